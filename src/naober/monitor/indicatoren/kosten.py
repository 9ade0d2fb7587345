"""What help costs: by the invoices that were accepted, beside for how many people."""

from naober.monitor.indicatoren.basis import inwoners, leveringen
from naober.monitor.indicatoren.register import Breuk, Uitvraag, aantal, indicator, som, unieke
from naober.monitor.motor import Motor

_WAT = ("wet", "product", "trede", "aanbieder")
_LAAT_WEG = "wat nog niet is gedeclareerd, pgb, financiële steun, en wat is afgewezen"


@indicator(
    "uitgaven", naam="Uitgaven aan hulp in natura", eenheid="euro", soort="bedrag", toont="teller", splitst=_WAT,
    teller="toegekende declaraties van hulp in deze tijd", noemer="inwoners van wie die hulp was", laat_weg=_LAAT_WEG,
)  # fmt: skip
def uitgaven(motor: Motor, vraag: Uitvraag) -> Breuk:
    """By the first day of the help and not by the day of the invoice."""
    regels = leveringen(motor, vraag)
    return Breuk(som(regels, "toegekend", dag="begin"), unieke(regels, dag="begin"))


@indicator(
    "kosten-per-client", naam="Kosten per cliënt", eenheid="euro", soort="bedrag", splitst=_WAT,
    teller="toegekende declaraties van hulp in deze tijd", noemer="inwoners van wie die hulp was, elk één keer",
    laat_weg=_LAAT_WEG,
)  # fmt: skip
def kosten_per_client(motor: Motor, vraag: Uitvraag) -> Breuk:
    regels = leveringen(motor, vraag)
    regels = regels.filter(regels.persoon.notnull())
    return Breuk(som(regels, "toegekend", dag="begin"), unieke(regels, dag="begin"))


@indicator(
    "kosten-per-inwoner", naam="Kosten per inwoner", eenheid="euro", soort="bedrag", splitst=_WAT,
    teller="toegekende declaraties van hulp in deze tijd", noemer="inwoners", laat_weg=_LAAT_WEG,
)  # fmt: skip
def kosten_per_inwoner(motor: Motor, vraag: Uitvraag) -> Breuk:
    regels = leveringen(motor, vraag)
    return Breuk(som(regels, "toegekend", dag="begin"), aantal(inwoners(motor, vraag)))
