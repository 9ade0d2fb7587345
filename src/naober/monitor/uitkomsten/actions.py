"""Asking for outcomes by group: nothing is shown before it is kept who asked and why."""

from datetime import date

from naober.dossier.handeling import Gedaan, handeling
from naober.dossier.models import Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.landelijk import gelijkheidskader
from naober.gemeente.monitorrechten import GELIJK
from naober.kern import Bron, Weigering
from naober.monitor.models import Gelijkheidsvraag
from naober.monitor.uitkomsten.gelijk import Groepsvraag, controleer_groepsvraag
from naober.monitor.uitkomsten.rules import kies_periode
from naober.register.queries import bekende_achternamen


@handeling(recht="monitor.gelijk", wet=GELIJK)
def stel_groepsvraag(actor: Actor, *, vraag: Groepsvraag, peildatum: date) -> Gedaan[Gelijkheidsvraag] | Weigering:
    """Record who asks for which outcome by which groups, and what for. Refused by `controleer_groepsvraag`, and for a
    period that is not whole or has not ended."""
    if fout := controleer_groepsvraag(gelijkheidskader(), vraag, bekende_achternamen(actor)):
        return fout
    over = kies_periode(peildatum, vraag.periode)
    if over is None:
        zin = "Kies een heel jaar dat voorbij is."
        return Weigering("gelijk.periode", "Deze tijd is niet te kiezen.", Bron("AVG", "art. 5"), zin, "periode")
    rij = Gelijkheidsvraag.objects.create(
        medewerker_id=actor.id, dag=peildatum, cijfer=vraag.cijfer, kenmerken=list(vraag.kenmerken), periode=over.code,
        doel=vraag.doel, toelichting=vraag.toelichting.strip(),
    )  # fmt: skip
    return Gedaan(rij, None, Gebeurtenis.Soort.OVERIG, f"Uitkomst per groep gevraagd: {rij.cijfer}.")
