"""A colleague who does not belong to a file is let in: on request by the coordinator, or in an emergency."""

from datetime import date, timedelta

from django.db.models.functions import Now

from naober.bewoners.models import Persoon
from naober.delen import rules
from naober.delen.models import Noodopening, Toegangsverzoek
from naober.delen.queries import bekend_dossier, ziet
from naober.dossier.handeling import Gedaan, handeling, vergrendel, weiger_bij_botsing
from naober.dossier.models import Betrokkenheid, Dossier, Gebeurtenis, Inzagegrond
from naober.fundament.scope import laat_binnen
from naober.fundament.tijd import begin_van
from naober.gemeente.actor import Actor
from naober.gemeente.deelregels import kader_van
from naober.kern import Bron, Weigering

_VERTROUWELIJK = Bron("AVG", "art. 5 lid 1 onder f")
_NOOD = Bron("AVG", "art. 6 lid 1 onder d")
_TOEZIEN = Bron("AVG", "art. 39 lid 1 onder b")
_OVERIG = Gebeurtenis.Soort.OVERIG

weiger_bij_botsing(
    "toegangsverzoek_een_open",
    Weigering(
        "toegangsverzoek.loopt-al",
        "U heeft dit al gevraagd. De regisseur heeft nog niet geantwoord.",
        _VERTROUWELIJK,
        "Wacht op het antwoord, of bel de regisseur.",
    ),
)


def _geen_dossier() -> Weigering:
    return Weigering(
        "toegang.geen-dossier",
        "Dit huishouden heeft geen open dossier.",
        _VERTROUWELIJK,
        "Leg de vraag vast. Dan komt er een dossier.",
    )


@handeling(recht="dossiertoegang.vragen", wet=_VERTROUWELIJK)
def vraag_toegang(
    actor: Actor, *, persoon: Persoon, reden: str, peildatum: date
) -> Gedaan[Toegangsverzoek] | Weigering:
    """Ask the coordinator to see the file of this resident's household. Who may look up residents is told already that
    there is one, so asking shows nothing new.

    Refused: no open file, a file that one sees already, a reason that says nothing, and a request that still waits."""
    nummer = bekend_dossier(persoon)
    if nummer is None:
        return _geen_dossier()
    if weigering := rules.controleer_verzoek(reden, ziet_al=ziet(actor, nummer)):
        return weigering
    rij = Toegangsverzoek.objects.create(dossier_id=nummer, aanvrager_id=actor.id, reden=reden.strip())
    # The timeline is the file's: a line comes there with the answer.
    return Gedaan(rij, None, _OVERIG, "")


@handeling(recht="dossiertoegang.toekennen", wet=_VERTROUWELIJK)
def beantwoord_toegangsverzoek(
    actor: Actor,
    *,
    verzoek: Toegangsverzoek,
    toekennen: bool,
    antwoord: str,
    tot: date | None = None,
    peildatum: date,
) -> Gedaan[Toegangsverzoek] | Weigering:
    """Let the colleague in up to and including `tot`, or not; with the reason.

    Refused: who is neither coordinator nor team leader, one's own request, an answer without a reason, a last day that
    is past or too far off, and what was answered already."""
    dossier = vergrendel(actor, verzoek.dossier)
    if isinstance(dossier, Weigering):
        return dossier
    rij = Toegangsverzoek.objects.select_for_update(of=("self",)).select_related("aanvrager").get(pk=verzoek.pk)
    if rij.stand != Toegangsverzoek.Stand.OPEN:
        return Weigering(
            "toegangsverzoek.al-beantwoord",
            "Dit verzoek is al beantwoord.",
            _VERTROUWELIJK,
            "Dan hoeft u niets te doen.",
        )
    regie = Betrokkenheid.objects.filter(dossier=dossier, medewerker_id=actor.id, regie=True, tot__isnull=True)
    weigering = rules.mag_antwoorden(
        regisseur=regie.exists(), rollen=actor.rollen, eigen=rij.aanvrager_id == actor.id
    ) or rules.controleer_antwoord(antwoord)
    if weigering:
        return weigering
    if toekennen:
        if weigering := rules.controleer_einde(kader_van(actor.gemeente, peildatum), tot):
            return weigering
        rij.inzagegrond = _laat_meekijken(actor, rij, dossier, peildatum, tot or peildatum)
    rij.stand = Toegangsverzoek.Stand.TOEGEKEND if toekennen else Toegangsverzoek.Stand.GEWEIGERD
    rij.beantwoord_op, rij.beantwoord_door_id, rij.antwoord = peildatum, actor.id, antwoord.strip()
    rij.save()
    wat = f"mag meekijken tot en met {tot:%d-%m-%Y}" if toekennen else "mag niet meekijken"
    return Gedaan(rij, dossier, _OVERIG, f"{rij.aanvrager.naam} {wat}. {rij.antwoord}")


