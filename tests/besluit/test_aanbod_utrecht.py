"""What Utrecht grants, and on which conditions: each decided through the actions, with its own policy."""

from datetime import timedelta
from decimal import Decimal

import pytest

from naober.besluit.actions import neem_besluit
from naober.besluit.models import Brief
from naober.gemeente.profiel import Tredesoort
from naober.gemeente.rules import Antwoord
from naober.kern import Bedrag
from naober.plan.actions import voeg_actie_toe
from tests.besluit.aanbod import Speel, adviseer, antwoord, besluit, gegevens, niet, speelt
from tests.dossier.gevallen import UTRECHT, profiel_uit
from tests.dossier.opzet import geweigerd
from tests.levering import geldopzet
from tests.pdf import controleer_pdf_ua

pytestmark = pytest.mark.django_db

NIET_GEHAALD = "besluit.toets-niet-gehaald"
speel = speelt(UTRECHT)


def laag(product: str) -> str | None:
    profiel = profiel_uit("utrecht")
    gevonden = profiel.product(product)
    assert gevonden is not None
    return profiel.trap.trede(gevonden.trede).laag


@pytest.mark.eis("UTR-102")
def test_vrijwillige_hulp_gaat_voor_op_hulp_van_een_beroepskracht(speel: Speel) -> None:
    treden = [t.soort for t in profiel_uit("utrecht").trap.treden]
    assert treden.index(Tredesoort.VRIJWILLIG) < treden.index(Tredesoort.TEAM)
    zaak = speel("dagverzorging", tot="plan")
    zaak.behoefte.bevindingen.filter(trede="vrijwillige-hulp").delete()
    weigering = geweigerd(
        "trede.bevinding-ontbreekt", voeg_actie_toe, zaak.anouk, plan=zaak.plan, behoefte=zaak.behoefte,
        bouwsteen=zaak.bouwsteen(trede="buurtteam", product="", uitvoerder="team"), peildatum=zaak.dag,
    )  # fmt: skip
    assert "Vrijwillige hulp" in weigering.reden


@pytest.mark.eis("UTR-106")
@pytest.mark.parametrize("product", ["intensieve-begeleiding", "dagverzorging", "arbeidsmatige-activering"])
def test_het_team_bepaalt_of_aanvullende_zorg_erbij_komt(speel: Speel, product: str) -> None:
    zaak = speel(product, jaar=1975, advies=False)
    # Without the word of the team there is no decision.
    niet(zaak, "besluit.advies-ontbreekt")
    adviseer(zaak)
    assert besluit(zaak).uitkomst == "toegekend"


@pytest.mark.eis("UTR-106")
def test_duur_en_omvang_zijn_besproken_met_de_gespecialiseerde_instelling(speel: Speel) -> None:
    zaak = speel("intensieve-begeleiding")
    niet(
        zaak, NIET_GEHAALD, "voorwaarde-afgestemd-met-instelling",
        antwoorden=antwoord(zaak, afgestemd_met_instelling=False),
    )  # fmt: skip


@pytest.mark.eis("UTR-107")
def test_alleen_de_gemeente_geeft_de_beschikking_op_advies_van_het_team(speel: Speel) -> None:
    zaak = speel("intensieve-begeleiding")
    weigering = geweigerd(
        "mandaat.geen", neem_besluit, zaak.anouk, actie=zaak.actie, voornemen=zaak.voornemen(), peildatum=zaak.dag
    )
    assert "kan hierover wel adviseren" in weigering.reden
    assert besluit(zaak).genomen_door_id == zaak.berta.id


@pytest.mark.eis("UTR-110")
def test_huishouden_vervoer_en_hulpmiddelen_zijn_basiszorg_en_woningaanpassing_is_aanvullend() -> None:
    basis = ("hulp-bij-huishouden", "schoonmaakdienst", "collectief-vervoer", "vervoersvergoeding", "hulpmiddel")
    assert {laag(p) for p in basis} == {"Spoor 2 Basiszorg"}
    assert laag("woningaanpassing") == "Spoor 3 Aanvullende zorg"


