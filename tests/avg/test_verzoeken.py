"""A request from receipt to answer: who may ask, by when, decided with a reason, and carried out."""

from datetime import timedelta
from typing import Any

import pytest

from naober.avg.actions import (
    beslis_op_verzoek,
    hef_beperking_op,
    registreer_verzoek,
    stel_identiteit_vast,
    verleng_verzoek,
    vraag_identiteit,
    wijs_fout_aan,
)
from naober.avg.correcties import Plek
from naober.avg.models import Antwoordbrief, Correctie, Verzoek
from naober.avg.queries import correcties_van, grenzen_van, stand_van
from naober.avg.rules.verzoek import Beslissing
from naober.bewoners.models import Persoon
from naober.dossier.models import Gebeurtenis
from naober.onderzoek.models import Bevinding, Gesprek
from tests.avg.opzet import bekend, beslist, indiening, verzoek
from tests.beveiliging.tabellen import gebeurtenis_van
from tests.dossier.huishouden import huisgenoot
from tests.dossier.opzet import Zaak, geweigerd, goed
from tests.pdf import controleer_pdf_ua


def neem_op(zaak: Zaak, **anders: Any) -> dict[str, Any]:
    basis = {"dossier": zaak.dossier, "persoon": zaak.persoon, "indiening": indiening(zaak), "peildatum": zaak.dag}
    return {**basis, **anders}


def regels(zaak: Zaak) -> list[str]:
    return list(Gebeurtenis.objects.filter(dossier=zaak.dossier).order_by("pk").values_list("tekst", flat=True))


def test_een_verzoek_staat_op_de_tijdlijn_met_artikel_en_termijn(zaak: Zaak) -> None:
    zaak.tot("vraag")
    rij = verzoek(zaak)
    stand = stand_van(rij, zaak.dag)
    assert (stand.uiterlijk - zaak.dag).days >= 31
    assert not stand.te_laat
    assert stand_van(rij, stand.uiterlijk + timedelta(days=1)).te_laat
    laatste = Gebeurtenis.objects.filter(dossier=zaak.dossier).latest("pk")
    assert "inzage" in laatste.tekst
    assert laatste.bron == "AVG, art. 15"


def test_alleen_wie_bij_het_huishouden_hoort_vraagt_het_hier_en_een_kind_niet_zelf(zaak: Zaak) -> None:
    zaak.tot("vraag")
    geweigerd("verzoek.ander-huishouden", registreer_verzoek, zaak.anouk, **neem_op(zaak, persoon=zaak.andere))
    kind = huisgenoot(zaak, 8)
    geweigerd("verzoek.te-jong", registreer_verzoek, zaak.anouk, **neem_op(zaak, persoon=kind))
    ouder = indiening(zaak, door="ouder", namens=zaak.persoon.naam)
    assert goed(registreer_verzoek(zaak.anouk, **neem_op(zaak, persoon=kind, indiening=ouder))).namens


def test_er_loopt_een_verzoek_van_elk_soort_tegelijk(zaak: Zaak) -> None:
    zaak.tot("vraag")
    verzoek(zaak)
    geweigerd("verzoek.loopt-al", registreer_verzoek, zaak.anouk, **neem_op(zaak))
    verzoek(zaak, "correctie")


