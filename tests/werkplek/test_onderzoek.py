"""The page of the investigation: sections to fill in, the whole household together, scores with their change."""

import re
from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape

from naober.bewoners.models import Persoon
from naober.demo.verhaal.doorlopen import vul_open_in
from naober.demo.verhaal.wereld import Wereld
from naober.dossier.models import Dossier
from naober.fundament.scope import in_scope
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Rol
from naober.kern import datum_voluit
from naober.onderzoek.models import Meting, Onderdeel, Onderzoek
from naober.onderzoek.rules import Metingopname
from naober.onderzoek.uitzoeken import leg_meting_vast, rond_onderzoek_af
from tests.dossier.gevallen import profiel_uit
from tests.dossier.opzet import Zaak, goed
from tests.ingang.plaats import plaats
from tests.plan.gevallen import HEUVELRUG
from tests.werkplek.hulp import GEMEENTE, actor, als, bevragingen, groei

pytestmark = pytest.mark.django_db
MEESTE = 30


@pytest.mark.eis("HAR-044")
def test_het_onderzoek_zet_alle_leefgebieden_van_het_huishouden_naast_elkaar_met_de_hulp(
    client: Client, mensen: dict[str, Persoon]
) -> None:
    dossier = groei(mensen, 2, timezone.localdate())
    als(client, "anouk")
    pagina = client.get(f"/dossier/{dossier.pk}/onderzoek/").content.decode()
    with in_scope(gemeente=GEMEENTE, breed=True):
        behoefte = dossier.behoeften.first()
        assert behoefte is not None
        assert behoefte.omschrijving in pagina
        namen = [p.naam for p in dossier.huishouden.personen.all()]
    assert all(naam in pagina for naam in namen)
    for leefgebied in ("Schulden en inkomen", "Participatie en beschut werken", "Burgerkracht gebruiken"):
        assert leefgebied in pagina


def test_een_onderdeel_wordt_op_het_scherm_vastgelegd_en_een_fout_staat_bij_het_veld(
    client: Client, mensen: dict[str, Persoon]
) -> None:
    dossier = groei(mensen, 1, timezone.localdate())
    als(client, "anouk")
    pad = f"/dossier/{dossier.pk}/onderzoek/1/0/"
    fout = client.post(pad, {"kan-zelf": "Koken.", "inzetbaar": "ja"})
    assert fout.status_code == 422
    assert "Wat brengt de eigen regie" in fout.content.decode()
    assert client.post(pad, {"kan-zelf": "Koken.", "inzetbaar": "ja", "regie": "Rust."}).status_code == 302
    with in_scope(gemeente=GEMEENTE, breed=True):
        assert Onderdeel.objects.get(code="kracht-en-regie").antwoorden["regie"] == "Rust."
    assert "Rust." in client.get(f"/dossier/{dossier.pk}/onderzoek/").content.decode()


def test_scores_staan_in_een_beeld_en_een_tabel_met_de_verandering(client: Client, mensen: dict[str, Persoon]) -> None:
    dossier = groei(mensen, 1, timezone.localdate())
    als(client, "anouk")
    client.get("/")
    pad = f"/dossier/{dossier.pk}/onderzoek/"
    voor = bevragingen(client, pad)
    with in_scope(gemeente=GEMEENTE, breed=True):
        persoon = dossier.huishouden.personen.first()
        assert persoon is not None
        for moment, score in (("bij de start", 2), ("aan het einde", 4)):
            scores = dict.fromkeys(
                ("financien", "dagbesteding", "huisvesting", "huiselijke-relaties", "geestelijke-gezondheid",
                 "lichamelijke-gezondheid", "verslaving", "adl", "sociaal-netwerk", "participatie", "justitie"),
                score,
            )  # fmt: skip
            opname = Metingopname("zrm", persoon.pk, moment, scores)
            goed(leg_meting_vast(actor("anouk"), dossier=dossier, meting=opname, peildatum=timezone.localdate()))
        assert Meting.objects.count() == 2
    pagina = client.get(pad).content.decode()
    assert pagina.count('class="meting__balken"') == 11
    assert "Verandering over alles samen: +22" in pagina
    assert bevragingen(client, pad) == voor <= MEESTE


