"""Loose ends in the budget of a profile: a code that is nowhere, two lines for the same award, a sum that is wrong."""

from collections.abc import Iterator, Set

from naober.gemeente.begrotingsregels import controleer
from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.begroting import Begroting, Begrotingspost, Deelbegroting, Selectie

Plek = tuple[int | str, ...]
Los = Iterator[tuple[Plek, str]]
_EIGEN = (
    *("fondsen", "reserves", "voorstellen", "verdelingen", "maatregelen", "risicos", "cyclus", "tegenspraken"),
    *("drijfveren", "tekorten"),
    *("oormerken", "rijksverdelingen", "verschuivingen"),
)


def losse_begroting(p: Profiel) -> Los:
    """Everything in the budget that points nowhere or does not add up."""
    begroting = p.begroting
    if begroting is None:
        return
    codes: dict[str, Set[str]] = {
        "wet": {q.wet for q in p.producten} | {w.naam for w in p.wetten},
        "product": {q.code for q in p.producten},
        "trede": {t.code for t in p.trap.treden},
        "post": {r.code for r in begroting.posten},
        "document": {d.code for d in p.documenten},
    }
    codes["post of fonds"] = codes["post"] | {f.code for f in begroting.fondsen}
    stelposten = {r.code for v in begroting.voorstellen for r in v.regels if r.soort == "stelpost"}
    codes["stelpost"] = stelposten
    codes["leefgebied"] = {g.code for g in p.leefgebieden}
    codes["tabel"] = {d.code for d in begroting.delen}
    codes["fonds"] = {f.code for f in begroting.fondsen}
    yield from _posten(begroting, codes)
    yield from _beleid(begroting, codes)
    yield from _oorzaken(begroting, codes)
    yield from _afspraken(begroting, codes)
    yield from _selecties(begroting)
    yield from _sommen(begroting)


def _mist(plek: Plek, waarden: tuple[str | None, ...], soort: str, codes: Set[str]) -> Los:
    for waarde in waarden:
        if waarde is not None and waarde not in codes:
            bekend = ", ".join(sorted(codes)) or "geen"
            yield plek, f"verwijst naar {soort} {waarde!r}, maar die is er niet; bekend: {bekend}"


def _posten(begroting: Begroting, codes: dict[str, Set[str]]) -> Los:
    gezien: dict[object, str] = {}
    for i, deel in enumerate(begroting.delen):
        for j, post in enumerate(deel.posten):
            plek = ("begroting", "delen", i, "posten", j)
            yield from _mist((*plek, "onder"), (post.onder,), "post of fonds", codes["post of fonds"])
            yield from _mist((*plek, "documenten"), post.documenten, "document", codes["document"])
            yield from _keuze(plek, post, deel, gezien, codes)


def _keuze(
    plek: Plek, post: Begrotingspost, deel: Deelbegroting, gezien: dict[object, str], codes: dict[str, Set[str]]
) -> Los:
    keuze = post.voor
    if keuze is None:
        return
    for veld, waarden in (("wet", keuze.wetten), ("product", keuze.producten + keuze.niet), ("trede", keuze.treden)):
        yield from _mist((*plek, "voor"), waarden, veld, codes[veld])
    if deel.rol not in ("begroting", "los"):
        uitleg = f"staat in een tabel met rol {deel.rol!r}; geld komt alleen op een regel van de begroting"
        yield (*plek, "voor"), uitleg
    if keuze.sleutel in gezien:
        uitleg = f"kiest hetzelfde als {gezien[keuze.sleutel]!r}; dan is niet te zeggen waar het geld komt"
        yield (*plek, "voor"), uitleg
    gezien.setdefault(keuze.sleutel, post.code)


def _beleid(begroting: Begroting, codes: dict[str, Set[str]]) -> Los:
    post, breed = codes["post"], codes["post of fonds"]
    for i, fonds in enumerate(begroting.fondsen):
        plek: Plek = ("begroting", "fondsen", i)
        yield from _mist((*plek, "baten"), fonds.baten, "post", post)
        yield from _mist((*plek, "lasten"), fonds.lasten, "post", post)
        yield from _mist((*plek, "onder"), (fonds.onder,), "post of fonds", breed)
        yield from _mist((*plek, "wetten"), fonds.wetten, "wet", codes["wet"])
    for i, reserve in enumerate(begroting.reserves):
        if reserve.plafond is not None:
            yield from _mist(("begroting", "reserves", i, "plafond"), reserve.plafond.van, "post", post)
    for i, voorstel in enumerate(begroting.voorstellen):
        for j, regel in enumerate(voorstel.regels):
            yield from _mist(("begroting", "voorstellen", i, "regels", j, "post"), (regel.post,), "post", post)
    for i, verdeling in enumerate(begroting.verdelingen):
        plek = ("begroting", "verdelingen", i)
        yield from _mist((*plek, "van"), verdeling.van, "post of fonds", breed)
        yield from _mist((*plek, "delen"), tuple(d.post for d in verdeling.delen), "post", post)
    for i, maatregel in enumerate(begroting.maatregelen):
        yield from _mist(("begroting", "maatregelen", i, "post"), (maatregel.post,), "post of fonds", breed)
        yield from _mist(("begroting", "maatregelen", i, "vult"), (maatregel.vult,), "stelpost", codes["stelpost"])
    for naam in _EIGEN:
        gezien: set[str] = set()
        for i, iets in enumerate(getattr(begroting, naam)):
            if iets.code in gezien:
                yield ("begroting", naam, i, "code"), f"is {iets.code!r}, maar dat staat er al"
            gezien.add(iets.code)


