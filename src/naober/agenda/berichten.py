"""Messages between residents and the municipality: about one person in a file, and each read by somebody."""

from datetime import date
from typing import Any

from django.db.models.functions import Now

from naober.agenda.models import Bericht
from naober.agenda.rules import controleer_bericht, controleer_voortgang
from naober.bewoners.models import Persoon
from naober.dossier.bewoners import hoort_hier
from naober.dossier.handeling import Gedaan, handeling, vergrendel
from naober.dossier.inwoner import Inwoner, inwonergevolg, inwonerhandeling, op_slot_van_mij
from naober.dossier.models import Dossier, Gebeurtenis
from naober.gemeente.actor import Actor
from naober.kern import Bron, Weigering
from naober.plan.models import Doel

POST = Bron("Awb", "art. 2:13 lid 1")
_GEHOORD = Bron("Wmo 2015", "art. 2.3.2 lid 5")
_CONTACT = Gebeurtenis.Soort.CONTACT
S = Bericht.Soort


def bericht_van(inwoner: Inwoner, dossier: Dossier, soort: Bericht.Soort, tekst: str, **meer: Any) -> Bericht:
    """Leave something to be read in this file; only called inside an action of a resident."""
    wie = {"persoon_id": inwoner.voor, "door": inwoner.eigen_naam[:120]}
    return Bericht.objects.create(dossier=dossier, soort=soort, tekst=tekst.strip(), **wie, **meer)


@inwonerhandeling(recht="eigen.bericht", wet=POST)
def stuur_bericht(inwoner: Inwoner, *, tekst: str, peildatum: date) -> Gedaan[Bericht] | Weigering:
    """Write to whoever leads one's file. Refused: nothing in it, and without a file that is open."""
    return _schrijf(inwoner, S.BERICHT, tekst, "stuurt een bericht")


@inwonerhandeling(recht="eigen.bericht", wet=_GEHOORD)
def maak_opmerking(inwoner: Inwoner, *, tekst: str, peildatum: date) -> Gedaan[Bericht] | Weigering:
    """A remark beside the plan, which somebody of the municipality has to read. Refused as a message is."""
    return _schrijf(inwoner, S.OPMERKING, tekst, "maakt een opmerking bij het plan")


def _schrijf(inwoner: Inwoner, soort: Bericht.Soort, tekst: str, doet: str) -> Gedaan[Bericht] | Weigering:
    open_ = op_slot_van_mij(inwoner)
    if isinstance(open_, Weigering):
        return open_
    if weigering := controleer_bericht(tekst):
        return weigering
    rij = bericht_van(inwoner, open_, soort, tekst)
    return Gedaan(rij, open_, _CONTACT, f"{rij.door} {doet}.")


@inwonerhandeling(recht="eigen.plan", wet=Bron("Wmo 2015", "art. 2.3.9 lid 1"))
def leg_eigen_voortgang_vast(
    inwoner: Inwoner, *, doel: int, score: int | None, tekst: str = "", peildatum: date
) -> Gedaan[Bericht] | Weigering:
    """Say how it goes with a goal, from 1 (badly) to 5 (well), in one's own words when one wants. Refused: a goal that
    is not of one's own running plan, and without a mark."""
    open_ = op_slot_van_mij(inwoner)
    if isinstance(open_, Weigering):
        return open_
    loopt = {"plan__dossier": open_, "plan__gesloten_op__isnull": True, "plan__status": "afgesproken"}
    mijn = Doel.objects.filter(pk=doel, plan__acties__behoefte__persoon_id=inwoner.voor, **loopt)
    gevonden = mijn.first()
    if weigering := controleer_voortgang(score, gevonden is not None):
        return weigering
    rij = bericht_van(inwoner, open_, S.VOORTGANG, tekst, doel=gevonden, score=score)
    return Gedaan(rij, open_, Gebeurtenis.Soort.PLAN, f"{rij.door} schrijft hoe het gaat: {score} van 5.")


@handeling(recht="contact.vastleggen", wet=POST)
def beantwoord_bericht(
    actor: Actor, *, dossier: Dossier, persoon: Persoon, tekst: str, peildatum: date
) -> Gedaan[Bericht] | Weigering:
    """Write to a resident, who reads it on their own pages; what they wrote counts as read then. Refused: nothing in
    it, and somebody who does not live here."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    if weigering := hoort_hier(open_, persoon, peildatum) or controleer_bericht(tekst):
        return weigering
    _gelezen(actor, open_, persoon)
    rij = Bericht.objects.create(
        dossier=open_, persoon=persoon, soort=S.BERICHT, tekst=tekst.strip(), door=actor.naam, medewerker_id=actor.id
    )
    return Gedaan(rij, open_, _CONTACT, f"Bericht gestuurd aan {persoon.naam}.")


@handeling(recht="contact.vastleggen", wet=_GEHOORD)
def lees_berichten(actor: Actor, *, dossier: Dossier, persoon: Persoon, peildatum: date) -> Gedaan[None] | Weigering:
    """Say that one read what this resident wrote; the resident sees who did, and when. Also in a file that has ended.
    Refused when there was nothing to read."""
    open_ = vergrendel(actor, dossier, ook_gesloten=True)
    if isinstance(open_, Weigering):
        return open_
    aantal = _gelezen(actor, open_, persoon)
    if not aantal:
        return Weigering("bericht.gelezen", "Er is niets meer te lezen.", _GEHOORD, "Dan hoeft u niets te doen.")
    wat = "een bericht" if aantal == 1 else f"{aantal} berichten"
    return Gedaan(None, open_, _CONTACT, f"Gelezen: {wat} van {persoon.naam}.")


def _gelezen(actor: Actor, dossier: Dossier, persoon: Persoon) -> int:
    open_ = Bericht.objects.filter(dossier=dossier, persoon=persoon, medewerker=None, gelezen_op=None)
    return open_.update(gelezen_op=Now(), gelezen_door_id=actor.id)


# What is handed in elsewhere is read here, and answered where it belongs.
_INGEDIEND = {
    "dien_mijn_plan_in": "Eigen plan ingediend. Bespreek het en leg vast wat u ermee doet.",
    "maak_zelf_bezwaar": "Bezwaar ingediend. Het staat bij Bezwaren en klachten.",
    "klaag_zelf": "Klacht ingediend. Zij staat bij Bezwaren en klachten.",
    "reageer_op_verslag": "Reactie op het verslag van het onderzoek.",
}


def _meld(naam: str, tekst: str) -> None:
    @inwonergevolg(naam)
    def gevolg(inwoner: Inwoner, gedaan: Gedaan[Any], dag: date) -> None:
        if gedaan.dossier is not None:
            bericht_van(inwoner, gedaan.dossier, S.INGEDIEND, tekst)


for _naam, _tekst in _INGEDIEND.items():
    _meld(_naam, _tekst)


@inwonergevolg("rond_eigen_actie_af")
def actie_gedaan(inwoner: Inwoner, gedaan: Gedaan[Any], dag: date) -> None:
    """Whoever leads the file reads that the resident did what was agreed."""
    if gedaan.dossier is not None:
        actie = gedaan.resultaat
        bericht_van(
            inwoner, gedaan.dossier, S.GEDAAN, f"{actie.omschrijving}: {actie.get_afloop_display()}.", actie=actie
        )
