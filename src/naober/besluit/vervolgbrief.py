"""The letters after a decision: that it ends, changes or goes on, and what was decided on an objection. B1 Dutch."""

from datetime import date

from naober.besluit.brieftekst import alineas, bezwaardeel, brief, bronnen, naam_van, rol_van, vragendeel
from naober.besluit.lezer import lezer_van
from naober.besluit.models import Besluit, Bezwaar, Vervolgbesluit
from naober.besluit.rules.grenzen import omvang_voluit
from naober.besluit.rules.vervolg import GRONDEN_INTREKKING, bezwaartermijn
from naober.brief.zetten import Briefinhoud, Deel
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Product, Profiel, Rol
from naober.kern import Bedrag, datum_voluit

_UITKOMST = {
    "gegrond": "U krijgt gelijk. Uw bezwaar is gegrond.",
    "deels": "U krijgt voor een deel gelijk. Uw bezwaar is voor een deel gegrond.",
    "ongegrond": "U krijgt geen gelijk. Uw bezwaar is ongegrond.",
    "niet-ontvankelijk": (
        "Uw bezwaar kwam te laat. Daarom is er niet verder naar gekeken. Dat heet: niet-ontvankelijk."
    ),
}


def vervolgbrief(
    profiel: Profiel, actor: Actor, besluit: Besluit, vervolg: Vervolgbesluit, product: Product
) -> Briefinhoud:
    """The letter of a decision on a decision, with its own reference and its own term for objection."""
    lezer = lezer_van(besluit.persoon, vervolg.genomen_op)
    naam, per = naam_van(product), datum_voluit(vervolg.per_op)
    eerder = (
        f"Op {datum_voluit(besluit.genomen_op)} besloot de gemeente over {naam}. Dat staat in de brief met kenmerk "
        f"{besluit.kenmerk}."
    )
    waarom, regels = alineas(vervolg.motivering), [besluit.wet, vervolg.mandaat]
    if vervolg.soort == Vervolgbesluit.Soort.INTREKKING:
        kop, wat = f"{lezer.krijgt} niet langer {naam}", f"De hulp stopt op {per}. Vanaf die dag is zij er niet meer."
        grond, bron = GRONDEN_INTREKKING[vervolg.grond]
        waarom, regels = [grond, *waarom], [*regels, str(bron)]
    elif vervolg.soort == Vervolgbesluit.Soort.VERLENGING:
        kop, wat = f"{lezer.krijgt} langer {naam}", "De hulp gaat langer door."
    else:
        kop, wat = f"Er verandert iets aan {naam}", f"De hulp verandert op {per}."
    delen = [
        Deel("Wat is er besloten?", [eerder, wat], _rijen(vervolg, product)),
        Deel("Waarom is dat?", waarom),
        bezwaardeel(profiel, besluit.wet, vervolg.genomen_op),
        vragendeel(profiel, actor),
    ]
    mandaat = profiel.mandaat_voor(product.code)
    return brief(
        profiel, actor, rol_van(actor, mandaat.besluit if mandaat else ()), besluit, lezer, kop, vervolg.genomen_op,
        delen, bronnen(*regels), kenmerk=vervolg.kenmerk,
    )  # fmt: skip


def _rijen(vervolg: Vervolgbesluit, product: Product) -> list[tuple[str, str]]:
    rijen = []
    if vervolg.omvang is not None and product.omvang is not None:
        rijen.append(("Hoeveel", omvang_voluit(product.omvang, vervolg.omvang)))
    if vervolg.bedrag_centen is not None:
        per = f" {Besluit.Per(vervolg.per).label}" if vervolg.per else ""
        rijen.append(("Bedrag", f"{Bedrag.van_centen(vervolg.bedrag_centen)}{per}"))
    if vervolg.eind_op is not None:
        rijen.append(("Nieuwe laatste dag", datum_voluit(vervolg.eind_op)))
    return rijen


def bezwaarbrief(profiel: Profiel, actor: Actor, bezwaar: Bezwaar, product: Product) -> Briefinhoud:
    """The decision on an objection. Against it the resident can appeal to the court."""
    besluit, dag = bezwaar.besluit, bezwaar.besloten_op or bezwaar.ontvangen_op
    lezer = lezer_van(besluit.persoon, dag)
    besloten = (
        f"Op {datum_voluit(bezwaar.ontvangen_op)} kreeg de gemeente uw bezwaar tegen het besluit met kenmerk "
        f"{bezwaar.kenmerk}. Dat ging over {naam_van(product)}."
    )
    delen = [
        Deel("Wat is er besloten?", [besloten, _UITKOMST[bezwaar.uitkomst]]),
        Deel("Waarom is dat?", alineas(bezwaar.motivering)),
        _beroep(profiel, besluit.wet, dag),
        vragendeel(profiel, actor),
    ]
    return brief(
        profiel, actor, rol_van(actor, (Rol.BESLISSER, Rol.TOETSER)), besluit, lezer, "Beslissing op uw bezwaar", dag,
        delen, bronnen(besluit.wet, "Awb, art. 7:11 en 7:12"), kenmerk=f"{bezwaar.kenmerk}-b{bezwaar.pk}",
    )  # fmt: skip


def _beroep(profiel: Profiel, wet: str, dag: date) -> Deel:
    uiterlijk = datum_voluit(bezwaartermijn(profiel, wet, dag).uiterste_datum)
    return Deel(
        "Bent u het er niet mee eens?",
        [
            (
                f"U kunt in beroep gaan bij de rechtbank. Dat moet uiterlijk {uiterlijk}. Een rechter kijkt dan of het "
                "besluit goed is. Voor beroep betaalt u geld aan de rechtbank: griffierecht."
            )
        ],
    )
