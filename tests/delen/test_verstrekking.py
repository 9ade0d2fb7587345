"""What goes to somebody else: only on a ground, only what is needed, and always recorded."""

from datetime import date
from typing import Any

import pytest

from naober.delen.actions import Deling, leg_uitzondering_vast, trek_toestemming_in, verstrek
from naober.delen.models import Uitzondering, Verstrekking
from naober.delen.queries import taken_van, uitzonderingen_van, verstrekkingen_van
from naober.gemeente import deelregels
from naober.gemeente.deelregels import kader_van
from naober.gemeente.landelijk import deelkader
from naober.gemeente.profiel import Convenant, Grond, Ontvangersoort
from tests.delen.opzet import HUISARTS, UITZONDERING, VEILIG_THUIS, anders, toestemming, verstrekking
from tests.dossier.opzet import Zaak, geweigerd, goed

pytestmark = pytest.mark.django_db


def deel(zaak: Zaak, deling: Deling, **velden: Any) -> Any:
    invoer = {"dossier": zaak.dossier, "persoon": zaak.persoon, "deling": deling, **velden}
    return verstrek(zaak.anouk, **invoer, peildatum=zaak.dag)


def weiger(code: str, zaak: Zaak, deling: Deling, **velden: Any) -> Any:
    return geweigerd(code, deel, zaak, deling, **velden)


@pytest.mark.eis("UTR-304")
def test_zonder_uitdrukkelijke_toestemming_gaat_er_niets_naar_een_derde_en_met_toestemming_staat_die_erbij(
    utrecht: Zaak,
) -> None:
    zaak = utrecht.tot("vraag")
    weigering = weiger("delen.geen-toestemming", zaak, HUISARTS)
    assert "L2025-2027" in str(weigering.bron) or "toestemming" in weigering.reden
    gegeven = toestemming(zaak)
    rij = goed(deel(zaak, HUISARTS))
    assert (rij.grond, rij.toestemming, rij.gegevens) == ("toestemming", gegeven, ["hulpvraag"])
    assert verstrekkingen_van(zaak.dossier) == [rij]
    goed(trek_toestemming_in(zaak.anouk, toestemming=gegeven, door="Hendrika", peildatum=zaak.dag))
    weiger("delen.geen-toestemming", zaak, HUISARTS)


@pytest.mark.eis("UTR-304")
def test_in_utrecht_vraagt_ook_de_opdracht_aan_een_aanbieder_toestemming(utrecht: Zaak, heuvelrug: Zaak) -> None:
    gronden = {
        zaak.gemeente: {
            r.grond for r in kader_van(zaak.gemeente, zaak.dag).regels if r.code in ("opdracht-wmo", "opdracht-jeugd")
        }
        for zaak in (utrecht, heuvelrug)
    }
    assert gronden == {utrecht.gemeente: {Grond.TOESTEMMING}, heuvelrug.gemeente: {Grond.WET}}


@pytest.mark.eis("UTR-305")
def test_een_deel_waarvoor_geen_toestemming_is_gaat_niet_mee_en_een_ander_doel_ook_niet(utrecht: Zaak) -> None:
    zaak = utrecht.tot("vraag")
    toestemming(zaak)
    weigering = weiger("delen.geen-toestemming", zaak, anders(HUISARTS, gegevens=("hulpvraag", "gesprek")))
    assert weigering.reden.startswith("Verslagen van gesprekken")
    weiger("delen.geen-toestemming", zaak, anders(HUISARTS, doel="afstemmen"))
    weiger("delen.geen-regel", zaak, anders(HUISARTS, gegevens=("dossier",)))
    assert not Verstrekking.objects.exists()
    goed(deel(zaak, anders(HUISARTS, gegevens=("contact", "hulpvraag"))))


