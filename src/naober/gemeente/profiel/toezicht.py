"""Who watches over what providers do, and over what it costs: two kinds, each with its own body for each law."""

from typing import Annotated, Literal

from pydantic import Field

from naober.gemeente.delen import Beleid, Code, Tekst

Toezichtsoort = Literal["kwaliteit", "rechtmatigheid"]


class Toezichtregel(Beleid):
    """Who supervises this kind under these laws; `naam` stands with every report on a provider. `schaal`: where it is
    organised, as the document says it."""

    code: Code
    soort: Toezichtsoort
    naam: Tekst
    wetten: Annotated[tuple[Tekst, ...], Field(min_length=1)]
    schaal: Tekst | None = None
