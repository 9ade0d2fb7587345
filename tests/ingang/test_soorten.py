"""Every kind of entry, what each asks, and what is recorded with it afterwards."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from naober.dossier.models import Betrokkenheid, Dossier, Gebeurtenis
from naober.gemeente.profiel import Aard, Herkomst, Triagevoorwaarde
from naober.ingang import actions
from naober.ingang.actions import (
    bevestig,
    leg_stap_vast,
    pak_op,
    registreer_binnenkomst,
    verwijs_door,
    voeg_samen,
    wijs_toe,
)
from naober.ingang.models import Bevestiging, Binnenkomst, Stap
from naober.ingang.queries import eerst_nog, wachtend_bij_team
from tests.dossier.opzet import Zaak, geweigerd, goed
from tests.pdf import controleer_pdf_ua

EEN = frozenset({"wonen-huishouden"})


def vastgelegd(zaak: Zaak, **anders: Any) -> Binnenkomst:
    return goed(
        registreer_binnenkomst(zaak.kees, melding=zaak.melding(**anders), persoon=zaak.persoon, peildatum=zaak.dag)
    )


def weiger_melding(zaak: Zaak, code: str, *, zonder: bool = False, **anders: Any) -> None:
    geweigerd(
        code,
        registreer_binnenkomst,
        zaak.kees,
        melding=zaak.melding(**anders),
        persoon=None if zonder else zaak.persoon,
        peildatum=zaak.dag,
    )


# ------------------------------------------------------------------------------------------- informatie


def informatie(zaak: Zaak, **anders: Any) -> Any:
    return {"aard": Aard.INFORMATIE, "leefgebieden": EEN, "antwoord": "In het wijkcentrum.", **anders}


def test_een_vraag_om_informatie_bewaart_niemand_en_opent_geen_dossier(zaak: Zaak) -> None:
    melding = zaak.melding(**informatie(zaak))
    rij = goed(registreer_binnenkomst(zaak.kees, melding=melding, persoon=None, peildatum=zaak.dag))
    assert (rij.persoon_id, rij.dossier_id, rij.melder, rij.telefoon) == (None, None, "", "")
    assert rij.status == Binnenkomst.Status.BEANTWOORD
    assert not Dossier.objects.exists()


@pytest.mark.parametrize("wat", [{"melder": "Jan"}, {"telefoon": "06 12345678"}])
def test_bij_een_vraag_om_informatie_hoort_geen_naam_of_nummer(zaak: Zaak, wat: dict[str, str]) -> None:
    weiger_melding(zaak, "ingang.zonder-persoon", zonder=True, **informatie(zaak, **wat))


def test_bij_een_vraag_om_informatie_wordt_geen_inwoner_gekozen(zaak: Zaak) -> None:
    weiger_melding(zaak, "ingang.zonder-persoon", **informatie(zaak))


def test_ook_een_vraag_om_informatie_krijgt_een_antwoord(zaak: Zaak) -> None:
    weiger_melding(zaak, "ingang.antwoord", zonder=True, **informatie(zaak, antwoord=""))


# ------------------------------------------------------------------------------ verwijzen, aanvragen, vervolg


def test_alleen_wie_de_wet_aanwijst_verwijst_naar_zorg(zaak: Zaak) -> None:
    partij = {"aard": Aard.VERWIJZING, "eigen_vraag": False, "melder": "Een professional"}
    weiger_melding(zaak, "ingang.verwijzer", ingang="school", **partij)
    assert vastgelegd(zaak, ingang="gecertificeerde-instelling", **partij).aard == "verwijzing"


def test_een_aanvraag_wordt_niet_aan_de_ingang_afgedaan(zaak: Zaak) -> None:
    weiger_melding(zaak, "ingang.aanvraag", aard=Aard.AANVRAAG, enkelvoudig=True, leefgebieden=EEN, antwoord="Nee.")
    assert vastgelegd(zaak, aard=Aard.AANVRAAG).status == Binnenkomst.Status.OVERGEDRAGEN


def test_een_mening_wordt_niet_als_vraag_van_een_inwoner_vastgelegd(zaak: Zaak) -> None:
    weiger_melding(zaak, "ingang.mening", aard=Aard.MENING)


def test_een_vervolg_gaat_naar_het_team_van_de_regisseur_in_hetzelfde_dossier(zaak: Zaak) -> None:
    weiger_melding(zaak, "ingang.geen-vervolg", aard=Aard.VERVOLG)
    zaak.tot("vraag")
    rij = vastgelegd(zaak, aard=Aard.VERVOLG, enkelvoudig=True, leefgebieden=EEN)
    assert (rij.dossier_id, rij.team, rij.status) == (zaak.dossier.pk, zaak.geval.team, "overgedragen")


def test_wie_namens_de_inwoner_meldt_heeft_een_naam_en_het_blijft_een_eigen_vraag(zaak: Zaak) -> None:
    weiger_melding(zaak, "ingang.melder", herkomst=Herkomst.NAMENS)
    rij = vastgelegd(zaak, herkomst=Herkomst.NAMENS, melder="Haar dochter")
    assert (rij.soort, rij.herkomst, rij.melder) == ("eigen", "namens", "Haar dochter")


@pytest.mark.parametrize("wat", [{"producten": frozenset({"maanreis"})}, {"adviseur": "x"}, {"triageuitkomst": "x"}])
def test_een_keuze_buiten_het_profiel_wordt_geweigerd(zaak: Zaak, wat: dict[str, Any]) -> None:
    weiger_melding(zaak, "ingang.keuze", **wat)


def test_toestemming_kan_niet_later_zijn_gegeven(zaak: Zaak) -> None:
    morgen = zaak.dag + timedelta(days=1)
    weiger_melding(zaak, "datum.later", toestemming_van="De inwoner", toestemming_op=morgen)
    rij = vastgelegd(zaak, toestemming_van="De inwoner")
    assert (rij.toestemming_van, rij.toestemming_op) == ("De inwoner", zaak.dag)


def test_wat_het_profiel_bij_de_melding_vraagt_moet_kloppen(zaak: Zaak) -> None:
    werk = {"leefgebieden": frozenset({"participatie-werk"})}
    weiger_melding(zaak, "ingang.stap", gegevens={"uitkering": "ja"}, **werk)
    gegevens = {"uitkering": "ja", "verdiencapaciteit": "100 procent", "wens": "Werk.", "onbekend": "weg"}
    rij = vastgelegd(zaak, gegevens=gegevens, **werk)
    assert rij.gegevens == {"wens": "Werk.", "uitkering": "ja", "verdiencapaciteit": "100 procent"}


# ------------------------------------------------------------------------------------------- gevaar en haast


def test_bij_gevaar_wordt_een_vraag_nooit_aan_de_ingang_afgedaan(zaak: Zaak, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where a profile would answer everything on the spot."""
    regel = next(r for r in zaak.profiel.triage if r.uitkomst == "beantwoorden")
    alles = zaak.profiel.model_copy(update={"triage": (regel.model_copy(update={"als": Triagevoorwaarde()}),)})
    monkeypatch.setattr(actions, "profiel_van", lambda *_: alles)
    weiger_melding(zaak, "ingang.gevaar", gevaar="Hij wordt bedreigd.", antwoord="Bel de politie.")
    assert vastgelegd(zaak, antwoord="Bel de politie.").status == Binnenkomst.Status.BEANTWOORD


