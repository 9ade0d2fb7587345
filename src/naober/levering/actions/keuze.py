"""A resident chooses a provider; a place is asked for, and what came of it."""

from datetime import date

from naober.besluit.models import Besluit
from naober.bewoners.models import Persoon
from naober.dossier.handeling import Gedaan, handeling, vergrendel
from naober.dossier.models import Dossier, Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.jeugdinkoop import VERWIJZERS
from naober.gemeente.queries import profiel_van
from naober.kern import Weigering
from naober.levering.models import Aanbieder, Aanmelding, Keuze, Vervoersbehoefte
from naober.levering.queries.keuze import aanbod_voor
from naober.levering.rules.jeugd import controleer_strafrecht, controleer_verwijzing
from naober.levering.rules.keuze import KEUZE, WET, controleer_keuze, weiger_zonder_overbrugging
from naober.levering.rules.toewijzen import GEMEENTE, Grond, mag_toewijzen

_SOORT = Gebeurtenis.Soort.BESLUIT
_ANDER_HUISHOUDEN = Weigering(
    "keuze.ander-huishouden", "Dit is van een ander huishouden.", WET, "Kies uit de lijst.", "persoon"
)


def grond_van(besluit: Besluit) -> Grond:
    """What the rules on allocating ask of a decision."""
    return Grond(
        toegekend=besluit.uitkomst == Besluit.Uitkomst.TOEGEKEND,
        leveringsvorm=besluit.leveringsvorm,
        van=besluit.ingang_op,
        tot=besluit.eind_op,
        ingetrokken=besluit.ingetrokken_op is not None,
        jeugd=besluit.wet == "Jeugdwet",
    )


def grond_zonder_besluit(keuze: Keuze, profiel: Profiel) -> Grond:
    """The same of a choice that no decision stands behind: a referral, or what the team calls in for a case."""
    inzet = profiel.inkoop.inzet_van(keuze.product) if keuze.verwijzer == GEMEENTE else None
    product = profiel.product(keuze.product)
    return Grond(verwijzer=keuze.verwijzer, jeugd=product is not None and product.wet == "Jeugdwet", inzet=inzet)


