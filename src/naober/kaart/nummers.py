"""The number under which something on the map goes out and is recognised when it comes back."""

from uuid import UUID, uuid5

_RUIMTE = UUID("6f0ef1a5-4c1f-5d0e-9f5b-0a6d7c2b9e31")


def vast_nummer(gemeente: int, soort: str, wat: str) -> UUID:
    """The number of something in the profile: the same wherever that profile is loaded, so that it can be exchanged."""
    return uuid5(_RUIMTE, f"{gemeente}/{soort}/{wat}")
