"""An allowance for high care costs: the facts of one resident, and the question to the variables."""

from datetime import date
from typing import Annotated

from pydantic import Field
from pydantic.dataclasses import dataclass

from naober.kern import Bedrag
from naober.regels.uitkomst import Uitkomst, Waarden

_Centen = Annotated[int, Field(ge=0, le=10**9, strict=True)]


@dataclass(frozen=True, config={"extra": "forbid"})
class Zorgkostenfeiten:
    """Income and the minimum income of this household over the same period. That high costs are plausible, and that
    extra costs were shown, are judgements of whoever asks."""

    inkomen_centen: _Centen
    minimuminkomen_centen: _Centen
    hoge_kosten: bool
    extra_kosten: bool = False
    collectieve_verzekering: bool = False


def reken(feiten: Zorgkostenfeiten, waarden: Waarden, peildatum: date) -> Uitkomst:
    """The amount of a year, or why there is none. An income of exactly the border counts as below it."""
    # Loads OpenFisca, which a page without this question must not pay for.
    from naober.regels.gemeentestelsel import simuleer_persoon

    namen = ("inkomensgrens", "bedrag", "extra")
    uitkomst = simuleer_persoon(
        "tegemoetkoming_zorgkosten",
        {naam: waarden.getal(naam) for naam in namen},
        {
            "inkomen_zorgkosten": feiten.inkomen_centen,
            "minimuminkomen": feiten.minimuminkomen_centen,
            "hoge_zorgkosten": feiten.hoge_kosten,
            "extra_zorgkosten": feiten.extra_kosten,
            "collectieve_verzekering": feiten.collectieve_verzekering,
        },
        peildatum,
    )
    centen = int(uitkomst("tegemoetkoming_zorgkosten"))
    grens = f"{waarden.getal('inkomensgrens')}% van het minimuminkomen"
    if centen:
        delen = f"{Bedrag.van_centen(waarden.getal('bedrag'))} voor aannemelijk hoge kosten"
        extra = f", en {Bedrag.van_centen(waarden.getal('extra'))} voor extra kosten die zijn aangetoond"
        bronnen = [waarden.bron("bedrag"), *([waarden.bron("extra")] if feiten.extra_kosten else [])]
        reden = f"Het inkomen is hoogstens {grens}: {delen}{extra if feiten.extra_kosten else ''}."
        return Uitkomst("bedrag", (reden,), tuple(bronnen), voldoet=True, bedrag_centen=centen)
    redenen = [
        tekst
        for variabele, tekst in (
            ("inkomen_boven_grens", f"Het inkomen is hoger dan {grens}."),
            ("collectieve_verzekering", "De inwoner gebruikt de collectieve aanvullende zorgverzekering."),
        )
        if uitkomst(variabele)
    ]
    if not feiten.hoge_kosten:
        redenen.append("Hoge zorgkosten zijn niet aannemelijk.")
    return Uitkomst("nee", tuple(redenen), (waarden.bron("inkomensgrens"),), voldoet=False, bedrag_centen=0)
