"""The pages of a resident's own plan: to see it, to say how it goes, and to have a say in it."""

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from naober.agenda.berichten import leg_eigen_voortgang_vast, maak_opmerking
from naober.fundament.koppen import als_stuk
from naober.gemeente.queries import profiel_van
from naober.gezicht.jinja import datum
from naober.identiteit.bewoners import Bewoner
from naober.monitor.doelen.bevragen import BEVRAGING, Antwoorden
from naober.monitor.doelen.inwoner import vertel_na_de_hulp
from naober.onderzoek.inwoner import reageer_op_verslag
from naober.plan.samen.inwoner import dien_mijn_plan_in, rond_eigen_actie_af
from naober.plan.samen.rules import EIGEN_PLAN
from naober.portaal.formulieren import (
    EigenPlanformulier,
    Gedaanformulier,
    NaDeHulpformulier,
    Opmerkingformulier,
    Reactieformulier,
    Voortgangformulier,
)
from naober.portaal.mijnplan import (
    eigen_plan_tot,
    mijn_berichten,
    mijn_doelen,
    mijn_eigen_plannen,
    mijn_meldingen,
    mijn_nabevraging,
    mijn_tijdlijn,
    mijn_trap,
    mijn_verslag,
    mijn_verslagen,
)
from naober.portaal.queries import mijn_dossiers, mijn_plan
from naober.portaal.toegang import bewoner, toon, vandaag, vel

TERUG = "mijn-plan"


@bewoner("plan", "onderzoek", "agenda")
def plan(request: HttpRequest, wie: Bewoner) -> HttpResponse:
    """Mijn plan: the ladder, the goals and what was agreed, one's own say in it, and the time line."""
    dag = vandaag()
    profiel = profiel_van(wie.gemeente, dag)
    gevonden = mijn_plan()
    # A plan is read by the policy under which it was made: its rungs may have gone since.
    trap = (profiel_van(wie.gemeente, gevonden.opgesteld_op) if gevonden else profiel).trap
    berichten = mijn_berichten()
    return toon(
        request,
        "plan",
        wie,
        profiel=profiel,
        plan=gevonden,
        trap=mijn_trap(trap, gevonden),
        ladder=trap,
        doelen=mijn_doelen(berichten),
        eigen_plannen=mijn_eigen_plannen(),
        eigen_plan_bron=EIGEN_PLAN,
        **_mag_nog(gevonden, dag),
        verslagen=mijn_verslagen(),
        opmerkingen=[b for b in berichten if b.soort == "opmerking"],
        tijdlijn=mijn_tijdlijn(dag),
    )


def _mag_nog(gevonden: Any, dag: date) -> dict[str, Any]:
    """Whether there is an open file to hand something in, and until when a plan of one's own is in time."""
    tot = eigen_plan_tot(mijn_meldingen(), gevonden)
    return {"loopt": any(d.gesloten_op is None for d in mijn_dossiers()), "eigen_plan_tot": tot, "dag": dag}


@bewoner("plan")
def doel(request: HttpRequest, wie: Bewoner, pk: int) -> HttpResponse:
    """Say how it goes with one goal."""
    gevonden = next((d for d in mijn_doelen() if d.nummer == pk), None)
    if gevonden is None:
        raise Http404
    formulier = Voortgangformulier(request.POST if request.method == "POST" else None)
    return vel(
        request, wie, formulier,
        lambda: leg_eigen_voortgang_vast(wie, doel=pk, **formulier.ingevuld(), peildatum=vandaag()),
        titel="Hoe gaat het?", knop="Versturen", terug=reverse(TERUG),
        uitleg=(f"Uw doel: {gevonden.omschrijving}.", "Uw contactpersoon leest wat u schrijft."),
        gelukt="Dank u wel. Uw contactpersoon leest hoe het gaat.",
    )  # fmt: skip


@bewoner("plan")
def actie(request: HttpRequest, wie: Bewoner, pk: int) -> HttpResponse:
    """Say that something is done that one would do oneself."""
    gevonden = mijn_plan()
    afspraak = next((a for a in (gevonden.afspraken if gevonden else ()) if a.nummer == pk and a.zelf), None)
    if afspraak is None:
        raise Http404
    formulier = Gedaanformulier(request.POST if request.method == "POST" else None)
    return vel(
        request, wie, formulier,
        lambda: rond_eigen_actie_af(wie, actie=pk, **formulier.ingevuld(), peildatum=vandaag()),
        titel="Ik heb dit gedaan", knop="Versturen", terug=reverse(TERUG),
        uitleg=(f"U zou dit zelf doen: {afspraak.wat}.",), gelukt="Dit staat nu als klaar in uw plan.",
    )  # fmt: skip


