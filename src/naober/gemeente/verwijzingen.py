"""Loose ends between the parts of a profile: a code that points nowhere, a code that stands twice."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from naober.gemeente.begrotingsverwijzingen import losse_begroting
from naober.gemeente.delen import Beleid, Deel
from naober.gemeente.doelverwijzingen import LIJSTEN as DOELLIJSTEN
from naober.gemeente.doelverwijzingen import losse_doelen
from naober.gemeente.ingangsvelden import losse_ingangsvelden
from naober.gemeente.kaartverwijzingen import losse_kaart
from naober.gemeente.losse_onderdelen import ONDERZOEK, losse_onderdelen
from naober.gemeente.preventieverwijzingen import losse_preventie
from naober.gemeente.profiel import Profiel
from naober.gemeente.samenhang import onsamenhangend
from naober.gemeente.scenarioverwijzingen import losse_scenarios
from naober.gemeente.signaalverwijzingen import LIJSTEN, losse_signalen

Plek = tuple[int | str, ...]

# Where a code points to: list, field in it, and the kind of thing that must have this code.
_VERWIJZINGEN: tuple[tuple[str, str, str], ...] = (
    ("trap.treden", "toets", "toets"),
    ("producten", "trede", "trede"),
    ("producten", "toets", "toets"),
    ("producten", "toets_pgb", "toets"),
    ("producten", "toetsen", "toets"),
    ("producten", "zwaarder_dan", "product"),
    ("producten", "vervoer_product", "product"),
    ("voorzieningen", "toets", "toets"),
    ("voorzieningen", "trede", "trede"),
    ("voorzieningen", "leefgebieden", "leefgebied"),
    ("teams", "gebieden", "gebied"),
    ("ingangen", "team", "team"),
    ("triage", "naar", "team (of 'gebied')"),
    ("triage", "als.leefgebieden", "leefgebied"),
    ("triage", "als.alleen", "leefgebied"),
    ("triage", "als.alle", "leefgebied"),
    ("triage", "als.ingangen", "ingang"),
    ("triage", "als.gebieden", "gebied"),
    ("triage", "als.producten", "product of voorziening"),
    ("toegangsroutes", "producten", "product of voorziening"),
    ("toegangsroutes", "alleen_met", "product of voorziening"),
    ("toegangsroutes", "verwijzers", "ingang"),
    ("toegangsroutes", "via", "team (of 'gebied')"),
    ("toegangsroutes", "samenloop", "team (of 'gebied')"),
    ("toegangsroutes", "rechtstreeks", "team (of 'gebied')"),
    ("ingangsstappen", "als.leefgebieden", "leefgebied"),
    ("ingangsstappen", "als.alleen", "leefgebied"),
    ("ingangsstappen", "als.alle", "leefgebied"),
    ("ingangsstappen", "als.ingangen", "ingang"),
    ("ingangsstappen", "als.gebieden", "gebied"),
    ("ingangsstappen", "als.producten", "product of voorziening"),
    ("mandaten", "producten", "product (of '*')"),
    ("mandaten", "adviesteams", "team"),
    ("mandaten", "besluitteams", "team"),
    *ONDERZOEK,
    ("plan.regie", "na", "regierol"),
    ("plan.sjablonen", "verplicht_bij", "partijsoort"),
    ("plan.actieonderdelen", "treden", "trede"),
    ("plan.actieonderdelen", "producten", "product"),
    ("plan.herijkingen", "treden", "trede"),
    ("plan.afstemmingen", "producten", "product"),
    ("plan.afstemmingen", "partijen", "partijsoort"),
    ("plan.overdrachten", "rol", "regierol"),
    ("naoberschap.werk", "voorziening", "product of voorziening"),
    ("naoberschap.maatregelen", "lijn", "lijn"),
    ("naoberschap.maatregelen", "pijler", "pijler"),
    ("naoberschap.maatregelen", "functie", "basisfunctie"),
    ("naoberschap.maatregelen", "voorziening", "product of voorziening"),
    ("naoberschap.maatregelen", "product", "product"),
    ("naoberschap.regelingen", "product", "product"),
    ("naoberschap.regelingen", "opgegaan_in", "product"),
    ("naoberschap.kalender", "lijn", "lijn"),
    ("naoberschap.kalender", "functie", "basisfunctie"),
    ("veiligheid.ontvangers", "toets", "toets"),
    ("veiligheid.contacten", "voorziening", "product of voorziening"),
    ("schuldhulp.uitvoerders", "team", "team"),
    ("producten", "leefgebieden", "leefgebied"),
    ("openbaar.nieuws", "voor", "doelgroep van het nieuws"),
    ("openbaar.wetwijzer", "leefgebieden", "leefgebied"),
)
_LIJSTEN = (
    "trap.treden", "leefgebieden", "gebieden", "teams", "ingangen", "triage", "toegangsroutes", "ingangsstappen",
    "leeftijdsgroepen", "adviseurs", "triageuitkomsten", "gesprek", "toetsen",
    "producten", "voorzieningen", "mandaten", "tegenstrijdigheden", "regels", "instrumenten", "expertisebronnen",
    "onderzoeksregels",
    "kaart.categorieen", "kaart.themas", "kaart.preventieniveaus", "kaart.doelgroepen", "kaart.activiteiten",
    "kaart.kenmerken", "kaart.toegankelijkheid", "kaart.labels", "kaart.basisaanbod",
    "preventie.doelen", "preventie.themas", "preventie.doelgroepen", "preventie.bewijs", "preventie.velden",
    "preventie.voorkeuren", "preventie.maatregelen",
    "samenspel.knelpunten", "schuldhulp.bedreigingen", "schuldhulp.verkenning", "schuldhulp.uitvoerders",
    "plan.opstellen", "plan.doelsoorten", "plan.regie", "plan.partijen", "plan.sjablonen", "plan.actieonderdelen",
    "plan.herijkingen", "plan.werkafspraken", "plan.afstemmingen", "plan.overdrachten", "plan.leidraden", "plan.regels",
    *DOELLIJSTEN,
    *(f"signalen.{naam}" for naam in LIJSTEN),
    *(f"openbaar.{naam}" for naam in (
        "doelgroepen", "nieuws", "films", "wetwijzer", "kanalen", "functies", "peilingen", "toolbox",
    )),
    *(f"naoberschap.{naam}" for naam in (
        "platforms", "vormen", "werk", "kenmerken", "voorrang", "lijnen", "pijlers", "functies", "maatregelen",
        "regelingen", "kalender", "bedragen", "regels",
    )),
    *(f"veiligheid.{naam}" for naam in ("ontvangers", "vormen", "acties", "contacten", "markeringen", "ijkpunten")),
)  # fmt: skip

# What a part of the profile finds in itself.
_PER_DEEL = (
    losse_onderdelen,
    losse_kaart,
    losse_preventie,
    losse_signalen,
    losse_begroting,
    losse_doelen,
    losse_scenarios,
)


def losse_einden(p: Profiel) -> Iterator[tuple[Plek, str]]:
    """References to a code that does not exist, and codes that stand twice."""
    codes = {
        "trede": {t.code for t in p.trap.treden},
        "leefgebied": {v.code for v in p.leefgebieden},
        "gebied": {g.code for g in p.gebieden},
        "team": {t.code for t in p.teams},
        "toets": {t.code for t in p.toetsen},
        "onderdeel van het onderzoek": {o.code for o in p.onderdelen},
        "regierol": {r.code for r in p.plan.regie},
        "partijsoort": {s.code for s in p.plan.partijen},
        "doelgroep van het nieuws": {d.code for d in p.openbaar.doelgroepen},
        "lijn": {n.code for n in p.naoberschap.lijnen},
        "pijler": {n.code for n in p.naoberschap.pijlers},
        "basisfunctie": {n.code for n in p.naoberschap.functies},
    }
    codes["team (of 'gebied')"] = codes["team"] | {"gebied"}
    codes["product"] = {q.code for q in p.producten}
    codes["ingang"] = {i.code for i in p.ingangen}
    codes["product of voorziening"] = codes["product"] | {v.code for v in p.voorzieningen}
    codes["product (of '*')"] = {q.code for q in p.producten} | {"*"}
    for lijst, veld, soort in _VERWIJZINGEN:
        yield from _verkeerde_codes(p, lijst, veld, soort, codes[soort])
    for naam in _LIJSTEN:
        yield from _dubbel(tuple(naam.split(".")), _haal(p, naam))
    yield from _dubbel(("rollen",), p.rollen, "rol")
    yield from _dubbel(("termijnen",), p.termijnen, "sleutel", veld="code")
    for i, toets in enumerate(p.toetsen):
        yield from _dubbel(("toetsen", i, "voorwaarden"), toets.vragen)
    for i, product in enumerate(p.producten):
        yield from _dubbel(("producten", i, "velden"), product.velden)
    yield from losse_ingangsvelden(p)
    yield from _dubbel(("leveringsvormen",), p.leveringsvormen, "vorm")
    if p.besluitregels is not None:
        yield from _dubbel(("besluitregels", "weigergronden"), p.besluitregels.weigergronden)
        yield from _dubbel(("besluitregels", "belemmeringen"), p.besluitregels.belemmeringen)
        yield from _dubbel(("besluitregels", "velden"), p.besluitregels.velden)
    yield from _vreemde_soorten(p)
    yield from _dubbele_planvelden(p)
    for i, mandaat in enumerate(p.mandaten):
        if mandaat.nacontrole is not None:
            yield from _dubbel(("mandaten", i, "nacontrole", "gronden"), mandaat.nacontrole.gronden)
    yield from onsamenhangend(p)
    yield from _dubbele_regels(p)
    for losse in _PER_DEEL:
        yield from losse(p)
    yield from _los_klantbeeld(p, codes)
    yield from _losse_overkomst(p, codes)
    yield from _los_naoberschap(p, codes)
    for code in sorted(set(p.schuldhulp.besluit.producten if p.schuldhulp.besluit else ()) - codes["product"]):
        yield ("schuldhulp", "besluit", "producten"), f"verwijst naar product {code!r}, maar dat is er niet"
    yield from _los_openbaar(p, codes)
    yield from _dubbele_postcodes(p)
    for termijn in ("onderzoek", "besluit", "bezwaar", "evaluatie"):
        if not any(t.code == termijn and not t.wetten for t in p.termijnen):
            yield ("termijnen",), f"noemt geen termijn met code {termijn!r} die voor elke wet geldt"


def _dubbele_regels(p: Profiel) -> Iterator[tuple[Plek, str]]:
    for i, regel in enumerate(p.regels):
        yield from _dubbel(("regels", i, "waarden"), regel.waarden)
    if p.teamomvang is not None:
        yield from _dubbel(("teamomvang", "klassen"), p.teamomvang.klassen)
        yield from _dubbel(("teamomvang", "indicatoren"), p.teamomvang.indicatoren)


def _los_klantbeeld(p: Profiel, codes: Mapping[str, set[str]]) -> Iterator[tuple[Plek, str]]:
    beeld = p.delen.klantbeeld
    for i, domein in enumerate(beeld.domeinen if beeld else ()):
        for veld, soort in (("leefgebieden", "leefgebied"), ("producten", "product")):
            for code in sorted(set(getattr(domein, veld)) - codes[soort]):
                yield (
                    ("delen", "klantbeeld", "domeinen", i, veld),
                    f"verwijst naar {soort} {code!r}, maar die is er niet",
                )
    for i, rol in enumerate(beeld.rollen if beeld else ()):
        if p.organisatie(rol.organisatie) is None:
            plek = ("delen", "klantbeeld", "rollen", i, "organisatie")
            yield plek, f"verwijst naar organisatie {rol.organisatie!r}, maar die is er niet"


def _los_openbaar(p: Profiel, codes: Mapping[str, set[str]]) -> Iterator[tuple[Plek, str]]:
    for lijst in ("route", "uitleg", "initiatieven", "nieuws", "toolbox"):
        for i, zin in enumerate(getattr(p.openbaar, lijst)):
            for j, variant in enumerate(zin.varianten):
                if variant.voor not in codes["doelgroep van het nieuws"]:
                    plek = ("openbaar", lijst, i, "varianten", j, "voor")
                    yield plek, f"verwijst naar {variant.voor!r}, maar zo'n doelgroep bestaat niet"
    if p.openbaar.loket is not None and p.openbaar.loket.ingang not in codes["ingang"]:
        yield ("openbaar", "loket", "ingang"), f"is {p.openbaar.loket.ingang!r}, maar zo'n ingang bestaat niet"


def _losse_overkomst(p: Profiel, codes: Mapping[str, set[str]]) -> Iterator[tuple[Plek, str]]:
    yield from _dubbel(("privacy", "overkomst"), p.privacy.overkomst)
    for i, groep in enumerate(p.privacy.overkomst):
        plek = ("privacy", "overkomst", i)
        if groep.ingang not in codes["ingang"]:
            yield (*plek, "ingang"), f"verwijst naar ingang {groep.ingang!r}, maar die is er niet"
        if groep.kanaal not in p.kanalen:
            yield (*plek, "kanaal"), f"verwijst naar kanaal {groep.kanaal!r}, maar dat is er niet"
        for code in sorted(set(groep.leefgebieden) - codes["leefgebied"]):
            yield (*plek, "leefgebieden"), f"verwijst naar leefgebied {code!r}, maar dat is er niet"


def _los_naoberschap(p: Profiel, codes: Mapping[str, set[str]]) -> Iterator[tuple[Plek, str]]:
    trede, begrip = p.naoberschap.trede, p.naoberschap.mantelzorger
    if trede is not None and trede not in codes["trede"]:
        yield ("naoberschap", "trede"), f"verwijst naar {trede!r}, maar zo'n trede bestaat niet"
    if begrip is not None and begrip.toets is not None and begrip.toets not in codes["toets"]:
        yield ("naoberschap", "mantelzorger", "toets"), f"verwijst naar {begrip.toets!r}, maar zo'n toets bestaat niet"


def _dubbele_planvelden(p: Profiel) -> Iterator[tuple[Plek, str]]:
    for naam in ("sjablonen", "actieonderdelen"):
        for i, deel in enumerate(_haal(p.plan, naam)):
            yield from _dubbel(("plan", naam, i, "velden"), deel.velden)


def _vreemde_soorten(p: Profiel) -> Iterator[tuple[Plek, str]]:
    """A product names kinds of help in kind that the form of delivery lists."""
    zin = [set(v.soorten) for v in p.leveringsvormen if v.vorm == "zin"]
    bekend = set[str]().union(*zin)
    for i, product in enumerate(p.producten):
        if vreemd := set(product.soorten) - bekend:
            uitleg = f"noemt {sorted(vreemd)[0]!r}, maar dat staat niet bij leveringsvorm 'zin'"
            yield ("producten", i, "soorten"), uitleg


def _verkeerde_codes(p: Profiel, lijst: str, veld: str, soort: str, bekend: set[str]) -> Iterator[tuple[Plek, str]]:
    for i, deel in enumerate(_haal(p, lijst)):
        waarde = _haal(deel, veld)
        for code in waarde if isinstance(waarde, tuple) else (waarde,):
            if code is not None and code not in bekend:
                uitleg = f"verwijst naar {code!r}, maar zo'n {soort} bestaat niet; bekend: "
                yield (*lijst.split("."), i, *veld.split(".")), uitleg + ", ".join(sorted(bekend))


def _haal(deel: Any, pad: str) -> Any:
    for stap in pad.split("."):
        deel = getattr(deel, stap)
    return deel


def _dubbel(plek: Plek, delen: tuple[Any, ...], sleutel: str = "code", veld: str = "") -> Iterator[tuple[Plek, str]]:
    gezien: list[Any] = []
    for i, deel in enumerate(delen):
        code = getattr(deel, sleutel)
        if any(getattr(e, sleutel) == code and _samen_geldig(e, deel) for e in gezien):
            yield (*plek, i, veld or sleutel), f"is {str(code)!r}, maar dat staat er al voor dezelfde tijd"
        gezien.append(deel)


def _dubbele_postcodes(p: Profiel) -> Iterator[tuple[Plek, str]]:
    """An address belongs to one area, so a postcode stands in one area (for the same time)."""
    gezien: dict[int, list[Beleid]] = {}
    for i, gebied in enumerate(p.gebieden):
        for j, kern in enumerate(gebied.kernen):
            for postcode in kern.postcodes:
                elders = [g for g in gezien.get(postcode, []) if g is not gebied and _samen_geldig(g, gebied)]
                if elders:
                    uitleg = f"noemt {postcode}, maar die postcode hoort al bij een ander gebied"
                    yield ("gebieden", i, "kernen", j, "postcodes"), uitleg
                gezien.setdefault(postcode, []).append(gebied)


def _samen_geldig(a: Deel, b: Deel) -> bool:
    if not (isinstance(a, Beleid) and isinstance(b, Beleid)):
        return True
    a_van, b_van = a.geldig_van or date.min, b.geldig_van or date.min
    return a_van <= (b.geldig_tot or date.max) and b_van <= (a.geldig_tot or date.max)
