"""How long a file is kept, from what stands in it; and which files and questions may be destroyed on a day."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, Max, OuterRef
from django.utils import timezone

from naober.avg.models import Vernietigingsregel, Verzoek
from naober.avg.rules.bewaren import Bewaarfeiten, Bewaaroordeel, bewaaroordeel, plus_maanden
from naober.besluit.models import Aanvraag, Besluit, Bezwaar, Klacht
from naober.dossier.models import Dossier, Gebeurtenis
from naober.fundament.scope import in_zijn_geheel
from naober.gemeente.profiel import Bewaartermijn
from naober.gemeente.queries import bewaartermijnen_voor, profiel_van
from naober.gemeente.schuldhulpkader import WGS
from naober.ingang.models import Binnenkomst, Stap
from naober.inkomen.models import Schuldhulptraject
from naober.onderzoek.models import Onderdeel
from naober.plan.models import Actie

# How many files are weighed at once; a list is made by the hundred, so that a person can look at it.
PER_KEER = 100
_OPEN_DOSSIER = "een dossier dat niet is afgerond"
VERZOEK_LOOPT = "een verzoek over de eigen gegevens"
_KLAAR = (Binnenkomst.Status.BEANTWOORD, Binnenkomst.Status.VERWEZEN, Binnenkomst.Status.SAMENGEVOEGD)


@dataclass(frozen=True, slots=True)
class Kandidaat:
    """A file or a question that may go: which, since when, and why. It names nobody."""

    soort: str
    nummer: int
    oordeel: Bewaaroordeel


@in_zijn_geheel()
def bewaaroordeel_van(dossier: Dossier, gemeente: int, peildatum: date) -> Bewaaroordeel:
    """How long this file is kept, as it is today."""
    termijnen = bewaartermijnen_voor(gemeente, peildatum)
    return bewaaroordeel(feiten_van([dossier], gemeente, peildatum)[dossier.pk], termijnen)


def kandidaten(gemeente: int, peildatum: date, limiet: int = PER_KEER) -> list[Kandidaat]:
    """Closed files and answered questions of which the term has passed, the longest ago first.

    Left out: what stands on a list that is not closed. One list holds no more than `limiet`."""
    termijnen = bewaartermijnen_voor(gemeente, peildatum)
    uit = [*_dossiers(gemeente, peildatum, termijnen), *_vragen(peildatum, termijnen)]
    uit.sort(key=lambda k: (k.oordeel.vrij_op or date.max, k.soort, k.nummer))
    return uit[:limiet]


def _op_een_lijst(soort: str) -> Exists:
    regels = Vernietigingsregel.objects.filter(
        soort=soort, nummer=OuterRef("pk"), lijst__afgesloten_op__isnull=True, vernietigd_op__isnull=True
    )
    return Exists(regels)


def _kortste(soort: str, termijnen: Sequence[Bewaartermijn]) -> int | None:
    return min((t.in_maanden for t in termijnen if t.soort == soort), default=None)


def _dossiers(gemeente: int, peildatum: date, termijnen: Sequence[Bewaartermijn]) -> list[Kandidaat]:
    kortste = _kortste("dossier", termijnen)
    if kortste is None:
        return []
    dicht = Dossier.objects.filter(
        ~_op_een_lijst("dossier"), gesloten_op__lt=plus_maanden(peildatum, -kortste)
    ).order_by("gesloten_op", "pk")
    uit: list[Kandidaat] = []
    # By portions, for a file that was closed long ago may still be kept for another reason.
    for van in range(0, PER_KEER * 100, PER_KEER):
        portie = list(dicht[van : van + PER_KEER])
        feiten = feiten_van(portie, gemeente, peildatum)
        for dossier in portie:
            oordeel = bewaaroordeel(feiten[dossier.pk], termijnen)
            if oordeel.vrij_op is not None and oordeel.vrij_op <= peildatum:
                uit.append(Kandidaat("dossier", dossier.pk, oordeel))
        if len(portie) < PER_KEER or len(uit) >= PER_KEER:
            break
    return uit


def _vragen(peildatum: date, termijnen: Sequence[Bewaartermijn]) -> list[Kandidaat]:
    kortste = _kortste("vraag", termijnen)
    if kortste is None:
        return []
    vragen = list(
        Binnenkomst.objects.filter(
            ~_op_een_lijst("vraag"),
            dossier__isnull=True,
            status__in=_KLAAR,
            ontvangen_op__lt=plus_maanden(peildatum, -kortste),
        ).order_by("ontvangen_op", "pk")[:PER_KEER]
    )
    laatste = dict(
        Stap.objects.filter(binnenkomst__in=vragen).values_list("binnenkomst").annotate(dag=Max("dag")).order_by()
    )
    uit = []
    for vraag in vragen:
        feiten = Bewaarfeiten("vraag", max(vraag.ontvangen_op, laatste.get(vraag.pk, vraag.ontvangen_op)))
        oordeel = bewaaroordeel(feiten, termijnen)
        if oordeel.vrij_op is not None and oordeel.vrij_op <= peildatum:
            uit.append(Kandidaat("vraag", vraag.pk, oordeel))
    return uit


@in_zijn_geheel()
def feiten_van(dossiers: Sequence[Dossier], gemeente: int, peildatum: date) -> dict[int, Bewaarfeiten]:
    """What decides how long these files are kept; a fixed number of queries, however many there are."""
    nummers = [d.pk for d in dossiers]
    wetten, loopt_tot, open_ = _wetten(nummers, gemeente, peildatum), _loopt_tot(nummers), _open(dossiers, nummers)
    laatste = dict(
        Gebeurtenis.objects.filter(dossier__in=nummers).values_list("dossier").annotate(m=Max("moment")).order_by()
    )
    uit = {}
    for d in dossiers:
        dagen = [d.geopend_op, *([d.gesloten_op] if d.gesloten_op else [])]
        if moment := laatste.get(d.pk):
            dagen.append(timezone.localtime(moment).date())
        uit[d.pk] = Bewaarfeiten(
            "dossier", max(dagen), frozenset(wetten.get(d.pk, ())), loopt_tot.get(d.pk), tuple(open_.get(d.pk, ()))
        )
    return uit


def _wetten(nummers: Iterable[int], gemeente: int, peildatum: date) -> dict[int, set[str]]:
    """The laws under which something was done: of decisions, applications and actions, of what the investigation said,
    and of what came in."""
    profiel = profiel_van(gemeente, peildatum)
    uit: dict[int, set[str]] = {}

    def bij(dossier: int | None, wet: str | None) -> None:
        if dossier is not None and wet:
            uit.setdefault(dossier, set()).add(wet)

    for dossier, wet in Besluit.objects.filter(dossier__in=nummers).values_list("dossier", "wet"):
        bij(dossier, wet)
    producten = [
        *Actie.objects.filter(plan__dossier__in=nummers).values_list("plan__dossier", "product"),
        *Aanvraag.objects.filter(dossier__in=nummers).values_list("dossier", "product"),
    ]
    for dossier, code in producten:
        product = profiel.product(code) if code else None
        bij(dossier, product.wet if product else None)
    for dossier, antwoorden in Onderdeel.objects.filter(onderzoek__dossier__in=nummers, code="wet").values_list(
        "onderzoek__dossier", "antwoorden"
    ):
        gekozen = antwoorden.get("wetten", []) if isinstance(antwoorden, Mapping) else []
        for wet in [gekozen] if isinstance(gekozen, str) else gekozen:
            bij(dossier, wet)
    for dossier, wet in Binnenkomst.objects.filter(dossier__in=nummers).values_list("dossier", "wet"):
        bij(dossier, wet)
    for dossier in Schuldhulptraject.objects.filter(dossier__in=nummers).values_list("dossier", flat=True):
        bij(dossier, WGS)
    return uit


def _loopt_tot(nummers: Iterable[int]) -> dict[int, date]:
    rijen = Besluit.objects.filter(dossier__in=nummers, uitkomst="toegekend", eind_op__isnull=False)
    return dict(rijen.values_list("dossier").annotate(dag=Max("eind_op")).order_by())


def _open(dossiers: Sequence[Dossier], nummers: Sequence[int]) -> dict[int, list[str]]:
    uit: dict[int, list[str]] = {}
    for d in dossiers:
        if d.gesloten_op is None:
            uit.setdefault(d.pk, []).append(_OPEN_DOSSIER)
    zonder_einde = Besluit.objects.filter(uitkomst="toegekend", eind_op__isnull=True, ingetrokken_op__isnull=True)
    beperkt = Verzoek.objects.filter(soort="beperking", uitkomst__in=("toegewezen", "deels"), opgeheven_op__isnull=True)
    soorten = (
        (zonder_einde, "dossier", "hulp zonder laatste dag"),
        (
            Bezwaar.objects.filter(uitkomst=""),
            "besluit__dossier",
            "een bezwaar of beroep",
        ),
        (Klacht.objects.filter(afgehandeld_op__isnull=True), "dossier", "een klacht die niet is afgehandeld"),
        (Verzoek.objects.filter(uitkomst=""), "dossier", VERZOEK_LOOPT),
        (beperkt, "dossier", "een beperking van het gebruik, waarom de inwoner vroeg"),
    )
    for rijen, veld, wat in soorten:
        for nummer in rijen.filter(**{f"{veld}__in": nummers}).values_list(veld, flat=True).distinct():
            uit.setdefault(nummer, []).append(wat)
    return uit
