"""Paying what was approved, and drawing the sample for the accountant."""

import hashlib
from datetime import date, datetime, time

from django.conf import settings
from django.db import connection
from django.db.models import F, OuterRef, Subquery
from django.db.models.functions import Coalesce
from sepaxml import SepaTransfer

from naober.dossier.handeling import Gedaan, handeling, weiger_bij_botsing
from naober.dossier.models import Gebeurtenis
from naober.gemeente.actor import Actor
from naober.kern import Bedrag, Weigering, datum_voluit
from naober.levering.models import (
    Betaalbatch,
    Betaling,
    Declaratie,
    Prestatie,
    Prestatiebesluit,
    Steekproef,
    Steekproefregel,
)
from naober.levering.rules.betaling import (
    BETALEN,
    RECHTMATIG,
    VIER_OGEN,
    TeBetalen,
    Trekking,
    controleer_betaling,
    trek,
    verdeel,
)

SCHEMA = "pain.001.001.09"
weiger_bij_botsing(
    "betaalbatch_kenmerk_uniek",
    Weigering("betaling.tegelijk", "Een collega maakt net ook een betaling.", BETALEN, "Bekijk de betalingen opnieuw."),
)


def betaalrekening(gemeente: int) -> tuple[str, str, str] | None:
    """Name, account number and BIC from which this municipality pays, as the installation has them; None when it has
    none. Of the form `code|name|iban|bic`, several apart by a semicolon; `*` is any municipality."""
    for regel in filter(None, settings.BETAALREKENINGEN.split(";")):
        code, naam, iban, bic = (deel.strip() for deel in regel.split("|"))
        if code in ("*", str(gemeente)):
            return naam, iban, bic
    return None


@handeling(recht="betaling.doen", wet=BETALEN)
def maak_betaling(actor: Actor, *, uitvoeren_op: date, peildatum: date) -> Gedaan[Betaalbatch] | Weigering:
    """Put everything that is approved and can be paid together, one amount for each provider.

    Refused when there is nothing to pay, on a day that has passed, and when the installation knows no account."""
    if uitvoeren_op < peildatum:
        return Weigering("betaling.dag", "Die dag is voorbij.", BETALEN, "Kies vandaag of later.", "uitvoeren_op")
    if betaalrekening(actor.gemeente) is None:
        return Weigering(
            "betaling.rekening", "Van welke rekening de gemeente betaalt, is niet ingesteld.", BETALEN,
            "Vraag de beheerder om de rekening in te stellen.",
        )  # fmt: skip
    klaar = Declaratie.objects.select_for_update(of=("self",)).filter(stand=Declaratie.Stand.GOEDGEKEURD)
    facturen = klaar.order_by("aanbieder_id", "pk").values_list(
        "aanbieder_id", "aanbieder__naam", "aanbieder__iban", "pk", "toegekend_centen"
    )
    betaalbaar, wacht = verdeel(facturen)
    if not betaalbaar:
        waarom = (
            "Van de aanbieders is geen geldig rekeningnummer bekend, of zij moeten nog iets terugbetalen."
            if wacht else "Er is geen goedgekeurde factuur."
        )  # fmt: skip
        return Weigering("betaling.niets", waarom, BETALEN, "Keur eerst facturen goed, of vul het rekeningnummer aan.")
    batch = _maak(actor, betaalbaar, uitvoeren_op, peildatum)
    tekst = f"Betaling {batch.kenmerk} gemaakt: {Bedrag(batch.centen)} aan {batch.aantal} aanbieders."
    return Gedaan(batch, None, Gebeurtenis.Soort.OVERIG, tekst)


