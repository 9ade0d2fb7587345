"""What Gooise Meren asks of an investigation: the question behind the question, and possibilities before limits."""

import re
from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import reverse

from naober.demo.verhaal.doorlopen import met_toets
from naober.fundament.scope import in_scope
from naober.gemeente.models import Medewerker
from naober.gemeente.rules import Antwoord
from naober.kern import Weigering
from naober.onderzoek.actions import leg_bevindingen_vast
from naober.onderzoek.models import Behoefte, Bevinding, Onderdeel
from naober.onderzoek.onderdelen.rules import Inzending
from naober.onderzoek.onderdelen.stand import weiger_zonder_onderzoek
from naober.onderzoek.queries import vondsten_van
from naober.onderzoek.rules import Vondst
from naober.onderzoek.uitzoeken import leg_onderdeel_vast, rond_onderzoek_af
from naober.plan.rules import mag_op_trede
from tests.dossier.opzet import geweigerd, goed
from tests.onderzoek.gemeenten import Huis

SAMEN = "inwoners-samen"
ALLE_DRIE = {"passend": True, "doeltreffend": True, "veilig": True}


@pytest.fixture
def huis(db: None) -> Iterator[Huis]:
    with in_scope(gemeente=1942, breed=True):
        yield Huis("gooise-meren", 70, 68)


def open_blijft(huis: Huis, code: str) -> Weigering:
    huis.vul(code)
    return geweigerd("onderzoek.onderdeel-open", rond_onderzoek_af, huis.anouk, **huis.afronding)


def zonder(huis: Huis, code: str, *velden: str, **antwoorden: str) -> None:
    for veld in velden:
        weigering = geweigerd(
            "onderdeel.veld", leg_onderdeel_vast, huis.anouk, **huis.invoer(code, **antwoorden, **{veld: ""})
        )
        assert weigering.veld == veld


@pytest.mark.eis("GOO-064", "GOO-065")
def test_samen_zoeken_naar_de_vraag_achter_de_vraag_en_de_vorm_van_meedoen(huis: Huis) -> None:
    behoefte = huis.gesprek(gevraagd="een taxipas")
    assert (behoefte.gevraagd, behoefte.omschrijving) == ("een taxipas", "Weer op pad")
    assert "vorm van meedoen" in open_blijft(huis, "vraagverheldering").reden
    zonder(huis, "vraagverheldering", "gevraagd", "erachter", "meedoen")
    rij = huis.leg_vast("vraagverheldering", gevraagd="Een taxipas.", erachter="Mobiliteit, zelfstandigheid.")
    assert (rij.antwoorden["gevraagd"], rij.antwoorden["erachter"]) == ("Een taxipas.", "Mobiliteit, zelfstandigheid.")


@pytest.mark.eis("GOO-066")
def test_op_elk_levensdomein_staat_of_er_iets_nodig_is_ook_niets(huis: Huis) -> None:
    huis.gesprek()
    for gebied in huis.profiel.leefgebieden:
        zonder(huis, "levensdomeinen", gebied.code)
    assert "levensdomein" in open_blijft(huis, "levensdomeinen").reden
    ander = huis.profiel.leefgebieden[1].code
    niets = huis.invoer("levensdomeinen", **{huis.gebied: "niets nodig"})
    weigering = geweigerd("onderdeel.behoefte-staat-er", leg_onderdeel_vast, huis.anouk, **niets)
    assert "“Weer op pad”" in weigering.reden
    assert weigering.veld == huis.gebied
    huis.leg_vast("levensdomeinen", **{huis.gebied: "er is iets nodig", ander: "er is iets nodig"})
    geweigerd("onderdeel.behoefte-ontbreekt", rond_onderzoek_af, huis.anouk, **huis.afronding)
    huis.leg_vast("levensdomeinen", **{huis.gebied: "er is iets nodig"})
    assert Onderdeel.objects.get(code="levensdomeinen").antwoorden[ander] == "niets nodig"
    huis.rond_af()


@pytest.mark.eis("GOO-067")
def test_mogelijkheden_en_de_eigen_oplossing_komen_voor_beperkingen(huis: Huis) -> None:
    huis.gesprek()
    geweigerd("onderdeel.volgorde", leg_onderdeel_vast, huis.anouk, **huis.invoer("beperkingen"))
    zonder(huis, "mogelijkheden", "oplossing")
    huis.leg_vast("mogelijkheden")
    huis.leg_vast("beperkingen")


@pytest.mark.eis("GOO-068")
def test_eigen_kracht_staat_in_drie_velden(huis: Huis) -> None:
    huis.gesprek()
    zonder(huis, "mogelijkheden", "competenties", "te-activeren", "verantwoordelijk")
    assert "mogelijkheden" in open_blijft(huis, "mogelijkheden").reden


