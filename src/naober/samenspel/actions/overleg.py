"""Consultation with several parties on one household. Its minutes are those of the plan (`plan.samen`)."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from naober.bewoners.models import Persoon
from naober.delen.actions import Deling, verstrek
from naober.dossier.bewoners import hoort_hier
from naober.dossier.handeling import Gedaan, handeling, op_slot, vergrendel
from naober.dossier.models import Dossier, Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Profiel
from naober.gemeente.queries import profiel_van
from naober.kern import Bron, Weigering
from naober.plan.samen.actions import leg_overleg_vast
from naober.samenspel.models import Casusoverleg, Inbreng, Werkafspraak
from naober.samenspel.queries import ziet_dossier
from naober.samenspel.rules import overleg as regels
from naober.samenspel.rules.netwerk import NieuweWerkafspraak, controleer_afspraak

_SAMEN = Bron("Wmo 2015", "art. 2.3.2 lid 4")
_VERTROUWELIJK = Bron("AVG", "art. 5 lid 1 onder f")
_PLAN = Gebeurtenis.Soort.PLAN
# What is told to who is asked to come: what it is about, to bring the help into line with each other.
_GEGEVENS, _DOEL = ("hulpvraag",), "afstemmen"
_NIET_OPEN = Weigering(
    "overleg.niet-open", "Dit overleg is geweest of gaat niet door.", _SAMEN, "Beleg een nieuw overleg."
)


@handeling(recht="casusoverleg.beleggen", wet=_SAMEN)
def beleg_casusoverleg(
    actor: Actor,
    *,
    dossier: Dossier,
    persoon: Persoon,
    uitnodiging: regels.Uitnodiging,
    van_wet: str = "Wmo 2015",
    peildatum: date,
) -> Gedaan[Casusoverleg] | Weigering:
    """Call a consultation about this resident: who leads, who decides, who is asked to come, and the resident.

    Whoever does not work in the file comes for an organisation; what it is about is then shared with it as anything
    else is, by consent or another ground (`delen.verstrek`), or all of it is refused. Refused as well: see
    `controleer_uitnodiging`, and an account that is not of the organisation it comes for."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    profiel = profiel_van(actor.gemeente, peildatum)
    fout = hoort_hier(open_, persoon, peildatum) or regels.controleer_uitnodiging(profiel, uitnodiging, peildatum)
    if fout:
        return fout
    for nummer, d in enumerate(uitnodiging.deelnemers, 1):
        if fout := _mag_komen(actor, profiel, open_, d, nummer):
            return fout
    for ontvanger in dict.fromkeys(d.ontvanger for d in uitnodiging.deelnemers if d.ontvanger):
        deling = Deling(
            ontvanger, _GEGEVENS, _DOEL, van_wet,
            inhoud=f"Uitnodiging voor overleg over: {uitnodiging.onderwerp.strip()}. {uitnodiging.vraag.strip()}",
            noodzaak=f"Samen beslissen: {uitnodiging.vraag.strip()}",
            verteld="De inwoner weet van dit overleg." if uitnodiging.inwoner_uitgenodigd else uitnodiging.reden_zonder,
        )  # fmt: skip
        gedeeld = verstrek(actor, dossier=open_, persoon=persoon, deling=deling, peildatum=peildatum)
        if isinstance(gedeeld, Weigering):
            return replace(gedeeld, veld="wie-1")
    rij = Casusoverleg.objects.create(
        dossier=open_,
        persoon=persoon,
        onderwerp=uitnodiging.onderwerp.strip(),
        vraag=uitnodiging.vraag.strip(),
        dag=uitnodiging.dag,
        leider=uitnodiging.leider.strip(),
        beslist=uitnodiging.beslist.strip(),
        inwoner_uitgenodigd=uitnodiging.inwoner_uitgenodigd,
        reden_zonder=uitnodiging.reden_zonder.strip(),
        deelnemers=[
            {"naam": d.naam.strip(), "soort": d.soort, "ontvanger": d.ontvanger} for d in uitnodiging.deelnemers
        ],
        leden=sorted({actor.id, *(d.medewerker for d in uitnodiging.deelnemers if d.medewerker is not None)}),
        belegd_door_id=actor.id,
    )
    wie = ", ".join(d.naam.strip() for d in uitnodiging.deelnemers)
    erbij = "De inwoner is uitgenodigd." if rij.inwoner_uitgenodigd else f"Zonder de inwoner: {rij.reden_zonder}"
    return Gedaan(rij, open_, _PLAN, f"Overleg belegd op {rij.dag:%d-%m-%Y} over {rij.onderwerp}, met {wie}. {erbij}")


