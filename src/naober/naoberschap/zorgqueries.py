"""Carers and referrals, for whoever may see them, and their counts."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from django.db.models import Count, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce

from naober.dossier.handeling import zichtbaar
from naober.dossier.models import Dossier
from naober.fundament.scope import actieve_scope, huidige_scope, zonder_namen
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.rechten import heeft_recht
from naober.kaart.models import Voorziening
from naober.kern.tellen import Aantal, totaal, verhul
from naober.naoberschap.models import Belasting, Mantelzorg, Mantelzorgsteun, Verwijzing
from naober.naoberschap.queries import LENGTE, bemiddelt
from naober.naoberschap.rules.mantelzorg import is_intensief, is_jong

_ZWAARST = ("overbelast", "risico", "goed", "")


def _zorg(actor: Actor) -> Q:
    """Of the files that one sees; and standing alone: one's own, or all for who brings people together."""
    alleen = Q(dossier__isnull=True)
    if not bemiddelt(actor):
        alleen &= Q(vastgelegd_door_id=actor.id)
    return alleen | (Q(dossier__isnull=False) & zichtbaar(actor, "dossier__"))


def mantelzorg(actor: Actor, pk: int) -> Mantelzorg | None:
    """This carer, when the file is one's to see, or when it stands alone and one recorded it or brings people
    together."""
    return Mantelzorg.objects.filter(_zorg(actor), pk=pk).first()


def verwijzing(actor: Actor, pk: int) -> Verwijzing | None:
    """This referral, when its file is one's to see."""
    gevonden = Verwijzing.objects.filter(zichtbaar(actor, "dossier__"), pk=pk).select_related("voorziening", "persoon")
    return gevonden.first()


def aangewezen_verwijzing(actor: Actor, pk: int) -> Verwijzing | None:
    """This referral, for who works in the file and for the organisation to which it is."""
    return verwijzing(actor, pk) or verwijzing_naar_ons(actor, pk)


def verwijzingen_naar_ons(actor: Actor) -> list[Verwijzing]:
    """Who was brought to what the actor's own organisation offers and waits for an answer, the longest waiting first.

    The resident agreed that the provision hears this (`akkoord`). So the policy on being involved is passed here, for
    these rows and the name of who comes, and nothing else of the file is read. At most `LENGTE`."""
    return _naar_ons(actor, Q(stand__in=("verstuurd", "aangenomen", "bezocht")))[:LENGTE]


def verwijzing_naar_ons(actor: Actor, pk: int) -> Verwijzing | None:
    """This referral, when it is to what the actor's own organisation offers; see `verwijzingen_naar_ons`."""
    return next(iter(_naar_ons(actor, Q(pk=pk))), None)


def _naar_ons(actor: Actor, keuze: Q) -> list[Verwijzing]:
    scope = huidige_scope()
    if not actor.organisatie or not heeft_recht(actor.rollen, "verwijzing.beantwoorden") or scope is None:
        return []
    rijen = Verwijzing.objects.filter(keuze, akkoord=True, voorziening__organisatie__code=actor.organisatie)
    with actieve_scope(replace(scope, breed=True)):
        return list(rijen.select_related("voorziening", "persoon").order_by("stand_op", "pk")[: LENGTE + 1])


@dataclass(frozen=True, slots=True)
class Zorgregel:
    """A carer with how it stands: intensive as the profile has it (None: it says nothing), young, and the last
    verdict on the load (`oordeel`, empty when nobody asked)."""

    zorg: Mantelzorg
    intensief: bool | None
    jong: bool
    oordeel: str

    @property
    def oordeel_naam(self) -> str:
        return dict(Belasting.Oordeel.choices).get(self.oordeel, "nog niet gevraagd")


def _regels(profiel: Profiel, rijen: list[Mantelzorg], dag: date) -> list[Zorgregel]:
    begrip = profiel.naoberschap.mantelzorger
    return [
        Zorgregel(
            r,
            is_intensief(begrip, r.uren, r.sinds, dag),
            is_jong(begrip, r.geboortedatum, dag),
            getattr(r, "laatst", ""),
        )
        for r in rijen
    ]


