"""What a resident reads: who it is for, in which words, and what must never stand in it."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import pytest

from naober.besluit.lezer import Lezer
from naober.bewoners.models import Persoon
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Product, Rol, Voorwaarde
from naober.kern import datum_voluit
from naober.regels import BijdrageFeiten, BijdrageOordeel, bijdrage_wmo
from tests.besluit.brieven import (
    BIJDRAGEN,
    DAG,
    GEHEIM,
    HARDENBERG,
    TESTERVEEN,
    actie,
    besluit,
    brief,
    deel,
    intrekking,
    lees,
    oordeel,
    persoon,
    product,
    woorden,
)
from tests.dossier.opzet import profiel_uit
from tests.gemeente.test_bronnen import ALLE

# ------------------------------------------------------------------------- wat er niet in hoort te staan


@pytest.mark.parametrize("uitkomst", ["toegekend", "afgewezen"])
def test_waarom_het_onveilig_is_staat_niet_in_de_brief(uitkomst: str) -> None:
    """Whoever opens the letter at home may be the one it is about."""
    rij = besluit(uitkomst=uitkomst, actie=actie({"eigen-kracht": "nee"}, onveilig=GEHEIM))
    tekst = lees(brief(rij))
    assert GEHEIM not in tekst
    assert "veilig" not in tekst
    assert "Samen met u is eerst gekeken" not in tekst
    assert ("Omdat het dringend was, is meteen gekozen voor deze hulp." in tekst) == (uitkomst == "toegekend")


def test_de_redenen_bij_bevindingen_en_voorwaarden_blijven_in_het_dossier() -> None:
    rij = besluit(actie=actie({"eigen-kracht": "nee", "sociaal-netwerk": "deels", "vrijwilligers": "ja"}))
    inhoud = brief(rij, oordelen=[oordeel(), oordeel("pgb")])
    tekst = lees(inhoud)
    assert GEHEIM not in tekst
    assert deel(inhoud, "Waarom is dit besloten?").punten == [
        "Eigen kracht: niet genoeg.",
        "Sociaal netwerk (mantelzorgers): voor een deel genoeg.",
        "Vrijwilligers: genoeg.",
    ]
    punten = deel(inhoud, "Naar welke voorwaarden is gekeken?").punten
    assert len(punten) == sum(len(o.uitkomsten) for o in (oordeel(), oordeel("pgb")))
    assert all(punt.endswith("Antwoord: ja.") for punt in punten)


def test_een_voorwaarde_spreekt_wie_de_brief_leest_aan_en_noemt_een_kind_bij_de_naam() -> None:
    def punten(jaren: int) -> list[str]:
        wie = persoon(jaren)
        inhoud = brief(besluit(persoon=wie), oordelen=[oordeel()])
        return list(deel(inhoud, "Naar welke voorwaarden is gekeken?").punten)

    assert "Kunt u daardoor minder meedoen? Antwoord: ja." in punten(70)
    kind = persoon(9)
    assert f"Kan {kind.voornamen} daardoor minder meedoen? Antwoord: ja." in punten(9)
    for punt in punten(70) + punten(9):
        assert "inwoner" not in punt


@pytest.mark.parametrize("slug", ALLE)
def test_elke_voorwaarde_van_elke_gemeente_spreekt_de_lezer_aan(slug: str) -> None:
    lezer = Lezer("Hendrika Roelofsen", "Beste Hendrika Roelofsen,")
    profiel = profiel_uit(slug)
    vragen = [lezer.vraag(v) for toets in profiel.toetsen for v in voorwaarden_in(toets.voorwaarden)]
    assert vragen
    over_een_ander = re.compile(r"\b(inwoner|aanvrager|hij|hem|zijn netwerk)\b")
    assert [vraag for vraag in vragen if over_een_ander.search(vraag)] == []


def voorwaarden_in(rijen: Iterable[Voorwaarde]) -> Iterator[Voorwaarde]:
    for rij in rijen:
        yield rij
        yield from voorwaarden_in(rij.voorwaarden)


def test_zonder_toets_en_zonder_bevindingen_staan_er_geen_lege_kopjes() -> None:
    koppen = [d.kop for d in brief().delen]
    assert "Naar welke voorwaarden is gekeken?" not in koppen
    assert "Betaalt u zelf mee?" not in koppen
    assert deel(brief(), "Waarom is dit besloten?").alineas == ["Het huis wordt niet meer schoon."]


def test_een_trede_die_uit_de_trap_verdween_breekt_de_brief_niet() -> None:
    rij = besluit(actie=actie({"eigen-kracht": "nee"}, trede="oude-trede"))
    assert deel(brief(rij), "Waarom is dit besloten?").punten == []


@pytest.mark.parametrize("welk", [p for p in HARDENBERG.producten if p.besluit_nodig], ids=lambda p: p.code)
@pytest.mark.parametrize("uitkomst", ["toegekend", "afgewezen"])
def test_artikelen_en_regelnummers_staan_alleen_onder_de_handtekening(welk: Product, uitkomst: str) -> None:
    bijdrage = bijdrage_wmo(BijdrageFeiten(geboortedatum=date(1950, 1, 1)), DAG)
    assert welk.toets is not None
    inhoud = brief(besluit(uitkomst=uitkomst), welk, oordelen=[oordeel(welk.toets)], bijdrage=bijdrage)
    regels = inhoud.bronnen
    assert not re.search(r"\bart\. |\br\. \d|\bL\d", woorden(inhoud.delen))
    assert str(welk.bron) in regels.punten
    assert len(set(regels.punten)) == len(regels.punten)
    assert set(map(str, bijdrage.bronnen)) <= set(regels.punten)


# ------------------------------------------------------------------------------- gewone woorden, korte zinnen


def zinnen(tekst: str) -> list[str]:
    return [zin for regel in tekst.splitlines() for zin in re.split(r"(?<=[.?!:])\s+", regel)]


@pytest.mark.parametrize("welk", [p for p in HARDENBERG.producten if p.besluit_nodig], ids=lambda p: p.code)
@pytest.mark.parametrize("jaren", [7, 70])
def test_elke_zin_die_wij_schrijven_is_kort(welk: Product, jaren: int) -> None:
    """Twenty words is the measure for B1; conditions and sources are the municipality's own and not counted."""
    persoon_ = persoon(jaren)
    alle = [
        brief(besluit(persoon=persoon_, leveringsvorm=vorm), welk, bijdrage=bijdrage).delen
        for vorm in ("zin", "pgb", "geld")
        for bijdrage in BIJDRAGEN
    ]
    alle.append(brief(besluit(persoon=persoon_, uitkomst="afgewezen"), welk).delen)
    for zin in {z for delen in alle for z in zinnen(woorden(delen))}:
        assert len(zin.split()) <= 20, zin


