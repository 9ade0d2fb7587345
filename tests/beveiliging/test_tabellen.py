"""Every protected table, in raw SQL, as the app: another municipality's rows are not there.

The tables come from the database, so that a new one is tested by itself. Each test looks at all of them and
names those that fail.
"""

from collections.abc import Iterator

import pytest
from django.apps import apps
from pghistory.models import Event
from pytest_django import DjangoDbBlocker

from naober.fundament.controle import onbeveiligde_tabellen, wijzigbare_historie
from naober.fundament.scope import in_scope
from naober.gemeente.models import Beschermd
from tests.beveiliging.tabellen import (
    beveiligde_tabellen,
    gevolgd,
    geweigerd_met,
    kolommen,
    ongedaan,
    sleutel,
    sql,
    vul,
)
from tests.dossier.opzet import HARDENBERG, TESTERVEEN, Zaak, blijft_staan

pytestmark = [pytest.mark.usefixtures("gevuld"), pytest.mark.django_db]
EIGEN, VREEMD = 160, 9998
# Made once and never changed: the timeline, what was tested, what was sent, and which form was sent in.
ALLEEN_TOEVOEGEN = {
    *(
        f"veiligheid_{naam}"
        for naam in ("meldcodestap", "meldactie", "terugkoppeling", "veiligheidsafspraak", "geweldsoordeel")
    ),
    "veiligheid_verwijsindexmatch",
    *("naoberschap_uren", "naoberschap_vrijwilligersteun", "naoberschap_belasting", "naoberschap_mantelzorgsteun"),
    *("kaart_kaartinvoer", "kaart_kaartinvoerdeel", "levering_beschikbaarheid", "levering_berichtinhoud"),
    *("levering_inkoopstap", "levering_minimumprijs", "levering_kwaliteitscontrole"),
    *("signalen_contactpoging", "signalen_terugkoppeling", "signalen_aanleverregel"),
    *("levering_eindverantwoording", "levering_keuze", "levering_dagdeelclaim", "levering_aanbiederoverdracht"),
    "levering_leveringscheck",
    "levering_resultaatmelding",
    *("levering_leveringscheck", "samenspel_inbreng"),
    *(
        f"levering_{naam}"
        for naam in (
            "prestatie",
            "prestatiebesluit",
            "goedkeuring",
            "betaling",
            "steekproef",
            "pgbcontrole",
            "bijdrageopbrengst",
        )
    ),
    *("avg_antwoordbrief", "avg_opruimtelling"),
    "geld_boeking",
    *("geld_begrotingsbesluit", "geld_begrotingsregel", "geld_reserveboeking", "geld_besteding"),
    "geld_drijfveerraming",
    "ingang_bevestiging",
    "logboek_inzage",
    "logboek_doelkeuze",
    "ingang_stap",
    "dossier_gebeurtenis",
    "dossier_verzending",
    "besluit_toetsing",
    "kaart_preventiestap",
    *(f"monitor_{naam}" for naam in ("indicatorwaarde", "streefwaarde", "doelregel", "nabevraging")),
    *(f"monitor_{naam}" for naam in ("bewaardscenario", "telling")),
    "monitor_gelijkheidsvraag",
    "monitor_vastgesteldrapport",
    "besluit_brief",
    "besluit_aanvraag",
    "besluit_advies",
    "besluit_vervolgbesluit",
    "agenda_contactmoment",
    "agenda_notitie",
    "agenda_groepsbrief",
    "ingang_stem",
    "agenda_bestand",
    "onderzoek_verslag",
    "register_registratie",
    "delen_verstrekking",
    "delen_uitzondering",
    "plan_overdracht",
    "plan_overleg",
    "plan_schaling",
    "plan_evaluatie",
    "plan_evaluatieregel",
    "plan_oordeel",
}


