"""Sentences about help after the decision: choice, allocation, the provider that answers, invoice and payment."""

from datetime import date
from decimal import Decimal

from naober.besluit.models import Besluit
from naober.bewoners.models import Persoon
from naober.demo.aanbieders import speel
from naober.demo.levering.gezin import Gezin, Vraag
from naober.demo.levering.spel import Spel
from naober.demo.verhaal.register import als, gegeven
from naober.demo.verhaal.wereld import Tabel, Wereld, lees_datum, paren
from naober.gemeente.models import Medewerker
from naober.istandaard.codelijsten import codelijst
from naober.kern import Bedrag, Fout, testreeks
from naober.levering import actions as doen
from naober.levering.actions.toewijzen import Toewijzingsinvoer
from naober.levering.models import Aanbieder, Aanmelding, Betaalbatch, Contract, Declaratie, Keuze, Toewijzing
from naober.levering.queries.inkoop import eisen_van_contract
from naober.levering.queries.keuze import aanbod_voor
from naober.levering.rules.contract import Productinvoer
from naober.levering.rules.declaratie import Factuurregel
from naober.levering.rules.toewijzen import REDENEN_WIJZIGING, Wijziging
from naober.levering.verkeer.verwerken import verwerk
from naober.levering.verkeer.wachtrij import verwerk_een


def _besluit(wereld: Wereld, actie: str) -> Besluit:
    return Besluit.objects.select_related("dossier", "persoon").get(actie=wereld.actie(actie))


def toewijzing_van(wereld: Wereld, actie: str) -> Toewijzing:
    """The last allocation on the decision on this action."""
    return Toewijzing.objects.select_related("aanbieder").filter(besluit=_besluit(wereld, actie)).latest("pk")


def _code(lijst: str, naam: str) -> str:
    """The code of the national list for a word such as 'uur' or 'per week'."""
    for code, soort in codelijst(lijst, "iwmo").items():
        if soort.betekenis == naam or soort.betekenis.startswith((f"{naam} (", f"{naam} over")):
            return code
    raise Fout(f"{naam!r} staat niet in de landelijke lijst.")


@gegeven('"{naam}" heeft een burgerservicenummer')
def heeft_bsn(wereld: Wereld, naam: str) -> None:
    """One of the published test numbers that nobody has here."""
    bezet = set(Persoon.objects.filter(bsn__isnull=False).values_list("bsn", flat=True))
    persoon = wereld.inwoners[naam]
    persoon.bsn = next(nummer for nummer in testreeks() if nummer not in bezet)
    persoon.save()


@gegeven('"{wie}" heeft "{naam}" "{product}" toegekend van {van} tot en met {tot}')
def heeft_toegekend(wereld: Wereld, wie: str, naam: str, product: str, van: str, tot: str) -> None:
    """From question to decision, as it mostly goes, for a story about what comes after: the action in the plan is
    called as the product is."""
    _ken_toe(wereld, wie, naam, product, van, tot)


@gegeven('"{wie}" heeft "{naam}" {omvang:d} per week "{product}" toegekend van {van} tot en met {tot}')
def heeft_zoveel_toegekend(wereld: Wereld, wie: str, naam: str, omvang: int, product: str, van: str, tot: str) -> None:
    _ken_toe(wereld, wie, naam, product, van, tot, Decimal(omvang))


def _ken_toe(
    wereld: Wereld, wie: str, naam: str, product: str, van: str, tot: str, omvang: Decimal | None = None
) -> None:
    _gezin(wereld, wie, naam, product, van, tot, omvang).tot_besluit()


@gegeven('"{wie}" heeft met "{naam}" een plan voor "{product}" van {van} tot en met {tot}')
def heeft_plan(wereld: Wereld, wie: str, naam: str, product: str, van: str, tot: str) -> None:
    """As above, up to the decision."""
    _gezin(wereld, wie, naam, product, van, tot).tot_plan()


@als('"{wie}" aan "{naam}" "{product}" toekent van {van} tot en met {tot}')
def kent_toe(wereld: Wereld, wie: str, naam: str, product: str, van: str, tot: str) -> None:
    wereld.eis_geen_weigering()
    _gezin(wereld, wie, naam, product, van, tot).beslis(wereld.actie(product))


