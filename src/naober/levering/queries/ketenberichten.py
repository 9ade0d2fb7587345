"""Messages with providers, for the back office and for the provider itself."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q
from django.db.models.functions import TruncMonth
from django.utils.timezone import localdate

from naober.dossier.handeling import zichtbaar
from naober.gemeente.actor import Actor
from naober.gemeente.rechten import heeft_recht
from naober.istandaard import Soort
from naober.istandaard.termijnen import Berichttermijn, termijn_retour, termijn_start
from naober.levering.models import Aanbieder, Afkeuring, Berichtoverleg, Ketenbericht, Toewijzing
from naober.levering.queries.toewijzingen import eigen_aanbieder, mag_zien
from naober.levering.rules.herstel import Oorzaak, Uitleg, uitleg_van

BLADZIJDE = 50
_S = Ketenbericht.Staat
STATEN = [("aandacht", "vraagt aandacht"), *Ketenbericht.Staat.choices]
# What somebody of the municipality has to look at.
AANDACHT = (_S.AFGEWEZEN, _S.ONBEKEND, _S.STORING, _S.INGEHOUDEN)


def _mag_zien(actor: Actor, via: str = "") -> Q:
    """Which messages this actor may see, as a filter; the policies of the database say the same."""
    if actor.aanbieder:
        return Q(**{f"{via}aanbieder__in": eigen_aanbieder(actor)})
    if heeft_recht(actor.rollen, "bericht.verwerken"):
        return Q()
    return zichtbaar(actor, f"{via}dossier__")


def bericht(actor: Actor, pk: int) -> Ketenbericht | None:
    """This message, when the actor may see it."""
    rijen = Ketenbericht.objects.filter(_mag_zien(actor), pk=pk)
    return rijen.select_related("aanbieder", "antwoord_op").first()


def bevinding(actor: Actor, pk: int) -> Afkeuring | None:
    """This rejection, when the actor may see its message."""
    rijen = Afkeuring.objects.filter(_mag_zien(actor, "bericht__"), pk=pk)
    return rijen.select_related("bericht", "toewijzing__aanbieder", "toewijzing__persoon__huishouden").first()


def berichten(actor: Actor, *, soort: str = "", voor: int | None = None) -> list[Ketenbericht]:
    """The messages that this actor may see, newest first, at most fifty: in one state, or what asks attention
    (`soort`), and before the one with this number."""
    rijen = Ketenbericht.objects.filter(_mag_zien(actor)).select_related("aanbieder")
    if soort == "aandacht":
        rijen = rijen.filter(staat__in=AANDACHT)
    elif soort:
        rijen = rijen.filter(staat=soort)
    if voor is not None:
        rijen = rijen.filter(pk__lt=voor)
    return list(rijen.order_by("-pk")[:BLADZIJDE])


def inhoud_van(actor: Actor, pk: int) -> bytes | None:
    """The message byte for byte, when the actor may see it."""
    gevonden = bericht(actor, pk)
    if gevonden is None:
        return None
    rij = getattr(gevonden, "inhoud", None)
    return bytes(rij.bytes) if rij is not None else b""


def bevindingen_van(bericht: Ketenbericht) -> list[tuple[Afkeuring, Uitleg]]:
    """What is wrong with a message, each with its explanation; at most a hundred."""
    rijen = bericht.bevindingen.select_related("toewijzing").order_by("pk")[:100]
    return [(rij, uitleg_van(rij.retourcode)) for rij in rijen]


def gesprek_van(bericht: Ketenbericht) -> list[Berichtoverleg]:
    """What was said about a message, oldest first."""
    return list(bericht.gesprek.order_by("pk"))


def antwoorden_van(bericht: Ketenbericht) -> list[Ketenbericht]:
    """The messages that answer this one."""
    return list(bericht.antwoorden.order_by("pk"))


@dataclass(frozen=True, slots=True)
class Groep:
    """Rejections with one cause at one provider."""

    oorzaak: Oorzaak
    aanbieder: Aanbieder | None
    regels: tuple[tuple[Afkeuring, Uitleg], ...]


def te_herstellen(actor: Actor) -> list[Groep]:
    """What is still to be repaired here, by cause and by provider: the largest group first; two hundred at most."""
    rijen = (
        Afkeuring.objects.filter(_mag_zien(actor, "bericht__"), herstel=Afkeuring.Herstel.OPEN)
        .select_related("bericht", "aanbieder", "toewijzing")
        .order_by("pk")[:200]
    )
    groepen: dict[tuple[Oorzaak, int], list[tuple[Afkeuring, Uitleg]]] = {}
    for rij in rijen:
        uitleg = uitleg_van(rij.retourcode)
        groepen.setdefault((uitleg.oorzaak, rij.aanbieder_id or 0), []).append((rij, uitleg))
    klaar = [Groep(oorzaak, regels[0][0].aanbieder, tuple(regels)) for (oorzaak, _), regels in groepen.items()]
    return sorted(klaar, key=lambda g: -len(g.regels))


@dataclass(frozen=True, slots=True)
class Wachtend:
    """A message that waits for an answer, or an allocation of which no start was reported: until when, and who is to
    act (`van_ons`: the municipality)."""

    bericht: Ketenbericht | None
    toewijzing: Toewijzing | None
    aanbieder: Aanbieder | None
    termijn: Berichttermijn
    van_ons: bool


def wacht_op_antwoord(actor: Actor, dag: date, limiet: int = 100) -> list[Wachtend]:
    """What the standard puts a term on: our messages without an answer, what came in and was not carried out yet, and
    allocations without a start (for the municipality once that is late); the first last day first. Two queries."""
    open_ = Q(richting="uit", staat__in=(_S.KLAAR, _S.VERSTUURD), nummer__in=(301, 319))
    open_ |= Q(richting="in", staat__in=(_S.ONTVANGEN, _S.BEZIG), nummer__in=(305, 307, 315, 317, 323))
    rijen = Ketenbericht.objects.filter(_mag_zien(actor)).filter(open_).select_related("aanbieder").order_by("pk")
    uit = [
        Wachtend(
            rij, None, rij.aanbieder, termijn_retour(Soort.van(rij.wet, rij.nummer or 0), localdate(rij.ontvangen_op)),
            van_ons=rij.richting == "in",
        )
        for rij in rijen[:limiet]
    ]  # fmt: skip
    begonnen = Toewijzing.objects.filter(mag_zien(actor), leveringen__isnull=True, verwijderd=False, ingang__lte=dag)
    for t in (
        begonnen.filter(variant__in=("inspanning", "output")).select_related("aanbieder").order_by("ingang")[:limiet]
    ):
        termijn = termijn_start(t.ingang, localdate(t.toegewezen_op))
        if actor.aanbieder or termijn.verstreken(dag):
            uit.append(Wachtend(None, t, t.aanbieder, termijn, van_ons=False))
    return sorted(uit, key=lambda w: w.termijn.uiterlijk)


def ongelezen_van(actor: Actor) -> list[Berichtoverleg]:
    """What the other side said about a message and nobody here read yet; oldest first."""
    van_aanbieder = not actor.aanbieder
    rijen = Berichtoverleg.objects.filter(_mag_zien(actor, "bericht__"), gelezen_op=None, van_aanbieder=van_aanbieder)
    return list(rijen.select_related("bericht__aanbieder").order_by("pk")[:50])


@dataclass(frozen=True, slots=True)
class Patroon:
    """How often one return code came up at one provider, by month, oldest first."""

    uitleg: Uitleg
    aanbieder: str
    aantal: int
    per_maand: tuple[tuple[date, int], ...]

    @property
    def richting(self) -> str:
        """Whether it happens more or less often than the month before; in words."""
        if len(self.per_maand) < 2:
            return "nieuw"
        eerder, nu = self.per_maand[-2][1], self.per_maand[-1][1]
        return "vaker" if nu > eerder else "minder vaak" if nu < eerder else "even vaak"


def patronen(actor: Actor, *, sinds: date) -> list[Patroon]:
    """Which rule goes wrong how often, at which provider, since this day; most often first. One query, without names
    of residents."""
    rijen = (
        Afkeuring.objects.filter(_mag_zien(actor, "bericht__"), bericht__ontvangen_op__date__gte=sinds)
        .exclude(retourcode="")
        .annotate(maand=TruncMonth("bericht__ontvangen_op"))
        .values_list("retourcode", "aanbieder__naam", "maand")
        .annotate(aantal=Count("pk"))
        .order_by("maand")
    )
    per: dict[tuple[str, str], Counter[date]] = {}
    for code, aanbieder, maand, aantal in rijen:
        per.setdefault((code, aanbieder or ""), Counter())[localdate(maand)] += aantal
    klaar = [
        Patroon(uitleg_van(code), aanbieder, sum(maanden.values()), tuple(sorted(maanden.items())))
        for (code, aanbieder), maanden in per.items()
    ]
    return sorted(klaar, key=lambda p: (-p.aantal, p.uitleg.code, p.aanbieder))
