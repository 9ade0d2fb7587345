"""What a section begins with: pure, without a database."""

from naober.gemeente.profiel import Gegevensveld
from naober.onderzoek.onderdelen.overnemen import Gezegd, neem_over

TEKST = Gegevensveld(code="zelf", naam="Wat kan iemand zelf?", soort="tekst", onderwerp="eigen-kracht")
WETTEN = Gegevensveld(code="wetten", naam="Welke?", soort="meerkeuze", keuzes=("Wmo", "Jeugdwet"), onderwerp="wet")
WET = Gegevensveld(code="wet", naam="Welke?", keuzes=("Wmo", "Jeugdwet"), onderwerp="wet")
ANDERS = Gegevensveld(code="anders", naam="En verder?", soort="tekst")


def test_teksten_over_hetzelfde_onderwerp_staan_onder_elkaar_elk_een_keer() -> None:
    gezegd = [Gezegd("eigen-kracht", "Koken.", "de vraag"), Gezegd("eigen-kracht", " Koken. ", "het gesprek"),
              Gezegd("eigen-kracht", "Fietsen.", "het gesprek"), Gezegd("netwerk", "Zus.", "de vraag")]  # fmt: skip
    begin = neem_over([TEKST, ANDERS], gezegd)
    assert set(begin) == {"zelf"}
    assert begin["zelf"].waarde == "Koken.\nFietsen."
    assert begin["zelf"].waar == "de vraag en het gesprek"


def test_van_keuzes_komt_alleen_over_wat_het_veld_zelf_kent() -> None:
    gezegd = [Gezegd("wet", "nog te onderzoeken", "de vraag"), Gezegd("wet", "Jeugdwet", "de stap")]
    assert neem_over([WETTEN], gezegd)["wetten"].waarde == ["Jeugdwet"]
    assert neem_over([WET], gezegd)["wet"].waarde == "Jeugdwet"
    assert neem_over([WETTEN, WET], gezegd)["wetten"].waar == "de stap"
    assert neem_over([WETTEN, WET], gezegd[:1]) == {}
