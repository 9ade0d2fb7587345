"""What was decided about the budget since the document: nothing here is about a resident.

Decisions, bookings of a reserve and what is set aside only grow; measures and risks change, and keep their history."""

from django.db import models

from naober.gemeente.models import Beschermd, geschiedenis


class Begrotingsbesluit(Beschermd):
    """A decision that changed the budget, and on which day it was taken. `voorstel`: wishes with the plan that covers
    them. `afwijking`: why it departs from what the municipality wants in principle. `stap`: of the budget cycle."""

    class Orgaan(models.TextChoices):
        RAAD = "raad", "gemeenteraad"
        COLLEGE = "college", "college"

    naam = models.CharField(max_length=200)
    orgaan = models.CharField(max_length=7, choices=Orgaan)
    dag = models.DateField()
    voorstel = models.BooleanField(default=False)
    afwijking = models.TextField(blank=True)
    stap = models.CharField(max_length=60, blank=True)

    class Meta(Beschermd.Meta):
        indexes = [models.Index(fields=["gemeente", "-dag", "-id"], name="begrotingsbesluit_dag")]

    def __str__(self) -> str:
        return self.naam


class Begrotingsregel(Beschermd):
    """One line of a decision: what changes in one year. Cents above nought cost money, below nought free it.

    `rijk`: what the State gives for this line, which does not change the line itself. `oormerk`: of earmarked money,
    which earmark of the profile; `herkomst`: the line or source that it comes from, or the fund that keeps what is
    left; `doel` and `team`: what and whom it is for.

    `voor` and `na`: the budget of the line in that year before and after it; empty without a line, or where neither
    the document nor a decision names an amount before."""

    class Soort(models.TextChoices):
        WIJZIGING = "wijziging", "wijziging"
        WENS = "wens", "wens"
        STELPOST = "stelpost", "stelpost"
        DEKKING = "dekking", "dekking"
        RUIMTE = "ruimte", "ruimte die overblijft"
        OORMERK = "oormerk", "bestemd"
        RIJK = "rijk", "van het Rijk"

    besluit = models.ForeignKey(Begrotingsbesluit, on_delete=models.PROTECT, related_name="regels")
    soort = models.CharField(max_length=9, choices=Soort)
    naam = models.CharField(max_length=200)
    post = models.CharField(max_length=60, blank=True, help_text="code van de begrotingspost uit het profiel")
    jaar = models.SmallIntegerField()
    centen = models.BigIntegerField()
    aard = models.CharField(max_length=12, choices=[("structureel", "structureel"), ("incidenteel", "incidenteel")])
    voor_centen = models.BigIntegerField(null=True)
    na_centen = models.BigIntegerField(null=True)
    herkomst = models.CharField(max_length=60, blank=True)
    oormerk = models.CharField(max_length=60, blank=True)
    doel = models.CharField(max_length=60, blank=True)
    team = models.CharField(max_length=60, blank=True)

    class Meta(Beschermd.Meta):
        indexes = [models.Index(fields=["gemeente", "post", "jaar"], name="begrotingsregel_post")]

    def __str__(self) -> str:
        return self.naam


class Reserveboeking(Beschermd):
    """A movement of a reserve: into it above nought, out of it below nought, with what it is for and by which decision.

    `doel`: the goal of the reserve that it serves; a withdrawal has one. `vervalt`: an addition that was planned and
    does not come. `post`: the line on which a withdrawal is spent, of a reserve within a fund."""

    reserve = models.CharField(max_length=60)
    jaar = models.SmallIntegerField()
    centen = models.BigIntegerField()
    waarvoor = models.CharField(max_length=200)
    besluit = models.CharField(max_length=200)
    doel = models.CharField(max_length=60, blank=True)
    post = models.CharField(max_length=60, blank=True)
    vervalt = models.BooleanField(default=False)
    dag = models.DateField()

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(centen__gt=0, vervalt=False)
                | (models.Q(centen__lt=0) & (~models.Q(doel="") | models.Q(vervalt=True))),
                name="reserveboeking_onttrekt_met_doel",
            )
        ]
        indexes = [models.Index(fields=["gemeente", "reserve", "jaar"], name="reserveboeking_jaar")]

    def __str__(self) -> str:
        return f"Reserveboeking {self.pk}"


