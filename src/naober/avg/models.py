from django.conf import settings
from django.db import models

from naober.bewoners.models import Persoon
from naober.dossier.models import Dossier
from naober.gemeente.models import Beschermd, geschiedenis


@geschiedenis
class Verzoek(Beschermd):
    """What a resident asks about their own data, how it is decided, and by when (AVG art. 12 and 15 to 21).

    `identiteit_gevraagd_op` to `identiteit_op`: the term stands still while it is not known who asks."""

    class Soort(models.TextChoices):
        INZAGE = "inzage", "inzage"
        CORRECTIE = "correctie", "correctie"
        BEPERKING = "beperking", "beperking van het gebruik"
        VERZET = "verzet", "bezwaar tegen het gebruik"
        WISSEN = "wissen", "wissen"

    class Door(models.TextChoices):
        ZELF = "zelf", "de inwoner zelf"
        OUDER = "ouder", "een ouder of voogd"
        VERTEGENWOORDIGER = "vertegenwoordiger", "een curator, mentor, bewindvoerder of gemachtigde"

    class Uitkomst(models.TextChoices):
        TOEGEWEZEN = "toegewezen", "toegewezen"
        DEELS = "deels", "voor een deel toegewezen"
        AFGEWEZEN = "afgewezen", "afgewezen"
        INGETROKKEN = "ingetrokken", "ingetrokken door de inwoner"

    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="verzoeken")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="verzoeken")
    soort = models.CharField(max_length=15, choices=Soort)
    omschrijving = models.TextField(help_text="wat de inwoner vraagt, in eigen woorden")
    ontvangen_op = models.DateField()
    ontvangen_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    schriftelijk = models.BooleanField()
    door = models.CharField(max_length=20, choices=Door)
    namens = models.CharField(max_length=120, blank=True, help_text="wie namens de inwoner vraagt")
    identiteit_gevraagd_op = models.DateField(null=True)
    identiteit_op = models.DateField(null=True)
    identiteit_hoe = models.CharField(max_length=200, blank=True)
    verlengd_op = models.DateField(null=True)
    verlengd_maanden = models.SmallIntegerField(default=0)
    verlengreden = models.TextField(blank=True)
    uitkomst = models.CharField(max_length=15, choices=Uitkomst, blank=True)
    grond = models.CharField(max_length=40, blank=True)
    motivering = models.TextField(blank=True)
    besloten_op = models.DateField(null=True)
    besloten_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)
    gegevens_sha256 = models.CharField(max_length=64, blank=True, help_text="afdruk van wat bij inzage is gegeven")
    opgeheven_op = models.DateField(null=True)
    opgeheven_reden = models.TextField(blank=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["persoon", "soort"], condition=models.Q(uitkomst=""), name="verzoek_een_open_per_soort"
            ),
            models.CheckConstraint(
                condition=models.Q(uitkomst="", besloten_op__isnull=True)
                | (~models.Q(uitkomst="") & models.Q(besloten_op__isnull=False)),
                name="verzoek_uitkomst_heeft_dag",
            ),
        ]
        indexes = [models.Index(fields=["gemeente", "uitkomst", "ontvangen_op"], name="verzoek_werklijst")]

    def __str__(self) -> str:
        return f"Verzoek {self.pk}"


@geschiedenis
class Correctie(Beschermd):
    """What a resident says is wrong in one field, beside what stood there, and what came of it (AVG art. 16).

    `tabel`, `rij` and `veld` say where. `verklaring`: the resident's own statement, kept with it in any case."""

    class Uitkomst(models.TextChoices):
        AANGEPAST = "aangepast", "aangepast"
        ERNAAST = "ernaast", "niet aangepast; de verklaring van de inwoner staat erbij"

    verzoek = models.ForeignKey(Verzoek, on_delete=models.PROTECT, related_name="correcties")
    tabel = models.CharField(max_length=60)
    rij = models.BigIntegerField()
    veld = models.CharField(max_length=60)
    veld_voluit = models.CharField(max_length=200, help_text="welk gegeven, in woorden")
    stond = models.TextField(blank=True)
    moet_zijn = models.TextField(blank=True)
    verklaring = models.TextField(blank=True)
    uitkomst = models.CharField(max_length=15, choices=Uitkomst, blank=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(fields=["verzoek", "tabel", "rij", "veld"], name="correctie_een_per_veld")
        ]

    def __str__(self) -> str:
        return f"Correctie {self.pk}"


