"""What the contract manager of the demo did: providers, contracts by the procedures of the profile, prices and room."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from naober.demo.levering.spel import Demoproduct, Spel, gelukt
from naober.demo.namen import lees
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel.inkoop import Inkoopprocedure
from naober.kern import Bedrag
from naober.levering import actions as doen
from naober.levering.models import Aanbieder, Contract, Contractproduct, Inkooptraject
from naober.levering.queries.inkoop import eisen_van_contract, gebruikt_in
from naober.levering.rules.contract import Contractvoornemen, Productinvoer

_KLACHT = "De klachtenregeling staat op de site en in de map van de cliënt."
_GEZIEN = "Besproken bij het bezoek aan de aanbieder, met voorbeelden uit dossiers."
# Of what one household costs in a year, a round sum that holds it.
_HONDERD_EURO = 10_000


@dataclass(frozen=True, slots=True)
class Partij:
    """A provider of the demo with its contract. `gegevens`: its line in the data of the demo."""

    aanbieder: Aanbieder
    contract: Contract
    gegevens: dict[str, Any]


def koop_in(spel: Spel) -> list[Partij]:
    """Every provider of the demo that has a product here, with a contract that runs since a year; first the one for
    which the account of a provider works."""
    partijen = [_contracteer(spel, regel) for regel in lees("levering.yaml")["aanbieders"] if _producten(spel, regel)]
    eigen = Medewerker.objects.get(pk=spel.wie["ayla"].id)
    gelukt(
        doen.koppel_account(
            spel.wie["cato"], aanbieder=partijen[0].aanbieder, medewerker=eigen, peildatum=spel.maand(12)
        )
    )
    return partijen


def _producten(spel: Spel, regel: dict[str, Any]) -> list[Demoproduct]:
    return [p for n, p in enumerate(spel.producten) if n in regel["producten"]]


def _contracteer(spel: Spel, regel: dict[str, Any]) -> Partij:
    cato, dag = spel.wie["cato"], spel.maand(13)
    aanbieder = gelukt(
        doen.neem_aanbieder_op(
            cato, naam=regel["naam"], agb=regel.get("agb", ""), iban=regel.get("iban", ""), klachtenregeling=_KLACHT,
            gezindten=regel.get("gezindten"), peildatum=dag,
        )
    )  # fmt: skip
    producten = _producten(spel, regel)
    procedures = spel.profiel.inkoop.procedures
    procedure = procedures[regel["procedure"] % len(procedures)]
    contract = gelukt(
        doen.maak_contract(
            cato, aanbieder=aanbieder, voornemen=_voornemen(spel, regel, producten, procedure),
            traject=_doorloop(spel, procedure, aanbieder), peildatum=dag,
        )
    )  # fmt: skip
    for product in producten:
        _neem_op(spel, contract, product)
    _controleer(spel, contract)
    gelukt(doen.laat_contract_ingaan(cato, contract=contract, peildatum=dag))
    for rij in contract.producten.all():
        _meld_wachttijd(spel, rij, regel)
    return Partij(aanbieder, contract, regel)


def _voornemen(
    spel: Spel, regel: dict[str, Any], producten: list[Demoproduct], procedure: Inkoopprocedure
) -> Contractvoornemen:
    beleid, ingang = spel.profiel.inkoop, spel.maand(12)
    wetten = tuple(dict.fromkeys(spel.product(p.product).wet for p in producten))
    regels = [r for p in producten if (r := beleid.schaalregel(p.product, spel.product(p.product).wet))]
    schalen = [s for s in beleid.schalen if all(s.code in r.schalen for r in regels)]
    schaal = schalen[regel["schaal"] % len(schalen)]
    return Contractvoornemen(
        kenmerk=f"{regel['kenmerk']}-{ingang.year}",
        naam=" en ".join(spel.product(p.product).naam.lower() for p in producten).capitalize(),
        wetten=wetten,
        schaal=schaal.code,
        schaal_reden="Zo is er genoeg keuze, en blijft de hulp dichtbij.",
        procedure=procedure.code,
        ingang=ingang,
        einde=spel.vandaag + timedelta(days=regel["einde"]) if "einde" in regel else None,
        reden_zonder_einde="" if "einde" in regel else "Doorlopend; elk jaar bekijken we samen of het zo blijft.",
        niveau=beleid.niveaus[-1].code if beleid.niveaus else "",
        resultaten="De inwoner woont thuis en de week heeft structuur.",
        resultaat_maanden=regel.get("resultaat"),
        eisen_op=spel.maand(14),
    )


def _doorloop(spel: Spel, procedure: Inkoopprocedure, aanbieder: Aanbieder) -> Inkooptraject | None:
    """The purchase before the contract, all its steps done and signed by this provider; None where it has no steps."""
    if not procedure.stappen:
        return None
    cato, dag = spel.wie["cato"], spel.maand(13)
    naam = f"{procedure.naam} met {aanbieder.naam}"
    traject = gelukt(doen.begin_inkoop(cato, naam=naam, procedure=procedure.code, peildatum=dag))
    for stap in procedure.stappen:
        gelukt(
            doen.leg_inkoopstap_vast(
                cato, traject=traject, stap=stap.code, verslag=f"{stap.naam}: gedaan, het verslag ligt in de map.",
                partijen=[aanbieder.naam] if stap.ondertekent else [], bericht="Wij nodigen u uit.", peildatum=dag,
            )
        )  # fmt: skip
    return traject


def _neem_op(spel: Spel, contract: Contract, p: Demoproduct) -> None:
    cato, dag = spel.wie["cato"], spel.maand(13)
    invoer = Productinvoer(
        p.product, p.bekostiging, p.wet, p.categorie, p.code, p.eenheid, p.frequentie,
        resultaat="Zelfstandig thuis wonen." if p.bekostiging == "output" else "",
    )  # fmt: skip
    rij = gelukt(doen.neem_product_op(cato, contract=contract, invoer=invoer, peildatum=dag))
    gelukt(
        doen.stel_tarief_vast(
            cato, contractproduct=rij, bedrag=Bedrag(p.tarief), geldig_van=contract.ingang,
            onderbouwing="Loonkosten volgens de cao, reistijd, scholing en overhead.", peildatum=dag,
        )
    )  # fmt: skip


def _controleer(spel: Spel, contract: Contract) -> None:
    """Every demand that is asked beforehand met; of the others the last one not wholly."""
    cato, dag = spel.wie["cato"], spel.maand(13)
    eisen = eisen_van_contract(cato, contract, dag)
    for n, eis in enumerate(eisen):
        deels = eis.moment == "tijdens" and n == len(eisen) - 1
        gelukt(
            doen.leg_controle_vast(
                cato, contract=contract, eis=eis.code, uitkomst="deels" if deels else "voldoet", toelichting=_GEZIEN,
                verbeteren_voor=spel.vandaag + timedelta(days=60) if deels else None, peildatum=dag,
            )
        )  # fmt: skip


def _meld_wachttijd(spel: Spel, rij: Contractproduct, regel: dict[str, Any]) -> None:
    """A client stop with its reason, or how many weeks somebody waits; what is not known is not said."""
    if stop := regel.get("stop"):
        gelukt(
            doen.leg_beschikbaarheid_vast(
                spel.wie["cato"], contractproduct=rij, stop=True, reden=stop, peildatum=spel.geleden(20)
            )
        )
    elif "wacht" in regel:
        for weken, dagen in ((regel["wacht"] + 2, 90), (regel["wacht"], 12)):
            gelukt(
                doen.leg_beschikbaarheid_vast(
                    spel.wie["cato"], contractproduct=rij, wachttijd_weken=weken, peildatum=spel.geleden(dagen)
                )
            )


def stel_ruimten_vast(spel: Spel, partijen: list[Partij]) -> None:
    """The spending room of this year, so that what is allocated fills the part of it that the data of the demo name."""
    gebruikt = gebruikt_in([p.contract.pk for p in partijen], spel.vandaag.year)
    for partij in partijen:
        centen, vol = gebruikt.get(partij.contract.pk, 0), partij.gegevens.get("vol")
        if not centen or not vol:
            continue
        ruimte = -(-centen * 100 // vol // _HONDERD_EURO) * _HONDERD_EURO
        gelukt(
            doen.stel_ruimte_vast(
                spel.wie["cato"], contract=partij.contract, jaar=spel.vandaag.year, bedrag=Bedrag(ruimte),
                peildatum=spel.vandaag,
            )
        )  # fmt: skip
