"""What a resident can turn to."""

from uuid import uuid4

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.functions import RandomUUID
from django.db import models

from naober.gemeente.models import Beschermd, geschiedenis
from naober.kaart.models.basis import Herkomst, codes
from naober.kaart.models.organisatie import Organisatie


@geschiedenis
class Voorziening(Beschermd):
    """Something a resident can turn to, on one rung of the ladder [service].

    What the profile names is loaded from there and follows it; the rest is kept up here. What is no longer offered
    is `gearchiveerd` and never deleted: plans refer to it. Codes are those of the profile.

    What is open to all never asks a decision, and a meeting place asks nothing at all: the table holds that
    (Wmo 2015, art. 1.1.1: 'algemene voorziening')."""

    class Aard(models.TextChoices):
        ALGEMEEN = "algemeen", "algemene voorziening"
        ONTMOETING = "ontmoeting", "ontmoetingsplek"
        INITIATIEF = "initiatief", "initiatief van bewoners"
        EIGEN = "eigen", "wat u zelf of met naasten doet"
        MARKT = "markt", "dienst op de markt, zelf te betalen"
        REGELING = "regeling", "regeling waarover een besluit valt"
        MAATWERK = "maatwerk", "maatwerkvoorziening"

    class Toegang(models.TextChoices):
        VRIJ = "vrij", "vrij toegankelijk"
        TOETS = "toets", "na een lichte toets aan de deur"
        BESLUIT = "besluit", "na een besluit"

    class Uitvoerder(models.TextChoices):
        INWONER = "inwoner", "inwoner zelf"
        NETWERK = "netwerk", "familie, vriend of buur"
        VRIJWILLIGER = "vrijwilliger", "vrijwilliger"
        TEAM = "team", "het team"
        AANBIEDER = "aanbieder", "aanbieder of specialist"

    class Levering(models.TextChoices):
        LOCATIE = "locatie", "op locatie"
        THUIS = "thuis", "bij u thuis"
        AFSTAND = "afstand", "op afstand"
        BEIDE = "beide", "op locatie en op afstand"

    class Bekostiging(models.TextChoices):
        GEMEENTE = "gemeente", "de gemeente betaalt mee"
        ZELF = "zelf", "bewoners en organisaties houden het zelf in stand"
        GEMENGD = "gemengd", "de gemeente en anderen samen"
        INWONER = "inwoner", "wie het gebruikt, betaalt"

    class Initiatief(models.TextChoices):
        DERDE = "derde", "een organisatie, de gemeente ondersteunt"
        BEWONERS = "bewoners", "bewoners"
        GEMEENTE = "gemeente", "de gemeente zelf"

    class Bereik(models.TextChoices):
        GEMEENTE = "gemeente", "iedereen in de gemeente"
        GEBIED = "gebied", "het gebied"
        BUURT = "buurt", "de eigen buurt"
        NETWERK = "netwerk", "het eigen netwerk"

    class Stand(models.TextChoices):
        VOORGESTELD = "voorgesteld", "voorgesteld"
        GEPUBLICEERD = "gepubliceerd", "op de kaart"
        DICHT = "dicht", "tijdelijk dicht"
        GEARCHIVEERD = "gearchiveerd", "niet meer aangeboden"

    # Whom it is of decides that no decision may stand between the resident and it.
    ZONDER_BESLUIT = (Aard.ALGEMEEN, Aard.ONTMOETING, Aard.INITIATIEF, Aard.EIGEN, Aard.MARKT)

    hsds_id = models.UUIDField(default=uuid4, db_default=RandomUUID())
    code = models.CharField(max_length=80, help_text="code waaraan zij te herkennen is")
    naam = models.CharField(max_length=160)
    uitleg = models.TextField()
    organisatie = models.ForeignKey(
        Organisatie, on_delete=models.PROTECT, related_name="voorzieningen", null=True, blank=True
    )
    partners = ArrayField(models.CharField(max_length=120), default=list, blank=True, help_text="wie er ook meedoet")
    # Where it stands in the policy.
    trede = models.CharField(max_length=60, help_text="code van de trede in het gemeenteprofiel")
    aard = models.CharField(max_length=12, choices=Aard, default=Aard.ALGEMEEN)
    toegang = models.CharField(max_length=10, choices=Toegang, default=Toegang.VRIJ)
    toegangsregels = models.TextField(blank=True, help_text="wat er aan de deur wordt gevraagd, en waarom")
    gaat_voor = codes("producten die pas komen als dit niet genoeg is; '*' voor elk maatwerk")
    uitvoerder = models.CharField(max_length=15, choices=Uitvoerder, default=Uitvoerder.AANBIEDER)
    inzet = codes("wie er werken: vrijwilliger, professional, ervaringsdeskundige")
    leefgebieden = codes()
    categorie = models.CharField(max_length=60, blank=True)
    themas = codes()
    preventieniveau = models.CharField(max_length=60, blank=True)
    # For whom, and how.
    behoefte = models.TextField(blank=True, help_text="voor welke behoefte het een antwoord is")
    doelgroepen = codes("leeg: voor iedereen")
    activiteiten = codes()
    kenmerken = codes()
    leeftijd_van = models.SmallIntegerField(null=True, blank=True)
    leeftijd_tot = models.SmallIntegerField(null=True, blank=True, help_text="tot en met deze leeftijd")
    talen = ArrayField(models.CharField(max_length=3), default=list, blank=True, help_text="ISO 639: nl, ar, tr")
    gebieden = codes("leeg: de hele gemeente")
    bereik = models.CharField(max_length=10, choices=Bereik, default=Bereik.GEMEENTE)
    levering = models.CharField(max_length=10, choices=Levering, default=Levering.LOCATIE)
    toegankelijkheid = codes("sociaal, digitaal en fysiek: codes van het gemeenteprofiel")
    toegankelijk_opmerking = models.TextField(blank=True)
    # What it costs, and who keeps it going.
    betaling = models.TextField(help_text="wat de inwoner betaalt, en aan wie")
    bekostiging = models.CharField(max_length=10, choices=Bekostiging, blank=True)
    subsidie = models.CharField(max_length=60, blank=True, help_text="kenmerk van de subsidie")
    verdienmodel = models.TextField(blank=True, help_text="hoe het zichzelf in stand houdt")
    initiatief = models.CharField(max_length=10, choices=Initiatief, blank=True)
    reden_gemeente = models.TextField(blank=True, help_text="waarom de gemeente dit zelf organiseert")
    # How full it is. A waiting time is worth as much as the day on which it was measured.
    plaatsen = models.IntegerField(null=True, blank=True, help_text="hoeveel mensen er terechtkunnen")
    vrij = models.IntegerField(null=True, blank=True, help_text="hoeveel plaatsen er nog vrij zijn")
    wachttijd = models.IntegerField(null=True, blank=True, help_text="in dagen")
    gemeten_op = models.DateField(null=True, blank=True, help_text="dag waarop ruimte en wachttijd zijn gemeld")
    website = models.URLField(blank=True)
    email = models.EmailField(blank=True, help_text="van de organisatie, niet van een persoon")
    telefoon = models.CharField(max_length=30, blank=True)
    geldig_van = models.DateField(null=True, blank=True)
    geldig_tot = models.DateField(null=True, blank=True)
    bron = models.TextField(blank=True)
    herkomst = models.CharField(max_length=12, choices=Herkomst, default=Herkomst.PROFIEL)
    stand = models.CharField(max_length=14, choices=Stand, default=Stand.GEPUBLICEERD)
    reden_stand = models.TextField(blank=True, help_text="waarom zij dicht is of niet meer wordt aangeboden")
    nagekeken_op = models.DateField(null=True, blank=True, help_text="laatste dag waarop iemand zei dat dit klopt")
    herinnerd_op = models.DateField(null=True, blank=True, help_text="laatste dag waarop om nakijken is gevraagd")
    actief = models.GeneratedField(
        expression=models.ExpressionWrapper(models.Q(stand="gepubliceerd"), output_field=models.BooleanField()),
        output_field=models.BooleanField(),
        db_persist=True,
    )

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "code"], name="voorziening_code_uniek"),
            models.UniqueConstraint(fields=["gemeente", "hsds_id"], name="voorziening_hsds_uniek"),
            models.CheckConstraint(
                condition=~models.Q(toegang="besluit")
                | ~models.Q(aard__in=["algemeen", "ontmoeting", "initiatief", "eigen", "markt"]),
                name="voorziening_vrij_zonder_besluit",
            ),
            models.CheckConstraint(
                condition=~models.Q(aard="ontmoeting") | models.Q(toegang="vrij"), name="voorziening_ontmoeting_open"
            ),
            models.CheckConstraint(
                condition=~models.Q(aard="maatwerk") | models.Q(toegang="besluit"),
                name="voorziening_maatwerk_na_besluit",
            ),
            models.CheckConstraint(
                condition=~models.Q(initiatief="gemeente") | ~models.Q(reden_gemeente=""),
                name="voorziening_gemeente_met_reden",
            ),
            models.CheckConstraint(
                condition=models.Q(geldig_tot__isnull=True)
                | models.Q(geldig_van__isnull=True)
                | models.Q(geldig_tot__gte=models.F("geldig_van")),
                name="voorziening_tot_na_van",
            ),
            models.CheckConstraint(
                condition=models.Q(leeftijd_van__isnull=True)
                | models.Q(leeftijd_tot__isnull=True)
                | models.Q(leeftijd_tot__gte=models.F("leeftijd_van")),
                name="voorziening_leeftijd",
            ),
        ]
        indexes = [models.Index(fields=["gemeente", "stand", "trede"], name="voorziening_stand_trede")]

    def __str__(self) -> str:
        return self.naam

    @property
    def vol(self) -> bool:
        """No place is left, as far as was said."""
        return self.vrij == 0

    @property
    def dicht(self) -> bool:
        """It stands in a plan perhaps, and nobody can go there now."""
        return self.stand in (self.Stand.DICHT, self.Stand.GEARCHIVEERD)
