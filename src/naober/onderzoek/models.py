from django.conf import settings
from django.db import models

from naober.bewoners.models import Persoon
from naober.dossier.models import Dossier
from naober.gemeente.models import Beschermd, geschiedenis


@geschiedenis
class Onderzoek(Beschermd):
    """One investigation of a household: it begins with a question and is complete when every part of it is recorded.
    A file has at most one that is not complete."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="onderzoeken")
    begonnen_op = models.DateField()
    afgerond_op = models.DateField(null=True)
    afgerond_door = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    conclusie = models.TextField(blank=True)
    reactie = models.TextField(blank=True, help_text="van de inwoner op het verslag, in eigen woorden")
    reactie_op = models.DateField(null=True)
    reactie_eens = models.BooleanField(null=True, help_text="eens met het verslag; leeg: niet gevraagd")
    reactie_door = models.CharField(max_length=120, blank=True, help_text="wie zelf reageerde")

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["dossier"], condition=models.Q(afgerond_op__isnull=True), name="onderzoek_een_lopend"
            )
        ]

    def __str__(self) -> str:
        return f"Onderzoek {self.pk}"


class Verslag(Beschermd):
    """The report of an investigation (Wmo art. 2.3.2 lid 8) as the resident got it, with its checksum. Append-only."""

    onderzoek = models.OneToOneField(Onderzoek, on_delete=models.PROTECT, related_name="verslag")
    gemaakt_op = models.DateField()
    pdf = models.BinaryField()
    sha256 = models.CharField(max_length=64)

    def __str__(self) -> str:
        return f"Verslag {self.pk}"


@geschiedenis
class Onderdeel(Beschermd):
    """A section of the investigation as it was last recorded; the history keeps what stood there before."""

    onderzoek = models.ForeignKey(Onderzoek, on_delete=models.CASCADE, related_name="onderdelen")
    code = models.CharField(max_length=60)
    persoon = models.ForeignKey(Persoon, null=True, on_delete=models.PROTECT, related_name="+")
    moment = models.CharField(max_length=60, blank=True)
    antwoorden = models.JSONField(default=dict)
    oordelen = models.JSONField(default=list, help_text="vraag, antwoord en motivering van elke voorwaarde")
    uitkomst = models.TextField(blank=True)
    vastgelegd_op = models.DateField()
    vastgelegd_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["onderzoek", "code", "persoon", "moment"], nulls_distinct=False, name="onderdeel_een_keer"
            )
        ]

    def __str__(self) -> str:
        return f"Onderdeel {self.pk}"


@geschiedenis
class Meting(Beschermd):
    """An instrument of the profile applied at one moment: a score per dimension, or what it has fields for."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="metingen")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    instrument = models.CharField(max_length=60)
    moment = models.CharField(max_length=60)
    gemeten_op = models.DateField()
    gemeten_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    scores = models.JSONField(default=dict, help_text="code van de dimensie: score")
    antwoorden = models.JSONField(default=dict)
    toelichting = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"Meting {self.pk}"


@geschiedenis
class Expertisevraag(Beschermd):
    """A question to someone with knowledge that the team lacks, and the answer."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="expertisevragen")
    expertise = models.CharField(max_length=60)
    bron = models.CharField(max_length=200)
    vorm = models.CharField(max_length=80)
    vraag = models.TextField()
    oordelen = models.JSONField(default=list)
    gevraagd_op = models.DateField()
    gevraagd_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    antwoord = models.TextField(blank=True)
    antwoorden = models.JSONField(default=dict)
    beantwoord_op = models.DateField(null=True)

    def __str__(self) -> str:
        return f"Expertisevraag {self.pk}"


@geschiedenis
class Gesprek(Beschermd):
    """A conversation with the household, with the sections that the profile makes mandatory."""

    class Mantelzorg(models.TextChoices):
        JA = "ja", "ja, er is een mantelzorger"
        NEE = "nee", "nee, er is geen mantelzorger"

    class Plaats(models.TextChoices):
        THUIS = "thuis", "bij de inwoner thuis"
        ELDERS = "elders", "ergens anders"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="gesprekken")
    onderzoek = models.ForeignKey(Onderzoek, null=True, on_delete=models.PROTECT, related_name="gesprekken")
    gevoerd_op = models.DateField()
    gevoerd_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    plaats = models.CharField(max_length=10, choices=Plaats, default=Plaats.THUIS)
    plaats_reden = models.TextField(blank=True, help_text="waar, en waarom niet thuis")
    eigen_woorden = models.TextField(blank=True, help_text="wat de inwoner zelf vertelde")
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
    toetsing = models.JSONField(default=list, help_text="vraag, antwoord, waarom en bron van elke voorwaarde")
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
