"""One plan, on the ladder, agreed with the household."""

from datetime import timedelta

import pytest

from naober.demo.verhaal.doorlopen import vul_open_in
from naober.dossier.models import Gebeurtenis
from naober.kaart.laden import laad_voorzieningen
from naober.kaart.models import Voorziening
from naober.onderzoek.actions import leg_bevindingen_vast
from naober.onderzoek.models import Behoefte
from naober.onderzoek.rules import Vondst
from naober.plan.actions import herzie_plan, maak_plan, spreek_af, voeg_actie_toe
from naober.plan.models import Actie, Doel, Plan
from naober.plan.rules import heeft_besluit_nodig
from tests.dossier.opzet import Zaak, geweigerd, goed
from tests.plan.invoer import DOELEN, plan, zonder_dossier

INDIVIDUEEL = "individuele-maatwerkvoorzieningen"
COLLECTIEF = "collectieve-maatwerkvoorzieningen"


def andere_zaak(zaak: Zaak) -> Behoefte:
    """The need of another household, in its own file."""
    zaak.tot("plan")
    eigen = (zaak.persoon, zaak.binnenkomst, zaak.dossier)
    zaak.persoon = zaak.andere
    zaak._vraag()
    zaak._gesprek()
    behoefte, (zaak.persoon, zaak.binnenkomst, zaak.dossier) = zaak.behoefte, eigen
    return behoefte


# ---------------------------------------------------------------------------------------------- maken


def test_een_huishouden_heeft_een_plan_en_geen_tweede(elke_zaak: Zaak) -> None:
    elke_zaak.tot("plan")
    weigering = geweigerd("plan.bestaat", maak_plan, elke_zaak.anouk, **plan(elke_zaak))
    assert str(weigering.bron) == "Wmo 2015, art. 2.3.2 lid 4"


@pytest.mark.parametrize("dagen", [0, -1, -365])
def test_een_plan_heeft_een_dag_na_vandaag_waarop_wordt_teruggekeken(zaak: Zaak, dagen: int) -> None:
    zaak.tot("gesprek")
    te_vroeg = plan(zaak, evaluatie_op=zaak.dag + timedelta(days=dagen))
    geweigerd("plan.evaluatie", maak_plan, zaak.anouk, **te_vroeg)
    goed(maak_plan(zaak.anouk, **plan(zaak, evaluatie_op=zaak.dag + timedelta(days=1))))


def test_een_plan_begint_na_een_gesprek(zaak: Zaak) -> None:
    zaak.tot("vraag")
    geweigerd("plan.zonder-gesprek", maak_plan, zaak.anouk, **plan(zaak))


@pytest.mark.eis("HAR-054")
@pytest.mark.parametrize("doel", [("Thuis wonen", ""), ("Thuis wonen", "groei"), ("  ", "verbetering")])
def test_elk_doel_is_verbetering_of_stabilisatie(zaak: Zaak, doel: tuple[str, str]) -> None:
    zaak.tot("gesprek")
    geweigerd("plan.doel", maak_plan, zaak.anouk, **plan(zaak, doelen=[*DOELEN, doel]))
    goed(maak_plan(zaak.anouk, **plan(zaak, doelen=[*DOELEN, ("Weer fietsen", "verbetering")])))
    assert list(Doel.objects.order_by("id").values_list("soort", flat=True)) == ["stabilisatie", "verbetering"]


# ---------------------------------------------------------------------------------------------- actie


def test_een_zwaardere_trede_zonder_bevindingen_wordt_geweigerd_met_de_bron_van_de_trap(elke_zaak: Zaak) -> None:
    elke_zaak.tot("gesprek")._plan()
    weigering = geweigerd(
        "trede.bevinding-ontbreekt",
        voeg_actie_toe, elke_zaak.anouk, plan=elke_zaak.plan, behoefte=elke_zaak.behoefte,
        bouwsteen=elke_zaak.bouwsteen(), peildatum=elke_zaak.dag,
    )  # fmt: skip
    assert weigering.bron == elke_zaak.profiel.trap.bron
    for trede in elke_zaak.profiel.trap.lichter_dan(elke_zaak.trede):
        assert trede.naam in weigering.reden


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"trede": "zolder"}, "trede.onbekend"),
        ({"wie": " "}, "actie.onvolledig"),
        ({"omschrijving": ""}, "actie.onvolledig"),
        ({"product": "luchtkasteel"}, "actie.product"),
        ({"product": ""}, "actie.zonder-product"),
        ({"product": "rolstoel"}, "actie.verkeerde-trede"),
        ({"uitvoerder": "robot"}, "actie.uitvoerder"),
        ({"uitvoerder": "netwerk", "opdracht": "Elke dag"}, "actie.mantelzorg-geen-voorwaarde"),
    ],
)
def test_een_actie_die_niet_klopt_komt_niet_in_het_plan(zaak: Zaak, anders: dict[str, str], code: str) -> None:
    zaak.tot("plan")
    geweigerd(
        code,
        voeg_actie_toe, zaak.anouk, plan=zaak.plan, behoefte=zaak.behoefte, bouwsteen=zaak.bouwsteen(**anders),
        peildatum=zaak.dag,
    )  # fmt: skip


