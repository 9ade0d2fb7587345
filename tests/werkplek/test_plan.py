"""The plan on its own page: what it shows, what it costs, and that its forms do what they say."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from naober.besluit.models import Besluit
from naober.fundament.scope import in_scope
from naober.kaart.laden import laad_voorzieningen
from naober.kaart.models import Voorziening
from naober.plan.actions import spreek_af, voeg_actie_toe
from naober.plan.models import Actie, Evaluatie, Oordeel, Planpartij, Regie
from naober.plan.samen.actions import spreek_samenwerking_af, voeg_partij_toe
from naober.plan.samen.rules import Deelname
from naober.werkplek.treden import naar_afweging
from tests.dossier.gevallen import HARDENBERG, Geval, profiel_uit
from tests.dossier.opzet import Zaak, goed
from tests.plan import samenspel
from tests.plan.gevallen import GOOI, LEUSDEN, UTRECHT
from tests.werkplek.hulp import bevragingen

pytestmark = pytest.mark.django_db


def speel(client: Client, geval: Geval, doe: Callable[[Zaak], object]) -> Zaak:
    """A case in one municipality, with its coordinator signed in."""
    with in_scope(gemeente=profiel_uit(geval.slug).gemeente.code, breed=True):
        zaak = Zaak(geval)
        doe(zaak)
    client.force_login(zaak.staf["anouk"])
    return zaak


def tekst(client: Client, pad: str) -> str:
    antwoord = client.get(pad)
    assert antwoord.status_code == 200
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", antwoord.content.decode()))


def deelnemers(*rijen: tuple[str, str, str]) -> Callable[[Zaak], object]:
    def doe(zaak: Zaak) -> None:
        zaak.tot("actie")
        partijen = [
            goed(
                voeg_partij_toe(
                    zaak.anouk, dossier=zaak.dossier, peildatum=zaak.dag,
                    deelname=Deelname(soort, naam, taak, "0612345678", gebonden="ja"),
                )
            )
            for soort, naam, taak in rijen
        ]  # fmt: skip
        wie = {"een": partijen[0], "ander": partijen[1]}
        goed(
            spreek_samenwerking_af(
                zaak.anouk, dossier=zaak.dossier, tekst="Zij bellen op maandag.", **wie, peildatum=zaak.dag
            )
        )

    return doe


@pytest.mark.eis("GOO-089")
def test_het_plan_toont_alle_deelnemers_met_wet_taak_en_contact(client: Client) -> None:
    rijen = (("wijkverpleging", "Thuiszorg", "Wassen"), ("vrijwilliger", "Bep", "Op bezoek"))
    zaak = speel(client, GOOI, deelnemers(*rijen))
    bladzijde = tekst(client, f"/plan/{zaak.plan.pk}/")
    assert "Thuiszorg wijkverpleging (formeel) Zvw Wassen 0612345678" in bladzijde
    assert "Bep vrijwilliger (huisbezoek, maatje) (informeel) geen wet Op bezoek 0612345678" in bladzijde


@pytest.mark.eis("LEU-073", "LEU-078")
def test_het_plan_toont_de_keten_rond_de_inwoner_en_de_afspraken_daarin(client: Client) -> None:
    rijen = (("mantelzorger", "Nel", "Kookt"), ("professional", "De zuster", "Wast"))
    zaak = speel(client, LEUSDEN, deelnemers(*rijen))
    bladzijde = tekst(client, f"/plan/{zaak.plan.pk}/")
    assert "Nel mantelzorger (informeel)" in bladzijde
    assert "De zuster professional (formeel)" in bladzijde
    assert "Zij bellen op maandag. (Nel en De zuster )" in bladzijde.replace("Nel en De zuster)", "Nel en De zuster )")


@pytest.mark.eis("UTR-098")
def test_het_plan_toont_zorg_uit_elk_kader(client: Client) -> None:
    rijen = (("verpleging", "Thuiszorg", "Wondzorg"), ("dagverzorging", "De Dagboog", "Drie dagen"))
    zaak = speel(client, UTRECHT, deelnemers(*rijen))
    bladzijde = tekst(client, f"/plan/{zaak.plan.pk}/")
    assert "Verpleging (formeel) Zvw Wondzorg" in bladzijde
    assert "Dagverzorging (formeel) Wmo 2015 Drie dagen" in bladzijde


@pytest.mark.eis("HAR-055")
def test_in_het_plan_staat_welke_voorzieningen_worden_ingezet_en_waarvoor_een_besluit_nodig_is(client: Client) -> None:
    def doe(zaak: Zaak) -> None:
        laad_voorzieningen(zaak.gemeente, zaak.profiel)
        zaak.tot("actie")
        algemeen = Voorziening.objects.filter(trede="algemene-voorzieningen").first()
        bouwsteen = zaak.bouwsteen(
            trede="algemene-voorzieningen", product="", uitvoerder="team", wie="Anouk", omschrijving="Elke week langs"
        )
        goed(
            voeg_actie_toe(
                zaak.anouk, plan=zaak.plan, behoefte=zaak.behoefte, bouwsteen=bouwsteen, voorziening=algemeen,
                peildatum=zaak.dag,
            )
        )  # fmt: skip
        goed(spreek_af(zaak.anouk, plan=zaak.plan, akkoord_van="Wij", peildatum=zaak.dag))

    zaak = speel(client, HARDENBERG, doe)
    bladzijde = tekst(client, f"/dossier/{zaak.dossier.pk}/")
    assert re.search(r"Elke week langs Algemene voorzieningen Anouk niet nodig", bladzijde)
    assert re.search(r"Twee dagdelen per week Collectieve maatwerkvoorzieningen Stichting Proef nodig", bladzijde)


def test_het_plan_kost_evenveel_bij_weinig_als_bij_veel(client: Client) -> None:
    zaak = speel(client, HARDENBERG, lambda z: z.tot("actie"))
    pad = f"/plan/{zaak.plan.pk}/"
    client.get(pad)
    voor = bevragingen(client, pad)
    with in_scope(gemeente=zaak.gemeente, breed=True):
        zaak.tot("besluit")
        samenspel.vul(zaak)
    # Only what belongs to a time that was looked back comes in two queries more.
    assert bevragingen(client, pad) <= voor + 2 <= 24


@pytest.mark.eis("HAR-053", "UTR-094")
def test_wat_te_laat_is_staat_op_de_lijst_van_terugkijken(client: Client) -> None:
    def doe(zaak: Zaak) -> None:
        zaak.tot("afspraak")
        Actie.objects.filter(pk=zaak.actie.pk).update(herijken_op=zaak.dag)

    zaak = speel(client, UTRECHT, doe)
    bladzijde = tekst(client, "/terugkijken/")
    assert re.search(rf"Dossier {zaak.dossier.pk}, plan 1 [^.]*te laat", bladzijde)
    assert re.search(r"Twee dagdelen per week Hendrika Zwaluwenburg [^.]*te laat", bladzijde)
    assert "Kan deze inwoner worden overgedragen aan het buurtteam? Elke 6 maanden." in bladzijde


def stuur(client: Client, pad: str, **invoer: Any) -> None:
    antwoord = client.post(pad, invoer)
    assert antwoord.status_code == 302, re.sub(r"<[^>]+>", " ", antwoord.content.decode())[-1500:]


def test_elk_formulier_rond_het_plan_doet_wat_het_zegt(client: Client) -> None:
    zaak = speel(client, LEUSDEN, lambda z: z.tot("afspraak"))
    plan, actie = f"/plan/{zaak.plan.pk}", f"/actie/{zaak.actie.pk}"
    stuur(client, f"{plan}/deelnemer/", soort="mantelzorger", naam="Nel", taak="Kookt", contact="0612345678")
    stuur(client, f"{plan}/deelnemer/", soort="professional", naam="Zuster", taak="Wast", contact="0612345678")
    stuur(client, f"{plan}/regie/", rol="regisseur", bij="team", wie="Bram")
    stuur(
        client, f"{plan}/overleg/", onderwerp="Hoe het gaat", dag="2017-02-01", verslag="Goed.", inwoner_erbij="on",
        **{"wie-1": "Nel", "soort-1": "mantelzorger"},
    )  # fmt: skip
    stuur(client, f"{actie}/uitwerken/", soort="preventief", **{"resultaat-1": "Een schoon huis"})
    with in_scope(gemeente=zaak.gemeente, breed=True):
        nel, zuster = Planpartij.objects.order_by("id")
        assert Regie.objects.get(rol="regisseur", tot__isnull=True).wie == "Bram"
        assert Actie.objects.get(pk=zaak.actie.pk).resultaten == ["Een schoon huis"]
        doel = zaak.plan.doelen.get()
    stuur(client, f"{plan}/samenwerking/", een=nel.pk, ander=zuster.pk, tekst="Bellen op maandag.")
    stuur(client, f"{plan}/regelen/", partij=zuster.pk, geregeld="Besproken.", principes="on")
    stuur(client, f"{plan}/oordeel/?wat=doel", over=f"doel-{doel.pk}", uitkomst="op-weg", toelichting="Het gaat.")
    stuur(
        client, f"{plan}/evaluatie/", verslag="Besproken.", volgende_op="2030-01-01",
        **{
            f"inwoner-{zaak.actie.pk}": "Zij kan meer.", f"omgeving-{zaak.actie.pk}": "De inloop.",
            f"stap-{zaak.actie.pk}": "nee", f"trede-{zaak.actie.pk}": zaak.trede, f"reden-{zaak.actie.pk}": "Nog niet.",
        },
    )  # fmt: skip
    stuur(
        client, f"{actie}/bijschalen/", reden="Het lukt.", trede="algemene-oplossingen", omschrijving="De inloop",
        uitvoerder="inwoner", wie="Zij",
    )  # fmt: skip
    with in_scope(gemeente=zaak.gemeente, breed=True):
        assert Oordeel.objects.get().uitkomst == "op-weg"
        assert Evaluatie.objects.get().regels.get().reden == "Nog niet."
        nieuw = Actie.objects.get(omschrijving="De inloop")
    bladzijde = tekst(client, f"{plan}/")
    for woord in ("Een schoon huis", "op weg", "Zij kan meer.", "afgeschaald", "Bellen op maandag.", "was erbij"):
        assert woord in bladzijde, woord
    stuur(client, f"/actie/{nieuw.pk}/afronden/", afloop="bereikt", toelichting="Zij gaat elke week.")
    weigering = client.post(f"/actie/{nieuw.pk}/beginnen/", {"knop": "ja"})
    assert weigering.status_code == 422
    stuur(client, f"/dossier/{zaak.dossier.pk}/eigen-plan/", door="Zij", tekst="Mijn plan", ingediend_op="2017-02-02")
    stuur(client, f"/dossier/{zaak.dossier.pk}/eigen-plan/bespreken/", overweging="Overgenomen.")


def test_wie_een_tweede_plan_wil_beginnen_komt_bij_het_plan_dat_loopt(client: Client, beide_profielen: None) -> None:
    zaak = speel(client, HARDENBERG, lambda z: z.tot("actie"))
    antwoord = client.get(f"/dossier/{zaak.dossier.pk}/plan/", follow=True)
    assert antwoord.redirect_chain == [(f"/plan/{zaak.plan.pk}/", 302)]
    assert "heeft al een plan" in antwoord.content.decode()


def test_voor_het_afronden_staat_er_welke_hulp_doorloopt(client: Client, beide_profielen: None) -> None:
    zaak = speel(client, HARDENBERG, lambda z: z.tot("afspraak"))
    pad = f"/dossier/{zaak.dossier.pk}/afronden/"
    assert "loopt door zonder regisseur" not in tekst(client, pad)
    with in_scope(gemeente=zaak.anouk.gemeente, breed=True):
        zaak.tot("besluit")
        # The case is of years ago, and what it gave has ended since.
        Besluit.objects.filter(pk=zaak.besluit.pk).update(eind_op=None, reden_zonder_einde="Blijft nodig.")
    assert "Let op, deze hulp loopt door zonder regisseur" in tekst(client, pad)


def test_bij_een_rol_die_vanzelf_wordt_ingevuld_staat_wie_dat_wordt(client: Client) -> None:
    """Beside a file with a coordinator it does not say that nobody directs."""
    zaak = speel(client, HARDENBERG, lambda z: z.tot("actie"))
    html = tekst(client, f"/plan/{zaak.plan.pk}/")
    assert "Dit wordt de regisseur van het huishouden, zodra het plan is afgesproken." in html
    with in_scope(gemeente=zaak.gemeente, breed=True):
        zaak.tot("afspraak")
    rol = tekst(client, f"/plan/{zaak.plan.pk}/").partition("Regie over het plan")[2]
    assert rol.partition("sinds")[0].strip().startswith(zaak.anouk.naam)


def test_waar_de_trap_iets_tegenhoudt_staat_de_weg_naar_de_afweging_voor_wie_mag_afwegen(client: Client) -> None:
    zaak = speel(client, HARDENBERG, lambda z: z.tot("gesprek")._plan())
    invoer = {
        "behoefte": zaak.behoefte.pk, "trede": zaak.trede, "omschrijving": "Hulp bij het huishouden",
        "uitvoerder": "aanbieder", "wie": "Carinova", "product": zaak.product.code,
    }  # fmt: skip
    antwoord = client.post(f"/plan/{zaak.plan.pk}/actie/", invoer)
    assert antwoord.status_code == 422
    html = antwoord.content.decode()
    assert "moet eerst zijn bekeken of een lichtere trede genoeg is" in html
    assert f'href="/behoefte/{zaak.behoefte.pk}/afweging/">Naar de afweging van deze behoefte</a>' in html
    assert naar_afweging(zaak.kees, zaak.behoefte.pk) == {}
