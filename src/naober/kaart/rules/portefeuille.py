"""How preventive measures are divided: over levels, reach, themes, target groups and aims, from plain facts."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from naober.gemeente.profiel import Profiel
from naober.kaart.rules.preventie import Maatregelgegevens, Stapgegevens, preventietermen

# What is no longer done is no part of what the municipality invests in.
TELT = frozenset({"voorgenomen", "gestart"})
REIKWIJDTEN = (
    ("algemeen", "voor de samenleving, zonder gesignaleerd probleem"),
    ("probleem", "bij een gesignaleerd probleem"),
)


@dataclass(frozen=True, slots=True)
class Maatregelbeeld:
    """A measure as pages and counts read it. `voldoet`: for each preference whether it is met, the strongest first."""

    pk: int
    code: str
    gegevens: Maatregelgegevens
    stand: str
    stand_naam: str
    vorm_naam: str
    hoofd: str
    hoofd_pk: int | None
    voorziening: int | None
    voldoet: tuple[bool, ...]

    @property
    def naam(self) -> str:
        return self.gegevens.naam


@dataclass(frozen=True, slots=True)
class Aandeel:
    """How many measures, which share in whole percents, their budget in euros a year, and what was achieved: of how
    many people, for how many it helped."""

    code: str
    naam: str
    aantal: int
    procent: int
    budget: int
    mensen: int = 0
    geholpen: int = 0


@dataclass(frozen=True, slots=True)
class Portefeuille:
    """The division of the measures that run or are meant. `kruis`: by aim and life domain how many serve it there."""

    aantal: int
    verdelingen: Mapping[str, tuple[Aandeel, ...]]
    kruis: Mapping[str, Mapping[str, int]]

    def aandeel(self, verdeling: str, code: str) -> Aandeel:
        """One share of one division."""
        return next(a for a in self.verdelingen[verdeling] if a.code == code)


def volgorde(profiel: Profiel, beelden: Iterable[Maatregelbeeld]) -> list[Maatregelbeeld]:
    """Measures as the municipality would choose them: by its preferences, the strongest first, then level and name."""
    niveaus = [n.code for n in profiel.kaart.preventieniveaus]

    def plaats(m: Maatregelbeeld) -> tuple[list[bool], int, str]:
        niveau = niveaus.index(m.gegevens.niveau) if m.gegevens.niveau in niveaus else len(niveaus)
        return [not voldoet for voldoet in m.voldoet], niveau, m.naam.lower()

    return sorted(beelden, key=plaats)


def per_laag(profiel: Profiel, beelden: Sequence[Maatregelbeeld]) -> list[tuple[str, list[Maatregelbeeld]]]:
    """The measures under the layer in which they work, or the rung where there are no layers; the lightest first."""
    plekken: dict[str, list[Maatregelbeeld]] = {}
    for trede in profiel.trap.treden:
        laag = profiel.laag_van(trede.code)
        plekken.setdefault(laag.naam if laag else trede.naam, []).extend(
            m for m in beelden if m.gegevens.trede == trede.code
        )
    return [(naam, groep) for naam, groep in plekken.items() if groep]


def portefeuille(
    profiel: Profiel, beelden: Iterable[Maatregelbeeld], resultaten: Iterable[tuple[int, Stapgegevens]] = ()
) -> Portefeuille:
    """The division of what runs or is meant. `resultaten`: steps with the number of their measure."""
    tel = [m for m in beelden if m.stand in TELT]
    lijsten = preventietermen(profiel)
    behaald = [(nr, s) for nr, s in resultaten if s.soort == "resultaat"]
    verdelingen = {
        naam: _verdeel(lijst, tel, naam, behaald)
        for naam, lijst in (
            *((n, lijsten[n]) for n in ("niveau", "themas", "doelgroepen", "doelen", "bewijs")),
            ("reikwijdte", list(REIKWIJDTEN)),
        )
        if lijst
    }
    kruis = {
        doel: {
            deel: sum(1 for m in tel if doel in m.gegevens.doelen and deel in m.gegevens.leefgebieden)
            for deel, _ in lijsten["leefgebieden"]
        }
        for doel, _ in lijsten["doelen"]
    }
    return Portefeuille(len(tel), verdelingen, kruis)


def _verdeel(
    lijst: Sequence[tuple[str, str]],
    tel: Sequence[Maatregelbeeld],
    veld: str,
    behaald: Sequence[tuple[int, Stapgegevens]],
) -> tuple[Aandeel, ...]:
    """A measure with more than one code counts at each, so that the shares may be more than a hundred together."""

    def heeft(m: Maatregelbeeld, code: str) -> bool:
        waarde = getattr(m.gegevens, veld)
        return code in waarde if isinstance(waarde, tuple) else code == waarde

    def van(stap: Stapgegevens, nr: int, code: str) -> bool:
        gezegd = {"doelgroepen": stap.doelgroep, "doelen": stap.doel, "themas": stap.thema}.get(veld, "")
        return gezegd == code if gezegd else any(m.pk == nr and heeft(m, code) for m in tel)

    uit = []
    for code, naam in lijst:
        hier = [m for m in tel if heeft(m, code)]
        stappen = [s for nr, s in behaald if van(s, nr, code)]
        som: Counter[str] = Counter()
        for s in stappen:
            som.update(mensen=s.aantal or 0, geholpen=s.waarvan or 0)
        budget = sum(m.gegevens.budget or 0 for m in hier)
        procent = round(100 * len(hier) / len(tel)) if tel else 0
        uit.append(Aandeel(code, naam, len(hier), procent, budget, som["mensen"], som["geholpen"]))
    return tuple(uit)
