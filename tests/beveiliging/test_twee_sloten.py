"""The filter in the queries and the policies of the database say the same: who sees which file, page and row."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from difflib import unified_diff
from typing import Any

import pytest
from django.db.models import Q
from django.test import Client
from django.utils import timezone

from naober.agenda import werklijst as module_van_werklijst
from naober.agenda.werklijst import Keuzes, werklijst
from naober.besluit.models import Bezwaar, Klacht, Rechtmatigheidstoets
from naober.dossier import handeling
from naober.dossier.deur import zie_vooruit
from naober.dossier.handeling import zichtbaar, zichtbaar_open
from naober.dossier.models import Afwezigheid, Betrokkenheid, Dossier, Inzagegrond
from naober.fundament.scope import actieve_scope, in_scope
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from naober.gemeente.zicht import scope_van
from tests.dossier.gevallen import GOOISE_MEREN, HARDENBERG, HEUVELRUG, TESTERVEEN, UTRECHT, Geval, profiel_uit
from tests.dossier.opzet import Zaak

pytestmark = pytest.mark.django_db


# How far the case can be played in each municipality.
STEDEN = (HARDENBERG, TESTERVEEN, UTRECHT, HEUVELRUG, GOOISE_MEREN)
TOT = {"hardenberg": "besluit", "testerveen": "besluit"}


def zonder_filter(monkeypatch: pytest.MonkeyPatch) -> None:
    """The queries forget who may see a file, those that were built before too: their shape has another name."""
    vorm = Actor.vorm.fget
    monkeypatch.setattr(Actor, "vorm", property(lambda actor: replace(vorm(actor), naam="zonder filter")))
    monkeypatch.setattr(handeling, "_zichtbaar", lambda actor, via: Q())
    monkeypatch.setattr(module_van_werklijst, "zichtbaar_open", lambda actor: Q())


class Stad:
    """Three files in one municipality, each further on its way, and somebody for every way to see one."""

    def __init__(self, geval: Geval) -> None:
        stappen = ("vraag", "gesprek", TOT.get(geval.slug, "actie"))
        self.zaken = [Zaak(geval, nummer=n).tot(stap) for n, stap in enumerate(stappen)]
        zaak = self.zaken[0]
        self.gemeente = zaak.gemeente
        teams = ("", geval.team, geval.ander_team)
        self.mensen = [self._medewerker(zaak, rol, team) for rol in Rol for team in teams] + list(zaak.staf.values())
        self._gronden(zaak)
        self._einde(self.zaken[2])

    def _medewerker(self, zaak: Zaak, rol: Rol, team: str) -> Medewerker:
        medewerker = zaak._medewerker(f"{rol}-{team or 'los'}", (rol,), team)
        medewerker.team = team
        medewerker.save()
        return medewerker

    def _gronden(self, zaak: Zaak) -> None:
        nu, uur, tweede = timezone.now(), timedelta(hours=1), self.zaken[1]
        los = {m.rollen[0]: m for m in self.mensen if m.team == ""}
        anouk = zaak.staf["anouk"]
        vast = {"reden": "Het is nodig.", "gegeven_door": "De inwoner", "vastgelegd_door": anouk, "van": nu - uur}
        for grond, wie in (("noodtoegang", Rol.GENERALIST), ("toestemming", Rol.CLIENTONDERSTEUNER)):
            Inzagegrond.objects.create(**vast, dossier=zaak.dossier, medewerker=los[wie], grond=grond, tot=nu + uur)
        cas = {"dossier": tweede.dossier, "medewerker": zaak.staf["cas"]}
        Inzagegrond.objects.create(**vast, **cas, grond="toestemming", ingetrokken_op=nu)
        Betrokkenheid.objects.create(**cas, rol="clientondersteuner", van=zaak.dag)
        vandaag = timezone.localdate()
        Afwezigheid.objects.create(medewerker=anouk, vervanger=los[Rol.BELEID], van=vandaag, tot=vandaag)
        Klacht.objects.create(
            dossier=tweede.dossier, persoon=tweede.persoon, ontvangen_op=zaak.dag,
            ontvangen_door=anouk, waarover="wachten", omschrijving="Niemand belde.",
        )  # fmt: skip

    def _einde(self, zaak: Zaak) -> None:
        """The last one is closed, with an objection that is still open where there is a decision."""
        if "besluit" in zaak.gedaan:
            van = {"besluit": zaak.besluit, "kenmerk": zaak.besluit.kenmerk, "ontvangen_op": zaak.dag}
            Bezwaar.objects.create(**van, soort="bezwaar", te_laat=False, gronden="Te weinig.")
        Betrokkenheid.objects.filter(dossier=zaak.dossier).update(tot=zaak.dag)
        Dossier.objects.filter(pk=zaak.dossier.pk).update(gesloten_op=zaak.dag)

    @property
    def actoren(self) -> list[Actor]:
        return [Actor.van(m) for m in Medewerker.objects.filter(gemeente_id=self.gemeente).order_by("pk")]


@pytest.fixture(params=STEDEN, ids=lambda g: g.slug)
def stad(request: pytest.FixtureRequest, beide_profielen: None) -> Iterator[Stad]:
    with in_scope(gemeente=profiel_uit(request.param.slug).gemeente.code, breed=True):
        yield Stad(request.param)


def test_filter_en_databank_laten_elke_medewerker_dezelfde_dossiers_zien(stad: Stad) -> None:
    verschil, gezien = [], set()
    alle = list(Dossier.objects.values_list("pk", flat=True))
    for actor in stad.actoren:
        met_filter = set(Dossier.objects.filter(zichtbaar(actor)).values_list("pk", flat=True))
        openstaand = set(
            Dossier.objects.filter(zichtbaar_open(actor), gesloten_op__isnull=True).values_list("pk", flat=True)
        )
        with actieve_scope(scope_van(actor)):
            databank = set(Dossier.objects.values_list("pk", flat=True))
            lopend = set(Dossier.objects.filter(gesloten_op__isnull=True).values_list("pk", flat=True))
        # A list that is looked at ahead opens nothing that was closed.
        with actieve_scope(scope_van(actor)):
            zie_vooruit(alle)
            vooruit = set(Dossier.objects.values_list("pk", flat=True))
        if not (met_filter == databank == vooruit and openstaand == lopend):
            verschil.append((actor.naam, sorted(met_filter), sorted(databank), sorted(openstaand)))
        gezien.add(frozenset(databank))
    assert verschil == []
    # Not all the same, or nothing would be compared.
    assert len(gezien) > 3


def test_een_toetser_ziet_wat_op_toetsing_wacht_en_wat_hij_zelf_toetste_en_verder_niets(stad: Stad) -> None:
    toetsers = [a for a in stad.actoren if a.rollen == {Rol.TOETSER}]
    Klacht.objects.update(afgehandeld_op=stad.zaken[0].dag)
    Bezwaar.objects.update(uitkomst="ongegrond")
    wacht = set(Rechtmatigheidstoets.objects.filter(uitkomst="open").values_list("besluit__dossier", flat=True))
    for actor in toetsers:
        with actieve_scope(scope_van(actor)):
            assert set(Dossier.objects.values_list("pk", flat=True)) <= wacht


def test_dezelfde_rijen_op_de_werklijst_met_en_zonder_het_filter(stad: Stad, monkeypatch: pytest.MonkeyPatch) -> None:
    profiel, dag = stad.zaken[0].profiel, stad.zaken[0].dag

    def lijsten() -> dict[int, list[int]]:
        uit = {}
        for actor in stad.actoren:
            with actieve_scope(scope_van(actor)):
                regels, _ = werklijst(actor, Keuzes(status=""), profiel, dag)
                uit[actor.id] = [r.dossier.pk for r in regels]
        return uit

    met = lijsten()
    zonder_filter(monkeypatch)
    assert lijsten() == met
    assert any(met.values())


BLADZIJDEN = ("/dossier/{d}/", "/dossier/{d}/contact/")


@pytest.mark.parametrize("geval", [HARDENBERG], ids=lambda g: g.slug)
def test_dezelfde_bladzijden_met_en_zonder_het_filter(
    geval: Geval, client: Client, beide_profielen: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The two pages of a file with most on them, and the lists, for every role: the same status and the same text."""
    with in_scope(gemeente=160, breed=True):
        stad = Stad(geval)
        dossiers = [z.dossier.pk for z in stad.zaken]

    def alles() -> dict[tuple[int, str], tuple[int, str]]:
        uit: dict[tuple[int, str], tuple[int, str]] = {}
        for medewerker in stad.mensen:
            client.force_login(medewerker)
            for pad in [*(b.format(d=d) for d in dossiers for b in BLADZIJDEN), "/", "/werklijst/"]:
                antwoord = client.get(pad)
                uit[medewerker.pk, pad] = (antwoord.status_code, _zonder_sleutels(antwoord))
        return uit

    met = alles()
    zonder_filter(monkeypatch)
    zonder = alles()
    anders = [plek for plek in met if met[plek] != zonder[plek]]
    assert anders == [], "\n".join(unified_diff(met[anders[0]][1].split("\n"), zonder[anders[0]][1].split("\n"), n=0))
    assert {status for status, _ in met.values()} >= {200, 404}


def _zonder_sleutels(antwoord: Any) -> str:
    """The text without what is new at every request: keys of forms and of the page, and when one is signed out."""
    tekst = antwoord.content.decode()
    return re.sub(r'<input[^>]*type="hidden"[^>]*>|nonce="[^"]*"|hx-headers=\'[^\']*\'|om [0-9.]{5} uur', "", tekst)
