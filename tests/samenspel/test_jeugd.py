"""School, care and free time around a child: who works together, what is handed over, and who follows up what."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from naober.delen.actions import Deling, Gevraagd, verstrek
from naober.fundament.scope import actieve_scope
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Rol
from naober.gemeente.zicht import scope_van
from naober.plan.samen.actions import voeg_partij_toe
from naober.plan.samen.queries import partijen_van
from naober.plan.samen.rules import Deelname
from naober.register.actions import leg_vast
from naober.register.queries import registerregels, registraties_van_dossier
from naober.samenspel import actions as doen
from naober.samenspel import queries
from naober.samenspel.rules import NieuweWerkafspraak, controleer_aanwezigen
from tests.delen.opzet import toestemming
from tests.dossier.opzet import Zaak, geweigerd, goed, kies_vandaag
from tests.samenspel.opzet import collega, lid

pytestmark = pytest.mark.django_db
VRIJE_TIJD = "vrije-tijd"


@pytest.mark.eis("LEU-051", "LEU-057")
def test_vier_organisaties_delen_een_signaal_uit_de_vrije_tijd_en_elk_ziet_wie_wat_doet(leusden: Zaak) -> None:
    zaak = leusden.tot("vraag")
    netwerk = next(n for n in zaak.profiel.netwerken if n.code == VRIJE_TIJD)
    soorten = [d.naam for d in netwerk.leden]
    assert soorten == ["jongerenwerk", "politie", "leerplicht", "Larikslaan2"]
    mensen = [collega(zaak, f"lid-{s.lower()}", Rol.INGANG) for s in soorten[:3]]
    for wie, namens in zip([*(m.pk for m in mensen), zaak.anouk.id], soorten, strict=True):
        lid(zaak, wie, netwerk=netwerk.naam, namens=namens)
    bijeenkomst = goed(
        doen.plan_bijeenkomst(
            Actor.van(mensen[0]), netwerk=VRIJE_TIJD, dag=zaak.dag, agenda=["Onrust op het sportveld."],
            peildatum=zaak.dag,
        )
    )  # fmt: skip
    toestemming(zaak, Gevraagd(("hulpvraag",), "afstemmen", ontvanger=VRIJE_TIJD))
    deling = Deling(VRIJE_TIJD, ("hulpvraag",), "afstemmen", "Wmo 2015", inhoud="Spijbelt.", noodzaak="Samen volgen.")
    gedeeld = goed(verstrek(zaak.anouk, dossier=zaak.dossier, persoon=zaak.persoon, deling=deling, peildatum=zaak.dag))
    over = {"bijeenkomst": bijeenkomst, "peildatum": zaak.dag}
    punt = goed(doen.breng_casus_in(zaak.anouk, verstrekking=gedeeld, **over))
    week = zaak.dag + timedelta(days=7)
    for m, namens, wat in zip(mensen, soorten, ("Praat met hem.", "Let op.", "Belt de school."), strict=False):
        belofte = NieuweWerkafspraak(wat, namens, week, m.pk)
        goed(doen.spreek_in_netwerk_af(Actor.van(m), punt=punt, afspraak=belofte, **over))
    # Each of them reads the signal and the whole division of tasks, and follows up its own.
    for m in mensen:
        wie = Actor.van(m)
        with actieve_scope(scope_van(wie)):
            [gezien] = queries.casuspunten_van(wie, zaak.profiel, bijeenkomst, zaak.dag)
            assert gezien.verstrekking.inhoud == "Spijbelt."
            taken = queries.afspraken_van(bijeenkomst)
            assert [a.namens for a in taken] == soorten[:3]
        [eigen] = queries.mijn_werkafspraken(wie)
        goed(doen.volg_werkafspraak_op(wie, afspraak=eigen, uitkomst="Gedaan.", peildatum=week))
    assert all(a.gedaan_op == week for a in queries.afspraken_van(bijeenkomst))
    with actieve_scope(scope_van(zaak.bram)):
        assert queries.afspraken_van(bijeenkomst) == []


@pytest.mark.eis("HEU-108")
def test_een_school_staat_als_contact_bij_de_zaak_van_een_kind(client: Client, heuvelrug: Zaak) -> None:
    zaak = heuvelrug.tot("plan")
    juf = Deelname("onderwijs", "Juf Test", "Ziet hem elke dag", "0343 000000")
    goed(voeg_partij_toe(zaak.anouk, dossier=zaak.dossier, deelname=juf, persoon=zaak.persoon, peildatum=zaak.dag))
    [partij] = partijen_van(zaak.dossier)
    assert (partij.persoon_id, partij.formeel) == (zaak.persoon.pk, True)
    client.force_login(zaak.staf["anouk"])
    kies_vandaag(zaak.staf["anouk"], zaak.dossier)
    pagina = client.get(reverse("plan", args=[zaak.plan.pk])).content.decode()
    assert "Juf Test" in pagina
    assert f"voor {zaak.persoon.naam}" in pagina


def in_dossier(zaak: Zaak, register: str, velden: dict[str, Any]) -> Any:
    return leg_vast(zaak.anouk, register=register, dossier=zaak.dossier, antwoorden=velden, peildatum=zaak.dag)


@pytest.mark.eis("HAR-037")
def test_van_een_doelgroeppeuter_of_zorgpeuter_is_er_een_warme_overdracht_naar_de_basisschool(zaak: Zaak) -> None:
    zaak.tot("vraag")
    velden = {
        "soort": "zorgpeuter", "kind": "Okke", "van": "De Speelhoek", "naar": "De Bron", "ouders": "ja",
        "gesprek": zaak.dag.isoformat(), "overgedragen": "Hij praat nog weinig.", "start": "2015-08-24",
    }  # fmt: skip
    for veld in ("gesprek", "overgedragen", "naar"):
        geweigerd("register.veld", in_dossier, zaak, "warme-overdracht", {**velden, veld: ""})
    geweigerd("register.veld", in_dossier, zaak, "warme-overdracht", {**velden, "soort": "kleuter"})
    rij = goed(in_dossier(zaak, "warme-overdracht", velden))
    goed(in_dossier(zaak, "warme-overdracht", {**velden, "soort": "doelgroeppeuter VVE"}))
    register = zaak.profiel.register("warme-overdracht")
    assert register is not None
    assert rij in registraties_van_dossier(zaak.anouk, register, zaak.dossier)
    assert registraties_van_dossier(zaak.elders, register, zaak.dossier) == []


@pytest.mark.eis("LEU-098")
def test_bij_elke_overgang_van_een_kind_staat_wat_is_overgedragen_en_wat_zorg_en_onderwijs_afspreken(
    leusden: Zaak,
) -> None:
    zaak = leusden.tot("vraag")
    register = zaak.profiel.register("overgangen")
    assert register is not None
    overgangen = next(v.keuzes for v in register.velden if v.code == "overgang")
    assert len(overgangen) == 3
    velden = {
        "kind": "Okke", "van": "Groep 8", "naar": "De brugklas", "overgedragen": "Leert met plaatjes.", "ouders": "ja",
        "onderwijszorg": "Een eigen plek.", "jeugdhulp": "Een training.", "afspraken": "Elke maand samen bellen.",
    }  # fmt: skip
    for overgang in overgangen:
        geweigerd("register.veld", in_dossier, zaak, "overgangen", {**velden, "overgang": overgang, "afspraken": ""})
        goed(in_dossier(zaak, "overgangen", {**velden, "overgang": overgang}))
    rijen = registraties_van_dossier(zaak.anouk, register, zaak.dossier)
    assert {r.gegevens["overgang"] for r in rijen} == set(overgangen)


@pytest.mark.eis("GOO-123")
def test_welke_zorgprofessional_op_welke_school_werkt_staat_vast_met_de_verbinding_naar_thuis(gooi: Zaak) -> None:
    zaak = gooi.tot("vraag")
    velden = {
        "school": "De Toekomst", "onderwijs": "speciaal basisonderwijs", "professional": "jeugdhulpverlener",
        "aanbod": "Een groep voor sociale vaardigheden.", "thuis": "Zij komt bij elk gezin langs.",
        "van": zaak.dag.isoformat(),
    }  # fmt: skip

    def schrijf(**anders: str) -> Any:
        return leg_vast(zaak.anouk, register="zorg-op-school", antwoorden={**velden, **anders}, peildatum=zaak.dag)

    geweigerd("register.veld", schrijf, thuis="")
    geweigerd("register.persoon", schrijf, thuis=f"Zij belt {zaak.persoon.geslachtsnaam}.")
    for onderwijs in ("speciaal onderwijs", "speciaal basisonderwijs"):
        goed(schrijf(onderwijs=onderwijs))
    rijen = registerregels(zaak.anouk, zaak.profiel, "zorg-op-school")
    assert rijen is not None
    assert [r.gegevens["thuis"] for r in rijen] == ["Zij komt bij elk gezin langs."] * 2


@pytest.mark.eis("GOO-271")
def test_het_lokale_jeugdveld_heeft_rollen_in_een_netwerk_met_de_regio_en_in_het_plan_van_een_kind(gooi: Zaak) -> None:
    zaak = gooi.tot("vraag")
    netwerk = next(n for n in zaak.profiel.netwerken if n.code == "jeugdveld")
    samen = [
        "huisarts",
        "school",
        "jeugdgezondheidszorg",
        "jeugdzorgregio",
        "jeugdhulpaanbieder",
        "welzijnsorganisatie",
    ]
    assert controleer_aanwezigen(netwerk, [("Iemand", soort) for soort in samen]) is None
    assert controleer_aanwezigen(netwerk, [("Iemand", "wijkagent")]) is not None
    # It talks of the transformation, with collective provisions first, and of no child.
    assert netwerk.casusniveau is None
    lid(zaak, zaak.anouk.id, netwerk=netwerk.naam, namens="school")
    rij = doen.plan_bijeenkomst(
        zaak.anouk, netwerk="jeugdveld", dag=zaak.dag, agenda=["Meer doen met jongerenwerk."], peildatum=zaak.dag
    )
    assert goed(rij).agenda[0]["onderwerp"] == "Meer doen met jongerenwerk."
    for soort in ("huisarts", "school", "jeugdgezondheidszorg", "jeugdzorgregio", "welzijnspartner"):
        wie = Deelname(soort, soort, "Denkt mee", "0355 000000", gebonden="ja")
        goed(voeg_partij_toe(zaak.anouk, dossier=zaak.dossier, deelname=wie, peildatum=zaak.dag))


@pytest.mark.eis("HEU-278")
def test_verenigingen_kerken_en_bibliotheken_leggen_per_dorp_signalering_preventie_en_activering_vast(
    heuvelrug: Zaak,
) -> None:
    zaak = heuvelrug
    vereniging = Actor.van(collega(zaak, "vereniging", Rol.UITVOERDER))
    velden = {"organisatie": "sportvereniging", "naam": "VV Dorp", "wat": "Wandelen op dinsdag.", "meedoen": "Koken."}

    def schrijf(**anders: str) -> Any:
        return leg_vast(
            vereniging, register="dorpsgericht-werken", onderwerp="doorn", antwoorden={**velden, **anders},
            peildatum=zaak.dag,
        )  # fmt: skip

    for instrument in ("signalering", "preventie", "activering"):
        goed(schrijf(instrument=instrument))
    for organisatie in ("sportvereniging", "bibliotheek", "kerk", "cultuurhuis", "scouting"):
        goed(schrijf(instrument="activering", organisatie=organisatie))
    geweigerd("register.persoon", schrijf, instrument="signalering", wat="Het gaat om 111222333.")
    rijen = registerregels(vereniging, zaak.profiel, "dorpsgericht-werken")
    assert rijen is not None
    assert {r.gegevens["instrument"] for r in rijen} == {"signalering", "preventie", "activering"}
