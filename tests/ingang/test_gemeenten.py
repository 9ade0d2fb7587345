"""What three other documents ask of the entrance, in their own words and figures."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from naober.dossier.models import Betrokkenheid, Dossier, Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Aard, Herkomst, Rol
from naober.ingang.actions import leg_stap_vast, pak_op, verwijs_door, voeg_samen
from naober.ingang.models import Binnenkomst
from naober.ingang.queries import binnenkomst, overzicht, wachtend_bij_team
from naober.plan.models import Plan
from naober.werkplek.formulieren.ingang import Binnenkomstformulier
from tests.dossier.opzet import geweigerd, goed
from tests.ingang.plaats import Plaats, plaats

pytestmark = pytest.mark.django_db


@pytest.fixture
def hardenberg() -> Iterator[Plaats]:
    with plaats("hardenberg", date(2015, 3, 2)) as p:
        yield p


@pytest.fixture
def heuvelrug() -> Iterator[Plaats]:
    with plaats("utrechtse-heuvelrug", date(2020, 5, 4)) as p:
        yield p


@pytest.fixture
def leusden() -> Iterator[Plaats]:
    with plaats("leusden", date(2017, 3, 1)) as p:
        yield p


@pytest.fixture
def utrecht() -> Iterator[Plaats]:
    with plaats("utrecht", date(2015, 3, 2)) as p:
        yield p


@pytest.mark.eis("UTR-370")
def test_bij_een_signaal_over_een_oudere_hoort_het_risicoprofiel_van_kwetsbare_ouderen(
    utrecht: Plaats, client: Client
) -> None:
    mariet = utrecht.medewerker("Mariët", Rol.GENERALIST, "sociaal-overvecht")
    client.force_login(mariet)
    wie = Actor.van(mariet)
    oud, jong = (utrecht.inwoner(f"Proef{n} Oud", n, "overvecht") for n in (86, 40))
    signaal: dict[str, Any] = {
        "eigen_vraag": False,
        "aard": Aard.SIGNAAL,
        "herkomst": Herkomst.OMGEVING,
        "melder": "buur",
    }
    rij, ander = (goed(utrecht.meld(wie, p, **signaal)) for p in (oud, jong))
    vraag = goed(utrecht.meld(wie, oud))
    pad = "/binnenkomst/{}/"
    assert "Risicoprofiel van kwetsbare ouderen" in client.get(pad.format(rij.pk)).content.decode()
    blad = client.get(f"{pad.format(rij.pk)}stap/?stap=risicoprofiel-ouderen").content.decode()
    for kenmerk in (
        *("85 jaar of ouder", "vrouw", "alleenstaand", "lagere sociaaleconomische klasse"),
        "hoogbejaard en alleenstaand zonder kinderen, ook met een goede opleiding",
    ):
        assert kenmerk in blad, kenmerk
    for zonder in (ander, vraag):
        assert "Risicoprofiel van kwetsbare ouderen" not in client.get(pad.format(zonder.pk)).content.decode()
    gegeven = {"kenmerken": ["85 jaar of ouder", "alleenstaand"], "duiding": "Deze week nog langsgaan."}
    for mist in gegeven:
        half = {k: w for k, w in gegeven.items() if k != mist}
        invoer: dict[str, Any] = {"binnenkomst": rij, "stap": "risicoprofiel-ouderen", "peildatum": utrecht.dag}
        geweigerd("binnenkomst.veld", leg_stap_vast, wie, antwoorden=half, **invoer)
    assert utrecht.stap(wie, rij, "risicoprofiel-ouderen", gegeven).gegevens == gegeven
    assert "Deze week nog langsgaan." in client.get(pad.format(rij.pk)).content.decode()


@pytest.mark.eis("UTR-161")
def test_een_enkele_vraag_over_geld_of_recht_handelt_de_sociaal_raadsman_af_zonder_plan(utrecht: Plaats) -> None:
    """L1791-1795."""
    raadsman = utrecht.profiel.functies
    assert any(f.code == "sociaal-raadsman" and f.rol == "ingang" for f in raadsman)
    rob = utrecht.actor("Rob", Rol.INGANG, "sociaal-overvecht")
    wie = utrecht.inwoner("Ina Proef", 50, "overvecht")
    vraag = {"enkelvoudig": True, "leefgebieden": frozenset({"geld"}), "antwoord": "U kunt tot 1 mei bezwaar maken."}
    rij = goed(utrecht.meld(rob, wie, **vraag))
    assert (rij.status, rij.dossier_id, rij.antwoord) == ("beantwoord", None, vraag["antwoord"])


@pytest.mark.eis("HAR-023")
@pytest.mark.parametrize("loket", ["inlooppunt", "telefoon-gemeente", "digitaal-loket"])
def test_elk_loket_lost_een_eenvoudige_vraag_op_en_heeft_een_rechtstreekse_lijn_met_het_team(
    hardenberg: Plaats, loket: str
) -> None:
    kees = hardenberg.actor("Kees", Rol.INGANG, "klantcontactcentrum")
    jan = hardenberg.inwoner("Jan Proef", 50, "noord")
    een = frozenset({"wonen-huishouden"})
    klaar = goed(hardenberg.meld(kees, jan, ingang=loket, enkelvoudig=True, leefgebieden=een, antwoord="Bel 14 0523."))
    assert (klaar.status, klaar.team) == ("beantwoord", "")
    rij = goed(hardenberg.meld(kees, jan, ingang=loket))
    [wacht] = wachtend_bij_team(hardenberg.actor("Anouk", Rol.GENERALIST, "gebiedsteam-noord"))
    assert (wacht.pk, wacht.ingang) == (rij.pk, loket)


@pytest.mark.eis("HAR-028")
@pytest.mark.parametrize("toeleider", ["plaatselijk-belang", "vereniging", "vrijwilligersorganisatie"])
def test_een_organisatie_van_inwoners_is_zelf_ingang_en_draagt_over_aan_het_team(
    hardenberg: Plaats, toeleider: str
) -> None:
    ingang = hardenberg.profiel.ingang(toeleider)
    assert ingang is not None
    assert ingang.toeleider
    vrijwilliger = hardenberg.actor("Vrijwilliger", Rol.INGANG, toeleider)
    rij = goed(
        hardenberg.meld(
            vrijwilliger, hardenberg.inwoner("Jan Proef", 80, "noord"), ingang=toeleider, eigen_vraag=False,
            herkomst=Herkomst.NETWERK, melder="De voorzitter",
        )
    )  # fmt: skip
    assert (rij.team, rij.status, rij.ontvangen_door_id) == ("gebiedsteam-noord", "overgedragen", vrijwilliger.id)


@pytest.mark.eis("HAR-031")
def test_clientondersteuning_wordt_vastgelegd_als_informatie_advies_en_steun_op_negen_gebieden(
    hardenberg: Plaats,
) -> None:
    stap = next(s for s in hardenberg.profiel.ingangsstappen if s.code == "clientondersteuning")
    vorm, gebieden = stap.velden[0], stap.velden[1]
    assert vorm.keuzes == ("informatie", "advies", "algemene ondersteuning")
    assert gebieden.keuzes == (
        "maatschappelijke ondersteuning", "preventieve zorg", "zorg", "jeugdhulp", "onderwijs", "welzijn", "wonen",
        "werk", "inkomen",
    )  # fmt: skip
    anouk = hardenberg.actor("Anouk", Rol.GENERALIST, "gebiedsteam-noord")
    rij = goed(hardenberg.meld(anouk, hardenberg.inwoner("Jan Proef", 50, "noord")))
    gegeven = {"vorm": ["advies", "algemene ondersteuning"], "gebieden": ["wonen", "inkomen"], "door": "vrijwilliger"}
    assert hardenberg.stap(anouk, rij, "clientondersteuning", gegeven).gegevens == gegeven


@pytest.mark.eis("HAR-034")
@pytest.mark.parametrize(
    ("capaciteit", "team"),
    [
        ("geen of minder dan 40 procent", "gebiedsteam-noord"),
        ("tussen 40 en 100 procent", "werkspoor"),
        ("100 procent", "werkspoor"),
    ],
)
def test_de_eerste_inschatting_bij_een_uitkering_leidt_naar_het_werkspoor_of_niet(
    hardenberg: Plaats, capaciteit: str, team: str
) -> None:
    anouk = hardenberg.actor("Anouk", Rol.GENERALIST, "gebiedsteam-noord")
    rij = goed(
        hardenberg.meld(
            anouk,
            hardenberg.inwoner("Jan Proef", 40, "noord"),
            leefgebieden=frozenset({"participatie-werk"}),
            antwoorden={"uitkering": "ja", "verdiencapaciteit": capaciteit},
        )
    )
    assert (rij.team, rij.gegevens["verdiencapaciteit"]) == (team, capaciteit)


@pytest.mark.eis("HEU-046")
def test_ernst_en_risicos_staan_vast_en_steun_begint_voor_er_een_plan_is(heuvelrug: Plaats) -> None:
    hanna = heuvelrug.actor("Hanna", Rol.GENERALIST, "dorpsteam-doorn")
    rij = goed(heuvelrug.meld(hanna, heuvelrug.inwoner("Ada Proef", 70, "doorn")))
    snel = {"ernst": "ernstig", "risicos": "Zij eet niet.", "snel": "ja", "steun": "Hanna komt elke dag."}
    assert heuvelrug.stap(hanna, rij, "ernst-en-risico", snel).gegevens == snel
    assert not Plan.objects.exists()


@pytest.mark.eis("HEU-047")
def test_een_vraag_over_het_lokale_aanbod_is_een_informatievraag_zonder_dossier(heuvelrug: Plaats) -> None:
    hanna = heuvelrug.actor("Hanna", Rol.GENERALIST, "dorpsteam-doorn")
    rij = goed(
        heuvelrug.meld(
            hanna, None, aard=Aard.INFORMATIE, omschrijving="Wie kent een eettafel?", antwoord="In Doorn.",
            leefgebieden=frozenset({"sociale-omgeving"}),
        )
    )  # fmt: skip
    assert (rij.persoon_id, rij.dossier_id, rij.status) == (None, None, "beantwoord")
    assert not Dossier.objects.exists()


@pytest.mark.eis("HEU-048")
def test_een_doorverwezen_vraag_is_terug_te_vinden_met_waarheen_en_waarom(heuvelrug: Plaats) -> None:
    karin = heuvelrug.actor("Karin", Rol.INGANG, "gemeentebalie")
    rij = goed(heuvelrug.meld(karin, heuvelrug.inwoner("Ada Proef", 70, "doorn")))
    goed(verwijs_door(karin, binnenkomst=rij, naar="De woningbouw", reden="Lekkage.", peildatum=heuvelrug.dag))
    cijfers = overzicht(heuvelrug.profiel, heuvelrug.dag, heuvelrug.dag, heuvelrug.dag)
    assert [b.verwezen_naar for b in cijfers.verwezen] == ["De woningbouw"]
    regel = Gebeurtenis.objects.filter(dossier=rij.dossier).latest("id")
    assert regel.tekst == "Doorverwezen naar De woningbouw: Lekkage."


@pytest.mark.eis("LEU-031")
def test_elke_wachttijd_aan_de_ingang_is_een_afwijking_en_te_zien(leusden: Plaats) -> None:
    marloes = leusden.actor("Marloes", Rol.INGANG, "larikslaan2")
    wim = leusden.inwoner("Wim Terschuur", 44)
    direct = {"enkelvoudig": True, "leefgebieden": frozenset({"welzijn"}), "antwoord": "Bij het inlooppunt."}
    goed(leusden.meld(marloes, wim, **direct))
    gewacht = goed(leusden.meld(marloes, wim, wachttijd=15, **direct))
    blijft = goed(leusden.meld(marloes, wim, ontvangen_op=leusden.dag - timedelta(days=2)))
    van = leusden.dag - timedelta(days=7)
    lijst = {
        w.binnenkomst.pk: w.afwijking for w in overzicht(leusden.profiel, van, leusden.dag, leusden.dag).wachttijden
    }
    assert lijst == {
        gewacht.pk: "15 minuten aan de ingang",
        blijft.pk: "2 dagen tot iemand de vraag oppakte (wacht nog)",
    }


@pytest.mark.eis("LEU-032")
@pytest.mark.parametrize("plek", ["bij de inwoner thuis", "inlooppunt", "bestaande plek zoals school of vereniging"])
@pytest.mark.parametrize("wat", ["informatie", "advies", "ondersteuning"])
def test_informatie_advies_en_steun_komen_naar_de_mensen_toe(leusden: Plaats, plek: str, wat: str) -> None:
    sanne = leusden.actor("Sanne", Rol.GENERALIST, "sociaal-team")
    rij = goed(
        leusden.meld(
            sanne, leusden.inwoner("Wim Terschuur", 44), kanaal="in de buurt", herkomst=Herkomst.OUTREACH,
            antwoorden={"plek": plek, "soort-contact": wat},
        )
    )  # fmt: skip
    assert (rij.herkomst, rij.gegevens) == ("outreach", {"plek": plek, "soort-contact": wat})


@pytest.mark.eis("LEU-036", "LEU-039")
def test_een_medewerker_van_het_sociaal_team_behandelt_alle_domeinen_en_is_het_ene_aanspreekpunt(
    leusden: Plaats,
) -> None:
    marloes = leusden.actor("Marloes", Rol.INGANG, "larikslaan2")
    sanne = leusden.actor("Sanne", Rol.GENERALIST, "sociaal-team")
    wim = leusden.inwoner("Wim Terschuur", 44)
    for gebieden in ({"zorg"}, {"opvoeden-opgroeien"}, {"wonen", "inkomen"}, {"welzijn", "werk"}):
        goed(leusden.meld(marloes, wim, leefgebieden=frozenset(gebieden)))
    wacht = wachtend_bij_team(sanne)
    assert {v for b in wacht for v in b.leefgebieden} == {
        "zorg", "opvoeden-opgroeien", "wonen", "inkomen", "welzijn", "werk",
    }  # fmt: skip
    for b in wacht:
        goed(pak_op(sanne, binnenkomst=b, peildatum=leusden.dag))
    [regie] = Betrokkenheid.objects.filter(regie=True, tot__isnull=True)
    assert regie.medewerker_id == sanne.id
    # A colleague who takes up the next question does not become a second one, and the database refuses one.
    joris = leusden.actor("Joris", Rol.GENERALIST, "sociaal-team")
    volgende = goed(leusden.meld(marloes, wim, leefgebieden=frozenset({"zorg"})))
    goed(pak_op(joris, binnenkomst=volgende, peildatum=leusden.dag))
    assert Betrokkenheid.objects.filter(medewerker_id=joris.id, regie=False).exists()
    with pytest.raises(IntegrityError, match="betrokkenheid_een_regisseur"), transaction.atomic():
        Betrokkenheid.objects.filter(medewerker_id=joris.id).update(regie=True)
    [regie] = Betrokkenheid.objects.filter(regie=True, tot__isnull=True)
    assert regie.medewerker_id == sanne.id


@pytest.mark.eis("LEU-041")
@pytest.mark.parametrize(
    ("gekozen", "naam"),
    [
        ("", "Beantwoord met informatie of advies"),
        ("eigen-netwerk", "Geholpen in het eigen netwerk"),
        ("algemene-voorziening", "Naar een algemene voorziening"),
    ],
)
def test_van_elk_eerste_contact_staat_vast_waar_het_op_uitliep(leusden: Plaats, gekozen: str, naam: str) -> None:
    marloes = leusden.actor("Marloes", Rol.INGANG, "larikslaan2")
    wim = leusden.inwoner("Wim Terschuur", 44)
    direct = {"enkelvoudig": True, "leefgebieden": frozenset({"welzijn"}), "antwoord": "Bij het inlooppunt."}
    goed(leusden.meld(marloes, wim, triageuitkomst=gekozen, **direct))
    goed(leusden.meld(marloes, wim))
    tellingen = dict(overzicht(leusden.profiel, leusden.dag, leusden.dag, leusden.dag).per_uitkomst)
    assert tellingen[naam] == tellingen["Opgepakt als vraag om maatwerk"] == 1
    assert len(tellingen) == 4


def test_samenvoegen_maakt_van_twee_ingangen_een_vraag(hardenberg: Plaats) -> None:
    anouk = hardenberg.actor("Anouk", Rol.GENERALIST, "gebiedsteam-noord")
    jordi = hardenberg.inwoner("Jordi Lamberink", 31, "noord")
    eerste = goed(hardenberg.meld(anouk, jordi))
    tweede = goed(
        hardenberg.meld(
            hardenberg.actor("Kees", Rol.INGANG, "klantcontactcentrum"), jordi, ingang="telefoon-gemeente",
            eigen_vraag=False, melder="Zijn moeder",
        )
    )  # fmt: skip
    goed(voeg_samen(anouk, binnenkomst=tweede, met=eerste, peildatum=hardenberg.dag))
    assert Binnenkomst.objects.filter(status="opgepakt").count() == 1


@pytest.mark.eis("HAR-020", "HAR-024")
def test_bij_elke_ingang_leidt_dezelfde_methode_naar_de_vraag_achter_de_vraag(hardenberg: Plaats) -> None:
    stap = next(s for s in hardenberg.profiel.ingangsstappen if s.code == "vraagverheldering")
    assert stap.als.ingangen == (), "nergens anders dan bij een andere ingang"
    formulier = Binnenkomstformulier(hardenberg.profiel)
    assert {"vraag_erachter", *(f"stap-{v.code}" for v in stap.velden)} <= set(formulier.fields)
    kees = hardenberg.actor("Kees", Rol.INGANG, "klantcontactcentrum")
    jan = hardenberg.inwoner("Jan Proef", 50, "noord")
    antwoorden = {"aanleiding": "Zijn vrouw overleed.", "betekenis": "Hij kookt niet.", "wens": "Weer samen eten."}
    for ingang in hardenberg.profiel.ingangen:
        rij = goed(hardenberg.meld(kees, jan, ingang=ingang.code, vraag_erachter="Eenzaam.", antwoorden=antwoorden))
        assert (rij.vraag_erachter, rij.gegevens) == ("Eenzaam.", antwoorden), ingang.code


@pytest.mark.eis("HAR-025")
def test_het_afwegingskader_staat_en_geldt_al_aan_de_ingang(hardenberg: Plaats) -> None:
    formulier = Binnenkomstformulier(hardenberg.profiel)
    velden = ("afweging-eigen-kracht", "afweging-omgeving", "afweging-vrijwilligers")
    assert {f"stap-{v}" for v in velden} <= set(formulier.fields)
    arts = hardenberg.actor("Arts", Rol.INGANG, "")
    antwoorden = dict.fromkeys(velden, "Dat kan.")
    rij = goed(
        hardenberg.meld(
            arts, hardenberg.inwoner("Jan Proef", 50, "noord"), ingang="wijkverpleegkundige", antwoorden=antwoorden
        )
    )
    assert rij.gegevens == antwoorden


@pytest.mark.eis("LEU-040")
def test_de_backoffice_ziet_het_verhaal_zoals_het_aan_de_frontoffice_is_verteld(leusden: Plaats) -> None:
    marloes = leusden.actor("Marloes", Rol.INGANG, "larikslaan2")
    joost = leusden.actor("Joost", Rol.GENERALIST, "sociale-dienst-amersfoort")
    rij = goed(
        leusden.meld(
            marloes, leusden.inwoner("Wim Terschuur", 44), leefgebieden=frozenset({"werk"}), telefoon="033 1234567",
            omschrijving="Ik ben mijn baan kwijt.", vraag_erachter="Hij slaapt niet.", eigen_mogelijkheden="Hij zoekt.",
        )
    )  # fmt: skip
    gezien = binnenkomst(joost, rij.pk)
    assert gezien is not None
    verhaal = (gezien.omschrijving, gezien.vraag_erachter, gezien.eigen_mogelijkheden, gezien.telefoon)
    assert verhaal == ("Ik ben mijn baan kwijt.", "Hij slaapt niet.", "Hij zoekt.", "033 1234567")
    assert gezien.persoon == rij.persoon
    assert binnenkomst(leusden.actor("Vreemd", Rol.GENERALIST, "jongerenwerk"), rij.pk) is None
