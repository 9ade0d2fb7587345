"""Loose ends in the goals and indicators of a profile: a code that is nowhere, a goal under itself, an early norm."""

from collections.abc import Iterator, Set

from naober.gemeente.profiel import Doel, Indicator, Profiel

Plek = tuple[int | str, ...]
Los = Iterator[tuple[Plek, str]]
# Lists in which a code stands once, for `verwijzingen`.
LIJSTEN = ("doelen", "indicatoren", "monitor.trends", "monitor.evaluaties", "monitor.ontwikkelplan")


def losse_doelen(p: Profiel) -> Los:
    """What goals, indicators and the steering of this municipality name that is not there, and what cannot be."""
    bekend = _bekend(p)
    for i, doel in enumerate(p.doelen):
        yield from _doel(("doelen", i), doel, bekend)
    yield from _kringen(p.doelen)
    for i, indicator in enumerate(p.indicatoren):
        yield from _indicator(("indicatoren", i), indicator, bekend, p)
    for lijst in ("trends", "evaluaties"):
        for i, deel in enumerate(getattr(p.monitor, lijst)):
            yield from _mist(("monitor", lijst, i, "doelen"), deel.doelen, bekend["doelen"])
    eerder: set[str] = set()
    for i, stap in enumerate(p.monitor.ontwikkelplan):
        yield from _mist(("monitor", "ontwikkelplan", i, "na"), stap.na, eerder)
        eerder.add(stap.code)


def _bekend(p: Profiel) -> dict[str, Set[str]]:
    return {
        "doelen": {d.code for d in p.doelen},
        "opgaven": {o.code for o in p.opgaven},
        "acties": {a.code for a in p.acties},
        "gebieden": {g.code for g in p.gebieden},
        "leefgebieden": {v.code for v in p.leefgebieden},
        "producten": {q.code for q in p.producten},
        "voorzieningen": {v.code for v in p.voorzieningen},
        "doelsoorten": {s.code for s in p.plan.doelsoorten},
        "maatregelen": {m.code for m in p.preventie.maatregelen},
        "treden": {t.code for t in p.trap.treden},
        "wetten": {q.wet for q in p.producten},
        "signaalsoorten": {s.code for s in p.signalen.soorten},
    }


def _doel(plek: Plek, doel: Doel, bekend: dict[str, Set[str]]) -> Los:
    yield from _mist((*plek, "onder"), (doel.onder,) if doel.onder else (), bekend["doelen"])
    yield from _mist((*plek, "draagt_bij"), doel.draagt_bij, bekend["doelen"])
    yield from _mist((*plek, "opgave"), (doel.opgave,) if doel.opgave else (), bekend["opgaven"])
    yield from _mist((*plek, "acties"), doel.acties, bekend["acties"])
    for veld in type(doel.voor).model_fields:
        yield from _mist((*plek, "voor", veld), getattr(doel.voor, veld), bekend[veld])


def _kringen(doelen: tuple[Doel, ...]) -> Los:
    boven = {d.code: d.onder for d in doelen}
    for i, doel in enumerate(doelen):
        gezien, code = {doel.code}, doel.onder
        while code is not None and code in boven:
            if code in gezien:
                yield ("doelen", i, "onder"), "komt zo weer bij zichzelf uit"
                break
            gezien.add(code)
            code = boven[code]


def _indicator(plek: Plek, indicator: Indicator, bekend: dict[str, Set[str]], p: Profiel) -> Los:
    yield from _mist((*plek, "doelen"), indicator.doelen, bekend["doelen"])
    for veld in ("wetten", "producten", "treden", "leefgebieden", "signaalsoorten"):
        yield from _mist((*plek, "keuze", veld), getattr(indicator.keuze, veld), bekend[veld])
    gebieden = tuple(c.gebied for c in indicator.cijfers if c.gebied)
    yield from _mist((*plek, "waarden"), gebieden, bekend["gebieden"])
    if indicator.telling is not None:
        yield from _telling((*plek, "telling"), indicator, p)
    fase = p.monitor.leerfase
    if fase is not None and fase.loopt_op(indicator.streef.vanaf):
        yield (*plek, "streef", "soort"), f"is een norm, maar dan wordt er nog geleerd ({fase.bron.plaats})"


def _telling(plek: Plek, indicator: Indicator, p: Profiel) -> Los:
    telling = indicator.telling
    register = p.register(telling.uit) if telling else None
    if telling is None or register is None:
        yield (
            (*plek, "uit"),
            f"verwijst naar {telling.uit if telling else ''!r}, maar dat register is er niet",
        )
        return
    velden = {v.code: v for v in register.velden}
    for naam in ("onder", "boven"):
        for veld, waarden in getattr(telling, naam).items():
            if veld not in velden:
                yield (*plek, naam), f"verwijst naar het veld {veld!r}, maar dat heeft dit register niet"
            elif not velden[veld].uit and (vreemd := sorted(set(waarden) - set(velden[veld].mogelijk))):
                yield (*plek, naam), f"noemt het antwoord {vreemd[0]!r}, maar dat kan bij {veld!r} niet worden gegeven"
    for naam in ("teller", "noemer"):
        veld = getattr(telling, naam)
        if veld is not None and (veld not in velden or velden[veld].soort != "getal"):
            yield (*plek, naam), f"is {veld!r}, maar dat is geen getal in dit register"


def _mist(plek: Plek, codes: tuple[str, ...], bekend: Set[str]) -> Los:
    for code in codes:
        if code not in bekend:
            yield plek, f"verwijst naar {code!r}, maar dat is er niet; bekend: {', '.join(sorted(bekend)) or 'geen'}"
