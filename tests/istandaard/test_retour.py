"""The answer to a message: only what was refused, with the right codes, and good by the national schema."""

from datetime import date
from typing import Any

import pytest
from lxml import etree

from naober.istandaard import (
    Bericht,
    EerdereDeclaratie,
    Leesfout,
    Wet,
    controleer,
    lees,
    maak_declaratieantwoord,
    maak_retour,
    prestaties,
    retour_op_leesfout,
    schrijf,
)
from tests.istandaard.berichten import DAGTEKENING, goed, regel, stand_bij
from tests.istandaard.gevallen import GEVALLEN, regels
from tests.istandaard.landelijk import landelijk_schema

DAG = date(2026, 11, 9)
WETTEN: tuple[Wet, ...] = ("iwmo", "ijw")


def antwoord(heen: Bericht, bevindingen: list[Any]) -> Bericht:
    if heen.soort.nummer != 323:
        return maak_retour(heen, bevindingen, "T1", DAG)
    geheel = [b for b in bevindingen if b.technisch or b.plaats[:1] != ("Prestatie",)]
    per_regel: dict[int, list[str]] = {}
    for b in bevindingen:
        if b not in geheel:
            per_regel.setdefault(int(b.plaats[1]), []).append(b.retourcode)
    lijnen = list(prestaties(heen))
    afgewezen = [(lijnen[n], codes) for n, codes in sorted(per_regel.items())]
    return maak_declaratieantwoord(heen.soort, heen.kop, heen.inhoud["Declaratie"], geheel, afgewezen, "T1", DAG)


def _op_schema(bericht: Bericht) -> bytes:
    data = schrijf(bericht)
    landelijk_schema(bericht.soort).assertValid(etree.fromstring(data))
    assert lees(data) == bericht
    return data


@pytest.mark.parametrize("wet", WETTEN)
@pytest.mark.parametrize("nummer", [301, 305, 307, 315, 317, 319])
def test_zonder_bevinding_komt_er_alleen_een_kop_terug(wet: Wet, nummer: int) -> None:
    heen = goed(wet, nummer)
    retour = antwoord(heen, [])
    _op_schema(retour)
    assert (retour.inhoud, retour.retourcodes) == ({}, ["0200"])
    # The header is that of the message it answers; also the sender.
    assert (retour.afzender, retour.identificatie) == (heen.afzender, heen.identificatie)
    assert retour.kop["DagtekeningRetour"] == DAG


@pytest.mark.parametrize("geval", [g for g in GEVALLEN if g.nummer != 325], ids=lambda g: f"{g.regel}-{g.nummer}")
def test_elke_bevinding_geeft_een_goed_retour_met_haar_code(geval: Any) -> None:
    wet = geval.wetten[0]
    heen, stand = goed(wet, geval.nummer), stand_bij(wet, geval.nummer)
    geval.bederf(next(iter(heen.inhoud.values())), heen, stand)
    bevindingen = controleer(heen, stand)
    retour = antwoord(heen, bevindingen)
    data = _op_schema(retour)
    technisch = any(b.technisch for b in bevindingen)
    assert (retour.retourcodes == ["0001"]) == technisch
    if technisch or any(not b.plaats for b in bevindingen):
        assert retour.inhoud == {}
    for b in bevindingen:
        assert (b.retourcode or "").encode() in data


def test_een_afgekeurde_client_komt_heel_terug_met_een_code_bij_elke_klasse() -> None:
    heen, stand = goed("iwmo", 301), stand_bij("iwmo", 301)
    heen.inhoud["Client"]["ToegewezenProducten"][1]["ReferentieAanbieder"] = "ONBEKEND"
    client = antwoord(heen, controleer(heen, stand)).inhoud["Client"]
    assert client["RetourCodes"] == ["0200"]
    assert [p["RetourCodes"] for p in client["ToegewezenProducten"]] == [["0200"], ["9379"]]
    assert client["Relaties"][0]["Contact"]["RetourCodes"] == ["0200"]


def test_van_een_declaratie_komen_alleen_de_afgewezen_regels_terug() -> None:
    heen, stand = goed("ijw", 323), stand_bij("ijw", 323)
    goede = regel(
        "ijw", referentie="R2", toewijzing=1002, categorie="41", code="07A01", volume=1, tarief=250, bedrag=250
    )
    regels(heen.inhoud["Declaratie"], regel("ijw", toewijzing=9), goede)
    retour = antwoord(heen, controleer(heen, stand))
    _op_schema(retour)
    romp = retour.inhoud["DeclaratieAntwoord"]
    (client,) = romp["Clienten"]
    assert [p["RetourCodes"] for p in client["Prestaties"]] == [["9338"]]
    assert romp["TotaalToegekendBedrag"] == {"TotaalBedrag": 250, "DebetCredit": "D"}
    assert (retour.afzender, retour.ontvanger) == (heen.ontvanger, heen.afzender)
    # And who sent the declaration finds nothing wrong with the answer.
    bij_aanbieder = stand_bij("ijw", 325)
    bij_aanbieder.declaraties = {heen.identificatie: EerdereDeclaratie("DECL1", "1.0.0", "1.0.0")}
    bij_aanbieder.prestaties = {r.referentie: r for r in prestaties(heen)}
    assert controleer(retour, bij_aanbieder) == []


def test_een_hele_goede_declaratie_is_toegekend() -> None:
    heen = goed("iwmo", 323)
    retour = antwoord(heen, controleer(heen, stand_bij("iwmo", 323)))
    _op_schema(retour)
    romp = retour.inhoud["DeclaratieAntwoord"]
    assert (romp["RetourCodes"], "Clienten" in romp) == (["8001"], False)
    assert romp["TotaalToegekendBedrag"] == romp["TotaalIngediendBedrag"]
    assert retour.retourcodes == ["0200"]


def test_van_een_afgekeurde_declaratie_is_niets_toegekend() -> None:
    heen, stand = goed("iwmo", 323), stand_bij("iwmo", 323)
    stand.declaratienummers = {"DECL1"}
    romp = antwoord(heen, controleer(heen, stand)).inhoud["DeclaratieAntwoord"]
    assert romp["RetourCodes"] == ["9333"]
    assert romp["TotaalToegekendBedrag"] == {"TotaalBedrag": 0, "DebetCredit": "D"}


@pytest.mark.parametrize("nummer", [305, 323])
def test_op_wat_niet_te_lezen_was_komt_een_kop_terug_als_die_er_was(nummer: int) -> None:
    heen = goed("iwmo", nummer)
    fout = lees(schrijf(heen).replace(b"<iwmo:Dagtekening>2026", b"<iwmo:Dagtekening >2026").replace(b">02<", b">99<"))
    assert isinstance(fout, Leesfout)
    retour = retour_op_leesfout(fout, "T1", DAG)
    assert retour is not None
    _op_schema(retour)
    assert (retour.retourcodes, retour.inhoud) == (["0001"], {})
    naam = "DeclaratieIdentificatie" if nummer == 323 else "Identificatie"
    gelezen = retour.kop[naam]["Identificatie"] if nummer == 323 else retour.kop[naam]
    assert gelezen == heen.identificatie
    onbekend = lees(b"<x/>")
    assert isinstance(onbekend, Leesfout)
    assert retour_op_leesfout(onbekend, "T1", DAGTEKENING) is None