@geschiedenis
class Weglating(Beschermd):
    """One record that is left out of the data given at an access request, by ground of the law and with a reason."""

    verzoek = models.ForeignKey(Verzoek, on_delete=models.PROTECT, related_name="weglatingen")
    tabel = models.CharField(max_length=60)
    rij = models.BigIntegerField()
    grond = models.CharField(max_length=40)
    reden = models.TextField()
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta(Beschermd.Meta):
        constraints = [models.UniqueConstraint(fields=["verzoek", "tabel", "rij"], name="weglating_een_keer")]

    def __str__(self) -> str:
        return f"Weglating {self.pk}"


class Antwoordbrief(Beschermd):
    """The letter that answers a request, as it was sent. Append-only."""

    verzoek = models.OneToOneField(Verzoek, on_delete=models.PROTECT, related_name="brief")
    pdf = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    gemaakt_op = models.DateField()

    def __str__(self) -> str:
        return f"Antwoordbrief {self.pk}"


@geschiedenis
class Vernietigingslijst(Beschermd):
    """What is to be destroyed: drawn up by one, approved by another. The database itself refuses one person for both.

    `verzoek`: the number of the request to erase on which it rests; without it the terms for keeping have passed. It is
    no foreign key, because the request goes with the file."""

    opgesteld_op = models.DateField()
    opgesteld_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    verzoek = models.BigIntegerField(null=True)
    goedgekeurd_op = models.DateField(null=True)
    goedgekeurd_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True
    )
    afgesloten_op = models.DateField(null=True, help_text="alles uitgevoerd, of de lijst is teruggenomen")
    bewijs = models.CharField(max_length=64, blank=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(goedgekeurd_door__isnull=True)
                | ~models.Q(goedgekeurd_door=models.F("opgesteld_door")),
                name="vernietigingslijst_vier_ogen",
            ),
            models.UniqueConstraint(
                fields=["gemeente"],
                condition=models.Q(afgesloten_op__isnull=True, verzoek__isnull=True),
                name="vernietigingslijst_een_open",
            ),
        ]

    def __str__(self) -> str:
        return f"Vernietigingslijst {self.pk}"


@geschiedenis
class Vernietigingsregel(Beschermd):
    """One file or question on the list, by number: why it may go, or why not yet, and what went of it.

    It names nobody and keeps nothing of the contents: it stays when they are gone."""

    class Soort(models.TextChoices):
        DOSSIER = "dossier", "dossier"
        VRAAG = "vraag", "vraag zonder dossier"

    lijst = models.ForeignKey(Vernietigingslijst, on_delete=models.PROTECT, related_name="regels")
    soort = models.CharField(max_length=10, choices=Soort)
    nummer = models.BigIntegerField()
    vrij_op = models.DateField(help_text="vanaf deze dag mag het weg")
    grond = models.TextField()
    uitzondering = models.TextField(blank=True)
    uitgezonderd_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True
    )
    vernietigd_op = models.DateTimeField(null=True)
    aantallen = models.JSONField(default=dict, help_text="tabel: hoeveel rijen er weg zijn")

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(fields=["lijst", "soort", "nummer"], name="vernietigingsregel_een_keer"),
            models.CheckConstraint(
                condition=models.Q(vernietigd_op__isnull=True) | models.Q(uitzondering=""),
                name="vernietigingsregel_uitzondering_blijft",
            ),
        ]

    def __str__(self) -> str:
        return f"Vernietigingsregel {self.pk}"


class Opruimtelling(Beschermd):
    """How many signals of one kind (`soort`) and ground left the database on one day, because they were past their last
    day or were taken back. Written by the database as it removes them; of whom they were about it keeps nothing."""

    dag = models.DateField()
    soort = models.CharField(max_length=60)
    grond = models.CharField(max_length=60)
    aantal = models.PositiveIntegerField()

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "dag", "soort", "grond"], name="opruimtelling_een_per_dag"),
        ]

    def __str__(self) -> str:
        return f"Opruimtelling {self.pk}"
