"""The sections of an investigation on a real household: what is asked, in which order, and when it is complete."""

from dataclasses import replace
from typing import Any

import pytest

from naober.demo.verhaal.doorlopen import vul_open_in
from naober.onderzoek.actions import leg_bevindingen_vast
from naober.onderzoek.models import Onderdeel, Onderzoek, Verslag
from naober.onderzoek.onderdelen.rules import Inzending
from naober.onderzoek.onderdelen.stand import weiger_einde
from naober.onderzoek.rules import Expertiseverzoek, Vondst
from naober.onderzoek.uitzoeken import (
    beantwoord_expertise,
    leg_meting_vast,
    leg_onderdeel_vast,
    leg_reactie_vast,
    rond_onderzoek_af,
    vraag_expertise,
)
from naober.plan.actions import voeg_actie_toe
from tests.dossier.opzet import Zaak, geweigerd, goed
from tests.pdf import controleer_pdf_ua

WMO = Inzending({"wetten": ["Wmo 2015"]})
ZEVEN = ("behoeften", "eigen-kracht", "netwerk", "mantelzorger", "algemeen", "samenwerking", "bijdrage")


def onderdeel(zaak: Zaak, code: str, inzending: Inzending) -> dict[str, Any]:
    return {"dossier": zaak.dossier, "onderdeel": code, "inzending": inzending, "peildatum": zaak.dag}


def klaar(zaak: Zaak) -> None:
    """All but completing it."""
    zaak.tot("afweging")
    vul_open_in(zaak.wereld, "anouk", zaak.dossier, "afweging", "afronding")


def test_een_onderdeel_blijft_staan_tot_het_opnieuw_wordt_vastgelegd(zaak: Zaak) -> None:
    zaak.tot("gesprek")
    goed(leg_onderdeel_vast(zaak.anouk, **onderdeel(zaak, "wet", Inzending({"wetten": ["Jeugdwet"]}))))
    goed(leg_onderdeel_vast(zaak.anouk, **onderdeel(zaak, "wet", WMO)))
    assert Onderdeel.objects.get(code="wet").antwoorden == {"wetten": ["Wmo 2015"]}


def test_een_onderdeel_van_een_ander_profiel_bestaat_niet(zaak: Zaak) -> None:
    zaak.tot("gesprek")
    geweigerd("onderdeel.onbekend", leg_onderdeel_vast, zaak.anouk, **onderdeel(zaak, "bestaat-niet", WMO))


def test_de_zeven_onderwerpen_van_de_wmo_gelden_als_de_vraag_onder_de_wmo_valt(elke_zaak: Zaak) -> None:
    elke_zaak.tot("gesprek")
    alles = Inzending(dict.fromkeys(ZEVEN, "Besproken."))
    geweigerd(
        "onderdeel.niet-van-toepassing", leg_onderdeel_vast, elke_zaak.anouk, **onderdeel(elke_zaak, "wmo", alles)
    )
    goed(leg_onderdeel_vast(elke_zaak.anouk, **onderdeel(elke_zaak, "wet", WMO)))
    for letter, code in zip("abcdefg", ZEVEN, strict=True):
        zonder = Inzending({c: t for c, t in alles.antwoorden.items() if c != code})
        weigering = geweigerd(
            "onderdeel.veld", leg_onderdeel_vast, elke_zaak.anouk, **onderdeel(elke_zaak, "wmo", zonder)
        )
        assert str(weigering.bron) == f"Wmo 2015, art. 2.3.2 lid 4 onder {letter}"
        assert weigering.veld == code
    goed(leg_onderdeel_vast(elke_zaak.anouk, **onderdeel(elke_zaak, "wmo", alles)))


