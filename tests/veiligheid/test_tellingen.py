"""Counts of safety without names, what is withheld at a request for access, and what the profiles say."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from pytest_django import DjangoDbBlocker

from naober.avg.inzage import Vraag, verzamel
from naober.delen.models import Verstrekking
from naober.fundament.scope import in_scope
from naober.gemeente.laden import profiel_in
from naober.gemeente.queries import profielmappen
from naober.veiligheid.models import Geweldsoordeel, Meldcode, Overdracht, Verwijsindexmatch, Verwijsindexmelding
from naober.veiligheid.rules.kader import Veiligheidskader
from naober.veiligheid.tellingen import Veiligheidstelling, tel
from tests.dossier.gevallen import HARDENBERG, UTRECHT
from tests.dossier.opzet import Zaak, blijft_staan
from tests.plan.gevallen import GOOI
from tests.veiligheid import opzet as v
from tests.veiligheid.test_rules import kader

pytestmark = pytest.mark.django_db


def _melding(zaak: Zaak, dag: date) -> None:
    """A report of this day, as rows: the household has one case."""
    wie = {"dossier": zaak.dossier, "persoon": zaak.persoon, "dag": dag}
    gegeven = Verstrekking.objects.create(
        **wie, ontvanger_soort="instantie", ontvanger="veilig-thuis", ontvanger_naam="Veilig Thuis",
        gegevens=["contact"], inhoud="X", doel="veiligheid", noodzaak="X", van_wet="Wmo 2015", grond="wet", regel="x",
        bron="x", medewerker_id=zaak.anouk.id,
    )  # fmt: skip
    Overdracht.objects.create(
        **wie, soort="melding", ontvanger="veilig-thuis", ontvanger_naam="Veilig Thuis", feiten="X",
        verstrekking=gegeven, door_id=zaak.anouk.id,
    )  # fmt: skip


@pytest.fixture(scope="module")
def geteld(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[tuple[Zaak, Veiligheidstelling]]:
    """Six uses of the code and the index by one organisation, more reports than a month before, and judgements."""
    code = profiel_in(profielmappen()[GOOI.slug], date(2022, 3, 1)).gemeente.code
    with blijft_staan(django_db_blocker), in_scope(gemeente=code, breed=True):
        zaak = Zaak(GOOI).tot("vraag")
        wie = {"dossier": zaak.dossier, "door_id": zaak.anouk.id, "dag": zaak.dag}
        for nr in range(6):
            Meldcode.objects.create(
                dossier=zaak.dossier, vorm="ouderenmishandeling", aanleiding="X", organisatie="proef-a",
                begonnen_op=zaak.dag, begonnen_door_id=zaak.anouk.id, melden=True, hulp=True, besloten_op=zaak.dag,
                afgesloten_op=zaak.dag, verder="Ja.",
            )  # fmt: skip
            melding = Verwijsindexmelding.objects.create(
                **wie, persoon=v.kind(zaak), risicos=["geweld"], waarom="X", verteld="Ja.", organisatie="proef-b",
                ingetrokken_op=zaak.dag, ingetrokken_om="Klaar.",
            )  # fmt: skip
            wat = {"met": f"School {nr}", "afspraak": "Bellen.", "door_id": zaak.anouk.id, "dag": zaak.dag}
            Verwijsindexmatch.objects.create(melding=melding, **wat)
        for dag, hoeveel in ((zaak.dag, 12), (zaak.dag - timedelta(days=31), 8)):
            for _ in range(hoeveel):
                _melding(zaak, dag)
        for oordeel in ("niet", "minder", "gestopt"):
            Geweldsoordeel.objects.create(**wie, vorm="ouderenmishandeling", oordeel=oordeel, reden="X")
        van, tot = zaak.dag - timedelta(days=15), zaak.dag + timedelta(days=15)
        yield zaak, tel(zaak.anouk, zaak.profiel, van, tot)


@pytest.mark.eis("LEU-048")
def test_meldcode_en_verwijsindex_worden_per_organisatie_en_periode_geteld(
    geteld: tuple[Zaak, Veiligheidstelling],
) -> None:
    zaak, telling = geteld
    assert [(a.naam, a.aantal) for a in telling.meldcode] == [("proef-a", 6)]
    assert [(a.naam, a.aantal) for a in telling.verwijsindex] == [("proef-b", 6)]
    assert [(a.naam, a.aantal) for a in telling.matches] == [("proef-b", 6)]
    with in_scope(gemeente=zaak.gemeente, breed=True):
        ervoor = tel(zaak.anouk, zaak.profiel, zaak.dag - timedelta(days=9), zaak.dag - timedelta(days=1))
    assert (ervoor.meldcode, ervoor.verwijsindex) == ([], [])


@pytest.mark.eis("GOO-058")
def test_of_het_geweld_duurzaam_is_gestopt_telt_het_laatste_oordeel_en_een_klein_aantal_blijft_weg(
    geteld: tuple[Zaak, Veiligheidstelling],
) -> None:
    _, telling = geteld
    assert [(a.naam, a.aantal) for a in telling.geweld] == [("duurzaam gestopt", None)]
    vier = {"Huiselijk geweld", "Kindermishandeling", "Ouderenmishandeling", "Seksueel geweld"}
    assert {x.naam for x in kader("gooise-meren").vormen} == vier
    assert [(a.naam, a.aantal) for a in telling.vormen] == [("Ouderenmishandeling", 6)]


@pytest.mark.eis("GOO-059")
def test_naast_de_meldingen_bij_veilig_thuis_staat_de_toename_van_de_nota(
    geteld: tuple[Zaak, Veiligheidstelling],
) -> None:
    _, telling = geteld
    groei = {g.naam: (g.nu, g.eerder, g.procent) for g in telling.meldingen}
    assert groei["Veilig Thuis"] == (12, 8, 50)
    assert groei["Raad voor de Kinderbescherming"] == (0, 0, None)
    (ijkpunt,) = telling.ijkpunten
    assert (ijkpunt.waarde, ijkpunt.bron.plaats) == ("+17%", "L1512-1514")
    meldpunt = kader("gooise-meren").ontvanger("veilig-thuis")
    assert meldpunt is not None
    assert "radarfunctie" in (meldpunt.uitleg or "")


# -------------------------------------------------------------------------------------- inzage en gevaar


def test_bij_een_verzoek_om_inzage_wordt_niet_gegeven_en_niet_genoemd_wat_gevaar_geeft(db: None) -> None:
    with in_scope(gemeente=160, breed=True):
        zaak = Zaak(HARDENBERG).tot("plan")
        vraag = Vraag(zaak.persoon, zaak.dossier, zaak.dag)
        voor = verzamel(vraag, zaak.profiel)
        v.vul(zaak)
        nu = verzamel(vraag, zaak.profiel)
        assert (voor.verzwegen, nu.verzwegen) == (False, True)
        alles = " ".join(g.waarde for rij in nu.gegevens for g in rij.velden)
        assert not [r.tabel for r in nu.gegevens if r.tabel.startswith("veiligheid.")]
        assert not [n.onderwerp for n in nu.niet if "eiligheid" in n.onderwerp or "eldcode" in n.onderwerp]
        for woord in ("Meldcode", "Melding gedaan", "blauwe plekken", "Nog niet: dat geeft nu gevaar"):
            assert woord not in alles, woord
        # Once nothing runs any more it is given, as everything else.
        v.alles_voorbij(zaak)
        later = verzamel(vraag, zaak.profiel)
        assert not later.verzwegen
        assert [r.tabel for r in later.gegevens if r.tabel == "veiligheid.Meldcode"]


# ------------------------------------------------------------------------------------------ de profielen


def utrecht() -> Veiligheidskader:
    return kader("utrecht")


@pytest.mark.eis("UTR-058")
def test_bij_een_onvoorziene_crisis_staat_wie_te_bellen_is_en_wanneer() -> None:
    contacten = {c.naam: c.moment for c in utrecht().beleid.contacten}
    assert contacten == {
        "Politie": "altijd", "Crisisdienst": "altijd", "Huisartsenpost": "avond-nacht-weekend",
        "Telefonische Hulpdienst Utrecht": "avond-nacht-weekend",
    }  # fmt: skip
    assert all(c.telefoon or c.voorziening == "crisishulp" for c in utrecht().beleid.contacten)
    regel = utrecht().beleid.achtervang
    assert regel is not None
    assert "telefonisch bereikbaar" in regel.uitleg


def test_het_team_kan_de_expertise_van_het_amhk_inroepen() -> None:
    profiel = profiel_in(profielmappen()[UTRECHT.slug], date(2026, 1, 1))
    bron = profiel.expertisebron("geweld")
    assert bron is not None
    assert bron.bronnen[0] == "AMHK"
    rest = {"eerwraak", "stalking", "ouderenmishandeling", "complex huiselijk geweld", "genitale verminking"}
    assert {b.removeprefix("expertise ") for b in bron.bronnen[1:]} == rest


@pytest.mark.eis("UTR-066")
def test_de_keten_rond_geweld_heeft_een_convenant_met_voorkomen_en_uitvoering() -> None:
    keten = utrecht().beleid.keten
    assert keten is not None
    assert keten.naam == "Nu is het genoeg"
    assert keten.uitvoering == "het steunpunt huiselijk geweld"
    assert set(keten.partijen) == {"de gemeente", "het steunpunt huiselijk geweld", "de partners in de keten"}
    preventie = " ".join(keten.preventie)
    for woord in ("advies", "voorlichting", "professionals", "signaleren", "bespreekbaar"):
        assert woord in preventie, woord
    assert "L1187-1195" in keten.bron.plaats


def test_vragen_buiten_kantooruren_worden_per_situatie_vastgelegd_en_geteld() -> None:
    register = profiel_in(profielmappen()[UTRECHT.slug], date(2026, 1, 1)).register("achtervangvragen")
    assert register is not None
    assert register.zonder_personen
    assert set(register.telt) == {"situatie", "wanneer", "opgelost"}
    wanneer = next(x for x in register.velden if x.code == "wanneer")
    assert {"avond", "weekend"} <= set(wanneer.keuzes)
