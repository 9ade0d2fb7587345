"""Who decides on what, with a letter, and when a decision falls."""

from datetime import timedelta
from typing import Any

import pytest

from naober.besluit.actions import bewaren, neem_besluit, toets_rechtmatigheid
from naober.besluit.models import Besluit, Brief, Rechtmatigheidstoets, Toetsing
from naober.dossier.actions import betrek
from naober.dossier.models import Dossier, Gebeurtenis
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from naober.gemeente.rules import Antwoord
from naober.kern import Bron, Fout
from naober.onderzoek.actions import leg_bevindingen_vast
from naober.onderzoek.rules import Vondst
from naober.plan.actions import herzie_plan, schrap_actie, voeg_actie_toe
from tests.dossier.opzet import TERUGKIJKEN, Zaak, afdruk, geweigerd, goed, veranderd
from tests.pdf import controleer_pdf_ua


def besluit(zaak: Zaak, **anders: Any) -> dict[str, Any]:
    return {"actie": zaak.actie, "voornemen": zaak.voornemen(**anders), "peildatum": zaak.dag}


# -------------------------------------------------------------------------------------------- mandaat


@pytest.mark.parametrize("wie", ["anouk", "bram"])
def test_waar_de_generalist_alleen_adviseert_beslist_die_niet(testerveen: Zaak, wie: str) -> None:
    testerveen.tot("afspraak")
    weigering = geweigerd("mandaat.geen", neem_besluit, getattr(testerveen, wie), **besluit(testerveen))
    assert weigering.bron == Bron("Samen Testerveen", "L130")
    assert "adviseren" in weigering.reden
    assert "consulent van de gemeente" in weigering.alternatief


def test_waar_de_generalist_beslist_heeft_de_specialist_geen_mandaat(zaak: Zaak) -> None:
    zaak.tot("afspraak")
    weigering = geweigerd("mandaat.geen", neem_besluit, zaak.erbij(zaak.berta), **besluit(zaak))
    assert "adviseren" not in weigering.reden


@pytest.mark.parametrize("wie", ["kees", "tom", "cas"])
def test_wie_geen_besluiten_mag_voorbereiden_komt_niet_aan_het_mandaat_toe(elke_zaak: Zaak, wie: str) -> None:
    elke_zaak.tot("afspraak")
    geweigerd("recht.ontbreekt", neem_besluit, getattr(elke_zaak, wie), **besluit(elke_zaak))


def test_over_een_product_zonder_mandaat_beslist_niemand(testerveen: Zaak) -> None:
    testerveen.tot("plan")
    testerveen.actie = goed(
        voeg_actie_toe(
            testerveen.anouk,
            plan=testerveen.plan,
            behoefte=testerveen.behoefte,
            bouwsteen=testerveen.bouwsteen(product="zonder-mandaat"),
            peildatum=testerveen.dag,
        )
    )
    testerveen._afspraak()
    for wie in (testerveen.erbij(testerveen.berta), testerveen.dina):
        geweigerd("mandaat.ontbreekt", neem_besluit, wie, **besluit(testerveen))


@pytest.mark.eis("HAR-032")
def test_wie_de_inwoner_ondersteunt_beslist_niet_over_die_inwoner(zaak: Zaak) -> None:
    """With both roles: refused where she is the client's supporter, and only there."""
    zaak.tot("afspraak")
    goed(
        betrek(
            zaak.anouk,
            dossier=zaak.dossier,
            medewerker=zaak.toegelaten("dina"),
            rol=Rol.CLIENTONDERSTEUNER,
            peildatum=zaak.dag,
        )
    )
    weigering = geweigerd("mandaat.dubbele-rol", neem_besluit, zaak.dina, **besluit(zaak))
    assert weigering.bron.document == zaak.profiel.document.kort
    Dossier.objects.get().betrokkenen.filter(rol=Rol.CLIENTONDERSTEUNER).update(tot=zaak.dag)
    goed(neem_besluit(zaak.dina, **besluit(zaak)))


# ------------------------------------------------------------------------------------- plan en trap


