from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from naober.bewoners.models import Persoon
from naober.dossier.models import Dossier
from naober.gemeente.models import Beschermd, geschiedenis


@geschiedenis
class Binnenkomst(Beschermd):
    """One entry: where, by whom, about whom, what was asked, and which way it went.

    The three dates are the stages Ingang, Toeleiding and Toegang."""

    class Soort(models.TextChoices):
        EIGEN = "eigen", "eigen vraag"
        SIGNAAL = "signaal", "vraag of signaal van een ander"

    class Status(models.TextChoices):
        BEANTWOORD = "beantwoord", "beantwoord"
        OVERGEDRAGEN = "overgedragen", "wacht op een generalist"
        OPGEPAKT = "opgepakt", "opgepakt"

    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="binnenkomsten", null=True)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="binnenkomsten", null=True)
    ingang = models.CharField(max_length=60)
    kanaal = models.CharField(max_length=40)
    soort = models.CharField(max_length=10, choices=Soort)
    melder = models.CharField(max_length=120, blank=True)
    melder_relatie = models.CharField(max_length=60, blank=True)
    telefoon = models.CharField(max_length=20, blank=True, help_text="om terug te bellen")
    omschrijving = models.TextField()
    vraag_erachter = models.TextField(blank=True)
    eigen_mogelijkheden = models.TextField(blank=True)
    leefgebieden = ArrayField(models.CharField(max_length=60), default=list)
    enkelvoudig = models.BooleanField()
    triageregel = models.CharField(max_length=60)
    antwoord = models.TextField(blank=True)
    team = models.CharField(max_length=60, blank=True)
    status = models.CharField(max_length=15, choices=Status)
    ontvangen_op = models.DateField()
    ontvangen_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    toegeleid_op = models.DateField(null=True)
    opgepakt_op = models.DateField(null=True)
    opgepakt_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)

    class Meta(Beschermd.Meta):
        indexes = [models.Index(fields=["gemeente", "team", "status", "ontvangen_op"], name="binnenkomst_werklijst")]

    def __str__(self) -> str:
        return f"Binnenkomst {self.pk}"
