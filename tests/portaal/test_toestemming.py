"""A resident gives what is asked and takes back what was given, or who speaks for them does; nobody else."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from naober.bewoners.models import Huishouden, Persoon
from naober.delen.actions import beantwoord_toestemmingsvraag, leg_toestemming_vast, vraag_toestemming
from naober.delen.models import Toestemming, Toestemmingsvraag
from naober.dossier.models import Gebeurtenis
from naober.fundament.scope import in_scope
from naober.identiteit.bewoners import Bewoner, als_bewoner
from naober.kern import Weigering
from tests.delen.opzet import AAN_HUISARTS, MEEKIJKEN
from tests.dossier.opzet import goed
from tests.identiteit.conftest import EIGEN
from tests.portaal.conftest import Aanmelder, Gezin
from tests.portaal.test_overzicht import BUDGET

pytestmark = pytest.mark.django_db
LIJST = "mijn-toestemming"


def vandaag() -> Any:
    return timezone.localdate()


def gevraagd(gezin: Gezin, wat: Any = AAN_HUISARTS, **anders: Any) -> Toestemmingsvraag:
    """A worker asks this of the resident today."""
    zaak = gezin.zaak
    with in_scope(gemeente=EIGEN, breed=True):
        return goed(
            vraag_toestemming(
                zaak.anouk, dossier=zaak.dossier, persoon=zaak.persoon, gevraagd=wat,
                waarom="Uw huisarts wil weten welke hulp u krijgt.", **anders, peildatum=vandaag(),
            )
        )  # fmt: skip


def meekijker(gezin: Gezin) -> Toestemming:
    """The resident let a colleague of another team see the whole file."""
    zaak = gezin.zaak
    with in_scope(gemeente=EIGEN, breed=True):
        return goed(
            leg_toestemming_vast(
                zaak.anouk, dossier=zaak.dossier, persoon=zaak.persoon, gevraagd=MEEKIJKEN,
                medewerker=zaak.staf["elders"], peildatum=vandaag(),
            )
        )  # fmt: skip


def lijst(client: Client) -> str:
    antwoord = client.get(reverse(LIJST))
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def antwoord(client: Client, vraag: int, **velden: Any) -> Any:
    return client.post(reverse("mijn-toestemmingsvraag", args=[vraag]), velden, follow=True)


def leeftijd(gezin: Gezin, wie: Persoon, jaren: int) -> None:
    with in_scope(gemeente=EIGEN, breed=True):
        Persoon.objects.filter(pk=wie.pk).update(geboortedatum=vandaag().replace(year=vandaag().year - jaren, day=1))


def test_een_inwoner_leest_wat_gevraagd_is_en_geeft_het_met_een_bevestiging(
    client: Client, gezin: Gezin, meld_aan: Aanmelder
) -> None:
    vraag = gevraagd(gezin)
    meld_aan(gezin.wie)
    assert "Er wacht een vraag op uw antwoord" in client.get(reverse("mijn-overzicht")).content.decode()
    bladzijde = client.get(reverse("mijn-toestemmingsvraag", args=[vraag.pk])).content.decode()
    for tekst in ("De huisarts", vraag.waarom, "altijd intrekken", "AVG, art. 7", gezin.zaak.anouk.naam):
        assert tekst in bladzijde
    assert "checked" not in bladzijde
    html = antwoord(client, vraag.pk, antwoord="ja").content.decode()
    assert "Uw antwoord is vastgelegd: ja" in html
    with in_scope(gemeente=EIGEN, breed=True):
        gegeven = Toestemming.objects.get(persoon=gezin.wie)
        regel = Gebeurtenis.objects.filter(dossier=gezin.zaak.dossier).order_by("-id")[0]
    assert (gegeven.ontvanger, gegeven.gegevens, gegeven.doel) == ("huisarts", ["contact", "hulpvraag"], "vraag")
    assert (gegeven.gegeven_door, gegeven.hoe, gegeven.vastgelegd_door) == (gezin.wie.naam, "digitaal", None)
    assert (regel.door, regel.handeling) == ("de inwoner", "beantwoord_toestemmingsvraag")
    assert "geeft toestemming om met De huisarts te delen" in regel.tekst


def test_nee_geeft_niets_en_staat_op_de_tijdlijn_en_een_vraag_wordt_een_keer_beantwoord(
    client: Client, gezin: Gezin, meld_aan: Aanmelder
) -> None:
    vraag = gevraagd(gezin)
    meld_aan(gezin.wie)
    assert "Maak een keuze." in antwoord(client, vraag.pk).content.decode()
    assert "Uw antwoord is vastgelegd: nee" in antwoord(client, vraag.pk, antwoord="nee").content.decode()
    assert "Misschien is hij al beantwoord" in antwoord(client, vraag.pk, antwoord="ja").content.decode()
    with in_scope(gemeente=EIGEN, breed=True):
        assert not Toestemming.objects.exists()
        vraag.refresh_from_db()
        assert (vraag.antwoord, vraag.beantwoord_door) == ("nee", gezin.wie.naam)
        assert Gebeurtenis.objects.filter(tekst__contains="geeft geen toestemming").count() == 1
    client.force_login(gezin.zaak.staf["anouk"])
    assert f"{gezin.wie.naam} zei nee" in client.get(reverse("delen", args=[gezin.zaak.dossier.pk])).content.decode()


def test_intrekken_sluit_meteen_ook_een_bladzijde_die_openstaat(
    client: Client, gezin: Gezin, meld_aan: Aanmelder
) -> None:
    gegeven = meekijker(gezin)
    collega, pad = Client(), reverse("dossier", args=[gezin.zaak.dossier.pk])
    collega.force_login(gezin.zaak.staf["elders"])
    assert collega.get(pad).status_code == 200
    meld_aan(gezin.wie)
    assert gezin.zaak.elders.naam in lijst(client)
    adres = reverse("mijn-intrekken", args=[gegeven.pk])
    assert "niets meer" in client.get(adres).content.decode()
    assert "De toestemming is ingetrokken" in client.post(adres, follow=True).content.decode()
    assert collega.get(pad).status_code == 403
    assert "Toestemming die voorbij is" in lijst(client)
    assert "al ingetrokken" in client.post(adres).content.decode()
    with in_scope(gemeente=EIGEN, breed=True):
        gegeven.refresh_from_db()
    assert gegeven.ingetrokken_door == gezin.wie.naam


def test_wie_ergens_anders_is_ziet_en_beantwoordt_de_vraag_van_een_ander_niet(
    client: Client, gezin: Gezin, meld_aan: Aanmelder
) -> None:
    vraag, gegeven, huisgenoot = gevraagd(gezin), meekijker(gezin), gezin.nieuw("Mila", 1)
    with in_scope(gemeente=EIGEN, breed=True):
        Persoon.objects.filter(pk=huisgenoot.pk).update(huishouden=gezin.wie.huishouden)
    for wie in (huisgenoot, gezin.nieuw("Piet", 2)):
        meld_aan(wie)
        assert "Er is nu geen vraag voor u." in lijst(client)
        assert gezin.zaak.elders.naam not in lijst(client)
        for naam, nummer in (("mijn-toestemmingsvraag", vraag.pk), ("mijn-intrekken", gegeven.pk)):
            assert client.get(reverse(naam, args=[nummer])).status_code == 404
            client.post(reverse(naam, args=[nummer]), {"antwoord": "ja"})
        zelf = Bewoner(EIGEN, wie.pk, wie.pk, wie.naam, wie.naam)
        with als_bewoner(zelf):
            uitkomst = beantwoord_toestemmingsvraag(zelf, vraag=vraag.pk, ja=True, peildatum=vandaag())
        assert isinstance(uitkomst, Weigering)
    with in_scope(gemeente=EIGEN, breed=True):
        vraag.refresh_from_db()
        gegeven.refresh_from_db()
    assert (vraag.antwoord, gegeven.ingetrokken_op) == ("", None)


def test_een_mentor_antwoordt_en_trekt_in_onder_de_eigen_naam(
    client: Client, gezin: Gezin, meld_aan: Aanmelder
) -> None:
    vraag, mentor = gevraagd(gezin), gezin.nieuw("Mila", 1)
    gezin.vertegenwoordigt(mentor, gezin.wie)
    meld_aan(mentor, namens=gezin.wie)
    antwoord(client, vraag.pk, antwoord="ja")
    with in_scope(gemeente=EIGEN, breed=True):
        gegeven = Toestemming.objects.get(persoon=gezin.wie)
    assert gegeven.gegeven_door == mentor.naam
    assert gegeven.vertegenwoordiging_id is not None
    client.post(reverse("mijn-intrekken", args=[gegeven.pk]))
    with in_scope(gemeente=EIGEN, breed=True):
        gegeven.refresh_from_db()
    assert gegeven.ingetrokken_door == mentor.naam


@pytest.mark.parametrize(("jaren", "kind", "ouder"), [(11, None, True), (13, False, False), (17, True, None)])
def test_een_kind_beslist_mee_vanaf_twaalf_en_zelf_vanaf_zestien(
    gezin: Gezin, meld_aan: Aanmelder, jaren: int, kind: bool | None, ouder: bool | None
) -> None:
    """None: who cannot even sign in for this file."""
    vraag, moeder = gevraagd(gezin), gezin.nieuw("Mila", 1, 40)
    leeftijd(gezin, gezin.wie, jaren)
    gezin.vertegenwoordigt(moeder, gezin.wie, soort="ouder", reikwijdte="alles")
    for wie, mag in ((gezin.wie, kind), (moeder, ouder)):
        via = Client()
        ingelogd = meld_aan(wie, namens=None if wie is gezin.wie else gezin.wie, via=via)
        if mag is None:
            assert ingelogd.status_code == 403
            continue
        pagina = antwoord(via, vraag.pk, antwoord="ja")
        assert (pagina.status_code == 200) is mag
        if not mag:
            assert "Bel uw contactpersoon bij de gemeente." in pagina.content.decode()
    with in_scope(gemeente=EIGEN, breed=True):
        assert Toestemming.objects.exists() is bool(kind or ouder)


def test_wat_over_iedereen_in_huis_gaat_vraagt_iedereen_ook_wie_er_later_bij_kwam(
    client: Client, gezin: Gezin, meld_aan: Aanmelder
) -> None:
    vraag = gevraagd(gezin, MEEKIJKEN, medewerker=gezin.zaak.staf["elders"])
    huisgenoot = gezin.nieuw("Mila", 1)
    with in_scope(gemeente=EIGEN, breed=True):
        Persoon.objects.filter(pk=huisgenoot.pk).update(huishouden=gezin.wie.huishouden)
    meld_aan(gezin.wie)
    html = antwoord(client, vraag.pk, antwoord="ja")
    assert html.status_code == 422
    assert f"gaat ook over {huisgenoot.naam}" in html.content.decode()
    with in_scope(gemeente=EIGEN, breed=True):
        assert not Toestemming.objects.exists()


def test_een_vraag_die_te_laat_wordt_beantwoord_geeft_niets(client: Client, gezin: Gezin, meld_aan: Aanmelder) -> None:
    vraag = gevraagd(gezin)
    with in_scope(gemeente=EIGEN, breed=True):
        Toestemmingsvraag.objects.filter(pk=vraag.pk).update(tot=vandaag() - timedelta(days=1))
    meld_aan(gezin.wie)
    html = antwoord(client, vraag.pk, antwoord="ja")
    assert "De laatste dag is al voorbij." in html.content.decode()


def test_de_bladzijde_kost_een_vast_aantal_bevragingen(client: Client, gezin: Gezin, meld_aan: Aanmelder) -> None:
    for _ in range(4):
        gevraagd(gezin)
    meekijker(gezin)
    meld_aan(gezin.wie)
    with CaptureQueriesContext(connection) as gevangen:
        lijst(client)
    stuur = ("SAVEPOINT", "RELEASE", "ROLLBACK", "BEGIN", "COMMIT")
    echt = [v["sql"] for v in gevangen.captured_queries if not v["sql"].startswith(stuur)]
    assert len(echt) <= BUDGET, "\n".join(echt)


def _weigering(gezin: Gezin, als: Persoon, vraag: int, voor: Persoon | None = None) -> str:
    """The code of what a resident is refused who says yes, past the page."""
    wie = Bewoner(EIGEN, als.pk, (voor or als).pk, als.naam, (voor or als).naam)
    with als_bewoner(wie):
        uitkomst = beantwoord_toestemmingsvraag(wie, vraag=vraag, ja=True, peildatum=vandaag())
    assert isinstance(uitkomst, Weigering)
    return uitkomst.code


def test_wat_een_inwoner_niet_kan_beantwoorden_zegt_waarom(gezin: Gezin) -> None:
    vraag, ander = gevraagd(gezin), gezin.nieuw("Mila", 1)
    assert _weigering(gezin, ander, vraag.pk) == "toestemmingsvraag.niet-van-u"
    # Signed in as representative, and it ended since.
    assert _weigering(gezin, ander, vraag.pk, voor=gezin.wie) == "inwoner.niet-namens"
    with als_bewoner(wie := Bewoner(EIGEN, gezin.wie.pk, gezin.wie.pk, gezin.wie.naam, gezin.wie.naam)):
        goed(beantwoord_toestemmingsvraag(wie, vraag=vraag.pk, ja=False, peildatum=vandaag()))
    assert _weigering(gezin, gezin.wie, vraag.pk) == "toestemmingsvraag.beantwoord"
    verhuisd = gevraagd(gezin)
    with in_scope(gemeente=EIGEN, breed=True):
        elders = Huishouden.objects.create(postcode="1234AB", huisnummer=2, straat="Elders", plaats="Elders")
        Persoon.objects.filter(pk=gezin.wie.pk).update(huishouden=elders)
    assert _weigering(gezin, gezin.wie, verhuisd.pk) == "inwoner.niet-van-u"


def test_zonder_uitleg_wordt_een_inwoner_niets_gevraagd(gezin: Gezin) -> None:
    zaak = gezin.zaak
    with in_scope(gemeente=EIGEN, breed=True):
        uitkomst = vraag_toestemming(
            zaak.anouk,
            dossier=zaak.dossier,
            persoon=zaak.persoon,
            gevraagd=AAN_HUISARTS,
            waarom=" ",
            peildatum=vandaag(),
        )
        assert isinstance(uitkomst, Weigering)
        assert (uitkomst.code, uitkomst.veld) == ("toestemmingsvraag.waarom", "waarom")
        assert not Toestemmingsvraag.objects.exists()
