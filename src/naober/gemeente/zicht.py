"""What somebody sees, said once: from the account and the profile, for the filter in the queries and for the policies
of the database alike.
"""

from django.utils import timezone

from naober.fundament.scope import Scope, Zicht
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Kring, Profiel, Rol
from naober.gemeente.queries import profiel_van
from naober.gemeente.rechten import heeft_recht


def zicht_van(actor: Actor) -> Zicht:
    """Whose files this actor sees beside their own, and for which tasks; by `dossierzicht` of the profile of today."""
    profiel = profiel_van(actor.gemeente, actor.dag or timezone.localdate())
    kringen = {profiel.kring(rol) for rol in actor.rollen}
    taak = frozenset(rol for rol in actor.rollen if profiel.kring(rol) == Kring.TAAK)
    return Zicht(
        dag=actor.dag,
        team=actor.team,
        samen=bool(actor.team) and bool(kringen & {Kring.TEAM, Kring.GEBIED}),
        gebieden=actor.gebieden if Kring.GEBIED in kringen and actor.team else frozenset(),
        zonder=frozenset(rol.value for rol in Rol if profiel.kring(rol) == Kring.TOESTEMMING),
        producten=_producten(profiel, taak, actor.team),
        toetsproducten=_toetsproducten(profiel, taak, actor.team),
        bezwaren=bool(taak) and heeft_recht(taak, "bezwaar.behandelen"),
        zoekt=heeft_recht(actor.rollen, "bewoner.zoeken"),
    )


def scope_van(actor: Actor) -> Scope:
    """The scope in which this actor works: theirs and no wider."""
    return Scope(actor.gemeente, actor.id, zicht=zicht_van(actor))


def _producten(profiel: Profiel, rollen: frozenset[Rol], team: str) -> frozenset[str]:
    """On which products somebody with these roles, in this team, decides or advises."""
    uit = set()
    for product in profiel.producten if rollen else ():
        m = profiel.mandaat_voor(product.code)
        beslist = m is not None and rollen & set(m.besluit) and (not m.besluitteams or team in m.besluitteams)
        adviseert = m is not None and rollen & set(m.advies) and (not m.adviesteams or team in m.adviesteams)
        if beslist or adviseert:
            uit.add(product.code)
    return frozenset(uit)


def _toetsproducten(profiel: Profiel, rollen: frozenset[Rol], team: str) -> frozenset[str]:
    """Of which products somebody with these roles, in this team, tests the decision afterwards."""
    if not heeft_recht(rollen, "besluit.toetsen"):
        return frozenset()
    return frozenset(
        product.code
        for product in profiel.producten
        if (m := profiel.mandaat_voor(product.code)) is not None
        and m.nacontrole is not None
        and (not m.nacontrole.teams or team in m.nacontrole.teams)
    )
