"""What everybody reads and sends, in one municipality and where they differ in the others."""

import re
from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings

from naober.fundament.scope import in_scope
from naober.gemeente import landelijk
from naober.gemeente.models import Gemeente
from naober.gemeente.profiel import Aard, Profiel
from naober.gemeente.queries import profiel_van
from naober.ingang.bezoekers import ingang_van
from naober.ingang.models import Binnenkomst
from naober.ingang.rules import Bericht, controleer_bericht, team_voor
from naober.kaart.laden import laad_voorzieningen
from naober.kaart.models import Kaartvoorstel
from naober.kern import Fout, datum_voluit, werkdagen_na
from naober.signalen.actions import pak_signaal_op
from naober.signalen.models import Signaal
from tests.dossier.gevallen import GOOISE_MEREN, HARDENBERG, HEUVELRUG, LEUSDEN, UTRECHT, profiel_uit
from tests.dossier.opzet import Zaak, goed

LEZEN = ("", "zelf/", "hulp-krijgen/", "teams/", "clientondersteuning/", "verwachten/", "nieuws/", "regelingen/",
         "hulp/", "zoeken/", "zelf/geld/", "vraag/", "zorgen/", "herkennen/", "afspraak/", "mening/",
         "initiatief/")  # fmt: skip


def tekst(client: Client, slug: str, pad: str, **keuzes: str) -> str:
    antwoord = client.get(f"/in/{slug}/{pad}", keuzes)
    assert antwoord.status_code == 200, pad
    return re.sub(r"\s+", " ", antwoord.content.decode())


@pytest.fixture
def vijf(db: None) -> dict[str, Profiel]:
    """The five municipalities with their maps, as they hold today."""
    profielen = {}
    for geval in (HARDENBERG, LEUSDEN, GOOISE_MEREN, UTRECHT, HEUVELRUG):
        g = profiel_uit(geval.slug).gemeente
        Gemeente.objects.get_or_create(code=g.code, defaults={"naam": g.naam, "slug": g.slug})
        profielen[geval.slug] = profiel_van(g.code, timezone.localdate())
        laad_voorzieningen(g.code, profielen[geval.slug])
    return profielen


@pytest.mark.eis("LEU-021")
def test_elke_bladzijde_noemt_het_telefoonnummer_en_help_mij_en_blijft_klein(
    client: Client, vijf: dict[str, Profiel]
) -> None:
    for slug, profiel in vijf.items():
        for pad in LEZEN:
            html = tekst(client, slug, pad)
            assert profiel.gemeente.telefoon in html, (slug, pad)
            assert "Help mij hierbij" in html, (slug, pad)
            assert len(html.encode()) < 150_000, (slug, pad)


@pytest.mark.eis("HEU-029", "HEU-030", "HEU-033", "HEU-035", "HEU-036", "HEU-038")
def test_heuvelrug_informeert_laat_eerst_zelf_doen_en_helpt_daarna_op_maat(
    client: Client, vijf: dict[str, Profiel]
) -> None:
    teams = tekst(client, HEUVELRUG.slug, "teams/")
    assert "http://www.samenopdeheuvelrug.nl" in teams
    assert "consulenten van het Sociaal Dorpsteam zijn uw eerste aanspreekpunt" in teams
    assert "alleen met een afspraak" in teams
    route = tekst(client, HEUVELRUG.slug, "hulp-krijgen/")
    assert route.index("Eerst zelf") < route.index("helpen wij u op maat")
    rss = client.get(f"/in/{HEUVELRUG.slug}/nieuws/rss/")
    assert rss.headers["Content-Type"].startswith("application/rss+xml")
    assert b"<item>" in rss.content
    nieuws = tekst(client, HEUVELRUG.slug, "nieuws/")
    for doelgroep in ("Inwoners", "Ondernemers", "Bezoekers", "College en raad", "Collega&#39;s"):
        assert doelgroep in nieuws
    assert "Weinig geld? Kijk wat er voor u is" in nieuws
    assert "Hulp bij taal" in nieuws
    assert "Weinig geld" not in tekst(client, HEUVELRUG.slug, "nieuws/", voor="ondernemers")
    profiel = vijf[HEUVELRUG.slug]
    begin = tekst(client, HEUVELRUG.slug, "")
    assert all(x.naam in begin.replace("&amp;", "&") for x in profiel.leefgebieden), "naar wat iemand zoekt"
    assert not any(w.naam in begin for w in profiel.wetten if w.naam not in str(profiel.leefgebieden)), (
        "en niet naar wet"
    )
    gegeven = {"geboortedatum": "3-5-1950", "inkomen": "20000", "minimuminkomen": "18000", "hoge_kosten": "on"}
    antwoord = client.post(reverse("openbaar-regelingen", args=[HEUVELRUG.slug]), gegeven)
    assert "300 euro per jaar" in antwoord.content.decode()
    assert "Eigen bijdrage voor hulp van de Wmo" in antwoord.content.decode()
    assert not antwoord.cookies, "er wordt niets bewaard"
    assert client.post(reverse("openbaar-regelingen", args=[HEUVELRUG.slug]), {"geboortedatum": "x"}).status_code == 422


