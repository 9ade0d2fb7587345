"""That somebody asked for outcomes by group, what for and why."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from naober.gemeente.models import Beschermd


class Gelijkheidsvraag(Beschermd):
    """Who asked on which day which outcome by which groups, for which purpose and why. Append-only; the figures may be
    read by who asked, on that day. It is about nobody: no resident and no household is in it."""

    medewerker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    dag = models.DateField()
    cijfer = models.CharField(max_length=60, help_text="code van het cijfer")
    kenmerken = ArrayField(models.CharField(max_length=20), help_text="waarnaar groepen zijn verdeeld")
    periode = models.CharField(max_length=8, help_text="heel jaar of kwartaal, als 2025 of 2025-3")
    doel = models.CharField(max_length=60, help_text="code van het doel")
    toelichting = models.TextField(help_text="waarom dit nodig is")

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kenmerken__len__gte=1, kenmerken__len__lte=2), name="gelijkheidsvraag_een_of_twee"
            ),
            models.CheckConstraint(condition=~models.Q(toelichting=""), name="gelijkheidsvraag_zegt_waarom"),
        ]
        indexes = [models.Index(fields=["gemeente", "-id"], name="gelijkheidsvraag_laatste")]

    def __str__(self) -> str:
        return f"Gelijkheidsvraag {self.pk}"
