"""One client of a group is taken in."""

from datetime import date

from naober.bewoners.models import Persoon
from naober.dossier.actions import open_dossier_van
from naober.dossier.handeling import Gedaan, handeling, op_slot
from naober.dossier.models import Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.landelijk import overkomstmomenten
from naober.gemeente.profiel import Aard, Herkomst, Profiel
from naober.gemeente.profiel.overkomst import Overkomstgroep
from naober.gemeente.queries import profiel_van
from naober.gemeente.route import Kenmerken, Route, bepaal_route
from naober.ingang.models import Binnenkomst
from naober.ingang.overkomst.rules import SLEUTEL, Clientrij, controleer_client, controleer_moment, groep_van
from naober.ingang.rijen import team_van_regie
from naober.kern import Bron, Weigering, leeftijd_op

_WMO = Bron("Wmo 2015", "art. 2.3.2 lid 1")
_JUIST = Bron("AVG", "art. 5 lid 1 onder d")


@handeling(recht="overkomst.inlezen", wet=_WMO)
def lees_client_in(actor: Actor, *, groep: str, client: Clientrij, peildatum: date) -> Gedaan[Binnenkomst] | Weigering:
    """Take in one client of a group that comes over: a question in the household's one file, which waits at the team
    that leads there or that the profile names, with what the client has now and until when.

    Refused: before the moment that the law gives, a group that the profile does not name, a row that does not say
    enough, a resident who is not known here or was born on another day, and the same client and help again."""
    profiel = profiel_van(actor.gemeente, peildatum)
    over = groep_van(profiel, groep)
    if isinstance(over, Weigering):
        return over
    weigering = controleer_moment(overkomstmomenten(), over, peildatum) or controleer_client(over, client, peildatum)
    if weigering:
        return weigering
    bekend = _wie(client)
    if isinstance(bekend, Weigering):
        return bekend
    persoon, huishouden = bekend
    route = _route(profiel, over, persoon, peildatum)
    if isinstance(route, Weigering):
        return route
    dossier = op_slot(open_dossier_van(huishouden, peildatum).pk)
    if isinstance(dossier, Weigering):
        return dossier
    wat = {"groep": over.code, "hulp": client.hulp.strip(), "eind": f"{client.eind:%Y-%m-%d}"}
    if Binnenkomst.objects.filter(persoon=persoon, gegevens__contains={SLEUTEL: wat}).exists():
        return Weigering(
            "overkomst.al-ingelezen",
            "Deze cliënt is met deze hulp al ingelezen.",
            _JUIST,
            "Laat deze regel weg, of verander wat er anders is.",
            "client",
        )
    rij = _rij(actor, over, client, persoon, peildatum)
    rij.gegevens = {SLEUTEL: {**wat, "aanbieder": client.aanbieder.strip()}}
    rij.dossier, rij.toegeleid_op = dossier, peildatum
    rij.triageregel, rij.team = route
    rij.save()
    return Gedaan(rij, dossier, Gebeurtenis.Soort.VRAAG, rij.omschrijving, over.bron)


def _wie(client: Clientrij) -> tuple[Persoon, int] | Weigering:
    """The resident with the household in which they live."""
    persoon = Persoon.objects.filter(bsn=client.bsn).select_related("huishouden").first()
    if persoon is None or persoon.huishouden_id is None:
        return Weigering(
            "overkomst.onbekend",
            "Deze inwoner staat hier niet in de bevolking.",
            _JUIST,
            "Controleer het nummer. Woont de cliënt ergens anders, dan hoort deze regel bij die gemeente.",
            "bsn",
        )
    if persoon.geboortedatum != client.geboortedatum:
        return Weigering(
            "overkomst.ander",
            "Bij dit nummer hoort een andere geboortedatum.",
            _JUIST,
            "Controleer het nummer en de geboortedatum.",
            "geboortedatum",
        )
    return persoon, persoon.huishouden_id


def _route(profiel: Profiel, groep: Overkomstgroep, persoon: Persoon, dag: date) -> tuple[str, str] | Weigering:
    """The rule and the team: the one that leads in this household, else the one that the profile names."""
    regie = team_van_regie(profiel, persoon)
    if regie is not None:
        return "", regie.code
    kenmerken = Kenmerken(
        enkelvoudig=False,
        leefgebieden=frozenset(groep.leefgebieden),
        leeftijd=leeftijd_op(persoon.geboren_of_verwacht, dag),
        gebied=persoon.huishouden.gebied if persoon.huishouden else None,
        ingang=groep.ingang,
        aard=Aard.VRAAG,
        herkomst=Herkomst.NETWERK,
        wet=groep.wet,
    )
    route = bepaal_route(profiel, kenmerken)
    if isinstance(route, Route) and route.team is not None:
        return route.regel.code, route.team.code
    return (
        route
        if isinstance(route, Weigering)
        else Weigering(
            "overkomst.geen-team",
            "Voor deze cliënt noemt het profiel geen team.",
            route.regel.bron,
            "Vraag de beheerder om de triage in het gemeenteprofiel aan te vullen.",
            "groep",
        )
    )


def _rij(actor: Actor, groep: Overkomstgroep, client: Clientrij, persoon: Persoon, dag: date) -> Binnenkomst:
    return Binnenkomst(
        persoon=persoon,
        ingang=groep.ingang,
        kanaal=groep.kanaal,
        aard=Aard.VERVOLG,
        soort=Binnenkomst.Soort.EIGEN,
        herkomst=Herkomst.NETWERK,
        omschrijving=(
            f"Overgekomen van de {groep.van_wet} naar de {groep.wet}: {client.hulp.strip()} van "
            f"{client.aanbieder.strip()}, tot en met {client.eind:%d-%m-%Y}."
        ),
        leefgebieden=sorted(groep.leefgebieden),
        enkelvoudig=False,
        wet=groep.wet,
        status=Binnenkomst.Status.OVERGEDRAGEN,
        ontvangen_op=dag,
        ontvangen_door_id=actor.id,
    )
