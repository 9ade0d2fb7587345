"""What a visitor of the public pages sends: a question, an opinion, a request for an appointment. A concern about
somebody is a signal, and comes in at `signalen.bezoekers`.

Nobody is signed in, so nothing is looked up: which resident it is about, a worker finds out when they take it up."""

import re
from datetime import date

from naober.dossier.handeling import Gedaan, voer_uit
from naober.dossier.models import Gebeurtenis
from naober.fundament.scope import huidige_scope, in_scope
from naober.gemeente.profiel import Aard, Herkomst, Ingang, Profiel
from naober.gemeente.queries import profiel_van
from naober.ingang.models import Binnenkomst
from naober.ingang.rules import Bericht, controleer_bericht, controleer_vraagsoort, team_voor
from naober.kern import Bron, Fout, Weigering

_WMO = Bron("Wmo 2015", "art. 2.3.2 lid 1")
_TELEFOON = re.compile(r"[0-9+() -]{8,20}")


def stuur_bericht(*, bericht: Bericht, peildatum: date) -> Binnenkomst | Weigering:
    """Take a message in and let it wait at the team of the area, or of the entrance of the website; in the scope of
    the municipality. Refused by `controleer_bericht`.

    It stands on no timeline: there is no file yet, and the message itself says what was sent."""
    scope = huidige_scope()
    if scope is None:
        raise Fout("Een bericht komt binnen in de scope van een gemeente.")
    profiel = profiel_van(scope.gemeente, peildatum)

    def doe() -> Gedaan[Binnenkomst] | Weigering:
        if weigering := controleer_bericht(profiel, bericht):
            return weigering
        if bericht.vraagsoort and (fout := controleer_vraagsoort(profiel, bericht.vraagsoort)):
            return fout
        rij = _rij(profiel, bericht, peildatum)
        rij.save()
        return Gedaan(rij, None, Gebeurtenis.Soort.VRAAG, "")

    # A visitor sees nothing; what is written here is asked wide, and nothing is read.
    with in_scope(gemeente=scope.gemeente, breed=True):
        return voer_uit(doe, "stuur_bericht", peildatum, _WMO, wie={}, medewerker=None)


def _rij(profiel: Profiel, bericht: Bericht, dag: date) -> Binnenkomst:
    ingang, kanaal = ingang_van(profiel, bericht.aard)
    loket = profiel.openbaar.loket if bericht.vraagsoort else None
    if loket is not None:
        ingang = profiel.ingang(loket.ingang) or ingang
    contact = bericht.contact.strip()
    belt = bool(_TELEFOON.fullmatch(contact))
    tekst = bericht.tekst.strip()
    if contact and not belt:
        tekst += f"\n\nTe bereiken via: {contact}"
    return Binnenkomst(
        ingang=ingang.code,
        kanaal=kanaal,
        aard=bericht.aard,
        soort=Binnenkomst.Soort.EIGEN,
        herkomst=Herkomst.ZELF,
        melder=bericht.naam.strip()[:120],
        telefoon=contact if belt else "",
        omschrijving=tekst,
        leefgebieden=sorted(bericht.leefgebieden),
        enkelvoudig=False,
        triageregel="",
        gegevens={"vraagsoort": bericht.vraagsoort} if loket else {},
        team=team_voor(profiel, "" if loket else bericht.gebied, ingang),
        status=Binnenkomst.Status.OVERGEDRAGEN,
        ontvangen_op=dag,
    )


def ingang_van(profiel: Profiel, aard: Aard) -> tuple[Ingang, str]:
    """The entrance and the channel of the website; its own for a concern or an opinion when the profile has one."""
    digitaal = profiel.openbaar.digitaal
    eigen = {Aard.SIGNAAL: digitaal.meldpunt, Aard.MENING: digitaal.mening}.get(aard) if digitaal else None
    code = eigen or (digitaal.ingang if digitaal else "")
    ingang = profiel.ingang(code) or profiel.ingangen[0]
    return ingang, digitaal.kanaal if digitaal and digitaal.kanaal in profiel.kanalen else profiel.kanalen[0]
