"""Invoices of the demo up to the file for the bank, a personal budget, and what a household contributes."""

from datetime import date

from naober.demo.levering.gezin import Gezin
from naober.demo.levering.inkoop import Partij
from naober.demo.levering.spel import Spel, gelukt
from naober.gemeente.rules import Antwoord
from naober.kern import Bedrag
from naober.levering import actions as doen
from naober.levering.models import Betaalbatch, Declaratie, Prestatie
from naober.levering.rules.pgb import Pgbplan
from naober.levering.rules.redenen import is_signaal

_TWEE_OGEN = ("henk", "ingrid")


def declaratie(partij: Partij, maand: date) -> Declaratie | None:
    """The invoice of this provider over the month that begins on this day."""
    return Declaratie.objects.filter(aanbieder=partij.aanbieder, van=maand).order_by("pk").first()


def betaal_deels(spel: Spel, factuur: Declaratie, dag: date) -> None:
    """Of the first line that is right a part is paid, with the reason."""
    regel = factuur.prestaties.filter(uitkomst="goed", centen__gt=0).order_by("volgnummer").first()
    if regel is not None:
        _beslis(spel, regel, regel.centen * 3 // 4, "De eerste week was de inwoner nog in het ziekenhuis.", dag)


def _beslis(spel: Spel, regel: Prestatie, centen: int, reden: str, dag: date) -> None:
    gelukt(doen.beslis_prestatie(spel.wie["henk"], prestatie=regel, bedrag=Bedrag(centen), reden=reden, peildatum=dag))


def keur_goed(spel: Spel, factuur: Declaratie, dag: date, *, door: tuple[str, ...] = _TWEE_OGEN) -> None:
    """Approve it, after a look at each line that carries a sign."""
    for regel in factuur.prestaties.filter(uitkomst="goed", besluiten__isnull=True).exclude(redenen=[]):
        if any(is_signaal(code) for code in regel.redenen):
            _beslis(spel, regel, regel.centen, "Nagekeken: dit klopt.", dag)
    for wie in door:
        gelukt(doen.keur_factuur_goed(spel.wie[wie], declaratie=factuur, peildatum=dag))


def betaal(spel: Spel, dag: date, *, vrij: bool) -> Betaalbatch:
    """A payment of all that is approved; released by a second person, or waiting for one."""
    batch = gelukt(doen.maak_betaling(spel.wie["henk"], uitvoeren_op=dag, peildatum=dag))
    if vrij:
        gelukt(doen.geef_betaling_vrij(spel.wie["ingrid"], betaalbatch=batch, peildatum=dag))
    return batch


def geef_pgb(spel: Spel, gezin: Gezin) -> None:
    """The personal plan, and a budget in place of help in kind."""
    beleid = spel.profiel.geld.pgb
    actie = gezin.tot_plan()
    if beleid is not None:
        helper = next((h.code for h in beleid.helpers if not h.netwerk), "")
        plan = Pgbplan(
            motivering="Dan blijft de begeleider komen die de inwoner al jaren kent.",
            gegevens={v.code: "Zoals besproken aan de keukentafel." for v in beleid.plan.velden} if beleid.plan else {},
            taken=dict.fromkeys(beleid.taken, True),
            helper=helper,
            helper_naam="Praktijk Vaste Grond",
            natura=Bedrag.van_euro("68,40"),
            gevraagd=Bedrag.van_euro("62"),
            uitsluitingen={u.code: False for u in beleid.uitsluitingen},
            besproken_op=gezin.wereld.dag,
            zelf_regelen=True,
        )
        gelukt(doen.leg_pgbplan_vast(gezin.actor, actie=actie, plan=plan, peildatum=gezin.wereld.dag))
    gezin.beslis(actie)


def spreek_bijdrage_af(spel: Spel, gezin: Gezin, dag: date) -> None:
    """A contribution in kind, where the policy knows one; otherwise the judgement that this household cannot pay."""
    beleid = spel.profiel.geld.bijdrage
    natura = beleid.natura if beleid is not None else None
    if natura is not None:
        vragen = spel.profiel.toets(natura.toets).vragen
        antwoorden = {v.code: Antwoord(n == 0, "Uitgezocht met de inwoner.") for n, v in enumerate(vragen)}
        gelukt(
            doen.leg_natura_vast(
                gezin.actor, dossier=gezin.dossier, antwoorden=antwoorden, wat="Helpt een ochtend in de buurtmoestuin.",
                van=dag, peildatum=dag,
            )
        )  # fmt: skip
    else:
        gelukt(
            doen.leg_bijdrageoordeel_vast(
                gezin.actor, dossier=gezin.dossier, soort="onvoldoende_betalingscapaciteit",
                reden="Er loopt een schuldregeling tot volgend jaar.", van=dag, peildatum=dag,
            )
        )  # fmt: skip
