"""Pure rules on where a question goes, and what is recorded with it. No clock, no database."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from naober.gemeente.profiel import (
    Aard,
    Herkomst,
    Ingangsstap,
    Leeftijdsgroep,
    Profiel,
    Team,
    Toegangsroute,
    Triageregel,
    Triagevoorwaarde,
)
from naober.kern import Bron, Weigering

Antwoord = str | Sequence[str]


@dataclass(frozen=True, slots=True)
class Kenmerken:
    """What is known of a question when it is routed. `gevaar`: someone's safety is at stake."""

    enkelvoudig: bool = False
    leefgebieden: frozenset[str] = frozenset()
    leeftijd: int | None = None
    gebied: str | None = None
    ingang: str = ""
    aard: Aard = Aard.VRAAG
    herkomst: Herkomst = Herkomst.ZELF
    wet: str = ""
    producten: frozenset[str] = frozenset()
    gevaar: bool = False
    spoed: bool = False
    antwoorden: Mapping[str, Antwoord] = field(default_factory=dict)

    @property
    def enkel(self) -> bool:
        """A question on several life domains is never single, whatever was ticked; nor is one with danger."""
        return self.enkelvoudig and len(self.leefgebieden) <= 1 and not self.gevaar


@dataclass(frozen=True, slots=True)
class Route:
    """Where a question goes, by which rule. `team` is None when it is answered on the spot."""

    regel: Triageregel | Toegangsroute
    team: Team | None


def geldt(als: Triagevoorwaarde, k: Kenmerken) -> bool:
    """Whether a question fits this condition: everything that is filled in holds."""
    return all(
        (
            als.enkelvoudig is None or als.enkelvoudig == k.enkel,
            not als.leefgebieden or bool(k.leefgebieden & set(als.leefgebieden)),
            not als.alleen or (bool(k.leefgebieden) and k.leefgebieden <= set(als.alleen)),
            set(als.alle) <= k.leefgebieden,
            als.jonger_dan is None or (k.leeftijd is not None and k.leeftijd < als.jonger_dan),
            als.vanaf is None or (k.leeftijd is not None and k.leeftijd >= als.vanaf),
            not als.ingangen or k.ingang in als.ingangen,
            not als.gebieden or k.gebied in als.gebieden,
            not als.aard or k.aard in als.aard,
            not als.herkomst or k.herkomst in als.herkomst,
            not als.wetten or k.wet in als.wetten,
            not als.producten or bool(k.producten & set(als.producten)),
            als.veiligheid is None or als.veiligheid == k.gevaar,
            als.spoed is None or als.spoed == k.spoed,
            all(_gaf(k.antwoorden.get(code), waarden) for code, waarden in als.antwoorden.items()),
        )
    )


def _gaf(antwoord: Antwoord | None, waarden: Sequence[str]) -> bool:
    gegeven = [antwoord] if isinstance(antwoord, str) else antwoord or ()
    return any(w in waarden for w in gegeven)


def bepaal_route(profiel: Profiel, k: Kenmerken) -> Route | Weigering:
    """Route a clarified question: by the way to the product that is asked for, or else by the municipality's
    triage, of which the first rule that fits decides. Danger goes by the triage, whatever is asked for.

    Refused: a product that this way does not lead to, no team at the address, no rule that fits."""
    for toegang in () if k.gevaar else profiel.toegangsroutes:
        if k.producten & set(toegang.producten):
            return _langs(profiel, toegang, k)
    for regel in profiel.triage:
        if not geldt(regel.als, k):
            continue
        if regel.uitkomst == "beantwoorden":
            return Route(regel, None)
        return _naar(profiel, regel, regel.naar or "", k.gebied)
    return Weigering(
        code="triage.geen-regel",
        reden="Geen enkele regel van het profiel past bij deze vraag.",
        bron=Bron(profiel.document.kort, "triage"),
        alternatief="Vraag de beheerder om de triage in het gemeenteprofiel aan te vullen.",
    )


def _langs(profiel: Profiel, toegang: Toegangsroute, k: Kenmerken) -> Route | Weigering:
    if toegang.rechtstreeks and k.ingang in toegang.verwijzers:
        return _naar(profiel, toegang, toegang.rechtstreeks, k.gebied)
    if toegang.alleen_met and not k.producten & set(toegang.alleen_met):
        verwijzers = " of ".join(i.naam for c in toegang.verwijzers if (i := profiel.ingang(c)))
        return Weigering(
            code="toegang.andere-weg",
            reden=toegang.uitleg,
            bron=toegang.bron,
            alternatief=(
                f"Verwijs de inwoner naar: {verwijzers}. Vraagt de inwoner ook iets anders? Kies dat er dan bij."
            ),
            veld="producten",
        )
    samenloop = len(k.leefgebieden) > 1 or bool(k.producten - set(toegang.producten))
    return _naar(profiel, toegang, toegang.samenloop if toegang.samenloop and samenloop else toegang.via, k.gebied)


def _naar(profiel: Profiel, regel: Triageregel | Toegangsroute, naar: str, gebied: str | None) -> Route | Weigering:
    team = profiel.team_van_gebied(gebied or "") if naar == "gebied" else profiel.team(naar)
    if team is not None:
        return Route(regel, team)
    return Weigering(
        code="triage.geen-team",
        reden="Bij dit adres hoort in het profiel geen team.",
        bron=regel.bron,
        alternatief="Kies eerst de inwoner om wie het gaat, of controleer het adres.",
        veld="persoon",
    )


def stappen_bij(profiel: Profiel, k: Kenmerken) -> tuple[Ingangsstap, ...]:
    """What the municipality asks with this entry, at the report itself or later: nothing with a mere fact."""
    ingang = profiel.ingang(k.ingang)
    if ingang is not None and ingang.bewaart_alleen_feit(k.aard):
        return ()
    return tuple(s for s in profiel.ingangsstappen if geldt(s.als, k))


def leeftijdsgroep(profiel: Profiel, leeftijd: int | None) -> Leeftijdsgroep | None:
    """The group of the highest age that was reached; None when the profile has none, or the age is not known."""
    passend = [g for g in profiel.leeftijdsgroepen if leeftijd is not None and leeftijd >= g.vanaf]
    return max(passend, key=lambda g: g.vanaf, default=None)
