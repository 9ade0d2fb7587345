"""The pages of signals: reporting one in a few fields, the queue, and a case from report to end."""

import re
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from naober.bewoners.models import Huishouden
from naober.fundament.scope import in_scope
from naober.gemeente.profiel import Rol
from naober.kaart.models import Preventiemaatregel
from naober.signalen.actions import meld_signaal, pak_signaal_op, spreek_opvolging_af
from naober.signalen.models import Signaal, Signaalzaak
from naober.signalen.rules import Inzending, Wie
from tests.dossier.opzet import Zaak, goed
from tests.signalen.opzet import opgepakt, signaal
from tests.werkplek.hulp import BUDGET, bevragingen

pytestmark = pytest.mark.django_db

NIEUW = "/meldingen/nieuw/"
ZORG = {
    "omschrijving": "De gordijnen zijn al een week dicht.", "ernst": "1", "geslachtsnaam": "Onbekendsma",
    "geboortedatum": "1950-04-03", "melder": "Corry", "organisatie": "De Club",
}  # fmt: skip


def als(zaak: Zaak, naam: str, *rollen: Rol) -> Client:
    client = Client()
    client.force_login(zaak.staf[naam] if naam in zaak.staf else zaak._medewerker(naam, rollen))
    return client


def tekst(client: Client, pad: str, status: int = 200) -> str:
    antwoord = client.get(pad)
    assert antwoord.status_code == status
    return antwoord.content.decode()


def test_een_partner_kiest_eerst_wie_en_wat_en_leest_wat_mag_voordat_er_iets_wordt_gevraagd(zaak: Zaak) -> None:
    corry = als(zaak, "corry", Rol.UITVOERDER)
    assert "De gemeente zelf" not in tekst(corry, NIEUW)
    soorten = tekst(corry, f"{NIEUW}?afzender=vereniging")
    assert "Zorgen om iemand" in soorten
    assert "Huurachterstand" not in soorten
    formulier = tekst(corry, f"{NIEUW}?afzender=vereniging&amp;soort=zorg-om-iemand".replace("&amp;", "&"))
    assert formulier.index("Wat u mag delen, en wat niet") < formulier.index("<textarea")
    assert "burgerservicenummer" in formulier
    assert "Wmo 2015, art. 2.1.2 lid 2 onder d" in formulier
    assert 'name="leefwereld"' not in formulier
    assert 'name="gebied"' not in formulier
    groep = tekst(corry, f"{NIEUW}?afzender=vereniging&soort=groepssignaal")
    assert 'name="geslachtsnaam"' not in groep
    assert 'name="gebied"' in groep
    schuld = tekst(corry, f"{NIEUW}?afzender=verhuurder&soort=huurachterstand")
    assert "Ten minste één schriftelijke herinnering gestuurd." in schuld
    assert 'name="inspanning"' in schuld


def test_na_melden_leest_de_afzender_wat_er_nu_gebeurt_en_een_weigering_laat_staan_wat_is_getypt(zaak: Zaak) -> None:
    corry = als(zaak, "corry", Rol.UITVOERDER)
    pad = f"{NIEUW}?afzender=vereniging&soort=zorg-om-iemand"
    fout = corry.post(pad, {**ZORG, "omschrijving": "Zij heeft nummer 111222333 en is somber."})
    assert fout.status_code == 422
    assert "en is somber" in fout.content.decode()
    assert not Signaal.objects.exists()
    gemeld = corry.post(pad, ZORG)
    assert gemeld.status_code == 302
    daarna = tekst(corry, gemeld["Location"])
    assert "Wij hebben uw signaal" in daarna
    assert "Welke hulp er komt, hoort u niet." in daarna
    lijst = tekst(corry, "/meldingen/")
    assert "Zorgen om iemand" in lijst
    assert "Onbekendsma" not in lijst
    assert corry.get("/signaalrij/").status_code == 403
    assert corry.post(f"{gemeld['Location']}intrekken/", {"reden": "Vergissing."}).status_code == 302
    assert "Ingetrokken" in tekst(corry, gemeld["Location"])


