"""Payments to providers, and the sample that the accountant looks at."""

from django.conf import settings
from django.db import models

from naober.gemeente.models import Beschermd, geschiedenis
from naober.levering.models.contract import Aanbieder


@geschiedenis
class Betaalbatch(Beschermd):
    """One payment file for the bank. Made by one person, released by another; `bestand` is the file as it went out."""

    class Stand(models.TextChoices):
        KLAAR = "klaar", "wacht op vrijgave"
        VRIJGEGEVEN = "vrijgegeven", "vrijgegeven"
        INGETROKKEN = "ingetrokken", "ingetrokken"

    kenmerk = models.CharField(max_length=35)
    stand = models.CharField(max_length=12, choices=Stand, default=Stand.KLAAR)
    uitvoeren_op = models.DateField()
    centen = models.BigIntegerField()
    aantal = models.IntegerField()
    gemaakt_op = models.DateField()
    gemaakt_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    vrijgegeven_op = models.DateField(null=True)
    vrijgegeven_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True
    )
    bestand = models.BinaryField(null=True)
    sha256 = models.CharField(max_length=64, blank=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "kenmerk"], name="betaalbatch_kenmerk_uniek"),
            models.CheckConstraint(
                condition=models.Q(vrijgegeven_door__isnull=True)
                | ~models.Q(vrijgegeven_door=models.F("gemaakt_door")),
                name="betaalbatch_vier_ogen",
            ),
        ]

    def __str__(self) -> str:
        return f"Betaalbatch {self.kenmerk}"


class Betaling(Beschermd):
    """What one provider gets in a batch. Append-only."""

    batch = models.ForeignKey(Betaalbatch, on_delete=models.PROTECT, related_name="betalingen")
    aanbieder = models.ForeignKey(Aanbieder, on_delete=models.PROTECT, related_name="+")
    naam = models.CharField(max_length=70)
    iban = models.CharField(max_length=34)
    centen = models.BigIntegerField()
    kenmerk = models.CharField(max_length=35)

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(condition=models.Q(centen__gt=0), name="betaling_boven_nul"),
            models.UniqueConstraint(fields=["batch", "aanbieder"], name="betaling_een_per_aanbieder"),
        ]

    def __str__(self) -> str:
        return f"Betaling {self.kenmerk}"


class Steekproef(Beschermd):
    """A sample by monetary unit from what was paid over a period: with its seed it can be drawn again. Append-only."""

    van = models.DateField()
    tot = models.DateField()
    zaad = models.BigIntegerField()
    omvang = models.IntegerField()
    interval = models.BigIntegerField()
    totaal = models.BigIntegerField()
    getrokken_op = models.DateField()
    getrokken_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"Steekproef {self.pk}"
