"""What residents hand in and ask around their file: a document, an appointment, another moment for one."""

import logging
from datetime import date

from django.utils import timezone

from naober.agenda.actions import bewaar_document, keur_bestand
from naober.agenda.berichten import POST, bericht_van
from naober.agenda.models import Afspraak, Bericht, Document
from naober.agenda.rules import controleer_soort_van_inwoner, controleer_wens
from naober.dossier.handeling import Gedaan
from naober.dossier.inwoner import Inwoner, inwonerhandeling, op_slot_van_mij
from naober.dossier.models import Gebeurtenis
from naober.fundament.tijd import begin_van
from naober.kern import Bron, Weigering

_LOG = logging.getLogger(__name__)
_CONTACT = Gebeurtenis.Soort.CONTACT


@inwonerhandeling(recht="eigen.document", wet=Bron("Awb", "art. 4:2 lid 2"))
def stuur_document_in(
    inwoner: Inwoner, *, naam: str, bestandsnaam: str, inhoud: bytes, peildatum: date
) -> Gedaan[Document] | Weigering:
    """Hand in a document; the municipality reads it, and it stays to be seen. Refused: what is no PDF or picture, what
    staff may not keep either (`keur_bestand`), and without a file that is open."""
    bestandstype = keur_bestand(bestandsnaam, inhoud)
    if not isinstance(bestandstype, Weigering):
        bestandstype = controleer_soort_van_inwoner(bestandstype) or bestandstype
    if isinstance(bestandstype, Weigering):
        _LOG.warning("Een bestand van een inwoner is geweigerd: %s.", bestandstype.code)
        return bestandstype
    open_ = op_slot_van_mij(inwoner)
    if isinstance(open_, Weigering):
        return open_
    document = bewaar_document(
        open_,
        Document.Soort.BEWIJS,
        naam.strip() or bestandsnaam[:120],
        bestandstype,
        inhoud,
        peildatum,
        persoon_id=inwoner.voor,
        ingediend_door=inwoner.eigen_naam[:120],
    )
    bericht_van(inwoner, open_, Bericht.Soort.INGEDIEND, f"Document ingestuurd: {document.naam}.")
    return Gedaan(document, open_, Gebeurtenis.Soort.OVERIG, f"{inwoner.eigen_naam} stuurde een document in.")


@inwonerhandeling(recht="eigen.afspraak", wet=POST)
def vraag_afspraak(
    inwoner: Inwoner, *, waarover: str, wanneer: str, hoe: str = "", peildatum: date
) -> Gedaan[Bericht] | Weigering:
    """Ask for an appointment: what about, when it suits, and how one wants to meet. Refused: without the first two."""
    open_ = op_slot_van_mij(inwoner)
    if isinstance(open_, Weigering):
        return open_
    if weigering := controleer_wens(waarover, wanneer):
        return weigering
    regels = [f"Waarover: {waarover.strip()}", f"Het past op: {wanneer.strip()}"]
    regels += [f"Het liefst: {hoe.strip()}"] if hoe.strip() else []
    rij = bericht_van(inwoner, open_, Bericht.Soort.AFSPRAAK, "\n".join(regels))
    return Gedaan(rij, open_, _CONTACT, f"{rij.door} vraagt om een afspraak.")


@inwonerhandeling(recht="eigen.afspraak", wet=POST)
def vraag_verzetten(
    inwoner: Inwoner, *, afspraak: int, wanneer: str, waarom: str = "", peildatum: date
) -> Gedaan[Bericht] | Weigering:
    """Ask to move an appointment. It stands until the municipality has moved it. Refused: one that is of somebody else,
    is over or was called off, and without saying when it does suit."""
    open_ = op_slot_van_mij(inwoner)
    if isinstance(open_, Weigering):
        return open_
    rij = Afspraak.objects.filter(
        pk=afspraak, persoon_id=inwoner.voor, afgezegd_op__isnull=True, begint_op__gte=begin_van(peildatum)
    ).first()
    if rij is None:
        return Weigering(
            "afspraak.niet-van-u",
            "Deze afspraak is er niet meer, of is niet van u.",
            POST,
            "Kijk bij Afspraken. Is er haast? Bel de gemeente.",
        )
    if weigering := controleer_wens(rij.onderwerp, wanneer):
        return weigering
    toen = timezone.localtime(rij.begint_op)
    regels = [f"De afspraak van {toen:%d-%m-%Y, %H.%M} uur past niet.", f"Het past wel op: {wanneer.strip()}"]
    regels += [f"Waarom: {waarom.strip()}"] if waarom.strip() else []
    bericht = bericht_van(inwoner, open_, Bericht.Soort.VERZETTEN, "\n".join(regels), afspraak=rij)
    return Gedaan(bericht, open_, _CONTACT, f"{bericht.door} wil een afspraak verzetten.")
