"""Files as a work list: what is going on in each, in one query, filtered and paged by key."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, Exists, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.functions import JSONObject
from django.utils.timezone import localdate

from naober.agenda.models import Afspraak, Bericht, Contactmoment, Notitie, Taak
from naober.agenda.rules import laatste_start
from naober.bewoners.models import Persoon
from naober.bewoners.rules import zoeksleutel
from naober.dossier.deur import zie_vooruit
from naober.dossier.handeling import namens, van_team, zichtbaar, zichtbaar_open
from naober.dossier.models import Betrokkenheid, Dossier
from naober.fundament.tijd import begin_van
from naober.fundament.vaste_vraag import vaste_vraag
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel, Rol, Termijnregel
from naober.ingang.models import Binnenkomst
from naober.onderzoek.models import Gesprek
from naober.plan.models import Actie, Plan

BLADZIJDE = 50
_WEEK = timedelta(days=7)

STATUSSEN = (
    ("open", "open"),
    ("zonder-plan", "open, nog geen plan"),
    ("in-de-maak", "open, plan in de maak"),
    ("afgesproken", "open, plan afgesproken"),
    ("afgerond", "afgerond"),
)
TERMIJNEN = (("te-laat", "een termijn is voorbij"), ("week", "een termijn loopt af binnen een week"))
WACHT_OP = (
    ("oppakken", "een generalist die de vraag oppakt"),
    ("gesprek", "een eerste gesprek"),
    ("besluit", "een besluit"),
    ("planning", "een afspraak of taak"),
    ("regisseur", "een regisseur"),
)


# What a line says of a plan; without one there is none yet.
_STATUSWOORD = {"": "nog geen plan", **{status.value: status.label for status in Plan.Status}}


@dataclass(frozen=True, slots=True)
class Keuzes:
    """What a work list shows; empty is everything that the actor may see. `eigen`: only where one works oneself."""

    team: str = ""
    gebied: str = ""
    status: str = "open"
    termijn: str = ""
    trede: str = ""
    wacht_op: str = ""
    tekst: str = ""
    eigen: bool = False

    @classmethod
    def lees(cls, waarden: Mapping[str, Any]) -> "Keuzes":
        """From what was kept; what is not known any more is left out."""
        bekend = {f.name for f in fields(cls)}
        return cls(**{naam: w for naam, w in waarden.items() if naam in bekend})


@dataclass(frozen=True, slots=True)
class Werkregel:
    """One file on a list. `termijnen` are the terms that run in it, the first last day first."""

    dossier: Dossier
    namen: str
    regisseur: str
    regisseur_id: int | None
    regisseur_actief: bool
    team: str
    status: str
    evaluatie_op: date | None
    gepland_op: date | None
    wacht_op: tuple[str, ...]
    termijnen: tuple[tuple[str, date, str], ...]

    def voorbij(self, dag: date) -> bool:
        return any(uiterlijk < dag for _, uiterlijk, _ in self.termijnen)


def _verrijkt(dossiers: QuerySet[Dossier], van: datetime) -> QuerySet[Dossier, Any]:
    """Everything a line says, in the query of the list itself: the number of queries does not grow with the list."""
    afspraak = Afspraak.objects.filter(afgezegd_op__isnull=True, begint_op__gte=van, dossier=OuterRef("pk"))
    eerste = afspraak.order_by("begint_op").values("begint_op")
    zelf = _wachtende_aanvragen().filter(dossier=OuterRef("pk")).order_by("id")
    return dossiers.annotate(
        gepland_=Subquery(eerste[:1]), zelf_=ArraySubquery(zelf.values(json=JSONObject(product="product", op="moment")))
    ).select_related("huishouden", "werkstand")


def _wachtende_aanvragen() -> QuerySet[Bericht]:
    """What residents applied for themselves and nobody put in the plan yet; the term runs all the same."""
    return Bericht.objects.filter(soort=Bericht.Soort.AANVRAAG, actie__isnull=True)


def _open_aanvragen() -> QuerySet[Actie]:
    return Actie.objects.filter(plan__gesloten_op__isnull=True, stand="", aangevraagd_op__isnull=False).exclude(
        product=""
    )


def _termijn_besluit(profiel: Profiel, product: str) -> Termijnregel:
    soort = profiel.product(product)
    return profiel.termijn("besluit", wet=soort.wet if soort else None)


def _regel(rij: Any, namen_: str, profiel: Profiel) -> Werkregel:
    stand = rij.werkstand
    termijnen = []
    if rij.gesloten_op is None:
        if stand.vraag_op is not None:
            termijnen.append((profiel.termijn("onderzoek"), stand.vraag_op))
        termijnen += [(_termijn_besluit(profiel, a["product"]), date.fromisoformat(a["op"])) for a in stand.aanvragen]
        termijnen += [
            (_termijn_besluit(profiel, a["product"]), localdate(datetime.fromisoformat(a["op"]))) for a in rij.zelf_
        ]
    klaar = [(regel.naam, regel.vanaf(start).uiterste_datum, str(regel.bron)) for regel, start in termijnen]
    if stand.evaluatie_op is not None:
        klaar.append(("samen terugkijken", stand.evaluatie_op, ""))
    namen = dict(WACHT_OP)
    wacht = {
        "oppakken": stand.wacht_op_oppakken,
        "gesprek": not stand.heeft_gesprek,
        "besluit": bool(stand.aanvragen or rij.zelf_),
        "planning": not stand.heeft_taak and rij.gepland_ is None,
        "regisseur": not stand.actief,
    }
    status = "afgerond" if rij.gesloten_op else (stand.planstatus or "")
    return Werkregel(
        dossier=rij,
        namen=namen_,
        regisseur=stand.regisseur or "",
        regisseur_id=stand.regisseur_id,
        regisseur_actief=bool(stand.actief),
        team=stand.team or "",
        status=_STATUSWOORD.get(status, status),
        evaluatie_op=stand.evaluatie_op,
        gepland_op=rij.gepland_.date() if rij.gepland_ else None,
        wacht_op=tuple(namen[code] for code, ja in wacht.items() if ja and rij.gesloten_op is None),
        termijnen=tuple(sorted(klaar, key=lambda t: t[1])),
    )


def regels_zonder_namen(dossiers: QuerySet[Dossier], profiel: Profiel, dag: date) -> list[Werkregel]:
    """These files as lines to count, without the names of their residents: one query."""
    return [_regel(rij, "", profiel) for rij in _verrijkt(dossiers, begin_van(dag))]


def regels(dossiers: QuerySet[Dossier], profiel: Profiel, dag: date) -> list[Werkregel]:
    """These files as lines, with their residents: two queries."""
    return _als_regels(list(_verrijkt(dossiers, begin_van(dag))), profiel)


def _als_regels(rijen: Sequence[Dossier], profiel: Profiel) -> list[Werkregel]:
    namen: dict[int, list[str]] = {}
    for persoon in _bewoners(huishoudens=[rij.huishouden_id for rij in rijen]) if rijen else ():
        namen.setdefault(persoon.huishouden_id or 0, []).append(persoon.naam)
    return [_regel(rij, ", ".join(namen.get(rij.huishouden_id, ())), profiel) for rij in rijen]


@vaste_vraag
def _bewoners(huishoudens: list[int]) -> QuerySet[Persoon]:
    return Persoon.objects.filter(huishouden__een_van=huishoudens).order_by("geboortedatum", "id")


def _nieuwste(dossiers: QuerySet[Dossier], aantal: int) -> QuerySet[Dossier, int]:
    """The numbers of the newest of these files, before anything else is read of them: of a team there are many more."""
    return dossiers.order_by("-pk").values_list("pk", flat=True)[:aantal]


@dataclass(frozen=True, slots=True)
class Eigenregel:
    """A file on Mijn dag. `rol` is one's own in it; `voor` the colleague for whom one stands in; without either it
    is of the team one leads."""

    regel: Werkregel
    rol: str
    regie: bool
    voor: str


def dossiers_van_dag(actor: Actor, profiel: Profiel, dag: date, limiet: int = 150) -> list[Eigenregel]:
    """Open files in which the actor works or stands in for a colleague, and for a team leader those that the team
    leads: newest first, two queries."""
    rijen = _dossiers_van_dag(actor.vorm, limiet, wie=actor.id, vandaag=actor.vandaag, van=begin_van(dag))
    klaar = []
    for regel in _als_regels(rijen, profiel):
        ik: dict[str, Any] = getattr(regel.dossier, "mij_", None) or {}
        voor = ik["naam"] if ik and ik["wie"] != actor.id else ""
        klaar.append(Eigenregel(regel, ik.get("rol", ""), bool(ik.get("regie")), voor))
    return klaar


@vaste_vraag
def _dossiers_van_dag(vorm: Actor, limiet: int, *, wie: int, vandaag: date, van: datetime) -> QuerySet[Dossier]:
    actor = vorm.als(wie, vandaag)
    mij = Betrokkenheid.objects.filter(namens(actor), dossier=OuterRef("pk"), tot__isnull=True).order_by(
        Case(When(medewerker_id=wie, then=0), default=1), "-regie", "id"
    )
    ook = Q()
    if Rol.TEAMLEIDER in actor.rollen and actor.team:
        ook = Q(regie=True, medewerker__een_van=van_team(actor))
    van_mij = mij.values(json=JSONObject(rol="rol", regie="regie", wie="medewerker_id", naam="medewerker__naam"))
    dossiers = _nieuwste(Dossier.objects.filter(eigen_q(actor, ook), gesloten_op__isnull=True), limiet)
    eerst = Dossier.objects.filter(pk__in=dossiers).order_by("-pk")
    return _verrijkt(eerst.annotate(mij_=Subquery(van_mij[:1])), van)


def werklijst(
    actor: Actor, keuzes: Keuzes, profiel: Profiel, dag: date, *, na: int | None = None
) -> tuple[list[Werkregel], int | None]:
    """A page of at most 50 files, newest first, and the key of the next page when there is one: four queries."""
    van, verder_dan = begin_van(dag), {} if na is None else {"na": na}
    apart = _apart(keuzes, profiel, dag)
    if apart:
        nummers = list(_lijst(actor, keuzes, van, apart, **verder_dan))
    else:
        nummers = _vaste_lijst(actor.vorm, keuzes, wie=actor.id, vandaag=actor.vandaag, van=van, **verder_dan)
    zie_vooruit(nummers)
    lijst = _als_regels(_bladzijde(nummers=nummers, van=van) if nummers else [], profiel)
    verder = lijst[BLADZIJDE - 1].dossier.pk if len(lijst) > BLADZIJDE else None
    return lijst[:BLADZIJDE], verder


@vaste_vraag
def _bladzijde(*, nummers: list[int], van: datetime) -> QuerySet[Dossier]:
    return _verrijkt(Dossier.objects.filter(pk__een_van=nummers).order_by("-pk"), van)


def _lijst(actor: Actor, keuzes: Keuzes, van: datetime, apart: Q, **na: int) -> QuerySet[Dossier, int]:
    mag = zichtbaar(actor) if keuzes.status in ("", "afgerond") else zichtbaar_open(actor)
    dossiers = Dossier.objects.filter(mag).filter(_voorwaarden(actor, keuzes, van) & apart)
    if na:
        dossiers = dossiers.filter(pk__lt=na["na"])
    return _nieuwste(dossiers, BLADZIJDE + 1)


@vaste_vraag
def _vaste_lijst(
    vorm: Actor, keuzes: Keuzes, *, wie: int, vandaag: date, van: datetime, **na: int
) -> QuerySet[Dossier, int]:
    return _lijst(vorm.als(wie, vandaag), keuzes, van, Q(), **na)


def eigen_q(actor: Actor, ook: Q | None = None) -> Q:
    """The files in which one works, also for a colleague for whom one stands in today; `ook` adds to whose."""
    # From who works in it to the file, and not the other way round: there are far more files than one's own.
    wie = namens(actor) | (ook or Q())
    return Q(pk__een_van=ArraySubquery(Betrokkenheid.objects.filter(wie, tot__isnull=True).values("dossier")))


def _apart(keuzes: Keuzes, profiel: Profiel, dag: date) -> Q:
    """What differs each time: a term, which the profile and the day decide, and the words that are looked for."""
    q = Q()
    if keuzes.termijn:
        q = _termijn_voor(profiel, dag if keuzes.termijn == "te-laat" else dag + _WEEK + timedelta(days=1))
    return q & _met_tekst(keuzes.tekst.strip()) if keuzes.tekst.strip() else q


def _voorwaarden(actor: Actor, keuzes: Keuzes, van_dag: datetime) -> Q:
    van = {"dossier": OuterRef("pk")}
    regie = Betrokkenheid.objects.filter(regie=True, tot__isnull=True, **van)
    plan = Plan.objects.filter(gesloten_op__isnull=True, **van)
    q = Q(gesloten_op__isnull=keuzes.status != "afgerond") if keuzes.status else Q()
    q &= {
        "zonder-plan": ~Q(Exists(plan)),
        "in-de-maak": Q(Exists(plan.filter(status=Plan.Status.CONCEPT))),
        "afgesproken": Q(Exists(plan.filter(status=Plan.Status.AFGESPROKEN))),
    }.get(keuzes.status, Q())
    if keuzes.team:
        q &= Q(Exists(regie.filter(medewerker__team=keuzes.team)))
    if keuzes.gebied:
        q &= Q(huishouden__gebied=keuzes.gebied)
    if keuzes.trede:
        q &= Q(
            Exists(
                Actie.objects.filter(plan__dossier=OuterRef("pk"), plan__gesloten_op__isnull=True, trede=keuzes.trede)
            )
        )
    if keuzes.eigen or keuzes.tekst:
        q &= eigen_q(actor)
    q &= {
        "oppakken": Q(Exists(Binnenkomst.objects.filter(status=Binnenkomst.Status.OVERGEDRAGEN, **van))),
        "gesprek": ~Q(Exists(Gesprek.objects.filter(**van))),
        "besluit": Q(Exists(_open_aanvragen().filter(plan__dossier=OuterRef("pk"))))
        | Q(Exists(_wachtende_aanvragen().filter(**van))),
        "planning": _ongepland(van_dag),
        "regisseur": ~Q(Exists(regie.filter(medewerker__is_active=True))),
    }.get(keuzes.wacht_op, Q())
    return q


def _ongepland(van_dag: datetime) -> Q:
    """Nothing is planned and nothing is to be done."""
    van = {"dossier": OuterRef("pk")}
    afspraak = Afspraak.objects.filter(afgezegd_op__isnull=True, begint_op__gte=van_dag, **van)
    return ~Q(Exists(afspraak)) & ~Q(Exists(Taak.objects.filter(gedaan_op__isnull=True, **van)))


def _met_tekst(tekst: str) -> Q:
    """A word in what was asked, said or noted, or in a name. Only ever on one's own files, which are few."""
    van = {"dossier": OuterRef("pk")}
    zoek = (
        Binnenkomst.objects.filter(omschrijving__icontains=tekst, **van),
        Contactmoment.objects.filter(verslag__icontains=tekst, **van),
        Notitie.objects.filter(tekst__icontains=tekst, **van),
        Gesprek.objects.filter(verslag__icontains=tekst, **van),
        Persoon.objects.filter(geslachtsnaam__icontains=tekst, huishouden=OuterRef("huishouden")),
    )
    gevonden = Q()
    for rijen in zoek:
        gevonden |= Q(Exists(rijen))
    return gevonden


