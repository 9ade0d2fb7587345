"""How large the teams should be, and on which assumptions."""

from django.http import HttpRequest, HttpResponse

from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.regels.teamomvang import aannamen_van, bereken_omvang, gebieden_van
from naober.werkplek.formulieren.teamomvang import Teamomvangformulier
from naober.werkplek.toegang import medewerker, toon, toon_formulier, vandaag


@medewerker("team.omvang")
def teamomvang(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The computation as the policy has it; sent in with other assumptions it shows what follows, and keeps nothing."""
    profiel = profiel_van(actor.gemeente, vandaag())
    omvang = profiel.teamomvang
    if omvang is None:
        return toon(request, "teamomvang", actor, profiel=profiel, omvang=None)
    aannamen, cijfers = aannamen_van(profiel, omvang), gebieden_van(profiel, omvang)
    formulier = Teamomvangformulier(omvang, aannamen, cijfers, request.POST or None)
    if formulier.is_bound and formulier.is_valid():
        aannamen, cijfers = formulier.aannamen(), formulier.cijfers()
    return toon_formulier(
        request,
        "teamomvang",
        actor,
        formulier,
        profiel=profiel,
        omvang=omvang,
        aannamen=aannamen,
        uitkomsten=bereken_omvang(cijfers, aannamen),
    )
