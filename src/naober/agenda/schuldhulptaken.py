"""What the law and the policy ask of who helps somebody with debts, as tasks with a last day."""

from datetime import date, timedelta
from typing import Any

from naober.agenda.models import Taak
from naober.dossier.handeling import Gedaan, gevolg_van
from naober.dossier.models import Betrokkenheid
from naober.gemeente.actor import Actor
from naober.gemeente.schuldhulpregels import schuldhulpkader
from naober.inkomen.models import Schuldhulptraject
from naober.inkomen.queries.traject import loopt_schuldhulp
from naober.inkomen.rules.termijnen import moratorium_tot
from naober.inkomen.rules.woorden import stapnaam

_GESPREK, _BESLUIT, _STAP, _MORATORIUM = "schuldgesprek", "schuldbesluit", "schuldstap", "schuldmoratorium"


def _taak(actor: Actor, traject: Schuldhulptraject, tekst: str, herkomst: str, uiterlijk: date) -> None:
    Taak.objects.create(
        dossier_id=traject.dossier_id, van_id=traject.contact_id, gemaakt_door_id=actor.id, omschrijving=tekst[:200],
        vervalt_op=uiterlijk, herkomst=_van(traject, herkomst),
    )  # fmt: skip


def _van(traject: Schuldhulptraject, herkomst: str) -> str:
    """Each trajectory has its own tasks: two of one household can be helped apart."""
    return f"{herkomst}-{traject.pk}"


def _klaar(traject: Schuldhulptraject, dag: date, *herkomst: str) -> None:
    Taak.objects.filter(
        dossier=traject.dossier_id, herkomst__in=[_van(traject, h) for h in herkomst], gedaan_op__isnull=True
    ).update(gedaan_op=dag)


@gevolg_van("begin_schuldhulp")
@gevolg_van("meld_bedreiging")
def plan_het_gesprek(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """The first talk, by its last day; what threatens brings that day forward."""
    traject: Schuldhulptraject = gedaan.resultaat
    _klaar(traject, dag, _GESPREK)
    haast = "Er dreigt iets. " if traject.bedreiging else ""
    _taak(actor, traject, f"{haast}Voer het eerste gesprek over de schulden.", _GESPREK, traject.gesprek_voor)


@gevolg_van("leg_schuldgesprek_vast")
def beslis_op_tijd(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """The decision, by the last day of its term."""
    traject: Schuldhulptraject = gedaan.resultaat
    _klaar(traject, dag, _GESPREK)
    if traject.beslis_voor is not None:
        _taak(actor, traject, "Besluit over de schuldhulp: een plan of een afwijzing.", _BESLUIT, traject.beslis_voor)


@gevolg_van("leg_besluit_elders_vast")
@gevolg_van("koppel_schuldhulp")
@gevolg_van("neem_besluit")
def er_is_besloten(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """Of which help it was decided, nothing is left to decide."""
    for traject in loopt_schuldhulp().filter(dossier=gedaan.dossier).exclude(actie__besluit=None, toelating=""):
        _klaar(traject, dag, _BESLUIT)


@gevolg_van("zet_schuldhulpstap")
def vraag_wat_het_opleverde(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """Who hands a step over follows what comes of it, after the time that the policy gives."""
    stap = gedaan.resultaat
    wie = schuldhulpkader(actor.gemeente, dag).uitvoerder(stap.uitvoerder)
    if wie is None or wie.terug_na_dagen is None:
        return
    tekst = f"Vraag {stap.uitvoerder_naam} wat het oplevert: {stapnaam(stap.soort, stap.vorm).lower()}."
    _taak(actor, stap.traject, tekst, _STAP, (stap.van or dag) + timedelta(days=wie.terug_na_dagen))


@gevolg_van("zet_schuldhulpstap")
@gevolg_van("werk_schuldhulpstap_bij")
def bewaak_het_moratorium(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """The last day on which the creditors are held off, as long as it runs."""
    stap = gedaan.resultaat
    if stap.soort != "moratorium":
        return
    _klaar(stap.traject, dag, _MORATORIUM)
    if stap.van is not None and stap.tot is None:
        tekst = "Het moratorium eindigt. Wat is er nodig voor de schuldeisers weer komen?"
        _taak(actor, stap.traject, tekst, _MORATORIUM, moratorium_tot(schuldhulpkader(actor.gemeente, dag), stap.van))


@gevolg_van("zet_schuldhulpstap")
def vraag_het_team_dat_het_doet(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """A step of another team is a task of who works in this file for that team, beside what the own team does."""
    stap = gedaan.resultaat
    wie = schuldhulpkader(actor.gemeente, dag).uitvoerder(stap.uitvoerder)
    if wie is None or wie.team is None or wie.team == actor.team:
        return
    daar = Betrokkenheid.objects.filter(dossier=gedaan.dossier, tot__isnull=True, medewerker__team=wie.team)
    if (ander := daar.order_by("pk").first()) is not None:
        tekst = f"Voer uit: {stapnaam(stap.soort, stap.vorm).lower()}, in de hulp bij schulden."
        Taak.objects.create(
            dossier=gedaan.dossier, van_id=ander.medewerker_id, gemaakt_door_id=actor.id, omschrijving=tekst,
            herinner_op=dag, herkomst=_van(stap.traject, _STAP),
        )  # fmt: skip


@gevolg_van("ga_uit_huis")
@gevolg_van("leg_overlijden_vast")
def er_is_niemand_meer(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """When the only one who was helped left or died, their contact ends the help."""
    for traject in loopt_schuldhulp().filter(dossier=gedaan.dossier).prefetch_related("clienten"):
        if {c.persoon_id for c in traject.clienten.all() if c.tot is None} == {gedaan.resultaat.pk}:
            tekst = "Beëindig de schuldhulp: deze inwoner hoort niet meer bij het huishouden."
            _taak(actor, traject, tekst, _STAP, dag)


@gevolg_van("beeindig_schuldhulp")
def niets_meer_te_doen(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """Once it ended nothing of it is left to do."""
    _klaar(gedaan.resultaat, dag, _GESPREK, _BESLUIT, _STAP, _MORATORIUM)
