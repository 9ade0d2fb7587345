"""Why a line of an invoice is not paid, or not whole, in plain Dutch; and what the provider or the municipality can do.

Four digits are return codes of the national standard (WJ001); a code with N is a sign for the back office and no
ground of the standard to reject a line."""

from typing import NamedTuple

from naober.istandaard.retourcodes import RETOURCODES


class Reden(NamedTuple):
    """`tekst`: what is wrong. `herstel`: what can be done."""

    tekst: str
    herstel: str


# With one of these a line is paid all the same.
_SIGNALEN: dict[str, Reden] = {
    "N001": Reden("De hulp is niet gemeld als begonnen, of was gestopt.", "Vraag de aanbieder om een startbericht."),
    "N002": Reden("Dit gaat over de afgesproken ruimte van het contract heen.", "Bespreek het met de aanbieder."),
    "N003": Reden("Er is geen tarief bekend voor deze dag.", "Leg het tarief vast bij het contract."),
}


def uitleg(code: str) -> Reden:
    """What a code means; also one that stands here no longer."""
    if landelijk := RETOURCODES.get(code):
        return Reden(landelijk.betekenis, landelijk.nu)
    return _SIGNALEN.get(code, Reden(f"Afgewezen met code {code}.", "Vraag de gemeente om uitleg."))


def is_signaal(code: str) -> bool:
    """Whether a line with this code is paid all the same."""
    return code in _SIGNALEN
