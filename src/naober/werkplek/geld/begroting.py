"""The budget as the document prints it and as it was changed since: tables, reserves, decisions, measures and risks."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from naober.geld import actions as doen
from naober.geld.queries import begroting as lezen
from naober.geld.queries import begrotingstabel as tabellen
from naober.geld.rules.maatregelen import gevolgen_elders
from naober.gemeente.actor import Actor
from naober.gemeente.begrotingsregels import controleer
from naober.gemeente.queries import profiel_van
from naober.werkplek.formulieren import begroting as formulieren
from naober.werkplek.toegang import bestaat, los_blad, medewerker, toon, vandaag

INZIEN = lezen.INZIEN
BIJHOUDEN = "begroting.bijhouden"


@medewerker(INZIEN)
def begroting(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Which tables there are and whether they add up, what contradicts itself, funds, proposals and divisions."""
    profiel = profiel_van(actor.gemeente, vandaag())
    if profiel.begroting is None:
        return toon(request, "geld/begroting", actor, profiel=profiel, begroting=None)
    uitslagen = controleer(profiel.begroting)
    return toon(
        request,
        "geld/begroting",
        actor,
        profiel=profiel,
        begroting=profiel.begroting,
        delen=[(d, [u for u in uitslagen if u.deel == d.code]) for d in profiel.begroting.delen],
        afwijkend=[u for u in uitslagen if u.stand == "tegenstrijdig"],
        rollen=tabellen.ROL,
        kolommen_van=lambda jaren: [(str(jaar), "getal") for jaar in jaren],
    )


@medewerker(INZIEN)
def deel(request: HttpRequest, actor: Actor) -> HttpResponse:
    """One table (`?deel=`, the first without it), line by line and year by year, with its sums; and what was decided
    since."""
    profiel = profiel_van(actor.gemeente, vandaag())
    heel = profiel.begroting
    if heel is None:
        return redirect("begroting")
    een = bestaat(heel.deel(request.GET.get("deel", heel.delen[0].code)))
    regels = lezen.postregels(actor, profiel, een, een.jaren)
    beeld = tabellen.tabel(heel, een)
    noten = {d.code: d.naam for d in profiel.documenten}
    return toon(
        request,
        "geld/begroting_deel",
        actor,
        profiel=profiel,
        beeld=beeld,
        koppen=[(k.kop, "getal") for k in beeld.kolommen],
        namen_van=lambda codes: ", ".join(noten[c] for c in codes),
        einden=tabellen.EINDE,
        rollen=tabellen.ROL,
        gewijzigd=[(r, jaar) for r in regels for jaar in sorted(r.nu)],
    )


