"""What municipalities keep up about youth and housing: in the words and figures of their document, and refused where it
says no."""

from collections.abc import Mapping
from typing import Any

import pytest

from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Rol
from naober.register.actions import leg_vast
from naober.register.models import Registratie
from tests.dossier.gevallen import profiel_uit
from tests.dossier.opzet import geweigerd, goed, speel
from tests.plan import gevallen
from tests.register.opzet import DAG, gemeente

pytestmark = pytest.mark.django_db


def vast(actor: Actor, slug: str, register: str, onderwerp: str = "", **antwoorden: Any) -> Mapping[str, Any]:
    """What was recorded, as it is kept."""
    rij = goed(
        leg_vast(actor, register=register, onderwerp=onderwerp, antwoorden=_met_streep(antwoorden), peildatum=DAG[slug])
    )
    assert Registratie.objects.filter(pk=rij.pk, register=register).exists()
    return rij.gegevens


def niet(code: str, actor: Actor, slug: str, register: str, onderwerp: str = "", **antwoorden: Any) -> str:
    """The source of the refusal."""
    doe: dict[str, Any] = {"register": register, "onderwerp": onderwerp, "peildatum": DAG[slug]}
    return str(geweigerd(code, leg_vast, actor, **doe, antwoorden=_met_streep(antwoorden)).bron)


def _met_streep(antwoorden: Mapping[str, Any]) -> dict[str, Any]:
    return {k.replace("_", "-"): w for k, w in antwoorden.items()}


def keuzes(slug: str, register: str, veld: str) -> tuple[str, ...]:
    gevonden = profiel_uit(slug).register(register)
    assert gevonden is not None
    return next(v.keuzes for v in gevonden.velden if v.code == veld)


@pytest.mark.eis("HEU-105", "HEU-106", "HEU-107")
def test_heuvelrug_jongerenwerk_met_drie_doelen_twee_leeftijden_en_subculturen_die_elkaar_ontmoeten() -> None:
    slug = "utrechtse-heuvelrug"
    assert keuzes(slug, "jongerenwerk", "doel") == (
        "ontmoeting in de dorpen", "dat alle jongeren onbeperkt mee kunnen doen", "arbeidsparticipatie",
    )  # fmt: skip
    assert keuzes(slug, "jongerenwerk", "leeftijd") == (
        "12 tot 15 jaar", "15 tot en met 18 jaar", "een andere leeftijd onder de 23 jaar",
    )  # fmt: skip
    with gemeente(slug) as maak:
        werker = maak(Rol.OPBOUWWERKER)
        regel: dict[str, Any] = {
            "werkwijze": "ambulant", "route": "Langs het station", "jongeren": "12", "doel": ["arbeidsparticipatie"],
            "leeftijd": ["15 tot en met 18 jaar"], "subcultuur": "skaters",
            "samengebracht": "Toernooi met de voetballers",
        }  # fmt: skip
        assert vast(werker, slug, "jongerenwerk", "doorn", **regel)["samengebracht"] == "Toernooi met de voetballers"
        niet("register.veld", werker, slug, "jongerenwerk", "doorn", **{**regel, "leeftijd": ["24 jaar"]})


@pytest.mark.eis("HEU-109", "HEU-110")
def test_heuvelrug_eisen_aan_vve_de_afbouw_van_oab_en_voorlichting_aan_de_buurt() -> None:
    slug = "utrechtse-heuvelrug"
    with gemeente(slug) as maak:
        beleid = maak(Rol.BELEID)
        vve: dict[str, Any] = {
            "aanbieder": "De Duif",
            "dag": "2022-01-01",
            "uren": "16",
            "uitgebreid": "ja",
            "hbo": "ja",
            "voldoet": "ja",
        }
        vast(beleid, slug, "vve-aanbieders", **vve)
        assert "r. 2427-2429" in niet("register.eis", beleid, slug, "vve-aanbieders", **{**vve, "hbo": "nog niet"})
        assert "r. 2425-2427" in niet(
            "register.eis", beleid, slug, "vve-aanbieders", **{**vve, "uitgebreid": "nog niet"}
        )
        vast(beleid, slug, "vve-aanbieders", **{**vve, "dag": "2021-12-31", "hbo": "nog niet"})
        oab: dict[str, Any] = {"activiteit": "Voorleesuurtje", "wettelijk": "nee", "stand": "afbouwen"}
        vast(beleid, slug, "onderwijsachterstanden", **oab)
        assert "r. 2431-2439" in niet(
            "register.eis", beleid, slug, "onderwijsachterstanden", **{**oab, "stand": "uitvoeren"}
        )
        vast(
            beleid,
            slug,
            "onderwijsachterstanden",
            **{**oab, "stand": "gaat door met ander geld", "ander_geld": "Fonds"},
        )
        buurt: dict[str, Any] = {
            "wat": "Avond in het dorpshuis", "bewoners": "40", "bezwaren": "Drukte.", "vooroordelen": "Overlast.",
            "daarna": "minder",
        }  # fmt: skip
        vast(beleid, slug, "voorlichting-wijk", "doorn", **buurt)
        del buurt["vooroordelen"]
        niet("register.veld", beleid, slug, "voorlichting-wijk", "doorn", **buurt)


