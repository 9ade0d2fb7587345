"""What was said, seen and found is recorded whole, or not at all."""

from datetime import timedelta
from typing import Any

import pytest

from naober.dossier.models import Dossier, Gebeurtenis
from naober.kaart.laden import laad_voorzieningen
from naober.kaart.models import Voorziening
from naober.onderzoek.actions import laat_vervallen, leg_bevindingen_vast, leg_gesprek_vast, leg_waarneming_vast
from naober.onderzoek.models import Behoefte, Bevinding, Deelnemer, Gesprek, Waarneming
from naober.onderzoek.queries import behoefte, behoeften_van
from naober.onderzoek.rules import Tafelgenoot, Vondst
from naober.plan.actions import rond_af, spreek_af
from tests.dossier.opzet import Zaak, geweigerd, goed


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"deelnemers": (Tafelgenoot("Een zus", "netwerk"),)}, "gesprek.inwoner"),
        ({"verslag": ""}, "gesprek.verslag"),
        ({"mantelzorg": ""}, "gesprek.mantelzorg"),
        ({"eigen_kracht": ""}, "gesprek.eigen-kracht"),
        ({"clientondersteuning": False}, "gesprek.clientondersteuning"),
        ({"leefgebieden": {}}, "gesprek.leefgebieden"),
        ({"leefgebieden": {"ruimtevaart": "Tekst."}}, "gesprek.leefgebied"),
    ],
)
def test_een_onvolledig_gesprek_wordt_geweigerd(zaak: Zaak, anders: dict[str, Any], code: str) -> None:
    zaak.tot("vraag")
    geweigerd(
        code,
        leg_gesprek_vast, zaak.anouk, dossier=zaak.dossier, gesprek=zaak.verslag(**anders),
        behoeften=[zaak.nieuwe_behoefte()], peildatum=zaak.dag,
    )  # fmt: skip


@pytest.mark.parametrize("anders", [{"leefgebied": "ruimtevaart"}, {"leefgebied": ""}, {"omschrijving": "  "}])
def test_een_gesprek_met_een_halve_behoefte_wordt_in_zijn_geheel_geweigerd(
    elke_zaak: Zaak, anders: dict[str, str]
) -> None:
    elke_zaak.tot("vraag")
    geweigerd(
        "behoefte.onvolledig",
        leg_gesprek_vast, elke_zaak.anouk, dossier=elke_zaak.dossier, gesprek=elke_zaak.verslag(),
        behoeften=[elke_zaak.nieuwe_behoefte(), elke_zaak.nieuwe_behoefte(**anders)], peildatum=elke_zaak.dag,
    )  # fmt: skip


def test_een_gesprek_is_niet_na_vandaag_gevoerd(zaak: Zaak) -> None:
    zaak.tot("vraag")
    weigering = geweigerd(
        "datum.later",
        leg_gesprek_vast, zaak.anouk, dossier=zaak.dossier, gesprek=zaak.verslag(),
        behoeften=[zaak.nieuwe_behoefte()], gevoerd_op=zaak.dag + timedelta(days=1), peildatum=zaak.dag,
    )  # fmt: skip
    assert weigering.veld == "gevoerd_op"


def test_een_gesprek_van_eerder_staat_op_zijn_eigen_dag_op_de_tijdlijn(zaak: Zaak) -> None:
    zaak.tot("vraag")
    gisteren = zaak.dag - timedelta(days=1)
    gesprek = goed(
        leg_gesprek_vast(
            zaak.anouk, dossier=zaak.dossier, gesprek=zaak.verslag(), behoeften=[], gevoerd_op=gisteren,
            peildatum=zaak.dag,
        )
    )  # fmt: skip
    assert gesprek.gevoerd_op == gisteren
    assert Gebeurtenis.objects.latest("id").dag == gisteren


