"""For every rule one way to break it, and nothing else. `bederf(client or declaration, bericht, stand)` spoils a good
message; the rule under which the case stands must be the only one that is broken."""

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from naober.istandaard import Bericht, Geheugenstand, Melding, Prestatieregel, Toewijzing
from tests.istandaard.berichten import ANDER, BSN, DAGTEKENING, KLAAR, PRODUCT, omvang, regel

Bederf = Callable[[Any, Bericht, Geheugenstand], object]


class Geval(NamedTuple):
    regel: str
    nummer: int
    bederf: Bederf
    wetten: tuple[str, ...] = ("iwmo", "ijw")


GEVALLEN: list[Geval] = []


def geval(regel: str, *nummers: int, wetten: tuple[str, ...] = ("iwmo", "ijw")) -> Callable[[Bederf], Bederf]:
    def neem(bederf: Bederf) -> Bederf:
        GEVALLEN.extend(Geval(regel, nummer, bederf, wetten) for nummer in nummers)
        return bederf

    return neem


def zet(regel: str, *nummers: int, pad: str, waarde: Any = None, weg: bool = False) -> None:
    """Break a rule by setting or leaving out one value; `pad` with dots, a number for a place in a list."""

    def bederf(w: Any, b: Bericht, s: Geheugenstand) -> None:
        *stappen, laatste = pad.split(".")
        for stap in stappen:
            w = w[int(stap) if stap.isdigit() else stap]
        if weg:
            del w[laatste]
        else:
            w[int(laatste) if laatste.isdigit() else laatste] = waarde

    geval(regel, *nummers)(bederf)


_LATER = date(2026, 11, 6)
_P1, _P2 = "ToegewezenProducten.0", "ToegewezenProducten.1"
_ADRES = "Contactgegevens.0.Adres"

# ------------------------------------------------------------------------------------------------- header


@geval("TR056", 301, 305, 307, 315, 317, 319, 323, 325)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    s.berichten.add((b.soort.nummer, b.identificatie))


@geval("TR135", 301, 305, 307, 315, 317, 319, 323, 325)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    s.vandaag = date(2026, 11, 4)


@geval("TR378", 301, 305, 307, 315, 317, 319, 323, 325)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    b.kop["Afzender" if b.soort.van_gemeente else "Ontvanger"] = "9999"


@geval("TR378", 319, wetten=("ijw",))
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    w["RedenAfwijzingVerzoek"], w["Woonplaatsbeginsel"] = "8", {"Gemeente": "9999"}


@geval("TR381", 301, 305, 315, 317, 323)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    s.producten = {}


@geval("TR381", 307)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    s.producten = {}


# ------------------------------------------------------------------------------------- resident and double

zet("TR002", 301, 305, 307, 315, pad="Geboortedatum.Datum", waarde=date(1906, 11, 4))
zet("TR134", 301, 305, 307, 315, pad="Geboortedatum.Datum", waarde=_LATER)
zet("TR134", 301, pad="Relaties.0.Geboortedatum.Datum", waarde=_LATER)
zet("CS002", 301, 305, 307, 315, 317, pad="Bsn", waarde="999990018")
zet("CS139", 301, 305, 307, 315, pad="Geboortedatum.DatumGebruik", waarde="1")
zet("CS139", 301, pad="Relaties.0.Geboortedatum.DatumGebruik", waarde="3")


@geval("TR101", 305, 307)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    lijst = w.get("StartProducten") or w["StopProducten"]
    lijst.append(lijst[0])


@geval("TR101", 301)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    w["Contactgegevens"].append(w["Contactgegevens"][0])


@geval("TR101", 301)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    w["Relaties"].append(w["Relaties"][0])


@geval("TR101", 317)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    w["Verzoek"]["OngewijzigdeProducten"].append({"ToewijzingNummer": 1002})


# -------------------------------------------------------------------------------------- allocation (301)

zet("TR006", 301, pad="Relaties.0.Contact", waarde={"Soort": "02"})
zet("TR061", 301, pad="Contactgegevens", waarde=[
    {"Soort": "04", "Telefoon": {"Telefoon01": {"Telefoonnummer": "0612345678", "Landnummer": "+31"}}}])  # fmt: skip
