"""Sentences about the social map, what visitors of the public pages look for, and prevention."""

from dataclasses import fields, replace
from typing import Any

from naober.demo.verhaal.register import als
from naober.demo.verhaal.wereld import Tabel, Wereld, lees_datum, paren
from naober.gemeente.profiel.sociale_kaart import DAGEN
from naober.gemeente.rules import Antwoord
from naober.gemeente.velden import Waarde
from naober.kaart import actions as doen
from naober.kaart.models import Preventiemaatregel, Voorziening
from naober.kaart.preventie import gegevens_van_maatregel
from naober.kaart.queries import gegevens_van
from naober.kaart.rules import Plekgegevens, Tijdgegevens
from naober.kaart.rules.preventie import Maatregelgegevens, Stapgegevens, preventietermen
from naober.kaart.zoeken.vragen import Zoekvraag, zoek
from naober.kern import Fout
from naober.signalen.bezoekers import meld_zorg
from naober.signalen.rules import Inzending
from naober.signalen.zorgregels import BEZOEKER, ZORG

# What of a measure is a list of codes, and what one code, by the name that the profile gives it.
_LIJSTEN = ("themas", "doelen", "doelgroepen", "gebieden", "teams", "leefgebieden")
_CODES = ("niveau", "trede", "bewijs")


def _code(wereld: Wereld, lijst: str, naam: str) -> str:
    gevonden = next((c for c, n in preventietermen(wereld.profiel)[lijst] if n == naam), None)
    if gevonden is None:
        raise Fout(f"{naam!r} staat niet bij {lijst} in het profiel.")
    return gevonden


def _antwoorden(wereld: Wereld, velden: dict[str, str]) -> dict[str, Waarde]:
    """The answers to the municipality's own questions; more than one at a question that takes more."""
    eigen = {v.code: v for v in wereld.profiel.preventie.velden}
    return {c: (w.split("; ") if eigen[c].soort == "meerkeuze" else w) for c, w in velden.items() if c in eigen}


def _gegevens(wereld: Wereld, velden: dict[str, str], begin: Maatregelgegevens | None = None) -> Maatregelgegevens:
    ruw: dict[str, Any] = {v.name: velden[v.name] for v in fields(Maatregelgegevens) if v.name in velden}
    for lijst in _LIJSTEN:
        if lijst in ruw:
            ruw[lijst] = tuple(_code(wereld, lijst, naam) for naam in ruw[lijst].split("; "))
    for naam in _CODES:
        if naam in ruw:
            ruw[naam] = _code(wereld, naam, ruw[naam])
    if "partners" in ruw:
        ruw["partners"] = tuple(ruw["partners"].split("; "))
    antwoorden = {**(begin.antwoorden if begin else {}), **_antwoorden(wereld, velden)}
    if begin is not None:
        return replace(begin, **ruw, antwoorden=antwoorden)
    return Maatregelgegevens(**ruw, antwoorden=antwoorden)


@als('een inwoner zoekt op "{tekst}"')
def zoekt(wereld: Wereld, tekst: str) -> None:
    wereld.gevonden = zoek(wereld.profiel, Zoekvraag(tekst)).nummers


@als('een inwoner in gebied "{gebied}" zoekt op "{tekst}"')
def zoekt_in(wereld: Wereld, gebied: str, tekst: str) -> None:
    wereld.gevonden = zoek(wereld.profiel, Zoekvraag(tekst, gebied=gebied)).nummers


@als('een bezoeker uit gebied "{gebied}" op de website zijn zorgen meldt: "{tekst}"')
def meldt_zorgen(wereld: Wereld, gebied: str, tekst: str) -> None:
    inzending = Inzending(ZORG, BEZOEKER, tekst, gebied=gebied)
    wereld.onthoud(meld_zorg(inzending=inzending, peildatum=wereld.dag))


@als('"{wie}" op "{plek}" van "{voorziening}" de tijden zet:')
def zet_tijden(wereld: Wereld, wie: str, plek: str, voorziening: str, datatable: Tabel) -> None:
    """Each line: day, from, until, first day and last day; or who is there then."""
    tijden = tuple(
        Tijdgegevens(
            DAGEN.index(dag) + 1, van, tot,
            geldig_van=lees_datum(eerste) if eerste else None,
            geldig_tot=lees_datum(laatste) if laatste else None,
            wie=wie_er_is,
        )
        for dag, van, tot, eerste, laatste, wie_er_is in datatable[1:]
    )  # fmt: skip
    rij = Voorziening.objects.get(naam=voorziening)
    gegevens = Plekgegevens(plek, tijden=tijden)
    wereld.onthoud(doen.zet_plekken(wereld.mensen[wie], voorziening=rij, plekken=[gegevens], peildatum=wereld.dag))


