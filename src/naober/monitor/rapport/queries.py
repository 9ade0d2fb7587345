"""Reading a report: the money and the goals as they stand today, over one half year."""

from datetime import date

from naober.geld import queries as geld
from naober.geld.queries import begroting
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.rechten import heeft_recht
from naober.kern import datum_voluit
from naober.monitor.doelen.queries import geschreven, kleinste, reeksen, standen_bij
from naober.monitor.rapport import doelen as over_doelen
from naober.monitor.rapport.geld import geldhoofdstuk, risicohoofdstuk, verschilhoofdstuk
from naober.monitor.rapport.model import Deel, Raadsrapport
from naober.monitor.rapport.prognose import (
    UITGELEGD,
    Vooruitblik,
    met_prognose,
    saldohoofdstuk,
    vooruitblikhoofdstuk,
)
from naober.monitor.rapport.rules import Halfjaar
from naober.register.queries import programma_van
from naober.register.rules import GEREED

RAPPORTEREN = "monitor.rapporteren"
_SOORTEN = ("verhaal", "ervaring", "reflectie", "bijstelling")


def doelcijfers(actor: Actor | None, profiel: Profiel, peildatum: date, halfjaar: Halfjaar) -> over_doelen.Doelcijfers:
    """Figures, targets and what was written in this half year: three queries, besides those over registers."""
    punten = reeksen(actor, profiel, peildatum)
    return over_doelen.Doelcijfers(
        profiel,
        standen_bij(profiel, punten, peildatum),
        punten,
        geschreven(halfjaar.van, halfjaar.tot, _SOORTEN),
        kleinste(profiel),
        peildatum,
    )


def raadsrapport(actor: Actor, profiel: Profiel, halfjaar: Halfjaar, peildatum: date) -> Raadsrapport | None:
    """The report over this half year; None without the right to make it, or to see the money that is in it."""
    if not heeft_recht(actor.rollen, RAPPORTEREN):
        return None
    nu, toen = (
        geld.stand_om_af_te_schermen(actor, profiel, jaar, peildatum) for jaar in (halfjaar.jaar, halfjaar.jaar - 1)
    )
    if nu is None or toen is None:
        return None
    blik = _vooruit(actor, profiel, halfjaar, peildatum)
    cijfers = doelcijfers(actor, profiel, peildatum, halfjaar)
    delen = (
        _vooraf(profiel, halfjaar, peildatum),
        geldhoofdstuk(profiel, halfjaar, met_prognose(nu, blik.beeld), peildatum),
        vooruitblikhoofdstuk(blik),
        saldohoofdstuk(blik, peildatum),
        verschilhoofdstuk(profiel, nu, toen, peildatum),
        over_doelen.doelenhoofdstuk(cijfers),
        over_doelen.gebiedenhoofdstuk(cijfers),
        over_doelen.niet_meetbaar_hoofdstuk(cijfers),
        _programma(actor, profiel, peildatum),
        over_doelen.verhalenhoofdstuk(cijfers, halfjaar),
        over_doelen.bijgesteld_hoofdstuk(cijfers, halfjaar),
        risicohoofdstuk(profiel, begroting.financiele_risicos(actor)),
    )
    titel = f"Halfjaarrapport sociaal domein: {halfjaar.naam}"
    return Raadsrapport(halfjaar, titel, peildatum, delen)


def _vooruit(actor: Actor, profiel: Profiel, halfjaar: Halfjaar, peildatum: date) -> Vooruitblik:
    """What is known ahead; of a year that is over only its income."""
    beeld = geld.prognosebeeld(actor, profiel, peildatum) if halfjaar.jaar == peildatum.year else None
    over = geld.overschrijdingen(beeld)[:UITGELEGD]
    maand = beeld.maand if beeld else None
    tekorten = profiel.begroting.tekorten if profiel.begroting else ()
    return Vooruitblik(
        beeld,
        [(r, geld.waardoor(actor, profiel, r.code, maand) if maand else None) for r in over],
        geld.saldo(actor, profiel, halfjaar.jaar),
        [(t, geld.tekortregels(actor, profiel, t, peildatum)) for t in tekorten],
    )


def _vooraf(profiel: Profiel, halfjaar: Halfjaar, dag: date) -> Deel:
    begin = (
        f"Het college van {profiel.gemeente.naam} vertelt de raad in dit rapport wat is gepland en begroot, en wat er "
        f"in {halfjaar.naam} van terechtkwam. De cijfers staan zoals ze op {datum_voluit(dag)} in Naober staan."
    )
    herkomst = (
        "Bij elk cijfer staat waar het vandaan komt, van welke dag het is en wat er nog niet in zit. Er staat niemand "
        "met naam in, en cijfers over minder dan vijf mensen zijn afgeschermd."
    )
    alineas = [begin, herkomst]
    if dag <= halfjaar.tot:
        alineas.append("Dit half jaar loopt nog: de cijfers kunnen nog veranderen.")
    return Deel("vooraf", "Vooraf", alineas)


def _programma(actor: Actor, profiel: Profiel, dag: date) -> Deel:
    """What the policy planned to do, how much of it is ready, and what is behind."""
    stand = programma_van(actor, profiel, dag)
    kop = "Wat wij zouden doen"
    if not stand.acties:
        return Deel("uitvoering", kop, ("Het beleid noemt geen taken waarvan de stand wordt bijgehouden.",))
    klaar = sum(1 for v in stand.acties if GEREED in (v.uitvoeren, v.opstellen if not v.actie.uitvoeren else ""))
    alinea = f"Het beleid noemt {len(stand.acties)} taken. Klaar: {klaar}. Te laat: {stand.achter}."
    punten = [
        f"Te laat: {v.actie.naam} (opstellen: {v.opstellen}; uitvoeren: {v.uitvoeren})"
        for v in stand.acties
        if v.achter
    ]
    return Deel("uitvoering", kop, (alinea,), punten)
