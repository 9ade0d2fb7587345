"""Sentences on what stands around a decision: application, advice, what follows it, objection and complaint."""

from decimal import Decimal

from naober.besluit.actions import (
    beslis_op_bezwaar,
    dien_aanvraag_in,
    geef_advies,
    handel_klacht_af,
    leg_belemmering_vast,
    leg_deelname_vast,
    leg_overleg_bezwaar_vast,
    leg_resultaat_vast,
    meld_levering,
    registreer_bezwaar,
    registreer_klacht,
    schaal_levering_op,
    wijzig_besluit,
)
from naober.besluit.models import Besluit, Bezwaar, Klacht
from naober.besluit.rules.vervolg import Wijziging
from naober.demo.verhaal.register import als
from naober.demo.verhaal.wereld import Tabel, Wereld, lees_datum, paren
from naober.gemeente.rules import Antwoord
from naober.kern import Bedrag


def _besluit(wereld: Wereld, actie: str) -> Besluit:
    return Besluit.objects.select_related("dossier").get(actie=wereld.actie(actie))


def _antwoorden(r: dict[str, str]) -> dict[str, Antwoord]:
    return {
        k: Antwoord(w.partition(": ")[0] == "ja", w.partition(": ")[2])
        for k, w in r.items()
        if w.startswith(("ja: ", "nee: "))
    }


@als('"{wie}" adviseert over "{actie}":')
def adviseert(wereld: Wereld, wie: str, actie: str, datatable: Tabel) -> None:
    wereld.eis_geen_weigering()
    r = dict(paren(datatable))
    wereld.onthoud(
        geef_advies(
            wereld.mensen[wie],
            actie=wereld.actie(actie),
            strekking=r["strekking"],
            motivering=r.get("motivering", ""),
            waarom_niet_lichter=r.get("niet lichter", ""),
            peildatum=wereld.dag,
        )
    )


@als('"{wie}" de aanvraag van {datum} vastlegt voor "{actie}"')
def aanvraag(wereld: Wereld, wie: str, datum: str, actie: str) -> None:
    wereld.eis_geen_weigering()
    wereld.onthoud(
        dien_aanvraag_in(
            wereld.mensen[wie], actie=wereld.actie(actie), ingediend_op=lees_datum(datum), peildatum=wereld.dag
        )
    )


@als('"{wie}" het besluit over "{actie}" wijzigt:')
def wijzigt(wereld: Wereld, wie: str, actie: str, datatable: Tabel) -> None:
    wereld.eis_geen_weigering()
    r = dict(paren(datatable))
    wijziging = Wijziging(
        soort=r["soort"],
        motivering=r.get("motivering", ""),
        per_op=lees_datum(r["per"]) if "per" in r else wereld.dag,
        grond=r.get("grond", ""),
        eind_op=lees_datum(r["tot"]) if "tot" in r else None,
        omvang=Decimal(r["omvang"].replace(",", ".")) if "omvang" in r else None,
        bedrag=Bedrag.van_euro(r["bedrag"]) if "bedrag" in r else None,
    )
    wereld.onthoud(
        wijzig_besluit(wereld.mensen[wie], besluit=_besluit(wereld, actie), wijziging=wijziging, peildatum=wereld.dag)
    )


@als('"{wie}" een {soort} van {datum} vastlegt tegen "{actie}" omdat "{gronden}"')
def bezwaar(wereld: Wereld, wie: str, soort: str, datum: str, actie: str, gronden: str) -> None:
    wereld.eis_geen_weigering()
    rij = wereld.actie(actie)
    besluit = Besluit.objects.filter(actie=rij).first()
    wereld.onthoud(
        registreer_bezwaar(
            wereld.mensen[wie],
            actie=rij,
            kenmerk=besluit.kenmerk if besluit else "",
            soort=soort,
            ontvangen_op=lees_datum(datum),
            gronden=gronden,
            peildatum=wereld.dag,
        )
    )


def _bezwaar(wereld: Wereld) -> Bezwaar:
    return Bezwaar.objects.filter(besluit__dossier__in=wereld.dossiers).select_related("besluit__dossier").latest("id")


@als('"{wie}" over het bezwaar heeft gebeld: "{overleg}"')
def gebeld(wereld: Wereld, wie: str, overleg: str) -> None:
    wereld.eis_geen_weigering()
    wereld.onthoud(
        leg_overleg_bezwaar_vast(wereld.mensen[wie], bezwaar=_bezwaar(wereld), overleg=overleg, peildatum=wereld.dag)
    )


