"""Every address and every operation that shows something of residents leaves a line."""

import re
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from naober.agenda.actions import maak_taak
from naober.agenda.feed import nieuwe_sleutel
from naober.api.operaties import OPERATIES
from naober.api.verwerkingen import ZONDER_INZAGE as API_ZONDER
from naober.api.verwerkingen import wegwijzer as api_weg
from naober.bewoners.models import Persoon
from naober.fundament.scope import in_scope
from naober.gemeente.profiel import Rol
from naober.gemeente.verwerkingen import register_van
from naober.kaart.models import Organisatie, Voorziening
from naober.levering.models import Aanbiederaccount
from naober.logboek.models import Inzage
from naober.werkplek.verwerkingen import ZONDER_INZAGE
from naober.werkplek.verwerkingen import wegwijzer as scherm_weg
from tests.api.machine import Machine
from tests.beveiliging.adressen import BEWONERS, OPENBAAR, adressen, nummers
from tests.beveiliging.matrix import Telling, uitkomst
from tests.beveiliging.test_adressen import EIGEN
from tests.beveiliging.test_api import vraag
from tests.dossier.gevallen import HARDENBERG
from tests.dossier.opzet import ACHTERNAMEN, Zaak, goed

# Nothing of a resident is on these pages in this case, as there is nothing to show; a name on them would still need a
# line, which is what the test below looks at.
LEEG = {
    "afwezig", "afwezigheid-stopt", "te-laat", "terugkijken", "registers", "uitzetten", "teamlid-afwezig",
    "werk-verdelen", "werkverdeling", "werklijst-weg", "zoeken", "inwoner-zoeken", "afspraak-nieuw", "taak-nieuw",
    "binnenkomst-nieuw", "signaal", "inzagevraag", "ingang", "netwerken", "telefoonloket", "factuur",
    "kosten-per-client", "kosten-per-client-bestand", "bijeenkomst", "bijeenkomst-stap",
}  # fmt: skip

# What is not there for the one with every role: nothing of another was shared with them.
DICHT = {("gedeeld", "get"): 404, ("gedeeld", "post"): 404}


def test_van_elk_adres_is_bekend_waarvoor_het_gegevens_toont() -> None:
    activiteiten = {v.code for v in register_van(EIGEN, HARDENBERG.dag).verwerkingen}
    zonder = [a.naam for a in adressen() if a.naam not in ZONDER_INZAGE and scherm_weg(a.naam, a.soort) is None]
    assert zonder == [], "zeg in werkplek/verwerkingen.py waarvoor dit adres gegevens toont, of waarom niet"
    routes = [r for a in adressen() if (r := scherm_weg(a.naam, a.soort))]
    assert {r.verwerking for r in routes} <= activiteiten - {"onbekend"}
    assert set(ZONDER_INZAGE) <= {a.naam for a in adressen()}


def test_van_elke_operatie_is_bekend_waarvoor_zij_gegevens_toont() -> None:
    activiteiten = {v.code for v in register_van(EIGEN, HARDENBERG.dag).verwerkingen}
    woorden = {op.naam: op.pad.partition("/")[0] for op in OPERATIES}
    zonder = [naam for naam, woord in woorden.items() if naam not in API_ZONDER and api_weg(naam, woord) is None]
    assert zonder == [], "zeg in api/verwerkingen.py waarvoor deze operatie gegevens toont, of waarom niet"
    assert {r.verwerking for naam, woord in woorden.items() if (r := api_weg(naam, woord))} <= activiteiten
    assert set(API_ZONDER) <= set(woorden)


@pytest.fixture
def eigen(db: None, beide_profielen: None) -> dict[str, Any]:
    with in_scope(gemeente=EIGEN, breed=True):
        zaak = Zaak(HARDENBERG)
        return {**nummers(zaak), "persoon": zaak.persoon.pk, "zaak": zaak}


def _regels(na: int) -> list[Inzage]:
    with in_scope(gemeente=EIGEN, breed=True):
        return list(Inzage.objects.filter(pk__gt=na).order_by("pk"))


def _laatste() -> int:
    with in_scope(gemeente=EIGEN, breed=True):
        return Inzage.objects.order_by("-pk").values_list("pk", flat=True).first() or 0


def _over(regels: list[Inzage], eigen: dict[str, Any]) -> bool:
    """Is one of these lines about the file of the case, or about somebody in it?"""
    with in_scope(gemeente=EIGEN, breed=True):
        mensen = set(Persoon.objects.values_list("pk", flat=True))
    return any(r.dossier_id == eigen["dossier"] or set(r.personen) & mensen for r in regels)


