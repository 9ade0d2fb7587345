"""Consultation on one household, cases that are put before who may decide, and households where nobody gets further."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from naober.dossier.queries import bewoners_in, collega
from naober.dossier.queries import dossier as zoek_dossier
from naober.gemeente.actor import Actor
from naober.gemeente.deelregels import kader_van
from naober.gemeente.profiel import Rol
from naober.gemeente.queries import profiel_van
from naober.gezicht.formulier import Formulier
from naober.samenspel import actions as doen
from naober.samenspel import queries as lezen
from naober.samenspel.vastgelopen import vastgelopen
from naober.werkplek.formulieren import samenspel as f
from naober.werkplek.formulieren.samen import schoon
from naober.werkplek.formulieren.velden import Redenformulier
from naober.werkplek.toegang import bestaat, ingestuurd, los_blad, medewerker, toon, toon_formulier, vandaag

_SAMEN = ("Samenwerken", "netwerken")


@medewerker("dossier.inzien")
def dossier_samenspel(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Everything of one household that is decided by more than one party."""
    dossier = bestaat(zoek_dossier(actor, pk))
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    return toon(
        request,
        "dossier_samenspel",
        actor,
        profiel=profiel,
        dossier=dossier,
        dag=dag,
        loopt=dossier.gesloten_op is None,
        overleggen=lezen.casusoverleggen_van(dossier),
        knelpunten=lezen.knelpunten_van(profiel, dossier, dag),
        doorbraken=lezen.doorbraken_van(dossier),
    )


