"""What comes before a decision: the application with its term, and the advice."""

from django.conf import settings
from django.db import models

from naober.bewoners.models import Persoon
from naober.dossier.models import Dossier
from naober.gemeente.models import Beschermd, geschiedenis
from naober.plan.models import Actie, Plan


class Aanvraag(Beschermd):
    """The request of a resident for a decision on one action of the plan. Append-only.

    Made by agreeing to a plan in which it stands, or in writing once the investigation has ended or its term has
    passed."""

    class Via(models.TextChoices):
        PLAN = "plan", "met het afgesproken plan"
        SCHRIFTELIJK = "schriftelijk", "schriftelijk"
        DIGITAAL = "digitaal", "via internet"

    actie = models.OneToOneField(Actie, on_delete=models.PROTECT, related_name="aanvraag")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="aanvragen")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="aanvragen")
    product = models.CharField(max_length=60)
    ingediend_op = models.DateField()
    via = models.CharField(max_length=15, choices=Via)

    def __str__(self) -> str:
        return f"Aanvraag {self.pk}"


@geschiedenis
class Termijnstap(Beschermd):
    """Something that moves the term of an application: a suspension, an extension, a notice that it will be late,
    or a notice of default by the applicant."""

    class Soort(models.TextChoices):
        OPSCHORTING = "opschorting", "de termijn staat stil"
        VERLENGING = "verlenging", "de termijn is verlengd"
        MEDEDELING = "mededeling", "aan de inwoner is gezegd dat het later wordt"
        INGEBREKE = "ingebreke", "de inwoner stelde de gemeente in gebreke"

    aanvraag = models.ForeignKey(Aanvraag, on_delete=models.PROTECT, related_name="stappen")
    soort = models.CharField(max_length=15, choices=Soort)
    van = models.DateField()
    tot = models.DateField(null=True)
    weken = models.SmallIntegerField(default=0)
    grond = models.CharField(max_length=40, blank=True)
    reden = models.TextField(blank=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["aanvraag"],
                condition=models.Q(soort="opschorting", tot__isnull=True),
                name="termijnstap_een_open_opschorting",
            ),
            models.UniqueConstraint(
                fields=["aanvraag"], condition=models.Q(soort="verlenging"), name="termijnstap_een_verlenging"
            ),
        ]

    def __str__(self) -> str:
        return f"Termijnstap {self.pk}"


class Advies(Beschermd):
    """What the adviser thinks of one action in one plan; the last one counts. Append-only."""

    class Strekking(models.TextChoices):
        TOEKENNEN = "toekennen", "toekennen"
        DEELS = "deels", "voor een deel toekennen"
        AFWIJZEN = "afwijzen", "afwijzen"

    actie = models.ForeignKey(Actie, on_delete=models.PROTECT, related_name="adviezen")
    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="adviezen")
    adviseur = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    gegeven_op = models.DateField()
    strekking = models.CharField(max_length=15, choices=Strekking)
    motivering = models.TextField()
    waarom_niet_lichter = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"Advies {self.pk}"
