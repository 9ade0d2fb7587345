"""The sentences that stories may use. They are few and general, so that policy staff can write new stories."""

from collections.abc import Iterator

import pytest
from pytest_bdd import given as gegeven
from pytest_bdd import parsers
from pytest_bdd import then as dan
from pytest_bdd import when as als

from naober.besluit.actions import neem_besluit, toets_rechtmatigheid
from naober.besluit.models import Besluit, Brief, Rechtmatigheidstoets
from naober.besluit.rules import Voornemen
from naober.dossier.models import Betrokkenheid, Dossier, Gebeurtenis
from naober.fundament.scope import in_scope
from naober.gemeente.actor import Actor
from naober.gemeente.laden import lees_profiel
from naober.gemeente.models import Gemeente, Medewerker
from naober.gemeente.queries import profielmappen
from naober.gemeente.rules import Antwoord
from naober.ingang.actions import pak_op, registreer_binnenkomst
from naober.ingang.models import Binnenkomst
from naober.ingang.rules import Melding
from naober.kaart.laden import laad_voorzieningen
from naober.kaart.models import Voorziening
from naober.kern import Bedrag
from naober.onderzoek.actions import NieuweBehoefte, leg_bevindingen_vast, leg_gesprek_vast, leg_waarneming_vast
from naober.onderzoek.rules import Gespreksverslag, Tafelgenoot, Vondst
from naober.plan.actions import herzie_plan, maak_plan, rond_af, spreek_af, voeg_actie_toe
from naober.plan.models import Actie, Plan
from naober.plan.queries import standen
from naober.plan.rules import Bouwsteen
from tests.pdf import controleer_pdf_ua
from tests.verhalen.wereld import Tabel, Wereld, lees_datum, paren


@pytest.fixture
def wereld(db: None) -> Iterator[Wereld]:
    """The story's world, in the scope of its municipality; a refusal nobody told is a failure."""
    w = Wereld()
    yield w
    w.eis_geen_weigering()


# ------------------------------------------------------------------------------------------- gegeven


@gegeven(parsers.parse('de gemeente "{slug}" op {datum}'), target_fixture="_scope")
def de_gemeente(wereld: Wereld, slug: str, datum: str, request: pytest.FixtureRequest) -> None:
    profiel = lees_profiel(profielmappen()[slug])
    wereld.gemeente, wereld.dag = profiel.gemeente.code, lees_datum(datum)
    Gemeente.objects.get_or_create(code=wereld.gemeente, defaults={"slug": slug, "naam": profiel.gemeente.naam})
    scope = in_scope(gemeente=wereld.gemeente)
    scope.__enter__()
    request.addfinalizer(lambda: scope.__exit__(None, None, None))
    laad_voorzieningen(wereld.gemeente, profiel)


@gegeven(parsers.parse("het is {datum}"))
def het_is(wereld: Wereld, datum: str) -> None:
    wereld.dag = lees_datum(datum)


@gegeven(parsers.parse('"{naam}" is {rol} bij "{team}"'))
def medewerker(wereld: Wereld, naam: str, rol: str, team: str) -> None:
    wereld.mensen[naam] = Actor.van(
        Medewerker.objects.create(
            gemeente_id=wereld.gemeente, gebruikersnaam=naam.lower(), naam=naam, rollen=[rol], team=team
        )
    )


@gegeven(parsers.parse('inwoner "{naam}" van {leeftijd:d} jaar woont in gebied "{gebied}"'))
def inwoner(wereld: Wereld, naam: str, leeftijd: int, gebied: str) -> None:
    wereld.nieuwe_inwoner(naam, leeftijd, gebied)


@gegeven(parsers.parse('"{wie}" begeleidt "{naam}" kort vanuit het team voor "{behoefte}"'))
def begeleidt_kort(wereld: Wereld, wie: str, naam: str, behoefte: str) -> None:
    lichter = [[t, "nee", "Bekeken in het eerste plan."] for t in _namen_tot(wereld, "algemene-voorzieningen")]
    weeg_af(wereld, wie, behoefte, [["trede", "genoeg", "reden"], *lichter])
    plan_maken(wereld, wie, naam, [["doel", "Thuis wonen"], ["soort", "stabilisatie"], ["terug", "5 juli 2015"]])
    in_het_plan(
        wereld, wie, behoefte,
        [["trede", "Algemene voorzieningen"], ["wat", "Elke week even komen kijken"], ["uitvoerder", "team"],
         ["wie", wie], ["voorziening", "ondersteuning-gebiedsteam"]],
    )  # fmt: skip
    afspreken(wereld, wie, naam)


