from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from naober.bewoners.models import Persoon
from naober.dossier.models import Dossier
from naober.gemeente.models import Beschermd, geschiedenis
from naober.kaart.models import Voorziening
from naober.onderzoek.models import Behoefte


@geschiedenis
class Plan(Beschermd):
    """The household's plan. There is one at a time; a review closes it and opens the next version."""

    class Status(models.TextChoices):
        CONCEPT = "concept", "in de maak"
        AFGESPROKEN = "afgesproken", "afgesproken"
        GESLOTEN = "gesloten", "gesloten"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="plannen")
    versie = models.IntegerField()
    status = models.CharField(max_length=15, choices=Status, default=Status.CONCEPT)
    opgesteld_op = models.DateField()
    opgesteld_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    opgesteld_hoe = models.CharField(max_length=60, blank=True, help_text="code van de opstelwijze in het profiel")
    evaluatie_op = models.DateField()
    mantelzorg_steun = models.TextField(blank=True)
    afgesproken_op = models.DateField(null=True)
    akkoord_van = models.CharField(max_length=120, blank=True)
    gesloten_op = models.DateField(null=True)
    sluitreden = models.TextField(blank=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["dossier"],
                condition=models.Q(gesloten_op__isnull=True),
                name="plan_een_lopend_per_dossier",
            ),
            models.UniqueConstraint(fields=["dossier", "versie"], name="plan_versie_uniek"),
            models.CheckConstraint(
                condition=models.Q(status="gesloten", gesloten_op__isnull=False)
                | (~models.Q(status="gesloten") & models.Q(gesloten_op__isnull=True)),
                name="plan_gesloten_heeft_datum",
            ),
        ]

    def __str__(self) -> str:
        return f"Plan {self.pk}"


@geschiedenis
class Doel(Beschermd):
    """What should be reached, of a kind that the profile names: to improve, to keep stable, or its own.

    `formeel` and `informeel`: which help of professionals and of people around was considered for it."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="doelen")
    omschrijving = models.CharField(max_length=200)
    soort = models.CharField(max_length=60, help_text="code van de doelsoort in het profiel")
    formeel = models.TextField(blank=True)
    informeel = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"Doel {self.pk}"


@geschiedenis
class Actie(Beschermd):
    """A building block: who does what for which need, on which rung."""

    class Uitvoerder(models.TextChoices):
        INWONER = "inwoner", "inwoner zelf"
        NETWERK = "netwerk", "familie, vriend of buur"
        VRIJWILLIGER = "vrijwilliger", "vrijwilliger"
        TEAM = "team", "het team"
        AANBIEDER = "aanbieder", "aanbieder of specialist"

    class Stand(models.TextChoices):
        TOEGEKEND = "toegekend", "toegekend"
        AFGEWEZEN = "afgewezen", "afgewezen"
        INGETROKKEN = "ingetrokken", "ingetrokken"

    class Soort(models.TextChoices):
        ONDERSTEUNING = "ondersteuning", "ondersteuning"
        EIGEN_OPLOSSING = "eigen-oplossing", "eigen oplossing van de inwoner"
        NETWERK = "netwerk", "een netwerk opbouwen"
        PREVENTIEF = "preventief", "voorkomen dat het erger wordt"
        OMGEVING = "omgeving", "de mensen eromheen begeleiden"
        MANTELZORG = "mantelzorg", "steun voor de mantelzorger"
        CONTACT = "contact", "vinger aan de pols houden"

    class Afloop(models.TextChoices):
        BEREIKT = "bereikt", "resultaat bereikt"
        DEELS = "deels", "deels bereikt"
        NIET = "niet", "niet bereikt"
        VERVANGEN = "vervangen", "vervangen door lichtere of zwaardere hulp"

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="acties")
    behoefte = models.ForeignKey(Behoefte, on_delete=models.PROTECT, related_name="acties")
    trede = models.CharField(max_length=60)
    omschrijving = models.CharField(max_length=200)
    uitvoerder = models.CharField(max_length=15, choices=Uitvoerder)
    wie = models.CharField(max_length=120)
    voorziening = models.ForeignKey(Voorziening, on_delete=models.PROTECT, related_name="+", null=True)
    product = models.CharField(max_length=60, blank=True)
    reden_buiten_team = models.TextField(blank=True)
    opdracht = models.TextField(blank=True, help_text="extra opdracht aan de uitvoerder")
    onveilig = models.TextField(blank=True, help_text="waarom veiligheid voorgaat op de trap")
    aangevraagd = models.BooleanField(default=False, help_text="op verzoek, ook als een lichtere trede genoeg is")
    aangevraagd_op = models.DateField(null=True, help_text="eerste dag waarop het huishouden hiermee akkoord was")
    stand = models.CharField(max_length=15, choices=Stand, blank=True, help_text="wat erover is besloten")
    doel = models.ForeignKey(Doel, on_delete=models.SET_NULL, related_name="acties", null=True)
    soort = models.CharField(max_length=20, choices=Soort, default=Soort.ONDERSTEUNING)
    resultaten = ArrayField(models.CharField(max_length=200), default=list, help_text="vooraf samen bepaald")
    inzet_team = models.TextField(blank=True)
    inzet_inwoner = models.TextField(blank=True)
    structureel = models.BooleanField(default=False, help_text="blijvend nodig")
    te_intensief = models.BooleanField(default=False, help_text="meer dan het team zelf kan bieden")
    fase = models.SmallIntegerField(null=True, help_text="volgorde: een fase begint als de vorige klaar is")
    gegevens = models.JSONField(default=dict, help_text="wat het profiel bij deze hulp vraagt")
    begonnen_op = models.DateField(null=True)
    herijken_op = models.DateField(null=True, help_text="dan opnieuw bekijken of het lichter kan")
    afgerond_op = models.DateField(null=True)
    afloop = models.CharField(max_length=15, choices=Afloop, blank=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(afgerond_op__isnull=True, afloop="")
                | (models.Q(afgerond_op__isnull=False) & ~models.Q(afloop="")),
                name="actie_afloop_heeft_dag",
            )
        ]

    def __str__(self) -> str:
        return f"Actie {self.pk}"

    @property
    def helpt(self) -> bool:
        """False once it was rejected, ended or replaced: then it answers no need."""
        return self.stand not in (self.Stand.AFGEWEZEN, self.Stand.INGETROKKEN) and self.afloop != self.Afloop.VERVANGEN

    @property
    def formeel(self) -> bool:
        """Whether professionals do it: the team or a provider."""
        return self.uitvoerder in (self.Uitvoerder.TEAM, self.Uitvoerder.AANBIEDER)


@geschiedenis
class EigenPlan(Beschermd):
    """The plan that the resident made and handed in; it is considered before a plan is agreed."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="eigen_plannen")
    ingediend_op = models.DateField()
    door = models.CharField(max_length=120)
    persoon = models.ForeignKey(
        Persoon, on_delete=models.PROTECT, related_name="+", null=True, help_text="van wie, als het zelf is ingediend"
    )
    tekst = models.TextField()
    op_tijd = models.BooleanField(help_text="binnen de zeven dagen na de melding")
    overwogen_op = models.DateField(null=True)
    overweging = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"EigenPlan {self.pk}"


