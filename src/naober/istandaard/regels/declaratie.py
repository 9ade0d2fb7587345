"""Rules about a declaration (323) and its lines. Those about a line get it flat, with its allocation beside it."""

from datetime import date, timedelta

from naober.istandaard.bericht import Prestatieregel
from naober.istandaard.regels.algemeen import TECHNISCH
from naober.istandaard.regels.lijn import Lijn, Naast
from naober.istandaard.regels.register import (
    BERICHT,
    EXTERN,
    OVERSTIJGEND,
    lijnregel,
)
from naober.istandaard.regels.stand import VERWIJDERD, Toewijzing
from naober.istandaard.volume import (
    bedrag_per_uur,
    declarabel_totaal,
    declarabel_volume,
    past_eenheid,
    past_minuutprijs,
)

_DAG = timedelta(days=1)
_EURO = "83"
_MINUUT = "01"
# What the digits weigh as signs, above what they weigh as numbers.
_NULLEN = 43 * ord("0")


def haalt_elfproef(bsn: str) -> bool:
    """The eleven test for nine digits. By hand, because the library takes twice what libxml2 takes for a whole line;
    that both say the same is a test."""
    a, b, c, d, e, f, g, h, i = bsn.encode()
    som = 9 * a + 8 * b + 7 * c + 6 * d + 5 * e + 4 * f + 3 * g + 2 * h - i - _NULLEN
    return som % 11 == 0 and bsn != "000000000"


# ------------------------------------------------------------------------------ the line on its own


@lijnregel("CS002", BERICHT, TECHNISCH, "Bsn", "Een burgerservicenummer voldoet aan de elfproef.",
           nu="Controleer het burgerservicenummer.")  # fmt: skip
def cs002(r: Prestatieregel, k: Lijn) -> str | None:
    return None if haalt_elfproef(r.bsn) else "Het burgerservicenummer haalt de elfproef niet."


@lijnregel("CD060", BERICHT, TECHNISCH, "VorigReferentieNummer", "Alleen een credit noemt een vorige regel.",
           nu="Vul bij een credit het vorige referentienummer, en laat het anders weg.",
           nummers=(323, 325))  # fmt: skip
def cd060(r: Prestatieregel, k: Lijn) -> str | None:
    if (r.debet == "C") == (r.vorige_referentie is not None):
        return None
    return "Het vorige referentienummer ontbreekt." if r.debet == "C" else "Een debet heeft geen vorige referentie."


@lijnregel("CD087", BERICHT, TECHNISCH, "ProductTarief", "Bij elke eenheid behalve euro's staat een tarief.",
           nu="Vul het tarief, en laat het bij euro's weg.")  # fmt: skip
def cd087(r: Prestatieregel, k: Lijn) -> str | None:
    if (r.eenheid == _EURO) == (r.tarief is None):
        return None
    return "Het tarief ontbreekt." if r.tarief is None else "Bij euro's hoort geen tarief."


@lijnregel("CS100", BERICHT, TECHNISCH, "ProductPeriode", "Met deze release wordt vanaf 2021 gedeclareerd.",
           nu="Declareer deze periode buiten het berichtenverkeer om.")  # fmt: skip
def cs100(r: Prestatieregel, k: Lijn) -> str | None:
    return "De periode begint voor 2021." if r.begin < k.vroegst else None


@lijnregel("CS325", BERICHT, TECHNISCH, "DebetCredit", "Een bedrag van nul is debet.", nu="Vul D.", nummers=(323, 325))
def cs325(r: Prestatieregel, k: Lijn) -> str | None:
    return "Het bedrag is nul en staat als credit." if r.bedrag == 0 and r.debet == "C" else None


@lijnregel("CS337", BERICHT, TECHNISCH, "ProductPeriode", "Een periode valt binnen één kalendermaand.",
           nu="Maak voor elke maand een regel.")  # fmt: skip
def cs337(r: Prestatieregel, k: Lijn) -> str | None:
    binnen = (r.begin.year, r.begin.month) == (r.eind.year, r.eind.month)
    return None if binnen else f"De periode loopt van {r.begin:%d-%m-%Y} tot {r.eind:%d-%m-%Y}."


@lijnregel("CS339", BERICHT, TECHNISCH, "IngediendBedrag", "Bij euro's is het bedrag gelijk aan het volume.",
           nu="Maak bedrag en volume gelijk.")  # fmt: skip
