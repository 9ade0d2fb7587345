"""The rights around figures: reading them, keeping them up and delivering them. Part of the list in `rechten.py`.

Nobody sees a person by these: what may be shown of small numbers is a rule of the room `monitor`."""

from naober.gemeente.profiel import Rol
from naober.gemeente.recht import Band, Recht, Stand
from naober.kern import Bron

_LANDELIJK = Bron("Jeugdwet", "art. 7.4.0")
# The college gives the council what it needs to know, and hears itself how what it decided works out.
_INFORMATIE = Bron("Gemeentewet", "art. 169 lid 2")
# Nobody is treated worse for the group they are of, and of nobody a profile is made.
GELIJK = Bron("Grondwet", "art. 1")
_STUURT = frozenset({Rol.BELEID, Rol.TEAMLEIDER})

MONITORRECHTEN: tuple[Recht, ...] = (
    # What goes to the national government about every resident who is helped.
    Recht(
        "monitor.leveren",
        "landelijke leveringen over jeugdhulp, Wmo en schuldhulp maken",
        _LANDELIJK,
        frozenset({Rol.TOETSER}),
        band=Band.GEMEENTE,
        stand=Stand.OOK_GESLOTEN,
    ),
    Recht(
        "monitor.inzien",
        "doelen en cijfers van de gemeente inzien",
        _INFORMATIE,
        frozenset(Rol) - {Rol.AANBIEDER},
        band=Band.GEEN,
        stand=Stand.GEEN,
    ),
    Recht(
        "monitor.bijhouden",
        "cijfers, streefwaarden en bijstellingen vastleggen",
        _INFORMATIE,
        _STUURT,
        band=Band.GEEN,
        stand=Stand.GEEN,
    ),
    # The college tells the council; the report holds figures of everything that the municipality does.
    Recht(
        "monitor.rapporteren",
        "het halfjaarrapport voor de raad maken",
        _INFORMATIE,
        frozenset({Rol.BELEID}),
        band=Band.GEEN,
        stand=Stand.GEEN,
    ),
    Recht(
        "monitor.gelijk",
        "uitkomsten per groep vragen, en zien wie dat deed en waarom",
        GELIJK,
        frozenset({Rol.BELEID, Rol.PRIVACYFUNCTIONARIS}),
        band=Band.GEEN,
        stand=Stand.GEEN,
    ),
    # What who does the work sees and learns stands beside the figures.
    Recht(
        "monitor.vertellen",
        "een verhaal, ervaring of inspanning bij een doel zetten",
        _INFORMATIE,
        _STUURT | {Rol.GENERALIST, Rol.OPBOUWWERKER, Rol.ERVARINGSDESKUNDIGE},
        band=Band.GEEN,
        stand=Stand.GEEN,
    ),
    Recht(
        "nabevraging.vastleggen",
        "vastleggen wat een inwoner na de hulp antwoordde",
        Bron("Wmo 2015", "art. 2.5.1"),
        frozenset({Rol.GENERALIST}),
        stand=Stand.OOK_GESLOTEN,
    ),
    # Assumptions and sums over a whole municipality: nobody is in them.
    Recht(
        "scenario.rekenen",
        "met het rekenmodel rekenen en scenario's bewaren",
        Bron("Gemeentewet", "art. 212"),
        frozenset({Rol.TOETSER, Rol.BELEID, Rol.TEAMLEIDER}),
        band=Band.GEEN,
        stand=Stand.GEEN,
    ),
)