def test_is_een_lichtere_trede_genoeg_dan_komt_een_zwaardere_niet_in_het_plan(elke_zaak: Zaak) -> None:
    elke_zaak.tot("plan")
    lichtste = elke_zaak.profiel.trap.treden[0]
    goed(
        leg_bevindingen_vast(
            elke_zaak.anouk,
            behoefte=elke_zaak.behoefte,
            bevindingen={lichtste.code: Vondst("ja", "Het lukt samen.")},
            peildatum=elke_zaak.dag,
        )
    )
    weigering = geweigerd(
        "trede.lichter-volstaat",
        voeg_actie_toe, elke_zaak.anouk, plan=elke_zaak.plan, behoefte=elke_zaak.behoefte,
        bouwsteen=elke_zaak.bouwsteen(), peildatum=elke_zaak.dag,
    )  # fmt: skip
    assert lichtste.naam in weigering.reden


@pytest.mark.parametrize("via", ["ander-huishouden", "gesloten-plan"])
def test_een_actie_hoort_bij_het_lopende_plan_van_hetzelfde_huishouden(zaak: Zaak, via: str) -> None:
    vreemd = andere_zaak(zaak)
    if via == "gesloten-plan":
        vreemd = Behoefte.objects.get(dossier=zaak.dossier)
        goed(herzie_plan(zaak.anouk, plan=zaak.plan, reden="Nieuw begin.", **zonder_dossier(plan(zaak))))
    geweigerd(
        "plan.gesloten",
        voeg_actie_toe, zaak.anouk, plan=zaak.plan, behoefte=vreemd,
        bouwsteen=zaak.bouwsteen(trede="eigen-kracht", product=""), peildatum=zaak.dag,
    )  # fmt: skip


def test_een_voorziening_staat_op_haar_eigen_trede_wat_er_ook_is_ingevuld(zaak: Zaak) -> None:
    """The rung of a provision is on the social map; what the caller says of it does not count."""
    zaak.tot("plan")
    laad_voorzieningen(zaak.gemeente, zaak.profiel)
    maatje = Voorziening.objects.get(code="maatje")
    geweigerd(
        "actie.verkeerde-trede",
        voeg_actie_toe, zaak.anouk, plan=zaak.plan, behoefte=zaak.behoefte, voorziening=maatje,
        bouwsteen=zaak.bouwsteen(trede="eigen-kracht", product=""), peildatum=zaak.dag,
    )  # fmt: skip


def test_een_bevinding_van_na_het_openen_van_de_pagina_telt_mee(zaak: Zaak) -> None:
    """The need was read with its findings before a colleague found that a lighter rung is enough."""
    zaak.tot("plan")
    verouderd = Behoefte.objects.prefetch_related("bevindingen").get(pk=zaak.behoefte.pk)
    goed(
        leg_bevindingen_vast(
            zaak.bram,
            behoefte=zaak.behoefte,
            bevindingen={"vrijwilligers": Vondst("ja", "Er is een maatje.")},
            peildatum=zaak.dag,
        )
    )
    geweigerd(
        "trede.lichter-volstaat",
        voeg_actie_toe, zaak.anouk, plan=zaak.plan, behoefte=verouderd, bouwsteen=zaak.bouwsteen(), peildatum=zaak.dag,
    )  # fmt: skip


def test_bij_gevaar_mag_een_zware_trede_meteen_en_staat_de_reden_op_de_tijdlijn(zaak: Zaak) -> None:
    zaak.tot("gesprek")._plan()
    actie = goed(
        voeg_actie_toe(
            zaak.anouk,
            plan=zaak.plan,
            behoefte=zaak.behoefte,
            bouwsteen=zaak.bouwsteen(onveilig="Er dreigt brand."),
            peildatum=zaak.dag,
        )
    )
    assert actie.onveilig == "Er dreigt brand."
    assert "Er dreigt brand." in Gebeurtenis.objects.latest("id").tekst


def test_waar_de_trap_dat_niet_kent_opent_gevaar_geen_trede(testerveen: Zaak) -> None:
    testerveen.tot("gesprek")._plan()
    geweigerd(
        "trede.bevinding-ontbreekt",
        voeg_actie_toe, testerveen.anouk, plan=testerveen.plan, behoefte=testerveen.behoefte,
        bouwsteen=testerveen.bouwsteen(onveilig="Er dreigt brand."), peildatum=testerveen.dag,
    )  # fmt: skip


