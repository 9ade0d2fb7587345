"""What comes after a decision: the next decision on it, an objection, a complaint."""

from django.conf import settings
from django.db import models

from naober.besluit.models.besluit import Besluit
from naober.bewoners.models import Persoon
from naober.dossier.models import Dossier
from naober.gemeente.models import Beschermd, geschiedenis


class Vervolgbesluit(Beschermd):
    """A decision on a decision: it ends, changes or lengthens a grant. With mandate, motivation, letter and
    objection of its own. Append-only; the grant carries what holds now, its history what held before."""

    class Soort(models.TextChoices):
        INTREKKING = "intrekking", "intrekking"
        HERZIENING = "herziening", "herziening"
        VERLENGING = "verlenging", "verlenging"

    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, related_name="vervolg")
    soort = models.CharField(max_length=15, choices=Soort)
    kenmerk = models.CharField(max_length=30)
    genomen_op = models.DateField()
    genomen_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    mandaat = models.TextField()
    grond = models.CharField(max_length=60, blank=True)
    motivering = models.TextField()
    per_op = models.DateField()
    eind_op = models.DateField(null=True)
    bedrag_centen = models.BigIntegerField(null=True)
    per = models.CharField(max_length=10, blank=True)
    omvang = models.DecimalField(max_digits=9, decimal_places=2, null=True)

    class Meta(Beschermd.Meta):
        constraints = [models.UniqueConstraint(fields=["gemeente", "kenmerk"], name="vervolgbesluit_kenmerk_uniek")]

    def __str__(self) -> str:
        return f"Besluit {self.kenmerk}"


@geschiedenis
class Bezwaar(Beschermd):
    """An objection to a decision, or the appeal after it. `kenmerk` names the decision it is made to."""

    class Soort(models.TextChoices):
        BEZWAAR = "bezwaar", "bezwaar"
        BEROEP = "beroep", "beroep bij de rechtbank"

    class Uitkomst(models.TextChoices):
        GEGROND = "gegrond", "gegrond"
        DEELS = "deels", "voor een deel gegrond"
        ONGEGROND = "ongegrond", "ongegrond"
        NIET_ONTVANKELIJK = "niet-ontvankelijk", "niet-ontvankelijk"
        INGETROKKEN = "ingetrokken", "ingetrokken door de inwoner"

    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, related_name="bezwaren")
    soort = models.CharField(max_length=10, choices=Soort)
    kenmerk = models.CharField(max_length=30)
    ontvangen_op = models.DateField()
    te_laat = models.BooleanField()
    gronden = models.TextField()
    ingediend_door = models.CharField(max_length=120, blank=True, help_text="wie het zelf indiende, via internet")
    overleg_op = models.DateField(null=True, help_text="wanneer er eerst over is gebeld of gepraat")
    overleg = models.TextField(blank=True)
    uitkomst = models.CharField(max_length=20, choices=Uitkomst, blank=True)
    motivering = models.TextField(blank=True)
    besloten_op = models.DateField(null=True)
    besloten_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "kenmerk", "soort"],
                condition=models.Q(uitkomst=""),
                name="bezwaar_een_open_per_besluit",
            )
        ]

    def __str__(self) -> str:
        return f"Bezwaar {self.pk}"


@geschiedenis
class Klacht(Beschermd):
    """A complaint about how someone was treated. It needs no decision, so it is always possible."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="klachten")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="klachten")
    ontvangen_op = models.DateField()
    # Empty when the resident complained on their own pages; then `ingediend_door` says who, by name.
    ontvangen_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)
    ingediend_door = models.CharField(max_length=120, blank=True)
    waarover = models.CharField(max_length=120)
    over_medewerker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)
    omschrijving = models.TextField()
    overleg_op = models.DateField(null=True)
    overleg = models.TextField(blank=True)
    afgehandeld_op = models.DateField(null=True)
    afgehandeld_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True
    )
    oordeel = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"Klacht {self.pk}"
