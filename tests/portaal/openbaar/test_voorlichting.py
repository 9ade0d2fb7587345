"""News, meetings, films, the toolbox, the app, open data, and who does what under which law."""

import json
import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from naober.fundament.scope import in_scope
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Profiel, Rol
from naober.gemeente.profiel.openbaar import Functie
from naober.gemeente.queries import profiel_van
from naober.ingang.peilingen import stem, uitslagen
from naober.kaart.actions.voorstellen import beoordeel_voorstel
from naober.kaart.models import Kaartvoorstel, Voorziening
from naober.kern import Bron
from naober.portaal import toegang as mijn
from naober.portaal.formulieren import Aanvraagformulier
from naober.portaal.openbaar import toegang
from naober.register.actions import leg_vast
from tests.dossier.gevallen import GOOISE_MEREN, HARDENBERG, HEUVELRUG, LEUSDEN, UTRECHT, profiel_uit
from tests.dossier.opzet import geweigerd, goed
from tests.portaal.conftest import Aanmelder, Gezin
from tests.portaal.openbaar.test_bladzijden import tekst, vijf
from tests.register.opzet import gemeente

__all__ = ["vijf"]
pytestmark = pytest.mark.django_db
VIJF = (HARDENBERG.slug, LEUSDEN.slug, GOOISE_MEREN.slug, UTRECHT.slug, HEUVELRUG.slug)


def publiceer(slug: str, **velden: object) -> None:
    """Publish this as who makes policy."""
    dag = timezone.localdate()
    basis: dict[str, object] = {"titel": "Nieuws", "soort": "nieuws", "tekst": "Kom ook.", "van": dag.isoformat()}
    with gemeente(slug) as maak:
        wie = maak(Rol.BELEID)
        goed(leg_vast(wie, register="publicaties", antwoorden={**basis, **velden}, peildatum=dag))  # type: ignore[dict-item]


@pytest.mark.eis("UTR-382")
def test_een_bijeenkomst_is_te_plannen_per_wijk_en_per_groep_met_een_aanbieder_en_staat_in_klantenmedia(
    client: Client, vijf: dict[str, Profiel]
) -> None:
    slug, o = UTRECHT.slug, vijf[UTRECHT.slug].openbaar
    een, twee = [g.naam for g in vijf[slug].gebieden][:2]
    media = [k.naam for k in o.kanalen if k.organisatie]
    assert len(media) == 2, "die van zorgaanbieders en van mantelzorgorganisaties"
    aanbieder = next(x.naam for x in vijf[slug].organisaties)
    waar = {"soort": "bijeenkomst", "wanneer": "dinsdag 3 maart om 19.30 uur", "waar": "Buurthuis De Uithoek"}
    publiceer(slug, titel="Bijeenkomst over de wijk", gebied=een, **waar)
    groep = {"voor": ["Mantelzorgers"], "met": aanbieder, "kanalen": media, "gebied": twee}
    publiceer(slug, titel="Bijeenkomst voor mantelzorgers", **groep, **waar)
    wijk = next(g.code for g in vijf[slug].gebieden if g.naam == een)
    blad = tekst(client, slug, "nieuws/", gebied=wijk)
    assert "Bijeenkomst over de wijk" in blad
    assert "dinsdag 3 maart om 19.30 uur" in blad
    assert "Buurthuis De Uithoek" in blad
    assert "Bijeenkomst voor mantelzorgers" not in blad
    voor_mantelzorgers = tekst(client, slug, "nieuws/", voor="mantelzorgers")
    assert "Bijeenkomst voor mantelzorgers" in voor_mantelzorgers
    assert aanbieder in voor_mantelzorgers
    assert "Bijeenkomst voor mantelzorgers" not in tekst(client, slug, "nieuws/", voor="professionals")
    feed = client.get(f"/in/{slug}/nieuws/rss/", {"voor": "mantelzorgers"}).content.decode()
    assert "dinsdag 3 maart om 19.30 uur" in feed
    assert all(f"<category>{m}</category>" in feed for m in media), "zo weet een blad wat het over kan nemen"
    toolbox = tekst(client, slug, "toolbox/")
    assert all(m in toolbox for m in media)
    with gemeente(slug) as maak:
        wie, dag = maak(Rol.BELEID), timezone.localdate()
        zonder = {"titel": "X", "tekst": "Kom ook.", "soort": "bijeenkomst", "van": dag.isoformat(), "waar": "Hier"}
        fout = geweigerd("register.veld", leg_vast, wie, register="publicaties", antwoorden=zonder, peildatum=dag)
        assert fout.veld == "veld-wanneer"


