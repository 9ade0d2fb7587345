from django.conf import settings
from django.db import models

from naober.dossier.models import Dossier
from naober.gemeente.models import Beschermd, geschiedenis


@geschiedenis
class Meldcode(Beschermd):
    """The reporting code as it is walked through for a household. At most one is open.

    `vorm`: a form of violence, as a code of the profile or the nation. `acuut`: what danger there is now, in words; the
    ladder opens on it. `organisatie`: of whom uses the code, for the counts. `melden` and `hulp` are the decisions.
    `verder`: who keeps in touch and with what care, so that nobody is let go."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="meldcodes")
    vorm = models.CharField(max_length=60)
    aanleiding = models.TextField()
    acuut = models.TextField(blank=True)
    organisatie = models.CharField(max_length=60, blank=True)
    begonnen_op = models.DateField()
    begonnen_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    melden = models.BooleanField(null=True)
    hulp = models.BooleanField(null=True)
    besloten_op = models.DateField(null=True)
    afgesloten_op = models.DateField(null=True)
    verder = models.TextField(blank=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["dossier"], condition=models.Q(afgesloten_op__isnull=True), name="meldcode_een_open"
            ),
            models.CheckConstraint(
                condition=models.Q(besloten_op=None, melden=None)
                | models.Q(besloten_op__isnull=False, melden__isnull=False),
                name="meldcode_besloten",
            ),
            models.CheckConstraint(
                condition=models.Q(afgesloten_op=None) | (models.Q(besloten_op__isnull=False) & ~models.Q(verder="")),
                name="meldcode_niet_losgelaten",
            ),
        ]

    def __str__(self) -> str:
        return f"Meldcode {self.pk}"


class Meldcodestap(Beschermd):
    """One step: done, or left out with the reason. `wie`: with whom. Append-only; of one step the last line counts."""

    meldcode = models.ForeignKey(Meldcode, on_delete=models.CASCADE, related_name="stappen")
    stap = models.CharField(max_length=60, help_text="code van de stap")
    overgeslagen = models.BooleanField(default=False)
    wie = models.CharField(max_length=200, blank=True)
    uitkomst = models.TextField(help_text="wat eruit kwam, of waarom de stap is overgeslagen")
    dag = models.DateField()
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(condition=~models.Q(uitkomst=""), name="meldcodestap_met_uitkomst"),
        ]

    def __str__(self) -> str:
        return f"Meldcodestap {self.pk}"


class Meldactie(Beschermd):
    """What was done, each by itself: advice, bringing to help, stepping in; `vervolg`: who goes on. Append-only."""

    meldcode = models.ForeignKey(Meldcode, on_delete=models.CASCADE, related_name="acties")
    soort = models.CharField(max_length=60, help_text="code van de soort actie")
    wat = models.TextField()
    wie = models.CharField(max_length=200, help_text="met wie, of door wie")
    vervolg = models.CharField(max_length=200, help_text="wie er nu verder gaat")
    dag = models.DateField()
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"Meldactie {self.pk}"
