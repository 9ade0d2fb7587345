"""What the actions of this room share: a case under lock, closing it, what is said. Only called inside an action."""

from datetime import date

from naober.dossier.handeling import zichtbaar
from naober.dossier.models import Dossier
from naober.gemeente.actor import Actor
from naober.gemeente.signaalkader import Signaalkader
from naober.kern import Bron, Weigering
from naober.signalen import rules
from naober.signalen.aannemen import laat_weten
from naober.signalen.models import Signaalzaak

WMO = Bron("Wmo 2015", "art. 2.1.2 lid 2 onder d")
_MINIMAAL = Bron("AVG", "art. 5 lid 1 onder c")


def sluit(
    zaak: Signaalzaak, kader: Signaalkader, resultaat: str, niveau: str, toelichting: str, dag: date
) -> None:  # fmt: skip
    """Close a case, however it ended; from now on the term of keeping of its signals counts. What was taken back has
    its last day already."""
    zaak.status, zaak.resultaat, zaak.niveau = Signaalzaak.Status.AFGESLOTEN, resultaat, niveau
    zaak.toelichting, zaak.afgesloten_op = toelichting.strip(), dag
    zaak.save()
    for signaal in zaak.signalen.filter(ingetrokken_op__isnull=True):
        if (grond := kader.grond(signaal.grond)) is not None:
            signaal.bewaren_tot = rules.bewaren_tot(grond, signaal.ontvangen_op, dag)
            signaal.save()


def pak_zaak_op(zaak: Signaalzaak, kader: Signaalkader, wie: int, dag: date) -> None:
    """Somebody has this case from now on; the senders hear so, by the rule of each."""
    zaak.status, zaak.opgepakt_op, zaak.opgepakt_door_id = Signaalzaak.Status.OPGEPAKT, dag, wie
    zaak.save()
    laat_allen_weten(zaak, kader, "opgepakt", dag)


def hang_in_dossier(actor: Actor, zaak: Signaalzaak, kader: Signaalkader) -> None:
    """Tie a case to the running file of its household, for who works in that file, and only when each signal may be
    read there; it makes no file."""
    if zaak.huishouden_id is None or zaak.dossier_id is not None:
        return
    staan = zaak.signalen.filter(ingetrokken_op__isnull=True)
    if not rules.mag_in_dossier(kader, staan.values_list("grond", flat=True)):
        return
    lopend = Dossier.objects.filter(zichtbaar(actor), huishouden=zaak.huishouden_id, gesloten_op__isnull=True)
    zaak.dossier = lopend.first()


def laat_allen_weten(zaak: Signaalzaak, kader: Signaalkader, moment: str, dag: date) -> None:
    for signaal in zaak.signalen.filter(ingetrokken_op__isnull=True).select_related("zaak"):
        laat_weten(signaal, kader, moment, dag)


def regel(zaak: Signaalzaak, tekst: str) -> str:
    """A line on the timeline, when the case stands in a file; otherwise there is none to stand on."""
    return tekst if zaak.dossier_id is not None else ""


def open_voor(actor: Actor, zaak: Signaalzaak) -> Signaalzaak | Weigering:
    """The case under lock, for who has it: their own team, or the file that it is in."""
    vers = Signaalzaak.objects.select_for_update(of=("self",)).get(pk=zaak.pk)
    if vers.status == Signaalzaak.Status.AFGESLOTEN:
        return al(
            "signaal.afgesloten", "Dit is al afgesloten.", "Komt er een nieuw signaal, dan begint een nieuwe zaak."
        )
    if vers.team != actor.team:
        return Weigering(
            "signaal.ander-team",
            "Dit signaal is van een ander team.",
            _MINIMAAL,
            "Vraag dat team om het door te sturen.",
        )
    return vers


def opgepakt_voor(actor: Actor, zaak: Signaalzaak) -> Signaalzaak | Weigering:
    vers = open_voor(actor, zaak)
    if isinstance(vers, Weigering) or vers.status == Signaalzaak.Status.OPGEPAKT:
        return vers
    return Weigering("signaal.wacht", "Niemand heeft dit nog opgepakt.", WMO, "Pak het eerst op.")


def al(code: str, reden: str, alternatief: str) -> Weigering:
    return Weigering(code, reden, WMO, alternatief)


def leeg(veld: str, reden: str) -> Weigering:
    return Weigering(f"signaal.{veld.replace('_', '-')}", reden, WMO, "Vul het aan.", veld)
