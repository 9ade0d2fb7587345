"""Signals: reporting one in two minutes, the queue of a team, and following a case up."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from naober.bewoners.queries import persoon as zoek_persoon
from naober.bewoners.queries import zoek_personen
from naober.gemeente.actor import Actor
from naober.gemeente.profiel.signalen import Signaalsoort
from naober.gemeente.queries import profiel_van
from naober.gemeente.signaalregels import signaalkader
from naober.gezicht.formulier import Formulier
from naober.kern import Weigering
from naober.signalen import actions as doen
from naober.signalen import queries as lezen
from naober.signalen import rules
from naober.signalen.actions.melden import meldt_voor_allen
from naober.signalen.inlezen import queries as lezen_in
from naober.werkplek.formulieren import signaal as formulieren
from naober.werkplek.formulieren.velden import Redenformulier
from naober.werkplek.toegang import (
    alleen_post,
    bestaat,
    getal,
    ingestuurd,
    los_blad,
    medewerker,
    toon,
    toon_formulier,
    vandaag,
)


@medewerker("signaal.melden")
def melden(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Who reports, of which kind, and then the form: three steps without a script. `?afzender=` and `?soort=` are codes
    of the profile. What may and may not be shared stands there before anything is asked."""
    dag = vandaag()
    kader, profiel = signaalkader(actor.gemeente, dag), profiel_van(actor.gemeente, dag)
    bronnen = rules.afzenders(kader, actor.organisatie, voor_allen=meldt_voor_allen(actor))
    gekozen = request.GET.get("afzender", "")
    bron = next((b for b in bronnen if b.code == gekozen), bronnen[0] if len(bronnen) == 1 else None)
    mogelijk = kader.soorten_van(bron.code) if bron else ()
    soort = next((s for s in mogelijk if s.code == request.GET.get("soort", "")), None)
    grond = kader.grond_voor(soort) if soort else None
    if bron is None or soort is None or grond is None:
        nu = [s for s in mogelijk if kader.grond_voor(s)]
        dicht = [(s, rules.zonder_grond(kader, s)) for s in mogelijk if s not in nu]
        return toon(
            request, "signaal_kiezen", actor, profiel=profiel, bronnen=bronnen, bron=bron, soorten=nu, dicht=dicht
        )
    organisatie = profiel.organisatie(actor.organisatie)
    begin = {} if meldt_voor_allen(actor) else {
        "melder": actor.naam, "organisatie": organisatie.naam if organisatie else ""
    }  # fmt: skip
    formulier = formulieren.Meldformulier(profiel, kader, soort, bron, grond, request.POST or None, initial=begin)
    klaar = ingestuurd(
        request, formulier,
        lambda: doen.meld_signaal(actor, inzending=formulier.inzending(), peildatum=dag),
        naar=lambda rij: redirect("melding", pk=rij.pk) if rij else redirect("meldingen"),
    )  # fmt: skip
    return klaar or toon_formulier(
        request, "signaal_melden", actor, formulier, profiel=profiel, soort=soort, bron=bron, grond=grond
    )


@medewerker("signaal.melden")
def meldingen(request: HttpRequest, actor: Actor) -> HttpResponse:
    """What one reported oneself, and what one heard of it."""
    kader = signaalkader(actor.gemeente, vandaag())
    return toon(request, "meldingen", actor, kader=kader, meldingen=lezen.eigen_meldingen(actor))


