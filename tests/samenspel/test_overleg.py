"""Several parties talk about one household: with a ground, with the resident, and with who does what."""

from datetime import timedelta
from typing import Any

import pytest

from naober.agenda.models import Taak
from naober.delen.actions import Gevraagd
from naober.delen.models import Verstrekking
from naober.dossier.models import Dossier
from naober.fundament.scope import actieve_scope
from naober.gemeente.actor import Actor
from naober.gemeente.bezetting import Plaats, controleer_plaats
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from naober.gemeente.zicht import scope_van
from naober.plan.models import Overleg
from naober.plan.samen.queries import overleggen_van
from naober.samenspel import actions as doen
from naober.samenspel import queries
from naober.samenspel.models import Casusoverleg
from naober.samenspel.rules import Deelnemer, NieuweWerkafspraak
from tests.delen.opzet import toestemming
from tests.dossier.opzet import Zaak, geweigerd, goed
from tests.samenspel.opzet import belegd, collega, soort_van, uitnodiging

pytestmark = pytest.mark.django_db
RAAD = "raad-kinderbescherming"


@pytest.fixture
def raad(zaak: Zaak) -> Medewerker:
    """Somebody of the child protection board, with an account and no file."""
    zaak.tot("vraag")
    return collega(zaak, "raad", Rol.UITVOERDER, organisatie=RAAD)


def met_raad(zaak: Zaak, raad: Medewerker) -> tuple[Deelnemer, ...]:
    dochter = Deelnemer("De dochter", soort_van(zaak, formeel=False))
    return dochter, Deelnemer("De raad", RAAD, ontvanger=RAAD, medewerker=raad.pk)


def beleg(zaak: Zaak, *deelnemers: Deelnemer, **anders: Any) -> Any:
    return doen.beleg_casusoverleg(
        zaak.anouk, dossier=zaak.dossier, persoon=zaak.persoon, uitnodiging=uitnodiging(zaak, *deelnemers, **anders),
        peildatum=zaak.dag,
    )  # fmt: skip


def test_een_professional_van_buiten_komt_alleen_als_er_een_grond_is_om_met_die_organisatie_te_delen(
    zaak: Zaak, raad: Medewerker
) -> None:
    geweigerd("delen.geen-toestemming", beleg, zaak, *met_raad(zaak, raad))
    zonder = Deelnemer("De raad", RAAD, medewerker=raad.pk)
    geweigerd("overleg.grond", beleg, zaak, Deelnemer("Oma", soort_van(zaak, formeel=False)), zonder)
    elders = collega(zaak, "stuw", Rol.UITVOERDER, organisatie="de-stuw")
    verkeerd = Deelnemer("De raad", RAAD, ontvanger=RAAD, medewerker=elders.pk)
    geweigerd("overleg.account", beleg, zaak, Deelnemer("Oma", soort_van(zaak, formeel=False)), verkeerd)
    # Somebody of whom is not known for whom they work comes for nobody.
    nergens = Deelnemer("De raad", RAAD, ontvanger=RAAD, medewerker=collega(zaak, "nergens", Rol.UITVOERDER).pk)
    geweigerd("overleg.account", beleg, zaak, Deelnemer("Oma", soort_van(zaak, formeel=False)), nergens)
    assert controleer_plaats(zaak.profiel, Plaats(organisatie=RAAD)) is None
    assert controleer_plaats(zaak.profiel, Plaats(organisatie="zomaar-iets")) is not None
    toestemming(zaak, Gevraagd(("hulpvraag",), "afstemmen", ontvanger=RAAD))
    rij = goed(beleg(zaak, *met_raad(zaak, raad)))
    gedeeld = Verstrekking.objects.get(dossier=zaak.dossier)
    assert (gedeeld.ontvanger, gedeeld.grond) == (RAAD, "toestemming")
    assert rij.vraag in gedeeld.inhoud


@pytest.mark.eis("HAR-113")
def test_de_raad_en_de_gezinsvoogd_denken_vroeg_mee_over_een_zaak_zonder_het_dossier_te_zien(
    zaak: Zaak, raad: Medewerker
) -> None:
    toestemming(zaak, Gevraagd(("hulpvraag",), "afstemmen", ontvanger=RAAD))
    toestemming(zaak, Gevraagd(("hulpvraag",), "afstemmen", ontvanger="bureau-jeugdzorg"))
    voogd = collega(zaak, "voogd", Rol.UITVOERDER, organisatie="bureau-jeugdzorg")
    erbij = Deelnemer("De gezinsvoogd", "gezinsvoogd", ontvanger="bureau-jeugdzorg", medewerker=voogd.pk)
    # Before there is a plan, let alone a measure.
    rij = belegd(zaak, *met_raad(zaak, raad), erbij)
    for wie in (Actor.van(raad), Actor.van(voogd)):
        with actieve_scope(scope_van(wie)):
            assert [o.pk for o in queries.waar_ik_gevraagd_ben(wie)] == [rij.pk]
            gezien = queries.casusoverleg(wie, rij.pk)
            assert gezien is not None
            assert gezien.vraag == rij.vraag
            assert queries.over_wie(wie, gezien) == zaak.persoon.naam
            assert not Dossier.objects.filter(pk=zaak.dossier.pk).exists()
        goed(doen.breng_in(wie, overleg=rij, tekst=f"Vrijwillig kan nog, zegt {wie.naam}.", peildatum=zaak.dag))
    assert [i.tekst for i in queries.inbreng_van(rij)] == [
        "Vrijwillig kan nog, zegt Raad.",
        "Vrijwillig kan nog, zegt Voogd.",
    ]
    buiten = Actor.van(collega(zaak, "buiten", *Rol))
    assert queries.casusoverleg(buiten, rij.pk) is None
    with actieve_scope(scope_van(buiten)):
        assert not Casusoverleg.objects.exists()
    geweigerd("dossier.niet-betrokken", doen.breng_in, buiten, overleg=rij, tekst="Ik ook.", peildatum=zaak.dag)


