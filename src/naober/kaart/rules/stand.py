"""Whether an entry still holds, whether it earned its label, and what it resembles."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from typing import Literal

from naober.gemeente.landelijk import kaartwet
from naober.gemeente.profiel import Profiel, Rol
from naober.gemeente.profiel.sociale_kaart import DAGEN, Kaartlabel, Versheid
from naober.gemeente.rules import Antwoord, weeg_toets
from naober.gemeente.velden import Antwoorden, controleer_velden
from naober.kaart.rules.invoer import Tijdgegevens
from naober.kern import Weigering, datum_voluit


def alleen_uitvoerder(rollen: frozenset[Rol]) -> bool:
    """Whether somebody is only of an organisation that offers something, and of the municipality in nothing."""
    return bool(rollen) and rollen <= {Rol.UITVOERDER}


# From here two names are held for one that was mistyped; found on names of Dutch organisations.
_LIJKT = 0.88


@dataclass(frozen=True, slots=True)
class Versheidstand:
    """How fresh an entry is: 100 on the day somebody looked, 0 when it leaves the map; `dagen` since then."""

    score: int
    stand: Literal["vers", "nakijken", "verouderd"]
    dagen: int | None


def versheid_van(profiel: Profiel) -> Versheid:
    """The terms of this municipality, or those that hold everywhere."""
    regel = profiel.kaart.versheid or kaartwet().versheid
    if regel is None:
        raise ValueError("landelijk/kaart.yaml noemt geen versheid")
    return regel


def versheid(nagekeken_op: date | None, dag: date, regel: Versheid) -> Versheidstand:
    """How fresh something is that was last looked at on this day. Never looked at: to be looked at, and never old."""
    if nagekeken_op is None:
        return Versheidstand(0, "nakijken", None)
    dagen = max((dag - nagekeken_op).days, 0)
    score = max(0, 100 - 100 * dagen // regel.archiveren)
    if dagen >= regel.archiveren:
        return Versheidstand(score, "verouderd", dagen)
    return Versheidstand(score, "nakijken" if dagen >= regel.herinneren else "vers", dagen)


def te_doen(
    nagekeken_op: date | None, herinnerd_op: date | None, dag: date, regel: Versheid
) -> Literal["niets", "herinneren", "archiveren"]:
    """What to do tonight about an entry that was last looked at and reminded of on these days.

    It leaves the map only when its term is over and who offers it was asked, and had `herhalen` days to answer. What
    nobody ever looked at is asked about, and stays."""
    stand = versheid(nagekeken_op, dag, regel)
    if stand.stand == "vers":
        return "niets"
    gevraagd = herinnerd_op if herinnerd_op and (nagekeken_op is None or herinnerd_op > nagekeken_op) else None
    if gevraagd is None or (dag - gevraagd).days < regel.herhalen:
        return "niets" if gevraagd else "herinneren"
    return "archiveren" if stand.stand == "verouderd" else "herinneren"


def controleer_label(
    profiel: Profiel, label: Kaartlabel, antwoorden: Mapping[str, Antwoord], gegevens: Antwoorden
) -> Weigering | None:
    """A label only where every criterion holds, each with a reason, and all that it asks was recorded."""
    toets = profiel.toets(label.toets)
    oordeel = weeg_toets(toets, antwoorden)
    if mist := oordeel.niet_gehouden or oordeel.open:
        code = "kaart.label-niet-voldaan" if oordeel.niet_gehouden else "kaart.label-open"
        wat = "Geef het label als dit wel zo is." if oordeel.niet_gehouden else "Beantwoord elke vraag, met waarom."
        reden = f"{label.naam} mag pas als alles klopt. Dit nog niet: {mist[0].vraag}"
        return Weigering(code, reden, mist[0].bron, wat, f"toets-{mist[0].code}")
    return controleer_velden(label.velden, gegevens, code="kaart.label-gegevens", bron=label.bron, voorvoegsel="veld-")


def gelijkende(sleutel: str, bekend: Sequence[str]) -> list[str]:
    """The keys of names that look like this one: one that was mistyped, or one that is a part of the other."""
    if len(sleutel) < 4:
        return []
    lijkt = SequenceMatcher(b=sleutel, autojunk=False)
    gevonden = []
    for ander in bekend:
        if abs(len(ander) - len(sleutel)) > 4:
            continue
        lijkt.set_seq1(ander)
        if lijkt.real_quick_ratio() >= _LIJKT and lijkt.quick_ratio() >= _LIJKT and lijkt.ratio() >= _LIJKT:
            gevonden.append(ander)
    return gevonden


def tijdsregels(tijden: Sequence[Tijdgegevens]) -> list[str]:
    """Hours in words, each as its own line: 'dinsdag 12:00 tot 14:00, ouderenadviseur (1 mei 2020 tot en met ...)'."""
    if {(t.dag, t.van, t.tot) for t in tijden} >= {(dag, "00:00", "23:59") for dag in range(1, 8)}:
        return ["altijd, dag en nacht"]
    return [_in_woorden(t) for t in tijden]


def _in_woorden(t: Tijdgegevens) -> str:
    delen = [f"{DAGEN[t.dag - 1]} {t.van} tot {'middernacht' if t.tot == '23:59' else t.tot}"]
    if t.om_de > 1:
        delen.append(f"om de {t.om_de} weken")
    delen += [deel for deel in (t.wie, t.opmerking) if deel]
    periode = [f"vanaf {datum_voluit(t.geldig_van)}"] if t.geldig_van else []
    periode += [f"tot en met {datum_voluit(t.geldig_tot)}"] if t.geldig_tot else []
    return ", ".join(delen) + (f" ({' '.join(periode)})" if periode else "")
