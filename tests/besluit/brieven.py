"""Letters without a database: a decision as plain values, and what its letter says."""

from collections.abc import Sequence
from datetime import date
from types import SimpleNamespace
from typing import Any

from naober.besluit.brieftekst import besluitbrief, intrekkingsbrief
from naober.bewoners.models import Huishouden, Persoon
from naober.brief.zetten import Briefinhoud, Deel, zet
from naober.gemeente.actor import Actor
from naober.gemeente.laden import geldend
from naober.gemeente.profiel import Product, Profiel, Rol
from naober.gemeente.rules import Antwoord, Oordeel, weeg_toets
from naober.kern import Bedrag, Bron
from naober.regels import BijdrageOordeel
from tests.dossier.opzet import profiel_uit
from tests.pdf import controleer_pdf_ua

DAG = date(2026, 3, 2)
HARDENBERG = geldend(profiel_uit("hardenberg"), DAG)
TESTERVEEN = geldend(profiel_uit("testerveen"), DAG)
ANOUK = Actor(1, 160, "Anouk", frozenset({Rol.GENERALIST}), "gebiedsteam-noord")
GEHEIM = "Haar partner slaat haar"


def product(code: str = "begeleiding-huishouding", profiel: Profiel = HARDENBERG) -> Product:
    gevonden = profiel.product(code)
    assert gevonden is not None, code
    return gevonden


def persoon(jaren: int = 70, **anders: Any) -> Persoon:
    basis = {
        "gemeente_id": 160,
        "voornamen": "Hendrika",
        "voorvoegsel": "van den",
        "geslachtsnaam": "Zwaluwenburg",
        "geboortedatum": DAG.replace(year=DAG.year - jaren),
        "geslacht": Persoon.Geslacht.VROUW,
    }
    return Persoon(**(basis | anders))


def actie(bevindingen: dict[str, str] | None = None, **anders: Any) -> SimpleNamespace:
    rijen = [SimpleNamespace(trede=t, volstaat=v, reden=f"{GEHEIM}.") for t, v in (bevindingen or {}).items()]
    basis = {
        "trede": "individuele-maatwerkvoorzieningen",
        "wie": "Stichting Proef",
        "opdracht": "",
        "onveilig": "",
        "behoefte": SimpleNamespace(bevindingen=SimpleNamespace(all=lambda: rijen)),
    }
    return SimpleNamespace(**(basis | anders))


def besluit(**anders: Any) -> SimpleNamespace:
    huishouden = Huishouden(gemeente_id=160, straat="Proefstraat", huisnummer=1, postcode="7777AA", plaats="Proefdorp")
    basis = {
        "persoon": persoon(),
        "dossier": SimpleNamespace(huishouden=huishouden),
        "actie": actie(),
        "kenmerk": "2026-000001",
        "wet": "Wmo 2015",
        "uitkomst": "toegekend",
        "aanvraag_op": date(2026, 2, 16),
        "genomen_op": DAG,
        "mandaat": "Samen Doen, r. 2516-2522",
        "ingang_op": DAG,
        "eind_op": date(2027, 3, 1),
        "reden_zonder_einde": "",
        "leveringsvorm": "zin",
        "bedrag_centen": None,
        "per": "",
        "gegevens": {},
        "motivering": "Het huis wordt niet meer schoon.",
        "spoed": False,
        "gronden": [],
        "verhouding": "",
        "vormsoort": "",
        "omvang": None,
        "resultaat": "",
    }
    return SimpleNamespace(**(basis | anders))


def oordeel(toets: str = "begeleiding-huishouding") -> Oordeel:
    lijst = HARDENBERG.toets(toets)
    return weeg_toets(lijst, {v.code: Antwoord(True, f"{GEHEIM}.") for v in lijst.voorwaarden})


def brief(
    rij: SimpleNamespace | None = None,
    welk: Product | None = None,
    *,
    actor: Actor = ANOUK,
    profiel: Profiel = HARDENBERG,
    oordelen: Sequence[Oordeel] = (),
    bijdrage: BijdrageOordeel | None = None,
) -> Briefinhoud:
    return besluitbrief(
        profiel, actor, rij or besluit(), welk or product(), oordelen=oordelen, bijdrage=bijdrage
    )  # fmt: skip


def intrekking(toelichting: str, rij: SimpleNamespace | None = None) -> Briefinhoud:
    mandaat = HARDENBERG.mandaat_voor("begeleiding-huishouding")
    assert mandaat is not None
    assert mandaat.nacontrole is not None
    tom = Actor(2, 160, "Tom", frozenset({Rol.GENERALIST, Rol.TOETSER}), "backoffice")
    grond = mandaat.nacontrole.gronden[0]
    return intrekkingsbrief(HARDENBERG, tom, rij or besluit(), product(), grond, toelichting, date(2026, 4, 1))


def deel(inhoud: Briefinhoud, kop: str) -> Deel:
    return next(d for d in inhoud.delen if d.kop == kop)


def woorden(delen: Sequence[Deel]) -> str:
    stukken = [s for d in delen for s in (d.kop, *d.alineas, *(c for rij in d.rijen for c in rij), *d.punten)]
    return "\n".join(stukken)


def lees(inhoud: Briefinhoud) -> str:
    return controleer_pdf_ua(zet(inhoud))


BRON = (Bron("Wmo 2015", "art. 2.1.4a"),)
BIJDRAGEN = (
    None,
    BijdrageOordeel("geen", None, None, ("Voor een rolstoel betaalt niemand een eigen bijdrage.",), BRON),
    BijdrageOordeel("bedrag", Bedrag(1900), "maand", ("Het huishouden betaalt samen.",), BRON),
    BijdrageOordeel("bedrag", Bedrag(1750), "vier weken", ("Het huishouden betaalt samen.",), BRON),
    BijdrageOordeel("cak", None, None, ("Het hangt af van inkomen.",), BRON),
    BijdrageOordeel("onbekend", None, None, (), BRON),
)
