"""Working together: one's networks with their meetings, and what one was asked and agreed to do."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from naober.delen.queries import netwerkcasussen
from naober.gemeente.actor import Actor
from naober.gemeente.deelregels import kader_van
from naober.gemeente.profiel import Netwerk
from naober.gemeente.queries import profiel_van
from naober.gezicht.formulier import Formulier
from naober.kern import Weigering
from naober.register.queries import leden_van_netwerk, netwerken_van
from naober.samenspel import actions as doen
from naober.samenspel import queries as lezen
from naober.werkplek.formulieren import samenspel as f
from naober.werkplek.formulieren.velden import Redenformulier
from naober.werkplek.toegang import bestaat, getal, los_blad, medewerker, toon, vandaag

_SAMEN = ("Samenwerken", "netwerken")


@medewerker("netwerk.inzien")
def netwerken(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Everything in which this actor works together: agreements, consultations, networks, what was told in them."""
    dag = vandaag()
    profiel, kader = profiel_van(actor.gemeente, dag), kader_van(actor.gemeente, dag)
    mijn = netwerken_van(actor, profiel, dag)
    casussen = netwerkcasussen(actor, profiel, dag) if mijn else []
    return toon(
        request,
        "netwerken",
        actor,
        profiel=profiel,
        dag=dag,
        afspraken=lezen.mijn_werkafspraken(actor),
        gevraagd=lezen.waar_ik_gevraagd_ben(actor),
        standen=lezen.netwerkstanden(actor, profiel, dag),
        bijeenkomsten=lezen.bijeenkomsten(actor, profiel, dag),
        netwerken=[
            (n, [(v, kader.namen(v.gegevens)) for v in casussen if v.ontvanger == n.code])
            for n in profiel.netwerken
            if n.code in mijn
        ],
        leden=[r for r in profiel.registers if r.leden],
        dorp=[r for r in profiel.registers if r.over == "netwerk"],
    )


