"""Data of a resident go to somebody else, with their ground; and where the household's own say did not hold."""

from dataclasses import dataclass
from datetime import date

from naober.bewoners.models import Persoon
from naober.delen import rules
from naober.delen.inhoud import stel_samen
from naober.delen.models import Uitzondering, Verstrekking
from naober.delen.queries import oordeel_over, taken_van
from naober.dossier.bewoners import hoort_hier
from naober.dossier.handeling import Gedaan, handeling, vergrendel
from naober.dossier.models import Dossier, Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.deelregels import kader_van
from naober.gemeente.queries import profiel_van
from naober.kern import Bron, Weigering
from naober.plan.models import Actie
from naober.register.queries import netwerken_van
from naober.register.rules import geen_lid

_AVG = Bron("AVG", "art. 5 lid 1 onder b en c")
_REGIE = Bron("Wmo 2015", "art. 2.3.2")
_OVERIG = Gebeurtenis.Soort.OVERIG


@dataclass(frozen=True, slots=True)
class Deling:
    """A disclosure as typed: which parts, gathered under which law, go to this receiver (a code) and for what.
    `inhoud`: what is told or sent. `verteld`: what the household was told, where the law lets it go without asking."""

    ontvanger: str
    gegevens: tuple[str, ...]
    doel: str
    van_wet: str
    inhoud: str = ""
    noodzaak: str = ""
    verteld: str = ""


