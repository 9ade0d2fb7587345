"""Destroying what has been kept long enough: a list by one, approved by another, carried out a file at a time.

The work itself is done by `naober_vernietig` in the database, which asks the tables for the approval once more. A file
and its line go in one transaction: after a crash either both are done, or neither is."""

import json
from datetime import date
from functools import partial

from django.db import connection, transaction
from django.utils import timezone

from naober.avg.bewaren import bewaaroordeel_van, kandidaten
from naober.avg.models import Vernietigingslijst, Vernietigingsregel
from naober.avg.queries import regels_van, te_doen
from naober.avg.rules.vernietigen import ARCHIEF, Bewijsregel, bewijs, mag_goedkeuren, mag_uitzonderen
from naober.avg.vernietigregister import te_schrijven, vul_aan
from naober.dossier.handeling import Gedaan, handeling, weiger_bij_botsing
from naober.dossier.models import Dossier, Gebeurtenis
from naober.fundament.scope import in_scope
from naober.gemeente.actor import Actor
from naober.kern import Weigering

_OVERIG = Gebeurtenis.Soort.OVERIG
# How many files one press of the button destroys: a request is one transaction, and must not take minutes.
PER_KEER = 10
_AL_EEN = Weigering(
    "vernietiging.loopt-al",
    "Er is al een lijst die nog niet is afgesloten.",
    ARCHIEF,
    "Rond die eerst af, of neem haar terug.",
)
weiger_bij_botsing("vernietigingslijst_een_open", _AL_EEN)
_GEEN_REGISTER = Weigering(
    "vernietiging.register",
    "Het register van vernietigingen is niet te schrijven. Er is niets vernietigd.",
    ARCHIEF,
    "Vraag de beheerder om NAOBER_VERNIETIGREGISTER na te kijken.",
)


@handeling(recht="vernietiging.voorbereiden", wet=ARCHIEF)
def stel_lijst_op(actor: Actor, *, peildatum: date) -> Gedaan[Vernietigingslijst] | Weigering:
    """Draw up the list of what may be destroyed on this day. Refused: nothing may go, or a list is open already."""
    if Vernietigingslijst.objects.filter(afgesloten_op__isnull=True, verzoek__isnull=True).exists():
        return _AL_EEN
    # Whoever keeps the archive sees no files; which of them are due is counted over all of the municipality.
    with in_scope(gemeente=actor.gemeente, actor=actor.id, breed=True):
        wat = kandidaten(actor.gemeente, peildatum)
    if not wat:
        return Weigering(
            "vernietiging.niets",
            "Er is vandaag niets dat vernietigd mag worden.",
            ARCHIEF,
            "Kijk later opnieuw: de termijnen lopen door.",
        )
    lijst = Vernietigingslijst.objects.create(opgesteld_op=peildatum, opgesteld_door_id=actor.id)
    Vernietigingsregel.objects.bulk_create(
        Vernietigingsregel(
            lijst=lijst,
            soort=k.soort,
            nummer=k.nummer,
            vrij_op=k.oordeel.vrij_op or peildatum,
            grond=k.oordeel.grond,
        )
        for k in wat
    )
    return Gedaan(lijst, None, _OVERIG, f"Vernietigingslijst {lijst.pk} opgesteld, met {len(wat)} regels.")


def _op_slot(actor: Actor, lijst: Vernietigingslijst) -> Vernietigingslijst:
    return Vernietigingslijst.objects.select_for_update(of=("self",)).get(pk=lijst.pk, gemeente_id=actor.gemeente)


@handeling(recht="vernietiging.voorbereiden", wet=ARCHIEF)
def zonder_uit(
    actor: Actor, *, regel: Vernietigingsregel, reden: str, peildatum: date
) -> Gedaan[Vernietigingsregel] | Weigering:
    """Keep one line out of the destruction, with the reason. Refused: gone already, a closed list, no reason."""
    lijst = _op_slot(actor, regel.lijst)
    vers = Vernietigingsregel.objects.get(pk=regel.pk)
    if weigering := mag_uitzonderen(
        afgesloten=lijst.afgesloten_op is not None, vernietigd=vers.vernietigd_op is not None, reden=reden
    ):
        return weigering
    vers.uitzondering, vers.uitgezonderd_door_id = reden.strip(), actor.id
    vers.save()
    tekst = f"Van vernietigingslijst {lijst.pk} gehouden: {vers.get_soort_display()} {vers.nummer}."
    return Gedaan(vers, None, _OVERIG, tekst)


@handeling(recht="vernietiging.goedkeuren", wet=ARCHIEF)
def keur_lijst_goed(
    actor: Actor, *, lijst: Vernietigingslijst, peildatum: date
) -> Gedaan[Vernietigingslijst] | Weigering:
    """Approve a list that somebody else drew up. Refused: one's own, an empty one, one that was approved or closed."""
    vers = _op_slot(actor, lijst)
    if weigering := mag_goedkeuren(
        opgesteld_door=vers.opgesteld_door_id,
        wie=actor.id,
        goedgekeurd=vers.goedgekeurd_op is not None,
        afgesloten=vers.afgesloten_op is not None,
        regels=len(te_doen(regels_van(vers))),
    ):
        return weigering
    vers.goedgekeurd_op, vers.goedgekeurd_door_id = peildatum, actor.id
    vers.save()
    return Gedaan(vers, None, _OVERIG, f"Vernietigingslijst {vers.pk} goedgekeurd.")


