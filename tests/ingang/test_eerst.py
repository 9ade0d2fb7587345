"""What a municipality wants recorded at the entrance before the next step: from its profile, and only there."""

from collections.abc import Iterator
from datetime import date

import pytest

from naober.gemeente.profiel import Rol
from naober.ingang.actions import pak_op
from naober.kern import Weigering
from naober.plan.actions import rond_af
from tests.dossier.opzet import geweigerd, goed
from tests.ingang.plaats import Plaats, plaats

pytestmark = pytest.mark.django_db


@pytest.fixture
def leusden() -> Iterator[Plaats]:
    with plaats("leusden", date(2017, 3, 1)) as p:
        yield p


@pytest.mark.eis("LEU-037")
def test_de_vraag_staat_er_in_eigen_woorden_en_voor_het_einde_wordt_gevraagd_of_de_inwoner_gehoord_is(
    leusden: Plaats,
) -> None:
    sanne = leusden.actor("Sanne", Rol.GENERALIST, "sociaal-team")
    wim = leusden.inwoner("Wim Terschuur", 44)
    eigen = "Ik kom mijn dagen niet door, zo stil is het."
    rij = goed(leusden.meld(sanne, wim, omschrijving=eigen, leefgebieden=frozenset({"welzijn"})))
    assert rij.omschrijving == eigen
    assert rij.dossier is not None
    einde = {"dossier": rij.dossier, "slottekst": "Hij gaat naar het inlooppunt.", "peildatum": leusden.dag}
    weigering = geweigerd("ingang.eerst", rond_af, sanne, **einde)
    assert "r. 319-327" in str(weigering.bron)
    stap = leusden.stap(sanne, rij, "terugvraag", {"gehoord": "ja", "aansluiting": "deels"})
    assert stap.gegevens == {"gehoord": "ja", "aansluiting": "deels"}
    goed(rond_af(sanne, **einde))


def test_bij_een_huisarts_hoort_in_utrecht_goedvinden_van_de_inwoner() -> None:
    with plaats("utrecht", date(2015, 3, 2)) as p:
        iris = p.actor("Iris", Rol.INGANG, "sociaal-overvecht")
        anna = p.inwoner("Anna Michielsen", 73, "overvecht")
        huisarts = {"ingang": "huisarts", "eigen_vraag": False, "melder": "De huisarts"}
        geweigerd("ingang.toestemming", p.meld, iris, anna, **huisarts)
        rij = p.meld(iris, anna, toestemming_van="Anna zelf", **huisarts)
        assert not isinstance(rij, Weigering)
        assert goed(pak_op(p.actor("Mariët", Rol.GENERALIST, "sociaal-overvecht"), binnenkomst=rij, peildatum=p.dag))
