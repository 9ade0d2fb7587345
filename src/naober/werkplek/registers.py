"""Registers to read and to keep up, and one's own team."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from naober.dossier.queries import dossier as zoek_dossier
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Gegevensveld, Register
from naober.gemeente.queries import profiel_van
from naober.gemeente.velden import Antwoorden, weergave
from naober.register.actions import leg_vast, stel_medewerker_in
from naober.register.queries import (
    medewerkers_voor,
    ontbrekend_in,
    registers_voor,
    registraties,
    registraties_van_dossier,
    registraties_van_medewerker,
    teamleden,
    wie_achter,
    zoek_registratie,
)
from naober.register.rules import getoond_van, onderwerpen, velden_van
from naober.samenspel.queries import netwerken_te_laat
from naober.werkplek.formulieren.register import Medewerkerformulier, Registerformulier
from naober.werkplek.toegang import bestaat, getal, ingestuurd, medewerker, toon, toon_formulier, vandaag


@medewerker()
def registers(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The registers that this member of staff may read; with `code` the lines of one, and a form to add to it."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    mijn = registers_voor(actor, profiel)
    code = request.GET.get("code", "")
    if not code:
        return toon(request, "registers", actor, profiel=profiel, registers=mijn)
    register, schrijft = bestaat(next(((r, s) for r, s in mijn if r.code == code), None))
    over = dict(_onderwerpen(actor, register))
    vorige = zoek_registratie(actor, register, getal(request.GET.get("regel", "")) or 0)
    velden, getoond = velden_van(profiel, register), getoond_van(profiel, register)
    formulier = Registerformulier(
        velden,
        list(over.items()),
        request.POST or None,
        onderwerp=vorige.onderwerp if vorige else "",
        eerder=vorige.gegevens if vorige else None,
        wijzigt=vorige is not None,
    )
    klaar = ingestuurd(
        request,
        formulier,
        lambda: leg_vast(
            actor,
            register=register.code,
            onderwerp=formulier.onderwerp,
            antwoorden=formulier.antwoorden(),
            vervangt=vorige,
            vervallen=formulier.vervallen,
            peildatum=dag,
        ),
        naar=lambda _: redirect(f"{reverse('registers')}?code={register.code}"),
    )
    if klaar:
        return klaar
    return toon_formulier(
        request,
        "register",
        actor,
        formulier,
        profiel=profiel,
        register=register,
        schrijft=schrijft,
        vorige=vorige,
        achter=wie_achter(actor, register, dag),
        rijen=[
            (rij, over.get(rij.onderwerp, ""), _waarden(getoond, rij.gegevens)) for rij in registraties(actor, register)
        ],
    )


def _onderwerpen(actor: Actor, register: Register) -> list[tuple[str, str]]:
    if register.over == "medewerker":
        return medewerkers_voor(actor, register)
    return list(onderwerpen(profiel_van(actor.gemeente, vandaag()), register))


def _waarden(velden: Sequence[Gegevensveld], gegevens: Antwoorden) -> list[tuple[str, str]]:
    """What was filled in, as question and answer; a field that the register no longer has is left out."""
    return [(v.naam, weergave(v, gegevens[v.code])) for v in velden if v.code in gegevens]


@medewerker("dossier.inzien")
def dossier_registers(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """What registers hold of one household, with a form for the register that is asked for."""
    dossier = bestaat(zoek_dossier(actor, pk))
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    alle = [r for r in profiel.registers if r.over == "dossier"]
    if not alle:
        return toon(request, "dossier_registers", actor, profiel=profiel, dossier=dossier, register=None)
    register = next((r for r in alle if r.code == request.GET.get("code")), alle[0])
    velden = velden_van(profiel, register)
    formulier = Registerformulier(velden, [], request.POST or None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: leg_vast(
            actor, register=register.code, dossier=dossier, antwoorden=formulier.antwoorden(), peildatum=dag
        ),
        naar=lambda _: redirect(f"{reverse('dossier-registers', args=[pk])}?code={register.code}"),
    )
    if klaar:
        return klaar
    return toon_formulier(
        request,
        "dossier_registers",
        actor,
        formulier,
        profiel=profiel,
        dossier=dossier,
        registers=alle,
        register=register,
        schrijft=bool(actor.rollen & set(register.rollen)),
        rijen=[
            (rij, "", _waarden(getoond_van(profiel, register), rij.gegevens))
            for rij in registraties_van_dossier(actor, register, dossier)
        ],
    )


@medewerker()
def team(request: HttpRequest, actor: Actor) -> HttpResponse:
    """One's own team: who is in it, what they are good at, and what is missing."""
    profiel = profiel_van(actor.gemeente, vandaag())
    eigen = profiel.team(actor.team)
    leden = teamleden(actor, actor.team) if eigen else []
    namen = {e.code: e.naam for e in profiel.expertises}
    return toon(
        request,
        "team",
        actor,
        profiel=profiel,
        team=eigen,
        leden=[
            (
                lid,
                profiel.functie(lid.functie),
                namen.get(lid.specialisme, ""),
                [namen.get(e, e) for e in lid.expertises],
            )
            for lid in leden
        ],
        netwerken=netwerken_te_laat(actor, profiel, vandaag()),
        ontbreekt=ontbrekend_in(profiel, leden) if eigen and eigen.soort == "toegangsteam" else (),
    )


@medewerker("medewerker.instellen")
def medewerker_instellen(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Where a colleague is employed, as what, and what they are good at; `wie` is chosen on the page of the team."""
    profiel = profiel_van(actor.gemeente, vandaag())
    collega = bestaat(next((m for m in teamleden(actor, actor.team) if str(m.pk) == request.GET.get("wie")), None))
    formulier = Medewerkerformulier(profiel, collega, request.POST or None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: stel_medewerker_in(actor, medewerker=collega, plaats=formulier.plaats(), peildatum=vandaag()),
        naar=lambda _: redirect("team"),
    )
    if klaar:
        return klaar
    rijen = [
        (rij, register.naam, _waarden(getoond_van(profiel, register), rij.gegevens))
        for register, rij in registraties_van_medewerker(actor, profiel, collega)
    ]
    return toon_formulier(request, "medewerker", actor, formulier, profiel=profiel, collega=collega, rijen=rijen)
