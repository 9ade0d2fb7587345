"""What the privacy officer does: signs of odd reading, questions of residents, and breaches."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from naober.fundament.scope import in_scope
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from naober.logboek import actions
from naober.logboek.models import Datalek, EigenAdres, Inzagevraag, Signaal
from naober.logboek.signalen import achternaam_van, zoek_signalen
from naober.logboek.toezicht import open_toezicht
from tests.dossier.opzet import ACHTERNAMEN, Zaak, geweigerd, goed
from tests.logboek.opzet import bekeken, datalek

pytestmark = pytest.mark.django_db
VANDAAG = timezone.localdate


@pytest.fixture
def floor(zaak: Zaak) -> Medewerker:
    """The privacy officer of this municipality."""
    return zaak._medewerker("floor", (Rol.PRIVACYFUNCTIONARIS,))


def test_een_achternaam_is_wat_na_voornaam_en_voorvoegsel_komt() -> None:
    assert [achternaam_van(n) for n in ("Anouk de Vries", "Bram", "Yasmina el Amrani", "C. van den Berg-Smit")] == [
        "vries", "bram", "amrani", "berg smit",
    ]  # fmt: skip


def test_het_logboek_van_een_dag_geeft_signalen_en_nog_eens_zoeken_geeft_niets_nieuws(zaak: Zaak) -> None:
    zaak.tot("vraag")
    Medewerker.objects.filter(pk=zaak.bram.id).update(naam=f"Bram {ACHTERNAMEN[0]}")
    goed(actions.geef_eigen_adres(zaak.dina, postcode="7777 AA", huisnummer=9, peildatum=zaak.dag))
    bekeken(zaak, "anouk")
    bekeken(zaak, "bram", aanleiding="contact")
    bekeken(zaak, "dina", aanleiding="contact")
    dag = VANDAAG()
    assert zoek_signalen(zaak.gemeente, dag) >= 2
    paren = set(Signaal.objects.exclude(soort="buiten-uren").values_list("soort", "medewerker_id", "dossier_id"))
    assert paren == {("naamgenoot", zaak.bram.id, zaak.dossier.pk), ("buren", zaak.dina.id, zaak.dossier.pk)}
    assert zoek_signalen(zaak.gemeente, dag) == 0


def test_elke_nacht_zoekt_een_opdracht_in_het_logboek_van_gisteren(
    zaak: Zaak, capsys: pytest.CaptureFixture[str]
) -> None:
    bekeken(zaak.tot("vraag"), "bram", aanleiding="geen")
    call_command("logboek_signalen", f"--dag={VANDAAG():%Y-%m-%d}")
    assert "nieuwe signalen" in capsys.readouterr().out
    with in_scope(gemeente=zaak.gemeente, breed=True):
        assert Signaal.objects.filter(soort="zonder-doel", medewerker_id=zaak.bram.id).count() == 1


def test_een_eigen_adres_geeft_men_zelf_en_haalt_men_zelf_weer_weg(client: Client, zaak: Zaak) -> None:
    client.force_login(zaak.staf["bram"])
    pad = reverse("mijn-adres")
    assert (
        "U stemt ermee in" in client.get(pad).content.decode() or "stemt u ermee in" in client.get(pad).content.decode()
    )
    assert client.post(pad, {"postcode": "7777 AA", "huisnummer": "3"}).status_code == 302
    assert EigenAdres.objects.get().postcode == "7777AA"
    assert client.post(pad, {"postcode": "", "huisnummer": ""}).status_code == 302
    assert (EigenAdres.objects.get().postcode, EigenAdres.objects.get().huisnummer) == ("", None)
    geweigerd(
        "eigen-adres.onvolledig", actions.geef_eigen_adres, zaak.bram, postcode="x", huisnummer=3, peildatum=zaak.dag
    )


def test_de_privacyfunctionaris_ziet_wat_wacht_en_geen_naam_van_een_inwoner(
    client: Client, zaak: Zaak, floor: Medewerker
) -> None:
    zaak.tot("vraag")
    dag = VANDAAG()
    vraag = goed(
        actions.stel_inzagevraag(zaak.anouk, dossier=zaak.dossier, vraag="Waarom keek Bram?", peildatum=zaak.dag)
    )
    signaal = Signaal.objects.create(soort="buren", medewerker_id=zaak.bram.id, dossier=zaak.dossier, dag=dag, aantal=2)
    lek = goed(datalek(zaak))
    client.force_login(floor)
    tekst = client.get(reverse("toezicht")).content.decode()
    for stuk in (f"Vraag over dossier {zaak.dossier.pk}", "Buren: Bram", f"Datalek {lek.pk}"):
        assert stuk in tekst
    assert not any(naam in tekst for naam in ACHTERNAMEN)
    for naam, pk in (("inzagevraag", vraag.pk), ("signaal", signaal.pk), ("datalek", lek.pk)):
        bladzijde = client.get(reverse(naam, args=[pk]))
        assert bladzijde.status_code == 200
        assert not any(n in bladzijde.content.decode() for n in ACHTERNAMEN)
    assert client.get(reverse("dossier", args=[zaak.dossier.pk])).status_code == 403
    soorten = {s.code: len(s.punten) for s in open_toezicht(Actor.van(floor), dag)}
    assert {k: soorten[k] for k in ("inzagevragen", "signalen", "datalekken")} == {
        "inzagevragen": 1,
        "signalen": 1,
        "datalekken": 1,
    }


def test_een_signaal_krijgt_een_oordeel_met_reden(client: Client, zaak: Zaak, floor: Medewerker) -> None:
    zaak.tot("vraag")
    rij = Signaal.objects.create(
        soort="buren", medewerker_id=zaak.bram.id, dossier=zaak.dossier, dag=VANDAAG(), aantal=1
    )
    client.force_login(floor)
    pad = reverse("signaal", args=[rij.pk])
    assert client.post(pad, {"oordeel": "in-orde", "reden": ""}).status_code == 422
    assert client.post(pad, {"oordeel": "niet-in-orde", "reden": "Er was geen vraag."}).status_code == 302
    rij.refresh_from_db()
    assert (rij.oordeel, rij.reden, rij.beoordeeld_door_id) == ("niet-in-orde", "Er was geen vraag.", floor.pk)
    telling = client.get(reverse("toezicht")).content.decode()
    assert "De laatste 90 dagen" in telling


def test_een_inwoner_vraagt_wie_keek_en_krijgt_antwoord_met_een_reden(
    client: Client, zaak: Zaak, floor: Medewerker
) -> None:
    zaak.tot("vraag")
    regel = bekeken(zaak, "bram", aanleiding="contact")
    client.force_login(zaak.staf["anouk"])
    pad = reverse("wie-keek", args=[zaak.dossier.pk])
    tekst = client.get(pad).content.decode()
    assert "Bram" in tekst
    assert "Iemand nam contact op over uw dossier." in tekst
    vraagpad = f"{reverse('inzagevraag-nieuw', args=[zaak.dossier.pk])}?inzage={regel.pk}"
    assert client.post(vraagpad, {"vraag": "Wie is Bram?"}).status_code == 302
    rij = Inzagevraag.objects.get()
    assert (rij.over_id, rij.inzage, rij.dossier_id) == (zaak.bram.id, regel.pk, zaak.dossier.pk)
    assert rij.antwoord_voor - rij.gesteld_op >= timedelta(days=28)
    client.force_login(floor)
    antwoordpad = reverse("inzagevraag", args=[rij.pk])
    assert client.post(antwoordpad, {"uitkomst": "terecht", "antwoord": "Uw zoon belde."}).status_code == 302
    client.force_login(zaak.staf["anouk"])
    assert "Uw zoon belde." in client.get(pad).content.decode()
    geweigerd(
        "inzagevraag.regel", actions.stel_inzagevraag, zaak.anouk,
        dossier=zaak.dossier, vraag="En deze?", inzage=regel.pk + 999, peildatum=zaak.dag,
    )  # fmt: skip


@pytest.mark.eis("LEU-232")
def test_een_datalek_staat_in_het_register_en_gaat_van_vastleggen_naar_melden_en_afhandelen(
    client: Client, zaak: Zaak, floor: Medewerker
) -> None:
    """Anybody who finds one writes it down; the privacy officer notifies it within 72 hours and closes it."""
    client.force_login(zaak.staf["kees"])
    nu = timezone.localtime()
    invoer = {
        "ontdekt_op": f"{nu:%d-%m-%Y %H:%M}", "soort": "verstuurd", "feiten": "Brief bij de buren.",
        "gegevens": "naam", "betrokkenen": "1", "gevolgen": "De buren weten het.", "maatregelen": "Opgehaald.",
        "risico": "hoog",
    }  # fmt: skip
    assert client.post(reverse("datalek-nieuw"), {**invoer, "feiten": ""}).status_code == 422
    assert client.post(reverse("datalek-nieuw"), invoer).status_code == 302
    lek = Datalek.objects.get()
    client.force_login(floor)
    pad = reverse("datalek", args=[lek.pk])
    assert "Melden uiterlijk" in client.get(pad).content.decode()
    assert client.post(pad, {"gemeld_op": f"{nu:%d-%m-%Y %H:%M}", "reden_laat": ""}).status_code == 302
    dicht = {"risico": "hoog", "ingelicht_op": "", "reden_niet_ingelicht": ""}
    assert client.post(pad, dicht).status_code == 422
    assert client.post(pad, {**dicht, "ingelicht_op": f"{nu:%d-%m-%Y}"}).status_code == 302
    lek.refresh_from_db()
    assert lek.gemeld_op is not None
    assert (lek.afgehandeld_op, lek.ingelicht_op) == (nu.date(), nu.date())
    assert "afgehandeld" in client.get(reverse("datalekken")).content.decode()


def test_een_datalek_met_een_verzonnen_soort_of_risico_wordt_geweigerd(zaak: Zaak) -> None:
    for veld in ("soort", "risico"):
        uitkomst = datalek(zaak, **{veld: "zomaar"})
        assert getattr(uitkomst, "code", "") == f"{veld}.onbekend"