def test_een_onderzoek_is_klaar_met_een_verslag_aan_de_inwoner_die_daarop_kan_reageren(zaak: Zaak) -> None:
    klaar(zaak)
    geweigerd(
        "onderzoek.reactie", leg_reactie_vast, zaak.anouk, dossier=zaak.dossier, reactie="Goed.", peildatum=zaak.dag
    )
    rij = goed(
        rond_onderzoek_af(
            zaak.anouk, dossier=zaak.dossier, conclusie="U krijgt hulp van een maatje.", peildatum=zaak.dag
        )
    )
    assert rij.afgerond_op == zaak.dag
    tekst = controleer_pdf_ua(bytes(Verslag.objects.get(onderzoek=rij).pdf))
    assert "U krijgt hulp van een maatje." in tekst
    assert zaak.behoefte.omschrijving in tekst
    # Why a lighter rung is not enough is for the file only.
    assert "te licht" not in tekst
    goed(leg_reactie_vast(zaak.anouk, dossier=zaak.dossier, reactie="Ik wil liever zelf.", peildatum=zaak.dag))
    rij.refresh_from_db()
    assert (rij.reactie, rij.reactie_op) == ("Ik wil liever zelf.", zaak.dag)
    geweigerd("onderzoek.geen", rond_onderzoek_af, zaak.anouk, dossier=zaak.dossier, conclusie="X", peildatum=zaak.dag)
    geweigerd("onderzoek.afgerond", leg_onderdeel_vast, zaak.anouk, **onderdeel(zaak, "wet", WMO))


def test_afronden_vraagt_een_conclusie_die_in_een_brief_past(zaak: Zaak) -> None:
    klaar(zaak)
    zaken = {"dossier": zaak.dossier, "peildatum": zaak.dag}
    geweigerd("onderzoek.conclusie", rond_onderzoek_af, zaak.anouk, conclusie=" ", **zaken)
    weigering = geweigerd("verslag.teken", rond_onderzoek_af, zaak.anouk, conclusie="Fijn 🙂", **zaken)
    assert weigering.veld == "conclusie"


def test_zonder_gesprek_of_met_een_open_onderdeel_is_een_onderzoek_niet_klaar(zaak: Zaak) -> None:
    zaak.tot("vraag")
    zaken = {"dossier": zaak.dossier, "conclusie": "Klaar.", "peildatum": zaak.dag}
    goed(leg_onderdeel_vast(zaak.anouk, **onderdeel(zaak, "wet", WMO)))
    geweigerd("onderzoek.zonder-gesprek", rond_onderzoek_af, zaak.anouk, **zaken)
    zaak.tot("gesprek")
    weigering = geweigerd("onderzoek.onderdeel-open", rond_onderzoek_af, zaak.anouk, **zaken)
    assert "kan de inwoner" in weigering.reden


@pytest.mark.eis("HAR-047")
def test_afronden_vraagt_bij_elke_behoefte_of_een_algemene_voorziening_kan(zaak: Zaak) -> None:
    zaak.tot("gesprek")
    vul_open_in(zaak.wereld, "anouk", zaak.dossier, "afweging", "afronding")
    zaken = {"dossier": zaak.dossier, "conclusie": "Klaar.", "peildatum": zaak.dag}
    weigering = geweigerd("onderzoek.bevinding-ontbreekt", rond_onderzoek_af, zaak.anouk, **zaken)
    assert "Algemene voorzieningen" in weigering.reden
    assert str(weigering.bron) == "Samen Doen, r. 2607-2611; r. 2739-2741"
    zaak.tot("afweging")
    goed(rond_onderzoek_af(zaak.anouk, **zaken))


@pytest.mark.eis("HAR-048")
def test_individuele_begeleiding_komt_pas_in_het_plan_na_maatje_ontmoetingscentrum_en_dagbesteding(zaak: Zaak) -> None:
    zaak.tot("plan")
    bouwsteen = zaak.bouwsteen(product="begeleiding-individueel", trede="individuele-maatwerkvoorzieningen")
    zaken = {"plan": zaak.plan, "behoefte": zaak.behoefte, "bouwsteen": bouwsteen, "peildatum": zaak.dag}
    collectief = {"collectieve-maatwerkvoorzieningen": Vondst("nee", "Een groep is te druk.")}
    goed(leg_bevindingen_vast(zaak.anouk, behoefte=zaak.behoefte, bevindingen=collectief, peildatum=zaak.dag))
    weigering = geweigerd("onderzoek.onderdeel-open", voeg_actie_toe, zaak.anouk, **zaken)
    assert "maatje, een ontmoetingscentrum of een dagbestedingslocatie" in weigering.reden
    # Danger does not wait.
    gevaar = {**zaken, "bouwsteen": replace(bouwsteen, onveilig="Het gas staat aan.", omschrijving="Met spoed")}
    goed(voeg_actie_toe(zaak.anouk, **gevaar))
    goed(
        leg_onderdeel_vast(
            zaak.anouk,
            **onderdeel(
                zaak,
                "eerst-een-maatje",
                Inzending(
                    {
                        "maatje": "past niet",
                        "ontmoetingscentrum": "past niet",
                        "dagbesteding": "past niet",
                        "waarom": "Alleen thuis komt zij tot rust.",
                    }
                ),
            ),
        )
    )
    goed(voeg_actie_toe(zaak.anouk, **zaken))


