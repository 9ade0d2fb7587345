"""A formal no: on which grounds, and that what is asked for can be rejected where it could not be granted."""

from datetime import timedelta
from typing import Any

import pytest

from naober.besluit.actions import bewaren, neem_besluit, toets_rechtmatigheid
from naober.besluit.models import Besluit, Brief, Rechtmatigheidstoets, Toetsing
from naober.brief.zetten import OnzetbaarTeken
from naober.ingang.actions import pak_op, registreer_binnenkomst
from naober.onderzoek.actions import laat_vervallen, leg_bevindingen_vast
from naober.onderzoek.rules import Vondst
from naober.plan.actions import voeg_actie_toe
from naober.plan.models import Actie
from tests.dossier.gevallen import antwoorden_op
from tests.dossier.opzet import Zaak, geweigerd, goed
from tests.pdf import controleer_pdf_ua


def besluit(zaak: Zaak, **anders: Any) -> dict[str, Any]:
    return {"actie": zaak.actie, "voornemen": zaak.voornemen(**anders), "peildatum": zaak.dag}


def nee(zaak: Zaak, **anders: Any) -> dict[str, Any]:
    return besluit(zaak, uitkomst="afgewezen", **anders)


def niets_gehaald(zaak: Zaak) -> dict[str, Any]:
    return {"antwoorden": antwoorden_op(zaak.profiel, zaak.product.toets, goed=False)}


def aangevraagd(zaak: Zaak, *vondsten: str) -> Zaak:
    """Applied for by the resident, and agreed; `vondsten` is what was found on the lightest rungs, in order."""
    zaak.tot("gesprek")._plan()
    treden = zaak.profiel.trap.lichter_dan(zaak.trede)
    if vondsten:
        gevonden = {t.code: Vondst(v, "Samen bekeken.") for t, v in zip(treden, vondsten, strict=False)}
        goed(leg_bevindingen_vast(zaak.anouk, behoefte=zaak.behoefte, bevindingen=gevonden, peildatum=zaak.dag))
    zaak.actie = goed(
        voeg_actie_toe(
            zaak.anouk,
            plan=zaak.plan,
            behoefte=zaak.behoefte,
            bouwsteen=zaak.bouwsteen(aangevraagd=True),
            peildatum=zaak.dag,
        )
    )
    zaak._afspraak()
    return zaak


# ------------------------------------------------------------------------------------------- de trap


def test_een_aanvraag_wordt_afgewezen_als_een_lichtere_trede_genoeg_is_en_niet_toegekend(elke_zaak: Zaak) -> None:
    """Also when every condition is met: that lighter help is enough is a ground by itself."""
    aangevraagd(elke_zaak, "ja")
    weigering = geweigerd("trede.lichter-volstaat", neem_besluit, elke_zaak.beslisser, **besluit(elke_zaak))
    assert weigering.bron == elke_zaak.profiel.trap.bron
    rij = goed(neem_besluit(elke_zaak.beslisser, **nee(elke_zaak)))
    assert (rij.uitkomst, Actie.objects.get().stand) == ("afgewezen", "afgewezen")


def test_dan_zijn_de_voorwaarden_niet_nodig_maar_wat_is_beantwoord_wordt_wel_bewaard(zaak: Zaak) -> None:
    aangevraagd(zaak, "ja")
    [eerste, *_] = zaak.geval.antwoorden
    goed(neem_besluit(zaak.anouk, **nee(zaak, antwoorden={eerste: zaak.geval.antwoorden[eerste]})))
    assert set(Toetsing.objects.values_list("code", flat=True)) == {eerste, "volwassen"}


def test_een_aanvraag_wordt_niet_toegekend_zolang_de_trap_niet_is_bekeken(elke_zaak: Zaak) -> None:
    aangevraagd(elke_zaak)
    geweigerd("trede.bevinding-ontbreekt", neem_besluit, elke_zaak.beslisser, **besluit(elke_zaak))


