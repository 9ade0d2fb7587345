from datetime import date

from django.db import models

from naober.bewoners.soorten import Netwerksoort, Reikwijdte, Vertegenwoordigersoort, keuzes
from naober.gemeente.models import Beschermd, geschiedenis

GEHEIM_ADRES = "geheim adres"


def _sleutel(veld: str, lengte: int) -> models.GeneratedField:
    """How a name is found: without accents, capitals and signs. Under row level security only leakproof operators
    may use an index: equality and range, on a stored column with collation C."""
    return models.GeneratedField(
        expression=models.Func(models.F(veld), function="naober_zoeksleutel"),
        output_field=models.CharField(max_length=lengte, db_collation="C"),
        db_persist=True,
    )


@geschiedenis
class Huishouden(Beschermd):
    """People who live at one address and run one household. A household that moves stays the same household.

    `geheim_adres`: the address is shown nowhere and found by nobody; only letters carry it."""

    straat = models.CharField(max_length=120)
    huisnummer = models.IntegerField()
    toevoeging = models.CharField(max_length=10, blank=True)
    postcode = models.CharField(max_length=6)
    plaats = models.CharField(max_length=80)
    gebied = models.CharField(max_length=60, help_text="code van het gebied in het gemeenteprofiel")
    adres_sinds = models.DateField(null=True, blank=True)
    geheim_adres = models.BooleanField(default=False, db_default=False)

    class Meta(Beschermd.Meta):
        indexes = [models.Index(fields=["gemeente", "postcode", "huisnummer"], name="huishouden_adres")]

    def __str__(self) -> str:
        return f"Huishouden {self.pk}"

    @property
    def adres(self) -> str:
        """Street and number for a screen; a secret address is not told."""
        return GEHEIM_ADRES if self.geheim_adres else self.straatregel

    @property
    def adresregel(self) -> str:
        """The whole address for a screen, in one line; a secret address is not told."""
        if self.geheim_adres:
            return GEHEIM_ADRES
        return f"{self.straatregel}, {self.postcode[:4]} {self.postcode[4:]} {self.plaats}"

    @property
    def verborgen(self) -> dict[str, str | int]:
        """What a face shows instead of these columns: of a secret address nothing is told."""
        leeg: dict[str, str | int] = {
            "straat": GEHEIM_ADRES,
            "huisnummer": 0,
            "toevoeging": "",
            "postcode": "",
            "plaats": "",
        }
        return leeg if self.geheim_adres else {}

    @property
    def straatregel(self) -> str:
        """For the envelope only: also of a secret address."""
        return f"{self.straat} {self.huisnummer}{self.toevoeging}"

    @property
    def plaatsregel(self) -> str:
        """For the envelope only: also of a secret address."""
        return f"{self.postcode[:4]} {self.postcode[4:]}  {self.plaats}"


@geschiedenis
class VorigAdres(Beschermd):
    """Where a household lived before it moved: from `van` (empty: not known) up to and including `tot`."""

    huishouden = models.ForeignKey(Huishouden, on_delete=models.CASCADE, related_name="vorige_adressen")
    straat = models.CharField(max_length=120)
    huisnummer = models.IntegerField()
    toevoeging = models.CharField(max_length=10, blank=True)
    postcode = models.CharField(max_length=6)
    plaats = models.CharField(max_length=80)
    gebied = models.CharField(max_length=60)
    geheim_adres = models.BooleanField(default=False)
    van = models.DateField(null=True, blank=True)
    tot = models.DateField()

    class Meta(Beschermd.Meta):
        indexes = [models.Index(fields=["gemeente", "postcode", "huisnummer"], name="vorigadres_adres")]

    def __str__(self) -> str:
        return f"Vorig adres {self.pk}"

    @property
    def adresregel(self) -> str:
        """The address in one line; a secret one stays secret, as whoever fled may have gone back to it."""
        return GEHEIM_ADRES if self.geheim_adres else f"{self.straat} {self.huisnummer}{self.toevoeging}, {self.plaats}"