@pytest.mark.eis("HAR-065")
def test_wat_vrij_toegankelijk_is_krijgt_geen_besluit_en_maatwerk_niet_zonder(zaak: Zaak) -> None:
    zaak.tot("plan")
    zaak.actie = goed(
        voeg_actie_toe(
            zaak.anouk,
            plan=zaak.plan,
            behoefte=zaak.behoefte,
            bouwsteen=zaak.bouwsteen(trede="algemene-voorzieningen", product=""),
            peildatum=zaak.dag,
        )
    )
    geweigerd(
        "actie.zonder-product",
        voeg_actie_toe, zaak.anouk, plan=zaak.plan, behoefte=zaak.behoefte, bouwsteen=zaak.bouwsteen(product=""),
        peildatum=zaak.dag,
    )  # fmt: skip
    zaak._afspraak()
    geweigerd("besluit.geen-product", neem_besluit, zaak.anouk, **besluit(zaak))


def test_een_besluit_volgt_pas_uit_een_afgesproken_plan(elke_zaak: Zaak) -> None:
    elke_zaak.tot("actie")
    wie = elke_zaak.erbij(elke_zaak.beslisser)
    geweigerd("besluit.zonder-plan", neem_besluit, wie, **besluit(elke_zaak))


def test_een_actie_uit_een_herzien_plan_krijgt_geen_besluit_meer(elke_zaak: Zaak) -> None:
    """Also for who had the page open: the action in hand still says that its plan is agreed."""
    elke_zaak.tot("afspraak")
    assert elke_zaak.actie.plan.status == "afgesproken"
    goed(
        herzie_plan(
            elke_zaak.anouk,
            plan=elke_zaak.plan,
            reden="Er is iets veranderd.",
            doelen=[("Thuis wonen", "stabilisatie")],
            evaluatie_op=elke_zaak.dag + TERUGKIJKEN,
            peildatum=elke_zaak.dag,
        )
    )
    geweigerd("besluit.zonder-plan", neem_besluit, elke_zaak.beslisser, **besluit(elke_zaak))


def test_blijkt_een_lichtere_trede_genoeg_dan_komt_er_geen_besluit(zaak: Zaak) -> None:
    zaak.tot("afspraak")
    goed(
        leg_bevindingen_vast(
            zaak.anouk,
            behoefte=zaak.behoefte,
            bevindingen={"vrijwilligers": Vondst("ja", "Er is toch een maatje.")},
            peildatum=zaak.dag,
        )
    )
    geweigerd("trede.lichter-volstaat", neem_besluit, zaak.anouk, **besluit(zaak))


def test_in_een_afgerond_dossier_wordt_niet_besloten(elke_zaak: Zaak) -> None:
    elke_zaak.tot("afspraak")
    Dossier.objects.update(gesloten_op=elke_zaak.dag)
    geweigerd("dossier.gesloten", neem_besluit, elke_zaak.beslisser, **besluit(elke_zaak))


def test_over_een_actie_wordt_een_keer_besloten(elke_zaak: Zaak) -> None:
    elke_zaak.tot("besluit")
    geweigerd("besluit.bestaat", neem_besluit, elke_zaak.beslisser, **besluit(elke_zaak))


def nog_een(zaak: Zaak) -> None:
    """The same product once more in the plan, which is agreed anew."""
    zaak.actie = goed(
        voeg_actie_toe(
            zaak.anouk, plan=zaak.plan, behoefte=zaak.behoefte, bouwsteen=zaak.bouwsteen(), peildatum=zaak.dag
        )
    )
    zaak._afspraak()


@pytest.mark.parametrize(
    ("van", "tot", "overlapt"),
    [
        (30, 365, True),
        (365, 700, True),
        (366, 700, False),
        (0, 30, True),
        (0, 29, False),
        (0, 700, True),
        (100, None, True),
        (366, None, False),
    ],
)
def test_niemand_krijgt_hetzelfde_twee_keer_over_dezelfde_dagen(
    zaak: Zaak, van: int, tot: int | None, overlapt: bool
) -> None:
    """The first runs from day 30 up to and including day 365."""
    zaak.voornemen_anders = {"ingang_op": zaak.dag + timedelta(days=30)}
    zaak.tot("besluit")
    nog_een(zaak)
    tweede = besluit(
        zaak,
        ingang_op=zaak.dag + timedelta(days=van),
        eind_op=None if tot is None else zaak.dag + timedelta(days=tot),
        reden_zonder_einde="Dit gaat niet over.",
    )
    if overlapt:
        weigering = geweigerd("besluit.loopt-al", neem_besluit, zaak.anouk, **tweede)
        assert zaak.besluit.kenmerk in weigering.reden
        assert weigering.veld == "ingang_op"
    else:
        goed(neem_besluit(zaak.anouk, **tweede))


