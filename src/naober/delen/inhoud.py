"""The pieces of a file that can be shared, and what one receiver would get of them."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from naober.besluit.models import Besluit
from naober.bewoners.models import Persoon
from naober.delen import rules
from naober.delen.models import Toestemming
from naober.delen.queries import geldend_nu
from naober.dossier.models import Dossier
from naober.fundament.scope import achter_gesloten_deuren, laat_binnen
from naober.gemeente.actor import Actor
from naober.gemeente.deelkader import Kader
from naober.gemeente.models import gemeente_van_scope
from naober.gemeente.profiel import Grond
from naober.gemeente.profiel.deelbeleid import HELE_DOSSIER
from naober.gemeente.queries import profiel_van
from naober.gemeente.velden import leeg, weergave
from naober.onderzoek.models import Behoefte, Gesprek, Meting
from naober.plan.models import Actie


def stukken_van(dossier: Dossier, persoon: Persoon) -> Iterator[rules.Stuk]:
    """The pieces of this file about this resident, in the order of the file: five queries.

    Of a secret address nothing is told. What nobody may share as a piece (working notes, drafts) is none."""
    huis = dossier.huishouden
    yield rules.Stuk("contact", "Naam", persoon.naam)
    if persoon.telefoon:
        yield rules.Stuk("contact", "Telefoon", persoon.telefoon)
    if not huis.geheim_adres:
        yield rules.Stuk("contact", "Adres", huis.adresregel)
    for behoefte in Behoefte.objects.filter(persoon=persoon, vervallen_op__isnull=True).order_by("id"):
        yield rules.Stuk("hulpvraag", "Wat er nodig is", behoefte.omschrijving)
    acties = Actie.objects.filter(plan__dossier=dossier, plan__status="afgesproken", behoefte__persoon=persoon)
    for actie in acties.select_related("doel").order_by("id"):
        if not actie.helpt:
            continue
        yield rules.Stuk("plan", f"Afspraak met {actie.wie}", actie.omschrijving, actie.pk)
        if actie.doel is not None:
            yield rules.Stuk("plan", f"Doel van de afspraak met {actie.wie}", actie.doel.omschrijving, actie.pk)
        if actie.opdracht:
            yield rules.Stuk("plan", f"Opdracht aan {actie.wie}", actie.opdracht, actie.pk)
    for besluit in Besluit.objects.filter(dossier=dossier, persoon=persoon).order_by("id"):
        tot = f" tot en met {besluit.eind_op:%d-%m-%Y}" if besluit.eind_op else ""
        tekst = f"{besluit.get_uitkomst_display()}{tot}"
        yield rules.Stuk("besluit", f"Besluit {besluit.kenmerk}", tekst, besluit.actie_id)
    for gesprek in Gesprek.objects.filter(dossier=dossier).order_by("id"):
        yield rules.Stuk("gesprek", f"Gesprek op {gesprek.gevoerd_op:%d-%m-%Y}", gesprek.verslag)
    yield from _uit_instrumenten(dossier, persoon)


def _uit_instrumenten(dossier: Dossier, persoon: Persoon) -> Iterator[rules.Stuk]:
    """What was last recorded in the fields of an instrument that may be shared, in the order of the profile of that
    day; a field without `deelsoort` is no piece."""
    laatste = {
        m.instrument: m for m in Meting.objects.filter(dossier=dossier, persoon=persoon).order_by("gemeten_op", "pk")
    }
    for meting in laatste.values():
        instrument = profiel_van(gemeente_van_scope(), meting.gemeten_op).instrument(meting.instrument)
        for veld in instrument.velden if instrument else ():
            if veld.deelsoort and not leeg(antwoord := meting.antwoorden.get(veld.code)):
                yield rules.Stuk(veld.deelsoort, veld.naam, weergave(veld, antwoord))


def stel_samen(dossier: Dossier, persoon: Persoon, gegevens: Collection[str]) -> rules.Keus:
    """What of these kinds was recorded about this resident, for a receiver who gets that and nothing else."""
    return rules.kies_voor(stukken_van(dossier, persoon), gegevens=frozenset(gegevens), eigen=None)


def deel_voor_taak(kader: Kader, actie: Actie) -> rules.Keus:
    """What the party that carries out this action gets of the file by its task alone, and what not (GOO-259).

    Nothing for help that is open to all, nor where the municipality asks consent for every disclosure."""
    gegevens = frozenset(g for r in kader.regels if r.taak and r.grond is Grond.WET for g in r.gegevens)
    if not actie.product:
        gegevens = frozenset()
    dossier, persoon = actie.plan.dossier, actie.behoefte.persoon
    return rules.kies_voor(stukken_van(dossier, persoon), gegevens=gegevens, eigen=frozenset({actie.pk}))


@dataclass(frozen=True, slots=True)
class Gedeeld:
    """What a resident shared with a colleague: the pieces, under which consent."""

    toestemming: Toestemming
    stukken: tuple[rules.Stuk, ...]


def gedeeld_met_mij(actor: Actor, toestemming: int, dag: date) -> Gedeeld | None:
    """The parts of a file that a resident lets this actor see without the file itself; None once that is over, or when
    it is somebody else's."""
    mijn = Toestemming.objects.filter(geldend_nu(dag), pk=toestemming, medewerker_id=actor.id, inzagegrond__isnull=True)
    nummer = mijn.values_list("dossier_id", flat=True).first()
    if nummer is None:
        return None
    # The file is not theirs to see: it opens while the parts are chosen, and what is chosen is all that leaves.
    with achter_gesloten_deuren():
        laat_binnen(nummer)
        rij = mijn.select_related("dossier", "dossier__huishouden", "persoon").get()
        if HELE_DOSSIER in rij.gegevens:
            return None
        keus = rules.kies_voor(stukken_van(rij.dossier, rij.persoon), gegevens=frozenset(rij.gegevens), eigen=None)
        return Gedeeld(rij, keus.wel)
