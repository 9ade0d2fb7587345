"""Many signals at once: what `aannemen` does for one, with a fixed number of statements for a whole part of a file.

Only called in a wide scope. `tests/signalen/test_inlezen.py` lays it beside the way of one signal."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count

from naober.bewoners.models import Huishouden, Persoon
from naober.dossier.deur import lopende_dossiers
from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.signalen import Signaalgrond, Signaalsoort
from naober.gemeente.signaalkader import Signaalkader
from naober.kern.kalender import maanden_later
from naober.signalen import rules
from naober.signalen.aannemen import VOLWASSEN, Som, maak_signaal, momenten_van, reken, team_van_plek, tekst_voor
from naober.signalen.models import Signaal, Signaalzaak, Terugkoppeling
from naober.signalen.rules import Inzending
from naober.signalen.wie import Vondst


@dataclass(frozen=True, slots=True)
class Aanname:
    """One row that becomes a signal. `gebied`: of the address in it, empty when that is not known."""

    inzending: Inzending
    soort: Signaalsoort
    grond: Signaalgrond
    vondst: Vondst
    gebied: str


def neem_vele_aan(profiel: Profiel, kader: Signaalkader, rijen: Sequence[Aanname], dag: date) -> list[Signaal]:
    """The signals, each in the open case of its household or in one of its own, reckoned anew, and what the sender
    hears of each."""
    zaken = _zaken(profiel, rijen, dag)
    signalen = [
        maak_signaal(zaak, rij.soort, rij.grond, rij.inzending, rij.vondst, ontvangen=dag, door=None)
        for rij, zaak in zip(rijen, zaken, strict=True)
    ]
    alle = {id(zaak): zaak for zaak in zaken}.values()
    nieuw, liepen = [z for z in alle if z._state.adding], [z for z in alle if not z._state.adding]
    # All that is in a new case stands here, so it is reckoned before it is kept: that saves writing each of them twice.
    _weeg(nieuw, signalen, kader, dag)
    Signaalzaak.objects.bulk_create(nieuw, batch_size=1000)
    Signaal.objects.bulk_create(signalen, batch_size=1000)
    _weeg_opnieuw(liepen, kader, dag)
    _laat_weten(signalen, kader, dag)
    return signalen


def _zaken(profiel: Profiel, rijen: Sequence[Aanname], dag: date) -> list[Signaalzaak]:
    """For each row its case: the open one of the household, locked; else a new one, once for a household, not kept
    yet."""
    huizen = sorted({rij.vondst.huishouden.pk for rij in rijen if rij.vondst.huishouden is not None})
    open_ = Signaalzaak.objects.select_for_update(of=("self",)).filter(huishouden__in=huizen)
    van_huis = {z.huishouden_id: z for z in open_.exclude(status=Signaalzaak.Status.AFGESLOTEN).order_by("pk")}
    helpt = {d.huishouden: d.team for d in lopende_dossiers(huizen) if d.team}
    uit: list[Signaalzaak] = []
    for rij in rijen:
        huis = rij.vondst.huishouden
        zaak = van_huis.get(huis.pk) if huis is not None else None
        if zaak is None:
            zaak = _nieuwe_zaak(profiel, rij, helpt, dag)
            if huis is not None:
                van_huis[huis.pk] = zaak
        uit.append(zaak)
    return uit


def _nieuwe_zaak(profiel: Profiel, rij: Aanname, helpt: dict[int, str], dag: date) -> Signaalzaak:
    huis: Huishouden | None = rij.vondst.huishouden
    gebied = huis.gebied if huis is not None else rij.gebied
    team = rij.soort.team or (helpt.get(huis.pk) if huis is not None else None) or team_van_plek(profiel, gebied)
    return Signaalzaak(
        over=rij.soort.over, huishouden=huis, persoon=rij.vondst.persoon, gebied=gebied, team=team, eerste_op=dag,
        laatste_op=dag, uiterlijk_op=rules.uiterlijk(rij.soort, rij.inzending.ernst, dag),
    )  # fmt: skip


def _weeg_opnieuw(zaken: Sequence[Signaalzaak], kader: Signaalkader, dag: date) -> None:
    """Reckon these cases, which were there already, from all their signals that stand."""
    if not zaken:
        return
    staan = Signaal.objects.filter(zaak__in=zaken, ingetrokken_op__isnull=True)
    per_zaak = {zaak.pk: zaak for zaak in zaken}
    signalen = list(staan.only("zaak", "soort", "afzender", "ernst", "ontvangen_op", "bedrag", "grond"))
    for signaal in signalen:
        signaal.zaak = per_zaak[signaal.zaak_id]
    _weeg(zaken, signalen, kader, dag)
    Signaalzaak.objects.bulk_update(
        zaken,
        ["ernst", "prioriteit", "redenen", "eerste_op", "laatste_op", "uiterlijk_op", "gesprek_voor", "dossier"],
        batch_size=500,
    )


def _weeg(zaken: Sequence[Signaalzaak], signalen: Sequence[Signaal], kader: Signaalkader, dag: date) -> None:
    """Write on these cases what these signals of theirs come to; it is not saved. Two queries."""
    per_zaak: dict[int, list[Signaal]] = defaultdict(list)
    for signaal in signalen:
        per_zaak[id(signaal.zaak)].append(signaal)
    huizen = {z.huishouden_id for z in zaken if z.huishouden_id is not None}
    jong = Persoon.objects.filter(
        huishouden__in=huizen, overleden_op__isnull=True, geboortedatum__gt=maanden_later(dag, -12 * VOLWASSEN)
    )
    kinderen = dict(jong.order_by().values_list("huishouden").annotate(n=Count("pk")))
    klaar = Signaalzaak.objects.filter(huishouden__in=huizen, afgesloten_op__isnull=False)
    eerder = dict(klaar.order_by().values_list("huishouden").annotate(n=Count("pk")))
    for zaak in zaken:
        huis = zaak.huishouden_id
        reken(zaak, kader, Som.van(per_zaak[id(zaak)]), kinderen.get(huis, 0), eerder.get(huis, 0))


def _laat_weten(signalen: Sequence[Signaal], kader: Signaalkader, dag: date) -> None:
    momenten = {b.code: b.terugkoppeling for b in kader.bronnen}
    teksten = (
        (s, moment, tekst_voor(s, kader, momenten.get(s.afzender, ()), moment))
        for s in signalen
        for moment in momenten_van(s.zaak)
    )
    Terugkoppeling.objects.bulk_create(
        [Terugkoppeling(signaal=s, moment=moment, dag=dag, tekst=tekst) for s, moment, tekst in teksten if tekst],
        batch_size=1000,
    )
