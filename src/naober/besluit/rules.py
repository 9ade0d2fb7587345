"""Pure rules of a decision: what must be known, what may be granted, what a later test may undo."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from naober.gemeente.profiel import Nacontrole, Product, Toetsgrond
from naober.gemeente.rules import Antwoord, Oordeel
from naober.kern import Bron, Weigering

_MOTIVERING = Bron("Awb", "art. 3:46")


@dataclass(frozen=True, slots=True)
class Voornemen:
    """A decision as it is about to be taken. Dates are calendar days; `eind_op` is the last day."""

    uitkomst: str
    aanvraag_op: date
    motivering: str
    ingang_op: date | None = None
    eind_op: date | None = None
    reden_zonder_einde: str = ""
    leveringsvorm: str = ""
    antwoorden: Mapping[str, Antwoord] = field(default_factory=dict)
    gegevens: Mapping[str, str] = field(default_factory=dict)
    alleen_rolstoel: bool = False
    geboortedatum_partner: date | None = None


def controleer_voornemen(
    product: Product, voornemen: Voornemen, oordeel: Oordeel | None, peildatum: date
) -> Weigering | None:
    """Refuse a decision that is not motivated, not tested, or not complete. The first reason found is given."""
    if voornemen.aanvraag_op > peildatum:
        return Weigering(
            "besluit.aanvraag",
            "De aanvraag kan niet na vandaag zijn gedaan.",
            Bron("Wmo 2015", "art. 2.3.2 lid 9"),
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
    if oordeel is not None and (weigering := _controleer_toets(product, voornemen.uitkomst, oordeel)):
        return weigering
    if voornemen.uitkomst == "toegekend":
        return _controleer_toekenning(product, voornemen)
    if voornemen.uitkomst != "afgewezen":
        return Weigering(
            "besluit.uitkomst",
            "Er staat niet of het wordt toegekend.",
            _MOTIVERING,
            "Kies toekennen of afwijzen.",
            "uitkomst",
        )
    return None


def _controleer_toets(product: Product, uitkomst: str, oordeel: Oordeel) -> Weigering | None:
    if oordeel.voldaan is None:
        eerste = oordeel.open[0]
        return Weigering(
            "besluit.toets-open",
            f"Deze voorwaarde is nog niet beantwoord: {eerste.vraag}",
            eerste.bron,
            "Beantwoord elke voorwaarde, met een reden.",
            f"voorwaarde-{eerste.code}",
        )
    if uitkomst == "toegekend" and not oordeel.voldaan:
        mis = oordeel.niet_gehouden[0]
        return Weigering(
            code="besluit.toets-niet-gehaald",
            reden=f"{product.naam} kan niet worden toegekend. Aan deze voorwaarde is niet voldaan: {mis.vraag}",
            bron=mis.bron,
            alternatief="Zoek op de trap een andere oplossing, of wijs de aanvraag gemotiveerd af.",
            veld=f"voorwaarde-{mis.code}",
        )
    if uitkomst == "afgewezen" and oordeel.voldaan:
        return Weigering(
            "besluit.afwijzen-zonder-grond",
            f"Aan alle voorwaarden voor {product.in_zin} is voldaan. Dan kan het niet worden afgewezen.",
            oordeel.toets.bron,
            "Ken het toe, of pas de antwoorden aan met een reden.",
            "uitkomst",
        )
    return None


def _controleer_toekenning(product: Product, voornemen: Voornemen) -> Weigering | None:
    if voornemen.leveringsvorm not in product.leveringsvormen:
        return Weigering(
            "besluit.leveringsvorm",
            f"{product.naam} wordt zo niet geleverd.",
            product.bron,
            f"Kies uit: {', '.join(product.leveringsvormen)}.",
            "leveringsvorm",
        )
    if voornemen.ingang_op is None:
        return Weigering(
            "besluit.ingang", "Vanaf welke dag geldt het?", product.bron, "Vul de eerste dag in.", "ingang_op"
        )
    if voornemen.eind_op is not None and voornemen.eind_op < voornemen.ingang_op:
        return Weigering(
            "besluit.periode",
            "De laatste dag ligt voor de eerste dag.",
            product.bron,
            "Draai de datums om, of verbeter ze.",
            "eind_op",
        )
    if product.tijdelijk and voornemen.eind_op is None and not voornemen.reden_zonder_einde.strip():
        return Weigering(
            "besluit.zonder-einde",
            f"{product.naam} is in principe tijdelijk. Er staat geen laatste dag.",
            product.bron,
            "Vul de laatste dag in, of leg uit waarom die er niet is.",
            "eind_op",
        )
    for veld in product.velden:
        if voornemen.gegevens.get(veld.code) not in veld.keuzes:
            return Weigering(
                "besluit.gegeven",
                f"Bij {product.in_zin} hoort een keuze bij: {veld.naam}.",
                product.bron,
                f"Kies uit: {'; '.join(veld.keuzes)}.",
                f"gegeven-{veld.code}",
            )
    return None


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
