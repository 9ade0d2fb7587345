"""From an indicator to its figures: the expression told apart by columns, carried out, and put together."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from naober.monitor.indicatoren.register import PERIODE, Breuk, Deel, Indicator, Kolom, Tabel, Uitvraag
from naober.monitor.motor import Motor

# Up to and including these ages: who is a child for the law, who is young for it, who works, who is old.
LEEFTIJDEN = ((17, "0 tot en met 17"), (22, "18 tot en met 22"), (66, "23 tot en met 66"), (79, "67 tot en met 79"))
OUDST = "80 en ouder"
# How help of a household began: from its own question, or not.
VRAAGGERICHT, ANDERS = "vraaggericht", "anders"


@dataclass(frozen=True, slots=True)
class Regel:
    """Numerator and denominator of one part, and of how many people each of them is; no people where it is of nobody.
    `sleutel`: the values of the columns asked for, in their order."""

    sleutel: tuple[str, ...]
    teller: int | float
    noemer: int | float
    mensen_teller: int | None
    mensen_noemer: int | None
    factor: float = 1.0


def reken(motor: Motor, wat: Indicator, vraag: Uitvraag) -> list[Regel]:
    """The figures by `vraag.per`, in the order of their keys; before suppression, so for nobody's eyes."""
    breuk = wat.bouw(motor, met_waarden(wat, vraag))
    if breuk.teller.rijen is breuk.noemer.rijen and breuk.teller.dag == breuk.noemer.dag:
        return _ineens(motor, breuk, vraag)
    tellers, per_teller = _groepen(motor, breuk.teller, vraag)
    noemers, per_noemer = _groepen(motor, breuk.noemer, vraag)
    # The denominator may know fewer columns: residents have an area and no product.
    plek = [vraag.per.index(k) for k in per_noemer]
    kort = [vraag.per.index(k) for k in per_teller]
    sleutels = set(tellers) if len(kort) >= len(plek) else set(noemers)
    if kort == plek:
        sleutels |= set(noemers)
    regels = []
    for sleutel in sorted(sleutels):
        boven = tellers.get(sleutel if len(kort) >= len(plek) else tuple(sleutel[plek.index(i)] for i in kort), (0, 0))
        onder = noemers.get(sleutel if len(kort) < len(plek) else tuple(sleutel[kort.index(i)] for i in plek), (0, 0))
        regels.append(
            Regel(
                sleutel, boven[0], onder[0],
                boven[1] if breuk.teller.wie else None, onder[1] if breuk.noemer.wie else None, breuk.factor,
            )
        )  # fmt: skip
    return regels


def met_waarden(wat: Indicator, vraag: Uitvraag) -> Uitvraag:
    """The question with the values of the profile, and of the figure itself where that is silent."""
    waarden = {**wat.waarden, **{k: v for k, v in vraag.waarden.items() if k in wat.waarden}}
    return replace(vraag, waarden=waarden)


def _uitdrukking(motor: Motor, deel: Deel, vraag: Uitvraag) -> tuple[Any, list[str]]:
    rijen, per = _gekozen(motor, deel, vraag)
    return _groep(rijen, per, maten(deel, rijen)), per


def _gekozen(motor: Motor, deel: Deel, vraag: Uitvraag) -> tuple[Tabel, list[str]]:
    rijen, bekend = verrijk(motor, deel, {*vraag.per, *vraag.keuze}, vraag)
    for kolom, waarden in vraag.keuze.items():
        if kolom in bekend:
            rijen = rijen.filter(rijen[kolom].isin(list(waarden)))
    return rijen, [k for k in vraag.per if k in bekend]


def _groep(rijen: Tabel, per: list[str], wat: dict[str, Kolom]) -> Any:
    return (rijen.group_by(per) if per else rijen).aggregate(**wat)


def maten(deel: Deel, rijen: Tabel, voor: str = "") -> dict[str, Kolom]:
    """What is reckoned over the rows: the figure, and of how many people it is."""
    uit: dict[str, Kolom] = {f"{voor}uitkomst": deel.maat(rijen)}
    if deel.wie:
        wie = rijen[deel.wie]
        uit[f"{voor}mensen"] = wie.nunique() if deel.waar is None else wie.nunique(where=deel.waar(rijen))
    return uit


