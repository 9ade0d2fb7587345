"""A report with figures for council and public, as an accessible PDF."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from naober.brief.zetten import Beeld, zet_gegevens
from naober.kern import Fout
from naober.kern.cijfertabel import Cijfertabel


@dataclass(frozen=True, slots=True)
class Cijferdeel:
    """A table, and the picture of the same figures where there is one: an SVG with its description in words."""

    tabel: Cijfertabel
    beeld: str = ""
    beschrijving: str = ""


@dataclass(frozen=True, slots=True)
class Hoofdstuk:
    """A chapter: paragraphs, points, then tables."""

    kop: str
    alineas: Sequence[str] = ()
    punten: Sequence[str] = ()
    cijfers: Sequence[Cijferdeel] = ()


@dataclass(frozen=True, slots=True)
class Rapport:
    """A report as text and figures, ready to be set. `datum` is written out."""

    titel: str
    afzender: str
    datum: str
    hoofdstukken: Sequence[Hoofdstuk]


def zet_rapport(rapport: Rapport) -> bytes:
    """Set the report as PDF/UA-1. Each table names its source, day and completeness.

    Refuses (`Fout`) a picture without description, and whatever else would make it inaccessible."""
    return zet_gegevens(
        "rapport",
        "Het rapport",
        {
            "titel": rapport.titel,
            "afzender": rapport.afzender,
            "datum": rapport.datum,
            "hoofdstukken": [
                {
                    **{k: v for k, v in asdict(h).items() if k != "cijfers"},
                    "tabellen": [_tabel(deel) for deel in h.cijfers],
                }
                for h in rapport.hoofdstukken
            ],
        },
    )


def _tabel(deel: Cijferdeel) -> dict[str, object]:
    tabel = deel.tabel
    if deel.beeld and not deel.beschrijving.strip():
        raise Fout(
            "Een beeld in een rapport heeft een beschrijving nodig.",
            waar=tabel.titel,
            wat_nu="Schrijf in een zin wat er te zien is.",
        )
    return {
        "titel": tabel.titel,
        "beeld": Beeld(deel.beeld),
        "beschrijving": deel.beschrijving,
        "koppen": [kolom.naam for kolom in tabel.kolommen],
        "getal": [kolom.soort not in ("tekst", "datum") for kolom in tabel.kolommen],
        "rijen": [tabel.tekst(nr) for nr in range(len(tabel.rijen))],
        "herkomst": tabel.herkomst,
        "uitleg": list(tabel.uitleg),
    }
