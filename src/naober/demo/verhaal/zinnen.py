"""The sentences that stories may use. They are few and general, so that policy staff can write new stories."""

from decimal import Decimal

from django.contrib.auth.hashers import make_password

from naober.besluit.actions import neem_besluit, toets_rechtmatigheid
from naober.besluit.rules import Voornemen
from naober.demo.verhaal.doorlopen import met_toets, rond_onderzoek_zonodig_af, vul_open_in
from naober.demo.verhaal.register import als, gegeven
from naober.demo.verhaal.wereld import Tabel, Wereld, lees_datum, paren
from naober.demo.verhaal.zinnen_ingang import lees_melding, leg_verplichte_stappen
from naober.dossier.actions import draag_over
from naober.gemeente.actor import Actor
from naober.gemeente.models import Gemeente, Medewerker
from naober.gemeente.profiel import Profiel
from naober.gemeente.rules import Antwoord, toetsen_voor
from naober.ingang.actions import pak_op, registreer_binnenkomst
from naober.kaart.models import Voorziening
from naober.kern import Bedrag, Fout
from naober.onderzoek.actions import NieuweBehoefte, leg_bevindingen_vast, leg_gesprek_vast, leg_waarneming_vast
from naober.onderzoek.rules import Gespreksverslag, Tafelgenoot, Vondst
from naober.plan.actions import herzie_plan, maak_plan, rond_af, spreek_af, voeg_actie_toe
from naober.plan.models import Actie
from naober.plan.rules import Bouwsteen, Doelvoornemen

# ------------------------------------------------------------------------------------------- gegeven


@gegeven('de gemeente "{slug}" op {datum}')
def de_gemeente(wereld: Wereld, slug: str, datum: str) -> None:
    wereld.gemeente, wereld.dag = Gemeente.objects.get(slug=slug).code, lees_datum(datum)


@gegeven("het is {datum}")
def het_is(wereld: Wereld, datum: str) -> None:
    wereld.dag = lees_datum(datum)


@gegeven('"{naam}" is {rol} bij "{team}"')
def medewerker(wereld: Wereld, naam: str, rol: str, team: str) -> None:
    # One account for each name, role and team of a municipality: the demo plays many stories in one database.
    collega, _ = Medewerker.objects.get_or_create(
        gebruikersnaam=f"verhaal.{wereld.gemeente}.{naam.lower()}.{rol}.{team}"[:80],
        defaults={
            "gemeente_id": wereld.gemeente,
            "naam": naam,
            "rollen": [rol],
            "team": team,
            "password": make_password(None),
        },
    )
    wereld.mensen[naam] = Actor.van(collega)


@gegeven('inwoner "{naam}" van {leeftijd:d} jaar woont in gebied "{gebied}"')
def inwoner(wereld: Wereld, naam: str, leeftijd: int, gebied: str) -> None:
    wereld.nieuwe_inwoner(naam, leeftijd, gebied)


@gegeven('"{wie}" begeleidt "{naam}" kort vanuit het team voor "{behoefte}"')
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


@gegeven('"{wie}" heeft "{naam}" financiële steun toegekend')
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


@als('"{wie}" een vraag vastlegt over "{naam}":')
def leg_vraag_vast(wereld: Wereld, wie: str, naam: str, datatable: Tabel) -> None:
    wereld.eis_geen_weigering()
    r = dict(paren(datatable))
    melding = lees_melding(wereld.profiel, r)
    wereld.onthoud(
        registreer_binnenkomst(wereld.mensen[wie], melding=melding, persoon=wereld.inwoners[naam], peildatum=wereld.dag)
    )


@als('"{wie}" de wachtende vraag oppakt')
def pak_wachtende_op(wereld: Wereld, wie: str) -> None:
    wereld.eis_geen_weigering()
    wereld.onthoud(pak_op(wereld.mensen[wie], binnenkomst=wereld.wachtende(), peildatum=wereld.dag))


@als('"{wie}" een gesprek vastlegt over "{naam}":')
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
        leefgebieden=dict(w.split(": ", 1) for s, w in rijen if s == "leefgebied"),
    )
    wereld.onthoud(
        leg_gesprek_vast(
            wereld.mensen[wie], dossier=wereld.dossier(naam), gesprek=gesprek, behoeften=behoeften, peildatum=wereld.dag
        )
    )


