"""The own contribution of many households at once, through the same variables as one case.

Importing this module loads OpenFisca; a page that asks about one household imports `naober.regels`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray
from openfisca_core.simulations import SimulationBuilder

from naober.kern import Fout
from naober.regels.bijdrage import BijdrageFeiten, Per
from naober.regels.stelsel import HUISHOUDEN, stelsel, waarde_op

FEITEN = tuple(veld.name for veld in fields(BijdrageFeiten))
SCHAKELAARS = tuple(naam for naam in FEITEN if not naam.startswith("geboortedatum"))


@dataclass(frozen=True, slots=True)
class PopulatieBijdrage:
    """Per household, in the order given: the kind of answer, and the cents per contribution period.

    The cents are masked wherever no amount is known ("cak", "onbekend"), and zero where none is due. They are
    64-bit, so that a sum over the country fits.
    """

    soort: NDArray[np.str_]
    centen: "np.ma.MaskedArray[Any, np.dtype[np.int64]]"
    per: Per


def bereken_populatie(feiten: Mapping[str, NDArray[Any]], peildatum: date) -> PopulatieBijdrage:
    """The contribution of many households over the month of `peildatum`.

    The keys are the fields of `BijdrageFeiten`, each an array with one value per household; birth dates as
    datetime64, NaT for who has no partner; what is left out is false. Refuses (`Fout`) unknown names, arrays
    of unequal length, and a client without a birth date.
    """
    return _bijdrage(simuleer(feiten, peildatum), peildatum)


def bereken_twee(
    feiten: Mapping[str, NDArray[Any]], peildatum: date, hervormd: Any
) -> tuple[PopulatieBijdrage, PopulatieBijdrage]:
    """The same by the law and by a reform of it, over one population that is built once."""
    voor = simuleer(feiten, peildatum)
    na = voor.clone()
    na.tax_benefit_system = hervormd
    return _bijdrage(voor, peildatum), _bijdrage(na, peildatum)


def _bijdrage(simulatie: Any, peildatum: date) -> PopulatieBijdrage:
    soort = simulatie.calculate("soort_bijdrage_wmo", maand_van(peildatum)).decode_to_str()
    centen = simulatie.calculate("eigen_bijdrage_wmo", maand_van(peildatum)).astype(np.int64)
    geen_bedrag_bekend = (soort == "cak") | (soort == "onbekend")
    return PopulatieBijdrage(soort, np.ma.masked_array(centen, mask=geen_bedrag_bekend), per_van(peildatum))


def maand_van(peildatum: date) -> str:
    """The month of a date, as OpenFisca names it."""
    return f"{peildatum:%Y-%m}"


def per_van(peildatum: date) -> Per:
    """The length of a contribution period on a date: four weeks in 2019, a month since."""
    weken, _ = waarde_op("wmo.eigen_bijdrage.weken", peildatum.replace(day=1))
    return "vier weken" if weken == 4 else "maand"


def simuleer(feiten: Mapping[str, NDArray[Any]], peildatum: date) -> Any:
    """A simulation with one household per row: the client, and the partner where there is one."""
    _controleer(feiten)
    clienten = feiten["geboortedatum"].astype("datetime64[D]")
    rijen = np.arange(len(clienten))
    partners = feiten.get("geboortedatum_partner", np.full(len(rijen), "NaT")).astype("datetime64[D]")
    gehuwd = ~np.isnat(partners)

    bouwer = SimulationBuilder()
    bouwer.create_entities(stelsel())
    bouwer.declare_person_entity("persoon", np.arange(len(rijen) + gehuwd.sum()))
    huishoudens = bouwer.declare_entity("huishouden", rijen)
    # By place in the list of roles: words would be compared one by one, for each person.
    rollen = np.repeat(_rolnummers("aanvrager", "partner"), [len(rijen), gehuwd.sum()])
    bouwer.join_with_persons(huishoudens, np.concatenate([rijen, rijen[gehuwd]]), rollen)
    simulatie = bouwer.build(stelsel())

    simulatie.set_input("geboortedatum", "ETERNITY", np.concatenate([clienten, partners[gehuwd]]))
    for naam in SCHAKELAARS:
        if naam in feiten:
            simulatie.set_input(naam, maand_van(peildatum), feiten[naam].astype(bool))
    return simulatie


def _rolnummers(*namen: str) -> list[int]:
    sleutels = [rol.key for rol in HUISHOUDEN.flattened_roles]
    return [sleutels.index(naam) for naam in namen]


def _controleer(feiten: Mapping[str, NDArray[Any]]) -> None:
    if vreemd := sorted(set(feiten) - set(FEITEN)):
        mis = f"Onbekende feiten: {', '.join(vreemd)}."
    elif "geboortedatum" not in feiten or np.isnat(feiten["geboortedatum"].astype("datetime64[D]")).any():
        mis = "Niet elke cliënt heeft een geboortedatum."
    elif len({len(reeks) for reeks in feiten.values()}) > 1:
        mis = "De reeksen zijn niet even lang."
    else:
        return
    raise Fout(
        mis,
        waar="bereken_populatie",
        waarom="Elke rij is één huishouden; een gat of een tikfout zou stil een verkeerde bijdrage geven.",
        wat_nu=f"Geef per huishouden één waarde voor: {', '.join(FEITEN)}.",
    )
