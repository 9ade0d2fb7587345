"""Pure rules around the contribution of a household, beside its calculation in `naober.regels`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from naober.gemeente.profiel.geld import Bijdrageovergang, Bijdrageregels, Zonetarief
from naober.kern import Bedrag, Bron, Weigering, datum_voluit

CAK = Bron("Wmo 2015", "art. 2.1.4b lid 1")
OORDEEL = Bron("Uitvoeringsbesluit Wmo 2015", "art. 3.8 lid 3")
TERUG = Bron("Uitvoeringsbesluit Wmo 2015", "art. 3.10a")
_MAANDEN_TERUG = 36

# What the college judges, with the fact of `BijdrageFeiten` that it sets.
OORDELEN: dict[str, str] = {
    "onvoldoende_betalingscapaciteit": "Dit huishouden kan de bijdrage niet betalen.",
    "nadelig_voor_aanpak": "Een bijdrage zou de afgesproken aanpak schaden.",
    "schade_minderjarige": "Een bijdrage kan een kind of jongere ernstig schaden.",
    "bijdrage_langdurige_zorg": "Iemand in dit huishouden betaalt al voor beschermd wonen of langdurige zorg.",
    "opvang_twee_nachten": "Iemand in dit huishouden was twee of meer nachten in de opvang.",
}


def controleer_oordeel(soort: str, reden: str, van: date, tot: date | None, *, peildatum: date) -> Weigering | None:
    """Refuse a judgement without reason, or that reaches further back than the law lets a college go."""
    if soort not in OORDELEN:
        return Weigering(
            "bijdrage.oordeel", "Dit is geen grond om geen bijdrage te vragen.", OORDEEL,
            f"Kies uit: {' '.join(OORDELEN.values())}", "soort",
        )  # fmt: skip
    if not reden.strip():
        return Weigering("bijdrage.reden", "Waarom is dat zo?", OORDEEL, "Schrijf de reden op.", "reden")
    if (peildatum.year - van.year) * 12 + peildatum.month - van.month > _MAANDEN_TERUG:
        return Weigering("bijdrage.terug", "Dat ligt meer dan drie jaar terug.", TERUG, "Kies een latere dag.", "van")
    if tot is not None and tot < van:
        return Weigering(
            "bijdrage.periode", "De laatste dag ligt voor de eerste.", OORDEEL, "Verbeter de dagen.", "tot"
        )
    return None


# For who had the provision before a contribution was asked for it.
OVERGANG = "overgang"


def overgang_in_zin(regel: Bijdrageovergang) -> str:
    """As a household reads it."""
    return f"Dit huishouden had dit al. Tot {datum_voluit(regel.vanaf)} vraagt de gemeente er geen eigen bijdrage voor."


def controleer_overgang(
    regels: Bijdrageregels | None, product: str, sinds: date, *, al_besloten: bool
) -> Weigering | None:
    """Whether a household pays nothing yet for this provision, because it had one before a contribution was asked.

    Refused: where the policy has no such transition for it, for who had none before (`sinds`: since when), and after
    it was decided on, as the CAK was told then."""
    regel = regels.overgang_van(product) if regels else None
    if regel is None:
        return Weigering(
            "bijdrage.geen-overgang", "Voor deze hulp kent het beleid geen overgang.", OORDEEL, "Kies uit de lijst.",
            "product",
        )  # fmt: skip
    if sinds >= regel.ingang:
        return Weigering(
            "bijdrage.nieuwe-client",
            f"De overgang is voor wie de voorziening al had voor {datum_voluit(regel.ingang)}.",
            regel.bron,
            "Dit huishouden betaalt vanaf het begin.",
            "sinds",
        )
    if al_besloten:
        return Weigering(
            "bijdrage.overgang-besloten",
            "Er is al besloten, en het CAK weet het al.",
            regel.bron,
            "Vraag het CAK de eerste maanden terug te nemen.",
            "product",
        )
    return None


def controleer_natura(
    regels: Bijdrageregels | None, *, voldaan: bool | None, wat: str, opbrengst: Bedrag | None, kan_niet_betalen: bool
) -> Weigering | None:
    """A contribution in kind in place of money: an exception, on one of the grounds of the profile.

    `voldaan`: the verdict of the checklist of the profile."""
    if regels is None or regels.natura is None:
        return Weigering(
            "bijdrage.natura-niet",
            "Het beleid van deze gemeente kent geen bijdrage in natura.",
            Bron("Wmo 2015", "art. 2.1.4a"),
            "Leg vast dat het huishouden niet kan betalen, als dat zo is.",
        )
    if not voldaan:
        return Weigering(
            "bijdrage.natura-grond",
            "Een bijdrage in natura is een uitzondering. Geen van de gronden is aangetoond.",
            regels.natura.bron,
            "Beantwoord de voorwaarden met een reden, of vraag de bijdrage in geld.",
            "voorwaarden",
        )
    if not wat.strip():
        return Weigering(
            "bijdrage.natura-wat", "Wat doet het huishouden dan?", regels.natura.bron, "Schrijf op wat het is.", "wat"
        )
    if not kan_niet_betalen and (opbrengst is None or opbrengst.centen <= 0):
        return Weigering(
            "bijdrage.natura-opbrengst",
            "Hoeveel levert dit de gemeente op? Zonder bedrag is het niet aantoonbaar.",
            regels.natura.bron,
            "Vul een bedrag per maand in.",
            "opbrengst",
        )
    return None


def ritprijs(tarieven: Sequence[Zonetarief], product: str, zones: int) -> Bedrag | Weigering:
    """What a ride over so many zones costs the resident; the start counts for as many zones as the policy says."""
    tarief = next((z for z in tarieven if not z.producten or product in z.producten), None)
    if tarief is None:
        return Weigering(
            "bijdrage.geen-zonetarief",
            "Voor dit vervoer geldt geen tarief per zone.",
            CAK,
            "Kies ander vervoer.",
            "product",
        )
    if zones < 1:
        return Weigering(
            "bijdrage.zones", "Een rit is ten minste één zone.", tarief.bron, "Vul het aantal in.", "zones"
        )
    if tarief.centen is None:
        return Weigering(
            "bijdrage.zonetarief-onbekend",
            "Het document noemt geen bedrag per zone.",
            tarief.bron,
            "Vraag beleid om het bedrag in het profiel te zetten.",
            "zones",
        )
    return Bedrag(tarief.centen * (zones + tarief.opstap_zones))


@dataclass(frozen=True, slots=True)
class Maandmelding:
    """What the CAK is told of one household: that the contribution begins or ends, in this month."""

    soort: str
    maand: date


def meldingen(perioden: Sequence[tuple[date, date | None]], *, tot: date) -> tuple[Maandmelding, ...]:
    """Start and stop by household, from the days on which it has a provision that counts; `tot` is today.

    A month that is partly covered counts as a whole. Periods that touch or overlap are one: two provisions are still
    one contribution. A stop is told once its month has come."""
    maanden = sorted(
        ((_maand(van), _maand(eind) if eind else None) for van, eind in perioden),
        key=lambda m: (m[0], m[1] or date.max),
    )
    samen: list[tuple[date, date | None]] = []
    for van, eind in maanden:
        if samen and (samen[-1][1] is None or van <= _volgende(samen[-1][1])):
            laatste = samen[-1][1]
            samen[-1] = (samen[-1][0], None if laatste is None or eind is None else max(laatste, eind))
        else:
            samen.append((van, eind))
    uit: list[Maandmelding] = []
    for van, eind in samen:
        if van <= tot:
            uit.append(Maandmelding("start", van))
            if eind is not None and _volgende(eind) <= _volgende(_maand(tot)):
                uit.append(Maandmelding("stop", eind))
    return tuple(uit)


def _maand(dag: date) -> date:
    return dag.replace(day=1)


def _volgende(maand: date) -> date:
    return date(maand.year + maand.month // 12, maand.month % 12 + 1, 1)


def controleer_bijkopen(
    regels: Bijdrageregels | None, product: str, uren: Decimal, van: date, tot: date | None
) -> Weigering | None:
    """Hours that a resident buys beside what is financed. They are outside the decision and outside the CAK."""
    bron = regels.bijkopen.bron if regels and regels.bijkopen else CAK
    if regels is None or regels.bijkopen is None or product not in regels.bijkopen.producten:
        return Weigering(
            "bijdrage.bijkopen",
            "Zelf uren bijkopen staat voor deze hulp niet in het beleid.",
            bron,
            "De inwoner kan wel buiten de gemeente om hulp inkopen; dat hoeft hier niet te staan.",
            "product",
        )
    if uren <= 0:
        return Weigering("bijdrage.uren", "Hoeveel uren zijn het?", bron, "Vul meer dan nul in.", "uren")
    if tot is not None and tot < van:
        return Weigering("bijdrage.periode", "De laatste dag ligt voor de eerste.", bron, "Verbeter de dagen.", "tot")
    return None


def controleer_opbrengst(jaar: int, centen: int, *, peildatum: date) -> Weigering | None:
    """What came in as contributions over a year, as the CAK accounts for it."""
    if not 2007 <= jaar <= peildatum.year:
        return Weigering(
            "bijdrage.jaar", "Over dat jaar kan nog niets zijn ontvangen.", CAK, "Kies een jaar tot en met nu.", "jaar"
        )
    if centen <= 0:
        return Weigering("bijdrage.bedrag", "Vul in wat er is ontvangen.", CAK, "Vul meer dan nul in.", "bedrag")
    return None


def laatste_maand(dag: date) -> str:
    """A month in words, for who reads it."""
    return datum_voluit(dag).split(" ", 1)[1]
