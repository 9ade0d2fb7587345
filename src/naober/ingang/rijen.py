"""What the actions of this room share: a row as it was told, a waiting question under lock, and who may come near
it. Only called inside an action, except `kenmerken_van`.
"""

from datetime import date
from typing import Any

from naober.bewoners.models import Persoon
from naober.dossier.actions import doe_mee
from naober.dossier.deur import lopende_dossiers
from naober.dossier.handeling import Gedaan, op_slot, vergrendel
from naober.dossier.models import Dossier, Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Aard, Herkomst, Ingang, Profiel, Team
from naober.gemeente.queries import profiel_van
from naober.gemeente.route import Kenmerken
from naober.ingang.models import Binnenkomst
from naober.ingang.rules import Melding, alleen_feit, te_bewaren
from naober.kern import Bron, Weigering, leeftijd_op

_WMO = Bron("Wmo 2015", "art. 2.3.2 lid 1")


def kenmerken_van(b: Binnenkomst) -> Kenmerken:
    """What was known of this entry when it came in."""
    huishouden = b.persoon.huishouden if b.persoon else None
    return Kenmerken(
        enkelvoudig=b.enkelvoudig,
        leefgebieden=frozenset(b.leefgebieden),
        leeftijd=leeftijd_op(b.persoon.geboren_of_verwacht, b.ontvangen_op) if b.persoon else None,
        gebied=huishouden.gebied if huishouden else None,
        ingang=b.ingang,
        aard=Aard(b.aard),
        herkomst=Herkomst(b.herkomst),
        wet=b.wet,
        producten=frozenset(b.producten),
        gevaar=bool(b.gevaar),
        spoed=b.spoed,
        antwoorden=b.gegevens,
    )


def feit_van(actor: Actor, b: Binnenkomst) -> Ingang | None:
    """The entrance of an entry of which only the fact is kept; None for any other entry."""
    return alleen_feit(profiel_van(actor.gemeente, b.ontvangen_op), b.ingang, b.aard)


def mag_bij(actor: Actor, binnenkomst: Binnenkomst) -> Dossier | Weigering | None:
    """The locked file of an entry for who took it in, who has it, or who works in the file; None without a file.

    Refused: a file that has ended, and an entry that is not the actor's to write with."""
    if binnenkomst.dossier_id is not None:
        eigen = binnenkomst.ontvangen_door_id == actor.id or (actor.team and binnenkomst.team == actor.team)
        nummer = binnenkomst.dossier_id
        return op_slot(nummer) if eigen else vergrendel(actor, Dossier(pk=nummer))
    signaal = binnenkomst.status == Binnenkomst.Status.SIGNAAL
    if binnenkomst.ontvangen_door_id == actor.id or (signaal and actor.team and binnenkomst.team == actor.team):
        return None
    return Weigering(
        "binnenkomst.niet-van-u",
        "Deze vraag is door een collega afgehandeld.",
        Bron("AVG", "art. 5 lid 1 onder f"),
        "Overleg met wie de vraag aannam.",
    )


def rij_van(
    actor: Actor,
    profiel: Profiel,
    melding: Melding,
    kenmerken: Kenmerken,
    persoon: Persoon | None,
    ontvangen: date,
    **anders: Any,
) -> Binnenkomst:
    """The entry as it was told, not yet saved."""
    gegeven = bool(melding.toestemming_van.strip())
    return Binnenkomst(
        persoon=persoon,
        ingang=melding.ingang,
        kanaal=melding.kanaal,
        aard=melding.aard,
        soort=Binnenkomst.Soort.EIGEN if melding.eigen_vraag else Binnenkomst.Soort.SIGNAAL,
        herkomst=melding.kwam_door,
        melder=melding.melder.strip(),
        melder_relatie=melding.melder_relatie.strip(),
        telefoon=melding.telefoon.strip(),
        omschrijving=melding.omschrijving.strip(),
        vraag_erachter=melding.vraag_erachter.strip(),
        eigen_mogelijkheden=melding.eigen_mogelijkheden.strip(),
        leefgebieden=sorted(melding.leefgebieden),
        producten=sorted(melding.producten),
        enkelvoudig=melding.enkelvoudig,
        gevaar=melding.gevaar.strip(),
        spoed=melding.spoed,
        wet=melding.wet,
        toestemming_van=melding.toestemming_van.strip(),
        toestemming_op=(melding.toestemming_op or ontvangen) if gegeven else None,
        wachttijd=melding.wachttijd,
        adviseur=melding.adviseur,
        gegevens=te_bewaren(profiel, kenmerken, melding.gegevens),
        antwoord=melding.antwoord.strip(),
        verwezen_naar=melding.verwezen_naar.strip(),
        ontvangen_op=ontvangen,
        ontvangen_door_id=actor.id,
        **anders,
    )