def _laat_meekijken(actor: Actor, rij: Toegangsverzoek, dossier: Dossier, van: date, tot: date) -> Inzagegrond:
    return Inzagegrond.objects.create(
        dossier=dossier,
        medewerker_id=rij.aanvrager_id,
        grond=Inzagegrond.Grond.VERZOEK,
        van=begin_van(van),
        tot=begin_van(tot + timedelta(days=1)),
        reden=rij.reden,
        gegeven_door=actor.naam,
        vastgelegd_door_id=actor.id,
    )


@handeling(recht="noodtoegang.gebruiken", wet=_NOOD)
def open_in_nood(actor: Actor, *, persoon: Persoon, reden: str, peildatum: date) -> Gedaan[Noodopening] | Weigering:
    """Open the file of this resident's household now, for as many hours as the rules allow. It waits for the privacy
    officer from then on. The face asks to sign in anew before it calls this.

    Refused: no open file, a file that one sees already, and a reason that cannot be judged."""
    nummer = bekend_dossier(persoon)
    if nummer is None:
        return _geen_dossier()
    if weigering := rules.controleer_noodreden(reden, ziet_al=ziet(actor, nummer)):
        return weigering
    # The reason stands, so the file opens: for this action now, and by the ground for who asked.
    laat_binnen(nummer)
    uren = kader_van(actor.gemeente, peildatum).noodtoegang.uren
    grond = Inzagegrond.objects.create(
        dossier_id=nummer,
        medewerker_id=actor.id,
        grond=Inzagegrond.Grond.NOODTOEGANG,
        van=Now(),
        tot=Now() + timedelta(hours=uren),
        reden=reden.strip(),
        gegeven_door=actor.naam,
        vastgelegd_door_id=actor.id,
    )
    grond.refresh_from_db()
    if grond.tot is None:
        raise AssertionError("noodtoegang heeft een einde")
    rij = Noodopening.objects.create(
        dossier_id=nummer,
        medewerker_id=actor.id,
        inzagegrond=grond,
        reden=reden.strip(),
        van=grond.van,
        tot=grond.tot,
    )
    tekst = f"Noodtoegang voor {uren} uur. {rij.reden}"
    return Gedaan(rij, Dossier.objects.get(pk=nummer), _OVERIG, tekst)


@handeling(recht="privacy.toezien", wet=_TOEZIEN)
def beoordeel_noodtoegang(
    actor: Actor, *, noodopening: Noodopening, in_orde: bool, oordeel: str, peildatum: date
) -> Gedaan[Noodopening] | Weigering:
    """Afterwards: was it in order, and why. What was not in order ends at once. Refused: one's own, without a reason,
    and a second time. The privacy officer sees no file, so the judgement leaves no line on its timeline."""
    rij = Noodopening.objects.select_for_update(of=("self",)).get(pk=noodopening.pk)
    weigering = rules.controleer_oordeel(
        oordeel, eigen=rij.medewerker_id == actor.id, al_beoordeeld=rij.beoordeeld_op is not None
    )
    if weigering:
        return weigering
    rij.beoordeeld_op, rij.beoordeeld_door_id = peildatum, actor.id
    rij.in_orde, rij.oordeel = in_orde, oordeel.strip()
    rij.save()
    if not in_orde:
        laat_binnen(rij.dossier_id)
        Inzagegrond.objects.filter(pk=rij.inzagegrond_id, ingetrokken_op__isnull=True, tot__gt=Now()).update(
            ingetrokken_op=Now()
        )
    return Gedaan(rij, None, _OVERIG, "")
