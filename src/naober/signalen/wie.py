"""About whom a signal is: looked up exactly, or left to a person. Only called in a wide scope: who reports reads
nothing of what is found here.
"""

from dataclasses import dataclass

from django.db.models import Q

from naober.bewoners.models import Huishouden, Persoon
from naober.bewoners.rules import zoeksleutel
from naober.gemeente.profiel import Profiel
from naober.kern import Bron, Weigering
from naober.signalen.models import Signaal
from naober.signalen.rules import Wie

_HIER = Bron("Wmo 2015", "art. 1.2.1 onder a")


@dataclass(frozen=True, slots=True)
class Vondst:
    """Whom it is about, how sure that is, and why, in words without a name or address."""

    koppeling: Signaal.Koppeling
    uitleg: tuple[str, ...] = ()
    persoon: Persoon | None = None
    huishouden: Huishouden | None = None


def vind(wie: Wie, over: str) -> Vondst:
    """Whom the words of the sender are about. Two queries at most."""
    if over == "groep":
        return Vondst(Signaal.Koppeling.NIET_NODIG)
    if over == "iemand" and wie.geslachtsnaam and wie.geboortedatum:
        gelijk = list(
            Persoon.objects.filter(
                zoeknaam=zoeksleutel(wie.geslachtsnaam), geboortedatum=wie.geboortedatum, overleden_op__isnull=True
            ).select_related("huishouden")[:3]
        )
        hier = [p for p in gelijk if p.huishouden is not None and _woont_daar(p.huishouden, wie)]
        if len(hier) == 1:
            uitleg = ("Achternaam, geboortedatum en adres zijn gelijk.",)
            return Vondst(Signaal.Koppeling.ZEKER, uitleg, hier[0], hier[0].huishouden)
        if len(gelijk) == 1 and not wie.postcode and not wie.voornamen:
            uitleg = ("Achternaam en geboortedatum zijn gelijk, en er is er maar een. Er is geen adres genoemd.",)
            return Vondst(Signaal.Koppeling.MENS, uitleg)
    if over == "adres" and wie.postcode and wie.huisnummer:
        daar = list(Huishouden.objects.filter(_adres(wie)).order_by("pk")[:2])
        if len(daar) == 1:
            return Vondst(Signaal.Koppeling.ZEKER, ("Op dit adres woont één huishouden.",), None, daar[0])
    return Vondst(Signaal.Koppeling.MENS, ("Niet zeker om wie het gaat: een medewerker kijkt.",))


def _adres(wie: Wie) -> Q:
    return Q(postcode=wie.postcode, huisnummer=wie.huisnummer, toevoeging__iexact=wie.toevoeging)


def _woont_daar(huishouden: Huishouden, wie: Wie) -> bool:
    return (huishouden.postcode, huishouden.huisnummer) == (wie.postcode, wie.huisnummer)


def plaats_van(profiel: Profiel, wie: Wie, gebied: str) -> str | Weigering:
    """The area that this is about; empty when nothing says so. Refused for a postcode that is of no area here: nothing
    is kept of somebody of another municipality."""
    cijfers = int(wie.postcode[:4]) if wie.postcode else 0
    if not cijfers or not any(kern.postcodes for g in profiel.gebieden for kern in g.kernen):
        return gebied
    gevonden = next((g.code for g in profiel.gebieden for kern in g.kernen if cijfers in kern.postcodes), None)
    if gevonden is None:
        return Weigering(
            "signaal.andere-gemeente",
            "Dit adres ligt niet in onze gemeente. Wij mogen er niets over bewaren, en hebben dat ook niet gedaan.",
            _HIER,
            "Geef het door aan de gemeente waar diegene woont.",
            "postcode",
        )
    return gevonden
