"""What a return code of the standard means in plain Dutch, who repairs it and what with. No clock and no database."""

from dataclasses import dataclass
from enum import StrEnum

from naober.istandaard import REGELS
from naober.istandaard.retourcodes import GEEN_OPMERKING, TECHNISCH, TOEGEWEZEN
from naober.kern import Bron


class Oorzaak(StrEnum):
    """Rejections with one cause stand together."""

    BERICHT = "bericht"
    NUMMER = "nummer"
    VOLGORDE = "volgorde"
    VERZOEK = "verzoek"
    PERIODE = "periode"
    VOLUME = "volume"
    PRODUCT = "product"
    TARIEF = "tarief"
    DUBBEL = "dubbel"
    CLIENT = "client"

    @property
    def naam(self) -> str:
        """As the heading of a group."""
        return _OORZAAKNAAM[self]


_OORZAAKNAAM = {
    Oorzaak.BERICHT: "Het bericht zelf klopt niet",
    Oorzaak.NUMMER: "Het toewijzingsnummer is niet bekend of niet uniek",
    Oorzaak.VOLGORDE: "Start en stop volgen elkaar niet goed op",
    Oorzaak.VERZOEK: "Het verzoek of het antwoord erop past niet",
    Oorzaak.PERIODE: "De periode valt buiten de toewijzing of de maand",
    Oorzaak.VOLUME: "Er is meer gedeclareerd dan toegewezen",
    Oorzaak.PRODUCT: "Het product of de eenheid is een andere dan toegewezen",
    Oorzaak.TARIEF: "Het tarief of het bedrag klopt niet",
    Oorzaak.DUBBEL: "Dit is al eerder ingediend",
    Oorzaak.CLIENT: "Het gaat over een andere inwoner",
}


class Knop(StrEnum):
    """What one button does to a rejection of a message that we sent, or of one that we received."""

    NIEUW_NUMMER = "nieuw-nummer"
    OPNIEUW = "opnieuw"
    ZONDER_REFERENTIE = "zonder-referentie"
    STUUR_TOEWIJZING = "stuur-toewijzing"
    GEEN = ""

    @property
    def tekst(self) -> str:
        """On the button; empty when there is none."""
        return _KNOPTEKST[self]


_KNOPTEKST = {
    Knop.NIEUW_NUMMER: "Geef een nieuw nummer en verstuur opnieuw",
    Knop.OPNIEUW: "Verstuur opnieuw met de gegevens van nu",
    Knop.ZONDER_REFERENTIE: "Verstuur opnieuw zonder de referentie",
    Knop.STUUR_TOEWIJZING: "Stuur de aanbieder de toewijzing opnieuw",
    Knop.GEEN: "",
}


@dataclass(frozen=True, slots=True)
class Uitleg:
    """A return code explained: its cause, what it means, what to do now, and the button that does it when it can be
    done here: on what we sent (`knop`) and on what we received (`knop_in`)."""

    code: str
    oorzaak: Oorzaak
    betekenis: str
    wat_nu: str
    knop: Knop = Knop.GEEN
    knop_in: Knop = Knop.GEEN

    @property
    def regel(self) -> str:
        """The rule of the standard that has this code; empty for a code of more than one."""
        return _REGEL.get(self.code, "")

    @property
    def bron(self) -> Bron:
        """Where it is written: the code list of the standard, with its rule when there is one."""
        return Bron(
            "iWmo en iJw 3.2", f"{self.regel}, retourcode {self.code}" if self.regel else f"retourcode {self.code}"
        )


# Every return code is of one rule, but the one that says no more than that it is technically wrong.
_REGEL = {r.retourcode: r.code for r in REGELS if r.retourcode != TECHNISCH}
_AANBIEDER_HERSTELT = "De aanbieder verbetert dit en stuurt het opnieuw."
_B, _K = Oorzaak, Knop