@bewoner("plan")
def na_de_hulp(request: HttpRequest, wie: Bewoner, pk: int) -> HttpResponse:
    """Three questions about help that has ended."""
    gevonden = next((h for h in mijn_nabevraging(wie.gemeente, vandaag()) if h.nummer == pk), None)
    if gevonden is None:
        raise Http404
    formulier = NaDeHulpformulier(request.POST if request.method == "POST" else None)
    return vel(
        request, wie, formulier,
        lambda: vertel_na_de_hulp(
            wie, actie=pk, antwoorden=Antwoorden(**formulier.ingevuld()), peildatum=vandaag()
        ),
        titel="Wat vond u van de hulp?", knop="Versturen", terug=reverse("mijn-overzicht"),
        uitleg=(f"Het gaat over: {gevonden.wat}. Die hulp stopte op {datum(gevonden.gestopt)}.",
                "U hoeft niet te antwoorden. Het verandert niets aan uw hulp.",
                "Wie aan uw plan werkt, kan uw antwoord lezen. De gemeente telt alle antwoorden samen, zonder namen."),
        bron=BEVRAGING, gelukt="Dank u wel. Wij leren van uw antwoord.",
    )  # fmt: skip


@bewoner("plan")
def eigen_plan(request: HttpRequest, wie: Bewoner) -> HttpResponse:
    """Write a plan of one's own and hand it in."""
    tot = eigen_plan_tot(mijn_meldingen(), mijn_plan())
    formulier = EigenPlanformulier(request.POST if request.method == "POST" else None)
    uitleg = ["U mag zelf een plan maken. Wij kijken er samen met u naar, voordat wij iets afspreken."]
    if tot is not None and tot >= vandaag():
        uitleg.append(f"U hebt zeven dagen na uw vraag: tot en met {datum(tot)}. Lukt dat niet? Later mag ook.")
    elif tot is not None:
        uitleg.append(f"De zeven dagen na uw vraag zijn voorbij, sinds {datum(tot)}. Wij kijken toch naar uw plan.")
    return vel(
        request, wie, formulier,
        lambda: dien_mijn_plan_in(wie, **formulier.ingevuld(), peildatum=vandaag()),
        titel="Mijn eigen plan", knop="Plan indienen", terug=reverse(TERUG), uitleg=uitleg, bron=EIGEN_PLAN,
        gelukt="Uw plan is ingediend. Uw contactpersoon bespreekt het met u.",
    )  # fmt: skip


@bewoner("onderzoek")
def reactie(request: HttpRequest, wie: Bewoner, pk: int) -> HttpResponse:
    """Say whether one agrees with the report of an investigation."""
    gevonden = next((v for v in mijn_verslagen() if v.onderzoek == pk), None)
    if gevonden is None:
        raise Http404
    begin: dict[str, Any] = {"reactie": gevonden.reactie}
    if gevonden.reactie_eens is not None:
        begin["eens"] = "ja" if gevonden.reactie_eens else "nee"
    formulier = Reactieformulier(request.POST if request.method == "POST" else None, initial=begin)
    return vel(
        request, wie, formulier,
        lambda: reageer_op_verslag(wie, onderzoek=pk, **formulier.ingevuld(), peildatum=vandaag()),
        titel="Reageren op het verslag", knop="Reactie versturen", terug=reverse(TERUG),
        uitleg=(f"Het verslag van {datum(gevonden.afgerond_op)} zegt: {gevonden.conclusie}",),
        bron="Wmo 2015, art. 2.3.2 lid 5 en 8",
        gelukt="Uw reactie staat bij het verslag. Uw contactpersoon leest haar.",
    )  # fmt: skip


@bewoner("onderzoek")
def verslag(request: HttpRequest, wie: Bewoner, pk: int) -> HttpResponse:
    """The report of an investigation, as it was sent."""
    pdf = mijn_verslag(pk)
    if pdf is None:
        raise Http404
    return als_stuk(pdf, f"verslag-{pk}.pdf", opslaan=True)


@bewoner("plan")
def opmerking(request: HttpRequest, wie: Bewoner) -> HttpResponse:
    """A remark beside the plan, which somebody has to read."""
    formulier = Opmerkingformulier(request.POST if request.method == "POST" else None)
    return vel(
        request, wie, formulier,
        lambda: maak_opmerking(wie, **formulier.ingevuld(), peildatum=vandaag()),
        titel="Opmerking bij mijn plan", knop="Opmerking versturen", terug=reverse(TERUG),
        uitleg=("Bent u het ergens niet mee eens, of mist u iets? Schrijf het op.",
                "De gemeente moet uw opmerking lezen. U ziet hier wie haar las, en wanneer."),
        gelukt="Uw opmerking is verstuurd. Bij Mijn plan ziet u wanneer zij is gelezen.",
    )  # fmt: skip
