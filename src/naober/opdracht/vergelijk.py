"""`naober profiel vergelijk`: the policies of municipalities side by side.

Rows compare by what means the same everywhere: the kind of rung, the role, the kind of term. What a municipality
names itself (an entrance, a life domain) stands on one row only when the names are equal.
"""

import json
import textwrap
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from naober.gemeente.delen import Beleid
from naober.gemeente.leesbaar import Regel, beschrijf
from naober.gemeente.profiel import Ingang, Product, Profiel, Rol, Tredesoort
from naober.kern import Bron, Fout, datum_voluit
from naober.opdracht.mappen import Uitvoer
from naober.opdracht.woorden import (
    BREEDTE,
    alinea,
    geldigheid,
    ja_nee,
    lengte,
    mandaatproducten,
    rolnamen,
    triage_als,
    triage_naar,
    voor_wetten,
    zonder_mandaat,
)

MEESTE_KOLOMMEN = 3
_ONDERWERP = 20
_TUSSEN = "  "
_NIET_OP_DE_TRAP = "niet op de trap"
_VAST = "\N{NO-BREAK SPACE}"  # holds "r. 12" together while lines are broken
_LEESWIJZER = (
    "Tussen rechte haken staat de bron; r. wijst naar regels van de eigen nota. Een * is een aanname, omdat de nota"
    " zwijgt; met --json staat zij er voluit bij."
)


@dataclass(frozen=True, slots=True)
class Vermelding:
    """One thing that a profile says on a subject, with its source where the profile gives one."""

    tekst: str
    bron: Bron | None = None
    aanname: str | None = None


Cel = tuple[Vermelding, ...]


@dataclass(frozen=True, slots=True)
class Rubriek:
    """A part of the comparison: per subject one cell for each profile, in the order in which they were named."""

    naam: str
    rijen: tuple[tuple[str, tuple[Cel, ...]], ...]


def controleer_keuze(namen: Sequence[str], *, als_json: bool) -> None:
    """Refused (`Fout`): fewer than two different profiles, or more than fit in a table."""
    if len(namen) < 2 or len(set(namen)) < len(namen):
        raise Fout("Er is niets te vergelijken.", wat_nu="Noem ten minste twee gemeenten, en elke gemeente één keer.")
    if len(namen) > MEESTE_KOLOMMEN and not als_json:
        raise Fout(
            f"Naast elkaar passen {MEESTE_KOLOMMEN} gemeenten; er zijn er {len(namen)} genoemd.",
            wat_nu="Noem er minder, of neem --json: daarin past elk aantal.",
        )


def vergelijk(profielen: Mapping[str, Profiel], dag: date, *, als_json: bool = False) -> Uitvoer:
    """These profiles, by name of their folder, as a table of at most 100 columns or as JSON."""
    rubrieken = _rubrieken(list(profielen.values()), dag)
    tekst = _als_json(profielen, rubrieken, dag) if als_json else _als_tabel(profielen, rubrieken, dag)
    return Uitvoer(0, tekst + "\n")


# ---------------------------------------------------------------------------------------- what is compared


def _rubrieken(profielen: Sequence[Profiel], dag: date) -> tuple[Rubriek, ...]:
    soorten = tuple(soort.value for soort in Tredesoort)
    beschreven = [{r.naam: r.regels for r in beschrijf(p, dag)} for p in profielen]
    namen = tuple(dict.fromkeys(naam for een in beschreven for naam in een))
    hoe = Rubriek(
        "Hoe de gemeente het organiseert", tuple((n, tuple(_regels(e.get(n, ())) for e in beschreven)) for n in namen)
    )
    return (
        _rubriek("Nota", ("titel", "geldt"), profielen, _nota),
        _rubriek("Trap", ("naam", "veiligheid gaat voor", *soorten), profielen, _trap),
        _rubriek("Wie beslist", ("beslist", "adviseert", "beslist niet", "toetst"), profielen, _mandaat),
        _rubriek("Ingangen", ("kanalen", *_samen(profielen, _ingangsoorten)), profielen, _ingang),
        _rubriek("Waar een vraag heen gaat", _regelnummers(profielen), profielen, _triage),
        _rubriek("Producten per trede", (*soorten, _NIET_OP_DE_TRAP), profielen, _producten),
        _rubriek("Termijnen", _samen(profielen, _termijncodes), profielen, _termijn),
        _rubriek("Leefgebieden", _samen(profielen, _leefgebiedcodes), profielen, _leefgebied),
        hoe,
    )