@pytest.mark.eis("LEU-015", "LEU-025", "LEU-026", "LEU-028", "LEU-029")
def test_leusden_zegt_wat_u_mag_verwachten_en_helpt_een_initiatief(client: Client, vijf: dict[str, Profiel]) -> None:
    assert "http://www.sociaalplein-leusden.nl" in tekst(client, LEUSDEN.slug, "teams/")
    assert "Het komt nooit in plaats van een gesprek" in tekst(client, LEUSDEN.slug, "teams/")
    begin = tekst(client, LEUSDEN.slug, "")
    assert all(f"leefgebied={code}" in begin for code in ("welzijn", "zorg", "opvoeden-opgroeien", "werk", "inkomen"))
    assert "Meteen terecht met vragen over welzijn, zorg, vervoer, inkomen en werk" in tekst(
        client, LEUSDEN.slug, "teams/"
    )
    verwachten = tekst(client, LEUSDEN.slug, "verwachten/")
    for van in ("Van de gemeente", "Van partners", "Van elkaar"):
        assert van in verwachten
    assert "Het beleid in gewone woorden" in tekst(client, LEUSDEN.slug, "nieuws/")
    pad = reverse("openbaar-initiatief", args=[LEUSDEN.slug])
    vorm = tekst(client, LEUSDEN.slug, "initiatief/")
    for steun in ("Wij maken het mogelijk", "Wij ondersteunen", "Wij moedigen aan"):
        assert steun in vorm
    gegeven = {"naam": "Soep op de stoep", "uitleg": "Samen eten in de straat.", "leefgebieden": ["welzijn"]}
    antwoord = client.post(pad, {**gegeven, "nodig": ["Wij ondersteunen"]})
    assert antwoord.url == reverse("openbaar-verstuurd", args=[LEUSDEN.slug])  # type: ignore[attr-defined]
    with in_scope(gemeente=vijf[LEUSDEN.slug].gemeente.code, breed=True):
        voorstel = Kaartvoorstel.objects.get()
    assert voorstel.waarden["naam"] == "Soep op de stoep"
    assert voorstel.toelichting == "Gevraagd: Wij ondersteunen"
    nog_eens = client.post(pad, gegeven)
    assert nog_eens.status_code == 422
    assert "al voorgesteld" in nog_eens.content.decode()


@pytest.mark.eis("GOO-038", "GOO-039", "GOO-040", "GOO-041")
def test_gooise_meren_leidt_eerst_langs_zelf_en_samen_en_biedt_iedereen_een_ondersteuner(
    client: Client, vijf: dict[str, Profiel]
) -> None:
    zelf = tekst(client, GOOISE_MEREN.slug, "zelf/eenzaam/")
    plekken = [zelf.index(kop) for kop in ("1. Dit kunt u zelf", "2. Samen met", "3. Wat er is", "4. Is dat niet")]
    assert plekken == sorted(plekken)
    assert "Maatje" in zelf
    assert "Na een besluit" not in zelf, "eerst wat voor iedereen is"
    ondersteuner = tekst(client, GOOISE_MEREN.slug, "clientondersteuning/")
    c = vijf[GOOISE_MEREN.slug].openbaar.clientondersteuning
    assert c is not None
    assert len(c.terreinen) == 9
    assert all(terrein in ondersteuner for terrein in c.terreinen)
    verwachten = tekst(client, GOOISE_MEREN.slug, "verwachten/")
    assert "wat er voor iedereen is. Is dat niet genoeg? Dan kunt u hulp vragen die bij u past" in verwachten
    route = tekst(client, GOOISE_MEREN.slug, "hulp-krijgen/")
    assert "abonnementstarief" in route
    assert "Wet langdurige zorg (Wlz)" in route
    assert route.index("Eerst zelf en met de mensen om u heen") < route.index("Dan naar de gemeente")


