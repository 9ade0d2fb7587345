"""The first public pages: which municipality, what there is, and help with it all."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

from naober.gemeente.queries import gemeenten
from naober.kaart.zoeken.aanbod import aanbod
from naober.kaart.zoeken.vragen import Gevonden, Zoekvraag, zoek
from naober.portaal.openbaar.formulieren import Zoekformulier, gebied_bij
from naober.portaal.openbaar.toegang import Bezoek, openbaar, toon
from naober.portaal.openbaar.wetten import per_wet, voor_u_alleen, wetten_van

PER_PAGINA = 10
# What the best answers are about, says which help for one alone may be about the same.
_EERSTE = 3
# So many entries are shown by law; who wants more searches.
_PER_WET = 300
# What may stand in an address: a choice from a list of the profile.
_KEUZES = frozenset({"leefgebied", "thema", "doelgroep"})


def kies_gemeente(request: HttpRequest) -> HttpResponse:
    """Which municipality one lives in."""
    return render(request, "openbaar/gemeenten.html", {"gemeenten": gemeenten()})


@openbaar
def start(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """Wat zoekt u? In one's own words, by life domain, and by what one comes to do."""
    return toon(request, "start", bezoek, zoekveld=Zoekformulier(bezoek.profiel))


# What is typed may say much about somebody, so it never stands in an address. It changes nothing, so it needs no token.
@csrf_exempt
@openbaar(formulier=True)
def zoeken(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """What answers a question, the lightest rung first among what answers it as well; or everything, by rung.

    A choice from a list may stand in the address; what is typed is sent."""
    gegeven = request.POST if request.method == "POST" else request.GET
    formulier = Zoekformulier(
        bezoek.profiel, {k: v for k, v in gegeven.items() if k in _KEUZES or gegeven is request.POST}
    )
    goed, pagina = formulier.is_valid(), _pagina(gegeven.get("pagina", ""))
    gekozen = formulier.cleaned_data if goed else {}
    gebied = gebied_bij(bezoek.profiel, gekozen.get("postcode", ""))
    nu = timezone.localtime()
    vraag = Zoekvraag(
        tekst=gekozen.get("zoek", ""),
        leefgebied=gekozen.get("leefgebied", ""),
        thema=gekozen.get("thema", ""),
        doelgroep=gekozen.get("doelgroep", ""),
        gebied=gebied.code if gebied else "",
        open_op=nu if gekozen.get("open_nu") else None,
    )
    uitkomst = zoek(bezoek.profiel, vraag) if goed else Gevonden((), {})
    nummers = uitkomst.nummers[: pagina * PER_PAGINA]
    gevonden = aanbod(bezoek.profiel, nummers, nu)
    over = {vraag.leefgebied} - {""} or {code for v in gevonden[:_EERSTE] for code in v.leefgebieden}
    antwoord = toon(
        request,
        "zoeken",
        bezoek,
        status=200 if goed else 422,
        formulier=formulier,
        vraag=vraag,
        gebied=gebied,
        uitkomst=uitkomst,
        gevonden=gevonden,
        alleen=voor_u_alleen(bezoek.profiel, over) if vraag.tekst or vraag.leefgebied else (),
        volgende=pagina + 1 if len(uitkomst.nummers) > len(nummers) else 0,
    )
    # So that whoever goes back from what was found, finds the list again instead of a question to send it once more.
    antwoord.headers["Cache-Control"] = "private, max-age=300"
    return antwoord


def _pagina(tekst: str) -> int:
    return min(int(tekst), 10) if tekst.isdecimal() and len(tekst) < 3 and int(tekst) else 1


@openbaar
def iets(request: HttpRequest, bezoek: Bezoek, pk: int) -> HttpResponse:
    """One thing that there is: what it is, what it costs, who it is for and how one gets there."""
    gevonden = aanbod(bezoek.profiel, [pk], timezone.localtime())
    if not gevonden:
        raise Http404
    v = gevonden[0]
    return toon(request, "iets", bezoek, v=v, wetten=wetten_van(bezoek.profiel, v.leefgebieden))


@openbaar
def wie_doet_wat(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """Who provides what and under which law: for everybody, and by decision, in one overview."""
    nu = timezone.localtime()
    nummers = zoek(bezoek.profiel, Zoekvraag(""), meest=_PER_WET).nummers
    wetten = per_wet(bezoek.profiel, aanbod(bezoek.profiel, nummers, nu))
    return toon(request, "wie_doet_wat", bezoek, wetten=wetten)


@openbaar
def hulp(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """Help mij hierbij: by telephone, at a counter, or by somebody who looks along."""
    return toon(request, "hulp", bezoek)
