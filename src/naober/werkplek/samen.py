"""The plan on a page of its own: who works together, how help goes, and looking back."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from naober.dossier.queries import dossier as zoek_dossier
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.queries import profiel_van
from naober.gemeente.rechten import heeft_recht
from naober.gemeente.velden import Antwoorden
from naober.gezicht.formulier import Formulier
from naober.levering.queries.resultaten import gemeld_bij_acties
from naober.monitor.doelen.queries import Bijdrage, antwoorden_bij, bijdragen_van
from naober.naoberschap.zorgqueries import verwijzingen_bij_acties
from naober.plan.queries import acties_van_plan
from naober.plan.queries import plan as zoek_plan
from naober.plan.samen import actions as samen
from naober.plan.samen import queries as samenlezen
from naober.plan.voortgang import queries as voortgang
from naober.plan.voortgang.beeld import Planbeeld, planbeeld
from naober.veiligheid.queries import achtervang_bij
from naober.werkplek.formulieren import samen as formulieren
from naober.werkplek.formulieren.samen import schoon
from naober.werkplek.toegang import bestaat, ingestuurd, medewerker, toon, toon_formulier, vandaag


@medewerker("dossier.inzien")
def plan(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """One plan with everyone and everything around it, in a fixed number of queries."""
    dag = vandaag()
    gevonden = bestaat(zoek_plan(actor, pk))
    profiel = profiel_van(actor.gemeente, dag)
    # A plan is read by the policy under which it was made: its rungs may have gone since.
    van_plan = profiel_van(actor.gemeente, gevonden.opgesteld_op)
    beeld = planbeeld(van_plan, gevonden, dag)
    return toon(
        request,
        "plan",
        actor,
        profiel=profiel,
        van_plan=van_plan,
        dag=dag,
        plan=gevonden,
        dossier=gevonden.dossier,
        beeld=beeld,
        loopt=gevonden.gesloten_op is None,
        verwezen=verwijzingen_bij_acties(gevonden.dossier),
        gemeld=gemeld_bij_acties(gevonden.dossier),
        achtervang=achtervang_bij(gevonden, dag),
        gezegd=antwoorden_bij(gevonden.dossier),
        bijdragen=_bijdragen(profiel, beeld) if heeft_recht(actor.rollen, "monitor.inzien") else (),
    )


def _bijdragen(profiel: Profiel, beeld: Planbeeld) -> tuple[Bijdrage, ...]:
    """The goals of the municipality's policy that the goals and actions of this plan serve."""
    werk = [(d.doel.omschrijving, {"doelsoort": d.doel.soort}) for d in beeld.doelen]
    for rij in beeld.acties:
        a = rij.actie
        waarmee = {"leefgebied": a.behoefte.leefgebied, "product": a.product}
        werk.append((a.omschrijving, waarmee | ({"voorziening": a.voorziening.code} if a.voorziening else {})))
    return bijdragen_van(profiel, werk)


