"""Pure rules on the limits of a product: how long, how much, along which way, and why nothing lighter."""

from datetime import date, timedelta
from decimal import Decimal

from naober.gemeente.profiel import Besluitregels, Duur, Lengte, Omvang, Product
from naober.kern import Bron, Weigering

_DAG = timedelta(days=1)


def einde_na(begin: date, lengte: Lengte) -> date:
    """The last day of a grant of this length that begins on `begin`."""
    maanden = begin.month - 1 + lengte.maanden + 12 * lengte.jaren
    jaar, maand = begin.year + maanden // 12, maanden % 12 + 1
    eerste = date(jaar, maand, 1)
    laatste = (date(jaar + maand // 12, maand % 12 + 1, 1) - _DAG).day
    dag = eerste.replace(day=min(begin.day, laatste))
    # A day that the month does not have: then the month itself ends the length.
    terug = timedelta() if begin.day > laatste and (lengte.maanden or lengte.jaren) else _DAG
    return dag + timedelta(weeks=lengte.weken, days=lengte.dagen) - terug


def getal(waarde: Decimal) -> str:
    """A number as Dutch writes it."""
    tekst = f"{waarde:f}"
    kaal = tekst.rstrip("0").rstrip(".") if "." in tekst else tekst
    return kaal.replace(".", ",")


def omvang_voluit(omvang: Omvang, waarde: Decimal) -> str:
    """How much in a sentence: '1,5 uur per week'."""
    per = "" if omvang.per == "toekenning" else f" per {omvang.per}"
    return f"{getal(waarde)} {omvang.eenheid}{per}"


def controleer_grenzen(
    product: Product,
    *,
    ingang_op: date | None,
    eind_op: date | None,
    omvang: Decimal | None,
    afwijking: str,
    toegangsweg: str,
    reden_niet_lichter: str,
) -> Weigering | None:
    """Refuse what the product does not allow. Where the profile lets a limit be passed, the decision names the
    rule and why in `afwijking`."""
    return (
        _controleer_duur(product, ingang_op, eind_op, afwijking)
        or _controleer_omvang(product, omvang, afwijking)
        or _controleer_weg(product, toegangsweg)
        or _controleer_lichter(product, reden_niet_lichter)
    )


def _buiten(tekst: str, code: str, grens: Duur | Omvang, bron: Bron, afwijking: str, veld: str) -> Weigering | None:
    if grens.afwijken and afwijking.strip():
        return None
    verder = " Of noem bij 'afwijking' de regel waarvan u de grens opzoekt, en waarom." if grens.afwijken else ""
    return Weigering(code, tekst, grens.bron or bron, f"Blijf binnen de grens.{verder}", veld)


def _controleer_duur(product: Product, begin: date | None, eind: date | None, afwijking: str) -> Weigering | None:
    duur = product.duur
    if duur is None or begin is None:
        return None
    if duur.maximum and (eind is None or eind > einde_na(begin, duur.maximum)):
        tekst = f"{product.naam} duurt ten hoogste {duur.maximum}."
        return _buiten(tekst, "besluit.duur-lang", duur, product.bron, afwijking, "eind_op")
    if duur.minimum and eind is not None and eind < einde_na(begin, duur.minimum):
        tekst = f"{product.naam} duurt ten minste {duur.minimum}."
        return _buiten(tekst, "besluit.duur-kort", duur, product.bron, afwijking, "eind_op")
    return None


def _controleer_omvang(product: Product, waarde: Decimal | None, afwijking: str) -> Weigering | None:
    omvang = product.omvang
    if omvang is None:
        return None
    if waarde is None or waarde <= 0 or waarde != round(waarde, 2):
        return Weigering(
            "besluit.omvang",
            f"Hoeveel {omvang.eenheid} wordt het?",
            omvang.bron or product.bron,
            "Vul een getal in, met ten hoogste twee cijfers achter de komma.",
            "omvang",
        )
    if omvang.maximum is not None and waarde > omvang.maximum:
        tekst = f"{product.naam} is ten hoogste {omvang_voluit(omvang, omvang.maximum)}."
        return _buiten(tekst, "besluit.omvang-hoog", omvang, product.bron, afwijking, "omvang")
    if omvang.minimum is not None and waarde < omvang.minimum:
        tekst = f"{product.naam} is ten minste {omvang_voluit(omvang, omvang.minimum)}."
        return _buiten(tekst, "besluit.omvang-laag", omvang, product.bron, afwijking, "omvang")
    return None


def _controleer_weg(product: Product, toegangsweg: str) -> Weigering | None:
    if not product.toegangswegen or toegangsweg in product.toegangswegen:
        return None
    return Weigering(
        "besluit.toegangsweg",
        f"Langs welke weg komt de inwoner bij {product.in_zin}?",
        product.bron,
        f"Kies uit: {'; '.join(product.toegangswegen)}.",
        "toegangsweg",
    )


def _controleer_lichter(product: Product, reden: str) -> Weigering | None:
    if reden.strip() or not (product.verblijf or product.zwaarder_dan):
        return None
    wat = "hulp aan huis" if product.verblijf else "een lichtere voorziening"
    return Weigering(
        "besluit.lichter-niet-gemotiveerd",
        f"Waarom is {wat} niet genoeg? Dat staat er nog niet.",
        product.bron,
        "Schrijf op wat lichter kon, en waarom dat hier niet genoeg is.",
        "reden_niet_lichter",
    )


def weiger_zonder_besluit(product: Product, regels: Besluitregels | None) -> Weigering | None:
    """Refuse what belongs to a decision for what is given without one: application, budget, own contribution,
    objection and appeal. Complaining is always possible (Awb art. 9:1)."""
    if product.besluit_nodig:
        return None
    return Weigering(
        "besluit.algemeen",
        (
            f"{product.naam} is er zonder besluit. Er is dus geen aanvraag, geen budget, geen eigen bijdrage en "
            "geen bezwaar."
        ),
        product.bron,
        klachtweg(regels),
    )


def klachtweg(regels: Besluitregels | None) -> str:
    """What a resident can do who is not content with what is given without a decision."""
    route = (regels and regels.klachtenroute) or "Leg de klacht vast bij het dossier."
    return f"De hulp kan meteen beginnen. Is de inwoner niet tevreden, dan kan een klacht. {route}"
