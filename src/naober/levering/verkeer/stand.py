"""What the municipality knows of one provider, read for one message: set by set, and never row by row."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import F, Q

from naober.bewoners.models import Persoon
from naober.istandaard import Bericht, Geheugenstand, Melding, Omvang
from naober.istandaard import Toewijzing as Opdracht
from naober.levering.models import Contractproduct, Levering, Toewijzing, Verzoek

_TAAK = Contractproduct.Bekostiging.TAAK


def stand_voor(gelezen: Bericht, aanbieder: int, dag: date) -> Geheugenstand:
    """All that the rules ask of a start, a stop or a request, in six queries whatever is in it. Whether the message
    itself came before is the database's to say (`verwerken`)."""
    wet = gelezen.soort.wet
    bsn = str(gelezen.inhoud.get("Client", {}).get("Bsn", ""))
    nummers = set(waarden_van(gelezen.inhoud, "ToewijzingNummer"))
    # Who it is first: "or" over two tables would go through all allocations of the provider.
    wie = list(Persoon.objects.filter(bsn=bsn).values_list("pk", flat=True))
    eigen = Toewijzing.objects.filter(Q(persoon__in=wie) | Q(nummer__in=nummers), wet=wet, aanbieder=aanbieder)
    rijen = list(eigen.annotate(bsn_=F("persoon__bsn")))
    stand = Geheugenstand(vandaag=dag, wet=wet, producten=_producten(aanbieder, wet), taken=_taken(aanbieder, wet))
    stand.toewijzingen = {t.nummer: als_opdracht(t) for t in rijen}
    _meldingen(stand, rijen)
    _verzoeken(stand, aanbieder, set(waarden_van(gelezen.inhoud, "ReferentieAanbieder")), bsn)
    return stand


def als_opdracht(t: Any) -> Opdracht:
    """An allocation as the rules of the standard know it."""
    omvang = Omvang(t.volume, t.eenheid, t.frequentie) if t.volume is not None else None
    return Opdracht(
        nummer=t.nummer, bsn=t.bsn_ or "", ingang=t.ingang, eind=t.einde, categorie=t.productcategorie or None,
        code=t.productcode or None, omvang=omvang, budget=t.budget_centen, reden_wijziging=t.reden_wijziging or None,
        referentie_aanbieder=t.referentie_aanbieder or None, wet=t.wet,
    )  # fmt: skip


def waarden_van(inhoud: Any, naam: str) -> Iterator[Any]:
    """Every value of the element with this name, at whatever depth."""
    if isinstance(inhoud, list):
        for deel in inhoud:
            yield from waarden_van(deel, naam)
    elif isinstance(inhoud, dict):
        for sleutel, waarde in inhoud.items():
            if sleutel == naam:
                yield waarde
            else:
                yield from waarden_van(waarde, naam)


def _producten(aanbieder: int, wet: str) -> dict[str, set[str]] | None:
    """Of the contracts with this provider: the codes of each category; every code will do when there are none."""
    uit: dict[str, set[str]] = {}
    rijen = Contractproduct.objects.filter(contract__aanbieder=aanbieder, wet=wet).exclude(productcode="")
    for categorie, code in rijen.values_list("productcategorie", "productcode"):
        uit.setdefault(categorie, set()).add(code)
    return uit or None


def _taken(aanbieder: int, wet: str) -> set[tuple[str | None, str | None]]:
    rijen = Contractproduct.objects.filter(contract__aanbieder=aanbieder, wet=wet, bekostiging=_TAAK)
    return {
        (categorie or None, code or None) for categorie, code in rijen.values_list("productcategorie", "productcode")
    }


def _meldingen(stand: Geheugenstand, rijen: list[Any]) -> None:
    per = {t.pk: t for t in rijen}
    for rij in Levering.objects.filter(toewijzing__in=list(per)).order_by("begin", "pk"):
        t = per[rij.toewijzing_id]
        wie = {"bsn": t.bsn_ or "", "toewijzing": t.nummer, "categorie": t.productcategorie or None}
        code = t.productcode or None
        stand.startmeldingen.append(Melding(**wie, code=code, begin=rij.begin))
        if rij.eind is not None:
            stand.stopmeldingen.append(
                Melding(**wie, code=code, begin=rij.begin, eind=rij.eind, reden=rij.reden_beeindiging)
            )


def _verzoeken(stand: Geheugenstand, aanbieder: int, referenties: set[str], bsn: str) -> None:
    van_client = Q(persoon__bsn=bsn) | Q(client__Bsn=bsn)
    rijen = Verzoek.objects.filter(Q(referentie__in=referenties) | van_client, aanbieder=aanbieder, wet=stand.wet)
    for referentie, staat, eigen, opgegeven in rijen.values_list("referentie", "stand", "persoon__bsn", "client__Bsn"):
        stand.verzoeken[referentie] = eigen or opgegeven or ""
        # What was granted without our allocation naming it counts as answered too.
        antwoorden = {"onderzoek": ["2"], "afgewezen": ["1"], "gehonoreerd": ["1"]}.get(staat, [])
        stand.antwoorden_op[referentie] = antwoorden
