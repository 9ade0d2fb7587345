"""Task groups, the right law and safety first: what that document asks of the entrance."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest

from naober.besluit.models import Besluit
from naober.demo.verhaal.doorlopen import met_toets, vul_open_in
from naober.demo.verhaal.wereld import Wereld
from naober.dossier.models import Gebeurtenis
from naober.gemeente.profiel import Aard, Herkomst, Rol
from naober.ingang.actions import leg_stap_vast, pak_op
from naober.ingang.queries import rond_inwoner, wachtend_bij_team
from naober.onderzoek.actions import NieuweBehoefte, leg_bevindingen_vast, leg_gesprek_vast
from naober.onderzoek.rules import Gespreksverslag, Tafelgenoot, Vondst
from naober.plan.actions import maak_plan
from naober.plan.models import Plan
from tests.dossier.opzet import geweigerd, goed
from tests.ingang.plaats import Plaats, plaats

pytestmark = pytest.mark.django_db


@pytest.fixture
def gooise() -> Iterator[Plaats]:
    with plaats("gooise-meren", date(2022, 5, 9)) as p:
        yield p


@pytest.fixture
def petra(gooise: Plaats) -> Any:
    return gooise.actor("Petra", Rol.INGANG, "aanmelding-usd")


@pytest.mark.eis("GOO-044")
def test_een_melding_door_of_namens_de_client_houdt_dag_melder_en_hulpvraag(gooise: Plaats, petra: Any) -> None:
    eerder = gooise.dag - timedelta(days=3)
    rij = goed(
        gooise.meld(
            petra, gooise.inwoner("Fenna Osinga", 80), herkomst=Herkomst.NAMENS, melder="Sietske Osinga",
            melder_relatie="dochter", omschrijving="Zij kan niet meer koken.", ontvangen_op=eerder,
        )
    )  # fmt: skip
    assert (rij.ontvangen_op, rij.melder, rij.omschrijving) == (eerder, "Sietske Osinga", "Zij kan niet meer koken.")
    assert rij.soort == "eigen", "namens de cliënt is een melding van de cliënt"


@pytest.mark.eis("GOO-046")
def test_bij_elke_melding_staat_uit_welke_wet_de_hulp_hoort_te_komen(gooise: Plaats, petra: Any) -> None:
    wie = gooise.inwoner("Fenna Osinga", 80)
    geweigerd("ingang.stap", gooise.meld, petra, wie, antwoorden={"juiste-wet": "-"})
    for wet in ("Jeugdwet", "Passend Onderwijs", "Wmo 2015", "Wet langdurige zorg"):
        assert goed(gooise.meld(petra, wie, antwoorden={"juiste-wet": wet})).gegevens["juiste-wet"] == wet


@pytest.mark.eis("GOO-046")
def test_is_de_juiste_wet_nog_niet_bekend_dan_staat_zij_vast_voor_er_een_plan_is(gooise: Plaats) -> None:
    consulent = gooise.actor("Yasmina", Rol.GENERALIST, "taakgroep-wmo")
    rij = goed(
        gooise.meld(
            consulent, gooise.inwoner("Fenna Osinga", 80), antwoorden={"juiste-wet": "nog te onderzoeken"},
            leefgebieden=frozenset({"zelfredzaamheid"}),
        )
    )  # fmt: skip
    plan: dict[str, Any] = {
        "dossier": rij.dossier, "doelen": [("Zelf koken", "verbetering")], "peildatum": gooise.dag,
        "evaluatie_op": gooise.dag + timedelta(days=90),
    }  # fmt: skip
    geweigerd("ingang.eerst", maak_plan, consulent, **plan)
    gooise.stap(consulent, rij, "juiste-wet-uitkomst", {"wet": "Wmo 2015", "waarom": "Geen blijvende zorg nodig."})
    assert getattr(maak_plan(consulent, **plan), "code", "") != "ingang.eerst"


@pytest.mark.eis("GOO-047")
@pytest.mark.parametrize("partij", ["school", "zorgaanbieder", "wijkverpleging", "vrijwilliger"])
def test_een_andere_partij_leidt_niet_toe_naar_zorg_maar_geeft_een_signaal(
    gooise: Plaats, petra: Any, partij: str
) -> None:
    wie = gooise.inwoner("Fenna Osinga", 14)
    ander = {"ingang": partij, "eigen_vraag": False, "melder": "Iemand daar"}
    geweigerd("ingang.verwijzer", gooise.meld, petra, wie, aard=Aard.VERWIJZING, **ander)
    rij = goed(gooise.meld(petra, wie, aard=Aard.SIGNAAL, **ander))
    assert (rij.aard, rij.status, Besluit.objects.count()) == ("signaal", "signaal", 0)
    assert (rij.dossier_id, rij.signalen.get().zaak.status) == (None, "wacht"), "bij de signalen, en zonder dossier"
    arts = {**ander, "ingang": "huisarts"}
    assert goed(gooise.meld(petra, wie, aard=Aard.VERWIJZING, **arts)).aard == "verwijzing"


@pytest.mark.eis("GOO-048")
@pytest.mark.parametrize(
    ("zelf", "basis", "status"),
    [("ja", "nee", "beantwoord"), ("nee", "ja", "beantwoord"), ("nee", "nee", "overgedragen")],
)
def test_naar_maatwerk_gaat_alleen_wat_de_inwoner_en_de_basisvoorzieningen_niet_oplossen(
    gooise: Plaats, petra: Any, zelf: str, basis: str, status: str
) -> None:
    wie = gooise.inwoner("Fenna Osinga", 80)
    antwoorden = {"zelf-genoeg": zelf, "basis-genoeg": basis}
    gebied = frozenset({"zelfredzaamheid", "meedoen"})
    rij = goed(gooise.meld(petra, wie, antwoorden=antwoorden, leefgebieden=gebied, antwoord="De eettafel."))
    assert rij.status == status
    leeg = {**antwoorden, "zelf-genoeg": "-", "basis-genoeg": "-"}
    geweigerd("ingang.stap", gooise.meld, petra, wie, antwoorden=leeg, leefgebieden=gebied)


@pytest.mark.eis("GOO-050")
def test_outreachend_werk_staat_er_stap_voor_stap(gooise: Plaats, petra: Any) -> None:
    rij = goed(gooise.meld(petra, gooise.inwoner("Fenna Osinga", 40), aard=Aard.SIGNAAL, herkomst=Herkomst.OUTREACH))
    stappen = ("contact leggen", "vragen onderzoeken", "motiveren")
    for stap in stappen:
        gooise.stap(petra, rij, "outreach", {"stap": stap, "hoe": "Gesproken bij het station."})
    waarheen = {"stap": "verwijzen", "hoe": "Samen ernaartoe.", "waarheen": "Maatschappelijke Opvang"}
    gooise.stap(petra, rij, "outreach", waarheen)
    vast = [s.gegevens for s in rij.stappen.order_by("id")]
    assert [g["stap"] for g in vast] == [*stappen, "verwijzen"]
    assert vast[-1]["waarheen"] == "Maatschappelijke Opvang"


@pytest.mark.eis("GOO-051")
def test_veiligheid_is_de_eerste_taak_en_geen_stap_over_eigen_kracht_gaat_eraan_vooraf(gooise: Plaats) -> None:
    consulent = gooise.actor("Yasmina", Rol.GENERALIST, "taakgroep-wmo")
    wie = gooise.inwoner("Fenna Osinga", 80)
    gewoon = goed(gooise.meld(gooise.actor("Petra", Rol.INGANG, "aanmelding-usd"), gooise.inwoner("Jan Proef", 70)))
    rij = goed(
        gooise.meld(
            gooise.actor("Petra", Rol.INGANG, "aanmelding-usd"), wie, gevaar="Haar zoon dreigt.", enkelvoudig=True,
            antwoorden={"zelf-genoeg": "-", "basis-genoeg": "-"},
        )
    )  # fmt: skip
    assert [b.pk for b in wachtend_bij_team(consulent)] == [rij.pk, gewoon.pk]
    goed(pak_op(consulent, binnenkomst=rij, peildatum=gooise.dag))
    plan: dict[str, Any] = {
        "dossier": rij.dossier, "doelen": [("Veilig", "stabilisatie")], "peildatum": gooise.dag,
        "evaluatie_op": gooise.dag + timedelta(days=30),
    }  # fmt: skip
    weigering = geweigerd("ingang.eerst", maak_plan, consulent, **plan)
    assert "r. 326-327" in str(weigering.bron)
    # Talking is allowed; weighing what someone can do alone or together is not, as long as safety is the first task.
    nodig = NieuweBehoefte(wie, "zelfredzaamheid", "Rust in huis")
    verslag = Gespreksverslag(
        verslag="Besproken.", deelnemers=(Tafelgenoot("Fenna Osinga", "inwoner"),), eigen_kracht="Zij kookt.",
        mantelzorg="nee", clientondersteuning=True, leefgebieden={"zelfredzaamheid": "Het lukt niet meer."},
    )  # fmt: skip
    wat: dict[str, Any] = {"dossier": rij.dossier, "peildatum": gooise.dag}
    gesprek = goed(leg_gesprek_vast(consulent, gesprek=verslag, behoeften=[nodig], **wat))
    samen = met_toets(gooise.profiel, "inwoners-samen", Vondst("nee", "De buren kunnen dit niet."))
    eigen: dict[str, Any] = {
        "behoefte": gesprek.behoeften.get(), "bevindingen": {"inwoners-samen": samen}, "peildatum": gooise.dag
    }  # fmt: skip
    geweigerd("ingang.eerst", leg_bevindingen_vast, consulent, **eigen)
    stap = next(s for s in gooise.profiel.ingangsstappen if s.code == "veiligheid")
    assert set(stap.vooraf_aan) == {"bevinding", "plan"}
    gooise.stap(consulent, rij, "veiligheid", {"gedaan": "De zoon is weg.", "veilig": "ja", "wie": "Yasmina"})
    wereld = Wereld(gemeente=gooise.gemeente, dag=gooise.dag, mensen={"yasmina": consulent})
    assert rij.dossier is not None
    vul_open_in(wereld, "yasmina", rij.dossier, "afweging")
    goed(leg_bevindingen_vast(consulent, **eigen))
    assert getattr(maak_plan(consulent, **plan), "code", "") != "ingang.eerst"


@pytest.mark.eis("GOO-052")
def test_passende_hulp_begint_snel_licht_waar_het_kan_zwaarder_met_een_reden(gooise: Plaats, petra: Any) -> None:
    rij = goed(gooise.meld(petra, gooise.inwoner("Fenna Osinga", 80)))
    licht = {"zwaarte": "lichte ondersteuning", "wat": "Een maatje", "begint": "2022-05-10"}
    gooise.stap(petra, rij, "eerste-hulp", licht)
    zwaar = {"zwaarte": "zwaardere specialistische ondersteuning", "wat": "Begeleiding", "begint": "2022-05-10"}
    geweigerd(
        "binnenkomst.veld", leg_stap_vast, petra, binnenkomst=rij, stap="eerste-hulp", antwoorden=zwaar,
        peildatum=gooise.dag,
    )  # fmt: skip
    gooise.stap(petra, rij, "eerste-hulp", {**zwaar, "waarom-zwaarder": "Een maatje kan dit niet alleen."})
    assert rij.stappen.count() == 2
    assert not Plan.objects.exists()


@pytest.mark.eis("GOO-049")
def test_bij_de_melding_is_te_zien_wat_er_in_het_gezin_al_loopt_en_zij_sluit_daarbij_aan(gooise: Plaats) -> None:
    consulent = gooise.actor("Yasmina", Rol.GENERALIST, "taakgroep-wmo")
    moeder = gooise.inwoner("Sietske Osinga", 45)
    eerste = goed(gooise.meld(consulent, moeder, leefgebieden=frozenset({"zelfredzaamheid"})))
    zoon = gooise.inwoner("Sem Osinga", 20)
    zoon.huishouden = moeder.huishouden
    zoon.save()
    [verband] = rond_inwoner(zoon)
    assert (verband.eigen, verband.regisseur, verband.vragen) == (True, "Yasmina", 1)
    tweede = goed(gooise.meld(gooise.actor("Petra", Rol.INGANG, "aanmelding-usd"), zoon))
    assert tweede.dossier_id == eerste.dossier_id
    assert "hoort bij een dossier dat al liep" in Gebeurtenis.objects.latest("id").tekst