@pytest.fixture(scope="module")
def gevuld(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """160 has a row in every table; 9998 exists, with a file of its own."""
    with blijft_staan(django_db_blocker):
        with in_scope(gemeente=VREEMD, breed=True):
            Zaak(TESTERVEEN).tot("besluit")
        with in_scope(gemeente=EIGEN, breed=True):
            vul(Zaak(HARDENBERG))
        yield


def historie() -> set[str]:
    return ALLEEN_TOEVOEGEN | {m._meta.db_table for m in apps.get_models() if issubclass(m, Event) and m._meta.managed}


def test_elke_tabel_met_gegevens_van_inwoners_is_beveiligd_en_heeft_hier_een_rij() -> None:
    """Without a row the other tests would show nothing."""
    assert onbeveiligde_tabellen() == []
    tabellen = beveiligde_tabellen()
    assert {m._meta.db_table for m in apps.get_models() if issubclass(m, Beschermd)} <= set(tabellen)
    with in_scope(gemeente=EIGEN, breed=True):
        assert [t for t in tabellen if sql(f"select count(*) from {t}") == [(0,)]] == []


def test_rijen_van_een_andere_gemeente_zijn_niet_te_zien() -> None:
    zichtbaar = []
    with in_scope(gemeente=VREEMD, breed=True):
        for tabel in beveiligde_tabellen():
            met = f"select count(*) from {tabel} where gemeente_id = %s"
            zonder = f"select count(*) from {tabel} where gemeente_id <> %s"
            if sql(met, [EIGEN]) != [(0,)] or sql(zonder, [VREEMD]) != [(0,)]:
                zichtbaar.append(tabel)
    assert zichtbaar == []


def test_rijen_van_een_andere_gemeente_zijn_ook_op_nummer_niet_te_zien() -> None:
    sleutels = {t: sleutel(t) for t in beveiligde_tabellen()}
    with in_scope(gemeente=EIGEN, breed=True):
        nummers = {t: sql(f"select min({k}) from {t}")[0][0] for t, k in sleutels.items()}
    with in_scope(gemeente=VREEMD, breed=True):
        gevonden = [t for t, k in sleutels.items() if sql(f"select 1 from {t} where {k} = %s", [nummers[t]])]
    assert gevonden == []


def test_rijen_van_een_andere_gemeente_zijn_niet_te_wijzigen_of_te_verwijderen() -> None:
    """History refuses; elsewhere there is nothing to change."""
    geraakt = []
    with in_scope(gemeente=VREEMD, breed=True):
        for tabel in beveiligde_tabellen():
            for opdracht in (
                f"update {tabel} set gemeente_id = gemeente_id where gemeente_id = {EIGEN} returning 1",
                f"delete from {tabel} where gemeente_id = {EIGEN} returning 1",
            ):
                if tabel in historie():
                    if "permission denied" not in geweigerd_met(opdracht):
                        geraakt.append(opdracht)
                elif sql(opdracht):
                    geraakt.append(opdracht)
    assert geraakt == []
    with in_scope(gemeente=EIGEN, breed=True):
        assert [t for t in beveiligde_tabellen() if sql(f"select count(*) from {t}") == [(0,)]] == []


def test_een_rij_voor_een_andere_gemeente_is_niet_toe_te_voegen() -> None:
    """A copy of one's own row, but with the other's number; the same copy with one's own is no matter of RLS."""
    toegestaan, te_streng = [], []
    with in_scope(gemeente=EIGEN, breed=True):
        for tabel in beveiligde_tabellen():
            velden = kolommen(tabel)
            bron = ", ".join("%s::smallint" if v == "gemeente_id" else v for v in velden)
            kopie = f"insert into {tabel} ({', '.join(velden)}) select {bron} from {tabel} limit 1"
            if "row-level security" not in geweigerd_met(kopie, [VREEMD]):
                toegestaan.append(tabel)
            with ongedaan():
                if "row-level security" in geweigerd_met(kopie, [EIGEN]):
                    te_streng.append(tabel)
    assert toegestaan == []
    assert te_streng == []


def test_een_eigen_rij_is_niet_naar_een_andere_gemeente_te_verplaatsen() -> None:
    verplaatst = []
    with in_scope(gemeente=EIGEN, breed=True):
        for tabel in beveiligde_tabellen():
            fout = geweigerd_met(f"update {tabel} set gemeente_id = {VREEMD}")
            if ("permission denied" if tabel in historie() else "row-level security") not in fout:
                verplaatst.append(tabel)
    assert verplaatst == []


def test_zonder_scope_geeft_elke_tabel_een_fout_bij_lezen_wijzigen_en_verwijderen() -> None:
    stil = []
    for tabel in beveiligde_tabellen():
        opdrachten = [f"select count(*) from {tabel}", f"select 1 from {tabel} where gemeente_id = {EIGEN} limit 1"]
        if tabel not in historie():
            opdrachten += [f"update {tabel} set gemeente_id = gemeente_id", f"delete from {tabel}"]
        stil += [opdracht for opdracht in opdrachten if not geweigerd_met(opdracht)]
    assert stil == []


def test_geschiedenis_tijdlijn_toetsing_en_brief_zijn_door_niemand_te_veranderen() -> None:
    assert wijzigbare_historie() == []
    with in_scope(gemeente=EIGEN, breed=True):
        veranderlijk = [
            opdracht
            for tabel in sorted(historie())
            for opdracht in (f"update {tabel} set gemeente_id = gemeente_id", f"delete from {tabel}")
            if "permission denied" not in geweigerd_met(opdracht)
        ]
    assert veranderlijk == []
    assert {m.pgh_event_models["update"]._meta.db_table for m in gevolgd()} <= historie()


def test_de_app_bezit_niets_en_kan_de_beveiliging_niet_omzeilen() -> None:
    # But for what it puts aside in a session, which nobody else sees.
    eigen = "select count(*) from pg_class where relowner = 'naober_app'::regrole and relpersistence <> 't'"
    assert sql(eigen + " and relnamespace::regnamespace::text !~ '^pg_toast_temp'") == [(0,)]
    assert sql("select count(*) from pg_proc where proowner = 'naober_app'::regrole") == [(0,)]
    assert sql("select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = current_user") == [
        (False,)
    ]
    assert sql("select count(*) from pg_auth_members where member = 'naober_app'::regrole") == [(0,)]
    mogelijk = [
        opdracht
        for tabel in beveiligde_tabellen()
        for opdracht in (
            f"alter table {tabel} disable row level security",
            f"alter table {tabel} no force row level security",
            f"drop policy gemeente on {tabel}",
            f"alter table {tabel} disable trigger all",
            f"create trigger stil before delete on {tabel} execute function suppress_redundant_updates_trigger()",
        )
        if not geweigerd_met(opdracht)
    ]
    assert mogelijk == []


# They look beyond what the asker may see, and answer yes or no, or give back no more than this.
VAN_DE_EIGENAAR = {
    "naober_ziet": "ziet de medewerker in de scope dit dossier",
    "naober_zie_vooruit": "hetzelfde van een lijst tegelijk; wat open mag wordt onthouden, en verder niets",
    "naober_taak": "wacht er in dit dossier een besluit, toets, bezwaar of klacht op deze medewerker",
    "naober_ruim_signalen_op": "verwijdert wat voorbij zijn laatste dag is, en vraagt de tabellen zelf wat dat is",
    "naober_clienten": "over wie een toewijzing gaat, voor de aanbieder zelf en de backoffice",
    "naober_taak_verzoek": "wacht er een verzoek over de eigen gegevens op deze medewerker",
    "naober_dossier_bij": "ziet de medewerker een dossier van dit huishouden",
    "naober_ziet_huishouden": "hetzelfde, of een vraag van een van de bewoners",
    "naober_ziet_persoon": "hoort deze inwoner bij een dossier of vraag die de medewerker ziet",
    "naober_inwoner": "wie de inwoner in de scope is, als die voor zichzelf komt of voor wie hij nu mag spreken",
    "naober_dossiers_van_inwoner": "de nummers van de dossiers van diens huishouden",
    "naober_dossier_van_huishouden": "het ene dossier van een huishouden, voor de handeling die er een vraag in zet",
    "naober_loopt_bij": "dat er bij een huishouden een dossier loopt, en wie de regie heeft",
    "naober_mijn_dossiers": "de dossiers van het huishouden van de bewoner in de scope, en wie de regie heeft",
    "naober_mijn_plan": "wat is afgesproken voor de bewoner in de scope",
    "naober_mijn_doelen": "de doelen van het plan van die bewoner",
    "naober_mijn_behoeften": "wat die bewoner nodig heeft, en op welke trede dat genoeg is",
    "naober_mijn_eigen_plannen": "wat die bewoner zelf als plan indiende",
    "naober_verslag_van": "aan wie een verslag is gericht; alleen voor de functies hieronder",
    "naober_mijn_verslagen": "de verslagen van het onderzoek aan die bewoner",
    "naober_mijn_verslag": "zo'n verslag zelf",
    "naober_mijn_meldingen": "wat die bewoner zelf vroeg, en hoe ver dat is",
    "naober_mijn_aanvragen": "wat voor die bewoner is aangevraagd, en wat de termijn verschoof",
    "naober_mijn_toetsing": "de voorwaarden bij een besluit over die bewoner",
    "naober_mijn_besluituitleg": "waarom en hoe, bij zo'n besluit",
    "naober_mijn_vervolg": "wat later op zo'n besluit is besloten",
    "naober_mijn_bezwaren": "het bezwaar en beroep daartegen",
    "naober_mijn_klachten": "de klachten van die bewoner",
    "naober_mijn_berichten": "wat die bewoner en de gemeente elkaar schreven",
    "naober_mijn_documenten": "de documenten van die bewoner",
    "naober_mijn_document": "zo'n document zelf",
    "naober_mijn_afspraken": "de afspraken van die bewoner",
    "naober_mijn_tijdlijn": "wat er van dit alles wanneer gebeurde",
    "naober_mijn_besluiten": "de besluiten over de bewoner in de scope",
    "naober_mijn_brieven": "welke brieven daarover zijn gestuurd",
    "naober_mijn_brief": "zo'n brief zelf",
    "naober_logboek_vooruit": "lege tabellen voor de komende maanden van het logboek, rond vandaag",
    "naober_mijn_toestemmingen": "de toestemmingen over de bewoner in de scope",
    "naober_mijn_toestemmingsvragen": "welke toestemming aan die bewoner is gevraagd",
    "naober_mijn_vertegenwoordigers": "wie voor die bewoner spreekt of sprak",
    "naober_mijn_hulp": "wie die bewoner helpt, waarmee en sinds wanneer",
    "naober_mijn_nabevraging": "welke hulp van die bewoner stopte en waarover nog niets is gevraagd",
    "naober_mijn_schuldhulp": "hoe ver de hulp bij schulden van die bewoner is",
    "naober_mijn_schuldhulpstappen": "de stappen daarvan",
    "naober_mijn_schulden": "de schulden daarin",
    "naober_mijn_verstrekkingen": "wat van die bewoner met een andere organisatie is gedeeld",
    "naober_mijn_inzagevragen": "wat die bewoner vroeg over wie keek, met het antwoord",
    "naober_aanbieder": "het nummer van de aanbieder waarvoor dit account werkt",
    "naober_toewijzingsnummer": "welk nummer een nieuwe toewijzing krijgt; niets van de toewijzingen zelf",
    "naober_vernietig": "een regel van een lijst die een tweede persoon goedkeurde; de app verwijdert geen historie",
    **dict.fromkeys(
        ("naober_zoekindex", *(f"naober_zoek_{wat}" for wat in ("voorziening", "plek", "locatie", "organisatie"))),
        "houdt de woorden van de sociale kaart gelijk aan de kaart; de app mag ze alleen lezen",
    ),
}


def test_geen_functie_werkt_met_de_rechten_van_een_ander() -> None:
    """A function of the owner passes `inzage`, but not the municipality; each is named here with its reason."""
    rijen = sql("select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace")
    assert {naam for (naam,) in rijen} == set(VAN_DE_EIGENAAR)
    onveilig = "select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace and (proconfig is"
    onveilig += " null or not proconfig @> array['search_path=pg_catalog, public, pg_temp'])"
    assert sql(onveilig) == []
