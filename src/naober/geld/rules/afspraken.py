"""Money with a purpose, and funds with borders: what may be decided about them. Amounts are whole cents.

As everywhere in the budget, above nought costs money and below nought frees it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from naober.geld.rules.begroting import BEGROTING, RAMEN, Begrotingswijziging
from naober.gemeente.profiel.begroting import Begroting
from naober.gemeente.profiel.begrotingsafspraken import Oormerk, Oormerkbron, Oormerkdoel
from naober.gemeente.profiel.begrotingsbeleid import Fonds, Reserve
from naober.kern import Bedrag, Bron, Weigering


def _nee(code: str, reden: str, bron: Bron, wat_nu: str, veld: str) -> Weigering:
    return Weigering(f"begroting.{code}", reden, bron, wat_nu, veld)


# ------------------------------------------------------------------------------------------------------- oormerken


@dataclass(frozen=True, slots=True)
class Deelbestemming:
    """A part of earmarked money: for which goal, for which team where each team gets a part, and how much."""

    doel: str
    bedrag: Bedrag
    team: str = ""


@dataclass(frozen=True, slots=True)
class Bestemming:
    """Money of one source in one year, divided over what it is for. `totaal`: what the source has in all, where no line
    of the budget says so."""

    oormerk: str
    bron: str
    jaar: int
    delen: Sequence[Deelbestemming]
    totaal: Bedrag | None = None

    @property
    def som(self) -> int:
        return sum(d.bedrag.centen for d in self.delen)


def toets_bestemming(
    begroting: Begroting | None, teams: Iterable[str], bestemming: Bestemming, *, begroot: int | None, al: int = 0
) -> Weigering | None:
    """Whether money of this source may be earmarked like this. `begroot`: what its line has in this year, with what
    was earmarked and went to another line; `al`: what of the source was earmarked before, also that.

    Refused: an earmark, source or goal that the policy does not have; another year than it names; nothing; a team that
    is none, or that gets nothing where each gets a part; more than there is; and less than the policy says: all of it,
    or more than half."""
    oormerk = begroting.oormerk(bestemming.oormerk) if begroting else None
    if begroting is None or oormerk is None:
        reden = "Deze bestemming staat niet in de begroting."
        return _nee("oormerk", reden, BEGROTING, "Kies er een uit de lijst.", "oormerk")
    bron = oormerk.bron_met(bestemming.bron)
    if bron is None:
        reden = f"{oormerk.naam} wordt niet betaald uit {bestemming.bron!r}."
        wat_nu = f"Kies uit: {'; '.join(b.naam for b in oormerk.bronnen)}."
        return _nee("oormerkbron", reden, oormerk.bron, wat_nu, "bron")
    if not oormerk.geldt_in(bestemming.jaar):
        jaren = " en ".join(str(j) for j in oormerk.jaren)
        reden = f"{oormerk.naam} gaat over {jaren}, niet over {bestemming.jaar}."
        return _nee("oormerkjaar", reden, oormerk.bron, "Kies een ander jaar of een andere bestemming.", "jaar")
    return (
        _delen(oormerk, set(teams), bestemming.delen)
        or _genoeg(oormerk, bron, bestemming, begroot, al)
    )  # fmt: skip


def _delen(oormerk: Oormerk, teams: set[str], delen: Sequence[Deelbestemming]) -> Weigering | None:
    if not delen or any(d.bedrag.centen <= 0 for d in delen):
        return _nee("oormerkbedrag", "Vul per doel in hoeveel het krijgt.", RAMEN, "Een bedrag boven nul.", "bedrag")
    gekregen: dict[str, set[str]] = defaultdict(set)
    for deel in delen:
        doel = oormerk.doel(deel.doel)
        if doel is None:
            wat_nu = f"Kies uit: {'; '.join(d.naam for d in oormerk.doelen)}."
            return _nee("oormerkdoel", f"{oormerk.naam} is niet voor {deel.doel!r}.", oormerk.bron, wat_nu, "doel")
        if doel.per_team != (deel.team in teams):
            reden = f"{doel.naam}: kies een team." if doel.per_team else f"{doel.naam} is niet voor een team."
            return _nee("oormerkteam", reden, oormerk.bron, "Kies een van de teams, of laat het leeg.", "team")
        if deel.team in gekregen[doel.code]:
            wat_nu = "Tel de bedragen bij elkaar op."
            return _nee("oormerkdubbel", f"{doel.naam} staat er twee keer.", oormerk.bron, wat_nu, "doel")
        gekregen[doel.code].add(deel.team)
    for doel in oormerk.doelen:
        if doel.per_team and doel.code in gekregen and (mist := sorted(teams - gekregen[doel.code])):
            reden = f"{doel.naam} gaat naar alle teams; {', '.join(mist)} krijgt nu niets."
            return _nee("oormerkteams", reden, oormerk.bron, "Geef elk team een deel.", "team")
    return None


def _genoeg(
    oormerk: Oormerk, bron: Oormerkbron, bestemming: Bestemming, begroot: int | None, al: int
) -> Weigering | None:
    totaal = begroot if bron.post else (bestemming.totaal.centen if bestemming.totaal else None)
    if totaal is None:
        if not bron.post and oormerk.aandeel == "deel":
            return None
        reden = f"Van {bron.naam} is voor {bestemming.jaar} geen bedrag bekend."
        return _nee("oormerktotaal", reden, oormerk.bron, "Vul in hoeveel er in totaal is.", "totaal")
    samen = al + bestemming.som
    if samen > totaal:
        reden = f"{bron.naam} heeft in {bestemming.jaar} {Bedrag(totaal)}; dit wordt samen {Bedrag(samen)}."
        return _nee("oormerkteveel", reden, oormerk.bron, "Verdeel hoogstens wat er is.", "bedrag")
    if oormerk.aandeel == "alles" and samen < totaal:
        reden = f"{bron.naam} gaat volledig naar dit doel: {Bedrag(totaal)}, en dit is {Bedrag(samen)}."
        return _nee("oormerkalles", reden, oormerk.bron, "Verdeel het hele bedrag.", "bedrag")
    if oormerk.aandeel == "meeste" and 2 * samen <= totaal:
        reden = f"Het grootste deel van {bron.naam} gaat naar dit doel; {Bedrag(samen)} is niet meer dan de helft."
        return _nee("oormerkmeeste", reden, oormerk.bron, f"Verdeel meer dan {Bedrag(totaal // 2)}.", "bedrag")
    return None


def regels_van(oormerk: Oormerk, bestemming: Bestemming) -> list[Begrotingswijziging]:
    """The lines of the decision, together nought. A goal with a line of its own gets the money there; one without
    keeps it where it was, set aside for nothing else. What comes from outside the budget raises the line."""
    bron = next(b for b in oormerk.bronnen if b.code == bestemming.bron)
    doelen = {d.code: d for d in oormerk.doelen}
    herkomst = bron.post or bron.code
    uit = []
    for deel in bestemming.delen:
        doel = doelen[deel.doel]
        uit.append(
            Begrotingswijziging(
                doel.naam, bestemming.jaar, deel.bedrag, doel.post or bron.post or "", "oormerk", "incidenteel",
                herkomst, oormerk.code, doel.code, deel.team,
            )
        )  # fmt: skip
    uit.append(
        Begrotingswijziging(
            bron.naam, bestemming.jaar, Bedrag(-bestemming.som), bron.post or "", "dekking", "incidenteel", herkomst,
            oormerk.code,
        )
    )  # fmt: skip
    return uit


def helemaal_bestemd(begroting: Begroting, post: str, jaar: int) -> tuple[Oormerk, Oormerkdoel] | None:
    """The earmark that takes all of this line in this year, and what it is for."""
    for oormerk in begroting.oormerken:
        if oormerk.aandeel == "alles" and oormerk.geldt_in(jaar) and any(b.post == post for b in oormerk.bronnen):
            return oormerk, oormerk.doelen[0]
    return None


def weiger_bestemd(begroting: Begroting, post: str, jaar: int) -> Weigering | None:
    """Refused: setting money aside on a line of which all is earmarked."""
    gevonden = helemaal_bestemd(begroting, post, jaar)
    if gevonden is None:
        return None
    oormerk, doel = gevonden
    reden = f"Dit geld is helemaal bestemd voor {doel.naam}."
    return _nee("helemaal-bestemd", reden, oormerk.bron, "Kies een andere begrotingsregel.", "post")


# --------------------------------------------------------------------------------------------------------- fondsen


def posten_in(begroting: Begroting, fonds: Fonds) -> frozenset[str]:
    """The lines within a fund: what fills it, and what is paid from it."""
    tabellen = {p.code for d in begroting.delen if d.code in fonds.delen for p in d.posten}
    return frozenset({*fonds.baten, *fonds.lasten, *tabellen})


def toets_fondsen(begroting: Begroting, regels: Iterable[Begrotingswijziging]) -> Weigering | None:
    """Whether a decision keeps what is in a closed fund within it, in every year.

    Refused: money that comes free in the fund and is spent outside it; what remains may be kept within the fund where
    that is allowed. Money from outside may come in where that is allowed."""
    regels = tuple(regels)
    for fonds in begroting.fondsen:
        if not fonds.gesloten:
            continue
        posten = posten_in(begroting, fonds)
        binnen: dict[int, int] = defaultdict(int)
        buiten: dict[int, int] = defaultdict(int)
        for r in regels:
            hier = r.post in posten or (r.soort == "ruimte" and r.herkomst == fonds.code)
            (binnen if hier else buiten)[r.jaar] += r.bedrag.centen
            if r.soort == "ruimte" and r.herkomst == fonds.code and not fonds.reserveren_mag:
                return _nee("fonds-sparen", f"In {fonds.naam} wordt niet gespaard.", fonds.bron, "Besteed het.", "")
        for jaar in sorted({*binnen, *buiten}):
            if fout := _over_de_grens(fonds, jaar, binnen[jaar], buiten[jaar]):
                return fout
    return None


def _over_de_grens(fonds: Fonds, jaar: int, binnen: int, buiten: int) -> Weigering | None:
    if binnen < 0 < buiten:
        reden = (
            f"In {jaar} komt {Bedrag(-binnen)} vrij in {fonds.naam} en wordt er {Bedrag(buiten)} buiten het fonds"
            " besteed. Geld uit het fonds blijft erin."
        )
        wat_nu = "Besteed het binnen het fonds, spaar het daar, of zoek buiten het fonds dekking."
        return _nee("buiten-fonds", reden, fonds.bron, wat_nu, "regels")
    if buiten < 0 < binnen and not fonds.toevoegen_mag:
        reden = f"Aan {fonds.naam} wordt geen eigen geld toegevoegd."
        return _nee("fonds-toevoegen", reden, fonds.bron, "Zoek dekking binnen het fonds.", "regels")
    return None


def toets_fondsreserve(begroting: Begroting, reserve: Reserve, centen: int, post: str) -> Weigering | None:
    """What was saved within a fund is spent within it again: a withdrawal names a line of the fund."""
    fonds = begroting.fonds(reserve.fonds) if reserve.fonds else None
    if fonds is None or centen >= 0:
        return None
    if post in posten_in(begroting, fonds):
        return None
    regel = begroting.post(post) if post else None
    wat = f"{regel.naam} valt buiten {fonds.naam}." if regel else "Zeg op welke regel van het fonds dit wordt besteed."
    wat_nu = f"Kies een regel van {fonds.naam}."
    return Weigering("reserve.buiten-fonds", wat, fonds.bron, wat_nu, "post")


@dataclass(frozen=True, slots=True)
class Fondsdeel:
    """One budget within a fund in one year: what fills it, what it costs by the budget, what is committed and what was
    spent. Cents; `baten` above nought."""

    naam: str
    baten: int
    begroot: int
    verplicht: int
    gerealiseerd: int


@dataclass(frozen=True, slots=True)
class Fondsjaar:
    """How a fund is accounted for in a year: each budget apart, or as one from the year in which it is free."""

    jaar: int
    apart: bool
    delen: tuple[Fondsdeel, ...]


def verantwoord(
    begroting: Begroting,
    fonds: Fonds,
    jaar: int,
    begroot: Mapping[str, int | None],
    stand: Mapping[str, tuple[int, int]],
) -> Fondsjaar:
    """The account of this fund. `begroot`: what each line costs by the budget, income below nought; `stand`: what is
    committed and realised on it."""
    posten = posten_in(begroting, fonds)
    apart = fonds.apart_tot is None or jaar < fonds.apart_tot
    delen = []
    for deel in begroting.delen:
        hier = [p for p in deel.posten if p.code in posten]
        if not hier:
            continue
        kosten = [p for p in hier if p.kant != "baten"]
        delen.append(
            Fondsdeel(
                deel.naam, -sum(begroot.get(p.code) or 0 for p in hier if p.code in fonds.baten),
                sum(begroot.get(p.code) or 0 for p in kosten), sum(stand.get(p.code, (0, 0))[0] for p in kosten),
                sum(stand.get(p.code, (0, 0))[1] for p in kosten),
            )
        )  # fmt: skip
    if apart or not delen:
        return Fondsjaar(jaar, apart, tuple(delen))
    samen = Fondsdeel(
        fonds.naam, sum(d.baten for d in delen), sum(d.begroot for d in delen), sum(d.verplicht for d in delen),
        sum(d.gerealiseerd for d in delen),
    )  # fmt: skip
    return Fondsjaar(jaar, False, (samen,))
