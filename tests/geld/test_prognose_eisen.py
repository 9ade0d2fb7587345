"""What the documents ask of a forecast: costs taken apart, named causes, drivers, income, and a shortfall by year."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from naober.demo.prognose import Soort, speel_prognose, verzin
from naober.geld import queries as lezen
from naober.geld.actions import leg_drijfveer_vast, neem_begrotingsbesluit
from naober.geld.models import Maandstand, Prognose
from naober.geld.prognose import posttabellen
from naober.geld.prognose.bewaren import maak
from naober.geld.prognose.rules import Jaarcel, vergelijk, verklaar
from naober.geld.prognose.tellen import maanden_terug
from naober.geld.queries.prognosepost import open_in_beide
from naober.geld.rules.begroting import Begrotingswijziging, Besluitgegevens
from naober.geld.rules.drijfveren import Drijfveergegevens, toets_drijfveer
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Profiel
from naober.kern import Bedrag
from naober.monitor.rapport import raadsrapport
from naober.monitor.rapport.rules import Halfjaar
from tests.dossier.gevallen import profiel_uit
from tests.dossier.opzet import goed
from tests.monitor.test_doelen import Sturing, sturing


def cel(mensen: int, uren: int, tarief: int, dagen: int = 365, naast: int = 1) -> Jaarcel:
    """A year: so many residents for so many days, hours a day each times a thousand, and cents for an hour."""
    samen = mensen * dagen
    volume = samen * naast * uren
    return Jaarcel(mensen, samen, samen * naast, volume * tarief, volume, "04")


LICHT, ZWAAR = "huishoudelijke-hulp", "dagbesteding"


@pytest.mark.eis("GOO-216")
@pytest.mark.parametrize(
    ("factor", "werd"),
    [
        ("aantal", {LICHT: cel(96, 2, 50), ZWAAR: cel(24, 5, 90)}),
        ("omvang", {LICHT: cel(80, 2, 50, naast=2), ZWAAR: cel(20, 5, 90, naast=2)}),
        ("duur", {LICHT: cel(80, 2, 50, dagen=73), ZWAAR: cel(20, 5, 90, dagen=73)}),
        ("intensiteit", {LICHT: cel(80, 4, 50), ZWAAR: cel(20, 10, 90)}),
        ("mix", {LICHT: cel(60, 2, 50), ZWAAR: cel(40, 5, 90)}),
    ],
)
def test_kosten_vallen_uiteen_in_aantal_omvang_duur_intensiteit_en_specialistische_inzet(
    factor: str, werd: dict[str, Jaarcel]
) -> None:
    """Each of the five that the plan names, changed by itself, explains all of the difference (L480-484)."""
    was = {LICHT: cel(80, 2, 50), ZWAAR: cel(20, 5, 90)}
    uit = vergelijk(was, werd)
    assert (uit.was, uit.werd) == tuple(sum(c.centen for c in kant.values()) for kant in (was, werd))
    assert {naam for naam, centen in uit.door.items() if centen} == {factor}
    assert uit.door[factor] == uit.verschil != 0


def test_zonder_aantal_uren_telt_duurder_per_week_als_prijs_en_een_nieuwe_soort_als_aantal() -> None:
    was, werd = (Jaarcel(10, 3650, 3650, 3650 * c) for c in (100, 120))
    assert {n: c for n, c in vergelijk({"a": was}, {"a": werd}).door.items() if c} == {"prijs": 73_000}
    # Half in hours and half in pieces: nothing is known of the volume, and no cent is lost.
    gemengd = cel(5, 1, 10).plus(replace(cel(5, 1, 10), eenheid="82"))
    assert (gemengd.volume, gemengd.eenheid) == (0, "-")
    nieuw = vergelijk({"a": was}, {"a": was, "b": gemengd})
    assert nieuw.verschil == gemengd.centen == sum(nieuw.door.values())
    # What was paid without a day of help is there all the same.
    assert vergelijk({}, {"a": Jaarcel(0, 0, 0, 77)}).verschil == 77


def test_wat_in_een_jaar_weinig_is_blijft_in_beide_weg_en_nooit_alleen() -> None:
    assert open_in_beide({"a": 3, "b": 9, "c": 40}, {"a": 30, "b": 9, "c": 40}) == {"c"}
    assert open_in_beide({"a": 30, "b": 9}, {"a": 30, "b": 9}) == {"a", "b"}
    assert open_in_beide({"a": 3}, {"a": 30, "c": 6}) == set()


def gemeten(profiel: Profiel) -> tuple[dict[tuple[str, str], Jaarcel], dict[tuple[str, str], Jaarcel]]:
    """Two years of help under the Wmo in which each of the causes did one thing, and the price another."""
    begeleiding = "begeleiding-individueel"
    was = {
        (LICHT, "80+"): cel(100, 2, 50, dagen=300), (begeleiding, "65-79"): cel(50, 3, 70),
        (ZWAAR, "80+"): cel(40, 5, 90), (begeleiding, "18-64"): cel(30, 3, 70), ("rolstoel", "18-64"): cel(10, 1, 20),
    }  # fmt: skip
    werd = {
        (LICHT, "80+"): cel(100, 2, 50, dagen=360), (begeleiding, "65-79"): cel(60, 3, 70),
        (ZWAAR, "80+"): cel(40, 6, 90), (begeleiding, "18-64"): cel(36, 3, 70), ("rolstoel", "18-64"): cel(10, 1, 22),
    }  # fmt: skip
    assert {p for p, _ in was} <= {p.code for p in profiel.producten}
    return was, werd


@pytest.mark.eis("GOO-217")
def test_de_groei_van_de_wmo_valt_uiteen_in_de_vijf_oorzaken_van_het_plan() -> None:
    """Lines 1499-1516: subscription tariff, more elderly, heavier help, Veilig Thuis, from mental health care."""
    profiel = profiel_uit("gooise-meren")
    assert profiel.begroting is not None
    oorzaken = [d for d in profiel.begroting.drijfveren if "wmo" in d.posten]
    assert [(d.code, d.procent) for d in oorzaken] == [
        ("abonnementstarief", None), ("meer-ouderen", None), ("zwaardere-hulp", None), ("veilig-thuis", Decimal(17)),
        ("overstap-ggz-bw", None),
    ]  # fmt: skip
    assert all(1499 <= int(d.bron.plaats.removeprefix("L").partition("-")[0]) <= 1516 for d in oorzaken)
    was, werd = gemeten(profiel)
    door, rest = verklaar(oorzaken, was, werd)
    assert door == [100 * 60 * 2 * 50, 10 * 365 * 3 * 70, 40 * 365 * 90, None, 6 * 365 * 3 * 70]
    # What became dearer is named by none of the five, and nothing is lost.
    assert rest == 10 * 365 * 2
    assert sum(d or 0 for d in door) + rest == sum(c.centen for c in werd.values()) - sum(
        c.centen for c in was.values()
    )


def vul(cellen: dict[tuple[str, str], Jaarcel], van: date, post: str, eerder: dict[tuple[str, str], Jaarcel]) -> None:
    """The twelve months from `van` on that make these years; who had help before them goes on."""
    rijen = []
    for (product, oud), c in cellen.items():
        al = eerder[product, oud].aantal if (product, oud) in eerder else 0
        for n in range(12):

            def deel(veld: str, c: Jaarcel = c, n: int = n) -> int:
                return int(getattr(c, veld) * (n + 1) // 12 - getattr(c, veld) * n // 12)

            rij = Maandstand(
                maand=maanden_terug(van, -n), post=post, gebied="proef", wet="Wmo 2015", product=product, vorm="zin",
                leeftijd=oud, gestart=0 if n else c.aantal - al, lopend=c.aantal, verplicht=deel("centen"),
                volume_centen=deel("centen"), eenheid="04", dagen=deel("dagen"), stukdagen=deel("stukdagen"),
                centen=deel("centen"), volume=deel("volume"),
            )  # fmt: skip
            rijen.append(rij)
    Maandstand.objects.bulk_create(rijen)


@pytest.mark.django_db
@pytest.mark.eis("GOO-216", "GOO-217")
def test_de_bladzijde_van_een_post_toont_de_factoren_en_de_oorzaken_van_het_plan() -> None:
    with sturing("gooise-meren") as s:
        was, werd = gemeten(s.profiel)
        # The invoices of the last three months are still to come: the two years end in November.
        vul(was, date(2019, 12, 1), "wmo", {})
        vul(werd, date(2020, 12, 1), "wmo", was)
        vul({sleutel: cel(c.aantal, 2, 50) for sleutel, c in werd.items()}, date(2021, 12, 1), "wmo", werd)
        maak(s.profiel, s.dag, paden=60)
        detail = lezen.postprognose(s.beleid, s.profiel, "wmo", s.dag)
        assert detail is not None
        tabellen = posttabellen.tabellen(detail)
    door = {r[0]: r[1] for r in tabellen["genoemd"].rijen}
    assert list(door.values()) == [600_000, 766_500, 1_314_000, None, 459_900, 7_300]
    assert "Het beleid noemt 17%" in str(tabellen["genoemd"].rijen[3][2])
    factoren = [str(r[0]) for r in tabellen["oorzaken"].rijen[1:-1]]
    for woord in ("Aantal", "gespecialiseerd", "Omvang", "Intensiteit", "Duur"):
        assert any(woord in f for f in factoren), woord
    bedragen = [r[1] for r in tabellen["oorzaken"].rijen]
    assert bedragen[-1] - bedragen[0] == sum(bedragen[1:-1]) == sum(d for d in door.values() if d)  # type: ignore[operator]


def jeugd(s: Sturing) -> None:
    """Youth help of two kinds, of which mental health care is a part."""
    for code in ("jeugd-ggz", "individuele-jeugdhulp"):
        product = s.profiel.product(code)
        assert product is not None
        verzin([Soort("jeugd", product, "", "0-17", 8, 0.05, 2, 6000)], s.dag)


@pytest.mark.django_db
@pytest.mark.eis("GOO-225")
def test_personeelstekort_cao_en_corona_effect_staan_bij_de_prognose_en_tellen_mee_zodra_iemand_zegt_hoeveel() -> None:
    """Lines 1067-1068 and 1496-1497: the plan names no percent, so nothing is reckoned with before somebody does."""
    with sturing("gooise-meren") as s:
        jeugd(s)
        maak(s.profiel, s.dag, paden=100)

        def straks() -> int:
            rij = Prognose.objects.get(post="jeugd", gebied="")
            return int(rij.jaren[1]["verwacht"])

        eerst = straks()
        detail = lezen.postprognose(s.beleid, s.profiel, "jeugd", s.dag)
        assert detail is not None
        assert {d.code for d in detail.drijfveren} == {"personeelstekort", "cao", "corona-effect"}
        assert detail.ramingen == {}

        def leg_vast(drijfveer: str, procent: int) -> None:
            gegevens = Drijfveergegevens(drijfveer, 2023, Decimal(procent), "Raming van de Regio.")
            goed(leg_drijfveer_vast(s.beleid, gegevens=gegevens, peildatum=s.dag))
            maak(s.profiel, s.dag, paden=100)

        for drijfveer, procent in (("personeelstekort", 4), ("cao", 6), ("corona-effect", 40)):
            leg_vast(drijfveer, procent)
            nu = straks()
            assert nu > eerst * 1.02, drijfveer
            eerst = nu
        # A later word takes the place of an earlier one.
        leg_vast("cao", 0)
        assert straks() == pytest.approx(eerst * 104 / 110, rel=0.01)
        detail = lezen.postprognose(s.beleid, s.profiel, "jeugd", s.dag)
        assert detail is not None
        assert detail.ramingen["personeelstekort"] == "de prijs in 2023: +4%"
        for code, anders in (
            ("onbekend", {"drijfveer": "iets"}), ("werking", {"drijfveer": "meer-ouderen"}), ("jaar", {"jaar": 2021}),
            ("procent", {"procent": Decimal(60)}), ("reden", {"onderbouwing": " "}),
        ):  # fmt: skip
            gewoon = Drijfveergegevens("cao", 2023, Decimal(1), "Raming.")
            uit = toets_drijfveer(s.profiel.begroting, replace(gewoon, **anders), 2022)
            assert uit is not None
            assert (uit.code, uit.veld) == (
                f"drijfveer.{code}",
                next(iter(anders)) if code != "werking" else "drijfveer",
            )


def besluit(s: Sturing, *regels: tuple[str, int, int]) -> None:
    """What the council lays down: line, year and whole euros that it costs."""
    goed(
        neem_begrotingsbesluit(
            s.beleid, peildatum=s.dag,
            besluit=Besluitgegevens("Programmabegroting", "raad", s.dag, afwijking="Vastgesteld door de raad."),
            regels=[Begrotingswijziging(post, jaar, Bedrag(euro * 100), post) for post, jaar, euro in regels],
        )
    )  # fmt: skip


@pytest.mark.django_db
@pytest.mark.eis("HEU-202")
def test_inkomsten_staan_naast_uitgaven_en_een_overschrijding_zegt_waardoor() -> None:
    """Lines 277-295 and 683-687: too little comes in from the State, and where an overrun comes from."""
    with sturing("utrechtse-heuvelrug") as s:
        product = next(p for p in s.profiel.producten if p.wet == "Wmo 2015")
        verzin([Soort("wmo-budget", product, "", "80+", 8, 0.05, 2, 6000, groei=0.03)], s.dag)
        besluit(
            s, ("wmo-budget", 2020, 1_000_000), ("gemeentefonds", 2020, -900_000),
            ("compensatie-voogdij-18", 2020, -50_000),
        )  # fmt: skip
        maak(s.profiel, s.dag, paden=100)
        rapport = raadsrapport(s.beleid, s.profiel, Halfjaar(2020, 1), s.dag)
        assert rapport is not None
        saldo = rapport.blok("saldo")
        beeld = lezen.prognosebeeld(s.beleid, s.profiel, s.dag)
    assert saldo is not None
    assert beeld is not None
    rijen = {str(r[0]): r[1] for r in saldo.tabel.rijen}
    # The note names the sources without an amount; what the budget lays down is filled in, the third is not known.
    assert (rijen["Inkomst: Gemeentefonds"], rijen["Inkomst: Fonds tekortgemeenten"]) == (90_000_000, None)
    assert rijen["Inkomsten bij elkaar"] == 95_000_000
    assert "Van 1 van de 3 inkomsten" in saldo.tabel.volledig
    wmo = next(r for r in beeld.rijen if r.code == "wmo-budget")
    assert wmo.verwacht is not None
    over = wmo.verwacht.verwacht - 100_000_000
    assert rijen["Meer of minder uitgaven dan begroot"] == over > 0
    lasten = rijen["Uitgaven volgens de begroting"]
    assert isinstance(lasten, int)
    assert rijen["Over naar verwachting"] == 95_000_000 - lasten - over
    [hoofdstuk] = [d for d in rapport.delen if d.code == "saldo"]
    assert any("Wmo-budget" in p and "vooral door: aantal inwoners" in p for p in hoofdstuk.punten)
    # The same alert, band and causes stand in the chapter that looks ahead; the linear estimate does not.
    [vooruit] = [d for d in rapport.delen if d.code == "vooruitblik"]
    assert {b.code for b in vooruit.blokken} >= {"prognose-posten", "prognose-oorzaken-1"}


@pytest.mark.django_db
@pytest.mark.eis("HAR-259")
def test_het_tekort_op_de_wsw_is_per_jaar_wat_zij_kost_min_haar_deel_van_het_budget() -> None:
    """Lines 5173-5181, with the costs of line 5242; the share of each year is laid down when it is known."""
    with sturing("hardenberg") as s:

        def tabel() -> dict[str, tuple[object, ...]]:
            rapport = raadsrapport(s.beleid, s.profiel, Halfjaar(2015, 1), s.dag)
            assert rapport is not None
            blok = rapport.blok("tekort-wsw")
            assert blok is not None
            return {str(r[0]): tuple(r[1:]) for r in blok.tabel.rijen}

        eerst = tabel()
        assert eerst["2015"] == (1_137_000_000, 1_047_000_000, 90_000_000, "de nota (circa)")
        assert eerst["2016"] == (1_102_000_000, None, None, "nog niet bekend")
        assert eerst["2019"] == (None, None, 230_000_000, "de nota")
        besluit(s, ("wsw-aandeel", 2016, -9_700_000), ("part-wsw-oud", 2016, 80_000))
        assert tabel()["2016"] == (1_110_000_000, 970_000_000, 140_000_000, "begroting en besluiten")
        assert lezen.tekortregels(s.generalist, s.profiel, s.profiel.begroting.tekorten[0], s.dag) == ()  # type: ignore[union-attr]


@pytest.mark.django_db
def test_de_demo_heeft_een_prognose_met_een_begroting_van_dit_jaar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("naober.demo.prognose.MAANDEN", 40)
    monkeypatch.setattr("naober.demo.prognose._GEBIEDEN", 1)
    with sturing("leusden") as s:
        later = date(2026, 3, 2)
        Medewerker.objects.filter(pk=s.beleid.id).update(rollen=["toetser"])
        assert speel_prognose(s.profiel, later)
        assert not speel_prognose(s.profiel, later), "een tweede keer verandert niets"
        beeld = lezen.prognosebeeld(s.beleid, s.profiel, later)
        assert beeld is not None
        assert {r.begroot is not None for r in beeld.rijen if r.verwacht} == {True}
        assert Prognose.objects.values("maand").distinct().count() == 3