@pytest.mark.eis("HAR-062")
def test_eerst_algemeen_dan_collectief_dan_pas_individueel_met_bij_elke_stap_een_reden(zaak: Zaak) -> None:
    zaak.tot("gesprek")._plan()
    individueel = zaak.bouwsteen(trede=INDIVIDUEEL, product="begeleiding-individueel")
    velden = {"plan": zaak.plan, "behoefte": zaak.behoefte, "peildatum": zaak.dag}
    # What the document asks before individual guidance comes first; then the ladder, step by step.
    geweigerd("onderzoek.onderdeel-open", voeg_actie_toe, zaak.anouk, bouwsteen=individueel, **velden)
    vul_open_in(zaak.wereld, "anouk", zaak.dossier, "product", alleen=["begeleiding-individueel"])
    lichter = [t.code for t in zaak.profiel.trap.lichter_dan(INDIVIDUEEL)]
    assert lichter[-2:] == ["algemene-voorzieningen", COLLECTIEF]
    for stap in lichter:
        geweigerd("trede.bevinding-ontbreekt", voeg_actie_toe, zaak.anouk, bouwsteen=individueel, **velden)
        geweigerd(
            "bevinding.reden",
            leg_bevindingen_vast, zaak.anouk, behoefte=zaak.behoefte, bevindingen={stap: Vondst("nee", "")},
            peildatum=zaak.dag,
        )  # fmt: skip
        goed(
            leg_bevindingen_vast(
                zaak.anouk, behoefte=zaak.behoefte, bevindingen={stap: Vondst("nee", f"{stap} is te licht.")},
                peildatum=zaak.dag,
            )
        )  # fmt: skip
    goed(voeg_actie_toe(zaak.anouk, bouwsteen=individueel, **velden))


@pytest.mark.eis("HAR-055")
def test_het_plan_noemt_alle_voorzieningen_en_daaruit_volgt_waarover_wordt_besloten(zaak: Zaak) -> None:
    zaak.tot("actie")
    laad_voorzieningen(zaak.gemeente, zaak.profiel)
    buurtkamer = Voorziening.objects.get(code="buurtkamer")
    goed(
        voeg_actie_toe(
            zaak.anouk,
            plan=zaak.plan,
            behoefte=zaak.behoefte,
            bouwsteen=zaak.bouwsteen(
                trede=buurtkamer.trede, product="", voorziening_trede=buurtkamer.trede, wie="De buurtkamer"
            ),
            voorziening=buurtkamer,
            peildatum=zaak.dag,
        )
    )
    acties = Actie.objects.filter(plan=zaak.plan).order_by("id")
    assert [(a.product, a.voorziening_id) for a in acties] == [("begeleiding-groep", None), ("", buurtkamer.pk)]
    assert [heeft_besluit_nodig(zaak.profiel, a.trede, a.product) for a in acties] == [True, False]


# ------------------------------------------------------------------------------------------ afspreken


def test_een_plan_wordt_een_keer_afgesproken(zaak: Zaak) -> None:
    zaak.tot("afspraak")
    geweigerd("plan.al-afgesproken", spreek_af, zaak.anouk, plan=zaak.plan, akkoord_van="Wij", peildatum=zaak.dag)


def test_een_plan_waar_iets_bij_komt_wordt_opnieuw_afgesproken(zaak: Zaak) -> None:
    zaak.tot("afspraak")
    zaak._actie()
    assert Plan.objects.get().status == Plan.Status.CONCEPT
    opnieuw = goed(spreek_af(zaak.anouk, plan=zaak.plan, akkoord_van="Wij allemaal", peildatum=zaak.dag))
    assert (opnieuw.status, opnieuw.akkoord_van) == (Plan.Status.AFGESPROKEN, "Wij allemaal")


def test_een_plan_zonder_doel_wordt_niet_afgesproken(zaak: Zaak) -> None:
    zaak.tot("afweging")
    leeg = goed(maak_plan(zaak.anouk, **plan(zaak, doelen=[])))
    geweigerd("plan.zonder-doel", spreek_af, zaak.anouk, plan=leeg, akkoord_van="Wij", peildatum=zaak.dag)


def test_een_plan_laat_geen_behoefte_zonder_antwoord(elke_zaak: Zaak) -> None:
    elke_zaak.tot("plan")
    geweigerd(
        "plan.open-behoefte",
        spreek_af,
        elke_zaak.anouk,
        plan=elke_zaak.plan,
        akkoord_van="Wij",
        peildatum=elke_zaak.dag,
    )


def test_een_plan_wordt_met_iemand_afgesproken(zaak: Zaak) -> None:
    zaak.tot("actie")
    geweigerd("plan.akkoord", spreek_af, zaak.anouk, plan=zaak.plan, akkoord_van="  ", peildatum=zaak.dag)
