"""The rights around the social map and prevention. Part of the list in `rechten.py`."""

from naober.gemeente.profiel import Rol
from naober.gemeente.recht import Band, Recht, Stand
from naober.kern import Bron

_KAARTWERK = frozenset({Rol.BELEID, Rol.OPBOUWWERKER})
_KAART = Bron("Wmo 2015", "art. 2.3.2 lid 4 onder e")
_PREVENTIE = Bron("Wmo 2015", "art. 2.1.2 lid 2 onder d")

KAARTRECHTEN: tuple[Recht, ...] = (
    # The map names no resident; who offers something keeps up its own, and staff looks at it first.
    Recht("kaart.bijhouden", "de sociale kaart bijhouden", _KAART, _KAARTWERK, band=Band.GEEN, stand=Stand.GEEN),
    Recht(
        "kaart.voorstellen",
        "een wijziging van de sociale kaart voorstellen",
        _KAART,
        frozenset(Rol) - {Rol.AANBIEDER, Rol.CLIENTONDERSTEUNER, Rol.ERVARINGSDESKUNDIGE, Rol.PRIVACYFUNCTIONARIS},
        band=Band.GEEN,
        stand=Stand.GEEN,
    ),
    # Prevention is about many at once: teams say what they did and see, without a file.
    Recht(
        "preventie.bijhouden",
        "preventieve maatregelen opnemen, starten en beëindigen",
        _PREVENTIE,
        _KAARTWERK,
        band=Band.GEEN,
        stand=Stand.GEEN,
    ),
    Recht(
        "preventie.vastleggen",
        "vastleggen wat er aan preventie is gedaan en nodig is",
        _PREVENTIE,
        _KAARTWERK | {Rol.GENERALIST, Rol.TEAMLEIDER},
        band=Band.GEEN,
        stand=Stand.GEEN,
    ),
    Recht(
        "kaart.tekorten",
        "zien waar aanbod ontbreekt",
        Bron("Wmo 2015", "art. 2.1.2"),
        _KAARTWERK | {Rol.TEAMLEIDER},
        band=Band.GEEN,
        stand=Stand.GEEN,
    ),
)
