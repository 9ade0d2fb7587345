"""What follows here from actions of other rooms."""

from datetime import date
from typing import Any

from naober.dossier.handeling import Gedaan, gevolg_van, houd_tegen
from naober.fundament.scope import zonder_namen
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.gemeente.signaalregels import signaalkader
from naober.ingang.models import Binnenkomst
from naober.kern import Fout, Weigering, leeftijd_op
from naober.signalen import rules
from naober.signalen.aannemen import neem_aan
from naober.signalen.actions.stap import WMO, hang_in_dossier, pak_zaak_op
from naober.signalen.actions.veilig import begin_vanzelf
from naober.signalen.models import Signaal, Signaalzaak
from naober.signalen.rules import Inzending
from naober.signalen.wie import Vondst
from naober.signalen.zorgregels import afzender_bij, soort_van_zorg

_WACHT_NIET = Weigering(
    "signaal.wacht-niet",
    "Dit signaal wacht niet meer bij dit team.",
    WMO,
    "Kijk bij de signalen wie ermee bezig is.",
)


@gevolg_van("registreer_binnenkomst")
def word_signaal(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """A worry that is told at the entrance becomes a signal, in the case of the household and with its term. What was
    told stands on the entry, which goes with the signal."""
    vraag: Binnenkomst = gedaan.resultaat
    if vraag.status != Binnenkomst.Status.SIGNAAL:
        return
    kader, profiel = signaalkader(actor.gemeente, dag), profiel_van(actor.gemeente, dag)
    wie = vraag.persoon
    if wie is None or wie.huishouden is None:
        raise Fout("Een zorg van de ingang gaat over een inwoner met een huishouden.")
    soort = soort_van_zorg(kader, leeftijd_op(wie.geboren_of_verwacht, dag))
    zelf = vraag.herkomst == Binnenkomst.Herkomst.OUTREACH
    afzender = afzender_bij(kader, soort, vraag.ingang, zelf=zelf) if soort else None
    if soort is None or afzender is None:
        raise Fout("Een zorg van de ingang heeft een soort en een afzender.")
    ernst = rules.DREIGT if vraag.gevaar else rules.ERNSTIG if vraag.spoed else rules.GEWOON
    inzending = Inzending(
        soort.code, afzender.code, "\n\n".join(filter(None, (vraag.omschrijving, vraag.gevaar))), ernst=ernst,
        melder=vraag.melder or (actor.naam if afzender.code == "gemeente" else ""), melder_contact=vraag.telefoon,
        inspanning=True,
    )  # fmt: skip
    mag = rules.controleer_inzending(kader, inzending, vrij=True)
    if isinstance(mag, Weigering):
        houd_tegen(mag)
    vondst = Vondst(Signaal.Koppeling.ZEKER, ("Aan de ingang gekozen.",), wie, wie.huishouden)
    with zonder_namen():
        neem_aan(
            profiel, kader, soort, mag[1], inzending, vondst, gebied=wie.huishouden.gebied,
            ontvangen=vraag.ontvangen_op, door=actor.id, team=vraag.team, binnenkomst=vraag,
        )  # fmt: skip


@gevolg_van("wijs_toe")
def gaat_naar_collega(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """Whoever was named for a worry of the entrance has its case, as if they took it up themselves. Refused when it
    does not wait at that team any more."""
    vraag: Binnenkomst = gedaan.resultaat
    if vraag.status != Binnenkomst.Status.SIGNAAL or vraag.opgepakt_door is None:
        return
    wie, kader = Actor.van(vraag.opgepakt_door), signaalkader(actor.gemeente, dag)
    with zonder_namen():
        zaak = Signaalzaak.objects.select_for_update(of=("self",)).filter(signalen__binnenkomst=vraag.pk).first()
        if zaak is None or zaak.status != Signaalzaak.Status.WACHT or zaak.team != vraag.team:
            houd_tegen(_WACHT_NIET)
        hang_in_dossier(wie, zaak, kader)
        pak_zaak_op(zaak, kader, wie.id, dag)
        if weigering := begin_vanzelf(wie, zaak, kader, dag):
            houd_tegen(weigering)
