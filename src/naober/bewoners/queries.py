"""Finding a resident. Only by equality and range: row level security lets nothing else use an index."""

import re
import unicodedata
from dataclasses import replace
from datetime import date

from django.db.models import Q

from naober.bewoners.models import Persoon
from naober.gemeente.actor import Actor
from naober.gemeente.rechten import heeft_recht, weiger_zonder_recht
from naober.kern import Bron, Bsn, Weigering

RECHT = "bewoner.zoeken"
# Looking someone up is processing personal data: no more than the question asks for.
_MINIMAAL = Bron("AVG", "art. 5 lid 1 onder c")
_MANIEREN = "Zoek op achternaam, op postcode met huisnummer, of op burgerservicenummer."

_CIJFERS = re.compile(r"[0-9\s.\-]+")
_DATUM = re.compile(r"[0-9]{1,2}[-.\s/][0-9]{1,2}[-.\s/][0-9]{4}")
_POSTCODE = re.compile(r"(?P<pc>[1-9][0-9]{3}\s?[a-z]{2})(?:[\s,]*(?P<nr>[0-9]{1,5})\s?-?\s?(?P<toe>[0-9a-z]{0,10}))?")
# Letters of any language, and what stands between the parts of a name.
_NAAM = re.compile(r"[^\W\d_](?:[^\W\d_]|[ .'\-])*")
_VOORVOEGSELS = re.compile(
    r"(?:(?:van|von|de|den|der|het|ten|ter|te|tot|op|in|aan|bij|uit|onder|over|la|le|du|el|al|da|di|dos|'t|'s)\s+)+"
)
# Above every letter: the end of the range of names that begin with a prefix.
_LAATSTE = "\U0010ffff"
_VOLGORDE = ("zoeknaam", "geboortedatum", "id")


def zoek_personen(
    actor: Actor, zoek: str, geboortedatum: date | None = None, limiet: int = 20
) -> list[Persoon] | Weigering:
    """Residents by citizen service number, by postcode with house number, or by the start of the surname.

    `geboortedatum` narrows any of them. At most `limiet`, by surname and date of birth, with household: one
    query. Refused without the right, for an invalid number, and when it asks for more than one may look up
    (fewer than two letters, a postcode alone, a date alone); a refusal never repeats what was typed."""
    if weigering := weiger_zonder_recht(actor.rollen, RECHT):
        return weigering
    voorwaarden = _lees_zoekvraag(zoek)
    if isinstance(voorwaarden, Weigering):
        return voorwaarden
    personen = Persoon.objects.select_related("huishouden")
    if geboortedatum is not None:
        personen = personen.filter(geboortedatum=geboortedatum)
    eerste, *andere = (personen.filter(v).order_by(*_VOLGORDE)[:limiet] for v in voorwaarden)
    if not andere:
        return list(eerste)
    # Each range walks its own part of the index; one condition with OR would walk all of it.
    return list(eerste.union(*andere).order_by(*_VOLGORDE)[:limiet])


def persoon(actor: Actor, pk: int) -> Persoon | None:
    """One resident with household. None when there is none, or when the actor may not look up residents."""
    if not heeft_recht(actor.rollen, RECHT):
        return None
    return Persoon.objects.filter(pk=pk).select_related("huishouden").first()


def _lees_zoekvraag(zoek: str) -> list[Q] | Weigering:
    """What to look for: anyone who fits one of the conditions."""
    tekst = " ".join(unicodedata.normalize("NFC", zoek).replace("’", "'").lower().split())
    if not tekst:
        return _weiger("zoek.leeg", "U hebt niets ingevuld om op te zoeken.")
    if _DATUM.fullmatch(tekst):
        return _weiger(
            "zoek.datum",
            "Zoeken op alleen een geboortedatum kan niet: dan komen te veel mensen in beeld.",
            "Vul ook een achternaam in; de geboortedatum heeft een eigen veld.",
        )
    if _CIJFERS.fullmatch(tekst):
        bsn = Bsn.lees(tekst)
        return replace(bsn, veld="zoek") if isinstance(bsn, Weigering) else [Q(bsn=bsn.voluit)]
    if adres := _POSTCODE.fullmatch(tekst):
        return _op_adres(adres)
    return _op_naam(tekst)


def _op_adres(adres: re.Match[str]) -> list[Q] | Weigering:
    if adres["nr"] is None:
        return _weiger(
            "zoek.huisnummer",
            "Zoeken op alleen een postcode kan niet: dan komen te veel mensen in beeld.",
            "Zet het huisnummer erachter.",
        )
    postcode = adres["pc"].replace(" ", "").upper()
    voorwaarde = Q(huishouden__postcode=postcode, huishouden__huisnummer=int(adres["nr"]))
    if adres["toe"]:
        voorwaarde &= Q(huishouden__toevoeging__in=[adres["toe"], adres["toe"].upper()])
    return [voorwaarde]


def _op_naam(tekst: str) -> list[Q] | Weigering:
    if not _NAAM.fullmatch(tekst.removeprefix("'")):
        return _weiger("zoek.onleesbaar", "Hierop kan niet worden gezocht.")
    if sum(teken.isalpha() for teken in tekst) < 2:
        return _weiger(
            "zoek.te-kort",
            "Zoeken op één letter kan niet: dan komen te veel mensen in beeld.",
            "Vul ten minste twee letters van de achternaam in.",
        )
    # "van den Berg" stands under Berg; whoever came from abroad may have the prefix as part of the name.
    kaal = _VOORVOEGSELS.sub("", tekst, count=1) if _VOORVOEGSELS.match(tekst) else tekst
    return [_begint_met(begin) for begin in dict.fromkeys((tekst, kaal)) if len(begin) >= 2]


def _begint_met(begin: str) -> Q:
    return Q(zoeknaam__gte=begin, zoeknaam__lt=begin + _LAATSTE)


def _weiger(code: str, reden: str, alternatief: str = _MANIEREN) -> Weigering:
    return Weigering(code=code, reden=reden, bron=_MINIMAAL, alternatief=alternatief, veld="zoek")
