"""A step of a trajectory: which may be set when, who carries it out, and how it ends. Pure."""

from dataclasses import dataclass
from datetime import date

from naober.dossier.rules import niet_later
from naober.gemeente.profiel.schuldhulp import Schuldhulpuitvoerder
from naober.gemeente.schuldhulpkader import Schuldhulpkader
from naober.inkomen.rules.schulden import HOOGSTENS
from naober.inkomen.rules.termijnen import moratorium_tot
from naober.inkomen.rules.traject import TOELATING, Trajectstand, weiger, weiger_geeindigd
from naober.inkomen.rules.woorden import BESLUIT, DDAS, STAPPEN, VORMEN
from naober.kern import Bedrag, Bron, Weigering

# What comes after the decision that somebody is helped; before it there is advice, and what cannot wait.
NA_BESLUIT = frozenset({"stabilisatie", "begeleiding", "oplossing", "nazorg"})
# Of these there is one at a time, and the delivery knows one.
EENMALIG = frozenset({"informatie-advies", "stabilisatie", "oplossing", "nazorg"})
# What the creditors agreed to beforehand; the other solutions pay everything back.
MET_REGELING = frozenset({"saneringskrediet", "schuldbemiddeling", "nul-aanbod"})
MORATORIUM = Bron("Faillissementswet", "art. 287b")
_VRIJ = Bron("Wgs", "art. 4a lid 5")


@dataclass(frozen=True, slots=True)
class Stapinvoer:
    """One step. `vorm`: which guidance or solution. `uitvoerder`: code of the policy, or the name of who does it where
    the policy names nobody. `vtlb`: what is left to live on each month. Of a moratorium `aangevraagd` is the day on
    which the court was asked, `goedgekeurd` the day on which it granted it, and `van` the day on which it began."""

    soort: str
    van: date | None = None
    vorm: str = ""
    groep: str = ""
    uitvoerder: str = ""
    financiering: str = ""
    vtlb: Bedrag | None = None
    aangevraagd: date | None = None
    goedgekeurd: date | None = None


def controleer_stap(
    kader: Schuldhulpkader, stand: Trajectstand, stap: Stapinvoer, peildatum: date
) -> Schuldhulpuitvoerder | Weigering | None:
    """Who of the policy carries it out (None where it names nobody), or why it may not be set.

    Refused: a trajectory that ended; a kind or form that is not known; a day to come or before the question; what asks
    the decision first; a second one of what there is one of; a solution that the creditors did not agree to;
    aftercare beside a solution that runs; and whoever may not carry it out."""
    if weigering := weiger_geeindigd(stand) or _vorm(stap) or _dagen(stand, stap, peildatum):
        return weigering
    return _volgorde(stand, stap) or _bedrag(stap) or _uitvoerder(kader, stand, stap)


def _vorm(stap: Stapinvoer) -> Weigering | None:
    if stap.soort not in STAPPEN:
        return weiger("soort", "Er staat niet welke stap dit is.", "Kies een stap.", DDAS)
    vormen = VORMEN.get(stap.soort, {})
    if (stap.vorm or vormen) and stap.vorm not in vormen:
        return weiger("vorm", "Deze vorm hoort niet bij deze stap.", "Kies een vorm die erbij hoort.", DDAS)
    return None


def _dagen(stand: Trajectstand, stap: Stapinvoer, peildatum: date) -> Weigering | None:
    moratorium = stap.soort == "moratorium"
    if moratorium and stap.aangevraagd is None:
        return weiger("aangevraagd", "Er staat niet wanneer de rechter is gevraagd.", "Vul de dag in.", MORATORIUM)
    if not moratorium and stap.van is None:
        return weiger("van", "Er staat niet wanneer deze stap begon.", "Vul de dag in.", DDAS)
    for veld, dag in (("van", stap.van), ("aangevraagd", stap.aangevraagd), ("goedgekeurd", stap.goedgekeurd)):
        if dag is not None and (weigering := niet_later(dag, peildatum, veld, DDAS)):
            return weigering
        if dag is not None and dag < stand.aangemeld:
            return weiger(veld, "Deze dag ligt voor de aanmelding.", "Verbeter de datum.", DDAS)
    return _goedkeuring(stap.soort, stap.van, stap.aangevraagd, stap.goedgekeurd)