def test_van_een_oud_onderzoek_loopt_geen_termijn_als_er_een_plan_is_afgesproken(
    client: Client, mensen: dict[str, Persoon]
) -> None:
    """The page of the investigation and that of the household say the same."""
    with in_scope(gemeente=GEMEENTE, breed=True):
        dossier = Dossier.objects.get(huishouden=mensen["schut"].huishouden)
        onderzoek = Onderzoek.objects.get(dossier=dossier)
        assert onderzoek.afgerond_op is None
        assert (timezone.localdate() - onderzoek.begonnen_op).days > 100
    als(client, "anouk")
    pagina = client.get(f"/dossier/{dossier.pk}/onderzoek/").content.decode()
    assert "te laat" not in pagina
    assert "Er loopt geen termijn meer: over alles wat is gevraagd, is een plan afgesproken." in pagina
    assert "Onderzoek na de melding" not in client.get(f"/dossier/{dossier.pk}/").content.decode()


def test_een_afgerond_onderzoek_biedt_geen_onderdeel_meer_aan_om_te_wijzigen(
    client: Client, mensen: dict[str, Persoon]
) -> None:
    """It would only be refused. What is asked during and after the help stays open."""
    dossier = groei(mensen, 1, timezone.localdate())
    als(client, "anouk")
    pad = f"/dossier/{dossier.pk}/onderzoek/"
    assert f"{pad}1/0/" in client.get(pad).content.decode()
    with in_scope(gemeente=GEMEENTE, breed=True):
        vul_open_in(Wereld(GEMEENTE, timezone.localdate(), {"anouk": actor("anouk")}), "anouk", dossier, "afronding")
        zaken = {"conclusie": "Klaar.", "peildatum": timezone.localdate()}
        goed(rond_onderzoek_af(actor("anouk"), dossier=dossier, **zaken))  # type: ignore[arg-type]
    klaar = client.get(pad).content.decode()
    assert "Afgerond op" in klaar
    assert f"{pad}1/0/" not in klaar


def test_een_onderdeel_begint_met_wat_aan_de_ingang_en_in_het_gesprek_is_gezegd(client: Client) -> None:
    with plaats("hardenberg", timezone.localdate()) as p:
        anouk = p.medewerker("Anouk", Rol.GENERALIST, "gebiedsteam-noord")
        antwoorden = {"afweging-eigen-kracht": "Jan kookt.", "afweging-omgeving": "Zus wast."}
        vraag = goed(p.meld(Actor.van(anouk), p.inwoner("Jan Proef", 50, "noord"), antwoorden=antwoorden))
        dossier = vraag.dossier
        assert dossier is not None
        client.force_login(anouk)
        nr = {o.code: i for i, o in enumerate(p.profiel.onderdelen, start=1)}
        pad = {code: f"/dossier/{dossier.pk}/onderzoek/{nr[code]}/0/" for code in ("kracht-en-regie", "wet", "wmo")}

        eerst = client.get(pad["kracht-en-regie"]).content.decode()
        assert _veld(eerst, "kan-zelf") == "Jan kookt."
        assert f"Overgenomen uit de vraag van {datum_voluit(p.dag)}. Klopt het niet meer?" in eerst
        assert not Onderdeel.objects.exists(), "overgenomen is nog niet vastgelegd"

        # It may be changed, and what was recorded later goes before what was said at the entrance.
        anders = {"kan-zelf": "Jan kookt en fietst.", "inzetbaar": "ja", "regie": "Rust."}
        assert client.post(pad["kracht-en-regie"], anders).status_code == 302
        assert _veld(client.get(pad["kracht-en-regie"]).content.decode(), "kan-zelf") == "Jan kookt en fietst."
        assert client.post(pad["wet"], {"wetten": ["Wmo 2015"]}).status_code == 302
        wmo = client.get(pad["wmo"]).content.decode()
        assert _veld(wmo, "eigen-kracht") == "Jan kookt en fietst."
        assert _veld(wmo, "netwerk") == "Zus wast."
        assert _veld(wmo, "bijdrage") == ""
        assert wmo.count("Overgenomen uit") == 2