def _mag_komen(actor: Actor, profiel: Profiel, dossier: Dossier, d: regels.Deelnemer, nummer: int) -> Weigering | None:
    """Somebody of family or neighbours comes as the household asks; a professional by a ground."""
    if d.medewerker is None:
        soort = profiel.plan.partij(d.soort)
        informeel = soort is not None and not soort.formeel
        return regels.controleer_kent(d.naam, ziet=informeel, ontvanger=d.ontvanger, nummer=nummer)
    wie = Medewerker.objects.filter(gemeente_id=actor.gemeente, is_active=True, pk=d.medewerker).first()
    if wie is None or (d.ontvanger and wie.organisatie != d.ontvanger):
        return Weigering(
            "overleg.account",
            f"{d.naam}: dit account hoort niet bij deze organisatie.",
            _VERTROUWELIJK,
            "Kies een medewerker van die organisatie, of laat het account leeg.",
            f"wie-{nummer}",
        )
    return regels.controleer_kent(d.naam, ziet=ziet_dossier(wie, dossier.pk), ontvanger=d.ontvanger, nummer=nummer)


@handeling(recht="casusoverleg.beleggen", wet=_SAMEN)
def houd_casusoverleg(
    actor: Actor,
    *,
    overleg: Casusoverleg,
    verslag: str,
    aanwezig: Collection[int],
    inwoner_erbij: bool,
    reden_afwezig: str = "",
    peildatum: date,
) -> Gedaan[Casusoverleg] | Weigering:
    """The consultation was held: its minutes stand in the plan, with who of those asked were there; of each it is kept
    whether they came. `aanwezig`: their places in `deelnemers`, from 1. Refused: before its day, held before, somebody
    who was not asked, nobody there, and what `leg_overleg_vast` refuses."""
    vers = _open(actor, overleg)
    if isinstance(vers, Weigering):
        return vers
    if vers.dag > peildatum:
        return Weigering(
            "overleg.nog-niet", "Dit overleg is nog niet geweest.", _SAMEN, "Wacht tot die dag.", "verslag"
        )
    if fout := regels.controleer_aanwezig(len(vers.deelnemers), aanwezig):
        return fout
    vers.deelnemers = [{**d, "erbij": nr in aanwezig} for nr, d in enumerate(vers.deelnemers, 1)]
    gehouden = leg_overleg_vast(
        actor,
        dossier=vers.dossier,
        onderwerp=vers.onderwerp,
        verslag=verslag,
        inwoner_erbij=inwoner_erbij,
        reden_afwezig=reden_afwezig,
        aanwezigen=[(d["naam"], d["soort"]) for d in vers.deelnemers if d["erbij"]],
        dag=vers.dag,
        peildatum=peildatum,
    )
    if isinstance(gehouden, Weigering):
        return gehouden
    vers.gehouden, vers.stand = gehouden, Casusoverleg.Stand.GEHOUDEN
    vers.save()
    # The line on the timeline is that of the minutes.
    return Gedaan(vers, vers.dossier, _PLAN, "")


