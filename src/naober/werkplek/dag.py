"""The first screen of the day, and the municipality's own policy."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import Resolver404, resolve, reverse
from django.utils import timezone

from naober.agenda.queries import BERICHTSOORTEN, Dagregel, dagregels
from naober.agenda.werklijst import Eigenregel, dossiers_van_dag
from naober.besluit.queries import termijnstappen, wachtend_op_besluit, wachtend_op_toets
from naober.geld.queries import mijn_prognosemeldingen
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Aard, Profiel, Rol
from naober.gemeente.queries import profiel_van
from naober.gemeente.rechten import heeft_recht
from naober.ingang.queries import laatste_van, wachtend_bij_team
from naober.kaart.queries import na_te_kijken
from naober.kaart.rules import alleen_uitvoerder
from naober.levering.queries.klokken import klokken
from naober.naoberschap.queries import wachtend
from naober.naoberschap.zorgqueries import verwijzingen_naar_ons
from naober.plan.queries import trapbeeld
from naober.werkplek import signaaltermijnen
from naober.werkplek.termijnen import Termijnrij, besluit_uiterlijk, besluittermijn
from naober.werkplek.toegang import medewerker, toon, vandaag


@medewerker()
def mijn_dag(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Who needs me today, what is planned, and what may not wait: in at most 12 queries. Who is of a provider and
    nothing else begins at what is allocated to it."""
    if actor.aanbieder:
        return redirect("opdrachten")
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    onderzoek = profiel.termijn("onderzoek")
    veldwerk = heeft_recht(actor.rollen, "binnenkomst.oppakken")
    nieuw = []
    for b in wachtend_bij_team(actor) if veldwerk else []:
        # An opinion asks no investigation.
        uiterlijk = None if b.aard == Aard.MENING else onderzoek.vanaf(b.ontvangen_op).uiterste_datum
        nieuw.append((b, uiterlijk, uiterlijk is not None and uiterlijk < dag))
    op_besluit = wachtend_op_besluit(actor, profiel) if Rol.BESLISSER in actor.rollen else []
    lijst = dossiers_van_dag(actor, profiel, dag) if heeft_recht(actor.rollen, "dossier.inzien") else []
    eigen = [r for r in lijst if r.rol]
    # Who takes up questions as well finds these on the work list: the day of such a person is full.
    klokken_ = [] if veldwerk else van_berichten(actor, dag)
    berichten = [t for t in klokken_ if t.uiterlijk <= dag + _BINNENKORT]
    lopend = sorted([*_lopend(eigen, dag), *berichten], key=lambda t: t.uiterlijk)
    stappen = termijnstappen(op_besluit) if op_besluit else {}
    regels = dagregels(actor, dag)
    return toon(
        request,
        "mijn_dag",
        actor,
        profiel=profiel,
        dag=dag,
        nieuw=nieuw,
        onderzoek=onderzoek,
        dossiers=eigen,
        lopend=lopend[:_EERSTE],
        lopend_meer=max(0, len(lopend) - _EERSTE),
        **_gepland(regels, dag),
        signalen=signaaltermijnen.van_dag(actor, regels, dag),
        waarom_leeg=_waarom_leeg(actor),
        teamleider=Rol.TEAMLEIDER in actor.rollen,
        van_team=[r for r in lijst if r.regel.team == actor.team],
        beslisser=Rol.BESLISSER in actor.rollen,
        te_besluiten=[
            (actie, besluit_uiterlijk(profiel, actie, stappen.get(actie.pk, ()), dag)) for actie in op_besluit
        ],
        besluitbronnen=sorted({str(besluittermijn(profiel, actie).bron) for actie in op_besluit}),
        toetsen=wachtend_op_toets(actor) if heeft_recht(actor.rollen, "besluit.toetsen") else [],
        ingevoerd=laatste_van(actor) if heeft_recht(actor.rollen, "binnenkomst.registreren") else [],
        wacht=wachtend(actor, dag),
        prognoses=mijn_prognosemeldingen(actor, profiel, dag),
        **_van_organisatie(actor, profiel, dag),
    )


