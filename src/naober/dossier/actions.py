"""Opening a file, involving people in it, passing it on, and standing in for each other."""

from collections.abc import Sequence
from datetime import date, timedelta

from django.db import transaction

from naober.dossier.deur import dossier_van_huishouden, nieuw_nummer
from naober.dossier.handeling import Gedaan, handeling, inzagegronden_nu, vergrendel, weiger_bij_botsing
from naober.dossier.models import Afwezigheid, Betrokkenheid, Dossier, Gebeurtenis, Inzagegrond
from naober.dossier.rules import Collega, mag_regie, mag_vervangen
from naober.fundament.scope import laat_binnen
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Kring, Rol
from naober.gemeente.queries import profiel_van
from naober.kern import Bron, Weigering, datum_voluit

_WMO = Bron("Wmo 2015", "art. 2.3.2")

weiger_bij_botsing(
    "dossier_een_open_per_huishouden",
    Weigering(
        code="dossier.bestaat",
        reden="Een collega heeft net een dossier voor dit huishouden geopend.",
        bron=_WMO,
        alternatief="Bewaar nog een keer: uw vraag komt dan in dat dossier.",
    ),
)
weiger_bij_botsing(
    "betrokkenheid_een_regisseur",
    Weigering(
        code="dossier.heeft-regisseur",
        reden="Een collega heeft net de regie in dit dossier genomen. Een huishouden heeft één regisseur.",
        bron=_WMO,
        alternatief="Stem af met de regisseur.",
    ),
)
weiger_bij_botsing(
    "betrokkenheid_uniek",
    Weigering(
        code="betrokkene.al-betrokken",
        reden="Deze collega is in deze rol al bij het dossier betrokken.",
        bron=_WMO,
        alternatief="Dan hoeft u niets te doen, of kies een andere collega.",
    ),
)


def open_dossier_van(huishouden_id: int, peildatum: date) -> Dossier:
    """The household's one file: the open one; or else the last one, which opens again, so that a household keeps
    one file through the years; or else a new one. Only called inside an action."""
    dossier = dossier_van_huishouden(huishouden_id)
    if dossier is None:
        nummer = nieuw_nummer()
        laat_binnen(nummer)
        return Dossier.objects.create(pk=nummer, huishouden_id=huishouden_id, geopend_op=peildatum)
    if dossier.gesloten_op is None:
        return dossier
    laat_binnen(dossier.pk)
    dossier.gesloten_op, dossier.slottekst = None, ""
    dossier.save()
    return dossier


def doe_mee(dossier: Dossier, actor: Actor, peildatum: date) -> bool:
    """Involve the generalist who takes a question up; as coordinator when the file has none. True when it
    becomes so. Only called inside an action."""
    lopend = Betrokkenheid.objects.filter(dossier=dossier, tot__isnull=True)
    regie = not lopend.filter(regie=True).exists()
    betrokken, nieuw = lopend.get_or_create(
        medewerker_id=actor.id,
        rol=Rol.GENERALIST,
        defaults={"dossier": dossier, "regie": regie, "van": peildatum},
    )
    if regie and not nieuw:
        betrokken.regie = True
        betrokken.save()
    return regie


