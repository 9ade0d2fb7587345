from django.conf import settings
from django.db import models

from naober.bewoners.models import Persoon
from naober.dossier.models import Dossier
from naober.gemeente.models import Beschermd, geschiedenis
from naober.plan.models import Plan


@geschiedenis
class Opschaling(Beschermd):
    """The household cannot keep control: somebody outside the team is asked to act (`vorm`), for a ground of the
    profile. What they do is theirs; the team goes on working with them (`samen`)."""

    class Vorm(models.TextChoices):
        BEMOEIZORG = "bemoeizorg", "bemoeizorg"
        DWANG = "dwang", "dwang"
        WVGGZ = "wvggz", "melding verplichte ggz"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="opschalingen")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+", null=True)
    grond = models.CharField(max_length=60, help_text="code van de grond, of hoe snel een melding moet")
    vorm = models.CharField(max_length=12, choices=Vorm)
    partij = models.CharField(max_length=60, blank=True, help_text="code van de partij")
    partij_naam = models.CharField(max_length=120)
    wat = models.TextField()
    samen = models.TextField(help_text="hoe het team blijft samenwerken")
    dag = models.DateField()
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    uitkomst = models.TextField(blank=True)
    klaar_op = models.DateField(null=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(klaar_op=None) | ~models.Q(uitkomst=""), name="opschaling_klaar_met_uitkomst"
            )
        ]

    def __str__(self) -> str:
        return f"Opschaling {self.pk}"


@geschiedenis
class Achtervang(Beschermd):
    """Who is there when a crisis comes that was foreseen, as arranged beforehand in the plan. `bereikbaar`: the number
    of the worker."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="achtervang")
    waarvoor = models.TextField(help_text="welke crisis te voorzien is")
    wie = models.CharField(max_length=120)
    telefoon = models.CharField(max_length=20)
    wanneer = models.CharField(max_length=120)
    bereikbaar = models.CharField(max_length=20, help_text="nummer waarop de medewerker zelf bereikbaar is")
    van = models.DateField()
    tot = models.DateField(null=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(tot__isnull=True) | models.Q(tot__gte=models.F("van")), name="achtervang_volgorde"
            )
        ]

    def __str__(self) -> str:
        return f"Achtervang {self.pk}"


@geschiedenis
class Markering(Beschermd):
    """A risk that this file carries, with why; until it is taken off."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="markeringen")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+", null=True)
    soort = models.CharField(max_length=60, help_text="code van de markering in het profiel")
    reden = models.TextField()
    van = models.DateField()
    tot = models.DateField(null=True)
    slot = models.TextField(blank=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "persoon", "soort"],
                condition=models.Q(tot__isnull=True),
                nulls_distinct=False,
                name="markering_een_per_soort",
            ),
            models.CheckConstraint(
                condition=models.Q(tot__isnull=True) | ~models.Q(slot=""), name="markering_weg_met_reden"
            ),
        ]

    def __str__(self) -> str:
        return f"Markering {self.pk}"
