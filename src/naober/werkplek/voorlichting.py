"""Letters to a whole group of residents, and what readers of the public pages answered."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from naober.agenda.groepsbrieven import (
    PER_KEER,
    Groep,
    groepsbrieven,
    stand_van,
    stel_groepsbrief_op,
    verstuur_groepsbrief,
)
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.ingang.peilingen import uitslagen
from naober.werkplek.formulieren.voorlichting import Groepsbriefformulier, Verstuurformulier
from naober.werkplek.toegang import bestaat, ingestuurd, medewerker, toon_formulier, vandaag


@medewerker("groepsbrief.sturen")
def voorlichting(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The letters with how many have them, what readers answered, and a form to draw up a letter."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    formulier = Groepsbriefformulier(profiel, request.POST or None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: stel_groepsbrief_op(
            actor,
            onderwerp=formulier.cleaned_data["onderwerp"],
            tekst=formulier.cleaned_data["tekst"],
            groep=Groep(
                formulier.cleaned_data["product"],
                formulier.cleaned_data["gebied"],
                formulier.cleaned_data["eindigt_voor"],
            ),
            peildatum=dag,
        ),
        naar=lambda brief: redirect("groepsbrief", pk=brief.pk) if brief else redirect("voorlichting"),
    )
    if klaar:
        return klaar
    return toon_formulier(
        request,
        "voorlichting",
        actor,
        formulier,
        profiel=profiel,
        brieven=groepsbrieven(actor),
        uitslagen=uitslagen(profiel),
    )


@medewerker("groepsbrief.sturen")
def groepsbrief(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """One letter as it will be read, how many get it, and the button that sends it, a hundred at a time."""
    stand = bestaat(stand_van(actor, pk))
    formulier = Verstuurformulier(request.POST or None)

    klaar = ingestuurd(
        request,
        formulier,
        lambda: verstuur_groepsbrief(actor, groepsbrief=stand.brief, peildatum=vandaag()),
        naar=lambda _: redirect("groepsbrief", pk=pk),
    )
    return klaar or toon_formulier(request, "groepsbrief", actor, formulier, stand=stand, per_keer=PER_KEER)