def _gezin(
    wereld: Wereld, wie: str, naam: str, product: str, van: str, tot: str, omvang: Decimal | None = None
) -> Gezin:
    code = next((p.code for p in wereld.profiel.producten if p.naam == product), "")
    vraag = Vraag(
        code, "Zo lukt het niet meer.", f"Wat {product.lower()} brengt", product, lees_datum(van), lees_datum(tot), wie,
        omvang=omvang,
    )  # fmt: skip
    return Gezin(Spel(wereld.profiel, wereld.dag, wereld.mensen, ()), wereld.inwoners[naam], vraag)


@als('"{wie}" aanbieder "{naam}" opneemt met AGB-code "{agb}" en rekening "{iban}"')
def neemt_op_met_rekening(wereld: Wereld, wie: str, naam: str, agb: str, iban: str) -> None:
    wereld.onthoud(
        doen.neem_aanbieder_op(
            wereld.mensen[wie], naam=naam, agb=agb, iban=iban, klachtenregeling="op de site", peildatum=wereld.dag
        )
    )


@als('"{wie}" "{product}" in contract "{kenmerk}" opneemt met code "{code}" per {eenheid}, betaald "{hoe}"')
def neemt_op_met_code(wereld: Wereld, wie: str, product: str, kenmerk: str, code: str, eenheid: str, hoe: str) -> None:
    """With a code of the national standard, so that an order can go by message."""
    soort = next(p for p in wereld.profiel.producten if p.naam == product)
    wet = "ijw" if soort.wet == "Jeugdwet" else "iwmo"
    invoer = Productinvoer(soort.code, hoe, wet, code[:2], code, _code("WJ756", eenheid))
    contract = Contract.objects.get(kenmerk=kenmerk)
    wereld.onthoud(doen.neem_product_op(wereld.mensen[wie], contract=contract, invoer=invoer, peildatum=wereld.dag))


@als('"{wie}" vaststelt dat contract "{kenmerk}" aan alle eisen voldoet')
def alle_eisen(wereld: Wereld, wie: str, kenmerk: str) -> None:
    wereld.eis_geen_weigering()
    contract = Contract.objects.get(kenmerk=kenmerk)
    for eis in eisen_van_contract(wereld.mensen[wie], contract, wereld.dag):
        wereld.onthoud(
            doen.leg_controle_vast(
                wereld.mensen[wie], contract=contract, eis=eis.code, uitkomst="voldoet", toelichting="Gezien.",
                peildatum=wereld.dag,
            )
        )  # fmt: skip
        wereld.eis_geen_weigering()


@als('"{wie}" de toewijzing van "{actie}" op {datum} laat eindigen, met reden "{reden}"')
def laat_eindigen(wereld: Wereld, wie: str, actie: str, datum: str, reden: str) -> None:
    """`reden` as the national list has it, such as `overstap naar een andere aanbieder`."""
    wereld.eis_geen_weigering()
    code = next(c for c, tekst in REDENEN_WIJZIGING.items() if tekst == reden)
    wijziging = Wijziging(code, einde=lees_datum(datum), overleg=True)
    wereld.onthoud(
        doen.wijzig_toewijzing(
            wereld.mensen[wie], toewijzing=toewijzing_van(wereld, actie), wijziging=wijziging,
            toelichting="Op verzoek van de inwoner.", peildatum=wereld.dag,
        )
    )  # fmt: skip


@gegeven('"{naam}" werkt voor aanbieder "{aanbieder}", gekoppeld door "{wie}"')
def werkt_voor(wereld: Wereld, naam: str, aanbieder: str, wie: str) -> None:
    wereld.onthoud(
        doen.koppel_account(
            wereld.mensen[wie], aanbieder=Aanbieder.objects.get(naam=aanbieder),
            medewerker=Medewerker.objects.get(pk=wereld.mensen[naam].id), peildatum=wereld.dag,
        )
    )  # fmt: skip


@als('"{wie}" voor "{actie}" aanbieder "{naam}" kiest')
def kiest(wereld: Wereld, wie: str, actie: str, naam: str) -> None:
    """Out of all that have a contract for it."""
    _kies(wereld, wie, actie, naam)


