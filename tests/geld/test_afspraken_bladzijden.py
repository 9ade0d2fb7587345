"""What is followed from where it stands, and the pages of what is agreed about money."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from naober.bewoners.models import Huishouden, Persoon, Vertegenwoordiging
from naober.dossier.models import Dossier
from naober.fundament.scope import in_scope
from naober.geld import actions as doen
from naober.geld import queries as lezen
from naober.geld.boeken import herreken
from naober.geld.meten import tel_gebruik, volume
from naober.geld.models import Begrotingsmaatregel, Boeking, Verplichting
from naober.geld.queries import gebieden, volgen
from naober.geld.queries.afspraken import neutraliteit
from naober.geld.rules.maatregelen import Maatregelgegevens
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from naober.gemeente.profiel.begrotingsafspraken import Gebruik
from naober.inkomen.models import Schuldhulpclient, Schuldhulptraject
from naober.kern.tellen import Aantal
from naober.levering.models import Toewijzing
from naober.onderzoek.models import Behoefte
from naober.plan.models import Actie
from tests.dossier.opzet import Zaak, goed
from tests.geld.test_begroting import euro, profiel_van
from tests.geld.test_bladzijden import beleid, bladzijde, toegewezen
from tests.levering import opzet as levering
from tests.register.opzet import DAG, gemeente

pytestmark = pytest.mark.django_db
GEBOREN = date(1970, 1, 2)


@contextmanager
def breed(zaak: Zaak) -> Iterator[None]:
    with in_scope(gemeente=zaak.gemeente, breed=True):
        yield


@pytest.mark.eis("HAR-247", "HAR-253", "HAR-256")
def test_wat_wordt_gevolgd_staat_op_de_bladzijden(zaak: Zaak, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    bea = beleid(zaak)
    toegewezen(zaak)
    product = zaak.geval.product
    with breed(zaak):
        # Three hours a week for one resident, at 61.50 (tests/levering).
        nu = volume([product], zaak.dag)
        assert (nu.mensen, nu.eenheden, nu.prijs) == (1, 3, 61_50)
        assert volume(["iets-anders"], zaak.dag).mensen == 0
        assert volume([product], date(2014, 1, 1)).mensen == 0
        Toewijzing.objects.update(frequentie="4", volume=13)
        assert volume([product], zaak.dag).eenheden * 365 == 13 * 84
    # Adopted: from then on what it may not make rise, and its volume, are beside what they were.
    wat = Maatregelgegevens("Korting", "ombuiging", {"2015": euro(1000)}, code="volume-huishouden")
    rij = goed(doen.leg_begrotingsmaatregel_vast(bea, maatregel=wat, peildatum=zaak.dag))
    goed(doen.zet_begrotingsmaatregel(bea, maatregel=rij, stand="vastgesteld", peildatum=zaak.dag))
    rij.refresh_from_db()
    assert (rij.nulmeting_op, rij.nulmeting["volume"]["mensen"]) == (zaak.dag, 0)
    Begrotingsmaatregel.objects.update(nulmeting={"volume": {"mensen": 20, "eenheden": "60", "centen": "120000"}})
    later = volgen.volume_uit({"volume": {"mensen": 20, "eenheden": "40", "centen": "60000"}})
    monkeypatch.setattr("naober.geld.queries.volgen.volumes", lambda van, _: dict.fromkeys(van, later))
    [gevolgd] = volgen.gevolgd(bea, zaak.profiel, zaak.dag)
    assert gevolgd.volume is not None
    # A third less hours is less than the forty per cent, and that they are cheaper as well does not make up for it.
    assert (str(gevolgd.volume.volume), str(gevolgd.volume.prijs), gevolgd.volume.gehaald) == ("33.3", "25.0", False)
    pagina = bladzijde(client, zaak, reverse("begroting-volgen") + "?jaar=2015", bea)
    assert "De besparing zit nog niet in het volume" in pagina
    # Neutral until more is committed than there is room for: then the budget page says so.
    stand, melding = neutraliteit(bea, zaak.profiel, 2015, zaak.dag) or (None, None)
    assert stand is not None
    assert (stand.middelen, melding) == (45_240_000_00, None)
    Boeking.objects.create(
        boekjaar=2015, soort="verplicht", post="jeugd-jeugdhulp-via-rta", centen=40_000_000_00, aantal=900,
        dag=date(2015, 1, 1),
    )  # fmt: skip
    assert "Niet budgetneutraal" in bladzijde(client, zaak, reverse("geld") + "?jaar=2015", bea)
    afspraken = bladzijde(client, zaak, reverse("begroting-afspraken") + "?jaar=2015", bea)
    assert "Niet budgetneutraal" in afspraken
    assert "Compensatie chronisch zieken naar de bijzondere bijstand" in afspraken
    # By need: the national means of the fund, over the areas by households with help; few of them are kept back.
    rijen = lezen.gebiedsbudget(bea, zaak.profiel, 2015, "behoefte", zaak.dag)
    assert isinstance(rijen, tuple)
    assert [r.budget for r in rijen if r.code == zaak.geval.gebied] == [None]
    with breed(zaak):
        telt = gebieden._gewichten(zaak.profiel, "behoefte", {}, zaak.dag)
        assert {g: n for g, n in telt.items() if n} == {zaak.geval.gebied: 1}
    ander = next(g.code for g in zaak.profiel.gebieden if g.code != zaak.geval.gebied)
    monkeypatch.setattr(gebieden, "_gewichten", lambda *_: {zaak.geval.gebied: 30, ander: 10})
    rijen = lezen.gebiedsbudget(bea, zaak.profiel, 2015, "behoefte", zaak.dag)
    assert isinstance(rijen, tuple)
    per = {r.code: r.budget for r in rijen if r.budget}
    assert per == {zaak.geval.gebied: 36_250_000_00 * 3 // 4, ander: 36_250_000_00 // 4}


@pytest.mark.eis("UTR-261")
def test_de_verschuiving_van_aanvullende_zorg_naar_basiszorg_in_mensen_en_geld(
    zaak: Zaak, monkeypatch: pytest.MonkeyPatch
) -> None:
    laag = {t.code: t.laag for t in profiel_van("utrecht").trap.treden}
    begroting = profiel_van("utrecht").begroting
    assert begroting is not None
    [van_nota] = begroting.verschuivingen
    assert {laag[t] for t in van_nota.van} == {"Spoor 3 Aanvullende zorg"}
    assert {laag[t] for t in van_nota.naar} == {"Spoor 2 Basiszorg"}
    zaak.tot("besluit")
    bea, licht = beleid(zaak), zaak.profiel.trap.treden[1].code
    noord = levering.aanbieder(zaak)
    product = levering.contractproduct(zaak, noord)
    with breed(zaak):
        zwaar = zaak.besluit.actie.trede
        deze = van_nota.model_copy(update={"van": (zwaar,), "naar": (licht,)})
        mensen = [zaak.inwoner(f"Proef{n}", "Licht") for n in range(6)]
        orders = [
            levering.toewijzing(zaak, noord, product, persoon=p, einde=date(2016, 6, 30), nummer=100 + n)
            for n, p in enumerate(mensen)
        ]
        assert isinstance(herreken(zaak.profiel, zaak.dag, toewijzingen=[o.pk for o in orders], nieuw=True), list)
        for p in mensen:
            behoefte = Behoefte.objects.create(
                dossier=zaak.dossier, gesprek=zaak.gesprek, persoon=p, leefgebied="huishouden", omschrijving="Proef"
            )
            Actie.objects.create(
                plan=zaak.besluit.actie.plan, behoefte=behoefte, trede=licht, omschrijving="Proef", uitvoerder="team",
                wie="het team", begonnen_op=date(2016, 6, 1),
            )  # fmt: skip
    eerst, later = volgen.verschuiving(bea, deze, (2015, 2016))
    assert (eerst.mensen_van, eerst.mensen_naar, eerst.overgegaan, eerst.euro_naar) == (6, 0, 0, 0)
    # Six times three hours a week at 61.50, from the second of March.
    assert eerst.euro_van == 6 * round(3 * 61_50 * 305 / 7)
    assert (later.mensen_van, later.mensen_naar, later.overgegaan) == (0, 6, 6)
    assert volgen.verschuiving(zaak.anouk, deze, (2015,)) == []
    # Six have light help, of whom one by a commitment: its money is known from no count of people.
    eigen = {"boekjaar": 2016, "soort": "verplicht", "post": "x", "trede": licht, "dag": date(2016, 1, 1)}
    Boeking.objects.create(**eigen, centen=100_00, aantal=1)
    [een] = volgen.verschuiving(bea, deze, (2016,))
    assert (een.mensen_naar, een.euro_naar) == (6, None)
    Boeking.objects.create(**eigen, centen=100_00, aantal=5)
    [meer] = volgen.verschuiving(bea, deze, (2016,))
    assert (meer.euro_naar, meer.euro_van) == (200_00, later.euro_van)
    # Who has heavy help besides has not gone over, nor who had light help before.
    with breed(zaak):
        Verplichting.objects.filter(toewijzing=orders[0].pk).update(einde=date(2016, 12, 31))
        Actie.objects.filter(behoefte__persoon=mensen[1]).update(begonnen_op=date(2015, 6, 1))
    with monkeypatch.context() as open_:
        open_.setattr(volgen, "KLEINSTE", 1)
        open_.setattr(volgen, "verhul", lambda per: [Aantal(naam, n, None) for naam, n in per])
        with CaptureQueriesContext(connection) as vragen:
            [blijft] = volgen.verschuiving(bea, deze, (2016,))
    assert (blijft.mensen_van, blijft.mensen_naar, blijft.overgegaan) == (1, 6, 4)
    assert sum("geld_" in v["sql"] for v in vragen) == 2
    # Four who went over could be known: then nobody is told how many.
    with breed(zaak):
        Actie.objects.filter(behoefte__persoon__in=mensen[:2]).update(begonnen_op=None)
    [klein] = volgen.verschuiving(bea, deze, (2016,))
    assert (klein.mensen_naar, klein.overgegaan) == (None, None)


def met_schuldhulp(wie: int, dag: date, *, lopend: int, klaar: int) -> None:
    """Help with debts for so many residents of one file, as rows."""
    mensen = list(Persoon.objects.order_by("pk")[: lopend + klaar])
    dossier = Dossier.objects.create(huishouden=mensen[0].huishouden, geopend_op=dag)
    for nr, persoon in enumerate(mensen):
        traject = Schuldhulptraject.objects.create(
            dossier=dossier, persoon=persoon, contact_id=wie, hulpvraag="De huur.", aangemeld_op=dag, gesprek_voor=dag
        )
        Schuldhulpclient.objects.create(traject=traject, persoon=persoon, tot=None if nr < lopend else dag)


@pytest.mark.eis("HEU-208")
def test_gebruik_dat_stijgt_na_een_bezuiniging_wordt_op_de_bladzijde_gemeld(client: Client) -> None:
    dag = DAG["utrechtse-heuvelrug"]

    def onder_bewind(aantal: int) -> None:
        huis = Huishouden.objects.create(
            straat="Proef", huisnummer=1, postcode="3941AA", plaats="Doorn", gebied="doorn"
        )
        for n in range(aantal):
            naam = {"voornamen": f"P{n}", "geslachtsnaam": "Proef", "geboortedatum": GEBOREN}
            wie = Persoon.objects.create(huishouden=huis, **naam)
            Vertegenwoordiging.objects.create(
                persoon=wie, soort="bewindvoerder", naam="Bewind bv", reikwijdte="geld", grondslag="kantonrechter",
                van=dag,
            )  # fmt: skip

    with gemeente("utrechtse-heuvelrug") as maak:
        bea = maak(Rol.BELEID)
        onder_bewind(7)
        wat = Maatregelgegevens("Minder minimabeleid", "ombuiging", {"2021": euro(40_000)}, code="minimabeleid")
        rij = goed(doen.leg_begrotingsmaatregel_vast(bea, maatregel=wat, peildatum=dag))
        assert volgen.gevolgd(bea, profiel_van("utrechtse-heuvelrug"), dag) == []
        goed(doen.zet_begrotingsmaatregel(bea, maatregel=rij, stand="vastgesteld", peildatum=dag))
        rij.refresh_from_db()
        assert rij.nulmeting["gebruik"] == {"schuldhulp": 0, "bewind": 7, "dorpsteam": 0}
        [stil] = volgen.gevolgd(bea, profiel_van("utrechtse-heuvelrug"), dag)
        assert stil.gestegen == []
        onder_bewind(1)
        [luid] = volgen.gevolgd(bea, profiel_van("utrechtse-heuvelrug"), dag)
        assert luid.gestegen == ["Beschermingsbewind"]
        # Help with debts is who has a trajectory that runs; what ended counts no more.
        met_schuldhulp(bea.id, dag, lopend=6, klaar=2)
        assert list(tel_gebruik([Gebruik(code="x", naam="x", schuldhulp=True)], dag).values()) == [6]
        rij.nulmeting = {**rij.nulmeting, "gebruik": {**rij.nulmeting["gebruik"], "schuldhulp": 5}}
        rij.save()
        [luid] = volgen.gevolgd(bea, profiel_van("utrechtse-heuvelrug"), dag)
        assert luid.gestegen == ["Schuldhulpverlening", "Beschermingsbewind"]
        client.force_login(Medewerker.objects.get(pk=bea.id))
    pagina = client.get(reverse("begroting-volgen")).content.decode()
    assert "Het gebruik stijgt: Schuldhulpverlening" in pagina


def test_wie_iets_gebruikt_telt_een_keer_hoeveel_het_ook_is(zaak: Zaak) -> None:
    zaak.tot("besluit")
    leeg: dict[str, object] = {"code": "x", "naam": "X"}
    with breed(zaak):
        actie = zaak.besluit.actie
        Actie.objects.filter(pk=actie.pk).update(begonnen_op=zaak.dag, uitvoerder="team")
        alles = Gebruik.model_validate(
            {
                **leeg, "wetten": [zaak.besluit.wet], "producten": [zaak.besluit.product], "team": True,
                "leefgebieden": [actie.behoefte.leefgebied],
            }
        )  # fmt: skip
        ingang = zaak.besluit.ingang_op
        assert ingang is not None
        op = max(zaak.dag, ingang)
        assert tel_gebruik([alles], date(2010, 1, 1)) == {alles: 0}
        niemand = Gebruik.model_validate({**leeg, "wetten": ["Jeugdwet"], "leefgebieden": ["geen"]})
        bewind = Gebruik.model_validate({**leeg, "code": "y", "vertegenwoordiging": ["bewindvoerder"]})
        # Everything in one statement, also what is asked twice.
        with CaptureQueriesContext(connection) as vragen:
            assert tel_gebruik([alles, niemand, bewind, alles], op) == {alles: 1, niemand: 0, bewind: 0}
        assert len(vragen) == 1
        Actie.objects.filter(pk=actie.pk).update(afgerond_op=zaak.dag, afloop="bereikt")
        team = Gebruik.model_validate({**leeg, "team": True})
        assert tel_gebruik([team], zaak.dag) == {team: 0}


@pytest.mark.eis("UTR-250")
def test_rijksmiddelen_zijn_te_ramen_en_wat_niet_bekend_is_wordt_gezegd(client: Client) -> None:
    with gemeente("utrecht") as maak:
        client.force_login(Medewerker.objects.get(pk=maak(Rol.BELEID).id))
    vraag = {"jaar": "2015", "historie0": "80.000.000", "historie1": "20.000.000"}
    pagina = client.get(reverse("begroting-rijk"), vraag).content.decode().replace("\xa0", " ")
    assert "€ 60.000.000,00" in pagina
    assert "€ 20.000.000,00" in pagina
    later = client.get(reverse("begroting-rijk"), {**vraag, "jaar": "2016"}).content.decode()
    assert "Hoe ver het objectieve model in 2016 meetelt, is niet bekend." in later
