"""Recording figures, what is aimed at, what is told and adjusted, and what residents say after help."""

from datetime import date
from decimal import Decimal

from naober.dossier.handeling import Gedaan, handeling, vergrendel
from naober.dossier.models import Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.doelbeschrijving import getal
from naober.gemeente.profiel import Profiel
from naober.gemeente.queries import profiel_van
from naober.kern import Weigering
from naober.monitor.doelen.bevragen import BEVRAGING, Antwoorden, leg_antwoorden_vast
from naober.monitor.doelen.inlezen import lees_cijfers
from naober.monitor.doelen.rules import (
    BELEID,
    Regel,
    Streefkeuze,
    Waarde,
    controleer_regel,
    controleer_streef,
    controleer_waarde,
)
from naober.monitor.models import Doelregel, Indicatorwaarde, Nabevraging, Streefwaarde
from naober.plan.models import Actie
from naober.register.queries import bekende_achternamen

_OVERIG = Gebeurtenis.Soort.OVERIG


@handeling(recht="monitor.bijhouden", wet=BELEID)
def leg_cijfer_vast(actor: Actor, *, waarde: Waarde, peildatum: date) -> Gedaan[Indicatorwaarde] | Weigering:
    """Record a figure of an indicator, or what is to be said of it in words. Refused by `controleer_waarde`: what is
    counted by the system itself, without source or completeness, in another unit, or with nothing to divide by."""
    profiel = profiel_van(actor.gemeente, peildatum)
    if fout := controleer_waarde(profiel, waarde, vorige=_vorige(waarde), peildatum=peildatum):
        return fout
    rij = _rij(actor, waarde, Indicatorwaarde.Wijze.HANDMATIG, peildatum)
    rij.save()
    return Gedaan(rij, None, _OVERIG, f"{_gezegd(profiel, waarde)} is vastgelegd.")


@handeling(recht="monitor.bijhouden", wet=BELEID)
def lees_cijfers_in(actor: Actor, *, bestand: str, peildatum: date) -> Gedaan[int] | Weigering:
    """Read a CSV file with figures; all of it, or nothing. Gives how many there were. Refused: what `lees_cijfers`
    cannot read, and the first line that `controleer_waarde` refuses, with its number."""
    profiel = profiel_van(actor.gemeente, peildatum)
    gelezen = lees_cijfers(profiel, bestand)
    if isinstance(gelezen, Weigering):
        return gelezen
    vorige = _laatste_waarden(gelezen)
    for nr, waarde in enumerate(gelezen, start=1):
        eerder = vorige.get((waarde.indicator, waarde.gebied, waarde.deel))
        if fout := controleer_waarde(profiel, waarde, vorige=eerder, peildatum=peildatum):
            return Weigering(fout.code, f"Cijfer {nr}: {fout.reden}", fout.bron, fout.alternatief, "bestand")
    Indicatorwaarde.objects.bulk_create(
        [_rij(actor, w, Indicatorwaarde.Wijze.INGELEZEN, peildatum) for w in gelezen], batch_size=500
    )
    return Gedaan(len(gelezen), None, _OVERIG, f"{len(gelezen)} cijfers van indicatoren ingelezen.")


def _rij(actor: Actor, w: Waarde, wijze: Indicatorwaarde.Wijze, dag: date) -> Indicatorwaarde:
    return Indicatorwaarde(
        indicator=w.indicator, van=w.van, tot=w.tot, gebied=w.gebied, deel=w.deel, waarde=w.waarde, teller=w.teller,
        noemer=w.noemer, uitspraak=w.uitspraak.strip(), herkomst=w.herkomst.strip(), peildatum=w.peildatum,
        telt=w.telt, correctie=w.correctie.strip(), volledig=w.volledig.strip(), wijze=wijze, dag=dag,
        medewerker_id=actor.id,
    )  # fmt: skip


def _vorige(w: Waarde) -> Decimal | None:
    return _laatste_waarden([w]).get((w.indicator, w.gebied, w.deel))


def _laatste_waarden(nieuw: list[Waarde]) -> dict[tuple[str, str, str], Decimal | None]:
    """The last figure of each of these indicators and parts; one query."""
    rijen = Indicatorwaarde.objects.filter(indicator__in={w.indicator for w in nieuw}, waarde__isnull=False)
    rijen = rijen.order_by("indicator", "gebied", "deel", "-tot", "-id").distinct("indicator", "gebied", "deel")
    return {(i, g, d): waarde for i, g, d, waarde in rijen.values_list("indicator", "gebied", "deel", "waarde")}


def _gezegd(profiel: Profiel, w: Waarde) -> str:
    indicator = profiel.indicator(w.indicator)
    if indicator is None or w.waarde is None:
        return f"{indicator.naam if indicator else w.indicator}: wat erover te zeggen is"
    return f"{indicator.naam}: {getal(w.waarde)} {indicator.eenheid}"


