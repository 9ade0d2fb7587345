"""What is measured, with which floor and within which bound.

Pages go through Django's client and the whole chain of middleware, with the check on cross-site requests on.
Every round asks for another file, resident or letter, so that nothing is fast only because it was just read.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

import typst
from django.conf import settings
from django.db import connection
from django.db.models import Exists, OuterRef
from django.http import HttpResponse
from django.test import Client

from bench.dossiers import zwaar_product
from bench.gegevens import Stad
from bench.meten import Grens, Proef
from naober.besluit.brieftekst import besluitbrief
from naober.besluit.models import Besluit
from naober.bewoners.models import Persoon
from naober.brief.zetten import zet
from naober.dossier.models import Betrokkenheid, Dossier, Gebeurtenis
from naober.fundament.scope import actieve_scope, in_scope
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Profiel
from naober.gemeente.route import Kenmerken, Route, bepaal_route
from naober.gemeente.rules import Antwoord, weeg_toets
from naober.gemeente.zicht import scope_van
from naober.ingang.actions import registreer_binnenkomst
from naober.ingang.models import Binnenkomst
from naober.ingang.rules import Melding
from naober.kern import Fout
from naober.onderzoek.rules import Vondst
from naober.plan.rules import mag_op_trede
from naober.regels import BijdrageFeiten, bijdrage_wmo

T = TypeVar("T")
# At most this many rounds find something they have not met before; later ones begin again.
STEEKPROEF = 400
LEGE_PAGINA, EEN_REGEL, LEEG_DOCUMENT = "lege pagina", "één regel vastleggen", "leeg document"

# The bounds. Queries of the household page and milliseconds of the letter come from the requirements; the rest is
# our own: one and a half to two times what was measured, so that a page does not get slower unseen. Of the statements
# two on a page of a file, and one on a list, are those of the log of who looked.
GRENZEN = {
    "huishoudpagina": Grens(queries=14, verhouding=12, p95=60),
    "mijn dag": Grens(queries=13, verhouding=15, p95=60),
    "werklijst van vijftig": Grens(queries=13, p95=60),
    "wie hoort erbij": Grens(queries=14, p95=60),
    "zoeken op begin van achternaam": Grens(queries=7, verhouding=5, p95=60),
    "zoeken op voornaam en achternaam": Grens(queries=9, p95=60),
    "zoeken met een typefout": Grens(queries=9, p95=60),
    "zoeken op BSN": Grens(queries=7, verhouding=4, p95=60),
    "zoeken op adres": Grens(queries=7, p95=60),
    "vraag vastleggen": Grens(queries=12, verhouding=8),
    "brief": Grens(verhouding=10, ms=25),
    # Ten thousand a second on one core: a thousand in a hundred milliseconds.
    "duizend keer trap en toets": Grens(ms=100),
}
# How much slower a page may be with a million residents than with ten thousand.
VLAK = 1.5
_BESTUUR = re.compile(r"\s*(begin|commit|rollback|savepoint|release)\b", re.IGNORECASE)


@contextmanager
def tel_opdrachten() -> Iterator[list[str]]:
    """Collect the statements of the block, except those that only begin or end a (part of a) transaction."""
    gezien: list[str] = []

    def noteer(voer_uit: Callable[..., Any], opdracht: str, waarden: Any, veel: bool, context: Any) -> Any:
        if not _BESTUUR.match(opdracht):
            gezien.append(opdracht)
        return voer_uit(opdracht, waarden, veel, context)

    with connection.execute_wrapper(noteer):
        yield gezien


def maak_proeven(stad: Stad) -> list[Proef]:
    """Everything to measure in this municipality, floors first. Asks for ROOT_URLCONF = bench.urls."""
    return [*_paginaproeven(stad), *_handelingproeven(stad), *_briefproeven(stad), _regelproef(stad)]


def paginas(stad: Stad) -> list[tuple[str, Callable[[int], str], tuple[bytes, ...]]]:
    """Every page that is read: its name in `GRENZEN`, its address in each round, and what must stand on it."""
    dossiers, groot = _dossiers(stad), stad.inwoners > 5000
    return [
        ("huishoudpagina", lambda nr: f"/dossier/{_beurt(dossiers, nr)}/", (b"Laatste dag van besluit",)),
        ("mijn dag", lambda nr: "/", (b"Samen terugkijken", b'href="/dossier/')),
        (
            "werklijst van vijftig",
            lambda nr: "/werklijst/",
            (b'href="/dossier/', b"Volgende 50" if groot else b"Andere keuzes"),
        ),
        ("wie hoort erbij", lambda nr: f"/dossier/{_beurt(dossiers, nr)}/wie/", (b"woont hier",)),
    ]


def kijker(stad: Stad, naam: str) -> Medewerker:
    """Who asks for this page."""
    return stad.leider if naam == "werklijst van vijftig" else stad.generalist


def zoekvragen(stad: Stad) -> list[tuple[str, Sequence[str]]]:
    """Every way to look someone up: its name in `GRENZEN`, and what is typed, round by round."""
    with in_scope(gemeente=stad.gemeente, breed=True):
        personen = list(Persoon.objects.select_related("huishouden").order_by("id")[: STEEKPROEF * 5])
    lang = [p for p in personen if len(p.zoeknaam) > 5 and p.zoeknaam.isalpha()][:STEEKPROEF]
    return [
        ("zoeken op begin van achternaam", _namen(stad)),
        ("zoeken op voornaam en achternaam", [f"{p.voornamen} {p.geslachtsnaam}" for p in lang]),
        # Two letters changed over, and the day of birth as people say it.
        ("zoeken met een typefout", [f"{_verschrijf(p.zoeknaam)} {p.geboortedatum:%d-%m-%Y}" for p in lang]),
        ("zoeken op BSN", _nummers(stad)),
        ("zoeken op adres", [f"{p.huishouden.postcode} {p.huishouden.huisnummer}" for p in lang if p.huishouden]),
    ]


def _verschrijf(naam: str) -> str:
    """This name with its third and fourth letter changed over; with a letter doubled where those are the same."""
    anders = naam[:2] + naam[3] + naam[2] + naam[4:]
    return anders if anders != naam else naam[:2] + naam[1] + naam[2:]


def _regelproef(stad: Stad) -> Proef:
    """The ladder and a checklist, a thousand times each, on one core and without a database."""
    profiel, product = stad.profiel, zwaar_product(stad.profiel)
    toets = profiel.toets(product.toets or "")
    vondsten = {t.code: Vondst("nee", "Te licht.") for t in profiel.trap.lichter_dan(product.trede)}
    antwoorden = {v.code: Antwoord(True, "Zo bleek.") for v in toets.voorwaarden}

    def duizend(nr: int) -> object:
        for _ in range(1000):
            trap = mag_op_trede(profiel.trap, product.trede, vondsten)
            oordeel = weeg_toets(toets, antwoorden)
        return trap is None and oordeel

    return Proef(
        "duizend keer trap en toets", duizend, lambda uit: bool(uit), grens=GRENZEN["duizend keer trap en toets"]
    )


def _paginaproeven(stad: Stad) -> list[Proef]:
    client, leider = _ingelogd(stad.generalist), _ingelogd(stad.leider)
    zoek = _zoeker(client)

    def blad(naam: str, pad: Callable[[int], str]) -> Callable[[int], object]:
        wie = leider if kijker(stad, naam) == stad.leider else client
        return lambda nr: wie.get(pad(nr))

    def getypt(rij: Sequence[str]) -> Callable[[int], object]:
        return lambda nr: zoek(_beurt(rij, nr))

    return [
        Proef(LEGE_PAGINA, lambda nr: client.get("/bench/leeg/"), _pagina(b"leeg")),
        *(_proef(naam, blad(naam, pad), _pagina(*bewijs)) for naam, pad, bewijs in paginas(stad)),
        *(_proef(naam, getypt(rij), _pagina(b"?persoon=")) for naam, rij in zoekvragen(stad)),
    ]


def _handelingproeven(stad: Stad) -> list[Proef]:
    """Taking in a question that opens a file; the floor writes one line in a transaction of its own."""
    actor, melding, vragers = Actor.van(stad.ingang), _melding(stad.profiel), _vragers(stad)

    def een_regel(nr: int) -> object:
        with actieve_scope(scope_van(actor)):
            return Gebeurtenis.objects.create(
                dag=stad.peildatum,
                medewerker_id=actor.id,
                handeling="bench",
                soort="overig",
                tekst="leeg",
                bron="bench",
            )

    def vastleggen(nr: int) -> object:
        with actieve_scope(scope_van(actor)):
            return registreer_binnenkomst(actor, melding=melding, persoon=_beurt(vragers, nr), peildatum=stad.peildatum)

    return [
        Proef(EEN_REGEL, een_regel, lambda uit: isinstance(uit, Gebeurtenis)),
        _proef("vraag vastleggen", vastleggen, lambda uit: isinstance(uit, Binnenkomst), EEN_REGEL),
    ]


def briefmaker(stad: Stad) -> Callable[[int], object]:
    """Sets the letter of another decision at each call, from values to PDF."""
    profiel, actor, product = stad.profiel, Actor.van(stad.generalist), zwaar_product(stad.profiel)
    toets = profiel.toets(product.toets or "")
    oordeel = weeg_toets(toets, {v.code: Antwoord(True, "Zo bleek in het gesprek.") for v in toets.voorwaarden})
    besluiten = _besluiten(stad)
    bijdrage = bijdrage_wmo(BijdrageFeiten(geboortedatum=besluiten[0].persoon.geboren_of_verwacht), stad.peildatum)

    def brief(nr: int) -> object:
        inhoud = besluitbrief(profiel, actor, _beurt(besluiten, nr), product, oordelen=[oordeel], bijdrage=bijdrage)
        return zet(inhoud)

    return brief


def _briefproeven(stad: Stad) -> list[Proef]:
    """A decision's letter. The typesetter remembers what it has set, so no two are the same."""
    return [
        Proef(LEEG_DOCUMENT, _leeg_document(), _is_pdf),
        _proef("brief", briefmaker(stad), _is_pdf, LEEG_DOCUMENT),
    ]


