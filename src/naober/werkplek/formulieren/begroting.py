"""Forms of the budget: a decision with its lines, a booking of a reserve, money set aside, measures and risks."""

from typing import Any

from django import forms

from naober.geld.rules.begroting import Begrotingswijziging, Besluitgegevens
from naober.geld.rules.drijfveren import Drijfveergegevens
from naober.geld.rules.maatregelen import Maatregelgegevens, Risicogegevens
from naober.geld.rules.reserve import Boekgegevens
from naober.gemeente.profiel import Profiel
from naober.gezicht.formulier import Formulier
from naober.kern import Bedrag
from naober.werkplek.formulieren.velden import Bedragveld, keuzes, lang

Keuze = tuple[str, str]
REGELS = 6
AARD = [("structureel", "elk jaar (structureel)"), ("incidenteel", "eenmalig (incidenteel)")]
SOORT = [
    ("wijziging", "wijziging"),
    ("wens", "wens"),
    ("stelpost", "stelpost"),
    ("dekking", "dekking"),
    ("ruimte", "ruimte die overblijft"),
    ("rijk", "wat het Rijk hiervoor geeft"),
]
_FONDS = "fonds:"


def _posten(profiel: Profiel) -> list[Keuze]:
    """Every line on which money can be: what only shows it again is left out."""
    delen = profiel.begroting.delen if profiel.begroting else ()
    return [(p.code, f"{d.naam}: {p.naam}") for d in delen if d.rol != "overzicht" for p in d.posten]


