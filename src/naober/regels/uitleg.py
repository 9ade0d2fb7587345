"""The answer for one household, with the reasons and sources that stand in the parameters.

OpenFisca's own trace names a node and a value but neither leaf nor source; so the reasons are read from the
metadata of the very values that decided.
"""

from datetime import date
from typing import Any

import numpy as np

from naober.kern import Bedrag
from naober.regels.bijdrage import BijdrageFeiten, BijdrageOordeel, Soort
from naober.regels.populatie import SCHAKELAARS, maand_van, per_van, simuleer
from naober.regels.stelsel import bron_van, waarde_op
from naober.regels.wmo_bijdrage import VRIJSTELLINGEN

_REGEL = "wmo.eigen_bijdrage"


def oordeel(feiten: BijdrageFeiten, peildatum: date) -> BijdrageOordeel:
    """See `naober.regels.bijdrage_wmo`."""
    partner = feiten.geboortedatum_partner or "NaT"
    reeksen: dict[str, Any] = {naam: np.array([getattr(feiten, naam)]) for naam in SCHAKELAARS}
    reeksen["geboortedatum"] = np.array([feiten.geboortedatum], dtype="datetime64[D]")
    reeksen["geboortedatum_partner"] = np.array([partner], dtype="datetime64[D]")
    simulatie = simuleer(reeksen, peildatum)

    def uitkomst(variabele: str) -> Any:
        return simulatie.calculate(variabele, maand_van(peildatum))

    eerste = peildatum.replace(day=1)
    match uitkomst("soort_bijdrage_wmo").decode_to_str()[0]:
        case "bedrag":
            return _vast_bedrag(Bedrag.van_centen(int(uitkomst("eigen_bijdrage_wmo")[0])), eerste)
        case "geen":
            # Every exemption that applies, not only the first: one may end while another goes on.
            codes = [code for code, feit in VRIJSTELLINGEN.items() if uitkomst(feit)[0]]
            return _zonder_bedrag("geen", [f"{_REGEL}.vrijstelling.{code}" for code in codes], eerste)
        case "cak":
            return _zonder_bedrag("cak", [f"{_REGEL}.status"], eerste)
        case _:
            onzeker = ["aow.pensioenleeftijd.vastgesteld"] if uitkomst("echtpaar_onzeker")[0] else []
            return _zonder_bedrag("onbekend", [*onzeker, f"{_REGEL}.status"], eerste)


def _vast_bedrag(bedrag: Bedrag, dag: date) -> BijdrageOordeel:
    _, metadata = waarde_op(f"{_REGEL}.bedrag", dag)
    per = per_van(dag)
    reden = f"Het huishouden betaalt samen {bedrag} per {per}, hoeveel hulp het ook krijgt."
    return BijdrageOordeel("bedrag", bedrag, per, (reden,), (bron_van(metadata),))


def _zonder_bedrag(soort: Soort, parameters: list[str], dag: date) -> BijdrageOordeel:
    # A value that decides nothing on this date carries no reason: an exemption not yet in force, for one.
    gevonden = [metadata for naam in parameters if "reden" in (metadata := waarde_op(naam, dag)[1])]
    redenen = tuple(metadata["reden"] for metadata in gevonden)
    return BijdrageOordeel(soort, None, None, redenen, tuple(bron_van(metadata) for metadata in gevonden))