@pytest.mark.eis("UTR-018", "UTR-019", "UTR-020", "UTR-025", "UTR-029", "UTR-030")
def test_utrecht_vindt_het_eigen_buurtteam_en_hoort_iedereen(client: Client, vijf: dict[str, Profiel]) -> None:
    profiel = vijf[UTRECHT.slug]
    gebied = next(g for g in profiel.gebieden if g.kernen and profiel.team_van_gebied(g.code))
    team = profiel.team_van_gebied(gebied.code)
    assert team is not None
    teams = tekst(client, UTRECHT.slug, "teams/")
    assert teams.count("op werkdagen") >= 3
    pad = reverse("openbaar-teams", args=[UTRECHT.slug])
    eigen = client.post(pad, {"postcode": f"{gebied.kernen[0].postcodes[0]} AB"}).content.decode()
    assert f"Dit team werkt in {gebied.naam}" in eigen
    assert team.naam in eigen
    fout = client.post(pad, {"postcode": "12"})
    assert fout.status_code == 422
    assert "vier cijfers" in fout.content.decode()
    assert "zorgzame samenleving" in tekst(client, UTRECHT.slug, "nieuws/")
    assert "zorgzame samenleving" in client.get(f"/in/{UTRECHT.slug}/nieuws/rss/").content.decode()
    assert "besluiten van college en raad" in tekst(client, UTRECHT.slug, "nieuws/", voor="professionals")
    mening = {"tekst": "Maak het makkelijker.", "contact": "", "postcode": ""}
    antwoord = client.post(reverse("openbaar-mening", args=[UTRECHT.slug]), mening)
    assert antwoord.status_code == 302
    zorg = {"tekst": "Er is veel geschreeuw bij de buren.", "naam": "", "contact": "", "postcode": ""}
    assert client.post(reverse("openbaar-zorgen", args=[UTRECHT.slug]), zorg).status_code == 302, "zonder naam mag ook"
    with in_scope(gemeente=profiel.gemeente.code, breed=True):
        eerste = Binnenkomst.objects.get()
        melding = Signaal.objects.select_related("zaak").get()
    assert (eerste.aard, eerste.omschrijving) == ("mening", "Maak het makkelijker.")
    assert (melding.omschrijving, melding.zaak.status) == ("Er is veel geschreeuw bij de buren.", "wacht")
    amhk = profiel.ingang("amhk")
    assert amhk is not None
    assert melding.zaak.team == team_voor(profiel, "", amhk)
    begin = tekst(client, UTRECHT.slug, "")
    assert all(f"leefgebied={code}" in begin for code in ("sociaal", "jeugd-gezin", "werk-activering", "gezondheid"))


@pytest.mark.eis("HAR-009", "HAR-011", "HAR-013", "HAR-017")
def test_hardenberg_heeft_een_ingang_met_de_oude_namen(client: Client, vijf: dict[str, Profiel]) -> None:
    teams = tekst(client, HARDENBERG.slug, "teams/")
    assert "vragen over werk, welzijn, wonen en zorg" in teams
    assert "Waar kan ik wat melden?" in teams
    assert all(f"<strong>{manier}</strong>" in teams for manier in ("Inlooppunt", "Telefoon", "Internet"))
    for oud in ("wmo-ingang", "cjg", "centrum-voor-jeugd-en-gezin", "urowijzer"):
        antwoord = client.get(f"/in/{HARDENBERG.slug}/vroeger/{oud}/")
        assert antwoord.status_code == 302, oud
        assert antwoord.url == reverse("openbaar-teams", args=[HARDENBERG.slug])  # type: ignore[attr-defined]
    assert client.get(f"/in/{HARDENBERG.slug}/vroeger/verzonnen/").status_code == 404
    assert "Vanaf 1 januari 2015 is het gebiedsteam de eerste plek" in tekst(client, HARDENBERG.slug, "hulp-krijgen/")
    assert '<span class="merk__naam">Samen Doen team</span>' in tekst(client, HARDENBERG.slug, "")


@pytest.fixture
def zaak(db: None) -> Iterator[Zaak]:
    with in_scope(gemeente=profiel_uit(HARDENBERG.slug).gemeente.code, breed=True):
        yield Zaak(HARDENBERG)


