"""Taking a question in, and taking it up."""

from datetime import date

from naober.bewoners.models import Persoon
from naober.dossier.actions import doe_mee, open_dossier_van
from naober.dossier.handeling import Gedaan, handeling, op_slot
from naober.dossier.models import Gebeurtenis
from naober.dossier.rules import niet_later
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel, Rol
from naober.gemeente.queries import profiel_van
from naober.gemeente.rules import Route, bepaal_route
from naober.ingang.models import Binnenkomst
from naober.ingang.rules import Melding, controleer_melding, leeftijd_op
from naober.kern import Bron, Weigering

_WMO = Bron("Wmo 2015", "art. 2.3.2 lid 1")


@handeling(recht="binnenkomst.registreren", wet=_WMO)
def registreer_binnenkomst(
    actor: Actor,
    *,
    melding: Melding,
    persoon: Persoon | None,
    ontvangen_op: date | None = None,
    peildatum: date,
) -> Gedaan[Binnenkomst] | Weigering:
    """Record an entry and send it where the profile says. `ontvangen_op` is when it came in, if not today:
    the term of the investigation counts from there.

    A question that can be answered is answered here, without referral. Another goes to the team of the
    resident's address, in the household's one file: a second entry joins the first. When the team is the
    entrance, the generalist has it at once. Refused: no answer, no person, no team, incomplete entry."""
    profiel = profiel_van(actor.gemeente, peildatum)
    ontvangen = ontvangen_op or peildatum
    if weigering := controleer_melding(profiel, melding) or niet_later(ontvangen, peildatum, "ontvangen_op", _WMO):
        return weigering
    huishouden = persoon.huishouden if persoon else None
    route = bepaal_route(
        profiel,
        enkelvoudig=melding.enkelvoudig,
        leefgebieden=melding.leefgebieden,
        leeftijd=leeftijd_op(persoon.geboren_of_verwacht, peildatum) if persoon else None,
        gebied=huishouden.gebied if huishouden else None,
    )
    if isinstance(route, Weigering):
        return route
    if route.team is None:
        return _beantwoord(actor, melding, persoon, route, ontvangen)
    if persoon is None or huishouden is None:
        return Weigering(
            code="ingang.wie",
            reden="Voor een overdracht moet bekend zijn om welke inwoner het gaat.",
            bron=route.regel.bron,
            alternatief="Zoek de inwoner op en kies die.",
            veld="persoon",
        )
    return _draag_over(actor, melding, persoon, route, ontvangen, peildatum, profiel)


def _beantwoord(
    actor: Actor, melding: Melding, persoon: Persoon | None, route: Route, ontvangen: date
) -> Gedaan[Binnenkomst] | Weigering:
    if not melding.antwoord.strip():
        return Weigering(
            code="ingang.antwoord",
            reden="Dit is één eenvoudige vraag. Die beantwoordt u zelf, zonder door te verwijzen.",
            bron=route.regel.bron,
            alternatief="Schrijf op wat u hebt geantwoord. Is de vraag toch niet eenvoudig? Vink dat dan uit.",
            veld="antwoord",
        )
    binnenkomst = _maak(actor, melding, persoon, route, ontvangen)
    tekst = f"Eenvoudige vraag beantwoord bij {melding.ingang}: {melding.omschrijving}"
    return Gedaan(binnenkomst, None, Gebeurtenis.Soort.VRAAG, tekst, route.regel.bron, dag=ontvangen)


