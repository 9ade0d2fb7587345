"""Help with debts in a file: one at a time for each resident, tied to file, signal and decision, and on its pages."""

import inspect
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from naober.agenda.models import Taak
from naober.avg.bewaren import feiten_van
from naober.besluit.models import Besluit, Bezwaar
from naober.bewoners.models import Persoon
from naober.dossier.actions import draag_over
from naober.dossier.bewoners import ga_uit_huis, leg_overlijden_vast
from naober.dossier.models import Betrokkenheid, Dossier, Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Rol
from naober.gemeente.schuldhulpkader import WGS
from naober.inkomen import actions as doen
from naober.inkomen.models import Schuldhulpclient, Schuldhulptraject
from naober.inkomen.queries import beeld_van, stand_van
from naober.inkomen.rules.traject import Schuldgesprek
from naober.kern import Bedrag
from naober.kern.kalender import maanden_later
from naober.monitor.landelijk.schuldhulpbron import trajecten
from naober.plan.actions import rond_af, schrap_actie
from naober.plan.models import Actie
from naober.signalen.models import Signaalzaak
from tests.dossier.huishouden import adres
from tests.dossier.opzet import Zaak, geweigerd, goed
from tests.inkomen import opzet
from tests.signalen.opzet import opgepakt
from tests.werkplek.hulp import bevragingen

pytestmark = pytest.mark.django_db


def begin(zaak: Zaak, **anders: Any) -> Any:
    basis = {"dossier": zaak.dossier, "persoon": zaak.persoon, "aanmelding": opzet.aanmelding(zaak)}
    return doen.begin_schuldhulp(zaak.anouk, **{**basis, **anders}, peildatum=zaak.dag)


def huisgenoot(zaak: Zaak) -> Persoon:
    return Persoon.objects.create(
        huishouden=zaak.persoon.huishouden, voornamen="Piet", geslachtsnaam="Zwaluwenburg",
        geboortedatum=zaak.persoon.geboortedatum, geslacht="man",
    )  # fmt: skip


def test_een_inwoner_heeft_een_traject_tegelijk_alleen_of_samen(zaak: Zaak) -> None:
    zaak.tot("vraag")
    piet = huisgenoot(zaak)
    geweigerd("schuldhulp.invoer", begin, zaak, partner=zaak.persoon)
    geweigerd("persoon.ander-huishouden", begin, zaak, persoon=zaak.andere)
    samen = goed(begin(zaak, partner=piet))
    assert [b.clienten for b in beeld_van(zaak.dossier)] == [[zaak.persoon.naam, piet.naam]]
    geweigerd("schuldhulp.loopt-al", begin, zaak)
    geweigerd("schuldhulp.loopt-al", begin, zaak, persoon=piet)
    goed(doen.beeindig_schuldhulp(zaak.anouk, traject=samen, reden="ingetrokken", dag=zaak.dag, peildatum=zaak.dag))
    geweigerd(
        "schuldhulp.geeindigd", doen.leg_schuld_vast, zaak.anouk, traject=samen, schuld=opzet.invoer(zaak),
        peildatum=zaak.dag,
    )  # fmt: skip
    assert goed(begin(zaak, persoon=piet)).pk != samen.pk


def test_de_termijn_en_de_taak_gaan_met_wat_er_dreigt_naar_voren(zaak: Zaak) -> None:
    zaak.tot("vraag")
    rij = opzet.traject(zaak)
    assert rij.gesprek_voor == opzet.later(zaak, 28)
    rij = goed(doen.meld_bedreiging(zaak.anouk, traject=rij, bedreiging="afsluiting", dag=zaak.dag, peildatum=zaak.dag))
    assert rij.gesprek_voor < opzet.later(zaak, 8)
    open_ = Taak.objects.filter(dossier=zaak.dossier, herkomst=f"schuldgesprek-{rij.pk}", gedaan_op=None)
    assert [(t.vervalt_op, t.van_id) for t in open_] == [(rij.gesprek_voor, zaak.anouk.id)]
    opzet.gesproken(zaak)
    assert not open_.all().exists()
    besluit = Taak.objects.get(dossier=zaak.dossier, herkomst=f"schuldbesluit-{rij.pk}", gedaan_op=None)
    # Eight weeks later is the day of the king, on which no term ends.
    assert besluit.vervalt_op == opzet.vers(zaak).beslis_voor == date(2015, 4, 28)
    # Piet asks by himself: his talk and decision are not hers.
    piet = goed(begin(zaak, persoon=huisgenoot(zaak)))
    gesprek = {"gesprek": Schuldgesprek(zaak.dag), "peildatum": zaak.dag}
    goed(doen.leg_schuldgesprek_vast(zaak.anouk, traject=piet, **gesprek))
    elders = {"uitkomst": "afwijzing", "door": "Kredietbank", "dag": zaak.dag, "peildatum": zaak.dag}
    goed(doen.leg_besluit_elders_vast(zaak.anouk, traject=piet, **elders))
    goed(doen.beeindig_schuldhulp(zaak.anouk, traject=piet, reden="zelf", dag=zaak.dag, peildatum=zaak.dag))
    open_ = Taak.objects.filter(dossier=zaak.dossier, herkomst__startswith="schuld", gedaan_op=None)
    assert [t.pk for t in open_] == [besluit.pk]
    opzet.toegelaten(zaak)
    assert not Taak.objects.filter(dossier=zaak.dossier, herkomst=f"schuldbesluit-{rij.pk}", gedaan_op=None).exists()


