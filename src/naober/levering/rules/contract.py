"""With whom a contract may be closed, on which scale, and when it may run."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from naober.gemeente.inkoopbeschrijving import BEKOSTIGING
from naober.gemeente.profiel import Product
from naober.gemeente.profiel.inkoop import Contracteis, Inkoopbeleid, Inkoopprocedure, Overgangsregel
from naober.kern import Bron, Weigering, datum_voluit
from naober.levering.rules.betaling import iban_klopt
from naober.levering.rules.jeugd import past_perceel

WET = Bron("Wmo 2015", "art. 2.6.4")
KLACHT = Bron("Wmo 2015", "art. 3.2 lid 1 onder a")
_AGB = re.compile(r"[0-9]{8}")
VOLDOET = "voldoet"

# Since then municipalities buy this support: Wmo 2015 and Jeugdwet began.
EERSTE_JAAR = 2015


@dataclass(frozen=True, slots=True)
class Contractvoornemen:
    """A contract as it is about to be recorded. `schaal`, `procedure`, `namens` and `niveau` are codes of the profile.

    `eisen_op`: the day on which the demands on quality were laid down, before anybody made an offer. `zittend`: this
    provider already helped before the law changed."""

    kenmerk: str
    naam: str
    wetten: tuple[str, ...]
    schaal: str
    schaal_reden: str
    procedure: str
    ingang: date
    einde: date | None = None
    reden_zonder_einde: str = ""
    perceel: str = ""
    namens: str = ""
    niveau: str = ""
    resultaten: str = ""
    resultaat_maanden: int | None = None
    overgang: bool = False
    zittend: bool = False
    eisen_op: date | None = None


@dataclass(frozen=True, slots=True)
class Productinvoer:
    """What is bought: a product of the profile, with the codes and units of the national standard."""

    product: str
    bekostiging: str
    wet: str = ""
    productcategorie: str = ""
    productcode: str = ""
    eenheid: str = ""
    frequentie: str = ""
    vrije_keuze: bool = True
    resultaat: str = ""


def _nee(code: str, reden: str, bron: Bron, wat_nu: str, veld: str = "") -> Weigering:
    return Weigering(code, reden, bron, wat_nu, veld)


def controleer_aanbieder(*, naam: str, agb: str, klachtenregeling: str, iban: str = "") -> Weigering | None:
    """Refused: without a name, with an AGB code that is no eight digits, without a complaints procedure, and with an
    account number of which the check digits are wrong."""
    if not naam.strip():
        return _nee("aanbieder.naam", "De naam ontbreekt.", WET, "Vul de naam in.", "naam")
    if agb and not _AGB.fullmatch(agb):
        bron = Bron("iWmo en iJw 3.2", "AGB")
        return _nee("aanbieder.agb", "Een AGB-code heeft acht cijfers.", bron, "Zoek de code na bij Vektis.", "agb")
    if not klachtenregeling.strip():
        reden = "Een aanbieder zonder klachtenregeling wordt niet ingeschreven."
        wat_nu = "Vraag de aanbieder waar de klachtenregeling staat."
        return _nee("aanbieder.klachtenregeling", reden, KLACHT, wat_nu, "klachtenregeling")
    if iban.strip() and not iban_klopt(iban):
        reden, bron = "Dit rekeningnummer kan niet.", Bron("ISO 13616", "controlegetal van de IBAN")
        return _nee("aanbieder.iban", reden, bron, "Kijk het nummer na, of laat het leeg.", "iban")
    return None


def controleer_contract(beleid: Inkoopbeleid, v: Contractvoornemen, peildatum: date) -> Weigering | None:
    """Refused: a scale, procedure, body or level that the profile does not have; a larger scale without a reason in
    the criteria of that scale; days that cannot be; and demands on quality that were not laid down beforehand."""
    return (
        _controleer_schaal(beleid, v)
        or _controleer_codes(beleid, v)
        or past_perceel(beleid, perceel=v.perceel, schaal=v.schaal, namens=v.namens)
        or _controleer_dagen(v)
        or _controleer_eisendag(beleid, v, peildatum)
        or _controleer_overgang(beleid, v)
    )


def _controleer_schaal(beleid: Inkoopbeleid, v: Contractvoornemen) -> Weigering | None:
    schaal = beleid.schaal(v.schaal)
    if schaal is None:
        bekend = ", ".join(s.naam for s in beleid.schalen) or "geen"
        reden = f"Deze schaal van inkopen kent de gemeente niet; zij kent: {bekend}."
        return _nee("contract.schaal", reden, WET, "Kies een schaal uit de lijst.", "schaal")
    if not v.schaal_reden.strip():
        wat_nu = "Schrijf waarom op deze schaal is ingekocht."
        if schaal.criteria:
            wat_nu = f"Schrijf wat deze schaal toevoegt aan {' en '.join(schaal.criteria)}."
        return _nee("contract.schaal-reden", "De reden van de schaal ontbreekt.", schaal.bron, wat_nu, "schaal_reden")
    return None


def _controleer_codes(beleid: Inkoopbeleid, v: Contractvoornemen) -> Weigering | None:
    if beleid.procedure(v.procedure) is None:
        reden = "Deze inkoopprocedure kent de gemeente niet."
        return _nee("contract.procedure", reden, WET, "Kies een procedure uit de lijst.", "procedure")
    if v.namens and v.namens not in {b.code for b in beleid.verbanden}:
        reden = "Dit samenwerkingsverband koopt niet in voor de gemeente."
        return _nee("contract.namens", reden, WET, "Kies een verband uit de lijst, of laat het leeg.", "namens")
    if beleid.niveaus and not v.niveau:
        reden, bron = "Op welk niveau is deze afspraak?", beleid.niveaus[0].bron
        return _nee("contract.niveau", reden, bron, "Kies een niveau uit de lijst.", "niveau")
    if v.niveau and v.niveau not in {n.code for n in beleid.niveaus}:
        return _nee("contract.niveau", "Dit niveau bestaat niet.", WET, "Kies een niveau uit de lijst.", "niveau")
    return None


def _controleer_dagen(v: Contractvoornemen) -> Weigering | None:
    if not v.kenmerk.strip() or not v.naam.strip() or not v.wetten:
        reden = "Kenmerk, naam of wet ontbreekt."
        return _nee("contract.onvolledig", reden, WET, "Vul alle drie in.", "kenmerk")
    if v.resultaat_maanden is not None and v.resultaat_maanden < 1:
        reden = "Hoe vaak de aanbieder het resultaat meldt, is een aantal maanden."
        return _nee("contract.resultaat-maanden", reden, WET, "Vul een of meer in, of niets.", "resultaat_maanden")
    if v.einde is None and not v.reden_zonder_einde.strip():
        reden = "Een contract heeft een einde, of een reden waarom niet."
        return _nee("contract.einde", reden, WET, "Vul een laatste dag in, of de reden.", "einde")
    if v.einde is not None and v.einde < v.ingang:
        reden = "De laatste dag ligt voor de eerste."
        return _nee("contract.einde-voor-ingang", reden, WET, "Pas een van de dagen aan.", "einde")
    return None


def _controleer_eisendag(beleid: Inkoopbeleid, v: Contractvoornemen, peildatum: date) -> Weigering | None:
    vooraf = [e for e in beleid.eisen if e.moment != "tijdens" and (v.overgang or not e.overgang)]
    if not vooraf:
        return None
    if v.eisen_op is None or v.eisen_op > min(peildatum, v.ingang):
        reden = "De kwaliteitseisen zijn niet vooraf vastgesteld."
        wat_nu = "Stel de eisen vast, en vul in op welke dag dat was."
        return _nee("contract.eisen-vooraf", reden, vooraf[0].bron, wat_nu, "eisen_op")
    return None


def _controleer_overgang(beleid: Inkoopbeleid, v: Contractvoornemen) -> Weigering | None:
    if not v.overgang:
        return None
    regels = [r for r in beleid.overgang if v.ingang.year in r.jaren]
    if not regels:
        reden = f"Voor {v.ingang.year} kent de gemeente geen overgang."
        return _nee("contract.geen-overgang", reden, WET, "Sluit een gewoon contract.", "overgang")
    # Which rule it is shows once there are products; here only what holds for every one of them.
    fouten = [weiger_nieuwe(r, v.zittend) for r in regels]
    return fouten[0] if all(fouten) else None


def weiger_nieuwe(regel: Overgangsregel, zittend: bool) -> Weigering | None:
    """Refused for who did not help these residents before, where the transition is only for who did."""
    if zittend or not regel.alleen_zittend or regel.nieuwe_beperkt:
        return None
    reden = "Voor deze overgang worden alleen aanbieders gecontracteerd die de cliënten al hadden."
    vanaf = f"Dat kan vanaf {datum_voluit(regel.nieuwe_vanaf)}." if regel.nieuwe_vanaf else ""
    wat_nu = f"Sluit met deze aanbieder een gewoon contract. {vanaf}".strip()
    return _nee("contract.alleen-zittend", reden, regel.bron, wat_nu, "zittend")


def controleer_product(
    beleid: Inkoopbeleid, invoer: Productinvoer, product: Product | None, *, schaal: str, wetten: Collection[str]
) -> Weigering | None:
    """Whether this product may be bought under a contract of this scale and these laws. Refused: an unknown product,
    one of another law, a scale that the policy excludes for it, and a way of paying that it does not have."""
    if product is None:
        return _nee("contract.product", "Dit product kent de gemeente niet.", WET, "Kies een product.", "product")
    if product.wet not in wetten:
        reden = f"{product.naam} valt onder {product.wet}; dit contract gaat daar niet over."
        return _nee("contract.product-wet", reden, product.bron, "Kies een ander product of contract.", "product")
    regel = beleid.schaalregel(product.code, product.wet)
    if regel is not None and schaal not in regel.schalen:
        mag = " of ".join(s.naam if (s := beleid.schaal(code)) else code for code in regel.schalen)
        waarom = "De wet verplicht dat." if regel.verplicht else ""
        reden = f"{product.naam} wordt ingekocht op de schaal: {mag}. {waarom}".strip()
        return _nee("contract.product-schaal", reden, regel.bron, "Sluit een contract op die schaal.", "product")
    hoe = beleid.bekostiging_van(product.code)
    if hoe is not None and hoe.vormen and invoer.bekostiging not in hoe.vormen:
        reden = f"{product.naam} wordt zo niet bekostigd."
        wat_nu = f"Kies: {' of '.join(BEKOSTIGING[v] for v in hoe.vormen)}."
        return _nee("contract.bekostiging", reden, hoe.bron, wat_nu, "bekostiging")
    return None


def eisen_van(
    beleid: Inkoopbeleid, *, overgang: bool, procedure: str, producten: Collection[str]
) -> tuple[Contracteis, ...]:
    """The demands on such a contract."""
    return tuple(
        e for e in beleid.eisen if e.geldt_voor(overgang=overgang, procedure=procedure, producten=frozenset(producten))
    )


def mag_ingaan(
    eisen: Sequence[Contracteis],
    gevonden: Mapping[str, str],
    *,
    producten: int,
    zonder_tarief: Sequence[str],
    tot: date | None = None,
) -> Weigering | None:
    """Whether a contract may run until `tot`. Refused: without a product, with one that has no price, and as long as a
    demand that is asked beforehand was not found met. `gevonden`: the last outcome for each demand."""
    if producten == 0:
        return _nee("contract.zonder-product", "Er staat nog niets in dit contract.", WET, "Voeg een product toe.")
    if zonder_tarief:
        reden = f"Er is nog geen tarief voor: {', '.join(zonder_tarief)}."
        return _nee("contract.zonder-tarief", reden, WET, "Stel het tarief vast.")
    for eis in eisen:
        if eis.moment != "tijdens" and eis.loopt_door(tot) and gevonden.get(eis.code) != VOLDOET:
            reden = f"Nog niet vastgesteld: {eis.vraag}"
            return _nee("contract.eis-open", reden, eis.bron, "Leg vast dat de aanbieder hieraan voldoet.", eis.code)
    return None


def mag_verlengen(
    beleid: Inkoopbeleid, *, einde: date | None, nieuw: date, producten: Collection[str], reden: str
) -> Weigering | None:
    """Whether a contract may go on until this day. Refused: without a reason, when that is not later, and beyond the
    day until which the policy lets such contracts be lengthened."""
    if not reden.strip():
        return _nee("contract.verlenging-reden", "De reden ontbreekt.", WET, "Schrijf waarom.", "reden")
    if einde is None or nieuw <= einde:
        return _nee("contract.niet-later", "Het contract loopt al zo lang.", WET, "Kies een latere dag.", "einde")
    for afspraak in beleid.afspraken:
        if afspraak.tot is not None and set(afspraak.producten) & set(producten) and nieuw > afspraak.tot:
            reden = f"Volgens het beleid loopt dit uiterlijk tot en met {datum_voluit(afspraak.tot)}."
            return _nee("contract.uiterlijk", reden, afspraak.bron, "Koop opnieuw in voor de tijd daarna.", "einde")
    return None


def volgende_stap(procedure: Inkoopprocedure, gedaan: Collection[str]) -> str | None:
    """The step of the procedure that comes now; None when all were done."""
    return next((s.code for s in procedure.stappen if s.code not in gedaan), None)


def controleer_stap(
    procedure: Inkoopprocedure, gedaan: Collection[str], stap: str, *, partijen: Sequence[str], verslag: str
) -> Weigering | None:
    """Whether this step may be recorded now. Refused: one that is not the next, one without a report, and one in which
    parties sign without any party."""
    nu = volgende_stap(procedure, gedaan)
    if stap != nu:
        naam = next((s.naam for s in procedure.stappen if s.code == nu), "")
        reden = f"De volgende stap is: {naam}." if naam else "Alle stappen zijn gedaan."
        return _nee("inkoop.volgorde", reden, procedure.bron, "Leg die stap eerst vast.", "stap")
    if not verslag.strip():
        return _nee("inkoop.verslag", "Het verslag ontbreekt.", procedure.bron, "Schrijf wat er is gedaan.", "verslag")
    ondertekent = any(s.ondertekent for s in procedure.stappen if s.code == stap)
    if ondertekent and not partijen:
        reden = "Bij deze stap tekenen partijen."
        return _nee("inkoop.partijen", reden, procedure.bron, "Noem wie heeft getekend.", "partijen")
    return None
