"""What somebody would try by hand to get at another team's file or another municipality's, and what it gives."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_type_hints

import pytest
from django.db import connection, models, transaction
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from naober.api.operatie import Operatie
from naober.api.operaties import OPERATIES, zoekers
from naober.dossier.handeling import recht_van
from naober.dossier.models import Dossier
from naober.fundament.scope import in_scope
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Rol
from naober.gemeente.rechten import RECHTEN, Stand
from naober.kern import Weigering
from tests.api.machine import Machine, pad_van
from tests.api.voorbeelden import voorbeeld
from tests.beveiliging.adressen import RECHT, adressen, nummers
from tests.beveiliging.matrix import SOORT, alles, nummers_van
from tests.beveiliging.test_adressen import EIGEN, MET_NUMMER, NAAR_BINNEN, VREEMD, account
from tests.dossier.gevallen import HARDENBERG, TESTERVEEN
from tests.dossier.opzet import ACHTERNAMEN, Zaak, afdruk, veranderd
from tests.dossier.test_zichtbaar import NIET_HIER, VOOR_BESLISSERS, WERK

__all__ = ["alles"]
VAN_NIETS = 2**40
# The map and the people of the municipality are for everybody who works in it.
VAN_IEDEREEN = {"persoon", "voorziening", "organisatie", "locatie", "kaartvoorstel", "maatregel"}
# A visit itself writes these, whatever it asked for.
MAG_WIJZIGEN = {"django_session", "logboek_inzage"}
# What differs between two answers that say the same: the token of the form, and its one-time key.
_TOEVAL = re.compile(rb'name="(?:csrfmiddlewaretoken|sleutel)" value="[^"]*"|"X-CSRFToken": "[^"]*"')


def gemeten(client: Client, doe: str, pad: str, **wat: Any) -> tuple[int, bytes, int]:
    """Status, contents and number of statements of one visit, of which nothing stays."""
    connection.queries_log.clear()  # it keeps no more than nine thousand
    with transaction.atomic(), CaptureQueriesContext(connection) as geteld:
        antwoord = getattr(client, doe)(pad, **wat)
        transaction.set_rollback(True)
    return antwoord.status_code, _TOEVAL.sub(b"", antwoord.content), len(geteld)


# ------------------------------------------------------------- wat er niet is en wat u niet mag zien, is hetzelfde


@pytest.mark.eis("LEU-227")
def test_een_dossier_van_een_ander_team_en_een_nummer_dat_niet_bestaat_geven_precies_hetzelfde(
    zaak: Zaak, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same status, text and number of statements: neither the error nor the time tells that it is there."""
    monkeypatch.setattr("naober.identiteit.sessies._ZUINIG", 10**6)  # once a minute a session writes that it lives
    plekken = nummers(zaak)
    client = Client(raise_request_exception=False)
    client.force_login(account(EIGEN, Rol.GENERALIST, team="gebiedsteam-2"))
    anders = {}
    for adres in (a for a in MET_NUMMER if a.soort not in VAN_IEDEREEN):
        for doe in ("get", "post"):
            verborgen = gemeten(client, doe, adres.pad(plekken[adres.soort]))
            niets = gemeten(client, doe, adres.pad(VAN_NIETS))
            if niets[0] == 404 and verborgen[0] == 404 and verborgen != niets:
                anders[f"{doe} {adres.naam}"] = (verborgen[0], niets[0], verborgen[2], niets[2])
            elif verborgen[0] not in (403, 404, 405) and adres.naam not in NAAR_BINNEN:
                anders[f"{doe} {adres.naam}"] = verborgen[0]
    assert anders == {}


def test_ook_in_de_api_is_wat_verborgen_is_niet_te_onderscheiden_van_niets(alles: dict[str, int]) -> None:
    machine = Machine(account(EIGEN, Rol.GENERALIST, team="gebiedsteam-2"), HARDENBERG.slug)
    kop = {"Authorization": f"Bearer {machine.sleutel}"}
    anders = {}
    for op in (op for op in OPERATIES if op.nummers and SOORT[op.pad.partition("/")[0]] not in VAN_IEDEREEN):
        gezien = []
        for plekken in (alles, dict.fromkeys(alles, VAN_NIETS)):
            pad = pad_van(op, HARDENBERG.slug, **nummers_van(op, plekken), **dict.fromkeys(op.codes, "x"))
            doe, wat = ("get", {}) if op.methode == "GET" else ("post", {"data": voorbeeld(op)})
            soort = {} if op.methode == "GET" else {"content_type": "application/json"}
            gezien.append(gemeten(machine.client, doe, pad, headers=kop, **wat, **soort))
        if gezien[0] != gezien[1]:
            anders[op.naam] = [(status, aantal) for status, _, aantal in gezien]
    assert anders == {}


