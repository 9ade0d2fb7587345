from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from naober.bewoners.models import Persoon
from naober.delen.models import Verstrekking
from naober.dossier.models import Dossier
from naober.gemeente.models import Beschermd, geschiedenis
from naober.onderzoek.models import Expertisevraag
from naober.plan.models import Overleg


@geschiedenis
class Bijeenkomst(Beschermd):
    """A meeting of a network of the profile: nothing in it is about somebody. `leden`: numbers of who belong to the
    network on that day; what is said of households is theirs alone (`Casuspunt`). `aanwezig`: name and kind."""

    class Stand(models.TextChoices):
        GEPLAND = "gepland", "gepland"
        GEHOUDEN = "gehouden", "gehouden"
        VERVALLEN = "vervallen", "gaat niet door"

    netwerk = models.CharField(max_length=60)
    dag = models.DateField()
    plaats = models.CharField(max_length=120, blank=True)
    stand = models.CharField(max_length=10, choices=Stand, default=Stand.GEPLAND)
    leden = ArrayField(models.BigIntegerField(), default=list)
    agenda = models.JSONField(default=list, help_text="lijst van onderwerp en wie het inbracht, zonder inwoners")
    aanwezig = models.JSONField(default=list, help_text="lijst van naam en soort lid")
    verslag = models.TextField(blank=True, help_text="het algemene niveau, zonder namen van inwoners")
    reden = models.TextField(blank=True, help_text="waarom zij niet doorgaat")
    gepland_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "netwerk"], condition=models.Q(stand="gepland"), name="bijeenkomst_een_gepland"
            ),
            models.CheckConstraint(
                condition=~models.Q(stand="gehouden") | ~models.Q(verslag=""), name="bijeenkomst_met_verslag"
            ),
            models.CheckConstraint(
                condition=~models.Q(stand="vervallen") | ~models.Q(reden=""), name="bijeenkomst_vervallen_met_reden"
            ),
        ]
        indexes = [models.Index(fields=["gemeente", "netwerk", "-dag"], name="bijeenkomst_netwerk")]

    def __str__(self) -> str:
        return f"Bijeenkomst {self.pk}"


@geschiedenis
class Casuspunt(Beschermd):
    """A household on the agenda of a meeting, of which the network was told (`verstrekking`): for the members of that
    meeting alone, with what they said of it."""

    bijeenkomst = models.ForeignKey(Bijeenkomst, on_delete=models.PROTECT, related_name="casuspunten")
    verstrekking = models.ForeignKey(Verstrekking, on_delete=models.PROTECT, related_name="casuspunten")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="casuspunten")
    verslag = models.TextField(blank=True)
    ingebracht_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(fields=["bijeenkomst", "verstrekking"], name="casuspunt_een_keer"),
        ]

    def __str__(self) -> str:
        return f"Casuspunt {self.pk}"


@geschiedenis
class Casusoverleg(Beschermd):
    """Several parties talk about one household: who leads, who decides, who is asked to come, and whether the resident
    is. `leden`: numbers of staff who are asked; who does not see the file sees this consultation. `deelnemers`: name,
    kind of party, on behalf of whom, and once it was held whether they were there (`erbij`). `gehouden`: what came of
    it, in the plan."""

    class Stand(models.TextChoices):
        BELEGD = "belegd", "belegd"
        GEHOUDEN = "gehouden", "gehouden"
        VERVALLEN = "vervallen", "gaat niet door"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="casusoverleggen")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    onderwerp = models.CharField(max_length=200)
    vraag = models.TextField(help_text="waarover de partijen het eens moeten worden")
    dag = models.DateField()
    leider = models.CharField(max_length=120)
    beslist = models.CharField(max_length=120)
    inwoner_uitgenodigd = models.BooleanField()
    reden_zonder = models.TextField(blank=True)
    deelnemers = models.JSONField(default=list)
    leden = ArrayField(models.BigIntegerField(), default=list)
    stand = models.CharField(max_length=10, choices=Stand, default=Stand.BELEGD)
    # Not called after what it points to: a policy looks for the column `overleg_id` of the row below.
    gehouden = models.OneToOneField(Overleg, on_delete=models.PROTECT, related_name="casusoverleg", null=True)
    belegd_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(inwoner_uitgenodigd=True) | ~models.Q(reden_zonder=""),
                name="casusoverleg_inwoner_of_reden",
            ),
            models.CheckConstraint(
                condition=~models.Q(stand="gehouden") | models.Q(gehouden__isnull=False),
                name="casusoverleg_gehouden_in_plan",
            ),
        ]
        indexes = [models.Index(fields=["dossier", "-dag"], name="casusoverleg_dossier")]

    def __str__(self) -> str:
        return f"Casusoverleg {self.pk}"


class Inbreng(Beschermd):
    """What somebody who was asked to a consultation thinks of it, before or after. Append-only."""

    overleg = models.ForeignKey(Casusoverleg, on_delete=models.PROTECT, related_name="inbreng")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    medewerker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    tekst = models.TextField()
    dag = models.DateField()

    def __str__(self) -> str:
        return f"Inbreng {self.pk}"