def test_wie_na_een_signaal_een_gesprek_wilde_wacht_niet_langer_dan_beloofd(zaak: Zaak) -> None:
    zaak.tot("vraag")
    eerder = opgepakt(zaak)
    belofte = zaak.dag + timedelta(days=9)
    Signaalzaak.objects.filter(pk=eerder.pk).update(gesprek_voor=belofte)
    eerder.refresh_from_db()
    eerder.dossier_id = None
    geweigerd("schuldhulp.invoer", begin, zaak, signaalzaak=eerder)
    eerder.dossier_id = zaak.dossier.pk
    rij = goed(begin(zaak, signaalzaak=eerder))
    assert (rij.gesprek_voor, rij.signaalzaak_nummer) == (belofte, eerder.pk)


@pytest.mark.eis("GOO-145")
def test_het_dossier_rondt_niet_af_zolang_het_loopt_en_het_gezicht_gaat_mee(zaak: Zaak) -> None:
    zaak.tot("vraag")
    rij = opzet.traject(zaak)
    # Who takes the question up is the one named contact.
    assert beeld_van(zaak.dossier)[0].traject.contact.naam == zaak.staf["anouk"].naam
    assert WGS in feiten_van([zaak.dossier], zaak.gemeente, zaak.dag)[zaak.dossier.pk].wetten
    af = {"dossier": zaak.dossier, "slottekst": "Klaar.", "peildatum": zaak.dag}
    geweigerd("dossier.schuldhulp-loopt", rond_af, zaak.anouk, **af)
    # Who takes it over does it, not who was their contact.
    goed(
        draag_over(
            zaak.erbij(zaak.bram), dossier=zaak.dossier, naar=zaak.staf["bram"], reden="Vakantie.", peildatum=zaak.dag
        )
    )  # fmt: skip
    rij.refresh_from_db()
    assert rij.contact_id == zaak.bram.id


def test_een_toekenning_eindigt_eerst_met_een_besluit(zaak: Zaak) -> None:
    """Wgs art. 4a: ending is a decision of its own."""
    zaak.tot("afspraak")
    rij = opzet.gesproken(zaak)
    goed(doen.koppel_schuldhulp(zaak.anouk, traject=rij, actie=zaak.actie, peildatum=zaak.dag))
    geweigerd(
        "schuldhulp.geen-besluit", doen.zet_schuldhulpstap, zaak.anouk, traject=rij,
        stap=opzet.stapinvoer(zaak, soort="stabilisatie"), peildatum=zaak.dag,
    )  # fmt: skip
    zaak.tot("besluit")
    rij.refresh_from_db()
    assert stand_van(rij, zaak.dag).toelating == "toelating"
    assert not Taak.objects.filter(dossier=zaak.dossier, herkomst=f"schuldbesluit-{rij.pk}", gedaan_op=None).exists()
    einde = {"traject": rij, "reden": "afgerond", "dag": zaak.dag, "peildatum": zaak.dag}
    geweigerd("schuldhulp.besluit-loopt", doen.beeindig_schuldhulp, zaak.anouk, **einde)
    Besluit.objects.filter(pk=zaak.besluit.pk).update(ingetrokken_op=zaak.dag)
    assert goed(doen.beeindig_schuldhulp(zaak.anouk, **einde)).reden == "afgerond"