def test_gevaar_staat_bovenaan_en_haast_daaronder(zaak: Zaak) -> None:
    gewoon = vastgelegd(zaak)
    haast = vastgelegd(zaak, spoed=True)
    gevaar = vastgelegd(zaak, gevaar="De buurman dreigt.", enkelvoudig=True, leefgebieden=EEN, antwoord="Bel 112.")
    assert gevaar.status == Binnenkomst.Status.OVERGEDRAGEN
    assert [b.pk for b in wachtend_bij_team(zaak.anouk)] == [gevaar.pk, haast.pk, gewoon.pk]
    assert "veiligheid" in Gebeurtenis.objects.latest("id").tekst


# --------------------------------------------------------------------------------------------- toewijzen


def test_een_vraag_gaat_naar_een_genoemde_collega_die_daarmee_betrokken_is(zaak: Zaak) -> None:
    vraag = vastgelegd(zaak)
    for wie in (zaak.elders, replace(zaak.kees, id=zaak.tess.id, team="")):
        geweigerd(
            "dossier.niet-betrokken", wijs_toe, wie, binnenkomst=vraag, medewerker=zaak.staf["bram"],
            peildatum=zaak.dag,
        )  # fmt: skip
    goed(wijs_toe(zaak.kees, binnenkomst=vraag, medewerker=zaak.staf["bram"], peildatum=zaak.dag))
    vraag.refresh_from_db()
    assert (vraag.opgepakt_door_id, vraag.opgepakt_op) == (zaak.bram.id, zaak.dag)
    assert Betrokkenheid.objects.get().medewerker_id == zaak.bram.id
    geweigerd("binnenkomst.al-opgepakt", pak_op, zaak.anouk, binnenkomst=vraag, peildatum=zaak.dag)