@geschiedenis
class Planonderdeel(Beschermd):
    """A part of the plan for which the profile has a template, as it was filled in."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="onderdelen")
    sjabloon = models.CharField(max_length=60, help_text="code van het sjabloon in het profiel")
    gegevens = models.JSONField(default=dict)
    vastgelegd_op = models.DateField()

    class Meta(Beschermd.Meta):
        constraints = [models.UniqueConstraint(fields=["plan", "sjabloon"], name="planonderdeel_een_per_sjabloon")]

    def __str__(self) -> str:
        return f"Planonderdeel {self.pk}"


@geschiedenis
class Planpartij(Beschermd):
    """Someone who takes part around the household, formal or informal, under whatever law.

    `gebonden`: whether a formal party is bound by the collaboration agreements of the profile; when it is not,
    `geregeld` says how it takes part all the same."""

    class Gebonden(models.TextChoices):
        JA = "ja", "ja"
        NEE = "nee", "nee, nog te regelen"
        GEREGELD = "geregeld", "geregeld"
        NVT = "nvt", "niet van toepassing"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="partijen")
    soort = models.CharField(max_length=60, help_text="code van de partijsoort in het profiel")
    naam = models.CharField(max_length=120)
    formeel = models.BooleanField()
    wet = models.CharField(max_length=80, blank=True)
    taak = models.CharField(max_length=200)
    contact = models.CharField(max_length=120)
    leefgebied = models.CharField(max_length=60, blank=True)
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+", null=True)
    gebonden = models.CharField(max_length=10, choices=Gebonden, default=Gebonden.NVT)
    geregeld = models.TextField(blank=True)
    principes_op = models.DateField(null=True, help_text="werkt sindsdien volgens de leidende principes")
    van = models.DateField()
    tot = models.DateField(null=True)

    def __str__(self) -> str:
        return f"Planpartij {self.pk}"


@geschiedenis
class Regie(Beschermd):
    """Who holds a role in the direction of a household's plan; one at a time for each role."""

    class Bij(models.TextChoices):
        GEZIN = "gezin", "het gezin of de inwoner zelf"
        TEAM = "team", "het team"
        GEMEENTE = "gemeente", "de gemeente"
        INSTELLING = "instelling", "een instelling"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="regie")
    rol = models.CharField(max_length=60, help_text="code van de regierol in het profiel")
    bij = models.CharField(max_length=15, choices=Bij)
    wie = models.CharField(max_length=120)
    partij = models.ForeignKey(Planpartij, on_delete=models.PROTECT, related_name="+", null=True)
    reden = models.TextField(blank=True)
    van = models.DateField()
    tot = models.DateField(null=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "rol"], condition=models.Q(tot__isnull=True), name="regie_een_per_rol"
            )
        ]

    def __str__(self) -> str:
        return f"Regie {self.pk}"


