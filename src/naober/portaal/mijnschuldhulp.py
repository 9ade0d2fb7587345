"""What a resident sees of their help with debts: how far it is, the steps, and what they owe."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse

from naober.identiteit.bewoners import Bewoner
from naober.inkomen.rules.woorden import stapnaam
from naober.kern import Bedrag
from naober.portaal.queries import haal_rijen
from naober.portaal.toegang import bewoner, toon


@dataclass(frozen=True, slots=True)
class MijnStap:
    """`van` is empty as long as what was asked on `gevraagd` was not granted."""

    wat: str
    wie: str
    gevraagd: date | None
    van: date | None
    tot: date | None


@dataclass(frozen=True, slots=True)
class MijnSchuld:
    aan: str
    bedrag: Bedrag
    op: date


@dataclass(frozen=True, slots=True)
class MijnSchuldhulp:
    """Help with debts. `fasen`: what there is to come in it, each with the day on which it was or is to be, and whether
    it was. `besluit`: the number of the decision, when it is about this resident."""

    sinds: date
    contact: str
    klaar_op: date | None
    fasen: Sequence[tuple[str, date | None, bool]]
    uitkomst: str
    door: str
    besluit: int | None
    stappen: Sequence[MijnStap] = ()
    schulden: Sequence[MijnSchuld] = ()

    @property
    def afgewezen(self) -> bool:
        """Was it decided that they get none?"""
        return self.uitkomst == _UITKOMST["afwijzing"]

    @property
    def totaal(self) -> Bedrag:
        return Bedrag.som(s.bedrag for s in self.schulden)


_UITKOMST = {"toelating": "U krijgt hulp", "afwijzing": "U krijgt geen hulp"}


def laatste_schuldhulp() -> MijnSchuldhulp | None:
    """How far the newest help with debts of this resident is, without steps and debts: one query."""
    rijen = haal_rijen("select * from naober_mijn_schuldhulp()")
    return _van(rijen[0]) if rijen else None


def mijn_schuldhulp() -> list[MijnSchuldhulp]:
    """The help with debts of this resident, the newest first: one query without any, and else three."""
    rijen = haal_rijen("select * from naober_mijn_schuldhulp()")
    if not rijen:
        return []
    stappen = haal_rijen("select * from naober_mijn_schuldhulpstappen()")
    schulden = haal_rijen("select * from naober_mijn_schulden()")
    return [_van(r, stappen, schulden) for r in rijen]


def _van(
    r: Mapping[str, Any], stappen: Sequence[Mapping[str, Any]] = (), schulden: Sequence[Mapping[str, Any]] = ()
) -> MijnSchuldhulp:
    return MijnSchuldhulp(
        sinds=r["aangemeld_op"],
        contact=r["contact"],
        klaar_op=r["geeindigd_op"],
        fasen=(
            ("U vroeg hulp", r["aangemeld_op"], True),
            ("Eerste gesprek", r["gesprek_op"] or r["gesprek_voor"], r["gesprek_op"] is not None),
            ("Besluit", r["besloten_op"] or r["beslis_voor"], r["besloten_op"] is not None),
        ),
        uitkomst=_UITKOMST.get(r["uitkomst"], ""),
        door=r["door"],
        besluit=r["besluit"],
        stappen=[
            MijnStap(stapnaam(s["soort"], s["vorm"]), s["door"], s["aangevraagd_op"], s["van"], s["tot"])
            for s in stappen
            if s["traject"] == r["nummer"]
        ],
        schulden=[
            MijnSchuld(s["schuldeiser"], Bedrag(s["centen"]), s["peildatum"])
            for s in schulden
            if s["traject"] == r["nummer"]
        ],
    )


@bewoner("inkomen")
def schuldhulp(request: HttpRequest, wie: Bewoner) -> HttpResponse:
    """Mijn schuldhulp."""
    return toon(request, "schuldhulp", wie, trajecten=mijn_schuldhulp())
