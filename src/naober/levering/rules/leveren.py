"""When help may begin and end under an allocation (iWmo and iJw 3.2)."""

from dataclasses import dataclass
from datetime import date

from naober.istandaard import codelijst
from naober.kern import Bron, Weigering, datum_voluit

STANDAARD = Bron("iWmo en iJw 3.2", "bericht 305 en 307")
# In both code lists: for the time being.
TIJDELIJK = "20"


def redenen_einde(wet: str) -> dict[str, str]:
    """Why help may end under this law, by code. The lists differ: under iWmo 31 is moving house, under iJw it is that
    the plan was carried out (WMO588 and JZ588)."""
    lijst = codelijst("588", "ijw" if wet == "ijw" else "iwmo")
    return {code: soort.betekenis for code, soort in lijst.items()}


@dataclass(frozen=True, slots=True)
class Opdracht:
    """What must be known of an allocation; `tot_nu` are begin and end of help so far, oldest first. `wet`: iwmo or
    ijw."""

    ingang: date
    einde: date | None
    verwijderd: bool
    tot_nu: tuple[tuple[date, date | None], ...] = ()
    wet: str = "iwmo"


def _nee(code: str, reden: str, wat_nu: str, veld: str) -> Weigering:
    return Weigering(f"levering.{code}", reden, STANDAARD, wat_nu, veld)


def mag_beginnen(opdracht: Opdracht, begin: date, peildatum: date) -> Weigering | None:
    """Whether help may begin on this day. Refused: on a removed allocation, outside its days, later than today, while
    help goes on already, and before help ended the last time."""
    if opdracht.verwijderd:
        return _nee("verwijderd", "Deze toewijzing is verwijderd.", "Vraag de gemeente om een nieuwe.", "begin")
    if begin < opdracht.ingang or (opdracht.einde is not None and begin > opdracht.einde):
        tot = f" tot en met {datum_voluit(opdracht.einde)}" if opdracht.einde else ""
        reden = f"De toewijzing geldt vanaf {datum_voluit(opdracht.ingang)}{tot}."
        return _nee("buiten-toewijzing", reden, "Kies een dag daarbinnen, of vraag om een andere toewijzing.", "begin")
    if begin > peildatum:
        return _nee("in-de-toekomst", "De hulp is nog niet begonnen.", "Meld het op de dag zelf of daarna.", "begin")
    if opdracht.tot_nu:
        vorig_eind = opdracht.tot_nu[-1][1]
        if vorig_eind is None:
            return _nee("loopt-al", "De hulp loopt al.", "U hoeft niets te doen.", "begin")
        if begin <= vorig_eind:
            reden = f"De hulp stopte op {datum_voluit(vorig_eind)}."
            return _nee("voor-vorig-einde", reden, "Kies een dag daarna.", "begin")
    return None


def mag_stoppen(opdracht: Opdracht, eind: date, reden: str, peildatum: date) -> Weigering | None:
    """Whether help may end on this day, for this reason of its law. Refused: when no help goes on, before it
    began, later than the allocation or today, and an unknown reason."""
    if not opdracht.tot_nu or opdracht.tot_nu[-1][1] is not None:
        return _nee("loopt-niet", "Er loopt geen hulp die kan stoppen.", "Meld eerst dat de hulp begon.", "eind")
    if eind < opdracht.tot_nu[-1][0]:
        begon = datum_voluit(opdracht.tot_nu[-1][0])
        return _nee("eind-voor-begin", f"De hulp begon op {begon}.", "Kies die dag of een dag daarna.", "eind")
    if eind > peildatum or (opdracht.einde is not None and eind > opdracht.einde):
        grens = min(peildatum, opdracht.einde or peildatum)
        wat_nu = f"Kies uiterlijk {datum_voluit(grens)}."
        return _nee("eind-te-laat", "De laatste dag ligt in de toekomst of na de toewijzing.", wat_nu, "eind")
    if reden not in redenen_einde(opdracht.wet):
        return _nee("reden-onbekend", "Deze reden kent de standaard niet.", "Kies een reden uit de lijst.", "reden")
    return None
