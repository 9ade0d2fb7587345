"""What a profile says of buying support, as headings with lines (see `leesbaar`)."""

from collections.abc import Iterable, Iterator

from naober.gemeente.leesbaar import Regel, Rubriek, regel_van, rubrieken
from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.inkoop import (
    Bekostigingsregel,
    Contracteis,
    Inkoopafspraak,
    Inkoopprocedure,
    Inkooptraject,
    Overgangsregel,
    Samenwerkingsverband,
    Vereveningsregel,
)
from naober.gemeente.profiel.jeugdinkoop import (
    VERWIJZERS,
    Domeindeel,
    Inzetregel,
    Leeftijdsregel,
    Productgroep,
    Verlengregel,
    Verwijsregel,
)
from naober.gemeente.profiel.toezicht import Toezichtregel
from naober.kern import Bedrag, datum_voluit

BEKOSTIGING = {
    "inspanning": "per eenheid",
    "output": "per resultaat of traject",
    "taak": "één bedrag voor de hele taak",
    "vaste-prijs": "vaste prijs voor het resultaat",
    "dagdeel": "per dagdeel",
    "lumpsum": "lumpsum",
}
_LOOPTIJD = {"meerjarig": "meerjarig", "kort": "korte termijn", "beide": "meerjarig of korte termijn"}


def inkoop(p: Profiel) -> tuple[Rubriek, ...]:
    """Scales, procedures, demands, agreements, prices and choice."""
    i = p.inkoop
    return rubrieken(
        ("Schalen van inkoop", _schalen(p)),
        ("Inkoopprocedures", map(_procedure, i.procedures)),
        ("Eisen aan een contract", (_eis(p, e) for e in i.eisen)),
        ("Wie voor meer gemeenten inkoopt", map(_verband, i.verbanden)),
        ("Niveaus van afspraken", (regel_van(n, n.naam, uitleg=n.uitleg) for n in i.niveaus)),
        ("Wat is afgesproken", (_afspraak(p, a) for a in i.afspraken)),
        ("Inkoop die gepland is", (_traject(p, t) for t in i.trajecten)),
        ("Wat samen wordt ingekocht", (_groep(p, g) for g in i.groepen)),
        ("Wie naar hulp verwijst", (_verwijzing(p, v) for v in i.verwijzing)),
        ("Wat het team zelf tijdelijk inzet", (_inzet(p, r) for r in i.inzet)),
        ("Leeftijd", (_leeftijd(p, r) for r in i.leeftijden)),
        ("Verlengen van hulp", (_verlenging(p, v) for v in i.verlenging)),
        ("Hulp en de wet waar zij uit komt", map(_domein, i.domein)),
        ("Prijs en bekostiging", _prijs(p)),
        ("Overgang", (_overgang(p, o) for o in i.overgang)),
        ("Verevening tussen gemeenten", map(_verevening, i.verevening)),
        ("Productcodes", (_productcode(p, n) for n in range(len(i.productcodes)))),
        ("Vervoer", _vervoer(p)),
        ("Kiezen van een aanbieder", _keuze(p)),
        ("Toezicht en handhaving", map(_toezicht, i.toezicht)),
    )


def _producten(p: Profiel, codes: Iterable[str]) -> str | None:
    return "; ".join(product.naam for code in codes if (product := p.product(code)) is not None) or None


def _schalen(p: Profiel) -> Iterator[Regel]:
    namen = {s.code: s.naam for s in p.inkoop.schalen}
    for s in p.inkoop.schalen:
        yield regel_van(s, s.naam, als_het_beter_is_op="; ".join(s.criteria) or None)
    for r in p.inkoop.schaalregels:
        yield regel_van(
            r,
            r.wat,
            schaal="; ".join(namen.get(s, s) for s in r.schalen),
            producten=_producten(p, r.producten),
            wetten="; ".join(r.wetten) or None,
            verplicht="ja, door de wet" if r.verplicht else None,
        )


def _procedure(pr: Inkoopprocedure) -> Regel:
    stappen = (f"{n}. {s.naam}{'. ' + s.uitleg if s.uitleg else ''}" for n, s in enumerate(pr.stappen, 1))
    return regel_van(
        pr,
        pr.naam,
        eindigt_in=pr.vorm,
        stappen=" ".join(stappen) or None,
        met_wie="alle partijen die dat wensen, zonder maximum" if pr.alle_willigen else None,
        looptijd=_LOOPTIJD[pr.looptijd] if pr.looptijd else None,
    )


def _eis(p: Profiel, e: Contracteis) -> Regel:
    wanneer = {"vooraf": "voordat het loopt", "tijdens": "terwijl het loopt", "beide": "vooraf en terwijl het loopt"}
    return regel_van(
        e,
        e.vraag,
        wanneer=wanneer[e.moment],
        voor=_producten(p, e.producten),
        vanaf=datum_voluit(e.vanaf) if e.vanaf else None,
        bij="contracten voor de overgang" if e.overgang else None,
    )


