"""The desk by telephone: a queue of who wants to be called back, with the kind of question, until it is answered.

A question waits here without a resident: who asks what may happen need not be known. When it turns out to be a question
for help, it is recorded with the resident as any other."""

from collections import Counter
from datetime import date

from naober.dossier.handeling import Gedaan, handeling
from naober.dossier.models import Gebeurtenis
from naober.fundament.scope import zonder_namen
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Aard, Herkomst, Profiel
from naober.gemeente.queries import profiel_van
from naober.ingang.models import Binnenkomst
from naober.ingang.rijen import ander_team
from naober.ingang.rules import Bericht, controleer_bericht, controleer_vraagsoort, te_beantwoorden
from naober.kern import Bron, Weigering
from naober.kern.tellen import Aantal, verhul

_WMO = Bron("Wmo 2015", "art. 2.3.2 lid 1")
VRAAGSOORT = "vraagsoort"


@handeling(recht="binnenkomst.registreren", wet=_WMO)
def zet_in_wachtrij(
    actor: Actor, *, bericht: Bericht, vraagsoort: str, peildatum: date
) -> Gedaan[Binnenkomst] | Weigering:
    """Let somebody who called wait to be called back by the desk, with what kind of question it is.

    Refused: no such desk here, a kind that it does not have, nothing asked, and no way to call back."""
    profiel = profiel_van(actor.gemeente, peildatum)
    if weigering := controleer_vraagsoort(profiel, vraagsoort) or controleer_bericht(profiel, bericht):
        return weigering
    loket = profiel.openbaar.loket
    ingang = profiel.ingang(loket.ingang) if loket else None
    if ingang is None:
        raise AssertionError  # said by controleer_vraagsoort
    rij = Binnenkomst.objects.create(
        ingang=ingang.code,
        kanaal=next((k for k in profiel.kanalen if "telefoon" in k), profiel.kanalen[0]),
        aard=Aard.VRAAG,
        soort=Binnenkomst.Soort.EIGEN,
        herkomst=Herkomst.ZELF,
        melder=bericht.naam.strip()[:120],
        telefoon=bericht.contact.strip()[:20],
        omschrijving=bericht.tekst.strip(),
        enkelvoudig=False,
        triageregel="",
        gegevens={VRAAGSOORT: vraagsoort},
        team=ingang.team or actor.team,
        status=Binnenkomst.Status.OVERGEDRAGEN,
        ontvangen_op=peildatum,
        ontvangen_door_id=actor.id,
    )
    return Gedaan(rij, None, Gebeurtenis.Soort.VRAAG, f"Wacht op terugbellen bij {ingang.naam}: {vraagsoort}")


@handeling(recht="binnenkomst.aanvullen", wet=_WMO)
def beantwoord(
    actor: Actor, *, binnenkomst: Binnenkomst, antwoord: str, peildatum: date
) -> Gedaan[Binnenkomst] | Weigering:
    """Answer a question that came in without a resident, at the desk or on the website; then it waits no more.

    Refused: another team's question, one about a known resident, one that was answered already, and no answer."""
    vers = Binnenkomst.objects.select_for_update(of=("self",)).get(pk=binnenkomst.pk)
    if vers.team != actor.team and actor.id not in (vers.ontvangen_door_id, vers.opgepakt_door_id):
        return ander_team()
    wacht = vers.status in (Binnenkomst.Status.OVERGEDRAGEN, Binnenkomst.Status.OPGEPAKT)
    if weigering := te_beantwoorden(antwoord, met_inwoner=vers.persoon_id is not None, wacht=wacht):
        return weigering
    vers.antwoord, vers.status = antwoord.strip(), Binnenkomst.Status.BEANTWOORD
    vers.opgepakt_op = vers.opgepakt_op or peildatum
    vers.opgepakt_door_id = vers.opgepakt_door_id or actor.id
    vers.save()
    return Gedaan(vers, None, Gebeurtenis.Soort.VRAAG, "Een vraag zonder inwoner is beantwoord.")


def wachtrij(actor: Actor, limiet: int = 100) -> list[Binnenkomst]:
    """Who waits at the actor's team for a call or an answer, without a known resident, longest first: one query."""
    wacht = Binnenkomst.objects.filter(
        team=actor.team, persoon__isnull=True, status__in=(Binnenkomst.Status.OVERGEDRAGEN, Binnenkomst.Status.OPGEPAKT)
    )
    return list(wacht.select_related("ontvangen_door", "opgepakt_door").order_by("ontvangen_op", "id")[:limiet])


def per_vraagsoort(profiel: Profiel, van: date, tot: date) -> list[Aantal]:
    """How often each kind of question came in at the desk over these days; small numbers hidden. One query."""
    loket = profiel.openbaar.loket
    if loket is None:
        return []
    with zonder_namen():
        rijen = Binnenkomst.objects.filter(ingang=loket.ingang, ontvangen_op__range=(van, tot))
        geteld = Counter(str(g.get(VRAAGSOORT, "")) for g in rijen.values_list("gegevens", flat=True))
    return verhul([(soort, geteld[soort]) for soort in loket.vraagsoorten])