@pytest.mark.eis("UTR-022")
def test_de_kern_staat_in_korte_filmpjes_met_de_woorden_eronder(client: Client, vijf: dict[str, Profiel]) -> None:
    films = vijf[UTRECHT.slug].openbaar.films
    # What changes, how the team works, and how the access goes: the three that the document names.
    assert [f.code for f in films] == ["verandering", "buurtteam", "toegang"]
    assert "films/toegang/" in tekst(client, UTRECHT.slug, "hulp-krijgen/")
    for film in films:
        blad = tekst(client, UTRECHT.slug, f"films/{film.code}/")
        doek, onder = blad.split('class="film__doek"')[1].split("Wat er gezegd wordt")
        assert doek.count("<svg") == len(film.scenes) == doek.count("<figcaption")
        assert all(s.zin in doek and s.zin in onder for s in film.scenes)
        assert all(len(s.zin.split()) <= 12 for s in film.scenes), "kort en eenvoudig"
        assert "<script" not in doek
        assert "Zet het filmpje stil" in blad
    stijl = finders.find("naober/openbaar.css")
    assert isinstance(stijl, str)
    inhoud = Path(stijl).read_text(encoding="utf-8")
    meest = max(len(f.scenes) for f in films)
    assert "animation: film-scene" in inhoud
    assert all(f".film__scene--{n} {{" in inhoud for n in range(2, meest + 1))
    assert client.get(f"/in/{UTRECHT.slug}/films/verzonnen/").status_code == 404


@pytest.mark.eis("UTR-023")
def test_een_groep_leest_dezelfde_boodschap_in_eigen_woorden(client: Client, vijf: dict[str, Profiel]) -> None:
    slug = UTRECHT.slug
    gewoon, kort = (tekst(client, slug, "hulp-krijgen/", **v) for v in ({}, {"voor": "weinig-lezen"}))
    assert "Een vaste medewerker helpt u." in kort
    assert "Een vaste medewerker helpt u." not in gewoon
    eigen = tekst(client, slug, "hulp-krijgen/", voor="gemeenschappen")
    assert "de moskee, de kerk of het buurthuis" in eigen
    assert "liever met een vrouw of een man praat" in eigen
    assert "vaste contactpersoon" in gewoon
    assert client.get(f"/in/{slug}/hulp-krijgen/", {"voor": "verzonnen"}).status_code == 404


@pytest.mark.eis("UTR-028")
def test_een_start_van_een_team_wordt_gepland_en_het_netwerk_leest_daarna_de_resultaten(
    client: Client, vijf: dict[str, Profiel]
) -> None:
    slug = UTRECHT.slug
    start = {"soort": "start van een team", "wanneer": "maandag 5 januari om 10 uur", "waar": "Wijkbureau"}
    publiceer(slug, titel="Kom kennismaken met het buurtteam", voor=["Netwerk in de wijk"], **start)
    geleerd = {"soort": "resultaat", "tekst": "Het team hielp 40 huishoudens. Wij leerden dat bellen vaak genoeg is."}
    publiceer(slug, titel="Een half jaar buurtteam", voor=["Netwerk in de wijk"], **geleerd)
    blad = tekst(client, slug, "nieuws/", voor="netwerk")
    for zin in ("Start van een team", "maandag 5 januari om 10 uur", "Resultaat", "Wij leerden dat bellen"):
        assert zin in blad
    assert "Een half jaar buurtteam" not in tekst(client, slug, "nieuws/", voor="mantelzorgers")