def _met_laatste() -> Coalesce:
    laatste = Belasting.objects.filter(mantelzorg=OuterRef("pk")).order_by("-pk").values("oordeel")[:1]
    return Coalesce(Subquery(laatste), Value(""))


def mantelzorgers_in(profiel: Profiel, dossier: Dossier, dag: date) -> list[Zorgregel]:
    """The carers of this file, those who still care first: one query."""
    rijen = Mantelzorg.objects.filter(dossier=dossier).annotate(laatst=_met_laatste()).order_by("tot", "pk")
    return _regels(profiel, list(rijen), dag)


def mantelzorgers(actor: Actor, profiel: Profiel, dag: date) -> list[Zorgregel]:
    """Carers that one may see and who still care, at most `LENGTE`: the most heavily loaded first, and of those who
    care intensively first where the profile says that support is for them before others. One query."""
    rijen = Mantelzorg.objects.filter(_zorg(actor), tot__isnull=True).annotate(laatst=_met_laatste())
    regels = _regels(profiel, list(rijen.order_by("-pk")[: 4 * LENGTE]), dag)
    eerst = profiel.naoberschap.regel("intensief-eerst") is not None

    def plek(regel: Zorgregel) -> tuple[bool, int]:
        return (eerst and not regel.intensief, _ZWAARST.index(regel.oordeel))

    return sorted(regels, key=plek)[:LENGTE]


def regel_van(profiel: Profiel, zorg: Mantelzorg, belastingen: list[Belasting], dag: date) -> Zorgregel:
    """How it stands with this carer, whose conversations are at hand: no query."""
    begrip = profiel.naoberschap.mantelzorger
    laatst = belastingen[0].oordeel if belastingen else ""
    return Zorgregel(
        zorg, is_intensief(begrip, zorg.uren, zorg.sinds, dag), is_jong(begrip, zorg.geboortedatum, dag), laatst
    )


def belastingen_van(zorg: Mantelzorg) -> list[Belasting]:
    return list(zorg.belastingen.order_by("-dag", "-pk"))


def steun_aan(zorg: Mantelzorg) -> list[Mantelzorgsteun]:
    return list(zorg.steun.select_related("voorziening").order_by("-dag", "-pk"))


def eigen_mantelzorg(persoon: int) -> list[Mantelzorg]:
    """For whom this resident cares, as they recorded it or as it stands in a file, in the scope of that resident."""
    return list(Mantelzorg.objects.filter(persoon=persoon, tot__isnull=True).order_by("pk"))


def verwijzingen_in(dossier: Dossier) -> list[Verwijzing]:
    """Every referral of this file, the newest first."""
    return list(dossier.verwijzingen.select_related("voorziening", "persoon").order_by("-pk"))


def lopende_verwijzingen(actor: Actor) -> list[Verwijzing]:
    """Referrals that run in files one may see, the oldest first, at most `LENGTE`."""
    rijen = Verwijzing.objects.filter(zichtbaar(actor, "dossier__"), stand__in=("verstuurd", "aangenomen", "bezocht"))
    return list(rijen.select_related("voorziening", "persoon").order_by("stand_op", "pk")[:LENGTE])


def verwijzingen_bij_acties(dossier: Dossier) -> dict[int, Verwijzing]:
    """The last referral that belongs to each action of the plans of this file, by the number of the action."""
    rijen = dossier.verwijzingen.filter(actie__isnull=False).select_related("voorziening").order_by("pk")
    return {rij.actie_id: rij for rij in rijen if rij.actie_id is not None}


@dataclass(frozen=True, slots=True)
class Verwijzingstelling:
    """How referrals to one provision went in a year; small numbers are hidden."""

    voorziening: Voorziening
    standen: list[Aantal]


