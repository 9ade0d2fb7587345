"""What came of help, over a whole period: paths, the ladder, areas, teams side by side, and figures read together."""

from collections.abc import Callable, Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.gezicht.grafiek import Grafiek, geldstroom, punten, staven, trap_over_tijd
from naober.kern import Weigering
from naober.kern.cijfertabel import Cijfertabel
from naober.monitor.doelen.queries import geschreven
from naober.monitor.schema import SPLITSING
from naober.monitor.uitkomsten import beelden as lees_beelden
from naober.monitor.uitkomsten import opbrengst as lees_opbrengst
from naober.monitor.uitkomsten import paden as lees_paden
from naober.monitor.uitkomsten import teams as lees_teams
from naober.monitor.uitkomsten import trap as lees_trap
from naober.monitor.uitkomsten import wijken as lees_wijken
from naober.monitor.uitkomsten.bron import Cijferbron, open_bron
from naober.monitor.uitkomsten.rules import periodes
from naober.werkplek.monitor.bestanden import als_bestand
from naober.werkplek.monitor.borden import teken
from naober.werkplek.monitor.kaart import Cijferkaart
from naober.werkplek.toegang import bestaat, medewerker, toon, vandaag

INZIEN = "monitor.inzien"
_TERUG = 3 * 365


def padenkaarten(actor: Actor, bron: Cijferbron) -> Sequence[Cijferkaart]:
    """The paths of households, from what to what, with which help, and what could be done together."""
    gelezen = bron.onthoud(("paden", bron.periode.code), lambda: lees_paden.lees_paden(bron.motor, bron.periode))
    trap = str(bron.profiel.trap.bron)
    return [
        Cijferkaart("paden", lees_paden.padentabel(bron, gelezen), (), trap),
        Cijferkaart(
            "stroom", lees_paden.stroomtabel(bron, gelezen), (), trap,
            lambda t: geldstroom(t, van="Van", naar="Naar", waarde="Huishoudens"),
        ),
        Cijferkaart("hulp", lees_paden.hulptabel(bron, gelezen), (), trap),
        Cijferkaart("samen", lees_paden.samentabel(bron), (), trap),
    ]  # fmt: skip


def trapkaarten(actor: Actor, bron: Cijferbron) -> Sequence[Cijferkaart]:
    """How households move over the ladder."""
    profiel = bron.profiel
    grond = "; ".join(dict.fromkeys(str(i.bron) for i, _ in lees_trap.verwacht(profiel))) or str(profiel.trap.bron)
    treden = [t.naam for t in profiel.trap.treden]
    return [
        Cijferkaart(
            "gebieden", lees_trap.per_gebied(bron), (), grond,
            lambda t: staven(t, naam="Gebied", waarde="Deel omhoog"),
        ),
        Cijferkaart("jaren", lees_trap.over_jaren(bron), (), grond),
        Cijferkaart(
            "trap", lees_trap.trap_over_jaren(bron), (), grond,
            lambda t: trap_over_tijd(t, x="Jaar", trede="Trede", waarde="Huishoudens", treden=treden),
        ),
        Cijferkaart(
            "stappen", lees_trap.van_naar(bron), (), grond,
            lambda t: geldstroom(t, van="Van", naar="Naar", waarde="Huishoudens"),
        ),
        Cijferkaart("lichter", lees_trap.zwaar_naar_licht(bron), (), grond),
    ]  # fmt: skip


def wijkkaarten(actor: Actor, bron: Cijferbron) -> Sequence[Cijferkaart]:
    """Needs, effects and what others know, by area."""
    grond = str(bron.profiel.document.titel)
    kaarten = [
        Cijferkaart("behoeften", lees_wijken.behoeften(bron), (), grond),
        Cijferkaart("effecten", lees_wijken.effecten(bron), (), grond),
    ]
    buiten = lees_wijken.van_buiten(actor, bron.profiel, bron.dag)
    return [*kaarten, Cijferkaart("buiten", buiten, (), grond)] if buiten else kaarten


def teamkaarten(actor: Actor, bron: Cijferbron) -> Sequence[Cijferkaart]:
    """Teams side by side, who lives where they work first."""
    uit = [Cijferkaart("wie", lees_teams.achtergrond(bron), (), bron.profiel.document.titel)]
    for wat, indicator in lees_teams.te_vergelijken(bron):
        tabel = lees_teams.naast_elkaar(bron, wat, indicator)
        deel = wat.soort == "procent"
        uit.append(
            Cijferkaart(
                indicator.code if indicator else wat.code, tabel, (),
                str(indicator.bron) if indicator else bron.profiel.document.titel, _tekening(deel=deel),
            )
        )  # fmt: skip
    return uit


def _tekening(*, deel: bool) -> Callable[[Cijfertabel], Grafiek]:
    if deel:
        return lambda t: punten(t, naam="Team", waarde="Cijfer", laag="Zeker boven", hoog="Zeker onder")
    return lambda t: staven(t, naam="Team", waarde="Cijfer")