@pytest.mark.eis("HAR-014")
def test_een_vraag_van_een_bezoeker_wacht_bij_het_team_van_de_postcode_en_gaat_mee_tot_het_antwoord(
    client: Client, zaak: Zaak
) -> None:
    anouk, dag = zaak.anouk, timezone.localdate()
    gebied = next(g for g in zaak.profiel.gebieden if g.code in zaak.profiel.team(anouk.team).gebieden)  # type: ignore[union-attr]
    postcode = gebied.kernen[0].postcodes[0]
    pad = reverse("openbaar-zorgen", args=[HARDENBERG.slug])
    gegeven = {"tekst": "Mijn buurvrouw komt niet meer buiten.", "naam": "", "contact": "", "postcode": str(postcode)}
    antwoord = client.post(pad, gegeven)
    assert antwoord.status_code == 302
    with in_scope(gemeente=zaak.gemeente, breed=True):
        signaal = Signaal.objects.select_related("zaak").get()
        assert not Binnenkomst.objects.exists(), "geen vraag ernaast"
    assert (signaal.afzender, signaal.zaak.team, signaal.zaak.dossier_id) == ("inwoner", anouk.team, None)
    uiterlijk = signaal.zaak.uiterlijk_op
    assert uiterlijk == werkdagen_na(dag, 5)
    assert f"uiterlijk {datum_voluit(uiterlijk)}" in client.get(antwoord["Location"]).content.decode()
    zaak_pk = signaal.zaak_id
    goed(pak_signaal_op(anouk, zaak=signaal.zaak, peildatum=dag))
    client.force_login(zaak.staf["anouk"])
    blad = client.get(reverse("signaalzaak", args=[zaak_pk])).content.decode()
    assert "Mijn buurvrouw komt niet meer buiten." in blad
    assert "Iemand uit de omgeving" in blad


def test_een_zorg_neemt_alles_mee_wat_een_bezoeker_weet_en_weigert_wat_niet_mag(client: Client, zaak: Zaak) -> None:
    pad, dag = reverse("openbaar-zorgen", args=[HARDENBERG.slug]), timezone.localdate()
    wie = zaak.persoon
    huis = wie.huishouden
    assert huis is not None
    weet = {
        "tekst": "Zij roept om hulp.", "soort": "huiselijk-geweld", "dreigt": "on", "achternaam": wie.geslachtsnaam,
        "postcode": huis.postcode, "huisnummer": str(huis.huisnummer), "naam": "Jo", "contact": "0523 000000",
    }  # fmt: skip
    elders = client.post(pad, {**weet, "postcode": "9999 AB"})
    assert (elders.status_code, "Zij roept om hulp." in elders.content.decode()) == (422, True)
    assert client.post(pad, {**weet, "tekst": "Nummer 111222333."}).status_code == 422
    assert client.post(pad, {**weet, "huisnummer": "9999999999"}).status_code == 422
    antwoord = client.post(pad, weet)
    assert antwoord.status_code == 302, antwoord.content.decode()
    with in_scope(gemeente=zaak.gemeente, breed=True):
        rij = Signaal.objects.select_related("zaak").get()
        gezegd = list(rij.terugkoppelingen.values_list("moment", flat=True))
    assert (rij.soort, rij.ernst, rij.melder, rij.melder_contact) == ("huiselijk-geweld", 3, "Jo", "0523 000000")
    assert rij.zaak.uiterlijk_op == werkdagen_na(dag, 1)
    assert gezegd == ["ontvangen"]


def test_wie_niets_zegt_of_niet_te_bereiken_is_leest_wat_er_mist_en_houdt_wat_er_stond(
    client: Client, zaak: Zaak
) -> None:
    pad = reverse("openbaar-vraag", args=[HARDENBERG.slug])
    antwoord = client.post(pad, {"tekst": "Hebt u een rolstoel?", "naam": "Jo", "contact": "", "postcode": ""})
    assert antwoord.status_code == 422
    blad = antwoord.content.decode()
    assert "hoe wij u kunnen bereiken" in blad
    assert "Hebt u een rolstoel?" in blad
    assert not Binnenkomst.objects.exists()


def test_een_machine_en_wie_heel_vaak_stuurt_worden_in_woorden_geweigerd_en_niets_gaat_verloren(
    client: Client, zaak: Zaak, settings: Settings
) -> None:
    settings.TEMPO = {"insturen": 1}
    pad = reverse("openbaar-vraag", args=[HARDENBERG.slug])
    gegeven = {"tekst": "Waar kan ik koken?", "naam": "", "contact": "jo@example.org", "postcode": ""}
    machine = client.post(pad, {**gegeven, "adres": "http://spam.example"})
    assert machine.status_code == 422
    assert "door een computer ingevuld" in machine.content.decode()
    assert client.post(pad, gegeven).status_code == 302
    snel = client.post(pad, gegeven)
    assert snel.status_code == 422
    assert "heel vaak" in snel.content.decode()
    assert "Waar kan ik koken?" in snel.content.decode()
    (rij,) = Binnenkomst.objects.all()
    assert rij.omschrijving.endswith("Te bereiken via: jo@example.org")


