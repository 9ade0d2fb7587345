from django.conf import settings
from django.db import models

from naober.bewoners.models import Persoon
from naober.dossier.models import Dossier
from naober.gemeente.models import Beschermd, geschiedenis
from naober.kaart.models import Voorziening
from naober.plan.models import Actie


@geschiedenis
class Verwijzing(Beschermd):
    """A resident is brought to a provision of the map: somebody goes along or calls ahead, and hears how it went."""

    class Stand(models.TextChoices):
        VERSTUURD = "verstuurd", "verstuurd"
        AANGENOMEN = "aangenomen", "aangenomen"
        BEZOCHT = "bezocht", "geweest"
        GEHOLPEN = "geholpen", "geholpen"
        PAST_NIET = "past-niet", "past niet"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="verwijzingen")
    actie = models.ForeignKey(Actie, on_delete=models.SET_NULL, related_name="verwijzingen", null=True)
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    voorziening = models.ForeignKey(Voorziening, on_delete=models.PROTECT, related_name="verwijzingen")
    vraag = models.TextField(help_text="wat de inwoner zoekt, in woorden die de voorziening mag lezen")
    warm = models.CharField(max_length=200, help_text="hoe de inwoner wordt gebracht: wie gaat mee of belt vooruit")
    akkoord = models.BooleanField(help_text="de inwoner is het ermee eens")
    verstuurd_op = models.DateField()
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    stand = models.CharField(max_length=12, choices=Stand, default=Stand.VERSTUURD)
    stand_op = models.DateField()
    aangenomen_op = models.DateField(null=True)
    bezocht_op = models.DateField(null=True)
    contactpersoon = models.CharField(max_length=120, blank=True)
    reden = models.TextField(blank=True, help_text="waarom het niet past, of hoe er is geholpen")

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["persoon", "voorziening"],
                condition=models.Q(stand__in=("verstuurd", "aangenomen", "bezocht")),
                name="verwijzing_een_lopend",
            ),
            models.CheckConstraint(
                condition=~models.Q(stand="past-niet") | ~models.Q(reden=""), name="verwijzing_past_niet_met_reden"
            ),
        ]
        indexes = [models.Index(fields=["voorziening", "stand"], name="verwijzing_voorziening")]

    def __str__(self) -> str:
        return f"Verwijzing {self.pk}"
