"""A proposal to all creditors: put forward, answered, and how it ended. Pure."""

from collections.abc import Sequence
from datetime import date

from naober.dossier.rules import niet_later
from naober.inkomen.rules.traject import TOELATING, Trajectstand, weiger, weiger_geeindigd
from naober.inkomen.rules.woorden import BESLUIT, DDAS
from naober.kern import Bron, Weigering

UITKOMSTEN = {"toegekend": "aangenomen", "afgewezen": "afgewezen", "ingetrokken": "ingetrokken"}
DWANGAKKOORD = Bron("Faillissementswet", "art. 287a")


def controleer_voorstel(stand: Trajectstand, *, schulden: int, dag: date, peildatum: date) -> Weigering | None:
    """Refused: before it was decided that somebody is helped, without a debt, beside a proposal that is open, and on a
    day that cannot be."""
    if weigering := weiger_geeindigd(stand):
        return weigering
    if stand.toelating != TOELATING:
        return weiger(
            "dag", "Over de schuldhulp is nog niet besloten, of zij is afgewezen.", "Neem eerst het besluit.", BESLUIT,
            "schuldhulp.geen-besluit",
        )  # fmt: skip
    if schulden == 0:
        return weiger("dag", "Er staat nog geen schuld.", "Leg eerst vast aan wie de inwoner geld moet betalen.", DDAS)
    if stand.regeling_open or stand.regeling_toegekend:
        return weiger("dag", "Er is al een voorstel.", "Leg eerst vast hoe dat afliep.", DDAS)
    if dag < stand.aangemeld:
        return weiger("dag", "Deze dag ligt voor de aanmelding.", "Verbeter de datum.", DDAS)
    return niet_later(dag, peildatum, "dag", DDAS)


def controleer_uitkomst(
    *, uitkomst: str, dag: date, ingediend: date, dwang: date | None, antwoorden: Sequence[str], peildatum: date
) -> Weigering | None:
    """How a proposal ended. Refused: accepted as long as a creditor refuses or did not answer, unless the court was
    asked to make them (`dwang`): then the day is not before that."""
    if uitkomst not in UITKOMSTEN:
        return weiger("uitkomst", "Er staat niet hoe het voorstel afliep.", "Kies een uitkomst.", DDAS)
    if dag < max(ingediend, dwang or ingediend):
        return weiger("dag", "Deze dag ligt voor het voorstel.", "Verbeter de datum.", DDAS)
    if weigering := niet_later(dag, peildatum, "dag", DDAS):
        return weigering
    if uitkomst == "toegekend" and dwang is None and any(a != "akkoord" for a in antwoorden):
        return weiger(
            "uitkomst", "Niet elke schuldeiser is akkoord.",
            "Leg vast wat elke schuldeiser antwoordde, of vraag de rechter om een dwangakkoord.", DWANGAKKOORD,
            "schuldhulp.niet-akkoord",
        )  # fmt: skip
    return None


def controleer_dwangakkoord(
    *, ingediend: date, dwang: date | None, antwoorden: Sequence[str], dag: date, peildatum: date
) -> Weigering | None:
    """Refused: a second time, as long as nobody refuses, and on a day that cannot be."""
    if dwang is not None:
        return weiger("dag", "De rechter is al gevraagd.", "Leg vast hoe het afliep.", DWANGAKKOORD)
    if "weigert" not in antwoorden:
        return weiger("dag", "Geen schuldeiser weigert.", "Leg eerst vast wie er weigert.", DWANGAKKOORD)
    if dag < ingediend:
        return weiger("dag", "Deze dag ligt voor het voorstel.", "Verbeter de datum.", DWANGAKKOORD)
    return niet_later(dag, peildatum, "dag", DWANGAKKOORD)
