"""A declaration by message: all of it counts at once or not at all, and it goes on where it was."""

from datetime import date
from typing import Any

import pytest
from django.db import connection

from naober.fundament.scope import in_scope
from naober.istandaard import Bericht, Prestatieregel, Regelstroom, Soort, kop, schrijf
from naober.kern import Fout
from naober.levering.actions import inlezen
from naober.levering.actions.inlezen import Uitslag, verwerk_declaratie
from naober.levering.models import Declaratie, Inleesdeel, Inlezing, Prestatie, Toewijzing
from tests.dossier.gevallen import HARDENBERG
from tests.dossier.opzet import Zaak, beide_profielen, speel
from tests.levering import geldopzet

__all__ = ["beide_profielen"]
MAANDEN = 6


@pytest.fixture
def zaak(transactional_db: None, beide_profielen: None) -> Zaak:
    """A case on real commits: reading in is many transactions."""
    spel = speel(HARDENBERG)
    klaar = next(spel)
    klaar.tot("besluit")
    geldopzet.toewijzing(klaar)
    with pytest.raises(StopIteration):
        next(spel)
    return klaar


def regels(t: Toewijzing) -> list[Prestatieregel]:
    """Half a year of one resident; the last line is about an allocation that is not there."""
    uit = []
    for n in range(MAANDEN):
        begin, eind = geldopzet.maand(t.ingang, n)
        r = geldopzet.regel(t, f"R{n}", begin=begin, eind=eind).als_prestatie(t.persoon.bsn or "")
        uit.append(r._replace(toewijzing=99) if n == MAANDEN - 1 else r)
    return uit


def bestand(t: Toewijzing, lijst: list[Prestatieregel], nummer: str = "D1") -> bytes:
    laatste = max(r.eind for r in lijst)
    declaratie = {
        "DeclaratieNummer": nummer,
        "DeclaratiePeriode": {"Begindatum": laatste.replace(day=1), "Einddatum": laatste},
        "DeclaratieDagtekening": laatste,
        "TotaalIngediendBedrag": {"TotaalBedrag": sum(r.saldo for r in lijst), "DebetCredit": "D"},
        "Clienten": [{"Bsn": lijst[0].bsn, "Prestaties": [r.als_prestatie() for r in lijst]}],
    }
    return schrijf(Bericht(Soort.van("iwmo", 323), kop("41410001", "0160", "B1", laatste), {"Declaratie": declaratie}))


def lees(zaak: Zaak, data: bytes, **anders: Any) -> Uitslag:
    with in_scope(gemeente=zaak.gemeente, breed=True):
        van = geldopzet.aanbieder(zaak)
    velden: dict[str, Any] = {"sleutel": "bericht 1", "peildatum": date(zaak.dag.year + 1, 1, 2), "stuk": 2, **anders}
    return verwerk_declaratie(geldopzet.boekhouder(zaak), stroom=data, aanbieder=van, **velden)


def telt(zaak: Zaak) -> dict[str, int]:
    with in_scope(gemeente=zaak.gemeente, breed=True):
        soorten = (Declaratie, Prestatie, Inleesdeel)
        return {soort.__name__: soort._default_manager.count() for soort in soorten}


def maak(zaak: Zaak, monkeypatch: pytest.MonkeyPatch) -> bytes:
    echt = Regelstroom.blokken
    # A line at a time, so that a small file has pieces too.
    monkeypatch.setattr(Regelstroom, "blokken", lambda self: ([regel] for blok in echt(self) for regel in blok))
    with in_scope(gemeente=zaak.gemeente, breed=True):
        t = Toewijzing.objects.select_related("persoon").get()
        return bestand(t, regels(t))


