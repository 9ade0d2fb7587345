"""Messages by way of the national exchange (GGk): what lies in the box is taken in, and what is ready goes out in its
envelope. Each file is a transaction of its own; cut off in between, it is done again and nothing is double."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from django.utils import timezone

from naober.fundament.scope import in_scope
from naober.istandaard import Soort, ggk
from naober.koppelingen.postbus import Postbus, Stuk
from naober.levering.models import Afkeuring, Ketenbericht
from naober.levering.verkeer.ontvangen import meld_te_groot, neem_aan
from naober.levering.verkeer.uitgaand import afzender_van

_APPLICATIE = "Naober"
_S = Ketenbericht.Staat


@dataclass(frozen=True, slots=True)
class Post:
    """How many files came in and went out."""

    opgehaald: int
    verstuurd: int


def wissel_uit(postbus: Postbus, gemeente: int) -> Post:
    """Take in all that lies in the box of this municipality, and send all that is ready."""
    opgehaald = 0
    for stuk in postbus.ongelezen():
        with in_scope(gemeente=gemeente, breed=True):
            _neem_in(postbus, stuk)
        # After the commit: cut off before this, the same file is met again, and is found to be there already.
        postbus.leg_weg(stuk.naam)
        opgehaald += 1
    verstuurd = 0
    while _verstuur_een(postbus, gemeente, timezone.localtime().replace(tzinfo=None)):
        verstuurd += 1
    return Post(opgehaald, verstuurd)


def _neem_in(postbus: Postbus, stuk: Stuk) -> None:
    if stuk.grootte > ggk.GRENS_ENVELOP:
        meld_te_groot(stuk.naam, stuk.grootte)
        return
    data = postbus.lees(stuk.naam)
    envelop = ggk.pak_uit(data)
    kanaal = Ketenbericht.Kanaal.POSTBUS
    if isinstance(envelop, ggk.Ggkfout):
        _meld_fout(envelop)
    elif isinstance(envelop, ggk.Envelop):
        neem_aan(envelop.bericht, kanaal=kanaal, bestandsnaam=stuk.naam, kenmerk=envelop.referentie)
    else:
        # Without an envelope it is a message itself, or nothing at all; both are for whoever carries it out.
        neem_aan(data or b" ", kanaal=kanaal, bestandsnaam=stuk.naam)


def _meld_fout(fout: ggk.Ggkfout) -> None:
    """The exchange could not deliver what we sent: that is on the work list of the message."""
    ons = Ketenbericht.objects.select_for_update(of=("self",)).filter(richting="uit", kenmerk=fout.antwoord_op).first()
    if ons is None:
        return
    tekst = (
        f"{ggk.GGKFOUTEN.get(fout.code, fout.omschrijving)} Het knooppunt kon dit bericht niet bezorgen ({fout.code})."
    )
    ons.staat, ons.fout = _S.AFGEKEURD, tekst
    ons.save()
    Afkeuring.objects.create(
        bericht=ons, aanbieder=ons.aanbieder, van_ons=False, retourcode="", tekst=tekst, herstel=Afkeuring.Herstel.OPEN
    )


def _verstuur_een(postbus: Postbus, gemeente: int, nu: datetime) -> bool:
    """Send the oldest message that is ready; False when there is none that another has not got."""
    with in_scope(gemeente=gemeente, breed=True):
        wacht = Ketenbericht.objects.filter(richting="uit", staat=_S.KLAAR).order_by("pk")
        bericht = wacht.select_for_update(skip_locked=True, of=("self",)).select_related("antwoord_op").first()
        if bericht is None:
            return False
        functie = ggk.functie_van(Soort.van(bericht.wet, bericht.nummer or 0))
        # The same each time it is sent, also when a crash makes that twice.
        bericht.kenmerk = str(UUID(bytes=sha256(f"{bericht.pk}-{bericht.sha256}".encode()).digest()[:16], version=4))
        eerder = bericht.antwoord_op.kenmerk if bericht.antwoord_op else ""
        envelop = ggk.Envelop(
            zender=ggk.Systeem(afzender_van(gemeente), _APPLICATIE),
            ontvanger=ggk.Systeem(bericht.ontvanger, "Aanbieder"),
            referentie=bericht.kenmerk, tijdstip=nu, functie=functie, bericht=bytes(bericht.inhoud.bytes),
            antwoord_op=eerder or None,
        )  # fmt: skip
        postbus.verstuur(f"{bericht.pk}-{functie}-{bericht.identificatie}.xml", ggk.pak_in(envelop))
        bericht.staat, bericht.verstuurd_op = _S.VERSTUURD, timezone.now()
        bericht.save()
    return True
