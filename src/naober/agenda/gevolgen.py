"""What follows in the agenda from actions of other rooms: a task to do, work that goes along, work that ends."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Subquery

from naober.agenda.models import Afspraak, Agendasleutel, Taak, Werkaantekening
from naober.dossier.handeling import Gedaan, gevolg_van
from naober.dossier.models import Betrokkenheid, Dossier
from naober.fundament.scope import zonder_namen
from naober.gemeente.actor import Actor
from naober.gemeente.profiel.jeugdinkoop import VERWIJZERS
from naober.ingang.overkomst.rules import SLEUTEL
from naober.levering.rules.toewijzen import WETTELIJK
from naober.plan.models import Actie
from naober.samenspel.queries import ziet_dossier

_ONDERZOEK_EN_BESLUIT = timedelta(weeks=6 + 2)


def _taak(actor: Actor, dossier: Dossier | None, voor: int, omschrijving: str, herkomst: str, dag: date) -> None:
    Taak.objects.create(
        dossier=dossier,
        van_id=voor,
        gemaakt_door_id=actor.id,
        omschrijving=omschrijving,
        herinner_op=dag,
        herkomst=herkomst,
    )


@gevolg_van("leg_leveringscheck_vast")
def kijk_naar_de_levering(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """Help that is not there, or does not do what it was meant for, is something for who leads the file."""
    check = gedaan.resultaat
    if gedaan.dossier is None or (check.geleverd and check.resultaat):
        return
    wat = "bereikt niet wat de bedoeling was" if check.geleverd else "komt niet"
    tekst = f"De hulp van {check.toewijzing.aanbieder.naam} {wat}. Kijk wat er nodig is."
    taak_voor_regie(actor, gedaan.dossier, tekst[:200], "levering", dag)


@gevolg_van("meld_resultaat")
def kijk_naar_het_resultaat(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """A goal that was not reached, as the provider says, is something for who leads the file to judge."""
    melding = gedaan.resultaat
    doel = next((d["doel"] for d in melding.doelen if d["oordeel"] == "niet"), "")
    if gedaan.dossier is not None and doel:
        tekst = f"Volgens {melding.toewijzing.aanbieder.naam} niet bereikt: {doel}"
        taak_voor_regie(actor, gedaan.dossier, tekst[:150] + ". Kijk wat er nodig is.", "resultaat", dag)


@gevolg_van("leg_verwijzing_vast")
@gevolg_van("vraag_toewijzing")
@gevolg_van("neem_verzoek_op")
def vertel_van_de_verwijzing(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """Who leads the file hears that somebody else sent a youth to help."""
    wie = VERWIJZERS.get(gedaan.resultaat.verwijzer, "")
    if gedaan.dossier is None or gedaan.resultaat.verwijzer not in WETTELIJK:
        return
    naar = gedaan.resultaat.aanbieder.naam
    tekst = f"Verwezen door de {wie} naar {naar}. Kijk wat dat voor het plan betekent."
    taak_voor_regie(actor, gedaan.dossier, tekst[:200], "verwijzing", dag)


@gevolg_van("pak_op")
def neem_contact_op(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """Who takes a question up, contacts the resident: the resident need not call again. A message of a visitor has no
    file to which a task could belong."""
    if gedaan.dossier is None:
        return
    _taak(actor, gedaan.dossier, actor.id, "Neem contact op met de inwoner over de nieuwe vraag.", "pak_op", dag)


def bewaak_het_einde(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """Help with which somebody came over from another law ends: who takes the question up looks in time what comes
    after. The law gives six weeks for the investigation and two for the decision (Wmo 2015 art. 2.3.2 and 2.3.5)."""
    over = gedaan.resultaat.gegevens.get(SLEUTEL)
    if gedaan.dossier is None or not over:
        return
    eind = date.fromisoformat(over["eind"])
    tekst = f"{over['hulp']} van {over['aanbieder']} eindigt op {eind:%d-%m-%Y}. Kijk samen wat er daarna nodig is."
    Taak.objects.create(
        dossier=gedaan.dossier,
        van_id=gedaan.resultaat.opgepakt_door_id,
        gemaakt_door_id=actor.id,
        omschrijving=tekst[:200],
        vervalt_op=eind,
        herinner_op=max(dag, eind - _ONDERZOEK_EN_BESLUIT),
        herkomst="overkomst",
    )


for _handeling in ("pak_op", "wijs_toe"):
    gevolg_van(_handeling)(bewaak_het_einde)


@gevolg_van("draag_over")
def neem_werk_mee(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """What was still to be done in the file by somebody who no longer works in it goes to the new coordinator."""
    nieuw = gedaan.resultaat.medewerker_id
    werkt_nog = Betrokkenheid.objects.filter(dossier=gedaan.dossier, tot__isnull=True, medewerker=OuterRef("van"))
    Taak.objects.filter(~Exists(werkt_nog), dossier=gedaan.dossier, gedaan_op__isnull=True).update(van_id=nieuw)
    Afspraak.objects.filter(
        ~Exists(werkt_nog), dossier=gedaan.dossier, afgezegd_op__isnull=True, begint_op__date__gte=dag
    ).update(van_id=nieuw)
    if nieuw != actor.id:
        _taak(
            actor, gedaan.dossier, nieuw, "Maak kennis met het huishouden: u bent nu de regisseur.", "draag_over", dag
        )


@gevolg_van("beantwoord_voorstel")
def zet_in_het_plan(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """Who asked a volunteer for a household hears that there is one, and puts it in the plan."""
    if gedaan.dossier is not None:
        taak_voor_regie(actor, gedaan.dossier, "Er is een vrijwilliger. Zet dat in het plan.", "koppeling", dag)


@gevolg_van("spreek_in_overleg_af")
@gevolg_van("spreek_in_netwerk_af")
def doe_wat_is_afgesproken(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """Who agreed to do something has it among the tasks, on its day. About a household it stands in the file for who
    sees that; for anybody else the task says only where to look."""
    afspraak = gedaan.resultaat
    if afspraak.eigenaar is None:
        return
    dossier = gedaan.dossier if gedaan.dossier and ziet_dossier(afspraak.eigenaar, gedaan.dossier.pk) else None
    # What a network agrees about a household is for its members, also where others see the file.
    open_ = (gedaan.dossier is None or dossier is not None) and afspraak.punt_id is None
    tekst = f"Afgesproken: {afspraak.wat}" if open_ else "Afspraak over een huishouden. Kijk bij Samenwerken."
    Taak.objects.create(
        dossier=dossier,
        van=afspraak.eigenaar,
        gemaakt_door_id=actor.id,
        omschrijving=tekst[:200],
        vervalt_op=afspraak.uiterlijk,
        herkomst=f"werkafspraak-{afspraak.pk}",
    )


@gevolg_van("volg_werkafspraak_op")
def taak_is_gedaan(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """An agreement that was kept is no task any more."""
    Taak.objects.filter(herkomst=f"werkafspraak-{gedaan.resultaat.pk}", gedaan_op__isnull=True).update(gedaan_op=dag)


@gevolg_van("leg_knelpunt_voor")
def beslis_over_het_knelpunt(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """Who has the mandate hears at once that something waits for them, without what is in the file."""
    knelpunt = gedaan.resultaat
    Taak.objects.create(
        van=knelpunt.beslist_door,
        gemaakt_door_id=actor.id,
        omschrijving="Er is u een knelpunt voorgelegd. Kijk bij Knelpunten.",
        vervalt_op=knelpunt.uiterlijk,
        herinner_op=dag,
        herkomst=f"knelpunt-{knelpunt.pk}",
    )


@gevolg_van("beslis_knelpunt")
def knelpunt_is_besloten(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """It waits for nobody any more; who owns it goes on with what was decided."""
    Taak.objects.filter(herkomst=f"knelpunt-{gedaan.resultaat.pk}", gedaan_op__isnull=True).update(gedaan_op=dag)
    tekst = "Over het knelpunt is beslist. Kijk bij Knelpunten en spreek af wie het doet."
    _taak(actor, gedaan.dossier, gedaan.resultaat.eigenaar_id, tekst, "knelpunt", dag)


@gevolg_van("leg_belasting_vast")
def ontlast_de_mantelzorger(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """A carer who is, or may become, overloaded is not left at that: relief is talked over in time."""
    if gedaan.dossier is not None and gedaan.resultaat.oordeel != "goed":
        tekst = "De mantelzorger raakt overbelast. Bespreek respijtzorg of andere steun."
        taak_voor_regie(actor, gedaan.dossier, tekst, "belasting", dag)


@gevolg_van("beantwoord_verwijzing")
@gevolg_van("volg_verwijzing")
def verder_na_verwijzing(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """The answer of a provision comes back to the plan: whether it helped, or what fits better."""
    uit = {"geholpen": "De verwijzing heeft geholpen. Werk het plan bij.",
           "past-niet": "De verwijzing past niet. Zoek met de inwoner iets anders."}  # fmt: skip
    if gedaan.dossier is not None and (tekst := uit.get(str(gedaan.resultaat.stand))):
        taak_voor_regie(actor, gedaan.dossier, tekst, "verwijzing", dag)


def taak_voor_regie(actor: Actor, dossier: Dossier, tekst: str, herkomst: str, dag: date) -> None:
    """A task for who leads this file now; none when nobody does."""
    regie = Betrokkenheid.objects.filter(dossier=dossier, regie=True, tot__isnull=True).first()
    if regie is not None:
        _taak(actor, dossier, regie.medewerker_id, tekst, herkomst, dag)


@gevolg_van("rond_af")
def ruim_op(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """A file that has ended leaves nothing to do, and no private notes."""
    Taak.objects.filter(dossier=gedaan.dossier, gedaan_op__isnull=True).update(gedaan_op=dag)
    Werkaantekening.objects.filter(dossier=gedaan.dossier).delete()


@gevolg_van("sluit_voorziening")
def zoek_iets_anders(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """Whoever directs a running plan that names a provision which closed, has to look for something else."""
    meld_gesloten([gedaan.resultaat.pk], dag, door=actor.id)


def meld_gesloten(voorzieningen: Sequence[int], dag: date, *, door: int | None = None) -> int:
    """A task for the coordinator of every running plan that names one of these provisions; how many there were.

    Who closes it need not see those files, and learns of none of them: only the task is written. Without `door` it is
    the system, and the task stands on the coordinator's own name."""
    with zonder_namen():
        regie = Betrokkenheid.objects.filter(dossier=OuterRef("plan__dossier"), regie=True, tot__isnull=True).values(
            "medewerker"
        )[:1]
        lopend = Actie.objects.filter(
            voorziening__in=voorzieningen, plan__gesloten_op__isnull=True, afgerond_op__isnull=True
        ).exclude(stand__in=(Actie.Stand.AFGEWEZEN, Actie.Stand.INGETROKKEN))
        rijen = lopend.annotate(regisseur=Subquery(regie)).filter(regisseur__isnull=False)
        taken = [
            Taak(
                dossier_id=dossier,
                van_id=wie,
                gemaakt_door_id=door or wie,
                omschrijving=f"Zoek iets anders: {naam} is gesloten en staat in het plan."[:200],
                herinner_op=dag,
                herkomst="sluit_voorziening",
            )
            for dossier, wie, naam in rijen.values_list("plan__dossier", "regisseur", "voorziening__naam").distinct()
        ]
        Taak.objects.bulk_create(taken)
    return len(taken)


@gevolg_van("zet_uit")
def sluit_agenda(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """Whoever has left has no calendar feed any more."""
    Agendasleutel.objects.filter(medewerker=gedaan.resultaat, ingetrokken_op__isnull=True).update(ingetrokken_op=dag)
