"""What the Jeugdwet asks besides: who may refer to what, until which age, who carries out a measure, and which
municipality it is of. No clock and no database."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from naober.gemeente.profiel.inkoop import Contracteis, Inkoopbeleid
from naober.gemeente.profiel.jeugdinkoop import VERWIJZERS, Leeftijdsregel, Verwijsregel
from naober.kern import Bron, Weigering, datum_voluit, verjaardag

GEEN_JEUGDHULP = Bron("Jeugdwet", "art. 3.2 lid 2")
STRAFRECHT = Bron("Jeugdwet", "art. 1.1 (jeugdige) en 2.4 lid 2 onder b")


def controleer_verwijzing(
    regels: Sequence[Verwijsregel], *, verwijzer: str, product: str, toelichting: str
) -> Weigering | None:
    """Whether this referrer may send somebody to this product. Refused: by anybody else where the policy names who may,
    and without what has to be written down with it."""
    for regel in regels:
        if regel.producten and product not in regel.producten:
            continue
        if verwijzer not in regel.verwijzers:
            if not regel.producten:
                continue
            wie = " of ".join(VERWIJZERS[code] for code in regel.verwijzers)
            reden = f"Hiernaar verwijst alleen de {wie}. Deze verwijzing komt van de {VERWIJZERS[verwijzer]}."
            return Weigering("verwijzing.niet-door-deze", reden, regel.bron, "Kies andere hulp.", "verwijzer")
        if regel.noteer and not toelichting.strip():
            reden = f"Bij deze verwijzing hoort: {regel.noteer}."
            return Weigering("verwijzing.noteer", reden, regel.bron, "Schrijf dat bij de toelichting.", "toelichting")
    return None


def controleer_strafrecht(verwijzer: str) -> Weigering | None:
    """Whether a referral may be recorded as following from a decision of a criminal court. Refused: by anybody but the
    judge, or the certified institution that carries it out."""
    if verwijzer in ("04", "08"):
        return None
    wie = f"de {VERWIJZERS['08']} of de {VERWIJZERS['04']}"
    reden = f"Een strafrechtelijke beslissing komt van {wie}."
    return Weigering(
        "verwijzing.strafrecht", reden, STRAFRECHT, "Kies een van die twee, of haal het vinkje weg.", "verwijzer"
    )


def past_leeftijd(
    regel: Leeftijdsregel | None,
    *,
    product: str,
    geboren: date | None,
    ingang: date,
    einde: date | None,
    liep_al: bool,
    waarom: str,
    strafrecht: bool = False,
) -> Weigering | None:
    """Whether help may be given on these days at this age. Refused: after the age at which it ends for good, and after
    the ordinary age unless there was help before (`liep_al`) and it is written down why it goes on. An unborn child and
    products without a limit are never refused, nor is what a criminal court decided on where the policy has no limit
    for that. Without a last day the first day counts."""
    if regel is None or geboren is None or product in regel.zonder_grens or (strafrecht and regel.strafrecht):
        return None
    laatste = einde or ingang
    grens = verjaardag(geboren, regel.tot)
    uiterlijk = verjaardag(geboren, regel.doorlopend_tot) if regel.doorlopend_tot else grens
    if laatste >= uiterlijk:
        jaren = regel.doorlopend_tot or regel.tot
        reden = f"Op {datum_voluit(uiterlijk)} wordt de jongere {jaren}; daarna is er geen hulp uit de {regel.wet}."
        return Weigering("leeftijd.te-oud", reden, regel.bron, "Kies een eerdere laatste dag.", "einde")
    if laatste >= grens and not (liep_al and waarom.strip()):
        reden = f"Vanaf {datum_voluit(grens)} ({regel.tot} jaar) kan alleen hulp doorlopen die er al was."
        wat_nu = "Schrijf waarom geen andere wet voor deze hulp geldt, of kies een eerdere laatste dag."
        return Weigering("leeftijd.doorlopen", reden, regel.bron, wat_nu, "einde")
    return None


def weiger_naast_maatregel(
    beleid: Inkoopbeleid, product: str, *, al_gecontracteerd: Collection[str], naam: str
) -> Weigering | None:
    """Refused: help by who carries out measures, and the other way round. `al_gecontracteerd`: what this provider has
    under the same law, in any contract."""
    for groep in (g for g in beleid.groepen if g.alleen_uitvoeren):
        eigen = groep.alle_producten
        ander = {p for p in al_gecontracteerd if p != product and (p in eigen) is not (product in eigen)}
        if ander and (product in eigen or ander & eigen):
            reden = f"{naam} geeft dan zelf hulp en voert ook maatregelen uit ({groep.naam}). Dat mag niet."
            return Weigering("contract.maatregel-en-hulp", reden, GEEN_JEUGDHULP, "Kies een ander.", "product")
    return None


def past_perceel(beleid: Inkoopbeleid, *, perceel: str, schaal: str, namens: str) -> Weigering | None:
    """Refused: a lot on another scale than that of its group, and by a body of a region what is organised for the whole
    country."""
    groep = beleid.groep_van(perceel) if perceel else None
    if groep is None:
        return None
    if schaal != groep.schaal:
        naam = s.naam if (s := beleid.schaal(groep.schaal)) else groep.schaal
        reden = f"{perceel} wordt op een andere schaal georganiseerd: {naam.lower()}."
        return Weigering("contract.perceel-schaal", reden, groep.bron, "Kies die schaal.", "schaal")
    if groep.schaal == "landelijk" and namens:
        reden = f"{perceel} is landelijk georganiseerd, en hoort niet bij de inkoop van de regio."
        return Weigering("contract.perceel-namens", reden, groep.bron, "Laat het verband leeg.", "namens")
    return None


def weiger_verlenging(eisen: Sequence[Contracteis], gevonden: dict[str, str], tot: date) -> Weigering | None:
    """Refused: going on past the day from which something more is asked, as long as that was not found met."""
    for eis in eisen:
        if eis.vanaf is not None and eis.loopt_door(tot) and gevonden.get(eis.code) != "voldoet":
            reden = f"Vanaf {datum_voluit(eis.vanaf)} moet vaststaan: {eis.vraag}"
            wat_nu = "Leg vast dat de aanbieder hieraan voldoet."
            return Weigering("contract.verlenging-eis", reden, eis.bron, wat_nu, eis.code)
    return None


# ------------------------------------------------------------------------------------------- het woonplaatsbeginsel


@dataclass(frozen=True, slots=True)
class Woonplaats:
    """What is known of where a youth belongs; municipalities by their four digits, empty when unknown.

    `gezag`: where who has custody lives. `voogdij_gi`: a certified institution has the guardianship. `verblijf`: where
    the youth really is. `brp`: where the youth is registered. `brp_voor_verblijf`: the same just before the first stay
    with youth help away from home; empty when there is none."""

    gezag: str = ""
    voogdij_gi: bool = False
    verblijf: str = ""
    brp: str = ""
    brp_voor_verblijf: str = ""


@dataclass(frozen=True, slots=True)
class Woonplaatsversie:
    """The principle as it was in the law from `van` until the next version."""

    van: date
    naam: str
    bron: Bron


WOONPLAATS = (
    Woonplaatsversie(date(2015, 1, 1), "de gemeente van wie het gezag heeft", Bron("Jeugdwet", "art. 1.1 (tot 2022)")),
    Woonplaatsversie(
        date(2022, 1, 1),
        "de gemeente van inschrijving, bij verblijf die van vlak daarvoor",
        Bron("Jeugdwet", "art. 1.1"),
    ),
)


def woonplaatsversie(dag: date) -> Woonplaatsversie:
    """The version of the principle that counts for help from this day."""
    return next((v for v in reversed(WOONPLAATS) if v.van <= dag), WOONPLAATS[0])


def woonplaats(feiten: Woonplaats, dag: date) -> str:
    """Which municipality pays for youth help from this day, by its four digits; empty when the facts do not say so.
    Before 2022 where who has custody lives, or where the youth really is under guardianship of an institution or when
    that is unknown; since then where the youth is registered, and during a stay where that was just before."""
    if woonplaatsversie(dag) is WOONPLAATS[0]:
        return feiten.verblijf if feiten.voogdij_gi or not feiten.gezag else feiten.gezag
    return feiten.brp_voor_verblijf or feiten.brp or feiten.verblijf


def past_woonplaats(feiten: Woonplaats, dag: date, gemeente: str) -> Weigering | None:
    """Refused: another municipality than the facts say, by the version of that day."""
    volgens, versie = woonplaats(feiten, dag), woonplaatsversie(dag)
    if volgens == gemeente:
        return None
    wie = f"gemeente {volgens}" if volgens else "geen gemeente"
    reden = f"Voor hulp vanaf {datum_voluit(dag)} geldt: {versie.naam}. Dat is volgens deze gegevens {wie}."
    wat_nu = "Kijk de gegevens na, of noem die gemeente."
    return Weigering("verzoek.woonplaats-anders", reden, versie.bron, wat_nu, "andere_gemeente")