def _maak(actor: Actor, betaalbaar: tuple[TeBetalen, ...], uitvoeren_op: date, dag: date) -> Betaalbatch:
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(%s, hashtext('betaalbatch'))", [actor.gemeente])
    volgnummer = Betaalbatch.objects.filter(gemaakt_op=dag).count() + 1
    batch = Betaalbatch.objects.create(
        kenmerk=f"N{actor.gemeente:04d}-{dag:%Y%m%d}-{volgnummer:03d}",
        uitvoeren_op=uitvoeren_op,
        centen=sum(b.centen for b in betaalbaar),
        aantal=len(betaalbaar),
        gemaakt_op=dag,
        gemaakt_door_id=actor.id,
    )
    for nummer, b in enumerate(betaalbaar, start=1):
        betaling = Betaling.objects.create(
            batch=batch, aanbieder_id=b.aanbieder, naam=b.naam[:70], iban=b.iban.replace(" ", "").upper(),
            centen=b.centen, kenmerk=f"{batch.kenmerk}-{nummer}",
        )  # fmt: skip
        Declaratie.objects.filter(pk__in=b.declaraties).update(stand=Declaratie.Stand.BETAALD, betaling=betaling)
    return batch


@handeling(recht="betaling.doen", wet=VIER_OGEN)
def geef_betaling_vrij(actor: Actor, *, betaalbatch: Betaalbatch, peildatum: date) -> Gedaan[Betaalbatch] | Weigering:
    """Release a payment that somebody else made: then the file for the bank is there. Refused to who made it."""
    vers = Betaalbatch.objects.select_for_update(of=("self",)).get(pk=betaalbatch.pk)
    if weigering := controleer_betaling(maker=vers.gemaakt_door_id, actor=actor.id, stand=vers.stand):
        return weigering
    rekening = betaalrekening(actor.gemeente)
    if rekening is None:
        return Weigering("betaling.rekening", "De rekening is niet ingesteld.", BETALEN, "Vraag de beheerder.")
    vers.bestand = bankbestand(vers, rekening, actor.gemeente)
    vers.sha256 = hashlib.sha256(vers.bestand).hexdigest()
    vers.stand, vers.vrijgegeven_op, vers.vrijgegeven_door_id = Betaalbatch.Stand.VRIJGEGEVEN, peildatum, actor.id
    vers.save()
    tekst = f"Betaling {vers.kenmerk} vrijgegeven, voor {datum_voluit(vers.uitvoeren_op)}."
    return Gedaan(vers, None, Gebeurtenis.Soort.OVERIG, tekst)


def bankbestand(batch: Betaalbatch, rekening: tuple[str, str, str], gemeente: int) -> bytes:
    """The payment file (ISO 20022 pain.001.001.09), checked against its structure; raises when it does not hold."""
    naam, iban, bic = rekening
    sepa = SepaTransfer(
        {
            "name": naam, "IBAN": iban, "BIC": bic, "batch": True, "currency": "EUR", "msg_id": batch.kenmerk,
            "creation_date": datetime.combine(batch.gemaakt_op, time()).isoformat(),
        },
        schema=SCHEMA, clean=True,
    )  # fmt: skip
    for b in batch.betalingen.order_by("pk"):
        sepa.add_payment(
            {
                "name": b.naam, "IBAN": b.iban, "amount": b.centen, "execution_date": batch.uitvoeren_op,
                "description": f"{b.kenmerk} gemeente {gemeente}", "endtoend_id": b.kenmerk,
            }
        )  # fmt: skip
    uit: bytes = sepa.export(validate=True)
    return uit


@handeling(recht="betaling.doen", wet=VIER_OGEN)
def trek_betaling_in(actor: Actor, *, betaalbatch: Betaalbatch, peildatum: date) -> Gedaan[Betaalbatch] | Weigering:
    """Undo a payment that was not released: its invoices wait for the next one."""
    vers = Betaalbatch.objects.select_for_update(of=("self",)).get(pk=betaalbatch.pk)
    if vers.stand != Betaalbatch.Stand.KLAAR:
        return Weigering("betaling.stand", "Deze betaling is al weg of ingetrokken.", BETALEN, "Bekijk haar opnieuw.")
    Declaratie.objects.filter(betaling__batch=vers).update(stand=Declaratie.Stand.GOEDGEKEURD, betaling=None)
    vers.stand = Betaalbatch.Stand.INGETROKKEN
    vers.save(update_fields=["stand"])
    return Gedaan(vers, None, Gebeurtenis.Soort.OVERIG, f"Betaling {vers.kenmerk} ingetrokken.")