def test_wat_is_afgesproken_ziet_iedere_deelnemer_en_wordt_een_taak(zaak: Zaak, raad: Medewerker) -> None:
    toestemming(zaak, Gevraagd(("hulpvraag",), "afstemmen", ontvanger=RAAD))
    rij = belegd(zaak, *met_raad(zaak, raad), Deelnemer("Bram", soort_van(zaak, formeel=True), medewerker=zaak.bram.id))
    over = {"overleg": rij, "peildatum": zaak.dag}
    week = zaak.dag + timedelta(days=7)
    bram = goed(
        doen.spreek_in_overleg_af(
            zaak.anouk, afspraak=NieuweWerkafspraak("Belt de arts.", "team", week, zaak.bram.id), **over
        )
    )
    goed(
        doen.spreek_in_overleg_af(
            zaak.anouk, afspraak=NieuweWerkafspraak("Denkt mee.", "de raad", week, raad.pk), **over
        )
    )
    geweigerd(
        "werkafspraak.eigenaar", doen.spreek_in_overleg_af, zaak.anouk,
        afspraak=NieuweWerkafspraak("Belt.", "elders", week, zaak.elders.id), **over,
    )  # fmt: skip
    with actieve_scope(scope_van(Actor.van(raad))):
        verdeling = [(a.namens, a.wat) for a in queries.afspraken_in(rij)]
    assert verdeling == [("team", "Belt de arts."), ("de raad", "Denkt mee.")]
    # Who works in the file has the task there; who does not, only where to look.
    [taak] = Taak.objects.filter(van_id=zaak.bram.id, herkomst=f"werkafspraak-{bram.pk}")
    assert (taak.dossier_id, taak.vervalt_op) == (zaak.dossier.pk, week)
    [taak] = Taak.objects.filter(van=raad)
    assert (taak.dossier_id, "meedenkt" in taak.omschrijving) == (None, False)
    klaar = doen.volg_werkafspraak_op(
        Actor.van(zaak.staf["bram"]), afspraak=bram, uitkomst="Gebeld.", peildatum=zaak.dag
    )
    assert goed(klaar).gedaan_op == zaak.dag


def test_wat_is_besproken_staat_in_het_plan_met_wie_er_waren_en_waarom_de_inwoner_er_niet_was(zaak: Zaak) -> None:
    zaak.tot("vraag")
    geweigerd("overleg.inwoner", beleg, zaak, inwoner_uitgenodigd=False)
    rij = belegd(zaak, dag=zaak.dag)
    invoer = {"overleg": rij, "peildatum": zaak.dag}
    verslag = {"verslag": "De nachtzorg komt van de wijkverpleging.", "inwoner_erbij": False, "aanwezig": [2]}
    geweigerd("overleg.zonder-inwoner", doen.houd_casusoverleg, zaak.anouk, **verslag, **invoer)
    for wie in ([], [3], [0, 1]):
        anders = {**verslag, "aanwezig": wie, "reden_afwezig": "Zij was ziek."}
        geweigerd("overleg.aanwezig", doen.houd_casusoverleg, zaak.anouk, **anders, **invoer)
    # The daughter was asked and did not come.
    goed(doen.houd_casusoverleg(zaak.anouk, **verslag, reden_afwezig="Zij was ziek.", **invoer))
    [gehouden] = overleggen_van(zaak.dossier)
    assert [d["naam"] for d in gehouden.aanwezigen] == ["Bram"]
    rij.refresh_from_db()
    assert [(d["naam"], d["erbij"]) for d in rij.deelnemers] == [("De dochter", False), ("Bram", True)]
    assert gehouden.reden_afwezig == "Zij was ziek."
    assert Overleg.objects.get().casusoverleg.pk == rij.pk
    geweigerd("overleg.niet-open", doen.houd_casusoverleg, zaak.anouk, **verslag, **invoer)
    geweigerd("overleg.niet-open", doen.laat_casusoverleg_vervallen, zaak.anouk, reden="X", **invoer)


def test_een_overleg_dat_nog_komt_is_niet_gehouden_en_kan_vervallen(zaak: Zaak) -> None:
    zaak.tot("vraag")
    rij = belegd(zaak, dag=zaak.dag + timedelta(days=3))
    invoer = {"overleg": rij, "peildatum": zaak.dag}
    geweigerd(
        "overleg.nog-niet", doen.houd_casusoverleg, zaak.anouk, verslag="X", aanwezig=[1], inwoner_erbij=True, **invoer
    )
    geweigerd("overleg.reden", doen.laat_casusoverleg_vervallen, zaak.anouk, reden="", **invoer)
    assert goed(doen.laat_casusoverleg_vervallen(zaak.anouk, reden="Opgelost.", **invoer)).stand == "vervallen"
    geweigerd("overleg.niet-open", doen.breng_in, zaak.bram, overleg=rij, tekst="X", peildatum=zaak.dag)