def test_wat_de_inwoner_zelf_zei_hoeft_in_het_onderzoek_niet_opnieuw(client: Client) -> None:
    """Told by the resident; what another told about them is not in their own words."""
    for eigen, staat_er in ((True, "Ik zit zo stil."), (False, "")):
        with plaats("leusden", timezone.localdate()) as p:
            sanne = p.medewerker("Sanne", Rol.GENERALIST, "sociaal-team")
            wie = {"eigen_vraag": eigen, "melder": "" if eigen else "De buurman"}
            rij = goed(p.meld(Actor.van(sanne), p.inwoner("Wim Proef", 44), omschrijving="Ik zit zo stil.", **wie))
            assert rij.dossier is not None
            client.force_login(sanne)
            nr = [o.code for o in p.profiel.onderdelen].index("luisteren") + 1
            pagina = client.get(f"/dossier/{rij.dossier.pk}/onderzoek/{nr}/0/").content.decode()
        assert _veld(pagina, "eigen-woorden") == staat_er


def test_de_wet_van_de_melding_staat_al_aangekruist_in_het_onderzoek(client: Client) -> None:
    with plaats("gooise-meren", timezone.localdate()) as p:
        anouk = p.medewerker("Anouk", Rol.GENERALIST, "taakgroep-wmo")
        rij = goed(p.meld(Actor.van(anouk), p.inwoner("Jan Proef", 50), antwoorden={"juiste-wet": "Jeugdwet"}))
        assert rij.dossier is not None
        client.force_login(anouk)
        nr = [o.code for o in p.profiel.onderdelen].index("wet") + 1
        pagina = client.get(f"/dossier/{rij.dossier.pk}/onderzoek/{nr}/0/").content.decode()
    assert re.findall(r'<input[^>]*value="([^"]*)"[^>]*\bchecked', pagina) == ["Jeugdwet"]
    assert "Overgenomen uit de vraag van" in pagina


def _veld(pagina: str, naam: str) -> str:
    """What stands in this long text on the page."""
    gevonden = re.search(rf'<textarea name="{naam}"[^>]*>(.*?)</textarea>', pagina, re.S)
    assert gevonden, naam
    return gevonden[1].strip()


@pytest.mark.eis("HEU-070")
def test_elk_dorpsteam_werkt_met_dezelfde_vragen_van_het_gesprek(client: Client) -> None:
    """Two teams, each with a household of its own: the same sections in the same order, under the same source."""
    with in_scope(gemeente=profiel_uit(HEUVELRUG.slug).gemeente.code, breed=True):
        per_team = []
        for nummer, wissel in enumerate((HEUVELRUG, replace(HEUVELRUG, team=HEUVELRUG.ander_team, gebied="doorn"))):
            zaak = Zaak(wissel, nummer)
            wie = zaak._medewerker(f"consulent-{nummer}", (Rol.GENERALIST,), wissel.team)
            zaak.anouk = Actor.van(wie)
            zaak.tot("gesprek")
            client.force_login(wie)
            pagina = client.get(reverse("onderzoek", args=[zaak.dossier.pk])).content.decode()
            per_team.append(re.findall(r"<h3[^>]*>\s*(.*?)\s*</h3>", pagina.replace(zaak.persoon.naam, "DE INWONER")))
            formulier = client.get(reverse("gesprek", args=[zaak.dossier.pk])).content.decode()
            per_team[-1] += re.findall(r"<label[^>]*>\s*(.*?)\s*</label>", formulier.replace(zaak.persoon.naam, ""))
            vragen = [o.vraag for o in zaak.profiel.onderdelen]
    assert per_team[0] == per_team[1]
    assert len(per_team[0]) > 10
    assert any(escape(vraag) in kop for vraag in vragen for kop in per_team[0])