def test_delen_vraagt_een_ontvanger_delen_noodzaak_en_inhoud(zaak: Zaak) -> None:
    zaak.tot("vraag")
    toestemming(zaak)
    weiger("verstrekking.ontvanger", zaak, anders(HUISARTS, ontvanger="niemand"))
    weiger("verstrekking.gegevens", zaak, anders(HUISARTS, gegevens=()))
    weiger("verstrekking.noodzaak", zaak, anders(HUISARTS, noodzaak=" "))
    weiger("verstrekking.inhoud", zaak, anders(HUISARTS, inhoud=""))


@pytest.mark.eis("HEU-244")
def test_delen_zonder_toestemming_is_een_uitzondering_met_reden_en_wat_het_gezin_weet(heuvelrug: Zaak) -> None:
    zaak = heuvelrug.tot("vraag")
    weiger("verstrekking.verteld", zaak, anders(VEILIG_THUIS, verteld=""))
    weiger("verstrekking.noodzaak", zaak, anders(VEILIG_THUIS, noodzaak=""))
    rij = goed(deel(zaak, VEILIG_THUIS))
    assert (rij.grond, rij.regel, str(rij.bron)) == ("wet", "veilig-thuis", "Wmo 2015, art. 5.2.6")
    [uitzondering] = uitzonderingen_van(zaak.dossier)
    assert uitzondering.reden == VEILIG_THUIS.noodzaak
    assert uitzondering.verteld == VEILIG_THUIS.verteld


@pytest.mark.eis("HEU-244")
def test_elke_andere_uitzondering_op_de_regie_van_het_gezin_staat_er_met_haar_reden(heuvelrug: Zaak) -> None:
    zaak = heuvelrug.tot("vraag")
    for veld in UITZONDERING:
        invoer = {**UITZONDERING, veld: " "}
        geweigerd(
            f"uitzondering.{veld}",
            leg_uitzondering_vast,
            zaak.anouk,
            dossier=zaak.dossier,
            **invoer,
            peildatum=zaak.dag,
        )
    rij = goed(leg_uitzondering_vast(zaak.anouk, dossier=zaak.dossier, **UITZONDERING, peildatum=zaak.dag))
    assert list(Uitzondering.objects.all()) == [rij]


# ------------------------------------------------------------------------------------------- aanbieder


def opdracht(zaak: Zaak) -> Deling:
    aanbieder = next(o for o in kader_van(zaak.gemeente, zaak.dag).ontvangers if o.soort is Ontvangersoort.AANBIEDER)
    return Deling(
        aanbieder.code, ("contact", "plan"), "hulp", zaak.product.wet, inhoud="De opdracht.", noodzaak="Voor de hulp."
    )


@pytest.mark.eis("GOO-259")
def test_een_aanbieder_krijgt_zonder_eigen_taak_in_het_plan_niets(gooi: Zaak) -> None:
    zaak = gooi.tot("afspraak")
    deling = opdracht(zaak)
    weiger("delen.geen-toestemming", zaak, deling)
    [taak] = taken_van(zaak.dossier)
    rij = goed(deel(zaak, deling, actie=taak))
    assert (rij.grond, rij.actie) == ("wet", zaak.actie)
    weiger("delen.geen-toestemming", zaak, anders(deling, gegevens=("contact", "gesprek")), actie=taak)


def test_een_taak_van_een_ander_huishouden_of_uit_een_plan_dat_niet_is_afgesproken_telt_niet(gooi: Zaak) -> None:
    zaak = gooi.tot("actie")
    assert taken_van(zaak.dossier) == []
    weiger("verstrekking.actie", zaak, opdracht(zaak), actie=zaak.actie)


# ------------------------------------------------------------------------------------------ convenanten


