from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from naober.bewoners.models import Persoon
from naober.dossier.models import Dossier
from naober.gemeente.models import Beschermd, geschiedenis


@geschiedenis
class Verwijsindexmelding(Beschermd):
    """A youth was reported to the index, for risks that the law names. `verteld`: what the youth or the parents were
    told; `nog_niet`: why that would bring danger now. One of the two."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="verwijsindexmeldingen")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    risicos = ArrayField(models.CharField(max_length=60))
    waarom = models.TextField()
    verteld = models.TextField(blank=True)
    nog_niet = models.TextField(blank=True)
    organisatie = models.CharField(max_length=60, blank=True)
    dag = models.DateField()
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    ingetrokken_op = models.DateField(null=True)
    ingetrokken_om = models.TextField(blank=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(condition=~models.Q(risicos=[]), name="verwijsindex_met_risico"),
            models.CheckConstraint(
                condition=~models.Q(verteld="") | ~models.Q(nog_niet=""), name="verwijsindex_verteld_of_reden"
            ),
            models.UniqueConstraint(
                fields=["persoon"],
                condition=models.Q(ingetrokken_op__isnull=True),
                name="verwijsindex_een_per_jeugdige",
            ),
        ]
        indexes = [models.Index(fields=["gemeente", "dag"], name="verwijsindex_dag")]

    def __str__(self) -> str:
        return f"Verwijsindexmelding {self.pk}"


class Verwijsindexmatch(Beschermd):
    """Another organisation reported the same youth: who, and what was agreed with them. Append-only."""

    melding = models.ForeignKey(Verwijsindexmelding, on_delete=models.CASCADE, related_name="matches")
    met = models.CharField(max_length=120)
    afspraak = models.TextField()
    dag = models.DateField()
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"Verwijsindexmatch {self.pk}"
