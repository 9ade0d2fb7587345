"""Objection and complaint: their terms, talking first where the profile asks it, and who does not handle their own."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from naober.besluit.actions import (
    beslis_op_bezwaar,
    handel_klacht_af,
    leg_overleg_bezwaar_vast,
    neem_besluit,
    registreer_bezwaar,
    registreer_klacht,
)
from naober.besluit.models import Bezwaar, Brief, Klacht
from naober.besluit.rules.vervolg import klachttermijn, termijn_bezwaarbesluit
from naober.fundament.scope import in_scope
from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.besluit import Besluitregels
from naober.gemeente.queries import profiel_van
from naober.kern import Bron
from naober.plan.actions import voeg_actie_toe
from tests.dossier.gevallen import HARDENBERG, TESTERVEEN, profiel_uit
from tests.dossier.opzet import Zaak, geweigerd, goed
from tests.pdf import controleer_pdf_ua

ROUTE = "Bel de vertrouwenspersoon."


@pytest.fixture
def eerst_praten(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same policy, but for talking first and a way to complain."""
    regels = Besluitregels(informeel_eerst=True, klachtenroute=ROUTE, bron=Bron("Proefnota", "r. 1"))

    def met_regels(gemeente: int, dag: date) -> Profiel:
        return profiel_van(gemeente, dag).model_copy(update={"besluitregels": regels})

    for kamer in ("rechtsmiddelen", "nemen", "aanvraag"):
        monkeypatch.setattr(f"naober.besluit.actions.{kamer}.profiel_van", met_regels)


def schrift(zaak: Zaak, dag: date | None = None, **anders: Any) -> dict[str, Any]:
    gewoon = {"kenmerk": zaak.besluit.kenmerk, "ontvangen_op": dag or zaak.dag, "gronden": "Het is te weinig."}
    return {"actie": zaak.actie, **gewoon, "peildatum": dag or zaak.dag, **anders}


def bezwaar(zaak: Zaak, dag: date | None = None) -> Bezwaar:
    return goed(registreer_bezwaar(zaak.anouk, **schrift(zaak, dag)))


def klacht(zaak: Zaak, **anders: Any) -> Klacht:
    gewoon = {"waarover": "wachten", "omschrijving": "Niemand belde.", "ontvangen_op": zaak.dag, **anders}
    return goed(registreer_klacht(zaak.anouk, dossier=zaak.dossier, persoon=zaak.persoon, peildatum=zaak.dag, **gewoon))


def test_een_bezwaar_kan_zes_weken_na_het_besluit_en_daarna_staat_erbij_dat_het_laat_is(zaak: Zaak) -> None:
    zaak.tot("besluit")
    # Six weeks after Monday 2 March 2015.
    op_tijd = bezwaar(zaak, date(2015, 4, 13))
    assert not op_tijd.te_laat
    geweigerd("bezwaar.bestaat", registreer_bezwaar, zaak.anouk, **schrift(zaak, date(2015, 4, 14)))
    niet = {"bezwaar": op_tijd, "uitkomst": "niet-ontvankelijk", "motivering": "Te laat.", "peildatum": zaak.dag}
    geweigerd("bezwaar.op-tijd", beslis_op_bezwaar, zaak.berta, **niet)
    goed(beslis_op_bezwaar(zaak.berta, **{**niet, "uitkomst": "ingetrokken"}))
    laat = bezwaar(zaak, date(2015, 4, 14))
    assert laat.te_laat
    goed(beslis_op_bezwaar(zaak.berta, **{**niet, "bezwaar": laat}))