@pytest.mark.eis("UTR-111")
@pytest.mark.parametrize("mist", ["echt_nodig", "niet_zelf_te_voorzien"])
def test_hulp_bij_het_huishouden_is_voor_wie_het_echt_nodig_heeft_en_zelf_niet_kan_regelen(
    speel: Speel, mist: str
) -> None:
    zaak = speel("hulp-bij-huishouden")
    niet(zaak, NIET_GEHAALD, antwoorden=antwoord(zaak, **{mist: False}))
    assert besluit(zaak).uitkomst == "toegekend"


@pytest.mark.eis("UTR-112")
def test_het_huishouden_kent_twee_producten_maatwerk_en_de_schoonmaakdienst(speel: Speel) -> None:
    zaak = speel("hulp-bij-huishouden")
    for inhoud in ("schoonmaken", "regie over het huishouden", "schoonmaken en regie"):
        assert inhoud in zaak.product.velden[0].keuzes
    niet(zaak, "besluit.gegeven", "gegeven-inhoud", gegevens=gegevens(zaak, inhoud="ramen lappen"))
    assert besluit(zaak, gegevens=gegevens(zaak, inhoud="schoonmaken en regie")).product == "hulp-bij-huishouden"
    # The lighter one has to be looked at before the heavier.
    assert zaak.product.zwaarder_dan == ("schoonmaakdienst",)


@pytest.mark.eis("UTR-113")
def test_de_schoonmaakdienst_is_hoogstens_anderhalf_uur_per_week_en_alleen_schoonmaken(speel: Speel) -> None:
    zaak = speel("schoonmaakdienst")
    niet(zaak, "besluit.omvang-hoog", "omvang", omvang=Decimal("1.75"))
    niet(zaak, NIET_GEHAALD, antwoorden=antwoord(zaak, alleen_schoonmaken=False))
    gegeven = besluit(zaak, omvang=Decimal("1.5"))
    assert gegeven.omvang == Decimal("1.5")
    tekst = controleer_pdf_ua(bytes(Brief.objects.get(besluit=gegeven).pdf))
    assert "1,5 uur per week" in tekst
    assert "Wilt u meer uren, dan kunt u die zelf betalen" in tekst


@pytest.mark.eis("UTR-114")
def test_de_schoonmaakdienst_is_voor_kwetsbare_inwoners(speel: Speel) -> None:
    zaak = speel("schoonmaakdienst")
    niet(zaak, NIET_GEHAALD, "voorwaarde-kwetsbaar", antwoorden=antwoord(zaak, kwetsbaar=False))


@pytest.mark.eis("UTR-115")
def test_voor_de_schoonmaakdienst_geldt_een_lichte_toets_en_telt_de_u_pas_nog_niet_mee(speel: Speel) -> None:
    profiel = profiel_uit("utrecht")
    licht, zwaar = profiel.toets("schoonmaakdienst"), profiel.toets("hulp-bij-huishouden")
    assert len(licht.vragen) < len(zwaar.vragen)
    zaak = speel("schoonmaakdienst")
    assert "u-pas" not in besluit(zaak).gegevens
    zaak = speel("schoonmaakdienst")
    assert besluit(zaak, gegevens=gegevens(zaak, u_pas="ja")).gegevens["u-pas"] == "ja"


@pytest.mark.eis("UTR-116")
def test_een_vervoersvergoeding_is_voor_wie_de_regiotaxi_niet_kan_gebruiken(speel: Speel) -> None:
    zaak = speel("vervoersvergoeding")
    niet(zaak, NIET_GEHAALD, "voorwaarde-regiotaxi-onbruikbaar", antwoorden=antwoord(zaak, regiotaxi_onbruikbaar=False))
    niet(zaak, "besluit.lichter-niet-gemotiveerd", "reden_niet_lichter", reden_niet_lichter="")
    niet(zaak, "pgb.betaling-natura", reden_niet_lichter="In de taxi raakt hij in paniek.")
    geldopzet.legt_pgbplan_vast(zaak, natura=Bedrag.van_euro("900"), zelf_regelen=True)
    assert besluit(zaak, reden_niet_lichter="In de taxi raakt hij in paniek.").uitkomst == "toegekend"


