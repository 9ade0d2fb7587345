"""What follows from the log: questions of residents, verdicts on odd reading, breaches, and one's own address."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q
from django.utils import timezone

from naober.dossier.handeling import Gedaan, handeling, vergrendel
from naober.dossier.inwoner import Inwoner, inwonerhandeling, op_slot_van
from naober.dossier.models import Dossier, Gebeurtenis
from naober.fundament.gezien import zonder
from naober.gemeente.actor import Actor
from naober.gemeente.verwerkingen import register_van
from naober.kern import Bron, Weigering
from naober.logboek.models import Datalek, Doelkeuze, EigenAdres, Inzage, Inzagevraag, Signaal
from naober.logboek.rules import (
    INZAGE,
    MELDPLICHT,
    antwoord_voor,
    controleer_afhandeling,
    controleer_antwoord,
    controleer_datalek,
    controleer_gekozen,
    controleer_keuze,
    controleer_melding,
    controleer_oordeel,
    controleer_vraag,
    lees_postcode,
)

_TOEZICHT = Bron("AVG", "art. 39 lid 1 onder b")
_OVERIG = Gebeurtenis.Soort.OVERIG


@handeling(recht="doel.kiezen", wet=Bron("AVG", "art. 5 lid 1 onder b"))
def kies_doel(
    actor: Actor, *, dossier: Dossier, aanleiding: str, toelichting: str = "", peildatum: date
) -> Gedaan[Doelkeuze] | Weigering:
    """Say what one opens this file for today. It stands in the log, not on the timeline: nothing happened yet.

    Refused: a reason that is not in the register, or one that asks for words and has none."""
    open_ = vergrendel(actor, dossier, ook_gesloten=True)
    if isinstance(open_, Weigering):
        return open_
    gekozen = register_van(actor.gemeente, peildatum).aanleiding(aanleiding)
    if weigering := controleer_keuze(gekozen, toelichting):
        return weigering
    rij = Doelkeuze.objects.create(
        medewerker_id=actor.id, dossier=open_, dag=peildatum, aanleiding=aanleiding, toelichting=toelichting.strip()
    )
    return Gedaan(rij, open_, _OVERIG, "")


@handeling(recht="inzage.vragen", wet=INZAGE)
def stel_inzagevraag(
    actor: Actor, *, dossier: Dossier, vraag: str, inzage: int | None = None, peildatum: date
) -> Gedaan[Inzagevraag] | Weigering:
    """Write down what a resident asks about who looked in their file; the privacy officer answers within a month.

    `inzage` is the line of the log that it is about. Refused: no question, or a line of another file."""
    open_ = vergrendel(actor, dossier, ook_gesloten=True)
    if isinstance(open_, Weigering):
        return open_
    rij = _vraag(open_, vraag, inzage, peildatum, Q(dossier_id=open_.pk))
    if isinstance(rij, Weigering):
        return rij
    rij.vastgelegd_door_id = actor.id
    rij.save()
    return Gedaan(rij, open_, Gebeurtenis.Soort.VRAAG, _vraagregel(rij))


@inwonerhandeling(recht="eigen.inzagevraag", wet=INZAGE)
def vraag_van_inwoner(
    inwoner: Inwoner, *, dossier: int, vraag: str, inzage: int | None = None, peildatum: date
) -> Gedaan[Inzagevraag] | Weigering:
    """A resident, or who speaks for them, asks themselves; the answer is for them to read on the same page.

    Refused: a file that is not of their household, no question, or a line of the log that is not about them."""
    open_ = op_slot_van(inwoner, dossier)
    if isinstance(open_, Weigering):
        return open_
    rij = _vraag(open_, vraag, inzage, peildatum, Q(dossier_id=dossier) | Q(persoon_id=inwoner.voor))
    if isinstance(rij, Weigering):
        return rij
    rij.persoon_id, rij.gesteld_door = inwoner.voor, inwoner.eigen_naam[:120]
    rij.save()
    return Gedaan(rij, open_, Gebeurtenis.Soort.VRAAG, _vraagregel(rij))


def _vraag(dossier: Dossier, vraag: str, inzage: int | None, dag: date, mijn: Q) -> Inzagevraag | Weigering:
    if weigering := controleer_vraag(vraag):
        return weigering
    with zonder():
        over = Inzage.objects.filter(mijn, pk=inzage).first() if inzage is not None else None
    if inzage is not None and over is None:
        return Weigering(
            "inzagevraag.regel", "Deze inzage hoort niet bij dit dossier.", INZAGE, "Kies uit de lijst.", "inzage"
        )
    return Inzagevraag(
        dossier=dossier,
        inzage=inzage,
        over_id=over.medewerker_id if over else None,
        over_dag=timezone.localdate(over.moment) if over else None,
        vraag=vraag.strip(),
        gesteld_op=dag,
        antwoord_voor=antwoord_voor(dag),
    )


def _vraagregel(rij: Inzagevraag) -> str:
    return f"Vraag van de inwoner over wie het dossier bekeek. Antwoord uiterlijk {rij.antwoord_voor:%d-%m-%Y}."


@handeling(recht="privacy.toezien", wet=INZAGE)
def beantwoord_inzagevraag(
    actor: Actor, *, vraag: Inzagevraag, uitkomst: str, antwoord: str, peildatum: date
) -> Gedaan[Inzagevraag] | Weigering:
    """Answer a resident's question with a verdict and a reason, once; not about what one looked at oneself."""
    vers = Inzagevraag.objects.select_for_update(of=("self",)).get(pk=vraag.pk)
    if uitkomst and (weigering := controleer_gekozen("uitkomst", uitkomst, Inzagevraag.Uitkomst.values, INZAGE)):
        return weigering
    if weigering := controleer_antwoord(
        antwoord, uitkomst, beantwoord=vers.beantwoord_op is not None, over=vers.over_id, door=actor.id
    ):
        return weigering
    vers.uitkomst, vers.antwoord = Inzagevraag.Uitkomst(uitkomst), antwoord.strip()
    vers.beantwoord_op, vers.beantwoord_door_id = peildatum, actor.id
    vers.save()
    return Gedaan(vers, None, _OVERIG, "")


