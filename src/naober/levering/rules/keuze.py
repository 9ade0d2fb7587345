"""Choosing a provider: shown neutrally, and what was shown is kept."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import asin, cos, radians, sin, sqrt

from naober.gemeente.profiel.inkoop import Keuzeregel, Overgangsregel
from naober.kern import Bron, Weigering

WET = Bron("Wmo 2015", "art. 2.3.5 lid 5")
KEUZE = Bron("Jeugdwet", "art. 2.3 lid 4")
_AARDE_KM = 6371.0
_LANGSTE_WACHT = 260


@dataclass(frozen=True, slots=True)
class Aanbod:
    """A contracted provider for one product, as a resident sees it. No price: that is no business of the choice.

    `afstand`: kilometres from the middle of the resident's area, when both are known. `kwaliteit`: of the demands that
    were looked at, how many are met. `eigen`: it is the employer of who shows it."""

    aanbieder: int
    naam: str
    contractproduct: int
    wachttijd_weken: int | None = None
    stop: bool = False
    reden_stop: str = ""
    afstand: Decimal | None = None
    in_gebied: bool = False
    gezindten: tuple[str, ...] = ()
    voldoet: int = 0
    bekeken: int = 0
    tevreden: Decimal | None = None
    eigen: bool = False
    zittend: bool = False

    def getoond(self) -> dict[str, object]:
        """What is kept of it with the choice."""
        return {
            "aanbieder": self.aanbieder,
            "naam": self.naam,
            "wachttijd_weken": self.wachttijd_weken,
            "stop": self.stop,
            "afstand": str(self.afstand) if self.afstand is not None else None,
            "in_gebied": self.in_gebied,
            "eigen": self.eigen,
        }


def controleer_beschikbaarheid(weken: int | None, stop: bool, reden: str) -> Weigering | None:
    """Refused: nothing at all, a waiting time that cannot be, and a stop without a reason."""
    if weken is None and not stop:
        return Weigering("wachttijd.leeg", "U vulde niets in.", WET, "Vul het aantal weken in.", "wachttijd_weken")
    if weken is not None and not 0 <= weken <= _LANGSTE_WACHT:
        return Weigering("wachttijd.weken", "Dat aantal weken kan niet.", WET, "Vul hele weken in.", "wachttijd_weken")
    if stop and not reden.strip():
        return Weigering("wachttijd.stop-reden", "De reden ontbreekt.", WET, "Schrijf waarom er geen plek is.", "reden")
    return None


def afstand_km(een: tuple[Decimal, Decimal], ander: tuple[Decimal, Decimal]) -> Decimal:
    """Between two points (latitude and longitude in degrees) over the earth, in kilometres with one decimal."""
    b1, l1, b2, l2 = (radians(float(x)) for x in (*een, *ander))
    h = sin((b2 - b1) / 2) ** 2 + cos(b1) * cos(b2) * sin((l2 - l1) / 2) ** 2
    return Decimal(2 * _AARDE_KM * asin(sqrt(h))).quantize(Decimal("0.1"))


def op_volgorde(aanbod: Sequence[Aanbod], *, dichtbij: bool, toeval: int) -> tuple[Aanbod, ...]:
    """In the order in which a resident sees them: who takes nobody comes last. Where the policy wants it near home by
    distance; otherwise by nothing that a provider can gain from. `toeval`, such as the number of the resident, gives
    each resident another beginning of the alphabet, so that no name always stands first. Never by price or by who
    pays."""

    def draai(rij: list[Aanbod]) -> list[Aanbod]:
        begin = toeval % len(rij) if rij else 0
        return rij[begin:] + rij[:begin]

    op_naam = sorted(aanbod, key=lambda a: (a.naam.casefold(), a.aanbieder))
    open_, dicht = [a for a in op_naam if not a.stop], [a for a in op_naam if a.stop]
    if dichtbij:
        ver = Decimal(10_000)
        sleutel = lambda a: (not a.in_gebied, a.afstand if a.afstand is not None else ver)  # noqa: E731
        return (*sorted(draai(open_), key=sleutel), *sorted(dicht, key=sleutel))
    return (*draai(open_), *dicht)


def controleer_keuze(
    aanbod: Sequence[Aanbod],
    gekozen: int,
    *,
    getoond: Collection[int],
    wensen: Sequence[str],
    regel: Keuzeregel | None,
    overgang: Overgangsregel | None,
    nieuw_aanbod: bool,
) -> Weigering | None:
    """Whether this choice may be recorded. Refused: a provider that is not contracted for it, one that takes nobody,
    when not all providers were shown, a wish that the policy does not know, and during the transition another provider
    than the one that the resident had, unless they want something new."""
    keuze = next((a for a in aanbod if a.aanbieder == gekozen), None)
    if keuze is None:
        reden = "Deze aanbieder heeft geen contract voor deze hulp."
        return Weigering("keuze.geen-contract", reden, WET, "Kies een aanbieder uit de lijst.", "aanbieder")
    if keuze.stop:
        reden = f"{keuze.naam} neemt nu niemand aan: {keuze.reden_stop}"
        return Weigering("keuze.stop", reden, WET, "Kies een andere aanbieder.", "aanbieder")
    if set(getoond) != {a.aanbieder for a in aanbod}:
        reden = "Niet alle aanbieders zijn getoond."
        bron = regel.bron if regel else WET
        return Weigering("keuze.niet-alles-getoond", reden, bron, "Laat de hele lijst zien.", "getoond")
    if regel is not None and (vreemd := [w for w in wensen if w not in regel.wensen]):
        reden = f"Deze wens kent de gemeente niet: {', '.join(vreemd)}."
        return Weigering("keuze.wens", reden, regel.bron, "Kies uit de lijst, of schrijf het erbij.", "wensen")
    if overgang is not None and overgang.alleen_zittend:
        zittend = [a for a in aanbod if a.zittend]
        if zittend and not keuze.zittend and not nieuw_aanbod:
            namen = " of ".join(a.naam for a in zittend)
            reden = f"In de overgang blijft de hulp bij {namen}."
            wat_nu = "Wil de inwoner zelf iets nieuws? Leg dat dan vast."
            return Weigering("keuze.overgang", reden, overgang.bron, wat_nu, "aanbieder")
    return None


def weiger_zonder_overbrugging(
    regel: Keuzeregel | None, *, wet: str, uitkomst: str, overbrugging: str
) -> Weigering | None:
    """Refused: no place yet, and nothing that helps in the meantime, under a law for which the policy asks that."""
    if regel is None or wet not in regel.overbrugging or uitkomst != "geen-plek" or overbrugging.strip():
        return None
    reden = "Er is geen plek, en nog geen hulp die de veiligheid tot die tijd waarborgt."
    wat_nu = "Schrijf welke overbruggingszorg er komt. De inwoner blijft op de wachtlijst."
    return Weigering("aanmelding.overbrugging", reden, regel.bron, wat_nu, "overbrugging")
