"""The daily work as others may read it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import (
    CharField,
    DateField,
    DateTimeField,
    Exists,
    F,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Value,
    Window,
)
from django.db.models.functions import Cast, RowNumber

from naober.agenda.models import Afspraak, Bericht, Concept, Contactmoment, Document, Notitie, Taak, Werkaantekening
from naober.dossier.handeling import vervangen_door, zichtbaar
from naober.dossier.models import Betrokkenheid, Dossier
from naober.fundament.gezien import merk
from naober.fundament.tijd import begin_van
from naober.fundament.vaste_vraag import vaste_vraag
from naober.gemeente.actor import Actor
from naober.gemeente.models import Beschermd
from naober.signalen.klokken import klokdelen

AFSPRAAKSOORTEN = Afspraak.Soort.choices
CONTACTWIJZEN = Contactmoment.Wijze.choices
DOCUMENTSOORTEN = Document.Soort.choices
BERICHTSOORTEN = dict(Bericht.Soort.choices)
# How far Mijn dag looks ahead.
VOORUIT = timedelta(days=7)


def mijn_afspraken_q(wie: int) -> Q:
    """One's own appointments and those to which one comes along, unless called off."""
    return Q(afgezegd_op__isnull=True) & (Q(van_id=wie) | Q(collegas__contains=[wie]))


@dataclass(frozen=True, slots=True)
class Dagregel:
    """A line of somebody's day. `soort`: afspraak, taak, concept, bericht or signaal; `dag` of a task is its last day,
    and the `tekst` of a message the kind it is of. Of a signal `pk` is its case, `tekst` the kinds in it and `plaats`
    what has to be done (`Signaalklok`).

    `waarneming`: it is of a colleague for whom one stands in."""

    soort: str
    pk: int
    moment: datetime | None
    dag: date | None
    tekst: str
    plaats: str
    met: str
    dossier_id: int | None
    waarneming: bool


def dagregels(actor: Actor, dag: date) -> list[Dagregel]:
    """Appointments up to a week ahead, tasks to be done, drafts, what residents wrote in the files that one leads, and
    the terms of signals: one query, whatever there is.

    Of a colleague for whom one stands in: what belongs to a file. Private time stays private."""
    wanneer = {"van": begin_van(dag), "tot": begin_van(dag + VOORUIT)}
    rijen = [
        Dagregel(soort, pk, moment, laatste, tekst, plaats, met, dossier, van_id != actor.id and soort == "taak")
        for soort, pk, moment, laatste, tekst, plaats, met, dossier, van_id in _dagregels(
            actor.vorm, wie=actor.id, vandaag=actor.vandaag, **wanneer
        )
    ]
    for rij in rijen:
        if rij.dossier_id is not None:  # read without making rows of it, so whoever keeps the log is told
            merk(_TABEL[rij.soort], {"id": rij.pk, "dossier_id": rij.dossier_id})
    return sorted(rijen, key=lambda r: (r.soort, r.moment or begin_van(r.dag or date.max - VOORUIT), r.pk))


_TABEL: dict[str, type[Beschermd]] = {"taak": Taak, "afspraak": Afspraak, "bericht": Bericht}


@vaste_vraag
def _dagregels(vorm: Actor, *, wie: int, vandaag: date, van: datetime, tot: datetime) -> QuerySet[Any, Any]:
    vervangen = vervangen_door(vorm.als(wie, vandaag))
    afspraken = Afspraak.objects.filter(
        mijn_afspraken_q(wie) | Q(afgezegd_op__isnull=True, van__in=vervangen, dossier__isnull=False),
        begint_op__gte=van,
        begint_op__lt=tot,
    )
    taken = Taak.objects.filter(Q(van_id=wie) | Q(van__in=vervangen, dossier__isnull=False), gedaan_op__isnull=True)
    concepten = Concept.objects.filter(medewerker_id=wie)
    # Nobody leads the file now: then whoever works in it reads what comes.
    regie = Betrokkenheid.objects.filter(dossier=OuterRef("dossier"), regie=True, tot__isnull=True)
    mijn = Betrokkenheid.objects.filter(Q(medewerker_id=wie) | Q(medewerker__in=vervangen), tot__isnull=True)
    berichten = Bericht.objects.filter(
        dossier__in=mijn.filter(Q(regie=True) | ~Exists(regie)).values("dossier"),
        gelezen_op__isnull=True,
        medewerker__isnull=True,
    )
    geen_dag = Value(None, DateField())
    delen = (
        _regels(afspraken.order_by("begint_op", "id")[:100], "afspraak", "begint_op", geen_dag, "onderwerp",
                F("plaats"), F("met"), F("dossier_id"), F("van_id")),
        _regels(taken.order_by(F("vervalt_op").asc(nulls_last=True), "id")[:100], "taak", None, F("vervalt_op"),
                "omschrijving", Value(""), Value(""), F("dossier_id"), F("van_id")),
        _regels(concepten.order_by("-moment")[:50], "concept", "moment", geen_dag, "pad",
                Value(""), Value(""), Value(None, IntegerField()), F("medewerker_id")),
        _regels(berichten.order_by("id")[:100], "bericht", "moment", geen_dag, "soort",
                Value(""), F("door"), F("dossier_id"), Value(None, IntegerField())),
        *(
            _regels(rijen, "signaal", None, F(laatste), "soorten_", Value(wat), Value(""),
                    Value(None, IntegerField()), Value(None, IntegerField()), nummer=zaak)
            for rijen, wat, laatste, zaak in klokdelen(vorm, wie)
        ),
    )  # fmt: skip
    eerste, *andere = delen
    samen: QuerySet[Any, Any] = eerste.union(*andere, all=True)
    return samen