def test_een_behoefte_is_van_iemand_uit_dit_huishouden(zaak: Zaak) -> None:
    zaak.tot("vraag")
    geweigerd(
        "behoefte.ander-huishouden",
        leg_gesprek_vast, zaak.anouk, dossier=zaak.dossier, gesprek=zaak.verslag(),
        behoeften=[zaak.nieuwe_behoefte(persoon=zaak.andere)], peildatum=zaak.dag,
    )  # fmt: skip


def test_een_gesprek_bewaart_wie_er_was_en_wat_er_nodig_is_los_van_wat_er_werd_gevraagd(zaak: Zaak) -> None:
    zaak.tot("vraag")
    gesprek = goed(
        leg_gesprek_vast(
            zaak.anouk,
            dossier=zaak.dossier,
            gesprek=zaak.verslag(),
            behoeften=[zaak.nieuwe_behoefte(omschrijving=" Een huis op orde ", gevraagd="Een schoonmaakster")],
            peildatum=zaak.dag,
        )
    )
    assert (gesprek.gevoerd_op, gesprek.gevoerd_door_id) == (zaak.dag, zaak.anouk.id)
    behoefte = Behoefte.objects.get(gesprek=gesprek)
    assert (behoefte.omschrijving, behoefte.gevraagd) == ("Een huis op orde", "Een schoonmaakster")


@pytest.mark.eis("HAR-030")
def test_clientondersteuning_wordt_aangeboden_en_zit_informeel_en_formeel_aan_tafel(zaak: Zaak) -> None:
    """Offered in every conversation, both kinds recorded at the table, and free for all without a decision."""
    zaak.tot("vraag")
    zaken = {"dossier": zaak.dossier, "behoeften": [zaak.nieuwe_behoefte()], "peildatum": zaak.dag}
    weigering = geweigerd(
        "gesprek.clientondersteuning",
        leg_gesprek_vast, zaak.anouk, gesprek=zaak.verslag(clientondersteuning=False), **zaken,
    )  # fmt: skip
    assert weigering.bron.document == zaak.profiel.document.kort
    tafel = (
        Tafelgenoot("De inwoner", "inwoner"),
        Tafelgenoot("Een vriendin", "ondersteuner-informeel"),
        Tafelgenoot("De cliëntondersteuner", "ondersteuner-formeel"),
    )
    gesprek = goed(leg_gesprek_vast(zaak.anouk, gesprek=zaak.verslag(deelnemers=tafel), **zaken))
    assert set(Deelnemer.objects.filter(gesprek=gesprek).values_list("hoedanigheid", flat=True)) == {
        "inwoner", "ondersteuner-informeel", "ondersteuner-formeel",
    }  # fmt: skip
    laad_voorzieningen(zaak.gemeente, zaak.profiel)
    formeel = Voorziening.objects.get(code="onafhankelijke-clientondersteuning")
    assert (formeel.toegang, formeel.betaling) == (Voorziening.Toegang.VRIJ, "gratis")


# ------------------------------------------------------------------------------------------- bevinding


@pytest.mark.parametrize(
    ("trede", "vondst", "code"),
    [
        ("zolder", Vondst("nee", "Te licht."), "bevinding.trede"),
        ("vrijwilligers", Vondst("misschien", "Te licht."), "bevinding.volstaat"),
        ("vrijwilligers", Vondst("nee", " "), "bevinding.reden"),
    ],
)
def test_een_afweging_met_een_verkeerde_bevinding_wordt_in_zijn_geheel_geweigerd(
    zaak: Zaak, trede: str, vondst: Vondst, code: str
) -> None:
    zaak.tot("gesprek")
    bevindingen = {"eigen-kracht": Vondst("nee", "Te licht."), trede: vondst}
    geweigerd(
        code,
        leg_bevindingen_vast, zaak.anouk, behoefte=zaak.behoefte, bevindingen=bevindingen, peildatum=zaak.dag,
    )  # fmt: skip


def test_een_afweging_zonder_bevinding_wordt_geweigerd(zaak: Zaak) -> None:
    zaak.tot("gesprek")
    geweigerd(
        "bevinding.geen", leg_bevindingen_vast, zaak.anouk, behoefte=zaak.behoefte, bevindingen={}, peildatum=zaak.dag
    )