def test_niet_gekeken_hebben_is_geen_grond_om_af_te_wijzen(elke_zaak: Zaak) -> None:
    """Without an investigation nothing is rejected (Awb art. 3:2); a condition that is not met is a ground."""
    aangevraagd(elke_zaak, "deels")
    geweigerd("besluit.afwijzen-zonder-grond", neem_besluit, elke_zaak.beslisser, **nee(elke_zaak))
    geweigerd("besluit.toets-open", neem_besluit, elke_zaak.beslisser, **nee(elke_zaak, antwoorden={}))
    goed(neem_besluit(elke_zaak.beslisser, **nee(elke_zaak, **niets_gehaald(elke_zaak))))


def test_is_alles_bekeken_en_te_licht_dan_kan_een_aanvraag_worden_toegekend(elke_zaak: Zaak) -> None:
    aangevraagd(elke_zaak, *["nee"] * len(elke_zaak.profiel.trap.treden))
    goed(neem_besluit(elke_zaak.beslisser, **besluit(elke_zaak)))
    assert Actie.objects.get().stand == "toegekend"


# --------------------------------------------------------------------------------------- de voorwaarden


def test_voor_een_vervallen_behoefte_wordt_niets_meer_toegekend_en_wel_afgewezen(elke_zaak: Zaak) -> None:
    elke_zaak.tot("afspraak")
    reden = "De inwoner heeft dit niet meer nodig."
    goed(laat_vervallen(elke_zaak.anouk, behoefte=elke_zaak.behoefte, reden=reden, peildatum=elke_zaak.dag))
    geweigerd("behoefte.al-vervallen", neem_besluit, elke_zaak.beslisser, **besluit(elke_zaak))
    goed(neem_besluit(elke_zaak.beslisser, **nee(elke_zaak, **niets_gehaald(elke_zaak))))


def test_zonder_grond_wordt_niet_afgewezen(elke_zaak: Zaak) -> None:
    elke_zaak.tot("afspraak")
    geweigerd("besluit.afwijzen-zonder-grond", neem_besluit, elke_zaak.beslisser, **nee(elke_zaak))
    geweigerd("besluit.toets-open", neem_besluit, elke_zaak.beslisser, **nee(elke_zaak, antwoorden={}))
    geweigerd(
        "besluit.motivering",
        neem_besluit, elke_zaak.beslisser, **nee(elke_zaak, motivering=" ", **niets_gehaald(elke_zaak)),
    )  # fmt: skip
    goed(neem_besluit(elke_zaak.beslisser, **nee(elke_zaak, **niets_gehaald(elke_zaak))))


def test_een_afwijzing_bewaart_niets_van_wat_bij_een_toekenning_hoort(zaak: Zaak) -> None:
    zaak.tot("afspraak")
    rij = goed(
        neem_besluit(
            zaak.anouk,
            **nee(zaak, leveringsvorm="zin", reden_zonder_einde="Blijvend.", eind_op=None, **niets_gehaald(zaak)),
        )
    )
    assert (rij.ingang_op, rij.eind_op, rij.reden_zonder_einde, rij.leveringsvorm) == (None, None, "", "")
    assert (rij.bedrag_centen, rij.per, rij.gegevens, rij.bijdrage) == (None, "", {}, "geen")
    assert not Rechtmatigheidstoets.objects.exists()


# ------------------------------------------------------------------------------------------ de aanvraag


def test_een_aanvraag_van_de_dag_van_de_vraag_telt_ook_als_die_later_is_vastgelegd(zaak: Zaak) -> None:
    """The question came by letter on Friday and was recorded on Monday; on Friday the household applied."""
    vrijdag = zaak.dag - timedelta(days=3)
    vraag = goed(
        registreer_binnenkomst(
            zaak.kees, melding=zaak.melding(), persoon=zaak.persoon, ontvangen_op=vrijdag, peildatum=zaak.dag
        )
    )
    goed(pak_op(zaak.anouk, binnenkomst=vraag, peildatum=zaak.dag))
    assert vraag.dossier is not None
    zaak.dossier = vraag.dossier
    zaak.gedaan.append("vraag")
    zaak.tot("afspraak")
    geweigerd("besluit.aanvraag", neem_besluit, zaak.anouk, **besluit(zaak, aanvraag_op=vrijdag - timedelta(days=1)))
    assert goed(neem_besluit(zaak.anouk, **besluit(zaak, aanvraag_op=vrijdag))).aanvraag_op == vrijdag


