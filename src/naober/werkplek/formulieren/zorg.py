"""Carers and referrals."""

from collections.abc import Iterable
from typing import Any

from django import forms

from naober.gemeente.profiel import Profiel
from naober.gezicht.formulier import Formulier
from naober.naoberschap.rules.mantelzorg import Mantelzorginvoer
from naober.naoberschap.rules.verwijzing import VERDER
from naober.werkplek.formulieren.velden import keuzes, lang

_JA_NEE = [("ja", "ja"), ("nee", "nee")]
_SCHAAL = [(str(n), str(n)) for n in range(1, 6)]
_STAPPEN = {"aangenomen": "de voorziening neemt de vraag aan", "bezocht": "de inwoner is geweest",
            "geholpen": "de inwoner is geholpen", "past-niet": "het past niet"}  # fmt: skip


class Mantelzorgformulier(Formulier):
    """Who cares for whom."""

    naam = forms.CharField(label="Naam van de mantelzorger", max_length=120)
    voor_wie = forms.CharField(label="Zorgt voor", max_length=120)
    relatie = forms.CharField(
        label="Wat is de band tussen hen?", max_length=60, help_text="Bijvoorbeeld: dochter, buurman."
    )
    telefoon = forms.CharField(label="Telefoon", max_length=20, required=False)
    geboortedatum = forms.DateField(label="Geboortedatum", required=False)
    gebied = forms.ChoiceField(label="Woont in")
    uren = forms.DecimalField(label="Uren per week", max_digits=4, decimal_places=1, localize=True)
    sinds = forms.DateField(label="Sinds wanneer?")
    onbetaald = forms.ChoiceField(label="Is het onbetaald?", choices=_JA_NEE, widget=forms.RadioSelect)
    beroepsmatig = forms.ChoiceField(label="Is het vanuit een beroep?", choices=_JA_NEE, widget=forms.RadioSelect)
    vrijwillig = forms.ChoiceField(
        label="Doet de mantelzorger het uit vrije wil?",
        choices=_JA_NEE,
        widget=forms.RadioSelect,
        help_text="Mantelzorg is nooit een voorwaarde voor hulp.",
    )
    werkend = forms.BooleanField(label="Heeft ook betaald werk", required=False)
    steunvraag = forms.CharField(label="Wat heeft de mantelzorger zelf nodig?", widget=lang(2), required=False)
    scholingsvraag = forms.CharField(label="Welke voorlichting of training helpt?", widget=lang(2), required=False)
    overdraagbaar = forms.CharField(label="Welke taken kan een vrijwilliger overnemen?", widget=lang(2), required=False)

    def __init__(self, profiel: Profiel, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "gebied", [(g.code, g.naam) for g in profiel.gebieden])

    def zorg(self) -> Mantelzorginvoer:
        c = self.ingevuld()
        ja_nee = {v: c.pop(v) == "ja" for v in ("onbetaald", "beroepsmatig", "vrijwillig")}
        return Mantelzorginvoer(**{k: w for k, w in c.items() if k not in ("verzorgde", "persoon")}, **ja_nee)


class Mantelzorgindossier(Mantelzorgformulier):
    """In a file one may say which residents it is about."""

    verzorgde = forms.ChoiceField(label="Wie in het huishouden wordt verzorgd?", required=False)
    persoon = forms.ChoiceField(label="Woont de mantelzorger ook in dit huishouden?", required=False)

    def __init__(self, profiel: Profiel, personen: Iterable[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(profiel, *args, **kwargs)
        lijst = list(personen)
        keuzes(self, "verzorgde", lijst)
        keuzes(self, "persoon", lijst)


class Belastingformulier(Formulier):
    gesprek = forms.CharField(label="Wat vertelde de mantelzorger zelf?", widget=lang(4))
    last = forms.ChoiceField(
        label="Hoe zwaar is het?", choices=_SCHAAL, widget=forms.RadioSelect, help_text="1 is licht, 5 is heel zwaar."
    )
    kracht = forms.ChoiceField(
        label="Hoeveel kan de mantelzorger aan?", choices=_SCHAAL, widget=forms.RadioSelect,
        help_text="1 is weinig, 5 is veel.",
    )  # fmt: skip


class Zorgsteunformulier(Formulier):
    maatregel = forms.ChoiceField(label="Welke steun?")
    wat = forms.CharField(label="Wat is er gedaan of afgesproken?", widget=lang())
    reden = forms.CharField(label="Waarom geen vrijwilliger?", widget=lang(2), required=False)

    def __init__(self, profiel: Profiel, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        beleid = profiel.naoberschap
        keuzes(self, "maatregel", [(m.code, m.naam) for m in beleid.maatregelen if m.voor == "mantelzorger"])
        if beleid.regel("vrijwilliger-eerst") is None:
            del self.fields["reden"]


class Slotformulier(Formulier):
    slot = forms.CharField(label="Wat is er veranderd?", widget=lang(2))


class Verwijsformulier(Formulier):
    persoon = forms.ChoiceField(label="Wie?")
    voorziening = forms.ChoiceField(label="Waarheen?")
    actie = forms.ChoiceField(label="Bij welke actie van het plan?", required=False)
    vraag = forms.CharField(label="Wat zoekt de inwoner?", widget=lang(), help_text="De voorziening mag dit lezen.")
    warm = forms.CharField(label="Wie gaat mee of belt vooruit?", max_length=200)
    akkoord = forms.BooleanField(label="De inwoner is het ermee eens", required=False)

    def __init__(
        self, personen: Iterable[tuple[str, str]], plekken: Iterable[tuple[str, str]], acties: Iterable[tuple[str,
        str]], *args: Any, **kwargs: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **kwargs)
        keuzes(self, "persoon", personen)
        keuzes(self, "voorziening", plekken)
        lijst = list(acties)
        keuzes(self, "actie", lijst)
        if not lijst:
            del self.fields["actie"]


class Verwijsstapformulier(Formulier):
    stap = forms.ChoiceField(label="Hoe staat het ervoor?", widget=forms.RadioSelect)
    reden = forms.CharField(label="Hoe heeft het geholpen, of waarom past het niet?", widget=lang(2), required=False)
    contactpersoon = forms.CharField(label="Met wie had u contact?", max_length=120, required=False)

    def __init__(self, nu: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "stap", [(s, _STAPPEN[s]) for s in VERDER.get(nu, ())], leeg=False)
