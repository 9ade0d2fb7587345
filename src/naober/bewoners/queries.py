"""Finding a resident. Only by equality and range: row level security lets nothing else use an index."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from django.db import connection
from django.db.models import Q, QuerySet

from naober.bewoners.models import Naamvorm, Persoon
from naober.bewoners.rules import scheelt_een
from naober.bewoners.zoekvraag import Adresvraag, Naamvraag, Zoekvraag, lees_zoekvraag
from naober.gemeente.actor import Actor
from naober.gemeente.rechten import heeft_recht, weiger_zonder_recht
from naober.kern import Bron, Bsn, Weigering

RECHT = "bewoner.zoeken"
# Above every letter: the end of the range of names that begin with a prefix.
_LAATSTE = "\U0010ffff"
_VOLGORDE = ("zoeknaam", "geboortedatum", "id")
# A shorter name with one letter other is another name.
_KORTST = 3
_MEESTE_VORMEN = 40


def zoek_personen(
    actor: Actor, zoek: str, geboortedatum: date | None = None, limiet: int = 20
) -> list[Persoon] | Weigering:
    """Residents by citizen service number, by postcode with house number, or by name; at most `limiet`, with household.

    A name is the start of a surname, or surname and first name in any order, with or without prefix, capitals and
    accents. Only when nobody is called that are those found whose name sounds alike or differs in one letter: no more
    people come in view than the question asks for. A date of birth, beside it or in the text, narrows any of them.
    Whoever lives at a secret address is not found by it. One query when it is found as typed, else at most four.

    Refused without the right, for an invalid number, and when it asks for more than one may look up (fewer than two
    letters, a postcode alone, a date alone); a refusal never repeats what was typed."""
    if weigering := weiger_zonder_recht(actor.rollen, RECHT):
        return weigering
    vraag = lees_zoekvraag(zoek)
    if isinstance(vraag, Weigering):
        return vraag
    geboren = geboortedatum or vraag.geboortedatum
    personen = Persoon.objects.select_related("huishouden")
    if geboren is not None:
        personen = personen.filter(geboortedatum=geboren)
    for voorwaarden in _trappen(vraag):
        if gevonden := _haal(personen, voorwaarden, limiet):
            return gevonden
    return []


def zoek_een_persoon(actor: Actor, zoek: str) -> Persoon | Weigering:
    """The one resident who fits. Refused when `zoek_personen` refuses, and when there is nobody or more than one."""
    gevonden = zoek_personen(actor, zoek, limiet=2)
    if isinstance(gevonden, Weigering):
        return gevonden
    if len(gevonden) == 1:
        return gevonden[0]
    return Weigering(
        code="zoek.meer" if gevonden else "zoek.niemand",
        reden="Er zijn meer inwoners die hieraan voldoen." if gevonden else "Er is geen inwoner gevonden.",
        bron=Bron("AVG", "art. 5 lid 1 onder d"),
        alternatief="Zet de geboortedatum achter de naam, of gebruik het burgerservicenummer.",
        veld="zoek",
    )


def persoon(actor: Actor, pk: int) -> Persoon | None:
    """One resident with household. None when there is none, or when the actor may not look up residents."""
    if not heeft_recht(actor.rollen, RECHT):
        return None
    return Persoon.objects.filter(pk=pk).select_related("huishouden").first()


def _haal(personen: QuerySet[Persoon], voorwaarden: Sequence[Q], limiet: int) -> list[Persoon]:
    if not voorwaarden:
        return []
    eerste, *andere = (personen.filter(v).order_by(*_VOLGORDE)[:limiet] for v in voorwaarden)
    if not andere:
        return list(eerste)
    # Each range walks its own part of the index; one condition with OR would walk all of it.
    return list(eerste.union(*andere).order_by(*_VOLGORDE)[:limiet])


def _trappen(vraag: Zoekvraag) -> Iterator[list[Q]]:
    """What to look for, from as typed to what resembles it; each step only when the one before found nobody."""
    wat = vraag.waarnaar
    if isinstance(wat, Bsn):
        yield [Q(bsn=wat.voluit)]
    elif isinstance(wat, Adresvraag):
        yield [_op_adres(wat)]
    else:
        yield [_begint_met("zoeknaam", begin) for begin in wat.achternamen]
        yield [Q(zoeknaam=achter) & _begint_met("zoekvoornaam", voor) for achter, voor in wat.paren]
        yield _lijkt_op(wat)


def _op_adres(adres: Adresvraag) -> Q:
    voorwaarde = Q(
        huishouden__postcode=adres.postcode, huishouden__huisnummer=adres.huisnummer, huishouden__geheim_adres=False
    )
    if adres.toevoeging:
        voorwaarde &= Q(huishouden__toevoeging__in=[adres.toevoeging, adres.toevoeging.upper()])
    return voorwaarde


def _begint_met(veld: str, begin: str) -> Q:
    return Q(**{f"{veld}__gte": begin, f"{veld}__lt": begin + _LAATSTE})


def _lijkt_op(vraag: Naamvraag) -> list[Q]:
    """Surnames that resemble what was typed; with a first name, either of the two may differ."""
    woorden = {Naamvorm.Soort.ACHTERNAAM: [*vraag.achternamen], Naamvorm.Soort.VOORNAAM: []}
    for achter, voor in vraag.paren:
        woorden[Naamvorm.Soort.ACHTERNAAM].append(achter)
        woorden[Naamvorm.Soort.VOORNAAM].append(voor.partition(" ")[0])
    vormen = _vormen(woorden)
    achternamen = {naam: vormen["a", naam] for naam in woorden[Naamvorm.Soort.ACHTERNAAM]}
    heel = [v for naam in vraag.achternamen for v in achternamen[naam]]
    gevonden = [Q(zoeknaam__in=heel)] if heel else []
    for achter, voor in vraag.paren:
        eerste = voor.partition(" ")[0]
        if achternamen[achter]:
            gevonden.append(Q(zoeknaam__in=achternamen[achter]) & _begint_met("zoekvoornaam", eerste))
        gevonden += [Q(zoeknaam=achter) & _begint_met("zoekvoornaam", vorm) for vorm in vormen["v", eerste][:5]]
    return gevonden


# Half of a name with one typing error is as typed: names are found by their first half, by their last half, and by
# their sound. Only names that occur are looked at, each once.
_VORMEN = """
select z.soort, z.naam, n.sleutel, n.klank = naober_klank(z.naam)
from unnest(%s::text[], %s::text[], %s::text[], %s::text[]) z (soort, naam, voor, achter)
cross join lateral (
  select sleutel, klank from bewoners_naamvorm where soort = z.soort and klank = naober_klank(z.naam)
  union
  select sleutel, klank from bewoners_naamvorm
  where soort = z.soort and sleutel >= z.voor and sleutel < z.voor || %s
    and length(sleutel) between length(z.naam) - 1 and length(z.naam) + 1
  union
  select sleutel, klank from bewoners_naamvorm
  where soort = z.soort and omgekeerd >= z.achter and omgekeerd < z.achter || %s
    and length(sleutel) between length(z.naam) - 1 and length(z.naam) + 1
) n
"""


def _vormen(woorden: dict[Naamvorm.Soort, list[str]]) -> dict[tuple[str, str], list[str]]:
    """For each word the names of that kind that sound alike or differ in one letter, likeliest first: one query."""
    vragen = [(s.value, w) for s, rij in woorden.items() for w in dict.fromkeys(rij) if len(w) >= _KORTST]
    uit: dict[tuple[str, str], list[str]] = {(s.value, w): [] for s, rij in woorden.items() for w in rij}
    if not vragen:
        return uit
    halven = [(w[: len(w) // 2], w[: len(w) // 2 : -1]) for _, w in vragen]
    kolommen: list[Iterable[str]] = [*zip(*vragen, strict=True), *zip(*halven, strict=True)]
    with connection.cursor() as cursor:
        cursor.execute(_VORMEN, [*(list(k) for k in kolommen), _LAATSTE, _LAATSTE])
        rijen = cursor.fetchall()
    for soort, naam, sleutel, klinkt in sorted(rijen, key=lambda r: (not r[3], r[2])):
        if sleutel != naam and (klinkt or scheelt_een(naam, sleutel)) and len(uit[soort, naam]) < _MEESTE_VORMEN:
            uit[soort, naam].append(sleutel)
    return uit
