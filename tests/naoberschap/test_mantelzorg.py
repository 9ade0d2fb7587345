"""Carers: who counts as one, how it goes with them, and what relieves them."""

from datetime import date
from decimal import Decimal

import pytest

from naober.agenda.models import Taak
from naober.dossier.models import Gebeurtenis
from naober.gemeente.profiel.naoberschap import Mantelzorgbegrip
from naober.kern import Bron
from naober.naoberschap import actions as doen
from naober.naoberschap import queries as lezen
from naober.naoberschap import zorgqueries as zorg
from naober.naoberschap.models import Mantelzorg
from naober.naoberschap.rules.mantelzorg import is_intensief, is_jong, weeg_belasting
from naober.register.actions import leg_vast
from tests.dossier.gevallen import profiel_uit
from tests.dossier.opzet import Zaak, geweigerd, goed
from tests.naoberschap import opzet

DAG = date(2015, 9, 7)


@pytest.mark.eis("UTR-163")
@pytest.mark.parametrize(
    ("uren", "sinds", "telt"),
    [("8", date(2015, 6, 7), True), ("7.9", date(2015, 1, 1), False), ("40", date(2015, 6, 8), False)],
)
def test_intensief_is_ten_minste_acht_uur_per_week_en_drie_maanden_achter_elkaar(
    uren: str, sinds: date, telt: bool
) -> None:
    profiel = profiel_uit("utrecht")
    begrip = profiel.naoberschap.mantelzorger
    assert begrip is not None
    assert begrip.aantal == "ruim 22.000"
    assert is_intensief(begrip, Decimal(uren), sinds, DAG) is telt
    assert begrip.toets is not None
    assert [v.vraag for v in profiel.toets(begrip.toets).vragen] == [
        "Geeft de mantelzorger minstens 8 uur per week zorg?",
        "Duurt dat al minstens 3 maanden achter elkaar?",
    ]


def test_wie_jong_is_hangt_aan_de_leeftijd_van_het_profiel() -> None:
    begrip = Mantelzorgbegrip(uitleg="Wie zorgt.", jong_tot=18, bron=Bron("nota", "L1"))
    assert is_jong(begrip, date(1997, 9, 8), DAG)
    assert not is_jong(begrip, date(1997, 9, 7), DAG)
    assert is_intensief(begrip, Decimal(100), date(2000, 1, 1), DAG) is None


@pytest.mark.parametrize(
    ("last", "kracht", "oordeel"),
    [(1, 1, "goed"), (3, 3, "goed"), (4, 3, "risico"), (4, 2, "overbelast"), (5, 3, "overbelast"), (5, 5, "goed")],
)
def test_zwaarte_en_kracht_samen_zeggen_of_iemand_overbelast_raakt(last: int, kracht: int, oordeel: str) -> None:
    assert weeg_belasting(last, kracht) == oordeel


@pytest.mark.eis("HEU-142", "HEU-149", "HEU-138", "HEU-137")
@pytest.mark.django_db
def test_een_werkende_mantelzorger_met_steun_in_het_algemeen_en_op_maat_en_een_compliment_per_jaar(
    heuvelrug: Zaak,
) -> None:
    heuvelrug.tot("vraag")
    rij = opzet.mantelzorg(heuvelrug, werkend=True)
    opzet.belast(heuvelrug, rij, 4, 3)
    [regel] = zorg.mantelzorgers_in(heuvelrug.profiel, heuvelrug.dossier, heuvelrug.dag)
    assert (regel.oordeel_naam, regel.zorg.werkend) == ("overbelasting dreigt", True)
    for maatregel in ("eenvoudige-steun", "maatwerk", "mantelzorgcompliment"):
        gegeven = goed(
            doen.steun_mantelzorger(
                heuvelrug.anouk, mantelzorg=rij, maatregel=maatregel, wat="Gegeven.", peildatum=heuvelrug.dag
            )
        )
    assert gegeven.jaar == 2020
    beleid = heuvelrug.profiel.naoberschap
    assert heuvelrug.profiel.product(beleid.maatregel("maatwerk").product).soort == "maatwerk"  # type: ignore[union-attr, arg-type]
    # Once a year to the same carer.
    geweigerd(
        "steun.al-gegeven", doen.steun_mantelzorger, heuvelrug.anouk, mantelzorg=rij,
        maatregel="mantelzorgcompliment", wat="Nog een.", peildatum=heuvelrug.dag,
    )  # fmt: skip
    goed(
        doen.steun_mantelzorger(
            heuvelrug.anouk,
            mantelzorg=rij,
            maatregel="mantelzorgcompliment",
            wat="Bloemen.",
            peildatum=date(2021, 5, 4),
        )
    )


