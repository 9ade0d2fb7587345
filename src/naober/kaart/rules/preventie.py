"""What may be recorded as a preventive measure, when it may begin, and what the municipality would rather choose."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.preventie import Preventiebeding, kern_en_eigen
from naober.gemeente.velden import Waarde, controleer_velden
from naober.kaart.rules.invoer import geen_personen
from naober.kern import Bron, Weigering

# Policy on preventing that residents need support (Wmo 2015); nobody is named in it.
PREVENTIE = Bron("Wmo 2015", "art. 2.1.2 lid 2 onder d")
SOORTEN = ("planning", "uitvoering", "bereik", "scholing", "ervaring", "resultaat", "behoefte", "omvang")
# What is of no measure: a need that a team sees, and a call to whoever could offer what is missing.
LOS = ("behoefte", "oproep")
_MET_AANTAL = ("bereik", "scholing", "resultaat", "omvang")


@dataclass(frozen=True, slots=True)
class Maatregelgegevens:
    """A measure as somebody gives it. Codes are of the profile; `doelgroep` says in words where the group ends."""

    naam: str
    uitleg: str
    vorm: str
    trede: str
    reikwijdte: str = "algemeen"
    probleem: str = ""
    niveau: str = ""
    themas: tuple[str, ...] = ()
    doelen: tuple[str, ...] = ()
    doelgroepen: tuple[str, ...] = ()
    doelgroep: str = ""
    leefgebieden: tuple[str, ...] = ()
    gebieden: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()
    uitvoerder: str = ""
    partners: tuple[str, ...] = ()
    planning: str = ""
    bewijs: str = ""
    bewijsbron: str = ""
    ervaring: str = ""
    in_aanbod: bool = True
    budget: int | None = None
    openbaar: bool = False
    antwoorden: Mapping[str, Waarde] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Stapgegevens:
    """What happened, or is planned, in a measure; or a need that a team sees. `wie`: an organisation or profession."""

    soort: str
    dag: date
    tekst: str
    wie: str = ""
    gebied: str = ""
    team: str = ""
    thema: str = ""
    doelgroep: str = ""
    doel: str = ""
    aantal: int | None = None
    waarvan: int | None = None


def _nee(code: str, reden: str, wat: str, veld: str, bron: Bron = PREVENTIE) -> Weigering:
    return Weigering(f"preventie.{code}", reden, bron, wat, veld)


def preventietermen(profiel: Profiel) -> dict[str, list[tuple[str, str]]]:
    """The words of this municipality by which a measure is ordered, as code and name."""
    kaart, beleid = profiel.kaart, profiel.preventie
    lijsten: dict[str, Sequence[object]] = {
        "niveau": kaart.preventieniveaus,
        "themas": (*kaart.themas, *beleid.themas),
        "doelen": beleid.doelen,
        "doelgroepen": (*kaart.doelgroepen, *beleid.doelgroepen),
        "bewijs": beleid.bewijs,
        "trede": profiel.trap.treden,
        "leefgebieden": profiel.leefgebieden,
        "gebieden": profiel.gebieden,
        "teams": profiel.teams,
    }
    return {naam: [(t.code, t.naam) for t in lijst] for naam, lijst in lijsten.items()}  # type: ignore[attr-defined]


def controleer_maatregel(profiel: Profiel, g: Maatregelgegevens) -> Weigering | None:
    """The first thing that keeps this from being a preventive measure here, or None."""
    antwoorden = kern_en_eigen(g, g.antwoorden)
    return (
        _teksten(g)
        or next(_codes(profiel, g), None)
        or _is_preventie(profiel, g)
        or _niveau(profiel, g)
        or controleer_velden(
            profiel.preventie.velden, antwoorden, code="preventie.veld", bron=PREVENTIE, voorvoegsel="veld-"
        )
        or _eisen(profiel, antwoorden, "vastleggen")
    )


def controleer_start(profiel: Profiel, g: Maatregelgegevens) -> Weigering | None:
    """What keeps this measure from beginning: where the municipality asks it, a target group that is well-delimited,
    and what it says must be so first."""
    grens = profiel.preventie.afbakening
    if grens is not None and not (g.doelgroepen and g.doelgroep.strip()):
        wat = "Kies een doelgroep, en schrijf wie er wel en niet bij hoort."
        return _nee(
            "doelgroep-onbepaald", f"De doelgroep is niet afgebakend. {grens.uitleg}", wat, "doelgroep", grens.bron
        )
    return controleer_maatregel(profiel, g) or _eisen(profiel, kern_en_eigen(g, g.antwoorden), "starten")


def _teksten(g: Maatregelgegevens) -> Weigering | None:
    for veld, langst in (("naam", 160), ("uitleg", 10_000)):
        tekst = getattr(g, veld).strip()
        if not tekst:
            return _nee("leeg", f"Vul {veld} in.", "Zonder dit weet niemand wat het is.", veld)
        if len(tekst) > langst:
            return _nee("te-lang", f"Dit is te lang: {veld} heeft ten hoogste {langst} tekens.", "Kort het in.", veld)
    if (g.reikwijdte == "probleem") != bool(g.probleem.strip()):
        wat = "Kies 'bij een gesignaleerd probleem' en noem het, of laat het probleem leeg."
        return _nee("reikwijdte", "Reikwijdte en probleem horen bij elkaar.", wat, "probleem")
    if g.budget is not None and not 0 <= g.budget <= 1_000_000_000:
        return _nee("budget", "Dit budget kan niet.", "Vul hele euro's per jaar in.", "budget")
    vrij = [w for w in g.antwoorden.values() if isinstance(w, str)]
    return geen_personen((g.naam, g.uitleg, g.doelgroep, g.ervaring, g.probleem, *g.partners, *vrij))


def _codes(profiel: Profiel, g: Maatregelgegevens) -> Iterator[Weigering]:
    for veld, lijst in preventietermen(profiel).items():
        waarde = getattr(g, veld)
        mag = {code for code, _ in lijst}
        for code in waarde if isinstance(waarde, tuple) else (waarde,) if waarde else ():
            if code not in mag:
                wat = f"Kies uit: {', '.join(sorted(mag))}." if mag else "De gemeente heeft hier geen keuzes voor."
                yield _nee("onbekende-code", f"{code!r} is geen bekende keuze voor {veld}.", wat, veld)
    if not g.trede:
        yield _nee("trede", "Kies op welke trede deze maatregel werkt.", "Zo staat hij op de trap.", "trede")


def _is_preventie(profiel: Profiel, g: Maatregelgegevens) -> Weigering | None:
    """A measure is prevention only when it serves one of the aims of the municipality, under one of its themes."""
    doelen = profiel.preventie.doelen
    if doelen and not g.doelen:
        reden = f"Dit is pas preventie als het een van deze doelen dient: {'; '.join(d.naam for d in doelen)}."
        return _nee("geen-doel", reden, "Kies minstens een doel.", "doelen", doelen[0].bron)
    themas = (*profiel.kaart.themas, *profiel.preventie.themas)
    if themas and not g.themas:
        return _nee(
            "geen-thema",
            "Kies bij welk thema of welke lijn dit hoort.",
            "Kies er minstens een.",
            "themas",
            themas[0].bron,
        )
    return None


def _niveau(profiel: Profiel, g: Maatregelgegevens) -> Weigering | None:
    niveaus = profiel.kaart.preventieniveaus
    if niveaus and not g.niveau:
        return _nee("geen-niveau", "Kies het niveau van preventie.", "Kies er een.", "niveau", niveaus[0].bron)
    niveau = next((n for n in niveaus if n.code == g.niveau), None)
    if niveau is None or not niveau.treden or g.trede in niveau.treden:
        return None
    treden = [t.naam for t in profiel.trap.treden if t.code in niveau.treden]
    reden = f"{niveau.naam[0].upper()}{niveau.naam[1:]} speelt op: {', '.join(treden)}."
    return _nee("niveau-trede", reden, "Kies die trede, of een ander niveau.", "trede", niveau.bron)


def _eisen(profiel: Profiel, antwoorden: Mapping[str, Waarde], bij: str) -> Weigering | None:
    for eis in profiel.preventie.eisen:
        if eis.bij == bij and _past(antwoorden, eis.als) and not _past(antwoorden, eis.dan):
            return _weiger_eis(eis)
    return None


def _weiger_eis(eis: Preventiebeding) -> Weigering:
    eerste = next(iter(eis.dan))
    wat = "Vul dit eerst aan." if eis.bij == "vastleggen" else "Start als dit zover is."
    return _nee("eis", eis.uitleg, wat, f"veld-{eerste}", eis.bron)


def _past(antwoorden: Mapping[str, Waarde], verwacht: Mapping[str, Sequence[str]]) -> bool:
    return all(set(_lijst(antwoorden.get(code))) & set(waarden) for code, waarden in verwacht.items())


def _lijst(waarde: Waarde | None) -> tuple[str, ...]:
    return (waarde,) if isinstance(waarde, str) else tuple(waarde or ())


def voorkeuren(profiel: Profiel, g: Maatregelgegevens) -> tuple[bool, ...]:
    """For each preference of the municipality, the first the strongest: does this measure meet it?"""
    antwoorden = kern_en_eigen(g, g.antwoorden)
    return tuple(_past(antwoorden, {v.veld: v.waarden}) for v in profiel.preventie.voorkeuren)


def controleer_stap(profiel: Profiel, stap: Stapgegevens, *, van_maatregel: bool, peildatum: date) -> Weigering | None:
    """The first thing that is wrong with what is recorded of a measure, or None. Only what is planned may lie ahead."""
    if stap.soort == "oproep":
        return _oproep(profiel, stap, peildatum)
    if stap.soort not in SOORTEN:
        return _nee("soort", f"{stap.soort!r} is geen soort.", f"Kies uit: {', '.join(SOORTEN)}.", "soort")
    if not stap.tekst.strip():
        return _nee("leeg", "Schrijf op wat er is.", "Een zin is genoeg.", "tekst")
    if stap.soort == "behoefte" and not (stap.gebied or stap.team):
        return _nee("behoefte-waar", "Zeg in welk gebied of team dit is gezien.", "Kies er een.", "gebied")
    if stap.soort != "behoefte" and not van_maatregel:
        return _nee("zonder-maatregel", "Dit hoort bij een maatregel.", "Open eerst de maatregel.", "soort")
    if stap.soort != "planning" and stap.dag > peildatum:
        return _nee("later", "Deze dag ligt na vandaag.", "Kies 'gepland', of een eerdere dag.", "dag")
    if stap.soort == "scholing" and not stap.wie.strip():
        return _nee("scholing-wie", "Zeg wie er geschoold zijn: een organisatie of beroep.", "Vul dit in.", "wie")
    if stap.soort == "omvang" and not stap.doelgroep:
        return _nee("omvang-groep", "Zeg van welke doelgroep dit het aantal mensen is.", "Kies er een.", "doelgroep")
    if stap.soort in _MET_AANTAL and stap.aantal is None:
        return _nee("aantal", "Vul in om hoeveel mensen het gaat.", "Een schatting mag.", "aantal")
    if stap.waarvan is not None and (stap.aantal is None or stap.waarvan > stap.aantal):
        return _nee("waarvan", "Dit zijn er meer dan het aantal.", "Verbeter een van de twee.", "waarvan")
    if any(n is not None and not 0 <= n <= 10_000_000 for n in (stap.aantal, stap.waarvan)):
        return _nee("aantal", "Dit aantal kan niet.", "Vul een getal van 0 of meer in.", "aantal")
    return _stapcodes(profiel, stap) or geen_personen((stap.tekst, stap.wie))


def _oproep(profiel: Profiel, stap: Stapgegevens, peildatum: date) -> Weigering | None:
    """A call says what is missing, to whom, and until when it stands."""
    if not stap.tekst.strip() or not stap.wie.strip():
        leeg = "wie" if stap.tekst.strip() else "tekst"
        return _nee("oproep", "Zeg wat er ontbreekt, en aan wie u het vraagt.", "Vul allebei in.", leeg)
    if stap.dag < peildatum:
        return _nee("oproep-voorbij", "Deze dag is al voorbij.", "Kies tot wanneer de oproep staat.", "dag")
    return _stapcodes(profiel, stap) or geen_personen((stap.tekst, stap.wie))


def _stapcodes(profiel: Profiel, stap: Stapgegevens) -> Weigering | None:
    lijsten = preventietermen(profiel)
    paren = (
        ("gebied", "gebieden"),
        ("team", "teams"),
        ("thema", "themas"),
        ("doelgroep", "doelgroepen"),
        ("doel", "doelen"),
    )
    for veld, lijst in paren:
        code = getattr(stap, veld)
        if code and code not in {c for c, _ in lijsten[lijst]}:
            return _nee("onbekende-code", f"{code!r} is geen bekende keuze voor {veld}.", "Kies uit de lijst.", veld)
    return None
