"""The household page says what to do next, from the first talk to looking back together."""

import re
from datetime import date
from types import SimpleNamespace

import pytest
from django.test import Client
from django.urls import reverse

from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Rol
from naober.werkplek.volgende import Stap, volgende_stap
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
    client.force_login(zaak.toegelaten("cas"))
    assert wat_nu(client, zaak)[1] == ""


def stap_bij_besluit(slug: str, rollen: frozenset[Rol], product: str = "", **van_actie: object) -> Stap:
    """The next step of somebody with these roles, in the team that decides, for an agreed plan with this product."""
    profiel = profiel_uit(slug)
    gekozen = profiel.product(product) or next(p for p in profiel.producten if p.soort == "maatwerk")
    mandaat = profiel.mandaat_voor(gekozen.code)
    assert mandaat is not None
    team = mandaat.besluitteams[0] if mandaat.besluitteams else "team"
    actie = {"omschrijving": "Hulp", "gegevens": {}, "onveilig": "", "onderzocht": False, "geadviseerd": False}
    stap = volgende_stap(
        Actor(1, profiel.gemeente.code, "Iris", rollen or frozenset({*mandaat.besluit, Rol.GENERALIST}), team),
        profiel,
        date(2022, 5, 9),
        dossier=SimpleNamespace(pk=7, gesloten_op=None),
        plan=SimpleNamespace(pk=8, status="afgesproken", evaluatie_op=date(2022, 12, 1)),
        behoeften=[(SimpleNamespace(), SimpleNamespace(gedekt=True), "")],  # type: ignore[list-item]
        te_besluiten=[
            SimpleNamespace(pk=9, product=gekozen.code, trede=gekozen.trede, **{**actie, **van_actie}),
        ],
        betrokken_als=frozenset(),
        acties=1,
    )
    assert stap is not None
    return stap


ONDERZOEK = ("Onderzoek", "onderzoek", 7)


@pytest.mark.parametrize(
    ("slug", "onderzocht", "eerst"),
    [("gooise-meren", False, ONDERZOEK), ("gooise-meren", True, None), ("leusden", False, None)],
)
def test_waar_het_onderzoek_eerst_af_moet_zijn_zegt_de_volgende_stap_dat(
    slug: str, onderzocht: bool, eerst: tuple[str, str, int] | None
) -> None:
    stap = stap_bij_besluit(slug, frozenset(), onderzocht=onderzocht)
    assert (stap.adres, stap.pk, stap.eerst) == ("besluit-nieuw", 9, eerst)


# What the plan must say of this help before it is granted.
ZORGPLAN = {"intensiteit": "8 uur per week", "duur": "een jaar", "te-behalen-resultaten": "Een vast ritme."}


def test_van_uitwerken_naar_onderzoek_naar_advies_naar_wachten_op_wie_beslist() -> None:
    def stap(**van_actie: object) -> Stap:
        return stap_bij_besluit("utrecht", frozenset({Rol.GENERALIST}), "intensieve-begeleiding", **van_actie)

    assert (stap().adres, stap().pk) == ("actie-uitwerken", 9)
    uitgewerkt = stap(gegevens=ZORGPLAN)
    assert (uitgewerkt.adres, uitgewerkt.eerst) == ("advies", ONDERZOEK)
    assert stap(gegevens=ZORGPLAN, onderzocht=True).eerst is None
    # Nobody is asked for an advice that is already there.
    geadviseerd = stap(gegevens=ZORGPLAN, geadviseerd=True)
    assert geadviseerd.adres == "onderzoek"
    klaar = stap(gegevens=ZORGPLAN, onderzocht=True, geadviseerd=True)
    assert (klaar.knop, "Het advies is er" in klaar.tekst) == ("", True)