@medewerker("casusoverleg.beleggen")
def casusoverleg_nieuw(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Call a consultation with several parties."""
    dag = vandaag()
    dossier = bestaat(zoek_dossier(actor, pk))
    profiel = profiel_van(actor.gemeente, dag)
    personen = {str(p.pk): p for p in bewoners_in(dossier, dag)}
    ontvangers = [(o.code, o.naam) for o in kader_van(actor.gemeente, dag).ontvangers if o.soort != "netwerk"]
    formulier = f.Uitnodigformulier(
        profiel,
        [(nr, p.naam) for nr, p in personen.items()],
        ontvangers,
        [(str(c.pk), c.naam) for c in lezen.collegas(actor)],
        request.POST or None,
        initial={"dag": dag, "leider": actor.naam},
    )

    def doe() -> object:
        c = formulier.cleaned_data
        return doen.beleg_casusoverleg(
            actor, dossier=dossier, persoon=personen[c["persoon"]], uitnodiging=formulier.uitnodiging(),
            van_wet=c["van_wet"], peildatum=dag,
        )  # fmt: skip

    klaar = ingestuurd(request, formulier, doe, naar=lambda _: redirect("dossier-samenspel", pk=pk))
    return klaar or toon_formulier(
        request, "formulier", actor, formulier, dossier=dossier, titel="Overleg beleggen", knop="Beleggen",
        uitleg="Met alle partijen die nodig zijn, en met de inwoner. Wie het dossier niet ziet, ziet wel dit overleg.",
    )  # fmt: skip


@medewerker("werkafspraak.opvolgen")
def casusoverleg(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """One consultation, for who sees the file and for who was asked to come."""
    overleg = bestaat(lezen.casusoverleg(actor, pk))
    profiel = profiel_van(actor.gemeente, vandaag())
    return toon(
        request,
        "casusoverleg",
        actor,
        profiel=profiel,
        dag=vandaag(),
        overleg=overleg,
        over_wie=lezen.over_wie(actor, overleg),
        soorten={p.code: p.naam for p in profiel.plan.partijen},
        inbreng=lezen.inbreng_van(overleg),
        afspraken=lezen.afspraken_in(overleg),
        gevraagd=actor.id in overleg.leden,
        van_dossier=zoek_dossier(actor, overleg.dossier_id) is not None,
    )


@medewerker("werkafspraak.opvolgen")
def casusoverleg_inbreng(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Think along."""
    overleg = bestaat(lezen.casusoverleg(actor, pk))
    formulier = f.Inbrengformulier(request.POST or None)
    naar = reverse("casusoverleg", args=[pk])
    return los_blad(
        request, actor, formulier,
        lambda: doen.breng_in(actor, overleg=overleg, tekst=formulier.cleaned_data["tekst"], peildatum=vandaag()),
        naar, titel="Meedenken", uitleg=overleg.vraag,
        kruimels=[(_SAMEN[0], reverse(_SAMEN[1])), (overleg.onderwerp, naar)],
    )  # fmt: skip


@medewerker("casusoverleg.beleggen")
def casusoverleg_stap(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """One form for what `wat` in the address asks: afspraak, verslag or vervalt."""
    overleg = bestaat(lezen.casusoverleg(actor, pk))
    wat = request.GET.get("wat", "")
    formulier, doe, titel = _stap(request, actor, overleg, wat)
    naar = reverse("casusoverleg", args=[pk])
    return los_blad(
        request, actor, formulier, doe, naar, titel=titel, uitleg=overleg.onderwerp,
        kruimels=[(_SAMEN[0], reverse(_SAMEN[1])), (overleg.onderwerp, naar)],
    )  # fmt: skip


def _stap(request: HttpRequest, actor: Actor, overleg: Any, wat: str) -> tuple[Formulier, Callable[[], object], str]:
    over: dict[str, Any] = {"overleg": overleg, "peildatum": vandaag()}
    if wat == "verslag":
        verslag = f.Overlegverslagformulier([d["naam"] for d in overleg.deelnemers], request.POST or None)
        return verslag, lambda: doen.houd_casusoverleg(actor, **over, **schoon(verslag)), "Verslag van het overleg"
    if wat == "vervalt":
        reden = Redenformulier(request.POST or None, vraag="Waarom gaat het niet door?")
        return reden, lambda: doen.laat_casusoverleg_vervallen(actor, **over, **schoon(reden)), "Overleg gaat niet door"
    leden = [(str(c.pk), c.naam) for c in lezen.collegas(actor) if c.pk in overleg.leden]
    afspraak = f.Werkafspraakformulier(leden, request.POST or None)
    return (
        afspraak,
        lambda: doen.spreek_in_overleg_af(actor, **over, afspraak=afspraak.afspraak()),
        "Afspreken wie wat doet",
    )


# ----------------------------------------------------------------------------------------------------- knelpunten


@medewerker("knelpunt.voorleggen")
def knelpunt_nieuw(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Put a case before who may decide."""
    dag = vandaag()
    dossier = bestaat(zoek_dossier(actor, pk))
    profiel = profiel_van(actor.gemeente, dag)
    wie = {str(m.pk): m for m in lezen.wie_beslist(actor, profiel.samenspel.knelpunten)}
    formulier = f.Knelpuntformulier(profiel, [(nr, m.naam) for nr, m in wie.items()], request.POST or None)

    def doe() -> object:
        c = schoon(formulier)
        return doen.leg_knelpunt_voor(
            actor, dossier=dossier, **(c | {"beslist_door": wie[c["beslist_door"]]}), peildatum=dag
        )

    klaar = ingestuurd(request, formulier, doe, naar=lambda _: redirect("dossier-samenspel", pk=pk))
    soorten = profiel.samenspel.knelpunten
    return klaar or toon_formulier(
        request, "formulier", actor, formulier, dossier=dossier, titel="Knelpunt voorleggen", knop="Voorleggen",
        uitleg=" ".join(k.uitleg for k in soorten) or "Deze gemeente noemt geen redenen om iets voor te leggen.",
        **({"bron": soorten[0].bron, "aanname": soorten[0].aanname} if soorten else {}),
    )  # fmt: skip


@medewerker("knelpunt.inzien")
def knelpunten(request: HttpRequest, actor: Actor) -> HttpResponse:
    """What was put forward and is not solved, the first last day first."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    return toon(request, "knelpunten", actor, profiel=profiel, dag=dag, rijen=lezen.knelpunten(actor, profiel, dag))


@medewerker("knelpunt.inzien")
def knelpunt(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """One case as it was put; the file only by a link for who sees it."""
    dag = vandaag()
    gevonden = bestaat(lezen.knelpunt(actor, pk))
    return toon(
        request,
        "knelpunt",
        actor,
        dag=dag,
        knelpunt=gevonden,
        soort=profiel_van(actor.gemeente, gevonden.gemeld_op).samenspel.knelpunt(gevonden.soort),
        dagen=((gevonden.opgelost_op or dag) - gevonden.gemeld_op).days,
        van_dossier=zoek_dossier(actor, gevonden.dossier_id) is not None,
    )


@medewerker("knelpunt.beslissen")
def knelpunt_besluit(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Decide on what was put before one."""
    gevonden = bestaat(lezen.knelpunt(actor, pk))
    formulier = f.Knelpuntbesluitformulier(request.POST or None)
    return _knelpuntblad(
        request, actor, gevonden, formulier,
        lambda: doen.beslis_knelpunt(actor, knelpunt=gevonden, **schoon(formulier), peildatum=vandaag()),
        "Beslissen over een knelpunt",
    )  # fmt: skip


@medewerker("knelpunt.voorleggen")
def knelpunt_stap(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Another owner (`wat=eigenaar`), or how it was solved."""
    gevonden = bestaat(lezen.knelpunt(actor, pk))
    if request.GET.get("wat") == "eigenaar":
        wie = [(str(c.pk), c.naam) for c in lezen.collegas(actor) if Rol.GENERALIST in c.rollen]
        eigenaar = f.Eigenaarformulier(wie, request.POST or None)

        def geef() -> object:
            naar = bestaat(collega(actor, int(eigenaar.cleaned_data["naar"])))
            return doen.draag_knelpunt_over(actor, knelpunt=gevonden, naar=naar, peildatum=vandaag())

        return _knelpuntblad(request, actor, gevonden, eigenaar, geef, "Een andere eigenaar")
    formulier = f.Oplosformulier(request.POST or None)
    return _knelpuntblad(
        request, actor, gevonden, formulier,
        lambda: doen.los_knelpunt_op(actor, knelpunt=gevonden, **schoon(formulier), peildatum=vandaag()),
        "Knelpunt opgelost",
    )  # fmt: skip


def _knelpuntblad(
    request: HttpRequest, actor: Actor, rij: Any, formulier: Formulier, doe: Callable[[], object], titel: str
) -> HttpResponse:
    naar = reverse("knelpunt", args=[rij.pk])
    kruimels = [("Knelpunten", reverse("knelpunten")), (f"Knelpunt {rij.pk}", naar)]
    return los_blad(request, actor, formulier, doe, naar, titel=titel, uitleg=rij.vraag, kruimels=kruimels)


@medewerker("doorbraak.vastleggen")
def doorbraak(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """What the breakthrough team decided, and then what came of it."""
    rij = bestaat(lezen.doorbraak(actor, pk))
    over: dict[str, Any] = {"doorbraak": rij, "peildatum": vandaag()}
    if rij.besloten_op is None:
        besluit = f.Doorbraakformulier(request.POST or None)
        return _doorbraakblad(
            request, actor, rij, besluit, lambda: doen.leg_doorbraak_vast(actor, **over, **schoon(besluit))
        )
    resultaat = f.Doorbraakresultaatformulier(request.POST or None)
    return _doorbraakblad(
        request, actor, rij, resultaat, lambda: doen.leg_doorbraakresultaat_vast(actor, **over, **schoon(resultaat))
    )


def _doorbraakblad(
    request: HttpRequest, actor: Actor, rij: Any, formulier: Formulier, doe: Callable[[], object]
) -> HttpResponse:
    klaar = ingestuurd(request, formulier, doe, naar=lambda _: redirect("dossier-samenspel", pk=rij.dossier_id))
    titel = "Wat is er besloten?" if rij.besloten_op is None else "Wat is ervan gekomen?"
    uitleg = f"{rij.vraag.bron}: {rij.vraag.vraag}" if rij.besloten_op is None else rij.besloten
    return klaar or toon_formulier(
        request, "formulier", actor, formulier, dossier=rij.dossier, titel=titel, knop="Vastleggen", uitleg=uitleg
    )


@medewerker("regie.overzien")
def regie_op_regie(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The households of one's team where nobody gets any further, each with why."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    return toon(
        request, "regie_op_regie", actor, profiel=profiel, grens=profiel.samenspel.vastgelopen,
        rijen=vastgelopen(actor, profiel, dag),
    )  # fmt: skip
