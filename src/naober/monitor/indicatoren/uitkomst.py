"""What help brings about: goals reached, results, satisfaction, self-sufficiency, drop-out and recurrence."""

from naober.monitor.indicatoren.basis import binnen, loopt
from naober.monitor.indicatoren.register import Breuk, Uitvraag, aandeel, gemiddelde, indicator, unieke
from naober.monitor.motor import Motor

_WAT = ("wet", "product", "trede", "aanbieder")
# The best of the three answers that can be given.
_BESTE = 10


@indicator(
    "doelen-bereikt", naam="Doelen bereikt", eenheid="procent", splitst=("soort",),
    teller="doelen waarvan het laatste oordeel is: bereikt", noemer="doelen in plannen waarover een oordeel is gegeven",
    laat_weg="doelen waarover nog niets is gezegd",
)  # fmt: skip
def doelen_bereikt(motor: Motor, vraag: Uitvraag) -> Breuk:
    doelen = binnen(motor.tabel("doel"), "beoordeeld", vraag)
    return aandeel(
        doelen.filter(doelen.oordeel != ""), lambda t: t.oordeel == "bereikt", wie="huishouden", dag="beoordeeld"
    )


@indicator(
    "resultaten-bereikt", naam="Behaalde resultaten", eenheid="procent", splitst=_WAT,
    teller="afgesproken resultaten die volgens de aanbieder zijn bereikt",
    noemer="afgesproken resultaten van hulp die is geëindigd, volgens de laatste melding",
    laat_weg="hulp die nog loopt, en hulp waarvan de aanbieder niets meldde",
)  # fmt: skip
def resultaten_bereikt(motor: Motor, vraag: Uitvraag) -> Breuk:
    """What the provider says, and no judgement of the municipality."""
    resultaten = binnen(motor.tabel("resultaat"), "gemeld", vraag)
    return aandeel(resultaten.filter(resultaten.klaar), lambda t: t.oordeel == "bereikt", dag="gemeld")


@indicator(
    "tevredenheid-cijfer", naam="Tevredenheid", eenheid="cijfer van 1 tot 10", soort="getal", splitst=_WAT,
    teller="cijfers die inwoners gaven, opgeteld", noemer="cijfers die inwoners gaven",
    laat_weg="wie niets is gevraagd of niets zei",
)  # fmt: skip
def tevredenheid_cijfer(motor: Motor, vraag: Uitvraag) -> Breuk:
    antwoorden = binnen(motor.tabel("ervaring"), "dag", vraag)
    # After the end three answers are asked, which are no mark.
    cijfers = antwoorden.filter((antwoorden.wat == "tevreden") & (antwoorden.via != "bevraging"))
    return gemiddelde(cijfers, "score", dag="dag")


for _wat, _naam, _zin in (
    ("hulp", "Wat inwoners van de hulp vonden", "antwoorden: de hulp was goed"),
    ("tevreden", "Tevreden inwoners", "antwoorden: ja, tevreden"),
    ("eigen-kracht", "Eigen kracht versterkt", "antwoorden: ja, ik kan zelf meer"),
):

    def _vraag(motor: Motor, vraag: Uitvraag, wat: str = _wat) -> Breuk:
        antwoorden = binnen(motor.tabel("ervaring"), "dag", vraag)
        return aandeel(
            antwoorden.filter((antwoorden.wat == wat) & (antwoorden.via == "bevraging")),
            lambda t: t.score == _BESTE,
            dag="dag",
        )

    indicator(
        f"vraag-{_wat}", naam=_naam, eenheid="procent", splitst=_WAT, teller=_zin, noemer="antwoorden op die vraag",
        laat_weg="wie niets is gevraagd of niets zei",
    )(_vraag)  # fmt: skip


