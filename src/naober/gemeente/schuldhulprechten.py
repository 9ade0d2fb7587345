"""The rights around debt help. Part of the list in `rechten.py`."""

from naober.gemeente.profiel import Rol
from naober.gemeente.recht import Recht, Stand
from naober.kern import Bron

SCHULDHULPRECHTEN: tuple[Recht, ...] = (
    # Debts are nobody's business who only helps with something else: a client supporter reads them with the resident.
    Recht(
        "schuldhulp.inzien",
        "lezen welke schulden er zijn en hoe de schuldhulp loopt",
        Bron("Wgs", "art. 8a"),
        frozenset({Rol.GENERALIST, Rol.BESLISSER, Rol.TEAMLEIDER}),
        stand=Stand.OOK_GESLOTEN,
    ),
    Recht(
        "schuldhulp.bijhouden",
        "schuldhulp en schulden bijhouden",
        Bron("Wgs", "art. 3 en 4"),
        frozenset({Rol.GENERALIST, Rol.BESLISSER}),
    ),
)
