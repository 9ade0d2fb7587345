"""What is recorded around a decision: a barrier to the best solution, and who takes part in a general provision."""

from django.db import models

from naober.besluit.models.besluit import Besluit
from naober.dossier.models import Dossier
from naober.gemeente.models import Beschermd, geschiedenis
from naober.plan.models import Actie


@geschiedenis
class Belemmering(Beschermd):
    """Why the best solution for a household could not be had, or seemed so: by kind, law and organisation."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="belemmeringen")
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, related_name="belemmeringen", null=True)
    soort = models.CharField(max_length=60)
    wet = models.CharField(max_length=80, blank=True)
    organisatie = models.CharField(max_length=120, blank=True)
    ervaren = models.BooleanField(default=False, help_text="zo ervaren, ook als de grens er niet echt is")
    beste_oplossing = models.TextField()
    uitleg = models.TextField()
    gezien_op = models.DateField()
    opgelost_op = models.DateField(null=True)
    opgelost_door = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"Belemmering {self.pk}"


@geschiedenis
class Deelname(Beschermd):
    """Who takes part in a general provision, for which goals, and whether it is meant for them: an advice."""

    actie = models.OneToOneField(Actie, on_delete=models.PROTECT, related_name="deelname")
    vastgelegd_op = models.DateField()
    past = models.BooleanField(null=True)
    toetsing = models.JSONField(default=list)
    gegevens = models.JSONField(default=dict)

    def __str__(self) -> str:
        return f"Deelname {self.pk}"
