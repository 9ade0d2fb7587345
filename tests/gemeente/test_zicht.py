"""How far somebody sees is said in the profile, and made into one value that the scope carries."""

from dataclasses import replace
from datetime import date

import pytest

from naober.fundament.scope import Zicht
from naober.gemeente import zicht
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Kring, Profiel, Rol
from tests.dossier.gevallen import profiel_uit

DAG = date(2022, 3, 1)


def actor(*rollen: Rol, team: str = "", gebieden: frozenset[str] = frozenset()) -> Actor:
    return Actor(id=1, gemeente=1, naam="Anouk", rollen=frozenset(rollen), team=team, gebieden=gebieden, dag=DAG)


@pytest.mark.parametrize(
    ("slug", "kring", "regels"),
    [
        ("utrecht", Kring.BETROKKEN, "L2021-2025"),
        ("gooise-meren", Kring.TEAM, "L920-922"),
        ("utrechtse-heuvelrug", Kring.TEAM, "L1842-1852"),
        ("hardenberg", Kring.GEBIED, "L304-316"),
        ("leusden", Kring.GEBIED, "L988-990; L478-483"),
    ],
)
def test_elke_gemeente_zegt_zelf_hoe_ver_een_generalist_ziet(slug: str, kring: Kring, regels: str) -> None:
    profiel = profiel_uit(slug)
    gezegd = profiel.zicht(Rol.GENERALIST)
    assert gezegd is not None
    assert (gezegd.kring, gezegd.bron.plaats) == (kring, regels)
    assert profiel.kring(Rol.CLIENTONDERSTEUNER) == Kring.TOESTEMMING
    assert {profiel.kring(r) for r in (Rol.BESLISSER, Rol.TOETSER)} == {Kring.TAAK}
    assert {profiel.kring(r) for r in (Rol.INGANG, Rol.BELEID, Rol.UITVOERDER)} == {Kring.BETROKKEN}


def zicht_in(profiel: Profiel, wie: Actor, monkeypatch: pytest.MonkeyPatch) -> Zicht:
    monkeypatch.setattr(zicht, "profiel_van", lambda gemeente, dag: profiel)
    return zicht.zicht_van(wie)


def test_het_zicht_volgt_uit_de_kring_van_de_rol(monkeypatch: pytest.MonkeyPatch) -> None:
    utrecht, gooise, hardenberg = (profiel_uit(s) for s in ("utrecht", "gooise-meren", "hardenberg"))
    generalist = actor(Rol.GENERALIST, team="een", gebieden=frozenset({"noord"}))
    gezien = [zicht_in(p, generalist, monkeypatch) for p in (utrecht, gooise, hardenberg)]
    assert [(z.samen, z.gebieden) for z in gezien] == [
        (False, frozenset()), (True, frozenset()), (True, frozenset({"noord"})),
    ]  # fmt: skip
    assert {z.zonder for z in gezien} == {frozenset({"clientondersteuner"})}
    assert not zicht_in(gooise, replace(generalist, team=""), monkeypatch).samen


def test_wie_beslist_of_toetst_ziet_de_producten_van_zijn_mandaat(monkeypatch: pytest.MonkeyPatch) -> None:
    testerveen = profiel_uit("testerveen")
    generalist = zicht_in(testerveen, actor(Rol.GENERALIST), monkeypatch)
    assert (generalist.producten, generalist.toetsproducten, generalist.bezwaren) == (frozenset(), frozenset(), False)
    beslisser = zicht_in(testerveen, actor(Rol.BESLISSER), monkeypatch)
    assert "begeleiding" in beslisser.producten
    assert beslisser.bezwaren
    assert not beslisser.zoekt
    toetser = zicht_in(profiel_uit("hardenberg"), actor(Rol.TOETSER), monkeypatch)
    assert "begeleiding-groep" in toetser.toetsproducten
    assert toetser.producten == frozenset()
