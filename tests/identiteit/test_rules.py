"""When a session is over, and when somebody has guessed too often; without a database."""

from datetime import UTC, datetime, timedelta

import pytest

from naober.identiteit.rules import Einde, Remregel, Remstand, Sessieduur, Sessiestand

NU = datetime(2026, 11, 28, 9, 0, tzinfo=UTC)
MINUUT = timedelta(minutes=1)
DUUR = Sessieduur(stil=30 * MINUUT, totaal=480 * MINUUT)
REGEL = Remregel(pogingen=3, venster=15 * MINUUT, duur=10 * MINUUT)


@pytest.mark.parametrize(
    ("sinds", "laatst", "einde"),
    [
        (0, 0, None),
        (400, 29, None),
        (400, 30, Einde.STIL),
        (479, 0, None),
        (480, 0, Einde.TOTAAL),
        (480, 40, Einde.TOTAAL),
    ],
)
def test_een_sessie_eindigt_na_stilte_en_hoe_dan_ook_na_de_hele_duur(
    sinds: int, laatst: int, einde: Einde | None
) -> None:
    stand = Sessiestand(NU - sinds * MINUUT, NU - laatst * MINUUT)
    assert stand.voorbij(DUUR, NU) is einde


def test_bezig_zijn_stelt_het_einde_van_de_hele_sessie_niet_uit() -> None:
    stand = Sessiestand(NU - 470 * MINUUT, NU)
    assert stand.tot(DUUR) == NU + 10 * MINUUT
    assert stand.is_laatste(DUUR)
    assert not Sessiestand(NU, NU).is_laatste(DUUR)


def test_een_sessie_die_langer_stil_mag_zijn_dan_zij_duurt_bestaat_niet() -> None:
    with pytest.raises(ValueError, match="niet langer"):
        Sessieduur(stil=2 * MINUUT, totaal=MINUUT)


def test_de_rem_gaat_dicht_bij_de_laatste_poging_en_na_de_duur_weer_open() -> None:
    stand = Remstand(0, NU)
    for keer in range(3):
        assert not stand.dicht(NU), keer
        stand = stand.na_fout(REGEL, NU)
    assert stand.dicht(NU + 9 * MINUUT)
    assert not stand.dicht(NU + 10 * MINUUT)
    assert stand.na_fout(REGEL, NU + 10 * MINUUT).pogingen == 1


def test_fouten_van_lang_geleden_tellen_niet_mee() -> None:
    stand = Remstand(2, NU - 15 * MINUUT).na_fout(REGEL, NU)
    assert (stand.pogingen, stand.tot) == (1, None)