def test_een_nieuw_gesprek_met_een_behoefte_begint_een_nieuw_onderzoek_en_een_gesprek_zonder_niet(zaak: Zaak) -> None:
    zaak.tot("afweging")
    eerste = zaak.onderzocht()
    zaak._gesprek()
    assert zaak.gesprek.onderzoek_id not in (None, eerste.pk)
    assert Onderzoek.objects.filter(dossier=zaak.dossier).count() == 2


# ------------------------------------------------------------------------------------ instrumenten, expertise


def test_een_meting_heeft_voor_elke_dimensie_een_score_van_de_schaal(zaak: Zaak) -> None:
    zaak.tot("vraag")
    goed_ = zaak.meting()
    fout = [
        ("meting.onbekend", replace(goed_, instrument="anders")),
        ("meting.moment", replace(goed_, moment="ooit")),
        ("meting.score", replace(goed_, scores={**goed_.scores, "justitie": 6})),
        ("meting.persoon", replace(goed_, persoon=zaak.andere.pk)),
    ]
    for code, opname in fout:
        geweigerd(code, leg_meting_vast, zaak.anouk, dossier=zaak.dossier, meting=opname, peildatum=zaak.dag)
    rij = goed(leg_meting_vast(zaak.anouk, dossier=zaak.dossier, meting=goed_, peildatum=zaak.dag))
    assert set(rij.scores.values()) == {3}


def test_expertise_wordt_gevraagd_en_een_keer_beantwoord(zaak: Zaak) -> None:
    zaak.tot("vraag")
    zaken = {"dossier": zaak.dossier, "peildatum": zaak.dag}
    goed_ = Expertiseverzoek("expertisepartner", "Baalderborg", "meedenken", "Wat helpt?")
    geweigerd("expertise.onbekend", vraag_expertise, zaak.anouk, verzoek=replace(goed_, expertise="x"), **zaken)
    geweigerd("expertise.keuze", vraag_expertise, zaak.anouk, verzoek=replace(goed_, bron="x"), **zaken)
    geweigerd("expertise.vraag", vraag_expertise, zaak.anouk, verzoek=replace(goed_, vraag=" "), **zaken)
    vraag = goed(vraag_expertise(zaak.anouk, verzoek=goed_, **zaken))
    antwoord: dict[str, Any] = {"vraag": vraag, "antwoorden": {}, "peildatum": zaak.dag}
    geweigerd("expertise.antwoord", beantwoord_expertise, zaak.anouk, antwoord="", **antwoord)
    assert goed(beantwoord_expertise(zaak.anouk, antwoord="Een vaste dag.", **antwoord)).beantwoord_op == zaak.dag
    geweigerd("expertise.al-beantwoord", beantwoord_expertise, zaak.anouk, antwoord="Nog iets.", **antwoord)


# ----------------------------------------------------------------------------------------------- Hardenberg


