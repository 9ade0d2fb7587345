"""What follows here from actions of other rooms."""

from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef

from naober.dossier.handeling import Gedaan, gevolg_van, houd_tegen
from naober.dossier.models import Betrokkenheid
from naober.gemeente.actor import Actor
from naober.inkomen.models import Schuldhulpclient
from naober.inkomen.queries.traject import loopt_schuldhulp
from naober.inkomen.rules.traject import weiger

_LOOPT = weiger(
    "", "In dit dossier loopt nog hulp bij schulden.", "Beëindig eerst de schuldhulp, met de reden.",
    code="dossier.schuldhulp-loopt",
)  # fmt: skip


@gevolg_van("rond_af")
def eerst_de_schuldhulp(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """A file does not end while help with debts runs in it."""
    if loopt_schuldhulp().filter(dossier=gedaan.dossier).exists():
        houd_tegen(_LOOPT)


@gevolg_van("ga_uit_huis")
@gevolg_van("leg_overlijden_vast")
def laat_los_wie_er_niet_meer_is(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """Who leaves the household or dies takes no part any more, from that day; the help goes on for the other. Of who
    was alone in it, it ends as other help does: with a reason, and a decision where one is due."""
    anderen = Schuldhulpclient.objects.filter(traject=OuterRef("traject"), tot__isnull=True).exclude(pk=OuterRef("pk"))
    weg = Schuldhulpclient.objects.filter(
        Exists(anderen), traject__in=loopt_schuldhulp().filter(dossier=gedaan.dossier), persoon=gedaan.resultaat,
        tot__isnull=True,
    )  # fmt: skip
    for client in weg:
        client.tot = gedaan.dag or dag
        client.save()


@gevolg_van("draag_over")
def contact_gaat_mee(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """Somebody with debts keeps one face: when who was theirs no longer works in the file, the new coordinator is,
    whoever handed it over."""
    werkt_nog = Betrokkenheid.objects.filter(dossier=gedaan.dossier, tot__isnull=True, medewerker=OuterRef("contact"))
    for traject in loopt_schuldhulp().filter(~Exists(werkt_nog), dossier=gedaan.dossier):
        traject.contact_id = gedaan.resultaat.medewerker_id
        traject.save()
