"""Ending, changing and lengthening a grant: each a decision with its own mandate, motivation, letter and objection."""

from datetime import date

from naober.besluit.actions.bewaren import bewaar_brief
from naober.besluit.actions.nemen import betrokken_als
from naober.besluit.models import Besluit, Brief, Vervolgbesluit
from naober.besluit.rules.vervolg import GRONDEN_INTREKKING, Lopend, Wijziging, controleer_wijziging
from naober.besluit.vervolgbrief import vervolgbrief
from naober.dossier.handeling import Gedaan, handeling, vergrendel, weiger_bij_botsing
from naober.dossier.models import Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.gemeente.rules import mag_beslissen
from naober.kern import Bron, Weigering, datum_voluit
from naober.plan.actions import leg_stand_vast
from naober.plan.models import Actie

_VERVOLG = Bron("Wmo 2015", "art. 2.3.9 en 2.3.10")
_LETTER = {"intrekking": "i", "herziening": "h", "verlenging": "v"}
_GEWIJZIGD = {"intrekking": "gestopt", "herziening": "veranderd", "verlenging": "verlengd"}
weiger_bij_botsing(
    "vervolgbesluit_kenmerk_uniek",
    Weigering("vervolg.tegelijk", "Een collega deed dit net ook.", _VERVOLG, "Bekijk het besluit opnieuw."),
)


@handeling(recht="besluit.wijzigen", wet=_VERVOLG)
def wijzig_besluit(
    actor: Actor, *, besluit: Besluit, wijziging: Wijziging, peildatum: date
) -> Gedaan[Vervolgbesluit] | Weigering:
    """End, change or lengthen a grant, by decision. The grant then carries what holds now; its history what held.

    Refused: no mandate, a grant that does not run, no motivation, no ground of law for ending, retroactive effect,
    beyond the limits of the product. Also possible after the file has ended."""
    dossier = vergrendel(actor, besluit.dossier, ook_gesloten=True)
    if isinstance(dossier, Weigering):
        return dossier
    vers = Besluit.objects.select_related("dossier__huishouden", "persoon", "actie").get(pk=besluit.pk)
    # The policy of the day of the change; a product that has gone since is read as it was.
    profiel = profiel_van(actor.gemeente, peildatum)
    product = profiel.product(vers.product) or profiel_van(actor.gemeente, vers.genomen_op).product(vers.product)
    if product is None:
        return Weigering(
            "vervolg.geen-product",
            "Het profiel kent dit product niet meer.",
            _VERVOLG,
            "Vraag de beheerder om het profiel na te kijken.",
        )
    mandaat = mag_beslissen(profiel, product, actor.rollen, betrokken_als(actor, dossier), actor.team)
    if isinstance(mandaat, Weigering):
        return mandaat
    lopend = Lopend(vers.ingang_op or vers.genomen_op, vers.eind_op, vers.ingetrokken_op, vers.uitkomst == "toegekend")
    if weigering := controleer_wijziging(product, lopend, wijziging, peildatum=peildatum):
        return weigering
    nummer = vers.vervolg.filter(soort=wijziging.soort).count() + 1
    volgnummer = "" if wijziging.soort == "intrekking" else str(nummer)
    vervolg = Vervolgbesluit.objects.create(
        besluit=vers,
        soort=wijziging.soort,
        kenmerk=f"{vers.kenmerk}-{_LETTER[wijziging.soort]}{volgnummer}",
        genomen_op=peildatum,
        genomen_door_id=actor.id,
        mandaat=str(mandaat.bron),
        grond=wijziging.grond,
        motivering=wijziging.motivering.strip(),
        per_op=wijziging.per_op,
        eind_op=wijziging.eind_op,
        bedrag_centen=wijziging.bedrag.centen if wijziging.bedrag else None,
        per=wijziging.per,
        omvang=wijziging.omvang,
    )
    _voer_door(vers, vervolg, wijziging, peildatum)
    inhoud = vervolgbrief(profiel, actor, vers, vervolg, product)
    if weigering := bewaar_brief(
        vers, Brief.Soort(vervolg.soort), inhoud, peildatum, {"motivering": wijziging.motivering}
    ):
        return weigering
    tekst = (
        f"Besluit {vers.kenmerk} {_GEWIJZIGD[vervolg.soort]} per {datum_voluit(vervolg.per_op)} ({vervolg.kenmerk})."
    )
    bron = GRONDEN_INTREKKING[vervolg.grond][1] if vervolg.soort == "intrekking" else mandaat.bron
    return Gedaan(vervolg, dossier, Gebeurtenis.Soort.BESLUIT, tekst, bron)


def _voer_door(besluit: Besluit, vervolg: Vervolgbesluit, wijziging: Wijziging, dag: date) -> None:
    """What holds from now on, on the grant itself."""
    if vervolg.soort == Vervolgbesluit.Soort.INTREKKING:
        besluit.ingetrokken_op = vervolg.per_op
        if vervolg.per_op <= dag:
            leg_stand_vast(besluit.actie, Actie.Stand.INGETROKKEN)
    if vervolg.eind_op is not None:
        besluit.eind_op = vervolg.eind_op
    if vervolg.omvang is not None:
        besluit.omvang = vervolg.omvang
    if wijziging.bedrag is not None:
        besluit.bedrag_centen, besluit.per = wijziging.bedrag.centen, wijziging.per or besluit.per
    if wijziging.afwijking.strip():
        besluit.afwijking = wijziging.afwijking.strip()
    besluit.save()
