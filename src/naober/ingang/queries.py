"""What is waiting at the front door, what came in, and what stands in the way of the next step."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When

from naober.bewoners.models import Persoon, Relatie
from naober.dossier.deur import lopende_dossiers
from naober.dossier.handeling import zichtbaar
from naober.dossier.models import Dossier
from naober.fundament.scope import zonder_namen
from naober.fundament.vaste_vraag import vaste_vraag
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Ingangsstap, Moment, Profiel, Rol
from naober.gemeente.route import geldt, leeftijdsgroep, stappen_bij
from naober.ingang.models import Bevestiging, Binnenkomst, Stap
from naober.ingang.rijen import kenmerken_van
from naober.ingang.rules import wachttijd_afwijking
from naober.kern import Weigering, leeftijd_op

_LOOPT = (Binnenkomst.Status.OVERGEDRAGEN, Binnenkomst.Status.OPGEPAKT)
# Danger before all, then haste, then who has waited longest.
_VOORRANG = Case(
    When(~Q(gevaar=""), then=Value(0)), When(spoed=True, then=Value(1)), default=Value(2), output_field=IntegerField()
)


def wachtend_bij_team(actor: Actor, limiet: int = 50) -> list[Binnenkomst]:
    """Questions handed over to the actor's team that nobody has taken up: danger first, then haste, then oldest."""
    return _wachtend_bij_team(limiet, team=actor.team)


def wachtdagen_bij_team(actor: Actor, dag: date) -> list[int]:
    """For how many days each question waits that was handed over to the actor's team and nobody took up: one query."""
    wacht = Binnenkomst.objects.filter(team=actor.team, status=Binnenkomst.Status.OVERGEDRAGEN)
    return [(dag - sinds).days for sinds in wacht.order_by("pk").values_list("ontvangen_op", flat=True)]


@vaste_vraag
def _wachtend_bij_team(limiet: int, *, team: str) -> QuerySet[Binnenkomst]:
    volgorde = (_VOORRANG, "ontvangen_op", "id")
    wacht = Binnenkomst.objects.filter(team=team, status=Binnenkomst.Status.OVERGEDRAGEN)
    # Who goes first is known from the entry alone; only of those is the resident looked up.
    eerste = wacht.order_by(*volgorde).values("pk")[:limiet]
    return (
        Binnenkomst.objects.filter(pk__in=eerste)
        .select_related("persoon", "persoon__huishouden", "ontvangen_door")
        .order_by(*volgorde)
    )


def laatste_van(actor: Actor, limiet: int = 20) -> list[Binnenkomst]:
    """What this worker took in, newest first."""
    return _laatste_van(limiet, wie=actor.id)


@vaste_vraag
def _laatste_van(limiet: int, *, wie: int) -> QuerySet[Binnenkomst]:
    return (
        Binnenkomst.objects.filter(ontvangen_door_id=wie)
        .select_related("persoon")
        .order_by("-ontvangen_op", "-id")[:limiet]
    )


def _in_zicht(actor: Actor, via: str = "") -> Q:
    """Which entries this actor may see: those taken in, those of the team, and those of a file that is visible."""
    eigen = Q(**{f"{via}ontvangen_door_id": actor.id}) | Q(**{f"{via}dossier__isnull": False}) & zichtbaar(
        actor, f"{via}dossier__"
    )
    return eigen | Q(**{f"{via}team": actor.team}) if actor.team else eigen


def binnenkomst(actor: Actor, pk: int) -> Binnenkomst | None:
    """One entry with its resident and its file, for who took it in, who has it, or who may see the file."""
    return (
        Binnenkomst.objects.filter(_in_zicht(actor), pk=pk)
        .select_related("persoon__huishouden", "dossier", "ontvangen_door", "opgepakt_door", "samen_met", "bevestiging")
        .first()
    )


def stappen_van(b: Binnenkomst) -> list[Stap]:
    """What was recorded with an entry afterwards, in order."""
    return list(Stap.objects.filter(binnenkomst=b).select_related("vastgelegd_door").order_by("dag", "id"))


def stappen_voor(profiel: Profiel, b: Binnenkomst) -> tuple[Ingangsstap, ...]:
    """The steps of the profile that can be recorded with this entry."""
    return tuple(s for s in stappen_bij(profiel, kenmerken_van(b)) if s.bij == "daarna")


