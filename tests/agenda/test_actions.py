"""What staff do around a file; each refusal writes nothing."""

from datetime import date, timedelta
from typing import Any

import pytest

from naober.agenda.actions import (
    gooi_werkaantekening_weg,
    laat_document_vervallen,
    leg_contact_vast,
    maak_notitie,
    maak_taak,
    maak_werkaantekening,
    plan_afspraak,
    rond_taak_af,
    voeg_document_toe,
    zeg_af,
)
from naober.agenda.models import Afspraak, Taak, Werkaantekening
from naober.agenda.queries import (
    afspraken_in,
    contactmomenten_van,
    dagregels,
    document,
    inhoud_van,
    werkaantekening,
    werkaantekeningen_van,
)
from naober.agenda.rules import Contact, NieuweAfspraak
from naober.dossier.models import Gebeurtenis
from naober.fundament.tijd import begin_van
from naober.plan.actions import rond_af
from naober.plan.models import Plan
from tests.dossier.opzet import Zaak, geweigerd, goed

PDF = b"%PDF-1.7 inhoud"


def afspraak(dag: date, **anders: Any) -> NieuweAfspraak:
    velden: dict[str, Any] = {"soort": "huisbezoek", "onderwerp": "Kennismaken", "plaats": "Thuis", "met": "dochter"}
    return NieuweAfspraak(begint_op=begin_van(dag) + timedelta(hours=10), **{**velden, **anders})


def laatste_regel(zaak: Zaak) -> str:
    return Gebeurtenis.objects.filter(dossier=zaak.dossier).latest("id").tekst


# -------------------------------------------------------------------------------------------- afspraken


def test_een_afspraak_staat_bij_het_dossier_en_op_de_dag_van_ieder_die_meegaat(zaak: Zaak) -> None:
    zaak.tot("vraag")
    morgen = zaak.dag + timedelta(days=1)
    goed(
        plan_afspraak(
            zaak.anouk, dossier=zaak.dossier, afspraak=afspraak(morgen, collegas=(zaak.bram.id,)), peildatum=zaak.dag
        )
    )
    [gepland] = afspraken_in(zaak.dossier, zaak.dag)
    assert gepland.met == "dochter, Bram"
    for wie in (zaak.anouk, zaak.bram):
        [regel] = [r for r in dagregels(wie, zaak.dag) if r.soort == "afspraak"]
        assert (regel.tekst, regel.plaats, regel.dossier_id) == ("Kennismaken", "Thuis", zaak.dossier.pk)
    assert [r for r in dagregels(zaak.dina, zaak.dag) if r.soort == "afspraak"] == []
    assert "Kennismaken" in laatste_regel(zaak)


def test_eigen_tijd_laat_niets_na_op_een_tijdlijn_en_is_van_niemand_anders(zaak: Zaak) -> None:
    voor = Gebeurtenis.objects.count()
    eigen = goed(plan_afspraak(zaak.anouk, afspraak=afspraak(zaak.dag, soort="eigen"), peildatum=zaak.dag))
    assert Gebeurtenis.objects.count() == voor
    geweigerd("dossier.niet-betrokken", zeg_af, zaak.bram, afspraak=eigen, reden="Nee.", peildatum=zaak.dag)


def test_een_afspraak_wordt_met_een_reden_afgezegd_en_maar_een_keer(zaak: Zaak) -> None:
    zaak.tot("vraag")
    rij = goed(plan_afspraak(zaak.anouk, dossier=zaak.dossier, afspraak=afspraak(zaak.dag), peildatum=zaak.dag))
    geweigerd("afspraak.reden", zeg_af, zaak.anouk, afspraak=rij, reden=" ", peildatum=zaak.dag)
    goed(zeg_af(zaak.anouk, afspraak=rij, reden="Hij is ziek.", peildatum=zaak.dag))
    assert afspraken_in(zaak.dossier, zaak.dag) == []
    geweigerd("afspraak.al-afgezegd", zeg_af, zaak.anouk, afspraak=rij, reden="Weer.", peildatum=zaak.dag)


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"onderwerp": " "}, "afspraak.onderwerp"),
        ({"minuten": 0}, "afspraak.duur"),
        ({"soort": "eigen"}, "afspraak.eigen-in-dossier"),
        ({"collegas": (2**40,)}, "agenda.collega"),
    ],
)
def test_een_afspraak_die_niet_klopt_wordt_geweigerd(zaak: Zaak, anders: dict[str, Any], code: str) -> None:
    zaak.tot("vraag")
    nieuw = afspraak(zaak.dag, **anders)
    geweigerd(code, plan_afspraak, zaak.anouk, dossier=zaak.dossier, afspraak=nieuw, peildatum=zaak.dag)


def test_een_afspraak_in_het_verleden_wordt_geweigerd(zaak: Zaak) -> None:
    zaak.tot("vraag")
    gisteren = afspraak(zaak.dag - timedelta(days=1))
    geweigerd(
        "afspraak.voorbij", plan_afspraak, zaak.anouk, dossier=zaak.dossier, afspraak=gisteren, peildatum=zaak.dag
    )


