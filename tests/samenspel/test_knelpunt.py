"""A case that falls between laws is put before who may decide, and never loses its owner; a breakthrough is decided."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from naober.agenda.models import Taak
from naober.dossier.actions import draag_over, zet_uit
from naober.dossier.models import Betrokkenheid, Dossier
from naober.fundament.scope import actieve_scope
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Rol
from naober.gemeente.rules import Antwoord
from naober.gemeente.zicht import scope_van
from naober.levering.models import Aanmelding
from naober.onderzoek.rules import Expertiseverzoek
from naober.onderzoek.uitzoeken import vraag_expertise
from naober.plan.actions import rond_af
from naober.samenspel import actions as doen
from naober.samenspel import queries
from naober.samenspel.models import Doorbraak, Knelpunt
from naober.samenspel.vastgelopen import vastgelopen
from tests.dossier.gevallen import HARDENBERG
from tests.dossier.opzet import Zaak, geweigerd, goed
from tests.levering import opzet as levering
from tests.samenspel.opzet import collega, leider, voorgelegd

pytestmark = pytest.mark.django_db


def lijst(zaak: Zaak, wie: Actor, dagen: int = 0) -> list[queries.Knelpuntregel]:
    return queries.knelpunten(wie, zaak.profiel, zaak.dag + timedelta(days=dagen))


@pytest.mark.eis("HAR-041")
def test_wie_tussen_wal_en_schip_dreigt_te_vallen_staat_op_een_lijst_met_een_eigenaar_tot_het_is_opgelost(
    zaak: Zaak,
) -> None:
    zaak.tot("vraag")
    rij = voorgelegd(zaak, wijzen=["Wmo 2015", "Wlz"])
    # Who leads the file owns it; who leads the team finds it, with which laws point at each other.
    assert rij.eigenaar_id == zaak.anouk.id
    [regel] = lijst(zaak, Actor.van(leider(zaak)))
    assert (regel.soort, regel.knelpunt.wijzen, regel.te_laat) == ("Tussen wal en schip", ["Wlz", "Wmo 2015"], False)
    [regel] = lijst(zaak, Actor.van(leider(zaak)), dagen=15)
    assert (regel.dagen, regel.te_laat) == (15, True)
    # It follows the coordinator, holds whoever leaves, and keeps the file open.
    goed(draag_over(zaak.anouk, dossier=zaak.dossier, naar=zaak.staf["dina"], reden="Verlof.", peildatum=zaak.dag))
    Betrokkenheid.objects.filter(dossier=zaak.dossier, medewerker_id=zaak.anouk.id).update(tot=zaak.dag)
    assert Knelpunt.objects.get().eigenaar_id == zaak.dina.id
    goed(doen.draag_knelpunt_over(zaak.dina, knelpunt=rij, naar=zaak.staf["bram"], peildatum=zaak.dag))
    baas = Actor.van(leider(zaak))
    geweigerd("knelpunt.eigenaar", zet_uit, baas, medewerker=zaak.staf["bram"], peildatum=zaak.dag)
    geweigerd("dossier.knelpunt", rond_af, zaak.dina, dossier=zaak.dossier, slottekst="Klaar.", peildatum=zaak.dag)
    goed(doen.los_knelpunt_op(zaak.dina, knelpunt=rij, oplossing="De Wlz geeft het.", peildatum=zaak.dag))
    assert lijst(zaak, baas) == []
    geweigerd("knelpunt.opgelost", doen.los_knelpunt_op, zaak.dina, knelpunt=rij, oplossing="X", peildatum=zaak.dag)


@pytest.mark.eis("UTR-062")
def test_een_signaal_dat_iets_misgaat_komt_snel_bij_wie_mandaat_heeft_en_route_en_tijd_staan_vast(
    utrecht: Zaak,
) -> None:
    zaak = utrecht.tot("vraag")
    baas = collega(zaak, "beleidsadviseur", Rol.BELEID)
    geweigerd("knelpunt.mandaat", lambda: doen.leg_knelpunt_voor(
        zaak.anouk, dossier=zaak.dossier, soort="gaat-mis", vraag="Wie belt?", beslist_door=zaak.staf["bram"],
        peildatum=zaak.dag,
    ))  # fmt: skip
    rij = voorgelegd(zaak, vraag="De taxi komt niet. Wie regelt ander vervoer?", beslist_door=baas)
    assert rij.uiterlijk == zaak.dag + timedelta(days=5)
    wie = Actor.van(baas)
    # It waits for them at once, and they see what is asked and not the file.
    assert Taak.objects.filter(van=baas, vervalt_op=rij.uiterlijk, herinner_op=zaak.dag, dossier=None).count() == 1
    with actieve_scope(scope_van(wie)):
        gezien = queries.knelpunt(wie, rij.pk)
        assert gezien is not None
        assert gezien.vraag.startswith("De taxi komt niet.")
        assert not Dossier.objects.filter(pk=zaak.dossier.pk).exists()
        assert [r.knelpunt.pk for r in lijst(zaak, wie)] == [rij.pk]
    besluit = {"besluit": "Een andere taxi, vanaf morgen.", "wie_doet": "Contractbeheer"}
    geweigerd("knelpunt.van-een-ander", doen.beslis_knelpunt, Actor.van(leider(zaak)), knelpunt=rij, **besluit,
              peildatum=zaak.dag)  # fmt: skip
    geweigerd("knelpunt.besluit", doen.beslis_knelpunt, wie, knelpunt=rij, besluit="X", wie_doet=" ",
              peildatum=zaak.dag)  # fmt: skip
    later = zaak.dag + timedelta(days=2)
    klaar = goed(doen.beslis_knelpunt(wie, knelpunt=rij, **besluit, peildatum=later))
    assert (klaar.besloten_op, klaar.beslist_door_id, klaar.gemeld_door_id) == (later, baas.pk, zaak.anouk.id)
    [regel] = lijst(zaak, zaak.anouk, dagen=2)
    assert (regel.dagen, regel.te_laat) == (2, False)
    assert not Taak.objects.filter(van=baas, gedaan_op=None).exists()
    assert Taak.objects.filter(van_id=zaak.anouk.id, herkomst="knelpunt").exists()
    geweigerd("knelpunt.al-besloten", doen.beslis_knelpunt, wie, knelpunt=rij, **besluit, peildatum=later)


def test_de_grijze_gebieden_tussen_vier_wetten_zijn_te_kiezen_en_een_vierde_gemeente_noemt_geen_wet(
    gooi: Zaak,
) -> None:
    soort = gooi.profiel.samenspel.knelpunt("grijs-gebied")
    assert soort is not None
    assert soort.wetten == ("Zvw", "Jeugdwet", "Wmo 2015", "Wlz")
    gooi.tot("vraag")
    baas = leider(gooi)
    geweigerd("knelpunt.wetten", lambda: doen.leg_knelpunt_voor(
        gooi.anouk, dossier=gooi.dossier, soort="grijs-gebied", vraag="Wie?", beslist_door=baas,
        wijzen=["Zvw"], peildatum=gooi.dag,
    ))  # fmt: skip
    assert voorgelegd(gooi, wijzen=["Zvw", "Wlz"]).wijzen == ["Wlz", "Zvw"]
    geweigerd("knelpunt.soort", lambda: doen.leg_knelpunt_voor(
        gooi.anouk, dossier=gooi.dossier, soort="gaat-mis", vraag="Wie?", beslist_door=baas, peildatum=gooi.dag
    ))  # fmt: skip


JA = {"duidelijk-wat-nodig-is": Antwoord(True, "Rust."), "niet-tijdig-te-realiseren": Antwoord(True, "Geen plek.")}


def naar_doorbraakteam(zaak: Zaak, **oordelen: Antwoord) -> Any:
    verzoek = Expertiseverzoek(
        "doorbraakteam", "het regionaal Doorbraakteam", "behandeling van de casus", "Waar kan het wel?",
        {**JA, **oordelen},
    )  # fmt: skip
    return vraag_expertise(zaak.anouk, dossier=zaak.dossier, verzoek=verzoek, peildatum=zaak.dag)


def test_het_doorbraakteam_krijgt_mee_hoe_vaak_het_misging_en_wat_het_besloot_staat_met_mandaat_en_termijn(
    heuvelrug: Zaak,
) -> None:
    zaak = heuvelrug.tot("vraag")
    van = {"dossier": zaak.dossier, "persoon": zaak.persoon, "aanbieder": levering.aanbieder(zaak)}
    for uitkomst, weken in (("geen-plek", 12), ("geweigerd", 30), ("aangenomen", None)):
        # Straight in the table: what is asked of a provider is shown in tests/levering.
        Aanmelding.objects.create(
            **van, product="jeugdhulp", op=zaak.dag, uitkomst=uitkomst, uitkomst_op=zaak.dag, wachttijd_weken=weken,
            reden="Vol.",
        )  # fmt: skip
    geweigerd("expertise.toets", naar_doorbraakteam, zaak, **{"duidelijk-wat-nodig-is": Antwoord(False, "Nee.")})
    vraag = goed(naar_doorbraakteam(zaak))
    rij = Doorbraak.objects.get(vraag=vraag)
    assert (rij.vergeefs, rij.langste_wacht, rij.uiterlijk) == (2, 30, zaak.dag + timedelta(days=14))
    invoer = {"doorbraak": rij, "peildatum": zaak.dag}
    geweigerd(
        "doorbraak.geen-besluit", doen.leg_doorbraakresultaat_vast, zaak.anouk, gelukt="ja", resultaat="X", **invoer
    )
    besluit = {"besloten": "Een boerderij met een klas.", "mandaat": "De wethouder", "uitvoeren_voor": zaak.dag}
    geweigerd("doorbraak.onvolledig", doen.leg_doorbraak_vast, zaak.anouk, **{**besluit, "mandaat": " "}, **invoer)
    geweigerd("doorbraak.voorbij", doen.leg_doorbraak_vast, zaak.anouk,
              **{**besluit, "uitvoeren_voor": zaak.dag - timedelta(days=1)}, **invoer)  # fmt: skip
    goed(doen.leg_doorbraak_vast(zaak.anouk, **besluit, **invoer))
    geweigerd("doorbraak.al-besloten", doen.leg_doorbraak_vast, zaak.anouk, **besluit, **invoer)
    geweigerd("doorbraak.resultaat", doen.leg_doorbraakresultaat_vast, zaak.anouk, gelukt="", resultaat="X", **invoer)
    goed(doen.leg_doorbraakresultaat_vast(zaak.anouk, gelukt="ja", resultaat="Hij gaat weer naar school.", **invoer))
    [gezien] = queries.doorbraken_van(zaak.dossier)
    assert (gezien.mandaat, gezien.gelukt, gezien.resultaat_op) == ("De wethouder", "ja", zaak.dag)


def test_de_lijst_regie_op_de_regie_zegt_van_elk_huishouden_waarom_het_erop_staat_in_een_vast_aantal_vragen(
    zaak: Zaak,
) -> None:
    zaak.tot("vraag")
    baas = Actor.van(leider(zaak))
    assert vastgelopen(baas, zaak.profiel, zaak.dag) == []
    voorgelegd(zaak)
    Betrokkenheid.objects.filter(dossier=zaak.dossier, regie=True).update(regie=False)
    with CaptureQueriesContext(connection) as vragen:
        [rij] = vastgelopen(baas, zaak.profiel, zaak.dag + timedelta(days=61))
    assert rij.redenen == ("Niemand heeft de regie", "1 knelpunt wacht te lang", "Er is 61 dagen niets gebeurd")
    assert zaak.persoon.naam in rij.namen
    elders = Actor.van(zaak._medewerker("baas-elders", (Rol.TEAMLEIDER,), zaak.geval.ander_team))
    assert vastgelopen(elders, zaak.profiel, zaak.dag + timedelta(days=61)) == []
    Zaak(HARDENBERG, nummer=1).tot("vraag")
    with CaptureQueriesContext(connection) as meer:
        assert len(vastgelopen(baas, zaak.profiel, zaak.dag + timedelta(days=61))) == 2
    assert len(vragen) == len(meer) == 2
