"""When help may be allocated, and how an allocation may be changed afterwards (iWmo and iJw 3.2)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from naober.gemeente.profiel.jeugdinkoop import VERWIJZERS, Inzetregel
from naober.kern import Bron, Weigering, datum_voluit
from naober.levering.rules.varianten import TOTAAL

STANDAARD = Bron("iWmo en iJw 3.2", "OP033x1")
TOEGANG = Bron("Wmo 2015", "art. 2.3.5; Jeugdwet art. 2.6 lid 1 onder g")
# Who else than the municipality may send a youth to help (Jeugdwet art. 2.6 lid 1 onder g, 2.4 and 3.1).
WETTELIJK = ("02", "03", "04", "05", "08")
GEMEENTE = "01"
REDENEN_WIJZIGING = {
    "02": "de cliënt is overleden",
    "03": "het contract is gewijzigd",
    "04": "na herbeoordeling verlengd",
    "05": "na herbeoordeling verkort",
    "06": "verder onder een andere wet",
    "07": "verhuisd naar een andere gemeente",
    "08": "een andere leveringsvorm",
    "09": "overstap naar een andere aanbieder",
    "10": "een andere bekostiging",
    "11": "gemeentelijke herindeling",
    "12": "op verzoek van de aanbieder",
    "13": "verwijderd",
    "14": "administratieve correctie",
}


@dataclass(frozen=True, slots=True)
class Grond:
    """Why help may be allocated: a grant in kind that holds, for a youth a referral that the law knows, or a rule by
    which the team itself calls it in for a case (`inzet`)."""

    toegekend: bool = False
    leveringsvorm: str = ""
    van: date | None = None
    tot: date | None = None
    ingetrokken: bool = False
    verwijzer: str = ""
    jeugd: bool = False
    inzet: Inzetregel | None = None


@dataclass(frozen=True, slots=True)
class Wijziging:
    """A change of an allocation. `overleg`: the provider was asked; `instemming`: it agrees. `op_verzoek`: it asked for
    it itself (317)."""

    reden: str
    einde: date | None = None
    volume: int | None = None
    budget: int | None = None
    overleg: bool = False
    instemming: bool = False
    op_verzoek: bool = False


def mag_toewijzen(grond: Grond, ingang: date, einde: date | None) -> Weigering | None:
    """Whether an order may be sent. Refused: without a grant in kind or a voucher that holds over these days, and for a
    youth without that unless by a referral that the law knows. What the team calls in itself is for some time, so it is
    refused without a last day."""
    if grond.inzet is not None:
        if einde is not None:
            return None
        reden = "Wat het team zelf inzet, is tijdelijk. De laatste dag ontbreekt."
        return Weigering("toewijzing.inzet-einde", reden, grond.inzet.bron, "Vul de laatste dag in.", "einde")
    if grond.jeugd and grond.verwijzer in WETTELIJK:
        return None
    if not grond.toegekend or grond.ingetrokken:
        reden = "Er is geen toekenning en geen wettelijke verwijzing."
        if grond.jeugd and grond.verwijzer:
            reden = f"De {VERWIJZERS.get(grond.verwijzer, 'verwijzer')} kan niet rechtstreeks naar jeugdhulp verwijzen."
        return Weigering("toewijzing.geen-grond", reden, TOEGANG, "Neem eerst een besluit.", "besluit")
    if grond.leveringsvorm not in ("zin", "voucher", "pvb"):
        reden = "Deze hulp is niet in natura toegekend."
        return Weigering("toewijzing.geen-natura", reden, TOEGANG, "Een pgb wordt niet toegewezen.", "besluit")
    if (grond.van and ingang < grond.van) or (grond.tot and (einde is None or einde > grond.tot)):
        tot = f" tot en met {datum_voluit(grond.tot)}" if grond.tot else ""
        van = datum_voluit(grond.van) if grond.van else "het begin"
        reden = f"Het besluit geldt van {van}{tot}."
        return Weigering("toewijzing.buiten-besluit", reden, TOEGANG, "Kies dagen daarbinnen.", "ingang")
    return None


def mag_wijzigen(
    w: Wijziging,
    *,
    ingang: date,
    einde: date | None,
    volume: int | None,
    budget: int | None,
    frequentie: str,
    verwijderd: bool,
    geleverd_tot: date | None,
) -> Weigering | None:
    """Whether an allocation may be changed so. Only its end, its budget, and a volume that is a total may; anything
    else asks a new allocation. Refused: without asking the provider, and for volume and budget without its consent,
    unless the provider asked for it; a shorter time than help was given already; and an unknown reason."""

    def nee(code: str, reden: str, wat_nu: str, veld: str) -> Weigering:
        return Weigering(f"wijziging.{code}", reden, STANDAARD, wat_nu, veld)

    if verwijderd:
        return nee("verwijderd", "Deze toewijzing is verwijderd.", "Maak een nieuwe toewijzing.", "reden")
    if w.reden not in REDENEN_WIJZIGING or w.reden == "13":
        return nee("reden", "Deze reden past hier niet.", "Kies een reden uit de lijst.", "reden")
    anders = (w.einde != einde, w.volume not in (None, volume), w.budget not in (None, budget))
    if not any(anders):
        return nee("niets", "Er verandert niets.", "Pas de einddatum, het volume of het budget aan.", "einde")
    if w.volume not in (None, volume) and frequentie != TOTAAL:
        reden = "Het volume kan alleen veranderen als het een totaal is."
        return nee("volume", reden, "Beëindig deze toewijzing en maak een nieuwe.", "volume")
    if w.einde is not None and w.einde < ingang:
        return nee("einde", "De laatste dag ligt voor de eerste.", "Kies een latere dag.", "einde")
    if w.einde is not None and geleverd_tot is not None and w.einde < geleverd_tot:
        reden = f"Er is hulp gegeven tot en met {datum_voluit(geleverd_tot)}."
        return nee("geleverd", reden, "Kies die dag of een dag daarna.", "einde")
    if not (w.overleg or w.op_verzoek or w.reden == "02"):
        return nee("overleg", "Dit kan alleen in overleg met de aanbieder.", "Overleg eerst.", "overleg")
    if any(anders[1:]) and not (w.op_verzoek or w.instemming):
        reden = "Voor een ander volume of budget moet de aanbieder instemmen."
        return nee("instemming", reden, "Vraag de aanbieder of die instemt.", "instemming")
    return None


def reden_van_einde(nieuw: date | None, oud: date | None) -> str:
    """The code for a later or an earlier end after looking at it again."""
    return "05" if nieuw is not None and (oud is None or nieuw < oud) else "04"


# ------------------------------------------------------------------------------------------------- de dagdelen


def saldo(volume: int | None, geclaimd: Sequence[int]) -> int:
    """Day parts that are left of a voucher."""
    return (volume or 0) - sum(geclaimd)


def mag_claimen(
    *, dagdelen: int, over: int, dag: date, ingang: date, einde: date | None, peildatum: date, is_voucher: bool
) -> Weigering | None:
    """Whether these day parts may be spent on this day. Refused: no voucher, none or more than three in a day, more
    than are left, outside the allocation, and in the future."""
    bron = Bron("Wmo 2015", "art. 2.3.5 lid 3")
    if not is_voucher:
        reden = "Deze hulp is geen voucher in dagdelen."
        return Weigering("voucher.geen", reden, bron, "Meld gewoon de levering.", "toewijzing")
    if not 1 <= dagdelen <= 3:
        return Weigering("voucher.dagdelen", "Een dag heeft een tot drie dagdelen.", bron, "Pas het aan.", "dagdelen")
    if dag > peildatum or dag < ingang or (einde is not None and dag > einde):
        reden = "Deze dag ligt in de toekomst of buiten de toewijzing."
        return Weigering("voucher.dag", reden, bron, "Kies een andere dag.", "dag")
    if dagdelen > over:
        reden = f"Er zijn nog {over} dagdelen over."
        return Weigering("voucher.op", reden, bron, "Vraag om een wijziging als er meer nodig is.", "dagdelen")
    return None