def als_signaal(rij: Binnenkomst, team: Team, dag: date, bron: Bron) -> Gedaan[Binnenkomst]:
    """A worry about somebody who did not ask: it opens no file and stands on no timeline, and waits with the signals
    (`signalen`), for as long as a signal is kept."""
    rij.status, rij.team, rij.toegeleid_op = Binnenkomst.Status.SIGNAAL, team.code, dag
    rij.save()
    return Gedaan(rij, None, Gebeurtenis.Soort.VRAAG, "", bron)


def team_van_regie(profiel: Profiel, persoon: Persoon | None) -> Team | None:
    """The team of the coordinator of this person's household; None when nobody leads there."""
    if persoon is None or persoon.huishouden_id is None:
        return None
    loopt = lopende_dossiers([persoon.huishouden_id])
    return profiel.team(loopt[0].team) if loopt and loopt[0].regisseur else None


def wachtende(binnenkomst: Binnenkomst, *, ook_signaal: bool = False) -> Binnenkomst | Weigering:
    """The entry, locked, while it still waits for someone to take it up. A signal is taken up where signals are, unless
    somebody is named for it (`ook_signaal`)."""
    vers = Binnenkomst.objects.select_for_update(of=("self",)).get(pk=binnenkomst.pk)
    if ook_signaal and vers.status == Binnenkomst.Status.SIGNAAL:
        return vers
    bekend = vers.dossier_id is not None or vers.ontvangen_door_id is None
    if bekend and vers.status == Binnenkomst.Status.OVERGEDRAGEN:
        return vers
    return Weigering(
        "binnenkomst.al-opgepakt",
        "Deze vraag is al opgepakt of beantwoord.",
        _WMO,
        "Open het dossier om te zien wie ermee bezig is.",
    )


def neem_op(vers: Binnenkomst, wie: Actor, peildatum: date, tekst: str) -> Gedaan[Binnenkomst] | Weigering:
    """Involve this generalist in the file of a waiting question. What a visitor sent has no file yet: then it is theirs
    to answer, and to record with the resident once they know who that is."""
    dossier = None
    if vers.dossier_id is not None:
        geopend = op_slot(vers.dossier_id)
        if isinstance(geopend, Weigering):
            return geopend
        dossier = geopend
        if doe_mee(dossier, wie, peildatum):
            tekst += " Vanaf nu is dit de regisseur van het huishouden."
    # A signal goes on where signals are.
    if vers.status != Binnenkomst.Status.SIGNAAL:
        vers.status = Binnenkomst.Status.OPGEPAKT
    vers.opgepakt_op, vers.opgepakt_door_id = peildatum, wie.id
    vers.save()
    return Gedaan(vers, dossier, Gebeurtenis.Soort.VRAAG, tekst)


def ander_team() -> Weigering:
    """The refusal for who wants to handle another team's question."""
    return Weigering(
        "binnenkomst.ander-team",
        "Deze vraag ligt bij een ander team.",
        _WMO,
        "Overleg met het team van het adres van de inwoner.",
    )
