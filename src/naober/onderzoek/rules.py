"""Pure rules of the investigation."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from naober.gemeente.profiel import Expertisebron, Gespreksonderdeel, Instrument, Profiel, Toets, Trap, Trede
from naober.gemeente.rules import Antwoord, Oordeel, weeg_toets
from naober.gemeente.velden import Antwoorden, controleer_velden
from naober.kern import Bron, Weigering


@dataclass(frozen=True, slots=True)
class Tafelgenoot:
    naam: str
    hoedanigheid: str


@dataclass(frozen=True, slots=True)
class Gespreksverslag:
    """A conversation as the generalist wrote it down, with the resident's own words apart from it. `mantelzorg` is
    'ja', 'nee' or not yet asked (''); `plaats` is 'thuis' or 'elders'."""

    verslag: str
    deelnemers: tuple[Tafelgenoot, ...]
    eigen_kracht: str = ""
    mantelzorg: str = ""
    mantelzorg_steun: str = ""
    clientondersteuning: bool = False
    leefgebieden: dict[str, str] = field(default_factory=dict)
    eigen_woorden: str = ""
    plaats: str = "thuis"
    plaats_reden: str = ""


def controleer_gesprek(profiel: Profiel, gesprek: Gespreksverslag) -> Weigering | None:
    """Refuse a conversation without people, without an account, or with a mandatory section left open."""
    bron = Bron("Wmo 2015", "art. 2.3.2 lid 4")
    if not any(d.hoedanigheid == "inwoner" for d in gesprek.deelnemers):
        return Weigering(
            "gesprek.inwoner",
            "Een gesprek gaat mét de inwoner. Die staat er niet bij.",
            bron,
            "Zet de inwoner bij de aanwezigen.",
            "deelnemers",
        )
    if not gesprek.verslag.strip():
        return Weigering(
            "gesprek.verslag",
            "Het verslag van het gesprek ontbreekt.",
            bron,
            "Schrijf kort op wat er is besproken.",
            "verslag",
        )
    for onderdeel in (o for o in profiel.gesprek if o.vast):
        if onderdeel.verplicht and not _gevuld(onderdeel, gesprek):
            return Weigering(
                code=f"gesprek.{onderdeel.code}",
                reden=f"Een verplicht onderdeel van het gesprek is nog leeg: {onderdeel.vraag}",
                bron=onderdeel.bron,
                alternatief="Vul dit onderdeel in; is het besproken zonder uitkomst, schrijf dat dan op.",
                veld=onderdeel.code.replace("-", "_"),
            )
    if onbekend := [v for v in gesprek.leefgebieden if profiel.leefgebied(v) is None]:
        return Weigering(
            "gesprek.leefgebied",
            f"Dit leefgebied kent het profiel niet: {onbekend[0]}.",
            bron,
            "Kies een leefgebied uit de lijst.",
            "leefgebieden",
        )
    return None


def _gevuld(onderdeel: Gespreksonderdeel, gesprek: Gespreksverslag) -> bool:
    match onderdeel.code:
        case "mantelzorg":
            # Whether there is a carer, and if so how the carer can be supported.
            return gesprek.mantelzorg == "nee" or (
                gesprek.mantelzorg == "ja" and bool(gesprek.mantelzorg_steun.strip())
            )
        case "eigen-kracht":
            return bool(gesprek.eigen_kracht.strip())
        case "clientondersteuning":
            return gesprek.clientondersteuning
        case "plaats":
            # At home unless said otherwise; elsewhere is a deviation, with its reason.
            return gesprek.plaats == "thuis" or (gesprek.plaats == "elders" and bool(gesprek.plaats_reden.strip()))
        case "leefgebieden":
            return any(tekst.strip() for tekst in gesprek.leefgebieden.values())
        case _:
            return False


@dataclass(frozen=True, slots=True)
class Vondst:
    """A finding on one rung: whether it suffices ('ja', 'deels' or 'nee'), and the reason.

    `antwoorden`: on the checklist of the rung, by code of condition; one without a reason of its own has `reden`."""

    volstaat: str
    reden: str
    antwoorden: Mapping[str, Antwoord] = field(default_factory=dict)


def controleer_bevinding(trap: Trap, trede: str, vondst: Vondst) -> Weigering | None:
    """A finding names a rung of this municipality's ladder, says yes, partly or no, and always why."""
    gevonden = next((t for t in trap.treden if t.code == trede), None)
    if gevonden is None:
        return Weigering(
            "bevinding.trede",
            "Deze trede staat niet op de trap van de gemeente.",
            trap.bron,
            "Kies een trede van de trap.",
            "trede",
        )
    if vondst.volstaat not in ("ja", "deels", "nee"):
        return Weigering(
            "bevinding.volstaat",
            f"Kies of {gevonden.naam} genoeg is: ja, deels of nee.",
            trap.bron,
            "Kies een van de drie.",
            f"{trede}-volstaat",
        )
    if not vondst.reden.strip():
        return Weigering(
            "bevinding.reden",
            f"Waarom is {gevonden.naam} wel of niet genoeg? Een bevinding zonder reden telt niet.",
            trap.bron,
            "Schrijf de reden op.",
            f"{trede}-reden",
        )
    return None


