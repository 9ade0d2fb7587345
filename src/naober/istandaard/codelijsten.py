"""The code lists of both laws as data of our own: what a code means, in plain Dutch, and when it may be used.

A schema takes every code that the release knows, also one that no longer may be used: `geldig_in_schema`. Whether it
may be used on a day says `Code.geldig_op`. Which municipalities exist on a day is asked of `gemeentecodes`."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from naober.istandaard import codes
from naober.istandaard.retourcodes import RETOURCODES
from naober.istandaard.soorten import Wet

# Lists that differ by law go by the last part of their name.
_PER_WET: dict[str, dict[Wet, str]] = {
    "020": {"iwmo": "WMO020", "ijw": "JZ020"},
    "002": {"iwmo": "WMO002", "ijw": "JZ002"},
    "588": {"iwmo": "WMO588", "ijw": "JZ588"},
}


@dataclass(frozen=True, slots=True)
class Code:
    """One code. `van` and `tot`: the days from and up to which it may be used; None when the list sets no limit."""

    code: str
    betekenis: str
    van: date | None = None
    tot: date | None = None

    def geldig_op(self, dag: date) -> bool:
        return (self.van is None or self.van <= dag) and (self.tot is None or dag <= self.tot)


def lijstnaam(lijst: str, wet: Wet) -> str:
    """The name as the standard gives it: "020" is WMO020 for iWmo and JZ020 for iJw."""
    return _PER_WET[lijst][wet] if lijst in _PER_WET else lijst


@cache
def codelijst(lijst: str, wet: Wet) -> dict[str, Code]:
    """All codes of a list by their code. Refuses (KeyError) a list that does not exist."""
    naam = lijstnaam(lijst, wet)
    if naam == "WJ001":
        return {code: Code(code, uitleg.betekenis) for code, uitleg in RETOURCODES.items()}
    if naam == "COD032":
        return {code: Code(code, code) for code in codes.LANDEN}
    return {code: _code(naam, code, betekenis) for code, betekenis in codes.LIJSTEN[naam].items()}


def _code(naam: str, code: str, betekenis: str) -> Code:
    van, tot = codes.GELDIG.get((naam, code), (None, None))
    return Code(code, betekenis, van, tot)


@cache
def geldig_in_schema(lijst: str, wet: Wet) -> tuple[str, ...]:
    return tuple(codelijst(lijst, wet))


def betekenis(lijst: str, code: str | None, wet: Wet) -> str:
    """What a code means; the code itself when the list has no such code."""
    gevonden = codelijst(lijst, wet).get(code or "")
    return gevonden.betekenis if gevonden else (code or "")


def reden_beeindiging_bij(reden_wijziging: str, wet: Wet) -> str | None:
    """The reason with which a provider stops after a changed allocation; None when it need not stop."""
    bij = codes.STOP_NA_WIJZIGING.get(reden_wijziging)
    return codes.VERHUIZING[wet] if bij == "verhuizing" else bij
