"""A request about one's own data: taken in, by whom it is, how long it may take, decided, and carried out."""

import hashlib
from collections.abc import Sequence
from datetime import date

from naober.avg import bewaren
from naober.avg.antwoordbrief import antwoordbrief
from naober.avg.correcties import Plek, in_plaats, lees_waarde, veld_van, voluit
from naober.avg.graaf import tabel as zoek_tabel
from naober.avg.models import (
    Antwoordbrief,
    Correctie,
    Vernietigingslijst,
    Vernietigingsregel,
    Verzoek,
    Weglating,
)
from naober.avg.queries import anderen_in, inzage_bij, verloop_van
from naober.avg.rules.verzoek import (
    SOORTEN,
    WEGLAATGRONDEN,
    Beslissing,
    Indiening,
    Wisfeiten,
    controleer_beslissing,
    controleer_indiening,
    mag_verlengen,
    mag_wissen,
)
from naober.avg.uitvoer import afdruk, zet_zeker
from naober.avg.velden import leesbaar
from naober.bewoners.bewoning import bewoners_van, vertegenwoordigers_van
from naober.bewoners.models import Persoon
from naober.dossier.handeling import Gedaan, handeling, vergrendel, weiger_bij_botsing
from naober.dossier.models import Dossier, Gebeurtenis
from naober.dossier.rules import niet_later
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.kern import Bron, Weigering, datum_voluit, leeftijd_op

_AVG = Bron("AVG", "art. 12")
_IDENTITEIT = Bron("AVG", "art. 12 lid 6")
_OVERIG = Gebeurtenis.Soort.OVERIG
weiger_bij_botsing(
    "verzoek_een_open_per_soort",
    Weigering(
        "verzoek.loopt-al",
        "Er loopt al zo'n verzoek van deze inwoner.",
        _AVG,
        "Behandel dat eerst, of vul het aan.",
        "soort",
    ),
)


@handeling(recht="verzoek.registreren", wet=_AVG)
def registreer_verzoek(
    actor: Actor, *, dossier: Dossier, persoon: Persoon, indiening: Indiening, peildatum: date
) -> Gedaan[Verzoek] | Weigering:
    """Take in a request of a resident about their own data; the term of one month begins on the day of receipt.

    Refused: somebody who does not belong to the household of the file, a day after today, and what
    `controleer_indiening` refuses: who may not ask this."""
    vers = vergrendel(actor, dossier, ook_gesloten=True)
    if isinstance(vers, Weigering):
        return vers
    if weigering := niet_later(indiening.ontvangen_op, peildatum, "ontvangen_op", _AVG):
        return weigering
    if persoon.pk not in {p.pk for p in bewoners_van(vers.huishouden, peildatum)}:
        return Weigering(
            "verzoek.ander-huishouden",
            "Deze inwoner hoort niet bij het huishouden van dit dossier.",
            _AVG,
            "Zoek het dossier van de inwoner op.",
            "persoon",
        )
    leeftijd = leeftijd_op(persoon.geboren_of_verwacht, indiening.ontvangen_op)
    vertegenwoordigd = bool(vertegenwoordigers_van(persoon, indiening.ontvangen_op))
    if weigering := controleer_indiening(indiening, leeftijd=leeftijd, vertegenwoordigd=vertegenwoordigd):
        return weigering
    rij = Verzoek.objects.create(
        dossier=vers,
        persoon=persoon,
        soort=indiening.soort,
        omschrijving=indiening.omschrijving.strip(),
        ontvangen_op=indiening.ontvangen_op,
        ontvangen_door_id=actor.id,
        schriftelijk=indiening.schriftelijk,
        door=indiening.door,
        namens=indiening.namens.strip(),
    )
    tekst = f"Verzoek om {rij.get_soort_display()} van de eigen gegevens ontvangen."
    return Gedaan(rij, vers, _OVERIG, tekst, SOORTEN[rij.soort][1], dag=indiening.ontvangen_op)