def test_de_termijn_staat_stil_tot_bekend_is_wie_het_vraagt_en_kan_een_keer_langer(zaak: Zaak) -> None:
    zaak.tot("vraag")
    rij = goed(vraag_identiteit(zaak.anouk, verzoek=verzoek(zaak), peildatum=zaak.dag))
    geweigerd("verzoek.al-gevraagd", vraag_identiteit, zaak.anouk, verzoek=rij, peildatum=zaak.dag)
    later = zaak.dag + timedelta(days=10)
    geweigerd("verzoek.hoe", stel_identiteit_vast, zaak.anouk, verzoek=rij, hoe=" ", peildatum=later)
    rij = goed(stel_identiteit_vast(zaak.anouk, verzoek=rij, hoe="Paspoort gezien.", peildatum=later))
    zonder = stand_van(Verzoek(ontvangen_op=zaak.dag), zaak.dag).uiterlijk
    assert (stand_van(rij, later).uiterlijk - zonder).days >= 10
    rij = goed(verleng_verzoek(zaak.anouk, verzoek=rij, maanden=2, reden="Veel stukken.", peildatum=later))
    assert stand_van(rij, later).uiterlijk > zonder + timedelta(days=60)
    geweigerd("verzoek.al-verlengd", verleng_verzoek, zaak.anouk, verzoek=rij, maanden=1, reden="Nog.", peildatum=later)


def test_zonder_te_weten_wie_het_vraagt_wordt_niets_toegewezen_en_wie_behandelt_beslist_niet(zaak: Zaak) -> None:
    zaak.tot("vraag")
    rij = verzoek(zaak)
    wat = {"verzoek": rij, "beslissing": Beslissing("toegewezen", "Ja."), "peildatum": zaak.dag}
    geweigerd("verzoek.identiteit", beslis_op_verzoek, zaak.berta, **wat)
    geweigerd("recht.ontbreekt", beslis_op_verzoek, zaak.anouk, **wat)
    bekend(zaak, rij)
    goed(beslis_op_verzoek(zaak.berta, **wat))
    geweigerd("verzoek.al-beantwoord", beslis_op_verzoek, zaak.berta, **wat)


def test_een_afwijzing_noemt_de_grond_uit_de_wet_in_de_brief(zaak: Zaak) -> None:
    zaak.tot("vraag")
    rij = beslist(zaak, bekend(zaak, verzoek(zaak)), "afgewezen", "veiligheid")
    brief = controleer_pdf_ua(bytes(Antwoordbrief.objects.get(verzoek=rij).pdf))
    assert "Wij doen niet wat u vroeg." in brief
    assert "mishandeling" in brief
    assert "Wmo 2015, art. 5.3.2 lid 4" in brief
    assert rij.gegevens_sha256 == ""


# ----------------------------------------------------------------------------------------------------- correctie


def fout(zaak: Zaak, rij: Verzoek, plek: Plek, moet_zijn: str = "", verklaring: str = "") -> Correctie:
    return goed(
        wijs_fout_aan(
            zaak.anouk, verzoek=rij, plek=plek, moet_zijn=moet_zijn, verklaring=verklaring, peildatum=zaak.dag
        )
    )


def test_een_correctie_verandert_het_gegeven_en_de_geschiedenis_houdt_wat_er_stond(zaak: Zaak) -> None:
    zaak.tot("gesprek")
    rij = bekend(zaak, verzoek(zaak, "correctie", omschrijving="Mijn naam klopt niet."))
    naam = fout(zaak, rij, Plek("bewoners.Persoon", zaak.persoon.pk, "voornamen"), "Hendrikje")
    verslag = fout(
        zaak, rij, Plek("onderzoek.Gesprek", zaak.gesprek.pk, "verslag"), "Wij keken samen.", "Het ging anders."
    )
    assert (naam.stond, verslag.stond) == ("Hendrika", "Samen gekeken naar wat er nodig is.")
    beslist(zaak, rij, "deels", "klopt", aan_te_passen=[naam.pk])
    assert Persoon.objects.get(pk=zaak.persoon.pk).voornamen == "Hendrikje"
    eerder = gebeurtenis_van(Persoon)._default_manager.filter(pgh_obj_id=zaak.persoon.pk).values().latest("pgh_id")
    assert eerder["voornamen"] == "Hendrika"
    assert eerder["pgh_context"] == {"actor": zaak.berta.id, "handeling": "beslis_op_verzoek"}
    assert Gesprek.objects.get(pk=zaak.gesprek.pk).verslag == "Samen gekeken naar wat er nodig is."
    uitkomsten = {c.pk: c.uitkomst for c in correcties_van(zaak.dossier)}
    assert uitkomsten == {naam.pk: "aangepast", verslag.pk: "ernaast"}
    brief = controleer_pdf_ua(bytes(Antwoordbrief.objects.get(verzoek=rij).pdf))
    assert "Hendrikje (eerst: Hendrika)" in brief
    assert "Het ging anders." in brief


