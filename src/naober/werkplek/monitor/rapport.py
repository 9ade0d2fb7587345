"""The half-yearly report to the council: looked at as a page, and taken along as an accessible PDF."""

from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from naober.brief.rapport import Cijferdeel, Hoofdstuk, Rapport, zet_rapport
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.queries import profiel_van
from naober.gezicht.grafiek import Grafiek, lijnen, staven
from naober.gezicht.indienen import een_keer
from naober.kern import Weigering, datum_voluit
from naober.kern.cijfertabel import Cijfertabel
from naober.monitor.rapport import Blok, Deel, Raadsrapport, raadsrapport, vastgestelde_rapporten
from naober.monitor.rapport.actions import stel_rapport_vast
from naober.monitor.rapport.rules import Halfjaar, halfjaar_van, halfjaren, lees_halfjaar
from naober.werkplek.formulieren.monitor import Rapportformulier
from naober.werkplek.monitor.bestanden import als_bestand
from naober.werkplek.toegang import bestaat, medewerker, toon, vandaag

RAPPORTEREN = "monitor.rapporteren"


def _gevraagd(request: HttpRequest, dag: date) -> tuple[Halfjaar, Weigering | None]:
    gelezen = lees_halfjaar(request.GET.get("halfjaar", ""), dag)
    return (halfjaar_van(dag), gelezen) if isinstance(gelezen, Weigering) else (gelezen, None)


@medewerker(RAPPORTEREN)
def rapport(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The report over a half year (`halfjaar` in the question). Sent in with what the figures do not say, it is the PDF
    with that in it; with `vaststellen` that PDF is kept, once however often it is sent."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    halfjaar, weigering = _gevraagd(request, dag)
    gemaakt = bestaat(raadsrapport(actor, profiel, halfjaar, dag))
    formulier = Rapportformulier(request.POST or None)
    if request.method == "POST" and formulier.is_valid() and weigering is None:
        inhoud = _pdf(profiel, gemaakt, formulier.hoofdstuk())
        if "vaststellen" not in request.POST:
            return _als_bestand(profiel, gemaakt, inhoud)
        if antwoord := _stel_vast(request, actor, formulier, gemaakt, inhoud):
            return antwoord
    status = 422 if weigering or formulier.errors else 200
    beelden = {b.code: teken(b) for d in gemaakt.delen for b in d.blokken}
    return toon(
        request,
        "monitor/rapport",
        actor,
        status=status,
        profiel=profiel,
        dag=dag,
        rapport=gemaakt,
        beelden=beelden,
        halfjaren=_keuzes(halfjaar, dag),
        vastgesteld=vastgestelde_rapporten(),
        weigering=weigering,
        formulier=formulier,
    )


def _stel_vast(
    request: HttpRequest, actor: Actor, formulier: Rapportformulier, gemaakt: Raadsrapport, inhoud: bytes
) -> HttpResponse | None:
    """Keep it; None when the action refused, which then stands on the form."""
    klaar = een_keer(
        formulier,
        lambda: stel_rapport_vast(
            actor, halfjaar=gemaakt.halfjaar.code, titel=gemaakt.titel, inhoud=inhoud, peildatum=vandaag()
        ),
    )
    if klaar is None:
        return None
    messages.success(request, "Dit was al vastgelegd." if klaar.eerder else f"{gemaakt.titel} is vastgesteld.")
    return redirect(f"{reverse('raadsrapport')}?halfjaar={gemaakt.halfjaar.code}")


def _keuzes(gekozen: Halfjaar, dag: date) -> list[Halfjaar]:
    return sorted({gekozen, *halfjaren(dag)}, reverse=True)


@medewerker(RAPPORTEREN)
def rapportcijfers(request: HttpRequest, actor: Actor) -> HttpResponse:
    """One table of the report as a file; without a table the report, where each is to choose."""
    if not request.GET.get("tabel"):
        return redirect("raadsrapport")
    dag = vandaag()
    halfjaar, _ = _gevraagd(request, dag)
    gemaakt = bestaat(raadsrapport(actor, profiel_van(actor.gemeente, dag), halfjaar, dag))

    def zoek(code: str) -> Cijfertabel | None:
        blok = gemaakt.blok(code)
        return blok.tabel if blok else None

    return als_bestand(request, zoek)


def teken(blok: Blok) -> Grafiek | None:
    """The picture of a table; None when it has none, or only one row: one bar says no more than its figure."""
    if blok.tekening is None or len(blok.tabel.rijen) < 2:
        return None
    if blok.tekening.soort == "lijnen":
        return lijnen(blok.tabel, x=blok.tekening.langs, y=blok.tekening.waarde)
    return staven(blok.tabel, naam=blok.tekening.langs, waarde=blok.tekening.waarde)


def _pdf(profiel: Profiel, gemaakt: Raadsrapport, erbij: Deel | None) -> bytes:
    vooraf, *rest = gemaakt.delen
    delen = [vooraf, *([erbij] if erbij else []), *rest]
    return zet_rapport(
        Rapport(
            gemaakt.titel,
            f"College van {profiel.gemeente.naam}",
            datum_voluit(gemaakt.peil),
            [_hoofdstuk(deel) for deel in delen],
        )
    )


def _als_bestand(profiel: Profiel, gemaakt: Raadsrapport, inhoud: bytes) -> HttpResponse:
    antwoord = HttpResponse(inhoud, content_type="application/pdf")
    naam = f"halfjaarrapport-{profiel.gemeente.slug}-{gemaakt.halfjaar.code}.pdf"
    antwoord["Content-Disposition"] = f'attachment; filename="{naam}"'
    return antwoord


def _hoofdstuk(deel: Deel) -> Hoofdstuk:
    cijfers = []
    for blok in deel.blokken:
        grafiek = teken(blok)
        cijfers.append(
            Cijferdeel(blok.tabel, grafiek.breed, grafiek.beschrijving) if grafiek else Cijferdeel(blok.tabel)
        )
    return Hoofdstuk(deel.kop, deel.alineas, deel.punten, cijfers)