def _open(actor: Actor, verzoek: Verzoek) -> Verzoek | Weigering:
    """The request under the lock of its file; refused when it was answered."""
    dossier = vergrendel(actor, verzoek.dossier, ook_gesloten=True)
    if isinstance(dossier, Weigering):
        return dossier
    vers = Verzoek.objects.select_related("persoon__huishouden", "dossier__huishouden").get(pk=verzoek.pk)
    if vers.uitkomst:
        return Weigering("verzoek.al-beantwoord", "Dit verzoek is al beantwoord.", _AVG, "Neem een nieuw verzoek op.")
    return vers


@handeling(recht="verzoek.behandelen", wet=_IDENTITEIT)
def vraag_identiteit(actor: Actor, *, verzoek: Verzoek, peildatum: date) -> Gedaan[Verzoek] | Weigering:
    """The resident was asked to show who they are; the term stands still until that is known. Refused: asked before."""
    vers = _open(actor, verzoek)
    if isinstance(vers, Weigering):
        return vers
    if vers.identiteit_gevraagd_op or vers.identiteit_op:
        return Weigering(
            "verzoek.al-gevraagd", "Dit is al gevraagd of vastgesteld.", _IDENTITEIT, "Wacht op het antwoord."
        )
    vers.identiteit_gevraagd_op = peildatum
    vers.save()
    return Gedaan(vers, vers.dossier, _OVERIG, "Gevraagd wie het verzoek doet; de termijn staat stil.")


@handeling(recht="verzoek.behandelen", wet=_IDENTITEIT)
def stel_identiteit_vast(actor: Actor, *, verzoek: Verzoek, hoe: str, peildatum: date) -> Gedaan[Verzoek] | Weigering:
    """It is known who asks, and how that was established. No copy of a document is kept. Refused: no way
    of knowing, done before."""
    vers = _open(actor, verzoek)
    if isinstance(vers, Weigering):
        return vers
    if vers.identiteit_op:
        return Weigering("verzoek.al-bekend", "Dit is al vastgesteld.", _IDENTITEIT, "Ga verder met het verzoek.")
    if not hoe.strip():
        return Weigering("verzoek.hoe", "Hoe weet u wie het is?", _IDENTITEIT, "Schrijf het kort op.", "hoe")
    vers.identiteit_op, vers.identiteit_hoe = peildatum, hoe.strip()[:200]
    vers.save()
    return Gedaan(vers, vers.dossier, _OVERIG, "Vastgesteld wie het verzoek over de eigen gegevens doet.")


@handeling(recht="verzoek.behandelen", wet=Bron("AVG", "art. 12 lid 3"))
def verleng_verzoek(
    actor: Actor, *, verzoek: Verzoek, maanden: int, reden: str, peildatum: date
) -> Gedaan[Verzoek] | Weigering:
    """Take one or two months more, and tell the resident why. Refused: too late, too long, twice, no reason."""
    vers = _open(actor, verzoek)
    if isinstance(vers, Weigering):
        return vers
    if weigering := mag_verlengen(verloop_van(vers), maanden=maanden, reden=reden, peildatum=peildatum):
        return weigering
    vers.verlengd_op, vers.verlengd_maanden, vers.verlengreden = peildatum, maanden, reden.strip()
    vers.save()
    wat = "een maand" if maanden == 1 else "twee maanden"
    return Gedaan(vers, vers.dossier, _OVERIG, f"Termijn van het verzoek met {wat} verlengd: {vers.verlengreden}")


