"""Reading registers: only the lines that count, and only those that this actor may see."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import F, Q, QuerySet, Window
from django.db.models.functions import RowNumber

from naober.bewoners.models import Persoon
from naober.dossier.handeling import zichtbaar
from naober.dossier.models import Dossier
from naober.fundament.scope import zonder_namen
from naober.gemeente.actor import Actor
from naober.gemeente.bezetting import ontbrekende_expertises
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Beleidsdocument, Expertise, Opgave, Profiel, Register, Rol
from naober.gemeente.queries import profiel_van
from naober.gemeente.rechten import heeft_recht
from naober.gemeente.velden import Waarde
from naober.kern.tellen import Aantal, totaal, verhul
from naober.register import rules
from naober.register.models import Registratie

LENGTE = 50


def geldende(register: str) -> QuerySet[Registratie]:
    """The lines of this register that were not replaced and have not ended. Only for use within this room."""
    return Registratie.objects.filter(register=register, vervangen_door__isnull=True, vervallen=False)


def geldende_gegevens(register: str) -> list[Mapping[str, Waarde]]:
    """What was filled in on the lines that count now in a register that names no resident, for a count over them: of
    the municipality in scope, and none of a file."""
    return list(geldende(register).filter(dossier__isnull=True).values_list("gegevens", flat=True))


def gepubliceerd(profiel: Profiel) -> list[tuple[Register, int, Mapping[str, Waarde]]]:
    """What everybody may read, newest first: the lines that count in the registers that publish (register, number, what
    was filled in), of the municipality in scope. One query; none in a municipality without such a register."""
    registers = {r.code: r for r in profiel.registers if r.publiceert}
    if not registers:
        return []
    rijen = Registratie.objects.filter(
        register__in=sorted(registers), dossier__isnull=True, vervangen_door__isnull=True, vervallen=False
    )
    gevonden = rijen.order_by("-id").values_list("register", "pk", "gegevens")[:LENGTE]
    return [(registers[code], pk, gegevens) for code, pk, gegevens in gevonden]


def _leesbaar(actor: Actor, register: Register) -> Q | None:
    """Which lines of this register the actor may read; None for none at all."""
    if actor.rollen <= {Rol.UITVOERDER}:
        # From outside: only one's own organisation, in the registers that are kept up there.
        if Rol.UITVOERDER not in register.rollen:
            return None
        return Q(onderwerp=actor.organisatie) if register.over == "organisatie" else Q(medewerker_id=actor.id)
    if register.over == "dossier":
        return zichtbaar(actor, "dossier__")
    if register.over == "medewerker" and not _van_allen(actor, register):
        eigen = {str(actor.id)}
        if actor.team and Rol.TEAMLEIDER in actor.rollen:
            eigen |= {str(m.pk) for m in teamleden(actor, actor.team)}
        return Q(onderwerp__in=sorted(eigen))
    return Q()


def _van_allen(actor: Actor, register: Register) -> bool:
    """Whether this actor keeps this register of all staff: who makes policy, also the privacy officer where named."""
    return bool(actor.rollen & ({Rol.BELEID} | ({Rol.PRIVACYFUNCTIONARIS} & set(register.rollen))))


def registers_voor(actor: Actor, profiel: Profiel) -> list[tuple[Register, bool]]:
    """The registers that this actor may read, each with whether they write in it. Those of a file are not here."""
    return [
        (r, bool(actor.rollen & set(r.rollen)))
        for r in profiel.registers
        if r.over != "dossier" and _leesbaar(actor, r) is not None
    ]


def registraties(actor: Actor, register: Register) -> list[Registratie]:
    """The newest lines that count in this register, at most `LENGTE`."""
    mag = _leesbaar(actor, register)
    if mag is None:
        return []
    rijen = geldende(register.code).filter(mag).select_related("medewerker")
    if register.stand:
        rijen = rijen.filter(pk__in=_laatste(register).values("pk"))
    return list(rijen.order_by("-id")[:LENGTE])


def registerregels(actor: Actor, profiel: Profiel, code: str) -> list[Registratie] | None:
    """The newest lines in the register with this code; None for one that the actor may not read, or of a file."""
    register = next((r for r, _ in registers_voor(actor, profiel) if r.code == code), None)
    return registraties(actor, register) if register else None


def registraties_van_dossier(actor: Actor, register: Register, dossier: Dossier) -> list[Registratie]:
    """The lines of this register about one household, newest first."""
    rijen = geldende(register.code).filter(zichtbaar(actor, "dossier__"), dossier=dossier)
    return list(rijen.select_related("medewerker").order_by("-id")[:LENGTE])


def _laatste(register: Register) -> QuerySet[Registratie]:
    nummer = Window(RowNumber(), partition_by=[F("onderwerp")], order_by=F("id").desc())
    return geldende(register.code).annotate(nummer=nummer).filter(nummer=1)


def zoek_registratie(actor: Actor, register: Register, pk: int) -> Registratie | None:
    """This line, when it counts and the actor may read it."""
    mag = _leesbaar(actor, register)
    return None if mag is None else geldende(register.code).filter(mag, pk=pk).first()


def registratie(actor: Actor, pk: int) -> Registratie | None:
    """This line, in whatever register it stands, when it counts and the actor may read it."""
    rij = Registratie.objects.filter(pk=pk).first()
    register = profiel_van(actor.gemeente, rij.dag).register(rij.register) if rij else None
    return zoek_registratie(actor, register, pk) if register else None


def registraties_rond(actor: Actor, dossier: Dossier) -> list[Registratie]:
    """The lines that count about one household, in every register about households, newest first."""
    rijen = Registratie.objects.filter(
        zichtbaar(actor, "dossier__"), dossier=dossier, vervangen_door__isnull=True, vervallen=False
    )
    return list(rijen.select_related("medewerker").order_by("-id")[:LENGTE])


def versies(actor: Actor, register: Register, onderwerp: str) -> list[Registratie]:
    """Every line about this subject, replaced ones too, newest first."""
    mag = _leesbaar(actor, register)
    if mag is None:
        return []
    return list(Registratie.objects.filter(mag, register=register.code, onderwerp=onderwerp).order_by("-id")[:LENGTE])


def standen(actor: Actor, profiel: Profiel, over: str) -> dict[str, dict[str, Waarde]]:
    """Per subject of this kind the latest answers, of all registers that keep a state; in one statement."""
    codes = [r.code for r in profiel.registers if r.over == over and r.stand and _leesbaar(actor, r) is not None]
    if not codes:
        return {}
    rijen = Registratie.objects.filter(register__in=codes, vervangen_door__isnull=True, vervallen=False)
    gevonden: dict[str, dict[str, Waarde]] = {}
    for onderwerp, gegevens in rijen.order_by("id").values_list("onderwerp", "gegevens"):
        gevonden.setdefault(onderwerp, {}).update(gegevens)
    return gevonden


def netwerken_van(actor: Actor, profiel: Profiel, dag: date) -> frozenset[str]:
    """Codes of the networks to which this member of staff belongs on `dag`; one query, none without such a register."""
    registers = [r.code for r in profiel.registers if r.leden]
    if not registers:
        return frozenset()
    rijen = Registratie.objects.filter(
        register__in=registers, onderwerp=str(actor.id), vervangen_door__isnull=True, vervallen=False
    )
    return rules.lid_van(profiel, rijen.values_list("register", "gegevens"), dag)


def leden_van_netwerk(profiel: Profiel, netwerk: str, dag: date) -> list[tuple[int, str, str]]:
    """Who belongs to this network on `dag`, by name: number, name, and on behalf of which kind of party. Two
    queries."""
    registers = [r.code for r in profiel.registers if r.leden]
    rijen = Registratie.objects.filter(register__in=registers, vervangen_door__isnull=True, vervallen=False)
    namens = {
        int(onderwerp): str(gegevens.get("namens", ""))
        for onderwerp, register, gegevens in rijen.order_by("id").values_list("onderwerp", "register", "gegevens")
        if netwerk in rules.lid_van(profiel, [(register, gegevens)], dag)
    }
    wie = Medewerker.objects.filter(gemeente_id=profiel.gemeente.code, pk__in=sorted(namens), is_active=True)
    return [(m.pk, m.naam, namens[m.pk]) for m in wie.order_by("naam", "pk")] if namens else []


def bekende_achternamen(actor: Actor) -> list[str]:
    """The surnames in the open files that this actor may see: what is about nobody may not name them."""
    huishoudens = Dossier.objects.filter(zichtbaar(actor), gesloten_op__isnull=True).values("huishouden")
    return list(Persoon.objects.filter(huishouden__in=huishoudens).values_list("geslachtsnaam", flat=True).distinct())


def teamleden(actor: Actor, team: str) -> list[Medewerker]:
    """Who works in this team now, by name."""
    leden = Medewerker.objects.filter(gemeente_id=actor.gemeente, team=team, is_active=True)
    return list(leden.order_by("naam", "pk"))


def ontbrekend_in(profiel: Profiel, leden: Sequence[Medewerker]) -> tuple[Expertise, ...]:
    """The mandatory expertises that these people together do not have."""
    return ontbrekende_expertises(profiel, [(*m.expertises, m.specialisme) for m in leden])


def medewerkers_voor(actor: Actor, register: Register) -> list[tuple[str, str]]:
    """The members of staff about whom this actor may write or read in this register (number, name); at most 200."""
    return [(str(m.pk), m.naam) for m in _medewerkers(actor, register)[:200]]


def _medewerkers(actor: Actor, register: Register) -> QuerySet[Medewerker]:
    alle = Medewerker.objects.filter(gemeente_id=actor.gemeente, is_active=True)
    if not _van_allen(actor, register):
        mag = Q(pk=actor.id)
        alle = alle.filter(mag | Q(team=actor.team) if actor.team and Rol.TEAMLEIDER in actor.rollen else mag)
    return alle.order_by("naam", "pk")


def wie_achter(actor: Actor, register: Register, dag: date) -> list[rules.Achter]:
    """Who of the staff that this actor sees in this register has nothing in it that holds on `dag`, by name. An
    organisation that only has an account for its own offer is no staff."""
    mag = _leesbaar(actor, register)
    if mag is None or register.geldigheid is None:
        return []
    wie = [(str(m.pk), m.naam) for m in _medewerkers(actor, register) if m.rollen != [Rol.UITVOERDER]]
    return rules.wie_achter(
        register, wie, geldende(register.code).filter(mag).values_list("onderwerp", "gegevens"), dag
    )


def registraties_van_medewerker(
    actor: Actor, profiel: Profiel, medewerker: Medewerker
) -> list[tuple[Register, Registratie]]:
    """What the registers about staff hold of one of them, as far as this actor reads it, newest first."""
    over = {r.code: r for r in profiel.registers if r.over == "medewerker"}
    mag = Q(pk__in=())
    for r in over.values():
        if (leesbaar := _leesbaar(actor, r)) is not None:
            mag |= Q(register=r.code) & leesbaar
    geldt = Q(onderwerp=str(medewerker.pk), vervangen_door__isnull=True, vervallen=False)
    rijen = Registratie.objects.filter(mag, geldt).select_related("medewerker").order_by("-id")
    return [(over[rij.register], rij) for rij in rijen[:LENGTE]]


@dataclass(frozen=True, slots=True)
class Programmastand:
    """Documents with whether they are due for renewal, tasks with how far they are, and goals with their results."""

    documenten: list[tuple[Beleidsdocument, str, bool]]
    acties: list[rules.Voortgang]
    opgaven: list[tuple[Opgave, list[rules.Voortgang], dict[str, Waarde]]]
    achter: int


def programma_van(actor: Actor, profiel: Profiel, dag: date) -> Programmastand:
    """The programme as it stands on `dag`: what the document says, with the latest lines of the registers."""
    acties = standen(actor, profiel, "actie")
    documenten = standen(actor, profiel, "document")
    opgaven = standen(actor, profiel, "opgave")
    voortgang = [rules.voortgang(a, acties.get(a.code, {}), dag) for a in profiel.acties]
    namen = {d.code: d.naam for d in profiel.documenten}
    return Programmastand(
        documenten=[
            (d, namen.get(d.onder or "", ""), rules.vernieuwen(d, documenten.get(d.code, {}), dag))
            for d in profiel.documenten
        ],
        acties=voortgang,
        opgaven=[
            (o, [v for v in voortgang if o.code in v.actie.opgaven], opgaven.get(o.code, {})) for o in profiel.opgaven
        ],
        achter=sum(1 for v in voortgang if v.achter),
    )


@dataclass(frozen=True, slots=True)
class Registertelling:
    """How many lines were recorded in one register about files, and how often each answer of its counted choices was
    given: question -> answers. What is too small to show is None."""

    register: Register
    aantal: int | None
    per: dict[str, list[Aantal]]


def tellingen(actor: Actor, profiel: Profiel, van: date, tot: date) -> list[Registertelling]:
    """What registers about files hold of these days, in numbers only; for who may see counts. One query, none where
    no register counts."""
    registers = {r.code: r for r in profiel.registers if r.telt}
    if not registers or not heeft_recht(actor.rollen, "tellingen.inzien"):
        return []
    with zonder_namen():
        rijen = list(
            Registratie.objects.filter(
                register__in=sorted(registers), dag__range=(van, tot), vervangen_door__isnull=True, vervallen=False
            ).values_list("register", "gegevens")
        )
    uit = []
    for code, register in registers.items():
        regels = [gegevens for welk, gegevens in rijen if welk == code]
        per = {}
        for veld in rules.velden_van(profiel, register):
            if veld.code in register.telt:
                tel = Counter(str(gegevens.get(veld.code, "")) for gegevens in regels)
                per[veld.naam] = verhul([(keuze, tel[keuze]) for keuze in veld.keuzes])
        uit.append(Registertelling(register, totaal([("", len(regels))]), per))
    return uit
