"""Five years of invented counts by month, so that the demo has something to forecast from. No resident is behind them:
they stand beside what the files of the demo themselves give, which is much too little."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from naober.fundament.scope import in_scope
from naober.geld.actions import neem_begrotingsbesluit
from naober.geld.models import Maandstand, Prognose
from naober.geld.posten import budgetten, post_voor
from naober.geld.prognose.bewaren import maak, voorspelde_posten
from naober.geld.prognose.tellen import maandbegin, maanden_terug, tel
from naober.geld.rules.begroting import Begrotingswijziging, Besluitgegevens
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Product, Profiel
from naober.gemeente.profiel.begroting import Begrotingspost
from naober.kern import Bedrag, Weigering

MAANDEN = 60
_VOORUIT = 6
_GEBIEDEN, _PRODUCTEN = 3, 2
_KOMT_NOG = (1.0, 0.6, 0.1)
# What is used of what was committed, and how much more than last year there is to spend.
_BENUT, _RUIMTE = 0.92, (0.97, 1.06, 1.12)


@dataclass(frozen=True, slots=True)
class Soort:
    """One kind of help in one area for one age: how many come in a month, which part stops, hours a week, and price."""

    post: str
    product: Product
    gebied: str
    leeftijd: str
    instroom: float
    uitval: float
    uren: float
    tarief: float
    groei: float = 0.003


def speel_prognose(profiel: Profiel, vandaag: date) -> bool:
    """Invent the counts, a budget of this year where none is printed, and forecast; False when it was done before, or
    when this municipality has no line on which help lands."""
    with in_scope(gemeente=profiel.gemeente.code, breed=True):
        posten = voorspelde_posten(profiel, vandaag.year)
        if Prognose.objects.exists() or not posten:
            return False
        tel(vandaag)
        verzin(list(soorten(profiel, posten, vandaag)), vandaag, MAANDEN)
    _begroot(profiel, posten, vandaag)
    with in_scope(gemeente=profiel.gemeente.code, breed=True):
        # Two that were made earlier as well, to lay beside what came true.
        for terug in (12, 6, 0):
            dag = vandaag if not terug else maanden_terug(maandbegin(vandaag), terug).replace(day=2)
            maak(profiel, dag)
    return True


def soorten(profiel: Profiel, posten: Sequence[Begrotingspost], dag: date) -> Iterator[Soort]:
    """Kinds of help that land on these lines, in a few areas, by the ages of their law."""
    kans = np.random.default_rng(profiel.gemeente.code)
    gebieden = [g.code for g in profiel.gebieden][:_GEBIEDEN] or [""]
    # What the policy names as a cause first, so that there is something to see of it.
    genoemd = {c for d in (profiel.begroting.drijfveren if profiel.begroting else ()) for c in d.producten}
    for post in posten:
        eigen = [p for p in profiel.producten if p.soort == "maatwerk" and _post(profiel, p, dag) == post.code]
        eigen.sort(key=lambda p: p.code not in genoemd)
        for product in eigen[:_PRODUCTEN]:
            jong = product.wet == "Jeugdwet"
            for leeftijd in ("0-17",) if jong else ("18-64", "65-79", "80+"):
                for gebied in gebieden:
                    hoeveel, duur, uren = (float(kans.uniform(*w)) for w in ((1, 4), (0.03, 0.08), (1, 4)))
                    prijs, groei = float(kans.uniform(5000, 9000)), float(kans.normal(0.004, 0.004))
                    yield Soort(post.code, product, gebied, leeftijd, hoeveel, duur, uren, prijs, groei)


def _post(profiel: Profiel, p: Product, dag: date) -> str:
    return post_voor(profiel, wet=p.wet, product=p.code, trede=p.trede, vorm="zin", jaar=dag.year)


def verzin(welke: Sequence[Soort], dag: date, maanden: int = MAANDEN) -> int:
    """Count so many months back of each kind, and what is committed ahead, added to what is counted already. The same
    kinds and day give the same. Gives how many rows were made."""
    nu, al = maandbegin(dag), set(Maandstand.objects.values_list("maand", "post", "gebied", "product", "leeftijd"))
    rijen = [
        rij
        for nr, soort in enumerate(welke)
        for rij in _maanden(soort, nu, maanden, nr)
        if (rij.maand, rij.post, rij.gebied, rij.product, rij.leeftijd) not in al
    ]
    return len(Maandstand.objects.bulk_create(rijen, batch_size=5000))


def _maanden(s: Soort, nu: date, maanden: int, nr: int) -> Iterator[Maandstand]:
    kans = np.random.default_rng([nr, maanden])
    staat, instroom, tarief = int(s.instroom / s.uitval * 0.9), s.instroom, s.tarief
    over: dict[str, str] = {"post": s.post, "gebied": s.gebied, "leeftijd": s.leeftijd}
    over |= {"wet": s.product.wet, "product": s.product.code, "vorm": "zin"}
    for terug in range(maanden, -_VOORUIT - 1, -1):
        maand = maanden_terug(nu, terug)
        instroom *= float(np.exp(s.groei + kans.normal(0, 0.02)))
        tarief *= 1.03 if maand.month == 1 else 1.0
        # The first of them brings who was there already.
        # Of the months to come only that is known who stops.
        nieuw = int(kans.poisson(instroom)) if terug > 0 else 0
        erbij = staat if terug == maanden else nieuw
        eraf = 0 if terug == maanden else int(kans.binomial(staat, s.uitval))
        voor = 0 if terug == maanden else staat
        staat = voor + erbij - eraf
        gemiddeld = (voor + staat) / 2
        dagen = round(gemiddeld * 30.4)
        uren = gemiddeld * s.uren * 4.35 * float(np.exp(kans.normal(0, 0.03)))
        deel = 0.0 if terug <= 0 else _KOMT_NOG[3 - terug] if terug <= len(_KOMT_NOG) else 1.0
        centen, volume = round(uren * tarief * deel), round(uren * deel)
        yield Maandstand(
            **over, maand=maand, gestart=0 if terug < 0 else erbij, gestopt=0 if terug < 0 else eraf,
            lopend=max(staat, 0), dagen=dagen, stukdagen=round(dagen * 1.1), duur=eraf * round(30.4 / s.uitval),
            verplicht=round(uren * tarief / _BENUT), centen=centen, volume=volume, volume_centen=centen,
            eenheid="04" if volume else "",
        )  # fmt: skip


def _begroot(profiel: Profiel, posten: Sequence[Begrotingspost], dag: date) -> None:
    """What there is to spend this year, as if the council decided it, for lines of which the policy prints no amount
    of this year: about what last year cost."""
    with in_scope(gemeente=profiel.gemeente.code, breed=True):
        bekend = budgetten(profiel, dag.year, [p.code for p in posten])
        kosten: dict[str, int] = {}
        vorig = Maandstand.objects.filter(maand__year=dag.year - 1).values_list("post", "centen")
        for post, centen in vorig:
            kosten[post] = kosten.get(post, 0) + centen
        wie = Medewerker.objects.filter(gemeente=profiel.gemeente.code, rollen__contains=["toetser"]).first()
        actor = Actor.van(wie) if wie else None
    regels = [
        Begrotingswijziging(
            p.naam,
            dag.year,
            Bedrag(round(kosten[p.code] * _RUIMTE[n % len(_RUIMTE)]) // 100_000 * 100_000),
            p.code,
            "wijziging",
        )
        for n, p in enumerate(posten)
        if bekend[p.code] is None and kosten.get(p.code)
    ]
    if actor is None or not regels:
        return
    besluit = Besluitgegevens(f"Begroting {dag.year} (verzonnen)", "raad", dag, afwijking="Verzonnen voor de demo.")
    with in_scope(gemeente=profiel.gemeente.code, breed=True):
        uit = neem_begrotingsbesluit(actor, besluit=besluit, regels=regels, peildatum=dag)
        if isinstance(uit, Weigering):
            raise ValueError(uit.reden)
