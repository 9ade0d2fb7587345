"""Looking for odd reading in the log of one day, and keeping what is found until it has been judged."""

from datetime import date, datetime, time, timedelta

from django.db.models import F
from django.utils import timezone

from naober.bewoners.models import Persoon
from naober.bewoners.rules import zoeksleutel
from naober.dossier.models import Dossier
from naober.fundament.gezien import zonder
from naober.fundament.scope import in_scope
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Signaalgrens
from naober.gemeente.verwerkingen import register_van
from naober.logboek.models import EigenAdres, Inzage, Signaal
from naober.logboek.rules import Collega, Huis, Kijkmoment, Opvallend, opvallend

# A list or a search opens no file.
_GEOPEND = (Inzage.Gebruik.LEZEN, Inzage.Gebruik.BESTAND, Inzage.Gebruik.WIJZIGEN)
_VOORVOEGSELS = frozenset(
    [
        "van",
        "von",
        "de",
        "den",
        "der",
        "het",
        "ten",
        "ter",
        "te",
        "in",
        "op",
        "la",
        "le",
        "el",
        "al",
        "da",
        "di",
        "dos",
        "d",
        "v",
    ]
)


def zoek_signalen(gemeente: int, dag: date, *, actor: int | None = None) -> int:
    """Look through the log of this day; how many signs were new. May be done again: what is known stays as it was.

    It runs with the wide right, for it compares files with members of staff who cannot see them, and shows nothing of
    them but their number."""
    with in_scope(gemeente=gemeente, actor=actor, breed=True), zonder():
        kijken = _kijken(dag)
        grenzen: dict[str, Signaalgrens] = {s.soort: s for s in register_van(gemeente, dag).signalen}
        gevonden = opvallend(kijken, _collegas(gemeente), _huizen({k.dossier for k in kijken if k.dossier}), grenzen)
        return _bewaar(gevonden, dag)


def _kijken(dag: date) -> list[Kijkmoment]:
    begin = timezone.make_aware(datetime.combine(dag, time.min))
    rijen = Inzage.objects.filter(
        moment__gte=begin,
        moment__lt=begin + timedelta(days=1),
        gebruik__in=_GEOPEND,
        kijker=Inzage.Kijker.MEDEWERKER,
        medewerker_id__isnull=False,
    ).values_list("medewerker_id", "dossier_id", "moment", "aanleiding", "status")
    return [
        Kijkmoment(wie or 0, dossier, timezone.localtime(moment), waarom, status == Inzage.Status.GEWEIGERD)
        for wie, dossier, moment, waarom, status in rijen.iterator(chunk_size=5000)
    ]


def achternaam_van(naam: str) -> str:
    """The surname in a full name as it is searched, without what stands before it: `de Vries` is `vries`."""
    woorden = zoeksleutel(naam).split()
    rest = woorden[1:] or woorden
    return " ".join(w for w in rest if w not in _VOORVOEGSELS)


def _collegas(gemeente: int) -> dict[int, Collega]:
    adressen = {
        wie: (postcode, nummer)
        for wie, postcode, nummer in EigenAdres.objects.values_list("medewerker_id", "postcode", "huisnummer")
    }
    rijen = Medewerker.objects.filter(gemeente_id=gemeente).values_list("pk", "naam")
    return {pk: Collega(pk, achternaam_van(naam), *adressen.get(pk, ("", None))) for pk, naam in rijen}


def _huizen(dossiers: set[int]) -> dict[int, Huis]:
    """Where the households of these files live, and the surnames in them."""
    rijen = Dossier.objects.filter(pk__in=dossiers).values_list(
        "pk", "huishouden_id", "huishouden__postcode", "huishouden__huisnummer"
    )
    huizen = {pk: (huishouden, postcode, nummer) for pk, huishouden, postcode, nummer in rijen}
    namen: dict[int, set[str]] = {}
    personen = Persoon.objects.filter(huishouden__in={h for h, _, _ in huizen.values()})
    for huishouden, naam in personen.values_list(F("huishouden_id"), F("zoeknaam")):
        namen.setdefault(huishouden, set()).add(naam)
    return {pk: Huis(postcode, nummer, frozenset(namen.get(h, ()))) for pk, (h, postcode, nummer) in huizen.items()}


def _bewaar(gevonden: list[Opvallend], dag: date) -> int:
    voor = Signaal.objects.filter(dag=dag).count()
    Signaal.objects.bulk_create(
        [
            Signaal(soort=o.soort, medewerker_id=o.medewerker, dossier_id=o.dossier, dag=dag, aantal=o.aantal)
            for o in gevonden
        ],
        ignore_conflicts=True,
    )
    return Signaal.objects.filter(dag=dag).count() - voor
