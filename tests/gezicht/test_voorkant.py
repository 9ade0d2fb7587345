"""The build of the front: it does nothing twice, refuses in Dutch, and keeps only what is used."""

from pathlib import Path

import pytest

from tools import voorkant


@pytest.fixture
def bouw(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(voorkant, "BOUW", tmp_path)
    return tmp_path


def test_een_tweede_keer_wordt_niets_gemaakt(bouw: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gemaakt: list[str] = []
    monkeypatch.setattr(voorkant, "haal_pakketten", lambda met_browser: gemaakt.append(f"npm {met_browser}"))
    monkeypatch.setattr(voorkant, "maak_stijlen", lambda: gemaakt.append("stijlen"))
    monkeypatch.setattr(voorkant, "maak_browser", lambda: gemaakt.append("browser"))
    assert voorkant.main(["--zonder-browser"]) == 0
    assert voorkant.main(["--zonder-browser"]) == 0
    assert gemaakt == ["npm False", "stijlen"]
    assert voorkant.main([]) == 0
    assert voorkant.main([]) == 0
    assert gemaakt == ["npm False", "stijlen", "npm True", "browser"]


def test_een_mislukte_bouw_laat_de_oude_staan_en_wordt_opnieuw_gedaan(
    bouw: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def mislukt(met_browser: bool) -> None:
        raise voorkant.Gestopt("De pakketten konden niet worden opgehaald.")

    monkeypatch.setattr(voorkant, "haal_pakketten", mislukt)
    assert voorkant.main(["--zonder-browser"]) == 1
    assert "konden niet worden opgehaald" in capsys.readouterr().err
    assert not list(bouw.glob(".voorkant-*"))


def test_een_half_gevulde_map_komt_niet_in_de_plaats_van_de_oude(bouw: Path) -> None:
    (bouw / "voorkant").mkdir()
    (bouw / "voorkant" / "oud.css").touch()
    with pytest.raises(FileNotFoundError), voorkant.werkmap(bouw / "voorkant") as werk:
        (werk / "nieuw.css").write_bytes((bouw / "ontbreekt.css").read_bytes())
    assert [p.name for p in (bouw / "voorkant").iterdir()] == ["oud.css"]
    with voorkant.werkmap(bouw / "voorkant") as werk:
        (werk / "nieuw.css").touch()
    assert [p.name for p in (bouw / "voorkant").iterdir()] == ["nieuw.css"]


def test_een_onbekende_optie_wordt_geweigerd(capsys: pytest.CaptureFixture[str]) -> None:
    assert voorkant.main(["--snel"]) == 2
    assert "--zonder-browser" in capsys.readouterr().err


def test_van_de_tokens_blijven_alleen_de_families_die_gebruikt_worden() -> None:
    css = ".voorbeeld-theme {\n  --lux-a: 1;\n  --basis-b: 2;\n  --utrecht-c: 3;\n}\n"
    assert voorkant.alleen_eigen(css) == ".voorbeeld-theme {\n  --basis-b: 2;\n  --utrecht-c: 3;\n}\n"
    assert voorkant.zonder_kaart("a {}\n/*# sourceMappingURL=a.map */\n") == "a {}\n"


def test_alles_wat_de_bladzijde_aan_letters_vraagt_is_gebouwd() -> None:
    thema = (voorkant.WORTEL / "src/naober/gezicht/static/naober/thema.css").read_text(encoding="utf-8")
    for snit in voorkant.WEB:
        assert f"lettertypen/SourceSans3_{snit}.woff2" in thema