@handeling(recht="privacy.toezien", wet=_TOEZICHT)
def beoordeel_signaal(
    actor: Actor, *, signaal: Signaal, oordeel: str, reden: str, peildatum: date
) -> Gedaan[Signaal] | Weigering:
    """Say whether odd reading was in order, with the reason; once, and not about oneself."""
    vers = Signaal.objects.select_for_update(of=("self",)).get(pk=signaal.pk)
    if oordeel and (weigering := controleer_gekozen("oordeel", oordeel, Signaal.Oordeel.values, _TOEZICHT)):
        return weigering
    if weigering := controleer_oordeel(
        oordeel, reden, beoordeeld=bool(vers.oordeel), over=vers.medewerker_id, door=actor.id
    ):
        return weigering
    vers.oordeel, vers.reden = Signaal.Oordeel(oordeel), reden.strip()
    vers.beoordeeld_op, vers.beoordeeld_door_id = peildatum, actor.id
    vers.save()
    return Gedaan(vers, None, _OVERIG, "")


@dataclass(frozen=True, slots=True)
class NieuwDatalek:
    """A breach as it is written down first. `betrokkenen`: about how many people, when that is known."""

    ontdekt_op: datetime
    soort: str
    feiten: str
    gegevens: str
    gevolgen: str
    maatregelen: str
    risico: str
    betrokkenen: int | None = None