def _blad(
    request: HttpRequest, actor: Actor, code: str, titel: str, lead: str,
    maak: Callable[[Actor, Cijferbron], Sequence[Cijferkaart]], keuze: str = "", **gegevens: Any,
) -> HttpResponse:  # fmt: skip
    """A page of this kind: the period to choose, and its tables; or why there are none."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    bron = open_bron(actor, profiel, dag, timezone.now(), request.GET.get("periode", ""))
    kaarten = [] if isinstance(bron, Weigering) else [(k, teken(k)) for k in maak(actor, bron)]
    rest: dict[str, Any] = {
        "gesprek": None,
        "beeld": None,
        "per": "",
        "pers": (),
        "verwacht": (),
        "reflecties": (),
        **gegevens,
    }
    return toon(
        request, "monitor/uitkomst", actor, profiel=profiel, blad=code, titel=titel, lead=lead, kaarten=kaarten,
        weigering=bron if isinstance(bron, Weigering) else None, keuze=keuze,
        bron=None if isinstance(bron, Weigering) else bron, periodes=periodes(dag), **rest,
    )  # fmt: skip


@medewerker(INZIEN)
def paden(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Which way households go from a question to help and on."""
    return _blad(
        request, actor, "paden", "Zorgpaden",
        "Welke weg huishoudens gaan, hoe lang die duurt en wat die kost, en wat misschien samen kan.", padenkaarten,
    )  # fmt: skip


@medewerker(INZIEN)
def trap(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Who goes up the ladder and who comes down."""
    verwacht = lees_trap.verwacht(profiel_van(actor.gemeente, vandaag()))
    return _blad(
        request, actor, "trap", "Beweging op de trap",
        "Of hulp lichter of zwaarder wordt, per gebied en over de jaren.", trapkaarten, verwacht=verwacht,
    )  # fmt: skip


@medewerker(INZIEN)
def wijken(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Areas side by side: needs, effects, and the figures of others."""
    return _blad(
        request, actor, "wijken", "Wijken",
        "Waarbij mensen hulp nodig hebben, wat die opleverde, en wat anderen van de wijk weten.", wijkkaarten,
    )  # fmt: skip


@medewerker(INZIEN)
def teams(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Teams side by side for a conversation, with what was said in earlier ones."""
    profiel, dag = profiel_van(actor.gemeente, vandaag()), vandaag()
    gesprek = profiel.monitor.vergelijking
    return _blad(
        request, actor, "teams", "Teams naast elkaar",
        gesprek.tekst if gesprek else "Om er met elkaar over te praten. Teams staan op naam; er is geen volgorde.",
        teamkaarten, gesprek=gesprek,
        reflecties=geschreven(dag.fromordinal(dag.toordinal() - _TERUG), dag, ("reflectie",)),
    )  # fmt: skip


@medewerker(INZIEN)
def opbrengst(request: HttpRequest, actor: Actor) -> HttpResponse:
    """What help brought about, told apart by one thing (`per`)."""
    per = request.GET.get("per", "gebied")
    if per not in lees_opbrengst.PER:
        raise Http404
    return _blad(
        request, actor, "opbrengst", "Wat hulp oplevert",
        "Resultaat, uitval en terugkeer, kosten, tijd en bereik.", lambda a, b: opbrengstkaarten(b, per),
        keuze=f"per={per}", per=per, pers=[(p, SPLITSING[p]) for p in lees_opbrengst.PER],
    )  # fmt: skip


def opbrengstkaarten(bron: Cijferbron, per: str) -> Sequence[Cijferkaart]:
    grond = bron.profiel.document.titel
    return [Cijferkaart(code, tabel, (), grond) for code, tabel in lees_opbrengst.tabellen(bron, per)]


@medewerker(INZIEN)
def beelden(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Figures that are read together (`beeld`); without one all of them, to choose from."""
    profiel = profiel_van(actor.gemeente, vandaag())
    code = request.GET.get("beeld", "")
    if not code:
        return toon(request, "monitor/beelden", actor, profiel=profiel)
    gekozen = bestaat(next((b for b in profiel.monitor.beelden if b.code == code), None))
    return _blad(
        request, actor, "beelden", gekozen.naam, gekozen.uitleg, lambda a, b: beeldkaarten(b, code),
        keuze=f"beeld={code}", beeld=gekozen,
    )  # fmt: skip


def beeldkaarten(bron: Cijferbron, code: str) -> Sequence[Cijferkaart]:
    gekozen = lees_beelden.beeld(bron, code)
    if gekozen is None:
        raise Http404
    return [
        Cijferkaart(f"deel-{nr}", tabel, (), str(gekozen.bron))
        for nr, tabel in enumerate(lees_beelden.delen_van(bron, gekozen), start=1)
    ]


_BLADEN: dict[str, Callable[[Actor, Cijferbron], Sequence[Cijferkaart]]] = {
    "paden": padenkaarten, "trap": trapkaarten, "wijken": wijkkaarten, "teams": teamkaarten,
}  # fmt: skip


@medewerker(INZIEN)
def cijfers(request: HttpRequest, actor: Actor) -> HttpResponse:
    """One table of such a page as a file; without a page the one where each is to choose."""
    if not request.GET.get("blad"):
        return redirect("monitor")
    dag = vandaag()
    bron = open_bron(actor, profiel_van(actor.gemeente, dag), dag, timezone.now(), request.GET.get("periode", ""))
    if isinstance(bron, Weigering):
        raise Http404
    kaarten = _kaarten(request, actor, bron)
    return als_bestand(request, lambda code: next((k.tabel for k in kaarten if k.code == code), None))


def _kaarten(request: HttpRequest, actor: Actor, bron: Cijferbron) -> Sequence[Cijferkaart]:
    """The tables of the page that the question names (`blad`)."""
    blad, per = request.GET["blad"], request.GET.get("per", "")
    if blad == "beelden":
        return beeldkaarten(bron, request.GET.get("beeld", ""))
    if blad == "opbrengst":
        return opbrengstkaarten(bron, bestaat(per if per in lees_opbrengst.PER else None))
    return bestaat(_BLADEN.get(blad))(actor, bron)