def test_na_een_intrekking_kan_hetzelfde_opnieuw_worden_toegekend(zaak: Zaak) -> None:
    zaak.tot("besluit").trek_in()
    nog_een(zaak)
    goed(neem_besluit(zaak.anouk, **besluit(zaak)))


def test_wat_al_loopt_staat_een_afwijzing_niet_in_de_weg(zaak: Zaak) -> None:
    zaak.tot("besluit")
    nog_een(zaak)
    antwoorden = {k: Antwoord(False, "Nee.") for k in zaak.geval.antwoorden}
    goed(neem_besluit(zaak.anouk, **besluit(zaak, uitkomst="afgewezen", antwoorden=antwoorden)))


def test_een_afwijzing_staat_een_latere_toekenning_niet_in_de_weg(zaak: Zaak) -> None:
    antwoorden = {k: Antwoord(False, "Nee.") for k in zaak.geval.antwoorden}
    zaak.voornemen_anders = {"uitkomst": "afgewezen", "antwoorden": antwoorden}
    zaak.tot("besluit")
    nog_een(zaak)
    goed(neem_besluit(zaak.anouk, **besluit(zaak)))


def test_wat_een_ander_huishouden_krijgt_staat_dit_huishouden_niet_in_de_weg(zaak: Zaak) -> None:
    Zaak(zaak.geval, nummer=1).tot("besluit")
    zaak.tot("besluit")


def test_een_geschrapte_actie_krijgt_geen_besluit_ook_niet_van_wie_de_bladzijde_nog_open_had(zaak: Zaak) -> None:
    zaak.tot("afspraak")
    goed(schrap_actie(zaak.bram, actie=zaak.actie, reden="Het hoeft niet meer.", peildatum=zaak.dag))
    geweigerd("actie.geschrapt", neem_besluit, zaak.anouk, **besluit(zaak))


# -------------------------------------------------------------------------------------- het voornemen


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"aanvraag_op": "morgen"}, "besluit.aanvraag"),
        ({"aanvraag_op": "gisteren"}, "besluit.aanvraag"),
        ({"ingang_op": "gisteren"}, "besluit.ingang-voor-aanvraag"),
        ({"ingang_op": "ver", "eind_op": None, "reden_zonder_einde": "Blijvend."}, "besluit.ingang-ver"),
        ({"eind_op": "ver"}, "besluit.periode"),
        ({"motivering": "  "}, "besluit.motivering"),
        ({"antwoorden": {}}, "besluit.toets-open"),
        ({"antwoorden": "zonder reden"}, "besluit.toets-open"),
        ({"antwoorden": "nee"}, "besluit.toets-niet-gehaald"),
        ({"uitkomst": "afgewezen"}, "besluit.afwijzen-zonder-grond"),
        ({"uitkomst": "misschien"}, "besluit.uitkomst"),
        ({"leveringsvorm": "geld"}, "besluit.leveringsvorm"),
        ({"ingang_op": None}, "besluit.ingang"),
        ({"eind_op": "gisteren"}, "besluit.periode"),
        ({"eind_op": None}, "besluit.zonder-einde"),
        ({"gegevens": {}}, "besluit.gegeven"),
    ],
)
def test_een_besluit_dat_niet_compleet_is_wordt_geweigerd(zaak: Zaak, anders: dict[str, Any], code: str) -> None:
    zaak.tot("afspraak")
    dagen = {
        "morgen": zaak.dag + timedelta(days=1),
        "gisteren": zaak.dag - timedelta(days=1),
        "ver": zaak.dag.replace(year=zaak.dag.year + 21),
    }
    antwoorden = {
        "zonder reden": {k: Antwoord(True, " ") for k in zaak.geval.antwoorden},
        "nee": {k: Antwoord(False, "Nee.") for k in zaak.geval.antwoorden},
    }
    ingevuld = {k: (dagen | antwoorden).get(v, v) if isinstance(v, str) else v for k, v in anders.items()}
    geweigerd(code, neem_besluit, zaak.anouk, **besluit(zaak, **ingevuld))