def met_convenant(monkeypatch: pytest.MonkeyPatch, zaak: Zaak, **velden: Any) -> Convenant:
    """The covenant of this profile as if it had been signed."""
    kader = kader_van(zaak.gemeente, zaak.dag)
    [convenant] = kader.ooit
    nieuw = convenant.model_copy(update={"stand": "getekend", **velden})
    oud = deelregels.heel_profiel

    def heel(map_: Any) -> Any:
        profiel = oud(map_)
        return profiel.model_copy(update={"delen": profiel.delen.model_copy(update={"convenanten": (nieuw,)})})

    monkeypatch.setattr(deelregels, "heel_profiel", heel)
    deelregels.kader_van.cache_clear()
    return nieuw


@pytest.fixture(autouse=True)
def vers_kader() -> Any:
    yield
    deelregels.kader_van.cache_clear()


def schulden(ontvanger: str) -> Deling:
    return Deling(
        ontvanger, ("contact", "schulden"), "vroegsignalering", "Wet gemeentelijke schuldhulpverlening",
        inhoud="Achterstand bij de huur.", noodzaak="Om snel hulp te bieden.",
    )  # fmt: skip


@pytest.mark.eis("HEU-246")
def test_schuldsignalen_gaan_alleen_naar_een_partner_van_een_convenant_dat_geldt(
    heuvelrug: Zaak, monkeypatch: pytest.MonkeyPatch
) -> None:
    zaak = heuvelrug.tot("vraag")
    weigering = weiger("delen.convenant-niet-actief", zaak, schulden("rdwi"))
    assert "in voorbereiding" in weigering.reden
    convenant = met_convenant(monkeypatch, zaak, geldig_van=zaak.dag)
    rij = goed(deel(zaak, schulden("rdwi")))
    assert (rij.grond, rij.convenant) == ("convenant", convenant.code)
    weiger("delen.geen-convenant", zaak, schulden("biga"))
    deelregels.kader_van.cache_clear()
    met_convenant(monkeypatch, zaak, geldig_tot=date(zaak.dag.year - 1, 12, 31))
    weigering = weiger("delen.convenant-niet-actief", zaak, schulden("rdwi"))
    assert f"eindigde op 31-12-{zaak.dag.year - 1}" in weigering.reden


@pytest.mark.eis("GOO-258")
def test_gegevens_over_beginnende_schulden_zijn_er_alleen_voor_vroege_hulp_en_alleen_onder_het_convenant(
    gooi: Zaak, monkeypatch: pytest.MonkeyPatch
) -> None:
    zaak = gooi.tot("vraag")
    weiger("delen.convenant-niet-actief", zaak, schulden("versa-welzijn"))
    met_convenant(monkeypatch, zaak, geldig_van=zaak.dag)
    assert goed(deel(zaak, schulden("versa-welzijn"))).convenant == "schuldhulpverlening"
    # Another purpose or other data with the same partner.
    weiger("delen.geen-toestemming", zaak, anders(schulden("versa-welzijn"), doel="afstemmen"))
    weiger("delen.geen-regel", zaak, anders(schulden("versa-welzijn"), gegevens=("plan",)))
    # Before the law on debt signals there is no ground at all.
    assert not any(r.code == "schuldsignalen" for r in kader_van(zaak.gemeente, date(2020, 12, 31)).regels)


@pytest.mark.eis("UTR-309")
def test_uitwisselen_met_de_zorgverzekeraar_kan_alleen_zoals_het_convenant_zegt(utrecht: Zaak) -> None:
    zaak = utrecht.tot("vraag")
    overdracht = Deling(
        "achmea", ("contact", "plan"), "overdracht", "Wmo 2015", inhoud="De afspraken.", noodzaak="Voor de overdracht."
    )
    rij = goed(deel(zaak, overdracht))
    assert (rij.grond, rij.convenant) == ("convenant", "achmea-transities")
    weiger("delen.ander-convenant", zaak, anders(overdracht, gegevens=("contact", "hulpvraag")))
    weiger("delen.ander-convenant", zaak, anders(overdracht, doel="afstemmen"))
    # What no rule lets go to an insurer stays, also with the resident's consent for somebody else.
    weiger("delen.geen-regel", zaak, anders(overdracht, gegevens=("gezondheid",)))


