"""What may be recorded beside goals, and how an indicator and a goal stand: pure, on values and days."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

from naober.gemeente.doelbeschrijving import getal
from naober.gemeente.profiel import Doel, Indicator, Profiel
from naober.kaart.rules.invoer import geen_personen
from naober.kern import Bron, Weigering
from naober.monitor.tijd import Soort as Tijdvaksoort
from naober.register.rules import noemt_persoon

# The council sets goals, and hears whether they are reached (Gemeentewet art. 189 and 197; BBV art. 25).
BELEID = Bron("Gemeentewet", "art. 197")
_AVG = Bron("AVG", "art. 5 lid 1 onder c")
# A figure that differs so much from the one before was given in thousands, or with the point in the wrong place.
_SPRONG = 200
_JAAR = timedelta(days=365)
WAT = ("kader", "instrument", "uitvoering", "afspraak", "indicator")
SOORTEN = (
    "verhaal", "ervaring", "reflectie", "activiteit", "interventie", "effect", "onderzoek", "bijstelling", "evaluatie",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Waarde:
    """A figure as somebody gives it, or what is said in words (`uitspraak`). `zeker`: it was checked that it is right
    although it is much more or less than the one before."""

    indicator: str
    van: date
    tot: date
    waarde: Decimal | None = None
    teller: Decimal | None = None
    noemer: Decimal | None = None
    uitspraak: str = ""
    gebied: str = ""
    deel: str = ""
    herkomst: str = ""
    peildatum: date | None = None
    telt: Literal["", "indicatie", "gebruik"] = ""
    correctie: str = ""
    volledig: str = ""
    zeker: bool = False


@dataclass(frozen=True, slots=True)
class Streefkeuze:
    """What is aimed at from a day on, and where that was agreed."""

    indicator: str
    soort: Literal["geen", "streefcijfer", "norm"]
    waarde: Decimal | None
    vanaf: date
    document: str
    reden: str


@dataclass(frozen=True, slots=True)
class Regel:
    """Something written beside a goal, an indicator or a moment of looking back."""

    soort: str
    titel: str
    tekst: str
    van: date
    doel: str = ""
    indicator: str = ""
    gebied: str = ""
    wie: str = ""
    wat: str = ""
    moment: str = ""
    tot: date | None = None


def _nee(code: str, reden: str, wat: str, veld: str, bron: Bron = BELEID) -> Weigering:
    return Weigering(f"doelen.{code}", reden, bron, wat, veld)


def controleer_waarde(
    profiel: Profiel, w: Waarde, *, vorige: Decimal | None, peildatum: date, berekend: bool = False
) -> Weigering | None:
    """The first thing that is wrong with this figure, or None. `vorige`: the one before of the same indicator and part.
    `berekend`: it was counted by an expression and not given by somebody."""
    indicator = profiel.indicator(w.indicator)
    if indicator is None:
        return _nee("indicator", f"De indicator {w.indicator!r} bestaat hier niet.", "Kies uit de lijst.", "indicator")
    if w.waarde is not None and indicator.berekend and not berekend:
        reden = (
            "Dit cijfer telt Naober zelf, uit wat in de dossiers staat. Met de hand invullen zou twee cijfers geven."
        )
        return _nee("zelf-geteld", reden, "Vul alleen in wat erover te zeggen is.", "waarde", indicator.bron)
    if w.waarde is None and not w.uitspraak.strip():
        return _nee("leeg", "Vul een cijfer in, of wat erover te zeggen is.", "Een van de twee is genoeg.", "waarde")
    return (
        _periode(w, peildatum)
        or _plek(profiel, indicator, w)
        or _herkomst(w)
        or _eenheid(indicator, w)
        or _deling(w)
        or _sprong(indicator, w, vorige)
        or geen_personen((w.uitspraak, w.herkomst, w.correctie))
    )


def _periode(w: Waarde, dag: date) -> Weigering | None:
    if w.tot < w.van:
        return _nee("periode", "De laatste dag ligt voor de eerste.", "Verbeter een van de twee.", "tot")
    if w.van > dag or (w.peildatum is not None and w.peildatum > dag):
        return _nee("toekomst", "Deze dag is nog niet geweest.", "Een verwachting hoort in het rekenmodel.", "van")
    if w.peildatum is not None and not w.van <= w.peildatum <= w.tot:
        return _nee("peildatum", "De peildatum ligt buiten de periode.", "Verbeter een van de twee.", "peildatum")
    return None


def _plek(profiel: Profiel, indicator: Indicator, w: Waarde) -> Weigering | None:
    gebieden = {g.code for g in profiel.gebieden}
    if w.gebied and w.gebied not in gebieden:
        return _nee("gebied", f"{w.gebied!r} is geen gebied.", f"Kies uit: {', '.join(sorted(gebieden))}.", "gebied")
    if w.deel and w.deel not in indicator.uitsplitsing:
        keuzes = ", ".join(indicator.uitsplitsing) or "geen"
        return _nee("deel", f"{w.deel!r} is geen deel van dit cijfer.", f"Kies uit: {keuzes}.", "deel", indicator.bron)
    return None


def _herkomst(w: Waarde) -> Weigering | None:
    if w.waarde is None:
        return None
    if not w.herkomst.strip():
        return _nee("herkomst", "Van wie is dit cijfer?", "Noem wie het telde, en waarin.", "herkomst")
    if not w.volledig.strip():
        reden = "Hoe volledig is dit cijfer?"
        return _nee("volledig", reden, "Schrijf wat ontbreekt, of dat niets ontbreekt.", "volledig")
    return None


def _eenheid(indicator: Indicator, w: Waarde) -> Weigering | None:
    """A share is no more than a hundred, a mark lies between one and ten, people are counted whole."""
    if w.waarde is None:
        return None
    eenheid, waarde = indicator.eenheid, w.waarde
    if waarde < 0:
        return _nee("negatief", "Minder dan niets kan hier niet.", "Vul 0 of meer in.", "waarde")
    if eenheid.startswith("procent") and waarde > 100:
        return _nee("procent", f"{getal(waarde)} procent kan niet.", "Vul een getal van 0 tot en met 100 in.", "waarde")
    if eenheid.startswith("procent") and 0 < waarde < 1 and not w.zeker:
        wat = f"Is {getal(waarde * 100)} procent bedoeld? Vul dat in. Klopt het wel, zeg dan dat u het zeker weet."
        return _nee("fractie", f"Dit is minder dan één procent: {getal(waarde)}.", wat, "waarde")
    if eenheid.startswith("cijfer van 1 tot 10") and not 1 <= waarde <= 10:
        return _nee("cijfer", f"{getal(waarde)} is geen cijfer van 1 tot 10.", "Pas het aan.", "waarde")
    if indicator.aard == "aantal" and waarde != waarde.to_integral_value() and _telt_stuks(eenheid):
        wat = "Vul een heel getal in. Een punt is bij ons voor duizendtallen, een komma voor wat erna komt."
        return _nee("heel", f"{getal(waarde)} {eenheid} kan niet: die tel je heel.", wat, "waarde")
    return None


def _telt_stuks(eenheid: str) -> bool:
    return not eenheid.startswith(("procent", "euro", "cijfer", "score", "verschilt"))


def _deling(w: Waarde) -> Weigering | None:
    """A share needs what it is a share of; and both have to make the figure that was given."""
    if (w.teller is None) != (w.noemer is None):
        reden = "Bij een deel horen twee getallen: hoeveel, en van hoeveel."
        return _nee("zonder-noemer", reden, "Vul ze allebei in, of geen van beide.", "noemer")
    if w.noemer is not None and w.noemer <= 0:
        reden = "Er is niets om het door te delen. Dan is er geen cijfer."
        return _nee("noemer-nul", reden, "Laat het cijfer leeg en schrijf waarom.", "noemer")
    if w.teller is not None and w.noemer is not None and w.waarde is not None:
        kan = {w.teller / w.noemer, w.teller / w.noemer * 100}
        if all(abs(w.waarde - uitkomst) > Decimal("0.06") * max(Decimal(1), abs(uitkomst)) for uitkomst in kan):
            reden = f"{getal(w.teller)} van {getal(w.noemer)} is geen {getal(w.waarde)}."
            return _nee("rekent-niet", reden, "Verbeter een van de drie.", "waarde")
    return None


def _sprong(indicator: Indicator, w: Waarde, vorige: Decimal | None) -> Weigering | None:
    """Thousands given as one, or a point read as a comma: never a silent number."""
    if w.waarde is None or w.zeker or not vorige or not w.waarde:
        return None
    keer = w.waarde / vorige
    if 1 / Decimal(_SPRONG) < keer < _SPRONG:
        return None
    reden = f"Dit is {getal(w.waarde)} {indicator.eenheid}; de vorige keer was het {getal(vorige)}."
    hint = "Staan deze cijfers in duizenden? " if keer < 1 else "Staat de komma of de punt goed? "
    return _nee("duizenden", reden, f"{hint}Vul het hele getal in. Klopt het, zeg dan dat u het zeker weet.", "waarde")


def controleer_streef(profiel: Profiel, s: Streefkeuze, *, laatste: date | None) -> Weigering | None:
    """What keeps this from being aimed at: a norm while all are still learning, an account on what policy does not
    cause, and a long-term effect that is set anew each year. `laatste`: from when the last one holds."""
    indicator = profiel.indicator(s.indicator)
    if indicator is None:
        return _nee("indicator", f"De indicator {s.indicator!r} bestaat hier niet.", "Kies uit de lijst.", "indicator")
    if (s.soort == "geen") != (s.waarde is None):
        return _nee(
            "streef-waarde", "Een streefcijfer of norm heeft een waarde, volgen niet.", "Vul dit aan.", "waarde"
        )
    for veld in ("document", "reden"):
        if not getattr(s, veld).strip():
            return _nee("streef-leeg", f"Vul {veld} in.", "Zo is te zien waar dit vandaan komt.", veld)
    fase = profiel.monitor.leerfase
    if s.soort == "norm" and fase is not None and fase.loopt_op(s.vanaf):
        reden = f"Een norm kan nog niet. {fase.uitleg}"
        return _nee("leerfase", reden, "Kies 'streefcijfer', of een dag na de leerfase.", "soort", fase.bron)
    vermelding = profiel.monitor.niet_oorzakelijk
    if s.soort == "norm" and not indicator.oorzakelijk and vermelding is not None:
        reden = f"Hierop wordt niemand afgerekend. {vermelding.tekst}"
        return _nee("geen-norm-op-effect", reden, "Kies 'streefcijfer' of 'alleen volgen'.", "soort", vermelding.bron)
    if indicator.horizon == "meerjarig" and laatste is not None and s.vanaf < laatste + _JAAR:
        reden = "Dit wordt over meer jaren gevolgd. Elk jaar een ander streefcijfer past daar niet bij."
        return _nee("meerjarig", reden, "Kies een dag van ten minste een jaar later.", "vanaf", indicator.bron)
    return _eenheid(indicator, Waarde(s.indicator, s.vanaf, s.vanaf, s.waarde, zeker=True))


def controleer_regel(
    profiel: Profiel, r: Regel, *, met_cijfer: bool, achternamen: Collection[str], peildatum: date
) -> Weigering | None:
    """The first thing that is wrong with what is written beside a goal. `met_cijfer`: it points to a figure."""
    if r.soort not in SOORTEN:
        return _nee("soort", f"{r.soort!r} is geen soort.", f"Kies uit: {', '.join(SOORTEN)}.", "soort")
    bekend: tuple[tuple[str, str, Collection[str]], ...] = (
        ("doel", r.doel, [d.code for d in profiel.doelen]),
        ("indicator", r.indicator, [i.code for i in profiel.indicatoren]),
        ("gebied", r.gebied, [g.code for g in profiel.gebieden]),
        ("moment", r.moment, [e.code for e in profiel.monitor.evaluaties]),
    )
    for veld, code, codes in bekend:
        if code and code not in codes:
            return _nee("onbekend", f"{code!r} is hier geen {veld}.", "Kies uit de lijst.", veld)
    if not (r.doel or r.indicator or r.moment):
        return _nee("nergens-over", "Bij welk doel hoort dit?", "Kies een doel of een indicator.", "doel")
    for veld, langst in (("titel", 160), ("tekst", 10_000)):
        if not getattr(r, veld).strip() or len(getattr(r, veld)) > langst:
            return _nee("tekst", f"Vul {veld} in, in ten hoogste {langst} tekens.", "Schrijf het kort op.", veld)
    return _regeldagen(r, peildatum) or _regelsoort(r, met_cijfer) or _zonder_persoon(r, achternamen)


def _regeldagen(r: Regel, dag: date) -> Weigering | None:
    if r.tot is not None and r.tot < r.van:
        return _nee("dagen", "De laatste dag ligt voor de eerste.", "Verbeter een van de twee.", "tot")
    if r.soort not in ("activiteit", "interventie", "onderzoek") and r.van > dag:
        return _nee("later", "Deze dag is nog niet geweest.", "Alleen wat u gaat doen, ligt vooruit.", "van")
    return None


def _regelsoort(r: Regel, met_cijfer: bool) -> Weigering | None:
    if r.soort == "bijstelling" and r.wat not in WAT:
        return _nee("wat", "Wat wordt er bijgesteld?", f"Kies uit: {', '.join(WAT)}.", "wat")
    if r.soort == "bijstelling" and not met_cijfer and not r.indicator:
        reden = "Aan welk cijfer is te zien dat bijstellen nodig is?"
        return _nee("aanleiding", reden, "Kies een indicator of een cijfer.", "indicator")
    if (r.soort == "evaluatie") != bool(r.moment):
        return _nee("moment", "Een evaluatie hoort bij een moment van evaluatie.", "Kies er een.", "moment")
    return None


def _zonder_persoon(r: Regel, achternamen: Collection[str]) -> Weigering | None:
    teksten = (r.titel, r.tekst, r.wie)
    if noemt_persoon(" ".join(teksten), achternamen):
        reden = "Hier staat een naam of nummer van een inwoner. Wat bij een doel staat, lezen velen."
        return _nee("persoon", reden, "Vertel het zo dat niemand te herkennen is.", "tekst", _AVG)
    return None


# ------------------------------------------------------------------------------------------------ hoe het staat

Ontwikkeling = Literal["beter", "slechter", "gelijk", ""]


@dataclass(frozen=True, slots=True)
class Punt:
    """One figure in time: the last day it is about, and of which part. `nummer`: of the line that was recorded.

    `geteld`: of what kind the period is over which Naober counted it; empty for what somebody gave. `per`: by which
    column it is a part; `naast`: the measurement that stands beside the indicator's own. `verborgen`: kept back."""

    tot: date
    waarde: Decimal | None
    van: date | None = None
    gebied: str = ""
    deel: str = ""
    herkomst: str = ""
    telt: str = ""
    correctie: str = ""
    volledig: str = ""
    letterlijk: str = ""
    uitspraak: str = ""
    over_jaar: bool = False
    nummer: int | None = None
    noemer: Decimal | None = None
    teller: Decimal | None = None
    geteld: Tijdvaksoort | Literal["", "lopend"] = ""
    per: str = ""
    naast: str = ""
    verborgen: bool = False