@gegeven(parsers.parse('"{wie}" heeft "{naam}" financiële steun toegekend'))
def financiele_steun(wereld: Wereld, wie: str, naam: str) -> None:
    behoefte = "Een schoon huis"
    lichter = [[t, "nee", "Lukt niet."] for t in _namen_tot(wereld, "algemene-voorzieningen")]
    weeg_af(wereld, wie, behoefte, [["trede", "genoeg", "reden"], *lichter])
    plan_maken(wereld, wie, naam, [["doel", "Op orde"], ["soort", "stabilisatie"], ["terug", "2 augustus 2015"]])
    in_het_plan(
        wereld, wie, behoefte,
        [["trede", "Algemene voorzieningen"], ["wat", "Hulp inhuren"], ["uitvoerder", "inwoner"], ["wie", naam],
         ["product", "financiele-steun-huishouding"]],
    )  # fmt: skip
    eigen_kring(wereld, naam)
    afspreken(wereld, wie, naam)
    besluit_over(
        wereld, wie, "Hulp inhuren",
        [["uitkomst", "toegekend"], ["van", "16 februari 2015"], ["tot", "15 februari 2016"], ["vorm", "geld"],
         ["bedrag", "80,00"], ["per", "maand"],
         ["motivering", "Nodig."], ["absolute-belemmering", "ja: vervuiling dreigt"],
         ["algemene-voorziening-onbruikbaar", "ja: te duur"], ["kan-niet-betalen", "ja: geen draagkracht"]],
    )  # fmt: skip


def _namen_tot(wereld: Wereld, code: str) -> list[str]:
    return [t.naam for t in wereld.profiel.trap.lichter_dan(code)]


# ----------------------------------------------------------------------------------------------- als


@als(parsers.parse('"{wie}" een vraag vastlegt over "{naam}":'))
def leg_vraag_vast(wereld: Wereld, wie: str, naam: str, datatable: Tabel) -> None:
    wereld.eis_geen_weigering()
    r = dict(paren(datatable))
    melding = Melding(
        ingang=r["ingang"],
        kanaal=r["kanaal"],
        eigen_vraag="melder" not in r,
        omschrijving=r["vraag"],
        leefgebieden=frozenset(v.strip() for v in r["leefgebieden"].split(",")),
        enkelvoudig=r.get("enkelvoudig") == "ja",
        melder=r.get("melder", ""),
        melder_relatie=r.get("relatie", ""),
        vraag_erachter=r.get("erachter", ""),
        eigen_mogelijkheden=r.get("zelf", ""),
        antwoord=r.get("antwoord", ""),
    )
    wereld.onthoud(
        registreer_binnenkomst(wereld.mensen[wie], melding=melding, persoon=wereld.inwoners[naam], peildatum=wereld.dag)
    )


@als(parsers.parse('"{wie}" de wachtende vraag oppakt'))
def pak_wachtende_op(wereld: Wereld, wie: str) -> None:
    wereld.eis_geen_weigering()
    binnenkomst = Binnenkomst.objects.exclude(status=Binnenkomst.Status.BEANTWOORD).latest("id")
    wereld.onthoud(pak_op(wereld.mensen[wie], binnenkomst=binnenkomst, peildatum=wereld.dag))


