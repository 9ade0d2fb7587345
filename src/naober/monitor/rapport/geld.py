"""The chapters about money: planned beside what happens, and where it differs. Nothing here asks the database."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from naober.geld.models import Financieelrisico
from naober.geld.queries import Overzicht, Rij
from naober.geld.rules.stand import Waarschuwing
from naober.gemeente.profiel import Profiel
from naober.kern import Bedrag
from naober.kern.cijfertabel import VERBORGEN, Cijfer, Cijfertabel, Kolom
from naober.monitor.rapport.model import Blok, Deel, Tekening
from naober.monitor.rapport.rules import Halfjaar, getoonde

_BRON = "besluiten, toewijzingen en goedgekeurde facturen in Naober; begroting uit het beleidsdocument en de besluiten"
_KOLOMMEN = ("Begroot", "Gerealiseerd", "Verplicht", "Verwacht", "Afwijking")
_BUITEN = "Niet in de begroting"
_UITLEG = (
    "Verplicht: wat voor dit jaar is toegekend, ook als de factuur er nog niet is.",
    (
        "Verwacht: de prognose, waar die er is. Anders wat aan het eind van het jaar is verplicht, als er elke dag "
        "evenveel bij blijft komen."
    ),
    "Afwijking: verwacht min begroot. Boven nul is meer dan begroot.",
)
_KLEIN = "Een regel over minder dan vijf toekenningen is afgeschermd, en wat nodig is om die terug te rekenen ook."


@dataclass(frozen=True, slots=True)
class _Som:
    """Cents of several lines together; None where none of them has a figure."""

    begroot: int | None
    gerealiseerd: int
    verplicht: int
    verwacht: int | None
    aantal: int

    @property
    def cellen(self) -> tuple[Cijfer, ...]:
        afwijking = None if self.begroot is None or self.verwacht is None else self.verwacht - self.begroot
        return (self.begroot, self.gerealiseerd, self.verplicht, self.verwacht, afwijking)

    @property
    def afgeschermd(self) -> tuple[Cijfer, ...]:
        return (self.begroot, VERBORGEN, VERBORGEN, VERBORGEN, VERBORGEN)


def _som(rijen: Sequence[Rij]) -> _Som:
    standen = [r.stand for r in rijen if r.stand is not None]
    begroot = [s.begroot for s in standen if s.begroot is not None]
    straks = [r.straks for r in rijen if r.straks is not None]
    return _Som(
        sum(begroot) if begroot else None,
        sum(s.gerealiseerd for s in standen),
        sum(s.verplicht for s in standen),
        sum(straks) if straks else None,
        sum(r.aantal + (r.stand.onbekend if r.stand else 0) for r in rijen),
    )


def geldhoofdstuk(profiel: Profiel, halfjaar: Halfjaar, stand: Overzicht, dag: date) -> Deel:
    """Budget, realised, committed and expected, by part and by line, with the alerts that follow from it."""
    alinea = f"Dit gaat over het hele jaar {halfjaar.jaar}, zoals het op de dag van dit rapport staat."
    if profiel.begroting is None:
        alinea += " Deze gemeente heeft nog geen begroting in Naober: alleen wat is uitgegeven, is bekend."
    per_deel = _per_deel(profiel, stand.posten)
    sommen = {naam: _som(rijen) for naam, rijen in per_deel.items()}
    zichtbaar = getoonde([(naam, s.aantal) for naam, s in sommen.items()])
    volledig = _volledig(stand)
    blokken = [_delentabel(sommen, zichtbaar, stand, dag, volledig)]
    blokken += _postentabellen(per_deel, zichtbaar, dag, volledig)
    punten = [f"{w.tekst} {w.wat_nu}" for w in _meldingen(per_deel, zichtbaar)]
    return Deel("geld", f"Het geld in {halfjaar.jaar}", (alinea,), punten, blokken)


def _meldingen(per_deel: Mapping[str, Sequence[Rij]], zichtbaar: set[str]) -> Iterator[Waarschuwing]:
    for naam, rijen in per_deel.items():
        open_ = _open_posten(rijen) if naam in zichtbaar else set()
        yield from (r.waarschuwing for r in rijen if r.waarschuwing is not None and r.code in open_)


def _open_posten(rijen: Sequence[Rij]) -> set[str]:
    return getoonde([(r.code, r.aantal + (r.stand.onbekend if r.stand else 0)) for r in rijen])


def _volledig(stand: Overzicht) -> str:
    if stand.totaal.onbekend:
        return f"Van {stand.totaal.onbekend} toekenningen is het bedrag nog niet bekend; die tellen niet mee."
    return "Van elke toekenning is een bedrag bekend."


def _per_deel(profiel: Profiel, posten: Sequence[Rij]) -> dict[str, list[Rij]]:
    """The lines by the part of the budget in which they stand, in the order of the budget."""
    begroting = profiel.begroting
    uit: dict[str, list[Rij]] = {d.naam: [] for d in begroting.delen} if begroting else {}
    for rij in posten:
        post = begroting.post(rij.code) if begroting else None
        deel = begroting.deel(post.deel) if begroting and post else None
        uit.setdefault(deel.naam if deel else _BUITEN, []).append(rij)
    return {naam: rijen for naam, rijen in uit.items() if rijen}


def _delentabel(sommen: Mapping[str, _Som], zichtbaar: set[str], stand: Overzicht, dag: date, volledig: str) -> Blok:
    rijen: list[tuple[Cijfer, ...]] = [
        (naam, *(s.cellen if naam in zichtbaar else s.afgeschermd)) for naam, s in sommen.items()
    ]
    heel = _som(stand.posten)
    rijen.append(("Alles bij elkaar", *(heel.cellen if getoonde([("", heel.aantal)]) else heel.afgeschermd)))
    uitleg = (*_UITLEG, *((_KLEIN,) if len(zichtbaar) < len(sommen) else ()))
    kolommen = (Kolom("Deel van de begroting"), *(Kolom(k, "bedrag") for k in _KOLOMMEN))
    tabel = Cijfertabel("Begroot en verwacht per deel", kolommen, rijen, _BRON, dag, volledig, uitleg)
    tekening = Tekening("staven", "Deel van de begroting", "Verwacht") if len(sommen) > 1 else None
    return Blok("geld-delen", tabel, tekening)


def _postentabellen(per_deel: Mapping[str, Sequence[Rij]], zichtbaar: set[str], dag: date, volledig: str) -> list[Blok]:
    kolommen = (Kolom("Post"), *(Kolom(k, "bedrag") for k in _KOLOMMEN))
    uit = []
    for nr, (naam, posten) in enumerate(per_deel.items(), 1):
        open_ = _open_posten(posten) if naam in zichtbaar else set()
        rijen: list[tuple[Cijfer, ...]] = []
        for r in posten:
            som = _som([r])
            rijen.append((r.naam, *(som.cellen if r.code in open_ else som.afgeschermd)))
        uitleg = (_KLEIN,) if len(open_) < len(posten) else ()
        uit.append(Blok(f"geld-posten-{nr}", Cijfertabel(naam, kolommen, rijen, _BRON, dag, volledig, uitleg)))
    return uit


def verschilhoofdstuk(profiel: Profiel, nu: Overzicht, toen: Overzicht, dag: date) -> Deel:
    """Where more or less was awarded than in the year before: by law and by rung of the ladder."""
    alinea = (
        f"Hieronder staat waar in {nu.jaar} meer of minder is toegekend dan in {toen.jaar}. Dat laat zien waar een "
        "verschil zit. Waarom het zo is, volgt er niet uit."
    )
    if not any(r.stand for as_ in toen.per.values() for r in as_):
        alinea = f"Over {toen.jaar} staat niets in Naober: er is nog geen jaar om mee te vergelijken."
        return Deel("verschil", "Waar het verschil zit", (alinea,))
    blokken = [_verschil(as_, titel, nu, toen, dag) for as_, titel in (("wet", "Per wet"), ("trede", "Per trede"))]
    return Deel("verschil", "Waar het verschil zit", (alinea,), (), blokken)


def _verschil(as_: str, titel: str, nu: Overzicht, toen: Overzicht, dag: date) -> Blok:
    eerder, later = ({r.code: r for r in o.per[as_]} for o in (toen, nu))
    rijen: list[tuple[Cijfer, ...]] = []
    for code, rij in {**eerder, **later}.items():
        was, werd = _verplicht(eerder.get(code)), _verplicht(later.get(code))
        verschil = werd - was if isinstance(was, int) and isinstance(werd, int) else VERBORGEN
        rijen.append((rij.naam, was, werd, verschil))
    kolommen = (
        Kolom(titel.removeprefix("Per ").capitalize()),
        Kolom(f"Verplicht in {toen.jaar}", "bedrag"),
        Kolom(f"Verplicht in {nu.jaar}", "bedrag"),
        Kolom("Verschil", "bedrag"),
    )
    uitleg = (_KLEIN,) if any(VERBORGEN in r for r in rijen) else ()
    tabel = Cijfertabel(f"{titel}, {nu.jaar} naast {toen.jaar}", kolommen, rijen, _BRON, dag, _volledig(nu), uitleg)
    return Blok(f"verschil-{as_}", tabel, Tekening("staven", kolommen[0].naam, "Verschil") if rijen else None)


def _verplicht(rij: Rij | None) -> Cijfer:
    if rij is None:
        return 0
    return VERBORGEN if rij.stand is None else rij.stand.verplicht


def risicohoofdstuk(profiel: Profiel, gewogen: Sequence[Financieelrisico] = ()) -> Deel:
    """Measures and risks of the budget, each with what the document says of it; and the risks that were weighed since
    (`gewogen`), with how likely they are, what they cost and what is done about them."""
    begroting = profiel.begroting
    nu = [
        f"Risico: {r.naam}. Kans {r.kans} van 5, gevolg {Bedrag(r.gevolg_centen)}."
        + (f" Wat wij eraan doen: {r.maatregel}." if r.maatregel else " Een maatregel is niet genoemd.")
        for r in gewogen
        if r.gesloten_op is None
    ]
    if begroting is None or not (begroting.maatregelen or begroting.risicos):
        alinea = "" if nu else "In de begroting staan geen maatregelen en geen risico's."
        return Deel("risico", "Maatregelen en risico's", (alinea,) if alinea else (), nu)
    maatregelen = [
        f"Maatregel: {m.naam}."
        + (f" Bedrag: {Bedrag(m.euro * 100)}." if m.euro is not None else "")
        + (f" Effect: {m.effect}." if m.effect else "")
        for m in begroting.maatregelen
    ]
    risicos = [
        f"Risico: {r.naam}."
        + (f" Wat wij eraan doen: {r.maatregel}." if r.maatregel else " Een maatregel is niet genoemd.")
        for r in begroting.risicos
    ]
    return Deel("risico", "Maatregelen en risico's", (), [*maatregelen, *risicos, *nu])
