from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from naober.bewoners.models import Huishouden, Persoon
from naober.dossier.models import Dossier
from naober.gemeente.models import Beschermd, geschiedenis
from naober.ingang.models import Binnenkomst
from naober.signalen.inlezen.tabellen import Aanleverbestand, Aanlevering, Aanleverregel

# Django looks for the tables of a room here.
__all__ = [
    "Aanleverbestand",
    "Aanlevering",
    "Aanleverregel",
    "Contactpoging",
    "Ernst",
    "Opvolging",
    "Signaal",
    "Signaalzaak",
    "Terugkoppeling",
]


class Ernst(models.IntegerChoices):
    """How bad the sender calls it; DREIGT: something threatens, in the words of the kind of signal."""

    GEWOON = 1, "gewoon"
    ERNSTIG = 2, "ernstig"
    DREIGT = 3, "er dreigt iets"


@geschiedenis
class Signaalzaak(Beschermd):
    """What is followed up: the signals about one household, address or group that belong together.

    One household has at most one that is open. As long as it is not known about whom it is, it has no `huishouden`.
    `dossier`: once the resident asked for help or the reporting code began, or who works in the running file of the
    household took it up and each of its grounds lets it be read there (`in_dossier`). `prioriteit` are
    the points of `redenen`, in words. `uiterlijk_op`: by when somebody takes it up; `gesprek_voor`: by when the first
    talk is, once the resident accepted the offer (Wgs art. 4)."""

    class Status(models.TextChoices):
        WACHT = "wacht", "wacht"
        OPGEPAKT = "opgepakt", "opgepakt"
        AFGESLOTEN = "afgesloten", "afgesloten"

    over = models.CharField(max_length=10, help_text="iemand, adres of groep")
    huishouden = models.ForeignKey(Huishouden, on_delete=models.PROTECT, related_name="signaalzaken", null=True)
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="signaalzaken", null=True)
    gebied = models.CharField(max_length=60, blank=True)
    team = models.CharField(max_length=60)
    status = models.CharField(max_length=12, choices=Status, default=Status.WACHT)
    ernst = models.SmallIntegerField(choices=Ernst, default=Ernst.GEWOON)
    prioriteit = models.SmallIntegerField(default=0)
    redenen = ArrayField(models.CharField(max_length=120), default=list)
    eerste_op = models.DateField()
    laatste_op = models.DateField()
    uiterlijk_op = models.DateField()
    opgepakt_op = models.DateField(null=True)
    opgepakt_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)
    aanbod_aanvaard_op = models.DateField(null=True)
    gesprek_voor = models.DateField(null=True)
    niveau = models.CharField(max_length=60, blank=True)
    normaliseren = models.TextField(blank=True, help_text="waarom gewoner en lichter niet genoeg is")
    resultaat = models.CharField(max_length=60, blank=True)
    toelichting = models.TextField(blank=True)
    afgesloten_op = models.DateField(null=True)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="signaalzaken", null=True)
    binnenkomst = models.ForeignKey(Binnenkomst, on_delete=models.PROTECT, related_name="signaalzaken", null=True)

    class Meta(Beschermd.Meta):
        indexes = [
            # The queue of a team, the most urgent first; what is closed is not in it.
            models.Index(
                "gemeente", "team", models.F("prioriteit").desc(), "uiterlijk_op", "id",
                name="signaalzaak_rij", condition=~models.Q(status="afgesloten"),
            ),
            models.Index(fields=["gemeente", "gebied", "eerste_op"], name="signaalzaak_gebied"),
        ]  # fmt: skip
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "huishouden"],
                condition=~models.Q(status="afgesloten") & models.Q(huishouden__isnull=False),
                name="signaalzaak_een_open_per_huishouden",
            ),
            models.CheckConstraint(
                condition=models.Q(status="afgesloten", afgesloten_op__isnull=False) & ~models.Q(resultaat="")
                | ~models.Q(status="afgesloten") & models.Q(resultaat="", afgesloten_op__isnull=True),
                name="signaalzaak_afgesloten_met_resultaat",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"Signaalzaak {self.pk}"


@geschiedenis
class Signaal(Beschermd):
    """One thing that somebody noticed, as it was told. `soort`, `afzender` and `grond` are codes of the profile.

    Name, day of birth and address are what the sender said; about whom it is stands on the `zaak` once that is known,
    and `koppeling_uitleg` says in words why. `bewaren_tot`: the last day; empty when it belongs to a file. After that
    the row and its history are removed (`avg`). `kenmerk`: the sender's own number of it."""

    class Koppeling(models.TextChoices):
        ZEKER = "zeker", "zeker om wie het gaat"
        MENS = "mens", "een medewerker kijkt om wie het gaat"
        GEEN = "geen", "niet bekend om wie het gaat"
        NIET_NODIG = "niet-nodig", "gaat over niemand in het bijzonder"

    zaak = models.ForeignKey(Signaalzaak, on_delete=models.PROTECT, related_name="signalen")
    soort = models.CharField(max_length=60)
    afzender = models.CharField(max_length=60)
    grond = models.CharField(max_length=60)
    kenmerk = models.CharField(max_length=80, blank=True)
    organisatie = models.CharField(max_length=120, blank=True)
    melder = models.CharField(max_length=120, blank=True)
    melder_contact = models.CharField(max_length=120, blank=True)
    gemeld_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)
    ontvangen_op = models.DateField()
    gezien_op = models.DateField()
    ernst = models.SmallIntegerField(choices=Ernst, default=Ernst.GEWOON)
    omschrijving = models.TextField(blank=True)
    leefwereld = models.CharField(max_length=60, blank=True)
    wortels = ArrayField(models.CharField(max_length=60), default=list)
    gegevens = models.JSONField(default=dict)
    bedrag = models.DecimalField(max_digits=10, decimal_places=2, null=True, help_text="euro")
    weet_ervan = models.BooleanField(null=True, help_text="heeft de afzender het de inwoner verteld?")
    voornamen = models.CharField(max_length=120, blank=True)
    voorvoegsel = models.CharField(max_length=20, blank=True)
    geslachtsnaam = models.CharField(max_length=120, blank=True)
    geboortedatum = models.DateField(null=True)
    straat = models.CharField(max_length=120, blank=True)
    huisnummer = models.IntegerField(null=True)
    toevoeging = models.CharField(max_length=10, blank=True)
    postcode = models.CharField(max_length=6, blank=True)
    plaats = models.CharField(max_length=80, blank=True)
    koppeling = models.CharField(max_length=12, choices=Koppeling)
    koppeling_uitleg = ArrayField(models.CharField(max_length=200), default=list)
    ingetrokken_op = models.DateField(null=True)
    ingetrokken_reden = models.CharField(max_length=200, blank=True)
    bewaren_tot = models.DateField(null=True)
    binnenkomst = models.ForeignKey(
        Binnenkomst, on_delete=models.PROTECT, related_name="signalen", null=True,
        help_text="zoals het aan de ingang is verteld",
    )  # fmt: skip

    class Meta(Beschermd.Meta):
        indexes = [
            models.Index(fields=["gemeld_door", "-ontvangen_op", "-id"], name="signaal_gemeld"),
            models.Index(fields=["gemeente", "bewaren_tot"], name="signaal_bewaren"),
            models.Index(fields=["gemeente", "ontvangen_op", "soort"], name="signaal_ontvangen"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "afzender", "organisatie", "kenmerk"],
                condition=~models.Q(kenmerk=""),
                name="signaal_eenmaal_per_kenmerk",
            )
        ]

    def __str__(self) -> str:
        return f"Signaal {self.pk}"