@pytest.mark.eis("UTR-118")
@pytest.mark.parametrize("mist", ["specialist_beoordeelde", "past_bij_beleidsregels"])
def test_een_woningaanpassing_is_door_een_specialist_beoordeeld_en_volgt_de_beleidsregels(
    speel: Speel, mist: str
) -> None:
    zaak = speel("woningaanpassing")
    niet(zaak, NIET_GEHAALD, antwoorden=antwoord(zaak, **{mist: False}))
    assert besluit(zaak).uitkomst == "toegekend"


@pytest.mark.eis("UTR-119")
@pytest.mark.parametrize(("mist", "waarde"), [("verlengde_van_begeleiding", False), ("geen_zorgverzekering", True)])
def test_verzorging_alleen_in_het_verlengde_van_begeleiding_de_rest_is_voor_de_zorgverzekering(
    speel: Speel, mist: str, waarde: bool
) -> None:
    zaak = speel("persoonlijke-verzorging")
    niet(zaak, NIET_GEHAALD, antwoorden=antwoord(zaak, **{mist: waarde}))
    assert besluit(zaak).uitkomst == "toegekend"


@pytest.mark.eis("UTR-120")
def test_arbeidsmatige_activering_is_voor_wie_jonger_is_dan_67(speel: Speel) -> None:
    # On 2 March 2015: 67 since January against 66.
    niet(speel("arbeidsmatige-activering", jaar=1948), NIET_GEHAALD, "voorwaarde-jonger-dan-67")
    assert besluit(speel("arbeidsmatige-activering", jaar=1949)).uitkomst == "toegekend"


@pytest.mark.eis("UTR-120")
@pytest.mark.parametrize("mist", ["dag_niet_zelf_structureren", "geen_verdienvermogen"])
def test_en_voor_wie_de_dag_niet_zelf_structureert_en_niet_kan_verdienen(speel: Speel, mist: str) -> None:
    zaak = speel("arbeidsmatige-activering", jaar=1975)
    niet(zaak, NIET_GEHAALD, antwoorden=antwoord(zaak, **{mist: False}))


@pytest.mark.eis("UTR-121")
def test_het_besluit_noemt_dagdelen_duur_doel_en_effect(speel: Speel) -> None:
    zaak = speel("arbeidsmatige-activering", jaar=1975)
    half_jaar, drie_jaar = zaak.dag.replace(month=9) - timedelta(days=1), zaak.dag.replace(year=2018)
    niet(zaak, "besluit.omvang", "omvang", omvang=None)
    niet(zaak, "besluit.duur-kort", "eind_op", eind_op=half_jaar - timedelta(days=1))
    niet(zaak, "besluit.duur-lang", "eind_op", eind_op=drie_jaar)
    niet(zaak, "besluit.gegeven", "gegeven-doel", gegevens=gegevens(zaak, doel=""))
    niet(zaak, "besluit.gegeven", "gegeven-effect", gegevens=gegevens(zaak, effect=""))
    gegeven = besluit(zaak, eind_op=half_jaar, omvang=Decimal(4))
    assert (gegeven.omvang, gegeven.eind_op) == (Decimal(4), half_jaar)
    assert {"doel", "effect"} <= gegeven.gegevens.keys()


@pytest.mark.eis("UTR-123")
def test_het_doel_van_dagverzorging_verschilt_met_de_leeftijd(speel: Speel) -> None:
    jong = speel("dagverzorging", jaar=1975)
    niet(jong, "besluit.gegeven", "gegeven-doel-jonger", gegevens=gegevens(jong, doel_jonger=""))
    gegeven = besluit(jong, gegevens=gegevens(jong, doel_jonger="activering"))
    assert gegeven.gegevens["doel-jonger"] == "activering"
    assert "doel-ouder" not in gegeven.gegevens
    oud = speel("dagverzorging", jaar=1940)
    niet(oud, "besluit.gegeven", "gegeven-doel-ouder", gegevens=gegevens(oud, doel_ouder="activering"))
    gegeven = besluit(oud, gegevens=gegevens(oud, doel_ouder="zelfredzaamheid behouden"))
    assert "doel-jonger" not in gegeven.gegevens


