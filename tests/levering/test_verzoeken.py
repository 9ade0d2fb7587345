"""A provider asks for an allocation or a change; the back office answers, within the terms of the standard."""

from datetime import date, timedelta

import pytest

from naober import istandaard
from naober.levering import actions as doen
from naober.levering import queries as lezen
from naober.levering.models import Ketenbericht
from naober.levering.rules.toewijzen import Wijziging
from naober.levering.rules.verzoek import Gevraagd, controleer_antwoord, uiterlijk_voor
from tests.dossier.opzet import Zaak, geweigerd, goed
from tests.levering import opzet

MAANDAG = date(2026, 3, 2)


def antwoord(**anders: object) -> str:
    basis = {"wet": "ijw", "ontvangen_op": MAANDAG, "peildatum": MAANDAG}
    vaste = {"stand": "open", "antwoord": "afgewezen", "reden": "8", "andere_gemeente": "0344", **basis, **anders}
    plaats = (vaste.pop("stand"), vaste.pop("antwoord"), vaste.pop("reden"), vaste.pop("andere_gemeente"))
    fout = controleer_antwoord(*plaats, **vaste)  # type: ignore[arg-type]
    return fout.code if fout else ""


def test_een_verzoek_wordt_binnen_vijf_werkdagen_beantwoord_en_na_onderzoek_binnen_acht_weken() -> None:
    assert uiterlijk_voor("iwmo", 315, MAANDAG, in_onderzoek=False) == date(2026, 3, 9)
    assert uiterlijk_voor("ijw", 317, MAANDAG, in_onderzoek=True) == date(2026, 4, 27)


def test_afwijzen_op_het_woonplaatsbeginsel_kan_twee_weken_en_noemt_de_gemeente_die_betaalt() -> None:
    assert antwoord(peildatum=MAANDAG + timedelta(days=14)) == ""
    assert antwoord(peildatum=MAANDAG + timedelta(days=15)) == "verzoek.woonplaats-te-laat"
    assert antwoord(andere_gemeente="") == "verzoek.woonplaats-gemeente"
    assert antwoord(wet="iwmo") == "verzoek.woonplaats-wet"
    assert antwoord(reden="") == "verzoek.reden"


def test_in_onderzoek_kan_een_keer_en_een_eindantwoord_is_het_laatste() -> None:
    assert antwoord(antwoord="onderzoek") == ""
    assert antwoord(antwoord="onderzoek", stand="onderzoek") == "verzoek.al-onderzoek"
    assert antwoord(stand="afgewezen") == antwoord(stand="gehonoreerd") == "verzoek.beantwoord"


@pytest.mark.django_db
def test_een_aanbieder_vraagt_zonder_te_leren_wie_bekend_is_en_krijgt_antwoord_als_bericht(zaak: Zaak) -> None:
    zaak.tot("besluit")
    rij = opzet.toewijzing(zaak)
    ayla, henk = opzet.bij_aanbieder(zaak, rij.aanbieder), opzet.backoffice(zaak)
    gevraagd = Gevraagd(zaak.dag, productcategorie="02", volume=4, eenheid="04", frequentie="2")
    invoer = {"wet": "iwmo", "bsn": zaak.persoon.bsn, "gevraagd": gevraagd, "peildatum": zaak.dag}
    bekend = goed(doen.vraag_toewijzing(ayla, referentie="A1", **invoer))
    goed(doen.vraag_toewijzing(ayla, referentie="A2", **{**invoer, "bsn": "999900006"}))
    assert (bekend.persoon_id, bekend.dossier_id) == (zaak.persoon.pk, zaak.dossier.pk)
    geweigerd("verzoek.bestaat", doen.vraag_toewijzing, ayla, referentie="A1", **invoer)
    geweigerd("bsn.elfproef", doen.vraag_toewijzing, ayla, referentie="A3", **{**invoer, "bsn": "123456789"})
    wijziging = goed(doen.vraag_wijziging(ayla, toewijzing=rij, referentie="W1", gevraagd=gevraagd, peildatum=zaak.dag))
    assert [v.referentie for v in lezen.aanbiederverzoeken(henk)] == ["A1", "A2", "W1"]
    goed(doen.beantwoord_verzoek(henk, verzoek=wijziging, antwoord="onderzoek", peildatum=zaak.dag))
    goed(doen.beantwoord_verzoek(henk, verzoek=wijziging, antwoord="afgewezen", reden="4", peildatum=zaak.dag))
    een, twee = Ketenbericht.objects.filter(nummer=319).order_by("pk")
    for bericht, verwacht in ((een, {"VerzoekAntwoord": "2"}), (twee, {"RedenAfwijzingVerzoek": "4"})):
        gelezen = istandaard.lees(bytes(bericht.inhoud.bytes))
        assert isinstance(gelezen, istandaard.Bericht)
        assert verwacht.items() <= gelezen.inhoud["Antwoord"].items()
        assert gelezen.inhoud["Antwoord"]["ReferentieAanbieder"] == "W1"
        assert (bericht.staat, bericht.ontvanger) == ("klaar", rij.aanbieder.agb)


@pytest.mark.django_db
def test_een_toewijzing_gaat_vanzelf_als_bericht_uit_en_is_het_antwoord_op_het_verzoek(zaak: Zaak) -> None:
    zaak.tot("besluit")
    keuze = opzet.gekozen(zaak)
    vraag = opzet.verzoek(zaak, keuze.aanbieder, referentie="R-77", productcategorie="02")
    uren = opzet.uren(zaak, einde=zaak.dag + timedelta(days=60))
    rij = goed(doen.wijs_hulp_toe(zaak.anouk, keuze=keuze, invoer=uren, peildatum=zaak.dag))
    vraag.refresh_from_db()
    assert (vraag.stand, vraag.toewijzing_id) == ("gehonoreerd", rij.pk)
    langer = Wijziging("04", einde=zaak.besluit.eind_op, overleg=True)
    invoer = {"toewijzing": rij, "wijziging": langer, "toelichting": "Het is nog nodig."}
    goed(doen.wijzig_toewijzing(zaak.anouk, **invoer, peildatum=zaak.dag))
    een, twee = Ketenbericht.objects.filter(nummer=301).order_by("pk")
    assert [een.fout, twee.fout] == ["", ""]
    for bericht, reden in ((een, None), (twee, "04")):
        gelezen = istandaard.lees(bytes(bericht.inhoud.bytes))
        assert isinstance(gelezen, istandaard.Bericht)
        [product] = gelezen.inhoud["Client"]["ToegewezenProducten"]
        assert (product["ToewijzingNummer"], product["ReferentieAanbieder"]) == (rij.nummer, "R-77")
        assert product.get("RedenWijziging") == reden
        assert (bericht.staat, bericht.dossier_id) == ("klaar", zaak.dossier.pk)
