"""Forms that a visitor sends: a question, a concern about somebody, an appointment, an opinion, an initiative.

A machine that fills in the trap is refused in words, and so is who sends very many at once; what was typed stays on the
page, so that a person loses nothing."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from naober.fundament.tempo import wachten
from naober.gemeente.landelijk import noodnummer
from naober.gemeente.profiel import Aard
from naober.gemeente.signaalregels import signaalkader
from naober.gezicht.formulier import Formulier
from naober.gezicht.indienen import een_keer
from naober.ingang.bezoekers import stuur_bericht
from naober.ingang.peilingen import peiling as zoek_peiling
from naober.ingang.peilingen import stem, uitslagen
from naober.ingang.rules import Bericht
from naober.kaart.actions.voorstellen import stel_initiatief_voor
from naober.kaart.rules import Kaartgegevens
from naober.kern import Bron, Weigering
from naober.portaal.openbaar.berichten import deellinks
from naober.portaal.openbaar.formulieren import (
    Afspraakformulier,
    Berichtformulier,
    Initiatiefformulier,
    Insturen,
    Loketformulier,
    Meningformulier,
    Peilingformulier,
    Zorgenformulier,
    gebied_bij,
)
from naober.portaal.openbaar.toegang import Bezoek, openbaar, toon
from naober.signalen.bezoekers import meld_zorg
from naober.signalen.rules import uiterlijk
from naober.signalen.zorgregels import voor_bezoekers

_REM = Bron("AVG", "art. 32 lid 1")


def _te_snel(seconden: int) -> Weigering:
    return Weigering(
        "insturen.te-vaak",
        "Er is vanaf hier heel vaak iets verstuurd.",
        _REM,
        f"Wat u typte staat er nog. Verstuur het over {seconden} seconden opnieuw, of bel ons.",
    )


_MACHINE = Weigering(
    "insturen.machine",
    "Dit formulier lijkt door een computer ingevuld.",
    _REM,
    "Bent u een mens? Maak het veld ‘Laat dit leeg’ leeg en verstuur het opnieuw. Of bel ons.",
)


def _verstuur(
    request: HttpRequest,
    bezoek: Bezoek,
    sjabloon: str,
    formulier: Insturen,
    doe: Callable[[date], object | Weigering],
    **gegevens: Any,
) -> HttpResponse:
    def handeling() -> object | Weigering:
        if formulier.verzonnen():
            return _MACHINE
        if seconden := wachten(request, "insturen"):
            return _te_snel(seconden)
        return doe(bezoek.dag)

    if request.method == "POST" and een_keer(formulier, handeling) is not None:
        return redirect(bezoek.weg("openbaar-verstuurd"))
    status = 422 if formulier.errors else 200
    return toon(request, sjabloon, bezoek, status=status, formulier=formulier, **gegevens)


def _bericht(
    request: HttpRequest,
    bezoek: Bezoek,
    soort: type[Berichtformulier],
    aard: Aard,
    *,
    titel: str,
    uitleg: str,
    aanhef: Callable[[Formulier], str] = lambda _: "",
) -> HttpResponse:
    formulier = soort(request.POST if request.method == "POST" else None)

    def doe(dag: date) -> object | Weigering:
        g = formulier.cleaned_data
        gebied = gebied_bij(bezoek.profiel, g["postcode"])
        bericht = Bericht(
            aard=aard,
            tekst=aanhef(formulier) + g["tekst"],
            naam=g["naam"],
            contact=g["contact"],
            gebied=gebied.code if gebied else "",
        )
        return stuur_bericht(bericht=bericht, peildatum=dag)

    return _verstuur(request, bezoek, "bericht", formulier, doe, titel=titel, uitleg=uitleg)


@openbaar(formulier=True)
def vraag(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """Ask a question; it waits at the team of the area, which contacts the visitor."""
    return _bericht(
        request,
        bezoek,
        Berichtformulier,
        Aard.VRAAG,
        titel="Stel een vraag",
        uitleg="Uw vraag komt bij een medewerker. Die neemt contact met u op. Bellen of langskomen kan ook altijd.",
    )


@openbaar(formulier=True)
def loketvraag(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """Ask the desk by telephone to call back; a municipality without such a desk has no such page (404)."""
    loket = bezoek.profiel.openbaar.loket
    if loket is None:
        raise Http404
    formulier = Loketformulier(loket.vraagsoorten, request.POST if request.method == "POST" else None)

    def doe(dag: date) -> object | Weigering:
        g = formulier.cleaned_data
        bericht = Bericht(
            aard=Aard.VRAAG, tekst=g["tekst"], naam=g["naam"], contact=g["contact"], vraagsoort=g["vraagsoort"]
        )
        return stuur_bericht(bericht=bericht, peildatum=dag)

    uitleg = f"Wij bellen u terug. Zelf bellen kan ook: {loket.telefoon}. {loket.spreekuur}"
    return _verstuur(request, bezoek, "bericht", formulier, doe, titel="Wij bellen u terug", uitleg=uitleg)


@openbaar(formulier=True)
def zorgen(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """Report a concern about somebody, with or without one's own name. No file is shown, whatever is typed."""
    profiel = bezoek.profiel
    kader = signaalkader(profiel.gemeente.code, bezoek.dag)
    formulier = Zorgenformulier(voor_bezoekers(kader), request.POST if request.method == "POST" else None)
    titel = "Ik maak mij zorgen om iemand"
    uitleg = (
        f"Iedereen kan hier melden. Is er nu gevaar? Bel {noodnummer('levensgevaar', bezoek.dag)}. Is er geweld "
        f"thuis? Bel Veilig Thuis, {noodnummer('veilig-thuis', bezoek.dag)}."
    )
    gemeld: list[Any] = []

    def doe(dag: date) -> object | Weigering:
        uitkomst = meld_zorg(inzending=formulier.inzending(profiel), peildatum=dag)
        if not isinstance(uitkomst, Weigering):
            gemeld.append(uitkomst)
        return uitkomst

    antwoord = _verstuur(request, bezoek, "bericht", formulier, doe, titel=titel, uitleg=uitleg)
    if gemeld and antwoord.status_code == 302:
        soort = kader.soort(gemeld[0].soort)
        tot = uiterlijk(soort, gemeld[0].ernst, gemeld[0].ontvangen_op) if soort else bezoek.dag
        return redirect(f"{bezoek.weg('openbaar-verstuurd')}?tot={tot:%Y-%m-%d}")
    return antwoord


