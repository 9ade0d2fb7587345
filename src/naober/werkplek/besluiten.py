"""Deciding, the letter, and the lawfulness test."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from naober.besluit.actions import neem_besluit, toets_rechtmatigheid
from naober.besluit.queries import besluit as zoek_besluit
from naober.besluit.queries import (
    besluit_over,
    brieven_van,
    gegevens_van,
    rechtmatigheidstoets,
    vervolg_van,
    wie_beslist_over,
)
from naober.besluit.queries import brief as zoek_brief
from naober.besluit.tellingen import vergelijkbare_gevallen
from naober.besluit.vooraf import nog_open
from naober.fundament.koppen import als_stuk
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.gemeente.velden import product_voor
from naober.kern import leeftijd_op
from naober.levering.queries import pgb
from naober.onderzoek.queries import vondsten_van
from naober.plan.queries import actie as zoek_actie
from naober.werkplek.formulieren.besluit import Besluitformulier, Toetsformulier, uit_bevindingen
from naober.werkplek.toegang import bestaat, ingestuurd, medewerker, toon, toon_formulier, vandaag
from naober.werkplek.treden import naar_afweging, tredenaam


@medewerker("besluit.nemen")
def nieuw_besluit(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Decide on an action that needs a decision; who may not, reads who does. Once decided it leads to the decision."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    actie = bestaat(zoek_actie(actor, pk))
    if request.method == "GET" and (genomen := besluit_over(actie)) is not None:
        # Nobody fills in a form that cannot be sent any more.
        return redirect("besluit", pk=genomen.pk)
    product = product_voor(
        bestaat(profiel.product(actie.product)), leeftijd_op(actie.behoefte.persoon.geboren_of_verwacht, dag)
    )
    wie = wie_beslist_over(actor, profiel, product, actie)
    if request.method == "GET" and wie.weigering is not None:
        return toon(
            request,
            "besluit_wie",
            actor,
            profiel=profiel,
            dossier=actie.plan.dossier,
            actie=actie,
            product=product,
            wie=wie,
            nog_open=nog_open(profiel, product, actie) if wie.beslist else [],
        )
    vondsten = vondsten_van(actie.behoefte)
    formulier = Besluitformulier(
        profiel,
        product,
        request.POST or None,
        trede=actie.trede,
        afgesproken=actie.plan.afgesproken_op is not None,
        initial={
            "aanvraag_op": actie.aangevraagd_op or actie.plan.afgesproken_op,
            "ingang_op": dag,
            "motivering": uit_bevindingen(profiel, actie.trede, vondsten),
            # What was agreed in the plan need not be thought up again.
            "resultaat": "" if product.resultaat else "\n".join(actie.resultaten),
        },
    )

    formulier.wegen = naar_afweging(actor, actie.behoefte_id)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: neem_besluit(actor, actie=actie, voornemen=formulier.voornemen(), peildatum=dag),
        # Sent twice: the first sending took the decision, perhaps only just.
        naar=lambda genomen: redirect(
            "besluit", pk=(genomen or bestaat(besluit_over(bestaat(zoek_actie(actor, pk))))).pk
        ),
        over=actie.plan.dossier,
        soorten=("plan", "besluit", "gesprek"),
    )
    return klaar or toon_formulier(
        request,
        "besluit_nieuw",
        actor,
        formulier,
        profiel=profiel,
        dossier=actie.plan.dossier,
        actie=actie,
        trede=tredenaam(actie.trede, profiel, profiel_van(actor.gemeente, actie.plan.opgesteld_op)),
        product=product,
        wie=wie,
        nog_open=nog_open(profiel, product, actie),
        pgb_open=pgb.nog_open(profiel, product, actie),
        gevallen=vergelijkbare_gevallen(actor, product, behalve=actie.plan.dossier_id)
        if profiel.besluitregels and profiel.besluitregels.vergelijkbare_gevallen
        else None,
    )


@medewerker("dossier.inzien")
def besluit(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    gevonden = bestaat(zoek_besluit(actor, pk))
    profiel = profiel_van(actor.gemeente, gevonden.genomen_op)
    return toon(
        request,
        "besluit",
        actor,
        profiel=profiel,
        besluit=gevonden,
        dossier=gevonden.dossier,
        product=profiel.product(gevonden.product),
        vastgelegd=gegevens_van(gevonden, profiel),
        brieven=brieven_van(gevonden),
        vervolg=vervolg_van(gevonden),
        dag=vandaag(),
    )


@medewerker("dossier.inzien")
def brief(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """The letter as it was sent."""
    gevonden = bestaat(zoek_brief(actor, pk))
    return als_stuk(bytes(gevonden.pdf), f"brief-{gevonden.besluit.kenmerk}.pdf")


@medewerker("besluit.toetsen")
def toets(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Test a decision afterwards, on lawfulness only."""
    gevonden = bestaat(rechtmatigheidstoets(actor, pk))
    profiel = profiel_van(actor.gemeente, gevonden.besluit.genomen_op)
    mandaat = profiel.mandaat_voor(gevonden.besluit.product)
    nacontrole = mandaat.nacontrole if mandaat else None
    formulier = Toetsformulier(
        [(g.code, g.naam) for g in nacontrole.gronden] if nacontrole else [], request.POST or None
    )
    klaar = ingestuurd(
        request,
        formulier,
        lambda: toets_rechtmatigheid(
            actor,
            toets=gevonden,
            rechtmatig=formulier.cleaned_data["uitkomst"] == "rechtmatig",
            grond=formulier.cleaned_data["grond"],
            toelichting=formulier.cleaned_data["toelichting"],
            peildatum=vandaag(),
        ),
        naar=lambda _: redirect("mijn-dag"),
    )
    return klaar or toon_formulier(
        request,
        "toets",
        actor,
        formulier,
        profiel=profiel,
        toets=gevonden,
        besluit=gevonden.besluit,
        nacontrole=nacontrole,
        product=profiel.product(gevonden.besluit.product),
        vastgelegd=gegevens_van(gevonden.besluit, profiel),
        brieven=brieven_van(gevonden.besluit),
    )