@pytest.mark.eis("LEU-135", "GOO-061", "UTR-064")
@pytest.mark.django_db
def test_overbelasting_is_een_signaal_op_de_tijdlijn_en_een_taak_voor_de_regisseur(elke_zaak: Zaak) -> None:
    elke_zaak.tot("vraag")
    opzet.belast(elke_zaak, opzet.mantelzorg(elke_zaak), 4, 2)
    assert (
        "Signaal: de mantelzorger is overbelast."
        in Gebeurtenis.objects.filter(dossier=elke_zaak.dossier).latest("pk").tekst
    )
    assert Taak.objects.get(herkomst="belasting").van_id == elke_zaak.anouk.id
    assert "respijt" in Taak.objects.get(herkomst="belasting").omschrijving


@pytest.mark.django_db
def test_mantelzorg_is_nooit_een_voorwaarde_en_betaalde_zorg_is_geen_mantelzorg(zaak: Zaak) -> None:
    zaak.tot("vraag")
    invoer = {"dossier": zaak.dossier, "peildatum": zaak.dag}
    weigering = geweigerd(
        "mantelzorg.niet-verplicht", doen.leg_mantelzorg_vast, zaak.anouk, zorg=opzet.zorg(zaak, vrijwillig=False),
        **invoer,
    )  # fmt: skip
    assert "nooit een voorwaarde" in weigering.reden
    for anders, code in (
        ({"onbetaald": False}, "mantelzorg.beroep"),
        ({"beroepsmatig": True}, "mantelzorg.beroep"),
        ({"relatie": " "}, "mantelzorg.wie"),
        ({"uren": Decimal(169)}, "mantelzorg.uren"),
        ({"sinds": date(2199, 1, 1)}, "mantelzorg.later"),
        ({"gebied": "maan"}, "mantelzorg.gebied"),
    ):
        geweigerd(code, doen.leg_mantelzorg_vast, zaak.anouk, zorg=opzet.zorg(zaak, **anders), **invoer)


@pytest.mark.eis("HAR-162", "HAR-163", "HAR-167", "HAR-168", "HAR-165")
@pytest.mark.django_db
def test_een_jonge_mantelzorger_krijgt_het_schoolprogramma_en_praktische_hulp_komt_eerst_van_vrijwilligers(
    zaak: Zaak,
) -> None:
    zaak.tot("gesprek")
    rij = opzet.mantelzorg(zaak, geboortedatum=date(zaak.dag.year - 12, 1, 1), scholingsvraag="Omgaan met dementie")
    assert (rij.relatie, rij.onbetaald, rij.beroepsmatig, rij.sinds < zaak.dag) == ("dochter", True, False, True)
    [regel] = zorg.mantelzorgers_in(zaak.profiel, zaak.dossier, zaak.dag)
    assert (regel.jong, regel.intensief) == (True, True)
    steun = {"mantelzorg": rij, "wat": "Afgesproken.", "peildatum": zaak.dag}
    for code in ("scholenproject", "training", "specialist"):
        goed(doen.steun_mantelzorger(zaak.anouk, maatregel=code, **steun))
    # Practical help follows the conversation, and then a volunteer is asked first.
    hulp = {"maatregel": "praktische-hulp", **steun}
    geweigerd("steun.eerst-gesprek", doen.steun_mantelzorger, zaak.anouk, **hulp)
    opzet.belast(zaak, rij, 3, 3)
    geweigerd("steun.eerst-vrijwilliger", doen.steun_mantelzorger, zaak.anouk, **hulp)
    invoer = {"dossier": zaak.dossier, "mantelzorg": rij, "peildatum": zaak.dag}
    goed(doen.stel_hulpvraag(zaak.anouk, vraag=opzet.vraag(zaak, vrager="mantelzorger", werk="huishouden"), **invoer))
    goed(doen.steun_mantelzorger(zaak.anouk, **hulp))
    oud = opzet.mantelzorg(zaak, geboortedatum=date(1950, 1, 1))
    geweigerd(
        "steun.leeftijd", doen.steun_mantelzorger, zaak.anouk, mantelzorg=oud, maatregel="scholenproject", wat="Les.",
        peildatum=zaak.dag,
    )  # fmt: skip


