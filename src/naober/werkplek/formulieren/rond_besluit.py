"""What is filled in around a decision: advice, application, term, what follows, objection, complaint."""

from collections.abc import Iterable
from typing import Any

from django import forms

from naober.besluit.queries import ADVIEZEN, PER, RESULTAATSTANDEN, TERMIJNSTAPPEN, UITKOMSTEN_BEZWAAR, VERVOLGSOORTEN
from naober.besluit.rules.aanvraag import GRONDEN_OPSCHORTING
from naober.besluit.rules.vervolg import GRONDEN_INTREKKING, Wijziging
from naober.gemeente.profiel import Product, Profiel, Voorziening
from naober.gemeente.rules import Antwoord
from naober.gemeente.velden import Antwoorden
from naober.gezicht.formulier import Formulier
from naober.werkplek.formulieren.velden import KIES, Bedragveld, antwoorden, keuzes, lang, voeg_velden_toe

_IN_BRIEF = "Komt woord voor woord in de brief."


class Adviesformulier(Formulier):
    strekking = forms.ChoiceField(label="Uw advies", choices=ADVIEZEN, widget=forms.RadioSelect)
    motivering = forms.CharField(label="Waarom?", widget=lang(4))
    waarom_niet_lichter = forms.CharField(
        label="Waarom is lichtere hulp niet genoeg?",
        required=False,
        widget=lang(3),
        help_text="Nodig als u adviseert om toe te kennen.",
    )


class Aanvraagformulier(Formulier):
    ingediend_op = forms.DateField(label="Datum waarop de aanvraag binnenkwam")


class Termijnformulier(Formulier):
    soort = forms.ChoiceField(label="Wat is er met de termijn?", choices=[*KIES, *TERMIJNSTAPPEN])
    van = forms.DateField(label="Vanaf welke dag, of op welke dag?")
    grond = forms.ChoiceField(
        label="Waarom staat de termijn stil?",
        required=False,
        choices=[*KIES, *((code, naam) for code, (naam, _) in GRONDEN_OPSCHORTING.items())],
        help_text="Alleen als de termijn stilstaat.",
    )
    weken = forms.IntegerField(
        label="Hoeveel weken langer?", required=False, min_value=1, max_value=26, help_text="Alleen bij verlengen."
    )
    reden = forms.CharField(label="Waarom?", required=False, widget=lang(2))


class Hervatformulier(Formulier):
    tot = forms.DateField(label="Laatste dag waarop de termijn stilstond")