zet("CD005", 301, pad=f"{_ADRES}.LandCode", weg=True)
zet("CD007", 301, pad="Communicatie", waarde={"Vorm": "1"})
zet("CD007", 301, pad="Communicatie", waarde={"Vorm": "2", "Taal": "Nederlandse gebarentaal"})
zet("CD009", 301, pad="Contactgegevens.0.Periode", waarde={"Begindatum": date(2026, 1, 1)})
zet("CS089", 301, pad=f"{_ADRES}.Postcode", waarde="12345")
zet("CS318", 301, pad="Naam.NaamGebruik", waarde="6")
zet("CS050", 301, pad="Naam.NaamGebruik", waarde="2")
zet("CS050", 301, pad="Relaties.0.Naam.Partnernaam", waarde={"Achternaam": "Visser"})
GEVALLEN[-1] = GEVALLEN[-1]._replace(bederf=lambda w, b, s: w["Relaties"][0]["Naam"].update(
    {"Partnernaam": {"Achternaam": "Visser"}, "NaamGebruik": "6"}))  # fmt: skip


@geval("CD025", 301)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    del w["Contactgegevens"][0]["Adres"]["Huis"]
    w["Contactgegevens"][0]["Telefoon"] = {"Telefoon01": {"Telefoonnummer": "0612345678", "Landnummer": "+31"}}


@geval("CD034", 301)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    contact = w["Contactgegevens"][0]
    del contact["Adres"]["Postcode"], contact["Adres"]["LandCode"]
    contact["Telefoon"] = {"Telefoon01": {"Telefoonnummer": "0612345678", "Landnummer": "+31"}}


@geval("CS003", 301)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    adres = w["Contactgegevens"][0]["Adres"]
    periode = {"Begindatum": date(2026, 2, 1), "Einddatum": date(2026, 1, 31)}
    w["Contactgegevens"].append({"Soort": "04", "Adres": adres, "Periode": periode})


zet("CS003", 301, pad=f"{_P1}.Einddatum", waarde=date(2025, 12, 31))
zet("CD075", 301, pad=f"{_P2}.Einddatum", weg=True)
zet("CD076", 301, pad=f"{_P1}.Einddatum", weg=True)
zet("CD041", 301, pad=f"{_P1}.Omvang", weg=True)
zet("CD080", 301, pad=f"{_P1}.Product.Code", weg=True)
zet("CS338", 301, pad=f"{_P1}.Omvang", waarde=omvang(1, "16", "1"))
zet("CS336", 301, pad=f"{_P1}.RedenWijziging", waarde="01")
zet("CS335", 301, pad=f"{_P1}.RedenWijziging", waarde="13")
zet("TR379", 301, pad=f"{_P1}.ReferentieAanbieder", waarde="ONBEKEND")


@geval("CD079", 301)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    product = w["ToegewezenProducten"][1]
    product["Ingangsdatum"], product["Einddatum"] = date(2027, 1, 1), date(2027, 2, 1)
    del product["Product"], product["Budget"]


@geval("CD077", 301)
@geval("CD078", 301)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    w["ToegewezenProducten"][0]["Budget"] = 100


@geval("TR302", 301)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    w["ToegewezenProducten"].append({**w["ToegewezenProducten"][0], "ToewijzingNummer": 1009})


@geval("TR302", 301)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    # A category beside a product in it.
    w["ToegewezenProducten"][1]["Product"] = {"Categorie": w["ToegewezenProducten"][0]["Product"]["Categorie"]}


@geval("TR302", 301)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    # Nothing but a budget, beside anything.
    del w["ToegewezenProducten"][1]["Product"]


@geval("TR332", 301)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    s.toewijzingen[1001] = Toewijzing(1001, ANDER, date(2025, 1, 1))


@geval("TR385", 301)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    product = w["ToegewezenProducten"][0]
    product["RedenWijziging"], product["Einddatum"] = "13", product["Ingangsdatum"]
    s.prestaties = {"R1": regel(b.soort.wet)}