@pytest.mark.eis("GOO-147")
@pytest.mark.django_db
def test_preventieve_steun_hangt_aan_het_dossier_of_staat_alleen_en_dan_ziet_een_ander_team_haar_niet(
    gooi: Zaak,
) -> None:
    gooi.tot("vraag")
    rijen = [opzet.mantelzorg(gooi), opzet.mantelzorg(gooi, los=True, door=opzet.makelaar(gooi))]
    for rij, wie in zip(rijen, (gooi.anouk, opzet.makelaar(gooi)), strict=True):
        goed(
            doen.steun_mantelzorger(
                wie, mantelzorg=rij, maatregel="preventieve-steun", wat="Tijdig.", peildatum=gooi.dag
            )
        )
    assert [zorg.mantelzorg(gooi.anouk, r.pk) is not None for r in rijen] == [True, False]
    assert [zorg.mantelzorg(gooi.elders, r.pk) is not None for r in rijen] == [False, False]
    assert [zorg.mantelzorg(opzet.makelaar(gooi), r.pk) is not None for r in rijen] == [False, True]


@pytest.mark.eis("GOO-148", "UTR-167")
@pytest.mark.django_db
def test_hoe_zwaar_het_samen_is_wat_er_wordt_verwacht_en_of_mantelzorgers_het_team_vinden(
    gooi: Zaak,
) -> None:
    gooi.tot("vraag")
    for nr in range(5):
        opzet.mantelzorg(gooi, naam=f"Zorger {nr}")
        opzet.mantelzorg(gooi, los=True, door=opzet.makelaar(gooi), naam=f"Alleen {nr}")
    beeld = zorg.zorgbeeld(gooi.anouk, gooi.profiel, 2022, gooi.dag)
    assert (beeld.mantelzorgers, beeld.uren, beeld.verwacht) == (10, Decimal(120), Decimal(240))
    assert [(t.naam, t.aantal) for t in beeld.weg] == [("bekend bij een team", 5), ("zonder dossier", 5)]
    verwachting = gooi.profiel.naoberschap.verwachting
    assert verwachting is not None
    assert (verwachting.jaar, verwachting.factor, verwachting.door) == (2040, 2, "SCP")


@pytest.mark.eis("UTR-162", "UTR-171", "UTR-169", "UTR-170", "UTR-173", "UTR-168")
@pytest.mark.django_db
def test_intensieve_mantelzorg_gaat_voor_respijt_is_formeel_of_informeel_en_waardering_staat_per_jaar(
    utrecht: Zaak,
) -> None:
    utrecht.tot("vraag")
    licht = opzet.mantelzorg(utrecht, uren=Decimal(2), naam="Licht")
    zwaar = opzet.mantelzorg(utrecht, uren=Decimal(20), naam="Zwaar")
    opzet.belast(utrecht, licht, 5, 1)
    lijst = zorg.mantelzorgers(utrecht.anouk, utrecht.profiel, utrecht.dag)
    assert [r.zorg.naam for r in lijst] == ["Zwaar", "Licht"]
    vormen = {}
    for code in ("vrijwilliger-thuis", "dagopvang", "handje-helpen", "kortdurend-verblijf", "blijk-van-waardering"):
        rij = goed(
            doen.steun_mantelzorger(
                utrecht.anouk, mantelzorg=zwaar, maatregel=code, wat="Geregeld.", peildatum=utrecht.dag
            )
        )
        vormen[code] = rij.vorm
    assert vormen == {
        "vrijwilliger-thuis": "informeel", "dagopvang": "informeel", "handje-helpen": "informeel",
        "kortdurend-verblijf": "formeel", "blijk-van-waardering": "",
    }  # fmt: skip
    geweigerd(
        "steun.al-gegeven", doen.steun_mantelzorger, utrecht.anouk, mantelzorg=zwaar, maatregel="blijk-van-waardering",
        wat="Weer.", peildatum=utrecht.dag,
    )  # fmt: skip
    assert [t.naam for t in zorg.zorgbeeld(utrecht.anouk, utrecht.profiel, 2015, utrecht.dag).waardering] == [
        "Jaarlijkse blijk van waardering"
    ]


