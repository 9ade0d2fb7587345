"""Two at once around a decision: advice, application, what follows, the test afterwards, objection and complaint."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from naober.besluit.actions import (
    beslis_op_bezwaar,
    geef_advies,
    handel_klacht_af,
    leg_termijnstap_vast,
    registreer_bezwaar,
    registreer_klacht,
    toets_rechtmatigheid,
    wijzig_besluit,
)
from naober.besluit.models import Advies, Besluit, Bezwaar, Brief, Klacht, Termijnstap, Vervolgbesluit
from naober.besluit.queries import laatste_advies
from naober.besluit.rules.vervolg import Wijziging
from naober.dossier.models import Gebeurtenis
from naober.fundament.scope import in_scope
from tests.dossier.gevallen import TESTERVEEN
from tests.dossier.opzet import Zaak, goed
from tests.gelijktijdig.samenloop import Samenloop, na_elkaar
from tests.gelijktijdig.test_tegelijk import beide, een_wint, kijk, staat, verdeel

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("beide_profielen")]


def stop(zaak: Zaak, wie: str) -> Callable[[], object]:
    wijziging = Wijziging("intrekking", f"Volgens {wie} is het klaar.", zaak.dag, grond="niet-nodig")
    return lambda: wijzig_besluit(getattr(zaak, wie), besluit=zaak.besluit, wijziging=wijziging, peildatum=zaak.dag)


def verleng(zaak: Zaak, wie: str) -> Callable[[], object]:
    later = zaak.dag + timedelta(days=500)
    wijziging = Wijziging("verlenging", "Het is langer nodig.", zaak.dag, eind_op=later)
    return lambda: wijzig_besluit(getattr(zaak, wie), besluit=zaak.besluit, wijziging=wijziging, peildatum=zaak.dag)


@beide
def test_hulp_die_twee_collegas_stoppen_stopt_een_keer_met_een_brief(samenloop: Samenloop) -> None:
    with staat("besluit") as zaak:
        winnaar = een_wint(samenloop(160, stop(zaak, "anouk"), stop(zaak, "bram")), "vervolg.loopt-niet")
        with kijk():
            assert Vervolgbesluit.objects.get().pk == winnaar.pk
            assert Brief.objects.filter(soort="intrekking").count() == 1
            assert Gebeurtenis.objects.filter(handeling="wijzig_besluit").count() == 1


def test_twee_adviezen_tegelijk_blijven_beide_staan_en_het_laatste_telt() -> None:
    with in_scope(gemeente=9998, breed=True):
        zaak = Zaak(TESTERVEEN).tot("afspraak")

    def door(wie: str, strekking: str) -> Callable[[], object]:
        return lambda: geef_advies(
            getattr(zaak, wie), actie=zaak.actie, strekking=strekking, motivering="Zo is het.",
            waarom_niet_lichter="De groep past niet.", peildatum=zaak.dag,
        )  # fmt: skip

    gemaakt, geweigerd = verdeel(na_elkaar(9998, door("anouk", "toekennen"), door("bram", "afwijzen")))
    assert geweigerd == []
    with in_scope(gemeente=9998, breed=True):
        assert Advies.objects.count() == 2
        geldend = laatste_advies(zaak.actie)
        assert geldend is not None
        assert (geldend.pk, geldend.strekking) == (gemaakt[1].pk, "afwijzen")


@pytest.mark.parametrize("eerst_verlengen", [True, False])
def test_een_verlenging_en_de_rechtmatigheidstoets_schrijven_niet_over_elkaar_heen(eerst_verlengen: bool) -> None:
    with staat("besluit") as zaak:
        with kijk():
            toets = zaak.toets

        def val() -> object:
            return toets_rechtmatigheid(
                zaak.tom, toets=toets, rechtmatig=False, grond="plan-ontbreekt", toelichting="Er is geen plan.",
                peildatum=zaak.dag,
            )  # fmt: skip

        uitkomsten = na_elkaar(
            160, *((verleng(zaak, "anouk"), val) if eerst_verlengen else (val, verleng(zaak, "anouk")))
        )
        _, geweigerd = verdeel(uitkomsten)
        assert geweigerd == ([] if eerst_verlengen else ["vervolg.loopt-niet"])
        with kijk():
            besluit = Besluit.objects.get()
            assert besluit.ingetrokken_op == zaak.dag
            # What was lengthened first is still there, though it then fell.
            assert (besluit.eind_op == zaak.dag + timedelta(days=500)) is eerst_verlengen
            assert Vervolgbesluit.objects.count() == (2 if eerst_verlengen else 1)


@pytest.mark.parametrize("eerst_stoppen", [True, False])
def test_stoppen_en_de_rechtmatigheidstoets_tegelijk_worden_een_van_beide(eerst_stoppen: bool) -> None:
    with staat("besluit") as zaak:
        with kijk():
            toets = zaak.toets
            zaak.erbij(zaak.tom)

        def val() -> object:
            return toets_rechtmatigheid(
                zaak.tom, toets=toets, rechtmatig=False, grond="plan-ontbreekt", toelichting="Er is geen plan.",
                peildatum=zaak.dag,
            )  # fmt: skip

        volgorde = (stop(zaak, "anouk"), val) if eerst_stoppen else (val, stop(zaak, "anouk"))
        een_wint(na_elkaar(160, *volgorde), "toets.al-gestopt" if eerst_stoppen else "vervolg.loopt-niet")
        with kijk():
            assert Vervolgbesluit.objects.count() == Brief.objects.filter(soort="intrekking").count() == 1


@beide
def test_een_termijn_die_twee_collegas_stilzetten_staat_een_keer_stil(samenloop: Samenloop) -> None:
    with staat("afspraak") as zaak:

        def door(wie: str) -> Callable[[], object]:
            return lambda: leg_termijnstap_vast(
                getattr(zaak, wie), actie=zaak.actie, soort="opschorting", van=zaak.dag, grond="aanvulling",
                peildatum=zaak.dag,
            )  # fmt: skip

        een_wint(samenloop(160, door("anouk"), door("bram")), "termijn.staat-al-stil")
        with kijk():
            assert Termijnstap.objects.count() == 1


@beide
def test_een_bezwaar_dat_twee_collegas_vastleggen_staat_er_een_keer(samenloop: Samenloop) -> None:
    with staat("besluit") as zaak:

        def door(wie: str) -> Callable[[], object]:
            return lambda: registreer_bezwaar(
                getattr(zaak, wie), actie=zaak.actie, kenmerk=zaak.besluit.kenmerk, ontvangen_op=zaak.dag,
                gronden="Het is te weinig.", peildatum=zaak.dag,
            )  # fmt: skip

        een_wint(samenloop(160, door("anouk"), door("bram")), "bezwaar.bestaat")
        with kijk():
            assert Bezwaar.objects.count() == 1


@beide
def test_op_een_bezwaar_beslissen_twee_collegas_een_keer(samenloop: Samenloop) -> None:
    with staat("besluit") as zaak:
        with kijk():
            for collega in (zaak.berta, zaak.tom):
                zaak.erbij(collega)
            rij = goed(
                registreer_bezwaar(
                    zaak.anouk, actie=zaak.actie, kenmerk=zaak.besluit.kenmerk, ontvangen_op=zaak.dag,
                    gronden="Het is te weinig.", peildatum=zaak.dag,
                )
            )  # fmt: skip

        def door(wie: str, uitkomst: str) -> Callable[[], object]:
            return lambda: beslis_op_bezwaar(
                getattr(zaak, wie), bezwaar=rij, uitkomst=uitkomst, motivering="Zo is het.", peildatum=zaak.dag
            )

        winnaar = een_wint(samenloop(160, door("berta", "gegrond"), door("tom", "ongegrond")), "bezwaar.besloten")
        with kijk():
            assert Bezwaar.objects.get().uitkomst == winnaar.uitkomst
            assert Brief.objects.filter(soort="bezwaar").count() == 1


@beide
def test_een_klacht_die_twee_collegas_afhandelen_wordt_een_keer_afgehandeld(samenloop: Samenloop) -> None:
    with staat("vraag") as zaak:
        with kijk():
            rij = goed(
                registreer_klacht(
                    zaak.anouk, dossier=zaak.dossier, persoon=zaak.persoon, waarover="wachten",
                    omschrijving="Niemand belde.", ontvangen_op=zaak.dag, peildatum=zaak.dag,
                )
            )  # fmt: skip
            for collega in (zaak.berta, zaak.tom):
                zaak.erbij(collega)

        def door(wie: str) -> Callable[[], object]:
            return lambda: handel_klacht_af(
                getattr(zaak, wie), klacht=rij, oordeel=f"Afgehandeld door {wie}.", peildatum=zaak.dag
            )

        winnaar = een_wint(samenloop(160, door("berta"), door("tom")), "klacht.afgehandeld")
        with kijk():
            assert Klacht.objects.get().oordeel == winnaar.oordeel
