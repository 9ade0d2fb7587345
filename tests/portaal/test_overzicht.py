"""A resident sees what is theirs: who helps, what was agreed, and what was decided with which letter; and no more."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

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


def functies() -> list[tuple[str, int]]:
    """Every function of the portal in the database, with how many numbers it asks."""
    with connection.cursor() as cursor:
        cursor.execute(r"select proname, pronargs from pg_proc where proname like 'naober\_mijn\_%' order by 1")
        return list(cursor.fetchall())


def roep_aan(functie: str, getallen: int) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(f"select * from {functie}({', '.join(['1'] * getallen)})")
        return list(cursor.fetchall())


def test_zonder_bewoner_in_de_scope_geeft_de_databank_een_fout_en_geen_rij(gezin: Gezin) -> None:
    assert len(functies()) > 20
    for functie, getallen in functies():
        with (
            in_scope(gemeente=EIGEN, breed=True),
            pytest.raises(DatabaseError, match="geen bewoner gezet"),
            transaction.atomic(),
        ):
            roep_aan(functie, getallen)


def test_een_ander_en_wie_niet_meer_voor_iemand_spreekt_krijgen_uit_geen_functie_een_rij(gezin: Gezin) -> None:
    """As raw SQL; a representation may have ended, begin later, be about money, or be gone."""
    ander, mentor = gezin.nieuw("Mila", 1), gezin.nieuw("Wim", 2)
    rij = gezin.vertegenwoordigt(mentor, gezin.wie)
    with als_bewoner(bewoner(ander)):
        assert [naam for naam, n in functies() if roep_aan(naam, n)] == []
    voor = Bewoner(EIGEN, mentor.pk, gezin.wie.pk, gezin.wie.naam, mentor.naam)
    with als_bewoner(voor):
        assert len([naam for naam, n in functies() if roep_aan(naam, n)]) >= 5
    dag = timezone.localdate()
    for anders in ({"tot": dag - timedelta(days=1)}, {"van": dag + timedelta(days=1)}, {"reikwijdte": "geld"}, None):
        with in_scope(gemeente=EIGEN, breed=True):
            zelfde = type(rij).objects.filter(pk=rij.pk)
            zelfde.update(
                **{"tot": None, "van": rij.van, "reikwijdte": "zorg", **anders}
            ) if anders else zelfde.delete()
        with als_bewoner(voor):
            for functie, getallen in functies():
                with pytest.raises(DatabaseError, match="geen bewoner gezet"), transaction.atomic():
                    roep_aan(functie, getallen)


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
