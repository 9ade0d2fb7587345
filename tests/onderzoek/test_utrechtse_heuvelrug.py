"""What Utrechtse Heuvelrug asks of an investigation: the whole family, strengths first, and breaking through."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from naober.demo.verhaal.doorlopen import gunstig
from naober.fundament.scope import in_scope
from naober.gemeente.rules import Antwoord
from naober.onderzoek.actions import leg_gesprek_vast
from naober.onderzoek.models import Behoefte, Gesprek, Onderdeel
from naober.onderzoek.queries import meetbeelden
from naober.onderzoek.rules import Expertiseverzoek, Metingopname
from naober.onderzoek.uitzoeken import (
    beantwoord_expertise,
    leg_meting_vast,
    leg_onderdeel_vast,
    rond_onderzoek_af,
    vraag_expertise,
)
from tests.dossier.opzet import geweigerd, goed
from tests.onderzoek.gemeenten import Huis


@pytest.fixture
def huis(db: None) -> Iterator[Huis]:
    with in_scope(gemeente=1581, breed=True):
        yield Huis("utrechtse-heuvelrug", 40, 9)


@pytest.mark.eis("HEU-071")
def test_het_onderzoek_is_niet_klaar_zolang_van_een_gezinslid_een_levensdomein_leeg_is(huis: Huis) -> None:
    huis.gesprek()
    huis.vul("levensdomeinen")
    ouder, kind = huis.gezin
    huis.leg_vast("levensdomeinen", ouder, **{huis.gebied: "er is iets nodig"})
    weigering = geweigerd("onderzoek.onderdeel-open", rond_onderzoek_af, huis.anouk, **huis.afronding)
    assert kind.naam in weigering.reden
    for gebied in huis.profiel.leefgebieden:
        geweigerd(
            "onderdeel.veld", leg_onderdeel_vast, huis.anouk, **huis.invoer("levensdomeinen", kind, **{gebied.code: ""})
        )
    huis.leg_vast("levensdomeinen", kind)
    huis.rond_af()


@pytest.mark.eis("HEU-073")
def test_een_gesprek_is_thuis_en_ergens_anders_met_de_reden(huis: Huis) -> None:
    huis.gesprek()
    assert Gesprek.objects.get().plaats == "thuis"
    zaken = {"dossier": huis.dossier, "behoeften": [], "peildatum": huis.dag}
    elders = huis.verslag(plaats="elders")
    weigering = geweigerd("gesprek.plaats", leg_gesprek_vast, huis.anouk, gesprek=elders, **zaken)
    assert str(weigering.bron) == str(next(o.bron for o in huis.profiel.gesprek if o.code == "plaats"))
    rij = goed(leg_gesprek_vast(huis.anouk, gesprek=replace(elders, plaats_reden="Op school; liever daar."), **zaken))
    assert (rij.plaats, rij.plaats_reden) == ("elders", "Op school; liever daar.")


@pytest.mark.eis("HEU-074")
def test_het_gezin_bepaalt_wie_aan_tafel_komt_en_kan_dat_veranderen(huis: Huis) -> None:
    huis.gesprek()
    huis.vul("aan-tafel")
    assert "aan tafel" in geweigerd("onderzoek.onderdeel-open", rond_onderzoek_af, huis.anouk, **huis.afronding).reden
    geweigerd("onderdeel.veld", leg_onderdeel_vast, huis.anouk, **huis.invoer("aan-tafel", door="het Dorpsteam"))
    huis.leg_vast("aan-tafel", door="het gezin", wie="Oma en de meester.")
    huis.leg_vast("aan-tafel", door="het gezin", wie="Alleen oma.")
    assert Onderdeel.objects.get(code="aan-tafel").antwoorden == {"door": "het gezin", "wie": "Alleen oma."}


@pytest.mark.eis("HEU-075")
def test_de_sociale_omgeving_wordt_per_soort_vastgelegd(huis: Huis) -> None:
    huis.gesprek()
    soorten = ["gezin", "familie", "vrienden", "straat", "buurt", "school", "vereniging", "kerk"]
    huis.leg_vast("sociale-omgeving", gevonden=soorten, wie="Elke soort een.")
    assert Onderdeel.objects.get(code="sociale-omgeving").antwoorden["gevonden"] == soorten
    huis.vul("sociale-omgeving")
    weigering = geweigerd("onderzoek.onderdeel-open", rond_onderzoek_af, huis.anouk, **huis.afronding)
    assert "sociale omgeving" in weigering.reden


@pytest.mark.eis("HEU-076")
def test_een_beperking_is_geen_hulpvraag_en_zonder_beperking_kan_er_wel_een_zijn(huis: Huis) -> None:
    huis.gesprek()
    huis.leg_vast("veerkracht")
    voor = Behoefte.objects.count()
    huis.leg_vast("beperkingen", beperking="Zit in een rolstoel.", gevolg="Niets: doet overal aan mee.")
    assert Behoefte.objects.count() == voor
    Onderdeel.objects.filter(code="beperkingen").delete()
    huis.gesprek()
    assert Behoefte.objects.count() == voor + 1
    huis.vul()
    assert not Onderdeel.objects.filter(code="beperkingen").exists()
    huis.rond_af()


@pytest.mark.eis("HEU-077")
def test_positieve_gezondheid_brengt_in_zes_dimensies_in_kaart_wat_iemand_nog_kan(huis: Huis) -> None:
    instrument = huis.profiel.instrument("positieve-gezondheid")
    assert instrument is not None
    assert [d.naam for d in instrument.dimensies] == [
        "Lichaamsfuncties",
        "Dagelijks functioneren",
        "Kwaliteit van leven",
        "Sociaal-maatschappelijk participeren",
        "Zingeving",
        "Mentaal welbevinden",
    ]
    zaken = {"dossier": huis.dossier, "peildatum": huis.dag + timedelta(days=30)}
    for moment, score in (("bij de start", 5), ("aan het einde", 7)):
        scores = {d.code: score for d in instrument.dimensies}
        goed(
            leg_meting_vast(huis.anouk, meting=Metingopname(instrument.code, huis.persoon.pk, moment, scores), **zaken)
        )
    [beeld] = meetbeelden(huis.dossier, huis.profiel)
    assert [(d.code, scores, anders) for d, scores, anders in beeld.rijen][4] == ("zingeving", [5, 7], 2)
    assert beeld.samen == 12


@pytest.mark.eis("HEU-078")
def test_wat_iemand_wel_kan_staat_voor_wat_niet_lukt(huis: Huis) -> None:
    huis.gesprek()
    weigering = geweigerd("onderdeel.volgorde", leg_onderdeel_vast, huis.anouk, **huis.invoer("beperkingen"))
    assert "betekenisvol" in weigering.reden
    for veld in ("kan-wel", "veerkracht", "betekenis"):
        geweigerd("onderdeel.veld", leg_onderdeel_vast, huis.anouk, **huis.invoer("veerkracht", **{veld: ""}))
    huis.leg_vast("veerkracht")
    huis.leg_vast("beperkingen")


@pytest.mark.eis("HEU-079", "HEU-080", "HEU-081")
def test_het_doorbraakteam_zoekt_buiten_de_kaders_als_duidelijk_is_wat_nodig_is_en_dat_niet_lukt(huis: Huis) -> None:
    toets = huis.profiel.toets("doorbraakteam")
    basis = Expertiseverzoek(
        "doorbraakteam", "het regionaal Doorbraakteam", "behandeling van de casus", "Er is geen plek."
    )
    zaken = {"dossier": huis.dossier, "peildatum": huis.dag}
    geweigerd("expertise.toets", vraag_expertise, huis.anouk, verzoek=basis, **zaken)
    for code in ("duidelijk-wat-nodig-is", "niet-tijdig-te-realiseren"):
        half = replace(basis, oordelen={**gunstig(toets), code: Antwoord(False, "Nee.")})
        weigering = geweigerd("expertise.toets", vraag_expertise, huis.anouk, verzoek=half, **zaken)
        assert weigering.veld == f"toets-{code}"
    vraag = goed(vraag_expertise(huis.anouk, verzoek=replace(basis, oordelen=gunstig(toets)), **zaken))
    buiten = {"uitkomst": "buiten de kaders van de reguliere jeugdhulp", "afspraak": "Wonen bij een zorgboer."}
    rij = goed(
        beantwoord_expertise(
            huis.anouk, vraag=vraag, antwoord="Een eigen oplossing.", antwoorden=buiten, peildatum=huis.dag
        )
    )
    assert rij.antwoorden == buiten
    medisch = Expertiseverzoek("sociaal-medisch", "ingekocht sociaal-medisch advies", "advies", "Kan zij werken?")
    goed(vraag_expertise(huis.anouk, verzoek=medisch, **zaken))


def test_een_antwoord_van_het_doorbraakteam_noemt_de_uitkomst(huis: Huis) -> None:
    verzoek = Expertiseverzoek(
        "doorbraakteam",
        "het regionaal Doorbraakteam",
        "behandeling van de casus",
        "Er is geen plek.",
        gunstig(huis.profiel.toets("doorbraakteam")),
    )
    vraag = goed(vraag_expertise(huis.anouk, dossier=huis.dossier, verzoek=verzoek, peildatum=huis.dag))
    geweigerd(
        "expertise.veld", beantwoord_expertise, huis.anouk, vraag=vraag, antwoord="Gezien.", antwoorden={},
        peildatum=huis.dag,
    )  # fmt: skip


@pytest.mark.eis("HEU-082")
def test_bij_onveiligheid_hoort_samenwerken_met_samen_veilig(huis: Huis) -> None:
    huis.gesprek()
    zonder = huis.invoer("veiligheid", signaal="ja", samen_veilig="")
    weigering = geweigerd("onderdeel.veld", leg_onderdeel_vast, huis.anouk, **zonder)
    assert "Samen Veilig Midden-Nederland" in weigering.reden
    huis.leg_vast("veiligheid", signaal="ja")
    huis.vul("veiligheid")
    geweigerd("onderzoek.onderdeel-open", rond_onderzoek_af, huis.anouk, **huis.afronding)
    huis.leg_vast("veiligheid", signaal="nee")
    huis.rond_af()
