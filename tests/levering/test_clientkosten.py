"""What each client cost in a year, to settle with the region for one's own residents only; and who sends youth to
help."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from naober.fundament.scope import in_scope
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel.jeugdinkoop import VERWIJZERS
from naober.kern import Bedrag
from naober.levering.actions import factuur
from naober.levering.models import Contract, Levering, Prestatie
from naober.levering.queries.clientkosten import kosten_per_client, per_inkoper
from naober.levering.queries.volgen import stroom_per_verwijzer
from naober.logboek.models import Inzage
from tests.dossier.opzet import Zaak, goed
from tests.levering import geldopzet, opzet

pytestmark = pytest.mark.django_db


@pytest.mark.eis("LEU-163")
def test_de_goedgekeurde_kosten_staan_per_client_en_zonder_naam_klaar_voor_de_afrekening(
    leusden: Zaak, client: Client
) -> None:
    leusden.besluit = geldopzet.in_tabel(leusden, leveringsvorm="zin")
    eerste, tweede = geldopzet.toewijzing(leusden), geldopzet.toewijzing(leusden)
    ander = geldopzet.toewijzing(leusden, persoon=leusden.andere)
    Contract.objects.update(namens="regio")
    goed_, jaar = geldopzet.boekhouder(leusden), leusden.dag.year
    rij = geldopzet.indienen(
        leusden, geldopzet.regel(eerste), geldopzet.regel(tweede, "R2"), geldopzet.regel(tweede, "R3", toewijzing=99),
        geldopzet.regel(ander, "R4"),
    )  # fmt: skip
    regel = Prestatie.objects.get(referentie="R2")
    goed(
        factuur.beslis_prestatie(
            goed_, prestatie=regel, bedrag=Bedrag(40_000), reden="Minder gegeven.", peildatum=geldopzet.later(leusden)
        )
    )
    # Nothing counts before it is approved.
    assert kosten_per_client(goed_, leusden.profiel, jaar) == []
    geldopzet.goedgekeurd(leusden, rij)
    kosten = kosten_per_client(goed_, leusden.profiel, jaar)
    regio = leusden.profiel.inkoop.verbanden[0].naam
    assert [(k.toewijzingen, k.wet, k.inkoper, k.centen) for k in kosten] == [
        ((eerste.nummer, tweede.nummer), "Wmo 2015", regio, 61_500 + 40_000),
        ((ander.nummer,), "Wmo 2015", regio, 61_500),
    ]
    rij.refresh_from_db()
    assert sum(k.centen for k in kosten) == rij.toegekend_centen
    assert list(per_inkoper(kosten)) == [(regio, "Wmo 2015", 2, rij.toegekend_centen)]
    assert kosten_per_client(goed_, leusden.profiel, jaar - 1) == []
    assert kosten_per_client(leusden.anouk, leusden.profiel, jaar) == []
    client.force_login(Medewerker.objects.get(pk=goed_.id))
    html = client.get(reverse("kosten-per-client"), {"jaar": jaar}).content.decode()
    # Who looked at it stands in the log, by file.
    assert Inzage.objects.filter(dossier_id=leusden.dossier.pk, medewerker_id=goed_.id).exists()
    csv = client.get(reverse("kosten-per-client-bestand"), {"jaar": jaar}).content.decode()
    assert regio in html
    assert csv.splitlines()[1] == f"{eerste.nummer} {tweede.nummer},Wmo 2015,{regio},101500"
    for tekst in (html, csv):
        assert leusden.persoon.geslachtsnaam not in tekst
        assert str(leusden.persoon.bsn) not in tekst


@pytest.mark.eis("GOO-113")
def test_per_verwijzer_is_te_zien_hoeveel_jeugdhulp_begon_doorliep_en_eindigde(gooi: Zaak, client: Client) -> None:
    gooi.tot("vraag")
    van, cato, jaar = opzet.aanbieder(gooi), opzet.beheerder(gooi), gooi.dag.year
    with in_scope(gemeente=gooi.gemeente, breed=True):
        ggz = opzet.contractproduct(gooi, van, product="jeugd-ggz", wet="ijw")
        oud, nieuw = date(jaar - 1, 6, 1), date(jaar, 2, 1)
        hulp = (
            ("02", oud, None, False), ("02", nieuw, None, False), ("02", nieuw, date(jaar, 4, 1), False),
            ("02", oud, date(jaar, 3, 1), False), ("02", oud, date(jaar - 1, 9, 1), False), ("08", oud, None, False),
            # A pause is no end.
            ("02", nieuw, date(jaar, 3, 1), True),
        )  # fmt: skip
        for verwijzer, begin, eind, pauze in hulp:
            t = opzet.toewijzing(
                gooi, van, product=ggz, wet="ijw", verwijzer=verwijzer, besluit=None, ingang=begin, einde=None
            )
            Levering.objects.create(
                toewijzing=t,
                begin=begin,
                eind=eind,
                tijdelijk=pauze,
                gemeld_op=begin,
                reden_beeindiging="31" if eind else "",
            )
        # Unless help went on after it, and then ended.
        weer = {"begin": date(jaar, 4, 1), "eind": date(jaar, 5, 1), "gemeld_op": date(jaar, 4, 1)}
        Levering.objects.create(toewijzing=t, reden_beeindiging="31", **weer)
        t = opzet.toewijzing(gooi, van, product=ggz, wet="ijw", verwijzer="02", besluit=None, ingang=nieuw, einde=None)
        rust = {"begin": nieuw, "eind": date(jaar, 3, 1), "gemeld_op": nieuw, "tijdelijk": True}
        Levering.objects.create(toewijzing=t, reden_beeindiging="31", **rust)
    dag = date(jaar, 12, 31)
    stromen = [
        (s.verwijzer, s.instroom, s.doorstroom, s.uitstroom)
        for s in stroom_per_verwijzer(cato, gooi.profiel, jaar, dag)
    ]
    assert stromen == [("huisarts", 4, 1, 3), (VERWIJZERS["08"], 0, 1, 0)]
    assert {s.product for s in stroom_per_verwijzer(cato, gooi.profiel, jaar, dag)} == {
        gooi.profiel.product("jeugd-ggz").naam  # type: ignore[union-attr]
    }
    assert not stroom_per_verwijzer(gooi.anouk, gooi.profiel, jaar, dag)
    client.force_login(Medewerker.objects.get(pk=cato.id))
    html = client.get(reverse("contracten")).content.decode()
    assert "Wie naar jeugdhulp verwees" in html
    assert "Huisarts" in html