@pytest.mark.eis("UTR-375")
@pytest.mark.parametrize("kant", ["langer-thuis", "mantelzorg", "isolement"])
def test_bij_een_oudere_zijn_drie_kanten_van_dagbesteding_gewogen(speel: Speel, kant: str) -> None:
    oud = speel("dagverzorging", jaar=1940)
    niet(oud, "besluit.gegeven", f"gegeven-{kant}", gegevens={**oud.geval.gegevens, kant: ""})
    assert besluit(oud).gegevens[kant]


@pytest.mark.eis("UTR-374")
def test_dagbesteding_blijft_voor_wie_door_een_beperking_matig_of_ernstig_minder_redzaam_is(speel: Speel) -> None:
    zaak = speel("dagverzorging")
    niet(zaak, NIET_GEHAALD, "voorwaarde-doelgroep", antwoorden=antwoord(zaak, doelgroep=False))
    niet(zaak, "besluit.gegeven", "gegeven-grondslag", gegevens=gegevens(zaak, grondslag="ouderdom"))
    grondslagen = {v.code: v.keuzes for v in zaak.product.velden}["grondslag"]
    assert grondslagen == ("somatisch", "psychiatrisch", "verstandelijk", "zintuiglijk")


@pytest.mark.eis("UTR-124")
@pytest.mark.parametrize("mist", ["heeft_dagverzorging", "niet_zelfstandig_reizen"])
def test_wie_niet_zelf_naar_de_dagverzorging_kan_krijgt_vervoer(speel: Speel, mist: str) -> None:
    zaak = speel("vervoer-dagverzorging")
    niet(zaak, NIET_GEHAALD, antwoorden=antwoord(zaak, **{mist: False}))
    assert besluit(zaak).uitkomst == "toegekend"
    dagverzorging = zaak.profiel.product("dagverzorging")
    assert dagverzorging is not None
    assert dagverzorging.vervoer_product == "vervoer-dagverzorging"


@pytest.mark.eis("UTR-125")
@pytest.mark.parametrize("mist", ["toezicht", "mantelzorger_ontlasten"])
def test_kortdurend_verblijf_vraagt_toezicht_en_een_mantelzorger_die_rust_nodig_heeft(speel: Speel, mist: str) -> None:
    zaak = speel("kortdurend-verblijf")
    niet(zaak, NIET_GEHAALD, antwoorden=antwoord(zaak, **{mist: False}))


@pytest.mark.eis("UTR-126")
@pytest.mark.parametrize("zorglast", ["dementie", "gezin met een kind met een beperking"])
def test_bij_zware_zorg_blijft_respijtzorg_van_een_beroepskracht_mogelijk(speel: Speel, zorglast: str) -> None:
    zaak = speel("kortdurend-verblijf")
    niet(zaak, NIET_GEHAALD, antwoorden=antwoord(zaak, informeel_ontoereikend=False))
    assert besluit(zaak, gegevens=gegevens(zaak, zorglast=zorglast)).gegevens["zorglast"] == zorglast


@pytest.mark.eis("UTR-127")
@pytest.mark.parametrize(
    ("groep", "mist"),
    [
        ("intensieve-begeleiding", "te_zwaar_voor_team"),
        ("intensieve-begeleiding-ouderen", "zwaartepunt_sociaal"),
        ("specialistische-begeleiding", "zintuig_of_hersenletsel"),
    ],
)
def test_intensieve_begeleiding_kent_drie_groepen_met_elk_een_eigen_toets(speel: Speel, groep: str, mist: str) -> None:
    profiel = profiel_uit("utrecht")
    groepen = ("intensieve-begeleiding", "intensieve-begeleiding-ouderen", "specialistische-begeleiding")
    toetsen = {profiel.product(g).toets: profiel.toets(g).vragen for g in groepen}  # type: ignore[union-attr]
    assert len(toetsen) == 3
    assert len({tuple(v.vraag for v in vragen) for vragen in toetsen.values()}) == 3
    zaak = speel(groep)
    niet(zaak, NIET_GEHAALD, f"voorwaarde-{mist.replace('_', '-')}", antwoorden=antwoord(zaak, **{mist: False}))
    assert besluit(zaak).product == groep


