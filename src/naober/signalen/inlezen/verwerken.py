"""The worker of deliveries: one file at a time, a part in each transaction.

How far it is stands in the transaction that keeps what the part made. So a worker that is killed loses nothing and
makes nothing twice, whoever breaks it off is heard after each part, and another worker can go on."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from itertools import islice

import pghistory
from django.db import connection, transaction

from naober.bewoners.models import Persoon
from naober.fundament.scope import in_scope
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.queries import profiel_van
from naober.gemeente.signaalkader import Signaalkader
from naober.gemeente.signaalregels import signaalkader
from naober.kern import Weigering
from naober.signalen.aanlevering import Bestand, Gebrek, Rij, Signaalrij, open_bestand
from naober.signalen.aanlevering.waarden import Ernst, Onleesbaar
from naober.signalen.inlezen.bulk import Aanname, neem_vele_aan
from naober.signalen.inlezen.rijen import controleer_partner, inzending_van, kaart_van
from naober.signalen.koppelen.rules import Oordeel
from naober.signalen.koppelen.zoeken import koppel
from naober.signalen.models import Aanleverbestand, Aanlevering, Aanleverregel, Signaal
from naober.signalen.wie import plaats_van, vondst_van

# Rows in one part: some seconds of work.
STUK = 2_000
HOOGSTENS = 3
_OPEN = (Aanlevering.Stand.WACHT, Aanlevering.Stand.BEZIG)
_SLOT = 424_242
Voortgang = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class _Werk:
    """What every part of one delivery needs."""

    aanlevering: int
    profiel: Profiel
    kader: Signaalkader
    bestand: Bestand
    dag: date


def verwerk_een(
    machine: Actor, peildatum: date, *, stuk: int | None = None, voortgang: Voortgang = lambda gelezen, rijen: None
) -> int | None:
    """Read the oldest delivery that waits and that no other worker has, to its end; its number, or None when there is
    none. `voortgang` hears how many rows are done of how many, after each part.

    What our own code cannot carry out raises, after it was counted; the third time the delivery is put aside."""
    with in_scope(gemeente=machine.gemeente, breed=True):
        wachtend = list(Aanlevering.objects.filter(stand__in=_OPEN).order_by("pk").values_list("pk", flat=True))
    for pk in wachtend:
        with _alleen(pk) as aan_de_beurt:
            if not aan_de_beurt:
                continue
            try:
                _lees(machine, pk, peildatum, stuk or STUK, voortgang)
            except Exception as fout:
                _mislukt(machine, pk, fout, peildatum)
                raise
            return pk
    return None


@contextmanager
def _alleen(pk: int) -> Iterator[bool]:
    """One worker for a delivery, on this connection; the end of the connection lets go of it too."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_try_advisory_lock(%s, %s)", [_SLOT, pk])
        gekregen = bool(cursor.fetchone()[0])
    try:
        yield gekregen
    finally:
        if gekregen and connection.is_usable():
            with connection.cursor() as cursor:
                cursor.execute("select pg_advisory_unlock(%s, %s)", [_SLOT, pk])


@contextmanager
def _stap(machine: Actor, pk: int) -> Iterator[Aanlevering | None]:
    """One transaction with the delivery under lock; None when it is not to be read any more."""
    met = pghistory.context(actor=machine.id, handeling="verwerk_aanleveringen")
    with in_scope(gemeente=machine.gemeente, breed=True), met:
        rij = Aanlevering.objects.select_for_update(of=("self",)).get(pk=pk)
        yield rij if rij.stand in _OPEN else None


def _lees(machine: Actor, pk: int, dag: date, stuk: int, voortgang: Voortgang) -> None:
    with _stap(machine, pk) as aanlevering:
        werk = _begin(machine, aanlevering, dag) if aanlevering is not None else None
    if werk is None or aanlevering is None:
        return
    rijen = islice(werk.bestand.lees(), aanlevering.gelezen, None)
    while True:
        try:
            deel = list(islice(rijen, stuk))
        except Onleesbaar as fout:
            with _stap(machine, pk) as rij:
                if rij is not None:
                    _sluit(rij, Aanlevering.Stand.MISLUKT, dag, fout.weigering.reden)
            return
        with _stap(machine, pk) as rij:
            if rij is None:
                return
            if not deel:
                _sluit(rij, Aanlevering.Stand.KLAAR, dag)
                return
            _neem_deel(werk, rij, deel)
            gelezen, totaal = rij.gelezen, rij.rijen
        voortgang(gelezen, totaal)


def _begin(machine: Actor, rij: Aanlevering, dag: date) -> _Werk | None:
    """Open the file; what may not be received any more since it came is refused now."""
    kader, profiel = signaalkader(machine.gemeente, dag), profiel_van(machine.gemeente, dag)
    partner = controleer_partner(kader, rij.afzender, rij.organisatie, inspanning=True)
    kaart = partner if isinstance(partner, Weigering) else kaart_van(rij.kolommen, partner)
    inhoud = bytes(Aanleverbestand.objects.get(aanlevering=rij).bytes)
    geopend = kaart if isinstance(kaart, Weigering) else open_bestand(BytesIO(inhoud), peildatum=dag, kaart=kaart)
    if isinstance(geopend, Weigering):
        _sluit(rij, Aanlevering.Stand.MISLUKT, dag, geopend.reden)
        return None
    rij.stand = Aanlevering.Stand.BEZIG
    rij.save()
    return _Werk(rij.pk, profiel, kader, geopend, dag)


