"""What happens around a file between the talks: contact, notes, appointments, tasks and documents."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from naober.agenda.actions import (
    gooi_werkaantekening_weg,
    laat_document_vervallen,
    leg_contact_vast,
    maak_notitie,
    maak_werkaantekening,
    voeg_document_toe,
)
from naober.agenda.queries import (
    afspraken_in,
    bestandsnaam_van,
    contactmomenten_van,
    documenten_van,
    inhoud_van,
    notities_van,
    taken_in,
    werkaantekening,
    werkaantekeningen_van,
)
from naober.agenda.queries import document as zoek_document
from naober.avg.queries import brieven_in
from naober.bewoners.bewoning import bewoners_van
from naober.dossier.queries import dossier as zoek_dossier
from naober.fundament.koppen import als_bestand
from naober.gemeente.actor import Actor
from naober.werkplek.formulieren.agenda import Contactformulier, Documentformulier, Notitieformulier
from naober.werkplek.formulieren.velden import Redenformulier
from naober.werkplek.toegang import (
    alleen_post,
    bestaat,
    getal,
    ingestuurd,
    medewerker,
    toon,
    toon_formulier,
    vandaag,
)


@medewerker("dossier.inzien")
def contact(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """All contact in sequence, with notes and what is planned, in a fixed number of queries."""
    gevonden = bestaat(zoek_dossier(actor, pk))
    dag = vandaag()
    afspraken, taken = afspraken_in(gevonden, dag), taken_in(gevonden)
    return toon(
        request,
        "contact",
        actor,
        dossier=gevonden,
        dag=dag,
        momenten=contactmomenten_van(gevonden),
        notities=notities_van(gevonden),
        werkaantekeningen=werkaantekeningen_van(actor, gevonden),
        afspraken=afspraken,
        taken=taken,
    )


@medewerker("contact.vastleggen")
def contactmoment(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    gevonden = bestaat(zoek_dossier(actor, pk))
    dag = vandaag()
    eerste = next(iter(bewoners_van(gevonden.huishouden, dag)), None)
    formulier = Contactformulier(
        request.POST or None, initial={"dag": dag, "met": eerste.naam if eerste else "", "bereikt": "ja"}
    )
    klaar = ingestuurd(
        request,
        formulier,
        lambda: leg_contact_vast(actor, dossier=gevonden, contact=formulier.contact(), peildatum=dag),
        naar=lambda _: redirect("dossier-contact", pk=pk),
    )
    return klaar or toon_formulier(
        request,
        "formulier",
        actor,
        formulier,
        dossier=gevonden,
        titel="Contact vastleggen",
        knop="Vastleggen",
        uitleg="Ook een bezoek zonder gesprek telt. Vertrouwen winnen kost soms meer dan één keer.",
    )


@medewerker("contact.vastleggen")
def notitie(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """A note of the file, or a private one: the form asks which and says who reads it."""
    gevonden = bestaat(zoek_dossier(actor, pk))
    formulier = Notitieformulier(request.POST or None)

    def bewaar() -> object:
        maak = maak_werkaantekening if formulier.cleaned_data["voor"] == "mij" else maak_notitie
        return maak(actor, dossier=gevonden, tekst=formulier.cleaned_data["tekst"], peildatum=vandaag())

    klaar = ingestuurd(request, formulier, bewaar, naar=lambda _: redirect("dossier-contact", pk=pk))
    return klaar or toon_formulier(
        request, "formulier", actor, formulier, dossier=gevonden, titel="Notitie maken", knop="Bewaren", uitleg=""
    )


@alleen_post
@medewerker("agenda.bijhouden")
def werkaantekening_weg(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Throw one's own working note away; its number is in the form, for nobody else has an address of it."""
    bestaat(zoek_dossier(actor, pk))
    eigen = werkaantekening(actor, getal(request.POST.get("nummer", "")) or 0)
    if eigen is not None:
        gooi_werkaantekening_weg(actor, werkaantekening=eigen, peildatum=vandaag())
        messages.success(request, "De werkaantekening is weggegooid.")
    return redirect("dossier-contact", pk=pk)


@medewerker("dossier.inzien")
def documenten(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    gevonden = bestaat(zoek_dossier(actor, pk))
    return toon(
        request,
        "documenten",
        actor,
        dossier=gevonden,
        documenten=documenten_van(gevonden),
        brieven=brieven_in(gevonden),
    )


@medewerker("document.toevoegen")
def nieuw_document(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    gevonden = bestaat(zoek_dossier(actor, pk))
    bewoners = {str(p.pk): p for p in bewoners_van(gevonden.huishouden, vandaag())}
    namen = [(k, p.naam) for k, p in bewoners.items()]
    formulier = Documentformulier(namen, request.POST or None, request.FILES or None)

    def voeg_toe() -> object:
        bestand = formulier.cleaned_data["bestand"]
        return voeg_document_toe(
            actor,
            dossier=gevonden,
            soort=formulier.cleaned_data["soort"],
            naam=formulier.cleaned_data["naam"],
            bestandsnaam=bestand.name,
            inhoud=bestand.read(),
            persoon=bewoners.get(formulier.cleaned_data["persoon"]),
            peildatum=vandaag(),
        )

    klaar = ingestuurd(request, formulier, voeg_toe, naar=lambda _: redirect("documenten", pk=pk))
    return klaar or toon_formulier(
        request,
        "formulier",
        actor,
        formulier,
        dossier=gevonden,
        titel="Document toevoegen",
        knop="Toevoegen",
        uitleg="",
    )


@medewerker("dossier.inzien")
def document(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """The document itself, to save: never shown inside a page of ours."""
    gevonden = bestaat(zoek_document(actor, pk))
    inhoud = inhoud_van(gevonden)
    if inhoud is None:
        raise Http404
    return als_bestand(inhoud, gevonden.bestandstype, bestandsnaam_van(gevonden))


@medewerker("document.toevoegen")
def document_vervallen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    gevonden = bestaat(zoek_document(actor, pk))
    formulier = Redenformulier(request.POST or None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: laat_document_vervallen(
            actor, document=gevonden, reden=formulier.cleaned_data["reden"], peildatum=vandaag()
        ),
        naar=lambda _: redirect("documenten", pk=gevonden.dossier_id),
    )
    return klaar or toon_formulier(
        request,
        "formulier",
        actor,
        formulier,
        dossier=gevonden.dossier,
        titel="Document laten vervallen",
        knop="Laten vervallen",
        uitleg=f"{gevonden.naam}. Niemand kan het daarna nog openen. Op de tijdlijn blijft staan dat het er was.",
    )