# Of what is counted over several kinds of periods the first that is there is a series: quarters are no part of it.
_REEKS = ("jaar", "halfjaar", "kwartaal", "lopend")


def van_geheel(punten: Sequence[Punt], gebied: bool = False) -> list[Punt]:
    """The figures of the whole municipality, or by area, that can be compared in time, in the order of their days."""
    passend = [p for p in punten if bool(p.gebied) == gebied and not p.deel and not p.naast and p.per in ("", "gebied")]
    soorten = {p.geteld for p in passend if p.geteld and (p.waarde is not None or p.verborgen)}
    soort = next((s for s in _REEKS if s in soorten), "")
    return sorted((p for p in passend if p.geteld in ("", soort)), key=lambda p: (p.tot, p.nummer or 0))


@dataclass(frozen=True, slots=True)
class Stand:
    """How an indicator stands: the first figure and the last, in which direction it went, and what is aimed at."""

    indicator: Indicator
    eerste: Punt | None
    laatste: Punt | None
    uitspraak: Punt | None
    streef: "Streefstand"
    ontwikkeling: Ontwikkeling
    gehaald: bool | None
    waarom_niet: str = ""

    @property
    def meetbaar(self) -> bool:
        """There is a figure, of the note or since."""
        return self.laatste is not None

    @property
    def reden_niet_meetbaar(self) -> str:
        if self.meetbaar:
            return ""
        if self.indicator.niet_meetbaar:
            return self.indicator.niet_meetbaar
        if self.waarom_niet:
            return self.waarom_niet
        return "Er is nog geen cijfer." if self.indicator.meting else "Er is nog geen manier om dit te meten."


