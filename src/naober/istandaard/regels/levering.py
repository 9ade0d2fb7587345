"""Rules about the start and the stop of help (305, 307), against what was reported before.

Who deletes a report (status 3) is only asked whether there is one to delete."""

from collections.abc import Callable, Iterable
from typing import Any

from naober.istandaard.bericht import Inhoud
from naober.istandaard.regels.algemeen import TECHNISCH
from naober.istandaard.regels.register import BERICHT, OVERSTIJGEND, Deeltoets, Omgeving, deelregel
from naober.istandaard.regels.stand import Melding

_NIEUW, _WEG = ("1", "2"), "3"
_TIJDELIJK = "20"
_Toets = Callable[[Inhoud, Omgeving], str | None]


def _bsn(o: Omgeving) -> str:
    return str(o.bericht.inhoud["Client"]["Bsn"])


def _product(w: Inhoud) -> tuple[Any, Any]:
    product = w.get("Product", {})
    return product.get("Categorie"), product.get("Code")


def _zelfde_product(w: Inhoud, m: Melding) -> bool:
    """An allocation has one product; who leaves it out, or only names its category, means the same one."""
    return all(a is None or b is None or a == b for a, b in zip(_product(w), (m.categorie, m.code), strict=True))


def _starts(w: Inhoud, o: Omgeving) -> list[Melding]:
    """Earlier starts with the same key: allocation, product and first day."""
    return [
        m
        for m in o.stand.starts(_bsn(o), w.get("ToewijzingNummer"))
        if m.begin == w["Begindatum"] and _zelfde_product(w, m)
    ]


def _stops(w: Inhoud, o: Omgeving) -> list[Melding]:
    """Earlier stops of the same help: allocation and first day."""
    return [m for m in o.stand.stops(_bsn(o), w.get("ToewijzingNummer")) if m.begin == w["Begindatum"]]


def _zelfde_stop(w: Inhoud, stops: Iterable[Melding]) -> bool:
    sleutel = (w["RedenBeeindiging"], w["Einddatum"])
    return any((m.reden, m.eind) == sleutel and _zelfde_product(w, m) for m in stops)


def _allebei(code: str, retourcode: str, element: str, zegt: str) -> Callable[[_Toets], _Toets]:
    """The same rule for starts and stops."""

    def neem(toets: _Toets) -> Deeltoets:
        for nummer, klasse in ((305, "StartProduct"), (307, "StopProduct")):
            deelregel(code, OVERSTIJGEND, retourcode, (nummer,), klasse, element, zegt)(toets)
        return toets

    return neem


@_allebei("TR019", "9019", "ToewijzingNummer", "Een start of stop hoort bij een toewijzing.")
def tr019(w: Inhoud, o: Omgeving) -> str | None:
    nummer = w.get("ToewijzingNummer")
    if nummer is None:
        taak = o.stand.taakgericht(*_product(w))
        return None if taak else "Er staat geen toewijzingsnummer."
    toewijzing = o.stand.toewijzing(nummer)
    if toewijzing is not None and toewijzing.bsn == _bsn(o):
        return None
    return f"Er is geen toewijzing {nummer} voor deze cliënt."


@_allebei("TR063", "9063", "StatusAanlevering", "Alleen wat is gemeld, kan worden verwijderd.")
def tr063(w: Inhoud, o: Omgeving) -> str | None:
    if w["StatusAanlevering"] != _WEG or _eerder(w, o):
        return None
    return "Er is geen eerdere melding met dit nummer en deze datum."


@_allebei("TR074", "9074", "StatusAanlevering", "Een melding wordt één keer gedaan.")
def tr074(w: Inhoud, o: Omgeving) -> str | None:
    return "Deze melding is al ontvangen." if w["StatusAanlevering"] == "1" and _eerder(w, o) else None


def _eerder(w: Inhoud, o: Omgeving) -> bool:
    if "RedenBeeindiging" in w:
        return _zelfde_stop(w, _stops(w, o))
    return bool(_starts(w, o))


@deelregel(
    "TR071", OVERSTIJGEND, "9071", (305,), "StartProduct", "StatusAanlevering",
    "Een start waarop een stop volgde, wordt niet verwijderd.",
)  # fmt: skip
def tr071(w: Inhoud, o: Omgeving) -> str | None:
    return "Op deze start is al een stop gemeld." if w["StatusAanlevering"] == _WEG and _stops(w, o) else None


@deelregel("TR326", OVERSTIJGEND, "9326", (305,), "StartProduct", "Begindatum", "Er loopt per toewijzing één levering.")
def tr326(w: Inhoud, o: Omgeving) -> str | None:
    if w["StatusAanlevering"] == _WEG:
        return None
    nummer = w.get("ToewijzingNummer")
    gestopt = {m.begin for m in o.stand.stops(_bsn(o), nummer)}
    product = _product(w)
    open_ = [
        m
        for m in o.stand.starts(_bsn(o), nummer)
        # Without an allocation the product tells one delivery from another.
        if m.begin not in gestopt and (nummer is not None or (m.categorie, m.code) == product)
    ]
    return f"De levering vanaf {open_[0].begin:%d-%m-%Y} is nog niet gestopt." if open_ else None


@deelregel(
    "TR018", BERICHT, TECHNISCH, (307,), "StopProduct", "Einddatum", "Een levering eindigt niet voor zij begint.",
    nu="Controleer de begindatum en de einddatum.",
)  # fmt: skip
def tr018(w: Inhoud, o: Omgeving) -> str | None:
    if w["Einddatum"] >= w["Begindatum"]:
        return None
    return f"{w['Einddatum']:%d-%m-%Y} ligt voor {w['Begindatum']:%d-%m-%Y}."


@deelregel(
    "TR382", OVERSTIJGEND, "9069", (307,), "StopProduct", "Begindatum",
    "Een stop heeft nummer, product en begindatum van de start.",
)  # fmt: skip
def tr382(w: Inhoud, o: Omgeving) -> str | None:
    if w["StatusAanlevering"] == _WEG or _starts(w, o):
        return None
    return f"Er is geen start vanaf {w['Begindatum']:%d-%m-%Y} met dit nummer en product."


@deelregel(
    "TR413", OVERSTIJGEND, "9413", (307,), "StopProduct", "RedenBeeindiging",
    "Na een tijdelijke stop volgt een start of een definitieve stop.",
)  # fmt: skip
def tr413(w: Inhoud, o: Omgeving) -> str | None:
    if w["StatusAanlevering"] not in _NIEUW or w["RedenBeeindiging"] != _TIJDELIJK:
        return None
    return "Deze levering is al tijdelijk gestopt." if any(m.reden == _TIJDELIJK for m in _stops(w, o)) else None


@deelregel("TR414", OVERSTIJGEND, "9414", (307,), "StopProduct", "Einddatum", "Een latere stop eindigt niet eerder.")
def tr414(w: Inhoud, o: Omgeving) -> str | None:
    if w["StatusAanlevering"] == _WEG:
        return None
    laatste = max((m.eind for m in _stops(w, o) if m.eind), default=None)
    if laatste is None or w["Einddatum"] >= laatste:
        return None
    return f"Er is al een stop op {laatste:%d-%m-%Y}."


@deelregel(
    "TR415", OVERSTIJGEND, "9415", (307,), "StopProduct", "RedenBeeindiging", "Na een definitieve stop volgt geen stop."
)
def tr415(w: Inhoud, o: Omgeving) -> str | None:
    if w["StatusAanlevering"] not in _NIEUW:
        return None
    return "Deze levering is al definitief gestopt." if any(m.reden != _TIJDELIJK for m in _stops(w, o)) else None
