"""Pgb and contributions of one household; and the figures about both."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from naober.besluit.queries import besluit as zoek_besluit
from naober.besluit.rules.nemen import LEVERINGSVORMEN
from naober.dossier.queries import dossier as zoek_dossier
from naober.gemeente.actor import Actor
from naober.gemeente.geldbeschrijving import geld as beschrijving
from naober.gemeente.queries import profiel_van
from naober.gemeente.velden import leesbaar
from naober.gezicht.formulier import Formulier
from naober.kern import Weigering
from naober.koppelingen.actions import verstuur_uitgaand
from naober.levering import actions as doen
from naober.levering.queries import bijdrage as bijdragen
from naober.levering.queries import cijfers, pgb
from naober.levering.rules.pgbcontrole import UITKOMSTEN
from naober.plan.queries import actie as zoek_actie
from naober.werkplek.formulieren import geld as formulieren
from naober.werkplek.toegang import bestaat, getal, ingestuurd, medewerker, toon, toon_formulier, vandaag


@medewerker("pgb.vastleggen")
def pgbplan(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """In which forms this help can be given, and the personal plan of who asks a budget."""
    dag = vandaag()
    actie = bestaat(zoek_actie(actor, pk))
    profiel = profiel_van(actor.gemeente, dag)
    product = bestaat(profiel.product(actie.product))
    beleid = bestaat(profiel.geld.pgb)
    rij = pgb.plan_bij(actie)
    formulier = formulieren.Pgbplanformulier(
        beleid, product, request.POST or None, initial=_begin(rij, beleid), eerder=rij.gegevens if rij else {}
    )
    klaar = ingestuurd(
        request,
        formulier,
        lambda: doen.leg_pgbplan_vast(actor, actie=actie, plan=formulier.plan(), peildatum=dag),
        naar=lambda _: redirect("pgbplan", pk=pk),
    )
    return klaar or toon_formulier(
        request, "pgbplan", actor, formulier, profiel=profiel, dossier=actie.plan.dossier, actie=actie, product=product,
        beleid=beleid, plan=rij, pgb_open=pgb.nog_open(profiel, product, actie),
        vormen=[profiel.leveringsvorm(v) or v for v in profiel.vormen_van(product)],
        vormnamen=LEVERINGSVORMEN,
    )  # fmt: skip


def _begin(rij: Any, beleid: Any) -> dict[str, Any]:
    """What stands in the plan now, as the form has it."""
    if rij is None:
        return {}
    namen = ("motivering", "hulp", "hulp_naam", "helper", "helper_naam", "netwerk_reden", "netwerk_misbruik",
             "besproken_op", "zelf_regelen", "buiten_gemeente")  # fmt: skip
    uit = {naam: getattr(rij, naam) for naam in namen}
    uit |= {f"uitsluiting-{code}": "ja" if waar else "nee" for code, waar in rij.uitsluitingen.items()}
    uit |= {f"taak-{n}": "ja" if rij.taken.get(t) else "nee" for n, t in enumerate(beleid.taken) if t in rij.taken}
    for naam in ("natura", "gevraagd"):
        centen = getattr(rij, f"{naam}_centen")
        uit[naam] = "" if centen is None else f"{centen // 100},{centen % 100:02d}"
    return uit


@medewerker("dossier.inzien")
def pgb_van(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """One budget: its plan, contracts and checks, what the SVB was told; with the form that is asked for."""
    dag = vandaag()
    besluit = bestaat(zoek_besluit(actor, pk))
    profiel = profiel_van(actor.gemeente, dag)
    beleid = bestaat(profiel.geld.pgb)
    stand = pgb.pgbstand(besluit)
    wat = request.GET.get("wat", "")
    gegevens = request.POST if request.method == "POST" else None
    formulier: Formulier
    handeling: Callable[[], object | Weigering]
    if wat == "overeenkomst":
        formulier = overeenkomst = formulieren.Overeenkomstformulier(beleid, gegevens)
        handeling = lambda: doen.leg_overeenkomst_vast(  # noqa: E731
            actor, besluit=besluit, **overeenkomst.ingevuld(), peildatum=dag
        )
    elif wat == "controle":
        doelen = doen.doelen_van(beleid, stand.plan)
        formulier = controle = formulieren.Controleformulier(beleid, doelen, gegevens)
        handeling = lambda: doen.controleer_pgb(  # noqa: E731
            actor, besluit=besluit, controle=controle.controle(), peildatum=dag
        )
    else:
        formulier = intrekken = formulieren.Intrekformulier(beleid, gegevens)
        handeling = lambda: doen.trek_pgb_in(  # noqa: E731
            actor, besluit=besluit, **intrekken.ingevuld(), peildatum=dag
        )
    klaar = ingestuurd(request, formulier, handeling, naar=lambda _: redirect("pgb", pk=pk))
    return klaar or toon_formulier(
        request, "pgb", actor, formulier, profiel=profiel, dossier=besluit.dossier, besluit=besluit, stand=stand,
        product=profiel.product(besluit.product), beleid=beleid, wat=wat, uitkomsten=UITKOMSTEN,
        planrijen=leesbaar(beleid.plan.velden, stand.plan.gegevens) if beleid.plan and stand.plan else [],
    )  # fmt: skip


@medewerker("dossier.inzien")
def bijdrage(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """What this household pays and why, what was agreed on it, and what the CAK was told."""
    dag = vandaag()
    dossier = bestaat(zoek_dossier(actor, pk))
    profiel = profiel_van(actor.gemeente, dag)
    beleid = profiel.geld.bijdrage
    wat = request.GET.get("wat", "")
    formulier, handeling = _bijdrageformulier(request, actor, dossier, wat)
    klaar = ingestuurd(request, formulier, handeling, naar=lambda _: redirect("bijdrage", pk=pk))
    return klaar or toon_formulier(
        request, "bijdrage", actor, formulier, profiel=profiel, dossier=dossier, beleid=beleid, wat=wat, dag=dag,
        stand=bijdragen.bijdragestand(actor, dossier, profiel, dag),
    )  # fmt: skip


def _bijdrageformulier(
    request: HttpRequest, actor: Actor, dossier: Any, wat: str
) -> tuple[Formulier, Callable[[], object | Weigering]]:
    """The form that is asked for, and what it does."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    beleid = profiel.geld.bijdrage
    gegevens = request.POST if request.method == "POST" else None
    if wat == "natura" and beleid is not None and beleid.natura is not None:
        natura = formulieren.Naturaformulier(profiel, beleid.natura.toets, gegevens)
        return natura, lambda: doen.leg_natura_vast(actor, dossier=dossier, **natura.gegeven(), peildatum=dag)
    if wat == "wlz":
        wlz = formulieren.Wlzformulier(gegevens)
        return wlz, lambda: doen.leg_wlzgesprek_vast(actor, dossier=dossier, **wlz.ingevuld(), peildatum=dag)
    if wat == "overgang":
        overgang = formulieren.Overgangformulier(bijdragen.had_al(profiel), gegevens)
        return overgang, lambda: doen.leg_overgang_vast(actor, dossier=dossier, **overgang.ingevuld(), peildatum=dag)
    if wat == "bijkopen":
        mogelijk = {b.pk: b for b in bijdragen.bij_te_kopen(dossier, beleid)}
        bijkoop = formulieren.Bijkoopformulier([(b.pk, b.kenmerk) for b in mogelijk.values()], gegevens)

        def koop() -> object | Weigering:
            gegeven = bijkoop.ingevuld()
            return doen.leg_bijkopen_vast(actor, besluit=mogelijk[gegeven.pop("besluit")], **gegeven, peildatum=dag)

        return bijkoop, koop
    if wat.startswith("einde-") and (nummer := getal(wat.removeprefix("einde-"))) is not None:
        afspraak = bestaat(bijdragen.bijdrageafspraak(actor, nummer))
        einde = formulieren.Eindeformulier(gegevens)
        return einde, lambda: doen.beeindig_bijdrageafspraak(
            actor, afspraak=afspraak, **einde.ingevuld(), peildatum=dag
        )
    oordeel = formulieren.Bijdrageoordeel(gegevens)
    return oordeel, lambda: doen.leg_bijdrageoordeel_vast(actor, dossier=dossier, **oordeel.ingevuld(), peildatum=dag)