# --------------------------------------------------------------------------------------- zoeken, lijsten, concepten


def test_zoeken_naar_dossiers_vindt_dat_van_een_ander_team_niet_hoe_er_ook_wordt_gezocht(zaak: Zaak) -> None:
    zaak.tot("besluit")
    assert zaak.persoon.bsn
    vragen = (
        ACHTERNAMEN[0], ACHTERNAMEN[0].upper(), ACHTERNAMEN[0][:5], f"%{ACHTERNAMEN[0][1:]}", zaak.persoon.bsn,
        str(zaak.dossier.pk), zaak.besluit.kenmerk, "Proefstraat", "7777AA", "' or 1=1 --",
    )  # fmt: skip
    client = Client()
    client.force_login(account(EIGEN, Rol.GENERALIST, team="gebiedsteam-2"))
    gevonden = [v for v in vragen if _noemt(client.post(reverse("zoeken"), {"zoek": v}), zaak)]
    assert gevonden == []
    collega = Client()
    collega.force_login(zaak.staf["bram"])
    assert _noemt(collega.post(reverse("zoeken"), {"zoek": ACHTERNAMEN[0]}), zaak), "anders toont deze toets niets"


def _noemt(antwoord: Any, zaak: Zaak) -> bool:
    tekst = antwoord.content.decode()
    link = reverse("dossier", kwargs={"pk": zaak.dossier.pk})
    # What was typed comes back in its own field.
    zonder_veld = re.sub(r"<input\b[^>]*>", "", tekst)
    return f'href="{link}' in tekst or zaak.persoon.voornamen in zonder_veld


def test_een_keuze_of_filter_in_het_adres_opent_geen_lijst_van_een_ander_team(zaak: Zaak) -> None:
    zaak.tot("besluit")
    client = Client(raise_request_exception=False)
    client.force_login(account(EIGEN, Rol.GENERALIST, Rol.TEAMLEIDER, team="gebiedsteam-2"))
    # What is said together may only narrow a list to this case.
    pogingen = (
        f"team=gebiedsteam-noord&medewerker={zaak.anouk.id}&wie=allen&alles=ja&breed=ja&gemeente=160",
        f"team=&dossier={zaak.dossier.pk}&voor=99999&gebied=noord",
    )
    lijsten = [a for a in adressen() if not a.omzetters and a.naam in RECHT]
    gelekt = [
        f"{lijst.naam}?{poging}"
        for lijst in lijsten
        for poging in pogingen
        if _noemt(client.get(f"{lijst.pad()}?{poging}"), zaak)
    ]
    assert gelekt == []


def test_een_concept_is_alleen_voor_wie_het_schreef(zaak: Zaak) -> None:
    zaak.tot("vraag")
    pad = reverse("notitie", kwargs={"pk": zaak.dossier.pk})
    schrijver, collega = Client(), Client()
    schrijver.force_login(zaak.staf["anouk"])
    collega.force_login(zaak.staf["bram"])
    formulier = schrijver.get(pad).content.decode()
    velden = dict(re.findall(r'name="([a-z_]+)" value="([^"]*)"', formulier))
    schrijver.post(pad, {**velden, "tekst": "Geheim van de schrijver", "bewaar_als_concept": "ja", "concept": "ja"})
    assert "Geheim van de schrijver" not in collega.get(pad).content.decode()


def test_de_agendalink_van_een_ander_geeft_niets_en_een_verzonnen_sleutel_ook_niet(zaak: Zaak, client: Client) -> None:
    from uuid import uuid4

    for gemeente in (EIGEN, VREEMD, 9999):
        antwoord = client.get(reverse("agenda-link", kwargs={"gemeente": gemeente, "sleutel": uuid4()}))
        assert antwoord.status_code == 404


# --------------------------------------------------------------------------------- nummers die niet in het adres staan


def _verwijzingen(soort: Any, pad: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], type[models.Model]]]:
    """Where in a body of this type the number of a row stands, and of which kind of row."""
    for deel in (soort, *get_args(soort)):
        if isinstance(deel, type) and issubclass(deel, models.Model):
            yield pad, deel
        elif isinstance(deel, type) and is_dataclass(deel) and not get_args(deel):
            hints = get_type_hints(deel)
            for veld in fields(deel):
                if veld.init:
                    yield from _verwijzingen(hints[veld.name], (*pad, veld.name))


def in_de_body() -> list[Any]:
    """Every place in a body where a row is pointed at: the operation, the path of the field, the kind of row."""
    return [
        pytest.param(op, (naam, *plek), soort, id=f"{op.naam}-{'.'.join((naam, *plek))}")
        for op in OPERATIES
        if op.methode == "POST"
        for naam in op.vrij
        for plek, soort in _verwijzingen(op.soorten[naam])
    ]