def _van_organisatie(actor: Actor, profiel: Profiel, dag: date) -> dict[str, Any]:
    """For who is of an organisation that offers something: who was brought there, and what of it to look at again."""
    buiten = alleen_uitvoerder(actor.rollen)
    return {
        "van_buiten": buiten,
        "verwezen": verwijzingen_naar_ons(actor) if buiten else [],
        "nakijken": len(na_te_kijken(actor, profiel, dag)) if buiten else 0,
    }


# A term is shown from this long before its last day.
_BINNENKORT = timedelta(days=14)
# So many, the first day first; the work list has the rest.
_EERSTE = 20


def _lopend(eigen: Sequence[Eigenregel], dag: date) -> list[Termijnrij]:
    """The terms that end soon or are over in one's own files, and looking back together: the first day first."""
    termijnen = [
        (r.regel.dossier.pk, r.regel.namen, naam, uiterlijk, bron)
        for r in eigen
        for naam, uiterlijk, bron in r.regel.termijnen
        if uiterlijk <= dag + _BINNENKORT
    ]
    return [
        Termijnrij(namen or f"Dossier {pk}", reverse("dossier", args=[pk]), naam.capitalize(), uiterlijk, bron)
        for pk, namen, naam, uiterlijk, bron in sorted(termijnen, key=lambda t: (t[3], t[0]))
    ]


def van_berichten(actor: Actor, dag: date) -> list[Termijnrij]:
    """The terms of the message standard in which this actor has to act; for a provider without its own name."""
    return [
        Termijnrij(
            k.naam if actor.aanbieder or not k.aanbieder else f"{k.naam}, {k.aanbieder}",
            reverse(k.soort, args=[k.nummer]), k.termijn.wat, k.termijn.uiterlijk, str(k.termijn.bron),
        )
        for k in klokken(actor, dag)
    ]  # fmt: skip


def _gepland(regels: Sequence[Dagregel], dag: date) -> dict[str, Any]:
    """What is planned and to be done, in the lists of the page; a reminder or a last day of today counts as today."""
    afspraken = [r for r in regels if r.soort == "afspraak"]
    return {
        "vandaag_": [a for a in afspraken if a.moment and timezone.localdate(a.moment) == dag],
        "later": [a for a in afspraken if a.moment and timezone.localdate(a.moment) > dag],
        "taken": [r for r in regels if r.soort == "taak"],
        "post": [(r, BERICHTSOORTEN.get(r.tekst, r.tekst)) for r in regels if r.soort == "bericht"],
        "concepten": [(r, formuliernaam(r.tekst)) for r in regels if r.soort == "concept"],
    }


def formuliernaam(pad: str) -> str:
    """What the form at this address is called; nothing of what was typed stands in it."""
    try:
        gevonden = resolve(pad.partition("?")[0])
    except Resolver404:
        return "Formulier"
    soort = pad.strip("/").partition("/")[0]
    naam = (gevonden.url_name or "formulier").replace("-", " ").capitalize()
    return f"{naam} ({soort} {gevonden.kwargs['pk']})" if "pk" in gevonden.kwargs else naam


# Whose work stands in files of their own; the others come to a file from another list.
_LEEG = {
    Rol.GENERALIST: "U werkt nog in geen dossier. Pak hierboven een vraag op, of leg een nieuwe vraag vast.",
    Rol.CLIENTONDERSTEUNER: "U bent bij geen dossier betrokken. Een generalist kan u erbij vragen.",
    Rol.BESLISSER: "U werkt zelf in geen dossier. Waar een besluit van u nodig is, komt u via de lijst hierboven.",
}


def _waarom_leeg(actor: Actor) -> str:
    """What an empty list of files says to this role; nothing when the list then need not be there."""
    return next((tekst for rol, tekst in _LEEG.items() if rol in actor.rollen), "")


@medewerker()
def beleid(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The municipality's own policy as the system carries it out, each rule with its source."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    return toon(request, "beleid", actor, profiel=profiel, dag=dag, trap=trapbeeld(profiel.trap, [], []))
