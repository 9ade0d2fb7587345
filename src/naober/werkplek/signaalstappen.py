"""Steps in a case of signals that only some kinds have: the reporting code, what to read, something for a group."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from naober.gemeente.actor import Actor
from naober.gemeente.signaalregels import signaalkader
from naober.kaart.preventie import maatregel, te_kiezen
from naober.kern import Weigering
from naober.signalen import actions as doen
from naober.signalen import queries as lezen
from naober.werkplek.formulieren import signaal as formulieren
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


@medewerker("veiligheid.bijhouden")
def meldcode(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Begin the reporting code: a professional's own first step."""
    gevonden = bestaat(lezen.signaalzaak(actor, pk))
    formulier = formulieren.Meldcodeformulier(request.POST or None)
    klaar = ingestuurd(
        request, formulier,
        lambda: doen.begin_meldcode_bij_signaal(actor, zaak=gevonden, **formulier.ingevuld(), peildatum=vandaag()),
        naar=lambda code: redirect("veiligheid", pk=code.dossier_id) if code else redirect("signaalzaak", pk=pk),
    )  # fmt: skip
    return klaar or toon_formulier(
        request, "los_formulier", actor, formulier, titel="Meldcode beginnen", knop="Beginnen",
        terug=reverse("signaalzaak", args=[pk]),
        uitleg="Wat de afzender zag, is de aanleiding. U zet zelf de eerste stap: opschrijven wat er is gezien. "
        "De stappen staan in het dossier van het huishouden. Is dat er nog niet? Dan wordt het nu geopend.",
        kruimels=[("Signalen", reverse("signaalrij")), (f"Zaak {pk}", reverse("signaalzaak", args=[pk]))],
    )  # fmt: skip


@alleen_post
@medewerker("signaal.opvolgen")
def stuk(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Send the resident what the policy has to read with a kind of signal; `soort` is its code."""
    gevonden, naar = bestaat(lezen.signaalzaak(actor, pk)), reverse("signaalzaak", args=[pk])
    uitkomst = doen.stuur_stuk(actor, zaak=gevonden, soort=request.POST.get("soort", ""), peildatum=vandaag())
    if isinstance(uitkomst, Weigering):
        return toon(request, "geweigerd", actor, weigering=uitkomst, terug=naar, status=422)
    return redirect(naar)


@medewerker("signaal.opvolgen")
def groep(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Close a case about a group with something for all of it."""
    gevonden, dag = bestaat(lezen.signaalzaak(actor, pk)), vandaag()
    formulier = formulieren.Groepformulier(signaalkader(actor.gemeente, dag), te_kiezen(actor), request.POST or None)
    return los_blad(
        request, actor, formulier,
        lambda: doen.kies_groepsactiviteit(
            actor, zaak=gevonden, niveau=formulier.cleaned_data["niveau"], peildatum=dag,
            maatregel=bestaat(maatregel(actor, getal(formulier.cleaned_data["maatregel"]) or 0)),
        ),
        reverse("signaalzaak", args=[pk]), titel="Iets voor de hele groep", knop="Kiezen en afsluiten",
        uitleg="Kies wat er voor de hele groep is. De zaak wordt daarmee afgesloten. Staat het er niet bij? "
        "Neem het eerst op bij Preventie.",
        kruimels=[("Signalen", reverse("signaalrij")), (f"Zaak {pk}", reverse("signaalzaak", args=[pk]))],
    )  # fmt: skip
