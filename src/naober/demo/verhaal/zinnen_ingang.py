"""The sentences of the entrance: taking a question in with all that belongs to it, and what follows there."""

from collections.abc import Mapping, Sequence

from django.db.models import QuerySet

from naober.demo.verhaal.register import als
from naober.demo.verhaal.wereld import Tabel, Wereld, paren
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Aard, Gegevensveld, Herkomst, Moment, Profiel
from naober.gemeente.route import geldt
from naober.gemeente.velden import Waarde, gevraagd
from naober.ingang.actions import (
    bevestig,
    leg_stap_vast,
    registreer_binnenkomst,
    verwijs_door,
    voeg_samen,
    wijs_toe,
)
from naober.ingang.models import Binnenkomst
from naober.ingang.rijen import kenmerken_van
from naober.ingang.rules import Melding

_LEEG = "-"


def lees_velden(velden: Sequence[Gegevensveld], r: Mapping[str, str]) -> dict[str, Waarde]:
    """What a story says in the profile's fields, by their code; `-` is nothing. What must be there and is not told
    goes as it mostly does: the first choice, 'nee', or that it was talked about."""
    gegeven: dict[str, Waarde] = {}
    for veld in velden:
        if veld.code in r:
            tekst = "" if r[veld.code] == _LEEG else r[veld.code]
            gegeven[veld.code] = [t.strip() for t in tekst.split(",")] if veld.soort == "meerkeuze" else tekst
        elif veld in gevraagd([veld], gegeven) and veld.verplicht:
            gegeven[veld.code] = {"ja-nee": "nee", "datum": "2022-01-01", "getal": "0"}.get(
                veld.soort, veld.keuzes[0] if veld.keuzes else "Besproken."
            )
    return gegeven


def lees_melding(profiel: Profiel, r: Mapping[str, str]) -> Melding:
    """A question as the table of a story tells it."""
    velden = [v for s in profiel.ingangsstappen if s.bij != "daarna" for v in s.velden]
    return Melding(
        ingang=r["ingang"],
        kanaal=r["kanaal"],
        eigen_vraag="melder" not in r or r.get("herkomst") == "namens",
        omschrijving=r["vraag"],
        leefgebieden=_lijst(r.get("leefgebieden", "")),
        enkelvoudig=r.get("enkelvoudig") == "ja",
        melder=r.get("melder", ""),
        melder_relatie=r.get("relatie", ""),
        vraag_erachter=r.get("erachter", ""),
        eigen_mogelijkheden=r.get("zelf", ""),
        antwoord=r.get("antwoord", ""),
        aard=Aard(r.get("aard", "vraag")),
        herkomst=Herkomst(r["herkomst"]) if "herkomst" in r else None,
        producten=_lijst(r.get("product", "")),
        gevaar=r.get("gevaar", ""),
        spoed=r.get("spoed") == "ja",
        toestemming_van=r.get("toestemming", ""),
        wachttijd=int(r.get("wachttijd", "0")),
        adviseur=r.get("adviseur", ""),
        triageuitkomst=r.get("uitkomst", ""),
        verwezen_naar=r.get("verwezen", ""),
        gegevens=lees_velden(velden, r),
    )


def _lijst(tekst: str) -> frozenset[str]:
    return frozenset(deel.strip() for deel in tekst.split(",") if deel.strip())


@als('"{wie}" een vraag vastlegt zonder inwoner:')
def leg_vast_zonder(wereld: Wereld, wie: str, datatable: Tabel) -> None:
    wereld.eis_geen_weigering()
    melding = lees_melding(wereld.profiel, dict(paren(datatable)))
    wereld.onthoud(registreer_binnenkomst(wereld.mensen[wie], melding=melding, persoon=None, peildatum=wereld.dag))


@als('"{wie}" bij de vraag de stap "{code}" vastlegt:')
def leg_stap(wereld: Wereld, wie: str, code: str, datatable: Tabel) -> None:
    wereld.eis_geen_weigering()
    stap = next((s for s in wereld.profiel.ingangsstappen if s.code == code), None)
    antwoorden = lees_velden(stap.velden if stap else (), dict(paren(datatable)))
    wereld.onthoud(
        leg_stap_vast(
            wereld.mensen[wie], binnenkomst=laatste(wereld), stap=code, antwoorden=antwoorden, peildatum=wereld.dag
        )
    )


@als('"{wie}" de wachtende vraag toewijst aan "{ander}" voor een bezoek')
def wijs_bezoek_toe(wereld: Wereld, wie: str, ander: str) -> None:
    wereld.eis_geen_weigering()
    wereld.onthoud(
        wijs_toe(
            wereld.mensen[wie],
            binnenkomst=laatste(wereld),
            medewerker=Medewerker.objects.get(pk=wereld.mensen[ander].id),
            reden="Voor een bezoek thuis.",
            peildatum=wereld.dag,
        )
    )


@als('"{wie}" de laatste vraag samenvoegt met de vraag ervoor')
def voeg_laatste_samen(wereld: Wereld, wie: str) -> None:
    wereld.eis_geen_weigering()
    tweede, eerste = _van_verhaal(wereld).order_by("-id")[:2]
    wereld.onthoud(voeg_samen(wereld.mensen[wie], binnenkomst=tweede, met=eerste, peildatum=wereld.dag))


@als('"{wie}" de laatste vraag doorverwijst naar "{naar}" omdat "{reden}"')
def verwijs_laatste(wereld: Wereld, wie: str, naar: str, reden: str) -> None:
    wereld.eis_geen_weigering()
    wereld.onthoud(
        verwijs_door(wereld.mensen[wie], binnenkomst=laatste(wereld), naar=naar, reden=reden, peildatum=wereld.dag)
    )


@als('"{wie}" de melding bevestigt met een brief')
def bevestig_melding(wereld: Wereld, wie: str) -> None:
    wereld.eis_geen_weigering()
    wereld.onthoud(bevestig(wereld.mensen[wie], binnenkomst=laatste(wereld), peildatum=wereld.dag))


def leg_verplichte_stappen(wereld: Wereld, wie: str, moment: Moment) -> None:
    """What must be recorded with each question before this, and was not told, goes as it mostly does."""
    stappen = [s for s in wereld.profiel.ingangsstappen if moment in s.vooraf_aan]
    for vraag in _van_verhaal(wereld) if stappen else ():
        for stap in stappen:
            if geldt(stap.als, kenmerken_van(vraag)) and not vraag.stappen.filter(code=stap.code).exists():
                leg_stap_vast(
                    wereld.mensen[wie],
                    binnenkomst=vraag,
                    stap=stap.code,
                    antwoorden=lees_velden(stap.velden, {}),
                    peildatum=wereld.dag,
                )


def laatste(wereld: Wereld) -> Binnenkomst:
    """The question of this story that came in last."""
    return _van_verhaal(wereld).latest("id")


def _van_verhaal(wereld: Wereld) -> QuerySet[Binnenkomst]:
    return Binnenkomst.objects.filter(persoon__in=wereld.inwoners.values())