def _goedkeuring(soort: str, van: date | None, aangevraagd: date | None, goedgekeurd: date | None) -> Weigering | None:
    """What the court grants: only a moratorium, after it was asked, and none begins without."""
    if soort != "moratorium":
        if goedgekeurd is not None:
            return weiger("goedgekeurd", "Alleen een moratorium keurt de rechter goed.", "Laat dit leeg.", MORATORIUM)
        return None
    for veld, dag in (("van", van), ("goedgekeurd", goedgekeurd)):
        if dag is not None and aangevraagd is not None and dag < aangevraagd:
            return weiger(veld, "Een moratorium begint niet voor het is gevraagd.", "Verbeter de datum.", MORATORIUM)
    if van is not None and goedgekeurd is None:
        return weiger(
            "goedgekeurd", "Er staat niet wanneer de rechter het goedkeurde.",
            "Vul die dag in, of laat het begin leeg zolang de rechter niet besliste.", MORATORIUM,
        )  # fmt: skip
    return None


def _volgorde(stand: Trajectstand, stap: Stapinvoer) -> Weigering | None:
    if stap.soort in NA_BESLUIT and stand.toelating != TOELATING:
        return weiger(
            "soort", "Over de schuldhulp is nog niet besloten, of zij is afgewezen.",
            "Neem eerst het besluit. Advies geven en een crisis afwenden kan al.", BESLUIT, "schuldhulp.geen-besluit",
        )  # fmt: skip
    eerder = stand.soorten if stap.soort == "oplossing" else (*stand.soorten, *stand.gehad)
    if stap.soort in EENMALIG and stap.soort in eerder:
        return weiger("soort", f"Deze stap is er al: {STAPPEN[stap.soort].lower()}.", "Werk die stap bij.", DDAS)
    if stap.vorm in MET_REGELING and not stand.regeling_toegekend:
        return weiger(
            "vorm", "De schuldeisers zijn nog niet akkoord met een schuldregeling.",
            "Dien eerst een voorstel in, en leg vast dat het is aangenomen.", DDAS, "schuldhulp.geen-regeling",
        )  # fmt: skip
    if stap.soort == "nazorg" and "oplossing" in stand.soorten:
        return weiger("soort", "De oplossing loopt nog. Nazorg komt daarna.", "Rond eerst de oplossing af.", DDAS)
    return None


def _bedrag(stap: Stapinvoer) -> Weigering | None:
    if stap.vtlb is not None and stap.soort != "oplossing":
        return weiger("vtlb", "Een vrij te laten bedrag hoort bij een oplossing.", "Laat het bedrag leeg.", _VRIJ)
    if stap.vtlb is not None and (stap.vtlb.centen <= 0 or stap.vtlb > HOOGSTENS):
        return weiger("vtlb", "Dit bedrag kan niet.", "Vul in wat iemand per maand overhoudt om van te leven.", _VRIJ)
    return None


def _uitvoerder(
    kader: Schuldhulpkader, stand: Trajectstand, stap: Stapinvoer
) -> Schuldhulpuitvoerder | Weigering | None:
    kan = kader.uitvoerders_voor(stap.soort, stap.vorm, stap.groep)
    if stap.groep and stap.groep not in kader.groepen:
        return weiger("groep", "Deze groep is niet bekend.", "Kies een groep, of laat dit leeg.")
    if not kan:
        if not stap.uitvoerder.strip():
            return weiger("uitvoerder", "Er staat niet wie dit doet.", "Noem wie het doet.")
        return None
    wie = next((u for u in kan if u.code == stap.uitvoerder), None)
    if wie is None:
        namen = " of ".join(u.naam for u in kan)
        return weiger("uitvoerder", f"Dit doet {namen}.", "Kies wie het volgens het beleid doet.", kan[0].bron)
    if wie.financiering and stap.financiering not in wie.financiering:
        return weiger("financiering", "Er staat niet waaruit dit wordt betaald.", "Kies waaruit.", wie.bron)
    regel = kader.beleid.eerst_gesprek
    if wie.buiten and regel is not None and stand.gesprek is None:
        return weiger("uitvoerder", "Er is nog geen gesprek geweest.", regel.uitleg, regel.bron)
    return wie