@handeling(recht="betaling.doen", wet=RECHTMATIG)
def trek_steekproef(
    actor: Actor, *, van: date, tot: date, omvang: int, zaad: int, peildatum: date
) -> Gedaan[Steekproef] | Weigering:
    """Draw a sample by monetary unit from what was paid over these days; the same seed draws the same lines."""
    if not van <= tot <= peildatum:
        return Weigering("steekproef.periode", "Die dagen kunnen niet.", RECHTMATIG, "Verbeter de datums.", "van")
    laatste = Prestatiebesluit.objects.filter(prestatie=OuterRef("pk")).order_by("-pk").values("centen")[:1]
    rijen = (
        Prestatie.objects.filter(declaratie__betaling__batch__stand=Betaalbatch.Stand.VRIJGEGEVEN)
        .filter(eind__range=(van, tot))
        .annotate(betaald=Coalesce(Subquery(laatste), F("toegekend_centen")))
        .filter(betaald__gt=0)
        .values_list("pk", "betaald")
    )
    trekking = trek(list(rijen), omvang=omvang, zaad=zaad)
    if isinstance(trekking, Weigering):
        return trekking
    rij = _bewaar_steekproef(actor, trekking, van, tot, omvang, peildatum)
    tekst = f"Steekproef van {omvang} uit {Bedrag(trekking.totaal)} getrokken."
    return Gedaan(rij, None, Gebeurtenis.Soort.OVERIG, tekst)


def _bewaar_steekproef(actor: Actor, t: Trekking, van: date, tot: date, omvang: int, dag: date) -> Steekproef:
    rij = Steekproef.objects.create(
        van=van, tot=tot, zaad=t.zaad, omvang=omvang, interval=t.interval, totaal=t.totaal, getrokken_op=dag,
        getrokken_door_id=actor.id,
    )  # fmt: skip
    Steekproefregel.objects.bulk_create(
        Steekproefregel(steekproef=rij, prestatie_id=g.regel, centen=g.centen, treffers=g.treffer) for g in t.regels
    )
    return rij


@handeling(recht="betaling.doen", wet=RECHTMATIG)
def toets_steekproefregel(
    actor: Actor, *, regel: Steekproefregel, uitkomst: str, fout: Bedrag, toelichting: str, peildatum: date
) -> Gedaan[Steekproefregel] | Weigering:
    """Record what was found of one line of a sample. Refused to who approved its invoice, without explanation of an
    error, and for an error above the amount."""
    vers = Steekproefregel.objects.select_for_update(of=("self",)).get(pk=regel.pk)
    declaratie = Declaratie.objects.get(prestaties=vers.prestatie_id)
    if declaratie.goedkeuringen.filter(door_id=actor.id).exists():
        return Weigering(
            "steekproef.eigen", "U keurde deze factuur zelf goed.", VIER_OGEN, "Laat een collega deze regel toetsen."
        )
    if uitkomst not in ("rechtmatig", "fout", "onzeker"):
        return Weigering("steekproef.uitkomst", "Klopt deze regel?", RECHTMATIG, "Kies een uitkomst.", "uitkomst")
    if uitkomst != "rechtmatig" and not toelichting.strip():
        return Weigering("steekproef.uitleg", "Wat klopt er niet?", RECHTMATIG, "Schrijf het op.", "toelichting")
    if not 0 <= fout.centen <= vers.centen or (uitkomst == "fout") != (fout.centen > 0):
        return Weigering(
            "steekproef.fout", f"De fout ligt boven nul en is hoogstens {Bedrag(vers.centen)}; alleen bij een fout.",
            RECHTMATIG, "Verbeter het bedrag.", "fout",
        )  # fmt: skip
    vers.uitkomst, vers.fout_centen, vers.toelichting = uitkomst, fout.centen, toelichting.strip()
    vers.getoetst_op, vers.getoetst_door_id = peildatum, actor.id
    vers.save()
    return Gedaan(vers, None, Gebeurtenis.Soort.OVERIG, f"Regel van steekproef {vers.steekproef_id} getoetst.")
