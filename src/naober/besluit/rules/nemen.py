"""Pure rules of a decision: what must be known, what may be granted, what a later test may undo."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from naober.besluit.rules.grenzen import controleer_grenzen
from naober.gemeente.profiel import Besluitregels, Leveringsvorm, Nacontrole, Product, Toetsgrond
from naober.gemeente.rules import Antwoord, Oordeel
from naober.gemeente.velden import Antwoorden, controleer_velden
from naober.kern import Bedrag, Bron, Weigering

_MOTIVERING = Bron("Awb", "art. 3:46")
SPOED = Bron("Wmo 2015", "art. 2.3.3")
# A grant for longer than this, or one that begins this much later, is a typing error in the year.
_LANGSTE_JAREN = 20
# As is an amount above this: a million euros.
_HOOGSTE_CENTEN = 100_000_000

LEVERINGSVORMEN = {
    "zin": "zorg in natura",
    "pgb": "persoonsgebonden budget",
    "geld": "geld",
    "pvb": "persoonsvolgend budget",
    "voucher": "voucher",
}
# Forms in which nothing is paid to the resident.
_ZONDER_GELD = ("zin", "voucher")
VERHOUDINGEN = {
    "verwacht": "wat de inwoner verwachtte",
    "gelijkwaardig": "een gelijkwaardig alternatief",
    "meer": "anders, in positieve zin",
    "minder": "anders, in negatieve zin",
}


@dataclass(frozen=True, slots=True)
class Voornemen:
    """A decision as it is about to be taken. Dates are calendar days; `eind_op` is the last day.

    `bedrag` and `per` ('eenmalig', 'maand', 'jaar') belong to help in money and to a pgb. `omvang` is in the unit
    of the product. `spoed`: temporary help at once, before the investigation. `gronden`: codes of the grounds to
    reject. `afwijking`: which rule's limit is used, and why. `vormsoort`: which kind within the form."""

    uitkomst: str
    aanvraag_op: date
    motivering: str
    ingang_op: date | None = None
    eind_op: date | None = None
    reden_zonder_einde: str = ""
    leveringsvorm: str = ""
    bedrag: Bedrag | None = None
    per: str = ""
    antwoorden: Mapping[str, Antwoord] = field(default_factory=dict)
    gegevens: Antwoorden = field(default_factory=dict)
    geboortedatum_partner: date | None = None
    spoed: bool = False
    gronden: tuple[str, ...] = ()
    verhouding: str = ""
    vormsoort: str = ""
    omvang: Decimal | None = None
    toegangsweg: str = ""
    reden_niet_lichter: str = ""
    afwijking: str = ""
    resultaat: str = ""


def controleer_voornemen(
    product: Product,
    voornemen: Voornemen,
    oordelen: Sequence[Oordeel],
    *,
    gemeld_op: date,
    peildatum: date,
    lichter_volstaat: bool = False,
    regels: Besluitregels | None = None,
    vorm: Leveringsvorm | None = None,
) -> Weigering | None:
    """Refuse a decision that is not motivated, not tested, or not complete. The first reason found is given.

    `gemeld_op`: when the household's question came in. `lichter_volstaat`: the ladder says that lighter help
    is enough, which by itself is a ground for a rejection. `regels`: what this municipality asks of every
    decision; `vorm`: how the chosen form of delivery is described here."""
    if not gemeld_op <= voornemen.aanvraag_op <= peildatum:
        return Weigering(
            "besluit.aanvraag",
            "De aanvraag ligt tussen de eerste vraag van het huishouden en vandaag.",
            Bron("Awb", "art. 1:3 lid 3"),
            "Controleer de datum.",
            "aanvraag_op",
        )
    if not voornemen.motivering.strip():
        return Weigering(
            "besluit.motivering",
            "Een besluit zonder motivering kan niet.",
            _MOTIVERING,
            "Schrijf op waarom dit nodig is, of waarom niet.",
            "motivering",
        )
    if voornemen.uitkomst not in ("toegekend", "afgewezen"):
        return Weigering(
            "besluit.uitkomst",
            "Er staat niet of het wordt toegekend.",
            _MOTIVERING,
            "Kies toekennen of afwijzen.",
            "uitkomst",
        )
    if voornemen.spoed:
        return _controleer_spoed(product, voornemen, vorm)
    if voornemen.uitkomst == "toegekend":
        return (
            _controleer_toetsen(product, "toegekend", oordelen)
            or _controleer_toekenning(product, voornemen, vorm)
            or _controleer_regels(product, voornemen, regels)
        )
    wegens_toets = None if lichter_volstaat else _controleer_toetsen(product, "afgewezen", oordelen)
    return wegens_toets or controleer_gronden(voornemen.gronden, regels)


