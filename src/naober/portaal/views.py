"""The pages of a resident."""

from datetime import timedelta

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from naober.delen.actions import beantwoord_toestemmingsvraag, trek_eigen_toestemming_in
from naober.fundament.koppen import als_stuk
from naober.gemeente.deelregels import kader_van
from naober.gemeente.queries import profiel_van
from naober.identiteit.aanbieders import aanbieders_voor
from naober.identiteit.bewoners import Bewoner, keuzes_van, kies
from naober.identiteit.sessies import Soort, sessie_van
from naober.identiteit.views import naar_na_uitloggen
from naober.logboek.actions import vraag_van_inwoner
from naober.logboek.queries import inzages_voor
from naober.portaal.formulieren import Antwoordformulier, Bevestiging, Vraagformulier
from naober.portaal.mijnhulp import mijn_hulp
from naober.portaal.mijnplan import mijn_nabevraging
from naober.portaal.mijnschuldhulp import laatste_schuldhulp
from naober.portaal.queries import (
    mijn_besluiten,
    mijn_brief,
    mijn_dossiers,
    mijn_plan,
    mijn_toestemmingen,
    mijn_toestemmingsvragen,
    mijn_verstrekkingen,
    mijn_vertegenwoordigers,
    mijn_vragen,
)
from naober.portaal.toegang import bewoner, ingestuurd, toon, vandaag


def inloggen(request: HttpRequest) -> HttpResponse:
    """Where a resident signs in. Staff are told that this is not theirs."""
    sessie = sessie_van(request)
    if sessie and sessie.soort is Soort.BEWONER:
        return redirect("mijn-overzicht")
    gegevens = {
        "aanbieders": aanbieders_voor(Soort.BEWONER),
        "verder": request.GET.get("next", ""),
        "als_medewerker": sessie is not None,
        "bewaard": False,
        "proef": settings.PROEF,
    }
    return render(request, "portaal/inloggen.html", gegevens)


def uitloggen(request: HttpRequest) -> HttpResponse:
    """End the session of a resident; that of staff has its own button."""
    if request.method != "POST":
        antwoord = render(request, "405.html", status=405)
        antwoord["Allow"] = "POST"
        return antwoord
    sessie = sessie_van(request)
    if sessie is None or sessie.soort is not Soort.BEWONER:
        return redirect("mijn-inloggen")
    naar = naar_na_uitloggen(request.session, "mijn-inloggen")
    request.session.flush()
    return redirect(naar)


@bewoner("dossier", "plan", "besluit", "inkomen")
def overzicht(request: HttpRequest, wie: Bewoner) -> HttpResponse:
    """Mijn overzicht: who helps me, what we agreed, and what was decided with which letter."""
    profiel = profiel_van(wie.gemeente, vandaag())
    dossiers = mijn_dossiers()
    teams = {d.team: team.naam for d in dossiers if (team := profiel.team(d.team)) is not None}
    return toon(
        request,
        "overzicht",
        wie,
        profiel=profiel,
        dossiers=dossiers,
        teams=teams,
        plan=mijn_plan(),
        besluiten=mijn_besluiten(profiel),
        hulp=mijn_hulp(profiel),
        gestopt=mijn_nabevraging(wie.gemeente, vandaag()),
        schuldhulp=laatste_schuldhulp(),
        gevraagd=len(mijn_toestemmingsvragen(kader_van(wie.gemeente, vandaag()))),
    )


@bewoner("besluit")
def brief(request: HttpRequest, wie: Bewoner, pk: int) -> HttpResponse:
    """A letter as it was sent."""
    gevonden = mijn_brief(pk)
    if gevonden is None:
        raise Http404
    kenmerk, pdf = gevonden
    return als_stuk(pdf, f"brief-{kenmerk}.pdf", opslaan=True)


@bewoner("logboek")
def wie_keek(request: HttpRequest, wie: Bewoner) -> HttpResponse:
    """Who looked in this file, when and why: in the last three months or the last year; with one's own questions."""
    heel_jaar = request.GET.get("periode") == "jaar"
    tot = vandaag()
    van = tot - timedelta(days=365 if heel_jaar else 90)
    dossiers = mijn_dossiers()
    # Who is at the page knows what they looked at themselves, and so does the resident of their own.
    sprekers = {nr: w for nr, w in mijn_vertegenwoordigers().items() if nr != wie.wie}
    dagen = inzages_voor(
        wie.gemeente,
        van=van,
        tot=tot,
        dossiers=[d.nummer for d in dossiers],
        personen=[wie.voor],
        vertegenwoordigers=sprekers,
    )
    return toon(
        request,
        "wie_keek",
        wie,
        dagen=dagen,
        van=van,
        tot=tot,
        heel_jaar=heel_jaar,
        vragen=mijn_vragen(),
        kan_vragen=bool(dossiers),
    )