@als('"{wie}" voor "{actie}" aanbieder "{naam}" kiest, want de inwoner wil iets nieuws')
def kiest_nieuw(wereld: Wereld, wie: str, actie: str, naam: str) -> None:
    """Out of all; during a transition somebody else than who helped until now."""
    _kies(wereld, wie, actie, naam, nieuw=True)


@als('"{wie}" voor "{actie}" aanbieder "{naam}" kiest uit "{getoond}"')
def kiest_uit(wereld: Wereld, wie: str, actie: str, naam: str, getoond: str) -> None:
    _kies(wereld, wie, actie, naam, getoond.split(", "))


def _kies(
    wereld: Wereld, wie: str, actie: str, naam: str, getoond: list[str] | None = None, *, nieuw: bool = False
) -> None:
    wereld.eis_geen_weigering()
    besluit, actor = _besluit(wereld, actie), wereld.mensen[wie]
    aanbod = aanbod_voor(actor, wereld.profiel, besluit.product, besluit.persoon, wereld.dag)
    gezien = [a.aanbieder for a in aanbod if getoond is None or a.naam in getoond]
    wereld.onthoud(
        doen.kies_aanbieder(
            actor, besluit=besluit, aanbieder=Aanbieder.objects.get(naam=naam), getoond=gezien, nieuw_aanbod=nieuw,
            peildatum=wereld.dag,
        )
    )  # fmt: skip


@als('"{wie}" de hulp van "{actie}" toewijst:')
def wijst_toe(wereld: Wereld, wie: str, actie: str, datatable: Tabel) -> None:
    """Over the days of the decision, where the story names no other."""
    wereld.eis_geen_weigering()
    r, besluit = dict(paren(datatable)), _besluit(wereld, actie)
    ingang = lees_datum(r["van"]) if "van" in r else besluit.ingang_op
    if ingang is None:
        raise Fout("Dit besluit noemt geen eerste dag.")
    invoer = Toewijzingsinvoer(
        vorm="specifiek", variant=r.get("variant", "inspanning"), ingang=ingang,
        einde=lees_datum(r["tot"]) if "tot" in r else besluit.eind_op, volume=int(r["volume"]),
        eenheid=_code("WJ756", r["eenheid"]), frequentie=_code("WMO757", r["hoe vaak"]),
    )  # fmt: skip
    keuze = Keuze.objects.filter(besluit=besluit).latest("pk")
    wereld.onthoud(doen.wijs_hulp_toe(wereld.mensen[wie], keuze=keuze, invoer=invoer, peildatum=wereld.dag))


@als('"{wie}" op {datum} {aantal:d} dagdelen afschrijft van "{actie}"')
def schrijft_af(wereld: Wereld, wie: str, datum: str, aantal: int, actie: str) -> None:
    wereld.eis_geen_weigering()
    rij = toewijzing_van(wereld, actie)
    wereld.onthoud(
        doen.claim_dagdelen(
            wereld.mensen[wie], toewijzing=rij, dag=lees_datum(datum), dagdelen=aantal, peildatum=wereld.dag
        )
    )


@als('"{wie}" "{naam}" aanmeldt bij "{aanbieder}" voor "{actie}"')
def meldt_aan(wereld: Wereld, wie: str, naam: str, aanbieder: str, actie: str) -> None:
    wereld.eis_geen_weigering()
    wereld.onthoud(
        doen.meld_aan(
            wereld.mensen[wie], besluit=_besluit(wereld, actie), aanbieder=Aanbieder.objects.get(naam=aanbieder),
            peildatum=wereld.dag,
        )
    )  # fmt: skip


@als('"{aanbieder}" op de aanmelding voor "{actie}" antwoordt, vastgelegd door "{wie}":')
def antwoordt(wereld: Wereld, aanbieder: str, actie: str, wie: str, datatable: Tabel) -> None:
    wereld.eis_geen_weigering()
    r = dict(paren(datatable))
    rij = Aanmelding.objects.filter(besluit=_besluit(wereld, actie), aanbieder__naam=aanbieder).latest("pk")
    wereld.onthoud(
        doen.leg_aanmelding_vast(
            wereld.mensen[wie], aanmelding=rij, uitkomst=r["uitkomst"], reden=r.get("reden", ""),
            wachttijd_weken=int(r["weken"]) if "weken" in r else None, overbrugging=r.get("tot die tijd", ""),
            peildatum=wereld.dag,
        )
    )  # fmt: skip


