"""Messages in the role of the municipality: carried out, rejected by the standard's own rule, and answered."""

from datetime import timedelta

import pytest

from naober import istandaard
from naober.levering import actions as doen
from naober.levering import queries as lezen
from naober.levering.models import Afkeuring, Ketenbericht, Levering, Verzoek
from naober.levering.verkeer.uitgaand import stuur_toewijzingen
from tests.dossier.opzet import Zaak, geweigerd, goed
from tests.levering import berichten, opzet
from tests.levering.berichten import codes, stuur

pytestmark = pytest.mark.django_db
S = Ketenbericht.Staat


def test_start_en_stop_worden_verwerkt_en_beantwoord_en_wat_niet_klopt_wordt_afgekeurd(zaak: Zaak) -> None:
    zaak.tot("besluit")
    rij, machine = opzet.toewijzing(zaak), opzet.backoffice(zaak)
    begin = stuur(zaak, machine, berichten.start(zaak, rij))
    assert (begin.staat, codes(begin), begin.dossier_id) == (S.VERWERKT, [], zaak.dossier.pk)
    [levering] = Levering.objects.filter(toewijzing=rij)
    assert (levering.begin, levering.eind) == (zaak.dag, None)
    # The same again, a second start, and an unknown number.
    dubbel = stuur(zaak, machine, berichten.start(zaak, rij))
    assert (dubbel.staat, sorted(codes(dubbel))) == (S.VERWERKT, ["9074", "9326"])
    onbekend = stuur(zaak, machine, berichten.start(zaak, rij, ToewijzingNummer=987654))
    assert codes(onbekend) == ["9019"]
    [fout] = Afkeuring.objects.filter(bericht=onbekend)
    assert (fout.regel, fout.retourcode, fout.herstel, fout.van_ons) == ("TR019", "9019", "bij-ander", True)
    assert "987654" in fout.tekst
    # A pause, and then the end without a new start (OP377).
    stuur(zaak, machine, berichten.stop(zaak, rij, reden="20"))
    levering.refresh_from_db()
    assert (levering.eind, levering.tijdelijk) == (zaak.dag, True)
    eind = stuur(zaak, machine, berichten.stop(zaak, rij, reden="19"))
    levering.refresh_from_db()
    assert (codes(eind), levering.tijdelijk, levering.reden_beeindiging) == ([], False, "19")
    assert Levering.objects.filter(toewijzing=rij).count() == 1


def test_een_melding_wordt_verwijderd_met_status_drie_eerst_de_stop_en_dan_de_start(zaak: Zaak) -> None:
    zaak.tot("besluit")
    rij, machine = opzet.toewijzing(zaak), opzet.backoffice(zaak)
    te_vroeg = stuur(zaak, machine, berichten.start(zaak, rij, StatusAanlevering="3"))
    assert codes(te_vroeg) == ["9063"]
    stuur(zaak, machine, berichten.start(zaak, rij))
    stuur(zaak, machine, berichten.stop(zaak, rij))
    assert codes(stuur(zaak, machine, berichten.start(zaak, rij, StatusAanlevering="3"))) == ["9071"]
    stuur(zaak, machine, berichten.stop(zaak, rij, StatusAanlevering="3"))
    assert Levering.objects.get(toewijzing=rij).eind is None
    stuur(zaak, machine, berichten.start(zaak, rij, StatusAanlevering="3"))
    assert not Levering.objects.filter(toewijzing=rij).exists()


def test_wat_de_standaard_goedvindt_en_hier_niet_kan_staat_op_de_werklijst(zaak: Zaak) -> None:
    zaak.tot("besluit")
    rij, machine = opzet.toewijzing(zaak), opzet.backoffice(zaak)
    vroeg = stuur(zaak, machine, berichten.start(zaak, rij, begin=rij.ingang - timedelta(days=1)))
    assert (vroeg.staat, codes(vroeg)) == (S.VERWERKT, [])
    [punt] = Afkeuring.objects.filter(bericht=vroeg)
    assert (punt.retourcode, punt.herstel, punt.toewijzing_id) == ("", "open", rij.pk)
    assert not Levering.objects.filter(toewijzing=rij).exists()


