"""No is an answer: the refusal of an action, and the error of whoever configured or called it wrongly."""

from dataclasses import dataclass

from naober.kern.bron import Bron


@dataclass(frozen=True, slots=True)
class Weigering:
    """A refused action: why, by which rule, and what can be done instead.

    `code` is stable and for machines; `reden` and `alternatief` are sentences in plain Dutch, without
    personal data, because they reach screens, letters and logs. `veld` names the input at fault.
    A refusal is as true as any object: test it with `isinstance(antwoord, Weigering)`.
    """

    code: str
    reden: str
    bron: Bron
    alternatief: str = ""
    veld: str | None = None

    def __str__(self) -> str:
        zin = f"{self.reden} (bron: {self.bron})"
        return f"{zin} {self.alternatief}" if self.alternatief else zin


class Fout(Exception):
    """Something is wrong in code or configuration; never the answer to a user's action (see `Weigering`).

    Says what is wrong, where, why, and what to do now, each in plain Dutch and without personal data. What is
    left out already stands in `wat`.
    """

    def __init__(self, wat: str, *, waar: str = "", waarom: str = "", wat_nu: str = "") -> None:
        super().__init__(wat, waar, waarom, wat_nu)
        self.wat = wat
        self.waar = waar
        self.waarom = waarom
        self.wat_nu = wat_nu

    def __str__(self) -> str:
        waar = f"Waar: {self.waar}." if self.waar else ""
        waarom = f"Waarom: {self.waarom}" if self.waarom else ""
        wat_nu = f"Wat nu: {self.wat_nu}" if self.wat_nu else ""
        return " ".join(deel for deel in (self.wat, waar, waarom, wat_nu) if deel)

    def __reduce__(self) -> tuple[object, ...]:
        # The default would call the class with positional arguments only, and fail in a worker process.
        return _herstel, (type(self), self.wat, self.waar, self.waarom, self.wat_nu)


def _herstel(soort: type[Fout], wat: str, waar: str, waarom: str, wat_nu: str) -> Fout:
    return soort(wat, waar=waar, waarom=waarom, wat_nu=wat_nu)
