"""Making a national delivery: who did it, over which half year and how much was in it stays on record."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from django.utils import timezone

import naober
from naober.dossier.handeling import Gedaan, handeling
from naober.dossier.models import Gebeurtenis
from naober.fundament.scope import voor_landelijke_levering
from naober.gemeente.actor import Actor
from naober.gemeente.landelijk import kerncijfers
from naober.gemeente.queries import profiel_van
from naober.inkomen.models import Schuldhulptraject
from naober.kern import Bron, Weigering
from naober.monitor.doelen.queries import kleinste
from naober.monitor.landelijk import bron, jeugd, schuldhulp, schuldhulpbron, waarstaat, wmo
from naober.monitor.winkel.lezen import open_winkel

_WET: Final = Bron("Jeugdwet", "art. 7.4.2")
SOORTEN: Final = {
    "jeugd": "Beleidsinformatie Jeugd",
    "wmo": "Gemeentelijke Monitor Sociaal Domein",
    "waarstaat": "Kerncijfers voor waarstaatjegemeente.nl",
}


@dataclass(frozen=True, slots=True)
class Landelijk:
    """A delivery as rows under their heads, and what CBS would send back."""

    koppen: tuple[str, ...]
    rijen: list[tuple[str, ...]]
    gebreken: list[jeugd.Gebrek]


@handeling(recht="monitor.leveren", wet=_WET)
def lever_landelijk(
    actor: Actor, *, soort: str, van: date, tot: date, peildatum: date
) -> Gedaan[Landelijk] | Weigering:
    """The delivery of this kind over a half year, or a year for `waarstaat`. Refused for a kind that is none, another
    period, and one that has not ended yet; for `waarstaat` without figures that are recent enough."""
    if soort not in SOORTEN:
        return Weigering("landelijk.soort", "Deze levering is er niet.", _WET, "Kies jeugd, wmo of waarstaat.", "soort")
    if soort == "waarstaat":
        return _kerncijfers(actor, van, tot, peildatum)
    if fout := jeugd.controleer_periode(van, tot, peildatum):
        return fout
    code = f"{actor.gemeente:04d}"
    # The law wants it whole, also of files that whoever delivers does not see; on the screen come counts.
    if soort == "jeugd":
        with voor_landelijke_levering():
            hulp = jeugd.te_leveren(bron.jeugdhulp(profiel_van(actor.gemeente, tot), van, tot), van, tot)
        uit = Landelijk(jeugd.KOPPEN, [jeugd.regel(h, code) for h in hulp], jeugd.gebreken(hulp))
    else:
        with voor_landelijke_levering():
            rijen = wmo.te_leveren(bron.arrangementen(van, tot), van, tot)
        uit = Landelijk(wmo.KOPPEN, [wmo.regel(r, code, peildatum) for r in rijen], wmo.gebreken(rijen))
    tekst = f"{SOORTEN[soort]} gemaakt over {van:%d-%m-%Y} tot en met {tot:%d-%m-%Y}: {len(uit.rijen)} regels."
    return Gedaan(uit, None, Gebeurtenis.Soort.OVERIG, tekst, _WET)


@dataclass(frozen=True, slots=True)
class Schuldhulplevering:
    """The delivery itself, how many trajectories are in it, how many could not be, and what is missing in all of
    them. `tekorten`: each with the number of its file, and nothing of who it is about."""

    document: dict[str, Any]
    geleverd: int
    weggelaten: int
    tekorten: list[tuple[int, schuldhulp.Tekort]]


@handeling(recht="monitor.leveren", wet=schuldhulp.DDAS)
def lever_schuldhulp(
    actor: Actor, *, van: date, tot: date, gemaakt: datetime, email: str = "", peildatum: date
) -> Gedaan[Schuldhulplevering] | Weigering:
    """The delivery of debt help over a period. What cannot be delivered stays out, and is told. Refused by
    `controleer_periode`. `email`: where CBS sends what it found."""
    if fout := schuldhulp.controleer_periode(van, tot, peildatum):
        return fout
    # The law wants it whole, also of files that whoever delivers does not see; they read counts and numbers.
    with voor_landelijke_levering():
        rijen = schuldhulpbron.in_periode(Schuldhulptraject.objects.all(), van, tot)
        alle = schuldhulp.te_leveren(schuldhulpbron.trajecten(rijen), van, tot)
    mist = [(t, tekort) for t in alle for tekort in schuldhulp.tekorten(t)]
    weg = {t.nummer for t, tekort in mist if tekort.weglaten}
    mee = [t for t in alle if t.nummer not in weg]
    gemeente = profiel_van(actor.gemeente, tot).gemeente
    document = schuldhulp.document(
        mee, van=van, tot=tot, gemaakt=gemaakt, leverancier=f"Naober {naober.__version__}",
        gemeentecode=f"{actor.gemeente:04d}", gemeente=f"Gemeente {gemeente.naam}",
        contact={"naam": actor.naam, "telefoonnummer": gemeente.telefoon, "email": email},
    )  # fmt: skip
    tekst = f"Schuldhulp geleverd over {van:%d-%m-%Y} tot en met {tot:%d-%m-%Y}: {len(mee)} trajecten."
    uit = Schuldhulplevering(document, len(mee), len(weg), [(t.dossier, tekort) for t, tekort in mist])
    return Gedaan(uit, None, Gebeurtenis.Soort.OVERIG, tekst, schuldhulp.DDAS)


def _kerncijfers(actor: Actor, van: date, tot: date, dag: date) -> Gedaan[Landelijk] | Weigering:
    if fout := waarstaat.controleer_jaar(van, tot, dag):
        return fout
    winkel = open_winkel(actor.gemeente, timezone.now())
    if isinstance(winkel, Weigering):
        return winkel
    drempel = kleinste(profiel_van(actor.gemeente, tot))
    rijen = waarstaat.regels(
        winkel.motor, kerncijfers(), f"{actor.gemeente:04d}", van, tot, nu=dag, drempel=drempel
    )  # fmt: skip
    tekst = f"{SOORTEN['waarstaat']} gemaakt over {van.year}: {len(rijen)} cijfers. {winkel.waarschuwing}".strip()
    return Gedaan(Landelijk(waarstaat.KOPPEN, rijen, []), None, Gebeurtenis.Soort.OVERIG, tekst, _WET)
