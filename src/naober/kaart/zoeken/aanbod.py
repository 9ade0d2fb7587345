"""Something on the map as anybody reads it: no resident and no member of staff is asked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from naober.fundament.vaste_vraag import vaste_vraag
from naober.gemeente.profiel import Profiel, Trede
from naober.gemeente.profiel.sociale_kaart import DAGEN, Kaartbeleid
from naober.kaart.models import Openingstijd, Plek, Voorziening
from naober.kaart.zoeken.vragen import plek_van

# From which rung on something is for one resident alone; what comes before is for more people, or of oneself.
_ALLEEN = frozenset({"individueel-maatwerk"})


@dataclass(frozen=True, slots=True)
class Uren:
    """When something is open: in words, such as "maandag en dinsdag van 9.00 tot 12.00 uur"."""

    wanneer: str
    waar: str = ""
    bij: str = ""


@dataclass(frozen=True, slots=True)
class Plaats:
    """Where it is."""

    naam: str
    adres: str
    gebied: str
    website: str
    toegankelijk: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Aanbod:
    """Something that there is; `trede` is None when this ladder does not have its rung. `open_nu`: None when no hours
    are known."""

    nummer: int
    naam: str
    uitleg: str
    trede: Trede | None
    soort: str
    leefgebieden: tuple[str, ...]
    organisatie: str
    betaling: str
    toegang: str
    besluit: bool
    voor_wie: tuple[str, ...]
    toegankelijk: tuple[str, ...]
    toegankelijk_opmerking: str
    plaatsen: tuple[Plaats, ...]
    uren: tuple[Uren, ...]
    open_nu: bool | None
    hoe: str
    telefoon: str
    email: str
    website: str
    wachttijd: str
    bron: str

    @property
    def samen(self) -> bool:
        """For more people at once, or without the municipality: what comes before help for one alone."""
        return self.trede is None or self.trede.soort not in _ALLEEN


def aanbod(profiel: Profiel, nummers: Sequence[int], nu: datetime) -> list[Aanbod]:
    """These entries in this order, as far as they are offered now: three queries."""
    gezocht = list(nummers)
    plekken: dict[int, list[Plek]] = {}
    for plek in _plekken(nummers=gezocht):
        plekken.setdefault(plek.voorziening_id, []).append(plek)
    tijden: dict[int, list[Openingstijd]] = {}
    for tijd in _tijden(nummers=gezocht):
        tijden.setdefault(tijd.voorziening_id, []).append(tijd)
    per_nummer = {v.pk: v for v in _voorzieningen(nummers=gezocht)}
    return [
        _van(profiel, per_nummer[nr], plekken.get(nr, []), tijden.get(nr, []), nu) for nr in nummers if nr in per_nummer
    ]


@vaste_vraag
def _voorzieningen(*, nummers: list[int]) -> QuerySet[Voorziening]:
    return Voorziening.objects.filter(pk__een_van=nummers, actief=True).select_related("organisatie")


@vaste_vraag
def _plekken(*, nummers: list[int]) -> QuerySet[Plek]:
    return Plek.objects.filter(voorziening__een_van=nummers).select_related("locatie").order_by("id")


@vaste_vraag
def _tijden(*, nummers: list[int]) -> QuerySet[Openingstijd]:
    return Openingstijd.objects.filter(voorziening__een_van=nummers).order_by("dag", "van", "id")


def _van(
    profiel: Profiel, v: Voorziening, plekken: Sequence[Plek], alle: Sequence[Openingstijd], nu: datetime
) -> Aanbod:
    plek = plek_van(profiel.trap, v.trede)
    kaart = profiel.kaart
    tijden = [t for t in alle if _geldt(t, nu.date())]
    return Aanbod(
        nummer=v.pk,
        naam=v.naam,
        uitleg=v.uitleg,
        trede=profiel.trap.treden[plek] if plek < len(profiel.trap.treden) else None,
        soort=v.get_aard_display(),
        leefgebieden=tuple(v.leefgebieden),
        organisatie=v.organisatie.naam if v.organisatie else "",
        betaling=v.betaling,
        toegang=v.toegangsregels or _TOEGANG[v.toegang],
        besluit=v.toegang == Voorziening.Toegang.BESLUIT,
        voor_wie=_voor_wie(kaart, v),
        toegankelijk=_namen(kaart.toegankelijkheid, v.toegankelijkheid),
        toegankelijk_opmerking=v.toegankelijk_opmerking,
        plaatsen=tuple(_plaats(profiel, p) for p in plekken),
        uren=tuple(_uren(tijden, {p.pk: p.locatie.naam for p in plekken})),
        open_nu=any(_open(t, nu) for t in tijden) if tijden else None,
        hoe=v.get_levering_display(),
        telefoon=v.telefoon or (v.organisatie.telefoon if v.organisatie else ""),
        email=v.email or (v.organisatie.email if v.organisatie else ""),
        website=v.website or (v.organisatie.website if v.organisatie else ""),
        wachttijd="" if v.wachttijd is None or v.gemeten_op is None else f"{v.wachttijd} dagen",
        bron=v.bron,
    )


_TOEGANG = {
    "vrij": "U kunt er zo heen. Er is geen besluit nodig.",
    "toets": "Aan de deur wordt kort gevraagd of dit bij u past.",
    "besluit": "Na een besluit van de gemeente.",
}


def _namen(termen: Iterable[object], codes: Sequence[str]) -> tuple[str, ...]:
    namen = {str(getattr(t, "code", "")): str(getattr(t, "naam", "")) for t in termen}
    return tuple(namen.get(code, code.replace("-", " ")) for code in codes)


def _voor_wie(kaart: Kaartbeleid, v: Voorziening) -> tuple[str, ...]:
    delen = list(_namen(kaart.doelgroepen, v.doelgroepen))
    if v.leeftijd_van is not None or v.leeftijd_tot is not None:
        van = f"vanaf {v.leeftijd_van} jaar" if v.leeftijd_van is not None else ""
        tot = f"tot en met {v.leeftijd_tot} jaar" if v.leeftijd_tot is not None else ""
        delen.append(" ".join(filter(None, (van, tot))))
    return tuple(delen) or ("iedereen",)


def _plaats(profiel: Profiel, p: Plek) -> Plaats:
    plek = p.locatie
    gebied = next((g.naam for g in profiel.gebieden if g.code == plek.gebied), "")
    adres = ", ".join(filter(None, (plek.adres, " ".join(filter(None, (plek.postcode, plek.plaats))))))
    return Plaats(plek.naam, adres, gebied, plek.website, _namen(profiel.kaart.toegankelijkheid, plek.toegankelijkheid))


def _geldt(t: Openingstijd, dag: date) -> bool:
    """Not over yet; what begins later is told as well."""
    return t.geldig_tot is None or t.geldig_tot >= dag


def _open(t: Openingstijd, nu: datetime) -> bool:
    dag = nu.date()
    if t.dag != nu.isoweekday() or not t.van <= nu.time().replace(tzinfo=None) <= t.tot:
        return False
    if t.geldig_van is not None and (dag < t.geldig_van or (dag - t.geldig_van).days // 7 % t.om_de):
        return False
    return t.geldig_tot is None or dag <= t.geldig_tot


def _uren(tijden: Sequence[Openingstijd], plekken: dict[int, str]) -> Iterable[Uren]:
    """The days with the same hours together."""
    groepen: dict[tuple[object, ...], list[Openingstijd]] = {}
    for t in tijden:
        sleutel = (t.van, t.tot, t.om_de, t.geldig_van, t.geldig_tot, t.plek_id, t.wie, t.opmerking)
        groepen.setdefault(sleutel, []).append(t)
    for groep in groepen.values():
        t = groep[0]
        dagen = [DAGEN[x.dag - 1] for x in groep]
        heel = f"{t.van:%H.%M}" == "00.00" and f"{t.tot:%H.%M}" == "23.59"
        dag = "elke dag" if len(dagen) == 7 else _en(dagen)
        wanneer = f"{dag}, dag en nacht" if heel else f"{dag} van {t.van:%H.%M} tot {t.tot:%H.%M} uur"
        if t.om_de > 1:
            wanneer += f", eens in de {t.om_de} weken"
        yield Uren(wanneer, plekken.get(t.plek_id or 0, ""), " ".join(filter(None, (t.wie, t.opmerking))))


def _en(woorden: Sequence[str]) -> str:
    return woorden[0] if len(woorden) == 1 else f"{', '.join(woorden[:-1])} en {woorden[-1]}"