@handeling(recht="aanbieder.kiezen", wet=KEUZE)
def zet_tijdelijk_in(
    actor: Actor, *, dossier: Dossier, persoon: Persoon, aanbieder: Aanbieder, product: str, toelichting: str,
    peildatum: date,
) -> Gedaan[Keuze] | Weigering:  # fmt: skip
    """Call in specialised help for a case of the team for some time; that takes no decision and no referral. Refused:
    a product of which the policy does not say so, without what the case needs it for, a provider without a contract,
    and somebody of another household."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    profiel = profiel_van(actor.gemeente, peildatum)
    regel = profiel.inkoop.inzet_van(product)
    if persoon.huishouden_id != open_.huishouden_id:
        return _ANDER_HUISHOUDEN
    if regel is None:
        reden = "Deze hulp zet het team niet zelf in. Daar hoort een besluit bij."
        return Weigering("inzet.niet", reden, WET, "Vraag haar aan in het plan.", "product")
    if not toelichting.strip():
        reden = "Waarvoor de casus dit nodig heeft, staat er niet bij."
        return Weigering("inzet.waarvoor", reden, regel.bron, "Schrijf het erbij.", "toelichting")
    aanbod = aanbod_voor(actor, profiel, product, persoon, peildatum)
    if aanbieder.pk not in {a.aanbieder for a in aanbod}:
        return _zonder_contract(aanbieder)
    rij = Keuze.objects.create(
        dossier=open_, persoon=persoon, product=product, aanbieder=aanbieder, verwijzer=GEMEENTE,
        getoond=[a.getoond() for a in aanbod], toelichting=toelichting.strip(), op=peildatum, door_id=actor.id,
    )  # fmt: skip
    return Gedaan(rij, open_, _SOORT, f"{aanbieder.naam} denkt en werkt tijdelijk mee met het team.", regel.bron)


def _zonder_contract(aanbieder: Aanbieder) -> Weigering:
    reden = f"{aanbieder.naam} heeft geen contract voor deze hulp."
    return Weigering("keuze.geen-contract", reden, WET, "Kies een andere aanbieder.", "aanbieder")


@handeling(recht="aanbieder.kiezen", wet=KEUZE)
def kies_aanbieder(
    actor: Actor,
    *,
    besluit: Besluit,
    aanbieder: Aanbieder,
    getoond: list[int],
    wensen: list[str] | None = None,
    toelichting: str = "",
    nieuw_aanbod: bool = False,
    peildatum: date,
) -> Gedaan[Keuze] | Weigering:
    """Record which provider a resident chose out of those that were shown (`getoond`, by number), and what was told of
    each. Refused by `controleer_keuze`, and for what was not granted in kind."""
    open_ = vergrendel(actor, Dossier(pk=besluit.dossier_id), ook_gesloten=True)
    if isinstance(open_, Weigering):
        return open_
    vers = Besluit.objects.select_related("persoon").get(pk=besluit.pk)
    begin = max(vers.ingang_op or peildatum, peildatum)
    if fout := mag_toewijzen(grond_van(vers), begin, vers.eind_op):
        return fout
    profiel = profiel_van(actor.gemeente, peildatum)
    aanbod = aanbod_voor(actor, profiel, vers.product, vers.persoon, peildatum)
    if not aanbod:
        product = profiel.product(vers.product)
        reden = f"Er is geen aanbieder met een contract voor {product.in_zin if product else vers.product}."
        wat_nu = "Vraag de contractbeheerder om een contract, of bespreek een pgb."
        return Weigering("keuze.geen-aanbod", reden, WET, wat_nu, "aanbieder")
    overgang = profiel.inkoop.overgangsregel(vers.product, vers.wet, peildatum.year)
    if fout := controleer_keuze(
        aanbod, aanbieder.pk, getoond=getoond, wensen=wensen or (), regel=profiel.inkoop.keuze, overgang=overgang,
        nieuw_aanbod=nieuw_aanbod,
    ):  # fmt: skip
        return fout
    gekozen = next(a for a in aanbod if a.aanbieder == aanbieder.pk)
    rij = Keuze.objects.create(
        besluit=vers, dossier=open_, persoon=vers.persoon, product=vers.product, aanbieder=aanbieder,
        getoond=[a.getoond() for a in aanbod], wensen=wensen or [], toelichting=toelichting.strip(),
        nieuw_aanbod=nieuw_aanbod, eigen_werkgever=gekozen.eigen, op=peildatum, door_id=actor.id,
    )  # fmt: skip
    tekst = f"Gekozen voor {aanbieder.naam}, uit {len(aanbod)} {'aanbieder' if len(aanbod) == 1 else 'aanbieders'}."
    return Gedaan(rij, open_, _SOORT, tekst)


@handeling(recht="aanbieder.kiezen", wet=KEUZE)
def leg_verwijzing_vast(
    actor: Actor, *, dossier: Dossier, persoon: Persoon, aanbieder: Aanbieder, product: str, verwijzer: str,
    toelichting: str = "", strafrecht: bool = False, peildatum: date,
) -> Gedaan[Keuze] | Weigering:  # fmt: skip
    """Record that a doctor, judge or certified institution sent a youth to a provider; that takes no decision of the
    municipality. `strafrecht`: it follows from a decision of a criminal court. Refused: who may not refer by law or to
    this (`controleer_verwijzing`, `controleer_strafrecht`), a product that is no youth help, a provider without a
    contract for it, and somebody of another household."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    profiel = profiel_van(actor.gemeente, peildatum)
    soort = profiel.product(product)
    jeugd = soort is not None and soort.wet == "Jeugdwet"
    if persoon.huishouden_id != open_.huishouden_id:
        return _ANDER_HUISHOUDEN
    if fout := mag_toewijzen(Grond(verwijzer=verwijzer, jeugd=jeugd), peildatum, None):
        return fout
    if strafrecht and (fout := controleer_strafrecht(verwijzer)):
        return fout
    regels = profiel.inkoop.verwijzing
    if fout := controleer_verwijzing(regels, verwijzer=verwijzer, product=product, toelichting=toelichting):
        return fout
    aanbod = aanbod_voor(actor, profiel, product, persoon, peildatum)
    if aanbieder.pk not in {a.aanbieder for a in aanbod}:
        return _zonder_contract(aanbieder)
    rij = Keuze.objects.create(
        dossier=open_, persoon=persoon, product=product, aanbieder=aanbieder, verwijzer=verwijzer,
        strafrecht=strafrecht,
        getoond=[a.getoond() for a in aanbod], toelichting=toelichting.strip(), op=peildatum, door_id=actor.id,
    )  # fmt: skip
    tekst = f"Verwezen naar {aanbieder.naam} door de {VERWIJZERS[verwijzer]}, buiten de gemeente om."
    return Gedaan(rij, open_, _SOORT, tekst)


@handeling(recht="aanbieder.kiezen", wet=WET)
def meld_aan(
    actor: Actor, *, besluit: Besluit, aanbieder: Aanbieder, peildatum: date
) -> Gedaan[Aanmelding] | Weigering:
    """Put a resident forward to a provider and wait for its answer. Refused while that provider has not answered an
    earlier time."""
    open_ = vergrendel(actor, Dossier(pk=besluit.dossier_id), ook_gesloten=True)
    if isinstance(open_, Weigering):
        return open_
    if Aanmelding.objects.filter(besluit=besluit, aanbieder=aanbieder, uitkomst="open").exists():
        reden = f"{aanbieder.naam} heeft nog niet geantwoord."
        return Weigering("aanmelding.loopt", reden, WET, "Leg eerst het antwoord vast.", "aanbieder")
    rij = Aanmelding.objects.create(
        dossier=open_, persoon_id=besluit.persoon_id, besluit=besluit, aanbieder=aanbieder, product=besluit.product,
        op=peildatum,
    )  # fmt: skip
    return Gedaan(rij, open_, _SOORT, f"Aangemeld bij {aanbieder.naam}.")


