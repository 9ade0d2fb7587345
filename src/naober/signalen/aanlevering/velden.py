"""One row of texts to a signal. What of it cannot be used is reported by column; nothing of it is repeated."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from naober.kern import Bsn, Weigering
from naober.signalen.aanlevering.waarden import Ernst, Gebrek, Partnersoort, Rij, Signaalrij
from naober.signalen.koppelen.rules import Gezochte

VELDEN = (
    "kenmerk", "partnersoort", "bedrag", "ontstaan_op", "signaal_op", "crisis", "warm", "status", "bsn", "voorletters",
    "voornamen", "voorvoegsel", "achternaam", "geboortedatum", "straat", "postcode", "huisnummer", "toevoeging",
    "plaats", "gemeentecode", "telefoon",
)  # fmt: skip
STATUSSEN = (
    "Nog niet opgepakt", "Niet opgepakt: onterecht signaal", "Inwoner is overleden",
    "Persoon is geen inwoner (meer) in de gemeente", "Niet opgepakt: herhaalde melding",
    "Niet opgepakt: andere reden",
)  # fmt: skip
_LANGST = {"kenmerk": 80, "achternaam": 120, "voornamen": 120, "straat": 120, "plaats": 80, "status": 60}
_LANGST_ANDERS = 40
_VROEGST = date(1900, 1, 1)
# What no partner reports of one resident: a hundred million euro.
_MEESTE_CENTEN = 10**10
_POSTCODE = re.compile(r"([1-9][0-9]{3})\s*([A-Z]{2})")
_HUISNUMMER = re.compile(r"0*([0-9]{1,5})(?:\s*[-/ ]?\s*([0-9A-Za-z][0-9A-Za-z \-]{0,9}))?")
_DATUMS = (
    re.compile(r"(?P<j>[0-9]{4})-(?P<m>[0-9]{1,2})-(?P<d>[0-9]{1,2})(?:[T ].*)?"),
    re.compile(r"(?P<d>[0-9]{1,2})[-/.](?P<m>[0-9]{1,2})[-/.](?P<j>[0-9]{4})(?: 0{1,2}:00(?::00)?)?"),
    re.compile(r"(?P<j>(?:19|20)[0-9]{2})(?P<m>[0-9]{2})(?P<d>[0-9]{2})"),
)
_BEDRAG = re.compile(r"(?P<heel>[0-9]{1,9}|[0-9]{1,3}(?:[. ][0-9]{3}){1,3})(?:,(?P<deel>[0-9]{1,2}))?(?:,-|,--)?")
_BEDRAG_PUNT = re.compile(r"(?P<heel>[0-9]{1,9}|[0-9]{1,3}(?:,[0-9]{3}){1,3})\.(?P<deel>[0-9]{1,2})")
_JA = frozenset({"ja", "j", "true", "waar", "1", "x", "yes", "y"})
_NEE = frozenset({"", "nee", "n", "false", "onwaar", "0", "no"})
_LEEG = frozenset({"", "-", "--", "null", "nvt", "n.v.t.", "onbekend", "#n/b"})
_GEMEENTE = re.compile(r"(?:GM)?([0-9]{1,4})")


@dataclass(slots=True)
class _Verslag:
    """What is found wrong while reading one row."""

    labels: Mapping[str, str]
    gebreken: list[Gebrek] = field(default_factory=list)

    def meld(self, veld: str, wat: str, wat_nu: str, ernst: Ernst = Ernst.FOUT) -> None:
        self.gebreken.append(Gebrek(self.labels.get(veld, veld), wat, wat_nu, ernst))

    @property
    def fout(self) -> bool:
        return any(g.ernst is Ernst.FOUT for g in self.gebreken)


def lees_rij(
    nummer: int,
    ruw: Mapping[str, str],
    labels: Mapping[str, str],
    *,
    peildatum: date,
    bsn_mag: bool,
    partnersoort: Partnersoort | None = None,
    gemeentecode: int | None = None,
    eerder: tuple[Gebrek, ...] = (),
) -> Rij:
    """A row from texts by field (`VELDEN`). `labels`: what the partner calls each. `bsn_mag`: whether the ground
    allows the citizen service number; otherwise it is not taken over. Not taken in: without own number or kind of
    partner, with an amount or day that cannot be read or lies after `peildatum`, or with too little to look by."""
    verslag = _Verslag(labels, list(eerder))
    tekst = {v: t for v in VELDEN if (t := " ".join(ruw.get(v, "").split())) and t.lower() not in _LEEG}
    for veld, waarde in list(tekst.items()):
        if len(waarde) > _LANGST.get(veld, _LANGST_ANDERS) or not waarde.isprintable():
            verslag.meld(veld, "De waarde is te lang of bevat vreemde tekens.", "Lever deze rij opnieuw aan.")
            del tekst[veld]
    if not tekst.get("kenmerk"):
        verslag.meld("kenmerk", "Het eigen nummer van het signaal ontbreekt.", "Vul een nummer in dat u terugvindt.")
    soort = _soort(tekst.get("partnersoort", ""), partnersoort, verslag)
    rij = Signaalrij(
        kenmerk=tekst.get("kenmerk", ""),
        partnersoort=soort,
        wie=_wie(tekst, peildatum, bsn_mag, verslag),
        centen=_bedrag(tekst.get("bedrag", ""), verslag),
        crisis=_ja_nee("crisis", tekst, verslag),
        warm=_ja_nee("warm", tekst, verslag),
        ontstaan_op=_dag("ontstaan_op", tekst, peildatum, verslag, Ernst.LET_OP),
        signaal_op=_dag("signaal_op", tekst, peildatum, verslag, Ernst.FOUT),
        status=_status(tekst.get("status", ""), verslag),
        gemeentecode=_gemeente(tekst.get("gemeentecode", ""), gemeentecode, verslag),
    )
    if rij.wie.te_weinig:
        verslag.meld(
            "achternaam",
            "Er staat te weinig in om de inwoner te vinden.",
            "Lever een achternaam aan met postcode en huisnummer, of met geboortedatum.",
        )
    return Rij(nummer, None if verslag.fout else rij, tuple(verslag.gebreken))


def _soort(tekst: str, anders: Partnersoort | None, verslag: _Verslag) -> Partnersoort:
    gevonden = next((s for s in Partnersoort if s.casefold() == tekst.casefold()), None)
    if gevonden is None and (tekst or anders is None):
        verslag.meld("partnersoort", "Dit soort signaalpartner kent de standaard niet.", _een_van(Partnersoort))
    return gevonden or anders or Partnersoort.OVERIGE


def _een_van(soorten: type[Partnersoort]) -> str:
    return f"Kies een van: {', '.join(soorten)}."


def _status(tekst: str, verslag: _Verslag) -> str:
    if not tekst or tekst in STATUSSEN:
        return tekst
    verslag.meld("status", "Deze status kent de standaard niet.", "De status is niet overgenomen.", Ernst.LET_OP)
    return ""


def _wie(tekst: Mapping[str, str], peildatum: date, bsn_mag: bool, verslag: _Verslag) -> Gezochte:
    nummer, toevoeging = _huisnummer(tekst, verslag)
    return Gezochte(
        achternaam=tekst.get("achternaam", ""),
        voorvoegsel=tekst.get("voorvoegsel", ""),
        voorletters=tekst.get("voorletters", ""),
        voornamen=tekst.get("voornamen", ""),
        geboortedatum=_geboren(tekst, peildatum, verslag),
        postcode=_postcode(tekst.get("postcode", ""), verslag),
        huisnummer=nummer,
        toevoeging=toevoeging,
        straat=tekst.get("straat", ""),
        plaats=tekst.get("plaats", ""),
        telefoon=tekst.get("telefoon", ""),
        bsn=_bsn(tekst.get("bsn", ""), bsn_mag, verslag),
    )


def _bsn(tekst: str, mag: bool, verslag: _Verslag) -> str:
    if not tekst:
        return ""
    if not mag:
        wat = "Op deze grondslag wordt geen burgerservicenummer verwerkt."
        verslag.meld("bsn", wat, "Het nummer is niet overgenomen. Laat het voortaan weg.", Ernst.LET_OP)
        return ""
    bsn = Bsn.lees(tekst)
    if isinstance(bsn, Weigering):
        verslag.meld("bsn", "Dit is geen geldig burgerservicenummer.", "Het nummer telt niet mee.", Ernst.LET_OP)
        return ""
    return bsn.voluit


def _postcode(tekst: str, verslag: _Verslag) -> str:
    if not tekst:
        return ""
    if gevonden := _POSTCODE.fullmatch(tekst.upper()):
        return gevonden[1] + gevonden[2]
    verslag.meld("postcode", "Dit is geen postcode.", "Schrijf vier cijfers en twee letters.", Ernst.LET_OP)
    return ""


def _huisnummer(tekst: Mapping[str, str], verslag: _Verslag) -> tuple[int | None, str]:
    """The number, and the addition: from its own column, or from behind the number."""
    eigen = tekst.get("toevoeging", "")
    if not (ruw := tekst.get("huisnummer", "")):
        return None, eigen
    gevonden = _HUISNUMMER.fullmatch(ruw)
    if gevonden is None or int(gevonden[1]) == 0:
        verslag.meld("huisnummer", "Dit is geen huisnummer.", "Het adres telt niet mee.", Ernst.LET_OP)
        return None, eigen
    return int(gevonden[1]), (eigen or gevonden[2] or "").strip()[:10]


def _geboren(tekst: Mapping[str, str], peildatum: date, verslag: _Verslag) -> date | None:
    if not (ruw := tekst.get("geboortedatum", "")):
        return None
    dag = lees_dag(ruw)
    if dag is None or not _VROEGST <= dag <= peildatum:
        wat = "Deze geboortedatum kan niet bestaan."
        verslag.meld("geboortedatum", wat, "Hij telt niet mee bij het zoeken. Controleer de datum.", Ernst.LET_OP)
        return None
    return dag


def _dag(veld: str, tekst: Mapping[str, str], peildatum: date, verslag: _Verslag, ernst: Ernst) -> date | None:
    if not (ruw := tekst.get(veld, "")):
        return None
    dag = lees_dag(ruw)
    if dag is None or not _VROEGST <= dag <= peildatum:
        wat = "Deze datum kan niet." if dag is None or dag < _VROEGST else "Deze datum ligt na vandaag."
        verslag.meld(veld, wat, "Schrijf jaar-maand-dag, bijvoorbeeld 2026-03-31.", ernst)
        return None
    return dag


def lees_dag(tekst: str) -> date | None:
    """A day as Dutch systems write it: 2026-03-31, 31-03-2026, 31/3/2026 or 20260331. None when it is none."""
    for vorm in _DATUMS:
        if gevonden := vorm.fullmatch(tekst):
            try:
                return date(int(gevonden["j"]), int(gevonden["m"]), int(gevonden["d"]))
            except ValueError:
                return None
    return None


def _bedrag(tekst: str, verslag: _Verslag) -> int | None:
    if not tekst:
        return None
    centen = lees_bedrag(tekst)
    if centen is None or centen > _MEESTE_CENTEN:
        verslag.meld("bedrag", "Dit bedrag is niet te lezen.", "Schrijf het bedrag in euro, bijvoorbeeld 250,00.")
        return None
    return centen


def lees_bedrag(tekst: str) -> int | None:
    """Cents, of an amount with a decimal comma or point, thousands apart or not. None when it is no amount."""
    kaal = tekst.replace("€", "").replace("EUR", "").strip()
    gevonden = _BEDRAG_PUNT.fullmatch(kaal) or _BEDRAG.fullmatch(kaal)
    if gevonden is None:
        return None
    return int(re.sub(r"\D", "", gevonden["heel"])) * 100 + int((gevonden["deel"] or "0").ljust(2, "0"))


def _ja_nee(veld: str, tekst: Mapping[str, str], verslag: _Verslag) -> bool:
    waarde = tekst.get(veld, "").lower()
    if waarde in _JA:
        return True
    if waarde not in _NEE:
        verslag.meld(veld, "Hier staat geen ja of nee.", "Schrijf ja of nee.")
    return False


def _gemeente(tekst: str, anders: int | None, verslag: _Verslag) -> int | None:
    if not tekst:
        return anders
    if gevonden := _GEMEENTE.fullmatch(tekst.upper()):
        return int(gevonden[1])
    verslag.meld("gemeentecode", "Dit is geen code van een gemeente.", "Gebruik de code van het CBS, vier cijfers.")
    return None