@als('de aanbieders op {datum} antwoorden, en "{wie}" verwerkt wat zij sturen')
def antwoorden(wereld: Wereld, datum: str, wie: str) -> None:
    """They take in what was sent to them and report what began or ended by this day."""
    wereld.eis_geen_weigering()
    wereld.dag = lees_datum(datum)
    speel(wereld.gemeente, wereld.dag)
    while verwerk_een(wereld.mensen[wie], verwerk, wereld.dag) is not None:
        pass


@als('"{wie}" van "{actie}" meldt dat de hulp op {datum} begon')
def meldt_start(wereld: Wereld, wie: str, actie: str, datum: str) -> None:
    wereld.eis_geen_weigering()
    rij = toewijzing_van(wereld, actie)
    wereld.onthoud(
        doen.start_levering(wereld.mensen[wie], toewijzing=rij, begin=lees_datum(datum), peildatum=wereld.dag)
    )


@als('"{wie}" factuur "{nummer}" indient over {maand} voor "{actie}":')
def dient_in(wereld: Wereld, wie: str, nummer: str, maand: str, actie: str, datatable: Tabel) -> None:
    """`maand` as in `maart 2015`; of the price that the contract says when the story names none."""
    wereld.eis_geen_weigering()
    r, rij = dict(paren(datatable)), toewijzing_van(wereld, actie)
    eerste, laatste = _maand(maand)
    tarief = Bedrag.van_euro(r["tarief"])
    aantal = int(r["aantal"])
    regel = Factuurregel(
        referentie=f"{nummer}R1", toewijzing=rij.nummer, categorie=rij.productcategorie, code=rij.productcode,
        begin=max(eerste, rij.ingang), eind=min(laatste, rij.einde or laatste), volume=aantal, eenheid=rij.eenheid,
        tarief=tarief, bedrag=Bedrag(aantal * tarief.centen),
    )  # fmt: skip
    wereld.onthoud(
        doen.dien_factuur_in(
            wereld.mensen[wie], aanbieder=rij.aanbieder, wet=rij.wet, nummer=nummer, van=eerste, tot=laatste,
            dagtekening=wereld.dag, regels=[regel], peildatum=wereld.dag,
        )
    )  # fmt: skip


def _maand(tekst: str) -> tuple[date, date]:
    eerste = lees_datum(f"1 {tekst}")
    volgende = date(eerste.year + eerste.month // 12, eerste.month % 12 + 1, 1)
    return eerste, date.fromordinal(volgende.toordinal() - 1)


@als('"{wie}" factuur "{nummer}" goedkeurt')
def keurt_goed(wereld: Wereld, wie: str, nummer: str) -> None:
    wereld.eis_geen_weigering()
    factuur = Declaratie.objects.get(nummer=nummer)
    wereld.onthoud(doen.keur_factuur_goed(wereld.mensen[wie], declaratie=factuur, peildatum=wereld.dag))


@als('"{wie}" van factuur "{nummer}" {euro} euro wil betalen omdat "{reden}"')
def betaalt_deels(wereld: Wereld, wie: str, nummer: str, euro: str, reden: str) -> None:
    wereld.eis_geen_weigering()
    regel = Declaratie.objects.get(nummer=nummer).prestaties.get()
    wereld.onthoud(
        doen.beslis_prestatie(
            wereld.mensen[wie], prestatie=regel, bedrag=Bedrag.van_euro(euro), reden=reden, peildatum=wereld.dag
        )
    )


@als('"{wie}" een betaling klaarzet')
def zet_klaar(wereld: Wereld, wie: str) -> None:
    wereld.eis_geen_weigering()
    wereld.onthoud(doen.maak_betaling(wereld.mensen[wie], uitvoeren_op=wereld.dag, peildatum=wereld.dag))


@als('"{wie}" de betaling vrijgeeft')
def geeft_vrij(wereld: Wereld, wie: str) -> None:
    wereld.eis_geen_weigering()
    batch = Betaalbatch.objects.latest("pk")
    wereld.onthoud(doen.geef_betaling_vrij(wereld.mensen[wie], betaalbatch=batch, peildatum=wereld.dag))