# --------------------------------------------------------------------------------- over de wetten heen


@pytest.mark.eis("GOO-257")
def test_over_domeinen_heen_delen_kan_pas_als_de_wet_geldt_en_die_datum_staat_in_het_profiel(
    gooi: Zaak, monkeypatch: pytest.MonkeyPatch
) -> None:
    zaak = gooi.tot("vraag")
    deling = Deling(
        "versa-welzijn",
        ("hulpvraag",),
        "afstemmen",
        "Participatiewet",
        inhoud="Wat er speelt.",
        noodzaak="Drie problemen.",
        verteld="In het gesprek.",
    )
    kader = kader_van(zaak.gemeente, zaak.dag)
    [regel] = kader.voorstellen
    assert (regel.code, regel.beoogd, regel.noodzaak[:26]) == (
        "meervoudige-problematiek", date(2022, 1, 1), "Welke problemen moeten sam",
    )  # fmt: skip
    weiger("delen.geen-toestemming", zaak, deling)
    oud = deelregels.heel_profiel

    def vanaf(dag: date) -> None:
        def heel(map_: Any) -> Any:
            profiel = oud(map_)
            nieuw = regel.model_copy(update={"stand": "geldt", "geldig_van": dag})
            return profiel.model_copy(update={"delen": profiel.delen.model_copy(update={"regels": (nieuw,)})})

        monkeypatch.setattr(deelregels, "heel_profiel", heel)
        deelregels.kader_van.cache_clear()

    vanaf(date(zaak.dag.year + 1, 1, 1))
    weiger("delen.geen-toestemming", zaak, deling)
    vanaf(zaak.dag)
    assert goed(deel(zaak, deling)).regel == "meervoudige-problematiek"
    # No more than what coordinating needs: a report of a conversation is not in the rule.
    weiger("delen.geen-toestemming", zaak, anders(deling, gegevens=("gesprek",)))


def test_een_wetsvoorstel_alleen_geeft_geen_grond_ook_waar_toestemming_niet_kan(
    gooi: Zaak, monkeypatch: pytest.MonkeyPatch
) -> None:
    zaak = gooi.tot("vraag")
    landelijk = deelkader()
    zonder = landelijk.model_copy(update={"regels": tuple(r for r in landelijk.regels if r.grond != "toestemming")})
    monkeypatch.setattr(deelregels, "deelkader", lambda: zonder)
    deelregels.kader_van.cache_clear()
    deling = Deling("versa-welzijn", ("hulpvraag",), "afstemmen", "Participatiewet", inhoud="Wat.", noodzaak="Nodig.")
    weiger("delen.wet-geldt-nog-niet", zaak, deling)
    weiger("delen.geen-eigen-taak", zaak, opdracht(zaak))


def test_van_een_verwijzing_door_een_arts_gaat_alleen_het_feit_naar_het_gebiedsteam(zaak: Zaak) -> None:
    kader = kader_van(zaak.gemeente, zaak.dag)
    [regel] = [r for r in kader.regels if "verwijzing" in r.gegevens]
    assert (regel.gegevens, regel.ontvangers, regel.doelen) == (
        ("verwijzing",), (Ontvangersoort.MEDEWERKER,), ("afstemmen",),
    )  # fmt: skip
    assert "niet waarom" in regel.evenredig


def test_wat_is_gedeeld_is_niet_te_wijzigen_of_te_wissen(zaak: Zaak) -> None:
    from tests.beveiliging.tabellen import geweigerd_met

    rij = verstrekking(zaak.tot("vraag"))
    for opdracht_ in ("update delen_verstrekking set inhoud = 'anders'", "delete from delen_verstrekking"):
        assert "permission denied" in geweigerd_met(opdracht_)
    rij.refresh_from_db()
    assert rij.inhoud == HUISARTS.inhoud
