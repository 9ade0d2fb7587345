from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models.functions import Now

from naober.bewoners.models import Persoon
from naober.dossier.models import Dossier
from naober.gemeente.models import Beschermd, geschiedenis
from naober.plan.models import Actie, Doel


@geschiedenis
class Afspraak(Beschermd):
    """An appointment, of a file or of the member of staff alone. `collegas` are the numbers of who come along."""

    class Soort(models.TextChoices):
        HUISBEZOEK = "huisbezoek", "huisbezoek"
        KANTOOR = "kantoor", "gesprek op kantoor"
        BELLEN = "bellen", "telefoongesprek"
        BEELDBELLEN = "beeldbellen", "beeldbellen"
        OVERLEG = "overleg", "overleg"
        EIGEN = "eigen", "eigen tijd"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="afspraken", null=True)
    van = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    soort = models.CharField(max_length=15, choices=Soort)
    onderwerp = models.CharField(max_length=200)
    begint_op = models.DateTimeField()
    minuten = models.PositiveSmallIntegerField()
    plaats = models.CharField(max_length=200, blank=True)
    met = models.CharField(max_length=300, blank=True, help_text="wie erbij zijn, in woorden")
    collegas = ArrayField(models.BigIntegerField(), default=list)
    persoon = models.ForeignKey(
        Persoon, on_delete=models.PROTECT, related_name="+", null=True, help_text="voor wie; die ziet haar zelf ook"
    )
    afgezegd_op = models.DateField(null=True)
    afzegreden = models.TextField(blank=True)

    class Meta(Beschermd.Meta):
        indexes = [
            models.Index(fields=["van", "begint_op"], name="afspraak_van"),
            models.Index(fields=["dossier", "begint_op"], name="afspraak_dossier"),
            GinIndex(fields=["collegas"], name="afspraak_collegas"),
        ]

    def __str__(self) -> str:
        return f"Afspraak {self.pk}"


@geschiedenis
class Taak(Beschermd):
    """Something to do, by a person or as the consequence of an action (`herkomst`, the name of that action)."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="taken", null=True)
    van = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    gemaakt_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    omschrijving = models.CharField(max_length=200)
    vervalt_op = models.DateField(null=True, help_text="uiterlijk te doen")
    herinner_op = models.DateField(null=True, help_text="vanaf deze dag op Mijn dag bij Vandaag")
    herkomst = models.CharField(max_length=60, blank=True)
    gedaan_op = models.DateField(null=True)

    class Meta(Beschermd.Meta):
        indexes = [
            models.Index(
                fields=["van", "vervalt_op"], condition=models.Q(gedaan_op__isnull=True), name="taak_open_van"
            ),
            models.Index(fields=["dossier", "gedaan_op"], name="taak_dossier"),
        ]

    def __str__(self) -> str:
        return f"Taak {self.pk}"


class Contactmoment(Beschermd):
    """Once that there was contact, or that it was tried. Part of the file, before there is a plan too. Append-only."""

    class Wijze(models.TextChoices):
        HUISBEZOEK = "huisbezoek", "huisbezoek"
        KANTOOR = "kantoor", "op kantoor"
        TELEFOON = "telefoon", "telefoon"
        BERICHT = "bericht", "e-mail of bericht"
        BEELD = "beeld", "beeldbellen"
        ANDERS = "anders", "op een andere plek"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="contactmomenten")
    medewerker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    dag = models.DateField()
    wijze = models.CharField(max_length=15, choices=Wijze)
    met = models.CharField(max_length=200)
    bereikt = models.BooleanField()
    verslag = models.TextField()

    class Meta(Beschermd.Meta):
        indexes = [models.Index(fields=["dossier", "dag", "id"], name="contactmoment_volgorde")]

    def __str__(self) -> str:
        return f"Contactmoment {self.pk}"


class Notitie(Beschermd):
    """A note of the file: everyone who may see the file reads it. Append-only; a correction is a new note."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="notities")
    medewerker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    dag = models.DateField()
    tekst = models.TextField()

    class Meta(Beschermd.Meta):
        indexes = [models.Index(fields=["dossier", "-id"], name="notitie_dossier")]

    def __str__(self) -> str:
        return f"Notitie {self.pk}"


