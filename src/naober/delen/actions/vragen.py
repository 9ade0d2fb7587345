"""A worker asks for a consent, which the resident gives or refuses on their own pages; and takes back there."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from django.db.models import Q
from django.db.models.functions import Now

from naober.bewoners.models import Persoon, Vertegenwoordiging
from naober.delen.actions.toestemming import (
    INTREKKEN,
    Gegeven,
    Gevraagd,
    in_woorden,
    maak,
    naam_van,
    neem_terug,
    te_geven,
    weiger_gegeven,
    weiger_vraag,
)
from naober.delen.models import Toestemming, Toestemmingsvraag
from naober.dossier.handeling import Gedaan, handeling
from naober.dossier.inwoner import Inwoner, inwonerhandeling, op_slot_van
from naober.dossier.models import Dossier, Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.deelregels import kader_van
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Ontvangersoort
from naober.kern import Bron, Weigering

_AVG = Bron("AVG", "art. 7")
_INFORMATIE = Bron("AVG", "art. 13 lid 1")
_OVERIG = Gebeurtenis.Soort.OVERIG
_BEL = "Bel uw contactpersoon bij de gemeente. Dan regelt u het samen."
_WEG = Weigering(
    "toestemmingsvraag.niet-van-u", "Deze vraag is er niet, of is niet voor u.", _AVG, "Ga terug naar de lijst."
)


@handeling(recht="toestemming.vastleggen", wet=_AVG)
def vraag_toestemming(
    actor: Actor,
    *,
    dossier: Dossier,
    persoon: Persoon,
    gevraagd: Gevraagd,
    waarom: str,
    medewerker: Medewerker | None = None,
    huisgenoten: Sequence[Persoon] = (),
    peildatum: date,
) -> Gedaan[Toestemmingsvraag] | Weigering:
    """Ask the resident for this consent; they answer on their own pages, and nothing is shared before they do.

    Refused: what nobody could consent to, and without saying in words for the resident why it is needed."""
    kader = kader_van(actor.gemeente, peildatum)
    hier = te_geven(actor, kader, dossier, persoon, gevraagd, medewerker, None, huisgenoten)
    if isinstance(hier, Weigering):
        return hier
    open_, gegeven = hier
    if weigering := weiger_vraag(kader, open_, persoon, gegeven):
        return weigering
    if not waarom.strip():
        return Weigering(
            "toestemmingsvraag.waarom",
            "De inwoner moet weten waarom u dit vraagt.",
            _INFORMATIE,
            "Schrijf het op in gewone woorden.",
            "waarom",
        )
    rij = Toestemmingsvraag.objects.create(
        dossier=open_,
        persoon=persoon,
        ontvanger_soort=gegeven.soort,
        ontvanger=gevraagd.ontvanger,
        medewerker=medewerker,
        gegevens=list(gevraagd.gegevens),
        doel=gevraagd.doel,
        tot=gevraagd.tot,
        waarom=waarom.strip(),
        huisgenoten=[h.pk for h in huisgenoten],
        gevraagd_op=peildatum,
        gevraagd_door_id=actor.id,
    )
    wie = naam_van(kader, rij.ontvanger, medewerker)
    tekst = f"Gevraagd aan {persoon.naam}: mag {wie} dit weten? {kader.namen(rij.gegevens)}."
    return Gedaan(rij, open_, _OVERIG, tekst)


@inwonerhandeling(recht="eigen.toestemming", wet=_AVG)
def beantwoord_toestemmingsvraag(
    inwoner: Inwoner, *, vraag: int, ja: bool, peildatum: date
) -> Gedaan[Toestemmingsvraag] | Weigering:
    """Give or refuse a consent that was asked. Given, it holds from this moment.

    Refused: a question for somebody else or answered already, and when this person cannot give it now
    (`weiger_gegeven`): too young to say so alone, or others in the house who must agree."""
    rij = (
        Toestemmingsvraag.objects.select_for_update(of=("self",))
        .filter(pk=vraag, persoon_id=inwoner.voor)
        .select_related("persoon", "medewerker")
        .first()
    )
    if rij is None:
        return _WEG
    dossier = op_slot_van(inwoner, rij.dossier_id)
    if isinstance(dossier, Weigering):
        return dossier
    if rij.antwoord:
        return Weigering("toestemmingsvraag.beantwoord", "Deze vraag is al beantwoord.", _AVG, "Bekijk de lijst.")
    kader = kader_van(inwoner.gemeente, peildatum)
    rij.beantwoord_op, rij.beantwoord_door = Now(), inwoner.eigen_naam[:120]
    if not ja:
        rij.antwoord = Toestemmingsvraag.Antwoord.NEE
        rij.save()
        wie = naam_van(kader, rij.ontvanger, rij.medewerker)
        tekst = f"{inwoner.eigen_naam} geeft geen toestemming: {wie} krijgt niets. {kader.namen(rij.gegevens)}."
        return Gedaan(rij, dossier, _OVERIG, tekst)
    gegeven = _gegeven(inwoner, rij, peildatum)
    if gegeven is None:
        return Weigering("toestemmingsvraag.namens", f"U mag vandaag niet voor {rij.persoon.naam} spreken.", _AVG, _BEL)
    if weigering := weiger_gegeven(kader, dossier, rij.persoon, gegeven):
        return replace(weigering, alternatief=_BEL, veld=None)
    toestemming = maak(kader, dossier, rij.persoon, gegeven, vastgelegd_door=None)
    rij.antwoord, rij.toestemming = Toestemmingsvraag.Antwoord.JA, toestemming
    rij.save()
    return Gedaan(rij, dossier, _OVERIG, in_woorden(kader, toestemming))


def _gegeven(inwoner: Inwoner, rij: Toestemmingsvraag, dag: date) -> Gegeven | None:
    """What was asked, as who is signed in gives it; None when they speak for nobody here today."""
    zelf = inwoner.wie == inwoner.voor
    namens = None
    if not zelf:
        loopt = Q(van__lte=dag) & (Q(tot__isnull=True) | Q(tot__gte=dag))
        rijen = Vertegenwoordiging.objects.filter(loopt, persoon_id=inwoner.voor, door_id=inwoner.wie)
        namens = rijen.order_by("-van", "-id").first()
        if namens is None:
            return None
    gevraagd = Gevraagd(
        tuple(rij.gegevens), rij.doel, rij.ontvanger, hoe=Toestemming.Hoe.DIGITAAL, zelf=zelf, tot=rij.tot
    )
    huisgenoten = tuple(Persoon.objects.filter(pk__in=rij.huisgenoten))
    return Gegeven(gevraagd, Ontvangersoort(rij.ontvanger_soort), rij.medewerker, namens, huisgenoten)


@inwonerhandeling(recht="eigen.toestemming", wet=INTREKKEN)
def trek_eigen_toestemming_in(
    inwoner: Inwoner, *, toestemming: int, peildatum: date
) -> Gedaan[Toestemming] | Weigering:
    """Take back a consent about oneself, or about whom one speaks for: from this moment it holds no longer, also for
    whoever has the file open, and also when one lives elsewhere now. Refused: somebody else's, or taken back before."""
    rij = Toestemming.objects.filter(pk=toestemming, persoon_id=inwoner.voor).first()
    if rij is None:
        return replace(_WEG, code="toestemming.niet-van-u", reden="Deze toestemming is er niet, of is niet van u.")
    dossier = Dossier.objects.select_for_update(of=("self",)).get(pk=rij.dossier_id)
    return neem_terug(kader_van(inwoner.gemeente, peildatum), dossier, rij.pk, inwoner.eigen_naam[:120])
