"""One client view over all domains, and how much of it each organisation sees by its role: as data, with source."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from naober.gemeente.delen import Beleid, Code, Tekst

Beeldsoort = Literal["hulpvraag", "plan", "besluit"]


class Beelddomein(Beleid):
    """A domain of the view. What is in it: a product by its own code or else by its law, a need by its life domain."""

    code: Code
    naam: Tekst
    leefgebieden: tuple[Code, ...] = ()
    producten: tuple[Code, ...] = ()
    wetten: tuple[Tekst, ...] = ()


class Beeldrol(Beleid):
    """What an organisation sees: of each domain these parts, and of a domain that is not named nothing, not even that
    there is something. With `aantallen` it sees counts, and nothing of a household."""

    organisatie: Code
    ziet: dict[Code, Annotated[tuple[Beeldsoort, ...], Field(min_length=1)]] = {}
    aantallen: bool = False

    @model_validator(mode="after")
    def _een_van_beide(self) -> Self:
        if self.aantallen == bool(self.ziet):
            raise ValueError("noem 'ziet', of 'aantallen' voor wie alleen aantallen ziet")
        return self


class Klantbeeld(Beleid):
    """The view of this municipality. An organisation without a role in it sees nothing of it."""

    domeinen: Annotated[tuple[Beelddomein, ...], Field(min_length=1)]
    rollen: Annotated[tuple[Beeldrol, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _bekende_domeinen(self) -> Self:
        domeinen = {d.code for d in self.domeinen}
        for rol in self.rollen:
            if vreemd := sorted(set(rol.ziet) - domeinen):
                raise ValueError(f"{rol.organisatie} ziet {vreemd[0]!r}, maar dat domein is er niet")
        return self

    def rol(self, organisatie: str) -> Beeldrol | None:
        return next((r for r in self.rollen if r.organisatie == organisatie), None)
