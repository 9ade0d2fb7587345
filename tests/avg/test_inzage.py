"""Everything about one resident, by stated rules: complete, readable, with what is left out and why."""

import json
import zipfile
from io import BytesIO
from typing import Any

import pytest
from django.db import models

from naober.agenda.actions import maak_notitie, maak_werkaantekening
from naober.avg.actions import beslis_op_verzoek, laat_weg, toon_weer
from naober.avg.graaf import NIET_IN_INZAGE, tabellen
from naober.avg.inzage import Inzage, stukken_van, verberg
from naober.avg.models import Antwoordbrief, Verzoek
from naober.avg.queries import inzage_bij
from naober.avg.rules.verzoek import Beslissing
from naober.avg.uitvoer import afdruk, als_json, als_zip, json_tekst, overzicht
from naober.avg.velden import velden_van
from naober.bewoners.models import Woonperiode
from naober.onderzoek.models import Behoefte
from naober.plan.samen.actions import leg_overleg_vast
from tests.avg.opzet import bekend, beslist, verzoek
from tests.beveiliging.tabellen import vul
from tests.dossier.huishouden import buurvrouw, huisgenoot
from tests.dossier.opzet import Zaak, geweigerd, goed
from tests.pdf import controleer_pdf_ua
from tests.plan import samenspel
from tests.veiligheid.opzet import alles_voorbij


def inzage(zaak: Zaak, **anders: Any) -> Inzage:
    return inzage_bij(verzoek(zaak, **anders), zaak.profiel, zaak.dag)


def tekst(uit: Inzage, zaak: Zaak) -> str:
    return json_tekst(uit, zaak.profiel)


def test_elke_tabel_met_een_rij_over_deze_inwoner_staat_in_het_overzicht(zaak: Zaak) -> None:
    """A row in every table; each is given, or is named under what is not given."""
    vul(zaak)
    alles_voorbij(zaak)
    Woonperiode.objects.create(persoon=zaak.persoon, huishouden=zaak.andere.huishouden, mede=True, van=zaak.dag)
    # What stands in a register belongs to no file here.
    rij = Verzoek.objects.get(dossier=zaak.dossier, soort="inzage")
    uit = inzage_bij(rij, zaak.profiel, zaak.dag)
    gegeven = {g.tabel for g in uit.gegevens}
    verwacht = {t.naam for t in tabellen()} - set(NIET_IN_INZAGE) - {"register.Registratie"}
    # A report about the child is the child's; that there is one is told, once nobody is unsafe any more.
    van_het_kind = {f"veiligheid.{naam}" for naam in ("Overdracht", "Terugkoppeling")}
    van_het_kind |= {f"veiligheid.Verwijsindex{naam}" for naam in ("melding", "match")}
    assert verwacht - gegeven == van_het_kind
    assert {n.onderwerp for n in uit.niet} >= {"werkaantekening", "bestand"}


def test_alles_wat_in_de_rijen_staat_staat_in_het_overzicht_met_wat_er_eerder_stond(zaak: Zaak) -> None:
    zaak.tot("gesprek")
    goed(maak_notitie(zaak.anouk, dossier=zaak.dossier, tekst="De bel is stuk.", peildatum=zaak.dag))
    Behoefte.objects.filter(pk=zaak.behoefte.pk).update(omschrijving="Een opgeruimd huis")
    uit = inzage(zaak)
    alles = tekst(uit, zaak)
    for stuk in (zaak.persoon.geslachtsnaam, "De bel is stuk.", "Samen gekeken naar wat er nodig is.", "Proefstraat"):
        assert stuk in alles, stuk
    behoefte = next(g for g in uit.gegevens if g.tabel == "onderzoek.Behoefte")
    assert "Een opgeruimd huis" in {v.waarde for v in behoefte.velden}
    [eerder] = behoefte.eerder
    assert [(v.van, v.naar) for v in eerder.verschillen] == [("Een huis op orde", "Een opgeruimd huis")]


def test_wat_over_een_ander_uit_het_huishouden_gaat_wordt_geteld_en_niet_gegeven(zaak: Zaak) -> None:
    zaak.tot("gesprek")
    kind = huisgenoot(zaak)
    Behoefte.objects.create(
        dossier=zaak.dossier,
        gesprek=zaak.gesprek,
        persoon=kind,
        leefgebied="wonen-huishouden",
        omschrijving="Rust op school",
    )
    uit = inzage(zaak)
    assert "Rust op school" not in tekst(uit, zaak)
    [niet] = [n for n in uit.niet if n.onderwerp == "behoefte"]
    assert (niet.aantal, str(niet.bron)) == (1, "AVG, art. 15 lid 4")


