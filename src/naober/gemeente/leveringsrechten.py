"""The rights around contracts, allocation and delivery. Part of the list in `rechten.py`."""

from naober.gemeente.profiel import Rol
from naober.gemeente.recht import Band, Recht, Stand, gemeentebreed
from naober.kern import Bron

_DERDEN = Bron("Wmo 2015", "art. 2.6.4")

LEVERINGSRECHTEN: tuple[Recht, ...] = (
    # Whoever keeps up contracts sees what is spent, and of whom not.
    Recht(
        "contract.beheren",
        "contracten, tarieven en aanbieders bijhouden",
        _DERDEN,
        frozenset({Rol.CONTRACTBEHEERDER}),
        band=Band.GEEN,
        stand=Stand.GEEN,
    ),
    Recht(
        "wachttijd.melden",
        "melden hoe lang het wachten is, of dat er geen plek is",
        _DERDEN,
        frozenset({Rol.CONTRACTBEHEERDER, Rol.AANBIEDER}),
        band=Band.GEEN,
        stand=Stand.GEEN,
    ),
    Recht(
        "aanbieder.kiezen",
        "met een inwoner een aanbieder kiezen en die aanmelden",
        Bron("Wmo 2015", "art. 2.3.5 lid 5"),
        frozenset({Rol.GENERALIST, Rol.BESLISSER}),
        stand=Stand.OOK_GESLOTEN,
    ),
    Recht(
        "toewijzing.maken",
        "hulp toewijzen aan een aanbieder",
        _DERDEN,
        frozenset({Rol.GENERALIST, Rol.BESLISSER, Rol.TOETSER}),
        stand=Stand.OOK_GESLOTEN,
    ),
    # The back office orders, changes and answers for the whole municipality; it reads of a file only what was ordered.
    gemeentebreed(
        "toewijzing.verwerken", "toewijzingen van de hele gemeente verwerken", _DERDEN, frozenset({Rol.TOETSER})
    ),
    gemeentebreed(
        "levering.melden", "melden dat de hulp begint of stopt", _DERDEN, frozenset({Rol.AANBIEDER, Rol.TOETSER})
    ),
    gemeentebreed(
        "resultaat.melden",
        "melden wat de eigen hulp opleverde",
        Bron("Wmo 2015", "art. 2.3.9"),
        frozenset({Rol.AANBIEDER}),
    ),
    gemeentebreed("verzoek.indienen", "om een toewijzing of een wijziging vragen", _DERDEN, frozenset({Rol.AANBIEDER})),
    gemeentebreed(
        "bericht.insturen", "een bericht van iWmo of iJw insturen", _DERDEN, frozenset({Rol.AANBIEDER, Rol.TOETSER})
    ),
    gemeentebreed(
        "bericht.bespreken",
        "berichten tussen gemeente en aanbieder lezen en bespreken",
        _DERDEN,
        frozenset({Rol.AANBIEDER, Rol.TOETSER}),
    ),
    gemeentebreed("bericht.verwerken", "afgekeurde berichten herstellen", _DERDEN, frozenset({Rol.TOETSER})),
)