def melding_in_woorden(profiel: Profiel, b: Binnenkomst) -> list[tuple[Ingangsstap, dict[str, object]]]:
    """What was answered at the report to the profile's own fields, by step."""
    gevraagd = (s for s in profiel.ingangsstappen if s.bij != "daarna")
    per_stap = ((s, {v.code: b.gegevens[v.code] for v in s.velden if v.code in b.gegevens}) for s in gevraagd)
    return [(stap, gegeven) for stap, gegeven in per_stap if gegeven]


def bevestiging(actor: Actor, pk: int) -> Bevestiging | None:
    """The letter of confirmation, for who may see the entry."""
    return Bevestiging.objects.filter(_in_zicht(actor, "binnenkomst__"), pk=pk).first()


def binnenkomsten_van(dossier: Dossier) -> list[Binnenkomst]:
    return _binnenkomsten_van(dossier=dossier.pk)


@vaste_vraag
def _binnenkomsten_van(dossier: int) -> QuerySet[Binnenkomst]:
    return (
        Binnenkomst.objects.filter(dossier=dossier)
        .select_related("ontvangen_door", "opgepakt_door", "persoon")
        .order_by("ontvangen_op", "id")
    )


def samen_te_voegen_met(b: Binnenkomst) -> list[Binnenkomst]:
    """Other entries of the same household that still run: the same question may have come in twice."""
    if b.dossier_id is None or b.status not in _LOOPT:
        return []
    return list(
        Binnenkomst.objects.filter(dossier_id=b.dossier_id, status__in=_LOOPT)
        .exclude(pk=b.pk)
        .select_related("persoon")
        .order_by("ontvangen_op", "id")
    )


def generalisten_van(actor: Actor, team: str) -> list[Medewerker]:
    """Who could be sent: the generalists of this team."""
    rijen = Medewerker.objects.filter(gemeente_id=actor.gemeente, team=team, is_active=True)
    return list(rijen.filter(rollen__contains=[Rol.GENERALIST]).order_by("naam"))


@dataclass(frozen=True, slots=True)
class Verband:
    """An open file around a resident: of the own household, or of family elsewhere. `wie`: through whom."""

    dossier: int
    wie: str
    vragen: int
    regisseur: str
    eigen: bool


def rond_inwoner(persoon: Persoon) -> list[Verband]:
    """Which open files there are in this resident's household and family, with how many questions and whose lead.

    That there is a file and who leads it, and nothing of what stands in it: also for who may not see that file."""
    familie = Relatie.objects.filter(Q(persoon=persoon) | Q(ander=persoon)).select_related("persoon", "ander")
    via = {persoon.huishouden_id: "het eigen huishouden"}
    for r in familie:
        ander, soort = (r.ander, r.soort) if r.persoon_id == persoon.pk else (r.persoon, f"van wie dit de {r.soort} is")
        via.setdefault(ander.huishouden_id, f"{ander.naam} ({soort})")
    return [
        Verband(d.dossier, via[d.huishouden], d.vragen, d.regisseur, d.huishouden == persoon.huishouden_id)
        for d in lopende_dossiers([h for h in via if h])
    ]


# ------------------------------------------------------------------------------------- wat eerst moet


def eerst_nog(profiel: Profiel, dossier: Dossier, moment: Moment) -> Weigering | None:
    """The step that the municipality wants recorded with an entry of this file before this is done; None when
    there is none to wait for. Two queries, and none in a municipality without such steps."""
    stappen = [s for s in profiel.ingangsstappen if moment in s.vooraf_aan]
    if not stappen:
        return None
    lopend = Binnenkomst.objects.filter(dossier=dossier, status__in=_LOOPT).select_related("persoon__huishouden")
    gedaan = set(Stap.objects.filter(binnenkomst__dossier=dossier).values_list("binnenkomst_id", "code"))
    for b in lopend.order_by("ontvangen_op", "id"):
        for stap in stappen:
            if geldt(stap.als, kenmerken_van(b)) and (b.pk, stap.code) not in gedaan:
                return Weigering(
                    code="ingang.eerst",
                    reden=f"Bij de vraag is nog niet vastgelegd: {stap.naam}.",
                    bron=stap.bron,
                    alternatief="Leg dat eerst vast. Open daarvoor de vraag, bovenaan het dossier.",
                )
    return None