@handeling(recht="betrokkene.toevoegen", wet=_WMO)
def betrek(
    actor: Actor,
    *,
    dossier: Dossier,
    medewerker: Medewerker,
    rol: Rol,
    peildatum: date,
) -> Gedaan[Betrokkenheid] | Weigering:
    """Involve a colleague in this file, in one role. Refused when that colleague does not have the role here.

    In a role that the profile lets in by consent only, somebody sees the file because the resident says so, and as
    long: refused as long as no such consent holds (`delen`)."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    if rol not in medewerker.rollen or medewerker.gemeente_id != actor.gemeente:
        return Weigering(
            code="betrokkene.rol",
            reden=f"Deze collega heeft de rol {rol.woord} niet in deze gemeente.",
            bron=_WMO,
            alternatief="Kies een collega met deze rol.",
            veld="medewerker",
        )
    zicht = profiel_van(actor.gemeente, peildatum).zicht(rol)
    if zicht is not None and zicht.kring == Kring.TOESTEMMING:
        gegeven = inzagegronden_nu().filter(grond=Inzagegrond.Grond.TOESTEMMING)
        if not gegeven.filter(dossier=open_, medewerker=medewerker).exists():
            return Weigering(
                code="betrokkene.toestemming",
                reden=f"Een {rol.woord} ziet het dossier alleen met toestemming van de inwoner.",
                bron=zicht.bron,
                alternatief="Leg eerst bij Delen vast dat de inwoner deze collega het hele dossier laat zien.",
                veld="medewerker",
            )
    betrokkene = Betrokkenheid.objects.create(dossier=open_, medewerker=medewerker, rol=rol, van=peildatum)
    return Gedaan(betrokkene, open_, Gebeurtenis.Soort.OVERIG, f"{medewerker.naam} is betrokken als {rol.woord}.")


# ------------------------------------------------------------------------------- overdragen en waarnemen


def _collega(wie: Medewerker) -> Collega:
    return Collega(wie.pk, wie.naam, wie.team, frozenset(wie.rollen), wie.is_active, wie.gemeente_id)


@handeling(recht="dossier.overdragen", wet=_WMO)
def draag_over(
    actor: Actor, *, dossier: Dossier, naar: Medewerker, reden: str, op_verzoek: bool = False, peildatum: date
) -> Gedaan[Betrokkenheid] | Weigering:
    """Pass the regie of this household to a colleague; taking it over is the same with oneself as `naar`.
    `op_verzoek`: the resident asked for another worker; the policy may keep that choice within the team.

    What the old coordinator did as generalist in this file ends; the household is never without and never has
    two. Refused: no reason, the same colleague, one who cannot lead, another team at the resident's request."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    lopend = Betrokkenheid.objects.filter(dossier=open_, tot__isnull=True)
    oud = lopend.filter(regie=True).select_related("medewerker").first()
    van = _collega(oud.medewerker) if oud else None
    keuze = profiel_van(actor.gemeente, peildatum).andere_medewerker if op_verzoek else None
    weigering = mag_regie(
        van,
        _collega(naar),
        gemeente=actor.gemeente,
        rol=Rol.GENERALIST,
        reden=reden,
        keuze_binnen_team=keuze.bron if keuze else None,
    )
    if weigering:
        return weigering
    if oud is not None:
        lopend.filter(medewerker_id=oud.medewerker_id, rol=Rol.GENERALIST).update(tot=peildatum)
        oud.tot = peildatum
        oud.save()
    nieuw, _ = lopend.get_or_create(medewerker=naar, rol=Rol.GENERALIST, defaults={"dossier": open_, "van": peildatum})
    nieuw.regie = True
    nieuw.save()
    begin = f"De regie gaat van {van.naam} naar {naar.naam}" if van else f"{naar.naam} krijgt de regie"
    verzoek = " op verzoek van de inwoner" if op_verzoek else ""
    tekst = f"{begin}{verzoek}. Reden: {reden.strip()}"
    return Gedaan(nieuw, open_, Gebeurtenis.Soort.OVERIG, tekst, keuze.bron if keuze else None)


def verdeel(
    actor: Actor, *, verdeling: Sequence[tuple[Dossier, Medewerker]], reden: str, peildatum: date
) -> list[Betrokkenheid] | Weigering:
    """Hand over a caseload: each of these files to its new coordinator, or none of them when one is refused."""
    klaar = []
    with transaction.atomic():
        for dossier, naar in verdeling:
            uitkomst = draag_over(actor, dossier=dossier, naar=naar, reden=reden, peildatum=peildatum)
            if isinstance(uitkomst, Weigering):
                transaction.set_rollback(True)
                return uitkomst
            klaar.append(uitkomst)
    return klaar


def _leidt(actor: Actor, wie: Medewerker) -> bool:
    """One leads the people of one's own team."""
    return Rol.TEAMLEIDER in actor.rollen and bool(actor.team) and wie.team == actor.team


