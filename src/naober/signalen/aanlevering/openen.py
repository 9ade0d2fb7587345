"""Opening a delivery: what kind of file it is, and whether it can be read from beginning to end."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from io import SEEK_END
from typing import IO, Literal

from naober.kern import Weigering
from naober.signalen.aanlevering import csvbestand, jsonbestand
from naober.signalen.aanlevering.csvbestand import Kolomkaart
from naober.signalen.aanlevering.waarden import Ernst, Gebrek, Onleesbaar, Rij, onleesbaar

# Bytes: twice what 50,000 signals in JSON take.
GRENS = 64_000_000


@dataclass(frozen=True, slots=True)
class Bestand:
    """A delivery that can be read. `rijen`: how many there are about; of CSV also empty lines count.

    `van` and `tot`: the period it says it is about. `zaken`: cases in it, which are not taken in."""

    soort: Literal["ddas", "csv"]
    rijen: int
    lees: Callable[[], Iterator[Rij]]
    van: date | None = None
    tot: date | None = None
    leverancier: str = ""
    zaken: int = 0


def open_bestand(
    stroom: IO[bytes], *, peildatum: date, bsn_mag: bool = False, kaart: Kolomkaart | None = None, grens: int = GRENS
) -> Bestand | Weigering:
    """Look through a file that can be read twice. Refused when it is empty, larger than `grens` bytes, cut off, of
    another standard or version, no text, or without a column that is needed. `bsn_mag`: the ground allows the citizen
    service number. `kaart`: the columns of this partner.

    Reading the rows of a CSV may still raise `Onleesbaar`, at a quotation mark that does not end."""
    try:
        return _open(stroom, peildatum, bsn_mag, kaart or Kolomkaart(), grens)
    except Onleesbaar as fout:
        return fout.weigering


def _open(stroom: IO[bytes], dag: date, bsn_mag: bool, kaart: Kolomkaart, grens: int) -> Bestand:
    grootte = stroom.seek(0, SEEK_END)
    if grootte == 0:
        raise onleesbaar("leeg", "Het bestand is leeg.", "Lever het bestand opnieuw aan.")
    if grootte > grens:
        wat_nu = "Lever het in delen aan, bijvoorbeeld een bestand per maand."
        raise onleesbaar("te-groot", f"Het bestand is groter dan {grens // 1_000_000} MB.", wat_nu)
    stroom.seek(0)
    if stroom.read(200).removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"["):
        kop = jsonbestand.lees_kop(stroom)

        def rijen() -> Iterator[Rij]:
            return zonder_dubbele(jsonbestand.lees_rijen(stroom, kop, peildatum=dag, bsn_mag=bsn_mag))

        return Bestand("ddas", kop.signalen, rijen, kop.van, kop.tot, kop.leverancier, kop.zaken)
    csvkop = csvbestand.lees_kop(stroom, kaart)

    def csvrijen() -> Iterator[Rij]:
        return zonder_dubbele(csvbestand.lees_rijen(stroom, csvkop, kaart, peildatum=dag, bsn_mag=bsn_mag))

    return Bestand("csv", csvkop.regels, csvrijen)


def zonder_dubbele(rijen: Iterator[Rij]) -> Iterator[Rij]:
    """The first row with a number counts; a later one is reported."""
    gezien: dict[int, int] = {}
    for rij in rijen:
        if rij.signaal is None:
            yield rij
            continue
        afdruk = hash((rij.signaal.partnersoort, rij.signaal.kenmerk))
        eerste = gezien.setdefault(afdruk, rij.nummer)
        if eerste == rij.nummer:
            yield rij
            continue
        wat = f"Dit nummer staat al in rij {eerste}."
        dubbel = Gebrek("kenmerk", wat, "Alleen de eerste rij telt. Geef elk signaal een eigen nummer.", Ernst.FOUT)
        yield Rij(rij.nummer, None, (*rij.gebreken, dubbel))
