"""The national schemas and rules, which lie beside this project and are not part of it: for tests and `make bench`."""

from functools import cache
from pathlib import Path

from lxml import etree

from naober.istandaard import Soort

MAP = next(
    (m for map_ in Path(__file__).resolve().parents if (m := map_ / "shared/standaarden/istandaarden").is_dir()), None
)


@cache
def landelijk_schema(soort: Soort) -> etree.XMLSchema | None:
    """The national schema of this kind; None when the schemas are not here. Of iJw all are the published ones; the
    returns of iWmo are derived from those of iJw."""
    if MAP is None:
        return None
    if soort.wet == "ijw":
        deel = "xsd-clean/ijw-3.2"
    else:
        deel = "xsd-derived/iwmo-3.2-retour" if soort.is_retour else "xsd-clean/iwmo-3.2"
    return etree.XMLSchema(file=str(MAP / deel / f"{soort.code}.xsd"))
