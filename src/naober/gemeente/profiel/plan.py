"""What a municipality asks of the one plan: who directs, what stands in it, and when it is looked at again."""

from typing import Literal, Self

from pydantic import model_validator

from naober.gemeente.delen import Beleid, Code, Deel, Tekst
from naober.gemeente.profiel.velden import Gegevensveld

Regieplek = Literal["gezin", "team", "gemeente", "instelling"]
Wanneer = Literal["altijd", "maatwerk", "aanbieder", "meervoudig", "meer-aanbieders", "meervoudig-of-meer-aanbieders"]


class Opstelwijze(Beleid):
    """How a plan comes about: made by the resident and discussed, or made together."""

    code: Code
    naam: Tekst


class Doelsoort(Beleid):
    code: Code
    naam: Tekst


class Regierol(Beleid):
    """A role in the direction of the plan. `bij`: who may hold it. `verplicht`: when a plan cannot be agreed
    without it. `vanzelf`: who then holds it if nobody was named; without it, someone has to be chosen.
    `reden_bij`: with whom it only lies for a reason. `na`: the role that has to be filled first.
    `taken`: what who holds it does, in this order."""

    code: Code
    naam: Tekst
    bij: tuple[Regieplek, ...]
    verplicht: Wanneer | None = None
    vanzelf: Regieplek | None = None
    reden_bij: tuple[Regieplek, ...] = ()
    na: Code | None = None
    taken: tuple[Tekst, ...] = ()

    @model_validator(mode="after")
    def _vanzelf_mag(self) -> Self:
        if self.vanzelf is not None and self.vanzelf not in self.bij:
            raise ValueError("'vanzelf' noemt een plek die niet bij 'bij' staat")
        return self


class Partijsoort(Beleid):
    """Who may take part in a plan. `wet`: the law under which they usually do."""

    code: Code
    naam: Tekst
    formeel: bool
    wet: Tekst | None = None


class Plansjabloon(Beleid):
    """A part of the plan with fields of its own. `verplicht_bij`: kinds of party with whom it is mandatory."""

    code: Code
    naam: Tekst
    uitleg: Tekst
    velden: tuple[Gegevensveld, ...]
    verplicht_bij: tuple[Code, ...] = ()


class Actieonderdeel(Beleid):
    """What must be recorded with help on these rungs before it begins, or with every help when none is named.
    `producten`: only with these. `bij_besluit`: already before it is granted, and then part of the decision."""

    code: Code
    naam: Tekst
    treden: tuple[Code, ...] = ()
    producten: tuple[Code, ...] = ()
    bij_besluit: bool = False
    velden: tuple[Gegevensveld, ...]


class Herijking(Beleid):
    """Help on these rungs is looked at again every so many months."""

    code: Code
    vraag: Tekst
    treden: tuple[Code, ...]
    maanden: int


class Werkafspraak(Beleid):
    """An agreement with partners that binds the professionals, and at which level it was made."""

    code: Code
    naam: Tekst
    niveau: Literal["lokaal", "regionaal", "bovenregionaal"]


class Afstemming(Beleid):
    """Two kinds of help that need coordination when a household has both: a product and a kind of party."""

    code: Code
    naam: Tekst
    producten: tuple[Code, ...]
    partijen: tuple[Code, ...]


class Overdrachtsoort(Beleid):
    """Asking expertise, or handing the help over. `regie`: who directs from then. `warm`: the record says what
    the team still contributes and how they cooperate. `rol`: the role in the direction that moves with it."""

    code: Code
    naam: Tekst
    regie: Regieplek
    warm: bool = False
    rol: Code | None = None


class Leidraad(Beleid):
    """A principle by which every organisation in a plan works."""

    code: Code
    naam: Tekst


class Planregel(Beleid):
    """A rule that only holds where the profile names it.

    resultaat-vooraf: nothing begins without results agreed beforehand; formeel-en-informeel: for each goal both
    were considered; team-eerst: a provider only with a reason; netwerk-eerst: structural help is first an
    informal network; partij-bij-afspraken: it is settled for each formal party before the plan is agreed;
    geen-dubbele-hulp: a signal of double help is decided upon before the plan is agreed; stap-terug: looking back
    on help that was decided upon asks whether a step down is possible; inzet-beide: what the team does and what
    the person does is agreed before help begins; leidraad: a formal party works by the principles."""

    code: Literal[
        "resultaat-vooraf",
        "formeel-en-informeel",
        "team-eerst",
        "netwerk-eerst",
        "partij-bij-afspraken",
        "geen-dubbele-hulp",
        "stap-terug",
        "inzet-beide",
        "leidraad",
    ]
    naam: Tekst


class Planbeleid(Deel):
    """Everything that the municipality asks of the one plan; a list that is left out asks nothing."""

    opstellen: tuple[Opstelwijze, ...] = ()
    doelsoorten: tuple[Doelsoort, ...] = ()
    regie: tuple[Regierol, ...] = ()
    partijen: tuple[Partijsoort, ...] = ()
    sjablonen: tuple[Plansjabloon, ...] = ()
    actieonderdelen: tuple[Actieonderdeel, ...] = ()
    herijkingen: tuple[Herijking, ...] = ()
    werkafspraken: tuple[Werkafspraak, ...] = ()
    afstemmingen: tuple[Afstemming, ...] = ()
    overdrachten: tuple[Overdrachtsoort, ...] = ()
    leidraden: tuple[Leidraad, ...] = ()
    regels: tuple[Planregel, ...] = ()

    def regel(self, code: str) -> Planregel | None:
        return next((r for r in self.regels if r.code == code), None)

    def rol(self, code: str) -> Regierol | None:
        return next((r for r in self.regie if r.code == code), None)

    def partij(self, code: str) -> Partijsoort | None:
        return next((p for p in self.partijen if p.code == code), None)

    def sjabloon(self, code: str) -> Plansjabloon | None:
        return next((s for s in self.sjablonen if s.code == code), None)

    def overdracht(self, code: str) -> Overdrachtsoort | None:
        return next((o for o in self.overdrachten if o.code == code), None)

    def herijking(self, trede: str) -> Herijking | None:
        return next((h for h in self.herijkingen if trede in h.treden), None)

    def onderdelen_bij(self, trede: str, product: str = "") -> tuple[Actieonderdeel, ...]:
        """What must be recorded with this help."""
        return tuple(
            o
            for o in self.actieonderdelen
            if (not o.treden or trede in o.treden) and (not o.producten or product in o.producten)
        )

    def besluitvelden(self, trede: str, product: str) -> tuple[Gegevensveld, ...]:
        """What the plan records with this help that is part of the decision on it."""
        return tuple(v for o in self.onderdelen_bij(trede, product) if o.bij_besluit for v in o.velden)

    def afspraaknaam(self, code: str) -> str:
        """The name of a working agreement or coordination of the profile; empty for parties' own agreement."""
        namen = {a.code: a.naam for a in self.werkafspraken} | {a.code: a.naam for a in self.afstemmingen}
        return namen.get(code, "")
