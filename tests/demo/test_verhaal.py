"""The stories of the profiles stand in the demo as files, played through the same actions as everything else."""

from datetime import date
from pathlib import Path

import pytest

from naober.bewoners.models import Persoon
from naober.demo.verhaal.spelen import Verhaal, speel, verhalen_in
from naober.dossier.models import Dossier
from naober.fundament.scope import in_scope
from naober.gemeente.models import Gemeente
from naober.gemeente.queries import profielmappen
from naober.kaart.laden import laad_profielen
from naober.kern import Fout

pytestmark = pytest.mark.django_db

# From each document, someone whom it tells about.
MENSEN = {
    "hardenberg": ("Wolbink", "Spijkers", "Schut", "Koster", "Zwiers"),
    "utrecht": ("Michielsen", "Groen", "Visser", "Kramer", "van Zuilen"),
    "gooise-meren": ("Boonstra", "Haanstra", "Kuiper", "Zandvliet", "Osinga", "Ruiter", "Brouwer", "Vossenberg"),
    "leusden": ("Hamersveld", "Terschuur", "Ruitenberg", "Achterberg", "Asschat", "Oosterveen", "Blankenstijn"),
    "utrechtse-heuvelrug": ("Voorbeeld", "Proef", "Berkelaar", "Sanders", "Bakkenes"),
}


def verhaal(tmp_path: Path, zinnen: str) -> Verhaal:
    (tmp_path / "een.feature").write_text(
        f"# language: nl\nFunctionaliteit: Proef\n\n  @demo\n  Scenario: Een\n{zinnen}", encoding="utf-8"
    )
    [gelezen] = verhalen_in(tmp_path)
    return gelezen


@pytest.mark.parametrize("slug", MENSEN)
def test_de_mensen_uit_de_documenten_staan_in_de_demo(slug: str) -> None:
    laad_profielen(date(2028, 2, 29))
    code = Gemeente.objects.get(slug=slug).code
    verhalen = list(verhalen_in(profielmappen()[slug] / "verhalen"))
    for een in verhalen:
        speel(een, code)
    with in_scope(gemeente=code, breed=True):
        for naam in MENSEN[slug]:
            assert Dossier.objects.filter(huishouden__personen__geslachtsnaam=naam).exists(), naam
        # In the year of the document, and not today.
        assert Dossier.objects.earliest("geopend_op").geopend_op.year < 2025
    assert len(verhalen) >= 4


def test_een_onbekende_zin_laat_niets_achter(tmp_path: Path) -> None:
    laad_profielen(date(2028, 2, 29))
    een = verhaal(
        tmp_path,
        """
    Gegeven de gemeente "hardenberg" op 2 maart 2015
    En inwoner "Piet Proef" van 40 jaar woont in gebied "noord"
    Als Piet gaat vliegen
""",
    )
    with pytest.raises(Fout, match=r"een\.feature, regel 9: Piet gaat vliegen"):
        speel(een, 160)
    with in_scope(gemeente=160, breed=True):
        assert not Persoon.objects.exists()


def test_een_weigering_die_het_verhaal_niet_vertelt_breekt_het_verhaal(tmp_path: Path) -> None:
    laad_profielen(date(2028, 2, 29))
    een = verhaal(
        tmp_path,
        """
    Gegeven de gemeente "hardenberg" op 2 maart 2015
    En "Saar" is generalist bij "gebiedsteam-noord"
    En inwoner "Piet Proef" van 40 jaar woont in gebied "noord"
    Als "Saar" een vraag vastlegt over "Piet Proef":
      | ingang       | bestaat-niet  |
      | kanaal       | telefoon      |
      | vraag        | Een vraag.    |
      | leefgebieden | wonen-huishouden |
""",
    )
    with pytest.raises(Fout, match="onverwacht geweigerd"):
        speel(een, 160)
