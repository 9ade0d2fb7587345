"""What is read of signals: the queue of a team, one case whole, and what somebody reported.

The policies keep each of these to the team at which a case waits, to the file that it is in, and to who reported."""

import re
from collections.abc import Mapping
from datetime import date

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from naober.bewoners.models import Persoon
from naober.dossier.handeling import zichtbaar
from naober.gemeente.actor import Actor
from naober.gemeente.rechten import heeft_recht
from naober.gemeente.signaalkader import Signaalkader
from naober.ingang.models import Binnenkomst
from naober.signalen.models import Ernst, Opvolging, Signaal, Signaalzaak, Terugkoppeling
from naober.veiligheid.models import Meldcode
from naober.veiligheid.queries import open_meldcode

LENGTE = 50
_STAAT = Q(ingetrokken_op__isnull=True)
_PLEK = re.compile(r"(\d{1,4})_(\d{4}-\d{2}-\d{2})_(\d{1,18})")
_ADRES: Mapping[str, object] = {"straat": "", "huisnummer": None, "toevoeging": "", "postcode": "", "plaats": ""}


def _eigen(actor: Actor) -> Q:
    """Of one's own team; the policies say the same once more."""
    volgt = heeft_recht(actor.rollen, "signaal.opvolgen") and bool(actor.team)
    return Q(team=actor.team) if volgt else Q(pk__in=[])


def signaalrij(
    actor: Actor, *, voor: str = "", soort: str = "", status: str = "", aantal: int = LENGTE
) -> list[Signaalzaak]:
    """The cases of one's own team that are open, the most urgent first and then what must be taken up soonest; of one
    kind of signal or one state when asked. `voor`: the key (`plek_van`) of the last case of the page before. One query,
    and one for the kinds on it."""
    rijen = Signaalzaak.objects.filter(_eigen(actor)).exclude(status=Signaalzaak.Status.AFGESLOTEN)
    if status in Signaalzaak.Status.values:
        rijen = rijen.filter(status=status)
    if soort:
        rijen = rijen.filter(Exists(Signaal.objects.filter(_STAAT, zaak=OuterRef("pk"), soort=soort)))
    if plek := _lees_plek(voor):
        punten, dag, nummer = plek
        daarna = Q(prioriteit=punten) & (Q(uiterlijk_op__gt=dag) | Q(uiterlijk_op=dag, pk__gt=nummer))
        rijen = rijen.filter(Q(prioriteit__lte=punten) & (Q(prioriteit__lt=punten) | daarna))
    soorten = Prefetch("signalen", Signaal.objects.filter(_STAAT).only("soort", "zaak_id").order_by("pk"))
    rijen = rijen.select_related("opgepakt_door").prefetch_related(soorten)
    return list(rijen.order_by("-prioriteit", "uiterlijk_op", "pk")[:aantal])


def plek_van(zaak: Signaalzaak) -> str:
    """Where a case stands in the queue: the key of the page after it."""
    return f"{zaak.prioriteit}_{zaak.uiterlijk_op}_{zaak.pk}"


def _lees_plek(sleutel: str) -> tuple[int, date, int] | None:
    gelezen = _PLEK.fullmatch(sleutel)
    try:
        return (int(gelezen[1]), date.fromisoformat(gelezen[2]), int(gelezen[3])) if gelezen else None
    except ValueError:
        return None


def signaalzaak(actor: Actor, pk: int) -> Signaalzaak | None:
    """One case, whole: who it is about, its signals, attempts and follow-up; never an address that is secret. Five
    queries."""
    rijen = Signaalzaak.objects.select_related("huishouden", "persoon", "opgepakt_door", "dossier", "binnenkomst")
    zaak = _heel(rijen).filter(pk=pk).first()
    if zaak is not None and zaak.huishouden is not None and zaak.huishouden.geheim_adres:
        # What the sender said of the address is the secret as well.
        for rij in zaak.signalen.all():
            _maak_leeg(rij, _ADRES)
    return zaak


def _heel(rijen: QuerySet[Signaalzaak]) -> QuerySet[Signaalzaak]:
    gehoord = Prefetch("terugkoppelingen", Terugkoppeling.objects.order_by("dag", "pk"))
    verteld = Signaal.objects.select_related("binnenkomst").prefetch_related(gehoord)
    signalen = Prefetch("signalen", verteld.order_by("-ontvangen_op", "-pk"))
    return rijen.prefetch_related(signalen, "pogingen", "opvolgingen")


def zaak_bij_binnenkomst(actor: Actor, binnenkomst: Binnenkomst) -> int | None:
    """The number of the case that a worry of the entrance is in; None for who does not have that case. One query."""
    zaken = Signaalzaak.objects.filter(signalen__binnenkomst=binnenkomst)
    return zaken.values_list("pk", flat=True).first()


def begint_meldcode(signaal: Signaal, kader: Signaalkader) -> bool:
    """Does the reporting code begin with this signal: by its kind (`Signaalsoort.start`), or as danger was told at the
    entrance?"""
    soort, verteld = kader.soort(signaal.soort), signaal.binnenkomst
    gevaar = signaal.ernst == Ernst.DREIGT and verteld is not None and bool(verteld.gevaar)
    return gevaar or (soort is not None and soort.start == "meldcode")


def meldcode_bij(actor: Actor, zaak: Signaalzaak) -> Meldcode | None:
    """The reporting code that runs for the household of a case, for who sees its file. One query."""
    if zaak.huishouden_id is None or not heeft_recht(actor.rollen, "veiligheid.inzien"):
        return None
    return open_meldcode().filter(zichtbaar(actor, "dossier__"), dossier__huishouden=zaak.huishouden_id).first()


def signaal(actor: Actor, pk: int) -> Signaal | None:
    """One signal with what its sender heard, for who reported it and for who has its case. Two queries."""
    gehoord = Prefetch("terugkoppelingen", Terugkoppeling.objects.order_by("dag", "pk"))
    return Signaal.objects.prefetch_related(gehoord).filter(pk=pk).first()


def opvolging(actor: Actor, pk: int) -> Opvolging | None:
    """One thing that was agreed after a signal."""
    return Opvolging.objects.filter(pk=pk).first()


def eigen_meldingen(actor: Actor, *, aantal: int = LENGTE) -> list[Signaal]:
    """What this actor reported, the last first, with what they heard of it; without whom it was about, as a list needs
    no names. Two queries."""
    gehoord = Prefetch("terugkoppelingen", Terugkoppeling.objects.order_by("dag", "pk"))
    rijen = Signaal.objects.filter(gemeld_door_id=actor.id).prefetch_related(gehoord)
    gemeld = list(rijen.order_by("-ontvangen_op", "-pk")[:aantal])
    for rij in gemeld:
        _maak_leeg(rij, {**_ADRES, "voornamen": "", "voorvoegsel": "", "geslachtsnaam": "", "geboortedatum": None})
    return gemeld


def _maak_leeg(rij: Signaal, velden: Mapping[str, object]) -> None:
    """Leave these out of what is shown; the row itself stays as it is."""
    for veld, leeg in velden.items():
        setattr(rij, veld, leeg)


def bewoners_van(actor: Actor, zaak: Signaalzaak) -> list[Persoon]:
    """Who lives in the household of this case, the oldest first; nobody when that household is not known."""
    if zaak.huishouden_id is None:
        return []
    rijen = Persoon.objects.filter(huishouden=zaak.huishouden_id, overleden_op__isnull=True)
    return list(rijen.order_by("geboortedatum", "pk"))
