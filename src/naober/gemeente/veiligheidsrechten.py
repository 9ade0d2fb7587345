"""The rights around safety. Part of the list in `rechten.py`. None of them is a means of coercion: those are of parties
outside the team."""

from naober.gemeente.profiel import Rol
from naober.gemeente.recht import Band, Recht, Stand
from naober.kern import Bron

VEILIGHEIDSRECHTEN: tuple[Recht, ...] = (
    # A client supporter and whoever helps from experience see the file with consent of one resident; this is not for
    # them to read.
    Recht(
        "veiligheid.inzien",
        "lezen wat er over de veiligheid is vastgelegd",
        Bron("Wmo 2015", "art. 5.1.1"),
        frozenset({Rol.GENERALIST, Rol.BESLISSER, Rol.TEAMLEIDER}),
        stand=Stand.OOK_GESLOTEN,
    ),
    Recht(
        "veiligheid.bijhouden",
        "de meldcode volgen, melden en afspraken over veiligheid maken",
        Bron("Wmo 2015", "art. 3.3"),
        frozenset({Rol.GENERALIST}),
    ),
    Recht(
        "veiligheid.tellen",
        "meldingen en veiligheid tellen",
        Bron("Wmo 2015", "art. 2.5.1"),
        frozenset({Rol.BELEID, Rol.TEAMLEIDER}),
        band=Band.GEEN,
        stand=Stand.GEEN,
    ),
)