# ---------------------------------------------------------------------------------- start and stop (305, 307)


@geval("TR019", 305)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    w["StartProducten"][0]["ToewijzingNummer"] = 2001


@geval("TR019", 305)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    del w["StartProducten"][0]["ToewijzingNummer"]


@geval("TR019", 307)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    del s.toewijzingen[1001]


@geval("TR063", 305, 307)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    (w.get("StartProducten") or w["StopProducten"])[0]["StatusAanlevering"] = "3"


@geval("CS058", 305)
@geval("CS058", 307)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    (w.get("StartProducten") or w["StopProducten"])[0]["StatusAanlevering"] = "2"


def _start(b: Bericht, begin: date) -> Melding:
    return Melding(BSN, 1001, begin, *PRODUCT[b.soort.wet])


def _stop(b: Bericht, begin: date, eind: date, reden: str = "20") -> Melding:
    return _start(b, begin).__class__(BSN, 1001, begin, *PRODUCT[b.soort.wet], eind, reden)


@geval("TR074", 305)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    s.startmeldingen = [_start(b, date(2026, 11, 2))]
    s.stopmeldingen = [_stop(b, date(2026, 11, 2), date(2026, 11, 3))]


@geval("TR071", 305)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    s.startmeldingen = [_start(b, date(2026, 11, 2))]
    s.stopmeldingen = [_stop(b, date(2026, 11, 2), date(2026, 11, 3))]
    w["StartProducten"][0]["StatusAanlevering"] = "3"


@geval("TR326", 305)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    s.startmeldingen = [_start(b, date(2026, 3, 2))]


zet("TR018", 307, pad="StopProducten.0.Einddatum", waarde=date(2026, 2, 1))


@geval("TR382", 307)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    s.startmeldingen = [_start(b, date(2026, 2, 3))]


@geval("TR413", 307)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    w["StopProducten"][0]["RedenBeeindiging"] = "20"
    s.stopmeldingen = [_stop(b, date(2026, 2, 2), date(2026, 9, 1))]


@geval("TR414", 307)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    s.stopmeldingen = [_stop(b, date(2026, 2, 2), date(2026, 11, 3))]


@geval("TR415", 307)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    s.stopmeldingen = [_stop(b, date(2026, 2, 2), date(2026, 9, 1), "38")]


@geval("TR074", 307)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    # The very same stop; that it has ended already is then another rule that is broken.
    s.stopmeldingen = [_stop(b, date(2026, 2, 2), date(2026, 11, 1), KLAAR[b.soort.wet])]


# ------------------------------------------------------------------------------------- requests (315, 317)

_A = "AangevraagdeProducten.0"
zet("CS003", 315, pad=f"{_A}.ToewijzingEinddatum", waarde=date(2026, 11, 30))
zet("CD076", 315, pad=f"{_A}.ToewijzingEinddatum", weg=True)
zet("CD041", 315, pad=f"{_A}.Omvang", weg=True)
zet("CD095", 315, pad=f"{_A}.Product.Code", weg=True)
zet("CS343", 315, pad=f"{_A}.Omvang", waarde=omvang(1, "84", "1"))
zet("CD043", 315, pad=f"{_A}.BeschikkingNummer", waarde=5)
zet("CD043", 315, pad=f"{_A}.BeschikkingIngangsdatum", waarde=date(2026, 1, 1))
zet("CD066", 315, pad=f"{_A}.Verwijzer.Naam", waarde="Huisarts Peeters")
zet("CD067", 315, pad=f"{_A}.Verwijzer.ZorgverlenerCode", weg=True)
zet("CD068", 315, pad=f"{_A}.Verwijzer.Type", waarde="01")


@geval("CD075", 315)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    product = w["AangevraagdeProducten"][0]
    product["Budget"] = 100
    del product["Omvang"], product["ToewijzingEinddatum"], product["Product"]["Code"]


@geval("CD079", 315)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    del w["AangevraagdeProducten"][0]["Product"], w["AangevraagdeProducten"][0]["Omvang"]


