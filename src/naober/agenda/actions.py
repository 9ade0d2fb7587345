"""What staff do around a file: plan, remind, record contact, note, and keep documents."""

import hashlib
import logging
from collections.abc import Sequence
from datetime import date
from typing import Any

from naober.agenda.models import (
    Afspraak,
    Bestand,
    Contactmoment,
    Document,
    Notitie,
    Taak,
    Werkaantekening,
)
from naober.agenda.rules import (
    Contact,
    NieuweAfspraak,
    controleer_afspraak,
    controleer_contact,
    controleer_taak,
    herken_bestand,
    weiger_na_scan,
)
from naober.bewoners.models import Persoon
from naober.dossier.bewoners import hoort_hier
from naober.dossier.handeling import Gedaan, handeling, vergrendel
from naober.dossier.models import Dossier, Gebeurtenis
from naober.dossier.rules import niet_later
from naober.fundament.virusscan import keur
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.kern import Bron, Weigering, datum_voluit

_LOG = logging.getLogger(__name__)
_WMO = Bron("Wmo 2015", "art. 2.3.2")
_MINIMAAL = Bron("AVG", "art. 5 lid 1 onder c")
_CONTACT = Gebeurtenis.Soort.CONTACT


def _in_dossier(actor: Actor, dossier: Dossier | None) -> Dossier | Weigering | None:
    """The locked file when there is one: an appointment or a task may also be of the worker alone."""
    return None if dossier is None else vergrendel(actor, dossier)


def _collegas(actor: Actor, nummers: tuple[int, ...]) -> list[Medewerker] | Weigering:
    gevonden = list(Medewerker.objects.filter(pk__in=nummers, gemeente_id=actor.gemeente, is_active=True))
    if len(gevonden) == len(set(nummers)):
        return gevonden
    return Weigering(
        code="agenda.collega",
        reden="Een van deze collega's werkt niet bij deze gemeente.",
        bron=_WMO,
        alternatief="Kies uit de lijst.",
        veld="collegas",
    )


def _onbekend(veld: str, gegeven: str, mogelijk: Sequence[str]) -> Weigering | None:
    """A form offers what there is; a machine may send anything."""
    if gegeven in mogelijk:
        return None
    return Weigering("agenda.keuze", "Deze keuze bestaat niet.", _WMO, f"Kies één van: {', '.join(mogelijk)}.", veld)


