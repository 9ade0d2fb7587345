"""The provider of the simulator and a municipality talk for a year: all by the standard, and the same each time."""

from datetime import date, timedelta

import pytest

from naober.istandaard import (
    Bericht,
    Geheugenstand,
    Melding,
    Omvang,
    Soort,
    Toewijzing,
    Wet,
    controleer,
    kop,
    lees,
    maak_declaratieantwoord,
    maak_retour,
    prestaties,
    schrijf,
)
from naober.istandaard.aanbieder import Aanbieder, Prijs
from tests.istandaard.berichten import AANBIEDER, BSN, GEMEENTE, NIEUW, goed

PRIJZEN = {
    ("02", "02A03"): Prijs("04", 5_555), ("07", "07A01"): Prijs("16", 4_200), ("45", "45A01"): Prijs("01", 95),
    ("41", "41A01"): Prijs("14", 20_000),
}  # fmt: skip
DAG = timedelta(days=1)


class Gemeente:
    """What the municipality knows, and how it answers."""

    def __init__(self, wet: Wet) -> None:
        self.stand = Geheugenstand(date(2026, 1, 2), wet)
        for (categorie, code), prijs in PRIJZEN.items():
            self.stand.tarieven[categorie, code, prijs.eenheid] = prijs.centen
        self.fout: list[str] = []

    def stuur_toewijzing(self, wet: Wet) -> Bericht:
        bericht = goed(wet, 301)
        bericht.kop["Dagtekening"] = date(2026, 1, 2)
        for p in bericht.inhoud["Client"]["ToegewezenProducten"]:
            p["Einddatum"] = date(2026, 9, 16)
            product, o = p["Product"], p.get("Omvang")
            omvang = Omvang(o["Volume"], o["Eenheid"], o["Frequentie"]) if o else None
            self.stand.toewijzingen[p["ToewijzingNummer"]] = Toewijzing(
                p["ToewijzingNummer"], BSN, p["Ingangsdatum"], p["Einddatum"], product["Categorie"],
                product.get("Code"), omvang, p.get("Budget"), wet=wet,
            )  # fmt: skip
        return bericht

    def ontvang(self, bericht: Bericht) -> Bericht:
        # By way of the wire: what cannot be written or read is no message.
        assert lees(schrijf(bericht)) == bericht
        self.stand.vandaag = bericht.dagtekening
        bevindingen = controleer(bericht, self.stand)
        self.fout += [b.regel for b in bevindingen]
        nummer = bericht.soort.nummer
        self.stand.berichten.add((nummer, bericht.identificatie))
        if nummer != 323:
            self._onthoud(bericht)
            return maak_retour(bericht, bevindingen, f"G{bericht.identificatie}"[:12], bericht.dagtekening)
        codes: dict[int, list[str]] = {}
        for b in bevindingen:
            assert not b.technisch
            codes.setdefault(int(b.plaats[1]), []).append(b.retourcode or "")
        regels = list(prestaties(bericht))
        self.stand.prestaties |= {r.referentie: r for n, r in enumerate(regels) if n not in codes}
        self.stand.laatste_maand = bericht.inhoud["Declaratie"]["DeclaratiePeriode"]["Begindatum"]
        return maak_declaratieantwoord(
            bericht.soort, bericht.kop, bericht.inhoud["Declaratie"], [],
            [(regels[n], c) for n, c in sorted(codes.items())], f"G{bericht.identificatie}"[:12], bericht.dagtekening,
        )  # fmt: skip

    def _onthoud(self, bericht: Bericht) -> None:
        for naam, lijst in (("StartProducten", self.stand.startmeldingen), ("StopProducten", self.stand.stopmeldingen)):
            for p in bericht.inhoud["Client"].get(naam, ()):
                product = p["Product"]
                lijst.append(Melding(BSN, p["ToewijzingNummer"], p["Begindatum"], product["Categorie"],
                                     product.get("Code"), p.get("Einddatum"), p.get("RedenBeeindiging")))  # fmt: skip


