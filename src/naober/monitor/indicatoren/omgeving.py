"""The people around: carers, volunteers, signals, and the safety of a household."""

from typing import Any

from naober.monitor.indicatoren.basis import binnen, inwoners, op
from naober.monitor.indicatoren.register import Breuk, Uitvraag, aandeel, aantal, gemiddelde, indicator, unieke
from naober.monitor.motor import Motor


def _zorg(motor: Motor, vraag: Uitvraag) -> Any:
    return op(motor.tabel("mantelzorg"), "sinds", "tot", vraag)


@indicator(
    "mantelzorgers-in-beeld", naam="Mantelzorgers in beeld", eenheid="mantelzorgers", soort="aantal", toont="teller",
    teller="mantelzorg die op de laatste dag liep", noemer="inwoners", laat_weg="mantelzorgers die niet bekend zijn",
    personen=False,
)  # fmt: skip
def mantelzorgers_in_beeld(motor: Motor, vraag: Uitvraag) -> Breuk:
    return Breuk(aantal(_zorg(motor, vraag), wie="mantelzorg"), aantal(inwoners(motor, vraag)))


@indicator(
    "mantelzorg-belast", naam="Overbelaste mantelzorgers", eenheid="procent",
    teller="mantelzorgers bij wie overbelasting dreigt of is, bij de laatste keer",
    noemer="mantelzorgers bij wie ernaar gekeken is", laat_weg="mantelzorgers bij wie er niet naar gekeken is",
    personen=False,
)  # fmt: skip
def mantelzorg_belast(motor: Motor, vraag: Uitvraag) -> Breuk:
    zorg = _zorg(motor, vraag)
    return aandeel(zorg.filter(zorg.laatst != ""), lambda t: t.laatst != "goed", wie="mantelzorg")


@indicator(
    "mantelzorg-besproken", naam="Gesprekken waarin mantelzorg is besproken", eenheid="procent",
    teller="gesprekken waarin is vastgelegd of er een mantelzorger is", noemer="gesprekken",
    laat_weg="gesprekken buiten een dossier",
)  # fmt: skip
def mantelzorg_besproken(motor: Motor, vraag: Uitvraag) -> Breuk:
    gesprekken = binnen(motor.tabel("gesprek"), "dag", vraag)
    return aandeel(gesprekken, lambda t: t.mantelzorg != "", wie="huishouden", dag="dag")


@indicator(
    "instellingen-per-huishouden", naam="Instellingen per huishouden", eenheid="instellingen", soort="getal",
    teller="formele partijen rond een huishouden op de laatste dag", noemer="huishoudens met zo'n partij",
    laat_weg="huishoudens zonder, en wie niet in het plan staat",
)  # fmt: skip
def instellingen_per_huishouden(motor: Motor, vraag: Uitvraag) -> Breuk:
    partijen = motor.tabel("partij")
    partijen = op(partijen.filter(partijen.formeel), "van", "tot", vraag)
    return Breuk(aantal(partijen, wie="huishouden"), unieke(partijen, "huishouden"))


@indicator(
    "vrijwilligers-actief", naam="Actieve vrijwilligers", eenheid="vrijwilligers", soort="aantal", toont="teller",
    teller="vrijwilligers op de laatste dag", noemer="inwoners", laat_weg="wie zonder ons vrijwilliger is",
    personen=False,
)  # fmt: skip
def vrijwilligers_actief(motor: Motor, vraag: Uitvraag) -> Breuk:
    actief = op(motor.tabel("vrijwilliger"), "sinds", "gestopt", vraag)
    return Breuk(aantal(actief, wie="vrijwilliger"), aantal(inwoners(motor, vraag)))


@indicator(
    "hulpvraag-voorzien", naam="Hulpvragen met een vrijwilliger", eenheid="procent", splitst=("vrager", "werk"),
    teller="hulpvragen waarvoor een vrijwilliger kwam", noemer="hulpvragen die dichtgingen",
    laat_weg="hulpvragen die openstaan of zijn ingetrokken", personen=False,
)  # fmt: skip
def hulpvraag_voorzien(motor: Motor, vraag: Uitvraag) -> Breuk:
    vragen = binnen(motor.tabel("hulpvraag"), "gesloten", vraag)
    vragen = vragen.filter(vragen.uitkomst != "ingetrokken")
    return aandeel(vragen, lambda t: t.uitkomst == "voorzien", wie="hulpvraag", dag="gesloten")


def _veilig(motor: Motor, vraag: Uitvraag, soort: str) -> Breuk:
    gebruik = binnen(motor.tabel("veiligheid"), "dag", vraag)
    gebruik = gebruik.filter(gebruik.soort == soort)
    return Breuk(aantal(gebruik, wie="huishouden", dag="dag"), unieke(motor.tabel("dossier"), "huishouden"))


@indicator(
    "meldcodes", naam="Gebruik van de meldcode", eenheid="keer", soort="aantal", toont="teller",
    teller="meldcodes die zijn begonnen", noemer="huishoudens met een dossier", laat_weg="wat andere organisaties doen",
)  # fmt: skip
def meldcodes(motor: Motor, vraag: Uitvraag) -> Breuk:
    return _veilig(motor, vraag, "meldcode")


@indicator(
    "verwijsindexmeldingen", naam="Gebruik van de Verwijsindex", eenheid="meldingen", soort="aantal", toont="teller",
    teller="meldingen in de Verwijsindex", noemer="huishoudens met een dossier",
    laat_weg="wat andere organisaties melden",
)  # fmt: skip
def verwijsindexmeldingen(motor: Motor, vraag: Uitvraag) -> Breuk:
    return _veilig(motor, vraag, "verwijsindex")


@indicator(
    "signalen-bereikt", naam="Signalen waarbij contact lukte", eenheid="procent", splitst=("afzender", "soort"),
    teller="zaken waarin contact lukte", noemer="zaken van signalen die zijn afgesloten",
    laat_weg="zaken die openstaan, over niemand in het bijzonder gaan of na hun termijn zijn verwijderd",
    personen=False,
)  # fmt: skip
def signalen_bereikt(motor: Motor, vraag: Uitvraag) -> Breuk:
    zaken = binnen(motor.tabel("signaal"), "afgesloten", vraag)
    return aandeel(zaken.filter(zaken.huishouden.notnull()), lambda t: t.bereikt, wie="huishouden", dag="afgesloten")


@indicator(
    "signalen-opgepakt", naam="Tijd tot een signaal is opgepakt", eenheid="dagen", soort="getal", splitst=("afzender",
    "soort"),
    teller="dagen van het eerste signaal tot iemand het oppakte", noemer="zaken van signalen die zijn opgepakt",
    laat_weg="zaken die wachten", personen=False,
)  # fmt: skip
def signalen_opgepakt(motor: Motor, vraag: Uitvraag) -> Breuk:
    zaken = binnen(motor.tabel("signaal"), "opgepakt", vraag)
    zaken = zaken.mutate(duur=zaken.opgepakt.delta(zaken.eerste, unit="day"))
    return gemiddelde(zaken, "duur", wie="zaak", dag="opgepakt")
