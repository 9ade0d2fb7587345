"""Pure rules on the sections of an investigation. No clock, no database."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from naober.gemeente.profiel import Fase, Gespreksonderdeel, Profiel
from naober.gemeente.profiel.gesprek import IETS_NODIG, NIETS_NODIG
from naober.gemeente.rules import Antwoord, Oordeel, weeg_toets
from naober.gemeente.velden import Antwoorden, controleer_velden
from naober.kern import Bron, Weigering

_WET = Bron("Wmo 2015", "art. 2.3.2")


@dataclass(frozen=True, slots=True)
class Huisgenoot:
    """A member of the household; `leeftijd` in whole years on the day, `nummer` the place in the household from one."""

    pk: int
    naam: str
    leeftijd: int
    nummer: int = 1


@dataclass(frozen=True, slots=True)
class Ingevuld:
    """A section as it was recorded: for the household, or for one member of it."""

    code: str
    antwoorden: Antwoorden
    persoon: int | None = None
    moment: str = ""


@dataclass(frozen=True, slots=True)
class Nodig:
    """A need that still counts: whose, on which life domain, and what was found on each rung."""

    persoon: int
    leefgebied: str
    omschrijving: str
    vondsten: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Feiten:
    """What is known of a household and its investigation, as far as it decides which sections are asked.

    `besproken`: by life domain what was written down in the last talk about it."""

    gezin: tuple[Huisgenoot, ...]
    ingevuld: tuple[Ingevuld, ...] = ()
    nodig: tuple[Nodig, ...] = ()
    leefgebieden: frozenset[str] = frozenset()
    mantelzorger: bool | None = None
    wetten: frozenset[str] = frozenset()
    gesproken: bool = False
    besproken: Mapping[str, str] = field(default_factory=dict)

    def van(self, code: str, persoon: int | None = None) -> tuple[Ingevuld, ...]:
        return tuple(i for i in self.ingevuld if i.code == code and i.persoon == persoon)

    def antwoorden(self, verwijzing: str, persoon: int | None) -> set[str]:
        """What was answered at 'section.field', for this person or for the household."""
        code, _, naam = verwijzing.partition(".")
        gevonden: set[str] = set()
        for i in self.ingevuld:
            if i.code == code and (persoon is None or i.persoon in (None, persoon)):
                waarde = i.antwoorden.get(naam, "")
                gevonden |= {waarde} if isinstance(waarde, str) else set(waarde)
        return gevonden

    @property
    def alle_wetten(self) -> set[str]:
        return set(self.wetten) | self.antwoorden("wet.wetten", None)


@dataclass(frozen=True, slots=True)
class Stuk:
    """A section that applies, for the household or for one member, with what was recorded of it."""

    onderdeel: Gespreksonderdeel
    huisgenoot: Huisgenoot | None
    ingevuld: tuple[Ingevuld, ...]

    @property
    def over(self) -> str:
        """For whom, as it stands behind a question; empty for the household."""
        return f" ({self.huisgenoot.naam})" if self.huisgenoot else ""

    def klaar_voor(self, fase: Fase) -> bool:
        """Whether enough was recorded: at the end of all every moment counts, before that one is enough."""
        momenten = {i.moment for i in self.ingevuld}
        return (
            momenten >= set(self.onderdeel.momenten) if fase == "einde" and self.onderdeel.momenten else bool(momenten)
        )


def geldt(onderdeel: Gespreksonderdeel, feiten: Feiten, huisgenoot: Huisgenoot | None = None) -> bool:
    """Whether this section applies to the household, or to this member of it."""
    als = onderdeel.geldt
    leeftijden = [huisgenoot.leeftijd] if huisgenoot else [h.leeftijd for h in feiten.gezin]
    persoon = huisgenoot.pk if huisgenoot else None
    return (
        any(_leeftijd_past(onderdeel, jaren) for jaren in leeftijden)
        and (not als.wetten or bool(feiten.alle_wetten & set(als.wetten)))
        and (not als.leefgebieden or bool(feiten.leefgebieden & set(als.leefgebieden)))
        and als.huisgenoten in (None, len(feiten.gezin) > 1)
        and als.mantelzorger in (None, feiten.mantelzorger)
        and all(feiten.antwoorden(verwijzing, persoon) & set(w) for verwijzing, w in als.antwoord.items())
    )


def _leeftijd_past(onderdeel: Gespreksonderdeel, jaren: int) -> bool:
    als = onderdeel.geldt
    return (als.jonger_dan is None or jaren < als.jonger_dan) and (als.vanaf is None or jaren >= als.vanaf)


def stukken(profiel: Profiel, feiten: Feiten) -> tuple[Stuk, ...]:
    """Every section that applies, in the order of the profile; one for each member where it is asked per member."""
    return tuple(
        Stuk(onderdeel, h, feiten.van(onderdeel.code, h.pk if h else None))
        for onderdeel in profiel.onderdelen
        for h in (feiten.gezin if onderdeel.per == "inwoner" else (None,))
        if geldt(onderdeel, feiten, h)
    )


def open_voor(profiel: Profiel, feiten: Feiten, *fasen: Fase) -> list[Stuk]:
    """The mandatory sections that one of these waits for, and that were not recorded."""
    return [
        s
        for s in stukken(profiel, feiten)
        if s.onderdeel.verplicht and _wacht(s.onderdeel, fasen) and not s.klaar_voor(s.onderdeel.voor)
    ]


def _wacht(onderdeel: Gespreksonderdeel, fasen: tuple[Fase, ...]) -> bool:
    """Whether one of these waits for this section: a section may also hold back a rung while it waits for another."""
    return onderdeel.voor in fasen or ("trede" in fasen and bool(onderdeel.treden))


def weiger_open(open_: Sequence[Stuk], waarvoor: str) -> Weigering | None:
    """The refusal that names the first open section; None when nothing is open."""
    if not open_:
        return None
    eerste = open_[0]
    ook = f" En nog {len(open_) - 1} andere." if len(open_) > 1 else ""
    return Weigering(
        code="onderzoek.onderdeel-open",
        reden=f"{waarvoor}: dit onderdeel van het onderzoek is nog leeg: {eerste.onderdeel.vraag}{eerste.over}{ook}",
        bron=eerste.onderdeel.bron,
        alternatief="Vul eerst dit onderdeel in, op de bladzijde Onderzoek.",
    )


@dataclass(frozen=True, slots=True)
class Inzending:
    """What is sent in for a section: answers to its fields, and to the conditions of its checklist."""

    antwoorden: Antwoorden = field(default_factory=dict)
    oordelen: Mapping[str, Antwoord] = field(default_factory=dict)
    persoon: int | None = None
    moment: str = ""


def controleer_onderdeel(
    profiel: Profiel, feiten: Feiten, onderdeel: Gespreksonderdeel, inzending: Inzending
) -> Weigering | None:
    """Refuse a section out of turn, about the wrong person, without its moment, or with a field or condition open."""
    huisgenoot = next((h for h in feiten.gezin if h.pk == inzending.persoon), None)
    if (onderdeel.per == "inwoner") != (huisgenoot is not None) or (inzending.persoon and not huisgenoot):
        return _weiger(
            onderdeel, "persoon", "Dit onderdeel gaat over iemand anders.", "Kies iemand uit dit huishouden."
        )
    if not geldt(onderdeel, feiten, huisgenoot):
        return _weiger(
            onderdeel,
            "niet-van-toepassing",
            f"Dit onderdeel hoort niet bij deze vraag: {onderdeel.vraag}",
            "Kies een onderdeel dat op de bladzijde Onderzoek staat.",
        )
    if weigering := _volgorde(profiel, feiten, onderdeel, huisgenoot):
        return weigering
    if onderdeel.momenten and inzending.moment not in onderdeel.momenten:
        keuze = "; ".join(onderdeel.momenten)
        return _weiger(onderdeel, "moment", "Bij welk moment hoort dit?", f"Kies uit: {keuze}.", "moment")
    velden = onderdeel.vraagt(profiel.leefgebieden)
    if weigering := controleer_velden(velden, inzending.antwoorden, code="onderdeel.veld", bron=onderdeel.bron):
        return weigering
    if weigering := _tegen_behoefte(profiel, feiten, onderdeel, inzending):
        return weigering
    oordeel = oordeel_van(profiel, onderdeel, inzending)
    if oordeel is not None and oordeel.voldaan is None:
        eerste = oordeel.open[0]
        return Weigering(
            "onderdeel.toets-open",
            f"Deze vraag heeft nog geen antwoord met een reden: {eerste.vraag}",
            eerste.bron,
            "Kies ja of nee, en schrijf op waarom.",
            f"toets-{eerste.code}",
        )
    return None


def _tegen_behoefte(
    profiel: Profiel, feiten: Feiten, onderdeel: Gespreksonderdeel, inzending: Inzending
) -> Weigering | None:
    """Nothing is needed on a life domain on which a need stands: one of the two is not so."""
    for gebied in profiel.leefgebieden if onderdeel.leefgebieden else ():
        if inzending.antwoorden.get(gebied.code) != NIETS_NODIG:
            continue
        for n in feiten.nodig:
            if n.leefgebied == gebied.code and inzending.persoon in (None, n.persoon):
                return _weiger(
                    onderdeel,
                    "behoefte-staat-er",
                    f"Op {gebied.naam} staat een behoefte: “{n.omschrijving}”. Dan is er iets nodig.",
                    f"Kies “{IETS_NODIG}”. Is er toch niets nodig, laat dan eerst de behoefte vervallen.",
                    gebied.code,
                )
    return None


def _volgorde(
    profiel: Profiel, feiten: Feiten, onderdeel: Gespreksonderdeel, huisgenoot: Huisgenoot | None
) -> Weigering | None:
    for code in onderdeel.na:
        eerder = profiel.onderdeel(code)
        if eerder is None or not geldt(eerder, feiten, huisgenoot if eerder.per == "inwoner" else None):
            continue
        wie = huisgenoot.pk if huisgenoot and eerder.per == "inwoner" else None
        gedaan = [
            i for i in feiten.ingevuld if i.code == code and (eerder.per != "inwoner" or wie in (None, i.persoon))
        ]
        if not gedaan:
            return Weigering(
                "onderdeel.volgorde",
                f"Dit komt pas daarna. Eerst: {eerder.vraag}",
                onderdeel.bron,
                "Vul eerst dat onderdeel in.",
            )
    return None


def oordeel_van(profiel: Profiel, onderdeel: Gespreksonderdeel, inzending: Inzending) -> Oordeel | None:
    """The verdict on the checklist of this section; None when it has none."""
    return weeg_toets(profiel.toets(onderdeel.toets), inzending.oordelen) if onderdeel.toets else None


def uitkomst_van(onderdeel: Gespreksonderdeel, oordeel: Oordeel | None) -> str:
    """The outcome in the words of the profile; empty without a checklist."""
    if oordeel is None:
        return ""
    if oordeel.beslissend is not None:
        return onderdeel.uitkomsten[oordeel.beslissend.code]
    return onderdeel.uitkomsten["voldaan" if oordeel.voldaan else "niet-voldaan"]


def weiger_trede(profiel: Profiel, feiten: Feiten, trede: str, volstaat: str, persoon: int) -> Weigering | None:
    """A rung is found (partly) enough only with what the profile asks for it: recorded, and with those answers."""
    if volstaat == "nee":
        return None
    naam = profiel.trap.trede(trede).naam
    for stuk in stukken(profiel, feiten):
        onderdeel = stuk.onderdeel
        if trede not in onderdeel.treden or (stuk.huisgenoot and stuk.huisgenoot.pk != persoon):
            continue
        if onderdeel.verplicht and not stuk.ingevuld:
            return weiger_open([stuk], f"{naam} kan nog niet genoeg zijn")
        for code, waarden in onderdeel.eist.items():
            if stuk.ingevuld and not feiten.antwoorden(f"{onderdeel.code}.{code}", stuk.ingevuld[0].persoon) & set(
                waarden
            ):
                veld = next(v for v in onderdeel.vraagt(profiel.leefgebieden) if v.code == code)
                return _weiger(
                    onderdeel,
                    "eist",
                    f"{naam} kan hier niet genoeg zijn, ook niet voor een deel. In het onderzoek staat een ander "
                    f"antwoord op: {veld.naam}",
                    f"Kies een andere bevinding. Is het veranderd? Zet dan in het onderzoek: {' of '.join(waarden)}.",
                )
    return None


def weiger_product(profiel: Profiel, feiten: Feiten, product: str, persoon: int) -> Weigering | None:
    """A product waits for the sections that the profile puts before it."""
    open_ = [
        s
        for s in open_voor(profiel, feiten, "product")
        if {product, "*"} & set(s.onderdeel.producten) and (s.huisgenoot is None or s.huisgenoot.pk == persoon)
    ]
    return weiger_open(open_, "Dit kan nog niet in het plan")


def controleer_afronding(profiel: Profiel, feiten: Feiten) -> Weigering | None:
    """An investigation is complete with a conversation, every mandatory section, a need for every life domain on which
    something is needed, and the findings that the profile asks for each need."""
    if not feiten.gesproken:
        return Weigering(
            "onderzoek.zonder-gesprek",
            "Bij dit onderzoek is nog geen gesprek vastgelegd.",
            _WET,
            "Leg eerst het gesprek met de inwoner vast.",
        )
    if weigering := weiger_open(open_voor(profiel, feiten, "afweging", "afronding"), "Het onderzoek is nog niet klaar"):
        return weigering
    return _behoeften_op_domeinen(profiel, feiten) or _bevindingen(profiel, feiten)


def _behoeften_op_domeinen(profiel: Profiel, feiten: Feiten) -> Weigering | None:
    for stuk in stukken(profiel, feiten):
        if not stuk.onderdeel.leefgebieden:
            continue
        wie = stuk.huisgenoot.pk if stuk.huisgenoot else None
        for gebied in profiel.leefgebieden:
            iets = any(i.antwoorden.get(gebied.code) == IETS_NODIG for i in stuk.ingevuld)
            if iets and not any(n.leefgebied == gebied.code and wie in (None, n.persoon) for n in feiten.nodig):
                return _weiger(
                    stuk.onderdeel,
                    "behoefte-ontbreekt",
                    f"Op {gebied.naam}{stuk.over} is iets nodig, maar er staat geen behoefte.",
                    "Leg die behoefte vast in een gesprek, of wijzig het onderdeel.",
                )
    return None


def _bevindingen(profiel: Profiel, feiten: Feiten) -> Weigering | None:
    regel = profiel.onderzoeksregel("bevinding-per-behoefte")
    for behoefte in feiten.nodig if regel else ():
        for trede in regel.treden if regel else ():
            lichter = [t.code for t in profiel.trap.lichter_dan(trede)]
            if trede not in behoefte.vondsten and not any(behoefte.vondsten.get(t) == "ja" for t in lichter):
                return Weigering(
                    "onderzoek.bevinding-ontbreekt",
                    f"Niet vastgelegd is of {profiel.trap.trede(trede).naam} kan helpen bij “{behoefte.omschrijving}”.",
                    regel.bron if regel else _WET,
                    "Weeg deze behoefte af: kan het, en zo nee, waarom niet?",
                )
    return None


def _weiger(
    onderdeel: Gespreksonderdeel, code: str, reden: str, alternatief: str, veld: str | None = None
) -> Weigering:
    return Weigering(f"onderdeel.{code}", reden, onderdeel.bron, alternatief, veld)
