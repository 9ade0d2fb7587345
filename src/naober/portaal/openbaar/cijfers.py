"""The figures that everybody may see: what the municipality wants to reach, and how it goes."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse

from naober.gemeente.doelbeschrijving import doelnaam
from naober.gemeente.profiel import Doel, Indicator
from naober.gezicht.cijferbestand import maak_bestand
from naober.gezicht.grafiek import Grafiek, lijnen, staven
from naober.monitor.doelen.queries import in_boom
from naober.monitor.doelen.rules import Stand
from naober.monitor.rapport import Blok, vastgesteld_rapport, vastgestelde_rapporten
from naober.monitor.rapport.alles import alle_cijfers
from naober.monitor.rapport.doelen import Doelcijfers, gebiedsblok, niet_oorzakelijk, reeksblok
from naober.monitor.rapport.queries import doelcijfers
from naober.monitor.rapport.rules import cijfer_tekst, halfjaar_van, streef_tekst
from naober.portaal.openbaar.toegang import Bezoek, openbaar, toon

# More pictures on one page make it slow to load and hard to read; of what comes after them there is the table.
MEESTE_BEELDEN = 5
_GANG = {
    "beter": "Het gaat beter dan eerst.",
    "slechter": "Het gaat minder goed dan eerst.",
    "gelijk": "Het is gelijk gebleven.",
}


@dataclass(frozen=True, slots=True)
class Meting:
    """One indicator in plain words: the last figure, what is aimed at, or why there is no figure; its tables, each with
    a picture where there is something to see."""

    indicator: Indicator
    nu: str
    gang: str
    streven: str
    uitspraak: str
    waarom_niet: str
    blokken: tuple[tuple[Blok, Grafiek | None], ...]


@openbaar
def cijfers(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """The goals of the policy, or one of them (`doel` in the question) with its figures. Four queries, besides those
    over registers."""
    alles = doelcijfers(None, bezoek.profiel, bezoek.dag, halfjaar_van(bezoek.dag))
    code = request.GET.get("doel", "")
    if not code:
        boom = [(d, doelnaam(d), diepte, _kort(alles, d)) for d, diepte in in_boom(bezoek.profiel.doelen)]
        return toon(
            request, "cijfers", bezoek, boom=boom, zin=niet_oorzakelijk(alles), rapporten=vastgestelde_rapporten()
        )
    doel = next((d for d in bezoek.profiel.doelen if d.code == code), None)
    if doel is None:
        raise Http404
    return toon(
        request, "cijfers_doel", bezoek, doel=doel, naam=doelnaam(doel), metingen=_metingen(alles, doel),
        zin=niet_oorzakelijk(alles), onder=[(d, doelnaam(d)) for d in bezoek.profiel.doelen if d.onder == code],
        boven=next(((d, doelnaam(d)) for d in bezoek.profiel.doelen if d.code == doel.onder), None),
    )  # fmt: skip


@openbaar
def bestand(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """All figures of this page as one file (`vorm` in the question: csv, xlsx or parquet); for a partner who works from
    the same figures as the municipality."""
    alles = doelcijfers(None, bezoek.profiel, bezoek.dag, halfjaar_van(bezoek.dag))
    gemaakt = maak_bestand(alle_cijfers(alles), request.GET.get("vorm", "csv"))
    if gemaakt is None:
        raise Http404
    antwoord = HttpResponse(gemaakt.inhoud, content_type=gemaakt.soort)
    antwoord["Content-Disposition"] = f'attachment; filename="{gemaakt.naam}"'
    return antwoord


@openbaar
def rapport(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """An adopted report, by its number in the question (`nr`)."""
    nr = request.GET.get("nr", "")
    gevonden = vastgesteld_rapport(int(nr)) if nr.isascii() and nr.isdigit() and len(nr) < 19 else None
    if gevonden is None:
        raise Http404
    naam, inhoud = gevonden
    antwoord = HttpResponse(inhoud, content_type="application/pdf")
    antwoord["Content-Disposition"] = f'attachment; filename="{naam}"'
    return antwoord


def _kort(alles: Doelcijfers, doel: Doel) -> str:
    standen = alles.van(doel)
    gemeten = sum(s.meetbaar for s in standen)
    if not standen:
        return ""
    if not gemeten:
        return "Hierover zijn nog geen cijfers."
    return "Hierover is 1 cijfer." if gemeten == 1 else f"Hierover zijn {gemeten} cijfers."


def _metingen(alles: Doelcijfers, doel: Doel) -> list[Meting]:
    uit, getekend = [], 0
    for stand in alles.van(doel):
        blokken = []
        for blok in (reeksblok(alles, stand), gebiedsblok(alles, stand)):
            if blok is not None:
                beeld = _teken(blok) if getekend < MEESTE_BEELDEN else None
                getekend += beeld is not None
                blokken.append((blok, beeld))
        uit.append(_meting(alles, stand, tuple(blokken)))
    return uit


def _meting(alles: Doelcijfers, s: Stand, blokken: tuple[tuple[Blok, Grafiek | None], ...]) -> Meting:
    gang = _GANG.get(s.ontwikkeling, "Dat weten wij nog niet: er is nog te weinig om te vergelijken.")
    return Meting(
        s.indicator,
        cijfer_tekst(s.laatste, s.indicator, alles.drempel) if s.laatste else "",
        gang,
        "" if s.streef.soort == "geen" else streef_tekst(s).removeprefix("streefcijfer "),
        s.uitspraak.uitspraak if s.uitspraak else "",
        s.reden_niet_meetbaar,
        blokken,
    )


def _teken(blok: Blok) -> Grafiek | None:
    tekening = blok.tekening
    if tekening is None or len(blok.tabel.rijen) < 2:
        return None
    if tekening.soort == "lijnen":
        return lijnen(blok.tabel, x=tekening.langs, y=tekening.waarde, vanaf_nul=False)
    return staven(blok.tabel, naam=tekening.langs, waarde=tekening.waarde)
