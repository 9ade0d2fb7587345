"""The pages of the budget, and that what was decided stands on them in the same transaction."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pytest_django import DjangoCaptureOnCommitCallbacks

from naober.geld import queries as lezen
from naober.geld.boeken import verdicht
from naober.geld.controle import controleer
from naober.geld.models import Boeking
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from naober.kern import Weigering
from naober.levering import actions as doen
from naober.levering.models import Contractproduct
from tests.dossier.opzet import Zaak, goed
from tests.geld import opzet
from tests.levering import opzet as levering

pytestmark = pytest.mark.django_db
# The line of the budget of this municipality on which group guidance lands, with its estimate for 2015 (L5207).
POST, BEGROOT = "wmo-begeleiding-persoonlijke-verzorging", 7_660_000_00


def beleid(zaak: Zaak) -> Actor:
    """Somebody who keeps the policy and sees no file."""
    return Actor.van(zaak._medewerker("bea", (Rol.BELEID,), "geen"))


def toegewezen(zaak: Zaak) -> int:
    """Three hours a week for a year; what that commits in 2015, in cents."""
    zaak.tot("besluit")
    noord = levering.aanbieder(zaak)
    keuze = goed(doen.kies_aanbieder(zaak.anouk, **levering.keuze(zaak, noord), peildatum=zaak.dag))
    goed(doen.wijs_hulp_toe(levering.backoffice(zaak), keuze=keuze, invoer=levering.uren(zaak), peildatum=zaak.dag))
    return round(3 * 61_50 * 305 / 7)


def erbij(gebied: str, **anders: Any) -> None:
    """Four more commitments that cost nothing more, so that it is no longer about few."""
    waar: dict[str, Any] = {
        "boekjaar": 2015,
        "soort": "verplicht",
        "post": POST,
        "gebied": gebied,
        "dag": date(2015, 1, 1),
        **anders,
    }
    Boeking.objects.create(**waar, aantal=4)


def bladzijde(client: Client, zaak: Zaak, adres: str, door: Actor) -> str:
    client.force_login(Medewerker.objects.get(pk=door.id))
    antwoord = client.get(adres)
    assert antwoord.status_code == 200
    return antwoord.content.decode().replace("\xa0", " ")


@pytest.mark.eis("HAR-255")
def test_wat_net_is_toegewezen_staat_in_dezelfde_transactie_bij_de_begroting(
    zaak: Zaak, client: Client, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    bea = beleid(zaak)
    zaak.tot("besluit")
    adres = reverse("geld") + "?jaar=2015"
    eerst = bladzijde(client, zaak, adres, bea)
    # All there is could be about one household, so neither a line nor the total says what.
    assert "het totaal over een huishouden kan gaan" in eerst
    assert "Bij 1 toekenning is nog niet te zeggen wat het kost" in eerst
    with django_capture_on_commit_callbacks() as later:
        verplicht = toegewezen(zaak)
    # Alone on its line it is about one household: then the line shows what there is for it, and nothing else.
    klein = lezen.begrotingsstand(bea, zaak.profiel, 2015, zaak.dag)
    assert klein is not None
    assert [(r.stand, r.begroot) for r in klein.posten if r.code == POST] == [(None, BEGROOT)]
    assert (klein.totaal_dicht, klein.totaal.verplicht, klein.straks) == (True, 0, None)
    dicht = bladzijde(client, zaak, f"{reverse('geld-post')}?post={POST}&jaar=2015", bea)
    assert "zijn afgeschermd" in dicht
    assert "€ 8.038,93" not in dicht
    erbij("zuid")
    # Nothing of it waits for the commit: what is read from here on is read before that.
    assert later == []
    stand = lezen.begrotingsstand(bea, zaak.profiel, 2015, zaak.dag)
    assert stand is not None
    [post] = [p for p in stand.posten if p.code == POST]
    assert post.stand is not None
    assert (post.stand.verplicht, post.stand.begroot, post.stand.onbekend) == (verplicht, BEGROOT, 0)
    pagina = bladzijde(client, zaak, adres, bea)
    assert "€ 8.038,93" in pagina
    assert "Begeleiding/persoonlijke verzorging" in pagina
    # By area it would be about one household, so it is kept back; by address it is of this one.
    assert "afgeschermd" in pagina
    [booking] = Boeking.objects.filter(soort="verplicht", boekjaar=2015, centen__gt=0)
    assert (booking.gebied, booking.team) == (zaak.geval.gebied, "gebiedsteam-noord")


def test_een_post_toont_waar_het_geld_heen_gaat_en_wie_het_mag_zien(zaak: Zaak, client: Client) -> None:
    toegewezen(zaak)
    erbij("zuid")
    pagina = bladzijde(client, zaak, f"{reverse('geld-post')}?post={POST}&jaar=2015", beleid(zaak))
    assert "r. 5207" in pagina
    assert "Per hulp" in pagina
    client.force_login(zaak.staf["anouk"])
    assert client.get(reverse("geld")).status_code == 403
    assert client.get(reverse("geld-post"), {"post": POST}).status_code == 403
    client.force_login(zaak.staf["tom"])
    assert client.get(reverse("geld-post"), {"post": "bestaat-niet"}).status_code == 404


def test_een_klein_gebied_van_een_post_is_niet_terug_te_rekenen_uit_het_overzicht(zaak: Zaak) -> None:
    bea, andere = beleid(zaak), "jeugd-jeugdhulp-via-rta"
    for post, gebied, aantal in ((POST, "noord", 2), (POST, "zuid", 9), (andere, "noord", 20), (andere, "zuid", 30)):
        Boeking.objects.create(
            boekjaar=2015, soort="verplicht", post=post, gebied=gebied, centen=100 * aantal, aantal=aantal,
            dag=date(2015, 1, 1),
        )  # fmt: skip
    stand = lezen.begrotingsstand(bea, zaak.profiel, 2015, zaak.dag)
    assert stand is not None
    assert [r.stand.verplicht for r in stand.per["gebied"] if r.stand] == [2200, 3900]
    # Shown here, the 20 would leave the 2 of the other line of the 22 in the overview.
    for post in (POST, andere):
        detail = lezen.poststand(bea, zaak.profiel, post, 2015, zaak.dag)
        assert detail is not None
        assert detail.post.stand is not None
        assert [(r.code, r.stand) for r in detail.per["gebied"]] == [("noord", None), ("zuid", None)]


def test_de_kosten_van_een_huishouden_zijn_voor_wie_het_dossier_ziet(zaak: Zaak, client: Client) -> None:
    toegewezen(zaak)
    adres = reverse("dossier-geld", args=[zaak.dossier.pk])
    pagina = bladzijde(client, zaak, adres, zaak.anouk)
    assert "€ 8.038,93" in pagina
    assert "Thuiszorg Noord" in pagina
    client.force_login(zaak.staf["elders"])
    assert client.get(adres).status_code == 404


@pytest.mark.eis("HAR-254")
def test_een_gebied_heeft_een_virtueel_budget_naar_inwoners_naast_wat_er_is_gebruikt(
    zaak: Zaak, client: Client
) -> None:
    bea, verplicht = beleid(zaak), toegewezen(zaak)
    klein = lezen.gebiedsbudget(bea, zaak.profiel, 2015, "inwoners", zaak.dag)
    assert isinstance(klein, tuple)
    assert [r.stand for r in klein if r.code == zaak.geval.gebied] == [None]
    assert "afgeschermd" in bladzijde(client, zaak, reverse("geld-gebieden") + "?jaar=2015", bea)
    erbij(zaak.geval.gebied)
    # What is of no area stands by itself, so that the rows are all of it.
    erbij("", centen=7)
    Boeking.objects.create(boekjaar=2015, soort="verplicht", post=POST, aantal=1, dag=date(2015, 1, 1))
    rijen = lezen.gebiedsbudget(bea, zaak.profiel, 2015, "inwoners", zaak.dag)
    assert isinstance(rijen, tuple)
    noord = next(r for r in rijen if r.code == zaak.geval.gebied)
    # All residents of this case live in one area; together the areas have the whole of what was divided.
    assert noord.budget == sum(r.budget or 0 for r in rijen) > BEGROOT
    assert noord.stand is not None
    assert noord.stand.verplicht == verplicht
    assert rijen[-1].stand is not None
    assert (rijen[-1].naam, rijen[-1].stand.verplicht) == ("gebied niet bekend", 7)
    # What came and went leaves no count, and is about somebody all the same.
    Boeking.objects.create(boekjaar=2015, soort="vrijval", post=POST, aantal=-5, dag=date(2015, 1, 2))
    rijen = lezen.gebiedsbudget(bea, zaak.profiel, 2015, "inwoners", zaak.dag)
    assert isinstance(rijen, tuple)
    assert rijen[-1].stand is None
    eerder = lezen.gebiedsbudget(bea, zaak.profiel, 2015, "historie", zaak.dag)
    assert isinstance(eerder, Weigering)
    pagina = bladzijde(client, zaak, reverse("geld-gebieden") + "?jaar=2015&sleutel=historie", bea)
    assert "Kies een andere verdeelsleutel" in pagina
    assert lezen.gebiedsbudget(zaak.anouk, zaak.profiel, 2015, "inwoners", zaak.dag) is None


def test_het_overzicht_leest_sommen_en_evenveel_bij_veel_als_bij_weinig(zaak: Zaak) -> None:
    toegewezen(zaak)
    erbij("zuid")
    bea = beleid(zaak)
    voor = lezen.begrotingsstand(bea, zaak.profiel, 2015, zaak.dag)
    assert verdicht() > 0
    assert verdicht() == 0
    with CaptureQueriesContext(connection) as vragen:
        na = lezen.begrotingsstand(bea, zaak.profiel, 2015, zaak.dag)
    assert (voor, len(vragen)) == (na, 3)
    # Help that is paid by the whole task is said, as its money is in none of these.
    assert lezen.over_taakbekostiging(bea) is None
    Contractproduct.objects.update(bekostiging=Contractproduct.Bekostiging.TAAK)
    assert lezen.over_taakbekostiging(bea) is not None
    assert lezen.over_taakbekostiging(zaak.anouk) is None
    assert voor is not None
    # What comes in after it counts as well.
    Boeking.objects.create(boekjaar=2015, soort="verplicht", post=POST, centen=1, dag=date(2015, 4, 1))
    later = lezen.begrotingsstand(bea, zaak.profiel, 2015, zaak.dag)
    assert later is not None
    assert later.totaal.verplicht == voor.totaal.verplicht + 1


def test_de_controle_rekent_na_vult_en_zegt_wat_afwijkt(zaak: Zaak) -> None:
    """What came about behind its back is said, and booked only when it is asked to."""
    toegewezen(zaak)
    voor = opzet.stand(zaak)
    assert controleer(zaak.gemeente, zaak.dag).klopt
    rij = levering.toewijzing(zaak, ingang=date(2015, 4, 1), einde=date(2015, 4, 30))
    uit = controleer(zaak.gemeente, zaak.dag)
    assert (uit.klopt, uit.anders) == (False, 1)
    assert opzet.stand(zaak) == voor
    assert "1 anders dan geboekt" in next(uit.regels())
    hersteld = controleer(zaak.gemeente, zaak.dag, herstel=True)
    assert (hersteld.anders, controleer(zaak.gemeente, zaak.dag).klopt) == (1, True)
    april = round(3 * 61_50 * 30 / 7)
    erbij = opzet.stand(zaak)[2015, POST][0] - voor[2015, POST][0]
    assert (erbij, rij.verplichting.verplicht_centen) == (april, april)


@pytest.mark.eis("HEU-201")
def test_wat_aan_elke_trede_opgaat_is_door_de_jaren_te_volgen(zaak: Zaak, client: Client) -> None:
    licht, zwaar = zaak.profiel.trap.treden[0].code, zaak.profiel.trap.treden[-1].code
    for jaar, trede, aantal, centen in ((2014, zwaar, 9, 900), (2015, zwaar, 6, 600), (2015, licht, 8, 400)):
        Boeking.objects.create(
            boekjaar=jaar, soort="verplicht", trede=trede, centen=centen, aantal=aantal, dag=date(jaar, 1, 1)
        )
    Boeking.objects.create(boekjaar=2013, soort="verplicht", trede=zwaar, centen=1, aantal=4, dag=date(2013, 1, 1))
    bea = beleid(zaak)
    per = {t.code: t for t in lezen.treden_door_de_tijd(bea, zaak.profiel, (2013, 2014, 2015))}
    assert (per[zwaar].centen, per[zwaar].delen) == ((None, 900, 600), (None, 100, 60))
    assert (per[licht].centen, per[licht].delen) == ((0, 0, 400), (0, 0, 40))
    assert lezen.treden_door_de_tijd(zaak.anouk, zaak.profiel, (2015,)) == []
    assert "Over de treden door de jaren" in bladzijde(client, zaak, reverse("geld") + "?jaar=2015", bea)