@als('"{wie}" van "{voorziening}" de toegang op "{toegang}" zet')
def zet_toegang(wereld: Wereld, wie: str, voorziening: str, toegang: str) -> None:
    rij = Voorziening.objects.get(naam=voorziening)
    anders: dict[str, Any] = {"toegang": toegang}
    gegevens = replace(gegevens_van(rij), **anders)
    wereld.onthoud(
        doen.wijzig_voorziening(
            wereld.mensen[wie], voorziening=rij, gegevens=gegevens, organisatie=rij.organisatie, peildatum=wereld.dag
        )
    )


@als('"{wie}" "{voorziening}" het label "{label}" geeft, behalve dat niet klopt: "{vraag}"')
def geeft_label_niet(wereld: Wereld, wie: str, voorziening: str, label: str, vraag: str) -> None:
    _geef_label(wereld, wie, voorziening, label, vraag)


@als('"{wie}" "{voorziening}" het label "{label}" geeft en alles klopt')
def geeft_label(wereld: Wereld, wie: str, voorziening: str, label: str) -> None:
    _geef_label(wereld, wie, voorziening, label, "")


def _geef_label(wereld: Wereld, wie: str, voorziening: str, label: str, niet: str) -> None:
    soort = next(x for x in wereld.profiel.kaart.labels if x.naam == label)
    vragen = wereld.profiel.toets(soort.toets).vragen
    if niet and niet not in {v.vraag for v in vragen}:
        raise Fout(f"{niet!r} is geen vraag van deze toets: {', '.join(v.vraag for v in vragen)}.")
    antwoorden = {v.code: Antwoord(v.vraag != niet, "Gezien op bezoek.") for v in vragen}
    wereld.onthoud(
        doen.geef_label(
            wereld.mensen[wie], voorziening=Voorziening.objects.get(naam=voorziening), label=soort.code,
            antwoorden=antwoorden, gegevens={}, peildatum=wereld.dag,
        )
    )  # fmt: skip


@als('"{wie}" een maatregel opneemt:')
def neemt_op(wereld: Wereld, wie: str, datatable: Tabel) -> None:
    velden = dict(paren(datatable))
    hoofd = Preventiemaatregel.objects.get(naam=velden["onder"]) if "onder" in velden else None
    gegevens = _gegevens(wereld, velden)
    wereld.onthoud(
        doen.neem_maatregel_op(wereld.mensen[wie], gegevens=gegevens, onderdeel_van=hoofd, peildatum=wereld.dag)
    )


@als('"{wie}" de maatregel "{naam}" aanvult:')
def vult_aan(wereld: Wereld, wie: str, naam: str, datatable: Tabel) -> None:
    rij = Preventiemaatregel.objects.get(naam=naam)
    gegevens = _gegevens(wereld, dict(paren(datatable)), gegevens_van_maatregel(rij))
    wereld.onthoud(
        doen.wijzig_maatregel(
            wereld.mensen[wie], maatregel=rij, gegevens=gegevens, onderdeel_van=rij.onderdeel_van,
            voorziening=rij.voorziening, peildatum=wereld.dag,
        )
    )  # fmt: skip


@als('"{wie}" de maatregel "{naam}" start')
def start(wereld: Wereld, wie: str, naam: str) -> None:
    rij = Preventiemaatregel.objects.get(naam=naam)
    wereld.onthoud(doen.start_maatregel(wereld.mensen[wie], maatregel=rij, van=wereld.dag, peildatum=wereld.dag))


@als('"{wie}" bij "{naam}" een {soort} vastlegt:')
def legt_vast(wereld: Wereld, wie: str, naam: str, soort: str, datatable: Tabel) -> None:
    velden = dict(paren(datatable))
    getal: dict[str, Any] = {n: int(velden[n]) for n in ("aantal", "waarvan") if n in velden}
    dag = lees_datum(velden["dag"]) if "dag" in velden else wereld.dag
    stap = Stapgegevens(soort, dag, velden["tekst"], wie=velden.get("wie", ""), **getal)
    rij = Preventiemaatregel.objects.get(naam=naam)
    wereld.onthoud(doen.leg_preventiestap_vast(wereld.mensen[wie], stap=stap, maatregel=rij, peildatum=wereld.dag))
