"""How contracts come about, and how they are followed. No data of residents."""

from django.conf import settings
from django.db import models

from naober.gemeente.models import Beschermd, geschiedenis
from naober.levering.models.contract import Contract


@geschiedenis
class Inkooptraject(Beschermd):
    """A purchase that runs: its procedure and steps are of the profile. `verwacht_op`: when it should be over."""

    naam = models.CharField(max_length=160)
    procedure = models.CharField(max_length=40)
    begonnen_op = models.DateField()
    verwacht_op = models.DateField(null=True)
    klaar_op = models.DateField(null=True)
    initiatief = models.CharField(max_length=160, blank=True, help_text="het afgeronde initiatief dat dit werd")

    class Meta(Beschermd.Meta):
        constraints = [models.UniqueConstraint(fields=["gemeente", "naam"], name="inkooptraject_naam_uniek")]

    def __str__(self) -> str:
        return self.naam


class Inkoopstap(Beschermd):
    """A step of the procedure that was done, with who took part or signed; `bericht`: what organisations were told.
    Append-only."""

    traject = models.ForeignKey(Inkooptraject, on_delete=models.PROTECT, related_name="stappen")
    stap = models.CharField(max_length=40)
    op = models.DateField()
    verslag = models.TextField()
    partijen = models.JSONField(default=list)
    bericht = models.TextField(blank=True)

    class Meta(Beschermd.Meta):
        constraints = [models.UniqueConstraint(fields=["traject", "stap"], name="inkoopstap_een_keer")]

    def __str__(self) -> str:
        return f"Stap {self.stap}"


class Minimumprijs(Beschermd):
    """The lowest price of one unit of this product that is accepted, in whole cents, with the decision in which it was
    laid down. Append-only: the last one that began counts."""

    product = models.CharField(max_length=60)
    eenheid = models.CharField(max_length=2, blank=True)
    centen = models.BigIntegerField()
    geldig_van = models.DateField()
    besluit = models.CharField(max_length=200, help_text="waarin de prijs is vastgesteld")

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "product", "eenheid", "geldig_van"], name="minimumprijs_per_dag"
            ),
            models.CheckConstraint(condition=models.Q(centen__gt=0), name="minimumprijs_boven_nul"),
        ]

    def __str__(self) -> str:
        return f"Minimumprijs {self.product}"


class Kwaliteitscontrole(Beschermd):
    """How one demand of the profile was found at this contract; before it began, or while it ran. Append-only."""

    class Uitkomst(models.TextChoices):
        VOLDOET = "voldoet", "voldoet"
        DEELS = "deels", "voldoet voor een deel"
        NIET = "niet", "voldoet niet"

    contract = models.ForeignKey(Contract, on_delete=models.PROTECT, related_name="controles")
    eis = models.CharField(max_length=60)
    uitkomst = models.CharField(max_length=10, choices=Uitkomst)
    op = models.DateField()
    toelichting = models.TextField()
    verbeteren_voor = models.DateField(null=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta(Beschermd.Meta):
        indexes = [models.Index(fields=["contract", "eis", "-op", "-id"], name="kwaliteitscontrole_laatste")]

    def __str__(self) -> str:
        return f"Controle {self.pk}"


class Eindverantwoording(Beschermd):
    """What a provider delivered in one year to the residents of one municipality that buys along, in whole cents, as
    it was established. Append-only: the last one of each municipality counts."""

    contract = models.ForeignKey(Contract, on_delete=models.PROTECT, related_name="verantwoordingen")
    jaar = models.SmallIntegerField()
    van_gemeente = models.CharField(max_length=80)
    centen = models.BigIntegerField()
    vastgesteld_op = models.DateField()

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(condition=models.Q(centen__gte=0), name="eindverantwoording_niet_onder_nul")
        ]

    def __str__(self) -> str:
        return f"Verantwoording {self.jaar}"