@handeling(recht="vernietiging.voorbereiden", wet=ARCHIEF)
def neem_lijst_terug(
    actor: Actor, *, lijst: Vernietigingslijst, peildatum: date
) -> Gedaan[Vernietigingslijst] | Weigering:
    """Close a list of which nothing was destroyed. Refused: something is gone already, or it was closed."""
    vers = _op_slot(actor, lijst)
    if vers.afgesloten_op is not None or vers.regels.filter(vernietigd_op__isnull=False).exists():
        return Weigering(
            "vernietiging.al-begonnen",
            "Van deze lijst is al iets vernietigd, of zij is afgesloten.",
            ARCHIEF,
            "Houd regels die moeten blijven erbuiten, met een reden.",
        )
    vers.afgesloten_op = peildatum
    vers.save()
    return Gedaan(vers, None, _OVERIG, f"Vernietigingslijst {vers.pk} teruggenomen.")


@handeling(recht="vernietiging.voorbereiden", wet=ARCHIEF)
def voer_vernietiging_uit(
    actor: Actor, *, lijst: Vernietigingslijst, aantal: int = PER_KEER, peildatum: date
) -> Gedaan[Vernietigingslijst] | Weigering:
    """Destroy the next lines of an approved list, at most `aantal`; the last one closes it with the proof.

    What changed since the list was made, and may no longer go, is kept out with that reason. Once it is final it is
    written in the register outside the database. Refused: not approved by a second person, closed, or that register
    cannot be written."""
    vers = _op_slot(actor, lijst)
    if vers.goedgekeurd_op is None or vers.afgesloten_op is not None:
        return Weigering(
            "vernietiging.niet-goedgekeurd",
            "Deze lijst is nog niet door een tweede persoon goedgekeurd, of zij is al afgesloten.",
            ARCHIEF,
            "Laat een collega de lijst bekijken en goedkeuren.",
        )
    if not te_schrijven():
        return _GEEN_REGISTER
    weg = 0
    for regel in te_doen(regels_van(vers))[:aantal]:
        with in_scope(gemeente=actor.gemeente, actor=actor.id, breed=True):
            weg += _een(actor, vers, regel, peildatum)
    if not te_doen(regels_van(vers)):
        vers.afgesloten_op = peildatum
        vers.bewijs = bewijs_van(vers)
        vers.save()
    # Robust: what is gone is gone, and who completes the register next writes this too (the next one, or the backup).
    transaction.on_commit(partial(vul_aan, actor.gemeente), robust=True)
    klaar = " De lijst is klaar." if vers.afgesloten_op else ""
    return Gedaan(vers, None, _OVERIG, f"Vernietigingslijst {vers.pk}: {weg} vernietigd.{klaar}")


def _een(actor: Actor, lijst: Vernietigingslijst, regel: Vernietigingsregel, peildatum: date) -> int:
    """Destroy one line, or keep it out when it may no longer go. How many went: one or none."""
    if lijst.verzoek is None and (reden := _toch_niet(regel, actor.gemeente, peildatum)):
        regel.uitzondering, regel.uitgezonderd_door_id = reden, actor.id
        regel.save()
        return 0
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("select naober_vernietig(%s)", [regel.pk])
    return 1


def _toch_niet(regel: Vernietigingsregel, gemeente: int, peildatum: date) -> str:
    if regel.soort != Vernietigingsregel.Soort.DOSSIER:
        return ""
    dossier = Dossier.objects.filter(pk=regel.nummer).first()
    if dossier is None:
        return "Dit dossier is er niet meer."
    oordeel = bewaaroordeel_van(dossier, gemeente, peildatum)
    if oordeel.vrij_op is not None and oordeel.vrij_op <= peildatum:
        return ""
    return " ".join(["Sinds de lijst is er iets veranderd: het mag nog niet weg.", *oordeel.bezwaren])


def bewijsregels(lijst: Vernietigingslijst) -> list[Bewijsregel]:
    """What went, by line: kinds and numbers, ground and moment. Nothing of the contents."""
    return [
        Bewijsregel(
            r.soort,
            r.nummer,
            r.grond,
            r.vrij_op,
            timezone.localtime(r.vernietigd_op).isoformat(),
            json.loads(json.dumps(r.aantallen)),
        )
        for r in regels_van(lijst)
        if r.vernietigd_op is not None
    ]


def bewijs_van(lijst: Vernietigingslijst) -> str:
    """The mark of this list as its lines are now; equal to `lijst.bewijs` as long as nobody changed them."""
    return bewijs(
        lijst=lijst.pk,
        opgesteld_door=lijst.opgesteld_door_id,
        goedgekeurd_door=lijst.goedgekeurd_door_id or 0,
        regels=bewijsregels(lijst),
    )