@geval("CD077", 315)
@geval("CD078", 315)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    w["AangevraagdeProducten"][0]["Budget"] = 100


@geval("TR347", 315, 317)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    s.verzoeken = {"A1": ANDER, "W1": ANDER}


@geval("TR374", 315, 317)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    s.verzoeken = {"EERDER": BSN}


@geval("TR383", 315)
@geval("TR101", 315)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    eerste = w["AangevraagdeProducten"][0]
    later = {"ToewijzingIngangsdatum": date(2027, 6, 1), "ToewijzingEinddatum": date(2027, 7, 1)}
    w["AangevraagdeProducten"].append({**eerste, **later})


@geval("TR386", 315)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    w["AangevraagdeProducten"].append({**w["AangevraagdeProducten"][0], "ReferentieAanbieder": "A2"})


_W, _N = "Verzoek.TeWijzigenProducten.0", "Verzoek.NieuweProducten.0"
for _klasse in (_W, _N):
    zet("CD076", 317, pad=f"{_klasse}.Einddatum", weg=True)
    zet("CS338", 317, pad=f"{_klasse}.Omvang", waarde=omvang(1, "14", "1"))
zet("CS003", 317, pad=f"{_W}.GewensteIngangsdatum", waarde=date(2027, 1, 1))
zet("CS003", 317, pad=f"{_N}.GewensteIngangsdatum", waarde=date(2027, 1, 1))
zet("CD041", 317, pad=f"{_N}.Omvang", weg=True)
zet("CD096", 317, pad=f"{_N}.Product.Code", weg=True)
zet("TR380", 317, pad=f"{_N}.GewensteIngangsdatum", waarde=DAGTEKENING)
zet("TR357", 317, pad=f"{_W}.GewensteIngangsdatum", waarde=DAGTEKENING)
zet("TR411", 317, pad=f"{_W}.Omvang", weg=True)


@geval("CD075", 317)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    product = w["Verzoek"]["NieuweProducten"][0]
    product["Budget"] = 100
    del product["Omvang"], product["Einddatum"], product["Product"]["Code"]


@geval("CD079", 317)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    del w["Verzoek"]["NieuweProducten"][0]["Product"], w["Verzoek"]["NieuweProducten"][0]["Omvang"]


@geval("CD077", 317)
@geval("CD078", 317)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    w["Verzoek"]["TeWijzigenProducten"][0]["Budget"] = 100


@geval("TR304", 317)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    # Somebody else is known by these numbers; then they do not run for this resident either.
    w["Bsn"] = "999990032"


@geval("TR349", 317)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    del w["Verzoek"]["OngewijzigdeProducten"]


@geval("TR350", 317)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    w["Verzoek"]["OngewijzigdeProducten"].append({"ToewijzingNummer": 7777})


@geval("TR351", 317)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    w["Verzoek"]["TeWijzigenProducten"].append({**w["Verzoek"]["TeWijzigenProducten"][0], "ToewijzingNummer": 7777})


@geval("TR352", 317)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    del w["Verzoek"]["OngewijzigdeProducten"], w["Verzoek"]["TeWijzigenProducten"]


@geval("TR353", 317)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    del w["Verzoek"]["NieuweProducten"], w["Verzoek"]["TeWijzigenProducten"]


@geval("TR410", 317)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    nieuw = w["Verzoek"]["NieuweProducten"]
    nieuw.append({**nieuw[0], "GewensteIngangsdatum": date(2026, 12, 2)})


@geval("TR361", 317)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    w["Verzoek"]["NieuweProducten"][0]["Product"] = dict(zip(("Categorie", "Code"), PRODUCT[b.soort.wet], strict=True))


def _wijzig(w: Any, nummer: int, **velden: Any) -> None:
    andere = 1001 if nummer == 1002 else 1002
    w["Verzoek"]["OngewijzigdeProducten"] = [{"ToewijzingNummer": andere}]
    vanaf = {"GewensteIngangsdatum": date(2026, 12, 1), "Einddatum": date(2026, 12, 31)}
    w["Verzoek"]["TeWijzigenProducten"] = [{"ToewijzingNummer": nummer, **vanaf, **velden}]


