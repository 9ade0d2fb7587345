"""What safety costs: every page as it is, beside the same page without row level security, and without the log of who
looked.

In one run, on one database, in turns, so that a slow minute meets both sides alike. Row level security is passed by the
role of the application itself, by an attribute that only this database's superuser gives and takes back; what the
queries filter themselves stays. The log is left out of the chain of middleware.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from statistics import median
from time import perf_counter

import psycopg
from django.conf import settings
from django.db import connection
from django.test import override_settings

from bench.gegevens import Stad
from bench.meten import Grens, Proef, Uitkomst, keur
from bench.proeven import maak_proeven, paginas, zoekvragen
from naober.fundament import ingebed
from naober.fundament.rollen import APP
from naober.kern import Fout

# What it may cost, as times the page without it.
GRENS_RIJEN, GRENS_LOGBOEK = 1.15, 1.10
ZONDER_RIJEN, ZONDER_LOGBOEK = "zonder regels per rij", "zonder logboek"
_ALS_HET_IS = "als het is"
_LOGBOEK = "naober.logboek.middleware.logboek_middleware"
# A new connection plans a statement for good after some ten times.
_BLOKKEN, _WARM, _PER_BLOK = 12, 12, 10
_Tijden = dict[tuple[str, str], list[float]]


def meet_beveiliging(stad: Stad, meld: Callable[[str], None]) -> list[Uitkomst]:
    """For each page two outcomes: its median with all of it, beside that without the one and without the other."""
    gewoon, kaal = _paginas(stad), _zonder_logboek(stad)
    tijden: _Tijden = {}
    for blok in range(_BLOKKEN):
        connection.close()
        _meet_blok({_ALS_HET_IS: gewoon, ZONDER_LOGBOEK: kaal}, blok, tijden)
        with _langs_de_regels():
            _meet_blok({ZONDER_RIJEN: gewoon}, blok, tijden)
        meld(f"  {(blok + 1) * 100 // _BLOKKEN:>3}%  blok {blok + 1} van {_BLOKKEN}")
    return [
        _naast(proef.naam, zonder, grens, tijden)
        for proef in gewoon
        for zonder, grens in ((ZONDER_RIJEN, GRENS_RIJEN), (ZONDER_LOGBOEK, GRENS_LOGBOEK))
    ]


def _paginas(stad: Stad) -> list[Proef]:
    """Every page that is read."""
    namen = {naam for naam, *_ in (*paginas(stad), *zoekvragen(stad))}
    return [proef for proef in maak_proeven(stad) if proef.naam in namen]


def _zonder_logboek(stad: Stad) -> list[Proef]:
    keten = [laag for laag in settings.MIDDLEWARE if laag != _LOGBOEK]
    if len(keten) == len(settings.MIDDLEWARE):
        raise Fout(f"Deze laag is er niet meer: {_LOGBOEK}.", waar="bench/beveiliging.py")
    # A client builds its chain at its first request, and keeps it.
    with override_settings(MIDDLEWARE=keten):
        proeven = _paginas(stad)
        for proef in proeven:
            keur(proef, proef.doe(0))
    return proeven


def _meet_blok(standen: Mapping[str, Sequence[Proef]], blok: int, tijden: _Tijden) -> None:
    """Each page in each of these states, one after the other; another one first every time."""
    eerste = blok * _PER_BLOK
    for nr in range(eerste, eerste + _WARM + _PER_BLOK):
        for proeven in zip(*standen.values(), strict=True):
            rij = list(zip(standen, proeven, strict=True))
            for stand, proef in rij if nr % 2 else reversed(rij):
                begin = perf_counter()
                uit = proef.doe(nr)
                if nr >= eerste + _WARM:
                    tijden.setdefault((stand, proef.naam), []).append((perf_counter() - begin) * 1000)
                else:
                    keur(proef, uit)


@contextmanager
def _langs_de_regels() -> Iterator[None]:
    """A role's attribute counts from its next connection."""
    _zet("bypassrls")
    try:
        yield
    finally:
        _zet("nobypassrls")


def _zet(kenmerk: str) -> None:
    connection.close()
    adres = ingebed.start(settings.DATABASES["default"]["INGEBED"])
    with psycopg.connect(
        host=adres.host, port=adres.port, user="postgres", dbname="postgres", autocommit=True
    ) as beheer:
        beheer.execute(f"alter role {APP} {kenmerk}")


def _naast(naam: str, zonder: str, grens: float, tijden: _Tijden) -> Uitkomst:
    met = sorted(tijden[_ALS_HET_IS, naam])
    return Uitkomst(
        naam=f"{naam}, naast {zonder}",
        ms=median(met),
        p95=met[int(len(met) * 0.95)],
        queries=None,
        vloer=zonder,
        vloer_ms=median(tijden[zonder, naam]),
        grens=Grens(verhouding=grens),
    )
