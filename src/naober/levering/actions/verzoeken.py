"""A provider asks for an allocation or a change; the back office answers."""

from datetime import date
from typing import Any

from naober.bewoners.models import Persoon
from naober.dossier.handeling import Gedaan, handeling, weiger_bij_botsing
from naober.dossier.models import Dossier, Gebeurtenis
from naober.fundament.scope import in_zijn_geheel, laat_binnen
from naober.gemeente.actor import Actor
from naober.gemeente.profiel.jeugdinkoop import VERWIJZERS
from naober.gemeente.queries import profiel_van
from naober.kern import Weigering
from naober.kern.bsn import Bsn
from naober.levering.actions.slot import op_slot_toewijzing
from naober.levering.models import Aanbieder, Contractproduct, Ketenbericht, Keuze, Toewijzing, Verzoek
from naober.levering.queries.inkoop import lopend
from naober.levering.queries.toewijzingen import eigen_aanbieder
from naober.levering.queries.verzoeken import aanbiederverzoek as zoek_verzoek
from naober.levering.rules.jeugd import Woonplaats, controleer_verwijzing, past_woonplaats, woonplaatsversie
from naober.levering.rules.toewijzen import TOEGANG, WETTELIJK
from naober.levering.rules.verzoek import (
    ANDERE_GEMEENTE,
    VOT_VOW,
    Gevraagd,
    controleer_antwoord,
    controleer_gevraagd,
    uiterlijk_voor,
)
from naober.levering.verkeer.uitgaand import stuur_antwoord

weiger_bij_botsing(
    "verzoek_referentie_uniek",
    Weigering(
        "verzoek.bestaat", "Deze referentie is al gebruikt.", VOT_VOW, "Geef een nieuwe referentie.", "referentie"
    ),
)
_GEEN_AANBIEDER = Weigering(
    "verzoek.geen-aanbieder", "Uw account werkt niet voor een aanbieder.", VOT_VOW, "Vraag de contractbeheerder."
)


@handeling(recht="verzoek.indienen", wet=VOT_VOW)
def vraag_toewijzing(
    actor: Actor,
    *,
    wet: str,
    bsn: str,
    referentie: str,
    gevraagd: Gevraagd,
    client: dict[str, str] | None = None,
    peildatum: date,
) -> Gedaan[Verzoek] | Weigering:
    """Ask for an allocation for one resident (as message 315). Refused by `controleer_gevraagd`, and a citizen service
    number that cannot be one."""
    aanbieder = Aanbieder.objects.filter(pk__in=eigen_aanbieder(actor)).first()
    if aanbieder is None:
        return _GEEN_AANBIEDER
    nummer = Bsn.lees(bsn)
    if isinstance(nummer, Weigering):
        return nummer
    wie = {"Bsn": nummer.voluit, **(client or {})}
    return _leg_vast(315, aanbieder, wet, referentie, gevraagd, peildatum, bsn=nummer.voluit, client=wie)


@handeling(recht="verzoek.indienen", wet=VOT_VOW)
def vraag_wijziging(
    actor: Actor, *, toewijzing: Toewijzing, referentie: str, gevraagd: Gevraagd, reden: str = "1", peildatum: date
) -> Gedaan[Verzoek] | Weigering:
    """Ask to change an allocation (as message 317). Refused by `controleer_gevraagd`, and for another's allocation."""
    gevonden = op_slot_toewijzing(actor, toewijzing)
    if isinstance(gevonden, Weigering):
        return gevonden
    vers, _ = gevonden
    return _leg_vast(317, vers.aanbieder, vers.wet, referentie, gevraagd, peildatum, bij=vers, reden=reden)


