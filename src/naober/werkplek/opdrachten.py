"""The pages of a provider: its allocations, that help begins and stops, and what it asks. And the answer to that."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from naober.gemeente.actor import Actor
from naober.gemeente.profiel.jeugdinkoop import VERWIJZERS
from naober.gemeente.queries import profiel_van
from naober.gezicht.formulier import Formulier
from naober.levering import actions as doen
from naober.levering.queries import ketenberichten, resultaten, toewijzingen, verzoeken
from naober.levering.queries import opdrachten as lezen
from naober.levering.queries.contractbeheer import maatregelen
from naober.levering.queries.inkoop import eigen_producten
from naober.levering.rules.leveren import TIJDELIJK, redenen_einde
from naober.levering.rules.toewijzen import WETTELIJK
from naober.levering.rules.varianten import hoeveel
from naober.levering.rules.verzoek import REDENEN_AFWIJZING, REDENEN_VERZOEK
from naober.werkplek.dag import van_berichten
from naober.werkplek.formulieren import opdrachten as formulieren
from naober.werkplek.toegang import bestaat, ingestuurd, los_blad, medewerker, toon, toon_formulier, vandaag

INDIENEN, BESPREKEN, MELDEN = "verzoek.indienen", "bericht.bespreken", "levering.melden"
RESULTAAT, VERWERKEN = "resultaat.melden", "toewijzing.verwerken"


@medewerker(INDIENEN)
def opdrachten(request: HttpRequest, actor: Actor) -> HttpResponse:
    """For whom there is an allocation, and how far the help is; how long waiting is; what was asked; what was said."""
    return toon(
        request, "opdrachten", actor, dag=vandaag(), organisatie=toewijzingen.eigen(actor),
        opdrachten=lezen.eigen_opdrachten(actor), verzoeken=verzoeken.aanbiederverzoeken(actor),
        ongelezen=ketenberichten.ongelezen_van(actor), producten=eigen_producten(actor, vandaag()),
        termijnen=van_berichten(actor, vandaag()), maatregelen=maatregelen(actor) if actor.aanbieder else [],
        hoeveel=hoeveel,
    )  # fmt: skip


@medewerker(INDIENEN)
def opdracht(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """One allocation: for whom, what, from when until when."""
    gevonden = bestaat(lezen.opdracht(actor, pk))
    profiel = profiel_van(actor.gemeente, vandaag())
    return toon(
        request, "opdracht", actor, profiel=profiel, opdracht=gevonden,
        voucher=toewijzingen.voucherstand(profiel, gevonden.toewijzing), hoeveel=hoeveel,
        resultaten=resultaten.resultaten_van(actor, gevonden.toewijzing),
        doelen=resultaten.doelen_van(gevonden.toewijzing),
    )  # fmt: skip


def _blad(
    request: HttpRequest, actor: Actor, t: Any, formulier: Formulier, doe: Callable[[], object], titel: str, knop: str
) -> HttpResponse:
    """A form about one allocation."""
    naar = reverse("opdracht", args=[t.pk])
    kruimels = [("Toewijzingen", reverse("opdrachten")), (f"Toewijzing {t.nummer}", naar)]
    return los_blad(request, actor, formulier, doe, naar, titel=titel, knop=knop, kruimels=kruimels)


@medewerker(INDIENEN)
def opdracht_starten(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Report that help began."""
    gevonden = bestaat(lezen.opdracht(actor, pk))
    formulier = formulieren.Startformulier(request.POST or None, initial={"begin": vandaag()})
    return _blad(
        request, actor, gevonden.toewijzing, formulier,
        lambda: doen.start_levering(
            actor, toewijzing=gevonden.toewijzing, begin=formulier.cleaned_data["begin"], peildatum=vandaag()
        ),
        "Start melden", "Melden",
    )  # fmt: skip


