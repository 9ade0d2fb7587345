from django.conf import settings
from django.db import models


class Inlogrem(models.Model):
    """How often signing in failed, for one account or one address. `sleutel` is a fingerprint made with the secret of
    this installation: what was typed stands nowhere, also when it is no account."""

    sleutel = models.CharField(max_length=64, unique=True)
    pogingen = models.IntegerField()
    sinds = models.DateTimeField()
    tot = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"Inlogrem {self.pk}"


class Aanbiederaccount(models.Model):
    """The account of whoever a provider calls `onderwerp`; kept as a fingerprint, because some providers put a name or
    a number of a person in it. `aanbieder` is its number in the list of providers."""

    aanbieder = models.SmallIntegerField()
    onderwerp = models.CharField(max_length=64)
    medewerker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="aanbiederaccounts")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["aanbieder", "onderwerp"], name="aanbiederaccount_een_per_onderwerp"),
            models.UniqueConstraint(fields=["aanbieder", "medewerker"], name="aanbiederaccount_een_per_medewerker"),
        ]

    def __str__(self) -> str:
        return f"Aanbiederaccount {self.pk}"


class Aanmelding(models.Model):
    """A session here that began at a provider, so that the provider can end it. `onderwerp` and `sid` (its own name for
    its session) are fingerprints."""

    aanbieder = models.SmallIntegerField()
    onderwerp = models.CharField(max_length=64)
    sid = models.CharField(max_length=64, blank=True)
    sessie = models.CharField(max_length=40, unique=True)
    begonnen = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["aanbieder", "onderwerp"], name="aanmelding_onderwerp")]

    def __str__(self) -> str:
        return f"Aanmelding {self.pk}"


class Gebruikttoken(models.Model):
    """A message of a provider that was carried out: sent again before `verloopt` it is refused."""

    aanbieder = models.SmallIntegerField()
    afdruk = models.CharField(max_length=64)
    verloopt = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["aanbieder", "afdruk"], name="gebruikttoken_een_keer")]

    def __str__(self) -> str:
        return f"Gebruikttoken {self.pk}"
