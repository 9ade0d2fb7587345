"""Help: how much of it, for how many people, on which rung, and how it moves over the rungs."""

from typing import Any

from naober.monitor.indicatoren.basis import binnen, inwoners, loopt, toegekend, zelfde
from naober.monitor.indicatoren.register import Breuk, Uitvraag, aandeel, aantal, indicator, unieke
from naober.monitor.motor import Motor

_WAT = ("wet", "product", "trede", "vorm")
_MET_WIE = (*_WAT, "aanbieder")


@indicator(
    "gebruikers-uniek", naam="Unieke gebruikers", eenheid="inwoners", soort="aantal", toont="teller", splitst=_MET_WIE,
    teller="inwoners met hulp op een besluit, elk één keer", noemer="voorzieningen die zij hadden",
    laat_weg="hulp zonder besluit",
)  # fmt: skip
def gebruikers_uniek(motor: Motor, vraag: Uitvraag) -> Breuk:
    """Beside the provisions, because one resident may have several (the two are never the same number)."""
    lopend = loopt(toegekend(motor), "ingang", "einde", vraag)
    return Breuk(unieke(lopend), aantal(lopend))


@indicator(
    "voorzieningen-verstrekt", naam="Verstrekte voorzieningen", eenheid="voorzieningen", soort="aantal", toont="teller",
    splitst=_MET_WIE, teller="voorzieningen op een besluit die liepen", noemer="inwoners die ze hadden, elk één keer",
    laat_weg="hulp zonder besluit",
)  # fmt: skip
def voorzieningen_verstrekt(motor: Motor, vraag: Uitvraag) -> Breuk:
    lopend = loopt(toegekend(motor), "ingang", "einde", vraag)
    return Breuk(aantal(lopend), unieke(lopend))


@indicator(
    "toekenningen", naam="Toekenningen", eenheid="besluiten", soort="aantal", toont="teller", splitst=(*_WAT,
    "leefgebied"),
    teller="besluiten die iets toekenden", noemer="besluiten", laat_weg="verlengingen en wijzigingen van wat er al was",
)  # fmt: skip
def toekenningen(motor: Motor, vraag: Uitvraag) -> Breuk:
    besluiten = binnen(motor.tabel("besluit"), "genomen", vraag)
    return Breuk(
        aantal(besluiten.filter(besluiten.uitkomst == "toegekend"), dag="genomen"), aantal(besluiten, dag="genomen")
    )


@indicator(
    "afwijzingen", naam="Aanvragen die zijn afgewezen", eenheid="procent", splitst=(*_WAT, "leefgebied"),
    teller="besluiten die afwezen", noemer="besluiten", laat_weg="aanvragen die zijn ingetrokken",
)  # fmt: skip
def afwijzingen(motor: Motor, vraag: Uitvraag) -> Breuk:
    besluiten = binnen(motor.tabel("besluit"), "genomen", vraag)
    return aandeel(besluiten, lambda t: t.uitkomst == "afgewezen", dag="genomen")


@indicator(
    "pgb-aandeel", naam="Aandeel pgb", eenheid="procent", splitst=("wet", "product", "trede"),
    teller="voorzieningen met een persoonsgebonden budget", noemer="voorzieningen in natura of met een pgb",
    laat_weg="financiële steun, vouchers en persoonsvolgende budgetten",
)  # fmt: skip
def pgb_aandeel(motor: Motor, vraag: Uitvraag) -> Breuk:
    lopend = loopt(toegekend(motor), "ingang", "einde", vraag)
    return aandeel(lopend.filter(lopend.vorm.isin(["zin", "pgb"])), lambda t: t.vorm == "pgb")


@indicator(
    "doorverwijzingen", naam="Doorverwijzingen naar maatwerk", eenheid="doorverwijzingen", soort="aantal",
    toont="teller",
    splitst=_WAT, teller="toekenningen van maatwerk door of na het team", noemer="inwoners",
    laat_weg="verwijzingen naar de Zorgverzekeringswet: daarvan is hier geen besluit",
)  # fmt: skip
def doorverwijzingen(motor: Motor, vraag: Uitvraag) -> Breuk:
    besluiten = binnen(toegekend(motor), "genomen", vraag)
    return Breuk(aantal(besluiten.filter(besluiten.soort == "maatwerk"), dag="genomen"), aantal(inwoners(motor, vraag)))


@indicator(
    "onrechtmatig", naam="Onrechtmatige besluiten", eenheid="procent", splitst=(*_WAT, "toetsgrond"),
    teller="besluiten die bij toetsing achteraf onrechtmatig bleken", noemer="besluiten die achteraf zijn getoetst",
    laat_weg="besluiten die niet worden getoetst, of waarvan de toets nog open is",
)  # fmt: skip
def onrechtmatig(motor: Motor, vraag: Uitvraag) -> Breuk:
    besluiten = binnen(motor.tabel("besluit"), "genomen", vraag)
    getoetst = besluiten.filter(besluiten.toets.isin(["rechtmatig", "onrechtmatig"]))
    mis = getoetst.filter(getoetst.toets == "onrechtmatig")
    # A ground is of what was not lawful; it is a share of everything that was tested.
    return Breuk(aantal(mis, dag="genomen"), aantal(getoetst.drop("toetsgrond"), dag="genomen"), 100)


@indicator(
    "herverstrekking", naam="Hulpmiddelen die opnieuw zijn uitgegeven", eenheid="procent", splitst=(*_WAT, "aanbieder"),
    teller="hulpmiddelen die een ander eerder had", noemer="hulpmiddelen die zijn toegekend",
    laat_weg="toekenningen waarbij niet staat of het hulpmiddel nieuw is",
)  # fmt: skip
def herverstrekking(motor: Motor, vraag: Uitvraag) -> Breuk:
    """What stands in the decision, in the field `uitgifte` of the product."""
    besluiten = binnen(toegekend(motor), "genomen", vraag)
    return aandeel(besluiten.filter(besluiten.uitgifte != ""), lambda t: t.uitgifte == "opnieuw", dag="genomen")