def test_de_rij_is_van_het_eigen_team_zegt_waarom_het_dringt_en_kost_altijd_evenveel(zaak: Zaak) -> None:
    anouk = als(zaak, "anouk")
    eerste = signaal(zaak, ernst=3)
    een = bevragingen(anouk, "/signaalrij/")
    for nr in range(6):
        signaal(zaak, kenmerk=f"n{nr}", soort="eenzaamheid")
    assert bevragingen(anouk, "/signaalrij/") == een <= 8
    rij = tekst(anouk, "/signaalrij/")
    assert "er dreigt iets" in rij
    assert rij.index(f"Zaak {eerste.zaak_id}<") == min(m.start() for m in re.finditer(r"Zaak \d+<", rij))
    assert "er dreigt iets" not in tekst(anouk, "/signaalrij/?soort=eenzaamheid")
    assert "Er wacht nu niets." in tekst(anouk, "/signaalrij/?status=opgepakt")


def test_een_zaak_van_oppakken_tot_afsluiten(zaak: Zaak) -> None:
    anouk = als(zaak, "anouk")
    rij = signaal(zaak)
    pad = reverse("signaalzaak", args=[rij.zaak_id])
    begin = tekst(anouk, pad)
    assert "Nog niet bekend om wie het gaat." in begin
    assert "Bewaard tot en met" in begin
    assert "Oppakken" in begin
    koppelen = reverse("melding-koppelen", args=[rij.pk])
    gezocht = anouk.post(koppelen, {"zoek": zaak.persoon.geslachtsnaam})
    assert f'value="{zaak.persoon.pk}"' in gezocht.content.decode()
    keuze = {"zoek": zaak.persoon.geslachtsnaam, "persoon": zaak.persoon.pk, "reden": "Naam en dag kloppen."}
    assert anouk.post(koppelen, keuze).status_code == 302
    assert anouk.post(f"{pad}oppakken/").status_code == 302
    dag = f"{timezone.localdate():%Y-%m-%d}"
    te_vroeg = {"resultaat": "advies", "niveau": "team", "toelichting": "Alles besproken met de inwoner."}
    fout = anouk.post(f"{pad}sluiten/", te_vroeg)
    assert fout.status_code == 422
    assert "Alles besproken met de inwoner." in fout.content.decode()
    poging = {"soort": "telefoon", "dag": dag, "dagdeel": "avond", "bereikt": "ja", "toelichting": "Fijn gesprek."}
    assert anouk.post(f"{pad}poging/", poging).status_code == 302
    assert anouk.post(f"{pad}aanbod/", {"dag": dag}).status_code == 302
    afspraak = {"niveau": "team", "wat": "Koffie bij het buurthuis", "wie": "Anouk", "uiterlijk_op": "2099-01-01"}
    assert anouk.post(f"{pad}afspraak/", afspraak).status_code == 302
    halverwege = tekst(anouk, pad)
    for wat in ("Eerste gesprek", "Fijn gesprek.", "Koffie bij het buurthuis", "Een medewerker keek: Naam en dag"):
        assert wat in halverwege
    zaakrij = Signaalzaak.objects.get(pk=rij.zaak_id)
    afspraken = zaakrij.opvolgingen.get()
    assert anouk.post(reverse("opvolging-afronden", args=[afspraken.pk]), {"uitkomst": "Zij gaat."}).status_code == 302
    assert anouk.post(f"{pad}sluiten/", te_vroeg).status_code == 302
    assert "Met advies of een kleine oplossing geholpen" in tekst(anouk, pad)


def test_van_een_geheim_adres_staat_ook_niet_wat_de_afzender_ervan_zei(zaak: Zaak) -> None:
    over = opgepakt(zaak)
    Signaal.objects.filter(zaak=over).update(postcode="7799ZZ", huisnummer=987)
    anouk = als(zaak, "anouk")
    pad = reverse("signaalzaak", args=[over.pk])
    assert "7799ZZ" in tekst(anouk, pad)
    assert over.huishouden is not None
    Huishouden.objects.filter(pk=over.huishouden.pk).update(geheim_adres=True)
    geheim = tekst(anouk, pad)
    assert "7799ZZ" not in geheim
    assert "987" not in geheim
    assert over.huishouden.straat not in geheim


