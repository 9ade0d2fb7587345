"""What a conversation must cover."""

from typing import Literal

from naober.gemeente.delen import Beleid, Tekst


class Gespreksonderdeel(Beleid):
    """A section of the conversation. Mandatory ones must be filled before it can be recorded."""

    code: Literal["mantelzorg", "eigen-kracht", "clientondersteuning", "leefgebieden"]
    vraag: Tekst
    verplicht: bool