def _regels(
    rijen: Any, soort: str, moment: str | None, dag: Any, tekst: str, *rest: Any, nummer: str = "pk"
) -> Any:  # fmt: skip
    plaats, met, dossier, van = rest
    return rijen.values_list(
        Value(soort, CharField()),
        F(nummer),
        Cast(moment, DateTimeField()) if moment else Value(None, DateTimeField()),
        dag,
        Cast(tekst, CharField()),
        Cast(plaats, CharField()),
        Cast(met, CharField()),
        dossier,
        van,
    )


def afspraken_vooruit(actor: Actor, peildatum: date, limiet: int = 200) -> list[Afspraak]:
    """One's own appointments from this day on, soonest first."""
    return list(
        Afspraak.objects.filter(mijn_afspraken_q(actor.id), begint_op__gte=begin_van(peildatum))
        .select_related("van")
        .order_by("begint_op", "id")[:limiet]
    )


def open_taken(actor: Actor, limiet: int = 200) -> list[Taak]:
    """What one still has to do, the first last day first."""
    return list(
        Taak.objects.filter(van_id=actor.id, gedaan_op__isnull=True)
        .select_related("gemaakt_door")
        .order_by(F("vervalt_op").asc(nulls_last=True), "id")[:limiet]
    )


def _van_mij_of_dossier(actor: Actor) -> Q:
    return Q(dossier__isnull=True, van_id=actor.id) | (Q(dossier__isnull=False) & zichtbaar(actor, "dossier__"))


def afspraak(actor: Actor, pk: int) -> Afspraak | None:
    """An appointment of one's own, or of a file one may see."""
    return Afspraak.objects.filter(_van_mij_of_dossier(actor), pk=pk).select_related("dossier").first()


def taak(actor: Actor, pk: int) -> Taak | None:
    """A task of one's own, or of a file one may see."""
    return Taak.objects.filter(_van_mij_of_dossier(actor), pk=pk).select_related("dossier").first()


def document(actor: Actor, pk: int) -> Document | None:
    """A document of a file one may see, with its file."""
    return Document.objects.filter(zichtbaar(actor, "dossier__"), pk=pk).select_related("dossier").first()


def inhoud_van(document: Document) -> bytes | None:
    """What is in it; None once it has lapsed."""
    return None if document.vervallen_op else bytes(document.bestand.inhoud)


def bestandsnaam_van(document: Document) -> str:
    """How it is called when it is saved: by its number, as its own name may be about a person."""
    einde = {"application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png"}.get(
        document.bestandstype, "odt" if "opendocument" in document.bestandstype else "docx"
    )
    return f"document-{document.pk}.{einde}"


def contactmomenten_van(dossier: Dossier, limiet: int = 200) -> list[Contactmoment]:
    """Every contact, newest first, each with `nummer`: the how-manieth of its kind in this file."""
    volgorde = Window(RowNumber(), partition_by=[F("wijze")], order_by=[F("dag").asc(), F("id").asc()])
    return list(
        Contactmoment.objects.filter(dossier=dossier)
        .annotate(nummer=volgorde)
        .select_related("medewerker")
        .order_by("-dag", "-id")[:limiet]
    )


def notities_van(dossier: Dossier, limiet: int = 200) -> list[Notitie]:
    return list(Notitie.objects.filter(dossier=dossier).select_related("medewerker").order_by("-id")[:limiet])


def werkaantekeningen_van(actor: Actor, dossier: Dossier) -> list[Werkaantekening]:
    """Only one's own."""
    return list(Werkaantekening.objects.filter(dossier=dossier, medewerker_id=actor.id).order_by("-id"))


def werkaantekening(actor: Actor, pk: int) -> Werkaantekening | None:
    """One of one's own; of nobody else."""
    return Werkaantekening.objects.filter(medewerker_id=actor.id, pk=pk).first()


def documenten_van(dossier: Dossier) -> list[Document]:
    return list(Document.objects.filter(dossier=dossier).select_related("toegevoegd_door").order_by("-id"))


def afspraken_in(dossier: Dossier, peildatum: date) -> list[Afspraak]:
    """What is planned in this file from this day on, soonest first."""
    afspraken = Afspraak.objects.filter(dossier=dossier, afgezegd_op__isnull=True, begint_op__gte=begin_van(peildatum))
    return list(afspraken.select_related("van").order_by("begint_op", "id")[:50])


def taken_in(dossier: Dossier) -> list[Taak]:
    """What is still to be done in this file, the first last day first."""
    taken = Taak.objects.filter(dossier=dossier, gedaan_op__isnull=True)
    return list(taken.select_related("van").order_by(F("vervalt_op").asc(nulls_last=True), "id")[:50])


def berichten_van(dossier: Dossier, limiet: int = 200) -> list[Bericht]:
    """What residents of this file and the municipality wrote, newest first: one query."""
    rijen = Bericht.objects.filter(dossier=dossier).select_related("persoon", "gelezen_door", "doel")
    return list(rijen.order_by("-id")[:limiet])