@pytest.mark.eis("GOO-069", "GOO-070")
def test_het_netwerk_is_pas_genoeg_als_het_is_nagevraagd_en_iemand_wil(huis: Huis) -> None:
    behoefte = huis.gesprek()
    weigering = huis.weeg(behoefte, inwoners_samen="ja")
    assert isinstance(weigering, Weigering)
    assert weigering.code == "onderzoek.onderdeel-open"
    huis.leg_vast("sociaal-netwerk", beschikbaar="ja, maar niemand kan of wil")
    for volstaat in ("ja", "deels"):
        # Informal care cannot be enforced: that someone should give it, makes no lighter rung enough.
        weigering = huis.weeg(behoefte, inwoners_samen=volstaat)
        assert isinstance(weigering, Weigering)
        assert weigering.code == "onderdeel.eist"
    goed(huis.weeg(behoefte))
    zonder(huis, "sociaal-netwerk", "wie", "wat", beschikbaar="ja")
    soorten = ["vrienden", "kennissen", "buren", "familie"]
    huis.leg_vast("sociaal-netwerk", beschikbaar="ja", wie=soorten)
    goed(huis.weeg(behoefte, inwoners_samen="ja"))


@pytest.mark.eis("GOO-071")
def test_gebruikelijke_hulp_wordt_bekeken_bij_wie_een_woning_deelt(huis: Huis) -> None:
    huis.gesprek()
    assert "gebruikelijke hulp" in open_blijft(huis, "gebruikelijke-hulp").reden
    soorten = ["echtgenoot", "ouders", "inwonende kinderen", "andere huisgenoten"]
    huis.leg_vast("gebruikelijke-hulp", van_wie=soorten)
    zonder(huis, "gebruikelijke-hulp", "van-wie", "wat")


def test_wie_alleen_woont_heeft_geen_gebruikelijke_hulp(db: None) -> None:
    with in_scope(gemeente=1942, breed=True):
        alleen = Huis("gooise-meren", 70)
        alleen.gesprek()
        geweigerd(
            "onderdeel.niet-van-toepassing", leg_onderdeel_vast, alleen.anouk, **alleen.invoer("gebruikelijke-hulp")
        )


@pytest.mark.eis("GOO-072")
@pytest.mark.parametrize("voorwaarde", ["gewoon-te-koop", "niet-speciaal", "niet-duurder", "past-bij-patroon"])
def test_algemeen_gebruikelijk_is_het_alleen_als_alle_vier_kloppen(huis: Huis, voorwaarde: str) -> None:
    huis.gesprek()
    assert huis.leg_vast("algemeen-gebruikelijk").uitkomst == "Algemeen gebruikelijk."
    anders = _met(huis, "algemeen-gebruikelijk", voorwaarde)
    assert goed(leg_onderdeel_vast(huis.anouk, **anders)).uitkomst == "Niet algemeen gebruikelijk."


def _met(huis: Huis, code: str, voorwaarde: str) -> dict[str, object]:
    """What is given for this section, with the other answer to one condition."""
    invoer = huis.invoer(code)
    oordelen = dict(invoer["inzending"].oordelen)
    oordelen[voorwaarde] = Antwoord(not oordelen[voorwaarde].waarde, "Anders.")
    return {**invoer, "inzending": Inzending(oordelen=oordelen)}


@pytest.mark.eis("GOO-073")
def test_persoonskenmerken_voorkeuren_en_wat_de_mantelzorger_nodig_heeft(huis: Huis) -> None:
    huis.gesprek(mantelzorg="ja", mantelzorg_steun="Even vrij.")
    zonder(huis, "vraagverheldering", "erachter", "persoonskenmerken", "voorkeuren")
    assert "mantelzorger" in open_blijft(huis, "mantelzorger").reden
    zonder(huis, "mantelzorger", "behoefte")
    huis.leg_vast("mantelzorger")
    huis.rond_af()


@pytest.mark.eis("GOO-074")
def test_de_rol_van_de_gemeente_volgt_uit_complexiteit_en_eigen_kracht(huis: Huis) -> None:
    huis.gesprek()
    zonder(huis, "rol-gemeente", "complexiteit", "eigen-kracht", "collectief", "rol")
    assert "rol van de gemeente" in open_blijft(huis, "rol-gemeente").reden


