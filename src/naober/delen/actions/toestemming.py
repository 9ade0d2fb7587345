"""A resident lets somebody have a part of the file, and takes that back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models.functions import Now

from naober.bewoners.bewoning import bewoners_van
from naober.bewoners.models import Persoon, Vertegenwoordiging
from naober.bewoners.soorten import Reikwijdte, Vertegenwoordigersoort
from naober.delen import rules
from naober.delen.models import Toestemming
from naober.dossier.bewoners import hoort_hier
from naober.dossier.handeling import Gedaan, handeling, vergrendel, weiger_bij_botsing
from naober.dossier.models import Dossier, Gebeurtenis, Inzagegrond
from naober.fundament.tijd import begin_van
from naober.gemeente.actor import Actor
from naober.gemeente.deelkader import Kader
from naober.gemeente.deelregels import kader_van
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Ontvangersoort
from naober.gemeente.profiel.deelbeleid import HELE_DOSSIER
from naober.gemeente.rechten import heeft_recht
from naober.kern import Bron, Weigering, leeftijd_op

_AVG = Bron("AVG", "art. 7")
_OVERIG = Gebeurtenis.Soort.OVERIG
INTREKKEN = Bron("AVG", "art. 7 lid 3")

weiger_bij_botsing(
    "inzagegrond_een_lopend",
    Weigering(
        code="toestemming.loopt-al",
        reden="Deze medewerker mag het dossier al zien, met toestemming van de inwoner.",
        bron=_AVG,
        alternatief="Trek eerst de toestemming in die er al is.",
        veld="medewerker",
    ),
)


@dataclass(frozen=True, slots=True)
class Gevraagd:
    """A consent as typed. `ontvanger`: the code of a receiver, empty for a member of staff. `zelf`: the resident
    says so in person. `tot`: the last day, or until it is withdrawn."""

    gegevens: tuple[str, ...]
    doel: str
    ontvanger: str = ""
    hoe: str = Toestemming.Hoe.MONDELING
    zelf: bool = True
    tot: date | None = None


@handeling(recht="toestemming.vastleggen", wet=_AVG)
def leg_toestemming_vast(
    actor: Actor,
    *,
    dossier: Dossier,
    persoon: Persoon,
    gevraagd: Gevraagd,
    medewerker: Medewerker | None = None,
    namens: Vertegenwoordiging | None = None,
    huisgenoten: Sequence[Persoon] = (),
    peildatum: date,
) -> Gedaan[Toestemming] | Weigering:
    """Record that `persoon` lets `medewerker` or a receiver have these parts of the file, for this purpose.

    The whole file opens to a member of staff as long as it holds, and only when every housemate who decides for
    themselves agrees (`huisgenoten`). Refused: who does not live here, a receiver that is not there, who cannot consent
    (`controleer_gever`) and what cannot be consented to (`controleer_inhoud`)."""
    kader = kader_van(actor.gemeente, peildatum)
    hier = te_geven(actor, kader, dossier, persoon, gevraagd, medewerker, namens, huisgenoten)
    if isinstance(hier, Weigering):
        return hier
    open_, gegeven = hier
    if weigering := weiger_gegeven(kader, open_, persoon, gegeven):
        return weigering
    rij = maak(kader, open_, persoon, gegeven, vastgelegd_door=actor.id)
    return Gedaan(rij, open_, _OVERIG, in_woorden(kader, rij))


@dataclass(frozen=True, slots=True)
class Gegeven:
    """A consent that may be given: what was asked, to whom, who spoke, and who of the house agreed."""

    gevraagd: Gevraagd
    soort: Ontvangersoort
    medewerker: Medewerker | None
    namens: Vertegenwoordiging | None
    huisgenoten: tuple[Persoon, ...]


def te_geven(
    actor: Actor,
    kader: Kader,
    dossier: Dossier,
    persoon: Persoon,
    gevraagd: Gevraagd,
    medewerker: Medewerker | None,
    namens: Vertegenwoordiging | None,
    huisgenoten: Sequence[Persoon],
) -> tuple[Dossier, Gegeven] | Weigering:
    """The file, locked, and the consent as it would be; refused for who does not live here and for a receiver that is
    not there."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    if weigering := hoort_hier(open_, persoon, kader.dag):
        return weigering
    soort = ontvanger_van(kader, actor.gemeente, gevraagd.ontvanger, medewerker)
    if isinstance(soort, Weigering):
        return soort
    return open_, Gegeven(gevraagd, soort, medewerker, namens, tuple(huisgenoten))


