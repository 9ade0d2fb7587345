"""Verdicts on appointments, tasks, contact and documents. No database."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from naober.agenda.rules import (
    GROOTSTE_DOCUMENT,
    Contact,
    NieuweAfspraak,
    controleer_afspraak,
    controleer_contact,
    controleer_taak,
    herken_bestand,
)
from naober.kern import Weigering
from tests.kern.pakken import odt, zipbom

DAG = date(2025, 3, 3)


def afspraak(**anders: Any) -> NieuweAfspraak:
    velden: dict[str, Any] = {"soort": "huisbezoek", "onderwerp": "Kennismaken", "minuten": 60}
    return NieuweAfspraak(**{**velden, "begint_op": datetime(2025, 3, 3, 9, tzinfo=UTC), **anders})


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({}, None),
        ({"onderwerp": " "}, "afspraak.onderwerp"),
        ({"begint_op": datetime(2025, 3, 2, 22, 59, tzinfo=UTC)}, "afspraak.voorbij"),
        # Past midnight here, though not in Greenwich.
        ({"begint_op": datetime(2025, 3, 2, 23, 1, tzinfo=UTC)}, None),
        ({"minuten": 4}, "afspraak.duur"),
        ({"minuten": 601}, "afspraak.duur"),
        ({"soort": "eigen"}, "afspraak.eigen-in-dossier"),
    ],
)
def test_een_afspraak_heeft_een_onderwerp_een_dag_die_nog_komt_en_een_gewone_duur(
    anders: dict[str, Any], code: str | None
) -> None:
    weigering = controleer_afspraak(afspraak(**anders), DAG, in_dossier=True)
    assert (weigering.code if weigering else None) == code


def test_eigen_tijd_mag_buiten_een_dossier() -> None:
    assert controleer_afspraak(afspraak(soort="eigen"), DAG, in_dossier=False) is None


def test_een_taak_zegt_wat_er_moet_gebeuren_en_kan_niet_gisteren_klaar() -> None:
    assert controleer_taak("Bellen", None, DAG) is None
    assert controleer_taak("Bellen", DAG, DAG) is None
    leeg, voorbij = controleer_taak(" ", None, DAG), controleer_taak("Bellen", date(2025, 3, 2), DAG)
    assert leeg is not None
    assert voorbij is not None
    assert (leeg.code, voorbij.code) == ("taak.leeg", "taak.voorbij")


@pytest.mark.parametrize(
    ("met", "bereikt", "verslag", "code"),
    [
        ("meneer", True, "Koffie gedronken.", None),
        ("meneer", False, "", None),
        ("meneer", True, " ", "contact.leeg"),
        (" ", False, "", "contact.met-wie"),
    ],
)
def test_een_contact_noemt_wie_en_wat_tenzij_niemand_opendeed(
    met: str, bereikt: bool, verslag: str, code: str | None
) -> None:
    weigering = controleer_contact(Contact("huisbezoek", DAG, met, bereikt, verslag))
    assert (weigering.code if weigering else None) == code


@pytest.mark.parametrize(
    ("naam", "inhoud", "uitkomst"),
    [
        ("brief.PDF", b"%PDF-1.7 enzovoort", "application/pdf"),
        ("foto.jpeg", b"\xff\xd8\xff\xe0", "image/jpeg"),
        ("scan.png", b"\x89PNG\r\n\x1a\n", "image/png"),
        ("verslag.odt", odt(), "application/vnd.oasis.opendocument.text"),
        ("bom.docx", zipbom(), "document.inpak"),
        ("leeg.pdf", b"", "document.leeg"),
        ("groot.pdf", b"%PDF-" + bytes(GROOTSTE_DOCUMENT), "document.te-groot"),
        ("programma.exe", b"MZ", "document.soort"),
        ("vermomd.pdf", b"MZ", "document.soort"),
        ("pagina.html", b"<script>", "document.soort"),
        ("ingepakt.zip", b"PK\x03\x04", "document.soort"),
    ],
    ids=lambda w: w if isinstance(w, str) else "",
)
def test_een_bestand_is_wat_het_zegt_te_zijn(naam: str, inhoud: bytes, uitkomst: str) -> None:
    gevonden = herken_bestand(naam, inhoud)
    assert (gevonden.code if isinstance(gevonden, Weigering) else gevonden) == uitkomst
