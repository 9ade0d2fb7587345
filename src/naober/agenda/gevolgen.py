"""What follows in the agenda from actions of other rooms: a task to do, work that goes along, work that ends."""

from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef

from naober.agenda.models import Afspraak, Agendasleutel, Taak, Werkaantekening
from naober.dossier.handeling import Gedaan, gevolg_van
from naober.dossier.models import Betrokkenheid, Dossier
from naober.gemeente.actor import Actor


def _taak(actor: Actor, dossier: Dossier | None, voor: int, omschrijving: str, herkomst: str, dag: date) -> None:
    Taak.objects.create(
        dossier=dossier,
        van_id=voor,
        gemaakt_door_id=actor.id,
        omschrijving=omschrijving,
        herinner_op=dag,
        herkomst=herkomst,
    )


@gevolg_van("pak_op")
def neem_contact_op(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """Who takes a question up, contacts the resident: the resident need not call again."""
    _taak(actor, gedaan.dossier, actor.id, "Neem contact op met de inwoner over de nieuwe vraag.", "pak_op", dag)


@gevolg_van("draag_over")
def neem_werk_mee(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """What was still to be done in the file by somebody who no longer works in it goes to the new coordinator."""
    nieuw = gedaan.resultaat.medewerker_id
    werkt_nog = Betrokkenheid.objects.filter(dossier=gedaan.dossier, tot__isnull=True, medewerker=OuterRef("van"))
    Taak.objects.filter(~Exists(werkt_nog), dossier=gedaan.dossier, gedaan_op__isnull=True).update(van_id=nieuw)
    Afspraak.objects.filter(
        ~Exists(werkt_nog), dossier=gedaan.dossier, afgezegd_op__isnull=True, begint_op__date__gte=dag
    ).update(van_id=nieuw)
    if nieuw != actor.id:
        _taak(
            actor, gedaan.dossier, nieuw, "Maak kennis met het huishouden: u bent nu de regisseur.", "draag_over", dag
        )


@gevolg_van("rond_af")
def ruim_op(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """A file that has ended leaves nothing to do, and no private notes."""
    Taak.objects.filter(dossier=gedaan.dossier, gedaan_op__isnull=True).update(gedaan_op=dag)
    Werkaantekening.objects.filter(dossier=gedaan.dossier).delete()


@gevolg_van("zet_uit")
def sluit_agenda(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """Whoever has left has no calendar feed any more."""
    Agendasleutel.objects.filter(medewerker=gedaan.resultaat, ingetrokken_op__isnull=True).update(ingetrokken_op=dag)
