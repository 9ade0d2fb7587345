"""Verdicts on what a provider asks for, and on the answer to it. No clock and no database."""

from dataclasses import dataclass
from datetime import date

from naober.istandaard import Soort
from naober.istandaard.termijnen import termijn_onderzoek, termijn_verzoek, termijn_woonplaatsbeginsel
from naober.kern import Bron, Weigering, datum_voluit

VOT_VOW = Bron("iWmo en iJw 3.2", "OP274, OP344 en OP346")
ANDERE_GEMEENTE = "8"
# Code list WJ759.
REDENEN_AFWIJZING = {
    "1": "er is een nieuwe aanvraag nodig",
    "2": "het past niet binnen het budget",
    "3": "er is geen contract",
    "4": "het past niet binnen het contract",
    "5": "de inwoner hoort bij een andere gemeente",
    "6": "het stapelt met andere hulp",
    "7": "inhoudelijk niet nodig",
    "8": "een andere gemeente betaalt (woonplaatsbeginsel)",
    "9": "de leeftijd past niet",
}
# Code list WJ758.
REDENEN_VERZOEK = {"1": "de situatie van de inwoner is veranderd", "2": "het plan van de hulp is veranderd"}


@dataclass(frozen=True, slots=True)
class Gevraagd:
    """What is asked: from when until when, of what product and how much, in the codes of the standard. A budget is in
    whole cents."""

    ingang: date
    einde: date | None = None
    productcategorie: str = ""
    productcode: str = ""
    volume: int | None = None
    eenheid: str = ""
    frequentie: str = ""
    budget_centen: int | None = None
    verwijzer: str = ""
    verwijzer_naam: str = ""
    commentaar: str = ""


def _nee(code: str, reden: str, wat_nu: str, veld: str) -> Weigering:
    return Weigering(f"verzoek.{code}", reden, VOT_VOW, wat_nu, veld)


def uiterlijk_voor(wet: str, nummer: int, ontvangen_op: date, *, in_onderzoek: bool) -> date:
    """The last day for an answer: five working days, and eight weeks once it is being looked into."""
    termijn = termijn_onderzoek if in_onderzoek else termijn_verzoek
    return termijn(Soort.van(wet, nummer), ontvangen_op).uiterlijk


def controleer_gevraagd(gevraagd: Gevraagd, referentie: str) -> Weigering | None:
    """Refused: no reference, an end before its beginning, a volume and a budget at once, and a volume without its unit
    and how often."""
    if not referentie.strip() or len(referentie) > 36:
        return _nee("referentie", "De referentie ontbreekt of is te lang.", "Geef een eigen kenmerk.", "referentie")
    if gevraagd.einde is not None and gevraagd.einde < gevraagd.ingang:
        return _nee("einde", "Het einde ligt voor het begin.", "Verbeter een van beide.", "einde")
    if gevraagd.volume is not None and gevraagd.budget_centen is not None:
        return _nee("omvang-of-budget", "Er staat een omvang en een budget.", "Kies een van beide.", "volume")
    if gevraagd.volume is not None and not (gevraagd.eenheid and gevraagd.frequentie):
        return _nee("eenheid", "Van het aantal ontbreekt de eenheid of hoe vaak.", "Vul dat aan.", "eenheid")
    return None


def controleer_antwoord(
    stand: str, antwoord: str, reden: str, andere_gemeente: str, *, wet: str, ontvangen_op: date, peildatum: date
) -> Weigering | None:
    """Whether this answer may be given. Refused: on what was answered for good, looking into it a second time, a
    rejection without a reason of the standard, and one because another municipality pays: for the Wmo, without that
    municipality, and after two weeks (OP359)."""
    if stand in ("gehonoreerd", "afgewezen"):
        return _nee("beantwoord", "Dit verzoek is al beantwoord.", "U hoeft niets te doen.", "antwoord")
    if antwoord == "onderzoek":
        if stand == "onderzoek":
            return _nee("al-onderzoek", "Er is al gezegd dat u dit onderzoekt.", "Wijs toe of wijs af.", "antwoord")
        return None
    if reden not in REDENEN_AFWIJZING:
        return _nee("reden", "De reden van de afwijzing ontbreekt.", "Kies een reden.", "reden")
    if reden != ANDERE_GEMEENTE:
        return None
    if wet != "ijw":
        return _nee(
            "woonplaats-wet", "Het woonplaatsbeginsel geldt voor de Jeugdwet.", "Kies een andere reden.", "reden"
        )
    if len(andere_gemeente) != 4 or not andere_gemeente.isdecimal():
        return _nee(
            "woonplaats-gemeente", "Welke gemeente betaalt dan?", "Vul de vier cijfers van die gemeente in.",
            "andere_gemeente",
        )  # fmt: skip
    termijn = termijn_woonplaatsbeginsel(ontvangen_op)
    if termijn.verstreken(peildatum):
        return Weigering(
            "verzoek.woonplaats-te-laat",
            f"Dit kon tot en met {datum_voluit(termijn.uiterlijk)}: twee weken na het verzoek.",
            termijn.bron,
            "Behandel het verzoek zelf, en spreek de andere gemeente erop aan.",
            "reden",
        )
    return None
