"""Counts of signals, without a name in them; for who may see counts."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, OuterRef, Q

from naober.besluit.tellingen import antwoorden_per_trede
from naober.fundament.scope import zonder_namen
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.signalen import Signaalgrond
from naober.gemeente.signaalregels import signaalkader
from naober.kern.cijfertabel import VERBORGEN, Cijfertabel, Kolom
from naober.kern.tellen import Aantal, beschermd, verhul, verhul_delen
from naober.signalen.models import Contactpoging, Signaal, Signaalzaak

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


_VOLLEDIG = "Wat is ingetrokken of verwijderd omdat de bewaartermijn voorbij is, telt niet mee."
_ELDERS = "Gebied niet bekend"


@dataclass(frozen=True, slots=True)
class Gebiedstelling:
    """Signals by kind and area, and all kinds together by area (`kaart`); None when there were none."""

    per_soort: dict[str, list[Aantal]]
    kaart: Cijfertabel | None


def per_gebied(actor: Actor, profiel: Profiel, van: date, tot: date) -> Gebiedstelling:
    """Signals of these days by kind and area; of a kind without any there is nothing. What was taken back does not
    count. An area is also hidden on the map when what is shown of it by kind would give back a kind that is hidden.
    One query."""
    with zonder_namen():
        rijen = list(
            Signaal.objects.filter(ontvangen_op__range=(van, tot), ingetrokken_op__isnull=True)
            .values_list("soort", "zaak__gebied")
            .annotate(n=Count("pk"))
        )
    namen = {g.code: g.naam for g in profiel.gebieden}
    plekken = [*namen.values(), _ELDERS]
    uit: dict[str, list[Aantal]] = {}
    samen, weg = Counter[str](), {naam: list[int]() for naam in plekken}
    for soort in signaalkader(profiel.gemeente.code, tot).soorten:
        tel = Counter[str]()
        for code, gebied, n in rijen:
            if code == soort.code:
                tel[namen.get(gebied, _ELDERS)] += n
        if tel:
            uit[soort.naam] = verhul([(naam, tel[naam]) for naam in plekken])
            samen += tel
            for aantal in uit[soort.naam]:
                if aantal.aantal is None:
                    weg[aantal.naam].append(tel[aantal.naam])
    if not uit:
        return Gebiedstelling({}, None)
    herleidbaar = [naam for naam, aantallen in weg.items() if not beschermd(aantallen)]
    getoond = verhul([(naam, samen[naam]) for naam in plekken if naam != _ELDERS or samen[naam]], herleidbaar)
    kaart = Cijfertabel(
        "Alle signalen per gebied", [Kolom("Gebied"), Kolom("Signalen", "aantal")],
        [(a.naam, VERBORGEN if a.aantal is None else a.aantal) for a in getoond],
        bron="signalen zoals ze zijn gemeld en ingelezen", peil=tot, volledig=_VOLLEDIG,
        uitleg=["Een klein aantal staat er niet, en ook niet wat een klein aantal zou verraden."],
    )  # fmt: skip
    return Gebiedstelling(uit, kaart)


def per_partner(actor: Actor, profiel: Profiel, van: date, tot: date) -> Cijfertabel | None:
    """Of early signalling of debts, for each partner: signals of these days, of how many it is known whom they are
    about, of how many of those the resident was spoken, and how many of those wanted help. A figure counts signals, and
    each is a part of the one before it. None when no partner sent any. One query."""
    kader = signaalkader(profiel.gemeente.code, tot)
    partners = {b.code: b.naam for b in kader.bronnen if b.partner}
    gevonden = Q(zaak__huishouden__isnull=False)
    bereikt = gevonden & Q(Exists(Contactpoging.objects.filter(zaak=OuterRef("zaak"), bereikt=True)))
    wil = bereikt & Q(zaak__resultaat__in=[r.code for r in kader.resultaten if r.hulp])
    with zonder_namen():
        signalen = Signaal.objects.filter(
            ontvangen_op__range=(van, tot), ingetrokken_op__isnull=True, afzender__in=partners
        )
        rijen = {
            wie: tuple(aantallen)
            for wie, *aantallen in signalen.values_list("afzender").annotate(
                n=Count("pk"), m=Count("pk", filter=gevonden), b=Count("pk", filter=bereikt), h=Count("pk", filter=wil)
            )
        }
    if not rijen:
        return None
    ontvangen = verhul([(code, rijen[code][0]) for code in partners if code in rijen])
    return Cijfertabel(
        "Vroegsignalering per partner",
        [Kolom("Partner"), *(Kolom(n, "aantal") for n in ("Ontvangen", "Inwoner gevonden", "Gesproken", "Wil hulp"))],
        [
            (partners[rij.naam], *(VERBORGEN if n is None else n for n in _getoond(rij, rijen[rij.naam])))
            for rij in ontvangen
        ],
        bron="signalen van vastelastenpartners, en wat bij de zaken is vastgelegd", peil=tot, volledig=_VOLLEDIG,
        uitleg=[
            "Elk getal telt signalen en is een deel van het getal ervoor. Een huishouden kan meer signalen hebben.",
            "Een klein aantal staat er niet, en ook niet wat zo weinig met het vorige verschilt.",
        ],
    )  # fmt: skip


def _getoond(ontvangen: Aantal, aantallen: Sequence[int]) -> list[int | None]:
    """The figures of one partner; of one whose first is hidden no later one is shown but none."""
    if ontvangen.aantal is None:
        return [None if n else 0 for n in aantallen]
    return verhul_delen(aantallen)


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
