"""The first screen of the day, and the municipality's own policy."""

from django.http import HttpRequest, HttpResponse

from naober.besluit.queries import wachtend_op_besluit, wachtend_op_toets
from naober.dossier.queries import dossiers_van_team, mijn_dossiers
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Rol
from naober.gemeente.queries import profiel_van
from naober.gemeente.rechten import heeft_recht
from naober.ingang.queries import laatste_van, wachtend_bij_team
from naober.plan.queries import lopende_plannen_van, trapbeeld
from naober.werkplek.termijnen import besluit_uiterlijk, besluittermijn
from naober.werkplek.toegang import medewerker, toon, vandaag


@medewerker()
def mijn_dag(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Who needs me today, and what may not wait."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    onderzoek = profiel.termijn("onderzoek")
    veldwerk = heeft_recht(actor.rollen, "binnenkomst.oppakken")
    nieuw = []
    for b in wachtend_bij_team(actor) if veldwerk else []:
        uiterlijk = onderzoek.vanaf(b.ontvangen_op).uiterste_datum
        nieuw.append((b, uiterlijk, uiterlijk < dag))
    wachtend = wachtend_op_besluit(actor, profiel) if Rol.BESLISSER in actor.rollen else []
    eigen = mijn_dossiers(actor) if heeft_recht(actor.rollen, "dossier.inzien") else []
    van_team = dossiers_van_team(actor) if Rol.TEAMLEIDER in actor.rollen else []
    plannen = lopende_plannen_van([b.dossier_id for b in (*eigen, *van_team)])
    return toon(
        request,
        "mijn_dag",
        actor,
        profiel=profiel,
        dag=dag,
        nieuw=nieuw,
        onderzoek=onderzoek,
        dossiers=[(b, plannen.get(b.dossier_id)) for b in eigen],
        waarom_leeg=_waarom_leeg(actor),
        teamleider=Rol.TEAMLEIDER in actor.rollen,
        van_team=[(b, plannen.get(b.dossier_id)) for b in van_team],
        beslisser=Rol.BESLISSER in actor.rollen,
        te_besluiten=[(actie, besluit_uiterlijk(profiel, actie)) for actie in wachtend],
        besluitbronnen=sorted({str(besluittermijn(profiel, actie).bron) for actie in wachtend}),
        toetsen=wachtend_op_toets(actor) if heeft_recht(actor.rollen, "besluit.toetsen") else [],
        ingevoerd=laatste_van(actor) if heeft_recht(actor.rollen, "binnenkomst.registreren") else [],
    )


# Whose work stands in files of their own; the others come to a file from another list.
_LEEG = {
    Rol.GENERALIST: "U werkt nog in geen dossier. Pak hierboven een vraag op, of leg een nieuwe vraag vast.",
    Rol.CLIENTONDERSTEUNER: "U bent bij geen dossier betrokken. Een generalist kan u erbij vragen.",
    Rol.BESLISSER: "U werkt zelf in geen dossier. Waar een besluit van u nodig is, komt u via de lijst hierboven.",
}


def _waarom_leeg(actor: Actor) -> str:
    """What an empty list of files says to this role; nothing when the list then need not be there."""
    return next((tekst for rol, tekst in _LEEG.items() if rol in actor.rollen), "")


@medewerker()
def beleid(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The municipality's own policy as the system carries it out, each rule with its source."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    return toon(request, "beleid", actor, profiel=profiel, dag=dag, trap=trapbeeld(profiel.trap, [], []))
