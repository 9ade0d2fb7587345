"""Contracts: recorded, filled with products, checked, begun, lengthened and ended."""

from datetime import date
from decimal import Decimal

from naober.dossier.handeling import Gedaan, handeling, weiger_bij_botsing
from naober.dossier.models import Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.queries import profiel_van
from naober.kern import Weigering, datum_voluit
from naober.levering.models import Aanbieder, Contract, Contractproduct, Inkooptraject, Kwaliteitscontrole
from naober.levering.queries.inkoop import eisen_van_contract, laatste_controles, zonder_tarief
from naober.levering.rules.contract import (
    WET,
    Contractvoornemen,
    Productinvoer,
    controleer_contract,
    controleer_product,
    mag_ingaan,
    mag_verlengen,
    volgende_stap,
    weiger_nieuwe,
)
from naober.levering.rules.jeugd import weiger_naast_maatregel, weiger_verlenging

weiger_bij_botsing(
    "contract_kenmerk_uniek",
    Weigering("contract.bestaat", "Er is al een contract met dit kenmerk.", WET, "Kies een ander kenmerk.", "kenmerk"),
)
weiger_bij_botsing(
    "contractproduct_een_keer",
    Weigering(
        "contract.product-bestaat", "Dit product staat al in het contract.", WET, "Werk het tarief bij.", "product"
    ),
)


def _vers(contract: Contract) -> Contract:
    """The contract as it is now, locked until the end of the action."""
    return Contract.objects.select_for_update(of=("self",)).select_related("aanbieder").get(pk=contract.pk)


@handeling(recht="contract.beheren", wet=WET)
def maak_contract(
    actor: Actor,
    *,
    aanbieder: Aanbieder,
    voornemen: Contractvoornemen,
    traject: Inkooptraject | None = None,
    peildatum: date,
) -> Gedaan[Contract] | Weigering:
    """Record a contract; it does not run yet. Refused by `controleer_contract`, for a provider without a complaints
    procedure, and out of a purchase of which the procedure is not done or that this provider did not sign."""
    profiel = profiel_van(actor.gemeente, peildatum)
    if not aanbieder.klachtenregeling:
        reden, wat_nu = "Deze aanbieder heeft geen klachtenregeling.", "Leg de klachtenregeling eerst vast."
        return Weigering("contract.klachtenregeling", reden, WET, wat_nu, "aanbieder")
    if fout := controleer_contract(profiel.inkoop, voornemen, peildatum):
        return fout
    if traject is not None and (fout := _weiger_traject(actor, traject, aanbieder, peildatum)):
        return fout
    v = voornemen
    rij = Contract.objects.create(
        aanbieder=aanbieder, traject=traject, kenmerk=v.kenmerk.strip(), naam=v.naam.strip(), wetten=list(v.wetten),
        schaal=v.schaal, schaal_reden=v.schaal_reden.strip(), procedure=v.procedure, ingang=v.ingang, einde=v.einde,
        reden_zonder_einde=v.reden_zonder_einde.strip(), perceel=v.perceel.strip(), namens=v.namens, niveau=v.niveau,
        resultaten=v.resultaten.strip(), resultaat_maanden=v.resultaat_maanden, overgang=v.overgang,
        eisen_op=v.eisen_op, korting=_korting(profiel, v), gegevens={"zittend": v.zittend},
    )  # fmt: skip
    return Gedaan(rij, None, Gebeurtenis.Soort.OVERIG, f"Contract {rij.kenmerk} met {aanbieder.naam} vastgelegd.")


def _korting(profiel: Profiel, v: Contractvoornemen) -> Decimal | None:
    """What goes off under the laws of this contract, in percent."""
    producten = [p for p in profiel.producten if v.overgang and p.wet in v.wetten]
    regels = (profiel.inkoop.overgangsregel(p.code, p.wet, v.ingang.year) for p in producten)
    return next((r.totaal for r in regels if r is not None and r.korting), None)


