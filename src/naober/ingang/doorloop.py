"""How long the way from entrance to access takes, and how often somebody is sent on: numbers without names."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean

from naober.fundament.scope import zonder_namen
from naober.gemeente.profiel import Profiel
from naober.ingang.models import Binnenkomst
from naober.kern.tellen import KLEINSTE, Aantal, verhul

# A question that comes back within this time after a referral is the same question.
VERBAND = timedelta(days=90)
_STAPPEN = ("in 1 stap", "in 2 stappen", "in 3 stappen", "in 4 of meer stappen")


@dataclass(frozen=True, slots=True)
class Vraag:
    """What counts of one entry. `zelf`: who took it in also took it up."""

    persoon: int | None
    ingang: str
    ontvangen: date
    opgepakt: date | None
    verwezen: bool
    zelf: bool


@dataclass(frozen=True, slots=True)
class Weg:
    """The way of one question: days from the first entrance until access, and through how many hands it went."""

    ingang: str
    dagen: int
    doorverwijzingen: int
    stappen: int


@dataclass(frozen=True, slots=True)
class Doorloop:
    """The ways of one entrance. Without days where they would be of fewer than five questions."""

    ingang: str
    aantal: int | None
    gemiddeld: float | None
    langste: int | None
    doorverwijzingen: float | None


@dataclass(frozen=True, slots=True)
class Doorlooprapport:
    """Per entrance, and for all together by number of steps; `op_doorverwijzing`: sent on more than once."""

    per_ingang: list[Doorloop]
    per_stappen: list[Aantal]
    op_doorverwijzing: list[Aantal]


def wegen(vragen: Iterable[Vraag]) -> list[Weg]:
    """The way of every question that reached access. It begins at the first entrance from which the same resident was
    referred shortly before; each referral and each handing over is a step, and the entrance the first."""
    alle = sorted(vragen, key=lambda v: v.ontvangen)
    verwezen: dict[int, list[Vraag]] = defaultdict(list)
    for vraag in alle:
        if vraag.verwezen and vraag.persoon is not None:
            verwezen[vraag.persoon].append(vraag)
    gevonden = []
    for vraag in alle:
        if vraag.opgepakt is None:
            continue
        van_dezelfde = verwezen.get(vraag.persoon, []) if vraag.persoon is not None else []
        eerder = [
            v for v in van_dezelfde if v is not vraag and timedelta(0) <= vraag.ontvangen - v.ontvangen <= VERBAND
        ]
        begin = eerder[0] if eerder else vraag
        stappen = 1 + len(eerder) + (not vraag.zelf)
        gevonden.append(Weg(begin.ingang, (vraag.opgepakt - begin.ontvangen).days, len(eerder), stappen))
    return gevonden


def doorloop(namen: Sequence[tuple[str, str]], gevonden: Sequence[Weg]) -> Doorlooprapport:
    """The report on these ways; `namen` are the entrances, code and name. Small numbers stay hidden."""
    per = []
    for (code, naam), geteld in zip(namen, verhul([(n, _van(c, gevonden)) for c, n in namen]), strict=True):
        eigen = [w for w in gevonden if w.ingang == code]
        tonen = geteld.aantal is not None and len(eigen) >= KLEINSTE
        per.append(
            Doorloop(
                naam,
                geteld.aantal,
                round(fmean(w.dagen for w in eigen), 1) if tonen else None,
                max(w.dagen for w in eigen) if tonen else None,
                round(fmean(w.doorverwijzingen for w in eigen), 2) if tonen else None,
            )
        )
    stappen = [min(w.stappen, len(_STAPPEN)) for w in gevonden]
    vaker = sum(w.doorverwijzingen > 1 for w in gevonden)
    return Doorlooprapport(
        per,
        verhul([(woord, stappen.count(n)) for n, woord in enumerate(_STAPPEN, start=1)]),
        verhul([("hoogstens een keer doorverwezen", len(gevonden) - vaker), ("vaker doorverwezen", vaker)]),
    )


def _van(code: str, gevonden: Sequence[Weg]) -> int:
    return sum(w.ingang == code for w in gevonden)


@zonder_namen()
def doorlooprapport(profiel: Profiel, van: date, tot: date) -> Doorlooprapport:
    """The report on what came in over these days, with the referrals before them: one query."""
    rijen = Binnenkomst.objects.filter(ontvangen_op__range=(van - VERBAND, tot)).order_by("ontvangen_op", "id")
    velden = ("persoon_id", "ingang", "ontvangen_op", "opgepakt_op", "status", "ontvangen_door_id", "opgepakt_door_id")
    vragen = [
        Vraag(persoon, ingang, op, klaar, status == Binnenkomst.Status.VERWEZEN, wie is not None and wie == wie_op)
        for persoon, ingang, op, klaar, status, wie, wie_op in rijen.values_list(*velden)
    ]
    # What came in before is only there for the referrals that went before.
    nu = {id(v) for v in vragen if v.ontvangen >= van}
    gevonden = wegen(v if id(v) in nu else _alleen_verwijzing(v) for v in vragen)
    return doorloop([(i.code, i.naam) for i in profiel.ingangen], gevonden)


def _alleen_verwijzing(v: Vraag) -> Vraag:
    return Vraag(v.persoon, v.ingang, v.ontvangen, None, v.verwezen, v.zelf)