def _regels(regels: Iterable[Regel]) -> Cel:
    return tuple(Vermelding(regel.naam, regel.bron, regel.aanname) for regel in regels)


def _rubriek(
    naam: str, onderwerpen: Iterable[str], profielen: Sequence[Profiel], zoek: Callable[[Profiel, str], Cel]
) -> Rubriek:
    rijen = ((onderwerp, tuple(zoek(profiel, onderwerp) for profiel in profielen)) for onderwerp in onderwerpen)
    return Rubriek(naam, tuple(rij for rij in rijen if any(rij[1])))


def _samen(profielen: Sequence[Profiel], haal: Callable[[Profiel], Iterable[str]]) -> tuple[str, ...]:
    """Each subject once, in the order of the first profile that has it."""
    return tuple(dict.fromkeys(onderwerp for profiel in profielen for onderwerp in haal(profiel)))


def _ingangsoorten(profiel: Profiel) -> Iterable[str]:
    return (ingang.soort for ingang in profiel.ingangen)


def _termijncodes(profiel: Profiel) -> Iterable[str]:
    return (termijn.code for termijn in profiel.termijnen)


def _leefgebiedcodes(profiel: Profiel) -> Iterable[str]:
    return (gebied.code for gebied in profiel.leefgebieden)


def _regelnummers(profielen: Sequence[Profiel]) -> tuple[str, ...]:
    return tuple(f"regel {n + 1}" for n in range(max(len(p.triage) for p in profielen)))


def _vermeld(tekst: str, deel: Beleid) -> Vermelding:
    return Vermelding(tekst, deel.bron, deel.aanname)


def _nota(profiel: Profiel, onderwerp: str) -> Cel:
    document = profiel.document
    if onderwerp == "titel":
        return (Vermelding(f"{document.titel} ({document.kort})"),)
    tot = f" tot en met {datum_voluit(document.geldig_tot)}" if document.geldig_tot else ""
    return (Vermelding(f"vanaf {datum_voluit(document.geldig_van)}{tot}"),)


def _trap(profiel: Profiel, onderwerp: str) -> Cel:
    trap = profiel.trap
    if onderwerp == "naam":
        return (_vermeld(trap.naam, trap),)
    if onderwerp == "veiligheid gaat voor":
        return (_vermeld(ja_nee(trap.veiligheid_eerst), trap),)
    return tuple(
        _vermeld(f"{nummer}. {trede.naam}{', na een besluit' if trede.besluit else ''}", trede)
        for nummer, trede in enumerate(trap.treden, 1)
        if trede.soort.value == onderwerp
    )


def _mandaat(profiel: Profiel, onderwerp: str) -> Cel:
    """Per mandate, by its code; on which products it is stands with who decides."""
    vermeldingen: list[Vermelding] = []
    for mandaat in profiel.mandaten:
        if onderwerp == "toetst":
            if toets := mandaat.nacontrole:
                wie = f"{profiel.rolnaam(Rol.TOETSER)}, {toets.moment}; gronden: {len(toets.gronden)}"
                vermeldingen.append(_vermeld(f"{mandaat.code}: {wie}", toets))
            continue
        rollen = {
            "beslist": mandaat.besluit,
            "adviseert": mandaat.advies,
            "beslist niet": mandaat.niet_betrokken_als,
        }[onderwerp]
        if rollen:
            over = f", over {mandaatproducten(profiel, mandaat)}" if onderwerp == "beslist" else ""
            vermeldingen.append(_vermeld(f"{mandaat.code}: {rolnamen(profiel, rollen)}{over}", mandaat))
    if onderwerp == "beslist":
        vermeldingen += [_vermeld(f"niemand, over {p.naam}", p) for p in zonder_mandaat(profiel)]
    return tuple(vermeldingen)


def _ingang(profiel: Profiel, onderwerp: str) -> Cel:
    if onderwerp == "kanalen":
        return tuple(Vermelding(kanaal) for kanaal in profiel.kanalen)
    return tuple(_vermeld(_ingangtekst(profiel, i), i) for i in profiel.ingangen if i.soort == onderwerp)


def _ingangtekst(profiel: Profiel, ingang: Ingang) -> str:
    team = profiel.team(ingang.team or "")
    return ingang.naam if team is None or team.naam == ingang.naam else f"{ingang.naam} ({team.naam})"


