"""At the front door: find the resident, take the question in, take it up."""

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from naober.bewoners.queries import persoon as zoek_persoon
from naober.bewoners.queries import zoek_personen
from naober.fundament.koppen import als_stuk
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Aard, Profiel, Rol
from naober.gemeente.queries import profiel_van
from naober.gezicht.indienen import uitkomst_van
from naober.ingang.actions import (
    bevestig,
    leg_stap_vast,
    pak_op,
    registreer_binnenkomst,
    verwijs_door,
    voeg_samen,
    wijs_toe,
)
from naober.ingang.doorloop import doorlooprapport
from naober.ingang.queries import bevestiging as zoek_bevestiging
from naober.ingang.queries import binnenkomst as zoek_binnenkomst
from naober.ingang.queries import (
    generalisten_van,
    melding_in_woorden,
    overzicht,
    rond_inwoner,
    samen_te_voegen_met,
    stappen_van,
    stappen_voor,
)
from naober.kern import Weigering
from naober.signalen.queries import zaak_bij_binnenkomst
from naober.werkplek.formulieren.ingang import (
    Binnenkomstformulier,
    Feitformulier,
    Samenvoegformulier,
    Stapformulier,
    Toewijsformulier,
    Verwijsformulier,
    Zoekformulier,
)
from naober.werkplek.toegang import (
    alleen_post,
    bestaat,
    getal,
    ingestuurd,
    medewerker,
    toon,
    toon_formulier,
    vandaag,
)


