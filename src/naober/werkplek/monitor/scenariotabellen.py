"""The figures of the model as tables: for the page, the chart and the file alike."""

from collections.abc import Sequence
from datetime import date

from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.scenarios import Aanname
from naober.kern.cijfertabel import Cijfer, Cijfertabel, Kolom, Kolomsoort
from naober.monitor.scenario.rules import (
    Balk,
    Scenario,
    Terugblik,
    Themauitkomst,
    Uitkomst,
    Vergelijking,
    geldende_waarde,
)
from naober.monitor.scenario.rules.gevoelig import Band
from naober.werkplek.formulieren.scenario import nederlands

_VOLLEDIG = "Een berekening op de aannamen die erbij staan, geen telling."


def kolom(naam: str, eenheid: str) -> Kolom:
    """A column for numbers of this unit; euros in whole cents."""
    if eenheid == "euro":
        return Kolom(naam, "bedrag")
    soort: Kolomsoort = "procent" if eenheid == "procent" else "getal"
    return Kolom(naam, soort, "" if eenheid in ("procent", "aantal") else eenheid, decimalen_van(eenheid))


def decimalen_van(eenheid: str) -> int:
    """Places behind the comma with which a unit is shown."""
    return 2 if eenheid in ("keer", "teams", "jaar", "procent") else 0


def cijfer(waarde: float | None, eenheid: str) -> Cijfer:
    """A number for such a column; None where the model has no answer."""
    if waarde is None or waarde != waarde:
        return None
    return round(waarde * 100) if eenheid == "euro" else round(waarde, 4)


def thematabellen(
    profiel: Profiel, thema: Themauitkomst, uitkomst: Uitkomst, banden: dict[str, Band], dag: date
) -> list[Cijfertabel]:
    """The results of a theme by year, a table for each unit; with the band of the last year where there is one."""
    per: dict[str, list[str]] = {}
    for reeks in thema.reeksen:
        per.setdefault(reeks.eenheid, []).append(reeks.code)
    tabellen = []
    for eenheid, codes in per.items():
        kolommen = [Kolom("Uitkomst"), *(kolom(str(j), eenheid) for j in uitkomst.jaren)]
        kolommen += [kolom(f"{kant} grens in {uitkomst.jaren[-1]}", eenheid) for kant in ("Onder", "Boven")]
        rijen: list[list[Cijfer]] = []
        for code in codes:
            reeks = thema.reeks(code)
            band = banden.get(f"{thema.code}.{code}")
            naam = f"{reeks.naam} (schatting)" if reeks.schatting else reeks.naam
            grenzen = (band.onder[-1], band.boven[-1]) if band else (None, None)
            rijen.append(
                [naam, *(cijfer(reeks.waarde(n), eenheid) for n in range(len(uitkomst.jaren)))]
                + [cijfer(g, eenheid) for g in grenzen]
            )
        uitleg = list(dict.fromkeys(r.toelichting for r in thema.reeksen if r.toelichting))
        uitleg.append(
            "Tussen de grenzen ligt 80 procent van de uitkomsten als aannamen binnen hun bandbreedte variëren."
        )
        titel = f"{thema.naam}, in {eenheid}" if len(per) > 1 else thema.naam
        bron = f"rekenmodel van {profiel.gemeente.naam}, {thema.bron}"
        tabellen.append(Cijfertabel(titel, kolommen, rijen, bron, dag, _VOLLEDIG, uitleg))
    return tabellen


def aannametabel(
    profiel: Profiel, aannamen: Sequence[Aanname], scenario: Scenario, jaar: int, dag: date
) -> Cijfertabel:
    """On what it rests: every assumption with its value, range, source, and whether the scenario differs."""
    kolommen = [Kolom(n) for n in ("Aanname", "Waarde", "Eenheid", "Laagste", "Hoogste", "Van wie", "Bron")]
    rijen = [
        [
            a.naam,
            nederlands(geldende_waarde(a, scenario, jaar)) or None,
            a.eenheid,
            nederlands(a.laag) or None,
            nederlands(a.hoog) or None,
            "dit scenario" if a.code in scenario.waarden else ("beleid, met aanname" if a.aanname else "beleid"),
            str(a.bron),
        ]
        for a in aannamen
    ]
    bron = f"rekenmodel van {profiel.gemeente.naam}"
    return Cijfertabel("Aannamen", kolommen, rijen, bron, dag, f"Waarden van {jaar}.")


