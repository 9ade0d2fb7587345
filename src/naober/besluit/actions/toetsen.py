"""The test of a decision afterwards, on lawfulness only."""

from datetime import date

from naober.besluit.actions.bewaren import bewaar_brief
from naober.besluit.brieftekst import intrekkingsbrief
from naober.besluit.models import Besluit, Brief, Rechtmatigheidstoets, Vervolgbesluit
from naober.besluit.rules import controleer_nacontrole
from naober.dossier.handeling import Gedaan, handeling, vergrendel
from naober.dossier.models import Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.kern import Bron, Weigering
from naober.plan.actions import leg_stand_vast
from naober.plan.models import Actie

_BESLUIT = Bron("Wmo 2015", "art. 2.3.5")


@handeling(recht="besluit.toetsen", wet=_BESLUIT)
def toets_rechtmatigheid(
    actor: Actor,
    *,
    toets: Rechtmatigheidstoets,
    rechtmatig: bool,
    grond: str = "",
    toelichting: str = "",
    peildatum: date,
) -> Gedaan[Rechtmatigheidstoets] | Weigering:
    """Test a decision afterwards. It stands, or it falls on a ground of unlawfulness in the profile; then the
    resident gets a letter. Refused: any other ground, one's own decision, a second test."""
    # A decision on this decision changes the same row: they take turns at the file.
    dossier = vergrendel(actor, toets.besluit.dossier, ook_gesloten=True)
    if isinstance(dossier, Weigering):
        return dossier
    vers = Rechtmatigheidstoets.objects.get(pk=toets.pk)
    besluit = Besluit.objects.select_related("dossier", "dossier__huishouden", "persoon", "actie").get(
        pk=vers.besluit_id
    )
    if vers.uitkomst != Rechtmatigheidstoets.Uitkomst.OPEN:
        return Weigering("toets.al-gedaan", "Dit besluit is al getoetst.", _BESLUIT, "Kies een ander besluit.")
    profiel = profiel_van(actor.gemeente, besluit.genomen_op)
    product, mandaat = profiel.product(besluit.product), profiel.mandaat_voor(besluit.product)
    if product is None or mandaat is None or mandaat.nacontrole is None:
        return Weigering(
            "toets.geen-regel",
            "Het profiel kent voor dit product geen toets achteraf.",
            _BESLUIT,
            "Vraag de beheerder om het profiel na te kijken.",
        )
    if mandaat.nacontrole.teams and actor.team not in mandaat.nacontrole.teams:
        return Weigering(
            "toets.ander-team",
            "Besluiten over dit product toetst een ander team.",
            mandaat.nacontrole.bron,
            "Laat dat team toetsen.",
        )
    if besluit.ingetrokken_op is not None:
        return Weigering("toets.al-gestopt", "Dit besluit is al gestopt.", _BESLUIT, "Er valt niets meer te toetsen.")
    gevonden = controleer_nacontrole(
        mandaat.nacontrole,
        rechtmatig=rechtmatig,
        grond=grond,
        toelichting=toelichting,
        zelf_besloten=besluit.genomen_door_id == actor.id,
    )
    if isinstance(gevonden, Weigering):
        return gevonden
    vers.getoetst_op, vers.getoetst_door_id = peildatum, actor.id
    vers.toelichting = toelichting.strip()
    if gevonden is None:
        vers.uitkomst = Rechtmatigheidstoets.Uitkomst.RECHTMATIG
        tekst = f"Besluit {besluit.kenmerk} is rechtmatig."
    else:
        vers.uitkomst, vers.grond = Rechtmatigheidstoets.Uitkomst.ONRECHTMATIG, gevonden.code
        besluit.ingetrokken_op = peildatum
        besluit.save()
        Vervolgbesluit.objects.create(
            besluit=besluit,
            soort=Vervolgbesluit.Soort.INTREKKING,
            kenmerk=f"{besluit.kenmerk}-i",
            genomen_op=peildatum,
            genomen_door_id=actor.id,
            mandaat=str(mandaat.nacontrole.bron),
            grond=gevonden.code,
            motivering=vers.toelichting,
            per_op=peildatum,
        )
        inhoud = intrekkingsbrief(profiel, actor, besluit, product, gevonden, vers.toelichting, peildatum)
        if weigering := bewaar_brief(besluit, Brief.Soort.INTREKKING, inhoud, peildatum, {"toelichting": toelichting}):
            return weigering
        leg_stand_vast(besluit.actie, Actie.Stand.INGETROKKEN)
        tekst = f"Besluit {besluit.kenmerk} is onrechtmatig en stopt: {gevonden.naam}."
    vers.save()
    return Gedaan(vers, besluit.dossier, Gebeurtenis.Soort.TOETS, tekst, mandaat.nacontrole.bron)
