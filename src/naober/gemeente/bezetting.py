"""Pure rules on staff and teams: who may have which place, and whether a team has in its midst what it must.

No clock, no database. What a municipality does not lay down is not refused.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from naober.gemeente.landelijk import deelkader
from naober.gemeente.profiel import Expertise, Functie, Ontvangersoort, Profiel, Rol
from naober.kern import Bron, Weigering

# Investigation and award of support: what only the access does.
_TOEGANGSROLLEN = frozenset({Rol.GENERALIST, Rol.BESLISSER})


@dataclass(frozen=True, slots=True)
class Plaats:
    """What is recorded of a member of staff: roles (empty: those of the account), and codes of the profile.

    `banden`: other organisations to which someone is tied. `tijdelijk` asks a last day."""

    rollen: frozenset[Rol] = frozenset()
    organisatie: str = ""
    functie: str = ""
    expertises: tuple[str, ...] = ()
    specialisme: str = ""
    banden: tuple[str, ...] = ()
    tijdelijk: bool = False
    tot: date | None = None


def werkgevers(profiel: Profiel) -> tuple[tuple[str, str], ...]:
    """Code and name of every organisation for which somebody with an account may work: those of the profile, and the
    bodies with a task in law to which data may go (`delen`). The codes are those of receivers, so that what is shared
    with an organisation reaches nobody of another."""
    eigen = {o.code: o.naam for o in profiel.organisaties}
    instanties = {o.code: o.naam for o in deelkader().ontvangers if o.soort is Ontvangersoort.INSTANTIE}
    return tuple({**instanties, **eigen}.items())


def controleer_plaats(profiel: Profiel, plaats: Plaats) -> Weigering | None:
    """Whether someone may have this place here: known codes, independence, the right side, and access or supply."""
    return (
        _onbekend(profiel, plaats)
        or _functie_past(profiel, plaats)
        or _onafhankelijk(profiel, plaats)
        or _toegang(profiel, plaats)
        or _kant(profiel, plaats)
        or _tijdelijk(profiel, plaats)
    )


def ontbrekende_expertises(profiel: Profiel, leden: Iterable[Iterable[str]]) -> tuple[Expertise, ...]:
    """The mandatory expertises that these members together lack, in the order of the profile."""
    samen = {code for lid in leden for code in lid}
    return tuple(e for e in profiel.expertises if e.verplicht and e.code not in samen)


def _weiger(code: str, reden: str, bron: Bron, alternatief: str, veld: str) -> Weigering:
    return Weigering(code=f"medewerker.{code}", reden=reden, bron=bron, alternatief=alternatief, veld=veld)


def _onbekend(profiel: Profiel, plaats: Plaats) -> Weigering | None:
    organisaties = {code for code, _ in werkgevers(profiel)}
    expertises = {e.code for e in profiel.expertises}
    for veld, gegeven, bekend in (
        ("organisatie", (plaats.organisatie,), organisaties),
        ("functie", (plaats.functie,), {f.code for f in profiel.functies}),
        ("expertises", plaats.expertises, expertises),
        ("specialisme", (plaats.specialisme,), expertises),
        ("banden", plaats.banden, organisaties),
    ):
        if vreemd := [g for g in gegeven if g and g not in bekend]:
            return _weiger(
                "onbekend",
                f"Dit staat niet in het profiel: {', '.join(vreemd)}.",
                Bron(profiel.document.kort, veld),
                "Kies uit de lijst, of vraag de beheerder om het profiel aan te vullen.",
                veld,
            )
    return None


def _functie_past(profiel: Profiel, plaats: Plaats) -> Weigering | None:
    functie = profiel.functie(plaats.functie)
    if functie is None or functie.rol is None or functie.rol in plaats.rollen:
        return None
    return _weiger(
        "functie",
        f"Bij de functie {functie.naam} hoort de rol {profiel.rolnaam(functie.rol)}. Die rol is er niet bij.",
        functie.bron,
        "Kies een andere functie, of geef deze rol erbij.",
        "functie",
    )


def _functies(profiel: Profiel, plaats: Plaats) -> list[Functie]:
    """The functions that someone in this place may have: the one chosen, else all with one of the roles."""
    gekozen = profiel.functie(plaats.functie)
    return [gekozen] if gekozen else [f for f in profiel.functies if f.rol in plaats.rollen]


def _onafhankelijk(profiel: Profiel, plaats: Plaats) -> Weigering | None:
    functie = next((f for f in _functies(profiel, plaats) if f.onafhankelijk), None)
    if functie is None:
        return None
    for code in (plaats.organisatie, *plaats.banden):
        organisatie = profiel.organisatie(code)
        if organisatie is not None and organisatie.gecontracteerd:
            return _weiger(
                "band-met-aanbieder",
                f"Een {functie.naam.lower()} is niet verbonden aan wie ondersteuning levert: {organisatie.naam}.",
                functie.bron,
                "Beëindig eerst deze band, of kies een andere functie.",
                "banden",
            )
    return None


def _toegang(profiel: Profiel, plaats: Plaats) -> Weigering | None:
    organisatie = profiel.organisatie(plaats.organisatie)
    if organisatie is None or organisatie.verantwoordelijkheid in (None, "toegang"):
        return None
    beslissend = _TOEGANGSROLLEN | {rol for mandaat in profiel.mandaten for rol in mandaat.besluit}
    if not plaats.rollen & beslissend:
        return None
    return _weiger(
        "geen-toegang",
        f"{organisatie.naam} is van het {organisatie.verantwoordelijkheid}. Wie daar werkt, onderzoekt niet en kent "
        "geen ondersteuning toe.",
        organisatie.bron,
        "Kies een andere rol, of iemand van de toegang.",
        "organisatie",
    )


def _kant(profiel: Profiel, plaats: Plaats) -> Weigering | None:
    """Some roles belong to the municipality itself and others to its partners."""
    organisatie = profiel.organisatie(plaats.organisatie)
    if organisatie is None:
        return None
    kant = "gemeente" if organisatie.gemeente else "partner"
    gekozen = profiel.functie(plaats.functie)
    for rol in sorted(plaats.rollen):
        # A role that goes beyond the function chosen is judged as if none was chosen.
        functies = [gekozen] if gekozen and rol in gekozen.rollen else [f for f in profiel.functies if f.rol == rol]
        kanten = {f.kant: f for f in functies if f.kant}
        if kanten and kant not in kanten:
            anders = next(iter(kanten.values()))
            waar = "de gemeente zelf" if anders.kant == "gemeente" else "een partner"
            return _weiger(
                "kant",
                f"De rol {profiel.rolnaam(rol)} hoort bij {waar}, en niet bij {organisatie.naam}.",
                anders.bron,
                "Kies een andere organisatie of een andere rol.",
                "organisatie",
            )
    return None


def _tijdelijk(profiel: Profiel, plaats: Plaats) -> Weigering | None:
    if plaats.tijdelijk and plaats.tot is None:
        return _weiger(
            "einde",
            "Bij een tijdelijke aanstelling hoort een laatste dag.",
            Bron("Gemeentewet", "art. 160 lid 1 onder b"),
            "Vul de laatste dag in, of kies structureel.",
            "aanstelling_tot",
        )
    return None
