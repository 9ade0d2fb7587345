"""A provider says what its help brought about."""

from dataclasses import asdict
from datetime import date

from naober.dossier.handeling import Gedaan, handeling, weiger_bij_botsing
from naober.dossier.models import Gebeurtenis
from naober.gemeente.actor import Actor
from naober.kern import Weigering, datum_voluit
from naober.levering.actions.slot import op_slot_toewijzing, opdracht_van
from naober.levering.models import Resultaatmelding, Toewijzing
from naober.levering.queries.resultaten import doelen_van, geldend
from naober.levering.rules.resultaat import (
    OORDELEN,
    VOLGEN,
    Doeloordeel,
    Eerder,
    Resultaatinvoer,
    controleer_melding,
    stand_van,
)

weiger_bij_botsing(
    "levering_resultaatmelding_vervangt_id_key",
    Weigering("resultaat.vervangt", "Deze melding is al vervangen.", VOLGEN, "Kies de laatste.", "vervangt"),
)


@handeling(recht="resultaat.melden", wet=VOLGEN)
def meld_resultaat(
    actor: Actor,
    *,
    toewijzing: Toewijzing,
    invoer: Resultaatinvoer,
    vervangt: Resultaatmelding | None = None,
    peildatum: date,
) -> Gedaan[Resultaatmelding] | Weigering:
    """The provider reports what its help brought about over these days; with `vervangt` in the place of an earlier
    report, which stays. Refused by `controleer_melding`, and for another's allocation."""
    gevonden = op_slot_toewijzing(actor, toewijzing)
    if isinstance(gevonden, Weigering):
        return gevonden
    vers, dossier = gevonden
    eerder = [Eerder(*r) for r in geldend(vers).values_list("pk", "van", "tot")]
    oud = vervangt.pk if vervangt else None
    if fout := controleer_melding(invoer, opdracht_van(vers), doelen_van(vers), eerder, oud, peildatum):
        return fout
    doelen = [Doeloordeel(d.doel, d.oordeel, d.uitleg.strip()) for d in invoer.doelen]
    rij = Resultaatmelding.objects.create(
        toewijzing=vers, van=invoer.van, tot=invoer.tot, doelen=[asdict(d) for d in doelen], stand=stand_van(doelen),
        tevreden=invoer.tevreden, tevreden_van=invoer.tevreden_van, reden_einde=invoer.reden_einde,
        gemeld_op=peildatum, vervangt=vervangt,
    )  # fmt: skip
    anders = " Dit vervangt een eerdere melding." if vervangt else ""
    tekst = (
        f"{vers.aanbieder.naam} meldt over {datum_voluit(invoer.van)} tot en met {datum_voluit(invoer.tot)}: "
        f"resultaat {OORDELEN[rij.stand]}.{anders}"
    )
    return Gedaan(rij, dossier, Gebeurtenis.Soort.BESLUIT, tekst, VOLGEN)