def test_wie_uit_huis_gaat_of_overlijdt_doet_niet_meer_mee_en_kan_elders_opnieuw_vragen(zaak: Zaak) -> None:
    zaak.tot("vraag")
    piet = huisgenoot(zaak)
    samen = goed(begin(zaak, partner=piet))
    weg = {"dossier": zaak.dossier, "op": zaak.dag, "peildatum": zaak.dag}
    goed(ga_uit_huis(zaak.anouk, **weg, persoon=piet, adres=adres(zaak)))
    assert dict(samen.clienten.values_list("persoon", "tot")) == {zaak.persoon.pk: None, piet.pk: zaak.dag}
    assert beeld_van(zaak.dossier)[0].clienten == [zaak.persoon.naam, f"{piet.naam} (tot {zaak.dag:%d-%m-%Y})"]
    piet.refresh_from_db()
    thuis = Dossier.objects.create(huishouden=piet.huishouden, geopend_op=zaak.dag)
    Betrokkenheid.objects.create(
        dossier=thuis, medewerker_id=zaak.anouk.id, rol=Rol.GENERALIST, van=zaak.dag, regie=True
    )
    assert goed(begin(zaak, dossier=thuis, persoon=piet)).pk != samen.pk
    # Who was alone in it stays in it: somebody has to end it.
    goed(leg_overlijden_vast(zaak.anouk, **weg, persoon=zaak.persoon))
    assert samen.clienten.get(tot=None).persoon_id == zaak.persoon.pk
    assert Taak.objects.filter(dossier=zaak.dossier, omschrijving__startswith="Beëindig", gedaan_op=None).count() == 1


def test_een_moratorium_stopt_op_tijd_of_is_afgewezen_en_de_laatste_dag_is_een_taak(zaak: Zaak) -> None:
    zaak.tot("vraag")
    rij, dag, later = opzet.traject(zaak), zaak.dag, opzet.later(zaak, 300)
    stap = opzet.stapinvoer(zaak, soort="moratorium", van=None, aangevraagd=dag)
    gevraagd = [
        goed(doen.zet_schuldhulpstap(zaak.anouk, traject=rij, stap=stap, peildatum=dag)) for _ in range(2)
    ]  # fmt: skip
    taken = Taak.objects.filter(herkomst=f"schuldmoratorium-{rij.pk}", gedaan_op=None)
    assert not taken.exists()
    af = goed(doen.werk_schuldhulpstap_bij(zaak.anouk, stap=gevraagd[0], afgewezen=dag, peildatum=dag))
    assert (af.van, af.tot, af.goedgekeurd_op, af.loopt) == (None, dag, None, False)
    goed(doen.werk_schuldhulpstap_bij(zaak.anouk, stap=gevraagd[1], van=dag, goedgekeurd=dag, peildatum=dag))
    zes_maanden = maanden_later(dag, 6)
    assert [t.vervalt_op for t in taken.all()] == [zes_maanden]
    einde = {"traject": rij, "reden": "ingetrokken", "peildatum": later}
    geweigerd("schuldhulp.invoer", doen.beeindig_schuldhulp, zaak.anouk, **einde, dag=dag - timedelta(days=1))
    goed(doen.beeindig_schuldhulp(zaak.anouk, **einde, dag=later))
    assert set(rij.stappen.values_list("tot", flat=True)) == {dag, zes_maanden}
    assert not taken.all().exists()


def nog_een_actie(zaak: Zaak, **anders: Any) -> Actie:
    rij = Actie.objects.get(pk=zaak.actie.pk)
    rij.pk, rij._state.adding = None, True
    for veld, waarde in anders.items():
        setattr(rij, veld, waarde)
    rij.save()
    return rij


