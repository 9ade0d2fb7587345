"""What somebody sees, said once: from the account and the profile, for the filter in the queries and for the policies
of the database alike.
"""

from collections.abc import Hashable
from dataclasses import replace

from django.utils import timezone

from naober.fundament.scope import Scope, Zicht
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Kring, Profiel, Rol
from naober.gemeente.queries import profiel_van
from naober.gemeente.rechten import heeft_recht

# Whoever does one of these with a question that came in, works at where it waits.
_VRAGEN = ("binnenkomst.oppakken", "binnenkomst.aanvullen", "binnenkomst.toewijzen")


def zicht_van(actor: Actor) -> Zicht:
    """Whose files this actor sees beside their own, and for which tasks; by `dossierzicht` of the profile of today."""
    if actor.zicht is not None:
        return replace(actor.zicht, dag=actor.dag)
    dag = actor.dag or timezone.localdate()
    profiel = profiel_van(actor.gemeente, dag)
    # Asked several times for each page. A profile is read once, so the very object says whether it is still the same.
    sleutel = (dag, actor.gemeente, actor.rollen, actor.team, actor.gebieden, actor.dag is None)
    bekend = _BEKEND.get(sleutel)
    if bekend is None or bekend[0] is not profiel:
        if len(_BEKEND) >= _HOOGSTENS:
            _BEKEND.clear()
        bekend = _BEKEND[sleutel] = (profiel, _zicht(actor, profiel))
    return bekend[1]


_BEKEND: dict[Hashable, tuple[Profiel, Zicht]] = {}
_HOOGSTENS = 2000


def _zicht(actor: Actor, profiel: Profiel) -> Zicht:
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
        verzoeken=bool(taak) and heeft_recht(taak, "verzoek.beslissen"),
        vragen=actor.team if any(heeft_recht(actor.rollen, recht) for recht in _VRAGEN) else "",
        zoekt=heeft_recht(actor.rollen, "bewoner.zoeken"),
        toezicht=heeft_recht(actor.rollen, "privacy.toezien"),
        bewaart=heeft_recht(actor.rollen, "vernietiging.voorbereiden")
        or heeft_recht(actor.rollen, "vernietiging.goedkeuren"),
        bemiddelt=heeft_recht(actor.rollen, "vrijwilligers.bemiddelen"),
        levert=heeft_recht(actor.rollen, "toewijzing.verwerken"),
        contracteert=heeft_recht(actor.rollen, "contract.beheren"),
        aanbieder=actor.aanbieder,
        signalen=actor.team if heeft_recht(actor.rollen, "signaal.opvolgen") else "",
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
