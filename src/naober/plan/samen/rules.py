"""Who takes part and who directs, as rules: no clock, no database."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from naober.gemeente.profiel import Profiel, Regierol
from naober.kern import Bron, Weigering

# A resident may hand in a plan of their own within seven days after the report (Wmo 2015, art. 2.3.2 lid 2).
EIGEN_PLAN = Bron("Wmo 2015", "art. 2.3.2 lid 2")
EIGEN_PLAN_DAGEN = 7
_SAMEN = Bron("Wmo 2015", "art. 2.3.2 lid 4")

PLEKKEN: dict[str, str] = {
    "gezin": "het gezin of de inwoner zelf",
    "team": "het team",
    "gemeente": "de gemeente",
    "instelling": "een instelling",
}


def eigen_plan_uiterlijk(melding_op: date) -> date:
    """The last day on which a plan of the resident's own counts as handed in in time."""
    return melding_op + timedelta(days=EIGEN_PLAN_DAGEN)


def melding_voor_plan(gevraagd: Collection[date], afgesproken_op: date | None) -> date | None:
    """The day from which the seven days count: of the oldest question after the last agreed plan, or else of the last
    one that was asked. None when nothing was asked."""
    erna = [dag for dag in gevraagd if afgesproken_op is None or dag > afgesproken_op]
    return min(erna) if erna else max(gevraagd, default=None)


@dataclass(frozen=True, slots=True)
class Deelname:
    """Someone who will take part: `gebonden` is 'ja', 'nee' or '' when nobody asked."""

    soort: str
    naam: str
    taak: str
    contact: str
    wet: str = ""
    leefgebied: str = ""
    gebonden: str = ""


def controleer_deelname(profiel: Profiel, deelname: Deelname) -> Weigering | None:
    """Refuse an unknown kind, a party without name, task or contact, a formal one without the law, and one of
    whom nobody asked whether the collaboration agreements bind it, where the profile asks that."""
    soort = profiel.plan.partij(deelname.soort)
    if soort is None:
        return Weigering(
            "partij.soort", "Deze soort deelnemer staat niet in het profiel.", _SAMEN, "Kies uit de lijst.", "soort"
        )
    for veld, waarde in (("naam", deelname.naam), ("taak", deelname.taak), ("contact", deelname.contact)):
        if not waarde.strip():
            return Weigering(
                "partij.onvolledig",
                f"Van een deelnemer leggen we naam, taak en contact vast. Nog leeg: {veld}.",
                soort.bron,
                "Vul het in.",
                veld,
            )
    if soort.formeel and not (deelname.wet.strip() or soort.wet):
        return Weigering(
            "partij.wet",
            "Onder welke wet helpt deze deelnemer? Dat ontbreekt nog.",
            soort.bron,
            "Vul de wet in.",
            "wet",
        )
    if deelname.leefgebied and profiel.leefgebied(deelname.leefgebied) is None:
        return Weigering(
            "partij.leefgebied",
            "Dit leefgebied staat niet in het profiel.",
            soort.bron,
            "Kies uit de lijst.",
            "leefgebied",
        )
    regel = profiel.plan.regel("partij-bij-afspraken")
    if soort.formeel and regel and deelname.gebonden not in ("ja", "nee"):
        return Weigering(
            "partij.gebonden",
            "Is deze deelnemer gebonden aan de samenwerkingsafspraken? Regionale en landelijke partners zijn dat "
            "niet vanzelf.",
            regel.bron,
            "Kies ja of nee.",
            "gebonden",
        )
    return None


@dataclass(frozen=True, slots=True)
class Situatie:
    """What decides which roles are needed: how many life domains and providers, and whether there is help by
    decision in the plan."""

    leefgebieden: int
    aanbieders: int
    maatwerk: bool

    @property
    def meervoudig(self) -> bool:
        return self.leefgebieden > 1


def verplichte_rollen(profiel: Profiel, situatie: Situatie) -> tuple[Regierol, ...]:
    """The roles without which this plan cannot be agreed."""
    geldt = {
        "altijd": True,
        "maatwerk": situatie.maatwerk,
        "aanbieder": situatie.aanbieders > 0,
        "meervoudig": situatie.meervoudig,
        "meer-aanbieders": situatie.aanbieders > 1,
        "meervoudig-of-meer-aanbieders": situatie.meervoudig or situatie.aanbieders > 1,
    }
    return tuple(r for r in profiel.plan.regie if r.verplicht is not None and geldt[r.verplicht])


def controleer_regie(
    profiel: Profiel, rol: str, *, bij: str, wie: str, reden: str, lopend: Collection[str]
) -> Weigering | None:
    """May this role lie here? `lopend`: the roles that are filled now. Refused: a place that the profile does not
    allow, no name, no reason where one is asked, and a role that waits for another."""
    gevonden = profiel.plan.rol(rol)
    if gevonden is None:
        return Weigering("regie.rol", "Deze rol staat niet in het profiel.", _SAMEN, "Kies uit de lijst.", "rol")
    if bij not in gevonden.bij:
        mag = " of ".join(PLEKKEN[b] for b in gevonden.bij)
        return Weigering(
            "regie.plek",
            f"{gevonden.naam} ligt nooit bij {PLEKKEN.get(bij, bij)}.",
            gevonden.bron,
            f"Kies {mag}.",
            "bij",
        )
    if not wie.strip():
        return Weigering("regie.wie", f"Wie wordt {_klein(gevonden.naam)}?", gevonden.bron, "Vul een naam in.", "wie")
    if bij in gevonden.reden_bij and not reden.strip():
        return Weigering(
            "regie.reden",
            f"{gevonden.naam} ligt alleen bij {PLEKKEN[bij]} als daar een reden voor is.",
            gevonden.bron,
            "Schrijf op waarom dat wenselijk is.",
            "reden",
        )
    if gevonden.na and gevonden.na not in lopend:
        eerst = profiel.plan.rol(gevonden.na)
        return Weigering(
            "regie.volgorde",
            f"Eerst moet er zijn: {_klein(eerst.naam) if eerst else gevonden.na}. Die wijst aan.",
            gevonden.bron,
            "Vul die rol eerst in.",
            "rol",
        )
    return None


