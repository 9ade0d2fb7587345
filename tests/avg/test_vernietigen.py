"""A list by one, approved by another, carried out a file at a time; and nothing of the file is left in any table."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, transaction
from pytest_django import Settings

from naober.agenda import concepten
from naober.avg.actions import (
    beslis_op_verzoek,
    keur_lijst_goed,
    neem_lijst_terug,
    stel_lijst_op,
    voer_vernietiging_uit,
    zonder_uit,
)
from naober.avg.actions.vernietigen import bewijs_van
from naober.avg.bewaren import bewaaroordeel_van, kandidaten
from naober.avg.models import Vernietigingslijst, Vernietigingsregel, Verzoek
from naober.avg.queries import regels_van
from naober.avg.rules.verzoek import Beslissing
from naober.avg.vernietigregister import lees, van_register, vul_aan
from naober.bewoners.models import Huishouden, Persoon
from naober.dossier.models import Dossier, Gebeurtenis
from naober.fundament.tijd import begin_van
from naober.gemeente.profiel import Aard, Rol
from naober.ingang.actions import registreer_binnenkomst
from naober.ingang.models import Binnenkomst
from naober.kern import Fout
from naober.naoberschap.models import Vrijwilliger
from tests.avg.opzet import (
    LATER,
    archivaris,
    bekend,
    beslist,
    goedgekeurde_lijst,
    sluit,
    vernietigd,
    verzoek,
)
from tests.avg.resten import nummers_in, over_van
from tests.beveiliging.tabellen import geweigerd_met, sql, vul
from tests.dossier.huishouden import huisgenoot
from tests.dossier.opzet import Zaak, geweigerd, goed


def afgelopen(zaak: Zaak) -> Dossier:
    """A file with a row in every table, history included, in which nothing runs any more."""
    from naober.besluit.models import Besluit, Bezwaar, Klacht

    vul(zaak)
    concepten.bewaar(
        zaak.anouk, pad=f"/dossier/{zaak.dossier.pk}/notitie/", gegevens={"tekst": ["Half"]}, moment=begin_van(zaak.dag)
    )
    Bezwaar.objects.filter(uitkomst="").update(uitkomst="ingetrokken")
    Klacht.objects.filter(afgehandeld_op__isnull=True).update(afgehandeld_op=zaak.dag)
    Besluit.objects.filter(eind_op__isnull=True).update(ingetrokken_op=zaak.dag)
    Verzoek.objects.filter(uitkomst="").update(uitkomst="ingetrokken", besloten_op=zaak.dag)
    Verzoek.objects.update(opgeheven_op=zaak.dag)
    Vernietigingslijst.objects.update(afgesloten_op=zaak.dag)
    return sluit(zaak)


def test_na_vernietigen_staat_in_geen_enkele_tabel_nog_iets_van_het_dossier(zaak: Zaak) -> None:
    dossier = afgelopen(zaak)
    nummers = nummers_in(dossier)
    gevuld = {t for t, ids in nummers.items() if ids}
    leeg = set(nummers) - gevuld
    assert leeg <= {"register_registratie"}, f"deze tabellen zijn hier leeg en dus niet getoetst: {leeg}"
    lijst = vernietigd(zaak)
    connection.check_constraints()
    assert over_van(nummers) == []
    assert not sql("select 1 from agenda_concept where pad like %s", [f"/dossier/{dossier.pk}/%"])
    [regel] = regels_van(lijst)
    assert regel.aantallen["dossier_gebeurtenis"] > 5
    assert regel.aantallen["besluit_brief"] >= 1
    assert regel.aantallen["plan_planevent"] >= 1
    assert set(regel.aantallen) >= gevuld


def test_de_mensen_blijven_in_het_register_zonder_wat_er_door_het_dossier_bij_kwam(zaak: Zaak) -> None:
    afgelopen(zaak)
    # Who is a volunteer too, is still known by their number for that.
    Vrijwilliger.objects.update(persoon=None)
    persoon = zaak.persoon.pk
    vernietigd(zaak)
    over = Persoon.objects.get(pk=persoon)
    assert (over.bsn, over.telefoon) == (None, "")
    assert over.naam
    for tabel in ("netwerkcontact", "vertegenwoordiging", "woonperiode", "relatie"):
        for welke in (f"bewoners_{tabel}", f"bewoners_{tabel}event"):
            assert not sql(f"select 1 from {welke} where persoon_id = %s", [persoon]), welke
    assert not sql("select 1 from bewoners_persoonevent where pgh_obj_id = %s", [persoon])
    assert not sql("select 1 from bewoners_huishoudenevent where pgh_obj_id = %s", [over.huishouden_id])


def test_een_ander_dossier_van_hetzelfde_huishouden_blijft_heel_met_de_mensen_erbij(zaak: Zaak) -> None:
    dossier = afgelopen(zaak)
    tweede = Dossier.objects.create(huishouden=dossier.huishouden, geopend_op=zaak.dag)
    Gebeurtenis.objects.create(
        dossier=tweede,
        dag=zaak.dag,
        medewerker_id=zaak.anouk.id,
        handeling="proef",
        soort="overig",
        tekst="Hier.",
        bron="x",
    )
    bsn = Persoon.objects.get(pk=zaak.persoon.pk).bsn
    vernietigd(zaak)
    assert Dossier.objects.filter(pk=tweede.pk).exists()
    assert Gebeurtenis.objects.filter(dossier=tweede).count() == 1
    assert Persoon.objects.get(pk=zaak.persoon.pk).bsn == bsn


def test_het_bewijs_noemt_wat_hoeveel_wanneer_en_door_wie_en_geen_woord_van_de_inhoud(zaak: Zaak) -> None:
    afgelopen(zaak)
    namen = [zaak.persoon.geslachtsnaam, zaak.andere.geslachtsnaam, "De bel is stuk.", "Proefstraat"]
    lijst = vernietigd(zaak)
    regels = regels_van(lijst)
    alles = json.dumps([[r.soort, r.nummer, r.grond, str(r.vernietigd_op), r.aantallen] for r in regels])
    assert all(naam not in alles for naam in namen)
    assert "Wmo 2015, art. 5.3.4 lid 1" in regels[0].grond
    assert lijst.afgesloten_op == LATER
    assert lijst.opgesteld_door_id != lijst.goedgekeurd_door_id
    assert len(lijst.bewijs) == 64
    assert bewijs_van(lijst) == lijst.bewijs
    Vernietigingsregel.objects.filter(pk=regels[0].pk).update(aantallen={"dossier_dossier": 9})
    assert bewijs_van(lijst) != lijst.bewijs


def test_wie_de_lijst_maakte_keurt_haar_niet_goed_ook_niet_in_de_databank(zaak: Zaak) -> None:
    zaak.tot("vraag")
    sluit(zaak)
    noor = archivaris(zaak)
    lijst = goed(stel_lijst_op(noor, peildatum=LATER))
    geweigerd("vernietiging.zelfde-persoon", keur_lijst_goed, noor, lijst=lijst, peildatum=LATER)
    geweigerd("vernietiging.niet-goedgekeurd", voer_vernietiging_uit, noor, lijst=lijst, peildatum=LATER)
    fout = geweigerd_met(
        "update avg_vernietigingslijst set goedgekeurd_door_id = opgesteld_door_id where id = %s",
        [lijst.pk],
    )
    assert "vernietigingslijst_vier_ogen" in fout
    [regel] = regels_van(lijst)
    assert "niet door een tweede persoon goedgekeurd" in geweigerd_met("select naober_vernietig(%s)", [regel.pk])


def test_de_app_kan_buiten_een_goedgekeurde_regel_niets_vernietigen(zaak: Zaak) -> None:
    zaak.tot("besluit")
    for tabel in ("dossier_gebeurtenis", "besluit_brief", "plan_planevent", "agenda_notitie"):
        assert "permission denied" in geweigerd_met(f"delete from {tabel}"), tabel
    for functie in (
        "naober_haal_weg('{}', '{}')",
        "naober_hangt_onder('dossier_dossier', 1)",
        "naober_ruim_mensen_op(1)",
        "naober_vernietig_geheel('dossier', 1)",
    ):
        assert "permission denied" in geweigerd_met(f"select {functie}"), functie
    assert "staat op geen lijst" in geweigerd_met("select naober_vernietig(%s)", [0])


def test_een_open_dossier_verdwijnt_niet_ook_niet_met_een_goedgekeurde_regel(zaak: Zaak) -> None:
    zaak.tot("vraag")
    sluit(zaak)
    lijst = goedgekeurde_lijst(zaak)
    Dossier.objects.filter(pk=zaak.dossier.pk).update(gesloten_op=None)
    [regel] = regels_van(lijst)
    assert "niet afgerond" in geweigerd_met("select naober_vernietig(%s)", [regel.pk])
    goed(voer_vernietiging_uit(archivaris(zaak), lijst=lijst, peildatum=LATER))
    [regel] = regels_van(lijst)
    assert regel.vernietigd_op is None
    assert "Sinds de lijst is er iets veranderd" in regel.uitzondering
    assert Dossier.objects.filter(pk=zaak.dossier.pk).exists()


def test_een_regel_van_een_andere_gemeente_bestaat_hier_niet(zaak: Zaak) -> None:
    from naober.fundament.scope import in_scope

    zaak.tot("vraag")
    sluit(zaak)
    lijst = goedgekeurde_lijst(zaak)
    [regel] = regels_van(lijst)
    with in_scope(gemeente=9998, breed=True):
        assert "staat op geen lijst van deze gemeente" in geweigerd_met("select naober_vernietig(%s)", [regel.pk])
    assert Dossier.objects.filter(pk=zaak.dossier.pk).exists()


def test_een_uitzondering_met_reden_blijft_staan_en_de_rest_gaat(zaak: Zaak) -> None:
    zaak.tot("vraag")
    sluit(zaak)
    blijft = Dossier.objects.create(
        huishouden=zaak.andere.huishouden,
        geopend_op=zaak.dag,
        gesloten_op=zaak.dag,  # type: ignore[misc]
    )
    lijst = goed(stel_lijst_op(archivaris(zaak), peildatum=LATER))
    regel = next(r for r in regels_van(lijst) if r.nummer == blijft.pk)
    geweigerd("vernietiging.reden", zonder_uit, archivaris(zaak), regel=regel, reden=" ", peildatum=LATER)
    goed(zonder_uit(archivaris(zaak), regel=regel, reden="Er loopt een rechtszaak.", peildatum=LATER))
    floor = archivaris(zaak, "floor", Rol.PRIVACYFUNCTIONARIS)
    goed(keur_lijst_goed(floor, lijst=lijst, peildatum=LATER))
    goed(voer_vernietiging_uit(archivaris(zaak), lijst=lijst, peildatum=LATER))
    assert Dossier.objects.filter(pk=blijft.pk).exists()
    assert not Dossier.objects.filter(pk=zaak.dossier.pk).exists()


def test_er_is_een_open_lijst_tegelijk_en_een_lijst_is_terug_te_nemen(zaak: Zaak) -> None:
    zaak.tot("vraag")
    noor = archivaris(zaak)
    geweigerd("vernietiging.niets", stel_lijst_op, noor, peildatum=zaak.dag)
    sluit(zaak)
    lijst = goed(stel_lijst_op(noor, peildatum=LATER))
    geweigerd("vernietiging.loopt-al", stel_lijst_op, noor, peildatum=LATER)
    goed(neem_lijst_terug(noor, lijst=lijst, peildatum=LATER))
    geweigerd("vernietiging.al-begonnen", neem_lijst_terug, noor, lijst=lijst, peildatum=LATER)
    assert goed(stel_lijst_op(noor, peildatum=LATER)).pk != lijst.pk


def test_een_beantwoorde_vraag_zonder_dossier_gaat_na_haar_eigen_termijn(zaak: Zaak) -> None:
    melding = zaak.melding(aard=Aard.INFORMATIE, antwoord="U kunt terecht bij de bibliotheek.")
    vraag = goed(registreer_binnenkomst(zaak.kees, melding=melding, persoon=None, peildatum=zaak.dag))
    assert vraag.dossier_id is None
    [kandidaat] = kandidaten(zaak.gemeente, date(2016, 3, 3))
    assert (kandidaat.soort, kandidaat.nummer) == ("vraag", vraag.pk)
    assert kandidaten(zaak.gemeente, date(2016, 3, 2)) == []
    vernietigd(zaak, date(2016, 3, 3))
    assert not Binnenkomst.objects.filter(pk=vraag.pk).exists()
    assert not Gebeurtenis.objects.filter(handeling="registreer_binnenkomst").exists()


def test_welke_wet_er_in_het_dossier_zit_bepaalt_hoe_lang_het_blijft(zaak: Zaak) -> None:
    zaak.tot("besluit")
    sluit(zaak)
    wmo = bewaaroordeel_van(zaak.dossier, zaak.gemeente, date(2027, 1, 1))
    assert [t.code for t in wmo.termijnen] == ["wmo"]
    zaak.besluit.wet = "Jeugdwet"
    zaak.besluit.save()
    jeugd = bewaaroordeel_van(zaak.dossier, zaak.gemeente, date(2027, 1, 1))
    assert {t.code for t in jeugd.termijnen} == {"wmo", "jeugd"}
    assert wmo.vrij_op is not None
    assert jeugd.vrij_op is not None
    assert jeugd.vrij_op.year == wmo.vrij_op.year + 5


def test_wat_loopt_houdt_het_dossier_vast(zaak: Zaak) -> None:
    zaak.tot("besluit")
    open_ = bewaaroordeel_van(zaak.dossier, zaak.gemeente, LATER)
    assert "niet is afgerond" in open_.bezwaren[0]
    sluit(zaak)
    verzoek(zaak)
    assert "verzoek over de eigen gegevens" in bewaaroordeel_van(zaak.dossier, zaak.gemeente, LATER).bezwaren[0]
    assert kandidaten(zaak.gemeente, LATER) == []


# -------------------------------------------------------------------------------------------------- op verzoek


def test_wissen_op_verzoek_gaat_langs_een_tweede_persoon_en_laat_alleen_het_bewijs_na(zaak: Zaak) -> None:
    zaak.tot("gesprek")
    sluit(zaak)
    rij = verzoek(zaak, "wissen", omschrijving="Ik wil dat alles weg is.")
    bekend(zaak, rij)
    beslist(zaak, rij)
    lijst = Vernietigingslijst.objects.get(verzoek=rij.pk)
    geweigerd("recht.ontbreekt", keur_lijst_goed, zaak.berta, lijst=lijst, peildatum=zaak.dag)
    floor = archivaris(zaak, "floor", Rol.PRIVACYFUNCTIONARIS)
    goed(keur_lijst_goed(floor, lijst=lijst, peildatum=zaak.dag))
    nummers = nummers_in(zaak.dossier)
    goed(voer_vernietiging_uit(archivaris(zaak), lijst=lijst, peildatum=zaak.dag))
    assert over_van(nummers) == []
    [regel] = regels_van(lijst)
    assert "Op verzoek van de inwoner" in regel.grond
    assert "5.3.5" in regel.grond
    assert "alles weg" not in json.dumps([regel.grond, regel.aantallen])


def test_wissen_wordt_geweigerd_zolang_de_wet_bewaren_eist_of_een_ander_erin_staat(zaak: Zaak) -> None:
    zaak.tot("besluit")
    rij = bekend(zaak, verzoek(zaak, "wissen"))
    wat: dict[str, Any] = {"verzoek": rij, "beslissing": Beslissing("toegewezen", "Akkoord."), "peildatum": zaak.dag}
    loopt = geweigerd("wissen.loopt-nog", beslis_op_verzoek, zaak.berta, **wat)
    assert loopt.bron.plaats == "art. 17 lid 3 onder b"
    sluit(zaak)
    geweigerd("wissen.loopt-nog", beslis_op_verzoek, zaak.berta, **wat)
    zaak.besluit.eind_op = zaak.dag.replace(day=1)
    zaak.besluit.ingang_op = zaak.dag.replace(day=1)
    zaak.besluit.save()
    huisgenoot(zaak)
    geweigerd("wissen.anderen", beslis_op_verzoek, zaak.berta, **wat)
    goed(beslis_op_verzoek(zaak.berta, **wat, anderen_akkoord=True))
    assert Huishouden.objects.filter(pk=zaak.persoon.huishouden_id).exists()


# ------------------------------------------------------------------------------------------------------- stuk


class Omgevallen(Exception):
    pass


def test_een_stuk_halverwege_laat_elk_dossier_heel_of_weg_en_de_rest_gaat_daarna_door(
    zaak: Zaak, monkeypatch: pytest.MonkeyPatch
) -> None:
    from naober.avg.actions import vernietigen

    zaak.tot("vraag")
    sluit(zaak)
    Dossier.objects.bulk_create(
        Dossier(huishouden=zaak.andere.huishouden, geopend_op=zaak.dag, gesloten_op=zaak.dag)  # type: ignore[misc]
        for _ in range(3)
    )
    lijst = goedgekeurde_lijst(zaak)
    assert len(regels_van(lijst)) == 4
    echt, gedaan = vernietigen._een, []

    def breekt(*args: Any) -> int:
        if len(gedaan) == 2:
            raise Omgevallen
        gedaan.append(args)
        return echt(*args)

    def stap() -> None:
        with transaction.atomic():
            goed(voer_vernietiging_uit(archivaris(zaak), lijst=lijst, aantal=1, peildatum=LATER))

    monkeypatch.setattr(vernietigen, "_een", breekt)
    for _ in range(2):
        stap()
    with pytest.raises(Omgevallen):
        stap()
    klaar = {r.nummer for r in regels_van(lijst) if r.vernietigd_op}
    over = {r.nummer for r in regels_van(lijst) if not r.vernietigd_op}
    assert (len(klaar), len(over)) == (2, 2)
    assert set(Dossier.objects.filter(pk__in=klaar | over).values_list("pk", flat=True)) == over
    monkeypatch.setattr(vernietigen, "_een", echt)
    for _ in range(2):
        stap()
    lijst.refresh_from_db()
    assert lijst.afgesloten_op == LATER
    assert not Dossier.objects.filter(pk__in=klaar | over).exists()
    assert bewijs_van(lijst) == lijst.bewijs


# --------------------------------------------------------------------------- het register buiten de databank


def test_zonder_plek_in_het_register_wordt_er_niets_vernietigd(zaak: Zaak, settings: Settings) -> None:
    zaak.tot("vraag")
    sluit(zaak)
    lijst = goedgekeurde_lijst(zaak)
    settings.VERNIETIGREGISTER = "/bestaat/niet/register.jsonl"
    assert [g.code for g in van_register()] == ["vernietiging.register-dicht"]
    geweigerd("vernietiging.register", voer_vernietiging_uit, archivaris(zaak), lijst=lijst, peildatum=LATER)
    assert Dossier.objects.filter(pk=zaak.dossier.pk).exists()
    settings.VERNIETIGREGISTER = ""
    assert [g.code for g in van_register()] == ["vernietiging.register"]


def test_het_register_noemt_nummers_en_geen_mensen_en_vult_aan_wat_ontbreekt(
    zaak: Zaak, settings: Settings, tmp_path: Path
) -> None:
    settings.VERNIETIGREGISTER = str(tmp_path / "register.jsonl")
    zaak.tot("gesprek")
    sluit(zaak)
    lijst = vernietigd(zaak)
    assert vul_aan(zaak.gemeente) == 1
    assert vul_aan(zaak.gemeente) == 0
    pad = Path(settings.VERNIETIGREGISTER)
    [regel] = lees(pad)
    assert (regel.soort, regel.nummer, regel.lijst) == ("dossier", zaak.dossier.pk, lijst.pk)
    assert regel.bewijs == lijst.bewijs != ""
    tekst = pad.read_text()
    for woord in (zaak.persoon.geslachtsnaam, zaak.persoon.voornamen, zaak.persoon.bsn or "?", "Noor", "Floor"):
        assert woord not in tekst
    # Killed while it wrote: what has no end is written again, and nothing before it is touched.
    pad.write_text(tekst[:-20])
    assert vul_aan(zaak.gemeente) == 1
    assert [r.sleutel for r in lees(pad)] == [regel.sleutel]
    pad.write_text("{}\n" + tekst)
    with pytest.raises(Fout, match="beschadigd"):
        lees(pad)
