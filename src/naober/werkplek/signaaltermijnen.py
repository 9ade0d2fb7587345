"""Terms of signals as lines on other pages: *Mijn dag*, the work list and the page of a household."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.urls import reverse

from naober.agenda.queries import Dagregel
from naober.gemeente.actor import Actor
from naober.gemeente.signaalkader import Signaalkader
from naober.gemeente.signaalregels import signaalkader
from naober.signalen import rules
from naober.signalen.klokken import Signaalklok, op_volgorde, signaalklokken, soorten_uit, zaken_bij
from naober.werkplek.termijnen import Termijnrij

_WAT = {
    "oppakken": "Oppakken",
    "gesprek": "Eerste gesprek",
    "afspraak": "Wat is afgesproken",
}


def van_dag(actor: Actor, regels: Sequence[Dagregel], dag: date) -> list[Termijnrij]:
    """Out of the lines of a day, what waits of signals."""
    klokken = (
        Signaalklok(r.pk, r.plaats, r.dag, soorten_uit(r.tekst))  # type: ignore[arg-type]
        for r in regels
        if r.soort == "signaal"
    )
    return als_rijen(op_volgorde(klokken), signaalkader(actor.gemeente, dag))


def van_actor(actor: Actor, dag: date) -> list[Termijnrij]:
    """What of signals waits for this actor. At most one query."""
    return als_rijen(signaalklokken(actor), signaalkader(actor.gemeente, dag))


def van_dossier(dossier: Any, kader: Signaalkader) -> list[tuple[Signaalklok, str]]:
    """The open cases about the household of a file that this actor may know of, each with what it is about."""
    return [(k, _kop(k, kader)) for k in zaken_bij(dossier)]


def als_rijen(klokken: Iterable[Signaalklok], kader: Signaalkader) -> list[Termijnrij]:
    """Each term with what it is about, where that is, and the rule behind it."""
    return [
        Termijnrij(_kop(k, kader), reverse("signaalzaak", args=[k.zaak]), _WAT[k.wat], k.uiterlijk, _bron(k, kader))
        for k in klokken
        if k.uiterlijk is not None
    ]


def _kop(klok: Signaalklok, kader: Signaalkader) -> str:
    namen = [s.naam if (s := kader.soort(code)) else code for code in klok.soorten]
    return f"Zaak {klok.zaak}: {', '.join(namen)}" if namen else f"Zaak {klok.zaak}"


def _bron(klok: Signaalklok, kader: Signaalkader) -> str:
    if klok.wat == "gesprek":
        return str(rules.EERSTE_GESPREK)
    soort = next((s for code in klok.soorten if (s := kader.soort(code))), None)
    return str(soort.bron) if soort and klok.wat == "oppakken" else ""
