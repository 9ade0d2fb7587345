"""The workbench of scenarios: choose a theme, try assumptions, keep them, compare them, and look back."""

from collections.abc import Sequence

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.scenarios import Rekenmodel
from naober.gemeente.profiel.scenariothemas import Besparingsthema, Thema
from naober.gemeente.queries import profiel_van
from naober.gezicht.cijferbestand import maak_bestand
from naober.gezicht.grafiek import Grafiek, lijnen, staven
from naober.gezicht.indienen import een_keer
from naober.kern import Weigering
from naober.kern.cijfertabel import Cijfertabel, Kolom
from naober.monitor.scenario.actions import bewaar_scenario
from naober.monitor.scenario.queries import Bewaard, bewaard_scenario, bewaarde_met, bewaarde_scenarios
from naober.monitor.scenario.rules import Scenario, Uitkomst, bereken, gevoeligheid, terugblik, vergelijk
from naober.monitor.scenario.rules.gevoelig import Band, met_trekkingen
from naober.monitor.scenario.rules.rekenen import gebruikt, ontbrekend
from naober.werkplek.formulieren.scenario import Scenarioformulier, Terugblikformulier
from naober.werkplek.monitor import scenariotabellen as tabellen
from naober.werkplek.toegang import bestaat, getal, medewerker, toon, toon_formulier, vandaag

TREKKINGEN = 500
NAAST = 4


def _model(actor: Actor) -> tuple[Profiel, Rekenmodel | None]:
    profiel = profiel_van(actor.gemeente, vandaag())
    return profiel, profiel.rekenmodel


def _thema(model: Rekenmodel, code: str) -> Thema:
    gevonden = model.thema(code)
    if gevonden is None:
        raise Http404
    return gevonden