def test_een_verzoek_om_toewijzing_wordt_per_product_een_verzoek_dat_op_antwoord_wacht(zaak: Zaak) -> None:
    zaak.tot("besluit")
    rij, machine = opzet.toewijzing(zaak), opzet.backoffice(zaak)
    vraag = stuur(zaak, machine, berichten.vraag(zaak, rij.aanbieder, "V1"))
    assert (vraag.staat, codes(vraag)) == (S.VERWERKT, [])
    [verzoek] = Verzoek.objects.filter(bericht=vraag)
    assert (verzoek.referentie, verzoek.persoon_id, verzoek.volume, verzoek.stand) == ("V1", zaak.persoon.pk, 2, "open")
    assert codes(stuur(zaak, machine, berichten.vraag(zaak, rij.aanbieder, "V2"))) == ["9374"]
    assert sorted(codes(stuur(zaak, machine, berichten.vraag(zaak, rij.aanbieder, "V1")))) == ["9347", "9374"]
    assert Verzoek.objects.count() == 1


def test_verkeerde_invoer_wordt_als_geheel_afgewezen_en_blijft_zoals_zij_kwam(zaak: Zaak) -> None:
    zaak.tot("besluit")
    rij, machine = opzet.toewijzing(zaak), opzet.backoffice(zaak)
    goede = berichten.start(zaak, rij)
    bom = b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><a>&b;</a>'
    afgewezen = {
        "onleesbaar": b"\x00\xff dit is geen xml",
        "afgebroken": goede[: len(goede) // 2],
        "bom": bom,
        "versie": goede.replace(b"/3_2/", b"/3_1/"),
        "te groot": b"<a>" + b" " * (istandaard.GRENS - 2),
        "ontvanger": berichten.start(zaak, rij, kop={"Ontvanger": "9999"}),
        "afzender": berichten.start(zaak, rij, kop={"Afzender": "99999999"}),
        "richting": goede.replace(b"wmo305", b"wmo301").replace(b"<wmo305", b"<wmo301"),
    }
    for naam, data in afgewezen.items():
        uit = stuur(zaak, machine, data)
        assert (naam, uit.staat) == (naam, S.AFGEWEZEN)
        assert uit.fout, naam
        assert bytes(uit.inhoud.bytes) == data, naam
        assert not uit.antwoorden.exists() or naam == "richting", naam
    assert not Levering.objects.exists()
    assert len(lezen.berichten(machine, soort="aandacht")) == len(afgewezen)


def test_wat_niet_de_vorm_heeft_krijgt_retourcode_0001_en_telt_als_niet_verstuurd(zaak: Zaak) -> None:
    zaak.tot("besluit")
    rij, machine = opzet.toewijzing(zaak), opzet.backoffice(zaak)
    goede = berichten.start(zaak, rij)
    kapot = goede.replace(b"<wmo305:StatusAanlevering>1<", b"<wmo305:StatusAanlevering>7<")
    assert kapot != goede
    uit = stuur(zaak, machine, kapot)
    [terug] = uit.antwoorden.all()
    gelezen = istandaard.lees(bytes(terug.inhoud.bytes))
    assert isinstance(gelezen, istandaard.Bericht)
    assert (uit.staat, gelezen.kop["RetourCodes"], gelezen.inhoud) == (S.AFGEWEZEN, ["0001"], {})
    assert "StatusAanlevering" in Afkeuring.objects.get(bericht=uit).pad
    # OP286: the same identification may come again, now good.
    assert stuur(zaak, machine, goede).staat == S.VERWERKT


def test_hetzelfde_bestand_doet_niets_en_een_ander_met_hetzelfde_nummer_wordt_afgewezen(zaak: Zaak) -> None:
    zaak.tot("besluit")
    rij, machine = opzet.toewijzing(zaak), opzet.backoffice(zaak)
    eerste = berichten.start(zaak, rij, kop={"Identificatie": "GELIJK"})
    ander = berichten.start(zaak, rij, begin=zaak.dag - timedelta(days=3), kop={"Identificatie": "GELIJK"})
    assert stuur(zaak, machine, eerste).staat == S.VERWERKT
    nog_eens = stuur(zaak, machine, eerste)
    assert (nog_eens.staat, nog_eens.antwoorden.exists()) == (S.DUBBEL, False)
    anders = stuur(zaak, machine, ander)
    assert (anders.staat, codes(anders)) == (S.AFGEWEZEN, ["9056"])
    assert Levering.objects.count() == 1


def test_wat_te_laat_of_in_de_verkeerde_volgorde_komt_haalt_niets_in_en_kan_opnieuw(zaak: Zaak) -> None:
    zaak.tot("besluit")
    rij, machine = opzet.toewijzing(zaak), opzet.backoffice(zaak)
    eind = zaak.dag + timedelta(days=7)
    # A stop that overtook its start has nothing to end; it is on the work list, and nothing of it counts.
    vroeg = stuur(zaak, machine, berichten.stop(zaak, rij, eind=eind))
    assert codes(vroeg) == ["9069"]
    assert not Levering.objects.exists()
    assert Afkeuring.objects.get(bericht=vroeg).regel == "TR382"
    # Both come a year late, in the right order: they are carried out, on the days that they name.
    start = berichten.kom_binnen(berichten.start(zaak, rij))
    stop = berichten.kom_binnen(berichten.stop(zaak, rij, eind=eind))
    berichten.verwerk_alles(machine, zaak.dag + timedelta(days=400))
    assert [codes(Ketenbericht.objects.get(pk=b.pk)) for b in (start, stop)] == [[], []]
    [levering] = Levering.objects.filter(toewijzing=rij)
    assert (levering.begin, levering.eind) == (zaak.dag, eind)


def test_een_toewijzing_gaat_als_301_uit_en_een_afkeuring_wordt_met_een_knop_hersteld(zaak: Zaak) -> None:
    zaak.tot("besluit")
    rij, henk = opzet.toewijzing(zaak, referentie_aanbieder="R1"), opzet.backoffice(zaak)
    ons = stuur_toewijzingen(rij, zaak.dag)
    assert ons is not None
    gelezen = istandaard.lees(bytes(ons.inhoud.bytes))
    assert isinstance(gelezen, istandaard.Bericht)
    [product] = gelezen.inhoud["Client"]["ToegewezenProducten"]
    assert (product["ToewijzingNummer"], product["Omvang"]["Volume"]) == (rij.nummer, rij.volume)
    assert [w.bericht for w in lezen.wacht_op_antwoord(henk, zaak.dag)] == [ons]
    # What the provider answers to something else, or twice, changes nothing.
    assert stuur(zaak, henk, berichten.retour_op(ons, "9332", identificatie="VREEMD")).staat == S.ONBEKEND
    terug = stuur(zaak, henk, berichten.retour_op(ons, "9332"))
    ons.refresh_from_db()
    assert (terug.staat, terug.antwoord_op_id, ons.staat, ons.retourcodes) == (
        S.VERWERKT,
        ons.pk,
        S.AFGEKEURD,
        ["9332"],
    )
    assert stuur(zaak, henk, berichten.retour_op(ons)).staat == S.DUBBEL
    [groep] = lezen.te_herstellen(henk)
    [(fout, uitleg)] = groep.regels
    assert (fout.toewijzing_id, uitleg.knop.value, groep.aanbieder) == (rij.pk, "nieuw-nummer", rij.aanbieder)
    nieuw = goed(doen.herstel_bevinding(henk, bevinding=fout, peildatum=zaak.dag))
    oud = rij.nummer
    rij.refresh_from_db()
    ons.refresh_from_db()
    assert (rij.nummer != oud, nieuw.staat, ons.staat, lezen.te_herstellen(henk)) == (True, S.KLAAR, S.VERVANGEN, [])
    geweigerd("bevinding.klaar", doen.herstel_bevinding, henk, bevinding=fout, peildatum=zaak.dag)
    stuur(zaak, henk, berichten.retour_op(nieuw))
    nieuw.refresh_from_db()
    assert nieuw.staat == S.BEANTWOORD
    [patroon] = lezen.patronen(henk, sinds=zaak.dag - timedelta(days=400))
    assert (patroon.uitleg.code, patroon.aantal, patroon.aanbieder) == ("9332", 1, rij.aanbieder.naam)


def test_wat_niet_veilig_of_niet_compleet_is_gaat_niet_uit_en_staat_op_de_werklijst(zaak: Zaak) -> None:
    zaak.tot("besluit")
    rij, henk = opzet.toewijzing(zaak), opzet.backoffice(zaak)
    huis = rij.persoon.huishouden
    assert huis is not None
    huis.geheim_adres = True
    ingehouden = stuur_toewijzingen(rij, zaak.dag)
    huis.geheim_adres, rij.persoon.bsn = False, None
    zonder = stuur_toewijzingen(rij, zaak.dag)
    for bericht, waarom in ((ingehouden, "OP003"), (zonder, "burgerservicenummer")):
        assert bericht is not None
        assert (bericht.staat, bericht.grootte, waarom in bericht.fout) == (S.INGEHOUDEN, 0, True)
    assert len(lezen.berichten(henk, soort="aandacht")) == 2


def test_gemeente_en_aanbieder_praten_op_het_bericht_en_een_ander_leest_het_niet(zaak: Zaak) -> None:
    zaak.tot("besluit")
    rij, henk = opzet.toewijzing(zaak), opzet.backoffice(zaak)
    ayla = opzet.bij_aanbieder(zaak, rij.aanbieder)
    zoe = opzet.bij_aanbieder(zaak, opzet.aanbieder(zaak, "Zuidzorg", "41410002"), "zoe")
    uit = stuur(zaak, henk, berichten.start(zaak, rij, ToewijzingNummer=987654))
    goed(doen.bespreek_bericht(ayla, bericht=uit, tekst="Welk nummer is het dan?", peildatum=zaak.dag))
    assert [o.tekst for o in lezen.ongelezen_van(henk)] == ["Welk nummer is het dan?"]
    goed(doen.bespreek_bericht(henk, bericht=uit, tekst=f"Nummer {rij.nummer}.", peildatum=zaak.dag))
    assert (lezen.ongelezen_van(henk), [o.van_aanbieder for o in lezen.ongelezen_van(ayla)]) == ([], [False])
    geweigerd("bericht.niet-van-u", doen.bespreek_bericht, zoe, bericht=uit, tekst="Hallo?", peildatum=zaak.dag)
    geweigerd("berichtgesprek.leeg", doen.bespreek_bericht, ayla, bericht=uit, tekst=" ", peildatum=zaak.dag)


def test_een_aanbieder_stuurt_alleen_eigen_berichten_in(zaak: Zaak) -> None:
    zaak.tot("besluit")
    rij, machine = opzet.toewijzing(zaak), opzet.backoffice(zaak)
    zoe = opzet.bij_aanbieder(zaak, opzet.aanbieder(zaak, "Zuidzorg", "41410002"), "zoe")
    ayla = opzet.bij_aanbieder(zaak, rij.aanbieder)
    vreemd = goed(doen.ontvang_bericht(zoe, bestand=berichten.start(zaak, rij), peildatum=zaak.dag))
    eigen = goed(doen.ontvang_bericht(ayla, bestand=berichten.start(zaak, rij), peildatum=zaak.dag))
    berichten.verwerk_alles(machine, zaak.dag)
    vreemd.refresh_from_db()
    eigen.refresh_from_db()
    assert (vreemd.staat, "andere aanbieder" in vreemd.fout, eigen.staat) == (S.AFGEWEZEN, True, S.VERWERKT)
