"""A question comes in, is answered or handed over, and is taken up by one generalist."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from naober.dossier.models import Betrokkenheid, Dossier, Gebeurtenis
from naober.ingang.actions import pak_op, registreer_binnenkomst
from naober.ingang.models import Binnenkomst
from naober.kern import Bron
from tests.dossier.opzet import Zaak, geweigerd, goed


def regel(zaak: Zaak, code: str) -> Bron:
    return next(r.bron for r in zaak.profiel.triage if r.code == code)


# ------------------------------------------------------------------------------------------ vastleggen


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"ingang": "dakraam"}, "ingang.onbekend"),
        ({"kanaal": "postduif"}, "ingang.kanaal"),
        ({"leefgebieden": frozenset()}, "ingang.leefgebied"),
        ({"omschrijving": " "}, "ingang.omschrijving"),
        ({"eigen_vraag": False}, "ingang.melder"),
    ],
)
def test_een_onvolledige_vraag_wordt_geweigerd_en_niet_half_bewaard(
    elke_zaak: Zaak, anders: dict[str, Any], code: str
) -> None:
    geweigerd(
        code,
        registreer_binnenkomst,
        elke_zaak.kees,
        melding=elke_zaak.melding(**anders),
        persoon=elke_zaak.persoon,
        peildatum=elke_zaak.dag,
    )


@pytest.mark.eis("HAR-021")
def test_een_eenvoudige_vraag_wordt_aan_de_ingang_beantwoord_en_is_daarmee_klaar(zaak: Zaak) -> None:
    melding = zaak.melding(
        enkelvoudig=True, leefgebieden=frozenset({"wonen-huishouden"}), antwoord="De kringloop haalt het gratis op."
    )
    rij = goed(registreer_binnenkomst(zaak.kees, melding=melding, persoon=zaak.persoon, peildatum=zaak.dag))
    assert (rij.status, rij.team, rij.dossier_id) == (Binnenkomst.Status.BEANTWOORD, "", None)
    assert rij.antwoord == "De kringloop haalt het gratis op."
    assert not Dossier.objects.exists(), "wie een antwoord krijgt, heeft geen dossier nodig"
    gebeurtenis = Gebeurtenis.objects.get()
    assert (gebeurtenis.dossier_id, gebeurtenis.bron) == (None, str(regel(zaak, "ter-plekke")))


def test_een_eenvoudige_vraag_zonder_antwoord_wordt_geweigerd_met_de_regel_van_de_gemeente(zaak: Zaak) -> None:
    weigering = geweigerd(
        "ingang.antwoord",
        registreer_binnenkomst,
        zaak.kees,
        melding=zaak.melding(enkelvoudig=True, leefgebieden=frozenset({"wonen-huishouden"})),
        persoon=zaak.persoon,
        peildatum=zaak.dag,
    )
    assert weigering.bron == regel(zaak, "ter-plekke")
    assert weigering.veld == "antwoord"


@pytest.mark.eis("HAR-022")
@pytest.mark.parametrize("enkelvoudig", [False, True])
def test_een_vraag_op_meer_leefgebieden_gaat_naar_het_team_van_het_adres(zaak: Zaak, enkelvoudig: bool) -> None:
    """Also when the desk ticked that it is one simple question. A generalist of that team takes it up."""
    melding = zaak.melding(enkelvoudig=enkelvoudig)
    rij = goed(registreer_binnenkomst(zaak.kees, melding=melding, persoon=zaak.persoon, peildatum=zaak.dag))
    assert (rij.status, rij.team, rij.toegeleid_op) == ("overgedragen", "gebiedsteam-noord", zaak.dag)
    assert not Betrokkenheid.objects.exists(), "de ingang wordt geen regisseur"
    goed(pak_op(zaak.anouk, binnenkomst=rij, peildatum=zaak.dag))
    regie = Betrokkenheid.objects.get()
    assert (regie.medewerker_id, regie.rol, regie.regie) == (zaak.anouk.id, "generalist", True)


def test_een_complexe_vraag_op_een_leefgebied_gaat_ook_naar_het_team(zaak: Zaak) -> None:
    melding = zaak.melding(leefgebieden=frozenset({"wonen-huishouden"}))
    rij = goed(registreer_binnenkomst(zaak.kees, melding=melding, persoon=zaak.persoon, peildatum=zaak.dag))
    assert rij.team == "gebiedsteam-noord"


def test_is_het_team_zelf_de_ingang_dan_heeft_de_generalist_de_vraag_meteen(elke_zaak: Zaak) -> None:
    elke_zaak.tot("vraag")
    assert elke_zaak.binnenkomst.status == Binnenkomst.Status.OPGEPAKT
    assert Betrokkenheid.objects.get().medewerker_id == elke_zaak.anouk.id


def test_een_generalist_van_een_ander_team_draagt_over_en_wordt_geen_regisseur(zaak: Zaak) -> None:
    elders = replace(zaak.bram, team="gebiedsteam-2")
    rij = goed(registreer_binnenkomst(elders, melding=zaak.melding(), persoon=zaak.persoon, peildatum=zaak.dag))
    assert rij.status == Binnenkomst.Status.OVERGEDRAGEN
    assert not Betrokkenheid.objects.exists()


def test_zonder_inwoner_hoort_er_geen_team_bij_de_vraag(zaak: Zaak) -> None:
    geweigerd(
        "triage.geen-team",
        registreer_binnenkomst, zaak.kees, melding=zaak.melding(), persoon=None, peildatum=zaak.dag,
    )  # fmt: skip


def test_een_adres_buiten_elk_gebied_wordt_geweigerd(elke_zaak: Zaak) -> None:
    assert elke_zaak.persoon.huishouden is not None
    elke_zaak.persoon.huishouden.gebied = "nergens"
    geweigerd(
        "triage.geen-team",
        registreer_binnenkomst, elke_zaak.kees, melding=elke_zaak.melding(), persoon=elke_zaak.persoon,
        peildatum=elke_zaak.dag,
    )  # fmt: skip


def test_overdragen_kan_niet_zonder_te_weten_om_wie_het_gaat(testerveen: Zaak) -> None:
    """A desk with its own team: the route is known before the resident is."""
    weigering = geweigerd(
        "ingang.wie",
        registreer_binnenkomst, testerveen.kees,
        melding=testerveen.melding(enkelvoudig=True, leefgebieden=frozenset({"geld"})), persoon=None,
        peildatum=testerveen.dag,
    )  # fmt: skip
    assert weigering.veld == "persoon"


def test_een_vraag_waar_geen_regel_van_het_profiel_bij_past_wordt_geweigerd(testerveen: Zaak) -> None:
    geweigerd(
        "triage.geen-regel",
        registreer_binnenkomst, testerveen.kees,
        melding=testerveen.melding(enkelvoudig=True, leefgebieden=frozenset({"gezin"})), persoon=testerveen.persoon,
        peildatum=testerveen.dag,
    )  # fmt: skip


def test_een_vraag_over_een_kind_gaat_waar_het_profiel_hem_heen_stuurt(testerveen: Zaak) -> None:
    kind = testerveen.inwoner("Kind", "Proef")
    kind.geboortedatum = testerveen.dag.replace(year=testerveen.dag.year - 10)
    rij = goed(
        registreer_binnenkomst(testerveen.kees, melding=testerveen.melding(), persoon=kind, peildatum=testerveen.dag)
    )
    assert (rij.team, rij.triageregel) == ("jeugdteam", "jeugd")


def test_een_signaal_noemt_op_de_tijdlijn_wie_het_gaf(zaak: Zaak) -> None:
    melding = zaak.melding(eigen_vraag=False, melder=" De overbuurvrouw ", melder_relatie="buur")
    rij = goed(registreer_binnenkomst(zaak.kees, melding=melding, persoon=zaak.persoon, peildatum=zaak.dag))
    assert (rij.soort, rij.melder) == (Binnenkomst.Soort.SIGNAAL, "De overbuurvrouw")
    assert "overbuurvrouw" in Gebeurtenis.objects.get().tekst


@pytest.mark.parametrize("enkelvoudig", [True, False])
def test_een_vraag_kan_niet_na_vandaag_zijn_binnengekomen(zaak: Zaak, enkelvoudig: bool) -> None:
    leefgebieden = frozenset({"wonen-huishouden"})
    melding = zaak.melding(enkelvoudig=enkelvoudig, leefgebieden=leefgebieden, antwoord="De kringloop haalt het op.")
    weigering = geweigerd(
        "datum.later",
        registreer_binnenkomst, zaak.kees, melding=melding, persoon=zaak.persoon,
        ontvangen_op=zaak.dag + timedelta(days=1), peildatum=zaak.dag,
    )  # fmt: skip
    assert weigering.veld == "ontvangen_op"


def test_een_tikfout_in_het_jaar_wordt_geweigerd(zaak: Zaak) -> None:
    """The term of the investigation counts from this day: with the year 205 the file could not be opened again."""
    weigering = geweigerd(
        "datum.ver-terug",
        registreer_binnenkomst, zaak.kees, melding=zaak.melding(), persoon=zaak.persoon,
        ontvangen_op=zaak.dag.replace(year=205), peildatum=zaak.dag,
    )  # fmt: skip
    assert weigering.veld == "ontvangen_op"


def test_een_vraag_van_eerder_houdt_haar_eigen_dag_en_is_vandaag_overgedragen(zaak: Zaak) -> None:
    eerder = zaak.dag - timedelta(days=4)
    rij = goed(
        registreer_binnenkomst(
            zaak.kees, melding=zaak.melding(), persoon=zaak.persoon, ontvangen_op=eerder, peildatum=zaak.dag
        )
    )
    assert (rij.ontvangen_op, rij.toegeleid_op) == (eerder, zaak.dag)
    assert Gebeurtenis.objects.get().dag == eerder


def test_zonder_dag_is_een_vraag_vandaag_binnengekomen(zaak: Zaak) -> None:
    assert zaak.wachtende_vraag().ontvangen_op == zaak.dag


def test_een_vraag_bewaart_waar_de_melder_te_bereiken_is(zaak: Zaak) -> None:
    melding = zaak.melding(telefoon=" 06 12345678 ")
    rij = goed(registreer_binnenkomst(zaak.kees, melding=melding, persoon=zaak.persoon, peildatum=zaak.dag))
    assert Binnenkomst.objects.get(pk=rij.pk).telefoon == "06 12345678"
    assert "12345678" not in Gebeurtenis.objects.get().tekst


# -------------------------------------------------------------------------------------------- oppakken


def test_wie_het_eerst_oppakt_wordt_regisseur_en_een_tweede_vraag_verandert_dat_niet(zaak: Zaak) -> None:
    eerste, tweede = zaak.wachtende_vraag(), zaak.wachtende_vraag()
    goed(pak_op(zaak.anouk, binnenkomst=eerste, peildatum=zaak.dag))
    goed(pak_op(zaak.bram, binnenkomst=tweede, peildatum=zaak.dag))
    assert Betrokkenheid.objects.get(regie=True).medewerker_id == zaak.anouk.id
    tweede.refresh_from_db()
    assert (tweede.status, tweede.opgepakt_door_id) == (Binnenkomst.Status.OPGEPAKT, zaak.bram.id)


def test_wie_de_tweede_vraag_oppakt_is_ook_betrokken_maar_zonder_regie(zaak: Zaak) -> None:
    eerste, tweede = zaak.wachtende_vraag(), zaak.wachtende_vraag()
    goed(pak_op(zaak.anouk, binnenkomst=eerste, peildatum=zaak.dag))
    goed(pak_op(zaak.bram, binnenkomst=tweede, peildatum=zaak.dag))
    assert set(Betrokkenheid.objects.values_list("medewerker_id", "rol", "regie", "tot")) == {
        (zaak.anouk.id, "generalist", True, None),
        (zaak.bram.id, "generalist", False, None),
    }
    assert "regisseur" not in Gebeurtenis.objects.latest("id").tekst


def test_wie_zelf_de_tweede_vraag_aannam_is_ook_betrokken_maar_zonder_regie(zaak: Zaak) -> None:
    zaak.tot("vraag")
    goed(registreer_binnenkomst(zaak.bram, melding=zaak.melding(), persoon=zaak.persoon, peildatum=zaak.dag))
    assert Betrokkenheid.objects.get(medewerker_id=zaak.bram.id).regie is False


def test_wie_al_betrokken_is_wordt_dat_bij_een_tweede_vraag_niet_nog_eens(zaak: Zaak) -> None:
    zaak.tot("vraag")
    goed(pak_op(zaak.anouk, binnenkomst=zaak.wachtende_vraag(), peildatum=zaak.dag))
    assert Betrokkenheid.objects.get().regie is True


def test_is_de_regisseur_weg_dan_neemt_wie_al_betrokken_was_de_regie_over(zaak: Zaak) -> None:
    zaak.tot("vraag")
    goed(pak_op(zaak.bram, binnenkomst=zaak.wachtende_vraag(), peildatum=zaak.dag))
    Betrokkenheid.objects.filter(regie=True).update(tot=zaak.dag)
    goed(pak_op(zaak.bram, binnenkomst=zaak.wachtende_vraag(), peildatum=zaak.dag))
    assert Betrokkenheid.objects.get(regie=True, tot__isnull=True).medewerker_id == zaak.bram.id
    assert Betrokkenheid.objects.filter(medewerker_id=zaak.bram.id).count() == 1


def test_een_vraag_wordt_maar_een_keer_opgepakt(zaak: Zaak) -> None:
    vraag = zaak.wachtende_vraag()
    goed(pak_op(zaak.anouk, binnenkomst=vraag, peildatum=zaak.dag))
    geweigerd("binnenkomst.al-opgepakt", pak_op, zaak.bram, binnenkomst=vraag, peildatum=zaak.dag)


def test_een_beantwoorde_vraag_hoeft_niet_te_worden_opgepakt(zaak: Zaak) -> None:
    melding = zaak.melding(enkelvoudig=True, leefgebieden=frozenset({"wonen-huishouden"}), antwoord="Bel de kringloop.")
    rij = goed(registreer_binnenkomst(zaak.kees, melding=melding, persoon=zaak.persoon, peildatum=zaak.dag))
    geweigerd("dossier.niet-betrokken", pak_op, zaak.anouk, binnenkomst=rij, peildatum=zaak.dag)
    generalist = replace(zaak.kees, rollen=zaak.anouk.rollen)
    geweigerd("binnenkomst.al-opgepakt", pak_op, generalist, binnenkomst=rij, peildatum=zaak.dag)


def test_een_vraag_van_een_ander_team_wordt_niet_opgepakt(zaak: Zaak) -> None:
    elders = replace(zaak.anouk, team="gebiedsteam-2")
    geweigerd("binnenkomst.ander-team", pak_op, elders, binnenkomst=zaak.wachtende_vraag(), peildatum=zaak.dag)


def test_een_vraag_in_een_afgerond_dossier_wordt_niet_opgepakt(zaak: Zaak) -> None:
    vraag = zaak.wachtende_vraag()
    Dossier.objects.update(gesloten_op=zaak.dag)
    geweigerd("dossier.gesloten", pak_op, zaak.anouk, binnenkomst=vraag, peildatum=zaak.dag)
