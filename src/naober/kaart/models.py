from django.contrib.postgres.fields import ArrayField
from django.db import models

from naober.gemeente.models import Beschermd


class Organisatie(Beschermd):
    """Who offers something on the map. No personal data, but each municipality has its own list."""

    naam = models.CharField(max_length=120)

    class Meta(Beschermd.Meta):
        constraints = [models.UniqueConstraint(fields=["gemeente", "naam"], name="organisatie_naam_uniek")]

    def __str__(self) -> str:
        return self.naam


class Voorziening(Beschermd):
    """Something a resident can turn to, on one rung of the ladder.

    Loaded from the profile, whose history is kept with the policy itself. A provision that left the profile
    is `actief=False` and never deleted: plans refer to it."""

    class Toegang(models.TextChoices):
        VRIJ = "vrij", "vrij toegankelijk"
        BESLUIT = "besluit", "na een besluit"

    class Uitvoerder(models.TextChoices):
        INWONER = "inwoner", "inwoner zelf"
        NETWERK = "netwerk", "familie, vriend of buur"
        VRIJWILLIGER = "vrijwilliger", "vrijwilliger"
        TEAM = "team", "het team"
        AANBIEDER = "aanbieder", "aanbieder of specialist"

    code = models.CharField(max_length=80, help_text="code van de voorziening in het gemeenteprofiel")
    naam = models.CharField(max_length=160)
    trede = models.CharField(max_length=60, help_text="code van de trede in het gemeenteprofiel")
    leefgebieden = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    uitleg = models.TextField()
    organisatie = models.ForeignKey(
        Organisatie, on_delete=models.PROTECT, related_name="voorzieningen", null=True, blank=True
    )
    betaling = models.TextField(help_text="wat de inwoner betaalt, en aan wie")
    toegang = models.CharField(max_length=10, choices=Toegang, default=Toegang.VRIJ)
    uitvoerder = models.CharField(max_length=15, choices=Uitvoerder, default=Uitvoerder.AANBIEDER)
    bron = models.TextField()
    actief = models.BooleanField(default=True)

    class Meta(Beschermd.Meta):
        constraints = [models.UniqueConstraint(fields=["gemeente", "code"], name="voorziening_code_uniek")]

    def __str__(self) -> str:
        return self.naam