@pytest.mark.eis("LEU-096")
def test_leusden_de_doorgaande_lijn_peuters_en_startkwalificaties_worden_gevolgd() -> None:
    slug = "leusden"
    with gemeente(slug) as maak:
        beleid = maak(Rol.BELEID)
        lijn: dict[str, Any] = {
            "overgang": "van basisschool naar voortgezet onderwijs",
            "informatie": "ja",
            "ondersteuning": "nee",
        }
        assert "r. 945-947" in niet("register.eis", beleid, slug, "doorgaande-lijn", **lijn, hiaat="nee")
        niet("register.veld", beleid, slug, "doorgaande-lijn", **lijn, hiaat="ja")
        vast(beleid, slug, "doorgaande-lijn", **lijn, hiaat="ja", oplossing="De jeugdhulp gaat een jaar mee.")
        assert len(keuzes(slug, "doorgaande-lijn", "overgang")) == 3
        peuters = vast(
            beleid, slug, "peuters-en-startkwalificatie", peiljaar="2016", wat="peuters", wel="510", niet="90"
        )
        assert (peuters["wel"], peuters["niet"]) == ("510", "90")
        niet("register.veld", beleid, slug, "peuters-en-startkwalificatie", peiljaar="2016", wat="peuters", wel="510")
        zeventien: dict[str, Any] = {"peiljaar": "2016", "wat": "jongeren van 17 jaar"}
        assert vast(beleid, slug, "peuters-en-startkwalificatie", **zeventien, deel="82")["deel"] == "82"
        niet("register.veld", beleid, slug, "peuters-en-startkwalificatie", **zeventien, deel="101")


@pytest.mark.eis("LEU-141", "LEU-143", "LEU-147")
def test_leusden_langer_thuis_hangt_aan_de_woonvisie_en_de_corporatie_en_wonen_wordt_samen_gevolgd() -> None:
    slug = "leusden"
    assert keuzes(slug, "langer-thuis", "middel") == (
        "laagdrempelige vervoersmogelijkheden", "goede ondersteuning", "passende zorg",
    )  # fmt: skip
    with gemeente(slug) as maak:
        beleid = maak(Rol.BELEID)
        doel: dict[str, Any] = {"soort": "doelstelling", "doel": "Langer thuis.", "middel": ["passende zorg"]}
        niet("register.veld", beleid, slug, "langer-thuis", **doel)
        vast(beleid, slug, "langer-thuis", **doel, woonvisie="Hoofdstuk 3")
        wsl: dict[str, Any] = {"soort": "afspraak met de WSL", "doel": "Trapliften."}
        niet("register.veld", beleid, slug, "langer-thuis", **wsl)
        assert vast(beleid, slug, "langer-thuis", **wsl, waarover=["locatie", "aanpassing"])["waarover"] == [
            "locatie",
            "aanpassing",
        ]
        samen: dict[str, Any] = {"peiljaar": "2016", "levensloop": "300", "intramuraal": "120", "thuis": "640"}
        vast(beleid, slug, "wonen-en-zorg-samen", **samen)
        for weg in ("levensloop", "intramuraal", "thuis"):
            niet("register.veld", beleid, slug, "wonen-en-zorg-samen", **{k: w for k, w in samen.items() if k != weg})
        for wie in keuzes(slug, "woonwensen", "wie"):
            vast(beleid, slug, "woonwensen", wie=wie, belemmering="Te duur.")


