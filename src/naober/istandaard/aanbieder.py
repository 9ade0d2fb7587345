"""The other side: a provider who answers messages, for tests, training and the demo.

It holds to the standard, knows no clock and no network, and always does the same for the same seed: which day help
starts, how much of what was allocated is delivered, and who gets something wrong. `foutkans` is the share of lines in a
declaration that it gets wrong, so that there is something to refuse and to repair."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from naober.istandaard.bericht import Bericht, Inhoud, Prestatieregel, kop, prestaties
from naober.istandaard.codes import STOP_NA_WIJZIGING, VERHUIZING
from naober.istandaard.regels.controle import controleer
from naober.istandaard.regels.declaratie import laatste_dag
from naober.istandaard.regels.register import delen
from naober.istandaard.regels.stand import EerdereDeclaratie, Geheugenstand, Omvang, Toewijzing
from naober.istandaard.retour import maak_retour
from naober.istandaard.soorten import Soort, Wet
from naober.istandaard.volume import bedrag_per_uur, declarabel_totaal, declarabel_volume

_DAG = timedelta(days=1)
_EURO, _MINUUT, _UUR = "83", "01", "04"
_VOLGENS_PLAN: dict[Wet, str] = {"iwmo": "19", "ijw": "31"}
# A quarter starts on the first day, the rest within two weeks.
_WACHTDAGEN = (0, 0, 1, 2, 3, 5, 7, 10)
_MINST, _MEEST = 60, 100


class Prijs(NamedTuple):
    """What a product costs by contract: `centen` for one `eenheid` (WJ756)."""

    eenheid: str
    centen: int


@dataclass(frozen=True, slots=True)
class Terug:
    """What came back refused: the line or the product, and the return codes."""

    bericht: str
    sleutel: str
    codes: tuple[str, ...]


@dataclass
class Aanbieder:
    """One provider in its dealings with one municipality, for one law.

    `prijzen` by category and code; a product that is not in it is not declared. `ontvang` takes in a message and gives
    what goes back at once; `starten`, `stoppen`, `declareren` give what is due by a day; `vraag_toewijzing` and
    `vraag_wijziging` ask. All are messages by the standard.
    """

    wet: Wet
    agb: str
    gemeente: str
    zaad: int
    prijzen: Mapping[tuple[str, str], Prijs]
    foutkans: float = 0.0
    toewijzingen: dict[int, Toewijzing] = field(default_factory=dict)
    personen: dict[str, Inhoud] = field(default_factory=dict)
    begonnen: dict[int, date] = field(default_factory=dict)
    """Allocation to the first day of its help; what has stopped is not in it."""
    gestopt: set[int] = field(default_factory=set)
    gedeclareerd: dict[str, Prestatieregel] = field(default_factory=dict)
    terug: list[Terug] = field(default_factory=list)
    teller: int = 0
    """So many numbers were given out."""
    _stand: Geheugenstand = field(init=False)

    def __post_init__(self) -> None:
        self._stand = Geheugenstand(date.min, self.wet)

    # ------------------------------------------------------------------------------------- what comes in

    def ontvang(self, bericht: Bericht, dag: date) -> Bericht | None:
        """Take in a message of the municipality. A 301 and a 319 are answered with their return, unless the same one
        was here before with the same content: that answer says so. A return is taken in and asks for nothing."""
        if bericht.soort.is_retour:
            self._neem_retour(bericht)
            return None
        self._stand.vandaag = dag
        bevindingen = controleer(bericht, self._stand)
        self._stand.berichten.add((bericht.soort.nummer, bericht.identificatie))
        if not bevindingen and bericht.soort.nummer == 301:
            self._neem_toewijzing(bericht)
        if not bevindingen and bericht.soort.nummer == 319:
            antwoord = bericht.inhoud["Antwoord"]
            self._stand.antwoorden_op.setdefault(antwoord["ReferentieAanbieder"], []).append(
                antwoord["VerzoekAntwoord"]
            )
        return maak_retour(bericht, bevindingen, self.nieuw_nummer(), dag)

    def _neem_toewijzing(self, bericht: Bericht) -> None:
        client = bericht.inhoud["Client"]
        naam = {n: w for n, w in client["Naam"].items() if n not in ("Partnernaam", "NaamGebruik")}
        self.personen[client["Bsn"]] = {
            "Bsn": client["Bsn"],
            "Geboortedatum": client["Geboortedatum"],
            "Geslacht": client["Geslacht"],
            "Naam": naam,
        }
        for p in client["ToegewezenProducten"]:
            product, o = p.get("Product", {}), p.get("Omvang")
            t = Toewijzing(
                p["ToewijzingNummer"], client["Bsn"], p["Ingangsdatum"], p.get("Einddatum"), product.get("Categorie"),
                product.get("Code"), Omvang(o["Volume"], o["Eenheid"], o["Frequentie"]) if o else None, p.get("Budget"),
                p.get("RedenWijziging"), p.get("ReferentieAanbieder"), self.wet,
            )  # fmt: skip
            self.toewijzingen[t.nummer] = self._stand.toewijzingen[t.nummer] = t

    def _neem_retour(self, bericht: Bericht) -> None:
        for sleutel, codes in _afgekeurd(bericht):
            self.terug.append(Terug(bericht.soort.code, sleutel, codes))
        if bericht.soort.nummer == 325:
            for regel in prestaties(bericht):
                self.gedeclareerd.pop(regel.referentie, None)

    # --------------------------------------------------------------------------------------- what is due

    def starten(self, dag: date) -> list[Bericht]:
        """A 305 for each allocation of which the help has begun by this day and was not reported."""
        uit = []
        for t in self._lopend():
            begin = t.ingang + self._keus(t.nummer, "start").choice(_WACHTDAGEN) * _DAG
            begin = min(begin, t.eind or begin)
            if t.nummer in self.begonnen or t.nummer in self.gestopt or begin > dag:
                continue
            uit.append(self.meld_start(t, begin, dag))
        return uit

    def meld_start(self, t: Toewijzing, begin: date, dag: date) -> Bericht:
        """A 305 for this one, whether it was allocated or not. Refuses (KeyError) somebody whom it does not know."""
        self.begonnen[t.nummer] = begin
        return self._levering(305, "StartProducten", t, dag, {"StatusAanlevering": "1"})

    def stoppen(self, dag: date) -> list[Bericht]:
        """A 307 for each allocation that has ended and of which the help had begun."""
        uit = []
        for t in list(self.toewijzingen.values()):
            if t.nummer not in self.begonnen or t.eind is None or (t.eind >= dag and not t.vervallen):
                continue
            # Before it is taken from what has begun, as the report names that day.
            bericht = self._levering(307, "StopProducten", t, dag, {
                "RedenBeeindiging": self._reden(t),
                "Einddatum": max(t.eind, self.begonnen[t.nummer]),
                "StatusAanlevering": "1",
            })  # fmt: skip
            del self.begonnen[t.nummer]
            self.gestopt.add(t.nummer)
            uit.append(bericht)
        return uit

    def _reden(self, t: Toewijzing) -> str:
        reden = STOP_NA_WIJZIGING.get(t.reden_wijziging or "", _VOLGENS_PLAN[self.wet])
        return VERHUIZING[self.wet] if reden == "verhuizing" else reden

    def declareren(self, maand: date, dag: date) -> Bericht | None:
        """The 323 of one calendar month; None when there was no help in it. `maand`: any day of it."""
        begin, eind = maand.replace(day=1), laatste_dag(maand)
        regels = [r for t in self._lopend() if (r := self._regel(t, begin, eind)) is not None]
        if not regels:
            return None
        regels.sort(key=lambda r: r.bsn)
        goed = {r.referentie: r for r in regels}
        self._stand.prestaties |= goed
        self.gedeclareerd |= goed
        regels = [self._vergist(r) for r in regels]
        saldo = sum(r.saldo for r in regels)
        clienten: list[Inhoud] = []
        for r in regels:
            if not clienten or clienten[-1]["Bsn"] != r.bsn:
                clienten.append({"Bsn": r.bsn, "Prestaties": []})
            clienten[-1]["Prestaties"].append(r.als_prestatie())
        nummer = self.nieuw_nummer()
        bericht = self._bericht(323, {"Declaratie": {
            "DeclaratieNummer": nummer,
            "DeclaratiePeriode": {"Begindatum": begin, "Einddatum": eind},
            "DeclaratieDagtekening": dag,
            "TotaalIngediendBedrag": {"TotaalBedrag": abs(saldo), "DebetCredit": "C" if saldo < 0 else "D"},
            "Clienten": clienten,
        }}, dag)  # fmt: skip
        self._stand.declaraties[bericht.identificatie] = EerdereDeclaratie(nummer, "1.0.0", "1.0.0")
        return bericht

    # ------------------------------------------------------------------------------------------ what is asked

    def vraag_toewijzing(self, persoon: Inhoud, product: Inhoud, dag: date) -> Bericht:
        """A 315 for somebody (the classes of Client up to the name) and one AangevraagdProduct; its reference is made
        here."""
        referentie = self.nieuw_nummer()
        self._stand.verzoeken[referentie] = persoon["Bsn"]
        self.personen[persoon["Bsn"]] = persoon
        client = {**persoon, "AangevraagdeProducten": [{**product, "ReferentieAanbieder": referentie}]}
        return self._bericht(315, {"Client": client}, dag)

    def vraag_wijziging(self, nummer: int, omvang: Omvang, vanaf: date, dag: date) -> Bericht:
        """A 317 that asks another volume for one allocation from a day on, and leaves all others as they are.

        Refuses (KeyError) an allocation that it does not have."""
        t = self.toewijzingen[nummer]
        referentie = self.nieuw_nummer()
        self._stand.verzoeken[referentie] = t.bsn
        wijziging: Inhoud = {
            "ToewijzingNummer": nummer,
            "GewensteIngangsdatum": vanaf,
            "Omvang": {"Volume": omvang.volume, "Eenheid": omvang.eenheid, "Frequentie": omvang.frequentie},
        }
        if t.eind is not None:
            wijziging["Einddatum"] = t.eind
        verzoek: Inhoud = {"ReferentieAanbieder": referentie, "RedenVerzoek": "1", "TeWijzigenProducten": [wijziging]}
        anders = [a.nummer for a in self.toewijzingen.values() if a.bsn == t.bsn and a.actueel_op(dag) and a is not t]
        if anders:
            verzoek["OngewijzigdeProducten"] = [{"ToewijzingNummer": n} for n in anders]
        return self._bericht(317, {"Client": {"Bsn": t.bsn, "Verzoek": verzoek}}, dag)

    # -------------------------------------------------------------------------------------------- how it is made

    def _lopend(self) -> Iterator[Toewijzing]:
        return (t for _, t in sorted(self.toewijzingen.items()) if not t.vervallen)

    def _keus(self, *delen: object) -> Random:
        # Invents, and guards nothing.
        return Random("-".join(map(str, (self.zaad, self.agb, *delen))))  # noqa: S311

    def nieuw_nummer(self) -> str:
        """A number that nothing of this provider has yet."""
        self.teller += 1
        return f"{self.agb[-4:]}{self.teller:08d}"

    def _bericht(self, nummer: int, inhoud: Inhoud, dag: date) -> Bericht:
        return Bericht(Soort.van(self.wet, nummer), kop(self.agb, self.gemeente, self.nieuw_nummer(), dag), inhoud)

    def _levering(self, nummer: int, lijst: str, t: Toewijzing, dag: date, rest: Inhoud) -> Bericht:
        product: Inhoud = {"ToewijzingNummer": t.nummer}
        if t.categorie is not None:
            product["Product"] = {"Categorie": t.categorie, **({"Code": t.code} if t.code else {})}
        product |= {"ToewijzingIngangsdatum": t.ingang, "Begindatum": self.begonnen[t.nummer]}
        return self._bericht(nummer, {"Client": {**self.personen[t.bsn], lijst: [{**product, **rest}]}}, dag)

    def _regel(self, t: Toewijzing, begin: date, eind: date) -> Prestatieregel | None:
        """What was delivered on one allocation in a month; None when nothing was, or nothing is left."""
        begin, eind = max(begin, t.ingang), min(eind, t.eind or eind)
        gestart = self.begonnen.get(t.nummer, t.ingang if t.nummer in self.gestopt else None)
        product = self._product(t)
        if begin > eind or gestart is None or gestart > eind or product is None:
            return None
        categorie, code, prijs = product
        keus = self._keus(t.nummer, begin)
        deel = keus.randint(_MINST, _MEEST)
        if t.omvang is not None:
            volume, eenheid = self._binnen_omvang(t, begin, eind, deel)
        else:
            volume, eenheid = self._binnen_budget(t, prijs, deel)
        if volume <= 0:
            return None
        tarief, bedrag = _bedrag(volume, eenheid, prijs)
        return Prestatieregel(
            t.bsn, self.nieuw_nummer(), None, t.nummer, categorie, code, begin, eind, volume, eenheid, tarief, bedrag,
            "D",
        )  # fmt: skip

    def _product(self, t: Toewijzing) -> tuple[str, str, Prijs] | None:
        """What is delivered: the product allocated, or the first of the contract that fits."""
        for (categorie, code), prijs in sorted(self.prijzen.items()):
            if t.categorie in (None, categorie) and t.code in (None, code):
                return categorie, code, prijs
        return None

    def _binnen_omvang(self, t: Toewijzing, begin: date, eind: date, deel: int) -> tuple[int, str]:
        toegewezen = t.omvang.eenheid if t.omvang is not None else ""
        eenheid = _MINUUT if toegewezen == _UUR else toegewezen
        mag = declarabel_volume(t, begin, eind, eenheid).hoogst or 0
        geheel = declarabel_totaal(t, eenheid).hoogst
        if geheel is not None:
            mag = min(mag, geheel - self._eerder(t.nummer)[0])
        return (mag * deel // 100 if mag > 1 else mag), eenheid

    def _binnen_budget(self, t: Toewijzing, prijs: Prijs, deel: int) -> tuple[int, str]:
        """A twelfth of the budget a month, or twenty units when there is none."""
        stuks = 20 * deel // 100
        if t.budget is not None:
            over = min(t.budget // 12, t.budget - self._eerder(t.nummer)[1])
            stuks = over if prijs.eenheid == _EURO else over // max(prijs.centen, 1)
        return stuks, prijs.eenheid

    def _eerder(self, nummer: int) -> tuple[int, int]:
        regels = [r for r in self.gedeclareerd.values() if r.toewijzing == nummer]
        return sum(r.kleinste_volume for r in regels), sum(r.saldo for r in regels)

    def _vergist(self, r: Prestatieregel) -> Prestatieregel:
        """The line as it was meant; or, so often as `foutkans`, with one of the mistakes that are made most."""
        keus = self._keus(r.toewijzing, r.begin, "fout")
        if keus.random() >= self.foutkans:
            return r
        match keus.randrange(4):
            case 0:
                return r._replace(toewijzing=999_999_999 - r.toewijzing)
            case 1:
                return r._replace(bedrag=r.bedrag + 1) if r.tarief is not None else r._replace(code="ONBEK")
            case 2:
                return r._replace(code="ONBEK")
            case _:
                return r._replace(begin=r.begin + _DAG) if r.begin < r.eind else r._replace(code="ONBEK")


def _bedrag(volume: int, eenheid: str, prijs: Prijs) -> tuple[int | None, int]:
    """Price and amount of a line. Minutes at the price of an hour are rounded once, at the end."""
    if eenheid == _EURO:
        return None, volume
    if eenheid == _MINUUT and prijs.eenheid == _UUR:
        return prijs.centen // 60, bedrag_per_uur(volume, prijs.centen)
    return prijs.centen, volume * prijs.centen


def _afgekeurd(bericht: Bericht) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Everything in a return that carries another code than "no remark", by what people call it."""
    goed = {"0200", "0233", "8001"}
    if codes := tuple(c for c in bericht.retourcodes if c not in goed):
        yield "", codes
    for deel in delen(bericht):
        if codes := tuple(c for c in deel.waarde.get("RetourCodes", ()) if c not in goed):
            yield deel.sleutel, codes
