"""Two members of staff do the same thing at once: the household keeps one file, one plan, one decision."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from naober.besluit.actions import neem_besluit, toets_rechtmatigheid
from naober.besluit.models import Besluit, Brief, Rechtmatigheidstoets
from naober.dossier.models import Betrokkenheid, Dossier, Gebeurtenis, Verzending
from naober.dossier.verzending import eenmalig
from naober.fundament.scope import in_scope
from naober.ingang.actions import pak_op, registreer_binnenkomst
from naober.ingang.models import Binnenkomst
from naober.kern import Weigering
from naober.onderzoek.actions import laat_vervallen, leg_bevindingen_vast
from naober.onderzoek.models import Behoefte
from naober.onderzoek.rules import Vondst
from naober.plan.actions import herzie_plan, maak_plan, rond_af, schrap_actie, voeg_actie_toe
from naober.plan.models import Actie, Plan
from tests.dossier.opzet import HARDENBERG, TERUGKIJKEN, Zaak, goed
from tests.gelijktijdig.samenloop import Samenloop, na_elkaar, tegelijk

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("beide_profielen")]
beide = pytest.mark.parametrize("samenloop", [na_elkaar, tegelijk])
DOELEN = [("Thuis blijven wonen", "stabilisatie")]


@contextmanager
def staat(stap: str | None = None, nummer: int = 0) -> Iterator[Zaak]:
    """A committed case, and its scope to look around in afterwards; nothing stays open while two race."""
    with in_scope(gemeente=160, breed=True):
        zaak = Zaak(HARDENBERG, nummer)
        if stap:
            zaak.tot(stap)
    yield zaak


def verdeel(uitkomsten: list[Any]) -> tuple[list[Any], list[str]]:
    """What was made, and the codes of what was refused."""
    gemaakt = [u for u in uitkomsten if not isinstance(u, Weigering)]
    return gemaakt, [u.code for u in uitkomsten if isinstance(u, Weigering)]


def een_wint(uitkomsten: list[Any], code: str) -> Any:
    """The outcome of the one that came through; the other got this refusal."""
    gemaakt, geweigerd = verdeel(uitkomsten)
    assert geweigerd == [code], f"verwacht één keer {code}, maar kreeg {geweigerd}"
    [winnaar] = gemaakt
    return winnaar


def kijk() -> Any:
    return in_scope(gemeente=160, breed=True)


@beide
def test_twee_eerste_vragen_van_een_huishouden_openen_een_dossier(samenloop: Samenloop) -> None:
    with staat() as zaak:

        def leg_vast() -> object:
            return registreer_binnenkomst(zaak.kees, melding=zaak.melding(), persoon=zaak.persoon, peildatum=zaak.dag)

        gemaakt, geweigerd = verdeel(samenloop(160, leg_vast, leg_vast))
        # At the barrier one may be done before the other looks; then both simply come in.
        assert geweigerd in ([["dossier.bestaat"]] if samenloop is na_elkaar else [["dossier.bestaat"], []])
        with kijk():
            assert Dossier.objects.count() == 1
            assert Binnenkomst.objects.count() == Gebeurtenis.objects.count() == len(gemaakt)
            # "Bewaar nog een keer", says the refusal; so that must work.
            opnieuw = goed(zaak.wachtende_vraag())
            assert {opnieuw.dossier_id} == {b.dossier_id for b in gemaakt}


@beide
def test_een_vraag_die_twee_generalisten_oppakken_krijgt_een_regisseur(samenloop: Samenloop) -> None:
    with staat() as zaak:
        with kijk():
            vraag = zaak.wachtende_vraag()

        def door(wie: str) -> Callable[[], object]:
            return lambda: pak_op(getattr(zaak, wie), binnenkomst=vraag, peildatum=zaak.dag)

        winnaar = een_wint(samenloop(160, door("anouk"), door("bram")), "binnenkomst.al-opgepakt")
        with kijk():
            regie = Betrokkenheid.objects.get(regie=True)
            assert regie.medewerker_id == winnaar.opgepakt_door_id == Binnenkomst.objects.get().opgepakt_door_id


def test_twee_vragen_van_een_huishouden_tegelijk_opgepakt_geven_een_regisseur() -> None:
    with staat() as zaak:
        with kijk():
            eerste, tweede = zaak.wachtende_vraag(), zaak.wachtende_vraag()
        uitkomsten = na_elkaar(
            160,
            lambda: pak_op(zaak.anouk, binnenkomst=eerste, peildatum=zaak.dag),
            lambda: pak_op(zaak.bram, binnenkomst=tweede, peildatum=zaak.dag),
        )
        assert verdeel(uitkomsten)[1] == []
        with kijk():
            assert Betrokkenheid.objects.get(regie=True).medewerker_id == zaak.anouk.id


@beide
def test_twee_plannen_tegelijk_worden_een_plan_en_een_weigering(samenloop: Samenloop) -> None:
    with staat("gesprek") as zaak:

        def door(wie: str) -> Callable[[], object]:
            return lambda: maak_plan(
                getattr(zaak, wie), dossier=zaak.dossier, doelen=DOELEN, evaluatie_op=zaak.dag + TERUGKIJKEN,
                peildatum=zaak.dag,
            )  # fmt: skip

        winnaar = een_wint(samenloop(160, door("anouk"), door("bram")), "plan.bestaat")
        with kijk():
            assert Plan.objects.get().pk == winnaar.pk
            assert Plan.objects.get().doelen.count() == 1


def besluit(zaak: Zaak, wie: str) -> Callable[[], object]:
    return lambda: neem_besluit(getattr(zaak, wie), actie=zaak.actie, voornemen=zaak.voornemen(), peildatum=zaak.dag)


@beide
def test_twee_besluiten_over_een_actie_worden_een_besluit_met_een_brief(samenloop: Samenloop) -> None:
    with staat("afspraak") as zaak:
        een_wint(samenloop(160, besluit(zaak, "anouk"), besluit(zaak, "bram")), "besluit.bestaat")
        with kijk():
            assert Besluit.objects.count() == Brief.objects.count() == Rechtmatigheidstoets.objects.count() == 1
            assert Gebeurtenis.objects.filter(handeling="neem_besluit").count() == 1


@beide
def test_twee_besluiten_tegelijk_krijgen_nooit_hetzelfde_kenmerk(samenloop: Samenloop) -> None:
    with staat("afspraak") as een, staat("afspraak", nummer=1) as twee:
        gemaakt, geweigerd = verdeel(samenloop(160, besluit(een, "anouk"), besluit(twee, "bram")))
        assert geweigerd in ([["besluit.kenmerk"]] if samenloop is na_elkaar else [["besluit.kenmerk"], []])
        with kijk():
            assert Besluit.objects.count() == Brief.objects.count() == len(gemaakt)
            for zaak in (een, twee):
                if not Besluit.objects.filter(actie=zaak.actie).exists():
                    goed(besluit(zaak, "anouk")())
            assert set(Besluit.objects.values_list("kenmerk", flat=True)) == {"2015-000001", "2015-000002"}


@pytest.mark.parametrize("eerste_is_intrekking", [False, True])
@beide
def test_goedkeuren_en_intrekken_tegelijk_worden_een_van_beide(
    samenloop: Samenloop, eerste_is_intrekking: bool
) -> None:
    with staat("besluit") as zaak:
        with kijk():
            toets = zaak.toets
            # Once one has tested it, the task brings the other to this file no longer.
            for wie in (zaak.tess, zaak.tom):
                zaak.erbij(wie)

        def keur_goed() -> object:
            return toets_rechtmatigheid(zaak.tess, toets=toets, rechtmatig=True, peildatum=zaak.dag)

        def trek_in() -> object:
            return toets_rechtmatigheid(
                zaak.tom, toets=toets, rechtmatig=False, grond="plan-ontbreekt", toelichting="Er is geen plan.",
                peildatum=zaak.dag,
            )  # fmt: skip

        volgorde = (trek_in, keur_goed) if eerste_is_intrekking else (keur_goed, trek_in)
        winnaar = een_wint(samenloop(160, *volgorde), "toets.al-gedaan")
        with kijk():
            ingetrokken = Besluit.objects.get().ingetrokken_op is not None
            assert ingetrokken == (winnaar.uitkomst == "onrechtmatig")
            assert Brief.objects.filter(soort="intrekking").exists() == ingetrokken
            assert Rechtmatigheidstoets.objects.get().uitkomst == winnaar.uitkomst


def test_wie_besluit_terwijl_een_collega_het_plan_herziet_besluit_niet_uit_het_oude_plan() -> None:
    with staat("afspraak") as zaak:

        def herzie() -> object:
            return herzie_plan(
                zaak.bram, plan=zaak.plan, reden="Er is iets veranderd.", doelen=DOELEN,
                evaluatie_op=zaak.dag + TERUGKIJKEN, peildatum=zaak.dag,
            )  # fmt: skip

        nieuw = een_wint(na_elkaar(160, herzie, besluit(zaak, "anouk")), "besluit.zonder-plan")
        assert nieuw.versie == 2
        with kijk():
            assert not Besluit.objects.exists()


def test_wie_een_actie_toevoegt_terwijl_een_collega_een_lichtere_trede_genoeg_vindt_wordt_geweigerd() -> None:
    with staat("plan") as zaak:

        def licht() -> object:
            genoeg = {"vrijwilligers": Vondst("ja", "Er is een maatje.")}
            return leg_bevindingen_vast(zaak.bram, behoefte=zaak.behoefte, bevindingen=genoeg, peildatum=zaak.dag)

        def zwaar() -> object:
            return voeg_actie_toe(
                zaak.anouk, plan=zaak.plan, behoefte=zaak.behoefte, bouwsteen=zaak.bouwsteen(), peildatum=zaak.dag
            )

        een_wint(na_elkaar(160, licht, zwaar), "trede.lichter-volstaat")
        with kijk():
            assert not Actie.objects.exists()


@pytest.mark.parametrize(("afronden_eerst", "code"), [(True, "dossier.gesloten"), (False, "afronden.wachtende-vraag")])
def test_een_nieuwe_vraag_en_afronden_tegelijk_laten_geen_vraag_achter_in_een_gesloten_dossier(
    afronden_eerst: bool, code: str
) -> None:
    with staat("besluit") as zaak:

        def vraag() -> object:
            return registreer_binnenkomst(zaak.kees, melding=zaak.melding(), persoon=zaak.persoon, peildatum=zaak.dag)

        def rond() -> object:
            return rond_af(zaak.anouk, dossier=zaak.dossier, slottekst="Klaar.", peildatum=zaak.dag)

        een_wint(na_elkaar(160, *((rond, vraag) if afronden_eerst else (vraag, rond))), code)
        with kijk():
            wachtend = Binnenkomst.objects.filter(status="overgedragen", dossier__gesloten_op__isnull=False)
            assert not wachtend.exists()
            zaak.dag += timedelta(days=1)
            goed(zaak.wachtende_vraag())


@beide
def test_hetzelfde_formulier_twee_keer_tegelijk_verstuurd_telt_een_keer(samenloop: Samenloop) -> None:
    with staat():
        sleutel = str(uuid4())
        uitkomsten = samenloop(160, lambda: eenmalig(sleutel), lambda: eenmalig(sleutel))
        assert sorted(uitkomsten) == [False, True]
        with kijk():
            assert Verzending.objects.count() == 1


@pytest.mark.parametrize("schrappen_eerst", [False, True])
def test_besluiten_en_schrappen_tegelijk_worden_een_van_beide(schrappen_eerst: bool) -> None:
    """Never a decision about what is no longer in the plan, and never a crash when all is saved."""
    with staat("afspraak") as zaak:

        def schrap() -> object:
            return schrap_actie(zaak.bram, actie=zaak.actie, reden="Het hoeft niet meer.", peildatum=zaak.dag)

        volgorde = (schrap, besluit(zaak, "anouk")) if schrappen_eerst else (besluit(zaak, "anouk"), schrap)
        een_wint(na_elkaar(160, *volgorde), "actie.geschrapt" if schrappen_eerst else "actie.vast")
        with kijk():
            assert Actie.objects.exists() is not schrappen_eerst
            assert Besluit.objects.count() == Brief.objects.count() == Actie.objects.count()


@beide
def test_een_actie_die_twee_collegas_schrappen_gaat_er_een_keer_uit(samenloop: Samenloop) -> None:
    with staat("actie") as zaak:

        def door(wie: str) -> Callable[[], object]:
            return lambda: schrap_actie(getattr(zaak, wie), actie=zaak.actie, reden="Dubbel.", peildatum=zaak.dag)

        een_wint(samenloop(160, door("anouk"), door("bram")), "actie.geschrapt")
        with kijk():
            assert Gebeurtenis.objects.filter(handeling="schrap_actie").count() == 1


@beide
def test_een_behoefte_die_twee_collegas_laten_vervallen_vervalt_een_keer(samenloop: Samenloop) -> None:
    with staat("gesprek") as zaak:

        def door(wie: str) -> Callable[[], object]:
            return lambda: laat_vervallen(
                getattr(zaak, wie), behoefte=zaak.behoefte, reden=f"Volgens {wie}.", peildatum=zaak.dag
            )

        winnaar = een_wint(samenloop(160, door("anouk"), door("bram")), "behoefte.al-vervallen")
        with kijk():
            assert Behoefte.objects.get().vervallen_reden == winnaar.vervallen_reden