def _draag_over(
    actor: Actor,
    melding: Melding,
    persoon: Persoon,
    route: Route,
    ontvangen: date,
    peildatum: date,
    profiel: Profiel,
) -> Gedaan[Binnenkomst] | Weigering:
    if persoon.huishouden_id is None or route.team is None:
        raise AssertionError("de route is al getoetst")
    dossier = op_slot(open_dossier_van(persoon.huishouden_id, peildatum))
    if isinstance(dossier, Weigering):
        return dossier
    eerder = Binnenkomst.objects.filter(dossier=dossier).count()
    binnenkomst = _maak(actor, melding, persoon, route, ontvangen)
    binnenkomst.dossier = dossier
    binnenkomst.team = route.team.code
    binnenkomst.toegeleid_op = peildatum
    # The team is itself the entrance: ingang, toeleiding and toegang in one contact.
    zelf = Rol.GENERALIST in actor.rollen and actor.team == route.team.code
    if zelf:
        doe_mee(dossier, actor, peildatum)
        binnenkomst.status = Binnenkomst.Status.OPGEPAKT
        binnenkomst.opgepakt_op, binnenkomst.opgepakt_door_id = peildatum, actor.id
    binnenkomst.save()
    wie = f"{melding.melder} ({melding.melder_relatie})" if melding.melder_relatie else melding.melder
    ingang = profiel.ingang(melding.ingang)
    tekst = (
        f"{wie or 'De inwoner zelf'} via {ingang.naam if ingang else melding.ingang} ({melding.kanaal}): "
        f"{melding.omschrijving}"
    )
    if eerder:
        tekst += " Deze vraag hoort bij een dossier dat al liep."
    return Gedaan(binnenkomst, dossier, Gebeurtenis.Soort.VRAAG, tekst, route.regel.bron, dag=ontvangen)


def _maak(actor: Actor, melding: Melding, persoon: Persoon | None, route: Route, ontvangen: date) -> Binnenkomst:
    soort = Binnenkomst.Soort.EIGEN if melding.eigen_vraag else Binnenkomst.Soort.SIGNAAL
    status = Binnenkomst.Status.OVERGEDRAGEN if route.team else Binnenkomst.Status.BEANTWOORD
    return Binnenkomst.objects.create(
        persoon=persoon,
        ingang=melding.ingang,
        kanaal=melding.kanaal,
        soort=soort,
        melder=melding.melder.strip(),
        melder_relatie=melding.melder_relatie.strip(),
        telefoon=melding.telefoon.strip(),
        omschrijving=melding.omschrijving.strip(),
        vraag_erachter=melding.vraag_erachter.strip(),
        eigen_mogelijkheden=melding.eigen_mogelijkheden.strip(),
        leefgebieden=sorted(melding.leefgebieden),
        enkelvoudig=melding.enkelvoudig,
        triageregel=route.regel.code,
        antwoord=melding.antwoord.strip(),
        status=status,
        ontvangen_op=ontvangen,
        ontvangen_door_id=actor.id,
    )


@handeling(recht="binnenkomst.oppakken", wet=_WMO)
def pak_op(actor: Actor, *, binnenkomst: Binnenkomst, peildatum: date) -> Gedaan[Binnenkomst] | Weigering:
    """Take up a handed-over question: the generalist contacts the resident, who need not call again.

    The first to do so becomes coordinator of the household. Refused: another team's question, or one that
    a colleague has already taken up."""
    vers = Binnenkomst.objects.select_for_update(of=("self",)).select_related("dossier").get(pk=binnenkomst.pk)
    if vers.dossier is None or vers.status != Binnenkomst.Status.OVERGEDRAGEN:
        return Weigering(
            "binnenkomst.al-opgepakt",
            "Deze vraag is al opgepakt of beantwoord.",
            _WMO,
            "Open het dossier om te zien wie ermee bezig is.",
        )
    if vers.team != actor.team:
        return Weigering(
            "binnenkomst.ander-team",
            "Deze vraag ligt bij een ander team.",
            _WMO,
            "Overleg met het team van het adres van de inwoner.",
        )
    dossier = op_slot(vers.dossier)
    if isinstance(dossier, Weigering):
        return dossier
    regie = doe_mee(dossier, actor, peildatum)
    vers.status = Binnenkomst.Status.OPGEPAKT
    vers.opgepakt_op, vers.opgepakt_door_id = peildatum, actor.id
    vers.save()
    tekst = f"{actor.naam} heeft de vraag opgepakt en neemt contact op."
    if regie:
        tekst += " Vanaf nu is dit de regisseur van het huishouden."
    return Gedaan(vers, dossier, Gebeurtenis.Soort.VRAAG, tekst)
