"""Prevention in the five municipalities: what the documents name, what may begin, and how it is divided."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from naober.kaart import preventie as lezen
from naober.kaart import queries
from naober.kaart.actions import (
    beeindig_maatregel,
    beoordeel_voorstel,
    doe_oproep,
    leg_preventiestap_vast,
    neem_maatregel_op,
    start_maatregel,
    stel_voor,
    wijzig_maatregel,
    wijzig_voorziening,
    zet_op_kaart,
)
from naober.kaart.laden import laad_voorzieningen
from naober.kaart.models import Preventiemaatregel, Preventiestap, Voorziening
from naober.kaart.overzicht import feiten
from naober.kaart.rules import Plekgegevens, overzicht
from naober.kaart.rules.portefeuille import Portefeuille, portefeuille
from naober.kaart.rules.preventie import Maatregelgegevens, Stapgegevens
from naober.kaart.zoeken.vragen import Zoekvraag, zoek
from naober.kern import Bron
from naober.plan.rules import Doelvoornemen, controleer_doelen
from naober.register.actions import leg_vast
from naober.register.queries import programma_van
from naober.register.rules import velden_van, vernieuwen
from naober.werkplek.formulieren.plan import Planformulier
from tests.dossier.opzet import geweigerd, goed
from tests.kaart.test_gemeenten import Kaart, kaart_van
from tests.register.opzet import gemeente

pytestmark = pytest.mark.django_db


class Preventie(Kaart):
    """The measures of one municipality, with somebody who keeps them up."""

    def m(self, code: str) -> Preventiemaatregel:
        return Preventiemaatregel.objects.get(code=code)

    def pagina(self, code: str) -> str:
        return self.lees(f"/maatregel/{self.m(code).pk}/")

    def nieuw(self, **anders: Any) -> Maatregelgegevens:
        """A measure that is allowed everywhere, but for what `anders` says of it."""
        beleid, kaart = self.profiel.preventie, self.profiel.kaart
        basis = Maatregelgegevens(
            naam="Proef",
            uitleg="Samen.",
            vorm="samenwerking",
            trede=self.profiel.trap.treden[0].code,
            niveau=kaart.preventieniveaus[0].code if kaart.preventieniveaus else "",
            themas=((*kaart.themas, *beleid.themas)[0].code,),
            doelen=(beleid.doelen[0].code,) if beleid.doelen else (),
            antwoorden={
                v.code: ((v.keuzes[0],) if v.soort == "meerkeuze" else v.keuzes[0]) if v.keuzes else "Zo."
                for v in beleid.velden
                if v.soort not in ("getal", "ja-nee")
            },
        )
        return replace(basis, **anders)

    def neem_op(self, **anders: Any) -> Preventiemaatregel:
        return goed(neem_maatregel_op(self.actor, gegevens=self.nieuw(**anders), peildatum=self.dag))

    def weigert(self, code: str, **anders: Any) -> str:
        """The source of the refusal."""
        nee = geweigerd(code, neem_maatregel_op, self.actor, gegevens=self.nieuw(**anders), peildatum=self.dag)
        return str(nee.bron)

    def stap(
        self, maatregel: Preventiemaatregel | None, soort: str, tekst: str = "Zo.", **anders: Any
    ) -> Preventiestap:
        stap = Stapgegevens(soort, anders.pop("dag", self.dag), tekst, **anders)
        return goed(leg_preventiestap_vast(self.actor, stap=stap, maatregel=maatregel, peildatum=self.dag))

    def verdeling(self) -> Portefeuille:
        alles = lezen.maatregelen(self.actor, self.profiel)
        return portefeuille(self.profiel, alles, lezen.resultaten(self.actor))

    def volgorde(self) -> list[str]:
        return [m.code for m in lezen.maatregelen(self.actor, self.profiel)]

    def openbaar(self) -> str:
        return self.lees(f"/in/{self.slug}/preventie/")


def preventie_van(slug: str, client: Client) -> Iterator[Preventie]:
    with kaart_van(slug, client) as kaart:
        yield Preventie(slug, kaart.actor, client)


@pytest.fixture
def heuvelrug(client: Client) -> Iterator[Preventie]:
    yield from preventie_van("utrechtse-heuvelrug", client)


@pytest.fixture
def leusden(client: Client) -> Iterator[Preventie]:
    yield from preventie_van("leusden", client)


@pytest.fixture
def gooise(client: Client) -> Iterator[Preventie]:
    yield from preventie_van("gooise-meren", client)


@pytest.fixture
def utrecht(client: Client) -> Iterator[Preventie]:
    yield from preventie_van("utrecht", client)


@pytest.fixture
def hardenberg(client: Client) -> Iterator[Preventie]:
    yield from preventie_van("hardenberg", client)


# ------------------------------------------------------------------------------------------ Utrechtse Heuvelrug


@pytest.mark.eis("HEU-263", "HEU-265", "HEU-266")
def test_heuvelrug_alleen_preventie_telt_op_de_laag_van_haar_niveau_en_smal_in_de_top(heuvelrug: Preventie) -> None:
    assert "r. 333" in heuvelrug.weigert("preventie.geen-doel", doelen=())
    for doel in ("ontstaan", "verergeren"):
        heuvelrug.neem_op(doelen=(doel,))
    heuvelrug.weigert("preventie.geen-niveau", niveau="")
    past = {
        "primair": ("eigen-kracht", "sociaal-netwerk"),
        "secundair": ("collectieve-voorzieningen",),
        "tertiair": ("individuele-voorzieningen",),
    }
    smal = {"smalle-definitie": "voorkomen van zwaardere of ingrijpende zorg"}
    antwoorden = {**heuvelrug.nieuw().antwoorden, **smal}
    for niveau, treden in past.items():
        for trede in (t.code for t in heuvelrug.profiel.trap.treden):
            wat = {"niveau": niveau, "trede": trede, "antwoorden": antwoorden}
            if trede in treden:
                heuvelrug.neem_op(**wat)
            else:
                heuvelrug.weigert("preventie.niveau-trede", **wat)
    ruim = {**antwoorden, "smalle-definitie": "verminderen van het probleem zelf"}
    top = {"niveau": "tertiair", "trede": "individuele-voorzieningen"}
    assert "r. 2201-2219" in heuvelrug.weigert("preventie.eis", antwoorden=ruim, **top)


@pytest.mark.eis("HEU-267", "HEU-269", "HEU-273")
def test_heuvelrug_wat_er_al_loopt_per_laag_en_de_verdeling_over_de_niveaus(heuvelrug: Preventie) -> None:
    bladzijde = heuvelrug.lees("/preventie/")
    lagen = [bladzijde.index(f">{laag.naam}<") for laag in heuvelrug.profiel.lagen if f">{laag.naam}<" in bladzijde]
    assert len(lagen) == 3
    assert lagen == sorted(lagen)
    per_laag = {
        "sociaal-netwerk": {"buurtsportcoaches"},
        "collectieve-voorzieningen": {"welzijnswerk", "handjehelpen-humanitas", "signaleringsnetwerken",
                                      "vroegsignalering-schulden", "grip-op-geldzaken"},
        "individuele-voorzieningen": {"stressorenaanpak", "coordinatie-van-zorg"},
    }  # fmt: skip
    for trede, codes in per_laag.items():
        assert set(Preventiemaatregel.objects.filter(trede=trede).values_list("code", flat=True)) >= codes
    telling = {a.code: a.aantal for a in heuvelrug.verdeling().verdelingen["niveau"]}
    alle = Preventiemaatregel.objects
    assert telling == {n: alle.filter(niveau=n).count() for n in ("primair", "secundair", "tertiair")}
    assert telling["tertiair"] == 2
    assert f"{heuvelrug.verdeling().aandeel('niveau', 'primair').procent}%" in bladzijde
    # What prevents early stands before what prevents late, and the page says that it is preferred.
    niveaus = {m.code: m.niveau for m in alle.all()}
    plek = {niveaus[code]: nr for nr, code in enumerate(heuvelrug.volgorde())}
    assert plek["tertiair"] == len(niveaus) - 1
    assert "heeft de voorkeur" in bladzijde
    assert heuvelrug.m("buurtsportcoaches").antwoorden == {"sport": ["jong"]}
    assert "Is sport hier een middel, en voor wie?" in heuvelrug.pagina("inclusie-sport")
    assert "jong; oud" in heuvelrug.pagina("inclusie-sport")


@pytest.mark.eis("HEU-268", "HEU-274")
def test_heuvelrug_het_actieplan_lhbti_en_de_inclusieagenda_met_hun_onderdelen(heuvelrug: Preventie) -> None:
    plan = heuvelrug.m("actieplan-lhbti")
    assert plan.partners == ["sportclubs", "verenigingen", "belangenorganisaties"]
    assert "16 juli 2019" in heuvelrug.pagina("actieplan-lhbti")
    actie = heuvelrug.nieuw(naam="Gesprek met sportclubs", themas=("lhbti",), partners=("sportclubs",))
    rij = goed(neem_maatregel_op(heuvelrug.actor, gegevens=actie, onderdeel_van=plan, peildatum=heuvelrug.dag))
    assert "Gesprek met sportclubs" in heuvelrug.pagina("actieplan-lhbti")
    geweigerd(
        "preventie.te-diep",
        neem_maatregel_op,
        heuvelrug.actor,
        gegevens=actie,
        onderdeel_van=rij,
        peildatum=heuvelrug.dag,
    )
    agenda = heuvelrug.pagina("inclusieagenda")
    delen = heuvelrug.m("inclusieagenda").delen.all()
    assert {d.naam for d in delen} == {
        *(
            "Bewustwording",
            "Werken met een beperking",
            "Sport voor mensen met een beperking",
            "Sociale toegankelijkheid",
        ),
        *("Digitale toegankelijkheid", "Fysieke toegankelijkheid", "Vrije tijd"),
    }
    assert all(d.naam in agenda for d in delen)
    assert "koploper sinds 2018" in agenda


@pytest.mark.eis("HEU-270", "HEU-271", "HEU-272")
def test_heuvelrug_samenhang_eerst_verschuiving_naar_informeel_en_de_ruimte(heuvelrug: Preventie) -> None:
    basis = {**heuvelrug.nieuw().antwoorden, "samenhang": "voorwaarde en eerst doel op zich", "samenhang-gereed": "nee"}
    rij = heuvelrug.neem_op(antwoorden=basis)
    wie, dag = heuvelrug.actor, heuvelrug.dag
    nee = geweigerd("preventie.eis", start_maatregel, wie, maatregel=rij, van=dag, peildatum=dag)
    assert "r. 554-558" in str(nee.bron)
    klaar = heuvelrug.nieuw(antwoorden={**basis, "samenhang-gereed": "ja"})
    goed(wijzig_maatregel(wie, maatregel=rij, gegevens=klaar, peildatum=dag))
    assert goed(start_maatregel(wie, maatregel=rij, van=dag, peildatum=dag)).loopt
    heuvelrug.weigert("preventie.veld", antwoorden={**basis, "samenhang": ""})
    # The shift stands on the page, and puts a measure before another of the same level.
    blad = heuvelrug.pagina("handjehelpen-humanitas")
    assert "ja, van formeel naar informeel" in blad
    volgorde = heuvelrug.volgorde()
    assert volgorde.index("handjehelpen-humanitas") < volgorde.index("welzijnswerk")
    zonder = {**basis, "verschuiving": "ja, van formeel naar informeel", "eigen-verantwoordelijkheid": ""}
    heuvelrug.weigert("preventie.veld", antwoorden=zonder)
    # A development in space is not recorded without its meaning for prevention and the Omgevingsvisie.
    for veld in ("ruimte", "omgevingsvisie"):
        nee_ = heuvelrug.weigert("preventie.veld", vorm="ruimtelijk", antwoorden={**basis, veld: ""})
        assert "r. 78" in nee_
    heuvelrug.neem_op(naam="Nieuw plein", vorm="ruimtelijk", antwoorden=basis)
    assert "eenzaamheid te voorkomen" in heuvelrug.pagina("toegankelijke-buitenruimte")


@pytest.mark.eis("HEU-275")
def test_heuvelrug_voorlichting_is_te_plannen_zonder_dat_iemand_wordt_ingeschreven(heuvelrug: Preventie) -> None:
    les = heuvelrug.m("voorlichting-alcohol-drugs")
    straks = heuvelrug.dag + timedelta(days=40)
    heuvelrug.stap(les, "planning", "Les op school", dag=straks, gebied="doorn", doelgroep="jongeren", aantal=60)
    assert "Les op school" in heuvelrug.pagina(les.code)
    later = Stapgegevens("uitvoering", straks, "Les op school")
    invoer = {"maatregel": les, "peildatum": heuvelrug.dag}
    geweigerd("preventie.later", leg_preventiestap_vast, heuvelrug.actor, stap=later, **invoer)
    bsn = Stapgegevens("planning", straks, "Voor 123456782")
    geweigerd("kaart.persoonsgegeven", leg_preventiestap_vast, heuvelrug.actor, stap=bsn, **invoer)
    assert not [f for f in Preventiestap._meta.get_fields() if f.name in ("dossier", "persoon", "huishouden")]
    openbaar = heuvelrug.openbaar()
    assert "Voorlichting over alcohol en drugs" in openbaar
    assert "Coördinatie van Zorg" not in openbaar


@pytest.mark.eis("HEU-276")
def test_heuvelrug_welzijnswerk_legt_vast_wat_het_vroeg_signaleert_benoemt_en_beantwoordt(heuvelrug: Preventie) -> None:
    vraag: dict[str, Any] = {
        "signaal": "Ouderen blijven thuis als het donker is.", "vraag": "Samen durven gaan",
        "antwoord": "met een activiteit of inloop", "toelichting": "Een wandelgroep om vier uur.",
    }  # fmt: skip
    invoer: dict[str, Any] = {"register": "welzijnsvragen", "onderwerp": "doorn", "peildatum": heuvelrug.dag}
    for veld in vraag:
        mist = {k: w for k, w in vraag.items() if k != veld}
        geweigerd("register.veld", leg_vast, heuvelrug.actor, antwoorden=mist, **invoer)
    goed(leg_vast(heuvelrug.actor, antwoorden=vraag, **invoer))
    bladzijde = heuvelrug.lees("/registers/?code=welzijnsvragen")
    assert all(tekst in bladzijde for tekst in vraag.values())
    naam = {**vraag, "toelichting": "Meneer 123456782 belde."}
    geweigerd("register.persoon", leg_vast, heuvelrug.actor, antwoorden=naam, **invoer)


# ------------------------------------------------------------------------------------------------------ Leusden


@pytest.mark.eis("LEU-255", "LEU-259", "LEU-260", "LEU-261", "LEU-262")
def test_leusden_drie_doelen_leusden_fit_en_themas_voor_senioren_en_jongeren(leusden: Preventie) -> None:
    assert len(leusden.profiel.preventie.doelen) == 3
    leusden.weigert("preventie.geen-doel", doelen=())
    bladzijde = leusden.lees("/preventie/")
    for doel in ("erbuiten valt", "niet meer kan meedoen", "het escaleert"):
        assert f"voorkomen dat {'iemand ' if 'escaleert' not in doel else ''}{doel}" in bladzijde
    openbaar = leusden.openbaar()
    assert "Leusden Fit" in openbaar
    assert "lokale partijen" in openbaar
    assert "Integrale aanpak preventie drugs en alcohol" in openbaar
    buiten_de_jeugdagenda = Preventiemaatregel.objects.exclude(code__startswith="jeugdagenda")
    wie = {m.themas[0]: m.doelgroepen for m in buiten_de_jeugdagenda.exclude(doelgroepen=[])}
    assert wie == {"motoriek": ["ouderen"], "geld": ["jongeren"], "computergebruik": ["jongeren"]}
    for thema in ("slechtere motoriek en ongelukken in huis", "omgaan met geld", "computergebruik"):
        assert thema in bladzijde


@pytest.mark.eis("LEU-256", "LEU-257", "LEU-263")
def test_leusden_start_pas_met_een_afgebakende_doelgroep_en_met_oog_voor_leefstijl(leusden: Preventie) -> None:
    wie, dag = leusden.actor, leusden.dag
    les = leusden.m("omgaan-met-geld")
    nee = geweigerd("preventie.doelgroep-onbepaald", start_maatregel, wie, maatregel=les, van=dag, peildatum=dag)
    assert "r. 503-505" in str(nee.bron)
    goed_ = replace(lezen.gegevens_van_maatregel(les), doelgroep="Leerlingen van 12 tot 16 jaar, niet hun ouders.")
    for veld, regels in (("leefstijl-ses", "498-501"), ("op-tijd", "498-501"), ("mondiger", "290-291")):
        antwoorden = {v: "Zo." for v in ("leefstijl-ses", "op-tijd", "mondiger") if v != veld}
        zonder = replace(goed_, antwoorden=antwoorden)
        nee = geweigerd("preventie.veld", wijzig_maatregel, wie, maatregel=les, gegevens=zonder, peildatum=dag)
        assert regels in str(nee.bron)
    vol = replace(
        goed_, antwoorden={"leefstijl-ses": "Ook op het vmbo.", "op-tijd": "Voor de bijbaan.", "mondiger": "Zo."}
    )
    goed(wijzig_maatregel(wie, maatregel=les, gegevens=vol, peildatum=dag))
    goed(start_maatregel(wie, maatregel=les, van=dag, peildatum=dag))
    # Without an end to the group it may not run any more either.
    open_ = replace(vol, doelgroep="")
    geweigerd("preventie.doelgroep-onbepaald", wijzig_maatregel, wie, maatregel=les, gegevens=open_, peildatum=dag)
    laad_voorzieningen(leusden.actor.gemeente, leusden.profiel)
    vers = leusden.m(les.code)
    assert (vers.loopt, vers.doelgroep, vers.antwoorden["leefstijl-ses"]) == (True, vol.doelgroep, "Ook op het vmbo.")
    assert "Ook op het vmbo." in leusden.pagina(les.code)


@pytest.mark.eis("LEU-258", "LEU-264")
def test_leusden_individueel_eerst_en_jong_en_oud_apart_in_budget_en_resultaat(leusden: Preventie) -> None:
    coach = leusden.neem_op(naam="Coach", vorm="individueel", doelgroepen=("jongeren",), budget=12_000)
    assert coach.antwoorden["campagne"] == "Zo."
    cursus = leusden.neem_op(naam="Cursus", vorm="groep", doelgroepen=("ouderen",), budget=5_000)
    assert leusden.volgorde()[0] == coach.code
    assert "Welke campagne versterkt dit?" in leusden.pagina(coach.code)
    assert "campagne" not in cursus.antwoorden
    leusden.stap(coach, "resultaat", aantal=20, waarvan=12)
    leusden.stap(cursus, "resultaat", aantal=9, waarvan=4)
    verdeling = leusden.verdeling()
    jong, oud = (verdeling.aandeel("doelgroepen", g) for g in ("jongeren", "ouderen"))
    assert (jong.budget, jong.mensen, jong.geholpen) == (12_000, 20, 12)
    assert (oud.budget, oud.mensen, oud.geholpen) == (5_000, 9, 4)
    assert "€ 12000" in leusden.lees("/preventie/")


# ------------------------------------------------------------------------------------------------- Gooise Meren


@pytest.mark.eis("GOO-190", "GOO-191", "GOO-193", "GOO-194")
def test_gooise_meren_bewezen_gaat_voor_met_amw_plus_als_voorbeeld(gooise: Preventie) -> None:
    assert [b.code for b in gooise.profiel.preventie.bewijs] == ["bewezen", "ervaren", "niet-aangetoond"]
    volgorde = [
        c for c in gooise.volgorde() if c in {"triple-p", "amw-plus", "geheugenhuis", "outreachende-jeugdconsulent"}
    ]
    assert volgorde == ["triple-p", "amw-plus", "geheugenhuis", "outreachende-jeugdconsulent"]
    blad = gooise.pagina("triple-p")
    for tekst in ("evidence based", "databank van het Nederlands Jeugdinstituut", "Jeugd en Gezin", "In het aanbod"):
        assert tekst in blad, tekst
    gooise.stap(gooise.m("triple-p"), "ervaring", "Ouders vinden het nuttig.", aantal=30, waarvan=25)
    assert "Ouders vinden het nuttig." in gooise.pagina("triple-p")
    amw = gooise.pagina("amw-plus")
    for tekst in ("contact met thuislozen", "aantoonbaar minder", "minder indicaties Begeleiding individueel"):
        assert tekst in amw, tekst
    # Whoever says that there are fewer awards, says how that shows.
    zonder = {**gooise.nieuw().antwoorden, "minder-maatwerk": "aantoonbaar minder", "waaraan-te-zien": ""}
    assert "r. 799-803" in gooise.weigert("preventie.veld", antwoorden=zonder)
    voor = gooise.neem_op(naam="Ander voorbeeld")
    na = gooise.neem_op(
        naam="Ander zonder", antwoorden={**gooise.nieuw().antwoorden, "minder-maatwerk": "nog niet aangetoond"}
    )
    volgorde = gooise.volgorde()
    assert volgorde.index("triple-p") < volgorde.index(voor.code) < volgorde.index(na.code)


@pytest.mark.eis("GOO-226")
def test_in_gooise_meren_start_een_maatregel_pas_met_een_indicator_en_een_keuze_vooraf(gooise: Preventie) -> None:
    doe = {"van": gooise.dag, "peildatum": gooise.dag}
    compleet = dict(gooise.nieuw().antwoorden)
    for weg, veld in (("indicator", "veld-indicator"), ("vooraf-gekozen", "veld-vooraf-gekozen")):
        half = gooise.neem_op(naam=f"Zonder {weg}", antwoorden={k: v for k, v in compleet.items() if k != weg})
        nee = geweigerd("preventie.eis", start_maatregel, gooise.actor, maatregel=half, **doe)
        assert (nee.veld, nee.bron.plaats) == (veld, "L847-850")
    heel = gooise.neem_op(naam="Met allebei", antwoorden=compleet)
    assert goed(start_maatregel(gooise.actor, maatregel=heel, **doe)).loopt
    # What can be chosen are the indicators of the goals of the policy.
    keuzes = next(v.keuzes for v in gooise.profiel.preventie.velden if v.code == "indicator")
    assert set(keuzes) == {i.naam for i in gooise.profiel.indicatoren}


@pytest.mark.eis("GOO-192", "GOO-195", "GOO-201", "GOO-203")
def test_gooise_meren_wie_is_geschoold_de_reikwijdte_en_het_bereik_van_taal(gooise: Preventie) -> None:
    triple = gooise.m("triple-p")
    zonder = Stapgegevens("scholing", gooise.dag, "Training", aantal=12)
    invoer = {"maatregel": triple, "peildatum": gooise.dag}
    geweigerd("preventie.scholing-wie", leg_preventiestap_vast, gooise.actor, stap=zonder, **invoer)
    gooise.stap(triple, "scholing", "Training", wie="peuteropvang De Kikker", aantal=12, waarvan=3)
    blad = gooise.pagina("triple-p")
    assert "peuteropvang De Kikker" in blad
    assert ">12<" in blad
    assert ">3<" in blad
    telling = {a.code: (a.aantal, a.procent) for a in gooise.verdeling().verdelingen["reikwijdte"]}
    assert telling == {"algemeen": (10, 83), "probleem": (2, 17)}
    assert "17%" in gooise.lees("/preventie/")
    gooise.weigert("preventie.reikwijdte", reikwijdte="probleem")
    plan = gooise.pagina("plan-laaggeletterdheid")
    for tekst in ("bijna 12.000", "Taalprojecten in een groep", "Individuele hulp bij taal", "regiogemeenten"):
        assert tekst in plan, tekst
    taal = gooise.m("taalhulp-individueel")
    for groep, aantal in (("moedertaal", 40), ("anderstalig", 90)):
        gooise.stap(taal, "bereik", doelgroep=groep, aantal=aantal)
    blad = gooise.pagina(taal.code)
    assert ">40<" in blad
    assert ">90<" in blad
    assert "wie Nederlands als moedertaal heeft" in blad
    buurt = gooise.pagina("sociaal-leefbare-buurt")
    assert "Versa Welzijn" in buurt
    assert "Wijkagenda" in gooise.lees("/preventie/")


@pytest.mark.eis("GOO-197", "GOO-199", "GOO-200", "GOO-202")
def test_gooise_meren_gezondheidsthemas_preventieplan_netwerken_en_doelen_over_domeinen(gooise: Preventie) -> None:
    beleid = gooise.profiel.preventie
    zes = [t.naam for t in beleid.themas if t.groep == "gezondheid"]
    assert len(zes) == 6
    bladzijde = gooise.lees("/preventie/")
    assert all(naam in bladzijde for naam in (*zes, "stress"))
    plan = gooise.pagina("preventieplan")
    assert "1 januari 2022" in plan
    assert "Praktische netwerken rond gezondheid en preventie" in plan
    assert "initiërend; faciliterend; sturend" in gooise.pagina("netwerk-gezondheid")
    zonder = {**gooise.nieuw().antwoorden, "netwerkrol": ()}
    assert "r. 1307-1309" in gooise.weigert("preventie.veld", vorm="samenwerking", antwoorden=zonder)
    # One aim for own strength and positive health, in health and outside it.
    eigen = next(d for d in beleid.doelen if d.code == "eigen-kracht")
    assert eigen.naam == "eigen kracht, of positieve gezondheid"
    dienen = Preventiemaatregel.objects.filter(doelen__contains=["eigen-kracht"])
    domeinen = {deel for m in dienen for deel in m.leefgebieden}
    assert {"gezondheid", "opgroeien-gezin", "onderwijs-taal"} <= domeinen
    kruis = gooise.verdeling().kruis
    assert {d for d, n in kruis["eigen-kracht"].items() if n} == domeinen
    assert kruis["verbonden"]["meedoen"] == 4
    assert "Doelen over de leefgebieden heen" in bladzijde


@pytest.mark.eis("GOO-198")
def test_gooise_meren_elke_vier_jaar_een_gezondheidsnota_op_de_verplichte_basis(gooise: Preventie) -> None:
    nota = next(d for d in gooise.profiel.documenten if d.code == "gezondheidsnota")
    vast: dict[str, Any] = {
        "vastgesteld": "ja", "vastgesteld-op": "2022-06-01", "landelijke-nota": "ja",
        "monitors": ["jeugd", "volwassenen", "ouderen"],
    }  # fmt: skip
    invoer: dict[str, Any] = {"register": "gezondheidsnota", "onderwerp": nota.code, "peildatum": date(2022, 6, 2)}
    los = {**vast, "landelijke-nota": "nee"}
    nee = geweigerd("register.eis", leg_vast, gooise.actor, antwoorden=los, **invoer)
    assert "r. 1300-1302" in str(nee.bron)
    geweigerd("register.veld", leg_vast, gooise.actor, antwoorden={**vast, "monitors": ["jeugd"]}, **invoer)
    assert (nota.status, vernieuwen(nota, {}, date(2022, 6, 2))) == ("op te stellen", False)
    goed(leg_vast(gooise.actor, antwoorden=vast, **invoer))
    for dag, toe in ((date(2026, 5, 31), False), (date(2026, 6, 1), True)):
        stand = programma_van(gooise.actor, gooise.profiel, dag)
        assert next(v for d, _, v in stand.documenten if d.code == nota.code) is toe
    bladzijde = gooise.lees("/beleid/programma/")
    assert "elke 4 jaar nieuw, op basis van landelijke nota gezondheidsbeleid 2020 (verplicht)" in bladzijde


# ------------------------------------------------------------------------------------------------------ Utrecht


@pytest.mark.eis("UTR-367", "UTR-368", "UTR-371", "UTR-372")
def test_utrecht_per_doelgroep_algemene_maatregelen_en_wat_meedoen_voorkomt(utrecht: Preventie) -> None:
    nee = utrecht.weigert("preventie.eis", vorm="groep", doelgroepen=())
    assert "r. 1142-1144" in nee
    utrecht.neem_op(vorm="groep", doelgroepen=("ouderen",))
    wijken = utrecht.pagina("gezonde-wijken")
    assert "publieke gezondheid; preventie; onderwijs; welzijn; zorg" in wijken
    for code, thema in (
        ("samenhang", "samenhang"),
        ("toegankelijkheid", "toegankelijkheid"),
        ("huiselijk-geweld", "veilig-thuis"),
    ):
        rij = utrecht.m(f"algemeen-{code}")
        assert rij.themas == [thema]
        utrecht.stap(rij, "planning", "Campagne", dag=utrecht.dag + timedelta(days=10))
        utrecht.stap(rij, "uitvoering", "Gedaan.")
        blad = utrecht.pagina(rij.code)
        assert "Campagne" in blad
        assert "Gedaan." in blad
    meedoen = utrecht.m("sociale-prestatie")
    for doel, aantal, geholpen in (("terugval", 40, 31), ("isolement", 25, 10), ("eenzaamheid", 25, 15)):
        utrecht.stap(meedoen, "resultaat", doel=doel, aantal=aantal, waarvan=geholpen)
        deel = utrecht.verdeling().aandeel("doelen", doel)
        assert (deel.mensen, deel.geholpen) == (aantal, geholpen)
    bladzijde = utrecht.lees("/preventie/")
    for tekst in ("minder terugval", "minder sociaal isolement", "minder eenzaamheid", ">31<"):
        assert tekst in bladzijde, tekst
    telling = {a.code: a.aantal for a in utrecht.verdeling().verdelingen["doelgroepen"]}
    assert (telling["ouderen"], telling["lvb"], telling["iedereen"]) == (2, 1, 3)


@pytest.mark.eis("UTR-014")
def test_utrecht_aanbod_wordt_gepland_naar_algemeen_samen_met_dagverzorging_en_eerst_voor_ouderen(
    utrecht: Preventie,
) -> None:
    zonder = {**utrecht.nieuw().antwoorden, "verschuift": ""}
    assert "r. 3354-3356" in utrecht.weigert(
        "preventie.veld", vorm="voorziening", doelgroepen=("lvb",), antwoorden=zonder
    )
    nee = {"verschuift": "nee", "combineert": "nee"}
    opties = {
        "ouderen": ({"verschuift": "ja", "combineert": "ja"}, ("ouderen",)),
        "samen": ({"verschuift": "ja", "combineert": "ja"}, ("lvb",)),
        "algemeen": ({"verschuift": "ja", "combineert": "nee"}, ("ouderen",)),
        "individueel": (nee, ("ouderen",)),
    }
    codes = {
        naam: utrecht.neem_op(naam=naam, vorm="voorziening", doelgroepen=groep, antwoorden=antwoorden).code
        for naam, (antwoorden, groep) in reversed(opties.items())
    }
    volgorde = [code for code in utrecht.volgorde() if code in codes.values()]
    assert volgorde == [codes[naam] for naam in opties]
    bladzijde = utrecht.lees("/preventie/")
    for voorkeur in utrecht.profiel.preventie.voorkeuren:
        assert voorkeur.naam in bladzijde
    # Where track 1 and dagverzorging could go together now, the map says so.
    pand = Plekgegevens("Pand aan de Ghanadreef", adres="Ghanadreef", plaats="Utrecht", gebied="overvecht")
    dag = utrecht["dagverzorging-ghanadreef"]
    gegevens = utrecht.gegevens(naam="Inloop", activiteiten=tuple(dag.activiteiten), doelgroepen=tuple(dag.doelgroepen))
    goed(zet_op_kaart(utrecht.actor, gegevens=gegevens, plekken=[pand], peildatum=utrecht.dag))
    samen = [k for k in overzicht.kansen(utrecht.profiel, feiten(utrecht.actor)) if k.waar == pand.naam]
    assert any({"Inloop", dag.naam} <= set(k.voorzieningen) for k in samen)


@pytest.mark.eis("UTR-017")
def test_utrecht_een_wijkraad_stelt_met_een_eigen_account_voor_wat_er_op_de_kaart_anders_moet(
    utrecht: Preventie,
) -> None:
    with gemeente(utrecht.slug) as maak:
        raad = maak(Rol.UITVOERDER, organisatie="wijkraden")
        ander = maak(Rol.UITVOERDER, organisatie="u-centraal")
    huis = utrecht["huiskamer"]
    anders = replace(queries.gegevens_van(huis), uitleg="Op dinsdag is er ook soep.")
    invoer = {"voorziening": huis, "gegevens": anders, "peildatum": utrecht.dag}
    geweigerd("kaart.andere-organisatie", stel_voor, ander, **invoer)
    voorstel = goed(stel_voor(raad, toelichting="De raad was er.", **invoer))
    assert queries.gegevens_van(utrecht["huiskamer"]).uitleg != anders.uitleg
    for wie, telt in ((raad, 1), (ander, 0)):
        assert len(queries.voorstellen(wie)) == telt
        assert bool(queries.voorstel(wie, voorstel.pk)) is bool(telt)
    utrecht.client.force_login(Medewerker.objects.get(pk=raad.id))
    assert huis.naam in utrecht.lees("/kaart/voorstellen/")
    geweigerd("recht.ontbreekt", wijzig_voorziening, raad, **invoer)
    goed(beoordeel_voorstel(utrecht.actor, voorstel=voorstel, overnemen=True, peildatum=utrecht.dag))
    assert utrecht["huiskamer"].uitleg == "Op dinsdag is er ook soep."


@pytest.mark.eis("UTR-369")
def test_utrecht_een_doel_is_meer_zelfredzaamheid_gelijk_blijven_of_trager_achteruitgaan(utrecht: Preventie) -> None:
    bron = Bron("Wmo 2015", "art. 2.3.2")
    for soort in ("verbetering", "stabilisatie", "vertraging"):
        assert controleer_doelen(utrecht.profiel, [Doelvoornemen("Zelf koken", soort)], bron) is None
    assert controleer_doelen(utrecht.profiel, [Doelvoornemen("Zelf koken", "genezing")], bron) is not None
    formulier = Planformulier(utrecht.profiel, utrecht.dag)
    assert "de achteruitgang van zelfredzaamheid vertragen" in str(formulier)


# --------------------------------------------------------------------------------------------------- Hardenberg


@pytest.mark.eis("HAR-006")
def test_hardenberg_vind_en_marktplaats_in_de_eigen_wijk_en_een_oproep_waar_iets_ontbreekt(
    hardenberg: Preventie,
) -> None:
    plaats = Voorziening.objects.get(categorie="vind-en-marktplaats")
    assert "vind- en marktplaats op internet" in hardenberg.bladzijde(plaats.code)
    gevonden = zoek(hardenberg.profiel, Zoekvraag("tuin laten doen vraag en aanbod", gebied="noord")).nummers
    assert plaats.pk in gevonden[:5]
    # Where the offer lacks something, the municipality tells whoever could fill the gap, and they read it in public.
    aan = "ondernemers en vrijwilligersorganisaties"
    mis = Stapgegevens("oproep", hardenberg.dag, "Er is geen boodschappenservice.", wie=aan, gebied="noord")
    geweigerd("preventie.oproep", doe_oproep, hardenberg.actor, oproep=replace(mis, wie=""), peildatum=hardenberg.dag)
    gisteren = replace(mis, dag=hardenberg.dag - timedelta(days=1))
    geweigerd("preventie.oproep-voorbij", doe_oproep, hardenberg.actor, oproep=gisteren, peildatum=hardenberg.dag)
    lang = replace(mis, dag=date(2100, 1, 1))
    goed(doe_oproep(hardenberg.actor, oproep=lang, peildatum=hardenberg.dag))
    goed(doe_oproep(hardenberg.actor, oproep=replace(mis, tekst="Oud nieuws."), peildatum=hardenberg.dag))
    hardenberg.client.logout()
    openbaar = hardenberg.openbaar()
    assert "Er is geen boodschappenservice." in openbaar
    assert aan in openbaar
    assert "Oud nieuws." not in openbaar
    assert f"/in/{hardenberg.slug}/initiatief/" in openbaar


@pytest.mark.eis("HAR-002")
def test_hardenberg_een_register_van_ingangen_met_soort_gebied_bereik_en_wat_er_binnenkomt(
    hardenberg: Preventie,
) -> None:
    zeven = {
        "Samen Doen team",
        "Publieksbalie van de gemeente",
        "Zorgaanbieder",
        "Welzijnsstichting",
        "MEE",
        "Huisarts",
        "School",
    }
    register = hardenberg.profiel.register("ingangen")
    assert register is not None
    soort = velden_van(hardenberg.profiel, register)[0]
    assert set(soort.keuzes) >= zeven
    balie: dict[str, Any] = {
        "ingang": "Publieksbalie van de gemeente", "naam": "Balie in het gemeentehuis", "vorm": "fysiek",
        "adres": "Stephanuspark 1", "telefoon": "14 0523", "ontvangt": ["meldingen", "signalen"],
    }  # fmt: skip
    invoer: dict[str, Any] = {"register": "ingangen", "onderwerp": "noord", "peildatum": hardenberg.dag}
    for veld in ("ingang", "vorm", "adres", "telefoon"):
        mist = {k: w for k, w in balie.items() if k != veld}
        geweigerd("register.veld", leg_vast, hardenberg.actor, antwoorden=mist, **invoer)
    site = {
        **balie,
        "naam": "Digitaal loket",
        "vorm": "digitaal",
        "website": "https://www.hardenberg.nl",
        "ontvangt": [],
    }
    for antwoorden in (balie, site):
        goed(leg_vast(hardenberg.actor, antwoorden=antwoorden, **invoer))
    bladzijde = hardenberg.lees("/registers/?code=ingangen")
    noord = next(g.naam for g in hardenberg.profiel.gebieden if g.code == "noord")
    for tekst in ("Stephanuspark 1", "14 0523", "meldingen; signalen", "https://www.hardenberg.nl", noord):
        assert tekst in bladzijde, tekst


@pytest.mark.eis("HAR-344", "HAR-345", "HAR-346", "HAR-347")
def test_hardenberg_basisvoorzieningen_voorschoolse_maatregelen_en_samenwerking_met_scholen(
    hardenberg: Preventie,
) -> None:
    gebieden = [g.code for g in hardenberg.profiel.gebieden]
    for code in ("peuterspeelzalen", "scholen", "verenigingen"):
        rij = hardenberg.m(code)
        assert rij.gebieden == gebieden
        assert rij.antwoorden["rol-signaleren"] in hardenberg.pagina(code)
    vve = hardenberg.pagina("vve")
    for tekst in ("tot groep 3", "jeugdarts", "kinderen van 0 tot 4 jaar"):
        assert tekst in vve, tekst
    assert "handelingsgericht" in hardenberg.pagina("scholing-voorschools")
    assert "Centrum voor Jeugd en Gezin" in hardenberg.pagina("inloop-cjg")
    assert "basisonderwijs" in hardenberg.pagina("warme-overdracht")
    mbo = hardenberg.pagina("mbo")
    assert "MBO-scholen" in mbo
    assert "zorgplicht" in mbo
    samen = hardenberg.pagina("samenwerking-onderwijs")
    for tekst in ("beleid; casuïstiek", "in 2014/2015", "in 2014 en 2015"):
        assert tekst in samen, tekst
    zonder = {**hardenberg.nieuw().antwoorden, "overlegniveau": ()}
    hardenberg.weigert("preventie.veld", vorm="samenwerking", antwoorden=zonder)


@pytest.mark.eis("HAR-348", "HAR-349", "HAR-350", "HAR-351", "HAR-352")
def test_hardenberg_vijf_speerpunten_zes_interventies_brede_scholen_en_verenigingen(hardenberg: Preventie) -> None:
    speerpunten = [t for t in hardenberg.profiel.preventie.themas if t.groep == "speerpunt"]
    assert len(speerpunten) == 5
    bladzijde = hardenberg.lees("/preventie/")
    assert all(t.naam in bladzijde for t in speerpunten)
    document = next(d for d in hardenberg.profiel.documenten if d.code == "gezond-en-vitaal")
    assert (document.van, document.tot) == (date(2014, 1, 1), date(2015, 12, 31))
    assert document.naam in hardenberg.lees("/beleid/programma/")
    zes = ("vitaal-vechtdal", "hartveilig", "alcoholmatiging", "brede-scholen", "combinatiefunctionarissen", "jogg")
    codes = {t.code for t in speerpunten}
    for code in zes:
        rij = hardenberg.m(code)
        assert rij.loopt
        assert codes & set(rij.themas), code
    assert [d.code for d in hardenberg.m("alcoholmatiging").delen.order_by("code")] == [
        "fris-over-drank", "preventie-handhavingsplan",
    ]  # fmt: skip
    assert "1 januari 2014 tot en met 31 december 2016" in hardenberg.pagina("preventie-handhavingsplan")
    schakel = hardenberg.pagina("combinatiefunctionarissen")
    for tekst in ("sport; cultuur; jeugdgezondheidszorg; welzijn; participatie; onderwijs", "Brede School-gebieden"):
        assert tekst in schakel, tekst
    breed = hardenberg.m("brede-scholen")
    assert (breed.antwoorden["gebieden-brede-school"], breed.antwoorden["scholen"]) == ("10", "26")
    gebied = replace(
        hardenberg.nieuw(naam="Brede School Noord", gebieden=("noord",)),
        partners=("basisschool De Eik", "peuterspeelzaal"),
    )
    goed(neem_maatregel_op(hardenberg.actor, gegevens=gebied, onderdeel_van=breed, peildatum=hardenberg.dag))
    blad = hardenberg.pagina("brede-scholen")
    assert "Brede School Noord" in blad
    assert "buitenschoolse opvang" in blad
    club = hardenberg.nieuw(
        naam="Voetbalclub",
        antwoorden={
            **hardenberg.nieuw().antwoorden,
            "maatschappelijke-rol": ("gezonde kantine", "wijkgebonden activiteiten"),
        },
    )
    rij = goed(neem_maatregel_op(hardenberg.actor, gegevens=club, peildatum=hardenberg.dag))
    assert "gezonde kantine; wijkgebonden activiteiten" in hardenberg.pagina(rij.code)


@pytest.mark.eis("HAR-353", "HAR-354")
def test_hardenberg_vijf_lijnen_verankerd_in_een_gebiedsteam_met_wat_het_team_ziet(hardenberg: Preventie) -> None:
    lijnen = [t for t in hardenberg.profiel.preventie.themas if t.groep == "lijn"]
    assert len(lijnen) == 5
    for antwoorden in ({}, {"lijn": "iets anders"}):
        assert "r. 235-247" in hardenberg.weigert("preventie.veld", vorm="groep", antwoorden=antwoorden)
    gebruikt = {m.antwoorden["lijn"] for m in Preventiemaatregel.objects.all()}
    assert len(gebruikt) == 5
    rij = hardenberg.neem_op(naam="Spreekuur", teams=("gebiedsteam-noord",))
    team = next(t.naam for t in hardenberg.profiel.teams if t.code == "gebiedsteam-noord")
    assert team in hardenberg.pagina(rij.code)
    with gemeente(hardenberg.slug) as maak:
        consulent = maak(Rol.GENERALIST)
        hardenberg.client.force_login(Medewerker.objects.get(pk=consulent.id))
    geweigerd("recht.ontbreekt", neem_maatregel_op, consulent, gegevens=hardenberg.nieuw(), peildatum=hardenberg.dag)
    gezien = {"dag": hardenberg.dag.isoformat(), "tekst": "Jongeren missen een plek.", "team": "gebiedsteam-noord"}
    sleutel = _sleutel(hardenberg.lees("/preventie/behoefte/"))
    antwoord = hardenberg.client.post("/preventie/behoefte/", {**gezien, "thema": "pedagogisch", "sleutel": sleutel})
    assert antwoord.status_code == 302, antwoord.content.decode()
    bladzijde = hardenberg.lees("/preventie/")
    assert "Jongeren missen een plek." in bladzijde
    assert team in bladzijde
    nergens = Stapgegevens("behoefte", hardenberg.dag, "Iets.")
    geweigerd("preventie.behoefte-waar", leg_preventiestap_vast, consulent, stap=nergens, peildatum=hardenberg.dag)


def _sleutel(bladzijde: str) -> str:
    return bladzijde.split('name="sleutel" value="')[1].split('"')[0]


def test_een_maatregel_eindigt_met_een_reden_en_blijft_te_lezen(leusden: Preventie) -> None:
    fit = leusden.m("leusden-fit")
    invoer = {"maatregel": fit, "afgerond": False, "tot": leusden.dag, "peildatum": leusden.dag}
    geweigerd("preventie.reden", beeindig_maatregel, leusden.actor, reden=" ", **invoer)
    goed(beeindig_maatregel(leusden.actor, reden="Er was te weinig animo.", **invoer))
    geweigerd("preventie.al-klaar", beeindig_maatregel, leusden.actor, reden="Nog eens.", **invoer)
    assert "Er was te weinig animo." in leusden.pagina("leusden-fit")
    assert "Leusden Fit" not in leusden.openbaar()
    laad_voorzieningen(leusden.actor.gemeente, leusden.profiel)
    assert leusden.m("leusden-fit").stand == "gestopt"


def test_de_bladzijden_vragen_niet_meer_als_er_meer_maatregelen_zijn(leusden: Preventie) -> None:
    fit = leusden.m("leusden-fit")
    paden = ("/preventie/", f"/maatregel/{fit.pk}/", f"/in/{leusden.slug}/preventie/")

    def vragen() -> list[int]:
        uit = []
        for pad in paden:
            with CaptureQueriesContext(connection) as gevraagd:
                leusden.lees(pad)
            uit.append(len(gevraagd))
        return uit

    vragen()  # what is asked once for each process
    eerst = vragen()
    for nr in range(5):
        rij = leusden.neem_op(naam=f"Meer {nr}")
        Preventiemaatregel.objects.filter(pk=rij.pk).update(onderdeel_van=fit, openbaar=True, stand="gestart")
        leusden.stap(fit, "resultaat", aantal=3)
        leusden.stap(None, "behoefte", gebied="leusden")
    assert vragen() == eerst


def test_op_de_bladzijde_opnemen_wijzigen_starten_en_vastleggen_en_er_gaat_niets_verloren(heuvelrug: Preventie) -> None:
    grip = heuvelrug.m("grip-op-geldzaken")
    assert grip.voorziening is not None
    Voorziening.objects.filter(pk=grip.voorziening.pk).update(stand="dicht", reden_stand="Verbouwing.")

    def stuur(pad: str, **velden: Any) -> int:
        begin = heuvelrug.lees(pad)
        antwoord = heuvelrug.client.post(pad, {"sleutel": _sleutel(begin), **velden})
        return int(antwoord.status_code)

    basis = heuvelrug.nieuw()
    velden: dict[str, Any] = {
        **{f"veld-{code}": waarde for code, waarde in basis.antwoorden.items()},
        "naam": "Wandelgroep", "uitleg": "Samen lopen.", "vorm": "groep", "niveau": "primair",
        "trede": "sociaal-netwerk",
        "themas": ["positieve-gezondheid"], "doelen": ["ontstaan"], "reikwijdte": "algemeen", "in_aanbod": "on",
        "onderdeel_van": str(heuvelrug.m("jeugdagenda").pk),
        "voorziening": str(grip.voorziening.pk),
    }  # fmt: skip
    assert stuur("/maatregel/nieuw/", **{**velden, "doelen": []}) == 422
    # What is closed is not chosen anew; where it stood already, it stays a choice.
    assert stuur("/maatregel/nieuw/", **velden) == 422
    assert f'value="{grip.voorziening.pk}" selected' in heuvelrug.lees(f"/maatregel/{grip.pk}/wijzigen/")
    assert stuur("/maatregel/nieuw/", **{**velden, "voorziening": ""}) == 302
    rij = Preventiemaatregel.objects.get(naam="Wandelgroep")
    assert (rij.stand, rij.onderdeel_van) == ("voorgenomen", heuvelrug.m("jeugdagenda"))
    pad = f"/maatregel/{rij.pk}/"
    assert stuur(f"{pad}wijzigen/", **{**velden, "voorziening": "", "naam": "Loopgroep"}) == 302
    assert stuur(f"{pad}stand/", van="2020-06-01") == 302
    assert stuur(f"{pad}vastleggen/", soort="bereik", dag="2020-06-01", tekst="Eerste keer.", aantal="14") == 302
    blad = heuvelrug.lees(pad)
    for tekst in ("Loopgroep", "loopt", "Eerste keer.", ">14<"):
        assert tekst in blad, tekst
    assert stuur(f"{pad}stand/", afgerond="ja", tot="2020-07-01", reden="Zij lopen zelf verder.") == 302
    assert "Zij lopen zelf verder." in heuvelrug.lees(pad)
    assert stuur("/preventie/oproep/", tekst="Wie rijdt?", wie="ondernemers", dag="2100-01-01", gebied="doorn") == 302
    assert "Wie rijdt?" in heuvelrug.openbaar()


@pytest.mark.eis("HEU-101", "HEU-104", "HEU-152", "HEU-159")
def test_heuvelrug_jeugdagenda_lichte_basishulp_thuis_in_de_wijk_en_ouder_worden(heuvelrug: Preventie) -> None:
    def delen(code: str) -> set[str]:
        return set(heuvelrug.m(code).delen.values_list("naam", flat=True))

    assert delen("jeugdagenda") == {
        "Preventief en effectief samenwerken aan signalen", "Ouders Lokaal", "Dorpsteams werken op vindplaatsen",
    }  # fmt: skip
    assert delen("lichte-basishulp") == {
        "Lichte opvoedondersteuning", "Ondersteuning bij problemen rond echtscheiding",
        "Sociale vaardigheidstraining voor jeugdigen",
    }  # fmt: skip
    assert heuvelrug.m("lichte-basishulp").planning == "pilot"
    agenda = [heuvelrug.m("jeugdagenda"), *heuvelrug.m("jeugdagenda").delen.all()]
    assert {m.planning for m in agenda} == {"in 2020"}
    jeugdagenda = heuvelrug.pagina("jeugdagenda")
    assert "Van negen maanden voor de geboorte tot 24 jaar" in jeugdagenda
    assert "Dorpsteams werken op vindplaatsen" in jeugdagenda
    # A child that is not born yet can be somebody of whom is worried here.
    soort = next(s for s in heuvelrug.profiel.signalen.soorten if s.code == "zorg-om-kind")
    assert soort.ongeboren
    onder = heuvelrug.nieuw(naam="Gelijkvloers wonen", themas=("wonen-en-zorg",))
    thuis = heuvelrug.m("thuis-in-de-wijk")
    goed(neem_maatregel_op(heuvelrug.actor, gegevens=onder, onderdeel_van=thuis, peildatum=heuvelrug.dag))
    assert "Gelijkvloers wonen" in heuvelrug.pagina("thuis-in-de-wijk")
    ouder = Preventiemaatregel.objects.filter(themas__contains=["waardig-ouder-worden"])
    assert set(ouder.values_list("code", flat=True)) >= {"langer-thuis-wonen", "bewust-ouder-worden"}


@pytest.mark.eis("LEU-104", "LEU-105")
def test_leusden_de_jeugdagenda_heeft_vijf_punten_elk_met_doelgroep_en_leefwereld(leusden: Preventie) -> None:
    punten = list(leusden.m("jeugdagenda").delen.all())
    assert {p.code.removeprefix("jeugdagenda-") for p in punten} == {
        "opvoeden", "belaste-gezinnen", "overgangen", "vve", "vrije-tijd",
    }  # fmt: skip
    for punt in punten:
        assert punt.doelgroep
        assert punt.antwoorden["leefwereld"]
        assert "In welke leefwereld grijpt dit in?" in leusden.pagina(punt.code)
    assert sum("een punt op de jeugdagenda" in p.uitleg for p in punten) == 2
