"""What was tested of an entry, and what others say should change."""

from django.conf import settings
from django.db import models

from naober.gemeente.models import Beschermd, geschiedenis
from naober.kaart.models.basis import Herkomst
from naober.kaart.models.organisatie import Organisatie
from naober.kaart.models.voorziening import Voorziening


@geschiedenis
class Label(Beschermd):
    """A label of the profile that this provision carries, because it was tested: one answer for each criterion.

    `gegevens`: what the profile asks of whatever carries this label, without names of people."""

    voorziening = models.ForeignKey(Voorziening, on_delete=models.CASCADE, related_name="labels")
    code = models.CharField(max_length=60)
    antwoorden = models.JSONField(default=dict)
    gegevens = models.JSONField(default=dict)
    gegeven_op = models.DateField()
    medewerker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta(Beschermd.Meta):
        constraints = [models.UniqueConstraint(fields=["voorziening", "code"], name="label_een_keer")]

    def __str__(self) -> str:
        return f"Label {self.code}"


@geschiedenis
class Kaartvoorstel(Beschermd):
    """What an organisation, a resident or a district council says should change on the map, until staff looked at it.

    `waarden`: the fields that would change, as they would be. Without a provision it is a new one. No personal data:
    who sent it is an account of an organisation, or nobody."""

    class Stand(models.TextChoices):
        OPEN = "open", "te beoordelen"
        OVERGENOMEN = "overgenomen", "overgenomen"
        AFGEWEZEN = "afgewezen", "niet overgenomen"

    voorziening = models.ForeignKey(Voorziening, on_delete=models.CASCADE, related_name="voorstellen", null=True)
    organisatie = models.ForeignKey(Organisatie, on_delete=models.CASCADE, related_name="voorstellen", null=True)
    herkomst = models.CharField(max_length=12, choices=Herkomst)
    waarden = models.JSONField(default=dict)
    toelichting = models.TextField(blank=True)
    ingediend_op = models.DateField()
    ingediend_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)
    stand = models.CharField(max_length=12, choices=Stand, default=Stand.OPEN)
    beoordeeld_op = models.DateField(null=True)
    beoordeeld_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)
    reden = models.TextField(blank=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(stand="open") | models.Q(beoordeeld_op__isnull=False),
                name="kaartvoorstel_beoordeeld_heeft_dag",
            ),
            models.CheckConstraint(
                condition=~models.Q(stand="afgewezen") | ~models.Q(reden=""), name="kaartvoorstel_afwijzing_met_reden"
            ),
        ]
        indexes = [models.Index(fields=["gemeente", "stand"], name="kaartvoorstel_stand")]

    def __str__(self) -> str:
        return f"Kaartvoorstel {self.pk}"


class Kaartinvoer(Beschermd):
    """A file of entries that somebody handed in, packed as it was. Append-only: what came of it stands in its parts."""

    bestandsnaam = models.CharField(max_length=200)
    inhoud = models.BinaryField(help_text="ingepakt met zlib")
    rijen = models.IntegerField(help_text="hoeveel voorzieningen erin staan")
    dag = models.DateField()
    medewerker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta(Beschermd.Meta):
        indexes = [models.Index(fields=["gemeente", "-id"], name="kaartinvoer_nieuwste")]

    def __str__(self) -> str:
        return f"Kaartinvoer {self.pk}"


class Kaartinvoerdeel(Beschermd):
    """A part of such a file that was read in: from row `van` (0 is the first), how many, and what was left out.

    `afgekeurd`: for each row its place in the file (from 1), number, name, field and reason."""

    invoer = models.ForeignKey(Kaartinvoer, on_delete=models.PROTECT, related_name="delen")
    van = models.IntegerField()
    gelezen = models.IntegerField()
    ingelezen = models.IntegerField()
    afgekeurd = models.JSONField(default=list)

    class Meta(Beschermd.Meta):
        constraints = [models.UniqueConstraint(fields=["invoer", "van"], name="kaartinvoerdeel_een_keer")]

    def __str__(self) -> str:
        return f"Deel van kaartinvoer {self.invoer_id} vanaf {self.van}"
