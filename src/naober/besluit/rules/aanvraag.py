"""Pure rules of an application, its term and the advice on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from naober.gemeente.profiel import Mandaat, Product, Profiel, Termijnregel
from naober.gemeente.rules import wie_adviseert
from naober.kern import Bron, Periode, Termijn, Weigering, datum_voluit
from naober.kern.dwangsom import Dwangsom

_AANVRAAG = Bron("Wmo 2015", "art. 2.3.2 lid 9")
_WMO = "Wmo 2015"
_VERLENGEN = Bron("Awb", "art. 4:14 lid 3")
_INGEBREKE = Bron("Awb", "art. 4:17 lid 3")

# Why a term may stand still, with the article that says so.
GRONDEN_OPSCHORTING: dict[str, tuple[str, Bron]] = {
    "aanvulling": ("de inwoner is gevraagd de aanvraag aan te vullen", Bron("Awb", "art. 4:15 lid 1")),
    "instemming": ("de inwoner stemde schriftelijk in met uitstel", Bron("Awb", "art. 4:15 lid 2 onder a")),
    "inwoner": ("de vertraging ligt aan de inwoner", Bron("Awb", "art. 4:15 lid 2 onder b")),
    "overmacht": ("door overmacht kan nu niet worden beslist", Bron("Awb", "art. 4:15 lid 2 onder c")),
}


def mag_aanvragen(
    profiel: Profiel, product: Product, *, afgesproken: bool, gemeld_op: date, ingediend_op: date, peildatum: date
) -> Weigering | None:
    """An application comes after the investigation, or when its term has passed without one.

    Under the other laws there is no such order: an application may then come at any time (Awb art. 4:1)."""
    if not gemeld_op <= ingediend_op <= peildatum:
        return Weigering(
            "aanvraag.datum",
            "De aanvraag ligt tussen de eerste vraag van het huishouden en vandaag.",
            Bron("Awb", "art. 1:3 lid 3"),
            "Controleer de datum.",
            "ingediend_op",
        )
    uiterlijk = profiel.termijn("onderzoek", wet=product.wet).vanaf(gemeld_op).uiterste_datum
    if product.wet != _WMO or afgesproken or ingediend_op > uiterlijk:
        return None
    return Weigering(
        "aanvraag.te-vroeg",
        "Een aanvraag kan pas als het onderzoek klaar is, of als de termijn daarvoor voorbij is.",
        _AANVRAAG,
        f"Spreek eerst het plan af, of leg de aanvraag vast na {datum_voluit(uiterlijk)}.",
        "ingediend_op",
    )


@dataclass(frozen=True, slots=True)
class Stap:
    """What moved a term, as a value. `tot` is the last day of a suspension; None while it lasts."""

    soort: str
    van: date
    tot: date | None = None
    weken: int = 0


def beslistermijn(regel: Termijnregel, ingediend_op: date, stappen: Sequence[Stap]) -> Termijn:
    """The term for the decision, with its suspensions and its extension."""
    termijn = regel.vanaf(ingediend_op).opgeschort(
        *(Periode(s.van, s.tot) for s in stappen if s.soort == "opschorting")
    )
    for stap in stappen:
        if stap.soort == "verlenging":
            termijn = termijn.verlengd(stap.van, weken=stap.weken, bron=_VERLENGEN)
    return termijn


def dwangsom_van(
    regel: Termijnregel, ingediend_op: date, stappen: Sequence[Stap], besluit_op: date | None, peildatum: date
) -> Dwangsom | None:
    """The penalty after the first notice of default that was valid; None when there was none."""
    uiterste = beslistermijn(regel, ingediend_op, stappen).op(peildatum).uiterste_datum
    brieven = sorted(s.van for s in stappen if s.soort == "ingebreke")
    dwangsommen = [Dwangsom(uiterste, dag, besluit_op) for dag in brieven]
    return next((d for d in dwangsommen if d.geldig), dwangsommen[0] if dwangsommen else None)


def controleer_stap(
    regel: Termijnregel,
    ingediend_op: date,
    stappen: Sequence[Stap],
    nieuw: Stap,
    *,
    grond: str,
    reden: str,
    peildatum: date,
) -> Weigering | None:
    """Refuse a step that the law does not know, or that comes too late."""
    if not ingediend_op <= nieuw.van <= peildatum:
        return Weigering(
            "termijn.datum",
            "Deze dag ligt voor de aanvraag of na vandaag.",
            regel.bron,
            "Controleer de datum.",
            "van",
        )
    if nieuw.soort == "opschorting":
        return _controleer_opschorting(stappen, grond, regel)
    if nieuw.soort == "verlenging":
        return _controleer_verlenging(regel, ingediend_op, stappen, nieuw, reden)
    if nieuw.soort == "ingebreke":
        uiterste = beslistermijn(regel, ingediend_op, stappen).op(peildatum).uiterste_datum
        if nieuw.van <= uiterste:
            return Weigering(
                "termijn.ingebreke-te-vroeg",
                f"De gemeente heeft nog tot en met {datum_voluit(uiterste)}. Deze brief telt niet.",
                _INGEBREKE,
                "Laat de inwoner weten dat de brief na die dag opnieuw nodig is.",
                "van",
            )
    return None


def _controleer_opschorting(stappen: Sequence[Stap], grond: str, regel: Termijnregel) -> Weigering | None:
    if grond not in GRONDEN_OPSCHORTING:
        namen = "; ".join(naam for naam, _ in GRONDEN_OPSCHORTING.values())
        return Weigering(
            "termijn.grond", "Waarom staat de termijn stil?", Bron("Awb", "art. 4:15"), f"Kies uit: {namen}.", "grond"
        )
    if any(s.soort == "opschorting" and s.tot is None for s in stappen):
        return STAAT_AL_STIL
    return None


STAAT_AL_STIL = Weigering(
    "termijn.staat-al-stil",
    "Deze termijn staat al stil.",
    Bron("Awb", "art. 4:15"),
    "Laat de termijn eerst weer lopen.",
)


def _controleer_verlenging(
    regel: Termijnregel, ingediend_op: date, stappen: Sequence[Stap], nieuw: Stap, reden: str
) -> Weigering | None:
    if regel.wetten:
        return Weigering(
            "termijn.niet-te-verlengen",
            "De wet geeft deze termijn zelf. Verlengen kan niet; wel moet u laten weten dat het later wordt.",
            Bron("Awb", "art. 4:14 lid 1"),
            "Kies: aan de inwoner zeggen dat het later wordt.",
            "soort",
        )
    if nieuw.weken <= 0 or not reden.strip():
        return Weigering(
            "termijn.verlenging",
            "Bij verlengen hoort hoeveel weken het langer wordt, en waarom.",
            _VERLENGEN,
            "Vul beide in; de inwoner krijgt het te horen.",
            "weken" if nieuw.weken <= 0 else "reden",
        )
    if any(s.soort == "verlenging" for s in stappen):
        return AL_VERLENGD
    try:
        beslistermijn(regel, ingediend_op, [*stappen, nieuw])
    except ValueError as fout:
        return Weigering("termijn.te-laat", str(fout), _VERLENGEN, "Beslis zo snel mogelijk.", "van")
    return None


AL_VERLENGD = Weigering(
    "termijn.al-verlengd", "Deze termijn is al verlengd.", _VERLENGEN, "Beslis voor het einde van de termijn."
)


def controleer_advies(strekking: str, motivering: str, waarom_niet_lichter: str, bron: Bron) -> Weigering | None:
    """An advice says what to decide and why; an advice to grant also says why nothing lighter is enough."""
    if strekking not in ("toekennen", "deels", "afwijzen") or not motivering.strip():
        return Weigering(
            "advies.onvolledig",
            "Een advies zegt wat er besloten moet worden, en waarom.",
            bron,
            "Vul beide in.",
            "motivering" if strekking else "strekking",
        )
    if strekking != "afwijzen" and not waarom_niet_lichter.strip():
        return Weigering(
            "advies.niet-lichter",
            "Waarom is lichtere hulp niet genoeg? Dat hoort in het advies.",
            bron,
            "Schrijf op waarom wat lichter is niet genoeg is.",
            "waarom_niet_lichter",
        )
    return None


@dataclass(frozen=True, slots=True)
class GegevenAdvies:
    """The last advice on an action: by whom, and in which plan."""

    adviseur: int
    plan: int


def controleer_vooraf_advies(
    profiel: Profiel, mandaat: Mandaat, advies: GegevenAdvies | None, *, beslisser: int, plan: int
) -> Weigering | None:
    """Where the mandate asks an advice, there is one, on this plan, by someone else than who decides."""
    if not mandaat.advies_vereist:
        return None
    wie = wie_adviseert(profiel, mandaat)
    if advies is None:
        return Weigering(
            "besluit.advies-ontbreekt",
            f"Er is nog geen advies. De {wie} adviseert eerst.",
            mandaat.bron,
            f"Vraag een {wie} om advies.",
        )
    if advies.plan != plan:
        return Weigering(
            "besluit.advies-verouderd",
            "Het advies gaat over een eerder plan. Sindsdien is het plan herzien.",
            mandaat.bron,
            f"Vraag een {wie} om een nieuw advies.",
        )
    if advies.adviseur == beslisser:
        return Weigering(
            "besluit.eigen-advies",
            "U hebt hierover zelf geadviseerd. Wie adviseert, beslist niet.",
            mandaat.bron,
            "Laat een collega beslissen.",
        )
    return None