class Wijzigformulier(Formulier):
    soort = forms.ChoiceField(label="Wat besluit u?", choices=VERVOLGSOORTEN, widget=forms.RadioSelect)
    per_op = forms.DateField(label="Vanaf welke dag geldt dit?")
    grond = forms.ChoiceField(
        label="Op welke grond stopt de hulp?",
        required=False,
        choices=[*KIES, *((code, naam) for code, (naam, _) in GRONDEN_INTREKKING.items())],
        help_text="Alleen als de hulp stopt. Komt in de brief.",
    )
    eind_op = forms.DateField(label="Nieuwe laatste dag", required=False)
    motivering = forms.CharField(label="Motivering, in gewone woorden", widget=lang(4), help_text=_IN_BRIEF)

    def __init__(self, product: Product, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if product.omvang is not None:
            self.fields["omvang"] = forms.DecimalField(
                label=f"Nieuwe hoeveelheid, in {product.omvang.eenheid}", required=False, max_digits=9, decimal_places=2
            )
        if set(product.leveringsvormen) - {"zin", "voucher"}:
            self.fields["bedrag"] = Bedragveld(label="Nieuw bedrag", required=False)
            self.fields["per"] = forms.ChoiceField(label="Per wanneer?", required=False, choices=[*KIES, *PER])
        grenzen = [g for g in (product.duur, product.omvang) if g is not None]
        if any(g.afwijken for g in grenzen):
            self.fields["afwijking"] = forms.CharField(
                label="Buiten de grens: van welke regel, en waarom?", required=False, widget=lang(2)
            )

    def wijziging(self) -> Wijziging:
        c = self.cleaned_data
        return Wijziging(
            soort=c["soort"],
            motivering=c["motivering"],
            per_op=c["per_op"],
            grond=c["grond"],
            eind_op=c["eind_op"],
            omvang=c.get("omvang"),
            bedrag=c.get("bedrag"),
            per=c.get("per", ""),
            afwijking=c.get("afwijking", ""),
        )


class Leveringformulier(Formulier):
    geleverd_op = forms.DateField(label="Eerste dag waarop de hulp er was")


class Opschaalformulier(Formulier):
    naar = forms.CharField(label="Aan wie legt u dit voor?", max_length=120)
    reden = forms.CharField(label="Waarom is de hulp er nog niet?", widget=lang(3))


class Resultaatformulier(Formulier):
    bereikt = forms.ChoiceField(label="Is het resultaat bereikt?", choices=RESULTAATSTANDEN, widget=forms.RadioSelect)
    uitleg = forms.CharField(label="Waar blijkt dat uit?", widget=lang(3), help_text="Vraag het de inwoner.")


class Bezwaarformulier(Formulier):
    kenmerk = forms.ChoiceField(label="Tegen welk besluit?", required=False)
    soort = forms.ChoiceField(
        label="Wat is het?", choices=[("bezwaar", "bezwaar"), ("beroep", "beroep bij de rechtbank")]
    )
    ontvangen_op = forms.DateField(label="Datum van ontvangst")
    gronden = forms.CharField(label="Waar is de inwoner het niet mee eens?", widget=lang(4))

    def __init__(self, kenmerken: Iterable[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "kenmerk", [(k, k) for k in kenmerken], leeg=False)


class Overlegformulier(Formulier):
    overleg = forms.CharField(label="Wat kwam er uit het gesprek?", widget=lang(4))


class Bezwaarbesluitformulier(Formulier):
    uitkomst = forms.ChoiceField(label="Uitkomst", choices=UITKOMSTEN_BEZWAAR, widget=forms.RadioSelect)
    motivering = forms.CharField(
        label="Motivering, in gewone woorden", required=False, widget=lang(5), help_text=_IN_BRIEF
    )


class Klachtformulier(Formulier):
    persoon = forms.ChoiceField(label="Wie heeft de klacht?")
    waarover = forms.CharField(label="Waarover gaat het, in een paar woorden?", max_length=120)
    over_medewerker = forms.ChoiceField(
        label="Gaat het over een collega?", required=False, help_text="Die handelt de klacht dan niet zelf af."
    )
    omschrijving = forms.CharField(label="Wat is er gebeurd?", widget=lang(4))
    ontvangen_op = forms.DateField(label="Datum van ontvangst")

    def __init__(
        self, personen: Iterable[tuple[str, str]], collegas: Iterable[tuple[str, str]], *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "persoon", personen)
        keuzes(self, "over_medewerker", collegas)


class Klachtoordeelformulier(Formulier):
    overleg = forms.CharField(label="Wat kwam er uit het gesprek met de inwoner?", required=False, widget=lang(3))
    oordeel = forms.CharField(
        label="Wat is er gevonden, en wat gebeurt er nu?",
        required=False,
        widget=lang(4),
        help_text="Laat leeg als de klacht nog niet is afgehandeld.",
    )


class Grensformulier(Formulier):
    soort = forms.ChoiceField(label="Wat voor grens is het?")
    beste_oplossing = forms.CharField(label="Wat was de beste oplossing?", widget=lang(2))
    uitleg = forms.CharField(label="Wat stond die in de weg?", widget=lang(3))
    wet = forms.ChoiceField(label="Om welke wet gaat het?", required=False)
    organisatie = forms.CharField(label="Om welke organisatie gaat het?", required=False, max_length=120)
    ervaren = forms.BooleanField(label="Zo ervaren: misschien is de grens er niet echt", required=False)

    def __init__(self, profiel: Profiel, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        soorten = profiel.besluitregels.belemmeringen if profiel.besluitregels else ()
        keuzes(self, "soort", [(b.code, b.naam) for b in soorten])
        keuzes(self, "wet", [(w, w) for w in sorted({p.wet for p in profiel.producten})])


class Deelnameformulier(Formulier):
    """Whom a general provision is meant for, and what taking part should yield. Everything may be left open."""

    def __init__(self, profiel: Profiel, voorziening: Voorziening, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.voorziening = voorziening
        self._vragen = profiel.toets(voorziening.toets).vragen if voorziening.toets else ()
        for v in self._vragen:
            self.fields[f"voorwaarde-{v.code}"] = forms.ChoiceField(
                label=v.vraag, choices=[("ja", "ja"), ("nee", "nee")], required=False, widget=forms.RadioSelect
            )
            self.fields[f"motivering-{v.code}"] = forms.CharField(label="Waarom?", required=False, widget=lang(2))
        voeg_velden_toe(self, voorziening.velden, "gegeven-")

    def antwoorden(self) -> dict[str, Antwoord]:
        c = self.cleaned_data
        return {
            v.code: Antwoord(c[f"voorwaarde-{v.code}"] == "ja", c[f"motivering-{v.code}"])
            for v in self._vragen
            if c[f"voorwaarde-{v.code}"]
        }

    def gegevens(self) -> Antwoorden:
        return antwoorden(self, self.voorziening.velden, "gegeven-")


class Telformulier(Formulier):
    """Of which year; only looks something up."""

    eenmalig = False
    jaar = forms.ChoiceField(label="Jaar")

    def __init__(self, dit_jaar: int, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        jaren = [str(dit_jaar - n) for n in range(6)]
        keuzes(self, "jaar", [(j, j) for j in jaren], leeg=False)