IN_DE_BODY = in_de_body()


def _zet(body: Any, plek: tuple[str, ...], waarde: int) -> Any:
    """The body with this number at this place; a list gets one more of its kind."""
    if not plek:
        return [waarde] if isinstance(body, list) else waarde
    if isinstance(body, list):
        return [_zet(body[0] if body else {}, plek, waarde)]
    kern = dict(body) if isinstance(body, dict) else {}
    return {**kern, plek[0]: _zet(kern.get(plek[0]), plek[1:], waarde)}


def test_er_zijn_genoeg_plekken_in_een_body_om_dit_te_tonen() -> None:
    assert len(IN_DE_BODY) >= 15
    assert {soort for _, _, soort in (p.values for p in IN_DE_BODY)} <= set(zoekers())


@pytest.fixture
def vreemden(alles: dict[str, int], zaak: Zaak) -> dict[str, dict[type[models.Model], int]]:
    """The number of a row of every kind: of another municipality, and of another team's file here."""
    with in_scope(gemeente=VREEMD, breed=True):
        Zaak(TESTERVEEN, nummer=1).tot("besluit")
        elders = _van_elke_soort(VREEMD)
    return {"andere gemeente": elders, "bestaat niet": dict.fromkeys(elders, VAN_NIETS)}


def _van_elke_soort(gemeente: int) -> dict[type[models.Model], int]:
    gevonden = {}
    for soort in zoekers():
        if isinstance(soort, type) and issubclass(soort, models.Model):
            rij = soort._default_manager.filter(gemeente_id=gemeente).order_by("pk").first()
            gevonden[soort] = rij.pk if rij else VAN_NIETS
    return gevonden


@pytest.mark.eis("LEU-227")
def test_een_nummer_van_een_andere_gemeente_in_de_body_wordt_geweigerd_bij_elke_operatie(
    zaak: Zaak, alles: dict[str, int], vreemden: dict[str, dict[type[models.Model], int]]
) -> None:
    machine = Machine(account(EIGEN, *Rol), HARDENBERG.slug)
    kop = {"Authorization": f"Bearer {machine.sleutel}"}
    eigen = _van_elke_soort(EIGEN)
    voor, fout = afdruk(), {}
    for param in IN_DE_BODY:
        op, plek, soort = param.values
        for wat, nummers_ in vreemden.items():
            body: Any = voorbeeld(op)
            for andere in IN_DE_BODY:  # every other row pointed at is one that is there
                if andere.values[0] is op and andere.values[1] != plek and _moet(op, andere.values[1]):
                    body = _zet(body, andere.values[1], eigen[andere.values[2]])
            body = _zet(body, plek, nummers_[soort])
            pad = pad_van(op, HARDENBERG.slug, **nummers_van(op, alles), **dict.fromkeys(op.codes, "x"))
            antwoord: HttpResponse = machine.client.post(pad, body, content_type="application/json", headers=kop)
            if antwoord.status_code not in (400, 422) or (
                antwoord.status_code == 422 and b"verwijzing.onbekend" not in antwoord.content
            ):
                fout[f"{param.id}, {wat}"] = (antwoord.status_code, antwoord.content[:200])
    assert fout == {}
    assert set(veranderd(voor, afdruk())) <= MAG_WIJZIGEN


def _moet(op: Operatie, plek: tuple[str, ...]) -> bool:
    return len(plek) == 1


FORMULIEREN = [a for a in MET_NUMMER if a.soort != "agenda"]


def test_een_vreemd_nummer_in_een_veld_van_een_bladzijde_verandert_niets(zaak: Zaak, alles: dict[str, int]) -> None:
    """Every choice of every form that holds numbers, replaced by a number of another municipality and by nonsense."""
    with in_scope(gemeente=VREEMD, breed=True):
        vreemd = Zaak(TESTERVEEN, nummer=1).tot("besluit")
        # A choice is mostly of a resident or a colleague; of the other two each field gets one, by turns.
        mensen, anders = (vreemd.persoon.pk, vreemd.anouk.id), (vreemd.dossier.pk, VAN_NIETS)
    client = Client(raise_request_exception=False)
    client.force_login(account(EIGEN, *Rol))
    voor, fout, geprobeerd = afdruk(), [], 0
    for adres in FORMULIEREN:
        pad = adres.pad(alles[adres.soort])
        bladzijde = client.get(pad)
        html = bladzijde.content.decode() if bladzijde["Content-Type"].startswith("text/html") else ""
        for veld, keuzes in _nummervelden(html).items():
            # Rows of another kind have numbers of their own; one that happens to be a choice here is no attack.
            for nummer in (n for n in (*mensen, anders[geprobeerd % 2]) if str(n) not in keuzes):
                geprobeerd += 1
                with transaction.atomic():
                    status = client.post(pad, {**_ingevuld(html), veld: str(nummer)}).status_code
                    blijft = set(veranderd(voor, afdruk())) - MAG_WIJZIGEN if status == 302 else set()
                    transaction.set_rollback(True)
                if status >= 500 or blijft:
                    fout.append((adres.naam, veld, status, sorted(blijft)))
    assert fout == []
    assert geprobeerd >= 40