@handeling(recht="verzoek.behandelen", wet=Bron("AVG", "art. 15 lid 4"))
def laat_weg(
    actor: Actor, *, verzoek: Verzoek, tabel: str, rij: int, grond: str, reden: str, peildatum: date
) -> Gedaan[Weglating] | Weigering:
    """Leave one record out of what is given: it says something of somebody else, or safety asks it. With a reason.

    Refused: not a request for access, no ground of the law, no reason, a record that is not given anyway."""
    vers = _open(actor, verzoek)
    if isinstance(vers, Weigering):
        return vers
    if vers.soort != Verzoek.Soort.INZAGE or grond not in WEGLAATGRONDEN:
        return Weigering(
            "weglaten.grond",
            "Weglaten kan alleen bij inzage, op een grond uit de wet.",
            _AVG,
            "Kies de grond.",
            "grond",
        )
    if not reden.strip():
        return Weigering("weglaten.reden", "Waarom laat u dit weg?", _AVG, "Schrijf de reden op.", "reden")
    gegeven = inzage_bij(vers, profiel_van(actor.gemeente, peildatum), peildatum, alleen=tabel).gegevens
    if zoek_tabel(tabel) is None or (tabel, rij) not in {(g.tabel, g.nummer) for g in gegeven}:
        return Weigering(
            "weglaten.niet-gegeven", "Dit gegeven staat niet in het overzicht.", _AVG, "Kies uit de lijst.", "wat"
        )
    gemaakt = Weglating.objects.create(
        verzoek=vers, tabel=tabel, rij=rij, grond=grond, reden=reden.strip(), door_id=actor.id
    )
    tekst = f"Bij de inzage weggelaten: een gegeven, want {WEGLAATGRONDEN[grond].naam}."
    return Gedaan(gemaakt, vers.dossier, _OVERIG, tekst, WEGLAATGRONDEN[grond].bron)


@handeling(recht="verzoek.behandelen", wet=Bron("AVG", "art. 15"))
def toon_weer(actor: Actor, *, weglating: Weglating, peildatum: date) -> Gedaan[Verzoek] | Weigering:
    """What was left out is given all the same. The history keeps that it was left out."""
    vers = _open(actor, weglating.verzoek)
    if isinstance(vers, Weigering):
        return vers
    Weglating.objects.filter(pk=weglating.pk, verzoek=vers).delete()
    return Gedaan(vers, vers.dossier, _OVERIG, "Bij de inzage wordt een weggelaten gegeven toch gegeven.")


@handeling(recht="verzoek.behandelen", wet=Bron("AVG", "art. 16"))
def wijs_fout_aan(
    actor: Actor, *, verzoek: Verzoek, plek: Plek, moet_zijn: str, verklaring: str, peildatum: date
) -> Gedaan[Correctie] | Weigering:
    """Record which field is wrong according to the resident, and what it must be; what stands there is kept beside it.

    Refused: not a request for correction, a field that is not the resident's to see, neither a value nor a statement, a
    value that does not fit. Only a statement: for what is not rewritten, such as a professional's judgement."""
    vers = _open(actor, verzoek)
    if isinstance(vers, Weigering):
        return vers
    gegeven = inzage_bij(vers, profiel_van(actor.gemeente, peildatum), peildatum, alleen=plek.tabel).gegevens
    stond = next(
        (
            v.waarde
            for g in gegeven
            for v in g.velden
            if (g.tabel, g.nummer, v.kolom) == (plek.tabel, plek.rij, plek.veld)
        ),
        None,
    )
    gevonden = veld_van(plek)
    if vers.soort != Verzoek.Soort.CORRECTIE or stond is None or gevonden is None:
        return Weigering(
            "correctie.plek", "Dit gegeven kan hier niet worden aangewezen.", _AVG, "Kies uit de lijst.", "wat"
        )
    if not moet_zijn.strip() and not verklaring.strip():
        return Weigering(
            "correctie.leeg",
            "Wat moet er volgens de inwoner staan, of wat wil de inwoner erbij zeggen?",
            Bron("AVG", "art. 16"),
            "Vul een van de twee in.",
            "moet_zijn",
        )
    if moet_zijn.strip() and in_plaats(plek):
        nieuw = lees_waarde(gevonden[1], moet_zijn)
        if isinstance(nieuw, Weigering):
            return nieuw
    rij = Correctie.objects.create(
        verzoek=vers,
        tabel=plek.tabel,
        rij=plek.rij,
        veld=plek.veld,
        veld_voluit=voluit(plek)[:200],
        stond=stond,
        moet_zijn=moet_zijn.strip(),
        verklaring=verklaring.strip(),
    )
    return Gedaan(rij, vers.dossier, _OVERIG, f"De inwoner zegt dat dit niet klopt: {rij.veld_voluit}.")


