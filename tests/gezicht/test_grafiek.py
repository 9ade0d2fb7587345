"""A chart says in words and figures what it shows, keeps to the content security policy, and tells nothing that is kept
back."""

import re
import subprocess
import sys
from datetime import date
from xml.dom import minidom  # noqa: TID251  # reads what we made

import pytest
from django.template import engines

from naober.gezicht.grafiek import geldstroom, lijnen, staven
from naober.gezicht.grafiek.model import past
from naober.kern import Fout
from naober.kern.cijfertabel import VERBORGEN, Cijfertabel, Kolom
from tests.gezicht import grafieken as proef

ALLE = ("prognose", "wachten", "per_gebied", "per_vorm", "klachten", "stroom", "trap", "teams")


@pytest.mark.parametrize("naam", ALLE)
def test_elke_grafiek_is_een_beeld_met_titel_en_beschrijving_en_zonder_stijl(naam: str) -> None:
    grafiek = getattr(proef, naam)()
    for svg in (grafiek.breed, grafiek.smal):
        beeld = minidom.parseString(svg).documentElement
        assert beeld.getAttribute("role") == "img"
        titel, uitleg = (beeld.getElementsByTagName(n)[0].firstChild.data for n in ("title", "desc"))
        assert (titel, uitleg) == (grafiek.tabel.titel, grafiek.beschrijving)
        assert not re.search(r"<(style|script|image|foreignObject|a)\b|\bstyle=|\bon[a-z]+=|href", svg)
        assert "NaN" not in svg
    breedtes = [float(re.search(r'width="([\d.]+)"', s)[1]) for s in (grafiek.breed, grafiek.smal)]  # type: ignore[index]
    assert breedtes[0] <= 720
    assert breedtes[1] <= 320


def test_wat_afgeschermd_is_staat_niet_in_het_beeld_maar_wel_in_de_woorden() -> None:
    """The figure is 3; a picture drawn from it would give it away."""
    kolommen = [Kolom("Jaar"), Kolom("Klachten", "aantal")]
    rijen = [("2024", 18), ("2025", VERBORGEN), ("2026", None)]
    tabel = Cijfertabel("Klachten", kolommen, rijen, "dossiers", date(2026, 11, 28), "Volledig.")
    grafiek = staven(tabel, naam="Jaar", waarde="Klachten")
    assert "Niet getekend: 1 afgeschermd cijfer en 1 cijfer dat niet bekend is." in grafiek.beschrijving
    # One bar for the one figure that may be drawn; the years keep their places.
    assert len(re.findall(r'<path[^>]*fill="#176173"', grafiek.breed)) == 1
    assert {"2024", "2025", "2026"} <= set(re.findall(r">(\d{4})<", grafiek.breed))


def test_een_lijn_heeft_een_gat_waar_een_cijfer_ontbreekt() -> None:
    kolommen = [Kolom("Jaar"), Kolom("Dagen", "getal", "dagen")]
    rijen = [("2022", 4), ("2023", 6), ("2024", VERBORGEN), ("2025", 8), ("2026", 9)]
    tabel = Cijfertabel("Wachten", kolommen, rijen, "dossiers", date(2026, 11, 28), "Volledig.")
    pad = re.search(
        r'<path d="([^"]*)"[^>]*stroke="#176173"[^>]*stroke-width="3"', lijnen(tabel, x="Jaar", y="Dagen").breed
    )
    assert pad is not None
    assert pad[1].count("M") == 2


def test_geld_staat_in_een_leesbare_maat_en_in_de_tabel_tot_op_de_cent() -> None:
    grafiek = proef.prognose()
    assert "Verwacht (miljoen euro)" in grafiek.breed
    assert "van € 4.100.000,00 (2023) naar € 5.200.000,00 (2028)" in grafiek.beschrijving.replace("\xa0", " ")
    html = (
        engines["jinja2"]
        .from_string('{% import "gezicht/grafieken.html" as g %}{{ g.grafiek(grafiek) }}')
        .render({"grafiek": grafiek})
    )
    assert "style=" not in html
    assert "€\xa04.320.000,00" in html
    assert "Bron: verzonnen dossiers. Stand van 28 november 2026. Er ontbreekt niets." in html


def test_namen_die_gelijk_beginnen_zijn_in_een_smal_beeld_uit_elkaar_te_houden() -> None:
    namen = [f"Huishoudelijke ondersteuning {deel}" for deel in ("met regie", "zonder regie")]
    kort = [past(n, 15, 2) for n in namen]
    assert kort[0] != kort[1]
    assert all(len(regel) <= 15 for regels in kort for regel in regels)
    assert all(len(regels) <= 2 for regels in kort)
    assert past("Begeleiding", 15, 2) == ["Begeleiding"]
    tabel = Cijfertabel(
        "Kosten",
        [Kolom("Hulp"), Kolom("Kosten", "aantal")],
        [(n, 1) for n in namen],
        "dossiers",
        date(2026, 1, 1),
        "Ja.",
    )
    smal = staven(tabel, naam="Hulp", waarde="Kosten").smal
    for regels in kort:
        assert regels[-1] in smal


def test_een_naam_kan_geen_opmaak_in_het_beeld_brengen() -> None:
    svg = proef.per_gebied().breed
    assert "<b>" not in svg
    assert "&lt;b&gt;" in svg


def test_een_stroom_in_een_kring_of_onder_nul_en_een_kolom_die_er_niet_is_worden_geweigerd() -> None:
    kolommen = [Kolom("Van"), Kolom("Naar"), Kolom("Bedrag", "bedrag")]

    def stroom(*rijen: tuple[str, str, int]) -> None:
        tabel = Cijfertabel("Geld", kolommen, rijen, "begroting", date(2026, 11, 28), "Volledig.")
        geldstroom(tabel, van="Van", naar="Naar", waarde="Bedrag")

    with pytest.raises(Fout, match="kring"):
        stroom(("Wmo", "Team", 500), ("Team", "Wmo", 500))
    with pytest.raises(Fout, match="kleiner dan nul"):
        stroom(("Wmo", "Team", -500))
    with pytest.raises(Fout, match="geen kolom 'Wijk'"):
        staven(proef.klachten().tabel, naam="Wijk", waarde="Klachten")


def test_een_bladzijde_zonder_grafiek_laadt_niet_wat_er_tekent() -> None:
    """Altair alone takes a second to load, in every worker."""
    vraag = (
        "import sys, naober.gezicht.grafiek; print([m for m in ('altair', 'vl_convert', 'pandas') if m in sys.modules])"
    )
    uit = subprocess.run([sys.executable, "-c", vraag], capture_output=True, text=True, check=True)
    assert uit.stdout.strip() == "[]"
