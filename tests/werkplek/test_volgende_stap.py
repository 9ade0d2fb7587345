"""The household page says what to do next, from the first talk to looking back together."""

import re
from datetime import date
from types import SimpleNamespace

import pytest
from django.test import Client
from django.urls import reverse

from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Rol
from naober.werkplek.volgende import volgende_stap
from tests.dossier.gevallen import profiel_uit
from tests.dossier.opzet import Zaak

STAPPEN = [
    ("vraag", "gesprek"),
    ("gesprek", "afweging"),
    ("afweging", "plan-nieuw"),
    ("plan", "actie-nieuw"),
    ("actie", "plan-afspreken"),
    ("afspraak", "besluit-nieuw"),
    ("besluit", "evaluatie"),
]


def wat_nu(client: Client, zaak: Zaak) -> tuple[str, str]:
    """The text of the next step, and the address of its button; empty without one."""
    bladzijde = client.get(reverse("dossier", args=[zaak.dossier.pk])).content.decode()
    gevonden = re.search(r"Wat nu\?</h2>(.*?)</section>", bladzijde, re.DOTALL)
    assert gevonden, "de bladzijde zegt niet wat er nu te doen is"
    knop = re.search(r'primary-action" href="([^"]+)"', gevonden[1])
    return re.sub(r"<[^>]+>", " ", gevonden[1]), knop[1] if knop else ""


@pytest.mark.parametrize(("tot", "adres"), STAPPEN)
def test_het_dossier_zegt_wat_de_volgende_stap_is(client: Client, zaak: Zaak, tot: str, adres: str) -> None:
    zaak.tot(tot)
    client.force_login(zaak.staf["anouk"])
    over = {"afweging": "behoefte", "plan-nieuw": "dossier", "gesprek": "dossier", "besluit-nieuw": "actie"}
    pk = getattr(zaak, over.get(adres, "plan")).pk
    assert wat_nu(client, zaak)[1] == reverse(adres, args=[pk])


def test_wie_niet_beslist_leest_wie_dat_wel_doet(client: Client, testerveen: Zaak) -> None:
    testerveen.tot("afspraak")
    client.force_login(testerveen.staf["anouk"])
    tekst, knop = wat_nu(client, testerveen)
    assert "beslist de" in tekst
    assert knop != reverse("besluit-nieuw", args=[testerveen.actie.pk])


def test_wie_alleen_meekijkt_krijgt_geen_knop(client: Client, zaak: Zaak) -> None:
    zaak.tot("gesprek")
    client.force_login(zaak.staf["tom"])
    assert wat_nu(client, zaak)[1] == ""


@pytest.mark.parametrize(("slug", "eerst"), [("gooise-meren", ("Onderzoek", "onderzoek", 7)), ("leusden", None)])
def test_waar_het_onderzoek_eerst_af_moet_zijn_zegt_de_volgende_stap_dat(
    slug: str, eerst: tuple[str, str, int] | None
) -> None:
    profiel = profiel_uit(slug)
    product = next(p for p in profiel.producten if p.soort == "maatwerk")
    mandaat = profiel.mandaat_voor(product.code)
    assert mandaat is not None
    team = mandaat.besluitteams[0] if mandaat.besluitteams else "team"
    stap = volgende_stap(
        Actor(1, profiel.gemeente.code, "Iris", frozenset({*mandaat.besluit, Rol.GENERALIST}), team),
        profiel,
        date(2022, 5, 9),
        dossier=SimpleNamespace(pk=7, gesloten_op=None),
        plan=SimpleNamespace(pk=8, status="afgesproken", evaluatie_op=date(2022, 12, 1)),
        behoeften=[(SimpleNamespace(), SimpleNamespace(gedekt=True), "")],  # type: ignore[list-item]
        te_besluiten=[SimpleNamespace(pk=9, product=product.code, omschrijving="Hulp")],
        betrokken_als=frozenset(),
        acties=1,
    )
    assert stap is not None
    assert (stap.adres, stap.pk, stap.eerst) == ("besluit-nieuw", 9, eerst)