def _controleer_spoed(product: Product, voornemen: Voornemen, vorm: Leveringsvorm | None) -> Weigering | None:
    """Temporary help at once waits for no checklist; it has a last day, and the investigation follows."""
    if voornemen.uitkomst != "toegekend" or voornemen.eind_op is None:
        return Weigering(
            "besluit.spoed-tijdelijk",
            "Hulp met spoed is tijdelijk: zij geldt tot het onderzoek klaar is. Er staat geen laatste dag.",
            SPOED,
            "Ken toe, met een laatste dag waarop het onderzoek klaar kan zijn.",
            "eind_op",
        )
    return _controleer_vorm(product, voornemen, vorm) or _controleer_periode(product, voornemen)


def controleer_gronden(gronden: Sequence[str], regels: Besluitregels | None) -> Weigering | None:
    """A rejection rests on a ground of the profile, where it lists them; money is none where it says so."""
    bekend = {g.code: g.naam for g in regels.weigergronden} if regels else {}
    if regels is None or (bekend and gronden and set(gronden) <= bekend.keys()) or not (bekend or gronden):
        return None
    geld = " Geld is nooit een grond." if regels.geen_financiele_grond else ""
    return Weigering(
        "besluit.grond",
        f"Een afwijzing noemt op welke grond zij rust.{geld}",
        regels.bron,
        f"Kies uit: {'; '.join(bekend.values()) or 'geen'}.",
        "gronden",
    )


def _controleer_regels(product: Product, voornemen: Voornemen, regels: Besluitregels | None) -> Weigering | None:
    """What this municipality wants to know of every grant."""
    if product.resultaat and voornemen.resultaat not in product.resultaat:
        return Weigering(
            "besluit.resultaat",
            f"Bij {product.in_zin} hoort welk resultaat het moet hebben.",
            product.bron,
            f"Kies uit: {'; '.join(product.resultaat)}.",
            "resultaat",
        )
    if regels and regels.resultaat_vereist and not voornemen.resultaat.strip():
        return Weigering(
            "besluit.resultaat",
            "Wat moet de inwoner hiermee bereiken? Dat staat er nog niet.",
            regels.bron,
            "Schrijf het resultaat op, in gewone woorden.",
            "resultaat",
        )
    vereist = regels is not None and regels.uitkomst_vereist
    if (vereist or voornemen.verhouding) and voornemen.verhouding not in VERHOUDINGEN:
        return Weigering(
            "besluit.verhouding",
            "Is dit wat de inwoner verwachtte, of iets anders? Dat staat er nog niet.",
            regels.bron if regels else product.bron,
            f"Kies uit: {'; '.join(VERHOUDINGEN.values())}.",
            "verhouding",
        )
    return None


def _controleer_toetsen(product: Product, uitkomst: str, oordelen: Sequence[Oordeel]) -> Weigering | None:
    open_ = [v for oordeel in oordelen if oordeel.voldaan is None for v in oordeel.open]
    if open_:
        return Weigering(
            "besluit.toets-open",
            f"Deze voorwaarde is nog niet beantwoord: {open_[0].vraag}",
            open_[0].bron,
            "Beantwoord elke voorwaarde, met een reden.",
            f"voorwaarde-{open_[0].code}",
        )
    mis = [v for oordeel in oordelen if not oordeel.voldaan for v in oordeel.niet_gehouden]
    if uitkomst == "toegekend" and mis:
        return Weigering(
            code="besluit.toets-niet-gehaald",
            reden=f"{product.naam} kan niet worden toegekend. Aan deze voorwaarde is niet voldaan: {mis[0].vraag}",
            bron=mis[0].bron,
            alternatief="Zoek op de trap een andere oplossing, of wijs de aanvraag gemotiveerd af.",
            veld=f"voorwaarde-{mis[0].code}",
        )
    if uitkomst == "afgewezen" and oordelen and not mis:
        return Weigering(
            "besluit.afwijzen-zonder-grond",
            f"Aan alle voorwaarden voor {product.in_zin} is voldaan. Dan kan het niet worden afgewezen.",
            oordelen[0].toets.bron,
            "Ken het toe, of pas de antwoorden aan met een reden.",
            "uitkomst",
        )
    return None


def _controleer_toekenning(product: Product, voornemen: Voornemen, vorm: Leveringsvorm | None) -> Weigering | None:
    return (
        _controleer_vorm(product, voornemen, vorm)
        or _controleer_periode(product, voornemen)
        or _controleer_gegevens(product, voornemen)
        or controleer_grenzen(
            product,
            ingang_op=voornemen.ingang_op,
            eind_op=voornemen.eind_op,
            omvang=voornemen.omvang,
            afwijking=voornemen.afwijking,
            toegangsweg=voornemen.toegangsweg,
            reden_niet_lichter=voornemen.reden_niet_lichter,
        )
    )


