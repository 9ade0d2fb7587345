"""Somebody's calendar as a feed (iCalendar, RFC 5545) for the calendar of their own telephone.

That calendar stands outside the municipality's protection. So it holds no name, no subject, no address of a
resident: only that there is an appointment, and the number of its file.
"""

import hashlib
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

from naober.agenda.models import Afspraak, Agendasleutel, Taak
from naober.agenda.queries import mijn_afspraken_q
from naober.fundament.scope import actieve_scope, in_scope
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.logboek.middleware import Adres, leg_vast
from naober.logboek.models import Inzage

# Who asks is not signed in, so the log is written here, in the scope of the secret.
_ADRES = Adres("", "agenda-link", "agenda", None)
TERUG = timedelta(days=30)
VOORUIT = timedelta(days=366)


def _hash(sleutel: UUID) -> str:
    return hashlib.sha256(sleutel.bytes).hexdigest()


def nieuwe_sleutel(actor: Actor, peildatum: date) -> UUID:
    """A new secret for this worker; the one before stops working. It is shown once: only its hash is kept."""
    sleutel = uuid4()
    Agendasleutel.objects.update_or_create(
        medewerker_id=actor.id,
        defaults={"sleutel_sha256": _hash(sleutel), "gemaakt_op": peildatum, "ingetrokken_op": None},
    )
    return sleutel


def trek_sleutel_in(actor: Actor, peildatum: date) -> None:
    """From now on the address gives nothing."""
    Agendasleutel.objects.filter(medewerker_id=actor.id, ingetrokken_op__isnull=True).update(ingetrokken_op=peildatum)


def sleutel_van(actor: Actor) -> Agendasleutel | None:
    """Whether this worker has a feed, and since when; never the secret itself."""
    return Agendasleutel.objects.filter(medewerker_id=actor.id, ingetrokken_op__isnull=True).first()


def agenda_van_sleutel(gemeente: int, sleutel: UUID, nu: datetime) -> str | None:
    """The feed behind this secret; None for a secret that is wrong, revoked, or of somebody who has left.

    Whoever asks is not signed in: the address says which municipality, and the secret does the rest."""
    # Wide, to find whose secret it is; then as that member of staff.
    with in_scope(gemeente=gemeente, breed=True):
        rij = (
            Agendasleutel.objects.filter(sleutel_sha256=_hash(sleutel), ingetrokken_op__isnull=True)
            .select_related("medewerker")
            .first()
        )
        if rij is None or not rij.medewerker.is_active or rij.medewerker.gemeente_id != gemeente:
            return None
        with actieve_scope(rij.medewerker.scope()):
            agenda = _ical(rij.medewerker, nu)
            leg_vast(rij.medewerker, _ADRES, via=Inzage.Via.AGENDA)
        return agenda


def _ical(wie: Medewerker, nu: datetime) -> str:
    afspraken = Afspraak.objects.filter(
        mijn_afspraken_q(wie.pk), begint_op__gte=nu - TERUG, begint_op__lte=nu + VOORUIT
    ).order_by("begint_op", "id")[:1000]
    taken = Taak.objects.filter(van=wie, gedaan_op__isnull=True, vervalt_op__isnull=False).order_by("vervalt_op")[:500]
    regels = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Naober//Agenda//NL", "CALSCALE:GREGORIAN"]
    for a in afspraken:
        regels += [
            "BEGIN:VEVENT",
            f"UID:afspraak-{a.pk}@naober.{wie.gemeente_id}",
            f"DTSTAMP:{_moment(nu)}",
            f"DTSTART:{_moment(a.begint_op)}",
            f"DTEND:{_moment(a.begint_op + timedelta(minutes=a.minuten))}",
            _titel("Afspraak", a.dossier_id),
            "CLASS:PRIVATE",
            "END:VEVENT",
        ]
    for t in taken:
        dag = t.vervalt_op
        if dag is None:
            continue
        regels += [
            "BEGIN:VEVENT",
            f"UID:taak-{t.pk}@naober.{wie.gemeente_id}",
            f"DTSTAMP:{_moment(nu)}",
            f"DTSTART;VALUE=DATE:{dag:%Y%m%d}",
            _titel("Taak", t.dossier_id),
            "TRANSP:TRANSPARENT",
            "CLASS:PRIVATE",
            "END:VEVENT",
        ]
    return "\r\n".join([*regels, "END:VCALENDAR", ""])


def ical_voor_inwoner(gemeente: int, nummer: int, begint_op: datetime, minuten: int, nu: datetime) -> str:
    """One appointment for the calendar of a resident: when, and that it is with the municipality, and no more."""
    regels = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Naober//Mijn Naober//NL", "CALSCALE:GREGORIAN"]
    regels += [
        "BEGIN:VEVENT",
        f"UID:inwoner-afspraak-{nummer}@naober.{gemeente}",
        f"DTSTAMP:{_moment(nu)}",
        f"DTSTART:{_moment(begint_op)}",
        f"DTEND:{_moment(begint_op + timedelta(minutes=minuten))}",
        "SUMMARY:Afspraak met de gemeente",
        "CLASS:PRIVATE",
        "END:VEVENT",
    ]
    return "\r\n".join([*regels, "END:VCALENDAR", ""])


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _titel(wat: str, dossier: int | None) -> str:
    # A comma separates values in this format, so it is written with a stroke before it.
    return f"SUMMARY:{wat}" if dossier is None else f"SUMMARY:{wat}\\, dossier {dossier}"