@handeling(recht="verzoek.beslissen", wet=Bron("AVG", "art. 12 lid 3 en 4"))
def beslis_op_verzoek(
    actor: Actor,
    *,
    verzoek: Verzoek,
    beslissing: Beslissing,
    aan_te_passen: Sequence[int] = (),
    anderen_akkoord: bool = False,
    peildatum: date,
) -> Gedaan[Verzoek] | Weigering:
    """Answer a request by letter, and carry out what was granted.

    Access: what is given then is marked by its checksum. Correction: the fields named in `aan_te_passen` (numbers of
    `Correctie`) are corrected, the others get the resident's statement beside them. Erasing: the file comes on a list
    of its own, which a second person approves; refused as long as anything in it runs, or when others in the household
    did not agree (`anderen_akkoord`). Restriction and objection: shown to whoever opens the file, until lifted."""
    vers = _open(actor, verzoek)
    if isinstance(vers, Weigering):
        return vers
    correcties = list(vers.correcties.order_by("pk"))
    if weigering := controleer_beslissing(
        vers.soort, beslissing, bekend=vers.identiteit_op is not None, open_correcties=len(correcties)
    ):
        return weigering
    doen = beslissing.uitkomst in (Verzoek.Uitkomst.TOEGEWEZEN, Verzoek.Uitkomst.DEELS)
    if (
        doen
        and vers.soort == Verzoek.Soort.WISSEN
        and (weigering := _mag_wissen(vers, actor.gemeente, peildatum, anderen_akkoord=anderen_akkoord))
    ):
        return weigering
    vers.uitkomst, vers.grond = beslissing.uitkomst, beslissing.grond if beslissing.uitkomst != "toegewezen" else ""
    vers.motivering = beslissing.motivering.strip()
    vers.besloten_op, vers.besloten_door_id = peildatum, actor.id
    profiel = profiel_van(actor.gemeente, peildatum)
    if doen and vers.soort == Verzoek.Soort.INZAGE:
        vers.gegevens_sha256 = afdruk(inzage_bij(vers, profiel, peildatum), profiel)
    vers.save()
    if vers.soort == Verzoek.Soort.CORRECTIE and (weigering := _corrigeer(correcties, aan_te_passen if doen else ())):
        return weigering
    if doen and vers.soort == Verzoek.Soort.WISSEN:
        _zet_op_lijst(actor, vers, peildatum)
    if vers.uitkomst != Verzoek.Uitkomst.INGETROKKEN:
        pdf = zet_zeker(antwoordbrief(profiel, actor, vers, peildatum))
        Antwoordbrief.objects.create(
            verzoek=vers, pdf=pdf, sha256=hashlib.sha256(pdf).hexdigest(), gemaakt_op=peildatum
        )
    tekst = f"Verzoek om {vers.get_soort_display()}: {vers.get_uitkomst_display()}."
    return Gedaan(vers, vers.dossier, _OVERIG, tekst, SOORTEN[vers.soort][1])


def _mag_wissen(verzoek: Verzoek, gemeente: int, peildatum: date, *, anderen_akkoord: bool) -> Weigering | None:
    feiten = bewaren.feiten_van([verzoek.dossier], gemeente, peildatum)[verzoek.dossier_id]
    # This very request is open until it is answered, and stands in nobody's way.
    open_ = [wat for wat in feiten.open if wat != bewaren.VERZOEK_LOOPT]
    if Verzoek.objects.filter(dossier=verzoek.dossier, uitkomst="").exclude(pk=verzoek.pk).exists():
        open_.append(bewaren.VERZOEK_LOOPT)
    if feiten.loopt_tot is not None and feiten.loopt_tot >= peildatum:
        open_.append(f"hulp die loopt tot en met {datum_voluit(feiten.loopt_tot)}")
    anderen = anderen_in(verzoek.dossier, verzoek, peildatum)
    return mag_wissen(Wisfeiten(open_, anderen, anderen_akkoord))


