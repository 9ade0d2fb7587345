"""Rules on working together, without a database."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from naober.gemeente.profiel import Netwerk, Profiel
from naober.gemeente.profiel.samenspel import Vastloopgrens
from naober.samenspel.rules import (
    Deelnemer,
    Feiten,
    NieuweWerkafspraak,
    Uitnodiging,
    Voorgelegd,
    controleer_aanwezigen,
    controleer_afspraak,
    controleer_opvolging,
    controleer_planning,
    controleer_uitnodiging,
    controleer_voorgelegd,
    noemt_inwoner,
    ritme_van,
    waarom_vastgelopen,
)
from tests.dossier.gevallen import profiel_uit

DAG = date(2021, 3, 1)


@pytest.fixture(scope="module")
def heuvelrug() -> Profiel:
    return profiel_uit("utrechtse-heuvelrug")


@pytest.fixture(scope="module")
def netwerk(heuvelrug: Profiel) -> Netwerk:
    return next(n for n in heuvelrug.netwerken if n.code == "signalering-1")


@pytest.mark.eis("HEU-050")
def test_het_profiel_heeft_drie_signaleringsnetwerken_met_hun_dorpen(heuvelrug: Profiel) -> None:
    signalering = [n for n in heuvelrug.netwerken if n.code.startswith("signalering-")]
    assert [n.gebieden for n in signalering] == [
        ("doorn", "maarn", "maarsbergen"),
        ("driebergen",),
        ("leersum", "amerongen", "overberg"),
    ]
    assert {g.code for g in heuvelrug.gebieden} == {g for n in signalering for g in n.gebieden}


@pytest.mark.eis("HEU-051")
def test_de_volgende_bijeenkomst_is_zes_weken_na_de_vorige_en_daarna_is_zij_te_laat(netwerk: Netwerk) -> None:
    assert netwerk.elke_dagen == 42
    op_tijd = ritme_van(netwerk, DAG, None, DAG + timedelta(days=42))
    assert (op_tijd.voorstel, op_tijd.te_laat) == (DAG + timedelta(weeks=6), False)
    te_laat = ritme_van(netwerk, DAG, None, DAG + timedelta(days=45))
    assert (te_laat.dagen_te_laat, te_laat.voorstel) == (3, DAG + timedelta(days=45))


@pytest.mark.parametrize(
    ("laatst", "gepland", "dagen"),
    [
        (None, None, 0),
        (None, DAG + timedelta(days=3), 0),
        (None, DAG - timedelta(days=2), 2),
        (DAG - timedelta(days=10), DAG - timedelta(days=1), 1),
        (DAG - timedelta(days=50), DAG + timedelta(days=1), 8),
    ],
)
def test_te_laat_telt_vanaf_het_ritme_en_van_wat_gepland_was_en_niet_is_vastgelegd(
    netwerk: Netwerk, laatst: date | None, gepland: date | None, dagen: int
) -> None:
    assert ritme_van(netwerk, laatst, gepland, DAG).dagen_te_laat == dagen


def test_zonder_ritme_is_er_geen_voorstel_en_niets_te_laat(netwerk: Netwerk) -> None:
    los = netwerk.model_copy(update={"elke_dagen": None})
    assert ritme_van(los, date(2000, 1, 1), None, DAG) == ritme_van(
        los, date(2000, 1, 1), None, DAG + timedelta(days=9)
    )


@pytest.mark.eis("HEU-053")
def test_elk_netwerk_heeft_zijn_eigen_soorten_leden_en_alleen_driebergen_de_informele_zorg(heuvelrug: Profiel) -> None:
    vast = ["dorpsteam", "wijkagent", "zorgpartner", "woningbouw"]
    for n in heuvelrug.netwerken:
        assert [d.naam for d in n.leden if d.stand == "lid"][:4] == vast
        assert [d.naam for d in n.leden if d.stand == "sluit-aan"] == ["school"]
        weigering = controleer_aanwezigen(n, [("Truus", "informele zorg")])
        assert (weigering is None) == (n.gebieden == ("driebergen",))
        assert controleer_aanwezigen(n, [("Agent Smit", "wijkagent"), ("Meester Bos", "school")]) is None


def code(weigering: object) -> str:
    return getattr(weigering, "code", "")


def test_wie_er_was_heeft_een_naam_en_iemand_was_er(netwerk: Netwerk) -> None:
    assert code(controleer_aanwezigen(netwerk, [])) == "bijeenkomst.aanwezigen"
    assert code(controleer_aanwezigen(netwerk, [(" ", "wijkagent")])) == "bijeenkomst.aanwezigen"


def test_plannen_kan_van_vandaag_af_met_leden_en_voor_een_netwerk_dat_bijeenkomt(netwerk: Netwerk) -> None:
    assert controleer_planning(netwerk, DAG, DAG, [1]) is None
    assert code(controleer_planning(netwerk, DAG - timedelta(days=1), DAG, [1])) == "bijeenkomst.voorbij"
    assert code(controleer_planning(netwerk, DAG, DAG, [])) == "bijeenkomst.geen-leden"
    stil = Netwerk(code="stil", naam="Stil", bron=netwerk.bron)
    assert code(controleer_planning(stil, DAG, DAG, [1])) == "bijeenkomst.netwerk"


def test_op_algemeen_niveau_staat_geen_naam_of_nummer_van_een_inwoner(netwerk: Netwerk) -> None:
    assert noemt_inwoner(netwerk, [("verslag", "Overlast bij de brug.")], ["Bakker"]) is None
    for tekst in ("Mevrouw BAKKER belde.", "Het gaat om 111222333."):
        weigering = noemt_inwoner(netwerk, [("agenda", "De brug."), ("verslag", tekst)], ["Bakker"])
        assert weigering is not None
        assert (weigering.code, weigering.veld) == ("bijeenkomst.persoon", "verslag")
        assert "casusniveau" in weigering.alternatief


def test_een_afspraak_heeft_een_eigenaar_en_een_dag_die_nog_komt() -> None:
    afspraak = NieuweWerkafspraak("Belt de school.", "school", DAG, 3)
    assert controleer_afspraak(afspraak, [3], DAG) is None
    assert code(controleer_afspraak(replace(afspraak, wat=""), [3], DAG)) == "werkafspraak.leeg"
    assert code(controleer_afspraak(replace(afspraak, namens=" "), [3], DAG)) == "werkafspraak.leeg"
    assert code(controleer_afspraak(replace(afspraak, uiterlijk=date(2021, 2, 1)), [3], DAG)) == "werkafspraak.voorbij"
    assert code(controleer_afspraak(afspraak, [4], DAG)) == "werkafspraak.eigenaar"


@pytest.mark.parametrize(
    ("anders", "verwacht"),
    [
        ({}, ""),
        ({"gedaan": True}, "werkafspraak.al-gedaan"),
        ({"ik": 2}, "werkafspraak.van-een-ander"),
        ({"ik": 2, "mag_voor": True}, ""),
        ({"ik": 2, "van": None}, ""),
        ({"uitkomst": " "}, "werkafspraak.uitkomst"),
    ],
)
def test_alleen_de_eigenaar_rondt_een_afspraak_af_met_wat_ervan_kwam(anders: dict[str, object], verwacht: str) -> None:
    basis: dict[str, object] = {"gedaan": False, "van": 1, "ik": 1, "mag_voor": False, "uitkomst": "Gebeld."}
    assert code(controleer_opvolging(**{**basis, **anders})) == verwacht  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("anders", "verwacht"),
    [
        ({}, ""),
        ({"leider": ""}, "overleg.onvolledig"),
        ({"beslist": " "}, "overleg.onvolledig"),
        ({"dag": DAG - timedelta(days=1)}, "overleg.voorbij"),
        ({"inwoner_uitgenodigd": False}, "overleg.inwoner"),
        ({"inwoner_uitgenodigd": False, "reden_zonder": "Dat geeft gevaar."}, ""),
        ({"deelnemers": (Deelnemer("Oma", "netwerk"),)}, "overleg.deelnemers"),
        ({"deelnemers": (Deelnemer("Oma", "netwerk"), Deelnemer("X", "onbekend"))}, "overleg.deelnemers"),
    ],
)
def test_een_overleg_zegt_wie_leidt_wie_beslist_wie_er_komt_en_waarom_de_inwoner_er_niet_bij_is(
    heuvelrug: Profiel, anders: dict[str, object], verwacht: str
) -> None:
    u = Uitnodiging(
        "Nachtzorg", "Wie komt er?", DAG, "Anouk", "De teamleider", True,
        (Deelnemer("Oma", "netwerk"), Deelnemer("Juf", "onderwijs", "school")),
    )  # fmt: skip
    assert code(controleer_uitnodiging(heuvelrug, replace(u, **anders), DAG)) == verwacht  # type: ignore[arg-type]


def test_tussen_wal_en_schip_noemt_ten_minste_twee_wetten_en_gaat_naar_wie_mandaat_heeft() -> None:
    soort = profiel_uit("hardenberg").samenspel.knelpunten[0]
    goed = Voorgelegd("Wie betaalt?", ("Wmo 2015", "Wlz"))
    assert controleer_voorgelegd(soort, goed, ["teamleider"]) is None
    assert code(controleer_voorgelegd(soort, replace(goed, vraag=""), ["teamleider"])) == "knelpunt.vraag"
    assert code(controleer_voorgelegd(soort, replace(goed, wijzen=("Wmo 2015",)), ["teamleider"])) == "knelpunt.wetten"
    assert code(controleer_voorgelegd(soort, goed, ["generalist"])) == "knelpunt.mandaat"


GRENS = Vastloopgrens(partijen=4, wetten=3, stil_dagen=60, bron="Wmo 2015, art. 2.1.2")  # type: ignore[arg-type]
RUSTIG = Feiten(True, 1, frozenset({"Wmo 2015"}), DAG, DAG + timedelta(days=9), 0, 0)


@pytest.mark.parametrize(
    ("anders", "redenen"),
    [
        ({}, ()),
        ({"regisseur": False}, ("Niemand heeft de regie",)),
        ({"partijen": 4}, ("4 partijen en 1 wet tegelijk",)),
        ({"partijen": 4, "regisseur": False}, ("4 partijen en 1 wet zonder regisseur",)),
        ({"wetten": frozenset({"a", "b", "c"})}, ("1 partij en 3 wetten tegelijk",)),
        ({"laatst": DAG - timedelta(days=60)}, ("Er is 60 dagen niets gebeurd",)),
        ({"laatst": DAG - timedelta(days=59)}, ()),
        ({"evaluatie_op": DAG - timedelta(days=1)}, ("Het plan had 1 dag geleden bekeken moeten zijn",)),
        ({"afspraken_te_laat": 1}, ("1 afspraak is te laat",)),
        ({"knelpunten_te_laat": 2}, ("2 knelpunten wachten te lang",)),
    ],
)
def test_waarom_een_huishouden_op_de_lijst_staat(anders: dict[str, object], redenen: tuple[str, ...]) -> None:
    assert waarom_vastgelopen(replace(RUSTIG, **anders), GRENS, DAG) == redenen  # type: ignore[arg-type]


def test_zonder_grens_in_het_profiel_telt_alleen_wat_te_laat_is_en_wie_ontbreekt() -> None:
    druk = replace(RUSTIG, partijen=9, laatst=date(2000, 1, 1))
    assert waarom_vastgelopen(druk, None, DAG) == ()
    assert waarom_vastgelopen(replace(druk, regisseur=False), None, DAG) == ("Niemand heeft de regie",)
