"""Loose ends in what a profile asks at the entrance."""

from collections.abc import Iterator

from naober.gemeente.profiel import Profiel


def losse_ingangsvelden(p: Profiel) -> Iterator[tuple[tuple[int | str, ...], str]]:
    """Where it stands and what is wrong: what is asked at the report stands in one form and is kept together, so its
    codes are unique, and only these can be named as `antwoorden` in a condition."""
    bekend: set[str] = set()
    for i, stap in enumerate(p.ingangsstappen):
        alle = [v.code for v in stap.velden]
        for code in sorted({c for c in alle if alle.count(c) > 1}):
            yield ("ingangsstappen", i, "velden"), f"noemt {code!r} twee keer"
        codes = {v.code for v in stap.velden} if stap.bij != "daarna" else set()
        for code in sorted(codes & bekend):
            yield ("ingangsstappen", i, "velden"), f"noemt {code!r}, maar dat veld staat al in een andere stap"
        bekend |= codes
    voorwaarden = [("triage", i, r.als) for i, r in enumerate(p.triage)]
    voorwaarden += [("ingangsstappen", i, s.als) for i, s in enumerate(p.ingangsstappen)]
    for lijst, i, als in voorwaarden:
        for code in sorted(als.antwoorden.keys() - bekend):
            yield (lijst, i, "als", "antwoorden"), f"noemt {code!r}; zo'n veld wordt bij de melding niet gevraagd"
