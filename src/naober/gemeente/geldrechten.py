"""The rights around invoices, payments, pgb and contributions. Part of the list in `rechten.py`."""

from naober.gemeente.profiel import Rol
from naober.gemeente.recht import Band, Recht, Stand, gemeentebreed
from naober.kern import Bron

_DERDEN = Bron("Wmo 2015", "art. 2.6.4")
_CAK = Bron("Wmo 2015", "art. 2.1.4b lid 1")
_PGB = Bron("Wmo 2015", "art. 2.3.6")
_BACKOFFICE = frozenset({Rol.TOETSER})


GELDRECHTEN: tuple[Recht, ...] = (
    gemeentebreed("factuur.indienen", "een factuur indienen", _DERDEN, frozenset({Rol.AANBIEDER, Rol.TOETSER})),
    gemeentebreed("factuur.behandelen", "facturen beoordelen en goedkeuren", _DERDEN, _BACKOFFICE),
    gemeentebreed(
        "betaling.doen",
        "betalingen maken, vrijgeven en toetsen",
        Bron("Gemeentewet", "art. 212"),
        _BACKOFFICE,
    ),
    gemeentebreed("koppeling.versturen", "gegevens aan het CAK en de SVB sturen", _CAK, _BACKOFFICE),
    # Figures without a name: who keeps up the policy and the budget looks at them too.
    Recht(
        "geld.inzien",
        "cijfers over de begroting, pgb en eigen bijdragen inzien",
        Bron("Gemeentewet", "art. 212"),
        frozenset({Rol.TOETSER, Rol.BELEID, Rol.TEAMLEIDER}),
        band=Band.GEEN,
        stand=Stand.GEEN,
    ),
    Recht(
        "begroting.bijhouden",
        "de begroting, reserves, maatregelen en risico's bijhouden",
        Bron("Gemeentewet", "art. 189"),
        frozenset({Rol.TOETSER, Rol.BELEID}),
        band=Band.GEEN,
        stand=Stand.GEEN,
    ),
    Recht("pgb.vastleggen", "een plan of overeenkomst bij een pgb vastleggen", _PGB, frozenset({Rol.GENERALIST})),
    Recht(
        "pgb.controleren",
        "de besteding van een pgb controleren",
        Bron("Wmo 2015", "art. 2.3.9"),
        frozenset({Rol.GENERALIST, Rol.TOETSER}),
        stand=Stand.OOK_GESLOTEN,
    ),
    Recht(
        "bijdrage.vastleggen",
        "vastleggen wat een huishouden bijdraagt",
        Bron("Wmo 2015", "art. 2.1.4a"),
        frozenset({Rol.GENERALIST}),
        toegang=True,
    ),
)
