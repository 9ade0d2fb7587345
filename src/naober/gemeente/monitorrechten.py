"""The rights around figures: reading them, keeping them up and delivering them. Part of the list in `rechten.py`.

Nobody sees a person by these: what may be shown of small numbers is a rule of the room `monitor`."""

from naober.gemeente.profiel import Rol
from naober.gemeente.recht import Band, Recht, Stand
from naober.kern import Bron

_LANDELIJK = Bron("Jeugdwet", "art. 7.4.0")

MONITORRECHTEN: tuple[Recht, ...] = (
    # What goes to the national government about every resident who is helped.
    Recht(
        "monitor.leveren",
        "landelijke leveringen over jeugdhulp en Wmo maken",
        _LANDELIJK,
        frozenset({Rol.TOETSER}),
        band=Band.GEMEENTE,
        stand=Stand.OOK_GESLOTEN,
    ),
)
