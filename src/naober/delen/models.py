from typing import Any

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Now

from naober.bewoners.models import Persoon, Vertegenwoordiging
from naober.dossier.models import Dossier, Inzagegrond
from naober.gemeente.models import Beschermd, geschiedenis
from naober.gemeente.profiel import Grond, Ontvangersoort
from naober.plan.models import Actie

SOORTEN = [(s.value, s.woord) for s in Ontvangersoort]
GRONDEN = [(g.value, g.woord) for g in Grond]


def _codes() -> Any:
    return ArrayField(models.CharField(max_length=60))


@geschiedenis
class Toestemming(Beschermd):
    """A resident lets somebody have parts of the file, for one purpose, from `van` up to and including `tot` (empty:
    until it is withdrawn). Withdrawn, it holds no longer from that moment.

    `gegeven_door` by name: the resident, or who speaks for them (`vertegenwoordiging`); `mede_door`: a parent beside a
    child that decides along, and housemates who agree. `ontvanger` is a code of the profile or of the nation; a member
    of staff is named by `medewerker`, whose sight of the whole file is `inzagegrond`."""

    class Hoe(models.TextChoices):
        MONDELING = "mondeling", "in een gesprek"
        SCHRIFTELIJK = "schriftelijk", "op papier"
        DIGITAAL = "digitaal", "via internet"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="toestemmingen")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="toestemmingen")
    gegeven_door = models.CharField(max_length=120)
    mede_door = models.CharField(max_length=250, blank=True)
    vertegenwoordiging = models.ForeignKey(Vertegenwoordiging, on_delete=models.PROTECT, related_name="+", null=True)
    hoe = models.CharField(max_length=15, choices=Hoe)
    ontvanger_soort = models.CharField(max_length=15, choices=SOORTEN)
    ontvanger = models.CharField(max_length=60, blank=True, help_text="code van de ontvanger")
    medewerker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)
    gegevens = _codes()
    doel = models.CharField(max_length=60)
    van = models.DateField()
    tot = models.DateField(null=True, blank=True)
    vastgelegd_op = models.DateTimeField(db_default=Now())
    # Empty when the resident gave it themselves, on their own pages.
    vastgelegd_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)
    ingetrokken_op = models.DateTimeField(null=True, blank=True)
    ingetrokken_door = models.CharField(max_length=120, blank=True)
    inzagegrond = models.OneToOneField(Inzagegrond, on_delete=models.PROTECT, related_name="toestemming", null=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(tot__isnull=True) | models.Q(tot__gte=models.F("van")), name="toestemming_volgorde"
            ),
            models.CheckConstraint(
                condition=models.Q(ontvanger_soort="medewerker", medewerker__isnull=False, ontvanger="")
                | (~models.Q(ontvanger_soort="medewerker") & ~models.Q(ontvanger="") & models.Q(medewerker=None)),
                name="toestemming_een_ontvanger",
            ),
            models.CheckConstraint(condition=~models.Q(gegevens=[]), name="toestemming_van_iets"),
        ]
        indexes = [
            models.Index(fields=["dossier", "-id"], name="toestemming_dossier"),
            models.Index(fields=["medewerker", "dossier"], name="toestemming_medewerker"),
        ]

    def __str__(self) -> str:
        return f"Toestemming {self.pk}"


@geschiedenis
class Toestemmingsvraag(Beschermd):
    """A worker asks for a consent; the resident, or who speaks for them, says yes or no on their own pages.

    What is asked is what the consent will say (`Toestemming`). `waarom` is in words for the resident. `huisgenoten` are
    the numbers of who else in the house agreed already, as the worker heard it."""

    class Antwoord(models.TextChoices):
        JA = "ja", "ja"
        NEE = "nee", "nee"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    ontvanger_soort = models.CharField(max_length=15, choices=SOORTEN)
    ontvanger = models.CharField(max_length=60, blank=True, help_text="code van de ontvanger")
    medewerker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)
    gegevens = _codes()
    doel = models.CharField(max_length=60)
    tot = models.DateField(null=True, blank=True)
    waarom = models.TextField()
    huisgenoten = ArrayField(models.BigIntegerField())
    gevraagd_op = models.DateField()
    gevraagd_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    antwoord = models.CharField(max_length=5, choices=Antwoord, blank=True)
    beantwoord_op = models.DateTimeField(null=True)
    beantwoord_door = models.CharField(max_length=120, blank=True)
    toestemming = models.OneToOneField(Toestemming, on_delete=models.PROTECT, related_name="vraag", null=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(antwoord="", beantwoord_op=None)
                | (~models.Q(antwoord="") & models.Q(beantwoord_op__isnull=False) & ~models.Q(beantwoord_door="")),
                name="toestemmingsvraag_beantwoord",
            ),
            models.CheckConstraint(
                condition=models.Q(antwoord="ja", toestemming__isnull=False)
                | (~models.Q(antwoord="ja") & models.Q(toestemming=None)),
                name="toestemmingsvraag_ja_is_toestemming",
            ),
            models.CheckConstraint(
                condition=models.Q(ontvanger_soort="medewerker", medewerker__isnull=False, ontvanger="")
                | (~models.Q(ontvanger_soort="medewerker") & ~models.Q(ontvanger="") & models.Q(medewerker=None)),
                name="toestemmingsvraag_een_ontvanger",
            ),
        ]
        indexes = [models.Index(fields=["persoon", "-id"], name="toestemmingsvraag_persoon")]

    def __str__(self) -> str:
        return f"Toestemmingsvraag {self.pk}"


