"""The terms of the standard as work: until when who has to send or answer what. The first last day first."""

from dataclasses import dataclass
from datetime import date, timedelta

from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.istandaard import Soort
from naober.istandaard.termijnen import (
    Berichttermijn,
    termijn_onderzoek,
    termijn_stop,
    termijn_verzoek,
    termijn_woonplaatsbeginsel,
)
from naober.kern import Bron
from naober.levering.models import Levering, Toezichtmelding, Verzoek
from naober.levering.queries.contractbeheer import maatregelen, te_verbeteren
from naober.levering.queries.inkoop import beheert
from naober.levering.queries.ketenberichten import Wachtend, wacht_op_antwoord
from naober.levering.queries.resultaten import Nodig, te_melden
from naober.levering.queries.toewijzingen import mag_zien, verwerkt
from naober.levering.queries.verzoeken import aanbiederverzoeken
from naober.levering.rules.toezicht import WET

# A report on the result is asked every few months: it is shown once it has to be there soon.
_BINNENKORT = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Klok:
    """One term of who has to act. `soort` and `nummer` say what it is about: a message (ketenbericht), a request
    (aanbiederverzoek), an allocation (opdracht), a report on a provider (toezichtmelding) or a contract."""

    soort: str
    nummer: int
    naam: str
    aanbieder: str
    termijn: Berichttermijn


def klokken(actor: Actor, dag: date) -> list[Klok]:
    """The terms in which this actor has to act: for the back office the answers of the municipality, for a provider
    what it has to report and answer, for who keeps up contracts the measures and the demands that have to be seen to.
    At most three queries for each of these; for anybody else none."""
    uit: list[Klok] = []
    if verwerkt(actor):
        uit += [_van_bericht(w) for w in wacht_op_antwoord(actor, dag) if w.van_ons]
        uit += [k for v in aanbiederverzoeken(actor) for k in _van_verzoek(v, dag)]
    elif actor.aanbieder:
        uit += [_van_bericht(w) for w in wacht_op_antwoord(actor, dag) if not w.van_ons]
        uit += [_van_levering(rij) for rij in _te_stoppen(actor, dag)]
        uit += [_van_resultaat(n) for n in te_melden(actor, dag + _BINNENKORT)]
    if beheert(actor):
        uit += [_van_maatregel(m) for m in maatregelen(actor)]
        uit += _verbeteringen(actor, dag)
    return sorted(uit, key=lambda k: (k.termijn.uiterlijk, k.soort, k.nummer))


def _van_bericht(w: Wachtend) -> Klok:
    wie = w.aanbieder.naam if w.aanbieder else ""
    if w.bericht is not None:
        return Klok("ketenbericht", w.bericht.pk, w.bericht.naam, wie, w.termijn)
    nummer, naam = (w.toewijzing.pk, f"Toewijzing {w.toewijzing.nummer}") if w.toewijzing else (0, "")
    return Klok("opdracht", nummer, naam, wie, w.termijn)


def _van_verzoek(v: Verzoek, dag: date) -> list[Klok]:
    """The answer, and as long as it is possible the refusal because another municipality pays."""
    onderzoek = v.stand == Verzoek.Stand.ONDERZOEK
    termijn = (termijn_onderzoek if onderzoek else termijn_verzoek)(Soort.van(v.wet, v.soort), v.ontvangen_op)
    uit = [termijn]
    elders = termijn_woonplaatsbeginsel(v.ontvangen_op)
    if v.wet == "ijw" and not elders.verstreken(dag):
        uit.append(elders)
    return [Klok("aanbiederverzoek", v.pk, f"Verzoek {v.referentie}", v.aanbieder.naam, t) for t in uit]


def _te_stoppen(actor: Actor, dag: date) -> list[Levering]:
    """Help that goes on by what was reported, while its allocation is over."""
    rijen = Levering.objects.filter(mag_zien(actor, "toewijzing__"), eind=None, toewijzing__einde__lt=dag)
    return list(rijen.select_related("toewijzing__aanbieder").order_by("toewijzing__einde", "pk")[:100])


def _van_levering(rij: Levering) -> Klok:
    t = rij.toewijzing
    return Klok("opdracht", t.pk, f"Toewijzing {t.nummer}", t.aanbieder.naam, termijn_stop(t.einde or rij.begin))


def _van_resultaat(n: Nodig) -> Klok:
    termijn = Berichttermijn(n.uiterlijk, "Meld wat de hulp opleverde.", Bron("Contract", n.kenmerk))
    return Klok("opdracht", n.toewijzing, f"Toewijzing {n.nummer}", n.aanbieder, termijn)


def _van_maatregel(m: Toezichtmelding) -> Klok:
    termijn = Berichttermijn(m.maatregel_voor or m.gemeld_op, f"Kijk of dit is gedaan: {m.maatregel}", WET)
    return Klok("toezichtmelding", m.pk, "Maatregel", m.aanbieder.naam, termijn)


def _verbeteringen(actor: Actor, dag: date) -> list[Klok]:
    """A demand of a contract that should be met by a day; one that the policy no longer has asks nothing."""
    eisen = {eis.code: eis for eis in profiel_van(actor.gemeente, dag).inkoop.eisen}
    return [
        Klok(
            "contract", k.contract_id, f"Contract {k.contract.kenmerk}", k.contract.aanbieder.naam,
            Berichttermijn(k.verbeteren_voor, f"Kijk of dit in orde is: {eis.vraag}", eis.bron),
        )
        for k in te_verbeteren(actor)
        if k.verbeteren_voor is not None and (eis := eisen.get(k.eis)) is not None
    ]  # fmt: skip
