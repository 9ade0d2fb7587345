"""Pure rules of the investigation."""

from dataclasses import dataclass, field

from naober.gemeente.profiel import Gespreksonderdeel, Profiel, Trap
from naober.kern import Bron, Weigering


@dataclass(frozen=True, slots=True)
class Tafelgenoot:
    naam: str
    hoedanigheid: str


@dataclass(frozen=True, slots=True)
class Gespreksverslag:
    """A conversation as the generalist wrote it down. `mantelzorg` is 'ja', 'nee' or not yet asked ('')."""

    verslag: str
    deelnemers: tuple[Tafelgenoot, ...]
    eigen_kracht: str = ""
    mantelzorg: str = ""
    mantelzorg_steun: str = ""
    clientondersteuning: bool = False
    leefgebieden: dict[str, str] = field(default_factory=dict)


def controleer_gesprek(profiel: Profiel, gesprek: Gespreksverslag) -> Weigering | None:
    """Refuse a conversation without people, without an account, or with a mandatory section left open."""
    bron = Bron("Wmo 2015", "art. 2.3.2 lid 4")
    if not any(d.hoedanigheid == "inwoner" for d in gesprek.deelnemers):
        return Weigering(
            "gesprek.inwoner",
            "Een gesprek gaat mét de inwoner. Die staat er niet bij.",
            bron,
            "Zet de inwoner bij de aanwezigen.",
            "deelnemers",
        )
    if not gesprek.verslag.strip():
        return Weigering(
            "gesprek.verslag",
            "Het verslag van het gesprek ontbreekt.",
            bron,
            "Schrijf kort op wat er is besproken.",
            "verslag",
        )
    for onderdeel in profiel.gesprek:
        if onderdeel.verplicht and not _gevuld(onderdeel, gesprek):
            return Weigering(
                code=f"gesprek.{onderdeel.code}",
                reden=f"Een verplicht onderdeel van het gesprek is nog leeg: {onderdeel.vraag}",
                bron=onderdeel.bron,
                alternatief="Vul dit onderdeel in; is het besproken zonder uitkomst, schrijf dat dan op.",
                veld=onderdeel.code.replace("-", "_"),
            )
    if onbekend := [v for v in gesprek.leefgebieden if profiel.leefgebied(v) is None]:
        return Weigering(
            "gesprek.leefgebied",
            f"Dit leefgebied kent het profiel niet: {onbekend[0]}.",
            bron,
            "Kies een leefgebied uit de lijst.",
            "leefgebieden",
        )
    return None


def _gevuld(onderdeel: Gespreksonderdeel, gesprek: Gespreksverslag) -> bool:
    match onderdeel.code:
        case "mantelzorg":
            # Whether there is a carer, and if so how the carer can be supported.
            return gesprek.mantelzorg == "nee" or (
                gesprek.mantelzorg == "ja" and bool(gesprek.mantelzorg_steun.strip())
            )
        case "eigen-kracht":
            return bool(gesprek.eigen_kracht.strip())
        case "clientondersteuning":
            return gesprek.clientondersteuning
        case "leefgebieden":
            return any(tekst.strip() for tekst in gesprek.leefgebieden.values())


@dataclass(frozen=True, slots=True)
class Vondst:
    """A finding on one rung: whether it suffices ('ja', 'deels' or 'nee'), and the reason."""

    volstaat: str
    reden: str


def controleer_bevinding(trap: Trap, trede: str, vondst: Vondst) -> Weigering | None:
    """A finding names a rung of this municipality's ladder, says yes, partly or no, and always why."""
    gevonden = next((t for t in trap.treden if t.code == trede), None)
    if gevonden is None:
        return Weigering(
            "bevinding.trede",
            "Deze trede staat niet op de trap van de gemeente.",
            trap.bron,
            "Kies een trede van de trap.",
            "trede",
        )
    if vondst.volstaat not in ("ja", "deels", "nee"):
        return Weigering(
            "bevinding.volstaat",
            f"Kies of {gevonden.naam} genoeg is: ja, deels of nee.",
            trap.bron,
            "Kies een van de drie.",
            f"{trede}-volstaat",
        )
    if not vondst.reden.strip():
        return Weigering(
            "bevinding.reden",
            f"Waarom is {gevonden.naam} wel of niet genoeg? Een bevinding zonder reden telt niet.",
            trap.bron,
            "Schrijf de reden op.",
            f"{trede}-reden",
        )
    return None
