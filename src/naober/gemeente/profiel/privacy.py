"""What personal data are used for and on which ground, and when reading is odd: as data, with source and dates."""

from typing import Literal, Self

from pydantic import model_validator

from naober.gemeente.delen import Beleid, Code, Deel, Tekst
from naober.gemeente.profiel.overkomst import Overkomstgroep

Signaalsoort = Literal["buren", "collega", "naamgenoot", "veel", "buiten-uren", "geweigerd", "zonder-doel"]


class Verwerkingsgrond(Beleid):
    """On which law a processing activity rests; `bron` is the article. `avg`: the ground of art. 6 that it fills in.

    In a profile `verwerkingen` says for which activities it holds; without it, for all. A profile that names a ground
    replaces the national ones of that activity on the days on which its own holds."""

    wet: Tekst
    avg: Tekst = "art. 6 lid 1 onder e"
    verwerkingen: tuple[Code, ...] = ()


class Verwerking(Beleid):
    """One processing activity of the register (AVG art. 30). `doel` completes 'Wij gebruiken uw gegevens om …'."""

    code: Code
    naam: Tekst
    doel: Tekst
    gegevens: tuple[Tekst, ...]
    betrokkenen: tuple[Tekst, ...]
    ontvangers: tuple[Tekst, ...]
    bewaren: Tekst
    gronden: tuple[Verwerkingsgrond, ...]


class Aanleiding(Beleid):
    """Why somebody opened a file, when nothing in it says so. `naam`: as staff choose it; `inwoner`: as the resident
    reads it. `toelichting`: it asks to be explained."""

    code: Code
    naam: Tekst
    inwoner: Tekst
    verwerking: Code
    toelichting: bool = False


class Signaalgrens(Beleid):
    """When reading is odd enough to be looked at. `aantal`: from how many files or times on one day; `van` and `tot`:
    the hours of work, from and up to. A profile that names a kind replaces the national one."""

    soort: Signaalsoort
    naam: Tekst
    uitleg: Tekst
    aantal: int | None = None
    van: int | None = None
    tot: int | None = None
    dagen: tuple[int, ...] = ()

    @model_validator(mode="after")
    def _compleet(self) -> Self:
        if self.soort in ("veel", "geweigerd", "zonder-doel") and not self.aantal:
            raise ValueError(f"het signaal {self.soort} vraagt een aantal")
        if self.soort == "buiten-uren" and (self.van is None or self.tot is None or self.van >= self.tot):
            raise ValueError("het signaal buiten-uren vraagt een uur van begin en een later uur van eind")
        return self


class Privacyregel(Beleid):
    """One rule of the municipality on how it deals with personal data, in one version: the dates say when it holds.
    `status`: what is not adopted yet is shown as such. `protocol`: of which protocol it is a rule, as a municipality
    may have one or several; `wetten`: only for work under these laws."""

    code: Code
    naam: Tekst
    tekst: Tekst
    versie: int = 1
    status: Literal["vastgesteld", "in ontwikkeling"] = "vastgesteld"
    protocol: Code = "privacyprotocol"
    wetten: tuple[Tekst, ...] = ()


class Privacyregister(Deel):
    """What the law asks of every municipality; no part of a profile."""

    verwerkingen: tuple[Verwerking, ...]
    aanleidingen: tuple[Aanleiding, ...]
    signalen: tuple[Signaalgrens, ...]


class Privacybeleid(Deel):
    """What a municipality lays down itself about personal data."""

    regels: tuple[Privacyregel, ...] = ()
    gronden: tuple[Verwerkingsgrond, ...] = ()
    signalen: tuple[Signaalgrens, ...] = ()
    # Groups that come over from another law.
    overkomst: tuple[Overkomstgroep, ...] = ()