def _acties(motor: Motor, vraag: Uitvraag) -> Any:
    """Actions in a plan that helped on any of the days asked."""
    acties = motor.tabel("actie")
    acties = acties.filter(~acties.stand.isin(["afgewezen", "ingetrokken"]))
    acties = acties.mutate(start=acties.begonnen.coalesce(acties.gepland))
    return loopt(acties, "start", "afgerond", vraag)


@indicator(
    "huishoudens-op-trede", naam="Huishoudens op een trede", eenheid="huishoudens", soort="aantal", toont="teller",
    splitst=("trede", "leefgebied"), teller="huishoudens met hulp op deze trede",
    noemer="huishoudens met hulp in een plan", laat_weg="hulp die in geen plan staat",
)  # fmt: skip
def huishoudens_op_trede(motor: Motor, vraag: Uitvraag) -> Breuk:
    """The denominator is over all rungs, also when the figure is of some of them: it has no rung of its own."""
    acties = _acties(motor, vraag)
    alle = acties.drop("trede", "tredenr", "leefgebied")
    return Breuk(unieke(acties, "huishouden"), unieke(alle, "huishouden"))


@indicator(
    "informele-inzet", naam="Hulp door inwoner, netwerk of vrijwilliger", eenheid="procent", splitst=("leefgebied",),
    teller="acties door de inwoner zelf, het netwerk of een vrijwilliger", noemer="acties in plannen",
    laat_weg="hulp die in geen plan staat",
)  # fmt: skip
def informele_inzet(motor: Motor, vraag: Uitvraag) -> Breuk:
    return aandeel(_acties(motor, vraag), lambda t: t.uitvoerder.isin(["inwoner", "netwerk", "vrijwilliger"]))


def _stappen(motor: Motor, vraag: Uitvraag) -> Any:
    stappen = binnen(motor.tabel("schaling"), "dag", vraag)
    return stappen.mutate(product=stappen.product_van, trede=stappen.trede_van)


@indicator(
    "zwaar-naar-licht", naam="Van zwaardere naar lichtere hulp", eenheid="procent", splitst=("product", "trede"),
    teller="stappen naar een lichtere trede", noemer="stappen naar een lichtere of zwaardere trede",
    laat_weg="hulp die bleef, begon of eindigde",
)  # fmt: skip
def zwaar_naar_licht(motor: Motor, vraag: Uitvraag) -> Breuk:
    return aandeel(_stappen(motor, vraag), lambda t: t.lichter, dag="dag")


@indicator(
    "opgeschaald", naam="Huishoudens die naar zwaardere hulp gingen", eenheid="procent", splitst=(),
    teller="huishoudens met een stap naar een zwaardere trede", noemer="huishoudens met hulp in een plan",
    laat_weg="zwaardere hulp die begon zonder dat lichtere eraan voorafging",
)  # fmt: skip
def opgeschaald(motor: Motor, vraag: Uitvraag) -> Breuk:
    return _bewogen(motor, vraag, lichter=False)


@indicator(
    "afgeschaald", naam="Huishoudens die naar lichtere hulp gingen", eenheid="procent", splitst=(),
    teller="huishoudens met een stap naar een lichtere trede", noemer="huishoudens met hulp in een plan",
    laat_weg="hulp die eindigde zonder dat er lichtere voor in de plaats kwam",
)  # fmt: skip
def afgeschaald(motor: Motor, vraag: Uitvraag) -> Breuk:
    return _bewogen(motor, vraag, lichter=True)


def _bewogen(motor: Motor, vraag: Uitvraag, *, lichter: bool) -> Breuk:
    stappen = _stappen(motor, vraag)
    stappen = stappen.filter(stappen.lichter) if lichter else stappen.filter(~stappen.lichter)
    acties = _acties(motor, vraag)
    met = acties.semi_join(stappen, zelfde(vraag, "huishouden"))
    return Breuk(
        unieke(met.drop("trede", "product", "leefgebied"), "huishouden"),
        unieke(acties.drop("trede", "product", "leefgebied"), "huishouden"), 100,
    )  # fmt: skip


@indicator(
    "verblijf-naar-ambulant", naam="Van verblijf naar ambulant", eenheid="procent", splitst=("wet", "product"),
    teller="inwoners die na het einde van verblijf andere hulp kregen", noemer="inwoners van wie verblijf eindigde",
    laat_weg="wie opnieuw verblijf kreeg telt als niet overgegaan; de keuze noemt wat verblijf is",
    waarden={"dagen": 92},
)  # fmt: skip
def verblijf_naar_ambulant(motor: Motor, vraag: Uitvraag) -> Breuk:
    """Which products are a stay, the profile says in its choice; the choice itself then holds for what ended."""
    besluiten = toegekend(motor)
    verblijf = list(vraag.keuze.get("product", ()))
    klaar = binnen(besluiten.filter(besluiten.product.isin(verblijf)), "einde", vraag)
    later = besluiten.filter(~besluiten.product.isin(verblijf)).select(
        wie=besluiten.persoon, dan=besluiten.ingang, erna=besluiten.einde
    )
    dan_nog = later.dan.delta(klaar.einde, unit="day") <= vraag.waarden["dagen"]
    over = klaar.semi_join(
        later, [klaar.persoon == later.wie, dan_nog, later.erna.isnull() | (later.erna > klaar.einde)]
    )
    return Breuk(unieke(over, dag="einde"), unieke(klaar, dag="einde"), 100)
