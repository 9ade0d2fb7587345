"""The log of who looked, and what follows from it."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Now

from naober.gemeente.models import Beschermd


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
