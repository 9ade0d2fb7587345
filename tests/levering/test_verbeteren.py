"""What of a rejected line of an invoice can be put right by itself. Without a database."""

from dataclasses import replace
from datetime import date

from naober.kern import Bedrag
from naober.levering.rules.declaratie import Factuurregel, Toegewezen
from naober.levering.rules.verbeteren import kan_verbeteren, verbeter

REGEL = Factuurregel(
    referentie="R1", toewijzing=7, categorie="02", code="02A03", begin=date(2026, 3, 1), eind=date(2026, 3, 31),
    volume=10, eenheid="04", bedrag=Bedrag(61_500), tarief=Bedrag(6150),
)  # fmt: skip
TOEGEWEZEN = Toegewezen(1, 7, "", "02", "02A03", 13, "04", "4", None, date(2026, 3, 9), date(2026, 6, 20))


def wordt(*redenen: str, **anders: object) -> Factuurregel | None:
    return verbeter(replace(REGEL, **anders), TOEGEWEZEN, 6000, redenen)  # type: ignore[arg-type]


def test_de_periode_wordt_de_maand_voor_zover_die_in_de_toewijzing_valt() -> None:
    assert wordt("9307") == replace(REGEL, begin=date(2026, 3, 9))
    juni = {"begin": date(2026, 6, 3), "eind": date(2026, 6, 30)}
    assert wordt("9308", "9387", **juni) == replace(REGEL, begin=date(2026, 6, 1), eind=date(2026, 6, 20))
    assert wordt("9307", begin=date(2026, 2, 1)) is None, "meer dan een maand: hoeveel waar, weet alleen de aanbieder"
    assert wordt("9307", begin=date(2026, 2, 1), eind=date(2026, 2, 28)) is None, "helemaal buiten de toewijzing"


def test_product_tarief_en_bedrag_komen_uit_toewijzing_en_contract() -> None:
    assert wordt("9339", "9340", categorie="", code="02A99") == REGEL
    assert wordt("0611") == replace(REGEL, tarief=Bedrag(6000), bedrag=Bedrag(60_000))
    assert wordt("9346", bedrag=Bedrag(1)) == REGEL
    assert wordt("9346", tarief=None) is None, "zonder tarief valt er niets uit te rekenen"
    assert verbeter(REGEL, TOEGEWEZEN, None, ["0611"]) is None


def test_minuten_tegen_een_uurtarief_kosten_het_deel_van_een_uur() -> None:
    minuten = replace(REGEL, eenheid="01", volume=90, tarief=Bedrag(100))
    nieuw = verbeter(minuten, TOEGEWEZEN, 6000, ["0611"], per_minuut=True)
    assert nieuw is not None
    assert (nieuw.tarief, nieuw.bedrag) == (Bedrag(6000), Bedrag(9000))


def test_wat_iemand_moet_weten_wordt_niet_vanzelf_verbeterd() -> None:
    assert not kan_verbeteren(["9307", "9321"], credit=False), "meer dan toegewezen: daar gaat een mens over"
    assert not kan_verbeteren(["9307"], credit=True)
    assert not kan_verbeteren([], credit=False)
    assert wordt("9341") is None, "met een andere eenheid betekent het aantal iets anders"
    assert verbeter(REGEL, verwijderd(), 6000, ["9307"]) is None


def verwijderd() -> Toegewezen:
    return Toegewezen(1, 7, "", "02", "02A03", 13, "04", "4", None, date(2026, 3, 9), date(2026, 3, 9), verwijderd=True)
