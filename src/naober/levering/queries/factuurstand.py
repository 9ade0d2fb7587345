"""What is known of the lines that are about to be judged: a fixed number of questions for any number of lines, with
arrays of numbers in place of joins on rows."""

from collections.abc import Iterable, Sequence
from datetime import date
from sys import intern
from typing import Any

from django.db import connection

from naober.istandaard import Prestatieregel
from naober.levering.rules.declaratie import Betaald, Contractregel, Prijs, Stand, Toegewezen, in_minuten

_TOEWIJZINGEN = """
select t.id, t.nummer, coalesce(p.bsn, ''), t.productcategorie, t.productcode, t.volume, t.eenheid, t.frequentie,
  t.budget_centen, t.ingang, t.einde, t.verwijderd, t.contractproduct_id
from levering_toewijzing t left join bewoners_persoon p on p.id = t.persoon_id
where t.aanbieder_id = %s and t.wet = %s and t.nummer = any (%s::int[])
"""
_LEVERINGEN = """
select toewijzing_id, begin, eind from levering_levering
where toewijzing_id = any (%s::bigint[]) order by toewijzing_id, begin
"""
_PRODUCTEN = """
select p.id, p.contract_id, p.productcategorie, p.productcode, p.eenheid, t.geldig_van, t.geldig_tot, t.centen
from levering_contract c
join levering_contractproduct p on p.contract_id = c.id
left join levering_tarief t on t.contractproduct_id = p.id
where c.aanbieder_id = %s and (p.wet = %s or p.wet = '')
order by p.id, t.geldig_van desc
"""
_RUIMTE = """
select r.contract_id, r.jaar, r.centen from levering_ruimte r join levering_contract c on c.id = r.contract_id
where c.aanbieder_id = %s
"""
_BESTEED = """
select p.contract_id, extract(year from l.begin)::int, sum(coalesce(b.centen, l.toegekend_centen))::bigint
from levering_declaratie d
join levering_prestatie l on l.declaratie_id = d.id
left join (
  select distinct on (prestatie_id) prestatie_id, centen from levering_prestatiebesluit order by prestatie_id, id desc
) b on b.prestatie_id = l.id
join levering_toewijzing t on t.id = l.toewijzing_id
join levering_contractproduct p on p.id = t.contractproduct_id
where d.aanbieder_id = %s and l.uitkomst <> 'afgewezen' group by 1, 2
"""
_REFERENTIES = """
select referentie from levering_prestatie
where aanbieder_id = %s and wet = %s and uitkomst <> 'afgewezen' and referentie = any (string_to_array(%s, chr(31)))
"""
# By reference and by allocation apart: with "or" between them all lines would be gone through, for each piece anew.
_EERDERE = """
select l.referentie, l.toewijzing_id, l.productcategorie, l.productcode, l.begin, l.eind, l.toegekend_volume,
  coalesce((select b.centen from levering_prestatiebesluit b where b.prestatie_id = l.id order by b.id desc limit 1),
    l.toegekend_centen),
  exists (
    select from levering_prestatie c where c.aanbieder_id = l.aanbieder_id and c.wet = l.wet
      and c.vorige_referentie = l.referentie and c.vorige_referentie <> '' and c.uitkomst <> 'afgewezen'
  ), l.eenheid
from levering_prestatie l
where l.uitkomst <> 'afgewezen' and l.centen >= 0 and l.wet = %s and
"""
_BIJ_REFERENTIE = _EERDERE + "l.aanbieder_id = %s and l.referentie = any (string_to_array(%s, chr(31)))"
_BIJ_TOEWIJZING = _EERDERE + "l.aanbieder_id = %s and l.toewijzing_id = any (%s::bigint[])"


