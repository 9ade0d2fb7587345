"""Calamities, violence and doubts about quality or lawfulness at a provider. No names of residents."""

from django.conf import settings
from django.db import models

from naober.gemeente.models import Beschermd, geschiedenis
from naober.levering.models.contract import Aanbieder


@geschiedenis
class Toezichtmelding(Beschermd):
    """Something went wrong, or may have, at a provider; whoever supervises by its law hears of it (`toezichthouder`).
    `maatregel` is what was asked of the provider, `opvolging` how that went."""

    class Soort(models.TextChoices):
        CALAMITEIT = "calamiteit", "calamiteit"
        GEWELD = "geweld", "geweld"
        KWALITEIT = "kwaliteit", "twijfel over de kwaliteit"
        HANDHAVING = "handhaving", "twijfel over de rechtmatigheid"

    aanbieder = models.ForeignKey(Aanbieder, on_delete=models.PROTECT, related_name="toezichtmeldingen")
    soort = models.CharField(max_length=10, choices=Soort)
    wet = models.CharField(max_length=80)
    gebeurd_op = models.DateField()
    gemeld_op = models.DateField()
    gemeld_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    omschrijving = models.TextField()
    toezichthouder = models.CharField(max_length=120)
    doorgegeven_op = models.DateField(null=True)
    maatregel = models.TextField(blank=True)
    maatregel_voor = models.DateField(null=True)
    opvolging = models.TextField(blank=True)
    afgesloten_op = models.DateField(null=True)

    class Meta(Beschermd.Meta):
        indexes = [models.Index(fields=["aanbieder", "-gemeld_op"], name="toezichtmelding_aanbieder")]

    def __str__(self) -> str:
        return f"Toezichtmelding {self.pk}"
