"""What the nation and one municipality say of safety on one day, as the rules read it."""

from dataclasses import dataclass
from datetime import date

from naober.gemeente.profiel import Profiel, Toets
from naober.gemeente.profiel.veiligheid import (
    Geweldsvorm,
    Meldactiesoort,
    Meldcodestap,
    Overdrachtstap,
    Veiligheidsbeleid,
    Veiligheidsontvanger,
    Veiligheidswet,
    Verwijsindexregel,
)


@dataclass(frozen=True)
class Veiligheidskader:
    """What holds on `dag`. Where the municipality names forms or actions, its own replace those of the nation; for a
    role without a receiver of its own the national one stands."""

    dag: date
    stappen: tuple[Meldcodestap, ...]
    vormen: tuple[Geweldsvorm, ...]
    acties: tuple[Meldactiesoort, ...]
    ontvangers: tuple[Veiligheidsontvanger, ...]
    verwijsindex: Verwijsindexregel | None
    beleid: Veiligheidsbeleid
    toetsen: tuple[Toets, ...]
    wegen: dict[str, tuple[Overdrachtstap, ...]]

    def stap(self, code: str) -> Meldcodestap | None:
        return next((s for s in self.stappen if s.code == code), None)

    def vorm(self, code: str) -> Geweldsvorm | None:
        return next((v for v in self.vormen if v.code == code), None)

    def actie(self, code: str) -> Meldactiesoort | None:
        return next((a for a in self.acties if a.code == code), None)

    def ontvanger(self, code: str) -> Veiligheidsontvanger | None:
        return next((o for o in self.ontvangers if o.code == code), None)

    def weg(self, ontvanger: Veiligheidsontvanger) -> tuple[Overdrachtstap, ...]:
        """The steps of this receiver: its own, or those of everybody with its role."""
        return ontvanger.stappen or self.wegen.get(ontvanger.rol, ())

    def toets_voor(self, ontvanger: Veiligheidsontvanger) -> Toets | None:
        return next((t for t in self.toetsen if t.code == ontvanger.toets), None)


def maak_kader(wet: Veiligheidswet, profiel: Profiel, dag: date) -> Veiligheidskader:
    """Lay the municipality over the nation; both as they hold on `dag`."""
    beleid = profiel.veiligheid
    rollen = {o.rol for o in beleid.ontvangers}
    return Veiligheidskader(
        dag=dag,
        stappen=tuple(sorted(wet.meldcode, key=lambda s: s.nummer)),
        vormen=beleid.vormen or wet.vormen,
        acties=beleid.acties or wet.acties,
        ontvangers=(*beleid.ontvangers, *(o for o in wet.ontvangers if o.rol not in rollen)),
        verwijsindex=wet.verwijsindex[0] if wet.verwijsindex else None,
        beleid=beleid,
        toetsen=profiel.toetsen,
        wegen={w.rol: w.stappen for w in wet.wegen},
    )
