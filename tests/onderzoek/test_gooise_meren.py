"""What Gooise Meren asks of an investigation: the question behind the question, and possibilities before limits."""

from collections.abc import Iterator

import pytest

from naober.fundament.scope import in_scope
from naober.gemeente.rules import Antwoord
from naober.kern import Weigering
from naober.onderzoek.models import Behoefte, Onderdeel
from naober.onderzoek.onderdelen.rules import Inzending
from naober.onderzoek.onderdelen.stand import weiger_zonder_onderzoek
from naober.onderzoek.uitzoeken import leg_onderdeel_vast, rond_onderzoek_af
from tests.dossier.opzet import geweigerd, goed
from tests.onderzoek.gemeenten import Huis

SAMEN = "inwoners-samen"


@pytest.fixture
def huis(db: None) -> Iterator[Huis]:
    with in_scope(gemeente=1942, actor=1):
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
    with in_scope(gemeente=1942, actor=1):
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
