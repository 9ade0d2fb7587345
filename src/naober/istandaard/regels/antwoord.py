"""Rules about the answer to a request (319)."""

from naober.istandaard.bericht import Inhoud
from naober.istandaard.regels.algemeen import TECHNISCH
from naober.istandaard.regels.register import BERICHT, OVERSTIJGEND, Omgeving, deelregel

_IN_ONDERZOEK = "2"
_WOONPLAATS = "8"


@deelregel(
    "TR355", OVERSTIJGEND, "9355", (319,), "Antwoord", "ReferentieAanbieder", "Een antwoord hoort bij een verzoek."
)
def tr355(w: Inhoud, o: Omgeving) -> str | None:
    referentie = w["ReferentieAanbieder"]
    return None if o.stand.verzoek_bekend(referentie) else f"Er is geen verzoek met referentie {referentie}."


@deelregel(
    "TR359", OVERSTIJGEND, "9359", (319,), "Antwoord", "ReferentieAanbieder",
    "Wat is toegewezen, wordt niet ook nog beantwoord.",
)  # fmt: skip
def tr359(w: Inhoud, o: Omgeving) -> str | None:
    toegewezen = o.stand.toegewezen_op_verzoek(w["ReferentieAanbieder"])
    return "Op dit verzoek is al een toewijzing verstuurd." if toegewezen else None


@deelregel(
    "TR360", OVERSTIJGEND, "9360", (319,), "Antwoord", "VerzoekAntwoord", "'In onderzoek' wordt één keer gemeld."
)
def tr360(w: Inhoud, o: Omgeving) -> str | None:
    eerder = o.stand.antwoorden(w["ReferentieAanbieder"])
    return "Op dit verzoek is al geantwoord." if w["VerzoekAntwoord"] == _IN_ONDERZOEK and eerder else None


@deelregel(
    "TR365", OVERSTIJGEND, "9365", (319,), "Antwoord", "VerzoekAntwoord", "Na een afwijzing volgt geen antwoord meer."
)
def tr365(w: Inhoud, o: Omgeving) -> str | None:
    afgewezen = any(a != _IN_ONDERZOEK for a in o.stand.antwoorden(w["ReferentieAanbieder"]))
    return "Dit verzoek is al afgewezen." if afgewezen else None


@deelregel(
    "TR377", BERICHT, TECHNISCH, (319,), "Antwoord", "Woonplaatsbeginsel",
    "Bij een afwijzing om het woonplaatsbeginsel staat de gemeente die wel gaat.",
    nu="Noem de gemeente die verantwoordelijk is.", wetten=("ijw",),
)  # fmt: skip
def tr377(w: Inhoud, o: Omgeving) -> str | None:
    mist = w.get("RedenAfwijzingVerzoek") == _WOONPLAATS and "Woonplaatsbeginsel" not in w
    return "De gemeente die verantwoordelijk is, ontbreekt." if mist else None


@deelregel(
    "TR409", BERICHT, TECHNISCH, (319,), "Antwoord", "Woonplaatsbeginsel",
    "Alleen bij reden 8 staat er een andere gemeente.", nu="Laat de gemeente weg.", wetten=("ijw",),
)  # fmt: skip
def tr409(w: Inhoud, o: Omgeving) -> str | None:
    fout = w.get("RedenAfwijzingVerzoek") != _WOONPLAATS and "Woonplaatsbeginsel" in w
    return "Er staat een andere gemeente, zonder reden 8." if fout else None
