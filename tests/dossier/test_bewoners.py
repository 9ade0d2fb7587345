"""Who belongs to a household, from before birth: moving, leaving, coming, and what stays known."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from naober.bewoners.bewoning import bewoners_van, huishoudens_van, omgeving_van, woongeschiedenis
from naober.bewoners.models import Huishouden, Persoon, Relatie, VorigAdres, Woonperiode
from naober.dossier.bewoners import (
    Kind,
    bekijk_geheim_adres,
    ga_uit_huis,
    leg_geboorte_vast,
    leg_overlijden_vast,
    meld_ongeboren_kind,
    verhuis,
    voeg_toe_aan_huishouden,
    zet_adres_geheim,
)
from naober.dossier.models import Dossier
from naober.dossier.queries import tijdlijn_van
from naober.ingang.actions import registreer_binnenkomst
from naober.onderzoek.actions import leg_gesprek_vast
from naober.onderzoek.models import Behoefte
from tests.dossier.huishouden import adres, huisgenoot, verwacht
from tests.dossier.opzet import Zaak, geweigerd, goed

WEEK = timedelta(days=7)


@pytest.fixture
def thuis(zaak: Zaak) -> Zaak:
    return zaak.tot("vraag")


def huis(zaak: Zaak) -> Huishouden:
    return Huishouden.objects.get(pk=zaak.dossier.huishouden_id)


def in_dossier(zaak: Zaak, **meer: Any) -> dict[str, Any]:
    return {"dossier": zaak.dossier, "peildatum": zaak.dag, **meer}


# --------------------------------------------------------------------------------------------- geboorte


@pytest.mark.eis("LEU-077")
def test_een_dossier_loopt_van_negen_maanden_voor_de_geboorte_tot_honderd_jaar(thuis: Zaak) -> None:
    """One record of one person in one file, also on the days on which the law changes over: 18, 23 and 27."""
    begin = thuis.dag
    geboren = begin + timedelta(days=280)
    kind = goed(meld_ongeboren_kind(thuis.anouk, **in_dossier(thuis, ouder=thuis.persoon, verwacht_op=geboren)))
    assert (kind.geboortedatum, kind.verwacht_op) == (None, geboren)
    # A midwife's signal about the child itself, before it is there.
    signaal = goed(registreer_binnenkomst(thuis.anouk, melding=thuis.melding(), persoon=kind, peildatum=begin))
    assert signaal.dossier_id == thuis.dossier.pk
    goed(
        leg_geboorte_vast(
            thuis.anouk, dossier=thuis.dossier, kind=kind, gegevens=Kind("Mees"), geboren_op=geboren, peildatum=geboren
        )
    )
    dagen = [geboren + timedelta(days=1)]
    for jaren in (18, 23, 27, 100):
        jarig = geboren.replace(year=geboren.year + jaren)
        dagen += [jarig - timedelta(days=1), jarig]
    for dag in dagen:
        nu = Persoon.objects.get(pk=kind.pk)
        goed(
            leg_gesprek_vast(
                thuis.anouk,
                dossier=thuis.dossier,
                gesprek=thuis.verslag(),
                behoeften=[thuis.nieuwe_behoefte(persoon=nu, omschrijving=f"Nodig op {dag}")],
                peildatum=dag,
            )
        )
    assert Behoefte.objects.filter(persoon_id=kind.pk, dossier=thuis.dossier).count() == len(dagen)
    assert Dossier.objects.get(huishouden=kind.huishouden_id).gesloten_op is None
    gezien = {g.dag for g in tijdlijn_van(thuis.dossier)}
    assert {begin, geboren, *dagen} <= gezien
    assert Persoon.objects.get(pk=kind.pk).naam == f"Mees {thuis.persoon.geslachtsnaam}"


def test_een_ongeboren_kind_staat_bij_het_huishouden_met_zijn_moeder(thuis: Zaak) -> None:
    kind = verwacht(thuis)
    assert bewoners_van(huis(thuis), thuis.dag) == [thuis.persoon, kind]
    assert kind.naam == f"ongeboren kind {thuis.persoon.geslachtsnaam}"
    assert [(r.soort, r.ander) for r in Relatie.objects.filter(persoon=kind)] == [("moeder", thuis.persoon)]


@pytest.mark.parametrize("dagen", [281, -36])
def test_een_kind_wordt_niet_verwacht_na_negen_maanden_of_lang_geleden(thuis: Zaak, dagen: int) -> None:
    op = thuis.dag + timedelta(days=dagen)
    geweigerd(
        "kind.verwacht", meld_ongeboren_kind, thuis.anouk, **in_dossier(thuis, ouder=thuis.persoon, verwacht_op=op)
    )


def test_een_ouder_hoort_bij_het_huishouden_en_is_zelf_geboren(thuis: Zaak) -> None:
    op = thuis.dag + WEEK
    geweigerd(
        "persoon.ander-huishouden",
        meld_ongeboren_kind,
        thuis.anouk,
        **in_dossier(thuis, ouder=thuis.andere, verwacht_op=op),
    )
    geweigerd(
        "kind.ouder", meld_ongeboren_kind, thuis.anouk, **in_dossier(thuis, ouder=verwacht(thuis), verwacht_op=op)
    )


def test_een_geboorte_vraagt_een_naam_een_passende_dag_en_een_kind_dat_wordt_verwacht(thuis: Zaak) -> None:
    kind = verwacht(thuis, 3)
    invoer = in_dossier(thuis, kind=kind, geboren_op=thuis.dag)
    geweigerd("kind.naam", leg_geboorte_vast, thuis.anouk, **invoer, gegevens=Kind(" "))
    later = verwacht(thuis, 200)
    geweigerd(
        "kind.geboren",
        leg_geboorte_vast,
        thuis.anouk,
        **in_dossier(thuis, kind=later, geboren_op=thuis.dag, gegevens=Kind("Fem")),
    )
    geweigerd(
        "datum.later",
        leg_geboorte_vast,
        thuis.anouk,
        **in_dossier(thuis, kind=kind, geboren_op=thuis.dag + WEEK, gegevens=Kind("Mees")),
    )
    goed(leg_geboorte_vast(thuis.anouk, **invoer, gegevens=Kind("Mees")))
    geweigerd("kind.al-geboren", leg_geboorte_vast, thuis.anouk, **invoer, gegevens=Kind("Mees"))


def test_het_nummer_van_een_ander_wordt_geweigerd_bij_een_geboorte(thuis: Zaak) -> None:
    nummer = thuis.persoon.bsn or ""
    geweigerd(
        "persoon.bsn",
        leg_geboorte_vast,
        thuis.anouk,
        **in_dossier(thuis, kind=verwacht(thuis, 3), geboren_op=thuis.dag, gegevens=Kind("Mees", bsn=nummer)),
    )


def test_niemand_is_geboren_noch_verwacht(thuis: Zaak) -> None:
    with pytest.raises(IntegrityError, match="persoon_geboren_of_verwacht"), transaction.atomic():
        Persoon.objects.create(geslachtsnaam="Niemand")


def test_een_zwangerschap_kan_voorbij_gaan(thuis: Zaak) -> None:
    kind = verwacht(thuis)
    goed(leg_overlijden_vast(thuis.anouk, **in_dossier(thuis, persoon=kind, op=thuis.dag)))
    assert bewoners_van(huis(thuis), thuis.dag + WEEK) == [thuis.persoon]
    assert "zwangerschap" in tijdlijn_van(thuis.dossier)[0].tekst
    geweigerd("overlijden.al-bekend", leg_overlijden_vast, thuis.anouk, **in_dossier(thuis, persoon=kind, op=thuis.dag))


def test_niemand_sterft_voor_de_geboorte(thuis: Zaak) -> None:
    kind = huisgenoot(thuis, jaren=1)
    assert kind.geboortedatum is not None
    op = kind.geboortedatum - WEEK
    geweigerd("overlijden.voor-geboorte", leg_overlijden_vast, thuis.anouk, **in_dossier(thuis, persoon=kind, op=op))


# ----------------------------------------------------------------------------------------------- wonen


def test_een_verhuizing_neemt_het_dossier_mee_en_bewaart_het_oude_adres(thuis: Zaak) -> None:
    op = thuis.dag - WEEK
    goed(verhuis(thuis.anouk, **in_dossier(thuis, adres=adres(thuis), op=op)))
    assert huis(thuis).adresregel == "Nieuwstraat 99, 7777 ZZ Proefdorp"
    oud = VorigAdres.objects.get(huishouden=huis(thuis))
    assert (oud.straat, oud.van, oud.tot) == ("Proefstraat", None, op - timedelta(days=1))
    assert op in {g.dag for g in tijdlijn_van(thuis.dossier) if g.handeling == "verhuis"}
    assert Dossier.objects.get(pk=thuis.dossier.pk).huishouden_id == thuis.persoon.huishouden_id


def test_een_verhuizing_wordt_geweigerd_als_zij_niet_kan_kloppen(thuis: Zaak) -> None:
    hier = adres(thuis)
    goed(verhuis(thuis.anouk, **in_dossier(thuis, adres=hier, op=thuis.dag - WEEK)))
    ander = adres(thuis, 5)
    nergens = adres(thuis, 6)
    object.__setattr__(nergens, "gebied", "nergens")
    for code, invoer in (
        ("verhuizing.zelfde", {"adres": hier, "op": thuis.dag}),
        ("verhuizing.volgorde", {"adres": ander, "op": thuis.dag - WEEK}),
        ("datum.later", {"adres": ander, "op": thuis.dag + WEEK}),
        ("adres.gebied", {"adres": nergens, "op": thuis.dag}),
    ):
        geweigerd(code, verhuis, thuis.anouk, **in_dossier(thuis, **invoer))


def test_wie_uit_huis_gaat_krijgt_een_eigen_huishouden_en_het_verleden_blijft(thuis: Zaak) -> None:
    lotte = huisgenoot(thuis, jaren=18)
    goed(ga_uit_huis(thuis.anouk, **in_dossier(thuis, persoon=lotte, op=thuis.dag, adres=adres(thuis))))
    nu, eerder = woongeschiedenis(lotte)
    assert (nu.huishouden.adres, nu.van, nu.tot) == ("Nieuwstraat 99", thuis.dag, None)
    assert (eerder.huishouden, eerder.tot) == (huis(thuis), thuis.dag - timedelta(days=1))
    assert [v.huishouden for v in huishoudens_van(lotte, thuis.dag - WEEK)] == [huis(thuis)]
    assert bewoners_van(huis(thuis), thuis.dag) == [thuis.persoon]
    assert lotte in bewoners_van(huis(thuis), thuis.dag - WEEK)
    assert [v.persoon for v in omgeving_van(huis(thuis), thuis.dag).eerder] == [lotte]


def test_wie_de_gemeente_verlaat_houdt_alleen_een_verleden(thuis: Zaak) -> None:
    lotte = huisgenoot(thuis)
    goed(ga_uit_huis(thuis.anouk, **in_dossier(thuis, persoon=lotte, op=thuis.dag)))
    assert huishoudens_van(lotte, thuis.dag) == []
    assert len(woongeschiedenis(lotte)) == 1


def test_de_enige_van_een_huishouden_gaat_niet_uit_huis(thuis: Zaak) -> None:
    geweigerd("uit-huis.enige", ga_uit_huis, thuis.anouk, **in_dossier(thuis, persoon=thuis.persoon, op=thuis.dag))


def test_een_kind_hoort_bij_twee_huishoudens_en_in_elk_dossier(thuis: Zaak) -> None:
    """A child of separated parents: a need can stand in the file of either home."""
    kind = Persoon.objects.create(
        huishouden=thuis.andere.huishouden, voornamen="Sem", geslachtsnaam="Kind", geboortedatum=date(2016, 1, 1)
    )
    gesprek = in_dossier(thuis, gesprek=thuis.verslag(), behoeften=[thuis.nieuwe_behoefte(persoon=kind)])
    geweigerd("behoefte.ander-huishouden", leg_gesprek_vast, thuis.anouk, **gesprek)
    goed(voeg_toe_aan_huishouden(thuis.anouk, **in_dossier(thuis, persoon=kind, op=thuis.dag, mede=True)))
    assert [v.huishouden for v in huishoudens_van(kind, thuis.dag)] == [thuis.andere.huishouden, huis(thuis)]
    assert bewoners_van(huis(thuis), thuis.dag) == [thuis.persoon, kind]
    goed(leg_gesprek_vast(thuis.anouk, **gesprek))
    opnieuw = in_dossier(thuis, persoon=kind, op=thuis.dag, mede=True)
    geweigerd("huishouden.al-lid", voeg_toe_aan_huishouden, thuis.anouk, **opnieuw)
    # It stops being here; its address elsewhere does not change.
    later = thuis.dag + WEEK
    goed(ga_uit_huis(thuis.anouk, dossier=thuis.dossier, persoon=kind, op=later, peildatum=later))
    assert [v.huishouden for v in huishoudens_van(kind, later)] == [thuis.andere.huishouden]
    assert kind in bewoners_van(huis(thuis), thuis.dag)


def test_een_kind_verhuist_naar_het_huishouden_waar_het_al_half_woonde(thuis: Zaak) -> None:
    kind = Persoon.objects.create(
        huishouden=thuis.andere.huishouden, voornamen="Sem", geslachtsnaam="Kind", geboortedatum=date(2016, 1, 1)
    )
    eerder = thuis.dag - WEEK
    goed(voeg_toe_aan_huishouden(thuis.anouk, **in_dossier(thuis, persoon=kind, op=eerder, mede=True)))
    goed(voeg_toe_aan_huishouden(thuis.anouk, **in_dossier(thuis, persoon=kind, op=thuis.dag)))
    kind.refresh_from_db()
    assert (kind.huishouden, kind.huishouden_sinds) == (huis(thuis), thuis.dag)
    assert bewoners_van(huis(thuis), thuis.dag).count(kind) == 1
    assert not Woonperiode.objects.filter(persoon=kind, tot__isnull=True).exists()


# ----------------------------------------------------------------------------------------- geheim adres


def test_een_geheim_adres_staat_nergens_behalve_bij_wie_er_met_reden_naar_vraagt(thuis: Zaak) -> None:
    geweigerd("adres.reden", zet_adres_geheim, thuis.anouk, **in_dossier(thuis, geheim=True, reden=" "))
    goed(zet_adres_geheim(thuis.anouk, **in_dossier(thuis, geheim=True, reden="Zij wordt bedreigd.")))
    assert huis(thuis).adresregel == "geheim adres"
    geweigerd("adres.reden", bekijk_geheim_adres, thuis.anouk, **in_dossier(thuis, reden=""))
    gezien = goed(bekijk_geheim_adres(thuis.anouk, **in_dossier(thuis, reden="Ik ga er morgen heen.")))
    assert (gezien.straat, gezien.plaats) == ("Proefstraat 1", "7777 AA  Proefdorp")
    assert "Ik ga er morgen heen." in tijdlijn_van(thuis.dossier)[0].tekst


def test_een_geheim_adres_blijft_geheim_na_verhuizen_en_bij_wie_meegaat(thuis: Zaak) -> None:
    goed(zet_adres_geheim(thuis.anouk, **in_dossier(thuis, geheim=True, reden="Zij wordt bedreigd.")))
    lotte = huisgenoot(thuis)
    goed(verhuis(thuis.anouk, **in_dossier(thuis, adres=adres(thuis), op=thuis.dag)))
    goed(ga_uit_huis(thuis.anouk, **in_dossier(thuis, persoon=lotte, op=thuis.dag, adres=adres(thuis, 7))))
    assert huis(thuis).geheim_adres
    assert [v.huishouden.adresregel for v in woongeschiedenis(lotte)] == ["geheim adres", "geheim adres"]
    teksten = " ".join(g.tekst for g in tijdlijn_van(thuis.dossier))
    assert "Nieuwstraat" not in teksten


def test_wie_van_een_geheim_adres_komt_maakt_het_nieuwe_geheim(thuis: Zaak) -> None:
    Huishouden.objects.filter(pk=thuis.andere.huishouden_id).update(geheim_adres=True)
    goed(voeg_toe_aan_huishouden(thuis.anouk, **in_dossier(thuis, persoon=thuis.andere, op=thuis.dag)))
    assert huis(thuis).geheim_adres
