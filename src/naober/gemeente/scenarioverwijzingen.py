"""Loose ends in the model of a profile: what reads nothing, reads itself, or adds up what cannot be added."""

from collections.abc import Iterator

from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.scenarios import Rekenmodel
from naober.gemeente.profiel.scenariothemas import Stappenthema, Tredenthema, verwijzingen_van

Plek = tuple[int | str, ...]
_GELIJK = ("som", "verschil", "hoogstens", "minstens")


def losse_scenarios(p: Profiel) -> Iterator[tuple[Plek, str]]:
    """Codes of the model that point nowhere or stand twice, themes that wait for each other, units that differ."""
    model = p.rekenmodel
    if model is None:
        return
    eenheden: dict[str, str] = {a.code: a.eenheid for a in model.aannamen}
    eenheden |= {f"{t.code}.{code}": e for t in model.themas for code, e in t.uitkomsten.items()}
    yield from _dubbel(model)
    for i, thema in enumerate(model.themas):
        plek: Plek = ("rekenmodel", "themas", i)
        eigen = {s.code: s.eenheid for s in thema.stappen} if isinstance(thema, Stappenthema) else {}
        for verwijzing in dict.fromkeys(verwijzingen_van(thema)):
            if verwijzing not in eenheden and verwijzing not in eigen:
                yield plek, f"verwijst naar {verwijzing!r}, maar dat is geen aanname, stap of uitkomst van een thema"
        if isinstance(thema, Stappenthema):
            yield from _stappen(plek, thema, eenheden)
        if isinstance(thema, Tredenthema):
            treden = {t.trede for t in thema.treden}
            for code in sorted(treden - {t.code for t in p.trap.treden}):
                yield (*plek, "treden"), f"verwijst naar trede {code!r}, maar die is er niet"
            for code in sorted({c for v in thema.verschuivingen for c in (v.van, v.naar)} - treden):
                yield (*plek, "verschuivingen"), f"verwijst naar trede {code!r}, maar die telt dit thema niet mee"
    yield from _kring(model)
    for i, voorbeeld in enumerate(model.voorbeelden):
        for waarde in voorbeeld.waarden:
            if model.aanname(waarde.aanname) is None:
                uitleg = f"verwijst naar aanname {waarde.aanname!r}, maar die is er niet"
                yield ("rekenmodel", "voorbeelden", i, "waarden"), uitleg


def _dubbel(model: Rekenmodel) -> Iterator[tuple[Plek, str]]:
    for lijst in ("aannamen", "themas", "voorbeelden"):
        gezien: set[str] = set()
        for i, deel in enumerate(getattr(model, lijst)):
            if deel.code in gezien:
                yield ("rekenmodel", lijst, i, "code"), f"{deel.code!r} staat er al"
            gezien.add(deel.code)


def _stappen(plek: Plek, thema: Stappenthema, eenheden: dict[str, str]) -> Iterator[tuple[Plek, str]]:
    bekend = dict(eenheden)
    eerder = set(eenheden)
    for j, stap in enumerate(thema.stappen):
        for verwijzing in stap.van:
            if verwijzing not in eerder and any(s.code == verwijzing for s in thema.stappen):
                yield (*plek, "stappen", j, "van"), f"leest stap {verwijzing!r}, maar die komt pas later"
        anders = sorted({bekend[v] for v in stap.van if v in bekend} - {stap.eenheid})
        if stap.bewerking in _GELIJK and anders:
            uitleg = f"telt {' en '.join(anders)} samen tot {stap.eenheid}; dat zijn andere eenheden"
            yield (*plek, "stappen", j, "van"), uitleg
        if stap.bewerking in ("deel", "rest"):
            for verwijzing in stap.van[1:]:
                if bekend.get(verwijzing, "procent") != "procent":
                    yield (
                        (*plek, "stappen", j, "van"),
                        f"neemt een deel met {verwijzing!r}, maar dat is geen percentage",
                    )
        bekend[stap.code] = stap.eenheid
        eerder.add(stap.code)


def _kring(model: Rekenmodel) -> Iterator[tuple[Plek, str]]:
    leest = {t.code: {v.partition(".")[0] for v in verwijzingen_van(t) if "." in v} for t in model.themas}
    klaar: set[str] = set()
    while vrij := {
        code for code, nodig in leest.items() if code not in klaar and nodig <= klaar | (nodig - leest.keys())
    }:
        klaar |= vrij
    for i, thema in enumerate(model.themas):
        if thema.code not in klaar:
            yield ("rekenmodel", "themas", i), "leest een thema dat, misschien via andere, op dit thema wacht"
