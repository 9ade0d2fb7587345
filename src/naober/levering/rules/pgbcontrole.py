"""Pure rules of what follows a personal budget: its check, its end, and the contracts of who holds it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from naober.gemeente.profiel.geld import Pgbgrond, Pgbregels
from naober.kern import Bron, Weigering, datum_voluit

TREKKINGSRECHT = Bron("Wmo 2015", "art. 2.6.2")
BESTEDING = Bron("Wmo 2015", "art. 2.3.9 en 2.3.10")


@dataclass(frozen=True, slots=True, kw_only=True)
class Controle:
    """A check of what a pgb was spent on. `contact`: how there was contact; `besteed`: cents of the period; `doelen`:
    what the plan wanted, with how far it was reached; `uitkomst`: rechtmatig, nader, onrechtmatig."""

    contact: str
    bevindingen: str
    van: date
    tot: date
    besteed: int | None
    uitkomst: str
    kwaliteit: str = ""
    doelen: Mapping[str, str] = field(default_factory=dict)
    grond: str = ""


UITKOMSTEN = {
    "rechtmatig": "rechtmatig besteed",
    "nader": "nader onderzoek nodig",
    "onrechtmatig": "niet rechtmatig besteed",
}
BEREIKT = ("bereikt", "voor een deel bereikt", "niet bereikt")


def controleer_controle(
    regels: Pgbregels, controle: Controle, *, doelen: Sequence[str], ingang: date, peildatum: date
) -> Weigering | None:
    """Refuse a check without contact, without findings, over days without budget, or that skips an aim of the plan."""
    bron = regels.controle.bron if regels.controle else BESTEDING
    wijzen = regels.controle.contact if regels.controle else ()
    if regels.controle is not None and controle.contact not in wijzen:
        return Weigering(
            "pgb.controle-contact",
            "Bij een controle hoort direct contact met de inwoner.",
            bron,
            f"Kies uit: {'; '.join(wijzen)}.",
            "contact",
        )
    if not controle.bevindingen.strip():
        return Weigering(
            "pgb.controle-bevindingen", "Wat is er gevonden?", bron, "Schrijf het op, in gewone woorden.", "bevindingen"
        )
    if not ingang <= controle.van <= controle.tot <= peildatum:
        return Weigering(
            "pgb.controle-periode",
            f"De controle gaat over dagen van {datum_voluit(ingang)} tot en met vandaag.",
            bron,
            "Verbeter de periode.",
            "van",
        )
    if controle.uitkomst not in UITKOMSTEN:
        return Weigering(
            "pgb.controle-uitkomst", "Is het budget goed besteed?", bron,
            f"Kies uit: {'; '.join(UITKOMSTEN.values())}.", "uitkomst",
        )  # fmt: skip
    for nummer, doel in enumerate(doelen):
        if controle.doelen.get(doel) not in BEREIKT:
            return Weigering(
                "pgb.controle-doel", f"Hoe ver is dit bereikt: {doel}", bron, f"Kies uit: {'; '.join(BEREIKT)}.",
                f"doel-{nummer}",
            )  # fmt: skip
    if controle.uitkomst == "onrechtmatig" and _grond(regels, controle.grond) is None:
        namen = "; ".join(g.naam for g in regels.gronden if g.soort == "intrekken") or "geen"
        return Weigering(
            "pgb.controle-grond", "Op welke grond is het niet rechtmatig?", bron, f"Kies uit: {namen}", "grond"
        )
    return None


def _grond(regels: Pgbregels, code: str) -> Pgbgrond | None:
    return next((g for g in regels.gronden if g.soort == "intrekken" and g.code == code), None)


def intrekkingsgrond(regels: Pgbregels, code: str) -> Pgbgrond | Weigering:
    """The ground of the policy on which a pgb ends, with the ground in law behind it."""
    gevonden = _grond(regels, code)
    if gevonden is not None and gevonden.wet is not None:
        return gevonden
    namen = " ".join(g.naam for g in regels.gronden if g.soort == "intrekken")
    return Weigering(
        "pgb.grond",
        "Een pgb stopt alleen op een grond uit het beleid.",
        regels.bron,
        f"Kies uit: {namen}"
        if namen
        else "Het document noemt geen gronden; trek het besluit in op een grond uit de wet.",
        "grond",
    )


def controleer_overeenkomst(
    regels: Pgbregels | None, *, soort: str, natuurlijk_persoon: bool, met: str, ingang: date, pgb_van: date
) -> Weigering | None:
    """A contract of the resident with who helps. An employment contract is with a person, not with an organisation."""
    bekend = regels.overeenkomsten if regels and regels.overeenkomsten else OVEREENKOMSTEN
    if soort not in bekend:
        return Weigering(
            "pgb.overeenkomst",
            "Wat voor overeenkomst is het?",
            TREKKINGSRECHT,
            f"Kies uit: {'; '.join(bekend)}.",
            "soort",
        )
    if not met.strip():
        return Weigering("pgb.overeenkomst-met", "Met wie?", TREKKINGSRECHT, "Vul de naam in.", "met")
    if (soort == "arbeidsovereenkomst") and not natuurlijk_persoon:
        return Weigering(
            "pgb.overeenkomst-persoon",
            "Een arbeidsovereenkomst sluit de inwoner met een persoon.",
            TREKKINGSRECHT,
            "Kies een andere soort, of zet erbij dat het een persoon is.",
            "natuurlijk_persoon",
        )
    if ingang < pgb_van:
        return Weigering(
            "pgb.overeenkomst-ingang",
            f"Het pgb begint op {datum_voluit(pgb_van)}. De overeenkomst kan niet eerder ingaan.",
            TREKKINGSRECHT,
            "Kies een latere dag.",
            "ingang",
        )
    return None


OVEREENKOMSTEN = ("arbeidsovereenkomst", "overeenkomst van opdracht", "overeenkomst met een organisatie")