@als(parsers.parse('"{wie}" een gesprek vastlegt over "{naam}":'))
def leg_gesprek(wereld: Wereld, wie: str, naam: str, datatable: Tabel) -> None:
    wereld.eis_geen_weigering()
    rijen = paren(datatable)
    r = dict(rijen)
    behoeften: list[NieuweBehoefte] = []
    for sleutel, waarde in rijen:
        if sleutel == "behoefte":
            leefgebied, _, tekst = waarde.partition(": ")
            behoeften.append(NieuweBehoefte(wereld.inwoners[naam], leefgebied, tekst, r.get("gevraagd", "")))
    gesprek = Gespreksverslag(
        verslag=r["verslag"],
        deelnemers=tuple(Tafelgenoot(w, s) for s, w in rijen if s in ("inwoner", "mantelzorger", "netwerk")),
        eigen_kracht=r.get("eigen kracht", ""),
        mantelzorg=r.get("mantelzorg", ""),
        mantelzorg_steun=r.get("steun", ""),
        clientondersteuning=True,
        leefgebieden=dict(w.split(": ", 1) for s, w in rijen if s == "leefgebied"),  # type: ignore[misc]
    )
    wereld.onthoud(
        leg_gesprek_vast(
            wereld.mensen[wie], dossier=wereld.dossier(naam), gesprek=gesprek, behoeften=behoeften, peildatum=wereld.dag
        )
    )


@als(parsers.parse('"{wie}" afweegt voor "{behoefte}":'))
def weeg_af(wereld: Wereld, wie: str, behoefte: str, datatable: Tabel) -> None:
    wereld.eis_geen_weigering()
    bevindingen = {wereld.trede(rij[0].strip()): Vondst(rij[1].strip(), rij[2].strip()) for rij in datatable[1:]}
    wereld.onthoud(
        leg_bevindingen_vast(
            wereld.mensen[wie], behoefte=wereld.behoefte(behoefte), bevindingen=bevindingen, peildatum=wereld.dag
        )
    )


@als(parsers.parse('"{wie}" een plan maakt voor "{naam}":'))
def plan_maken(wereld: Wereld, wie: str, naam: str, datatable: Tabel) -> None:
    wereld.eis_geen_weigering()
    r = dict(paren(datatable))
    wereld.onthoud(
        maak_plan(
            wereld.mensen[wie],
            dossier=wereld.dossier(naam),
            doelen=[(r["doel"], r["soort"])],
            evaluatie_op=lees_datum(r["terug"]),
            mantelzorg_steun=r.get("steun", ""),
            peildatum=wereld.dag,
        )
    )


@als(parsers.parse('"{wie}" in het plan zet voor "{behoefte}":'))
def in_het_plan(wereld: Wereld, wie: str, behoefte: str, datatable: Tabel) -> None:
    wereld.eis_geen_weigering()
    r = dict(paren(datatable))
    voorziening = Voorziening.objects.get(code=r["voorziening"]) if "voorziening" in r else None
    bouwsteen = Bouwsteen(
        trede=wereld.trede(r["trede"]),
        omschrijving=r["wat"],
        uitvoerder=r["uitvoerder"],
        wie=r["wie"],
        product=r.get("product", ""),
        voorziening_trede=voorziening.trede if voorziening else "",
        reden_buiten_team=r.get("buiten team", ""),
        opdracht=r.get("opdracht", ""),
        onveilig=r.get("onveilig", ""),
        aangevraagd=r.get("aangevraagd") == "ja",
    )
    wereld.onthoud(
        voeg_actie_toe(
            wereld.mensen[wie], plan=wereld.plan(), behoefte=wereld.behoefte(behoefte), bouwsteen=bouwsteen,
            voorziening=voorziening, peildatum=wereld.dag,
        )
    )  # fmt: skip


@als(parsers.parse('voor de andere behoeften van "{naam}" eigen kring genoeg is'))
def eigen_kring(wereld: Wereld, naam: str) -> None:
    wie = next(iter(wereld.mensen))
    dossier = wereld.dossier(naam)
    bezet = set(Actie.objects.values_list("behoefte_id", flat=True))
    for b in dossier.behoeften.exclude(pk__in=bezet):
        weeg_af(wereld, wie, b.omschrijving, [["trede", "genoeg", "reden"], ["Eigen kracht", "ja", "Samen lukt het."]])


@als(parsers.parse('"{wie}" het plan afspreekt met "{met}"'))
def afspreken(wereld: Wereld, wie: str, met: str) -> None:
    wereld.eis_geen_weigering()
    wereld.onthoud(spreek_af(wereld.mensen[wie], plan=wereld.plan(), akkoord_van=met, peildatum=wereld.dag))


