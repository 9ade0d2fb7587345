"""The daily work, the registers and the places of staff by machine: the same actions, and the same refusals."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from django.utils import timezone

from naober.agenda.models import Document, Werkaantekening
from naober.agenda.rules import GROOTSTE_DOCUMENT
from naober.fundament.scope import in_scope
from naober.gemeente.profiel import Rol
from naober.register.queries import registratie
from tests.api.machine import Machine
from tests.api.test_weg import gemaakt, geweigerd
from tests.beveiliging.test_adressen import EIGEN, account
from tests.dossier.gevallen import GOOISE_MEREN, HARDENBERG, profiel_uit
from tests.dossier.opzet import Zaak


@pytest.fixture
def vandaag() -> date:
    return timezone.localdate()


@pytest.fixture
def hier(db: None) -> Iterator[Zaak]:
    with in_scope(gemeente=EIGEN, breed=True):
        yield Zaak(HARDENBERG).tot("vraag")


@pytest.fixture
def machine(hier: Zaak) -> Machine:
    return Machine(hier.staf["anouk"], HARDENBERG.slug)


def moment(dag: date, uur: int = 10) -> str:
    return timezone.make_aware(datetime.combine(dag, time(uur))).isoformat()


def bezoek(dag: date, **anders: Any) -> dict[str, Any]:
    return {"soort": "huisbezoek", "onderwerp": "Kennismaken", "begint_op": moment(dag), **anders}


def test_een_afspraak_wordt_gemaakt_gelezen_en_afgezegd(hier: Zaak, machine: Machine, vandaag: date) -> None:
    dossier = hier.dossier.pk
    nieuw = gemaakt(machine.vraag("plan_afspraak", {"dossier": dossier, "afspraak": bezoek(vandaag)}))
    for lijst in (machine.vraag("afspraken_in", dossier=dossier), machine.vraag("afspraken_vooruit")):
        assert [a["id"] for a in gemaakt(lijst, 200)["resultaten"]] == [nieuw["id"]]
    gemaakt(machine.vraag("zeg_af", {"reden": "Ziek."}, afspraak=nieuw["id"]), 200)
    assert gemaakt(machine.vraag("afspraken_vooruit"), 200)["resultaten"] == []
    gisteren = {"afspraak": bezoek(vandaag - timedelta(days=1))}
    geweigerd(machine.vraag("plan_afspraak", gisteren), 422, "afspraak.voorbij")


def test_een_moment_zonder_tijdzone_of_een_soort_die_er_niet_is_wordt_geweigerd(
    hier: Zaak, machine: Machine, vandaag: date
) -> None:
    zonder = bezoek(vandaag, begint_op=f"{vandaag.isoformat()}T10:00:00")
    assert machine.vraag("plan_afspraak", {"afspraak": zonder}).status_code == 400
    dossier = hier.dossier.pk
    vreemd = [
        machine.vraag("plan_afspraak", {"afspraak": bezoek(vandaag, soort="feest")}),
        machine.vraag(
            "leg_contact_vast",
            {"contact": {"wijze": "postduif", "dag": vandaag, "met": "mevrouw", "bereikt": False}},
            dossier=dossier,
        ),
        machine.vraag(
            "voeg_document_toe",
            {"soort": "geheim", "naam": "", "bestandsnaam": "a.pdf", "inhoud": b"%PDF-1.7"},
            dossier=dossier,
        ),
    ]
    assert [geweigerd(v, 422, "agenda.keuze")["veld"] for v in vreemd] == ["soort", "wijze", "soort"]


def test_een_taak_contact_en_notitie_staan_bij_het_dossier(hier: Zaak, machine: Machine, vandaag: date) -> None:
    dossier = hier.dossier.pk
    taak = gemaakt(machine.vraag("maak_taak", {"dossier": dossier, "omschrijving": "Bel terug"}))
    assert [t["id"] for t in gemaakt(machine.vraag("taken_in", dossier=dossier), 200)["resultaten"]] == [taak["id"]]
    gemaakt(machine.vraag("rond_taak_af", taak=taak["id"]), 200)
    assert gemaakt(machine.vraag("open_taken"), 200)["resultaten"] == []
    contact = {"wijze": "huisbezoek", "dag": vandaag, "met": "mevrouw", "bereikt": True, "verslag": "Koffie."}
    gemaakt(machine.vraag("leg_contact_vast", {"contact": contact}, dossier=dossier))
    [gelezen] = gemaakt(machine.vraag("contactmomenten_van", dossier=dossier), 200)["resultaten"]
    assert (gelezen["wijze"], gelezen["verslag"]) == ("huisbezoek", "Koffie.")
    gemaakt(machine.vraag("maak_notitie", {"tekst": "De bel is stuk."}, dossier=dossier))
    [notitie] = gemaakt(machine.vraag("notities_van", dossier=dossier), 200)["resultaten"]
    assert notitie["tekst"] == "De bel is stuk."


def test_een_werkaantekening_is_ook_voor_een_machine_van_een_medewerker_alleen(hier: Zaak, machine: Machine) -> None:
    dossier = hier.dossier.pk
    nummer = gemaakt(machine.vraag("maak_werkaantekening", {"tekst": "Vraag naar zus."}, dossier=dossier))["id"]
    ander = Machine(account(EIGEN, *Rol), HARDENBERG.slug)
    assert gemaakt(ander.vraag("werkaantekeningen_van", dossier=dossier), 200)["resultaten"] == []
    assert ander.vraag("gooi_werkaantekening_weg", werkaantekening=nummer).status_code == 404
    assert Werkaantekening.objects.filter(pk=nummer).exists()
    weg = machine.vraag("gooi_werkaantekening_weg", werkaantekening=nummer)
    assert (weg.status_code, weg.content) == (204, b"")
    assert not Werkaantekening.objects.exists()


def test_een_document_zo_groot_als_op_de_bladzijde_komt_er_net_zo_uit(hier: Zaak, machine: Machine) -> None:
    dossier, inhoud = hier.dossier.pk, b"%PDF-1.7\n" + b"x" * (GROOTSTE_DOCUMENT - 9)
    stuk = {"soort": "advies", "naam": "Rapport", "bestandsnaam": "rapport.pdf", "inhoud": inhoud}
    nummer = gemaakt(machine.vraag("voeg_document_toe", stuk, dossier=dossier))["id"]
    [gelezen] = gemaakt(machine.vraag("documenten_van", dossier=dossier), 200)["resultaten"]
    assert (gelezen["id"], gelezen["grootte"]) == (nummer, GROOTSTE_DOCUMENT)
    bestand = machine.vraag("document_bestand", pk=nummer)
    assert (bestand["Content-Type"], bestand.content) == ("application/pdf", inhoud)
    geweigerd(
        machine.vraag("voeg_document_toe", {**stuk, "inhoud": inhoud + b"x"}, dossier=dossier),
        422,
        "document.te-groot",
    )
    gemaakt(machine.vraag("laat_document_vervallen", {"reden": "Verkeerd dossier."}, document=nummer), 200)
    assert machine.vraag("document_bestand", pk=nummer).status_code == 404
    assert Document.objects.get().vervallen_op is not None


def test_wie_waar_werkt_gaat_met_dezelfde_weigeringen(hier: Zaak, machine: Machine, vandaag: date) -> None:
    anouk, bram = hier.staf["anouk"].pk, hier.staf["bram"].pk
    weg = {"medewerker": anouk, "vervanger": bram, "van": vandaag, "tot": vandaag + timedelta(days=7)}
    afwezig = gemaakt(machine.vraag("meld_afwezig", weg))["id"]
    assert [a["id"] for a in gemaakt(machine.vraag("afwezigheden"), 200)["resultaten"]] == [afwezig]
    assert machine.vraag("beeindig_afwezigheid", afwezigheid=afwezig).status_code == 204
    leider = Machine(account(EIGEN, Rol.TEAMLEIDER), HARDENBERG.slug)
    geweigerd(leider.vraag("zet_uit", medewerker=anouk), 422, "medewerker.heeft-dossiers")
    over = {"naar": bram, "reden": "Anouk vertrekt."}
    assert gemaakt(machine.vraag("draag_over", over, dossier=hier.dossier.pk), 200)["medewerker"] == bram
    gezet = gemaakt(leider.vraag("stel_medewerker_in", {"plaats": {"specialisme": "ggz"}}, medewerker=bram), 200)
    assert gezet["rollen"] == ["generalist"]
    meer = {"plaats": {"rollen": ["beslisser"]}}
    geweigerd(leider.vraag("stel_medewerker_in", meer, medewerker=bram), 422, "medewerker.rollen")
    gemaakt(leider.vraag("zet_uit", medewerker=anouk), 200)
    assert machine.vraag("open_taken").status_code == 401


def test_een_regel_in_een_register_wordt_gelezen_vervangen_en_beeindigd_bij_hetzelfde_huishouden(db: None) -> None:
    with in_scope(gemeente=profiel_uit(GOOISE_MEREN.slug).gemeente.code, breed=True):
        zaak, ander = (Zaak(GOOISE_MEREN, nr).tot("vraag") for nr in (0, 1))
        machine = Machine(zaak.staf["anouk"], GOOISE_MEREN.slug)
        dossier, elders = zaak.dossier.pk, ander.dossier.pk
        wie = {"naam": "Thuiszorg", "wet": "Wmo 2015", "wat": "Helpt met wassen."}
        partij = next(iter(zaak.profiel.partijen))
        regel = {"register": "rond-de-inwoner", "antwoorden": {"partij": partij.naam, **wie}, "dossier": dossier}
        eerste = gemaakt(machine.vraag("leg_vast", regel))["id"]

        def staat_er() -> list[Any]:
            rijen = gemaakt(machine.vraag("registraties_rond", dossier=dossier), 200)["resultaten"]
            return [(r["id"], r["gegevens"]["naam"]) for r in rijen]

        assert staat_er() == [(eerste, "Thuiszorg")]
        assert registratie(zaak.anouk, eerste) is not None
        assert registratie(zaak.elders, eerste) is None
        anders = {**regel, "antwoorden": {"partij": partij.naam, **wie, "naam": "Buurtzorg"}, "vervangt": eerste}
        geweigerd(machine.vraag("leg_vast", {**anders, "dossier": elders}), 422, "register.onderwerp")
        geweigerd(machine.vraag("leg_vast", {**anders, "onderwerp": "bussum"}), 422, "register.zonder-onderwerp")
        tweede = gemaakt(machine.vraag("leg_vast", anders))["id"]
        assert staat_er() == [(tweede, "Buurtzorg")]
        # What was replaced does not count any more, and so cannot be replaced again.
        geweigerd(machine.vraag("leg_vast", anders), 422, "verwijzing.onbekend")
        einde = {**regel, "antwoorden": {}, "vervallen": True}
        geweigerd(machine.vraag("leg_vast", einde), 422, "register.onderwerp")
        gemaakt(machine.vraag("leg_vast", {**einde, "vervangt": tweede}))
        assert staat_er() == []


def test_een_register_wordt_gelezen_met_zijn_code(db: None) -> None:
    with in_scope(gemeente=profiel_uit(GOOISE_MEREN.slug).gemeente.code, breed=True):
        zaak = Zaak(GOOISE_MEREN)
        machine = Machine(zaak.staf["anouk"], GOOISE_MEREN.slug)
        open_ = next(r for r in zaak.profiel.registers if r.over not in ("dossier", "medewerker"))
        assert gemaakt(machine.vraag("registerregels", code=open_.code), 200) == {"resultaten": []}
        for code in ("bestaat-niet", "rond-de-inwoner"):
            assert machine.vraag("registerregels", code=code).status_code == 404