@handeling(recht="casusoverleg.beleggen", wet=_SAMEN)
def laat_casusoverleg_vervallen(
    actor: Actor, *, overleg: Casusoverleg, reden: str, peildatum: date
) -> Gedaan[Casusoverleg] | Weigering:
    """It does not take place. Refused: held before, and without a reason."""
    vers = _open(actor, overleg)
    if isinstance(vers, Weigering):
        return vers
    if not reden.strip():
        return Weigering("overleg.reden", "Waarom gaat het overleg niet door?", _SAMEN, "Schrijf het op.", "reden")
    vers.stand = Casusoverleg.Stand.VERVALLEN
    vers.save()
    return Gedaan(vers, vers.dossier, _PLAN, f"Het overleg over {vers.onderwerp} gaat niet door: {reden.strip()}")


def _open(actor: Actor, overleg: Casusoverleg) -> Casusoverleg | Weigering:
    open_ = vergrendel(actor, overleg.dossier)
    if isinstance(open_, Weigering):
        return open_
    vers = Casusoverleg.objects.select_related("dossier").get(pk=overleg.pk)
    return vers if vers.stand == Casusoverleg.Stand.BELEGD else _NIET_OPEN


@handeling(recht="casusoverleg.beleggen", wet=_SAMEN)
def spreek_in_overleg_af(
    actor: Actor, *, overleg: Casusoverleg, afspraak: NieuweWerkafspraak, peildatum: date
) -> Gedaan[Werkafspraak] | Weigering:
    """Who does what and until when, as the consultation agreed; everybody who was asked sees who does what.

    Refused: see `controleer_afspraak`, and a consultation that does not take place."""
    open_ = vergrendel(actor, overleg.dossier)
    if isinstance(open_, Weigering):
        return open_
    vers = Casusoverleg.objects.get(pk=overleg.pk)
    if vers.stand == Casusoverleg.Stand.VERVALLEN:
        return _NIET_OPEN
    if fout := controleer_afspraak(afspraak, vers.leden, peildatum):
        return fout
    rij = Werkafspraak.objects.create(
        overleg=vers,
        dossier=open_,
        wat=afspraak.wat.strip(),
        eigenaar_id=afspraak.eigenaar,
        namens=afspraak.namens.strip(),
        uiterlijk=afspraak.uiterlijk,
        gemaakt_op=peildatum,
    )
    return Gedaan(
        rij, open_, _PLAN, f"Afgesproken: {rij.namens} zorgt uiterlijk {rij.uiterlijk:%d-%m-%Y} voor: {rij.wat}"
    )


@handeling(recht="werkafspraak.opvolgen", wet=_SAMEN)
def breng_in(actor: Actor, *, overleg: Casusoverleg, tekst: str, peildatum: date) -> Gedaan[Inbreng] | Weigering:
    """Whoever was asked to come thinks along, also before the day and without the file. Refused: who was not asked,
    nothing said, and a consultation that does not take place."""
    vers = Casusoverleg.objects.get(pk=overleg.pk)
    if actor.id not in vers.leden:
        return Weigering(
            "overleg.niet-gevraagd",
            "U bent voor dit overleg niet gevraagd.",
            _VERTROUWELIJK,
            "Vraag wie het overleg belegde om u erbij te vragen.",
        )
    if vers.stand == Casusoverleg.Stand.VERVALLEN:
        return _NIET_OPEN
    if not tekst.strip():
        return Weigering("overleg.inbreng", "Wat wilt u meegeven?", _SAMEN, "Schrijf het op.", "tekst")
    dossier = op_slot(vers.dossier_id)
    if isinstance(dossier, Weigering):
        return dossier
    rij = Inbreng.objects.create(
        overleg=vers, dossier=dossier, medewerker_id=actor.id, tekst=tekst.strip(), dag=peildatum
    )
    return Gedaan(rij, dossier, _PLAN, f"{actor.naam} denkt mee over {vers.onderwerp}.")
