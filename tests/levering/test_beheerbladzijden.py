"""The pages on which the municipality buys, keeps an eye on providers, and changes what was allocated."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from naober.bewoners.models import Persoon
from naober.fundament.scope import in_scope
from naober.fundament.tijd import begin_van
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from naober.istandaard import REGELS
from naober.kaart.models import Organisatie
from naober.kern import datum_voluit, werkdagen_na
from naober.levering import actions as doen
from naober.levering.models import (
    Aanbiederaccount,
    Aanbiederoverdracht,
    Aanmelding,
    Contract,
    Eindverantwoording,
    Inkooptraject,
    Ketenbericht,
    Keuze,
    Kwaliteitscontrole,
    Levering,
    Leveringscheck,
    Minimumprijs,
    Prestatie,
    Ruimte,
    Toewijzing,
    Toezichtmelding,
)
from naober.levering.queries.klokken import klokken
from naober.levering.rules.regellijst import alle_regels, zoek_regels
from tests.dossier.opzet import Zaak, goed
from tests.levering import geldopzet, opzet
from tests.werkplek.hulp import bevragingen

pytestmark = pytest.mark.django_db


def als(wie: int) -> Client:
    client = Client()
    client.force_login(Medewerker.objects.get(pk=wie))
    return client


def stuur(client: Client, adres: str, pk: int | None = None, /, **velden: object) -> tuple[int, str]:
    """Send a form: what the answer is, and what stands on it."""
    antwoord = client.post(reverse(adres, args=[pk] if pk else []), {n: str(w) for n, w in velden.items()})
    return antwoord.status_code, antwoord.content.decode()


def zie(client: Client, naam: str, pk: int | None = None) -> str:
    return client.get(reverse(naam, args=[pk] if pk else [])).content.decode().replace("\xa0", " ")


def test_de_contractbeheerder_koopt_stap_voor_stap_in_en_een_stap_die_niet_kan_blijft_staan(zaak: Zaak) -> None:
    wij = als(opzet.beheerder(zaak).id)
    status, tekst = stuur(wij, "inkoop-nieuw", naam="Begeleiding 2027", procedure="")
    assert (status, "Begeleiding 2027" in tekst) == (422, True)
    assert stuur(wij, "inkoop-nieuw", naam="Begeleiding 2027", procedure="sociaal-contracteren")[0] == 302
    traject = Inkooptraject.objects.get()
    assert "Nu: Startnotitie" in zie(wij, "inkooptraject", traject.pk)
    stap = {"stap": "startnotitie", "verslag": "Vastgesteld door het college."}
    assert stuur(wij, "inkooptraject", traject.pk, **stap)[0] == 302
    status, tekst = stuur(wij, "inkooptraject", traject.pk, **stap)
    assert (status, "De volgende stap is: Startbijeenkomst." in tekst) == (422, True), "een ander legde die al vast"
    for code in ("startbijeenkomst", "onderhandelen", "opstellen", "sluiten"):
        status, tekst = stuur(wij, "inkooptraject", traject.pk, stap=code, verslag="Gedaan.", partijen="Zorg A\nZorg B")
        assert status == 302, tekst
    bladzijde = zie(wij, "inkooptraject", traject.pk)
    assert "Alle stappen zijn gedaan" in bladzijde
    assert "Partijen: Zorg A, Zorg B" in bladzijde
    assert "5 van 5 stappen" in zie(wij, "contracten")


def test_een_minimumprijs_staat_er_met_het_besluit_of_wordt_geweigerd_met_de_reden(utrecht: Zaak) -> None:
    wij = als(opzet.beheerder(utrecht).id)
    prijs = {"product": "hulp-bij-huishouden", "bedrag": "30,50", "geldig_van": utrecht.dag}
    status, tekst = stuur(wij, "minimumprijzen", **prijs)
    assert (status, "besluit van de gemeenteraad ontbreekt" in tekst, "30,50" in tekst) == (422, True, True)
    assert stuur(wij, "minimumprijzen", **prijs, besluit="Raad 12")[0] == 302
    assert Minimumprijs.objects.get().centen == 30_50
    status, tekst = stuur(wij, "minimumprijzen", **prijs, besluit="Raad 13")
    assert (status, "Vanaf die dag is er al een minimumprijs." in tekst) == (422, True)
    assert "€ 30,50" in zie(wij, "minimumprijzen")


def test_een_aanbieder_is_bij_te_werken_krijgt_een_account_en_een_jaar_wordt_vastgesteld(zaak: Zaak) -> None:
    wij, a = als(opzet.beheerder(zaak).id), opzet.aanbieder(zaak)
    gegevens = {"naam": a.naam, "agb": a.agb, "klachtenregeling": "Op de site.", "actief": "on"}
    status, tekst = stuur(wij, "aanbieder-wijzigen", a.pk, **gegevens, iban="NL00BANK0123456789", gezindten="doven")
    assert (status, "Dit rekeningnummer kan niet." in tekst, "doven" in tekst) == (422, True, True)
    assert stuur(wij, "aanbieder-wijzigen", a.pk, **gegevens, iban="NL91 ABNA 0417 1643 00")[0] == 302
    a.refresh_from_db()
    assert (a.iban, a.actief) == ("NL91ABNA0417164300", True)
    plek = Organisatie.objects.create(naam="Noord thuis", code="noord-thuis")
    assert stuur(wij, "aanbieder-wijzigen", a.pk, **gegevens, organisatie=plek.pk)[0] == 302
    assert "Noord thuis" in zie(wij, "aanbieder", a.pk)
    ayla = zaak._medewerker("ayla", (Rol.AANBIEDER,), "geen")
    zaak._medewerker("dubbel", (Rol.AANBIEDER, Rol.GENERALIST), "geen")
    keuze = zie(wij, "aanbieder-account", a.pk)
    assert "ayla" in keuze
    assert "dubbel" not in keuze
    assert stuur(wij, "aanbieder-account", a.pk, medewerker=ayla.pk)[0] == 302
    assert Aanbiederaccount.objects.get().aanbieder == a
    zaak.tot("besluit")
    contract = opzet.contractproduct(zaak, a).contract
    pad = f"{reverse('contract-stap', args=[contract.pk])}?wat=verantwoording"
    jaar = timezone.localdate().year
    assert wij.post(pad, {"jaar": jaar, "van_gemeente": "Ginds", "bedrag": "10"}).status_code == 422
    assert wij.post(pad, {"jaar": jaar - 1, "van_gemeente": "Ginds", "bedrag": "10"}).status_code == 302
    assert Eindverantwoording.objects.get().centen == 10_00
    assert "Ginds" in zie(wij, "contract", contract.pk)
    assert "Het beleid zegt niet hoe gemeenten deze kosten delen." in zie(wij, "contract-afrekening", contract.pk)
    assert bevragingen(wij, reverse("aanbieder", args=[a.pk])) <= 11


def test_een_calamiteit_gaat_naar_de_toezichthouder_van_haar_wet_en_sluit_pas_na_doorgeven_en_opvolging(
    zaak: Zaak,
) -> None:
    wij, a = als(opzet.beheerder(zaak).id), opzet.aanbieder(zaak)
    melding = {"soort": "calamiteit", "wet": "Jeugdwet", "gebeurd_op": zaak.dag}
    status, tekst = stuur(wij, "toezicht-nieuw", a.pk, **melding)
    assert (status, "Wat er gebeurde, staat er niet bij." in tekst) == (422, True)
    assert stuur(wij, "toezicht-nieuw", a.pk, **melding, omschrijving="Een val van de trap.")[0] == 302
    rij = Toezichtmelding.objects.get()
    assert "Geef dit door aan de Inspectie Gezondheidszorg en Jeugd" in zie(wij, "toezichtmelding", rij.pk)
    assert "nog doorgeven" in zie(wij, "toezichtmeldingen")
    maatregel = {"maatregel": "Een traphek plaatsen.", "maatregel_voor": rij.gemeld_op + timedelta(days=10)}
    assert stuur(wij, "toezicht-maatregel", rij.pk, **maatregel)[0] == 302
    assert "Kijk of dit is gedaan: Een traphek plaatsen." in zie(wij, "mijn-dag")
    ander = opzet.aanbieder(zaak, "Zuidzorg", "41410002")
    assert "Een traphek plaatsen." in zie(als(opzet.bij_aanbieder(zaak, a).id), "opdrachten")
    assert "Een traphek plaatsen." not in zie(als(opzet.bij_aanbieder(zaak, ander, "zoe").id), "opdrachten")
    status, tekst = stuur(wij, "toezicht-sluiten", rij.pk, opvolging="Het hek hangt.")
    assert (status, "Het hek hangt." in tekst) == (422, True)
    assert stuur(wij, "toezicht-sluiten", rij.pk, opvolging="Het hek hangt.", doorgegeven_op=zaak.dag)[0] == 302
    rij.refresh_from_db()
    assert (rij.doorgegeven_op, rij.afgesloten_op is not None) == (zaak.dag, True)
    bladzijde = zie(wij, "toezichtmelding", rij.pk)
    assert "Het hek hangt." in bladzijde
    assert "Maatregel vragen" not in bladzijde
    assert zie(wij, "aanbieder", a.pk).count("afgesloten") == 1


def test_de_gemeente_wijzigt_beeindigt_en_verwijdert_een_toewijzing_en_kijkt_de_hulp_na(zaak: Zaak) -> None:
    zaak.tot("besluit")
    rij, henk = opzet.toewijzing(zaak, einde=zaak.dag), als(opzet.backoffice(zaak).id)
    anouk = als(zaak.anouk.id)
    assert reverse("toewijzing", args=[rij.pk]) in zie(henk, "toewijzingen")
    dossier = zie(anouk, "dossier", zaak.dossier.pk)
    assert reverse("toewijzing", args=[rij.pk]) in dossier
    assert reverse("toewijzing-check", args=[rij.pk]) in dossier
    langer = {"reden": "04", "einde": zaak.besluit.eind_op, "toelichting": "Het is nog nodig."}
    status, tekst = stuur(henk, "toewijzing-wijzigen", rij.pk, **langer)
    assert (status, "Overleg eerst." in tekst, "Het is nog nodig." in tekst) == (422, True, True)
    assert stuur(henk, "toewijzing-wijzigen", rij.pk, **langer, overleg="on")[0] == 302
    rij.refresh_from_db()
    assert (rij.einde, rij.reden_wijziging) == (zaak.besluit.eind_op, "04")
    einde = {"einde": zaak.dag, "reden": "05", "overleg": "on"}
    assert stuur(henk, "toewijzing-beeindigen", rij.pk, **einde)[0] == 422
    assert stuur(henk, "toewijzing-beeindigen", rij.pk, **einde, toelichting="Het doel is bereikt.")[0] == 302
    check = {"geleverd": "on", "tevreden": 8}
    assert stuur(anouk, "toewijzing-check", rij.pk, **check)[0] == 422
    assert stuur(anouk, "toewijzing-check", rij.pk, **check, toelichting="Komt elke week.")[0] == 302
    assert Leveringscheck.objects.get().tevreden == 8
    warm = {"van": "", "inbreng": "Belt nog.", "regie": "Het team", "samenwerking": "Elke maand."}
    assert stuur(anouk, "toewijzing-overdragen", rij.pk, **warm)[0] == 422
    assert stuur(anouk, "toewijzing-overdragen", rij.pk, **warm, met_inwoner="on")[0] == 302
    assert Aanbiederoverdracht.objects.get().van_aanbieder is None
    bladzijde = zie(anouk, "toewijzing", rij.pk)
    for stuk in ("Komt elke week.", "Belt nog.", zaak.persoon.naam, "na herbeoordeling verkort"):
        assert stuk in bladzijde, stuk
    assert reverse("toewijzing-verwijderen", args=[rij.pk]) not in bladzijde, "dat doet de backoffice"
    assert stuur(anouk, "toewijzing-verwijderen", rij.pk, reden="Fout.")[0] == 403
    assert bevragingen(henk, reverse("toewijzing", args=[rij.pk])) <= 12
    assert stuur(henk, "toewijzing-verwijderen", rij.pk, reden="Verkeerde inwoner.")[0] == 302
    assert Toewijzing.objects.get(pk=rij.pk).verwijderd
    assert "Verlengen of wijzigen" not in zie(henk, "toewijzing", rij.pk)


def test_wie_jeugdhulp_verlengt_beantwoordt_de_vragen_van_het_beleid(gooi: Zaak) -> None:
    gooi.tot("vraag")
    dag, wie = gooi.dag, opzet.aanbieder(gooi)
    with in_scope(gemeente=gooi.gemeente, breed=True):
        rij = Toewijzing.objects.create(
            dossier=gooi.dossier, persoon=gooi.persoon, aanbieder=wie, wet="ijw", nummer=1, vorm="specifiek",
            variant="inspanning", productcategorie="45", productcode="45A04", volume=3, eenheid="04", frequentie="2",
            ingang=dag, einde=dag, toegewezen_op=begin_van(dag), toegewezen_door_id=gooi.anouk.id, verwijzer="02",
        )  # fmt: skip
    henk = als(opzet.backoffice(gooi).id)
    bladzijde = zie(henk, "toewijzing-wijzigen", rij.pk)
    assert "Is duidelijk wat er nog nodig is?" in bladzijde
    assert "r. 581-596" in bladzijde
    later = dag + timedelta(days=42)
    langer = {"reden": "04", "einde": later, "overleg": "on", "toelichting": "Nog zes weken."}
    status, tekst = stuur(henk, "toewijzing-wijzigen", rij.pk, **langer)
    assert (status, "Beantwoord deze vragen, elk met een reden." in tekst) == (422, True)
    vragen = ("wat-is-nodig", "waarom", "verwacht-effect")
    alles = {f"toets-{v}": "ja" for v in vragen} | {f"waarom-{v}": f"Omdat {v}." for v in vragen}
    status, tekst = stuur(henk, "toewijzing-wijzigen", rij.pk, **langer, **alles)
    assert status == 302, tekst
    rij.refresh_from_db()
    assert rij.einde == later


def test_alle_regels_van_de_berichten_zijn_te_lezen_en_te_zoeken(zaak: Zaak) -> None:
    henk = als(opzet.backoffice(zaak).id)
    pad = reverse("berichtregels")
    assert pad in zie(henk, "berichtverkeer")
    alles = henk.get(pad).content.decode()
    for regel in REGELS:
        assert f'id="{regel.code}"' in alles, regel.code
    assert len(zoek_regels()) == len(alle_regels())
    gevonden = henk.post(pad, {"zoek": "identificatie 9056", "bericht": "323"}).content.decode()
    assert "Een identificatie wordt per soort bericht één keer gebruikt." in gevonden
    assert "TR378" not in gevonden
    assert not zoek_regels("9056", 302)
    assert "Geen regel gevonden" in henk.post(pad, {"zoek": "bestaat<niet>"}).content.decode()


def test_de_klokken_van_de_standaard_staan_bij_wie_aan_zet_is(zaak: Zaak) -> None:
    zaak.tot("besluit")
    vandaag = timezone.localdate()
    rij = opzet.toewijzing(zaak)
    Toewijzing.objects.filter(pk=rij.pk).update(ingang=vandaag, einde=None, toegewezen_op=begin_van(vandaag))
    start = opzet.ketenbericht(zaak, rij.aanbieder, staat="ontvangen", ontvangen_op=begin_van(vandaag))
    factuur = opzet.ketenbericht(
        zaak, rij.aanbieder, staat="ontvangen", nummer=323, identificatie="F1", ontvangen_op=begin_van(vandaag)
    )
    ons = opzet.ketenbericht(
        zaak, rij.aanbieder, richting="uit", nummer=301, staat="verstuurd", identificatie="U1",
        ontvangen_op=begin_van(vandaag),
    )  # fmt: skip
    vraag = opzet.verzoek(zaak, rij.aanbieder, wet="ijw", ontvangen_op=vandaag)
    henk, ayla = opzet.backoffice(zaak), opzet.bij_aanbieder(zaak, rij.aanbieder)
    van_ons = {
        (k.soort, k.nummer): k.termijn.uiterlijk for k in klokken(henk, vandaag) if "woonplaats" not in k.termijn.wat
    }
    assert van_ons == {
        ("ketenbericht", start.pk): werkdagen_na(vandaag, 3),
        ("ketenbericht", factuur.pk): werkdagen_na(vandaag, 10),
        ("aanbiederverzoek", vraag.pk): werkdagen_na(vandaag, 5),
    }
    [elders] = [k for k in klokken(henk, vandaag) if "woonplaats" in k.termijn.wat]
    assert elders.termijn.uiterlijk >= vandaag + timedelta(weeks=2)
    assert [(k.soort, k.nummer) for k in klokken(ayla, vandaag)] == [("ketenbericht", ons.pk), ("opdracht", rij.pk)]
    assert klokken(zaak.anouk, vandaag) == []
    for bladzijde in (zie(als(henk.id), "mijn-dag"), zie(als(henk.id), "werklijst")):
        assert "Beantwoord de declaratie (325)." in bladzijde
        assert reverse("aanbiederverzoek", args=[vraag.pk]) in bladzijde
    eigen = zie(als(ayla.id), "opdrachten")
    assert "Meld de start (305)." in eigen
    assert reverse("ketenbericht", args=[ons.pk]) in eigen
    assert "Beantwoord de declaratie" not in eigen
    assert bevragingen(als(henk.id), reverse("mijn-dag")) <= 12


def test_een_plek_wordt_gevraagd_en_het_antwoord_vastgelegd_en_een_verwijzing_wordt_een_keuze(zaak: Zaak) -> None:
    zaak.tot("besluit")
    wie, anouk = opzet.aanbieder(zaak), als(zaak.anouk.id)
    with in_scope(gemeente=zaak.gemeente, breed=True):
        opzet.contractproduct(zaak, wie)
        opzet.contractproduct(zaak, wie, product="jeugd-ggz", wet="ijw")
    kiezen = reverse("aanmelden-aanbieder", args=[zaak.besluit.pk])
    assert kiezen in zie(anouk, "aanbieder-kiezen", zaak.besluit.pk)
    assert stuur(anouk, "aanmelden-aanbieder", zaak.besluit.pk, aanbieder=wie.pk)[0] == 302
    status, tekst = stuur(anouk, "aanmelden-aanbieder", zaak.besluit.pk, aanbieder=wie.pk)
    assert (status, "heeft nog niet geantwoord" in tekst) == (422, True)
    rij = Aanmelding.objects.get()
    assert reverse("aanmelding", args=[rij.pk]) in zie(anouk, "aanbieder-kiezen", zaak.besluit.pk)
    nee = {"uitkomst": "geweigerd", "overbrugging": "De buurvrouw helpt."}
    status, tekst = stuur(anouk, "aanmelding", rij.pk, **nee)
    assert (status, "De reden ontbreekt." in tekst, "De buurvrouw helpt." in tekst) == (422, True, True)
    assert stuur(anouk, "aanmelding", rij.pk, **nee, reden="Te zwaar voor ons.")[0] == 302
    assert "Te zwaar voor ons." in zie(anouk, "aanbieder-kiezen", zaak.besluit.pk)
    assert reverse("jeugdverwijzing", args=[zaak.dossier.pk]) in zie(anouk, "dossier", zaak.dossier.pk)
    verwijzing = {"persoon": zaak.persoon.pk, "aanbieder": wie.pk, "verwijzer": "04", "product": "jeugd-ggz"}
    status, tekst = stuur(anouk, "jeugdverwijzing", zaak.dossier.pk, **verwijzing)
    assert (status, "wat met het gebiedsteam is overlegd" in tekst) == (422, True)
    assert stuur(anouk, "jeugdverwijzing", zaak.dossier.pk, **verwijzing, toelichting="Besproken.")[0] == 302
    keuze = Keuze.objects.get(verwijzer="04")
    assert reverse("keuze-toewijzen", args=[keuze.pk]) in zie(als(opzet.backoffice(zaak).id), "toewijzingen")
    cato = als(opzet.beheerder(zaak).id)
    for naam, pk in (("jeugdverwijzing", zaak.dossier.pk), ("aanmelding", rij.pk)):
        assert cato.get(reverse(naam, args=[pk])).status_code == 403


def test_vervoer_dat_terugkomt_staat_in_het_dossier_waar_het_beleid_het_kent(utrecht: Zaak) -> None:
    utrecht.tot("vraag")
    wie, pk = als(utrecht.anouk.id), utrecht.dossier.pk
    pad = reverse("vervoer", args=[pk])
    assert pad in zie(wie, "dossier", pk)
    rit = {"persoon": utrecht.persoon.pk, "soort": "regiotaxi", "naar": "De Spil", "dagdeel": "ochtend"}
    antwoord = wie.post(pad, rit)
    assert (antwoord.status_code, "De Spil" in antwoord.content.decode()) == (422, True)
    assert wie.post(pad, {**rit, "dagen": ["1", "3"]}).status_code == 302
    assert "naar De Spil, maandag, woensdag in de ochtend" in zie(wie, "vervoer", pk)


def test_een_aanbieder_haalt_een_vergissing_terug_en_sluit_een_pauze_af(zaak: Zaak) -> None:
    zaak.tot("besluit")
    vandaag = timezone.localdate()
    rij = opzet.toewijzing(zaak)
    Toewijzing.objects.filter(pk=rij.pk).update(ingang=vandaag - timedelta(days=20), einde=None)
    wij = als(opzet.bij_aanbieder(zaak, rij.aanbieder).id)
    assert stuur(wij, "opdracht-terughalen", rij.pk, x=1)[0] == 422, "er is nog niets gemeld"
    begin = vandaag - timedelta(days=10)
    assert stuur(wij, "opdracht-starten", rij.pk, begin=begin)[0] == 302
    assert "Gemelde start terughalen" in zie(wij, "opdracht", rij.pk)
    assert stuur(wij, "opdracht-terughalen", rij.pk, x=1)[0] == 302
    assert not Levering.objects.exists()
    assert stuur(wij, "opdracht-starten", rij.pk, begin=begin)[0] == 302
    assert stuur(wij, "opdracht-stoppen", rij.pk, eind=vandaag, reden="31")[0] == 302
    assert stuur(wij, "opdracht-definitief", rij.pk, eind=vandaag, reden="31")[0] == 422
    assert stuur(wij, "opdracht-terughalen", rij.pk, x=1)[0] == 302
    assert stuur(wij, "opdracht-stoppen", rij.pk, eind=begin, reden="20")[0] == 302
    bladzijde = zie(wij, "opdracht", rij.pk)
    assert reverse("opdracht-definitief", args=[rij.pk]) in bladzijde
    assert reverse("opdracht-dagdelen", args=[rij.pk]) not in bladzijde, "het is geen voucher"
    status, tekst = stuur(wij, "opdracht-dagdelen", rij.pk, dag=begin, dagdelen=2)
    assert (status, "Deze hulp is geen voucher in dagdelen." in tekst) == (422, True)
    assert stuur(wij, "opdracht-definitief", rij.pk, eind=vandaag, reden="31")[0] == 302
    assert Levering.objects.get().tijdelijk is False


def test_wat_niet_uit_kon_gaat_alsnog_als_het_gegeven_er_is(zaak: Zaak) -> None:
    zaak.tot("besluit")
    rij, henk = opzet.toewijzing(zaak), als(opzet.backoffice(zaak).id)
    wacht = opzet.ketenbericht(
        zaak,
        rij.aanbieder,
        richting="uit",
        nummer=301,
        staat="ingehouden",
        identificatie="",
        fout="Geen nummer bekend.",
    )
    nummer = zaak.persoon.bsn
    with in_scope(gemeente=zaak.gemeente, breed=True):
        Persoon.objects.filter(pk=zaak.persoon.pk).update(bsn=None)
    assert reverse("bericht-alsnog", args=[wacht.pk]) in zie(henk, "ketenbericht", wacht.pk)
    status, tekst = stuur(henk, "bericht-alsnog", wacht.pk, x=1)
    assert (status, "is geen burgerservicenummer bekend" in tekst) == (422, True)
    assert Ketenbericht.objects.filter(nummer=301).count() == 1, "een weigering laat niets achter"
    with in_scope(gemeente=zaak.gemeente, breed=True):
        Persoon.objects.filter(pk=zaak.persoon.pk).update(bsn=nummer)
    assert stuur(henk, "bericht-alsnog", wacht.pk, x=1)[0] == 302
    wacht.refresh_from_db()
    assert (wacht.staat, Ketenbericht.objects.filter(nummer=301, staat="klaar").count()) == ("vervangen", 1)
    assert reverse("bericht-alsnog", args=[wacht.pk]) not in zie(henk, "ketenbericht", wacht.pk)


def test_wat_niet_uit_kon_van_twee_inwoners_gaat_heel_uit(zaak: Zaak) -> None:
    """The message of the first says nothing of the second, so what changed for that one still has to be told."""
    zaak.tot("besluit")
    van, henk = opzet.aanbieder(zaak), opzet.backoffice(zaak)
    begin, gisteren = zaak.dag - timedelta(days=30), zaak.dag - timedelta(days=1)
    opzet.toewijzing(zaak, van)
    with in_scope(gemeente=zaak.gemeente, breed=True):
        ander = zaak.inwoner("Jan", "Noord")
        Persoon.objects.filter(pk=ander.pk).update(huishouden=zaak.persoon.huishouden_id, bsn="111222333")
        ander.refresh_from_db()
    eerder = opzet.ketenbericht(zaak, van, richting="uit", nummer=301, staat="klaar", identificatie="EERDER")
    Ketenbericht.objects.filter(pk=eerder.pk).update(ontvangen_op=begin_van(begin))
    gestopt = opzet.toewijzing(
        zaak, van, persoon=ander, ingang=begin, einde=gisteren, gewijzigd_op=begin_van(gisteren), reden_wijziging="04"
    )
    loopt = opzet.toewijzing(zaak, van, persoon=ander)
    wacht = opzet.ketenbericht(zaak, van, richting="uit", nummer=301, staat="ingehouden", identificatie="")
    goed(doen.verstuur_alsnog(henk, bericht=wacht, peildatum=zaak.dag))
    laatste = Ketenbericht.objects.filter(nummer=301, staat="klaar").latest("pk")
    tekst = bytes(laatste.inhoud.bytes).decode()
    for t in (gestopt, loopt):
        assert f"ToewijzingNummer>{t.nummer}<" in tekst


def test_de_contractbeheerder_ziet_op_mijn_dag_wanneer_een_aanbieder_iets_in_orde_heeft(zaak: Zaak) -> None:
    cato, contract = opzet.beheerder(zaak), opzet.contractproduct(zaak, opzet.aanbieder(zaak), product="hulp").contract
    vast = {"contract": contract, "eis": "tevreden", "toelichting": "Gezien.", "door_id": cato.id}
    voor = timezone.localdate() + timedelta(days=5)
    Kwaliteitscontrole.objects.create(**vast, uitkomst="deels", op=zaak.dag, verbeteren_voor=voor)
    [klok] = klokken(cato, voor)
    assert (klok.soort, klok.nummer, klok.termijn.uiterlijk) == ("contract", contract.pk, voor)
    assert "Houdt de aanbieder zijn cliënten tevreden?" in zie(als(cato.id), "mijn-dag")
    assert klokken(zaak.anouk, voor) == []
    Kwaliteitscontrole.objects.create(**vast, uitkomst="voldoet", op=zaak.dag)
    assert klokken(cato, voor) == []


def test_een_afgewezen_regel_wordt_met_een_knop_verbeterd_en_opnieuw_ingediend(zaak: Zaak) -> None:
    zaak.tot("besluit")
    t = geldopzet.toewijzing(zaak, ingang=zaak.dag.replace(day=5))
    begin, eind = geldopzet.maand(zaak.dag)
    ayla = opzet.bij_aanbieder(zaak, t.aanbieder)
    fout = geldopzet.regel(t, "R1", begin=begin, eind=eind, code="")
    factuur = geldopzet.indienen(zaak, fout, geldopzet.regel(t, "R2", toewijzing=99), door=ayla)
    regel, onbekend = Prestatie.objects.filter(declaratie=factuur).order_by("volgnummer")
    assert {"9307", "9340"} <= set(regel.redenen), regel.redenen
    wij = als(ayla.id)
    lijst = zie(wij, "factuur", factuur.pk)
    assert reverse("prestatie-verbeteren", args=[regel.pk]) in lijst
    assert reverse("prestatie-verbeteren", args=[onbekend.pk]) not in lijst
    bladzijde = zie(wij, "prestatie-verbeteren", regel.pk)
    assert datum_voluit(t.ingang) in bladzijde
    assert "02A03" in bladzijde
    assert stuur(wij, "prestatie-verbeteren", onbekend.pk, x=1)[0] == 422
    status, tekst = stuur(wij, "prestatie-verbeteren", regel.pk, x=1)
    assert status == 302, tekst
    nieuw = Prestatie.objects.get(declaratie__nummer=f"H{regel.pk}")
    assert (nieuw.begin, nieuw.eind, nieuw.productcode) == (t.ingang, eind, "02A03")
    assert (nieuw.uitkomst, nieuw.centen) != ("afgewezen", 0)
    status, tekst = stuur(wij, "prestatie-verbeteren", regel.pk, x=1)
    assert (status, "Deze regel is al verbeterd ingediend." in tekst) == (422, True)


def test_gemeenten_rekenen_af_naar_de_regel_van_het_beleid_en_lezen_wat_is_geleverd(zaak: Zaak) -> None:
    wij, a = als(opzet.beheerder(zaak).id), opzet.aanbieder(zaak)
    zaak.tot("besluit")
    product = opzet.contractproduct(zaak, a, product="jeugd-ggz", wet="ijw")
    contract = product.contract
    Contract.objects.filter(pk=contract.pk).update(namens="bedrijfsvoeringsorganisatie")
    for gemeente, centen in (("Hier", 300_00), ("Ginds", 100_00)):
        Eindverantwoording.objects.create(
            contract=contract, jaar=2015, van_gemeente=gemeente, centen=centen, vastgesteld_op=zaak.dag
        )
    pad = reverse("contract-afrekening", args=[contract.pk])
    bladzijde = zie(wij, "contract-afrekening", contract.pk)
    assert "Voor verevening is van elke gemeente een aandeel nodig." in bladzijde
    assert "r. 4673-4705" in bladzijde
    # Solidarity: by weight, whatever was used.
    met = (
        wij.post(pad, {"jaar": "2015", "gewicht-hier": "1", "gewicht-ginds": "1"}).content.decode().replace("\xa0", " ")
    )
    assert met.count("€ 200,00") == 2
    lijst = wij.get(reverse("geleverd"), {"jaar": "2015"}).content.decode().replace("\xa0", " ")
    assert f"{contract.kenmerk}: € 300,00" in lijst
    assert reverse("geleverd") in zie(wij, "contracten")


def test_een_nieuwe_toewijzing_komt_in_de_plaats_van_een_die_eindigde(zaak: Zaak) -> None:
    zaak.tot("besluit")
    oud = opzet.toewijzing(zaak, productcode="02A05", einde=zaak.dag, contractproduct=None)
    keuze = opzet.gekozen(zaak)
    Contract.objects.update(einde=None, reden_zonder_einde="Doorlopend.")
    Ruimte.objects.all().delete()
    henk = als(opzet.backoffice(zaak).id)
    velden = {
        "vorm": "specifiek", "variant": "inspanning", "einde": zaak.besluit.eind_op, "volume": 3, "eenheid": "04",
        "frequentie": "2", "vervangt": oud.pk,
    }  # fmt: skip
    status, tekst = stuur(henk, "keuze-toewijzen", keuze.pk, **velden, ingang=zaak.dag)
    assert (status, "De vorige toewijzing is nog niet afgesloten" in tekst) == (422, True)
    morgen = zaak.dag + timedelta(days=1)
    status, tekst = stuur(henk, "keuze-toewijzen", keuze.pk, **velden, ingang=morgen)
    assert status == 302, tekst
    assert Toewijzing.objects.get(ingang=morgen).vervangt == oud


def test_op_het_woonplaatsbeginsel_afwijzen_wordt_naast_de_feiten_gelegd(zaak: Zaak) -> None:
    zaak.tot("besluit")
    vandaag = timezone.localdate()
    vraag = opzet.verzoek(zaak, wet="ijw", ontvangen_op=vandaag, ingang=vandaag)
    henk = als(opzet.backoffice(zaak).id)
    nee = {"antwoord": "afgewezen", "reden": "8", "andere_gemeente": "0202"}
    status, tekst = stuur(henk, "aanbiederverzoek", vraag.pk, **nee, brp="0307")
    assert (status, "Dat is volgens deze gegevens gemeente 0307." in tekst) == (422, True)
    assert stuur(henk, "aanbiederverzoek", vraag.pk, **nee, brp="0202")[0] == 302
    vraag.refresh_from_db()
    assert (vraag.stand, vraag.andere_gemeente) == ("afgewezen", "0202")
    wmo = opzet.verzoek(zaak, referentie="W1", ontvangen_op=vandaag)
    assert "Waar is de jongere ingeschreven?" not in zie(henk, "aanbiederverzoek", wmo.pk)
