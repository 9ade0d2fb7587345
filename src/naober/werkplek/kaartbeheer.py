"""Keeping up the social map: entries, places, organisations, proposals, and what is missing."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from naober.besluit.gaten import gaten
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.gezicht.formulier import Formulier
from naober.kaart import actions, queries
from naober.kaart.overzicht import feiten
from naober.kaart.rules import overzicht, versheid, versheid_van
from naober.kern.tellen import KLEINSTE
from naober.werkplek.formulieren import kaart as formulieren
from naober.werkplek.toegang import bestaat, getal, ingestuurd, medewerker, toon, toon_formulier, vandaag

BIJHOUDEN = "kaart.bijhouden"


def _vraag(
    request: HttpRequest, actor: Actor, formulier: Formulier, titel: str, knop: str, terug: str, uitleg: str = ""
) -> HttpResponse:
    return toon_formulier(
        request, "kaartformulier", actor, formulier, titel=titel, knop=knop, terug=terug, uitleg=uitleg
    )


def _organisaties(actor: Actor) -> list[tuple[str, str]]:
    return [(str(o.pk), o.naam) for o in queries.organisaties(actor)]


@medewerker(BIJHOUDEN)
def voorziening_nieuw(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Put an entry on the map."""
    dag = vandaag()
    formulier = formulieren.Voorzieningformulier(
        profiel_van(actor.gemeente, dag), _organisaties(actor), None, request.POST or None
    )
    klaar = ingestuurd(
        request,
        formulier,
        lambda: actions.zet_op_kaart(
            actor,
            gegevens=formulier.gegevens(),
            organisatie=queries.organisatie(actor, formulier.organisatie_nummer or 0),
            peildatum=dag,
        ),
        naar=lambda rij: redirect("voorziening", pk=rij.pk) if rij else redirect("kaart"),
    )
    return klaar or _vraag(request, actor, formulier, "Op de kaart zetten", "Op de kaart zetten", "kaart")


@medewerker(BIJHOUDEN)
def voorziening_wijzigen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Change an entry."""
    dag = vandaag()
    rij = bestaat(queries.voorziening(actor, pk))
    formulier = formulieren.Voorzieningformulier(
        profiel_van(actor.gemeente, dag), _organisaties(actor), rij, request.POST or None
    )
    klaar = ingestuurd(
        request,
        formulier,
        lambda: actions.wijzig_voorziening(
            actor,
            voorziening=rij,
            gegevens=formulier.gegevens(),
            organisatie=queries.organisatie(actor, formulier.organisatie_nummer or 0),
            peildatum=dag,
        ),
        naar=lambda _: redirect("voorziening", pk=pk),
    )
    return klaar or _vraag(request, actor, formulier, f"Wijzigen: {rij.naam}", "Bewaren", "kaart")


@medewerker("kaart.voorstellen")
def voorstel_nieuw(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Propose how an entry should be; staff looks at it first."""
    dag = vandaag()
    rij = bestaat(queries.voorziening(actor, pk))
    formulier = formulieren.Voorstelformulier(profiel_van(actor.gemeente, dag), (), rij, request.POST or None)
    del formulier.fields["organisatie"]
    klaar = ingestuurd(
        request,
        formulier,
        lambda: actions.stel_voor(
            actor,
            gegevens=formulier.gegevens(),
            voorziening=rij,
            toelichting=formulier.cleaned_data["toelichting"],
            peildatum=dag,
        ),
        naar=lambda _: redirect("kaartvoorstellen"),
    )
    uitleg = "De gemeente kijkt ernaar voordat het op de kaart komt."
    return klaar or _vraag(
        request, actor, formulier, f"Wijziging voorstellen: {rij.naam}", "Voorstellen", "kaart", uitleg
    )


