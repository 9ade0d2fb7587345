"""What every piece of a profile is made of: a code, a text, a source, and the dates between which it holds."""

import re
from datetime import date
from typing import Annotated, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints, ValidationInfo, model_validator

from naober.kern import Bron

Code = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Tekst = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]

_REGELS = re.compile(r"^L\d+(-\d+)?(; L\d+(-\d+)?)*$")


def _lees_bron(waarde: object, info: ValidationInfo) -> object:
    """`L154-166; L1046` points into the profile's own document; `Wmo 2015, art. 2.3.5` names a law."""
    if isinstance(waarde, Bron):
        return waarde
    if not isinstance(waarde, str) or not waarde.strip():
        raise ValueError("verwacht regels van het beleidsdocument (L154-166) of een wet met artikel")
    if _REGELS.match(waarde):
        document = (info.context or {}).get("document")
        if document is None:
            raise ValueError("regelnummers zonder document: gemeente.yaml noemt geen document")
        return Bron(str(document), waarde)
    if re.match(r"^L\d", waarde):
        raise ValueError(f"regelnummers niet te lezen: {waarde!r}; verwacht bijvoorbeeld 'L154-166; L1046'")
    naam, komma, plaats = waarde.partition(", ")
    if not komma:
        raise ValueError(f"{waarde!r} noemt geen artikel; verwacht bijvoorbeeld 'Wmo 2015, art. 2.3.5'")
    return Bron(naam, plaats)


Bronveld = Annotated[Bron, BeforeValidator(_lees_bron)]


class Deel(BaseModel):
    """Anything in a profile: unknown fields are refused, so a typing error is not silently ignored."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class Beleid(Deel):
    """A piece of policy: with its source, and the dates between which it holds (both inclusive)."""

    bron: Bronveld
    geldig_van: date | None = None
    geldig_tot: date | None = None
    aanname: Tekst | None = None

    @model_validator(mode="after")
    def _tot_na_van(self) -> Self:
        if self.geldig_van and self.geldig_tot and self.geldig_tot < self.geldig_van:
            raise ValueError("geldig_tot ligt voor geldig_van, dus dit zou nooit gelden")
        return self

    def geldt_op(self, dag: date) -> bool:
        return (self.geldig_van is None or self.geldig_van <= dag) and (
            self.geldig_tot is None or dag <= self.geldig_tot
        )