@pytest.mark.eis("GOO-261")
def test_een_diagnose_is_niet_verplicht_en_staat_in_geen_enkel_overzicht(huis: Huis, client: Client) -> None:
    """It may be left out; where it was recorded it stands in its own section, and on no page about the case."""
    huis.gesprek()
    huis.leg_vast("mogelijkheden")
    huis.leg_vast("beperkingen", diagnose="")
    huis.leg_vast("beperkingen", diagnose="ADHD-classificatie")
    client.force_login(Medewerker.objects.get(pk=huis.anouk.id))
    dossier = huis.dossier.pk
    overzichten = ["mijn-dag", "werklijst", "terugkijken"]
    in_dossier = ["dossier", "tijdlijn", "gesprekken", "omgeving", "dossier-contact", "documenten", "onderzoek"]
    paden = [reverse(naam) for naam in overzichten] + [reverse(naam, kwargs={"pk": dossier}) for naam in in_dossier]
    for pad in paden:
        antwoord = client.get(pad)
        assert antwoord.status_code == 200, pad
        assert "ADHD-classificatie" not in antwoord.content.decode(), pad
    nummer = [o.code for o in huis.profiel.onderdelen].index("beperkingen") + 1
    sectie = client.get(reverse("onderdeel", kwargs={"pk": dossier, "nr": nummer, "wie": 0}))
    assert "ADHD-classificatie" in sectie.content.decode()


@pytest.mark.eis("GOO-075")
def test_een_diagnose_is_niet_nodig_en_geeft_op_zichzelf_geen_hulp(huis: Huis) -> None:
    huis.gesprek()
    huis.leg_vast("mogelijkheden")
    voor = Behoefte.objects.count()
    huis.leg_vast("beperkingen", diagnose="adhd")
    assert Behoefte.objects.count() == voor
    huis.leg_vast("beperkingen", diagnose="")
    huis.vul()
    Onderdeel.objects.filter(code="beperkingen").delete()
    huis.rond_af()


@pytest.mark.eis("GOO-076")
def test_elk_onderzoek_kijkt_eerst_of_iets_bij_het_leven_hoort_en_wie_kan_steunen(huis: Huis) -> None:
    huis.gesprek()
    assert "gewone leven" in open_blijft(huis, "normaliseren").reden
    for voorwaarde in ("hoort-bij-het-leven", "wie-in-het-netwerk"):
        rij = goed(leg_onderdeel_vast(huis.anouk, **_met(huis, "normaliseren", voorwaarde)))
        assert rij.uitkomst == "Er is nog niet genoeg gekeken wat in het gewone leven kan."


@pytest.mark.eis("GOO-077")
def test_voor_maatwerk_is_het_onderzoek_eerst_af(huis: Huis) -> None:
    behoefte = huis.gesprek()
    product = huis.profiel.product("begeleiding-individueel")
    assert product is not None
    huis.vul()
    weigering = weiger_zonder_onderzoek(huis.wereld.profiel, behoefte, product)
    assert weigering is not None
    assert (weigering.code, weigering.bron.plaats) == ("onderzoek.niet-afgerond", "L297-299")
    huis.rond_af()
    assert weiger_zonder_onderzoek(huis.wereld.profiel, behoefte, product) is None
    jeugd = next(p for p in huis.profiel.producten if p.wet == "Jeugdwet" and p.trede == product.trede)
    andere = weiger_zonder_onderzoek(huis.wereld.profiel, behoefte, jeugd)
    assert andere is not None
    assert andere.code == "onderzoek.andere-wet"


@pytest.mark.eis("GOO-078")
def test_multi_probleem_is_langdurig_met_twee_of_meer_problemen_zonder_regie(huis: Huis) -> None:
    huis.gesprek()
    assert huis.leg_vast("multi-probleem").uitkomst == "Multi-probleem."
    for voorwaarde in ("langdurig", "twee-of-meer", "geen-regie"):
        rij = goed(leg_onderdeel_vast(huis.anouk, **_met(huis, "multi-probleem", voorwaarde)))
        assert rij.uitkomst == "Geen multi-probleem."


@pytest.mark.eis("GOO-079")
def test_een_vraag_tussen_wetten_heeft_een_werkafspraak(huis: Huis) -> None:
    huis.gesprek()
    zonder(huis, "grijs-gebied", "werkafspraak")
    wetten = ["Zvw", "Jeugdwet", "Wmo", "Wlz"]
    rij = huis.leg_vast("grijs-gebied", wetten=wetten, werkafspraak="Samen bellen met de wijkverpleging.")
    assert rij.antwoorden == {"wetten": wetten, "werkafspraak": "Samen bellen met de wijkverpleging."}


# --------------------------------------------------------------------- een laagdrempelige voorziening gaat voor

LAAG = "laagdrempelige-voorzieningen"


def laagdrempelig(huis: Huis, behoefte: Behoefte, volstaat: str, **antwoorden: bool) -> dict[str, object]:
    vondst = Vondst(volstaat, "De buurtkamer.", {c: Antwoord(w) for c, w in antwoorden.items()})
    return {"behoefte": behoefte, "bevindingen": {LAAG: vondst}, "peildatum": huis.dag}


