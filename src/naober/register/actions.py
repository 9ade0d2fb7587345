"""Writing a line in a register, and giving a member of staff a place."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from naober.dossier.handeling import Gedaan, handeling, vergrendel, weiger_bij_botsing
from naober.dossier.models import Dossier, Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.bezetting import Plaats, controleer_plaats
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Profiel, Register, Rol
from naober.gemeente.queries import profiel_van
from naober.gemeente.velden import Waarde, vastleggen
from naober.kern import Bron, Weigering
from naober.register import rules
from naober.register.models import Registratie
from naober.register.queries import bekende_achternamen, geldende, netwerken_van
from naober.register.rekenen import berekend

_GEMEENTEWET = Bron("Gemeentewet", "art. 160 lid 1 onder b")

weiger_bij_botsing(
    "register_registratie_vervangt_id_key",
    Weigering(
        code="register.al-vervangen",
        reden="Een collega heeft deze regel net gewijzigd.",
        bron=_GEMEENTEWET,
        alternatief="Open het register opnieuw en kijk of uw wijziging nog nodig is.",
    ),
)


@handeling(recht="register.bijhouden", wet=_GEMEENTEWET)
def leg_vast(
    actor: Actor,
    *,
    register: str,
    antwoorden: Mapping[str, Waarde],
    onderwerp: str = "",
    dossier: Dossier | None = None,
    vervangt: Registratie | None = None,
    vervallen: bool = False,
    peildatum: date,
) -> Gedaan[Registratie] | Weigering:
    """Write a line in a register of the profile, instead of `vervangt` when that is given; `vervallen` ends it.

    Refused: a register or subject that is not there or not this actor's, what is missing, what the register or
    the municipality rules out, and a name or number of a resident where nobody may be named."""
    profiel = profiel_van(actor.gemeente, peildatum)
    gekozen = profiel.register(register)
    if gekozen is None:
        return rules.onbekend_register(profiel, register)
    if weigering := _mag(actor, profiel, gekozen, onderwerp, vervangt, peildatum) or _past(
        gekozen, dossier, vervangt, vervallen
    ):
        return weigering
    if gekozen.over == "dossier":
        if dossier is None:
            return _kies("dossier", gekozen)
        open_ = vergrendel(actor, dossier)
        if isinstance(open_, Weigering):
            return open_
        dossier = open_
    else:
        dossier = None
    rijen = geldende(gekozen.code).filter(onderwerp=onderwerp).values_list("pk", "gegevens")
    eerder = [gegevens for pk, gegevens in rijen if vervangt is None or pk != vervangt.pk]
    fout = rules.controleer_inhoud(profiel, gekozen, onderwerp, antwoorden, eerder, dag=peildatum)
    if fout and not vervallen:
        return fout
    if fout := _zonder_personen(actor, gekozen, antwoorden):
        return fout
    velden = rules.velden_van(profiel, gekozen)
    gegevens = vervangt.gegevens if vervallen and vervangt else vastleggen(velden, antwoorden)
    gegevens = {**gegevens, **berekend(gekozen, gegevens)}
    rij = Registratie.objects.create(
        register=gekozen.code,
        onderwerp=onderwerp,
        dossier=dossier,
        gegevens=gegevens,
        dag=peildatum,
        medewerker_id=actor.id,
        vervangt=vervangt,
        vervallen=vervallen,
    )
    wat = rules.beschrijving(velden, gegevens)
    tekst = f"Register {gekozen.naam}: {'beëindigd' if vervallen else 'vastgelegd'} ({wat})."
    return Gedaan(rij, dossier, Gebeurtenis.Soort.OVERIG, tekst, bron=gekozen.bron)


def _mag(
    actor: Actor, profiel: Profiel, register: Register, onderwerp: str, vervangt: Registratie | None, dag: date
) -> Weigering | None:
    wie = rules.Schrijver(actor.rollen, actor.team, actor.organisatie)
    if weigering := rules.controleer_onderwerp(profiel, register, onderwerp):
        return weigering
    if weigering := rules.mag_bijhouden(profiel, register, wie, onderwerp):
        return weigering
    overal = Rol.PRIVACYFUNCTIONARIS in actor.rollen & set(register.rollen)
    if register.over == "medewerker" and _van_eigen_team(actor, onderwerp, overal=overal) is None:
        return _kies("medewerker van uw team", register)
    if register.over == "netwerk" and any(r.leden for r in profiel.registers):
        netwerk = next(n for n in profiel.netwerken if n.code == onderwerp)
        if onderwerp not in netwerken_van(actor, profiel, dag):
            return rules.geen_lid(netwerk, "onderwerp")
    if vervangt is not None and (vervangt.register, vervangt.onderwerp) != (register.code, onderwerp):
        return _kies("regel van dit register", register)
    return None


def _past(
    register: Register, dossier: Dossier | None, vervangt: Registratie | None, vervallen: bool
) -> Weigering | None:
    """A line ends or replaces one of the same household."""
    if vervallen and vervangt is None:
        return _kies("regel die eindigt", register)
    if vervangt and register.over == "dossier" and (dossier is None or vervangt.dossier_id != dossier.pk):
        return _kies("regel van dit huishouden", register)
    return None


def _zonder_personen(actor: Actor, register: Register, antwoorden: Mapping[str, Waarde]) -> Weigering | None:
    """Names are looked for among the residents whose file this actor may see: to others they say nothing."""
    if not register.zonder_personen:
        return None
    return rules.controleer_zonder_personen(register, antwoorden, bekende_achternamen(actor))


def _kies(wat: str, register: Register) -> Weigering:
    return Weigering(
        "register.onderwerp", f"Kies waar dit over gaat: een {wat}.", register.bron, "Kies uit de lijst.", "onderwerp"
    )


def _van_eigen_team(actor: Actor, nummer: str, *, overal: bool = False) -> Medewerker | None:
    """The member of staff with this number: of the actor's team, or of the whole municipality for who makes policy,
    and with `overal`."""
    if not nummer.isdecimal() or len(nummer) > 18:
        return None
    gevonden = Medewerker.objects.filter(gemeente_id=actor.gemeente, pk=int(nummer)).first()
    if gevonden is None or overal or Rol.BELEID in actor.rollen or (actor.team and gevonden.team == actor.team):
        return gevonden
    return None


@handeling(recht="medewerker.instellen", wet=_GEMEENTEWET)
def stel_medewerker_in(
    actor: Actor, *, medewerker: Medewerker, plaats: Plaats, peildatum: date
) -> Gedaan[Medewerker] | Weigering:
    """Record where a member of staff is employed, as what, what they are good at and what they are tied to.

    Roles stay as they were: they come with the account. Refused by `controleer_plaats`, outside one's own team, and
    with other roles than the account has."""
    eigen = _van_eigen_team(actor, str(medewerker.pk))
    if eigen is None:
        return Weigering(
            "medewerker.ander-team",
            "Deze medewerker is niet van uw team.",
            _GEMEENTEWET,
            "Vraag het de teamleider van dat team.",
            "medewerker",
        )
    rollen = frozenset(Rol(r) for r in eigen.rollen)
    if plaats.rollen and plaats.rollen != rollen:
        return Weigering(
            "medewerker.rollen",
            "Rollen horen bij het account en veranderen hier niet.",
            _GEMEENTEWET,
            "Laat de rollen weg, of vraag de beheerder ze te veranderen.",
            "rollen",
        )
    nieuw = replace(plaats, rollen=rollen)
    if weigering := controleer_plaats(profiel_van(actor.gemeente, peildatum), nieuw):
        return weigering
    eigen.organisatie, eigen.functie = nieuw.organisatie, nieuw.functie
    eigen.expertises, eigen.specialisme, eigen.banden = list(nieuw.expertises), nieuw.specialisme, list(nieuw.banden)
    eigen.aanstelling = "tijdelijk" if nieuw.tijdelijk else "structureel"
    eigen.aanstelling_tot = nieuw.tot if nieuw.tijdelijk else None
    eigen.save()
    return Gedaan(eigen, None, Gebeurtenis.Soort.OVERIG, f"De plaats van {eigen.naam} is vastgelegd.")
