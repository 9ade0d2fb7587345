"""The entrance of any municipality: its own staff, a resident, and a question in its own words."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from naober.bewoners.models import Huishouden, Persoon
from naober.demo.verhaal.zinnen_ingang import lees_velden
from naober.fundament.scope import in_scope
from naober.gemeente.actor import Actor
from naober.gemeente.models import Gemeente, Medewerker
from naober.gemeente.profiel import Rol
from naober.gemeente.queries import profiel_van
from naober.ingang.actions import leg_stap_vast, registreer_binnenkomst
from naober.ingang.models import Binnenkomst, Stap
from naober.ingang.rules import Melding
from naober.kern import Weigering
from tests.dossier.opzet import goed, profiel_uit


class Plaats:
    """One municipality on one day. What the profile requires and a test does not say goes as it mostly does."""

    def __init__(self, slug: str, dag: date) -> None:
        self.dag = dag
        self.gemeente = profiel_uit(slug).gemeente.code
        Gemeente.objects.get_or_create(code=self.gemeente, defaults={"naam": slug, "slug": slug})
        self.profiel = profiel_van(self.gemeente, dag)

    def medewerker(self, naam: str, rol: Rol, team: str) -> Medewerker:
        gevonden, _ = Medewerker.objects.get_or_create(
            gebruikersnaam=f"{naam}-{self.gemeente}",
            defaults={"gemeente_id": self.gemeente, "naam": naam, "rollen": [rol.value], "team": team},
        )
        return gevonden

    def actor(self, naam: str, rol: Rol, team: str) -> Actor:
        return Actor.van(self.medewerker(naam, rol, team))

    def inwoner(self, naam: str, leeftijd: int, gebied: str = "") -> Persoon:
        voor, _, achter = naam.partition(" ")
        huishouden = Huishouden.objects.create(
            straat="Proefstraat", huisnummer=1, postcode="7777AA", plaats="Proefdorp",
            gebied=gebied or next(g.code for g in self.profiel.gebieden if g.kernen),
        )  # fmt: skip
        geboren = date(self.dag.year - leeftijd, 1, 2)
        return Persoon.objects.create(
            huishouden=huishouden, voornamen=voor, geslachtsnaam=achter, geboortedatum=geboren
        )

    def melding(self, **anders: Any) -> Melding:
        velden = [v for s in self.profiel.ingangsstappen if s.bij != "daarna" for v in s.velden]
        gegevens = lees_velden(velden, anders.pop("antwoorden", {}))
        vast: dict[str, Any] = {
            "ingang": self.profiel.ingangen[0].code,
            "kanaal": self.profiel.kanalen[0],
            "eigen_vraag": True,
            "omschrijving": "Het lukt niet meer.",
            "leefgebieden": frozenset(v.code for v in self.profiel.leefgebieden[:2]),
            "enkelvoudig": False,
            "gegevens": gegevens,
        }
        return Melding(**{**vast, **anders})

    def meld(self, wie: Actor, persoon: Persoon | None, **anders: Any) -> Binnenkomst | Weigering:
        ontvangen = anders.pop("ontvangen_op", None)
        return registreer_binnenkomst(
            wie, melding=self.melding(**anders), persoon=persoon, ontvangen_op=ontvangen, peildatum=self.dag
        )

    def stap(self, wie: Actor, binnenkomst: Binnenkomst, code: str, antwoorden: dict[str, Any]) -> Stap:
        return goed(leg_stap_vast(wie, binnenkomst=binnenkomst, stap=code, antwoorden=antwoorden, peildatum=self.dag))


@contextmanager
def plaats(slug: str, dag: date) -> Iterator[Plaats]:
    """The municipality in its scope."""
    with in_scope(gemeente=profiel_uit(slug).gemeente.code, breed=True):
        yield Plaats(slug, dag)