@pytest.mark.parametrize("wie", ["elders", "kees"])
def test_toewijzen_kan_alleen_aan_een_generalist_van_het_team(zaak: Zaak, wie: str) -> None:
    vraag = vastgelegd(zaak)
    geweigerd(
        "binnenkomst.geen-teamlid", wijs_toe, zaak.kees, binnenkomst=vraag, medewerker=zaak.staf[wie],
        peildatum=zaak.dag,
    )  # fmt: skip


# ------------------------------------------------------------------------------------------- samenvoegen


def test_twee_vragen_van_een_huishouden_worden_een_en_wat_er_verteld_is_blijft(zaak: Zaak) -> None:
    zaak.tot("vraag")
    tweede = vastgelegd(zaak, omschrijving="Mijn moeder zegt hetzelfde.", ingang="huisarts")
    goed(voeg_samen(zaak.anouk, binnenkomst=tweede, met=zaak.binnenkomst, peildatum=zaak.dag))
    tweede.refresh_from_db()
    assert (tweede.status, tweede.samen_met_id) == ("samengevoegd", zaak.binnenkomst.pk)
    assert (tweede.ingang, tweede.omschrijving) == ("huisarts", "Mijn moeder zegt hetzelfde.")
    assert wachtend_bij_team(zaak.anouk) == []
    geweigerd(
        "samenvoegen.afgehandeld", voeg_samen, zaak.anouk, binnenkomst=tweede, met=zaak.binnenkomst,
        peildatum=zaak.dag,
    )  # fmt: skip


def test_vragen_van_verschillende_huishoudens_worden_niet_een(zaak: Zaak) -> None:
    eerste = vastgelegd(zaak)
    ander = goed(registreer_binnenkomst(zaak.kees, melding=zaak.melding(), persoon=zaak.andere, peildatum=zaak.dag))
    for met in (ander, eerste):
        geweigerd(
            "samenvoegen.ander-huishouden", voeg_samen, zaak.anouk, binnenkomst=eerste, met=met, peildatum=zaak.dag
        )


# -------------------------------------------------------------------------------- verwijzen, stappen, brief


def test_een_doorverwezen_vraag_is_terug_te_vinden(zaak: Zaak) -> None:
    vraag = vastgelegd(zaak)
    for naar, reden in (("", "Past daar."), ("MEE", " ")):
        geweigerd(
            "verwijzen.leeg", verwijs_door, zaak.kees, binnenkomst=vraag, naar=naar, reden=reden, peildatum=zaak.dag
        )
    goed(verwijs_door(zaak.kees, binnenkomst=vraag, naar="MEE", reden="Past daar.", peildatum=zaak.dag))
    vraag.refresh_from_db()
    assert (vraag.status, vraag.verwezen_naar) == ("verwezen", "MEE")
    assert "MEE: Past daar." in Gebeurtenis.objects.latest("id").tekst
    geweigerd("verwijzen.niet", verwijs_door, zaak.kees, binnenkomst=vraag, naar="X", reden="Y", peildatum=zaak.dag)


def test_bij_gevaar_blijft_het_team_bij_de_inwoner(zaak: Zaak) -> None:
    vraag = vastgelegd(zaak, gevaar="Er is geweld.")
    geweigerd("verwijzen.niet", verwijs_door, zaak.kees, binnenkomst=vraag, naar="X", reden="Y", peildatum=zaak.dag)


