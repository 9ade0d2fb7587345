"""Settling a year with a provider: what was established against what came in line by line."""

from datetime import date
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery, Sum

from naober.geld.models import Boeking, Verplichting
from naober.geld.posten import post_voor
from naober.geld.rules.verdelen import verdeel
from naober.gemeente.models import Gemeente
from naober.gemeente.profiel import Profiel
from naober.levering.models import Contractproduct, Eindverantwoording

_OVER = ("gebied", "team", "trede", "wet", "product")


def hoort_hier(rij: Eindverantwoording) -> bool:
    """Whether it is about residents of this municipality: a contract may be of several."""
    return Gemeente.objects.filter(pk=rij.gemeente.pk, naam__iexact=rij.van_gemeente).exists()


def geldende(**wat: Any) -> QuerySet[Eindverantwoording]:
    """What holds of these: the last of each contract and year, about residents of this municipality."""
    hier = Gemeente.objects.values("naam").filter(pk=OuterRef("gemeente"))
    rijen = Eindverantwoording.objects.filter(**wat, van_gemeente__iexact=Subquery(hier)).select_related("contract")
    return rijen.order_by("contract", "jaar", "-pk").distinct("contract", "jaar")


def reken_af(profiel: Profiel, rij: Eindverantwoording, dag: date) -> list[Boeking]:
    """Book the difference between what was established for a year and the lines of it, where those lines are; on the
    contract (below nought in `Boeking.verplichting`) and on no resident. Done again it books what changed since. Gives
    back what was booked."""
    if not hoort_hier(rij):
        return []
    al = Boeking.objects.filter(verplichting=-rij.contract_id, boekjaar=rij.jaar, soort="gerealiseerd")
    regels = _gerealiseerd(profiel, rij)
    verschil = rij.centen - sum(regels.values()) - int(al.aggregate(s=Sum("centen"))["s"] or 0)
    if not verschil:
        return []
    plekken = {str(n): plek for n, plek in enumerate(regels)}
    delen = verdeel(verschil, {n: max(regels[plek], 0) for n, plek in plekken.items()}) or {"0": verschil}
    aanbieder = rij.contract.aanbieder_id
    return Boeking.objects.bulk_create(
        Boeking(
            verplichting=-rij.contract_id, boekjaar=rij.jaar, soort=soort, centen=centen, dag=dag, aanbieder=aanbieder,
            post=plekken[n][0], **dict(zip(_OVER, plekken[n][1:], strict=True)),
        )
        for n, centen in delen.items()
        if centen
        for soort in ("verplicht" if centen > 0 else "vrijval", "gerealiseerd")
    )  # fmt: skip


def _gerealiseerd(profiel: Profiel, rij: Eindverantwoording) -> dict[tuple[str, ...], int]:
    """By line and all that it is about, what was realised under the contract in the year; without any line the first
    product of the contract, with nothing."""
    uit: dict[tuple[str, ...], int] = {}
    rijen = Verplichting.objects.filter(toewijzing__contractproduct__contract=rij.contract_id)
    for jaren, *over in rijen.values_list("jaren", *_OVER):
        if str(rij.jaar) in jaren:
            post, _, binnen = jaren[str(rij.jaar)]
            sleutel = (str(post), *map(str, over))
            uit[sleutel] = uit.get(sleutel, 0) + int(binnen)
    if uit:
        return uit
    code = Contractproduct.objects.filter(contract=rij.contract_id).order_by("pk").values_list("product", flat=True)
    product = profiel.product(code.first() or "")
    if product is None:
        return {("", "", "", "", "", code.first() or ""): 0}
    post = post_voor(
        profiel, wet=product.wet, product=product.code, trede=product.trede, vorm="zin", jaar=rij.jaar
    )  # fmt: skip
    return {(post, "", "", product.trede, product.wet, product.code): 0}