def test_alleen_een_actie_voor_deze_inwoner_die_vrij_is_wordt_de_schuldhulp(zaak: Zaak) -> None:
    """Also not what was decided before the first talk; after an objection that succeeded another can be."""
    zaak.tot("besluit")
    rij, dag = opzet.traject(zaak), zaak.dag
    koppel = {"traject": rij, "actie": zaak.actie, "peildatum": dag}
    geweigerd("schuldhulp.invoer", doen.koppel_schuldhulp, zaak.anouk, **koppel)
    opzet.gesproken(zaak)
    goed(doen.koppel_schuldhulp(zaak.anouk, **koppel))
    # Piet has debts of his own: what is for Anne is not his, and what is hers already neither.
    piet = huisgenoot(zaak)
    behoefte = zaak.actie.behoefte
    behoefte.pk, behoefte._state.adding, behoefte.persoon = None, True, piet
    behoefte.save()
    van_piet, tweede = nog_een_actie(zaak, behoefte=behoefte), nog_een_actie(zaak)
    zijn = goed(begin(zaak, persoon=piet))
    geweigerd("schuldhulp.invoer", doen.koppel_schuldhulp, zaak.anouk, **{**koppel, "traject": zijn, "actie": tweede})
    Schuldhulpclient.objects.filter(traject=zijn).update(persoon=zaak.andere)
    geweigerd("schuldhulp.invoer", doen.koppel_schuldhulp, zaak.anouk, **{**koppel, "traject": zijn, "actie": van_piet})
    # A refusal stands, until somebody else finds that it was wrong.
    Besluit.objects.filter(pk=zaak.besluit.pk).update(uitkomst="afgewezen")
    anders = {**koppel, "actie": tweede}
    geweigerd("schuldhulp.invoer", doen.koppel_schuldhulp, zaak.anouk, **anders)
    assert [b.te_koppelen for b in beeld_van(zaak.dossier)] == [True, False]
    Bezwaar.objects.create(
        besluit=zaak.besluit, soort="bezwaar", kenmerk=zaak.besluit.kenmerk, ontvangen_op=dag, te_laat=False,
        gronden="Het klopt niet.", uitkomst="gegrond", motivering="U had gelijk.", besloten_op=dag,
        besloten_door_id=zaak.berta.id,
    )  # fmt: skip
    assert [b.te_koppelen for b in beeld_van(zaak.dossier)] == [True, True]
    assert goed(doen.koppel_schuldhulp(zaak.anouk, **anders)).actie_id == tweede.pk
    assert stand_van(opzet.vers(zaak), dag).toelating == ""


def test_een_actie_die_uit_het_plan_gaat_laat_het_traject_staan(zaak: Zaak) -> None:
    zaak.tot("actie")
    rij = opzet.traject(zaak)
    geweigerd("schuldhulp.invoer", doen.koppel_schuldhulp, zaak.anouk, traject=rij, actie=Actie(pk=0),
              peildatum=zaak.dag)  # fmt: skip
    goed(doen.koppel_schuldhulp(zaak.anouk, traject=rij, actie=zaak.actie, peildatum=zaak.dag))
    goed(schrap_actie(zaak.anouk, actie=zaak.actie, reden="Toch niet.", peildatum=zaak.dag))
    rij.refresh_from_db()
    assert (rij.actie_id, rij.geeindigd_op) == (None, None)


def test_het_einde_na_een_besluit_van_een_ander_noemt_ook_het_besluit_dat_het_stopt(zaak: Zaak) -> None:
    zaak.tot("vraag")
    einde = {"traject": opzet.toegelaten(zaak), "reden": "afgerond", "dag": zaak.dag, "peildatum": zaak.dag}
    geweigerd("schuldhulp.geen-eindbesluit", doen.beeindig_schuldhulp, zaak.anouk, **einde)
    besluit = {"besluit_op": zaak.dag, "besluit_door": "Kredietbank "}
    rij = goed(doen.beeindig_schuldhulp(zaak.anouk, **einde, **besluit))
    assert (rij.beeindigd_op, rij.beeindigd_door) == (zaak.dag, "Kredietbank")


def test_een_voorstel_slaagt_met_iedereen_of_met_de_rechter(zaak: Zaak) -> None:
    zaak.tot("vraag")
    voorstel = opzet.regeling(zaak)
    rij, schuld, dag = opzet.vers(zaak), opzet.schuld(zaak), zaak.dag
    geweigerd("schuldhulp.invoer", doen.dien_voorstel_in, zaak.anouk, traject=rij, dag=dag, peildatum=dag)
    klaar = {"regeling": voorstel, "uitkomst": "toegekend", "dag": dag, "peildatum": dag}
    geweigerd("schuldhulp.niet-akkoord", doen.rond_voorstel_af, zaak.anouk, **klaar)
    goed(doen.leg_antwoord_vast(zaak.anouk, schuld=schuld, antwoord="weigert", peildatum=dag))
    geweigerd("schuldhulp.niet-akkoord", doen.rond_voorstel_af, zaak.anouk, **klaar)
    goed(doen.vraag_dwangakkoord(zaak.anouk, regeling=voorstel, dag=dag, peildatum=dag))
    goed(doen.rond_voorstel_af(zaak.anouk, **klaar))
    assert stand_van(opzet.vers(zaak), dag).regeling_toegekend
    # What a debt was at the beginning stays.
    goed(doen.wijzig_schuld(zaak.anouk, schuld=schuld, invoer=opzet.invoer(zaak, bedrag=Bedrag(9_00)), peildatum=dag))
    schuld.refresh_from_db()
    assert (schuld.aanvang_centen, schuld.bedrag_centen) == (1_250_49, 9_00)
    # The timeline asks less than the page of debts, and so says nothing of them: one line for whatever was done.
    gezet = opzet.stapinvoer(zaak, soort="oplossing", vorm="saneringskrediet", uitvoerder="kredietbank")
    goed(doen.zet_schuldhulpstap(zaak.anouk, traject=rij, stap=gezet, peildatum=dag))
    regels = Gebeurtenis.objects.filter(dossier=zaak.dossier, handeling__in=doen.__all__)
    assert regels.count() >= 9
    assert set(regels.values_list("tekst", "bron")) == {("Hulp bij schulden bijgewerkt.", "Wgs, art. 3")}


