"""What a resident sees of applications, decisions, objections and complaints: where each is, and until when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from naober.besluit.rules.aanvraag import Stap, beslistermijn
from naober.besluit.rules.vervolg import bezwaartermijn, klachttermijn, termijn_bezwaarbesluit
from naober.gemeente.profiel import Product, Profiel, Termijnregel
from naober.kern import Bron, TermijnStand
from naober.portaal.mijnplan import MijnBericht, MijnMelding, als_waarde
from naober.portaal.queries import MijnBesluit, MijnPlan, haal_rijen


@dataclass(frozen=True, slots=True)
class Loopt:
    """A term that runs, as the picture of it wants it."""

    regel: Termijnregel
    stand: TermijnStand


@dataclass(frozen=True, slots=True)
class Vraagstand:
    """A question, the steps that it has passed with their days, and the term of the investigation while that runs."""

    melding: MijnMelding
    stappen: tuple[tuple[str, date | None], ...]
    termijn: Loopt | None


@dataclass(frozen=True, slots=True)
class Aanvraagstand:
    """An application: what for, since when, until when it is decided upon, and what moved that; or the decision."""

    wat: str
    aangevraagd_op: date
    termijn: Loopt | None
    verschoven: tuple[str, ...]
    besluit: int | None
    besloten_op: date | None


@dataclass(frozen=True, slots=True)
class Voorwaarde:
    """A condition as it was answered, with its source; `houdt`: it was met."""

    vraag: str
    antwoord: bool
    houdt: bool
    bron: str


@dataclass(frozen=True, slots=True)
class Uitleg:
    """Why and how, with a decision."""

    motivering: str
    resultaat: str
    bijdrage: tuple[str, ...]
    leveren_voor: date | None
    geleverd_op: date | None


@dataclass(frozen=True, slots=True)
class MijnBezwaar:
    """An objection or appeal; `uiterlijk` is until when it is decided upon, empty for an appeal."""

    besluit: int
    soort: str
    kenmerk: str
    ontvangen_op: date
    te_laat: bool
    gronden: str
    overleg_op: date | None
    uitkomst: str
    motivering: str
    besloten_op: date | None
    uiterlijk: date | None


@dataclass(frozen=True, slots=True)
class MijnKlacht:
    """A complaint, and until when it is answered."""

    waarover: str
    omschrijving: str
    ontvangen_op: date
    overleg_op: date | None
    oordeel: str
    afgehandeld_op: date | None
    uiterlijk: date


@dataclass(frozen=True, slots=True)
class Vatbaar:
    """A decision to which one may object, and until when that is in time."""

    kenmerk: str
    wat: str
    genomen_op: date
    tot: date
    bron: Bron


_VERSCHOVEN = {
    "opschorting": "De termijn staat stil sinds {van}.",
    "verlenging": "De gemeente nam {weken} weken meer tijd.",
    "mededeling": "De gemeente liet weten dat het later wordt.",
    "ingebreke": "U liet weten dat de gemeente te laat is.",
}
_VERVOLG = {"intrekking": "de hulp stopt", "herziening": "er verandert iets", "verlenging": "de hulp gaat door"}
_UITKOMST = {
    "gegrond": "u krijgt gelijk",
    "deels": "u krijgt voor een deel gelijk",
    "ongegrond": "u krijgt geen gelijk",
    "niet-ontvankelijk": "het kwam te laat",
    "ingetrokken": "ingetrokken",
}


def vraagstanden(
    profiel: Profiel, meldingen: Sequence[MijnMelding], plan: MijnPlan | None, dag: date
) -> list[Vraagstand]:
    """How far each question is. No query."""
    regel = profiel.termijn("onderzoek")
    standen = []
    for melding in meldingen:
        gepland = plan.afgesproken_op if plan and plan.afgesproken_op >= melding.ontvangen_op else None
        klaar = melding.onderzocht_op or gepland
        stappen = (
            ("Uw vraag kwam binnen", melding.ontvangen_op),
            ("Iemand ging ermee aan de slag", melding.opgepakt_op),
            ("Wij onderzochten samen wat er nodig is", klaar),
            ("Er is een plan afgesproken", gepland),
        )
        beantwoord = melding.status in ("beantwoord", "verwezen", "samengevoegd")
        termijn = None if klaar or beantwoord else Loopt(regel, regel.vanaf(melding.ontvangen_op).stand(dag))
        standen.append(Vraagstand(melding, stappen[:1] if beantwoord else stappen, termijn))
    return standen


def aanvraagstanden(profiel: Profiel, berichten: Sequence[MijnBericht], dag: date) -> list[Aanvraagstand]:
    """How far each application is, those that are not in the plan yet first: one query."""
    wacht = [
        _stand(profiel, profiel.product(b.product), b.product, timezone.localdate(b.moment), (), None, None, dag)
        for b in berichten
        if b.soort == "aanvraag" and b.actie is None
    ]
    rijen = [r for r in haal_rijen("select * from naober_mijn_aanvragen()") if r["aangevraagd_op"]]
    return wacht + [
        _stand(
            profiel,
            profiel.product(r["product"]),
            r["wat"],
            r["aangevraagd_op"],
            tuple(als_waarde(r["stappen"])),
            r["besluit"],
            r["besloten_op"],
            dag,
        )
        for r in rijen
    ]


def _stand(
    profiel: Profiel,
    product: Product | None,
    anders: str,
    op: date,
    stappen: Sequence[dict[str, Any]],
    besluit: int | None,
    besloten_op: date | None,
    dag: date,
) -> Aanvraagstand:
    regel = profiel.termijn("besluit", wet=product.wet if product else None)
    gezet = [
        Stap(s["soort"], date.fromisoformat(s["van"]), s["tot"] and date.fromisoformat(s["tot"]), s["weken"])
        for s in stappen
    ]
    verschoven = tuple(
        f"{_VERSCHOVEN[s.soort].format(van=f'{s.van:%d-%m-%Y}', weken=s.weken)}"
        + (f" Sinds {s.tot:%d-%m-%Y} loopt hij weer." if s.soort == "opschorting" and s.tot else "")
        for s in gezet
    )
    termijn = None if besluit else Loopt(regel, beslistermijn(regel, op, gezet).stand(dag))
    return Aanvraagstand(product.naam if product else anders, op, termijn, verschoven, besluit, besloten_op)


def mijn_uitleg(nummer: int) -> Uitleg | None:
    """Why and how, of a decision about this resident: one query."""
    rijen = haal_rijen("select * from naober_mijn_besluituitleg(%s)", [nummer])
    if not rijen:
        return None
    r = rijen[0]
    bijdrage = tuple(str(zin) for zin in als_waarde(r["bijdrage_uitleg"]))
    return Uitleg(r["motivering"], r["resultaat"], bijdrage, r["leveren_voor"], r["geleverd_op"])


def mijn_voorwaarden(nummer: int) -> list[Voorwaarde]:
    """What was looked at for this decision, with the answers: one query."""
    return [Voorwaarde(**r) for r in haal_rijen("select * from naober_mijn_toetsing(%s)", [nummer])]


def vatbaar(profiel: Profiel, besluit: MijnBesluit) -> list[Vatbaar]:
    """To what one may object, the last decision first: one query."""
    rijen = [r for r in haal_rijen("select * from naober_mijn_vervolg()") if r["besluit"] == besluit.nummer]
    alle = [(r["kenmerk"], _VERVOLG.get(r["soort"], r["soort"]), r["genomen_op"]) for r in reversed(rijen)]
    alle.append((besluit.kenmerk, besluit.uitkomst.lower(), besluit.genomen_op))
    termijnen = [(k, wat, op, bezwaartermijn(profiel, besluit.wet, op)) for k, wat, op in alle]
    return [Vatbaar(k, wat, op, t.uiterste_datum, t.bron) for k, wat, op, t in termijnen]


def mijn_bezwaren(profiel: Profiel) -> list[MijnBezwaar]:
    """The objections and appeals of this resident, the last first: one query."""
    gevonden = []
    for r in haal_rijen("select * from naober_mijn_bezwaren()"):
        wet, besluit_op = r.pop("wet"), r.pop("besluit_op")
        uiterlijk = termijn_bezwaarbesluit(profiel, wet, besluit_op).uiterste_datum
        r["uitkomst"] = _UITKOMST.get(r["uitkomst"], r["uitkomst"])
        gevonden.append(MijnBezwaar(**r, uiterlijk=uiterlijk if r["soort"] == "bezwaar" else None))
    return gevonden


def mijn_klachten(profiel: Profiel) -> list[MijnKlacht]:
    """The complaints of this resident, the last first: one query."""
    return [
        MijnKlacht(**r, uiterlijk=klachttermijn(profiel, r["ontvangen_op"]).uiterste_datum)
        for r in haal_rijen("select * from naober_mijn_klachten()")
    ]
