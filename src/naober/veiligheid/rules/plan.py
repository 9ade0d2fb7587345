"""The safety plan, and whether violence has durably stopped."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from naober.kern import Bron, Weigering
from naober.veiligheid.rules.kader import Veiligheidskader

_WET = Bron("Wmo 2015", "art. 2.3.5 lid 4")
# Agreements about safety wait no longer than this to be looked at again.
LANGST = timedelta(weeks=13)
# What can be found of violence, in words that complete: the violence is …
OORDELEN = (("gestopt", "duurzaam gestopt"), ("minder", "minder, maar niet gestopt"), ("niet", "niet gestopt"))


@dataclass(frozen=True, slots=True)
class Afspraak:
    """Who does what, and when."""

    wie: str
    wat: str
    wanneer: str


@dataclass(frozen=True, slots=True)
class Veiligheidsplaninvoer:
    """A safety plan as it is agreed."""

    doel: str
    met_wie: str
    kijk_op: date
    afspraken: tuple[Afspraak, ...]


@dataclass(frozen=True, slots=True)
class Geweldinvoer:
    """A judgement of the violence. `kijk_op`: when it is looked at again; empty when it has stopped."""

    vorm: str
    oordeel: str
    reden: str
    kijk_op: date | None = None


def controleer_plan(invoer: Veiligheidsplaninvoer, dag: date) -> Weigering | None:
    """A safety plan says for whom, made with whom, and has agreements with who, what and when; looked at within three
    months."""
    if not invoer.doel.strip():
        return _vul("doel", "Wie moet er veilig zijn, en waarvoor?", "Vul dit in.")
    if not invoer.met_wie.strip():
        return _vul("met_wie", "Met wie zijn de afspraken gemaakt?", "Vul in wie erbij was.")
    vol = [a for a in invoer.afspraken if a.wie.strip() or a.wat.strip() or a.wanneer.strip()]
    if not vol:
        return _vul("wie_1", "Een veiligheidsplan heeft minstens een afspraak.", "Zeg wie wat doet, en wanneer.")
    for nummer, a in enumerate(invoer.afspraken, start=1):
        delen = {"wie": a.wie, "wat": a.wat, "wanneer": a.wanneer}
        leeg = [naam for naam, waarde in delen.items() if not waarde.strip()]
        if leeg and len(leeg) < len(delen):
            return _vul(f"{leeg[0]}_{nummer}", "Een afspraak zegt wie, wat en wanneer.", f"Vul ook in: {leeg[0]}.")
    return _controleer_dag(invoer.kijk_op, dag)


def _controleer_dag(kijk_op: date | None, dag: date) -> Weigering | None:
    if kijk_op is not None and dag < kijk_op <= dag + LANGST:
        return None
    return _vul(
        "kijk_op", "Spreek af wanneer u weer samen kijkt, binnen drie maanden.", "Kies een dag na vandaag.",
    )  # fmt: skip


def controleer_geweld(
    kader: Veiligheidskader, invoer: Geweldinvoer, eerdere: Sequence[tuple[date, str]], dag: date, *, plan: bool
) -> Weigering | None:
    """A judgement names the form and why; when the violence has not stopped, also when one looks again. That it has
    stopped durably asks an earlier moment at which it was looked at too: once is no duration. `plan`: one runs."""
    if kader.vorm(invoer.vorm) is None:
        return _vul("vorm", "Over welk geweld gaat dit?", "Kies uit de lijst.")
    if invoer.oordeel not in ("gestopt", "minder", "niet"):
        return _vul("oordeel", "Is het geweld gestopt?", "Kies uit de lijst.")
    if not invoer.reden.strip():
        return _vul("reden", "Waaraan ziet u dat?", "Schrijf op wat u zag of hoorde, en van wie.")
    if invoer.oordeel != "gestopt":
        return _controleer_dag(invoer.kijk_op, dag) if plan or invoer.kijk_op else None
    if not any(eerder < dag for eerder, _ in eerdere):
        return Weigering(
            "geweld.niet-duurzaam",
            "Duurzaam gestopt kan pas als er eerder ook is gekeken. Dit is de eerste keer.",
            _WET,
            "Kies voor nu: minder, maar niet gestopt. Spreek af wanneer u weer kijkt.",
            "oordeel",
        )
    return None


def _vul(veld: str, reden: str, alternatief: str) -> Weigering:
    return Weigering(f"veiligheidsplan.{veld}", reden, _WET, alternatief, veld)