@medewerker("signaal.melden")
def melding(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """One report after it was sent: what happens now, and what one will hear."""
    rij = bestaat(lezen.signaal(actor, pk))
    kader = signaalkader(actor.gemeente, vandaag())
    return toon(
        request, "melding", actor, m=rij, soort=kader.soort(rij.soort), bron=kader.bron(rij.afzender),
        grond=kader.grond(rij.grond),
    )  # fmt: skip


@medewerker("signaal.melden")
def intrekken(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Take a report back."""
    rij = bestaat(lezen.signaal(actor, pk))
    formulier = Redenformulier(request.POST or None, hoogstens=200)
    return los_blad(
        request, actor, formulier,
        lambda: doen.trek_signaal_in(actor, signaal=rij, **formulier.ingevuld(), peildatum=vandaag()),
        reverse("melding", args=[pk]), titel="Signaal intrekken", knop="Intrekken",
        uitleg="Wat in het signaal staat, wordt meteen leeggemaakt. De volgende nacht is het weg.",
        kruimels=[("Signaal melden", reverse("meldingen"))],
    )  # fmt: skip


@medewerker("signaal.opvolgen")
def rij(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The queue of one's own team. `?voor=` is the key of the page, `?soort=` and `?status=` narrow it down."""
    dag = vandaag()
    kader, profiel = signaalkader(actor.gemeente, dag), profiel_van(actor.gemeente, dag)
    soort, status = request.GET.get("soort", ""), request.GET.get("status", "")
    zaken = lezen.signaalrij(actor, voor=request.GET.get("voor", ""), soort=soort, status=status)
    return toon(
        request, "signaalrij", actor, profiel=profiel, kader=kader, zaken=zaken, soort=soort, stand=status, dag=dag,
        team=profiel.team(actor.team), volgende=lezen.plek_van(zaken[-1]) if len(zaken) == lezen.LENGTE else "",
    )  # fmt: skip


@medewerker("signaal.opvolgen")
def zaak(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """One case: its signals with ground and term of keeping, whom they are about, attempts, agreements."""
    gevonden = bestaat(lezen.signaalzaak(actor, pk))
    dag = vandaag()
    kader, profiel = signaalkader(actor.gemeente, dag), profiel_van(actor.gemeente, dag)
    soorten = {s.soort: kader.soort(s.soort) for s in gevonden.signalen.all()}
    return toon(
        request, "signaalzaak", actor, profiel=profiel, kader=kader, z=gevonden, soorten=soorten, dag=dag,
        eigen=gevonden.team == actor.team and gevonden.afgesloten_op is None, team=profiel.team(gevonden.team),
        meldcode=any(s.ingetrokken_op is None and lezen.begint_meldcode(s, kader) for s in gevonden.signalen.all()),
        code=lezen.meldcode_bij(actor, gevonden),
        termijnen=_termijnen(gevonden, soorten.values(), dag),
    )  # fmt: skip


def _termijnen(zaak: Any, soorten: Iterable[Signaalsoort | None], dag: date) -> list[dict[str, Any]]:
    """The terms that run, as the bar takes them, each with its own source."""
    loopt = []
    van_soort = next((s.bron for s in soorten if s is not None), rules.EERSTE_GESPREK)
    if zaak.opgepakt_op is None and zaak.afgesloten_op is None:
        loopt.append(("Oppakken", zaak.eerste_op, zaak.uiterlijk_op, van_soort))
    if zaak.gesprek_voor is not None and zaak.afgesloten_op is None:
        loopt.append(("Eerste gesprek", zaak.eerste_op, zaak.gesprek_voor, rules.EERSTE_GESPREK))
    return [
        {
            "naam": naam, "totaal": (tot - van).days, "gebruikt": max((min(dag, tot) - van).days, 0), "opgeschort": 0,
            "over": max((tot - dag).days, 0), "uiterste_datum": tot, "verstreken": max((dag - tot).days, 0),
            "bron": bron,
        }
        for naam, van, tot, bron in loopt
    ]  # fmt: skip


@alleen_post
@medewerker("signaal.opvolgen")
def oppakken(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Take a case up. Pressed twice, the case opens all the same."""
    gevonden = bestaat(lezen.signaalzaak(actor, pk))
    naar = reverse("signaalzaak", args=[pk])
    if gevonden.opgepakt_door_id != actor.id:
        uitkomst = doen.pak_signaal_op(actor, zaak=gevonden, peildatum=vandaag())
        if isinstance(uitkomst, Weigering):
            return toon(request, "geweigerd", actor, weigering=uitkomst, terug=naar, status=422)
    return redirect(naar)


def _blad(
    request: HttpRequest, actor: Actor, pk: int, formulier: Formulier, doe: Callable[[], object], titel: str,
    knop: str = "Vastleggen", uitleg: str = "",
) -> HttpResponse:  # fmt: skip
    return los_blad(
        request, actor, formulier, doe, reverse("signaalzaak", args=[pk]), titel=titel, knop=knop, uitleg=uitleg,
        kruimels=[("Signalen", reverse("signaalrij")), (f"Zaak {pk}", reverse("signaalzaak", args=[pk]))],
    )  # fmt: skip


@medewerker("signaal.opvolgen")
def poging(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """An attempt to reach the resident."""
    gevonden, dag = bestaat(lezen.signaalzaak(actor, pk)), vandaag()
    kader = signaalkader(actor.gemeente, dag)
    formulier = formulieren.Pogingformulier(kader, request.POST or None, initial={"dag": dag})

    def doe() -> object:
        c = formulier.ingevuld()
        return doen.leg_poging_vast(actor, zaak=gevonden, **{**c, "bereikt": c["bereikt"] == "ja"}, peildatum=dag)

    uitleg = f"Wij proberen het ten minste {kader.pogingen.aantal} keer, op {kader.pogingen.soorten} manieren."
    return _blad(request, actor, pk, formulier, doe, "Poging tot contact", uitleg=uitleg)


@medewerker("signaal.opvolgen")
def aanbod(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """The resident said yes to a first talk: its term runs from now on."""
    gevonden, dag = bestaat(lezen.signaalzaak(actor, pk)), vandaag()
    formulier = formulieren.Aanbodformulier(request.POST or None, initial={"dag": dag})
    return _blad(
        request, actor, pk, formulier,
        lambda: doen.leg_gespreksaanbod_vast(actor, zaak=gevonden, **formulier.ingevuld(), peildatum=dag),
        "De inwoner wil een gesprek",
        uitleg="Het eerste gesprek is binnen vier weken. Dreigt er iets? Dan binnen drie werkdagen.",
    )  # fmt: skip


@medewerker("signaal.opvolgen")
def afspraak(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Agree who does what."""
    gevonden, dag = bestaat(lezen.signaalzaak(actor, pk)), vandaag()
    formulier = formulieren.Opvolgformulier(signaalkader(actor.gemeente, dag), request.POST or None)
    return _blad(
        request, actor, pk, formulier,
        lambda: doen.spreek_opvolging_af(actor, zaak=gevonden, **formulier.ingevuld(), peildatum=dag),
        "Afspreken wie wat doet",
    )  # fmt: skip


@medewerker("signaal.opvolgen")
def afronden(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """What came of an agreement."""
    rij = bestaat(lezen.opvolging(actor, pk))
    formulier = formulieren.Uitkomstformulier(request.POST or None)
    return _blad(
        request, actor, rij.zaak_id, formulier,
        lambda: doen.rond_opvolging_af(actor, opvolging=rij, **formulier.ingevuld(), peildatum=vandaag()),
        "Afspraak afronden", uitleg=f"{rij.wat} ({rij.wie})",
    )  # fmt: skip


@medewerker("signaal.opvolgen")
def doorsturen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """To the team that may decide on it. Afterwards it is that team's, and no longer in one's own queue."""
    gevonden, dag = bestaat(lezen.signaalzaak(actor, pk)), vandaag()
    teams = [(t.code, t.naam) for t in profiel_van(actor.gemeente, dag).teams if t.code != gevonden.team]
    formulier = formulieren.Doorstuurformulier(teams, request.POST or None)
    return los_blad(
        request, actor, formulier,
        lambda: doen.stuur_signaal_door(actor, zaak=gevonden, **formulier.ingevuld(), peildatum=dag),
        reverse("signaalrij"), titel="Doorsturen naar een ander team", knop="Doorsturen",
        kruimels=[("Signalen", reverse("signaalrij")), (f"Zaak {pk}", reverse("signaalzaak", args=[pk]))],
    )  # fmt: skip


@medewerker("signaal.opvolgen")
def sluiten(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Close a case with what came of it."""
    gevonden, dag = bestaat(lezen.signaalzaak(actor, pk)), vandaag()
    kader = signaalkader(actor.gemeente, dag)
    formulier = formulieren.Sluitformulier(kader, request.POST or None)
    return _blad(
        request, actor, pk, formulier,
        lambda: doen.sluit_signaalzaak(actor, zaak=gevonden, **formulier.ingevuld(), peildatum=dag),
        "Zaak afsluiten", "Afsluiten", kader.normaliseren.uitleg if kader.normaliseren else "",
    )  # fmt: skip


@medewerker("signaal.opvolgen")
def koppelen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """A human says about whom a signal is. Only from the signal at hand; what was typed stands in no address."""
    rij, dag = bestaat(lezen.signaal(actor, pk)), vandaag()
    if bestaat(lezen.signaalzaak(actor, rij.zaak_id)).huishouden_id is not None:
        return redirect("signaalzaak", pk=rij.zaak_id)
    formulier = formulieren.Koppelformulier(request.POST or None, initial={"zoek": rij.geslachtsnaam})
    zoekt = request.POST.get("zoek", "")
    gevonden = zoek_personen(actor, zoekt) if zoekt else []
    if isinstance(gevonden, Weigering):
        formulier.add_error("zoek", gevonden.reden)
        gevonden = []
    # Who may be meant by what the sender said, with why; somebody else is looked up by name.
    lijkt = {k.persoon.pk: k for k in lezen_in.kandidaten_voor(actor, rij)}
    wie = {**{pk: k.persoon for pk, k in lijkt.items()}, **{p.pk: p for p in gevonden}}
    formulier.toon([(str(pk), _met_uitleg(p, lijkt.get(pk))) for pk, p in wie.items()])
    if zoekt and not gevonden and not request.POST.get("persoon") and not formulier.errors:
        formulier.add_error("zoek", "Niemand gevonden. Zoek op een andere naam, of laat het signaal zonder inwoner.")
    if request.POST.get("persoon") or not formulier.is_bound:
        nummer = getal(request.POST.get("persoon", ""))
        klaar = ingestuurd(
            request, formulier,
            lambda: doen.koppel_signaal(
                actor, signaal=rij, persoon=bestaat(zoek_persoon(actor, nummer or 0)),
                reden=formulier.cleaned_data["reden"], peildatum=dag,
            ),
            naar=lambda zaak: redirect("signaalzaak", pk=zaak.pk) if zaak else redirect("signaalrij"),
        )  # fmt: skip
        if klaar is not None:
            return klaar
    return toon_formulier(
        request, "los_formulier", actor, formulier, titel="Om wie gaat dit signaal?",
        knop="Dit is de inwoner" if wie else "Zoeken", terug=reverse("signaalzaak", args=[rij.zaak_id]),
        uitleg=_gezegd(rij), kruimels=[("Signalen", reverse("signaalrij"))],
    )  # fmt: skip


def _gezegd(rij: Any) -> str:
    wie = " ".join(filter(None, (rij.voornamen, rij.voorvoegsel, rij.geslachtsnaam)))
    geboren = f"geboren {rij.geboortedatum:%d-%m-%Y}" if rij.geboortedatum else ""
    adres = " ".join(filter(None, (rij.straat, str(rij.huisnummer or ""), rij.toevoeging, rij.postcode, rij.plaats)))
    return "De afzender noemde: " + (", ".join(filter(None, (wie, geboren, adres))) or "niemand") + "."


def _met_uitleg(persoon: Any, gewogen: Any) -> str:
    return f"{_herkenbaar(persoon)}: {'; '.join(gewogen.uitleg)}" if gewogen else _herkenbaar(persoon)


def _herkenbaar(persoon: Any) -> str:
    geboren = f"geboren {persoon.geboortedatum:%d-%m-%Y}" if persoon.geboortedatum else ""
    return ", ".join(filter(None, (persoon.naam, geboren, persoon.huishouden.adres if persoon.huishouden else "")))


@medewerker("signaal.opvolgen")
def hulpvraag(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """The resident wants help: the form of the entrance, filled in as far as is known."""
    gevonden, dag = bestaat(lezen.signaalzaak(actor, pk)), vandaag()
    kader, profiel = signaalkader(actor.gemeente, dag), profiel_van(actor.gemeente, dag)
    personen = {str(p.pk): p for p in lezen.bewoners_van(actor, gevonden)}
    begin = {"persoon": str(gevonden.persoon_id or "")}
    formulier = formulieren.Signaalvraagformulier(
        profiel, kader, [(nr, p.naam) for nr, p in personen.items()], request.POST or None, initial=begin
    )
    klaar = ingestuurd(
        request, formulier,
        lambda: doen.maak_hulpvraag(
            actor, zaak=gevonden, melding=formulier.melding(), persoon=personen[formulier.cleaned_data["persoon"]],
            **{veld: formulier.cleaned_data[veld] for veld in ("resultaat", "niveau", "toelichting")}, peildatum=dag,
        ),
        naar=lambda zaak: _naar_dossier(request, zaak),
    )  # fmt: skip
    return klaar or toon_formulier(
        request, "los_formulier", actor, formulier, titel="De inwoner wil hulp", knop="Vraag vastleggen",
        terug=reverse("signaalzaak", args=[pk]),
        uitleg="Vanaf nu is het een vraag van de inwoner zelf. Het signaal blijft bij het dossier.",
        kruimels=[("Signalen", reverse("signaalrij")), (f"Zaak {pk}", reverse("signaalzaak", args=[pk]))],
    )  # fmt: skip


def _naar_dossier(request: HttpRequest, zaak: Any) -> HttpResponse:
    if zaak is None or zaak.dossier_id is None:
        messages.success(request, "Vastgelegd als vraag om hulp.")
        return redirect("signaalrij")
    return redirect("dossier", pk=zaak.dossier_id)
