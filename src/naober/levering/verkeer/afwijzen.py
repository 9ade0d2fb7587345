"""A file that is no message of the standard: rejected, kept, and answered when it can be."""

from datetime import date

from naober.gemeente.actor import Actor
from naober.istandaard import Leesfout
from naober.levering.models import Aanbieder, Afkeuring, Ketenbericht
from naober.levering.verkeer import retour
from naober.levering.verkeer.staat import klaar
from naober.levering.verkeer.uitgaand import afzender_van

_S = Ketenbericht.Staat


def wijs_onleesbaar_af(bericht: Ketenbericht, fout: Leesfout, machine: Actor, dag: date) -> None:
    """What cannot be read is rejected as a whole (OP286); with an answer when its header could be read."""
    if fout.soort is not None:
        bericht.wet, bericht.nummer = fout.soort.wet, fout.soort.nummer
    klaar(bericht, _S.AFGEWEZEN, f"{fout.reden} {fout.alternatief}")
    kop = fout.kop
    if fout.retourcode is None or fout.soort is None or kop is None or fout.soort.is_retour:
        return
    bericht.aanbieder = Aanbieder.objects.filter(agb=kop["Afzender"]).first()
    bericht.save()
    for plek in fout.plekken or ():
        Afkeuring.objects.create(
            bericht=bericht, aanbieder=bericht.aanbieder, van_ons=True, regel=plek.regel,
            retourcode=fout.retourcode, pad=plek.pad[:200], tekst=str(plek), herstel="bij-ander",
        )  # fmt: skip
    if kop["Ontvanger"] == afzender_van(machine.gemeente) and not fout.soort.van_gemeente:
        retour.antwoord_op_kop(bericht, fout, dag)
