"""One plan as its page shows it: everything around it, in a fixed number of queries."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from naober.gemeente.profiel import Profiel, Regierol
from naober.gemeente.velden import weergave
from naober.onderzoek.queries import behoeften_van
from naober.plan.models import Actie, Doel, Evaluatie, Oordeel, Plan, Planpartij, Regie
from naober.plan.queries import trapbeeld
from naober.plan.samen import queries as samen
from naober.plan.samen.afspreken import situatie_van
from naober.plan.samen.rules import Situatie, verplichte_rollen
from naober.plan.voortgang.queries import evaluaties_van, oordelen_van, schalingen_van, signalen, zonder_oordeel
from naober.plan.voortgang.rules import UITKOMSTEN, Signaal


@dataclass(frozen=True, slots=True)
class Actiebeeld:
    """An action with what was agreed on it, and how it stands."""

    actie: Actie
    eigenaar: str
    gegevens: tuple[tuple[str, str], ...]
    oordelen: tuple[tuple[Oordeel, str], ...]
    stappen: tuple[tuple[str, bool], ...]
    te_herijken: bool


@dataclass(frozen=True, slots=True)
class Doelbeeld:
    doel: Doel
    soort: str
    acties: tuple[Actie, ...]
    oordelen: tuple[tuple[Oordeel, str], ...]


@dataclass(frozen=True, slots=True)
class Rolbeeld:
    """A role in the direction. `wie` is None as long as nobody holds it; `nodig`: then the plan waits for it."""

    rol: Regierol
    wie: Regie | None
    nodig: bool
    eerder: tuple[Regie, ...]


@dataclass(frozen=True, slots=True)
class Planbeeld:
    hoe: str
    doelen: tuple[Doelbeeld, ...]
    acties: tuple[Actiebeeld, ...]
    trap: Any
    situatie: Situatie
    rollen: tuple[Rolbeeld, ...]
    partijen: tuple[tuple[Planpartij, str], ...]
    afspraken: tuple[tuple[Any, str, tuple[tuple[Oordeel, str], ...]], ...]
    overleggen: Any
    overdrachten: tuple[tuple[Any, str], ...]
    onderdelen: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...]
    eigen_plannen: Any
    evaluaties: Sequence[Evaluatie]
    schalingen: Any
    signalen: tuple[Signaal, ...]
    open_signalen: frozenset[str]


def planbeeld(profiel: Profiel, plan: Plan, dag: date) -> Planbeeld:
    """Everything around this plan: 14 queries, however much there is."""
    dossier = plan.dossier
    acties = list(
        plan.acties.select_related("behoefte", "behoefte__persoon", "doel", "voorziening").order_by("fase", "id")
    )
    oordelen, partijen = oordelen_van(dossier), samen.partijen_van(dossier)
    behoeften = behoeften_van(dossier)
    per_id = {b.pk: b for b in behoeften}
    for a in acties:
        a.behoefte = per_id.get(a.behoefte_id, a.behoefte)
    alle = signalen(profiel, acties, partijen, oordelen)
    situatie = situatie_van(profiel, behoeften, acties, partijen)
    return Planbeeld(
        hoe=next((w.naam for w in profiel.plan.opstellen if w.code == plan.opgesteld_hoe), ""),
        doelen=tuple(_doel(profiel, d, acties, oordelen) for d in plan.doelen.order_by("id")),
        acties=tuple(_actie(profiel, plan, a, oordelen, dag) for a in acties),
        trap=trapbeeld(profiel.trap, behoeften, acties),
        situatie=situatie,
        rollen=_rollen(profiel, samen.regie_van(dossier), situatie),
        partijen=tuple((p, _soort(profiel, p.soort)) for p in partijen),
        afspraken=tuple(
            (a, profiel.plan.afspraaknaam(a.code), _met(oordelen, afspraak_id=a.pk))
            for a in samen.afspraken_van(dossier)
        ),
        overleggen=[
            (o, [f"{w['naam']} ({_soort(profiel, w['soort'])})" for w in o.aanwezigen])
            for o in samen.overleggen_van(dossier)
        ],
        overdrachten=tuple(
            (o, vorm.naam if (vorm := profiel.plan.overdracht(o.soort)) else o.soort)
            for o in samen.overdrachten_van(dossier)
        ),
        onderdelen=_onderdelen(profiel, plan),
        eigen_plannen=samen.eigen_plannen_van(dossier),
        evaluaties=evaluaties_van(dossier),
        schalingen=schalingen_van(dossier),
        signalen=tuple(alle),
        open_signalen=frozenset(s.sleutel for s in zonder_oordeel(alle, oordelen)),
    )


def _soort(profiel: Profiel, code: str) -> str:
    gevonden = profiel.plan.partij(code)
    return gevonden.naam if gevonden else code


def _met(oordelen: Sequence[Oordeel], **waarover: int) -> tuple[tuple[Oordeel, str], ...]:
    """The judgements on this thing, newest first, with their outcome in words."""
    [(veld, pk)] = waarover.items()
    return tuple((o, UITKOMSTEN[o.wat][o.uitkomst]) for o in oordelen if getattr(o, veld) == pk)


def _doel(profiel: Profiel, doel: Doel, acties: Sequence[Actie], oordelen: Sequence[Oordeel]) -> Doelbeeld:
    soorten = {d.code: d.naam for d in profiel.plan.doelsoorten}
    return Doelbeeld(
        doel,
        soorten.get(doel.soort, doel.soort),
        tuple(a for a in acties if a.doel_id == doel.pk),
        _met(oordelen, doel_id=doel.pk),
    )


def _actie(profiel: Profiel, plan: Plan, actie: Actie, oordelen: Sequence[Oordeel], dag: date) -> Actiebeeld:
    velden = [v for o in profiel.plan.onderdelen_bij(actie.trede, actie.product) for v in o.velden]
    eigen = _met(oordelen, actie_id=actie.pk)
    nagegaan = {o.wat for o, _ in eigen} >= {Oordeel.Wat.LEVERING, Oordeel.Wat.BIJDRAGE}
    return Actiebeeld(
        actie,
        eigenaar=f"{actie.wie}, {actie.get_uitvoerder_display()} ({'formeel' if actie.formeel else 'informeel'})",
        gegevens=tuple((v.naam, weergave(v, actie.gegevens[v.code])) for v in velden if v.code in actie.gegevens),
        oordelen=eigen,
        stappen=(
            ("samen nagegaan wat nodig is", plan.afgesproken_op is not None),
            ("toegekend", actie.stand == Actie.Stand.TOEGEKEND),
            ("nagegaan of het wordt geboden en oplevert wat bedoeld was", nagegaan),
        )
        if actie.product
        else (),
        te_herijken=actie.herijken_op is not None and actie.herijken_op <= dag and actie.afgerond_op is None,
    )


def _rollen(profiel: Profiel, regie: Sequence[Regie], situatie: Situatie) -> tuple[Rolbeeld, ...]:
    nodig = {r.code for r in verplichte_rollen(profiel, situatie)}
    beelden = []
    for rol in profiel.plan.regie:
        van_rol = [r for r in regie if r.rol == rol.code]
        nu = next((r for r in van_rol if r.tot is None), None)
        beelden.append(Rolbeeld(rol, nu, rol.code in nodig, tuple(r for r in van_rol if r is not nu)))
    return tuple(beelden)


def _onderdelen(profiel: Profiel, plan: Plan) -> tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...]:
    ingevuld = {o.sjabloon: o.gegevens for o in samen.onderdelen_van(plan.dossier) if o.plan_id == plan.pk}
    return tuple(
        (
            s.code,
            s.naam,
            tuple((v.naam, weergave(v, gegevens[v.code])) for v in s.velden if v.code in gegevens),
        )
        for s in profiel.plan.sjablonen
        for gegevens in [ingevuld.get(s.code, {})]
    )


Waarover = dict[str, tuple[str, dict[str, Any]]]


def beoordeelbaar(profiel: Profiel, plan: Plan, wat: str) -> Waarover:
    """What can be judged in this plan, by a key of ours: its name, and what the action is given."""
    dossier = plan.dossier
    if wat == Oordeel.Wat.DOEL:
        return {f"doel-{d.pk}": (d.omschrijving, {"doel": d}) for d in plan.doelen.order_by("id")}
    if wat == Oordeel.Wat.AFSPRAAK:
        return {f"afspraak-{a.pk}": (a.tekst, {"afspraak": a}) for a in samen.afspraken_van(dossier)}
    acties = list(plan.acties.select_related("behoefte").order_by("id"))
    if wat == Oordeel.Wat.SAMENLOOP:
        oordelen = oordelen_van(dossier)
        gevonden = zonder_oordeel(signalen(profiel, acties, samen.partijen_van(dossier), oordelen), oordelen)
        return {s.sleutel: (s.tekst, {"sleutel": s.sleutel}) for s in gevonden}
    over: Waarover = {f"actie-{a.pk}": (a.omschrijving, {"actie": a}) for a in acties if a.helpt}
    if wat in (Oordeel.Wat.LEVERING, Oordeel.Wat.BIJDRAGE, Oordeel.Wat.SAMENWERKING):
        formeel = [p for p in samen.partijen_van(dossier) if p.formeel]
        over |= {f"partij-{p.pk}": (f"{p.naam}: {p.taak}", {"partij": p}) for p in formeel}
    return over
