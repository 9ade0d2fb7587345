"""What must hold between the parts of a profile that say how a municipality is organised: pure, without a file.

Each finding is the place in the profile and what is wrong there; `laden` adds the file and the line. References are
found by what refers, at every depth, so that a new part needs one line in a table.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from naober.gemeente.delen import Deel
from naober.gemeente.profiel import (
    Afdeling,
    Beleidsdocument,
    Capaciteit,
    Domein,
    Functie,
    Laag,
    Netwerk,
    Opgave,
    Organisatie,
    Profiel,
    Programmaactie,
    Schaalkeuze,
    Taak,
    Team,
    Toegangspunt,
    Wetsgrond,
)
from naober.gemeente.profiel.inkoop import (
    Bekostigingsregel,
    Contracteis,
    Inkoopafspraak,
    Inkoopprocedure,
    Inkooptraject,
    Keuzeregel,
    Minimumprijsregel,
    Overgangsregel,
    Productcode,
    Schaalregel,
    Vereveningsregel,
    Vervoersoort,
)
from naober.gemeente.profiel.jeugdinkoop import Groepsdeel, Leeftijdsregel, Productgroep, Verwijsregel
from naober.gemeente.profiel.registers import lijst_van

Plek = tuple[int | str, ...]
Bevinding = tuple[Plek, str]

# Which field of what points to the code of what.
_VERWIJST: dict[tuple[type[Deel], str], str] = {
    (Wetsgrond, "leefgebieden"): "leefgebieden",
    (Laag, "treden"): "treden",
    (Schaalkeuze, "producten"): "producten",
    (Schaalkeuze, "voorzieningen"): "voorzieningen",
    (Schaalkeuze, "acties"): "acties",
    (Domein, "leefgebieden"): "leefgebieden",
    (Domein, "producten"): "producten",
    (Team, "organisatie"): "organisaties",
    (Team, "domein"): "domeinen",
    (Team, "bestrijkt"): "gebieden",
    (Organisatie, "verwijst_naar"): "organisaties",
    (Organisatie, "gebieden"): "gebieden",
    (Taak, "domeinen"): "domeinen",
    (Taak, "lagen"): "lagen",
    (Afdeling, "onder"): "afdelingen",
    (Functie, "organisatie"): "organisaties",
    (Functie, "team"): "teams",
    (Netwerk, "gebieden"): "gebieden",
    (Toegangspunt, "gebied"): "gebieden",
    (Toegangspunt, "teams"): "teams",
    (Capaciteit, "gebieden"): "gebieden",
    (Beleidsdocument, "onder"): "documenten",
    (Beleidsdocument, "domeinen"): "domeinen",
    (Beleidsdocument, "doelen"): "opgaven",
    (Opgave, "onder"): "opgaven",
    (Opgave, "domeinen"): "domeinen",
    (Opgave, "producten"): "producten",
    (Opgave, "voorzieningen"): "voorzieningen",
    (Programmaactie, "opgaven"): "opgaven",
    (Programmaactie, "domeinen"): "domeinen",
    (Programmaactie, "document"): "documenten",
    **{
        (soort, "producten"): "producten"
        for soort in (
            Bekostigingsregel,
            Contracteis,
            Inkoopafspraak,
            Inkoopprocedure,
            Inkooptraject,
            Minimumprijsregel,
            Overgangsregel,
            Schaalregel,
            Vereveningsregel,
            Vervoersoort,
        )
    },
    (Productcode, "product"): "producten",
    (Productgroep, "producten"): "producten",
    (Groepsdeel, "producten"): "producten",
    (Verwijsregel, "producten"): "producten",
    (Leeftijdsregel, "zonder_grens"): "producten",
    (Keuzeregel, "dichtbij"): "producten",
    (Keuzeregel, "voucher"): "producten",
}
_EIGEN = (
    "wetten", "uitgangspunten", "lagen", "schalen", "domeinen", "gemeenterollen", "segmenten", "diversiteit",
    "partijen", "organisaties", "afdelingen", "expertises", "functies", "netwerken", "toegangspunten", "documenten",
    "opgaven", "acties", "registers",
)  # fmt: skip
_DRIE = ("toegang", "basisaanbod", "individueel aanbod")
# A level of documents hangs below these.
_BOVEN = {
    "tactisch": {"strategisch"},
    "operationeel": {"strategisch", "tactisch", "operationeel"},
    "strategisch": set(),
}


def onsamenhangend(p: Profiel) -> Iterator[Bevinding]:
    """Everything that does not hold together, all at once."""
    yield from _verwijzingen(p)
    for naam in _EIGEN:
        yield from _dubbel(naam, getattr(p, naam))
    yield from _lagen(p)
    yield from _dekking(p)
    yield from _exclusief(p)
    yield from _streken(p)
    yield from _kringen(p)
    yield from _documenten(p)
    yield from _registers(p)
    yield from _leveren(p)
    yield from _segmenten(p)
    yield from _teamnamen(p)


def _verwijzingen(p: Profiel) -> Iterator[Bevinding]:
    codes: dict[str, set[str]] = {"treden": {t.code for t in p.trap.treden}}
    for naam in (*_EIGEN, "leefgebieden", "gebieden", "teams", "producten", "voorzieningen"):
        codes[naam] = {d.code for d in getattr(p, naam)}
    for plek, deel in _delen(p, ()):
        for (soort, veld), lijst in _VERWIJST.items():
            if type(deel) is soort:
                for code in _meer(getattr(deel, veld)):
                    if code not in codes[lijst]:
                        bekend = ", ".join(sorted(codes[lijst])) or "geen"
                        uitleg = f"verwijst naar {code!r}, maar dat staat niet bij {lijst}; bekend: {bekend}"
                        yield (*plek, veld), uitleg


def _delen(deel: Deel, plek: Plek) -> Iterator[tuple[Plek, Deel]]:
    yield plek, deel
    for naam in type(deel).model_fields:
        waarde = getattr(deel, naam)
        if isinstance(waarde, Deel):
            yield from _delen(waarde, (*plek, naam))
        elif isinstance(waarde, tuple):
            for i, d in enumerate(waarde):
                if isinstance(d, Deel):
                    yield from _delen(d, (*plek, naam, i))


def _meer(waarde: object) -> Iterable[str]:
    if isinstance(waarde, tuple):
        return waarde
    return () if waarde is None else (str(waarde),)


def _dubbel(naam: str, delen: Iterable[Deel]) -> Iterator[Bevinding]:
    gezien: dict[str, list[Deel]] = {}
    for i, deel in enumerate(delen):
        code = deel.code  # type: ignore[attr-defined]
        if any(_samen(deel, eerder) for eerder in gezien.get(code, [])):
            yield (naam, i, "code"), f"is {code!r}, maar dat staat er al voor dezelfde tijd"
        gezien.setdefault(code, []).append(deel)


def _samen(a: Deel, b: Deel) -> bool:
    van_a, tot_a, van_b, tot_b = a.geldig_van, a.geldig_tot, b.geldig_van, b.geldig_tot  # type: ignore[attr-defined]
    return not ((tot_a and van_b and tot_a < van_b) or (tot_b and van_a and tot_b < van_a))


def _lagen(p: Profiel) -> Iterator[Bevinding]:
    """A rung stands in exactly one layer, so every product, provision and euro does."""
    if not p.lagen:
        return
    geteld = Counter(trede for laag in p.lagen for trede in laag.treden)
    for i, laag in enumerate(p.lagen):
        for trede in laag.treden:
            if geteld[trede] > 1:
                yield ("lagen", i, "treden"), f"noemt {trede!r}, maar die trede staat in meer dan een laag"
    for rung in p.trap.treden:
        if not geteld[rung.code]:
            yield ("lagen",), f"noemt trede {rung.code!r} niet, dus wat daarop staat heeft geen laag"


def _dekking(p: Profiel) -> Iterator[Bevinding]:
    """Every law and life domain in use is covered, so that nothing is left without its tag."""
    for i, product in enumerate(p.producten):
        if p.wetten and not p.wetten_van(product):
            bekend = ", ".join(w.naam for w in p.wetten)
            yield ("producten", i, "wet"), f"is {product.wet!r}, maar dat staat niet bij wetten; bekend: {bekend}"
        if p.domeinen and not p.domeinen_van(product):
            yield ("producten", i, "wet"), f"is {product.wet!r}, en geen enkel domein noemt die wet of dit product"
    for naam, lijst in (("wetten", p.wetten), ("domeinen", p.domeinen)):
        gedekt = {leefgebied for deel in lijst for leefgebied in deel.leefgebieden}
        for leefgebied in p.leefgebieden if lijst else ():
            if leefgebied.code not in gedekt:
                yield (naam,), f"noemt leefgebied {leefgebied.code!r} nergens, dus voorzieningen daarin missen er een"


def _exclusief(p: Profiel) -> Iterator[Bevinding]:
    """Who is responsible for an exclusive layer does no other (an independent position)."""
    alleen = {laag.code for laag in p.lagen if laag.exclusief}
    for i, organisatie in enumerate(p.organisaties):
        lagen = {laag for taak in organisatie.taken for laag in taak.lagen}
        if (lagen & alleen) and len(lagen) > 1:
            uitleg = f"geven {organisatie.naam} ook een andere laag dan {', '.join(sorted(lagen & alleen))}"
            yield ("organisaties", i, "taken"), f"{uitleg}; wie daarvoor verantwoordelijk is, doet alleen die laag"


def _streken(p: Profiel) -> Iterator[Bevinding]:
    """Teams for adults and teams for youth divide the town in the same way."""
    per = {stroom: [t for t in p.teams if t.stroom == stroom] for stroom in ("volwassenen", "jeugd")}
    if not all(per.values()):
        return
    volwassenen, jeugd = ({g for t in teams for g in t.bestrijkt or t.gebieden} for teams in per.values())
    for i, team in enumerate(p.teams):
        if team.stroom == "jeugd" and volwassenen != jeugd:
            anders = ", ".join(sorted(volwassenen ^ jeugd))
            yield ("teams", i, "bestrijkt"), f"verschillen van die voor volwassenen ({anders}); de indeling is dezelfde"
    for i, punt in enumerate(p.toegangspunten):
        for code in punt.teams:
            werkend = p.team(code)
            werkt_in = werkend and (werkend.bestrijkt or werkend.gebieden)
            if werkt_in and punt.gebied not in werkt_in:
                yield ("toegangspunten", i, "teams"), f"noemt {code!r}, maar dat team werkt niet in {punt.gebied!r}"


def _kringen(p: Profiel) -> Iterator[Bevinding]:
    for naam in ("documenten", "opgaven", "afdelingen"):
        boven = {d.code: d.onder for d in getattr(p, naam)}
        for i, deel in enumerate(getattr(p, naam)):
            pad, volgende = {deel.code}, deel.onder
            while volgende is not None and volgende not in pad:
                pad.add(volgende)
                volgende = boven.get(volgende)
            if volgende is not None:
                yield (naam, i, "onder"), f"komt via {volgende!r} weer bij zichzelf uit"


def _documenten(p: Profiel) -> Iterator[Bevinding]:
    niveaus = {d.code: d.niveau for d in p.documenten}
    for i, document in enumerate(p.documenten):
        if document.niveau == "tactisch" and document.onder is None:
            yield ("documenten", i, "onder"), "ontbreekt; een tactische nota werkt een strategische nota uit"
        boven = niveaus.get(document.onder or "")
        if boven is not None and boven not in _BOVEN[document.niveau]:
            yield (
                ("documenten", i, "onder"),
                f"is {boven}, en daar hangt een nota op niveau {document.niveau} niet onder",
            )


def _registers(p: Profiel) -> Iterator[Bevinding]:
    for i, register in enumerate(p.registers):
        gezien: set[str] = set()
        for j, veld in enumerate(register.velden):
            if veld.code in gezien:
                yield ("registers", i, "velden", j, "code"), f"is {veld.code!r}, maar dat staat er al"
            gezien.add(veld.code)
            if veld.uit is not None and not lijst_van(p, veld.uit):
                yield ("registers", i, "velden", j, "uit"), f"kiest uit {veld.uit}, maar daar staat niets"


def _leveren(p: Profiel) -> Iterator[Bevinding]:
    """The access does not deliver what it grants, and a provider does not give access."""
    for i, organisatie in enumerate(p.organisaties):
        eigen = organisatie.verantwoordelijkheid
        if eigen == "toegang" and organisatie.gecontracteerd:
            yield (
                ("organisaties", i, "gecontracteerd"),
                "kan niet bij een organisatie van de toegang: die levert niet zelf",
            )
        for j, taak in enumerate(organisatie.taken):
            if eigen is not None and taak.soort in _DRIE and taak.soort != eigen:
                yield (
                    ("organisaties", i, "taken", j, "soort"),
                    f"is {taak.soort!r}, maar de organisatie heeft {eigen!r}",
                )
    buiten = {o.code for o in p.organisaties if o.verantwoordelijkheid in _DRIE[1:]}
    for i, team in enumerate(p.teams):
        if team.soort == "toegangsteam" and team.organisatie in buiten:
            yield ("teams", i, "organisatie"), f"is {team.organisatie!r}, maar die biedt aanbod en geen toegang"


def _segmenten(p: Profiel) -> Iterator[Bevinding]:
    if p.segmenten and (som := sum(s.procent for s in p.segmenten)) != 100:
        yield ("segmenten",), f"tellen samen {som}%, en niet 100%"


def _teamnamen(p: Profiel) -> Iterator[Bevinding]:
    """Teams for access carry the one name that the town knows."""
    for i, team in enumerate(p.teams):
        if p.teamstijl and team.soort == "toegangsteam" and not team.naam.startswith(p.teamstijl.naam):
            yield ("teams", i, "naam"), f"begint niet met {p.teamstijl.naam!r}, de naam van alle teams"