@medewerker("netwerk.bijeenkomen")
def bijeenkomst_nieuw(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Plan the next meeting of one's own network; the day is the one that the rhythm proposes."""
    dag = vandaag()
    standen = [s for s in lezen.netwerkstanden(actor, profiel_van(actor.gemeente, dag), dag) if s.lid]
    gekozen = next((s for s in standen if s.netwerk.code == request.GET.get("netwerk")), None)
    begin = {"netwerk": gekozen.netwerk.code, "dag": gekozen.ritme.voorstel or dag} if gekozen else {"dag": dag}
    formulier = f.Bijeenkomstformulier(
        [(s.netwerk.code, s.netwerk.naam) for s in standen], request.POST or None, initial=begin
    )

    def doe() -> object:
        c = formulier.cleaned_data
        return doen.plan_bijeenkomst(
            actor,
            netwerk=c["netwerk"],
            dag=c["dag"],
            plaats=c["plaats"],
            agenda=formulier.agendapunten(),
            peildatum=dag,
        )

    uitleg = "Wie die dag lid is, hoort erbij."
    if gekozen and gekozen.netwerk.elke_dagen:
        uitleg += f" {gekozen.netwerk.naam} komt elke {gekozen.netwerk.elke_dagen} dagen bijeen."
    return los_blad(
        request, actor, formulier, doe, reverse("netwerken"), titel="Bijeenkomst plannen", knop="Plannen",
        uitleg=uitleg, kruimels=[(_SAMEN[0], reverse(_SAMEN[1]))],
    )  # fmt: skip


@medewerker("netwerk.inzien")
def bijeenkomst(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """One meeting on its two levels; households for its members alone."""
    dag = vandaag()
    gevonden = bestaat(lezen.bijeenkomst(actor, pk))
    profiel = profiel_van(actor.gemeente, dag)
    netwerk = lezen.netwerk_van(profiel, gevonden)
    punten = lezen.casuspunten_van(actor, profiel, gevonden, dag)
    afspraken = lezen.afspraken_van(gevonden)
    return toon(
        request,
        "bijeenkomst",
        actor,
        profiel=profiel,
        dag=dag,
        bijeenkomst=gevonden,
        netwerk=netwerk,
        naam=netwerk.naam if netwerk else gevonden.netwerk,
        casussen=[(p, [a for a in afspraken if a.punt_id == p.pk]) for p in punten],
        afspraken=[a for a in afspraken if a.punt_id is None],
        lid=gevonden.netwerk in netwerken_van(actor, profiel, dag),
    )


@medewerker("netwerk.bijeenkomen")
def bijeenkomst_stap(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """One form for what `wat` in the address asks: agenda, casus, verslag, afspraak (with `punt`) or vervalt."""
    gevonden = bestaat(lezen.bijeenkomst(actor, pk))
    netwerk = lezen.netwerk_van(profiel_van(actor.gemeente, vandaag()), gevonden)
    stap = _STAPPEN.get(request.GET.get("wat", ""), _agenda)
    formulier, doe, titel, uitleg = stap(request, actor, gevonden, netwerk)
    naar = reverse("bijeenkomst", args=[pk])
    return los_blad(
        request, actor, formulier, doe, naar, titel=titel, uitleg=uitleg,
        kruimels=[(_SAMEN[0], reverse(_SAMEN[1])), (netwerk.naam if netwerk else gevonden.netwerk, naar)],
    )  # fmt: skip


Stap = tuple[Formulier, Callable[[], object], str, str]


def _agenda(request: HttpRequest, actor: Actor, bijeenkomst: Any, netwerk: Netwerk | None) -> Stap:
    formulier = f.Agendaformulier(request.POST or None)

    def doe() -> object:
        onderwerp = formulier.cleaned_data["onderwerp"]
        return doen.zet_op_agenda(actor, bijeenkomst=bijeenkomst, onderwerp=onderwerp, peildatum=vandaag())

    return formulier, doe, "Op de agenda zetten", "Dit deel gaat over niemand in het bijzonder."


def _casus(request: HttpRequest, actor: Actor, bijeenkomst: Any, netwerk: Netwerk | None) -> Stap:
    gedeeld = {str(v.pk): v for v in lezen.te_bespreken(actor, bijeenkomst)}
    formulier = f.Casusformulier(
        [(nr, f"{v.persoon.naam}, gedeeld op {v.dag:%d-%m-%Y}") for nr, v in gedeeld.items()], request.POST or None
    )

    def doe() -> object:
        rij = gedeeld[formulier.cleaned_data["verstrekking"]]
        return doen.breng_casus_in(actor, bijeenkomst=bijeenkomst, verstrekking=rij, peildatum=vandaag())

    uitleg = "U kiest uit wat u vanuit een dossier met dit netwerk hebt gedeeld. Staat het er niet bij? Deel het eerst."
    return formulier, doe, "Een huishouden inbrengen", uitleg


def _verslag(request: HttpRequest, actor: Actor, bijeenkomst: Any, netwerk: Netwerk | None) -> Stap:
    dag, van = vandaag(), bestaat(netwerk)
    leden = [(naam, namens) for _, naam, namens in leden_van_netwerk(_profiel(actor, dag), van.code, bijeenkomst.dag)]
    formulier = f.Verslagformulier(van, leden, request.POST or None)

    def doe() -> object:
        verslag, aanwezig = formulier.cleaned_data["verslag"], formulier.aanwezig()
        return doen.houd_bijeenkomst(actor, bijeenkomst=bijeenkomst, verslag=verslag, aanwezig=aanwezig, peildatum=dag)

    return formulier, doe, "Verslag van de bijeenkomst", "Haal weg wie er niet was."


def _afspraak(request: HttpRequest, actor: Actor, bijeenkomst: Any, netwerk: Netwerk | None) -> Stap:
    dag = vandaag()
    leden = leden_van_netwerk(_profiel(actor, dag), bijeenkomst.netwerk, dag)
    formulier = f.Werkafspraakformulier(
        [(str(nr), f"{naam} ({namens})") for nr, naam, namens in leden], request.POST or None
    )
    nummer = getal(request.GET.get("punt", ""))
    punt = bestaat(lezen.casuspunt(actor, nummer)) if nummer else None

    def doe() -> object:
        return doen.spreek_in_netwerk_af(
            actor, bijeenkomst=bijeenkomst, punt=punt, afspraak=formulier.afspraak(), peildatum=dag
        )

    uitleg = "Alleen leden lezen deze afspraak." if punt else "Zonder namen van inwoners."
    return formulier, doe, "Afspreken wie wat doet", uitleg


def _vervalt(request: HttpRequest, actor: Actor, bijeenkomst: Any, netwerk: Netwerk | None) -> Stap:
    formulier = Redenformulier(request.POST or None, vraag="Waarom gaat het niet door?")

    def doe() -> object:
        reden = formulier.cleaned_data["reden"]
        return doen.laat_bijeenkomst_vervallen(actor, bijeenkomst=bijeenkomst, reden=reden, peildatum=vandaag())

    return formulier, doe, "Bijeenkomst gaat niet door", "Daarna kunt u een nieuwe dag plannen."


_STAPPEN = {"agenda": _agenda, "casus": _casus, "verslag": _verslag, "afspraak": _afspraak, "vervalt": _vervalt}


def _profiel(actor: Actor, dag: date) -> Any:
    return profiel_van(actor.gemeente, dag)


@medewerker("netwerk.bijeenkomen")
def casuspunt(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """What the network said of one household."""
    punt = bestaat(lezen.casuspunt(actor, pk))
    formulier = f.Casusverslagformulier(request.POST or None, initial={"verslag": punt.verslag})

    def doe() -> object | Weigering:
        return doen.leg_casusverslag_vast(
            actor, punt=punt, verslag=formulier.cleaned_data["verslag"], peildatum=vandaag()
        )

    naar = reverse("bijeenkomst", args=[punt.bijeenkomst_id])
    return los_blad(
        request, actor, formulier, doe, naar, titel="Verslag over een huishouden",
        uitleg="Alleen wie bij deze bijeenkomst hoort, leest dit.",
        kruimels=[(_SAMEN[0], reverse(_SAMEN[1])), ("Bijeenkomst", naar)],
    )  # fmt: skip


@medewerker("werkafspraak.opvolgen")
def werkafspraak(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """What came of an agreement."""
    afspraak = bestaat(lezen.werkafspraak(actor, pk))
    formulier = f.Opvolgformulier(request.POST or None)
    if afspraak.overleg_id:
        naar = reverse("casusoverleg", args=[afspraak.overleg_id])
    else:
        naar = reverse("bijeenkomst", args=[afspraak.bijeenkomst_id])

    def doe() -> object:
        uitkomst = formulier.cleaned_data["uitkomst"]
        return doen.volg_werkafspraak_op(actor, afspraak=afspraak, uitkomst=uitkomst, peildatum=vandaag())

    return los_blad(
        request, actor, formulier, doe, naar, titel="Afspraak opvolgen",
        uitleg=f"{afspraak.namens}, uiterlijk {afspraak.uiterlijk:%d-%m-%Y}: {afspraak.wat}",
        kruimels=[(_SAMEN[0], reverse(_SAMEN[1]))],
    )  # fmt: skip
