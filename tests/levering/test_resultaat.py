"""What a provider says that its help brought about, who reads it, and what follows."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from naober.agenda.models import Taak
from naober.besluit.models import Rechtmatigheidstoets
from naober.dossier.models import Gebeurtenis
from naober.fundament.scope import actieve_scope, in_scope
from naober.gemeente.models import Medewerker
from naober.gemeente.queries import profiel_van
from naober.gemeente.zicht import scope_van
from naober.kern import Weigering
from naober.levering import actions as doen
from naober.levering.models import Contract, Levering, Resultaatmelding, Toewijzing
from naober.levering.queries.klokken import klokken
from naober.levering.queries.resultaten import (
    gemeld_bij_acties,
    resultaat_per_product,
    resultaten_van,
    te_laat_per_aanbieder,
)
from naober.levering.rules.leveren import Opdracht
from naober.levering.rules.resultaat import (
    ZONDER_AFSPRAAK,
    Doeloordeel,
    Eerder,
    Resultaatinvoer,
    afgesproken,
    controleer_melding,
    stand_van,
    uiterste_dag,
)
from tests.dossier.opzet import Zaak, geweigerd, goed
from tests.levering import opzet

MAART, APRIL = date(2015, 3, 1), date(2015, 4, 1)
DOEL = "Zelf koken"
GOED = Resultaatinvoer(MAART, date(2015, 3, 31), (Doeloordeel(DOEL, "bereikt", "Kookt elke dag."),))
LOOPT = Opdracht(MAART, date(2015, 12, 31), verwijderd=False, tot_nu=((MAART, None),))
GESTOPT = replace(LOOPT, tot_nu=((MAART, date(2015, 3, 31)),))


def weeg(
    invoer: Resultaatinvoer = GOED, opdracht: Opdracht = LOOPT, eerder: tuple[Eerder, ...] = (),
    vervangt: int | None = None,
) -> str:  # fmt: skip
    fout = controleer_melding(invoer, opdracht, (DOEL,), eerder, vervangt, APRIL)
    if fout is not None:
        assert fout.bron
        assert fout.alternatief
        assert fout.veld
    return fout.code.removeprefix("resultaat.") if isinstance(fout, Weigering) else ""


def test_gemeld_wordt_wat_voorbij_is_binnen_de_toewijzing_en_niet_twee_keer() -> None:
    assert weeg() == ""
    assert weeg(opdracht=replace(LOOPT, tot_nu=())) == "geen-hulp"
    assert weeg(opdracht=replace(LOOPT, verwijderd=True)) == "geen-hulp"
    assert weeg(replace(GOED, tot=date(2015, 2, 28))) == "periode"
    assert weeg(replace(GOED, van=date(2015, 2, 28))) == "buiten-toewijzing"
    assert weeg(opdracht=replace(LOOPT, einde=date(2015, 3, 30))) == "buiten-toewijzing"
    assert weeg(replace(GOED, tot=APRIL)) == ""
    assert weeg(replace(GOED, tot=date(2015, 4, 2))) == "in-de-toekomst"
    eerder = (Eerder(7, date(2015, 3, 31), APRIL), Eerder(8, date(2015, 2, 1), date(2015, 2, 28)))
    assert weeg(eerder=eerder) == "overlap"
    assert weeg(eerder=eerder, vervangt=7) == ""
    assert weeg(eerder=eerder, vervangt=8) == "overlap", "de ander staat er nog"
    assert weeg(eerder=eerder, vervangt=9) == "vervangt"


def test_elk_afgesproken_resultaat_krijgt_een_oordeel_met_uitleg() -> None:
    def met(*oordelen: Doeloordeel, **anders: Any) -> str:
        return weeg(replace(GOED, doelen=oordelen or GOED.doelen, **anders), anders.pop("opdracht", LOOPT))

    assert met(Doeloordeel("Iets anders", "bereikt", "Ja.")) == "doelen"
    assert met(*GOED.doelen, *GOED.doelen) == "doelen"
    assert met(Doeloordeel(DOEL, "prachtig", "Ja.")) == "oordeel"
    assert met(Doeloordeel(DOEL, "niet", " ")) == "uitleg"
    assert met(tevreden=11, tevreden_van="inwoner") == "tevreden"
    assert met(tevreden=8) == "tevreden-van"
    assert met(tevreden_van="inwoner") == "tevreden", "een herkomst zonder cijfer"
    assert met(tevreden=8, tevreden_van="naaste") == ""
    assert weeg(replace(GOED, reden_einde="31")) == "loopt-nog"
    assert weeg(replace(GOED, reden_einde="31"), GESTOPT) == ""
    assert {weeg(replace(GOED, reden_einde=code), GESTOPT) for code in ("20", "99")} == {"reden-onbekend"}


def test_wat_is_afgesproken_staat_in_de_toewijzing_of_in_het_contract() -> None:
    assert afgesproken("Zelf koken; de post bij;zelf koken ", "Thuis wonen") == (
        "Zelf koken",
        "de post bij",
        "zelf koken",
    )
    assert afgesproken(" ", "Thuis wonen\nMeedoen") == ("Thuis wonen", "Meedoen")
    assert afgesproken("", "") == (ZONDER_AFSPRAAK,)


@pytest.mark.parametrize(
    ("standen", "samen"),
    [("bereikt bereikt", "bereikt"), ("niet", "niet"), ("bereikt op-weg", "op-weg"), ("bereikt niet", "deels"),
     ("op-weg niet", "deels"), ("deels op-weg", "deels")],
)  # fmt: skip
def test_het_geheel_is_nooit_beter_dan_wat_niet_is_bereikt(standen: str, samen: str) -> None:
    assert stand_van([Doeloordeel(str(n), s, "Ja.") for n, s in enumerate(standen.split())]) == samen


def test_de_volgende_melding_telt_vanaf_de_vorige_en_na_het_einde_komt_er_een_laatste() -> None:
    eind = date(2015, 3, 31)
    assert uiterste_dag(MAART, None, None, 6) == date(2015, 9, 1)
    assert uiterste_dag(MAART, None, eind, 6) == date(2015, 9, 30)
    assert uiterste_dag(MAART, eind, None, 6) == date(2015, 9, 1)
    assert uiterste_dag(MAART, eind, eind, 6) is None


# ------------------------------------------------------------------------------------------------- met databank


def begin(zaak: Zaak, **anders: Any) -> Toewijzing:
    """Help that began today under an order with a purpose."""
    rij = opzet.toewijzing(zaak, **{"commentaar": DOEL, **anders})
    with in_scope(gemeente=zaak.gemeente, breed=True):
        Levering.objects.create(toewijzing=rij, begin=rij.ingang, gemeld_op=rij.ingang)
    return rij


def oordeel(zaak: Zaak, welk: str) -> Resultaatinvoer:
    return Resultaatinvoer(zaak.dag, zaak.dag, (Doeloordeel(DOEL, welk, "Gezien."),), 6, "inwoner")


@pytest.mark.django_db
def test_een_aanbieder_meldt_van_de_eigen_hulp_en_wie_de_regie_heeft_hoort_wat_niet_is_bereikt(zaak: Zaak) -> None:
    zaak.tot("besluit")
    eigen, ander = begin(zaak), opzet.toewijzing(zaak, opzet.aanbieder(zaak, "Zuidzorg", "41410002"))
    ayla = opzet.bij_aanbieder(zaak, eigen.aanbieder)
    vast = {"peildatum": zaak.dag, "invoer": oordeel(zaak, "niet")}
    geweigerd("toewijzing.niet-van-u", doen.meld_resultaat, ayla, toewijzing=ander, **vast)
    geweigerd("recht.ontbreekt", doen.meld_resultaat, zaak.anouk, toewijzing=eigen, **vast)
    eerste = goed(doen.meld_resultaat(ayla, toewijzing=eigen, **vast))
    [taak] = Taak.objects.filter(herkomst="resultaat")
    assert taak.omschrijving == f"Volgens Thuiszorg Noord niet bereikt: {DOEL}. Kijk wat er nodig is."
    assert (taak.van_id, taak.dossier_id) == (zaak.anouk.id, zaak.dossier.pk)
    assert "resultaat niet bereikt" in Gebeurtenis.objects.filter(dossier=zaak.dossier).latest("pk").tekst
    geweigerd("resultaat.overlap", doen.meld_resultaat, ayla, toewijzing=eigen, **vast)
    beter = {**vast, "invoer": oordeel(zaak, "bereikt"), "vervangt": eerste}
    tweede = goed(doen.meld_resultaat(ayla, toewijzing=eigen, **beter))
    geweigerd("resultaat.vervangt", doen.meld_resultaat, ayla, toewijzing=eigen, **beter)
    assert Taak.objects.filter(herkomst="resultaat").count() == 1
    assert gemeld_bij_acties(zaak.dossier) == {zaak.besluit.actie_id: [tweede]}
    # Who tests decisions sees the file as long as one waits; the back office as such does not.
    with in_scope(gemeente=zaak.gemeente, breed=True):
        Rechtmatigheidstoets.objects.all().delete()
    henk, zoe = opzet.backoffice(zaak), opzet.bij_aanbieder(zaak, ander.aanbieder, "zoe")
    for wie, ziet in ((ayla, 2), (zaak.anouk, 2), (henk, 0), (zoe, 0)):
        with actieve_scope(scope_van(wie)):
            assert (Resultaatmelding.objects.count(), len(resultaten_van(wie, eigen))) == (ziet, ziet), wie.naam


@pytest.mark.django_db
def test_wat_het_contract_vraagt_en_er_niet_is_ziet_de_aanbieder_en_telt_de_contractbeheerder(zaak: Zaak) -> None:
    zaak.tot("besluit")
    rij = begin(zaak)
    ayla, cato = opzet.bij_aanbieder(zaak, rij.aanbieder), opzet.beheerder(zaak)
    later = zaak.dag + timedelta(days=100)

    def nodig() -> list[str]:
        return [k.termijn.wat for k in klokken(ayla, later) if "opleverde" in k.termijn.wat]

    assert (nodig(), te_laat_per_aanbieder(cato, later)) == ([], {})
    Contract.objects.update(resultaat_maanden=3)
    assert (nodig(), te_laat_per_aanbieder(cato, later)) == (["Meld wat de hulp opleverde."], {"Thuiszorg Noord": 1})
    assert te_laat_per_aanbieder(ayla, later) == {}
    opzet.resultaat(zaak, rij, tot=later)
    assert (nodig(), te_laat_per_aanbieder(cato, later)) == ([], {})


@pytest.mark.django_db
def test_over_weinig_inwoners_staat_er_geen_getal(zaak: Zaak) -> None:
    zaak.tot("besluit")
    cato, profiel = opzet.beheerder(zaak), profiel_van(zaak.gemeente, zaak.dag)
    rijen = [begin(zaak)]
    opzet.resultaat(zaak, rijen[0], stand="bereikt", tevreden=8, tevreden_van="inwoner")
    [weinig] = resultaat_per_product(cato, profiel)
    assert (weinig.gemeld, weinig.tevreden, {s.aantal for s in weinig.standen}) == (None, None, {None})
    for n in range(5):
        with in_scope(gemeente=zaak.gemeente, breed=True):
            rij = begin(zaak, persoon=zaak.inwoner(f"Jan{n}", "Noord"))
        opzet.resultaat(zaak, rij, stand="bereikt", tevreden=7, tevreden_van="inwoner")
    [genoeg] = resultaat_per_product(cato, profiel, rij.aanbieder)
    assert (genoeg.gemeld, genoeg.jaar, genoeg.tevreden) == (6, zaak.dag.year, 7.2)
    assert {s.naam: s.aantal for s in genoeg.standen}["bereikt"] == 6
    assert resultaat_per_product(zaak.anouk, profiel) == []


def als(wie: int) -> Client:
    client = Client()
    client.force_login(Medewerker.objects.get(pk=wie))
    return client


@pytest.mark.django_db
def test_de_aanbieder_meldt_op_een_bladzijde_en_het_team_leest_het_bij_het_plan(zaak: Zaak) -> None:
    zaak.tot("besluit")
    vandaag = timezone.localdate()
    rij = begin(zaak, ingang=vandaag - timedelta(days=40), einde=None)
    wij, anouk = als(opzet.bij_aanbieder(zaak, rij.aanbieder).id), als(zaak.anouk.id)
    cato = als(opzet.beheerder(zaak).id)
    pad = reverse("opdracht-resultaat", args=[rij.pk])
    assert pad in wij.get(reverse("opdracht", args=[rij.pk])).content.decode()
    leeg = wij.get(pad).content.decode()
    assert DOEL in leeg
    assert "Waarom stopte de hulp?" not in leeg, "de hulp loopt nog"
    velden = {"van": vandaag - timedelta(days=40), "tot": vandaag, "oordeel-1": "deels", "uitleg-1": "Kookt soms zelf."}
    assert wij.post(pad, {**velden, "tevreden": "7"}).status_code == 422
    assert wij.post(pad, {**velden, "tevreden": "7", "tevreden_van": "inwoner"}).status_code == 302
    eerste = Resultaatmelding.objects.get()
    weer = wij.get(f"{pad}?vervangt={eerste.pk}").content.decode()
    assert "Kookt soms zelf." in weer
    assert wij.post(pad, {**velden, "vervangt": eerste.pk, "uitleg-1": "Kookt meestal zelf."}).status_code == 302
    for naam, pk in (
        ("plan", zaak.plan.pk), ("evaluatie", zaak.plan.pk), ("resultaat", zaak.besluit.pk), ("toewijzing", rij.pk),
    ):  # fmt: skip
        tekst = anouk.get(reverse(naam, args=[pk])).content.decode()
        assert "Volgens Thuiszorg Noord" in tekst, naam
        assert "Kookt meestal zelf." in tekst, naam
        assert ("Kookt soms zelf." in tekst) == (naam == "toewijzing"), naam
    for naam, pk in (("contracten", None), ("aanbieder", rij.aanbieder_id)):
        assert "te weinig" in cato.get(reverse(naam, args=[pk] if pk else [])).content.decode()
