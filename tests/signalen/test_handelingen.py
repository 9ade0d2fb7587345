"""From a report to its end: who reads what, what belongs together, and what is kept."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from naober.agenda.models import Taak
from naober.avg.signalen import ruim_op
from naober.bewoners.models import Huishouden, Persoon
from naober.dossier.models import Dossier, Gebeurtenis
from naober.fundament.scope import actieve_scope
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Aard, Herkomst, Rol
from naober.gemeente.zicht import scope_van
from naober.ingang.actions import pak_op, registreer_binnenkomst, wijs_toe
from naober.ingang.models import Binnenkomst
from naober.ingang.queries import wachtend_bij_team
from naober.kern import werkdagen_na
from naober.signalen.actions import (
    begin_meldcode_bij_signaal,
    koppel_signaal,
    leg_gespreksaanbod_vast,
    leg_poging_vast,
    maak_hulpvraag,
    meld_signaal,
    pak_signaal_op,
    rond_opvolging_af,
    sluit_signaalzaak,
    spreek_opvolging_af,
    stuur_signaal_door,
    trek_signaal_in,
)
from naober.signalen.models import Contactpoging, Opvolging, Signaal, Signaalzaak, Terugkoppeling
from naober.signalen.rules import DREIGT, Inzending, Wie, gesprek_voor
from naober.veiligheid.models import Meldcode
from tests.dossier import gevallen
from tests.dossier.opzet import Zaak, geweigerd, goed, speel
from tests.signalen.opzet import inzending, opgepakt, signaal
from tests.veiligheid.opzet import kind

pytestmark = pytest.mark.django_db

DAG = date(2026, 3, 2)
HUIS = {"straat": "Kerkstraat", "huisnummer": 4, "postcode": "7783AB", "plaats": "Gramsbergen"}


class Wijk:
    """Somebody with arrears, who reports it, and two teams."""

    def __init__(self, zaak: Zaak) -> None:
        self.zaak = zaak
        self.huis = Huishouden.objects.create(**HUIS, gebied=zaak.geval.gebied)
        self.persoon = Persoon.objects.create(
            huishouden=self.huis, voornamen="Wiebe", geslachtsnaam="Zonnebloem", geboortedatum=date(1980, 5, 6)
        )
        self.wie = Wie(geslachtsnaam="Zonnebloem", geboortedatum=date(1980, 5, 6), postcode="7783AB", huisnummer=4)
        partner = zaak._medewerker("corry", (Rol.UITVOERDER,))
        self.corry = Actor.van(partner)

    def inzending(self, **anders: Any) -> Inzending:
        basis = Inzending(
            "huurachterstand", "verhuurder", wie=self.wie, organisatie="De Corporatie", inspanning=True,
            antwoorden={"bedrag": "612,50"}, bedrag=Decimal("612.50"), kenmerk=anders.pop("kenmerk", "H-1"),
        )  # fmt: skip
        return replace(basis, **anders)

    def meld(self, **anders: Any) -> Signaal:
        return goed(meld_signaal(self.corry, inzending=self.inzending(**anders), peildatum=DAG))

    def zaak_van(self, signaal: Signaal) -> Signaalzaak:
        return Signaalzaak.objects.get(pk=signaal.zaak_id)

    def opgepakt(self, **anders: Any) -> Signaalzaak:
        zaak = self.zaak_van(self.meld(**anders))
        return goed(pak_signaal_op(self.zaak.anouk, zaak=zaak, peildatum=DAG))

    def probeer(self, zaak: Signaalzaak, soort: str = "telefoon", *, bereikt: bool = False) -> Contactpoging:
        return goed(leg_poging_vast(self.zaak.anouk, zaak=zaak, soort=soort, bereikt=bereikt, peildatum=DAG))


@pytest.fixture
def wijk() -> Iterator[Wijk]:
    for zaak in speel(gevallen.HARDENBERG):
        yield Wijk(zaak)


def leest(actor: Actor) -> tuple[int, int, int]:
    with actieve_scope(scope_van(actor)):
        return Signaalzaak.objects.count(), Signaal.objects.count(), Terugkoppeling.objects.count()


def test_een_signaal_wacht_bij_het_team_en_wordt_vanzelf_geen_dossier(wijk: Wijk) -> None:
    signaal = wijk.meld()
    zaak = wijk.zaak_van(signaal)
    assert (zaak.huishouden_id, zaak.persoon_id, zaak.team) == (wijk.huis.pk, wijk.persoon.pk, wijk.zaak.geval.team)
    assert (zaak.dossier_id, zaak.binnenkomst_id, Dossier.objects.count()) == (None, None, 0)
    assert (zaak.uiterlijk_op, signaal.bewaren_tot) == (date(2026, 3, 16), date(2027, 3, 2))
    # Ten points for the height of the arrears, in words.
    assert (zaak.prioriteit, zaak.redenen) == (10, ["10: de achterstand is € 500 of meer"])


def test_wie_meldt_leest_alleen_de_eigen_melding_en_wie_geen_taak_heeft_niets(wijk: Wijk) -> None:
    wijk.meld()
    assert leest(wijk.corry) == (0, 1, 1)
    assert leest(wijk.zaak.anouk) == (1, 1, 1)
    # A generalist of another team, the desk, and a decider: nothing, however they search.
    assert leest(wijk.zaak.elders) == leest(wijk.zaak.kees) == leest(wijk.zaak.berta) == (0, 0, 0)


def test_signalen_over_een_huishouden_komen_bij_elkaar_en_tellen_samen(wijk: Wijk) -> None:
    eerste = wijk.meld()
    tweede = wijk.meld(soort="energieachterstand", afzender="energie", kenmerk="E-1", ernst=DREIGT)
    assert eerste.zaak_id == tweede.zaak_id
    zaak = wijk.zaak_van(tweede)
    assert zaak.ernst == DREIGT
    assert zaak.uiterlijk_op == date(2026, 3, 5)
    assert {reden.split(": ")[1] for reden in zaak.redenen} >= {"er dreigt iets", "meer dan een afzender"}
    geweigerd("signaal.al-ontvangen", meld_signaal, wijk.corry, inzending=wijk.inzending(), peildatum=DAG)


def test_over_iemand_van_een_andere_gemeente_wordt_niets_bewaard(wijk: Wijk) -> None:
    elders = replace(wijk.wie, postcode="1011AA")
    geweigerd("signaal.andere-gemeente", meld_signaal, wijk.corry, inzending=wijk.inzending(wie=elders), peildatum=DAG)


def test_wie_niet_zeker_is_wordt_door_een_medewerker_gekozen_met_reden(wijk: Wijk) -> None:
    signaal = wijk.meld(wie=replace(wijk.wie, geslachtsnaam="Zonebloem", geboortedatum=None))
    assert (signaal.koppeling, wijk.zaak_van(signaal).huishouden_id) == (Signaal.Koppeling.MENS, None)
    zeg: dict[str, Any] = {"signaal": signaal, "persoon": wijk.persoon, "peildatum": DAG}
    geweigerd("signaal.reden", koppel_signaal, wijk.zaak.anouk, reden=" ", **zeg)
    geweigerd("dossier.niet-betrokken", koppel_signaal, wijk.zaak.elders, reden="Zelfde adres.", **zeg)
    zaak = goed(koppel_signaal(wijk.zaak.anouk, reden="Zelfde adres, één letter anders.", **zeg))
    assert zaak.huishouden_id == wijk.huis.pk
    signaal.refresh_from_db()
    assert signaal.koppeling_uitleg[-1] == "Een medewerker keek: Zelfde adres, één letter anders."


def test_een_signaal_dat_bij_een_lopende_zaak_blijkt_te_horen_gaat_daarheen(wijk: Wijk) -> None:
    lopend = wijk.zaak_van(wijk.meld())
    los = wijk.meld(kenmerk="H-2", wie=replace(wijk.wie, geslachtsnaam="Zonebloem", geboortedatum=None))
    zaak = goed(
        koppel_signaal(wijk.zaak.anouk, signaal=los, persoon=wijk.persoon, reden="Zelfde adres.", peildatum=DAG)
    )
    assert zaak.pk == lopend.pk
    assert zaak.signalen.count() == 2
    assert Signaalzaak.objects.get(pk=los.zaak_id).resultaat == "samengevoegd"


def test_een_ingetrokken_signaal_is_meteen_leeg_en_de_zaak_is_klaar(wijk: Wijk) -> None:
    signaal = wijk.meld()
    geweigerd("signaal.reden", trek_signaal_in, wijk.corry, signaal=signaal, reden="", peildatum=DAG)
    weg = goed(trek_signaal_in(wijk.corry, signaal=signaal, reden="Toch betaald.", peildatum=DAG))
    assert (weg.geslachtsnaam, weg.postcode, weg.bedrag, weg.gegevens, weg.bewaren_tot) == ("", "", None, {}, DAG)
    assert wijk.zaak_van(weg).resultaat == "onterecht"
    geweigerd("signaal.ingetrokken", trek_signaal_in, wijk.corry, signaal=weg, reden="Nog eens.", peildatum=DAG)


def test_de_afzender_hoort_het_en_nooit_wat_er_is_gedaan(wijk: Wijk) -> None:
    zaak = wijk.opgepakt()
    for soort in ("brief", "telefoon", "huisbezoek"):
        wijk.probeer(zaak, soort)
    goed(
        sluit_signaalzaak(
            wijk.zaak.anouk, zaak=zaak, resultaat="niet-bereikt", niveau="team", toelichting="Drie keer.", peildatum=DAG
        )
    )
    with actieve_scope(scope_van(wijk.corry)):
        gehoord = dict(Terugkoppeling.objects.values_list("moment", "tekst"))
    assert set(gehoord) == {"ontvangen", "opgepakt", "afgesloten"}
    assert "Wat er is gedaan, hoort u niet" in gehoord["afgesloten"]
    assert not any("Drie keer" in tekst or "niet bereikt" in tekst for tekst in gehoord.values())
    # From closing on it is kept half a year.
    assert Signaal.objects.get().bewaren_tot == date(2026, 9, 2)


def test_na_het_aanbod_loopt_de_termijn_van_het_eerste_gesprek(wijk: Wijk) -> None:
    zaak = wijk.opgepakt()
    geweigerd("signaal.dag", leg_gespreksaanbod_vast, wijk.zaak.anouk, zaak=zaak, peildatum=DAG)
    wijk.probeer(zaak, bereikt=True)
    assert goed(leg_gespreksaanbod_vast(wijk.zaak.anouk, zaak=zaak, peildatum=DAG)).gesprek_voor == date(2026, 3, 30)


def test_bij_dreiging_is_het_gesprek_binnen_drie_werkdagen(wijk: Wijk) -> None:
    zaak = wijk.opgepakt(ernst=DREIGT)
    wijk.probeer(zaak, bereikt=True)
    assert goed(leg_gespreksaanbod_vast(wijk.zaak.anouk, zaak=zaak, peildatum=DAG)).gesprek_voor == date(2026, 3, 5)


def test_pas_als_de_inwoner_hulp_wil_komt_er_een_vraag_in_het_dossier(wijk: Wijk) -> None:
    zaak = wijk.opgepakt()
    melding = wijk.zaak.melding()
    vraag: dict[str, Any] = {
        "zaak": zaak,
        "melding": melding,
        "persoon": wijk.persoon,
        "niveau": "team",
        "toelichting": "Wil hulp.",
    }
    geweigerd("signaal.resultaat", maak_hulpvraag, wijk.zaak.anouk, **vraag, peildatum=DAG)
    wijk.probeer(zaak, bereikt=True)
    geweigerd(
        "signaal.persoon", maak_hulpvraag, wijk.zaak.anouk, **{**vraag, "persoon": wijk.zaak.andere}, peildatum=DAG
    )
    zaak = goed(maak_hulpvraag(wijk.zaak.anouk, **vraag, peildatum=DAG))
    assert zaak.binnenkomst is not None
    assert zaak.binnenkomst.herkomst == "outreach"
    assert zaak.dossier_id == zaak.binnenkomst.dossier_id is not None
    assert Signaal.objects.get().bewaren_tot is None


def test_wie_wat_doet_ziet_ieder_die_eraan_werkt_en_open_afspraken_houden_de_zaak_open(wijk: Wijk) -> None:
    zaak = wijk.opgepakt()
    wijk.probeer(zaak, bereikt=True)
    samen = [
        goed(
            spreek_opvolging_af(
                wijk.zaak.anouk, zaak=zaak, niveau=niveau, wat=wat, wie=wie, uiterlijk_op=DAG + timedelta(days=7),
                peildatum=DAG,
            )
        )
        for niveau, wat, wie in (
            ("omgeving", "Budgetmaatje zoeken", "Humanitas"),
            ("team", "Betalingsregeling bespreken", "De Corporatie"),
        )
    ]  # fmt: skip
    with actieve_scope(scope_van(wijk.zaak.bram)):
        assert set(Opvolging.objects.values_list("wie", flat=True)) == {"Humanitas", "De Corporatie"}
    sluit: dict[str, Any] = {
        "zaak": zaak,
        "resultaat": "advies",
        "niveau": "omgeving",
        "toelichting": "Geregeld.",
        "peildatum": DAG,
    }
    geweigerd("signaal.resultaat", sluit_signaalzaak, wijk.zaak.anouk, **sluit)
    for afspraak in samen:
        geweigerd("signaal.uitkomst", rond_opvolging_af, wijk.zaak.bram, opvolging=afspraak, uitkomst="", peildatum=DAG)
        goed(rond_opvolging_af(wijk.zaak.bram, opvolging=afspraak, uitkomst="Gedaan.", peildatum=DAG))
    assert goed(sluit_signaalzaak(wijk.zaak.anouk, **sluit)).niveau == "omgeving"


def test_een_signaal_gaat_naar_wie_een_oplossing_kan_maken(wijk: Wijk) -> None:
    zaak = wijk.zaak_van(wijk.meld())
    naar = wijk.zaak.geval.ander_team
    geweigerd("signaal.reden", stuur_signaal_door, wijk.zaak.anouk, zaak=zaak, team=naar, reden="", peildatum=DAG)
    goed(stuur_signaal_door(wijk.zaak.anouk, zaak=zaak, team=naar, reden="Zij mogen dit beslissen.", peildatum=DAG))
    assert leest(wijk.zaak.anouk)[0] == 0
    assert leest(wijk.zaak.elders)[0] == 1


def test_een_organisatie_meldt_niet_uit_naam_van_de_gemeente(wijk: Wijk) -> None:
    inzending = Inzending("geldzorgen", "gemeente", "Betaalt niet.", wie=wijk.wie, melder="Corry")
    geweigerd("signaal.afzender", meld_signaal, wijk.corry, inzending=inzending, peildatum=DAG)
    goed(meld_signaal(wijk.zaak.kees, inzending=inzending, peildatum=DAG))


def test_wie_zijn_werk_niet_is_mag_niet_melden_of_opvolgen(wijk: Wijk) -> None:
    zaak = wijk.zaak_van(wijk.meld())
    geweigerd("recht.ontbreekt", pak_signaal_op, wijk.corry, zaak=zaak, peildatum=DAG)
    geweigerd("recht.ontbreekt", meld_signaal, wijk.zaak.cas, inzending=wijk.inzending(kenmerk="x"), peildatum=DAG)
    assert Medewerker.objects.filter(rollen__contains=["uitvoerder"]).count() == 1


def test_wie_meldt_leest_aan_de_termijn_niet_dat_er_meer_signalen_zijn(wijk: Wijk) -> None:
    wijk.meld(ernst=DREIGT)
    later = DAG + timedelta(days=7)
    rij = goed(meld_signaal(wijk.corry, inzending=wijk.inzending(kenmerk="H-2"), peildatum=later))
    assert wijk.zaak_van(rij).uiterlijk_op == date(2026, 3, 5)
    assert "23 maart 2026" in rij.terugkoppelingen.get().tekst


def test_een_ander_trekt_een_signaal_niet_in_en_wat_is_afgesloten_blijft(wijk: Wijk) -> None:
    signaal = wijk.meld()
    Signaal.objects.filter(pk=signaal.pk).update(gemeld_door_id=wijk.zaak.kees.id)
    trek = {"signaal": signaal, "reden": "Weg ermee.", "peildatum": DAG}
    geweigerd("dossier.niet-betrokken", trek_signaal_in, wijk.corry, **trek)
    zaak = goed(pak_signaal_op(wijk.zaak.anouk, zaak=wijk.zaak_van(signaal), peildatum=DAG))
    sluit: dict[str, Any] = {"zaak": zaak, "resultaat": "al-geholpen", "niveau": "team", "toelichting": "Loopt al."}
    goed(sluit_signaalzaak(wijk.zaak.anouk, **sluit, peildatum=DAG))
    geweigerd("signaal.afgesloten", trek_signaal_in, wijk.zaak.anouk, **trek)


def test_bij_samenvoegen_gaat_mee_wat_is_afgesproken_en_een_poging_houdt_het_tegen(wijk: Wijk) -> None:
    lopend = wijk.zaak_van(wijk.meld())
    vreemd = replace(wijk.wie, geslachtsnaam="Zonebloem", geboortedatum=None)
    eerste, tweede = (wijk.meld(kenmerk=nr, wie=vreemd) for nr in ("H-2", "H-3"))
    los = goed(pak_signaal_op(wijk.zaak.anouk, zaak=wijk.zaak_van(eerste), peildatum=DAG))
    goed(
        spreek_opvolging_af(
            wijk.zaak.anouk, zaak=los, niveau="team", wat="Bellen", wie="Anouk", uiterlijk_op=DAG, peildatum=DAG
        )
    )
    koppel: dict[str, Any] = {"persoon": wijk.persoon, "reden": "Zelfde adres.", "peildatum": DAG}
    goed(koppel_signaal(wijk.zaak.anouk, signaal=eerste, **koppel))
    assert Opvolging.objects.get().zaak_id == lopend.pk
    wijk.probeer(goed(pak_signaal_op(wijk.zaak.anouk, zaak=wijk.zaak_van(tweede), peildatum=DAG)))
    geweigerd("signaal.pogingen", koppel_signaal, wijk.zaak.anouk, signaal=tweede, **koppel)


def test_hulp_bij_iets_anders_dan_geld_krijgt_zijn_eigen_resultaat(wijk: Wijk) -> None:
    zaak = wijk.opgepakt()
    wijk.probeer(zaak, bereikt=True)
    vraag: dict[str, Any] = {"zaak": zaak, "melding": wijk.zaak.melding(), "persoon": wijk.persoon, "niveau": "team"}
    vraag |= {"toelichting": "Wil hulp.", "peildatum": DAG}
    geweigerd("signaal.resultaat", maak_hulpvraag, wijk.zaak.anouk, resultaat="wil-niet", **vraag)
    assert goed(maak_hulpvraag(wijk.zaak.anouk, resultaat="andere-hulp", **vraag)).resultaat == "andere-hulp"


# ------------------------------------------------------------- de ingang, het dossier en de meldcode


def vraag_met(zaak: Zaak, **anders: Any) -> Binnenkomst:
    basis: dict[str, Any] = {
        "aard": Aard.SIGNAAL, "eigen_vraag": False, "melder": "Buurvrouw Ria", "melder_relatie": "buur",
        "telefoon": "0523 000000", "herkomst": Herkomst.OMGEVING,
    }  # fmt: skip
    melding = zaak.melding(**{**basis, **anders})
    return goed(registreer_binnenkomst(zaak.kees, melding=melding, persoon=zaak.persoon, peildatum=zaak.dag))


def test_een_zorg_aan_de_ingang_staat_met_termijn_bij_de_signalen_en_opent_geen_dossier(zaak: Zaak) -> None:
    vraag = vraag_met(zaak, gevaar="Zij is bang voor haar zoon.")
    rij = Signaal.objects.select_related("zaak").get(binnenkomst=vraag)
    assert (rij.zaak.status, rij.zaak.team, rij.zaak.dossier_id) == ("wacht", vraag.team, None)
    assert (rij.zaak.persoon_id, rij.ernst, rij.soort) == (zaak.persoon.pk, 3, "zorg-om-iemand")
    assert (rij.melder, rij.melder_contact, rij.afzender) == ("Buurvrouw Ria", "0523 000000", "inwoner")
    assert vraag.omschrijving in rij.omschrijving
    assert "Zij is bang voor haar zoon." in rij.omschrijving
    assert [t.moment for t in rij.terugkoppelingen.all()] == ["ontvangen"]
    assert not Dossier.objects.exists()
    assert vraag.pk not in {b.pk for b in wachtend_bij_team(zaak.anouk)}
    assert not Gebeurtenis.objects.filter(tekst__contains="Ria").exists()
    geweigerd("binnenkomst.al-opgepakt", pak_op, zaak.anouk, binnenkomst=vraag, peildatum=zaak.dag)
    # As long as the signal is kept, and no longer; then what was told at the entrance is gone as well.
    Signaal.objects.filter(pk=rij.pk).update(bewaren_tot=zaak.dag - timedelta(days=9000))
    ruim_op(zaak.gemeente)
    assert not Signaal.objects.filter(pk=rij.pk).exists()
    assert not Binnenkomst.objects.filter(pk=vraag.pk).exists()


def test_wat_aan_de_ingang_werd_verteld_gaat_mee_het_dossier_in(zaak: Zaak) -> None:
    vraag = vraag_met(zaak)
    over = goed(pak_signaal_op(zaak.anouk, zaak=vraag.signalen.get().zaak, peildatum=zaak.dag))
    goed(leg_poging_vast(zaak.anouk, zaak=over, soort="telefoon", bereikt=True, peildatum=zaak.dag))
    klaar = goed(
        maak_hulpvraag(
            zaak.anouk, zaak=over, melding=zaak.melding(), persoon=zaak.persoon, niveau="team", toelichting="Gebeld.",
            peildatum=zaak.dag,
        )
    )  # fmt: skip
    vraag.refresh_from_db()
    assert vraag.dossier_id == klaar.dossier_id is not None


def test_een_zaak_staat_in_het_lopende_dossier_voor_wie_daarin_werkt_en_alleen_als_het_doel_dat_toelaat(
    zaak: Zaak,
) -> None:
    z = zaak.tot("vraag")
    over = opgepakt(z)
    assert over.dossier_id == z.dossier.pk
    assert z.dossier.gebeurtenissen.filter(tekst="De signalen over dit huishouden zijn opgepakt.").exists()
    # A signal of a creditor may be used to offer a first talk, and not in the file of something else.
    schuld = signaal(
        z, soort="huurachterstand", afzender="verhuurder", organisatie="De Corporatie", inspanning=True,
        antwoorden={"bedrag": "300"}, kenmerk="H-1",
    )  # fmt: skip
    goed(koppel_signaal(z.anouk, signaal=schuld, persoon=z.persoon, reden="Klopt.", peildatum=z.dag))
    over.refresh_from_db()
    assert over.signalen.count() == 2
    assert over.dossier_id is None
    assert [t.moment for t in schuld.terugkoppelingen.order_by("pk")] == ["ontvangen", "opgepakt"]


def test_iets_dat_dreigt_na_het_aanbod_vervroegt_het_eerste_gesprek(zaak: Zaak) -> None:
    over = opgepakt(zaak)
    goed(leg_poging_vast(zaak.anouk, zaak=over, soort="telefoon", bereikt=True, peildatum=zaak.dag))
    goed(leg_gespreksaanbod_vast(zaak.anouk, zaak=over, peildatum=zaak.dag))
    over.refresh_from_db()
    assert over.gesprek_voor == gesprek_voor(False, zaak.dag)
    later = zaak.dag + timedelta(days=2)
    nieuw = goed(meld_signaal(zaak.anouk, inzending=inzending(zaak, ernst=3, kenmerk="d"), peildatum=later))
    goed(koppel_signaal(zaak.anouk, signaal=nieuw, persoon=zaak.persoon, reden="Klopt.", peildatum=later))
    over.refresh_from_db()
    assert over.gesprek_voor == werkdagen_na(later, 3)


GEWELD = {"soort": "huiselijk-geweld", "omschrijving": "Er werd geslagen.", "afzender": "politie", "melder": "Agent"}


def test_bij_een_signaal_van_geweld_zet_een_professional_zelf_de_eerste_stap_van_de_meldcode(zaak: Zaak) -> None:
    rij = signaal(zaak, **GEWELD)
    goed(pak_signaal_op(zaak.anouk, zaak=rij.zaak, peildatum=zaak.dag))
    assert not Meldcode.objects.exists(), "de wet laat het oordeel aan de professional"
    doe: dict[str, Any] = {"zaak": rij.zaak, "peildatum": zaak.dag}
    geweigerd("signaal.wie-onbekend", begin_meldcode_bij_signaal, zaak.anouk, **doe)
    goed(koppel_signaal(zaak.anouk, signaal=rij, persoon=zaak.persoon, reden="Klopt.", peildatum=zaak.dag))
    code = goed(begin_meldcode_bij_signaal(zaak.anouk, acuut="Hij staat voor de deur.", **doe))
    assert (code.aanleiding, code.acuut) == ("Er werd geslagen.", "Hij staat voor de deur.")
    assert code.dossier.huishouden_id == zaak.persoon.huishouden_id
    over = Signaalzaak.objects.get(pk=rij.zaak_id)
    assert over.dossier_id == code.dossier_id
    assert goed(begin_meldcode_bij_signaal(zaak.anouk, **doe)).pk == code.pk, "een tweede keer is dezelfde"
    ander = opgepakt_ander(zaak)
    geweigerd("signaal.geen-meldcode", begin_meldcode_bij_signaal, zaak.anouk, zaak=ander, peildatum=zaak.dag)


def test_een_signaal_brengt_niemand_in_het_dossier_van_een_ander_team(zaak: Zaak) -> None:
    z = zaak.tot("vraag")
    rij = signaal(z, **GEWELD)
    Signaalzaak.objects.filter(pk=rij.zaak_id).update(team=z.elders.team)
    over = goed(koppel_signaal(z.elders, signaal=rij, persoon=z.persoon, reden="Denk ik.", peildatum=z.dag))
    goed(pak_signaal_op(z.elders, zaak=over, peildatum=z.dag))
    geweigerd("signaal.dossier-elders", begin_meldcode_bij_signaal, z.elders, zaak=over, peildatum=z.dag)
    assert not z.dossier.betrokkenen.filter(medewerker_id=z.elders.id).exists()
    assert not Meldcode.objects.exists()


@pytest.mark.eis("LEU-047")
def test_gevaar_aan_de_ingang_leidt_tot_de_meldcode_bij_wie_de_zorg_krijgt(leusden: Zaak) -> None:
    z = leusden
    vraag = vraag_met(z, gevaar="Zij is bang voor haar zoon.")
    over = vraag.signalen.get().zaak
    doe: dict[str, Any] = {"binnenkomst": vraag, "medewerker": z.staf["anouk"], "peildatum": z.dag}
    Signaalzaak.objects.filter(pk=over.pk).update(team="een-ander-team")
    geweigerd("signaal.wacht-niet", wijs_toe, z.kees, **doe)
    Signaalzaak.objects.filter(pk=over.pk).update(team=vraag.team)
    goed(wijs_toe(z.kees, **doe))
    vraag.refresh_from_db()
    over.refresh_from_db()
    code = Meldcode.objects.get()
    assert (vraag.status, vraag.opgepakt_door_id) == ("signaal", z.anouk.id)
    assert (over.status, over.opgepakt_door_id, over.dossier_id) == ("opgepakt", z.anouk.id, code.dossier_id)
    assert code.begonnen_door_id == z.anouk.id
    geweigerd("signaal.wacht-niet", wijs_toe, z.kees, **doe)


def test_als_melder_staat_de_medewerker_er_alleen_als_de_gemeente_zelf_ging_kijken(zaak: Zaak) -> None:
    zelf = vraag_met(zaak, melder="", melder_relatie="", eigen_vraag=True, herkomst=Herkomst.OUTREACH).signalen.get()
    assert (zelf.afzender, zelf.melder) == ("gemeente", zaak.kees.naam)
    ander = vraag_met(zaak, melder="", melder_relatie="", eigen_vraag=True, herkomst=Herkomst.OMGEVING).signalen.get()
    assert (ander.afzender, ander.melder) == ("inwoner", "")


def opgepakt_ander(zaak: Zaak) -> Signaalzaak:
    rij = signaal(zaak, kenmerk="iets-anders", wie=Wie(geslachtsnaam="Onbekendsma", geboortedatum=date(1950, 4, 3)))
    return goed(pak_signaal_op(zaak.anouk, zaak=rij.zaak, peildatum=zaak.dag))


@pytest.mark.eis("LEU-047")
def test_waar_het_beleid_dat_wil_begint_de_meldcode_met_het_oppakken_in_dezelfde_handeling(leusden: Zaak) -> None:
    z = leusden
    kind(z)
    rij = signaal(
        z,
        soort="onveilig-kind",
        omschrijving="Hij slaapt buiten.",
        leefwereld="school",
        afzender="school",
        melder="Juf",
    )
    goed(koppel_signaal(z.anouk, signaal=rij, persoon=z.persoon, reden="Klopt.", peildatum=z.dag))
    goed(pak_signaal_op(z.anouk, zaak=rij.zaak, peildatum=z.dag))
    code = Meldcode.objects.select_related("dossier").get()
    assert (code.aanleiding, code.dossier.huishouden_id) == ("Hij slaapt buiten.", z.persoon.huishouden_id)
    # The document wants both used: the steps of the code, and the index for a youth who lives there.
    taken = Taak.objects.filter(dossier=code.dossier, herkomst="veiligheid").order_by("pk")
    assert list(taken.values_list("omschrijving", flat=True)) == [
        "Zet de volgende stap van de meldcode.",
        "Er woont een jeugdige in dit huishouden. Is een melding in de Verwijsindex nodig?",
    ]
    assert Signaalzaak.objects.get(pk=rij.zaak_id).dossier_id == code.dossier_id