class Werkaantekening(Beschermd):
    """A private working note: for its writer alone, no part of the file, without history, thrown away when done."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    medewerker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    tekst = models.TextField()
    moment = models.DateTimeField(db_default=Now())

    class Meta(Beschermd.Meta):
        indexes = [models.Index(fields=["medewerker", "dossier"], name="werkaantekening_van")]

    def __str__(self) -> str:
        return f"Werkaantekening {self.pk}"


@geschiedenis
class Document(Beschermd):
    """A document of the file. `vervallen_op`: it does not belong here, and cannot be opened any more."""

    class Soort(models.TextChoices):
        BRIEF = "brief", "brief"
        VERSLAG = "verslag", "verslag"
        ADVIES = "advies", "advies van een deskundige"
        BEWIJS = "bewijs", "bewijsstuk"
        OFFERTE = "offerte", "offerte"
        TOESTEMMING = "toestemming", "toestemming"
        OVERIG = "overig", "iets anders"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="documenten")
    soort = models.CharField(max_length=15, choices=Soort)
    naam = models.CharField(max_length=120)
    bestandstype = models.CharField(max_length=100)
    grootte = models.PositiveIntegerField(help_text="in bytes")
    sha256 = models.CharField(max_length=64)
    # Empty when the resident added it themselves, on their own pages; then `ingediend_door` says who, by name.
    toegevoegd_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)
    ingediend_door = models.CharField(max_length=120, blank=True)
    persoon = models.ForeignKey(
        Persoon, on_delete=models.PROTECT, related_name="+", null=True, help_text="van wie; die ziet het zelf ook"
    )
    toegevoegd_op = models.DateField()
    vervallen_op = models.DateField(null=True)
    vervalreden = models.TextField(blank=True)

    class Meta(Beschermd.Meta):
        indexes = [models.Index(fields=["dossier", "-id"], name="document_dossier")]

    def __str__(self) -> str:
        return f"Document {self.pk}"


class Bestand(Beschermd):
    """What is in a document, apart from what is said of it: history then need not copy it. Append-only."""

    document = models.OneToOneField(Document, on_delete=models.PROTECT, related_name="bestand")
    inhoud = models.BinaryField()

    def __str__(self) -> str:
        return f"Bestand {self.pk}"


class Concept(Beschermd):
    """A form that was begun and not sent: one for each member of staff and address. Without history: it is
    nobody else's yet, and is gone once the form is sent. `gegevens`: what was typed, by field name."""

    medewerker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    pad = models.CharField(max_length=200)
    gegevens = models.JSONField()
    moment = models.DateTimeField()

    class Meta(Beschermd.Meta):
        constraints = [models.UniqueConstraint(fields=["medewerker", "pad"], name="concept_een_per_formulier")]

    def __str__(self) -> str:
        return f"Concept {self.pk}"


class Werklijstfilter(Beschermd):
    """What a work list shows: the last one used (`naam` empty), or one kept by name. `team`: shared with that team."""

    medewerker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    naam = models.CharField(max_length=60, blank=True)
    team = models.CharField(max_length=60, blank=True)
    keuzes = models.JSONField(default=dict)

    class Meta(Beschermd.Meta):
        constraints = [models.UniqueConstraint(fields=["medewerker", "naam"], name="werklijstfilter_naam")]

    def __str__(self) -> str:
        return f"Werklijstfilter {self.pk}"


@geschiedenis
class Bericht(Beschermd):
    """What a resident and the municipality say to each other, about one person in a file. What a resident hands in or
    records leaves one too, so that nothing of it stays unread: `gelezen_op` is when somebody who works here read it.

    Written by the resident or who speaks for them (`door`, by name), or by a member of staff (`medewerker`)."""

    class Soort(models.TextChoices):
        BERICHT = "bericht", "bericht"
        OPMERKING = "opmerking", "opmerking bij het plan"
        VOORTGANG = "voortgang", "hoe het gaat met een doel"
        GEDAAN = "gedaan", "eigen actie gedaan"
        INGEDIEND = "ingediend", "iets ingediend"
        AANVRAAG = "aanvraag", "aanvraag die nog niet in het plan staat"
        AFSPRAAK = "afspraak", "vraag om een afspraak"
        VERZETTEN = "verzetten", "vraag om een afspraak te verzetten"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="berichten")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="berichten", help_text="over wie")
    soort = models.CharField(max_length=15, choices=Soort)
    tekst = models.TextField()
    door = models.CharField(max_length=120)
    medewerker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)
    doel = models.ForeignKey(Doel, on_delete=models.SET_NULL, related_name="+", null=True)
    actie = models.ForeignKey(Actie, on_delete=models.SET_NULL, related_name="+", null=True)
    afspraak = models.ForeignKey(Afspraak, on_delete=models.PROTECT, related_name="+", null=True)
    product = models.CharField(max_length=60, blank=True, help_text="waarvoor een aanvraag is")
    score = models.SmallIntegerField(null=True, help_text="hoe het gaat, van 1 (slecht) tot 5 (goed)")
    moment = models.DateTimeField(db_default=Now())
    gelezen_op = models.DateTimeField(null=True)
    gelezen_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(gelezen_op__isnull=True, gelezen_door__isnull=True)
                | models.Q(gelezen_op__isnull=False, gelezen_door__isnull=False),
                name="bericht_gelezen_door_iemand",
            ),
            models.CheckConstraint(
                condition=models.Q(score__isnull=True) | models.Q(score__range=(1, 5)), name="bericht_score"
            ),
        ]
        indexes = [
            models.Index(fields=["dossier", "-id"], name="bericht_dossier"),
            models.Index(
                fields=["dossier"],
                condition=models.Q(gelezen_op__isnull=True, medewerker__isnull=True),
                name="bericht_ongelezen",
            ),
            models.Index(
                fields=["dossier"],
                condition=models.Q(soort="aanvraag", actie__isnull=True),
                name="bericht_aanvraag_wacht",
            ),
        ]

    def __str__(self) -> str:
        return f"Bericht {self.pk}"


