"""What goes out: made and validated in the transaction of the action that asks for it, sent afterwards."""

import secrets
from collections.abc import Iterable, Sequence
from datetime import date
from hashlib import sha256
from typing import Any

from django.db.models import Q

from naober import istandaard
from naober.gemeente.models import gemeente_van_scope
from naober.levering.models import Aanbieder, Berichtinhoud, Ketenbericht, Toewijzing, Verzoek
from naober.levering.verkeer.inhoud import client_van, toegewezen_product

# Letters and figures that nobody mixes up; twelve of them hold sixty bits, and the database refuses a second.
_TEKENS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_VEILIG = (
    "Dit huishouden heeft een geheim adres. Er gaat daarom geen bericht uit (OP003). Vertel de aanbieder zelf wat er is"
    " toegewezen, op een veilige manier."
)


def nieuwe_identificatie() -> str:
    """Twelve signs that no other message of ours has."""
    return "".join(secrets.choice(_TEKENS) for _ in range(12))


def afzender_van(gemeente: int) -> str:
    """The municipality as messages name it: four figures."""
    return f"{gemeente:04d}"


def leg_klaar(
    bericht: istandaard.Bericht,
    aanbieder: Aanbieder | None,
    *,
    identificatie: str,
    dossier: int | None = None,
    antwoord_op: Ketenbericht | None = None,
    dagtekening: date,
) -> Ketenbericht:
    """Write this message as XML, keep it and put it ready to be sent. `identificatie` is the one of this message
    itself, also when its header repeats that of the message it answers."""
    data = istandaard.schrijf(bericht)
    rij = Ketenbericht.objects.create(
        richting=Ketenbericht.Richting.UIT, kanaal=Ketenbericht.Kanaal.ZELF, staat=Ketenbericht.Staat.KLAAR, telt=True,
        wet=bericht.soort.wet, nummer=bericht.soort.nummer,
        afzender=bericht.kop["Afzender"] if bericht.soort.van_gemeente else bericht.kop["Ontvanger"],
        ontvanger=aanbieder.agb if aanbieder else "", identificatie=identificatie, dagtekening=dagtekening,
        aanbieder=aanbieder, dossier_id=dossier, antwoord_op=antwoord_op, grootte=len(data),
        sha256=sha256(data).hexdigest(),
    )  # fmt: skip
    Berichtinhoud.objects.create(bericht=rij, bytes=data)
    return rij


def stuur_toewijzingen(
    toewijzing: Toewijzing, dag: date, *, zonder_referentie: bool = False, alle: Sequence[Toewijzing] | None = None
) -> Ketenbericht | None:
    """A 301 to the provider of this allocation, with all that it has for this resident on or after this day and what
    changed since the last one (OP087); `alle` when that was looked up already (`samen`). None for a provider that
    takes no messages.

    What may not or cannot go out stands on the work list instead: a household with a secret address (OP003), and a
    message that the receiver would have to reject."""
    aanbieder, persoon = toewijzing.aanbieder, toewijzing.persoon
    if not aanbieder.agb:
        return None
    huis = persoon.huishouden
    if huis is not None and huis.geheim_adres:
        return _houd_in(toewijzing, _VEILIG)
    if not persoon.bsn:
        return _houd_in(toewijzing, "Van deze inwoner is geen burgerservicenummer bekend. Vul dat aan bij de bewoners.")
    soort = istandaard.Soort.van(toewijzing.wet, 301)
    identificatie = nieuwe_identificatie()
    kop = istandaard.kop(afzender_van(gemeente_van_scope()), aanbieder.agb, identificatie, dag)
    producten = [
        toegewezen_product(t, zonder_referentie=zonder_referentie and t.pk == toewijzing.pk)
        for t in (samen(toewijzing, dag) if alle is None else alle)
    ]
    bericht = istandaard.Bericht(soort, kop, {"Client": {**client_van(persoon), "ToegewezenProducten": producten}})
    if fout := _past_niet(bericht, dag):
        return _houd_in(toewijzing, fout)
    return leg_klaar(bericht, aanbieder, identificatie=identificatie, dossier=toewijzing.dossier_id, dagtekening=dag)


