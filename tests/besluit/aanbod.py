"""Decide on any product of any municipality, through the actions: what the tests of its policy share."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import count
from typing import Any

import pytest

from naober.besluit.actions import geef_advies, neem_besluit
from naober.besluit.models import Besluit
from naober.bewoners.models import Persoon
from naober.demo.verhaal.doorlopen import rond_onderzoek_zonodig_af, vul_open_in
from naober.fundament.scope import in_scope
from naober.gemeente.rules import Antwoord
from naober.plan.voortgang.actions import Uitwerking, werk_actie_uit
from tests.dossier.gevallen import Geval, geval_met, profiel_uit
from tests.dossier.opzet import Zaak, geweigerd, goed

Speel = Callable[..., Zaak]


def speelt(basis: Geval) -> Any:
    """A fixture for this municipality: `speel("rolstoel")` is a case about that product, ready to be decided upon.

    `jaar`: the year of birth. Where the mandate asks an advice, the generalist has given it."""

    @pytest.fixture
    def speel() -> Iterator[Speel]:
        with in_scope(gemeente=profiel_uit(basis.slug).gemeente.code, breed=True):
            nummers = count()

            def maak(product: str, jaar: int = 1945, *, advies: bool = True, tot: str = "afspraak") -> Zaak:
                zaak = Zaak(geval_met(product, basis=basis), next(nummers))
                Persoon.objects.filter(pk=zaak.persoon.pk).update(geboortedatum=date(jaar, 1, 2))
                zaak.persoon.refresh_from_db()
                zaak.tot("gesprek")
                # What this municipality asks of every investigation, so that only the decision itself is tried.
                wet = zaak.product.wet
                vul_open_in(zaak.wereld, "anouk", zaak.dossier, "afweging", wetten=[wet])
                zaak.tot("afweging")
                vul_open_in(zaak.wereld, "anouk", zaak.dossier, "product", alleen=[product], wetten=[wet])
                zaak.tot("actie" if tot == "afspraak" else tot)
                _werk_uit(zaak)
                zaak.tot(tot)
                if tot == "afspraak":
                    rond_onderzoek_zonodig_af(zaak.wereld, "anouk", zaak.dossier, wet)
                mandaat = zaak.profiel.mandaat_voor(product)
                if advies and tot == "afspraak" and mandaat is not None and mandaat.advies_vereist:
                    adviseer(zaak)
                return zaak

            yield maak

    return speel


def _werk_uit(zaak: Zaak) -> None:
    """Where the plan must say of such help how much, how long and to which end: say it."""
    velden = zaak.profiel.plan.besluitvelden(zaak.trede, zaak.geval.product)
    if velden and "actie" in zaak.gedaan:
        uitwerking = Uitwerking(resultaten=["Meedoen"], gegevens={v.code: "Zoals besproken." for v in velden})
        goed(werk_actie_uit(zaak.anouk, actie=zaak.actie, uitwerking=uitwerking, peildatum=zaak.dag))


def adviseer(zaak: Zaak, strekking: str = "toekennen") -> None:
    goed(
        geef_advies(
            zaak.anouk, actie=zaak.actie, strekking=strekking, motivering="Dit past bij het plan.",
            waarom_niet_lichter="Lichter is geprobeerd.", peildatum=zaak.dag,
        )
    )  # fmt: skip


def besluit(zaak: Zaak, **anders: Any) -> Besluit:
    return goed(neem_besluit(zaak.beslisser, actie=zaak.actie, voornemen=zaak.voornemen(**anders), peildatum=zaak.dag))


def niet(zaak: Zaak, code: str, veld: str | None = None, **anders: Any) -> None:
    """This may not be granted, for this reason; the reason names where on the form."""
    voornemen = zaak.voornemen(**anders)
    weigering = geweigerd(code, neem_besluit, zaak.beslisser, actie=zaak.actie, voornemen=voornemen, peildatum=zaak.dag)
    if veld:
        assert weigering.veld == veld


def antwoord(zaak: Zaak, **anders: bool) -> dict[str, Antwoord]:
    """The answers of the case, with these otherwise."""
    return {
        **zaak.geval.antwoorden,
        **{code.replace("_", "-"): Antwoord(waarde, "Dat bleek.") for code, waarde in anders.items()},
    }


def gegevens(zaak: Zaak, **anders: Any) -> dict[str, Any]:
    """What is recorded in the case, with this otherwise."""
    return {**zaak.geval.gegevens, **{code.replace("_", "-"): waarde for code, waarde in anders.items()}}
