"""The pages of a resident."""

from datetime import timedelta

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from naober.gemeente.queries import profiel_van
from naober.identiteit.aanbieders import aanbieders_voor
from naober.identiteit.bewoners import Bewoner, keuzes_van, kies
from naober.identiteit.sessies import Soort, sessie_van
from naober.identiteit.views import naar_na_uitloggen
from naober.logboek.queries import inzages_voor
from naober.portaal.queries import mijn_besluiten, mijn_brief, mijn_dossiers, mijn_plan
from naober.portaal.toegang import bewoner, toon, vandaag


def inloggen(request: HttpRequest) -> HttpResponse:
    """Where a resident signs in. Staff are told that this is not theirs."""
    sessie = sessie_van(request)
    if sessie and sessie.soort is Soort.BEWONER:
        return redirect("mijn-overzicht")
    gegevens = {
        "aanbieders": aanbieders_voor(Soort.BEWONER),
        "verder": request.GET.get("next", ""),
        "als_medewerker": sessie is not None,
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


@bewoner
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
    )


@bewoner
def brief(request: HttpRequest, wie: Bewoner, pk: int) -> HttpResponse:
    """A letter as it was sent."""
    gevonden = mijn_brief(pk)
    if gevonden is None:
        raise Http404
    kenmerk, pdf = gevonden
    antwoord = HttpResponse(pdf, content_type="application/pdf")
    antwoord["Content-Disposition"] = f'attachment; filename="brief-{kenmerk}.pdf"'
    return antwoord


@bewoner
def wie_keek(request: HttpRequest, wie: Bewoner) -> HttpResponse:
    """Who of the municipality looked in this file, when and why: of the last three months, or of the last year."""
    heel_jaar = request.GET.get("periode") == "jaar"
    tot = vandaag()
    van = tot - timedelta(days=365 if heel_jaar else 90)
    dagen = inzages_voor(
        wie.gemeente, van=van, tot=tot, dossiers=[d.nummer for d in mijn_dossiers()], personen=[wie.voor]
    )
    return toon(request, "wie_keek", wie, dagen=dagen, van=van, tot=tot, heel_jaar=heel_jaar)


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