@geschiedenis
class Persoon(Beschermd):
    """A resident, from before birth until death, in one record. `bsn` is empty until it is needed: a population
    holds no citizen service numbers.

    An unborn child has no `geboortedatum` but a `verwacht_op`, the day on which it is expected; at birth the date
    of birth comes beside it. `huishouden` is where someone lives now, since `huishouden_sinds` (empty: not known).
    Where they lived before, and a second household, are `Woonperiode`."""

    class Geslacht(models.TextChoices):
        MAN = "man", "man"
        VROUW = "vrouw", "vrouw"
        ONBEKEND = "onbekend", "onbekend"

    huishouden = models.ForeignKey(Huishouden, on_delete=models.PROTECT, related_name="personen", null=True)
    huishouden_sinds = models.DateField(null=True, blank=True)
    bsn = models.CharField(max_length=9, null=True, blank=True)
    voornamen = models.CharField(max_length=120, blank=True)
    voorvoegsel = models.CharField(max_length=20, blank=True)
    geslachtsnaam = models.CharField(max_length=120)
    geboortedatum = models.DateField(null=True, blank=True)
    verwacht_op = models.DateField(null=True, blank=True)
    overleden_op = models.DateField(null=True, blank=True)
    geslacht = models.CharField(max_length=10, choices=Geslacht, default=Geslacht.ONBEKEND)
    telefoon = models.CharField(max_length=20, blank=True)
    zoeknaam = _sleutel("geslachtsnaam", 120)
    zoekvoornaam = _sleutel("voornamen", 120)

    class Meta(Beschermd.Meta):
        indexes = [
            models.Index(fields=["gemeente", "zoeknaam", "geboortedatum"], name="persoon_zoeknaam"),
            models.Index(fields=["gemeente", "zoeknaam", "zoekvoornaam"], name="persoon_achter_en_voornaam"),
            # Whoever moved and is written down wrongly is found by their day of birth (signalen.koppelen).
            models.Index(fields=["gemeente", "geboortedatum"], name="persoon_geboortedatum"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "bsn"], name="persoon_bsn_uniek"),
            models.CheckConstraint(
                condition=models.Q(geboortedatum__isnull=False) | models.Q(verwacht_op__isnull=False),
                name="persoon_geboren_of_verwacht",
            ),
        ]

    def __str__(self) -> str:
        return f"Persoon {self.pk}"

    @property
    def naam(self) -> str:
        voornamen = self.voornamen or ("ongeboren kind" if self.ongeboren else "")
        return " ".join(deel for deel in (voornamen, self.voorvoegsel, self.geslachtsnaam) if deel)

    @property
    def achternaam(self) -> str:
        return " ".join(deel for deel in (self.voorvoegsel, self.geslachtsnaam) if deel)

    @property
    def ongeboren(self) -> bool:
        return self.geboortedatum is None

    @property
    def geboren_of_verwacht(self) -> date:
        """The day from which an age counts: the day of birth, or else the day on which the child is expected."""
        dag = self.geboortedatum or self.verwacht_op
        if dag is None:
            raise ValueError("Een persoon is geboren of wordt verwacht; de tabel laat geen derde toe.")
        return dag


@geschiedenis
class Woonperiode(Beschermd):
    """That someone belonged to a household, from `van` (empty: not known) up to and including `tot`.

    Either the household where they lived before (always with `tot`), or one they belong to beside their main one:
    a child of separated parents (`mede`). Where someone lives now is `Persoon.huishouden`."""

    persoon = models.ForeignKey(Persoon, on_delete=models.CASCADE, related_name="woonperioden")
    huishouden = models.ForeignKey(Huishouden, on_delete=models.PROTECT, related_name="woonperioden")
    mede = models.BooleanField(default=False)
    van = models.DateField(null=True, blank=True)
    tot = models.DateField(null=True, blank=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(mede=True) | models.Q(tot__isnull=False), name="woonperiode_voorbij_of_mede"
            ),
            models.CheckConstraint(
                condition=models.Q(van__isnull=True) | models.Q(tot__isnull=True) | models.Q(tot__gte=models.F("van")),
                name="woonperiode_volgorde",
            ),
            models.UniqueConstraint(
                fields=["persoon", "huishouden"], condition=models.Q(tot__isnull=True), name="woonperiode_een_lopend"
            ),
        ]

    def __str__(self) -> str:
        return f"Woonperiode {self.pk}"