@pytest.mark.eis("GOO-153", "GOO-154", "GOO-155", "GOO-161")
def test_gooise_meren_woonvormen_initiatieven_instellingen_en_de_weg_naar_zelfstandig_wonen() -> None:
    slug = "gooise-meren"
    assert keuzes(slug, "woonvormen", "vorm") == (
        "zelfstandig", "collectief", "semicollectief of semi-zelfstandig", "24-uurszorg of verpleeghuis",
    )  # fmt: skip
    with gemeente(slug) as maak:
        beleid = maak(Rol.BELEID)
        for vorm in keuzes(slug, "woonvormen", "vorm"):
            for groep, wensen, aanbod, tekort in (
                ("ouderen", "30", "12", "18"),
                ("kinderen met een beperking en hun ouders", "4", "6", "-2"),
            ):
                telling = vast(beleid, slug, "woonvormen", vorm=vorm, groep=groep, wensen=wensen, aanbod=aanbod)
                assert telling["tekort"] == tekort
        niet("register.veld", beleid, slug, "woonvormen", vorm="collectief", groep="ouderen", wensen="30")
        idee: dict[str, Any] = {
            "van": "ouders", "idee": "Samen wonen.", "groep": "Kinderen met een beperking", "locatie": "Bussum",
            "medewerking": "Een plek.",
            "aan_tafel": ["woningcorporatie"], "stand": "aan tafel", "nieuw": "nee",
        }  # fmt: skip
        assert "r. 1193-1195" in niet("register.eis", beleid, slug, "wooninitiatieven", **idee)
        vast(
            beleid,
            slug,
            "wooninitiatieven",
            **{**idee, "aan_tafel": ["woningcorporatie", "zorgaanbieder", "regiogemeente"], "nieuw": "ja"},
        )
        # A new wish asks the region too; what is there already does not.
        aan_tafel = {**idee, "aan_tafel": ["woningcorporatie", "zorgaanbieder"]}
        vast(beleid, slug, "wooninitiatieven", **aan_tafel)
        assert "r. 1199-1201" in niet("register.eis", beleid, slug, "wooninitiatieven", **{**aan_tafel, "nieuw": "ja"})
        tel: dict[str, Any] = {"peiljaar": "2022", "aantal": "14"}
        for wat in ("24-uursplekken", "plekken met ambulante of lokale steun"):
            vast(beleid, slug, "ambulantisering", wat=wat, **tel)
        over = "inwoners die overstapten naar zelfstandig wonen met begeleiding"
        niet("register.veld", beleid, slug, "ambulantisering", wat=over, **tel)
        for waar in ("GGz", "beschermd wonen"):
            vast(beleid, slug, "ambulantisering", wat=over, van_waar=waar, **tel)
        niet("register.veld", beleid, slug, "ambulantisering", wat="dakloze inwoners", **tel)
        vast(beleid, slug, "ambulantisering", wat="dakloze inwoners", aanpak="AMW+ houdt contact.", **tel)
        for vorm in ("subsidie volgens de Algemene subsidieverordening", "opdracht door aanbesteding en inkoop"):
            vast(beleid, slug, "instellingen-wonen", instelling="Proef", biedt="opvang", vorm=vorm)
        niet("register.veld", beleid, slug, "instellingen-wonen", instelling="Proef", biedt="opvang", vorm="gift")


@pytest.mark.eis("UTR-184", "UTR-194")
def test_utrecht_het_contingent_voor_uitstroom_is_een_tiende_en_er_komen_dertig_plekken_bij() -> None:
    slug = "utrecht"
    register = profiel_uit(slug).register("contingent-uitstroom")
    assert register is not None
    assert "10% van de woningen die in het jaar ervoor vrijkwamen" in register.uitleg
    assert "30 wooneenheden per jaar" in register.uitleg
    with gemeente(slug) as maak:
        jaar: dict[str, Any] = {
            "jaar": "2015", "vrijgekomen": "2404", "gerealiseerd": "231", "transformatie": "30",
            "regels": ["contingent uitstroom", "laatste kans beleid"],
        }  # fmt: skip
        rij = vast(maak(Rol.BELEID), slug, "contingent-uitstroom", **jaar)
        assert (rij["contingent"], rij["gerealiseerd"], rij["transformatie"]) == ("240", "231", "30")
        assert (rij["gehaald"], rij["verschil"]) == ("nee", "-9")
        # Nobody can fill in another quota than it is.
        zelf = vast(maak(Rol.BELEID), slug, "contingent-uitstroom", **{**jaar, "gerealiseerd": "240"}, contingent="1")
        assert (zelf["contingent"], zelf["gehaald"]) == ("240", "ja")
        for een in jaar["regels"]:
            niet("register.veld", maak(Rol.BELEID), slug, "contingent-uitstroom", **{**jaar, "regels": [een]})
        niet("register.veld", maak(Rol.BELEID), slug, "contingent-uitstroom", **{**jaar, "regels": []})
        niet("register.rol", maak(Rol.GENERALIST), slug, "contingent-uitstroom", **jaar)