@pytest.mark.eis("UTR-180", "UTR-177", "UTR-179")
@pytest.mark.django_db
def test_bereik_onder_migranten_is_een_aantal_en_wat_verandert_wordt_gevolgd(utrecht: Zaak) -> None:
    sem = opzet.makelaar(utrecht)
    rij = opzet.activiteit(
        utrecht, code="groepsaanbod", naam="Amwaht-groep Overvecht", met="Al Amal", deelnemers=12, uit_doelgroep=9
    )
    assert (rij.uit_doelgroep, rij.deelnemers, rij.naam) == (9, 12, "Amwaht-groep Overvecht")
    punt = utrecht.profiel.naoberschap.kalenderpunt("groepsaanbod")
    assert punt is not None
    assert punt.doelgroep == "mantelzorgers met een migratieachtergrond"
    for code, antwoorden in (
        (
            "ontwikkelingen-vrijwilligerswerk",
            {"ontwikkeling": "Langer thuis", "invloed": "Zwaarder", "steun": "Cursus"},
        ),
        (
            "voorstel-informele-zorg",
            {"organisatie": "Handje helpen", "jaar": "2015", "voorstel": "Samen.", "aansluiting": "Bij het buurtteam."},
        ),
    ):
        goed(leg_vast(sem, register=code, antwoorden=antwoorden, peildatum=utrecht.dag))
    assert lezen.ontwikkeling(sem, utrecht.profiel, 2015).vorig.jaar == 2014


@pytest.mark.eis("LEU-133", "LEU-134")
@pytest.mark.django_db
def test_steun_in_een_groep_en_op_maat_informatie_en_waardering_worden_vastgelegd(leusden: Zaak) -> None:
    leusden.tot("vraag")
    rij = opzet.mantelzorg(leusden)
    for code in ("groep", "maatwerk", "informatie", "waardering", "dagactiviteiten"):
        goed(
            doen.steun_mantelzorger(leusden.anouk, mantelzorg=rij, maatregel=code, wat="Gedaan.", peildatum=leusden.dag)
        )
    beleid = leusden.profiel.naoberschap
    assert [s.maatregel for s in zorg.steun_aan(rij)][-1] == "groep"
    assert [m.code for m in beleid.maatregelen if m.voor == "mantelzorger" and m.groep] == ["groep"]


@pytest.mark.django_db
def test_wie_stopt_hoeft_niet_te_zeggen_waarom_en_wat_gestopt_is_krijgt_geen_steun_meer(zaak: Zaak) -> None:
    zaak.tot("vraag")
    rij = opzet.mantelzorg(zaak)
    geweigerd("mantelzorg.slot", doen.beeindig_mantelzorg, zaak.anouk, mantelzorg=rij, slot="", peildatum=zaak.dag)
    goed(doen.beeindig_mantelzorg(zaak.anouk, mantelzorg=rij, slot="Het is nu anders.", peildatum=zaak.dag))
    geweigerd(
        "mantelzorg.gestopt", doen.leg_belasting_vast, zaak.anouk, mantelzorg=rij, last=1, kracht=1, gesprek="Nee.",
        peildatum=zaak.dag,
    )  # fmt: skip
    geweigerd(
        "mantelzorg.gestopt", doen.leg_mantelzorg_vast, zaak.anouk, mantelzorg=Mantelzorg.objects.get(),
        zorg=opzet.zorg(zaak), peildatum=zaak.dag,
    )  # fmt: skip
