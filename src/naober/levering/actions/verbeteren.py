"""A rejected line of an invoice is put right and handed in again, with one button."""

from datetime import date

from naober.dossier.handeling import Gedaan, handeling
from naober.dossier.models import Gebeurtenis
from naober.gemeente.actor import Actor
from naober.kern import Weigering
from naober.levering.actions.factuur import WET, neem_in
from naober.levering.models import Declaratie, Prestatie
from naober.levering.queries.geld import prestatie as zoek
from naober.levering.queries.verbetering import verbetering_van
from naober.levering.rules.redenen import uitleg

_NIET_VAN_U = Weigering(
    "factuur.niet-van-u", "Deze regel is er niet, of is niet van u.", WET, "Kies een regel uit uw facturen."
)


@handeling(recht="factuur.indienen", wet=WET)
def verbeter_prestatie(actor: Actor, *, prestatie: Prestatie, peildatum: date) -> Gedaan[Declaratie] | Weigering:
    """Hand a rejected line in again as it should be: a new invoice of one line, with the days, product and tariff of
    the allocation and the contract (`verbetering_van`). What was rejected stays as it was.

    Refused: another's, what was put right before, what cannot be put right by itself, and what would be rejected
    again."""
    eigen = zoek(actor, prestatie.pk)
    if eigen is None:
        return _NIET_VAN_U
    nummer = f"H{eigen.pk}"
    if Declaratie.objects.filter(aanbieder=eigen.aanbieder_id, wet=eigen.wet, nummer=nummer).exists():
        return Weigering(
            "factuur.al-verbeterd", "Deze regel is al verbeterd ingediend.", WET, f"Kijk bij factuur {nummer}."
        )
    nieuw = verbetering_van(eigen)
    if nieuw is None:
        wat_nu = " ".join(uitleg(code).herstel for code in eigen.redenen) or "Dien de regel zelf opnieuw in."
        return Weigering("factuur.niet-te-verbeteren", "Dit kan Naober niet zelf verbeteren.", WET, wat_nu)
    rij = neem_in(
        actor, aanbieder=eigen.declaratie.aanbieder, wet=eigen.wet, nummer=nummer, van=nieuw.begin, tot=nieuw.eind,
        dagtekening=peildatum, regels=[nieuw], kanaal=Declaratie.Kanaal.FORMULIER, peildatum=peildatum,
    )  # fmt: skip
    if isinstance(rij, Weigering):
        return rij
    if rij.afgewezen:
        [weer] = rij.prestaties.all()
        waarom = " ".join(uitleg(code).tekst for code in weer.redenen)
        wat_nu = " ".join(uitleg(code).herstel for code in weer.redenen)
        return Weigering("factuur.weer-afgewezen", f"Ook verbeterd wordt deze regel afgewezen. {waarom}", WET, wat_nu)
    tekst = f"Regel {eigen.referentie} verbeterd ingediend als factuur {rij.nummer}."
    return Gedaan(rij, None, Gebeurtenis.Soort.OVERIG, tekst)
