"""When others than the team act, a crisis that is foreseen, and the risks that a file carries."""

from dataclasses import dataclass
from datetime import date

from naober.kern import Bron, Weigering
from naober.veiligheid.rules.kader import Veiligheidskader

_WET = Bron("Wmo 2015", "art. 2.1.2 lid 2")
_WVGGZ = Bron("Wvggz", "art. 5:2")


@dataclass(frozen=True, slots=True)
class Opschalingsinvoer:
    """Somebody outside the team is asked to act. `grond`: of the profile, or how soon for a report under the Wvggz.
    `samen`: how the team goes on working with them."""

    grond: str
    vorm: str
    partij: str
    wat: str
    samen: str


@dataclass(frozen=True, slots=True)
class Achtervanginvoer:
    """A back-up arranged beforehand. `bereikbaar`: the number of the worker."""

    waarvoor: str
    wie: str
    telefoon: str
    wanneer: str
    bereikbaar: str
    tot: date | None = None


def controleer_opschaling(kader: Veiligheidskader, invoer: Opschalingsinvoer) -> Weigering | None:
    """Does the policy know this ground, and is the party one outside the team with this means? The team has none."""
    if invoer.vorm == "wvggz":
        return weiger_wvggz(kader, invoer.grond) or _teksten(invoer)
    beleid = kader.beleid.opschaling
    if beleid is None:
        return Weigering(
            "opschaling.geen-afspraken",
            "Het beleid van deze gemeente noemt niet wie bemoeizorg of dwang inzet.",
            _WET,
            "Overleg met de teamleider. Bel bij direct gevaar 112.",
            "vorm",
        )
    if invoer.grond not in {g.code for g in beleid.gronden}:
        namen = "; ".join(g.naam.lower() for g in beleid.gronden)
        return Weigering(
            "opschaling.grond",
            f"De regie gaat alleen bij de inwoner weg als die: {namen}.",
            beleid.bron,
            "Kies een van deze gronden, of blijf samen met de inwoner zoeken.",
            "grond",
        )
    partij = next((p for p in beleid.partijen if p.code == invoer.partij), None)
    if partij is None or invoer.vorm not in partij.vormen:
        namen = ", ".join(p.naam for p in beleid.partijen if invoer.vorm in p.vormen)
        return Weigering(
            "opschaling.partij",
            "Het team zet zelf geen dwang in, en niet elke partij heeft dit middel.",
            beleid.bron,
            f"Vraag: {namen}." if namen else "Kies bemoeizorg of dwang.",
            "partij",
        )
    return _teksten(invoer)


def _teksten(invoer: Opschalingsinvoer) -> Weigering | None:
    if not invoer.wat.strip():
        return _vul("wat", "Wat is er aan de hand, en wat vraagt u?", "Schrijf het op.")
    if not invoer.samen.strip():
        return _vul("samen", "Het team blijft erbij. Hoe werkt u samen?", "Schrijf op wie wat doet.")
    return None


def weiger_wvggz(kader: Veiligheidskader, mate: str) -> Weigering | None:
    """Do the teams of this municipality take a report this urgent? The refusal says who does."""
    regel = kader.beleid.wvggz
    if regel is None:
        return Weigering(
            "wvggz.niet-hier",
            "De teams van deze gemeente nemen geen meldingen voor de Wet verplichte ggz aan.",
            _WVGGZ,
            "Meld bij het meldpunt van de gemeente, of bel bij acuut gevaar de crisisdienst van de ggz.",
            "grond",
        )
    if mate in regel.neemt:
        return None
    soort = " en ".join(m.replace("-", " ") for m in regel.neemt)
    reden = f"Het team neemt alleen meldingen aan die {soort} zijn."
    return Weigering("wvggz.acuut", reden, regel.bron, regel.anders, "grond")


def controleer_achtervang(invoer: Achtervanginvoer, dag: date) -> Weigering | None:
    """A back-up names the crisis, who is there, how and when to reach them, and how to reach the worker."""
    vragen = {
        "waarvoor": "Welke crisis is te voorzien?",
        "wie": "Wie vangt dan op?",
        "telefoon": "Op welk nummer is die bereikbaar?",
        "wanneer": "Op welke tijden?",
        "bereikbaar": "Op welk nummer bent u zelf bereikbaar?",
    }
    leeg = next((v for v in vragen if not getattr(invoer, v).strip()), None)
    if leeg:
        return _vul(leeg, vragen[leeg], "Vul dit in voor het zover is.")
    if invoer.tot is not None and invoer.tot < dag:
        return _vul("tot", "Deze achtervang is al voorbij.", "Kies een latere dag, of laat de einddag leeg.")
    return None


def controleer_markering(kader: Veiligheidskader, soort: str, reden: str) -> Weigering | None:
    """A risk of the list of this municipality, with why."""
    if soort not in {m.code for m in kader.beleid.markeringen}:
        return _vul("soort", "Dit is geen risico dat de gemeente markeert.", "Kies uit de lijst.")
    return None if reden.strip() else _vul("reden", "Waarom geldt dit?", "Schrijf op wat u zag of hoorde.")


def _vul(veld: str, reden: str, alternatief: str) -> Weigering:
    return Weigering(f"veiligheid.{veld}", reden, _WET, alternatief, veld)