def test_een_schuld_wordt_afgelost_en_een_antwoord_geldt_alleen_voor_wat_het_was(zaak: Zaak) -> None:
    zaak.tot("vraag")
    voorstel = opzet.regeling(zaak)
    rij, een, dag = opzet.vers(zaak), opzet.schuld(zaak), zaak.dag
    twee = goed(doen.leg_schuld_vast(
        zaak.anouk, traject=rij, schuld=opzet.invoer(zaak, schuldeiser="Winkel"), peildatum=dag
    ))  # fmt: skip

    def wijzig(**anders: Any) -> str:
        goed(doen.wijzig_schuld(zaak.anouk, schuld=een, invoer=opzet.invoer(zaak, **anders), peildatum=dag))
        een.refresh_from_db()
        return een.antwoord

    for anders, blijft in (({"postcode": "7777 AA"}, "akkoord"), ({"bedrag": Bedrag(5_000_00)}, "")):
        goed(doen.leg_antwoord_vast(zaak.anouk, schuld=een, antwoord="akkoord", peildatum=dag))
        assert wijzig(**anders) == blijft
    # Paid off: nobody waits for an answer any more, and what it was stays in the delivery.
    wijzig(bedrag=Bedrag(0))
    assert (een.bedrag_centen, een.afgelost_op, een.aanvang_centen) == (0, dag, 1_250_49)
    geweigerd("schuldhulp.invoer", doen.leg_antwoord_vast, zaak.anouk, schuld=een, antwoord="akkoord", peildatum=dag)
    goed(doen.leg_antwoord_vast(zaak.anouk, schuld=twee, antwoord="akkoord", peildatum=dag))
    goed(doen.rond_voorstel_af(zaak.anouk, regeling=voorstel, uitkomst="toegekend", dag=dag, peildatum=dag))
    [geleverd] = trajecten(Schuldhulptraject.objects.all())
    assert (geleverd.begin_centen, [s.centen for s in geleverd.schulden]) == (2 * 1_250_49, [0, 1_250_49])


def test_elke_handeling_schrijft_dezelfde_regel_op_de_tijdlijn() -> None:
    bronnen = {n: inspect.getsource(inspect.unwrap(getattr(doen, n))).split("return ")[-1] for n in doen.__all__}
    assert {n for n, slot in bronnen.items() if not slot.startswith("bijgewerkt(")} == set()


def test_de_bladzijde_schulden_toont_alles_en_kost_voor_veel_evenveel_als_voor_weinig(zaak: Zaak) -> None:
    zaak.tot("afspraak")
    opzet.regeling(zaak)
    client, pad = Client(), reverse("schulden", args=[zaak.dossier.pk])
    client.force_login(zaak.staf["anouk"])
    weinig = bevragingen(client, pad)
    assert weinig <= 16
    for nr in range(6):
        goed(doen.leg_schuld_vast(
            zaak.anouk, traject=opzet.vers(zaak), schuld=opzet.invoer(zaak, schuldeiser=f"Winkel {nr}"),
            peildatum=zaak.dag,
        ))  # fmt: skip
    assert bevragingen(client, pad) == weinig
    html = client.get(pad).content.decode()
    assert "Winkel 5" in html
    assert "€\xa08.753,43" in html
    nieuw = reverse("schuldstap-nieuw", args=[opzet.vers(zaak).pk])
    assert "Welke stap?" in client.get(nieuw).content.decode()
    # The court is asked; that it granted is nowhere filled in beforehand.
    moratorium = client.get(f"{nieuw}?stap=moratorium")
    assert timezone.localdate().isoformat() not in moratorium.content.decode().partition("<form")[2]
    formulier = client.get(f"{nieuw}?stap=oplossing.saneringskrediet")
    assert "om van te leven" in formulier.content.decode()
    assert timezone.localdate().isoformat() in formulier.content.decode().partition("<form")[2]
    invoer = {"van": timezone.localdate().isoformat(), "uitvoerder": "Bank", "sleutel": formulier.context and ""}
    invoer = {k: v for k, v in invoer.items() if v}
    geweigerde = client.post(f"{nieuw}?stap=oplossing.saneringskrediet", invoer)
    assert geweigerde.status_code == 422
    # A client supporter sees the file with consent, and not this.
    cas = Client()
    cas.force_login(zaak.toegelaten("cas"))
    assert cas.get(pad).status_code == 403
    assert Rol.CLIENTONDERSTEUNER in zaak.cas.rollen


