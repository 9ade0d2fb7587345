"""The system of rules: who it is about, how a variable is declared, and where its parameters lie.

Importing this module loads OpenFisca (half a second); rooms import `naober.regels` instead.
"""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from openfisca_core.entities import build_entity
from openfisca_core.periods import DateUnit
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from naober.kern import Bron, Fout

PARAMETERS = Path(__file__).parent / "parameters"

PERSOON = build_entity(key="persoon", plural="personen", label="Een inwoner", is_person=True)
HUISHOUDEN = build_entity(
    key="huishouden",
    plural="huishoudens",
    label="De cliënt met de partner, en wie verder meetelt",
    roles=[
        {"key": "aanvrager", "plural": "aanvragers", "label": "De cliënt", "max": 1},
        {"key": "partner", "plural": "partners", "label": "Echtgenoot of wie als gehuwd geldt", "max": 1},
        {"key": "overige", "plural": "overigen", "label": "Kinderen en anderen"},
    ],
)

Formule = Callable[[Any, Any, Any], Any]
_VARIABELEN: list[type] = []


def invoer(naam: str, *, entiteit: Any, soort: type, label: str, altijd: bool = False) -> None:
    """Declare a fact that is given, not calculated; `altijd` for what never changes, such as a birth date."""
    _declareer(naam, entiteit, soort, label, DateUnit.ETERNITY if altijd else DateUnit.MONTH)


def variabele(*, entiteit: Any, soort: type, label: str, bron: str, **extra: Any) -> Callable[[Formule], Formule]:
    """Declare a monthly variable by its formula.

    The name is the function's. Formulas carry no date: a parameter says whether a rule exists on a date,
    because OpenFisca answers with a silent zero before a formula's own first date.
    """

    def declareer(formule: Formule) -> Formule:
        naam = formule.__name__
        _declareer(naam, entiteit, soort, label, DateUnit.MONTH, reference=bron, formula=formule, **extra)
        return formule

    return declareer


def _declareer(naam: str, entiteit: Any, soort: type, label: str, periode: Any, **extra: Any) -> None:
    basis = {"entity": entiteit, "value_type": soort, "label": label, "definition_period": periode}
    _VARIABELEN.append(type(naam, (Variable,), basis | extra))


@lru_cache(maxsize=1)
def stelsel() -> Any:
    """The one system of variables and dated parameters, built once per process; amounts are whole cents."""
    # Declaring happens on import; the modules themselves import the decorators above.
    from naober.regels import wmo_bijdrage, zorgkosten_variabelen  # noqa: F401

    systeem = TaxBenefitSystem([PERSOON, HUISHOUDEN])
    for klasse in _VARIABELEN:
        systeem.add_variable(klasse)
    systeem.load_parameters(str(PARAMETERS))
    return systeem


def waarde_op(naam: str, peildatum: date) -> tuple[Any, dict[str, str]]:
    """A parameter's value on a date, with its metadata (`document`, `plaats`, sometimes `reden`).

    Refused (`Fout`) when the parameter has no value on that date: every parameter starts in 1900.
    """
    parameter = stelsel().parameters
    for deel in naam.split("."):
        parameter = parameter.children[deel]
    for waarde in parameter.values_list:  # newest first
        if waarde.instant_str <= peildatum.isoformat():
            return waarde.value, waarde.metadata
    raise Fout(
        f"De parameter {naam} heeft geen waarde op {peildatum}.",
        waar=f"{PARAMETERS.name}/{naam.split('.')[0]}.yaml",
        waarom="Een parameter zonder waarde zou stil als nul gelden.",
        wat_nu="Geef de parameter een uitdrukkelijke waarde vanaf 1900-01-01.",
    )


def bron_van(metadata: dict[str, str]) -> Bron:
    """The source in a value's metadata."""
    return Bron(metadata["document"], metadata.get("plaats", ""))