def _verband(v: Samenwerkingsverband) -> Regel:
    return regel_van(
        v,
        v.naam,
        vorm=v.vorm,
        gemeenten=str(v.gemeenten) if v.gemeenten else None,
        sinds=str(v.sinds) if v.sinds else None,
        taken="; ".join(v.taken) or None,
        blijft_bij_de_gemeente="; ".join(v.niet) or None,
        rollen_apart="; ".join(v.rollen) or None,
        alleen_uitvoering="ja" if v.alleen_uitvoering else None,
        informatie="; ".join(v.informatie) or None,
        tijdelijk=v.tijdelijk,
        gereed=v.gereed,
    )


def _afspraak(p: Profiel, a: Inkoopafspraak) -> Regel:
    niveaus = {n.code: n.naam for n in p.inkoop.niveaus}
    bedragen = (f"{Bedrag(b.centen)} in {b.jaar}{' na wijziging' if b.na_wijziging else ''}" for b in a.bedragen)
    return regel_van(
        a,
        a.naam,
        soort="nog te beslissen" if a.soort == "open" else a.soort,
        met="; ".join(a.met) or None,
        onderdelen="; ".join(a.onderdelen) or None,
        rollen="; ".join(a.rollen) or None,
        van=datum_voluit(a.van) if a.van else None,
        tot_en_met=datum_voluit(a.tot) if a.tot else None,
        einde=a.tot_tekst,
        opnieuw_kiezen=a.heroverwegen,
        elk_jaar="ja" if a.jaarlijks else None,
        niveau=niveaus.get(a.niveau or ""),
        bedragen="; ".join(bedragen) or None,
        verantwoordelijk=a.verantwoordelijk,
    )


def _groep(p: Profiel, g: Productgroep) -> Regel:
    namen, schaal = {ander.code: ander.naam for ander in p.inkoop.groepen}, p.inkoop.schaal(g.schaal)
    return regel_van(
        g,
        g.naam,
        schaal=schaal.naam if schaal else g.schaal,
        delen="; ".join(d.naam for d in g.delen) or None,
        producten=_producten(p, sorted(g.alle_producten)),
        vrij_toegankelijk="ja" if g.vrij else None,
        dag_en_nacht="ja" if g.dag_en_nacht else None,
        samen_met=namen.get(g.samen_met or ""),
        geeft_zelf_geen_hulp="wie dit uitvoert, geeft geen andere hulp uit deze wet" if g.alleen_uitvoeren else None,
        deel_van_het_budget=f"{g.procent} procent" if g.procent else None,
        kostenplaats=g.kostenplaats,
    )


def _verwijzing(p: Profiel, v: Verwijsregel) -> Regel:
    wie = "; ".join(VERWIJZERS[code] for code in v.verwijzers)
    return regel_van(v, v.naam, wie=wie, producten=_producten(p, v.producten), noteer=v.noteer)


def _leeftijd(p: Profiel, r: Leeftijdsregel) -> Regel:
    return regel_van(
        r,
        r.wet,
        tot=f"{r.tot} jaar",
        doorlopend_tot=f"{r.doorlopend_tot} jaar" if r.doorlopend_tot else None,
        zonder_grens=_producten(p, r.zonder_grens),
        na_een_strafrechtelijke_beslissing="geen grens" if r.strafrecht else None,
    )


def _verlenging(p: Profiel, v: Verlengregel) -> Regel:
    toets = p.toets(v.toets)
    return regel_van(v, toets.naam, wetten="; ".join(v.wetten), vragen=" ".join(t.vraag for t in toets.vragen))


def _domein(d: Domeindeel) -> Regel:
    vanaf = datum_voluit(d.nieuw_vanaf) if d.nieuw_vanaf else None
    return regel_van(d, d.naam, was="; ".join(d.herkomst), valt_onder=d.wet, taak_erbij_vanaf=vanaf)


def _traject(p: Profiel, t: Inkooptraject) -> Regel:
    andere = {ander.code: ander.naam for ander in p.inkoop.trajecten}
    procedure = p.inkoop.procedure(t.procedure or "")
    return regel_van(
        t,
        t.naam,
        procedure=procedure.naam if procedure else None,
        producten=_producten(p, t.producten),
        mijlpalen="; ".join(f"{m.naam}: {m.wanneer}" for m in t.mijlpalen) or None,
        klaar_verwacht=datum_voluit(t.einde) if t.einde else None,
        hangt_samen_met="; ".join(andere.get(code, code) for code in t.samen_met) or None,
    )


