"""One client view over work, income and care: as far as the role of somebody's organisation goes."""

import re
from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from naober.bewoners.models import Huishouden
from naober.delen.klantbeeld import klantbeeld_van
from naober.dossier.models import Dossier
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Rol
from naober.gemeente.profiel.klantbeeld import Beelddomein, Beeldrol, Klantbeeld
from naober.gemeente.queries import profiel_van
from naober.kern import Bron, Weigering
from naober.onderzoek.models import Behoefte
from naober.plan.models import Actie
from tests.besluit.aanbod import Speel, besluit, speelt
from tests.dossier.gevallen import LEUSDEN
from tests.dossier.opzet import Zaak, kies_vandaag

pytestmark = pytest.mark.django_db

NODIG = {
    "wonen": "Het huis schoon houden.",
    "werk": "Een baan houden met hulp.",
    "inkomen": "Rondkomen van de uitkering.",
}
speel = speelt(LEUSDEN)
KOPPEN = ("Wat er nodig is", "Wat er is afgesproken", "Wat er is besloten")


def behoefte(zaak: Zaak, dossier: Dossier, leefgebied: str) -> Behoefte:
    return Behoefte.objects.create(
        dossier=dossier, gesprek=zaak.gesprek, persoon=zaak.persoon, leefgebied=leefgebied,
        omschrijving=NODIG[leefgebied],
    )  # fmt: skip


def elders(zaak: Zaak, *leefgebieden: str) -> None:
    """Another household with a need in these."""
    huis = Huishouden.objects.create(
        straat="Beeldlaan", huisnummer=1, postcode="3831ZZ", plaats="Proef", gebied="leusden"
    )
    dossier = Dossier.objects.create(huishouden=huis, geopend_op=zaak.dag)
    for leefgebied in leefgebieden:
        behoefte(zaak, dossier, leefgebied)


def beeld(client: Client, zaak: Zaak, organisatie: str) -> dict[str, dict[str, str]]:
    """What a colleague in the team who works for this organisation reads, by domain and heading."""
    wie = zaak.staf["bram"]
    wie.organisatie = organisatie
    wie.save()
    antwoord = client.get(reverse("klantbeeld", args=[zaak.dossier.pk]))
    html = antwoord.content.decode()
    gevonden: dict[str, dict[str, str]] = {}
    for deel in html.split("<h2")[1:]:
        naam = re.sub(r"<[^>]+>", " ", deel.split("</h2>")[0].split(">", 1)[1]).strip()
        koppen = {k.split("<")[0].split(">", 1)[1]: k.split("</h3>")[1] for k in deel.split("<h3")[1:]}
        if koppen:
            gevonden[naam] = {k: re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", v)) for k, v in koppen.items()}
    assert antwoord.status_code == (200 if gevonden else 403)
    if not gevonden:
        assert not [tekst for tekst in NODIG.values() if tekst in html]
    return gevonden


@pytest.mark.eis("LEU-231")
def test_het_ene_klantbeeld_over_werk_inkomen_en_zorg_gaat_niet_verder_dan_de_rol_van_de_organisatie(
    speel: Speel, client: Client
) -> None:
    zaak = speel("hulp-bij-het-huishouden")
    besluit(zaak)
    for leefgebied in NODIG:
        vraag = behoefte(zaak, zaak.dossier, leefgebied)
        if leefgebied == "werk":
            baan = Actie.objects.get(pk=zaak.actie.pk)
            baan.pk, baan.behoefte, baan.omschrijving, baan.product, baan.stand = (
                None,
                vraag,
                "Jobcoach",
                "jobcoaching",
                "",
            )
            baan.save()
    client.force_login(zaak.staf["bram"])
    kies_vandaag(zaak.staf["bram"], zaak.dossier)

    toegang = beeld(client, zaak, "larikslaan2")
    assert {domein: tuple(delen) for domein, delen in toegang.items()} == {
        "Werk": (KOPPEN[1],), "Inkomen": (KOPPEN[1],), "Zorg": KOPPEN,
    }  # fmt: skip
    assert NODIG["wonen"] in toegang["Zorg"][KOPPEN[0]]
    assert "toegekend" in toegang["Zorg"][KOPPEN[2]].lower()
    assert "Jobcoach" in toegang["Werk"][KOPPEN[1]]
    assert NODIG["werk"] not in str(toegang)
    assert NODIG["inkomen"] not in str(toegang)
    # Who has nothing on the account works for the organisation of the team.
    assert beeld(client, zaak, "") == toegang

    dienst = beeld(client, zaak, "sociale-dienst-amersfoort")
    assert {domein: tuple(delen) for domein, delen in dienst.items()} == {
        "Werk": KOPPEN, "Inkomen": KOPPEN, "Zorg": (KOPPEN[1],),
    }  # fmt: skip
    assert NODIG["werk"] in dienst["Werk"][KOPPEN[0]]
    assert NODIG["inkomen"] in dienst["Inkomen"][KOPPEN[0]]
    assert NODIG["wonen"] not in str(dienst)

    administratie = beeld(client, zaak, "backoffice-amersfoort")
    assert {domein: tuple(delen) for domein, delen in administratie.items()} == {"Zorg": (KOPPEN[2],)}
    assert not [tekst for tekst in NODIG.values() if tekst in str(administratie)]

    # The college sees nothing of a household, and counts of which none is about fewer than five.
    assert beeld(client, zaak, "gemeente-leusden") == {}
    profiel = profiel_van(zaak.gemeente, timezone.localdate())
    for organisatie, code in (("gemeente-leusden", "alleen-aantallen"), ("elders", "geen-rol")):
        wie = replace(Actor.van(zaak.staf["bram"]), organisatie=organisatie)
        weigering = klantbeeld_van(wie, zaak.dossier, profiel)
        assert isinstance(weigering, Weigering)
        assert weigering.code in ("klantbeeld.alleen-aantallen", "klantbeeld.geen-rol")
        assert weigering.code.endswith(code)
    for _ in range(6):
        elders(zaak, "wonen")
    for _ in range(7):
        elders(zaak, "werk", "wonen")
    for _ in range(3):
        elders(zaak, "inkomen")
    college = zaak._medewerker("pia", (Rol.BELEID,), "")
    client.force_login(college)
    html = client.get(reverse("klantbeelden")).content.decode()
    rijen = dict(re.findall(r'<th scope="row"[^>]*>([^<]+)</th><td[^>]*>([^<]+)</td>', html))
    assert rijen["Werk en zorg"] == "7"
    # Three are hidden, and with them the smallest other number and the one household of everything.
    assert {rijen["Alleen inkomen"], rijen["Alleen zorg"], rijen["Werk, inkomen en zorg"]} == {"niet getoond"}
    assert rijen["Alleen werk"] == "0"
    assert "Beeldlaan" not in html
    assert zaak.persoon.geslachtsnaam not in html
    assert client.get(reverse("klantbeeld", args=[zaak.dossier.pk])).status_code in (403, 404)


def test_een_klantbeeld_noemt_bij_een_organisatie_alleen_domeinen_die_er_zijn() -> None:
    bron = Bron("Nota", "L1")
    with pytest.raises(ValueError, match="maar dat domein is er niet"):
        Klantbeeld(
            bron=bron,
            domeinen=(Beelddomein(code="zorg", naam="Zorg", bron=bron),),
            rollen=(Beeldrol(organisatie="college", ziet={"werk": ("plan",)}, bron=bron),),
        )
