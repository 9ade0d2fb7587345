"""The choices of this room, for a face that may not know its tables."""

from naober.logboek.models import Datalek, Inzagevraag, Signaal

UITKOMSTEN = Inzagevraag.Uitkomst.choices
OORDELEN = Signaal.Oordeel.choices
DATALEKSOORTEN = Datalek.Soort.choices
RISICOS = Datalek.Risico.choices