class Verstrekking(Beschermd):
    """What was given of whom, to whom, for what and on which ground. Append-only.

    `regel` and `convenant` are codes of the rules as they held on that day; `bron` is the ground in words. `noodzaak`:
    why it could not do without, in the words of who shared it. `inhoud`: what was told or sent."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="verstrekkingen")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="verstrekkingen")
    ontvanger_soort = models.CharField(max_length=15, choices=SOORTEN)
    ontvanger = models.CharField(max_length=60)
    ontvanger_naam = models.CharField(max_length=120)
    gegevens = _codes()
    inhoud = models.TextField()
    doel = models.CharField(max_length=60)
    noodzaak = models.TextField()
    van_wet = models.CharField(max_length=80)
    grond = models.CharField(max_length=15, choices=GRONDEN)
    regel = models.CharField(max_length=60)
    bron = models.TextField()
    toestemming = models.ForeignKey(Toestemming, on_delete=models.PROTECT, related_name="verstrekkingen", null=True)
    convenant = models.CharField(max_length=60, blank=True)
    actie = models.ForeignKey(Actie, on_delete=models.PROTECT, related_name="verstrekkingen", null=True)
    dag = models.DateField()
    moment = models.DateTimeField(db_default=Now())
    medewerker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(grond="toestemming") | models.Q(toestemming__isnull=False),
                name="verstrekking_met_toestemming",
            ),
            models.CheckConstraint(
                condition=~models.Q(grond="convenant") | ~models.Q(convenant=""), name="verstrekking_met_convenant"
            ),
        ]
        indexes = [models.Index(fields=["dossier", "-id"], name="verstrekking_dossier")]

    def __str__(self) -> str:
        return f"Verstrekking {self.pk}"


class Uitzondering(Beschermd):
    """Where the household's own say over its support did not hold, and why. Append-only. `verteld`: what the household
    was told of it, or why not yet."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="uitzonderingen")
    waarop = models.CharField(max_length=200)
    reden = models.TextField()
    verteld = models.TextField()
    dag = models.DateField()
    medewerker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"Uitzondering {self.pk}"


@geschiedenis
class Toegangsverzoek(Beschermd):
    """A colleague asks to see a file to which they do not belong; the coordinator grants or refuses."""

    class Stand(models.TextChoices):
        OPEN = "open", "wacht op antwoord"
        TOEGEKEND = "toegekend", "toegekend"
        GEWEIGERD = "geweigerd", "geweigerd"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="toegangsverzoeken")
    aanvrager = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="toegangsverzoeken")
    reden = models.TextField()
    gevraagd_op = models.DateTimeField(db_default=Now())
    stand = models.CharField(max_length=15, choices=Stand, default=Stand.OPEN)
    beantwoord_op = models.DateField(null=True)
    beantwoord_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)
    antwoord = models.TextField(blank=True)
    inzagegrond = models.OneToOneField(Inzagegrond, on_delete=models.PROTECT, related_name="verzoek", null=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "aanvrager"], condition=models.Q(stand="open"), name="toegangsverzoek_een_open"
            ),
            models.CheckConstraint(
                condition=models.Q(stand="open", beantwoord_op=None)
                | (~models.Q(stand="open") & models.Q(beantwoord_op__isnull=False) & ~models.Q(antwoord="")),
                name="toegangsverzoek_beantwoord",
            ),
        ]

    def __str__(self) -> str:
        return f"Toegangsverzoek {self.pk}"


@geschiedenis
class Noodopening(Beschermd):
    """A file was opened in an emergency (`inzagegrond`); afterwards the privacy officer judges that."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="noodopeningen")
    medewerker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="noodopeningen")
    inzagegrond = models.OneToOneField(Inzagegrond, on_delete=models.PROTECT, related_name="noodopening")
    reden = models.TextField()
    van = models.DateTimeField()
    tot = models.DateTimeField()
    beoordeeld_op = models.DateField(null=True)
    beoordeeld_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)
    in_orde = models.BooleanField(null=True)
    oordeel = models.TextField(blank=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(beoordeeld_op=None, in_orde=None)
                | (models.Q(beoordeeld_op__isnull=False, in_orde__isnull=False) & ~models.Q(oordeel="")),
                name="noodopening_beoordeeld",
            )
        ]

    def __str__(self) -> str:
        return f"Noodopening {self.pk}"