def gevoeligheidstabel(
    profiel: Profiel, naam: str, eenheid: str, balken: Sequence[Balk], midden: float, dag: date
) -> Cijfertabel:
    """The tornado: what the outcome becomes when one assumption is low or high, the widest first."""
    kolommen = [Kolom("Aanname"), *(kolom(n, eenheid) for n in ("Bij de laagste", "Nu", "Bij de hoogste", "Verschil"))]
    rijen = [[b.aanname.naam, *(cijfer(w, eenheid) for w in (b.laag, midden, b.hoog, b.breedte))] for b in balken]
    uitleg = ("Een aanname zonder bandbreedte staat er niet bij: hoe onzeker die is, is niet bekend.",)
    return Cijfertabel(
        f"Hoeveel elke aanname uitmaakt voor: {naam}", kolommen, rijen,
        f"rekenmodel van {profiel.gemeente.naam}", dag, _VOLLEDIG, uitleg,
    )  # fmt: skip


def vergelijktabellen(profiel: Profiel, naast: Vergelijking, dag: date) -> list[Cijfertabel]:
    """Scenarios side by side, a table for each unit, and the assumptions that are not the same."""
    bron = f"rekenmodel van {profiel.gemeente.naam}"
    tabellen = []
    for eenheid in dict.fromkeys(r.eenheid for r in naast.regels):
        regels = [r for r in naast.regels if r.eenheid == eenheid]
        kolommen = [Kolom("Thema"), Kolom("Uitkomst"), *(kolom(n, eenheid) for n in naast.namen)]
        kolommen += [kolom(f"{n} min {naast.namen[0]}", eenheid) for n in naast.namen[1:]]
        rijen: list[list[Cijfer]] = []
        for r in regels:
            naam = f"{r.naam} (schatting)" if r.schatting else r.naam
            rijen.append([r.thema, naam, *(cijfer(w, eenheid) for w in (*r.waarden, *r.verschillen[1:]))])
        titel = f"Uitkomsten in {naast.jaar}, in {eenheid}"
        tabellen.append(Cijfertabel(titel, kolommen, rijen, bron, dag, _VOLLEDIG))
    if naast.anders:
        kolommen = [Kolom("Aanname"), Kolom("Eenheid"), *(Kolom(n) for n in naast.namen)]
        anders = [[a.naam, a.eenheid, *(w.replace(".", ",") for w in waarden)] for a, waarden in naast.anders]
        tabellen.append(
            Cijfertabel("Aannamen die verschillen", kolommen, anders, bron, dag, f"Waarden van {naast.jaar}.")
        )
    return tabellen


def terugbliktabel(profiel: Profiel, naam: str, eenheid: str, terug: Terugblik, dag: date) -> Cijfertabel:
    """What was calculated, what each assumption explains, what is left, and what it was."""
    rijen = [
        ["Berekend", cijfer(terug.berekend, eenheid)],
        *([f"Door: {a.naam}", cijfer(w, eenheid)] for a, w in terug.door),
        ["Niet verklaard door deze aannamen", cijfer(terug.rest, eenheid)],
        ["Wat het werd", cijfer(terug.werkelijk, eenheid)],
    ]
    uitleg = ("Wat niet verklaard is, zag het model niet. Pas het model aan of zoek een aanname die ontbreekt.",)
    bron = f"rekenmodel van {profiel.gemeente.naam} en wat u invulde"
    titel = f"{naam} in {terug.jaar}: berekend en werkelijk"
    return Cijfertabel(titel, [Kolom("Stap"), kolom("Waarde", eenheid)], rijen, bron, dag, _VOLLEDIG, uitleg)
