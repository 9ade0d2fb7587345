"""Who is tried against every address: each role in each relation to one file, and what is theirs to see there.

What somebody may see is asked of the queries that define it, once for each person; what must hold whatever they say
stands in `NOOIT` and `ALTIJD`. A cell is one person at one address with one method."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple
from zlib import crc32

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from naober.agenda import groepsbrieven
from naober.agenda import queries as agenda
from naober.agenda.actions import maak_werkaantekening
from naober.agenda.filters import filter_op_nummer
from naober.agenda.models import Werkaantekening
from naober.api.operatie import Operatie
from naober.avg import queries as avg
from naober.besluit import queries as besluit
from naober.bewoners import queries as bewoners
from naober.delen import queries as delen
from naober.delen.inhoud import gedeeld_met_mij
from naober.dossier import queries as dossier
from naober.dossier.models import Afwezigheid, Betrokkenheid
from naober.fundament.scope import Scope, actieve_scope, in_scope
from naober.geld.queries import begroting
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from naober.gemeente.rechten import heeft_recht
from naober.gezicht.schrijver import PERSOON
from naober.identiteit.sessies import begin
from naober.ingang import queries as ingang
from naober.inkomen import queries as schuldhulp
from naober.kaart import preventie
from naober.kaart import queries as kaart
from naober.levering import queries as levering
from naober.levering.queries.opdrachten import opdracht
from naober.logboek import toezicht
from naober.monitor.scenario.queries import bewaard_scenario
from naober.naoberschap import queries as naoberschap
from naober.naoberschap import zorgqueries as zorg
from naober.onderzoek import queries as onderzoek
from naober.plan import queries as plan
from naober.plan.samen import queries as samen
from naober.samenspel import queries as samen_
from naober.signalen import queries as signalen
from naober.signalen.inlezen import queries as aanleveringen
from naober.veiligheid import queries as veiligheid
from tests.beveiliging.adressen import nummers
from tests.beveiliging.koppen import gebreken
from tests.dossier.gevallen import TESTERVEEN, profiel_uit
from tests.dossier.huishouden import buurvrouw, vertegenwoordigd
from tests.dossier.opzet import ACHTERNAMEN, Zaak, goed
from tests.inkomen import opzet as opzet_schuldhulp
from tests.plan import samenspel
from tests.signalen import opzet as opzet_signalen
from tests.veiligheid import opzet as opzet_veiligheid

VREEMD = profiel_uit(TESTERVEEN.slug).gemeente.code


class Verhouding(StrEnum):
    """How somebody stands to the file."""

    BETROKKEN = "betrokken"
    VERVANGER = "vervanger van wie betrokken is"
    TEAM = "zelfde team"
    ANDER_TEAM = "ander team"
    ZONDER_TEAM = "zonder team"
    WAS_BETROKKEN = "was betrokken"
    ANDERE_GEMEENTE = "andere gemeente"
    UITGEZET = "account uitgezet"
    BEZOEKER = "niet ingelogd"
    INWONER = "de inwoner zelf"
    VERTEGENWOORDIGER = "vertegenwoordigt de inwoner"


V = Verhouding
# For these the pages of staff are closed, whatever stands on them. They have no role, so they are tried once.
BUITEN = (V.UITGEZET, V.BEZOEKER, V.INWONER, V.VERTEGENWOORDIGER)
MEDEWERKERS = tuple(v for v in V if v not in BUITEN)
ROLLEN: tuple[tuple[Rol, ...], ...] = (*((rol,) for rol in Rol), (), tuple(Rol))

# Which query of a room finds the thing that a number in an address stands for.
ZOEK: Mapping[str, Callable[[Actor, int], object]] = {
    "dossier": dossier.dossier,
    "binnenkomst": ingang.binnenkomst,
    "bevestiging": ingang.bevestiging,
    "behoefte": onderzoek.behoefte,
    "expertise": onderzoek.expertisevraag,
    "verslag": onderzoek.verslag,
    "plan": plan.plan,
    "actie": plan.actie,
    "eigenplan": samen.eigen_plan,
    "partij": samen.partij,
    "besluit": besluit.besluit,
    "brief": besluit.brief,
    "toets": besluit.rechtmatigheidstoets,
    "bezwaar": besluit.bezwaar,
    "klacht": besluit.klacht,
    "afspraak": agenda.afspraak,
    "taak": agenda.taak,
    "document": agenda.document,
    "team": dossier.teamlid,
    "collega": dossier.collega,
    "afwezig": dossier.afwezigheid,
    "werklijst": filter_op_nummer,
    "werkaantekening": agenda.werkaantekening,
    "verzoek": avg.verzoek,
    "weglating": avg.weglating,
    "antwoordbrief": avg.antwoordbrief,
    "vernietiging": avg.lijst,
    "verklaring": avg.lijst,
    "vernietigingsregel": avg.regel,
    "signaal": toezicht.signaal,
    "inzagevraag": toezicht.inzagevraag,
    "datalek": toezicht.datalek,
    "kaartvoorstel": kaart.voorstel,
    "voorziening": kaart.voorziening,
    "organisatie": kaart.organisatie,
    "locatie": kaart.locatie,
    "maatregel": preventie.maatregel,
    "persoon": bewoners.persoon,
    "toestemming": delen.toestemming,
    "toegangsverzoek": delen.toegangsverzoek,
    "noodopening": delen.noodopening,
    "mantelzorg": zorg.mantelzorg,
    **{
        naam: getattr(veiligheid, naam)
        for naam in ("meldcode", "overdracht", "veiligheidsplan", "verwijsindexmelding", "opschaling", "markering")
    },
    **{naam: getattr(schuldhulp, naam) for naam in ("schuldhulptraject", "schuld", "schuldhulpstap", "schuldregeling")},
    "melding": signalen.signaal,
    "signaalzaak": signalen.signaalzaak,
    "opvolging": signalen.opvolging,
    "aanlevering": aanleveringen.aanlevering,
    "verwijzing": zorg.verwijzing,
    "verwezen": zorg.verwijzing_naar_ons,
    "aangewezen": zorg.aangewezen_verwijzing,
    "voorlichting": groepsbrieven.groepsbrief,
    "kaartinvoer": kaart.invoer,
    "vrijwilliger": naoberschap.vrijwilliger,
    "aanbod": naoberschap.aanbod,
    "hulpvraag": naoberschap.hulpvraag,
    "voorstel": naoberschap.voorstel,
    "servicevraag": naoberschap.servicevraag,
    "activiteit": naoberschap.activiteit,
    "aanbieder": levering.aanbieder,
    "toewijzing": levering.toewijzing,
    "resultaatmelding": levering.resultaatmelding,
    "ketenbericht": levering.bericht,
    "opdracht": opdracht,
    "aanbiederverzoek": levering.aanbiederverzoek,
    **{
        naam: getattr(levering, naam)
        for naam in (
            "declaratie",
            "prestatie",
            "betaalbatch",
            "steekproef",
            "steekproefregel",
            "pgbplan",
            "bijdrageafspraak",
        )
    },
    "afkeuring": levering.bevinding,
    "begrotingsmaatregel": begroting.begrotingsmaatregel,
    "financieelrisico": begroting.financieel_risico,
    "scenario": bewaard_scenario,
    "contract": levering.contract,
    "toezichtmelding": levering.toezichtmelding,
    "contractproduct": levering.contractproduct,
    "inkooptraject": levering.inkooptraject,
    "keuze": levering.keuze,
    "aanmelding": levering.aanmelding,
    "bijeenkomst": samen_.bijeenkomst,
    "casuspunt": samen_.casuspunt,
    "casusoverleg": samen_.casusoverleg,
    "werkafspraak": samen_.werkafspraak,
    "knelpunt": samen_.knelpunt,
    "doorbraak": samen_.doorbraak,
    "gedeeld": lambda wie, pk: gedeeld_met_mij(wie, pk, timezone.localdate()),
}
# What is about a colleague or a list of one's own, and not about the file.
_NIET_OVER_HET_DOSSIER = {
    "bijeenkomst", "casuspunt", "casusoverleg", "werkafspraak", "knelpunt",
    "melding", "signaalzaak", "opvolging", "aanlevering",
    "opdracht", "aanbieder", "contract", "contractproduct", "inkooptraject", "toezichtmelding",
    "declaratie", "prestatie", "betaalbatch", "steekproef", "steekproefregel",
    "vrijwilliger", "aanbod", "servicevraag", "activiteit", "voorlichting",
    "signaal", "inzagevraag", "datalek", "persoon", "noodopening", "gedeeld",
    "kaartvoorstel", "voorziening", "organisatie", "locatie", "maatregel", "kaartinvoer", "verwezen",
    "team", "collega", "afwezig", "werklijst", "binnenkomst", "bevestiging", "afspraak", "taak", "werkaantekening",
    "vernietiging", "verklaring", "vernietigingsregel", "begrotingsmaatregel", "financieelrisico",
    "scenario",
}  # fmt: skip
_VREEMD = (V.ANDER_TEAM, V.ZONDER_TEAM, V.WAS_BETROKKEN, V.ANDERE_GEMEENTE)
# Whatever the queries say: these see a file by working in it, alone or as a team, and by nothing else.
NOOIT = {(rol, v) for v in _VREEMD for rol in (Rol.GENERALIST, Rol.TEAMLEIDER, Rol.CLIENTONDERSTEUNER)} | {
    (rol, V.ANDERE_GEMEENTE) for rol in Rol
}
ALTIJD = {(Rol.GENERALIST, V.BETROKKEN), (Rol.GENERALIST, V.VERVANGER)}


class Ziet(dict[str, bool]):
    """What somebody sees of the things with these numbers, asked when it matters: mostly the role alone decides."""

    def __init__(self, wie: Medewerker | None, nummers: Mapping[str, int]) -> None:
        super().__init__()
        self.wie, self.nummers = wie, {soort: nr for soort, nr in nummers.items() if soort in ZOEK}

    def __missing__(self, soort: str) -> bool:
        self[soort] = self._zoek(soort)
        return self[soort]

    def _zoek(self, soort: str) -> bool:
        if self.wie is None or soort not in self.nummers:
            return False
        scope = Scope.van(self.wie)
        assert scope is not None
        with actieve_scope(scope):
            return ZOEK[soort](Actor.van(self.wie), self.nummers[soort]) is not None


@dataclass
class Persoon:
    """One account in one relation, with what it sees of the things with these numbers."""

    rollen: tuple[Rol, ...]
    verhouding: Verhouding
    account: Medewerker | None
    ziet: "Ziet" = field(default_factory=lambda: Ziet(None, {}))
    # Of a resident: the municipality, who signed in, and whose file it is about.
    bewoner: tuple[int, int, int] | None = None

    def __str__(self) -> str:
        wie = "alle rollen" if len(self.rollen) == len(Rol) else "/".join(self.rollen) or "geen rol"
        return f"{wie}, {self.verhouding}"

    def client(self) -> Client:
        client = Client(raise_request_exception=False)
        if self.account is not None:
            client.force_login(self.account)
        if self.bewoner is not None:
            gemeente, wie, voor = self.bewoner
            sessie = client.session
            sessie[PERSOON] = {"wie": wie, "voor": voor, "makelaar": None}
            begin(sessie, gemeente)
            sessie.save()
        if self.verhouding == V.UITGEZET and self.account is not None:
            Medewerker.objects.filter(pk=self.account.pk).update(is_active=False)
        return client


def personen(zaak: Zaak, nummers: Mapping[str, int]) -> Iterator[Persoon]:
    """Everybody, each with their own account; made one at a time, inside the transaction of the test."""
    for verhouding in MEDEWERKERS:
        for rollen in ROLLEN:
            wie = _account(zaak, rollen, verhouding)
            _verbind(zaak, wie, rollen, verhouding)
            yield Persoon(rollen, verhouding, wie, Ziet(wie, nummers))
    niets = Ziet(None, nummers)
    yield Persoon(tuple(Rol), V.UITGEZET, _account(zaak, tuple(Rol), V.UITGEZET), niets)
    yield Persoon((), V.BEZOEKER, None, niets)
    inwoner, ander = zaak.persoon.pk, zaak.andere.pk
    yield Persoon((), V.INWONER, None, niets, (zaak.gemeente, inwoner, inwoner))
    yield Persoon((), V.VERTEGENWOORDIGER, None, niets, (zaak.gemeente, ander, inwoner))


def _account(zaak: Zaak, rollen: tuple[Rol, ...], verhouding: Verhouding) -> Medewerker:
    vreemd = verhouding == V.ANDERE_GEMEENTE
    wie = f"{verhouding}-{'-'.join(r[:3] for r in rollen)}"
    # Who is involved works in a team of their own: it shares what its members work in, and would show it to a stranger.
    team = {
        V.TEAM: zaak.geval.team,
        V.ANDER_TEAM: zaak.geval.ander_team,
        V.ZONDER_TEAM: "",
        V.ANDERE_GEMEENTE: TESTERVEEN.team,
    }
    return Medewerker.objects.create(
        gemeente_id=VREEMD if vreemd else zaak.gemeente,
        gebruikersnaam=f"matrix-{wie}"[:80],
        naam="Matrix",
        rollen=[r.value for r in rollen],
        team=team.get(verhouding, f"los-{wie}"[:60]),
    )


def _verbind(zaak: Zaak, wie: Medewerker, rollen: tuple[Rol, ...], verhouding: Verhouding) -> None:
    """Put this person in the relation. Straight in the tables: which roles may be involved is another matter."""
    rol = rollen[0].value if rollen else Rol.GENERALIST.value
    with in_scope(gemeente=zaak.gemeente, breed=True):
        if verhouding in (V.BETROKKEN, V.WAS_BETROKKEN):
            tot = zaak.dag if verhouding == V.WAS_BETROKKEN else None
            Betrokkenheid.objects.create(dossier=zaak.dossier, medewerker=wie, rol=rol, van=zaak.dag, tot=tot)
        elif verhouding == V.VERVANGER:
            weg = Medewerker.objects.create(
                gemeente_id=zaak.gemeente, gebruikersnaam=f"weg-{wie.pk}", naam="Weg", team=wie.team
            )
            Betrokkenheid.objects.create(dossier=zaak.dossier, medewerker=weg, rol=rol, van=zaak.dag)
            Afwezigheid.objects.create(medewerker=weg, vervanger=wie, van=zaak.dag, tot=date(2199, 1, 1))


def strijdig(persoon: Persoon) -> list[str]:
    """Where what the queries say goes against what must always hold; empty is good."""
    if len(persoon.rollen) != 1:
        return []
    plek = (persoon.rollen[0], persoon.verhouding)
    over_het_dossier = persoon.ziet.nummers.keys() - _NIET_OVER_HET_DOSSIER
    fout = [f"{persoon} ziet {s}" for s in over_het_dossier if plek in NOOIT and persoon.ziet[s]]
    return fout + [f"{persoon} ziet {s} niet" for s in over_het_dossier if plek in ALTIJD and not persoon.ziet[s]]


# So many answers of one kind are looked at to the letter.
KEREN = 2


@dataclass(slots=True)
class Telling:
    """The cells that were tried, and those in which something else happened than the rights say; and the answers
    whose headers lack something (`koppen.gebreken`)."""

    cellen: int = 0
    fout: list[str] = field(default_factory=list)
    koppen: dict[str, list[str]] = field(default_factory=dict)
    bekeken: Counter[str] = field(default_factory=Counter)

    def bekijk(self, wat: str, antwoord: HttpResponse) -> None:
        """Look at the headers of this answer, and at what stands in a page: the first times that this happens here, as
        whoever comes after gets them from the same lines."""
        self.bekeken[wat] += 1
        if self.bekeken[wat] <= KEREN and wat not in self.koppen and (fout := gebreken(antwoord)):
            self.koppen[wat] = fout

    def zie(self, persoon: Persoon, wat: str, verwacht: str, status: int) -> None:
        self.cellen += 1
        if verwacht != uitkomst(status):
            self.fout.append(f"{persoon}: {wat} gaf {status}, verwacht {verwacht}")


def uitkomst(status: int) -> str:
    """What an answer comes down to."""
    vast: dict[int, Any] = {401: "aanmelden", 403: "verboden", 404: "niet te vinden"}
    return str(vast.get(status, "storing" if status >= 500 else "open"))


# What a number in an address of the API is the number of, by the first word of it.
SOORT = {
    "dossiers": "dossier", "personen": "persoon", "binnenkomsten": "binnenkomst", "behoeften": "behoefte",
    "plannen": "plan", "acties": "actie", "besluiten": "besluit", "brieven": "brief", "eigen-plannen": "eigenplan",
    "deelnemers": "partij", "rechtmatigheidstoetsen": "toets", "voorzieningen": "voorziening",
    "organisaties": "organisatie", "kaartvoorstellen": "kaartvoorstel", "maatregelen": "maatregel",
    "groepsbrieven": "voorlichting",
    "expertisevragen": "expertise", "bezwaren": "bezwaar", "klachten": "klacht",
    "afspraken": "afspraak", "taken": "taak", "documenten": "document", "afwezigheden": "afwezig",
    "medewerkers": "collega", "inzagevragen": "inzagevraag", "signalen": "signaal", "datalekken": "datalek",
    "werkaantekeningen": "werkaantekening",
    "verzoeken": "verzoek", "weglatingen": "weglating", "vernietigingslijsten": "vernietiging",
    "vernietigingsregels": "vernietigingsregel",
    "vrijwilligers": "vrijwilliger", "aanbod": "aanbod", "hulpvragen": "hulpvraag", "koppelvoorstellen": "voorstel",
    "eigen-verwijzingen": "aangewezen", "kaartinvoeren": "kaartinvoer",
    **opzet_veiligheid.WOORDEN,
    **opzet_schuldhulp.WOORDEN,
    **opzet_signalen.WOORDEN,
    "mantelzorgers": "mantelzorg", "verwijzingen": "verwijzing", "servicevragen": "servicevraag",
    "activiteiten": "activiteit",
    "aanbieders": "aanbieder", "toewijzingen": "toewijzing", "ketenberichten": "ketenbericht",
    "afkeuringen": "afkeuring", "aanbiederverzoeken": "aanbiederverzoek",
    "resultaatmeldingen": "resultaatmelding",
    "contracten": "contract", "toezichtmeldingen": "toezichtmelding",
    "contractproducten": "contractproduct", "inkooptrajecten": "inkooptraject", "keuzes": "keuze",
    "aanmeldingen": "aanmelding",
    "bijeenkomsten": "bijeenkomst", "casuspunten": "casuspunt", "casusoverleggen": "casusoverleg",
    "werkafspraken": "werkafspraak", "knelpunten": "knelpunt", "doorbraken": "doorbraak",
    "declaraties": "declaratie", "prestaties": "prestatie", "betaalbatches": "betaalbatch",
    "steekproeven": "steekproef", "steekproefregels": "steekproefregel", "pgbplannen": "pgbplan",
    "bijdrageafspraken": "bijdrageafspraak",
    "begrotingsmaatregelen": "begrotingsmaatregel", "financielerisicos": "financieelrisico",
    "toestemmingen": "toestemming", "toegangsverzoeken": "toegangsverzoek", "noodopeningen": "noodopening",
}  # fmt: skip


@pytest.fixture
def alles(zaak: Zaak) -> dict[str, int]:
    """The number of everything that an address can point to; in the other municipality there is staff only."""
    with in_scope(gemeente=VREEMD, breed=True):
        Zaak(TESTERVEEN)
    alle = nummers(zaak)
    return {
        **alle,
        "aangewezen": alle["verwezen"],
        "persoon": zaak.persoon.pk,
        "eigenplan": samenspel.eigen_plan(zaak).pk,
        "partij": samenspel.partij(zaak).pk,
        "contact": buurvrouw(zaak).pk,
        "vertegenwoordiging": vertegenwoordigd(zaak).pk,
        "werkaantekening": _aantekening(zaak),
        "collega": zaak.bram.id,
    }


def _aantekening(zaak: Zaak) -> int:
    goed(maak_werkaantekening(zaak.anouk, dossier=zaak.dossier, tekst="Bel haar zus.", peildatum=zaak.dag))
    return Werkaantekening.objects.get(medewerker_id=zaak.anouk.id).pk


def nummers_van(op: Operatie, alles: Mapping[str, int]) -> dict[str, int]:
    eerste = SOORT.get(op.pad.partition("/")[0], "")
    return {naam: alles[eerste] if nr == 0 else alles[naam] for nr, naam in enumerate(op.nummers)}


def verwacht_op(persoon: Persoon, recht: str | None, soort: str) -> str:
    """What the rights say about this person, this right and this thing (empty: no thing)."""
    if persoon.verhouding in BUITEN:
        return "inloggen"
    if recht is not None and not heeft_recht(frozenset(persoon.rollen), recht):
        return "verboden"
    if soort in ZOEK and not persoon.ziet[soort]:
        return "niet te vinden"
    return "open"


class Eerste(NamedTuple):
    """Of all places: is this the first with its right, with its right and its thing, and with its thing?"""

    van_recht: bool
    van_soort: bool
    van_ding: bool


def eersten(plekken: Iterable[tuple[str, str | None, str]]) -> dict[str, Eerste]:
    """For these names, each with its right and its thing, what it is the first of. That a thing is not there is tried
    with the rights that most roles have, so these go first."""
    alle = list(plekken)
    dingen: dict[str, tuple[int, str]] = {}
    for naam, recht, soort in alle:
        breed = sum(recht is None or heeft_recht(frozenset({rol}), recht) for rol in Rol)
        if soort not in dingen or breed > dingen[soort][0]:
            dingen[soort] = breed, naam
    rechten, soorten, gevonden = set[str | None](), set[tuple[str | None, str]](), dict[str, Eerste]()
    for naam, recht, soort in alle:
        gevonden[naam] = Eerste(recht not in rechten, (recht, soort) not in soorten, dingen[soort][1] == naam)
        rechten.add(recht)
        soorten.add((recht, soort))
    return gevonden


class Beurt(NamedTuple):
    """Is it these roles for which this place shows that it is forbidden, and for which it shows what it does else?"""

    zonder: bool
    met: bool


@cache
def _kies(naam: str, recht: str | None, *, met: bool) -> tuple[Rol, ...]:
    zulke = [rol for rol in Rol if met == (recht is None or heeft_recht(frozenset({rol}), recht))]
    return (zulke[crc32(naam.encode()) % len(zulke)],) if zulke else ()


def aan_de_beurt(naam: str, recht: str | None, rollen: tuple[Rol, ...]) -> Beurt:
    """One role of those without the right and one of those with it, others for each place."""
    return Beurt(*(bool(rollen) and rollen == _kies(naam, recht, met=met) for met in (False, True)))


def te_proberen(persoon: Persoon, soort: str, eerste: Eerste, beurt: Beurt) -> bool:
    """Can this cell be tried at all, whatever is expected of it? If not, nobody has to find out what that is."""
    return persoon.verhouding in BUITEN or any(
        methoden(persoon, verwacht, soort, eerste, beurt=beurt) for verwacht in ("verboden", "niet te vinden", "open")
    )


def methoden(persoon: Persoon, verwacht: str, soort: str, eerste: Eerste, *, beurt: Beurt) -> tuple[str, ...]:
    """How this cell is tried; not at all where it is the same as another one by the definition of the right.

    Each place is tried by a handful, however many roles and relations there are; the rest is tried once for each right,
    or for each thing, as that is what decides:

    - Not of the staff: everywhere without a session, with a form too, and as a resident; the others at the first with
      its right and its thing.
    - Forbidden: the role alone forbids, before anything is looked up, so who is involved is the hardest case of it.
      Every role where it is the first with its right, and at every place one of the roles that it forbids (`beurt`); a
      page that only takes a form is sent one instead.
    - Not there: one query finds a thing, so at one place for each thing every role in another team, and a generalist
      and all roles in every other relation; where it is the first with its right and its thing a generalist, all roles
      and the role of its turn in another team, and who was involved. That every place hides it from a generalist of
      another team as if it were nothing is in `test_aanvallen`; that it is not there in another municipality, and that
      no form or operation changes anything of it, in `test_adressen` and `test_api`.
    - Open: by the role of its turn at every place, by a generalist and with all roles at the first with its right and
      its thing, and by every role at the first with its right. With every role an operation is done everywhere; a page
      is opened and sent a form with every role in `logboek/test_volledig`. For another reason than being involved it is
      read by a generalist, once for each thing; a list by strangers too, for what stands on it."""
    v, alle = persoon.verhouding, persoon.rollen == tuple(Rol)
    kern = alle or persoon.rollen == (Rol.GENERALIST,)
    if verwacht == "inloggen":
        if v == V.BEZOEKER:
            return "GET", "POST"
        return ("GET",) if v == V.INWONER or eerste.van_soort else ()
    if verwacht == "verboden":
        return ("GET",) if v == V.BETROKKEN and (eerste.van_recht or beurt.zonder) else ()
    if verwacht == "niet te vinden":
        ding = eerste.van_ding and (kern or v == V.ANDER_TEAM)
        kring = eerste.van_soort and ((kern or beurt.met) if v == V.ANDER_TEAM else kern and v == V.WAS_BETROKKEN)
        return ("GET",) if ding or kring or (v == V.BETROKKEN and beurt.met) else ()
    if v == V.BETROKKEN:
        return ("GET",) if beurt.met or (eerste.van_soort and kern) or eerste.van_recht else ()
    om_iets_anders = v in (V.TEAM, V.VERVANGER) and persoon.rollen == (Rol.GENERALIST,) and eerste.van_ding
    lijst_van_een_ander = not soort and kern and v in (V.ANDER_TEAM, V.ANDERE_GEMEENTE)
    return ("GET",) if om_iets_anders or lijst_van_een_ander else ()


def hoort_te_zien(persoon: Persoon) -> bool:
    """Does anything of this case belong on this person's screen?"""
    return any(persoon.ziet[s] for s in ("dossier", "binnenkomst", "afspraak", "taak"))


def noemt(antwoord: HttpResponse) -> bool:
    """Does this page name somebody of the case?"""
    return any(naam.encode() in antwoord.content for naam in ACHTERNAMEN)