def cs339(r: Prestatieregel, k: Lijn) -> str | None:
    return "Bedrag en volume verschillen." if r.eenheid == _EURO and r.bedrag != r.volume else None


@lijnregel("TR134", BERICHT, TECHNISCH, "Begindatum", "Een periode begint niet na de dagtekening.",
           nu="Declareer na afloop van de periode.", nummers=(323, 325))  # fmt: skip
def tr134(r: Prestatieregel, k: Lijn) -> str | None:
    return f"{r.begin:%d-%m-%Y} ligt na de dagtekening." if r.begin > k.dagtekening else None


@lijnregel("TR137", BERICHT, TECHNISCH, "Einddatum", "Een periode eindigt na haar begin en voor de dagtekening.",
           nu="Declareer na afloop van de periode.", nummers=(323, 325))  # fmt: skip
def tr137(r: Prestatieregel, k: Lijn) -> str | None:
    if r.eind < r.begin:
        return f"{r.eind:%d-%m-%Y} ligt voor {r.begin:%d-%m-%Y}."
    return f"{r.eind:%d-%m-%Y} ligt na de dagtekening." if r.eind > k.dagtekening else None


@lijnregel("TR335", BERICHT, TECHNISCH, "Einddatum", "Een periode ligt niet meer dan vijf jaar terug.",
           nu="Declareer deze periode buiten het berichtenverkeer om.")  # fmt: skip
def tr335(r: Prestatieregel, k: Lijn) -> str | None:
    oud = r.eind < k.oudst
    return f"{r.eind:%d-%m-%Y} ligt meer dan vijf jaar voor de declaratie." if oud else None


# --------------------------------------------------------------------------- against the allocation


@lijnregel("TR338", OVERSTIJGEND, "9338", "ToewijzingNummer", "Elke regel hoort bij een toewijzing.")
def tr338(r: Prestatieregel, k: Lijn) -> str | None:
    return f"Er is geen toewijzing {r.toewijzing}." if k.toewijzing is None else None


@lijnregel("TR304", OVERSTIJGEND, "8187", "Bsn", "Een regel gaat over wie de toewijzing heeft.")
def tr304(r: Prestatieregel, k: Lijn) -> str | None:
    if k.toewijzing is None:
        return None if k.stand.client_bekend(r.bsn) else "Deze cliënt heeft geen toewijzing bij deze aanbieder."
    return None if k.toewijzing.bsn == r.bsn else f"Toewijzing {r.toewijzing} is van een andere cliënt."


@lijnregel("TR307", OVERSTIJGEND, "9307", "Begindatum", "Een periode begint niet voor de toewijzing.")
def tr307(r: Prestatieregel, k: Naast) -> str | None:
    t = k.toewijzing
    return f"De toewijzing gaat in op {t.ingang:%d-%m-%Y}." if t and r.begin < t.ingang else None


@lijnregel("TR308", OVERSTIJGEND, "9308", "Einddatum", "Een periode eindigt niet na de toewijzing.")
def tr308(r: Prestatieregel, k: Naast) -> str | None:
    t = k.toewijzing
    return f"De toewijzing eindigt op {t.eind:%d-%m-%Y}." if t and t.eind and r.eind > t.eind else None


@lijnregel("TR339", OVERSTIJGEND, "9339", "ProductCategorie", "De categorie is die van de toewijzing.")
def tr339(r: Prestatieregel, k: Naast) -> str | None:
    t = k.toewijzing
    return f"Toegewezen is categorie {t.categorie}." if t and t.categorie and r.categorie != t.categorie else None


@lijnregel("TR340", OVERSTIJGEND, "9340", "ProductCode", "De productcode is die van de toewijzing.")
def tr340(r: Prestatieregel, k: Naast) -> str | None:
    t = k.toewijzing
    return f"Toegewezen is product {t.code}." if t and t.code and r.code != t.code else None


@lijnregel("TR341", OVERSTIJGEND, "9341", "Eenheid", "De eenheid past bij de toewijzing of het contract.")
def tr341(r: Prestatieregel, k: Lijn) -> str | None:
    t = k.toewijzing
    if t is None or _past(r, t):
        return None if t is None or t.omvang else _contracteenheid(r, k)
    return f"Toegewezen is eenheid {t.omvang.eenheid}." if t.omvang else None


