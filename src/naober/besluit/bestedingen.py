"""What was granted in money by area: from the administration, by address, and without anybody in it."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from naober.besluit.models import Besluit
from naober.besluit.rules.besteding import Toekenning, toegekend_in
from naober.fundament.scope import zonder_namen
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.kern import Bedrag
from naober.kern.tellen import verhul

ELDERS = "Elders of niet bekend"


@dataclass(frozen=True, slots=True)
class Gebiedsbesteding:
    """Of one area: for how many households money was granted, and how much; None for both where that could be about
    people whom a reader knows."""

    naam: str
    huishoudens: int | None
    bedrag: Bedrag | None


def toegekend_per_gebied(actor: Actor, profiel: Profiel, van: date, tot: date) -> list[Gebiedsbesteding]:
    """What grants in money and as pgb come to in these days, by the area of the address of the household.

    The address stays in the administration: out of it come areas of the profile, households and whole amounts. An area
    with one to four households is not shown, nor what is needed to reckon it back (`kern.tellen`); there is no total,
    for the same reason. One query."""
    per_huis: dict[tuple[str, int], Bedrag] = defaultdict(lambda: Bedrag(0))
    with zonder_namen():
        rijen = Besluit.objects.filter(uitkomst=Besluit.Uitkomst.TOEGEKEND, bedrag_centen__isnull=False).values_list(
            "dossier__huishouden__gebied", "dossier__huishouden_id", "bedrag_centen", "per", "ingang_op", "eind_op",
            "ingetrokken_op",
        )  # fmt: skip
        for gebied, huis, centen, per, ingang, eind, ingetrokken in rijen:
            if centen is None or ingang is None:
                continue  # not so for a grant in money: the database sees to that
            # From the day on which it was withdrawn there is nothing.
            laatste = min((d for d in (eind, ingetrokken and ingetrokken - timedelta(days=1)) if d), default=None)
            toekenning = Toekenning(Bedrag(centen), per, ingang, laatste)
            if (bedrag := toegekend_in(toekenning, van, tot)).centen:
                per_huis[gebied, huis] += bedrag
    return _per_gebied(profiel, per_huis)


def _per_gebied(profiel: Profiel, per_huis: dict[tuple[str, int], Bedrag]) -> list[Gebiedsbesteding]:
    bekend = {g.code: g.naam for g in profiel.gebieden}
    aantal: dict[str, int] = defaultdict(int)
    bedrag: dict[str, Bedrag] = defaultdict(lambda: Bedrag(0))
    for (code, _), van_huis in per_huis.items():
        gebied = code if code in bekend else ""
        aantal[gebied] += 1
        bedrag[gebied] += van_huis
    codes = [*bekend, ""]
    getoond = verhul([(bekend.get(code, ELDERS), aantal[code]) for code in codes])
    return [
        Gebiedsbesteding(a.naam, a.aantal, bedrag[code] if a.aantal is not None else None)
        for code, a in zip(codes, getoond, strict=True)
    ]
