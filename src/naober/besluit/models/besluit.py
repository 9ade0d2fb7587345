from django.conf import settings
from django.db import models

from naober.bewoners.models import Persoon
from naober.dossier.models import Dossier
from naober.gemeente.models import Beschermd, geschiedenis
from naober.plan.models import Actie


@geschiedenis
class Besluit(Beschermd):
    """A formal decision on one action of a plan. It has effect at once; what was decided is not changed."""

    class Uitkomst(models.TextChoices):
        TOEGEKEND = "toegekend", "toegekend"
        AFGEWEZEN = "afgewezen", "afgewezen"

    class Leveringsvorm(models.TextChoices):
        ZIN = "zin", "zorg in natura"
        PGB = "pgb", "persoonsgebonden budget"
        GELD = "geld", "financiële steun"
        PVB = "pvb", "persoonsvolgend budget"
        VOUCHER = "voucher", "voucher"

    class Verhouding(models.TextChoices):
        """How a grant relates to what the resident expected."""

        VERWACHT = "verwacht", "wat de inwoner verwachtte"
        GELIJKWAARDIG = "gelijkwaardig", "een gelijkwaardig alternatief"
        MEER = "meer", "anders, in positieve zin"
        MINDER = "minder", "anders, in negatieve zin"

    class Resultaatstand(models.TextChoices):
        BEREIKT = "bereikt", "bereikt"
        DEELS = "deels", "voor een deel bereikt"
        NIET = "niet", "niet bereikt"

    class Per(models.TextChoices):
        EENMALIG = "eenmalig", "één keer"
        MAAND = "maand", "per maand"
        JAAR = "jaar", "per jaar"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="besluiten")
    actie = models.OneToOneField(Actie, on_delete=models.PROTECT, related_name="besluit")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="besluiten")
    kenmerk = models.CharField(max_length=30)
    product = models.CharField(max_length=60)
    wet = models.CharField(max_length=80)
    voorzieningsoort = models.CharField(max_length=15, help_text="maatwerk, algemeen of financieel", blank=True)
    uitkomst = models.CharField(max_length=15, choices=Uitkomst)
    aanvraag_op = models.DateField()
    genomen_op = models.DateField()
    genomen_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    mandaat = models.TextField()
    ingang_op = models.DateField(null=True)
    eind_op = models.DateField(null=True)
    reden_zonder_einde = models.TextField(blank=True)
    leveringsvorm = models.CharField(max_length=10, choices=Leveringsvorm, blank=True)
    bedrag_centen = models.BigIntegerField(null=True)
    per = models.CharField(max_length=10, choices=Per, blank=True)
    gegevens = models.JSONField(default=dict)
    motivering = models.TextField()
    bijdrage = models.CharField(max_length=10, default="geen")
    bijdrage_centen = models.IntegerField(null=True)
    bijdrage_uitleg = models.JSONField(default=list)
    ingetrokken_op = models.DateField(null=True)
    spoed = models.BooleanField(default=False, help_text="tijdelijk, in afwachting van het onderzoek")
    gronden = models.JSONField(default=list, help_text="codes van de weigergronden uit het profiel")
    verhouding = models.CharField(max_length=15, choices=Verhouding, blank=True)
    vormsoort = models.CharField(max_length=120, blank=True, help_text="welke soort binnen de leveringsvorm")
    omvang = models.DecimalField(max_digits=9, decimal_places=2, null=True, help_text="in de eenheid van het product")
    toegangsweg = models.CharField(max_length=120, blank=True)
    reden_niet_lichter = models.TextField(blank=True)
    afwijking = models.TextField(blank=True, help_text="van welke regel de grens wordt opgezocht, en waarom")
    resultaat = models.TextField(blank=True, help_text="wat ermee bereikt moet worden")
    resultaat_stand = models.CharField(max_length=10, choices=Resultaatstand, blank=True)
    resultaat_op = models.DateField(null=True)
    resultaat_uitleg = models.TextField(blank=True)
    leveren_voor = models.DateField(null=True, help_text="uiterlijk dan moet de hulp er zijn")
    geleverd_op = models.DateField(null=True)
    opgeschaald_op = models.DateField(null=True)
    opgeschaald_naar = models.CharField(max_length=120, blank=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "kenmerk"], name="besluit_kenmerk_uniek"),
            models.CheckConstraint(
                condition=models.Q(uitkomst="afgewezen") | models.Q(ingang_op__isnull=False),
                name="besluit_toekenning_heeft_ingang",
            ),
            models.CheckConstraint(
                condition=models.Q(eind_op__isnull=True) | models.Q(eind_op__gte=models.F("ingang_op")),
                name="besluit_eind_na_ingang",
            ),
            models.CheckConstraint(
                condition=~models.Q(uitkomst="toegekend", leveringsvorm__in=["geld", "pgb"])
                | models.Q(bedrag_centen__gt=0, bedrag_centen__isnull=False, per__in=["eenmalig", "maand", "jaar"]),
                name="besluit_geld_heeft_bedrag",
            ),
        ]

    def __str__(self) -> str:
        return f"Besluit {self.kenmerk}"


class Toetsing(Beschermd):
    """One condition of the checklist as it was answered at the decision, with its source. Append-only."""

    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, related_name="toetsing")
    volgorde = models.SmallIntegerField()
    code = models.CharField(max_length=60)
    vraag = models.TextField()
    antwoord = models.BooleanField()
    houdt = models.BooleanField()
    motivering = models.TextField(blank=True)
    bron = models.TextField()

    def __str__(self) -> str:
        return f"Toetsing {self.pk}"


class Brief(Beschermd):
    """A letter as it was sent: the PDF itself, so that it can always be shown again unchanged. Append-only."""

    class Soort(models.TextChoices):
        BESLUIT = "besluit", "besluit"
        INTREKKING = "intrekking", "intrekking"
        HERZIENING = "herziening", "herziening"
        VERLENGING = "verlenging", "verlenging"
        BEZWAAR = "bezwaar", "bezwaar"

    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, related_name="brieven")
    soort = models.CharField(max_length=15, choices=Soort)
    kenmerk = models.CharField(max_length=30, blank=True)
    gemaakt_op = models.DateField()
    pdf = models.BinaryField()
    sha256 = models.CharField(max_length=64)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "kenmerk"], condition=~models.Q(kenmerk=""), name="brief_kenmerk_uniek"
            )
        ]

    def __str__(self) -> str:
        return f"Brief {self.pk}"


@geschiedenis
class Rechtmatigheidstoets(Beschermd):
    """The test by the back office. Afterwards, it can end a decision only for unlawfulness."""

    class Uitkomst(models.TextChoices):
        OPEN = "open", "wacht op toetsing"
        RECHTMATIG = "rechtmatig", "rechtmatig"
        ONRECHTMATIG = "onrechtmatig", "onrechtmatig"

    besluit = models.OneToOneField(Besluit, on_delete=models.PROTECT, related_name="rechtmatigheid")
    uitkomst = models.CharField(max_length=15, choices=Uitkomst, default=Uitkomst.OPEN)
    aangeboden_op = models.DateField()
    getoetst_op = models.DateField(null=True)
    getoetst_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)
    grond = models.CharField(max_length=60, blank=True)
    toelichting = models.TextField(blank=True)

    class Meta(Beschermd.Meta):
        indexes = [models.Index(fields=["gemeente", "uitkomst", "aangeboden_op"], name="toets_werklijst")]

    def __str__(self) -> str:
        return f"Rechtmatigheidstoets {self.pk}"