def _past(r: Prestatieregel, t: Toewijzing) -> bool:
    return t.omvang is None or past_eenheid(t.omvang.eenheid, r.eenheid)


def _contracteenheid(r: Prestatieregel, k: Lijn) -> str | None:
    mag = k.stand.eenheden(r.categorie, r.code)
    if mag is None or any(past_eenheid(e, r.eenheid) for e in mag):
        return None
    return f"Volgens het contract gaat dit product per {', '.join(sorted(mag))}."


@lijnregel("TR384", OVERSTIJGEND, "9384", "ToewijzingNummer", "Op een verwijderde toewijzing wordt niet gedeclareerd.")
def tr384(r: Prestatieregel, k: Naast) -> str | None:
    t = k.toewijzing
    return "Deze toewijzing is verwijderd." if t and t.reden_wijziging == VERWIJDERD else None


@lijnregel(
    "TR387", OVERSTIJGEND, "9387", "Begindatum", "Een periode begint op de eerste van de maand, of met de toewijzing."
)
def tr387(r: Prestatieregel, k: Naast) -> str | None:
    t = k.toewijzing
    if t is None or r.begin.day == 1:
        return None
    hoort = max(r.begin.replace(day=1), t.ingang)
    return f"De periode hoort te beginnen op {hoort:%d-%m-%Y}." if r.begin > hoort else None


@lijnregel(
    "TR388", OVERSTIJGEND, "9388", "Einddatum", "Een periode eindigt op de laatste van de maand, of met de toewijzing."
)
def tr388(r: Prestatieregel, k: Naast) -> str | None:
    t = k.toewijzing
    if t is None or (r.eind + _DAG).day == 1:
        return None
    hoort = min(laatste_dag(r.eind), t.eind or date.max)
    return f"De periode hoort te eindigen op {hoort:%d-%m-%Y}." if r.eind < hoort else None


def laatste_dag(dag: date) -> date:
    """The last day of its month."""
    return (dag.replace(day=28) + 4 * _DAG).replace(day=1) - _DAG


@lijnregel("TR319", OVERSTIJGEND, "9319", "ProductPeriode", "Een periode ligt niet na de maand van de declaratie.")
def tr319(r: Prestatieregel, k: Naast) -> str | None:
    return f"De declaratie gaat tot en met {k.tot:%d-%m-%Y}." if r.eind > k.tot else None


_NAAST = (
    ("9384", tr384), ("9307", tr307), ("9387", tr387), ("9308", tr308), ("9388", tr388), ("9319", tr319),
    ("9339", tr339), ("9340", tr340),
)  # fmt: skip


def naast_toewijzing(r: Prestatieregel, k: Naast) -> list[str]:
    """Return codes of what in the period and product of this line goes against its allocation or the declaration."""
    return [code for code, toets in _NAAST if toets(r, k) is not None]


# ------------------------------------------------------------------- against earlier declarations


@lijnregel("TR314", OVERSTIJGEND, "8021", "ReferentieNummer", "Een referentienummer wordt één keer gebruikt.")
def tr314(r: Prestatieregel, k: Lijn) -> str | None:
    return f"Referentie {r.referentie} is al gebruikt." if k.stand.prestatie(r.referentie) is not None else None


@lijnregel(
    "TR323", OVERSTIJGEND, "8017", "VorigReferentieNummer", "Een credit draait een goedgekeurde regel helemaal terug."
)
def tr323(r: Prestatieregel, k: Lijn) -> str | None:
    if r.debet != "C" or r.vorige_referentie is None:
        return None
    eerder = k.stand.prestatie(r.vorige_referentie)
    if eerder is None or eerder.is_credit or not k.stand.goedgekeurd(r.vorige_referentie):
        return f"Er is geen goedgekeurde debetregel {r.vorige_referentie}."
    zelfde = (eerder.bsn, *eerder[3:9], eerder.eenheid, eerder.bedrag) == (r.bsn, *r[3:9], r.eenheid, r.bedrag)
    return None if zelfde else f"De gegevens zijn anders dan die van regel {r.vorige_referentie}."


@lijnregel("TR390", OVERSTIJGEND, "9390", "VorigReferentieNummer", "Een regel wordt één keer gecrediteerd.")
def tr390(r: Prestatieregel, k: Lijn) -> str | None:
    al = r.debet == "C" and r.vorige_referentie is not None and k.stand.gecrediteerd(r.vorige_referentie)
    return f"Regel {r.vorige_referentie} is al gecrediteerd." if al else None


