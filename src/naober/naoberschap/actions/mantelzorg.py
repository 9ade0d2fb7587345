"""Carers: who they are, how it goes with them, and what supports them."""

from datetime import date

from naober.bewoners.models import Persoon
from naober.dossier.handeling import Gedaan, handeling, vergrendel, weiger_bij_botsing
from naober.dossier.models import Dossier, Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.kaart.models import Voorziening
from naober.kern import Weigering, leeftijd_op
from naober.naoberschap.models import Belasting, Hulpvraag, Mantelzorg, Mantelzorgsteun
from naober.naoberschap.rules.mantelzorg import (
    OVERBELAST,
    RISICO,
    WET,
    Mantelzorginvoer,
    controleer_belasting,
    controleer_mantelzorg,
    vrijwilliger_eerst,
    weeg_belasting,
)
from naober.naoberschap.rules.vrijwillig import al_gegeven, controleer_maatregel

_GESTOPT = Weigering(
    "mantelzorg.gestopt", "Deze mantelzorg is gestopt.", WET, "Leg nieuwe mantelzorg vast als die er weer is."
)
weiger_bij_botsing(
    "mantelzorgsteun_een_per_jaar",
    Weigering(
        "steun.al-gegeven",
        "Dit is dit jaar al gegeven. Dat kan een keer per jaar.",
        WET,
        "Wacht tot het volgende jaar.",
        "maatregel",
    ),
)


def vul_rij(rij: Mantelzorg, zorg: Mantelzorginvoer) -> Mantelzorg:
    """The row with what was filled in, which has been checked."""
    rij.naam, rij.voor_wie, rij.relatie = zorg.naam.strip(), zorg.voor_wie.strip(), zorg.relatie.strip()
    rij.telefoon, rij.geboortedatum, rij.gebied = zorg.telefoon.strip(), zorg.geboortedatum, zorg.gebied
    rij.uren, rij.sinds, rij.werkend = zorg.uren, zorg.sinds, zorg.werkend
    rij.onbetaald, rij.beroepsmatig = zorg.onbetaald, zorg.beroepsmatig
    rij.steunvraag, rij.scholingsvraag = zorg.steunvraag.strip(), zorg.scholingsvraag.strip()
    rij.overdraagbaar = zorg.overdraagbaar.strip()
    return rij


@handeling(recht="mantelzorg.vastleggen", wet=WET)
def leg_mantelzorg_vast(
    actor: Actor,
    *,
    zorg: Mantelzorginvoer,
    dossier: Dossier | None = None,
    verzorgde: Persoon | None = None,
    persoon: Persoon | None = None,
    mantelzorg: Mantelzorg | None = None,
    peildatum: date,
) -> Gedaan[Mantelzorg] | Weigering:
    """Record who cares for whom, in the file of who is cared for or standing alone; with `mantelzorg` what has changed.

    `persoon`: the carer, when a resident that we know. Refused by `controleer_mantelzorg`, somebody who cares for
    themselves, and what has ended."""
    if fout := controleer_mantelzorg(profiel_van(actor.gemeente, peildatum), zorg, peildatum):
        return fout
    if persoon is not None and verzorgde is not None and persoon.pk == verzorgde.pk:
        return Weigering(
            "mantelzorg.zichzelf", "Iemand is geen mantelzorger van zichzelf.", WET, "Kies een ander.", "verzorgde"
        )
    rij = Mantelzorg(vastgelegd_op=peildatum, vastgelegd_door_id=actor.id)
    if mantelzorg is not None:
        rij = Mantelzorg.objects.select_for_update(of=("self",)).get(pk=mantelzorg.pk)
        if rij.tot is not None:
            return _GESTOPT
    elif dossier is not None:
        rij.dossier, rij.verzorgde, rij.persoon = dossier, verzorgde, persoon
    else:
        rij.persoon = persoon
    open_ = _op_slot(actor, rij)
    if isinstance(open_, Weigering):
        return open_
    vul_rij(rij, zorg).save()
    tekst = f"Mantelzorger vastgelegd: {rij.naam}, {rij.relatie}." if open_ else "Een mantelzorger is vastgelegd."
    return Gedaan(rij, open_, Gebeurtenis.Soort.GESPREK if open_ else Gebeurtenis.Soort.OVERIG, tekst)


def _op_slot(actor: Actor, rij: Mantelzorg) -> Dossier | Weigering | None:
    """The file to which this carer belongs, locked; None for one that stands alone."""
    return None if rij.dossier_id is None else vergrendel(actor, Dossier(pk=rij.dossier_id))


def _lopend(actor: Actor, mantelzorg: Mantelzorg) -> tuple[Mantelzorg, Dossier | None] | Weigering:
    vers = Mantelzorg.objects.get(pk=mantelzorg.pk)
    open_ = _op_slot(actor, vers)
    if isinstance(open_, Weigering):
        return open_
    return _GESTOPT if vers.tot is not None else (vers, open_)