@dataclass(frozen=True, slots=True)
class Staphad:
    """A step as it stands: its days, whether somebody outside the municipality does it, and when the court granted
    it."""

    soort: str
    van: date | None
    aangevraagd: date | None = None
    tot: date | None = None
    buiten: bool = False
    goedgekeurd: date | None = None


def laatste_dag(kader: Schuldhulpkader, soort: str, van: date, einde: date) -> date:
    """The last day of a step that still ran when the help ended."""
    return min(einde, moratorium_tot(kader, van)) if soort == "moratorium" else einde


def controleer_afwijzing(had: Staphad, dag: date, *, ook: bool, peildatum: date) -> Weigering | None:
    """The court does not grant a moratorium. Refused: another step, one that was granted, ended or is being granted
    (`ook`), and a day before it was asked or to come."""
    if had.tot is not None:
        return weiger("tot", "Deze stap is al afgerond.", "Leg zo nodig een nieuwe stap vast.", DDAS)
    if had.soort != "moratorium" or had.van is not None or had.goedgekeurd is not None or ook:
        return weiger(
            "afgewezen", "Alleen een moratorium dat de rechter niet goedkeurde, is afgewezen.", "Laat dit leeg.",
            MORATORIUM,
        )  # fmt: skip
    if had.aangevraagd is not None and dag < had.aangevraagd:
        return weiger("afgewezen", "Deze dag ligt voor het begin.", "Verbeter de datum.", MORATORIUM)
    return niet_later(dag, peildatum, "afgewezen", MORATORIUM)


def controleer_bijwerken(
    kader: Schuldhulpkader,
    had: Staphad,
    *,
    van: date | None,
    tot: date | None,
    goedgekeurd: date | None,
    uitkomst: str,
    peildatum: date,
) -> Weigering | None:
    """What came of a step. Refused: a step that ended, a day that cannot be, a moratorium that lasts longer than the
    law lets it, an approval of what asks none, and an end outside without what came of it."""
    if had.tot is not None:
        return weiger("tot", "Deze stap is al afgerond.", "Leg zo nodig een nieuwe stap vast.", DDAS)
    if had.soort != "moratorium" and (goedgekeurd is not None or van is not None):
        return weiger("goedgekeurd", "Alleen een moratorium keurt de rechter goed.", "Laat dit leeg.", MORATORIUM)
    begin, eerste = van or had.van, had.aangevraagd or had.van
    if van is not None and goedgekeurd is None and had.goedgekeurd is None:
        return _goedkeuring(had.soort, van, None, None)
    if tot is not None and had.soort == "moratorium" and begin is None:
        return weiger("van", "Er staat niet wanneer het moratorium begon.", "Vul die dag in.", MORATORIUM)
    for veld, dag, na in (("goedgekeurd", goedgekeurd, had.aangevraagd), ("van", van, eerste), ("tot", tot, begin)):
        if dag is not None and na is not None and dag < na:
            return weiger(veld, "Deze dag ligt voor het begin.", "Verbeter de datum.", DDAS)
        if dag is not None and (weigering := niet_later(dag, peildatum, veld, DDAS)):
            return weigering
    if tot is None:
        return None
    if had.soort == "moratorium" and begin is not None and tot > moratorium_tot(kader, begin):
        return weiger("tot", "Een moratorium duurt hoogstens zes maanden.", "Verbeter de datum.", MORATORIUM)
    if had.buiten and not uitkomst.strip():
        return weiger("uitkomst", "Er staat niet wat het opleverde.", "Vraag het aan wie het uitvoerde.")
    return None
