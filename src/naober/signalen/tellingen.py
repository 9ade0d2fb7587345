"""Counts of signals, without a name in them; for who may see counts."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count

from naober.besluit.tellingen import antwoorden_per_trede
from naober.fundament.scope import zonder_namen
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.signalen import Signaalgrond
from naober.gemeente.signaalregels import signaalkader
from naober.kern.tellen import Aantal, verhul
from naober.signalen.models import Signaal, Signaalzaak

# What everybody can use is before any line of care; the team is the first, and what is decided on the second.
_LIJN_VAN = {"zelf": 0, "netwerk": 0, "vrijwillig": 0, "algemeen": 0, "team": 1, "toegang": 1}
LIJNEN = ("0e lijn: zelf, met mensen eromheen of wat er voor iedereen is", "1e lijn: het team", "2e lijn: specialisten")


def per_lijn(actor: Actor, profiel: Profiel, van: date, tot: date) -> list[Aantal]:
    """In which line questions of these days were handled: needs of conversations by the rung of their answer, and
    signals of which the case was closed with a resident who was reached or with something for a group. Levels without
    a line are the last one. Four queries."""
    kader = signaalkader(profiel.gemeente.code, tot)
    lijn = {n.code: n.lijn for n in kader.niveaus}
    met_iets = [r.code for r in kader.resultaten if (r.bereikt and not r.hulp) or r.code == "groepsactiviteit"]
    with zonder_namen():
        rijen = list(
            Signaalzaak.objects.filter(afgesloten_op__range=(van, tot), resultaat__in=met_iets)
            .values_list("niveau")
            .annotate(n=Count("pk"))
        )
    tel = Counter[int | None]()
    for niveau, aantal in rijen:
        tel[lijn.get(niveau)] += aantal
    antwoorden = antwoorden_per_trede(profiel, van, tot)
    for trede in profiel.trap.treden:
        tel[_LIJN_VAN.get(trede.soort, 2)] += antwoorden[trede.code]
    return verhul([*((naam, tel[nr]) for nr, naam in enumerate(LIJNEN)), ("Niet in te delen", tel[None])])


def per_gebied(actor: Actor, profiel: Profiel, van: date, tot: date) -> dict[str, list[Aantal]]:
    """Signals of these days by kind and area; of a kind without any there is nothing. What was taken back does not
    count. One query."""
    with zonder_namen():
        rijen = list(
            Signaal.objects.filter(ontvangen_op__range=(van, tot), ingetrokken_op__isnull=True)
            .values_list("soort", "zaak__gebied")
            .annotate(n=Count("pk"))
        )
    uit: dict[str, list[Aantal]] = {}
    for soort in signaalkader(profiel.gemeente.code, tot).soorten:
        tel = Counter({gebied: n for code, gebied, n in rijen if code == soort.code})
        if tel:
            namen = [(g.naam, tel[g.code]) for g in profiel.gebieden]
            elders = sum(tel.values()) - sum(n for _, n in namen)
            uit[soort.naam] = verhul([*namen, ("Gebied niet bekend", elders)])
    return uit


@dataclass(frozen=True, slots=True)
class Grondstand:
    """A ground, whether something may be received under it today, what came in by sender, and how many are past their
    last day and still there: after a night that is none."""

    grond: Signaalgrond
    geldt: bool
    afzenders: Sequence[Aantal]
    te_laat: int


def per_grond(actor: Actor, profiel: Profiel, van: date, tot: date) -> list[Grondstand]:
    """On which ground signals came in these days, for who watches over it; grounds under which nothing came in only
    when they do not hold now. Two queries."""
    kader = signaalkader(profiel.gemeente.code, tot)
    with zonder_namen():
        ontvangen = Signaal.objects.filter(ontvangen_op__range=(van, tot))
        binnen = list(ontvangen.values_list("grond", "afzender").annotate(n=Count("pk")))
        te_laat = dict(Signaal.objects.filter(bewaren_tot__lt=tot).values_list("grond").annotate(n=Count("pk")))
    uit = []
    for grond in (*kader.gronden, *kader.niet_nu):
        tel = [(b.naam if (b := kader.bron(wie)) else wie, n) for code, wie, n in binnen if code == grond.code]
        geldt = grond in kader.gronden
        if tel or not geldt or te_laat.get(grond.code):
            uit.append(Grondstand(grond, geldt, verhul(sorted(tel)), te_laat.get(grond.code, 0)))
    return uit
