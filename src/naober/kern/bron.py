"""Where a rule, a term, an amount or a condition comes from."""

import re
from dataclasses import dataclass

# "L2850", "L2850-2862" and "L2850-L2862": lines of a policy note.
_REGELS = re.compile(r"L(\d+)(?:-L?(\d+))?")


def _leesbaar(deel: str) -> str:
    regels = _REGELS.fullmatch(deel)
    if regels is None:
        return deel
    eerste, laatste = regels.groups()
    return f"r. {eerste}-{laatste}" if laatste else f"r. {eerste}"


@dataclass(frozen=True, slots=True)
class Bron:
    """A document or law, with the place in it: an article, or lines of a policy note ("L12-18; L40").

    The text form is what the reader sees: "Wmo 2015, art. 2.3.5" or "Samen Doen, r. 2850-2862".
    """

    document: str
    plaats: str = ""

    def __post_init__(self) -> None:
        if not self.document.strip():
            raise ValueError("Een bron noemt een document of een wet; dat veld is leeg.")

    def __str__(self) -> str:
        delen = (deel.strip() for deel in self.plaats.split(";"))
        plaats = "; ".join(_leesbaar(deel) for deel in delen if deel)
        return f"{self.document}, {plaats}" if plaats else self.document
