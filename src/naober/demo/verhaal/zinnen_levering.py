"""Sentences about contracts: who is bought from, by which procedure, and at what price."""

from datetime import date

from naober.demo.verhaal.register import als
from naober.demo.verhaal.wereld import Tabel, Wereld, lees_datum, paren
from naober.kern import Bedrag, Fout
from naober.levering import actions as doen
from naober.levering.models import Aanbieder, Contract, Contractproduct, Inkooptraject
from naober.levering.rules.contract import Contractvoornemen, Productinvoer


def _product(wereld: Wereld, naam: str) -> str:
    gevonden = next((p.code for p in wereld.profiel.producten if p.naam == naam), None)
    if gevonden is None:
        raise Fout(f"{naam!r} is geen product van deze gemeente.")
    return gevonden


@als('"{wie}" aanbieder "{naam}" opneemt met klachtenregeling "{waar}"')
def neemt_op(wereld: Wereld, wie: str, naam: str, waar: str) -> None:
    regeling = "" if waar == "geen" else waar
    wereld.onthoud(
        doen.neem_aanbieder_op(wereld.mensen[wie], naam=naam, klachtenregeling=regeling, peildatum=wereld.dag)
    )


@als('"{wie}" contract "{kenmerk}" met "{aanbieder}" vastlegt:')
def legt_vast(wereld: Wereld, wie: str, kenmerk: str, aanbieder: str, datatable: Tabel) -> None:
    v = dict(paren(datatable))
    jaar, i = wereld.dag.year, wereld.profiel.inkoop
    traject = Inkooptraject.objects.get(naam=v["inkoop"]) if "inkoop" in v else None
    voornemen = Contractvoornemen(
        kenmerk=kenmerk, naam=v.get("naam", "Ondersteuning"), wetten=(v.get("wet", "Wmo 2015"),), schaal=v["schaal"],
        schaal_reden=v.get("reden", ""), procedure=v["procedure"], ingang=date(jaar, 1, 1),
        einde=lees_datum(v["tot en met"]) if "tot en met" in v else date(jaar, 12, 31),
        niveau=v.get("niveau", i.niveaus[0].code if i.niveaus else ""), overgang=v.get("overgang") == "ja",
        zittend=v.get("had de cliënten al") == "ja", eisen_op=date(jaar - 1, 12, 1),
    )  # fmt: skip
    wereld.onthoud(
        doen.maak_contract(
            wereld.mensen[wie], aanbieder=Aanbieder.objects.get(naam=aanbieder), voornemen=voornemen, traject=traject,
            peildatum=wereld.dag,
        )
    )  # fmt: skip


@als('"{wie}" "{product}" in contract "{kenmerk}" opneemt, betaald "{hoe}"')
def neemt_product_op(wereld: Wereld, wie: str, product: str, kenmerk: str, hoe: str) -> None:
    wereld.onthoud(
        doen.neem_product_op(
            wereld.mensen[wie], contract=Contract.objects.get(kenmerk=kenmerk),
            invoer=Productinvoer(_product(wereld, product), hoe), peildatum=wereld.dag,
        )
    )  # fmt: skip


@als('"{wie}" voor "{product}" in contract "{kenmerk}" het tarief {euro} vaststelt')
def stelt_tarief_vast(wereld: Wereld, wie: str, product: str, kenmerk: str, euro: str) -> None:
    rij = Contractproduct.objects.get(contract__kenmerk=kenmerk, product=_product(wereld, product))
    wereld.onthoud(
        doen.stel_tarief_vast(
            wereld.mensen[wie], contractproduct=rij, bedrag=Bedrag.van_euro(euro),
            geldig_van=date(wereld.dag.year, 1, 1), onderbouwing="Kostprijs.", peildatum=wereld.dag,
        )
    )  # fmt: skip


@als('"{wie}" voor "{product}" de minimumprijs {euro} vastlegt, uit het besluit "{besluit}"')
def stelt_minimum_vast(wereld: Wereld, wie: str, product: str, euro: str, besluit: str) -> None:
    wereld.onthoud(
        doen.stel_minimumprijs_vast(
            wereld.mensen[wie], product=_product(wereld, product), bedrag=Bedrag.van_euro(euro),
            geldig_van=date(wereld.dag.year, 1, 1), besluit=besluit, peildatum=wereld.dag,
        )
    )  # fmt: skip


@als('"{wie}" contract "{kenmerk}" laat ingaan')
def laat_ingaan(wereld: Wereld, wie: str, kenmerk: str) -> None:
    contract = Contract.objects.get(kenmerk=kenmerk)
    wereld.onthoud(doen.laat_contract_ingaan(wereld.mensen[wie], contract=contract, peildatum=wereld.dag))


@als('"{wie}" inkoop "{naam}" begint met de procedure "{procedure}"')
def begint_inkoop(wereld: Wereld, wie: str, naam: str, procedure: str) -> None:
    wereld.onthoud(doen.begin_inkoop(wereld.mensen[wie], naam=naam, procedure=procedure, peildatum=wereld.dag))


@als('"{wie}" bij inkoop "{naam}" de stap "{stap}" vastlegt met "{partijen}"')
def legt_stap_vast(wereld: Wereld, wie: str, naam: str, stap: str, partijen: str) -> None:
    procedure = wereld.profiel.inkoop.procedure(Inkooptraject.objects.get(naam=naam).procedure)
    codes = {s.naam: s.code for s in procedure.stappen} if procedure else {}
    wereld.onthoud(
        doen.leg_inkoopstap_vast(
            wereld.mensen[wie], traject=Inkooptraject.objects.get(naam=naam), stap=codes.get(stap, stap),
            verslag="Gedaan.", partijen=[] if partijen == "niemand" else partijen.split(", "), peildatum=wereld.dag,
        )
    )  # fmt: skip