def _ineens(motor: Motor, breuk: Breuk, vraag: Uitvraag) -> list[Regel]:
    """Numerator and denominator over the same rows: one question."""
    rijen, per = _gekozen(motor, breuk.teller, vraag)
    alles = {**maten(breuk.teller, rijen, "t_"), **maten(breuk.noemer, rijen, "n_")}
    uit = [
        Regel(
            tuple(rij[k] for k in per), als_getal(rij["t_uitkomst"]), als_getal(rij["n_uitkomst"]),
            rij.get("t_mensen"), rij.get("n_mensen"), breuk.factor,
        )
        for rij in motor.haal(_groep(rijen, per, alles))
    ]  # fmt: skip
    return sorted(uit, key=lambda r: r.sleutel)


def _groepen(
    motor: Motor, deel: Deel, vraag: Uitvraag
) -> tuple[dict[tuple[str, ...], tuple[int | float, int]], list[str]]:
    uitdrukking, per = _uitdrukking(motor, deel, vraag)
    return {
        tuple(rij[k] for k in per): (als_getal(rij["uitkomst"]), int(rij.get("mensen") or 0))
        for rij in motor.haal(uitdrukking)
    }, per


def als_getal(waarde: Any) -> int | float:
    """A sum of whole numbers comes back as a decimal, and a sum over nothing as nothing."""
    if waarde is None:
        return 0
    return waarde if isinstance(waarde, float) else int(waarde)


def verrijk(motor: Motor, deel: Deel, kolommen: Iterable[str], vraag: Uitvraag) -> tuple[Tabel, set[str]]:
    """The rows with the columns that figures are told apart by, as text, as far as they can be known."""
    rijen, bekend = deel.rijen, set()
    for kolom in sorted(kolommen):
        if kolom in rijen.columns:
            tekst = rijen[kolom].cast("string").fill_null("")
        elif kolom == "huishoudtype" and "huishouden" in rijen.columns:
            bij = motor.tabel("huishouden")[["huishouden", "huishoudtype"]]
            rijen = _erbij(rijen, bij, "huishouden", "huishoudtype")
            tekst = rijen[kolom].fill_null("")
        elif kolom == "aanpak" and "huishouden" in rijen.columns:
            rijen = _erbij(rijen, _vraaggericht(motor, vraag), "huishouden", "aanpak")
            tekst = rijen[kolom].fill_null(ANDERS)
        elif kolom in {"leeftijdsgroep", "geslacht"} and "persoon" in rijen.columns:
            bij = motor.tabel("persoon")
            if kolom == "geslacht":
                rijen = rijen if kolom in rijen.columns else _erbij(rijen, bij[["persoon", kolom]], "persoon", kolom)
                tekst = rijen[kolom].fill_null("")
            else:
                bij = bij.select("persoon", geboren=bij.geboortejaar)
                rijen = _erbij(rijen, bij, "persoon", "geboren")
                tekst = _leeftijd(rijen, vraag).fill_null("")
        elif kolom in {"jaar", "kwartaal"} and deel.dag:
            dag = rijen[deel.dag]
            tekst = dag.year().cast("string")
            tekst = tekst if kolom == "jaar" else tekst + "-" + dag.quarter().cast("string")
        else:
            continue
        rijen = rijen.mutate(**{kolom: tekst})
        bekend.add(kolom)
    return rijen, bekend


def _erbij(rijen: Tabel, bij: Tabel, sleutel: str, kolom: str) -> Tabel:
    samen = rijen.left_join(bij, [rijen[sleutel] == bij[sleutel]])
    return samen.select(*[rijen[k] for k in rijen.columns], bij[kolom])


def _vraaggericht(motor: Motor, vraag: Uitvraag) -> Tabel:
    """Households with which was talked and that have a goal of their own in a plan, up to the last day asked."""
    import ibis

    gesprekken, doelen = motor.tabel("gesprek"), motor.tabel("doel")
    met_doel = doelen.filter(doelen.gesteld <= vraag.tot)
    besproken = gesprekken.filter(gesprekken.dag <= vraag.tot).semi_join(met_doel, "huishouden")
    return besproken.select("huishouden").distinct().mutate(aanpak=ibis.literal(VRAAGGERICHT))


def _leeftijd(rijen: Tabel, vraag: Uitvraag) -> Kolom:
    """By the year of birth, as no day is kept: somebody counts as the age they reach in the year of the last day."""
    import ibis

    leeftijd = (rijen.p_tot.year() if PERIODE in rijen.columns else vraag.tot.year) - rijen.geboren
    groepen = [(leeftijd <= tot, naam) for tot, naam in LEEFTIJDEN]
    return ibis.cases((rijen.geboren.isnull(), ""), *groepen, else_=OUDST)
