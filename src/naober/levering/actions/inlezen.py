"""A declaration of any size by message: read in piece by piece, and all of it counts at once or not at all.

Each piece is a transaction of its own: its lines are judged and put aside as one text (`Inleesdeel`), so that it shows
how far it is, can be stopped, and goes on where it was after a restart. Meanwhile the same text goes to the table of
the lines, in a transaction that ends with the file (`meeschrijven`). Of one provider and law one declaration is read in
at a time, by one worker."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import BinaryIO, Literal

import pgtrigger
from django.db import connection
from django.utils import timezone

from naober.dossier.handeling import Gedaan, voer_uit
from naober.dossier.models import Gebeurtenis
from naober.fundament.scope import in_scope
from naober.gemeente.actor import Actor
from naober.istandaard import (
    GRENS,
    Bericht,
    Bevinding,
    Declaratiecontrole,
    Geheugenstand,
    Inhoud,
    Leesfout,
    Onleesbaar,
    Prestatieregel,
    Regelstroom,
)
from naober.kern import Bedrag, Fout, Weigering
from naober.levering.actions.factuur import WET
from naober.levering.actions.meeschrijven import CEL, LEEG, Meeschrijver, Nummerbotsing
from naober.levering.models import Aanbieder, Declaratie, Inleesdeel, Inlezing
from naober.levering.queries.factuurstand import begin_stand, vul_stand
from naober.levering.rules.declaratie import Oordeel, Stand, beoordeel, boek, op_volgorde

# Lines in one piece: a second of work, a few megabytes.
STUK = 5_000
# So many findings are kept of a declaration that is refused; more help nobody.
MEESTE_BEVINDINGEN = 200
_TOTAAL = """
select count(*), coalesce(sum(centen), 0)::bigint, coalesce(sum(toegekend_centen), 0)::bigint,
  count(*) filter (where uitkomst = 'afgewezen'), count(*) filter (where uitkomst <> 'afgewezen' and redenen <> '{}')
