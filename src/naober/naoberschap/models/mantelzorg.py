from django.conf import settings
from django.db import models

from naober.bewoners.models import Persoon
from naober.dossier.models import Dossier
from naober.gemeente.models import Beschermd, geschiedenis
from naober.kaart.models import Voorziening


@geschiedenis
class Mantelzorg(Beschermd):
    """Somebody (`persoon`, or by name only) cares for another (`verzorgde`), unpaid and out of a bond between them.

    With a `dossier` it belongs to the household of who is cared for; without one it stands alone. `uren`: a week.
    `overdraagbaar`: which tasks somebody else could do. A profile says from when care counts as intensive."""

    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="mantelzorg", null=True)
    verzorgde = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+", null=True)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="mantelzorgers", null=True)
    naam = models.CharField(max_length=120)
    telefoon = models.CharField(max_length=20, blank=True)
    geboortedatum = models.DateField(null=True)
    voor_wie = models.CharField(max_length=120)
    relatie = models.CharField(max_length=60)
    gebied = models.CharField(max_length=60, help_text="code van het gebied in het gemeenteprofiel")
    uren = models.DecimalField(max_digits=4, decimal_places=1)
    sinds = models.DateField()
    onbetaald = models.BooleanField()
    beroepsmatig = models.BooleanField()
    werkend = models.BooleanField(default=False)
    steunvraag = models.TextField(blank=True, help_text="wat de mantelzorger zelf nodig heeft")
    scholingsvraag = models.TextField(blank=True, help_text="welke voorlichting of training nodig is")
    overdraagbaar = models.TextField(blank=True, help_text="taken die een vrijwilliger kan overnemen")
    vastgelegd_op = models.DateField()
    # Empty when the carer recorded it, on their own pages.
    vastgelegd_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)
    tot = models.DateField(null=True)
    slot = models.TextField(blank=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(tot__isnull=True) | models.Q(tot__gte=models.F("sinds")), name="mantelzorg_volgorde"
            ),
            models.CheckConstraint(
                condition=models.Q(onbetaald=True, beroepsmatig=False), name="mantelzorg_onbetaald_en_geen_beroep"
            ),
        ]

    def __str__(self) -> str:
        return f"Mantelzorg {self.pk}"


class Belasting(Beschermd):
    """How heavy the care weighs (`last`) and how much the carer can bear (`kracht`), both from 1 to 5, and what was
    made of it. Append-only."""

    class Oordeel(models.TextChoices):
        GOED = "goed", "in balans"
        RISICO = "risico", "overbelasting dreigt"
        OVERBELAST = "overbelast", "overbelast"

    mantelzorg = models.ForeignKey(Mantelzorg, on_delete=models.CASCADE, related_name="belastingen")
    dag = models.DateField()
    last = models.SmallIntegerField()
    kracht = models.SmallIntegerField()
    oordeel = models.CharField(max_length=12, choices=Oordeel)
    gesprek = models.TextField(help_text="wat de mantelzorger zelf vertelde")
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(last__range=(1, 5), kracht__range=(1, 5)), name="belasting_van_een_tot_vijf"
            )
        ]

    def __str__(self) -> str:
        return f"Belasting {self.pk}"


class Mantelzorgsteun(Beschermd):
    """What was given to a carer: a measure of the profile, in the words of that day. Append-only.

    `eenmalig`: a measure that is given once a year to the same carer. `soort`, `vorm`, `pijler` and `functie` are those
    of the measure when it was given, so that a count holds after the policy has changed."""

    mantelzorg = models.ForeignKey(Mantelzorg, on_delete=models.CASCADE, related_name="steun")
    maatregel = models.CharField(max_length=60, help_text="code van de maatregel in het profiel")
    soort = models.CharField(max_length=30)
    vorm = models.CharField(max_length=20, blank=True)
    pijler = models.CharField(max_length=60, blank=True)
    functie = models.CharField(max_length=60, blank=True)
    jaar = models.SmallIntegerField()
    dag = models.DateField()
    wat = models.TextField()
    voorziening = models.ForeignKey(Voorziening, on_delete=models.PROTECT, related_name="+", null=True)
    eenmalig = models.BooleanField(default=False)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["mantelzorg", "maatregel", "jaar"],
                condition=models.Q(eenmalig=True),
                name="mantelzorgsteun_een_per_jaar",
            )
        ]

    def __str__(self) -> str:
        return f"Mantelzorgsteun {self.pk}"