def _sluit(rij: Aanlevering, stand: Aanlevering.Stand, dag: date, fout: str = "") -> None:
    """It is done: the file goes."""
    rij.stand, rij.fout, rij.klaar_op = stand, fout, dag
    rij.save()
    Aanleverbestand.objects.filter(aanlevering=rij).delete()


def _neem_deel(werk: _Werk, rij: Aanlevering, deel: list[Rij]) -> None:
    """Match this part, make signals of it, and keep what there is to say of its rows."""
    regels = [_regel(r.nummer, g, r.signaal is not None) for r in deel for g in r.gebreken]
    telling: Counter[str] = Counter(afgekeurd=sum(r.signaal is None for r in deel))
    kandidaten = [(r.nummer, r.signaal) for r in deel if r.signaal is not None]
    oordelen = koppel([signaal.wie for _, signaal in kandidaten])
    mensen = _mensen(oordelen)
    bekend = _bekend(werk, rij, [signaal for _, signaal in kandidaten])
    aannames: list[Aanname] = []
    for (nummer, signaal), oordeel in zip(kandidaten, oordelen, strict=True):
        uitkomst = _aanname(werk, rij, signaal, oordeel, mensen, bekend)
        if isinstance(uitkomst, Aanname):
            aannames.append(uitkomst)
            telling["zeker" if uitkomst.vondst.huishouden is not None else "mens"] += 1
        else:
            soort, gebrek = uitkomst
            telling[soort] += 1
            if gebrek is not None:
                regels.append(_regel(nummer, gebrek, False))
    neem_vele_aan(werk.profiel, werk.kader, aannames, werk.dag)
    for aanleverregel in regels:
        aanleverregel.aanlevering = rij
    Aanleverregel.objects.bulk_create(regels, batch_size=1000)
    rij.gelezen += len(deel)
    rij.pogingen = 0
    for soort, aantal in telling.items():
        setattr(rij, soort, getattr(rij, soort) + aantal)
    rij.save()


def _regel(nummer: int, gebrek: Gebrek, telt: bool) -> Aanleverregel:
    return Aanleverregel(
        nummer=nummer, telt=telt and gebrek.ernst is Ernst.LET_OP, kolom=gebrek.kolom[:60], wat=gebrek.wat[:300],
        wat_nu=gebrek.wat_nu[:300],
    )  # fmt: skip


def _mensen(oordelen: list[Oordeel]) -> Mapping[int, Persoon]:
    """The residents who are certain, with their household."""
    wie = {o.persoon for o in oordelen if o.persoon is not None}
    return Persoon.objects.select_related("huishouden").in_bulk(wie)


def _bekend(werk: _Werk, rij: Aanlevering, signalen: list[Signaalrij]) -> frozenset[tuple[str, str]]:
    """Which of these came before, by sender and own number."""
    nummers = {signaal.kenmerk for signaal in signalen}
    eerder = Signaal.objects.filter(organisatie=rij.organisatie, kenmerk__in=nummers)
    return frozenset(eerder.values_list("afzender", "kenmerk"))


def _aanname(
    werk: _Werk, rij: Aanlevering, signaal: Signaalrij, oordeel: Oordeel, mensen: Mapping[int, Persoon],
    bekend: frozenset[tuple[str, str]],
) -> Aanname | tuple[str, Gebrek | None]:  # fmt: skip
    """What becomes of a row: a signal, or how it is counted and what is said of it."""
    if signaal.gemeentecode not in (None, werk.profiel.gemeente.code):
        return "elders", None
    mag = inzending_van(werk.kader, signaal, rij.afzender, rij.organisatie, werk.dag)
    if isinstance(mag, Weigering):
        return "afgekeurd", Gebrek(mag.veld or "rij", mag.reden, mag.alternatief)
    inzending, soort, grond = mag
    if (inzending.afzender, inzending.kenmerk) in bekend:
        return "dubbel", Gebrek("kenmerk", "Dit signaal kwam al eerder.", "U hoeft niets te doen.", Ernst.LET_OP)
    gebied = plaats_van(werk.profiel, inzending.wie, "")
    vondst = vondst_van(oordeel, mensen.get(oordeel.persoon or 0))
    if isinstance(gebied, Weigering):
        # Whoever moved within the municipality is still of ours; of anybody else nothing is kept.
        if vondst.huishouden is None and not oordeel.beste:
            return "elders", None
        gebied = ""
    return Aanname(inzending, soort, grond, vondst, gebied)


def _mislukt(machine: Actor, pk: int, fout: Exception, dag: date) -> None:
    """One attempt more; after the last it is put aside. That the database went away is no attempt."""
    if not connection.is_usable():
        return
    with transaction.atomic(), _stap(machine, pk) as rij:
        if rij is None:
            return
        rij.pogingen += 1
        # The text of an error may hold what stands in the file, so only its kind is kept.
        if rij.pogingen >= HOOGSTENS:
            _sluit(rij, Aanlevering.Stand.MISLUKT, dag, f"Inlezen lukte niet ({type(fout).__name__}).")
        else:
            rij.save()
