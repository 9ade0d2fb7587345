"""From invoice to payment: judged line by line, approved by two, paid with one file, and sampled."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from naober.fundament.scope import actieve_scope
from naober.gemeente.zicht import scope_van
from naober.kern import Bedrag
from naober.levering.actions import betalen, factuur
from naober.levering.models import Betaalbatch, Declaratie, Prestatie, Steekproef
from naober.levering.queries import geld as lezen
from tests.dossier.opzet import Zaak, geweigerd, goed
from tests.levering import geldopzet, opzet

pytestmark = pytest.mark.django_db


@pytest.fixture
def klaar(zaak: Zaak) -> Zaak:
    """A grant in kind that is allocated, with help that began."""
    zaak.tot("besluit")
    return zaak


def test_een_factuur_wordt_per_regel_beoordeeld_en_voor_een_deel_betaald(klaar: Zaak) -> None:
    t = geldopzet.toewijzing(klaar)
    te_duur = geldopzet.regel(t, "R2", begin=geldopzet.maand(t.ingang, 1)[0], eind=geldopzet.maand(t.ingang, 1)[1])
    rij = geldopzet.indienen(
        klaar, geldopzet.regel(t), replace(te_duur, tarief=Bedrag(7000), bedrag=Bedrag(70_000)),
        geldopzet.regel(t, "R3", toewijzing=99),
        tot=geldopzet.maand(t.ingang, 1)[1], dagtekening=geldopzet.maand(t.ingang, 1)[1],
    )  # fmt: skip

    assert (rij.ingediend_centen, rij.toegekend_centen) == (61_500 + 70_000 + 61_500, 61_500 + 61_500)
    assert (rij.regels, rij.afgewezen, rij.aandacht) == (3, 1, 1)
    regels = list(Prestatie.objects.filter(declaratie=rij).order_by("volgnummer"))
    assert [(p.uitkomst, p.redenen) for p in regels] == [("goed", []), ("deels", ["0611"]), ("afgewezen", ["9338"])]
    assert regels[0].bsn == klaar.persoon.bsn
    # What was paid before counts: the same month once more is turned down, and taken back first it is not.
    weer = geldopzet.indienen(klaar, geldopzet.regel(t, "R4"), nummer="F2")
    assert Prestatie.objects.get(declaratie=weer).redenen == ["9389"]
    terug = geldopzet.regel(t, "R5", crediteert="R1")
    correctie = geldopzet.indienen(klaar, geldopzet.regel(t, "R6", volume=8, bedrag=Bedrag(49_200)), terug, nummer="F3")
    assert correctie.toegekend_centen == 49_200 - 61_500


def test_een_factuur_die_niet_kan_wordt_als_geheel_geweigerd(klaar: Zaak) -> None:
    t = geldopzet.toewijzing(klaar)
    van, tot = geldopzet.maand(klaar.dag)
    basis: dict[str, Any] = {
        "aanbieder": t.aanbieder, "wet": "iwmo", "nummer": "F1", "van": van, "tot": tot, "dagtekening": tot,
        "regels": (geldopzet.regel(t),), "peildatum": geldopzet.later(klaar),
    }  # fmt: skip
    henk = geldopzet.boekhouder(klaar)
    for code, anders in {
        "factuur.nummer-vorm": {"nummer": "F-1/2"},
        "factuur.periode": {"dagtekening": date(2030, 1, 1)},
        "factuur.leeg": {"regels": ()},
        "factuur.regel": {"regels": (geldopzet.regel(t, bedrag=Bedrag(-5)),)},
    }.items():
        geweigerd(code, factuur.dien_factuur_in, henk, **{**basis, **anders})
    ander = geldopzet.aanbieder(klaar, "Zuidzorg", "41410002")
    ayla = opzet.bij_aanbieder(klaar, ander, "zoe")
    geweigerd("factuur.niet-van-u", factuur.dien_factuur_in, ayla, **basis)
    goed(factuur.dien_factuur_in(henk, **basis))
    geweigerd("factuur.nummer", factuur.dien_factuur_in, henk, **basis)


def test_een_aanbieder_dient_zelf_in_en_ziet_alleen_eigen_facturen(klaar: Zaak) -> None:
    t = geldopzet.toewijzing(klaar)
    ander = geldopzet.aanbieder(klaar, "Zuidzorg", "41410002")
    ayla, zoe = opzet.bij_aanbieder(klaar, t.aanbieder), opzet.bij_aanbieder(klaar, ander, "zoe")
    with actieve_scope(scope_van(ayla)):
        rij = geldopzet.indienen(klaar, geldopzet.regel(t), door=ayla)
        assert lezen.declaratie(ayla, rij.pk) is not None
        assert Prestatie.objects.get().uitkomst == "goed"
    with actieve_scope(scope_van(zoe)):
        assert not Declaratie.objects.exists()
        assert not Prestatie.objects.exists()
        assert lezen.declaratie(zoe, rij.pk) is None
    with actieve_scope(scope_van(klaar.elders)):
        assert not Declaratie.objects.exists()
        assert not Prestatie.objects.exists()
    with actieve_scope(scope_van(klaar.anouk)):
        # Who works in the file sees what was invoiced for it, and no invoice as a whole.
        assert Prestatie.objects.count() == 1
        assert not Declaratie.objects.exists()


def test_een_tweede_persoon_keurt_goed_en_een_teken_wacht_op_iemand(klaar: Zaak) -> None:
    t = opzet.toewijzing(klaar, geldopzet.aanbieder(klaar), volume=13, frequentie="4", ingang=klaar.dag.replace(day=1))
    rij = geldopzet.indienen(klaar, geldopzet.regel(t))
    henk, ingrid, dag = geldopzet.boekhouder(klaar), geldopzet.boekhouder(klaar, "ingrid"), geldopzet.later(klaar)
    regel = Prestatie.objects.get(declaratie=rij)
    assert regel.redenen == ["N001"]
    geweigerd("factuur.regels-open", factuur.keur_factuur_goed, henk, declaratie=rij, peildatum=dag)
    basis = {"prestatie": regel, "bedrag": Bedrag(61_500), "reden": "De start was vergeten.", "peildatum": dag}
    geweigerd("factuur.reden", factuur.beslis_prestatie, henk, **{**basis, "reden": " "})
    geweigerd("factuur.bedrag", factuur.beslis_prestatie, henk, **{**basis, "bedrag": Bedrag(61_501)})
    goed(factuur.beslis_prestatie(henk, **{**basis, "bedrag": Bedrag(50_000)}))
    eerste = goed(factuur.keur_factuur_goed(henk, declaratie=rij, peildatum=dag))
    assert (eerste.stand, eerste.toegekend_centen) == ("beoordeeld", 50_000)
    geweigerd("factuur.zelfde-persoon", factuur.keur_factuur_goed, henk, declaratie=rij, peildatum=dag)
    tweede = goed(factuur.keur_factuur_goed(ingrid, declaratie=rij, peildatum=dag))
    assert tweede.stand == "goedgekeurd"
    geweigerd("factuur.stand", factuur.keur_factuur_af, ingrid, declaratie=rij, toelichting="Toch niet.", peildatum=dag)
    geweigerd("factuur.stand", factuur.beslis_prestatie, henk, **basis)


def test_een_factuur_wordt_met_een_reden_afgewezen_en_dan_niet_betaald(klaar: Zaak) -> None:
    rij = geldopzet.indienen(klaar, geldopzet.regel(geldopzet.toewijzing(klaar)))
    henk, dag = geldopzet.boekhouder(klaar), geldopzet.later(klaar)
    geweigerd("factuur.reden", factuur.keur_factuur_af, henk, declaratie=rij, toelichting="", peildatum=dag)
    goed(factuur.keur_factuur_af(henk, declaratie=rij, toelichting="Onleesbaar.", peildatum=dag))
    geweigerd("betaling.niets", betalen.maak_betaling, henk, uitvoeren_op=dag, peildatum=dag)


def test_betalen_gaat_met_een_bestand_dat_een_ander_vrijgeeft(klaar: Zaak, settings: Any) -> None:
    t = geldopzet.toewijzing(klaar)
    rij = geldopzet.goedgekeurd(klaar, geldopzet.indienen(klaar, geldopzet.regel(t)))
    henk, ingrid, dag = geldopzet.boekhouder(klaar), geldopzet.boekhouder(klaar, "ingrid"), geldopzet.later(klaar)
    batch = goed(betalen.maak_betaling(henk, uitvoeren_op=dag, peildatum=dag))
    rij.refresh_from_db()
    assert (rij.stand, batch.centen, batch.aantal) == ("betaald", 61_500, 1)
    geweigerd("betaling.zelfde-persoon", betalen.geef_betaling_vrij, henk, betaalbatch=batch, peildatum=dag)
    # Undone, the invoice waits again; nothing is paid twice.
    goed(betalen.trek_betaling_in(henk, betaalbatch=batch, peildatum=dag))
    rij.refresh_from_db()
    assert (rij.stand, rij.betaling) == ("goedgekeurd", None)
    geweigerd("betaling.stand", betalen.geef_betaling_vrij, ingrid, betaalbatch=batch, peildatum=dag)
    opnieuw = geldopzet.betaald(klaar)
    geweigerd("betaling.stand", betalen.trek_betaling_in, henk, betaalbatch=opnieuw, peildatum=dag)
    # It was checked against the structure of ISO 20022 when it was made (`export(validate=True)`).
    xml = bytes(opnieuw.bestand or b"").decode()
    assert "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09" in xml
    assert xml.count("<CtrlSum>615.00</CtrlSum>") == 2
    assert xml.count("<CdtTrfTxInf>") == 1
    assert f"<IBAN>{geldopzet.IBAN}</IBAN>" in xml.split("<CdtTrfTxInf>")[1]
    assert "<Nm>Thuiszorg Noord</Nm>" in xml
    settings.BETAALREKENINGEN = ""
    geweigerd("betaling.rekening", betalen.maak_betaling, henk, uitvoeren_op=dag, peildatum=dag)


def test_de_databank_laat_niemand_een_eigen_betaling_vrijgeven(klaar: Zaak) -> None:

    geldopzet.goedgekeurd(klaar, geldopzet.indienen(klaar, geldopzet.regel(geldopzet.toewijzing(klaar))))
    batch = goed(
        betalen.maak_betaling(
            geldopzet.boekhouder(klaar), uitvoeren_op=geldopzet.later(klaar), peildatum=geldopzet.later(klaar)
        )
    )
    with pytest.raises(IntegrityError, match="betaalbatch_vier_ogen"), transaction.atomic():
        Betaalbatch.objects.filter(pk=batch.pk).update(vrijgegeven_door_id=batch.gemaakt_door_id)


def test_een_steekproef_is_na_te_trekken_en_wie_goedkeurde_toetst_niet(klaar: Zaak) -> None:
    t = geldopzet.toewijzing(klaar)
    geldopzet.goedgekeurd(klaar, geldopzet.indienen(klaar, geldopzet.regel(t)))
    geldopzet.betaald(klaar)
    van, tot = geldopzet.maand(klaar.dag)
    joke, dag = geldopzet.boekhouder(klaar, "joke"), geldopzet.later(klaar)
    basis = {"van": van, "tot": tot, "omvang": 3, "zaad": 42, "peildatum": dag}
    eerste, tweede = (goed(betalen.trek_steekproef(joke, **basis)) for _ in range(2))
    beeld = [list(s.regels.values_list("prestatie", "centen", "treffers")) for s in (eerste, tweede)]
    assert beeld[0] == beeld[1] == [(Prestatie.objects.get().pk, 61_500, 3)]
    assert Steekproef.objects.get(pk=eerste.pk).interval == 20_500
    regel = eerste.regels.get()
    toets = {
        "regel": regel,
        "uitkomst": "fout",
        "fout": Bedrag(1_500),
        "toelichting": "Een uur te veel.",
        "peildatum": dag,
    }
    geweigerd("steekproef.eigen", betalen.toets_steekproefregel, geldopzet.boekhouder(klaar), **toets)
    geweigerd("steekproef.uitleg", betalen.toets_steekproefregel, joke, **{**toets, "toelichting": ""})
    geweigerd("steekproef.fout", betalen.toets_steekproefregel, joke, **{**toets, "fout": Bedrag(61_501)})
    goed(betalen.toets_steekproefregel(joke, **toets))
    assert lezen.steekproefstand(joke, eerste).geschat_centen == 1_500
    geweigerd("steekproef.leeg", betalen.trek_steekproef, joke, **{**basis, "omvang": 61_501})


def test_getrokken_wordt_uit_wat_is_betaald_en_een_eigen_besluit_blijft_te_lezen(klaar: Zaak, client: Client) -> None:
    rij = geldopzet.indienen(klaar, geldopzet.regel(geldopzet.toewijzing(klaar)))
    henk, dag = geldopzet.boekhouder(klaar), geldopzet.later(klaar)
    [regel] = Prestatie.objects.filter(declaratie=rij)
    basis = {"prestatie": regel, "bedrag": Bedrag(60_000), "reden": "Een kwartier te veel.", "peildatum": dag}
    goed(factuur.beslis_prestatie(henk, **basis))
    geldopzet.goedgekeurd(klaar, rij)
    geldopzet.betaald(klaar)
    van, tot = geldopzet.maand(klaar.dag)
    getrokken = goed(betalen.trek_steekproef(henk, van=van, tot=tot, omvang=1, zaad=1, peildatum=dag))
    assert getrokken.totaal == 60_000
    assert [r.pk for r in lezen.regels_van(rij)] == [regel.pk]
    client.force_login(klaar._medewerker("henk", (), "geen"))
    tekst = client.get(reverse("prestatie", args=[regel.pk])).content.decode()
    assert "Een kwartier te veel." in tekst
    assert "Hoeveel betalen wij" not in tekst


def test_wat_geleverd_is_en_nog_niet_gedeclareerd_staat_bij_de_transitorische_posten(klaar: Zaak) -> None:
    t = geldopzet.toewijzing(klaar)
    geldopzet.indienen(klaar, geldopzet.regel(t))
    peil = geldopzet.maand(t.ingang, 2)[1]
    posten = lezen.transitorisch(geldopzet.boekhouder(klaar), peil)

    # Thirteen hours a month at the tariff; of the first month ten were invoiced.
    assert [(p.maand, p.centen) for p in posten] == [
        (geldopzet.maand(t.ingang, n)[0], centen) for n, centen in enumerate((3 * 6150, 13 * 6150, 13 * 6150))
    ]
