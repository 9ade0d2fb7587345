"""The variants in which help is allocated, with exactly the fields that each may have (iWmo and iJw 3.2)."""

from dataclasses import dataclass
from datetime import date

from naober.kern import Bedrag, Bron, Weigering

STANDAARD = Bron("iWmo en iJw 3.2", "toewijzingsvarianten")
SPECIFIEK, ASPECIFIEK, GENERIEK = "specifiek", "aspecifiek", "generiek"
INSPANNING, OUTPUT, TAAK = "inspanning", "output", "taak"
MINUUT, UUR, ETMAAL, DAGDEEL, STUKS_OUTPUT, EURO, STUKS_INSPANNING = "01", "04", "14", "16", "82", "83", "84"
DAG, WEEK, MAAND, TOTAAL = "1", "2", "4", "6"
# Category 55 holds what falls under the national arrangement.
LANDELIJK = "55"

EENHEDEN = {
    MINUUT: "minuut",
    UUR: "uur",
    ETMAAL: "etmaal",
    DAGDEEL: "dagdeel",
    STUKS_OUTPUT: "stuk (output)",
    EURO: "euro",
    STUKS_INSPANNING: "stuk (inspanning)",
}
FREQUENTIES = {DAG: "per dag", WEEK: "per week", MAAND: "per maand", TOTAAL: "in totaal"}
_MEERVOUD = {
    MINUUT: "minuten",
    ETMAAL: "etmalen",
    DAGDEEL: "dagdelen",
    STUKS_OUTPUT: "stuks (output)",
    STUKS_INSPANNING: "stuks (inspanning)",
}
# Which frequencies go with which unit.
_MAG: dict[str, dict[str, tuple[str, ...]]] = {
    INSPANNING: {
        MINUUT: (DAG, WEEK, MAAND, TOTAAL),
        UUR: (DAG, WEEK, MAAND, TOTAAL),
        DAGDEEL: (WEEK, MAAND, TOTAAL),
        ETMAAL: (WEEK, MAAND, TOTAAL),
        STUKS_INSPANNING: (WEEK, MAAND, TOTAAL),
    },
    OUTPUT: {STUKS_OUTPUT: (DAG, WEEK, MAAND, TOTAAL), EURO: (WEEK, MAAND, TOTAAL)},
}


@dataclass(frozen=True, slots=True)
class Omvang:
    """What is allocated: form and variant, and the fields that go with these. `volume` in whole units, `budget` in
    whole cents. `traject`: the whole of a course of treatment for one price."""

    vorm: str
    variant: str
    categorie: str = ""
    product: str = ""
    volume: int | None = None
    eenheid: str = ""
    frequentie: str = ""
    budget: int | None = None
    ingang: date | None = None
    einde: date | None = None
    traject: bool = False


def hoeveel(volume: int, eenheid: str, frequentie: str) -> str:
    """So many units and how often, as people say it: 4 dagdelen per week. Of euros the volume is in cents (WJ756)."""
    naam = EENHEDEN.get(eenheid, eenheid) if volume == 1 else _MEERVOUD.get(eenheid, EENHEDEN.get(eenheid, eenheid))
    aantal = str(Bedrag(volume)) if eenheid == EURO else f"{volume} {naam}"
    return f"{aantal} {FREQUENTIES.get(frequentie, '')}".strip()


def _nee(code: str, reden: str, wat_nu: str, veld: str) -> Weigering:
    return Weigering(f"variant.{code}", reden, STANDAARD, wat_nu, veld)


def controleer_variant(o: Omvang) -> Weigering | None:
    """Whether these fields are those of the form and variant, no more and no less. Refused with the field that is
    missing or too many."""
    if o.variant == TAAK:
        reden = "Taakgerichte hulp wordt niet met een bericht toegewezen."
        return _nee("taak", reden, "Kies inspanningsgericht of outputgericht.", "variant")
    if o.variant not in _MAG or o.vorm not in (SPECIFIEK, ASPECIFIEK, GENERIEK):
        return _nee("onbekend", "Deze vorm kent de standaard niet.", "Kies een vorm uit de lijst.", "vorm")
    if (fout := _te_veel(o)) is not None:
        return fout
    return {SPECIFIEK: _specifiek, ASPECIFIEK: _aspecifiek, GENERIEK: _generiek}[o.vorm](o)


