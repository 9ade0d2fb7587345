"""Messages with the contact person, documents and appointments."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from naober.agenda.berichten import stuur_bericht
from naober.agenda.feed import ical_voor_inwoner
from naober.agenda.inwoner import stuur_document_in, vraag_afspraak, vraag_verzetten
from naober.fundament.koppen import als_bestand, als_stuk
from naober.gezicht.jinja import daglang, tijd
from naober.identiteit.bewoners import Bewoner
from naober.portaal.formulieren import Afspraakformulier, Berichtformulier, Documentformulier, Verzetformulier
from naober.portaal.mijnplan import mijn_berichten
from naober.portaal.mijnpost import MijnAfspraak, mijn_afspraken, mijn_document, mijn_documenten
from naober.portaal.queries import mijn_dossiers
from naober.portaal.toegang import bewoner, ingestuurd, toon, vandaag, vel


@bewoner("agenda")
def berichten(request: HttpRequest, wie: Bewoner) -> HttpResponse:
    """What was written, and a form to write."""
    formulier = Berichtformulier(request.POST if request.method == "POST" else None)

    def naar() -> HttpResponse:
        messages.success(request, "Uw bericht is verstuurd. Het antwoord komt op deze bladzijde te staan.")
        return redirect("mijn-berichten")

    klaar = ingestuurd(
        request, formulier, lambda: stuur_bericht(wie, **formulier.ingevuld(), peildatum=vandaag()), naar=naar
    )
    if klaar is not None:
        return klaar
    dossiers = [d for d in mijn_dossiers() if d.gesloten_op is None]
    return toon(
        request,
        "berichten",
        wie,
        status=422 if formulier.errors else 200,
        formulier=formulier,
        loopt=bool(dossiers),
        contactpersoon=dossiers[0].regisseur if dossiers else "",
        berichten=mijn_berichten(),
    )


@bewoner("agenda")
def documenten(request: HttpRequest, wie: Bewoner) -> HttpResponse:
    """What one handed in, and what the municipality put here."""
    loopt = any(d.gesloten_op is None for d in mijn_dossiers())
    return toon(request, "documenten", wie, documenten=mijn_documenten(), loopt=loopt)


@bewoner("agenda")
def document_insturen(request: HttpRequest, wie: Bewoner) -> HttpResponse:
    """Hand in a PDF or a picture."""
    post = request.method == "POST"
    formulier = Documentformulier(request.POST if post else None, request.FILES if post else None)

    def stuur() -> object:
        bestand = formulier.cleaned_data["bestand"]
        naam = formulier.cleaned_data["naam"]
        return stuur_document_in(wie, naam=naam, bestandsnaam=bestand.name, inhoud=bestand.read(), peildatum=vandaag())

    return vel(
        request, wie, formulier, stuur,
        titel="Document insturen", knop="Document insturen", terug=reverse("mijn-documenten"),
        uitleg=("Stuur alleen wat wij u vroegen, of wat wij volgens u moeten weten.",
                "Wat de gemeente al van u heeft, hoeft u niet nog een keer te sturen."),
        gelukt="Uw document is ontvangen. Uw contactpersoon ziet het.",
    )  # fmt: skip


@bewoner("agenda")
def document(request: HttpRequest, wie: Bewoner, pk: int) -> HttpResponse:
    """The document itself, to save."""
    gevonden = mijn_document(pk)
    if gevonden is None:
        raise Http404
    soort, naam, inhoud = gevonden
    return als_bestand(inhoud, soort, naam)


@bewoner("agenda")
def afspraken(request: HttpRequest, wie: Bewoner) -> HttpResponse:
    """What is planned, and what was."""
    alle, nu = mijn_afspraken(), timezone.now()
    return toon(
        request,
        "afspraken",
        wie,
        gepland=[a for a in reversed(alle) if a.begint_op >= nu and not a.afgezegd_op],
        voorbij=[a for a in alle if a.begint_op < nu or a.afgezegd_op],
        wensen=[b for b in mijn_berichten() if b.soort in ("afspraak", "verzetten") and not b.gelezen_op],
        loopt=any(d.gesloten_op is None for d in mijn_dossiers()),
    )


@bewoner("agenda")
def afspraak_vragen(request: HttpRequest, wie: Bewoner) -> HttpResponse:
    """Ask for an appointment."""
    formulier = Afspraakformulier(request.POST if request.method == "POST" else None)
    return vel(
        request, wie, formulier,
        lambda: vraag_afspraak(wie, **formulier.ingevuld(), peildatum=vandaag()),
        titel="Afspraak vragen", knop="Versturen", terug=reverse("mijn-afspraken"),
        uitleg=("Schrijf op waarover u wilt praten, en wanneer het past. De gemeente maakt de afspraak.",
                "Liever bellen of langskomen? Dat kan altijd."),
        gelukt="Uw vraag is verstuurd. De afspraak komt op deze bladzijde te staan.",
    )  # fmt: skip


@bewoner("agenda")
def afspraak_verzetten(request: HttpRequest, wie: Bewoner, pk: int) -> HttpResponse:
    """Ask to move an appointment."""
    gevonden = _gepland(pk)
    formulier = Verzetformulier(request.POST if request.method == "POST" else None)
    return vel(
        request, wie, formulier,
        lambda: vraag_verzetten(wie, afspraak=pk, **formulier.ingevuld(), peildatum=vandaag()),
        titel="Afspraak verzetten", knop="Versturen", terug=reverse("mijn-afspraken"),
        uitleg=(f"{gevonden.onderwerp}, {daglang(gevonden.begint_op)}, {tijd(gevonden.begint_op)}.",
                "De afspraak blijft staan tot de gemeente haar heeft verzet. Is het vandaag of morgen? Bel dan."),
        gelukt="Uw vraag is verstuurd. De nieuwe tijd komt op deze bladzijde te staan.",
    )  # fmt: skip


@bewoner("agenda")
def afspraak_agenda(request: HttpRequest, wie: Bewoner, pk: int) -> HttpResponse:
    """One appointment for the calendar of one's telephone."""
    a = _gepland(pk)
    inhoud = ical_voor_inwoner(wie.gemeente, a.nummer, a.begint_op, a.minuten, timezone.now())
    return als_stuk(inhoud.encode(), f"afspraak-{a.nummer}.ics", soort="text/calendar; charset=utf-8", opslaan=True)


def _gepland(pk: int) -> MijnAfspraak:
    nu = timezone.now()
    gevonden = next((a for a in mijn_afspraken() if a.nummer == pk and not a.afgezegd_op and a.begint_op >= nu), None)
    if gevonden is None:
        raise Http404
    return gevonden
