"""A number in place of the one of the database, which leads back to nobody without the key of the installation."""

from collections.abc import Callable
from functools import cache
from hashlib import blake2b
from typing import Any

from django.conf import settings

from naober.kern import Fout

# A key of one word; two rooms of the same number (a person and a file) get different pseudonyms.
_ZELFDE = {"wie": "persoon"}


def pseudoniem_voor(gemeente: int) -> Callable[[str, Any], Any]:
    """For one municipality: (name of the key, column of numbers) to a column of pseudonyms; empty stays empty.

    A keyed hash of municipality, name and number: the same person is the same in every table of this municipality, and
    another in another. Refuses (`Fout`) without a key (`NAOBER_MONITOR_SLEUTEL`, or the secret of the installation)."""
    import numpy as np
    import pyarrow as pa

    sleutel = _sleutel()

    def maak(naam: str, kolom: Any) -> Any:
        zout = f"{gemeente}/{_ZELFDE.get(naam, naam)}/".encode()
        basis = blake2b(zout, digest_size=8, key=sleutel)
        reeks = kolom.combine_chunks() if isinstance(kolom, pa.ChunkedArray) else kolom
        codes = reeks.dictionary_encode()
        nieuw = np.empty(len(codes.dictionary), dtype=np.int64)
        for nr, nummer in enumerate(codes.dictionary.to_pylist()):
            hash_ = basis.copy()
            hash_.update(b"%d" % nummer)
            nieuw[nr] = int.from_bytes(hash_.digest(), "big") >> 1
        return pa.DictionaryArray.from_arrays(codes.indices, pa.array(nieuw)).dictionary_decode()

    return maak


@cache
def _sleutel() -> bytes:
    geheim = settings.MONITOR_SLEUTEL
    if len(geheim) < 16:  # shorter can be guessed
        raise Fout(
            "Er is geen sleutel waarmee inwoners in de cijfers een ander nummer krijgen.",
            waar="NAOBER_MONITOR_SLEUTEL",
            wat_nu="Zet een lang willekeurig geheim in een bestand en wijs het aan met NAOBER_MONITOR_SLEUTEL_BESTAND.",
        )
    return blake2b(geheim.encode(), digest_size=32, person=b"naober-monitor").digest()