# --------------------------------------------------------------------------------------------- de brief


@pytest.mark.parametrize("uitkomst", ["toegekend", "afgewezen"])
def test_een_teken_dat_niet_in_een_brief_kan_wordt_bij_het_veld_geweigerd_en_laat_niets_na(
    zaak: Zaak, uitkomst: str
) -> None:
    zaak.tot("afspraak")
    anders = {"uitkomst": uitkomst, **(niets_gehaald(zaak) if uitkomst == "afgewezen" else {})}
    weigering = geweigerd(
        "brief.teken", neem_besluit, zaak.anouk, **besluit(zaak, motivering="Het is \N{PARTY POPPER} nodig.", **anders)
    )
    assert weigering.veld == "motivering"
    assert "\N{PARTY POPPER}" in weigering.reden
    assert "nodig" not in str(weigering), "de weigering herhaalt wat er is getypt"
    assert Actie.objects.get().stand == ""
    assert not Besluit.objects.exists()
    # And the next attempt is no second decision.
    goed(neem_besluit(zaak.anouk, **besluit(zaak, motivering="Het is nodig.", **anders)))


def test_een_intrekking_met_een_teken_dat_niet_kan_laat_het_besluit_staan(zaak: Zaak) -> None:
    zaak.tot("besluit")
    weigering = geweigerd(
        "brief.teken",
        toets_rechtmatigheid, zaak.tom, toets=zaak.toets, rechtmatig=False, grond="plan-ontbreekt",
        toelichting="Er is geen plan \N{PARTY POPPER}.", peildatum=zaak.dag,
    )  # fmt: skip
    assert weigering.veld == "toelichting"
    assert Besluit.objects.get().ingetrokken_op is None
    assert Actie.objects.get().stand == "toegekend"
    assert zaak.toets.uitkomst == "open"
    zaak.trek_in()


def test_de_brief_wordt_pas_gezet_als_al_het_andere_klopt(zaak: Zaak, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that nobody is told about a sign while the decision itself could not be taken."""
    zaak.tot("afspraak")

    def kan_niet(inhoud: object) -> bytes:
        raise OnzetbaarTeken("\N{PARTY POPPER}")

    monkeypatch.setattr(bewaren, "zet", kan_niet)
    geweigerd("besluit.gegeven", neem_besluit, zaak.anouk, **besluit(zaak, gegevens={}))
    geweigerd("brief.teken", neem_besluit, zaak.anouk, **besluit(zaak))


def test_in_de_brief_staat_de_motivering_en_niet_waarom_het_dringend_was(zaak: Zaak) -> None:
    """Whoever opens the letter at home may be the danger."""
    zaak.tot("gesprek")._plan()
    zaak.actie = goed(
        voeg_actie_toe(
            zaak.anouk,
            plan=zaak.plan,
            behoefte=zaak.behoefte,
            bouwsteen=zaak.bouwsteen(onveilig="Haar broer slaat haar."),
            peildatum=zaak.dag,
        )
    )
    zaak._afspraak()
    goed(neem_besluit(zaak.anouk, **besluit(zaak, motivering="U kunt niet langer wachten.")))
    tekst = controleer_pdf_ua(bytes(Brief.objects.get().pdf))
    assert "U kunt niet langer wachten." in tekst
    assert "broer" not in tekst
    assert "Het geeft structuur." not in tekst, "de redenen bij de voorwaarden staan in het dossier"
