"""Taking a question in, and taking it up."""

from datetime import date
from hashlib import sha256

from naober.bewoners.models import Persoon
from naober.brief.zetten import OnzetbaarTeken, zet
from naober.dossier.actions import doe_mee, open_dossier_van
from naober.dossier.handeling import Gedaan, handeling, op_slot, vergrendel, weiger_bij_botsing
from naober.dossier.models import Dossier, Gebeurtenis
from naober.dossier.rules import niet_later
from naober.gemeente.actor import Actor
from naober.gemeente.landelijk import noodnummer
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Aard, Profiel, Rol, Team
from naober.gemeente.queries import profiel_van
from naober.gemeente.route import Kenmerken, bepaal_route, stappen_bij
from naober.gemeente.velden import Antwoorden, controleer_velden, vastleggen
from naober.ingang.bevestiging import bevestigingsbrief, kenmerk_van
from naober.ingang.models import Bevestiging, Binnenkomst, Stap
from naober.ingang.rijen import (
    als_signaal,
    ander_team,
    feit_van,
    kenmerken_van,
    mag_bij,
    neem_op,
    rij_van,
    team_van_regie,
    wachtende,
)
from naober.ingang.rules import Melding, als_feit, controleer_melding, controleer_stappen, te_veel, uitkomst_van
from naober.kern import Bron, Weigering, datum_voluit, leeftijd_op