def _te_veel(o: Omvang) -> Weigering | None:
    """A field that this form may not have."""
    mag_niet = {
        SPECIFIEK: (("budget", o.budget is not None),),
        ASPECIFIEK: (
            ("productcode", bool(o.product)),
            ("volume", o.volume is not None),
            ("eenheid", bool(o.eenheid)),
            ("frequentie", bool(o.frequentie)),
        ),
        GENERIEK: (
            ("productcategorie", bool(o.categorie)),
            ("productcode", bool(o.product)),
            ("volume", o.volume is not None),
            ("eenheid", bool(o.eenheid)),
            ("frequentie", bool(o.frequentie)),
        ),
    }[o.vorm]
    for veld, gevuld in mag_niet:
        if gevuld:
            reden = f"Een {o.vorm}e toewijzing heeft geen {veld}."
            return _nee("te-veel", reden, "Maak dit veld leeg, of kies een andere vorm.", veld)
    return None


def _specifiek(o: Omvang) -> Weigering | None:
    for veld, leeg in (
        ("productcategorie", not o.categorie),
        ("productcode", not o.product),
        ("volume", not o.volume or o.volume < 1),
        ("eenheid", not o.eenheid),
        ("frequentie", not o.frequentie),
    ):
        if leeg:
            return _nee("ontbreekt", f"Een specifieke toewijzing heeft een {veld}.", "Vul dit veld in.", veld)
    frequenties = _MAG[o.variant].get(o.eenheid)
    if frequenties is None:
        naam = EENHEDEN.get(o.eenheid, o.eenheid)
        reden = f"De eenheid {naam} hoort niet bij {o.variant}sgericht." if o.variant == INSPANNING else (
            f"De eenheid {naam} hoort niet bij outputgericht."
        )  # fmt: skip
        return _nee("eenheid", reden, "Kies een eenheid uit de lijst.", "eenheid")
    if o.frequentie not in frequenties:
        mag = ", ".join(FREQUENTIES[f] for f in frequenties)
        reden = f"Bij {EENHEDEN[o.eenheid]} past deze frequentie niet."
        return _nee("frequentie", reden, f"Kies: {mag}.", "frequentie")
    if o.traject and (o.variant != OUTPUT or (o.eenheid, o.frequentie) != (EURO, TOTAAL)):
        reden = "Een traject is in euro's, in totaal."
        return _nee("traject", reden, "Kies outputgericht, euro en in totaal.", "eenheid")
    if o.einde is None and (o.frequentie == WEEK or o.traject):
        reden = "Bij een omvang per week of een traject hoort een einddatum."
        return _nee("einddatum", reden, "Vul de laatste dag in.", "einde")
    return None


def _aspecifiek(o: Omvang) -> Weigering | None:
    if not o.categorie:
        reden = "Een aspecifieke toewijzing heeft een productcategorie."
        return _nee("ontbreekt", reden, "Kies een categorie.", "productcategorie")
    if (o.variant == OUTPUT) != (o.categorie == LANDELIJK):
        reden = "Outputgericht zonder product is alleen voor categorie 55, en die alleen outputgericht."
        return _nee("landelijk", reden, "Kies inspanningsgericht, of een product.", "productcategorie")
    return _budget(o, verplicht=False) or _einde_bij_budget(o)


def _generiek(o: Omvang) -> Weigering | None:
    return _budget(o, verplicht=True) or _einde_bij_budget(o)


def _budget(o: Omvang, *, verplicht: bool) -> Weigering | None:
    if o.budget is None:
        return _nee("budget", "Het budget ontbreekt.", "Vul een bedrag in.", "budget") if verplicht else None
    return _nee("budget", "Het budget is nul of minder.", "Vul een bedrag in.", "budget") if o.budget <= 0 else None


def _einde_bij_budget(o: Omvang) -> Weigering | None:
    if o.variant == INSPANNING and o.budget is not None and o.einde is None:
        return _nee("einddatum", "Bij een budget hoort een einddatum.", "Vul de laatste dag in.", "einde")
    return None
