"""Rules about a request of the provider: for an allocation (315), and for a change of what is allocated (317)."""

from collections.abc import Callable, Iterator
from datetime import date

from naober.istandaard.bericht import Inhoud
from naober.istandaard.regels.algemeen import TECHNISCH
from naober.istandaard.regels.register import (
    BERICHT,
    OVERSTIJGEND,
    Deeltoets,
    Mis,
    Omgeving,
    berichtregel,
    deelregel,
    van_klasse,
)
from naober.istandaard.regels.stand import Omvang, Toewijzing
from naober.istandaard.regels.toewijzing import Zorgperiode, overlappend, zorgperiode

_EIND_OUD = date(2020, 12, 31)
_IN_TOTAAL = "6"


def _bsn(o: Omgeving) -> str:
    return str(o.bericht.inhoud["Client"]["Bsn"])


def _actueel(o: Omgeving) -> dict[int, Toewijzing]:
    dag = o.bericht.dagtekening
    return {t.nummer: t for t in o.stand.toewijzingen_van(_bsn(o)) if t.actueel_op(dag)}


# ----------------------------------------------------------------------------------------- both requests


def _referentie(w: Inhoud, o: Omgeving) -> str | None:
    referentie = w["ReferentieAanbieder"]
    return f"Referentie {referentie} is al gebruikt." if o.stand.verzoek_bekend(referentie) else None


for _nummer, _klasse in ((315, "AangevraagdProduct"), (317, "Verzoek")):
    deelregel(
        "TR347", OVERSTIJGEND, "9347", (_nummer,), _klasse, "ReferentieAanbieder",
        "Een aanbieder gebruikt een referentie één keer.",
    )(_referentie)  # fmt: skip


@deelregel("TR374", OVERSTIJGEND, "9374", (315, 317), "Client", "Bsn", "Er loopt één verzoek tegelijk voor een cliënt.")
def tr374(w: Inhoud, o: Omgeving) -> str | None:
    return "Op een eerder verzoek voor deze cliënt is nog niet beslist." if o.stand.verzoek_loopt(w["Bsn"]) else None


# ----------------------------------------------------------------------------- for an allocation (315)


@berichtregel(
    "TR383", BERICHT, TECHNISCH, (315,), "AangevraagdProduct", "Elk gevraagd product heeft een eigen referentie.",
    nu="Geef elk product een eigen referentie.",
)  # fmt: skip
def tr383(o: Omgeving) -> Iterator[Mis]:
    gezien: set[str] = set()
    for deel in van_klasse(o.bericht, "AangevraagdProduct"):
        referentie = deel.waarde["ReferentieAanbieder"]
        if referentie in gezien:
            yield Mis(deel, "ReferentieAanbieder", f"Referentie {referentie} staat er twee keer in.")
        gezien.add(referentie)


@berichtregel(
    "TR386", BERICHT, TECHNISCH, (315,), "AangevraagdProduct",
    "Hetzelfde product wordt niet twee keer tegelijk gevraagd.", nu="Laat de periodes op elkaar aansluiten.",
)  # fmt: skip
def tr386(o: Omgeving) -> Iterator[Mis]:
    delen = van_klasse(o.bericht, "AangevraagdProduct")
    perioden = [zorgperiode(deel, "ToewijzingIngangsdatum", "ToewijzingEinddatum") for deel in delen]
    return overlappend(perioden, o.bericht.soort.wet)


# -------------------------------------------------------------------------------- for a change (317)


@deelregel(
    "TR352", BERICHT, TECHNISCH, (317,), "Verzoek", "OngewijzigdeProducten",
    "Een wijziging gaat over iets wat loopt.", nu="Noem de lopende toewijzingen, of vraag een toewijzing aan.",
)  # fmt: skip
def tr352(w: Inhoud, o: Omgeving) -> str | None:
    iets = w.get("OngewijzigdeProducten") or w.get("TeWijzigenProducten")
    return None if iets else "Er staat niets in wat loopt: niets ongewijzigds en niets om te wijzigen."


@deelregel(
    "TR353", BERICHT, TECHNISCH, (317,), "Verzoek", "TeWijzigenProducten", "Een verzoek om wijziging wijzigt iets.",
    nu="Noem wat er moet wijzigen, of wat er nieuw bij moet.",
)  # fmt: skip
def tr353(w: Inhoud, o: Omgeving) -> str | None:
    iets = w.get("TeWijzigenProducten") or w.get("NieuweProducten")
    return None if iets else "Er wijzigt niets en er komt niets bij."


@deelregel(
    "TR380", BERICHT, TECHNISCH, (317,), "NieuwProduct", "GewensteIngangsdatum",
    "Een nieuw product gaat in na de dagtekening.", nu="Kies een dag na de dagtekening.",
)  # fmt: skip
def tr380(w: Inhoud, o: Omgeving) -> str | None:
    dag = w["GewensteIngangsdatum"]
    return None if dag > o.bericht.dagtekening else f"{dag:%d-%m-%Y} ligt niet na de dagtekening."


@berichtregel(
    "TR410", BERICHT, TECHNISCH, (317,), "NieuwProduct", "Hetzelfde nieuwe product staat er niet twee keer tegelijk.",
    nu="Laat de periodes op elkaar aansluiten.",
)  # fmt: skip
def tr410(o: Omgeving) -> Iterator[Mis]:
    return overlappend(_nieuw(o), o.bericht.soort.wet)


def _nieuw(o: Omgeving) -> list[Zorgperiode]:
    return [zorgperiode(deel, "GewensteIngangsdatum", "Einddatum") for deel in van_klasse(o.bericht, "NieuwProduct")]