def begin_stand(aanbieder: int, wet: str, tot: date, *, deels: bool) -> Stand:
    """What holds for the whole invoice: the products with their prices, and the room that is left. Three questions."""
    stand = Stand(tot, deels=deels)
    prijzen: dict[int, list[Prijs]] = {}
    kop: dict[int, tuple[int, str, str, str]] = {}
    for pk, contract, categorie, code, eenheid, van, geldig_tot, centen in _vraag(_PRODUCTEN, aanbieder, wet):
        kop[pk] = (contract, categorie, code, eenheid)
        if centen is not None:
            prijzen.setdefault(pk, []).append(Prijs(van, geldig_tot, centen))
    for pk, (contract, categorie, code, eenheid) in kop.items():
        regel = Contractregel(pk, contract, categorie, code, eenheid, tuple(prijzen.get(pk, ())))
        stand.producten[pk] = regel
        # Of two contracts for the same product the last one is looked at for a category or budget.
        stand.catalogus[categorie, code] = regel
    stand.ruimte = {(contract, jaar): centen for contract, jaar, centen in _vraag(_RUIMTE, aanbieder)}
    if stand.ruimte:
        for contract, jaar, centen in _vraag(_BESTEED, aanbieder):
            if (contract, jaar) in stand.ruimte:
                stand.ruimte[contract, jaar] -= centen
    return stand


def vul_stand(stand: Stand, aanbieder: int, wet: str, regels: Sequence[Prestatieregel]) -> None:
    """Add what is needed for these lines and was not asked before: at most five questions."""
    nieuw = sorted({r.toewijzing for r in regels} - stand.toewijzingen.keys())
    pks: list[int] = []
    if nieuw:
        for pk, nummer, bsn, categorie, code, volume, eenheid, frequentie, *rest in _vraag(
            _TOEWIJZINGEN, aanbieder, wet, _getallen(nieuw)
        ):
            # Codes that are alike are kept once: of a large invoice all allocations stay in memory.
            stand.toewijzingen[nummer] = Toegewezen(
                pk, nummer, bsn, intern(categorie), intern(code), volume, intern(eenheid), intern(frequentie), *rest
            )
            pks.append(pk)
        _leveringen(stand, nieuw, pks)
    referenties = _TUSSEN.join([r.referentie for r in regels])
    stand.referenties.update([r for (r,) in _vraag(_REFERENTIES, aanbieder, wet, referenties)])
    # What counts of an allocation comes with the allocation, once.
    if vorige := [r.vorige_referentie for r in regels if r.vorige_referentie]:
        for referentie, *rest in _vraag(_BIJ_REFERENTIE, wet, aanbieder, _TUSSEN.join(vorige)):
            _neem_eerdere(stand, referentie, rest, telt=False)
    if pks:
        for referentie, *rest in _vraag(_BIJ_TOEWIJZING, wet, aanbieder, _getallen(pks)):
            _neem_eerdere(stand, referentie, rest, telt=True)


# Thousands of values go as one text, which costs a fraction of a list. Between texts: a sign that XML cannot hold.
_TUSSEN = "\x1f"


def _getallen(getallen: Iterable[int]) -> str:
    return "{" + ",".join(map(str, getallen)) + "}"


def _leveringen(stand: Stand, nummers: Iterable[int], pks: list[int]) -> None:
    per_pk: dict[int, list[tuple[date, date | None]]] = {}
    for pk, begin, eind in _vraag(_LEVERINGEN, _getallen(pks)):
        per_pk.setdefault(pk, []).append((begin, eind))
    for nummer in nummers:
        if (t := stand.toewijzingen.get(nummer)) is not None:
            t.leveringen = tuple(per_pk.get(t.pk, ()))


def _neem_eerdere(stand: Stand, referentie: str, rest: list[Any], *, telt: bool) -> None:
    toewijzing, categorie, code, begin, eind, volume, centen, weg, eenheid = rest
    bekend = stand.betaald.get(referentie)
    # What this file credits meanwhile is known here better than in the database.
    if bekend is None or not bekend.gecrediteerd:
        stand.betaald[referentie] = Betaald(toewijzing, categorie, code, begin, eind, volume, centen, weg)
    if not telt or weg:
        return
    stand.open.add((toewijzing, categorie, code, begin, eind))
    stand.verbruikt[toewijzing] = stand.verbruikt.get(toewijzing, 0) + in_minuten(volume, eenheid)
    stand.besteed[toewijzing] = stand.besteed.get(toewijzing, 0) + centen


def _vraag(sql: str, *waarden: Any) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(sql, waarden)
        return list(cursor.fetchall())
