"""The budget as it stands: what the document prints, with what was decided since. Read by the pages and the actions."""

from collections.abc import Iterable

from django.db import connection
from django.db.models import F, Sum

from naober.geld.models import Begrotingsmaatregel, Begrotingsregel, Besteding, Reserveboeking
from naober.geld.rules.begroting import Ruimte, fonds_van, open_stelpost
from naober.geld.rules.reserve import Regel
from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.begroting import Begroting
from naober.gemeente.profiel.begrotingsbeleid import Fonds

# What the document says that there is, the strongest first.
_SOORTEN = ("na_wijziging", "raming")


def gedrukt(begroting: Begroting, code: str, jaar: int) -> int | None:
    """What the document has for this line in this year, as what it costs: cents; None when it prints nothing."""
    post = begroting.post(code)
    deel = begroting.deel(post.deel) if post else None
    for soort in _SOORTEN:
        bedrag = post.bedrag(soort, jaar) if post else None
        if post and deel and bedrag is not None and (last := deel.last(post, bedrag)) is not None:
            return last * 100
    return None


def wijzigingen(codes: Iterable[str], jaren: Iterable[int]) -> dict[tuple[str, int], int]:
    """What was decided since, by line and year: cents."""
    rijen = Begrotingsregel.objects.filter(post__in=list(codes), jaar__in=list(jaren)).exclude(post="")
    rijen = rijen.exclude(soort=Begrotingsregel.Soort.RIJK)
    return {(r["post"], r["jaar"]): r["som"] for r in rijen.values("post", "jaar").annotate(som=Sum("centen"))}


def begroot(profiel: Profiel, code: str, jaar: int) -> int | None:
    """What there is for this line in this year: the document, with every decision since. None when neither says so."""
    return begroot_in(profiel, code, [jaar])[jaar]


def begroot_in(profiel: Profiel, code: str, jaren: Iterable[int]) -> dict[int, int | None]:
    """As `begroot`, for several years in one question."""
    jaren = list(jaren)
    sinds = wijzigingen([code], jaren)
    uit: dict[int, int | None] = {}
    for jaar in jaren:
        eerst = gedrukt(profiel.begroting, code, jaar) if profiel.begroting else None
        erbij = sinds.get((code, jaar))
        uit[jaar] = eerst if erbij is None else (eerst or 0) + erbij
    return uit


def ruimte(profiel: Profiel, code: str, jaar: int) -> Ruimte:
    """What there is on this line in this year, and what was set aside on it already.

    Money for several years together counts what was set aside in each of them; a part of a fund counts for the whole
    as well, so what was set aside from the part is gone from the whole."""
    begroting = profiel.begroting
    fonds = fonds_van(begroting, code) if begroting else None
    jaren = _samen(begroting, fonds, code, jaar)
    posten = [code, *(p.code for p in begroting.posten if p.onder == code)] if begroting else [code]
    besteed = Besteding.objects.filter(post__in=posten, jaar__in=jaren).aggregate(som=Sum("centen"))["som"] or 0
    # What was earmarked and has no line of its own is gone as well: it is for that and nothing else.
    apart = Begrotingsregel.objects.filter(soort=Begrotingsregel.Soort.OORMERK, post__in=posten, herkomst=F("post"))
    besteed += apart.filter(jaar__in=jaren).aggregate(som=Sum("centen"))["som"] or 0
    vastgesteld = bool(wijzigingen([code], [jaar]))
    return Ruimte(begroot(profiel, code, jaar), besteed, vastgesteld)


def _samen(begroting: Begroting | None, fonds: Fonds | None, code: str, jaar: int) -> list[int]:
    """The years for which the amount of this year is meant together."""
    post = begroting.post(code) if begroting else None
    bedrag = post.bedrag("raming", jaar) if post else None
    if fonds is None or not fonds.samen or bedrag is None or bedrag.jaar is None or bedrag.tot is None:
        return [jaar]
    return list(range(bedrag.jaar, bedrag.tot + 1))


def stelposten(profiel: Profiel) -> dict[str, tuple[str, dict[int, int]]]:
    """Each provisional item by code, with its name and what of it no measure fills yet, by year."""
    nodig: dict[str, tuple[str, dict[int, int]]] = {}
    for voorstel in profiel.begroting.voorstellen if profiel.begroting else ():
        for regel in voorstel.regels:
            if regel.soort == "stelpost":
                nodig[regel.code] = (regel.naam, {j: b * voorstel.factor * 100 for j, b in regel.bedragen.items()})
    for rij in Begrotingsregel.objects.filter(soort=Begrotingsregel.Soort.STELPOST).order_by("pk"):
        code = f"besluit-{rij.besluit_id}"
        _, jaren = nodig.setdefault(code, (rij.naam, {}))
        jaren[rij.jaar] = jaren.get(rij.jaar, 0) + rij.centen
    gevuld: dict[str, list[dict[int, int]]] = {}
    geldig = Begrotingsmaatregel.objects.exclude(vult="").exclude(stand=Begrotingsmaatregel.Stand.VERVALLEN)
    for vult, jaren_ in geldig.values_list("vult", "jaren"):
        gevuld.setdefault(vult, []).append({int(j): c for j, c in jaren_.items()})
    return {code: (naam, open_stelpost(jaren, gevuld.get(code, ()))) for code, (naam, jaren) in nodig.items()}


def geboekt(reserve: str) -> dict[int, list[Regel]]:
    """What was booked on this reserve since the document, by year in order."""
    uit: dict[int, list[Regel]] = {}
    for b in Reserveboeking.objects.filter(reserve=reserve).order_by("jaar", "pk"):
        uit.setdefault(b.jaar, []).append(Regel(b.waarvoor, b.centen, b.doel, b.besluit, b.besluit, True, b.vervalt))
    return uit


def op_beurten(begroting: Begroting | None, codes: Iterable[str]) -> None:
    """The turns of all that is decided about together, before anything of it is read. A part of a line takes the turn
    of the whole; always in the same order, so that two never wait for each other."""
    posten = ((code, begroting.post(code) if begroting else None) for code in codes)
    for wat in sorted({(post.onder if post else None) or code for code, post in posten}):
        op_beurt(wat)


def op_beurt(wat: str) -> None:
    """Whoever books on the same takes turns until the end of the transaction, so that two do not both pass a limit."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select pg_advisory_xact_lock(hashtext('begroting ' || current_setting('naober.gemeente')), hashtext(%s))",
            [wat],
        )
