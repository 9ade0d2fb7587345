"""Who sees a file is decided in the database: raw SQL as the app, in the scope of one member of staff.

The tables come from the catalogue and the models, so that a new one with residents' data is tested by itself. Each
test looks at all of them and names those that fail.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.apps import apps
from pytest_django import DjangoDbBlocker

from naober.bewoners.models import Vertegenwoordiging
from naober.dossier.models import Betrokkenheid, Dossier
from naober.fundament.controle import dossier_open, zonder_inzage
from naober.fundament.scope import Scope, Zicht, actieve_scope, in_scope
from naober.gemeente.actor import Actor
from naober.gemeente.models import Beschermd
from naober.gemeente.profiel import Rol
from naober.gemeente.zicht import scope_van
from tests.beveiliging.tabellen import beveiligde_tabellen, geweigerd_met, kolommen, ongedaan, sleutel, sql, vul
from tests.dossier.opzet import HARDENBERG, Zaak, blijft_staan

pytestmark = pytest.mark.django_db
GEMEENTE = 160
# A register may hold lines about an organisation or a task, which are of nobody,
# and contracts are of providers.
VAN_CONTRACTEN = {
    f"levering_{naam}{van}"
    for naam in ("aanbieder", "contract", "contractproduct", "tarief", "ruimte", "inkooptraject")
    for van in ("", "event")
} | {
    f"levering_{naam}"
    for naam in ("beschikbaarheid", "inkoopstap", "minimumprijs", "kwaliteitscontrole", "eindverantwoording")
}
# Invoices as a whole, payments and samples: of a provider, for the back office.
VAN_DE_BACKOFFICE = {
    f"levering_{naam}{van}"
    for naam in ("declaratie", "inlezing", "betaalbatch", "steekproefregel")
    for van in ("", "event")
} | {
    f"levering_{naam}"
    for naam in ("inleesdeel", "prestatiebesluit", "goedkeuring", "betaling", "steekproef", "bijdrageopbrengst")
}
# How far a file of a partner is, without whom it is about; the file itself is for the worker alone.
VAN_AANLEVERINGEN = {"signalen_aanlevering", "signalen_aanleveringevent", "signalen_aanleverregel"}
OOK_ZONDER_DOSSIER = {"register_registratie", "signalen_aanleverbestand"} | VAN_CONTRACTEN | VAN_AANLEVERINGEN


@pytest.fixture(scope="module")
def zaak(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Zaak]:
    """A row in every table, about one household of the team of Anouk."""
    with blijft_staan(django_db_blocker):
        with in_scope(gemeente=GEMEENTE, breed=True):
            gevuld = Zaak(HARDENBERG)
            vul(gevuld)
        yield gevuld


def van_inwoners() -> list[str]:
    """Every table but those that say why they are open to the whole municipality."""
    return [t for t in beveiligde_tabellen() if t not in zonder_inzage()]


def buiten(zaak: Zaak) -> Actor:
    """A generalist of another team, with nothing to do with this file: not involved, no ground, no request."""
    return Actor.van(zaak._medewerker("buiten", (Rol.GENERALIST,), zaak.geval.ander_team))


def aantallen(scope: Scope, tabellen: list[str]) -> dict[str, int]:
    with actieve_scope(scope):
        return {t: sql(f"select count(*) from {t}")[0][0] for t in tabellen}


@pytest.mark.django_db
def test_elke_tabel_heeft_een_regel_voor_inzage_of_zegt_waarom_niet() -> None:
    # Tables that another test made for itself stay until the database goes.
    assert [fout for fout in dossier_open() if not fout.startswith("toets_")] == []


@pytest.mark.django_db
def test_wat_open_mag_zijn_voor_de_hele_gemeente_wijst_naar_geen_dossier_en_geen_inwoner() -> None:
    modellen = {m._meta.db_table: m for m in apps.get_models() if issubclass(m, Beschermd)}
    for tabel in zonder_inzage():
        if model := modellen.get(tabel):
            verwant = {f.related_model._meta for f in model._meta.concrete_fields if f.is_relation}
            naar = {meta.app_label for meta in verwant if meta.db_table not in zonder_inzage()}
            assert naar <= {"gemeente", "kaart"}, tabel


def test_zonder_medewerker_is_er_niets_te_zien(zaak: Zaak) -> None:
    """Empty or an error, never a row."""
    gezien = []
    with in_scope(gemeente=GEMEENTE):
        for tabel in van_inwoners():
            opdracht = f"select 1 from {tabel} limit 1"
            if fout := geweigerd_met(opdracht):
                assert "geen medewerker gezet" in fout, tabel
            elif sql(opdracht) and tabel not in OOK_ZONDER_DOSSIER:
                gezien.append(tabel)
    assert gezien == []


# Of who has the right to them, whoever is involved: what stands on a list for destruction, and how staff behave.
VAN_WIE_BEWAART = {
    t for naam in ("lijst", "regel") for t in (f"avg_vernietigings{naam}", f"avg_vernietigings{naam}event")
}
VAN_EEN_COLLEGA = {"logboek_eigenadres", "levering_aanbiederaccount", "levering_aanbiederaccountevent"}
VAN_EEN_COLLEGA |= {"levering_toezichtmelding", "levering_toezichtmeldingevent"}
# Of volunteers, for the service point; the resident who is one sees their own.
VAN_VRIJWILLIGERS = {f"naoberschap_{naam}{van}" for naam in ("aanbod", "vrijwilliger") for van in ("", "event")} | {
    "naoberschap_vrijwilligersteun"
}
VAN_HET_SERVICEPUNT = VAN_VRIJWILLIGERS | {"naoberschap_servicevraag", "naoberschap_servicevraagevent"}
ZELF_GEVRAAGD = {
    *("naoberschap_hulpvraag", "naoberschap_hulpvraagevent", "naoberschap_voorstel", "naoberschap_voorstelevent"),
    "naoberschap_uren",
}
VAN_HET_TOEZICHT = {"logboek_signaal", "logboek_signaalevent", "logboek_datalek", "logboek_datalekevent"}
VAN_HET_TOEZICHT |= {"avg_opruimtelling"}


def test_wie_erbij_betrokken_is_ziet_in_elke_tabel_wat_erover_is_vastgelegd(zaak: Zaak) -> None:
    """All that there is, so that nothing is closed that the work needs."""
    elders = VAN_WIE_BEWAART | VAN_HET_TOEZICHT | VAN_EEN_COLLEGA | VAN_HET_SERVICEPUNT | VAN_DE_BACKOFFICE
    tabellen = [t for t in van_inwoners() if t not in elders | {"signalen_aanleverbestand"}]
    alles = aantallen(Scope(GEMEENTE, breed=True), tabellen)
    eigen = aantallen(scope_van(zaak.anouk), tabellen)
    assert [t for t, n in alles.items() if n and not eigen[t]] == []


def test_wie_toeziet_of_bewaart_ziet_wat_daarvoor_is_en_niets_van_een_dossier(zaak: Zaak) -> None:
    toezicht = Actor.van(zaak._medewerker("toezicht", (Rol.PRIVACYFUNCTIONARIS,)))  # In the very team of the file.
    bewaart = Actor.van(zaak._medewerker("bewaart", (Rol.BELEID,)))
    ziet = {wie: {t for t, n in aantallen(scope_van(wie), van_inwoners()).items() if n} for wie in (toezicht, bewaart)}
    # Whoever approves a list for destruction is the privacy officer too.
    gekeken = {"logboek_inzage", "logboek_doelkeuze", "logboek_inzagevraag", "logboek_inzagevraagevent"}
    nood = {"delen_noodopening", "delen_noodopeningevent"}
    assert ziet[toezicht] - OOK_ZONDER_DOSSIER == VAN_HET_TOEZICHT | VAN_WIE_BEWAART | gekeken | nood
    assert ziet[bewaart] - OOK_ZONDER_DOSSIER == VAN_WIE_BEWAART


def test_een_medewerker_van_een_ander_team_ziet_geen_rij_van_het_dossier(zaak: Zaak) -> None:
    zonder_zoeken = {t for t in van_inwoners() if t.startswith("bewoners_")}
    gezien = {t: n for t, n in aantallen(scope_van(buiten(zaak)), van_inwoners()).items() if n}
    assert set(gezien) - zonder_zoeken - OOK_ZONDER_DOSSIER == set()
    assert "bewoners_netwerkcontact" not in gezien
    assert "bewoners_vertegenwoordiging" not in gezien


def als_inwoner(zaak: Zaak, wie: int, voor: int, dag: date | None = None) -> Scope:
    return Scope(zaak.gemeente, zicht=Zicht(dag=dag or zaak.dag), inwoner=(wie, voor))


def test_een_inwoner_ziet_in_geen_tabel_iets_dan_wie_er_keek_en_wat_die_zelf_aanbood_of_vroeg(zaak: Zaak) -> None:
    """What stands in the file comes by functions of the portal, which know of this one person."""
    zelf = als_inwoner(zaak, zaak.persoon.pk, zaak.persoon.pk)
    gezien = {t for t, n in aantallen(zelf, van_inwoners()).items() if n}
    zelf_vastgelegd = VAN_VRIJWILLIGERS | ZELF_GEVRAAGD
    assert gezien - OOK_ZONDER_DOSSIER == {"logboek_inzage"} | zelf_vastgelegd
    with actieve_scope(zelf):
        assert sql("select distinct dossier_id from logboek_inzage") == [(zaak.dossier.pk,)]
        assert geweigerd_met("delete from dossier_dossier") or sql("delete from dossier_dossier returning 1") == []
    with in_scope(gemeente=GEMEENTE, breed=True):
        vreemde = zaak.inwoner("Jan", "Nergensma").pk
    van_een_vreemde = aantallen(als_inwoner(zaak, vreemde, vreemde), ["logboek_inzage", *sorted(zelf_vastgelegd)])
    assert not any(van_een_vreemde.values())


@pytest.mark.parametrize(
    ("van", "tot", "reikwijdte", "mag"),
    [(-9, None, "alles", True), (-9, 0, "zorg", True), (-9, -1, "alles", False), (1, None, "alles", False),
     (-9, None, "geld", False)],
)  # fmt: skip
def test_voor_een_ander_is_iemand_er_alleen_met_een_vertegenwoordiging_die_loopt(
    zaak: Zaak, van: int, tot: int | None, reikwijdte: str, mag: bool
) -> None:
    with in_scope(gemeente=GEMEENTE, breed=True):
        zus = zaak.inwoner("Ans", "Nergensma")
        Vertegenwoordiging.objects.create(
            persoon=zaak.persoon, door=zus, naam=zus.naam, soort="mentor", reikwijdte=reikwijdte, grondslag="Uitspraak",
            van=zaak.dag + timedelta(days=van), tot=None if tot is None else zaak.dag + timedelta(days=tot),
        )  # fmt: skip
    with actieve_scope(als_inwoner(zaak, zus.pk, zaak.persoon.pk)):
        assert sql("select naober_inwoner()") == [(zaak.persoon.pk if mag else None,)]
        fout = geweigerd_met("select * from naober_mijn_dossiers()")
        assert fout == "" if mag else "geen bewoner gezet" in fout


def leider_elders(zaak: Zaak) -> Actor:
    return Actor.van(zaak._medewerker("leider-elders", (Rol.TEAMLEIDER,), zaak.geval.ander_team))


def test_wie_geen_inwoners_opzoekt_ziet_alleen_de_mensen_van_dossiers_die_hij_ziet(zaak: Zaak) -> None:
    tabellen = [t for t in van_inwoners() if t.startswith("bewoners_")]
    elders = aantallen(scope_van(leider_elders(zaak)), tabellen)
    assert {t: n for t, n in elders.items() if n} == {}
    berta = aantallen(scope_van(zaak.berta), ["bewoners_persoon"])
    with in_scope(gemeente=GEMEENTE, breed=True):
        zaak.inwoner("Jan", "Nergensma")
        alle = sql("select count(*) from bewoners_persoon")[0][0]
    assert 0 < berta["bewoners_persoon"] < alle


def test_op_nummer_is_van_een_ander_dossier_niets_te_lezen_te_wijzigen_of_te_verwijderen(zaak: Zaak) -> None:
    sleutels = {t: sleutel(t) for t in van_inwoners() if not t.startswith("bewoners_") and t not in OOK_ZONDER_DOSSIER}
    with in_scope(gemeente=GEMEENTE, breed=True):
        nummers = {t: sql(f"select min({k}) from {t}")[0][0] for t, k in sleutels.items()}
    geraakt = []
    with actieve_scope(scope_van(buiten(zaak))):
        for tabel, kolom in sleutels.items():
            for opdracht in (
                f"select 1 from {tabel} where {kolom} = {nummers[tabel]}",
                f"update {tabel} set gemeente_id = gemeente_id where {kolom} = {nummers[tabel]} returning 1",
                f"delete from {tabel} where {kolom} = {nummers[tabel]} returning 1",
            ):
                if fout := geweigerd_met(opdracht):
                    assert "permission denied" in fout, opdracht
                elif sql(opdracht):
                    geraakt.append(opdracht)
    assert geraakt == []


def test_een_rij_in_het_dossier_van_een_ander_is_niet_toe_te_voegen(zaak: Zaak) -> None:
    """A copy of a row that is there, by somebody of another team; the same copy by who works in it is no matter of
    who may see."""
    tabellen = [t for t in van_inwoners() if not t.startswith("bewoners_") and t not in OOK_ZONDER_DOSSIER]
    toegestaan, te_streng = [], []
    elders = {"dossier_dossier"} | VAN_WIE_BEWAART | VAN_HET_TOEZICHT | VAN_EEN_COLLEGA | VAN_HET_SERVICEPUNT
    # A line of an invoice can be read by who works in the file, and added by the back office and the provider.
    # And what the help of a provider brought about is said by nobody but that provider.
    elders |= VAN_DE_BACKOFFICE | {"levering_prestatie", "levering_resultaatmelding"}
    for tabel in tabellen:
        velden = kolommen(tabel)
        with in_scope(gemeente=GEMEENTE, breed=True):
            # A line of the timeline may be of no file; this is about one that is.
            eerst = "dossier_id is null, " if "dossier_id" in velden else ""
            rij = sql(f"select {', '.join(velden)} from {tabel} order by {eerst}1 limit 1")[0]
        plekken = ", ".join(["%s"] * len(velden))
        kopie = f"insert into {tabel} ({', '.join(velden)}) values ({plekken})"
        waarden = [_json(w) for w in rij]
        with actieve_scope(scope_van(buiten(zaak))):
            if "row-level security" not in geweigerd_met(kopie, waarden):
                toegestaan.append(tabel)
        with actieve_scope(scope_van(zaak.anouk)), ongedaan():
            # A new file comes into being at the door, before there is anybody to see it.
            if tabel not in elders and "row-level security" in geweigerd_met(kopie, waarden):
                te_streng.append(tabel)
    assert toegestaan == []
    assert te_streng == []


def _json(waarde: Any) -> Any:
    from psycopg.types.json import Jsonb

    return Jsonb(waarde) if isinstance(waarde, dict | list) and not _array(waarde) else waarde


def _array(waarde: Any) -> bool:
    return isinstance(waarde, list)


def test_wat_van_een_medewerker_alleen_is_ziet_ook_een_teamgenoot_niet(zaak: Zaak) -> None:
    eigen = ["agenda_werkaantekening", "agenda_concept", "agenda_agendasleutel", "agenda_agendasleutelevent"]
    assert all(aantallen(scope_van(zaak.anouk), eigen).values())
    assert not any(aantallen(scope_van(zaak.bram), eigen).values())
    filters = ["agenda_werklijstfilter"]
    assert aantallen(scope_van(zaak.bram), filters) == {"agenda_werklijstfilter": 0}


def test_zichzelf_betrekken_of_inzage_geven_kan_niet_met_een_regel_in_de_tabel(zaak: Zaak) -> None:
    with actieve_scope(scope_van(buiten(zaak))):
        for tabel, meer in (
            ("dossier_betrokkenheid", "(rol, regie, van) = ('generalist', false, current_date)"),
            ("dossier_inzagegrond", "(grond, reden, gegeven_door) = ('toestemming', 'ik', 'ik')"),
        ):
            velden, waarden = (deel.strip("() ") for deel in meer.split("="))
            extra = ", vastgelegd_door_id" if tabel.endswith("inzagegrond") else ""
            fout = geweigerd_met(
                f"insert into {tabel} (gemeente_id, dossier_id, medewerker_id{extra}, {velden}) values"
                f" ({GEMEENTE}, {zaak.dossier.pk}, {buiten(zaak).id}{', ' + str(buiten(zaak).id) if extra else ''},"
                f" {waarden})"
            )
            assert "row-level security" in fout, tabel


def test_betrokkenheid_die_eindigt_sluit_het_dossier_ook_in_de_databank(zaak: Zaak) -> None:
    def ziet() -> bool:
        with actieve_scope(scope_van(buiten(zaak))):
            return Dossier.objects.filter(pk=zaak.dossier.pk).exists()

    with in_scope(gemeente=GEMEENTE, breed=True):
        rij = Betrokkenheid.objects.create(
            dossier=zaak.dossier, medewerker_id=buiten(zaak).id, rol="generalist", van=zaak.dag
        )
    assert ziet()
    with in_scope(gemeente=GEMEENTE, breed=True):
        Betrokkenheid.objects.filter(pk=rij.pk).update(tot=zaak.dag)
    assert not ziet()


def test_een_eigen_tijdelijke_tabel_met_de_naam_van_een_echte_opent_geen_dossier(zaak: Zaak) -> None:
    """The app may make temporary tables, and an unsaid search path would look there first."""
    vreemd = buiten(zaak)
    with actieve_scope(scope_van(vreemd)):
        sql("create temporary table dossier_betrokkenheid (like public.dossier_betrokkenheid including defaults)")
        sql(
            "insert into pg_temp.dossier_betrokkenheid (id, dossier_id, medewerker_id, gemeente_id, rol, van, regie)"
            " values (1, %s, %s, %s, 'generalist', current_date, true)",
            [zaak.dossier.pk, vreemd.id, GEMEENTE],
        )
        try:
            assert sql("select count(*) from dossier_betrokkenheid") == [(1,)], "de nagemaakte tabel ligt ervoor"
            assert sql("select naober_ziet(%s)", [zaak.dossier.pk]) == [(False,)]
            assert sql("select count(*) from plan_plan where dossier_id = %s", [zaak.dossier.pk]) == [(0,)]
        finally:
            sql("drop table pg_temp.dossier_betrokkenheid")