def _proef(naam: str, doe: Callable[[int], object], klopt: Callable[[object], bool], vloer: str = LEGE_PAGINA) -> Proef:
    return Proef(naam, doe, klopt, vloer, GRENZEN[naam])


def _beurt(rij: Sequence[T], nr: int) -> T:
    return rij[nr % len(rij)]


def _pagina(*bewijs: bytes) -> Callable[[object], bool]:
    """The page came, and shows what it is for."""

    def klopt(antwoord: object) -> bool:
        return (
            isinstance(antwoord, HttpResponse)
            and antwoord.status_code == 200
            and all(stuk in antwoord.content for stuk in bewijs)
        )

    return klopt


def _is_pdf(uitkomst: object) -> bool:
    return isinstance(uitkomst, bytes) and uitkomst.startswith(b"%PDF-")


def _ingelogd(medewerker: Medewerker) -> Client:
    client = Client(enforce_csrf_checks=True, headers={"host": "localhost"})
    client.force_login(medewerker)
    return client


def _zoeker(client: Client) -> Callable[[str], object]:
    client.get("/inwoner/zoeken/")
    teken = client.cookies["csrftoken"].value
    return lambda zoek: client.post("/inwoner/zoeken/", {"zoek": zoek}, headers={"X-CSRFToken": teken})


