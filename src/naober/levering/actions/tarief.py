"""Prices and room: laid down, raised by an index, and settled between municipalities."""

from datetime import date, timedelta
from decimal import Decimal

from naober.dossier.handeling import Gedaan, handeling, weiger_bij_botsing
from naober.dossier.models import Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.kern import Bedrag, Weigering, datum_voluit
from naober.levering.models import Contract, Contractproduct, Eindverantwoording, Minimumprijs, Ruimte, Tarief
from naober.levering.queries.inkoop import minimumprijs_op, prijzen_van
from naober.levering.rules.contract import WET
from naober.levering.rules.prijs import REEEL, controleer_tarief, tarief_na_indexatie, tarief_na_korting

weiger_bij_botsing(
    "minimumprijs_per_dag",
    Weigering(
        "minimumprijs.bestaat", "Vanaf die dag is er al een minimumprijs.", REEEL, "Kies een andere dag.", "geldig_van"
    ),
)


@handeling(recht="contract.beheren", wet=REEEL)
def stel_tarief_vast(
    actor: Actor,
    *,
    contractproduct: Contractproduct,
    bedrag: Bedrag,
    geldig_van: date,
    onderbouwing: str,
    peildatum: date,
) -> Gedaan[Tarief] | Weigering:
    """The price of one unit from this day; the one before ends the day before. Of a contract for the transition
    `bedrag` is the old tariff, from which the reduction goes off. Refused by `controleer_tarief`."""
    return _nieuw_tarief(actor, contractproduct, bedrag.centen, geldig_van, onderbouwing, peildatum, None)


def _nieuw_tarief(
    actor: Actor, product: Contractproduct, centen: int, van: date, onderbouwing: str, dag: date, index: Decimal | None
) -> Gedaan[Tarief] | Weigering:
    contract = Contract.objects.select_for_update(of=("self",)).get(pk=product.contract_id)
    profiel = profiel_van(actor.gemeente, dag)
    beleid = profiel.inkoop
    soort = profiel.product(product.product)
    if contract.overgang and index is None and soort is not None:
        regel = beleid.overgangsregel(product.product, soort.wet, van.year)
        if regel is not None and regel.korting:
            nieuw = tarief_na_korting(centen, regel)
            onderbouwing = f"{onderbouwing.strip()} Oud tarief {Bedrag(centen)}, min {regel.totaal} procent."
            centen = nieuw
    bestaand = prijzen_van(product)
    minimum = minimumprijs_op(product.product, product.eenheid, van)
    fout = controleer_tarief(
        centen, van, onderbouwing, bestaand, minimum=minimum, regel=beleid.minimumprijs(product.product)
    )
    if fout:
        return fout
    Tarief.objects.filter(contractproduct=product, geldig_tot__isnull=True).update(geldig_tot=van - timedelta(days=1))
    rij = Tarief.objects.create(
        contractproduct=product, centen=centen, geldig_van=van, onderbouwing=onderbouwing.strip(), indexatie=index
    )
    tekst = f"Tarief {product.product} in {contract.kenmerk}: {Bedrag(centen)} vanaf {datum_voluit(van)}."
    return Gedaan(rij, None, Gebeurtenis.Soort.OVERIG, tekst)


@handeling(recht="contract.beheren", wet=REEEL)
def indexeer_tarieven(
    actor: Actor, *, contract: Contract, procent: Decimal, geldig_van: date, onderbouwing: str, peildatum: date
) -> Gedaan[list[Tarief]] | Weigering:
    """Raise every tariff of this contract by so many percent from this day. Refused: nothing or more than 25 percent, a
    contract without tariffs, and by `controleer_tarief` for any of them."""
    if not Decimal(0) < procent <= Decimal(25):
        return Weigering("tarief.index", "De index is geen gewoon percentage.", REEEL, "Vul een index in.", "procent")
    gemaakt: list[Tarief] = []
    for product in Contractproduct.objects.filter(contract=contract).order_by("pk"):
        laatste = max(prijzen_van(product), key=lambda p: p.van, default=None)
        if laatste is None:
            continue
        nieuw = tarief_na_indexatie(laatste.centen, procent)
        gedaan = _nieuw_tarief(actor, product, nieuw, geldig_van, onderbouwing, peildatum, procent)
        if isinstance(gedaan, Weigering):
            return gedaan
        gemaakt.append(gedaan.resultaat)
    if not gemaakt:
        return Weigering("tarief.geen", "Er zijn nog geen tarieven.", REEEL, "Stel eerst een tarief vast.", "contract")
    tekst = f"Tarieven van {contract.kenmerk} verhoogd met {procent} procent vanaf {datum_voluit(geldig_van)}."
    return Gedaan(gemaakt, None, Gebeurtenis.Soort.OVERIG, tekst)