@als(parsers.parse('"{wie}" het plan van "{naam}" herziet omdat "{reden}":'))
def herzien(wereld: Wereld, wie: str, naam: str, reden: str, datatable: Tabel) -> None:
    wereld.eis_geen_weigering()
    r = dict(paren(datatable))
    wereld.onthoud(
        herzie_plan(
            wereld.mensen[wie],
            plan=wereld.plan(),
            reden=reden,
            doelen=[(r["doel"], r["soort"])],
            evaluatie_op=lees_datum(r["terug"]),
            mantelzorg_steun=r.get("steun", ""),
            peildatum=wereld.dag,
        )
    )


@als(parsers.parse('"{wie}" besluit over "{actie}":'))
def besluit_over(wereld: Wereld, wie: str, actie: str, datatable: Tabel) -> None:
    wereld.eis_geen_weigering()
    r = dict(paren(datatable))
    rij = wereld.actie(actie)
    product = wereld.profiel.product(rij.product)
    assert product is not None
    toets = wereld.profiel.toets(product.toets) if product.toets else None
    codes = {v.code for v in toets.vragen} if toets else set()
    voornemen = Voornemen(
        uitkomst=r["uitkomst"],
        aanvraag_op=rij.plan.afgesproken_op or wereld.dag,
        motivering=r["motivering"],
        ingang_op=lees_datum(r["van"]) if "van" in r else None,
        eind_op=lees_datum(r["tot"]) if "tot" in r else None,
        leveringsvorm=r.get("vorm", ""),
        bedrag=Bedrag.van_euro(r["bedrag"]) if "bedrag" in r else None,
        per=r.get("per", ""),
        antwoorden={
            k: Antwoord(w.partition(": ")[0] == "ja", w.partition(": ")[2]) for k, w in r.items() if k in codes
        },
        gegevens={v.code: r[v.code] for v in product.velden if v.code in r},
    )
    wereld.onthoud(neem_besluit(wereld.mensen[wie], actie=rij, voornemen=voornemen, peildatum=wereld.dag))


@als(parsers.parse('"{wie}" wil besluiten over "{actie}"'))
def wil_besluiten(wereld: Wereld, wie: str, actie: str) -> None:
    voornemen = Voornemen(uitkomst="toegekend", aanvraag_op=wereld.dag, motivering="Nodig.")
    wereld.onthoud(
        neem_besluit(wereld.mensen[wie], actie=wereld.actie(actie), voornemen=voornemen, peildatum=wereld.dag)
    )


@als(parsers.parse('"{wie}" het besluit rechtmatig vindt'))
def rechtmatig(wereld: Wereld, wie: str) -> None:
    wereld.eis_geen_weigering()
    wereld.onthoud(
        toets_rechtmatigheid(wereld.mensen[wie], toets=wereld.toets(), rechtmatig=True, peildatum=wereld.dag)
    )


@als(parsers.parse('"{wie}" het besluit onrechtmatig vindt op grond van "{grond}"'))
def onrechtmatig(wereld: Wereld, wie: str, grond: str) -> None:
    wereld.eis_geen_weigering()
    wereld.onthoud(
        toets_rechtmatigheid(
            wereld.mensen[wie], toets=wereld.toets(), rechtmatig=False, grond=grond,
            toelichting="Uitgelegd in de brief.", peildatum=wereld.dag,
        )
    )  # fmt: skip


@als(parsers.parse('"{wie}" ziet dat het met "{naam}" slechter gaat: "{tekst}"'))
def ziet_slechter(wereld: Wereld, wie: str, naam: str, tekst: str) -> None:
    wereld.onthoud(
        leg_waarneming_vast(
            wereld.mensen[wie], dossier=wereld.dossier(naam), van_wie=wie, beeld="slechter", tekst=tekst,
            peildatum=wereld.dag,
        )
    )  # fmt: skip