@medewerker("dossier.inzien")
def terugkijken(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Which plans and which help have to be looked at again."""
    dag = vandaag()
    return toon(
        request,
        "terugkijken",
        actor,
        dag=dag,
        plannen=voortgang.terug_te_kijken(actor, dag),
        herijken=voortgang.te_herijken(actor, dag),
    )


def vel(
    request: HttpRequest,
    actor: Actor,
    dossier: Any,
    formulier: Formulier,
    doe: Callable[[], object],
    *,
    titel: str,
    knop: str,
    uitleg: str = "",
    plan: Any = None,
    **gegevens: Any,
) -> HttpResponse:
    """One form in a file; afterwards the plan, or the file when there is no plan yet."""

    def verder(_: object) -> HttpResponse:
        return redirect("plan", pk=plan.pk) if plan is not None else redirect("dossier", pk=dossier.pk)

    return ingestuurd(request, formulier, doe, naar=verder) or toon_formulier(
        request, "formulier", actor, formulier, dossier=dossier, titel=titel, knop=knop, uitleg=uitleg, **gegevens
    )


def partijkeuzes(dossier: Any, *, formeel: bool = False) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    """Who takes part, to choose from."""
    partijen = {str(p.pk): p for p in samenlezen.partijen_van(dossier) if p.formeel or not formeel}
    return partijen, [(sleutel, f"{p.naam}: {p.taak}") for sleutel, p in partijen.items()]


@medewerker("plan.maken")
def eigen_plan(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Record the plan that the resident made."""
    dossier = bestaat(zoek_dossier(actor, pk))
    formulier = formulieren.EigenPlanformulier(request.POST or None, initial={"ingediend_op": vandaag()})
    return vel(
        request, actor, dossier, formulier,
        lambda: samen.dien_eigen_plan_in(actor, dossier=dossier, **schoon(formulier), peildatum=vandaag()),
        titel="Eigen plan van de inwoner", knop="Vastleggen",
        uitleg="Een inwoner mag binnen zeven dagen na de melding een eigen plan indienen. U bespreekt het samen.",
    )  # fmt: skip


@medewerker("plan.maken")
def eigen_plan_overwegen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Say what is done with the plan that waits longest."""
    dossier = bestaat(zoek_dossier(actor, pk))
    open_ = [e for e in samenlezen.eigen_plannen_van(dossier) if e.overwogen_op is None]
    if not open_:
        return redirect("dossier", pk=pk)
    formulier = formulieren.Overweegformulier(request.POST or None)
    return vel(
        request, actor, dossier, formulier,
        lambda: samen.overweeg_eigen_plan(actor, eigen_plan=open_[-1], **schoon(formulier), peildatum=vandaag()),
        titel="Eigen plan bespreken", knop="Vastleggen", uitleg=open_[-1].tekst,
    )  # fmt: skip


@medewerker("plan.maken")
def deelnemer(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Someone takes part, formal or informal."""
    plan, profiel = _plan(actor, pk)
    dossier = bestaat(zoek_dossier(actor, plan.dossier_id))
    personen = {str(p.pk): p for p in dossier.huishouden.personen.all()}
    formulier = formulieren.Deelnemerformulier(
        profiel, [(k, p.naam) for k, p in personen.items()], request.POST or None
    )
    return vel(
        request, actor, dossier, formulier,
        lambda: samen.voeg_partij_toe(
            actor, dossier=dossier, deelname=formulier.deelname(),
            persoon=personen.get(formulier.cleaned_data["persoon"]), peildatum=vandaag(),
        ),
        titel="Deelnemer toevoegen", knop="Toevoegen", plan=plan,
        uitleg="Iedereen die helpt, onder welke wet dan ook: familie, vrijwilligers en professionals.",
    )  # fmt: skip


@medewerker("plan.maken")
def regelen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Settle how a party takes part, or that it stops."""
    plan, _ = _plan(actor, pk)
    partijen, lijst = partijkeuzes(plan.dossier)
    formulier = formulieren.Regelformulier(
        lijst, request.POST or None, initial={"partij": request.GET.get("partij", "")}
    )
    return vel(
        request, actor, plan.dossier, formulier,
        lambda: samen.regel_partij(
            actor, **(schoon(formulier) | {"partij": partijen[formulier.cleaned_data["partij"]]}), peildatum=vandaag()
        ),
        titel="Afspreken met een deelnemer", knop="Vastleggen", plan=plan,
    )  # fmt: skip


@medewerker("plan.maken")
def regie(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Give a role in the direction to someone."""
    plan, profiel = _plan(actor, pk)
    partijen, lijst = partijkeuzes(plan.dossier, formeel=True)
    formulier = formulieren.Regieformulier(profiel, lijst, request.POST or None)
    return vel(
        request, actor, plan.dossier, formulier,
        lambda: samen.wijs_regie_toe(
            actor, dossier=plan.dossier, peildatum=vandaag(),
            **(schoon(formulier) | {"partij": partijen.get(formulier.cleaned_data["partij"])}),
        ),
        titel="Regie toewijzen", knop="Toewijzen", plan=plan,
        uitleg="Elke rol ligt bij één. Wie de rol had, heeft hem dan niet meer.",
    )  # fmt: skip


@medewerker("plan.maken")
def samenwerking(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Record what parties agreed."""
    plan, profiel = _plan(actor, pk)
    partijen, lijst = partijkeuzes(plan.dossier)
    formulier = formulieren.Samenwerkformulier(profiel, lijst, request.POST or None)

    def doe() -> object:
        c = schoon(formulier)
        wie = {naam: partijen.get(c[naam]) for naam in ("een", "ander")}
        return samen.spreek_samenwerking_af(actor, dossier=plan.dossier, **(c | wie), peildatum=vandaag())

    return vel(
        request, actor, plan.dossier, formulier, doe,
        titel="Samenwerking afspreken", knop="Vastleggen", plan=plan,
        uitleg="Kies een afspraak van de gemeente, of laat leeg en kies twee deelnemers.",
    )  # fmt: skip


@medewerker("plan.maken")
def overleg(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Record a meeting about the guidance."""
    plan, profiel = _plan(actor, pk)
    formulier = formulieren.Overlegformulier(profiel, request.POST or None, initial={"dag": vandaag()})

    def doe() -> object:
        namen = ("onderwerp", "verslag", "inwoner_erbij", "reden_afwezig", "dag")
        c = {naam: formulier.cleaned_data[naam] for naam in namen}
        return samen.leg_overleg_vast(
            actor, dossier=plan.dossier, aanwezigen=formulier.aanwezigen(), **c, peildatum=vandaag()
        )

    return vel(
        request, actor, plan.dossier, formulier, doe, titel="Overleg vastleggen", knop="Vastleggen", plan=plan,
        uitleg="De inwoner kan meepraten in elk gesprek over de eigen begeleiding.",
    )  # fmt: skip


@medewerker("plan.maken")
def onderdeel(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Fill in a part of the plan. `?soort=` is the template's code."""
    plan, profiel = _plan(actor, pk)
    vorm = profiel.plan.sjabloon(request.GET.get("soort", "")) or next(iter(profiel.plan.sjablonen), None)
    if vorm is None:
        return redirect("plan", pk=pk)
    eerder: Antwoorden = next(
        (o.gegevens for o in samenlezen.onderdelen_van(plan.dossier) if o.sjabloon == vorm.code), {}
    )
    formulier = formulieren.Onderdeelformulier(vorm.velden, eerder, request.POST or None)
    return vel(
        request, actor, plan.dossier, formulier,
        lambda: samen.vul_onderdeel(
            actor, plan=plan, sjabloon=vorm.code, antwoorden=formulier.antwoorden(), peildatum=vandaag()
        ),
        titel=vorm.naam, knop="Vastleggen", uitleg=vorm.uitleg, plan=plan,
    )  # fmt: skip


def _plan(actor: Actor, pk: int) -> tuple[Any, Profiel]:
    return bestaat(zoek_plan(actor, pk)), profiel_van(actor.gemeente, vandaag())


def acties_van(plan: Any) -> dict[str, Any]:
    """The actions of this plan that run, by our number as text."""
    return {str(a.pk): a for a in acties_van_plan(plan) if a.afgerond_op is None and a.helpt}
