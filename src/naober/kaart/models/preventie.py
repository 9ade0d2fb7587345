"""What is done before anybody asks: measures, and what became of them. Nothing here is about one resident."""

from django.conf import settings
from django.db import models

from naober.gemeente.models import Beschermd, geschiedenis
from naober.kaart.models.basis import Herkomst, codes
from naober.kaart.models.voorziening import Voorziening


@geschiedenis
class Preventiemaatregel(Beschermd):
    """A preventive measure: an intervention, project, campaign, agreement or programme.

    What the profile names is loaded from there and follows it; where it is silent staff fills in. `antwoorden`: to the
    municipality's own questions. `stand_op`: the day on which staff said how it stands, and no longer the profile."""

    class Vorm(models.TextChoices):
        INDIVIDUEEL = "individueel", "individuele aanpak"
        GROEP = "groep", "groep of cursus"
        VOORLICHTING = "voorlichting", "voorlichting of campagne"
        SCHOLING = "scholing", "scholing van professionals of vrijwilligers"
        SAMENWERKING = "samenwerking", "samenwerking of overleg"
        VOORZIENING = "voorziening", "voorziening voor iedereen"
        RUIMTELIJK = "ruimtelijk", "ontwikkeling in de ruimte"
        PROGRAMMA = "programma", "programma of actieplan"

    class Reikwijdte(models.TextChoices):
        ALGEMEEN = "algemeen", "voor de samenleving, zonder gesignaleerd probleem"
        PROBLEEM = "probleem", "bij een gesignaleerd probleem"

    class Stand(models.TextChoices):
        VOORGENOMEN = "voorgenomen", "voorgenomen"
        GESTART = "gestart", "loopt"
        AFGEROND = "afgerond", "afgerond"
        GESTOPT = "gestopt", "gestopt"

    code = models.CharField(max_length=80)
    naam = models.CharField(max_length=160)
    uitleg = models.TextField()
    vorm = models.CharField(max_length=13, choices=Vorm)
    trede = models.CharField(max_length=60)
    reikwijdte = models.CharField(max_length=9, choices=Reikwijdte, default=Reikwijdte.ALGEMEEN)
    probleem = models.TextField(blank=True)
    niveau = models.CharField(max_length=60, blank=True)
    themas = codes()
    doelen = codes()
    doelgroepen = codes()
    doelgroep = models.TextField(blank=True, help_text="waar de doelgroep begint en ophoudt")
    leefgebieden = codes()
    gebieden = codes("leeg: de hele gemeente")
    teams = codes("waar de maatregel is verankerd")
    uitvoerder = models.CharField(max_length=160, blank=True)
    partners = models.JSONField(default=list)
    planning = models.CharField(max_length=200, blank=True)
    bewijs = models.CharField(max_length=60, blank=True)
    bewijsbron = models.TextField(blank=True)
    ervaring = models.TextField(blank=True, help_text="wat gebruikers ervan vinden")
    in_aanbod = models.BooleanField(default=True)
    onderdeel_van = models.ForeignKey("self", on_delete=models.PROTECT, related_name="delen", null=True, blank=True)
    voorziening = models.ForeignKey(Voorziening, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    budget = models.IntegerField(null=True, blank=True, help_text="euro per jaar")
    openbaar = models.BooleanField(default=False)
    antwoorden = models.JSONField(default=dict)
    stand = models.CharField(max_length=11, choices=Stand, default=Stand.VOORGENOMEN)
    van = models.DateField(null=True, blank=True)
    tot = models.DateField(null=True, blank=True)
    stand_op = models.DateField(null=True, blank=True)
    reden_stand = models.TextField(blank=True)
    bron = models.TextField(blank=True)
    aanname = models.TextField(blank=True)
    herkomst = models.CharField(max_length=12, choices=Herkomst, default=Herkomst.PROFIEL)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "code"], name="maatregel_code_uniek"),
            models.CheckConstraint(
                condition=~models.Q(reikwijdte="probleem") | ~models.Q(probleem=""), name="maatregel_noemt_probleem"
            ),
            models.CheckConstraint(
                condition=models.Q(tot__isnull=True) | models.Q(van__isnull=True) | models.Q(tot__gte=models.F("van")),
                name="maatregel_tot_na_van",
            ),
            models.CheckConstraint(
                condition=~models.Q(stand="gestopt") | ~models.Q(reden_stand=""), name="maatregel_stopt_met_reden"
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    @property
    def loopt(self) -> bool:
        """It is carried out now."""
        return self.stand == self.Stand.GESTART


class Preventiestap(Beschermd):
    """What was planned, done, reached, taught, heard or achieved in a measure, or what a team saw that is needed.

    Only added to. `aantal` people, `waarvan` so many who applied what they were taught or for whom it helped;
    of `omvang` the people in a target group. `wie`: an
    organisation or profession, never a person. A need stands on its own, and so does a call to whoever could offer what
    is missing, which everybody reads until its `dag`; the others are of a measure."""

    class Soort(models.TextChoices):
        PLANNING = "planning", "gepland"
        UITVOERING = "uitvoering", "uitgevoerd"
        BEREIK = "bereik", "bereikt"
        SCHOLING = "scholing", "geschoold"
        ERVARING = "ervaring", "ervaring van gebruikers"
        RESULTAAT = "resultaat", "resultaat"
        BEHOEFTE = "behoefte", "behoefte die een team ziet"
        OMVANG = "omvang", "mensen in een doelgroep"
        OPROEP = "oproep", "oproep aan wie iets kan bieden"

    maatregel = models.ForeignKey(Preventiemaatregel, on_delete=models.PROTECT, related_name="stappen", null=True)
    soort = models.CharField(max_length=10, choices=Soort)
    dag = models.DateField()
    tekst = models.TextField()
    wie = models.CharField(max_length=160, blank=True)
    gebied = models.CharField(max_length=60, blank=True)
    team = models.CharField(max_length=60, blank=True)
    thema = models.CharField(max_length=60, blank=True)
    doelgroep = models.CharField(max_length=60, blank=True)
    doel = models.CharField(max_length=60, blank=True)
    aantal = models.IntegerField(null=True)
    waarvan = models.IntegerField(null=True)
    medewerker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(soort__in=["behoefte", "oproep"]) | models.Q(maatregel__isnull=False),
                name="preventiestap_van_maatregel",
            ),
            models.CheckConstraint(
                condition=models.Q(waarvan__isnull=True) | models.Q(waarvan__lte=models.F("aantal")),
                name="preventiestap_waarvan_past",
            ),
        ]
        indexes = [models.Index(fields=["gemeente", "soort", "dag"], name="preventiestap_soort")]

    def __str__(self) -> str:
        return f"{self.get_soort_display()}: {self.tekst[:60]}"
