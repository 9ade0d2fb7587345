"""Municipalities and the people who work for them; and the base of every table with personal data."""

from collections.abc import Collection
from typing import Any, ClassVar, Self, TypeVar

import pghistory
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.fields import ArrayField
from django.db import models

from naober.fundament.gezien import merk
from naober.fundament.scope import Scope, huidige_scope
from naober.gemeente.profiel import Rol


class Gemeente(models.Model):
    """A municipality that this installation serves. Its policy is in the profile with the same `slug`."""

    code = models.SmallIntegerField(primary_key=True, help_text="CBS-gemeentecode")
    naam = models.CharField(max_length=80)
    slug = models.SlugField(max_length=80, unique=True)

    def __str__(self) -> str:
        return self.naam


class MedewerkerManager(BaseUserManager["Medewerker"]):
    def create_user(self, gebruikersnaam: str, password: str | None = None, **velden: Any) -> "Medewerker":
        medewerker = self.model(gebruikersnaam=gebruikersnaam, **velden)
        medewerker.set_password(password)
        medewerker.save(using=self._db)
        return medewerker


class Aanstellingsduur(models.TextChoices):
    STRUCTUREEL = "structureel", "structureel"
    TIJDELIJK = "tijdelijk", "tijdelijk"


class Medewerker(AbstractBaseUser):
    """A member of staff of one municipality. Roles are `naober.gemeente.profiel.Rol` values."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    gebruikersnaam = models.CharField(max_length=80, unique=True)
    naam = models.CharField(max_length=120)
    rollen = ArrayField(models.CharField(max_length=40), default=list)
    team = models.CharField(max_length=60, blank=True)
    # Codes of the profile: where someone is employed, as what, and what someone is good at. `banden` are other
    # organisations to which someone is tied.
    organisatie = models.CharField(max_length=60, blank=True)
    functie = models.CharField(max_length=60, blank=True)
    expertises = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    specialisme = models.CharField(max_length=60, blank=True)
    banden = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    aanstelling = models.CharField(max_length=12, blank=True, choices=Aanstellingsduur)
    aanstelling_tot = models.DateField(null=True, blank=True)
    is_active = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(rollen__contained_by=list(Rol)), name="medewerker_bekende_rollen")
        ]

    objects = MedewerkerManager()
    USERNAME_FIELD = "gebruikersnaam"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["naam"]

    def __str__(self) -> str:
        return self.naam

    def scope(self) -> Scope:
        """The scope of whatever this member of staff does."""
        from naober.gemeente.actor import Actor
        from naober.gemeente.zicht import scope_van

        return scope_van(Actor.van(self))


class Toegangssleutel(models.Model):
    """A key with which a machine works as this member of staff. Only its SHA-256 is kept: the key itself is shown
    once, and is random enough that no slower hash is needed. `geldig_tot` is the last day on which it works."""

    medewerker = models.ForeignKey(Medewerker, on_delete=models.CASCADE, related_name="toegangssleutels")
    naam = models.CharField(max_length=80, help_text="waarvoor de sleutel is")
    afdruk = models.CharField(max_length=64, unique=True)
    gemaakt_op = models.DateField()
    geldig_tot = models.DateField()
    ingetrokken_op = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(geldig_tot__gte=models.F("gemaakt_op")), name="toegangssleutel_geldig_na_gemaakt"
            )
        ]

    def __str__(self) -> str:
        return f"Toegangssleutel {self.pk}"


def gemeente_van_scope() -> int:
    """The municipality in whose scope this code runs; refuses to guess one."""
    scope = huidige_scope()
    if scope is None:
        raise RuntimeError(
            "Er is geen gemeente gezet, dus dit gegeven kan bij geen gemeente worden opgeslagen. "
            "Open eerst een scope (naober.fundament.scope.in_scope)."
        )
    return scope.gemeente


class Beschermd(models.Model):
    """Base of every table with personal data: it carries the municipality, and its migration names
    `Beveilig` so that the database itself refuses rows of another municipality. A row that is read is seen by
    whoever keeps the log of who looked (`fundament.gezien`)."""

    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, default=gemeente_van_scope, editable=False, related_name="+"
    )

    class Meta:
        abstract = True

    @classmethod
    def from_db(cls, db: str | None, field_names: Collection[str], values: Collection[Any], **rest: Any) -> Self:
        rij = super().from_db(db, field_names, values, **rest)
        merk(cls, rij.__dict__)
        return rij


M = TypeVar("M", bound=type[models.Model])


def geschiedenis(model: M) -> M:
    """Keep the history of a table by trigger: every path is caught, bulk and SQL too.

    A change or removal keeps the row as it was before; with the row as it is now that is the whole history,
    and loading a population costs no triggers. Who began a row is on the timeline. The context (who, which
    action) stands in the event row itself, because the library's own context table has no municipality and
    so no row level security. Trackers are made per model: they hold its fields."""
    volg = pghistory.track(
        pghistory.UpdateEvent(row=pghistory.Old),
        pghistory.DeleteEvent(row=pghistory.Old),
        context_field=pghistory.ContextJSONField(),
        context_id_field=None,  # type: ignore[arg-type]  # leaves the column out; its types forget None
    )
    gevolgd: M = volg(model)
    return gevolgd