@pytest.mark.eis("UTR-186", "UTR-187", "UTR-190", "UTR-191", "UTR-377")
def test_utrecht_wonen_per_wijk_zorgvastgoed_welkome_wijken_en_activiteiten() -> None:
    slug = "utrecht"
    assert keuzes(slug, "wonen-vraag-en-aanbod", "groep") == (
        "senioren", "lichamelijk gehandicapten", "verstandelijk gehandicapten", "(O)GGZ", "uitstroom MO",
    )  # fmt: skip
    with gemeente(slug) as maak:
        team, beleid = maak(Rol.GENERALIST), maak(Rol.BELEID)
        vast(
            team,
            slug,
            "wonen-vraag-en-aanbod",
            "west",
            groep="senioren",
            vraag="meer",
            aanbod="gelijk",
            trend="Meer alleen.",
        )
        pand: dict[str, Any] = {
            "pand": "Het Hof", "aanbieder": "Proef", "plan": "Twintig plekken minder.",
            "partners": ["gemeente", "investeerder"],
            "fase": "verbouw", "loket": "ja",
        }  # fmt: skip
        vast(beleid, slug, "zorgvastgoed", "west", **pand)
        niet("register.veld", beleid, slug, "zorgvastgoed", "west", **{**pand, "partners": []})
        score: dict[str, Any] = {"woningen": "3", "omgeving": "4", "dienst": "2", "ontmoeting": "5", "zorg": "3"}
        wijk = vast(beleid, slug, "welkome-wijken", "west", **score)
        assert (len(wijk), wijk["index"]) == (6, "3,4")
        niet("register.veld", beleid, slug, "welkome-wijken", "west", **{**score, "zorg": "6"})
        vast(beleid, slug, "woonactiviteiten", soort="aanpassen van bestaande sociale huurwoningen", woningen="40")
        duur = "nieuwbouw van middeldure en dure huur voor senioren met een inkomen boven 43.000 euro"
        niet("register.veld", beleid, slug, "woonactiviteiten", soort=duur, woningen="1200")
        vast(beleid, slug, "woonactiviteiten", soort=duur, woningen="1200", ruimte="ja")
        middelen = ["gericht aanbod", "woonruimteverdeling", "huurbeleid", "verhuisadviseur"]
        assert (
            vast(beleid, slug, "woonactiviteiten", soort="doorstroming", middel=middelen, woningen="8")["middel"]
            == middelen
        )


@pytest.mark.eis("HAR-096", "HAR-120", "HAR-180", "HAR-181")
def test_hardenberg_zes_plichten_vijf_richtingen_prestatieafspraken_en_woonservicegebieden() -> None:
    slug = "hardenberg"
    plichten, richtingen = keuzes(slug, "jeugdafspraken", "plicht"), keuzes(slug, "jeugdafspraken", "richting")
    assert (len(plichten), len(richtingen)) == (6, 5)
    assert richtingen[1] == "integrale hulp aan gezinnen: één gezin, één plan, één regisseur"
    with gemeente(slug) as maak:
        beleid = maak(Rol.BELEID)
        for plicht in plichten:
            vast(
                beleid, slug, "jeugdafspraken", titel="Proef", plicht=plicht, richting=list(richtingen),
                wat="verantwoording",
                tekst="Zo.",
            )  # fmt: skip
        niet(
            "register.veld",
            beleid,
            slug,
            "jeugdafspraken",
            titel="Proef",
            plicht="zevende",
            richting=[richtingen[0]],
            wat="taak",
            tekst="Zo.",
        )
        corporatie: dict[str, Any] = {"corporatie": "Proef", "afspraak": "Tien woningen.", "stand": "loopt"}
        niet("register.veld", beleid, slug, "prestatieafspraken-wonen", **corporatie)
        vast(beleid, slug, "prestatieafspraken-wonen", **corporatie, sociaal="Eenzaamheid")
        gebied: dict[str, Any] = {
            "naam": "Noord",
            "voorzieningen": "Buurtkamer.",
            "samen": ["wonen", "zorg", "welzijn"],
        }
        vast(beleid, slug, "woonservicegebieden", "noord", **gebied)
        niet("register.veld", beleid, slug, "woonservicegebieden", "noord", **{**gebied, "samen": ["wonen", "zorg"]})


