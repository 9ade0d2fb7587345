"""Files that are too large, by each way in; and an invoice of which a part is wrong, by message, to the cent."""

from collections import Counter
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from naober.fundament.scope import in_scope
from naober.gemeente.models import Medewerker
from naober.istandaard import GRENS, Bericht, Prestatieregel, Soort, kop, lees, schrijf
from naober.levering.models import Afkeuring, Declaratie, Ketenbericht, Prestatie
from tests.api.machine import Machine
from tests.dossier.opzet import HARDENBERG, Zaak
from tests.levering import berichten, geldopzet, opzet

S = Ketenbericht.Staat


def test_een_bestand_van_25_mb_komt_binnen_en_een_byte_meer_wordt_bewaard_en_afgewezen(
    client: Client, zaak: Zaak
) -> None:
    henk = Medewerker.objects.get(pk=opzet.backoffice(zaak).id)
    client.force_login(henk)
    via_api = Machine(henk, HARDENBERG.slug)

    def bladzijde(data: bytes) -> Any:
        bestand = SimpleUploadedFile("groot.xml", data, "application/xml")
        return client.post(reverse("bericht-insturen"), {"bestand": bestand})

    def api(data: bytes) -> Any:
        return via_api.vraag("ontvang_bericht", {"bestand": data, "bestandsnaam": "groot.xml"})

    wegen: tuple[tuple[Callable[[bytes], Any], int], ...] = ((bladzijde, 302), (api, 201))
    for stuur, status in wegen:
        for erbij, staat in ((0, S.ONTVANGEN), (1, S.AFGEWEZEN)):
            data = b"x" * (GRENS + erbij)
            antwoord = stuur(data)
            assert antwoord.status_code == status, (stuur.__name__, erbij, antwoord.content[:300])
            rij = Ketenbericht.objects.latest("pk")
            assert (rij.staat, rij.grootte, "25 MB" in rij.fout) == (staat, len(data), bool(erbij))
            assert bytes(rij.inhoud.bytes) == data
    assert Ketenbericht.objects.count() == 4


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("beide_profielen")
def test_van_een_declaratie_met_drie_procent_fout_telt_de_rest_en_kloppen_de_sommen() -> None:
    begin, eind = date(2026, 3, 1), date(2026, 3, 31)
    with in_scope(gemeente=160, breed=True):
        zaak = Zaak(HARDENBERG).tot("besluit")
        machine, van = opzet.backoffice(zaak), opzet.aanbieder(zaak)
        rijen = [opzet.toewijzing(zaak, van, ingang=begin, einde=date(2026, 12, 31)) for _ in range(100)]
        bsn = zaak.persoon.bsn or ""
        regels = [
            Prestatieregel(bsn, f"P{n}", None, t.nummer, "02", "02A03", begin, eind, 10 + n % 3, "04", 6150,
                           (10 + n % 3) * 6150, "D")
            for n, t in enumerate(rijen)
        ]  # fmt: skip
        regels[20] = regels[20]._replace(toewijzing=987654)
        regels[50] = regels[50]._replace(tarief=6151, bedrag=6151 * regels[50].volume)
        regels[80] = regels[80]._replace(code="02A05")
        inhoud = {
            "DeclaratieNummer": "D1", "DeclaratiePeriode": {"Begindatum": begin, "Einddatum": eind},
            "DeclaratieDagtekening": eind,
            "Clienten": [{"Bsn": bsn, "Prestaties": [r.als_prestatie() for r in regels]}],
            "TotaalIngediendBedrag": {"TotaalBedrag": sum(r.bedrag for r in regels), "DebetCredit": "D"},
        }  # fmt: skip
        kop_ = kop(van.agb, "0160", "B1", eind)
        rij = berichten.kom_binnen(schrijf(Bericht(Soort.van("iwmo", 323), kop_, {"Declaratie": inhoud})))
    berichten.verwerk_alles(machine, date(2026, 4, 1))
    fout = {20: "9338", 50: "0611", 80: "9340"}
    with in_scope(gemeente=160, breed=True):
        rij.refresh_from_db()
        declaratie = Declaratie.objects.get()
        goed = [r.bedrag for n, r in enumerate(regels) if n not in fout]
        assert (rij.staat, rij.regels, rij.gedaan) == (S.VERWERKT, 100, 100)
        assert (declaratie.regels, declaratie.afgewezen) == (100, 3)
        assert (declaratie.ingediend_centen, declaratie.toegekend_centen) == (sum(r.bedrag for r in regels), sum(goed))
        soorten = Counter(Prestatie.objects.values_list("uitkomst", flat=True))
        assert soorten["afgewezen"] == 3, soorten
        assert sorted(Afkeuring.objects.values_list("pad", "retourcode")) == [
            (f"Prestatie P{n}", code) for n, code in sorted(fout.items())
        ]
        [terug] = rij.antwoorden.all()
        gelezen = lees(bytes(terug.inhoud.bytes))
        assert isinstance(gelezen, Bericht)
        # The answer names the three that were rejected, as they were sent, and what is granted to the cent.
        antwoord = gelezen.inhoud["DeclaratieAntwoord"]
        [client] = antwoord["Clienten"]
        assert client["Prestaties"] == [
            {**regels[n].als_prestatie(), "RetourCodes": [code]} for n, code in sorted(fout.items())
        ]
        assert antwoord["TotaalIngediendBedrag"] == inhoud["TotaalIngediendBedrag"]
        assert antwoord["TotaalToegekendBedrag"] == {"TotaalBedrag": sum(goed), "DebetCredit": "D"}


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("beide_profielen")
def test_een_declaratie_die_als_bestand_niet_klopt_telt_niet_en_een_die_vreemd_is_geschreven_wel() -> None:
    with in_scope(gemeente=160, breed=True):
        zaak = Zaak(HARDENBERG).tot("besluit")
        machine = opzet.backoffice(zaak)
        een, twee, drie = (geldopzet.toewijzing(zaak) for _ in range(3))
        goede = berichten.declaratie(zaak, een, "D1")
        kop_, lijf = goede.split(b"?>", 1)
        bom = b'?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "' + b"&a;" * 50 + b'"><!ENTITY c "' + b"&b;" * 50
        extern = b'?><!DOCTYPE a [<!ENTITY c SYSTEM "file:///etc/passwd">]>'
        afgewezen = {
            "bom": kop_ + bom + b'">]>' + lijf.replace(b">D1<", b">&c;<"),
            "extern": kop_ + extern + lijf.replace(b">D1<", b">&c;<"),
            "afgebroken": goede[: len(goede) * 3 // 4],
            "versie": goede.replace(b"/3_2/", b"/3_1/"),
            "ontvanger": goede.replace(b"Ontvanger>0160<", b"Ontvanger>9999<"),
            "staart": goede + b"<rommel/>",
        }
        # The queue cannot tell by the first bytes what these are; whoever reads them can.
        vreemd = berichten.declaratie(zaak, twee, "D2", referentie="Q").decode().replace("UTF-8", "UTF-16")
        start = berichten.start(zaak, opzet.toewijzing(zaak))
        telt = {
            "gewoon": goede,
            "utf-16": vreemd.encode("utf-16"),
            "start die declaratie lijkt": start.replace(b"?>", b"?><!-- <BerichtCode>484</BerichtCode> -->", 1),
            "declaratie die start lijkt": berichten.declaratie(zaak, drie, "D3", referentie="R").replace(
                b"?>", b"?><!-- <BerichtCode>418</BerichtCode> -->", 1
            ),
        }
        rijen = {naam: berichten.kom_binnen(data).pk for naam, data in {**afgewezen, **telt}.items()}
        # Another invoice under the identification of the first: answered, and nothing of it counts.
        ander = berichten.kom_binnen(goede.replace(b">D1<", b">D9<"))
    berichten.verwerk_alles(machine, geldopzet.later(zaak))
    with in_scope(gemeente=160, breed=True):
        for naam, data in {**afgewezen, **telt}.items():
            rij = Ketenbericht.objects.get(pk=rijen[naam])
            verwacht = S.AFGEWEZEN if naam in afgewezen else S.VERWERKT
            assert (naam, rij.staat, rij.pogingen, bytes(rij.inhoud.bytes) == data) == (naam, verwacht, 0, True)
            assert bool(rij.fout) is (naam in afgewezen), naam
        assert sorted(Declaratie.objects.values_list("nummer", flat=True)) == ["D1", "D2", "D3"]
        ander.refresh_from_db()
        assert (ander.staat, berichten.codes(ander)) == (S.AFGEWEZEN, ["9056"])