def _nummervelden(html: str) -> dict[str, set[str]]:
    """The fields of which a choice is a number, with those choices: the rows that may be chosen."""
    gevonden: dict[str, set[str]] = {}
    for naam, inhoud in re.findall(r'<select\b[^>]*\bname="([^"]+)"[^>]*>(.*?)</select>', html, re.DOTALL):
        gevonden.setdefault(naam, set()).update(re.findall(r'<option[^>]*value="(\d+)"', inhoud))
    for veld in re.findall(r'<input\b[^>]*type="(?:radio|checkbox)"[^>]*>', html):
        naam, waarde = re.search(r'name="([^"]+)"', veld), re.search(r'value="(\d+)"', veld)
        if naam and waarde:
            gevonden.setdefault(naam[1], set()).add(waarde[1])
    return {naam: keuzes for naam, keuzes in gevonden.items() if keuzes}


def _ingevuld(html: str) -> dict[str, str]:
    """What the form already holds, and a word in every field to type in."""
    velden = dict(re.findall(r'<input\b[^>]*type="hidden"[^>]*name="([^"]+)"[^>]*value="([^"]*)"', html))
    velden |= dict.fromkeys(re.findall(r'<textarea\b[^>]*name="([^"]+)"', html), "Woorden.")
    return velden


# ----------------------------------------------------------------------------------------------- een gesloten dossier


# The right goes on after the end of a file; this one action of it does not.
# Consent can be withdrawn at any moment, and what a resident wrote is read, whatever became of the file.
OOK_DAARNA = {"trek_toestemming_in", "lees_berichten"}
STRENGER = {
    "voeg_samen": "een vraag oppakken kan ook na het einde, want dan gaat het dossier weer open; samenvoegen niet",
    "leg_deelname_vast": "wie meedoet wordt afgesproken zolang het dossier loopt",
    "leg_vervoer_vast": "een aanbieder kiezen kan ook na het einde; vervoer hoort bij een lopend plan",
    "zet_tijdelijk_in": "een team zet hulp in voor een casus waaraan het werkt; het recht gaat ook over lopende hulp",
    "leg_verwijzing_vast": "een nieuwe verwijzing opent het dossier weer, zodat het team ervan hoort",
}


@pytest.mark.eis("LEU-227")
def test_in_een_afgerond_dossier_gaat_alleen_door_wat_het_recht_zegt(zaak: Zaak) -> None:
    """Every action in a file, with valid input, just after the file has ended: its right says whether it goes on."""
    zaak.tot("besluit")
    anders, geprobeerd = {}, set()
    for werk in (*WERK, *(w for _, w in NIET_HIER)):
        naam = werk.doe.__name__
        with transaction.atomic():
            try:
                invoer = werk.invoer(zaak)
            except AssertionError:  # this input cannot be made any more so late in the case
                transaction.set_rollback(True)
                continue
            Dossier.objects.filter(pk=zaak.dossier.pk).update(gesloten_op=zaak.dag)
            uitkomst = werk.doe(zaak.anouk, **invoer, peildatum=zaak.dag)
            transaction.set_rollback(True)
        geprobeerd.add(naam)
        dicht = isinstance(uitkomst, Weigering) and uitkomst.code == "dossier.gesloten"
        moet_dicht = RECHTEN[recht_van(werk.doe)].stand == Stand.OPEN and naam not in OOK_DAARNA
        if dicht != (moet_dicht or naam in STRENGER):
            anders[naam] = uitkomst
    assert anders == {}, sorted(anders)
    assert len(geprobeerd) >= 45
    assert not geprobeerd & VOOR_BESLISSERS


def test_een_actor_met_een_verzonnen_nummer_ziet_niets(zaak: Zaak) -> None:
    """An actor that somebody made up: the queries ask who works here, and nobody of that number does."""
    zaak.tot("vraag")
    verzonnen = Actor(id=VAN_NIETS, gemeente=zaak.gemeente, naam="Niemand", rollen=frozenset({Rol.GENERALIST}), team="")
    from naober.dossier.queries import dossier

    assert dossier(verzonnen, zaak.dossier.pk) is None