def _oorzaken(begroting: Begroting, codes: dict[str, Set[str]]) -> Los:
    for i, drijfveer in enumerate(begroting.drijfveren):
        yield from _mist(("begroting", "drijfveren", i, "posten"), drijfveer.posten, "post", codes["post"])
        yield from _mist(("begroting", "drijfveren", i, "producten"), drijfveer.producten, "product", codes["product"])
    for i, tekort in enumerate(begroting.tekorten):
        yield from _mist(("begroting", "tekorten", i, "lasten"), tekort.lasten, "post", codes["post"])
        yield from _mist(("begroting", "tekorten", i, "aandeel"), (tekort.aandeel,), "post", codes["post"])


def _afspraken(begroting: Begroting, codes: dict[str, Set[str]]) -> Los:
    post = codes["post"]
    for i, fonds in enumerate(begroting.fondsen):
        yield from _mist(("begroting", "fondsen", i, "delen"), fonds.delen, "tabel", codes["tabel"])
    for i, reserve in enumerate(begroting.reserves):
        yield from _mist(("begroting", "reserves", i, "dotatie"), (reserve.dotatie,), "post", post)
        yield from _mist(("begroting", "reserves", i, "fonds"), (reserve.fonds,), "fonds", codes["fonds"])
    for i, oormerk in enumerate(begroting.oormerken):
        waar = (*(b.post for b in oormerk.bronnen), *(d.post for d in oormerk.doelen))
        yield from _mist(("begroting", "oormerken", i), waar, "post", post)
    if (neutraal := begroting.neutraliteit) is not None:
        waar = (*neutraal.rijk, *neutraal.eigen, *neutraal.mindering, *neutraal.buffer)
        yield from _mist(("begroting", "neutraliteit"), waar, "post", post)
    for i, indeling in enumerate(begroting.indelingen):
        waar = tuple(c for p in indeling.programmas for c in p.posten)
        yield from _mist(("begroting", "indelingen", i), waar, "post", post)
    for i, verschuiving in enumerate(begroting.verschuivingen):
        plek = ("begroting", "verschuivingen", i)
        yield from _mist(plek, (*verschuiving.van, *verschuiving.naar), "trede", codes["trede"])
    for i, maatregel in enumerate(begroting.maatregelen):
        producten = maatregel.volume.producten if maatregel.volume else ()
        bewaakt = maatregel.bewaking.gebruik if maatregel.bewaking else ()
        alle = (*producten, *(p for g in bewaakt for p in g.producten))
        yield from _mist(("begroting", "maatregelen", i), alle, "product", codes["product"])
        wetten = tuple(w for g in bewaakt for w in g.wetten)
        yield from _mist(("begroting", "maatregelen", i), wetten, "wet", codes["wet"])
        waar = tuple(x for g in bewaakt for x in g.leefgebieden)
        yield from _mist(("begroting", "maatregelen", i), waar, "leefgebied", codes["leefgebied"])


def _selecties(begroting: Begroting) -> Los:
    delen = {d.code: d for d in begroting.delen}
    for i, deel in enumerate(begroting.delen):
        for j, controle in enumerate(deel.controles):
            for naam in ("som", "gelijk_aan"):
                keuze: Selectie | None = getattr(controle, naam)
                if keuze is None:
                    continue
                plek = ("begroting", "delen", i, "controles", j, naam)
                tabel = delen.get(keuze.deel or deel.code)
                yield from _mist(plek, (keuze.deel,), "deel", delen.keys())
                yield from _mist(plek, keuze.posten, "post", {p.code for p in tabel.posten} if tabel else set())
                if tabel and not any(keuze.kiest(p) for p in tabel.posten):
                    yield plek, "kiest geen enkele regel, dus er valt niets op te tellen"


def _sommen(begroting: Begroting) -> Los:
    plekken = {
        (d.code, c.code): ("begroting", "delen", i, lijst, j)
        for i, d in enumerate(begroting.delen)
        for lijst in ("posten", "controles")
        for j, c in enumerate(getattr(d, lijst))
    }
    for uitslag in controleer(begroting):
        if uitslag.stand == "fout":
            jaar = f" {uitslag.jaar}" if uitslag.jaar else ""
            reden = f" ({uitslag.uitleg})" if uitslag.uitleg else ""
            som = f"gedrukt {uitslag.gedrukt}, berekend {uitslag.berekend}"
            yield plekken[uitslag.deel, uitslag.code], f"telt niet op voor {uitslag.soort}{jaar}: {som}{reden}"
