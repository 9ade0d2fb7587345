from django.conf import settings
from django.db import models

from naober.bewoners.models import Persoon
from naober.dossier.models import Dossier
from naober.gemeente.models import Beschermd, geschiedenis
from naober.plan.models import Actie


@geschiedenis
class Schuldhulptraject(Beschermd):
    """Help with debts to one resident or a couple, from their question until it ended.

    `persoon`: who asked; what stands here is about them, also when a partner takes part. `contact`: the one face for
    them. `actie`: the building block of the household's plan; the decision stands on it.
    `toelating` with its day and organisation only where another decides (Wgs art. 4a), as `beeindigd_op` and
    `beeindigd_door`: that it ended what it granted. `verkenning`: what was found
    beside the debts, by code of the profile. `signaalzaak_nummer`: what was noticed before they asked."""

    class Toelating(models.TextChoices):
        TOELATING = "toelating", "toegelaten"
        AFWIJZING = "afwijzing", "afgewezen"

    class Reden(models.TextChoices):
        AFGEROND = "afgerond", "afgerond"
        ZELF = "zelf", "de inwoner gaat zelf verder"
        INGETROKKEN = "ingetrokken", "de inwoner trok de vraag in"
        NIET_VERSCHENEN = "niet-verschenen", "de inwoner kwam niet"
        VERHUISD = "verhuisd", "verhuisd"
        OVERLEDEN = "overleden", "overleden"
        NIET_PASSEND = "niet-passend", "schuldhulp past niet bij wat er nodig is"
        VOLDOET_NIET = "voldoet-niet", "de inwoner voldoet niet aan de voorwaarden"
        OVERIG = "overig", "een andere reden"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="schuldhulp")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+", help_text="wie het vroeg")
    contact = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    # No foreign key: a signal goes when its own term is over, and takes along all that hangs on it.
    signaalzaak_nummer = models.BigIntegerField(null=True, help_text="wat er eerder werd gezien; kan al weg zijn")
    actie = models.ForeignKey(Actie, on_delete=models.SET_NULL, related_name="schuldhulp", null=True)
    hulpvraag = models.TextField()
    aangemeld_op = models.DateField()
    bedreiging = models.CharField(max_length=60, blank=True, help_text="code van wat er dreigt")
    bedreigd_op = models.DateField(null=True)
    gesprek_voor = models.DateField()
    gesprek_op = models.DateField(null=True)
    verkenning = models.JSONField(default=dict)
    collectief = models.TextField(blank=True)
    beslis_voor = models.DateField(null=True)
    toelating = models.CharField(max_length=10, choices=Toelating, blank=True)
    toelating_op = models.DateField(null=True)
    toelating_door = models.CharField(max_length=120, blank=True)
    beeindigd_op = models.DateField(null=True, help_text="besluit van die organisatie dat de hulp stopt")
    beeindigd_door = models.CharField(max_length=120, blank=True)
    geeindigd_op = models.DateField(null=True)
    reden = models.CharField(max_length=20, choices=Reden, blank=True)
    toelichting = models.TextField(blank=True)

    class Meta(Beschermd.Meta):
        indexes = [models.Index(fields=["gemeente", "aangemeld_op"], name="schuldhulp_aangemeld")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(geeindigd_op__isnull=True, reden="")
                | models.Q(geeindigd_op__gte=models.F("aangemeld_op")) & ~models.Q(reden=""),
                name="schuldhulp_einde_heeft_reden",
            ),
            models.CheckConstraint(
                condition=models.Q(toelating="", toelating_op__isnull=True, toelating_door="")
                | ~models.Q(toelating="") & models.Q(toelating_op__isnull=False) & ~models.Q(toelating_door=""),
                name="schuldhulp_toelating_elders_heel",
            ),
            models.CheckConstraint(
                condition=models.Q(beeindigd_op__isnull=True, beeindigd_door="")
                | models.Q(beeindigd_op__isnull=False) & ~models.Q(beeindigd_door=""),
                name="schuldhulp_beeindiging_elders_heel",
            ),
            models.UniqueConstraint(
                fields=["actie"],
                condition=models.Q(geeindigd_op__isnull=True),
                name="schuldhulp_een_lopend_per_actie",
            ),
        ]

    def __str__(self) -> str:
        return f"Schuldhulptraject {self.pk}"


@geschiedenis
class Schuldhulpclient(Beschermd):
    """Whose trajectory it is: one resident, or two together. Nobody has two that run (DDAS); `tot` when it ended, or
    when they left the household or died."""

    traject = models.ForeignKey(Schuldhulptraject, on_delete=models.CASCADE, related_name="clienten")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="schuldhulp")
    tot = models.DateField(null=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["persoon"], condition=models.Q(tot__isnull=True), name="schuldhulp_een_lopend_per_persoon"
            ),
            models.UniqueConstraint(fields=["traject", "persoon"], name="schuldhulp_client_eenmaal"),
        ]

    def __str__(self) -> str:
        return f"Schuldhulpclient {self.pk}"


@geschiedenis
class Schuldhulpstap(Beschermd):
    """One thing that is done, from `van` until `tot`. `uitvoerder`: code of the policy, empty where that names nobody;
    `uitvoerder_naam` as it was then. Of a moratorium `van` is empty until the court granted it."""

    class Soort(models.TextChoices):
        CRISISINTERVENTIE = "crisisinterventie", "Crisis afwenden"
        INFORMATIE_ADVIES = "informatie-advies", "Informatie en advies"
        VOORLOPIG = "voorlopige-voorziening", "Voorlopige voorziening"
        MORATORIUM = "moratorium", "Moratorium"
        ADMINISTRATIE = "administratie", "Administratie op orde brengen"
        STABILISATIE = "stabilisatie", "Stabilisatie"
        BEGELEIDING = "begeleiding", "Financiële begeleiding"
        OPLOSSING = "oplossing", "Oplossing"
        NAZORG = "nazorg", "Nazorg"

    traject = models.ForeignKey(Schuldhulptraject, on_delete=models.CASCADE, related_name="stappen")
    soort = models.CharField(max_length=30, choices=Soort)
    vorm = models.CharField(max_length=30, blank=True, help_text="welke begeleiding of oplossing")
    groep = models.CharField(max_length=60, blank=True)
    uitvoerder = models.CharField(max_length=60, blank=True)
    uitvoerder_naam = models.CharField(max_length=120)
    financiering = models.CharField(max_length=60, blank=True)
    vtlb_centen = models.BigIntegerField(null=True, help_text="vrij te laten bedrag per maand")
    aangevraagd_op = models.DateField(null=True)
    goedgekeurd_op = models.DateField(null=True)
    van = models.DateField(null=True)
    tot = models.DateField(null=True)
    uitkomst = models.TextField(blank=True)
    gezet_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(van__isnull=False)
                | models.Q(soort="moratorium", aangevraagd_op__isnull=False),
                name="schuldhulpstap_begint",
            ),
            models.CheckConstraint(
                condition=models.Q(tot__isnull=True) | models.Q(van__isnull=True) | models.Q(tot__gte=models.F("van")),
                name="schuldhulpstap_eind_na_begin",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"Schuldhulpstap {self.pk}"

    @property
    def loopt(self) -> bool:
        return self.tot is None
