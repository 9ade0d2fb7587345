"""Prevention as staff look at it: the measures by layer, how they are divided, and one with what became of it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.gemeente.velden import leesbaar
from naober.gezicht.formulier import Formulier
from naober.kaart import actions, queries
from naober.kaart import preventie as lezen
from naober.kaart.rules.bereik import bereik
from naober.kaart.rules.portefeuille import per_laag, portefeuille
from naober.kaart.rules.preventie import preventietermen
from naober.werkplek.formulieren import preventie as formulieren
from naober.werkplek.toegang import bestaat, ingestuurd, medewerker, toon, toon_formulier, vandaag

BIJHOUDEN = "preventie.bijhouden"


def _vraag(
    request: HttpRequest, actor: Actor, formulier: Formulier, titel: str, knop: str, uitleg: str = ""
) -> HttpResponse:
    return toon_formulier(
        request, "kaartformulier", actor, formulier, titel=titel, knop=knop, terug="preventie", uitleg=uitleg
    )


@medewerker()
def preventie(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Every measure under the layer in which it works, and how they are divided."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    alles = lezen.maatregelen(actor, profiel)
    return toon(
        request,
        "preventie",
        actor,
        profiel=profiel,
        lagen=per_laag(profiel, alles),
        verdeling=portefeuille(profiel, alles, lezen.resultaten(actor)),
        bereik=bereik(profiel, lezen.bereikstappen(actor), {m.pk: m.gegevens.doelgroepen for m in alles}),
        behoeften=lezen.behoeften(actor),
        oproepen=lezen.oproepen(dag),
        namen={lijst: dict(paren) for lijst, paren in preventietermen(profiel).items()},
    )


@medewerker()
def maatregel(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """One measure: all that it says of itself, its parts, and what became of it."""
    profiel = profiel_van(actor.gemeente, vandaag())
    rij = bestaat(lezen.maatregel(actor, pk))
    velden = profiel.preventie.velden
    return toon(
        request,
        "maatregel",
        actor,
        profiel=profiel,
        m=rij,
        laag=profiel.laag_van(rij.trede),
        voorkeuren=profiel.preventie.voorkeuren,
        voldoet=lezen.beelden(profiel, [rij])[0].voldoet,
        antwoorden=leesbaar(velden, rij.antwoorden),
        delen=rij.delen.all(),
        stappen=rij.stappen.all()[: lezen.MEESTE],
        namen={lijst: dict(paren) for lijst, paren in preventietermen(profiel).items()},
    )


@medewerker(BIJHOUDEN)
def maatregel_nieuw(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Record a measure that is meant."""
    dag = vandaag()
    formulier = _formulier(request, actor, None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: actions.neem_maatregel_op(
            actor,
            gegevens=formulier.gegevens(),
            onderdeel_van=lezen.maatregel(actor, formulier.nummer("onderdeel_van")),
            voorziening=queries.voorziening(actor, formulier.nummer("voorziening")),
            peildatum=dag,
        ),
        naar=lambda rij: redirect("maatregel", pk=rij.pk) if rij else redirect("preventie"),
    )
    return klaar or _vraag(request, actor, formulier, "Maatregel opnemen", "Opnemen", "Een maatregel is voor velen.")