def test_elke_bladzijde_met_iets_van_een_inwoner_laat_een_regel_na(client: Client, eigen: dict[str, Any]) -> None:
    """By somebody with every role who works in the file, so that every page opens. That it does, and with which
    headers, is the part of the matrix (`beveiliging/matrix.py`) that is tried here. What is sent counts as well: a form
    that is refused shows the page again."""
    zaak = eigen["zaak"]
    wie = zaak.staf["anouk"]
    wie.rollen = [r.value for r in Rol]
    # And of the organisation to which somebody of the household was brought.
    wie.organisatie = "de-welle"
    wie.save()
    with in_scope(gemeente=EIGEN, breed=True):
        welle = Organisatie.objects.create(naam="De Welle", code="de-welle")
        Voorziening.objects.filter(verwijzingen=eigen["verwezen"]).update(organisatie=welle)
        # And of the provider that has an allocation for it.
        Aanbiederaccount.objects.create(aanbieder_id=eigen["aanbieder"], medewerker=wie, van=zaak.dag)
    client.force_login(wie)
    zonder_regel, stil, teveel, dicht, telling = [], set(), [], {}, Telling()
    for adres in adressen():
        if adres.naam in OPENBAAR | BEWONERS:
            continue
        pad = adres.pad(eigen[adres.soort]) if adres.omzetters else adres.pad()
        if adres.naam == "medewerker-instellen":
            pad += f"?wie={wie.pk}"
        for doe in (client.get, client.post):
            voor = _laatste()
            antwoord = doe(pad)
            tekst = b"".join(antwoord) if antwoord.streaming else antwoord.content
            regels = _regels(voor)
            genoemd = any(naam.encode() in tekst for naam in ACHTERNAMEN)
            if genoemd and not _over(regels, eigen):
                zonder_regel.append((adres.naam, doe.__name__))
            if antwoord.status_code == 200 and not regels:
                stil.add(adres.naam)
            if regels and adres.naam in ZONDER_INZAGE:
                teveel.append((adres.naam, doe.__name__))
            if uitkomst(antwoord.status_code) != "open":
                dicht[adres.naam, doe.__name__] = antwoord.status_code
            if not antwoord.streaming:
                telling.bekijk(f"{doe.__name__} {adres.naam}", antwoord)
    assert zonder_regel == []
    assert teveel == []
    assert dicht == DICHT
    assert telling.koppen == {}
    stil = {naam for naam in stil - set(ZONDER_INZAGE) if not naam.startswith("verni")}
    assert stil <= LEEG, stil - LEEG


def test_elke_operatie_met_iets_van_een_inwoner_laat_een_regel_na(eigen: dict[str, Any]) -> None:
    zaak = eigen["zaak"]
    wie = zaak.staf["anouk"]
    wie.rollen = [r.value for r in Rol]
    wie.save()
    machine = Machine(wie, HARDENBERG.slug)
    zonder_regel = []
    for op in OPERATIES:
        voor = _laatste()
        antwoord = vraag(machine, op, eigen)
        regels = _regels(voor)
        genoemd = any(naam.encode() in antwoord.content for naam in ACHTERNAMEN)
        van_dossier = re.search(rb'"dossier(?:_id)?": ?%d\b' % eigen["dossier"], antwoord.content)
        if (genoemd or van_dossier) and not _over(regels, eigen):
            zonder_regel.append((op.naam, antwoord.status_code))
        assert not (regels and op.naam in API_ZONDER), op.naam
        assert {r.via for r in regels} <= {"api"}
    assert zonder_regel == []


def test_een_brief_en_een_document_openen_staat_er_ook(client: Client, eigen: dict[str, Any]) -> None:
    client.force_login(eigen["zaak"].staf["anouk"])
    for soort in ("brief", "document", "verslag"):
        voor = _laatste()
        adres = next(a for a in adressen() if a.naam == soort)
        antwoord = client.get(adres.pad(eigen[soort]))
        assert antwoord.status_code == 200
        [regel] = [r for r in _regels(voor) if r.dossier_id]
        assert (regel.gebruik, regel.dossier_id, regel.nummer) == ("bestand", eigen["dossier"], eigen[soort])


def test_de_agenda_op_de_telefoon_staat_op_naam_van_wie_de_link_heeft(client: Client, eigen: dict[str, Any]) -> None:
    zaak = eigen["zaak"]
    with in_scope(gemeente=EIGEN, breed=True):
        taak = {"dossier": zaak.dossier, "omschrijving": "Bel terug", "vervalt_op": timezone.localdate()}
        goed(maak_taak(zaak.anouk, **taak, peildatum=zaak.dag))
        sleutel = nieuwe_sleutel(zaak.anouk, zaak.dag)
    voor = _laatste()
    antwoord = client.get(f"/agenda/link/{EIGEN}/{sleutel}/")
    assert antwoord.status_code == 200
    regels = _regels(voor)
    assert b"dossier" in antwoord.content
    assert {(r.medewerker_id, r.dossier_id, r.via) for r in regels} == {(zaak.anouk.id, eigen["dossier"], "agenda")}
