from django.conf import settings
from django.db import models

from naober.dossier.models import Dossier
from naober.gemeente.models import Beschermd, geschiedenis


@geschiedenis
class Veiligheidsplan(Beschermd):
    """What was agreed to keep everybody in a household safe, until `kijk_op`, when it is looked at again. One runs."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="veiligheidsplannen")
    doel = models.TextField(help_text="wie er veilig moet zijn, en waarvoor")
    met_wie = models.CharField(max_length=200, help_text="wie de afspraken mee maakte")
    gemaakt_op = models.DateField()
    gemaakt_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    kijk_op = models.DateField()
    gesloten_op = models.DateField(null=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["dossier"], condition=models.Q(gesloten_op__isnull=True), name="veiligheidsplan_een_lopend"
            )
        ]

    def __str__(self) -> str:
        return f"Veiligheidsplan {self.pk}"


class Veiligheidsafspraak(Beschermd):
    """Who does what, and when. Append-only: what is agreed otherwise stands in the next plan."""

    plan = models.ForeignKey(Veiligheidsplan, on_delete=models.CASCADE, related_name="afspraken")
    wie = models.CharField(max_length=120)
    wat = models.TextField()
    wanneer = models.CharField(max_length=120)

    def __str__(self) -> str:
        return f"Veiligheidsafspraak {self.pk}"


class Geweldsoordeel(Beschermd):
    """Whether the violence has durably stopped, on this day, and why one thinks so. Append-only."""

    class Oordeel(models.TextChoices):
        GESTOPT = "gestopt", "duurzaam gestopt"
        MINDER = "minder", "minder, maar niet gestopt"
        NIET = "niet", "niet gestopt"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="geweldsoordelen")
    vorm = models.CharField(max_length=60)
    oordeel = models.CharField(max_length=10, choices=Oordeel)
    reden = models.TextField()
    dag = models.DateField()
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta(Beschermd.Meta):
        indexes = [models.Index(fields=["gemeente", "dag"], name="geweldsoordeel_dag")]

    def __str__(self) -> str:
        return f"Geweldsoordeel {self.pk}"
