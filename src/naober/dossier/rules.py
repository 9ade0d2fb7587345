"""Pure rules that every room of the file shares."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from naober.gemeente.landelijk import Leeftijden
from naober.kern import Bron, Weigering
from naober.kern.kalender import verjaardag

# Longer ago than this is a typing error in the year.
_LANGSTE_JAREN = 10


def niet_later(dag: date, peildatum: date, veld: str, bron: Bron) -> Weigering | None:
    """What happened cannot have happened after today, nor in a year that must be a typing error: terms count
    from these days, and the law knows no holidays of the year 205."""
    if dag.year < peildatum.year - _LANGSTE_JAREN:
        return Weigering(
            code="datum.ver-terug",
            reden=f"Deze datum ligt meer dan {_LANGSTE_JAREN} jaar terug.",
            bron=bron,
            alternatief="Verbeter het jaar.",
            veld=veld,
        )
    if dag <= peildatum:
        return None
    return Weigering(
        code="datum.later",
        reden="Deze datum ligt na vandaag. Vastleggen gaat over wat al is gebeurd.",
        bron=bron,
        alternatief="Kies vandaag of een eerdere dag.",
        veld=veld,
    )


@dataclass(frozen=True, slots=True)
class Collega:
    """What the rules need to know of a member of staff."""

    id: int
    naam: str
    team: str
    rollen: frozenset[str]
    actief: bool
    gemeente: int


_WMO = Bron("Wmo 2015", "art. 2.3.2")
_ANDERE = "Kies een andere collega."


def mag_regie(
    van: Collega | None, naar: Collega, *, gemeente: int, rol: str, reden: str, keuze_binnen_team: Bron | None
) -> Weigering | None:
    """May the regie of a household pass to this colleague. `rol`: the role that leads a household;
    `keuze_binnen_team`: the source by which a resident chooses within the team, when the resident chose.

    Refused: no reason, nobody else, somebody who is not at work here or leads no households, another team."""
    if not reden.strip():
        return Weigering(
            code="overdracht.zonder-reden",
            reden="Waarom krijgt het huishouden een andere regisseur?",
            bron=_WMO,
            alternatief="Schrijf de reden op. Zij komt op de tijdlijn.",
            veld="reden",
        )
    if van is not None and van.id == naar.id:
        return Weigering(
            code="overdracht.dezelfde",
            reden=f"{naar.naam} is al de regisseur van dit huishouden.",
            bron=_WMO,
            alternatief=_ANDERE,
            veld="naar",
        )
    if naar.gemeente != gemeente or not naar.actief or rol not in naar.rollen:
        return Weigering(
            code="overdracht.kan-geen-regie",
            reden="Deze collega werkt hier niet, of voert geen regie over huishoudens.",
            bron=_WMO,
            alternatief=_ANDERE,
            veld="naar",
        )
    if keuze_binnen_team is not None and van is not None and van.team != naar.team:
        return Weigering(
            code="overdracht.ander-team",
            reden="De inwoner kiest een andere medewerker uit hetzelfde team. Deze collega werkt in een ander team.",
            bron=keuze_binnen_team,
            alternatief="Kies een collega van hetzelfde team.",
            veld="naar",
        )
    return None


def mag_vervangen(
    wie: Collega, vervanger: Collega, *, van: date, tot: date, peildatum: date, dubbel: bool, weg: bool
) -> Weigering | None:
    """May this colleague stand in over these days. `dubbel`: the absent one is away then already; `weg`: the
    substitute is away then too. Refused: days that are over or turned round, nobody else, not at work here,
    no role in common."""
    if tot < van or tot < peildatum:
        return Weigering(
            code="afwezig.datums",
            reden="De laatste dag ligt voor de eerste dag, of is al voorbij.",
            bron=_WMO,
            alternatief="Verbeter de datums.",
            veld="tot",
        )
    if (
        vervanger.id == wie.id
        or not vervanger.actief
        or vervanger.gemeente != wie.gemeente
        or not (vervanger.rollen & wie.rollen)
    ):
        return Weigering(
            code="afwezig.vervanger",
            reden="Deze collega kan niet waarnemen: die werkt hier niet, of heeft een andere rol.",
            bron=_WMO,
            alternatief=_ANDERE,
            veld="vervanger",
        )
    if dubbel:
        return Weigering(
            code="afwezig.dubbel",
            reden=f"{wie.naam} staat over een deel van deze dagen al als afwezig.",
            bron=_WMO,
            alternatief="Beëindig die afwezigheid eerst, of kies andere dagen.",
            veld="van",
        )
    if weg:
        return Weigering(
            code="afwezig.vervanger-ook-weg",
            reden=f"{vervanger.naam} is over een deel van deze dagen zelf afwezig.",
            bron=_WMO,
            alternatief=_ANDERE,
            veld="vervanger",
        )
    return None


_KIND = frozenset({"ouder", "voogd"})


def weiger_spreker(
    wet: Leeftijden, geboren: date | None, dag: date, namens: Collection[str] | None
) -> Weigering | None:
    """May this person act on the pages of residents on this day? `geboren`: of whom it is about. `namens`: as what they
    speak for another today, by code; None for oneself.

    Refused: a child that is too young to act alone, who speaks for nobody here, and parents of a child that decides
    alone (Jeugdwet art. 7.3.5; BW Boek 7 art. 447)."""
    if namens is None:
        if geboren is None or dag >= verjaardag(geboren, wet.zelf_vanaf.jaren):
            return None
        return Weigering(
            "inwoner.te-jong",
            f"Dit kun je zelf doen vanaf je {wet.zelf_vanaf.jaren}e.",
            wet.zelf_vanaf.bron,
            "Vraag het je ouder of voogd.",
        )
    if not namens:
        return Weigering(
            "inwoner.niet-namens",
            "U mag vandaag niet voor deze persoon spreken.",
            Bron("Awb", "art. 2:1 lid 2"),
            "Bel de contactpersoon bij de gemeente. Dan regelt u het samen.",
        )
    if set(namens) <= _KIND and geboren is not None and dag >= verjaardag(geboren, wet.ouders_tot.jaren):
        return Weigering(
            "inwoner.zestien",
            f"Uw kind is {wet.ouders_tot.jaren} jaar of ouder en beslist zelf.",
            wet.ouders_tot.bron,
            "Vraag uw kind om zelf in te loggen.",
        )
    return None


def samen_nodig(wet: Leeftijden, geboren: date | None, dag: date) -> bool:
    """Whether a child and its parents both have to agree to help on this day."""
    return geboren is not None and verjaardag(geboren, wet.samen_vanaf.jaren) <= dag < verjaardag(
        geboren, wet.ouders_tot.jaren
    )
