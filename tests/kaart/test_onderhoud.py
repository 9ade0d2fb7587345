"""Every night: who offers something is asked to look at it, and what nobody answers for leaves the map."""

from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from naober.agenda.models import Taak
from naober.fundament.scope import in_scope
from naober.gemeente.landelijk import kaartwet
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from naober.kaart.laden import laad_voorzieningen
from naober.kaart.models import Organisatie, Voorziening
from naober.kaart.onderhoud import houd_bij
from naober.kaart.rules import te_doen
from tests.dossier.gevallen import profiel_uit
from tests.dossier.opzet import Zaak
from tests.register.opzet import gemeente

DAG = date(2015, 6, 1)


@pytest.mark.parametrize(
    ("nagekeken", "gevraagd", "doen"),
    [
        (0, None, "niets"),
        (179, None, "niets"),
        (180, None, "herinneren"),
        (None, None, "herinneren"),
        (200, 29, "niets"),
        (200, 30, "herinneren"),
        (600, None, "herinneren"),
        (600, 29, "niets"),
        (600, 30, "archiveren"),
        # Asked about before somebody looked: that does not count.
        (540, 700, "herinneren"),
        (None, 900, "herinneren"),
    ],
)
def test_eerst_vragen_en_pas_na_een_maand_zonder_antwoord_van_de_kaart(
    nagekeken: int | None, gevraagd: int | None, doen: str
) -> None:
    regel = kaartwet().versheid
    assert regel is not None
    dagen = [None if d is None else DAG - timedelta(days=d) for d in (nagekeken, gevraagd)]
    assert te_doen(dagen[0], dagen[1], DAG, regel) == doen


@pytest.mark.django_db
def test_wie_iets_aanbiedt_wordt_gevraagd_en_ziet_het_op_mijn_dag(client: Client) -> None:
    vandaag = timezone.localdate()
    with gemeente("hardenberg") as maak:
        profiel = profiel_uit("hardenberg")
        laad_voorzieningen(profiel.gemeente.code, profiel)
        eigen = Organisatie.objects.exclude(code="").filter(voorzieningen__isnull=False).order_by("pk")[0]
        Voorziening.objects.update(nagekeken_op=vandaag)
        oud = Voorziening.objects.create(
            code="oud", naam="Eettafel", uitleg="Samen eten.", trede="algemene-voorzieningen", betaling="gratis",
            organisatie=eigen, herkomst="organisatie", nagekeken_op=vandaag - timedelta(days=550),
        )  # fmt: skip
        van_beleid = Voorziening.objects.filter(herkomst="profiel").order_by("pk")[0]
        Voorziening.objects.filter(pk=van_beleid.pk).update(nagekeken_op=vandaag - timedelta(days=5000))
        eerste = houd_bij(profiel, vandaag)
        assert set(eerste.herinnerd) == {oud.pk, van_beleid.pk}
        assert eerste.per_organisatie[eigen.naam] >= 1
        assert eerste.gearchiveerd == ()
        assert houd_bij(profiel, vandaag).herinnerd == (), "twee keer op een nacht is als één keer"
        wie = maak(Rol.UITVOERDER, organisatie=eigen.code)
        client.force_login(Medewerker.objects.get(pk=wie.id))
        assert "Kijk uw aanbod na" in client.get("/").content.decode()
        assert f"{vandaag.day}" in client.get("/kaart/nakijken/").content.decode()
        later = houd_bij(profiel, vandaag + timedelta(days=30))
        assert later.gearchiveerd == (oud.pk,)
        assert van_beleid.pk in later.herinnerd, "wat in het beleid staat, eindigt in het beleid"
        oud.refresh_from_db()
        assert oud.stand == "gearchiveerd"
        assert "na een herinnering" in oud.reden_stand
        assert "Uw aanbod op de kaart is nagekeken" in client.get("/").content.decode()


@pytest.mark.django_db
def test_de_nachtelijke_opdracht_geeft_wie_regie_heeft_een_taak(zaak: Zaak) -> None:
    vandaag = timezone.localdate()
    zaak.tot("actie")
    oud = Voorziening.objects.create(
        code="oud", naam="Eettafel", uitleg="Samen eten.", trede="algemene-voorzieningen", betaling="gratis",
        herkomst="import", nagekeken_op=vandaag - timedelta(days=600), herinnerd_op=vandaag - timedelta(days=40),
    )  # fmt: skip
    type(zaak.actie).objects.filter(pk=zaak.actie.pk).update(voorziening=oud)
    uit = StringIO()
    call_command("kaart_bijhouden", stdout=uit)
    assert "1 van de kaart, 1 taken" in uit.getvalue()
    with in_scope(gemeente=zaak.gemeente, breed=True):
        assert Taak.objects.get(herkomst="sluit_voorziening").van_id == zaak.anouk.id
        assert Voorziening.objects.get(pk=oud.pk).stand == "gearchiveerd"