def test_een_nieuwe_bevinding_vervangt_de_oude_en_de_geschiedenis_houdt_beide(zaak: Zaak) -> None:
    zaak.tot("gesprek")
    for oordeel, reden in (("nee", "Het lukt niet."), ("ja", "Nu wel.")):
        goed(
            leg_bevindingen_vast(
                zaak.anouk,
                behoefte=zaak.behoefte,
                bevindingen={"eigen-kracht": Vondst(oordeel, reden)},
                peildatum=zaak.dag,
            )
        )
    nu = Bevinding.objects.get()
    assert (nu.volstaat, nu.reden) == ("ja", "Nu wel.")
    eerder = Bevinding.pgh_event_models["update"].objects.get(pgh_obj_id=nu.pk)
    assert (eerder.volstaat, eerder.reden) == ("nee", "Het lukt niet.")
    assert eerder.pgh_context == {"actor": zaak.anouk.id, "handeling": "leg_bevindingen_vast"}


# ------------------------------------------------------------------------------------------ waarneming


@pytest.mark.parametrize(
    "anders", [{"van_wie": " "}, {"tekst": ""}, {"beeld": "prachtig"}, {"beeld": ""}], ids=lambda a: next(iter(a))
)
def test_een_halve_waarneming_wordt_geweigerd(zaak: Zaak, anders: dict[str, str]) -> None:
    zaak.tot("vraag")
    velden = {"van_wie": "De dochter", "beeld": "slechter", "tekst": "Hij valt vaker."} | anders
    geweigerd(
        "waarneming.onvolledig",
        leg_waarneming_vast, zaak.anouk, dossier=zaak.dossier, **velden, peildatum=zaak.dag,
    )  # fmt: skip


def test_een_waarneming_is_niet_van_na_vandaag(zaak: Zaak) -> None:
    zaak.tot("vraag")
    weigering = geweigerd(
        "datum.later",
        leg_waarneming_vast, zaak.anouk, dossier=zaak.dossier, van_wie="Anouk", beeld="gelijk", tekst="Gaat goed.",
        waargenomen_op=zaak.dag + timedelta(days=1), peildatum=zaak.dag,
    )  # fmt: skip
    assert weigering.veld == "waargenomen_op"


def test_een_waarneming_van_eerder_staat_op_haar_eigen_dag_op_de_tijdlijn(zaak: Zaak) -> None:
    zaak.tot("vraag")
    gisteren = zaak.dag - timedelta(days=1)
    rij = goed(
        leg_waarneming_vast(
            zaak.anouk, dossier=zaak.dossier, van_wie="Anouk", beeld="gelijk", tekst="Gaat goed.",
            waargenomen_op=gisteren, peildatum=zaak.dag,
        )
    )  # fmt: skip
    assert rij.waargenomen_op == gisteren
    assert Gebeurtenis.objects.latest("id").dag == gisteren


def test_een_waarneming_bewaart_van_wie_zij_komt(zaak: Zaak) -> None:
    zaak.tot("vraag")
    rij = goed(
        leg_waarneming_vast(
            zaak.anouk, dossier=zaak.dossier, van_wie=" De dochter ", beeld="slechter", tekst="Hij valt vaker.",
            peildatum=zaak.dag,
        )
    )  # fmt: skip
    assert (rij.van_wie, rij.beeld, rij.door_id) == ("De dochter", Waarneming.Beeld.SLECHTER, zaak.anouk.id)


# ------------------------------------------------------------------------------------------ vervallen


@pytest.mark.parametrize("reden", ["", "  ", "\n"])
def test_een_behoefte_vervalt_niet_zonder_reden(zaak: Zaak, reden: str) -> None:
    zaak.tot("gesprek")
    weigering = geweigerd(
        "behoefte.vervallen-zonder-reden",
        laat_vervallen, zaak.anouk, behoefte=zaak.behoefte, reden=reden, peildatum=zaak.dag,
    )  # fmt: skip
    assert weigering.veld == "reden"