@dataclass(frozen=True, slots=True)
class Streefstand:
    """What is aimed at on a day, and where that comes from."""

    soort: str
    waarde: Decimal | None
    letterlijk: str
    vanaf: date | None
    herkomst: str


def stand_van(indicator: Indicator, punten: Sequence[Punt], streef: Streefstand, waarom_niet: str = "") -> Stand:
    """How this indicator stands, from its figures of the whole municipality (no area, no part). `waarom_niet`: why it
    could not be counted."""
    heel = van_geheel(punten)
    cijfers = [p for p in heel if p.waarde is not None]
    gezegd = next((p for p in reversed(heel) if p.uitspraak), None)
    eerste, laatste = (cijfers[0], cijfers[-1]) if cijfers else (None, None)
    ontwikkeling: Ontwikkeling = ""
    if eerste and laatste and eerste is not laatste and eerste.waarde is not None and laatste.waarde is not None:
        ontwikkeling = _ontwikkeling(indicator, laatste.waarde - eerste.waarde)
    gehaald = None
    if laatste is not None and laatste.waarde is not None and streef.waarde is not None and streef.soort != "geen":
        gehaald = _gehaald(indicator, laatste.waarde, streef.waarde)
    if not laatste and any(p.verborgen for p in heel):
        waarom_niet = "Er is geteld, over te weinig mensen om te tonen."
    return Stand(indicator, eerste, laatste, gezegd, streef, ontwikkeling, gehaald, waarom_niet)


def _ontwikkeling(indicator: Indicator, verschil: Decimal) -> Ontwikkeling:
    if not verschil:
        return "gelijk"
    if indicator.richting not in ("hoger", "lager"):
        return ""
    return "beter" if (verschil > 0) == (indicator.richting == "hoger") else "slechter"


def _gehaald(indicator: Indicator, waarde: Decimal, streef: Decimal) -> bool:
    if indicator.richting == "lager":
        return waarde <= streef
    if indicator.richting == "gelijk":
        return waarde == streef
    return waarde >= streef


def nog_niet_meetbaar(doel: Doel, standen: Mapping[str, Stand]) -> bool:
    """A goal of which no indicator has a figure: it is accepted, and said."""
    return not any(s.meetbaar for s in standen.values() if doel.code in s.indicator.doelen)
