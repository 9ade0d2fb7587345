"""News, meetings, films and the toolbox; and what other sites, readers and telephones take from here."""

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.templatetags.static import static
from django.utils.feedgenerator import Rss201rev2Feed

from naober.agenda.groepsbrieven import verstuurde_brieven
from naober.fundament.tijd import begin_van
from naober.kaart.uitwisselen.hsds_uit import bladzijde
from naober.portaal.openbaar.berichten import berichten, deellinks
from naober.portaal.openbaar.toegang import Bezoek, gekozen_doelgroep, openbaar, toon

_PER_BLADZIJDE = 200


@openbaar
def nieuws(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """News and explanation, the newest first: by audience (`voor` in the address) in its own words, and by area."""
    voor, gebied = gekozen_doelgroep(request, bezoek), request.GET.get("gebied", "")
    gekozen = next((g for g in bezoek.profiel.gebieden if g.code == gebied), None)
    if gebied and gekozen is None:
        raise Http404
    gevonden = berichten(bezoek.profiel, bezoek.dag, voor, gekozen.naam if gekozen else "")
    adres = request.build_absolute_uri(bezoek.weg("openbaar-nieuws"))
    return toon(
        request,
        "nieuws",
        bezoek,
        berichten=[(b, deellinks(b.titel, f"{adres}#{b.code}")) for b in gevonden],
        gebieden=sorted({b.gebied for b in berichten(bezoek.profiel, bezoek.dag, voor) if b.gebied}),
        voor=voor,
        gebied=gekozen,
    )


@openbaar
def nieuws_rss(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """The same news for a news reader, and for the paper or site of others: for one audience when it is named."""
    voor = gekozen_doelgroep(request, bezoek)
    adres = request.build_absolute_uri(bezoek.weg("openbaar-nieuws"))
    g = bezoek.profiel.gemeente
    feed = Rss201rev2Feed(f"Nieuws van {g.teamnaam}", adres, f"Nieuws en uitleg van {g.naam}", language="nl")
    for b in berichten(bezoek.profiel, bezoek.dag, voor):
        waar = " ".join(filter(None, (b.wanneer, b.waar)))
        feed.add_item(
            b.titel,
            f"{adres}#{b.code}",
            "\n".join(filter(None, (b.tekst, waar))),
            unique_id=b.code,
            pubdate=begin_van(b.dag),
            categories=(b.soort, *b.kanalen),
        )
    return HttpResponse(feed.writeString("utf-8"), content_type="application/rss+xml; charset=utf-8")


@openbaar
def films(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """The short films there are."""
    return toon(request, "films", bezoek)


@openbaar
def film(request: HttpRequest, bezoek: Bezoek, code: str) -> HttpResponse:
    """One film: it plays by itself, can be stopped, and stands below in words. Drawn here, without a file of others."""
    gevonden = next((f for f in bezoek.profiel.openbaar.films if f.code == code), None)
    if gevonden is None:
        raise Http404
    return toon(request, "film", bezoek, film=gevonden)


@openbaar
def toolbox(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """What teams and providers use to explain things to their clients."""
    return toon(request, "toolbox", bezoek, brieven=verstuurde_brieven())


@openbaar
def aanbod_data(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """What there is, as open data (HSDS), for sites and apps of residents: by page, `na` the last number of the one
    before. Any site may read it."""
    na = request.GET.get("na", "0")
    if not (na.isdecimal() and len(na) <= 18):
        raise Http404
    inhoud, verder = bladzijde(bezoek.profiel, int(na), _PER_BLADZIJDE)
    volgende = request.build_absolute_uri(f"{bezoek.weg('openbaar-data')}?na={verder}") if verder else None
    antwoord = JsonResponse({"contents": inhoud, "next": volgende})
    antwoord["Access-Control-Allow-Origin"] = "*"
    return antwoord


@openbaar
def app(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """What a telephone needs to put these pages on its screen as an app."""
    g = bezoek.profiel.gemeente
    begin = bezoek.weg("openbaar")
    return JsonResponse(
        {
            "name": f"{g.teamnaam}, gemeente {g.naam}",
            "short_name": g.teamnaam[:30],
            "lang": "nl",
            "id": begin,
            "start_url": begin,
            "scope": begin,
            "display": "minimal-ui",
            "theme_color": "#ffffff",
            "background_color": "#ffffff",
            "icons": [
                {"src": static("naober/app.svg"), "sizes": "any", "type": "image/svg+xml"},
                *({"src": static(f"naober/app-{n}.png"), "sizes": f"{n}x{n}", "type": "image/png"} for n in (192, 512)),
            ],
            "shortcuts": [
                {"name": naam, "url": bezoek.weg(adres)}
                for naam, adres in (
                    ("Stel een vraag", "openbaar-vraag"),
                    ("Welk team is van mij?", "openbaar-teams"),
                    ("Nieuws", "openbaar-nieuws"),
                )
            ],
        },
        content_type="application/manifest+json",
    )
