"""The privacy officer watches over what others see, and sees no file itself."""

from pathlib import Path

import pytest

from naober.gemeente.laden import lees_profiel
from naober.gemeente.profiel import Rol
from naober.gemeente.rechten import RECHTEN, heeft_recht

GEMEENTEN = Path(__file__).resolve().parents[2] / "src" / "naober" / "gemeenten"
PRIVACY = frozenset({Rol.PRIVACYFUNCTIONARIS})


@pytest.mark.parametrize("slug", sorted(map_.parent.name for map_ in GEMEENTEN.glob("*/gemeente.yaml")))
def test_elke_gemeente_noemt_haar_privacyfunctionaris_met_de_wet_als_bron(slug: str) -> None:
    rol = next(r for r in lees_profiel(GEMEENTEN / slug).rollen if r.rol is Rol.PRIVACYFUNCTIONARIS)
    assert (rol.naam, str(rol.bron)) == ("functionaris gegevensbescherming", "AVG, art. 37 lid 1 onder a")


def test_de_privacyfunctionaris_ziet_toe_en_komt_niet_in_dossiers() -> None:
    assert RECHTEN["privacy.toezien"].rollen == PRIVACY
    for recht in ("dossier.inzien", "bewoner.zoeken", "adres.geheim", "gesprek.vastleggen", "besluit.nemen"):
        assert not heeft_recht(PRIVACY, recht)
