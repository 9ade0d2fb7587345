"""How long data are kept: by kind and by law, with a source and the dates between which the term holds."""

from typing import Literal, Self

from pydantic import model_validator

from naober.gemeente.delen import Beleid, Code, Tekst

Bewaarsoort = Literal["dossier", "vraag", "logboek"]


class Bewaartermijn(Beleid):
    """A term for keeping. `soort`: a file, a question without a file, or the log of who looked.
    `wetten`: only for what was done under these laws; empty for all. `vanaf`: from when it counts, in words.

    In `jaren` or in `maanden`, exactly one of them."""

    code: Code
    naam: Tekst
    soort: Bewaarsoort
    wetten: tuple[Tekst, ...] = ()
    jaren: int = 0
    maanden: int = 0
    vanaf: Tekst = "de laatste wijziging"

    @model_validator(mode="after")
    def _een_maat(self) -> Self:
        if min(self.jaren, self.maanden) < 0 or (self.jaren > 0) == (self.maanden > 0):
            raise ValueError("noem 'jaren' of 'maanden', precies een van de twee, en meer dan nul")
        return self

    @property
    def in_maanden(self) -> int:
        return self.jaren * 12 + self.maanden

    @property
    def duur(self) -> str:
        """In words: "15 jaar", "6 maanden"."""
        if self.jaren:
            return f"{self.jaren} jaar"
        return f"{self.maanden} {'maand' if self.maanden == 1 else 'maanden'}"