def bevindingstoets(profiel: Profiel, trede: Trede) -> Toets | None:
    """The checklist that a finding on this rung answers. That of a rung with a decision is weighed at the decision."""
    return profiel.toets(trede.toets) if trede.toets and trede.bevinding and not trede.besluit else None


def oordeel_bij(profiel: Profiel, trede: str, vondst: Vondst) -> Oordeel | None:
    """How the checklist of this rung comes out with the answers of this finding; None for a rung without one."""
    toets = bevindingstoets(profiel, profiel.trap.trede(trede))
    if toets is None:
        return None
    return weeg_toets(
        toets, {c: Antwoord(a.waarde, a.motivering.strip() or vondst.reden) for c, a in vondst.antwoorden.items()}
    )


def controleer_bevindingstoets(trede: Trede, vondst: Vondst, oordeel: Oordeel | None) -> Weigering | None:
    """Refuse a finding that leaves a question of its rung open, or says otherwise than the answers.

    A rung is enough only when its checklist is met. It is not enough although all is met: that too is refused, but
    not where a single yes meets the checklist, for that only means that it is worth looking further."""
    if oordeel is None:
        return None
    if oordeel.voldaan is None:
        eerste = oordeel.open[0]
        return Weigering(
            "bevinding.toets-open",
            f"Bij {trede.naam} is nog een vraag open: {eerste.vraag}",
            eerste.bron,
            "Kies ja of nee.",
            f"{trede.code}-toets-{eerste.code}",
        )
    if vondst.volstaat == "ja" and not oordeel.voldaan:
        eerste = oordeel.niet_gehouden[0]
        return Weigering(
            "bevinding.toets-niet-gehaald",
            f"{trede.naam} is niet genoeg, want dit klopt niet: {eerste.vraag}",
            eerste.bron,
            "Kies nee of deels en kijk naar de volgende trede, of verbeter het antwoord.",
            f"{trede.code}-volstaat",
        )
    if vondst.volstaat == "nee" and oordeel.voldaan and oordeel.toets.oordeel == "alle":
        return Weigering(
            "bevinding.toets-gehaald",
            f"Alle vragen bij {trede.naam} zijn goed beantwoord. Dan gaat deze trede voor.",
            oordeel.toets.bron,
            "Kies ja of deels, of verbeter het antwoord dat niet klopt.",
            f"{trede.code}-volstaat",
        )
    return None


@dataclass(frozen=True, slots=True)
class Metingopname:
    """An instrument as it was applied: to whom, at which moment, with a score for each dimension."""

    instrument: str
    persoon: int
    moment: str
    scores: Mapping[str, int] = field(default_factory=dict)
    antwoorden: Antwoorden = field(default_factory=dict)
    toelichting: str = ""
    gemeten_op: date | None = None


