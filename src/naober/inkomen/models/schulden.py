from django.db import models

from naober.gemeente.models import Beschermd, geschiedenis
from naober.inkomen.models.traject import Schuldhulptraject


@geschiedenis
class Schuld(Beschermd):
    """One debt to one creditor. `aanvang_centen`: what it was when it was first established; `bedrag_centen`: what it
    was on `peildatum`. `antwoord`: what the creditor says to the proposal. `afgelost_op`: nothing is left of it since.
    `vervallen_op`: it was none of theirs."""

    class Soort(models.TextChoices):
        ZORG = "zorg", "zorg"
        PUBLIEK = "publiek", "overheid"
        NUTS = "nuts", "gas, water en licht"
        OVERIG = "overig", "overig"

    class Antwoord(models.TextChoices):
        AKKOORD = "akkoord", "akkoord"
        WEIGERT = "weigert", "weigert"

    traject = models.ForeignKey(Schuldhulptraject, on_delete=models.CASCADE, related_name="schulden")
    schuldeiser = models.CharField(max_length=120)
    prive = models.BooleanField(default=False, help_text="de schuldeiser is een persoon")
    kvk = models.CharField(max_length=8, blank=True)
    postcode = models.CharField(max_length=6, blank=True)
    soort = models.CharField(max_length=10, choices=Soort)
    zakelijk = models.BooleanField(default=False)
    aanvang_centen = models.BigIntegerField()
    bedrag_centen = models.BigIntegerField()
    peildatum = models.DateField()
    antwoord = models.CharField(max_length=10, choices=Antwoord, blank=True)
    afgelost_op = models.DateField(null=True)
    vervallen_op = models.DateField(null=True)
    vervallen_om = models.TextField(blank=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(aanvang_centen__gt=0)
                & (
                    models.Q(bedrag_centen__gt=0, afgelost_op__isnull=True)
                    | models.Q(bedrag_centen=0, afgelost_op__isnull=False)
                ),
                name="schuld_heeft_bedrag",
            )
        ]

    def __str__(self) -> str:
        return f"Schuld {self.pk}"


@geschiedenis
class Schuldregeling(Beschermd):
    """A proposal to all creditors, and how it ended. `dwangakkoord_op`: the court was asked to make them agree."""

    class Uitkomst(models.TextChoices):
        TOEGEKEND = "toegekend", "aangenomen"
        AFGEWEZEN = "afgewezen", "afgewezen"
        INGETROKKEN = "ingetrokken", "ingetrokken"

    traject = models.ForeignKey(Schuldhulptraject, on_delete=models.CASCADE, related_name="regelingen")
    ingediend_op = models.DateField()
    dwangakkoord_op = models.DateField(null=True)
    uitkomst = models.CharField(max_length=12, choices=Uitkomst, blank=True)
    uitkomst_op = models.DateField(null=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["traject"], condition=models.Q(uitkomst=""), name="schuldregeling_een_open_per_traject"
            ),
            models.CheckConstraint(
                condition=models.Q(uitkomst="", uitkomst_op__isnull=True)
                | ~models.Q(uitkomst="") & models.Q(uitkomst_op__gte=models.F("ingediend_op")),
                name="schuldregeling_uitkomst_heeft_dag",
            ),
        ]

    def __str__(self) -> str:
        return f"Schuldregeling {self.pk}"
