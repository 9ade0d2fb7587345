"""The temporary desk by telephone: a queue, the kind of question, the answer; and one file whatever the entrance."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from naober.bewoners.models import Huishouden, Persoon
from naober.dossier.models import Dossier
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Aard, Rol
from naober.gemeente.queries import profiel_van
from naober.ingang.actions import registreer_binnenkomst
from naober.ingang.loket import beantwoord, per_vraagsoort, wachtrij, zet_in_wachtrij
from naober.ingang.models import Binnenkomst
from naober.ingang.rules import Bericht, Melding
from tests.dossier.gevallen import profiel_uit
from tests.dossier.opzet import Zaak, geweigerd, goed
from tests.register.opzet import gemeente

pytestmark = pytest.mark.django_db
SLUG = "utrecht"


def beller(n: int = 0, **anders: str) -> Bericht:
    return Bericht(
        Aard.VRAAG, anders.get("tekst", f"Blijft mijn hulp {n}?"), "Jo", anders.get("contact", "030 1234567")
    )


@pytest.mark.eis("UTR-024")
def test_wie_belt_of_terugbellen_vraagt_wacht_in_de_rij_tot_het_antwoord(client: Client) -> None:
    dag = timezone.localdate()
    with gemeente(SLUG) as maak:
        loketmedewerker = maak(Rol.INGANG, team="veranderloket")
        profiel = profiel_van(loketmedewerker.gemeente, dag)
        assert profiel.openbaar.loket is not None
        soort = profiel.openbaar.loket.vraagsoorten[0]
        pad = reverse("openbaar-loketvraag", args=[SLUG])
        assert profiel.openbaar.loket.spreekuur in client.get(pad).content.decode()
        getypt = {"tekst": "Wie komt er bij mij?", "naam": "Mo", "contact": "06 12345678", "vraagsoort": soort}
        assert client.post(pad, {**getypt, "vraagsoort": "Iets verzonnens"}).status_code == 422
        assert client.post(pad, getypt).status_code == 302
        rijen = [
            goed(zet_in_wachtrij(loketmedewerker, bericht=beller(n), vraagsoort=soort, peildatum=dag)) for n in range(5)
        ]
        assert [b.melder for b in wachtrij(loketmedewerker)] == ["Mo", *["Jo"] * 5], "wie het langst wacht eerst"
        client.force_login(Medewerker.objects.get(pk=loketmedewerker.id))
        blad = client.get(reverse("telefoonloket")).content.decode()
        assert "Wie komt er bij mij?" in blad
        assert soort in blad
        (eerste, *_) = wachtrij(loketmedewerker)
        vorm = reverse("binnenkomst-beantwoorden", args=[eerste.pk])
        antwoord = client.get(vorm)
        assert antwoord.status_code == 200
        goed(beantwoord(loketmedewerker, binnenkomst=eerste, antwoord="Uw eigen begeleider.", peildatum=dag))
        klaar = Binnenkomst.objects.get(pk=eerste.pk)
        assert (klaar.status, klaar.antwoord, klaar.persoon) == ("beantwoord", "Uw eigen begeleider.", None)
        assert len(wachtrij(loketmedewerker)) == 5
        geteld = {a.naam: a.aantal for a in per_vraagsoort(profiel, dag, dag)}
        assert geteld[soort] == 6
        assert rijen[0].dossier is None


def test_een_vraag_zonder_soort_nummer_of_antwoord_wordt_geweigerd() -> None:
    dag = timezone.localdate()
    with gemeente(SLUG) as maak:
        loket, elders = maak(Rol.INGANG, team="veranderloket"), maak(Rol.INGANG, team="wmo-loket")
        soort = profiel_uit(SLUG).openbaar.loket.vraagsoorten[0]  # type: ignore[union-attr]
        doe = {"peildatum": dag}
        geweigerd("loket.vraagsoort", zet_in_wachtrij, loket, bericht=beller(), vraagsoort="Weer", **doe)
        geweigerd("bericht.leeg", zet_in_wachtrij, loket, bericht=beller(tekst=" "), vraagsoort=soort, **doe)
        geweigerd("bericht.contact", zet_in_wachtrij, loket, bericht=beller(contact=""), vraagsoort=soort, **doe)
        rij = goed(zet_in_wachtrij(loket, bericht=beller(), vraagsoort=soort, **doe))
        geweigerd("dossier.niet-betrokken", beantwoord, elders, binnenkomst=rij, antwoord="Ja.", **doe)
        geweigerd("beantwoorden.leeg", beantwoord, loket, binnenkomst=rij, antwoord=" ", **doe)
        goed(beantwoord(loket, binnenkomst=rij, antwoord="Ja.", **doe))
        geweigerd("beantwoorden.klaar", beantwoord, loket, binnenkomst=rij, antwoord="Ja.", **doe)


def test_waar_geen_loket_is_kan_het_niet_en_een_bekende_inwoner_gaat_via_het_dossier(
    client: Client, zaak: Zaak
) -> None:
    zaak.tot("vraag")
    invoer = {"bericht": beller(), "vraagsoort": "x", "peildatum": zaak.dag}
    geweigerd("loket.geen", zet_in_wachtrij, zaak.kees, **invoer)
    assert client.get(reverse("openbaar-loketvraag", args=["hardenberg"])).status_code == 404
    weigering = {"binnenkomst": zaak.binnenkomst, "antwoord": "Ja.", "peildatum": zaak.dag}
    geweigerd("beantwoorden.met-inwoner", beantwoord, zaak.anouk, **weigering)


@pytest.mark.eis("UTR-021")
def test_het_stedelijke_loket_en_het_buurtteam_komen_in_hetzelfde_dossier_uit() -> None:
    dag = timezone.localdate()
    with gemeente(SLUG) as maak:
        profiel = profiel_uit(SLUG)
        gebied = next(g for g in profiel.gebieden if profiel.team_van_gebied(g.code))
        team = profiel.team_van_gebied(gebied.code)
        assert team is not None
        huis = Huishouden.objects.create(gebied=gebied.code, straat="Oudegracht", huisnummer=1, postcode="3511AA")
        mevrouw = Persoon.objects.create(
            huishouden=huis, voornamen="Anna", geslachtsnaam="Vos", geboortedatum=date(1950, 1, 1)
        )
        stad, buurt = maak(Rol.INGANG, team="wmo-loket"), maak(Rol.GENERALIST, team=team.code)

        def vraag(wie: Actor, ingang: str, wat: str) -> Binnenkomst:
            melding = Melding(
                ingang=ingang, kanaal="fysiek", eigen_vraag=True, omschrijving=wat, enkelvoudig=False,
                leefgebieden=frozenset({"huishouden-vervoer"}), wet="Wmo 2015",
            )  # fmt: skip
            return goed(registreer_binnenkomst(wie, melding=melding, persoon=mevrouw, peildatum=dag))

        ingangen = {i.code for i in profiel.ingangen}
        assert "wmo-loket" in ingangen
        bij_team = next(i.code for i in profiel.ingangen if i.soort == "buurtteam")
        eerste = vraag(stad, "wmo-loket", "Ik kan niet meer stofzuigen.")
        tweede = vraag(buurt, bij_team, "En de ramen lukken ook niet.")
        assert eerste.dossier_id is not None
        assert eerste.dossier_id == tweede.dossier_id
        assert Dossier.objects.filter(huishouden=huis).count() == 1
