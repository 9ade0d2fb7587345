from django.conf import settings
from django.db import models

from naober.bewoners.models import Persoon
from naober.delen.models import Verstrekking
from naober.dossier.models import Dossier
from naober.gemeente.models import Beschermd, geschiedenis
from naober.veiligheid.models.meldcode import Meldcode


@geschiedenis
class Overdracht(Beschermd):
    """A report to who watches over safety, or a question to think along (`soort`).

    What was given of whom stands in the `verstrekking`; without one nothing of a person was given. `feiten`: what was
    seen, apart from what is thought. `toets`: the answers of the checklist, by code, as they were given. `laatste`: the
    code of the last step that came back; `klaar_op` when that was the end."""

    class Soort(models.TextChoices):
        MELDING = "melding", "melding"
        MEEDENKEN = "meedenken", "meedenken"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="overdrachten")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+", null=True)
    meldcode = models.ForeignKey(Meldcode, on_delete=models.SET_NULL, related_name="overdrachten", null=True)
    verstrekking = models.OneToOneField(Verstrekking, on_delete=models.PROTECT, related_name="overdracht", null=True)
    soort = models.CharField(max_length=12, choices=Soort)
    ontvanger = models.CharField(max_length=60, help_text="code van de ontvanger")
    ontvanger_naam = models.CharField(max_length=120)
    feiten = models.TextField()
    toets = models.JSONField(default=dict)
    dag = models.DateField()
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    laatste = models.CharField(max_length=60, blank=True)
    klaar_op = models.DateField(null=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(soort="melding") | models.Q(persoon__isnull=False, verstrekking__isnull=False),
                name="overdracht_melding_met_verstrekking",
            ),
        ]
        indexes = [models.Index(fields=["gemeente", "ontvanger", "dag"], name="overdracht_per_ontvanger")]

    def __str__(self) -> str:
        return f"Overdracht {self.pk}"


class Terugkoppeling(Beschermd):
    """What the receiver let know: a step of theirs, on which day, and in words. Append-only."""

    overdracht = models.ForeignKey(Overdracht, on_delete=models.CASCADE, related_name="terug")
    stap = models.CharField(max_length=60, help_text="code van de stap")
    tekst = models.TextField()
    dag = models.DateField()
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"Terugkoppeling {self.pk}"
