from django.conf import settings
from django.db import models
from django.db.models.functions import Now

from naober.bewoners.models import Huishouden
from naober.gemeente.models import Beschermd, geschiedenis


@geschiedenis
class Dossier(Beschermd):
    """One household, one file. A household has at most one open file, whatever law a question falls under."""

    huishouden = models.ForeignKey(Huishouden, on_delete=models.PROTECT, related_name="dossiers")
    geopend_op = models.DateField()
    gesloten_op = models.DateField(null=True, blank=True)
    slottekst = models.TextField(blank=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["huishouden"],
                condition=models.Q(gesloten_op__isnull=True),
                name="dossier_een_open_per_huishouden",
            )
        ]
        # A work list reads the open files newest first, and there are five closed ones for each of them.
        indexes = [models.Index(fields=["-id"], condition=models.Q(gesloten_op__isnull=True), name="dossier_open")]

    def __str__(self) -> str:
        return f"Dossier {self.pk}"


@geschiedenis
class Betrokkenheid(Beschermd):
    """Who works on this file, in which role, since when. `regie`: the one coordinator."""

    dossier = models.ForeignKey(Dossier, on_delete=models.CASCADE, related_name="betrokkenen")
    medewerker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="betrokken_bij")
    rol = models.CharField(max_length=40)
    regie = models.BooleanField(default=False)
    van = models.DateField()
    tot = models.DateField(null=True, blank=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["dossier"],
                condition=models.Q(regie=True, tot__isnull=True),
                name="betrokkenheid_een_regisseur",
            ),
            models.UniqueConstraint(
                fields=["dossier", "medewerker", "rol"],
                condition=models.Q(tot__isnull=True),
                name="betrokkenheid_uniek",
            ),
        ]
        indexes = [models.Index(fields=["medewerker", "tot"], name="betrokkenheid_medewerker")]

    def __str__(self) -> str:
        return f"Betrokkenheid {self.pk}"


@geschiedenis
class Inzagegrond(Beschermd):
    """Why `medewerker` sees this file without belonging to it by work or team: the resident consents, it is an
    emergency, or the coordinator granted a request. The policies of the database read this table.

    From the moment `van` until `tot`, and no longer once withdrawn; only consent may have no end. `gegeven_door`:
    who gave it, by name: the resident or who speaks for them, the coordinator, or, in an emergency, the worker.
    `reden`: what it is needed for."""

    class Grond(models.TextChoices):
        TOESTEMMING = "toestemming", "toestemming van de inwoner"
        NOODTOEGANG = "noodtoegang", "noodtoegang"
        VERZOEK = "verzoek", "verzoek om inzage, toegekend"

    dossier = models.ForeignKey(Dossier, on_delete=models.CASCADE, related_name="inzagegronden")
    medewerker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="inzagegronden")
    grond = models.CharField(max_length=15, choices=Grond)
    van = models.DateTimeField(db_default=Now())
    tot = models.DateTimeField(null=True, blank=True)
    ingetrokken_op = models.DateTimeField(null=True, blank=True)
    reden = models.TextField()
    gegeven_door = models.CharField(max_length=120)
    # Empty when the resident gave it themselves, on their own pages.
    vastgelegd_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(tot__isnull=False) | models.Q(grond="toestemming"), name="inzagegrond_eindigt"
            ),
            models.CheckConstraint(
                condition=models.Q(tot__isnull=True) | models.Q(tot__gt=models.F("van")), name="inzagegrond_volgorde"
            ),
            models.CheckConstraint(
                condition=~models.Q(reden="") & ~models.Q(gegeven_door=""), name="inzagegrond_reden"
            ),
            models.UniqueConstraint(
                fields=["dossier", "medewerker", "grond"],
                condition=models.Q(tot__isnull=True, ingetrokken_op__isnull=True),
                name="inzagegrond_een_lopend",
            ),
        ]
        indexes = [models.Index(fields=["medewerker", "dossier"], name="inzagegrond_medewerker")]

    def __str__(self) -> str:
        return f"Inzagegrond {self.pk}"


@geschiedenis
class Afwezigheid(Beschermd):
    """Somebody is away over these days, both inclusive, and a colleague sees and does their files meanwhile."""

    medewerker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="afwezigheden")
    vervanger = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="waarnemingen")
    van = models.DateField()
    tot = models.DateField()

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(condition=models.Q(tot__gte=models.F("van")), name="afwezigheid_tot_na_van"),
            models.CheckConstraint(
                condition=~models.Q(medewerker=models.F("vervanger")), name="afwezigheid_vervanger_is_een_ander"
            ),
        ]
        indexes = [models.Index(fields=["vervanger", "tot"], name="afwezigheid_vervanger")]

    def __str__(self) -> str:
        return f"Afwezigheid {self.pk}"


class Gebeurtenis(Beschermd):
    """One line on the timeline: what was done, by whom, on which ground. Append-only.

    `dag` is when it happened, `moment` when it was recorded. Without a file it is a question that was
    answered on the spot."""

    class Soort(models.TextChoices):
        VRAAG = "vraag", "vraag of signaal"
        GESPREK = "gesprek", "gesprek"
        PLAN = "plan", "plan"
        BESLUIT = "besluit", "besluit"
        TOETS = "toets", "toets"
        CONTACT = "contact", "contact"
        OVERIG = "overig", "overig"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="gebeurtenissen", null=True)
    dag = models.DateField()
    moment = models.DateTimeField(db_default=Now())
    # Empty when the resident did it themselves, on their own pages.
    medewerker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)
    handeling = models.CharField(max_length=60)
    soort = models.CharField(max_length=20, choices=Soort)
    tekst = models.TextField()
    bron = models.TextField()

    class Meta(Beschermd.Meta):
        indexes = [models.Index(fields=["dossier", "-dag", "-id"], name="gebeurtenis_tijdlijn")]

    @property
    def door(self) -> str:
        """Who did it, by name; 'de inwoner' for what came from their own pages."""
        return self.medewerker.naam if self.medewerker is not None else "de inwoner"

    def __str__(self) -> str:
        return f"Gebeurtenis {self.pk}"


class Verzending(Beschermd):
    """A form that was sent in, by its one-time key: sent a second time, it does nothing. Append-only."""

    sleutel = models.UUIDField()
    moment = models.DateTimeField(db_default=Now())

    class Meta(Beschermd.Meta):
        constraints = [models.UniqueConstraint(fields=["gemeente", "sleutel"], name="verzending_eenmalig")]

    def __str__(self) -> str:
        return f"Verzending {self.pk}"