class Werkstand(models.Model):
    """What is going on in a file, as a work list shows it: a view of the database, read as who looks may read.

    As a dozen subqueries of the query of a list it cost more to write down, each time, than to answer."""

    dossier = models.OneToOneField(
        Dossier, on_delete=models.DO_NOTHING, primary_key=True, related_name="werkstand", db_constraint=False
    )
    planstatus = models.CharField(max_length=20, null=True)
    evaluatie_op = models.DateField(null=True)
    regisseur_id = models.BigIntegerField(null=True)
    regisseur = models.CharField(max_length=120, null=True)
    team = models.CharField(max_length=60, null=True)
    actief = models.BooleanField(null=True)
    vraag_op = models.DateField(null=True, help_text="de oudste vraag na het laatst afgesproken plan")
    heeft_taak = models.BooleanField()
    wacht_op_oppakken = models.BooleanField()
    heeft_gesprek = models.BooleanField()
    aanvragen = models.JSONField(help_text="product en dag van elke aanvraag waarop een besluit wacht")

    class Meta:
        managed = False
        db_table = "agenda_werkstand"

    def __str__(self) -> str:
        return f"Werkstand {self.pk}"


@geschiedenis
class Agendasleutel(Beschermd):
    """The secret in the address of somebody's calendar feed; only its hash is kept. One at a time."""

    medewerker = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    sleutel_sha256 = models.CharField(max_length=64)
    gemaakt_op = models.DateField()
    ingetrokken_op = models.DateField(null=True)

    def __str__(self) -> str:
        return f"Agendasleutel {self.pk}"


class Groepsbrief(Beschermd):
    """A letter to everybody with the same help, in the words that all of them read: it names nobody. Append-only."""

    onderwerp = models.CharField(max_length=120)
    tekst = models.TextField()
    product = models.CharField(max_length=60, blank=True, help_text="leeg: elk product")
    gebied = models.CharField(max_length=60, blank=True, help_text="leeg: de hele gemeente")
    eindigt_voor = models.DateField(null=True, help_text="alleen wie hulp heeft die voor deze dag eindigt")
    opgesteld_op = models.DateField()
    opgesteld_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"Groepsbrief {self.pk}"


@geschiedenis
class Groepsontvanger(Beschermd):
    """One resident to whom a letter to a group goes, once: it waits until it has its document and message."""

    groepsbrief = models.ForeignKey(Groepsbrief, on_delete=models.PROTECT, related_name="ontvangers")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="groepsbrieven")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="groepsbrieven")
    opgenomen_op = models.DateField()
    document = models.OneToOneField(Document, on_delete=models.PROTECT, related_name="+", null=True)
    bericht = models.OneToOneField(Bericht, on_delete=models.PROTECT, related_name="+", null=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(fields=["groepsbrief", "persoon"], name="groepsontvanger_een_keer"),
            models.CheckConstraint(
                condition=models.Q(document__isnull=True, bericht__isnull=True)
                | models.Q(document__isnull=False, bericht__isnull=False),
                name="groepsontvanger_brief_en_bericht",
            ),
        ]

    def __str__(self) -> str:
        return f"Groepsontvanger {self.pk}"