def _termijn_voor(profiel: Profiel, grens: date) -> Q:
    """A term, or looking back together, has its last day before this day."""
    afgesproken = Plan.objects.filter(
        dossier=OuterRef("dossier"), afgesproken_op__isnull=False, afgesproken_op__gte=OuterRef("ontvangen_op")
    )
    vraag = Binnenkomst.objects.filter(
        ~Exists(afgesproken),
        dossier=OuterRef("pk"),
        ontvangen_op__lte=laatste_start(profiel.termijn("onderzoek"), grens),
    )
    per_regel: dict[str, tuple[Termijnregel, list[str]]] = {}
    for product in profiel.producten:
        regel = _termijn_besluit(profiel, product.code)
        per_regel.setdefault(regel.sleutel, (regel, []))[1].append(product.code)
    besluit, zelf = Q(), Q()
    for regel, producten in per_regel.values():
        start = laatste_start(regel, grens)
        besluit |= Q(product__in=producten, aangevraagd_op__lte=start)
        zelf |= Q(product__in=producten, moment__lt=begin_van(start + timedelta(days=1)))
    aanvraag = _open_aanvragen().filter(besluit, plan__dossier=OuterRef("pk"))
    plan = Plan.objects.filter(dossier=OuterRef("pk"), gesloten_op__isnull=True, evaluatie_op__lt=grens)
    wacht = _wachtende_aanvragen().filter(zelf, dossier=OuterRef("pk"))
    loopt = Q(Exists(vraag)) | Q(Exists(aanvraag)) | Q(Exists(wacht)) | Q(Exists(plan))
    return Q(gesloten_op__isnull=True) & loopt


def zoek_dossiers(actor: Actor, zoek: str, profiel: Profiel, dag: date, limiet: int = 20) -> list[Werkregel]:
    """Files that the actor may see, by their number or by the start of a surname: two queries. A single letter, or
    nothing to search by, finds nothing."""
    tekst = zoek.strip()
    if tekst.isdecimal() and len(tekst) <= 8:
        wie = Q(pk=int(tekst))
    elif len(sleutel := zoeksleutel(tekst)) >= 2:
        namen = Persoon.objects.filter(zoeknaam__gte=sleutel, zoeknaam__lt=f"{sleutel}\U0010ffff")
        wie = Q(huishouden__in=namen.values("huishouden"))
    else:
        return []
    return regels(Dossier.objects.filter(zichtbaar(actor)).filter(wie).order_by("-pk")[:limiet], profiel, dag)
