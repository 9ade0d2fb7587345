"""The page on recognising early that somebody may need support: by what, how to begin about it, and what there is."""

from django.http import HttpRequest, HttpResponse

from naober.gemeente.signaalregels import signaalkader
from naober.kaart.queries import voorzieningen_met_code
from naober.portaal.openbaar.toegang import Bezoek, openbaar, toon


@openbaar
def herkennen(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """The events in a life, whether one sees them coming and what is offered with each; and by what one recognises
    other worries. For neighbours, volunteers and officials alike, so for everybody."""
    soorten = signaalkader(bezoek.profiel.gemeente.code, bezoek.dag).soorten
    gebeurtenissen = [s for s in soorten if s.groep == "levensgebeurtenis"]
    zorgen = [s for s in soorten if s.groep != "levensgebeurtenis" and (s.herkennen or s.handvatten)]
    codes = {code for s in (*gebeurtenissen, *zorgen) for code in s.aanbod}
    return toon(
        request,
        "herkennen",
        bezoek,
        gebeurtenissen=[(naam, [s for s in gebeurtenissen if s.voorspelbaar is wel]) for naam, wel in _KOMT],
        zorgen=zorgen,
        aanbod={code: v for code, v in voorzieningen_met_code(sorted(codes)).items() if v.actief},
    )


_KOMT = (("Ziet u vaak aankomen", True), ("Komt onverwacht", False))