_NIET_UW_TEAM = Weigering(
    code="medewerker.ander-team",
    reden="Deze medewerker hoort niet bij uw team.",
    bron=_WMO,
    alternatief="Vraag het de teamleider van die medewerker.",
)


@handeling(recht="afwezigheid.vastleggen", wet=_WMO)
def meld_afwezig(
    actor: Actor, *, medewerker: Medewerker, vervanger: Medewerker, van: date, tot: date, peildatum: date
) -> Gedaan[Afwezigheid] | Weigering:
    """Oneself, or somebody of the team one leads, is away over these days, both inclusive. The substitute sees
    those files and acts in them meanwhile. Refused: somebody of another team, and what `mag_vervangen` refuses."""
    if medewerker.pk != actor.id and not _leidt(actor, medewerker):
        return _NIET_UW_TEAM
    # Two at once for the same person take turns.
    Medewerker.objects.select_for_update().get(pk=medewerker.pk)
    dagen = Afwezigheid.objects.filter(van__lte=tot, tot__gte=van)
    weigering = mag_vervangen(
        _collega(medewerker),
        _collega(vervanger),
        van=van,
        tot=tot,
        peildatum=peildatum,
        dubbel=dagen.filter(medewerker=medewerker).exists(),
        weg=dagen.filter(medewerker=vervanger).exists(),
    )
    if weigering:
        return weigering
    rij = Afwezigheid.objects.create(medewerker=medewerker, vervanger=vervanger, van=van, tot=tot)
    tekst = (
        f"{medewerker.naam} is afwezig van {datum_voluit(van)} tot en met {datum_voluit(tot)}. "
        f"{vervanger.naam} neemt waar."
    )
    return Gedaan(rij, None, Gebeurtenis.Soort.OVERIG, tekst)


@handeling(recht="afwezigheid.vastleggen", wet=_WMO)
def beeindig_afwezigheid(actor: Actor, *, afwezigheid: Afwezigheid, peildatum: date) -> Gedaan[None] | Weigering:
    """Back earlier, or not away after all: from today the substitute does not stand in any more."""
    vers = Afwezigheid.objects.select_for_update(of=("self",)).select_related("medewerker").get(pk=afwezigheid.pk)
    if vers.medewerker_id != actor.id and not _leidt(actor, vers.medewerker):
        return _NIET_UW_TEAM
    if vers.tot < peildatum:
        return Weigering(
            code="afwezig.voorbij",
            reden="Deze afwezigheid is al voorbij.",
            bron=_WMO,
            alternatief="Dan hoeft u niets te doen.",
        )
    tekst = f"{vers.medewerker.naam} is weer aanwezig. De waarneming is gestopt."
    if vers.van >= peildatum:
        vers.delete()
    else:
        vers.tot = peildatum - timedelta(days=1)
        vers.save()
    return Gedaan(None, None, Gebeurtenis.Soort.OVERIG, tekst)


@handeling(recht="team.leiden", wet=_WMO)
def zet_uit(actor: Actor, *, medewerker: Medewerker, peildatum: date) -> Gedaan[Medewerker] | Weigering:
    """Somebody of the team leaves: the account goes off and what they still worked on without leading it ends.

    Refused: another team, oneself, and as long as they lead an open file: a household is never without."""
    if medewerker.pk == actor.id or not _leidt(actor, medewerker):
        return _NIET_UW_TEAM
    vers = Medewerker.objects.select_for_update().get(pk=medewerker.pk)
    lopend = Betrokkenheid.objects.filter(medewerker=vers, tot__isnull=True, dossier__gesloten_op__isnull=True)
    if aantal := lopend.filter(regie=True).count():
        return Weigering(
            code="medewerker.heeft-dossiers",
            reden=f"{vers.naam} is nog regisseur in {'1 dossier' if aantal == 1 else f'{aantal} dossiers'}.",
            bron=_WMO,
            alternatief="Draag die dossiers eerst over aan collega's.",
        )
    lopend.update(tot=peildatum)
    vers.is_active = False
    vers.save(update_fields=["is_active"])
    return Gedaan(vers, None, Gebeurtenis.Soort.OVERIG, f"Het account van {vers.naam} is uitgezet.")
