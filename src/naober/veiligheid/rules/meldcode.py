"""The reporting code: which step is next, which may be left out, and when it is done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from naober.gemeente.profiel.veiligheid import Meldcodestap
from naober.kern import Bron, Weigering
from naober.veiligheid.rules.kader import Veiligheidskader

BESLUIT = Bron("Besluit verplichte meldcode huiselijk geweld en kindermishandeling", "art. 2")
_VOLWASSEN = 18


@dataclass(frozen=True, slots=True)
class Begin:
    """Why the code begins. `acuut`: what danger there is now, in words; empty when there is none."""

    vorm: str
    aanleiding: str
    acuut: str = ""


@dataclass(frozen=True, slots=True)
class Stapinvoer:
    """A step as it is recorded. In the last one `melden` (is a report needed?) and `hulp` (can help be given or
    organised as well?) are answered; `overslaan` says that the step was left out, `uitkomst` then why."""

    stap: str
    uitkomst: str
    wie: str = ""
    overslaan: bool = False
    melden: bool | None = None
    hulp: bool | None = None


@dataclass(frozen=True, slots=True)
class Gezet:
    """A step as it stands: the last line of it counts."""

    stap: str
    overgeslagen: bool


@dataclass(frozen=True, slots=True)
class Stapstand:
    """Where one step stands: done, left out, the next one, or waiting."""

    stap: Meldcodestap
    stand: str

    @property
    def woord(self) -> str:
        return {"gedaan": "gedaan", "overgeslagen": "overgeslagen", "nu": "nu aan de beurt", "wacht": "later"}[
            self.stand
        ]


def controleer_begin(kader: Veiligheidskader, begin: Begin) -> Weigering | None:
    """A worry has a form that is known and says what was seen or heard."""
    if not kader.stappen:
        return Weigering(
            "meldcode.bestaat-niet", "Op deze dag was er nog geen meldcode.", BESLUIT, "Kies een latere dag."
        )
    if kader.vorm(begin.vorm) is None:
        return _vul("vorm", "Waar maakt u zich zorgen over?", "Kies uit de lijst.")
    if not begin.aanleiding.strip():
        return _vul("aanleiding", "Een meldcode begint bij wat u zag of hoorde.", "Schrijf op wat de aanleiding is.")
    return None


def standen(kader: Veiligheidskader, gezet: Sequence[Gezet]) -> tuple[Stapstand, ...]:
    """Every step in order, with the first that is not done as the next one."""
    bekend = {g.stap: g for g in gezet}
    uit: list[Stapstand] = []
    gevonden = False
    for stap in kader.stappen:
        if stap.code in bekend:
            uit.append(Stapstand(stap, "overgeslagen" if bekend[stap.code].overgeslagen else "gedaan"))
        else:
            uit.append(Stapstand(stap, "wacht" if gevonden else "nu"))
            gevonden = True
    return tuple(uit)


def vorm_bij(kader: Veiligheidskader, leeftijd: int | None) -> str:
    """The form of the list that fits the age of whom a worry is about, until somebody says which it is."""
    kind = leeftijd is not None and leeftijd < _VOLWASSEN
    return next((v.code for v in kader.vormen if v.kind == kind), kader.vormen[0].code)


def controleer_stap(
    kader: Veiligheidskader, gezet: Sequence[Gezet], invoer: Stapinvoer, *, acuut: bool
) -> Weigering | None:
    """May this step be recorded now? The steps come in order; a step may be done again, for what came to light later.

    Refused: an unknown step, one before its turn, one without an outcome or a reason, without whom somebody spoke, one
    that is never left out, a last step without its decisions, and to decide against reporting at acute danger when
    nobody can help either. With acute danger the weighing and the decision do not wait for the talks before them."""
    stap = kader.stap(invoer.stap)
    if stap is None:
        return _vul("stap", "Deze stap is niet bekend.", "Kies een stap van de meldcode.")
    if weigering := _op_volgorde(kader, gezet, stap, acuut=acuut):
        return weigering
    if not invoer.uitkomst.strip():
        wat = "waarom u deze stap overslaat" if invoer.overslaan else "wat eruit kwam"
        return _vul("uitkomst", "Elke stap heeft een uitkomst met een reden.", f"Schrijf op {wat}.")
    if invoer.overslaan:
        return _weiger_overslaan(stap) if stap.niet_overslaan else None
    if stap.wie_vraag and not invoer.wie.strip():
        return _vul("wie", stap.wie_vraag, "Vul een naam of functie in.")
    return _controleer_besluit(stap, invoer, acuut=acuut) if stap.besluit else None


def _op_volgorde(
    kader: Veiligheidskader, gezet: Sequence[Gezet], stap: Meldcodestap, *, acuut: bool
) -> Weigering | None:
    gedaan = {g.stap for g in gezet}
    eerst = [s for s in kader.stappen if s.nummer < stap.nummer and s.code not in gedaan]
    if acuut:
        # Danger does not wait for a talk: what is recorded must have been seen and weighed, and nothing more.
        eerst = [s for s in eerst if s.niet_overslaan]
    if not eerst:
        return None
    return Weigering(
        "meldcode.volgorde",
        f"Stap {eerst[0].nummer}, {eerst[0].naam.lower()}, komt eerst.",
        stap.bron,
        "Leg die stap vast. Kan hij niet doorgaan, sla hem dan over met de reden.",
        "stap",
    )


def _weiger_overslaan(stap: Meldcodestap) -> Weigering:
    return Weigering(
        "meldcode.niet-overslaan",
        f"Stap {stap.nummer}, {stap.naam.lower()}, kan niet worden overgeslagen.",
        stap.bron,
        "Leg vast wat u nu weet. Als er later meer blijkt, legt u de stap nog eens vast.",
        "overslaan",
    )


def _controleer_besluit(stap: Meldcodestap, invoer: Stapinvoer, *, acuut: bool) -> Weigering | None:
    if invoer.melden is None:
        return Weigering(
            "meldcode.melden", "Is melden nodig?", stap.bron, "Kies ja of nee, en schrijf op waarom.", "melden"
        )
    if stap.afweging and invoer.hulp is None:
        return Weigering(
            "meldcode.hulp",
            "Dit zijn twee besluiten: of melden nodig is, en of u ook hulp kunt geven of organiseren.",
            stap.bron,
            "Beantwoord ook het tweede.",
            "hulp",
        )
    if stap.afweging and acuut and not invoer.melden:
        return Weigering(
            "meldcode.acuut-melden",
            "U legde vast dat er nu gevaar is. Dan is melden nodig, ook als u zelf hulp geeft.",
            stap.bron,
            "Kies ja bij melden. Is het gevaar geweken, pas dat dan eerst aan.",
            "melden",
        )
    if not invoer.melden and invoer.hulp is False:
        return Weigering(
            "meldcode.niets",
            "Zonder melding en zonder hulp verandert er niets voor wie onveilig is.",
            stap.bron,
            "Meld het, of organiseer hulp die genoeg beschermt.",
            "hulp",
        )
    return None


def controleer_actie(kader: Veiligheidskader, soort: str, velden: Mapping[str, str]) -> Weigering | None:
    """What was done is of a known kind, says what and with whom, and who goes on with it: nobody is let go."""
    if kader.actie(soort) is None:
        return _vul("soort", "Wat heeft u gedaan?", "Kies uit de lijst.")
    vragen = {"wat": "Wat is er gedaan?", "wie": "Met wie, of door wie?", "vervolg": "Wie gaat nu verder?"}
    leeg = next((v for v in vragen if not velden.get(v, "").strip()), None)
    return _vul(leeg, vragen[leeg], "Vul dit in. De hulp mag niet stilvallen.") if leeg else None


def controleer_einde(
    kader: Veiligheidskader, *, besloten: bool, melden: bool, gemeld: bool, verder: str, geholpen: bool
) -> Weigering | None:
    """May the code be closed? Not before the decision, nor before the report that was decided on; and not without who
    keeps in touch. Where the municipality asks it, not without help that goes on (`geholpen`: a plan that runs)."""
    if not besloten:
        return Weigering(
            "meldcode.niet-besloten", "De laatste stap is nog niet gezet.", BESLUIT, "Neem eerst het besluit."
        )
    if melden and not gemeld:
        return Weigering(
            "meldcode.nog-melden", "U besloot te melden. Dat is nog niet gedaan.", BESLUIT, "Doe eerst de melding."
        )
    if not verder.strip():
        return _vul("verder", "Wie houdt contact, en welke hulp gaat door?", "Schrijf op hoe het verder gaat.")
    zorg = kader.beleid.zorg
    if zorg is not None and not geholpen:
        return Weigering(
            "meldcode.zonder-zorg",
            f"{zorg.uitleg} Er loopt nog geen plan voor dit huishouden.",
            zorg.bron,
            "Maak eerst een veiligheidsplan, of spreek een plan af met hulp voor ieder van hen.",
        )
    return None


def _vul(veld: str, reden: str, alternatief: str) -> Weigering:
    return Weigering(f"meldcode.{veld}", reden, BESLUIT, alternatief, veld)
