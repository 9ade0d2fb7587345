"""A file that comes in: not too large, what it says it is, clean, and never run when it goes out again."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.handlers.wsgi import WSGIHandler
from django.test import Client, RequestFactory
from django.urls import reverse
from pytest_django import Settings

from naober.agenda.models import Document
from naober.gemeente.profiel import Rol
from tests.api.machine import Machine
from tests.beveiliging.test_adressen import EIGEN, account
from tests.dossier.gevallen import HARDENBERG
from tests.dossier.opzet import Zaak, afdruk, veranderd
from tests.kern.pakken import BOM, docx, zipbom

MB = 1024 * 1024


class Stroom:
    """A body that is still on its way: whoever reads it is caught."""

    gelezen = 0

    def read(self, aantal: int = -1) -> bytes:
        Stroom.gelezen += max(aantal, 1)
        return b"x" * min(max(aantal, 1), MB)

    readline = read


def verstuur(pad: str, lengte: str, **koppen: str) -> tuple[str, bytes, dict[str, str]]:
    """A POST straight into the server's entry, with this length in its header."""
    Stroom.gelezen = 0
    omgeving: dict[str, Any] = RequestFactory().post(pad).environ | {
        "wsgi.input": Stroom(),
        "CONTENT_LENGTH": lengte,
        "CONTENT_TYPE": "multipart/form-data; boundary=x",
        **koppen,
    }
    gezegd: list[Any] = []
    delen = WSGIHandler()(omgeving, lambda status, kop: gezegd.extend((status, dict(kop))))
    return gezegd[0], b"".join(delen), gezegd[1]


@pytest.mark.django_db
@pytest.mark.parametrize("lengte", [str(200 * MB), "9" * 30, "-5", "onzin"])
def test_een_upload_van_200_mb_wordt_geweigerd_zonder_er_een_byte_van_te_lezen(
    lengte: str, caplog: pytest.LogCaptureFixture
) -> None:
    status, inhoud, koppen = verstuur(reverse("inloggen"), lengte)
    assert status.startswith("413")
    assert "hoogstens 10 MB" in inhoud.decode()
    assert koppen["Connection"] == "close"
    assert Stroom.gelezen == 0
    status, inhoud, koppen = verstuur("/api/v1/hardenberg/dossiers/1/documenten", lengte)
    assert status.startswith("413")
    assert koppen["Content-Type"] == "application/problem+json"
    assert b"verzoek.te-groot" in inhoud
    assert Stroom.gelezen == 0
    geschreven = [r.getMessage() for r in caplog.records if r.name == "naober.fundament.omvang"]
    assert len(geschreven) == 2
    assert all(("209715200 bytes" in tekst) == (lengte == str(200 * MB)) for tekst in geschreven)


def voeg_toe(client: Client, zaak: Zaak, naam: str, inhoud: bytes) -> Any:
    pad = reverse("document-nieuw", kwargs={"pk": zaak.dossier.pk})
    return client.post(pad, {"soort": "advies", "naam": "", "bestand": SimpleUploadedFile(naam, inhoud)})


@pytest.mark.parametrize(
    ("naam", "inhoud", "zin"),
    [
        ("bom.docx", zipbom(), "pakt uit tot veel meer"),
        ("xmlbom.docx", docx(word__document_xml=BOM), "ongewone manier"),
        ("macro.docx", docx(word__vbaProject_bin=b"x"), "vanzelf kan gaan werken"),
        ("pagina.html", b"<script>alert(1)</script>", "kan niet worden bewaard"),
        ("vermomd.pdf", b"<script>alert(1)</script>", "kan niet worden bewaard"),
        ("uren.csv", b'naam,uren\r\n"=HYPERLINK(""https://elders.example"")",3\r\n', "kan niet worden bewaard"),
    ],
    ids=lambda w: w if isinstance(w, str) else "",
)
def test_wat_niet_veilig_is_wordt_geweigerd_op_de_bladzijde_en_in_de_api(
    client: Client, zaak: Zaak, caplog: pytest.LogCaptureFixture, naam: str, inhoud: bytes, zin: str
) -> None:
    zaak.tot("vraag")
    client.force_login(zaak.staf["anouk"])
    voor = afdruk()
    antwoord = voeg_toe(client, zaak, naam, inhoud)
    assert antwoord.status_code == 422
    assert zin in antwoord.content.decode()
    machine = Machine(zaak.staf["anouk"], HARDENBERG.slug)
    stuk = {"soort": "advies", "naam": "", "bestandsnaam": naam, "inhoud": inhoud}
    assert machine.vraag("voeg_document_toe", stuk, dossier=zaak.dossier.pk).status_code == 422
    assert set(veranderd(voor, afdruk())) <= {"django_session", "gemeente_toegangssleutel", "logboek_inzage"}
    assert not Document.objects.exists()
    geschreven = [r.getMessage() for r in caplog.records if r.name == "naober.agenda.actions"]
    assert [f"account {zaak.anouk.id} is geweigerd: document." in tekst for tekst in geschreven] == [True, True]
    assert noemt_naam_noch_inhoud(geschreven, naam, inhoud)


def noemt_naam_noch_inhoud(geschreven: list[str], naam: str, inhoud: bytes) -> bool:
    return not any(naam in tekst or inhoud[:20].decode(errors="replace") in tekst for tekst in geschreven)


@pytest.mark.parametrize(
    ("scanner", "zin"),
    [("opdracht:/bin/false", "schadelijke software"), ("clamd:/bestaat/niet", "kon niet worden nagekeken")],
)
def test_zonder_goedkeuring_van_de_scanner_wordt_niets_bewaard(
    client: Client, zaak: Zaak, settings: Settings, scanner: str, zin: str
) -> None:
    zaak.tot("vraag")
    client.force_login(zaak.staf["anouk"])
    settings.VIRUSSCAN = scanner
    antwoord = voeg_toe(client, zaak, "brief.pdf", b"%PDF-1.7")
    assert antwoord.status_code == 422
    assert zin in antwoord.content.decode()
    assert not Document.objects.exists()
    settings.VIRUSSCAN = "opdracht:/bin/true"
    assert voeg_toe(client, zaak, "brief.pdf", b"%PDF-1.7").status_code == 302
    assert Document.objects.count() == 1


def test_een_document_gaat_eruit_om_te_bewaren_en_niets_erin_kan_lopen(client: Client, zaak: Zaak) -> None:
    zaak.tot("vraag")
    client.force_login(zaak.staf["anouk"])
    assert voeg_toe(client, zaak, "../../br;ief=x.docx", docx()).status_code == 302
    nummer = Document.objects.get().pk
    via_api = Machine(account(EIGEN, *Rol), HARDENBERG.slug)
    for antwoord in (
        client.get(reverse("document", kwargs={"pk": nummer})),
        via_api.vraag("document_bestand", pk=nummer),
    ):
        assert antwoord.headers["Content-Disposition"] == f'attachment; filename="document-{nummer}.docx"'
        assert antwoord.headers["Content-Security-Policy"].startswith("default-src 'none'; sandbox;")
        assert antwoord.headers["X-Content-Type-Options"] == "nosniff"
        assert antwoord.headers["Cache-Control"] == "private, no-store"
