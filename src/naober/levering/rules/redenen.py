"""Why a line of an invoice is not paid, or not whole, in plain Dutch; and what the provider or the municipality can do.

Four digits are return codes of the national standard (WJ001); a code with N is a sign for the back office and no
ground of the standard to reject a line."""

from typing import NamedTuple


class Reden(NamedTuple):
    """`tekst`: what is wrong. `herstel`: what can be done. `signaal`: the line is paid all the same."""

    tekst: str
    herstel: str
    signaal: bool = False


REDENEN: dict[str, Reden] = {
    "9338": Reden(
        "Er is geen toewijzing met dit nummer voor deze aanbieder.", "Neem het nummer over uit de toewijzing."
    ),
    "8187": Reden("De toewijzing is van een andere cliënt.", "Controleer het bsn en het toewijzingsnummer."),
    "9384": Reden("Deze toewijzing is ingetrokken: zij was een vergissing.", "Vraag de gemeente om een toewijzing."),
    "9307": Reden("De periode begint voor de toewijzing.", "Declareer vanaf de eerste dag van de toewijzing."),
    "9308": Reden("De periode eindigt na de toewijzing.", "Declareer tot en met de laatste dag van de toewijzing."),
    "9387": Reden("De periode begint niet op de eerste dag van de maand.", "Declareer per hele kalendermaand."),
    "9388": Reden("De periode eindigt niet op de laatste dag van de maand.", "Declareer per hele kalendermaand."),
    "9319": Reden("De hulp ligt na de periode van de declaratie.", "Declareer deze maand in een latere declaratie."),
    "9339": Reden("De productcategorie is een andere dan is toegewezen.", "Neem de categorie van de toewijzing over."),
    "9340": Reden("Het product is een ander dan is toegewezen.", "Neem het product van de toewijzing over."),
    "9341": Reden("De eenheid past niet bij de toewijzing.", "Declareer in de eenheid van de toewijzing."),
    "0611": Reden("Het tarief is niet dat van het contract.", "Declareer tegen het tarief dat op die dag gold."),
    "9346": Reden("Het bedrag is niet het volume maal het tarief.", "Reken het bedrag opnieuw uit."),
    "8021": Reden("Een regel met dit kenmerk is al ingediend.", "Geef elke regel een eigen kenmerk."),
    "9389": Reden("Deze maand is voor deze toewijzing al betaald.", "Crediteer eerst de eerdere regel."),
    "9390": Reden("De eerdere regel is al gecrediteerd.", "Dien de credit niet nog een keer in."),
    "8017": Reden("Er is geen eerdere regel die hierbij hoort.", "Noem het kenmerk van de regel die u crediteert."),
    "9321": Reden("Het volume is meer dan in deze periode mag.", "Declareer ten hoogste wat is toegewezen."),
    "9322": Reden("Alles bij elkaar is het meer dan is toegewezen.", "Vraag een wijziging aan voor meer hulp."),
    "9369": Reden("Alles bij elkaar is het meer dan het budget.", "Vraag een wijziging aan voor meer budget."),
    "N001": Reden(
        "De hulp is niet gemeld als begonnen, of was gestopt.", "Vraag de aanbieder om een startbericht.", True
    ),
    "N002": Reden("Dit gaat over de afgesproken ruimte van het contract heen.", "Bespreek het met de aanbieder.", True),
    "N003": Reden("Er is geen tarief bekend voor deze dag.", "Leg het tarief vast bij het contract.", True),
}


def uitleg(code: str) -> Reden:
    """What a code means; also one that stands here no longer."""
    return REDENEN.get(code, Reden(f"Afgewezen met code {code}.", "Vraag de gemeente om uitleg."))


def is_signaal(code: str) -> bool:
    """Whether a line with this code is paid all the same."""
    return uitleg(code).signaal