@medewerker("bewoner.zoeken")
def zoek_inwoner(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Find a resident. Sent as a form, so that a name or number never stands in an address."""
    formulier = Zoekformulier(request.POST or None)
    gevonden = uitkomst_van(
        formulier,
        lambda: zoek_personen(actor, formulier.cleaned_data["zoek"], formulier.cleaned_data["geboortedatum"]),
    )
    return toon_formulier(request, "inwoner_zoeken", actor, formulier, gevonden=gevonden)


@medewerker("binnenkomst.registreren")
def nieuwe_binnenkomst(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Take a question in. `?persoon=` is our own number of a resident who was found first."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    nummer = getal(request.GET.get("persoon", ""))
    persoon = None if nummer is None else bestaat(zoek_persoon(actor, nummer))
    aard = _aard(request, persoon is None)
    artsen = [i for i in profiel.ingangen if i.alleen_feit] if persoon else []
    feit = bool(artsen) and request.GET.get("aard") == _FEIT
    begin = {"ontvangen_op": dag}
    formulier = (
        Feitformulier(profiel, request.POST or None, initial=begin)
        if feit
        else Binnenkomstformulier(profiel, request.POST or None, aard=aard, initial=begin)
    )
    rond = rond_inwoner(persoon) if persoon else []
    klaar = ingestuurd(
        request,
        formulier,
        lambda: registreer_binnenkomst(
            actor,
            melding=formulier.melding(),
            persoon=persoon,
            ontvangen_op=formulier.cleaned_data["ontvangen_op"],
            peildatum=dag,
        ),
        naar=lambda vastgelegd: _na_binnenkomst(request, actor, vastgelegd),
    )
    return klaar or toon_formulier(
        request,
        "binnenkomst",
        actor,
        formulier,
        profiel=profiel,
        persoon=persoon,
        lopend=any(v.eigen for v in rond),
        rond=rond,
        aard=_FEIT if feit else aard.value,
        feit=artsen if feit else [],
        soorten=[
            *((a.value, naam) for a, naam in SOORTEN.items() if (a == Aard.INFORMATIE) == (persoon is None)),
            *([(_FEIT, f"Verwijzing door {' of '.join(i.naam.lower() for i in artsen)}")] if artsen else []),
        ],
    )


# What kind of entry it is, chosen above the form: each kind asks only what it needs. Without a resident only the last,
# and the simple general question that is answered at once.
SOORTEN = {
    Aard.VRAAG: "Vraag om hulp",
    Aard.AANVRAAG: "Aanvraag",
    Aard.SIGNAAL: "Signaal of zorg om een ander",
    Aard.VERWIJZING: "Verwijzing",
    Aard.VERVOLG: "Vervolg op wat al loopt",
    Aard.INFORMATIE: "Vraag om informatie, zonder dossier",
}

# A referral of which the municipality keeps only the fact has a form of its own: it has no place for more.
_FEIT = "feit"


def _aard(request: HttpRequest, zonder: bool) -> Aard:
    gekozen = request.GET.get("aard", "")
    return Aard(gekozen) if gekozen in set(SOORTEN) and (Aard(gekozen) == Aard.INFORMATIE) <= zonder else Aard.VRAAG


def _na_binnenkomst(request: HttpRequest, actor: Actor, vastgelegd: Any) -> HttpResponse:
    """Whoever takes the question up goes on in its file; the desk goes back to its day."""
    if vastgelegd is None:
        return redirect("mijn-dag")
    if vastgelegd.dossier_id and Rol.GENERALIST in actor.rollen:
        return redirect("dossier", pk=vastgelegd.dossier_id)
    wacht = vastgelegd.status == "overgedragen"
    profiel = profiel_van(actor.gemeente, vandaag())
    stand = f"wacht op een {profiel.wie_pakt_op(vastgelegd.team)}" if wacht else vastgelegd.get_status_display()
    messages.success(request, f"Vastgelegd: {stand}.")
    return redirect("mijn-dag")


@alleen_post
@medewerker("binnenkomst.oppakken")
def oppakken(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Take a question up. Pressed twice, the file opens all the same."""
    gevonden = bestaat(zoek_binnenkomst(actor, pk))
    if gevonden.opgepakt_door_id == actor.id and gevonden.dossier_id is not None:
        return redirect("dossier", pk=gevonden.dossier_id)
    uitkomst = pak_op(actor, binnenkomst=gevonden, peildatum=vandaag())
    if isinstance(uitkomst, Weigering):
        return toon(request, "geweigerd", actor, weigering=uitkomst, terug=reverse("mijn-dag"), status=422)
    # What a visitor sent has no file yet: it is read, answered, and recorded with the resident when that is known.
    if uitkomst.dossier_id is None:
        return redirect("binnenkomst", pk=uitkomst.pk)
    return redirect("dossier", pk=uitkomst.dossier_id)


@medewerker("binnenkomst.registreren")
def vraag(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """One question with everything that was told and recorded, so that nobody has to ask it again."""
    gevonden = bestaat(zoek_binnenkomst(actor, pk))
    profiel = profiel_van(actor.gemeente, gevonden.ontvangen_op)
    stappen = stappen_voor(profiel, gevonden)
    namen = {s.code: s for s in profiel.ingangsstappen}
    bekend = {v.code: v.naam for v in profiel.voorzieningen} | {p.code: p.naam for p in profiel.producten}
    gekozen = set(gevonden.producten)
    return toon(
        request,
        "vraag",
        actor,
        profiel=profiel,
        b=gevonden,
        ingang=profiel.ingang(gevonden.ingang),
        team=profiel.team(gevonden.team),
        gebieden=[v.naam for v in profiel.leefgebieden if v.code in gevonden.leefgebieden],
        producten=[bekend.get(c, c) for c in gevonden.producten],
        routes=[t for t in profiel.toegangsroutes if gekozen & set(t.producten)],
        uitkomst=next((u.naam for u in profiel.triageuitkomsten if u.code == gevonden.triageuitkomst), ""),
        verteld=melding_in_woorden(profiel, gevonden),
        gedaan=[(s, namen.get(s.code)) for s in stappen_van(gevonden)],
        stappen=stappen,
        dubbel=samen_te_voegen_met(gevonden),
        rond=rond_inwoner(gevonden.persoon) if gevonden.persoon else [],
        bevestiging=getattr(gevonden, "bevestiging", None),
        zaak=zaak_bij_binnenkomst(actor, gevonden) if gevonden.aard == Aard.SIGNAAL else None,
    )


def _over(request: HttpRequest, actor: Actor, pk: int) -> tuple[Any, Profiel]:
    gevonden = bestaat(zoek_binnenkomst(actor, pk))
    return gevonden, profiel_van(actor.gemeente, vandaag())


@medewerker("binnenkomst.aanvullen")
def stap(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Record one of the municipality's own steps; `?stap=` is its code in the profile."""
    gevonden, profiel = _over(request, actor, pk)
    gekozen = next((s for s in stappen_voor(profiel, gevonden) if s.code == request.GET.get("stap")), None)
    if gekozen is None:
        return redirect("binnenkomst", pk=pk)
    dag = vandaag()
    formulier = Stapformulier(gekozen, request.POST or None, initial={"dag": dag})
    klaar = ingestuurd(
        request,
        formulier,
        lambda: leg_stap_vast(
            actor,
            binnenkomst=gevonden,
            stap=gekozen.code,
            antwoorden=formulier.gegeven(),
            dag=formulier.cleaned_data["dag"],
            peildatum=dag,
        ),
        naar=lambda _: redirect("binnenkomst", pk=pk),
    )
    return klaar or toon_formulier(
        request, "vraagformulier", actor, formulier, b=gevonden, titel=gekozen.naam, uitleg=gekozen.uitleg,
        knop="Vastleggen", bron=gekozen.bron, aanname=gekozen.aanname,
    )  # fmt: skip


@medewerker("binnenkomst.toewijzen")
def toewijzen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Give a waiting question to a named colleague of the team, as for a visit at home."""
    gevonden, profiel = _over(request, actor, pk)
    collegas = {str(c.pk): c for c in generalisten_van(actor, gevonden.team)}
    ingang = profiel.ingang(gevonden.ingang)
    feit = ingang is not None and ingang.bewaart_alleen_feit(gevonden.aard)
    formulier = Toewijsformulier([(k, c.naam) for k, c in collegas.items()], request.POST or None, feit=feit)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: wijs_toe(
            actor,
            binnenkomst=gevonden,
            medewerker=collegas[formulier.cleaned_data["medewerker"]],
            reden=formulier.cleaned_data.get("reden", ""),
            peildatum=vandaag(),
        ),
        naar=lambda _: redirect("binnenkomst", pk=pk),
    )
    return klaar or toon_formulier(
        request, "vraagformulier", actor, formulier, b=gevonden, titel="Toewijzen aan een collega", knop="Toewijzen",
        uitleg="De collega heeft de vraag daarna en neemt contact op, of gaat langs.",
    )  # fmt: skip


@medewerker("binnenkomst.oppakken")
def samenvoegen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Make this question part of another of the same household."""
    gevonden, profiel = _over(request, actor, pk)
    andere = {str(b.pk): b for b in samen_te_voegen_met(gevonden)}
    keuzes = [(k, f"{b.ontvangen_op:%d-%m-%Y}: {b.omschrijving[:120]}") for k, b in andere.items()]
    formulier = Samenvoegformulier(keuzes, request.POST or None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: voeg_samen(actor, binnenkomst=gevonden, met=andere[formulier.cleaned_data["met"]], peildatum=vandaag()),
        naar=lambda _: redirect("binnenkomst", pk=pk),
    )
    return klaar or toon_formulier(
        request, "vraagformulier", actor, formulier, profiel=profiel, b=gevonden, titel="Vragen samenvoegen",
        knop="Samenvoegen", uitleg="Wat bij beide vragen is verteld, blijft staan.",
    )  # fmt: skip


@medewerker("binnenkomst.aanvullen")
def verwijzen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Refer a question onward, so that it can be found where it went."""
    gevonden, _ = _over(request, actor, pk)
    formulier = Verwijsformulier(request.POST or None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: verwijs_door(
            actor,
            binnenkomst=gevonden,
            naar=formulier.cleaned_data["naar"],
            reden=formulier.cleaned_data["reden"],
            peildatum=vandaag(),
        ),
        naar=lambda _: redirect("binnenkomst", pk=pk),
    )
    return klaar or toon_formulier(
        request, "vraagformulier", actor, formulier, b=gevonden, titel="Doorverwijzen", knop="Doorverwijzen",
        uitleg="Waarheen en waarom blijft te vinden, ook op de bladzijde Ingang.",
    )  # fmt: skip


@alleen_post
@medewerker("binnenkomst.aanvullen")
def bevestigen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Make the letter that confirms the report."""
    gevonden, _ = _over(request, actor, pk)
    uitkomst = bevestig(actor, binnenkomst=gevonden, peildatum=vandaag())
    if isinstance(uitkomst, Weigering):
        return toon(request, "geweigerd", actor, weigering=uitkomst, terug=reverse("mijn-dag"), status=422)
    return redirect("binnenkomst", pk=pk)


@medewerker("binnenkomst.registreren")
def bevestigingsbrief(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """The confirmation as it was sent."""
    gevonden = bestaat(zoek_bevestiging(actor, pk))
    return als_stuk(bytes(gevonden.pdf), f"ontvangst-{gevonden.kenmerk}.pdf")


# How far back the numbers of the entrance go.
_DAGEN_TERUG = 90


@medewerker("binnenkomst.registreren")
def ingangsoverzicht(request: HttpRequest, actor: Actor) -> HttpResponse:
    """What came in over the last three months: numbers, who waited too long, and what was referred onward."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    van = dag - timedelta(days=_DAGEN_TERUG)
    return toon(
        request,
        "ingang",
        actor,
        profiel=profiel,
        van=van,
        tot=dag,
        cijfers=overzicht(profiel, van, dag, dag),
        doorloop=doorlooprapport(profiel, van, dag),
    )