@als(parsers.parse('de kinderen van "{naam}" aan "{wie}" vertellen: "{tekst}"'))
def kinderen_vertellen(wereld: Wereld, naam: str, wie: str, tekst: str) -> None:
    wereld.eis_geen_weigering()
    wereld.onthoud(
        leg_waarneming_vast(
            wereld.mensen[wie], dossier=wereld.dossier(naam), van_wie="de kinderen", beeld="slechter", tekst=tekst,
            peildatum=wereld.dag,
        )
    )  # fmt: skip


@als(parsers.parse('"{wie}" het dossier van "{naam}" afrondt met "{tekst}"'))
def afronden(wereld: Wereld, wie: str, naam: str, tekst: str) -> None:
    wereld.eis_geen_weigering()
    wereld.onthoud(rond_af(wereld.mensen[wie], dossier=wereld.dossier(naam), slottekst=tekst, peildatum=wereld.dag))


# ----------------------------------------------------------------------------------------------- dan


@dan(parsers.parse('wordt dat geweigerd met "{tekst}" en bron "{bron}"'))
def geweigerd_met_bron(wereld: Wereld, tekst: str, bron: str) -> None:
    assert wereld.geweigerd is not None
    assert bron in str(wereld.geweigerd.bron)
    geweigerd(wereld, tekst)


@dan(parsers.re(r'wordt dat geweigerd met "(?P<tekst>[^"]+)"$'))
def geweigerd(wereld: Wereld, tekst: str) -> None:
    assert wereld.geweigerd is not None, "dit had geweigerd moeten worden"
    assert tekst in wereld.geweigerd.reden
    assert wereld.geweigerd.bron.document
    wereld.geweigerd = None


@dan(parsers.parse('wacht er {aantal:d} vragen bij "{team}"'))
@dan(parsers.parse('wacht er {aantal:d} vraag bij "{team}"'))
def wachtend(wereld: Wereld, aantal: int, team: str) -> None:
    assert Binnenkomst.objects.filter(team=team, status=Binnenkomst.Status.OVERGEDRAGEN).count() == aantal


@dan(parsers.parse('is "{wie}" regisseur van het huishouden van "{naam}"'))
def regisseur(wereld: Wereld, wie: str, naam: str) -> None:
    regie = Betrokkenheid.objects.get(dossier=wereld.dossier(naam), regie=True, tot__isnull=True)
    assert regie.medewerker_id == wereld.mensen[wie].id


@dan(parsers.parse('heeft "{naam}" één dossier met {aantal:d} vragen'))
def een_dossier(wereld: Wereld, naam: str, aantal: int) -> None:
    dossier = Dossier.objects.get(huishouden=wereld.inwoners[naam].huishouden)
    assert dossier.binnenkomsten.count() == aantal


@dan(parsers.parse("is vraag {nr:d} een {soort} via {kanaal} met ingang, toeleiding en toegang op {datum}"))
def vraag_is(wereld: Wereld, nr: int, soort: str, kanaal: str, datum: str) -> None:
    vraag = Binnenkomst.objects.order_by("id")[nr - 1]
    dag = lees_datum(datum)
    verwacht = Binnenkomst.Soort.SIGNAAL if soort == "signaal" else Binnenkomst.Soort.EIGEN
    assert (vraag.soort, vraag.kanaal) == (verwacht, kanaal)
    assert (vraag.ontvangen_op, vraag.toegeleid_op, vraag.opgepakt_op) == (dag, dag, dag)


@dan(parsers.parse('staat in het plan de steun voor de mantelzorger "{tekst}"'))
def steun_in_plan(wereld: Wereld, tekst: str) -> None:
    assert wereld.plan().mantelzorg_steun == tekst


@dan(parsers.parse('staat "{actie}" op de trede "{trede}"'))
def op_trede(wereld: Wereld, actie: str, trede: str) -> None:
    assert wereld.actie(actie).trede == wereld.trede(trede)


@dan(parsers.parse('staan er {aantal:d} acties op de trede "{trede}"'))
def aantal_op_trede(wereld: Wereld, aantal: int, trede: str) -> None:
    assert Actie.objects.filter(plan=wereld.plan(), trede=wereld.trede(trede)).count() == aantal


@dan(parsers.parse('is "{behoefte}" opgelost op de trede "{trede}"'))
def opgelost(wereld: Wereld, behoefte: str, trede: str) -> None:
    [stand] = standen([wereld.behoefte(behoefte)], [])
    assert stand.volstaat_op == wereld.trede(trede)


