"""What a resident or a visitor is refused, by the action itself: each with its reason, source and way out."""

from datetime import date
from typing import Any

import pytest

from naober.agenda.aanvragen import vraag_zelf_aan
from naober.agenda.berichten import lees_berichten, stuur_bericht
from naober.agenda.inwoner import vraag_verzetten
from naober.bewoners.models import Persoon
from naober.dossier.models import Dossier
from naober.fundament.scope import in_scope
from naober.gemeente.profiel import Aard, Profiel
from naober.gemeente.queries import profiel_van
from naober.identiteit.bewoners import als_bewoner
from naober.ingang.bezoekers import stuur_bericht as stuur_van_buiten
from naober.ingang.rules import Bericht, controleer_bericht
from naober.onderzoek.inwoner import reageer_op_verslag
from tests.dossier.opzet import geweigerd, goed
from tests.identiteit.conftest import EIGEN
from tests.portaal.conftest import Gezin
from tests.portaal.test_mijn_plan import mij, vandaag

pytestmark = pytest.mark.django_db


def anders(profiel: Profiel, code: str, **velden: Any) -> Profiel:
    """The profile with this product otherwise."""
    producten = tuple(p.model_copy(update=velden) if p.code == code else p for p in profiel.producten)
    return profiel.model_copy(update={"producten": producten})


def test_wie_zelf_aanvraagt_leest_waarom_het_nog_niet_kan(gezin: Gezin, monkeypatch: pytest.MonkeyPatch) -> None:
    ik, dag, profiel = mij(gezin), vandaag(), profiel_van(EIGEN, vandaag())
    product = next(p for p in profiel.producten if p.besluit_nodig and p.code != gezin.zaak.product.code)
    invoer = {"product": product.code, "waarom": "De trap lukt niet.", "peildatum": dag}
    with als_bewoner(ik):
        geweigerd("aanvraag.product", vraag_zelf_aan, ik, **{**invoer, "product": "bestaat-niet"})
        geweigerd("aanvraag.waarom", vraag_zelf_aan, ik, **{**invoer, "waarom": " "})
        vrij = anders(profiel, product.code, besluit_nodig=False)
        with monkeypatch.context() as even:
            even.setattr("naober.agenda.aanvragen.profiel_van", lambda *_: vrij)
            geweigerd("aanvraag.zonder-besluit", vraag_zelf_aan, ik, **invoer)
    with in_scope(gemeente=EIGEN, breed=True):
        Persoon.objects.filter(pk=gezin.wie.pk).update(geboortedatum=date(dag.year - 13, 1, 1))
    with als_bewoner(ik):
        geweigerd("aanvraag.samen", vraag_zelf_aan, ik, **invoer)
        goed(vraag_zelf_aan(ik, samen=True, **invoer))
        geweigerd("aanvraag.bestaat", vraag_zelf_aan, ik, samen=True, **invoer)


def test_berichten_en_afspraken_die_niet_kunnen(gezin: Gezin) -> None:
    ik, dag, zaak = mij(gezin), vandaag(), gezin.zaak
    with als_bewoner(ik):
        geweigerd("bericht.leeg", stuur_bericht, ik, tekst=" ", peildatum=dag)
        geweigerd("afspraak.niet-van-u", vraag_verzetten, ik, afspraak=2**40, wanneer="Morgen", peildatum=dag)
    with in_scope(gemeente=EIGEN, breed=True):
        geweigerd("bericht.gelezen", lees_berichten, zaak.anouk, dossier=zaak.dossier, persoon=gezin.wie, peildatum=dag)


def test_wie_het_niet_eens_is_met_het_verslag_zegt_waarmee_en_na_het_einde_niet_meer(gezin: Gezin) -> None:
    ik, dag, zaak = mij(gezin), vandaag(), gezin.zaak
    with in_scope(gemeente=EIGEN, breed=True):
        onderzoek = zaak.onderzocht().pk
    with als_bewoner(ik):
        geweigerd("verslag.reden", reageer_op_verslag, ik, onderzoek=onderzoek, eens=False, peildatum=dag)
    with in_scope(gemeente=EIGEN, breed=True):
        Dossier.objects.filter(pk=zaak.dossier.pk).update(gesloten_op=dag)
    with als_bewoner(ik):
        geweigerd("verslag.dossier-afgerond", reageer_op_verslag, ik, onderzoek=onderzoek, eens=True, peildatum=dag)


def test_een_bericht_van_buiten_zegt_iets_en_een_vraag_zegt_hoe_iemand_te_bereiken_is(gezin: Gezin) -> None:
    profiel, dag = profiel_van(EIGEN, vandaag()), vandaag()
    vraag = Bericht(aard=Aard.VRAAG, tekst="Wie helpt mij?", naam="", contact="", gebied="")
    with in_scope(gemeente=EIGEN):
        geweigerd("bericht.contact", stuur_van_buiten, bericht=vraag, peildatum=dag)
        leeg = Bericht(aard=Aard.VRAAG, tekst=" ", naam="", contact="0523 000000", gebied="")
        geweigerd("bericht.leeg", stuur_van_buiten, bericht=leeg, peildatum=dag)
    zonder = profiel.model_copy(update={"ingangen": ()})
    weigering = controleer_bericht(
        zonder, Bericht(aard=Aard.MENING, tekst="Ik vind iets.", naam="", contact="", gebied="")
    )
    assert weigering is not None
    assert weigering.code == "bericht.geen-ingang"
