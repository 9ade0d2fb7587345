"""Messages with providers: what came in and went out, byte for byte, and what was found in it."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Now

from naober.dossier.models import Dossier
from naober.gemeente.models import Beschermd, geschiedenis
from naober.levering.models.contract import Aanbieder
from naober.levering.models.toewijzing import Toewijzing


@geschiedenis
class Ketenbericht(Beschermd):
    """One message of the national standard, in or out. What it holds stands apart (`Berichtinhoud`), unchanged.

    `wet`, `nummer` and the header are empty as long as it was not read, or could not be. `telt`: it took its
    identification, so that no second one of the same kind and sender is carried out. `regels` and `gedaan`: how far a
    large one has come."""

    class Richting(models.TextChoices):
        IN = "in", "van de aanbieder"
        UIT = "uit", "aan de aanbieder"

    class Kanaal(models.TextChoices):
        POSTBUS = "postbus", "de postbus van het knooppunt"
        BESTAND = "bestand", "een bestand op het scherm"
        API = "api", "een machine"
        ZELF = "zelf", "gemaakt door Naober"

    class Staat(models.TextChoices):
        ONTVANGEN = "ontvangen", "wacht op verwerking"
        BEZIG = "bezig", "wordt verwerkt"
        VERWERKT = "verwerkt", "verwerkt"
        AFGEWEZEN = "afgewezen", "als geheel afgewezen"
        DUBBEL = "dubbel", "was er al"
        ONBEKEND = "onbekend", "hoort bij geen bericht van ons"
        AFGEBROKEN = "afgebroken", "afgebroken"
        STORING = "storing", "kon niet worden verwerkt"
        KLAAR = "klaar", "klaar om te versturen"
        VERSTUURD = "verstuurd", "verstuurd"
        BEANTWOORD = "beantwoord", "verstuurd en goedgekeurd"
        AFGEKEURD = "afgekeurd", "verstuurd en afgekeurd"
        INGEHOUDEN = "ingehouden", "niet verstuurd: kijk waarom"
        VERVANGEN = "vervangen", "hersteld met een nieuw bericht"

    richting = models.CharField(max_length=3, choices=Richting)
    kanaal = models.CharField(max_length=10, choices=Kanaal)
    wet = models.CharField(max_length=4, blank=True)
    nummer = models.SmallIntegerField(null=True)
    afzender = models.CharField(max_length=8, blank=True)
    ontvanger = models.CharField(max_length=8, blank=True)
    identificatie = models.CharField(max_length=12, blank=True)
    dagtekening = models.DateField(null=True)
    aanbieder = models.ForeignKey(Aanbieder, on_delete=models.PROTECT, related_name="berichten", null=True)
    # Of what is about one resident; an invoice is about many, and stays when a file goes.
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="ketenberichten", null=True)
    antwoord_op = models.ForeignKey("self", on_delete=models.PROTECT, related_name="antwoorden", null=True)
    bestandsnaam = models.CharField(max_length=200, blank=True)
    kenmerk = models.CharField(max_length=40, blank=True, help_text="van de envelop van het knooppunt")
    grootte = models.PositiveBigIntegerField(help_text="bytes")
    sha256 = models.CharField(max_length=64)
    ontvangen_op = models.DateTimeField(db_default=Now(), help_text="of gemaakt")
    verwerkt_op = models.DateTimeField(null=True)
    verstuurd_op = models.DateTimeField(null=True)
    staat = models.CharField(max_length=12, choices=Staat)
    telt = models.BooleanField(default=False)
    regels = models.PositiveIntegerField(default=0)
    gedaan = models.PositiveIntegerField(default=0)
    pogingen = models.PositiveSmallIntegerField(default=0)
    # Why it was refused or could not be carried out, in plain Dutch; and the code of the standard where it has one.
    retourcodes = ArrayField(models.CharField(max_length=4), default=list)
    fout = models.TextField(blank=True)

    class Meta(Beschermd.Meta):
        constraints = [
            # Exactly once: of one sender, one kind and one identification, no second one counts (TR056).
            models.UniqueConstraint(
                fields=["gemeente", "richting", "wet", "nummer", "afzender", "identificatie"],
                condition=models.Q(telt=True),
                name="ketenbericht_eenmalig",
            ),
            models.CheckConstraint(
                condition=models.Q(telt=False) | (~models.Q(identificatie="") & models.Q(nummer__isnull=False)),
                name="ketenbericht_telt_met_identificatie",
            ),
        ]
        indexes = [
            models.Index(
                fields=["gemeente", "id"],
                condition=models.Q(staat__in=["ontvangen", "bezig", "klaar"]),
                name="ketenbericht_wachtrij",
            ),
            models.Index(fields=["aanbieder", "-id"], name="ketenbericht_aanbieder"),
            models.Index(fields=["staat", "-id"], name="ketenbericht_staat"),
        ]

    def __str__(self) -> str:
        return f"Ketenbericht {self.pk}"

    @property
    def naam(self) -> str:
        """The kind as people call it: the law with its number."""
        if not self.nummer:
            return "onleesbaar bericht"
        return f"{'iWmo' if self.wet == 'iwmo' else 'iJw'} {self.nummer}"


class Berichtinhoud(Beschermd):
    """The message as it came or went, byte for byte. Append-only; empty only for a file that was too large to take."""

    bericht = models.OneToOneField(Ketenbericht, on_delete=models.PROTECT, related_name="inhoud")
    bytes = models.BinaryField()

    def __str__(self) -> str:
        return f"Berichtinhoud {self.pk}"


@geschiedenis
class Afkeuring(Beschermd):
    """What is wrong with a message or a line of it: which rule, which return code, where, and whether it was repaired.

    `van_ons`: we found it in what came in; otherwise the receiver found it in what we sent."""

    class Herstel(models.TextChoices):
        OPEN = "open", "nog te herstellen"
        BIJ_ANDER = "bij-ander", "de aanbieder herstelt dit"
        HERSTELD = "hersteld", "hersteld"
        GELATEN = "gelaten", "zo gelaten"

    bericht = models.ForeignKey(Ketenbericht, on_delete=models.PROTECT, related_name="bevindingen")
    aanbieder = models.ForeignKey(Aanbieder, on_delete=models.PROTECT, related_name="+", null=True)
    toewijzing = models.ForeignKey(Toewijzing, on_delete=models.PROTECT, related_name="+", null=True)
    van_ons = models.BooleanField()
    regel = models.CharField(max_length=12, blank=True)
    retourcode = models.CharField(max_length=4)
    pad = models.CharField(max_length=200, blank=True)
    tekst = models.TextField()
    herstel = models.CharField(max_length=10, choices=Herstel)
    hersteld_op = models.DateField(null=True)
    hersteld_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)
    hersteld_met = models.ForeignKey(Ketenbericht, on_delete=models.PROTECT, related_name="+", null=True)
    reden = models.TextField(blank=True)

    class Meta(Beschermd.Meta):
        indexes = [
            models.Index(fields=["retourcode"], condition=models.Q(herstel="open"), name="afkeuring_open"),
            models.Index(fields=["bericht", "id"], name="afkeuring_bericht"),
        ]

    def __str__(self) -> str:
        return f"Afkeuring {self.pk}"


@geschiedenis
class Berichtoverleg(Beschermd):
    """What was said about a message, by the municipality or the provider, on the message itself."""

    bericht = models.ForeignKey(Ketenbericht, on_delete=models.PROTECT, related_name="gesprek")
    bevinding = models.ForeignKey(Afkeuring, on_delete=models.PROTECT, related_name="gesprek", null=True)
    medewerker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    van_aanbieder = models.BooleanField()
    door = models.CharField(max_length=120)
    tekst = models.TextField()
    moment = models.DateTimeField(db_default=Now())
    gelezen_op = models.DateTimeField(null=True)

    class Meta(Beschermd.Meta):
        indexes = [models.Index(fields=["bericht", "id"], name="berichtoverleg_bericht")]

    def __str__(self) -> str:
        return f"Berichtoverleg {self.pk}"