def _past_niet(bericht: istandaard.Bericht, dag: date) -> str:
    """Why this message would be rejected as a whole, in plain Dutch; empty when it would not."""
    try:
        istandaard.schrijf(bericht)
    except istandaard.Schrijffout as fout:
        return f"Dit bericht kan zo niet uit. {fout.plekken[0]}" if fout.plekken else str(fout)
    stand = istandaard.Geheugenstand(vandaag=dag, wet=bericht.soort.wet)
    technisch = [b for b in istandaard.controleer(bericht, stand) if b.technisch]
    return f"Dit bericht kan zo niet uit. {technisch[0].wat} {technisch[0].nu}" if technisch else ""


def samen(toewijzing: Toewijzing, dag: date) -> Iterable[Toewijzing]:
    """All of this resident at this provider that still runs or begins later, the one at hand, and what changed since
    the last message: it may not have been told."""
    van = {"persoon": toewijzing.persoon, "aanbieder": toewijzing.aanbieder, "wet": toewijzing.wet}
    vorige = (
        Ketenbericht.objects.filter(
            richting=Ketenbericht.Richting.UIT, nummer=301, wet=toewijzing.wet, aanbieder=toewijzing.aanbieder,
            dossier_id=toewijzing.dossier_id,
        )
        .exclude(staat__in=(Ketenbericht.Staat.AFGEKEURD, Ketenbericht.Staat.INGEHOUDEN))
        .order_by("-pk")
        .values_list("ontvangen_op", flat=True)
        .first()
    )  # fmt: skip
    loopt = Q(verwijderd=False) & (Q(einde__isnull=True) | Q(einde__gte=dag))
    erbij = Q(pk=toewijzing.pk) | (Q(gewijzigd_op__gt=vorige) if vorige else Q())
    return Toewijzing.objects.filter(loopt | erbij, **van).order_by("nummer")


def stuur_antwoord(verzoek: Verzoek, dag: date) -> Ketenbericht | None:
    """A 319 that says that this request is being looked into, or rejected and why. None for a provider that takes no
    messages."""
    if not verzoek.aanbieder.agb:
        return None
    afgewezen = verzoek.stand == Verzoek.Stand.AFGEWEZEN
    antwoord: dict[str, Any] = {"ReferentieAanbieder": verzoek.referentie, "VerzoekAntwoord": "1" if afgewezen else "2"}
    if afgewezen:
        antwoord["RedenAfwijzingVerzoek"] = verzoek.reden_afwijzing
    if verzoek.andere_gemeente:
        antwoord["Woonplaatsbeginsel"] = {"Gemeente": verzoek.andere_gemeente}
    identificatie = nieuwe_identificatie()
    kop = istandaard.kop(afzender_van(gemeente_van_scope()), verzoek.aanbieder.agb, identificatie, dag)
    return leg_klaar(
        istandaard.Bericht(istandaard.Soort.van(verzoek.wet, 319), kop, {"Antwoord": antwoord}),
        verzoek.aanbieder,
        identificatie=identificatie,
        dossier=verzoek.dossier_id,
        dagtekening=dag,
    )


def _houd_in(toewijzing: Toewijzing, waarom: str) -> Ketenbericht:
    return Ketenbericht.objects.create(
        richting=Ketenbericht.Richting.UIT, kanaal=Ketenbericht.Kanaal.ZELF, staat=Ketenbericht.Staat.INGEHOUDEN,
        wet=toewijzing.wet, nummer=301, afzender=afzender_van(gemeente_van_scope()),
        ontvanger=toewijzing.aanbieder.agb, aanbieder=toewijzing.aanbieder, dossier_id=toewijzing.dossier_id,
        grootte=0, sha256="", fout=waarom,
    )  # fmt: skip