@als('"{wie}" op het bezwaar beslist: {uitkomst}, want "{motivering}"')
def beslist(wereld: Wereld, wie: str, uitkomst: str, motivering: str) -> None:
    wereld.eis_geen_weigering()
    wereld.onthoud(
        beslis_op_bezwaar(
            wereld.mensen[wie], bezwaar=_bezwaar(wereld), uitkomst=uitkomst, motivering=motivering, peildatum=wereld.dag
        )
    )


@als('"{wie}" een klacht vastlegt van "{naam}" over "{waarover}": "{tekst}"')
def klacht(wereld: Wereld, wie: str, naam: str, waarover: str, tekst: str) -> None:
    wereld.eis_geen_weigering()
    wereld.onthoud(
        registreer_klacht(
            wereld.mensen[wie],
            dossier=wereld.dossier(naam),
            persoon=wereld.inwoners[naam],
            waarover=waarover,
            omschrijving=tekst,
            ontvangen_op=wereld.dag,
            peildatum=wereld.dag,
        )
    )


@als('"{wie}" de klacht afhandelt: "{oordeel}"')
def handelt_af(wereld: Wereld, wie: str, oordeel: str) -> None:
    wereld.eis_geen_weigering()
    rij = Klacht.objects.filter(dossier__in=wereld.dossiers).select_related("dossier").latest("id")
    wereld.onthoud(handel_klacht_af(wereld.mensen[wie], klacht=rij, oordeel=oordeel, peildatum=wereld.dag))


@als('"{wie}" een grens vastlegt bij "{naam}":')
def grens(wereld: Wereld, wie: str, naam: str, datatable: Tabel) -> None:
    wereld.eis_geen_weigering()
    r = dict(paren(datatable))
    wereld.onthoud(
        leg_belemmering_vast(
            wereld.mensen[wie],
            dossier=wereld.dossier(naam),
            soort=r["soort"],
            beste_oplossing=r.get("beste oplossing", ""),
            uitleg=r.get("uitleg", ""),
            wet=r.get("wet", ""),
            organisatie=r.get("organisatie", ""),
            ervaren=r.get("ervaren") == "ja",
            peildatum=wereld.dag,
        )
    )


@als('"{wie}" deelname vastlegt aan "{actie}":')
def deelname(wereld: Wereld, wie: str, actie: str, datatable: Tabel) -> None:
    wereld.eis_geen_weigering()
    r = dict(paren(datatable))
    rij = wereld.actie(actie)
    profiel = next(v for v in wereld.profiel.voorzieningen if rij.voorziening and v.code == rij.voorziening.code)
    wereld.onthoud(
        leg_deelname_vast(
            wereld.mensen[wie],
            actie=rij,
            antwoorden=_antwoorden(r),
            gegevens={v.code: [k.strip() for k in r[v.code].split(";")] for v in profiel.velden if v.code in r},
            peildatum=wereld.dag,
        )
    )


@als('"{wie}" meldt dat de hulp van "{actie}" er is op {datum}')
def geleverd(wereld: Wereld, wie: str, actie: str, datum: str) -> None:
    wereld.eis_geen_weigering()
    wereld.onthoud(
        meld_levering(
            wereld.mensen[wie],
            besluit=_besluit(wereld, actie),
            geleverd_op=lees_datum(datum),
            peildatum=wereld.dag,
        )
    )


@als('"{wie}" de late hulp van "{actie}" voorlegt aan "{naar}" omdat "{reden}"')
def opgeschaald(wereld: Wereld, wie: str, actie: str, naar: str, reden: str) -> None:
    wereld.eis_geen_weigering()
    wereld.onthoud(
        schaal_levering_op(
            wereld.mensen[wie], besluit=_besluit(wereld, actie), naar=naar, reden=reden, peildatum=wereld.dag
        )
    )


@als('"{wie}" het resultaat van "{actie}" vastlegt als {stand}: "{uitleg}"')
def resultaat(wereld: Wereld, wie: str, actie: str, stand: str, uitleg: str) -> None:
    wereld.eis_geen_weigering()
    wereld.onthoud(
        leg_resultaat_vast(
            wereld.mensen[wie], besluit=_besluit(wereld, actie), bereikt=stand, uitleg=uitleg, peildatum=wereld.dag
        )
    )
