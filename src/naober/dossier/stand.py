"""Has a file changed since somebody began to type? Every write leaves a line on the timeline; the last one tells."""

from collections.abc import Sequence

from django.db.models import QuerySet

from naober.dossier.models import Dossier, Gebeurtenis

__all__ = ["Dossier", "sinds", "stand_van"]


def _regels(dossier: Dossier, soorten: Sequence[str]) -> QuerySet[Gebeurtenis]:
    rijen = Gebeurtenis.objects.filter(dossier=dossier)
    return rijen.filter(soort__in=soorten) if soorten else rijen


def stand_van(dossier: Dossier, soorten: Sequence[str] = ()) -> int:
    """The state of this file now, as a number that only grows; 0 when nothing of these kinds happened in it."""
    return _regels(dossier, soorten).order_by("-pk").values_list("pk", flat=True).first() or 0


def sinds(dossier: Dossier, stand: int, soorten: Sequence[str] = ()) -> list[Gebeurtenis]:
    """What happened since that state, oldest first. The file is locked until the end of the transaction, so that of
    two who send at once the second sees what the first did."""
    Dossier.objects.select_for_update(of=("self",)).get(pk=dossier.pk)
    return list(_regels(dossier, soorten).filter(pk__gt=stand).select_related("medewerker").order_by("pk"))
