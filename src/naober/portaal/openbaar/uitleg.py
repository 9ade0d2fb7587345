"""Pages that tell: what one can do oneself, the road to help, teams, contact, client support, what to expect."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.csrf import csrf_exempt

from naober.gemeente.landelijk.taal import zelfhulp
from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.openbaar import Zelfhulp
from naober.kaart.preventie import openbare_maatregelen, oproepen
from naober.kaart.rules.preventie import preventietermen
from naober.kaart.zoeken.aanbod import aanbod
from naober.kaart.zoeken.vragen import Zoekvraag, zoek
from naober.portaal.openbaar.formulieren import Postcodeformulier, gebied_bij
from naober.portaal.openbaar.toegang import Bezoek, gekozen_doelgroep, openbaar, toon

_MEEST = 6


def _onderwerpen(profiel: Profiel) -> list[Zelfhulp]:
    """Those of the country, each replaced by the profile's own when it has one with that code, and its others."""
    eigen = {z.code: z for z in profiel.openbaar.zelf}
    landelijk = [eigen.pop(z.code, z) for z in zelfhulp()]
    return [*landelijk, *eigen.values()]


@openbaar
def zelf(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """What can I do myself, and with whom: the subjects."""
    return toon(request, "zelf", bezoek, onderwerpen=_onderwerpen(bezoek.profiel))


@openbaar
def zelf_onderwerp(request: HttpRequest, bezoek: Bezoek, code: str) -> HttpResponse:
    """One subject: by oneself, with others, what there is for everybody, and only then the municipality."""
    onderwerp = next((z for z in _onderwerpen(bezoek.profiel) if z.code == code), None)
    if onderwerp is None:
        raise Http404
    gevonden = zoek(bezoek.profiel, Zoekvraag(onderwerp.zoek), meest=40).nummers
    lijst = [v for v in aanbod(bezoek.profiel, gevonden, timezone.localtime()) if v.samen and not v.besluit]
    return toon(request, "zelf_onderwerp", bezoek, z=onderwerp, gevonden=lijst[:_MEEST])


@openbaar
def preventie(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """What is done for many before anybody asks, as far as it runs and is for residents to read."""
    namen = {lijst: dict(paren) for lijst, paren in preventietermen(bezoek.profiel).items()}
    lopend, gevraagd = openbare_maatregelen(bezoek.profiel), oproepen(bezoek.dag)
    return toon(request, "preventie", bezoek, maatregelen=lopend, oproepen=gevraagd, namen=namen)


@openbaar
def route(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """How help works here: first oneself, then what is there for all, then a decision; with the ladder and terms."""
    voor = gekozen_doelgroep(request, bezoek)
    return toon(request, "route", bezoek, voor=voor)


# The postcode is sent and never stands in the address; it changes nothing.
@csrf_exempt
@openbaar(formulier=True)
def teams(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """Teams and contact: which team is mine by postcode, and how the entrance is reached."""
    profiel = bezoek.profiel
    formulier = Postcodeformulier(profiel, request.POST if request.method == "POST" else None)
    gebied = gebied_bij(profiel, formulier.cleaned_data["postcode"]) if formulier.is_valid() else None
    gevonden = [t for t in profiel.teams if t.soort == "toegangsteam" and gebied and gebied.code in t.gebieden]
    status = 422 if formulier.errors else 200
    return toon(request, "teams", bezoek, status=status, formulier=formulier, gebied=gebied, gevonden=gevonden)


@openbaar
def clientondersteuning(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """Independent client support: what it is, for which fields, and what there is of it on the map."""
    gevonden = zoek(bezoek.profiel, Zoekvraag("onafhankelijke clientondersteuning"), meest=10).nummers[:_MEEST]
    lijst = aanbod(bezoek.profiel, gevonden, timezone.localtime())
    return toon(request, "clientondersteuning", bezoek, gevonden=lijst)


@openbaar
def verwachten(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """What one may expect of the municipality, of partners, and of each other."""
    return toon(request, "verwachten", bezoek)


@openbaar
def vroeger(request: HttpRequest, bezoek: Bezoek, naam: str) -> HttpResponse:
    """An entrance by the name that it had before leads to what is there now."""
    website = bezoek.profiel.openbaar.website
    oude = [*(website.oud if website else ()), *(o for i in bezoek.profiel.ingangen for o in i.vroeger)]
    if naam not in {slugify(o) for o in oude}:
        raise Http404
    return redirect(bezoek.weg("openbaar-teams"))