def test_een_stap_hoort_in_het_profiel_en_zijn_velden_moeten_kloppen(zaak: Zaak) -> None:
    vraag = vastgelegd(zaak)
    vast: dict[str, Any] = {"binnenkomst": vraag, "peildatum": zaak.dag}
    geweigerd("binnenkomst.stap", leg_stap_vast, zaak.kees, stap="vraagverheldering", antwoorden={}, **vast)
    geweigerd(
        "binnenkomst.veld", leg_stap_vast, zaak.kees, stap="clientondersteuning",
        antwoorden={**zaak.ondersteuning(), "door": "niemand"}, **vast,
    )  # fmt: skip
    eerder = zaak.dag - timedelta(days=2)
    goed(leg_stap_vast(zaak.kees, stap="clientondersteuning", antwoorden=zaak.ondersteuning(), dag=eerder, **vast))
    assert Stap.objects.get().dag == Gebeurtenis.objects.latest("id").dag == eerder


def test_wat_een_collega_afhandelde_vult_een_ander_niet_aan(zaak: Zaak) -> None:
    vraag = vastgelegd(zaak, enkelvoudig=True, leefgebieden=EEN, antwoord="De kringloop.")
    geweigerd(
        "dossier.niet-betrokken", leg_stap_vast, zaak.anouk, binnenkomst=vraag, stap="clientondersteuning",
        antwoorden=zaak.ondersteuning(), peildatum=zaak.dag,
    )  # fmt: skip


def test_een_melding_wordt_bevestigd_met_alles_wat_de_wet_wil_dat_de_inwoner_weet(zaak: Zaak) -> None:
    vraag = vastgelegd(zaak)
    brief = goed(bevestig(zaak.kees, binnenkomst=vraag, peildatum=zaak.dag))
    tekst = controleer_pdf_ua(bytes(brief.pdf))
    for deel in ("2 maart 2015", "Het huishouden lukt niet meer.", "cliëntondersteuner", "persoonlijk plan",
                 "uiterlijk 9 maart 2015", "art. 2.3.2 lid 1", "art. 2.3.2 lid 2", "art. 2.3.2 lid 3"):  # fmt: skip
        assert deel in tekst, deel
    geweigerd("bevestiging.al-gemaakt", bevestig, zaak.kees, binnenkomst=vraag, peildatum=zaak.dag)
    assert Bevestiging.objects.count() == 1


def test_van_een_signaal_staat_niets_in_de_brief_dan_dat_het_er_is(zaak: Zaak) -> None:
    vraag = vastgelegd(zaak, eigen_vraag=False, melder="De buurvrouw", omschrijving="Hij drinkt te veel.")
    tekst = controleer_pdf_ua(bytes(goed(bevestig(zaak.kees, binnenkomst=vraag, peildatum=zaak.dag)).pdf))
    assert "drinkt" not in tekst
    assert "buurvrouw" not in tekst


def test_bij_een_kind_wijst_de_brief_op_het_familiegroepsplan(zaak: Zaak) -> None:
    kind = zaak.inwoner("Sem", "Kwikkelaar")
    kind.geboortedatum = zaak.dag.replace(year=zaak.dag.year - 9)
    kind.save()
    rij = goed(registreer_binnenkomst(zaak.kees, melding=zaak.melding(), persoon=kind, peildatum=zaak.dag))
    tekst = controleer_pdf_ua(bytes(goed(bevestig(zaak.kees, binnenkomst=rij, peildatum=zaak.dag)).pdf))
    assert "familiegroepsplan" in tekst
    assert "ouders of verzorgers" in tekst


def test_een_signaal_zonder_melding_wordt_niet_bevestigd(zaak: Zaak) -> None:
    rij = vastgelegd(zaak, aard=Aard.SIGNAAL, eigen_vraag=False, melder="De wijkagent")
    geweigerd("bevestiging.geen-melding", bevestig, zaak.kees, binnenkomst=rij, peildatum=zaak.dag)


def test_een_teken_dat_niet_in_de_brief_past_wordt_genoemd(zaak: Zaak) -> None:
    rij = vastgelegd(zaak, omschrijving="Help 🙏")
    geweigerd("brief.teken", bevestig, zaak.kees, binnenkomst=rij, peildatum=zaak.dag)


def test_zonder_stappen_vooraf_houdt_de_ingang_niets_tegen(zaak: Zaak) -> None:
    zaak.tot("vraag")
    for moment in ("bevinding", "plan", "afronden"):
        assert eerst_nog(zaak.profiel, zaak.dossier, moment) is None  # type: ignore[arg-type]