@geval("TR373", 317)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    _wijzig(w, 1002, Budget=300_000)


@geval("TR412", 317)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    _wijzig(w, 1002, Omvang=omvang(3))


@geval("TR375", 317)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    s.toewijzingen = {1003: Toewijzing(1003, BSN, date(2026, 1, 1), date(2026, 12, 31), budget=100)}
    _wijzig(w, 1003, Omvang=omvang(3))
    del w["Verzoek"]["OngewijzigdeProducten"], w["Verzoek"]["NieuweProducten"]


# ------------------------------------------------------------------------------------------- answer (319)

zet("CD085", 319, pad="RedenAfwijzingVerzoek", weg=True)
zet("CD086", 319, pad="VerzoekAntwoord", waarde="2")
zet("TR355", 319, pad="ReferentieAanbieder", waarde="ONBEKEND")


@geval("TR359", 319)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    s.toewijzingen[5] = Toewijzing(5, BSN, date(2026, 1, 1), referentie_aanbieder="V1")


@geval("TR360", 319)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    w["VerzoekAntwoord"] = "2"
    del w["RedenAfwijzingVerzoek"]
    s.antwoorden_op = {"V1": ["2"]}


@geval("TR365", 319)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    s.antwoorden_op = {"V1": ["1"]}


@geval("TR377", 319, wetten=("ijw",))
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    w["RedenAfwijzingVerzoek"] = "8"


@geval("TR409", 319, wetten=("ijw",))
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    w["Woonplaatsbeginsel"] = {"Gemeente": "0014"}


# -------------------------------------------------------------------------------------- declaration (323)


def lijn(naam: str, /, **anders: Any) -> None:
    """Break a rule with one other line; the total follows unless it is what breaks."""

    @geval(naam, 323)
    def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
        regels(w, regel(b.soort.wet, **anders))


def regels(w: Any, *lijnen: Prestatieregel) -> None:
    w["Clienten"] = [{"Bsn": r.bsn, "Prestaties": [r.als_prestatie()]} for r in lijnen[:1]]
    for r in lijnen[1:]:
        if w["Clienten"][-1]["Bsn"] == r.bsn:
            w["Clienten"][-1]["Prestaties"].append(r.als_prestatie())
        else:
            w["Clienten"].append({"Bsn": r.bsn, "Prestaties": [r.als_prestatie()]})
    saldo = sum(r.saldo for r in lijnen)
    w["TotaalIngediendBedrag"] = {"TotaalBedrag": abs(saldo), "DebetCredit": "C" if saldo < 0 else "D"}


lijn("CS002", bsn="999990018")
lijn("CD060", vorige_referentie="R0")
lijn("CD087", tarief=None)
lijn("CS100", begin=date(2020, 12, 1), eind=date(2021, 1, 1))
GEVALLEN.pop()
lijn("CS325", bedrag=0, volume=0, debet="C", vorige_referentie="R0")
GEVALLEN.pop()
lijn("CS337", begin=date(2026, 9, 1))
lijn("CS339", eenheid="83", tarief=None, volume=100, bedrag=101)
lijn("TR134", begin=date(2026, 11, 6), eind=date(2026, 11, 30))
GEVALLEN.pop()
lijn("TR137", begin=date(2026, 11, 1), eind=date(2026, 11, 30))
lijn("TR137", begin=date(2026, 10, 31), eind=date(2026, 10, 1))
lijn("TR335", begin=date(2021, 10, 1), eind=date(2021, 10, 31))
lijn("TR338", toewijzing=7777)
lijn("TR304", toewijzing=2001)
lijn("TR340", code="02A99")
GEVALLEN.pop()
lijn("TR341", eenheid="14", volume=1, tarief=60_000)
lijn("TR321", volume=1201, bedrag=120_100)
lijn("TR346", bedrag=60_001)
lijn("TR418", tarief=101, bedrag=60_600)