# ------------------------------------------------------------------------------------------- overzicht


@dataclass(frozen=True, slots=True)
class Wachttijd:
    """An entry that waited longer than the norm, and how much."""

    binnenkomst: Binnenkomst
    afwijking: str


@dataclass(frozen=True, slots=True)
class Ingangsoverzicht:
    """What came in over a period: numbers by entrance and kind, and what deviates. No names in the numbers."""

    totaal: int
    per_aard: list[tuple[str, int]]
    per_herkomst: list[tuple[str, int]]
    per_uitkomst: list[tuple[str, int]]
    per_adviseur: list[tuple[str, int]]
    per_leeftijdsgroep: list[tuple[str, int]]
    wachttijden: list[Wachttijd]
    verwezen: list[Binnenkomst]


def overzicht(profiel: Profiel, van: date, tot: date, dag: date) -> Ingangsoverzicht:
    """The entrance over these days, both included: what came in, how, and what it led to.

    Information and advice is counted by the kind of adviser, apart from what was handed over as guidance. The numbers
    are of everything that came in; what waited too long or was referred is shown of what one may see."""
    in_zicht = _binnengekomen(van, tot)
    return replace(
        _geteld(profiel, van, tot),
        wachttijden=_wachttijden(profiel, in_zicht, dag),
        verwezen=[b for b in in_zicht if b.verwezen_naar],
    )


def _binnengekomen(van: date, tot: date) -> list[Binnenkomst]:
    return list(
        Binnenkomst.objects.filter(ontvangen_op__gte=van, ontvangen_op__lte=tot)
        .select_related("persoon", "ontvangen_door")
        .order_by("ontvangen_op", "id")
    )


@zonder_namen()
def _geteld(profiel: Profiel, van: date, tot: date) -> Ingangsoverzicht:
    rijen = _binnengekomen(van, tot)
    uitkomsten = {u.code: u.naam for u in profiel.triageuitkomsten}
    adviseurs = {a.code: a.naam for a in profiel.adviseurs}
    advies = [b for b in rijen if b.status in (Binnenkomst.Status.BEANTWOORD, Binnenkomst.Status.VERWEZEN)]
    groepen = [
        leeftijdsgroep(profiel, leeftijd_op(b.persoon.geboren_of_verwacht, b.ontvangen_op)) if b.persoon else None
        for b in rijen
    ]
    return Ingangsoverzicht(
        totaal=len(rijen),
        per_aard=_tel((b.get_aard_display() for b in rijen), Binnenkomst.Aard.labels),
        per_herkomst=_tel((b.get_herkomst_display() for b in rijen), Binnenkomst.Herkomst.labels),
        per_uitkomst=_tel((uitkomsten.get(b.triageuitkomst, "niet vastgelegd") for b in rijen), uitkomsten.values()),
        per_adviseur=_tel((adviseurs.get(b.adviseur, "niet vastgelegd") for b in advies), adviseurs.values()),
        per_leeftijdsgroep=_tel(
            (g.naam if g else "niet bekend" for g in groepen), (g.naam for g in profiel.leeftijdsgroepen)
        ),
        wachttijden=[],
        verwezen=[],
    )


def _wachttijden(profiel: Profiel, rijen: Iterable[Binnenkomst], dag: date) -> list[Wachttijd]:
    gevonden = []
    for b in rijen:
        klaar = b.opgepakt_op if b.status in _LOOPT else b.ontvangen_op
        afwijking = wachttijd_afwijking(
            profiel.wachttijd, minuten=b.wachttijd, ontvangen=b.ontvangen_op, opgepakt=klaar, dag=dag
        )
        if afwijking:
            gevonden.append(Wachttijd(b, afwijking))
    return gevonden


def _tel(woorden: Iterable[str], volgorde: Iterable[str]) -> list[tuple[str, int]]:
    """How often each word occurs, in this order; words outside it after, and only when they occur."""
    tellers = dict.fromkeys(volgorde, 0)
    for woord in woorden:
        tellers[woord] = tellers.get(woord, 0) + 1
    return list(tellers.items())
