"""A resident sees what is theirs: who helps, what was agreed, and what was decided with which letter; and no more."""

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from naober.besluit.models import Brief
from naober.bewoners.models import Persoon
from naober.fundament.scope import Scope, actieve_scope, in_scope
from naober.identiteit.bewoners import Bewoner, als_bewoner
from naober.portaal.queries import mijn_besluiten, mijn_brief, mijn_dossiers, mijn_plan
from tests.identiteit.conftest import EIGEN, VREEMD
from tests.portaal.conftest import Aanmelder, Gezin

pytestmark = pytest.mark.django_db
BUDGET = 15


def overzicht(client: Client) -> str:
    antwoord = client.get(reverse("mijn-overzicht"))
    assert antwoord.status_code == 200
    assert antwoord["Cache-Control"] == "private, no-store"
    return antwoord.content.decode()


@pytest.mark.eis("UTR-308")
def test_een_inwoner_ziet_wie_helpt_wat_is_afgesproken_en_elk_besluit_met_zijn_brief(
    client: Client, gezin: Gezin, meld_aan: Aanmelder
) -> None:
    zaak = gezin.zaak
    meld_aan(gezin.wie)
    html = overzicht(client)
    with in_scope(gemeente=EIGEN, breed=True):
        regie = zaak.dossier.betrokkenen.get(regie=True, tot__isnull=True).medewerker
        brief = Brief.objects.get(besluit=zaak.besluit)
    assert f"{regie.naam} is uw contactpersoon" in html
    for deel in (zaak.behoefte.omschrijving, zaak.actie.omschrijving, zaak.besluit.kenmerk, "U krijgt dit"):
        assert deel in html
    pdf = client.get(reverse("mijn-brief", args=[brief.pk]))
    assert pdf.content == bytes(brief.pdf)
    assert pdf["Cache-Control"] == "private, no-store"
    assert gezin.wie.geslachtsnaam not in pdf["Content-Disposition"]


def test_een_huisgenoot_ziet_de_contactpersoon_en_niet_de_besluiten_en_afspraken_van_een_ander(
    client: Client, gezin: Gezin, meld_aan: Aanmelder
) -> None:
    zaak, huisgenoot = gezin.zaak, gezin.nieuw("Mila", 1)
    with in_scope(gemeente=EIGEN, breed=True):
        Persoon.objects.filter(pk=huisgenoot.pk).update(huishouden=gezin.wie.huishouden)
        brief = Brief.objects.get(besluit=zaak.besluit)
    meld_aan(huisgenoot)
    html = overzicht(client)
    assert "is uw contactpersoon" in html
    for vreemd in (zaak.besluit.kenmerk, zaak.behoefte.omschrijving, zaak.actie.omschrijving, gezin.wie.naam):
        assert vreemd not in html
    assert client.get(reverse("mijn-brief", args=[brief.pk])).status_code == 404


def test_wie_geen_dossier_heeft_leest_dat(client: Client, gezin: Gezin, meld_aan: Aanmelder) -> None:
    meld_aan(gezin.nieuw("Mila", 1))
    html = overzicht(client)
    for tekst in ("U krijgt nu geen hulp", "Er is nu geen plan met u afgesproken", "nog geen besluit over u genomen"):
        assert tekst in html


def test_de_bladzijde_kost_een_vast_aantal_bevragingen(client: Client, gezin: Gezin, meld_aan: Aanmelder) -> None:
    meld_aan(gezin.wie)
    with CaptureQueriesContext(connection) as gevangen:
        overzicht(client)
    stuur = ("SAVEPOINT", "RELEASE", "ROLLBACK", "BEGIN", "COMMIT")
    echt = [v["sql"] for v in gevangen.captured_queries if not v["sql"].startswith(stuur)]
    assert len(echt) <= BUDGET, "\n".join(echt)


# ---------------------------------------------------------------------------------------- de databank zelf


def bewoner(persoon: Persoon, gemeente: int = EIGEN) -> Bewoner:
    return Bewoner(gemeente, persoon.pk, persoon.pk, persoon.naam, persoon.naam)


@pytest.mark.parametrize("wat", ["dossiers()", "plan()", "besluiten()", "brieven()", "brief(1)"])
def test_zonder_bewoner_in_de_scope_geeft_de_databank_een_fout_en_geen_rij(gezin: Gezin, wat: str) -> None:
    with (
        in_scope(gemeente=EIGEN, breed=True),
        connection.cursor() as cursor,
        pytest.raises(DatabaseError, match="geen bewoner gezet"),
        transaction.atomic(),
    ):
        cursor.execute(f"select * from naober_mijn_{wat}")


def test_de_functies_kennen_alleen_de_bewoner_van_de_scope(gezin: Gezin) -> None:
    ander = gezin.nieuw("Mila", 1)
    with als_bewoner(bewoner(gezin.wie)):
        assert len(mijn_dossiers()) == 1
        assert mijn_plan() is not None
        [besluit] = mijn_besluiten(gezin.zaak.profiel)
        nummer = besluit.brieven[0].nummer
        assert mijn_brief(nummer) is not None
    for wie in (bewoner(ander), bewoner(gezin.wie, VREEMD)):
        with als_bewoner(wie):
            assert (mijn_dossiers(), mijn_plan(), mijn_besluiten(gezin.zaak.profiel)) == ([], None, [])
            assert mijn_brief(nummer) is None


def test_na_het_werk_van_een_bewoner_is_er_geen_bewoner_meer(gezin: Gezin) -> None:
    with actieve_scope(Scope(EIGEN)):
        with als_bewoner(bewoner(gezin.wie)):
            assert mijn_dossiers()
        with pytest.raises(DatabaseError, match="geen bewoner gezet"), transaction.atomic():
            mijn_dossiers()


def test_wie_als_inwoner_verdwaalt_komt_terug_op_de_eigen_bladzijden(
    client: Client, gezin: Gezin, meld_aan: Aanmelder
) -> None:
    meld_aan(gezin.wie)
    antwoord = client.get(reverse("mijn-brief", args=[999_999]))
    assert antwoord.status_code == 404
    assert 'href="/mijn/">beginpagina' in antwoord.content.decode()
    assert 'href="/">beginpagina' in client.get("/bestaat-niet/").content.decode()
