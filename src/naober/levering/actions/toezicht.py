"""Calamities, violence and doubts about a provider, on quality or lawfulness: reported, passed on, followed up."""

from datetime import date

from naober.dossier.handeling import Gedaan, handeling
from naober.dossier.models import Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.kern import Bron, Weigering
from naober.levering.models import Aanbieder, Toezichtmelding
from naober.levering.rules.toezicht import (
    controleer_doorgegeven,
    controleer_maatregel,
    controleer_melding,
    mag_afsluiten,
    toezichthouder_voor,
)

_WET = Bron("Wmo 2015", "art. 6.1")
_SOORT = Gebeurtenis.Soort.TOETS


def _vers(melding: Toezichtmelding) -> Toezichtmelding:
    return Toezichtmelding.objects.select_for_update(of=("self",)).select_related("aanbieder").get(pk=melding.pk)


@handeling(recht="contract.beheren", wet=_WET)
def meld_bij_toezicht(
    actor: Actor,
    *,
    aanbieder: Aanbieder,
    soort: str,
    wet: str,
    gebeurd_op: date,
    omschrijving: str,
    doorgegeven_op: date | None = None,
    peildatum: date,
) -> Gedaan[Toezichtmelding] | Weigering:
    """Record what went wrong at a provider, without names; by law and kind it is known which supervisor hears of it.
    Refused by `controleer_melding`, and by `controleer_doorgegeven`."""
    regels = profiel_van(actor.gemeente, peildatum).inkoop.toezicht
    fout = controleer_melding(
        soort=soort, wet=wet, gebeurd_op=gebeurd_op, omschrijving=omschrijving, peildatum=peildatum, regels=regels
    ) or controleer_doorgegeven(doorgegeven_op, gebeurd_op, peildatum)
    if fout:
        return fout
    rij = Toezichtmelding.objects.create(
        aanbieder=aanbieder, soort=soort, wet=wet, gebeurd_op=gebeurd_op, gemeld_op=peildatum,
        gemeld_door_id=actor.id, omschrijving=omschrijving.strip(), doorgegeven_op=doorgegeven_op,
        toezichthouder=toezichthouder_voor(wet, soort, regels),
    )  # fmt: skip
    return Gedaan(rij, None, _SOORT, f"{rij.get_soort_display()} bij {aanbieder.naam}: naar {rij.toezichthouder}.")


@handeling(recht="contract.beheren", wet=_WET)
def vraag_maatregel(
    actor: Actor,
    *,
    melding: Toezichtmelding,
    maatregel: str,
    maatregel_voor: date | None,
    doorgegeven_op: date | None = None,
    peildatum: date,
) -> Gedaan[Toezichtmelding] | Weigering:
    """Ask a measure of the provider, by a day, and say when the supervisor was told. Refused by
    `controleer_maatregel`, and by `controleer_doorgegeven`."""
    vers = _vers(melding)
    fout = controleer_maatregel(
        gesloten=vers.afgesloten_op is not None, maatregel=maatregel, voor=maatregel_voor, gemeld_op=vers.gemeld_op
    ) or controleer_doorgegeven(doorgegeven_op, vers.gebeurd_op, peildatum)
    if fout:
        return fout
    vers.maatregel, vers.maatregel_voor = maatregel.strip(), maatregel_voor
    vers.doorgegeven_op = doorgegeven_op or vers.doorgegeven_op
    vers.save()
    return Gedaan(vers, None, _SOORT, f"Maatregel gevraagd van {vers.aanbieder.naam}: {vers.maatregel}")


@handeling(recht="contract.beheren", wet=_WET)
def sluit_toezichtmelding(
    actor: Actor,
    *,
    melding: Toezichtmelding,
    opvolging: str = "",
    doorgegeven_op: date | None = None,
    peildatum: date,
) -> Gedaan[Toezichtmelding] | Weigering:
    """Close a report with how the measure went, and when the supervisor was told if that was not recorded yet. Refused
    by `mag_afsluiten`, and by `controleer_doorgegeven`."""
    vers = _vers(melding)
    vers.doorgegeven_op = doorgegeven_op or vers.doorgegeven_op
    fout = mag_afsluiten(
        gesloten=vers.afgesloten_op is not None, doorgegeven=vers.doorgegeven_op is not None, soort=vers.soort,
        maatregel=vers.maatregel, opvolging=opvolging,
    ) or controleer_doorgegeven(doorgegeven_op, vers.gebeurd_op, peildatum)  # fmt: skip
    if fout:
        return fout
    vers.opvolging, vers.afgesloten_op = opvolging.strip(), peildatum
    vers.save()
    return Gedaan(vers, None, _SOORT, f"Melding over {vers.aanbieder.naam} afgesloten.")
