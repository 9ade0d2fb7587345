"""The log of who looked, and what follows from it."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Now

from naober.bewoners.models import Persoon
from naober.dossier.models import Dossier
from naober.gemeente.models import Beschermd, geschiedenis


class Inzage(Beschermd):
    """That somebody was shown, or refused, data of one file; or of one resident outside any file. Append-only.

    One row for each file of a request, and one for each resident who belongs to none of those files: `personen` are
    the residents of the file who were in view. In the terms of the standard *Logboek dataverwerkingen*: `trace` is
    trace_id, `id` operation_id, `wat` name, `moment` and `duur_ms` start_time and end_time, `status` status_code,
    `verwerking` processing_activity_id, and each of `personen` a data_subject_id. A line of that standard is made by
    `logboek.queries.logregels`.

    The table is partitioned by month (0001), without foreign keys: the log outlives what it is about."""

    class Status(models.IntegerChoices):
        GELUKT = 1, "getoond"
        GEWEIGERD = 2, "geweigerd"

    class Gebruik(models.TextChoices):
        LEZEN = "lezen", "bekeken"
        LIJST = "lijst", "in een lijst gezien"
        ZOEKEN = "zoeken", "gevonden bij het zoeken"
        BESTAND = "bestand", "een brief of document geopend"
        WIJZIGEN = "wijzigen", "iets vastgelegd"

    class Kijker(models.TextChoices):
        MEDEWERKER = "medewerker", "medewerker"
        INWONER = "inwoner", "inwoner"

    class Via(models.TextChoices):
        SCHERM = "scherm", "scherm"
        API = "api", "ander systeem"
        AGENDA = "agenda", "agendalink"

    moment = models.DateTimeField(db_default=Now())
    duur_ms = models.IntegerField()
    trace = models.UUIDField()
    aanroeper = models.CharField(max_length=16, blank=True, help_text="span-id van het systeem dat dit vroeg")
    kijker = models.CharField(max_length=12, choices=Kijker)
    medewerker_id = models.BigIntegerField(null=True)
    # Who signed in on the pages of residents: themselves, or who speaks for them.
    inwoner_id = models.BigIntegerField(null=True)
    rollen = ArrayField(models.CharField(max_length=40))
    organisatie = models.CharField(max_length=60, blank=True)
    team = models.CharField(max_length=60, blank=True)
    dossier_id = models.BigIntegerField(null=True)
    persoon_id = models.BigIntegerField(null=True)
    personen = ArrayField(models.BigIntegerField())
    via = models.CharField(max_length=10, choices=Via)
    wat = models.CharField(max_length=80, help_text="naam van de bladzijde of operatie")
    nummer = models.BigIntegerField(null=True, help_text="nummer in het adres")
    gebruik = models.CharField(max_length=10, choices=Gebruik)
    gegevens = ArrayField(models.CharField(max_length=20))
    verwerking = models.CharField(max_length=60)
    aanleiding = models.CharField(max_length=60)
    grondslag = models.TextField()
    status = models.SmallIntegerField(choices=Status)

    class Meta(Beschermd.Meta):
        indexes = [
            models.Index(fields=["dossier_id", "moment"], name="inzage_dossier"),
            models.Index(fields=["persoon_id", "moment"], name="inzage_persoon"),
            models.Index(fields=["medewerker_id", "moment"], name="inzage_medewerker"),
        ]

    def __str__(self) -> str:
        return f"Inzage {self.pk}"


class Doelkeuze(Beschermd):
    """What somebody opened a file for, as they chose it themselves; it holds for them, this file and this day.
    Append-only."""

    medewerker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    dag = models.DateField()
    aanleiding = models.CharField(max_length=60)
    toelichting = models.TextField(blank=True)

    class Meta(Beschermd.Meta):
        indexes = [models.Index(fields=["medewerker", "dossier", "dag"], name="doelkeuze_van_de_dag")]

    def __str__(self) -> str:
        return f"Doelkeuze {self.pk}"


@geschiedenis
class Inzagevraag(Beschermd):
    """A resident asks about who looked in their file; the privacy officer answers with a reason, before a last day.

    `inzage`: the line of the log that it is about, if one. Whoever wrote it down is empty when it was asked on the
    pages of residents: then `persoon` is whose file it is, and `gesteld_door` who asked, by name."""

    class Uitkomst(models.TextChoices):
        TERECHT = "terecht", "er is terecht gekeken"
        ONTERECHT = "onterecht", "er had niet gekeken mogen worden"
        ONBEKEND = "onbekend", "dat is niet meer na te gaan"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+", null=True)
    gesteld_door = models.CharField(max_length=120, blank=True)
    inzage = models.BigIntegerField(null=True)
    over = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)
    over_dag = models.DateField(null=True)
    vraag = models.TextField()
    gesteld_op = models.DateField()
    antwoord_voor = models.DateField()
    vastgelegd_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)
    uitkomst = models.CharField(max_length=12, choices=Uitkomst, blank=True)
    antwoord = models.TextField(blank=True)
    beantwoord_op = models.DateField(null=True)
    beantwoord_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)

    class Meta(Beschermd.Meta):
        indexes = [
            models.Index(
                fields=["gemeente", "antwoord_voor"],
                condition=models.Q(beantwoord_op__isnull=True),
                name="inzagevraag_open",
            )
        ]

    def __str__(self) -> str:
        return f"Inzagevraag {self.pk}"


@geschiedenis
class Signaal(Beschermd):
    """Reading that stands out, found in the log of one day, for the privacy officer to judge. One for each kind,
    worker, file and day; without a file it is about the whole day of that worker."""

    class Oordeel(models.TextChoices):
        IN_ORDE = "in-orde", "in orde"
        NIET_IN_ORDE = "niet-in-orde", "niet in orde"

    soort = models.CharField(max_length=20)
    medewerker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", null=True)
    dag = models.DateField()
    aantal = models.IntegerField()
    oordeel = models.CharField(max_length=12, choices=Oordeel, blank=True)
    reden = models.TextField(blank=True)
    beoordeeld_op = models.DateField(null=True)
    beoordeeld_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "soort", "medewerker", "dossier", "dag"],
                nulls_distinct=False,
                name="signaal_een_per_dag",
            )
        ]
        indexes = [
            models.Index(fields=["gemeente", "-dag"], condition=models.Q(oordeel=""), name="signaal_te_beoordelen")
        ]

    def __str__(self) -> str:
        return f"Signaal {self.pk}"


@geschiedenis
class Datalek(Beschermd):
    """A breach of personal data (AVG art. 33): what happened, how bad it is, what was done, and who was told when.

    Every breach stands here, those that need not be notified as well (art. 33 lid 5). No names of residents."""

    class Soort(models.TextChoices):
        INGEZIEN = "ingezien", "iemand zag wat niet voor die persoon was"
        VERSTUURD = "verstuurd", "gegevens naar de verkeerde gestuurd"
        VERLOREN = "verloren", "gegevens of apparaat kwijt"
        GEWIJZIGD = "gewijzigd", "gegevens ten onrechte veranderd of gewist"
        AANVAL = "aanval", "inbraak of aanval"

    class Risico(models.TextChoices):
        ONWAARSCHIJNLIJK = "onwaarschijnlijk", "waarschijnlijk geen risico voor mensen"
        RISICO = "risico", "risico voor mensen"
        HOOG = "hoog", "hoog risico voor mensen"

    ontdekt_op = models.DateTimeField()
    soort = models.CharField(max_length=12, choices=Soort)
    feiten = models.TextField()
    gegevens = models.TextField(help_text="welke soorten gegevens")
    betrokkenen = models.IntegerField(null=True, help_text="van ongeveer hoeveel mensen")
    gevolgen = models.TextField()
    maatregelen = models.TextField()
    risico = models.CharField(max_length=20, choices=Risico)
    vastgelegd_op = models.DateField()
    vastgelegd_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    gemeld_op = models.DateTimeField(null=True, help_text="wanneer de Autoriteit Persoonsgegevens het hoorde")
    reden_laat = models.TextField(blank=True)
    ingelicht_op = models.DateField(null=True, help_text="wanneer de mensen zelf het hoorden")
    reden_niet_ingelicht = models.TextField(blank=True)
    afgehandeld_op = models.DateField(null=True)

    def __str__(self) -> str:
        return f"Datalek {self.pk}"


class EigenAdres(Beschermd):
    """The address that a member of staff gave, agreeing that it is used to see whether anybody reads about their own
    neighbours or colleagues. Taken back, it is empty: it keeps no history, and nothing else may use it."""

    medewerker = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    postcode = models.CharField(max_length=6, blank=True)
    huisnummer = models.IntegerField(null=True)
    ingestemd_op = models.DateField(null=True)

    def __str__(self) -> str:
        return f"Eigen adres {self.pk}"