def weiger_gegeven(kader: Kader, dossier: Dossier, persoon: Persoon, gegeven: Gegeven) -> Weigering | None:
    """Why this consent cannot be given, whoever records it; None when it can."""
    gevraagd = gegeven.gevraagd
    if gegeven.namens is not None and gegeven.namens.persoon_id != persoon.pk:
        return kies("namens", "Deze vertegenwoordiger spreekt niet voor deze inwoner.")
    spreker = _spreker(gegeven.namens)
    return (
        _inhoud(kader, gegeven)
        or rules.controleer_gever(
            kader, persoon.geboren_of_verwacht, zelf=gevraagd.zelf, spreker=spreker, gegevens=gevraagd.gegevens
        )
        or _huisgenoten(kader, dossier, persoon, gegeven)
    )


def weiger_vraag(kader: Kader, dossier: Dossier, persoon: Persoon, gegeven: Gegeven) -> Weigering | None:
    """Why nobody could give this consent, whoever speaks; None when it can be asked."""
    return _inhoud(kader, gegeven) or _huisgenoten(kader, dossier, persoon, gegeven)


def _inhoud(kader: Kader, gegeven: Gegeven) -> Weigering | None:
    g = gegeven.gevraagd
    return rules.controleer_inhoud(
        kader, soort=gegeven.soort, gegevens=g.gegevens, doel=g.doel, van=kader.dag, tot=g.tot
    )


def _huisgenoten(kader: Kader, dossier: Dossier, persoon: Persoon, gegeven: Gegeven) -> Weigering | None:
    zonder = _zonder_instemming(kader, dossier, persoon, gegeven.huisgenoten)
    return rules.mist_huisgenoten(kader, gegeven.gevraagd.gegevens, zonder)


def maak(
    kader: Kader, dossier: Dossier, persoon: Persoon, gegeven: Gegeven, *, vastgelegd_door: int | None
) -> Toestemming:
    """Keep this consent, and open the whole file to the member of staff for whom it was given."""
    gevraagd, medewerker, spreker = gegeven.gevraagd, gegeven.medewerker, _spreker(gegeven.namens)
    rij = Toestemming(
        dossier=dossier,
        persoon=persoon,
        vertegenwoordiging=gegeven.namens,
        **_door(persoon, spreker, gevraagd, gegeven.huisgenoten),
        hoe=gevraagd.hoe,
        ontvanger_soort=gegeven.soort,
        ontvanger=gevraagd.ontvanger,
        medewerker=medewerker,
        gegevens=list(gevraagd.gegevens),
        doel=gevraagd.doel,
        van=kader.dag,
        tot=rules.laatste_dag(
            kader, persoon.geboren_of_verwacht, zelf=gevraagd.zelf, spreker=spreker, tot=gevraagd.tot
        ),
        vastgelegd_door_id=vastgelegd_door,
    )
    if medewerker is not None and HELE_DOSSIER in gevraagd.gegevens:
        rij.inzagegrond = _open(kader, rij, medewerker)
    rij.save()
    return rij


def in_woorden(kader: Kader, rij: Toestemming) -> str:
    """The line on the timeline."""
    tot = f" tot en met {rij.tot:%d-%m-%Y}" if rij.tot else ""
    wat = kader.namen(rij.gegevens).lower()
    wie = naam_van(kader, rij.ontvanger, rij.medewerker)
    return f"{rij.gegeven_door} geeft toestemming om met {wie} te delen: {wat}{tot}."


def _spreker(namens: Vertegenwoordiging | None) -> rules.Spreker | None:
    if namens is None:
        return None
    soort, reikwijdte = Vertegenwoordigersoort(namens.soort), Reikwijdte(namens.reikwijdte)
    return rules.Spreker(namens.naam, soort, reikwijdte, namens.van, namens.tot)


def naam_van(kader: Kader, code: str, medewerker: Medewerker | None) -> str:
    """The receiver by name: a member of staff, or who has this code."""
    if medewerker is not None:
        return medewerker.naam
    ontvanger = kader.ontvanger(code)
    return ontvanger.naam if ontvanger else code


def kies(veld: str, reden: str) -> Weigering:
    """The refusal at one field that was not filled in well."""
    return Weigering(f"toestemming.{veld}", reden, _AVG, "Kies uit de lijst.", veld)