@bewoner("logboek")
def inzagevraag(request: HttpRequest, wie: Bewoner) -> HttpResponse:
    """Ask about who looked; `regel` in the address is the line of the list that it is about."""
    dossiers = mijn_dossiers()
    if not dossiers:
        raise Http404
    regel = request.GET.get("regel", "")
    formulier = Vraagformulier(request.POST if request.method == "POST" else None)

    def vraag() -> object:
        return vraag_van_inwoner(
            wie,
            dossier=dossiers[0].nummer,
            vraag=formulier.cleaned_data["vraag"],
            inzage=int(regel) if regel.isdecimal() and len(regel) <= 18 else None,
            peildatum=vandaag(),
        )

    def naar() -> HttpResponse:
        messages.success(request, "Uw vraag is verstuurd. Het antwoord komt op deze bladzijde te staan.")
        return redirect("mijn-wie-keek")

    klaar = ingestuurd(request, formulier, vraag, naar=naar)
    return klaar or toon(
        request, "inzagevraag", wie, status=422 if formulier.errors else 200, formulier=formulier, regel=regel
    )


@bewoner("delen")
def toestemming(request: HttpRequest, wie: Bewoner) -> HttpResponse:
    """What is asked, and what was given: by whom, to whom, which parts, what for, until when; and what went by it."""
    kader = kader_van(wie.gemeente, vandaag())
    gegeven = mijn_toestemmingen(kader)
    return toon(
        request,
        "toestemming",
        wie,
        vragen=mijn_toestemmingsvragen(kader),
        geldend=[t for t in gegeven if t.geldt],
        voorbij=[t for t in gegeven if not t.geldt],
        gedeeld=mijn_verstrekkingen(kader),
    )


@bewoner("delen")
def toestemmingsvraag(request: HttpRequest, wie: Bewoner, pk: int) -> HttpResponse:
    """Answer what is asked, with what it means on the same page."""
    kader = kader_van(wie.gemeente, vandaag())
    vraag = next((v for v in mijn_toestemmingsvragen(kader) if v.nummer == pk), None)
    formulier = Antwoordformulier(request.POST if request.method == "POST" else None)
    if vraag is None:
        # Answered already, perhaps by this very form that was sent twice; or never theirs.
        if request.method != "POST":
            raise Http404
        messages.info(request, "Deze vraag is er niet meer. Misschien is hij al beantwoord.")
        return redirect("mijn-toestemming")

    def antwoord() -> object:
        ja = formulier.cleaned_data["antwoord"] == "ja"
        return beantwoord_toestemmingsvraag(wie, vraag=pk, ja=ja, peildatum=vandaag())

    def naar() -> HttpResponse:
        ja = formulier.data.get("antwoord") == "ja"
        gevolg = "mag dit vanaf nu weten. U kunt dit altijd intrekken." if ja else "krijgt niets."
        messages.success(request, f"Uw antwoord is vastgelegd: {'ja' if ja else 'nee'}. {vraag.wie} {gevolg}")
        return redirect("mijn-toestemming")

    klaar = ingestuurd(request, formulier, antwoord, naar=naar)
    status = 422 if formulier.errors else 200
    return klaar or toon(request, "toestemmingsvraag", wie, status=status, formulier=formulier, vraag=vraag)


@bewoner("delen")
def intrekken(request: HttpRequest, wie: Bewoner, pk: int) -> HttpResponse:
    """Take a consent back, after reading what that does."""
    kader = kader_van(wie.gemeente, vandaag())
    rij = next((t for t in mijn_toestemmingen(kader) if t.nummer == pk), None)
    if rij is None:
        raise Http404
    formulier = Bevestiging(request.POST if request.method == "POST" else None)

    def naar() -> HttpResponse:
        messages.success(request, f"De toestemming is ingetrokken. {rij.wie} krijgt vanaf nu niets meer.")
        return redirect("mijn-toestemming")

    klaar = ingestuurd(
        request,
        formulier,
        lambda: trek_eigen_toestemming_in(wie, toestemming=pk, peildatum=vandaag()),
        naar=naar,
    )
    status = 422 if formulier.errors else 200
    return klaar or toon(request, "intrekken", wie, status=status, formulier=formulier, t=rij)


def voor(request: HttpRequest) -> HttpResponse:
    """Choose whose file it is about. Also for who is refused now: they can always go back to their own."""
    sessie = sessie_van(request)
    if sessie is None or sessie.soort is not Soort.BEWONER:
        return redirect("mijn-inloggen")
    if request.method == "POST":
        nummer = request.POST.get("voor", "")
        if nummer.isdecimal() and len(nummer) <= 18 and kies(request, int(nummer)):
            return redirect("mijn-overzicht")
        messages.error(request, "Dat kan niet. Kies iemand uit de lijst.")
        return redirect("mijn-voor")
    keuzes = keuzes_van(request)
    profiel = profiel_van(sessie.gemeente, vandaag())
    return render(request, "portaal/voor.html", {"keuzes": keuzes, "profiel": profiel, "sessie": sessie})


# It looks itself who is there; the list of rights reads it from here.
voor.recht = "inwoner"  # type: ignore[attr-defined]
