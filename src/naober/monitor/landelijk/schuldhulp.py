"""DDAS schuldhulpverlening 1.0: the trajectories of a period, as CBS asks them. Pure.

Source: uitwisselmodel and explanation of VNG Realisatie and Divosa, version 1.0. Amounts are whole euros there; what is
not known is left out, as the schema has no empty value. Who it is about stands in it, for CBS takes that away itself:
the citizen service number, or else birth, sex and address (explanation, *Cliëntgegevens*); not both."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, Final

from naober.kern import Bron, Weigering

DDAS: Final = Bron("DDAS schuldhulpverlening 1.0", "uitwisselspecificatie")
_GESLACHT: Final = MappingProxyType({"man": "Man", "vrouw": "Vrouw"})
_SCHULD: Final = MappingProxyType({"zorg": "Zorg", "publiek": "Publiek", "nuts": "Nuts", "overig": "Overig"})
_BEGELEIDING: Final = MappingProxyType(
    {
        "budgetcoaching": "Budgetcoaching",
        "budgetbeheer": "Budgetbeheer",
        "beschermingsbewind": "Beschermingsbewind",
        "lange-termijn": "Lange Termijn Begeleiding (DFD)",
        "budgetbegeleiding": "Budgetbegeleiding",
    }
)
_OPLOSSING: Final = MappingProxyType(
    {
        "betalingsregeling": "Betalingsregeling",
        "herfinanciering": "Herfinanciering",
        "saneringskrediet": "Saneringskrediet",
        "schuldbemiddeling": "Schuldbemiddeling",
        "nul-aanbod": "0%-aanbod",
    }
)
_UITSTROOM: Final = MappingProxyType(
    {
        "afgerond": "Afgerond",
        "zelf": "Zelf",
        "ingetrokken": "Ingetrokken",
        "niet-verschenen": "Nietverschenen",
        "verhuisd": "Verhuisd",
        "overleden": "Overleden",
        "niet-passend": "Niet passend",
        "voldoet-niet": "Voldoet niet",
        "overig": "Overig",
    }
)
_BESCHIKKING: Final = MappingProxyType({"toelating": "Toelatingsbeschikking", "afwijzing": "Afwijzingsbeschikking"})
# Phases that the model has once, and those of which it has a list.
_EEN: Final = MappingProxyType({"informatie-advies": "informatieEnAdvies", "stabilisatie": "stabilisatie",
                                "nazorg": "nazorg"})  # fmt: skip
_LIJST: Final = MappingProxyType(
    {"crisisinterventie": "crisisinterventies", "voorlopige-voorziening": "voorlopigeVoorzieningen"}
)


@dataclass(frozen=True, slots=True)
class Client:
    """Who it is about. Of a secret address the last three are empty."""

    bsn: str
    geboren_op: date | None
    geslacht: str
    postcode: str = ""
    huisnummer: str = ""
    toevoeging: str = ""


@dataclass(frozen=True, slots=True)
class Schuldpost:
    centen: int
    peildatum: date
    soort: str
    zakelijk: bool
    schuldeiser: str
    kvk: str = ""
    postcode: str = ""
    prive: bool = False


@dataclass(frozen=True, slots=True)
class Fase:
    soort: str
    vorm: str = ""
    van: date | None = None
    tot: date | None = None
    aangevraagd: date | None = None
    goedgekeurd: date | None = None
    vtlb_centen: int | None = None


@dataclass(frozen=True, slots=True)
class Regeling:
    """`dwang`: the day on which the court was asked to make creditors agree; `opgelegd`: that it made them."""

    ingediend: date
    uitkomst: str = ""
    op: date | None = None
    dwang: date | None = None
    opgelegd: bool = False


@dataclass(frozen=True, slots=True)
class Traject:
    """One trajectory; `nummer` and `dossier` are ours and are not delivered. `begin_centen`: the debts as they were
    first established. `plan_op`: the day on which the plan was agreed, empty where no plan is known. `met_besluit`: a
    decision ended it, of ourselves or of who granted it."""

    nummer: int
    dossier: int
    clienten: Sequence[Client]
    aangemeld: date
    gesprek: date | None = None
    toelating: str = ""
    toelating_op: date | None = None
    plan_op: date | None = None
    begin_centen: int = 0
    schulden: Sequence[Schuldpost] = ()
    fasen: Sequence[Fase] = ()
    regelingen: Sequence[Regeling] = ()
    einde: date | None = None
    reden: str = ""
    met_besluit: bool = False


@dataclass(frozen=True, slots=True)
class Tekort:
    """What is missing in a trajectory, and what to do about it. Names nobody. `weglaten`: it cannot be delivered so."""

    wat: str
    doen: str
    weglaten: bool = False


def controleer_periode(van: date, tot: date, vandaag: date) -> Weigering | None:
    """Refused: a period that ends before it begins, and one that has not ended yet."""
    if van > tot:
        return Weigering(
            "landelijk.periode", "Deze periode eindigt voor zij begint.", DDAS, "Verbeter de dagen.", "van"
        )
    if tot >= vandaag:
        return Weigering(
            "landelijk.bezig", "Deze periode is nog niet voorbij.", DDAS, "Lever na de laatste dag.", "tot"
        )
    return None


def te_leveren(trajecten: Iterable[Traject], van: date, tot: date) -> list[Traject]:
    """What ran on some day of the period, whatever day it began or ended."""
    return [t for t in trajecten if t.aangemeld <= tot and (t.einde is None or t.einde >= van)]


def euro(centen: int) -> int:
    """Whole euros, half a euro up."""
    return (centen + 50) // 100


# Once it ended nothing of it changes any more, and asking to would lead to a refusal.
_KLAAR: Final = "Dit traject is beëindigd en verandert niet meer. Het gaat mee zoals het is."


def tekorten(traject: Traject) -> list[Tekort]:
    """What CBS cannot use, or would ask back."""
    return [*_van_wie(traject), *(Tekort(wat, _KLAAR if traject.einde else doen) for wat, doen in _in_traject(traject))]


def _van_wie(traject: Traject) -> list[Tekort]:
    # The data of the resident themselves can be filled in at any time.
    uit = []
    gegevens = "Vul het aan bij de gegevens van de inwoner. Ontbreekt het nummer, dan zijn ook {} nodig."
    for client in traject.clienten:
        mist = _mist(client)
        if not client.bsn and mist:
            wat = "Van een inwoner ontbreekt het burgerservicenummer."
            uit.append(Tekort(wat, gegevens.format(", ".join(mist)), weglaten=True))
    if not 1 <= len(traject.clienten) <= 2:
        uit.append(Tekort("Een traject is van een of twee inwoners.", "Kijk voor wie de hulp is.", weglaten=True))
    return uit


def _in_traject(traject: Traject) -> Iterator[tuple[str, str]]:
    if traject.toelating == "toelating" and not traject.schulden:
        yield "Er staat geen schuld.", "Leg vast aan wie de inwoner geld moet betalen, en hoeveel."
    if traject.toelating and traject.gesprek is None:
        yield "Er is besloten, maar er staat geen eerste gesprek.", "Leg het eerste gesprek vast."
    if any(f.soort == "oplossing" and f.vtlb_centen is None for f in traject.fasen):
        yield (
            "Bij de oplossing staat niet hoeveel iemand per maand overhoudt om van te leven.",
            "Zet het vrij te laten bedrag bij een volgende oplossing, of vraag het na.",
        )
    if any(f.soort == "moratorium" and f.van is None and f.tot is None for f in traject.fasen):
        yield "Van een moratorium staat niet wat de rechter besliste.", "Werk die stap bij zodra u het weet."


def _mist(client: Client) -> list[str]:
    velden = (
        ("de geboortedatum", client.geboren_op),
        ("de postcode", client.postcode),
        ("het huisnummer", client.huisnummer),
    )
    return [naam for naam, waarde in velden if not waarde]


def document(
    trajecten: Sequence[Traject], *, van: date, tot: date, gemaakt: datetime, leverancier: str, gemeentecode: str,
    gemeente: str, contact: Mapping[str, str],
) -> dict[str, Any]:  # fmt: skip
    """The delivery of a municipality about its own trajectories, as the schema has it."""
    organisatie: dict[str, Any] = {"(Statutaire) Naam": gemeente, "gemeentecode": gemeentecode}
    organisatie["contactpersonen"] = [_zonder_leeg(contact)]
    return {
        "startdatumLevering": van.isoformat(),
        "einddatumLevering": tot.isoformat(),
        "aanleverdatumEnTijd": gemaakt.isoformat(timespec="seconds"),
        "codeGegevensleverancier": leverancier,
        "leveringen": [
            {
                "teller": 1,
                "aanleverende_organisatie": organisatie,
                "schuldhulptrajecten": [regel(t, gemeentecode) for t in trajecten],
            }
        ],
    }


def regel(t: Traject, gemeentecode: str) -> dict[str, Any]:
    """One trajectory in the fields of the model."""
    regeling = _regeling(t.regelingen[-1]) if t.regelingen else {}
    return _zonder_leeg(
        {
            "gemeentecode": gemeentecode,
            "startdatum": _dag(t.aangemeld),
            "einddatum": _dag(t.einde),
            "toekenningsdatum": regeling.get("toegekend"),
            "totaalSchuldbedragBijAanvangSchuld": euro(t.begin_centen) if t.schulden else None,
            "aanmelding": {
                "startdatum": _dag(t.aangemeld),
                **_zonder_leeg({"einddatum": _dag(t.gesprek)}),
                # A threat alone is no intervention: what was done about it stands as a step, and in the list.
                "crisisinterventie": any(f.soort == "crisisinterventie" for f in t.fasen),
            },
            "client": [_client(c) for c in t.clienten],
            "intake": _intake(t),
            "planVanAanpak": _zonder_leeg({"datumAfronding": _dag(t.plan_op)}),
            "schulden": [_schuld(s) for s in t.schulden],
            "schuldregeling": regeling,
            "uitstroom": _uitstroom(t),
            **_fasen(t.fasen),
        }
    )


def _client(c: Client) -> dict[str, Any]:
    if c.bsn:
        return {"Burgerservicenummer": c.bsn}
    return _zonder_leeg(
        {
            "Geboortedatum": _dag(c.geboren_op),
            "Geslachtsaanduiding": _GESLACHT.get(c.geslacht, "Onbekend"),
            "Postcode": c.postcode,
            "Huisnummer": c.huisnummer,
            "Huisnummertoevoeging": c.toevoeging,
        }
    )


def _intake(t: Traject) -> dict[str, Any]:
    # The explanation: the intake ends on the day of the decision.
    soort = _BESCHIKKING.get(t.toelating)
    return _zonder_leeg(
        {
            "startdatum": _dag(t.gesprek),
            "einddatum": _dag(t.toelating_op),
            "beschikkingsdatum": _dag(t.toelating_op),
            "beschikkingssoort": soort,
        }
    )


def _schuld(s: Schuldpost) -> dict[str, Any]:
    # A fault of the model: both names are asked, with the same value.
    eiser = {"naam": s.schuldeiser, "Naam": s.schuldeiser, "kvknummer": s.kvk, "postcode": s.postcode}
    if s.prive:
        # Who is a person is not named: that it is one says enough for figures.
        eiser = {}
    return {
        "bedrag": euro(s.centen),
        "peildatum": s.peildatum.isoformat(),
        "schuldsoort": _SCHULD[s.soort],
        "zakelijkeSchuld": s.zakelijk,
        "schuldeiser": {**_zonder_leeg(eiser), "privepersoon": s.prive},
    }


def _regeling(r: Regeling) -> dict[str, Any]:
    uitkomst = {r.uitkomst: _dag(r.op)} if r.uitkomst else {}
    # The explanation: only true once the arrangement was granted. Asked of the court and agreed to without it is none.
    return _zonder_leeg({"datum": _dag(r.ingediend), **uitkomst, "datumVerzoekDwangakkoord": _dag(r.dwang)}) | {
        "dwangakkoord": r.opgelegd and r.uitkomst == "toegekend"
    }


def _uitstroom(t: Traject) -> dict[str, Any]:
    if t.einde is None:
        return {}
    # The explanation: three fields for one and the same day.
    besluit = _dag(t.einde) if t.met_besluit else None
    return _zonder_leeg({"datum": _dag(t.einde), "reden": _UITSTROOM[t.reden], "datumBeeindigingsbeschikking": besluit})


def _fasen(fasen: Sequence[Fase]) -> dict[str, Any]:
    uit: dict[str, Any] = {}
    # Of what the model has once, the one that began last counts.
    for f in sorted(fasen, key=lambda f: f.van or f.aangevraagd or date.min):
        periode = _zonder_leeg({"startdatum": _dag(f.van), "einddatum": _dag(f.tot)})
        if f.soort in _EEN:
            uit[_EEN[f.soort]] = periode
        elif f.soort in _LIJST:
            uit.setdefault(_LIJST[f.soort], []).append(periode)
        elif f.soort == "moratorium":
            gevraagd = {"datumAanvraag": _dag(f.aangevraagd), "datumGoedkeuring": _dag(f.goedgekeurd)}
            # One that the court refused was asked for, and has neither a first day nor a last.
            uit.setdefault("moratoria", []).append(_zonder_leeg(gevraagd) | (periode if f.van else {}))
        elif f.soort == "begeleiding":
            uit.setdefault("begeleiding", []).append({"soort": _BEGELEIDING[f.vorm], **periode})
        elif f.soort == "oplossing":
            vtlb = {"vtlb": euro(f.vtlb_centen)} if f.vtlb_centen is not None else {}
            uit["oplossing"] = {"soort": _OPLOSSING[f.vorm], **periode, **vtlb}
    return uit


def _dag(dag: date | None) -> str | None:
    return None if dag is None else dag.isoformat()


def _zonder_leeg(velden: Mapping[str, Any]) -> dict[str, Any]:
    return {naam: waarde for naam, waarde in velden.items() if waarde not in (None, "", [], {})}