def test_elk_product_heeft_een_naam_en_een_uitleg_voor_de_brief() -> None:
    moeilijk = re.compile(r"maatwerk|draagkracht|regie|centrumgemeente|etmal|locatie|tegemoetkoming", re.I)
    for welk in profiel_uit("hardenberg").producten:
        assert welk.brief_naam, welk.code
        assert welk.brief_uitleg, welk.code
        assert not moeilijk.search(f"{welk.brief_naam} {welk.brief_uitleg}"), welk.code
        assert welk.brief_uitleg.endswith("."), welk.code
        assert not welk.brief_naam.endswith("."), welk.code


def test_een_product_zonder_eigen_brieftekst_houdt_zijn_gewone_naam_en_uitleg() -> None:
    welk = product("begeleiding", TESTERVEEN)
    assert welk.brief_naam is None
    inhoud = brief(welk=welk, profiel=TESTERVEEN)
    assert inhoud.onderwerp == f"U krijgt {welk.in_zin}"
    assert welk.uitleg in inhoud.delen[0].alineas[0]


@pytest.mark.parametrize(
    ("vorm", "uitleg"),
    [
        ("zin", "U krijgt dit van een organisatie. De gemeente betaalt die organisatie. Dit heet zorg in natura."),
        ("pgb", "U kiest zelf wie de hulp geeft."),
        ("geld", "U krijgt geld van de gemeente. Daarmee betaalt u de kosten."),
    ],
)
def test_hoe_de_hulp_komt_staat_er_in_gewone_woorden(vorm: str, uitleg: str) -> None:
    assert uitleg in dict(brief(besluit(leveringsvorm=vorm)).delen[0].rijen)["Hoe dat gaat"]


