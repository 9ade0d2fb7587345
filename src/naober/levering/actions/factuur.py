"""Invoices by form or by file: taken in, judged line by line, decided on, approved by two people."""

from collections.abc import Sequence
from datetime import date

from django.db import connection
from django.db.models import OuterRef, Subquery

from naober.dossier.handeling import Gedaan, handeling, weiger_bij_botsing
from naober.dossier.models import Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.istandaard import Prestatieregel
from naober.kern import Bedrag, Bron, Weigering
from naober.levering.models import Aanbieder, Declaratie, Goedkeuring, Prestatie, Prestatiebesluit
from naober.levering.queries.factuurstand import begin_stand, vul_stand
from naober.levering.queries.toewijzingen import eigen_aanbieder
from naober.levering.rules.betaling import VIER_OGEN, controleer_goedkeuring, is_goedgekeurd
from naober.levering.rules.declaratie import Factuurregel, Oordeel, Stand, beoordeel, boek, op_volgorde
from naober.levering.rules.redenen import is_signaal

WET = Bron("Wmo 2015", "art. 2.6.4")
_DUBBEL = Weigering(
    "factuur.nummer",
    "Deze aanbieder stuurde al een factuur met dit nummer.",
    WET,
    "Geef de factuur een ander nummer.",
    "nummer",
)
weiger_bij_botsing("declaratie_nummer_uniek", _DUBBEL)
weiger_bij_botsing(
    "prestatie_referentie_uniek",
    Weigering(
        "factuur.tegelijk", "Een van de regels kwam net ook binnen.", WET, "Dien de factuur opnieuw in.", "regels"
    ),
)
weiger_bij_botsing(
    "goedkeuring_een_per_persoon",
    Weigering("factuur.zelfde-persoon", "U hebt deze factuur al goedgekeurd.", VIER_OGEN, "Laat een collega kijken."),
)


