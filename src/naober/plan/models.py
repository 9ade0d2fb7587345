from django.conf import settings
from django.db import models

from naober.dossier.models import Dossier
from naober.gemeente.models import Beschermd, geschiedenis
from naober.kaart.models import Voorziening
from naober.onderzoek.models import Behoefte


@geschiedenis
class Plan(Beschermd):
    """The household's plan. There is one at a time; a review closes it and opens the next version."""

    class Status(models.TextChoices):
        CONCEPT = "concept", "in de maak"
        AFGESPROKEN = "afgesproken", "afgesproken"
        GESLOTEN = "gesloten", "gesloten"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="plannen")
    versie = models.IntegerField()
    status = models.CharField(max_length=15, choices=Status, default=Status.CONCEPT)
    opgesteld_op = models.DateField()
    opgesteld_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    evaluatie_op = models.DateField()
    mantelzorg_steun = models.TextField(blank=True)
    afgesproken_op = models.DateField(null=True)
    akkoord_van = models.CharField(max_length=120, blank=True)
    gesloten_op = models.DateField(null=True)
    sluitreden = models.TextField(blank=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["dossier"],
                condition=models.Q(gesloten_op__isnull=True),
                name="plan_een_lopend_per_dossier",
            ),
            models.UniqueConstraint(fields=["dossier", "versie"], name="plan_versie_uniek"),
            models.CheckConstraint(
                condition=models.Q(status="gesloten", gesloten_op__isnull=False)
                | (~models.Q(status="gesloten") & models.Q(gesloten_op__isnull=True)),
                name="plan_gesloten_heeft_datum",
            ),
        ]

    def __str__(self) -> str:
        return f"Plan {self.pk}"


@geschiedenis
class Doel(Beschermd):
    """What should be reached; every aim is to improve or to keep stable."""

    class Soort(models.TextChoices):
        VERBETERING = "verbetering", "verbetering"
        STABILISATIE = "stabilisatie", "stabilisatie"

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="doelen")
    omschrijving = models.CharField(max_length=200)
    soort = models.CharField(max_length=15, choices=Soort)

    def __str__(self) -> str:
        return f"Doel {self.pk}"


@geschiedenis
class Actie(Beschermd):
    """A building block: who does what for which need, on which rung."""

    class Uitvoerder(models.TextChoices):
        INWONER = "inwoner", "inwoner zelf"
        NETWERK = "netwerk", "familie, vriend of buur"
        VRIJWILLIGER = "vrijwilliger", "vrijwilliger"
        TEAM = "team", "het team"
        AANBIEDER = "aanbieder", "aanbieder of specialist"

    class Stand(models.TextChoices):
        TOEGEKEND = "toegekend", "toegekend"
        AFGEWEZEN = "afgewezen", "afgewezen"
        INGETROKKEN = "ingetrokken", "ingetrokken"

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="acties")
    behoefte = models.ForeignKey(Behoefte, on_delete=models.PROTECT, related_name="acties")
    trede = models.CharField(max_length=60)
    omschrijving = models.CharField(max_length=200)
    uitvoerder = models.CharField(max_length=15, choices=Uitvoerder)
    wie = models.CharField(max_length=120)
    voorziening = models.ForeignKey(Voorziening, on_delete=models.PROTECT, related_name="+", null=True)
    product = models.CharField(max_length=60, blank=True)
    reden_buiten_team = models.TextField(blank=True)
    opdracht = models.TextField(blank=True, help_text="extra opdracht aan de uitvoerder")
    onveilig = models.TextField(blank=True, help_text="waarom veiligheid voorgaat op de trap")
    aangevraagd = models.BooleanField(default=False, help_text="op verzoek, ook als een lichtere trede genoeg is")
    aangevraagd_op = models.DateField(null=True, help_text="eerste dag waarop het huishouden hiermee akkoord was")
    stand = models.CharField(max_length=15, choices=Stand, blank=True, help_text="wat erover is besloten")

    def __str__(self) -> str:
        return f"Actie {self.pk}"

    @property
    def helpt(self) -> bool:
        """False once it was rejected or ended: then it answers no need."""
        return self.stand not in (self.Stand.AFGEWEZEN, self.Stand.INGETROKKEN)