@handeling(recht="agenda.bijhouden", wet=_WMO)
def plan_afspraak(
    actor: Actor,
    *,
    dossier: Dossier | None = None,
    afspraak: NieuweAfspraak,
    persoon: Persoon | None = None,
    peildatum: date,
) -> Gedaan[Afspraak] | Weigering:
    """Make an appointment, in a file or of one's own; `persoon` sees it on their own pages too. Of one's own it leaves
    no line: it is nobody's case."""
    open_ = _in_dossier(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    if persoon is not None and (fout := _VAN_EEN_ANDER if open_ is None else hoort_hier(open_, persoon, peildatum)):
        return fout
    weigering = _onbekend("soort", afspraak.soort, Afspraak.Soort.values) or controleer_afspraak(
        afspraak, peildatum, in_dossier=open_ is not None
    )
    if weigering:
        return weigering
    collegas = _collegas(actor, afspraak.collegas)
    if isinstance(collegas, Weigering):
        return collegas
    met = ", ".join(filter(None, (afspraak.met.strip(), *(c.naam for c in collegas))))
    rij = Afspraak.objects.create(
        dossier=open_,
        van_id=actor.id,
        soort=afspraak.soort,
        onderwerp=afspraak.onderwerp.strip(),
        begint_op=afspraak.begint_op,
        minuten=afspraak.minuten,
        plaats=afspraak.plaats.strip(),
        met=met[:300],
        collegas=sorted(c.pk for c in collegas),
        persoon=persoon,
    )
    wat = f"Afspraak gemaakt: {rij.get_soort_display()} op {datum_voluit(afspraak.dag)}, {rij.onderwerp}."
    return Gedaan(rij, open_, _CONTACT, wat if open_ else "")


@handeling(recht="agenda.bijhouden", wet=_WMO)
def zeg_af(actor: Actor, *, afspraak: Afspraak, reden: str, peildatum: date) -> Gedaan[Afspraak] | Weigering:
    """Call an appointment off, with the reason. Refused: one that is of somebody else alone, or off already."""
    open_ = _in_dossier(actor, afspraak.dossier)
    if isinstance(open_, Weigering):
        return open_
    vers = Afspraak.objects.select_for_update(of=("self",)).get(pk=afspraak.pk)
    if open_ is None and vers.van_id != actor.id:
        return _VAN_EEN_ANDER
    if vers.afgezegd_op is not None:
        return Weigering(
            "afspraak.al-afgezegd", "Deze afspraak is al afgezegd.", _WMO, "Maak een nieuwe afspraak als dat nodig is."
        )
    if not reden.strip():
        return Weigering("afspraak.reden", "Waarom gaat de afspraak niet door?", _WMO, "Vul de reden in.", "reden")
    vers.afgezegd_op, vers.afzegreden = peildatum, reden.strip()
    vers.save()
    wat = f"Afspraak afgezegd: {vers.onderwerp}. {vers.afzegreden}" if open_ else ""
    return Gedaan(vers, open_, _CONTACT, wat)


_VAN_EEN_ANDER = Weigering(
    code="agenda.van-een-ander",
    reden="Dit staat in de agenda van een collega.",
    bron=_WMO,
    alternatief="Vraag het die collega.",
)


@handeling(recht="agenda.bijhouden", wet=_WMO)
def maak_taak(
    actor: Actor,
    *,
    dossier: Dossier | None = None,
    omschrijving: str,
    voor: int | None = None,
    vervalt_op: date | None = None,
    herinner_op: date | None = None,
    peildatum: date,
) -> Gedaan[Taak] | Weigering:
    """Something to do, for oneself or for a colleague (`voor`, by number), with a last day when there is one."""
    open_ = _in_dossier(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    if weigering := controleer_taak(omschrijving, vervalt_op, peildatum):
        return weigering
    wie = _collegas(actor, (actor.id if voor is None else voor,))
    if isinstance(wie, Weigering):
        return wie
    taak = Taak.objects.create(
        dossier=open_,
        van=wie[0],
        gemaakt_door_id=actor.id,
        omschrijving=omschrijving.strip(),
        vervalt_op=vervalt_op,
        herinner_op=herinner_op,
    )
    return Gedaan(
        taak, open_, Gebeurtenis.Soort.OVERIG, f"Taak voor {wie[0].naam}: {taak.omschrijving}." if open_ else ""
    )


@handeling(recht="agenda.bijhouden", wet=_WMO)
def rond_taak_af(actor: Actor, *, taak: Taak, peildatum: date) -> Gedaan[Taak] | Weigering:
    """It is done. Refused: a task of somebody else alone, and one that was done already."""
    open_ = _in_dossier(actor, taak.dossier)
    if isinstance(open_, Weigering):
        return open_
    vers = Taak.objects.select_for_update(of=("self",)).get(pk=taak.pk)
    if open_ is None and vers.van_id != actor.id:
        return _VAN_EEN_ANDER
    if vers.gedaan_op is not None:
        return Weigering("taak.al-gedaan", "Deze taak is al afgerond.", _WMO, "Dan hoeft u niets te doen.")
    vers.gedaan_op = peildatum
    vers.save()
    return Gedaan(vers, open_, Gebeurtenis.Soort.OVERIG, f"Taak gedaan: {vers.omschrijving}." if open_ else "")


@handeling(recht="contact.vastleggen", wet=_WMO)
def leg_contact_vast(
    actor: Actor, *, dossier: Dossier, contact: Contact, peildatum: date
) -> Gedaan[Contactmoment] | Weigering:
    """Record that there was contact, or that it was tried; before there is a talk or a plan too."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    weigering = (
        _onbekend("wijze", contact.wijze, Contactmoment.Wijze.values)
        or niet_later(contact.dag, peildatum, "dag", _WMO)
        or controleer_contact(contact)
    )
    if weigering:
        return weigering
    rij = Contactmoment.objects.create(
        dossier=open_,
        medewerker_id=actor.id,
        dag=contact.dag,
        wijze=contact.wijze,
        met=contact.met.strip(),
        bereikt=contact.bereikt,
        verslag=contact.verslag.strip(),
    )
    wijze = rij.get_wijze_display()
    gelukt = f"met {rij.met}" if rij.bereikt else f"niet gelukt: {rij.met} niet bereikt"
    return Gedaan(rij, open_, _CONTACT, f"{wijze.capitalize()}, {gelukt}. {rij.verslag}".strip(), dag=contact.dag)


@handeling(recht="contact.vastleggen", wet=_WMO)
def maak_notitie(actor: Actor, *, dossier: Dossier, tekst: str, peildatum: date) -> Gedaan[Notitie] | Weigering:
    """A note of the file, for everyone who may see it. It is not changed afterwards."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    if not tekst.strip():
        return Weigering("notitie.leeg", "De notitie is leeg.", _WMO, "Schrijf op wat u wilt bewaren.", "tekst")
    rij = Notitie.objects.create(dossier=open_, medewerker_id=actor.id, dag=peildatum, tekst=tekst.strip())
    return Gedaan(rij, open_, Gebeurtenis.Soort.OVERIG, f"Notitie: {rij.tekst}")


@handeling(recht="agenda.bijhouden", wet=_MINIMAAL)
def maak_werkaantekening(
    actor: Actor, *, dossier: Dossier, tekst: str, peildatum: date
) -> Gedaan[Werkaantekening] | Weigering:
    """A private working note beside a file: no line on the timeline, and nobody else reads it."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    if not tekst.strip():
        return Weigering("notitie.leeg", "De aantekening is leeg.", _MINIMAAL, "Schrijf iets op.", "tekst")
    rij = Werkaantekening.objects.create(dossier=open_, medewerker_id=actor.id, tekst=tekst.strip())
    return Gedaan(rij, None, Gebeurtenis.Soort.OVERIG, "")


@handeling(recht="agenda.bijhouden", wet=_MINIMAAL)
def gooi_werkaantekening_weg(
    actor: Actor, *, werkaantekening: Werkaantekening, peildatum: date
) -> Gedaan[None] | Weigering:
    """Throw a private working note away, for good. One that is not the actor's own stays."""
    Werkaantekening.objects.filter(pk=werkaantekening.pk, medewerker_id=actor.id).delete()
    return Gedaan(None, None, Gebeurtenis.Soort.OVERIG, "")


def _geweigerd_bestand(actor: Actor, weigering: Weigering) -> Weigering:
    """For whoever guards the system: who sent a file that is not kept, and why; not what it is called or holds."""
    _LOG.warning("Een bestand van account %s is geweigerd: %s.", actor.id, weigering.code)
    return weigering


def keur_bestand(bestandsnaam: str, inhoud: bytes) -> str | Weigering:
    """The kind of a file that may be kept, by what it holds; refused when it may not, or is not clean."""
    bestandstype = herken_bestand(bestandsnaam, inhoud)
    if isinstance(bestandstype, Weigering):
        return bestandstype
    return weiger_na_scan(keur(inhoud)) or bestandstype


def bewaar_document(
    dossier: Dossier, soort: str, naam: str, bestandstype: str, inhoud: bytes, dag: date, **wie: Any
) -> Document:
    """Keep a file that was approved; only called inside an action, in a file under lock."""
    document = Document.objects.create(
        dossier=dossier,
        soort=soort,
        naam=naam,
        bestandstype=bestandstype,
        grootte=len(inhoud),
        sha256=hashlib.sha256(inhoud).hexdigest(),
        toegevoegd_op=dag,
        **wie,
    )
    Bestand.objects.create(document=document, inhoud=inhoud)
    return document


@handeling(recht="document.toevoegen", wet=_WMO)
def voeg_document_toe(
    actor: Actor,
    *,
    dossier: Dossier,
    soort: str,
    naam: str,
    bestandsnaam: str,
    inhoud: bytes,
    persoon: Persoon | None = None,
    peildatum: date,
) -> Gedaan[Document] | Weigering:
    """Keep a document with the file; `persoon` sees it on their own pages too. Refused: empty, larger than 10 MB, of a
    kind that is not kept, or not clean; and for somebody who does not live here."""
    if weigering := _onbekend("soort", soort, Document.Soort.values):
        return weigering
    # The scanner may take its time; nobody else has to wait for the file meanwhile.
    bestandstype = keur_bestand(bestandsnaam, inhoud)
    if isinstance(bestandstype, Weigering):
        return _geweigerd_bestand(actor, bestandstype)
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    if persoon is not None and (weigering := hoort_hier(open_, persoon, peildatum)):
        return weigering
    document = bewaar_document(
        open_,
        soort,
        naam.strip() or bestandsnaam[:120],
        bestandstype,
        inhoud,
        peildatum,
        toegevoegd_door_id=actor.id,
        persoon=persoon,
    )
    tekst = f"Document toegevoegd: {document.naam} ({document.get_soort_display()})."
    return Gedaan(document, open_, Gebeurtenis.Soort.OVERIG, tekst)


@handeling(recht="document.toevoegen", wet=_MINIMAAL)
def laat_document_vervallen(
    actor: Actor, *, document: Document, reden: str, peildatum: date
) -> Gedaan[Document] | Weigering:
    """A document that does not belong in this file cannot be opened any more. Refused: no reason, done before."""
    open_ = vergrendel(actor, document.dossier)
    if isinstance(open_, Weigering):
        return open_
    vers = Document.objects.get(pk=document.pk)
    if vers.vervallen_op is not None:
        return Weigering(
            "document.al-vervallen", "Dit document is al vervallen.", _MINIMAAL, "Klaar: u hoeft niets te doen."
        )
    if not reden.strip():
        return Weigering("document.reden", "Waarom hoort dit hier niet?", _MINIMAAL, "Vul de reden in.", "reden")
    vers.vervallen_op, vers.vervalreden = peildatum, reden.strip()
    vers.save()
    return Gedaan(vers, open_, Gebeurtenis.Soort.OVERIG, f"Document vervallen: {vers.naam}. {vers.vervalreden}")