@medewerker(INZIEN)
def reserves(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Each reserve as a ledger: what it began with, every movement with its goal, what is left, and the ceiling."""
    profiel = profiel_van(actor.gemeente, vandaag())
    return toon(
        request, "geld/reserves", actor, profiel=profiel, reserves=lezen.reserves(actor, profiel),
        schrappen_mag=any(r.dotatie for r in (profiel.begroting.reserves if profiel.begroting else ())),
        doelen={d.code: d.naam for r in (profiel.begroting.reserves if profiel.begroting else ()) for d in r.doelen},
    )  # fmt: skip


@medewerker(INZIEN)
def besluiten(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The decisions that changed the budget, what is set aside for activities, and the steps of the cycle."""
    profiel = profiel_van(actor.gemeente, vandaag())
    heel = profiel.begroting
    posten = {p.code: p.naam for p in (heel.posten if heel else ())}
    bronnen = {b.code: b.naam for o in (heel.oormerken if heel else ()) for b in o.bronnen}
    fondsen = {f.code: f.naam for f in (heel.fondsen if heel else ())}
    return toon(
        request, "geld/besluiten", actor, profiel=profiel, besluiten=lezen.begrotingsbesluiten(actor),
        bestedingen=lezen.bestedingen(actor), cyclus=lezen.cyclus(actor, profiel), posten=posten,
        herkomsten={**posten, **bronnen, **fondsen}, teams={t.code: t.naam for t in profiel.teams},
        kostensoorten={s.code: s.naam for d in (heel.delen if heel else ()) for s in d.kostensoorten},
        samen_mag=sum(1 for p in (heel.posten if heel else ()) if p.ook) > 1,
    )  # fmt: skip


@medewerker(INZIEN)
def maatregelen(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Measures of the document and of since, provisional items that are still open, and the risks."""
    profiel = profiel_van(actor.gemeente, vandaag())
    uit_nota = profiel.begroting.maatregelen if profiel.begroting else ()
    return toon(
        request, "geld/maatregelen", actor, profiel=profiel, maatregelen=lezen.begrotingsmaatregelen(actor),
        uit_nota=[(m, gevolgen_elders(m)) for m in uit_nota], stelposten=lezen.openstaand(actor, profiel),
        risicos=lezen.financiele_risicos(actor), risicos_nota=profiel.begroting.risicos if profiel.begroting else (),
    )  # fmt: skip


def _alvast(request: HttpRequest, regel: str = "") -> dict[str, str]:
    """What a proposal on another page fills in already: a line and an amount, for somebody to look at and decide."""
    return {f"{naam}{regel}": request.GET[naam][:60] for naam in ("post", "bedrag") if naam in request.GET}


@medewerker(BIJHOUDEN)
def besluit_nieuw(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Record a decision that changes the budget."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    formulier = formulieren.Besluitformulier(
        profiel, request.POST or None, initial={"dag": dag, **_alvast(request, "1")}
    )
    return los_blad(
        request, actor, formulier,
        lambda: doen.neem_begrotingsbesluit(
            actor, besluit=formulier.besluit(), regels=formulier.regels(), peildatum=dag
        ),
        reverse("begroting-besluiten"), titel="Besluit over de begroting", profiel=profiel,
        uitleg="Een bedrag boven nul kost geld. Onder nul maakt het geld vrij, ook bij een inkomst.",
    )  # fmt: skip


@medewerker(BIJHOUDEN)
def boeken(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Book a movement of a reserve."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    formulier = formulieren.Reserveformulier(
        profiel, request.POST or None, initial={"jaar": dag.year, **_alvast(request)}
    )
    return los_blad(
        request, actor, formulier,
        lambda: doen.boek_reserve(
            actor, reserve=formulier.cleaned_data["reserve"], boeking=formulier.boeking(), peildatum=dag
        ),
        reverse("begroting-reserves"), titel="Boeken op een reserve", knop="Boeken", profiel=profiel,
        uitleg="Erbij is een bedrag boven nul, eruit een bedrag onder nul.",
    )  # fmt: skip


@medewerker(BIJHOUDEN)
def besteden(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Set money aside for an activity."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    formulier = formulieren.Bestedingformulier(profiel, request.POST or None, initial={"jaar": dag.year})
    return los_blad(
        request, actor, formulier,
        lambda: doen.leg_besteding_vast(actor, **formulier.gegeven(), peildatum=dag),
        reverse("begroting-besluiten"), titel="Geld reserveren voor een activiteit", knop="Reserveren",
        profiel=profiel, uitleg="Een activiteit heeft dekking in de begroting van haar jaar.",
    )  # fmt: skip


@medewerker(BIJHOUDEN)
def maatregel_nieuw(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Record a measure."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    open_ = [(s.code, s.naam) for s in lezen.openstaand(actor, profiel)]
    formulier = formulieren.Maatregelformulier(profiel, open_, request.POST or None, initial={"jaar": dag.year})
    return los_blad(
        request, actor, formulier,
        lambda: doen.leg_begrotingsmaatregel_vast(actor, maatregel=formulier.maatregel(), peildatum=dag),
        reverse("begroting-maatregelen"), titel="Maatregel vastleggen", profiel=profiel,
    )  # fmt: skip


@medewerker(BIJHOUDEN)
def maatregel_stand(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Say how a measure stands."""
    dag = vandaag()
    rij = bestaat(lezen.begrotingsmaatregel(actor, pk))
    formulier = formulieren.Standformulier(request.POST or None, initial={"hoe": rij.stand})
    return los_blad(
        request, actor, formulier,
        lambda: doen.zet_begrotingsmaatregel(
            actor, maatregel=rij, stand=formulier.cleaned_data["hoe"], peildatum=dag
        ),
        reverse("begroting-maatregelen"), titel=rij.naam,
        uitleg="Een maatregel die vervalt, geeft de stelpost terug wat zij invulde.",
    )  # fmt: skip


@medewerker(BIJHOUDEN)
def risico_nieuw(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Record a financial risk."""
    dag = vandaag()
    formulier = formulieren.Risicoformulier(request.POST or None)
    return los_blad(
        request, actor, formulier,
        lambda: doen.leg_financieel_risico_vast(actor, risico=formulier.risico(), peildatum=dag),
        reverse("begroting-maatregelen"), titel="Financieel risico vastleggen",
    )  # fmt: skip


@medewerker(BIJHOUDEN)
def risico(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Weigh a risk again, or close it."""
    dag = vandaag()
    rij = bestaat(lezen.financieel_risico(actor, pk))
    formulier = formulieren.Herbeoordeling(request.POST or None, initial=formulieren.als_begin(rij))
    return los_blad(
        request, actor, formulier,
        lambda: doen.beoordeel_financieel_risico(
            actor, risico=rij, gegevens=formulier.risico(), gesloten=formulier.cleaned_data["gesloten"], peildatum=dag
        ),
        reverse("begroting-maatregelen"), titel=rij.naam,
    )  # fmt: skip
