"""What a resident may do themselves, about what is theirs; so may whoever speaks for them, as long as that holds.

They are apart from the rights of staff (`rechten.py`), as no role has them."""

from naober.gemeente.rechten import Recht
from naober.kern import Bron

INWONERRECHTEN: dict[str, Recht] = {
    r.code: r
    for r in (
        Recht("eigen.inzien", "zien wat van uzelf is", Bron("AVG", "art. 15 lid 1"), frozenset()),
        Recht("eigen.toestemming", "zelf toestemming geven en intrekken", Bron("AVG", "art. 7"), frozenset()),
        Recht(
            "eigen.naoberschap",
            "zelf hulp aanbieden en vragen, en vastleggen dat u mantelzorger bent",
            Bron("Wmo 2015", "art. 2.1.2 lid 2 onder b"),
            frozenset(),
        ),
        Recht("eigen.inzagevraag", "vragen wie keek en waarom", Bron("AVG", "art. 15 lid 1"), frozenset()),
        Recht(
            "eigen.plan",
            "een eigen plan indienen, op het verslag reageren en vertellen hoe het gaat",
            Bron("Wmo 2015", "art. 2.3.2 lid 2, 5 en 8"),
            frozenset(),
        ),
        Recht(
            "eigen.nabevraging",
            "na de hulp zeggen wat u ervan vond",
            Bron("Wmo 2015", "art. 2.5.1"),
            frozenset(),
        ),
        Recht("eigen.bericht", "een bericht sturen en antwoord krijgen", Bron("Awb", "art. 2:13 lid 1"), frozenset()),
        Recht("eigen.afspraak", "een afspraak vragen of verzetten", Bron("Awb", "art. 2:13 lid 1"), frozenset()),
        Recht("eigen.document", "een document insturen", Bron("Awb", "art. 2:13 lid 1; art. 4:2 lid 2"), frozenset()),
        Recht("eigen.aanvraag", "een voorziening aanvragen", Bron("Awb", "art. 1:3 lid 3; art. 4:1"), frozenset()),
        Recht("eigen.bezwaar", "bezwaar maken en klagen", Bron("Awb", "art. 6:4 lid 1; art. 9:1 lid 1"), frozenset()),
    )
}
