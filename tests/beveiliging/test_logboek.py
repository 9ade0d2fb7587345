"""No citizen service number and no name of a resident in any log, also not when something goes wrong."""

import logging
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.test import Client, RequestFactory
from django.urls import reverse
from django.views.debug import ExceptionReporter

from naober.besluit.actions import neem_besluit
from naober.gemeente.actor import Actor
from naober.ingang.models import Binnenkomst
from naober.werkplek import ingang
from tests.beveiliging.adressen import adressen, nummers
from tests.dossier.opzet import Zaak, geweigerd

MELDER = "Griet Krabbendam"
pytestmark = pytest.mark.usefixtures("alles_gelogd")


@pytest.fixture
def alles_gelogd(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Every logger at its most talkative; some of them have a level of their own."""
    namen = [n for n, logger in logging.root.manager.loggerDict.items() if isinstance(logger, logging.Logger)]
    for naam in ("", *namen):
        caplog.set_level(logging.DEBUG, logger=naam)
    doorgeven = {n: logging.getLogger(n).propagate for n in namen}
    for naam in namen:
        logging.getLogger(naam).propagate = True
    yield
    for naam, stand in doorgeven.items():
        logging.getLogger(naam).propagate = stand


def gelekt(zaak: Zaak, *teksten: str) -> list[str]:
    """Which of the residents' data stand in these texts, by name of the field."""
    geheim: dict[str, str] = {"melder": MELDER.split()[1]}
    for wie, persoon in (("persoon", zaak.persoon), ("andere", zaak.andere)):
        assert persoon.bsn
        geheim |= {
            f"{wie}.bsn": persoon.bsn,
            f"{wie}.voornamen": persoon.voornamen,
            f"{wie}.geslachtsnaam": persoon.geslachtsnaam,
        }
    alles = "\n".join(teksten).lower()
    return [veld for veld, waarde in geheim.items() if waarde.lower() in alles]


def logboek(caplog: pytest.LogCaptureFixture) -> list[str]:
    """What a handler would write, and what it was given to write it with."""
    return [caplog.text, *(repr(r.args) for r in caplog.records), *(str(r.exc_info) for r in caplog.records)]


def test_een_zaak_van_vraag_tot_besluit_en_intrekking_laat_geen_naam_na(
    zaak: Zaak, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    zaak.tot("besluit")
    geweigerd(
        "besluit.bestaat",
        neem_besluit,
        zaak.anouk,
        actie=zaak.actie,
        voornemen=zaak.voornemen(),
        peildatum=zaak.dag,
    )
    zaak.trek_in()
    assert gelekt(zaak, *logboek(caplog), *capfd.readouterr()) == []


def formulier(zaak: Zaak) -> dict[str, Any]:
    return {
        "ingang": zaak.geval.ingang,
        "kanaal": zaak.geval.kanaal,
        "soort": "signaal",
        "melder": MELDER,
        "omschrijving": f"{MELDER} belt over {zaak.persoon.naam}, nummer {zaak.persoon.bsn}.",
        "leefgebieden": list(zaak.geval.leefgebieden),
    }


def test_een_werkdag_op_de_schermen_laat_geen_naam_na(
    zaak: Zaak, client: Client, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    client.force_login(zaak.staf["dina"])
    zoeken, nieuw = reverse("inwoner-zoeken"), reverse("binnenkomst-nieuw")
    for zoek in (zaak.persoon.bsn, zaak.persoon.geslachtsnaam, "999900007", f"{zaak.persoon.naam}?!"):
        assert client.post(zoeken, {"zoek": zoek}).status_code in (200, 422)
    assert client.post(f"{nieuw}?persoon={zaak.persoon.pk}", formulier(zaak)).status_code == 302
    assert Binnenkomst.objects.get().melder == MELDER
    plekken = nummers(zaak)
    for adres in adressen():
        client.get(adres.pad(plekken[adres.soort]) if adres.omzetters else adres.pad())
        client.get(adres.pad(2**40))
    client.force_login(zaak.staf["kees"])
    assert client.get(reverse("dossier", kwargs={"pk": zaak.dossier.pk})).status_code == 403
    assert "Not Found" in caplog.text, "er is niets gelogd, dus deze toets toont niets"
    assert "Forbidden" in caplog.text
    assert gelekt(zaak, *logboek(caplog), *capfd.readouterr()) == []


def test_ook_een_fout_van_de_databank_laat_geen_naam_na(
    zaak: Zaak, client: Client, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """PostgreSQL likes to name the values of the row that it refused; the log gets the whole traceback."""

    def stuk(actor: Actor, **velden: Any) -> None:
        zaak.andere.bsn = zaak.persoon.bsn
        zaak.andere.save()

    monkeypatch.setattr(ingang, "registreer_binnenkomst", stuk)
    client.force_login(zaak.staf["kees"])
    client.raise_request_exception = False
    bsn = zaak.andere.bsn
    antwoord = client.post(f"{reverse('binnenkomst-nieuw')}?persoon={zaak.persoon.pk}", formulier(zaak))
    assert antwoord.status_code == 500
    assert "persoon_bsn_uniek" in caplog.text, "de fout hoort wel in het logboek"
    zaak.andere.bsn = bsn
    assert gelekt(zaak, *logboek(caplog), antwoord.content.decode()) == []


def test_een_foutrapport_van_django_bevat_niet_wat_er_is_gestuurd_en_geen_waarden(zaak: Zaak) -> None:
    """As it would be mailed to an administrator, or shown with DEBUG: text and page."""
    request = RequestFactory().post(reverse("binnenkomst-nieuw"), formulier(zaak))
    bsn, naam = zaak.persoon.bsn, zaak.persoon.geslachtsnaam

    def stuk(van_wie: str, nummer: str | None) -> None:
        assert van_wie
        raise RuntimeError

    try:
        stuk(naam, bsn)
    except RuntimeError:
        rapport = ExceptionReporter(request, *sys.exc_info())
        teksten = (rapport.get_traceback_text(), rapport.get_traceback_html())
    assert all("in stuk" in tekst for tekst in teksten), "waar het gebeurde, hoort er wel in"
    assert "omschrijving" in teksten[0], "welke velden er waren, mag"
    assert gelekt(zaak, *teksten) == []


def test_wat_de_databank_weigert_noemt_geen_waarde(zaak: Zaak) -> None:
    """The texts of psycopg itself, for what a user could cause: a double number, a date, a row that is not allowed."""
    zaak.tot("vraag")
    fouten = []
    for opdracht, waarden in (
        ("update bewoners_persoon set bsn = %s where id = %s", [zaak.persoon.bsn, zaak.andere.pk]),
        ("update bewoners_persoon set geslacht = %s where id = %s", [zaak.persoon.geslachtsnaam * 9, zaak.andere.pk]),
        ("update bewoners_persoon set geslachtsnaam = null where geslachtsnaam = %s", [zaak.persoon.geslachtsnaam]),
        ("update bewoners_persoon set gemeente_id = 9998 where bsn = %s", [zaak.persoon.bsn]),
    ):
        with pytest.raises(DatabaseError) as gevangen, transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(opdracht, waarden)
        fouten.append(
            f"{gevangen.value} {getattr(gevangen.value.__cause__, 'diag', None) and gevangen.value.__cause__}"
        )
    assert len(fouten) == 4
    assert gelekt(zaak, *fouten) == []


def test_een_verkeerd_adres_in_het_logboek_noemt_geen_zoekvraag(
    zaak: Zaak, client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    """A name that somebody puts in an address by hand: what the server logs of it is the path, not the question."""
    client.force_login(zaak.staf["anouk"])
    client.get("/bestaat-niet/", {"zoek": zaak.persoon.geslachtsnaam})
    assert "/bestaat-niet/" in caplog.text
    assert gelekt(zaak, *(r.getMessage() for r in caplog.records if r.name.startswith("django"))) == []


def test_de_databank_logt_geen_opdrachten_met_gegevens() -> None:
    """Django logs every statement with its values when DEBUG is on."""
    assert settings.DEBUG is False
    assert settings.LOGGING["root"]["level"] == "WARNING"
    assert "django.db.backends" not in settings.LOGGING.get("loggers", {})


def test_een_object_noemt_zich_zonder_naam(zaak: Zaak) -> None:
    """What stands in an error or an f-string: the number, never the person."""
    zaak.tot("besluit")
    rijen = [zaak.persoon, zaak.persoon.huishouden, zaak.binnenkomst, zaak.dossier, zaak.gesprek, zaak.behoefte]
    rijen += [zaak.plan, zaak.actie, zaak.besluit, zaak.toets, *zaak.besluit.brieven.all()]
    assert gelekt(zaak, *(f"{rij} {rij!r}" for rij in rijen)) == []


def test_de_toets_zelf_vindt_een_naam_als_die_er_staat(zaak: Zaak, caplog: pytest.LogCaptureFixture) -> None:
    """Guards the guard."""
    logging.getLogger("naober.proef").debug("inwoner %s", zaak.persoon.naam)
    assert gelekt(zaak, *logboek(caplog)) == ["persoon.voornamen", "persoon.geslachtsnaam"]
