"""Goals as staff look at them: the tree, one indicator with its series, and what is recorded beside both."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from naober.gemeente.actor import Actor
from naober.gemeente.doelbeschrijving import streven_in_woorden
from naober.gemeente.profiel import Indicator, Profiel
from naober.gemeente.profiel.doelen import Streven
from naober.gemeente.queries import profiel_van
from naober.gemeente.rechten import heeft_recht
from naober.gezicht.formulier import Formulier
from naober.gezicht.grafiek import Grafiek, lijnen, staven
from naober.kern import Weigering
from naober.kern.cijfertabel import Cijfertabel
from naober.levering.queries.inkoop import aanbiedernamen
from naober.monitor import actions
from naober.monitor.doelen import beeld, delen, queries
from naober.monitor.doelen.niveaus import eigen_niveaus
from naober.monitor.doelen.rules import Stand, Streefstand
from naober.monitor.namen import namen_van
from naober.monitor.winkel.lezen import achterstand
from naober.plan.queries import actie as zoek_actie
from naober.werkplek.formulieren import doelen as formulieren
from naober.werkplek.monitor.lijsten import lijst_bij
from naober.werkplek.toegang import bestaat, ingestuurd, medewerker, toon, toon_formulier, vandaag

INZIEN, BIJHOUDEN = "monitor.inzien", "monitor.bijhouden"
# Of these parts there is a picture; more of them make the page slow, and the table says the same.
GETEKEND = ("aanbieder",)


@medewerker(INZIEN)
def doelen(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The goals of the policy as a tree, each with how its indicators stand; with what one of the reader's own levels
    looks at (`niveau` in the question), or with all."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    niveaus = eigen_niveaus(profiel, actor.rollen)
    niveau = request.GET.get("niveau", "")
    if niveau and niveau not in {n.niveau for n in niveaus}:
        raise Http404
    gedaan = queries.evaluaties(actor) if profiel.monitor.evaluaties else {}
    return toon(
        request,
        "doelen",
        actor,
        profiel=profiel,
        boom=queries.doelenboom(actor, profiel, dag, niveau),
        niveaus=niveaus,
        niveau=niveau,
        evaluaties=[(e, gedaan.get(e.code)) for e in profiel.monitor.evaluaties],
        dag=dag,
        streef=_streef,
        cijfer=beeld.punt_in_woorden,
    )


@medewerker(INZIEN)
def indicator(request: HttpRequest, actor: Actor) -> HttpResponse:
    """One indicator: what it is, its series, what may explain it, and what is told and adjusted; without a code all of
    them, to choose from."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    if not request.GET.get("code"):
        return toon(request, "indicatoren", actor, profiel=profiel)
    gevonden = bestaat(queries.indicator(actor, profiel, request.GET["code"], dag))
    grens = queries.kleinste(profiel)
    namen = namen_van(profiel, aanbiedernamen() if any(p.per == "aanbieder" for p in gevonden.punten) else {})
    per_deel = delen.per_deel(gevonden, dag, namen)
    gebieden = beeld.per_gebied(profiel, gevonden, dag, grens)
    return toon(
        request,
        "indicator",
        actor,
        profiel=profiel,
        i=gevonden.stand.indicator,
        beeld=gevonden,
        grafiek=_lijn(beeld.reeks(gevonden, dag), gevonden.stand),
        tabel=beeld.alle_cijfers(profiel, gevonden, dag, grens),
        per_gebied=gebieden,
        gebiedenbeeld=_staven(gebieden),
        per_periode=delen.per_periode(gevonden, dag),
        per_deel=[(tabel, _staven(tabel) if per in GETEKEND else None) for per, tabel in per_deel],
        telling=queries.laatste_telling() if gevonden.stand.indicator.berekend else None,
        achter=achterstand(actor.gemeente, timezone.now()) if gevonden.stand.indicator.berekend else "",
        streef=_streef(gevonden.stand.streef, gevonden.stand.indicator),
        namen={g.code: g.naam for g in profiel.gebieden},
        lijst=lijst_bij(actor, gevonden.stand.indicator.meting),
    )


def _lijn(tabel: Cijfertabel | None, stand: Stand) -> Grafiek | None:
    """The series as a line, with what is aimed at; None when there is nothing to draw a line between."""
    if tabel is None:
        return None
    streef = stand.streef
    grens = float(streef.waarde) if streef.waarde is not None and streef.soort != "geen" else None
    return lijnen(tabel, x="Wanneer", y=tabel.kolommen[1].naam, streef=grens, streefnaam=streef.soort)


def _staven(tabel: Cijfertabel | None) -> Grafiek | None:
    """The last column of a table by part as bars; None when there are not two figures to compare."""
    if tabel is None:
        return None
    naam, laatste = tabel.kolommen[0].naam, tabel.kolommen[-1]
    if sum(isinstance(rij[-1], int | float | Decimal) for rij in tabel.rijen) < 2:
        return None
    kort = replace(tabel, kolommen=[tabel.kolommen[0], laatste], rijen=[(rij[0], rij[-1]) for rij in tabel.rijen])
    return staven(kort, naam=naam, waarde=laatste.naam)


