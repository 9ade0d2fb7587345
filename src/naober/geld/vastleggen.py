"""Writing what was decided about the budget: the decision with its lines, and what holds before money is set aside."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from naober.geld.begroten import begroot_in, op_beurten, ruimte
from naober.geld.models import Begrotingsbesluit, Begrotingsregel
from naober.geld.posten import budgetten
from naober.geld.rules.afspraken import toets_fondsen, weiger_bestemd
from naober.geld.rules.begroting import (
    RAMEN,
    Aard,
    Begrotingswijziging,
    Besluitgegevens,
    toets_besluit,
    toets_besteding,
    toets_kostensoort,
)
from naober.geld.rules.inlezen import Inlezing, lees
from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.begroting import Begrotingspost, Eenheid
from naober.kern import Bedrag, Weigering


def weiger_besluit(
    profiel: Profiel, besluit: Besluitgegevens, regels: Sequence[Begrotingswijziging], dag: date
) -> Weigering | None:
    """Whether the budget may change like this: by its own rules, and by the borders of its funds."""
    if fout := toets_besluit(profiel.begroting, besluit, regels, peildatum=dag):
        return fout
    return toets_fondsen(profiel.begroting, regels) if profiel.begroting else None


def leg_vast(profiel: Profiel, besluit: Besluitgegevens, regels: Sequence[Begrotingswijziging]) -> Begrotingsbesluit:
    """Write this decision with its lines."""
    rij = Begrotingsbesluit.objects.create(
        naam=besluit.naam.strip(), orgaan=besluit.orgaan, dag=besluit.dag, voorstel=besluit.voorstel,
        afwijking=besluit.afwijking.strip(), stap=besluit.stap,
    )  # fmt: skip
    Begrotingsregel.objects.bulk_create(_regels(profiel, rij, regels))
    return rij


def _regels(
    profiel: Profiel, besluit: Begrotingsbesluit, regels: Sequence[Begrotingswijziging]
) -> list[Begrotingsregel]:
    """The rows, each with the budget before and after it, also of two lines on the same post and year."""
    jaren: dict[str, set[int]] = defaultdict(set)
    for regel in regels:
        if _telt(regel):
            jaren[regel.post].add(regel.jaar)
    op_beurten(profiel.begroting, jaren)
    stand = {(post, jaar): c for post in jaren for jaar, c in begroot_in(profiel, post, jaren[post]).items()}
    uit = []
    for regel in regels:
        voor = stand.get((regel.post, regel.jaar)) if _telt(regel) else None
        na = (voor or 0) + regel.bedrag.centen if _telt(regel) else None
        if _telt(regel):
            stand[regel.post, regel.jaar] = na
        uit.append(
            Begrotingsregel(
                besluit=besluit,
                soort=regel.soort,
                naam=regel.naam.strip() or besluit.naam,
                post=regel.post,
                jaar=regel.jaar,
                centen=regel.bedrag.centen,
                aard=regel.aard,
                voor_centen=voor,
                na_centen=na,
                herkomst=regel.herkomst,
                oormerk=regel.oormerk,
                doel=regel.doel,
                team=regel.team,
            )
        )
    return uit


def _telt(regel: Begrotingswijziging) -> bool:
    """Whether it changes a line: what the State gives for one is beside it."""
    return bool(regel.post) and regel.soort != "rijk"


def weiger_besteding(
    profiel: Profiel, post: Begrotingspost, jaar: int, bedrag: Bedrag, aard: Aard, kostensoort: str = ""
) -> Weigering | None:
    """Whether so much may be set aside on this line; whoever asks has the turn on it from here on."""
    begroting = profiel.begroting
    if begroting is None:
        return Weigering("begroting.geen", "Deze gemeente heeft geen begroting.", RAMEN, "Vul eerst de begroting.", "")
    if fout := toets_kostensoort(begroting, post, kostensoort) or weiger_bestemd(begroting, post.code, jaar):
        return fout
    op_beurten(begroting, [post.code])
    for wie in (post, begroting.post(post.onder or "")):
        if wie is not None and (
            fout := toets_besteding(begroting, wie, jaar, bedrag, aard, ruimte(profiel, wie.code, jaar))
        ):
            return fout
    return None


def voorbeeld(profiel: Profiel, tekst: str, eenheid: Eenheid, *, vast: bool = False) -> Inlezing | Weigering:
    """What a file would make of the budget; nothing is written. Refused without a budget to lay it on. With `vast` the
    lines of the file have their turn before they are read, so that it holds until the end of the transaction."""
    begroting = profiel.begroting
    if begroting is None:
        return Weigering("begroting.geen", "Deze gemeente heeft geen begroting.", RAMEN, "Vul eerst de begroting.", "")
    codes = [p.code for p in begroting.posten]
    eerst = lees(begroting, tekst, eenheid, {})
    if vast:
        op_beurten(begroting, {r.post for r in eerst.regels})
    jaren = sorted({r.jaar for r in eerst.regels})
    per_jaar = {jaar: budgetten(profiel, jaar, codes) for jaar in jaren}
    nu = {(code, jaar): c for jaar, budget in per_jaar.items() for code, c in budget.items()}
    return lees(begroting, tekst, eenheid, nu)
