"""What may be decided about a budget: dated changes, a proposal that has to be neutral, and what is paid from where.

Amounts are whole cents and say what they do to the balance: above nought costs money, below nought frees or brings it,
for costs and income alike. So no sign depends on the column in which somebody found the figure."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from naober.gemeente.profiel.begroting import Begroting, Begrotingspost
from naober.gemeente.profiel.begrotingsbeleid import Begrotingsvoorstel, Fonds
from naober.kern import Bedrag, Bron, Weigering

BEGROTING = Bron("Gemeentewet", "art. 192")
RAMEN = Bron("Gemeentewet", "art. 189 lid 2")
Regelsoort = Literal["wijziging", "wens", "stelpost", "dekking", "ruimte", "oormerk", "rijk"]
Aard = Literal["structureel", "incidenteel"]
EERSTE, LAATSTE = 1990, 2100


@dataclass(frozen=True, slots=True)
class Besluitgegevens:
    """By which decision the budget changes. `voorstel`: wishes and their cover together, which may have to be neutral.
    `afwijking`: why it departs from what the municipality wants in principle. `stap`: the step of the budget cycle
    that it is."""

    naam: str
    orgaan: Literal["raad", "college"]
    dag: date
    voorstel: bool = False
    afwijking: str = ""
    stap: str = ""


@dataclass(frozen=True, slots=True)
class Begrotingswijziging:
    """One line of a decision. `post`: the budget line; a provisional item or remaining space may have none.

    `herkomst`: where earmarked money comes from, or the fund that keeps what is left; `oormerk`, `doel` and `team`: of
    earmarked money. A line `rijk` says what the State gives for a line, below nought; it changes nothing itself."""

    naam: str
    jaar: int
    bedrag: Bedrag
    post: str = ""
    soort: Regelsoort = "wijziging"
    aard: Aard = "structureel"
    herkomst: str = ""
    oormerk: str = ""
    doel: str = ""
    team: str = ""


def _nee(code: str, reden: str, bron: Bron, wat_nu: str, veld: str) -> Weigering:
    return Weigering(f"begroting.{code}", reden, bron, wat_nu, veld)


def toets_besluit(
    begroting: Begroting | None, besluit: Besluitgegevens, regels: Iterable[Begrotingswijziging], *, peildatum: date
) -> Weigering | None:
    """Whether the budget may change like this.

    Refused: without a budget, lines or name; from the future; on a line that is not in the budget; structural money
    from a fund that is for incidental money only; a proposal that is not neutral in a year, where the municipality
    asks that; and a change of what the State gives that is not absorbed, without saying why."""
    if begroting is None:
        return _nee("geen", "Deze gemeente heeft geen begroting in haar profiel.", RAMEN, "Vul eerst de begroting.", "")
    regels = tuple(regels)
    if not besluit.naam.strip():
        return _nee("naam", "Schrijf welk besluit dit is.", BEGROTING, "Bijvoorbeeld: najaarsnota 2026.", "naam")
    if besluit.dag > peildatum:
        return _nee("dag", "Dit besluit is nog niet genomen.", BEGROTING, "Leg het vast als het er is.", "dag")
    if besluit.stap and not any(s.code == besluit.stap for s in begroting.cyclus):
        return _nee("stap", "Deze stap staat niet in de begrotingscyclus.", BEGROTING, "Laat hem leeg.", "stap")
    if not regels:
        return _nee("leeg", "Dit besluit verandert niets.", BEGROTING, "Vul minstens een regel in.", "regels")
    for regel in regels:
        if fout := _regel(begroting, regel):
            return fout
    telt = [r for r in regels if r.soort != "rijk"]
    if besluit.voorstel and (fout := toets_neutraal(begroting.voorstellen, telt)):
        return fout
    return _opgevangen(begroting, besluit, telt)


def _regel(begroting: Begroting, regel: Begrotingswijziging) -> Weigering | None:
    post = begroting.post(regel.post) if regel.post else None
    if regel.post and post is None:
        reden = f"Regel {regel.post!r} staat niet in de begroting."
        return _nee("post", reden, begroting.bron, "Kies een regel uit de lijst.", "regels")
    if post is None and regel.soort in ("wijziging", "rijk"):
        return _nee("post", "Een wijziging is op een begrotingsregel.", BEGROTING, "Kies een regel.", "regels")
    if not EERSTE <= regel.jaar <= LAATSTE:
        return _nee(
            "jaar", f"{regel.jaar} is geen begrotingsjaar.", RAMEN, "Vul een jaar van vier cijfers in.", "regels"
        )
    if regel.soort == "rijk" and regel.bedrag.centen >= 0:
        reden = "Wat van het Rijk komt, is een bedrag onder nul."
        return _nee("rijk", reden, RAMEN, "Zet een minteken voor het bedrag.", "regels")
    if regel.herkomst and regel.soort == "ruimte" and begroting.fonds(regel.herkomst) is None:
        return _nee("fonds", f"{regel.herkomst!r} is geen fonds.", begroting.bron, "Kies een fonds.", "regels")
    fonds = fonds_van(begroting, regel.post)
    if fonds is not None and fonds.alleen == "incidenteel" and regel.aard == "structureel" and regel.bedrag.centen > 0:
        return structureel_geweigerd(fonds)
    return None


def structureel_geweigerd(fonds: Fonds) -> Weigering:
    return _nee(
        "structureel",
        f"Uit {fonds.naam} worden geen structurele uitgaven betaald.",
        fonds.bron,
        "Maak de uitgave tijdelijk, of zoek dekking op een andere begrotingsregel.",
        "aard",
    )


def fonds_van(begroting: Begroting, post: str) -> Fonds | None:
    """The fund to which this line belongs: the narrowest that names it."""
    passend = [f for f in begroting.fondsen if post in f.lasten]
    return next((f for f in passend if f.onder is not None), passend[0] if passend else None)


def toets_neutraal(
    voorstellen: Iterable[Begrotingsvoorstel], regels: Iterable[Begrotingswijziging]
) -> Weigering | None:
    """Wishes, provisional items and the space that remains are what the cover plan brings, in every year. Asked only
    where the municipality says so."""
    regel = next((v for v in voorstellen if v.neutraal), None)
    if regel is None:
        return None
    saldo: dict[int, int] = defaultdict(int)
    for r in regels:
        saldo[r.jaar] += r.bedrag.centen
    scheef = {jaar: centen for jaar, centen in sorted(saldo.items()) if centen}
    if not scheef:
        return None
    per_jaar = "; ".join(f"{jaar}: {Bedrag(abs(c))} {'te kort' if c > 0 else 'over'}" for jaar, c in scheef.items())
    return _nee(
        "niet-neutraal",
        f"Dit voorstel is niet budgetneutraal. {per_jaar}.",
        regel.bron,
        "Verander de dekking, of zet wat over is bij de ruimte die overblijft.",
        "regels",
    )


def _opgevangen(
    begroting: Begroting, besluit: Besluitgegevens, regels: Iterable[Begrotingswijziging]
) -> Weigering | None:
    """What the State gives less is in principle found within the budget itself."""
    regels = tuple(regels)
    rijk = {p.code for d in begroting.delen if d.rol == "rijk" for p in d.posten}
    if not any(r.post in rijk for r in regels) or besluit.afwijking.strip():
        return None
    saldo: dict[int, int] = defaultdict(int)
    for r in regels:
        saldo[r.jaar] += r.bedrag.centen
    tekort = {jaar: c for jaar, c in sorted(saldo.items()) if c > 0}
    if not tekort:
        return None
    jaar, centen = next(iter(tekort.items()))
    return _nee(
        "niet-opgevangen",
        f"De rijksbijdrage verandert en in {jaar} wordt {Bedrag(centen)} daarvan niet binnen de begroting opgevangen.",
        begroting.bron,
        "Zet erbij waar het geld wordt gevonden, of schrijf waarom dat niet kan.",
        "afwijking",
    )


@dataclass(frozen=True, slots=True)
class Ruimte:
    """What there is in one year: by the budget after its changes, and what was set aside already. `begroot` None: the
    document names no amount. `vastgesteld`: a decision named the amount of this year."""

    begroot: int | None
    besteed: int = 0
    vastgesteld: bool = False


def toets_besteding(
    begroting: Begroting, post: Begrotingspost, jaar: int, bedrag: Bedrag, aard: Aard, ruimte: Ruimte
) -> Weigering | None:
    """Whether so much may be set aside on this line in this year, for an activity or initiative.

    Refused: nothing, structural money from a fund that has none, a year for which the amount must be determined first,
    a line without an amount, and more than there is: activities fit in the multi-year budget."""
    if bedrag.centen <= 0:
        return _nee("bedrag", "Vul in hoeveel het kost.", RAMEN, "Een bedrag boven nul.", "bedrag")
    fonds = fonds_van(begroting, post.code)
    if fonds is not None and fonds.alleen == "incidenteel" and aard == "structureel":
        return structureel_geweigerd(fonds)
    vanaf = fonds.besluit_voor if fonds else None
    if fonds is not None and vanaf is not None and jaar >= vanaf and not ruimte.vastgesteld:
        return _nee(
            "eerst-vaststellen",
            f"Voor {fonds.naam} is voor {jaar} nog geen bedrag vastgesteld.",
            fonds.bron,
            "Leg eerst het besluit vast dat het bedrag bepaalt.",
            "jaar",
        )
    if ruimte.begroot is None:
        reden = f"Voor {post.naam} is in {jaar} geen bedrag begroot, dus dit heeft geen dekking."
        return _nee("geen-dekking", reden, post.bron, "Kies een regel met een bedrag, of wijzig de begroting.", "post")
    over = ruimte.begroot - ruimte.besteed
    if bedrag.centen > over:
        reden = f"Op {post.naam} is in {jaar} nog {Bedrag(max(over, 0))} vrij; dit kost {bedrag}."
        return _nee("geen-dekking", reden, begroting.bron, "Zoek dekking in de meerjarenbegroting.", "bedrag")
    return None


def toets_kostensoort(begroting: Begroting, post: Begrotingspost, soort: str) -> Weigering | None:
    """Whether this kind of cost is in the figures of the table. Refused: a kind that the table keeps out, one that it
    does not know, and none where it says which there are."""
    deel = begroting.deel(post.deel)
    soorten = deel.kostensoorten if deel else ()
    if not soorten and not soort:
        return None
    gekozen = next((s for s in soorten if s.code == soort), None)
    if gekozen is None:
        wat_nu = f"Kies uit: {'; '.join(s.naam for s in soorten if s.telt) or 'niets, laat het leeg'}."
        return _nee("kostensoort", "Zeg wat voor kosten dit zijn.", post.bron, wat_nu, "kostensoort")
    if not gekozen.telt:
        reden = f"{gekozen.naam} tellen niet mee in {deel.naam if deel else post.naam}."
        return _nee("kostensoort-buiten", reden, gekozen.bron, "Leg dit vast buiten deze begroting.", "kostensoort")
    return None


def toets_aandelen(begroting: Begroting | None, delen: Mapping[str, Decimal], waarvoor: str) -> Weigering | None:
    """Whether one activity may be charged to these lines together. Refused: to fewer than two, to a line that is not
    there or may not be charged with another (`ook`), parts that are no part or finer than a hundredth of a percent, and
    parts that are not exactly all of it."""
    if not waarvoor.strip():
        return _nee("waarvoor", "Schrijf waarvoor dit is.", RAMEN, "Een paar woorden.", "waarvoor")
    if len(delen) < 2:
        reden = "Verdelen is over minstens twee begrotingsregels."
        return _nee("delen", reden, RAMEN, "Kies er een bij, of reserveer op één regel.", "delen")
    for code, deel in delen.items():
        post = begroting.post(code) if begroting else None
        if post is None:
            return _nee("post", f"Regel {code!r} staat niet in de begroting.", RAMEN, "Kies er een.", "delen")
        if not post.ook:
            reden = f"{post.naam} wordt niet samen met een ander terrein betaald."
            return _nee("niet-samen", reden, post.bron, "Kies regels die bij meer terreinen horen.", "delen")
        if deel <= 0 or deel * 100 != int(deel * 100):
            reden = f"{post.naam} krijgt {deel}% van de kosten."
            return _nee("deel", reden, post.bron, "Een percentage boven nul, met hoogstens twee decimalen.", "delen")
    som = sum(delen.values(), Decimal(0))
    if som != 100:
        reden = f"De delen zijn samen {som.normalize():f}%, niet 100%."
        return _nee("niet-alles", reden, RAMEN, "Verdeel precies alles.", "delen")
    return None


def open_stelpost(nodig: Mapping[int, int], gevuld: Iterable[Mapping[int, int]]) -> dict[int, int]:
    """What of a provisional item no measure fills yet, by year; a year that is filled is left out."""
    per_jaar = dict(nodig)
    for maatregel in gevuld:
        for jaar, centen in maatregel.items():
            if jaar in per_jaar:
                per_jaar[jaar] -= centen
    return {jaar: centen for jaar, centen in sorted(per_jaar.items()) if centen > 0}