@handeling(recht="toewijzing.verwerken", wet=VOT_VOW)
def beantwoord_verzoek(
    actor: Actor,
    *,
    verzoek: Verzoek,
    antwoord: str,
    reden: str = "",
    andere_gemeente: str = "",
    toelichting: str = "",
    feiten: Woonplaats | None = None,
    peildatum: date,
) -> Gedaan[Verzoek] | Weigering:
    """Say that a request is being looked into (`onderzoek`) or rejected (`afgewezen`), with message 319. To grant it,
    make the allocation, with the reference of the request. Refused by `controleer_antwoord`, and another municipality
    than these facts (`feiten`) say pays by the rule of the first day that was asked."""
    vers = zoek_verzoek(actor, verzoek.pk)
    if vers is None:
        return Weigering("verzoek.onbekend", "Dit verzoek is er niet.", VOT_VOW, "Kies een verzoek uit de lijst.")
    vers = Verzoek.objects.select_for_update(of=("self",)).select_related("aanbieder").get(pk=vers.pk)
    fout = controleer_antwoord(
        vers.stand, antwoord, reden, andere_gemeente, wet=vers.wet, ontvangen_op=vers.ontvangen_op, peildatum=peildatum
    )
    elders = antwoord != "onderzoek" and reden == ANDERE_GEMEENTE
    if not fout and elders and feiten is not None:
        fout = past_woonplaats(feiten, vers.ingang, andere_gemeente)
    if fout:
        return fout
    vers.stand = Verzoek.Stand.ONDERZOEK if antwoord == "onderzoek" else Verzoek.Stand.AFGEWEZEN
    vers.reden_afwijzing = "" if antwoord == "onderzoek" else reden
    vers.andere_gemeente, vers.toelichting = andere_gemeente, toelichting.strip()
    vers.beantwoord_op, vers.beantwoord_door_id = peildatum, actor.id
    vers.uiterlijk = uiterlijk_voor(vers.wet, vers.soort, vers.ontvangen_op, in_onderzoek=antwoord == "onderzoek")
    vers.save()
    stuur_antwoord(vers, peildatum)
    tekst = f"Verzoek van {vers.aanbieder.naam} {vers.get_soort_display()}: {vers.get_stand_display()}."
    if not elders:
        return Gedaan(vers, vers.dossier, Gebeurtenis.Soort.BESLUIT, tekst)
    versie = woonplaatsversie(vers.ingang)
    tekst += f" Gemeente {andere_gemeente} betaalt: {versie.naam}."
    return Gedaan(vers, vers.dossier, Gebeurtenis.Soort.BESLUIT, tekst, versie.bron)


@handeling(recht="toewijzing.verwerken", wet=VOT_VOW)
def neem_verwijzing_over(actor: Actor, *, verzoek: Verzoek, peildatum: date) -> Gedaan[Keuze] | Weigering:
    """Take over what a provider asks for a youth whom a doctor, judge or certified institution sent there: no decision
    is needed, and it waits for an order. Refused: a request that is answered, anybody else who referred, a youth
    without an open file, without a contract for this, a second time, and by `controleer_verwijzing`."""
    vers = Verzoek.objects.select_for_update(of=("self",)).select_related("aanbieder").get(pk=verzoek.pk)
    if vers.stand not in (Verzoek.Stand.OPEN, Verzoek.Stand.ONDERZOEK) or vers.soort != Verzoek.Soort.TOEWIJZING:
        return _niet_over("Dit verzoek is beantwoord, of vraagt iets anders.", "U hoeft niets te doen.")
    if vers.wet != Toewijzing.Wet.IJW or vers.verwijzer not in WETTELIJK:
        return _niet_over("Deze vraag komt niet van wie volgens de wet verwijst.", "Het team onderzoekt dit eerst.")
    if vers.dossier_id is None or vers.persoon_id is None:
        return _niet_over("Van deze jongere is er nog geen dossier.", "Leg de vraag eerst vast bij de ingang.")
    rijen = Contractproduct.objects.filter(
        lopend(max(peildatum, vers.ingang)), contract__aanbieder=vers.aanbieder, wet=vers.wet,
        productcategorie=vers.productcategorie,
    ).order_by("pk")  # fmt: skip
    if vers.productcode:
        rijen = rijen.filter(productcode__in=(vers.productcode, ""))
    product = rijen.first()
    if product is None:
        reden = f"{vers.aanbieder.naam} heeft hiervoor geen contract."
        return _niet_over(reden, "Wijs het verzoek af, of vraag de contractbeheerder.")
    regels = profiel_van(actor.gemeente, peildatum).inkoop.verwijzing
    uitleg = vers.commentaar
    if fout := controleer_verwijzing(regels, verwijzer=vers.verwijzer, product=product.product, toelichting=uitleg):
        return fout
    laat_binnen(vers.dossier_id)
    dossier = Dossier.objects.select_for_update(of=("self",)).get(pk=vers.dossier_id)
    van = {"persoon_id": vers.persoon_id, "aanbieder": vers.aanbieder, "product": product.product}
    if Keuze.objects.filter(**van, verwijzer=vers.verwijzer, op__gte=vers.ontvangen_op).exists():
        return _niet_over("Deze verwijzing is al vastgelegd.", "Maak de toewijzing bij Toewijzen.")
    rij = Keuze.objects.create(
        dossier=dossier, verwijzer=vers.verwijzer, getoond=[], toelichting=uitleg, op=peildatum, door_id=actor.id, **van
    )
    tekst = f"Verwezen naar {vers.aanbieder.naam} door de {VERWIJZERS[vers.verwijzer]}, buiten de gemeente om."
    return Gedaan(rij, dossier, Gebeurtenis.Soort.BESLUIT, tekst)


