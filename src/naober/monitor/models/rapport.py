"""Reports as they were adopted."""

from django.conf import settings
from django.db import models

from naober.gemeente.models import Beschermd


class VastgesteldRapport(Beschermd):
    """The half-yearly report as the college adopted it: the PDF itself, so that what the council read stays as it was
    when figures change. Append-only; a later one over the same half year stands beside it.

    `halfjaar`: as `2026-1`. `peil`: of which day the figures are. `afdruk`: SHA-256 of `inhoud`, in hexadecimals."""

    halfjaar = models.CharField(max_length=6)
    titel = models.CharField(max_length=160)
    peil = models.DateField()
    inhoud = models.BinaryField()
    afdruk = models.CharField(max_length=64)
    dag = models.DateField()
    medewerker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta(Beschermd.Meta):
        constraints = [models.UniqueConstraint(fields=["gemeente", "afdruk"], name="rapport_een_keer")]
        indexes = [models.Index(fields=["gemeente", "-halfjaar", "-id"], name="rapport_nieuwste")]

    def __str__(self) -> str:
        return f"VastgesteldRapport {self.pk}"