@openbaar(formulier=True)
def afspraak(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """Ask for an appointment, at the counter, at home or by telephone."""

    def aanhef(formulier: Formulier) -> str:
        waar = dict(Afspraakformulier.base_fields["waar"].choices)[formulier.cleaned_data["waar"]]  # type: ignore[attr-defined]
        return f"Wil een afspraak. {waar}. Kan: {formulier.cleaned_data['wanneer']}.\n\n"

    return _bericht(
        request,
        bezoek,
        Afspraakformulier,
        Aard.VRAAG,
        titel="Vraag een afspraak",
        uitleg="Wij bellen of mailen u met een dag en een tijd.",
        aanhef=aanhef,
    )


@openbaar(formulier=True)
def mening(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """Say something about help or policy, as any resident may."""
    return _bericht(
        request,
        bezoek,
        Meningformulier,
        Aard.MENING,
        titel="Wat vindt u ervan?",
        uitleg="Iedereen mag iets zeggen over de hulp en het beleid, ook wie geen hulp krijgt.",
    )


@openbaar(formulier=True)
def initiatief(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """Propose an initiative, and read how the municipality helps with it."""
    formulier = Initiatiefformulier(bezoek.profiel, request.POST if request.method == "POST" else None)

    def doe(dag: date) -> object | Weigering:
        g = formulier.cleaned_data
        treden = bezoek.profiel.trap.treden
        trede = next((t for t in treden if t.soort in ("algemeen", "vrijwillig")), treden[0])
        gegevens = Kaartgegevens(
            naam=g["naam"],
            uitleg=g["uitleg"],
            trede=trede.code,
            leefgebieden=tuple(g["leefgebieden"]),
            aard="initiatief",
            initiatief="bewoners",
            website=g["website"],
        )
        nodig = ", ".join(g.get("nodig", []))
        return stel_initiatief_voor(gegevens=gegevens, toelichting=nodig and f"Gevraagd: {nodig}", peildatum=dag)

    return _verstuur(request, bezoek, "initiatief", formulier, doe)


@openbaar
def verstuurd(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """It arrived, and what happens now. `?tot=`: by which day somebody looks at a concern."""
    try:
        tot = date.fromisoformat(request.GET.get("tot", ""))
    except ValueError:
        tot = None
    return toon(request, "verstuurd", bezoek, tot=tot)


@openbaar(formulier=True)
def peiling(request: HttpRequest, bezoek: Bezoek, code: str) -> HttpResponse:
    """A question to everybody, or whether a page is clear: what is chosen is counted, and who chose is not kept."""
    gevraagd = zoek_peiling(bezoek.profiel, code)
    if gevraagd is None:
        raise Http404
    formulier = Peilingformulier(gevraagd.keuzes, request.POST if request.method == "POST" else None)

    def doe(dag: date) -> object | Weigering:
        return stem(vraag=code, keuze=formulier.cleaned_data["keuze"], peildatum=dag)

    adres = request.build_absolute_uri(bezoek.weg("openbaar-peiling", code))
    uitslag = {p.code: geteld for p, geteld in uitslagen(bezoek.profiel)}[code]
    return _verstuur(
        request, bezoek, "peiling", formulier, doe,
        peiling=gevraagd, uitslag=uitslag, delen=deellinks(gevraagd.vraag, adres),
    )  # fmt: skip