@indicator(
    "zelfredzaamheid-verbetering", naam="Zelfredzaamheid vooruit", eenheid="procent", splitst=("dimensie",
    "instrument"),
    teller="dimensies waarop de laatste score hoger is dan de eerste",
    noemer="dimensies die ten minste twee keer zijn gemeten",
    laat_weg="wat één keer is gemeten", waarden={"punten": 1},
)  # fmt: skip
def zelfredzaamheid_verbetering(motor: Motor, vraag: Uitvraag) -> Breuk:
    """Then and now: the first measurement of a resident against the last, which was in the days asked."""
    metingen = motor.tabel("meting")
    nu = binnen(metingen.filter(metingen.laatste & (metingen.volgorde > 1)), "dag", vraag)
    eerst = metingen.filter(metingen.volgorde == 1)
    eerst = eerst.select(wie=eerst.persoon, hoe=eerst.instrument, waarop=eerst.dimensie, was=eerst.score)
    samen = nu.inner_join(eerst, [nu.persoon == eerst.wie, nu.instrument == eerst.hoe, nu.dimensie == eerst.waarop])
    return aandeel(samen, lambda t: t.score - t.was >= vraag.waarden["punten"], dag="dag")


@indicator(
    "uitval", naam="Uitval", eenheid="procent", splitst=("product", "trede", "leefgebied"),
    teller="hulp die ophield zonder dat het resultaat er was", noemer="hulp die ophield",
    laat_weg="hulp die door lichtere of zwaardere hulp is vervangen, en hulp die nog loopt",
)  # fmt: skip
def uitval(motor: Motor, vraag: Uitvraag) -> Breuk:
    acties = binnen(motor.tabel("actie"), "afgerond", vraag)
    return aandeel(acties.filter(acties.afloop != "vervangen"), lambda t: t.afloop == "niet", dag="afgerond")


@indicator(
    "terugval", naam="Terugval", eenheid="procent", splitst=("leefgebied",),
    teller="huishoudens waar binnen de dagen erna weer hulp nodig was op hetzelfde leefgebied",
    noemer="huishoudens waar hulp ophield omdat het resultaat er was",
    laat_weg="wie op een ander leefgebied hulp nodig had; van de laatste maanden is het nog niet te zeggen",
    waarden={"dagen": 365},
)  # fmt: skip
def terugval(motor: Motor, vraag: Uitvraag) -> Breuk:
    acties = motor.tabel("actie")
    klaar = binnen(acties.filter(acties.afloop == "bereikt"), "afgerond", vraag)
    nieuw = motor.tabel("behoefte")
    nieuw = nieuw.select(waar=nieuw.huishouden, waarop=nieuw.leefgebied, dan=nieuw.gesteld)
    na = nieuw.dan.delta(klaar.afgerond, unit="day").between(1, vraag.waarden["dagen"])
    terug = klaar.semi_join(nieuw, [klaar.huishouden == nieuw.waar, klaar.leefgebied == nieuw.waarop, na])
    return Breuk(unieke(terug, "huishouden", dag="afgerond"), unieke(klaar, "huishouden", dag="afgerond"), 100)


@indicator(
    "bezwaar-gegrond", naam="Bezwaren die gegrond waren", eenheid="procent", splitst=("wet", "product"),
    teller="bezwaren die geheel of voor een deel gegrond waren", noemer="bezwaren waarop is beslist",
    laat_weg="beroep bij de rechtbank, en bezwaren die zijn ingetrokken",
)  # fmt: skip
def bezwaar_gegrond(motor: Motor, vraag: Uitvraag) -> Breuk:
    bezwaren = binnen(motor.tabel("bezwaar"), "besloten", vraag)
    bezwaren = bezwaren.filter((bezwaren.soort == "bezwaar") & (bezwaren.uitkomst != "ingetrokken"))
    return aandeel(bezwaren, lambda t: t.uitkomst.isin(["gegrond", "deels"]), dag="besloten")


@indicator(
    "klachten", naam="Klachten", eenheid="per 100 huishoudens", soort="getal", splitst=(),
    teller="huishoudens die een klacht indienden", noemer="huishoudens met een dossier dat openstond, maal 100",
    laat_weg="klachten bij een aanbieder zelf",
)  # fmt: skip
def klachten(motor: Motor, vraag: Uitvraag) -> Breuk:
    dossiers = loopt(motor.tabel("dossier"), "geopend", "gesloten", vraag)
    gedaan = binnen(motor.tabel("klacht"), "ontvangen", vraag)
    return Breuk(unieke(gedaan, "huishouden", dag="ontvangen"), unieke(dossiers, "huishouden"), 100)
