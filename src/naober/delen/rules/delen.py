"""Whether this may be shared: rule by rule, for each part of the file, with the ground or the refusal."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from naober.gemeente.deelkader import Kader
from naober.gemeente.profiel import Convenant, Deelregel, Grond, Ontvanger
from naober.gemeente.profiel.deelbeleid import ALLE_WETTEN
from naober.kern import Bron, Weigering

_EVENREDIG = Bron("AVG", "art. 5 lid 1 onder c")


@dataclass(frozen=True, slots=True)
class Toestemmingstand:
    """A consent that holds now: `nummer` is its row, `ontvanger` the code of the receiver (for a member of staff their
    number, as text)."""

    nummer: int
    ontvanger: str
    gegevens: frozenset[str]
    doel: str


@dataclass(frozen=True, slots=True)
class Voornemen:
    """What somebody means to share: parts of the file, gathered under `van_wet`, with `ontvanger`, for `doel`.
    `eigen_taak`: the receiver has a task of its own in the plan."""

    ontvanger: Ontvanger
    gegevens: tuple[str, ...]
    doel: str
    van_wet: str
    eigen_taak: bool = False


@dataclass(frozen=True, slots=True)
class Convenantstand:
    """Where a covenant stands on a day, in words."""

    convenant: Convenant
    woord: str


@dataclass(frozen=True, slots=True)
class Deeloordeel:
    """Of one part of the file: whether it may be shared, under which rule, or why not."""

    gegevens: str
    mag: bool
    regel: Deelregel | None = None
    toestemming: int | None = None
    convenant: Convenant | None = None
    weigering: Weigering | None = None


def weeg(kader: Kader, voornemen: Voornemen, toestemmingen: Sequence[Toestemmingstand]) -> tuple[Deeloordeel, ...]:
    """The verdict for each part that is meant to be shared.

    The rules come in the order of the list, the municipality's own first; the first whose ground is there decides. A
    refusal names what is missing: consent (UTR-304), an active covenant with this receiver, data and purpose, or a rule
    at all."""
    return tuple(_weeg_deel(kader, voornemen, g, toestemmingen) for g in voornemen.gegevens)


def _past(regel: Deelregel, voornemen: Voornemen, gegevens: str) -> bool:
    wie = voornemen.ontvanger
    return (
        (ALLE_WETTEN in regel.van or voornemen.van_wet in regel.van)
        and wie.soort in regel.ontvangers
        and (not regel.wie or wie.code in regel.wie)
        and (not regel.naar or wie.wet in regel.naar)
        and gegevens in regel.gegevens
        and voornemen.doel in regel.doelen
    )


def _weeg_deel(
    kader: Kader, voornemen: Voornemen, gegevens: str, toestemmingen: Sequence[Toestemmingstand]
) -> Deeloordeel:
    passend = [r for r in kader.regels if _past(r, voornemen, gegevens)]
    weigeringen = []
    for regel in passend:
        uitkomst = _op_grond(kader, regel, voornemen, gegevens, toestemmingen)
        if isinstance(uitkomst, Deeloordeel):
            return uitkomst
        weigeringen.append(uitkomst)
    # Asking the resident is the way out that is always there, so that refusal is told when there is one.
    eerst = next((w for w in weigeringen if w.code == "delen.geen-toestemming"), None)
    return Deeloordeel(
        gegevens, False, weigering=eerst or next(iter(weigeringen), None) or _geen_regel(kader, voornemen, gegevens)
    )


def _op_grond(
    kader: Kader,
    regel: Deelregel,
    voornemen: Voornemen,
    gegevens: str,
    toestemmingen: Iterable[Toestemmingstand],
) -> Deeloordeel | Weigering:
    if regel.grond is Grond.TOESTEMMING:
        for t in toestemmingen:
            if (t.ontvanger, t.doel) == (voornemen.ontvanger.code, voornemen.doel) and gegevens in t.gegevens:
                return Deeloordeel(gegevens, True, regel, toestemming=t.nummer)
        return _geen_toestemming(kader, regel, voornemen, gegevens)
    if regel.grond is Grond.CONVENANT:
        for c in kader.convenanten:
            if _dekt(c, voornemen, gegevens):
                return Deeloordeel(gegevens, True, regel, convenant=c)
        return _geen_convenant(kader, regel, voornemen, gegevens)
    if regel.taak and not voornemen.eigen_taak:
        return Weigering(
            "delen.geen-eigen-taak",
            f"{voornemen.ontvanger.naam} heeft geen afgesproken taak in het plan en krijgt niets zonder toestemming.",
            regel.bron,
            "Spreek eerst het plan af, of vraag toestemming aan de inwoner.",
            "ontvanger",
        )
    return Deeloordeel(gegevens, True, regel)


def _dekt(convenant: Convenant, voornemen: Voornemen, gegevens: str) -> bool:
    return (
        voornemen.ontvanger.code in convenant.partijen
        and gegevens in convenant.gegevens
        and voornemen.doel in convenant.doelen
    )


def _naam(kader: Kader, gegevens: str) -> str:
    soort = kader.gegevenssoort(gegevens)
    return soort.naam if soort else gegevens


def _geen_toestemming(kader: Kader, regel: Deelregel, voornemen: Voornemen, gegevens: str) -> Weigering:
    doel = kader.doel(voornemen.doel)
    return Weigering(
        "delen.geen-toestemming",
        f"{_naam(kader, gegevens)}: de inwoner gaf geen toestemming om dit met {voornemen.ontvanger.naam} te delen om "
        f"{doel.naam if doel else voornemen.doel}.",
        regel.bron,
        "Vraag het aan de inwoner en leg de toestemming vast. Of laat dit deel weg.",
        "gegevens",
    )


def stand_van(convenant: Convenant, dag: date) -> Convenantstand:
    """Whether anything may be exchanged under this covenant on `dag`, and if not, why."""
    if convenant.stand != "getekend":
        return Convenantstand(convenant, convenant.stand)
    if convenant.geldig_van is not None and convenant.geldig_van > dag:
        return Convenantstand(convenant, f"gaat in op {convenant.geldig_van:%d-%m-%Y}")
    if convenant.geldig_tot is not None and convenant.geldig_tot < dag:
        return Convenantstand(convenant, f"eindigde op {convenant.geldig_tot:%d-%m-%Y}")
    return Convenantstand(convenant, "geldt")


def _geen_convenant(kader: Kader, regel: Deelregel, voornemen: Voornemen, gegevens: str) -> Weigering:
    wie = voornemen.ontvanger
    slapend = next((c for c in kader.ooit if c not in kader.convenanten and _dekt(c, voornemen, gegevens)), None)
    if slapend is not None:
        stand = _wat(stand_van(slapend, kader.dag))
        reden = f"Het convenant {slapend.naam} met {wie.naam} geldt vandaag niet: het {stand}."
        return Weigering(
            "delen.convenant-niet-actief", reden, regel.bron, "Deel niets tot er een convenant geldt.", "ontvanger"
        )
    ander = next((c for c in kader.convenanten if wie.code in c.partijen), None)
    if ander is not None:
        return Weigering(
            "delen.ander-convenant",
            f"Het convenant {ander.naam} met {wie.naam} gaat niet over {_naam(kader, gegevens).lower()} voor dit doel.",
            ander.bron,
            "Deel alleen wat in het convenant staat, en alleen voor dat doel.",
            "gegevens",
        )
    return Weigering(
        "delen.geen-convenant",
        f"Met {wie.naam} is geen convenant over {_naam(kader, gegevens).lower()}.",
        regel.bron,
        "Deel dit niet. Vraag de beleidsmedewerker of er een convenant komt.",
        "ontvanger",
    )


def _wat(stand: Convenantstand) -> str:
    return f"is {stand.woord}" if stand.woord in ("in voorbereiding", "beëindigd") else stand.woord


def _geen_regel(kader: Kader, voornemen: Voornemen, gegevens: str) -> Weigering:
    voorstel = next((r for r in kader.voorstellen if _past(r, voornemen, gegevens)), None)
    if voorstel is not None:
        return Weigering(
            "delen.wet-geldt-nog-niet",
            f"{_naam(kader, gegevens)}: de wet die dit mogelijk moet maken ({voorstel.naam}) geldt nog niet.",
            voorstel.bron,
            "Vraag toestemming aan de inwoner.",
            "gegevens",
        )
    return Weigering(
        "delen.geen-regel",
        f"{_naam(kader, gegevens)}: geen wet, convenant of toestemming maakt het mogelijk dit met "
        f"{voornemen.ontvanger.naam} te delen voor dit doel.",
        _EVENREDIG,
        "Laat dit deel weg, of kies het doel waarvoor u deelt.",
        "gegevens",
    )


def bijzonder_apart(kader: Kader, gegevens: Collection[str]) -> tuple[str, ...]:
    """The parts of a special category (AVG art. 9) among these, by name: the worker is told before going on."""
    return tuple(g.naam for g in kader.gegevens if g.bijzonder and g.code in gegevens)
