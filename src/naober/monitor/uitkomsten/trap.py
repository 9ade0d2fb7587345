"""Movement over the ladder: up and down, by area and by year, from heavy to light, from a stay to help at home."""

from collections.abc import Sequence

from naober.gemeente.profiel import Indicator, Profiel
from naober.kern.cijfertabel import VERBORGEN, Cijfer, Cijfertabel, Kolom
from naober.monitor.tellen import Uitkomst, Uitslag
from naober.monitor.tijd import heel_jaar
from naober.monitor.uitkomsten.bron import Cijferbron, per_deel, waarde

_JAREN = 4
_OMHOOG, _OMLAAG = "opgeschaald", "afgeschaald"
# Figures that say which way help moves.
BEWEGING = (_OMHOOG, _OMLAAG, "zwaar-naar-licht", "verblijf-naar-ambulant", "huishoudens-op-trede")
RICHTING = {"hoger": "meer", "lager": "minder", "gelijk": "evenveel"}


def verwacht(profiel: Profiel) -> tuple[tuple[Indicator, str], ...]:
    """What the policy expects of the movement: its indicators of it, each with the direction in a word."""
    return tuple((i, RICHTING[i.richting]) for i in profiel.indicatoren if i.meting in BEWEGING and i.richting)


def _aantal(uitslag: Uitslag | None, *, noemer: bool = False) -> Cijfer:
    if uitslag is None:
        return None
    return VERBORGEN if uitslag.verborgen else uitslag.noemer if noemer else uitslag.teller


def per_gebied(bron: Cijferbron) -> Cijfertabel:
    """How many households went up and down the ladder, by area."""
    op, af = (bron.tel(code, "gebied") for code in (_OMHOOG, _OMLAAG))
    rijen: list[list[Cijfer]] = []
    if isinstance(op, Uitkomst) and isinstance(af, Uitkomst):
        bij = {d.sleutel[0]: d for d in af.delen}
        rijen += [[bron.naam("gebied", d.sleutel[0]), *_op_en_af(d, bij.get(d.sleutel[0]))] for d in op.delen]
        rijen.sort(key=lambda r: str(r[0]))
        rijen.append(["Alles bij elkaar", *_op_en_af(op.geheel, af.geheel)])
    return bron.tabel(
        "Huishoudens op en af de trap", _kolommen("Gebied"), rijen,
        ("Een huishouden kan in dezelfde tijd omhoog en omlaag gaan, en telt dan bij beide.",
         "Omhoog is naar zwaardere hulp, omlaag naar lichtere. Hulp die begint of eindigt, is geen stap."),
    )  # fmt: skip


def _kolommen(eerste: str) -> list[Kolom]:
    return [
        Kolom(eerste), Kolom("Met hulp", "aantal"), Kolom("Omhoog", "aantal"), Kolom("Omlaag", "aantal"),
        Kolom("Deel omhoog", "procent", decimalen=1), Kolom("Deel omlaag", "procent", decimalen=1),
    ]  # fmt: skip


def _op_en_af(op: Uitslag, af: Uitslag | None) -> list[Cijfer]:
    # The households with help are of both figures: where one of them may be shown, they are many enough.
    met = _aantal(op, noemer=True) if not op.verborgen or af is None else _aantal(af, noemer=True)
    return [met, _aantal(op), _aantal(af), waarde(op), waarde(af)]


def over_jaren(bron: Cijferbron) -> Cijfertabel:
    """The same for the whole municipality, for the last whole years in which anybody had help."""
    rijen: list[list[Cijfer]] = []
    for j in range(bron.dag.year - _JAREN, bron.dag.year):
        op, af = (bron.tel(code, periode=heel_jaar(j)) for code in (_OMHOOG, _OMLAAG))
        if isinstance(op, Uitkomst) and isinstance(af, Uitkomst) and (op.geheel.noemer or op.geheel.verborgen):
            rijen.append([str(j), *_op_en_af(op.geheel, af.geheel)])
    return bron.tabel("Op en af de trap over de jaren", _kolommen("Jaar"), rijen, tijd=False)


