"""Objection, appeal and complaint: recorded, talked over, and answered."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from naober.besluit.actions.bewaren import bewaar_brief
from naober.besluit.models import Besluit, Bezwaar, Brief, Klacht, Vervolgbesluit
from naober.besluit.rules.grenzen import weiger_zonder_besluit
from naober.besluit.rules.vervolg import (
    bezwaartermijn,
    controleer_bezwaar,
    controleer_bezwaarbesluit,
    controleer_klacht,
    controleer_klachtoordeel,
)
from naober.besluit.vervolgbrief import bezwaarbrief
from naober.bewoners.models import Persoon
from naober.dossier.handeling import Gedaan, handeling, vergrendel, weiger_bij_botsing
from naober.dossier.models import Dossier, Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Profiel
from naober.gemeente.queries import profiel_van
from naober.kern import Bron, Weigering
from naober.plan.models import Actie

_BEZWAAR = Bron("Awb", "art. 6:4")
_KLACHT = Bron("Awb", "art. 9:1")
_LOOPT_AL = Weigering(
    "bezwaar.bestaat",
    "Tegen dit besluit loopt al een bezwaar of beroep.",
    _BEZWAAR,
    "Voeg wat nieuw is toe aan het bezwaar dat loopt.",
)
weiger_bij_botsing("bezwaar_een_open_per_besluit", _LOOPT_AL)


@handeling(recht="bezwaar.registreren", wet=_BEZWAAR)
def registreer_bezwaar(
    actor: Actor,
    *,
    actie: Actie,
    kenmerk: str,
    ontvangen_op: date,
    gronden: str,
    soort: str = "bezwaar",
    peildatum: date,
) -> Gedaan[Bezwaar] | Weigering:
    """Record an objection to the decision with this `kenmerk` on this action, or the appeal after it.

    Refused: where there is no decision, with the way to complain instead; before the decision; without grounds; an
    appeal before the objection was decided upon. Too late is recorded, not refused: that is for who decides."""
    dossier = vergrendel(actor, actie.plan.dossier, ook_gesloten=True)
    if isinstance(dossier, Weigering):
        return dossier
    ingediend = Ingediend(kenmerk, ontvangen_op, gronden, soort)
    return ontvang_bezwaar(profiel_van(actor.gemeente, peildatum), dossier, actie, ingediend, peildatum)


@dataclass(frozen=True, slots=True)
class Ingediend:
    """An objection or appeal as it came: to the decision with this reference, on which day, with what is wrong.

    `door`: the resident, or who speaks for them, by name, when they sent it themselves."""

    kenmerk: str
    ontvangen_op: date
    gronden: str
    soort: str = "bezwaar"
    door: str = ""


def ontvang_bezwaar(
    profiel: Profiel, dossier: Dossier, actie: Actie, ingediend: Ingediend, peildatum: date
) -> Gedaan[Bezwaar] | Weigering:
    """Keep an objection, whoever brings it; only called inside an action, in a file under lock. Refused: see
    `registreer_bezwaar`."""
    kenmerk, ontvangen_op, soort = ingediend.kenmerk, ingediend.ontvangen_op, ingediend.soort
    product = profiel.product(actie.product)
    route = profiel.besluitregels.klachtenroute if profiel.besluitregels else None
    if product is not None and (weigering := weiger_zonder_besluit(product, profiel.besluitregels)):
        return weigering
    besluit = Besluit.objects.filter(actie_id=actie.pk).first()
    bekend_op = _bekend_op(besluit, kenmerk) if besluit else None
    if besluit is None or bekend_op is None:
        return Weigering(
            "bezwaar.geen-besluit",
            "Er is geen besluit, dus er kan geen bezwaar tegen worden gemaakt.",
            _BEZWAAR,
            f"Is de inwoner niet tevreden, leg dan een klacht vast. {route or ''}".strip(),
            "kenmerk" if besluit else None,
        )
    eerder = Bezwaar.objects.filter(besluit=besluit, kenmerk=kenmerk)
    if eerder.filter(uitkomst="").exists():
        return _LOOPT_AL
    beslist = eerder.filter(soort="bezwaar").exclude(uitkomst__in=("", "ingetrokken")).order_by("-besloten_op").first()
    if weigering := controleer_bezwaar(
        soort, ingediend.gronden, ontvangen_op, bekend_op, bezwaar_beslist=beslist is not None, peildatum=peildatum
    ):
        return weigering
    vanaf = beslist.besloten_op if soort == "beroep" and beslist and beslist.besloten_op else bekend_op
    bezwaar = Bezwaar.objects.create(
        besluit=besluit,
        soort=soort,
        kenmerk=kenmerk,
        ontvangen_op=ontvangen_op,
        te_laat=ontvangen_op > bezwaartermijn(profiel, besluit.wet, vanaf).uiterste_datum,
        gronden=ingediend.gronden.strip(),
        ingediend_door=ingediend.door[:120],
    )
    laat = " Het kwam na de termijn." if bezwaar.te_laat else ""
    tekst = f"{bezwaar.get_soort_display().capitalize()} ontvangen tegen besluit {kenmerk}.{laat}"
    return Gedaan(bezwaar, dossier, Gebeurtenis.Soort.BESLUIT, tekst, dag=ontvangen_op)


def _bekend_op(besluit: Besluit, kenmerk: str) -> date | None:
    """When the decision with this reference was taken: the first one, or one on it."""
    if kenmerk == besluit.kenmerk:
        return besluit.genomen_op
    return Vervolgbesluit.objects.filter(besluit=besluit, kenmerk=kenmerk).values_list("genomen_op", flat=True).first()


@handeling(recht="bezwaar.registreren", wet=_BEZWAAR)
def leg_overleg_bezwaar_vast(
    actor: Actor, *, bezwaar: Bezwaar, overleg: str, peildatum: date
) -> Gedaan[Bezwaar] | Weigering:
    """Record that it was talked over with the resident, and what came of it."""
    vers = _open_bezwaar(actor, bezwaar)
    if isinstance(vers, Weigering):
        return vers
    if not overleg.strip():
        return Weigering("bezwaar.overleg", "Wat kwam er uit het gesprek?", _BEZWAAR, "Schrijf het kort op.", "overleg")
    vers.overleg_op, vers.overleg = peildatum, overleg.strip()
    vers.save()
    return Gedaan(
        vers, vers.besluit.dossier, Gebeurtenis.Soort.BESLUIT, f"Over bezwaar tegen {vers.kenmerk} is gesproken."
    )


def _open_bezwaar(actor: Actor, bezwaar: Bezwaar) -> Bezwaar | Weigering:
    dossier = vergrendel(actor, bezwaar.besluit.dossier, ook_gesloten=True)
    if isinstance(dossier, Weigering):
        return dossier
    vers = Bezwaar.objects.select_related("besluit__dossier__huishouden", "besluit__persoon", "besluit__actie").get(
        pk=bezwaar.pk
    )
    if vers.uitkomst:
        return Weigering(
            "bezwaar.besloten", "Dit bezwaar is al afgehandeld.", _BEZWAAR, "Open het om de uitkomst te lezen."
        )
    return vers


@handeling(recht="bezwaar.behandelen", wet=Bron("Awb", "art. 7:11"))
def beslis_op_bezwaar(
    actor: Actor, *, bezwaar: Bezwaar, uitkomst: str, motivering: str = "", peildatum: date
) -> Gedaan[Bezwaar] | Weigering:
    """Decide on an objection, with a letter; record what the court said of an appeal; or that it was withdrawn.

    Refused: one's own decision, no motivation, 'niet-ontvankelijk' for what came in time, and where the profile
    asks it: not talked over yet. A decision found wrong is changed or ended by a decision of its own."""
    vers = _open_bezwaar(actor, bezwaar)
    if isinstance(vers, Weigering):
        return vers
    profiel = profiel_van(actor.gemeente, peildatum)
    genomen_door = vers.besluit.genomen_door_id
    vervolg = Vervolgbesluit.objects.filter(kenmerk=vers.kenmerk).first()
    if vervolg is not None:
        genomen_door = vervolg.genomen_door_id
    if weigering := controleer_bezwaarbesluit(
        uitkomst,
        motivering,
        zelf_besloten=genomen_door == actor.id,
        overlegd=vers.overleg_op is not None or vers.soort == Bezwaar.Soort.BEROEP,
        te_laat=vers.te_laat,
        regels=profiel.besluitregels,
    ):
        return weigering
    vers.uitkomst, vers.motivering = uitkomst, motivering.strip()
    vers.besloten_op, vers.besloten_door_id = peildatum, actor.id
    vers.save()
    product = profiel_van(actor.gemeente, vers.besluit.genomen_op).product(vers.besluit.product)
    if vers.soort == Bezwaar.Soort.BEZWAAR and uitkomst != Bezwaar.Uitkomst.INGETROKKEN and product is not None:
        inhoud = bezwaarbrief(profiel, actor, vers, product)
        if weigering := bewaar_brief(vers.besluit, Brief.Soort.BEZWAAR, inhoud, peildatum, {"motivering": motivering}):
            return weigering
    tekst = f"{vers.get_soort_display().capitalize()} tegen besluit {vers.kenmerk}: {vers.get_uitkomst_display()}."
    return Gedaan(vers, vers.besluit.dossier, Gebeurtenis.Soort.BESLUIT, tekst)


@handeling(recht="bezwaar.registreren", wet=_KLACHT)
def registreer_klacht(
    actor: Actor,
    *,
    dossier: Dossier,
    persoon: Persoon,
    waarover: str,
    omschrijving: str,
    ontvangen_op: date,
    over_medewerker: Medewerker | None = None,
    peildatum: date,
) -> Gedaan[Klacht] | Weigering:
    """Record a complaint. It needs no decision, so it is possible for help without one as well."""
    open_ = vergrendel(actor, dossier, ook_gesloten=True)
    if isinstance(open_, Weigering):
        return open_
    return ontvang_klacht(
        open_,
        persoon,
        waarover,
        omschrijving,
        ontvangen_op,
        peildatum,
        ontvangen_door_id=actor.id,
        over_medewerker=over_medewerker,
    )


def ontvang_klacht(
    dossier: Dossier,
    persoon: Persoon,
    waarover: str,
    omschrijving: str,
    ontvangen_op: date,
    peildatum: date,
    **door: Any,
) -> Gedaan[Klacht] | Weigering:
    """Keep a complaint, whoever brings it; only called inside an action, in a file under lock."""
    if weigering := controleer_klacht(waarover, omschrijving, ontvangen_op, peildatum):
        return weigering
    klacht = Klacht.objects.create(
        dossier=dossier,
        persoon=persoon,
        ontvangen_op=ontvangen_op,
        waarover=waarover.strip(),
        omschrijving=omschrijving.strip(),
        **door,
    )
    return Gedaan(
        klacht, dossier, Gebeurtenis.Soort.OVERIG, f"Klacht ontvangen over {klacht.waarover}.", dag=ontvangen_op
    )


@handeling(recht="bezwaar.behandelen", wet=_KLACHT)
def handel_klacht_af(
    actor: Actor, *, klacht: Klacht, overleg: str = "", oordeel: str = "", peildatum: date
) -> Gedaan[Klacht] | Weigering:
    """Record that a complaint was talked over, or what was found and what happens now, or both.

    Refused: about oneself, without a finding, and where the profile asks it: not talked over yet."""
    open_ = vergrendel(actor, klacht.dossier, ook_gesloten=True)
    if isinstance(open_, Weigering):
        return open_
    vers = Klacht.objects.select_related("dossier").get(pk=klacht.pk)
    if vers.afgehandeld_op is not None:
        return Weigering("klacht.afgehandeld", "Deze klacht is al afgehandeld.", _KLACHT, "Open haar om te lezen hoe.")
    if overleg.strip():
        vers.overleg_op, vers.overleg = peildatum, overleg.strip()
    if oordeel.strip() or not overleg.strip():
        profiel = profiel_van(actor.gemeente, peildatum)
        if weigering := controleer_klachtoordeel(
            oordeel,
            over_zichzelf=vers.over_medewerker_id == actor.id,
            overlegd=vers.overleg_op is not None,
            regels=profiel.besluitregels,
        ):
            return weigering
        vers.oordeel, vers.afgehandeld_op, vers.afgehandeld_door_id = oordeel.strip(), peildatum, actor.id
    vers.save()
    tekst = "afgehandeld" if vers.afgehandeld_op else "besproken met de inwoner"
    return Gedaan(vers, vers.dossier, Gebeurtenis.Soort.OVERIG, f"Klacht over {vers.waarover}: {tekst}.")
