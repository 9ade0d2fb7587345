from django.conf import settings
from django.db import models

from naober.bewoners.models import Persoon
from naober.dossier.models import Dossier
from naober.gemeente.models import Beschermd, geschiedenis


@geschiedenis
class Gesprek(Beschermd):
    """A conversation with the household, with the sections that the profile makes mandatory."""

    class Mantelzorg(models.TextChoices):
        JA = "ja", "ja, er is een mantelzorger"
        NEE = "nee", "nee, er is geen mantelzorger"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="gesprekken")
    gevoerd_op = models.DateField()
    gevoerd_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    verslag = models.TextField()
    eigen_kracht = models.TextField(blank=True)
    mantelzorg = models.CharField(max_length=5, choices=Mantelzorg, blank=True)
    mantelzorg_steun = models.TextField(blank=True)
    clientondersteuning = models.BooleanField(default=False, help_text="aangeboden")
    leefgebieden = models.JSONField(default=dict, help_text="code van het leefgebied: wat is besproken")

    def __str__(self) -> str:
        return f"Gesprek {self.pk}"


@geschiedenis
class Deelnemer(Beschermd):
    """Someone at the table. Support may be informal (family, friends) or formal."""

    class Hoedanigheid(models.TextChoices):
        INWONER = "inwoner", "inwoner"
        MANTELZORGER = "mantelzorger", "mantelzorger"
        NETWERK = "netwerk", "familie, vriend of buur"
        ONDERSTEUNER_INFORMEEL = "ondersteuner-informeel", "informele cliëntondersteuner"
        ONDERSTEUNER_FORMEEL = "ondersteuner-formeel", "onafhankelijke cliëntondersteuner"
        PROFESSIONAL = "professional", "andere professional"

    gesprek = models.ForeignKey(Gesprek, on_delete=models.CASCADE, related_name="deelnemers")
    naam = models.CharField(max_length=120)
    hoedanigheid = models.CharField(max_length=25, choices=Hoedanigheid)

    def __str__(self) -> str:
        return f"Deelnemer {self.pk}"


@geschiedenis
class Behoefte(Beschermd):
    """A need of the household, in its own words; what was asked for is kept apart from what is needed."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="behoeften")
    gesprek = models.ForeignKey(Gesprek, on_delete=models.PROTECT, related_name="behoeften")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    leefgebied = models.CharField(max_length=60)
    omschrijving = models.CharField(max_length=200)
    gevraagd = models.CharField(max_length=200, blank=True)
    vervallen_op = models.DateField(null=True)
    vervallen_reden = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"Behoefte {self.pk}"


@geschiedenis
class Bevinding(Beschermd):
    """What was found on one rung for one need: does it suffice, and why (not)."""

    class Volstaat(models.TextChoices):
        JA = "ja", "ja, dit is genoeg"
        DEELS = "deels", "deels"
        NEE = "nee", "nee"

    behoefte = models.ForeignKey(Behoefte, on_delete=models.CASCADE, related_name="bevindingen")
    trede = models.CharField(max_length=60)
    volstaat = models.CharField(max_length=5, choices=Volstaat)
    reden = models.TextField()
    vastgesteld_op = models.DateField()
    vastgesteld_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta(Beschermd.Meta):
        constraints = [models.UniqueConstraint(fields=["behoefte", "trede"], name="bevinding_een_per_trede")]

    def __str__(self) -> str:
        return f"Bevinding {self.pk}"


@geschiedenis
class Waarneming(Beschermd):
    """Something seen while keeping a light eye on a resident, by staff or told by family."""

    class Beeld(models.TextChoices):
        GELIJK = "gelijk", "ongeveer gelijk"
        BETER = "beter", "gaat beter"
        SLECHTER = "slechter", "gaat minder goed"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="waarnemingen")
    waargenomen_op = models.DateField()
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    van_wie = models.CharField(max_length=120)
    beeld = models.CharField(max_length=10, choices=Beeld)
    tekst = models.TextField()

    def __str__(self) -> str:
        return f"Waarneming {self.pk}"