@pytest.mark.parametrize(
    ("centen", "per", "tekst"),
    [(8000, "maand", "€ 80,00 per maand"), (120050, "eenmalig", "€ 1.200,50 één keer"), (9, "jaar", "€ 0,09 per jaar")],
)
def test_een_besluit_over_geld_noemt_bedrag_en_hoe_vaak(centen: int, per: str, tekst: str) -> None:
    rij = besluit(leveringsvorm="geld", bedrag_centen=centen, per=per)
    assert tekst in lees(brief(rij, product("financiele-steun-huishouding")))


def test_wat_iemand_in_regels_schrijft_wordt_alineas() -> None:
    rij = besluit(motivering="Eerst dit.\r\n\r\n  Dan dat. \nTot slot.")
    assert deel(brief(rij), "Waarom is dit besloten?").alineas == ["Eerst dit.", "Dan dat.", "Tot slot."]


# ---------------------------------------------------------------------------------------------- zelf betalen


@pytest.mark.parametrize(
    ("bijdrage", "begin", "cak"),
    [
        (BIJDRAGEN[1], "U betaalt niets. Voor een rolstoel betaalt niemand een eigen bijdrage.", False),
        (BIJDRAGEN[2], "U betaalt € 19,00 per maand.", True),
        (BIJDRAGEN[3], "U betaalt € 17,50 per vier weken.", True),
        (BIJDRAGEN[4], "Hoeveel u betaalt, hoort u van het CAK.", True),
        (BIJDRAGEN[5], "Hoeveel u betaalt, hoort u van het CAK.", True),
    ],
)
def test_het_deel_over_zelf_betalen_begint_met_wat_u_betaalt(bijdrage: BijdrageOordeel, begin: str, cak: bool) -> None:
    tekst = lees(brief(bijdrage=bijdrage))
    assert f"Betaalt u zelf mee? {begin}" in tekst
    assert ("Het CAK is een organisatie van de overheid." in tekst) == cak


@pytest.mark.parametrize(
    ("dag", "feiten", "begin"),
    [
        (date(2015, 3, 1), {}, "Hoeveel u betaalt"),
        (date(2019, 3, 1), {}, "U betaalt € 17,50 per vier weken."),
        (date(2024, 3, 1), {}, "U betaalt € 20,60 per maand."),
        (date(2024, 3, 1), {"alleen_rolstoel": True}, "U betaalt niets. Voor een rolstoel"),
        (date(2024, 3, 1), {"geboortedatum": date(2018, 1, 1)}, "U betaalt niets. Wie jonger is dan 18 jaar"),
        (date(2026, 3, 1), {}, "Hoeveel u betaalt"),
        (
            date(2031, 3, 1),
            {"geboortedatum": date(1960, 1, 1), "geboortedatum_partner": date(1963, 12, 1)},
            "Hoeveel u betaalt",
        ),
    ],
)
def test_wat_de_wet_zegt_leest_als_gewone_taal(dag: date, feiten: dict[str, Any], begin: str) -> None:
    bijdrage = bijdrage_wmo(BijdrageFeiten(**({"geboortedatum": date(1950, 1, 1)} | feiten)), dag)
    tekst = "\n".join(deel(brief(bijdrage=bijdrage), "Betaalt u zelf mee?").alineas)
    assert tekst.replace("\N{NO-BREAK SPACE}", " ").startswith(begin)
    assert not re.search(r"\bwij\b|verschuldigd|cliënt|college|pensioengerechtigd", tekst)
    assert all(len(zin.split()) <= 20 for zin in zinnen(tekst)), tekst