@medewerker("scenario.rekenen")
def scenarios(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Every theme with what is still missing, the scenarios the policy tells of, and those that were kept."""
    profiel = profiel_van(actor.gemeente, vandaag())
    model = profiel.rekenmodel
    themas = [(t, ontbrekend(model, Scenario(), [t.code])) for t in model.themas] if model else []
    namen = {t.code: t.naam for t, _ in themas}
    return toon(
        request, "monitor/scenarios", actor, profiel=profiel, model=model, themas=themas, namen=namen,
        bewaard=bewaarde_scenarios(actor), meeste=NAAST,
    )  # fmt: skip


@medewerker("scenario.rekenen")
def themablad(request: HttpRequest, actor: Actor) -> HttpResponse:
    """One theme with its assumptions, the first where none is named; sent in it calculates, and keeps the scenario
    when that is asked."""
    profiel, model = _model(actor)
    if model is None:
        return redirect("monitor-scenarios")
    gekozen = _thema(model, request.GET.get("thema") or model.themas[0].code)
    code = gekozen.code
    aannamen = gebruikt(model, [code])
    besparing = isinstance(gekozen, Besparingsthema)
    formulier = Scenarioformulier(aannamen, model.begin, request.POST or None, besparing=besparing)
    scenario = Scenario()
    if formulier.is_bound and formulier.is_valid():
        motivering = formulier.cleaned_data.get("motivering", "")
        waarden = formulier.waarden()
        scenario = Scenario("Uw scenario", waarden, {code: motivering})
        if "bewaar" in request.POST and (antwoord := _bewaar(request, actor, formulier, code)):
            return antwoord
    uit = _reken(profiel, model, gekozen, scenario, 1)
    if isinstance(uit, Weigering) and formulier.is_bound and not formulier.errors:
        formulier.meld_weigering(uit)
    return toon_formulier(
        request, "monitor/scenariothema", actor, formulier, profiel=profiel, model=model, gekozen=gekozen,
        mist=ontbrekend(model, scenario, [code]), **_beeld(uit),
    )  # fmt: skip


def _bewaar(request: HttpRequest, actor: Actor, formulier: Scenarioformulier, code: str) -> HttpResponse | None:
    """Keep it, once however often the form is sent; None when the action refused, which then stands on the form."""
    gegeven = formulier.cleaned_data
    klaar = een_keer(
        formulier,
        lambda: bewaar_scenario(
            actor, thema=code, naam=gegeven["naam"], waarden={c: str(w) for c, w in formulier.waarden().items()},
            motivering=gegeven.get("motivering", ""), gedeeld=gegeven["delen"], peildatum=vandaag(),
        ),
    )  # fmt: skip
    if klaar is None:
        return None
    if klaar.uitkomst is not None:
        return redirect("monitor-scenario-bewaard", pk=klaar.uitkomst.pk)
    messages.info(request, "Dit was al vastgelegd.")
    return redirect("monitor-scenarios")


@medewerker("scenario.rekenen")
def bewaard(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """A kept scenario: results, assumptions, sensitivity; sent in with what happened it looks back."""
    profiel, aanwezig = _model(actor)
    model = bestaat(aanwezig)
    rij = bestaat(bewaard_scenario(actor, pk))
    gekozen = _thema(model, rij.thema)
    aannamen = gebruikt(model, [rij.thema])
    uit = _reken(profiel, model, gekozen, rij.scenario, rij.seed)
    doelen = [(f"{rij.thema}.{c}", c) for c in gekozen.uitkomsten]
    if not isinstance(uit, Weigering):
        doelen = [(f"{rij.thema}.{r.code}", r.naam) for r in uit.thema.reeksen if not r.schatting]
    jaren = range(model.begin, model.begin + model.jaren)
    formulier = Terugblikformulier(doelen, jaren, aannamen, request.POST or None)
    terugtabel = _terug(profiel, model, rij, formulier, dict(doelen)) if formulier.is_bound else None
    return toon_formulier(
        request, "monitor/scenariobewaard", actor, formulier, profiel=profiel, rij=rij, gekozen=gekozen,
        aannamen=tabellen.aannametabel(profiel, aannamen, rij.scenario, model.begin, rij.dag),
        terugtabel=terugtabel, doelen=doelen, **_beeld(uit),
    )  # fmt: skip


@medewerker("scenario.rekenen")
def bestand(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """The results or the assumptions of a kept scenario as a file."""
    profiel, aanwezig = _model(actor)
    model = bestaat(aanwezig)
    rij = bestaat(bewaard_scenario(actor, pk))
    uit = _reken(profiel, model, _thema(model, rij.thema), rij.scenario, rij.seed)
    if isinstance(uit, Weigering):
        raise Http404
    aannamen = tabellen.aannametabel(profiel, gebruikt(model, [rij.thema]), rij.scenario, model.begin, rij.dag)
    alle = [*uit.tabellen, aannamen]
    nummer = getal(request.GET.get("tabel", "")) or 0
    gekozen = bestaat(maak_bestand(alle[nummer], request.GET.get("vorm", "csv")) if nummer < len(alle) else None)
    antwoord = HttpResponse(gekozen.inhoud, content_type=gekozen.soort)
    antwoord["Content-Disposition"] = f'attachment; filename="{gekozen.naam}"'
    return antwoord


@medewerker("scenario.rekenen")
def naast_elkaar(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The policy and up to four kept scenarios side by side in one year."""
    profiel, model = _model(actor)
    if model is None:
        return redirect("monitor-scenarios")
    nummers = [n for n in map(getal, request.GET.getlist("s")) if n is not None][:NAAST]
    rijen = [r for r in bewaarde_met(actor, nummers) if model.thema(r.thema)]
    themas = list(dict.fromkeys(r.thema for r in rijen))
    laatste = model.begin + model.jaren - 1
    jaar = getal(request.GET.get("jaar", "")) or laatste
    jaar = min(max(jaar, model.begin), laatste)
    beleid = [code for code in themas if not ontbrekend(model, Scenario(), [code])]
    gerekend: list[tuple[Scenario, Uitkomst]] = []
    for scenario, codes in [(Scenario(), beleid), *((r.scenario, [r.thema]) for r in rijen)]:
        uit = bereken(profiel, model, scenario, themas=codes)
        if codes and isinstance(uit, Uitkomst):
            gerekend.append((scenario, uit))
    naast = vergelijk(model, gerekend, jaar) if gerekend else None
    return toon(
        request, "monitor/scenarionaast", actor, profiel=profiel, jaar=jaar, rijen=rijen,
        jaren=range(model.begin, laatste + 1),
        tabellen=tabellen.vergelijktabellen(profiel, naast, vandaag()) if naast else [],
    )  # fmt: skip


class _Gerekend:
    """A theme that was calculated, with its tables and pictures."""

    def __init__(self, profiel: Profiel, model: Rekenmodel, scenario: Scenario, uitkomst: Uitkomst, code: str) -> None:
        self._profiel, self._model, self._scenario = profiel, model, scenario
        self.thema = uitkomst.thema(code)
        self.tabellen: Sequence[Cijfertabel] = ()
        self.grafieken: list[Grafiek] = []

    def vul(self, uitkomst: Uitkomst, banden: dict[str, Band]) -> None:
        dag = vandaag()
        self.tabellen = tabellen.thematabellen(self._profiel, self.thema, uitkomst, banden, dag)
        eerste = next((r for r in self.thema.reeksen if r.eenheid == "euro"), self.thema.reeksen[0])
        doel = f"{self.thema.code}.{eerste.code}"
        if (band := banden.get(doel)) is not None and len(uitkomst.jaren) > 1:
            self.grafieken.append(_verloop(self._profiel, eerste.naam, eerste.eenheid, uitkomst.jaren, band))
        balken = gevoeligheid(self._profiel, self._model, self._scenario, doel)
        if not isinstance(balken, Weigering) and balken:
            midden = eerste.waarde()
            tabel = tabellen.gevoeligheidstabel(self._profiel, eerste.naam, eerste.eenheid, balken, midden, dag)
            self.grafieken.append(staven(tabel, naam="Aanname", waarde="Verschil"))


def _verloop(profiel: Profiel, naam: str, eenheid: str, jaren: Sequence[int], band: Band) -> Grafiek:
    kolommen = [Kolom("Jaar"), *(tabellen.kolom(n, eenheid) for n in ("Midden", "Onder", "Boven"))]
    rijen = [
        [str(j), *(tabellen.cijfer(w, eenheid) for w in drie)]
        for j, *drie in zip(jaren, band.midden, band.onder, band.boven, strict=True)
    ]
    bron = f"rekenmodel van {profiel.gemeente.naam}"
    tabel = Cijfertabel(naam, kolommen, rijen, bron, vandaag(), "Een berekening op aannamen, geen telling.")
    return lijnen(tabel, x="Jaar", y="Midden", laag="Onder", hoog="Boven", vanaf_nul=False)


def _reken(profiel: Profiel, model: Rekenmodel, gekozen: Thema, scenario: Scenario, seed: int) -> _Gerekend | Weigering:
    uitkomst = bereken(profiel, model, scenario, themas=[gekozen.code])
    if isinstance(uitkomst, Weigering):
        return uitkomst
    banden = met_trekkingen(profiel, model, scenario, [gekozen.code], TREKKINGEN, seed)
    gerekend = _Gerekend(profiel, model, scenario, uitkomst, gekozen.code)
    gerekend.vul(uitkomst, {} if isinstance(banden, Weigering) else banden)
    return gerekend


def _beeld(uit: _Gerekend | Weigering) -> dict[str, object]:
    if isinstance(uit, Weigering):
        return {"weigering": uit, "uit": None}
    return {"weigering": None, "uit": uit}


def _terug(
    profiel: Profiel, model: Rekenmodel, rij: Bewaard, formulier: Terugblikformulier, namen: dict[str, str]
) -> Cijfertabel | None:
    if not formulier.is_valid():
        return None
    doel, jaar = formulier.cleaned_data["doel"], formulier.cleaned_data["jaar"]
    terug = terugblik(profiel, model, rij.scenario, doel, jaar, formulier.cleaned_data["werkelijk"], formulier.bleek())
    if isinstance(terug, Weigering):
        formulier.add_error(None, str(terug))
        return None
    thema = _thema(model, rij.thema)
    eenheid = thema.uitkomsten[doel.partition(".")[2]]
    return tabellen.terugbliktabel(profiel, namen[doel], eenheid, terug, vandaag())