def _prijs(p: Profiel) -> Iterator[Regel]:
    for m in p.inkoop.minimumprijzen:
        yield regel_van(
            m, "Minimumprijs", producten=_producten(p, m.producten), op_basis_van=m.grondslag, door=m.door,
            wanneer=m.wanneer, daaronder="wordt een aanbod geweigerd",
        )  # fmt: skip
    yield from (_bekostiging(p, b) for b in p.inkoop.bekostiging)
    if p.inkoop.indexatie is not None:
        yield regel_van(p.inkoop.indexatie, "Indexatie", hoe=p.inkoop.indexatie.naam)
    if p.inkoop.ruimte is not None:
        yield regel_van(p.inkoop.ruimte, "Ruimte", waarschuwing=f"bij {p.inkoop.ruimte.waarschuwing} procent")


def _bekostiging(p: Profiel, b: Bekostigingsregel) -> Regel:
    plafond = {True: "er is een budgetplafond", False: "er is geen plafond", None: None}[b.plafond]
    return regel_van(
        b,
        b.wat,
        producten=_producten(p, b.producten),
        bekostiging="; ".join(BEKOSTIGING[v] for v in b.vormen) or None,
        plafond=plafond,
        eisen="; ".join(b.eisen) or None,
        sturen_op="; ".join(b.sturing) or None,
        stand="wordt onderzocht" if b.onderzoek else None,
    )


def _overgang(p: Profiel, o: Overgangsregel) -> Regel:
    wie = (
        "wie de cliënten al had, en nieuwe op beperkte schaal" if o.nieuwe_beperkt else "alleen wie de cliënten al had"
    )
    korting = (f"{k.naam} {k.procent} procent" for k in o.korting)
    return regel_van(
        o,
        o.naam,
        jaren="; ".join(map(str, o.jaren)),
        producten=_producten(p, o.producten),
        wetten="; ".join(o.wetten) or None,
        aanbieders=wie if o.alleen_zittend else None,
        nieuwe_inwoners="ook bij deze aanbieders" if o.ook_nieuw else None,
        nieuwe_aanbieders=f"vanaf {datum_voluit(o.nieuwe_vanaf)}" if o.nieuwe_vanaf else None,
        korting=f"{'; '.join(korting)}; samen {o.totaal} procent" if o.korting else None,
        garantie=o.garantie,
        voorwaarden="; ".join(o.voorwaarden) or None,
    )


def _verevening(v: Vereveningsregel) -> Regel:
    wat = {"solidariteit": "samen delen in de kosten", "profijt": "elke gemeente betaalt voor haar eigen inwoners"}
    jaren = " ".join(filter(None, (f"vanaf {v.van}" if v.van else "", f"tot en met {v.tot}" if v.tot else "")))
    return regel_van(v, v.naam, beginsel=wat[v.beginsel], jaren=jaren or None, wetten="; ".join(v.wetten) or None)


def _productcode(p: Profiel, nummer: int) -> Regel:
    c = p.inkoop.productcodes[nummer]
    return regel_van(
        c, c.naam, product=_producten(p, (c.product,)), eenheid=c.eenheid, doelgroep=c.doelgroep, zwaarte=c.zwaarte,
        aantal=str(c.aantal) if c.aantal is not None else None,
    )  # fmt: skip


def _vervoer(p: Profiel) -> Iterator[Regel]:
    van = {"gemeente": "de gemeente", "provincie": "de provincie", "gedeeld": "de gemeente en de provincie samen"}
    for v in p.inkoop.vervoer:
        yield regel_van(
            v, v.naam, soort=v.soort, verantwoordelijk=van[v.verantwoordelijk], producten=_producten(p, v.producten)
        )


def _keuze(p: Profiel) -> Iterator[Regel]:
    k, b = p.inkoop.keuze, p.inkoop.backoffice
    if k is not None:
        yield regel_van(
            k,
            "Keuze van de inwoner",
            wensen="; ".join(k.wensen) or None,
            dichtbij=_producten(p, k.dichtbij),
            minstens=f"{k.minimum} aanbieders per product" if k.minimum else None,
            eigen_werkgever="verwijzingen naar de eigen werkgever worden apart geteld" if k.eigen_werkgever else None,
            warme_overdracht=k.warm,
            voucher=_producten(p, k.voucher),
            wachten=k.wachtnorm,
            vastgelopen=k.doorbraak,
            hulp_tijdens_wachten="; ".join(k.overbrugging) or None,
        )
    if b is not None:
        yield regel_van(b, b.naam, wetten="; ".join(b.wetten), meldt_terug="; ".join(b.meldt) or None)


def _toezicht(t: Toezichtregel) -> Regel:
    return regel_van(t, t.naam, waarop=t.soort, wetten="; ".join(t.wetten), schaal=t.schaal)


def _inzet(p: Profiel, r: Inzetregel) -> Regel:
    return regel_van(r, r.naam, producten=_producten(p, r.producten))
