"""The words of the map: what a search reads. Written by triggers (0006), as an index; nothing in it is about residents,
so no policy stands between a search and its index. Every question names the municipality of the scope."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models

from naober.gemeente.models import Gemeente


class _Zoektabel(models.Model):
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.CASCADE, related_name="+", editable=False, db_constraint=False, db_index=False
    )

    class Meta:
        abstract = True


class Zoekregel(_Zoektabel):
    """One entry that is offered now, by what it can be narrowed down to, and the words under which it stands.

    `gebieden` of the entry and of its places; empty: the whole municipality."""

    voorziening = models.BigIntegerField(primary_key=True)
    trede = models.CharField(max_length=60)
    naam = models.CharField(max_length=160)
    leefgebieden = ArrayField(models.CharField(max_length=60))
    themas = ArrayField(models.CharField(max_length=60))
    doelgroepen = ArrayField(models.CharField(max_length=60))
    gebieden = ArrayField(models.CharField(max_length=60))
    woorden = SearchVectorField()

    class Meta(_Zoektabel.Meta):
        indexes = [
            models.Index(fields=["gemeente", "trede", "naam"], name="zoekregel_bladeren"),
            GinIndex(fields=["woorden"], name="zoekregel_woorden"),
        ]

    def __str__(self) -> str:
        return self.naam


class Zoekplaats(_Zoektabel):
    """A word of an entry, as its stem; `gewicht` from 3 (somewhere in it) to 10 (its whole name)."""

    pk = models.CompositePrimaryKey("gemeente", "stam", "gewicht", "voorziening")
    stam = models.TextField()
    gewicht = models.SmallIntegerField()
    voorziening = models.BigIntegerField()

    def __str__(self) -> str:
        return f"{self.stam} ({self.gewicht})"


class Zoekwoord(_Zoektabel):
    """The stem of every word that stands, or ever stood, somewhere on the map; for what resembles it."""

    pk = models.CompositePrimaryKey("gemeente", "stam")
    stam = models.TextField()
    drieletters = ArrayField(models.TextField())

    class Meta(_Zoektabel.Meta):
        indexes = [GinIndex(fields=["drieletters"], name="zoekwoord_drieletters")]

    def __str__(self) -> str:
        return self.stam
