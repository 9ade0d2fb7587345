"""What a household pays itself, what was agreed on that, and what goes to the CAK and the SVB."""

from django.conf import settings
from django.db import models

from naober.besluit.models import Besluit
from naober.bewoners.models import Persoon
from naober.dossier.models import Dossier
from naober.gemeente.models import Beschermd, geschiedenis
from naober.plan.models import Plan


@geschiedenis
class Bijdrageafspraak(Beschermd):
    """What was decided on the contribution of a household, as part of its plan, with the reason.

    `soort`: a judgement of the college (`rules/bijdrage.OORDELEN`), `natura` (in kind: `wat`, and what it brings in
    by the month), `bijkopen` (hours a week that the resident buys, apart from what is financed) or `wlz` (talked about
    with the contribution under the Wlz beside it; `weegt_mee` when it keeps somebody in the Wmo)."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="bijdrageafspraken")
    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="+", null=True)
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, related_name="+", null=True)
    soort = models.CharField(max_length=40)
    van = models.DateField()
    tot = models.DateField(null=True)
    reden = models.TextField(blank=True)
    wat = models.TextField(blank=True)
    centen = models.IntegerField(null=True)
    uren = models.DecimalField(max_digits=5, decimal_places=2, null=True)
    bij = models.CharField(max_length=120, blank=True, help_text="wie de bijgekochte uren levert")
    weegt_mee = models.BooleanField(default=False)
    antwoorden = models.JSONField(default=dict)
    bron = models.TextField(blank=True)
    vastgelegd_op = models.DateField()
    vastgelegd_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(tot__isnull=True) | models.Q(tot__gte=models.F("van")),
                name="bijdrageafspraak_tot_na_van",
            )
        ]

    def __str__(self) -> str:
        return f"Bijdrageafspraak {self.pk}"


class Bijdrageopbrengst(Beschermd):
    """What came in as contributions over a year, by form of delivery, as the CAK accounts for it. Append-only; of no
    resident."""

    post = models.CharField(max_length=60, blank=True, help_text="code van de begrotingsregel uit het profiel")
    product = models.CharField(max_length=60, blank=True)
    leveringsvorm = models.CharField(max_length=10, choices=Besluit.Leveringsvorm)
    jaar = models.SmallIntegerField()
    centen = models.BigIntegerField()
    toelichting = models.TextField(blank=True)
    vastgelegd_op = models.DateField()
    vastgelegd_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta(Beschermd.Meta):
        constraints = [models.CheckConstraint(condition=models.Q(centen__gt=0), name="bijdrageopbrengst_boven_nul")]

    def __str__(self) -> str:
        return f"Bijdrageopbrengst {self.pk}"


@geschiedenis
class Uitgaand(Beschermd):
    """What the SVB or the CAK is told about one household, made with what it follows from; it goes out with a file.

    `gegevens`: what the line says; `sleutel` keeps the same thing from being told twice."""

    class Koppeling(models.TextChoices):
        SVB = "svb", "SVB (trekkingsrecht)"
        CAK = "cak", "CAK (eigen bijdrage)"

    class Soort(models.TextChoices):
        TOEKENNING = "toekenning", "budget toegekend"
        WIJZIGING = "wijziging", "budget gewijzigd"
        EINDE = "einde", "budget eindigt"
        START = "start", "bijdrage begint"
        STOP = "stop", "bijdrage stopt"

    koppeling = models.CharField(max_length=3, choices=Koppeling)
    soort = models.CharField(max_length=12, choices=Soort)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="uitgaand")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, related_name="+", null=True)
    per_op = models.DateField()
    gegevens = models.JSONField(default=dict)
    sleutel = models.CharField(max_length=80)
    aangemaakt_op = models.DateField()
    verzonden_op = models.DateField(null=True)
    bestand = models.CharField(max_length=120, blank=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "koppeling", "sleutel"], name="uitgaand_een_keer"),
        ]
        indexes = [models.Index(fields=["gemeente", "koppeling", "verzonden_op"], name="uitgaand_wacht")]

    def __str__(self) -> str:
        return f"Uitgaand {self.pk}"
