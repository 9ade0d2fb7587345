"""From when clients of a group may be read in, and whether a row says enough: pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.overkomst import Overkomstgroep, Overkomstmoment
from naober.kern import Bron, Weigering, datum_voluit
from naober.kern.bsn import Bsn

_JUIST = Bron("AVG", "art. 5 lid 1 onder d")
_MINIMAAL = Bron("AVG", "art. 5 lid 1 onder c")
# Under which the answers of an entry keep what somebody came over with.
SLEUTEL = "overkomst"
_TEKSTEN = {"hulp": 120, "aanbieder": 120}


@dataclass(frozen=True, slots=True)
class Clientrij:
    """One client as the party that hands over tells of them: who, which help they have, from whom, and its last day."""

    bsn: str
    geboortedatum: date
    hulp: str
    aanbieder: str
    eind: date

    @classmethod
    def lees(cls, rij: Mapping[str, str]) -> "Clientrij | Weigering":
        """From texts by the names of the fields; a day as 2015-12-31. Refused: a day that is none. What is not there
        is empty, and refused by `controleer_client`; a field that is not asked for is not kept."""
        dagen = {}
        for veld in ("geboortedatum", "eind"):
            try:
                dagen[veld] = date.fromisoformat(rij.get(veld, "").strip())
            except ValueError:
                return _weiger("veld", f"Dit is geen dag: {veld}.", "Schrijf de dag als 2015-12-31.", veld)
        return cls(rij.get("bsn", "").strip(), hulp=rij.get("hulp", ""), aanbieder=rij.get("aanbieder", ""), **dagen)


def _weiger(code: str, reden: str, alternatief: str, veld: str, bron: Bron = _JUIST) -> Weigering:
    return Weigering(f"overkomst.{code}", reden, bron, alternatief, veld)


def groep_van(profiel: Profiel, code: str) -> Overkomstgroep | Weigering:
    """The group with this code; refused when the profile does not name it."""
    gevonden = next((g for g in profiel.privacy.overkomst if g.code == code), None)
    return gevonden or Weigering(
        "overkomst.groep",
        "Deze groep staat niet in het gemeenteprofiel.",
        Bron(profiel.document.kort, "privacy.overkomst"),
        "Kies een groep uit het profiel, of vraag de beheerder om haar toe te voegen.",
        "groep",
    )


def moment_van(momenten: Sequence[Overkomstmoment], groep: Overkomstgroep) -> Overkomstmoment | None:
    return next((m for m in momenten if m.wet == groep.wet), None)


def controleer_moment(momenten: Sequence[Overkomstmoment], groep: Overkomstgroep, dag: date) -> Weigering | None:
    """Whether data of clients of this group may be there on `dag`: refused before the moment that the law gives, and
    under a law of which no moment is known. Counts of the group are always there."""
    moment = moment_van(momenten, groep)
    anders = f"Werk met de aantallen van de groep als geheel ({groep.bron})."
    if moment is None:
        return _weiger(
            "geen-moment",
            f"Van de {groep.wet} is niet bekend vanaf wanneer gegevens van cliënten er mogen zijn.",
            anders,
            "groep",
            _MINIMAAL,
        )
    if dag < moment.dag:
        return _weiger(
            "te-vroeg",
            f"Gegevens van cliënten ({groep.naam.lower()}) mogen er pas zijn na {moment.naam}, op "
            f"{datum_voluit(moment.dag)}.",
            f"Tot die dag: {anders[0].lower()}{anders[1:]}",
            "groep",
            moment.bron,
        )
    return None


def controleer_client(groep: Overkomstgroep, client: Clientrij, dag: date) -> Weigering | None:
    """Refuse a number that fails its test, a text that is missing or too long, and help that is over already."""
    if isinstance(fout := Bsn.lees(client.bsn), Weigering):
        return _weiger("veld", fout.reden, "Controleer het nummer.", "bsn")
    for veld, lengte in _TEKSTEN.items():
        tekst = str(getattr(client, veld)).strip()
        if not tekst or len(tekst) > lengte:
            wat = f"Hier hoort een tekst van ten hoogste {lengte} tekens: {veld}."
            return _weiger("veld", wat, "Vul dit in.", veld)
    if client.eind < dag:
        return _weiger(
            "voorbij",
            "Deze hulp is al voorbij, dus er komt niets over.",
            "Laat deze regel weg. Vraagt de inwoner weer hulp, leg dat dan vast als vraag.",
            "eind",
            groep.bron,
        )
    return None
