from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from naober.bewoners.models import Persoon
from naober.dossier.models import Dossier
from naober.gemeente.models import Beschermd, geschiedenis
from naober.naoberschap.models.mantelzorg import Mantelzorg
from naober.onderzoek.models import Behoefte
from naober.plan.models import Actie


def _codes() -> "ArrayField[list[str], list[str]]":
    return ArrayField(models.CharField(max_length=60), default=list, blank=True)


@geschiedenis
class Vrijwilliger(Beschermd):
    """Somebody who wants to do something for another, unpaid. Not always a resident that we know (`persoon`).

    `kring`: the street, church or club within which they want to be found. `voorrang`: a reason of the profile for
    extra attention in matching. `uren_bijhouden`: they agreed that their hours are counted; without it none are."""

    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="vrijwilligerswerk", null=True)
    naam = models.CharField(max_length=120)
    telefoon = models.CharField(max_length=20, blank=True)
    email = models.EmailField(blank=True)
    gebied = models.CharField(max_length=60, help_text="code van het gebied in het gemeenteprofiel")
    postcode = models.CharField(max_length=6, blank=True)
    organisatie = models.CharField(max_length=120, blank=True, help_text="leeg: als behulpzame buur")
    kring = models.CharField(max_length=120, blank=True)
    coordinator = models.BooleanField(default=False, help_text="verbindt zelf inwoners met elkaar")
    voorrang = models.CharField(max_length=60, blank=True)
    uren_bijhouden = models.BooleanField(default=False)
    vog_op = models.DateField(null=True, help_text="dag van de verklaring omtrent het gedrag")
    sinds = models.DateField()
    gestopt_op = models.DateField(null=True)
    # Empty when they offered themselves, on the pages of residents.
    ingeschreven_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True
    )

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["persoon"], condition=models.Q(gestopt_op__isnull=True), name="vrijwilliger_een_per_inwoner"
            )
        ]

    def __str__(self) -> str:
        return f"Vrijwilliger {self.pk}"


@geschiedenis
class Aanbod(Beschermd):
    """What a volunteer offers: which work, when, in which languages, how (`vorm`), where, and until when.

    `gebieden`: where they come beside their own area. `platform`: where it may be found."""

    vrijwilliger = models.ForeignKey(Vrijwilliger, on_delete=models.CASCADE, related_name="aanbod")
    werk = _codes()
    liever = models.CharField(max_length=60, blank=True, help_text="het werk dat de voorkeur heeft")
    tijden = _codes()
    talen = _codes()
    vorm = models.CharField(max_length=60)
    gebieden = _codes()
    platform = models.CharField(max_length=60)
    omschrijving = models.TextField(blank=True)
    van = models.DateField()
    tot = models.DateField(null=True)
    ingetrokken_op = models.DateField(null=True)
    intrekreden = models.TextField(blank=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(tot__isnull=True) | models.Q(tot__gte=models.F("van")), name="aanbod_volgorde"
            )
        ]

    def __str__(self) -> str:
        return f"Aanbod {self.pk}"