def ontvanger_van(kader: Kader, gemeente: int, code: str, medewerker: Medewerker | None) -> Ontvangersoort | Weigering:
    """Of which kind the one receiver is; refused for none or two, and for one that can get nothing."""
    if (medewerker is None) == (not code):
        return kies("ontvanger", "Toestemming geldt voor één ontvanger: een medewerker of een organisatie.")
    if medewerker is None:
        gevonden = kader.ontvanger(code)
        return gevonden.soort if gevonden else kies("ontvanger", "Deze ontvanger is niet bekend.")
    rollen = Actor.van(medewerker).rollen
    if medewerker.gemeente_id != gemeente or not medewerker.is_active or not heeft_recht(rollen, "dossier.inzien"):
        return kies("medewerker", "Deze medewerker kan in dit systeem geen dossiers zien.")
    return Ontvangersoort.MEDEWERKER


def _zonder_instemming(kader: Kader, dossier: Dossier, persoon: Persoon, huisgenoten: Sequence[Persoon]) -> list[str]:
    """Who of the household decides for themselves and has not agreed, by name."""
    akkoord = {persoon.pk, *(h.pk for h in huisgenoten)}
    return [
        p.naam
        for p in bewoners_van(dossier.huishouden, kader.dag)
        if p.pk not in akkoord and leeftijd_op(p.geboren_of_verwacht, kader.dag) >= kader.leeftijd.zelf
    ]


def _door(
    persoon: Persoon, spreker: rules.Spreker | None, gevraagd: Gevraagd, huisgenoten: Sequence[Persoon]
) -> dict[str, str]:
    """By name: who gave it, and who agreed beside them."""
    mede = [h.naam for h in huisgenoten]
    if spreker is None:
        return {"gegeven_door": persoon.naam, "mede_door": ", ".join(mede)[:250]}
    if gevraagd.zelf:
        mede.insert(0, f"{spreker.naam} ({spreker.soort.woord})")
        return {"gegeven_door": persoon.naam, "mede_door": ", ".join(mede)[:250]}
    return {"gegeven_door": spreker.naam, "mede_door": ", ".join(mede)[:250]}


def _open(kader: Kader, rij: Toestemming, medewerker: Medewerker) -> Inzagegrond:
    doel = kader.doel(rij.doel)
    return Inzagegrond.objects.create(
        dossier=rij.dossier,
        medewerker=medewerker,
        grond=Inzagegrond.Grond.TOESTEMMING,
        van=begin_van(rij.van),
        tot=begin_van(rij.tot + timedelta(days=1)) if rij.tot else None,
        reden=f"Om {doel.naam if doel else rij.doel}.",
        gegeven_door=rij.gegeven_door,
        vastgelegd_door_id=rij.vastgelegd_door_id,
    )


@handeling(recht="toestemming.vastleggen", wet=INTREKKEN)
def trek_toestemming_in(
    actor: Actor, *, toestemming: Toestemming, door: str, peildatum: date
) -> Gedaan[Toestemming] | Weigering:
    """The resident, or who speaks for them (`door`, by name), takes a consent back: from this moment it holds no
    longer, also for whoever has the file open, and also in a file that has ended. No reason is asked, for none is
    needed. Refused: what was taken back already, and nobody named."""
    vers = vergrendel(actor, toestemming.dossier, ook_gesloten=True)
    if isinstance(vers, Weigering):
        return vers
    return neem_terug(kader_van(actor.gemeente, peildatum), vers, toestemming.pk, door)


def neem_terug(kader: Kader, dossier: Dossier, nummer: int, door: str) -> Gedaan[Toestemming] | Weigering:
    """End this consent at this moment, and the sight of the file that came with it."""
    rij = Toestemming.objects.select_for_update(of=("self",)).get(pk=nummer)
    if rij.ingetrokken_op is not None:
        return Weigering(
            "toestemming.al-ingetrokken", "Deze toestemming is al ingetrokken.", INTREKKEN, "Dan hoeft u niets te doen."
        )
    if not door.strip():
        return Weigering(
            "toestemming.door", "Zeg wie de toestemming intrekt.", INTREKKEN, "Vul de naam in van de inwoner.", "door"
        )
    rij.ingetrokken_op, rij.ingetrokken_door = Now(), door.strip()
    rij.save()
    rij.refresh_from_db()
    if rij.inzagegrond_id is not None:
        Inzagegrond.objects.filter(pk=rij.inzagegrond_id).update(ingetrokken_op=rij.ingetrokken_op)
    wie = naam_van(kader, rij.ontvanger, rij.medewerker)
    return Gedaan(rij, dossier, _OVERIG, f"{rij.ingetrokken_door} trekt de toestemming voor {wie} in.")