# --------------------------------------------------------------------------------------- voor wie, en van wie


@pytest.mark.parametrize(
    ("wie", "aanhef"),
    [
        (persoon(), "Beste mevrouw Van den Zwaluwenburg,"),
        (persoon(geslacht=Persoon.Geslacht.MAN, voorvoegsel=""), "Beste meneer Zwaluwenburg,"),
        (persoon(geslacht=Persoon.Geslacht.ONBEKEND), "Beste Hendrika van den Zwaluwenburg,"),
        (persoon(17), "Beste Hendrika van den Zwaluwenburg,"),
        (persoon(16), "Beste Hendrika van den Zwaluwenburg,"),
        (persoon(15), "Beste ouders of verzorgers,"),
        (persoon(0), "Beste ouders of verzorgers,"),
        (persoon(geslachtsnaam="", voorvoegsel=""), "Beste Hendrika,"),
    ],
)
def test_een_brief_begint_met_wie_hem_leest(wie: Persoon, aanhef: str) -> None:
    assert brief(besluit(persoon=wie)).aanhef == aanhef


def test_een_brief_over_een_kind_van_zeven_is_voor_de_ouders_of_verzorgers() -> None:
    inhoud = brief(besluit(persoon=persoon(7), uitkomst="toegekend"), product("pleegzorg"))
    assert inhoud.ontvanger["naam"] == "De ouders of verzorgers van Hendrika van den Zwaluwenburg"
    assert inhoud.onderwerp == "Hendrika krijgt pleegzorg"
    tekst = lees(inhoud)
    assert "U vroeg dit voor Hendrika aan op 16 februari 2026." in tekst
    assert "U krijgt pleegzorg" not in tekst
    assert "Hendrika krijgt dit van een organisatie." in tekst
    afgewezen = lees(brief(besluit(persoon=persoon(7), uitkomst="afgewezen"), product("pleegzorg")))
    assert "Hendrika krijgt dit niet." in afgewezen
    assert "kreeg Hendrika " in lees(intrekking("Zo is het.", besluit(persoon=persoon(7))))


def test_de_dag_van_het_besluit_telt_voor_de_leeftijd() -> None:
    """The day before the sixteenth birthday the letter still goes to the parents."""
    jarig = persoon(geboortedatum=date(2010, 3, 3))
    assert brief(besluit(persoon=jarig)).aanhef == "Beste ouders of verzorgers,"
    assert brief(besluit(persoon=jarig, genomen_op=date(2026, 3, 3))).aanhef.startswith("Beste Hendrika")


@pytest.mark.parametrize(("team", "naam"), [("gebiedsteam-noord", "Samen Doen team Noord"), ("", "Samen Doen team")])
def test_de_brief_noemt_het_team_van_wie_hem_schrijft(team: str, naam: str) -> None:
    inhoud = brief(actor=Actor(1, 160, "Anouk", frozenset({Rol.GENERALIST}), team))
    assert inhoud.afzender["team"] == naam
    assert f"Bel met Anouk, {naam}: 14 0523." in lees(inhoud)


@pytest.mark.parametrize(
    ("code", "rolnaam"),
    [("pleegzorg", "generalist"), ("bijzondere-bijstand-meerkosten", "specialist bijzondere bijstand")],
)
def test_wie_meer_rollen_heeft_tekent_met_de_rol_die_besliste(code: str, rolnaam: str) -> None:
    dina = Actor(3, 160, "Dina", frozenset({Rol.GENERALIST, Rol.BESLISSER, Rol.CLIENTONDERSTEUNER}), "")
    assert brief(welk=product(code), actor=dina).ondertekenaar == {"naam": "Dina", "rol": rolnaam}