@geschiedenis
class Hulpvraag(Beschermd):
    """What somebody asks of a volunteer. `omschrijving` is read by volunteers, so it says no more than they need.

    On a file (`dossier`) or not. `actie`: the formal help of which this task is taken over. `kenmerken`: what makes it
    voluntary work, where the profile asks that."""

    class Vrager(models.TextChoices):
        INWONER = "inwoner", "een inwoner"
        MANTELZORGER = "mantelzorger", "een mantelzorger"
        ORGANISATIE = "organisatie", "een organisatie of vereniging"
        INITIATIEF = "initiatief", "een initiatief van inwoners"
        GEMEENTE = "gemeente", "de gemeente zelf"

    class Uitkomst(models.TextChoices):
        VOORZIEN = "voorzien", "er is een vrijwilliger"
        INGETROKKEN = "ingetrokken", "niet meer nodig"
        NIET_GELUKT = "niet-gelukt", "niemand gevonden"

    vrager = models.CharField(max_length=15, choices=Vrager)
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="hulpvragen", null=True)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="hulpvragen", null=True)
    behoefte = models.ForeignKey(Behoefte, on_delete=models.PROTECT, related_name="+", null=True)
    actie = models.ForeignKey(Actie, on_delete=models.SET_NULL, related_name="overgenomen", null=True)
    mantelzorg = models.ForeignKey(Mantelzorg, on_delete=models.PROTECT, related_name="hulpvragen", null=True)
    naam = models.CharField(max_length=120)
    contact = models.CharField(max_length=120)
    werk = models.CharField(max_length=60)
    omschrijving = models.TextField()
    gebied = models.CharField(max_length=60)
    postcode = models.CharField(max_length=6, blank=True)
    tijden = _codes()
    taal = models.CharField(max_length=60, blank=True)
    vorm = models.CharField(max_length=60)
    platform = models.CharField(max_length=60)
    kring = models.CharField(max_length=120, blank=True)
    kenmerken = _codes()
    gesteld_op = models.DateField()
    # Empty when it was asked on the pages of residents.
    gesteld_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)
    gesloten_op = models.DateField(null=True)
    uitkomst = models.CharField(max_length=15, choices=Uitkomst, blank=True)
    slot = models.TextField(blank=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(gesloten_op__isnull=True, uitkomst="")
                | (models.Q(gesloten_op__isnull=False) & ~models.Q(uitkomst="")),
                name="hulpvraag_uitkomst_heeft_dag",
            )
        ]

    def __str__(self) -> str:
        return f"Hulpvraag {self.pk}"


@geschiedenis
class Voorstel(Beschermd):
    """An offer and a request that fit, proposed to both. With yes of both it is a match; nobody is bound by less.

    `aanbod_tekst` and `vraag_tekst` are what either side reads of the other before that, without a name; `helper` and
    `geholpene` are filled in with both names and numbers once both said yes."""

    class Antwoord(models.TextChoices):
        JA = "ja", "ja"
        NEE = "nee", "nee"

    class Stand(models.TextChoices):
        OPEN = "open", "wacht op antwoord"
        GEKOPPELD = "gekoppeld", "gekoppeld"
        AFGEWEZEN = "afgewezen", "niet doorgegaan"
        VERVALLEN = "vervallen", "vervallen"
        GESTOPT = "gestopt", "gestopt"

    aanbod = models.ForeignKey(Aanbod, on_delete=models.CASCADE, related_name="voorstellen")
    hulpvraag = models.ForeignKey(Hulpvraag, on_delete=models.CASCADE, related_name="voorstellen")
    kosten = models.SmallIntegerField(help_text="hoe ver vraag en aanbod uit elkaar liggen; nul past helemaal")
    waarom = ArrayField(models.CharField(max_length=200), default=list)
    aanbod_tekst = models.TextField()
    vraag_tekst = models.TextField()
    voorgesteld_op = models.DateField()
    antwoord_vrijwilliger = models.CharField(max_length=5, choices=Antwoord, blank=True)
    antwoord_vrager = models.CharField(max_length=5, choices=Antwoord, blank=True)
    reden = models.TextField(blank=True)
    stand = models.CharField(max_length=12, choices=Stand, default=Stand.OPEN)
    gekoppeld_op = models.DateField(null=True)
    gestopt_op = models.DateField(null=True)
    helper = models.CharField(max_length=160, blank=True)
    geholpene = models.CharField(max_length=260, blank=True)
    planactie = models.ForeignKey(Actie, on_delete=models.SET_NULL, related_name="koppelingen", null=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(fields=["aanbod", "hulpvraag"], name="voorstel_een_keer"),
            models.UniqueConstraint(
                fields=["aanbod"], condition=models.Q(stand="gekoppeld"), name="voorstel_aanbod_een_koppeling"
            ),
            models.UniqueConstraint(
                fields=["hulpvraag"], condition=models.Q(stand="gekoppeld"), name="voorstel_vraag_een_koppeling"
            ),
        ]

    def __str__(self) -> str:
        return f"Voorstel {self.pk}"