@geval("TR134", 323)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    # Such a period cannot end before the date of the message either, so TR137 goes with it.
    regels(w, regel(b.soort.wet, begin=date(2026, 11, 6), eind=date(2026, 11, 30)))


@geval("CS100", 323)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    w["DeclaratiePeriode"] = {"Begindatum": date(2020, 12, 1), "Einddatum": date(2020, 12, 31)}
    w["DeclaratieDagtekening"] = date(2021, 1, 5)
    regels(w, regel(b.soort.wet, begin=date(2020, 12, 1), eind=date(2020, 12, 31)))


@geval("CS325", 323)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    regels(w, regel(b.soort.wet, bedrag=0, volume=0, debet="C", vorige_referentie="R0"))


zet("CS325", 323, pad="TotaalIngediendBedrag", waarde={"TotaalBedrag": 0, "DebetCredit": "C"})
GEVALLEN[-1] = GEVALLEN[-1]._replace(bederf=lambda w, b, s: (
    regels(w, regel(b.soort.wet, bedrag=0, volume=0)), w["TotaalIngediendBedrag"].update(DebetCredit="C")))  # fmt: skip
zet("CS340", 323, pad="DeclaratiePeriode.Einddatum", waarde=date(2026, 10, 30))
zet("TR358", 323, pad="TotaalIngediendBedrag.TotaalBedrag", waarde=60_001)


@geval("TR101", 323)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    r = regel(b.soort.wet)
    regels(w, r, r._replace(toewijzing=1002))


@geval("TR101", 323)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    r = regel(b.soort.wet)
    regels(w, r, r._replace(bsn=ANDER, toewijzing=2001, referentie="R2"), r._replace(toewijzing=1002, referentie="R3"))


@geval("TR416", 323)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    regels(w, regel(b.soort.wet), regel(b.soort.wet, referentie="R2"))


def credit(wet: str, **anders: Any) -> Prestatieregel:
    goed = {"referentie": "C1", "vorige_referentie": "R0", "debet": "C"}
    return regel(wet, **{**goed, **anders})  # type: ignore[arg-type]


@geval("TR315", 323)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    regels(w, credit(b.soort.wet), credit(b.soort.wet, referentie="C2"))


@geval("TR316", 323)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    regels(w, regel(b.soort.wet), credit(b.soort.wet, vorige_referentie="R1"))


@geval("TR314", 323)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    s.prestaties = {"R1": regel(b.soort.wet, begin=date(2026, 9, 1), eind=date(2026, 9, 30))}


@geval("TR323", 323)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    regels(w, credit(b.soort.wet))


@geval("TR323", 323)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    s.prestaties, s.afgekeurd = {"R0": regel(b.soort.wet, referentie="R0")}, {"R0"}
    regels(w, credit(b.soort.wet))


@geval("TR323", 323)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    s.prestaties = {"R0": regel(b.soort.wet, referentie="R0")}
    regels(w, credit(b.soort.wet, volume=300, bedrag=30_000))


@geval("TR390", 323)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    s.prestaties = {"R0": regel(b.soort.wet, referentie="R0"), "C0": credit(b.soort.wet, referentie="C0")}
    regels(w, credit(b.soort.wet))


@geval("TR389", 323)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    s.prestaties = {"R0": regel(b.soort.wet, referentie="R0")}


@geval("TR333", 323)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    s.declaratienummers = {"DECL1"}


@geval("TR318", 323)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    s.laatste_maand, s.leveringsmaanden = date(2026, 8, 1), {date(2026, 9, 1)}


@geval("TR318", 323)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    s.laatste_maand = date(2026, 11, 1)


@geval("TR319", 323)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    w["DeclaratiePeriode"] = {"Begindatum": date(2026, 9, 1), "Einddatum": date(2026, 9, 30)}


def _toewijzing(naam: str, /, **anders: Any) -> None:
    @geval(naam, 323)
    def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
        s.toewijzingen[1001] = Toewijzing(**{**_velden(s.toewijzingen[1001]), **anders})


def _velden(t: Toewijzing) -> dict[str, Any]:
    return {naam: getattr(t, naam) for naam in t.__slots__}