@handeling(recht="aanbieder.kiezen", wet=WET)
def leg_aanmelding_vast(
    actor: Actor,
    *,
    aanmelding: Aanmelding,
    uitkomst: str,
    wachttijd_weken: int | None = None,
    reden: str = "",
    overbrugging: str = "",
    peildatum: date,
) -> Gedaan[Aanmelding] | Weigering:
    """What the provider answered: accepted, refused or no place, with how long it takes and what helps meanwhile.
    Refused: a second answer, a refusal without a reason, no place without a waiting time or a reason, and no place
    without bridging under a law for which the policy asks that."""
    open_ = vergrendel(actor, Dossier(pk=aanmelding.dossier_id), ook_gesloten=True)
    if isinstance(open_, Weigering):
        return open_
    vers = Aanmelding.objects.select_related("aanbieder").get(pk=aanmelding.pk)
    if vers.uitkomst != "open" or uitkomst not in ("aangenomen", "geweigerd", "geen-plek"):
        fout = "Dit antwoord staat er al, of bestaat niet."
        return Weigering("aanmelding.uitkomst", fout, WET, "Kies een antwoord uit de lijst.", "uitkomst")
    if uitkomst != "aangenomen" and not reden.strip() and (uitkomst == "geweigerd" or wachttijd_weken is None):
        fout = "De reden ontbreekt."
        return Weigering("aanmelding.reden", fout, WET, "Schrijf op wat de aanbieder zei.", "reden")
    if zonder := _weiger_zonder_overbrugging(actor, vers, uitkomst, overbrugging, peildatum):
        return zonder
    vers.uitkomst, vers.uitkomst_op, vers.wachttijd_weken = uitkomst, peildatum, wachttijd_weken
    vers.reden, vers.overbrugging = reden.strip(), overbrugging.strip()
    vers.save()
    wacht = f" Wachttijd {wachttijd_weken} weken." if wachttijd_weken is not None else ""
    tekst = f"{vers.aanbieder.naam}: {vers.get_uitkomst_display()}.{wacht}"
    return Gedaan(vers, open_, _SOORT, tekst)


def _weiger_zonder_overbrugging(
    actor: Actor, rij: Aanmelding, uitkomst: str, overbrugging: str, dag: date
) -> Weigering | None:
    profiel = profiel_van(actor.gemeente, dag)
    product = profiel.product(rij.product)
    return weiger_zonder_overbrugging(
        profiel.inkoop.keuze, wet=product.wet if product else "", uitkomst=uitkomst, overbrugging=overbrugging
    )


@handeling(recht="aanbieder.kiezen", wet=WET)
def leg_vervoer_vast(
    actor: Actor,
    *,
    dossier: Dossier,
    persoon: Persoon,
    soort: str,
    naar: str,
    dagen: list[int],
    dagdeel: str,
    rolstoel: bool = False,
    begeleiding: bool = False,
    tot: date | None = None,
    peildatum: date,
) -> Gedaan[Vervoersbehoefte] | Weigering:
    """How a resident gets somewhere regularly. Refused: a kind that the policy does not have, days that do not exist,
    and somebody of another household."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    bekend = {v.code: v for v in profiel_van(actor.gemeente, peildatum).inkoop.vervoer}
    if soort not in bekend:
        reden = "Dit vervoer kent de gemeente niet."
        return Weigering("vervoer.soort", reden, WET, "Kies uit de lijst.", "soort")
    if persoon.huishouden_id != open_.huishouden_id:
        return _ANDER_HUISHOUDEN
    if not dagen or not set(dagen) <= set(range(1, 8)) or dagdeel not in Vervoersbehoefte.Dagdeel.values:
        return Weigering("vervoer.dagen", "Dag of dagdeel ontbreekt.", WET, "Kies dagen en een dagdeel.", "dagen")
    rij = Vervoersbehoefte.objects.create(
        dossier=open_, persoon=persoon, soort=soort, van_gebied=open_.huishouden.gebied, naar=naar.strip(),
        dagen=sorted(set(dagen)), dagdeel=dagdeel, rolstoel=rolstoel, begeleiding=begeleiding, van=peildatum, tot=tot,
    )  # fmt: skip
    return Gedaan(rij, open_, Gebeurtenis.Soort.PLAN, f"{bekend[soort].naam} naar {rij.naar}.", bekend[soort].bron)