def _corrigeer(correcties: Sequence[Correctie], aan_te_passen: Sequence[int]) -> Weigering | None:
    for correctie in correcties:
        plek = Plek(correctie.tabel, correctie.rij, correctie.veld)
        correctie.uitkomst = Correctie.Uitkomst.ERNAAST
        if correctie.pk in aan_te_passen:
            if weigering := _pas_aan(plek, correctie):
                return weigering
            correctie.uitkomst = Correctie.Uitkomst.AANGEPAST
        correctie.save()
    return None


def _pas_aan(plek: Plek, correctie: Correctie) -> Weigering | None:
    gevonden = veld_van(plek)
    if gevonden is None or not in_plaats(plek) or not correctie.moet_zijn:
        return Weigering(
            "correctie.niet-hier",
            f"Dit gegeven wordt niet overschreven: {correctie.veld_voluit}.",
            Bron("Jeugdwet", "art. 7.3.8 lid 2"),
            "Laat het staan. De verklaring van de inwoner komt erbij.",
            "aan_te_passen",
        )
    tabel, veld = gevonden
    waarde = lees_waarde(veld, correctie.moet_zijn)
    if isinstance(waarde, Weigering):
        return waarde
    rij = tabel.model._default_manager.select_for_update().filter(pk=plek.rij).first()
    if rij is None:
        return Weigering(
            "correctie.weg", "Dit gegeven is er niet meer.", _AVG, "Laat het vervallen en vraag de inwoner opnieuw."
        )
    setattr(rij, veld.name, waarde)
    rij.save(update_fields=[veld.name])
    correctie.moet_zijn = leesbaar(waarde, {}) if waarde is not None else ""
    return None


def _zet_op_lijst(actor: Actor, verzoek: Verzoek, peildatum: date) -> None:
    lijst = Vernietigingslijst.objects.create(opgesteld_op=peildatum, opgesteld_door_id=actor.id, verzoek=verzoek.pk)
    Vernietigingsregel.objects.create(
        lijst=lijst,
        soort=Vernietigingsregel.Soort.DOSSIER,
        nummer=verzoek.dossier_id,
        vrij_op=peildatum,
        grond=(
            f"Op verzoek van de inwoner, ontvangen op {datum_voluit(verzoek.ontvangen_op)} (Wmo 2015, art. 5.3.5 lid 1)"
        ),
    )


@handeling(recht="verzoek.beslissen", wet=Bron("AVG", "art. 18 lid 3"))
def hef_beperking_op(actor: Actor, *, verzoek: Verzoek, reden: str, peildatum: date) -> Gedaan[Verzoek] | Weigering:
    """A limit on use ends; the resident was told so before. Refused: there is no such limit, no reason."""
    dossier = vergrendel(actor, verzoek.dossier, ook_gesloten=True)
    if isinstance(dossier, Weigering):
        return dossier
    vers = Verzoek.objects.get(pk=verzoek.pk)
    geldt = vers.uitkomst in ("toegewezen", "deels") and vers.soort in ("beperking", "verzet")
    if not geldt or vers.opgeheven_op is not None:
        return Weigering("beperking.geen", "Hier geldt geen beperking.", _AVG, "Er is niets op te heffen.")
    if not reden.strip():
        return Weigering(
            "beperking.reden",
            "Waarom eindigt de beperking, en hoe weet de inwoner dat?",
            Bron("AVG", "art. 18 lid 3"),
            "Schrijf het op.",
            "reden",
        )
    vers.opgeheven_op, vers.opgeheven_reden = peildatum, reden.strip()
    vers.save()
    return Gedaan(vers, dossier, _OVERIG, f"Beperking van het gebruik opgeheven: {vers.opgeheven_reden}")
