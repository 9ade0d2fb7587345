"""Pure rules of what follows a decision: ending, changing or lengthening it, objection, complaint, result."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from naober.besluit.rules.grenzen import controleer_grenzen
from naober.gemeente.profiel import Besluitregels, Product, Profiel
from naober.kern import Bedrag, Bron, Termijn, Weigering, datum_voluit

_INTREKKEN = Bron("Wmo 2015", "art. 2.3.10")
_HERONDERZOEK = Bron("Wmo 2015", "art. 2.3.9")
_MOTIVERING = Bron("Awb", "art. 3:46")
_BEZWAAR = Bron("Awb", "art. 6:7")
_KLACHT = Bron("Awb", "art. 9:1")

# The grounds to end a grant, with the article; the first alone may reach back.
_ONDER = "art. 2.3.10 lid 1 onder"
GRONDEN_INTREKKING: dict[str, tuple[str, Bron]] = {
    "onjuist": ("De gegevens van de inwoner klopten niet, of waren niet compleet.", Bron("Wmo 2015", f"{_ONDER} a")),
    "niet-nodig": ("De inwoner heeft deze hulp niet meer nodig.", Bron("Wmo 2015", f"{_ONDER} b")),
    "niet-genoeg": ("Deze hulp is niet meer genoeg.", Bron("Wmo 2015", f"{_ONDER} c")),
    "voorwaarden": ("De inwoner houdt zich niet aan de voorwaarden.", Bron("Wmo 2015", f"{_ONDER} d")),
    "niet-gebruikt": ("De inwoner gebruikt deze hulp niet, of voor iets anders.", Bron("Wmo 2015", f"{_ONDER} e")),
    "op-verzoek": ("De inwoner wil deze hulp niet meer.", Bron("Wmo 2015", "art. 2.3.9")),
}


@dataclass(frozen=True, slots=True)
class Lopend:
    """A grant as it holds now."""

    ingang_op: date
    eind_op: date | None
    ingetrokken_op: date | None
    toegekend: bool


@dataclass(frozen=True, slots=True)
class Wijziging:
    """A decision on a decision. `per_op`: the first day on which it holds; for `intrekking` the first day
    without. `omvang`, `bedrag` and `per` only where they change."""

    soort: str
    motivering: str
    per_op: date
    grond: str = ""
    eind_op: date | None = None
    omvang: Decimal | None = None
    bedrag: Bedrag | None = None
    per: str = ""
    afwijking: str = ""


def controleer_wijziging(product: Product, lopend: Lopend, nieuw: Wijziging, *, peildatum: date) -> Weigering | None:
    """Refuse a change without motivation or ground, to what does not run, or beyond what the product allows."""
    if not lopend.toegekend or lopend.ingetrokken_op is not None:
        return Weigering(
            "vervolg.loopt-niet",
            "Dit besluit loopt niet. Er valt niets te stoppen of te veranderen.",
            _HERONDERZOEK,
            "Neem een nieuw besluit, of kies een besluit dat loopt.",
        )
    if not nieuw.motivering.strip():
        return Weigering(
            "vervolg.motivering",
            "Ook dit is een besluit. Een besluit zonder motivering kan niet.",
            _MOTIVERING,
            "Schrijf op waarom, in gewone woorden.",
            "motivering",
        )
    if nieuw.soort == "intrekking":
        return _controleer_intrekking(nieuw, lopend, peildatum)
    if nieuw.soort == "verlenging":
        return _controleer_verlenging(product, nieuw, lopend, peildatum)
    return _controleer_herziening(product, nieuw, lopend, peildatum)


def _controleer_intrekking(nieuw: Wijziging, lopend: Lopend, peildatum: date) -> Weigering | None:
    if nieuw.grond not in GRONDEN_INTREKKING:
        return Weigering(
            "vervolg.grond",
            "Hulp stopt alleen op een grond uit de wet.",
            _INTREKKEN,
            f"Kies uit: {' '.join(naam for naam, _ in GRONDEN_INTREKKING.values())}",
            "grond",
        )
    if nieuw.per_op < lopend.ingang_op or (nieuw.per_op < peildatum and nieuw.grond != "onjuist"):
        return Weigering(
            "vervolg.terugwerkend",
            "Hulp stopt niet met terugwerkende kracht. Dat kan alleen als de gegevens niet klopten.",
            _INTREKKEN,
            f"Kies {datum_voluit(max(peildatum, lopend.ingang_op))} of later.",
            "per_op",
        )
    return None


def _controleer_verlenging(product: Product, nieuw: Wijziging, lopend: Lopend, peildatum: date) -> Weigering | None:
    if lopend.eind_op is None or lopend.eind_op < peildatum:
        return Weigering(
            "vervolg.niet-te-verlengen",
            "Dit besluit heeft geen laatste dag, of die is al voorbij.",
            _HERONDERZOEK,
            "Neem een nieuw besluit als de hulp weer nodig is.",
            "eind_op",
        )
    if nieuw.eind_op is None or nieuw.eind_op <= lopend.eind_op:
        return Weigering(
            "vervolg.eind",
            f"De nieuwe laatste dag ligt na {datum_voluit(lopend.eind_op)}.",
            _HERONDERZOEK,
            "Vul een latere dag in.",
            "eind_op",
        )
    return _grenzen(product, nieuw, lopend)


def _controleer_herziening(product: Product, nieuw: Wijziging, lopend: Lopend, peildatum: date) -> Weigering | None:
    anders = nieuw.omvang is not None or nieuw.bedrag is not None or nieuw.eind_op not in (None, lopend.eind_op)
    if not anders:
        return Weigering(
            "vervolg.niets-anders",
            "Er verandert niets: geen andere hoeveelheid, geen ander bedrag en geen andere laatste dag.",
            _HERONDERZOEK,
            "Vul in wat er anders wordt.",
            "omvang",
        )
    if nieuw.per_op < peildatum or nieuw.per_op < lopend.ingang_op:
        return Weigering(
            "vervolg.terugwerkend",
            "Een besluit verandert niet met terugwerkende kracht.",
            _HERONDERZOEK,
            f"Kies {datum_voluit(max(peildatum, lopend.ingang_op))} of later.",
            "per_op",
        )
    if nieuw.eind_op is not None and nieuw.eind_op < nieuw.per_op:
        return Weigering(
            "vervolg.eind", "De laatste dag ligt voor de dag waarop het verandert.", _HERONDERZOEK,
            "Verbeter de datums.", "eind_op",
        )  # fmt: skip
    return _grenzen(product, nieuw, lopend)


def _grenzen(product: Product, nieuw: Wijziging, lopend: Lopend) -> Weigering | None:
    """Only what changes is held against the limits of the product."""
    kaal = product.model_copy(
        update={
            "omvang": product.omvang if nieuw.omvang is not None else None,
            "toegangswegen": (),
            "verblijf": False,
            "zwaarder_dan": (),
        }
    )
    return controleer_grenzen(
        kaal,
        ingang_op=lopend.ingang_op,
        eind_op=nieuw.eind_op or lopend.eind_op,
        omvang=nieuw.omvang,
        afwijking=nieuw.afwijking,
        toegangsweg="",
        reden_niet_lichter="",
    )


# ---------------------------------------------------------------------------------------- bezwaar en beroep


def bezwaartermijn(profiel: Profiel, wet: str, bekend_op: date) -> Termijn:
    """The term in which an objection can be made, from the day after the decision was made known."""
    return profiel.termijn("bezwaar", wet=wet).vanaf(bekend_op)


def termijn_bezwaarbesluit(profiel: Profiel, wet: str, bekend_op: date) -> Termijn:
    """The term for deciding on an objection: from the day after the term for objecting (Awb art. 7:10 lid 1)."""
    begin = bezwaartermijn(profiel, wet, bekend_op).uiterste_datum
    if profiel.heeft_termijn("bezwaarbesluit"):
        return profiel.termijn("bezwaarbesluit", wet=wet).vanaf(begin)
    return Termijn(begin, weken=6, bron=Bron("Awb", "art. 7:10 lid 1"))


def klachttermijn(profiel: Profiel, ontvangen_op: date) -> Termijn:
    """The term for handling a complaint (Awb art. 9:11 lid 1)."""
    if profiel.heeft_termijn("klacht"):
        return profiel.termijn("klacht").vanaf(ontvangen_op)
    return Termijn(ontvangen_op, weken=6, bron=Bron("Awb", "art. 9:11 lid 1"))


def controleer_bezwaar(
    soort: str, gronden: str, ontvangen_op: date, bekend_op: date, *, bezwaar_beslist: bool, peildatum: date
) -> Weigering | None:
    """An objection names what is wrong and comes after the decision; an appeal comes after the objection."""
    if not bekend_op <= ontvangen_op <= peildatum:
        return Weigering(
            "bezwaar.datum",
            "Een bezwaar komt na het besluit, en niet later dan vandaag.",
            _BEZWAAR,
            "Controleer de datum.",
            "ontvangen_op",
        )
    if not gronden.strip():
        return Weigering(
            "bezwaar.gronden",
            "Waar is de inwoner het niet mee eens? Dat staat er nog niet.",
            Bron("Awb", "art. 6:5 lid 1 onder d"),
            "Schrijf op wat in de brief staat. Staat er niets in, vraag dan om aanvulling.",
            "gronden",
        )
    if soort == "beroep" and not bezwaar_beslist:
        return Weigering(
            "bezwaar.beroep-te-vroeg",
            "Beroep bij de rechtbank kan pas na een beslissing op bezwaar.",
            Bron("Awb", "art. 7:1"),
            "Leg eerst het bezwaar vast en beslis erop.",
            "soort",
        )
    return None


def controleer_bezwaarbesluit(
    uitkomst: str, motivering: str, *, zelf_besloten: bool, overlegd: bool, te_laat: bool, regels: Besluitregels | None
) -> Weigering | None:
    """Who took the decision does not decide on the objection; where the profile asks it, it is talked over first."""
    if zelf_besloten:
        return Weigering(
            "bezwaar.eigen-besluit",
            "U nam dit besluit zelf. Op het bezwaar beslist iemand anders.",
            Bron("Awb", "art. 10:3 lid 3"),
            "Laat een collega beslissen.",
        )
    if uitkomst == "ingetrokken":
        return None
    if regels is not None and regels.informeel_eerst and not overlegd:
        return Weigering(
            "bezwaar.eerst-overleg",
            "Er is nog niet met de inwoner over gesproken. Dat gaat hier voor.",
            regels.bron,
            "Bel de inwoner en leg vast wat eruit kwam.",
            "uitkomst",
        )
    if uitkomst not in ("gegrond", "deels", "ongegrond", "niet-ontvankelijk") or not motivering.strip():
        return Weigering(
            "bezwaar.motivering",
            "Een beslissing op bezwaar heeft een uitkomst en een motivering.",
            Bron("Awb", "art. 7:12 lid 1"),
            "Vul beide in.",
            "motivering" if uitkomst else "uitkomst",
        )
    if uitkomst == "niet-ontvankelijk" and not te_laat:
        return Weigering(
            "bezwaar.op-tijd",
            "Dit bezwaar kwam op tijd. Het wordt inhoudelijk bekeken.",
            _BEZWAAR,
            "Kies gegrond, voor een deel gegrond of ongegrond.",
            "uitkomst",
        )
    return None


def controleer_klacht(waarover: str, omschrijving: str, ontvangen_op: date, peildatum: date) -> Weigering | None:
    """A complaint says what it is about and comes no later than today."""
    if not waarover.strip() or not omschrijving.strip():
        return Weigering(
            "klacht.onvolledig",
            "Waarover gaat de klacht, en wat is er gebeurd?",
            Bron("Awb", "art. 9:4"),
            "Vul beide in.",
            "omschrijving" if waarover.strip() else "waarover",
        )
    if ontvangen_op > peildatum:
        return Weigering("klacht.datum", "Deze dag moet nog komen.", _KLACHT, "Controleer de datum.", "ontvangen_op")
    return None


def controleer_klachtoordeel(
    oordeel: str, *, over_zichzelf: bool, overlegd: bool, regels: Besluitregels | None
) -> Weigering | None:
    """Nobody handles a complaint about themselves (Awb art. 9:7); the complainant reads what was found."""
    if over_zichzelf:
        return Weigering(
            "klacht.over-uzelf",
            "Deze klacht gaat over u. Iemand anders handelt haar af.",
            Bron("Awb", "art. 9:7"),
            "Laat een collega dit doen.",
        )
    if regels is not None and regels.informeel_eerst and not overlegd:
        return Weigering(
            "klacht.eerst-overleg",
            "Er is nog niet met de inwoner over gesproken. Dat gaat hier voor.",
            regels.bron,
            "Bel de inwoner en leg vast wat eruit kwam.",
            "oordeel",
        )
    if not oordeel.strip():
        return Weigering(
            "klacht.oordeel",
            "Wat is er gevonden, en wat gebeurt er nu? Dat staat er nog niet.",
            Bron("Awb", "art. 9:12 lid 1"),
            "Schrijf het op voor de inwoner.",
            "oordeel",
        )
    return None
