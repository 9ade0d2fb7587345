"""What a provider reports of its own help."""

from django.db import models

from naober.gemeente.models import Beschermd
from naober.levering.models.toewijzing import Toewijzing
from naober.levering.rules.leveren import redenen_einde
from naober.levering.rules.resultaat import OORDELEN, TEVREDEN_VAN


class Resultaatmelding(Beschermd):
    """What the help of one allocation brought about over a period, as its provider says: never a judgement of the
    municipality. Append-only; a later one takes the place of the one that it `vervangt`.

    `doelen`: for each agreed result its words, the verdict and why. `stand`: how the whole stands. `tevreden`: how
    satisfied the resident is, from 1 to 10, as the provider heard from `tevreden_van`. `reden_einde`: a code of the
    list of its law, for help that ended."""

    toewijzing = models.ForeignKey(Toewijzing, on_delete=models.PROTECT, related_name="resultaten")
    van = models.DateField()
    tot = models.DateField()
    doelen = models.JSONField(default=list)
    stand = models.CharField(max_length=10, choices=list(OORDELEN.items()))
    tevreden = models.SmallIntegerField(null=True, help_text="hoe tevreden de inwoner is, van 1 tot 10")
    tevreden_van = models.CharField(max_length=12, choices=list(TEVREDEN_VAN.items()), blank=True)
    reden_einde = models.CharField(max_length=2, blank=True)
    gemeld_op = models.DateField()
    vervangt = models.OneToOneField("self", on_delete=models.PROTECT, related_name="vervangen_door", null=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(condition=models.Q(tot__gte=models.F("van")), name="resultaatmelding_tot_na_van"),
            models.CheckConstraint(
                condition=models.Q(tevreden__isnull=True, tevreden_van="")
                | models.Q(tevreden__range=(1, 10)) & ~models.Q(tevreden_van=""),
                name="resultaatmelding_tevreden_met_herkomst",
            ),
        ]

    @property
    def telt(self) -> bool:
        """Whether no later report took its place."""
        return not hasattr(self, "vervangen_door")

    @property
    def regels(self) -> list[tuple[str, str, str]]:
        """Each agreed result with its verdict in words, and why."""
        return [(d["doel"], OORDELEN.get(d["oordeel"], d["oordeel"]), d["uitleg"]) for d in self.doelen]

    @property
    def waarom_gestopt(self) -> str:
        """The reason of ending in words; empty when none was given."""
        return redenen_einde(self.toewijzing.wet).get(self.reden_einde, "")

    def __str__(self) -> str:
        return f"Resultaat {self.pk}"
