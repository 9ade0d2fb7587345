"""Charts: a picture of a `Cijfertabel` as SVG, with a title, a description in words, and the table itself below it.

Each function takes the table and the names of its columns, and gives a `Grafiek` for the macro `grafiek` of
`gezicht/grafieken.html` or for a printed report (`Grafiek.breed`, `Grafiek.beschrijving`). A figure that is kept back
or not known is not drawn; the description says how many there are. Drawn in this process by Altair and vl-convert,
which are loaded by the first chart: a page without one does not pay for them.
"""

from naober.gezicht.grafiek.kaart import tegelkaart
from naober.gezicht.grafiek.model import Grafiek
from naober.gezicht.grafiek.reeksen import lijnen, punten, staven, trap_over_tijd
from naober.gezicht.grafiek.stroom import geldstroom

__all__ = ["Grafiek", "geldstroom", "lijnen", "punten", "staven", "tegelkaart", "trap_over_tijd"]
