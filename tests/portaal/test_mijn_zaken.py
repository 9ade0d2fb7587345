"""A resident applies and follows, objects to a decision, complains, hands in documents and asks for appointments."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from naober.agenda.actions import plan_afspraak, voeg_document_toe
from naober.agenda.models import Afspraak, Bericht, Document
from naober.agenda.rules import NieuweAfspraak, controleer_soort_van_inwoner
from naober.besluit.models import Aanvraag, Bezwaar, Klacht
from naober.bewoners.models import Persoon
from naober.fundament.scope import in_scope
from naober.gemeente.queries import profiel_van
from naober.gezicht.jinja import datum
from naober.ingang.models import Binnenkomst
from naober.plan.actions import voeg_actie_toe
from tests.dossier.opzet import goed
from tests.identiteit.conftest import EIGEN
from tests.portaal.conftest import Aanmelder, Gezin
from tests.portaal.test_mijn_plan import BUDGET, html, in_regie, stuur, vandaag
from tests.portaal.test_toestemming import leeftijd

pytestmark = pytest.mark.django_db
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 64


def huisgenoot(gezin: Gezin) -> Persoon:
    ander = gezin.nieuw("Mila", 1)
    with in_scope(gemeente=EIGEN, breed=True):
        Persoon.objects.filter(pk=ander.pk).update(huishouden=gezin.wie.huishouden)
    return ander


def test_een_inwoner_vraagt_iets_aan_en_volgt_waar_het_is_tot_een_werker_het_overneemt(
    client: Client, gezin: Gezin, meld_aan: Aanmelder
) -> None:
    zaak, profiel = gezin.zaak, profiel_van(EIGEN, vandaag())
    product = next(p for p in profiel.producten if p.besluit_nodig and p.code != zaak.product.code)
    meld_aan(gezin.wie)
    # Only what is not known is asked: who it is and what is needed stand there already.
    formulier = html(client, "mijn-aanvraag")
    assert "Dit weten wij al" in formulier
    assert zaak.behoefte.omschrijving in formulier
    with in_scope(gemeente=EIGEN, breed=True):
        Binnenkomst.objects.filter(pk=zaak.binnenkomst.pk).update(ontvangen_op=vandaag())
    vroeg = client.post(reverse("mijn-aanvraag"), {"product": product.code, "waarom": "Ik kan de trap niet op."})
    if product.wet == "Wmo 2015":
        assert vroeg.status_code == 422
        assert "Het onderzoek is uiterlijk klaar op" in vroeg.content.decode()
        assert "Ik kan de trap niet op." in vroeg.content.decode()
    with in_scope(gemeente=EIGEN, breed=True):
        Binnenkomst.objects.filter(pk=zaak.binnenkomst.pk).update(ontvangen_op=zaak.dag)
    stuur(client, "mijn-aanvraag", product=product.code, waarom="Ik kan de trap niet op.")
    uiterlijk = datum(profiel.termijn("besluit", wet=product.wet).vanaf(vandaag()).uiterste_datum)
    waar = html(client, "mijn-voortgang")
    assert product.naam in waar
    assert uiterlijk in waar
    nog_eens = client.post(reverse("mijn-aanvraag"), {"product": product.code, "waarom": "Nog een keer."})
    assert "U hebt dit al aangevraagd." in nog_eens.content.decode()
    assert uiterlijk in in_regie(gezin).get(reverse("dossier-berichten", args=[zaak.dossier.pk])).content.decode()
    with in_scope(gemeente=EIGEN, breed=True):
        steen = zaak.bouwsteen(product=product.code, trede=product.trede, aangevraagd=True)
        actie = goed(
            voeg_actie_toe(zaak.anouk, plan=zaak.plan, behoefte=zaak.behoefte, bouwsteen=steen, peildatum=vandaag())
        )
        rij = Aanvraag.objects.get(actie=actie)
    assert (rij.ingediend_op, rij.via, rij.persoon_id) == (vandaag(), "digitaal", gezin.wie.pk)
    assert html(client, "mijn-voortgang").count(uiterlijk) >= 1
    assert not meld_aan(huisgenoot(gezin)) or product.naam not in html(client, "mijn-voortgang")


def test_een_besluit_wordt_uitgelegd_en_bezwaar_en_klacht_gaan_vanaf_de_bladzijde(
    client: Client, gezin: Gezin, meld_aan: Aanmelder
) -> None:
    zaak, besluit = gezin.zaak, gezin.zaak.besluit
    meld_aan(gezin.wie)
    bladzijde = html(client, "mijn-besluit", besluit.pk)
    with in_scope(gemeente=EIGEN, breed=True):
        toetsing = list(besluit.toetsing.all())
    assert besluit.motivering in bladzijde
    for rij in toetsing:
        assert rij.vraag in bladzijde
        assert rij.bron.split(" (")[0][:20] in bladzijde
    leeg = client.post(reverse("mijn-bezwaar", args=[besluit.pk]), {"kenmerk": besluit.kenmerk, "gronden": " "})
    assert leeg.status_code == 422
    gestuurd = stuur(client, "mijn-bezwaar", besluit.pk, kenmerk=besluit.kenmerk, gronden="Twee uur is te weinig.")
    assert "Uw bezwaar is ontvangen op" in gestuurd.content.decode()
    assert "Twee uur is te weinig." in gestuurd.content.decode()
    dubbel = client.post(
        reverse("mijn-bezwaar", args=[besluit.pk]), {"kenmerk": besluit.kenmerk, "gronden": "Nog een keer."}
    )
    assert "Nog een keer." in dubbel.content.decode()
    gestuurd = stuur(client, "mijn-klacht", waarover="Wachten", omschrijving="Niemand belde terug.")
    assert "Uw klacht is ontvangen op" in gestuurd.content.decode()
    assert "Niemand belde terug." in gestuurd.content.decode()
    with in_scope(gemeente=EIGEN, breed=True):
        bezwaar, klacht = Bezwaar.objects.get(besluit=besluit), Klacht.objects.get(persoon=gezin.wie)
    # The decision was years ago: kept all the same, as late.
    assert (bezwaar.te_laat, bezwaar.ingediend_door, bezwaar.ontvangen_op) == (True, gezin.wie.naam, vandaag())
    assert (klacht.ontvangen_door_id, klacht.ingediend_door) == (None, gezin.wie.naam)
    dag = in_regie(gezin).get(reverse("mijn-dag")).content.decode()
    assert dag.count("Iets ingediend") == 2
    meld_aan(huisgenoot(gezin))
    for naam in ("mijn-besluit", "mijn-bezwaar"):
        assert client.get(reverse(naam, args=[besluit.pk])).status_code == 404
    assert "Niemand belde terug." not in html(client, "mijn-voortgang")
    assert zaak.behoefte.omschrijving not in html(client, "mijn-voortgang")


def test_een_inwoner_stuurt_een_foto_in_en_wat_geen_beeld_is_wordt_met_behoud_van_tekst_geweigerd(
    client: Client, gezin: Gezin, meld_aan: Aanmelder
) -> None:
    zaak = gezin.zaak
    meld_aan(gezin.wie)
    for naam, inhoud in (("brief.odt", b"PK\x03\x04" + b"\0" * 40), ("foto.png", b"geen foto"), ("foto.png", b"")):
        fout = client.post(
            reverse("mijn-document-insturen"),
            {"naam": "Brief van de huisarts", "bestand": SimpleUploadedFile(naam, inhoud)},
        )
        assert fout.status_code == 422, naam
        assert "Brief van de huisarts" in fout.content.decode()
    # What staff may keep and could be changed by whoever gets it is no picture either.
    assert controleer_soort_van_inwoner("application/vnd.oasis.opendocument.text") is not None
    stuur(client, "mijn-document-insturen", naam="Brief van de huisarts", bestand=SimpleUploadedFile("a.png", PNG))
    with in_scope(gemeente=EIGEN, breed=True):
        document = Document.objects.get(persoon=gezin.wie)
        ander = goed(
            voeg_document_toe(
                zaak.anouk, dossier=zaak.dossier, soort="advies", naam="Intern", bestandsnaam="a.pdf",
                inhoud=b"%PDF-1.7", peildatum=vandaag(),
            )
        )  # fmt: skip
    assert (document.ingediend_door, document.toegevoegd_door_id) == (gezin.wie.naam, None)
    lijst = html(client, "mijn-documenten")
    assert "Brief van de huisarts" in lijst
    assert "Intern" not in lijst
    assert client.get(reverse("mijn-document", args=[document.pk])).content == PNG
    assert client.get(reverse("mijn-document", args=[ander.pk])).status_code == 404
    werker = in_regie(gezin)
    assert "via Mijn Naober" in werker.get(reverse("documenten", args=[zaak.dossier.pk])).content.decode()
    meld_aan(huisgenoot(gezin))
    assert client.get(reverse("mijn-document", args=[document.pk])).status_code == 404


def test_een_inwoner_ziet_de_eigen_afspraken_vraagt_er_een_en_vraagt_er_een_te_verzetten(
    client: Client, gezin: Gezin, meld_aan: Aanmelder
) -> None:
    zaak, morgen = gezin.zaak, timezone.now() + timedelta(days=1)
    with in_scope(gemeente=EIGEN, breed=True):
        for onderwerp, persoon in (("Keukentafelgesprek", gezin.wie), ("Overleg met de wijkagent", None)):
            goed(
                plan_afspraak(
                    zaak.anouk, dossier=zaak.dossier, afspraak=NieuweAfspraak("huisbezoek", onderwerp, morgen),
                    persoon=persoon, peildatum=vandaag(),
                )
            )  # fmt: skip
        afspraak = Afspraak.objects.get(persoon=gezin.wie)
    meld_aan(gezin.wie)
    lijst = html(client, "mijn-afspraken")
    assert "Keukentafelgesprek" in lijst
    assert "wijkagent" not in lijst
    agenda = client.get(reverse("mijn-afspraak-agenda", args=[afspraak.pk]))
    assert agenda["Content-Type"].startswith("text/calendar")
    assert b"BEGIN:VEVENT" in agenda.content
    assert b"Keukentafel" not in agenda.content
    leeg = client.post(reverse("mijn-afspraak-vragen"), {"waarover": "De hulp", "wanneer": ""})
    assert leeg.status_code == 422
    assert "De hulp" in leeg.content.decode()
    stuur(client, "mijn-afspraak-vragen", waarover="De hulp", wanneer="dinsdag", hoe="bellen")
    stuur(client, "mijn-afspraak-verzetten", afspraak.pk, wanneer="een dag later")
    with in_scope(gemeente=EIGEN, breed=True):
        soorten = list(Bericht.objects.order_by("id").values_list("soort", "afspraak_id"))
    assert soorten == [("afspraak", None), ("verzetten", afspraak.pk)]
    werker = in_regie(gezin)
    post = werker.get(reverse("dossier-berichten", args=[zaak.dossier.pk])).content.decode()
    maak = reverse("dossier-afspraak", args=[zaak.dossier.pk]) + f"?voor={gezin.wie.pk}"
    assert maak in post
    assert f'value="{gezin.wie.pk}" selected' in werker.get(maak).content.decode()
    meld_aan(huisgenoot(gezin))
    assert "Keukentafelgesprek" not in html(client, "mijn-afspraken")
    assert client.get(reverse("mijn-afspraak-agenda", args=[afspraak.pk])).status_code == 404


def test_een_loket_voor_alles_met_een_vast_aantal_bevragingen_per_bladzijde(
    client: Client, gezin: Gezin, meld_aan: Aanmelder
) -> None:
    meld_aan(gezin.wie)
    profiel = profiel_van(EIGEN, vandaag())
    # One counter: every law of the profile stands in the one list of what can be applied for.
    formulier = html(client, "mijn-aanvraag")
    for product in profiel.producten:
        assert (f'value="{product.code}"' in formulier) is product.besluit_nodig
    assert len({p.wet for p in profiel.producten if p.besluit_nodig}) > 1
    stuur_ = ("SAVEPOINT", "RELEASE", "ROLLBACK", "BEGIN", "COMMIT")
    for naam, *nr in (("mijn-voortgang",), ("mijn-besluit", gezin.zaak.besluit.pk), ("mijn-documenten",)):
        with CaptureQueriesContext(connection) as gevangen:
            html(client, naam, *nr)
        echt = [v["sql"] for v in gevangen.captured_queries if not v["sql"].startswith(stuur_)]
        assert len(echt) <= BUDGET, "\n".join(echt)


def test_van_twaalf_tot_zestien_vraagt_een_kind_of_ouder_aan_als_de_ander_het_ermee_eens_is(
    gezin: Gezin, meld_aan: Aanmelder
) -> None:
    zaak, profiel, moeder = gezin.zaak, profiel_van(EIGEN, vandaag()), gezin.nieuw("Mila", 1, 40)
    leeftijd(gezin, gezin.wie, 13)
    gezin.vertegenwoordigt(moeder, gezin.wie, soort="ouder", reikwijdte="alles")
    andere = [p for p in profiel.producten if p.besluit_nodig and p.code != zaak.product.code]
    wensen = ((gezin.wie, "Mijn ouder of voogd", andere[0]), (moeder, gezin.wie.naam, andere[1]))
    for wie, ander, product in wensen:
        via = Client()
        meld_aan(wie, namens=None if wie is gezin.wie else gezin.wie, via=via)
        assert f"{ander} is het ermee eens" in html(via, "mijn-aanvraag")
        alleen = via.post(reverse("mijn-aanvraag"), {"product": product.code, "waarom": "Ik wil rust."})
        assert alleen.status_code == 422
        assert "Van 12 tot 16 jaar beslissen kind en ouder samen." in alleen.content.decode()
        assert "Jeugdwet" in alleen.content.decode()
        stuur(via, "mijn-aanvraag", product=product.code, waarom="Ik wil rust.", samen="on")
    with in_scope(gemeente=EIGEN, breed=True):
        rijen = list(Bericht.objects.filter(soort="aanvraag").order_by("id").values_list("door", "persoon_id", "tekst"))
    assert [(door, persoon) for door, persoon, _ in rijen] == [
        (gezin.wie.naam, gezin.wie.pk),
        (moeder.naam, gezin.wie.pk),
    ]
    assert all("Kind en ouder zijn het eens" in tekst for _, _, tekst in rijen)