def _weiger_traject(actor: Actor, traject: Inkooptraject, aanbieder: Aanbieder, dag: date) -> Weigering | None:
    procedure = profiel_van(actor.gemeente, dag).inkoop.procedure(traject.procedure)
    stappen = {s.stap: s for s in traject.stappen.all()}
    if procedure is None or volgende_stap(procedure, stappen) is not None:
        bron = procedure.bron if procedure else WET
        reden = "De inkoopprocedure is nog niet klaar."
        return Weigering("contract.traject-loopt", reden, bron, "Leg eerst de volgende stap vast.", "traject")
    tekent = [s.code for s in procedure.stappen if s.ondertekent]
    if tekent and aanbieder.naam not in stappen[tekent[-1]].partijen:
        reden = f"{aanbieder.naam} heeft niet getekend."
        return Weigering("contract.niet-getekend", reden, procedure.bron, "Leg vast dat de partij tekende.", "traject")
    return None


@handeling(recht="contract.beheren", wet=WET)
def neem_product_op(
    actor: Actor, *, contract: Contract, invoer: Productinvoer, peildatum: date
) -> Gedaan[Contractproduct] | Weigering:
    """Add what is bought under this contract. Refused by `controleer_product`, in a contract that ended, and help by
    who carries out measures."""
    vers, profiel = _vers(contract), profiel_van(actor.gemeente, peildatum)
    if vers.stand == Contract.Stand.BEEINDIGD:
        return Weigering(
            "contract.beeindigd", "Dit contract is beëindigd.", WET, "Sluit een nieuw contract.", "contract"
        )
    product = profiel.product(invoer.product)
    if fout := controleer_product(profiel.inkoop, invoer, product, schaal=vers.schaal, wetten=vers.wetten):
        return fout
    if vers.overgang and product is not None:
        regel = profiel.inkoop.overgangsregel(product.code, product.wet, vers.ingang.year)
        if regel is not None and (fout := weiger_nieuwe(regel, bool(vers.gegevens.get("zittend")))):
            return fout
    if fout := _weiger_naast_maatregel(profiel, vers, invoer.product):
        return fout
    rij = Contractproduct.objects.create(
        contract=vers, product=invoer.product, wet=invoer.wet, productcategorie=invoer.productcategorie,
        productcode=invoer.productcode, eenheid=invoer.eenheid, frequentie=invoer.frequentie,
        bekostiging=invoer.bekostiging, vrije_keuze=invoer.vrije_keuze, resultaat=invoer.resultaat.strip(),
    )  # fmt: skip
    naam = product.naam if product else invoer.product
    return Gedaan(rij, None, Gebeurtenis.Soort.OVERIG, f"{naam} opgenomen in contract {vers.kenmerk}.")


def _weiger_naast_maatregel(profiel: Profiel, contract: Contract, code: str) -> Weigering | None:
    soort, wie = profiel.product(code), contract.aanbieder
    loopt = Contractproduct.objects.filter(contract__aanbieder=wie).exclude(contract__stand=Contract.Stand.BEEINDIGD)
    onder_wet = {p.code for p in profiel.producten if soort is not None and p.wet == soort.wet}
    heeft = set(loopt.values_list("product", flat=True)) & onder_wet
    return weiger_naast_maatregel(profiel.inkoop, code, al_gecontracteerd=heeft, naam=wie.naam)


@handeling(recht="contract.beheren", wet=WET)
def leg_controle_vast(
    actor: Actor,
    *,
    contract: Contract,
    eis: str,
    uitkomst: str,
    toelichting: str,
    verbeteren_voor: date | None = None,
    peildatum: date,
) -> Gedaan[Kwaliteitscontrole] | Weigering:
    """How one demand was found. Refused: a demand that this contract does not have, without an explanation, and one
    that is not met without the day by which it must be."""
    eisen = {e.code: e for e in eisen_van_contract(actor, contract, peildatum)}
    gevraagd = eisen.get(eis)
    if gevraagd is None or uitkomst not in Kwaliteitscontrole.Uitkomst.values:
        reden = "Deze eis hoort niet bij dit contract."
        return Weigering("controle.eis", reden, WET, "Kies een eis en een uitkomst uit de lijst.", "eis")
    if not toelichting.strip():
        wat_nu = "Schrijf waaraan u dat zag."
        return Weigering("controle.toelichting", "De toelichting ontbreekt.", gevraagd.bron, wat_nu, "toelichting")
    if uitkomst != Kwaliteitscontrole.Uitkomst.VOLDOET and verbeteren_voor is None:
        reden = "De aanbieder voldoet niet helemaal."
        wat_nu = "Spreek af wanneer het in orde is."
        return Weigering("controle.verbeteren", reden, gevraagd.bron, wat_nu, "verbeteren_voor")
    rij = Kwaliteitscontrole.objects.create(
        contract=contract, eis=eis, uitkomst=uitkomst, op=peildatum, toelichting=toelichting.strip(),
        verbeteren_voor=verbeteren_voor, door_id=actor.id,
    )  # fmt: skip
    tekst = f"Contract {contract.kenmerk}: {gevraagd.vraag} {rij.get_uitkomst_display()}."
    return Gedaan(rij, None, Gebeurtenis.Soort.TOETS, tekst, gevraagd.bron)