@medewerker(BIJHOUDEN)
def plek(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """A place of an entry with its hours. `?nr=` is which one; 0 are the hours without a place, none is a new one."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    rij = bestaat(queries.volledige_voorziening(actor, pk))
    plekken, tijden = queries.plekken_van(rij), queries.tijden_van(rij)
    nr = getal(request.GET.get("nr", ""))
    eerder = plekken[nr - 1] if nr and nr <= len(plekken) else None
    los = nr == 0
    begin = formulieren.begin_van_plek(eerder, tijden if los else ())
    formulier = formulieren.Plekformulier(profiel, request.POST or None, initial=begin, zonder_plek=los)

    def bewaar() -> object:
        if los:
            return actions.zet_plekken(actor, voorziening=rij, plekken=plekken, tijden=formulier.uren(), peildatum=dag)
        nieuw = formulier.plek()
        andere = [p for p in plekken if p is not eerder]
        samen = [*andere, nieuw] if nieuw else andere
        return actions.zet_plekken(actor, voorziening=rij, plekken=samen, tijden=tijden, peildatum=dag)

    klaar = ingestuurd(request, formulier, bewaar, naar=lambda _: redirect("voorziening", pk=pk))
    titel = f"Tijden van {rij.naam}" if los else f"Plek van {rij.naam}"
    return klaar or _vraag(request, actor, formulier, titel, "Bewaren", "kaart")


@medewerker(BIJHOUDEN)
def sluiten(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Close an entry for now or for good; or, when it is closed, open it again."""
    rij = bestaat(queries.voorziening(actor, pk))
    naar = redirect("voorziening", pk=pk)
    formulier: Formulier
    if rij.dicht:
        formulier = Formulier(request.POST or None)
        klaar = ingestuurd(
            request,
            formulier,
            lambda: actions.heropen_voorziening(actor, voorziening=rij, peildatum=vandaag()),
            naar=lambda _: naar,
        )
        return klaar or _vraag(request, actor, formulier, f"Weer openen: {rij.naam}", "Weer openen", "kaart")
    formulier = formulieren.Sluitformulier(request.POST or None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: actions.sluit_voorziening(
            actor,
            voorziening=rij,
            reden=formulier.cleaned_data["reden"],
            voorgoed=formulier.cleaned_data["voorgoed"],
            peildatum=vandaag(),
        ),
        naar=lambda _: naar,
    )
    uitleg = "Staat zij in een plan? Dan krijgt de regisseur daarvan een taak."
    return klaar or _vraag(request, actor, formulier, f"Sluiten: {rij.naam}", "Sluiten", "kaart", uitleg)


@medewerker("kaart.voorstellen")
def nakijken(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Say that an entry still holds, and how much room there is."""
    rij = bestaat(queries.voorziening(actor, pk))
    formulier = formulieren.Nakijkformulier(
        request.POST or None, initial={"vrij": rij.vrij, "wachttijd": rij.wachttijd}
    )
    klaar = ingestuurd(
        request,
        formulier,
        lambda: actions.keek_na(actor, voorziening=rij, peildatum=vandaag(), **formulier.ingevuld()),
        naar=lambda _: redirect("kaart-nakijken"),
    )
    return klaar or _vraag(request, actor, formulier, f"Klopt dit nog: {rij.naam}?", "Dit klopt nog", "kaart-nakijken")


@medewerker(BIJHOUDEN)
def label(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Test an entry against the criteria of a label (`?code=`), or take that label away."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    rij = bestaat(queries.volledige_voorziening(actor, pk))
    gekozen = profiel.kaart.label(request.GET.get("code", ""))
    naar = redirect("voorziening", pk=pk)
    if gekozen is None:
        return naar
    if gekozen.code in {x.code for x in rij.labels.all()}:
        leeg = Formulier(request.POST or None)
        klaar = ingestuurd(
            request,
            leeg,
            lambda: actions.neem_label_af(actor, voorziening=rij, label=gekozen.code, peildatum=dag),
            naar=lambda _: naar,
        )
        return klaar or _vraag(request, actor, leeg, f"Label {gekozen.naam} afnemen", "Label afnemen", "kaart")
    formulier = formulieren.Labelformulier(profiel, gekozen, request.POST or None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: actions.geef_label(
            actor,
            voorziening=rij,
            label=gekozen.code,
            antwoorden=formulier.antwoorden(),
            gegevens=formulier.gegevens(),
            peildatum=dag,
        ),
        naar=lambda _: naar,
    )
    titel = f"Label {gekozen.naam}: {rij.naam}"
    return klaar or _vraag(request, actor, formulier, titel, "Label geven", "kaart", gekozen.uitleg)


@medewerker(BIJHOUDEN)
def organisatie_nieuw(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Put an organisation on the map."""
    formulier = formulieren.Organisatieformulier(request.POST or None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: actions.voeg_organisatie_toe(
            actor, gegevens=formulier.gegevens(), toch=formulier.cleaned_data["toch"], peildatum=vandaag()
        ),
        naar=lambda rij: redirect("organisatie", pk=rij.pk) if rij else redirect("organisaties"),
    )
    return klaar or _vraag(request, actor, formulier, "Organisatie toevoegen", "Toevoegen", "organisaties")


@medewerker(BIJHOUDEN)
def organisatie_wijzigen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Change what the map says of an organisation."""
    rij = bestaat(queries.organisatie(actor, pk))
    formulier = formulieren.Organisatieformulier(request.POST or None, initial=queries.organisatiegegevens(rij))
    klaar = ingestuurd(
        request,
        formulier,
        lambda: actions.wijzig_organisatie(
            actor,
            organisatie=rij,
            gegevens=formulier.gegevens(),
            toch=formulier.cleaned_data["toch"],
            peildatum=vandaag(),
        ),
        naar=lambda _: redirect("organisatie", pk=pk),
    )
    return klaar or _vraag(request, actor, formulier, f"Wijzigen: {rij.naam}", "Bewaren", "organisaties")


@medewerker("kaart.voorstellen")
def kaartvoorstellen(request: HttpRequest, actor: Actor) -> HttpResponse:
    """What others say should change; for an organisation, what it proposed itself."""
    return toon(request, "kaartvoorstellen", actor, voorstellen=queries.voorstellen(actor, alles=True))


@medewerker(BIJHOUDEN)
def kaartvoorstel(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """One proposal beside what stands on the map now."""
    voorstel = bestaat(queries.voorstel(actor, pk))
    formulier = formulieren.Beoordeelformulier(request.POST or None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: actions.beoordeel_voorstel(
            actor,
            voorstel=voorstel,
            overnemen=formulier.cleaned_data["overnemen"] == "ja",
            reden=formulier.cleaned_data["reden"],
            peildatum=vandaag(),
        ),
        naar=lambda _: redirect("kaartvoorstellen"),
    )
    nu = queries.gegevens_van(voorstel.voorziening) if voorstel.voorziening else None
    verschil = [(naam, getattr(nu, naam, ""), waarde) for naam, waarde in voorstel.waarden.items() if waarde]
    return klaar or toon_formulier(request, "kaartvoorstel", actor, formulier, voorstel=voorstel, verschil=verschil)


@medewerker("kaart.voorstellen")
def kaart_nakijken(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Entries of which nobody said lately that they hold, longest ago first."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    regel = versheid_van(profiel)
    rijen = [(v, versheid(v.nagekeken_op, dag, regel)) for v in queries.na_te_kijken(actor, profiel, dag)]
    return toon(request, "kaart_nakijken", actor, profiel=profiel, rijen=rijen, regel=regel)


@medewerker("kaart.tekorten")
def kaart_overzicht(request: HttpRequest, actor: Actor) -> HttpResponse:
    """How complete the map is, how the offer is spread, and where it could go together."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    alles = feiten(actor)
    namen = {lijst: dict(paren) for lijst, paren in formulieren.termen(profiel).items()}
    return toon(
        request,
        "kaart_overzicht",
        actor,
        profiel=profiel,
        namen=namen,
        volledigheid=overzicht.volledigheid(profiel, alles, dag),
        per_gebied=overzicht.per_gebied_en_leefgebied(profiel, alles),
        gemis=overzicht.gemis(profiel, alles),
        spreiding=overzicht.spreiding(profiel, alles),
        kansen=overzicht.kansen(profiel, alles)[:100],
    )


@medewerker("kaart.tekorten")
def kaart_tekorten(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Needs that were recorded beside what there is for them, by area and life domain."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    formulier = formulieren.Tekortformulier(dag.year, request.GET or None, initial={"jaar": dag.year})
    jaar = int(formulier.cleaned_data["jaar"] or dag.year) if formulier.is_valid() else dag.year
    van, tot = date(jaar, 1, 1), min(date(jaar, 12, 31), dag)
    return toon(
        request,
        "kaart_tekorten",
        actor,
        profiel=profiel,
        formulier=formulier,
        van=van,
        tot=tot,
        gaten=gaten(actor, profiel, van, tot),
        kleinste=KLEINSTE,
    )
