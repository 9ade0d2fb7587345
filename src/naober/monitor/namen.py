"""The names of the codes that figures are told apart by, by column."""

from collections.abc import Mapping

from naober.gemeente.profiel import Profiel
from naober.monitor.indicatoren.rekenen import ANDERS, VRAAGGERICHT

Namen = Mapping[str, Mapping[str, str]]
HUISHOUDTYPEN = {
    "alleen": "een volwassene alleen",
    "alleen-met-kinderen": "een volwassene met kinderen",
    "samen": "volwassenen samen",
    "samen-met-kinderen": "volwassenen samen, met kinderen",
    "kinderen": "alleen kinderen",
}
AANPAK = {VRAAGGERICHT: "na een gesprek, met een eigen doel", ANDERS: "zonder gesprek of eigen doel"}


def namen_van(profiel: Profiel, aanbieders: Mapping[str, str]) -> Namen:
    """`aanbieders`: of providers, by their number as text."""
    treden = {t.code: t.naam for t in profiel.trap.treden}
    return {
        "gebied": {g.code: g.naam for g in profiel.gebieden},
        "team": {t.code: t.naam for t in profiel.teams},
        "product": {p.code: p.naam for p in profiel.producten},
        "trede": treden,
        "trede_van": treden,
        "trede_naar": treden,
        "leefgebied": {g.code: g.naam for g in profiel.leefgebieden},
        "huishoudtype": HUISHOUDTYPEN,
        "aanpak": AANPAK,
        "toetsgrond": {g.code: g.naam for m in profiel.mandaten if m.nacontrole for g in m.nacontrole.gronden},
        "aanbieder": aanbieders,
    }
