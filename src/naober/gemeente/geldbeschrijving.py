"""What a profile says of pgb, contributions and their budget lines, as headings with lines (see `leesbaar`)."""

from collections.abc import Iterable

from naober.gemeente.leesbaar import Regel, Rubriek, regel_van, rubrieken
from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.geld import Bijdrageregels, Geldpost, Kengetal, Pgbregels
from naober.kern import Bedrag, datum_voluit

_SOORT = {
    "rekening": "rekening",
    "raming": "raming",
    "wijziging": "wijziging",
    "na-wijziging": "na wijziging",
    "vrijval": "vrijval",
}


def geld(p: Profiel) -> tuple[Rubriek, ...]:
    """Pgb, own contributions, budget lines and figures."""
    return rubrieken(
        ("Persoonsgebonden budget", _pgb(p, p.geld.pgb) if p.geld.pgb else ()),
        ("Eigen bijdrage", _bijdrage(p, p.geld.bijdrage) if p.geld.bijdrage else ()),
        ("Begrotingsregels voor pgb en bijdrage", map(_post, p.geld.posten)),
        ("Cijfers over pgb en bijdrage", (_kengetal(p, k) for k in p.geld.kengetallen)),
    )


def _pgb(p: Profiel, r: Pgbregels) -> Iterable[Regel]:
    yield regel_van(
        r,
        "Wie een pgb kan kiezen",
        taken="; ".join(r.taken),
        met_hulp_van="; ".join(r.hulp_van),
        waarvoor="alleen voor maatwerk" if r.alleen_maatwerk else None,
        natura="De inwoner laat zien dat hulp in natura niet past of niet genoeg is."
        if r.natura_schiet_tekort
        else None,
        buiten_de_gemeente="; ".join(filter(None, (_product(p, code) for code in r.buiten_gemeente))),
    )
    for u in r.uitsluitingen:
        yield regel_van(u, "Geen pgb", vraag=u.vraag)
    if r.plan is not None:
        yield regel_van(
            r.plan,
            r.plan.naam,
            verplicht="ja" if r.plan.verplicht else None,
            vragen=" ".join(v.naam for v in r.plan.velden),
        )
    if r.tarief is not None:
        yield regel_van(
            r.tarief,
            "Tarief",
            afgeleid_van="de kostprijs in natura" if r.tarief.uit_natura else None,
            hoogstens="wat de goedkoopste passende hulp in natura kost" if r.tarief.hoogstens_goedkoopst else None,
            bijbetalen="Duurder mag; dan betaalt de inwoner het verschil." if r.tarief.bijbetalen else None,
            methode=r.tarief.methode,
        )
    for h in r.helpers:
        yield regel_van(h, h.naam, deel=f"{h.percentage} procent van de kostprijs in natura" if h.percentage else None)
    for g in r.gronden:
        yield regel_van(g, "Weigeren" if g.soort == "weigeren" else "Intrekken", grond=g.naam)
    if r.netwerk is not None:
        yield regel_van(r.netwerk, "Het sociale netwerk betalen", wanneer="alleen bij uitzondering, met een reden")
    if r.trekkingsrecht is not None:
        yield regel_van(r.trekkingsrecht, "Trekkingsrecht", wie="De SVB betaalt de hulp, niet de inwoner.")
    if r.controle is not None:
        yield regel_van(
            r.controle,
            "Controle op de besteding",
            door="de gemeente zelf" if r.controle.door == "gemeente" else "de SVB",
            contact="; ".join(r.controle.contact),
        )
    if r.personengericht is not None:
        producten = "; ".join(filter(None, (_product(p, code) for code in r.personengericht.producten)))
        yield regel_van(
            r.personengericht,
            r.personengericht.naam,
            waarvoor=producten,
            wanneer="als het goedkoper is dan natura en de inwoner het zelf kan regelen",
        )


def _bijdrage(p: Profiel, r: Bijdrageregels) -> Iterable[Regel]:
    for regel in r.regels:
        yield regel_van(regel, regel.naam, uitleg=regel.uitleg)
    if r.kostprijs is not None:
        yield regel_van(
            r.kostprijs, "Kostprijs", met="; ".join(r.kostprijs.met), bepaald_door="; ".join(r.kostprijs.methoden)
        )
    if r.natura is not None:
        yield regel_van(r.natura, "Bijdrage in natura", toets=p.toets(r.natura.toets).naam)
    for z in r.zonetarief:
        bedrag = str(Bedrag(z.centen)) if z.centen else "niet in het document"
        yield regel_van(z, z.naam, per_zone=bedrag, opnieuw_bekijken=z.heroverwegen)
    if r.bijkopen is not None:
        producten = "; ".join(filter(None, (_product(p, code) for code in r.bijkopen.producten)))
        yield regel_van(r.bijkopen, "Zelf uren bijkopen", waarvoor=producten, cak="loopt niet via het CAK")
    if r.wlz is not None:
        yield regel_van(r.wlz, "Wmo en Wlz naast elkaar", wmo=r.wlz.wmo, wlz=r.wlz.wlz)
    for o in r.overgang:
        producten = "; ".join(filter(None, (_product(p, code) for code in o.producten)))
        yield regel_van(
            o, "Overgang voor wie het al had", waarvoor=producten, sinds=datum_voluit(o.ingang),
            betaalt_vanaf=datum_voluit(o.vanaf),
        )  # fmt: skip


def _post(post: Geldpost) -> Regel:
    return regel_van(post, post.naam, **{f"{_SOORT[b.soort]} {b.jaar}": str(Bedrag(b.centen)) for b in post.bedragen})


def _kengetal(p: Profiel, k: Kengetal) -> Regel:
    waarde = (
        f"{k.procent} procent"
        if k.procent is not None
        else str(Bedrag(k.centen))
        if k.centen is not None
        else f"{k.aantal}"
    )
    return regel_van(k, k.naam, waarde=waarde, product=_product(p, k.product) if k.product else None)


def _product(p: Profiel, code: str) -> str | None:
    product = p.product(code)
    return product.naam if product else None
