from django.db import models
from django.db.models.functions import Lower

from naober.gemeente.models import Beschermd, geschiedenis


@geschiedenis
class Huishouden(Beschermd):
    """People who live at one address and run one household."""

    straat = models.CharField(max_length=120)
    huisnummer = models.IntegerField()
    toevoeging = models.CharField(max_length=10, blank=True)
    postcode = models.CharField(max_length=6)
    plaats = models.CharField(max_length=80)
    gebied = models.CharField(max_length=60, help_text="code van het gebied in het gemeenteprofiel")

    class Meta(Beschermd.Meta):
        indexes = [models.Index(fields=["gemeente", "postcode", "huisnummer"], name="huishouden_adres")]

    def __str__(self) -> str:
        return f"Huishouden {self.pk}"

    @property
    def adres(self) -> str:
        return f"{self.straat} {self.huisnummer}{self.toevoeging}"


@geschiedenis
class Persoon(Beschermd):
    """A resident. `bsn` is empty until it is needed: a population holds no citizen service numbers."""

    class Geslacht(models.TextChoices):
        MAN = "man", "man"
        VROUW = "vrouw", "vrouw"
        ONBEKEND = "onbekend", "onbekend"

    huishouden = models.ForeignKey(Huishouden, on_delete=models.PROTECT, related_name="personen", null=True)
    bsn = models.CharField(max_length=9, null=True, blank=True)
    voornamen = models.CharField(max_length=120)
    voorvoegsel = models.CharField(max_length=20, blank=True)
    geslachtsnaam = models.CharField(max_length=120)
    geboortedatum = models.DateField()
    geslacht = models.CharField(max_length=10, choices=Geslacht, default=Geslacht.ONBEKEND)
    telefoon = models.CharField(max_length=20, blank=True)
    # Under row level security only leakproof operators may use an index: equality and range on this column.
    zoeknaam = models.GeneratedField(
        expression=Lower("geslachtsnaam"),
        output_field=models.CharField(max_length=120, db_collation="C"),
        db_persist=True,
    )

    class Meta(Beschermd.Meta):
        indexes = [models.Index(fields=["gemeente", "zoeknaam", "geboortedatum"], name="persoon_zoeknaam")]
        constraints = [models.UniqueConstraint(fields=["gemeente", "bsn"], name="persoon_bsn_uniek")]

    def __str__(self) -> str:
        return f"Persoon {self.pk}"

    @property
    def naam(self) -> str:
        return " ".join(deel for deel in (self.voornamen, self.voorvoegsel, self.geslachtsnaam) if deel)

    @property
    def achternaam(self) -> str:
        return " ".join(deel for deel in (self.voorvoegsel, self.geslachtsnaam) if deel)


@geschiedenis
class Relatie(Beschermd):
    """`persoon` has `ander` as `soort` (moeder, dochter). `mantelzorger`: `ander` cares for `persoon`."""

    persoon = models.ForeignKey(Persoon, on_delete=models.CASCADE, related_name="relaties")
    ander = models.ForeignKey(Persoon, on_delete=models.CASCADE, related_name="+")
    soort = models.CharField(max_length=40)
    mantelzorger = models.BooleanField(default=False)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(fields=["persoon", "ander", "soort"], name="relatie_uniek"),
            models.CheckConstraint(condition=~models.Q(persoon=models.F("ander")), name="relatie_niet_met_zichzelf"),
        ]

    def __str__(self) -> str:
        return f"Relatie {self.pk}"
