"""What is committed for one decision or allocation, and the bookings that come of it."""

from django.db import models

from naober.besluit.models import Besluit
from naober.dossier.models import Dossier
from naober.gemeente.models import Beschermd, Gemeente, gemeente_van_scope
from naober.levering.models import Aanbieder, Toewijzing


def _gemeente() -> "models.ForeignKey[Gemeente, Gemeente]":
    """The municipality of a line, of which there are very many: the policy holds it to the one in scope."""
    return models.ForeignKey(
        Gemeente,
        on_delete=models.PROTECT,
        default=gemeente_van_scope,
        editable=False,
        related_name="+",
        db_constraint=False,
        db_index=False,
    )


class Verplichting(Beschermd):
    """What one grant or one allocation costs over its whole term, as it stands now. It carries no history: each change
    is a `Boeking`. It goes when its file goes; the bookings, which name nobody, stay.

    `jaren`: by book year the cents that are committed and of these realised, such as {"2026": [120000, 40000]}. A grant
    in kind commits by itself only what no allocation covers. `onbekend`: why there is no amount, empty when there is
    one. `post` is a code of the budget in the profile, empty where no line fits. `einde` is the last day that is
    reckoned with; of help without a last day that is the last day of the multi-year budget. `gebied` and `team` are
    those of the first day; `verhuisd`: from which day on it counts in another area and team, for each move,
    with what was realised before it in that year."""

    class Onbekend(models.TextChoices):
        GEEN_TARIEF = "geen-tarief", "er is geen tarief"
        GEEN_OMVANG = "geen-omvang", "er staat niet hoeveel"
        TAAK = "taak", "het zit in het bedrag voor de hele taak"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="verplichtingen")
    besluit = models.OneToOneField(Besluit, on_delete=models.PROTECT, related_name="verplichting", null=True)
    toewijzing = models.OneToOneField(Toewijzing, on_delete=models.PROTECT, related_name="verplichting", null=True)
    aanbieder = models.ForeignKey(Aanbieder, on_delete=models.PROTECT, related_name="+", null=True)
    post = models.CharField(max_length=60, blank=True, help_text="code van de begrotingspost uit het profiel")
    gebied = models.CharField(max_length=60, blank=True)
    team = models.CharField(max_length=60, blank=True)
    trede = models.CharField(max_length=60, blank=True)
    wet = models.CharField(max_length=80, blank=True)
    product = models.CharField(max_length=60, blank=True)
    ingang = models.DateField(null=True)
    einde = models.DateField(null=True)
    jaren = models.JSONField(default=dict)
    verhuisd = models.JSONField(default=list)
    verplicht_centen = models.BigIntegerField(default=0)
    gerealiseerd_centen = models.BigIntegerField(default=0)
    onbekend = models.CharField(max_length=15, choices=Onbekend, blank=True)
    bijgewerkt_op = models.DateField()

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(besluit__isnull=True) ^ models.Q(toewijzing__isnull=True),
                name="verplichting_een_bron",
            ),
            models.CheckConstraint(
                condition=models.Q(verplicht_centen__gte=models.F("gerealiseerd_centen")),
                name="verplichting_dekt_wat_is_gerealiseerd",
            ),
        ]
        indexes = [models.Index(fields=["dossier"], name="verplichting_dossier")]

    def __str__(self) -> str:
        return f"Verplichting {self.pk}"


class _Regel(Beschermd):
    """What a booking is about: never a person. `aanbieder` is a number of a provider, nought for none."""

    class Soort(models.TextChoices):
        VERPLICHT = "verplicht", "verplicht"
        VRIJVAL = "vrijval", "vrijgevallen"
        GEREALISEERD = "gerealiseerd", "gerealiseerd"
        ONBEKEND = "onbekend", "bedrag onbekend"

    gemeente = _gemeente()
    boekjaar = models.SmallIntegerField()
    soort = models.CharField(max_length=12, choices=Soort)
    post = models.CharField(max_length=60, blank=True)
    gebied = models.CharField(max_length=60, blank=True)
    team = models.CharField(max_length=60, blank=True)
    trede = models.CharField(max_length=60, blank=True)
    wet = models.CharField(max_length=80, blank=True)
    product = models.CharField(max_length=60, blank=True)
    aanbieder = models.BigIntegerField(default=0)
    centen = models.BigIntegerField(default=0)
    aantal = models.IntegerField(default=0)

    class Meta(Beschermd.Meta):
        abstract = True


class Boeking(_Regel):
    """One movement of money on one budget line in one book year, made on `dag`. Append-only.

    `verplicht` and `gerealiseerd` add, `vrijval` is below nought; committed is the first with the last. `aantal` counts
    commitments that weigh on the year; it is below nought when one stops doing so. `onbekend` has no cents: there it
    counts awards without an amount. `verplichting` is a
    number without a key: when a file is destroyed it points to nothing any more, and the money stays accounted for."""

    verplichting = models.BigIntegerField(default=0)
    dag = models.DateField()

    class Meta(_Regel.Meta):
        indexes = [models.Index(fields=["verplichting"], name="boeking_verplichting")]

    def __str__(self) -> str:
        return f"Boeking {self.pk}"


class Boekstaart(_Regel):
    """A booking that is not in `Boekstand` yet; a trigger adds one for each. `dagjaar`: the year of its day."""

    dagjaar = models.SmallIntegerField()

    def __str__(self) -> str:
        return f"Boekstaart {self.pk}"


class Boekstand(_Regel):
    """Bookings added up by all that they are about, so that a page need not read each of them. Nobody who decides
    touches it: what came in since is in `Boekstaart`, and `boeken.verdicht` moves it here."""

    dagjaar = models.SmallIntegerField()

    class Meta(_Regel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=[
                    *("gemeente", "boekjaar", "soort", "dagjaar", "post", "gebied", "team", "trede", "wet", "product"),
                    "aanbieder",
                ],
                name="boekstand_een_per_soort",
            )
        ]

    def __str__(self) -> str:
        return f"Boekstand {self.pk}"
