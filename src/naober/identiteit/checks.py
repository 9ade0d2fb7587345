"""The list of providers is checked when the system is, so that a wrong one is seen before somebody signs in."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.core.checks import CheckMessage, Error, register
from django.utils import timezone

from naober.gemeente.laden import OngeldigProfiel
from naober.gemeente.queries import profielen_op
from naober.identiteit.aanbieders import Aanbieder, aanbieders
from naober.kern import Fout

_WAT_NU = "Verbeter het in het bestand van NAOBER_AANBIEDERS; docs/beheer.md beschrijft de velden."


@register("identiteit")
def controleer_aanbieders(app_configs: Sequence[Any] | None, **kwargs: Any) -> list[CheckMessage]:
    """One error for a list that cannot be read, and one for each name in it that no profile knows."""
    try:
        lijst = aanbieders()
        fouten = [f"Aanbieder {a.nummer}: {fout}" for a in lijst for fout in _onbekend(a)]
    except OngeldigProfiel:
        return []  # said by the check of the profiles
    except Fout as fout:
        fouten = [str(fout)]
    return [Error(fout, hint=_WAT_NU, id="identiteit.E001") for fout in fouten]


def _onbekend(aanbieder: Aanbieder) -> Iterator[str]:
    try:
        _ = aanbieder.geheim
    except Fout as fout:
        yield str(fout)
    profielen = profielen_op(timezone.localdate())
    slugs = {aanbieder.gemeente} if aanbieder.gemeente else set(aanbieder.gemeenten.values())
    for slug in sorted(slug for slug in slugs if slug):
        profiel = profielen.get(slug)
        if profiel is None:
            yield f"er is geen profiel van gemeente {slug!r}"
            continue
        for groep in aanbieder.groepen:
            if groep.team and profiel.team(groep.team) is None:
                yield f"team {groep.team!r} van groep {groep.groep!r} staat niet in het profiel van {slug}"
            if groep.organisatie and profiel.organisatie(groep.organisatie) is None:
                yield f"organisatie {groep.organisatie!r} van {groep.groep!r} staat niet in het profiel van {slug}"