def _triage(profiel: Profiel, onderwerp: str) -> Cel:
    nummer = int(onderwerp.removeprefix("regel "))
    if nummer > len(profiel.triage):
        return ()
    regel = profiel.triage[nummer - 1]
    return (_vermeld(f"{triage_als(profiel, regel)}: {triage_naar(profiel, regel)}", regel),)


def _producten(profiel: Profiel, onderwerp: str) -> Cel:
    soort_van = {trede.code: trede.soort.value for trede in profiel.trap.treden}
    return tuple(
        _vermeld(_producttekst(p), p)
        for p in profiel.producten
        if soort_van.get(p.trede, _NIET_OP_DE_TRAP) == onderwerp
    )


def _producttekst(product: Product) -> str:
    return f"{product.naam} ({', '.join((product.wet, *product.leveringsvormen))})"


def _termijn(profiel: Profiel, onderwerp: str) -> Cel:
    return tuple(_vermeld(f"{lengte(t)}{voor_wetten(t)}", t) for t in profiel.termijnen if t.code == onderwerp)


def _leefgebied(profiel: Profiel, onderwerp: str) -> Cel:
    gebied = profiel.leefgebied(onderwerp)
    return (_vermeld(gebied.naam, gebied),) if gebied else ()


# --------------------------------------------------------------------------------------- how it is written


def _als_json(profielen: Mapping[str, Profiel], rubrieken: Sequence[Rubriek], dag: date) -> str:
    inhoud = {
        "peildatum": dag.isoformat(),
        "gemeenten": {
            naam: {"code": p.gemeente.code, "naam": p.gemeente.naam, "nota": p.document.kort}
            for naam, p in profielen.items()
        },
        "rubrieken": {
            rubriek.naam: {
                onderwerp: {naam: _cel_json(cel) for naam, cel in zip(profielen, cellen, strict=True)}
                for onderwerp, cellen in rubriek.rijen
            }
            for rubriek in rubrieken
        },
    }
    return json.dumps(inhoud, ensure_ascii=False, indent=2)


def _cel_json(cel: Cel) -> list[dict[str, str | None]]:
    return [{"tekst": v.tekst, "bron": str(v.bron) if v.bron else None, "aanname": v.aanname} for v in cel]


def _als_tabel(profielen: Mapping[str, Profiel], rubrieken: Sequence[Rubriek], dag: date) -> str:
    breedte = (BREEDTE - _ONDERWERP) // len(profielen) - len(_TUSSEN)
    notas = [p.document.kort for p in profielen.values()]
    koppen = [textwrap.wrap(p.gemeente.naam, breedte) for p in profielen.values()]
    dagen = [textwrap.wrap(geldigheid(p, dag), breedte) for p in profielen.values()]
    regels = [*_naast([], koppen, breedte), *_naast(["beleid op"], dagen, breedte)]
    for rubriek in rubrieken:
        regels += ["", rubriek.naam, "-" * BREEDTE]
        for onderwerp, cellen in rubriek.rijen:
            kolommen = [_kolom(cel, nota, breedte) for cel, nota in zip(cellen, notas, strict=True)]
            regels += _naast(textwrap.wrap(onderwerp, _ONDERWERP), kolommen, breedte)
    regels += ["", *alinea(_LEESWIJZER)]
    return "\n".join(regels)


def _kolom(cel: Cel, nota: str, breedte: int) -> list[str]:
    if not cel:
        return ["-"]
    hang = "  " if len(cel) > 1 else ""
    return [
        regel.replace(_VAST, " ")
        for vermelding in cel
        for regel in textwrap.wrap(_met_bron(vermelding, nota), breedte, subsequent_indent=hang)
    ]


def _met_bron(vermelding: Vermelding, nota: str) -> str:
    if vermelding.bron is None:
        return vermelding.tekst
    bron = str(vermelding.bron).removeprefix(f"{nota}, ").replace("r. ", f"r.{_VAST}").replace("art. ", f"art.{_VAST}")
    return f"{vermelding.tekst} [{bron}]{'*' if vermelding.aanname else ''}"


def _naast(onderwerp: Sequence[str], kolommen: Sequence[Sequence[str]], breedte: int) -> list[str]:
    hoogte = max(len(onderwerp), *(len(kolom) for kolom in kolommen))
    regels: list[str] = []
    for n in range(hoogte):
        delen = [(onderwerp[n] if n < len(onderwerp) else "").ljust(_ONDERWERP)]
        delen += [(kolom[n] if n < len(kolom) else "").ljust(breedte) for kolom in kolommen]
        regels.append(_TUSSEN.join(delen).rstrip())
    return regels