def test_een_behoefte_vervalt_een_keer(zaak: Zaak) -> None:
    zaak.tot("gesprek")
    goed(laat_vervallen(zaak.anouk, behoefte=zaak.behoefte, reden="Zij is beter.", peildatum=zaak.dag))
    geweigerd(
        "behoefte.al-vervallen",
        laat_vervallen, zaak.bram, behoefte=zaak.behoefte, reden="Stond er dubbel.", peildatum=zaak.dag,
    )  # fmt: skip
    assert Behoefte.objects.get().vervallen_reden == "Zij is beter."


def test_een_vervallen_behoefte_vraagt_geen_antwoord_meer_en_blijft_te_lezen(zaak: Zaak) -> None:
    """Then the plan can be agreed that could not be before."""
    zaak.tot("actie")
    dubbel = zaak.nieuwe_behoefte(omschrijving="Een huis dat op orde is")
    gesprek = goed(
        leg_gesprek_vast(
            zaak.anouk, dossier=zaak.dossier, gesprek=zaak.verslag(), behoeften=[dubbel], peildatum=zaak.dag
        )
    )
    afspreken = {"plan": zaak.plan, "akkoord_van": "Wij", "peildatum": zaak.dag}
    geweigerd("plan.open-behoefte", spreek_af, zaak.anouk, **afspreken)
    rij = goed(
        laat_vervallen(
            zaak.anouk, behoefte=Behoefte.objects.get(gesprek=gesprek), reden=" Stond er dubbel. ", peildatum=zaak.dag
        )
    )
    assert (rij.vervallen_op, rij.vervallen_reden) == (zaak.dag, "Stond er dubbel.")
    assert "Stond er dubbel." in Gebeurtenis.objects.latest("id").tekst
    goed(spreek_af(zaak.anouk, **afspreken))
    assert [b.pk for b in behoeften_van(zaak.dossier)] == [zaak.behoefte.pk]
    assert behoefte(zaak.anouk, rij.pk) == rij


def test_met_alleen_een_vervallen_behoefte_kan_een_dossier_worden_afgerond(zaak: Zaak) -> None:
    zaak.tot("gesprek")
    slot = {"dossier": zaak.dossier, "slottekst": "Zij is verhuisd.", "peildatum": zaak.dag}
    geweigerd("afronden.open-behoefte", rond_af, zaak.anouk, **slot)
    goed(laat_vervallen(zaak.anouk, behoefte=zaak.behoefte, reden="Zij is verhuisd.", peildatum=zaak.dag))
    goed(rond_af(zaak.anouk, **slot))


def test_in_een_afgerond_dossier_wordt_niets_meer_vastgelegd(zaak: Zaak) -> None:
    zaak.tot("gesprek")
    Dossier.objects.update(gesloten_op=zaak.dag)
    geweigerd(
        "dossier.gesloten",
        leg_gesprek_vast, zaak.anouk, dossier=zaak.dossier, gesprek=zaak.verslag(), behoeften=[], peildatum=zaak.dag,
    )  # fmt: skip
    geweigerd(
        "dossier.gesloten",
        leg_bevindingen_vast, zaak.anouk, behoefte=zaak.behoefte, bevindingen=zaak.vondsten(), peildatum=zaak.dag,
    )  # fmt: skip
    geweigerd(
        "dossier.gesloten",
        leg_waarneming_vast, zaak.anouk, dossier=zaak.dossier, van_wie="Anouk", beeld="gelijk", tekst="Gaat goed.",
        peildatum=zaak.dag,
    )  # fmt: skip
    geweigerd(
        "dossier.gesloten",
        laat_vervallen, zaak.anouk, behoefte=zaak.behoefte, reden="Klaar.", peildatum=zaak.dag,
    )  # fmt: skip
    assert Gesprek.objects.count() == 1