# ------------------------------------------------------------------------------------------------ taken


def test_een_taak_voor_een_collega_staat_op_diens_dag_tot_zij_is_gedaan(zaak: Zaak) -> None:
    zaak.tot("vraag")
    taak = goed(
        maak_taak(
            zaak.anouk, dossier=zaak.dossier, omschrijving="Bel de huisarts", voor=zaak.bram.id,
            vervalt_op=zaak.dag, peildatum=zaak.dag,
        )
    )  # fmt: skip
    assert [r.tekst for r in dagregels(zaak.bram, zaak.dag) if r.soort == "taak"] == ["Bel de huisarts"]
    goed(rond_taak_af(zaak.bram, taak=taak, peildatum=zaak.dag))
    assert [r for r in dagregels(zaak.bram, zaak.dag) if r.soort == "taak"] == []
    geweigerd("taak.al-gedaan", rond_taak_af, zaak.bram, taak=taak, peildatum=zaak.dag)


def test_een_taak_zonder_inhoud_of_met_een_dag_die_voorbij_is_wordt_geweigerd(zaak: Zaak) -> None:
    geweigerd("taak.leeg", maak_taak, zaak.anouk, omschrijving=" ", peildatum=zaak.dag)
    gisteren = zaak.dag - timedelta(days=1)
    geweigerd("taak.voorbij", maak_taak, zaak.anouk, omschrijving="Bellen", vervalt_op=gisteren, peildatum=zaak.dag)


@pytest.mark.eis("HAR-026")
def test_wie_een_vraag_oppakt_krijgt_de_taak_om_contact_op_te_nemen(zaak: Zaak) -> None:
    """The entrance hands over; the generalist calls, the resident need not call again."""
    from naober.ingang.actions import pak_op

    wachtend = zaak.wachtende_vraag()
    goed(pak_op(zaak.anouk, binnenkomst=wachtend, peildatum=zaak.dag))
    [regel] = [r for r in dagregels(zaak.anouk, zaak.dag) if r.soort == "taak"]
    assert regel.tekst == "Neem contact op met de inwoner over de nieuwe vraag."
    assert regel.dossier_id == wachtend.dossier_id
    assert Taak.objects.get().herkomst == "pak_op"


def test_wat_niet_van_een_ander_is_blijft_van_een_ander(zaak: Zaak) -> None:
    taak = goed(maak_taak(zaak.anouk, omschrijving="Opruimen", peildatum=zaak.dag))
    geweigerd("dossier.niet-betrokken", rond_taak_af, zaak.bram, taak=taak, peildatum=zaak.dag)


# -------------------------------------------------------------------------------------------- contact


@pytest.mark.eis("UTR-039")
def test_huisbezoeken_staan_in_volgorde_ook_als_er_nog_geen_plan_is(elke_zaak: Zaak) -> None:
    """Winning trust may take more visits than one; each counts, whatever the order in which they were recorded."""
    zaak = elke_zaak.tot("vraag")
    for terug, bereikt, verslag in ((1, True, "Koffie gedronken."), (8, False, ""), (4, True, "Even aan de deur.")):
        contact = Contact("huisbezoek", zaak.dag - timedelta(days=terug), "mevrouw", bereikt, verslag)
        goed(leg_contact_vast(zaak.anouk, dossier=zaak.dossier, contact=contact, peildatum=zaak.dag))
    bellen = Contact("telefoon", zaak.dag, "mevrouw", True, "Afspraak gemaakt.")
    goed(leg_contact_vast(zaak.anouk, dossier=zaak.dossier, contact=bellen, peildatum=zaak.dag))
    assert not Plan.objects.exists()
    momenten = [(m.wijze, m.nummer, m.bereikt, m.verslag) for m in contactmomenten_van(zaak.dossier)]  # type: ignore[attr-defined]
    assert momenten == [
        ("telefoon", 1, True, "Afspraak gemaakt."),
        ("huisbezoek", 3, True, "Koffie gedronken."),
        ("huisbezoek", 2, True, "Even aan de deur."),
        ("huisbezoek", 1, False, ""),
    ]
    dagen = list(
        Gebeurtenis.objects.filter(dossier=zaak.dossier, soort="contact").order_by("dag").values_list("dag", flat=True)
    )
    assert dagen == [zaak.dag - timedelta(days=terug) for terug in (8, 4, 1, 0)]


@pytest.mark.parametrize(
    ("met", "bereikt", "verslag", "later", "code"),
    [
        (" ", True, "Ja.", 0, "contact.met-wie"),
        ("mevrouw", True, " ", 0, "contact.leeg"),
        ("mevrouw", False, "", 1, "datum.later"),
    ],
)
def test_een_contact_dat_niet_klopt_wordt_geweigerd(
    zaak: Zaak, met: str, bereikt: bool, verslag: str, later: int, code: str
) -> None:
    zaak.tot("vraag")
    contact = Contact("huisbezoek", zaak.dag + timedelta(days=later), met, bereikt, verslag)
    geweigerd(code, leg_contact_vast, zaak.anouk, dossier=zaak.dossier, contact=contact, peildatum=zaak.dag)


