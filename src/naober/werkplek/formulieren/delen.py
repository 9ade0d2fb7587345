"""Consent, disclosure, exceptions, and looking along."""

from collections.abc import Iterable
from typing import Any

from django import forms

from naober.delen.actions import Deling, Gevraagd
from naober.gemeente.deelkader import Kader
from naober.gezicht.formulier import Formulier
from naober.werkplek.formulieren.velden import KIES, keuzes, lang

_COLLEGA = "collega-"


def _delen(kader: Kader, *, zonder: frozenset[str] = frozenset()) -> list[tuple[str, str]]:
    return [(g.code, g.naam) for g in kader.gegevens if g.code not in zonder]


def _vinkjes(label: str, *, verplicht: bool = True, uitleg: str = "") -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label, required=verplicht, help_text=uitleg, widget=forms.CheckboxSelectMultiple
    )


class Toestemmingformulier(Formulier):
    persoon = forms.ChoiceField(label="Over wie gaan de gegevens?")
    namens = forms.ChoiceField(label="Wie spreekt namens deze inwoner?", required=False)
    zelf = forms.BooleanField(label="De inwoner zegt het zelf", required=False, initial=True)
    ontvanger = forms.ChoiceField(label="Wie mag het krijgen?")
    gegevens = _vinkjes(
        "Welke delen?", uitleg="Het hele dossier kan alleen een collega meelezen. Kies voor anderen wat nodig is."
    )
    huisgenoten = _vinkjes("Wie in huis vindt dit ook goed?", verplicht=False, uitleg="Nodig voor het hele dossier.")
    doel = forms.ChoiceField(label="Waarvoor? Om …")
    hoe = forms.ChoiceField(label="Hoe is het gezegd?")
    tot = forms.DateField(label="Tot en met", required=False, help_text="Leeg: tot de inwoner het intrekt.")

    def __init__(
        self,
        kader: Kader,
        personen: Iterable[tuple[str, str]],
        sprekers: Iterable[tuple[str, str]],
        collegas: Iterable[tuple[str, str]],
        *args: Any,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        mensen, namens = list(personen), list(sprekers)
        keuzes(self, "persoon", mensen, leeg=len(mensen) != 1)
        self.fields["namens"].choices = [("", "niemand"), *namens]  # type: ignore[attr-defined]
        self.fields["huisgenoten"].choices = mensen  # type: ignore[attr-defined]
        if len(mensen) < 2:
            del self.fields["huisgenoten"]
        wie = [(f"{_COLLEGA}{nr}", naam) for nr, naam in collegas]
        andere = [(o.code, o.naam) for o in kader.ontvangers]
        self.fields["ontvanger"].choices = [*KIES, ("Collega's", wie), ("Anderen", andere)]  # type: ignore[attr-defined]
        keuzes(self, "gegevens", _delen(kader), leeg=False)
        keuzes(self, "doel", [(d.code, d.naam) for d in kader.doelen])
        keuzes(self, "hoe", [("mondeling", "in een gesprek"), ("schriftelijk", "op papier")])

    def gevraagd(self) -> Gevraagd:
        c = self.cleaned_data
        return Gevraagd(
            gegevens=tuple(c["gegevens"]),
            doel=c["doel"],
            ontvanger="" if self.collega else c["ontvanger"],
            hoe=c["hoe"],
            zelf=c["zelf"],
            tot=c["tot"],
        )

    @property
    def collega(self) -> int | None:
        """The number of the colleague that was chosen; None for another receiver."""
        ontvanger = str(self.cleaned_data["ontvanger"])
        return int(ontvanger.removeprefix(_COLLEGA)) if ontvanger.startswith(_COLLEGA) else None


class Toestemmingsvraagformulier(Toestemmingformulier):
    """What is asked of the resident, who answers on their own pages: so not who says it, nor how."""

    waarom = forms.CharField(
        label="Waarom vraagt u dit?", widget=lang(3), help_text="De inwoner leest dit. Schrijf in gewone woorden."
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam in ("namens", "zelf", "hoe"):
            del self.fields[naam]

    def gevraagd(self) -> Gevraagd:
        c = self.cleaned_data
        return Gevraagd(tuple(c["gegevens"]), c["doel"], "" if self.collega else c["ontvanger"], tot=c["tot"])


class Intrekformulier(Formulier):
    door = forms.CharField(label="Wie trekt de toestemming in?", max_length=120)


class Deelvraagformulier(Formulier):
    """What somebody means to share: looked at before anything is shown or shared."""

    eenmalig = False

    persoon = forms.ChoiceField(label="Over wie gaan de gegevens?")
    ontvanger = forms.ChoiceField(label="Wie krijgt het?")
    actie = forms.ChoiceField(label="Voor welke taak uit het plan?", required=False)
    van_wet = forms.ChoiceField(label="Onder welke wet zijn de gegevens verzameld?")
    gegevens = _vinkjes("Welke delen?", uitleg="Kies alleen wat nodig is.")
    doel = forms.ChoiceField(label="Waarvoor? Om …")

    def __init__(
        self,
        kader: Kader,
        personen: Iterable[tuple[str, str]],
        taken: Iterable[tuple[str, str]],
        wetten: Iterable[str],
        *args: Any,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        mensen, opdrachten = list(personen), list(taken)
        keuzes(self, "persoon", mensen, leeg=len(mensen) != 1)
        keuzes(self, "ontvanger", [(o.code, o.naam) for o in kader.ontvangers])
        self.fields["actie"].choices = [("", "geen"), *opdrachten]  # type: ignore[attr-defined]
        if not opdrachten:
            del self.fields["actie"]
        keuzes(self, "van_wet", [(w, w) for w in wetten])
        keuzes(self, "gegevens", _delen(kader, zonder=frozenset({"dossier"})), leeg=False)
        keuzes(self, "doel", [(d.code, d.naam) for d in kader.doelen])

    def deling(self, **extra: str) -> Deling:
        c = self.cleaned_data
        return Deling(c["ontvanger"], tuple(c["gegevens"]), c["doel"], c["van_wet"], **extra)


class Verstrekformulier(Formulier):
    noodzaak = forms.CharField(label="Waarom is het nodig?", widget=lang())
    inhoud = forms.CharField(label="Wat vertelt of stuurt u?", widget=lang())
    verteld = forms.CharField(
        label="Wat heeft u de inwoner hierover verteld?",
        required=False,
        widget=lang(2),
        help_text="Nodig als u zonder toestemming deelt. Schrijf anders op waarom het nog niet kan.",
    )

    def __init__(self, noodzaak: str, *args: Any, samengesteld: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if noodzaak:
            self.fields["noodzaak"].label = noodzaak
        if samengesteld:
            del self.fields["inhoud"]


class Uitzonderingformulier(Formulier):
    waarop = forms.CharField(label="Waarover besliste het gezin niet zelf?", max_length=200)
    reden = forms.CharField(label="Waarom?", widget=lang())
    verteld = forms.CharField(label="Wat heeft u het gezin verteld?", widget=lang(2))


class Meekijkformulier(Formulier):
    reden = forms.CharField(label="Waarvoor heeft u het dossier nodig?", widget=lang())


class Noodformulier(Formulier):
    """No draft and no key: it opens something at once, and a password is never kept."""

    eenmalig = False

    reden = forms.CharField(label="Welk gevaar is er, en waarom kan het niet wachten?", widget=lang())
    wachtwoord = forms.CharField(
        label="Uw wachtwoord", widget=forms.PasswordInput(attrs={"autocomplete": "current-password"})
    )

    def __init__(self, *args: Any, met_wachtwoord: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not met_wachtwoord:
            del self.fields["wachtwoord"]


class Antwoordformulier(Formulier):
    toekennen = forms.ChoiceField(
        label="Mag deze collega meekijken?", choices=[("ja", "ja"), ("nee", "nee")], widget=forms.RadioSelect
    )
    tot = forms.DateField(label="Tot en met welke dag?", required=False, help_text="Alleen nodig bij ja.")
    antwoord = forms.CharField(label="Waarom?", widget=lang(2))


class Oordeelformulier(Formulier):
    in_orde = forms.ChoiceField(
        label="Was deze noodtoegang in orde?", choices=[("ja", "ja"), ("nee", "nee")], widget=forms.RadioSelect
    )
    oordeel = forms.CharField(label="Waarom vindt u dat?", widget=lang(2))