def test_een_feit_wordt_opgezocht_en_niet_van_het_formulier_overgenomen(zaak: Zaak) -> None:
    """A child has no day care for adults, whatever the form says."""
    zaak.persoon.geboortedatum = zaak.dag.replace(year=zaak.dag.year - 17)
    zaak.persoon.save()
    zaak.tot("afspraak")
    gelogen = {**zaak.geval.antwoorden, "volwassen": Antwoord(True, "Echt waar.")}
    weigering = geweigerd("besluit.toets-niet-gehaald", neem_besluit, zaak.anouk, **besluit(zaak, antwoorden=gelogen))
    assert weigering.veld == "voorwaarde-volwassen"


def test_een_besluit_bewaart_mandaat_voorwaarden_en_een_toegankelijke_brief(elke_zaak: Zaak) -> None:
    elke_zaak.tot("besluit")
    mandaat = elke_zaak.profiel.mandaat_voor(elke_zaak.geval.product)
    assert mandaat is not None
    rij = Besluit.objects.get()
    assert (rij.mandaat, rij.genomen_door_id) == (str(mandaat.bron), elke_zaak.beslisser.id)
    assert rij.kenmerk == f"{elke_zaak.dag.year}-000001"
    product = elke_zaak.profiel.product(elke_zaak.geval.product)
    assert product is not None
    assert product.toets is not None
    voorwaarden = elke_zaak.profiel.toets(product.toets).voorwaarden
    bewaard = Toetsing.objects.filter(besluit=rij).order_by("volgorde")
    assert [(t.code, t.bron) for t in bewaard] == [(v.code, str(v.bron)) for v in voorwaarden]
    assert all(t.houdt for t in bewaard)
    tekst = controleer_pdf_ua(bytes(Brief.objects.get().pdf))
    assert rij.kenmerk in tekst
    assert product.naam in tekst


def test_een_afwijzing_kent_niets_toe_maar_krijgt_wel_een_brief_en_geen_nacontrole(zaak: Zaak) -> None:
    zaak.tot("afspraak")
    antwoorden = {k: Antwoord(False, "Nee.") for k in zaak.geval.antwoorden}
    rij = goed(neem_besluit(zaak.anouk, **besluit(zaak, uitkomst="afgewezen", antwoorden=antwoorden)))
    assert (rij.ingang_op, rij.eind_op, rij.leveringsvorm, rij.gegevens) == (None, None, "", {})
    assert "is afgewezen" in controleer_pdf_ua(bytes(Brief.objects.get().pdf))
    assert not Rechtmatigheidstoets.objects.exists()


def test_zonder_nacontrole_in_het_profiel_wacht_een_besluit_op_niemand(testerveen: Zaak) -> None:
    testerveen.tot("besluit")
    assert not Rechtmatigheidstoets.objects.exists()


@pytest.mark.parametrize("fase", ["besluit", "intrekking"])
def test_zonder_brief_geen_besluit_en_geen_intrekking(zaak: Zaak, monkeypatch: pytest.MonkeyPatch, fase: str) -> None:
    zaak.tot("afspraak" if fase == "besluit" else "besluit")

    def kan_niet(inhoud: object) -> bytes:
        raise Fout("De brief kan niet toegankelijk worden gemaakt.")

    monkeypatch.setattr(bewaren, "zet", kan_niet)
    voor = afdruk()
    with pytest.raises(Fout, match="brief"):
        zaak.tot("besluit") if fase == "besluit" else zaak.trek_in()
    assert veranderd(voor, afdruk()) == []


