"""Loading many residents: complete, in one municipality, all or nothing."""

from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction
from psycopg.errors import FeatureNotSupported

from naober.bewoners.bulk import Huishoudenrij, Persoonrij, laad_bewoners
from naober.bewoners.models import Huishouden, Persoon
from naober.fundament.scope import in_scope

from .conftest import BSNS, HUISHOUDENS, PERSONEN


def test_alle_velden_komen_over(bewoners: None) -> None:
    anna = Persoon.objects.select_related("huishouden").get(bsn=BSNS[0])
    assert anna.naam == "Anna van den Berg"
    assert (anna.geboortedatum, anna.geslacht, anna.zoeknaam) == (date(1950, 3, 12), "vrouw", "berg")
    assert anna.gemeente_id == 160
    assert anna.huishouden is not None
    assert (anna.huishouden.adres, anna.huishouden.postcode) == ("Proefstraat 12", "7771AB")
    assert [p.bsn for p in Persoon.objects.filter(geslachtsnaam="Bergsma")] == [None]


def test_iedereen_komt_in_het_eigen_huishouden(bewoners: None) -> None:
    per_huis = {h.toevoeging + h.straat: h.personen.count() for h in Huishouden.objects.all()}
    assert per_huis == {"Proefstraat": 2, "aProefstraat": 1, "Toetsweg": 2}


def test_een_gemeente_ziet_alleen_haar_eigen_inwoners(bewoners: None) -> None:
    assert Persoon.objects.count() == len(PERSONEN)
    with in_scope(gemeente=9998, breed=True):
        assert Persoon.objects.count() == len(PERSONEN)


def test_in_een_transactie_kan_nog_eens_worden_geladen(bewoners: None) -> None:
    laad_bewoners(HUISHOUDENS[:1], [Persoonrij(0, "Eva", "", "Proef", date(2000, 1, 1), "vrouw")])
    assert Persoon.objects.count() == len(PERSONEN) + 1


def test_gewoon_toevoegen_kan_na_het_laden(bewoners: None) -> None:
    """The numbers of the rows come from the same counter."""
    hoogste = Huishouden.objects.order_by("-id").values_list("id", flat=True)[0]
    nieuw = Huishouden.objects.create(straat="Proefstraat", huisnummer=14, postcode="7771AB", plaats="Proefdorp")
    assert nieuw.pk > hoogste


def test_zonder_scope_wordt_niets_geladen(gemeenten: None) -> None:
    with pytest.raises(RuntimeError, match="geen gemeente gezet"):
        laad_bewoners(HUISHOUDENS, PERSONEN)


def test_een_persoon_zonder_huishouden_wordt_geweigerd(gemeenten: None) -> None:
    los = Persoonrij(3, "Eva", "", "Proef", date(2000, 1, 1), "vrouw")
    with in_scope(gemeente=160, breed=True), pytest.raises(ValueError, match="niet in de lijst"):
        laad_bewoners(HUISHOUDENS, [los])


def test_een_dubbel_bsn_laadt_helemaal_niets(bewoners: None) -> None:
    nieuw = [
        Persoonrij(0, "Eva", "", "Proef", date(2000, 1, 1), "vrouw"),
        Persoonrij(0, "Fred", "", "Proef", date(2000, 1, 1), "man", BSNS[0]),
    ]
    with pytest.raises(IntegrityError), transaction.atomic():
        laad_bewoners([Huishoudenrij("Nieuwstraat", 1, "7771AD", "Proefdorp", "noord")], nieuw)
    assert Persoon.objects.count() == len(PERSONEN)
    assert not Huishouden.objects.filter(straat="Nieuwstraat").exists()


def test_rechtstreeks_kopieren_in_een_beveiligde_tabel_mag_niet(gemeenten: None) -> None:
    """The reason for the temporary tables; when this ever passes they can go."""
    with (
        in_scope(gemeente=160, breed=True),
        pytest.raises(FeatureNotSupported),
        transaction.atomic(),
        connection.cursor() as cursor,
        cursor.copy("copy bewoners_huishouden (straat) from stdin") as stroom,
    ):
        stroom.write_row(("x",))
