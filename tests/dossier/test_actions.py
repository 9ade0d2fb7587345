"""Who is involved in a file, and one open file per household."""

from datetime import timedelta

import pytest
from django.db.models.functions import Now

from naober.dossier.actions import betrek
from naober.dossier.models import Betrokkenheid, Dossier, Inzagegrond
from naober.gemeente.models import Gemeente, Medewerker
from naober.gemeente.profiel import Rol
from naober.onderzoek.actions import leg_waarneming_vast
from naober.plan.actions import rond_af
from naober.plan.models import Plan
from tests.dossier.opzet import Zaak, geweigerd, goed


@pytest.mark.eis("HAR-032")
def test_een_clientondersteuner_hoort_bij_het_dossier_in_een_eigen_rol(zaak: Zaak) -> None:
    zaak.tot("vraag")
    rij = goed(
        betrek(
            zaak.anouk,
            dossier=zaak.dossier,
            medewerker=zaak.toegelaten("cas"),
            rol=Rol.CLIENTONDERSTEUNER,
            peildatum=zaak.dag,
        )
    )
    assert (rij.rol, rij.regie, rij.van, rij.tot) == ("clientondersteuner", False, zaak.dag, None)


@pytest.mark.eis("HAR-302")
def test_een_clientondersteuner_wordt_alleen_betrokken_met_toestemming_van_de_inwoner(zaak: Zaak) -> None:
    zaak.tot("vraag")
    wie = {"dossier": zaak.dossier, "medewerker": zaak.staf["cas"], "rol": Rol.CLIENTONDERSTEUNER}
    weigering = geweigerd("betrokkene.toestemming", betrek, zaak.anouk, **wie, peildatum=zaak.dag)
    assert (weigering.veld, weigering.bron.plaats) == ("medewerker", "L2449-2463")
    zaak.toegelaten("bram")
    geweigerd("betrokkene.toestemming", betrek, zaak.anouk, **wie, peildatum=zaak.dag)
    zaak.toegelaten("cas")
    Inzagegrond.objects.filter(medewerker_id=zaak.cas.id).update(ingetrokken_op=Now())
    geweigerd("betrokkene.toestemming", betrek, zaak.anouk, **wie, peildatum=zaak.dag)
    zaak.toegelaten("cas")
    goed(betrek(zaak.anouk, **wie, peildatum=zaak.dag))


def test_iemand_wordt_niet_betrokken_in_een_rol_die_hij_niet_heeft(zaak: Zaak) -> None:
    zaak.tot("vraag")
    geweigerd(
        "betrokkene.rol",
        betrek, zaak.anouk, dossier=zaak.dossier, medewerker=zaak.staf["kees"], rol=Rol.CLIENTONDERSTEUNER,
        peildatum=zaak.dag,
    )  # fmt: skip


def test_iemand_wordt_niet_twee_keer_in_dezelfde_rol_betrokken(zaak: Zaak) -> None:
    zaak.tot("vraag")
    wie = {"dossier": zaak.dossier, "medewerker": zaak.toegelaten("cas"), "rol": Rol.CLIENTONDERSTEUNER}
    goed(betrek(zaak.anouk, **wie, peildatum=zaak.dag))
    geweigerd("betrokkene.al-betrokken", betrek, zaak.anouk, **wie, peildatum=zaak.dag)


def test_een_medewerker_van_een_andere_gemeente_wordt_niet_betrokken(zaak: Zaak) -> None:
    zaak.tot("vraag")
    Gemeente.objects.create(code=141, naam="Buurgemeente", slug="buurgemeente")
    vreemde = Medewerker.objects.create(
        gemeente_id=141, gebruikersnaam="vreemde", naam="Vreemde", rollen=[Rol.CLIENTONDERSTEUNER.value]
    )
    geweigerd(
        "betrokkene.rol",
        betrek, zaak.anouk, dossier=zaak.dossier, medewerker=vreemde, rol=Rol.CLIENTONDERSTEUNER, peildatum=zaak.dag,
    )  # fmt: skip


@pytest.mark.eis("HAR-026")
def test_een_tweede_vraag_komt_in_het_dossier_dat_al_loopt(elke_zaak: Zaak) -> None:
    elke_zaak.tot("vraag")
    tweede = elke_zaak.wachtende_vraag()
    assert tweede.dossier_id == elke_zaak.dossier.pk
    assert Dossier.objects.count() == 1


def sluit(zaak: Zaak) -> None:
    """End the file: its need is met by what was granted, so nothing is open."""
    zaak.tot("besluit")
    goed(rond_af(zaak.anouk, dossier=zaak.dossier, slottekst="Het lukt weer samen.", peildatum=zaak.dag))


def test_afronden_sluit_dossier_plan_en_betrokkenheid_op_dezelfde_dag(zaak: Zaak) -> None:
    sluit(zaak)
    dossier = Dossier.objects.get()
    assert (dossier.gesloten_op, dossier.slottekst) == (zaak.dag, "Het lukt weer samen.")
    assert list(Plan.objects.values_list("status", "gesloten_op")) == [("gesloten", zaak.dag)]
    assert set(Betrokkenheid.objects.values_list("tot", flat=True)) == {zaak.dag}


@pytest.mark.eis("UTR-097")
def test_na_afronden_opent_een_nieuwe_vraag_hetzelfde_dossier_weer_met_zijn_geschiedenis(zaak: Zaak) -> None:
    """One file through the years: what was closed opens again, and how it ended before stays in the history."""
    sluit(zaak)
    slot = Dossier.objects.get(pk=zaak.dossier.pk).slottekst
    zaak.dag += timedelta(days=30)
    nieuw = zaak.wachtende_vraag()
    assert nieuw.dossier_id == zaak.dossier.pk
    open_ = Dossier.objects.get()
    assert (open_.gesloten_op, open_.slottekst) == (None, "")
    eerder = Dossier.pgh_event_models["update"].objects.filter(pgh_obj_id=open_.pk).latest("pgh_id")
    assert (eerder.gesloten_op, eerder.slottekst) == (zaak.dag - timedelta(days=30), slot)


def test_in_een_afgerond_dossier_wordt_niemand_meer_betrokken(zaak: Zaak) -> None:
    sluit(zaak)
    geweigerd(
        "dossier.gesloten",
        betrek, zaak.anouk, dossier=zaak.dossier, medewerker=zaak.staf["cas"], rol=Rol.CLIENTONDERSTEUNER,
        peildatum=zaak.dag,
    )  # fmt: skip


def test_ook_wie_een_verouderd_dossier_voor_zich_heeft_kan_er_niets_meer_in_zetten(zaak: Zaak) -> None:
    """The object that was read before says open; only the database knows that it was closed since."""
    sluit(zaak)
    assert zaak.dossier.gesloten_op is None
    geweigerd(
        "dossier.gesloten",
        leg_waarneming_vast, zaak.anouk, dossier=zaak.dossier, van_wie="Anouk", beeld="gelijk", tekst="Gaat goed.",
        peildatum=zaak.dag,
    )  # fmt: skip
