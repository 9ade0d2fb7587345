"""OpenFisca variables for the own contribution under the Wmo 2015.

Ages are taken on the first day of the month, because a birthday counts from the month after it, or from the
month it opens (Uitvoeringsbesluit Wmo 2015 art. 3.4 lid 2). For 2019 and before, when periods were four weeks
and the date of fixing decided, that is an approximation.
"""

from datetime import date
from typing import Any

import numpy as np
from openfisca_core.indexed_enums import Enum

from naober.regels.stelsel import HUISHOUDEN, PERSOON, invoer, variabele

BESLUIT = "Uitvoeringsbesluit Wmo 2015, art. 3.8"
# The last year in which the pension age was 65 for everyone (AOW art. 7a lid 1).
_LAATSTE_JAAR_VAN_65 = 2012

# Written as a call because OpenFisca ships no types: a subclass of it would be one of Any.
SoortBijdrage = Enum(
    "SoortBijdrage",
    {
        "onbekend": "Niet uit onze bronnen te zeggen",
        "cak": "Door het CAK berekend naar inkomen en vermogen",
        "geen": "Niet verschuldigd",
        "bedrag": "Een vast bedrag",
    },
)

# Each exemption with the fact it turns on; the parameter of that name says whether it exists, and since when.
VRIJSTELLINGEN = {
    "algemene_voorziening": "algemene_voorziening",
    "langdurige_zorg": "bijdrage_langdurige_zorg",
    "opvang": "opvang_twee_nachten",
    "schade_minderjarige": "schade_minderjarige",
    "rolstoel": "alleen_rolstoel",
    "minderjarig": "minderjarige_zonder_bijdrage",
    "echtpaar": "echtpaar_onder_pensioenleeftijd",
    "betalingscapaciteit": "onvoldoende_betalingscapaciteit",
    "aanpak": "nadelig_voor_aanpak",
    "april_en_mei_2020": "altijd",
}

invoer("geboortedatum", entiteit=PERSOON, soort=date, label="Geboortedatum", altijd=True)
for _naam, _label in {
    "algemene_voorziening": "De voorziening is algemeen en niet aangewezen in de verordening",
    "alleen_rolstoel": "De enige voorziening is een rolstoel",
    "woningaanpassing": "De voorziening is een woningaanpassing",
    "woningaanpassing_ouders": "De verordening vraagt ouders een bijdrage voor de woningaanpassing van hun kind",
    "bijdrage_langdurige_zorg": "Cliënt of partner betaalt al voor beschermd wonen of langdurige zorg",
    "opvang_twee_nachten": "Cliënt of partner was twee of meer nachten achtereen in de opvang",
    "schade_minderjarige": "Oordeel college: de bijdrage kan een minderjarige ernstig schaden",
    "onvoldoende_betalingscapaciteit": "Oordeel college: onvoldoende betalingscapaciteit",
    "nadelig_voor_aanpak": "Oordeel college: nadelig voor een integrale aanpak",
}.items():
    invoer(_naam, entiteit=HUISHOUDEN, soort=bool, label=_label)


def _bereikt(geboren: Any, maanden: int, dag: Any) -> Any:
    """Whether so many months after birth lie on or before a day; a month without that day counts as later.

    One comparison with the last day of birth for which it holds: of a million, a calendar asks seconds for each."""
    op = np.datetime64(dag, "D")
    dag_in_maand = op - op.astype("datetime64[M]").astype("datetime64[D]")
    maand = op.astype("datetime64[M]") - int(maanden)
    laatste_van_maand = (maand + 1).astype("datetime64[D]") - 1
    return geboren <= min(maand.astype("datetime64[D]") + dag_in_maand, laatste_van_maand)


def _pensioen(geboren: Any, dag: Any, parameters: Any, *, alleen_vastgesteld: bool) -> Any:
    """Whether the pension age was reached by a day, in the year that counted for that person.

    Once reached it stays reached, even when the age rises the year after.
    """
    bereikt = np.zeros(len(geboren), dtype=bool)
    for jaar in range(min(_LAATSTE_JAAR_VAN_65, dag.year), dag.year + 1):
        leeftijd = parameters(f"{jaar}-01-01").aow.pensioenleeftijd
        if leeftijd.vastgesteld or not alleen_vastgesteld:
            bereikt |= _bereikt(geboren, leeftijd.maanden, min(dag.date, dag.date.replace(jaar, 12, 31)))
    return bereikt


@variabele(entiteit=PERSOON, soort=bool, label="Pensioengerechtigd", bron="AOW, art. 7a")
def pensioengerechtigd(persoon: Any, maand: Any, parameters: Any) -> Any:
    geboren = persoon("geboortedatum", maand)
    return _pensioen(geboren, maand.start, parameters, alleen_vastgesteld=True)


@variabele(
    entiteit=PERSOON,
    soort=bool,
    label="Misschien pensioengerechtigd",
    bron="AOW, art. 7a",
)
def misschien_pensioengerechtigd(persoon: Any, maand: Any, parameters: Any) -> Any:
    geboren = persoon("geboortedatum", maand)
    ondergrens = _pensioen(geboren, maand.start, parameters, alleen_vastgesteld=False)
    return ondergrens & ~persoon("pensioengerechtigd", maand)


