"""The rights around working together. Part of the list in `rechten.py`."""

from naober.gemeente.profiel import Rol
from naober.gemeente.recht import Band, Recht, Stand
from naober.kern import Bron

_SAMEN = Bron("Wmo 2015", "art. 2.3.2 lid 4")
_VANGNET = Bron("Wmo 2015", "art. 2.1.2 lid 2")
_PARTNERS = frozenset({Rol.GENERALIST, Rol.OPBOUWWERKER, Rol.INGANG, Rol.UITVOERDER, Rol.BELEID, Rol.TEAMLEIDER})

SAMENSPELRECHTEN: tuple[Recht, ...] = (
    Recht(
        "netwerk.inzien",
        "lezen wat in uw netwerken is verteld",
        Bron("AVG", "art. 5 lid 1 onder f"),
        frozenset(Rol) - {Rol.AANBIEDER},
        band=Band.TEAM,
        stand=Stand.OOK_GESLOTEN,
    ),
    # Members only: a rule of the action, because a network has members of many organisations and roles.
    Recht(
        "netwerk.bijeenkomen",
        "bijeenkomsten van uw netwerk plannen en vastleggen",
        _VANGNET,
        _PARTNERS,
        band=Band.TEAM,
        stand=Stand.OOK_GESLOTEN,
    ),
    Recht(
        "werkafspraak.opvolgen",
        "afspraken opvolgen en inbrengen waar u wordt gevraagd",
        _SAMEN,
        _PARTNERS | {Rol.BESLISSER},
        band=Band.TEAM,
        stand=Stand.OOK_GESLOTEN,
    ),
    Recht("casusoverleg.beleggen", "een overleg met meer partijen beleggen", _SAMEN, frozenset({Rol.GENERALIST})),
    Recht(
        "knelpunt.voorleggen", "een knelpunt voorleggen aan wie mag beslissen", _VANGNET, frozenset({Rol.GENERALIST})
    ),
    # Who has the mandate sees what is put, and not the file.
    Recht(
        "knelpunt.beslissen",
        "beslissen over een knelpunt",
        _VANGNET,
        frozenset({Rol.TEAMLEIDER, Rol.BELEID, Rol.BESLISSER}),
        band=Band.TEAM,
        stand=Stand.OOK_GESLOTEN,
    ),
    Recht(
        "knelpunt.inzien",
        "knelpunten bekijken",
        _VANGNET,
        frozenset({Rol.GENERALIST, Rol.TEAMLEIDER, Rol.BELEID, Rol.BESLISSER}),
        band=Band.TEAM,
        stand=Stand.OOK_GESLOTEN,
    ),
    Recht(
        "regie.overzien",
        "zien in welke huishoudens niemand verder komt",
        _VANGNET,
        frozenset({Rol.TEAMLEIDER}),
        band=Band.BETROKKEN,
    ),
    Recht("doorbraak.vastleggen", "vastleggen wat een doorbraak opleverde", _SAMEN, frozenset({Rol.GENERALIST})),
)
