"""A profile in words: what a municipality lays down about itself, as headings with lines, each with its source.

One description for whoever reads it: a page, the command line, or a comparison of municipalities.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from naober.gemeente.delen import Beleid, Deel
from naober.gemeente.profiel import (
    Buurt,
    Gebied,
    Netwerk,
    Organisatie,
    Product,
    Profiel,
    Schaal,
    Taak,
    Team,
    Voorziening,
)
from naober.kern import Bron, datum_voluit

Gegeven = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Regel:
    """One thing under a heading: its name, what is said of it, and where that comes from."""

    naam: str
    gegevens: tuple[Gegeven, ...]
    bron: Bron
    aanname: str | None = None


@dataclass(frozen=True, slots=True)
class Rubriek:
    naam: str
    regels: tuple[Regel, ...]


def beschrijf(profiel: Profiel, dag: date) -> tuple[Rubriek, ...]:
    """Everything, in the order in which it is read; headings without a line are left out."""
    # These modules make their lines with what stands below.
    from naober.gemeente.doelbeschrijving import doelen
    from naober.gemeente.geldbeschrijving import geld
    from naober.gemeente.inkoopbeschrijving import inkoop
    from naober.gemeente.schuldhulpbeschrijving import schuldhulp

    eerst = (*kader(profiel), *organisatie(profiel, dag), *programma(profiel))
    return (*eerst, *doelen(profiel), *geld(profiel), *inkoop(profiel), *schuldhulp(profiel))


def kader(p: Profiel) -> tuple[Rubriek, ...]:
    """What the policy rests on."""
    return rubrieken(
        ("Gemeente", _gemeente(p)),
        ("Wetten", (regel_van(w, voluit=w.voluit, vastgesteld=_datum(w.vastgesteld)) for w in p.wetten)),
        (
            "Uitgangspunten",
            (regel_van(u, f"{n}. {u.naam}", uitleg=u.uitleg) for n, u in enumerate(p.uitgangspunten, 1)),
        ),
        ("Lagen", (_laag(p, nummer) for nummer in range(len(p.lagen)))),
        ("Schalen", (_schaal(p, schaal) for schaal in p.schalen)),
        ("Beleidsterreinen", _domeinen(p)),
        (
            "Rollen van de gemeente",
            (regel_van(r, uitleg=r.uitleg, functies=_op_rij(r.functies)) for r in p.gemeenterollen),
        ),
        ("Inwoners in delen", _segmenten(p)),
        ("Verschillen tussen mensen", (regel_van(d) for d in p.diversiteit)),
        ("Wie er rond een inwoner werkt", (regel_van(s, wet=s.wet) for s in p.partijen)),
    )


def organisatie(p: Profiel, dag: date) -> tuple[Rubriek, ...]:
    """Who carries it out, as it stands on `dag`."""
    return rubrieken(
        ("Gebieden", (_gebied(g) for g in p.gebieden)),
        ("Teams", (_team(p, t, dag) for t in p.teams)),
        ("Hoe een team zich toont", _teamstijl(p)),
        ("Organisaties", (_organisatie(p, o) for o in p.organisaties)),
        ("Afdelingen", (regel_van(a, onder=_naam(p.afdelingen, a.onder), uitleg=a.uitleg) for a in p.afdelingen)),
        ("Expertises", (regel_van(e, in_elk_team="ja" if e.verplicht else None) for e in p.expertises)),
        ("Functies", _functies(p)),
        ("Netwerken", (_netwerk(p, n) for n in p.netwerken)),
        ("Wie beslist als het vastloopt", _samenspel(p)),
        ("Toegangspunten", _toegangspunten(p)),
        ("Capaciteit van de teams", _capaciteit(p)),
    )


def programma(p: Profiel) -> tuple[Rubriek, ...]:
    """What the municipality set out to do, as the document says it."""
    return rubrieken(
        ("Beleidsdocumenten", _documenten(p)),
        ("Opgaven", _opgaven(p)),
        ("Acties", _acties(p)),
        ("Registers", (regel_van(r, uitleg=r.uitleg, door=_op_rij(map(p.rolnaam, r.rollen))) for r in p.registers)),
    )


# ----------------------------------------------------------------------------------------------- de rubrieken


def _gemeente(p: Profiel) -> Iterator[Regel]:
    g = p.gemeente
    yield regel_van(
        g, document=p.document.titel, inwoners=g.inwoners, wethouder=g.wethouder, provincie=g.provincie, team=g.teamnaam
    )


def _laag(p: Profiel, nummer: int) -> Regel:
    laag = p.lagen[nummer]
    producten = [q for q in p.producten if q.trede in laag.treden]
    voorzieningen = [v for v in p.voorzieningen if v.trede in laag.treden]
    return regel_van(
        laag,
        f"{nummer + 1}. {laag.naam}",
        uitleg=laag.uitleg,
        kleur=laag.kleur,
        fase=laag.fase,
        alleen_deze_laag="ja: wie dit doet, doet geen andere laag" if laag.exclusief else None,
        treden=_namen(p.trap.treden, laag.treden),
        producten=_op_rij(q.naam for q in producten),
        voorzieningen=_op_rij(v.naam for v in voorzieningen),
        ten_laste_van=_op_rij(dict.fromkeys(q.ten_laste_van for q in producten)),
    )


def _schaal(p: Profiel, schaal: Schaal) -> Regel:
    alles: tuple[Beleid, ...] = (*p.producten, *p.acties)
    hier = [d for d in alles if (van := p.schaal_van(_code(d))) and van[0].code == schaal.code]
    return regel_van(
        schaal,
        uitleg=schaal.uitleg,
        gemeenten=_op_rij(g.naam for g in schaal.gemeenten),
        hier=_op_rij(_naam_van(d) for d in hier),
        waarom=_op_rij((f"{k.reden} ({k.bron})" for k in schaal.keuzes), " "),
    )


def _netwerk(p: Profiel, n: Netwerk) -> Regel:
    aansluiten = [d.naam for d in n.leden if d.stand == "sluit-aan"]
    return regel_van(
        n,
        uitleg=n.uitleg,
        gebieden=_namen(p.gebieden, n.gebieden),
        leden=_op_rij(d.naam for d in n.leden if d.stand == "lid"),
        sluiten_aan=_op_rij(aansluiten),
        komt_bijeen=f"elke {n.elke_dagen} dagen" if n.elke_dagen else None,
        niveaus=_op_rij(filter(None, (n.dorpsniveau, n.casusniveau))),
    )


def _samenspel(p: Profiel) -> Iterator[Regel]:
    for k in p.samenspel.knelpunten:
        wie = _op_rij(map(p.rolnaam, k.mandaat))
        yield regel_van(k, uitleg=k.uitleg, tussen=_op_rij(k.wetten), beslist=wie, binnen=f"{k.dagen} dagen")
    if (d := p.samenspel.doorbraak) is not None:
        naam = _naam(p.expertisebronnen, d.expertisebron)
        yield regel_van(d, naam, na=f"{d.minimaal} vergeefse aanmeldingen", antwoord=f"binnen {d.dagen} dagen")
    if (g := p.samenspel.vastgelopen) is not None:
        yield regel_van(
            g,
            "Huishoudens waar niemand uitkomt",
            partijen=f"{g.partijen} of meer",
            wetten=f"{g.wetten} of meer",
            niets_gebeurd=f"{g.stil_dagen} dagen",
        )


def _domeinen(p: Profiel) -> Iterator[Regel]:
    for domein in p.domeinen:
        in_domein: list[Product | Voorziening] = [*p.producten, *p.voorzieningen]
        yield regel_van(
            domein,
            nieuw="ja" if domein.nieuw else None,
            producten_en_voorzieningen=_op_rij(d.naam for d in in_domein if domein in p.domeinen_van(d)),
            acties=_op_rij(a.naam for a in p.acties if domein.code in a.domeinen),
            ten_laste_van=_op_rij(dict.fromkeys(q.ten_laste_van for q in p.producten if domein in p.domeinen_van(q))),
        )


def _segmenten(p: Profiel) -> Iterator[Regel]:
    inwoners = sum(kern.inwoners for gebied in p.gebieden for kern in gebied.kernen)
    for s in p.segmenten:
        aantal = f"{round(inwoners * s.procent / 100):,}".replace(",", ".")
        yield regel_van(s, deel=f"{s.procent}%", ongeveer=f"{aantal} inwoners", doel=s.doel)


def _gebied(gebied: Gebied) -> Regel:
    return regel_van(
        gebied,
        kernen=_op_rij(f"{k.naam} ({k.inwoners:,})".replace(",", ".") for k in gebied.kernen),
        buurten=_op_rij(_buurt(b) for b in gebied.buurten),
    )


def _buurt(buurt: Buurt) -> str:
    onder = _op_rij(_buurt(b) for b in buurt.buurten)
    return f"{buurt.naam} ({onder})" if onder else buurt.naam


def _team(p: Profiel, team: Team, dag: date) -> Regel:
    return regel_van(
        team,
        soort=team.soort,
        stand=team.stand_op(dag) if team.opbouw else None,
        opbouw=_op_rij(
            f"{s.stand} vanaf {datum_voluit(s.van)}{f' ({s.uitleg})' if s.uitleg else ''}" for s in team.opbouw
        ),
        organisatie=_naam(p.organisaties, team.organisatie),
        beleidsterrein=_naam(p.domeinen, team.domein),
        voor=team.stroom,
        gebieden=_namen(p.gebieden, team.bestrijkt or team.gebieden),
        telefoon=team.telefoon,
        e_mail=team.email,
        opdracht=_op_rij(team.opdracht),
        taken=_op_rij(team.taken),
        netwerk=_op_rij(f"{s.soort}: {s.met}" for s in team.netwerk),
    )


def _teamstijl(p: Profiel) -> Iterator[Regel]:
    if p.teamstijl:
        s = p.teamstijl
        yield regel_van(
            s, uitleg=s.zin, beeldmerk=s.beeldmerk, eigen_ruimte=s.eigen_ruimte, schrijf_niet=_op_rij(s.niet)
        )


def _organisatie(p: Profiel, o: Organisatie) -> Regel:
    return regel_van(
        o,
        soort=o.soort,
        verantwoordelijkheid=o.verantwoordelijkheid,
        sinds=_datum(o.sinds),
        terrein=o.terrein,
        wet=o.wet,
        contract=o.contractvorm,
        verwijst_naar=_naam(p.organisaties, o.verwijst_naar),
        gebieden=_namen(p.gebieden, o.gebieden),
        taken=_op_rij((_taak(p, taak) for taak in o.taken), " "),
    )


def _taak(p: Profiel, taak: Taak) -> str:
    delen = (
        f"in opdracht van {taak.opdrachtgever}" if taak.opdrachtgever else "",
        f"onder een {taak.overeenkomst}" if taak.overeenkomst else "",
        _namen(p.lagen, taak.lagen),
        _namen(p.domeinen, taak.domeinen),
    )
    bij = "; ".join(filter(None, delen))
    return f"{taak.naam}{f' ({bij})' if bij else ''}."


def _functies(p: Profiel) -> Iterator[Regel]:
    for f in p.functies:
        yield regel_van(
            f,
            uitleg=f.uitleg,
            rol=f.rol.woord if f.rol else None,
            ook=", ".join(rol.woord for rol in f.ook) or None,
            team=_naam(p.teams, f.team),
            bij={"gemeente": "de gemeente", "partner": "een partner"}.get(f.kant or ""),
            organisatie=_naam(p.organisaties, f.organisatie),
            vrijwillig="ja" if f.vrijwillig else None,
            onafhankelijk="ja, van wie ondersteuning levert" if f.onafhankelijk else None,
        )


def _toegangspunten(p: Profiel) -> Iterator[Regel]:
    for t in p.toegangspunten:
        yield regel_van(
            t,
            soort=t.soort,
            gebied=_naam(p.gebieden, t.gebied),
            buurt=t.buurt,
            teams=_namen(p.teams, t.teams),
            tijden=t.tijden,
            aandacht=t.aandacht,
        )


def _capaciteit(p: Profiel) -> Iterator[Regel]:
    for c in p.capaciteit:
        yield regel_van(c, _namen(p.gebieden, c.gebieden) or "", fte=f"{c.minimum} tot {c.maximum}")
    if p.capaciteit:
        som = f"{sum(c.minimum for c in p.capaciteit)} tot {sum(c.maximum for c in p.capaciteit)}"
        yield regel_van(p.capaciteit[0], "Samen", fte=som)


def _documenten(p: Profiel) -> Iterator[Regel]:
    for d in p.documenten:
        yield regel_van(
            d,
            niveau=f"{d.niveau} ({d.soort})",
            status=d.status,
            onderwerp=d.onderwerp,
            werkt_uit=_naam(p.documenten, d.onder),
            periode=_periode(d.van, d.tot),
            vastgesteld_door=d.vastgesteld_door,
            beleidsterreinen=_namen(p.domeinen, d.domeinen),
            doelen=_namen(p.opgaven, d.doelen),
        )


def _opgaven(p: Profiel) -> Iterator[Regel]:
    for o in p.opgaven:
        yield regel_van(
            o,
            soort=o.soort,
            dient=_naam(p.opgaven, o.onder),
            beleidsterreinen=_namen(p.domeinen, o.domeinen),
            uitleg=o.uitleg,
            doel=o.doel,
            gerealiseerd=o.gerealiseerd,
            vervolg=o.vervolg,
            wet=o.wet,
            producten=_namen(p.producten, o.producten),
            voorzieningen=_namen(p.voorzieningen, o.voorzieningen),
        )


def _acties(p: Profiel) -> Iterator[Regel]:
    for a in p.acties:
        yield regel_van(
            a,
            pilot=a.pilot,
            opgaven=_namen(p.opgaven, a.opgaven),
            beleidsterreinen=_namen(p.domeinen, a.domeinen),
            doen=_op_rij(wat for wat, nodig in (("opstellen", a.opstellen), ("uitvoeren", a.uitvoeren)) if nodig),
            planning=a.planning or (str(a.jaar) if a.jaar else None),
            eigenaar=a.eigenaar,
            partners=_op_rij(a.partners),
        )


# ------------------------------------------------------------------------------------------------- gereedschap


def rubrieken(*delen: tuple[str, Iterable[Regel]]) -> tuple[Rubriek, ...]:
    """The headings under which anything stands."""
    return tuple(r for naam, regels in delen if (r := Rubriek(naam, tuple(regels))).regels)


def regel_van(deel: Beleid, naam: str | None = None, /, **gegevens: str | None) -> Regel:
    """One piece of policy in words; what is not filled in is left out."""
    gevuld = tuple((veld.replace("_", " ").capitalize(), waarde) for veld, waarde in gegevens.items() if waarde)
    return Regel(naam or _naam_van(deel), gevuld, deel.bron, deel.aanname)


def _naam_van(deel: Deel) -> str:
    return str(getattr(deel, "naam", ""))


def _code(deel: Deel) -> str:
    return str(getattr(deel, "code", ""))


def _naam(delen: Iterable[Deel], code: str | None) -> str | None:
    return next((_naam_van(d) for d in delen if _code(d) == code), code)


def _namen(delen: Iterable[Deel], codes: Iterable[str]) -> str:
    bekend = {_code(d): _naam_van(d) for d in delen}
    return _op_rij(bekend.get(code, code) for code in codes)


def _op_rij(teksten: Iterable[str], tussen: str = "; ") -> str:
    return tussen.join(teksten)


def _datum(dag: date | None) -> str | None:
    return datum_voluit(dag) if dag else None


def _periode(van: date | None, tot: date | None) -> str | None:
    delen = (f"vanaf {datum_voluit(van)}" if van else "", f"tot en met {datum_voluit(tot)}" if tot else "")
    return " ".join(filter(None, delen)) or None