class Contactpoging(Beschermd):
    """One attempt to reach the resident of a case. Append-only."""

    class Dagdeel(models.TextChoices):
        OCHTEND = "ochtend", "ochtend"
        MIDDAG = "middag", "middag"
        AVOND = "avond", "avond"

    zaak = models.ForeignKey(Signaalzaak, on_delete=models.PROTECT, related_name="pogingen")
    soort = models.CharField(max_length=60)
    dag = models.DateField()
    dagdeel = models.CharField(max_length=10, choices=Dagdeel, blank=True)
    bereikt = models.BooleanField()
    toelichting = models.TextField(blank=True)
    gedaan_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"Contactpoging {self.pk}"


@geschiedenis
class Opvolging(Beschermd):
    """Who does what after a signal, by when and at which level of prevention. Who works on it sees all of them."""

    zaak = models.ForeignKey(Signaalzaak, on_delete=models.PROTECT, related_name="opvolgingen")
    niveau = models.CharField(max_length=60)
    wat = models.TextField()
    wie = models.CharField(max_length=120, help_text="organisatie of medewerker die het doet")
    uiterlijk_op = models.DateField()
    gedaan_op = models.DateField(null=True)
    uitkomst = models.TextField(blank=True)
    afgesproken_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"Opvolging {self.pk}"


class Terugkoppeling(Beschermd):
    """What the sender was told of how it went on, made by rule and without what the help is. Append-only."""

    signaal = models.ForeignKey(Signaal, on_delete=models.PROTECT, related_name="terugkoppelingen")
    moment = models.CharField(max_length=12)
    dag = models.DateField()
    tekst = models.TextField()

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(fields=["signaal", "moment"], name="terugkoppeling_een_per_moment"),
        ]

    def __str__(self) -> str:
        return f"Terugkoppeling {self.pk}"
