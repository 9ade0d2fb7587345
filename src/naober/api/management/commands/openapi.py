"""Write the OpenAPI document as it follows from the operations."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from naober.api.adressen import api


def document() -> str:
    """The document as it stands in docs/openapi.json."""
    return json.dumps(api.get_openapi_schema(), ensure_ascii=False, indent=1, sort_keys=True, default=str) + "\n"


class Command(BaseCommand):
    """Without a file it goes to the terminal; `manage.py openapi docs/openapi.json` renews what is checked in."""

    help = "Schrijf de beschrijving van de API (OpenAPI 3)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("bestand", nargs="?", type=Path)

    def handle(self, *args: Any, **opties: Any) -> None:
        if opties["bestand"] is None:
            self.stdout.write(document(), ending="")
        else:
            opties["bestand"].write_text(document(), encoding="utf-8")
