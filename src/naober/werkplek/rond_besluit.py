"""Around a decision: application, term and advice before it; what follows and how it goes after it."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from naober.avg.tellingen import opgeruimd_per_grond
from naober.besluit import actions
from naober.besluit.bestedingen import toegekend_per_gebied
from naober.besluit.queries import besluit as zoek_besluit
from naober.besluit.queries import besluit_over, stappenlijst, te_laat_geleverd, termijnstappen
from naober.besluit.rules.aanvraag import GRONDEN_OPSCHORTING, beslistermijn, dwangsom_van
from naober.besluit.tellingen import per_belemmering, per_gebied, per_trede
from naober.dossier.queries import dossier as zoek_dossier
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.gezicht.formulier import Formulier
from naober.gezicht.grafiek import tegelkaart
from naober.ingang.overkomst.queries import standen
from naober.kern import Weigering
from naober.kern.tellen import KLEINSTE
from naober.levering.queries.resultaten import gemeld_bij_acties
from naober.plan.queries import actie as zoek_actie
from naober.register.queries import tellingen as registertellingen
from naober.signalen.tellingen import per_gebied as signalen_per_gebied
from naober.signalen.tellingen import per_lijn, per_partner
from naober.werkplek.formulieren import rond_besluit as formulieren
from naober.werkplek.termijnen import besluittermijn
from naober.werkplek.toegang import bestaat, ingestuurd, medewerker, toon, toon_formulier, vandaag

MEESTE = 50


def vraag_in(
    request: HttpRequest,
    actor: Actor,
    formulier: Formulier,
    doe: Callable[[], object | Weigering],
    *,
    dossier: Any,
    naar: HttpResponse,
    **gegevens: Any,
) -> HttpResponse:
    """A page with one form, and where it leads when the action was done."""
    klaar = ingestuurd(request, formulier, doe, naar=lambda _: naar)
    return klaar or toon_formulier(request, "formulier", actor, formulier, dossier=dossier, **gegevens)


@medewerker("besluit.adviseren")
def advies(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Advise on an action on which someone else decides."""
    actie = bestaat(zoek_actie(actor, pk))
    formulier = formulieren.Adviesformulier(request.POST or None)
    return vraag_in(
        request,
        actor,
        formulier,
        lambda: actions.geef_advies(actor, actie=actie, **formulier.ingevuld(), peildatum=vandaag()),
        dossier=actie.plan.dossier,
        naar=redirect("dossier", pk=actie.plan.dossier_id),
        titel="Advies geven",
        knop="Advies vastleggen",
        uitleg=f"{actie.omschrijving}. Wie beslist, leest uw advies en beslist zelf.",
    )