from levering_prestatie where declaratie_id = %s
"""

# Lines, how many bytes of the file are done after them, and what is wrong with a line on its own.
_Stuk = tuple[list[Prestatieregel], int, list[Bevinding]]
Voortgang = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Uitslag:
    """How the reading of a declaration ended.

    `stand`: "klaar" (with the invoice), "bezet" (another worker has it, nothing was done), "afgebroken" (stopped on
    request, nothing counts), "onleesbaar" (`leesfout` says why, nothing counts), "afgekeurd" (by the rules of the
    standard about a line on its own or the whole, `bevindingen`; nothing counts) or "dubbel" (this number counted
    before, return code 9333). What is technically wrong is answered with 0001, the rest with the codes found."""

    stand: Literal["klaar", "bezet", "afgebroken", "onleesbaar", "afgekeurd", "dubbel"]
    declaratie: Declaratie | None = None
    leesfout: Leesfout | None = None
    bevindingen: tuple[Bevinding, ...] = ()


def verwerk_declaratie(
    actor: Actor,
    *,
    stroom: bytes | BinaryIO,
    sleutel: str,
    aanbieder: Aanbieder,
    peildatum: date,
    voortgang: Voortgang = lambda regels, gelezen: None,
    stoppen: Callable[[], bool] = lambda: False,
    stuk: int = STUK,
    grens: int = GRENS,
) -> Uitslag:
    """Read a 323 from file to a judged invoice. `sleutel` names the file, such as the number of its message: with the
    same one a reading that was cut off goes on. `voortgang` hears lines and bytes after each piece; `stoppen` is asked
    after each piece, and undoes what was put aside. `grens`: the most bytes that are read.

    Runs transactions of its own, so it is called outside any (`Fout` otherwise)."""
    if connection.in_atomic_block:
        raise Fout("Een declaratie wordt in eigen transacties ingelezen. Roep dit buiten een transactie aan.")
    with _alleen(aanbieder.pk) as aan_de_beurt:
        if not aan_de_beurt:
            return Uitslag("bezet")
        try:
            with ThreadPoolExecutor(1, "lezer") as lezer:
                regels = lezer.submit(Regelstroom, stroom, grens=grens).result()
                return _lees(actor, regels, lezer, sleutel, aanbieder, peildatum, voortgang, stoppen, stuk)
        except Onleesbaar as fout:
            _ruim_op(actor, sleutel, Inlezing.Stand.MISLUKT)
            return Uitslag("onleesbaar", leesfout=fout.fout)
        except Nummerbotsing:
            _ruim_op(actor, sleutel, Inlezing.Stand.MISLUKT)
            return Uitslag("dubbel")


@contextmanager
def _alleen(aanbieder: int) -> Iterator[bool]:
    """One reading at a time for a provider, on this connection; the end of the connection lets go of it too."""
    sleutels = [aanbieder % 2**31, 323]
    with connection.cursor() as cursor:
        cursor.execute("select pg_try_advisory_lock(%s, %s)", sleutels)
        gekregen = bool(cursor.fetchone()[0])
    try:
        yield gekregen
    finally:
        if gekregen:
            with connection.cursor() as cursor:
                cursor.execute("select pg_advisory_unlock(%s, %s)", sleutels)


def _lees(
    actor: Actor,
    stroom: Regelstroom,
    lezer: Executor,
    sleutel: str,
    aanbieder: Aanbieder,
    dag: date,
    voortgang: Voortgang,
    stoppen: Callable[[], bool],
    stuk: int,
) -> Uitslag:
    kop = stroom.declaratie
    nummer, wet = str(kop["DeclaratieNummer"]), stroom.soort.wet
    with in_scope(gemeente=actor.gemeente, breed=True):
        inlezing, _ = Inlezing.objects.get_or_create(
            sleutel=sleutel,
            defaults={"aanbieder": aanbieder, "wet": wet, "nummer": nummer, "begonnen_op": timezone.now()},
        )
        if inlezing.declaratie_id is not None:
            return Uitslag("klaar", Declaratie.objects.get(pk=inlezing.declaratie_id))
        if Declaratie.objects.filter(aanbieder=aanbieder, wet=wet, nummer=nummer).exists():
            _weg(inlezing, Inlezing.Stand.MISLUKT)
            return Uitslag("dubbel")
        stand = begin_stand(aanbieder.pk, wet, kop["DeclaratiePeriode"]["Einddatum"], deels=False)
        controle = _controle(stroom, aanbieder, dag)
        leeg = _zonder_regels(inlezing, kop, dag)
    with Meeschrijver(actor.gemeente, leeg) as schrijver:
        gang = _Gang(actor, sleutel, inlezing, stand, controle, schrijver)
        return _loop(gang, stroom, lezer, dag, voortgang, stoppen, stuk)


@dataclass(frozen=True, slots=True)
class _Gang:
    """What a reading carries from piece to piece."""

    actor: Actor
    sleutel: str
    inlezing: Inlezing
    stand: Stand
    controle: Declaratiecontrole
    schrijver: Meeschrijver

    def houd_op(self, stand: Inlezing.Stand) -> None:
        _ruim_op(self.actor, self.sleutel, stand)


def _loop(
    gang: _Gang,
    stroom: Regelstroom,
    lezer: Executor,
    dag: date,
    voortgang: Voortgang,
    stoppen: Callable[[], bool],
    stuk: int,
) -> Uitslag:
    actor, inlezing, stand, controle = gang.actor, gang.inlezing, gang.stand, gang.controle
    mis: list[Bevinding] = []
    with in_scope(gemeente=actor.gemeente, breed=True):
        klaar = _herinner(gang, mis)
    for regels, gelezen, gevonden in _vooruit(lezer, _stukken(stroom, controle, stuk, klaar)):
        if stoppen():
            gang.houd_op(Inlezing.Stand.AFGEBROKEN)
            return Uitslag("afgebroken")
        with in_scope(gemeente=actor.gemeente, breed=True):
            vul_stand(stand, inlezing.aanbieder_id, inlezing.wet, regels)
            mis += gevonden[: MEESTE_BEVINDINGEN - len(mis)]
            _zet_apart(gang, klaar, regels)
            klaar += len(regels)
            Inlezing.objects.filter(pk=inlezing.pk).update(regels=klaar, gelezen=gelezen, stand="bezig")
        voortgang(klaar, gelezen)
    if stoppen():
        gang.houd_op(Inlezing.Stand.AFGEBROKEN)
        return Uitslag("afgebroken")
    if mis := [*mis, *controle.geheel()]:
        gang.houd_op(Inlezing.Stand.MISLUKT)
        return Uitslag("afgekeurd", bevindingen=tuple(mis))
    # A machine does this for nobody in particular: the frame of an action, without the question who may.
    rij = gang.schrijver.rond_af(
        lambda: voer_uit(
            lambda: _neem_op(inlezing, gang.schrijver.declaratie), "neem_declaratie_op", dag, WET,
            wie={"actor": actor.id}, medewerker=actor.id,
        ),
        lambda uitkomst: not isinstance(uitkomst, Weigering),
    )  # fmt: skip
    return Uitslag("dubbel") if isinstance(rij, Weigering) else Uitslag("klaar", rij)


def _controle(stroom: Regelstroom, aanbieder: Aanbieder, dag: date) -> Declaratiecontrole:
    """The rules about a line on its own and about the whole (TR101, TR318, TR358 …); those about a line beside its
    allocation and contract are judged here, in `rules/declaratie.py`."""
    wet = stroom.soort.wet
    eerder = Declaratie.objects.filter(aanbieder=aanbieder, wet=wet, kanaal=Declaratie.Kanaal.BERICHT)
    laatste = eerder.order_by("-van").values_list("van", flat=True).first()
    bekend = Geheugenstand(dag, wet, laatste_maand=laatste)
    return Declaratiecontrole(Bericht(stroom.soort, stroom.kop, {"Declaratie": stroom.declaratie}), bekend)


def _vooruit(lezer: Executor, stukken: Iterator[_Stuk]) -> Iterator[_Stuk]:
    """Each piece, while the next one is read in a thread of its own: libxml2 and the database both work without Python.
    One thread reads and counts all of a file, and nothing else."""
    volgende = lezer.submit(next, stukken, None)
    while (stuk := volgende.result()) is not None:
        volgende = lezer.submit(next, stukken, None)
        yield stuk


def _stukken(stroom: Regelstroom, controle: Declaratiecontrole, grootte: int, overslaan: int) -> Iterator[_Stuk]:
    """The lines in pieces of whole blocks, counted, without those that were put aside before."""
    stuk: list[Prestatieregel] = []
    for blok in stroom.blokken():
        if overslaan >= len(blok):
            overslaan -= len(blok)
            continue
        stuk += blok[overslaan:] if overslaan else blok
        overslaan = 0
        if len(stuk) >= grootte:
            yield stuk, stroom.gelezen, controle.tel(stuk)
            stuk = []
    if stuk:
        yield stuk, stroom.gelezen, controle.tel(stuk)


def _beoordeel(stand: Stand, regels: Sequence[Prestatieregel]) -> Iterator[tuple[Prestatieregel, Oordeel]]:
    for regel in op_volgorde(regels):
        oordeel = beoordeel(regel, stand)
        boek(regel, oordeel, stand)
        yield regel, oordeel


def _zet_apart(gang: _Gang, eerder: int, regels: Sequence[Prestatieregel]) -> None:
    """Judge a piece, put it aside as one text, and hand that text on to be written."""
    cellen = _cellen(_beoordeel(gang.stand, regels), gang.stand, eerder + 1)
    tekst = "\n".join(cellen).replace("\\", "\\\\") + "\n"
    Inleesdeel.objects.create(inlezing=gang.inlezing, vanaf=eerder + 1, tekst=tekst)
    gang.schrijver.schrijf(tekst)


def _cellen(oordelen: Iterator[tuple[Prestatieregel, Oordeel]], stand: Stand, vanaf: int) -> Iterator[str]:
    """One line of text for each, for the columns of `KOLOMMEN`."""
    zoek = stand.toewijzingen.get
    for n, (r, o) in enumerate(oordelen, vanaf):
        bsn, ref, vorige, toewijzing, cat, code, begin, eind, volume, eenheid, tarief, bedrag, debet = r
        pk = t.pk if (t := zoek(toewijzing)) else LEEG
        yield (
            f"{n}{CEL}{pk}{CEL}{toewijzing}{CEL}{bsn}{CEL}{ref}{CEL}{vorige or ''}{CEL}{cat}{CEL}{code}{CEL}"
            f"{_dag(begin)}{CEL}{_dag(eind)}{CEL}{volume}{CEL}{eenheid}{CEL}{LEEG if tarief is None else tarief}"
            f"{CEL}{'-' if debet == 'C' else ''}{bedrag}{CEL}{o.volume}{CEL}{o.centen}{CEL}{o.uitkomst}{CEL}"
            f"{{{','.join(o.redenen)}}}"
        )


@lru_cache(maxsize=4096)
def _dag(dag: date) -> str:
    return dag.isoformat()


def _herinner(gang: _Gang, mis: list[Bevinding]) -> int:
    """Take in again what was put aside before a restart, with what is wrong with it; how many lines that is."""
    aantal, stand = 0, gang.stand
    delen = Inleesdeel.objects.filter(inlezing=gang.inlezing).order_by("vanaf").values_list("tekst", flat=True)
    for tekst in delen.iterator(chunk_size=2):
        # Not `splitlines`: the sign for no value counts as the end of a line there.
        rijen = [rij.split(CEL) for rij in tekst.replace("\\\\", "\\").removesuffix("\n").split("\n")]
        regels = [_regel(rij) for rij in rijen]
        vul_stand(stand, gang.inlezing.aanbieder_id, gang.inlezing.wet, regels)
        mis += gang.controle.tel(regels)[: MEESTE_BEVINDINGEN - len(mis)]
        for regel, rij in zip(regels, rijen, strict=True):
            redenen = tuple(filter(None, rij[17].strip("{}").split(",")))
            boek(regel, Oordeel(int(rij[15]), int(rij[14]), redenen), stand)
        gang.schrijver.schrijf(tekst)
        aantal += len(rijen)
    return aantal


def _regel(rij: Sequence[str]) -> Prestatieregel:
    _, _, nummer, bsn, ref, vorige, cat, code, begin, eind, volume, eenheid, tarief, centen, *_ = rij
    debet, bedrag = ("C", centen[1:]) if centen.startswith("-") else ("D", centen)
    dagen = date.fromisoformat(begin), date.fromisoformat(eind)
    per_stuk = None if tarief == LEEG else int(tarief)
    return Prestatieregel._make(
        (bsn, ref, vorige or None, int(nummer), cat, code, *dagen, int(volume), eenheid, per_stuk, int(bedrag), debet)
    )


def _ruim_op(actor: Actor, sleutel: str, stand: Inlezing.Stand) -> None:
    with in_scope(gemeente=actor.gemeente, breed=True):
        inlezing = Inlezing.objects.filter(sleutel=sleutel, declaratie__isnull=True).first()
        if inlezing is not None:
            _weg(inlezing, stand)


def _weg(inlezing: Inlezing, stand: Inlezing.Stand) -> None:
    Inleesdeel.objects.filter(inlezing=inlezing).delete()
    Inlezing.objects.filter(pk=inlezing.pk).update(stand=stand, regels=0, gelezen=0)


def _zonder_regels(inlezing: Inlezing, kop: Inhoud, dag: date) -> Declaratie:
    """The invoice to which the lines will point; nobody sees it before they are all there."""
    periode: Inhoud = kop["DeclaratiePeriode"]
    return Declaratie(
        aanbieder=inlezing.aanbieder, wet=inlezing.wet, nummer=inlezing.nummer, van=periode["Begindatum"],
        tot=periode["Einddatum"], dagtekening=kop["DeclaratieDagtekening"], ontvangen_op=dag,
        kanaal=Declaratie.Kanaal.BERICHT, ingediend_centen=0, toegekend_centen=0, regels=0,
    )  # fmt: skip


def _neem_op(inlezing: Inlezing, rij: Declaratie) -> Gedaan[Declaratie] | Weigering:
    """Give the invoice the sums of its lines. Refused when this reading counts already."""
    vers = Inlezing.objects.select_for_update(of=("self",)).select_related("aanbieder").get(pk=inlezing.pk)
    if vers.declaratie_id is not None:
        return Weigering("factuur.al-opgenomen", "Deze declaratie telt al.", WET, "U hoeft niets te doen.")
    with connection.cursor() as cursor:
        cursor.execute(_TOTAAL, [rij.pk])
        rij.regels, rij.ingediend_centen, rij.toegekend_centen, rij.afgewezen, rij.aandacht = cursor.fetchone()
    # It was never there without its lines, so there is no earlier state to keep.
    with pgtrigger.ignore("levering.Declaratie:update_update"):
        rij.save()
    Inleesdeel.objects.filter(inlezing=vers).delete()
    vers.stand, vers.declaratie = Inlezing.Stand.KLAAR, rij
    vers.save(update_fields=["stand", "declaratie"])
    tekst = f"Declaratie {rij.nummer} van {vers.aanbieder.naam} ontvangen: {Bedrag(rij.ingediend_centen)}."
    return Gedaan(rij, None, Gebeurtenis.Soort.OVERIG, tekst)


def antwoord(declaratie: Declaratie, stuk: int = STUK) -> Iterator[tuple[Prestatieregel, tuple[str, ...]]]:
    """What the answer (325) names: the rejected lines with their codes, by citizen service number."""
    eerste = declaratie.prestaties.filter(uitkomst="afgewezen").order_by("bsn", "volgnummer")
    rijen = eerste.values_list(
        "bsn", "referentie", "vorige_referentie", "toewijzingnummer", "productcategorie", "productcode", "begin",
        "eind",
        "volume", "eenheid", "tarief_centen", "centen", "redenen",
    )  # fmt: skip
    for bsn, ref, vorige, nummer, cat, code, begin, eind, volume, eenheid, tarief, centen, redenen in rijen.iterator(
        chunk_size=stuk
    ):
        debet, bedrag = ("C", -centen) if centen < 0 else ("D", centen)
        regel = Prestatieregel(
            bsn, ref, vorige or None, nummer, cat, code, begin, eind, volume, eenheid, tarief, bedrag, debet
        )
        yield regel, tuple(code for code in redenen if code.isdigit())
