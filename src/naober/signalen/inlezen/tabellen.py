"""The tables of a delivery. Of the residents in it nothing stands here but in the file itself, until it was read."""

from django.conf import settings
from django.db import models

from naober.gemeente.models import Beschermd, geschiedenis


@geschiedenis
class Aanlevering(Beschermd):
    """A file with signals of one partner, and how far reading it has come.

    `afzender`: the code of the partner in the profile. `gelezen`: rows that are done; together with what they made they
    are kept a part at a time. `zeker`, `mens`: became a signal, of somebody sure or for somebody to look at. `dubbel`:
    came before. `elders`: of another municipality, of which nothing is kept. `afgekeurd`: could not be taken in.
    `kolommen`: what this partner calls a column, when that is not the usual."""

    class Stand(models.TextChoices):
        WACHT = "wacht", "wacht op inlezen"
        BEZIG = "bezig", "wordt ingelezen"
        KLAAR = "klaar", "ingelezen"
        AFGEBROKEN = "afgebroken", "afgebroken"
        MISLUKT = "mislukt", "niet te lezen"

    afzender = models.CharField(max_length=60)
    organisatie = models.CharField(max_length=120)
    bestandsnaam = models.CharField(max_length=200, blank=True)
    sha256 = models.CharField(max_length=64)
    grootte = models.PositiveBigIntegerField(help_text="bytes")
    formaat = models.CharField(max_length=4)
    kolommen = models.JSONField(default=dict)
    van = models.DateField(null=True, help_text="eerste dag waarover het bestand gaat")
    tot = models.DateField(null=True)
    ontvangen_op = models.DateField()
    aangeleverd_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    stand = models.CharField(max_length=12, choices=Stand, default=Stand.WACHT)
    rijen = models.PositiveIntegerField(default=0)
    gelezen = models.PositiveIntegerField(default=0)
    zeker = models.PositiveIntegerField(default=0)
    mens = models.PositiveIntegerField(default=0)
    dubbel = models.PositiveIntegerField(default=0)
    elders = models.PositiveIntegerField(default=0)
    afgekeurd = models.PositiveIntegerField(default=0)
    pogingen = models.PositiveSmallIntegerField(default=0)
    fout = models.TextField(blank=True)
    klaar_op = models.DateField(null=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "sha256"],
                condition=~models.Q(stand__in=["afgebroken", "mislukt"]),
                name="aanlevering_eenmaal",
            )
        ]
        indexes = [models.Index(fields=["gemeente", "-id"], name="aanlevering_nieuwste")]

    def __str__(self) -> str:
        return f"Aanlevering {self.pk}"

    @property
    def loopt(self) -> bool:
        return self.stand in (self.Stand.WACHT, self.Stand.BEZIG)

    @property
    def procent(self) -> int:
        """How far it is, in whole percents."""
        return 100 if self.stand == self.Stand.KLAAR else 100 * self.gelezen // max(self.rijen, 1)


class Aanleverbestand(Beschermd):
    """The file as it came, byte for byte. Only the worker reads it, and it is removed once that is done."""

    aanlevering = models.OneToOneField(Aanlevering, on_delete=models.PROTECT, related_name="bestand")
    bytes = models.BinaryField()

    def __str__(self) -> str:
        return f"Aanleverbestand {self.pk}"


class Aanleverregel(Beschermd):
    """What is to be said of one row: which column, what is wrong, what to do. Append-only, and nothing of a person."""

    aanlevering = models.ForeignKey(Aanlevering, on_delete=models.PROTECT, related_name="regels")
    nummer = models.PositiveIntegerField(help_text="regel van het bestand")
    telt = models.BooleanField(help_text="de rij is toch ingelezen")
    kolom = models.CharField(max_length=60)
    wat = models.CharField(max_length=300)
    wat_nu = models.CharField(max_length=300)

    class Meta(Beschermd.Meta):
        indexes = [models.Index(fields=["aanlevering", "nummer", "id"], name="aanleverregel_volgorde")]

    def __str__(self) -> str:
        return f"Aanleverregel {self.pk}"