@berichtregel(
    "TR361", OVERSTIJGEND, "9361", (317,), "Verzoek", "In het geheel staat een product niet twee keer tegelijk."
)
def tr361(o: Omgeving) -> Iterator[Mis]:
    lopend = _actueel(o)
    perioden = _nieuw(o)
    for deel in van_klasse(o.bericht, "OngewijzigdProduct", "TeWijzigenProduct"):
        if (t := lopend.get(deel.waarde["ToewijzingNummer"])) is None:
            continue
        blijft = deel.klasse == "OngewijzigdProduct"
        begin, eind = (
            (t.ingang, t.eind) if blijft else (deel.waarde["GewensteIngangsdatum"], deel.waarde.get("Einddatum"))
        )
        perioden.append(Zorgperiode(deel, t.categorie, t.code, begin, eind))
    return overlappend(perioden, o.bericht.soort.wet)


@berichtregel(
    "TR349", OVERSTIJGEND, "9349", (317,), "Verzoek", "Alle lopende toewijzingen van de cliënt staan in het verzoek."
)
def tr349(o: Omgeving) -> Iterator[Mis]:
    genoemd = {
        deel.waarde["ToewijzingNummer"] for deel in van_klasse(o.bericht, "OngewijzigdProduct", "TeWijzigenProduct")
    }
    mist = sorted(_actueel(o).keys() - genoemd)
    if mist:
        wat = "Deze lopende toewijzingen ontbreken: " + ", ".join(map(str, mist)) + "."
        yield Mis(next(van_klasse(o.bericht, "Verzoek")), "", wat)


def _loopt(w: Inhoud, o: Omgeving) -> str | None:
    nummer = w["ToewijzingNummer"]
    return None if nummer in _actueel(o) else f"Toewijzing {nummer} loopt niet voor deze cliënt."


deelregel("TR350", OVERSTIJGEND, "9350", (317,), "OngewijzigdProduct", "ToewijzingNummer", "Wat gelijk blijft, loopt.")(
    _loopt
)
deelregel(
    "TR351", OVERSTIJGEND, "9351", (317,), "TeWijzigenProduct", "ToewijzingNummer", "Wat gewijzigd wordt, loopt."
)(_loopt)


def _te_wijzigen(code: str, retourcode: str, element: str, zegt: str) -> Callable[[Deeltoets], Deeltoets]:
    return deelregel(code, OVERSTIJGEND, retourcode, (317,), "TeWijzigenProduct", element, zegt)


@_te_wijzigen(
    "TR357", "9357", "GewensteIngangsdatum", "Een wijziging gaat in na de dagtekening, of geldt de hele looptijd."
)
def tr357(w: Inhoud, o: Omgeving) -> str | None:
    t, dag = o.stand.toewijzing(w["ToewijzingNummer"]), w["GewensteIngangsdatum"]
    if t is None or dag > o.bericht.dagtekening or dag == t.ingang:
        return None
    return f"{dag:%d-%m-%Y} ligt niet na de dagtekening en is niet de ingangsdatum {t.ingang:%d-%m-%Y}."


@_te_wijzigen("TR373", "9373", "GewensteIngangsdatum", "Een ander budget of totaal geldt de hele looptijd.")
def tr373(w: Inhoud, o: Omgeving) -> str | None:
    t = o.stand.toewijzing(w["ToewijzingNummer"])
    if t is None or w["GewensteIngangsdatum"] == t.ingang:
        return None
    ander_budget = "Budget" in w and w["Budget"] != t.budget
    omvang = omvang_van(w)
    ander_totaal = omvang != t.omvang and _IN_TOTAAL in {v.frequentie for v in (omvang, t.omvang) if v and omvang}
    return f"De wijziging gaat niet in op {t.ingang:%d-%m-%Y}." if ander_budget or ander_totaal else None


def omvang_van(w: Inhoud) -> Omvang | None:
    o = w.get("Omvang")
    return Omvang(o["Volume"], o["Eenheid"], o["Frequentie"]) if o else None


def _na_2020(w: Inhoud) -> bool:
    eind = w.get("Einddatum")
    return eind is None or eind > _EIND_OUD


@_te_wijzigen("TR375", "9375", "Omvang", "Bij een toewijzing zonder product wijzigt er geen omvang.")
def tr375(w: Inhoud, o: Omgeving) -> str | None:
    t = o.stand.toewijzing(w["ToewijzingNummer"])
    if t is None or t.categorie is not None or not _na_2020(w) or "Omvang" not in w:
        return None
    return "De toewijzing noemt geen product; een omvang kan er niet bij."


@_te_wijzigen("TR411", "9411", "Omvang", "Bij een toewijzing met een productcode staat de omvang in het verzoek.")
def tr411(w: Inhoud, o: Omgeving) -> str | None:
    t = o.stand.toewijzing(w["ToewijzingNummer"])
    return "De omvang ontbreekt." if t is not None and t.code is not None and "Omvang" not in w else None


@_te_wijzigen("TR412", "9412", "Omvang", "Bij een toewijzing van een categorie wijzigt er geen omvang.")
def tr412(w: Inhoud, o: Omgeving) -> str | None:
    t = o.stand.toewijzing(w["ToewijzingNummer"])
    categorie = t is not None and t.categorie is not None and t.code is None
    return (
        "De toewijzing is van een categorie; een omvang kan er niet bij."
        if categorie and _na_2020(w) and "Omvang" in w
        else None
    )
