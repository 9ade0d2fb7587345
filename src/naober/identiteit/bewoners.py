"""A resident at the door: who they are, for whom they come, and whether that still holds at this request.

A resident is no member of staff: their session holds two numbers, of who signed in and of whose file it is about. What
a representation or an age allows is looked up again at every request, so that what ends today ends today."""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from naober.bewoners.models import Persoon, Vertegenwoordiging
from naober.bewoners.soorten import Reikwijdte, Vertegenwoordigersoort
from naober.dossier.rules import samen_nodig
from naober.fundament.scope import Scope, Zicht, actieve_scope, in_scope
from naober.gemeente.landelijk import leeftijden, portaalwet
from naober.gemeente.profiel import Niveau
from naober.gemeente.queries import profiel_van
from naober.gezicht.schrijver import PERSOON
from naober.identiteit.aanbieders import Aanbieder
from naober.identiteit.bewaard import vervang_sessie
from naober.identiteit.medewerkers import gemeente_van
from naober.identiteit.rules import (
    Grens,
    Namens,
    controleer_niveau,
    mag_namens,
    mag_zelf,
    weiger_aanmelden,
)
from naober.identiteit.sessies import Soort, begin, sessie_van
from naober.kern import Bron, Bsn, Weigering

_log = logging.getLogger("naober.identiteit")


@dataclass(frozen=True, slots=True)
class Bewoner:
    """Who is signed in (`wie`) and whose file it is about (`voor`), by number; `namens` when that is another."""

    gemeente: int
    wie: int
    voor: int
    naam: str
    eigen_naam: str
    namens: Namens | None = None
    # A child and its parent have to agree both to help, on the day of this request.
    samen: bool = False


@dataclass(frozen=True, slots=True)
class Keuze:
    """Somebody whose file one may see today: oneself, or who one speaks for, and as what."""

    persoon: int
    naam: str
    als: str


def vereist_niveau(gemeente: int | None, dag: date) -> tuple[Niveau, Bron]:
    """How sure it must be who a resident is, with its source: of the municipality when it asks more than the law."""
    wet = portaalwet(dag).niveau
    eigen = profiel_van(gemeente, dag).portaal if gemeente is not None else None
    hoogste = wet if eigen is None or wet.betrouwbaarheidsniveau.minstens(eigen.betrouwbaarheidsniveau) else eigen
    return hoogste.betrouwbaarheidsniveau, hoogste.bron


def meld_aan(request: HttpRequest, aanbieder: Aanbieder, claims: Mapping[str, Any]) -> Weigering | None:
    """Begin the session of whoever signed in at this provider, for themselves or for whom the provider names.

    Refused, and logged without any claim: not sure enough, no valid citizen service number, not known in this
    municipality, too young, and a representation that is not recorded or does not hold today."""
    uitkomst = _van_claims(aanbieder, claims)
    if isinstance(uitkomst, Weigering):
        _log.warning("Aanmelden bij aanbieder %s is geweigerd: %s.", aanbieder.nummer, uitkomst.code)
        return uitkomst
    bewoner, makelaar = uitkomst
    open_sessie(request, bewoner.gemeente, bewoner.wie, bewoner.voor, makelaar=makelaar)
    return None


def open_sessie(request: HttpRequest, gemeente: int, wie: int, voor: int, *, makelaar: int | None = None) -> None:
    """Begin the session of this resident. Who they are was proven before: by a provider, or by nobody in the demo."""
    vervang_sessie(request)
    request.session[PERSOON] = {"wie": wie, "voor": voor, "makelaar": makelaar}
    begin(request.session, gemeente)
    request.session.save()


def bewoner_van(request: HttpRequest) -> Bewoner | Weigering | None:
    """The resident of this request; None when no resident is signed in. Refused when what let them in holds no more:
    they stay signed in, for themselves. At most three queries."""
    sessie = sessie_van(request)
    inhoud = request.session.get(PERSOON) if sessie and sessie.soort is Soort.BEWONER else None
    if sessie is None or not isinstance(inhoud, dict):
        return None
    uitkomst = _beoordeel(sessie.gemeente, inhoud["wie"], inhoud["voor"], inhoud.get("makelaar"))
    if isinstance(uitkomst, Weigering):
        _log.warning("Een sessie van een bewoner is geweigerd: %s.", uitkomst.code)
    return uitkomst