def test_een_notitie_staat_in_het_dossier_en_een_werkaantekening_alleen_bij_wie_haar_schreef(zaak: Zaak) -> None:
    zaak.tot("vraag")
    goed(maak_notitie(zaak.anouk, dossier=zaak.dossier, tekst="De bel doet het niet.", peildatum=zaak.dag))
    assert laatste_regel(zaak) == "Notitie: De bel doet het niet."
    voor = Gebeurtenis.objects.count()
    eigen = goed(maak_werkaantekening(zaak.anouk, dossier=zaak.dossier, tekst="Vraag naar zus.", peildatum=zaak.dag))
    assert Gebeurtenis.objects.count() == voor
    assert werkaantekeningen_van(zaak.anouk, zaak.dossier) == [eigen]
    assert werkaantekeningen_van(zaak.bram, zaak.dossier) == []
    assert werkaantekening(zaak.anouk, eigen.pk) == eigen
    assert werkaantekening(zaak.bram, eigen.pk) is None
    goed(gooi_werkaantekening_weg(zaak.bram, werkaantekening=eigen, peildatum=zaak.dag))
    assert Werkaantekening.objects.exists(), "een collega gooit niets van een ander weg"
    goed(gooi_werkaantekening_weg(zaak.anouk, werkaantekening=eigen, peildatum=zaak.dag))
    assert not Werkaantekening.objects.exists()
    for maak in (maak_notitie, maak_werkaantekening):
        geweigerd("notitie.leeg", maak, zaak.anouk, dossier=zaak.dossier, tekst=" ", peildatum=zaak.dag)


def test_een_afgerond_dossier_laat_geen_taken_en_geen_werkaantekeningen_na(zaak: Zaak) -> None:
    zaak.tot("besluit")
    invoer = {"dossier": zaak.dossier, "peildatum": zaak.dag}
    goed(maak_werkaantekening(zaak.anouk, tekst="Voor mij.", **invoer))
    goed(maak_taak(zaak.anouk, omschrijving="Bellen", **invoer))
    goed(rond_af(zaak.anouk, slottekst="Het loopt.", **invoer))
    assert not Werkaantekening.objects.exists()
    assert not Taak.objects.filter(gedaan_op__isnull=True).exists()


# ----------------------------------------------------------------------------------------- documenten


def test_een_document_komt_terug_zoals_het_was_en_na_vervallen_niet_meer(zaak: Zaak) -> None:
    zaak.tot("vraag")
    nieuw = goed(
        voeg_document_toe(
            zaak.anouk, dossier=zaak.dossier, soort="advies", naam="", bestandsnaam="advies.pdf", inhoud=PDF,
            peildatum=zaak.dag,
        )
    )  # fmt: skip
    gevonden = document(zaak.bram, nieuw.pk)
    assert gevonden is not None
    assert (gevonden.naam, gevonden.bestandstype, gevonden.grootte) == ("advies.pdf", "application/pdf", len(PDF))
    assert inhoud_van(gevonden) == PDF
    geweigerd("document.reden", laat_document_vervallen, zaak.anouk, document=nieuw, reden="", peildatum=zaak.dag)
    goed(laat_document_vervallen(zaak.anouk, document=nieuw, reden="Van een ander.", peildatum=zaak.dag))
    vervallen = document(zaak.bram, nieuw.pk)
    assert vervallen is not None
    assert inhoud_van(vervallen) is None
    assert laatste_regel(zaak) == "Document vervallen: advies.pdf. Van een ander."
    geweigerd(
        "document.al-vervallen", laat_document_vervallen, zaak.anouk, document=nieuw, reden="Nog eens.",
        peildatum=zaak.dag,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("naam", "inhoud", "code"),
    [
        ("leeg.pdf", b"", "document.leeg"),
        ("virus.exe", b"MZ", "document.soort"),
        ("groot.pdf", b"%PDF-" + bytes(10 * 1024 * 1024), "document.te-groot"),
    ],
)
def test_een_bestand_dat_niet_past_wordt_geweigerd(zaak: Zaak, naam: str, inhoud: bytes, code: str) -> None:
    zaak.tot("vraag")
    geweigerd(
        code, voeg_document_toe, zaak.anouk, dossier=zaak.dossier, soort="overig", naam="", bestandsnaam=naam,
        inhoud=inhoud, peildatum=zaak.dag,
    )  # fmt: skip


def test_wie_er_niet_bij_hoort_ziet_geen_document_en_geen_afspraak(zaak: Zaak) -> None:
    zaak.tot("vraag")
    nieuw = goed(
        voeg_document_toe(
            zaak.anouk, dossier=zaak.dossier, soort="advies", naam="", bestandsnaam="a.pdf", inhoud=PDF,
            peildatum=zaak.dag,
        )
    )  # fmt: skip
    goed(plan_afspraak(zaak.anouk, dossier=zaak.dossier, afspraak=afspraak(zaak.dag), peildatum=zaak.dag))
    assert document(zaak.elders, nieuw.pk) is None
    assert dagregels(zaak.elders, zaak.dag) == []
    assert Afspraak.objects.get().van_id == zaak.anouk.id
