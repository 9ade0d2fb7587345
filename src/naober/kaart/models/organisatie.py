"""Who offers something, and where."""

from uuid import uuid4

from django.contrib.postgres.functions import RandomUUID
from django.db import models

from naober.gemeente.models import Beschermd, geschiedenis
from naober.kaart.models.basis import Herkomst, codes


@geschiedenis
class Organisatie(Beschermd):
    """Who offers something on the map [organization]. Each municipality has its own list.

    `naamsleutel` is the name without accents, signs and words such as 'Stichting': no two have the same.
    `code` is that of the profile, by which an account of this organisation finds its own entries."""

    class Soort(models.TextChoices):
        ZORGAANBIEDER = "zorgaanbieder", "zorgaanbieder"
        WELZIJN = "welzijn", "welzijnsorganisatie"
        VRIJWILLIGERS = "vrijwilligers", "vrijwilligersorganisatie"
        KERK = "kerk", "kerk of geloofsgemeenschap"
        SPORT = "sport", "sportvereniging"
        VERENIGING = "vereniging", "vereniging of club"
        SCHOOL = "school", "school"
        KINDEROPVANG = "kinderopvang", "kinderopvang"
        CULTUUR = "cultuur", "cultuur"
        BIBLIOTHEEK = "bibliotheek", "bibliotheek"
        ONDERNEMING = "onderneming", "onderneming"
        BEWONERS = "bewoners", "bewonersinitiatief"
        SLEUTELFIGUUR = "sleutelfiguur", "sleutelfiguur in de buurt"
        CLIENTONDERSTEUNING = "clientondersteuning", "onafhankelijke cliëntondersteuning"
        HUISARTS = "huisarts", "huisarts of wijkverpleging"
        VERVOER = "vervoer", "vervoerder"
        OVERHEID = "overheid", "overheid"
        OVERIG = "overig", "anders"

    # Of residents and volunteers; the others are professionals.
    INFORMEEL = frozenset(
        {Soort.VRIJWILLIGERS, Soort.KERK, Soort.SPORT, Soort.VERENIGING, Soort.BEWONERS, Soort.SLEUTELFIGUUR}
    )

    hsds_id = models.UUIDField(default=uuid4, db_default=RandomUUID())
    code = models.CharField(max_length=60, blank=True, help_text="code van de organisatie in het gemeenteprofiel")
    naam = models.CharField(max_length=120)
    naamsleutel = models.GeneratedField(
        expression=models.Func(models.F("naam"), function="naober_organisatiesleutel"),
        output_field=models.CharField(max_length=120, db_collation="C"),
        db_persist=True,
    )
    omschrijving = models.TextField(blank=True)
    soort = models.CharField(max_length=20, choices=Soort, default=Soort.OVERIG)
    gecontracteerd = models.BooleanField(default=False, help_text="levert ondersteuning onder contract")
    gesubsidieerd = models.BooleanField(default=False, help_text="ontvangt subsidie van de gemeente")
    website = models.URLField(blank=True)
    email = models.EmailField(blank=True, help_text="van de organisatie, niet van een persoon")
    telefoon = models.CharField(max_length=30, blank=True)
    herkomst = models.CharField(max_length=12, choices=Herkomst, default=Herkomst.PROFIEL)
    actief = models.BooleanField(default=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "naamsleutel"], name="organisatie_naam_uniek"),
            models.UniqueConstraint(fields=["gemeente", "hsds_id"], name="organisatie_hsds_uniek"),
            models.UniqueConstraint(
                fields=["gemeente", "code"], condition=~models.Q(code=""), name="organisatie_code_uniek"
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    @property
    def informeel(self) -> bool:
        """Of residents and volunteers, beside the formal offer."""
        return self.soort in self.INFORMEEL


@geschiedenis
class Locatie(Beschermd):
    """A place, or a page on the internet, where something is offered [location, address, accessibility].

    `gebied` is a code of the profile; `breedte` and `lengte` in degrees (WGS 84)."""

    class Soort(models.TextChoices):
        FYSIEK = "fysiek", "een adres"
        ONLINE = "online", "op internet"

    hsds_id = models.UUIDField(default=uuid4, db_default=RandomUUID())
    naam = models.CharField(max_length=160)
    soort = models.CharField(max_length=8, choices=Soort, default=Soort.FYSIEK)
    adres = models.CharField(max_length=160, blank=True, help_text="straat en huisnummer")
    postcode = models.CharField(max_length=7, blank=True, help_text="1234 AB")
    plaats = models.CharField(max_length=80, blank=True)
    gebied = models.CharField(max_length=60, blank=True, help_text="code van het gebied in het gemeenteprofiel")
    buurt = models.CharField(max_length=80, blank=True)
    breedte = models.DecimalField(max_digits=8, decimal_places=6, null=True, blank=True)
    lengte = models.DecimalField(max_digits=9, decimal_places=6, null=True, blank=True)
    website = models.URLField(blank=True)
    omvang = models.CharField(max_length=120, blank=True, help_text="hoe groot, in woorden")
    toegankelijkheid = codes("wat hier toegankelijk is: codes van het gemeenteprofiel")
    toegankelijk_opmerking = models.TextField(blank=True)
    herkomst = models.CharField(max_length=12, choices=Herkomst, default=Herkomst.PROFIEL)
    actief = models.BooleanField(default=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "hsds_id"], name="locatie_hsds_uniek"),
            models.CheckConstraint(
                condition=models.Q(breedte__isnull=True, lengte__isnull=True)
                | models.Q(breedte__range=(-90, 90), lengte__range=(-180, 180)),
                name="locatie_coordinaten_samen",
            ),
            models.CheckConstraint(
                condition=models.Q(soort="fysiek") | ~models.Q(website=""), name="locatie_online_heeft_website"
            ),
        ]
        indexes = [models.Index(fields=["gemeente", "gebied"], name="locatie_gebied")]

    def __str__(self) -> str:
        return self.naam
