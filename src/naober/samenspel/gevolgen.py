"""What follows from actions of other rooms: a case that is stuck is with the team that breaks through, and what was put
before somebody never loses its owner."""

from datetime import date, timedelta
from typing import Any

from naober.dossier.handeling import Gedaan, gevolg_van, houd_tegen
from naober.dossier.models import Betrokkenheid
from naober.fundament.scope import zonder_namen
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.kern import Bron, Weigering
from naober.levering.queries.keuze import aanmeldingen_van
from naober.samenspel.models import Doorbraak, Knelpunt
from naober.samenspel.rules.vastgelopen import ZONDER_EIGENAAR


@gevolg_van("vraag_expertise")
def begin_doorbraak(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """What was tried before stands beside the question: how often it failed, and the longest waiting time."""
    regel = profiel_van(actor.gemeente, dag).samenspel.doorbraak
    if regel is None or gedaan.dossier is None or gedaan.resultaat.expertise != regel.expertisebron:
        return
    aanmeldingen = aanmeldingen_van(gedaan.dossier)
    weken = [a.wachttijd_weken for a in aanmeldingen if a.wachttijd_weken is not None]
    Doorbraak.objects.create(
        vraag=gedaan.resultaat,
        dossier=gedaan.dossier,
        vergeefs=sum(1 for a in aanmeldingen if a.uitkomst in ("geweigerd", "geen-plek")),
        langste_wacht=max(weken, default=None),
        uiterlijk=dag + timedelta(days=regel.dagen),
    )


@gevolg_van("draag_over")
def knelpunten_gaan_mee(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """What an earlier coordinator held, the new one holds, unless the earlier one still works in the file."""
    werkt_nog = Betrokkenheid.objects.filter(dossier=gedaan.dossier, tot__isnull=True).values("medewerker")
    open_ = Knelpunt.objects.filter(dossier=gedaan.dossier, opgelost_op__isnull=True)
    open_.exclude(eigenaar__in=werkt_nog).update(eigenaar=gedaan.resultaat.medewerker_id)


@gevolg_van("zet_uit")
def houdt_nog_iets_vast(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """Nobody leaves who holds something that is not solved."""
    with zonder_namen():
        houdt = Knelpunt.objects.filter(eigenaar=gedaan.resultaat.pk, opgelost_op__isnull=True).exists()
    if houdt:
        houd_tegen(ZONDER_EIGENAAR)


@gevolg_van("rond_af")
def eerst_opgelost(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """A file does not end while somebody in it falls between two stools."""
    if Knelpunt.objects.filter(dossier=gedaan.dossier, opgelost_op__isnull=True).exists():
        houd_tegen(
            Weigering(
                "dossier.knelpunt",
                "In dit dossier is een knelpunt nog niet opgelost.",
                Bron("Wmo 2015", "art. 2.1.2 lid 2"),
                "Los het knelpunt eerst op. De gemeente laat niemand tussen wal en schip vallen.",
            )
        )
