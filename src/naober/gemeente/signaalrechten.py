"""The rights around signals. Part of the list in `rechten.py`."""

from naober.gemeente.profiel import Rol
from naober.gemeente.recht import Band, Recht, Stand
from naober.kern import Bron

_WMO = Bron("Wmo 2015", "art. 2.1.2 lid 2 onder d")

SIGNAALRECHTEN: tuple[Recht, ...] = (
    # Whoever comes across somebody may say so; a client supporter is there for the resident and reports on nobody.
    Recht(
        "signaal.melden",
        "een signaal melden",
        _WMO,
        frozenset({Rol.INGANG, Rol.GENERALIST, Rol.OPBOUWWERKER, Rol.UITVOERDER, Rol.TEAMLEIDER}),
        band=Band.GEEN,
        stand=Stand.GEEN,
    ),
    # No searching: one has the signals that wait at one's own team, and no others.
    Recht(
        "signaal.opvolgen",
        "signalen van het eigen team inzien en opvolgen",
        _WMO,
        frozenset({Rol.GENERALIST, Rol.TEAMLEIDER}),
        band=Band.TEAM,
        stand=Stand.OOK_GESLOTEN,
    ),
    # Whoever takes in a file reads nothing of whom it is about.
    Recht(
        "signaal.aanleveren",
        "bestanden met signalen van partners inlezen",
        Bron("Besluit gemeentelijke schuldhulpverlening", "art. 2 en 3"),
        frozenset({Rol.TOETSER, Rol.TEAMLEIDER}),
        band=Band.GEMEENTE,
        stand=Stand.GEEN,
    ),
)