def controleer_meting(instrument: Instrument | None, meting: Metingopname, bron: Bron) -> Weigering | None:
    """Refuse an instrument or moment that the profile does not have, and a dimension without a score of its scale."""
    if instrument is None:
        return Weigering(
            "meting.onbekend", "Dit instrument kent het profiel niet.", bron, "Kies een ander.", "instrument"
        )
    if meting.moment not in instrument.momenten:
        keuze = "; ".join(instrument.momenten)
        return Weigering(
            "meting.moment", "Bij welk moment hoort dit?", instrument.bron, f"Kies uit: {keuze}.", "moment"
        )
    waarden = {s.waarde for s in instrument.schaal}
    for dimensie in instrument.dimensies:
        if meting.scores.get(dimensie.code) not in waarden:
            return Weigering(
                "meting.score",
                f"Hier ontbreekt een score: {dimensie.naam}",
                dimensie.bron,
                f"Kies een score van {min(waarden)} tot en met {max(waarden)}.",
                f"score-{dimensie.code}",
            )
    return controleer_velden(
        instrument.velden, meting.antwoorden, code="meting.veld", bron=instrument.bron, voorvoegsel="veld-"
    )


def verschil(eerst: Mapping[str, int], later: Mapping[str, int]) -> dict[str, int]:
    """The change per dimension that was scored both times; above nought is better."""
    return {code: later[code] - waarde for code, waarde in eerst.items() if code in later}


@dataclass(frozen=True, slots=True)
class Expertiseverzoek:
    """A question for someone with knowledge that the team lacks."""

    expertise: str
    bron: str
    vorm: str
    vraag: str
    oordelen: Mapping[str, Antwoord] = field(default_factory=dict)


def controleer_verzoek(
    expertise: Expertisebron | None, verzoek: Expertiseverzoek, oordeel: Oordeel | None, bron: Bron
) -> Weigering | None:
    """Refuse what the profile does not offer, an empty question, and a request whose checklist does not open it."""
    if expertise is None:
        return Weigering(
            "expertise.onbekend", "Deze expertise kent het profiel niet.", bron, "Kies een andere.", "expertise"
        )
    if verzoek.bron not in expertise.bronnen or verzoek.vorm not in expertise.vormen:
        keuze = f"{' of '.join(expertise.bronnen)}; {', '.join(expertise.vormen)}"
        return Weigering("expertise.keuze", "Bij wie en in welke vorm?", expertise.bron, f"Kies uit: {keuze}.", "bron")
    if not verzoek.vraag.strip():
        return Weigering(
            "expertise.vraag", "De vraag ontbreekt.", expertise.bron, "Schrijf op wat u wilt weten.", "vraag"
        )
    if oordeel is not None and not oordeel.voldaan:
        eerste = (oordeel.open or oordeel.niet_gehouden)[0]
        staat = "is nog niet beantwoord met een reden" if oordeel.open else "is niet vervuld"
        return Weigering(
            "expertise.toets",
            f"{expertise.naam} staat nog niet open. Deze voorwaarde {staat}: {eerste.vraag}",
            eerste.bron,
            "Beantwoord elke voorwaarde met een reden, of vraag andere expertise.",
            f"toets-{eerste.code}",
        )
    return None


def controleer_antwoord(
    expertise: Expertisebron | None, antwoord: str, antwoorden: Antwoorden, beantwoord_op: date | None, bron: Bron
) -> Weigering | None:
    """Refuse a second answer, an empty one, and one that leaves a field of the profile open."""
    if beantwoord_op is not None:
        return Weigering(
            "expertise.al-beantwoord", "Op deze vraag is al geantwoord.", bron, "Stel een nieuwe vraag als er meer is."
        )
    if not antwoord.strip():
        return Weigering(
            "expertise.antwoord", "Het antwoord ontbreekt.", bron, "Schrijf op wat er is geantwoord.", "antwoord"
        )
    velden = expertise.velden if expertise else ()
    return controleer_velden(velden, antwoorden, code="expertise.veld", bron=bron, voorvoegsel="veld-")


def weiger_teken(teken: str, veld: str | None) -> Weigering:
    """A report that cannot be printed is not made; `veld` is where the sign was typed."""
    return Weigering(
        "verslag.teken",
        f"Het teken {teken} kan niet in een brief worden afgedrukt.",
        Bron("Besluit digitale toegankelijkheid overheid", "art. 3"),
        "Haal het teken weg; een brief bestaat uit gewone letters, cijfers en leestekens.",
        veld,
    )