# --------------------------------------------------------------------------------------------- elke soort brief


def test_een_toekenning_zegt_wat_wanneer_wie_en_hoe_u_bezwaar_maakt() -> None:
    velden = {"vervuiling": "vervuiling dreigt niet"}
    rij = besluit(gegevens=velden, eind_op=None, reden_zonder_einde="Dit gaat niet over.")
    rij.actie.opdracht = "Zoek een alarm."
    tekst = lees(brief(rij, oordelen=[oordeel()], bijdrage=BIJDRAGEN[2]))
    uiterlijk = datum_voluit(HARDENBERG.termijn("bezwaar").vanaf(DAG).uiterste_datum)
    for stuk in (
        "U krijgt hulp bij uw huishouden (begeleiding huishouding)",
        "Begeleiding huishouding",
        "Vanaf 2 maart 2026",
        "geen vaste laatste dag",
        "Dit gaat niet over.",
        "Stichting Proef",
        "Zoek een alarm.",
        "vervuiling dreigt niet",
        "Dit besluit geldt meteen",
        f"uiterlijk {uiterlijk}",
        "Kenmerk 2026-000001",
        "cliëntondersteuner",
    ):
        assert stuk in tekst, stuk
    assert tekst.index("Hebt u vragen?") < tekst.index("Met vriendelijke groet") < tekst.index("Welke regels horen")


@pytest.mark.parametrize("welk", [p for p in HARDENBERG.producten if p.besluit_nodig], ids=lambda p: p.code)
def test_een_afwijzing_legt_niet_uit_wat_u_niet_krijgt(welk: Product) -> None:
    inhoud = brief(besluit(uitkomst="afgewezen", leveringsvorm="", ingang_op=None), welk, bijdrage=BIJDRAGEN[2])
    assert welk.brief_naam is not None
    assert welk.brief_uitleg is not None
    assert inhoud.onderwerp == f"Uw aanvraag voor {welk.brief_naam} is afgewezen"
    tekst = woorden(inhoud.delen)
    assert welk.brief_uitleg not in tekst
    assert welk.uitleg not in tekst
    assert "U krijgt dit niet." in tekst
    assert not {"Betaalt u zelf mee?", "Wordt dit nog gecontroleerd?"} & {d.kop for d in inhoud.delen}
    assert "uw aanvraag is afgewezen" in lees(inhoud)


@pytest.mark.parametrize("toelichting", ["Er is geen plan", "Er is geen plan."])
def test_een_intrekking_heeft_een_eigen_kenmerk_en_hele_zinnen(toelichting: str) -> None:
    inhoud = intrekking(toelichting)
    assert inhoud.kenmerk == "2026-000001-i"
    assert inhoud.onderwerp == "U krijgt niet langer hulp bij uw huishouden (begeleiding huishouding)"
    assert inhoud.ondertekenaar["rol"] == "toetser van de backoffice"
    alineas = deel(inhoud, "Waarom is dat?").alineas
    assert alineas == ["De inwoner woont niet in de gemeente die het besluit nam.", "Er is geen plan."]
    tekst = lees(inhoud)
    assert "Daarom stopt het op 1 april 2026." in tekst
    assert "de brief met kenmerk 2026-000001." in tekst
    assert "Kenmerk 2026-000001-i" in tekst
    uiterlijk = datum_voluit(HARDENBERG.termijn("bezwaar").vanaf(date(2026, 4, 1)).uiterste_datum)
    assert f"uiterlijk {uiterlijk}" in tekst


def test_zonder_nacontrole_belooft_de_brief_geen_controle() -> None:
    koppen = [d.kop for d in brief(welk=product("bijzondere-bijstand-meerkosten")).delen]
    assert "Vanaf wanneer geldt dit?" in koppen
    assert "Wordt dit nog gecontroleerd?" not in koppen