_toewijzing("TR307", ingang=date(2026, 10, 2))
_toewijzing("TR308", eind=date(2026, 10, 30))
_toewijzing("TR339", categorie="99", code=None)
_toewijzing("TR340", code="02A99")
_toewijzing("TR384", reden_wijziging="13")
_toewijzing("TR369", omvang=None, budget=59_999)


@geval("TR387", 323)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    regels(w, regel(b.soort.wet, begin=date(2026, 10, 2)))


@geval("TR388", 323)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    regels(w, regel(b.soort.wet, eind=date(2026, 10, 30)))


@geval("TR322", 323)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    # Fifty-three weeks of four hours; all but five hours were declared before.
    eerder = regel(b.soort.wet, referentie="R0", begin=date(2026, 1, 1), eind=date(2026, 1, 31), volume=53 * 240 - 599)
    s.prestaties = {"R0": eerder}


@geval("TR341", 323)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    categorie, code = PRODUCT[b.soort.wet]
    s.toewijzingen[1001] = Toewijzing(1001, BSN, date(2026, 1, 1), date(2026, 12, 31), categorie, budget=10**6)
    s.contracteenheden = {(categorie, code): ["14"]}


# --------------------------------------------------------------------------- answer to a declaration (325)

_C = "Clienten.0"


@geval("TR337", 325)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    s.declaraties = {}


@geval("TR371", 325)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    b.kop["XsdVersieDeclaratie"]["BerichtXsdVersie"] = "1.0.1"


zet("TR376", 325, pad="DeclaratieNummer", waarde="ANDERS")
zet("TR342", 325, pad="TotaalToegekendBedrag.TotaalBedrag", waarde=60_500)
zet("TR342", 325, pad="RetourCodes", waarde=["9333"])
zet("TR342", 325, pad=f"{_C}.Prestaties.0.RetourCodes", waarde=["0200"])
zet("CS002", 325, pad=f"{_C}.Bsn", waarde="999990018")
zet("TR366", 325, pad=f"{_C}.Prestaties.0.ProductReferentie.ReferentieNummer", waarde="R9")
zet("TR367", 325, pad=f"{_C}.Prestaties.0.ToewijzingNummer", waarde=1002)
zet("TR304", 325, pad=f"{_C}.Bsn", waarde=ANDER)
zet("CD060", 325, pad=f"{_C}.Prestaties.0.ProductReferentie.VorigReferentieNummer", waarde="R0")
zet("TR137", 325, pad=f"{_C}.Prestaties.0.ProductPeriode.Einddatum", waarde=_LATER)
zet("CS325", 325, pad="TotaalToegekendBedrag", waarde={"TotaalBedrag": 0, "DebetCredit": "C"})
GEVALLEN[-1] = GEVALLEN[-1]._replace(bederf=lambda w, b, s: (
    w["TotaalIngediendBedrag"].update(TotaalBedrag=60_000),
    w["TotaalToegekendBedrag"].update(TotaalBedrag=0, DebetCredit="C")))  # fmt: skip


@geval("TR134", 325)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    w["Clienten"][0]["Prestaties"][0]["ProductPeriode"] = {"Begindatum": _LATER, "Einddatum": date(2026, 11, 30)}


@geval("TR101", 325)
def _(w: Any, b: Bericht, s: Geheugenstand) -> None:
    w["Clienten"][0]["Prestaties"].append(w["Clienten"][0]["Prestaties"][0])
    w["TotaalIngediendBedrag"]["TotaalBedrag"] = 120_500


# What cannot be broken without another rule with the same code; the other one is named, and may come along.
SAMEN = {
    "CD077": {"CD078"}, "CD078": {"CD077"}, "TR383": {"TR101"}, "TR101": {"TR383"}, "TR134": {"TR137"},
    "CS100": {"CS100"}, "CD075": {"CD079"}, "TR074": {"TR415"}, "TR304": {"TR350", "TR351"}, "CS318": {"CS050"},
    "CS003": set(), "CS325": {"TR137"}, "TR302": set(),
}  # fmt: skip
