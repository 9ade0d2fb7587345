"""When help may begin, go lighter or heavier, and what looking back must answer: no clock, no database."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from naober.gemeente.profiel import Profiel, Trap
from naober.gemeente.velden import Antwoorden, controleer_velden
from naober.kern import Bron, Weigering, maanden_later

_PLAN = Bron("Wmo 2015", "art. 2.3.2 lid 4")


@dataclass(frozen=True, slots=True)
class Hulpstand:
    """An action as far as beginning it asks. `eerder_open`: an action of an earlier phase is not ready yet.
    `netwerk`: how building an informal network for the same need ended ('' when it was not tried)."""

    trede: str
    product: str
    uitvoerder: str
    soort: str
    resultaten: Sequence[str]
    inzet_team: str = ""
    inzet_inwoner: str = ""
    structureel: bool = False
    te_intensief: bool = False
    gegevens: Antwoorden = field(default_factory=dict)
    eerder_open: str = ""
    netwerk: str = ""


def mag_beginnen(profiel: Profiel, hulp: Hulpstand) -> Weigering | None:
    """May this help begin? Refused, where the profile says so: without results agreed beforehand, without what
    both sides do, without what the profile asks to record on this rung, before an earlier phase is ready, and
    long-term guidance by the team before an informal network was tried."""
    regel = profiel.plan.regel("resultaat-vooraf")
    if regel and not any(r.strip() for r in hulp.resultaten):
        return Weigering(
            "actie.zonder-resultaat",
            "Welk resultaat moet dit opleveren? Dat is nog niet samen bepaald. Dan kan het niet beginnen.",
            regel.bron,
            "Werk de actie uit met minstens één resultaat.",
            "resultaten",
        )
    regel = profiel.plan.regel("inzet-beide")
    if regel and hulp.uitvoerder == "team" and not (hulp.inzet_team.strip() and hulp.inzet_inwoner.strip()):
        return Weigering(
            "actie.zonder-inzet",
            "Wat doet het team, en wat doet de inwoner zelf? Die afspraak ontbreekt nog.",
            regel.bron,
            "Werk de actie uit met de inzet van allebei.",
            "inzet_inwoner" if hulp.inzet_team.strip() else "inzet_team",
        )
    if fout := controleer_onderdelen(profiel, hulp.trede, hulp.product, hulp.gegevens):
        return fout
    if hulp.eerder_open:
        return Weigering(
            "actie.volgorde",
            f"Eerst moet klaar zijn: {hulp.eerder_open}. Zo is het afgesproken in het plan.",
            _PLAN,
            "Rond die actie eerst af, of verander de volgorde.",
            "fase",
        )
    return _netwerk_eerst(profiel, hulp)


def controleer_onderdelen(
    profiel: Profiel, trede: str, product: str, gegevens: Antwoorden, *, alleen_besluit: bool = False
) -> Weigering | None:
    """What the profile asks to record with this help; with `alleen_besluit` what is part of the decision."""
    for onderdeel in profiel.plan.onderdelen_bij(trede, product):
        if onderdeel.bij_besluit or not alleen_besluit:
            fout = controleer_velden(onderdeel.velden, gegevens, code="actie.onderdeel", bron=onderdeel.bron)
            if fout is not None:
                return fout
    return None


def _netwerk_eerst(profiel: Profiel, hulp: Hulpstand) -> Weigering | None:
    regel = profiel.plan.regel("netwerk-eerst")
    if regel is None or not hulp.structureel or hulp.uitvoerder != "team" or hulp.soort != "ondersteuning":
        return None
    if hulp.te_intensief:
        return Weigering(
            "actie.te-intensief",
            "Deze begeleiding is te intensief voor het team.",
            regel.bron,
            "Kies zwaardere hulp op de trap.",
            "te_intensief",
        )
    if hulp.netwerk in ("niet", "deels"):
        return None
    return Weigering(
        "actie.netwerk-eerst",
        "Bij een blijvende behoefte bouwt u eerst aan een informeel netwerk. Langdurige begeleiding door het team kan "
        "pas als dat netwerk niet genoeg is.",
        regel.bron,
        "Voeg een actie toe om een netwerk op te bouwen en rond die af. Een licht contact mag wel.",
        "structureel",
    )


def is_lichter(trap: Trap, van: str, naar: str) -> bool:
    return trap.nummer(naar) < trap.nummer(van)


def controleer_schaling(trap: Trap, van: str, naar: str, reden: str) -> Weigering | None:
    """Help goes to another rung of the ladder, with a reason."""
    if not any(t.code == naar for t in trap.treden) or naar == van:
        return Weigering(
            "schaling.trede",
            "Lichter of zwaarder is een andere trede van de trap.",
            trap.bron,
            "Kies een andere trede.",
            "trede",
        )
    if not reden.strip():
        return Weigering(
            "schaling.reden", "Waarom wordt de hulp lichter of zwaarder?", trap.bron, "Schrijf de reden op.", "reden"
        )
    return None


UITKOMSTEN: Mapping[str, Mapping[str, str]] = {
    "doel": {"bereikt": "bereikt", "op-weg": "op weg", "niet": "niet bereikt"},
    "inzet-team": {"ja": "nagekomen", "deels": "deels nagekomen", "nee": "niet nagekomen"},
    "inzet-inwoner": {"ja": "nagekomen", "deels": "deels nagekomen", "nee": "niet nagekomen"},
    "levering": {"ja": "ja", "deels": "deels", "nee": "nee"},
    "bijdrage": {"ja": "ja", "deels": "deels", "nee": "nee"},
    "samenwerking": {"ja": "ja", "deels": "deels", "nee": "nee"},
    "afspraak": {"ja": "uitgevoerd", "deels": "deels uitgevoerd", "nee": "niet uitgevoerd"},
    "herijking": {"blijft": "deze hulp blijft nodig", "kan-lichter": "het kan lichter"},
    "samenloop": {"houden": "allebei nodig", "samenvoegen": "samenvoegen", "stoppen": "een ervan stopt"},
}
# After these something has to happen, and the record says what.
_VRAAGT_VERVOLG = {"niet", "nee", "deels", "kan-lichter", "samenvoegen", "stoppen"}


def controleer_oordeel(wat: str, uitkomst: str, toelichting: str, vervolg: str) -> Weigering | None:
    """A judgement has an outcome of its kind and a reason; one that is not good says what follows."""
    if uitkomst not in UITKOMSTEN.get(wat, {}):
        return Weigering("oordeel.uitkomst", "Kies hoe het ervoor staat.", _PLAN, "Kies uit de lijst.", "uitkomst")
    if not toelichting.strip():
        return Weigering(
            "oordeel.toelichting", "Waaraan ziet u dat? Dat ontbreekt nog.", _PLAN, "Schrijf het op.", "toelichting"
        )
    if uitkomst in _VRAAGT_VERVOLG and not vervolg.strip():
        return Weigering(
            "oordeel.vervolg",
            "Dit vraagt een vervolg: wie spreekt u erop aan, en wat gebeurt er nu?",
            _PLAN,
            "Schrijf het vervolg op.",
            "vervolg",
        )
    return None


@dataclass(frozen=True, slots=True)
class Terugblik:
    """What looking back says of one action."""

    actie: int
    trede_voor: str
    trede_na: str
    mogelijkheden_inwoner: str
    mogelijkheden_omgeving: str
    stap_terug: bool | None
    reden: str


def controleer_terugblik(
    profiel: Profiel, terugblikken: Sequence[Terugblik], *, gevraagd: Mapping[int, str], verslag: str
) -> Weigering | None:
    """Looking back has an account, and where the profile asks it, answers for every running help that was decided
    upon whether a step down is possible: with the possibilities that were found, the rung before and after, and
    why. `gevraagd`: those actions with their names."""
    trap = profiel.trap
    if not verslag.strip():
        return Weigering(
            "evaluatie.verslag", "Wat is er besproken? Dat ontbreekt nog.", trap.bron, "Schrijf het op.", "verslag"
        )
    regel = profiel.plan.regel("stap-terug")
    per_actie = {t.actie: t for t in terugblikken}
    for actie, naam in gevraagd.items() if regel else ():
        t = per_actie.get(actie)
        if regel and (t is None or t.stap_terug is None or not t.reden.strip()):
            return Weigering(
                "evaluatie.stap-terug",
                f"Kan het een stap terug op de trap? Dat is nog niet beantwoord voor: {naam}.",
                regel.bron,
                "Kies ja of nee en schrijf op waarom.",
                f"stap-{actie}",
            )
        if regel and t and not (t.mogelijkheden_inwoner.strip() and t.mogelijkheden_omgeving.strip()):
            return Weigering(
                "evaluatie.mogelijkheden",
                f"Welke mogelijkheden zijn er bij de inwoner, en welke in de omgeving? Nog leeg voor: {naam}.",
                regel.bron,
                "Schrijf op wat u samen hebt gevonden. Is er niets, schrijf dat dan op.",
                f"inwoner-{actie}",
            )
    for t in terugblikken:
        bekend = all(any(x.code == trede for x in trap.treden) for trede in (t.trede_voor, t.trede_na))
        if not bekend or bool(t.stap_terug) != is_lichter(trap, t.trede_voor, t.trede_na):
            return Weigering(
                "evaluatie.trede",
                "Bij een stap terug hoort een lichtere trede; zonder stap terug wordt de trede niet lichter.",
                trap.bron,
                "Kies de trede waarop het verdergaat.",
                f"trede-{t.actie}",
            )
    return None


@dataclass(frozen=True, slots=True)
class Hulp:
    """Help of professionals in this household, from the plan or from a party outside it."""

    sleutel: str
    naam: str
    wie: str
    persoon: int
    leefgebied: str
    wet: str
    lichter_volstaat: bool = False
    werkt_niet: bool = False


@dataclass(frozen=True, slots=True)
class Signaal:
    """Help that looks double, superfluous or without effect. `sleutel` stays the same as long as it is the same."""

    sleutel: str
    tekst: str


def vind_samenloop(hulp: Sequence[Hulp]) -> list[Signaal]:
    """Two providers on one life domain of one person, over all laws; help where something lighter turned out to
    be enough; and help that was judged not to work."""
    gevonden = []
    for i, een in enumerate(hulp):
        for ander in hulp[i + 1 :]:
            zelfde = (een.persoon, een.leefgebied) == (ander.persoon, ander.leefgebied)
            if zelfde and een.leefgebied and een.wie.strip().lower() != ander.wie.strip().lower():
                wetten = f"{een.wet} en {ander.wet}" if een.wet != ander.wet else een.wet
                tekst = f"Dubbel? {een.naam} ({een.wie}) en {ander.naam} ({ander.wie}), {wetten}."
                gevonden.append(Signaal(f"dubbel:{een.sleutel}:{ander.sleutel}", tekst))
        if een.lichter_volstaat:
            gevonden.append(Signaal(f"overbodig:{een.sleutel}", f"Overbodig? Voor {een.naam} is iets lichters genoeg."))
        if een.werkt_niet:
            gevonden.append(
                Signaal(f"werkt-niet:{een.sleutel}", f"Werkt het? {een.naam} levert niet op wat is bedoeld.")
            )
    return gevonden


def controleer_samenloop(profiel: Profiel, open_: Sequence[Signaal]) -> Weigering | None:
    """Where the profile asks it, nothing double goes into an agreed plan without a decision on it."""
    regel = profiel.plan.regel("geen-dubbele-hulp")
    if regel is None or not open_:
        return None
    return Weigering(
        "plan.dubbele-hulp",
        f"Hierover moet eerst worden beslist. {open_[0].tekst}",
        regel.bron,
        "Beoordeel dit signaal: houden, samenvoegen of stoppen, met de reden.",
        "samenloop",
    )


def herijken_voor(profiel: Profiel, trede: str, vanaf: date) -> date | None:
    """When help on this rung has to be looked at again; None where the profile sets no period for it."""
    herijking = profiel.plan.herijking(trede)
    return maanden_later(vanaf, herijking.maanden) if herijking else None
