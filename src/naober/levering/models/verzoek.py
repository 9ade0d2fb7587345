"""What a provider asks for: an allocation (315), or another one than there is (317)."""

from django.conf import settings
from django.db import models

from naober.bewoners.models import Persoon
from naober.dossier.models import Dossier
from naober.gemeente.models import Beschermd, geschiedenis
from naober.levering.models.bericht import Ketenbericht
from naober.levering.models.contract import Aanbieder
from naober.levering.models.toewijzing import Toewijzing


@geschiedenis
class Verzoek(Beschermd):
    """A request of a provider about one resident, by message or by form. `persoon` is empty as long as nobody here has
    that citizen service number; who it is then stands in `client`, as the provider wrote it.

    `regels`: of a request to change, every product it names, in the words of the standard. `uiterlijk`: the last day
    for an answer. `reden_afwijzing`: a code of the standard. `andere_gemeente`: who pays when this municipality does
    not."""

    class Soort(models.IntegerChoices):
        TOEWIJZING = 315, "om een toewijzing"
        WIJZIGING = 317, "om een wijziging"

    class Stand(models.TextChoices):
        OPEN = "open", "wacht op antwoord"
        ONDERZOEK = "onderzoek", "in onderzoek"
        GEHONOREERD = "gehonoreerd", "toegewezen"
        AFGEWEZEN = "afgewezen", "afgewezen"

    aanbieder = models.ForeignKey(Aanbieder, on_delete=models.PROTECT, related_name="verzoeken")
    bericht = models.ForeignKey(Ketenbericht, on_delete=models.PROTECT, related_name="verzoeken", null=True)
    wet = models.CharField(max_length=4, choices=Toewijzing.Wet)
    soort = models.SmallIntegerField(choices=Soort)
    referentie = models.CharField(max_length=36)
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+", null=True)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="aanbiederverzoeken", null=True)
    client = models.JSONField(default=dict, blank=True)
    toewijzing = models.ForeignKey(Toewijzing, on_delete=models.PROTECT, related_name="verzoeken", null=True)
    productcategorie = models.CharField(max_length=2, blank=True)
    productcode = models.CharField(max_length=5, blank=True)
    ingang = models.DateField()
    einde = models.DateField(null=True)
    volume = models.IntegerField(null=True)
    eenheid = models.CharField(max_length=2, blank=True)
    frequentie = models.CharField(max_length=1, blank=True)
    budget_centen = models.BigIntegerField(null=True)
    verwijzer = models.CharField(max_length=2, blank=True)
    verwijzer_naam = models.CharField(max_length=64, blank=True)
    reden = models.CharField(max_length=1, blank=True, help_text="code van de reden van een wijziging")
    regels = models.JSONField(default=dict, blank=True)
    commentaar = models.TextField(blank=True)
    ontvangen_op = models.DateField()
    uiterlijk = models.DateField()
    stand = models.CharField(max_length=12, choices=Stand, default=Stand.OPEN)
    reden_afwijzing = models.CharField(max_length=2, blank=True)
    andere_gemeente = models.CharField(max_length=4, blank=True)
    toelichting = models.TextField(blank=True)
    beantwoord_op = models.DateField(null=True)
    beantwoord_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "wet", "aanbieder", "referentie"], name="verzoek_referentie_uniek"
            ),
            models.CheckConstraint(
                condition=~models.Q(stand="afgewezen") | ~models.Q(reden_afwijzing=""),
                name="verzoek_afgewezen_met_reden",
            ),
        ]
        indexes = [
            models.Index(
                fields=["uiterlijk", "id"],
                condition=models.Q(stand__in=["open", "onderzoek"]),
                name="verzoek_open",
            ),
            models.Index(fields=["aanbieder", "-id"], name="verzoek_aanbieder"),
        ]

    def __str__(self) -> str:
        return f"Verzoek {self.pk}"
