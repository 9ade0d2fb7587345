"""With whom there is a contract, for what and at what price. No data of residents."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from naober.gemeente.models import Beschermd, geschiedenis
from naober.kaart.models import Organisatie


@geschiedenis
class Aanbieder(Beschermd):
    """Who delivers support under a contract. `organisatie` is where it stands on the social map, with its places.

    `agb`: its eight digits in the national register, by which messages find it. `klachtenregeling`: where a resident
    finds its complaints procedure; nobody without one gets a contract. `gezindten`: words of who it has an eye for,
    such as a religion or a culture, which a resident may choose by."""

    naam = models.CharField(max_length=120)
    agb = models.CharField(max_length=8, blank=True)
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="aanbieders", null=True)
    iban = models.CharField(max_length=34, blank=True)
    klachtenregeling = models.TextField(blank=True)
    gezindten = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    cultuursensitief = models.TextField(blank=True, help_text="hoe diversiteit geborgd is in visie en personeelsbeleid")
    email = models.EmailField(blank=True, help_text="van de organisatie, niet van een persoon")
    telefoon = models.CharField(max_length=30, blank=True)
    clientenorganisatie = models.BooleanField(default=False, help_text="van en door cliënten")
    actief = models.BooleanField(default=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "agb"], condition=~models.Q(agb=""), name="aanbieder_agb_uniek"
            ),
            models.CheckConstraint(condition=models.Q(agb__regex=r"^([0-9]{8})?$"), name="aanbieder_agb_acht_cijfers"),
            models.UniqueConstraint(fields=["gemeente", "naam"], name="aanbieder_naam_uniek"),
        ]

    def __str__(self) -> str:
        return self.naam


@geschiedenis
class Aanbiederaccount(Beschermd):
    """An account with the role of provider works for this one, and sees nothing of another; the database reads this
    (`naober_aanbieder`). With `tot` it ended."""

    aanbieder = models.ForeignKey(Aanbieder, on_delete=models.PROTECT, related_name="accounts")
    medewerker = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    van = models.DateField()
    tot = models.DateField(null=True)

    class Meta(Beschermd.Meta):
        pass

    def __str__(self) -> str:
        return f"Aanbiederaccount {self.pk}"


@geschiedenis
class Contract(Beschermd):
    """An agreement with one provider about support. Its kind, scale, procedure and quality requirements are codes of
    the profile. `namens`: the body that closed it for several municipalities; empty when the municipality did.

    `overgang`: for who already had help when the law changed; then `korting` is what goes off the old tariff, in
    percent. `gegevens`: what the profile asks of a contract besides. `sociaal`: social return, in percent."""

    class Stand(models.TextChoices):
        CONCEPT = "concept", "in voorbereiding"
        LOOPT = "loopt", "loopt"
        BEEINDIGD = "beeindigd", "beëindigd"

    aanbieder = models.ForeignKey(Aanbieder, on_delete=models.PROTECT, related_name="contracten")
    kenmerk = models.CharField(max_length=40)
    naam = models.CharField(max_length=160)
    wetten = ArrayField(models.CharField(max_length=80))
    schaal = models.CharField(max_length=30, help_text="code van de schaal uit het profiel")
    schaal_reden = models.TextField(help_text="waarom op deze schaal is ingekocht")
    procedure = models.CharField(max_length=40, help_text="code van de inkoopprocedure uit het profiel")
    stap = models.CharField(max_length=40, blank=True, help_text="de stap van de procedure waarin dit contract is")
    namens = models.CharField(max_length=120, blank=True)
    perceel = models.CharField(max_length=80, blank=True)
    ingang = models.DateField()
    einde = models.DateField(null=True)
    reden_zonder_einde = models.TextField(blank=True)
    stand = models.CharField(max_length=10, choices=Stand, default=Stand.CONCEPT)
    overgang = models.BooleanField(default=False)
    korting = models.DecimalField(max_digits=5, decimal_places=2, null=True, help_text="in procenten")
    sociaal = models.DecimalField(max_digits=5, decimal_places=2, null=True, help_text="in procenten")
    niveau = models.CharField(max_length=40, blank=True, help_text="code van het niveau uit het profiel")
    resultaten = models.TextField(blank=True, help_text="afgesproken resultaten en maatschappelijke effecten")
    resultaat_maanden = models.PositiveSmallIntegerField(
        null=True, help_text="om de hoeveel maanden de aanbieder het resultaat meldt"
    )
    gegevens = models.JSONField(default=dict)
    traject = models.ForeignKey(
        "levering.Inkooptraject", on_delete=models.PROTECT, related_name="contracten", null=True
    )
    eisen_op = models.DateField(null=True, help_text="wanneer de kwaliteitseisen zijn vastgesteld")
    beeindigd_op = models.DateField(null=True)
    reden_einde = models.TextField(blank=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "kenmerk"], name="contract_kenmerk_uniek"),
            models.CheckConstraint(
                condition=models.Q(einde__isnull=True) | models.Q(einde__gte=models.F("ingang")),
                name="contract_einde_na_ingang",
            ),
            models.CheckConstraint(condition=~models.Q(schaal_reden=""), name="contract_schaal_met_reden"),
        ]
        indexes = [models.Index(fields=["gemeente", "stand", "einde"], name="contract_loopt")]

    def __str__(self) -> str:
        return f"{self.kenmerk} {self.naam}"


@geschiedenis
class Contractproduct(Beschermd):
    """What is bought under a contract. `product` is a code of the profile; the category and product code are those of
    the national standard, as are `eenheid` (01, 04, 14, 16, 82, 83, 84) and `frequentie` (1, 2, 4, 6).

    `wet`: which of the two message standards it is delivered by; empty for what goes by neither."""

    class Bekostiging(models.TextChoices):
        INSPANNING = "inspanning", "per eenheid (inspanningsgericht)"
        OUTPUT = "output", "per resultaat of traject (outputgericht)"
        TAAK = "taak", "één bedrag voor de hele taak (taakgericht)"
        VASTE_PRIJS = "vaste-prijs", "vaste prijs voor het resultaat"
        DAGDEEL = "dagdeel", "per dagdeel"
        LUMPSUM = "lumpsum", "lumpsum"

    class Wet(models.TextChoices):
        IWMO = "iwmo", "Wmo 2015"
        IJW = "ijw", "Jeugdwet"

    contract = models.ForeignKey(Contract, on_delete=models.PROTECT, related_name="producten")
    product = models.CharField(max_length=60)
    wet = models.CharField(max_length=4, choices=Wet, blank=True)
    productcategorie = models.CharField(max_length=2, blank=True)
    productcode = models.CharField(max_length=5, blank=True)
    eenheid = models.CharField(max_length=2, blank=True)
    frequentie = models.CharField(max_length=1, blank=True)
    bekostiging = models.CharField(max_length=12, choices=Bekostiging)
    vrije_keuze = models.BooleanField(default=True, help_text="de inwoner kan vrij kiezen tussen aanbieders")
    resultaat = models.TextField(blank=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["contract", "product", "productcategorie", "productcode", "eenheid"],
                name="contractproduct_een_keer",
            )
        ]
        indexes = [models.Index(fields=["gemeente", "product"], name="contractproduct_product")]

    def __str__(self) -> str:
        return f"{self.product} onder contract {self.contract_id}"


@geschiedenis
class Tarief(Beschermd):
    """The price of one unit on these days, in whole cents, with why it is a real price. A later tariff follows on;
    two never hold on the same day (`tarief_op`)."""

    contractproduct = models.ForeignKey(Contractproduct, on_delete=models.PROTECT, related_name="tarieven")
    centen = models.BigIntegerField()
    geldig_van = models.DateField()
    geldig_tot = models.DateField(null=True)
    onderbouwing = models.TextField()
    indexatie = models.DecimalField(max_digits=6, decimal_places=3, null=True, help_text="op het vorige, in procenten")

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(fields=["contractproduct", "geldig_van"], name="tarief_een_per_dag"),
            models.UniqueConstraint(
                fields=["contractproduct"], condition=models.Q(geldig_tot__isnull=True), name="tarief_een_zonder_einde"
            ),
            models.CheckConstraint(condition=models.Q(centen__gt=0), name="tarief_boven_nul"),
            models.CheckConstraint(condition=~models.Q(onderbouwing=""), name="tarief_onderbouwd"),
        ]

    def __str__(self) -> str:
        return f"Tarief {self.pk}"


@geschiedenis
class Ruimte(Beschermd):
    """How much may be spent under this contract in one calendar year, in whole cents."""

    contract = models.ForeignKey(Contract, on_delete=models.PROTECT, related_name="ruimten")
    jaar = models.SmallIntegerField()
    centen = models.BigIntegerField()
    vastgesteld_op = models.DateField()

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(fields=["contract", "jaar"], name="ruimte_een_per_jaar"),
            models.CheckConstraint(condition=models.Q(centen__gte=0), name="ruimte_niet_onder_nul"),
        ]

    def __str__(self) -> str:
        return f"Ruimte {self.jaar}"


class Beschikbaarheid(Beschermd):
    """How long somebody waits for this product from this day on, in weeks, or that nobody can be added (`stop`).
    Append-only: the last one counts, the others are how it went."""

    contractproduct = models.ForeignKey(Contractproduct, on_delete=models.PROTECT, related_name="beschikbaarheden")
    op = models.DateField()
    wachttijd_weken = models.SmallIntegerField(null=True)
    stop = models.BooleanField(default=False)
    reden = models.TextField(blank=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(stop=False) | ~models.Q(reden=""), name="beschikbaarheid_stop_met_reden"
            )
        ]
        indexes = [models.Index(fields=["contractproduct", "-op", "-id"], name="beschikbaarheid_laatste")]

    def __str__(self) -> str:
        return f"Beschikbaarheid {self.pk}"