@handeling(recht="gegevens.verstrekken", wet=_AVG)
def verstrek(
    actor: Actor,
    *,
    dossier: Dossier,
    persoon: Persoon,
    deling: Deling,
    actie: Actie | None = None,
    peildatum: date,
) -> Gedaan[Verstrekking] | Weigering:
    """Record that these parts go to this receiver, with the rule that allows it. `actie`: the receiver's own task.

    Everything or nothing: one part that may not go refuses the whole, and says which. Refused as well: without saying
    why it is necessary or what is told, without what the household was told where nobody asked them, and to a network
    to which the actor does not belong. Where the rule has it put together from what was recorded, that is what goes."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    if weigering := hoort_hier(open_, persoon, peildatum) or _van_een_netwerk(actor, deling.ontvanger, peildatum):
        return weigering
    kader = kader_van(actor.gemeente, peildatum)
    ontvanger = kader.ontvanger(deling.ontvanger)
    if ontvanger is None:
        return _vul("ontvanger", "Deze ontvanger is niet bekend.", "Kies uit de lijst.")
    if not deling.gegevens or any(kader.gegevenssoort(g) is None for g in deling.gegevens):
        return _vul("gegevens", "Zeg welke delen u deelt.", "Kies de delen die nodig zijn.")
    if actie is not None and actie.pk not in {a.pk for a in taken_van(open_)}:
        return _vul("actie", "Dit is geen afgesproken taak uit het plan.", "Kies een taak uit het plan.")
    oordelen = oordeel_over(kader, open_, persoon, deling, eigen_taak=actie is not None)
    geweigerd = next((o.weigering for o in oordelen if o.weigering), None)
    if geweigerd is not None:
        return geweigerd
    if not deling.noodzaak.strip():
        return _vul("noodzaak", "Delen mag alleen als het nodig is.", "Schrijf op waarom het nodig is.")
    inhoud = _inhoud(open_, persoon, deling, oordelen)
    if isinstance(inhoud, Weigering):
        return inhoud
    eerste = _zwaarste(oordelen)
    regel = eerste.regel
    if regel is None:
        raise AssertionError("wat mag, mag door een regel")
    grond = str(regel.grond)
    if grond == "wet" and actie is None and not deling.verteld.strip():
        return Weigering(
            "verstrekking.verteld",
            "U deelt dit zonder toestemming. De inwoner moet het weten, tenzij dat gevaar geeft.",
            Bron("AVG", "art. 14"),
            "Schrijf op wat u de inwoner heeft verteld, of waarom dat nog niet kan.",
            "verteld",
        )
    rij = Verstrekking.objects.create(
        dossier=open_,
        persoon=persoon,
        ontvanger_soort=ontvanger.soort,
        ontvanger=ontvanger.code,
        ontvanger_naam=ontvanger.naam[:120],
        gegevens=list(deling.gegevens),
        inhoud=inhoud,
        doel=deling.doel,
        noodzaak=deling.noodzaak.strip(),
        van_wet=deling.van_wet,
        grond=grond,
        regel=regel.code,
        bron=_bronnen(oordelen),
        toestemming_id=next((o.toestemming for o in oordelen if o.toestemming), None),
        convenant=next((o.convenant.code for o in oordelen if o.convenant), ""),
        actie=actie,
        dag=peildatum,
        medewerker_id=actor.id,
    )
    if grond == "wet" and actie is None:
        _uitzondering(actor, open_, f"Gedeeld zonder toestemming met {ontvanger.naam}", deling, peildatum)
    wat = kader.namen(deling.gegevens).lower()
    return Gedaan(
        rij, open_, _OVERIG, f"Gedeeld met {ontvanger.naam}: {wat}. Grond: {rij.get_grond_display()}.", regel.bron
    )


def _van_een_netwerk(actor: Actor, ontvanger: str, dag: date) -> Weigering | None:
    """Where the municipality keeps who belongs to its networks, only a member tells something there."""
    profiel = profiel_van(actor.gemeente, dag)
    netwerk = next((n for n in profiel.netwerken if n.code == ontvanger), None)
    if (
        netwerk is None
        or not any(r.leden for r in profiel.registers)
        or ontvanger in netwerken_van(actor, profiel, dag)
    ):
        return None
    return geen_lid(netwerk, "ontvanger")


def _vul(veld: str, reden: str, alternatief: str) -> Weigering:
    return Weigering(f"verstrekking.{veld}", reden, Bron("AVG", "art. 5 lid 1 onder c"), alternatief, veld)


def _inhoud(
    dossier: Dossier, persoon: Persoon, deling: Deling, oordelen: tuple[rules.Deeloordeel, ...]
) -> str | Weigering:
    """What is told or sent: as typed, or put together from what was recorded where the rule says so."""
    regel = next((o.regel for o in oordelen if o.regel and o.regel.samengesteld), None)
    if regel is None:
        return deling.inhoud.strip() or _vul("inhoud", "Leg vast wat u deelt.", "Schrijf op wat u vertelt of stuurt.")
    return rules.samengesteld(regel, stel_samen(dossier, persoon, deling.gegevens), deling.gegevens, deling.inhoud)


def _zwaarste(oordelen: tuple[rules.Deeloordeel, ...]) -> rules.Deeloordeel:
    """The verdict under which the whole is recorded: by law without asking, else by covenant, else by consent."""
    volgorde = ("wet", "convenant", "toestemming")
    return min(oordelen, key=lambda o: volgorde.index(o.regel.grond) if o.regel else 0)


def _bronnen(oordelen: tuple[rules.Deeloordeel, ...]) -> str:
    return "; ".join(dict.fromkeys(str(o.regel.bron) for o in oordelen if o.regel))


def _uitzondering(actor: Actor, dossier: Dossier, waarop: str, deling: Deling, dag: date) -> None:
    Uitzondering.objects.create(
        dossier=dossier,
        waarop=waarop[:200],
        reden=deling.noodzaak.strip(),
        verteld=deling.verteld.strip(),
        dag=dag,
        medewerker_id=actor.id,
    )


@handeling(recht="gegevens.verstrekken", wet=_REGIE)
def leg_uitzondering_vast(
    actor: Actor, *, dossier: Dossier, waarop: str, reden: str, verteld: str, peildatum: date
) -> Gedaan[Uitzondering] | Weigering:
    """Record where the household itself did not decide on its support, with the reason and what they were told of it.

    Refused: without what, why, or what was told."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    for veld, waarde, wat in (
        ("waarop", waarop, "waarover het huishouden niet zelf besliste"),
        ("reden", reden, "waarom dat zo is"),
        ("verteld", verteld, "wat u het huishouden heeft verteld"),
    ):
        if not waarde.strip():
            return Weigering(
                f"uitzondering.{veld}", "Het huishouden beslist zelf, tenzij er een goede reden is.", _REGIE,
                f"Schrijf op {wat}.", veld,
            )  # fmt: skip
    rij = Uitzondering.objects.create(
        dossier=open_,
        waarop=waarop.strip()[:200],
        reden=reden.strip(),
        verteld=verteld.strip(),
        dag=peildatum,
        medewerker_id=actor.id,
    )
    return Gedaan(rij, open_, _OVERIG, f"Uitzondering op de eigen regie: {rij.waarop}.")