@handeling(recht="contract.beheren", wet=REEEL)
def stel_minimumprijs_vast(
    actor: Actor, *, product: str, eenheid: str = "", bedrag: Bedrag, geldig_van: date, besluit: str, peildatum: date
) -> Gedaan[Minimumprijs] | Weigering:
    """Record the minimum price as it was decided. Refused: where the policy has no minimum price, nothing or less, and
    without the decision."""
    regel = profiel_van(actor.gemeente, peildatum).inkoop.minimumprijs(product)
    if regel is None:
        reden = "Voor dit product kent de gemeente geen minimumprijs."
        return Weigering("minimumprijs.geen", reden, REEEL, "Stel een gewoon tarief vast.", "product")
    if bedrag.centen <= 0 or not besluit.strip():
        reden = f"Het bedrag of het besluit van {regel.door} ontbreekt."
        return Weigering("minimumprijs.onvolledig", reden, regel.bron, "Vul beide in.", "besluit")
    rij = Minimumprijs.objects.create(
        product=product, eenheid=eenheid, centen=bedrag.centen, geldig_van=geldig_van, besluit=besluit.strip()
    )
    tekst = f"Minimumprijs {product}: {bedrag} vanaf {datum_voluit(geldig_van)} ({rij.besluit})."
    return Gedaan(rij, None, Gebeurtenis.Soort.OVERIG, tekst, regel.bron)


@handeling(recht="contract.beheren", wet=WET)
def stel_ruimte_vast(
    actor: Actor, *, contract: Contract, jaar: int, bedrag: Bedrag, peildatum: date
) -> Gedaan[Ruimte] | Weigering:
    """How much may be spent under this contract in this year. Refused: a year outside the contract, less than nothing,
    and where the policy says that there is no ceiling."""
    laatste = contract.einde.year if contract.einde else jaar
    if not contract.ingang.year <= jaar <= laatste:
        return Weigering("ruimte.jaar", "Het contract geldt dat jaar niet.", WET, "Kies een ander jaar.", "jaar")
    if bedrag.centen < 0:
        return Weigering("ruimte.bedrag", "Het bedrag is lager dan nul.", WET, "Vul een bedrag in.", "bedrag")
    beleid = profiel_van(actor.gemeente, peildatum).inkoop
    for code in contract.producten.values_list("product", flat=True):
        regel = beleid.bekostiging_van(code)
        if regel is not None and regel.plafond is False:
            reden = f"Voor {regel.wat.lower()} geldt geen plafond."
            return Weigering("ruimte.geen-plafond", reden, regel.bron, "Laat de ruimte leeg.", "bedrag")
    rij, _ = Ruimte.objects.update_or_create(
        contract=contract, jaar=jaar, defaults={"centen": bedrag.centen, "vastgesteld_op": peildatum}
    )
    return Gedaan(rij, None, Gebeurtenis.Soort.OVERIG, f"Ruimte van {contract.kenmerk} in {jaar}: {bedrag}.")


@handeling(recht="contract.beheren", wet=WET)
def leg_verantwoording_vast(
    actor: Actor, *, contract: Contract, jaar: int, van_gemeente: str, bedrag: Bedrag, peildatum: date
) -> Gedaan[Eindverantwoording] | Weigering:
    """What was delivered to the residents of one municipality in a year that is over, as established. Refused: a year
    that is not over, no municipality, and less than nothing."""
    if jaar >= peildatum.year:
        reden, wat_nu = "Dat jaar is nog niet voorbij.", "Wacht op de verantwoording van de aanbieder."
        return Weigering("verantwoording.jaar", reden, WET, wat_nu, "jaar")
    if not van_gemeente.strip() or bedrag.centen < 0:
        reden = "De gemeente ontbreekt, of het bedrag is lager dan nul."
        return Weigering("verantwoording.onvolledig", reden, WET, "Vul beide in.", "van_gemeente")
    rij = Eindverantwoording.objects.create(
        contract=contract, jaar=jaar, van_gemeente=van_gemeente.strip(), centen=bedrag.centen, vastgesteld_op=peildatum
    )
    tekst = f"Verantwoording {jaar} van {contract.kenmerk} voor {rij.van_gemeente}: {bedrag}."
    return Gedaan(rij, None, Gebeurtenis.Soort.OVERIG, tekst)