def _dossiers(stad: Stad) -> list[int]:
    with in_scope(gemeente=stad.gemeente, breed=True):
        eigen = Betrokkenheid.objects.filter(medewerker=stad.generalist, tot__isnull=True).order_by("id")
        return list(eigen.values_list("dossier_id", flat=True)[:STEEKPROEF])


def _namen(stad: Stad) -> list[str]:
    """The first four letters of surnames that occur, in the order of chance by which people were loaded."""
    with in_scope(gemeente=stad.gemeente, breed=True):
        namen = Persoon.objects.order_by("id").values_list("zoeknaam", flat=True)[: STEEKPROEF * 5]
        return list(islice(dict.fromkeys(n[:4] for n in namen if len(n) > 4 and n[:4].isalpha()), STEEKPROEF))


def _nummers(stad: Stad) -> list[str]:
    with in_scope(gemeente=stad.gemeente, breed=True):
        personen = Persoon.objects.filter(bsn__isnull=False).order_by("id")
        return [bsn for bsn in personen.values_list("bsn", flat=True)[:STEEKPROEF] if bsn]


def _vragers(stad: Stad) -> list[Persoon]:
    """Adults of households without a file, one of each."""
    volwassen = stad.peildatum.replace(year=stad.peildatum.year - 19, day=1)
    with in_scope(gemeente=stad.gemeente, breed=True):
        zonder = ~Exists(Dossier.objects.filter(huishouden=OuterRef("huishouden")))
        personen = Persoon.objects.filter(zonder, geboortedatum__lt=volwassen).select_related("huishouden")
        per_huis = {p.huishouden_id: p for p in personen.order_by("id")[: STEEKPROEF * 4]}
        return list(per_huis.values())


def _melding(profiel: Profiel) -> Melding:
    """A question that this municipality hands over to a team of the area."""
    for leefgebied in profiel.leefgebieden:
        keuze = frozenset({leefgebied.code})
        kenmerken = Kenmerken(leefgebieden=keuze, leeftijd=40, gebied=profiel.gebieden[0].code)
        route = bepaal_route(profiel, kenmerken)
        if isinstance(route, Route) and route.team is not None:
            return Melding(
                ingang=profiel.ingangen[0].code,
                kanaal=profiel.kanalen[0],
                eigen_vraag=True,
                omschrijving="Het lukt thuis niet meer om alles zelf te doen.",
                leefgebieden=keuze,
                enkelvoudig=False,
            )
    raise Fout(f"Het profiel van {profiel.gemeente.naam} draagt geen enkele vraag over aan een team.")


def _besluiten(stad: Stad) -> list[Besluit]:
    with in_scope(gemeente=stad.gemeente, breed=True):
        besluiten = Besluit.objects.select_related("persoon", "dossier__huishouden", "actie__behoefte")
        return list(besluiten.prefetch_related("actie__behoefte__bevindingen").order_by("id")[:STEEKPROEF])


def _leeg_document() -> Callable[[int], object]:
    """A page with nothing on it, by the same rules for accessible PDF. Only the title differs per round."""
    bron = Path(__file__).with_name("leeg.typ")
    zetter = typst.Compiler(bron, font_paths=[settings.BOUW / "lettertypen"], ignore_system_fonts=True)
    return lambda nr: zetter.compile(format="pdf", sys_inputs={"titel": f"Leeg {nr}"}, pdf_standards=["ua-1", "a-2a"])
