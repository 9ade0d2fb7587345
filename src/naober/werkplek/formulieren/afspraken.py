"""Forms of what is agreed about money: earmarking it, an addition that lapses, and one activity on several lines."""

from decimal import Decimal
from typing import Any

from django import forms

from naober.geld.rules.afspraken import Bestemming, Deelbestemming
from naober.geld.rules.begroting import Besluitgegevens
from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.begrotingsafspraken import Rijksverdeling
from naober.gezicht.formulier import Formulier
from naober.kern import Bedrag
from naober.werkplek.formulieren.begroting import AARD, Keuze
from naober.werkplek.formulieren.velden import Bedragveld, keuzes

DELEN = 6
TERREINEN = 4


class _Besluit(Formulier):
    """By which decision."""

    naam = forms.CharField(label="Welk besluit is dit?", max_length=200, help_text="Bijvoorbeeld: najaarsnota 2026.")
    orgaan = forms.ChoiceField(label="Wie besloot?", choices=[("raad", "de gemeenteraad"), ("college", "het college")])
    dag = forms.DateField(label="Op welke dag?")

    def besluit(self) -> Besluitgegevens:
        c = self.cleaned_data
        return Besluitgegevens(c["naam"], c["orgaan"], c["dag"])


class Bestemformulier(_Besluit):
    """Money of one source over at most six parts; a part without an amount counts as empty."""

    bron = forms.ChoiceField(label="Welk geld?", help_text="De bestemming, en waar het geld vandaan komt.")
    jaar = forms.IntegerField(label="Jaar")
    totaal = Bedragveld(
        label="Hoeveel is er in totaal?", required=False,
    )  # fmt: skip

    def __init__(self, profiel: Profiel, teams: list[Keuze], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["totaal"].help_text = "Alleen nodig als de begroting er geen regel voor heeft."
        alle = profiel.begroting.oormerken if profiel.begroting else ()
        keuzes(self, "bron", [(f"{o.code}:{b.code}", f"{o.naam}: {b.naam}") for o in alle for b in o.bronnen])
        doelen = [
            (f"{o.code}:{d.code}:{team}", f"{o.naam}: {d.naam}{f' ({naam})' if naam else ''}")
            for o in alle
            for d in o.doelen
            for team, naam in (teams if d.per_team else [("", "")])
        ]
        for n in range(1, DELEN + 1):
            self.fields[f"doel{n}"] = forms.ChoiceField(label=f"Deel {n}: waarvoor", required=False)
            keuzes(self, f"doel{n}", doelen)
            self.fields[f"bedrag{n}"] = Bedragveld(label=f"Deel {n}: bedrag", required=False)

    def bestemming(self) -> Bestemming:
        c = self.cleaned_data
        oormerk, _, bron = c["bron"].partition(":")
        delen = []
        for n in range(1, DELEN + 1):
            if c[f"bedrag{n}"] is not None:
                van, _, rest = c[f"doel{n}"].partition(":")
                doel, _, team = rest.partition(":")
                # A goal of another earmark is none of this one: the action says so.
                delen.append(Deelbestemming(doel if van == oormerk else c[f"doel{n}"], c[f"bedrag{n}"], team))
        return Bestemming(oormerk, bron, c["jaar"], delen, c["totaal"])


class Schrapformulier(_Besluit):
    """Additions to a reserve that do not come, over one year or more."""

    reserve = forms.ChoiceField(label="Welke reserve?")
    jaar = forms.IntegerField(label="Eerste jaar")
    jaren = forms.IntegerField(label="Hoeveel jaren?", min_value=1, max_value=10, initial=1)
    bedrag = Bedragveld(label="Hoeveel vervalt er per jaar?")
    ten_gunste_van = forms.CharField(
        label="Waar gaat het geld heen?", max_length=150, help_text="Bijvoorbeeld: het begrotingsresultaat."
    )

    def __init__(self, profiel: Profiel, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        alle = profiel.begroting.reserves if profiel.begroting else ()
        keuzes(self, "reserve", [(r.code, r.naam) for r in alle if r.dotatie])

    def bedragen(self) -> dict[str, Bedrag]:
        c = self.cleaned_data
        return {str(c["jaar"] + n): c["bedrag"] for n in range(c["jaren"])}


class Verdeelformulier(Formulier):
    """One activity on several lines, each with its part."""

    zonder_aanduiding = frozenset({"kostensoort"})
    jaar = forms.IntegerField(label="Jaar")
    bedrag = Bedragveld(label="Wat kost het samen?")
    aard = forms.ChoiceField(label="Is het eenmalig?", choices=AARD)
    waarvoor = forms.CharField(label="Waarvoor?", max_length=200)
    kostensoort = forms.ChoiceField(label="Wat voor kosten?", required=False)

    def __init__(self, profiel: Profiel, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        posten = profiel.begroting.posten if profiel.begroting else ()
        keuzes(self, "kostensoort", kostensoorten(profiel))
        for n in range(1, TERREINEN + 1):
            self.fields[f"post{n}"] = forms.ChoiceField(label=f"Terrein {n}: begrotingsregel", required=n <= 2)
            keuzes(self, f"post{n}", [(p.code, p.naam) for p in posten if p.ook])
            self.fields[f"deel{n}"] = forms.DecimalField(
                label=f"Terrein {n}: deel in procenten", required=n <= 2, max_digits=5, decimal_places=2, localize=True
            )

    def clean(self) -> dict[str, Any]:
        c = super().clean() or self.cleaned_data
        gekozen = [c.get(f"post{n}") for n in range(1, TERREINEN + 1) if c.get(f"post{n}")]
        for n in range(1, TERREINEN + 1):
            if c.get(f"post{n}") and c.get(f"deel{n}") is None and f"deel{n}" not in self.errors:
                self.add_error(f"deel{n}", "Vul in welk deel deze regel betaalt.")
            if c.get(f"post{n}") and gekozen.count(c[f"post{n}"]) > 1:
                self.add_error(f"post{n}", "Deze regel staat er twee keer. Tel de delen bij elkaar op.")
        return c

    def gegeven(self) -> dict[str, Any]:
        c = self.cleaned_data
        delen: dict[str, Decimal] = {
            c[f"post{n}"]: c[f"deel{n}"] for n in range(1, TERREINEN + 1) if c.get(f"post{n}")
        }  # fmt: skip
        return {"delen": delen, **{v: c[v] for v in ("jaar", "bedrag", "aard", "waarvoor", "kostensoort")}}


def kostensoorten(profiel: Profiel) -> list[Keuze]:
    """Every kind of cost of which a table says whether it counts."""
    delen = profiel.begroting.delen if profiel.begroting else ()
    return [(s.code, s.naam) for d in delen for s in d.kostensoorten]


class Rijksformulier(Formulier):
    """What was spent before and what the objective model gives, by part, to see what the State will give in a year."""

    eenmalig = False
    jaar = forms.IntegerField(label="Jaar", min_value=1990, max_value=2100)

    def __init__(self, regel: Rijksverdeling, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.regel = regel
        for n, onderdeel in enumerate(regel.onderdelen):
            self.fields[f"historie{n}"] = Bedragveld(label=f"{onderdeel}: wat er eerder is uitgegeven")
            if onderdeel not in regel.gespaard:
                self.fields[f"objectief{n}"] = Bedragveld(
                    label=f"{onderdeel}: volgens het objectieve model", required=False
                )

    def _per_onderdeel(self, soort: str) -> dict[str, int]:
        velden = {o: self.cleaned_data.get(f"{soort}{n}") for n, o in enumerate(self.regel.onderdelen)}
        return {o: bedrag.centen for o, bedrag in velden.items() if bedrag is not None}

    def gegeven(self) -> tuple[int, dict[str, int], dict[str, int]]:
        return self.cleaned_data["jaar"], self._per_onderdeel("historie"), self._per_onderdeel("objectief")
