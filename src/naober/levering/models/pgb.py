"""The personal plan of who asks a pgb, the contracts that follow, and how spending was checked."""

from django.conf import settings
from django.db import models

from naober.besluit.models import Besluit
from naober.bewoners.models import Persoon
from naober.dossier.models import Dossier
from naober.gemeente.models import Beschermd, geschiedenis
from naober.plan.models import Actie


@geschiedenis
class Pgbplan(Beschermd):
    """The plan for a personal budget, one for each action of the whole plan of which it is a part.

    `gegevens`: what the profile asks. `taken`: per task whether the resident can do it; `hulp`: who helps with them.
    `natura_centen`: what the cheapest adequate help in kind costs per unit; `gevraagd_centen`: what the chosen helper
    asks; `tarief_centen` and `bijbetaling_centen`: what the budget pays, and the resident besides."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="pgbplannen")
    actie = models.OneToOneField(Actie, on_delete=models.PROTECT, related_name="pgbplan")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    besluit = models.OneToOneField(Besluit, on_delete=models.PROTECT, related_name="pgbplan", null=True)
    motivering = models.TextField()
    gegevens = models.JSONField(default=dict)
    taken = models.JSONField(default=dict)
    hulp = models.CharField(max_length=80, blank=True)
    hulp_naam = models.CharField(max_length=120, blank=True)
    helper = models.CharField(max_length=60, blank=True)
    helper_naam = models.CharField(max_length=120, blank=True)
    netwerk_reden = models.TextField(blank=True)
    netwerk_misbruik = models.TextField(blank=True)
    uitsluitingen = models.JSONField(default=dict)
    buiten_gemeente = models.BooleanField(default=False)
    zelf_regelen = models.BooleanField(default=False)
    natura_centen = models.IntegerField(null=True)
    gevraagd_centen = models.IntegerField(null=True)
    tarief_centen = models.IntegerField(null=True)
    bijbetaling_centen = models.IntegerField(default=0)
    uitleg = models.JSONField(default=list)
    besproken_op = models.DateField(null=True)
    vastgelegd_op = models.DateField()
    vastgelegd_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"Pgbplan {self.pk}"


@geschiedenis
class Pgbovereenkomst(Beschermd):
    """What a resident with a pgb agreed on with who helps: with a person it may be an employment contract."""

    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, related_name="overeenkomsten")
    soort = models.CharField(max_length=60)
    met = models.CharField(max_length=120)
    natuurlijk_persoon = models.BooleanField()
    uit_netwerk = models.BooleanField(default=False)
    ingang = models.DateField()
    einde = models.DateField(null=True)
    tarief_centen = models.IntegerField(null=True)
    eenheid = models.CharField(max_length=30, blank=True)
    vastgelegd_op = models.DateField()

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(einde__isnull=True) | models.Q(einde__gte=models.F("ingang")),
                name="pgbovereenkomst_einde_na_ingang",
            )
        ]

    def __str__(self) -> str:
        return f"Pgbovereenkomst {self.pk}"


class Pgbcontrole(Beschermd):
    """What was found when the spending of a pgb was checked, in contact with the resident. Append-only.

    `doelen`: for each question of the plan how far it was reached."""

    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, related_name="pgbcontroles")
    contact = models.CharField(max_length=60)
    van = models.DateField()
    tot = models.DateField()
    besteed_centen = models.BigIntegerField(null=True)
    uitkomst = models.CharField(max_length=15)
    grond = models.CharField(max_length=60, blank=True)
    bevindingen = models.TextField()
    kwaliteit = models.TextField(blank=True)
    doelen = models.JSONField(default=dict)
    gedaan_op = models.DateField()
    gedaan_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"Pgbcontrole {self.pk}"
