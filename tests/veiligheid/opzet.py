"""Safety on the case of tests/dossier: a household with a child about whom somebody is worried."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from naober.bewoners.models import Persoon
from naober.gemeente.rules import Antwoord
from naober.veiligheid import actions as doen
from naober.veiligheid.beleid import kader_van
from naober.veiligheid.models import (
    Geweldsoordeel,
    Markering,
    Meldcode,
    Opschaling,
    Overdracht,
    Veiligheidsplan,
    Verwijsindexmelding,
)
from naober.veiligheid.rules.crisis import Achtervanginvoer, Opschalingsinvoer
from naober.veiligheid.rules.kader import Veiligheidskader
from naober.veiligheid.rules.meldcode import Begin, Stapinvoer
from naober.veiligheid.rules.overdracht import Overdrachtinvoer
from naober.veiligheid.rules.plan import Afspraak, Geweldinvoer, Veiligheidsplaninvoer
from naober.veiligheid.rules.verwijsindex import Indexinvoer
from tests.dossier.opzet import Zaak, goed

# What a number in an address of the API is the number of.
WOORDEN = {
    "meldcodes": "meldcode",
    "overdrachten": "overdracht",
    "veiligheidsplannen": "veiligheidsplan",
    "verwijsindexmeldingen": "verwijsindexmelding",
    "opschalingen": "opschaling",
    "markeringen": "markering",
}
WAAROM = "Blauwe plekken, en het kind is bang om naar huis te gaan."


def kader(zaak: Zaak) -> Veiligheidskader:
    return kader_van(zaak.gemeente, zaak.dag)


def kind(zaak: Zaak) -> Persoon:
    """A child of nine in the household of the case."""
    gevonden = Persoon.objects.filter(huishouden=zaak.persoon.huishouden, voornamen="Noor").first()
    return gevonden or Persoon.objects.create(
        huishouden=zaak.persoon.huishouden,
        voornamen="Noor",
        geslachtsnaam=zaak.persoon.geslachtsnaam,
        geboortedatum=date(zaak.dag.year - 9, 1, 2),
        geslacht=Persoon.Geslacht.VROUW,
    )


def begin(zaak: Zaak, **anders: str) -> Begin:
    return replace(Begin(kader(zaak).vormen[0].code, WAAROM), **anders)


def meldcode(zaak: Zaak, **anders: str) -> Meldcode:
    """The reporting code of this case, begun when it was not yet."""
    open_ = Meldcode.objects.filter(dossier=zaak.dossier, afgesloten_op=None).first()
    if open_ is not None:
        return open_
    return goed(doen.begin_meldcode(zaak.anouk, dossier=zaak.dossier, begin=begin(zaak, **anders), peildatum=zaak.dag))


def zet(zaak: Zaak, code: Meldcode, stap: str, uitkomst: str = "Gezien en besproken.", **anders: Any) -> Any:
    invoer = Stapinvoer(stap, uitkomst, **{"wie": "Een collega", **anders})
    return doen.zet_meldcodestap(zaak.anouk, meldcode=code, stap=invoer, peildatum=zaak.dag)


def besloten(zaak: Zaak, *, melden: bool = True, hulp: bool = True) -> Meldcode:
    """Every step done, up to and including the decisions."""
    code = meldcode(zaak)
    for stap in kader(zaak).stappen:
        goed(zet(zaak, code, stap.code, **({"melden": melden, "hulp": hulp} if stap.besluit else {})))
    return Meldcode.objects.select_related("dossier").get(pk=code.pk)


def overdrachtinvoer(zaak: Zaak, **anders: Any) -> Overdrachtinvoer:
    meldpunt = next(o for o in kader(zaak).ontvangers if o.rol == "meldpunt")
    basis = Overdrachtinvoer(
        meldpunt.code,
        WAAROM,
        gegevens=("contact", "hulpvraag"),
        inhoud="De school ziet sinds mei blauwe plekken.",
        noodzaak="Het kind is thuis niet veilig.",
        verteld="Nog niet: dat geeft nu gevaar.",
    )
    return replace(basis, **anders)


def toets_ja(zaak: Zaak, ontvanger: str) -> dict[str, Antwoord]:
    """The checklist of this receiver, with yes and a reason to everything."""
    wie = kader(zaak).ontvanger(ontvanger)
    assert wie is not None
    toets = kader(zaak).toets_voor(wie)
    return {v.code: Antwoord(True, "Staat in het dossier.") for v in toets.vragen} if toets else {}


def overdracht(zaak: Zaak) -> Overdracht:
    return goed(
        doen.doe_melding(
            zaak.anouk,
            dossier=zaak.dossier,
            persoon=kind(zaak),
            melding=overdrachtinvoer(zaak),
            peildatum=zaak.dag,
        )
    )


def planinvoer(zaak: Zaak, **anders: Any) -> Veiligheidsplaninvoer:
    basis = Veiligheidsplaninvoer(
        doel="Noor slaapt veilig",
        met_wie="moeder, oma en Noor",
        kijk_op=zaak.dag + timedelta(weeks=4),
        afspraken=(Afspraak("oma", "haalt Noor op als er ruzie is", "meteen, dag en nacht"),),
    )
    return replace(basis, **anders)


def veiligheidsplan(zaak: Zaak) -> Veiligheidsplan:
    return goed(doen.maak_veiligheidsplan(zaak.anouk, dossier=zaak.dossier, plan=planinvoer(zaak), peildatum=zaak.dag))


def geweld(zaak: Zaak, **anders: Any) -> Geweldinvoer:
    basis = Geweldinvoer(
        kader(zaak).vormen[0].code, "minder", "De school zag niets meer.", zaak.dag + timedelta(weeks=4)
    )
    return replace(basis, **anders)


def indexinvoer(zaak: Zaak, **anders: Any) -> Indexinvoer:
    return replace(Indexinvoer(("geweld",), WAAROM, verteld="Noor en haar moeder weten het."), **anders)


def verwijsindexmelding(zaak: Zaak) -> Verwijsindexmelding:
    bestaat = Verwijsindexmelding.objects.filter(dossier=zaak.dossier, ingetrokken_op=None).first()
    return bestaat or goed(
        doen.meld_in_verwijsindex(
            zaak.anouk, dossier=zaak.dossier, persoon=kind(zaak), melding=indexinvoer(zaak), peildatum=zaak.dag
        )
    )


def opschalingsinvoer(**anders: str) -> Opschalingsinvoer:
    basis = Opschalingsinvoer("overlast", "dwang", "politie", "Al weken ruzie in de nacht.", "Anouk blijft langsgaan.")
    return replace(basis, **anders)


def opschaling(zaak: Zaak) -> Opschaling:
    """As a row: not every municipality has this in its policy."""
    return Opschaling.objects.create(
        dossier=zaak.dossier,
        grond="overlast",
        vorm="dwang",
        partij="politie",
        partij_naam="Politie",
        wat="Al weken ruzie.",
        samen="Samen langs.",
        dag=zaak.dag,
        door_id=zaak.anouk.id,
    )


def markering(zaak: Zaak, soort: str = "zorgmijdend") -> Markering:
    """As a row: not every municipality has this in its policy."""
    return Markering.objects.create(
        dossier=zaak.dossier, soort=soort, reden="Doet niet open.", van=zaak.dag, door_id=zaak.anouk.id
    )


ACHTERVANG = Achtervanginvoer("Paniek in de nacht", "zijn broer", "0612345678", "elke avond en nacht", "0687654321")


def vul(zaak: Zaak) -> None:
    """A row in every table of this room."""
    code = besloten(zaak)
    wat = {"wat": "Gebeld.", "wie": "Veilig Thuis", "vervolg": "Anouk"}
    goed(doen.leg_meldactie_vast(zaak.anouk, meldcode=code, soort="consult", **wat, peildatum=zaak.dag))
    rij = overdracht(zaak)
    goed(
        doen.leg_terugkoppeling_vast(
            zaak.anouk, overdracht=rij, stap="ontvangen", tekst="Zij nemen het op.", peildatum=zaak.dag
        )
    )
    veiligheidsplan(zaak)
    goed(doen.beoordeel_geweld(zaak.anouk, dossier=zaak.dossier, geweld=geweld(zaak), peildatum=zaak.dag))
    index = verwijsindexmelding(zaak)
    goed(
        doen.leg_match_vast(
            zaak.anouk, melding=index, met="De school", afspraak="Wij bellen elke week.", peildatum=zaak.dag
        )
    )
    opschaling(zaak)
    markering(zaak)
    goed(doen.regel_achtervang(zaak.anouk, dossier=zaak.dossier, achtervang=ACHTERVANG, peildatum=zaak.dag))


def alles_voorbij(zaak: Zaak) -> None:
    """Nothing of safety runs any more, and the violence has stopped: as rows, for what comes after."""
    Meldcode.objects.filter(dossier=zaak.dossier).update(
        afgesloten_op=zaak.dag, verder="Oma.", besloten_op=zaak.dag, melden=True
    )
    Veiligheidsplan.objects.filter(dossier=zaak.dossier).update(gesloten_op=zaak.dag)
    Overdracht.objects.filter(dossier=zaak.dossier).update(klaar_op=zaak.dag)
    Opschaling.objects.filter(dossier=zaak.dossier).update(klaar_op=zaak.dag, uitkomst="Rust.")
    Markering.objects.filter(dossier=zaak.dossier).update(tot=zaak.dag, slot="Rust.")
    Verwijsindexmelding.objects.filter(dossier=zaak.dossier).update(ingetrokken_op=zaak.dag, ingetrokken_om="Rust.")
    vormen = {"huiselijk-geweld", *Geweldsoordeel.objects.values_list("vorm", flat=True)}
    rij = {"dossier": zaak.dossier, "oordeel": "gestopt", "reden": "Rust.", "dag": zaak.dag}
    for vorm in vormen:
        Geweldsoordeel.objects.create(**rij, vorm=vorm, door_id=zaak.anouk.id)


_NUMMERS: dict[str, Callable[[Zaak], Any]] = {
    "meldcode": meldcode,
    "overdracht": overdracht,
    "veiligheidsplan": veiligheidsplan,
    "verwijsindexmelding": verwijsindexmelding,
    "opschaling": opschaling,
    "markering": markering,
}


def nummers(zaak: Zaak) -> dict[str, int]:
    """A number of each thing of this room, for an address."""
    return {naam: maak(zaak).pk for naam, maak in _NUMMERS.items()}


def _gestopt(zaak: Zaak) -> dict[str, Any]:
    """A safety plan that may be closed: looked at before today, and found to have stopped."""
    plan = veiligheidsplan(zaak)
    for oordeel in ("minder", "gestopt"):
        Geweldsoordeel.objects.create(
            dossier=zaak.dossier,
            vorm=geweld(zaak).vorm,
            oordeel=oordeel,
            reden="Rust.",
            dag=zaak.dag,
            door_id=zaak.anouk.id,
        )
    return {"plan": plan}


def _af(zaak: Zaak) -> dict[str, Any]:
    code = besloten(zaak)
    overdracht(zaak)
    return {"meldcode": code, "verder": "Anouk houdt contact."}


def _in(zaak: Zaak) -> dict[str, Any]:
    return {"dossier": zaak.dossier}


_STAP = Stapinvoer("signalen", WAAROM)
_ACTIE = {"soort": "consult", "wat": "Gebeld.", "wie": "Het meldpunt", "vervolg": "Anouk"}
# Every action of this room, after which step it can be done, and with what; for tests/dossier/test_zichtbaar.py.
WERK: tuple[tuple[Callable[..., Any], str, Callable[[Zaak], dict[str, Any]]], ...] = (
    (doen.begin_meldcode, "vraag", lambda z: {**_in(z), "begin": begin(z)}),
    (doen.zet_meldcodestap, "vraag", lambda z: {"meldcode": meldcode(z), "stap": _STAP}),
    (doen.pas_gevaar_aan, "vraag", lambda z: {"meldcode": meldcode(z), "acuut": "Hij is thuis.", "reden": WAAROM}),
    (doen.leg_meldactie_vast, "vraag", lambda z: {"meldcode": meldcode(z), **_ACTIE}),
    (doen.sluit_meldcode, "vraag", _af),
    (doen.doe_melding, "vraag", lambda z: {**_in(z), "persoon": kind(z), "melding": overdrachtinvoer(z)}),
    (
        doen.vraag_meedenken,
        "vraag",
        lambda z: {**_in(z), "ontvanger": overdrachtinvoer(z).ontvanger, "vraag": "Wat kunnen wij doen?"},
    ),
    (
        doen.leg_terugkoppeling_vast,
        "vraag",
        lambda z: {"overdracht": overdracht(z), "stap": "ontvangen", "tekst": "Zij nemen het op."},
    ),
    (doen.maak_veiligheidsplan, "vraag", lambda z: {**_in(z), "plan": planinvoer(z)}),
    (doen.beoordeel_geweld, "vraag", lambda z: {**_in(z), "geweld": geweld(z)}),
    (doen.sluit_veiligheidsplan, "vraag", _gestopt),
    (doen.meld_in_verwijsindex, "vraag", lambda z: {**_in(z), "persoon": kind(z), "melding": indexinvoer(z)}),
    (
        doen.leg_match_vast,
        "vraag",
        lambda z: {"melding": verwijsindexmelding(z), "met": "School", "afspraak": "Wij bellen."},
    ),
    (doen.trek_verwijsindex_in, "vraag", lambda z: {"melding": verwijsindexmelding(z), "reden": "Het risico is weg."}),
    (doen.rond_opschaling_af, "vraag", lambda z: {"opschaling": opschaling(z), "uitkomst": "Rust in huis."}),
    (doen.regel_achtervang, "plan", lambda z: {**_in(z), "achtervang": ACHTERVANG}),
    (doen.haal_markering_weg, "vraag", lambda z: {"markering": markering(z), "reden": "Doet weer open."}),
)
# What the policy of the first case does not know, with the refusal.
NIET_HIER: tuple[tuple[str, Callable[..., Any], str, Callable[[Zaak], dict[str, Any]]], ...] = (
    ("opschaling.geen-afspraken", doen.schaal_op, "vraag", lambda z: {**_in(z), "opschaling": opschalingsinvoer()}),
    ("veiligheid.soort", doen.markeer, "vraag", lambda z: {**_in(z), "soort": "paniek", "reden": "Ja."}),
)
