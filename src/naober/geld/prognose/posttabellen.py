"""The tables of the forecast of one line: its months, years and areas, why it costs more or less, what came true."""

from collections.abc import Iterator
from datetime import date

from naober.geld.prognose.tabellen import BAND, BRON, KLEIN, volledig
from naober.geld.queries import Postprognose, Verklaring
from naober.gemeente.profiel.begrotingsoorzaken import Drijfveer
from naober.kern import Bedrag, datum_voluit
from naober.kern.cijfertabel import VERBORGEN, Cijfer, Cijfertabel, Kolom
from naober.kern.taal import maand_voluit

FACTOREN = {
    "aantal": "Aantal inwoners", "mix": "Hoe gespecialiseerd de hulp is", "omvang": "Omvang: hoeveel hulp naast elkaar",
    "intensiteit": "Intensiteit: hoeveel per week", "duur": "Duur in het jaar", "prijs": "Prijs",
}  # fmt: skip
_BAND = ("Ondergrens", "Bovengrens")
# Short, so that they fit along the axis of a picture.
_KORT = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")


def tabellen(p: Postprognose) -> dict[str, Cijfertabel]:
    """Those of which there is something, by the short name that a file is asked by."""
    return dict(_alle(p))


def _alle(p: Postprognose) -> Iterator[tuple[str, Cijfertabel]]:
    if p.rij.verwacht is None:
        return
    yield "jaren", _jaren(p)
    yield "maanden", _maanden(p)
    if p.verklaring:
        yield "oorzaken", oorzaken(p.rij.naam, p.verklaring, p.beeld.dag or date.min)
        yield "hulp", _hulp(p, p.verklaring)
        if p.verklaring.genoemd:
            yield "genoemd", _genoemd(p, p.verklaring)
    if p.gebieden:
        yield "gebieden", _gebieden(p)
    if p.eerdere:
        yield "eerdere", _eerdere(p)


def _tabel(
    p: Postprognose, titel: str, kolommen: tuple[Kolom, ...], rijen: list[tuple[Cijfer, ...]], *uitleg: str
) -> Cijfertabel:
    dag = p.beeld.dag
    if dag is None:
        raise ValueError("Een prognose van een post heeft een dag.")
    return Cijfertabel(f"{p.rij.naam}: {titel}", kolommen, rijen, BRON, dag, volledig(p.beeld), uitleg)


def _jaren(p: Postprognose) -> Cijfertabel:
    kolommen = (
        Kolom("Jaar"), *(Kolom(n, "bedrag") for n in ("Begroot", "Tot nu toe", "Verwacht", *_BAND, "Verschil")),
    )  # fmt: skip
    rijen: list[tuple[Cijfer, ...]] = [
        (str(j.jaar), begroot, j.bekend, j.verwacht, j.onder, j.boven,
         None if begroot is None else j.verwacht - begroot)
        for j, begroot in p.jaren
    ]  # fmt: skip
    return _tabel(p, "dit jaar en vijf jaar verder", kolommen, rijen, BAND)


def _maanden(p: Postprognose) -> Cijfertabel:
    kolommen = (Kolom("Maand"), *(Kolom(n, "bedrag") for n in ("Bedrag", *_BAND)), Kolom("Wat het is"))
    rijen: list[tuple[Cijfer, ...]] = []
    for m in p.maanden:
        naam = f"{_KORT[m.maand.month - 1]} {m.maand.year}"
        if m.midden is not None:
            rijen.append((naam, m.midden, m.onder, m.boven, "verwacht"))
        elif m.dicht:
            rijen.append((naam, VERBORGEN, None, None, "afgeschermd"))
        else:
            wat = "bekend" if m.centen is not None else "er komen nog facturen"
            rijen.append((naam, m.centen, None, None, wat))
    uitleg = (
        (
            "Van de laatste drie maanden komen nog facturen: de prognose rekent daar met wat is toegekend, voor zover "
            "dat in het jaar ervoor werd gebruikt."
        ),
        *((KLEIN,) if any(m.dicht for m in p.maanden) else ()),
    )
    return _tabel(p, "per maand", kolommen, rijen, BAND, *uitleg)


def _wanneer(v: Verklaring) -> str:
    return f"{maand_voluit(v.van)} tot en met {maand_voluit(v.tot)}, naast de twaalf maanden ervoor"


def oorzaken(naam: str, v: Verklaring, dag: date) -> Cijfertabel:
    """What each factor did to the costs of a line, together exactly the difference."""
    rijen: list[tuple[Cijfer, ...]] = [(FACTOREN[factor], centen) for factor, centen in v.oorzaken.door.items()]
    rijen = [("Kosten in het eerste jaar", v.oorzaken.was), *rijen, ("Kosten in het tweede jaar", v.oorzaken.werd)]
    uitleg = (
        f"Het gaat om {_wanneer(v)}.",
        (
            "De oorzaken samen zijn precies het verschil. Waar van hulp geen aantal uren of stuks bekend is, telt "
            "alles wat per week duurder werd als prijs."
        ),
    )
    kolommen = (Kolom("Oorzaak"), Kolom("Bedrag", "bedrag"))
    titel = f"{naam}: waardoor de kosten veranderden"
    return Cijfertabel(titel, kolommen, rijen, BRON, dag, "Alle hulp op deze post telt mee.", uitleg)