def speel(wet: Wet, zaad: int, foutkans: float = 0.0) -> tuple[Gemeente, Aanbieder, list[bytes]]:
    gemeente, aanbieder = Gemeente(wet), Aanbieder(wet, AANBIEDER, GEMEENTE, zaad, PRIJZEN, foutkans)
    terug = aanbieder.ontvang(gemeente.stuur_toewijzing(wet), date(2026, 1, 5))
    assert terug is not None
    assert terug.retourcodes == ["0200"]
    draad = [schrijf(terug)]
    for maand in range(2, 12):
        dag = date(2026, maand, 5)
        uit = [*aanbieder.starten(dag), *aanbieder.stoppen(dag)]
        if declaratie := aanbieder.declareren(dag.replace(day=1) - DAG, dag):
            uit.append(declaratie)
        for bericht in uit:
            draad.append(schrijf(bericht))
            antwoord = gemeente.ontvang(bericht)
            draad.append(schrijf(antwoord))
            assert aanbieder.ontvang(antwoord, dag) is None
    return gemeente, aanbieder, draad


@pytest.mark.parametrize("wet", ["iwmo", "ijw"])
@pytest.mark.parametrize("zaad", range(6))
def test_een_jaar_van_toewijzing_tot_stop_zonder_een_afkeur(wet: Wet, zaad: int) -> None:
    gemeente, aanbieder, draad = speel(wet, zaad)
    assert gemeente.fout == []
    assert aanbieder.terug == []
    assert aanbieder.gestopt == {1001, 1002}
    # Start and stop of two allocations, and nine months that were declared, each with its answer.
    assert len(draad) == 1 + 2 * (2 + 2 + 9)
    assert sum(r.bedrag for r in aanbieder.gedeclareerd.values() if r.toewijzing == 1002) <= 200_000
    assert speel(wet, zaad)[2] == draad


def test_wie_zich_vergist_krijgt_het_terug_met_een_code() -> None:
    gemeente, aanbieder, _ = speel("iwmo", 3, foutkans=0.5)
    assert set(gemeente.fout) & {"TR338", "TR346", "TR340", "TR387"}
    assert {code for t in aanbieder.terug for code in t.codes} & {"9338", "9346", "9340", "9387"}
    assert len(gemeente.stand.prestaties) + len({t.sleutel for t in aanbieder.terug}) == 18


def test_een_tweede_keer_hetzelfde_bericht_wordt_teruggestuurd() -> None:
    gemeente, aanbieder = Gemeente("iwmo"), Aanbieder("iwmo", AANBIEDER, GEMEENTE, 1, PRIJZEN)
    bericht = gemeente.stuur_toewijzing("iwmo")
    aanbieder.ontvang(bericht, date(2026, 1, 5))
    terug = aanbieder.ontvang(bericht, date(2026, 1, 5))
    assert terug is not None
    assert terug.retourcodes == ["9056"]


@pytest.mark.parametrize("wet", ["iwmo", "ijw"])
def test_een_verzoek_en_het_antwoord_erop(wet: Wet) -> None:
    gemeente, aanbieder = Gemeente(wet), Aanbieder(wet, AANBIEDER, GEMEENTE, 1, PRIJZEN)
    aanbieder.ontvang(gemeente.stuur_toewijzing(wet), date(2026, 1, 5))
    dag = date(2026, 3, 2)
    anders = Omvang(6, "04", "2")
    wijziging = aanbieder.vraag_wijziging(1001, anders, date(2026, 4, 1), dag)
    assert gemeente.ontvang(wijziging).retourcodes == ["0200"]
    referentie = wijziging.inhoud["Client"]["Verzoek"]["ReferentieAanbieder"]
    antwoord = Bericht(
        Soort.van(wet, 319), kop(GEMEENTE, AANBIEDER, "A1", dag),
        {"Antwoord": {"ReferentieAanbieder": referentie, "VerzoekAntwoord": "1", "RedenAfwijzingVerzoek": "2"}},
    )  # fmt: skip
    terug = aanbieder.ontvang(antwoord, dag)
    assert terug is not None
    assert terug.retourcodes == ["0200"]
    # Now that it was refused there is room for another request.
    product = {**goed(wet, 315).inhoud["Client"]["AangevraagdeProducten"][0]}
    product["Product"] = dict(zip(("Categorie", "Code"), NIEUW[wet], strict=True))
    vraag = aanbieder.vraag_toewijzing(aanbieder.personen[BSN], product, dag)
    assert gemeente.ontvang(vraag).retourcodes == ["0200"]
    assert gemeente.fout == []
