"""The pages of a provider and of the back office, from the click to the row."""

from datetime import date

import pytest
from django.test import Client
from django.utils import timezone

from naober.gemeente.models import Medewerker
from naober.levering.models import Berichtoverleg, Ketenbericht, Levering, Verzoek
from tests.dossier.opzet import Zaak
from tests.levering import berichten, opzet

pytestmark = pytest.mark.django_db


def als(wie: int) -> Client:
    client = Client()
    client.force_login(Medewerker.objects.get(pk=wie))
    return client


def stuur(client: Client, pad: str, **velden: object) -> int:
    return client.post(pad, {naam: str(w) for naam, w in velden.items()}).status_code


def test_een_aanbieder_ziet_meldt_vraagt_en_overlegt_en_de_backoffice_antwoordt(zaak: Zaak) -> None:
    zaak.tot("besluit")
    rij = opzet.toewijzing(zaak)
    ayla, henk = opzet.bij_aanbieder(zaak, rij.aanbieder), opzet.backoffice(zaak)
    wij, gemeente = als(ayla.id), als(henk.id)
    assert wij.get("/").headers["Location"] == "/opdrachten/"
    lijst = wij.get("/opdrachten/").content.decode()
    assert zaak.persoon.geslachtsnaam in lijst
    assert "nog niet begonnen" in lijst
    blad = wij.get(f"/opdracht/{rij.pk}/").content.decode()
    assert zaak.persoon.geslachtsnaam in blad
    # The clock of a page is that of today; the case may be of another year.
    Levering.objects.all().delete()
    vandaag = timezone.localdate()
    begin = max(rij.ingang, min(vandaag, rij.einde or vandaag))
    assert stuur(wij, f"/opdracht/{rij.pk}/start/", begin=begin) == 302
    assert stuur(wij, f"/opdracht/{rij.pk}/start/", begin=begin) == 422
    assert Levering.objects.get(toewijzing=rij).begin == begin
    vraag = {"referentie": "K1", "reden": "1", "ingang": begin, "volume": 5, "eenheid": "04", "frequentie": "2"}
    assert stuur(wij, f"/opdracht/{rij.pk}/wijziging/", **vraag) == 302
    nieuw = {**vraag, "referentie": "K2", "wet": "iwmo", "bsn": zaak.persoon.bsn, "productcategorie": "02"}
    assert stuur(wij, "/opdrachten/vragen/", **nieuw) == 302
    verzoek = Verzoek.objects.get(referentie="K1")
    assert "K1" in wij.get("/opdrachten/").content.decode()
    assert f"/aanbiederverzoek/{verzoek.pk}/" in gemeente.get("/aanbiederverzoeken/").content.decode()
    assert stuur(gemeente, f"/aanbiederverzoek/{verzoek.pk}/", antwoord="afgewezen") == 422
    assert stuur(gemeente, f"/aanbiederverzoek/{verzoek.pk}/", antwoord="afgewezen", reden="7") == 302
    assert "inhoudelijk niet nodig" in wij.get(f"/aanbiederverzoek/{verzoek.pk}/").content.decode()
    assert stuur(wij, f"/opdracht/{rij.pk}/stop/", eind=date(1990, 1, 1), reden="31") == 422


def test_de_backoffice_ziet_wat_te_herstellen_is_met_reden_bron_en_knop_en_de_knop_doet_het(zaak: Zaak) -> None:
    zaak.tot("besluit")
    rij, henk = opzet.toewijzing(zaak), opzet.backoffice(zaak)
    ayla = opzet.bij_aanbieder(zaak, rij.aanbieder)
    wij, gemeente = als(ayla.id), als(henk.id)
    fout = berichten.stuur(zaak, henk, berichten.start(zaak, rij, ToewijzingNummer=987654))
    ons = opzet.ketenbericht(zaak, rij.aanbieder, richting="uit", nummer=301, staat="afgekeurd", identificatie="UIT1")
    punt = opzet.afkeuring(zaak, ons, van_ons=False, retourcode="9332", regel="TR332", herstel="open", toewijzing=rij)
    lijst = gemeente.get("/berichtenverkeer/").content.decode()
    assert "Het toewijzingsnummer is niet bekend of niet uniek" in lijst
    blad = gemeente.get(f"/ketenbericht/{ons.pk}/").content.decode()
    for tekst in ("Geef een nieuw nummer en verstuur opnieuw", "TR332", "retourcode 9332", "Geef de toewijzing"):
        assert tekst in blad
    assert stuur(gemeente, f"/afkeuring/{punt.pk}/herstellen/") == 302
    assert Ketenbericht.objects.filter(nummer=301, staat="klaar").count() == 1
    # The other side reads and answers on the message itself, and gets the original.
    assert "onbekend" not in wij.get(f"/ketenbericht/{fout.pk}/").content.decode()
    assert stuur(wij, f"/ketenbericht/{fout.pk}/", tekst="Welk nummer wel?") == 302
    assert Berichtoverleg.objects.get().van_aanbieder
    origineel = wij.get(f"/ketenbericht/{fout.pk}/origineel/")
    assert b"".join(origineel) if origineel.streaming else origineel.content == bytes(fout.inhoud.bytes)  # type: ignore[attr-defined]
    assert stuur(wij, f"/afkeuring/{punt.pk}/herstellen/") == 403
    assert "9332" in gemeente.get("/berichtenverkeer/patronen/").content.decode()
