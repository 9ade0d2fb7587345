"""Pure rules on a profile: weigh a checklist, find the mandate, route a question. No clock, no database."""

from collections.abc import Mapping
from dataclasses import dataclass

from naober.gemeente.profiel import Mandaat, Product, Profiel, Rol, Team, Toets, Triageregel, Voorwaarde
from naober.kern import Bron, Weigering


@dataclass(frozen=True, slots=True)
class Antwoord:
    """What was answered to a condition, and why. A professional's answer without a reason does not count."""

    waarde: bool
    motivering: str = ""


@dataclass(frozen=True, slots=True)
class Voorwaardeuitkomst:
    """A condition with its answer. `houdt` is None while it is open."""

    voorwaarde: Voorwaarde
    antwoord: Antwoord | None
    houdt: bool | None


@dataclass(frozen=True, slots=True)
class Oordeel:
    """The verdict on a checklist: always with every condition and its answer.

    `voldaan` is None while open conditions can still change it; `beslissend` is the condition that counted
    first when the checklist takes the first that holds."""

    toets: Toets
    uitkomsten: tuple[Voorwaardeuitkomst, ...]
    voldaan: bool | None
    beslissend: Voorwaarde | None = None

    @property
    def open(self) -> tuple[Voorwaarde, ...]:
        return tuple(u.voorwaarde for u in self.uitkomsten if u.houdt is None)

    @property
    def niet_gehouden(self) -> tuple[Voorwaarde, ...]:
        return tuple(u.voorwaarde for u in self.uitkomsten if u.houdt is False)


def weeg_toets(toets: Toets, antwoorden: Mapping[str, Antwoord]) -> Oordeel:
    """Weigh a checklist against answers by code of condition."""
    uitkomsten = tuple(
        Voorwaardeuitkomst(v, antwoorden.get(v.code), _houdt(v, antwoorden.get(v.code))) for v in toets.voorwaarden
    )
    stand = [u.houdt for u in uitkomsten]
    if toets.oordeel == "alle":
        voldaan = False if False in stand else None if None in stand else True
        return Oordeel(toets, uitkomsten, voldaan)
    if toets.oordeel == "een":
        voldaan = True if True in stand else None if None in stand else False
        return Oordeel(toets, uitkomsten, voldaan)
    for uitkomst in uitkomsten:
        if uitkomst.houdt is None:
            return Oordeel(toets, uitkomsten, None)
        if uitkomst.houdt:
            return Oordeel(toets, uitkomsten, True, uitkomst.voorwaarde)
    return Oordeel(toets, uitkomsten, False)


def _houdt(voorwaarde: Voorwaarde, antwoord: Antwoord | None) -> bool | None:
    if antwoord is None or (voorwaarde.antwoord == "mens" and not antwoord.motivering.strip()):
        return None
    return antwoord.waarde == voorwaarde.verwacht


def mag_beslissen(
    profiel: Profiel, product: Product, rollen: frozenset[Rol], betrokken_als: frozenset[Rol]
) -> Mandaat | Weigering:
    """The mandate under which someone with these roles may decide on this product, or why not."""
    mandaat = profiel.mandaat_voor(product.code)
    if mandaat is None:
        return Weigering(
            code="mandaat.ontbreekt",
            reden=f"Het profiel noemt niemand die over {product.in_zin} mag beslissen.",
            bron=product.bron,
            alternatief="Vraag de beheerder om het mandaat in het gemeenteprofiel aan te vullen.",
        )
    if botsing := betrokken_als & set(mandaat.niet_betrokken_als):
        namen = ", ".join(profiel.rolnaam(r) for r in sorted(botsing))
        return Weigering(
            code="mandaat.dubbele-rol",
            reden=f"U bent in dit dossier {namen} en kunt daarom in dit dossier niet beslissen.",
            bron=mandaat.bron,
            alternatief="Vraag een collega zonder die rol om te beslissen.",
        )
    if rollen & set(mandaat.besluit):
        return mandaat
    beslissers = " of ".join(profiel.rolnaam(r) for r in mandaat.besluit)
    adviseur = " Uw rol kan hierover wel adviseren." if rollen & set(mandaat.advies) else ""
    return Weigering(
        code="mandaat.geen",
        reden=f"Over {product.in_zin} beslist de {beslissers}. Die rol hebt u niet.{adviseur}",
        bron=mandaat.bron,
        alternatief=f"Leg het plan voor aan een {beslissers}.",
    )


@dataclass(frozen=True, slots=True)
class Route:
    """Where a question goes, by which rule. `team` is None when it is answered on the spot."""

    regel: Triageregel
    team: Team | None


def bepaal_route(
    profiel: Profiel,
    *,
    enkelvoudig: bool,
    leefgebieden: frozenset[str],
    leeftijd: int | None,
    gebied: str | None,
) -> Route | Weigering:
    """Route a clarified question by the profile's own rules: the first that fits decides.

    A question on several life domains is never single, whatever was ticked."""
    enkel = enkelvoudig and len(leefgebieden) <= 1
    for regel in profiel.triage:
        als = regel.als
        if als.enkelvoudig is not None and als.enkelvoudig != enkel:
            continue
        if als.leefgebieden and not leefgebieden & set(als.leefgebieden):
            continue
        if als.jonger_dan is not None and (leeftijd is None or leeftijd >= als.jonger_dan):
            continue
        if regel.uitkomst == "beantwoorden":
            return Route(regel, None)
        naar = regel.naar or ""
        team = profiel.team_van_gebied(gebied or "") if naar == "gebied" else profiel.team(naar)
        if team is None:
            return Weigering(
                code="triage.geen-team",
                reden="Bij dit adres hoort in het profiel geen team.",
                bron=regel.bron,
                alternatief="Kies eerst de inwoner om wie het gaat, of controleer het adres.",
                veld="persoon",
            )
        return Route(regel, team)
    return Weigering(
        code="triage.geen-regel",
        reden="Geen enkele regel van het profiel past bij deze vraag.",
        bron=Bron(profiel.document.kort, "triage"),
        alternatief="Vraag de beheerder om de triage in het gemeenteprofiel aan te vullen.",
    )