@pytest.mark.eis("UTR-128")
@pytest.mark.parametrize("grond", ["kwetsbaar", "veiligheid", "dwang"])
def test_een_van_drie_gronden_is_genoeg_voor_intensieve_begeleiding(speel: Speel, grond: str) -> None:
    zaak = speel("intensieve-begeleiding")
    geen = antwoord(zaak, kwetsbaar=False, veiligheid=False, dwang=False)
    niet(zaak, NIET_GEHAALD, antwoorden=geen)
    gegeven = besluit(zaak, antwoorden={**geen, grond: Antwoord(True, "Dat bleek.")})
    assert gegeven.uitkomst == "toegekend"


@pytest.mark.eis("UTR-129")
def test_bij_ouderen_met_een_zware_vraag_staat_vast_wie_de_regie_heeft(speel: Speel) -> None:
    zaak = speel("intensieve-begeleiding-ouderen")
    niet(zaak, NIET_GEHAALD, antwoorden=antwoord(zaak, gecombineerde_vraag=False))
    niet(zaak, "besluit.gegeven", "gegeven-regie", gegevens=gegevens(zaak, regie=""))
    gegeven = besluit(zaak, gegevens=gegevens(zaak, regie="dementieconsulent"))
    assert gegeven.gegevens["regie"] == "dementieconsulent"


@pytest.mark.eis("UTR-130", "UTR-132")
@pytest.mark.parametrize(
    ("product", "mist"), [("schuldregeling", "criteria_werk_en_inkomen"), ("budgetbeheer", "coaching_ontoereikend")]
)
def test_schuldhulp_wordt_getoetst_en_coaching_doet_het_team(speel: Speel, product: str, mist: str) -> None:
    zaak = speel(product)
    assert laag(product) == "Spoor 3 Aanvullende zorg"
    niet(zaak, NIET_GEHAALD, antwoorden=antwoord(zaak, **{mist: False}))
    assert besluit(zaak).genomen_door_id == zaak.berta.id


@pytest.mark.eis("UTR-134")
@pytest.mark.parametrize("product", ["maatschappelijke-opvang", "opvang-geweld", "beschermd-wonen"])
def test_voor_opvang_is_er_altijd_een_maatwerkvoorziening(speel: Speel, product: str) -> None:
    zaak = speel(product)
    assert zaak.product.soort == "maatwerk"
    assert besluit(zaak).uitkomst == "toegekend"


@pytest.mark.eis("UTR-135")
def test_de_lijst_van_aanvullende_zorg_is_volledig() -> None:
    verwacht = {
        "intensieve-begeleiding", "beschermd-wonen", "dagverzorging", "kortdurend-verblijf", "maatschappelijke-opvang",
        "opvang-geweld", "schuldregeling", "woningaanpassing", "zonder-verblijfsrecht", "statushouders", "barka",
        "exodus",
    }  # fmt: skip
    profiel = profiel_uit("utrecht")
    aanvullend = {p.code for p in profiel.producten if laag(p.code) == "Spoor 3 Aanvullende zorg"}
    assert verwacht <= aanvullend
    assert all(profiel.mandaat_voor(code) for code in verwacht)


@pytest.mark.eis("UTR-136")
@pytest.mark.parametrize("mist", ["onbetaald_begeleid", "in_de_stad"])
def test_een_plek_is_onbetaald_begeleid_en_in_de_stad(speel: Speel, mist: str) -> None:
    zaak = speel("arbeidsmatige-activering", jaar=1975)
    niet(zaak, NIET_GEHAALD, antwoorden=antwoord(zaak, **{mist: False}))
    niet(zaak, "besluit.gegeven", "gegeven-werkplek", gegevens=gegevens(zaak, werkplek=""))
    assert besluit(zaak, gegevens=gegevens(zaak, werkplek="Een kringloopwinkel, twee straten verder")).gegevens
