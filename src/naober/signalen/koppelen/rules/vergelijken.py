"""At which level each field of a row compares with a resident."""

from collections.abc import Mapping
from datetime import date

from rapidfuzz.distance import OSA, JaroWinkler

from naober.kern import datum_voluit
from naober.signalen.koppelen.rules.sleutels import Sleutels, initialen, kale_toevoeging, omgedraaid
from naober.signalen.koppelen.rules.waarden import Kandidaat, Woonplek

# A shorter name with one letter other is another name.
_KORTST = 4
_LIJKT = 0.92
# A level, and what its sentence names.
Trap = tuple[str, Mapping[str, str]]
_NIETS: Mapping[str, str] = {}


def vergelijk(rij: Sleutels, wie: Kandidaat) -> dict[str, Trap]:
    """The level of each field."""
    return {
        "bsn": (_bsn(rij.bsn, wie.bsn), _NIETS),
        "achternaam": (_achternaam(rij.achternamen, wie), _NIETS),
        "voornaam": (_voornaam(rij, wie.voornamen), _NIETS),
        "geboortedatum": (_geboren(rij.geboren, wie.geboortedatum), _NIETS),
        "adres": _adres(rij, wie),
    }


def _bsn(een: str, ander: str) -> str:
    if not een or not ander:
        return "ontbreekt"
    return "gelijk" if een == ander else "anders"


def _achternaam(namen: tuple[str, ...], wie: Kandidaat) -> str:
    if not namen:
        return "ontbreekt"
    eigen = wie.geslachtsnaam
    if namen[0] == eigen:
        return "gelijk"
    if eigen in namen:
        return "deel"
    if any(_een_fout(naam, eigen) for naam in namen):
        return "een-fout"
    if any(naam in wie.huisgenoten for naam in namen):
        return "huisgenoot"
    return "lijkt" if any(JaroWinkler.similarity(naam, eigen) >= _LIJKT for naam in namen) else "anders"


def _een_fout(een: str, ander: str) -> bool:
    return min(len(een), len(ander)) >= _KORTST and OSA.distance(een, ander, score_cutoff=1) <= 1


def _voornaam(rij: Sleutels, voornamen: str) -> str:
    namen = voornamen.split()
    if not namen or not rij.letters:
        return "ontbreekt"
    letters = initialen(namen)
    if rij.voornaam and rij.voornaam == namen[0]:
        return "gelijk"
    if len(letters) > 1 and rij.letters == letters:
        return "voorletters"
    if rij.voornaam and _een_fout(rij.voornaam, namen[0]):
        return "een-fout"
    if rij.letters[0] == letters[0]:
        # A second initial that is known on both sides and differs: a brother has the same first one.
        return "anders" if _spreekt_tegen(rij.letters, letters) else "eerste-letter"
    return "andere-letter" if rij.letters[0] in letters else "anders"


def _spreekt_tegen(een: str, ander: str) -> bool:
    return len(een) > 1 and len(ander) > 1 and een[1] not in ander and ander[1] not in een


def _geboren(een: date | None, ander: date | None) -> str:
    if een is None or ander is None:
        return "ontbreekt"
    if een == ander:
        return "gelijk"
    if omgedraaid(een) == ander:
        return "omgedraaid"
    return (
        "een-cijfer" if sum(a != b for a, b in zip(f"{een:%Y%m%d}", f"{ander:%Y%m%d}", strict=True)) == 1 else "anders"
    )


def _adres(rij: Sleutels, wie: Kandidaat) -> Trap:
    if not rij.postcode or rij.huisnummer is None:
        return "ontbreekt", _NIETS
    if wie.plek is not None and (trap := _op_plek(rij, wie.plek)):
        return trap, _NIETS
    for plek in wie.eerder:
        if _op_plek(rij, plek) in ("gelijk", "zonder-toevoeging"):
            return "eerder", {"tot": datum_voluit(plek.tot) if plek.tot else "een eerdere dag"}
    if wie.plek is not None and (wat := _buurt(rij, wie.plek)):
        return "buurt", {"wat": wat}
    return "anders", _NIETS


def _op_plek(rij: Sleutels, plek: Woonplek) -> str:
    """The level when this is the address of the row, else nothing."""
    if rij.postcode != plek.postcode or rij.huisnummer != plek.huisnummer:
        return ""
    toevoeging = kale_toevoeging(plek.toevoeging)
    if rij.toevoeging == toevoeging:
        return "gelijk"
    return "andere-toevoeging" if rij.toevoeging and toevoeging else "zonder-toevoeging"


def _buurt(rij: Sleutels, plek: Woonplek) -> str:
    """In what little the address differs, else nothing."""
    if rij.postcode == plek.postcode:
        een, ander = str(rij.huisnummer), str(plek.huisnummer)
        return "het huisnummer is één cijfer anders" if OSA.distance(een, ander, score_cutoff=1) <= 1 else ""
    if rij.huisnummer == plek.huisnummer and OSA.distance(rij.postcode, plek.postcode, score_cutoff=1) <= 1:
        return "de postcode is één teken anders"
    return ""
