"""The national message standards iWmo and iJw, release 3.2, as values: reading, writing, checking, answering.

Here lives what the standard says, and nothing of this system: no table, no right, no clock. What a receiver knows (its
allocations, earlier messages, contracts) comes in as a `Stand`. Of the files of the standard nothing is copied;
structure, code lists and rules stand here in tables and functions of our own.
"""

from naober.istandaard.bericht import (
    Bericht,
    Inhoud,
    Leesfout,
    Onleesbaar,
    Plek,
    Prestatieregel,
    kop,
    prestaties,
)
from naober.istandaard.codelijsten import Code, betekenis, codelijst
from naober.istandaard.lezen import GRENS, lees
from naober.istandaard.regels import (
    REGELS,
    Bevinding,
    Declaratiecontrole,
    EerdereDeclaratie,
    Geheugenstand,
    Melding,
    Omvang,
    Regel,
    Stand,
    Toewijzing,
    controleer,
    controleer_op,
    regels_voor,
)
from naober.istandaard.retour import maak_declaratieantwoord, maak_retour, retour_op_leesfout
from naober.istandaard.schrijven import Schrijffout, schrijf
from naober.istandaard.soorten import NUMMERS, WETTEN, Soort, Wet, alle_soorten
from naober.istandaard.stroom import Regelstroom
from naober.istandaard.volume import Volume, declarabel_totaal, declarabel_volume

__all__ = [
    "GRENS",
    "NUMMERS",
    "REGELS",
    "WETTEN",
    "Bericht",
    "Bevinding",
    "Code",
    "Declaratiecontrole",
    "EerdereDeclaratie",
    "Geheugenstand",
    "Inhoud",
    "Leesfout",
    "Melding",
    "Omvang",
    "Onleesbaar",
    "Plek",
    "Prestatieregel",
    "Regel",
    "Regelstroom",
    "Schrijffout",
    "Soort",
    "Stand",
    "Toewijzing",
    "Volume",
    "Wet",
    "alle_soorten",
    "betekenis",
    "codelijst",
    "controleer",
    "controleer_op",
    "declarabel_totaal",
    "declarabel_volume",
    "kop",
    "lees",
    "maak_declaratieantwoord",
    "maak_retour",
    "prestaties",
    "regels_voor",
    "retour_op_leesfout",
    "schrijf",
]
