"""A colleague is let in by the coordinator or in an emergency; both end by themselves, and both leave a trace."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from naober.delen.actions import beantwoord_toegangsverzoek, beoordeel_noodtoegang, open_in_nood, vraag_toegang
from naober.delen.queries import mijn_meekijken, noodopeningen, voorbije_inzage
from naober.delen.queries import noodopening as zoek_noodopening
from naober.dossier.models import Gebeurtenis, Inzagegrond
from naober.dossier.queries import dossier as zoek_dossier
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Rol
from tests.delen.opzet import REDEN, kader, meekijker, noodopening, toezicht, verzoek
from tests.dossier.opzet import Zaak, geweigerd, goed

pytestmark = pytest.mark.django_db


def ziet(zaak: Zaak, actor: Actor) -> bool:
    return zoek_dossier(actor, zaak.dossier.pk) is not None


def antwoord(zaak: Zaak, rij: Any, **anders: Any) -> dict[str, Any]:
    # The day of the clock: a ground is from a moment to a moment.
    dag = timezone.localdate()
    gewoon = {"verzoek": rij, "toekennen": True, "antwoord": "Zij neemt waar.", "tot": dag, "peildatum": dag}
    return {**gewoon, **anders}


def test_de_regisseur_laat_een_collega_meekijken_tot_en_met_een_dag(zaak: Zaak) -> None:
    zaak.tot("vraag")
    rij = verzoek(zaak)
    assert not ziet(zaak, zaak.elders)
    gedaan = goed(beantwoord_toegangsverzoek(zaak.anouk, **antwoord(zaak, rij)))
    assert ziet(zaak, zaak.elders)
    grond = gedaan.inzagegrond
    assert grond is not None
    assert (grond.grond, grond.gegeven_door) == (Inzagegrond.Grond.VERZOEK, zaak.anouk.naam)
    Inzagegrond.objects.filter(pk=grond.pk).update(
        tot=timezone.now() - timedelta(seconds=1), van=timezone.now() - timedelta(days=1)
    )
    assert not ziet(zaak, zaak.elders)
    assert voorbije_inzage(zaak.elders, zaak.dossier.pk) == grond
    assert voorbije_inzage(zaak.bram, zaak.dossier.pk) is None


def test_een_geweigerd_verzoek_opent_niets_en_zegt_waarom(zaak: Zaak) -> None:
    zaak.tot("vraag")
    rij = verzoek(zaak)
    goed(
        beantwoord_toegangsverzoek(zaak.anouk, **antwoord(zaak, rij, toekennen=False, antwoord="Niet nodig.", tot=None))
    )
    assert not ziet(zaak, zaak.elders)
    [mijn] = mijn_meekijken(zaak.elders, zaak.dag).verzoeken
    assert (mijn.stand, mijn.antwoord) == ("geweigerd", "Niet nodig.")


def test_vragen_kan_een_keer_met_reden_en_niet_voor_wat_men_al_ziet(zaak: Zaak) -> None:
    zaak.tot("vraag")
    vraag = {"persoon": zaak.persoon, "peildatum": zaak.dag}
    geweigerd("toegangsverzoek.reden", vraag_toegang, zaak.elders, reden="Nodig.", **vraag)
    geweigerd("toegangsverzoek.ziet-al", vraag_toegang, zaak.bram, reden=REDEN, **vraag)
    verzoek(zaak)
    geweigerd("toegangsverzoek.loopt-al", vraag_toegang, zaak.elders, reden=REDEN, **vraag)


def test_waar_geen_dossier_is_valt_niets_te_vragen_of_te_openen(zaak: Zaak) -> None:
    zaak.tot("vraag")
    zaak.andere.huishouden = None
    zaak.andere.save()
    vraag = {"persoon": zaak.andere, "reden": REDEN, "peildatum": zaak.dag}
    geweigerd("toegang.geen-dossier", vraag_toegang, zaak.elders, **vraag)
    geweigerd("toegang.geen-dossier", open_in_nood, zaak.elders, **vraag)


def test_antwoorden_doet_de_regisseur_of_de_teamleider_met_een_reden_en_een_einde(zaak: Zaak) -> None:
    zaak.tot("vraag")
    rij = verzoek(zaak)
    geweigerd("toegangsverzoek.regisseur", beantwoord_toegangsverzoek, zaak.bram, **antwoord(zaak, rij))
    geweigerd("dossier.niet-betrokken", beantwoord_toegangsverzoek, zaak.elders, **antwoord(zaak, rij))
    geweigerd("toegangsverzoek.antwoord", beantwoord_toegangsverzoek, zaak.anouk, **antwoord(zaak, rij, antwoord=" "))
    laat = timezone.localdate() + timedelta(days=kader(zaak).inzageverzoek.dagen + 1)
    for tot in (None, timezone.localdate() - timedelta(days=1), laat):
        geweigerd("toegangsverzoek.einde", beantwoord_toegangsverzoek, zaak.anouk, **antwoord(zaak, rij, tot=tot))
    leider = Actor.van(zaak._medewerker("leider", (Rol.TEAMLEIDER,)))
    goed(beantwoord_toegangsverzoek(leider, **antwoord(zaak, rij)))
    geweigerd("toegangsverzoek.al-beantwoord", beantwoord_toegangsverzoek, zaak.anouk, **antwoord(zaak, rij))


def test_niemand_kent_het_eigen_verzoek_toe(zaak: Zaak) -> None:
    zaak.tot("vraag")
    rij = verzoek(zaak)
    meekijker(zaak, "elders")
    geweigerd("toegangsverzoek.eigen", beantwoord_toegangsverzoek, zaak.elders, **antwoord(zaak, rij))


# ---------------------------------------------------------------------------------------- noodtoegang


def test_noodtoegang_opent_het_dossier_voor_het_aantal_uren_van_de_regels_en_staat_op_de_tijdlijn(zaak: Zaak) -> None:
    zaak.tot("vraag")
    rij = noodopening(zaak)
    assert ziet(zaak, zaak.elders)
    assert rij.tot - rij.van == timedelta(hours=kader(zaak).noodtoegang.uren) == timedelta(hours=4)
    regel = Gebeurtenis.objects.filter(dossier=zaak.dossier).latest("id")
    assert (regel.handeling, regel.tekst) == ("open_in_nood", f"Noodtoegang voor 4 uur. {REDEN}")
    begin = timezone.now() - timedelta(hours=5)
    Inzagegrond.objects.filter(pk=rij.inzagegrond_id).update(van=begin, tot=begin + timedelta(hours=4))
    assert not ziet(zaak, zaak.elders)


def test_noodtoegang_vraagt_een_reden_die_te_beoordelen_is_en_een_dossier_dat_men_niet_ziet(zaak: Zaak) -> None:
    zaak.tot("vraag")
    vraag = {"persoon": zaak.persoon, "peildatum": zaak.dag}
    geweigerd("noodtoegang.reden", open_in_nood, zaak.elders, reden="Spoed!", **vraag)
    geweigerd("noodtoegang.ziet-al", open_in_nood, zaak.bram, reden=REDEN, **vraag)


def test_de_privacyfunctionaris_ziet_elke_noodtoegang_en_beoordeelt_haar_een_keer(zaak: Zaak) -> None:
    zaak.tot("vraag")
    rij = noodopening(zaak)
    pien = toezicht(zaak)
    assert [n.pk for n in noodopeningen(pien)] == [rij.pk]
    assert noodopeningen(zaak.anouk) == []
    assert zoek_noodopening(zaak.anouk, rij.pk) is None
    assert not ziet(zaak, pien)
    oordeel = {"noodopening": rij, "in_orde": False, "oordeel": "Er was geen gevaar.", "peildatum": zaak.dag}
    geweigerd("recht.ontbreekt", beoordeel_noodtoegang, zaak.anouk, **oordeel)
    geweigerd("noodtoegang.oordeel", beoordeel_noodtoegang, pien, **{**oordeel, "oordeel": ""})
    gedaan = goed(beoordeel_noodtoegang(pien, **oordeel))
    assert (gedaan.in_orde, gedaan.oordeel) == (False, "Er was geen gevaar.")
    # What was not in order ends at once.
    assert not ziet(zaak, zaak.elders)
    geweigerd("noodtoegang.al-beoordeeld", beoordeel_noodtoegang, pien, **oordeel)


def test_wie_zelf_opende_beoordeelt_dat_niet(zaak: Zaak) -> None:
    zaak.tot("vraag")
    dubbel = Actor.van(zaak._medewerker("dubbel", (Rol.GENERALIST, Rol.PRIVACYFUNCTIONARIS), zaak.geval.ander_team))
    rij = goed(open_in_nood(dubbel, persoon=zaak.persoon, reden=REDEN, peildatum=zaak.dag))
    geweigerd(
        "noodtoegang.eigen",
        beoordeel_noodtoegang, dubbel, noodopening=rij, in_orde=True, oordeel="Prima.", peildatum=zaak.dag,
    )  # fmt: skip
