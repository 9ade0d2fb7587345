"""The social map as staff look at it, lightest rung first; and one entry, place or organisation."""

from itertools import groupby

from django.http import HttpRequest, HttpResponse

from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.queries import profiel_van
from naober.kaart import queries
from naober.kaart.rules import alleen_uitvoerder, tijdsregels, versheid, versheid_van
from naober.naoberschap.zorgqueries import verwijzingen_per_voorziening
from naober.werkplek.formulieren.kaart import Kaartformulier, termen
from naober.werkplek.toegang import bestaat, medewerker, toon, vandaag


@medewerker()
def kaart(request: HttpRequest, actor: Actor) -> HttpResponse:
    """What there is, by any of the words in which the municipality orders its map."""
    profiel = profiel_van(actor.gemeente, vandaag())
    formulier = Kaartformulier(profiel, request.GET or None)
    keuzes = formulier.cleaned_data if formulier.is_valid() else {}
    gevonden, meer = queries.blader(actor, profiel, keuzes)
    treden = {t.code: t for t in profiel.trap.treden}
    groepen = [(treden[code], list(groep)) for code, groep in groupby(gevonden, lambda v: v.trede) if code in treden]
    return toon(
        request,
        "kaart",
        actor,
        profiel=profiel,
        formulier=formulier,
        treden=groepen,
        meer=meer,
        getoond=len(gevonden),
        wetten=wetten_per_leefgebied(profiel),
        eigen=queries.eigen_organisatie(actor),
    )


def wetten_per_leefgebied(profiel: Profiel) -> dict[str, list[str]]:
    """Under which laws something in a life domain is offered."""
    return {v.code: [w.naam for w in profiel.wetten if v.code in w.leefgebieden] for v in profiel.leefgebieden}


@medewerker()
def voorziening(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """All that the map says of one entry."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    rij = bestaat(queries.volledige_voorziening(actor, pk))
    namen = {lijst: dict(paren) for lijst, paren in termen(profiel).items()}
    wetten = wetten_per_leefgebied(profiel)
    return toon(
        request,
        "voorziening",
        actor,
        profiel=profiel,
        v=rij,
        namen=namen,
        trede=next((t for t in profiel.trap.treden if t.code == rij.trede), None),
        laag=profiel.laag_van(rij.trede),
        wetten=sorted({w for deel in rij.leefgebieden for w in wetten.get(deel, ())}),
        plekken=[(plek, tijdsregels(queries.tijden_op(rij, plek.pk))) for plek in rij.plekken.all()],
        tijden=tijdsregels(queries.tijden_op(rij, None)),
        versheid=versheid(rij.nagekeken_op, dag, versheid_van(profiel)),
        labels=[(label, profiel.kaart.label(label.code)) for label in rij.labels.all()],
        te_geven=[x for x in profiel.kaart.labels if x.code not in {label.code for label in rij.labels.all()}],
        eigen=alleen_uitvoerder(actor.rollen) and rij.organisatie is not None,
        verwijzingen=verwijzingen_per_voorziening(actor, dag.year, alleen=rij),
    )


@medewerker()
def organisaties(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Who offers something, formal and informal."""
    profiel = profiel_van(actor.gemeente, vandaag())
    return toon(request, "organisaties", actor, profiel=profiel, organisaties=queries.organisaties(actor))


@medewerker()
def organisatie(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """One organisation and what it has on the map."""
    profiel = profiel_van(actor.gemeente, vandaag())
    rij = bestaat(queries.organisatie(actor, pk))
    return toon(request, "organisatie", actor, profiel=profiel, organisatie=rij, aanbod=queries.aanbod_van(actor, rij))


@medewerker()
def locatie(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """One place and everything that is offered there."""
    profiel = profiel_van(actor.gemeente, vandaag())
    rij = bestaat(queries.locatie(actor, pk))
    namen = {lijst: dict(paren) for lijst, paren in termen(profiel).items()}
    return toon(request, "locatie", actor, profiel=profiel, locatie=rij, namen=namen)
