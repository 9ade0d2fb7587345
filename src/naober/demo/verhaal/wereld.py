"""What a story talks about: the steps of every municipality's stories act on this, through the actions."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db.models import QuerySet

from naober.besluit.models import Besluit, Rechtmatigheidstoets
from naober.bewoners.models import Huishouden, Persoon
from naober.dossier.models import Dossier
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.queries import profiel_van
from naober.ingang.models import Binnenkomst
from naober.kern import MAANDEN, Fout, Weigering
from naober.onderzoek.models import Behoefte
from naober.plan.models import Actie, Plan

Tabel = Sequence[Sequence[str]]


def lees_datum(tekst: str) -> date:
    dag, maand, jaar = tekst.split()
    return date(int(jaar), MAANDEN.index(maand) + 1, int(dag))


def paren(tabel: Tabel) -> list[tuple[str, str]]:
    """A table of two columns without a heading, in which a name may stand more than once."""
    return [(rij[0].strip(), rij[1].strip()) for rij in tabel]


@dataclass
class Wereld:
    gemeente: int = 0
    dag: date = date(2015, 1, 1)
    mensen: dict[str, Actor] = field(default_factory=dict)
    inwoners: dict[str, Persoon] = field(default_factory=dict)
    geweigerd: Weigering | None = None
    # Numbers of what somebody found on the map, the best answer first.
    gevonden: tuple[int, ...] = ()

    @property
    def profiel(self) -> Profiel:
        return profiel_van(self.gemeente, self.dag)

    def onthoud(self, uitkomst: object) -> None:
        """A refusal has to be told in the next sentence; until then nothing else may happen."""
        self.geweigerd = uitkomst if isinstance(uitkomst, Weigering) else None

    def eis_geen_weigering(self) -> None:
        """Raises (`Fout`) when a refusal was not told in the story."""
        if self.geweigerd is not None:
            raise Fout("Dit verhaal is onverwacht geweigerd.", waarom=str(self.geweigerd))

    @property
    def dossiers(self) -> QuerySet[Dossier]:
        """The files of this story: others may stand in the same database."""
        return Dossier.objects.filter(huishouden__in=[p.huishouden_id for p in self.inwoners.values()])

    def dossier(self, naam: str) -> Dossier:
        return Dossier.objects.filter(huishouden=self.inwoners[naam].huishouden).latest("id")

    def wachtende(self) -> Binnenkomst:
        """The newest question of this story that waits for someone."""
        vragen = Binnenkomst.objects.filter(persoon__in=self.inwoners.values())
        return vragen.exclude(status=Binnenkomst.Status.BEANTWOORD).latest("id")

    def behoefte(self, omschrijving: str) -> Behoefte:
        return Behoefte.objects.get(dossier__in=self.dossiers, omschrijving=omschrijving)

    def plan(self) -> Plan:
        return Plan.objects.get(dossier__in=self.dossiers, gesloten_op__isnull=True)

    def actie(self, omschrijving: str) -> Actie:
        return Actie.objects.select_related(
            "plan", "plan__dossier", "plan__dossier__huishouden", "behoefte", "behoefte__persoon"
        ).get(plan__dossier__in=self.dossiers, omschrijving=omschrijving)

    def besluit(self) -> Besluit:
        return Besluit.objects.get(dossier__in=self.dossiers)

    def toets(self) -> Rechtmatigheidstoets:
        return Rechtmatigheidstoets.objects.get(besluit__dossier__in=self.dossiers)

    def trede(self, naam: str) -> str:
        return next(t.code for t in self.profiel.trap.treden if t.naam == naam)

    def nieuwe_inwoner(self, naam: str, leeftijd: int, gebied: str) -> Persoon:
        voornaam, _, achternaam = naam.partition(" ")
        # The same address each time, and in the demo neither all in one house nor far from where they say they live.
        bewoond = sorted(self.profiel.gebieden, key=lambda g: g.code != gebied)
        kern = next((k for g in bewoond for k in g.kernen if k.postcodes), None)
        huishouden = Huishouden.objects.create(
            straat="Verhalenweg",
            huisnummer=sum(map(ord, naam)) % 900 + 1,
            postcode=f"{kern.postcodes[0] if kern else 1000}ZZ",
            plaats=kern.naam if kern else self.profiel.gemeente.naam,
            gebied=gebied,
        )
        persoon = Persoon.objects.create(
            huishouden=huishouden,
            voornamen=voornaam,
            geslachtsnaam=achternaam,
            geboortedatum=date(self.dag.year - leeftijd, 1, 2),
            geslacht=Persoon.Geslacht.ONBEKEND,
        )
        self.inwoners[naam] = persoon
        return persoon
