"""What a resident chose from, how looking for a place went, and how one gets there."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from naober.besluit.models import Besluit
from naober.bewoners.models import Persoon
from naober.dossier.models import Dossier
from naober.gemeente.models import Beschermd, geschiedenis
from naober.levering.models.contract import Aanbieder


class Keuze(Beschermd):
    """Which providers a resident was shown for a grant, in which order, and which one they chose. Append-only.

    Without a decision it is a youth whom a doctor or judge referred. `getoond`: each with what was told of it.
    `wensen`: what they wished of a provider. `eigen_werkgever`: the choice is the organisation of who showed them.
    `nieuw_aanbod`: they want something new instead of who helped them before."""

    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, related_name="keuzes", null=True)
    verwijzer = models.CharField(max_length=2, blank=True, help_text="wie volgens de wet verwees, zonder besluit")
    strafrecht = models.BooleanField(default=False, help_text="volgt uit een strafrechtelijke beslissing")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="keuzes")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    product = models.CharField(max_length=60)
    getoond = models.JSONField(default=list)
    aanbieder = models.ForeignKey(Aanbieder, on_delete=models.PROTECT, related_name="+")
    wensen = ArrayField(models.CharField(max_length=120), default=list)
    toelichting = models.TextField(blank=True, help_text="waarom deze, in woorden van de inwoner")
    nieuw_aanbod = models.BooleanField(default=False)
    eigen_werkgever = models.BooleanField(default=False)
    op = models.DateField()
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(besluit__isnull=False) | ~models.Q(verwijzer=""),
                name="keuze_na_besluit_of_verwijzing",
            )
        ]
        indexes = [models.Index(fields=["dossier", "-id"], name="keuze_dossier")]

    def __str__(self) -> str:
        return f"Keuze {self.pk}"


@geschiedenis
class Aanmelding(Beschermd):
    """Somebody was put forward to a provider, and what came of it. `overbrugging`: what helps in the meantime."""

    class Uitkomst(models.TextChoices):
        OPEN = "open", "nog geen antwoord"
        AANGENOMEN = "aangenomen", "aangenomen"
        GEWEIGERD = "geweigerd", "geweigerd"
        GEEN_PLEK = "geen-plek", "geen plek"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="aanmeldingen")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, related_name="aanmeldingen", null=True)
    aanbieder = models.ForeignKey(Aanbieder, on_delete=models.PROTECT, related_name="aanmeldingen")
    product = models.CharField(max_length=60)
    op = models.DateField()
    uitkomst = models.CharField(max_length=10, choices=Uitkomst, default=Uitkomst.OPEN)
    uitkomst_op = models.DateField(null=True)
    wachttijd_weken = models.SmallIntegerField(null=True)
    reden = models.TextField(blank=True)
    overbrugging = models.TextField(blank=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(uitkomst="open", uitkomst_op__isnull=True)
                | ~models.Q(uitkomst="open") & models.Q(uitkomst_op__isnull=False),
                name="aanmelding_uitkomst_heeft_dag",
            ),
            models.CheckConstraint(
                condition=~models.Q(uitkomst="geweigerd") | ~models.Q(reden=""), name="aanmelding_geweigerd_met_reden"
            ),
        ]
        indexes = [models.Index(fields=["aanbieder", "uitkomst"], name="aanmelding_aanbieder")]

    def __str__(self) -> str:
        return f"Aanmelding {self.pk}"


@geschiedenis
class Vervoersbehoefte(Beschermd):
    """How a resident gets somewhere regularly, so that transport of several kinds can be planned together.

    `soort` is a code of the profile; `dagen` are 1 (Monday) to 7. `naar` is a place and no address of a person."""

    class Dagdeel(models.TextChoices):
        OCHTEND = "ochtend", "ochtend"
        MIDDAG = "middag", "middag"
        AVOND = "avond", "avond"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="vervoersbehoeften")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    soort = models.CharField(max_length=60)
    van_gebied = models.CharField(max_length=60)
    naar = models.CharField(max_length=120)
    dagen = ArrayField(models.SmallIntegerField())
    dagdeel = models.CharField(max_length=8, choices=Dagdeel)
    rolstoel = models.BooleanField(default=False)
    begeleiding = models.BooleanField(default=False)
    van = models.DateField()
    tot = models.DateField(null=True)

    class Meta(Beschermd.Meta):
        indexes = [models.Index(fields=["gemeente", "dagdeel", "naar"], name="vervoersbehoefte_rit")]

    def __str__(self) -> str:
        return f"Vervoersbehoefte {self.pk}"