def _streef(s: Streefstand, i: Indicator) -> str:
    soort: Any = s.soort
    vanaf = s.vanaf if s.soort != "geen" else None
    if s.soort == "norm" and s.waarde is None:
        return s.letterlijk
    return streven_in_woorden(
        Streven(soort=soort, waarde=s.waarde, letterlijk=s.letterlijk or None, vanaf=vanaf), i.eenheid
    )


def _gekozen(request: HttpRequest, profiel: Profiel) -> Indicator | None:
    code = request.GET.get("code", "")
    if not code:
        return None
    gevonden = profiel.indicator(code)
    if gevonden is None:
        raise Http404
    return gevonden


def _naar(code: str) -> HttpResponse:
    return redirect(f"{reverse('indicator')}?code={code}") if code else redirect("doelen")


def _leg_vast(
    request: HttpRequest, actor: Actor, formulier: Formulier, doe: Callable[[], Any | Weigering],
    titel: str, knop: str, uitleg: str, code: str,
) -> HttpResponse:  # fmt: skip
    klaar = ingestuurd(request, formulier, doe, naar=lambda _: _naar(code))
    return klaar or toon_formulier(
        request, "kaartformulier", actor, formulier, titel=titel, knop=knop, terug="doelen", uitleg=uitleg
    )


@medewerker(BIJHOUDEN)
def cijfer(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Record a figure of an indicator, or what is to be said of it."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    gekozen = _gekozen(request, profiel)
    formulier = formulieren.Cijferformulier(profiel, gekozen, dag, request.POST or None)
    uitleg = f"{gekozen.definitie}. In {gekozen.eenheid}." if gekozen else "Een cijfer, of wat erover te zeggen is."
    return _leg_vast(
        request, actor, formulier,
        lambda: actions.leg_cijfer_vast(actor, waarde=formulier.cijfer(), peildatum=dag),
        f"Cijfer: {gekozen.naam}" if gekozen else "Cijfer vastleggen", "Vastleggen", uitleg,
        gekozen.code if gekozen else "",
    )  # fmt: skip


@medewerker(BIJHOUDEN)
def streven(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Say what is aimed at with an indicator, and where that was agreed."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    gekozen = _gekozen(request, profiel)
    formulier = formulieren.Streefformulier(profiel, gekozen, dag, request.POST or None)
    fase = profiel.monitor.leerfase
    return _leg_vast(
        request, actor, formulier,
        lambda: actions.stel_streef_vast(actor, streef=formulier.streef(), peildatum=dag),
        f"Streven: {gekozen.naam}" if gekozen else "Streven vastleggen", "Vastleggen", fase.uitleg if fase else "",
        gekozen.code if gekozen else "",
    )  # fmt: skip


@medewerker(BIJHOUDEN)
def inlezen(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Read a file with figures of somebody else; all of it, or nothing."""
    formulier = formulieren.Inleesformulier(request.POST or None, request.FILES or None)
    uitleg = f"Een CSV-bestand met deze koppen: {'; '.join(formulieren.KOPPEN)}. Is er iets mis, dan komt er niets in."
    return _leg_vast(
        request, actor, formulier,
        lambda: actions.lees_cijfers_in(actor, bestand=formulier.tekst(), peildatum=vandaag()),
        "Cijfers inlezen", "Inlezen", uitleg, "",
    )  # fmt: skip


@medewerker("monitor.vertellen")
def vertellen(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Write something beside a goal; who keeps up the figures also records what was adjusted or evaluated."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    gekozen = _gekozen(request, profiel)
    stuurt = heeft_recht(actor.rollen, BIJHOUDEN)
    formulier = formulieren.Regelformulier(
        profiel, gekozen, request.GET.get("doel", ""), dag, stuurt, request.POST or None,
        soort=request.GET.get("soort", ""),
    )  # fmt: skip

    def doe() -> Any | Weigering:
        regel = formulier.regel()
        if regel.soort not in ("bijstelling", "evaluatie"):
            return actions.vertel_bij_doel(actor, regel=regel, peildatum=dag)
        nummer = request.GET.get("cijfer", "")
        rij = queries.cijfer(actor, int(nummer)) if nummer.isdecimal() and len(nummer) < 18 else None
        return actions.stel_bij(actor, regel=regel, waarde=rij, peildatum=dag)

    uitleg = "Velen lezen dit. Schrijf het zo dat niemand te herkennen is."
    code = gekozen.code if gekozen else ""
    return _leg_vast(request, actor, formulier, doe, "Iets bij een doel zetten", "Vastleggen", uitleg, code)


@medewerker("nabevraging.vastleggen")
def nabevraging(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """The three questions to a resident after help has ended."""
    dag = vandaag()
    rij = bestaat(zoek_actie(actor, pk))
    formulier = formulieren.Nabevragingformulier(request.POST or None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: actions.leg_nabevraging_vast(actor, actie=rij, peildatum=dag, **formulier.antwoorden()),
        naar=lambda _: redirect("dossier", pk=rij.plan.dossier_id),
    )
    beleid = profiel_van(actor.gemeente, dag).monitor.bevraging
    uitleg = beleid.uitleg if beleid else "Vraag de inwoner na de hulp hoe het was."
    return klaar or toon_formulier(
        request, "kaartformulier", actor, formulier, titel=f"Na de hulp: {rij.omschrijving}", knop="Vastleggen",
        terug="werklijst", uitleg=uitleg,
    )  # fmt: skip
