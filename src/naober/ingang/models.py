from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from naober.bewoners.models import Persoon
from naober.dossier.models import Dossier
from naober.gemeente.models import Beschermd, geschiedenis


@geschiedenis
class Binnenkomst(Beschermd):
    """One entry: where, by whom, about whom, what was asked, and which way it went.

    The three dates are the stages Ingang, Toeleiding and Toegang. A request for information has no resident."""

    class Soort(models.TextChoices):
        EIGEN = "eigen", "eigen vraag"
        SIGNAAL = "signaal", "vraag of signaal van een ander"

    class Aard(models.TextChoices):
        VRAAG = "vraag", "vraag om hulp (melding)"
        AANVRAAG = "aanvraag", "aanvraag"
        SIGNAAL = "signaal", "signaal of zorg om een ander"
        VERWIJZING = "verwijzing", "verwijzing"
        VERVOLG = "vervolg", "vervolg op wat al loopt"
        INFORMATIE = "informatie", "vraag om informatie, zonder dossier"
        MENING = "mening", "mening over hulp of beleid"

    class Herkomst(models.TextChoices):
        ZELF = "zelf", "de inwoner meldde zich zelf"
        NAMENS = "namens", "iemand meldde namens de inwoner"
        OMGEVING = "omgeving", "iemand uit de omgeving"
        NETWERK = "netwerk", "een organisatie of professional"
        OUTREACH = "outreach", "wij zochten de inwoner op"

    class Status(models.TextChoices):
        BEANTWOORD = "beantwoord", "beantwoord"
        VERWEZEN = "verwezen", "doorverwezen"
        OVERGEDRAGEN = "overgedragen", "wacht op een generalist"
        OPGEPAKT = "opgepakt", "opgepakt"
        SAMENGEVOEGD = "samengevoegd", "samengevoegd met een andere vraag"
        SIGNAAL = "signaal", "staat bij de signalen"

    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="binnenkomsten", null=True)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="binnenkomsten", null=True)
    ingang = models.CharField(max_length=60)
    kanaal = models.CharField(max_length=40)
    aard = models.CharField(max_length=15, choices=Aard, default=Aard.VRAAG)
    soort = models.CharField(max_length=10, choices=Soort)
    herkomst = models.CharField(max_length=10, choices=Herkomst, default=Herkomst.ZELF)
    melder = models.CharField(max_length=120, blank=True)
    melder_relatie = models.CharField(max_length=60, blank=True)
    telefoon = models.CharField(max_length=20, blank=True, help_text="om terug te bellen")
    omschrijving = models.TextField()
    vraag_erachter = models.TextField(blank=True)
    eigen_mogelijkheden = models.TextField(blank=True)
    leefgebieden = ArrayField(models.CharField(max_length=60), default=list)
    producten = ArrayField(models.CharField(max_length=80), default=list, help_text="waar uitdrukkelijk om gevraagd is")
    enkelvoudig = models.BooleanField()
    gevaar = models.TextField(blank=True, help_text="wiens veiligheid in het geding is, en waardoor")
    spoed = models.BooleanField(default=False)
    wet = models.CharField(max_length=60, blank=True)
    toestemming_van = models.CharField(max_length=120, blank=True)
    toestemming_op = models.DateField(null=True)
    wachttijd = models.PositiveIntegerField(default=0, help_text="minuten die de inwoner aan de ingang wachtte")
    adviseur = models.CharField(max_length=60, blank=True, help_text="code van het soort adviseur in het profiel")
    gegevens = models.JSONField(default=dict, help_text="antwoorden op wat het profiel bij de melding vraagt")
    triageregel = models.CharField(max_length=60)
    triageuitkomst = models.CharField(max_length=60, blank=True)
    antwoord = models.TextField(blank=True)
    verwezen_naar = models.CharField(max_length=120, blank=True)
    team = models.CharField(max_length=60, blank=True)
    status = models.CharField(max_length=15, choices=Status)
    samen_met = models.ForeignKey("self", on_delete=models.PROTECT, related_name="samengevoegd", null=True)
    ontvangen_op = models.DateField()
    ontvangen_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True,
        help_text="leeg: een bezoeker van de openbare bladzijden stuurde het zelf",
    )  # fmt: skip
    toegeleid_op = models.DateField(null=True)
    opgepakt_op = models.DateField(null=True)
    opgepakt_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)

    class Meta(Beschermd.Meta):
        indexes = [
            models.Index(fields=["gemeente", "team", "status", "ontvangen_op"], name="binnenkomst_werklijst"),
            models.Index(fields=["ontvangen_door", "-ontvangen_op", "-id"], name="binnenkomst_ingevoerd"),
        ]

    def __str__(self) -> str:
        return f"Binnenkomst {self.pk}"


class Stap(Beschermd):
    """What was recorded with an entry after it came in, in the fields of the profile. Append-only."""

    binnenkomst = models.ForeignKey(Binnenkomst, on_delete=models.PROTECT, related_name="stappen")
    code = models.CharField(max_length=60, help_text="code van de stap in het gemeenteprofiel")
    dag = models.DateField()
    gegevens = models.JSONField(default=dict)
    vastgelegd_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta(Beschermd.Meta):
        indexes = [models.Index(fields=["binnenkomst", "code"], name="stap_binnenkomst")]

    def __str__(self) -> str:
        return f"Stap {self.pk}"


class Stem(Beschermd):
    """One answer of a visitor to a question of the municipality: what was chosen, and not by whom. Append-only."""

    peiling = models.CharField(max_length=60)
    keuze = models.CharField(max_length=60)
    dag = models.DateField()

    class Meta(Beschermd.Meta):
        indexes = [models.Index(fields=["gemeente", "peiling", "keuze"], name="stem_peiling")]

    def __str__(self) -> str:
        return f"Stem {self.pk}"


class Bevestiging(Beschermd):
    """The letter that confirms a report, as it was sent. Append-only."""

    binnenkomst = models.OneToOneField(Binnenkomst, on_delete=models.PROTECT, related_name="bevestiging")
    kenmerk = models.CharField(max_length=30)
    pdf = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    gemaakt_op = models.DateField()
    gemaakt_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"Bevestiging {self.pk}"