@geschiedenis
class Samenwerkafspraak(Beschermd):
    """What parties agreed on working together: one of the profile's agreements applied here, or their own."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="samenwerkafspraken")
    code = models.CharField(
        max_length=60, blank=True, help_text="code van de werkafspraak of afstemming in het profiel"
    )
    een = models.ForeignKey(Planpartij, on_delete=models.PROTECT, related_name="+", null=True)
    ander = models.ForeignKey(Planpartij, on_delete=models.PROTECT, related_name="+", null=True)
    tekst = models.TextField()
    gemaakt_op = models.DateField()

    def __str__(self) -> str:
        return f"Samenwerkafspraak {self.pk}"


class Overdracht(Beschermd):
    """Another's expertise is asked, or the help goes over: who directs from then, and what the team still does.
    Append-only."""

    actie = models.ForeignKey(Actie, on_delete=models.PROTECT, related_name="overdrachten")
    soort = models.CharField(max_length=60, help_text="code van de overdrachtsoort in het profiel")
    aan = models.CharField(max_length=120)
    regie = models.CharField(max_length=15, choices=Regie.Bij)
    inbreng = models.TextField(blank=True, help_text="wat het team blijft doen, of met de tips doet")
    samenwerking = models.TextField(blank=True)
    dag = models.DateField()
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"Overdracht {self.pk}"


class Overleg(Beschermd):
    """A meeting about the guidance of this household, with or without the resident. Append-only."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="overleggen")
    dag = models.DateField()
    onderwerp = models.CharField(max_length=200)
    verslag = models.TextField()
    inwoner_erbij = models.BooleanField()
    reden_afwezig = models.TextField(blank=True)
    aanwezigen = models.JSONField(default=list, help_text="lijst van naam en partijsoort")
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"Overleg {self.pk}"


class Schaling(Beschermd):
    """Help that went to a lighter or heavier rung, and why. Append-only."""

    van = models.ForeignKey(Actie, on_delete=models.PROTECT, related_name="schaling_naar")
    naar = models.ForeignKey(Actie, on_delete=models.PROTECT, related_name="schaling_van")
    trede_van = models.CharField(max_length=60)
    trede_naar = models.CharField(max_length=60)
    lichter = models.BooleanField()
    reden = models.TextField()
    dag = models.DateField()

    def __str__(self) -> str:
        return f"Schaling {self.pk}"


class Evaluatie(Beschermd):
    """Looking back together on a plan. Append-only."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="evaluaties")
    dag = models.DateField()
    verslag = models.TextField()
    volgende_op = models.DateField()
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"Evaluatie {self.pk}"


class Evaluatieregel(Beschermd):
    """What looking back said of one action: the rung before and after, and whether a step down is possible.
    Append-only."""

    evaluatie = models.ForeignKey(Evaluatie, on_delete=models.PROTECT, related_name="regels")
    actie = models.ForeignKey(Actie, on_delete=models.PROTECT, related_name="evaluatieregels")
    trede_voor = models.CharField(max_length=60)
    trede_na = models.CharField(max_length=60)
    mogelijkheden_inwoner = models.TextField()
    mogelijkheden_omgeving = models.TextField()
    stap_terug = models.BooleanField()
    reden = models.TextField()

    def __str__(self) -> str:
        return f"Evaluatieregel {self.pk}"


class Oordeel(Beschermd):
    """How something in the plan stands on a day, who said so, and what follows. Append-only.

    `over` is what it is about: a goal, an action, a party, an agreement, or a signal of double help by its key."""

    class Wat(models.TextChoices):
        DOEL = "doel", "het doel"
        INZET_TEAM = "inzet-team", "de inzet van het team"
        INZET_INWONER = "inzet-inwoner", "de inzet van de inwoner"
        LEVERING = "levering", "de hulp wordt gegeven zoals afgesproken"
        BIJDRAGE = "bijdrage", "de hulp draagt bij aan het resultaat"
        SAMENWERKING = "samenwerking", "de samenwerking met de andere aanbieders"
        AFSPRAAK = "afspraak", "de samenwerkingsafspraak wordt uitgevoerd"
        HERIJKING = "herijking", "kan het lichter?"
        SAMENLOOP = "samenloop", "dubbele of overbodige hulp"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="oordelen")
    wat = models.CharField(max_length=20, choices=Wat)
    doel = models.ForeignKey(Doel, on_delete=models.PROTECT, related_name="oordelen", null=True)
    actie = models.ForeignKey(Actie, on_delete=models.PROTECT, related_name="oordelen", null=True)
    partij = models.ForeignKey(Planpartij, on_delete=models.PROTECT, related_name="oordelen", null=True)
    afspraak = models.ForeignKey(Samenwerkafspraak, on_delete=models.PROTECT, related_name="oordelen", null=True)
    sleutel = models.CharField(max_length=80, blank=True)
    uitkomst = models.CharField(max_length=15)
    toelichting = models.TextField()
    vervolg = models.TextField(blank=True, help_text="wie erop is aangesproken, en wat er nu gebeurt")
    dag = models.DateField()
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"Oordeel {self.pk}"