UITLEG: dict[str, Uitleg] = {
    u.code: u
    for u in (
        Uitleg(
            "0001", _B.BERICHT, "Het bericht is technisch niet goed: een gegeven ontbreekt of past niet bij een ander.",
            "Vul het gegeven aan bij het huishouden of de toewijzing. Verstuur daarna opnieuw.", _K.OPNIEUW,
        ),
        Uitleg("0233", _B.BERICHT, "Dit deel is niet bekeken, omdat iets anders in het bericht fout is.",
               "Herstel eerst de andere fout in dit bericht.", _K.OPNIEUW),
        Uitleg("8848", _B.BERICHT, "De dagtekening ligt in de toekomst.",
               "Verstuur het bericht opnieuw. Het krijgt dan de datum van vandaag.", _K.OPNIEUW),
        Uitleg("9056", _B.DUBBEL, "Dit berichtnummer is al eerder gebruikt voor een ander bericht.",
               "Verstuur het bericht opnieuw. Het krijgt dan een nieuw berichtnummer.", _K.OPNIEUW),
        Uitleg("S300", _B.BERICHT, "De gemeentecode bestaat niet op die dag.",
               "Kijk of de gemeente is heringedeeld. Verstuur daarna opnieuw.", _K.OPNIEUW),
        Uitleg("S329", _B.PRODUCT, "De productcode past niet bij de productcategorie.",
               "Kijk in het contract welke code bij dit product hoort. Verstuur daarna opnieuw.", _K.OPNIEUW),
        Uitleg("9019", _B.NUMMER, "Bij deze start of stop hoort geen toewijzing die wij kennen.",
               "Kijk of de aanbieder de goede toewijzing heeft. Stuur haar zo nodig opnieuw.",
               knop_in=_K.STUUR_TOEWIJZING),
        Uitleg("9063", _B.VOLGORDE, "Dit bericht haalt iets weg dat wij nooit hebben ontvangen.",
               _AANBIEDER_HERSTELT),
        Uitleg("9069", _B.VOLGORDE, "Bij deze stop hoort geen start met dezelfde gegevens.",
               "De aanbieder meldt eerst de start, met dezelfde begindatum."),
        Uitleg("9071", _B.VOLGORDE, "De start kan niet meer weg, want de hulp is al gestopt.",
               "De aanbieder haalt eerst de stop weg, en daarna de start."),
        Uitleg("9074", _B.DUBBEL, "Deze start of stop is al eerder gemeld.",
               "U hoeft niets te doen. De eerste melding blijft gelden."),
        Uitleg("9326", _B.VOLGORDE, "De hulp loopt al: er is nog geen stop gemeld.",
               "De aanbieder meldt eerst de stop, en daarna de nieuwe start."),
        Uitleg("9413", _B.VOLGORDE, "De hulp was al tijdelijk gestopt.",
               "De aanbieder meldt eerst dat de hulp weer begint, of meldt de definitieve stop."),
        Uitleg("9414", _B.VOLGORDE, "De einddatum ligt voor de stop die al is gemeld.",
               "De aanbieder meldt een stop op of na de dag van de eerdere stop."),
        Uitleg("9415", _B.VOLGORDE, "De hulp is al definitief gestopt.",
               "U hoeft niets te doen. De eerdere stop blijft gelden."),
        Uitleg("0611", _B.TARIEF, "Het tarief is een ander dan in het contract staat.",
               "Vergelijk het tarief met het contract. Klopt het contract, dan dient de aanbieder opnieuw in."),
        Uitleg("8017", _B.DUBBEL, "Deze creditregel hoort bij geen goedgekeurde regel.",
               _AANBIEDER_HERSTELT),
        Uitleg("8021", _B.DUBBEL, "Het nummer van deze regel is al eens gebruikt.",
               "De aanbieder dient de regel in met een nieuw nummer, als zij nog niet is betaald."),
        Uitleg("8187", _B.CLIENT, "De inwoner is een andere dan in de toewijzing.",
               "Controleer met de aanbieder om wie het gaat. Meld een datalek als gegevens bij de verkeerde kwamen.",
               knop_in=_K.STUUR_TOEWIJZING),
        Uitleg("8214", _B.PERIODE, "Er is een maand overgeslagen in de declaraties.",
               "De aanbieder dient eerst de ontbrekende maand in."),
        Uitleg("9307", _B.PERIODE, "De periode begint voor de toewijzing.",
               "De aanbieder past de begindatum aan. Klopt de toewijzing niet, wijzig die dan.",
               knop_in=_K.STUUR_TOEWIJZING),
        Uitleg("9308", _B.PERIODE, "De periode eindigt na de toewijzing.",
               "De aanbieder past de einddatum aan. Loopt de hulp door, verleng dan de toewijzing.",
               knop_in=_K.STUUR_TOEWIJZING),
        Uitleg("9319", _B.PERIODE, "De periode valt niet in de maand waarover is gedeclareerd.",
               _AANBIEDER_HERSTELT),
        Uitleg("9321", _B.VOLUME, "In deze periode is meer gedeclareerd dan is toegewezen.",
               "De aanbieder declareert minder, of vraagt om een wijziging."),
        Uitleg("9322", _B.VOLUME, "Alles bij elkaar is meer gedeclareerd dan is toegewezen.",
               "De aanbieder declareert minder, of vraagt om een wijziging."),
        Uitleg("9333", _B.DUBBEL, "Dit declaratienummer is al eens gebruikt.",
               "De aanbieder dient de declaratie in met een nieuw nummer."),
        Uitleg("9338", _B.NUMMER, "Bij deze regel hoort geen toewijzing die wij kennen.",
               "Kijk of de aanbieder de goede toewijzing heeft. Stuur haar zo nodig opnieuw.",
               knop_in=_K.STUUR_TOEWIJZING),
        Uitleg("9339", _B.PRODUCT, "De productcategorie is een andere dan is toegewezen.",
               _AANBIEDER_HERSTELT, knop_in=_K.STUUR_TOEWIJZING),
        Uitleg("9340", _B.PRODUCT, "De productcode is een andere dan is toegewezen.",
               _AANBIEDER_HERSTELT, knop_in=_K.STUUR_TOEWIJZING),
        Uitleg("9341", _B.PRODUCT, "De eenheid is een andere dan is toegewezen.",
               _AANBIEDER_HERSTELT, knop_in=_K.STUUR_TOEWIJZING),
        Uitleg("9346", _B.TARIEF, "Het bedrag is niet het aantal maal het tarief.", _AANBIEDER_HERSTELT),
        Uitleg("9369", _B.VOLUME, "Er is meer gedeclareerd dan het toegewezen budget.",
               "De aanbieder declareert minder, of vraagt om een wijziging."),
        Uitleg("9384", _B.NUMMER, "De toewijzing is verwijderd. Daar mag niets op worden gedeclareerd.",
               "Is de toewijzing ten onrechte verwijderd? Maak dan een nieuwe."),
        Uitleg("9387", _B.PERIODE, "De periode begint niet op de eerste dag van de maand of van de toewijzing.",
               _AANBIEDER_HERSTELT),
        Uitleg("9388", _B.PERIODE, "De periode eindigt niet op de laatste dag van de maand of van de toewijzing.",
               _AANBIEDER_HERSTELT),
        Uitleg("9389", _B.DUBBEL, "Over deze periode is al gedeclareerd.",
               "De aanbieder crediteert eerst de eerdere regel."),
        Uitleg("9390", _B.DUBBEL, "Deze regel is al gecrediteerd.", "U hoeft niets te doen."),
        Uitleg("9332", _B.NUMMER, "De aanbieder kent dit toewijzingsnummer al van een andere toewijzing.",
               "Geef de toewijzing een nieuw nummer.", _K.NIEUW_NUMMER),
        Uitleg("9347", _B.DUBBEL, "De aanbieder heeft deze referentie al eens gebruikt.",
               "De aanbieder stuurt het verzoek met een nieuwe referentie."),
        Uitleg("9349", _B.VERZOEK, "In het verzoek ontbreken toewijzingen die nu lopen.",
               "De aanbieder noemt alle lopende toewijzingen van deze inwoner.", knop_in=_K.STUUR_TOEWIJZING),
        Uitleg("9350", _B.NUMMER, "Een product dat gelijk blijft, hoort bij geen lopende toewijzing.",
               _AANBIEDER_HERSTELT, knop_in=_K.STUUR_TOEWIJZING),
        Uitleg("9351", _B.NUMMER, "Een product dat moet wijzigen, hoort bij geen lopende toewijzing.",
               _AANBIEDER_HERSTELT, knop_in=_K.STUUR_TOEWIJZING),
        Uitleg("9355", _B.VERZOEK, "De aanbieder kent het verzoek niet waarop dit een antwoord is.",
               "Vraag de aanbieder welk verzoek is gedaan."),
        Uitleg("9357", _B.PERIODE, "De gewenste ingangsdatum ligt in het verleden en is niet die van de toewijzing.",
               _AANBIEDER_HERSTELT),
        Uitleg("9359", _B.VERZOEK, "Op dit verzoek is al een toewijzing gestuurd.",
               "U hoeft niets te doen. De toewijzing was het antwoord."),
        Uitleg("9360", _B.VERZOEK, "Op dit verzoek is al geantwoord.",
               "U hoeft niets te doen. Het eerdere antwoord blijft gelden."),
        Uitleg("9361", _B.PERIODE, "Hetzelfde product staat twee keer in het verzoek, over dezelfde dagen.",
               _AANBIEDER_HERSTELT),
        Uitleg("9365", _B.VERZOEK, "Op dit verzoek is al een definitief antwoord gegeven.",
               "U hoeft niets te doen. Het eerdere antwoord blijft gelden."),
        Uitleg("9366", _B.NUMMER, "De aanbieder kent de regel niet waarover dit gaat.",
               "Bespreek met de aanbieder om welke regel het gaat."),
        Uitleg("9367", _B.BERICHT, "Wij gaven iets anders terug dan de aanbieder had ingediend.",
               "Meld dit bij de beheerder: dit had niet gemogen."),
        Uitleg("9373", _B.PERIODE, "Het budget verandert, maar niet vanaf de begindatum van de toewijzing.",
               _AANBIEDER_HERSTELT),
        Uitleg("9374", _B.VERZOEK, "Er loopt al een verzoek van deze aanbieder voor deze inwoner.",
               "Beantwoord eerst het lopende verzoek."),
        Uitleg("9375", _B.VERZOEK, "Er is een omvang gevraagd op een toewijzing zonder product.",
               _AANBIEDER_HERSTELT),
        Uitleg("9379", _B.VERZOEK, "De referentie van de aanbieder hoort bij geen verzoek van de aanbieder.",
               "Verstuur de toewijzing zonder referentie.", _K.ZONDER_REFERENTIE),
        Uitleg("9385", _B.NUMMER, "Op deze toewijzing is al iets goedgekeurd. Zij kan daarom niet weg.",
               "Laat de toewijzing staan en beëindig haar op de laatste dag van de hulp."),
        Uitleg("9411", _B.VERZOEK, "De gevraagde omvang ontbreekt.", _AANBIEDER_HERSTELT),
        Uitleg("9412", _B.VERZOEK, "Er is een omvang gevraagd die bij deze toewijzing leeg hoort te zijn.",
               _AANBIEDER_HERSTELT),
    )
}  # fmt: skip

# Not an answer to anything wrong: no remark, and granted in full.
GOED = frozenset({GEEN_OPMERKING, TOEGEWEZEN})


def uitleg_van(code: str) -> Uitleg:
    """What this code means; a code that the standard has not gets the plain truth."""
    return UITLEG.get(code) or Uitleg(
        code,
        Oorzaak.BERICHT,
        f"De ontvanger gaf code {code}. Die staat niet in de lijst van de standaard.",
        "Vraag de aanbieder wat er is, met een bericht hieronder.",
    )
