from django.conf import settings
from django.db import models
from django.db.models.functions import Now

from naober.dossier.models import Dossier
from naober.gemeente.models import Beschermd


class Registratie(Beschermd):
    """One line in a register of the profile, as it was filled in. Append-only.

    `onderwerp` is the code of what it is about, or the number of a member of staff; empty for the whole municipality
    and for a file. A line that replaces another (`vervangt`) counts instead of it; one that is `vervallen` ends it."""

    register = models.CharField(max_length=60)
    onderwerp = models.CharField(max_length=60, blank=True)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="registraties", null=True)
    gegevens = models.JSONField(default=dict)
    dag = models.DateField()
    moment = models.DateTimeField(db_default=Now())
    medewerker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    vervangt = models.OneToOneField("self", on_delete=models.PROTECT, related_name="vervangen_door", null=True)
    vervallen = models.BooleanField(default=False)

    class Meta(Beschermd.Meta):
        indexes = [models.Index(fields=["gemeente", "register", "onderwerp", "-id"], name="registratie_stand")]

    def __str__(self) -> str:
        return f"Registratie {self.pk}"
