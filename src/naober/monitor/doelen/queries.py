"""Reading goals: each with its indicators, what was measured, told and adjusted. Nothing here is about one resident."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from naober.dossier.models import Dossier
from naober.gemeente.actor import Actor
from naober.gemeente.doelbeschrijving import doelnaam
from naober.gemeente.profiel import Doel, Indicator, Profiel, Programmaactie
from naober.gemeente.profiel.doelen import LEERAARD, REGISTERTELLING, Cijfer, Evaluatiemoment
from naober.gemeente.velden import Waarde
from naober.kern.tellen import KLEINSTE
from naober.monitor.doelen.niveaus import op_niveau
from naober.monitor.doelen.rules import Punt, Stand, Streefstand, nog_niet_meetbaar, stand_van
from naober.monitor.models import Doelregel, Indicatorwaarde, Nabevraging, Streefwaarde, Telling
from naober.monitor.tijd import tijdvak_van
from naober.register.queries import geldende_gegevens

MEESTE = 50
# Figures of the whole; what somebody gave of an area or part stands among them.
_GEHEEL = ("",)
# So many lines stand below a goal in the tree.
VERHALEN = 5
# So far ahead a moment of evaluation stands in the agenda.
_VOORUIT = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Doelbeeld:
    """A goal in its tree: how deep, the goals it serves as well, its indicators, and whether it can be measured yet."""

    doel: Doel
    naam: str
    diepte: int
    dient: tuple[str, ...]
    standen: tuple[Stand, ...]
    acties: tuple[Programmaactie, ...]
    verhalen: tuple[Doelregel, ...]
    niet_meetbaar: bool


@dataclass(frozen=True, slots=True)
class Indicatorbeeld:
    """One indicator with everything beside it."""

    stand: Stand
    punten: tuple[Punt, ...]
    doelen: tuple[Doel, ...]
    regels: tuple[Doelregel, ...]


def kleinste(profiel: Profiel) -> int:
    """Below this number nothing is shown: the municipality's own limit, never less than the house's."""
    eigen = profiel.monitor.kleinste_cel
    return max(KLEINSTE, eigen.minder_dan) if eigen else KLEINSTE


def doelenboom(actor: Actor, profiel: Profiel, peildatum: date, niveau: str = "") -> tuple[Doelbeeld, ...]:
    """Every goal of the policy in the order of its tree, with how it stands: five queries, however many goals.
    `niveau`: with the indicators that this level looks at; empty for all."""
    standen = _standen(profiel, peildatum)
    regels = _regels_per_doel()
    namen = {d.code: doelnaam(d) for d in profiel.doelen}
    return tuple(
        Doelbeeld(
            doel=doel,
            naam=namen[doel.code],
            diepte=diepte,
            dient=tuple(namen[code] for code in doel.draagt_bij),
            standen=tuple(s for s in _van_doel(profiel, doel, standen) if op_niveau(s.indicator, niveau)),
            acties=acties_van(profiel, doel),
            verhalen=tuple(regels[doel.code][:VERHALEN]),
            niet_meetbaar=nog_niet_meetbaar(doel, standen),
        )
        for doel, diepte in in_boom(profiel.doelen)
    )


def in_boom(doelen: Sequence[Doel]) -> Iterable[tuple[Doel, int]]:
    """The goals as one reads a tree: each followed by what works it out, with its depth."""
    onder: dict[str | None, list[Doel]] = defaultdict(list)
    for doel in doelen:
        onder[doel.onder].append(doel)

    def loop(code: str | None, diepte: int) -> Iterable[tuple[Doel, int]]:
        for doel in onder[code]:
            yield doel, diepte
            yield from loop(doel.code, diepte + 1)

    return loop(None, 0)


def _van_doel(profiel: Profiel, doel: Doel, standen: Mapping[str, Stand]) -> tuple[Stand, ...]:
    """Of this goal; while all are still learning numbers, flow and process come first."""
    eigen = [s for s in standen.values() if doel.code in s.indicator.doelen]
    if profiel.monitor.leerfase is not None:
        eigen.sort(key=lambda s: s.indicator.aard not in LEERAARD)
    return tuple(eigen)


def acties_van(profiel: Profiel, doel: Doel) -> tuple[Programmaactie, ...]:
    """What the programme does for this goal, by its own word or by the task that it is."""
    return tuple(a for a in profiel.acties if a.code in doel.acties or (doel.opgave and doel.opgave in a.opgaven))


def standen_van(actor: Actor, profiel: Profiel, peildatum: date) -> dict[str, Stand]:
    """How every indicator stands, by its code: four queries."""
    return _standen(profiel, peildatum)


def _standen(profiel: Profiel, dag: date) -> dict[str, Stand]:
    return standen_bij(profiel, _punten(profiel, dag, None, _GEHEEL), dag)


def reeksen(actor: Actor | None, profiel: Profiel, peildatum: date) -> dict[str, tuple[Punt, ...]]:
    """Every figure of every indicator, by its code, also by area and part; also for who is nobody (`actor` None), as
    none of it is about one resident. One query, and one for each indicator that is counted from a register."""
    return {code: tuple(punten) for code, punten in _punten(profiel, peildatum, None, (*_GEHEEL, "gebied")).items()}


def standen_bij(profiel: Profiel, punten: Mapping[str, Sequence[Punt]], peildatum: date) -> dict[str, Stand]:
    """How every indicator stands by these figures, by its code: two queries."""
    streef, waarom = _streven(profiel, peildatum), ongeteld()
    return {
        i.code: stand_van(i, punten.get(i.code, ()), streef[i.code], waarom.get(i.code, ""))
        for i in profiel.indicatoren
    }


def geschreven(van: date, tot: date, soorten: Sequence[str]) -> tuple[Doelregel, ...]:
    """What was written beside goals in these days, of these kinds, newest first."""
    rijen = Doelregel.objects.filter(soort__in=soorten, dag__gte=van, dag__lte=tot).order_by("-van", "-id")
    return tuple(rijen[:MEESTE])


def indicator(actor: Actor, profiel: Profiel, code: str, peildatum: date) -> Indicatorbeeld | None:
    """One indicator with its series, what is told and adjusted: four queries; None when there is no such one."""
    gekozen = profiel.indicator(code)
    if gekozen is None:
        return None
    punten = tuple(_punten(profiel, peildatum, gekozen, None).get(code, ()))
    regels = Doelregel.objects.filter(indicator=code).select_related("waarde").order_by("-van", "-id")[:MEESTE]
    return Indicatorbeeld(
        stand=stand_van(gekozen, punten, _streven(profiel, peildatum)[code], ongeteld().get(code, "")),
        punten=punten,
        doelen=tuple(d for d in profiel.doelen if d.code in gekozen.doelen),
        regels=tuple(regels),
    )


def regels_bij(actor: Actor, doel: str) -> tuple[Doelregel, ...]:
    """What is written beside this goal, newest first."""
    return tuple(Doelregel.objects.filter(doel=doel).select_related("waarde").order_by("-van", "-id")[:MEESTE])


def cijfer(actor: Actor, pk: int) -> Indicatorwaarde | None:
    """The recorded figure with this number."""
    return Indicatorwaarde.objects.filter(pk=pk).first()


def evaluaties(actor: Actor) -> dict[str, Doelregel]:
    """What the moments of evaluation yielded, by the code of the moment; the last of each."""
    rijen = Doelregel.objects.filter(soort=Doelregel.Soort.EVALUATIE).order_by("moment", "-id").distinct("moment")
    return {r.moment: r for r in rijen}


def doelen_voor(
    profiel: Profiel, *, leefgebied: str = "", product: str = "", voorziening: str = "", doelsoort: str = "",
    maatregel: str = "",
) -> tuple[Doel, ...]:  # fmt: skip
    """The goals of the policy that this work serves: the way back from a file or a measure to the note."""
    gevraagd = (
        ("leefgebieden", leefgebied), ("producten", product), ("voorzieningen", voorziening),
        ("doelsoorten", doelsoort), ("maatregelen", maatregel),
    )  # fmt: skip
    return tuple(d for d in profiel.doelen if any(code and code in getattr(d.voor, veld) for veld, code in gevraagd))


@dataclass(frozen=True, slots=True)
class Bijdrage:
    """A goal of the policy that work in a file serves: what in that file leads to it, and by what it is seen."""

    doel: Doel
    naam: str
    door: tuple[str, ...]
    indicatoren: tuple[Indicator, ...]


def bijdragen_van(profiel: Profiel, werk: Iterable[tuple[str, Mapping[str, str]]]) -> tuple[Bijdrage, ...]:
    """The goals that this work serves, in the order of the policy. `werk`: each thing in words, with what `doelen_voor`
    asks of it. No queries."""
    door: dict[str, list[str]] = defaultdict(list)
    for woorden, waarmee in werk:
        for doel in doelen_voor(profiel, **waarmee):
            door[doel.code].append(woorden)
    return tuple(
        Bijdrage(
            d, doelnaam(d), tuple(dict.fromkeys(door[d.code])),
            tuple(i for i in profiel.indicatoren if d.code in i.doelen),
        )
        for d in profiel.doelen
        if d.code in door
    )  # fmt: skip


def antwoorden_bij(dossier: Dossier) -> dict[int, Nabevraging]:
    """What residents said after help of this file, by the number of its action; the file was found with the actor."""
    return {n.actie_id: n for n in Nabevraging.objects.filter(dossier=dossier)}


def te_evalueren(profiel: Profiel, peildatum: date) -> tuple[Evaluatiemoment, ...]:
    """The moments of evaluation that have begun, or begin within a year, and of which nothing was recorded yet; the
    first to be done first. One query, and none where the policy has no such moments."""
    momenten = profiel.monitor.evaluaties
    if not momenten:
        return ()
    gedaan = set(Doelregel.objects.filter(soort=Doelregel.Soort.EVALUATIE).values_list("moment", flat=True))
    straks = peildatum + _VOORUIT
    open_ = [e for e in momenten if e.code not in gedaan and (e.van or e.tot or peildatum) <= straks]
    return tuple(sorted(open_, key=lambda e: e.tot or straks))


def _regels_per_doel() -> dict[str, list[Doelregel]]:
    """The latest lines beside goals, by goal; so many in all, however many there are."""
    uit: dict[str, list[Doelregel]] = defaultdict(list)
    for regel in Doelregel.objects.exclude(doel="").order_by("-van", "-id")[: MEESTE * 4]:
        uit[regel.doel].append(regel)
    return uit


def _punten(profiel: Profiel, dag: date, alleen: Indicator | None, per: Sequence[str] | None) -> dict[str, list[Punt]]:
    """The figures by indicator, those of the document first; of the same figure the line that was recorded last. `per`:
    of what is counted only the parts by these columns; None for all of it, also what stands beside."""
    gekozen = (alleen,) if alleen else profiel.indicatoren
    uit: dict[str, list[Punt]] = {i.code: [_van_nota(c, profiel.document.datum) for c in i.cijfers] for i in gekozen}
    rijen = Indicatorwaarde.objects.filter(indicator__in=[i.code for i in gekozen], tot__lte=_ruim(dag))
    velden = ("indicator", "naast", "van", "tot", "per", "gebied", "deel", "wijze", "herkomst")
    rijen = rijen.order_by(*velden, "-id").distinct(*velden)
    if per is not None:
        rijen = rijen.filter(per__in=per, naast="")
    for rij in rijen:
        # Of what was counted and is no more there is nothing to show.
        if rij.verborgen or rij.waarde is not None or rij.wijze != Indicatorwaarde.Wijze.BEREKEND:
            uit[rij.indicator].append(_van_rij(rij))
    for i in gekozen:
        if i.meting == REGISTERTELLING and (punt := _geteld(i, dag)):
            uit[i.code].append(punt)
    return uit


def _ruim(dag: date) -> date:
    return dag.replace(month=12, day=31)


def _van_nota(c: Cijfer, nota: date) -> Punt:
    tot = c.dag or (date(c.jaar, 12, 31) if c.jaar else nota)
    return Punt(
        tot=tot, waarde=c.waarde, gebied=c.gebied or "", deel=c.deel or "", telt=c.telt or "",
        herkomst="; ".join(w for w in ("de nota", c.herkomst) if w), correctie=c.correctie or "",
        letterlijk=c.letterlijk or "", over_jaar=c.over == "jaar",
    )  # fmt: skip


def _van_rij(r: Indicatorwaarde) -> Punt:
    geteld = r.wijze == Indicatorwaarde.Wijze.BEREKEND
    vak = tijdvak_van(r.van, r.tot) if geteld else None
    return Punt(
        tot=r.peildatum or r.tot, waarde=r.waarde, van=r.van, gebied=r.gebied, deel=r.deel, herkomst=r.herkomst,
        telt=r.telt, correctie=r.correctie, volledig=r.volledig, uitspraak=r.uitspraak,
        over_jaar=r.peildatum is None, nummer=r.pk, noemer=r.noemer, teller=r.teller,
        geteld="lopend" if vak and r.peildatum else vak.soort if vak else "", per=r.per, naast=r.naast,
        verborgen=r.verborgen,
    )  # fmt: skip


def laatste_telling() -> Telling | None:
    """When all indicators were counted last, and what could not be; one query."""
    return Telling.objects.order_by("-id").first()


def ongeteld() -> dict[str, str]:
    """By indicator why it could not be counted the last time; one query."""
    telling = laatste_telling()
    return dict(telling.ongeteld) if telling else {}


def _geteld(i: Indicator, dag: date) -> Punt | None:
    """A share counted from the lines of a register that count today; None without a line."""
    telling = i.telling
    if telling is None:
        return None
    regels = [r for r in geldende_gegevens(telling.uit) if _past(r, telling.boven)]
    if not regels:
        return None
    if telling.teller and telling.noemer:
        boven = sum(_som(r, telling.noemer) for r in regels)
        onder = sum(_som(r, telling.teller) for r in regels)
    else:
        boven, onder = len(regels), sum(1 for r in regels if _past(r, telling.onder))
    if not boven:
        return None
    waarde = round(Decimal(onder) / Decimal(boven) * 100, 1)
    return Punt(
        tot=dag, waarde=waarde, herkomst=f"register {telling.uit}", noemer=Decimal(boven),
        volledig="Alle regels die nu gelden tellen mee.",
    )  # fmt: skip


def _som(regel: Mapping[str, Waarde], veld: str) -> int:
    waarde = str(regel.get(veld, "")).partition(",")[0]
    return int(waarde) if waarde.isdecimal() else 0


def _past(regel: Mapping[str, Waarde], eisen: Mapping[str, Sequence[str]]) -> bool:
    return all(set(_lijst(regel.get(veld, ""))) & set(waarden) for veld, waarden in eisen.items())


def _lijst(waarde: Waarde) -> Sequence[str]:
    return (waarde,) if isinstance(waarde, str) else waarde


def _streven(profiel: Profiel, dag: date) -> dict[str, Streefstand]:
    """What is aimed at with each indicator on this day: what was recorded last, else what the profile says."""
    rijen = Streefwaarde.objects.filter(vanaf__lte=dag).order_by("indicator", "-vanaf", "-id").distinct("indicator")
    vastgesteld = {r.indicator: Streefstand(r.soort, r.waarde, "", r.vanaf, r.document) for r in rijen}
    return {
        i.code: vastgesteld.get(
            i.code,
            Streefstand(i.streef.soort, i.streef.waarde, i.streef.letterlijk or "", i.streef.vanaf, str(i.bron)),
        )
        for i in profiel.indicatoren
    }