@medewerker(INDIENEN)
def opdracht_stoppen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Report that help stopped, for good or for the time being."""
    gevonden = bestaat(lezen.opdracht(actor, pk))
    formulier = formulieren.Stopformulier(
        request.POST or None, initial={"eind": vandaag()}, wet=gevonden.toewijzing.wet
    )
    return _blad(
        request, actor, gevonden.toewijzing, formulier,
        lambda: doen.stop_levering(
            actor, toewijzing=gevonden.toewijzing, **formulier.ingevuld(), peildatum=vandaag()
        ),
        "Stop melden", "Melden",
    )  # fmt: skip


@medewerker(MELDEN)
def opdracht_terughalen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Take back what was reported last by mistake: the stop, or the start when help goes on."""
    gevonden = bestaat(lezen.opdracht(actor, pk))
    t, laatste = gevonden.toewijzing, gevonden.levering
    gestopt = laatste is not None and laatste.eind is not None
    wat = "stop" if gestopt else "start"
    formulier = Formulier(request.POST if request.method == "POST" else None)

    def haal_terug() -> object:
        haal = doen.haal_stop_terug if gestopt else doen.haal_start_terug
        begin = laatste.begin if laatste else t.ingang
        # Of a start that was taken back nothing is left to give back.
        return haal(actor, toewijzing=t, begin=begin, peildatum=vandaag()) or t

    return _blad(request, actor, t, formulier, haal_terug, f"Gemelde {wat} terughalen", "Terughalen")