@pytest.mark.eis("HAR-015")
def test_een_bericht_heeft_een_voorbeeld_is_eerlijk_en_wordt_geweigerd_in_ambtelijke_taal(
    client: Client, vijf: dict[str, Profiel]
) -> None:
    slug, dag = HARDENBERG.slug, timezone.localdate()
    publiceer(
        slug,
        titel="Hulp bij het huishouden verandert",
        tekst="Vanaf juli kijkt het team met u wat er nodig is.",
        voorbeeld="Meneer De Boer houdt zijn vaste hulp.",
        onbekend="Wat u gaat betalen, weten wij nog niet.",
    )
    blad = tekst(client, slug, "nieuws/")
    assert "Een voorbeeld.</strong> Meneer De Boer houdt zijn vaste hulp." in blad
    assert "Wat wij nog niet weten.</strong> Wat u gaat betalen, weten wij nog niet." in blad
    assert "Mevrouw Jansen had een vraag over vervoer en over geld" in blad, "ook wat in het profiel staat"
    with gemeente(slug) as maak:
        wie = maak(Rol.BELEID)
        ambtelijk = {"titel": "X", "soort": "nieuws", "van": dag.isoformat()}
        jargon = {**ambtelijk, "tekst": "Wij verzoeken u zulks tijdig kenbaar te maken."}
        fout = geweigerd("register.taal", leg_vast, wie, register="publicaties", antwoorden=jargon, peildatum=dag)
        assert (fout.veld, "vragen" in fout.alternatief) == ("veld-tekst", True)


def test_een_dringend_bericht_staat_op_elke_bladzijde_zolang_het_geldt(
    client: Client, vijf: dict[str, Profiel]
) -> None:
    slug, dag = LEUSDEN.slug, timezone.localdate()
    publiceer(
        slug, titel="Geen water", tekst="Haal water bij Larikslaan2.", soort="dringend bericht", tot=dag.isoformat()
    )
    gisteren = (dag - timedelta(days=1)).isoformat()
    publiceer(slug, titel="Storing voorbij", soort="dringend bericht", van="2020-01-01", tot=gisteren)
    for pad in ("", "teams/", "vraag/"):
        blad = tekst(client, slug, pad)
        assert "Geen water" in blad
        assert "Storing voorbij" not in blad
    assert blad.index("Geen water") < blad.index("<h1")
    eerste = re.findall(r"<item><title>(.*?)</title>", client.get(f"/in/{slug}/nieuws/rss/").content.decode())[0]
    assert eerste == "Geen water"


@pytest.mark.eis("HEU-031")
def test_elke_gemeente_heeft_toptaken_een_app_en_rss(client: Client, vijf: dict[str, Profiel]) -> None:
    for slug in VIJF:
        begin = tekst(client, slug, "")
        verwijst = re.search(r'<link rel="manifest" href="([^"]+)"', begin)
        assert verwijst is not None
        antwoord = client.get(verwijst[1])
        assert antwoord.headers["Content-Type"] == "application/manifest+json"
        app = json.loads(antwoord.content)
        assert app["start_url"] == app["scope"] == f"/in/{slug}/"
        assert vijf[slug].gemeente.naam in app["name"]
        assert {"192x192", "512x512"} <= {i["sizes"] for i in app["icons"]}
        for icoon in app["icons"]:
            assert finders.find(re.sub(r"\.[0-9a-f]{12}\.", ".", icoon["src"].removeprefix("/static/"))), icoon
        # Every shortcut of the app, and every top task on the first page, opens.
        taken = re.findall(r'href="(/in/[^"]+)"', begin.split("Of regel het meteen")[1].split("</ul>")[0])
        assert len(taken) >= 8
        assert all(client.get(pad).status_code == 200 for pad in {*taken, *(s["url"] for s in app["shortcuts"])})
        assert b"<rss" in client.get(f"/in/{slug}/nieuws/rss/").content