@medewerker("geld.inzien")
def geldcijfers(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Pgb beside help in kind, contributions beside their budget, and what the policy says of both."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    gevraagd = getal(request.GET.get("jaar", ""))
    jaar = gevraagd if gevraagd is not None and 2007 <= gevraagd <= 2150 else dag.year
    return toon(
        request, "geldcijfers", actor, profiel=profiel, jaar=jaar, rubrieken=beschrijving(profiel),
        producten=cijfers.per_product(actor, profiel, jaar), posten=cijfers.posten(actor, profiel, jaar),
        opbrengsten=cijfers.opbrengsten(actor, jaar),
    )  # fmt: skip


@medewerker("koppeling.versturen")
def koppelingen(request: HttpRequest, actor: Actor) -> HttpResponse:
    """What waits for the SVB and the CAK, sent with one button; and what came in as contributions."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    welke = request.POST.get("koppeling", "")
    gegevens = request.POST if request.method == "POST" else None
    opbrengst = formulieren.Opbrengstformulier(profiel, gegevens if not welke else None, initial={"jaar": dag.year})
    sturen = Formulier(gegevens if welke else None)
    klaar = (
        ingestuurd(
            request,
            sturen,
            lambda: verstuur_uitgaand(actor, koppeling=welke, peildatum=dag),
            naar=lambda _: redirect("koppelingen"),
        )
        if welke
        else ingestuurd(
            request,
            opbrengst,
            lambda: doen.leg_opbrengst_vast(actor, **opbrengst.ingevuld(), peildatum=dag),
            naar=lambda _: redirect(f"{reverse('geldcijfers')}?jaar={opbrengst.cleaned_data['jaar']}"),
        )
    )
    return klaar or toon_formulier(
        request, "koppelingen", actor, opbrengst, profiel=profiel, sturen=sturen, wacht=cijfers.wachtend(actor)
    )
