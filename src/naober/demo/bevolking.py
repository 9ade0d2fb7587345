"""A whole population of invented people for one municipality: the same seed gives the same people."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from random import Random

from naober.bewoners.bulk import Huishoudenrij, Persoonrij, laad_bewoners
from naober.demo.adressen import Adres, Stratenplan
from naober.demo.gezinnen import Gezin, Rol, leeftijden, stel_samen
from naober.demo.inkomens import jaarinkomen
from naober.demo.namen import Reeks, naamgever
from naober.fundament.scope import in_scope
from naober.gemeente.profiel import Kern, Profiel
from naober.kern import testreeks

# The test range is short: its start is for the people of the stories, its end for tests that add someone.
BSN_VERHALEN = 100
BSN_TOETSEN = 100


@dataclass(frozen=True, slots=True)
class Bevolking:
    """Households, and persons who point at them by place in the list.

    `inkomens`: what each household has to spend in a year, in cents, by place. It is for calculating over a population
    and stays out of the database: staff do not need it, and a register of incomes is not what a file is for."""

    huishoudens: list[Huishoudenrij]
    personen: list[Persoonrij]
    inkomens: list[int]

    def voeg_bij(self, ander: "Bevolking") -> None:
        """Take these in after one's own."""
        eerder = len(self.huishoudens)
        self.huishoudens.extend(ander.huishoudens)
        self.inkomens.extend(ander.inkomens)
        self.personen.extend(replace(p, huishouden=p.huishouden + eerder) for p in ander.personen)


def jaren_terug(dag: date, jaren: int) -> date:
    """The same day this many years earlier; 29 February becomes 28 February."""
    try:
        return dag.replace(year=dag.year - jaren)
    except ValueError:
        return dag.replace(year=dag.year - jaren, day=28)


def bevolking(
    profiel: Profiel,
    peildatum: date,
    zaad: int = 1,
    hoogstens: int | None = None,
    aantal: int | None = None,
) -> Bevolking:
    """All inhabitants of the villages in the profile, of the ages they have on `peildatum`, with every village in
    proportion: `hoogstens` about so many when there are more, `aantal` about so many, more or fewer.

    Only the first ones have a citizen service number: the published test range has no more, and a population needs
    none. Refused (`Fout`) when a village has no postcodes."""
    uitkomst = Bevolking([], [], [])
    for _, deel in bevolking_per_kern(profiel, peildatum, zaad, hoogstens, aantal):
        uitkomst.voeg_bij(deel)
    return uitkomst


def bevolking_per_kern(
    profiel: Profiel,
    peildatum: date,
    zaad: int = 1,
    hoogstens: int | None = None,
    aantal: int | None = None,
) -> Iterator[tuple[Kern, Bevolking]]:
    """The same people, a village at a time: a large population then needs the memory of one village."""
    plan, bsns = Stratenplan(), iter(_bsns())
    deel = aantal / inwoners(profiel) if aantal else min(1.0, hoogstens / inwoners(profiel)) if hoogstens else 1.0
    for gebied in profiel.gebieden:
        for kern in gebied.kernen:
            # Chance by village: another village in the profile changes nobody elsewhere. Not for secrets.
            kans = Random(f"{zaad} {profiel.gemeente.code} {kern.naam}")  # noqa: S311
            uitkomst = Bevolking([], [], [])
            mensen = round(kern.inwoners * deel)
            # Apart, so that who lives here does not depend on what they earn.
            beurs = Random(f"inkomen {zaad} {profiel.gemeente.code} {kern.naam}")  # noqa: S311
            _vul_kern(uitkomst, kern, mensen, gebied.code, plan.adressen(kern, kans), peildatum, kans, beurs, bsns)
            yield kern, uitkomst


def inwoners(profiel: Profiel) -> int:
    """How many people live in the villages of the profile."""
    return sum(kern.inwoners for gebied in profiel.gebieden for kern in gebied.kernen)


def laad_bevolking(
    profiel: Profiel,
    peildatum: date,
    zaad: int = 1,
    hoogstens: int | None = None,
    aantal: int | None = None,
    meld: Callable[[Kern, Bevolking], None] | None = None,
) -> None:
    """Make the population and load it, a village at a time, in the municipality's own scope. All or nothing.

    `meld` is called after each village with what was loaded."""
    with in_scope(gemeente=profiel.gemeente.code, breed=True):
        for kern, deel in bevolking_per_kern(profiel, peildatum, zaad, hoogstens, aantal):
            laad_bewoners(deel.huishoudens, deel.personen)
            if meld is not None:
                meld(kern, deel)


@lru_cache(maxsize=1)
def _bsns() -> tuple[str, ...]:
    return tuple(testreeks())[BSN_VERHALEN:-BSN_TOETSEN]


def _vul_kern(
    uitkomst: Bevolking,
    kern: Kern,
    aantal: int,
    gebied: str,
    adressen: Iterator[Adres],
    peildatum: date,
    kans: Random,
    beurs: Random,
    bsns: Iterator[str],
) -> None:
    gezinnen = stel_samen(leeftijden(aantal, kans), kans)
    # Families with children come out first; mixed, so that a street has all kinds.
    kans.shuffle(gezinnen)
    for gezin, adres in zip(gezinnen, adressen, strict=False):
        uitkomst.huishoudens.append(
            Huishoudenrij(
                straat=adres.straat,
                huisnummer=adres.huisnummer,
                postcode=adres.postcode,
                plaats=kern.naam,
                gebied=gebied,
            )
        )
        uitkomst.inkomens.append(jaarinkomen(gezin, beurs))
        uitkomst.personen.extend(_personen(gezin, len(uitkomst.huishoudens) - 1, peildatum, kans, bsns))


def _personen(
    gezin: Gezin, huishouden: int, peildatum: date, kans: Random, bsns: Iterator[str]
) -> Iterator[Persoonrij]:
    reeks = naamgever().reeks(kans)
    familienaam = reeks.achternaam(kans)
    tweelingen: dict[int, date] = {}
    bezet: set[str] = set()
    for nummer, lid in enumerate(gezin):
        geboren, uit, naam = _geboren(lid.leeftijd, peildatum, kans), reeks, familienaam
        if lid.rol is Rol.KIND:
            geboren = tweelingen.setdefault(lid.leeftijd, geboren)
        elif nummer > 0:
            # A partner keeps the name they were born with; one in ten has a name of another series.
            uit = naamgever().reeks(kans) if kans.random() < 0.1 else reeks
            naam = uit.achternaam(kans)
            familienaam = naam if kans.random() < 0.85 else familienaam
        yield Persoonrij(
            huishouden=huishouden,
            voornamen=_voornaam(uit, lid.geslacht, geboren.year, bezet, kans),
            voorvoegsel=naam.voorvoegsel,
            geslachtsnaam=naam.geslachtsnaam,
            geboortedatum=geboren,
            geslacht=lid.geslacht,
            bsn=next(bsns, None),
        )


def _voornaam(reeks: Reeks, geslacht: str, jaar: int, bezet: set[str], kans: Random) -> str:
    """A first name that nobody else in the household has, if three draws find one."""
    for _ in range(3):
        naam = reeks.voornaam(geslacht, jaar, kans)
        if naam not in bezet:
            break
    bezet.add(naam)
    return naam


def _geboren(leeftijd: int, peildatum: date, kans: Random) -> date:
    """A day of birth that gives this age on the reference day."""
    laatste = jaren_terug(peildatum, leeftijd)
    eerste = jaren_terug(peildatum, leeftijd + 1) + timedelta(days=1)
    return eerste + timedelta(days=kans.randrange((laatste - eerste).days + 1))