@geschiedenis
class Relatie(Beschermd):
    """`persoon` has `ander` as `soort` (moeder, dochter). `mantelzorger`: `ander` cares for `persoon`."""

    persoon = models.ForeignKey(Persoon, on_delete=models.CASCADE, related_name="relaties")
    ander = models.ForeignKey(Persoon, on_delete=models.CASCADE, related_name="+")
    soort = models.CharField(max_length=40)
    mantelzorger = models.BooleanField(default=False)

    class Meta(Beschermd.Meta):
        constraints = [
            models.UniqueConstraint(fields=["persoon", "ander", "soort"], name="relatie_uniek"),
            models.CheckConstraint(condition=~models.Q(persoon=models.F("ander")), name="relatie_niet_met_zichzelf"),
        ]

    def __str__(self) -> str:
        return f"Relatie {self.pk}"


@geschiedenis
class Netwerkcontact(Beschermd):
    """Someone around `persoon` who helps or could: no resident that we keep, so no more than a name and a number.

    `steun`: what they do or could do. Ended with `tot`, so that who stood around someone is still known later."""

    persoon = models.ForeignKey(Persoon, on_delete=models.CASCADE, related_name="netwerk")
    naam = models.CharField(max_length=120)
    soort = models.CharField(max_length=20, choices=keuzes(Netwerksoort))
    relatie = models.CharField(max_length=60, blank=True)
    telefoon = models.CharField(max_length=20, blank=True)
    steun = models.TextField(blank=True)
    mantelzorger = models.BooleanField(default=False)
    van = models.DateField()
    tot = models.DateField(null=True, blank=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(tot__isnull=True) | models.Q(tot__gte=models.F("van")),
                name="netwerkcontact_volgorde",
            )
        ]

    def __str__(self) -> str:
        return f"Netwerkcontact {self.pk}"


@geschiedenis
class Vertegenwoordiging(Beschermd):
    """Who may speak and sign for `persoon`, about what, from `van` up to and including `tot`.

    The representative is a resident (`door`), or someone known by name only: a professional mentor, say.
    `grondslag`: the ruling or the mandate on which it rests."""

    persoon = models.ForeignKey(Persoon, on_delete=models.CASCADE, related_name="vertegenwoordigers")
    soort = models.CharField(max_length=20, choices=keuzes(Vertegenwoordigersoort))
    door = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    naam = models.CharField(max_length=120)
    telefoon = models.CharField(max_length=20, blank=True)
    reikwijdte = models.CharField(max_length=20, choices=keuzes(Reikwijdte))
    omschrijving = models.TextField(blank=True)
    grondslag = models.CharField(max_length=200)
    van = models.DateField()
    tot = models.DateField(null=True, blank=True)

    class Meta(Beschermd.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(tot__isnull=True) | models.Q(tot__gte=models.F("van")),
                name="vertegenwoordiging_volgorde",
            ),
            models.CheckConstraint(
                condition=models.Q(door__isnull=True) | ~models.Q(door=models.F("persoon")),
                name="vertegenwoordiging_niet_zichzelf",
            ),
        ]

    def __str__(self) -> str:
        return f"Vertegenwoordiging {self.pk}"


class Naamvorm(Beschermd):
    """Every way in which a name is written in this municipality, once, for finding names with a typing error. It
    points at nobody. The database adds to it by itself (0004); `omgekeerd` and `klank` make it searchable by ending
    and by sound."""

    class Soort(models.TextChoices):
        ACHTERNAAM = "a", "achternaam"
        VOORNAAM = "v", "voornaam"

    soort = models.CharField(max_length=1, choices=Soort)
    sleutel = models.CharField(max_length=120, db_collation="C")
    omgekeerd = models.GeneratedField(
        expression=models.Func(models.F("sleutel"), function="reverse"),
        output_field=models.CharField(max_length=120, db_collation="C"),
        db_persist=True,
    )
    klank = models.GeneratedField(
        expression=models.Func(models.F("sleutel"), function="naober_klank"),
        output_field=models.CharField(max_length=120, db_collation="C"),
        db_persist=True,
    )

    class Meta(Beschermd.Meta):
        constraints = [models.UniqueConstraint(fields=["gemeente", "soort", "sleutel"], name="naamvorm_uniek")]
        indexes = [
            models.Index(fields=["gemeente", "soort", "omgekeerd"], name="naamvorm_omgekeerd"),
            models.Index(fields=["gemeente", "soort", "klank"], name="naamvorm_klank"),
        ]

    def __str__(self) -> str:
        return f"Naamvorm {self.pk}"