def _controleer_vorm(product: Product, voornemen: Voornemen, vorm: Leveringsvorm | None) -> Weigering | None:
    actief = vorm is None or vorm.actief
    if voornemen.leveringsvorm not in product.leveringsvormen or not actief:
        namen = ", ".join(LEVERINGSVORMEN[v] for v in product.leveringsvormen if actief or v != voornemen.leveringsvorm)
        return Weigering(
            "besluit.leveringsvorm",
            f"{product.naam} wordt zo niet geleverd.",
            product.bron,
            f"Kies uit: {namen}.",
            "leveringsvorm",
        )
    soorten = product.soorten if voornemen.leveringsvorm == "zin" else ()
    if len(soorten) > 1 and voornemen.vormsoort not in soorten:
        return Weigering(
            "besluit.vormsoort",
            f"Welke soort {LEVERINGSVORMEN[voornemen.leveringsvorm]} is dit?",
            vorm.bron if vorm else product.bron,
            f"Kies uit: {'; '.join(soorten)}.",
            "vormsoort",
        )
    if voornemen.leveringsvorm in _ZONDER_GELD:
        return None
    centen = voornemen.bedrag.centen if voornemen.bedrag else 0
    if not 0 < centen <= _HOOGSTE_CENTEN or voornemen.per not in ("eenmalig", "maand", "jaar"):
        return Weigering(
            "besluit.bedrag",
            "Bij geld of een pgb hoort hoeveel het is, en of dat één keer, per maand of per jaar is.",
            product.bron,
            "Vul het bedrag in en kies per wanneer.",
            "bedrag",
        )
    return None


def _controleer_periode(product: Product, voornemen: Voornemen) -> Weigering | None:
    begin, eind = voornemen.ingang_op, voornemen.eind_op
    if begin is None:
        return Weigering(
            "besluit.ingang", "Vanaf welke dag geldt het?", product.bron, "Vul de eerste dag in.", "ingang_op"
        )
    if begin < voornemen.aanvraag_op:
        return Weigering(
            "besluit.ingang-voor-aanvraag",
            "De eerste dag ligt voor de aanvraag.",
            product.bron,
            "Kies een dag op of na de aanvraag.",
            "ingang_op",
        )
    if begin.year > voornemen.aanvraag_op.year + _LANGSTE_JAREN:
        return Weigering(
            "besluit.ingang-ver", "De eerste dag ligt heel ver weg.", product.bron, "Verbeter het jaar.", "ingang_op"
        )
    if eind is not None and not begin <= eind <= date(begin.year + _LANGSTE_JAREN, 12, 31):
        return Weigering(
            "besluit.periode",
            "De laatste dag ligt voor de eerste dag, of heel ver daarna.",
            product.bron,
            "Verbeter de datums. Is er echt geen laatste dag, laat die dan leeg en leg uit waarom.",
            "eind_op",
        )
    if product.tijdelijk and eind is None and not voornemen.reden_zonder_einde.strip():
        return Weigering(
            "besluit.zonder-einde",
            f"{product.naam} is in principe tijdelijk. Er staat geen laatste dag.",
            product.bron,
            "Vul de laatste dag in, of leg uit waarom die er niet is.",
            "eind_op",
        )
    return None


def _controleer_gegevens(product: Product, voornemen: Voornemen) -> Weigering | None:
    return controleer_velden(
        product.velden, voornemen.gegevens, code="besluit.gegeven", bron=product.bron, voorvoegsel="gegeven-"
    )


def controleer_nacontrole(
    nacontrole: Nacontrole, *, rechtmatig: bool, grond: str, toelichting: str, zelf_besloten: bool
) -> Toetsgrond | Weigering | None:
    """The ground on which a decision falls, None when it stands, or why this test cannot be given.

    Only the grounds of the profile count; content and cost are not among them."""
    if zelf_besloten:
        return Weigering(
            "toets.eigen-besluit",
            "U toetst niet een besluit dat u zelf hebt genomen.",
            nacontrole.bron,
            "Laat een collega toetsen.",
        )
    if rechtmatig:
        return None
    gevonden = next((g for g in nacontrole.gronden if g.code == grond), None)
    if gevonden is None:
        namen = "; ".join(g.naam for g in nacontrole.gronden)
        return Weigering(
            code="toets.grond",
            reden="De toegang kan alleen worden ontzegd als het besluit onrechtmatig is, niet om inhoud of kosten.",
            bron=nacontrole.bron,
            alternatief=f"Kies een van deze gronden, of keur goed: {namen}.",
            veld="grond",
        )
    if not toelichting.strip():
        return Weigering(
            "toets.toelichting",
            "Waarom is dit onrechtmatig? De uitleg ontbreekt.",
            _MOTIVERING,
            "Schrijf het op; het komt in de brief aan de inwoner.",
            "toelichting",
        )
    return gevonden
