"""Whether help turns out as well for every group: only over enough people, only by groups that were fixed beforehand,
and only for who said what it is for.

The guard against profiling: no characteristic but those of `gemeente/landelijk/gelijk.yaml`, two at most at once, no
list of anybody behind a figure, and each question is kept with who asked and why.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from naober.gemeente.actor import Actor
from naober.gemeente.landelijk import gelijkheidskader
from naober.gemeente.profiel.doelen import Gelijkheidskader
from naober.kern import Weigering
from naober.kern.cijfertabel import VERBORGEN, Cijfer, Cijfertabel, Kolom
from naober.monitor.indicatoren import Uitvraag, laad
from naober.monitor.models import Gelijkheidsvraag
from naober.monitor.schema import SPLITSING
from naober.monitor.tellen import Uitslag, tel
from naober.monitor.uitkomsten.bron import Cijferbron, kolom_van, waarde
from naober.monitor.uitkomsten.rules import onzekerheid
from naober.register.rules import noemt_persoon

MEESTE = 30


@dataclass(frozen=True, slots=True)
class Groepsvraag:
    """What somebody wants to know: which outcome, by which groups, for which purpose and why."""

    cijfer: str
    kenmerken: tuple[str, ...]
    periode: str
    doel: str
    toelichting: str


def controleer_groepsvraag(
    kader: Gelijkheidskader, vraag: Groepsvraag, achternamen: Collection[str]
) -> Weigering | None:
    """The guard: refused is every characteristic and figure that is not in the frame, more than it allows at once, a
    question without purpose or reason, and one in which a resident is named."""
    if vraag.cijfer not in kader.cijfers:
        zin = "Dit cijfer is er niet per groep."
        return _weiger(kader, "cijfer", zin, "Kies een uitkomst uit de lijst.", "cijfer")
    if not vraag.kenmerken or set(vraag.kenmerken) - set(kader.kenmerken):
        kan = ", ".join(SPLITSING[k] for k in kader.kenmerken)
        zin = "Naar dit kenmerk wordt niet gekeken."
        return _weiger(kader, "kenmerk", zin, f"Het kan per: {kan}.", "kenmerken")
    if len(set(vraag.kenmerken)) != len(vraag.kenmerken) or len(vraag.kenmerken) > kader.tegelijk:
        zin = f"Hoogstens {kader.tegelijk} kenmerken tegelijk, elk één keer."
        return _weiger(kader, "te-fijn", zin, "Hoe meer kenmerken, hoe meer het een profiel wordt.", "kenmerken")
    if vraag.doel not in {d.code for d in kader.doelen}:
        return _weiger(kader, "doel", "Waarvoor is dit nodig?", "Kies een doel uit de lijst.", "doel")
    if not vraag.toelichting.strip():
        return _weiger(kader, "waarom", "Waarom is dit nodig?", "Schrijf het in een zin op.", "toelichting")
    if noemt_persoon(vraag.toelichting, achternamen):
        zin = "Hier lijkt een inwoner in te staan. Deze cijfers gaan nooit over één inwoner."
        return _weiger(kader, "naam", zin, "Schrijf het zonder naam.", "toelichting")
    return None


def _weiger(kader: Gelijkheidskader, code: str, reden: str, anders: str, veld: str) -> Weigering:
    return Weigering(f"gelijk.{code}", reden, kader.bron, anders, veld)


def groepstabel(bron: Cijferbron, vraag: Gelijkheidsvraag) -> Cijfertabel | Weigering:
    """The outcome by group, each with how sure it is; about fewer people than the frame asks nothing is shown."""
    kader = gelijkheidskader()
    wat, per = laad()[vraag.cijfer], tuple(vraag.kenmerken)
    over = Uitvraag(bron.periode.van, bron.periode.tot, per)
    drempel = max(kader.minstens, bron.drempel)
    opgeslagen = bron.dicht(vraag.cijfer, bron.periode, {})
    uitkomst = tel(bron.motor, vraag.cijfer, over, nu=bron.dag, drempel=drempel, dicht=opgeslagen)
    elders = bron.tel(vraag.cijfer, *per)
    if isinstance(uitkomst, Weigering):
        return uitkomst
    if isinstance(elders, Weigering):
        return elders
    # What other pages keep back by their bound stays hidden here: shown, it would give back what is hidden there.
    dicht = {d.sleutel for d in (*elders.delen, elders.geheel) if d.verborgen}
    delen = [replace(d, verborgen=True) if d.sleutel in dicht else d for d in (*uitkomst.delen, uitkomst.geheel)]
    deel = wat.soort == "procent"
    kolommen = [*(Kolom(SPLITSING[k].capitalize()) for k in per), kolom_van(vraag.cijfer, "Uitkomst")]
    kolommen += [Kolom(n, "procent", decimalen=1) for n in ("Zeker boven", "Zeker onder")] if deel else []
    rijen: list[list[Cijfer]] = [
        [*(bron.naam(k, code) for k, code in zip(per, d.sleutel, strict=True)), *_cellen(d, deel=deel)]
        for d in delen[:-1]
    ]
    rijen.append(["Alles bij elkaar", *[""] * (len(per) - 1), *_cellen(delen[-1], deel=deel)])
    uitleg = (
        f"Geteld: {wat.teller}. Van: {wat.noemer}. Niet meegeteld: {wat.laat_weg}.",
        f"Een groep van minder dan {drempel} mensen staat er niet, en ook niet wat haar zou verraden.",
        "Overlappen de grenzen van twee groepen, dan is er geen verschil aangetoond.",
    )
    return bron.tabel(wat.naam, kolommen, rijen, uitleg)


def _cellen(d: Uitslag, *, deel: bool) -> list[Cijfer]:
    if not deel:
        return [waarde(d)]
    if d.verborgen:
        return [VERBORGEN, VERBORGEN, VERBORGEN]
    grens = onzekerheid(float(d.teller or 0), float(d.noemer or 0))
    return [waarde(d), *(grens or (None, None))]


def eigen_vraag(actor: Actor, pk: int, dag: date) -> Gelijkheidsvraag | None:
    """A question of one's own of this day; somebody else's, and one of another day, is asked anew."""
    return Gelijkheidsvraag.objects.filter(pk=pk, medewerker_id=actor.id, dag=dag).first()


def gestelde_vragen(actor: Actor) -> Sequence[Gelijkheidsvraag]:
    """Who asked what and why, the last first."""
    return list(Gelijkheidsvraag.objects.select_related("medewerker").order_by("-id")[:MEESTE])
