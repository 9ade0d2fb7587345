"""How help moves and ends: from which rung to which, ended early, come back; needs, and carers then and now."""

from typing import Any

from naober.monitor.indicatoren.basis import binnen, dagen, leveringen, loopt, op
from naober.monitor.indicatoren.register import Breuk, Uitvraag, aandeel, indicator, som, unieke
from naober.monitor.motor import Motor

# Reasons of the message standards (list 588) with which help ended as planned, and before its time by the resident, the
# provider or both. A death, a move and another provider are none of these.
_VOLGENS_PLAN = {"Jeugdwet": "31", "": "19"}
_EERDER = {"Jeugdwet": ("32", "33", "34"), "": ("21", "22", "23")}


@indicator(
    "stappen-op-de-trap", naam="Huishoudens die een stap op de trap zetten", eenheid="huishoudens", soort="aantal",
    toont="teller", splitst=("trede_van", "trede_naar"),
    teller="huishoudens waar hulp van deze trede naar die andere ging", noemer="huishoudens met zo'n stap",
    laat_weg="hulp die bleef, begon of eindigde",
)  # fmt: skip
def stappen_op_de_trap(motor: Motor, vraag: Uitvraag) -> Breuk:
    stappen = binnen(motor.tabel("schaling"), "dag", vraag)
    alle = stappen.drop("trede_van", "trede_naar")
    return Breuk(unieke(stappen, "huishouden", dag="dag"), unieke(alle, "huishouden", dag="dag"))


@indicator(
    "behoeften", naam="Huishoudens met een behoefte", eenheid="huishoudens", soort="aantal", toont="teller",
    splitst=("leefgebied",), teller="huishoudens met een behoefte die in deze tijd is besproken",
    noemer="huishoudens met een dossier dat openstond", laat_weg="wat buiten een gesprek om bekend is",
)  # fmt: skip
def behoeften(motor: Motor, vraag: Uitvraag) -> Breuk:
    dossiers = loopt(motor.tabel("dossier"), "geopend", "gesloten", vraag)
    nodig = binnen(motor.tabel("behoefte"), "gesteld", vraag)
    return Breuk(unieke(nodig, "huishouden", dag="gesteld"), unieke(dossiers, "huishouden"))


@indicator(
    "uitval-aanbieder", naam="Hulp die eerder ophield dan gepland", eenheid="procent",
    splitst=("wet", "product", "trede", "aanbieder"),
    teller="hulp waarmee de inwoner of de aanbieder stopte voordat zij klaar was",
    noemer="hulp die volgens plan klaar was, of eerder ophield",
    laat_weg="overlijden, verhuizen, een andere aanbieder, een ander domein en een besluit van de gemeente",
)  # fmt: skip
def uitval_aanbieder(motor: Motor, vraag: Uitvraag) -> Breuk:
    """By the reason that the provider gave, which means something else under each of the two standards."""
    klaar = _geeindigd(motor, vraag)
    jeugd = klaar.wet == "Jeugdwet"
    plan = (jeugd & (klaar.reden_einde == _VOLGENS_PLAN["Jeugdwet"])) | (
        ~jeugd & (klaar.reden_einde == _VOLGENS_PLAN[""])
    )
    eerder = (jeugd & klaar.reden_einde.isin(_EERDER["Jeugdwet"])) | (~jeugd & klaar.reden_einde.isin(_EERDER[""]))
    klaar = klaar.mutate(eerder=eerder).filter(plan | eerder)
    return aandeel(klaar, lambda t: t.eerder, dag="eind_hulp")


@indicator(
    "terugkeer", naam="Opnieuw hulp na afloop", eenheid="procent", splitst=("wet", "product", "trede", "aanbieder"),
    teller="inwoners die binnen de dagen erna opnieuw hulp kregen toegewezen",
    noemer="inwoners van wie hulp ophield",
    laat_weg="hulp die op dezelfde dag door andere is gevolgd; van de laatste maanden is het nog niet te zeggen",
    waarden={"dagen": 365},
)  # fmt: skip
def terugkeer(motor: Motor, vraag: Uitvraag) -> Breuk:
    """Recurrence after help of a provider: any help counts, also of another provider or under another law."""
    klaar = _geeindigd(motor, vraag)
    later = motor.tabel("toewijzing")
    later = later.select(wie=later.persoon, dan=later.ingang)
    na = dagen(klaar.eind_hulp, later.dan).between(1, vraag.waarden["dagen"])
    terug = klaar.semi_join(later, [klaar.persoon == later.wie, na])
    return Breuk(unieke(terug, dag="eind_hulp"), unieke(klaar, dag="eind_hulp"), 100)


def _geeindigd(motor: Motor, vraag: Uitvraag) -> Any:
    return binnen(motor.tabel("toewijzing"), "eind_hulp", vraag)


@indicator(
    "resultaat-besluit", naam="Hulp die haar resultaat bereikte", eenheid="procent",
    splitst=("wet", "product", "trede", "vorm", "leefgebied"),
    teller="besluiten waarvan het team zegt dat het resultaat is bereikt",
    noemer="toegekende besluiten waarover dat is gezegd", laat_weg="hulp waarover nog niets is gezegd",
)  # fmt: skip
def resultaat_besluit(motor: Motor, vraag: Uitvraag) -> Breuk:
    """What the team says, under every law and also for help with a pgb; what the provider says is another figure."""
    besluiten = binnen(motor.tabel("besluit"), "resultaat_op", vraag)
    besluiten = besluiten.filter((besluiten.uitkomst == "toegekend") & (besluiten.resultaat != ""))
    return aandeel(besluiten, lambda t: t.resultaat == "bereikt", dag="resultaat_op")


@indicator(
    "kosten-per-resultaat", naam="Kosten per inwoner met een bereikt resultaat", eenheid="euro", soort="bedrag",
    splitst=("wet", "product", "trede", "aanbieder"),
    teller="toegekende declaraties van hulp in deze tijd",
    noemer="inwoners met een resultaat dat volgens de aanbieder in deze tijd is bereikt",
    laat_weg="wat nog niet is gedeclareerd, pgb, financiële steun, en hulp waarvan niets is gemeld",
)  # fmt: skip
def kosten_per_resultaat(motor: Motor, vraag: Uitvraag) -> Breuk:
    """Cost beside effect. It says nothing of what would have happened without the help."""
    regels = leveringen(motor, vraag)
    bereikt = binnen(motor.tabel("resultaat"), "gemeld", vraag)
    bereikt = bereikt.filter(bereikt.oordeel == "bereikt")
    return Breuk(som(regels, "toegekend", dag="begin"), unieke(bereikt, dag="gemeld"))


@indicator(
    "mantelzorg-ontlast", naam="Mantelzorgers bij wie het lichter werd", eenheid="procent",
    teller="mantelzorgers bij wie het laatste oordeel lichter is dan het eerste",
    noemer="mantelzorgers bij wie er ten minste twee keer naar gekeken is en die eerst belast waren",
    laat_weg="mantelzorgers bij wie het eerst goed ging, of er één keer naar gekeken is", personen=False,
)  # fmt: skip
def mantelzorg_ontlast(motor: Motor, vraag: Uitvraag) -> Breuk:
    zorg = op(motor.tabel("mantelzorg"), "sinds", "tot", vraag)
    zorg = zorg.filter((zorg.oordelen > 1) & zorg.eerst.isin(["risico", "overbelast"]))
    lichter = (zorg.laatst == "goed") | ((zorg.eerst == "overbelast") & (zorg.laatst == "risico"))
    return aandeel(zorg.mutate(lichter=lichter), lambda t: t.lichter, wie="mantelzorg")
