"""A rejected line of an invoice, and what it becomes when it can be put right."""

from naober.istandaard.volume import MINUUT, UUR
from naober.kern import Bedrag
from naober.levering.models import Prestatie
from naober.levering.queries.factuurstand import begin_stand, vul_stand
from naober.levering.rules.declaratie import Factuurregel
from naober.levering.rules.verbeteren import kan_verbeteren, verbeter


def factuurregel_van(p: Prestatie) -> Factuurregel:
    """The line as it came in."""
    return Factuurregel(
        referentie=p.referentie, toewijzing=p.toewijzingnummer, categorie=p.productcategorie, code=p.productcode,
        begin=p.begin, eind=p.eind, volume=p.volume, eenheid=p.eenheid, bedrag=Bedrag(abs(p.centen)),
        tarief=Bedrag(p.tarief_centen) if p.tarief_centen is not None else None, crediteert=p.vorige_referentie,
    )  # fmt: skip


def te_verbeteren(p: Prestatie) -> bool:
    """Whether somebody may try: without a query, for a list."""
    afgewezen = p.uitkomst == Prestatie.Uitkomst.AFGEWEZEN and p.toewijzing_id is not None
    return afgewezen and kan_verbeteren(p.redenen, credit=p.centen < 0)


def verbetering_van(p: Prestatie) -> Factuurregel | None:
    """The line as it should be, by the allocation and the contract of now; None when that cannot be said. At most
    seven queries."""
    if not te_verbeteren(p):
        return None
    regel = factuurregel_van(p)
    stand = begin_stand(p.aanbieder_id, p.wet, p.eind, deels=True)
    vul_stand(stand, p.aanbieder_id, p.wet, [regel.als_prestatie("")])
    toewijzing = stand.toewijzingen.get(p.toewijzingnummer)
    if toewijzing is None:
        return None
    product = stand.producten.get(toewijzing.product) if toewijzing.product else None
    prijs = product.prijs(max(p.begin, toewijzing.ingang)) if product else None
    per_minuut = product is not None and product.eenheid == UUR and p.eenheid == MINUUT
    return verbeter(regel, toewijzing, prijs, p.redenen, per_minuut=per_minuut)