def verwijzingen_per_voorziening(
    actor: Actor, jaar: int, *, alleen: Voorziening | None = None
) -> list[Verwijzingstelling]:
    """How referrals of this year went, for each provision on the map to which there were, or for one: two queries."""
    with zonder_namen():
        keuze = {} if alleen is None else {"voorziening": alleen}
        rijen = list(
            Verwijzing.objects.filter(verstuurd_op__year=jaar, **keuze)
            .values_list("voorziening", "stand").annotate(n=Count("pk")).order_by("voorziening")
        )  # fmt: skip
    per: dict[int, dict[str, int]] = {}
    for pk, stand, n in rijen:
        per.setdefault(pk, {})[stand] = n
    plekken = Voorziening.objects.in_bulk(list(per))
    return [
        Verwijzingstelling(
            plekken[pk], verhul([(str(naam), standen.get(code, 0)) for code, naam in Verwijzing.Stand.choices])
        )
        for pk, standen in per.items()
    ]


@dataclass(frozen=True, slots=True)
class Zorgbeeld:
    """Carers in counts; small ones are hidden. `weg`: those known by a team and those who stand alone, to see whether
    they find the teams. `uren` a week together, and `verwacht` what the profile expects them to become."""

    mantelzorgers: int | None
    soorten: list[Aantal]
    weg: list[Aantal]
    belasting: list[Aantal]
    steun: list[Aantal]
    respijt: list[Aantal]
    pijlers: list[Aantal]
    functies: list[Aantal]
    waardering: list[Aantal]
    uren: Decimal | None
    verwacht: Decimal | None


def zorgbeeld(actor: Actor, profiel: Profiel, jaar: int, dag: date) -> Zorgbeeld:
    """Carers now and what was given in this year: six queries."""
    beleid = profiel.naoberschap
    begrip = beleid.mantelzorger
    with zonder_namen():
        rijen = list(
            Mantelzorg.objects.filter(tot__isnull=True).annotate(laatst=_met_laatste())
            .values_list("uren", "sinds", "geboortedatum", "werkend", "dossier", "laatst")
        )  # fmt: skip
        gegeven = Mantelzorgsteun.objects.filter(jaar=jaar)
        per = {
            veld: dict(gegeven.values_list(veld).annotate(n=Count("mantelzorg", distinct=True)).order_by())
            for veld in ("maatregel", "vorm", "pijler", "functie")
        }
    soorten = [
        ("jonge mantelzorgers", sum(is_jong(begrip, r[2], dag) for r in rijen)),
        ("werkende mantelzorgers", sum(bool(r[3]) for r in rijen)),
        ("intensieve mantelzorg", sum(bool(is_intensief(begrip, r[0], r[1], dag)) for r in rijen)),
    ]
    bekend = sum(r[4] is not None for r in rijen)
    laatst = [r[5] for r in rijen]
    genoeg = totaal([("", len(rijen))]) is not None
    uren = sum((r[0] for r in rijen), Decimal(0)) if genoeg else None
    factor = beleid.verwachting.factor if beleid.verwachting else None
    maatregelen = [m for m in beleid.maatregelen if m.voor == "mantelzorger"]
    vormen = (("formeel", "formeel"), ("informeel", "informeel"), ("kort-verblijf", "kort verblijf"))
    return Zorgbeeld(
        mantelzorgers=totaal([("", len(rijen))]),
        soorten=verhul(soorten),
        weg=verhul([("bekend bij een team", bekend), ("zonder dossier", len(rijen) - bekend)]),
        belasting=verhul(
            [*((str(n), laatst.count(c)) for c, n in Belasting.Oordeel.choices), ("niet gevraagd", laatst.count(""))]
        ),
        steun=verhul([(m.naam, per["maatregel"].get(m.code, 0)) for m in maatregelen]),
        respijt=verhul([(naam, per["vorm"].get(code, 0)) for code, naam in vormen]),
        pijlers=verhul([(p.naam, per["pijler"].get(p.code, 0)) for p in beleid.pijlers]),
        functies=verhul([(f.naam, per["functie"].get(f.code, 0)) for f in beleid.functies]),
        waardering=verhul([(m.naam, per["maatregel"].get(m.code, 0)) for m in maatregelen if m.soort == "waardering"]),
        uren=uren,
        verwacht=uren * factor if uren is not None and factor is not None else None,
    )
