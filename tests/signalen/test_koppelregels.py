"""Whom a row is about: by weights that are data, explained by field, and left to a human when it is not certain."""

from dataclasses import replace
from datetime import date

import pytest

from naober.signalen.koppelen.rules import (
    Gezochte,
    Kandidaat,
    Oordeel,
    Uitkomst,
    Woonplek,
    beoordeel,
    maat,
    sleutels_van,
)

PLEK = Woonplek("7777AA", 12, "")
JAN = Kandidaat(
    persoon=1, huishouden=10, geslachtsnaam="proefbergen", voorvoegsel="van", voornamen="jan pieter",
    geboortedatum=date(1980, 3, 12), plek=PLEK, huisgenoten=frozenset({"proefbergen", "voorbeeld"}),
)  # fmt: skip
RIJ = Gezochte("Proefbergen", "van", "J.P.", "", date(1980, 3, 12), "7777AA", 12)


def oordeel(rij: Gezochte, *wie: Kandidaat) -> Oordeel:
    return beoordeel(sleutels_van(rij), wie or (JAN,))


@pytest.mark.parametrize(
    ("anders", "trap"),
    [
        ({}, ("achternaam", "gelijk")),
        ({"achternaam": "van Proefbergen", "voorvoegsel": ""}, ("achternaam", "gelijk")),
        ({"achternaam": "PROEFBERGEN, van"}, ("achternaam", "gelijk")),
        ({"achternaam": "Proefbregen"}, ("achternaam", "een-fout")),
        ({"achternaam": "Proefbergen-Anders"}, ("achternaam", "deel")),
        ({"achternaam": "Voorbeeld"}, ("achternaam", "huisgenoot")),
        ({"voorletters": "JP"}, ("voornaam", "voorletters")),
        ({"voorletters": "j"}, ("voornaam", "eerste-letter")),
        ({"voorletters": "Jan"}, ("voornaam", "gelijk")),
        ({"voorletters": "", "voornamen": "Jan Pieter"}, ("voornaam", "gelijk")),
        ({"voorletters": "P."}, ("voornaam", "andere-letter")),
        ({"voorletters": ""}, ("voornaam", "ontbreekt")),
        ({"geboortedatum": date(1980, 12, 3)}, ("geboortedatum", "omgedraaid")),
        ({"geboortedatum": date(1980, 3, 13)}, ("geboortedatum", "een-cijfer")),
        ({"geboortedatum": None}, ("geboortedatum", "ontbreekt")),
        ({"toevoeging": "A"}, ("adres", "zonder-toevoeging")),
        ({"huisnummer": 13}, ("adres", "buurt")),
        ({"postcode": "7777BA"}, ("adres", "buurt")),
    ],
)
def test_een_gewone_fout_houdt_een_zekere_koppeling_niet_tegen(
    anders: dict[str, object], trap: tuple[str, str]
) -> None:
    gevonden = oordeel(replace(RIJ, **anders))  # type: ignore[arg-type]
    assert gevonden.uitkomst is Uitkomst.ZEKER, gevonden.reden
    assert gevonden.beste[0].trappen[trap[0]] == trap[1]
    assert (gevonden.persoon, gevonden.huishouden) == (1, 10)


def test_wie_is_verhuisd_wordt_op_het_oude_adres_gevonden_en_de_uitleg_zegt_tot_wanneer() -> None:
    verhuisd = replace(JAN, plek=Woonplek("7777ZZ", 1, ""), eerder=(replace(PLEK, tot=date(2026, 3, 3)),))
    gevonden = oordeel(replace(RIJ, achternaam="Proefbregen"), verhuisd)
    assert gevonden.uitkomst is Uitkomst.ZEKER
    assert gevonden.reden == (
        "achternaam één letter anders; voorletters gelijk; geboortedatum gelijk; "
        "woont op een ander adres, tot 3 maart 2026 wel op dit adres"
    )


def test_een_vader_en_zijn_zoon_met_dezelfde_voorletters_zijn_voor_een_mens() -> None:
    zoon = replace(JAN, persoon=2, geboortedatum=date(2006, 7, 28))
    zonder_datum = oordeel(replace(RIJ, geboortedatum=None), JAN, zoon)
    assert (zonder_datum.uitkomst, zonder_datum.huishouden) == (Uitkomst.MENS, 10)
    andere_datum = oordeel(replace(RIJ, geboortedatum=date(1975, 11, 20)))
    assert andere_datum.uitkomst is Uitkomst.MENS
    assert "vader en zijn zoon" in andere_datum.reden
    assert oordeel(RIJ, JAN, zoon).persoon == 1


def test_wie_hier_eerder_woonde_is_niet_wie_er_nu_woont() -> None:
    vreemde = Gezochte("Elders", "", "K.", "", date(1961, 5, 5), "7777AA", 12)
    assert oordeel(vreemde).uitkomst is Uitkomst.GEEN
    assert oordeel(replace(vreemde, achternaam="Proefbergen")).uitkomst is not Uitkomst.ZEKER


def test_gelijke_naam_en_geboortedatum_op_een_onbekend_adres_zijn_voor_een_mens() -> None:
    gevonden = oordeel(RIJ, replace(JAN, plek=Woonplek("7999ZZ", 80, "")))
    assert (gevonden.uitkomst, gevonden.huishouden) == (Uitkomst.MENS, None)
    assert gevonden.beste[0].uitleg.endswith("woont op een ander adres")


def test_een_geheim_adres_helpt_zoeken_en_staat_nergens() -> None:
    geheim = replace(JAN, geheim=True, eerder=(Woonplek("7700AA", 1, "", date(2025, 1, 1)),))
    gevonden = oordeel(RIJ, geheim)
    assert gevonden.uitkomst is Uitkomst.ZEKER
    assert gevonden.beste[0].bits == oordeel(RIJ).beste[0].bits
    assert "het adres is geheim" in gevonden.reden
    assert "woont op dit adres" not in gevonden.reden
    verhuisd = replace(geheim, plek=Woonplek("7999ZZ", 80, ""), eerder=(replace(PLEK, tot=date(2026, 3, 3)),))
    assert "2026" not in oordeel(RIJ, verhuisd).reden


def test_wie_overleden_of_vertrokken_is_wordt_gevonden_en_dat_staat_erbij() -> None:
    assert oordeel(RIJ, replace(JAN, overleden_op=date(2026, 1, 1))).let_op == ("Deze inwoner is overleden.",)
    weg = replace(JAN, huishouden=None, plek=None, eerder=(PLEK,))
    assert oordeel(RIJ, weg).let_op == ("Deze inwoner woont niet meer in de gemeente.",)


def test_een_ander_burgerservicenummer_beslist_een_mens() -> None:
    met = replace(RIJ, bsn="999990019")
    assert oordeel(met, replace(JAN, bsn="999990019")).uitkomst is Uitkomst.ZEKER
    assert oordeel(met, replace(JAN, bsn="999990020")).uitkomst is Uitkomst.MENS


def test_elk_gewicht_heeft_een_reden_en_wat_meer_lijkt_telt_zwaarder() -> None:
    met = maat()
    for naam, veld in met.velden.items():
        bits = {trap: t.bits for trap, t in veld.trappen.items()}
        assert veld.reden, naam
        assert veld.trappen["gelijk"].zin, naam
        assert bits["ontbreekt"] == 0
        assert bits["gelijk"] > 0, naam
        assert min(bits, key=lambda t: bits[t]) == "anders", naam
    assert met.grenzen.reden
    assert all(regel.reden for regel in met.nooit_zeker)