@dan("is er geen besluit en geen brief")
def geen_besluit(wereld: Wereld) -> None:
    wereld.eis_geen_weigering()
    assert not Besluit.objects.exists()
    assert not Brief.objects.exists()


@dan("is er geen plan")
def geen_plan(wereld: Wereld) -> None:
    assert not Plan.objects.exists()


@dan(parsers.parse('is het dossier van "{naam}" afgerond'))
def afgerond(wereld: Wereld, naam: str) -> None:
    assert wereld.dossier(naam).gesloten_op == wereld.dag


@dan(parsers.parse('hoort bij de tijdlijn van "{naam}" de regel "{tekst}"'))
def op_tijdlijn(wereld: Wereld, naam: str, tekst: str) -> None:
    assert tekst in Gebeurtenis.objects.filter(dossier=wereld.dossier(naam)).values_list("tekst", flat=True)


@dan(parsers.parse('is "{product}" toegekend aan "{naam}" ten laste van "{budget}"'))
def toegekend(wereld: Wereld, product: str, naam: str, budget: str) -> None:
    wereld.eis_geen_weigering()
    besluit = wereld.besluit()
    uit_profiel = wereld.profiel.product(besluit.product)
    assert besluit.uitkomst == Besluit.Uitkomst.TOEGEKEND
    assert besluit.persoon == wereld.inwoners[naam]
    assert uit_profiel is not None
    assert (uit_profiel.naam, uit_profiel.ten_laste_van) == (product, budget)


@dan(parsers.parse('is "{product}" afgewezen voor "{naam}"'))
def afgewezen(wereld: Wereld, product: str, naam: str) -> None:
    wereld.eis_geen_weigering()
    besluit = wereld.besluit()
    uit_profiel = wereld.profiel.product(besluit.product)
    assert besluit.uitkomst == Besluit.Uitkomst.AFGEWEZEN
    assert besluit.persoon == wereld.inwoners[naam]
    assert uit_profiel is not None
    assert uit_profiel.naam == product
    assert besluit.actie.helpt is False


@dan("is er geen rechtmatigheidstoets")
def geen_toets(wereld: Wereld) -> None:
    assert not Rechtmatigheidstoets.objects.exists()


@dan("is er geen eigen bijdrage")
def geen_bijdrage(wereld: Wereld) -> None:
    assert wereld.besluit().bijdrage == "geen"


@dan("stelt het CAK de eigen bijdrage vast")
def bijdrage_cak(wereld: Wereld) -> None:
    besluit = wereld.besluit()
    assert besluit.bijdrage == "cak"
    assert besluit.bijdrage_uitleg


@dan(parsers.parse('heeft de uitvoerder de extra opdracht "{tekst}"'))
def opdracht(wereld: Wereld, tekst: str) -> None:
    assert wereld.besluit().actie.opdracht == tekst


@dan(parsers.parse('is er een brief die voldoet aan PDF/UA en noemt "{datum}" als laatste dag voor bezwaar'))
def brief_met_bezwaar(wereld: Wereld, datum: str) -> None:
    brief = Brief.objects.get(besluit=wereld.besluit())
    tekst = controleer_pdf_ua(bytes(brief.pdf))
    assert f"uiterlijk {datum}" in tekst


@dan("krijgt de inwoner een brief over de intrekking")
def brief_intrekking(wereld: Wereld) -> None:
    brief = Brief.objects.get(soort=Brief.Soort.INTREKKING)
    assert "stopt" in controleer_pdf_ua(bytes(brief.pdf))
    assert wereld.besluit().ingetrokken_op == wereld.dag


@dan("wacht het besluit op een rechtmatigheidstoets")
def wacht_op_toets(wereld: Wereld) -> None:
    assert wereld.toets().uitkomst == "open"
    assert wereld.besluit().ingetrokken_op is None


@dan(parsers.parse('is het besluit getoetst als "{uitkomst}"'))
def getoetst(wereld: Wereld, uitkomst: str) -> None:
    wereld.eis_geen_weigering()
    assert wereld.toets().uitkomst == uitkomst
