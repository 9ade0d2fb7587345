"""The lines that a sample drew, with what was found."""

from django.conf import settings
from django.db import models

from naober.gemeente.models import Beschermd, geschiedenis
from naober.levering.models.betaling import Steekproef
from naober.levering.models.declaratie import Prestatie


@geschiedenis
class Steekproefregel(Beschermd):
    """One line in the sample. `fout_centen`: how much of it should not have been paid."""

    class Uitkomst(models.TextChoices):
        OPEN = "", "nog te toetsen"
        RECHTMATIG = "rechtmatig", "rechtmatig"
        FOUT = "fout", "niet rechtmatig"
        ONZEKER = "onzeker", "niet vast te stellen"

    steekproef = models.ForeignKey(Steekproef, on_delete=models.PROTECT, related_name="regels")
    prestatie = models.ForeignKey(Prestatie, on_delete=models.PROTECT, related_name="+")
    centen = models.BigIntegerField()
    treffers = models.IntegerField()
    uitkomst = models.CharField(max_length=10, choices=Uitkomst, blank=True)
    fout_centen = models.BigIntegerField(default=0)
    toelichting = models.TextField(blank=True)
    getoetst_op = models.DateField(null=True)
    getoetst_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(fields=["steekproef", "prestatie"], name="steekproefregel_een_keer"),
            models.CheckConstraint(
                condition=models.Q(fout_centen__gte=0, fout_centen__lte=models.F("centen")),
                name="steekproefregel_fout_binnen_bedrag",
            ),
        ]

    def __str__(self) -> str:
        return f"Steekproefregel {self.pk}"