@pytest.mark.eis("HEU-157")
def test_heuvelrug_een_woning_past_bij_huishouden_inkomen_en_zorgvraag(db: None) -> None:
    for zaak in speel(gevallen.HEUVELRUG):
        zaak.tot("vraag")
        doe: dict[str, Any] = {"register": "woonmatch", "dossier": zaak.dossier, "peildatum": zaak.dag}
        past = {"woning": "Dorpsstraat", "huishouden": "ja", "inkomen": "ja", "zorgvraag": "ja", "past": "ja"}
        goed(leg_vast(zaak.anouk, **doe, antwoorden=past))
        for criterium in ("huishouden", "inkomen", "zorgvraag"):
            geweigerd("register.eis", leg_vast, zaak.anouk, **doe, antwoorden={**past, criterium: "nee"})


@pytest.mark.eis("LEU-100", "LEU-102")
def test_leusden_verwijzing_naar_vve_en_een_koppeling_met_een_steungezin(db: None) -> None:
    for zaak in speel(gevallen.LEUSDEN):
        zaak.tot("vraag")
        doe: dict[str, Any] = {"dossier": zaak.dossier, "peildatum": zaak.dag}
        taal = {
            "taal": "Thuis wordt geen Nederlands gesproken.",
            "verwezen": "2017-01-30",
            "ingeschreven": "2017-02-01",
        }
        rij = goed(leg_vast(zaak.anouk, register="vve-plaatsing", antwoorden=taal, **doe))
        assert rij.gegevens["ingeschreven"] == "2017-02-01"
        steun = {"steungezin": "Gezin Proef", "van": "2017-01-02", "tot": "2017-01-31", "resultaat": "Rust."}
        rij = goed(leg_vast(zaak.anouk, register="steungezin", antwoorden=steun, **doe))
        assert rij.gegevens == steun
        geweigerd("register.veld", leg_vast, zaak.anouk, register="steungezin", antwoorden={"van": "2017-01-02"}, **doe)


@pytest.mark.eis("GOO-055", "GOO-158")
def test_gooise_meren_oorzaken_en_intensiteit_van_hulp_aan_huis_staan_bij_het_dossier(db: None) -> None:
    for zaak in speel(gevallen.GOOI):
        zaak.tot("vraag")
        doe: dict[str, Any] = {"dossier": zaak.dossier, "peildatum": zaak.dag}
        goed(leg_vast(zaak.anouk, register="oorzaken", antwoorden={"oorzaken": ["Armoede", "Schulden"]}, **doe))
        geweigerd("register.veld", leg_vast, zaak.anouk, register="oorzaken", antwoorden={"oorzaken": []}, **doe)
        for hoe in (
            "een of twee contacten per week",
            "elke dag intensieve thuishulp",
            "crisisopvang aan huis",
            "intensieve gedragskundige begeleiding",
        ):
            goed(leg_vast(zaak.anouk, register="hulp-aan-huis", antwoorden={"intensiteit": hoe}, **doe))


@pytest.mark.eis("UTR-192", "UTR-193")
def test_utrecht_vanaf_2015_huurt_de_teamorganisatie_een_instellingswoning(db: None) -> None:
    for zaak in speel(gevallen.UTRECHT):
        zaak.tot("vraag")
        doe: dict[str, Any] = {"register": "instellingswoningen", "dossier": zaak.dossier, "peildatum": zaak.dag}
        woning = {
            "corporatie": "Proef", "soort": "omklapwoning", "huurder": "organisatie van de buurtteams",
            "vanaf": "2015-01-01", "generalistisch": "ja",
            "begeleiding": "Buurtteam", "voorwaarden": "Een jaar op tijd betaald.",
        }  # fmt: skip
        goed(leg_vast(zaak.anouk, **doe, antwoorden=woning))
        moeder = {**woning, "huurder": "moederorganisatie van het teamlid"}
        nee = geweigerd("register.eis", leg_vast, zaak.anouk, **doe, antwoorden=moeder)
        assert "r. 1909-1913" in str(nee.bron)
        geweigerd("register.eis", leg_vast, zaak.anouk, **doe, antwoorden={**woning, "vanaf": "2014-12-31"})
        goed(leg_vast(zaak.anouk, **doe, antwoorden={**moeder, "vanaf": "2014-12-31"}))
        # Of who is guided by specialists the document says nothing.
        goed(leg_vast(zaak.anouk, **doe, antwoorden={**moeder, "generalistisch": "nee"}))
        geweigerd("register.veld", leg_vast, zaak.anouk, **doe, antwoorden={**woning, "voorwaarden": ""})
