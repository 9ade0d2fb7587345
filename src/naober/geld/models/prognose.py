"""Counts by month, and what was forecast from them. Nobody is in any of it: no file, no household, no resident."""

from django.conf import settings
from django.db import models

from naober.geld.models.verplichting import _gemeente
from naober.gemeente.models import Beschermd


class Maandstand(Beschermd):
    """One month of one kind of help: on which line, in which area, by which law, form and age at its first day.

    `gestart` and `gestopt` are residents whose help began and ended in the month, `lopend` who has it after its last
    day: always the month before, and who began, less who stopped. `dagen` of them together, `stukdagen` of all their
    grants and orders side by side. `duur`: days of what ended, from its first. Cents: `verplicht` for this month,
    `centen` what it cost (approved invoices by days of help; what is given in money as it was committed). `volume` in
    `eenheid` is what `volume_centen` was paid for; where units differ that is `-`, and there is no volume. Counts are
    small, so they are read in sums only."""

    gemeente = _gemeente()
    maand = models.DateField(help_text="de eerste dag")
    post = models.CharField(max_length=60, blank=True)
    gebied = models.CharField(max_length=60, blank=True)
    wet = models.CharField(max_length=80, blank=True)
    product = models.CharField(max_length=60, blank=True)
    vorm = models.CharField(max_length=5, blank=True)
    leeftijd = models.CharField(max_length=5, blank=True)
    gestart = models.IntegerField(default=0)
    gestopt = models.IntegerField(default=0)
    lopend = models.IntegerField(default=0)
    dagen = models.IntegerField(default=0)
    stukdagen = models.IntegerField(default=0)
    duur = models.IntegerField(default=0)
    verplicht = models.BigIntegerField(default=0)
    centen = models.BigIntegerField(default=0)
    volume = models.BigIntegerField(default=0)
    volume_centen = models.BigIntegerField(default=0)
    eenheid = models.CharField(max_length=2, blank=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "maand", "post", "gebied", "wet", "product", "vorm", "leeftijd"],
                name="maandstand_een_per_soort",
            )
        ]

    def __str__(self) -> str:
        return f"Maandstand {self.pk}"


class Bevolking(Beschermd):
    """How many people of an age live in an area, or are expected to, as read from a file: `leeftijd` as in
    `Maandstand`, no area for the whole municipality."""

    gemeente = _gemeente()
    jaar = models.SmallIntegerField()
    gebied = models.CharField(max_length=60, blank=True)
    leeftijd = models.CharField(max_length=5)
    inwoners = models.IntegerField()
    herkomst = models.CharField(max_length=120)
    gelezen_op = models.DateField()

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "jaar", "gebied", "leeftijd"], name="bevolking_een_per_leeftijd"
            )
        ]

    def __str__(self) -> str:
        return f"Bevolking {self.pk}"


class Drijfveerraming(Beschermd):
    """By how much percent a cause that the policy names is expected to change a year, and why so much. Append-only: of
    a cause and year the last one counts."""

    drijfveer = models.CharField(max_length=60, help_text="code van de oorzaak uit het profiel")
    jaar = models.SmallIntegerField()
    procent = models.DecimalField(max_digits=5, decimal_places=2)
    onderbouwing = models.TextField()
    vastgelegd_op = models.DateField()
    vastgelegd_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"Drijfveerraming {self.pk}"


class Prognose(Beschermd):
    """A kept forecast of one line, or of one area in it: the last that was made with `maand` as its last known month.

    `dag` is when it was made and up to when files were counted; with `seed` the same counts give the same again.
    `jaren`, `maanden` and `toets` are plain values (`prognose/bewaren.py`). `weigering`: why there is none, in words.
    `aantal`: how many residents it is about, so that a page can keep back what is small."""

    gemeente = _gemeente()
    maand = models.DateField()
    dag = models.DateField()
    post = models.CharField(max_length=60)
    gebied = models.CharField(max_length=60, blank=True)
    seed = models.IntegerField(default=0)
    aantal = models.IntegerField(default=0)
    begroot = models.BigIntegerField(null=True, help_text="centen, van het jaar waarin de prognose is gemaakt")
    jaren = models.JSONField(default=list)
    maanden = models.JSONField(default=list)
    toets = models.JSONField(null=True)
    bevolking = models.CharField(max_length=300, blank=True)
    weigering = models.CharField(max_length=300, blank=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "maand", "post", "gebied"], name="prognose_een_per_maand")
        ]

    def __str__(self) -> str:
        return f"Prognose {self.pk}"
