"""Pure verdicts about people: who may belong where, who may speak for whom, and how a name is compared."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from naober.bewoners.soorten import Reikwijdte, Vertegenwoordigersoort
from naober.kern import Bron, Periode, Weigering, verjaardag

# A file follows someone from nine months before birth; forty weeks is what a pregnancy takes from its first day.
LANGSTE_DRACHT = timedelta(days=280)
_VROEG_GEBOREN, _LAAT_GEBOREN = timedelta(days=140), timedelta(days=35)
_WMO = Bron("Wmo 2015", "art. 5.1.1")
_JUIST = Bron("AVG", "art. 5 lid 1 onder d")
_MEERDERJARIG = 18

_Soort = Vertegenwoordigersoort
_BW = "Burgerlijk Wetboek Boek 1"
_GROND: dict[Vertegenwoordigersoort, Bron] = {
    _Soort.CURATOR: Bron(_BW, "art. 378"),
    _Soort.BEWINDVOERDER: Bron(_BW, "art. 431"),
    _Soort.MENTOR: Bron(_BW, "art. 450"),
    _Soort.GEMACHTIGDE: Bron("Awb", "art. 2:1"),
    _Soort.OUDER: Bron(_BW, "art. 245"),
    _Soort.VOOGD: Bron(_BW, "art. 245"),
    _Soort.NAASTE: Bron("Wmo 2015", "art. 1.1.1"),
}
_REIKWIJDTE: dict[Vertegenwoordigersoort, Reikwijdte] = {
    _Soort.CURATOR: Reikwijdte.ALLES,
    _Soort.BEWINDVOERDER: Reikwijdte.GELD,
    _Soort.MENTOR: Reikwijdte.ZORG,
    _Soort.GEMACHTIGDE: Reikwijdte.OMSCHREVEN,
    _Soort.OUDER: Reikwijdte.ALLES,
    _Soort.VOOGD: Reikwijdte.ALLES,
    _Soort.NAASTE: Reikwijdte.ZORG,
}
_VAN_KIND = frozenset({_Soort.OUDER, _Soort.VOOGD})
_VAN_VOLWASSENE = frozenset({_Soort.CURATOR, _Soort.BEWINDVOERDER, _Soort.MENTOR})
# What cannot hold on one day: the second of a pair, when the first is already there, and the other way round.
_NIET_SAMEN: tuple[tuple[frozenset[Vertegenwoordigersoort], Bron], ...] = (
    (frozenset({_Soort.CURATOR, _Soort.BEWINDVOERDER}), Bron(_BW, "art. 449 lid 1")),
    (frozenset({_Soort.CURATOR, _Soort.MENTOR}), Bron(_BW, "art. 462 lid 1")),
    (frozenset({_Soort.OUDER, _Soort.VOOGD}), Bron(_BW, "art. 245")),
)


def volwassen_op(geboren: date) -> date:
    """The day on which someone turns eighteen (BW Boek 1 art. 233); of 29 February that is 1 March."""
    return verjaardag(geboren, _MEERDERJARIG)


# ---------------------------------------------------------------------------------------------- geboorte


def controleer_verwacht(verwacht_op: date, peildatum: date) -> Weigering | None:
    """Whether a child can be expected on this day: at most forty weeks ahead, at most five weeks ago."""
    if peildatum - _LAAT_GEBOREN <= verwacht_op <= peildatum + LANGSTE_DRACHT:
        return None
    return Weigering(
        code="kind.verwacht",
        reden="Een ongeboren kind wordt binnen negen maanden verwacht. Deze datum kan niet kloppen.",
        bron=_JUIST,
        alternatief="Vul de dag in waarop de verloskundige de geboorte verwacht. Is het kind er al? Leg dan de "
        "geboorte vast.",
        veld="verwacht_op",
    )


def controleer_geboorte(verwacht_op: date | None, geboren_op: date) -> Weigering | None:
    """Whether an expected child can have been born on this day. Refused as well when nobody is expected any more."""
    if verwacht_op is None:
        return Weigering(
            code="kind.al-geboren",
            reden="Van deze persoon is de geboorte al vastgelegd.",
            bron=_JUIST,
            alternatief="Kies een kind dat nog wordt verwacht.",
            veld="kind",
        )
    if verwacht_op - _VROEG_GEBOREN <= geboren_op <= verwacht_op + _LAAT_GEBOREN:
        return None
    return Weigering(
        code="kind.geboren",
        reden=f"Dit kind werd verwacht op {verwacht_op:%d-%m-%Y}. De geboortedatum past daar niet bij.",
        bron=_JUIST,
        alternatief="Controleer de geboortedatum, en of u het goede kind hebt gekozen.",
        veld="geboren_op",
    )


# ----------------------------------------------------------------------------------------------- wonen


@dataclass(frozen=True, slots=True)
class Adres:
    """An address as typed. `gebied` is the code of the area in the profile."""

    straat: str
    huisnummer: int
    postcode: str
    plaats: str
    gebied: str
    toevoeging: str = ""

    @property
    def plek(self) -> tuple[str, int, str]:
        """What makes two addresses one place."""
        return self.postcode, self.huisnummer, self.toevoeging.lower()


def controleer_verhuizing(nu: Adres, nieuw: Adres, sinds: date | None, op: date) -> Weigering | None:
    """Refuse a move to where one already lives, or before one came to live there."""
    if nieuw.plek == nu.plek:
        return Weigering(
            code="verhuizing.zelfde",
            reden="Dit huishouden woont al op dit adres.",
            bron=_JUIST,
            alternatief="Controleer de postcode en het huisnummer.",
            veld="huisnummer",
        )
    return controleer_vertrek(sinds, op)


def controleer_vertrek(sinds: date | None, op: date) -> Weigering | None:
    """Refuse leaving a place on or before the day on which one came there: no day would be left of it."""
    if sinds is None or op > sinds:
        return None
    return Weigering(
        code="verhuizing.volgorde",
        reden=f"Deze datum ligt niet na de dag waarop het wonen hier begon, {sinds:%d-%m-%Y}.",
        bron=_JUIST,
        alternatief="Kies een latere dag.",
        veld="op",
    )


def volgt_na(begin: date, einde: date, veld: str = "tot") -> Weigering | None:
    """Refuse an end before its beginning."""
    if einde >= begin:
        return None
    return Weigering(
        code="periode.volgorde",
        reden="De laatste dag ligt voor de eerste dag.",
        bron=_JUIST,
        alternatief="Verbeter een van de twee.",
        veld=veld,
    )


# ------------------------------------------------------------------------------------- vertegenwoordiging


@dataclass(frozen=True, slots=True)
class Machtiging:
    """A representation as typed: `omschrijving` says what a mandate covers, `grondslag` is the ruling or the mandate on
    which it rests. About what someone may speak (`reikwijdte`) follows from the kind."""

    soort: Vertegenwoordigersoort
    naam: str
    grondslag: str
    van: date
    tot: date | None = None
    omschrijving: str = ""
    telefoon: str = ""

    @property
    def reikwijdte(self) -> Reikwijdte:
        return _REIKWIJDTE[self.soort]

    @property
    def bron(self) -> Bron:
        """The law on which this kind rests."""
        return _GROND[self.soort]


def einde_bij_achttien(machtiging: Machtiging, geboren: date) -> date | None:
    """The last day: of who speaks for a child that is at most the day before it turns eighteen (BW 1:233)."""
    if machtiging.soort not in _VAN_KIND:
        return machtiging.tot
    laatste = volwassen_op(geboren) - timedelta(days=1)
    return laatste if machtiging.tot is None else min(machtiging.tot, laatste)


def controleer_machtiging(
    machtiging: Machtiging, geboren: date, lopend: Sequence[tuple[Vertegenwoordigersoort, str, Periode]]
) -> Weigering | None:
    """Whether this representation can hold beside those that are there (kind, name, days).

    Refused: no name, no ground, a mandate that does not say what it covers, an end before its beginning, a parent or
    guardian of an adult, a curator, administrator or mentor of a child, the same person twice over the same days, and
    what the law does not let hold together."""
    soort = machtiging.soort
    if leeg := _leeg(machtiging):
        return leeg
    if machtiging.tot is not None and (fout := volgt_na(machtiging.van, machtiging.tot)):
        return fout
    volwassen = machtiging.van >= volwassen_op(geboren)
    if soort in _VAN_KIND and volwassen:
        return _weiger(
            "volwassen", "Een ouder of voogd vertegenwoordigt alleen wie nog geen achttien is.", _GROND[soort]
        )
    if soort in _VAN_VOLWASSENE and not volwassen:
        return _weiger("minderjarig", f"Een {soort.woord} is er alleen voor wie achttien of ouder is.", _GROND[soort])
    dagen = Periode(machtiging.van, einde_bij_achttien(machtiging, geboren))
    for ander, naam, periode in lopend:
        if not periode.overlapt(dagen):
            continue
        if ander == soort and naam.casefold() == machtiging.naam.strip().casefold():
            return _weiger("dubbel", f"{naam} staat over deze dagen al als {soort.woord}.", _GROND[soort], "naam")
        bron = next((bron for paar, bron in _NIET_SAMEN if paar == {soort, ander} and soort != ander), None)
        if bron is not None:
            return _weiger(
                "niet-samen",
                f"Over deze dagen is er al een {ander.woord}. Een {soort.woord} kan daar niet naast.",
                bron,
            )
    return None


def _leeg(machtiging: Machtiging) -> Weigering | None:
    wat = {
        "naam": (machtiging.naam, "Vul in wie het is."),
        "grondslag": (machtiging.grondslag, "Noem de uitspraak van de rechter of de machtiging waarop dit berust."),
        "omschrijving": (
            machtiging.omschrijving or machtiging.soort is not _Soort.GEMACHTIGDE,
            "Schrijf op waarvoor de machtiging geldt.",
        ),
    }
    for veld, (waarde, alternatief) in wat.items():
        if waarde is not True and not str(waarde or "").strip():
            return Weigering(
                code=f"vertegenwoordiging.{veld}",
                reden="Zonder dit is niet na te gaan wie namens de inwoner mag spreken.",
                bron=machtiging.bron,
                alternatief=alternatief,
                veld=veld,
            )
    return None


def _weiger(code: str, reden: str, bron: Bron, veld: str = "soort") -> Weigering:
    return Weigering(
        code=f"vertegenwoordiging.{code}",
        reden=reden,
        bron=bron,
        alternatief="Controleer de soort en de data, of beëindig eerst wat niet meer geldt.",
        veld=veld,
    )


# ----------------------------------------------------------------------------------------------- namen

_LOS = {"ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe"}
_VAST = str.maketrans("øØłŁđĐðÐı", "ooLLddddi") | str.maketrans(_LOS)
_TEKENS = str.maketrans(dict.fromkeys("-'’`.,/", " "))


def zoeksleutel(naam: str) -> str:
    """How a name is compared: without accents, capitals and signs. The same as `naober_zoeksleutel` in the database."""
    kaal = unicodedata.normalize("NFD", naam.translate(_VAST))
    return " ".join("".join(t for t in kaal if not "\u0300" <= t <= "\u036f").lower().translate(_TEKENS).split())


def scheelt_een(een: str, ander: str) -> bool:
    """Whether two names differ in at most one typing error: a letter too many, too few, other, or two changed over."""
    if abs(len(een) - len(ander)) > 1:
        return False
    voor = next((i for i, (a, b) in enumerate(zip(een, ander, strict=False)) if a != b), min(len(een), len(ander)))
    een, ander = een[voor:], ander[voor:]
    if len(een) != len(ander):
        return een[1:] == ander or een == ander[1:]
    return een[1:] == ander[1:] or (een[:2] == ander[1::-1] and een[2:] == ander[2:])
