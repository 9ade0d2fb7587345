"""The national delivery of early signals (DDAS vroegsignalering), of what is in the database.

Called in the wide scope of a job. Of a resident go the day of birth and the address that the partner gave, as
statistics need no name; of a secret address nothing goes, and a citizen service number is not kept here at all."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Prefetch

from naober.gemeente.profiel import Profiel
from naober.gemeente.queries import profiel_van
from naober.gemeente.signaalkader import Signaalkader
from naober.gemeente.signaalregels import signaalkader
from naober.signalen.aanlevering import Partnersoort, Signaalrij
from naober.signalen.aanlevering.landelijk import (
    Contactpoging,
    Contactsoort,
    Dagdeel,
    Eindresultaat,
    Leveringskop,
    Zaak,
    schrijf,
)
from naober.signalen.aanlevering.velden import STATUSSEN
from naober.signalen.inlezen.rijen import SCHULDEN
from naober.signalen.koppelen.rules import Gezochte
from naober.signalen.models import Contactpoging as Poging
from naober.signalen.models import Signaal, Signaalzaak

LEVERANCIER = "naober"
_DAGDELEN: Mapping[str, Dagdeel] = {"ochtend": Dagdeel.OCHTEND, "middag": Dagdeel.MIDDAG, "avond": Dagdeel.AVOND}
_WACHT = "Nog niet opgepakt"


@dataclass(frozen=True, slots=True)
class Uitlevering:
    """The delivery as pieces of text, and how many signals and cases are in it."""

    tekst: Iterator[str]
    signalen: int
    zaken: int


def landelijke_levering(gemeente: int, van: date, tot: date, gemaakt: datetime) -> Uitlevering:
    """All signals about debts that came in from `van` up to and including `tot` and were not taken back, with the cases
    that they are in and how was tried to reach somebody. Three queries. Refused (ValueError) for an end before its
    begin."""
    if tot < van:
        raise ValueError("De laatste dag ligt voor de eerste dag.")
    kader, profiel = signaalkader(gemeente, tot), profiel_van(gemeente, tot)
    soorten = [s.code for s in kader.soorten if s.groep == SCHULDEN]
    rijen = Signaal.objects.filter(
        soort__in=soorten, ontvangen_op__gte=van, ontvangen_op__lte=tot, ingetrokken_op__isnull=True
    )
    signalen = list(rijen.select_related("zaak__huishouden").order_by("pk"))
    pogingen = Prefetch("pogingen", Poging.objects.order_by("dag", "pk"))
    begonnen = Signaalzaak.objects.filter(pk__in={s.zaak_id for s in signalen}, opgepakt_op__isnull=False)
    zaken = list(begonnen.order_by("pk").prefetch_related(pogingen))
    van_zaak: dict[int, list[str]] = {}
    for signaal in signalen:
        van_zaak.setdefault(signaal.zaak_id, []).append(str(signaal.pk))
    tekst = schrijf(
        _kop(profiel, van, tot, gemaakt),
        (_signaal(s, kader) for s in signalen),
        (_zaak(z, tuple(van_zaak[z.pk]), kader, van, tot) for z in zaken),
    )
    return Uitlevering(tekst, len(signalen), len(zaken))


def _kop(profiel: Profiel, van: date, tot: date, gemaakt: datetime) -> Leveringskop:
    naam = profiel.gemeente.naam
    return Leveringskop(van, tot, gemaakt, LEVERANCIER, profiel.gemeente.code, f"Gemeente {naam}")


def _signaal(rij: Signaal, kader: Signaalkader) -> Signaalrij:
    bron = kader.bron(rij.afzender)
    partner = next((p for p in Partnersoort if bron is not None and p == bron.partner), Partnersoort.OVERIGE)
    huishouden = rij.zaak.huishouden
    geheim = huishouden is not None and huishouden.geheim_adres
    wie = Gezochte(
        geboortedatum=rij.geboortedatum,
        postcode="" if geheim else rij.postcode,
        huisnummer=None if geheim else rij.huisnummer,
        toevoeging="" if geheim else rij.toevoeging,
    )
    return Signaalrij(
        str(rij.pk), partner, wie, None if rij.bedrag is None else int(rij.bedrag * 100),
        crisis=rij.ernst == 3, warm=bool(rij.weet_ervan), ontstaan_op=_ontstaan(rij), signaal_op=rij.gezien_op,
        status=_status(rij.zaak, kader),
    )  # fmt: skip


def _ontstaan(rij: Signaal) -> date | None:
    gegeven = rij.gegevens.get("ontstaan")
    return date.fromisoformat(gegeven) if isinstance(gegeven, str) and gegeven else None


def _status(zaak: Signaalzaak, kader: Signaalkader) -> str:
    """Why it was not taken up, in the words of the standard; empty once it was."""
    if zaak.status == Signaalzaak.Status.WACHT:
        return _WACHT
    resultaat = kader.resultaat(zaak.resultaat)
    woord = resultaat.ddas if resultaat is not None else None
    return woord if woord in STATUSSEN and woord is not None else ""


def _zaak(rij: Signaalzaak, kenmerken: tuple[str, ...], kader: Signaalkader, van: date, tot: date) -> Zaak:
    resultaat = kader.resultaat(rij.resultaat)
    einde = next((e for e in Eindresultaat if resultaat is not None and e == resultaat.ddas), None)
    return Zaak(
        kenmerken,
        gekoppeld_op=rij.eerste_op if rij.huishouden_id is not None else None,
        periode_van=van,
        periode_tot=tot,
        opgepakt_op=rij.opgepakt_op,
        resultaat=einde,
        contactpogingen=tuple(_poging(p, kader) for p in rij.pogingen.all()),
    )


def _poging(rij: Poging, kader: Signaalkader) -> Contactpoging:
    soort = kader.contactsoort(rij.soort)
    woord = next((c for c in Contactsoort if soort is not None and c == soort.ddas), Contactsoort.OVERIGE)
    return Contactpoging(woord, rij.dag, rij.bereikt, _DAGDELEN.get(rij.dagdeel))