@medewerker(MELDEN)
def opdracht_definitief(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Help that had stopped for the time being does not begin again."""
    gevonden = bestaat(lezen.opdracht(actor, pk))
    gestopt = gevonden.levering.eind if gevonden.levering else None
    formulier = formulieren.Definitiefformulier(request.POST or None, wet=gevonden.toewijzing.wet, gestopt=gestopt)
    return _blad(
        request, actor, gevonden.toewijzing, formulier,
        lambda: doen.maak_stop_definitief(
            actor, toewijzing=gevonden.toewijzing, **formulier.ingevuld(), peildatum=vandaag()
        ),
        "Hulp begint niet meer", "Melden",
    )  # fmt: skip


@medewerker(MELDEN)
def opdracht_dagdelen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """The client took part: day parts go off the voucher."""
    gevonden = bestaat(lezen.opdracht(actor, pk))
    formulier = formulieren.Dagdelenformulier(request.POST or None, initial={"dag": vandaag()})
    return _blad(
        request, actor, gevonden.toewijzing, formulier,
        lambda: doen.claim_dagdelen(actor, toewijzing=gevonden.toewijzing, **formulier.ingevuld(), peildatum=vandaag()),
        "Dagdelen afschrijven", "Afschrijven",
    )  # fmt: skip


@medewerker(RESULTAAT)
def opdracht_resultaat(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Report what the help brought about. `?vervangt=` is an earlier report in the place of which this one comes."""
    gevonden = bestaat(lezen.opdracht(actor, pk))
    t = gevonden.toewijzing
    eerder = {str(r.pk): r for r in resultaten.geldend(t)}
    klaar = gevonden.levering is not None and gevonden.levering.eind is not None
    redenen = {c: n for c, n in redenen_einde(t.wet).items() if c != TIJDELIJK} if klaar else {}
    formulier = formulieren.Resultaatformulier(
        resultaten.doelen_van(t), [(nr, f"{r.van:%d-%m-%Y} tot en met {r.tot:%d-%m-%Y}") for nr, r in eerder.items()],
        request.POST or None, redenen=redenen,
        initial=_begin_resultaat(gevonden, eerder, request.GET.get("vervangt", "")),
    )  # fmt: skip
    return _blad(
        request, actor, t, formulier,
        lambda: doen.meld_resultaat(
            actor, toewijzing=t, invoer=formulier.invoer(),
            vervangt=eerder.get(formulier.cleaned_data.get("vervangt", "")), peildatum=vandaag(),
        ),
        "Resultaat melden", "Melden",
    )  # fmt: skip


def _begin_resultaat(gevonden: lezen.Opdracht, eerder: dict[str, Any], welke: str) -> dict[str, Any]:
    """What the form begins with: the report that is replaced, or the days that were not reported on yet."""
    dag, hulp = vandaag(), gevonden.levering
    if oud := eerder.get(welke):
        per_doel = {
            f"{wat}-{n}": d[wat] for n, d in enumerate(oud.doelen, start=1) for wat in ("oordeel", "uitleg")
        }  # fmt: skip
        velden = ("van", "tot", "tevreden", "tevreden_van", "reden_einde")
        return {"vervangt": welke, **{v: getattr(oud, v) for v in velden}, **per_doel}
    laatst = max((r.tot for r in eerder.values()), default=None)
    van = laatst + timedelta(days=1) if laatst else (hulp.begin if hulp else gevonden.toewijzing.ingang)
    return {"van": van, "tot": min(dag, (hulp.eind if hulp else None) or dag)}


@medewerker(INDIENEN)
def opdracht_wijzigen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Ask for another allocation than there is."""
    gevonden = bestaat(lezen.opdracht(actor, pk))
    t = gevonden.toewijzing
    begin = {v: getattr(t, v) for v in ("einde", "volume", "eenheid", "frequentie")}
    formulier = formulieren.Wijzigingformulier(request.POST or None, initial={"ingang": vandaag(), **begin})
    return _blad(
        request, actor, gevonden.toewijzing, formulier,
        lambda: doen.vraag_wijziging(
            actor, toewijzing=t, referentie=formulier.cleaned_data["referentie"], gevraagd=formulier.gevraagd(),
            reden=formulier.cleaned_data["reden"], peildatum=vandaag(),
        ),
        "Om een wijziging vragen", "Vragen",
    )  # fmt: skip


@medewerker(INDIENEN)
def toewijzing_vragen(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Ask for an allocation for somebody who came here first."""
    formulier = formulieren.Vraagformulier(request.POST or None, initial={"ingang": vandaag()})

    def doe() -> object:
        c = formulier.cleaned_data
        kop = {naam: c[naam] for naam in ("wet", "bsn", "referentie")}
        return doen.vraag_toewijzing(actor, **kop, gevraagd=formulier.gevraagd(), peildatum=vandaag())

    return los_blad(
        request, actor, formulier, doe, reverse("opdrachten"), titel="Om een toewijzing vragen", knop="Vragen",
        kruimels=[("Toewijzingen", reverse("opdrachten"))],
        uitleg="Voor een inwoner die zich bij u meldde, of naar u is verwezen.",
    )  # fmt: skip


@medewerker(BESPREKEN)
def aanbiederverzoeken(request: HttpRequest, actor: Actor) -> HttpResponse:
    """What providers ask for and nobody answered for good, the first last day first."""
    return toon(request, "aanbiederverzoeken", actor, dag=vandaag(), verzoeken=verzoeken.aanbiederverzoeken(actor))


@medewerker(BESPREKEN)
def aanbiederverzoek(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """One request: what is asked, until when an answer has to be there, and that answer."""
    gevonden = bestaat(verzoeken.aanbiederverzoek(actor, pk))
    formulier = formulieren.Antwoordformulier(request.POST or None, wet=gevonden.wet)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: doen.beantwoord_verzoek(actor, verzoek=gevonden, **formulier.invoer(), peildatum=vandaag()),
        naar=lambda _: redirect("aanbiederverzoek", pk=pk),
    )
    return klaar or toon_formulier(
        request, "aanbiederverzoek", actor, formulier, verzoek=gevonden, dag=vandaag(),
        te_laat=verzoeken.te_laat(gevonden, vandaag()), redenen=REDENEN_AFWIJZING, aanleidingen=REDENEN_VERZOEK,
        hoeveel=hoeveel, verwezen=gevonden.wet == "ijw" and gevonden.verwijzer in WETTELIJK,
    )  # fmt: skip


@medewerker(VERWERKEN)
def verwijzing_overnemen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """A youth whom the law lets somebody else refer: no decision is needed, and the next page orders the help."""
    gevonden = bestaat(verzoeken.aanbiederverzoek(actor, pk))
    formulier = Formulier(request.POST if request.method == "POST" else None)
    terug = reverse("aanbiederverzoek", args=[pk])
    return ingestuurd(
        request, formulier, lambda: doen.neem_verwijzing_over(actor, verzoek=gevonden, peildatum=vandaag()),
        naar=lambda keuze: redirect("keuze-toewijzen", keuze.pk) if keuze else redirect("aanbiederverzoek", pk),
    ) or toon_formulier(
        request, "los_formulier", actor, formulier, titel="Verwijzing overnemen", knop="Overnemen", terug=terug,
        uitleg=f"De {VERWIJZERS.get(gevonden.verwijzer, 'verwijzer')} verwees deze jongere naar "
        f"{gevonden.aanbieder.naam}. Daar is geen besluit voor nodig. Hierna wijst u de hulp toe.",
        kruimels=[
            ("Verzoeken van aanbieders", reverse("aanbiederverzoeken")), (f"Verzoek {gevonden.referentie}", terug)
        ],
    )  # fmt: skip
