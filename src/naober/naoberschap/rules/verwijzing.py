"""Bringing somebody to a provision: when it can be, and which step follows which. No clock, no database."""

from dataclasses import dataclass

from naober.kern import Bron, Weigering

WET = Bron("Wmo 2015", "art. 2.3.2 lid 4 onder f")
_INSTEMMEN = Bron("AVG", "art. 6 lid 1 onder a")
VERSTUURD, AANGENOMEN, BEZOCHT, GEHOLPEN, PAST_NIET = "verstuurd", "aangenomen", "bezocht", "geholpen", "past-niet"
# From each step to the next; not fitting can be said at every one.
VERDER: dict[str, tuple[str, ...]] = {
    VERSTUURD: (AANGENOMEN, PAST_NIET),
    AANGENOMEN: (BEZOCHT, PAST_NIET),
    BEZOCHT: (GEHOLPEN, PAST_NIET),
}


@dataclass(frozen=True, slots=True)
class Plek:
    """A provision as a referral sees it. `anders`: the names of others on the same rung for the same part of life."""

    naam: str
    vrij_toegankelijk: bool
    dicht: bool
    vol: bool
    reden_dicht: str = ""
    anders: tuple[str, ...] = ()


def mag_verwijzen(plek: Plek, *, vraag: str, warm: str, akkoord: bool, loopt: bool) -> Weigering | None:
    """Refuse without the resident's consent, without saying what for and who goes along, to what is closed, full or
    asks a decision, and a second time while the first runs."""
    if not akkoord:
        return Weigering(
            "verwijzing.akkoord",
            "De inwoner moet het ermee eens zijn dat de voorziening dit hoort.",
            _INSTEMMEN,
            "Vraag het de inwoner. Die kan er ook zelf heen gaan.",
            "akkoord",
        )
    if not vraag.strip() or not warm.strip():
        return Weigering(
            "verwijzing.warm",
            "Wat zoekt de inwoner, en wie gaat mee of belt vooruit?",
            WET,
            "Vul beide in. Zonder dat is het een adres en geen warme verwijzing.",
            "warm",
        )
    elders = f"Kies bijvoorbeeld: {'; '.join(plek.anders)}." if plek.anders else "Kijk op de kaart wat er nog meer is."
    if plek.dicht:
        waarom = f" {plek.reden_dicht}" if plek.reden_dicht else ""
        return Weigering("verwijzing.dicht", f"{plek.naam} is dicht.{waarom}", WET, elders, "voorziening")
    if plek.vol:
        return Weigering("verwijzing.vol", f"{plek.naam} heeft geen plaats meer.", WET, elders, "voorziening")
    if not plek.vrij_toegankelijk:
        return Weigering(
            "verwijzing.besluit",
            f"Voor {plek.naam} is eerst een besluit nodig.",
            WET,
            "Zet het product in het plan en neem een besluit.",
            "voorziening",
        )
    if loopt:
        return Weigering(
            "verwijzing.loopt", f"Er loopt al een verwijzing naar {plek.naam}.", WET, "Leg daar vast hoe het gaat."
        )
    return None


def mag_verder(stand: str, naar: str, reden: str) -> Weigering | None:
    """Refuse a step that does not follow, and an ending without words: how it helped, or why it does not fit."""
    if naar not in VERDER.get(stand, ()):
        return Weigering(
            "verwijzing.stap",
            "Deze stap volgt niet op hoe het er nu voor staat.",
            WET,
            "Kies een stap uit de lijst. Is de verwijzing klaar? Maak dan een nieuwe.",
            "stap",
        )
    if naar in (GEHOLPEN, PAST_NIET) and not reden.strip():
        return Weigering(
            "verwijzing.reden",
            "Hoe heeft het geholpen, of waarom past het niet?",
            WET,
            "Schrijf het kort op. Zo leren wij wat hier werkt.",
            "reden",
        )
    return None
