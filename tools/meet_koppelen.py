"""Measure how long it takes to bring offers and requests together: `python tools/meet_koppelen.py [number]`.

Twice: a municipality as it is (work, area, time and language differ), and one in which everybody could be matched with
everybody. Ends with 1 when either takes longer than the budget."""

import random
import sys
import time

from naober.naoberschap.rules.koppelen import TIJDEN, Aanbodkant, Vraagkant, verdeel

BUDGET = 10.0
_TIJD, _WERK, _GEBIED = tuple(TIJDEN), tuple(f"werk-{n}" for n in range(12)), tuple(f"gebied-{n}" for n in range(10))
_TAAL, _VORM = ("Nederlands", "Turks", "Arabisch", "Engels"), ("structureel", "projectmatig", "incidenteel")


def _gewoon(kies: random.Random, aantal: int) -> tuple[list[Aanbodkant], list[Vraagkant]]:
    def postcode() -> str:
        return f"{7770 + kies.randrange(31)}A{kies.choice('ABCD')}"

    aanbod = [
        Aanbodkant(
            nr, frozenset(kies.sample(_WERK, kies.randint(1, 3))), frozenset(kies.sample(_TIJD, kies.randint(0, 6))),
            frozenset({"Nederlands", kies.choice(_TAAL)}), kies.choice(_VORM), kies.choice(_GEBIED),
            frozenset(kies.sample(_GEBIED, kies.randint(0, 2))), postcode(), kies.choice(("", *_WERK)),
            kies.choice("pg"), "", kies.random() < 0.7, kies.choice((0, 0, 0, 15)),
        )
        for nr in range(aantal)
    ]  # fmt: skip
    vragen = [
        Vraagkant(
            nr, kies.choice(_WERK), frozenset(kies.sample(_TIJD, kies.randint(0, 3))), kies.choice(("", "", *_TAAL)),
            kies.choice(_VORM), kies.choice(_GEBIED), postcode(), kies.choice("pg"), "", kies.random() < 0.3,
        )
        for nr in range(aantal)
    ]  # fmt: skip
    return aanbod, vragen


def _alles_kan(kies: random.Random, aantal: int) -> tuple[list[Aanbodkant], list[Vraagkant]]:
    alle = frozenset(_WERK), frozenset(_TAAL), frozenset(_GEBIED)
    aanbod = [
        Aanbodkant(
            nr, alle[0], frozenset(), alle[1], "structureel", kies.choice(_GEBIED), alle[2],
            f"{7770 + kies.randrange(31)}AA", kies.choice(_WERK), "p", "", True,
        )
        for nr in range(aantal)
    ]  # fmt: skip
    vragen = [
        Vraagkant(nr, kies.choice(_WERK), frozenset(), "", "structureel", kies.choice(_GEBIED), "7772AA", "p")
        for nr in range(aantal)
    ]
    return aanbod, vragen


def hoofd(aantal: int) -> int:
    """Print both times in seconds; 1 when one is over the budget."""
    # Loading the library is no part of it: a server does that once.
    verdeel(*_gewoon(random.Random(0), 2))
    te_lang = False
    for naam, maak in (("een gewone gemeente", _gewoon), ("iedereen past bij iedereen", _alles_kan)):
        invoer = maak(random.Random(1), aantal)
        begin = time.perf_counter()
        gevonden = len(verdeel(*invoer))
        duur = time.perf_counter() - begin
        te_lang |= duur > BUDGET
        print(f"{naam}: {aantal} aanbiedingen bij {aantal} vragen, {gevonden} koppelingen in {duur:.1f} s")
    return int(te_lang)


if __name__ == "__main__":
    sys.exit(hoofd(int(sys.argv[1]) if len(sys.argv) > 1 else 5000))
