"""What each return code says, and what to do about it, in words of our own (list WJ001)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Retouruitleg:
    """`betekenis`: what is wrong, for who reads it at the counter. `nu`: what the sender can do; empty when nothing."""

    betekenis: str
    nu: str = ""


_R = Retouruitleg
GEEN_OPMERKING = "0200"
NIET_BEOORDEELD = "0233"
TECHNISCH = "0001"
TOEGEWEZEN = "8001"

RETOURCODES: dict[str, Retouruitleg] = {
    "0001": _R("Het bericht is technisch niet goed.", "Herstel wat bij de bevinding staat en stuur opnieuw."),
    "0200": _R("Hier is niets op aan te merken."),
    "0233": _R("Dit deel is niet beoordeeld."),
    "0611": _R("Het tarief is niet het tarief van het contract.", "Declareer met het tarief dat die maand gold."),
    "8001": _R("De declaratie is helemaal toegekend."),
    "8017": _R(
        "Er is geen goedgekeurde regel die met deze creditregel wordt teruggedraaid.",
        "Noem in het vorige referentienummer de regel die is goedgekeurd, en neem alle gegevens over.",
    ),
    "8021": _R("Dit referentienummer is al gebruikt.", "Geef de regel een nieuw nummer."),
    "8187": _R("Dit burgerservicenummer hoort niet bij een cliënt met een toewijzing.", "Controleer het nummer."),
    "8214": _R(
        "De periode sluit niet aan op de vorige declaratie.", "Declareer de maand die op de vorige declaratie volgt."
    ),
    "8848": _R("De dagtekening ligt in de toekomst.", "Neem de dag waarop het bericht is gemaakt."),
    "9019": _R("Er is geen toewijzing met dit nummer voor deze cliënt.", "Neem het nummer uit de toewijzing over."),
    "9056": _R("Er is al een bericht met deze identificatie.", "Geef het bericht een nieuwe identificatie."),
    "9063": _R("Wat verwijderd moet worden, is niet eerder gemeld.", "Controleer nummer en datums van de melding."),
    "9069": _R("Er loopt geen levering met deze gegevens.", "Meld eerst de start, of neem de begindatum ervan over."),
    "9071": _R("De start kan niet weg: de levering is al gestopt.", "Verwijder eerst de stop."),
    "9074": _R("Deze melding is al ontvangen.", "Er hoeft niets; stuur haar niet nog eens."),
    "9307": _R("De periode begint voor de toewijzing.", "Declareer vanaf de ingangsdatum van de toewijzing."),
    "9308": _R("De periode eindigt na de toewijzing.", "Declareer tot en met de einddatum van de toewijzing."),
    "9319": _R("De periode ligt na de maand van de declaratie.", "Zet de regel in de declaratie van die maand."),
    "9321": _R("Er is meer gedeclareerd dan de toewijzing in deze periode toelaat.", "Verlaag het volume."),
    "9322": _R("Alle regels samen zijn meer dan is toegewezen.", "Verlaag het volume of vraag een wijziging aan."),
    "9326": _R("De levering loopt al en is niet gestopt.", "Meld eerst de stop van de lopende levering."),
    "9332": _R("Dit toewijzingsnummer is al gebruikt.", "Geef de toewijzing een nieuw nummer."),
    "9333": _R("Dit declaratienummer is al gebruikt.", "Geef de declaratie een nieuw nummer."),
    "9338": _R("Er is geen toewijzing met dit nummer.", "Neem het nummer uit de toewijzing over."),
    "9339": _R("De productcategorie is niet die van de toewijzing.", "Declareer de toegewezen categorie."),
    "9340": _R("De productcode is niet die van de toewijzing.", "Declareer het toegewezen product."),
    "9341": _R("De eenheid past niet bij de toewijzing.", "Declareer in de toegewezen eenheid."),
    "9346": _R("Het bedrag is niet volume keer tarief.", "Reken het bedrag opnieuw uit."),
    "9347": _R("Deze referentie van de aanbieder is al gebruikt.", "Geef het verzoek een nieuwe referentie."),
    "9349": _R("Niet alle lopende toewijzingen staan in het verzoek.", "Neem ze allemaal op, ook wat gelijk blijft."),
    "9350": _R("Wat ongewijzigd heet, is geen lopende toewijzing.", "Neem alleen lopende toewijzingen op."),
    "9351": _R("Wat gewijzigd moet worden, is geen lopende toewijzing.", "Neem alleen lopende toewijzingen op."),
    "9355": _R("Er is geen verzoek met deze referentie.", "Neem de referentie van het verzoek over."),
    "9357": _R(
        "De gewenste ingangsdatum is al voorbij en niet die van de toewijzing.",
        "Vraag de wijziging voor een dag die nog komt, of vanaf de ingangsdatum van de toewijzing.",
    ),
    "9359": _R("Op dit verzoek is al een toewijzing verstuurd.", "Stuur geen antwoord meer."),
    "9360": _R("Op dit verzoek is al geantwoord.", "Stuur niet nog eens dat het in onderzoek is."),
    "9361": _R("Hetzelfde product staat er twee keer in, in dezelfde tijd.", "Laat de periodes op elkaar aansluiten."),
    "9365": _R("Dit verzoek is al afgewezen.", "Stuur geen tweede antwoord."),
    "9366": _R("Deze regel stond niet in de declaratie.", "Neem de referentie uit de declaratie over."),
    "9367": _R("Een waarde is anders dan in de declaratie.", "Neem de regel ongewijzigd over."),
    "9369": _R("Alle regels samen zijn meer dan het budget.", "Verlaag het bedrag of vraag een hoger budget aan."),
    "9373": _R(
        "Budget of totaal wijzigt, maar niet vanaf de ingangsdatum van de toewijzing.",
        "Vraag de wijziging vanaf de ingangsdatum van de toewijzing.",
    ),
    "9374": _R("Er ligt al een verzoek voor deze cliënt.", "Wacht op het antwoord."),
    "9375": _R("Deze toewijzing noemt geen product; er hoort dan geen omvang bij.", "Laat de omvang weg."),
    "9379": _R("De referentie hoort niet bij een verzoek van deze aanbieder.", "Laat haar weg of neem de goede over."),
    "9384": _R("Deze toewijzing is verwijderd; er kan niet op gedeclareerd worden.", "Vraag de gemeente ernaar."),
    "9385": _R("Op deze toewijzing is al gedeclareerd.", "Beëindig haar, of laat eerst alles crediteren."),
    "9387": _R("De periode begint niet op de eerste dag van de maand.", "Begin op de 1e, of op de ingangsdatum."),
    "9388": _R("De periode eindigt niet op de laatste dag van de maand.", "Eindig op die dag, of op de einddatum."),
    "9389": _R("Deze periode is al gedeclareerd.", "Crediteer eerst de eerdere regel."),
    "9390": _R("Deze regel is al gecrediteerd.", "Er hoeft niets; crediteer haar niet nog eens."),
    "9411": _R("Bij dit product hoort een omvang.", "Vul volume, eenheid en frequentie."),
    "9412": _R("Bij een toewijzing zonder productcode hoort geen omvang.", "Laat de omvang weg."),
    "9413": _R("Deze levering is al tijdelijk gestopt.", "Meld eerst dat zij weer begonnen is."),
    "9414": _R(
        "De einddatum ligt voor die van een eerdere stop.", "Neem een latere dag, of verwijder de eerdere stop."
    ),
    "9415": _R("Deze levering is al gestopt.", "Verwijder eerst de eerdere stop."),
    "S300": _R("Deze gemeentecode bestaat niet op die dag.", "Neem de code uit de lijst van het CBS."),
    "S329": _R("Deze productcode hoort niet bij de categorie.", "Kies code en categorie uit dezelfde lijst."),
}
