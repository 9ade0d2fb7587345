"""Handing over, taking over, standing in, and leaving: a household always has exactly one coordinator."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from naober.agenda.models import Taak
from naober.dossier.actions import beeindig_afwezigheid, draag_over, meld_afwezig, verdeel, zet_uit
from naober.dossier.models import Afwezigheid, Betrokkenheid, Dossier, Gebeurtenis
from naober.dossier.queries import dossier as zoek_dossier
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from naober.gemeente.queries import profiel_van
from naober.kern import Bron, Weigering
from naober.onderzoek.actions import leg_waarneming_vast
from tests.dossier.gevallen import HARDENBERG
from tests.dossier.opzet import Zaak, geweigerd, goed

REDEN = "Zij gaat met zwangerschapsverlof."


def regisseurs(dossier: Dossier) -> list[int]:
    lopend = Betrokkenheid.objects.filter(dossier=dossier, tot__isnull=True, regie=True)
    return list(lopend.values_list("medewerker_id", flat=True))


def leider(zaak: Zaak, team: str = "") -> Actor:
    return Actor.van(zaak._medewerker(f"leider-{team}", (Rol.TEAMLEIDER,), team or zaak.geval.team))


def over(zaak: Zaak, naar: str, **anders: Any) -> dict[str, Any]:
    return {
        "dossier": zaak.dossier, "naar": zaak.staf[naar], "reden": REDEN, "peildatum": zaak.dag, **anders
    }  # fmt: skip


@pytest.mark.eis("HEU-045", "LEU-036")
def test_na_elke_overdracht_heeft_het_huishouden_precies_een_vaste_contactpersoon(elke_zaak: Zaak) -> None:
    zaak = elke_zaak.tot("vraag")
    assert regisseurs(zaak.dossier) == [zaak.anouk.id]
    for naar, wie in (("bram", zaak.anouk), ("dina", zaak.bram), ("anouk", zaak.dina)):
        goed(draag_over(wie, **over(zaak, naar)))
        assert regisseurs(zaak.dossier) == [zaak.staf[naar].pk]
    regel = Gebeurtenis.objects.filter(dossier=zaak.dossier).latest("id")
    assert regel.tekst == f"De regie gaat van Dina naar Anouk. Reden: {REDEN}"


@pytest.mark.eis("GOO-007")
def test_een_collega_van_dezelfde_taakgroep_ziet_de_zaak_en_neemt_haar_over(testerveen: Zaak) -> None:
    """The team has no areas, so it shares the files in which its members work, and no others."""
    zaak = testerveen.tot("vraag")
    groep = replace(zaak.bram, gebieden=frozenset())
    assert zoek_dossier(groep, zaak.dossier.pk) is not None
    goed(draag_over(groep, **over(zaak, "bram")))
    assert regisseurs(zaak.dossier) == [zaak.bram.id]
    # Who handed over is still of the same group and still sees it; another team still does not.
    assert zoek_dossier(zaak.anouk, zaak.dossier.pk) is not None
    assert zoek_dossier(zaak.elders, zaak.dossier.pk) is None


def test_wat_nog_te_doen_was_gaat_mee(zaak: Zaak) -> None:
    from naober.agenda.actions import maak_taak

    zaak.tot("vraag")
    goed(maak_taak(zaak.anouk, dossier=zaak.dossier, omschrijving="Bel de huisarts", peildatum=zaak.dag))
    goed(draag_over(zaak.anouk, **over(zaak, "elders")))
    open_ = Taak.objects.filter(gedaan_op__isnull=True, van_id=zaak.elders.id)
    assert set(open_.values_list("omschrijving", flat=True)) == {
        "Bel de huisarts",
        "Maak kennis met het huishouden: u bent nu de regisseur.",
    }


def keuze(zaak: Zaak, monkeypatch: pytest.MonkeyPatch) -> Bron:
    """The policy that lets the resident choose, put in the profile of this case."""
    from naober.gemeente.profiel import AndereMedewerker

    bron = Bron("Nota", "r. 1")
    regel = AndereMedewerker(binnen="team", bron=bron)
    profiel = profiel_van(zaak.gemeente, zaak.dag).model_copy(update={"andere_medewerker": regel})
    monkeypatch.setattr("naober.dossier.actions.profiel_van", lambda *_: profiel)
    return bron


def test_op_verzoek_van_de_inwoner_blijft_het_binnen_het_team_met_de_bron_van_het_beleid(
    zaak: Zaak, monkeypatch: pytest.MonkeyPatch
) -> None:
    zaak.tot("vraag")
    bron = keuze(zaak, monkeypatch)
    weigering = geweigerd("overdracht.ander-team", draag_over, zaak.anouk, **over(zaak, "elders", op_verzoek=True))
    assert weigering.bron == bron
    goed(draag_over(zaak.anouk, **over(zaak, "bram", op_verzoek=True, reden="Het klikt niet.")))
    regel = Gebeurtenis.objects.filter(dossier=zaak.dossier).latest("id")
    assert regel.tekst == "De regie gaat van Anouk naar Bram op verzoek van de inwoner. Reden: Het klikt niet."
    assert regel.bron == str(bron)


def test_zonder_die_regel_in_het_beleid_mag_een_ander_team_ook(zaak: Zaak) -> None:
    zaak.tot("vraag")
    goed(draag_over(zaak.anouk, **over(zaak, "elders", op_verzoek=True)))
    assert regisseurs(zaak.dossier) == [zaak.elders.id]


def test_een_overdracht_die_niet_kan_wordt_geweigerd(zaak: Zaak) -> None:
    zaak.tot("vraag")
    geweigerd("overdracht.zonder-reden", draag_over, zaak.anouk, **over(zaak, "bram", reden=" "))
    geweigerd("overdracht.dezelfde", draag_over, zaak.anouk, **over(zaak, "anouk"))
    geweigerd("overdracht.kan-geen-regie", draag_over, zaak.anouk, **over(zaak, "cas"))
    Medewerker.objects.filter(pk=zaak.bram.id).update(is_active=False)
    zaak.staf["bram"].refresh_from_db()
    geweigerd("overdracht.kan-geen-regie", draag_over, zaak.anouk, **over(zaak, "bram"))


def test_een_heel_werkpakket_gaat_over_of_er_gaat_niets_over(zaak: Zaak) -> None:
    zaak.tot("vraag")
    ander = Zaak(HARDENBERG, nummer=1).tot("vraag")
    baas = leider(zaak)
    half = [(zaak.dossier, zaak.staf["bram"]), (ander.dossier, zaak.staf["anouk"])]
    geweigerd("overdracht.dezelfde", verdeel, baas, verdeling=half, reden=REDEN, peildatum=zaak.dag)
    heel = [(zaak.dossier, zaak.staf["bram"]), (ander.dossier, zaak.staf["dina"])]
    assert not isinstance(verdeel(baas, verdeling=heel, reden=REDEN, peildatum=zaak.dag), Weigering)
    assert [regisseurs(d) for d, _ in heel] == [[zaak.bram.id], [zaak.dina.id]]


# ------------------------------------------------------------------------------------------ waarnemen


def afwezig(zaak: Zaak, **anders: Any) -> dict[str, Any]:
    velden: dict[str, Any] = {
        "medewerker": zaak.staf["anouk"],
        "vervanger": zaak.staf["elders"],
        "van": zaak.dag,
        "tot": zaak.dag + timedelta(days=13),
        "peildatum": zaak.dag,
    }
    return {**velden, **anders}


def test_een_vervanger_ziet_en_werkt_in_de_dossiers_zolang_de_collega_weg_is(zaak: Zaak) -> None:
    zaak.tot("vraag")
    goed(meld_afwezig(zaak.anouk, **afwezig(zaak, van=zaak.dag + timedelta(days=1))))
    werk = {"dossier": zaak.dossier, "van_wie": "buur", "beeld": "gelijk", "tekst": "Gaat goed."}
    for dagen, mag in ((0, False), (1, True), (13, True), (14, False)):
        dag = zaak.dag + timedelta(days=dagen)
        wie = replace(zaak.elders, dag=dag)
        assert (zoek_dossier(wie, zaak.dossier.pk) is not None) is mag, dagen
        if mag:
            goed(leg_waarneming_vast(wie, **werk, peildatum=dag))
        else:
            geweigerd("dossier.niet-betrokken", leg_waarneming_vast, wie, **werk, peildatum=dag)
    assert regisseurs(zaak.dossier) == [zaak.anouk.id], "waarnemen is geen overdracht"


def test_wie_eerder_terug_is_stopt_de_waarneming(zaak: Zaak) -> None:
    zaak.tot("vraag")
    rij = goed(meld_afwezig(zaak.anouk, **afwezig(zaak)))
    morgen = zaak.dag + timedelta(days=1)
    geweigerd("medewerker.ander-team", beeindig_afwezigheid, zaak.bram, afwezigheid=rij, peildatum=morgen)
    goed(beeindig_afwezigheid(zaak.anouk, afwezigheid=rij, peildatum=morgen))
    assert zoek_dossier(replace(zaak.elders, dag=morgen), zaak.dossier.pk) is None
    rij.refresh_from_db()
    assert rij.tot == zaak.dag
    geweigerd("afwezig.voorbij", beeindig_afwezigheid, zaak.anouk, afwezigheid=rij, peildatum=morgen)
    nog_niet = goed(meld_afwezig(zaak.anouk, **afwezig(zaak, van=morgen)))
    goed(beeindig_afwezigheid(zaak.anouk, afwezigheid=nog_niet, peildatum=zaak.dag))
    assert Afwezigheid.objects.count() == 1


def test_een_afwezigheid_die_niet_klopt_wordt_geweigerd(zaak: Zaak) -> None:
    gisteren = zaak.dag - timedelta(days=1)
    geweigerd("afwezig.datums", meld_afwezig, zaak.anouk, **afwezig(zaak, van=gisteren, tot=gisteren))
    for wie in ("anouk", "cas"):
        geweigerd("afwezig.vervanger", meld_afwezig, zaak.anouk, **afwezig(zaak, vervanger=zaak.staf[wie]))
    geweigerd("medewerker.ander-team", meld_afwezig, zaak.bram, **afwezig(zaak))
    geweigerd("medewerker.ander-team", meld_afwezig, leider(zaak, zaak.geval.ander_team), **afwezig(zaak))
    goed(meld_afwezig(leider(zaak), **afwezig(zaak)))
    geweigerd("afwezig.dubbel", meld_afwezig, zaak.anouk, **afwezig(zaak))
    andersom = afwezig(zaak, medewerker=zaak.staf["bram"], vervanger=zaak.staf["anouk"])
    geweigerd("afwezig.vervanger-ook-weg", meld_afwezig, zaak.bram, **andersom)


# ---------------------------------------------------------------------------------------- uit dienst


def test_wie_nog_dossiers_heeft_kan_niet_worden_uitgezet(zaak: Zaak) -> None:
    zaak.tot("vraag")
    baas = leider(zaak)
    invoer = {"medewerker": zaak.staf["anouk"], "peildatum": zaak.dag}
    weigering = geweigerd("medewerker.heeft-dossiers", zet_uit, baas, **invoer)
    assert "1 dossier" in weigering.reden
    goed(draag_over(baas, **over(zaak, "bram")))
    goed(zet_uit(baas, **invoer))
    assert not Medewerker.objects.get(pk=zaak.anouk.id).is_active
    assert not Betrokkenheid.objects.filter(medewerker_id=zaak.anouk.id, tot__isnull=True).exists()


def test_een_teamleider_zet_niemand_van_een_ander_team_uit_en_zichzelf_niet(zaak: Zaak) -> None:
    baas = leider(zaak)
    zelf = Medewerker.objects.get(pk=baas.id)
    for wie in (zaak.staf["elders"], zelf):
        geweigerd("medewerker.ander-team", zet_uit, baas, medewerker=wie, peildatum=zaak.dag)