def _klein(naam: str) -> str:
    return f"{naam[0].lower()}{naam[1:]}"


def regie_ontbreekt(rol: Regierol) -> Weigering:
    mag = " of ".join(PLEKKEN[b] for b in rol.bij)
    return Weigering(
        "plan.regie-ontbreekt",
        f"Bij dit plan hoort: {_klein(rol.naam)}. Die is nog niet aangewezen.",
        rol.bron,
        f"Wijs iemand aan bij {mag}. Dat kan op de bladzijde Het hele plan, bij Regie.",
        "regie",
    )


@dataclass(frozen=True, slots=True)
class Partijstand:
    """A running party, as far as agreeing a plan asks."""

    naam: str
    soort: str
    formeel: bool
    gebonden: str
    principes: bool


def controleer_partijen(
    profiel: Profiel,
    partijen: Sequence[Partijstand],
    *,
    producten: Collection[str],
    sjablonen: Collection[str],
    afspraken: Collection[str],
) -> Weigering | None:
    """What must be settled with the parties before a plan is agreed: the agreements that bind them, the
    principles by which they work, the part of the plan that their kind asks, and coordination between two kinds
    of help. `afspraken` and `sjablonen` are the codes that were recorded."""
    plan = profiel.plan
    regel = plan.regel("partij-bij-afspraken")
    los = next((p for p in partijen if p.formeel and p.gebonden in ("nee", "nvt")), None)
    if regel and los:
        return Weigering(
            "plan.partij-niet-gebonden",
            f"{los.naam} is niet gebonden aan de samenwerkingsafspraken. Dat moet eerst zijn geregeld.",
            regel.bron,
            "Spreek af hoe deze partij meewerkt en leg dat vast.",
            "partijen",
        )
    regel = plan.regel("leidraad")
    los = next((p for p in partijen if p.formeel and not p.principes), None)
    if regel and los:
        return Weigering(
            "plan.leidraad",
            f"{los.naam} heeft nog niet gezegd te werken volgens de leidende principes.",
            regel.bron,
            "Bespreek de principes met deze organisatie en leg dat vast.",
            "partijen",
        )
    soorten = {p.soort for p in partijen}
    for sjabloon in plan.sjablonen:
        if soorten & set(sjabloon.verplicht_bij) and sjabloon.code not in sjablonen:
            return Weigering(
                "plan.onderdeel-ontbreekt",
                f"Bij deze deelnemers hoort in het plan: {_klein(sjabloon.naam)}.",
                sjabloon.bron,
                "Vul dit onderdeel in.",
                "onderdelen",
            )
    for afstemming in plan.afstemmingen:
        samen = set(producten) & set(afstemming.producten) and soorten & set(afstemming.partijen)
        if samen and afstemming.code not in afspraken:
            return Weigering(
                "plan.afstemming-ontbreekt",
                f"Dit huishouden krijgt twee soorten hulp die op elkaar moeten aansluiten: {_klein(afstemming.naam)}.",
                afstemming.bron,
                "Leg de afspraak over de afstemming vast.",
                "afspraken",
            )
    return None


def controleer_overleg(*, onderwerp: str, verslag: str, inwoner_erbij: bool, reden_afwezig: str) -> Weigering | None:
    """A meeting has a subject and an account, and says why the resident was not there if so."""
    if not onderwerp.strip() or not verslag.strip():
        return Weigering(
            "overleg.onvolledig",
            "Van een overleg leggen we vast waarover het ging en wat er is besproken.",
            _SAMEN,
            "Vul beide in.",
            "onderwerp" if not onderwerp.strip() else "verslag",
        )
    if not inwoner_erbij and not reden_afwezig.strip():
        return Weigering(
            "overleg.zonder-inwoner",
            "Een inwoner kan meepraten in elk gesprek over de eigen begeleiding. Waarom was die er niet bij?",
            _SAMEN,
            "Schrijf de reden op, of plan het overleg opnieuw met de inwoner.",
            "reden_afwezig",
        )
    return None


def controleer_overdracht(
    profiel: Profiel, soort: str, *, aan: str, inbreng: str, samenwerking: str
) -> Weigering | None:
    """Asking or handing over names whom; a warm one also what the team still contributes and how they cooperate."""
    gevonden = profiel.plan.overdracht(soort)
    if gevonden is None:
        return Weigering("overdracht.soort", "Deze soort staat niet in het profiel.", _SAMEN, "Kies er een.", "soort")
    leeg: Mapping[str, str] = {"aan": aan} | (
        {"inbreng": inbreng, "samenwerking": samenwerking} if gevonden.warm else {}
    )
    veld = next((v for v, waarde in leeg.items() if not waarde.strip()), None)
    if veld is None:
        return None
    return Weigering(
        "overdracht.onvolledig",
        f"{gevonden.naam}: leg vast aan wie, wat het team blijft doen en hoe u samenwerkt. Nog leeg: {veld}."
        if gevonden.warm
        else f"{gevonden.naam}: leg vast aan wie.",
        gevonden.bron,
        "Vul het in.",
        veld,
    )
