"""What every table of the map uses."""

from django.contrib.postgres.fields import ArrayField
from django.db import models


def codes(help_text: str = "") -> "ArrayField[list[str], list[str]]":
    """A list of codes of the profile."""
    return ArrayField(models.CharField(max_length=60), default=list, blank=True, help_text=help_text)


class Herkomst(models.TextChoices):
    """Where an entry came from. What the profile put on the map is kept equal to the profile."""

    PROFIEL = "profiel", "beleid van de gemeente"
    MEDEWERKER = "medewerker", "medewerker"
    ORGANISATIE = "organisatie", "organisatie zelf"
    INWONER = "inwoner", "inwoner"
    IMPORT = "import", "ingelezen bestand"
