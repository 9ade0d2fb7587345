"""Allocations: made, changed, ended, handed over and undone."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db import connection

from naober.bewoners.models import Persoon
from naober.dossier.handeling import Gedaan, handeling, vergrendel, weiger_bij_botsing
from naober.dossier.models import Dossier, Gebeurtenis
from naober.fundament.scope import laat_binnen
from naober.fundament.tijd import moment_op
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.gemeente.rechten import heeft_recht
from naober.gemeente.rules import Antwoord, weeg_toets
from naober.kern import Bedrag, Bron, Weigering, datum_voluit
from naober.levering.actions.keuze import grond_van, grond_zonder_besluit
from naober.levering.actions.slot import op_slot_toewijzing
from naober.levering.models import Aanbiederoverdracht, Contractproduct, Keuze, Ruimte, Toewijzing
from naober.levering.queries.inkoop import gebruikt_in, lopend, prijzen_van
from naober.levering.queries.toewijzingen import verlengtoetsen
from naober.levering.rules.jeugd import past_leeftijd
from naober.levering.rules.prijs import past_in_ruimte, ruimtestand, tarief_op, waarde_in
from naober.levering.rules.toewijzen import (
    GEMEENTE,
    REDENEN_WIJZIGING,
    Grond,
    Wijziging,
    mag_toewijzen,
    mag_wijzigen,
)
from naober.levering.rules.toewijzen import STANDAARD as WIJZIGEN
from naober.levering.rules.varianten import STANDAARD, Omvang, controleer_variant

_SOORT = Gebeurtenis.Soort.BESLUIT
VERWIJDEREN = Bron("iWmo en iJw 3.2", "codelijst reden wijziging toewijzing: 13")
_DUBBEL = "Dit nummer is net gebruikt."
weiger_bij_botsing(
    "toewijzing_nummer_uniek", Weigering("toewijzing.nummer", _DUBBEL, STANDAARD, "Probeer het nog eens.", "")
)


@dataclass(frozen=True, slots=True)
class Toewijzingsinvoer:
    """What is ordered: form, variant and the fields of that variant. Without category and code those of the
    contract."""

    vorm: str
    variant: str
    ingang: date
    einde: date | None = None
    volume: int | None = None
    eenheid: str = ""
    frequentie: str = ""
    budget: Bedrag | None = None
    productcategorie: str = ""
    productcode: str = ""
    commentaar: str = ""


def volgend_nummer(wet: str) -> int:
    """The next number of this municipality and law; nobody else gets one until this transaction is over."""
    with connection.cursor() as cursor:
        cursor.execute("select naober_toewijzingsnummer(%s)", [wet])
        rij = cursor.fetchone()
    return int(rij[0]) if rij else 1


@handeling(recht="toewijzing.maken", wet=STANDAARD)
def wijs_hulp_toe(
    actor: Actor,
    *,
    keuze: Keuze,
    invoer: Toewijzingsinvoer,
    vervangt: Toewijzing | None = None,
    peildatum: date,
) -> Gedaan[Toewijzing] | Weigering:
    """Order the help from the provider that the resident chose (message 301). Refused: by `mag_toewijzen`, by
    `past_leeftijd`, by `controleer_variant`, without a running contract, beyond the room of the year, and the same
    help twice over these days. With `vervangt` the earlier allocation must have been closed before."""
    dossier = _dossier_voor(actor, keuze)
    if isinstance(dossier, Weigering):
        return dossier
    vers = Keuze.objects.select_related("besluit", "aanbieder", "persoon").get(pk=keuze.pk)
    product = _contractproduct(vers, invoer, peildatum)
    if isinstance(product, Weigering):
        return product
    profiel = profiel_van(actor.gemeente, peildatum)
    grond = grond_van(vers.besluit) if vers.besluit else grond_zonder_besluit(vers, profiel)
    omvang = _omvang(invoer, product)
    fout = (
        mag_toewijzen(grond, invoer.ingang, invoer.einde)
        or _weiger_leeftijd(actor, vers, invoer, peildatum)
        or controleer_variant(omvang)
        or _weiger_dubbel(vers, product, invoer)
        or _weiger_ruimte(actor, product, omvang, peildatum)
        or _weiger_vervanging(vervangt, vers, invoer)
    )
    if fout:
        return fout
    rij = Toewijzing.objects.create(
        dossier=dossier, persoon=vers.persoon, besluit=vers.besluit, aanbieder=vers.aanbieder,
        contractproduct=product, wet=product.wet, nummer=volgend_nummer(product.wet), vorm=omvang.vorm,
        variant=omvang.variant, productcategorie=omvang.categorie, productcode=omvang.product, volume=omvang.volume,
        eenheid=omvang.eenheid, frequentie=omvang.frequentie, budget_centen=omvang.budget, ingang=invoer.ingang,
        einde=invoer.einde, toegewezen_op=moment_op(peildatum), toegewezen_door_id=actor.id,
        verwijzer=vers.verwijzer or ("01" if product.wet == "ijw" else ""), commentaar=invoer.commentaar.strip()[:200],
        vervangt=vervangt,
    )  # fmt: skip
    tekst = f"Toewijzing {rij.nummer} aan {vers.aanbieder.naam} vanaf {datum_voluit(rij.ingang)}."
    return Gedaan(rij, dossier, _SOORT, tekst)


def _dossier_voor(actor: Actor, keuze: Keuze) -> Dossier | Weigering:
    """The file of a choice, locked: for who works in it, and for the back office, which sees no more of it."""
    if not heeft_recht(actor.rollen, "toewijzing.verwerken"):
        return vergrendel(actor, Dossier(pk=keuze.dossier_id), ook_gesloten=True)
    laat_binnen(keuze.dossier_id)
    return Dossier.objects.select_for_update(of=("self",)).get(pk=keuze.dossier_id)


def _contractproduct(keuze: Keuze, invoer: Toewijzingsinvoer, dag: date) -> Contractproduct | Weigering:
    rijen = Contractproduct.objects.filter(
        lopend(max(dag, invoer.ingang)), contract__aanbieder=keuze.aanbieder, product=keuze.product
    ).select_related("contract")
    if invoer.productcode:
        rijen = rijen.filter(productcode=invoer.productcode)
    if invoer.eenheid:
        rijen = rijen.filter(eenheid__in=(invoer.eenheid, ""))
    gevonden = rijen.order_by("pk").first()
    if gevonden is None or not gevonden.wet:
        reden = f"{keuze.aanbieder.naam} heeft dan geen contract waaronder deze hulp met een bericht gaat."
        return Weigering("toewijzing.geen-contract", reden, STANDAARD, "Kies een andere aanbieder.", "aanbieder")
    return gevonden


def _omvang(i: Toewijzingsinvoer, product: Contractproduct) -> Omvang:
    categorie = i.productcategorie or (product.productcategorie if i.vorm != "generiek" else "")
    code = i.productcode or (product.productcode if i.vorm == "specifiek" else "")
    return Omvang(
        i.vorm, i.variant, categorie, code, i.volume, i.eenheid, i.frequentie, i.budget.centen if i.budget else None,
        i.ingang, i.einde,
    )  # fmt: skip


def _weiger_leeftijd(actor: Actor, keuze: Keuze, i: Toewijzingsinvoer, dag: date) -> Weigering | None:
    eerder = Toewijzing.objects.filter(persoon=keuze.persoon, wet="ijw", verwijderd=False, ingang__lt=i.ingang)
    # With a decision the municipality weighed already why it goes on.
    return _past_leeftijd(
        actor, keuze.persoon, keuze.product, dag, ingang=i.ingang, einde=i.einde,
        liep_al=keuze.besluit is not None or eerder.exists(),
        waarom=keuze.besluit.motivering if keuze.besluit else keuze.toelichting, strafrecht=keuze.strafrecht,
    )  # fmt: skip


def _past_leeftijd(
    actor: Actor, wie: Persoon, code: str, dag: date, *, ingang: date, einde: date | None, liep_al: bool, waarom: str,
    strafrecht: bool,
) -> Weigering | None:  # fmt: skip
    """By the age that the policy names for the law of this product."""
    profiel = profiel_van(actor.gemeente, dag)
    product = profiel.product(code)
    regel = profiel.inkoop.leeftijd(product.wet) if product else None
    return past_leeftijd(
        regel, product=code, geboren=wie.geboortedatum, ingang=ingang, einde=einde, liep_al=liep_al, waarom=waarom,
        strafrecht=strafrecht,
    )  # fmt: skip


def _weiger_dubbel(keuze: Keuze, product: Contractproduct, i: Toewijzingsinvoer) -> Weigering | None:
    rijen = Toewijzing.objects.filter(
        persoon=keuze.persoon, aanbieder=keuze.aanbieder, contractproduct=product, verwijderd=False
    )
    for rij in rijen:
        if (rij.einde is None or rij.einde >= i.ingang) and (i.einde is None or rij.ingang <= i.einde):
            reden = f"Deze hulp is over deze dagen al toegewezen (nummer {rij.nummer})."
            wat_nu = "Wijzig die toewijzing, of kies andere dagen."
            return Weigering("toewijzing.dubbel", reden, STANDAARD, wat_nu, "ingang")
    return None


def _weiger_ruimte(actor: Actor, product: Contractproduct, o: Omvang, dag: date) -> Weigering | None:
    prijs = tarief_op(prijzen_van(product), max(dag, o.ingang or dag))
    regel = profiel_van(actor.gemeente, dag).inkoop.ruimte
    ingang = o.ingang or dag
    for ruimte in Ruimte.objects.filter(contract=product.contract_id, jaar__gte=ingang.year).order_by("jaar"):
        erbij = waarde_in(
            ruimte.jaar, ingang=ingang, einde=o.einde, volume=o.volume, frequentie=o.frequentie, budget=o.budget,
            prijs=prijs.centen if prijs else 0,
        )  # fmt: skip
        gebruikt = gebruikt_in([product.contract_id], ruimte.jaar).get(product.contract_id, 0)
        if erbij and (fout := past_in_ruimte(ruimtestand(ruimte.jaar, ruimte.centen, gebruikt, regel), erbij)):
            return fout
    return None


def _weiger_vervanging(oud: Toewijzing | None, keuze: Keuze, i: Toewijzingsinvoer) -> Weigering | None:
    if oud is None:
        return None
    vers = Toewijzing.objects.filter(pk=oud.pk, persoon=keuze.persoon).first()
    if vers is None or vers.einde is None or vers.einde >= i.ingang:
        reden = "De vorige toewijzing is nog niet afgesloten voor deze dag."
        return Weigering("toewijzing.vorige-open", reden, WIJZIGEN, "Beëindig die eerst.", "vervangt")
    return None


@handeling(recht="toewijzing.maken", wet=WIJZIGEN)
def wijzig_toewijzing(
    actor: Actor,
    *,
    toewijzing: Toewijzing,
    wijziging: Wijziging,
    toelichting: str,
    antwoorden: Mapping[str, Antwoord] | None = None,
    peildatum: date,
) -> Gedaan[Toewijzing] | Weigering:
    """Another end, total volume or budget (message 301 anew). Refused by `mag_wijzigen`, without an explanation, and
    longer: than the decision holds, by `past_leeftijd`, and without the checklist that the policy asks of that
    (`antwoorden`)."""
    gevonden = op_slot_toewijzing(actor, toewijzing)
    if isinstance(gevonden, Weigering):
        return gevonden
    vers, dossier = gevonden
    if not toelichting.strip():
        return Weigering("wijziging.toelichting", "De uitleg ontbreekt.", WIJZIGEN, "Schrijf waarom.", "toelichting")
    laatste = vers.leveringen.order_by("-begin").first()
    fout = mag_wijzigen(
        wijziging, ingang=vers.ingang, einde=vers.einde, volume=vers.volume, budget=vers.budget_centen,
        frequentie=vers.frequentie, verwijderd=vers.verwijderd,
        geleverd_tot=(laatste.eind or laatste.begin) if laatste else None,
    )  # fmt: skip
    if fout:
        return fout
    later = vers.einde is not None and (wijziging.einde is None or wijziging.einde > vers.einde)
    langer = later or wijziging.einde is None
    if langer and vers.besluit and (fout := mag_toewijzen(grond_van(vers.besluit), vers.ingang, wijziging.einde)):
        return fout
    if langer and (fout := _weiger_zonder_einde(vers, wijziging.einde, actor, peildatum)):
        return fout
    if later and (fout := _weiger_langer(actor, vers, wijziging, toelichting, antwoorden or {}, peildatum)):
        return fout
    vers.einde, vers.reden_wijziging, vers.gewijzigd_op = wijziging.einde, wijziging.reden, moment_op(peildatum)
    vers.volume = wijziging.volume if wijziging.volume is not None else vers.volume
    vers.budget_centen = wijziging.budget if wijziging.budget is not None else vers.budget_centen
    vers.save()
    wat = REDENEN_WIJZIGING[wijziging.reden]
    tekst = f"Toewijzing {vers.nummer} aan {vers.aanbieder.naam} gewijzigd: {wat}. {toelichting.strip()}"
    tekst = " ".join((tekst, *(a.motivering.strip() for a in (antwoorden or {}).values())))
    return Gedaan(vers, dossier, _SOORT, tekst)


def _weiger_zonder_einde(rij: Toewijzing, einde: date | None, actor: Actor, dag: date) -> Weigering | None:
    """What the team called in itself stays temporary."""
    if rij.besluit_id or rij.verwijzer != GEMEENTE or rij.contractproduct is None:
        return None
    inzet = profiel_van(actor.gemeente, dag).inkoop.inzet_van(rij.contractproduct.product)
    return mag_toewijzen(Grond(inzet=inzet), rij.ingang, einde) if inzet else None


def _weiger_langer(
    actor: Actor, rij: Toewijzing, w: Wijziging, waarom: str, antwoorden: Mapping[str, Antwoord], dag: date
) -> Weigering | None:
    product = rij.contractproduct.product if rij.contractproduct else ""
    return _past_leeftijd(
        actor,
        rij.persoon,
        product,
        dag,
        ingang=rij.ingang,
        einde=w.einde,
        liep_al=True,
        waarom=waarom,
        strafrecht=Keuze.objects.filter(
            persoon=rij.persoon, aanbieder=rij.aanbieder, product=product, strafrecht=True
        ).exists(),
    ) or _weiger_verlenging(actor, rij, antwoorden, dag)


def _weiger_verlenging(
    actor: Actor, rij: Toewijzing, antwoorden: Mapping[str, Antwoord], dag: date
) -> Weigering | None:
    for toets, regel in verlengtoetsen(profiel_van(actor.gemeente, dag), rij):
        oordeel = weeg_toets(toets, antwoorden)
        if not oordeel.voldaan:
            reden = f"{oordeel.toets.naam}: {' '.join(v.vraag for v in oordeel.toets.vragen)}"
            wat_nu = "Beantwoord deze vragen, elk met een reden."
            return Weigering("wijziging.verlenging", reden, regel.bron, wat_nu, "antwoorden")
    return None


@handeling(recht="toewijzing.maken", wet=Bron("Wmo 2015", "art. 2.3.5"))
def draag_warm_over(
    actor: Actor,
    *,
    toewijzing: Toewijzing,
    van: Toewijzing | None = None,
    inbreng: str,
    regie: str,
    samenwerking: str,
    met_inwoner: bool,
    peildatum: date,
) -> Gedaan[Aanbiederoverdracht] | Weigering:
    """Hand somebody over warmly to the provider of this allocation, by the team or by the provider of `van`: what they
    still contribute, who directs, how they work together. Refused: any of these missing, without the resident knowing,
    and an earlier allocation of somebody else."""
    gevonden = op_slot_toewijzing(actor, toewijzing)
    if isinstance(gevonden, Weigering):
        return gevonden
    vers, dossier = gevonden
    regel = profiel_van(actor.gemeente, peildatum).inkoop.keuze
    bron = regel.bron if regel else Bron("Wmo 2015", "art. 2.3.5")
    for veld, tekst in (("inbreng", inbreng), ("regie", regie), ("samenwerking", samenwerking)):
        if not tekst.strip():
            reden = "Bij een warme overdracht horen inbreng, regie en samenwerking."
            return Weigering("overdracht.onvolledig", reden, bron, "Vul ze alle drie in.", veld)
    if not met_inwoner:
        reden = "De inwoner weet nog niet van de overdracht."
        return Weigering("overdracht.inwoner", reden, bron, "Bespreek het eerst.", "met_inwoner")
    if van is not None and van.persoon_id != vers.persoon_id:
        reden = "De andere toewijzing is van iemand anders."
        return Weigering("overdracht.ander", reden, bron, "Kies een toewijzing van deze inwoner.", "van")
    rij = Aanbiederoverdracht.objects.create(
        toewijzing=vers, van_aanbieder_id=van.aanbieder_id if van else None, op=peildatum, inbreng=inbreng.strip(),
        regie=regie.strip(), samenwerking=samenwerking.strip(), met_inwoner=met_inwoner,
    )  # fmt: skip
    wie = van.aanbieder.naam if van else "het team"
    return Gedaan(rij, dossier, _SOORT, f"Warm overgedragen van {wie} naar {vers.aanbieder.naam}.", bron)


@handeling(recht="toewijzing.verwerken", wet=VERWIJDEREN)
def verwijder_toewijzing(
    actor: Actor, *, toewijzing: Toewijzing, reden: str, peildatum: date
) -> Gedaan[Toewijzing] | Weigering:
    """Undo an allocation that was sent by mistake: it ends on its first day with reason 13. Refused without a reason in
    words, when it was done before, and when help was given on it: then that help would have no ground any more."""
    gevonden = op_slot_toewijzing(actor, toewijzing)
    if isinstance(gevonden, Weigering):
        return gevonden
    vers, dossier = gevonden
    if not reden.strip():
        return Weigering("toewijzing.reden", "De reden ontbreekt.", VERWIJDEREN, "Schrijf waarom.", "reden")
    if vers.verwijderd:
        al = "Dit is al gedaan."
        return Weigering("toewijzing.al-verwijderd", al, VERWIJDEREN, "U hoeft niets te doen.", "reden")
    if vers.leveringen.exists():
        wat_nu = "Beëindig de toewijzing op de laatste dag van de hulp."
        return Weigering("toewijzing.geleverd", "Op deze toewijzing is al hulp gegeven.", VERWIJDEREN, wat_nu, "reden")
    vers.einde, vers.reden_wijziging, vers.verwijderd = vers.ingang, "13", True
    vers.gewijzigd_op = moment_op(peildatum)
    vers.save()
    tekst = f"Toewijzing {vers.nummer} aan {vers.aanbieder.naam} verwijderd: {reden.strip()}"
    return Gedaan(vers, dossier, _SOORT, tekst)