def test_wie_iets_meldde_en_het_nummer_van_een_ander_blijven_weg_met_de_reden(zaak: Zaak) -> None:
    zaak.tot("vraag")
    zaak.binnenkomst.melder, zaak.binnenkomst.herkomst = "Buurman Kees", "omgeving"
    zaak.binnenkomst.save()
    contact = buurvrouw(zaak)
    contact.telefoon = "0612345678"
    contact.save()
    uit = inzage(zaak)
    alles = tekst(uit, zaak)
    assert "Buurman Kees" not in alles
    assert "0612345678" not in alles
    assert "Truus" in alles
    melding = next(v for g in uit.gegevens if g.tabel == "ingang.Binnenkomst" for v in g.velden if v.kolom == "melder")
    assert "Wmo 2015, art. 5.3.2 lid 4" in melding.weggelaten


def test_wie_zich_zelf_meldde_leest_de_eigen_melding_helemaal() -> None:
    assert verberg("ingang.Binnenkomst", {"melder": "Ikzelf", "herkomst": "zelf"}, namens_ander=False) == {}
    assert "melder" in verberg("ingang.Binnenkomst", {"melder": "Buur", "herkomst": "omgeving"}, namens_ander=False)


def test_wie_een_signaal_gaf_blijft_beschermd() -> None:
    rij = {"melder": "Buur", "melder_contact": "0612345678", "organisatie": "De Corporatie", "omschrijving": "Stil."}
    weg = verberg("signalen.Signaal", rij, namens_ander=False)
    assert set(weg) == {"melder", "melder_contact", "organisatie"}
    assert "Wmo 2015, art. 5.3.2 lid 4" in weg["melder"]


def test_een_geheim_adres_krijgt_alleen_de_inwoner_zelf(zaak: Zaak) -> None:
    rij = {"geheim_adres": True, "straat": "Proefstraat", "huisnummer": 1}
    assert verberg("bewoners.Huishouden", rij, namens_ander=False) == {}
    assert {"straat", "huisnummer"} <= set(verberg("bewoners.Huishouden", rij, namens_ander=True))


def test_een_werkaantekening_hoort_niet_bij_het_dossier_en_dat_staat_erbij(zaak: Zaak) -> None:
    zaak.tot("vraag")
    goed(maak_werkaantekening(zaak.anouk, dossier=zaak.dossier, tekst="Vraag naar haar zus.", peildatum=zaak.dag))
    uit = inzage(zaak)
    assert "haar zus" not in tekst(uit, zaak)
    [niet] = [n for n in uit.niet if n.onderwerp == "werkaantekening"]
    assert "geheugensteun" in niet.reden


def test_wie_het_behandelt_laat_een_gegeven_weg_met_grond_en_reden_en_kan_dat_terugdraaien(zaak: Zaak) -> None:
    zaak.tot("gesprek")
    goed(maak_notitie(zaak.anouk, dossier=zaak.dossier, tekst="De buurman drinkt.", peildatum=zaak.dag))
    rij = bekend(zaak, verzoek(zaak))
    notitie = next(g for g in inzage_bij(rij, zaak.profiel, zaak.dag).gegevens if g.tabel == "agenda.Notitie")
    wat = {"verzoek": rij, "tabel": notitie.tabel, "rij": notitie.nummer, "peildatum": zaak.dag}
    geweigerd("weglaten.reden", laat_weg, zaak.anouk, **wat, grond="ander", reden=" ")
    geweigerd("weglaten.grond", laat_weg, zaak.anouk, **wat, grond="zomaar", reden="Ja.")
    vreemd = {**wat, "rij": 999_999}
    geweigerd("weglaten.niet-gegeven", laat_weg, zaak.anouk, **vreemd, grond="ander", reden="Ja.")
    weg = goed(laat_weg(zaak.anouk, **wat, grond="ander", reden="Het gaat over de buurman."))
    uit = inzage_bij(rij, zaak.profiel, zaak.dag)
    assert "agenda.Notitie" not in {g.tabel for g in uit.gegevens}
    assert any(n.onderwerp == "notitie" and n.aantal == 1 for n in uit.niet)
    goed(toon_weer(zaak.anouk, weglating=weg, peildatum=zaak.dag))
    assert "agenda.Notitie" in {g.tabel for g in inzage_bij(rij, zaak.profiel, zaak.dag).gegevens}


