"""The queue of messages: everything is kept, in order for each sender, by one worker at a time, and once."""

import threading
from datetime import date

import pytest
from django.db import connection

from naober.fundament.scope import in_scope
from naober.gemeente.actor import Actor
from naober.istandaard import GRENS
from naober.kern import Weigering
from naober.levering.models import Ketenbericht, Levering
from naober.levering.verkeer.ontvangen import neem_aan
from naober.levering.verkeer.verwerken import verwerk
from naober.levering.verkeer.wachtrij import HOOGSTENS, verwerk_een
from tests.dossier.opzet import HARDENBERG, Zaak
from tests.levering import berichten, opzet

DAG = date(2026, 3, 2)
S = Ketenbericht.Staat


def bestand(afzender: str, code: str = "418", nummer: int = 1) -> bytes:
    return f"<w:B><w:BerichtCode>{code}</w:BerichtCode><w:Afzender>{afzender}</w:Afzender>{nummer}</w:B>".encode()


def leg_in(data: bytes) -> Ketenbericht:
    rij = neem_aan(data, kanaal=Ketenbericht.Kanaal.BESTAND, bestandsnaam="proef.xml")
    assert not isinstance(rij, Weigering)
    return rij


def doe_niets(bericht: Ketenbericht, machine: Actor, dag: date) -> None:
    bericht.staat = S.VERWERKT
    bericht.save()


def leeg_de_rij(machine: Actor) -> list[int]:
    gedaan = []
    while (nummer := verwerk_een(machine, doe_niets, DAG)) is not None:
        gedaan.append(nummer)
    return gedaan


@pytest.mark.django_db
def test_wat_binnenkomt_wordt_byte_voor_byte_bewaard_ook_wat_te_groot_is_of_nergens_op_lijkt(zaak: Zaak) -> None:
    for data, staat in (
        (b"\x00\xff geen xml", S.ONTVANGEN),
        (bestand("41410001"), S.ONTVANGEN),
        (b"x" * (GRENS + 1), S.AFGEWEZEN),
    ):
        rij = leg_in(data)
        assert (rij.staat, rij.grootte, bytes(rij.inhoud.bytes) == data) == (staat, len(data), True)
    assert "25 MB" in rij.fout
    leeg = neem_aan(b"", kanaal=Ketenbericht.Kanaal.BESTAND)
    assert isinstance(leeg, Weigering)
    assert leeg.code == "bericht.leeg"


@pytest.mark.django_db
def test_wat_onze_code_niet_aankan_wordt_drie_keer_geprobeerd_en_dan_weggelegd_zonder_iets_te_verliezen(
    zaak: Zaak,
) -> None:
    machine = opzet.backoffice(zaak)
    stuk, goed = leg_in(bestand("41410001")), leg_in(bestand("41410002"))

    def breek(bericht: Ketenbericht, wie: Actor, dag: date) -> None:
        if bericht.pk == stuk.pk:
            Ketenbericht.objects.filter(pk=bericht.pk).update(identificatie="HALF")
            raise RuntimeError("BSN 123456782")
        doe_niets(bericht, wie, dag)

    pogingen = 0
    while verwerk_een(machine, breek, DAG) is not None:
        pogingen += 1
    stuk.refresh_from_db()
    goed.refresh_from_db()
    assert (stuk.staat, stuk.pogingen, stuk.identificatie, goed.staat) == (S.STORING, HOOGSTENS, "", S.VERWERKT)
    assert pogingen == HOOGSTENS + 1
    # What stands in the error may be of a resident.
    assert "123456782" not in stuk.fout
    assert bytes(stuk.inhoud.bytes) == bestand("41410001")


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("beide_profielen")
def test_een_tweede_werker_neemt_het_volgende_van_een_ander_en_nooit_iets_dat_een_eerder_bericht_inhaalt() -> None:
    with in_scope(gemeente=160, breed=True):
        machine = opzet.backoffice(Zaak(HARDENBERG))
        een, twee = leg_in(bestand("41410001", nummer=1)), leg_in(bestand("41410001", nummer=2))
        declaratie, ander = leg_in(bestand("41410001", "484")), leg_in(bestand("41410002"))
    bezig, klaar, gezien = threading.Event(), threading.Event(), []

    def traag(bericht: Ketenbericht, wie: Actor, dag: date) -> None:
        gezien.append(bericht.pk)
        bezig.set()
        assert klaar.wait(20)
        doe_niets(bericht, wie, dag)

    def werk() -> None:
        try:
            verwerk_een(machine, traag, DAG)
        finally:
            connection.close()

    eerste = threading.Thread(target=werk)
    eerste.start()
    assert bezig.wait(20)
    assert leeg_de_rij(machine) == [declaratie.pk, ander.pk]
    klaar.set()
    eerste.join(20)
    assert gezien == [een.pk]
    assert leeg_de_rij(machine) == [twee.pk]


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("beide_profielen")
def test_hetzelfde_bestand_tegelijk_bij_twee_werkers_wordt_een_keer_uitgevoerd() -> None:
    """Written so that the queue cannot tell the sender, and only the database stands between the two."""
    with in_scope(gemeente=160, breed=True):
        zaak = Zaak(HARDENBERG).tot("besluit")
        rij, machine = opzet.toewijzing(zaak), opzet.backoffice(zaak)
        gewoon = berichten.start(zaak, rij)
        data = gewoon.replace(b"Afzender>41410001<", b"Afzender><![CDATA[41410001]]><")
        assert data != gewoon
        nummers = [leg_in(data).pk, leg_in(data).pk]
    hek, gedaan = threading.Barrier(2, timeout=20), []

    def samen(bericht: Ketenbericht, wie: Actor, dag: date) -> None:
        hek.wait()
        verwerk(bericht, wie, dag)

    def werk() -> None:
        try:
            gedaan.append(verwerk_een(machine, samen, zaak.dag))
        finally:
            connection.close()

    werkers = [threading.Thread(target=werk) for _ in nummers]
    for werker in werkers:
        werker.start()
    for werker in werkers:
        werker.join(30)
    with in_scope(gemeente=160, breed=True):
        assert sorted(gedaan) == nummers
        staten = sorted(Ketenbericht.objects.filter(pk__in=nummers).values_list("staat", flat=True))
        assert staten == [S.DUBBEL, S.VERWERKT]
        assert (Levering.objects.count(), Ketenbericht.objects.filter(nummer=306).count()) == (1, 1)