def test_op_een_bezwaar_beslist_iemand_anders_dan_wie_het_besluit_nam_en_met_een_brief(zaak: Zaak) -> None:
    zaak.tot("besluit")
    rij = bezwaar(zaak)
    invoer = {"bezwaar": rij, "uitkomst": "gegrond", "motivering": "U had gelijk.", "peildatum": zaak.dag}
    geweigerd("recht.ontbreekt", beslis_op_bezwaar, zaak.anouk, **invoer)
    weigering = geweigerd("bezwaar.motivering", beslis_op_bezwaar, zaak.berta, **{**invoer, "motivering": " "})
    assert weigering.veld == "motivering"
    goed(beslis_op_bezwaar(zaak.berta, **invoer))
    brief = Brief.objects.get(besluit=zaak.besluit, soort="bezwaar")
    assert "U had gelijk." in " ".join(controleer_pdf_ua(bytes(brief.pdf)).split())
    geweigerd("bezwaar.besloten", beslis_op_bezwaar, zaak.berta, **invoer)
    # An appeal comes after it; the court decides, so no letter of our own.
    beroep = goed(registreer_bezwaar(zaak.anouk, **schrift(zaak, soort="beroep")))
    goed(beslis_op_bezwaar(zaak.berta, **{**invoer, "bezwaar": beroep, "uitkomst": "ongegrond"}))
    assert Brief.objects.filter(besluit=zaak.besluit, soort="bezwaar").count() == 1


def test_wie_zelf_besloot_beslist_niet_op_het_bezwaar(testerveen: Zaak) -> None:
    testerveen.tot("besluit")
    rij = bezwaar(testerveen)
    invoer = {"bezwaar": rij, "uitkomst": "ongegrond", "motivering": "Het klopt.", "peildatum": testerveen.dag}
    weigering = geweigerd("bezwaar.eigen-besluit", beslis_op_bezwaar, testerveen.berta, **invoer)
    assert str(weigering.bron) == "Awb, art. 10:3 lid 3"
    goed(leg_overleg_bezwaar_vast(testerveen.anouk, bezwaar=rij, overleg="Samen gebeld.", peildatum=testerveen.dag))
    goed(beslis_op_bezwaar(testerveen.dina, **invoer))


@pytest.mark.usefixtures("eerst_praten")
def test_waar_het_profiel_dat_vraagt_wordt_er_eerst_gepraat_over_bezwaar_en_klacht(zaak: Zaak) -> None:
    zaak.tot("besluit")
    rij, over = bezwaar(zaak), klacht(zaak)
    invoer = {"bezwaar": rij, "uitkomst": "ongegrond", "motivering": "Het klopt.", "peildatum": zaak.dag}
    af = {"klacht": over, "oordeel": "Wij bellen voortaan terug.", "peildatum": zaak.dag}
    geweigerd("bezwaar.eerst-overleg", beslis_op_bezwaar, zaak.berta, **invoer)
    geweigerd("klacht.eerst-overleg", handel_klacht_af, zaak.berta, **af)
    geweigerd("bezwaar.overleg", leg_overleg_bezwaar_vast, zaak.anouk, bezwaar=rij, overleg=" ", peildatum=zaak.dag)
    goed(leg_overleg_bezwaar_vast(zaak.anouk, bezwaar=rij, overleg="Samen gebeld.", peildatum=zaak.dag))
    goed(handel_klacht_af(zaak.berta, klacht=over, overleg="Excuses gemaakt.", peildatum=zaak.dag))
    goed(beslis_op_bezwaar(zaak.berta, **invoer))
    assert goed(handel_klacht_af(zaak.berta, **af)).afgehandeld_op == zaak.dag


@pytest.mark.parametrize("eerst", [True, False])
def test_de_bladzijde_van_het_bezwaar_zegt_of_er_eerst_wordt_gepraat(
    client: Client, db: None, beide_profielen: None, eerst: bool
) -> None:
    """Testerveen asks it in its own profile. Hardenberg leaves the order open, so there it need not be first."""
    geval = TESTERVEEN if eerst else HARDENBERG
    with in_scope(gemeente=profiel_uit(geval.slug).gemeente.code, breed=True):
        zaak = Zaak(geval).tot("besluit")
        rij = bezwaar(zaak)
        invoer = {"bezwaar": rij, "uitkomst": "ongegrond", "motivering": "Het klopt.", "peildatum": zaak.dag}
        wie = zaak.berta if zaak.beslisser.id != zaak.berta.id else zaak.tess
        if eerst:
            geweigerd("bezwaar.eerst-overleg", beslis_op_bezwaar, wie, **invoer)
    client.force_login(zaak.staf["anouk"])
    vraag = "Praat eerst met de inwoner"
    assert (vraag in client.get(reverse("bezwaar", args=[rij.pk])).content.decode()) is eerst
    with in_scope(gemeente=zaak.gemeente, breed=True):
        if eerst:
            goed(leg_overleg_bezwaar_vast(zaak.anouk, bezwaar=rij, overleg="Samen gebeld.", peildatum=zaak.dag))
        goed(beslis_op_bezwaar(wie, **invoer))
    assert vraag not in client.get(reverse("bezwaar", args=[rij.pk])).content.decode()