def test_een_declaratie_telt_in_een_keer_gaat_verder_na_een_klap_en_wordt_geen_twee_keer_geteld(
    zaak: Zaak, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = maak(zaak, monkeypatch)
    gezien: list[int] = []
    echt = inlezen._zet_apart

    def klap(*args: Any) -> None:
        if len(gezien) == 2:
            raise ConnectionError("weg")
        echt(*args)

    monkeypatch.setattr(inlezen, "_zet_apart", klap)
    with pytest.raises(ConnectionError):
        lees(zaak, data, voortgang=lambda regels, gelezen: gezien.append(regels))
    # Two pieces are put aside, and nothing counts.
    assert gezien == [2, 4]
    assert telt(zaak) == {"Declaratie": 0, "Prestatie": 0, "Inleesdeel": 2}
    monkeypatch.setattr(inlezen, "_zet_apart", echt)
    gezien.clear()
    uitslag = lees(zaak, data, voortgang=lambda regels, gelezen: gezien.append(regels))
    assert (uitslag.stand, gezien) == ("klaar", [6])
    assert telt(zaak) == {"Declaratie": 1, "Prestatie": 6, "Inleesdeel": 0}
    with in_scope(gemeente=zaak.gemeente, breed=True):
        rij = Declaratie.objects.get()
        assert (rij.kanaal, rij.regels, rij.afgewezen) == ("bericht", 6, 1)
        assert (rij.ingediend_centen, rij.toegekend_centen) == (6 * 61_500, 5 * 61_500)
        assert [(r.referentie, codes) for r, codes in inlezen.antwoord(rij)] == [("R5", ("9338",))]
        assert Inlezing.objects.get().stand == "klaar"
    # The same file again is the same invoice; under another name its number was there before.
    assert lees(zaak, data).declaratie == rij
    assert lees(zaak, data, sleutel="bericht 2").stand == "dubbel"
    assert telt(zaak)["Prestatie"] == 6


def test_wat_technisch_fout_is_telt_niet_ook_niet_na_een_herstart(zaak: Zaak, monkeypatch: pytest.MonkeyPatch) -> None:
    data = maak(zaak, monkeypatch)
    totaal = str(6 * 61_500).encode()
    verkeerd = data.replace(b">" + totaal + b"<", b">1<").replace(b">R1<", b">R2<")
    uitslag = lees(zaak, verkeerd, sleutel="bericht 3")
    assert (uitslag.stand, [(b.regel, b.retourcode) for b in uitslag.bevindingen]) == (
        "afgekeurd", [("TR101", "0001"), ("TR358", "0001")],
    )  # fmt: skip
    assert telt(zaak) == {"Declaratie": 0, "Prestatie": 0, "Inleesdeel": 0}
    # A line that is wrong on its own is still wrong when the reading was broken off after it.
    los = data.replace(b":DebetCredit>D<", b":DebetCredit>C<", 2)
    echt, keren = inlezen._zet_apart, iter(range(9))

    def klap(*args: Any) -> None:
        if next(keren) == 1:
            raise ConnectionError("weg")
        echt(*args)

    monkeypatch.setattr(inlezen, "_zet_apart", klap)
    with pytest.raises(ConnectionError):
        lees(zaak, los, sleutel="bericht 4")
    uitslag = lees(zaak, los, sleutel="bericht 4")
    assert uitslag.stand == "afgekeurd"
    assert {b.regel for b in uitslag.bevindingen} >= {"CD060"}
    assert telt(zaak) == {"Declaratie": 0, "Prestatie": 0, "Inleesdeel": 0}


def test_een_declaratie_is_af_te_breken_en_onleesbaar_telt_niets(zaak: Zaak, monkeypatch: pytest.MonkeyPatch) -> None:
    data = maak(zaak, monkeypatch)
    gezien: list[int] = []
    uitslag = lees(
        zaak, data, voortgang=lambda regels, gelezen: gezien.append(regels), stoppen=lambda: len(gezien) >= 1
    )
    assert (uitslag.stand, telt(zaak)) == ("afgebroken", {"Declaratie": 0, "Prestatie": 0, "Inleesdeel": 0})
    half = lees(zaak, data[: len(data) * 2 // 3], sleutel="bericht 2")
    assert half.stand == "onleesbaar"
    assert half.leesfout is not None
    assert telt(zaak) == {"Declaratie": 0, "Prestatie": 0, "Inleesdeel": 0}
    # Stopped is not forbidden: sent to be read again it counts.
    assert lees(zaak, data).stand == "klaar"


def test_twee_verwerkers_lezen_niet_dezelfde_en_het_kan_niet_binnen_een_transactie(
    zaak: Zaak, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = maak(zaak, monkeypatch)
    with in_scope(gemeente=zaak.gemeente, breed=True):
        van = geldopzet.aanbieder(zaak)
        with pytest.raises(Fout, match="buiten een transactie"):
            verwerk_declaratie(geldopzet.boekhouder(zaak), stroom=data, sleutel="x", aanbieder=van, peildatum=zaak.dag)
    ander = connection.copy()
    try:
        with ander.cursor() as cursor:
            cursor.execute("select pg_advisory_lock(%s, 323)", [van.pk])
        assert lees(zaak, data).stand == "bezet"
    finally:
        ander.close()
    assert telt(zaak)["Inleesdeel"] == 0
    assert lees(zaak, data).stand == "klaar"


def test_een_factuur_met_hetzelfde_nummer_langs_een_andere_weg_maakt_deze_dubbel(
    zaak: Zaak, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = maak(zaak, monkeypatch)
    echt = inlezen.begin_stand

    def intussen(aanbieder: int, *args: Any, **kwargs: Any) -> Any:
        # On the page of the provider, after this reading looked whether the number was there.
        Declaratie.objects.create(
            aanbieder_id=aanbieder, wet="iwmo", nummer="D1", van=zaak.dag, tot=zaak.dag, dagtekening=zaak.dag,
            ontvangen_op=zaak.dag, kanaal="formulier", ingediend_centen=0, toegekend_centen=0, regels=0,
        )  # fmt: skip
        return echt(aanbieder, *args, **kwargs)

    monkeypatch.setattr(inlezen, "begin_stand", intussen)
    assert lees(zaak, data).stand == "dubbel"
    assert telt(zaak) == {"Declaratie": 1, "Prestatie": 0, "Inleesdeel": 0}
