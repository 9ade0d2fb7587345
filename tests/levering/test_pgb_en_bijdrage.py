"""A personal budget and the contribution of a household, through the actions and on the page."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from naober.besluit.actions import neem_besluit, wijzig_besluit
from naober.besluit.models import Vervolgbesluit
from naober.besluit.rules.vervolg import Wijziging
from naober.kern import Bedrag
from naober.koppelingen.actions import verstuur_uitgaand
from naober.levering import actions as doen
from naober.levering.models import Bijdrageafspraak, Pgbplan, Uitgaand
from naober.levering.queries import cijfers
from naober.levering.queries.bijdrage import bijdragestand
from naober.levering.queries.pgb import pgbstand
from tests.dossier.gevallen import HARDENBERG
from tests.dossier.opzet import Zaak, geweigerd, goed, speel
from tests.levering import geldopzet

pytestmark = pytest.mark.django_db


@pytest.fixture
def afgesproken(zaak: Zaak) -> Zaak:
    return zaak.tot("afspraak")


@pytest.fixture
def later(db: None) -> Iterator[Zaak]:
    """The same case in a year with a fixed contribution."""
    yield from speel(replace(HARDENBERG, dag=date(2022, 5, 2)))


def gelezen(client: Client, zaak: Zaak, naam: str, *args: int, wie: str = "anouk") -> str:
    """The page as this colleague reads it."""
    client.force_login(zaak.staf[wie])
    antwoord = client.get(reverse(naam, args=args))
    assert antwoord.status_code == 200, naam
    return antwoord.content.decode()


@pytest.mark.eis("HAR-187")
@pytest.mark.eis("HAR-188")
@pytest.mark.eis("HAR-194")
@pytest.mark.eis("HAR-195")
@pytest.mark.eis("HAR-196")
def test_een_pgb_van_plan_tot_controle_en_einde(
    afgesproken: Zaak, client: Client, settings: Any, tmp_path: Path
) -> None:
    zaak = afgesproken
    antwoorden = {**zaak.geval.antwoorden, **geldopzet.pgbantwoorden(zaak)}
    voornemen = zaak.voornemen(leveringsvorm="pgb", antwoorden=antwoorden)
    besluit = {"actie": zaak.actie, "voornemen": voornemen, "peildatum": zaak.dag}
    assert _vooraf(client, zaak) == {"Zonder persoonlijk plan is er geen pgb."}
    geweigerd("pgb.zonder-plan", neem_besluit, zaak.anouk, **besluit)
    plan = {"actie": zaak.actie, "peildatum": zaak.dag}
    goed(doen.leg_pgbplan_vast(zaak.anouk, plan=geldopzet.pgbplan(zaak, besproken_op=None), **plan))
    assert _vooraf(client, zaak) == {"Het persoonlijk plan is nog niet samen met de inwoner getoetst."}
    geweigerd("pgb.niet-besproken", neem_besluit, zaak.anouk, **besluit)
    rij = goed(doen.leg_pgbplan_vast(zaak.anouk, plan=geldopzet.pgbplan(zaak, gevraagd=Bedrag(5_000)), **plan))
    assert _vooraf(client, zaak) == set()
    # Part of the whole plan, with the tariff that follows and what the resident pays besides.
    assert rij.actie.plan_id == zaak.plan.pk
    assert (rij.tarief_centen, rij.bijbetaling_centen) == (4_000, 1_000)
    zaak.besluit = goed(neem_besluit(zaak.anouk, **besluit))
    geweigerd("pgb.al-besloten", doen.leg_pgbplan_vast, zaak.anouk, plan=geldopzet.pgbplan(zaak), **plan)
    assert Pgbplan.objects.get().besluit_id == zaak.besluit.pk
    # The SVB pays the helper from the first day; the resident gets no money.
    melding = Uitgaand.objects.get(koppeling="svb")
    assert (melding.soort, melding.per_op) == ("toekenning", zaak.dag)
    assert melding.gegevens["zorgverlener"] == "Zorg aan Huis"
    settings.KOPPELMAP = str(tmp_path)
    henk = geldopzet.boekhouder(zaak)
    verzonden = goed(verstuur_uitgaand(henk, koppeling="svb", peildatum=zaak.dag))
    geweigerd("koppeling.leeg", verstuur_uitgaand, henk, koppeling="svb", peildatum=zaak.dag)
    with (tmp_path / "svb" / verzonden.bestand).open(encoding="utf-8", newline="") as bestand:
        [regel] = list(csv.DictReader(bestand))
    assert (regel["soort"], regel["bsn"], regel["bedrag_centen"]) == ("toekenning", zaak.persoon.bsn, "8000")

    overeenkomst = {
        "besluit": zaak.besluit, "soort": "arbeidsovereenkomst", "met": "Buurman Henk", "ingang": zaak.dag,
        "peildatum": zaak.dag,
    }  # fmt: skip
    geweigerd(
        "pgb.overeenkomst-persoon", doen.leg_overeenkomst_vast, zaak.anouk, **overeenkomst, natuurlijk_persoon=False
    )
    goed(doen.leg_overeenkomst_vast(zaak.anouk, **overeenkomst, natuurlijk_persoon=True, uit_netwerk=True))
    _controleer(zaak)
    tekst = gelezen(client, zaak, "pgb", zaak.besluit.pk)
    for wat in ("Arbeidsovereenkomst met Buurman Henk", "De SVB betaalt", "De gemeente controleert zelf", "huisbezoek",
                "Antwoord op resultaat.: voor een deel bereikt"):  # fmt: skip
        assert wat in tekst, wat
    _beeindig(zaak)


def _vooraf(client: Client, zaak: Zaak) -> set[str]:
    """Why a pgb cannot be granted yet, as the page of the decision and that of the plan say it before it is sent."""
    gezien = {gelezen(client, zaak, naam, zaak.actie.pk) for naam in ("besluit-nieuw", "pgbplan")}
    redenen = (
        "Zonder persoonlijk plan is er geen pgb.",
        "Het persoonlijk plan is nog niet samen met de inwoner getoetst.",
    )
    assert len({"Een pgb kan nog niet" in tekst for tekst in gezien}) == 1
    return {reden for reden in redenen if all(reden in tekst for tekst in gezien)}


def _controleer(zaak: Zaak) -> None:
    """Checked by the municipality itself, by the aims of the plan."""
    basis = {"besluit": zaak.besluit, "peildatum": zaak.dag}
    zonder = geldopzet.controle(zaak, contact="per post")
    geweigerd("pgb.controle-contact", doen.controleer_pgb, zaak.anouk, controle=zonder, **basis)
    geweigerd(
        "pgb.controle-doel", doen.controleer_pgb, zaak.anouk, controle=geldopzet.controle(zaak, doelen={}), **basis
    )
    fout = geldopzet.controle(zaak, uitkomst="onrechtmatig")
    geweigerd("pgb.controle-grond", doen.controleer_pgb, zaak.anouk, controle=fout, **basis)
    doelen = {"Antwoord op resultaat.": "voor een deel bereikt", "Antwoord op bijdrage.": "bereikt"}
    goed(doen.controleer_pgb(zaak.anouk, controle=geldopzet.controle(zaak, doelen=doelen), **basis))
    stand = pgbstand(zaak.besluit)
    assert stand.controles[0].doelen == doelen
    assert stand.plan is not None


def _beeindig(zaak: Zaak) -> None:
    """Ends on a ground of the policy, by decision; the SVB hears of it."""
    basis = {"besluit": zaak.besluit, "motivering": "Er kwam geen hulp.", "per_op": zaak.dag, "peildatum": zaak.dag}
    geweigerd("pgb.grond", doen.trek_pgb_in, zaak.anouk, grond="te-duur", **basis)
    vervolg = goed(doen.trek_pgb_in(zaak.anouk, grond="ander-doel", **basis))
    assert (vervolg.soort, vervolg.grond) == ("intrekking", "niet-gebruikt")
    assert list(Uitgaand.objects.filter(koppeling="svb").values_list("soort", flat=True)) == ["toekenning", "einde"]


@pytest.mark.eis("HAR-205")
@pytest.mark.eis("HAR-206")
def test_de_generalist_beslist_over_een_bijdrage_in_natura_als_deel_van_het_plan(zaak: Zaak, client: Client) -> None:
    zaak.tot("besluit")
    basis = {"dossier": zaak.dossier, "van": zaak.dag, "peildatum": zaak.dag}
    niets = geldopzet.natura(zaak, antwoorden={})
    geweigerd("bijdrage.natura-grond", doen.leg_natura_vast, zaak.anouk, **basis, **niets)
    rij = goed(doen.leg_natura_vast(zaak.anouk, **basis, **geldopzet.natura(zaak)))
    assert rij.plan_id == zaak.plan.pk
    # Nobody but the generalist of the team decides this; the ability to pay may count.
    geweigerd("recht.ontbreekt", doen.leg_natura_vast, zaak.berta, **basis, **geldopzet.natura(zaak))
    oordeel = {"soort": "onvoldoende_betalingscapaciteit", "reden": "Schulden."}
    goed(doen.leg_bijdrageoordeel_vast(zaak.anouk, **basis, **oordeel))
    tekst = gelezen(client, zaak, "bijdrage", zaak.dossier.pk)
    staat_er = (
        "Bijdrage in natura", "Zij helpt in de moestuin", "Een deel van het plan", "Het gebiedsteam besluit",
        "Niets voor algemene voorzieningen", "telt de ouderbijdrage niet mee", "Hoogstens de kostprijs",
    )  # fmt: skip
    for wat in staat_er:
        assert wat in tekst, wat
    goed(doen.beeindig_bijdrageafspraak(zaak.anouk, afspraak=rij, tot=zaak.dag, peildatum=zaak.dag))


def test_wat_over_de_bijdrage_is_besloten_telt_bij_het_besluit_en_op_de_bladzijde(later: Zaak) -> None:
    zaak = later.tot("afspraak")
    basis = {"dossier": zaak.dossier, "van": zaak.dag, "peildatum": zaak.dag}
    reden = {"soort": "nadelig_voor_aanpak", "reden": "Anders haakt zij af."}
    afspraak = goed(doen.leg_bijdrageoordeel_vast(zaak.anouk, **basis, **reden))
    zaak.tot("besluit")
    assert (zaak.besluit.bijdrage, zaak.besluit.bijdrage_centen) == ("geen", None)
    assert "afgesproken aanpak" in zaak.besluit.bijdrage_uitleg[0]
    stand = bijdragestand(zaak.anouk, zaak.dossier, zaak.profiel, zaak.dag)
    assert stand.uitkomst.oordeel.soort == "geen"
    goed(doen.beeindig_bijdrageafspraak(zaak.anouk, afspraak=afspraak, tot=zaak.dag, peildatum=zaak.dag))
    juni = date(zaak.dag.year, zaak.dag.month + 1, 1)
    na = bijdragestand(zaak.anouk, zaak.dossier, zaak.profiel, juni)
    assert na.uitkomst.oordeel.bedrag == Bedrag.van_euro("19,00")


def test_dat_een_huishouden_het_al_had_staat_op_de_bladzijde_van_de_bijdrage(zaak: Zaak, client: Client) -> None:
    zaak.tot("gesprek")
    client.force_login(zaak.staf["anouk"])
    adres = f"{reverse('bijdrage', args=[zaak.dossier.pk])}?wat=overgang"
    assert "Wat had dit huishouden al?" in client.get(adres).content.decode()
    assert client.post(adres, {"product": "rolstoel", "sinds": "2012-03-01"}).status_code == 302
    assert "Geen bijdrage in de overgang" in gelezen(client, zaak, "bijdrage", zaak.dossier.pk)


@pytest.mark.eis("GOO-166")
def test_wmo_en_wlz_staan_naast_elkaar_en_wat_meeweegt_wordt_vastgelegd(gooi: Zaak, client: Client) -> None:
    zaak = gooi.tot("gesprek")
    tekst = gelezen(client, zaak, "bijdrage", zaak.dossier.pk)
    assert "Een vaste lage bijdrage per maand" in tekst
    assert "Een bijdrage naar inkomen en vermogen" in tekst
    basis = {"dossier": zaak.dossier, "peildatum": zaak.dag}
    geweigerd("bijdrage.wlz-uitleg", doen.leg_wlzgesprek_vast, zaak.anouk, **basis, weegt_mee=True, toelichting="")
    rij = goed(doen.leg_wlzgesprek_vast(zaak.anouk, **basis, weegt_mee=True, toelichting="Dan betaal ik veel meer."))
    assert rij.weegt_mee
    assert "De bijdrage weegt mee om in de Wmo te blijven" in gelezen(client, zaak, "bijdrage", zaak.dossier.pk)


def test_het_cak_hoort_van_start_en_stop_van_het_huishouden_en_niets_over_inkomen(
    later: Zaak, settings: Any, tmp_path: Path
) -> None:
    zaak = later.tot("besluit")
    [start] = Uitgaand.objects.filter(koppeling="cak")
    assert (start.soort, start.per_op) == ("start", zaak.dag.replace(day=1))
    assert not {"inkomen", "vermogen"} & set(start.gegevens)
    stop = Wijziging(soort="intrekking", motivering="Niet meer nodig.", per_op=zaak.dag, grond="niet-nodig")
    goed(wijzig_besluit(zaak.beslisser, besluit=zaak.besluit, wijziging=stop, peildatum=zaak.dag))
    # Ended before it began: the grant of one day leaves no month to stop.
    assert Vervolgbesluit.objects.count() == 1
    settings.KOPPELMAP = str(tmp_path)
    henk = geldopzet.boekhouder(zaak)
    naam = goed(verstuur_uitgaand(henk, koppeling="cak", peildatum=zaak.dag)).bestand
    assert "start" in (tmp_path / "cak" / naam).read_text(encoding="utf-8")
    geweigerd("koppeling.onbekend", verstuur_uitgaand, henk, koppeling="rdw", peildatum=zaak.dag)


@pytest.mark.eis("GOO-162")
@pytest.mark.eis("GOO-163")
def test_een_inwoner_koopt_zelf_in_en_de_contactpersoon_volgt_het_als_zorg_in_natura(
    gooi: Zaak, client: Client
) -> None:
    zaak = gooi.tot("actie")
    wmo = [p for p in zaak.profiel.producten if p.wet == "Wmo 2015" and p.code != "overbruggingszorg-wmo"]
    assert all("pgb" in zaak.profiel.vormen_van(p) for p in wmo if p.code != "maatschappelijke-opvang")
    gegevens = {"ondersteuning": "Begeleiding thuis", "partij": "Zorg aan Huis", "resultaat": "Zelf de post doen"}
    plan = geldopzet.pgbplan(zaak, gegevens=gegevens)
    rij = goed(doen.leg_pgbplan_vast(zaak.anouk, actie=zaak.actie, plan=plan, peildatum=zaak.dag))
    rij.besluit = geldopzet.in_tabel(zaak, leveringsvorm="pgb", bedrag_centen=8_000, per="maand")
    rij.save()
    tekst = gelezen(client, zaak, "pgb", zaak.besluit.pk)
    for waarde in gegevens.values():
        assert waarde in tekst
    controle = geldopzet.controle(zaak, doelen={"Zelf de post doen": "voor een deel bereikt"})
    goed(doen.controleer_pgb(zaak.anouk, besluit=zaak.besluit, controle=controle, peildatum=zaak.dag))
    assert "Zelf de post doen: voor een deel bereikt" in gelezen(client, zaak, "pgb", zaak.besluit.pk)


@pytest.mark.eis("HEU-160")
@pytest.mark.eis("HEU-161")
def test_de_inwoner_ziet_eerst_waaruit_te_kiezen_is_en_de_keuze_staat_bij_elke_voorziening(
    heuvelrug: Zaak, client: Client
) -> None:
    zaak = heuvelrug.tot("actie")
    tekst = gelezen(client, zaak, "pgbplan", zaak.actie.pk)
    assert "Waaruit de inwoner kan kiezen" in tekst
    assert "ersoonsgebonden budget" in tekst
    assert "aanbieder" in tekst
    vormen = {v for p in zaak.profiel.producten for v in zaak.profiel.vormen_van(p)}
    assert {"pgb", "pvb"} <= vormen
    besluit = geldopzet.in_tabel(zaak, leveringsvorm="pvb", bedrag_centen=8_000, per="maand")
    # Whatever was chosen stands with each provision, and is shown with it.
    assert "persoonsvolgend budget" in gelezen(client, zaak, "besluit", besluit.pk)


@pytest.mark.eis("UTR-209")
def test_zelf_bijgekochte_uren_staan_los_van_de_hulp_en_gaan_niet_naar_het_cak(utrecht: Zaak) -> None:
    zaak = utrecht
    geldopzet.in_tabel(zaak, product="schoonmaakdienst", omvang=Decimal("1.5"))
    voor = Uitgaand.objects.count()
    goed(
        doen.leg_bijkopen_vast(
            zaak.anouk, besluit=zaak.besluit, uren=Decimal(2), bij="Schoon BV", van=zaak.dag, peildatum=zaak.dag
        )
    )
    rij = Bijdrageafspraak.objects.get()
    assert (rij.soort, rij.uren, rij.besluit_id) == ("bijkopen", 2, zaak.besluit.pk)
    zaak.besluit.refresh_from_db()
    assert zaak.besluit.omvang == Decimal("1.5")
    assert Uitgaand.objects.count() == voor


@pytest.mark.eis("UTR-204")
@pytest.mark.eis("UTR-210")
@pytest.mark.eis("LEU-149")
@pytest.mark.eis("LEU-153")
def test_pgb_en_natura_per_hulp_en_bijdragen_naast_de_begroting(
    leusden: Zaak, client: Client, monkeypatch: Any
) -> None:
    zaak = leusden
    monkeypatch.setattr(cijfers, "KLEINSTE", 1)
    geldopzet.in_tabel(zaak, leveringsvorm="pgb", bedrag_centen=10_000, per="maand")
    henk = geldopzet.boekhouder(zaak)
    jaar = zaak.dag.year
    [regel] = cijfers.per_product(henk, zaak.profiel, jaar)
    assert (regel.natura, regel.pgb, regel.pgb_centen, regel.aandeel) == (0, 1, 120_000, 100)
    for vorm, centen in (("pgb", 13_066_800), ("zin", 100)):
        goed(
            doen.leg_opbrengst_vast(
                henk, jaar=jaar, bedrag=Bedrag(centen), leveringsvorm=vorm, post="eigen-bijdrage",
                product="dagbesteding", peildatum=zaak.dag,
            )
        )  # fmt: skip
    per_vorm = {(o.product, o.leveringsvorm): o.centen for o in cijfers.opbrengsten(henk, jaar)}
    assert per_vorm == {("dagbesteding", "pgb"): 13_066_800, ("dagbesteding", "zin"): 100}
    standen = {p.post.code: p for p in cijfers.posten(henk, zaak.profiel, jaar)}
    assert standen["pgb-wmo"].werkelijk == 120_000
    eigen = standen["eigen-bijdrage"]
    assert (eigen.raming, eigen.na_vrijval, eigen.werkelijk) == (-14_350_000, -29_350_000, -13_066_900)
    assert eigen.afwijking == 16_283_100
    client.force_login(zaak._medewerker("henk", (), "geen"))
    tekst = client.get(f"{reverse('geldcijfers')}?jaar={jaar}").content.decode()
    assert client.get(f"{reverse('geldcijfers')}?jaar=99999").status_code == 200
    for wat in ("Budget Jeugd", "-143.500,00", "-293.500,00", "130.668,00"):
        assert wat in tekst, wat
    geweigerd(
        "bijdrage.onbekend", doen.leg_opbrengst_vast, henk, jaar=jaar, bedrag=Bedrag(1), leveringsvorm="pgb",
        post="bestaat-niet", peildatum=zaak.dag,
    )  # fmt: skip