@als('"{wie}" afweegt voor "{behoefte}":')
def weeg_af(wereld: Wereld, wie: str, behoefte: str, datatable: Tabel) -> None:
    wereld.eis_geen_weigering()
    gevonden = {wereld.trede(rij[0].strip()): Vondst(rij[1].strip(), rij[2].strip()) for rij in datatable[1:]}
    bevindingen = {t: met_toets(wereld.profiel, t, v) for t, v in gevonden.items()}
    dossier = wereld.behoefte(behoefte).dossier
    vul_open_in(wereld, wie, dossier, "afweging")
    if genoeg := [t for t, v in bevindingen.items() if v.volstaat != "nee"]:
        vul_open_in(wereld, wie, dossier, "trede", alleen=genoeg)
    wereld.onthoud(
        leg_bevindingen_vast(
            wereld.mensen[wie], behoefte=wereld.behoefte(behoefte), bevindingen=bevindingen, peildatum=wereld.dag
        )
    )


@als('"{wie}" een plan maakt voor "{naam}":')
def plan_maken(wereld: Wereld, wie: str, naam: str, datatable: Tabel) -> None:
    wereld.eis_geen_weigering()
    r = dict(paren(datatable))
    wereld.onthoud(
        maak_plan(
            wereld.mensen[wie],
            dossier=wereld.dossier(naam),
            doelen=[_doel(r)],
            evaluatie_op=lees_datum(r["terug"]),
            mantelzorg_steun=r.get("steun", ""),
            hoe=r.get("hoe", ""),
            peildatum=wereld.dag,
        )
    )


def _doel(rij: dict[str, str]) -> Doelvoornemen:
    """What a story leaves out about a goal, it does not care about; a dash leaves it empty."""
    formeel, informeel = rij.get("formeel", "Het team."), rij.get("informeel", "Familie en buren.")
    return Doelvoornemen(rij["doel"], rij["soort"], formeel.strip("-"), informeel.strip("-"))


@als('"{wie}" in het plan zet voor "{behoefte}":')
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
        # What a story leaves out, it does not care about; a dash leaves it empty.
        reden_buiten_team=r.get("buiten team", "Dit kan het team niet zelf.").strip("-"),
        opdracht=r.get("opdracht", ""),
        onveilig=r.get("onveilig", ""),
        aangevraagd=r.get("aangevraagd") == "ja",
    )
    if bouwsteen.product:
        vul_open_in(wereld, wie, wereld.plan().dossier, "product", alleen=[bouwsteen.product])
    wereld.onthoud(
        voeg_actie_toe(
            wereld.mensen[wie], plan=wereld.plan(), behoefte=wereld.behoefte(behoefte), bouwsteen=bouwsteen,
            voorziening=voorziening, peildatum=wereld.dag,
        )
    )  # fmt: skip


@als('voor de andere behoeften van "{naam}" eigen kring genoeg is')
def eigen_kring(wereld: Wereld, naam: str) -> None:
    wie = next(iter(wereld.mensen))
    dossier = wereld.dossier(naam)
    bezet = set(Actie.objects.filter(plan__dossier=dossier).values_list("behoefte_id", flat=True))
    for b in dossier.behoeften.exclude(pk__in=bezet):
        weeg_af(wereld, wie, b.omschrijving, [["trede", "genoeg", "reden"], ["Eigen kracht", "ja", "Samen lukt het."]])


@als('"{wie}" het plan afspreekt met "{met}"')
def afspreken(wereld: Wereld, wie: str, met: str) -> None:
    wereld.eis_geen_weigering()
    wereld.onthoud(spreek_af(wereld.mensen[wie], plan=wereld.plan(), akkoord_van=met, peildatum=wereld.dag))


@als('"{wie}" het plan van "{naam}" herziet omdat "{reden}":')
def herzien(wereld: Wereld, wie: str, naam: str, reden: str, datatable: Tabel) -> None:
    wereld.eis_geen_weigering()
    r = dict(paren(datatable))
    wereld.onthoud(
        herzie_plan(
            wereld.mensen[wie],
            plan=wereld.plan(),
            reden=reden,
            doelen=[_doel(r)],
            evaluatie_op=lees_datum(r["terug"]),
            mantelzorg_steun=r.get("steun", ""),
            peildatum=wereld.dag,
        )
    )


def _gewoon_resultaat(profiel: Profiel) -> str:
    """What a story that tells no result has to say, where every grant names one."""
    regels = profiel.besluitregels
    return "Meedoen zoals in het plan staat." if regels and regels.resultaat_vereist else ""


