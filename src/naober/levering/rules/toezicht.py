"""Who hears of what went wrong at a provider, and what must be known before it is closed."""

from collections.abc import Sequence
from datetime import date

from naober.gemeente.profiel.toezicht import Toezichtregel, Toezichtsoort
from naober.kern import Bron, Weigering

# Which supervisor of the quality each law names for its providers, where the municipality names no body of its own.
TOEZICHTHOUDERS: dict[str, tuple[str, Bron]] = {
    "Wmo 2015": ("toezichthouder Wmo van de gemeente", Bron("Wmo 2015", "art. 3.4 lid 1 en 6.1")),
    "Jeugdwet": ("Inspectie Gezondheidszorg en Jeugd", Bron("Jeugdwet", "art. 4.1.8 lid 1")),
}
# Help or money that should not have been given is for the municipality itself to look into.
_RECHTMATIGHEID: dict[str, tuple[str, Bron]] = {
    "Wmo 2015": ("de gemeente", Bron("Wmo 2015", "art. 2.1.3 lid 4 en 6.1")),
    "Jeugdwet": ("de gemeente", Bron("Jeugdwet", "art. 2.9 onder d")),
}
HANDHAVING = "handhaving"
# What a supervisor has to hear of before it may be closed.
MOET_DOOR = ("calamiteit", "geweld")
SOORTEN = (*MOET_DOOR, "kwaliteit", HANDHAVING)
WET = Bron("Wmo 2015", "art. 6.1")


def soort_toezicht(soort: str) -> Toezichtsoort:
    """On what there is to be watched: whether help is lawful, or how good it is."""
    return "rechtmatigheid" if soort == HANDHAVING else "kwaliteit"


def toezichthouders(soort: Toezichtsoort, regels: Sequence[Toezichtregel] = ()) -> dict[str, tuple[str, Bron]]:
    """Who supervises this kind under each law: whom the municipality names, else whom the law does."""
    eigen = {wet: (r.naam, r.bron) for r in regels if r.soort == soort for wet in r.wetten}
    return {**(TOEZICHTHOUDERS if soort == "kwaliteit" else _RECHTMATIGHEID), **eigen}


def toezichthouder_voor(wet: str, soort: str, regels: Sequence[Toezichtregel] = ()) -> str:
    """Who hears of such a report; empty for a law under which nobody does."""
    return toezichthouders(soort_toezicht(soort), regels).get(wet, ("", WET))[0]


def controleer_melding(
    *,
    soort: str,
    wet: str,
    gebeurd_op: date,
    omschrijving: str,
    peildatum: date,
    regels: Sequence[Toezichtregel] = (),
) -> Weigering | None:
    """Whether a report may be recorded. Refused: an unknown kind, a law without a supervisor, a day after today, and
    without what happened."""
    if soort not in SOORTEN:
        return Weigering("toezicht.soort", "Deze soort melding bestaat niet.", WET, "Kies uit de lijst.", "soort")
    wie = toezichthouders(soort_toezicht(soort), regels)
    if wet not in wie:
        reden = "Onder deze wet is er geen toezichthouder voor aanbieders."
        return Weigering("toezicht.wet", reden, WET, f"Kies {' of '.join(wie)}.", "wet")
    if gebeurd_op > peildatum:
        return Weigering("toezicht.dag", "Deze dag is nog niet geweest.", WET, "Kies een andere dag.", "gebeurd_op")
    if not omschrijving.strip():
        reden = "Wat er gebeurde, staat er niet bij."
        return Weigering("toezicht.leeg", reden, wie[wet][1], "Beschrijf het, zonder namen.", "omschrijving")
    return None


def controleer_doorgegeven(op: date | None, gebeurd_op: date, peildatum: date) -> Weigering | None:
    """Whether the supervisor can have been told on this day. Refused after today, and before it happened."""
    if op is None or gebeurd_op <= op <= peildatum:
        return None
    reden = "Op deze dag kan de toezichthouder het niet hebben gehoord."
    wat_nu = "Kies een dag van toen het gebeurde tot en met vandaag."
    return Weigering("toezicht.doorgegeven", reden, WET, wat_nu, "doorgegeven_op")


def controleer_maatregel(*, gesloten: bool, maatregel: str, voor: date | None, gemeld_op: date) -> Weigering | None:
    """Whether a measure may be asked of the provider. Refused once it is closed, without what and without by when."""
    if gesloten:
        return Weigering("toezicht.gesloten", "Deze melding is afgesloten.", WET, "Maak een nieuwe melding.", "melding")
    if not maatregel.strip() or voor is None or voor < gemeld_op:
        reden = "Wat de aanbieder moet doen, of wanneer dat klaar is, ontbreekt."
        return Weigering("toezicht.maatregel", reden, WET, "Vul beide in.", "maatregel")
    return None


def mag_afsluiten(*, gesloten: bool, doorgegeven: bool, soort: str, maatregel: str, opvolging: str) -> Weigering | None:
    """Whether a report may be closed. Refused: twice, a calamity or violence that the supervisor was not told of, and a
    measure of which nobody said how it went."""
    if gesloten:
        return Weigering(
            "toezicht.gesloten", "Deze melding is al afgesloten.", WET, "U hoeft niets te doen.", "melding"
        )
    if soort in MOET_DOOR and not doorgegeven:
        reden = "De toezichthouder weet hier nog niet van."
        return Weigering(
            "toezicht.niet-doorgegeven", reden, WET, "Geef het door, en leg vast wanneer.", "doorgegeven_op"
        )
    if maatregel and not opvolging.strip():
        reden = "Hoe het met de maatregel ging, staat er niet bij."
        return Weigering("toezicht.opvolging", reden, WET, "Schrijf op wat de aanbieder deed.", "opvolging")
    return None
