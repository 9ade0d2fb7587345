"""A scenario that somebody kept."""

from django.conf import settings
from django.db import models

from naober.gemeente.models import Beschermd


class BewaardScenario(Beschermd):
    """Which assumptions differ from the policy, for one theme of the model. It is never changed: who tries something
    else keeps another. `waarden`: by code of the assumption the number as text. `gedeeld`: colleagues see it too."""

    medewerker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    naam = models.CharField(max_length=120)
    thema = models.CharField(max_length=60, help_text="code van het thema uit het profiel")
    waarden = models.JSONField(default=dict)
    motivering = models.CharField(max_length=1000, blank=True)
    gedeeld = models.BooleanField(default=False)
    seed = models.PositiveIntegerField(default=1)
    dag = models.DateField()

    class Meta(Beschermd.Meta):
        indexes = [models.Index(fields=["gemeente", "-id"], name="scenario_nieuwste")]

    def __str__(self) -> str:
        return f"Scenario {self.pk}"