@pytest.mark.eis("HAR-049")
def test_wat_iemand_nog_zelf_kan_en_of_de_eigen_kracht_tijdelijk_niet_inzetbaar_is(zaak: Zaak) -> None:
    zaak.tot("afweging")
    tijdelijk = {"kan-zelf": "Koken.", "inzetbaar": "tijdelijk niet", "regie": "Weer zelf de dag indelen."}
    for leeg in ("kan-zelf", "regie"):
        zonder = Inzending({**tijdelijk, "tijdelijk": "Een ongeval.", leeg: ""})
        geweigerd("onderdeel.veld", leg_onderdeel_vast, zaak.anouk, **onderdeel(zaak, "kracht-en-regie", zonder))
    weigering = geweigerd(
        "onderdeel.veld", leg_onderdeel_vast, zaak.anouk, **onderdeel(zaak, "kracht-en-regie", Inzending(tijdelijk))
    )
    assert weigering.veld == "tijdelijk"
    heel = Inzending({**tijdelijk, "tijdelijk": "Een ongeval, zes weken."})
    goed(leg_onderdeel_vast(zaak.anouk, **onderdeel(zaak, "kracht-en-regie", heel)))


@pytest.mark.eis("HAR-046")
def test_de_mantelzorger_wordt_uitgenodigd_en_er_staat_wie_wat_doet(zaak: Zaak) -> None:
    zaak.tot("vraag")
    zaak.verslag_anders = {"mantelzorg": "ja", "mantelzorg_steun": "Even vrij."}
    zaak.tot("afweging")
    vul_open_in(zaak.wereld, "anouk", zaak.dossier, "afronding")
    Onderdeel.objects.filter(code="mantelzorger-doet-mee").delete()
    weigering = geweigerd(
        "onderzoek.onderdeel-open", rond_onderzoek_af, zaak.anouk, dossier=zaak.dossier, conclusie="X",
        peildatum=zaak.dag,
    )  # fmt: skip
    assert "mantelzorger" in weigering.reden
    antwoorden = {"uitgenodigd": "en doet mee", "zelf": "De boodschappen.", "overheid": "De zware schoonmaak."}
    for leeg in antwoorden:
        zonder = Inzending({**antwoorden, leeg: ""})
        geweigerd("onderdeel.veld", leg_onderdeel_vast, zaak.anouk, **onderdeel(zaak, "mantelzorger-doet-mee", zonder))
    niet = Inzending({**antwoorden, "uitgenodigd": "nee"})
    geweigerd("onderdeel.veld", leg_onderdeel_vast, zaak.anouk, **onderdeel(zaak, "mantelzorger-doet-mee", niet))
    goed(leg_onderdeel_vast(zaak.anouk, **onderdeel(zaak, "mantelzorger-doet-mee", Inzending(antwoorden))))


@pytest.mark.eis("HAR-051")
def test_bij_jeugdhulp_worden_tijdens_en_bij_de_afronding_drie_vragen_gesteld(zaak: Zaak) -> None:
    zaak.tot("afweging")
    vul_open_in(zaak.wereld, "anouk", zaak.dossier, "afronding", wetten=["Jeugdwet"])
    eind = weiger_einde(zaak.profiel, zaak.dossier, {"Jeugdwet"}, zaak.dag)
    assert eind is not None
    assert "jeugdhulp ervaren" in eind.reden
    drie = {"vraaggericht": "ja", "eigen-kracht": "nee", "snel": "ja"}
    ervaringen = {"start": "Lang gewacht.", "hulp": "Fijne begeleider.", "afronding": "Rustig afgebouwd."}
    for moment in ("tijdens", "bij de afronding"):
        for leeg in (*drie, "start", "hulp"):
            zonder = Inzending({**drie, **ervaringen, leeg: ""}, moment=moment)
            geweigerd("onderdeel.veld", leg_onderdeel_vast, zaak.anouk, **onderdeel(zaak, "ervaring-jeugdhulp", zonder))
        assert weiger_einde(zaak.profiel, zaak.dossier, {"Jeugdwet"}, zaak.dag) is not None
        alles = Inzending({**drie, **ervaringen}, moment=moment)
        goed(leg_onderdeel_vast(zaak.anouk, **onderdeel(zaak, "ervaring-jeugdhulp", alles)))
    assert weiger_einde(zaak.profiel, zaak.dossier, {"Jeugdwet"}, zaak.dag) is None
    geweigerd(
        "onderdeel.moment", leg_onderdeel_vast, zaak.anouk,
        **onderdeel(zaak, "ervaring-jeugdhulp", Inzending({**drie, **ervaringen})),
    )  # fmt: skip