def _niet_over(reden: str, wat_nu: str) -> Weigering:
    return Weigering("verzoek.geen-verwijzing", reden, TOEGANG, wat_nu, "verzoek")


@handeling(recht="bericht.verwerken", wet=VOT_VOW)
def neem_verzoek_op(
    actor: Actor,
    *,
    bericht: Ketenbericht,
    referentie: str,
    gevraagd: Gevraagd,
    bsn: str,
    client: dict[str, str],
    bij: Toewijzing | None = None,
    reden: str = "",
    regels: dict[str, Any] | None = None,
    peildatum: date,
) -> Gedaan[Verzoek] | Weigering:
    """Record a request that came by message, and that the rules of the standard let pass. Refused: a reference that
    this provider used before, and a message of nobody that is known."""
    if bericht.aanbieder is None or bericht.nummer is None:
        return _GEEN_AANBIEDER
    return _leg_vast(
        bericht.nummer,
        bericht.aanbieder,
        bericht.wet,
        referentie,
        gevraagd,
        peildatum,
        bij=bij,
        bsn=bsn,
        streng=False,
        client=client,
        bericht=bericht,
        reden=reden,
        regels=regels or {},
    )


def _leg_vast(
    soort: int, aanbieder: Aanbieder, wet: str, referentie: str, gevraagd: Gevraagd, dag: date, *,
    bij: Toewijzing | None = None, bsn: str = "", streng: bool = True, **meer: Any,
) -> Gedaan[Verzoek] | Weigering:  # fmt: skip
    if streng and (fout := controleer_gevraagd(gevraagd, referentie)):
        return fout
    persoon = bij.persoon_id if bij else _persoon(bsn)
    dossier = bij.dossier_id if bij else _dossier(persoon)
    if dossier is not None:
        # The line of the timeline is of a file that whoever asks does not see.
        laat_binnen(dossier)
    velden = {naam: getattr(gevraagd, naam) for naam in Gevraagd.__dataclass_fields__}
    rij = Verzoek.objects.create(
        aanbieder=aanbieder, wet=wet, soort=soort, referentie=referentie.strip(), persoon_id=persoon,
        dossier_id=dossier, toewijzing=bij, ontvangen_op=dag,
        uiterlijk=uiterlijk_voor(wet, soort, dag, in_onderzoek=False),
        **velden, **meer,
    )  # fmt: skip
    wat = rij.get_soort_display()
    return Gedaan(rij, rij.dossier, Gebeurtenis.Soort.VRAAG, f"{aanbieder.naam} vraagt {wat}.")


def _persoon(bsn: str) -> int | None:
    """Who has this number, by number of ours: whoever asks learns nothing of it."""
    with in_zijn_geheel():
        return Persoon.objects.filter(bsn=bsn).values_list("pk", flat=True).first()


def _dossier(persoon: int | None) -> int | None:
    if persoon is None:
        return None
    with in_zijn_geheel():
        rijen = Dossier.objects.filter(huishouden__personen=persoon, gesloten_op__isnull=True)
        return rijen.values_list("pk", flat=True).first()
