"""The municipality's own policy to read: what it rests on, who carries it out, its programme, and beside others."""

from django.http import HttpRequest, HttpResponse

from naober.gemeente.actor import Actor
from naober.gemeente.leesbaar import Rubriek, beschrijf, kader, organisatie
from naober.gemeente.queries import profiel_van, profielen_op
from naober.register.queries import programma_van
from naober.werkplek.formulieren.register import Vergelijkformulier
from naober.werkplek.toegang import medewerker, toon, vandaag


@medewerker()
def beleid_organisatie(request: HttpRequest, actor: Actor) -> HttpResponse:
    """What the policy rests on and who carries it out, each line with its source."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    rubrieken = (*kader(profiel), *organisatie(profiel, dag))
    return toon(request, "beleid_organisatie", actor, profiel=profiel, dag=dag, rubrieken=rubrieken)


@medewerker()
def beleid_programma(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Policy documents and the programme, with how far each task has come."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    stand = programma_van(actor, profiel, dag)
    return toon(request, "beleid_programma", actor, profiel=profiel, dag=dag, programma=stand)


@medewerker()
def beleid_vergelijken(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Two municipalities beside each other, heading by heading."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    anderen = {naam: p for naam, p in profielen_op(dag).items() if p.gemeente.code != actor.gemeente}
    formulier = Vergelijkformulier([(n, p.gemeente.naam) for n, p in anderen.items()], request.GET or None)
    ander = anderen.get(formulier.cleaned_data["met"]) if formulier.is_valid() else None
    paren = _paren(beschrijf(profiel, dag), beschrijf(ander, dag)) if ander else []
    return toon(
        request, "beleid_vergelijken", actor, profiel=profiel, dag=dag, formulier=formulier, ander=ander, paren=paren
    )


def _paren(eigen: tuple[Rubriek, ...], ander: tuple[Rubriek, ...]) -> list[tuple[str, Rubriek | None, Rubriek | None]]:
    links, rechts = ({r.naam: r for r in rubrieken} for rubrieken in (eigen, ander))
    return [(naam, links.get(naam), rechts.get(naam)) for naam in dict.fromkeys((*links, *rechts))]
