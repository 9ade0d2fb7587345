"""Pure rules of a request about one's own data: who may ask, by when it is answered, on which grounds it is refused."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from naober.avg.rules.bewaren import plus_maanden
from naober.kern import Bron, Periode, Termijn, Weigering, datum_voluit

SOORTEN: dict[str, tuple[str, Bron]] = {
    "inzage": ("Inzage: zien wat er over u is vastgelegd", Bron("AVG", "art. 15")),
    "correctie": ("Correctie: wat niet klopt laten verbeteren", Bron("AVG", "art. 16")),
    "wissen": ("Wissen: gegevens laten vernietigen", Bron("AVG", "art. 17")),
    "beperking": ("Beperking: gegevens bewaren maar niet gebruiken", Bron("AVG", "art. 18")),
    "verzet": ("Bezwaar tegen het gebruik van gegevens", Bron("AVG", "art. 21")),
}
DOOR: dict[str, str] = {
    "zelf": "de inwoner zelf",
    "ouder": "een ouder of voogd",
    "vertegenwoordiger": "een curator, mentor, bewindvoerder of gemachtigde",
}
UITKOMSTEN: dict[str, str] = {
    "toegewezen": "toewijzen",
    "deels": "voor een deel toewijzen",
    "afgewezen": "afwijzen",
    "ingetrokken": "de inwoner trok het verzoek in",
}
_TERMIJN = Bron("AVG", "art. 12 lid 3")
_IDENTITEIT = Bron("AVG", "art. 12 lid 6")
_VERNIETIGEN = Bron("Wmo 2015", "art. 5.3.5 lid 1")
_JONG = Bron("Wmo 2015", "art. 5.3.2 lid 2 en 3")
# From this age someone asks for themselves; up to the second, a parent may ask as well.
_ZELF_VANAF, _OUDER_TOT = 12, 16


@dataclass(frozen=True, slots=True)
class Grond:
    """Why a request is refused, or a record left out: in words, by which article, and for which kinds of request."""

    naam: str
    bron: Bron
    soorten: frozenset[str]


def _grond(naam: str, bron: Bron, *soorten: str) -> Grond:
    return Grond(naam, bron, frozenset(soorten))


_ALLE = tuple(SOORTEN)
AFWIJSGRONDEN: dict[str, Grond] = {
    "identiteit": _grond("wij konden niet vaststellen wie het vraagt", _IDENTITEIT, *_ALLE),
    "ongegrond": _grond("het verzoek is duidelijk ongegrond of buitensporig", Bron("AVG", "art. 12 lid 5"), *_ALLE),
    "ander": _grond("het schaadt de rechten en vrijheden van iemand anders", Bron("AVG", "art. 15 lid 4"), "inzage"),
    "veiligheid": _grond(
        "het is nodig om geweld thuis of mishandeling te beëindigen of te onderzoeken",
        Bron("Wmo 2015", "art. 5.3.2 lid 4"),
        "inzage",
    ),
    "klopt": _grond("wat er staat, klopt", Bron("AVG", "art. 16"), "correctie"),
    "oordeel": _grond(
        "het is een oordeel van een professional; uw verklaring staat er nu bij",
        Bron("Jeugdwet", "art. 7.3.8 lid 2"),
        "correctie",
    ),
    "plicht": _grond("de wet verplicht ons deze gegevens te bewaren", Bron("AVG", "art. 17 lid 3 onder b"), "wissen"),
    "belang-ander": _grond(
        "bewaren is van groot belang voor iemand anders", Bron("Wmo 2015", "art. 5.3.5 lid 2"), "wissen"
    ),
    "rechtszaak": _grond(
        "de gegevens zijn nodig voor een rechtszaak of bezwaar", Bron("AVG", "art. 17 lid 3 onder e"), "wissen"
    ),
    "geen-beperking": _grond(
        "geen van de redenen van de wet om het gebruik te beperken is er", Bron("AVG", "art. 18 lid 1"), "beperking"
    ),
    "dwingend": _grond(
        "er zijn dwingende redenen om de gegevens te blijven gebruiken", Bron("AVG", "art. 21 lid 1"), "verzet"
    ),
}
WEGLAATGRONDEN: dict[str, Grond] = {
    "ander": _grond("het gaat over iemand anders", Bron("AVG", "art. 15 lid 4"), "inzage"),
    "veiligheid": _grond(
        "het is nodig om geweld thuis of mishandeling te beëindigen of te onderzoeken",
        Bron("Wmo 2015", "art. 5.3.2 lid 4"),
        "inzage",
    ),
}


def gronden_voor(soort: str) -> dict[str, Grond]:
    """The grounds on which a request of this kind may be refused."""
    return {code: g for code, g in AFWIJSGRONDEN.items() if soort in g.soorten}


@dataclass(frozen=True, slots=True)
class Indiening:
    """A request as it came in. `door` is a key of `DOOR`, and `namens` the name of who asks for the resident."""

    soort: str
    omschrijving: str
    ontvangen_op: date
    schriftelijk: bool
    door: str = "zelf"
    namens: str = ""


def controleer_indiening(indiening: Indiening, *, leeftijd: int, vertegenwoordigd: bool) -> Weigering | None:
    """May this person ask this. `leeftijd` in whole years on the day of asking; `vertegenwoordigd`: somebody may speak
    for the resident according to what was recorded.

    Refused: an unknown kind, no description, a child under twelve on its own, a parent of someone of sixteen or older,
    a parent who wants to erase what is of a child of twelve or older, a representative of whom nothing was recorded, no
    name of who asks for another, and erasing that was not asked in writing."""
    if indiening.soort not in SOORTEN or indiening.door not in DOOR:
        return Weigering("verzoek.soort", "Dit soort verzoek bestaat niet.", _TERMIJN, "Kies uit de lijst.", "soort")
    if not indiening.omschrijving.strip():
        return Weigering(
            "verzoek.omschrijving",
            "Er staat nog niet wat de inwoner vraagt.",
            _TERMIJN,
            "Schrijf het op in de woorden van de inwoner.",
            "omschrijving",
        )
    if indiening.door != "zelf" and not indiening.namens.strip():
        return Weigering(
            "verzoek.namens", "Wie vraagt dit namens de inwoner?", _IDENTITEIT, "Vul de naam in.", "namens"
        )
    if indiening.soort == "wissen" and not indiening.schriftelijk:
        return Weigering(
            "verzoek.schriftelijk",
            "Wie gegevens wil laten vernietigen, vraagt dat schriftelijk.",
            _VERNIETIGEN,
            "Help de inwoner het verzoek op papier of digitaal te doen.",
            "schriftelijk",
        )
    return _wie_mag(indiening, leeftijd, vertegenwoordigd)


def _wie_mag(indiening: Indiening, leeftijd: int, vertegenwoordigd: bool) -> Weigering | None:
    if indiening.door == "zelf" and leeftijd < _ZELF_VANAF:
        return Weigering(
            "verzoek.te-jong",
            f"Een kind jonger dan {_ZELF_VANAF} kan dit niet zelf vragen.",
            _JONG,
            "Een ouder of voogd kan het voor het kind vragen.",
            "door",
        )
    if indiening.door == "ouder" and leeftijd >= _OUDER_TOT:
        return Weigering(
            "verzoek.geen-ouder",
            f"Vanaf {_OUDER_TOT} jaar vraagt iemand dit zelf. Een ouder kan dat dan niet meer.",
            _JONG,
            "De inwoner vraagt het zelf, of machtigt iemand.",
            "door",
        )
    if indiening.door == "ouder" and indiening.soort == "wissen" and leeftijd >= _ZELF_VANAF:
        return Weigering(
            "verzoek.kind-zelf",
            f"Vanaf {_ZELF_VANAF} jaar beslist een kind zelf of zijn gegevens vernietigd worden.",
            Bron("Wmo 2015", "art. 5.3.5 lid 3 en 4"),
            "Laat het kind het verzoek zelf doen.",
            "door",
        )
    if indiening.door == "vertegenwoordiger" and not vertegenwoordigd:
        return Weigering(
            "verzoek.geen-vertegenwoordiger",
            "Bij deze inwoner staat niet wie hem of haar vertegenwoordigt.",
            _IDENTITEIT,
            "Leg eerst de vertegenwoordiging vast, met de uitspraak of de machtiging.",
            "door",
        )
    return None


@dataclass(frozen=True, slots=True)
class Verloop:
    """What moves the term of a request: from when to when it was not known who asks, and by how much it is longer."""

    ontvangen_op: date
    gevraagd_op: date | None = None
    bekend_op: date | None = None
    verlengd_op: date | None = None
    verlengd_maanden: int = 0


def antwoordtermijn(verloop: Verloop) -> Termijn:
    """One month from receipt (AVG art. 12 lid 3), which stands still while the resident is asked who they are
    (art. 12 lid 6), and is longer by one or two months when the resident was told so in time."""
    termijn = Termijn(verloop.ontvangen_op, maanden=1, bron=_TERMIJN)
    if verloop.gevraagd_op is not None:
        termijn = termijn.opgeschort(Periode(verloop.gevraagd_op, verloop.bekend_op))
    if verloop.verlengd_op is not None:
        termijn = termijn.verlengd(verloop.verlengd_op, maanden=verloop.verlengd_maanden, bron=_TERMIJN)
    return termijn


def vernietigen_voor(ontvangen_op: date) -> date:
    """The last day on which data that may go must be gone, when a resident asked for it."""
    return plus_maanden(ontvangen_op, 3)


def mag_verlengen(verloop: Verloop, *, maanden: int, reden: str, peildatum: date) -> Weigering | None:
    """May the term be lengthened: once, by one or two months, with a reason, and told before it has passed."""
    if verloop.verlengd_op is not None:
        return Weigering(
            "verzoek.al-verlengd", "De termijn is al een keer verlengd.", _TERMIJN, "Beantwoord het verzoek."
        )
    if maanden not in (1, 2):
        return Weigering(
            "verzoek.te-lang",
            "De termijn kan met een of twee maanden worden verlengd, niet meer.",
            _TERMIJN,
            "Kies een of twee maanden.",
            "maanden",
        )
    if not reden.strip():
        return Weigering(
            "verzoek.verlengreden",
            "Waarom is er meer tijd nodig? De inwoner krijgt dat te horen.",
            _TERMIJN,
            "Schrijf de reden op.",
            "reden",
        )
    uiterlijk = antwoordtermijn(verloop).op(peildatum).uiterste_datum
    if peildatum > uiterlijk:
        return Weigering(
            "verzoek.te-laat-verlengd",
            f"De termijn is op {datum_voluit(uiterlijk)} verstreken. Verlengen kan alleen daarvoor.",
            _TERMIJN,
            "Beantwoord het verzoek zo snel mogelijk.",
        )
    return None


@dataclass(frozen=True, slots=True)
class Beslissing:
    """What is decided on a request: a key of `UITKOMSTEN`, the ground of a refusal, and why, for the resident."""

    uitkomst: str
    motivering: str
    grond: str = ""


def controleer_beslissing(
    soort: str, beslissing: Beslissing, *, bekend: bool, open_correcties: int = 0
) -> Weigering | None:
    """May this be decided. `bekend`: it was established who asks; `open_correcties`: fields on which nothing was
    decided yet. Refused: unknown who asks (unless that is the ground), no reason, a refusal without a ground of the
    law, a correction of nothing."""
    if beslissing.uitkomst not in UITKOMSTEN:
        return Weigering("verzoek.uitkomst", "Wat is de uitkomst?", _TERMIJN, "Kies uit de lijst.", "uitkomst")
    if beslissing.uitkomst == "ingetrokken":
        return None
    afwijzen = beslissing.uitkomst in ("afgewezen", "deels")
    if afwijzen and beslissing.grond not in gronden_voor(soort):
        return Weigering(
            "verzoek.grond",
            "Wie niet alles toewijst, noemt de grond uit de wet.",
            Bron("AVG", "art. 12 lid 4"),
            "Kies de grond.",
            "grond",
        )
    if not bekend and beslissing.grond != "identiteit":
        return Weigering(
            "verzoek.identiteit",
            "Nog niet is vastgesteld wie dit vraagt. Zonder dat krijgt niemand gegevens te zien.",
            _IDENTITEIT,
            "Stel eerst vast wie het is, of vraag erom.",
        )
    if not beslissing.motivering.strip():
        return Weigering(
            "verzoek.motivering",
            "Waarom beslist u dit? De inwoner krijgt het te lezen.",
            Bron("AVG", "art. 12 lid 1"),
            "Schrijf het op in gewone woorden.",
            "motivering",
        )
    if soort == "correctie" and beslissing.uitkomst != "afgewezen" and not open_correcties:
        return Weigering(
            "verzoek.geen-velden",
            "Er staat nog niet wat er verbeterd moet worden.",
            Bron("AVG", "art. 16"),
            "Wijs eerst aan welk gegeven niet klopt.",
        )
    return None


@dataclass(frozen=True, slots=True)
class Wisfeiten:
    """What forbids erasing a file: what has not ended (words that fit after 'Er is nog'), and who else it is about."""

    open: Sequence[str]
    anderen: int
    anderen_akkoord: bool


def mag_wissen(feiten: Wisfeiten) -> Weigering | None:
    """May a file be erased at the request of a resident. Refused: anything in it still runs, so that the law asks the
    municipality to keep it; or it is about other people as well, who did not agree."""
    if feiten.open:
        return Weigering(
            "wissen.loopt-nog",
            f"Er is nog {feiten.open[0]}. Zolang dat loopt, moet de gemeente de gegevens bewaren.",
            Bron("AVG", "art. 17 lid 3 onder b"),
            "Wijs het verzoek af met deze grond, of wacht tot het is afgelopen.",
        )
    if feiten.anderen and not feiten.anderen_akkoord:
        wie = "iemand anders" if feiten.anderen == 1 else f"{feiten.anderen} anderen"
        return Weigering(
            "wissen.anderen",
            f"Het dossier gaat ook over {wie} uit het huishouden. Niet bekend is of die het eens zijn met vernietigen.",
            Bron("Wmo 2015", "art. 5.3.5 lid 2"),
            "Vraag het hun en leg vast dat zij akkoord zijn, of wijs het verzoek af.",
            "anderen_akkoord",
        )
    return None