class Besteding(Beschermd):
    """What was set aside on a budget line for an activity or initiative, in one year. `samen`: the first row of one
    activity that several lines pay together; `procent`: which part of it this line pays."""

    post = models.CharField(max_length=60)
    jaar = models.SmallIntegerField()
    centen = models.BigIntegerField()
    aard = models.CharField(max_length=12, choices=[("structureel", "structureel"), ("incidenteel", "incidenteel")])
    waarvoor = models.CharField(max_length=200)
    kostensoort = models.CharField(max_length=60, blank=True)
    samen = models.ForeignKey("self", on_delete=models.PROTECT, related_name="delen", null=True)
    procent = models.DecimalField(max_digits=5, decimal_places=2, null=True)
    dag = models.DateField()

    class Meta(Beschermd.Meta):
        constraints = [models.CheckConstraint(condition=models.Q(centen__gt=0), name="besteding_kost_iets")]
        indexes = [models.Index(fields=["gemeente", "post", "jaar"], name="besteding_post")]

    def __str__(self) -> str:
        return f"Besteding {self.pk}"


@geschiedenis
class Begrotingsmaatregel(Beschermd):
    """A measure that saves, controls or gives money a purpose. `code`: of the profile, where it comes from there.
    `vult`: the provisional item that it fills. `jaren`: by year the cents that it saves, such as {"2027": 17500000}.
    `baten_elders`: under which law or payer the benefit falls, outside the own budget. `nulmeting`: what was counted on
    the day on which it was adopted, of what may not rise by it or of the volume in which it is found."""

    class Stand(models.TextChoices):
        VOORGESTELD = "voorgesteld", "voorgesteld"
        VASTGESTELD = "vastgesteld", "vastgesteld"
        GEREALISEERD = "gerealiseerd", "gerealiseerd"
        VERVALLEN = "vervallen", "vervallen"

    code = models.CharField(max_length=60, blank=True)
    naam = models.CharField(max_length=200)
    soort = models.CharField(max_length=10)
    post = models.CharField(max_length=60, blank=True)
    vult = models.CharField(max_length=60, blank=True)
    jaren = models.JSONField(default=dict)
    oorzaak = models.TextField(blank=True)
    beinvloedbaar = models.BooleanField(null=True)
    niveau = models.CharField(max_length=9, blank=True)
    effect = models.TextField(blank=True)
    termijn = models.CharField(max_length=200, blank=True)
    baten_elders = models.CharField(max_length=200, blank=True)
    afwijking = models.TextField(blank=True)
    stand = models.CharField(max_length=12, choices=Stand, default=Stand.VOORGESTELD)
    stand_op = models.DateField()
    nulmeting = models.JSONField(default=dict)
    nulmeting_op = models.DateField(null=True)

    class Meta(Beschermd.Meta):
        indexes = [models.Index(fields=["gemeente", "-id"], name="begrotingsmaatregel_id")]

    def __str__(self) -> str:
        return self.naam


@geschiedenis
class Financieelrisico(Beschermd):
    """A financial risk: how likely (1 to 5), what it costs when it happens, and what holds it down."""

    code = models.CharField(max_length=60, blank=True)
    naam = models.CharField(max_length=200)
    uitleg = models.TextField(blank=True)
    kans = models.SmallIntegerField()
    gevolg_centen = models.BigIntegerField()
    maatregel = models.TextField(blank=True)
    beoordeeld_op = models.DateField()
    gesloten_op = models.DateField(null=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(condition=models.Q(kans__range=(1, 5)), name="financieelrisico_kans"),
        ]
        indexes = [models.Index(fields=["gemeente", "-id"], name="financieelrisico_id")]

    def __str__(self) -> str:
        return self.naam
