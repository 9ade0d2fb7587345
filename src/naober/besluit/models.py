from django.conf import settings
from django.db import models

from naober.bewoners.models import Persoon
from naober.dossier.models import Dossier
from naober.gemeente.models import Beschermd, geschiedenis
from naober.plan.models import Actie


@geschiedenis
class Besluit(Beschermd):
    """A formal decision on one action of a plan. It has effect at once; what was decided is not changed."""

    class Uitkomst(models.TextChoices):
        TOEGEKEND = "toegekend", "toegekend"
        AFGEWEZEN = "afgewezen", "afgewezen"

    class Leveringsvorm(models.TextChoices):
        ZIN = "zin", "zorg in natura"
        PGB = "pgb", "persoonsgebonden budget"
        GELD = "geld", "financiële steun"

    class Per(models.TextChoices):
        EENMALIG = "eenmalig", "één keer"
        MAAND = "maand", "per maand"
        JAAR = "jaar", "per jaar"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="besluiten")
    actie = models.OneToOneField(Actie, on_delete=models.PROTECT, related_name="besluit")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="besluiten")
    kenmerk = models.CharField(max_length=30)
    product = models.CharField(max_length=60)
    wet = models.CharField(max_length=80)
    uitkomst = models.CharField(max_length=15, choices=Uitkomst)
    aanvraag_op = models.DateField()
    genomen_op = models.DateField()
    genomen_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    mandaat = models.TextField()
    ingang_op = models.DateField(null=True)
    eind_op = models.DateField(null=True)
    reden_zonder_einde = models.TextField(blank=True)
    leveringsvorm = models.CharField(max_length=10, choices=Leveringsvorm, blank=True)
    bedrag_centen = models.BigIntegerField(null=True)
    per = models.CharField(max_length=10, choices=Per, blank=True)
    gegevens = models.JSONField(default=dict)
    motivering = models.TextField()
    bijdrage = models.CharField(max_length=10, default="geen")
    bijdrage_centen = models.IntegerField(null=True)
    bijdrage_uitleg = models.JSONField(default=list)
    ingetrokken_op = models.DateField(null=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "kenmerk"], name="besluit_kenmerk_uniek"),
            models.CheckConstraint(
                condition=models.Q(uitkomst="afgewezen") | models.Q(ingang_op__isnull=False),
                name="besluit_toekenning_heeft_ingang",
            ),
            models.CheckConstraint(
                condition=models.Q(eind_op__isnull=True) | models.Q(eind_op__gte=models.F("ingang_op")),
                name="besluit_eind_na_ingang",
            ),
            models.CheckConstraint(
                condition=~models.Q(uitkomst="toegekend", leveringsvorm__in=["geld", "pgb"])
                | models.Q(bedrag_centen__gt=0, bedrag_centen__isnull=False, per__in=["eenmalig", "maand", "jaar"]),
                name="besluit_geld_heeft_bedrag",
            ),
        ]

    def __str__(self) -> str:
        return f"Besluit {self.kenmerk}"


class Toetsing(Beschermd):
    """One condition of the checklist as it was answered at the decision, with its source. Append-only."""

    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, related_name="toetsing")
    volgorde = models.SmallIntegerField()
    code = models.CharField(max_length=60)
    vraag = models.TextField()
    antwoord = models.BooleanField()
    houdt = models.BooleanField()
    motivering = models.TextField(blank=True)
    bron = models.TextField()

    def __str__(self) -> str:
        return f"Toetsing {self.pk}"


class Brief(Beschermd):
    """A letter as it was sent: the PDF itself, so that it can always be shown again unchanged. Append-only."""

    class Soort(models.TextChoices):
        BESLUIT = "besluit", "besluit"
        INTREKKING = "intrekking", "intrekking"

    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, related_name="brieven")
    soort = models.CharField(max_length=15, choices=Soort)
    gemaakt_op = models.DateField()
    pdf = models.BinaryField()
    sha256 = models.CharField(max_length=64)

    class Meta(Beschermd.Meta):
        constraints = [models.UniqueConstraint(fields=["besluit", "soort"], name="brief_een_per_soort")]

    def __str__(self) -> str:
        return f"Brief {self.pk}"


@geschiedenis
class Rechtmatigheidstoets(Beschermd):
    """The test by the back office. Afterwards, it can end a decision only for unlawfulness."""

    class Uitkomst(models.TextChoices):
        OPEN = "open", "wacht op toetsing"
        RECHTMATIG = "rechtmatig", "rechtmatig"
        ONRECHTMATIG = "onrechtmatig", "onrechtmatig"

    besluit = models.OneToOneField(Besluit, on_delete=models.PROTECT, related_name="rechtmatigheid")
    uitkomst = models.CharField(max_length=15, choices=Uitkomst, default=Uitkomst.OPEN)
    aangeboden_op = models.DateField()
    getoetst_op = models.DateField(null=True)
    getoetst_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)
    grond = models.CharField(max_length=60, blank=True)
    toelichting = models.TextField(blank=True)

    class Meta(Beschermd.Meta):
        indexes = [models.Index(fields=["gemeente", "uitkomst", "aangeboden_op"], name="toets_werklijst")]

    def __str__(self) -> str:
        return f"Rechtmatigheidstoets {self.pk}"