def _hulp(p: Postprognose, v: Verklaring) -> Cijfertabel:
    factoren = ("aantal", "omvang", "intensiteit", "duur", "prijs")
    kolommen = (
        Kolom("Hulp"), Kolom("Inwoners eerst", "aantal"), Kolom("Inwoners nu", "aantal"),
        Kolom("Kosten eerst", "bedrag"), Kolom("Kosten nu", "bedrag"),
        *(Kolom(f"Door {'het ' if f == 'aantal' else 'de '}{f}", "bedrag") for f in factoren),
    )  # fmt: skip
    rijen: list[tuple[Cijfer, ...]] = []
    for h in v.hulp:
        if h.was is None or h.werd is None or h.oorzaken is None:
            rijen.append((h.naam, *([VERBORGEN] * (len(kolommen) - 1))))
        else:
            door = (h.oorzaken.door[f] for f in factoren)
            rijen.append((h.naam, h.was.aantal, h.werd.aantal, h.was.centen, h.werd.centen, *door))
    uitleg = (f"Het gaat om {_wanneer(v)}.", *((KLEIN,) if any(h.was is None for h in v.hulp) else ()))
    return _tabel(p, "per soort hulp", kolommen, rijen, *uitleg)


def _hoe_gemeten(o: Drijfveer) -> str:
    factoren = ", ".join(FACTOREN[f].partition(":")[0].lower() for f in o.factoren)
    zinnen = [
        f"Het beleid noemt {str(o.procent).replace('.', ',')}%." if o.procent is not None else "",
        o.gemeten_aan or f"Gemeten aan: {factoren}.",
        {None: "", True: "Te beïnvloeden.", False: "Niet te beïnvloeden."}[o.beinvloedbaar],
    ]
    return " ".join(filter(None, zinnen))


def _genoemd(p: Postprognose, v: Verklaring) -> Cijfertabel:
    rijen: list[tuple[Cijfer, ...]] = [
        (g.oorzaak.naam, VERBORGEN if g.dicht else g.centen, _hoe_gemeten(g.oorzaak)) for g in v.genoemd
    ]
    rijen.append(("Door geen van deze oorzaken verklaard", VERBORGEN if v.rest is None else v.rest, ""))
    uitleg = (
        f"Het gaat om {_wanneer(v)}. Bij elkaar is dit het hele verschil van {_verschil(v)}.",
        "Dat het bedrag langs deze weg liep, bewijst niet dat de oorzaak ervoor zorgde.",
    )
    kolommen = (Kolom("Oorzaak die het beleid noemt"), Kolom("Bedrag", "bedrag"), Kolom("Hoe gemeten"))
    return _tabel(p, "oorzaken uit het beleid", kolommen, rijen, *uitleg)


def _verschil(v: Verklaring) -> str:
    return str(Bedrag(v.oorzaken.verschil))


def _gebieden(p: Postprognose) -> Cijfertabel:
    kolommen = (
        Kolom("Gebied"),
        *(Kolom(n, "bedrag") for n in ("Tot nu toe", "Verwacht", *_BAND)),
        Kolom("Waarom niet"),
    )
    rijen: list[tuple[Cijfer, ...]] = []
    for g in p.gebieden:
        if g.verwacht is None:
            dicht = g.reden == "Afgeschermd."
            leeg: Cijfer = VERBORGEN if dicht else None
            rijen.append((g.naam, leeg, leeg, leeg, leeg, g.reden))
        else:
            v = g.verwacht
            rijen.append((g.naam, v.bekend, v.verwacht, v.onder, v.boven, ""))
    uitleg = (
        (
            "Elk gebied is apart voorspeld; samen zijn ze daarom niet precies de hele post. Hulp telt bij het gebied "
            "van de eerste dag."
        ),
        KLEIN,
    )
    return _tabel(p, f"per gebied in {p.beeld.jaar}", kolommen, rijen, *uitleg)


def _eerdere(p: Postprognose) -> Cijfertabel:
    kolommen = (
        Kolom("Gemaakt op"), Kolom("Jaar"), *(Kolom(n, "bedrag") for n in ("Verwacht", *_BAND, "Werd")),
        Kolom("Binnen de band"),
    )  # fmt: skip
    rijen: list[tuple[Cijfer, ...]] = []
    for e in p.eerdere:
        v = e.verwacht
        binnen = {None: "het jaar loopt nog", True: "ja", False: "nee"}[e.binnen]
        rijen.append((datum_voluit(e.dag), str(v.jaar), v.verwacht, v.onder, v.boven, e.werd, binnen))
    uitleg = "Van elke maand is de laatste prognose bewaard. Zo is te zien wat er van uitkwam."
    return _tabel(p, "eerdere prognoses", kolommen, rijen, uitleg)
