"""From a figure to the list behind it: the one of the work itself, by the reader's own rights, and never made of the
figure. Who has no right to the list sees no way to it."""

from django.urls import resolve, reverse

from naober.gemeente.actor import Actor
from naober.gemeente.rechten import heeft_recht

_WERKLIJST = ("Naar uw werklijst", "werklijst")
_INGANG = ("Naar de vragen aan de ingang", "ingang")
_TE_LAAT = ("Naar hulp die te laat is", "te-laat")
_CONTRACTEN = ("Naar de contracten", "contracten")
_NAOBERSCHAP = ("Naar vrijwilligers en hulpvragen", "naoberschap")
_ZORG = ("Naar de mantelzorgers", "mantelzorgers")
_SIGNALEN = ("Naar de signalen", "signaalrij")
# By measurement; of every other figure over files the list of files is the place to go.
_LIJST = {
    **dict.fromkeys(("wachttijd-toegang", "stappen-tot-toegang", "vragen-zonder-maatwerk"), _INGANG),
    **dict.fromkeys(("levertijd", "wachtlijst"), _TE_LAAT),
    **dict.fromkeys(
        (
            "resultaten-bereikt",
            "tevredenheid-cijfer",
            "contracteisen-voldaan",
            "uitval-aanbieder",
            "kosten-per-client",
            "kosten-per-resultaat",
            "uitgaven",
        ),
        _CONTRACTEN,
    ),
    **dict.fromkeys(("vrijwilligers-actief", "hulpvraag-voorzien"), _NAOBERSCHAP),
    **dict.fromkeys(("mantelzorgers-in-beeld", "mantelzorg-belast", "mantelzorg-ontlast"), _ZORG),
    **dict.fromkeys(("signalen", "signalen-bereikt", "signalen-opgepakt"), _SIGNALEN),
}


def lijst_bij(actor: Actor, meting: str | None) -> tuple[str, str] | None:
    """The words and the address of the list behind this measurement; None when this reader has no right to it, and for
    a figure that is not counted from files."""
    if meting is None or meting in ("handmatig", "extern", "registertelling"):
        return None
    woorden, naam = _LIJST.get(meting, _WERKLIJST)
    adres = reverse(naam)
    recht = getattr(resolve(adres).func, "recht", None)
    return (woorden, adres) if recht is None or heeft_recht(actor.rollen, recht) else None
