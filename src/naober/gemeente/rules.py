"""Pure rules on a profile: weigh a checklist, find the mandate, route a question. No clock, no database."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from naober.gemeente.profiel import Mandaat, Product, Profiel, Rol, Toets, Voorwaarde
from naober.kern import Weigering


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
        """What is not answered yet and still matters: a group that holds already asks no more."""
        return self._die_tellen(None)

    @property
    def niet_gehouden(self) -> tuple[Voorwaarde, ...]:
        """What does not hold and still matters: one of a group may fail as long as another holds."""
        return self._die_tellen(False)

    def _die_tellen(self, stand: bool | None) -> tuple[Voorwaarde, ...]:
        houdt = {u.voorwaarde.code: u.houdt for u in self.uitkomsten}
        return tuple(v for v in _die_tellen(self.toets.voorwaarden, houdt) if houdt[v.code] is stand)


Stand = Mapping[str, bool | None]


def _die_tellen(voorwaarden: Sequence[Voorwaarde], houdt: Stand) -> Iterator[Voorwaarde]:
    for v in voorwaarden:
        if not v.voorwaarden:
            yield v
        elif (stand := _stand(v, houdt)) is not True:
            # In a group that failed each that fails counts; in one that is open, whatever is open.
            yield from (b for b in _die_tellen(v.voorwaarden, houdt) if stand is not None or houdt[b.code] is not False)


def _stand(voorwaarde: Voorwaarde, houdt: Stand) -> bool | None:
    """Whether a condition holds; a group is weighed from the conditions in it."""
    if not voorwaarde.voorwaarden:
        return houdt[voorwaarde.code]
    return _samen(voorwaarde.oordeel, [_stand(v, houdt) for v in voorwaarde.voorwaarden])


def _samen(oordeel: str, stand: Sequence[bool | None]) -> bool | None:
    if oordeel == "alle":
        return False if False in stand else None if None in stand else True
    return True if True in stand else None if None in stand else False


def weeg_toets(toets: Toets, antwoorden: Mapping[str, Antwoord]) -> Oordeel:
    """Weigh a checklist against answers by code of condition; a group counts as one condition."""
    uitkomsten = tuple(
        Voorwaardeuitkomst(v, antwoorden.get(v.code), _houdt(v, antwoorden.get(v.code))) for v in toets.vragen
    )
    houdt = {u.voorwaarde.code: u.houdt for u in uitkomsten}
    stand = [_stand(v, houdt) for v in toets.voorwaarden]
    if toets.oordeel != "eerste":
        return Oordeel(toets, uitkomsten, _samen(toets.oordeel, stand))
    for voorwaarde, geldt in zip(toets.voorwaarden, stand, strict=True):
        if geldt is None:
            return Oordeel(toets, uitkomsten, None)
        if geldt:
            return Oordeel(toets, uitkomsten, True, voorwaarde)
    return Oordeel(toets, uitkomsten, False)


def toetsen_voor(profiel: Profiel, product: Product, trede: str) -> tuple[str, ...]:
    """The checklists of every grant of this product on this rung: its own, and for a tailored provision that of a
    rung that asks a decision."""
    maatwerk = product.soort == "maatwerk"
    van_trede = next((t.toets for t in profiel.trap.treden if maatwerk and t.code == trede and t.besluit), None)
    return tuple(dict.fromkeys((*product.alle_toetsen, *filter(None, (van_trede,)))))


def eenmaal(oordelen: Sequence[Oordeel]) -> tuple[Voorwaardeuitkomst, ...]:
    """Every condition that was weighed, once: the same question may stand in more than one checklist."""
    gezien: dict[str, Voorwaardeuitkomst] = {}
    for oordeel in oordelen:
        for uitkomst in oordeel.uitkomsten:
            gezien.setdefault(uitkomst.voorwaarde.code, uitkomst)
    return tuple(gezien.values())


def _houdt(voorwaarde: Voorwaarde, antwoord: Antwoord | None) -> bool | None:
    if antwoord is None or (voorwaarde.antwoord == "mens" and not antwoord.motivering.strip()):
        return None
    return antwoord.waarde == voorwaarde.verwacht


def mag_beslissen(
    profiel: Profiel, product: Product, rollen: frozenset[Rol], betrokken_als: frozenset[Rol], team: str = ""
) -> Mandaat | Weigering:
    """The mandate under which someone with these roles, in this team, may decide on this product, or why not."""
    mandaat = _mandaat(profiel, product)
    if isinstance(mandaat, Weigering):
        return mandaat
    if botsing := betrokken_als & set(mandaat.niet_betrokken_als):
        namen = ", ".join(profiel.rolnaam(r) for r in sorted(botsing))
        return Weigering(
            code="mandaat.dubbele-rol",
            reden=f"U bent in dit dossier {namen} en kunt daarom in dit dossier niet beslissen.",
            bron=mandaat.bron,
            alternatief="Vraag een collega zonder die rol om te beslissen.",
        )
    if rollen & set(mandaat.besluit) and _in_team(mandaat.besluitteams, team):
        return mandaat
    adviseur = " Uw rol kan hierover wel adviseren." if rollen & set(mandaat.advies) else ""
    wie = wie_beslist(profiel, mandaat)
    return Weigering(
        code="mandaat.geen",
        reden=f"Over {product.in_zin} beslist de {wie}. Die rol hebt u niet.{adviseur}"
        if not rollen & set(mandaat.besluit)
        else f"Over {product.in_zin} beslist de {wie}. U werkt in een ander team.{adviseur}",
        bron=mandaat.bron,
        alternatief=f"Leg het plan voor aan een {wie}.",
    )


def mag_adviseren(profiel: Profiel, product: Product, rollen: frozenset[Rol], team: str = "") -> Mandaat | Weigering:
    """The mandate under which someone with these roles, in this team, may advise on this product, or why not."""
    mandaat = _mandaat(profiel, product)
    if isinstance(mandaat, Weigering):
        return mandaat
    if rollen & set(mandaat.advies) and _in_team(mandaat.adviesteams, team):
        return mandaat
    wie = wie_adviseert(profiel, mandaat)
    return Weigering(
        code="mandaat.geen-advies",
        reden=f"Over {product.in_zin} adviseert de {wie}." if wie else f"Over {product.in_zin} is geen advies nodig.",
        bron=mandaat.bron,
        alternatief=f"Vraag een {wie} om advies." if wie else f"Laat een {wie_beslist(profiel, mandaat)} beslissen.",
    )


def wie_beslist(profiel: Profiel, mandaat: Mandaat) -> str:
    """Who decides, in a sentence: the municipality's names of roles, with the teams when they are named."""
    return _wie(profiel, mandaat.besluit, mandaat.besluitteams)


def wie_adviseert(profiel: Profiel, mandaat: Mandaat) -> str:
    """Who advises, in a sentence; empty when nobody does."""
    return _wie(profiel, mandaat.advies, mandaat.adviesteams)


def _mandaat(profiel: Profiel, product: Product) -> Mandaat | Weigering:
    return profiel.mandaat_voor(product.code) or Weigering(
        code="mandaat.ontbreekt",
        reden=f"Het profiel noemt niemand die over {product.in_zin} mag beslissen.",
        bron=product.bron,
        alternatief="Vraag de beheerder om het mandaat in het gemeenteprofiel aan te vullen.",
    )


def _in_team(teams: Sequence[str], team: str) -> bool:
    return not teams or team in teams


def _wie(profiel: Profiel, rollen: Sequence[Rol], teams: Sequence[str]) -> str:
    namen = " of ".join(profiel.rolnaam(r) for r in rollen)
    gevonden = [t.naam for code in teams if (t := profiel.team(code)) is not None]
    return f"{namen} van {' of '.join(gevonden)}" if gevonden else namen