def test_kenmerken_lopen_op_per_jaar(zaak: Zaak) -> None:
    zaak.tot("besluit")
    for jaar, kenmerk in ((0, "2015-000002"), (365, "2016-000001")):
        tweede = Zaak(zaak.geval, nummer=1 + jaar // 365)
        tweede.dag += timedelta(days=jaar)
        tweede.tot("besluit")
        assert tweede.besluit.kenmerk == kenmerk


# ----------------------------------------------------------------------------------------- nacontrole


def toets(zaak: Zaak, **anders: Any) -> dict[str, Any]:
    basis = {"toets": zaak.toets, "rechtmatig": False, "grond": "", "toelichting": "", "peildatum": zaak.dag}
    return basis | anders


@pytest.mark.eis("HAR-068")
@pytest.mark.parametrize("grond", ["", "kosten", "inhoud", "te-duur", "niet-mijn-keuze"])
def test_de_toetser_ontzegt_geen_toegang_om_inhoud_of_kosten(zaak: Zaak, grond: str) -> None:
    zaak.tot("besluit")
    weigering = geweigerd(
        "toets.grond", toets_rechtmatigheid, zaak.tom, **toets(zaak, grond=grond, toelichting="Het is te duur.")
    )
    assert weigering.bron.document == zaak.profiel.document.kort
    assert Besluit.objects.get().ingetrokken_op is None


def test_een_onrechtmatig_besluit_valt_met_een_uitleg_en_een_brief(zaak: Zaak) -> None:
    zaak.tot("besluit")
    geweigerd(
        "toets.toelichting", toets_rechtmatigheid, zaak.tom, **toets(zaak, grond="plan-ontbreekt", toelichting=" ")
    )
    goed(
        toets_rechtmatigheid(
            zaak.tom, **toets(zaak, grond="plan-ontbreekt", toelichting="Er ligt geen plan aan ten grondslag.")
        )
    )
    assert Besluit.objects.get().ingetrokken_op == zaak.dag
    assert set(Brief.objects.values_list("soort", flat=True)) == {"besluit", "intrekking"}
    brief = controleer_pdf_ua(bytes(Brief.objects.get(soort="intrekking").pdf))
    assert "Er ligt geen plan aan ten grondslag." in " ".join(brief.split())
    geweigerd("toets.al-gedaan", toets_rechtmatigheid, zaak.tom, **toets(zaak, rechtmatig=True))


def test_een_rechtmatig_besluit_blijft_staan_zonder_tweede_brief(zaak: Zaak) -> None:
    zaak.tot("besluit")
    goed(toets_rechtmatigheid(zaak.tom, **toets(zaak, rechtmatig=True)))
    assert zaak.toets.uitkomst == "rechtmatig"
    assert Besluit.objects.get().ingetrokken_op is None
    assert Brief.objects.count() == 1
    mandaat = zaak.profiel.mandaat_voor(zaak.geval.product)
    assert mandaat is not None
    assert mandaat.nacontrole is not None
    assert Gebeurtenis.objects.latest("id").bron == str(mandaat.nacontrole.bron)
    geweigerd("toets.al-gedaan", toets_rechtmatigheid, zaak.tom, **toets(zaak, grond="plan-ontbreekt"))


def test_niemand_toetst_een_besluit_dat_hij_zelf_nam(zaak: Zaak) -> None:
    Medewerker.objects.filter(pk=zaak.anouk.id).update(rollen=[Rol.GENERALIST.value, Rol.TOETSER.value])
    zaak.tot("besluit")
    zelf = type(zaak.anouk).van(Medewerker.objects.get(pk=zaak.anouk.id))
    geweigerd("toets.eigen-besluit", toets_rechtmatigheid, zelf, **toets(zaak, rechtmatig=True))


def test_zonder_nacontrole_in_het_profiel_wordt_er_niet_getoetst(testerveen: Zaak) -> None:
    """Cannot come from a decision; it could from a profile that changed after it."""
    testerveen.tot("besluit")
    Rechtmatigheidstoets.objects.create(besluit=testerveen.besluit, aangeboden_op=testerveen.dag)
    geweigerd(
        "toets.geen-regel", toets_rechtmatigheid, testerveen.erbij(testerveen.tom), **toets(testerveen, rechtmatig=True)
    )
