"""What was rejected or ended helps nobody any more: the need is open again."""

import pytest

from naober.onderzoek.actions import leg_gesprek_vast
from naober.onderzoek.models import Behoefte
from naober.onderzoek.queries import behoeften_van
from naober.plan.actions import rond_af, spreek_af, voeg_actie_toe
from naober.plan.models import Actie
from naober.plan.queries import standen, trapbeeld
from tests.dossier.gevallen import antwoorden_op
from tests.dossier.opzet import Zaak, geweigerd, goed

STANDEN = {"toegekend": True, "afgewezen": False, "ingetrokken": False}
elke_stand = pytest.mark.parametrize(("stand", "helpt"), STANDEN.items())


def besloten(zaak: Zaak, stand: str) -> Zaak:
    if stand == "afgewezen":
        nee = antwoorden_op(zaak.profiel, zaak.product.toets, goed=False)
        zaak.voornemen_anders = {"uitkomst": "afgewezen", "antwoorden": nee}
    zaak.tot("besluit")
    if stand == "ingetrokken":
        zaak.trek_in()
    return zaak


@elke_stand
def test_een_actie_houdt_bij_wat_erover_is_besloten(zaak: Zaak, stand: str, helpt: bool) -> None:
    zaak.tot("afspraak")
    assert Actie.objects.get().stand == ""
    assert Actie.objects.get().helpt
    besloten(zaak, stand)
    assert (Actie.objects.get().stand, Actie.objects.get().helpt) == (stand, helpt)


def test_wie_rechtmatig_blijkt_houdt_de_hulp(zaak: Zaak) -> None:
    from naober.besluit.actions import toets_rechtmatigheid

    zaak.tot("besluit")
    goed(toets_rechtmatigheid(zaak.tom, toets=zaak.toets, rechtmatig=True, peildatum=zaak.dag))
    assert Actie.objects.get().stand == "toegekend"


@elke_stand
def test_alleen_wat_helpt_beantwoordt_een_behoefte(zaak: Zaak, stand: str, helpt: bool) -> None:
    besloten(zaak, stand)
    [hoever] = standen(behoeften_van(zaak.dossier), list(Actie.objects.all()))
    assert hoever.gedekt is helpt
    assert hoever.acties_op == ((zaak.trede,) if helpt else ())


@elke_stand
def test_op_de_trap_is_afgevallen_wat_niet_meer_helpt(zaak: Zaak, stand: str, helpt: bool) -> None:
    besloten(zaak, stand)
    beeld = trapbeeld(zaak.profiel.trap, behoeften_van(zaak.dossier), list(Actie.objects.all()))
    [kaart] = next(t for t in beeld if t.naam == zaak.profiel.trap.trede(zaak.trede).naam).kaarten
    assert kaart.titel == "Twee dagdelen per week"
    assert (kaart.status, kaart.tekst) == (
        ("gekozen", "door Stichting Proef (formele hulp).") if helpt else ("afgevallen", stand)
    )


@elke_stand
def test_een_plan_wordt_niet_opnieuw_afgesproken_zolang_een_behoefte_alleen_op_afgevallen_hulp_rust(
    zaak: Zaak, stand: str, helpt: bool
) -> None:
    besloten(zaak, stand)
    goed(
        leg_gesprek_vast(
            zaak.anouk,
            dossier=zaak.dossier,
            gesprek=zaak.verslag(),
            behoeften=[zaak.nieuwe_behoefte(omschrijving="Meer mensen zien")],
            peildatum=zaak.dag,
        )
    )
    goed(
        voeg_actie_toe(
            zaak.anouk,
            plan=zaak.plan,
            behoefte=Behoefte.objects.get(omschrijving="Meer mensen zien"),
            bouwsteen=zaak.bouwsteen(trede="eigen-kracht", product=""),
            peildatum=zaak.dag,
        )
    )
    opnieuw = {"plan": zaak.plan, "akkoord_van": "Wij", "peildatum": zaak.dag}
    if helpt:
        goed(spreek_af(zaak.anouk, **opnieuw))
    else:
        weigering = geweigerd("plan.open-behoefte", spreek_af, zaak.anouk, **opnieuw)
        assert zaak.behoefte.omschrijving in weigering.reden


@elke_stand
def test_een_dossier_wordt_niet_afgerond_zolang_een_behoefte_alleen_op_afgevallen_hulp_rust(
    zaak: Zaak, stand: str, helpt: bool
) -> None:
    besloten(zaak, stand)
    slot = {"dossier": zaak.dossier, "slottekst": "Klaar.", "peildatum": zaak.dag}
    if helpt:
        goed(rond_af(zaak.anouk, **slot))
    else:
        geweigerd("afronden.open-behoefte", rond_af, zaak.anouk, **slot)
