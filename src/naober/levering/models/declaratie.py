"""Invoices of providers, line by line, what was decided on them, and what is being read in."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from naober.gemeente.models import Beschermd, Gemeente, gemeente_van_scope, geschiedenis
from naober.levering.models.betaling import Betaling
from naober.levering.models.contract import Aanbieder
from naober.levering.models.toewijzing import Toewijzing

WETTEN = Toewijzing.Wet.choices


def _gemeente() -> "models.ForeignKey[Gemeente, Gemeente]":
    """The municipality of a line, of which there are very many: the policy holds it to the one in scope, so it needs
    neither a check of its own nor an index."""
    return models.ForeignKey(
        Gemeente,
        on_delete=models.PROTECT,
        default=gemeente_van_scope,
        editable=False,
        related_name="+",
        db_constraint=False,
        db_index=False,
    )


@geschiedenis
class Declaratie(Beschermd):
    """An invoice of one provider over one period. `nummer` is the provider's own and counts once within a law.

    `regels`, `afgewezen`, `aandacht`: how many lines there are, how many are rejected, and at how many somebody must
    look. Amounts are whole cents; credits are below nought. `betaling`: with which it was paid."""

    class Kanaal(models.TextChoices):
        BERICHT = "bericht", "bericht (iWmo of iJw)"
        FORMULIER = "formulier", "formulier"
        BESTAND = "bestand", "bestand"

    class Stand(models.TextChoices):
        BEOORDEELD = "beoordeeld", "wacht op goedkeuring"
        GOEDGEKEURD = "goedgekeurd", "goedgekeurd"
        AFGEWEZEN = "afgewezen", "afgewezen"
        BETAALD = "betaald", "betaald"

    aanbieder = models.ForeignKey(Aanbieder, on_delete=models.PROTECT, related_name="declaraties")
    wet = models.CharField(max_length=4, choices=WETTEN)
    nummer = models.CharField(max_length=12)
    van = models.DateField()
    tot = models.DateField()
    dagtekening = models.DateField()
    ontvangen_op = models.DateField()
    kanaal = models.CharField(max_length=10, choices=Kanaal)
    stand = models.CharField(max_length=12, choices=Stand, default=Stand.BEOORDEELD)
    ingediend_centen = models.BigIntegerField()
    toegekend_centen = models.BigIntegerField()
    regels = models.IntegerField()
    afgewezen = models.IntegerField(default=0)
    aandacht = models.IntegerField(default=0)
    ingediend_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)
    betaling = models.ForeignKey(Betaling, on_delete=models.PROTECT, related_name="declaraties", null=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(fields=["aanbieder", "wet", "nummer"], name="declaratie_nummer_uniek"),
            models.CheckConstraint(condition=models.Q(tot__gte=models.F("van")), name="declaratie_tot_na_van"),
            models.CheckConstraint(
                condition=models.Q(betaling__isnull=True) | models.Q(stand="betaald"), name="declaratie_betaald"
            ),
        ]
        indexes = [models.Index(fields=["gemeente", "stand", "-aandacht", "ontvangen_op"], name="declaratie_werklijst")]

    def __str__(self) -> str:
        return f"Declaratie {self.nummer}"


class Prestatie(Beschermd):
    """One line of an invoice as it came in, and what the control says of it. Append-only: who decides otherwise adds a
    `Prestatiebesluit`, and a provider takes back by a credit.

    `toewijzing` is empty where the number is of no allocation of this provider. `centen` and `toegekend_*` are below
    nought for a credit. `redenen`: codes of `rules/redenen.py`."""

    class Uitkomst(models.TextChoices):
        GOED = "goed", "te betalen"
        DEELS = "deels", "voor een deel te betalen"
        AFGEWEZEN = "afgewezen", "afgewezen"

    gemeente = _gemeente()
    declaratie = models.ForeignKey(Declaratie, on_delete=models.PROTECT, related_name="prestaties", db_index=False)
    # Those of the declaration, for the keys below; the declaration itself is checked.
    aanbieder = models.ForeignKey(
        Aanbieder, on_delete=models.DO_NOTHING, related_name="+", db_constraint=False, db_index=False
    )
    wet = models.CharField(max_length=4)
    volgnummer = models.IntegerField()
    toewijzing = models.ForeignKey(
        Toewijzing, on_delete=models.PROTECT, related_name="prestaties", null=True, db_index=False
    )
    toewijzingnummer = models.IntegerField()
    bsn = models.CharField(max_length=9, blank=True)
    referentie = models.CharField(max_length=20)
    vorige_referentie = models.CharField(max_length=20, blank=True)
    productcategorie = models.CharField(max_length=2)
    productcode = models.CharField(max_length=5)
    begin = models.DateField()
    eind = models.DateField()
    volume = models.IntegerField()
    eenheid = models.CharField(max_length=2)
    tarief_centen = models.IntegerField(null=True)
    centen = models.BigIntegerField()
    toegekend_volume = models.IntegerField()
    toegekend_centen = models.BigIntegerField()
    uitkomst = models.CharField(max_length=10, choices=Uitkomst)
    redenen = ArrayField(models.CharField(max_length=4), default=list, blank=True)

    class Meta(Beschermd.Meta):
        constraints = [
            # What differs most first: it is looked up and written for every line.
            models.UniqueConstraint(
                fields=["referentie", "aanbieder", "wet"],
                condition=~models.Q(uitkomst="afgewezen"),
                name="prestatie_referentie_uniek",
            ),
        ]
        indexes = [
            models.Index(fields=["declaratie", "volgnummer"], name="prestatie_regel"),
            models.Index(fields=["toewijzing", "begin"], name="prestatie_toewijzing"),
            models.Index(
                fields=["aanbieder", "vorige_referentie"],
                condition=~models.Q(vorige_referentie=""),
                name="prestatie_credit",
            ),
        ]

    def __str__(self) -> str:
        return f"Prestatie {self.referentie}"


class Prestatiebesluit(Beschermd):
    """What somebody of the back office decided on one line, with the reason; the last one counts. Append-only."""

    prestatie = models.ForeignKey(Prestatie, on_delete=models.PROTECT, related_name="besluiten")
    centen = models.BigIntegerField(help_text="wat ervan wordt betaald")
    reden = models.TextField()
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    op = models.DateField()

    def __str__(self) -> str:
        return f"Prestatiebesluit {self.pk}"


class Goedkeuring(Beschermd):
    """One approval or rejection of an invoice, for this amount. Append-only."""

    declaratie = models.ForeignKey(Declaratie, on_delete=models.PROTECT, related_name="goedkeuringen")
    akkoord = models.BooleanField()
    centen = models.BigIntegerField()
    toelichting = models.TextField(blank=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    op = models.DateField()

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["declaratie", "door"], condition=models.Q(akkoord=True), name="goedkeuring_een_per_persoon"
            )
        ]

    def __str__(self) -> str:
        return f"Goedkeuring {self.pk}"


@geschiedenis
class Inlezing(Beschermd):
    """A declaration that is being read in, piece by piece. Nothing of it counts before it is done: then it becomes a
    `Declaratie` in one transaction. `sleutel`: of what file it is, so that it can be gone on with. `gelezen`: bytes."""

    class Stand(models.TextChoices):
        BEZIG = "bezig", "wordt ingelezen"
        KLAAR = "klaar", "ingelezen"
        AFGEBROKEN = "afgebroken", "afgebroken"
        MISLUKT = "mislukt", "niet te lezen"

    sleutel = models.CharField(max_length=80)
    aanbieder = models.ForeignKey(Aanbieder, on_delete=models.PROTECT, related_name="+")
    wet = models.CharField(max_length=4, choices=WETTEN)
    nummer = models.CharField(max_length=12)
    stand = models.CharField(max_length=10, choices=Stand, default=Stand.BEZIG)
    begonnen_op = models.DateTimeField()
    gelezen = models.BigIntegerField(default=0)
    regels = models.IntegerField(default=0)
    declaratie = models.OneToOneField(Declaratie, on_delete=models.PROTECT, related_name="inlezing", null=True)

    class Meta(Beschermd.Meta):
        constraints = [models.UniqueConstraint(fields=["gemeente", "sleutel"], name="inlezing_een_per_bestand")]

    def __str__(self) -> str:
        return f"Inlezing {self.pk}"


class Inleesdeel(Beschermd):
    """A piece of judged lines that waits for the end of the file, as the text in which they are written (`actions/
    meeschrijven.py`); gone as soon as it counts or the reading was stopped. `vanaf`: the number of its first line."""

    gemeente = _gemeente()
    inlezing = models.ForeignKey(Inlezing, on_delete=models.CASCADE, related_name="delen", db_index=False)
    vanaf = models.IntegerField()
    tekst = models.TextField()

    class Meta(Beschermd.Meta):
        constraints = [models.UniqueConstraint(fields=["inlezing", "vanaf"], name="inleesdeel_een_keer")]

    def __str__(self) -> str:
        return f"Inleesdeel {self.vanaf}"