class Uren(Beschermd):
    """Hours of a volunteer in a match, where the volunteer agreed that they are counted. Append-only."""

    voorstel = models.ForeignKey(Voorstel, on_delete=models.CASCADE, related_name="uren")
    dag = models.DateField()
    aantal = models.DecimalField(max_digits=4, decimal_places=1)

    def __str__(self) -> str:
        return f"Uren {self.pk}"


class Vrijwilligersteun(Beschermd):
    """What was given to a volunteer: a measure of the profile. Append-only. `eenmalig`: once a year."""

    vrijwilliger = models.ForeignKey(Vrijwilliger, on_delete=models.CASCADE, related_name="steun")
    maatregel = models.CharField(max_length=60, help_text="code van de maatregel in het profiel")
    soort = models.CharField(max_length=30)
    lijn = models.CharField(max_length=60, blank=True)
    jaar = models.SmallIntegerField()
    dag = models.DateField()
    wat = models.TextField()
    eenmalig = models.BooleanField(default=False)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["vrijwilliger", "maatregel", "jaar"],
                condition=models.Q(eenmalig=True),
                name="vrijwilligersteun_een_per_jaar",
            )
        ]

    def __str__(self) -> str:
        return f"Vrijwilligersteun {self.pk}"


@geschiedenis
class Servicevraag(Beschermd):
    """A question, initiative or offer of an association, a village hall, a church, a team or a citizen, for the service
    point; who asked follows what became of it. About no resident."""

    class Soort(models.TextChoices):
        VRAAG = "vraag", "een vraag"
        INITIATIEF = "initiatief", "een nieuw initiatief"
        AANBOD = "aanbod", "een aanbod"
        ONDERSTEUNING = "ondersteuning", "ondersteuning van een organisatie"

    class Stand(models.TextChoices):
        OPEN = "open", "nog niet opgepakt"
        OPGEPAKT = "opgepakt", "opgepakt"
        KLAAR = "klaar", "afgehandeld"

    soort = models.CharField(max_length=15, choices=Soort)
    vrager = models.CharField(max_length=60, help_text="soort vrager, uit het profiel")
    organisatie = models.CharField(max_length=120)
    contact = models.CharField(max_length=120)
    gebied = models.CharField(max_length=60, blank=True)
    tekst = models.TextField()
    gesteld_op = models.DateField()
    gesteld_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    stand = models.CharField(max_length=10, choices=Stand, default=Stand.OPEN)
    antwoord = models.TextField(blank=True)
    verbonden_met = models.CharField(max_length=200, blank=True, help_text="andere organisaties die meedoen")
    beantwoord_op = models.DateField(null=True)
    beantwoord_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)

    def __str__(self) -> str:
        return f"Servicevraag {self.pk}"


@geschiedenis
class Activiteit(Beschermd):
    """Something on the calendar of the profile (`code`), or of its own (`naam`), planned or done. Counts and no names.

    `uit_doelgroep`: how many belonged to the group that the profile wants to reach. `waarde_centen`: what was
    exchanged."""

    code = models.CharField(max_length=60)
    naam = models.CharField(max_length=120, blank=True)
    dag = models.DateField()
    plaats = models.CharField(max_length=120, blank=True)
    gebied = models.CharField(max_length=60, blank=True)
    met = models.CharField(max_length=200, blank=True, help_text="inwoners en organisaties die het mee maken")
    deelnemers = models.IntegerField(null=True)
    uit_doelgroep = models.IntegerField(null=True)
    medewerkers = models.IntegerField(null=True, help_text="medewerkers van de gemeente die meedoen")
    koppelingen = models.IntegerField(null=True)
    waarde_centen = models.BigIntegerField(null=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(uit_doelgroep__isnull=True)
                | models.Q(deelnemers__isnull=False, uit_doelgroep__lte=models.F("deelnemers")),
                name="activiteit_doelgroep_deel_van_geheel",
            )
        ]

    def __str__(self) -> str:
        return f"Activiteit {self.pk}"