@als('"{wie}" besluit over "{actie}":')
def besluit_over(wereld: Wereld, wie: str, actie: str, datatable: Tabel) -> None:
    wereld.eis_geen_weigering()
    r = dict(paren(datatable))
    rij = wereld.actie(actie)
    product = wereld.profiel.product(rij.product)
    if product is None:
        raise Fout(f"Bij {actie} hoort geen product waarover wordt besloten.")
    if r["uitkomst"] == "toegekend":
        rond_onderzoek_zonodig_af(wereld, wie, rij.plan.dossier, product.wet)
    toetsen = toetsen_voor(wereld.profiel, product, rij.trede)
    if r.get("vorm") == "pgb" and product.toets_pgb:
        toetsen = (*toetsen, product.toets_pgb)
    codes = {v.code for code in toetsen for v in wereld.profiel.toets(code).vragen}
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
        gronden=tuple(g.strip() for g in r.get("gronden", "").split(",") if g.strip()),
        verhouding=r.get("verhouding", ""),
        vormsoort=r.get("vormsoort", ""),
        omvang=Decimal(r["omvang"].replace(",", ".")) if "omvang" in r else None,
        toegangsweg=r.get("toegangsweg", ""),
        reden_niet_lichter=r.get("niet lichter", ""),
        afwijking=r.get("afwijking", ""),
        resultaat=r.get("resultaat", _gewoon_resultaat(wereld.profiel)),
        spoed=r.get("spoed") == "ja",
    )
    wereld.onthoud(neem_besluit(wereld.mensen[wie], actie=rij, voornemen=voornemen, peildatum=wereld.dag))


@als('"{wie}" wil besluiten over "{actie}"')
def wil_besluiten(wereld: Wereld, wie: str, actie: str) -> None:
    voornemen = Voornemen(uitkomst="toegekend", aanvraag_op=wereld.dag, motivering="Nodig.")
    wereld.onthoud(
        neem_besluit(wereld.mensen[wie], actie=wereld.actie(actie), voornemen=voornemen, peildatum=wereld.dag)
    )


@als('"{wie}" het besluit rechtmatig vindt')
def rechtmatig(wereld: Wereld, wie: str) -> None:
    wereld.eis_geen_weigering()
    wereld.onthoud(
        toets_rechtmatigheid(wereld.mensen[wie], toets=wereld.toets(), rechtmatig=True, peildatum=wereld.dag)
    )


@als('"{wie}" het besluit onrechtmatig vindt op grond van "{grond}"')
def onrechtmatig(wereld: Wereld, wie: str, grond: str) -> None:
    wereld.eis_geen_weigering()
    wereld.onthoud(
        toets_rechtmatigheid(
            wereld.mensen[wie], toets=wereld.toets(), rechtmatig=False, grond=grond,
            toelichting="Uitgelegd in de brief.", peildatum=wereld.dag,
        )
    )  # fmt: skip


@als('"{wie}" ziet dat het met "{naam}" slechter gaat: "{tekst}"')
def ziet_slechter(wereld: Wereld, wie: str, naam: str, tekst: str) -> None:
    wereld.onthoud(
        leg_waarneming_vast(
            wereld.mensen[wie], dossier=wereld.dossier(naam), van_wie=wie, beeld="slechter", tekst=tekst,
            peildatum=wereld.dag,
        )
    )  # fmt: skip


@als('de kinderen van "{naam}" aan "{wie}" vertellen: "{tekst}"')
def kinderen_vertellen(wereld: Wereld, naam: str, wie: str, tekst: str) -> None:
    wereld.eis_geen_weigering()
    wereld.onthoud(
        leg_waarneming_vast(
            wereld.mensen[wie], dossier=wereld.dossier(naam), van_wie="de kinderen", beeld="slechter", tekst=tekst,
            peildatum=wereld.dag,
        )
    )  # fmt: skip


@als('"{naam}" bij "{wie}" om "{ander}" vraagt omdat "{reden}"')
def vraagt_om_een_ander(wereld: Wereld, naam: str, wie: str, ander: str, reden: str) -> None:
    wereld.eis_geen_weigering()
    naar = Medewerker.objects.get(pk=wereld.mensen[ander].id)
    wereld.onthoud(
        draag_over(
            wereld.mensen[wie], dossier=wereld.dossier(naam), naar=naar, reden=reden, op_verzoek=True,
            peildatum=wereld.dag,
        )
    )  # fmt: skip


@als('"{wie}" het dossier van "{naam}" afrondt met "{tekst}"')
def afronden(wereld: Wereld, wie: str, naam: str, tekst: str) -> None:
    wereld.eis_geen_weigering()
    gegeven_ = Actie.objects.filter(plan__dossier=wereld.dossier(naam), stand="toegekend").values_list(
        "product", flat=True
    )
    wetten = {p.wet for code in gegeven_ if (p := wereld.profiel.product(code))}
    vul_open_in(wereld, wie, wereld.dossier(naam), "einde", wetten=wetten)
    leg_verplichte_stappen(wereld, wie, "afronden")
    wereld.onthoud(rond_af(wereld.mensen[wie], dossier=wereld.dossier(naam), slottekst=tekst, peildatum=wereld.dag))
