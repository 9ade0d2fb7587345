"""Themes that ask another calculation of the house: the size of the teams, and another rule for the contribution."""

from datetime import date

import numpy as np

from naober.gemeente.profiel.scenariothemas import Regelwijzigingsthema, Teamthema
from naober.monitor.scenario.rules.reeks import Getallen, Kader, Lees, Reeks
from naober.regels.teamomvang import aannamen_van

MAANDEN = 12
_BIJDRAGE = "wmo.eigen_bijdrage"
# A fictitious amount with which is asked who pays at all; the real one is multiplied afterwards.
_TOETSBEDRAG = 100


def reken_teams(thema: Teamthema, lees: Lees, kader: Kader) -> tuple[list[Reeks], list[str]]:
    """The fte that the policy plans for all areas together, at least and at most, and what they cost."""
    omvang = kader.profiel.teamomvang
    if omvang is None:
        return [], ["Het profiel zegt niets over de omvang van teams."]
    plan = aannamen_van(kader.profiel, omvang)
    prijs = lees(thema.kosten_per_fte) if thema.kosten_per_fte else None
    reeksen = [
        Reeks("fte-van", "Fte, ten minste", "fte", kader.vol(float(plan.fte_van)), thema.bron),
        Reeks("fte-tot", "Fte, ten hoogste", "fte", kader.vol(float(plan.fte_tot)), thema.bron),
    ]
    if prijs is not None:
        reeksen += [
            Reeks("kosten-van", "Kosten, ten minste", "euro", kader.vol(prijs * plan.fte_van), thema.bron),
            Reeks("kosten-tot", "Kosten, ten hoogste", "euro", kader.vol(prijs * plan.fte_tot), thema.bron),
        ]
    return reeksen, []


def reken_regelwijziging(thema: Regelwijzigingsthema, lees: Lees, kader: Kader) -> tuple[list[Reeks], list[str]]:
    """What all contributions bring in each year, by the rule of now and by another.

    Who pays is asked of the national rules themselves, as a reform of them, for each kind of household."""
    aandelen = _aandelen(lees(thema.jong_paar) / 100, lees(thema.rolstoel) / 100)
    voor = kader.vol(_opbrengst(thema, aandelen, lees(thema.nu), ()) * lees(thema.huishoudens))
    na = kader.vol(_opbrengst(thema, aandelen, lees(thema.wordt), thema.vervalt) * lees(thema.huishoudens))
    return [
        Reeks("voor", "Opbrengst met de regel van nu", "euro", voor, thema.bron),
        Reeks("na", "Opbrengst met de andere regel", "euro", na, thema.bron),
        Reeks("verschil", "Verschil", "euro", na - voor, thema.bron),
    ], []


def _aandelen(jong: Getallen, rolstoel: Getallen) -> list[Getallen]:
    """The part of each kind of household, in the order of `_soorten`."""
    return [(1 - jong) * (1 - rolstoel), jong * (1 - rolstoel), (1 - jong) * rolstoel, jong * rolstoel]


def _opbrengst(
    thema: Regelwijzigingsthema, aandelen: list[Getallen], bedrag: Getallen, vervalt: tuple[str, ...]
) -> Getallen:
    """Euro a year that a household brings in on average."""
    betaalt = _wie_betaalt(thema.op, vervalt)
    return np.asarray(sum((a * b for a, b in zip(aandelen, betaalt, strict=True)), np.zeros((1, 1))) * bedrag * MAANDEN)


def _wie_betaalt(op: date, vervalt: tuple[str, ...]) -> list[bool]:
    # Loads OpenFisca, which a model without this theme must not pay for.
    from naober.regels.hervorming import Wijziging, hervormd
    from naober.regels.populatie import bereken_twee

    wijzigingen = [Wijziging(f"{_BIJDRAGE}.status", "bedrag", op), Wijziging(f"{_BIJDRAGE}.bedrag", _TOETSBEDRAG, op)]
    wijzigingen += [Wijziging(f"{_BIJDRAGE}.vrijstelling.{v}", False, op) for v in vervalt]
    oud, jong = np.datetime64(op) - np.timedelta64(80 * 365, "D"), np.datetime64(op) - np.timedelta64(40 * 365, "D")
    soorten = {
        "geboortedatum": np.array([oud, jong, oud, jong]),
        "geboortedatum_partner": np.array([np.datetime64("NaT"), jong, np.datetime64("NaT"), jong]),
        "alleen_rolstoel": np.array([False, False, True, True]),
    }
    _, hervorming = bereken_twee(soorten, op, hervormd(tuple(wijzigingen)))
    centen = hervorming.centen
    return [bool(c == _TOETSBEDRAG) for c in centen]