@pytest.mark.eis("GOO-036")
def test_een_overzicht_zegt_wie_wat_biedt_en_onder_welke_wet(client: Client, vijf: dict[str, Profiel]) -> None:
    slug, profiel = GOOISE_MEREN.slug, vijf[GOOISE_MEREN.slug]
    blad = tekst(client, slug, "wie-doet-wat/")
    for wet in profiel.openbaar.wetwijzer:
        assert wet.wet in blad
        assert wet.wie in blad
    assert "Het zorgkantoor regelt de zorg" in blad, "ook de Wlz, waar de grijze gebieden liggen"
    delen = dict(zip([w.wet for w in profiel.openbaar.wetwijzer], re.split(r"<h2", blad)[1:], strict=False))
    assert "Triple P" in delen["Jeugdwet"]
    assert "Jeugd en Gezin" in delen["Jeugdwet"], "wie het biedt"
    assert all(p.naam in delen[p.wet] for p in profiel.producten if p.besluit_nodig)
    with in_scope(gemeente=profiel.gemeente.code, breed=True):
        pk = Voorziening.objects.get(code="triple-p").pk
    iets = tekst(client, slug, f"aanbod/{pk}/")
    assert "Onder welke wet" in iets
    assert "Jeugdwet" in iets
    assert "wie-doet-wat/" in tekst(client, slug, ""), "te vinden vanaf het begin"


@pytest.mark.eis("LEU-024")
def test_bij_een_vraag_staat_wat_er_samen_is_naast_wat_er_voor_u_alleen_is(
    client: Client, vijf: dict[str, Profiel]
) -> None:
    slug = LEUSDEN.slug
    for leefgebied, samen, alleen in (
        ("vervoer", "Regiotaxi", "Vervoersvoorziening"),
        ("sociaal-netwerk", "Inlooppunt (ook trefpunt of buurtkamer)", "mantelzorger"),
        ("opvoeden-opgroeien", "Steungezin", "Jeugd-ggz"),
    ):
        blad = tekst(client, slug, "zoeken/", leefgebied=leefgebied)
        assert "U kiest zelf wat u vraagt" in blad
        naast, lijst = blad.split("Naast elkaar")[1].split("</details>", 1)
        assert alleen.lower() in naast.lower(), leefgebied
        van_hier = {v.naam for v in vijf[slug].voorzieningen if leefgebied in v.leefgebieden}
        assert sum(naam in lijst for naam in van_hier) >= 4, leefgebied
        assert samen in van_hier
    gezocht = client.post(f"/in/{slug}/zoeken/", {"zoek": "ik kom de deur niet meer uit, vervoer"}).content.decode()
    assert "Vervoersvoorziening" in gezocht.split("Naast elkaar")[1]
    zonder = client.post(f"/in/{slug}/zoeken/", {"zoek": "qqqqqqqq"}).content.decode()
    assert "Naast elkaar" not in zonder


@pytest.mark.eis("LEU-020")
def test_een_nieuwe_functie_voor_inwoners_komt_erbij_als_regel_in_het_profiel(
    client: Client, vijf: dict[str, Profiel], monkeypatch: pytest.MonkeyPatch
) -> None:
    slug, profiel = LEUSDEN.slug, vijf[LEUSDEN.slug]
    begin = tekst(client, slug, "")
    assert all(f.naam in begin and f.adres in begin for f in profiel.openbaar.functies)
    buurt = Functie(
        code="buurtauto", naam="Leen een buurtauto", uitleg="Reserveer een auto in uw straat.",
        adres="https://buurtauto.example", van="inwoners", bron=Bron("Proef", "art. 1"),
    )  # fmt: skip
    openbaar = profiel.openbaar.model_copy(update={"functies": (*profiel.openbaar.functies, buurt)})
    ruimer = profiel.model_copy(update={"openbaar": openbaar})
    monkeypatch.setattr(toegang, "profiel_van", lambda code, dag: ruimer)
    begin = tekst(client, slug, "")
    assert 'href="https://buurtauto.example"' in begin
    assert "Gemaakt door inwoners" in begin
    with pytest.raises(ValueError, match="https"):
        Functie(code="x", naam="X", uitleg="X", adres="javascript:alert(1)", bron=Bron("Proef", "art. 1"))
    # And who makes one reads what there is without a key, from any site, until the last page.
    antwoord = client.get(reverse("openbaar-data", args=[slug]))
    assert antwoord.headers["Access-Control-Allow-Origin"] == "*"
    namen = {d["name"] for d in antwoord.json()["contents"]}
    assert {v.naam for v in profiel.voorzieningen} <= namen
    assert antwoord.json()["next"] is None


