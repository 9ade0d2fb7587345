"""What a resident said after help had ended."""

from django.conf import settings
from django.db import models

from naober.dossier.models import Dossier
from naober.gemeente.models import Beschermd
from naober.plan.models import Actie


class Nabevraging(Beschermd):
    """Three answers of a resident after one help: how it was, whether they are satisfied, and whether it made them
    stronger. Append-only; once for each help."""

    class Hulp(models.TextChoices):
        GOED = "goed", "goed"
        GAAT_WEL = "gaat-wel", "gaat wel"
        NIET_GOED = "niet-goed", "niet goed"

    class Antwoord(models.TextChoices):
        JA = "ja", "ja"
        DEELS = "deels", "een beetje"
        NEE = "nee", "nee"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="nabevragingen")
    actie = models.OneToOneField(Actie, on_delete=models.PROTECT, related_name="nabevraging")
    hulp = models.CharField(max_length=9, choices=Hulp)
    tevreden = models.CharField(max_length=5, choices=Antwoord)
    sterker = models.CharField(max_length=5, choices=Antwoord)
    toelichting = models.TextField(blank=True)
    van_wie = models.CharField(max_length=120, help_text="wie het antwoord gaf")
    dag = models.DateField()
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)

    def __str__(self) -> str:
        return f"Nabevraging {self.pk}"