@pytest.mark.eis("GOO-094")
def test_een_laagdrempelige_voorziening_gaat_voor_als_zij_past_helpt_en_veilig_is(huis: Huis) -> None:
    behoefte = huis.gesprek()
    huis.vul()
    weigering = geweigerd(
        "bevinding.toets-open", leg_bevindingen_vast, huis.anouk,
        **laagdrempelig(huis, behoefte, "ja", passend=True, doeltreffend=True),
    )  # fmt: skip
    assert weigering.veld == f"{LAAG}-toets-veilig"
    assert str(weigering.bron).endswith("r. 1757-1758")
    goed(leg_bevindingen_vast(huis.anouk, **laagdrempelig(huis, behoefte, "ja", **ALLE_DRIE)))
    rij = Bevinding.objects.get(behoefte=behoefte, trede=LAAG)
    assert {t["code"]: t["antwoord"] for t in rij.toetsing} == ALLE_DRIE
    assert {t["waarom"] for t in rij.toetsing} == {"De buurtkamer."}
    # All three are met: then the next step is not open.
    nee = geweigerd(
        "bevinding.toets-gehaald", leg_bevindingen_vast, huis.anouk,
        **laagdrempelig(huis, behoefte, "nee", **ALLE_DRIE),
    )  # fmt: skip
    assert "gaat deze trede voor" in nee.reden


@pytest.mark.eis("GOO-094")
@pytest.mark.parametrize("code", ["passend", "doeltreffend", "veilig"])
def test_is_een_van_de_drie_nee_dan_is_zij_niet_genoeg_en_volgt_de_volgende_trede(huis: Huis, code: str) -> None:
    behoefte = huis.gesprek()
    huis.vul()
    antwoorden = {**ALLE_DRIE, code: False}
    weigering = geweigerd(
        "bevinding.toets-niet-gehaald", leg_bevindingen_vast, huis.anouk,
        **laagdrempelig(huis, behoefte, "ja", **antwoorden),
    )  # fmt: skip
    vraag = next(v.vraag for v in huis.profiel.toets("voorliggende-voorziening").vragen if v.code == code)
    assert vraag in weigering.reden
    assert "volgende trede" in weigering.alternatief
    goed(leg_bevindingen_vast(huis.anouk, **laagdrempelig(huis, behoefte, "nee", **antwoorden)))
    samen = met_toets(huis.profiel, SAMEN, Vondst("nee", "Niemand kan."))
    goed(leg_bevindingen_vast(huis.anouk, behoefte=behoefte, bevindingen={SAMEN: samen}, peildatum=huis.dag))
    assert mag_op_trede(huis.profiel.trap, "individuele-maatwerkvoorzieningen", vondsten_van(behoefte)) is None


def test_een_ja_bij_eigen_kracht_en_netwerk_is_nog_geen_antwoord(huis: Huis) -> None:
    """Someone wants to help: that is reason to talk on, not to stop."""
    behoefte = huis.gesprek()
    huis.vul()
    vragen = huis.profiel.toets("eigen-kracht-en-netwerk").vragen
    een = {v.code: Antwoord(v.code == "netwerk-echt-beschikbaar") for v in vragen}
    vondst = Vondst("nee", "Haar zus helpt al, maar niet genoeg.", een)
    goed(leg_bevindingen_vast(huis.anouk, behoefte=behoefte, bevindingen={SAMEN: vondst}, peildatum=huis.dag))


@pytest.mark.eis("GOO-094")
def test_de_bladzijde_vraagt_de_drie_en_zegt_wat_er_nog_open_is(huis: Huis, client: Client) -> None:
    behoefte = huis.gesprek()
    huis.vul()
    pad = reverse("afweging", args=[behoefte.pk])
    client.force_login(Medewerker.objects.get(pk=huis.anouk.id))
    pagina = client.get(pad).content.decode()
    vragen = huis.profiel.toets("voorliggende-voorziening").vragen
    for vraag in vragen:
        assert vraag.vraag in pagina
    sleutel = re.search(r'name="sleutel" value="([^"]+)"', pagina)
    ingevuld = {f"{LAAG}-toets-{v.code}": "ja" for v in vragen[:2]}
    basis = {"sleutel": sleutel[1] if sleutel else "", f"{LAAG}-volstaat": "ja", f"{LAAG}-reden": "De buurtkamer."}
    antwoord = client.post(pad, {**basis, **ingevuld})
    assert antwoord.status_code == 422
    assert vragen[2].vraag in antwoord.content.decode()
    assert client.post(pad, {**basis, **ingevuld, f"{LAAG}-toets-veilig": "ja"}).status_code == 302
    assert vondsten_van(behoefte)[LAAG].antwoorden["veilig"].waarde is True
