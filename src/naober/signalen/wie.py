"""About whom a signal is: looked up exactly, or left to a person. Only called in a wide scope: who reports reads
nothing of what is found here.
"""

from dataclasses import dataclass

from django.db.models import Q

from naober.bewoners.models import Huishouden, Persoon
from naober.gemeente.profiel import Profiel
from naober.kern import Bron, Weigering
from naober.signalen.koppelen.rules import Gezochte, Oordeel, Uitkomst
from naober.signalen.koppelen.zoeken import koppel
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
    """Whom the words of the sender are about, by the same weights as a whole delivery."""
    if over == "groep":
        return Vondst(Signaal.Koppeling.NIET_NODIG)
    if over == "adres":
        heel = wie.postcode and wie.huisnummer
        daar = list(Huishouden.objects.filter(_adres(wie)).order_by("pk")[:2]) if heel else []
        if len(daar) == 1:
            return Vondst(Signaal.Koppeling.ZEKER, ("Op dit adres woont één huishouden.",), None, daar[0])
        return Vondst(Signaal.Koppeling.MENS, ("Op dit adres woont niet één huishouden: een medewerker kijkt.",))
    [oordeel] = koppel([gezochte_van(wie)])
    persoon = Persoon.objects.select_related("huishouden").filter(pk=oordeel.persoon or 0).first()
    return vondst_van(oordeel, persoon)


def gezochte_van(wie: Wie | Signaal) -> Gezochte:
    """Who is looked for, as the sender told it; of a delivery the initials stand where first names do."""
    return Gezochte(
        achternaam=wie.geslachtsnaam, voorvoegsel=wie.voorvoegsel, voorletters=wie.voornamen,
        geboortedatum=wie.geboortedatum, postcode=wie.postcode, huisnummer=wie.huisnummer, toevoeging=wie.toevoeging,
        straat=wie.straat, plaats=wie.plaats,
    )  # fmt: skip


def vondst_van(oordeel: Oordeel, persoon: Persoon | None) -> Vondst:
    """What a verdict means for a signal. Who died or left is for somebody to look at, as is whatever is not certain."""
    huishouden = persoon.huishouden if persoon is not None else None
    if persoon is not None and huishouden is not None and not oordeel.let_op:
        return Vondst(Signaal.Koppeling.ZEKER, tuple(oordeel.reden.split("; ")), persoon, huishouden)
    if oordeel.uitkomst is Uitkomst.GEEN:
        return Vondst(Signaal.Koppeling.GEEN, (oordeel.reden,))
    return Vondst(Signaal.Koppeling.MENS, oordeel.let_op or (oordeel.reden,))


def _adres(wie: Wie) -> Q:
    return Q(postcode=wie.postcode, huisnummer=wie.huisnummer, toevoeging__iexact=wie.toevoeging)


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