@pytest.mark.eis("UTR-308")
def test_het_overzicht_is_een_toegankelijke_brief_en_hetzelfde_voor_een_machine_met_de_stukken(zaak: Zaak) -> None:
    """The resident inspects the whole of their own file: on paper, by machine, and every letter in it."""
    zaak.tot("besluit")
    goed(maak_notitie(zaak.anouk, dossier=zaak.dossier, tekst="Zij lacht weer \N{GRINNING FACE}.", peildatum=zaak.dag))
    rij = beslist(zaak, bekend(zaak, verzoek(zaak)))
    uit = inzage_bij(rij, zaak.profiel, zaak.dag)
    pdf = overzicht(uit, zaak.profiel, zaak.berta, kenmerk="AVG-1", aan=zaak.persoon.naam, zelf=True)
    leesbaar = controleer_pdf_ua(pdf)
    for stuk in ("Wat er over u is vastgelegd", "Samen gekeken naar wat er nodig is.", "U+1F600", "AVG, art. 15"):
        assert stuk in leesbaar, stuk
    machine = als_json(uit, zaak.profiel)
    assert machine["inwoner"] == zaak.persoon.naam
    assert len(machine["gegevens"]) == len(uit.gegevens) > 10
    stukken = stukken_van(uit)
    assert any(s.inhoud.startswith(b"%PDF") for s in stukken)
    with zipfile.ZipFile(BytesIO(als_zip(stukken, pdf, json.dumps(machine)))) as archief:
        assert {"overzicht.pdf", "gegevens.json"} <= set(archief.namelist())
        assert len(archief.namelist()) == 2 + len(stukken)
    assert rij.gegevens_sha256


def test_bij_het_antwoord_hoort_een_afdruk_van_wat_is_gegeven_en_een_brief(zaak: Zaak) -> None:
    zaak.tot("gesprek")
    rij = bekend(zaak, verzoek(zaak))
    verwacht = afdruk(inzage_bij(rij, zaak.profiel, zaak.dag), zaak.profiel)
    goed(
        beslis_op_verzoek(
            zaak.berta, verzoek=rij, beslissing=Beslissing("toegewezen", "U krijgt alles."), peildatum=zaak.dag
        )
    )
    rij.refresh_from_db()
    assert rij.gegevens_sha256 == verwacht
    brief = controleer_pdf_ua(bytes(Antwoordbrief.objects.get(verzoek=rij).pdf))
    assert "Ons antwoord op uw verzoek om inzage" in brief
    assert "U krijgt alles." in brief
    assert "Autoriteit Persoonsgegevens" in brief


def test_geen_kolom_van_een_tabel_blijft_ongenoemd() -> None:
    """Only numbers, keys for searching and links to other records are no text of their own."""
    mag_weg = {"id", "gemeente", "sleutel", "handeling", "tabel", "rij", "zoeknaam", "zoekvoornaam"}
    for t in tabellen():
        genoemd = {v.name for v in velden_van(t.model)}
        for veld in t.model._meta.concrete_fields:
            if not isinstance(veld, models.ForeignKey) and veld.name not in mag_weg:
                assert veld.name in genoemd, f"{t.naam}.{veld.name}"


@pytest.mark.eis("UTR-308")
def test_de_inwoner_praat_mee_in_elk_gesprek_over_de_eigen_begeleiding_of_er_staat_waarom_niet(zaak: Zaak) -> None:
    """The second half of the requirement; what was said there is part of what the resident inspects."""
    zaak.tot("vraag")
    zonder = {**samenspel.OVERLEG, "inwoner_erbij": False}
    geweigerd(
        "overleg.zonder-inwoner", leg_overleg_vast, zaak.anouk, dossier=zaak.dossier, **zonder, peildatum=zaak.dag
    )
    goed(leg_overleg_vast(zaak.anouk, dossier=zaak.dossier, **samenspel.OVERLEG, peildatum=zaak.dag))
    assert samenspel.OVERLEG["verslag"] in tekst(inzage(zaak), zaak)