@handeling(recht="mantelzorg.vastleggen", wet=WET)
def leg_belasting_vast(
    actor: Actor, *, mantelzorg: Mantelzorg, last: int, kracht: int, gesprek: str, peildatum: date
) -> Gedaan[Belasting] | Weigering:
    """What came out of the carer's own conversation: how heavy it is and how much they can bear. Overload, or the
    risk of it, is a signal on the timeline. Refused by `controleer_belasting`, and of care that has ended."""
    if fout := controleer_belasting(last, kracht, gesprek):
        return fout
    uit = _lopend(actor, mantelzorg)
    if isinstance(uit, Weigering):
        return uit
    vers, dossier = uit
    rij = Belasting.objects.create(
        mantelzorg=vers, dag=peildatum, last=last, kracht=kracht, oordeel=weeg_belasting(last, kracht),
        gesprek=gesprek.strip(), door_id=actor.id,
    )  # fmt: skip
    signaal = {OVERBELAST: "Signaal: de mantelzorger is overbelast.", RISICO: "Signaal: overbelasting dreigt."}
    tekst = f"Gesproken met mantelzorger {vers.naam}." if dossier else "Gesproken met een mantelzorger."
    return Gedaan(rij, dossier, Gebeurtenis.Soort.GESPREK, f"{tekst} {signaal.get(rij.oordeel, '')}".strip())


@handeling(recht="mantelzorg.vastleggen", wet=WET)
def steun_mantelzorger(
    actor: Actor,
    *,
    mantelzorg: Mantelzorg,
    maatregel: str,
    wat: str,
    reden: str = "",
    voorziening: Voorziening | None = None,
    peildatum: date,
) -> Gedaan[Mantelzorgsteun] | Weigering:
    """Support of the profile, given to a carer: respite, training, peers, appreciation. `reden`: why not by a
    volunteer.

    Refused by `controleer_maatregel` and `vrijwilliger_eerst`, what is once a year when this carer had it this year for
    whomever they care, and of care that has ended."""
    profiel = profiel_van(actor.gemeente, peildatum)
    uit = _lopend(actor, mantelzorg)
    if isinstance(uit, Weigering):
        return uit
    vers, dossier = uit
    leeftijd = leeftijd_op(vers.geboortedatum, peildatum) if vers.geboortedatum else None
    gekozen = controleer_maatregel(profiel.naoberschap.maatregel(maatregel), "mantelzorger", wat, leeftijd=leeftijd)
    if isinstance(gekozen, Weigering):
        return gekozen
    fout = vrijwilliger_eerst(
        profiel, gekozen, gevraagd=Hulpvraag.objects.filter(mantelzorg=vers).exists(),
        gesproken=vers.belastingen.exists(), reden=reden,
    )  # fmt: skip
    if fout is not None:
        return fout
    eerder = Mantelzorgsteun.objects.filter(maatregel=maatregel, jaar=peildatum.year)
    zelfde = eerder.filter(mantelzorg__persoon=vers.persoon_id) if vers.persoon_id else eerder.filter(mantelzorg=vers)
    if gekozen.per_jaar and zelfde.exists():
        return al_gegeven(gekozen, peildatum.year)
    rij = Mantelzorgsteun.objects.create(
        mantelzorg=vers, maatregel=maatregel, soort=gekozen.soort, vorm=gekozen.vorm or "", pijler=gekozen.pijler or "",
        functie=gekozen.functie or "", jaar=peildatum.year, dag=peildatum, wat=wat.strip(), voorziening=voorziening,
        eenmalig=gekozen.per_jaar, door_id=actor.id,
    )  # fmt: skip
    tekst = f"Voor mantelzorger {vers.naam}: {gekozen.naam}." if dossier else f"Voor een mantelzorger: {gekozen.naam}."
    return Gedaan(rij, dossier, Gebeurtenis.Soort.PLAN if dossier else Gebeurtenis.Soort.OVERIG, tekst, gekozen.bron)


@handeling(recht="mantelzorg.vastleggen", wet=WET)
def beeindig_mantelzorg(
    actor: Actor, *, mantelzorg: Mantelzorg, slot: str, peildatum: date
) -> Gedaan[Mantelzorg] | Weigering:
    """The care ends; nobody needs to say why they stop, only that it did. Refused without words, and when it ended."""
    if not slot.strip():
        return Weigering("mantelzorg.slot", "Wat is er veranderd?", WET, "Schrijf het kort op.", "slot")
    uit = _lopend(actor, mantelzorg)
    if isinstance(uit, Weigering):
        return uit
    vers, dossier = uit
    vers.tot, vers.slot = peildatum, slot.strip()
    vers.save()
    tekst = f"De mantelzorg van {vers.naam} is gestopt." if dossier else "Mantelzorg is gestopt."
    return Gedaan(vers, dossier, Gebeurtenis.Soort.OVERIG, tekst)