@pytest.mark.eis("HAR-012")
def test_een_platform_van_inwoners_hoort_bij_het_ene_portaal(client: Client, vijf: dict[str, Profiel]) -> None:
    slug, code = HARDENBERG.slug, vijf[HARDENBERG.slug].gemeente.code
    deel = vijf[slug].leefgebieden[0].code
    adres = "https://buurtplatform.example"
    gegeven = {
        "naam": "Buurtplatform Baalder",
        "uitleg": "Buren vinden elkaar.",
        "leefgebieden": [deel],
        "website": adres,
    }
    antwoord = client.post(reverse("openbaar-initiatief", args=[slug]), gegeven)
    assert antwoord.status_code == 302
    with gemeente(slug) as maak:
        voorstel = Kaartvoorstel.objects.get()
        goed(beoordeel_voorstel(maak(Rol.BELEID), voorstel=voorstel, overnemen=True, peildatum=timezone.localdate()))
        pk = Voorziening.objects.get(naam="Buurtplatform Baalder").pk
    assert f'href="{adres}"' in tekst(client, slug, f"aanbod/{pk}/")
    gevonden = client.post(f"/in/{slug}/zoeken/", {"zoek": "buurtplatform"}).content.decode()
    assert "Buurtplatform Baalder" in gevonden
    data = client.get(reverse("openbaar-data", args=[slug])).json()["contents"]
    (eigen,) = [d for d in data if d["name"] == "Buurtplatform Baalder"]
    assert eigen["url"] == adres, "en een ander platform leest het"
    # One site for the resident, the generalist and the specialist: each signs in from the same pages.
    begin = tekst(client, slug, "")
    assert reverse("mijn-inloggen") in begin
    professioneel = tekst(client, slug, "toolbox/")
    assert reverse("inloggen") in professioneel
    assert {d.code for d in vijf[slug].openbaar.doelgroepen} >= {"inwoners", "professionals"}
    assert profiel_van(code, timezone.localdate()).gemeente.slug == slug


@pytest.mark.eis("LEU-023")
def test_een_eenvoudige_aanvraag_is_een_bladzijde_met_hoogstens_drie_velden(
    client: Client, gezin: Gezin, meld_aan: Aanmelder
) -> None:
    """Measured: pages, fields that must be filled in, and requests until the day of the decision is on the screen."""
    producten = [(p.code, p.naam) for p in profiel_uit(LEUSDEN.slug).producten if p.besluit_nodig]
    verplicht = [naam for naam, veld in Aanvraagformulier(producten, "").fields.items() if veld.required]
    assert len(set(verplicht) - {"sleutel"}) <= 3
    vraag = client.get(f"/in/{LEUSDEN.slug}/vraag/")
    assert len(re.findall(r'<(?:input|textarea)[^>]*name="(?!sleutel|csrf|adres)', vraag.content.decode())) <= 4
    meld_aan(gezin.wie)
    stappen = [reverse("mijn-voortgang"), reverse("mijn-aanvraag")]
    assert f'href="{stappen[1]}"' in client.get(stappen[0]).content.decode()
    formulier = client.get(stappen[1]).content.decode()
    assert "Dit weten wij al" in formulier, "niets wordt twee keer gevraagd"
    profiel = mijn.profiel_van(gezin.zaak.profiel.gemeente.code, timezone.localdate())
    product = next(p for p in profiel.producten if p.besluit_nodig and p.code != gezin.zaak.product.code)
    verstuurd = client.post(stappen[1], {"product": product.code, "waarom": "Ik kan de trap niet op."}, follow=True)
    assert verstuurd.status_code == 200
    assert "wanneer u uiterlijk een besluit krijgt" in verstuurd.content.decode()


