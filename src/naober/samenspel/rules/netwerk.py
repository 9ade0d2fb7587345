"""Meetings of a network: when the next one is, who is there, what may be written, and what is agreed."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from naober.gemeente.profiel import Netwerk
from naober.kern import Bron, Weigering
from naober.register.rules import noemt_persoon

_MINIMAAL = Bron("AVG", "art. 5 lid 1 onder c")
_SAMEN = Bron("Wmo 2015", "art. 2.3.2 lid 4")


@dataclass(frozen=True, slots=True)
class Ritme:
    """How it stands with the meetings of a network. `voorstel`: the day on which the next one falls by the rhythm; None
    without one. `dagen_te_laat`: how long it should have been there; 0 when it is in time, or planned in time."""

    laatst: date | None
    gepland: date | None
    voorstel: date | None
    dagen_te_laat: int

    @property
    def te_laat(self) -> bool:
        return self.dagen_te_laat > 0


def ritme_van(netwerk: Netwerk, laatst: date | None, gepland: date | None, dag: date) -> Ritme:
    """How it stands on `dag`, from the last meeting that was held and the one that is planned.

    Late: the rhythm has passed since the last one, or what was planned is over and has no minutes. A network that never
    met is not late: it begins today."""
    if netwerk.elke_dagen is None:
        return Ritme(laatst, gepland, None, 0)
    volgens_ritme = laatst + timedelta(days=netwerk.elke_dagen) if laatst else dag
    # One that is planned after its day counts as late too, once that day has come.
    gerekend = min(volgens_ritme, gepland) if gepland and gepland < dag else volgens_ritme
    return Ritme(laatst, gepland, max(volgens_ritme, dag), max((dag - gerekend).days, 0) if laatst or gepland else 0)


def controleer_planning(netwerk: Netwerk, dag: date, peildatum: date, leden: Collection[int]) -> Weigering | None:
    """Refused: a network that does not meet, a day that is over, and one to which nobody belongs on that day."""
    if netwerk.dorpsniveau is None:
        return Weigering(
            "bijeenkomst.netwerk",
            f"{netwerk.naam} komt volgens het profiel niet bijeen.",
            netwerk.bron,
            "Kies een ander netwerk.",
            "netwerk",
        )
    if dag < peildatum:
        return Weigering(
            "bijeenkomst.voorbij", "Deze dag is al voorbij.", netwerk.bron, "Kies vandaag of een latere dag.", "dag"
        )
    if not leden:
        return Weigering(
            "bijeenkomst.geen-leden",
            f"Op deze dag hoort er niemand bij {netwerk.naam}.",
            netwerk.bron,
            "Laat eerst in het register vastleggen wie de leden zijn.",
            "dag",
        )
    return None


def noemt_inwoner(
    netwerk: Netwerk, teksten: Iterable[tuple[str, str]], achternamen: Collection[str]
) -> Weigering | None:
    """Refuse the first of these texts (field and text) with a citizen service number or one of these surnames: what a
    network says in general is about nobody. Source: AVG art. 5 lid 1 onder c."""
    veld = next((veld for veld, tekst in teksten if noemt_persoon(tekst, achternamen)), None)
    if veld is None:
        return None
    uit = (
        f"Gaat het over één huishouden? Deel het dan vanuit het dossier en zet het op {netwerk.casusniveau.lower()}."
        if netwerk.casusniveau
        else "Schrijf het op zonder naam of nummer."
    )
    naam = netwerk.dorpsniveau or "Dit deel"
    reden = f"Hier staat een naam of nummer van een inwoner. {naam} gaat over niemand in het bijzonder."
    return Weigering("bijeenkomst.persoon", reden, _MINIMAAL, uit, veld)


def controleer_aanwezigen(netwerk: Netwerk, aanwezig: Sequence[tuple[str, str]]) -> Weigering | None:
    """Refused: nobody there, somebody without a name, and somebody for a kind of party that this network does not
    have."""
    soorten = {lid.naam for lid in netwerk.leden}
    if not aanwezig:
        return Weigering(
            "bijeenkomst.aanwezigen", "Wie waren er?", netwerk.bron, "Noem ten minste één lid dat er was.", "wie-1"
        )
    for nummer, (naam, soort) in enumerate(aanwezig, 1):
        if not naam.strip() or soort not in soorten:
            return Weigering(
                "bijeenkomst.aanwezigen",
                f"In {netwerk.naam} zitten: {', '.join(lid.naam for lid in netwerk.leden)}.",
                netwerk.bron,
                "Noem van elke aanwezige de naam en een van deze soorten.",
                f"wie-{nummer}",
            )
    return None


@dataclass(frozen=True, slots=True)
class NieuweWerkafspraak:
    """Who does what, until when. `eigenaar`: the number of who has an account; `namens`: for whom, in words."""

    wat: str
    namens: str
    uiterlijk: date
    eigenaar: int | None = None


def controleer_afspraak(afspraak: NieuweWerkafspraak, leden: Collection[int], peildatum: date) -> Weigering | None:
    """Refused: nothing to do, nobody who does it, a last day that is over, and an owner who was not asked to come."""
    if not afspraak.wat.strip() or not afspraak.namens.strip():
        veld = "namens" if afspraak.wat.strip() else "wat"
        return Weigering(
            "werkafspraak.leeg",
            "Wie doet wat? Een afspraak zonder eigenaar blijft liggen.",
            _SAMEN,
            "Vul beide in.",
            veld,
        )
    if afspraak.uiterlijk < peildatum:
        return Weigering(
            "werkafspraak.voorbij", "Deze dag is al voorbij.", _SAMEN, "Kies vandaag of een latere dag.", "uiterlijk"
        )
    if afspraak.eigenaar is not None and afspraak.eigenaar not in leden:
        return Weigering(
            "werkafspraak.eigenaar",
            "Deze collega hoort niet bij wie hier samenwerken.",
            _SAMEN,
            "Kies iemand die erbij hoort, of schrijf op namens wie het gebeurt.",
            "eigenaar",
        )
    return None


def controleer_opvolging(*, gedaan: bool, van: int | None, ik: int, mag_voor: bool, uitkomst: str) -> Weigering | None:
    """Refused: done before, of somebody else (unless nobody with an account has it, or one leads), and without a word
    on what came of it."""
    if gedaan:
        return Weigering(
            "werkafspraak.al-gedaan", "Deze afspraak is al afgerond.", _SAMEN, "Dan hoeft u niets te doen."
        )
    if van is not None and van != ik and not mag_voor:
        return Weigering(
            "werkafspraak.van-een-ander",
            "Deze afspraak is van iemand anders.",
            _SAMEN,
            "Laat de eigenaar haar afronden, of vraag wie de afspraak vastlegde.",
        )
    if not uitkomst.strip():
        return Weigering(
            "werkafspraak.uitkomst", "Wat is ervan gekomen?", _SAMEN, "Schrijf op wat er is gedaan.", "uitkomst"
        )
    return None
