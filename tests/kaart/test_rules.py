"""What may stand on the map and whether it still holds: rules, without a database."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.sociale_kaart import Kringregel, Lichtetoets, Versheid
from naober.kaart import rules
from naober.kaart.rules import Kaartgegevens, Plekgegevens, Tijdgegevens
from naober.kern import Bron
from tests.dossier.gevallen import profiel_uit

DAG = date(2015, 3, 2)
BRON = Bron("Samen Doen", "L1")
GOED = Kaartgegevens(
    naam="Soep op dinsdag",
    uitleg="Samen eten.",
    trede="algemene-voorzieningen",
    leefgebieden=("wonen-huishouden",),
    initiatief="bewoners",
)


@pytest.fixture(scope="module")
def profiel() -> Profiel:
    return profiel_uit("hardenberg")


def code(profiel: Profiel, **anders: object) -> str:
    weigering = rules.controleer(profiel, replace(GOED, **anders))  # type: ignore[arg-type]
    if weigering is None:
        return ""
    assert weigering.reden
    assert weigering.alternatief
    assert weigering.veld
    return weigering.code


def test_een_volledige_voorziening_mag_op_de_kaart(profiel: Profiel) -> None:
    assert code(profiel) == ""


@pytest.mark.parametrize("aard", ["algemeen", "ontmoeting", "initiatief", "eigen", "markt"])
def test_wat_open_is_vraagt_nooit_een_besluit(profiel: Profiel, aard: str) -> None:
    assert code(profiel, aard=aard, toegang="besluit") == "kaart.vrij-zonder-besluit"


def test_een_ontmoetingsplek_vraagt_niets_en_maatwerk_altijd_een_besluit(profiel: Profiel) -> None:
    kaart = profiel.kaart.model_copy(update={"lichte_toets": Lichtetoets(uitleg="Leeftijd.", bron=BRON)})
    met = profiel.model_copy(update={"kaart": kaart})
    assert code(met, toegang="toets") == ""
    assert code(met, aard="ontmoeting", toegang="toets") == "kaart.ontmoeting-open"
    zonder = profiel.model_copy(update={"kaart": kaart.model_copy(update={"lichte_toets": None})})
    assert code(zonder, toegang="toets") == "kaart.geen-lichte-toets"
    assert code(met, aard="maatwerk") == "kaart.maatwerk-na-besluit"
    assert code(met, aard="maatwerk", toegang="besluit") == ""


@pytest.mark.parametrize(
    "anders",
    [
        {"trede": "verweg"},
        {"leefgebieden": ("nergens",)},
        {"gebieden": ("maan",)},
        {"doelgroepen": ("reuzen",)},
        {"toegankelijkheid": ("vliegend",)},
        {"gaat_voor": ("niets",)},
        {"inzet": ("robot",)},
    ],
)
def test_een_code_die_het_profiel_niet_kent_wordt_genoemd(profiel: Profiel, anders: dict[str, object]) -> None:
    assert code(profiel, **anders) == "kaart.onbekende-code"


@pytest.mark.parametrize(
    ("anders", "welke"),
    [
        ({"naam": "  "}, "kaart.leeg"),
        ({"naam": "x" * 161}, "kaart.te-lang"),
        ({"leefgebieden": ()}, "kaart.leeg"),
        ({"uitleg": "Bel 999990019 voor hulp."}, "kaart.persoonsgegeven"),
        ({"initiatief": "gemeente"}, "kaart.gemeente-met-reden"),
        ({"leeftijd_van": 65, "leeftijd_tot": 18}, "kaart.leeftijd"),
        ({"geldig_van": DAG, "geldig_tot": DAG - timedelta(days=1)}, "kaart.dagen"),
        ({"website": "javascript:alert(1)"}, "kaart.website"),
        ({"email": "geen adres"}, "kaart.email"),
        ({"talen": ("Nederlands",)}, "kaart.taal"),
        ({"plaatsen": -1}, "kaart.getal"),
    ],
)
def test_wat_niet_kan_wordt_geweigerd_met_het_veld(profiel: Profiel, anders: dict[str, object], welke: str) -> None:
    assert code(profiel, **anders) == welke


def test_wat_in_kleine_kring_wordt_gedeeld_komt_niet_verder(profiel: Profiel) -> None:
    from naober.gemeente.profiel.sociale_kaart import Kaartterm

    kaart = profiel.kaart.model_copy(
        update={
            "kring": Kringregel(activiteiten=("lenen",), bereik=("buurt", "netwerk"), bron=BRON),
            "activiteiten": (Kaartterm(code="lenen", naam="Spullen lenen", bron=BRON),),
        }
    )
    met = profiel.model_copy(update={"kaart": kaart})
    assert code(met, activiteiten=("lenen",)) == "kaart.kleine-kring"
    assert code(met, activiteiten=("lenen",), bereik="buurt") == ""


@pytest.mark.parametrize(
    ("plek", "welke"),
    [
        (Plekgegevens("Buurthuis", gebied="maan"), "kaart.onbekende-code"),
        (Plekgegevens("Forum", soort="online"), "kaart.online"),
        (Plekgegevens("Buurthuis", postcode="12 AB"), "kaart.postcode"),
        (Plekgegevens("Buurthuis", tijden=(Tijdgegevens(8, "09:00", "10:00"),)), "kaart.tijd"),
        (Plekgegevens("Buurthuis", tijden=(Tijdgegevens(1, "10:00", "09:00"),)), "kaart.tijd"),
        (Plekgegevens("Buurthuis", tijden=(Tijdgegevens(1, "09:00", "10:00", om_de=2),)), "kaart.tijd"),
    ],
)
def test_een_plek_of_tijd_die_niet_kan_wordt_geweigerd(profiel: Profiel, plek: Plekgegevens, welke: str) -> None:
    weigering = rules.controleer_plekken(profiel, [plek])
    assert weigering is not None
    assert weigering.code == welke


def test_versheid_loopt_terug_tot_de_dag_van_archiveren() -> None:
    regel = Versheid(herinneren=100, archiveren=400, bron=BRON)
    standen = [rules.versheid(DAG - timedelta(days=n), DAG, regel) for n in (0, 99, 100, 200, 400, 900)]
    assert [s.score for s in standen] == [100, 76, 75, 50, 0, 0]
    assert [s.stand for s in standen] == ["vers", "vers", "nakijken", "nakijken", "verouderd", "verouderd"]
    assert rules.versheid(None, DAG, regel) == rules.Versheidstand(0, "nakijken", None)


def test_een_naam_met_een_typefout_lijkt_op_de_bekende_naam() -> None:
    bekend = ["welzijnsschuitje", "baalderborggroep", "humanitas"]
    assert rules.gelijkende("baalderborgroep", bekend) == ["baalderborggroep"]
    assert rules.gelijkende("humanittas", bekend) == ["humanitas"]
    assert rules.gelijkende("hum", bekend) == []
    assert rules.gelijkende("voedselbank", bekend) == []
