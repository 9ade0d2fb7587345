"""Every technical rule, condition and constraint of the standard, as functions in one table.

The modules of the rules are imported here, so that the table is full for whoever asks it."""

from naober.istandaard.regels import (
    algemeen,
    antwoord,
    condities,
    declaratie,
    declaratieantwoord,
    declaratiegeheel,
    levering,
    toewijzing,
    verzoek,
)
from naober.istandaard.regels.controle import Declaratiecontrole, controleer, controleer_op
from naober.istandaard.regels.register import REGELS, Bevinding, Regel, regels_voor
from naober.istandaard.regels.stand import (
    EerdereDeclaratie,
    Geheugenstand,
    Melding,
    Omvang,
    Stand,
    Toewijzing,
)

__all__ = [
    "REGELS",
    "Bevinding",
    "Declaratiecontrole",
    "EerdereDeclaratie",
    "Geheugenstand",
    "Melding",
    "Omvang",
    "Regel",
    "Stand",
    "Toewijzing",
    "algemeen",
    "antwoord",
    "condities",
    "controleer",
    "controleer_op",
    "declaratie",
    "declaratieantwoord",
    "declaratiegeheel",
    "levering",
    "regels_voor",
    "toewijzing",
    "verzoek",
]