_WMO = Bron("Wmo 2015", "art. 2.3.2 lid 1")
_MINIMAAL = Bron("AVG", "art. 5 lid 1 onder c")


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

    A question that can be answered is answered or referred here. Another goes to the team that the profile names,
    in the household's one file: a second entry joins the first, and what continues running help goes to the
    coordinator's team. A worry about somebody becomes a signal instead, and opens no file. A request for
    information keeps no person. When the team is the entrance, the generalist has it at once. Of a referral by a
    doctor the profile may keep only the fact (`Ingang.alleen_feit`). Refused: no answer, no person, no team,
    incomplete entry, a referral by who may not refer, more than a fact."""
    profiel = profiel_van(actor.gemeente, peildatum)
    ontvangen = ontvangen_op or peildatum
    if weigering := controleer_melding(profiel, melding) or niet_later(ontvangen, peildatum, "ontvangen_op", _WMO):
        return weigering
    if melding.toestemming_op and (weigering := niet_later(melding.toestemming_op, peildatum, "toestemming_op", _WMO)):
        return weigering
    melding, huishouden = als_feit(profiel, melding), persoon.huishouden if persoon else None
    kenmerken = melding.kenmerken(
        leeftijd=leeftijd_op(persoon.geboren_of_verwacht, peildatum) if persoon else None,
        gebied=huishouden.gebied if huishouden else None,
    )
    if melding.aard == Aard.INFORMATIE or (melding.verwezen_naar.strip() and not kenmerken.gevaar):
        return _beantwoord(actor, profiel, melding, kenmerken, persoon, "", _WMO, ontvangen)
    if melding.aard == Aard.VERVOLG and (lopend := team_van_regie(profiel, persoon)) is not None:
        return _draag_over(actor, profiel, melding, kenmerken, persoon, lopend, "", _WMO, ontvangen, peildatum)
    if melding.aard == Aard.VERVOLG:
        return Weigering(
            code="ingang.geen-vervolg",
            reden="Voor dit huishouden loopt nog geen hulp met een regisseur.",
            bron=_WMO,
            alternatief="Leg het vast als vraag om hulp.",
            veld="persoon",
        )
    route = bepaal_route(profiel, kenmerken)
    if isinstance(route, Weigering):
        return route
    if route.team is not None:
        return _draag_over(
            actor, profiel, melding, kenmerken, persoon, route.team, route.regel.code, route.regel.bron, ontvangen,
            peildatum,
        )  # fmt: skip
    if kenmerken.gevaar:
        return Weigering(
            code="ingang.gevaar",
            reden="De veiligheid van iemand is in het geding. Zo'n vraag handelt u niet alleen af.",
            bron=route.regel.bron,
            alternatief=f"Bel {noodnummer('levensgevaar', peildatum)}. Vraag de beheerder welk team dit krijgt.",
            veld="gevaar",
        )
    if melding.aard == Aard.AANVRAAG:
        return Weigering(
            code="ingang.aanvraag",
            reden="Op een aanvraag volgt altijd een besluit. Een antwoord aan de ingang is niet genoeg.",
            bron=Bron("Awb", "art. 4:13 lid 1"),
            alternatief="Draag de aanvraag over. Was het toch geen aanvraag? Kies dan vraag om hulp.",
            veld="enkelvoudig",
        )
    return _beantwoord(actor, profiel, melding, kenmerken, persoon, route.regel.code, route.regel.bron, ontvangen)


def _beantwoord(
    actor: Actor,
    profiel: Profiel,
    melding: Melding,
    kenmerken: Kenmerken,
    persoon: Persoon | None,
    regel: str,
    bron: Bron,
    ontvangen: date,
) -> Gedaan[Binnenkomst] | Weigering:
    """Answered or referred at the entrance, without a file."""
    informatie = melding.aard == Aard.INFORMATIE
    if informatie and persoon is not None:
        return Weigering(
            code="ingang.zonder-persoon",
            reden="Bij een vraag om informatie wordt niemand vastgelegd.",
            bron=_MINIMAAL,
            alternatief="Leg het vast als vraag om hulp, of ga verder zonder inwoner.",
            veld="persoon",
        )
    if not melding.antwoord.strip():
        return Weigering(
            code="ingang.antwoord",
            reden="Dit is één eenvoudige vraag. Die beantwoordt u zelf, zonder door te verwijzen."
            if not melding.verwezen_naar.strip() and not informatie
            else "Er staat nog niet wat de vrager als antwoord kreeg.",
            bron=bron,
            alternatief="Schrijf op wat u hebt geantwoord. Is de vraag toch niet eenvoudig? Verander dan wat u koos.",
            veld="antwoord",
        )
    if weigering := controleer_stappen(profiel, kenmerken, melding.gegevens, overdracht=False):
        return weigering
    naar = melding.verwezen_naar.strip()
    uitkomst = uitkomst_van(profiel, melding.triageuitkomst, overgedragen=False)
    status = Binnenkomst.Status.VERWEZEN if naar else Binnenkomst.Status.BEANTWOORD
    rij = rij_van(actor, profiel, melding, kenmerken, persoon, ontvangen, status=status)
    rij.triageregel, rij.triageuitkomst = regel, uitkomst.code if uitkomst else ""
    rij.save()
    wat = f"Doorverwezen naar {naar}" if naar else "Vraag om informatie beantwoord" if informatie else (
        "Eenvoudige vraag beantwoord"
    )  # fmt: skip
    tekst = f"{wat} bij {melding.ingang}: {melding.omschrijving}"
    return Gedaan(rij, None, Gebeurtenis.Soort.VRAAG, tekst, bron, dag=ontvangen)


def _draag_over(
    actor: Actor,
    profiel: Profiel,
    melding: Melding,
    kenmerken: Kenmerken,
    persoon: Persoon | None,
    team: Team,
    regel: str,
    bron: Bron,
    ontvangen: date,
    peildatum: date,
) -> Gedaan[Binnenkomst] | Weigering:
    if persoon is None or persoon.huishouden_id is None:
        return Weigering(
            code="ingang.wie",
            reden="Voor een overdracht moet bekend zijn om welke inwoner het gaat.",
            bron=bron,
            alternatief="Zoek de inwoner op en kies die.",
            veld="persoon",
        )
    if weigering := controleer_stappen(profiel, kenmerken, melding.gegevens, overdracht=True):
        return weigering
    uitkomst = uitkomst_van(profiel, melding.triageuitkomst, overgedragen=True)
    rij = rij_van(actor, profiel, melding, kenmerken, persoon, ontvangen, status=Binnenkomst.Status.OVERGEDRAGEN)
    rij.triageregel, rij.triageuitkomst = regel, uitkomst.code if uitkomst else ""
    if melding.aard == Aard.SIGNAAL:
        return als_signaal(rij, team, peildatum, bron)
    dossier = op_slot(open_dossier_van(persoon.huishouden_id, peildatum).pk)
    if isinstance(dossier, Weigering):
        return dossier
    eerder = Binnenkomst.objects.filter(dossier=dossier).count()
    rij.dossier, rij.team, rij.toegeleid_op = dossier, team.code, peildatum
    # The team is itself the entrance: ingang, toeleiding and toegang in one contact.
    if Rol.GENERALIST in actor.rollen and actor.team == team.code:
        doe_mee(dossier, actor, peildatum)
        rij.status = Binnenkomst.Status.OPGEPAKT
        rij.opgepakt_op, rij.opgepakt_door_id = peildatum, actor.id
    rij.save()
    wie = f"{melding.melder} ({melding.melder_relatie})" if melding.melder_relatie else melding.melder
    ingang = profiel.ingang(melding.ingang)
    via = f"via {ingang.naam if ingang else melding.ingang} ({melding.kanaal})"
    tekst = f"{wie or ('De inwoner zelf' if melding.eigen_vraag else 'Bericht')} {via}: {melding.omschrijving}"
    if kenmerken.gevaar:
        tekst += " De veiligheid is in het geding: daaraan wordt als eerste gewerkt."
    if eerder:
        tekst += " Deze vraag hoort bij een dossier dat al liep."
    return Gedaan(rij, dossier, Gebeurtenis.Soort.VRAAG, tekst, bron, dag=ontvangen)


@handeling(recht="binnenkomst.oppakken", wet=_WMO)
def pak_op(actor: Actor, *, binnenkomst: Binnenkomst, peildatum: date) -> Gedaan[Binnenkomst] | Weigering:
    """Take up a handed-over question: the generalist contacts the resident, who need not call again.

    The first to do so becomes coordinator of the household. Refused: another team's question, or one that
    a colleague has already taken up."""
    vers = wachtende(binnenkomst)
    if isinstance(vers, Weigering):
        return vers
    if vers.team != actor.team:
        return ander_team()
    return neem_op(vers, actor, peildatum, f"{actor.naam} heeft de vraag opgepakt en neemt contact op.")


@handeling(recht="binnenkomst.toewijzen", wet=_WMO)
def wijs_toe(
    actor: Actor, *, binnenkomst: Binnenkomst, medewerker: Medewerker, reden: str = "", peildatum: date
) -> Gedaan[Binnenkomst] | Weigering:
    """Give a waiting question to a named generalist of the team that has it, as for a visit at home.

    By who took it in, or by the team itself. Refused: someone else's question, a colleague of another team or
    without that role, a question that was already taken up, and a reason with the mere fact of a referral."""
    vers = wachtende(binnenkomst, ook_signaal=True)
    if isinstance(vers, Weigering):
        return vers
    if actor.id != vers.ontvangen_door_id and actor.team != vers.team:
        return ander_team()
    if reden.strip() and (feit := feit_van(actor, vers)) is not None:
        return te_veel(feit, "reden")
    ander = Actor.van(medewerker)
    if ander.gemeente != actor.gemeente or ander.team != vers.team or Rol.GENERALIST not in ander.rollen:
        return Weigering(
            "binnenkomst.geen-teamlid",
            "Deze collega werkt niet als generalist in het team dat de vraag heeft.",
            _WMO,
            "Kies een generalist van dat team.",
            "medewerker",
        )
    waarom = f" {reden.strip()}" if reden.strip() else ""
    return neem_op(vers, ander, peildatum, f"De vraag is toegewezen aan {ander.naam}.{waarom}")


@handeling(recht="binnenkomst.aanvullen", wet=_WMO)
def leg_stap_vast(
    actor: Actor,
    *,
    binnenkomst: Binnenkomst,
    stap: str,
    antwoorden: Antwoorden,
    dag: date | None = None,
    peildatum: date,
) -> Gedaan[Stap] | Weigering:
    """Record one of the municipality's own steps with an entry: an outreach contact, the right law, what was done
    for safety. `dag` is when it happened, if not today.

    Refused: a step that the profile does not ask of this entry, and what is missing or wrong in its fields."""
    vers = Binnenkomst.objects.select_related("dossier", "persoon__huishouden").get(pk=binnenkomst.pk)
    dossier = mag_bij(actor, vers)
    if isinstance(dossier, Weigering):
        return dossier
    profiel, gebeurd = profiel_van(actor.gemeente, peildatum), dag or peildatum
    bij_vraag = stappen_bij(profiel, kenmerken_van(vers))
    gekozen = next((s for s in bij_vraag if s.code == stap and s.bij == "daarna"), None)
    if gekozen is None:
        return Weigering(
            "binnenkomst.stap",
            "Deze stap hoort niet bij deze vraag.",
            Bron(profiel.document.kort, "ingangsstappen"),
            "Kies een stap die bij de vraag staat.",
        )
    if weigering := controleer_velden(
        gekozen.velden, antwoorden, code="binnenkomst.veld", bron=gekozen.bron, voorvoegsel="stap-"
    ) or niet_later(gebeurd, peildatum, "dag", gekozen.bron):
        return weigering
    rij = Stap.objects.create(
        binnenkomst=vers,
        code=stap,
        dag=gebeurd,
        gegevens=vastleggen(gekozen.velden, antwoorden),
        vastgelegd_door_id=actor.id,
    )
    tekst = f"Vastgelegd bij de vraag: {gekozen.naam}."
    return Gedaan(rij, dossier, Gebeurtenis.Soort.VRAAG, tekst, gekozen.bron, gebeurd)


@handeling(recht="binnenkomst.oppakken", wet=_WMO)
def voeg_samen(
    actor: Actor, *, binnenkomst: Binnenkomst, met: Binnenkomst, peildatum: date
) -> Gedaan[Binnenkomst] | Weigering:
    """Make this entry part of another about the same household: one question, taken up by one generalist.

    What was told at each entrance stays. Refused: entries of different households, one that was already merged,
    and a second one that was answered or referred."""
    rijen = Binnenkomst.objects.select_for_update(of=("self",)).in_bulk([binnenkomst.pk, met.pk])
    vers, hoofd = rijen.get(binnenkomst.pk), rijen.get(met.pk)
    if vers is None or hoofd is None:
        raise Binnenkomst.DoesNotExist
    if vers.dossier_id is None or vers.dossier_id != hoofd.dossier_id or vers.pk == hoofd.pk:
        return Weigering(
            "samenvoegen.ander-huishouden",
            "Deze twee vragen horen niet bij hetzelfde huishouden.",
            _WMO,
            "Kies een andere vraag van dit huishouden.",
            "met",
        )
    loopt = {Binnenkomst.Status.OVERGEDRAGEN, Binnenkomst.Status.OPGEPAKT}
    if vers.status not in loopt or hoofd.status not in loopt:
        return Weigering(
            "samenvoegen.afgehandeld",
            "Een van deze vragen is al samengevoegd, beantwoord of doorverwezen.",
            _WMO,
            "Kies een vraag die nog loopt.",
            "met",
        )
    dossier = vergrendel(actor, Dossier(pk=vers.dossier_id))
    if isinstance(dossier, Weigering):
        return dossier
    vers.status, vers.samen_met = Binnenkomst.Status.SAMENGEVOEGD, hoofd
    vers.save()
    van, bij = datum_voluit(vers.ontvangen_op), datum_voluit(hoofd.ontvangen_op)
    tekst = f"De vraag van {van} is samengevoegd met die van {bij}."
    return Gedaan(hoofd, dossier, Gebeurtenis.Soort.VRAAG, tekst)


@handeling(recht="binnenkomst.aanvullen", wet=_WMO)
def verwijs_door(
    actor: Actor, *, binnenkomst: Binnenkomst, naar: str, reden: str, peildatum: date
) -> Gedaan[Binnenkomst] | Weigering:
    """Refer a question onward to who can answer it; where it went and why stays to be found.

    Refused: nowhere to go, no reason, danger, a question that was already handled, and the fact of a referral."""
    vers = Binnenkomst.objects.select_for_update(of=("self",)).select_related("dossier").get(pk=binnenkomst.pk)
    dossier = mag_bij(actor, vers)
    if isinstance(dossier, Weigering):
        return dossier
    if (feit := feit_van(actor, vers)) is not None:
        return te_veel(feit, "reden")
    if not naar.strip() or not reden.strip():
        return Weigering(
            "verwijzen.leeg",
            "Er staat nog niet naar wie u verwijst, en waarom.",
            _WMO,
            "Vul beide in. Zo is later na te gaan waar de inwoner terechtkwam.",
            "naar" if not naar.strip() else "reden",
        )
    if vers.gevaar or vers.status not in {Binnenkomst.Status.OVERGEDRAGEN, Binnenkomst.Status.OPGEPAKT}:
        return Weigering(
            "verwijzen.niet",
            "Deze vraag is al afgehandeld, of de veiligheid van iemand is in het geding.",
            _WMO,
            "Is er gevaar? Dan blijft het team bij de inwoner, ook als een ander helpt.",
        )
    vers.status, vers.verwezen_naar = Binnenkomst.Status.VERWEZEN, naar.strip()
    vers.save()
    return Gedaan(vers, dossier, Gebeurtenis.Soort.VRAAG, f"Doorverwezen naar {naar.strip()}: {reden.strip()}")


@handeling(recht="binnenkomst.aanvullen", wet=_WMO)
def bevestig(actor: Actor, *, binnenkomst: Binnenkomst, peildatum: date) -> Gedaan[Bevestiging] | Weigering:
    """Confirm by letter that the report came in, with what the law says that the resident must be told.

    Refused: no resident to write to, the fact of a referral, confirmed before, and a sign that a letter cannot have."""
    vers = Binnenkomst.objects.select_related("dossier", "persoon__huishouden").get(pk=binnenkomst.pk)
    dossier = mag_bij(actor, vers)
    if isinstance(dossier, Weigering):
        return dossier
    melding = vers.aard in _TE_BEVESTIGEN and feit_van(actor, vers) is None
    if vers.persoon is None or vers.persoon.huishouden is None or not melding:
        return Weigering(
            "bevestiging.geen-melding",
            "Alleen een melding of aanvraag van of namens een bekende inwoner wordt bevestigd.",
            _WMO,
            "Bij een signaal bespreekt u eerst met de inwoner of die hulp wil.",
        )
    try:
        pdf = zet(bevestigingsbrief(profiel_van(actor.gemeente, peildatum), actor, vers, peildatum))
    except OnzetbaarTeken as fout:
        return Weigering(
            "brief.teken",
            f"Het teken {fout.teken} kan niet in een brief worden afgedrukt.",
            Bron("Besluit digitale toegankelijkheid overheid", "art. 3"),
            "Vraag de beheerder om de naam of de vraag zonder dat teken vast te leggen.",
        )
    rij = Bevestiging.objects.create(
        binnenkomst=vers,
        kenmerk=kenmerk_van(vers),
        pdf=pdf,
        sha256=sha256(pdf).hexdigest(),
        gemaakt_op=peildatum,
        gemaakt_door_id=actor.id,
    )
    return Gedaan(rij, dossier, Gebeurtenis.Soort.VRAAG, "De ontvangst van de melding is met een brief bevestigd.")


_TE_BEVESTIGEN = {Binnenkomst.Aard.VRAAG, Binnenkomst.Aard.AANVRAAG, Binnenkomst.Aard.VERWIJZING}
weiger_bij_botsing(
    "ingang_bevestiging_binnenkomst_id_key",
    Weigering("bevestiging.al-gemaakt", "Deze melding is al bevestigd.", _WMO, "De brief staat bij de vraag."),
)