def test_een_klacht_wordt_niet_afgehandeld_door_over_wie_zij_gaat(zaak: Zaak) -> None:
    zaak.tot("vraag")
    rij = klacht(zaak, over_medewerker=zaak.staf["berta"])
    af = {"klacht": rij, "oordeel": "Excuses gemaakt.", "peildatum": zaak.dag}
    weigering = geweigerd("klacht.over-uzelf", handel_klacht_af, zaak.berta, **af)
    assert str(weigering.bron) == "Awb, art. 9:7"
    geweigerd("klacht.oordeel", handel_klacht_af, zaak.tom, klacht=rij, peildatum=zaak.dag)
    klaar = goed(handel_klacht_af(zaak.tom, **af))
    assert (klaar.oordeel, klaar.afgehandeld_door_id) == ("Excuses gemaakt.", zaak.tom.id)
    geweigerd("klacht.afgehandeld", handel_klacht_af, zaak.tom, **af)


@pytest.mark.usefixtures("eerst_praten")
def test_tegen_wat_zonder_besluit_wordt_gegeven_noemt_de_weigering_de_weg_voor_een_klacht(zaak: Zaak) -> None:
    zaak.tot("plan")
    zaak.actie = goed(
        voeg_actie_toe(
            zaak.anouk, plan=zaak.plan, behoefte=zaak.behoefte,
            bouwsteen=zaak.bouwsteen(trede="algemene-voorzieningen", product=""), peildatum=zaak.dag,
        )
    )  # fmt: skip
    zaak._afspraak()
    nee = geweigerd(
        "besluit.geen-product",
        neem_besluit, zaak.anouk, actie=zaak.actie, voornemen=zaak.voornemen(), peildatum=zaak.dag,
    )  # fmt: skip
    assert ROUTE in nee.alternatief
    geen = geweigerd(
        "bezwaar.geen-besluit",
        registreer_bezwaar, zaak.anouk, actie=zaak.actie, kenmerk="", ontvangen_op=zaak.dag, gronden="Te weinig.",
        peildatum=zaak.dag,
    )  # fmt: skip
    assert ROUTE in geen.alternatief
    klacht(zaak)


def test_het_profiel_van_de_heuvelrug_noemt_waar_een_klacht_heen_kan() -> None:
    regels = profiel_uit("utrechtse-heuvelrug").besluitregels
    assert regels is not None
    assert regels.klachtenroute is not None
    assert "onafhankelijke vertrouwenspersoon" in regels.klachtenroute


def test_de_bladzijde_noemt_wanneer_er_uiterlijk_is_beslist_en_afgehandeld(client: Client, db: None) -> None:
    with in_scope(gemeente=160, breed=True):
        zaak = Zaak(HARDENBERG).tot("besluit")
        bezwaar(zaak)
        klacht(zaak)
        # Six weeks after the six weeks in which it can be made; and six weeks after it came in.
        assert termijn_bezwaarbesluit(zaak.profiel, "Wmo 2015", zaak.dag).uiterste_datum == date(2015, 5, 26)
        assert klachttermijn(zaak.profiel, zaak.dag).uiterste_datum == zaak.dag + timedelta(weeks=6)
    client.force_login(zaak.staf["anouk"])
    pagina = client.get(reverse("rechtsmiddelen", args=[zaak.dossier.pk])).content.decode()
    for tekst in ("26 mei 2015", "13 april 2015", "te laat", zaak.besluit.kenmerk, "wachten"):
        assert tekst in pagina, tekst
