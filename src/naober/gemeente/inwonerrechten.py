"""What a resident may do themselves, about what is theirs; so may whoever speaks for them, as long as that holds.

They are apart from the rights of staff (`rechten.py`), as no role has them."""

from naober.gemeente.rechten import Recht
from naober.kern import Bron

INWONERRECHTEN: dict[str, Recht] = {
    r.code: r
    for r in (
        Recht("eigen.inzien", "zien wat van uzelf is", Bron("AVG", "art. 15 lid 1"), frozenset()),
        Recht("eigen.toestemming", "zelf toestemming geven en intrekken", Bron("AVG", "art. 7"), frozenset()),
        Recht("eigen.inzagevraag", "vragen wie keek en waarom", Bron("AVG", "art. 15 lid 1"), frozenset()),
    )
}
