"""What is allocated to a provider for one resident, and when help is there."""

from django.conf import settings
from django.db import models

from naober.besluit.models import Besluit
from naober.bewoners.models import Persoon
from naober.dossier.models import Dossier
from naober.gemeente.models import Beschermd, geschiedenis
from naober.levering.models.contract import Aanbieder, Contractproduct


@geschiedenis
class Toewijzing(Beschermd):
    """The order to a provider to help one resident, in the words of the national standard.

    `vorm` and `variant` say which fields it may have (`rules/varianten.py`): a product with volume, only a category, or
    nothing but a budget. `nummer` is unique within municipality and law, and never used again. `verwijderd`: the
    standard's way to say that it was sent by mistake: its end is its first day, and nothing is invoiced on it.

    `besluit` is empty for youth help that a doctor or judge sent somebody to. `vervangt`: the allocation that was
    closed for this one."""

    class Wet(models.TextChoices):
        IWMO = "iwmo", "Wmo 2015"
        IJW = "ijw", "Jeugdwet"

    class Vorm(models.TextChoices):
        SPECIFIEK = "specifiek", "één product met een omvang"
        ASPECIFIEK = "aspecifiek", "een categorie van producten"
        GENERIEK = "generiek", "een budget"

    class Variant(models.TextChoices):
        INSPANNING = "inspanning", "inspanningsgericht"
        OUTPUT = "output", "outputgericht"
        TAAK = "taak", "taakgericht"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="toewijzingen")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, related_name="toewijzingen", null=True)
    aanbieder = models.ForeignKey(Aanbieder, on_delete=models.PROTECT, related_name="toewijzingen")
    contractproduct = models.ForeignKey(
        Contractproduct, on_delete=models.PROTECT, related_name="toewijzingen", null=True
    )
    wet = models.CharField(max_length=4, choices=Wet)
    nummer = models.IntegerField()
    vorm = models.CharField(max_length=10, choices=Vorm)
    variant = models.CharField(max_length=10, choices=Variant)
    productcategorie = models.CharField(max_length=2, blank=True)
    productcode = models.CharField(max_length=5, blank=True)
    volume = models.IntegerField(null=True)
    eenheid = models.CharField(max_length=2, blank=True)
    frequentie = models.CharField(max_length=1, blank=True)
    budget_centen = models.BigIntegerField(null=True)
    ingang = models.DateField()
    einde = models.DateField(null=True)
    toegewezen_op = models.DateTimeField()
    toegewezen_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    reden_wijziging = models.CharField(max_length=2, blank=True)
    gewijzigd_op = models.DateTimeField(null=True)
    referentie_aanbieder = models.CharField(max_length=36, blank=True)
    verwijzer = models.CharField(max_length=2, blank=True, help_text="code van de verwijzer volgens de standaard")
    commentaar = models.CharField(max_length=200, blank=True)
    vervangt = models.ForeignKey("self", on_delete=models.PROTECT, related_name="vervangen_door", null=True)
    verwijderd = models.BooleanField(default=False)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "wet", "nummer"], name="toewijzing_nummer_uniek"),
            models.CheckConstraint(condition=models.Q(nummer__range=(1, 999_999_999)), name="toewijzing_nummer_negen"),
            models.CheckConstraint(
                condition=models.Q(einde__isnull=True) | models.Q(einde__gte=models.F("ingang")),
                name="toewijzing_einde_na_ingang",
            ),
            models.CheckConstraint(
                condition=models.Q(verwijderd=False) | models.Q(einde=models.F("ingang"), reden_wijziging="13"),
                name="toewijzing_verwijderd_zoals_de_standaard",
            ),
            models.CheckConstraint(
                condition=models.Q(budget_centen__isnull=True) | models.Q(volume__isnull=True),
                name="toewijzing_budget_of_omvang",
            ),
        ]
        indexes = [
            models.Index(fields=["aanbieder", "einde"], name="toewijzing_aanbieder"),
            models.Index(fields=["dossier"], name="toewijzing_dossier"),
        ]

    def __str__(self) -> str:
        return f"Toewijzing {self.nummer}"


@geschiedenis
class Levering(Beschermd):
    """Help under an allocation from the day it began. `eind` with `tijdelijk` is a pause: a later row goes on.
    `reden_beeindiging` is a code of the list of its law (WMO588, JZ588)."""

    toewijzing = models.ForeignKey(Toewijzing, on_delete=models.PROTECT, related_name="leveringen")
    begin = models.DateField()
    eind = models.DateField(null=True)
    reden_beeindiging = models.CharField(max_length=2, blank=True)
    tijdelijk = models.BooleanField(default=False)
    gemeld_op = models.DateField()
    eind_gemeld_op = models.DateField(null=True)
    toelichting = models.TextField(blank=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["toewijzing"], condition=models.Q(eind__isnull=True), name="levering_een_lopend"
            ),
            models.CheckConstraint(
                condition=models.Q(eind__isnull=True) | models.Q(eind__gte=models.F("begin")),
                name="levering_eind_na_begin",
            ),
            models.CheckConstraint(
                condition=models.Q(eind__isnull=True, reden_beeindiging="")
                | models.Q(eind__isnull=False) & ~models.Q(reden_beeindiging=""),
                name="levering_eind_met_reden",
            ),
        ]

    def __str__(self) -> str:
        return f"Levering {self.pk}"


class Dagdeelclaim(Beschermd):
    """Day parts that a resident spent of a voucher, at the provider of this allocation. Append-only; a correction is a
    row with fewer than nothing."""

    toewijzing = models.ForeignKey(Toewijzing, on_delete=models.PROTECT, related_name="dagdelen")
    dag = models.DateField()
    dagdelen = models.SmallIntegerField()
    toelichting = models.CharField(max_length=200, blank=True)

    class Meta(Beschermd.Meta):
        indexes = [models.Index(fields=["toewijzing", "dag"], name="dagdeelclaim_dag")]

    def __str__(self) -> str:
        return f"Dagdelen {self.pk}"


class Aanbiederoverdracht(Beschermd):
    """A warm hand-over to the provider of this allocation: by the team, or by the provider that helped before.
    Append-only. `inbreng`: what who hands over still contributes."""

    toewijzing = models.ForeignKey(Toewijzing, on_delete=models.PROTECT, related_name="overdrachten")
    van_aanbieder = models.ForeignKey(Aanbieder, on_delete=models.PROTECT, related_name="+", null=True)
    op = models.DateField()
    inbreng = models.TextField()
    regie = models.CharField(max_length=160)
    samenwerking = models.TextField()
    met_inwoner = models.BooleanField(help_text="de inwoner was erbij of weet ervan")

    class Meta(Beschermd.Meta):
        pass

    def __str__(self) -> str:
        return f"Overdracht {self.pk}"


class Leveringscheck(Beschermd):
    """Whether the help is given, and does what it was meant for. Append-only."""

    toewijzing = models.ForeignKey(Toewijzing, on_delete=models.PROTECT, related_name="checks")
    op = models.DateField()
    geleverd = models.BooleanField()
    resultaat = models.BooleanField(help_text="met het beoogde resultaat")
    toelichting = models.TextField()
    tevreden = models.SmallIntegerField(null=True, help_text="hoe tevreden de inwoner is, van 1 tot 10")

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(tevreden__isnull=True) | models.Q(tevreden__range=(1, 10)),
                name="leveringscheck_tevreden_tot_tien",
            )
        ]

    def __str__(self) -> str:
        return f"Check {self.pk}"