@pytest.mark.eis("LEU-027")
def test_sociale_media_zijn_een_kanaal_om_te_vertellen_te_horen_te_peilen_en_te_waarschuwen(
    client: Client, vijf: dict[str, Profiel]
) -> None:
    slug, o = LEUSDEN.slug, vijf[LEUSDEN.slug].openbaar
    assert [k.naam for k in o.kanalen if k.soort == "sociale-media"] == ["Facebook", "Twitter"]
    dag = timezone.localdate().isoformat()
    publiceer(slug, titel="Geen water", tekst="Haal water bij Larikslaan2.", soort="dringend bericht", tot=dag)
    blad = tekst(client, slug, "nieuws/")
    # Told: every message can be put on both, with its own address, and nothing of theirs is loaded here.
    artikel = blad.split('<article id="bericht-')[1].split("</article>")[0]
    assert "https://www.facebook.com/sharer/sharer.php?u=http" in artikel
    assert "https://twitter.com/intent/tweet?" in artikel
    assert "%23bericht-" in artikel
    assert not re.search(r"<(?:script|img|iframe)[^>]+(?:facebook|twitter)", blad)
    assert "Facebook" in blad.split("Praat mee")[1]
    # Warned during a crisis: on every page and first in the feed that those media take over.
    assert "Haal water bij Larikslaan2." in tekst(client, slug, "")
    # Heard and polled: an address that can be shared, answered without signing in, counted without names.
    (vraag,) = o.peilingen
    pad = reverse("openbaar-peiling", args=[slug, vraag.code])
    assert f'href="{pad}"' in blad
    assert "mening/" in blad
    for keuze in (*[vraag.keuzes[0]] * 6, *[vraag.keuzes[1]] * 2, *[vraag.keuzes[2]] * 4):
        assert client.post(pad, {"keuze": keuze}).status_code == 302
    assert client.post(pad, {"keuze": "Iets anders"}).status_code == 422
    uitslag = tekst(client, slug, f"peiling/{vraag.code}/").split("Dit kozen anderen")[-1]
    geteld = re.sub(r"(?:<[^>]+>|\s)+", " ", uitslag.split("</table>")[0])
    een, twee, drie, vier = vraag.keuzes
    assert f"{een} 6 {twee} te weinig om te tonen {drie} te weinig om te tonen {vier} 0" in geteld
    assert f"peiling%2F{vraag.code}" in uitslag, "ook de vraag is te delen"
    assert client.get(f"/in/{slug}/peiling/verzonnen/").status_code == 404


@pytest.mark.eis("HAR-015")
def test_de_gemeente_ziet_of_een_boodschap_aankomt(client: Client, vijf: dict[str, Profiel]) -> None:
    slug = HARDENBERG.slug
    for pad, code in (("nieuws/", "nieuws"), ("hulp-krijgen/", "route"), ("verwachten/", "verwachten")):
        assert f'href="/in/{slug}/peiling/duidelijk-{code}/"' in tekst(client, slug, pad)
    adres = reverse("openbaar-peiling", args=[slug, "duidelijk-nieuws"])
    for keuze in (*["Ja"] * 7, *["Nee"] * 5):
        assert client.post(adres, {"keuze": keuze}).status_code == 302
    with gemeente(slug) as maak:
        client.force_login(Medewerker.objects.get(pk=maak(Rol.BELEID).id))
    blad = re.sub(r"\s+", " ", client.get(reverse("voorlichting")).content.decode())
    uitslag = blad.split("Was ‘Nieuws en uitleg’ duidelijk voor u?")[-1].split("</table>")[0]
    assert "Ja 7 Een beetje 0 Nee 5" in re.sub(r"(?:<[^>]+>|\s)+", " ", uitslag)


def test_wat_geen_antwoord_is_wordt_niet_geteld(vijf: dict[str, Profiel]) -> None:
    profiel, dag = vijf[LEUSDEN.slug], timezone.localdate()
    with in_scope(gemeente=profiel.gemeente.code):
        for code, keuze in (("voorkeur", "Per duif"), ("verzonnen", "Ja")):
            geweigerd("peiling.keuze", stem, vraag=code, keuze=keuze, peildatum=dag)
        assert all(a.aantal == 0 for _, geteld in uitslagen(profiel) for a in geteld)
