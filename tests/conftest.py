"""The database of the tests: a server of its own, made as owner, used as the app.

The tests run with the rights the application has in production. What the app may not do, no test can do
unseen.
"""

import os
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import pytest_django.fixtures
from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, connection, transaction
from django.test import TransactionTestCase
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis
from psycopg.pq import TransactionStatus
from pytest_django import DjangoDbBlocker

from naober.fundament.databank.base import ROLSLEUTELS, als_eigenaar
from naober.fundament.geheugen import ruim_rustig_op
from naober.fundament.scope import Scope, in_scope
from naober.fundament.vaste_vraag import MEEKIJKERS, Vorm
from tests.leegmaken import maak_leeg

# A server apart, so that a running demo is not touched. In the environment too, for commands run by a test.
# Two test runs at once in one checkout need two folders.
MAP = Path(os.environ.get("NAOBER_TOETS_PG", Path(__file__).resolve().parent.parent / ".naober" / "pg-toets"))
os.environ["NAOBER_PG"] = str(MAP)
os.environ["NAOBER_TOETS"] = "1"
# pytest-django has loaded the settings by now; the server starts with the first connection.
if settings.DATABASES["default"].get("INGEBED"):
    settings.DATABASES["default"]["INGEBED"] = MAP
# A thread of the server under the browser lives as long as the browser keeps its line open. Did its connection
# live as long, then the test database could not be dropped.
settings.DATABASES["default"]["CONN_MAX_AGE"] = 0

# Hundreds of accounts sign in, and none is worth guarding: what a good password costs is not tested a thousand times.
settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

# The tests ask a thousand things a minute; those of the brake itself set it (tests/beveiliging/test_tempo.py).
settings.TEMPO = {}

# Each of thousands of clients is a server that starts, and would read every file that it can give.
settings.WHITENOISE_AUTOREFRESH = True

hoe_vaak: Counter[tuple[Any, ...]] = Counter()


def _opnieuw_gebouwd(bouw: Callable[..., Any], vast: tuple[Any, ...], los: dict[str, Any], vorm: Vorm) -> None:
    """Compare a question that was built once with the same one built anew: the first times, and now and then after."""
    hoe_vaak[sleutel := (bouw, vast, *los)] += 1
    if hoe_vaak[sleutel] > 5 and hoe_vaak[sleutel] % 50:
        return
    anders = Vorm(bouw(*vast, **los))
    naam = getattr(bouw, "__name__", "")
    # Django puts brackets around what is not a plain value.
    kaal = [v.opdracht.replace("(", "").replace(")", "") for v in (vorm, anders)]
    assert kaal[0] == kaal[1], f"{naam} is een andere vraag bij {los}"
    assert list(vorm.ingevuld(los)) == list(anders.waarden), f"{naam} vult anders in bij {los}"


MEEKIJKERS.append(_opnieuw_gebouwd)

# A busy machine is no failure of what is tested.
hypothesis.register_profile("naober", deadline=None, suppress_health_check=[HealthCheck.too_slow])
hypothesis.load_profile("naober")


# What takes longest, by file. It goes first: were it last, then one of the workers would wait for the other.
LANG = (
    "tests/browser/test_elke_bladzijde.py",
    "tests/beveiliging/test_matrix_api.py",
    "tests/beveiliging/test_matrix.py",
    "tests/veerkracht/test_afschieten.py",
    "tests/browser/test_bladzijden.py",
    "tests/beveiliging/test_aanvallen.py",
    "tests/api/test_willekeurig.py",
    "tests/verhalen/test_verhalen.py",
    "tests/browser/test_verhaal_adviseur.py",
    "tests/browser/test_verhaal_schut.py",
    "tests/logboek/test_volledig.py",
    "tests/monitor/test_spark.py",
)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Long ones first, in the order above; the others keep theirs."""
    plek = {bestand: nummer for nummer, bestand in enumerate(LANG)}
    items.sort(key=lambda item: plek.get(item.nodeid.partition("::")[0], len(plek)))


def pytest_collection_finish() -> None:
    """As the server has it: the tests themselves are hundreds of thousands of objects that stay."""
    ruim_rustig_op()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> Iterator[None]:
    """Make and drop the test database as owner: the app may not."""
    instellingen = connection.settings_dict
    app = {sleutel: instellingen[sleutel] for sleutel in ROLSLEUTELS}
    eigenaar = {**app, "PASSWORD": "", **instellingen["EIGENAAR"]}
    instellingen.update({sleutel: eigenaar[sleutel] for sleutel in ROLSLEUTELS}, APP=app)
    # pytest-django makes the database for tests that ask for it; one that works on a copy of it (tests/veerkracht) does
    # not, and run alone would copy nothing.
    zelf = pytest_django.fixtures._get_databases_for_test
    with pytest.MonkeyPatch.context() as m:
        m.setattr(
            pytest_django.fixtures,
            "_get_databases_for_test",
            lambda toets: (
                ((DEFAULT_DB_ALIAS,), False) if "lege_kopie" in getattr(toets, "fixturenames", ()) else zelf(toets)
            ),
        )
        yield
    instellingen.update(app)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Hand the made database to the app. Only here it may TRUNCATE, which is how Django empties tables on a server
    that is not ours; on our own there is a faster way (`maak_leeg`)."""
    eigenaar = {sleutel: connection.settings_dict[sleutel] for sleutel in ROLSLEUTELS}
    with django_db_blocker.unblock():
        with als_eigenaar(), connection.cursor() as cursor:
            cursor.execute("grant truncate on all tables in schema public to naober_app")
        if connection.settings_dict.get("INGEBED"):
            TransactionTestCase._fixture_teardown = maak_leeg
        connection.settings_dict.update(connection.settings_dict["APP"])
    yield
    with django_db_blocker.unblock():
        connection.close()
        connection.settings_dict.update(eigenaar)


@pytest.fixture
def scope(db: None) -> Iterator[Scope]:
    """Work for municipality 160, as staff member 1, without the wide right."""
    with in_scope(gemeente=160, breed=True) as huidige:
        yield huidige
        # A test that provoked a database error leaves nothing to check or restore.
        if connection.connection.info.transaction_status == TransactionStatus.INERROR:
            transaction.set_rollback(True)