@medewerker(BIJHOUDEN)
def maatregel_wijzigen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Change a measure; what the profile says of it comes back."""
    dag = vandaag()
    rij = bestaat(lezen.maatregel(actor, pk))
    formulier = _formulier(request, actor, pk)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: actions.wijzig_maatregel(
            actor,
            maatregel=rij,
            gegevens=formulier.gegevens(),
            onderdeel_van=lezen.maatregel(actor, formulier.nummer("onderdeel_van")),
            voorziening=queries.voorziening(actor, formulier.nummer("voorziening")),
            peildatum=dag,
        ),
        naar=lambda _: redirect("maatregel", pk=pk),
    )
    uitleg = "Deze maatregel volgt het beleid: wat daarin staat, komt terug." if rij.herkomst == "profiel" else ""
    return klaar or _vraag(request, actor, formulier, f"Wijzigen: {rij.naam}", "Bewaren", uitleg)


def _formulier(request: HttpRequest, actor: Actor, pk: int | None) -> formulieren.Maatregelformulier:
    profiel = profiel_van(actor.gemeente, vandaag())
    alles = lezen.maatregelen(actor, profiel)
    zelf = next((m for m in alles if m.pk == pk), None)
    hoofden = [keuze for keuze in lezen.programmas(alles) if keuze[0] != str(pk)]
    voorzieningen = lezen.kiesbaar(actor, zelf.voorziening if zelf else None)
    return formulieren.Maatregelformulier(
        profiel,
        hoofden,
        voorzieningen,
        zelf.gegevens if zelf else None,
        request.POST or None,
        onder=(zelf.hoofd_pk, zelf.voorziening) if zelf else (None, None),
    )


@medewerker(BIJHOUDEN)
def maatregel_stand(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Begin a measure, or end the one that runs."""
    dag = vandaag()
    rij = bestaat(lezen.maatregel(actor, pk))
    naar = redirect("maatregel", pk=pk)
    if not rij.loopt:
        start = formulieren.Startformulier(request.POST or None, initial={"van": dag})
        klaar = ingestuurd(
            request,
            start,
            lambda: actions.start_maatregel(actor, maatregel=rij, van=start.cleaned_data["van"], peildatum=dag),
            naar=lambda _: naar,
        )
        return klaar or _vraag(request, actor, start, f"Starten: {rij.naam}", "Starten")
    einde = formulieren.Eindformulier(request.POST or None, initial={"tot": dag})
    klaar = ingestuurd(
        request,
        einde,
        lambda: actions.beeindig_maatregel(
            actor,
            maatregel=rij,
            reden=einde.cleaned_data["reden"],
            afgerond=einde.cleaned_data["afgerond"] == "ja",
            tot=einde.cleaned_data["tot"],
            peildatum=dag,
        ),
        naar=lambda _: naar,
    )
    return klaar or _vraag(request, actor, einde, f"Beëindigen: {rij.naam}", "Beëindigen")


@medewerker("preventie.vastleggen")
def maatregel_stap(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Record what is planned, done or achieved in a measure; no resident is registered for it."""
    dag = vandaag()
    rij = bestaat(lezen.maatregel(actor, pk))
    formulier = formulieren.Stapformulier(profiel_van(actor.gemeente, dag), dag, request.POST or None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: actions.leg_preventiestap_vast(actor, stap=formulier.stap(), maatregel=rij, peildatum=dag),
        naar=lambda _: redirect("maatregel", pk=pk),
    )
    uitleg = "U hoeft geen inwoner in te schrijven."
    return klaar or _vraag(request, actor, formulier, f"Vastleggen bij {rij.naam}", "Vastleggen", uitleg)


@medewerker("preventie.vastleggen")
def preventie_behoefte(request: HttpRequest, actor: Actor) -> HttpResponse:
    """A need that a team sees and for which nothing is there yet."""
    dag = vandaag()
    formulier = formulieren.Stapformulier(profiel_van(actor.gemeente, dag), dag, request.POST or None, behoefte=True)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: actions.leg_preventiestap_vast(actor, stap=formulier.stap(), peildatum=dag),
        naar=lambda _: redirect("preventie"),
    )
    uitleg = "Wat uw team ziet, telt mee voor het aanbod."
    return klaar or _vraag(request, actor, formulier, "Een behoefte doorgeven", "Doorgeven", uitleg)


@medewerker(BIJHOUDEN)
def preventie_oproep(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Tell whoever could offer it what is missing; it stands on the public pages."""
    dag = vandaag()
    formulier = formulieren.Oproepformulier(profiel_van(actor.gemeente, dag), request.POST or None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: actions.doe_oproep(actor, oproep=formulier.oproep(), peildatum=dag),
        naar=lambda _: redirect("preventie"),
    )
    uitleg = "Ondernemers, organisaties en bewoners lezen dit op de website."
    return klaar or _vraag(request, actor, formulier, "Een oproep doen", "Oproep doen", uitleg)