def trap_over_jaren(bron: Cijferbron) -> Cijfertabel:
    """How many households had help on each rung, in each of the last whole years."""
    rijen: list[list[Cijfer]] = []
    for j in range(bron.dag.year - _JAREN, bron.dag.year):
        uitkomst = bron.tel("huishoudens-op-trede", "trede", periode=heel_jaar(j))
        delen = {d.sleutel[0]: d for d in uitkomst.delen} if isinstance(uitkomst, Uitkomst) else {}
        rijen += [[str(j), t.naam, waarde(delen[t.code])] for t in bron.profiel.trap.treden if t.code in delen]
    return bron.tabel(
        "De trap over de jaren", [Kolom("Jaar"), Kolom("Trede"), Kolom("Huishoudens", "aantal")], rijen,
        ("Een huishouden met hulp op meer treden telt bij elke trede één keer.",), tijd=False,
    )  # fmt: skip


def van_naar(bron: Cijferbron) -> Cijfertabel:
    """From which rung to which: households with such a step."""
    uitkomst = bron.tel("stappen-op-de-trap", "trede_van", "trede_naar")
    plek = {t.code: nr for nr, t in enumerate(bron.profiel.trap.treden)}
    delen = uitkomst.delen if isinstance(uitkomst, Uitkomst) else ()
    rijen: list[list[Cijfer]] = [
        [bron.naam("trede", d.sleutel[0]), f"{bron.naam('trede', d.sleutel[1])} (daarna)", waarde(d)]
        for d in sorted(delen, key=lambda d: tuple(plek.get(k, 99) for k in d.sleutel))
    ]
    return bron.tabel(
        "Van welke trede naar welke", [Kolom("Van"), Kolom("Naar"), Kolom("Huishoudens", "aantal")], rijen
    )


def zwaar_naar_licht(bron: Cijferbron) -> Cijfertabel:
    """Of all steps the part that went to lighter help, by area, and from a stay to other help."""
    rijen = per_deel(bron, ["zwaar-naar-licht"], "gebied")
    verblijf = verblijfproducten(bron)
    kolommen = [Kolom("Gebied"), Kolom("Stappen naar lichter", "procent", decimalen=1)]
    uitleg = ["Van alle stappen naar een lichtere of zwaardere trede het deel naar lichter."]
    if verblijf:
        over = bron.tel("verblijf-naar-ambulant", "gebied", keuze={"product": verblijf})
        delen = {bron.naam("gebied", d.sleutel[0]): d for d in over.delen} if isinstance(over, Uitkomst) else {}
        if isinstance(over, Uitkomst):
            delen["Alles bij elkaar"] = over.geheel
        bekend = {str(r[0]) for r in rijen}
        nieuw: list[list[Cijfer]] = [[n, None] for n in sorted(set(delen) - bekend - {"Alles bij elkaar"})]
        rijen = nieuw + rijen
        rijen = [[*r, waarde(delen.get(str(r[0])))] for r in rijen]
        kolommen.append(Kolom("Van verblijf naar andere hulp", "procent", decimalen=1))
        namen = ", ".join(bron.naam("product", p) for p in verblijf)
        uitleg.append(f"Verblijf is: {namen}. Geteld is wie daarna andere hulp had, binnen drie maanden.")
    return bron.tabel("Van zwaar naar licht", kolommen, rijen, uitleg)


def verblijfproducten(bron: Cijferbron) -> tuple[str, ...]:
    """What is a stay: as the indicator of it says, or else every product that the profile calls one."""
    genoemd: Sequence[str] = [
        p for i in bron.profiel.indicatoren if i.meting == "verblijf-naar-ambulant" for p in i.keuze.producten
    ]
    return tuple(dict.fromkeys(genoemd)) or tuple(p.code for p in bron.profiel.producten if p.verblijf)
