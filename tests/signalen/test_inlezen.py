"""A delivery from file to cases: what may not come in is refused, what came counts once, and who is not sure waits."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from naober.bewoners.models import Huishouden, Persoon
from naober.dossier.models import Dossier
from naober.fundament.scope import actieve_scope, in_scope
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Rol
from naober.gemeente.queries import profiel_van
from naober.gemeente.signaalregels import signaalkader
from naober.gemeente.zicht import scope_van
from naober.kern import Weigering
from naober.signalen.aanlevering import Partnersoort, Signaalrij
from naober.signalen.aannemen import neem_aan
from naober.signalen.actions import leg_gespreksaanbod_vast, leg_poging_vast, pak_signaal_op
from naober.signalen.inlezen import actions as inname
from naober.signalen.inlezen import verwerken
from naober.signalen.inlezen.actions import breek_aanlevering_af, lever_signalen_aan
from naober.signalen.inlezen.bulk import Aanname, neem_vele_aan
from naober.signalen.inlezen.queries import aanleveringen, kandidaten_voor, regels_van
from naober.signalen.inlezen.rijen import controleer_partner, inzending_van
from naober.signalen.koppelen.rules import Gezochte
from naober.signalen.models import Aanleverbestand, Aanlevering, Signaal, Signaalzaak, Terugkoppeling
from naober.signalen.rules import DREIGT
from naober.signalen.wie import Vondst
from tests.dossier import gevallen
from tests.dossier.opzet import Zaak, geweigerd, goed, speel
from tests.plan import gevallen as plannen

pytestmark = pytest.mark.django_db
DAG = date(2026, 3, 2)


def client(**anders: str) -> dict[str, str]:
    return {"Voorletters": "W.", "Achternaam": "Zonnebloem", "Geboortedatum": "1980-05-06", "Postcode": "7783AB",
            "Huisnummer": "4", **anders}  # fmt: skip


def bestand(*clienten: dict[str, str], code: str = "0160", **anders: Any) -> bytes:
    signalen = [
        {"ID": f"P-{n}", "bedrag": 300, "signaaldatum": "2026-03-01", "signaalpartner": {"type": "Huur"},
         "client": wie, **anders}
        for n, wie in enumerate(clienten, 1)
    ]  # fmt: skip
    deel = {"teller": 1, "gemeentecode": code, "aanleverende_organisatie": {"naam": "W"}, "vroegsignalen": signalen}
    kop = {"startdatumLevering": "2026-02-01", "einddatumLevering": "2026-02-28", "codeGegevensleverancier": "x",
           "aanleverdatumEnTijd": "2026-03-01T08:00:00Z"}  # fmt: skip
    return json.dumps({**kop, "leveringen": [deel]}).encode()


class Wijk:
    """A street, somebody at the back office who takes files in, and a worker."""

    def __init__(self, zaak: Zaak) -> None:
        self.zaak = zaak
        self.huis = self.woning(4)
        self.wiebe = self.persoon("Wiebe Jan", "Zonnebloem", date(1980, 5, 6), self.huis)
        self.kind = self.persoon("Kee", "Zonnebloem", date(2018, 1, 2), self.huis)
        self.henk = Actor.van(zaak._medewerker("henk.backoffice", (Rol.TOETSER,)))

    def woning(self, nummer: int) -> Huishouden:
        plek = {"straat": "Kerkstraat", "postcode": "7783AB", "plaats": "Gramsbergen", "gebied": self.zaak.geval.gebied}
        return Huishouden.objects.create(huisnummer=nummer, **plek)

    def persoon(self, voornamen: str, naam: str, geboren: date, huis: Huishouden | None) -> Persoon:
        return Persoon.objects.create(huishouden=huis, voornamen=voornamen, geslachtsnaam=naam, geboortedatum=geboren)

    def lever(self, inhoud: bytes, **anders: Any) -> Any:
        gegeven = {"afzender": "verhuurder", "organisatie": "De Corporatie", "inspanning": True, "kolommen": {}}
        return lever_signalen_aan(self.henk, bestand=inhoud, **{**gegeven, **anders}, peildatum=DAG)

    def lees(self, inhoud: bytes, **anders: Any) -> Aanlevering:
        """Deliver, and let the worker do its work in the transaction of the test."""
        rij: Aanlevering = goed(self.lever(inhoud, **anders))
        return self.werk(rij)

    def werk(self, rij: Aanlevering, stuk: int = 2) -> Aanlevering:
        verwerken._lees(self.henk, rij.pk, DAG, stuk, lambda gelezen, rijen: None)
        rij.refresh_from_db()
        return rij


@pytest.fixture
def wijk() -> Iterator[Wijk]:
    for zaak in speel(gevallen.HARDENBERG):
        yield Wijk(zaak)


def telling(rij: Aanlevering) -> tuple[str, int, int, int, int, int, int]:
    return rij.stand, rij.gelezen, rij.zeker, rij.mens, rij.dubbel, rij.elders, rij.afgekeurd


def test_een_levering_wordt_zaken_per_huishouden_met_uitleg_en_zonder_dossier(wijk: Wijk) -> None:
    rij = wijk.lees(bestand(client(), client(Voorletters="WJ", Achternaam="Zonebloem"), crisissignaal=True))
    assert telling(rij) == ("klaar", 2, 2, 0, 0, 0, 0)
    zaak = Signaalzaak.objects.get()
    assert (zaak.huishouden_id, zaak.persoon_id, zaak.ernst) == (wijk.huis.pk, wijk.wiebe.pk, DREIGT)
    # It threatens, there is a child, together it is more than five hundred euro, and the sender calls it serious.
    assert [r.split(":")[0] for r in zaak.redenen] == ["50", "15", "10", "20"]
    eerste, tweede = Signaal.objects.order_by("kenmerk")
    assert eerste.koppeling == "zeker"
    assert "geboortedatum gelijk" in eerste.koppeling_uitleg
    assert "achternaam één letter anders" in tweede.koppeling_uitleg
    assert (eerste.bewaren_tot, eerste.bedrag, eerste.gezien_op) == (date(2027, 3, 2), 300, date(2026, 3, 1))
    assert (Terugkoppeling.objects.count(), Dossier.objects.count()) == (2, 0)
    # The file itself is gone once it was read.
    assert not Aanleverbestand.objects.exists()


@pytest.mark.parametrize(
    ("geval", "uiterlijk"),
    [
        pytest.param(plannen.GOOI, date(2026, 3, 9), marks=pytest.mark.eis("GOO-057")),
        pytest.param(plannen.HEUVELRUG, date(2026, 3, 3), marks=pytest.mark.eis("HEU-060")),
        pytest.param(plannen.LEUSDEN, date(2026, 3, 16), marks=pytest.mark.eis("LEU-058")),
    ],
)
def test_een_betalingsachterstand_van_een_partner_wordt_op_tijd_opgevolgd(
    geval: gevallen.Geval, uiterlijk: date
) -> None:
    for zaak in speel(geval):
        wijk = Wijk(zaak)
        partner = Actor.van(zaak._medewerker("bob.backoffice", (Rol.TOETSER,)))
        wijk.henk = partner
        assert telling(wijk.lees(bestand(client(), code=f"{partner.gemeente:04}"))) == ("klaar", 1, 1, 0, 0, 0, 0)
        over = Signaalzaak.objects.get()
        assert (over.huishouden_id, over.status) == (wijk.huis.pk, "wacht")
        # As soon as this municipality says: within five, one or ten working days.
        assert over.uiterlijk_op == uiterlijk
        assert Signaal.objects.get().grond == "wgs-schuldeiser"
        # Somebody of the team reaches the resident, who accepts the offer: within four weeks is the first talk.
        team = Actor.van(zaak._medewerker("opvolger", (Rol.GENERALIST,), over.team))
        goed(pak_signaal_op(team, zaak=over, peildatum=DAG))
        goed(leg_poging_vast(team, zaak=over, soort="telefoon", bereikt=True, peildatum=DAG))
        assert goed(leg_gespreksaanbod_vast(team, zaak=over, peildatum=DAG)).gesprek_voor == date(2026, 3, 30)


def test_een_rij_die_niet_klopt_of_niet_van_hier_is_wordt_geteld_en_niet_bewaard(wijk: Wijk) -> None:
    elders = client(Achternaam="Elders", Postcode="1234AB", Geboortedatum="1960-01-01")
    nieuw = client(Achternaam="Nieuwkomer", Geboortedatum="1971-01-01")
    rij = wijk.lees(bestand(client(), elders, nieuw, {"Achternaam": "x"}))
    assert telling(rij) == ("klaar", 4, 1, 1, 0, 1, 1)
    assert not Signaal.objects.filter(geslachtsnaam="Elders").exists()
    onbekend = Signaal.objects.get(geslachtsnaam="Nieuwkomer")
    assert (onbekend.koppeling, onbekend.zaak.huishouden_id) == ("geen", None)
    (regel,) = regels_van(wijk.henk, rij)
    assert (regel.nummer, regel.telt, regel.kolom) == (4, False, "client.Achternaam")
    assert wijk.lees(bestand(client(Voorletters="X"), code="0344")).elders == 1


def test_dezelfde_levering_en_hetzelfde_nummer_tellen_een_keer(wijk: Wijk) -> None:
    inhoud = bestand(client())
    wijk.lees(inhoud)
    geweigerd("aanlevering.al-ontvangen", wijk.lever, inhoud)
    opnieuw = wijk.lees(inhoud + b"\n")
    assert telling(opnieuw) == ("klaar", 1, 0, 0, 1, 0, 0)
    assert Signaal.objects.count() == 1
    assert [r.wat for r in regels_van(wijk.henk, opnieuw)] == ["Dit signaal kwam al eerder."]


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"afzender": "school"}, "aanlevering.partner"),
        ({"afzender": "nergens"}, "aanlevering.partner"),
        ({"organisatie": " "}, "aanlevering.organisatie"),
        ({"inspanning": False}, "signaal.inspanning"),
        ({"kolommen": {"hobby": "Hobby"}}, "aanlevering.kolommen"),
    ],
)
def test_wie_niet_mag_of_niets_eerst_deed_levert_niet(wijk: Wijk, anders: dict[str, Any], code: str) -> None:
    geweigerd(code, wijk.lever, bestand(client()), **anders)


def test_een_bestand_dat_niet_te_lezen_is_wordt_niet_bewaard(wijk: Wijk) -> None:
    geweigerd("aanlevering.geen-json", wijk.lever, bestand(client())[:-9])
    assert not Aanleverbestand.objects.exists()


def test_zonder_convenant_dat_vandaag_geldt_komt_er_niets_binnen(wijk: Wijk, monkeypatch: pytest.MonkeyPatch) -> None:
    heel = signaalkader(160, DAG)
    anders = {"soort": "convenant", "convenant": "schulden"}
    onder = tuple(g.model_copy(update=anders) for g in heel.gronden if g.code.startswith("wgs"))
    rest = tuple(g for g in heel.gronden if not g.code.startswith("wgs"))
    zonder = replace(heel, gronden=rest, niet_nu=onder)
    rij = goed(wijk.lever(bestand(client())))
    for module in (inname, verwerken):
        monkeypatch.setattr(module, "signaalkader", lambda gemeente, dag: zonder)
    geweigerd("signaal.convenant", wijk.lever, bestand(client(), client()))
    # One that came while it held is not read any more after it ended, and the file is gone.
    assert wijk.werk(rij).stand == "mislukt"
    assert (Signaal.objects.count(), Aanleverbestand.objects.count()) == (0, 0)


def test_een_werker_die_stopt_gaat_verder_waar_hij_was_en_maakt_niets_dubbel(
    wijk: Wijk, monkeypatch: pytest.MonkeyPatch
) -> None:
    wie = [client(Achternaam=f"Proefnaam{n}", Geboortedatum=f"19{n + 50}-01-01") for n in range(5)]
    rij = goed(wijk.lever(bestand(*wie)))
    heel = verwerken._neem_deel
    delen: list[int] = []

    def valt_om(werk: Any, aanlevering: Aanlevering, deel: Any) -> None:
        delen.append(len(deel))
        heel(werk, aanlevering, deel)
        if len(delen) == 2:
            raise RuntimeError("halverwege")

    monkeypatch.setattr(verwerken, "_neem_deel", valt_om)
    with pytest.raises(RuntimeError):
        wijk.werk(rij)
    rij.refresh_from_db()
    # Only the first part counts; what the second made is undone with it.
    assert (rij.stand, rij.gelezen, Signaal.objects.count()) == ("bezig", 2, 2)
    assert telling(wijk.werk(rij)) == ("klaar", 5, 0, 5, 0, 0, 0)
    assert (Signaal.objects.count(), Signaalzaak.objects.count()) == (5, 5)


def test_wie_afbreekt_houdt_wat_gelezen_is_en_het_bestand_gaat_weg(wijk: Wijk) -> None:
    rij = goed(wijk.lever(bestand(client(), client(), client())))
    gestopt: list[int] = []

    def na_een_deel(gelezen: int, rijen: int) -> None:
        gestopt.append(gelezen)
        goed(breek_aanlevering_af(wijk.henk, aanlevering=rij, reden="Verkeerd bestand", peildatum=DAG))

    geweigerd("aanlevering.reden", breek_aanlevering_af, wijk.henk, aanlevering=rij, reden=" ", peildatum=DAG)
    verwerken._lees(wijk.henk, rij.pk, DAG, 2, na_een_deel)
    rij.refresh_from_db()
    assert (gestopt, rij.stand, rij.gelezen, rij.fout) == ([2], "afgebroken", 2, "Verkeerd bestand")
    assert (Signaal.objects.count(), Aanleverbestand.objects.count()) == (2, 0)
    geweigerd("aanlevering.klaar", breek_aanlevering_af, wijk.henk, aanlevering=rij, reden="x", peildatum=DAG)
    # Broken off, it may come again: what was read is known.
    assert wijk.lees(bestand(client(), client(), client())).dubbel == 2


def test_wie_niet_zeker_is_wacht_op_een_medewerker_van_het_team_die_de_uitleg_leest(wijk: Wijk) -> None:
    Huishouden.objects.filter(pk=wijk.huis.pk).update(geheim_adres=True)
    wijk.persoon("Wim", "Zonnebloem", date(1950, 5, 5), wijk.woning(6))
    wijk.lees(bestand(client(Geboortedatum="1981-07-09"), {**client(), "Huisnummer": "6", "Geboortedatum": ""}))
    bij_geheim, bij_wim = Signaal.objects.order_by("kenmerk")
    assert {bij_geheim.koppeling, bij_wim.koppeling} <= {"mens", "zeker"}
    with actieve_scope(scope_van(wijk.zaak.anouk)):
        gevonden = kandidaten_voor(wijk.zaak.anouk, bij_geheim)
    assert gevonden[0].persoon.pk == wijk.wiebe.pk
    assert "andere geboortedatum" in gevonden[0].uitleg
    assert not any("woont" in zin for zin in gevonden[0].uitleg)
    with actieve_scope(scope_van(wijk.zaak.elders)):
        assert kandidaten_voor(wijk.zaak.elders, bij_geheim) == []


def test_wie_is_overleden_of_vertrokken_wordt_niet_vanzelf_gekoppeld(wijk: Wijk) -> None:
    Persoon.objects.filter(pk=wijk.wiebe.pk).update(overleden_op=date(2026, 1, 1))
    rij = wijk.lees(bestand(client()))
    signaal = Signaal.objects.get()
    assert (rij.mens, signaal.koppeling, signaal.koppeling_uitleg) == (1, "mens", ["Deze inwoner is overleden."])
    assert signaal.zaak.huishouden_id is None


def test_veel_tegelijk_maakt_hetzelfde_als_een_voor_een_in_een_vast_aantal_opdrachten(wijk: Wijk) -> None:
    kader, profiel = signaalkader(160, DAG), profiel_van(160, DAG)
    ander = wijk.woning(8)
    huizen = [wijk.huis, ander, wijk.huis, None, ander]
    rijen = []
    for n, huis in enumerate(huizen):
        wie = Gezochte("Zonnebloem", "", "W.", "", date(1980, 5, 6), "7783AB", 4)
        signaal = Signaalrij(f"K{n}", Partnersoort.HUUR, wie, 20_000 * (n + 1), n == 0, gemeentecode=160)
        uit = inzending_van(kader, signaal, "verhuurder", "De Corporatie", DAG)
        assert not isinstance(uit, Weigering), uit
        koppeling = Signaal.Koppeling.ZEKER if huis else Signaal.Koppeling.MENS
        rijen.append(Aanname(*uit, Vondst(koppeling, ("Daarom.",), None, huis), wijk.zaak.geval.gebied))

    def stand() -> tuple[list[Any], list[Any], list[Any]]:
        velden = ("kenmerk", "soort", "grond", "bedrag", "gegevens", "koppeling")
        zaken = ("huishouden", "team", "gebied", "ernst", "prioriteit", "redenen", "eerste_op", "uiterlijk_op", "over")
        return (
            [*Signaalzaak.objects.order_by("pk").values_list(*zaken)],
            [*Signaal.objects.order_by("kenmerk").values_list(*velden)],
            [*Terugkoppeling.objects.order_by("signaal__kenmerk").values_list("moment", "tekst")],
        )

    with in_scope(gemeente=160, breed=True):
        with connection.cursor() as cursor:
            cursor.execute("savepoint voor")
        for rij in rijen:
            neem_aan(profiel, kader, rij.soort, rij.grond, rij.inzending, rij.vondst, gebied=rij.gebied, ontvangen=DAG,
                     door=None)  # fmt: skip
        een_voor_een = stand()
        with connection.cursor() as cursor:
            cursor.execute("rollback to savepoint voor")
        neem_vele_aan(profiel, kader, rijen, DAG)
        assert stand() == een_voor_een
        weer = [replace(r, inzending=replace(r.inzending, kenmerk=f"W{n}")) for n, r in enumerate(rijen)]
        # Some of their households have a case by now, and one has none.
        with CaptureQueriesContext(connection) as klein:
            neem_vele_aan(profiel, kader, weer, DAG)
        meer = [replace(r, inzending=replace(r.inzending, kenmerk=f"M{n}")) for n, r in enumerate(rijen * 20)]
        with CaptureQueriesContext(connection) as groot:
            neem_vele_aan(profiel, kader, meer, DAG)
    assert len(groot) <= len(klein)


def test_alleen_wie_inleest_ziet_de_leveringen_en_niemand_het_bestand(wijk: Wijk) -> None:
    goed(wijk.lever(bestand(client())))
    with actieve_scope(scope_van(wijk.henk)):
        assert len(aanleveringen(wijk.henk)) == 1
        assert not Aanleverbestand.objects.exists()
        assert not Signaal.objects.exists()
    with actieve_scope(scope_van(wijk.zaak.kees)):
        assert aanleveringen(wijk.zaak.kees) == []
        assert not Aanlevering.objects.exists()


def test_elke_vastelastenpartner_van_de_wet_mag_leveren_en_een_school_niet() -> None:
    kader = signaalkader(160, DAG)
    partners = ("verhuurder", "energie", "drinkwater", "zorgverzekeraar")
    soorten = {b: controleer_partner(kader, b, "X", inspanning=True) for b in partners}
    assert soorten == {
        "verhuurder": Partnersoort.HUUR, "energie": Partnersoort.ENERGIE, "drinkwater": Partnersoort.WATER,
        "zorgverzekeraar": Partnersoort.ZORG,
    }  # fmt: skip
    assert isinstance(controleer_partner(kader, "school", "X", inspanning=True), Weigering)
