"""The rights around help between people: volunteers, who asks for them, carers. Part of the list in `rechten.py`."""

from naober.gemeente.profiel import Rol
from naober.gemeente.recht import Band, Recht, Stand
from naober.kern import Bron

_VRIJWILLIGERS = Bron("Wmo 2015", "art. 2.1.2 lid 2 onder b")

NAOBERRECHTEN: tuple[Recht, ...] = (
    Recht(
        "groepsbrief.sturen",
        "een brief aan een groep inwoners sturen",
        Bron("Awb", "art. 2:1"),
        frozenset({Rol.BELEID, Rol.TEAMLEIDER}),
        band=Band.GEMEENTE,
        stand=Stand.OOK_GESLOTEN,
    ),
    # What volunteers tell of themselves is for the service point, and for nobody who decides on help.
    Recht(
        "vrijwilligers.bemiddelen",
        "vrijwilligers inschrijven en koppelen",
        _VRIJWILLIGERS,
        frozenset({Rol.OPBOUWWERKER}),
        band=Band.GEMEENTE,
        stand=Stand.GEEN,
    ),
    Recht(
        "vrijwilliger.vragen",
        "om hulp van een vrijwilliger of om advies van het servicepunt vragen",
        _VRIJWILLIGERS,
        frozenset({Rol.GENERALIST, Rol.INGANG, Rol.OPBOUWWERKER}),
        band=Band.TEAM,
    ),
    Recht(
        "mantelzorg.vastleggen",
        "vastleggen wie mantelzorger is en hoe het met die mantelzorger gaat",
        Bron("Wmo 2015", "art. 2.3.2 lid 4 onder d"),
        frozenset({Rol.GENERALIST, Rol.OPBOUWWERKER}),
        band=Band.TEAM,
    ),
    # Who offers something answers itself how it went with who was brought to it, and sees nothing else of the file.
    Recht(
        "verwijzing.beantwoorden",
        "antwoorden op een verwijzing naar het eigen aanbod",
        Bron("Wmo 2015", "art. 2.3.2 lid 4 onder f"),
        frozenset({Rol.UITVOERDER}),
        band=Band.GEEN,
        stand=Stand.GEEN,
    ),
)