@lijnregel("TR389", OVERSTIJGEND, "9389", "ProductPeriode", "Een periode van een product wordt één keer gedeclareerd.")
def tr389(r: Prestatieregel, k: Lijn) -> str | None:
    if r.debet != "D":
        return None
    # What this message itself credits makes room.
    open_ = [ref for ref in k.stand.debet_bestaat(r) if ref not in k.geheel.vorige]
    return f"Deze periode staat al in regel {open_[0]}." if open_ else None


# -------------------------------------------------------------------------------- volume and money


@lijnregel(
    "TR321", OVERSTIJGEND, "9321", "GeleverdVolume", "In een periode wordt niet meer gedeclareerd dan toegewezen."
)
def tr321(r: Prestatieregel, k: Lijn) -> str | None:
    t = k.toewijzing
    if t is None or t.omvang is None or r.debet != "D" or not _past(r, t):
        return None
    mag = declarabel_volume(t, r.begin, r.eind, r.eenheid)
    return f"Het mag {mag.hoogst} zijn: {mag.uitleg}." if mag.hoogst is not None and r.volume > mag.hoogst else None


@lijnregel("TR322", OVERSTIJGEND, "9322", "GeleverdVolume", "Alle regels samen zijn niet meer dan toegewezen.")
def tr322(r: Prestatieregel, k: Lijn) -> str | None:
    t = k.toewijzing
    if t is None or t.omvang is None or r.debet != "D" or not _past(r, t):
        return None
    mag = declarabel_totaal(t)
    if mag.hoogst is None:
        return None
    if r.kleinste_volume > k.nog_volume(t, mag.hoogst):
        return f"Over de hele toewijzing mag het {mag.hoogst} zijn: {mag.uitleg}."
    k.volume[t.nummer] += r.kleinste_volume
    return None


@lijnregel("TR369", OVERSTIJGEND, "9369", "IngediendBedrag", "Alle regels samen zijn niet meer dan het budget.")
def tr369(r: Prestatieregel, k: Lijn) -> str | None:
    t = k.toewijzing
    if t is None or t.budget is None or r.debet != "D":
        return None
    eerder = k.stand.gedeclareerd(t.nummer)[1] - k.geheel.credit_bedrag.get(t.nummer, 0) + k.bedrag[t.nummer]
    if eerder + r.bedrag > t.budget:
        over = max(t.budget - eerder, 0)
        return f"Van het budget is nog {over // 100},{over % 100:02d} euro over."
    k.bedrag[t.nummer] += r.bedrag
    return None


@lijnregel("TR346", EXTERN, "9346", "IngediendBedrag", "Het bedrag is volume keer tarief.")
def tr346(r: Prestatieregel, k: Lijn) -> str | None:
    if r.eenheid == _EURO or r.tarief is None or r.bedrag == r.volume * r.tarief:
        return None
    if r.eenheid == _MINUUT:
        uur = k.stand.tarief_per_uur(r.categorie, r.code, r.begin)
        if uur is not None and r.bedrag == bedrag_per_uur(r.volume, uur):
            return None
    return f"{r.volume} keer {r.tarief} is {r.volume * r.tarief} cent, geen {r.bedrag}."


@lijnregel("TR418", OVERSTIJGEND, "0611", "ProductTarief", "Het tarief is dat van het contract.")
def tr418(r: Prestatieregel, k: Lijn) -> str | None:
    if r.tarief is None or r.debet != "D":
        return None
    mag = k.stand.tarief(r.categorie, r.code, r.eenheid, r.begin)
    if (
        mag is None
        and r.eenheid == _MINUUT
        and (uur := k.stand.tarief_per_uur(r.categorie, r.code, r.begin)) is not None
    ):
        return None if past_minuutprijs(r.tarief, uur) else f"Het contract zegt {uur} cent per uur."
    return None if mag is None or r.tarief == mag else f"Het contract zegt {mag} cent."


@lijnregel("TR381", EXTERN, "S329", "ProductCode", "Een productcode hoort bij de categorie ernaast.")
def tr381(r: Prestatieregel, k: Lijn) -> str | None:
    if k.stand.product_bestaat(r.categorie, r.code, r.begin):
        return None
    return f"Product {r.code} hoort niet bij categorie {r.categorie}."