class Besluitformulier(Formulier):
    """A decision, with at most six lines; a line without an amount counts as empty."""

    naam = forms.CharField(label="Welk besluit is dit?", max_length=200, help_text="Bijvoorbeeld: najaarsnota 2026.")
    orgaan = forms.ChoiceField(label="Wie besloot?", choices=[("raad", "de gemeenteraad"), ("college", "het college")])
    dag = forms.DateField(label="Op welke dag?")
    stap = forms.ChoiceField(label="Welke stap van de cyclus is dit?", required=False)
    voorstel = forms.BooleanField(
        label="Dit is een voorstel met wensen en dekking", required=False, help_text="Dan moet het budgetneutraal zijn."
    )
    afwijking = forms.CharField(label="Waarom wijkt dit af?", required=False, widget=lang(2))

    def __init__(self, profiel: Profiel, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cyclus = profiel.begroting.cyclus if profiel.begroting else ()
        keuzes(self, "stap", [(s.code, s.naam) for s in cyclus])
        # What is kept within a fund is chosen as a line, and is on none.
        fondsen = [f for f in (profiel.begroting.fondsen if profiel.begroting else ()) if f.gesloten]
        posten = [*_posten(profiel), *((_FONDS + f.code, f"Bewaren in: {f.naam}") for f in fondsen if f.reserveren_mag)]
        for n in range(1, REGELS + 1):
            self.fields[f"post{n}"] = forms.ChoiceField(label=f"Regel {n}: begrotingsregel", required=False)
            keuzes(self, f"post{n}", posten)
            self.fields[f"wat{n}"] = forms.CharField(label=f"Regel {n}: wat", required=False, max_length=200)
            self.fields[f"soort{n}"] = forms.ChoiceField(label=f"Regel {n}: soort", choices=SOORT)
            self.fields[f"jaar{n}"] = forms.IntegerField(label=f"Regel {n}: jaar", required=False)
            self.fields[f"bedrag{n}"] = Bedragveld(label=f"Regel {n}: bedrag", required=False)
            self.fields[f"aard{n}"] = forms.ChoiceField(label=f"Regel {n}: aard", choices=AARD)

    def besluit(self) -> Besluitgegevens:
        c = self.cleaned_data
        return Besluitgegevens(c["naam"], c["orgaan"], c["dag"], c["voorstel"], c["afwijking"], c["stap"])

    def regels(self) -> list[Begrotingswijziging]:
        return [self._regel(n) for n in range(1, REGELS + 1) if self.cleaned_data[f"bedrag{n}"] is not None]

    def _regel(self, n: int) -> Begrotingswijziging:
        c = self.cleaned_data
        post, soort, herkomst = c[f"post{n}"], c[f"soort{n}"], ""
        if post.startswith(_FONDS):
            post, soort, herkomst = "", "ruimte", post.removeprefix(_FONDS)
        jaar = c[f"jaar{n}"] or c["dag"].year
        return Begrotingswijziging(c[f"wat{n}"], jaar, c[f"bedrag{n}"], post, soort, c[f"aard{n}"], herkomst)


class Reserveformulier(Formulier):
    """A movement of a reserve. What is required is for the action to say, with its source."""

    zonder_aanduiding = frozenset({"doel", "post"})
    reserve = forms.ChoiceField(label="Welke reserve?")
    jaar = forms.IntegerField(label="Jaar")
    bedrag = Bedragveld(label="Bedrag")
    waarvoor = forms.CharField(label="Waarvoor?", max_length=200)
    besluit = forms.CharField(label="Door welk besluit?", max_length=200)
    doel = forms.ChoiceField(label="Welk doel van de reserve?", required=False, help_text="Nodig als er geld uit gaat.")
    post = forms.ChoiceField(
        label="Op welke regel wordt het besteed?", required=False, help_text="Nodig bij een reserve binnen een fonds."
    )

    def __init__(self, profiel: Profiel, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        alle = profiel.begroting.reserves if profiel.begroting else ()
        keuzes(self, "reserve", [(r.code, r.naam) for r in alle])
        keuzes(self, "doel", [(d.code, d.naam) for r in alle for d in r.doelen])
        if any(r.fonds for r in alle):
            keuzes(self, "post", _posten(profiel))
        else:
            del self.fields["post"]

    def boeking(self) -> Boekgegevens:
        c = self.cleaned_data
        return Boekgegevens(c["jaar"], c["bedrag"], c["waarvoor"], c["besluit"], c["doel"], c.get("post", ""))


class Bestedingformulier(Formulier):
    """Money of a line for an activity."""

    zonder_aanduiding = frozenset({"kostensoort"})
    post = forms.ChoiceField(label="Van welke begrotingsregel?")
    jaar = forms.IntegerField(label="Jaar")
    bedrag = Bedragveld(label="Bedrag")
    aard = forms.ChoiceField(label="Is het eenmalig?", choices=AARD)
    waarvoor = forms.CharField(label="Waarvoor?", max_length=200)
    kostensoort = forms.ChoiceField(label="Wat voor kosten?", required=False)

    def __init__(self, profiel: Profiel, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "post", _posten(profiel))
        soorten = [(s.code, s.naam) for d in (profiel.begroting.delen if profiel.begroting else ())
                   for s in d.kostensoorten]  # fmt: skip
        if soorten:
            keuzes(self, "kostensoort", soorten)
        else:
            del self.fields["kostensoort"]

    def gegeven(self) -> dict[str, Any]:
        namen = ("post", "jaar", "bedrag", "aard", "waarvoor")
        return {**{n: self.cleaned_data[n] for n in namen}, "kostensoort": self.cleaned_data.get("kostensoort", "")}


class Maatregelformulier(Formulier):
    """A measure with what it saves in one year or more."""

    zonder_aanduiding = frozenset({"afwijking"})
    naam = forms.CharField(label="Naam", max_length=200)
    soort = forms.ChoiceField(
        label="Soort",
        choices=[("beheersing", "kosten beheersen"), ("ombuiging", "bezuinigen"), ("bestemming", "geld bestemmen")],
    )
    code = forms.ChoiceField(label="Uit de nota", required=False, help_text="Als de nota deze maatregel noemt.")
    post = forms.ChoiceField(label="Op welke begrotingsregel?", required=False)
    vult = forms.ChoiceField(label="Welke stelpost vult dit?", required=False)
    jaar = forms.IntegerField(label="Eerste jaar")
    jaren = forms.IntegerField(label="Hoeveel jaren?", min_value=1, max_value=10, initial=1)
    bedrag = Bedragveld(label="Wat scheelt het per jaar?")
    oorzaak = forms.CharField(label="Welke oorzaak pakt dit aan?", required=False, widget=lang(2))
    beinvloedbaar = forms.ChoiceField(
        label="Is die oorzaak te beïnvloeden?", required=False, choices=[("", "Kies"), ("ja", "ja"), ("nee", "nee")]
    )
    niveau = forms.ChoiceField(
        label="Niveau",
        required=False,
        choices=[("", "Kies"), ("lokaal", "lokaal"), ("regionaal", "regionaal"), ("landelijk", "landelijk")],
    )
    effect = forms.CharField(label="Verwacht effect", required=False, widget=lang(2))
    termijn = forms.CharField(label="Op welke termijn?", required=False, max_length=200)
    baten_elders = forms.CharField(
        label="Wie heeft het voordeel nog meer?", required=False, max_length=200, help_text="Bijvoorbeeld: Zvw of Wlz."
    )
    afwijking = forms.CharField(label="Waarom meer dan geadviseerd?", required=False, widget=lang(2))

    def __init__(self, profiel: Profiel, stelposten: list[Keuze], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        uit_nota = profiel.begroting.maatregelen if profiel.begroting else ()
        keuzes(self, "code", [(m.code, m.naam) for m in uit_nota])
        keuzes(self, "post", _posten(profiel))
        keuzes(self, "vult", stelposten)

    def maatregel(self) -> Maatregelgegevens:
        c = self.cleaned_data
        tekst = ("naam", "soort", "code", "post", "vult", "oorzaak", "niveau", "effect", "termijn", "baten_elders",
                 "afwijking")  # fmt: skip
        return Maatregelgegevens(
            **{naam: c[naam] for naam in tekst},
            bedragen={str(c["jaar"] + n): c["bedrag"] for n in range(c["jaren"])},
            beinvloedbaar={"ja": True, "nee": False}.get(c["beinvloedbaar"]),
        )


class Standformulier(Formulier):
    """How a measure stands."""

    hoe = forms.ChoiceField(
        label="Hoe staat deze maatregel ervoor?",
        choices=[(s, s) for s in ("voorgesteld", "vastgesteld", "gerealiseerd", "vervallen")],
    )


class Risicoformulier(Formulier):
    """A financial risk."""

    naam = forms.CharField(label="Wat kan er gebeuren?", max_length=200)
    uitleg = forms.CharField(label="Uitleg", required=False, widget=lang(2))
    kans = forms.TypedChoiceField(
        label="Hoe groot is de kans?",
        coerce=int,
        choices=[(1, "1, heel klein"), (2, "2, klein"), (3, "3, gemiddeld"), (4, "4, groot"), (5, "5, bijna zeker")],
    )
    gevolg = Bedragveld(label="Wat kost het dan?")
    maatregel = forms.CharField(label="Wat doet de gemeente eraan?", required=False, widget=lang(2))

    def risico(self) -> Risicogegevens:
        c = self.cleaned_data
        return Risicogegevens(c["naam"], c["kans"], c["gevolg"], c["maatregel"], uitleg=c["uitleg"])


class Herbeoordeling(Risicoformulier):
    """A risk weighed again."""

    gesloten = forms.BooleanField(label="Dit risico is voorbij", required=False)


def als_begin(rij: Any) -> dict[str, Any]:
    """What stands in this risk now, as the form has it."""
    return {
        "naam": rij.naam,
        "uitleg": rij.uitleg,
        "kans": rij.kans,
        "gevolg": als_getypt(rij.gevolg_centen),
        "maatregel": rij.maatregel,
    }


class Drijfveerformulier(Formulier):
    """By how much a cause of the policy changes a year, and where that comes from."""

    drijfveer = forms.ChoiceField(label="Welke oorzaak?", help_text="Zoals het beleid ze noemt.")
    jaar = forms.IntegerField(label="Vanaf 1 januari van welk jaar?")
    procent = forms.DecimalField(
        label="Hoeveel procent erbij?", max_digits=5, decimal_places=2, localize=True,
        help_text="Tegenover het jaar ervoor. Onder nul is minder.",
    )  # fmt: skip
    onderbouwing = forms.CharField(label="Waar komt dit vandaan?", widget=lang(2))

    def __init__(self, profiel: Profiel, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        alle = profiel.begroting.drijfveren if profiel.begroting else ()
        keuzes(self, "drijfveer", [(d.code, d.naam) for d in alle if d.werkt_op])

    def gegeven(self) -> Drijfveergegevens:
        c = self.cleaned_data
        return Drijfveergegevens(c["drijfveer"], c["jaar"], c["procent"], c["onderbouwing"])


def als_getypt(centen: int) -> str:
    """An amount as somebody types it."""
    return Bedrag(centen).naar_euro().replace("€", "").replace("\xa0", "").strip()