@geschiedenis
class Werkafspraak(Beschermd):
    """Who does what, and until when, as a meeting or a consultation agreed. `eigenaar` has an account; `namens` says
    for whom. With `punt` or `overleg` it is about a household and seen by who sees that; otherwise it names nobody."""

    bijeenkomst = models.ForeignKey(Bijeenkomst, on_delete=models.PROTECT, related_name="afspraken", null=True)
    punt = models.ForeignKey(Casuspunt, on_delete=models.PROTECT, related_name="afspraken", null=True)
    overleg = models.ForeignKey(Casusoverleg, on_delete=models.PROTECT, related_name="afspraken", null=True)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="werkafspraken", null=True)
    wat = models.TextField()
    eigenaar = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)
    namens = models.CharField(max_length=120)
    uiterlijk = models.DateField()
    gemaakt_op = models.DateField()
    gedaan_op = models.DateField(null=True)
    uitkomst = models.TextField(blank=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(bijeenkomst__isnull=False, overleg=None)
                | models.Q(overleg__isnull=False, bijeenkomst=None, punt=None),
                name="werkafspraak_van_een",
            ),
            models.CheckConstraint(
                condition=models.Q(punt=None, overleg=None, dossier=None)
                | (models.Q(dossier__isnull=False) & (models.Q(punt__isnull=False) | models.Q(overleg__isnull=False))),
                name="werkafspraak_over_huishouden",
            ),
            models.CheckConstraint(
                condition=models.Q(gedaan_op=None) | ~models.Q(uitkomst=""), name="werkafspraak_gedaan_met_uitkomst"
            ),
        ]
        indexes = [
            models.Index(fields=["eigenaar"], condition=models.Q(gedaan_op=None), name="werkafspraak_open"),
            models.Index(fields=["dossier"], name="werkafspraak_dossier"),
        ]

    def __str__(self) -> str:
        return f"Werkafspraak {self.pk}"


@geschiedenis
class Knelpunt(Beschermd):
    """A case is put before who may decide, for a reason of the profile: laws point at each other, or something goes
    wrong. It always has an owner, who sees to it until it is solved, and somebody with the mandate (`beslist_door`),
    who sees what is put and not the file. `wijzen`: which laws point at each other."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="knelpunten")
    soort = models.CharField(max_length=60)
    wijzen = ArrayField(models.CharField(max_length=80), default=list)
    vraag = models.TextField(help_text="wat er moet worden beslist, zonder meer over het huishouden dan nodig")
    gemeld_op = models.DateField()
    gemeld_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    eigenaar = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    beslist_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    uiterlijk = models.DateField()
    besluit = models.TextField(blank=True)
    wie_doet = models.CharField(max_length=120, blank=True, help_text="wie het nu oppakt, onder welke wet")
    besloten_op = models.DateField(null=True)
    opgelost_op = models.DateField(null=True)
    oplossing = models.TextField(blank=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(besloten_op=None) | (~models.Q(besluit="") & ~models.Q(wie_doet="")),
                name="knelpunt_besloten",
            ),
            models.CheckConstraint(
                condition=models.Q(opgelost_op=None) | ~models.Q(oplossing=""), name="knelpunt_opgelost"
            ),
        ]
        indexes = [
            models.Index(fields=["dossier"], condition=models.Q(opgelost_op=None), name="knelpunt_open"),
            models.Index(fields=["eigenaar"], condition=models.Q(opgelost_op=None), name="knelpunt_eigenaar"),
            models.Index(fields=["beslist_door"], condition=models.Q(opgelost_op=None), name="knelpunt_beslist"),
        ]

    def __str__(self) -> str:
        return f"Knelpunt {self.pk}"


@geschiedenis
class Doorbraak(Beschermd):
    """A case that is stuck is with the team that breaks through. What was known of it when it was asked stays: how
    often it failed, and the longest waiting time in weeks. Then what was decided, with whose mandate, and what came of
    it."""

    class Gelukt(models.TextChoices):
        JA = "ja", "ja"
        DEELS = "deels", "voor een deel"
        NEE = "nee", "nee"

    vraag = models.OneToOneField(Expertisevraag, on_delete=models.PROTECT, related_name="doorbraak")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="doorbraken")
    vergeefs = models.PositiveSmallIntegerField()
    langste_wacht = models.PositiveSmallIntegerField(null=True)
    uiterlijk = models.DateField()
    besloten = models.TextField(blank=True)
    mandaat = models.CharField(max_length=120, blank=True)
    uitvoeren_voor = models.DateField(null=True)
    besloten_op = models.DateField(null=True)
    gelukt = models.CharField(max_length=5, choices=Gelukt, blank=True)
    resultaat = models.TextField(blank=True)
    resultaat_op = models.DateField(null=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(besloten_op=None) | (~models.Q(besloten="") & ~models.Q(mandaat="")),
                name="doorbraak_besloten_met_mandaat",
            ),
            models.CheckConstraint(
                condition=models.Q(resultaat_op=None)
                | (models.Q(besloten_op__isnull=False) & ~models.Q(gelukt="") & ~models.Q(resultaat="")),
                name="doorbraak_resultaat_na_besluit",
            ),
        ]

    def __str__(self) -> str:
        return f"Doorbraak {self.pk}"