def gevonden(client: Client, slug: str, zoek: str) -> list[str]:
    """The names of what a visitor finds, the best first."""
    antwoord = client.post(f"/in/{slug}/zoeken/", {"zoek": zoek})
    assert antwoord.status_code == 200
    html = antwoord.content.decode()
    assert html.count("<dt>Trede</dt>") == html.count("<dt>Hoe komt u erbij</dt>")
    return re.findall(r'href="/in/[a-z-]+/aanbod/\d+/[^"]*"[^>]*>\s*([^<]+?)\s*<', html)


@pytest.mark.eis("LEU-001")
def test_in_leusden_vindt_een_inwoner_zelf_informatie_advies_en_hulp(client: Client, vijf: dict[str, Profiel]) -> None:
    per_woord = {w: gevonden(client, LEUSDEN.slug, w) for w in ("welzijn", "zorg", "vervoer", "inkomen", "werk")}
    assert [woord for woord, namen in per_woord.items() if not namen] == []
    assert any("Larikslaan2" in naam for naam in gevonden(client, LEUSDEN.slug, "informatie en advies"))


@pytest.mark.eis("LEU-007")
def test_in_leusden_is_elk_woord_voor_een_ontmoetingsplek_hetzelfde_woord(
    client: Client, vijf: dict[str, Profiel]
) -> None:
    """Places and networks, also those online."""
    woorden = ("smeltpunt", "trefpunt", "buurtkamer", "inlooppunt")
    samen = [set(gevonden(client, LEUSDEN.slug, woord)) for woord in woorden]
    overal = set.intersection(*samen)
    assert any("nloop" in naam for naam in overal), samen
    assert any("nline" in naam for naam in overal), samen


def test_noodnummers_staan_er_zoals_de_landelijke_gegevens_ze_noemen(
    client: Client, vijf: dict[str, Profiel], monkeypatch: pytest.MonkeyPatch
) -> None:
    regels = landelijk._portaalregels()
    ander = [n.model_copy(update={"nummer": f"1{n.nummer[::-1]}"}) for n in regels.noodnummers]
    pad = f"/in/{LEUSDEN.slug}/zorgen/"
    for nummers in ([n.nummer for n in regels.noodnummers], [n.nummer for n in ander]):
        html = client.get(pad).content.decode()
        assert all(html.count(nummer) >= 2 for nummer in nummers), "in de uitleg en onderaan"
        anders = regels.model_copy(update={"noodnummers": tuple(ander)})
        monkeypatch.setattr(landelijk, "_portaalregels", lambda nieuw=anders: nieuw)
    with pytest.raises(Fout):
        landelijk.noodnummer("bestaat-niet", timezone.localdate())


def test_een_mening_is_een_eigen_soort_zonder_termijn_en_komt_waar_het_profiel_zegt(vijf: dict[str, Profiel]) -> None:
    profiel = vijf[UTRECHT.slug]
    digitaal = profiel.openbaar.digitaal
    assert digitaal is not None
    bericht = Bericht(aard=Aard.MENING, tekst="Maak het makkelijker.")
    assert controleer_bericht(profiel, bericht) is None, "wie iets vindt, hoeft zich niet bekend te maken"
    anders = digitaal.model_copy(update={"mening": digitaal.meldpunt})
    openbaar = profiel.openbaar.model_copy(update={"digitaal": anders})
    assert ingang_van(profiel, Aard.MENING)[0].code == digitaal.ingang
    assert ingang_van(profiel.model_copy(update={"openbaar": openbaar}), Aard.MENING)[0].code == digitaal.meldpunt


def test_de_menuknop_staat_in_de_taal_van_het_menu(client: Client, vijf: dict[str, Profiel]) -> None:
    for taal in ("en", "ar"):
        html = tekst(client, LEUSDEN.slug, "", taal=taal)
        knop = re.search(r'<details class="menuknop"([^>]*)>', html)
        assert knop is not None
        assert f'lang="{taal}"' in knop[1]
        assert ('dir="rtl"' in knop[1]) is (taal == "ar")
