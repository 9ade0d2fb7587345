"""Where and when it is there."""

from uuid import uuid4

from django.contrib.postgres.functions import RandomUUID
from django.db import models

from naober.gemeente.models import Beschermd, geschiedenis
from naober.kaart.models.basis import Herkomst
from naober.kaart.models.organisatie import Locatie
from naober.kaart.models.voorziening import Voorziening


@geschiedenis
class Plek(Beschermd):
    """Where a provision is offered [service_at_location]; a place can host several at the same time."""

    hsds_id = models.UUIDField(default=uuid4, db_default=RandomUUID())
    voorziening = models.ForeignKey(Voorziening, on_delete=models.CASCADE, related_name="plekken")
    locatie = models.ForeignKey(Locatie, on_delete=models.PROTECT, related_name="plekken")
    opmerking = models.CharField(max_length=200, blank=True)
    herkomst = models.CharField(max_length=12, choices=Herkomst, default=Herkomst.PROFIEL)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "hsds_id"], name="plek_hsds_uniek"),
            models.UniqueConstraint(fields=["voorziening", "locatie"], name="plek_een_keer"),
        ]

    def __str__(self) -> str:
        return f"Plek {self.pk}"


@geschiedenis
class Openingstijd(Beschermd):
    """From when until when on which day of the week [schedule]: 1 is Monday, and `tot` 23:59 is the end of the day.

    With `plek` only there. `geldig_van` and `geldig_tot` let hours differ by period; one day is an event. `wie`: a
    professional who visits then, by function and never by name."""

    hsds_id = models.UUIDField(default=uuid4, db_default=RandomUUID())
    voorziening = models.ForeignKey(Voorziening, on_delete=models.CASCADE, related_name="openingstijden")
    plek = models.ForeignKey(Plek, on_delete=models.CASCADE, related_name="openingstijden", null=True, blank=True)
    dag = models.SmallIntegerField(help_text="1 is maandag, 7 is zondag")
    van = models.TimeField()
    tot = models.TimeField()
    om_de = models.SmallIntegerField(default=1, help_text="om de hoeveel weken, vanaf geldig_van")
    geldig_van = models.DateField(null=True, blank=True)
    geldig_tot = models.DateField(null=True, blank=True)
    wie = models.CharField(max_length=80, blank=True, help_text="wie er dan is: ouderenadviseur, wijkverpleegkundige")
    activiteit = models.CharField(max_length=60, blank=True, help_text="wat er dan te doen is")
    opmerking = models.CharField(max_length=200, blank=True)
    herkomst = models.CharField(max_length=12, choices=Herkomst, default=Herkomst.PROFIEL)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "hsds_id"], name="openingstijd_hsds_uniek"),
            models.CheckConstraint(condition=models.Q(dag__range=(1, 7)), name="openingstijd_dag"),
            models.CheckConstraint(condition=models.Q(tot__gt=models.F("van")), name="openingstijd_tot_na_van"),
            models.CheckConstraint(
                condition=models.Q(om_de=1) | models.Q(om_de__gt=1, geldig_van__isnull=False),
                name="openingstijd_om_de_heeft_begin",
            ),
        ]

    def __str__(self) -> str:
        return f"Openingstijd {self.pk}"