@handeling(recht="monitor.bijhouden", wet=BELEID)
def stel_streef_vast(actor: Actor, *, streef: Streefkeuze, peildatum: date) -> Gedaan[Streefwaarde] | Weigering:
    """Say what is aimed at from a day on, and in which document that was agreed. Refused by `controleer_streef`."""
    profiel = profiel_van(actor.gemeente, peildatum)
    laatste = Streefwaarde.objects.filter(indicator=streef.indicator).order_by("-id").first()
    if fout := controleer_streef(profiel, streef, laatste=laatste.vanaf if laatste else None):
        return fout
    rij = Streefwaarde.objects.create(
        indicator=streef.indicator, soort=streef.soort, waarde=streef.waarde, vanaf=streef.vanaf,
        document=streef.document.strip(), reden=streef.reden.strip(), dag=peildatum, medewerker_id=actor.id,
    )  # fmt: skip
    waarde = f" {getal(rij.waarde)}" if rij.waarde is not None else ""
    return Gedaan(rij, None, _OVERIG, f"Streven bij {rij.indicator}: {Streefwaarde.Soort(rij.soort).label}{waarde}.")


@handeling(recht="monitor.vertellen", wet=BELEID)
def vertel_bij_doel(actor: Actor, *, regel: Regel, peildatum: date) -> Gedaan[Doelregel] | Weigering:
    """Write a story, experience, reflection, activity, effort, effect or research beside a goal. Refused by
    `controleer_regel`, also when a resident is named in it; an adjustment and an evaluation are `stel_bij`'s."""
    if regel.soort in ("bijstelling", "evaluatie"):
        return Weigering(
            "doelen.bijstelling", "Bijstellen en evalueren doet wie de cijfers bijhoudt.", BELEID,
            "Kies een andere soort, of vraag het de beleidsmedewerker.", "soort",
        )  # fmt: skip
    return _schrijf(actor, regel, None, peildatum)


@handeling(recht="monitor.bijhouden", wet=BELEID)
def stel_bij(
    actor: Actor, *, regel: Regel, waarde: Indicatorwaarde | None = None, peildatum: date
) -> Gedaan[Doelregel] | Weigering:
    """Record what was adjusted, in which part of the steering, and which figure gave rise to it; or what a moment of
    evaluation yielded. Refused by `controleer_regel`, and for a figure of another indicator."""
    if regel.soort not in ("bijstelling", "evaluatie"):
        return Weigering("doelen.soort", "Kies bijstelling of evaluatie.", BELEID, "Kies uit de lijst.", "soort")
    if waarde is not None and regel.indicator and waarde.indicator != regel.indicator:
        return Weigering(
            "doelen.ander-cijfer", "Dit cijfer is van een andere indicator.", BELEID, "Kies er een van deze.", "waarde"
        )
    return _schrijf(actor, regel, waarde, peildatum)


def _schrijf(actor: Actor, r: Regel, waarde: Indicatorwaarde | None, dag: date) -> Gedaan[Doelregel] | Weigering:
    profiel, namen = profiel_van(actor.gemeente, dag), bekende_achternamen(actor)
    if fout := controleer_regel(profiel, r, met_cijfer=waarde is not None, achternamen=namen, peildatum=dag):
        return fout
    rij = Doelregel.objects.create(
        soort=r.soort, doel=r.doel, indicator=r.indicator, titel=r.titel.strip(), tekst=r.tekst.strip(),
        gebied=r.gebied, wie=r.wie.strip(), wat=r.wat if r.soort == "bijstelling" else "", moment=r.moment,
        waarde=waarde, van=r.van, tot=r.tot, dag=dag, medewerker_id=actor.id,
    )  # fmt: skip
    return Gedaan(rij, None, _OVERIG, f"Bij een doel vastgelegd: {Doelregel.Soort(rij.soort).label}.")


@handeling(recht="nabevraging.vastleggen", wet=BEVRAGING)
def leg_nabevraging_vast(
    actor: Actor, *, actie: Actie, hulp: str, tevreden: str, sterker: str, van_wie: str, toelichting: str = "",
    peildatum: date,
) -> Gedaan[Nabevraging] | Weigering:  # fmt: skip
    """Record what a resident answered to the three questions after this help. Refused: help that has not ended, an
    answer that is none, without who answered, and a second time."""
    open_ = vergrendel(actor, actie.plan.dossier, ook_gesloten=True)
    if isinstance(open_, Weigering):
        return open_
    return leg_antwoorden_vast(
        open_, actie.pk, Antwoorden(hulp, tevreden, sterker, toelichting), van_wie=van_wie, door=actor.id,
        peildatum=peildatum,
    )  # fmt: skip