@variabele(entiteit=PERSOON, soort=bool, label="Jonger dan achttien jaar", bron="BW boek 1, art. 233")
def minderjarig(persoon: Any, maand: Any, parameters: Any) -> Any:
    return ~_bereikt(persoon("geboortedatum", maand), 18 * 12, maand.start.date)


@variabele(entiteit=HUISHOUDEN, soort=bool, label="De cliënt heeft een partner", bron="Wmo 2015, art. 1.1.2")
def gehuwd(huishouden: Any, maand: Any, parameters: Any) -> Any:
    return huishouden.nb_persons(HUISHOUDEN.PARTNER) > 0


def _aantal_van_het_paar(huishouden: Any, per_persoon: Any) -> Any:
    rollen = (HUISHOUDEN.AANVRAGER, HUISHOUDEN.PARTNER)
    return sum(huishouden.sum(per_persoon, role=rol) for rol in rollen)


@variabele(entiteit=HUISHOUDEN, soort=bool, label="Jonger paar", bron=f"{BESLUIT} lid 3 onder f")
def echtpaar_onder_pensioenleeftijd(huishouden: Any, maand: Any, parameters: Any) -> Any:
    jonger = ~(
        huishouden.members("pensioengerechtigd", maand) | huishouden.members("misschien_pensioengerechtigd", maand)
    )
    return huishouden("gehuwd", maand) & (_aantal_van_het_paar(huishouden, jonger) > 0)


@variabele(entiteit=HUISHOUDEN, soort=bool, label="Paar met onbekende pensioenleeftijd", bron="AOW, art. 7a")
def echtpaar_onzeker(huishouden: Any, maand: Any, parameters: Any) -> Any:
    misschien = huishouden.members("misschien_pensioengerechtigd", maand)
    return (
        huishouden("gehuwd", maand)
        & (_aantal_van_het_paar(huishouden, misschien) > 0)
        & ~huishouden("echtpaar_onder_pensioenleeftijd", maand)
    )


@variabele(entiteit=HUISHOUDEN, soort=bool, label="Minderjarige cliënt", bron=f"{BESLUIT} lid 3 onder e")
def minderjarige_zonder_bijdrage(huishouden: Any, maand: Any, parameters: Any) -> Any:
    jong = huishouden.sum(huishouden.members("minderjarig", maand), role=HUISHOUDEN.AANVRAGER) > 0
    geheven = parameters(maand).wmo.eigen_bijdrage.woningaanpassing_minderjarige
    geheven = geheven | huishouden("woningaanpassing_ouders", maand)
    return jong & ~(huishouden("woningaanpassing", maand) & geheven)


@variabele(entiteit=HUISHOUDEN, soort=bool, label="Ieder huishouden", bron=f"{BESLUIT} lid 3 onder i")
def altijd(huishouden: Any, maand: Any, parameters: Any) -> Any:
    return np.ones(huishouden.count, dtype=bool)


@variabele(entiteit=HUISHOUDEN, soort=bool, label="Vrijgesteld van de bijdrage", bron=f"{BESLUIT} lid 3")
def vrijgesteld_van_bijdrage(huishouden: Any, maand: Any, parameters: Any) -> Any:
    geldt = parameters(maand).wmo.eigen_bijdrage.vrijstelling
    return np.logical_or.reduce([huishouden(feit, maand) & geldt[code] for code, feit in VRIJSTELLINGEN.items()])


@variabele(
    entiteit=HUISHOUDEN,
    soort=Enum,
    label="Hoe de eigen bijdrage Wmo uitvalt",
    bron=f"{BESLUIT}; Wmo 2015, art. 2.1.4a",
    possible_values=SoortBijdrage,
    default_value=SoortBijdrage.onbekend,
)
def soort_bijdrage_wmo(huishouden: Any, maand: Any, parameters: Any) -> Any:
    regel = parameters(maand).wmo.eigen_bijdrage
    onzeker = huishouden("echtpaar_onzeker", maand) & regel.vrijstelling.echtpaar
    return np.select(
        [huishouden("vrijgesteld_van_bijdrage", maand), onzeker],
        [SoortBijdrage.geen.index, SoortBijdrage.onbekend.index],
        default=SoortBijdrage[regel.status].index,
    )


@variabele(
    entiteit=HUISHOUDEN,
    soort=int,
    label="Eigen bijdrage Wmo per bijdrageperiode, in centen; alleen te lezen naast de soort",
    bron="Wmo 2015, art. 2.1.4a lid 4",
)
def eigen_bijdrage_wmo(huishouden: Any, maand: Any, parameters: Any) -> Any:
    soort = huishouden("soort_bijdrage_wmo", maand)
    return np.where(soort == SoortBijdrage.bedrag, parameters(maand).wmo.eigen_bijdrage.bedrag, 0)