def test_een_oordeel_van_een_professional_wordt_niet_overschreven(zaak: Zaak) -> None:
    zaak.tot("afweging")
    bevinding = Bevinding.objects.filter(behoefte=zaak.behoefte).first()
    assert bevinding is not None
    rij = bekend(zaak, verzoek(zaak, "correctie"))
    correctie = fout(zaak, rij, Plek("onderzoek.Bevinding", bevinding.pk, "reden"), "Wel genoeg.", "Ik vind dit niet.")
    weigering = geweigerd(
        "correctie.niet-hier",
        beslis_op_verzoek,
        zaak.berta,
        verzoek=rij,
        beslissing=Beslissing("toegewezen", "Ja."),
        aan_te_passen=[correctie.pk],
        peildatum=zaak.dag,
    )
    assert "verklaring" in weigering.alternatief
    beslist(zaak, rij, "afgewezen", "oordeel")
    assert Bevinding.objects.get(pk=bevinding.pk).reden == bevinding.reden
    assert Correctie.objects.get(pk=correctie.pk).uitkomst == "ernaast"


@pytest.mark.parametrize(
    ("veld", "moet_zijn", "code"),
    [
        ("geboortedatum", "vorig jaar", "correctie.waarde"),
        ("voornamen", "x" * 500, "correctie.waarde"),
        ("bestaat_niet", "iets", "correctie.plek"),
        ("voornamen", " ", "correctie.leeg"),
    ],
)
def test_wat_niet_past_wordt_bij_het_aanwijzen_al_geweigerd(zaak: Zaak, veld: str, moet_zijn: str, code: str) -> None:
    zaak.tot("vraag")
    rij = verzoek(zaak, "correctie")
    geweigerd(
        code, wijs_fout_aan, zaak.anouk, verzoek=rij, plek=Plek("bewoners.Persoon", zaak.persoon.pk, veld),
        moet_zijn=moet_zijn, verklaring="", peildatum=zaak.dag,
    )  # fmt: skip


def test_een_gegeven_van_een_ander_is_niet_aan_te_wijzen(zaak: Zaak) -> None:
    zaak.tot("vraag")
    kind = huisgenoot(zaak)
    rij = verzoek(zaak, "correctie")
    geweigerd(
        "correctie.plek", wijs_fout_aan, zaak.anouk, verzoek=rij, plek=Plek("bewoners.Persoon", kind.pk, "voornamen"),
        moet_zijn="Anders", verklaring="", peildatum=zaak.dag,
    )  # fmt: skip


# ------------------------------------------------------------------------------------------- beperking en bezwaar


@pytest.mark.parametrize("soort", ["beperking", "verzet"])
def test_een_beperking_geldt_voor_wie_het_dossier_opent_tot_zij_is_opgeheven(zaak: Zaak, soort: str) -> None:
    zaak.tot("vraag")
    rij = beslist(zaak, bekend(zaak, verzoek(zaak, soort, omschrijving="Niet delen met de school.")))
    assert [g.pk for g in grenzen_van(zaak.dossier)] == [rij.pk]
    einde = {"verzoek": rij, "peildatum": zaak.dag}
    geweigerd("beperking.reden", hef_beperking_op, zaak.berta, **einde, reden=" ")
    goed(hef_beperking_op(zaak.berta, **einde, reden="De gegevens zijn verbeterd; de inwoner weet het."))
    assert grenzen_van(zaak.dossier) == []
    geweigerd("beperking.geen", hef_beperking_op, zaak.berta, **einde, reden="Nog eens.")
