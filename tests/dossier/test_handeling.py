"""What holds for every action, whatever it does: right, scope, day, one line on the timeline, all or nothing."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, connection

from naober.dossier.deur import nieuw_nummer
from naober.dossier.handeling import _BOTSINGEN, Gedaan, handeling
from naober.dossier.models import Dossier, Gebeurtenis
from naober.fundament.scope import actieve_scope, laat_binnen
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Rol
from naober.gemeente.rechten import RECHTEN
from naober.gemeente.zicht import scope_van
from naober.kern import Bron, Fout, Weigering
from tests.dossier.opzet import Zaak, afdruk, geweigerd, goed, veranderd

WET = Bron("Wmo 2015", "art. 2.3.2")


def alle_handelingen() -> list[Any]:
    """Every function that was made by `handeling`, in any module of a room that has `actions`."""
    gevonden = []
    for config in apps.get_app_configs():
        if not config.name.startswith("naober.") or importlib.util.find_spec(f"{config.name}.actions") is None:
            continue
        for stuk in pkgutil.walk_packages([config.path], f"{config.name}."):
            if ".migrations" in stuk.name or ".management" in stuk.name:
                continue
            module = importlib.import_module(stuk.name)
            for naam, functie in inspect.getmembers(module, inspect.isfunction):
                if functie.__module__.startswith(module.__name__) and is_handeling(functie):
                    gevonden.append(pytest.param(functie, id=naam))
    return gevonden


def is_handeling(functie: Callable[..., object]) -> bool:
    return hasattr(functie, "__wrapped__") and next(iter(inspect.signature(functie).parameters), "") == "actor"


HANDELINGEN = alle_handelingen()
# In one test each: a household of its own for every action would take minutes. A name may occur in two rooms.
DOEN: dict[str, Callable[..., object]] = {f"{p.values[0].__module__}.{p.id}": p.values[0] for p in HANDELINGEN}


def test_alle_handelingen_zijn_gevonden() -> None:
    namen = {param.id for param in HANDELINGEN}
    assert {"betrek", "registreer_binnenkomst", "leg_gesprek_vast", "maak_plan", "neem_besluit"} <= namen


def test_zonder_het_recht_wordt_elke_handeling_geweigerd(zaak: Zaak) -> None:
    niemand, wetten = replace(zaak.anouk, rollen=frozenset()), {r.wet for r in RECHTEN.values()}
    for naam, doe in DOEN.items():
        assert geweigerd("recht.ontbreekt", doe, niemand, peildatum=zaak.dag).bron in wetten, naam


def test_in_de_scope_van_een_andere_gemeente_loopt_geen_handeling(zaak: Zaak) -> None:
    for naam, doe in DOEN.items():
        with pytest.raises(Fout, match="scope"):
            pytest.fail(f"{naam} gaf {doe(replace(zaak.dina, gemeente=141), peildatum=zaak.dag)}")


@pytest.mark.django_db
def test_zonder_scope_loopt_geen_handeling() -> None:
    wie = Actor(1, 160, "Proef", frozenset(Rol), "team")
    for naam, doe in DOEN.items():
        with pytest.raises(Fout, match="scope"):
            pytest.fail(f"{naam} gaf {doe(wie, peildatum=date(2025, 1, 1))}")


def test_zonder_peildatum_loopt_geen_handeling(zaak: Zaak) -> None:
    voor = afdruk()
    for naam, doe in DOEN.items():
        with pytest.raises(Fout, match="peildatum"):
            pytest.fail(f"{naam} gaf {doe(replace(zaak.anouk, rollen=frozenset(Rol)))}")
    assert veranderd(voor, afdruk()) == []


def vraagt_iets(doe: Callable[..., object]) -> bool:
    """Does this action ask more than who and when?"""
    velden = inspect.signature(doe).parameters.values()
    return any(veld.default is veld.empty and veld.name not in ("actor", "peildatum") for veld in velden)


def test_het_recht_van_elke_handeling_bestaat_en_iemand_heeft_het(zaak: Zaak) -> None:
    """With every role the refusal is about something else: here the missing arguments."""
    for naam, doe in DOEN.items():
        if vraagt_iets(doe):
            with pytest.raises(TypeError, match="missing"):
                pytest.fail(f"{naam} gaf {doe(replace(zaak.anouk, rollen=frozenset(Rol)), peildatum=zaak.dag)}")


def test_een_recht_dat_niet_bestaat_is_een_fout_en_geen_toegang(zaak: Zaak) -> None:
    @handeling(recht="alles.mogen", wet=WET)
    def alles(actor: object, *, peildatum: date) -> Gedaan[None]:
        raise AssertionError("dit mag niet worden uitgevoerd")

    with pytest.raises(Fout, match=r"alles\.mogen"):
        alles(zaak.anouk, peildatum=zaak.dag)


# ------------------------------------------------------------------------------------------ de tijdlijn


def test_elke_stap_zet_een_regel_op_de_tijdlijn_met_wie_wat_wanneer_en_waarom(elke_zaak: Zaak) -> None:
    elke_zaak.tot("besluit")
    regels = list(Gebeurtenis.objects.filter(dossier=elke_zaak.dossier).order_by("id"))
    assert [r.handeling for r in regels] == [
        "registreer_binnenkomst",
        "leg_gesprek_vast",
        "leg_bevindingen_vast",
        "maak_plan",
        "voeg_actie_toe",
        "spreek_af",
        "neem_besluit",
    ]
    profiel = elke_zaak.profiel
    mandaat = profiel.mandaat_voor(elke_zaak.geval.product)
    assert mandaat is not None
    assert regels[-1].bron == str(mandaat.bron)
    assert regels[2].bron == regels[4].bron == str(profiel.trap.bron)
    assert {r.bron for r in (regels[1], regels[3], regels[5])} == {"Wmo 2015, art. 2.3.2 lid 4"}
    assert [r.medewerker_id for r in regels] == [elke_zaak.anouk.id] * 6 + [elke_zaak.beslisser.id]
    assert {r.dag for r in regels} == {elke_zaak.dag}
    assert all(r.tekst.strip() for r in regels)


def test_een_weigering_maakt_ongedaan_wat_de_handeling_al_had_geschreven(zaak: Zaak) -> None:
    zaak.tot("vraag")

    @handeling(recht="plan.maken", wet=WET)
    def halverwege(actor: object, *, peildatum: date) -> Gedaan[None] | Weigering:
        Dossier.objects.filter(pk=zaak.dossier.pk).update(slottekst="half")
        return Weigering("proef.nee", "Dit kan niet.", WET, "Doe iets anders.")

    geweigerd("proef.nee", halverwege, zaak.anouk, peildatum=zaak.dag)


def test_een_fout_halverwege_maakt_alles_ongedaan(zaak: Zaak) -> None:
    zaak.tot("vraag")
    voor = afdruk()

    @handeling(recht="plan.maken", wet=WET)
    def stuk(actor: object, *, peildatum: date) -> Gedaan[None]:
        Dossier.objects.filter(pk=zaak.dossier.pk).update(slottekst="half")
        raise ValueError("proef")

    with pytest.raises(ValueError, match="proef"):
        stuk(zaak.anouk, peildatum=zaak.dag)
    assert veranderd(voor, afdruk()) == []


def test_een_botsing_in_de_databank_wordt_de_weigering_die_erbij_hoort(zaak: Zaak) -> None:
    zaak.tot("vraag")

    @handeling(recht="plan.maken", wet=WET)
    def tweede_dossier(actor: object, *, peildatum: date) -> Gedaan[Dossier]:
        nummer = nieuw_nummer()
        laat_binnen(nummer)
        dossier = Dossier.objects.create(pk=nummer, huishouden=zaak.persoon.huishouden, geopend_op=peildatum)
        return Gedaan(dossier, dossier, Gebeurtenis.Soort.OVERIG, "Dit komt er niet.")

    geweigerd("dossier.bestaat", tweede_dossier, zaak.anouk, peildatum=zaak.dag)


def test_een_onbekende_botsing_is_een_fout_zonder_de_gegevens_van_de_rij(
    zaak: Zaak, monkeypatch: pytest.MonkeyPatch
) -> None:
    """PostgreSQL names the values of the row in its message, and an error reaches a log."""
    monkeypatch.delitem(_BOTSINGEN, "persoon_bsn_uniek")
    zaak.tot("vraag")
    voor = afdruk()

    @handeling(recht="plan.maken", wet=WET)
    def zelfde_bsn(actor: object, *, peildatum: date) -> Gedaan[None]:
        zaak.andere.bsn = zaak.persoon.bsn
        zaak.andere.save()
        raise AssertionError("de databank had dit moeten weigeren")

    with pytest.raises((Fout, IntegrityError)) as gevangen:
        zelfde_bsn(zaak.anouk, peildatum=zaak.dag)
    fout: BaseException | None = gevangen.value
    assert "persoon_bsn_uniek" in str(fout)
    # All that a traceback would print.
    while fout is not None:
        assert str(zaak.persoon.bsn) not in str(fout), "de melding van de fout noemt een burgerservicenummer"
        fout = fout.__cause__ or (None if fout.__suppress_context__ else fout.__context__)
    assert veranderd(voor, afdruk()) == []


def test_de_scope_van_de_databank_is_die_van_de_medewerker(zaak: Zaak) -> None:
    with actieve_scope(scope_van(zaak.anouk)), connection.cursor() as cursor:
        cursor.execute("select current_setting('naober.gemeente'), current_setting('naober.actor'), current_user")
        assert cursor.fetchone() == (str(zaak.gemeente), str(zaak.anouk.id), "naober_app")
    goed(zaak.wachtende_vraag())