@pytest.mark.eis("UTR-157", "UTR-159", "UTR-160")
def test_buurtteam_en_aanvullende_zorg_delen_een_zaak_met_elk_hun_taken(utrecht: Zaak) -> None:
    """L2849-2855: arrangements, income management and administration are of the Aanvullende zorg, all else of the
    team; both work in one trajectory of one file."""
    zaak, dag = utrecht.tot("vraag"), utrecht.dag
    regelaar = zaak._medewerker("ria.regelt", (Rol.BESLISSER,), "schuldhulp-werk-en-inkomen")
    zaak.erbij(Actor.van(regelaar))
    rij = opzet.traject(zaak)
    for stap in (
        opzet.stapinvoer(zaak, soort="administratie", uitvoerder="buurtteam"),
        opzet.stapinvoer(zaak, soort="moratorium", aangevraagd=dag, goedgekeurd=dag, uitvoerder="werk-en-inkomen"),
    ):
        goed(doen.zet_schuldhulpstap(zaak.anouk, traject=rij, stap=stap, peildatum=dag))
    taken = Taak.objects.filter(dossier=zaak.dossier, herkomst__startswith="schuld", gedaan_op=None)
    taken = taken.exclude(herkomst__startswith="schuldmoratorium")
    per_wie = {(t.van_id, t.omschrijving) for t in taken}
    assert per_wie == {
        (zaak.anouk.id, "Voer het eerste gesprek over de schulden."),
        (regelaar.pk, "Voer uit: moratorium, in de hulp bij schulden."),
    }
    # The colleague of the other team works on the same trajectory.
    moratorium = rij.stappen.get(soort="moratorium")
    klaar = {"tot": dag, "uitkomst": "Toegekend tot vandaag.", "peildatum": dag}
    goed(doen.werk_schuldhulpstap_bij(Actor.van(regelaar), stap=moratorium, **klaar))
    [beeld] = beeld_van(zaak.dossier)
    assert [(s.soort, s.loopt) for s in beeld.stappen] == [("administratie", True), ("moratorium", False)]
    # L57-59: once the administration is in order a budget manager follows; what it is paid from stands with the step
    # (L2842-2846), whatever that is for somebody else.
    orde = rij.stappen.get(soort="administratie")
    goed(doen.werk_schuldhulpstap_bij(zaak.anouk, stap=orde, tot=dag, peildatum=dag))
    Schuldhulptraject.objects.filter(pk=rij.pk).update(
        gesprek_op=dag, toelating="toelating", toelating_op=dag, toelating_door="Werk en Inkomen"
    )
    beheer = opzet.stapinvoer(
        zaak, soort="begeleiding", vorm="budgetbeheer", groep="(O)GGZ", uitvoerder="stadsgeldbeheer"
    )
    rij = opzet.vers(zaak)
    geweigerd("schuldhulp.invoer", doen.zet_schuldhulpstap, zaak.anouk, traject=rij, stap=beheer, peildatum=dag)
    for bron in ("Wmo (was AWBZ)", "Werk en Inkomen"):
        met = replace(beheer, financiering=bron)
        goed(doen.zet_schuldhulpstap(zaak.anouk, traject=rij, stap=met, peildatum=dag))
    [beeld] = beeld_van(zaak.dossier)
    assert [
        (s.soort, s.uitvoerder_naam, s.financiering, s.loopt) for s in beeld.stappen if s.soort != "moratorium"
    ] == [
        ("administratie", "Buurtteam, met U Centraal", "", False),
        ("begeleiding", "Stadsgeldbeheer", "Wmo (was AWBZ)", True),
        ("begeleiding", "Stadsgeldbeheer", "Werk en Inkomen", True),
    ]
