"""How many teams and workers an area asks: from its households and the weight of its problems. No clock, no database.

The policy gives the norms; whoever plans may try others, and nothing is kept. Fractions stay fractions until they are
shown, so that the parts add up to the whole.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from naober.gemeente.profiel import Profiel, Teamomvang


@dataclass(frozen=True, slots=True)
class Klasse:
    """A class of weight: from which score (0 to 100), and how many households one team then serves."""

    code: str
    naam: str
    vanaf: int
    huishoudens_per_team: int


@dataclass(frozen=True, slots=True)
class Aannamen:
    """What the computation rests on. `gewichten` by indicator; `caseload`: residents that one worker guides at a time,
    once that is known. `fte_van` and `fte_tot` are to be divided."""

    klassen: tuple[Klasse, ...]
    gewichten: Mapping[str, int]
    inwoners_per_fte: int
    marge: int
    fte_van: int
    fte_tot: int
    caseload: int | None = None


@dataclass(frozen=True, slots=True)
class Gebiedscijfers:
    """What is known of one area. `scores` by indicator, 0 to 100; `zorggebruik` is shown beside it and does not count.
    `clienten`: who is guided at a time."""

    code: str
    naam: str
    inwoners: int
    huishoudens: int
    scores: Mapping[str, int]
    zorggebruik: int | None = None
    clienten: int | None = None
    gepland_van: int | None = None
    gepland_tot: int | None = None


@dataclass(frozen=True, slots=True)
class Gebiedsuitkomst:
    """What follows for one area. `klasse` is None while a score is missing. `fte_van` and `fte_tot` are None until they
    can be divided; `fte` is what the benchmark uses: by caseload, else by division, else as planned."""

    cijfers: Gebiedscijfers
    score: Fraction | None
    klasse: Klasse | None
    teams: Fraction | None
    fte_van: Fraction | None
    fte_tot: Fraction | None
    fte_caseload: Fraction | None
    fte: Fraction | None
    inwoners_per_fte: Fraction | None
    wijkt_af: bool

    @property
    def aantal_teams(self) -> int | None:
        """Whole teams, to the nearest, and at least one; their size then differs from the norm."""
        return None if self.teams is None else max(1, int(self.teams + Fraction(1, 2)))


def bereken_omvang(gebieden: Sequence[Gebiedscijfers], aannamen: Aannamen) -> tuple[Gebiedsuitkomst, ...]:
    """Every area with its class, teams and fte, in the order given.

    The fte to be divided goes by the number of teams an area asks, once every area has a class."""
    klassen = [_klasse(gebied, aannamen) for gebied in gebieden]
    teams = [
        Fraction(g.huishoudens, k.huishoudens_per_team) if k else None for g, k in zip(gebieden, klassen, strict=True)
    ]
    bekend = [t for t in teams if t is not None]
    samen = sum(bekend, Fraction(0)) if len(bekend) == len(teams) else Fraction(0)
    return tuple(
        _uitkomst(gebied, aannamen, klasse, team, team / samen if team is not None and samen else None)
        for gebied, klasse, team in zip(gebieden, klassen, teams, strict=True)
    )


def score_van(scores: Mapping[str, int], gewichten: Mapping[str, int]) -> Fraction | None:
    """The weighted mean of the indicators that count; None while one of those is missing, or none counts."""
    tellend = {code: gewicht for code, gewicht in gewichten.items() if gewicht > 0}
    if not tellend or not tellend.keys() <= scores.keys():
        return None
    return Fraction(sum(scores[code] * gewicht for code, gewicht in tellend.items()), sum(tellend.values()))


def _klasse(gebied: Gebiedscijfers, aannamen: Aannamen) -> Klasse | None:
    score = score_van(gebied.scores, aannamen.gewichten)
    passend = [k for k in aannamen.klassen if score is not None and score >= k.vanaf]
    return max(passend, key=lambda k: k.vanaf) if passend else None


def _uitkomst(
    gebied: Gebiedscijfers, aannamen: Aannamen, klasse: Klasse | None, teams: Fraction | None, deel: Fraction | None
) -> Gebiedsuitkomst:
    van = None if deel is None else deel * aannamen.fte_van
    tot = None if deel is None else deel * aannamen.fte_tot
    caseload = None
    if aannamen.caseload and gebied.clienten is not None:
        caseload = Fraction(gebied.clienten, aannamen.caseload)
    fte = caseload or _midden(van, tot) or _midden(gebied.gepland_van, gebied.gepland_tot)
    per_fte = Fraction(gebied.inwoners) / fte if fte else None
    return Gebiedsuitkomst(
        cijfers=gebied,
        score=score_van(gebied.scores, aannamen.gewichten),
        klasse=klasse,
        teams=teams,
        fte_van=van,
        fte_tot=tot,
        fte_caseload=caseload,
        fte=fte,
        inwoners_per_fte=per_fte,
        wijkt_af=per_fte is not None and abs(per_fte / aannamen.inwoners_per_fte - 1) * 100 > aannamen.marge,
    )


def _midden(van: Fraction | int | None, tot: Fraction | int | None) -> Fraction | None:
    return None if van is None or tot is None else Fraction(van + tot) / 2


# ---------------------------------------------------------------------------------- what the profile says


def aannamen_van(profiel: Profiel, omvang: Teamomvang) -> Aannamen:
    """The norms as the policy has them, to begin with."""
    return Aannamen(
        klassen=tuple(Klasse(k.code, k.naam, k.vanaf, k.huishoudens_per_team) for k in omvang.klassen),
        gewichten={i.code: i.gewicht for i in omvang.indicatoren},
        inwoners_per_fte=omvang.inwoners_per_fte.waarde,
        marge=omvang.marge.waarde,
        fte_van=sum(c.minimum for c in profiel.capaciteit),
        fte_tot=sum(c.maximum for c in profiel.capaciteit),
    )


def gebieden_van(profiel: Profiel, omvang: Teamomvang) -> tuple[Gebiedscijfers, ...]:
    """The areas as the policy takes them together, with their residents; households are estimated from those."""
    per_code = {g.code: g for g in profiel.gebieden}
    regels = [(c.gebieden, c.minimum, c.maximum) for c in profiel.capaciteit]
    genoemd = {code for codes, _, _ in regels for code in codes}
    los: list[tuple[tuple[str, ...], int | None, int | None]] = [
        ((code,), None, None) for code in per_code if code not in genoemd
    ]
    gevonden = []
    for codes, van, tot in [*regels, *los]:
        inwoners = sum(kern.inwoners for code in codes for kern in per_code[code].kernen)
        gevonden.append(
            Gebiedscijfers(
                code="-".join(codes),
                naam=" en ".join(per_code[code].naam for code in codes),
                inwoners=inwoners,
                huishoudens=inwoners * 100 // omvang.inwoners_per_huishouden.waarde,
                scores={},
                gepland_van=van,
                gepland_tot=tot,
            )
        )
    return tuple(gevonden)