@medewerker("aanvraag.vastleggen")
def aanvraag(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Record an application in writing."""
    actie = bestaat(zoek_actie(actor, pk))
    formulier = formulieren.Aanvraagformulier(request.POST or None, initial={"ingediend_op": vandaag()})
    return vraag_in(
        request,
        actor,
        formulier,
        lambda: actions.dien_aanvraag_in(actor, actie=actie, **formulier.ingevuld(), peildatum=vandaag()),
        dossier=actie.plan.dossier,
        naar=redirect("termijn", pk=pk),
        titel="Aanvraag vastleggen",
        knop="Vastleggen",
        uitleg=f"{actie.omschrijving}. Vanaf deze dag loopt de termijn voor het besluit.",
    )


@medewerker("dossier.inzien")
def termijn(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """The term of a decision: what moved it, and what it costs to be late."""
    dag = vandaag()
    actie = bestaat(zoek_actie(actor, pk))
    profiel = profiel_van(actor.gemeente, dag)
    genomen = besluit_over(actie)
    stappen = termijnstappen([actie]).get(actie.pk, [])
    regel = besluittermijn(profiel, actie)
    stand = dwangsom = None
    if actie.aangevraagd_op is not None:
        klok = beslistermijn(regel, actie.aangevraagd_op, stappen)
        stand = klok.stand(genomen.genomen_op if genomen else dag)
        dwangsom = dwangsom_van(regel, actie.aangevraagd_op, stappen, genomen.genomen_op if genomen else None, dag)
    return toon(
        request,
        "termijn",
        actor,
        profiel=profiel,
        dossier=actie.plan.dossier,
        actie=actie,
        besluit=genomen,
        regel=regel,
        stand=stand,
        stappen=stappenlijst(actie),
        gronden={code: naam for code, (naam, _) in GRONDEN_OPSCHORTING.items()},
        dwangsom=dwangsom,
        verschuldigd=dwangsom.totaal(dag) if dwangsom else None,
        reden=dwangsom.reden_op(dag) if dwangsom else "",
    )


@medewerker("aanvraag.vastleggen")
def termijnstap(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Record what moves the term."""
    actie = bestaat(zoek_actie(actor, pk))
    formulier = formulieren.Termijnformulier(request.POST or None, initial={"van": vandaag()})

    def doe() -> object | Weigering:
        gegeven = {**formulier.ingevuld(), "weken": formulier.cleaned_data["weken"] or 0}
        return actions.leg_termijnstap_vast(actor, actie=actie, **gegeven, peildatum=vandaag())

    return vraag_in(
        request,
        actor,
        formulier,
        doe,
        dossier=actie.plan.dossier,
        naar=redirect("termijn", pk=pk),
        titel="Termijn aanpassen",
        knop="Vastleggen",
        uitleg=actie.omschrijving,
    )


@medewerker("aanvraag.vastleggen")
def hervatten(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Let a term run again."""
    actie = bestaat(zoek_actie(actor, pk))
    formulier = formulieren.Hervatformulier(request.POST or None, initial={"tot": vandaag()})
    return vraag_in(
        request,
        actor,
        formulier,
        lambda: actions.hervat_termijn(actor, actie=actie, **formulier.ingevuld(), peildatum=vandaag()),
        dossier=actie.plan.dossier,
        naar=redirect("termijn", pk=pk),
        titel="Termijn weer laten lopen",
        knop="Laten lopen",
        uitleg=actie.omschrijving,
    )


@medewerker("besluit.volgen")
def deelname(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Who takes part in a general provision, and for which goals."""
    actie = bestaat(zoek_actie(actor, pk))
    profiel = profiel_van(actor.gemeente, vandaag())
    code = actie.voorziening.code if actie.voorziening else ""
    voorziening = next((v for v in profiel.voorzieningen if v.code == code and (v.toets or v.velden)), None)
    if voorziening is None:
        messages.info(request, "Bij deze actie legt de gemeente niets over deelname vast.")
        return redirect("dossier", pk=actie.plan.dossier_id)
    formulier = formulieren.Deelnameformulier(profiel, voorziening, request.POST or None)
    return vraag_in(
        request,
        actor,
        formulier,
        lambda: actions.leg_deelname_vast(
            actor,
            actie=actie,
            antwoorden=formulier.antwoorden(),
            gegevens=formulier.gegevens(),
            peildatum=vandaag(),
        ),
        dossier=actie.plan.dossier,
        naar=redirect("dossier", pk=actie.plan.dossier_id),
        titel=f"Deelname: {voorziening.naam}",
        knop="Vastleggen",
        uitleg=f"{voorziening.uitleg} De vragen geven een advies. Meedoen mag altijd.",
    )


@medewerker("besluit.wijzigen")
def wijzigen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """End, change or lengthen what was granted."""
    dag = vandaag()
    gevonden = bestaat(zoek_besluit(actor, pk))
    profielen = (profiel_van(actor.gemeente, dag), profiel_van(actor.gemeente, gevonden.genomen_op))
    product = bestaat(next((p for profiel in profielen if (p := profiel.product(gevonden.product))), None))
    formulier = formulieren.Wijzigformulier(product, request.POST or None, initial={"per_op": dag})
    return vraag_in(
        request,
        actor,
        formulier,
        lambda: actions.wijzig_besluit(actor, besluit=gevonden, wijziging=formulier.wijziging(), peildatum=dag),
        dossier=gevonden.dossier,
        naar=redirect("besluit", pk=pk),
        titel=f"Besluit {gevonden.kenmerk} wijzigen",
        knop="Besluit nemen en brief maken",
        uitleg="Dit is een nieuw besluit. De inwoner krijgt een brief en kan bezwaar maken.",
    )


@medewerker("besluit.volgen")
def levering(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """The help is there."""
    gevonden = bestaat(zoek_besluit(actor, pk))
    formulier = formulieren.Leveringformulier(request.POST or None, initial={"geleverd_op": vandaag()})
    return vraag_in(
        request,
        actor,
        formulier,
        lambda: actions.meld_levering(actor, besluit=gevonden, **formulier.ingevuld(), peildatum=vandaag()),
        dossier=gevonden.dossier,
        naar=redirect("besluit", pk=pk),
        titel="De hulp is er",
        knop="Vastleggen",
        uitleg=f"Besluit {gevonden.kenmerk}.",
    )


@medewerker("besluit.volgen")
def opschalen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """The help is too late: raise it."""
    gevonden = bestaat(zoek_besluit(actor, pk))
    formulier = formulieren.Opschaalformulier(request.POST or None)
    return vraag_in(
        request,
        actor,
        formulier,
        lambda: actions.schaal_levering_op(actor, besluit=gevonden, **formulier.ingevuld(), peildatum=vandaag()),
        dossier=gevonden.dossier,
        naar=redirect("besluit", pk=pk),
        titel="Te late hulp voorleggen",
        knop="Voorleggen",
        uitleg=f"Besluit {gevonden.kenmerk}. De hulp had er al moeten zijn.",
    )


@medewerker("besluit.volgen")
def resultaat(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Whether the result was reached."""
    gevonden = bestaat(zoek_besluit(actor, pk))
    formulier = formulieren.Resultaatformulier(request.POST or None)
    return vraag_in(
        request,
        actor,
        formulier,
        lambda: actions.leg_resultaat_vast(actor, besluit=gevonden, **formulier.ingevuld(), peildatum=vandaag()),
        dossier=gevonden.dossier,
        naar=redirect("besluit", pk=pk),
        titel="Resultaat vastleggen",
        knop="Vastleggen",
        uitleg=gevonden.resultaat or f"Besluit {gevonden.kenmerk}.",
        gemeld=gemeld_bij_acties(gevonden.dossier).get(gevonden.actie_id, []),
    )


@medewerker("besluit.volgen")
def grens(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """A barrier to the best solution for this household."""
    gevonden = bestaat(zoek_dossier(actor, pk))
    profiel = profiel_van(actor.gemeente, vandaag())
    formulier = formulieren.Grensformulier(profiel, request.POST or None)
    return vraag_in(
        request,
        actor,
        formulier,
        lambda: actions.leg_belemmering_vast(actor, dossier=gevonden, **formulier.ingevuld(), peildatum=vandaag()),
        dossier=gevonden,
        naar=redirect("dossier", pk=pk),
        titel="Grens vastleggen",
        knop="Vastleggen",
        uitleg="Waarom kon de beste oplossing niet? De gemeente telt dit, zonder namen, en zoekt door.",
    )


@medewerker("besluit.volgen")
def te_laat(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Granted help that is not there although its term has passed."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    return toon(
        request,
        "te_laat",
        actor,
        profiel=profiel,
        besluiten=te_laat_geleverd(actor, dag, limiet=MEESTE),
        meeste=MEESTE,
        regel=profiel.termijn("levering") if profiel.heeft_termijn("levering") else None,
    )


@medewerker("tellingen.inzien")
def tellingen(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Counts without names: on which rung needs were answered, which barriers were met, and how areas differ."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    formulier = formulieren.Telformulier(dag.year, request.GET or None, initial={"jaar": dag.year})
    jaar = int(formulier.cleaned_data["jaar"]) if formulier.is_valid() else dag.year
    van, tot = date(jaar, 1, 1), min(date(jaar, 12, 31), dag)
    signalen = signalen_per_gebied(actor, profiel, van, tot)
    return toon(
        request,
        "tellingen",
        actor,
        profiel=profiel,
        formulier=formulier,
        van=van,
        tot=tot,
        treden=per_trede(actor, profiel, van, tot),
        belemmeringen=per_belemmering(actor, profiel, van, tot),
        gebieden=per_gebied(actor, profiel, van, tot),
        bestedingen=toegekend_per_gebied(actor, profiel, van, tot),
        overkomst=standen(actor, profiel, dag),
        registers=registertellingen(actor, profiel, van, tot),
        lijnen=per_lijn(actor, profiel, van, tot),
        signalen=signalen.per_soort,
        signaalkaart=tegelkaart(signalen.kaart, naam="Gebied", waarde="Signalen") if signalen.kaart else None,
        partners=per_partner(actor, profiel, van, tot),
        opgeruimd=opgeruimd_per_grond(actor, profiel, van, tot),
        kleinste=KLEINSTE,
    )