@handeling(recht="contract.beheren", wet=WET)
def laat_contract_ingaan(actor: Actor, *, contract: Contract, peildatum: date) -> Gedaan[Contract] | Weigering:
    """From its first day residents can choose this provider. Refused by `mag_ingaan`, and when it runs already."""
    vers = _vers(contract)
    if vers.stand != Contract.Stand.CONCEPT:
        return Weigering(
            "contract.al-ingegaan", "Dit contract is al ingegaan.", WET, "U hoeft niets te doen.", "contract"
        )
    eisen = eisen_van_contract(actor, vers, peildatum)
    gevonden = {c.eis: c.uitkomst for c in laatste_controles(vers)}
    aantal, zonder = vers.producten.count(), zonder_tarief(vers)
    if fout := mag_ingaan(eisen, gevonden, producten=aantal, zonder_tarief=zonder, tot=vers.einde):
        return fout
    vers.stand = Contract.Stand.LOOPT
    vers.save()
    return Gedaan(vers, None, Gebeurtenis.Soort.OVERIG, f"Contract {vers.kenmerk} gaat in.")


@handeling(recht="contract.beheren", wet=WET)
def verleng_contract(
    actor: Actor, *, contract: Contract, einde: date, reden: str, peildatum: date
) -> Gedaan[Contract] | Weigering:
    """Let a contract go on as it is until a later day. Refused by `mag_verlengen` and `weiger_verlenging`, and when it
    ended."""
    vers, beleid = _vers(contract), profiel_van(actor.gemeente, peildatum).inkoop
    if vers.stand == Contract.Stand.BEEINDIGD:
        return Weigering(
            "contract.beeindigd", "Dit contract is beëindigd.", WET, "Sluit een nieuw contract.", "contract"
        )
    producten = list(vers.producten.values_list("product", flat=True))
    if fout := mag_verlengen(beleid, einde=vers.einde, nieuw=einde, producten=producten, reden=reden):
        return fout
    gevonden = {c.eis: c.uitkomst for c in laatste_controles(vers)}
    if fout := weiger_verlenging(eisen_van_contract(actor, vers, peildatum), gevonden, einde):
        return fout
    vers.einde = einde
    vers.save()
    tekst = f"Contract {vers.kenmerk} verlengd tot en met {datum_voluit(einde)}: {reden.strip()}"
    return Gedaan(vers, None, Gebeurtenis.Soort.OVERIG, tekst)


@handeling(recht="contract.beheren", wet=WET)
def beeindig_contract(
    actor: Actor, *, contract: Contract, einde: date, reden: str, peildatum: date
) -> Gedaan[Contract] | Weigering:
    """The contract ends on this day; what was allocated stays until it ends itself. Refused without a reason, before it
    began, and a second time."""
    vers = _vers(contract)
    if not reden.strip():
        return Weigering("contract.einde-reden", "De reden ontbreekt.", WET, "Schrijf waarom het stopt.", "reden")
    if vers.stand == Contract.Stand.BEEINDIGD or einde < vers.ingang:
        fout = "Het contract is al beëindigd, of was er die dag nog niet."
        return Weigering("contract.einde-dag", fout, WET, "Kies een andere dag.", "einde")
    vers.stand, vers.einde, vers.beeindigd_op, vers.reden_einde = (
        Contract.Stand.BEEINDIGD,
        einde,
        peildatum,
        reden.strip(),
    )
    vers.save()
    tekst = f"Contract {vers.kenmerk} eindigt op {datum_voluit(einde)}: {reden.strip()}"
    return Gedaan(vers, None, Gebeurtenis.Soort.OVERIG, tekst)