def keuzes_van(request: HttpRequest) -> list[Keuze]:
    """Whose files this resident may see today, their own first: three queries."""
    sessie = sessie_van(request)
    inhoud = request.session.get(PERSOON)
    if sessie is None or not isinstance(inhoud, dict):
        return []
    dag, wie, makelaar = timezone.localdate(), int(inhoud["wie"]), inhoud.get("makelaar")
    with in_scope(gemeente=sessie.gemeente, breed=True):
        zelf = Persoon.objects.filter(pk=wie).first()
        rijen = list(Vertegenwoordiging.objects.filter(door_id=wie).select_related("persoon").order_by("persoon_id"))
    keuzes = [Keuze(wie, zelf.naam, "uzelf")] if zelf else []
    for ander in {rij.persoon_id: rij.persoon for rij in rijen}.values():
        eigen = [_namens(rij) for rij in rijen if rij.persoon_id == ander.pk]
        mag = mag_namens(eigen, ander.geboortedatum, dag, _ouders_tot(dag), via_makelaar=ander.pk == makelaar)
        if isinstance(mag, Namens) and ander.overleden_op is None:
            keuzes.append(Keuze(ander.pk, ander.naam, f"u bent {mag.soort.woord}"))
    return keuzes


def kies(request: HttpRequest, voor: int) -> bool:
    """Go on with the file of another; False, and nothing changes, when that is not allowed today."""
    if voor not in {keuze.persoon for keuze in keuzes_van(request)}:
        return False
    request.session[PERSOON] = {**request.session[PERSOON], "voor": voor}
    return True


@contextmanager
def als_bewoner(bewoner: Bewoner) -> Iterator[None]:
    """Do the work of the block in the scope of this resident: no member of staff acts, so no file is shown, but for
    what the functions of the portal give of this one person. The database looks again whether they speak for them."""
    dag = Zicht(dag=timezone.localdate())
    with actieve_scope(Scope(bewoner.gemeente, zicht=dag, inwoner=(bewoner.wie, bewoner.voor))):
        yield


def _van_claims(aanbieder: Aanbieder, claims: Mapping[str, Any]) -> tuple[Bewoner, int | None] | Weigering:
    gemeente = gemeente_van(aanbieder, claims)
    if gemeente is None:
        return weiger_aanmelden("gemeente")
    niveau, bron = vereist_niveau(gemeente.code, timezone.localdate())
    if fout := controleer_niveau(aanbieder.niveaus, claims.get("acr"), niveau, bron):
        return fout
    wie = _nummer_bij(gemeente.code, claims.get(aanbieder.claim_bsn))
    if isinstance(wie, Weigering):
        return wie
    namens = claims.get(aanbieder.claim_namens) if aanbieder.claim_namens else None
    makelaar = _nummer_bij(gemeente.code, namens) if namens else None
    if isinstance(makelaar, Weigering):
        return makelaar
    bewoner = _beoordeel(gemeente.code, wie, makelaar or wie, makelaar)
    return bewoner if isinstance(bewoner, Weigering) else (bewoner, makelaar)


def _nummer_bij(gemeente: int, claim: object) -> int | Weigering:
    """Our number of the resident with this citizen service number, which goes no further than here."""
    bsn = Bsn.lees(claim) if isinstance(claim, str) else None
    if not isinstance(bsn, Bsn):
        return weiger_aanmelden("bsn")
    # Wide, to find who it is; from then on as that resident.
    with in_scope(gemeente=gemeente, breed=True):
        gevonden = Persoon.objects.filter(bsn=bsn.voluit, overleden_op__isnull=True).values_list("pk", flat=True)
        return next(iter(gevonden), None) or weiger_aanmelden("inwoner")


def _beoordeel(gemeente: int, wie: int, voor: int, makelaar: int | None) -> Bewoner | Weigering:
    dag = timezone.localdate()
    with in_scope(gemeente=gemeente, breed=True):
        personen = {p.pk: p for p in Persoon.objects.filter(pk__in={wie, voor}, overleden_op__isnull=True)}
        rijen = Vertegenwoordiging.objects.filter(door_id=wie, persoon_id=voor) if wie != voor else ()
        namens = [_namens(rij) for rij in rijen]
    zelf, ander = personen.get(wie), personen.get(voor)
    if zelf is None or ander is None:
        return weiger_aanmelden("inwoner")
    if wie == voor:
        fout = mag_zelf(zelf.geboortedatum, dag, _zelf_vanaf(dag))
        samen = samen_nodig(leeftijden(dag), zelf.geboortedatum, dag)
        return fout or Bewoner(gemeente, wie, voor, zelf.naam, zelf.naam, samen=samen)
    mag = mag_namens(namens, ander.geboortedatum, dag, _ouders_tot(dag), via_makelaar=voor == makelaar)
    if isinstance(mag, Weigering):
        return mag
    samen = samen_nodig(leeftijden(dag), ander.geboortedatum, dag)
    return Bewoner(gemeente, wie, voor, ander.naam, zelf.naam, mag, samen)


def _namens(rij: Vertegenwoordiging) -> Namens:
    return Namens(Vertegenwoordigersoort(rij.soort), Reikwijdte(rij.reikwijdte), rij.van, rij.tot)


def _zelf_vanaf(dag: date) -> Grens:
    regel = portaalwet(dag).zelf_vanaf
    return Grens(regel.jaren, regel.bron)


def _ouders_tot(dag: date) -> Grens:
    regel = portaalwet(dag).ouders_tot
    return Grens(regel.jaren, regel.bron)