def test_wie_hulp_wil_komt_via_het_formulier_van_de_ingang_in_een_dossier(zaak: Zaak) -> None:
    over = opgepakt(zaak)
    anouk = als(zaak, "anouk")
    pad = reverse("signaalzaak", args=[over.pk])
    dag = f"{timezone.localdate():%Y-%m-%d}"
    anouk.post(f"{pad}poging/", {"soort": "huisbezoek", "dag": dag, "bereikt": "ja"})
    formulier = tekst(anouk, f"{pad}hulpvraag/")
    assert f'value="{zaak.persoon.pk}" checked' in re.sub(r"\s+", " ", formulier) or "checked" in formulier
    ingang = next(i.code for i in zaak.profiel.ingangen if not i.alleen_feit)
    vraag = {
        "persoon": zaak.persoon.pk, "resultaat": "hulpvraag", "niveau": "team", "toelichting": "Langs geweest.",
        "ingang": ingang, "kanaal": zaak.profiel.kanalen[0], "omschrijving": "Ik wil graag hulp bij het huishouden.",
        "leefgebieden": [zaak.profiel.leefgebieden[0].code],
    }  # fmt: skip
    antwoord = anouk.post(f"{pad}hulpvraag/", vraag)
    assert antwoord.status_code == 302, re.findall(r"utrecht-form-field-error[^<]*<[^<]*", antwoord.content.decode())
    over.refresh_from_db()
    assert over.resultaat == "hulpvraag"
    assert over.binnenkomst_id is not None


def test_een_bestand_van_een_partner_wordt_op_de_bladzijde_aangeleverd_gevolgd_en_afgebroken(zaak: Zaak) -> None:
    lena = als(zaak, "lena", Rol.TEAMLEIDER)
    kop = b"kenmerk;achternaam;geboortedatum;postcode;huisnummer;bedrag;signaal_op\r\n"
    regels = kop + b"H-1;Zonnebloem;1980-05-06;7783AB;4;300;2026-03-01\r\n"
    velden = {"afzender": "verhuurder", "organisatie": "De Corporatie"}

    def stuur(**anders: str) -> HttpResponse:
        csv = SimpleUploadedFile("maart.csv", regels)
        return lena.post(reverse("signalen-aanleveren"), {**velden, **anders, "bestand": csv})  # type: ignore[return-value]

    zonder = stuur()
    assert (zonder.status_code, "De Corporatie" in zonder.content.decode()) == (422, True)
    assert "is niet te lezen" in stuur(inspanning="on", kolommen="achternaam Naam").content.decode()
    gedaan = stuur(inspanning="on")
    assert gedaan.status_code == 302, gedaan.content.decode()
    blad = tekst(lena, gedaan["Location"])
    assert "wacht op inlezen" in blad
    assert "Zonnebloem" not in blad
    assert "De Corporatie" in tekst(lena, reverse("aanleveringen"))
    afbreken = gedaan["Location"] + "afbreken/"
    assert lena.post(afbreken, {"reden": ""}).status_code == 422
    assert lena.post(afbreken, {"reden": "Verkeerde maand."}).status_code == 302
    assert "Verkeerde maand." in tekst(lena, gedaan["Location"])


def test_wie_toeziet_leest_op_welke_grond_er_wat_binnenkwam_en_niet_over_wie(zaak: Zaak) -> None:
    for _ in range(5):
        signaal(zaak)
    rijen = Signaal.objects.all()
    rijen.update(ontvangen_op=timezone.localdate(), bewaren_tot=timezone.localdate())
    paula = als(zaak, "paula", Rol.PRIVACYFUNCTIONARIS)
    blad = tekst(paula, "/toezicht/")
    assert "Zorgen om iemand" in blad
    assert "Iemand uit de omgeving: 5" in blad
    assert zaak.persoon.geslachtsnaam not in blad
    rijen.filter(pk=rijen[0].pk).update(grond="wgs-taak")
    assert "minder dan 5 of niet te tonen" in tekst(paula, "/toezicht/")


def test_wie_bedoeld_kan_zijn_staat_er_met_uitleg_voordat_iemand_zoekt(zaak: Zaak) -> None:
    anouk, wie = als(zaak, "anouk"), zaak.persoon
    huis = wie.huishouden
    assert huis is not None
    Huishouden.objects.filter(pk=huis.pk).update(postcode="7783AB", huisnummer=9)
    over = Wie(geslachtsnaam=f"{wie.geslachtsnaam[:-1]}x", postcode="7783AB", huisnummer=9)
    rij = signaal(zaak, wie=over)
    assert rij.koppeling == "mens"
    blad = tekst(anouk, reverse("melding-koppelen", args=[rij.pk]))
    assert f'value="{wie.pk}"' in blad
    assert "achternaam één letter anders" in blad