@handeling(recht="datalek.vastleggen", wet=MELDPLICHT)
def leg_datalek_vast(actor: Actor, *, datalek: NieuwDatalek, peildatum: date) -> Gedaan[Datalek] | Weigering:
    """Put a breach in the register; from the moment it was found 72 hours run to notify the supervisor.

    Refused: without facts, kinds of data, consequences or measures, or found later than today."""
    for veld, mogelijk in (("soort", Datalek.Soort.values), ("risico", Datalek.Risico.values)):
        if weigering := controleer_gekozen(veld, getattr(datalek, veld), mogelijk, MELDPLICHT):
            return weigering
    teksten = {v: getattr(datalek, v) for v in ("feiten", "gegevens", "gevolgen", "maatregelen")}
    if weigering := controleer_datalek(datalek.ontdekt_op, teksten, peildatum):
        return weigering
    rij = Datalek.objects.create(
        ontdekt_op=datalek.ontdekt_op,
        soort=Datalek.Soort(datalek.soort),
        betrokkenen=datalek.betrokkenen,
        risico=Datalek.Risico(datalek.risico),
        vastgelegd_op=peildatum,
        vastgelegd_door_id=actor.id,
        **{veld: tekst.strip() for veld, tekst in teksten.items()},
    )
    return Gedaan(rij, None, _OVERIG, "")


@handeling(recht="privacy.toezien", wet=MELDPLICHT)
def meld_datalek(
    actor: Actor, *, datalek: Datalek, gemeld_op: datetime, reden_laat: str = "", peildatum: date
) -> Gedaan[Datalek] | Weigering:
    """Record when the supervisor was notified. Refused: before it was found or after today, and later than 72 hours
    without saying why."""
    vers = Datalek.objects.select_for_update(of=("self",)).get(pk=datalek.pk)
    if weigering := controleer_melding(vers.ontdekt_op, gemeld_op, reden_laat, peildatum):
        return weigering
    vers.gemeld_op, vers.reden_laat = gemeld_op, reden_laat.strip()
    vers.save()
    return Gedaan(vers, None, _OVERIG, "")


@handeling(recht="privacy.toezien", wet=MELDPLICHT)
def handel_datalek_af(
    actor: Actor,
    *,
    datalek: Datalek,
    risico: str,
    ingelicht_op: date | None = None,
    reden_niet_ingelicht: str = "",
    peildatum: date,
) -> Gedaan[Datalek] | Weigering:
    """Close a breach, with the risk as it turned out. Refused while somebody who must be told was not."""
    vers = Datalek.objects.select_for_update(of=("self",)).get(pk=datalek.pk)
    if weigering := controleer_gekozen("risico", risico, Datalek.Risico.values, MELDPLICHT):
        return weigering
    if weigering := controleer_afhandeling(
        risico,
        gemeld=vers.gemeld_op is not None,
        ingelicht=ingelicht_op is not None,
        reden_niet_ingelicht=reden_niet_ingelicht,
        afgehandeld=vers.afgehandeld_op is not None,
    ):
        return weigering
    vers.risico, vers.ingelicht_op = Datalek.Risico(risico), ingelicht_op
    vers.reden_niet_ingelicht, vers.afgehandeld_op = reden_niet_ingelicht.strip(), peildatum
    vers.save()
    return Gedaan(vers, None, _OVERIG, "")


@handeling(recht="eigen.adres", wet=Bron("AVG", "art. 6 lid 1 onder a"))
def geef_eigen_adres(
    actor: Actor, *, postcode: str, huisnummer: int | None, peildatum: date
) -> Gedaan[EigenAdres] | Weigering:
    """Give one's own address, so that reading about neighbours can be seen; with both fields empty it is taken back.

    Only the signs of odd reading use it. Refused: a postcode that is none, or without a house number."""
    gelezen = lees_postcode(postcode) if postcode.strip() or huisnummer else ""
    if gelezen is None or (gelezen and not huisnummer):
        return Weigering(
            "eigen-adres.onvolledig",
            "Vul een postcode en een huisnummer in, of maak beide velden leeg.",
            Bron("AVG", "art. 7 lid 3"),
            "Maak beide velden leeg als u uw adres niet (meer) wilt opgeven.",
            "postcode",
        )
    waarden = {
        "postcode": gelezen,
        "huisnummer": huisnummer if gelezen else None,
        "ingestemd_op": peildatum if gelezen else None,
    }
    rij, _ = EigenAdres.objects.update_or_create(medewerker_id=actor.id, defaults=waarden)
    return Gedaan(rij, None, _OVERIG, "")