def op_beurt(aanbieder: int, wet: str) -> bool:
    """Invoices of one provider under one law are judged one by one, as each counts for the next; False when another is
    being read in right now. Until the end of the transaction."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_try_advisory_xact_lock(%s, hashtext(%s))", [aanbieder % 2**31, f"factuur {wet}"])
        return bool(cursor.fetchone()[0])


BEZET = Weigering(
    "factuur.bezet",
    "Er wordt net een andere factuur van deze aanbieder ingelezen.",
    WET,
    "Probeer het over een minuut opnieuw.",
    "nummer",
)


@handeling(recht="factuur.indienen", wet=WET)
def dien_factuur_in(
    actor: Actor,
    *,
    aanbieder: Aanbieder,
    wet: str,
    nummer: str,
    van: date,
    tot: date,
    dagtekening: date,
    regels: Sequence[Factuurregel],
    kanaal: str = "formulier",
    peildatum: date,
) -> Gedaan[Declaratie] | Weigering:
    """Take an invoice in and judge every line of it. A provider does so for itself, the back office for any.

    Refused: another's, no lines, an impossible period or date, a number that was there before. A line that is wrong
    does not refuse the invoice: it is rejected, or paid in part, with its reason."""
    rij = neem_in(
        actor, aanbieder=aanbieder, wet=wet, nummer=nummer, van=van, tot=tot, dagtekening=dagtekening, regels=regels,
        kanaal=kanaal, peildatum=peildatum,
    )  # fmt: skip
    if isinstance(rij, Weigering):
        return rij
    tekst = f"Factuur {rij.nummer} van {aanbieder.naam} ontvangen: {Bedrag(rij.ingediend_centen)}."
    return Gedaan(rij, None, Gebeurtenis.Soort.OVERIG, tekst)


def neem_in(
    actor: Actor,
    *,
    aanbieder: Aanbieder,
    wet: str,
    nummer: str,
    van: date,
    tot: date,
    dagtekening: date,
    regels: Sequence[Factuurregel],
    kanaal: str,
    peildatum: date,
) -> Declaratie | Weigering:
    """The invoice with every line of it judged; refused as `dien_factuur_in` says."""
    if actor.aanbieder and aanbieder.pk not in set(eigen_aanbieder(actor)):
        return Weigering(
            "factuur.niet-van-u", "U kunt alleen voor uw eigen organisatie indienen.", WET, "Kies uw eigen organisatie."
        )
    if weigering := _controleer_kop(nummer, van, tot, dagtekening, regels, peildatum):
        return weigering
    if Declaratie.objects.filter(aanbieder=aanbieder, wet=wet, nummer=nummer.strip()).exists():
        return _DUBBEL
    if not op_beurt(aanbieder.pk, wet):
        return BEZET
    stand = begin_stand(aanbieder.pk, wet, tot, deels=True)
    zonder_bsn = [r.als_prestatie("") for r in regels]
    vul_stand(stand, aanbieder.pk, wet, zonder_bsn)
    # Who sends by form names no citizen service number: the allocation says whose it is.
    oordelen = _beoordeel(stand, [r._replace(bsn=_bsn(stand, r.toewijzing)) for r in zonder_bsn])
    return bewaar(
        stand, oordelen, aanbieder=aanbieder, wet=wet, nummer=nummer.strip(), van=van, tot=tot, dagtekening=dagtekening,
        ontvangen_op=peildatum, kanaal=kanaal, ingediend_door_id=actor.id,
    )  # fmt: skip


def _controleer_kop(
    nummer: str, van: date, tot: date, dagtekening: date, regels: Sequence[Factuurregel], dag: date
) -> Weigering | None:
    if not nummer.strip().isalnum() or len(nummer.strip()) > 12:
        return Weigering(
            "factuur.nummer-vorm", "Een factuurnummer bestaat uit hoogstens twaalf letters en cijfers.", WET,
            "Laat streepjes en spaties weg.", "nummer",
        )  # fmt: skip
    if not van <= tot <= dagtekening <= dag:
        return Weigering(
            "factuur.periode",
            "De periode ligt voor de datum van de factuur, en die niet in de toekomst.",
            WET,
            "Verbeter de datums.",
            "tot",
        )
    if not regels:
        return Weigering("factuur.leeg", "Er staat geen regel op de factuur.", WET, "Voeg een regel toe.", "regels")
    if any(_kan_niet(r) for r in regels):
        return Weigering(
            "factuur.regel", "Een regel heeft geen kenmerk, een getal dat niet kan, of dagen die niet kunnen.", WET,
            "Neem iets terug met een creditregel.", "regels",
        )  # fmt: skip
    return None


def _kan_niet(r: Factuurregel) -> bool:
    te_lang = len(r.referentie) > 20 or len(r.crediteert) > 20 or len(r.code) > 5 or len(r.categorie) > 2
    getal = not 0 <= r.bedrag.centen <= _MEEST or not 0 <= r.volume <= _MEEST or not 0 < r.toewijzing <= _MEEST
    tarief = r.tarief is not None and not 0 <= r.tarief.centen <= _MEEST
    return te_lang or getal or tarief or r.eind < r.begin or not r.referentie.strip() or len(r.eenheid) != 2


# Of volumes, cents and numbers of allocations in the national standard.
_MEEST = 999_999_999


def _bsn(stand: Stand, nummer: int) -> str:
    toewijzing = stand.toewijzingen.get(nummer)
    return toewijzing.bsn if toewijzing else ""


def _beoordeel(stand: Stand, regels: Sequence[Prestatieregel]) -> list[tuple[Prestatieregel, Oordeel]]:
    uit = []
    for regel in op_volgorde(regels):
        oordeel = beoordeel(regel, stand)
        boek(regel, oordeel, stand)
        uit.append((regel, oordeel))
    return uit


def bewaar(stand: Stand, oordelen: Sequence[tuple[Prestatieregel, Oordeel]], **kop: object) -> Declaratie:
    """The invoice with its judged lines: two inserts."""
    aandacht = sum(1 for _, o in oordelen if o.uitkomst != "afgewezen" and o.redenen)
    afgewezen = sum(1 for _, o in oordelen if o.uitkomst == "afgewezen")
    rij = Declaratie.objects.create(
        ingediend_centen=sum(r.saldo for r, _ in oordelen),
        toegekend_centen=sum(o.centen for _, o in oordelen),
        regels=len(oordelen),
        afgewezen=afgewezen,
        aandacht=aandacht,
        **kop,
    )
    Prestatie.objects.bulk_create(
        Prestatie(
            declaratie=rij, aanbieder_id=rij.aanbieder_id, wet=rij.wet, volgnummer=nummer,
            toewijzing_id=t.pk if (t := stand.toewijzingen.get(r.toewijzing)) else None,
            toewijzingnummer=r.toewijzing, bsn=r.bsn, referentie=r.referentie,
            vorige_referentie=r.vorige_referentie or "", productcategorie=r.categorie, productcode=r.code,
            begin=r.begin, eind=r.eind, volume=r.volume, eenheid=r.eenheid, tarief_centen=r.tarief, centen=r.saldo,
            toegekend_volume=o.volume, toegekend_centen=o.centen, uitkomst=o.uitkomst, redenen=list(o.redenen),
        )
        for nummer, (r, o) in enumerate(oordelen, start=1)
    )  # fmt: skip
    return rij


def _op_slot(declaratie: Declaratie) -> Declaratie:
    return Declaratie.objects.select_for_update(of=("self",)).select_related("aanbieder").get(pk=declaratie.pk)


@handeling(recht="factuur.behandelen", wet=WET)
def beslis_prestatie(
    actor: Actor, *, prestatie: Prestatie, bedrag: Bedrag, reden: str, peildatum: date
) -> Gedaan[Prestatiebesluit] | Weigering:
    """Decide on one line: pay it, a part of it, or nothing, with the reason. The control's own verdict stays readable.

    Refused once the invoice is approved, without a reason, and for more than was asked or below nought."""
    declaratie = _op_slot(prestatie.declaratie)
    if declaratie.stand != Declaratie.Stand.BEOORDEELD:
        return Weigering(
            "factuur.stand", "Deze factuur is al goedgekeurd of afgewezen.", VIER_OGEN,
            "Vraag de aanbieder om een creditregel.",
        )  # fmt: skip
    if not reden.strip():
        return Weigering("factuur.reden", "Waarom? De reden ontbreekt.", WET, "Schrijf de reden op.", "reden")
    hoogst = max(prestatie.centen, 0)
    if prestatie.centen < 0 or prestatie.toewijzing_id is None or not 0 <= bedrag.centen <= hoogst:
        return Weigering(
            "factuur.bedrag",
            "Betaald wordt tussen niets en wat is gevraagd. Een creditregel en een regel zonder toewijzing blijven "
            "zoals zij zijn.",
            WET,
            f"Vul een bedrag in tot en met {Bedrag(hoogst)}.",
            "bedrag",
        )
    rij = Prestatiebesluit.objects.create(
        prestatie=prestatie, centen=bedrag.centen, reden=reden.strip(), door_id=actor.id, op=peildatum
    )
    werk_bij(declaratie)
    tekst = f"Regel {prestatie.volgnummer} van factuur {declaratie.nummer}: {bedrag} betalen."
    return Gedaan(rij, None, Gebeurtenis.Soort.OVERIG, tekst)


def werk_bij(declaratie: Declaratie) -> None:
    """The totals of an invoice after a line was decided on: one question, one update."""
    laatste = Prestatiebesluit.objects.filter(prestatie=OuterRef("pk")).order_by("-pk").values("centen")[:1]
    rijen = list(
        Prestatie.objects.filter(declaratie=declaratie)
        .annotate(besloten=Subquery(laatste))
        .values_list("toegekend_centen", "uitkomst", "redenen", "besloten")
    )
    declaratie.toegekend_centen = sum(c if b is None else b for c, _, _, b in rijen)
    declaratie.aandacht = sum(1 for _, u, r, b in rijen if b is None and u != "afgewezen" and r)
    declaratie.afgewezen = sum(1 for _, u, _, b in rijen if (u == "afgewezen" and not b) or b == 0)
    declaratie.save(update_fields=["toegekend_centen", "aandacht", "afgewezen"])


@handeling(recht="factuur.behandelen", wet=VIER_OGEN)
def keur_factuur_goed(
    actor: Actor, *, declaratie: Declaratie, toelichting: str = "", peildatum: date
) -> Gedaan[Declaratie] | Weigering:
    """Approve an invoice; from the limit of the profile it takes two people. Refused by `controleer_goedkeuring`."""
    vers = _op_slot(declaratie)
    regels = profiel_van(actor.gemeente, peildatum).geld.declaratie
    eerder = list(vers.goedkeuringen.filter(akkoord=True).values_list("door_id", flat=True))
    open_ = _open_aandacht(vers)
    if weigering := controleer_goedkeuring(
        regels, stand=vers.stand, centen=vers.toegekend_centen, eerder=eerder, actor=actor.id, regels_open=open_
    ):
        return weigering
    Goedkeuring.objects.create(
        declaratie=vers, akkoord=True, centen=vers.toegekend_centen, toelichting=toelichting.strip(), door_id=actor.id,
        op=peildatum,
    )  # fmt: skip
    klaar = is_goedgekeurd(regels, vers.toegekend_centen, len(eerder) + 1)
    if klaar:
        vers.stand = Declaratie.Stand.GOEDGEKEURD
        vers.save(update_fields=["stand"])
    hoe = "goedgekeurd" if klaar else "voor de eerste keer goedgekeurd; een collega kijkt ook"
    return Gedaan(vers, None, Gebeurtenis.Soort.OVERIG, f"Factuur {vers.nummer} {hoe}.")


def _open_aandacht(declaratie: Declaratie) -> int:
    """Lines with a sign at which nobody looked; a line that is paid in part has its reason in itself."""
    if not declaratie.aandacht:
        return 0
    rijen = Prestatie.objects.filter(declaratie=declaratie, uitkomst="goed", besluiten__isnull=True).exclude(redenen=[])
    return sum(1 for redenen in rijen.values_list("redenen", flat=True) if any(is_signaal(code) for code in redenen))


@handeling(recht="factuur.behandelen", wet=VIER_OGEN)
def keur_factuur_af(
    actor: Actor, *, declaratie: Declaratie, toelichting: str, peildatum: date
) -> Gedaan[Declaratie] | Weigering:
    """Reject a whole invoice, with the reason; nothing of it is paid. Refused once it is approved."""
    vers = _op_slot(declaratie)
    if vers.stand != Declaratie.Stand.BEOORDEELD:
        return Weigering(
            "factuur.stand", "Deze factuur is al goedgekeurd of afgewezen.", VIER_OGEN, "Vraag om een creditfactuur."
        )
    if not toelichting.strip():
        return Weigering("factuur.reden", "Waarom? De reden ontbreekt.", WET, "Schrijf de reden op.", "toelichting")
    Goedkeuring.objects.create(
        declaratie=vers, akkoord=False, centen=0, toelichting=toelichting.strip(), door_id=actor.id, op=peildatum
    )
    vers.stand = Declaratie.Stand.AFGEWEZEN
    vers.save(update_fields=["stand"])
    return Gedaan(vers, None, Gebeurtenis.Soort.OVERIG, f"Factuur {vers.nummer} afgewezen.")