def test_wat_wacht_staat_op_mijn_dag_op_de_werklijst_en_bij_het_huishouden_met_termijn(zaak: Zaak) -> None:
    z = zaak.tot("plan")
    anouk, lang = als(z, "anouk"), timezone.localdate() - timedelta(days=9)
    leeg = {pad: bevragingen(anouk, pad) for pad in ("/", "/werklijst/", f"/dossier/{z.dossier.pk}/")}
    assert "Zaak " not in tekst(anouk, "/")
    bezig, wacht = opgepakt(z), signaal(z, soort="eenzaamheid", kenmerk="n2")
    Signaalzaak.objects.filter(pk=wacht.zaak_id).update(uiterlijk_op=lang)
    Signaalzaak.objects.filter(pk=bezig.pk).update(gesprek_voor=lang)
    afspraak = goed(
        spreek_opvolging_af(
            z.anouk, zaak=bezig, niveau="team", wat="Bellen met de huisarts", wie="Anouk", uiterlijk_op=z.dag,
            peildatum=z.dag,
        )
    )  # fmt: skip
    for pad in ("/", "/werklijst/"):
        blad = tekst(anouk, pad)
        stuk = blad[blad.index("Signalen en hun termijn") :].partition("</table>")[0]
        assert f"Zaak {wacht.zaak_id}: Eenzaamheid" in stuk
        assert "Wgs, art. 4 lid 1 onder b" in stuk
        assert "Wat is afgesproken" in stuk
        assert stuk.count("te laat") == 2 + (afspraak.uiterlijk_op < timezone.localdate())
        assert z.persoon.geslachtsnaam not in stuk, "een lijst heeft geen namen nodig"
    huis = tekst(anouk, f"/dossier/{z.dossier.pk}/")
    assert f"Zaak {bezig.pk}: Zorgen om iemand" in huis
    assert f"Zaak {wacht.zaak_id}" not in huis, "van wie dat is, weet nog niemand"
    assert {pad: bevragingen(anouk, pad) for pad in leeg} == leeg
    assert max(leeg.values()) <= BUDGET
    # A case of another team that is not in this file is not there for who works in it.
    Signaalzaak.objects.filter(pk=bezig.pk).update(team="een-ander-team", dossier=None)
    assert f"Zaak {bezig.pk}" not in tekst(anouk, f"/dossier/{z.dossier.pk}/")
    assert f"Zaak {bezig.pk}" not in tekst(anouk, "/")


def test_signalen_staan_onder_een_ingang_van_het_menu_met_een_eigen_menu_op_de_bladzijde(zaak: Zaak) -> None:
    lena = als(zaak, "lena", Rol.TEAMLEIDER)
    blad = tekst(lena, "/signaalrij/")
    hoofd, _, rest = blad.partition('aria-label="Signalen"')
    assert hoofd.count(">Signalen</a>") == 1
    assert "Aanleveringen" not in hoofd
    eigen = rest.partition("</nav>")[0]
    for pad in ("/meldingen/", "/aanleveringen/"):
        assert f'href="{pad}"' in eigen
        assert 'aria-label="Signalen"' in tekst(lena, pad)


def test_wat_bij_een_signaal_hoort_wordt_met_een_knop_gestuurd_en_een_groep_krijgt_iets_voor_allen(zaak: Zaak) -> None:
    anouk = als(zaak, "anouk")
    groep = goed(
        meld_signaal(
            zaak.anouk,
            inzending=Inzending("groepssignaal", "inwoner", "Jongeren vervelen zich.", gebied=zaak.geval.gebied),
            peildatum=zaak.dag,
        )
    )  # fmt: skip
    goed(pak_signaal_op(zaak.anouk, zaak=groep.zaak, peildatum=zaak.dag))
    pad = reverse("signaalzaak", args=[groep.zaak_id])
    assert f"{pad}groep/" in tekst(anouk, pad)
    with in_scope(gemeente=zaak.gemeente, breed=True):
        keuze = Preventiemaatregel.objects.create(naam="Open avond", trede="", stand="gestart", niveau="")
    assert anouk.post(f"{pad}groep/", {"maatregel": keuze.pk, "niveau": "omgeving"}).status_code == 302
    groep.zaak.refresh_from_db()
    assert (groep.zaak.status, groep.zaak.resultaat) == ("afgesloten", "groepsactiviteit")
    over = opgepakt(zaak)
    fout = anouk.post(f"/signaalzaak/{over.pk}/stuk/", {"soort": "zorg-om-iemand"})
    assert fout.status_code == 422, "bij deze soort hoort niets om te sturen"
