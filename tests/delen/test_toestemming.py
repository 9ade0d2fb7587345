"""The resident decides who sees the file, and takes that back at any moment."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from naober.bewoners.models import Vertegenwoordiging
from naober.bewoners.soorten import Vertegenwoordigersoort
from naober.delen.actions import Gevraagd, leg_toestemming_vast, trek_toestemming_in
from naober.delen.models import Toestemming
from naober.delen.queries import standen_van, toestemmingen_van
from naober.delen.rules import Spreker, laatste_dag
from naober.dossier.bewoners import voeg_toe_aan_huishouden
from naober.dossier.models import Gebeurtenis, Inzagegrond
from naober.dossier.queries import dossier as zoek_dossier
from tests.delen.opzet import AAN_HUISARTS, MEEKIJKEN, geboren, kader, meekijker, toestemming, toestemming_invoer
from tests.dossier.huishouden import vertegenwoordigd
from tests.dossier.opzet import Zaak, geweigerd, goed

pytestmark = pytest.mark.django_db


def ziet(zaak: Zaak, wie: str) -> bool:
    return zoek_dossier(getattr(zaak, wie), zaak.dossier.pk) is not None


@pytest.mark.eis("HEU-242")
def test_een_ander_dan_het_team_ziet_het_dossier_alleen_met_toestemming_en_niet_meer_na_het_intrekken(
    heuvelrug: Zaak,
) -> None:
    zaak = heuvelrug.tot("vraag")
    assert not ziet(zaak, "elders")
    gegeven = meekijker(zaak, "elders")
    assert ziet(zaak, "elders")
    goed(trek_toestemming_in(zaak.anouk, toestemming=gegeven, door="Hendrika", peildatum=zaak.dag))
    assert not ziet(zaak, "elders")
    gegeven.refresh_from_db()
    assert gegeven.ingetrokken_door == "Hendrika"
    assert gegeven.ingetrokken_op is not None


def test_toestemming_met_een_einde_opent_het_dossier_tot_en_met_die_dag(zaak: Zaak) -> None:
    zaak.tot("vraag")
    tot = zaak.dag + timedelta(days=30)
    gegeven = toestemming(zaak, replace(MEEKIJKEN, tot=tot), medewerker=zaak.staf["elders"])
    grond = gegeven.inzagegrond
    assert grond is not None
    assert grond.tot is not None
    assert timezone.localtime(grond.tot).date() == tot + timedelta(days=1)
    # The day of the case is long past, so it is over by now.
    assert not ziet(zaak, "elders")


def test_toestemming_voor_delen_opent_het_dossier_niet(zaak: Zaak) -> None:
    zaak.tot("vraag")
    gegeven = toestemming(zaak, Gevraagd(("hulpvraag",), "afstemmen"), medewerker=zaak.staf["elders"])
    assert gegeven.inzagegrond is None
    assert not ziet(zaak, "elders")


def test_op_de_tijdlijn_en_in_de_lijsten_staat_wie_wat_mag_zien_en_wie_het_introk(zaak: Zaak) -> None:
    zaak.tot("vraag")
    gegeven = toestemming(zaak)
    goed(trek_toestemming_in(zaak.anouk, toestemming=gegeven, door="Hendrika", peildatum=zaak.dag))
    regels = list(Gebeurtenis.objects.filter(dossier=zaak.dossier).order_by("-id").values_list("tekst", flat=True)[:2])
    naam = zaak.persoon.naam
    assert regels == [
        "Hendrika trekt de toestemming voor De huisarts in.",
        f"{naam} geeft toestemming om met De huisarts te delen: naam en contactgegevens, wat er nodig is.",
    ]
    assert toestemmingen_van(zaak.dossier) == [gegeven]


def test_wat_is_ingetrokken_of_voorbij_telt_niet_meer(zaak: Zaak) -> None:
    zaak.tot("vraag")
    toestemming(zaak, replace(AAN_HUISARTS, tot=zaak.dag))
    assert len(standen_van(zaak.persoon, zaak.dag)) == 1
    assert standen_van(zaak.persoon, zaak.dag + timedelta(days=1)) == ()
    gegeven = toestemming(zaak)
    goed(trek_toestemming_in(zaak.anouk, toestemming=gegeven, door="Hendrika", peildatum=zaak.dag))
    assert [s.nummer for s in standen_van(zaak.persoon, zaak.dag)] != [gegeven.pk]
    assert len(standen_van(zaak.persoon, zaak.dag)) == 1


def test_intrekken_kan_een_keer_en_noemt_wie(zaak: Zaak) -> None:
    zaak.tot("vraag")
    gegeven = toestemming(zaak)
    geweigerd("toestemming.door", trek_toestemming_in, zaak.anouk, toestemming=gegeven, door=" ", peildatum=zaak.dag)
    goed(trek_toestemming_in(zaak.anouk, toestemming=gegeven, door="Hendrika", peildatum=zaak.dag))
    geweigerd(
        "toestemming.al-ingetrokken",
        trek_toestemming_in, zaak.anouk, toestemming=gegeven, door="Hendrika", peildatum=zaak.dag,
    )  # fmt: skip


def test_een_collega_krijgt_niet_twee_keer_toestemming_voor_hetzelfde_dossier(zaak: Zaak) -> None:
    zaak.tot("vraag")
    meekijker(zaak, "elders")
    assert Inzagegrond.objects.filter(medewerker=zaak.staf["elders"]).count() == 1
    invoer = toestemming_invoer(zaak, MEEKIJKEN, medewerker=zaak.staf["elders"])
    geweigerd("toestemming.loopt-al", leg_toestemming_vast, zaak.anouk, **invoer, peildatum=zaak.dag)


@pytest.mark.parametrize(
    ("code", "gevraagd", "wie"),
    [
        ("toestemming.gegevens", Gevraagd((), "vraag", ontvanger="huisarts"), None),
        ("toestemming.gegevens", Gevraagd(("onzin",), "vraag", ontvanger="huisarts"), None),
        ("toestemming.doel", Gevraagd(("contact",), "zomaar", ontvanger="huisarts"), None),
        ("toestemming.hele-dossier", Gevraagd(("dossier",), "vraag", ontvanger="huisarts"), None),
        ("toestemming.alles-of-delen", Gevraagd(("dossier", "plan"), "meekijken"), "elders"),
        ("toestemming.ontvanger", Gevraagd(("plan",), "vraag", ontvanger="niemand"), None),
        ("toestemming.ontvanger", Gevraagd(("plan",), "vraag"), None),
        ("toestemming.ontvanger", AAN_HUISARTS, "elders"),
        ("toestemming.medewerker", MEEKIJKEN, "kees"),
    ],
)
def test_toestemming_is_voor_een_ontvanger_en_voor_delen_die_bestaan(
    zaak: Zaak, code: str, gevraagd: Gevraagd, wie: str | None
) -> None:
    zaak.tot("vraag")
    invoer = toestemming_invoer(zaak, gevraagd, medewerker=zaak.staf[wie] if wie else None)
    geweigerd(code, leg_toestemming_vast, zaak.anouk, **invoer, peildatum=zaak.dag)


def test_de_laatste_dag_ligt_niet_in_het_verleden(zaak: Zaak) -> None:
    zaak.tot("vraag")
    invoer = toestemming_invoer(zaak, replace(AAN_HUISARTS, tot=zaak.dag - timedelta(days=1)))
    geweigerd("toestemming.einde", leg_toestemming_vast, zaak.anouk, **invoer, peildatum=zaak.dag)


def test_iedereen_in_het_huishouden_die_zelf_beslist_moet_het_eens_zijn_met_meekijken(zaak: Zaak) -> None:
    zaak.tot("vraag")
    samen = {"dossier": zaak.dossier, "persoon": zaak.andere, "op": zaak.dag, "peildatum": zaak.dag}
    goed(voeg_toe_aan_huishouden(zaak.anouk, mede=True, **samen))
    invoer = toestemming_invoer(zaak, MEEKIJKEN, medewerker=zaak.staf["elders"])
    weigering = geweigerd("toestemming.huisgenoten", leg_toestemming_vast, zaak.anouk, **invoer, peildatum=zaak.dag)
    assert zaak.andere.naam in weigering.reden
    gegeven = goed(leg_toestemming_vast(zaak.anouk, **invoer, huisgenoten=[zaak.andere], peildatum=zaak.dag))
    assert zaak.andere.naam in gegeven.mede_door
    assert ziet(zaak, "elders")


# ------------------------------------------------------------------------------------------ namens wie


def ouder(zaak: Zaak, **velden: Any) -> Vertegenwoordiging:
    gewoon = {"soort": "ouder", "naam": "Moeder", "reikwijdte": "alles", "grondslag": "Gezag", "van": zaak.dag}
    return Vertegenwoordiging.objects.create(persoon=zaak.persoon, **{**gewoon, **velden})


def vraag(zaak: Zaak, *, zelf: bool, namens: Vertegenwoordiging | None) -> dict[str, Any]:
    return {**toestemming_invoer(zaak, replace(AAN_HUISARTS, zelf=zelf), namens=namens), "peildatum": zaak.dag}


def test_een_mentor_geeft_toestemming_zolang_de_vertegenwoordiging_loopt(zaak: Zaak) -> None:
    zaak.tot("vraag")
    mentor = vertegenwoordigd(zaak)
    gegeven = goed(leg_toestemming_vast(zaak.anouk, **vraag(zaak, zelf=False, namens=mentor)))
    assert (gegeven.gegeven_door, gegeven.vertegenwoordiging) == (mentor.naam, mentor)
    mentor.van, mentor.tot = zaak.dag - timedelta(days=9), zaak.dag - timedelta(days=1)
    mentor.save()
    geweigerd(
        "toestemming.vertegenwoordiging-voorbij",
        leg_toestemming_vast,
        zaak.anouk,
        **vraag(zaak, zelf=False, namens=mentor),
    )


def test_een_bewindvoerder_beslist_alleen_over_geld(zaak: Zaak) -> None:
    zaak.tot("vraag")
    bewind = ouder(zaak, soort="bewindvoerder", naam="Kantoor", reikwijdte="geld")
    geweigerd("toestemming.alleen-geld", leg_toestemming_vast, zaak.anouk, **vraag(zaak, zelf=False, namens=bewind))


def test_wie_niemand_is_en_wie_voor_een_ander_spreekt_geeft_geen_toestemming(zaak: Zaak) -> None:
    zaak.tot("vraag")
    geweigerd("toestemming.niemand", leg_toestemming_vast, zaak.anouk, **vraag(zaak, zelf=False, namens=None))
    ander = Vertegenwoordiging.objects.create(
        persoon=zaak.andere, soort="mentor", naam="M", reikwijdte="zorg", grondslag="Rechter", van=zaak.dag
    )
    geweigerd("toestemming.namens", leg_toestemming_vast, zaak.anouk, **vraag(zaak, zelf=False, namens=ander))


def test_een_kind_van_twaalf_beslist_mee_en_van_zestien_zelf(zaak: Zaak) -> None:
    zaak.tot("vraag")
    geboren(zaak, 11)
    moeder = ouder(zaak)
    geweigerd("toestemming.ouder-nodig", leg_toestemming_vast, zaak.anouk, **vraag(zaak, zelf=True, namens=None))
    jong = goed(leg_toestemming_vast(zaak.anouk, **vraag(zaak, zelf=False, namens=moeder)))
    assert jong.tot == zaak.persoon.geboren_of_verwacht.replace(year=zaak.dag.year + 1) - timedelta(days=1)
    geboren(zaak, 12)
    geweigerd(
        "toestemming.kind-beslist-mee", leg_toestemming_vast, zaak.anouk, **vraag(zaak, zelf=False, namens=moeder)
    )
    geweigerd("toestemming.ouder-nodig", leg_toestemming_vast, zaak.anouk, **vraag(zaak, zelf=True, namens=None))
    samen = goed(leg_toestemming_vast(zaak.anouk, **vraag(zaak, zelf=True, namens=moeder)))
    assert (samen.gegeven_door, samen.mede_door, samen.tot) == (zaak.persoon.naam, "Moeder (ouder met gezag)", None)
    geboren(zaak, 16)
    geweigerd(
        "toestemming.kind-beslist-zelf", leg_toestemming_vast, zaak.anouk, **vraag(zaak, zelf=True, namens=moeder)
    )
    assert goed(leg_toestemming_vast(zaak.anouk, **vraag(zaak, zelf=True, namens=None))).tot is None


def test_wat_een_ouder_alleen_geeft_eindigt_als_het_kind_mee_beslist(zaak: Zaak) -> None:
    zaak.tot("vraag")
    geboren(zaak, 8)
    moeder = Spreker("Moeder", Vertegenwoordigersoort.OUDER, ouder(zaak).reikwijdte, zaak.dag, None)  # type: ignore[arg-type]
    geboortedag = zaak.persoon.geboren_of_verwacht
    twaalf = geboortedag.replace(year=geboortedag.year + 12)
    assert laatste_dag(kader(zaak), geboortedag, zelf=False, spreker=moeder, tot=None) == twaalf - timedelta(days=1)
    eerder = zaak.dag + timedelta(days=5)
    assert laatste_dag(kader(zaak), geboortedag, zelf=False, spreker=moeder, tot=eerder) == eerder


def test_elke_wijziging_van_een_toestemming_blijft_bewaard(zaak: Zaak) -> None:
    zaak.tot("vraag")
    gegeven = toestemming(zaak)
    goed(trek_toestemming_in(zaak.anouk, toestemming=gegeven, door="Hendrika", peildatum=zaak.dag))
    [oud] = Toestemming.pgh_event_models["update"].objects.all()  # type: ignore[attr-defined]
    assert (oud.id, oud.ingetrokken_op) == (gegeven.pk, None)
