"""Which rules there are: code, return code, level, messages, what each says, and the function that carries it out.

A page can show the table; `controleer` walks through it. A rule is a function of a part of a message, of a line of a
declaration, or of a whole message, and gives None (or nothing) when it is kept, and a plain sentence when it is not."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from naober.istandaard.bericht import Bericht, Inhoud, Prestatieregel
from naober.istandaard.retourcodes import RETOURCODES
from naober.istandaard.soorten import NUMMERS, WETTEN, Soort, Wet
from naober.istandaard.structuur import Klasse, structuur

if TYPE_CHECKING:
    from naober.istandaard.regels.lijn import Lijn
    from naober.istandaard.regels.stand import Stand

SCHEMA, BERICHT, OVERSTIJGEND, EXTERN = 1, 2, 3, 4
Plaats = tuple[str | int, ...]
# A line of a 323 is found by its number in the file, from 0: a declaration may be too large to keep as a tree.
PRESTATIE = "Prestatie"


class Deel(NamedTuple):
    """One class in a message: where it stands in `inhoud`, by which key people know it, and what is in it."""

    klasse: str
    plaats: Plaats
    sleutel: str
    waarde: Inhoud


class Omgeving(NamedTuple):
    bericht: Bericht
    stand: "Stand"


class Mis(NamedTuple):
    """What a rule about a whole message found: at which part, which element, and what is wrong."""

    deel: Deel
    element: str
    wat: str


Deeltoets = Callable[[Inhoud, Omgeving], str | None]
Lijntoets = Callable[[Prestatieregel, "Lijn"], str | None]
# As it was written, for a rule that asks less than all that a `Lijn` knows.
L = TypeVar("L", bound=Lijntoets)
Berichttoets = Callable[[Omgeving], Iterator[Mis]]
Geheeltoets = Callable[["Lijn"], str | None]
# References of lines that are wrong because of each other, each with what is wrong.
Tellingtoets = Callable[["Lijn"], Iterator[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class Regel:
    """`niveau`: 1 by the schema, 2 within the message, 3 against earlier messages, 4 against another source.
    `retourcode` is None where the standard gives none. `zegt`: the rule in plain words; `nu`: what can be done."""

    code: str
    retourcode: str | None
    niveau: int
    nummers: tuple[int, ...]
    klasse: str
    element: str
    zegt: str
    nu: str
    wetten: tuple[Wet, ...]
    deeltoets: Deeltoets | None = None
    lijntoets: Lijntoets | None = None
    berichttoets: Berichttoets | None = None
    geheeltoets: Geheeltoets | None = None
    tellingtoets: Tellingtoets | None = None


@dataclass(frozen=True, slots=True)
class Bevinding:
    """A rule that is not kept, and where. `plaats` leads through `Bericht.inhoud` to the class; of a line of a 323
    it is ("Prestatie", number). `sleutel` is what people call it: a reference, or the number of an allocation."""

    regel: str
    retourcode: str | None
    niveau: int
    klasse: str
    plaats: Plaats
    sleutel: str
    element: str
    wat: str
    nu: str

    @property
    def technisch(self) -> bool:
        """The message is refused as a whole, and counts as not sent."""
        return self.niveau in (SCHEMA, BERICHT)


REGELS: list[Regel] = []


def _voeg_toe(soort: str, toets: Any, code: str, niveau: int, retourcode: str | None, **rest: Any) -> None:
    nu = rest.pop("nu", "") or (RETOURCODES[retourcode].nu if retourcode else "")
    REGELS.append(Regel(code, retourcode, niveau, nu=nu, **{soort: toets}, **rest))


def deelregel(
    code: str,
    niveau: int,
    retourcode: str | None,
    nummers: tuple[int, ...],
    klasse: str,
    element: str,
    zegt: str,
    *,
    nu: str = "",
    wetten: tuple[Wet, ...] = WETTEN,
) -> Callable[[Deeltoets], Deeltoets]:
    """A rule about every part of this class."""

    def neem(toets: Deeltoets) -> Deeltoets:
        _voeg_toe("deeltoets", toets, code, niveau, retourcode, nummers=nummers, klasse=klasse, element=element,
                  zegt=zegt, nu=nu, wetten=wetten)  # fmt: skip
        return toets

    return neem


def lijnregel(
    code: str,
    niveau: int,
    retourcode: str | None,
    element: str,
    zegt: str,
    *,
    nu: str = "",
    nummers: tuple[int, ...] = (323,),
) -> Callable[[L], L]:
    """A rule about every line of a declaration (323), or of those that come back in its answer (325)."""

    def neem(toets: L) -> L:
        _voeg_toe("lijntoets", toets, code, niveau, retourcode, nummers=nummers, klasse=PRESTATIE, element=element,
                  zegt=zegt, nu=nu, wetten=WETTEN)  # fmt: skip
        return toets

    return neem


def geheelregel(
    code: str, niveau: int, retourcode: str | None, element: str, zegt: str, *, nu: str = "", klasse: str = "Declaratie"
) -> Callable[[Geheeltoets], Geheeltoets]:
    """A rule about a declaration as a whole, when all its lines have been counted."""

    def neem(toets: Geheeltoets) -> Geheeltoets:
        _voeg_toe("geheeltoets", toets, code, niveau, retourcode, nummers=(323,), klasse=klasse, element=element,
                  zegt=zegt, nu=nu, wetten=WETTEN)  # fmt: skip
        return toets

    return neem


def tellingregel(
    code: str, niveau: int, retourcode: str | None, element: str, zegt: str, *, nu: str
) -> Callable[[Tellingtoets], Tellingtoets]:
    """A rule about lines of a declaration that go against each other."""

    def neem(toets: Tellingtoets) -> Tellingtoets:
        _voeg_toe("tellingtoets", toets, code, niveau, retourcode, nummers=(323,), klasse=PRESTATIE, element=element,
                  zegt=zegt, nu=nu, wetten=WETTEN)  # fmt: skip
        return toets

    return neem


def berichtregel(
    code: str,
    niveau: int,
    retourcode: str | None,
    nummers: tuple[int, ...],
    klasse: str,
    zegt: str,
    *,
    nu: str = "",
    wetten: tuple[Wet, ...] = WETTEN,
) -> Callable[[Berichttoets], Berichttoets]:
    """A rule about more than one part at once."""

    def neem(toets: Berichttoets) -> Berichttoets:
        _voeg_toe("berichttoets", toets, code, niveau, retourcode, nummers=nummers, klasse=klasse, element="",
                  zegt=zegt, nu=nu, wetten=wetten)  # fmt: skip
        return toets

    return neem


def schemaregel(code: str, klasse: str, element: str, zegt: str, nummers: tuple[int, ...] = NUMMERS) -> None:
    """A rule that the schema carries out: it is in the table so that a page can show it."""
    REGELS.append(
        Regel(code, None, SCHEMA, nummers, klasse, element, zegt, "Herstel het bericht en stuur het opnieuw.", WETTEN)
    )


def bevinding(regel: Regel, deel: Deel, wat: str, element: str = "") -> Bevinding:
    return Bevinding(
        regel.code, regel.retourcode, regel.niveau, deel.klasse, deel.plaats, deel.sleutel, element or regel.element,
        wat, regel.nu,
    )  # fmt: skip


# By which elements people know a part, and the standard tells two of them apart (TR101).
SLEUTELS: dict[str, tuple[str, ...]] = {
    "Client": ("Bsn",),
    "Contact": ("Soort",),
    "Relatie": ("Nummer",),
    "ToegewezenProduct": ("ToewijzingNummer",),
    "StartProduct": ("ToewijzingNummer", "Product", "Begindatum"),
    "StopProduct": ("ToewijzingNummer", "Product", "Begindatum", "RedenBeeindiging", "Einddatum"),
    "AangevraagdProduct": ("ReferentieAanbieder",),
    "Verzoek": ("ReferentieAanbieder",),
    "OngewijzigdProduct": ("ToewijzingNummer",),
    "TeWijzigenProduct": ("ToewijzingNummer",),
    "NieuwProduct": ("Product", "GewensteIngangsdatum"),
    "Antwoord": ("ReferentieAanbieder",),
    "Woonplaatsbeginsel": ("Gemeente",),
    "Declaratie": ("DeclaratieNummer",),
    "DeclaratieAntwoord": ("DeclaratieNummer",),
    "Prestatie": ("ProductReferentie",),
}


def sleutelwaarden(klasse: str, waarde: Inhoud) -> tuple[Any, ...]:
    return tuple(_vast(waarde.get(naam)) for naam in SLEUTELS.get(klasse, ()))


def _vast(waarde: Any) -> Any:
    return tuple(waarde.values()) if isinstance(waarde, dict) else waarde


def _leesbaar(klasse: str, waarde: Inhoud) -> str:
    """The first part of the key; never the number of a citizen, which does not belong in a list of findings."""
    if klasse == "Client":
        return ""
    eerste = next((v for v in sleutelwaarden(klasse, waarde) if v is not None), "")
    return str(eerste[0] if isinstance(eerste, tuple) else eerste)


def kopdeel(bericht: Bericht) -> Deel:
    return Deel("Header", (), bericht.identificatie, bericht.kop)


def delen(bericht: Bericht, *, diep: bool = True) -> Iterator[Deel]:
    """All classes under the header, from top to bottom. Without `diep` only down to Declaratie or Client."""
    for veld in structuur(bericht.soort).velden:
        waarde = bericht.inhoud.get(veld.naam)
        if veld.naam != "Header" and isinstance(waarde, dict) and isinstance(veld.soort, Klasse):
            yield from _delen(veld.soort, (veld.naam,), waarde, diep=diep)


def _delen(klasse: Klasse, plaats: Plaats, waarde: Inhoud, *, diep: bool) -> Iterator[Deel]:
    yield Deel(klasse.naam, plaats, _leesbaar(klasse.naam, waarde), waarde)
    for veld in klasse.velden:
        inhoud = waarde.get(veld.naam)
        if inhoud is None or not isinstance(veld.soort, Klasse) or veld.soort.basis or veld.naam == "RetourCodes":
            continue
        if not veld.soort.is_lijst:
            yield from _delen(veld.soort, (*plaats, veld.naam), inhoud, diep=diep)
        elif diep or veld.naam != "Clienten":
            een = veld.soort.velden[0].soort
            for nummer, kind in enumerate(inhoud):
                if isinstance(een, Klasse):
                    yield from _delen(een, (*plaats, veld.naam, nummer), kind, diep=diep)


def van_klasse(bericht: Bericht, *klassen: str) -> Iterator[Deel]:
    return (deel for deel in delen(bericht) if deel.klasse in klassen)


def regels_voor(soort: Soort) -> tuple[Regel, ...]:
    """The rules that hold for this kind of message, in the order of the table."""
    return tuple(r for r in REGELS if soort.nummer in r.nummers and soort.wet in r.wetten)
