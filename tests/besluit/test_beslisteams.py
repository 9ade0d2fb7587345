"""Who decides on what in Utrecht: each back office on its own products, and one of them from question to decision."""

import pytest

from naober.besluit.actions import neem_besluit
from naober.demo.verhaal.doorlopen import rond_onderzoek_zonodig_af, vul_open_in
from naober.dossier.actions import betrek
from naober.dossier.queries import dossier as zoek_dossier
from naober.fundament.scope import in_scope
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Rol
from naober.ingang.actions import pak_op, registreer_binnenkomst
from naober.kern import Bedrag
from tests.besluit.aanbod import Speel, besluit, speelt
from tests.dossier.gevallen import UTRECHT, geval_met, profiel_uit
from tests.dossier.opzet import Zaak, geweigerd, goed
from tests.levering import geldopzet

pytestmark = pytest.mark.django_db
VERSTREKKINGEN = "individuele-verstrekkingen"
speel = speelt(UTRECHT)


@pytest.mark.eis("UTR-331")
@pytest.mark.parametrize("product", ["hulp-bij-huishouden", "vervoersvergoeding", "rolstoel", "woningaanpassing"])
def test_individuele_verstrekkingen_doet_een_enkelvoudige_aanvraag_van_vraag_tot_besluit(product: str) -> None:
    profiel = profiel_uit("utrecht")
    functie = profiel.functie(VERSTREKKINGEN)
    assert functie is not None
    with in_scope(gemeente=profiel.gemeente.code, breed=True):
        zaak = Zaak(geval_met(product, basis=UTRECHT))
        # The account as the function of the profile makes it: nobody of the neighbourhood team comes into it.
        rollen = tuple(functie.rollen)
        daan = Actor.van(zaak._medewerker("daan", rollen, functie.team or ""))
        vraag = {"enkelvoudig": True, "leefgebieden": frozenset({"huishouden-vervoer"})}
        melding = zaak.melding(producten=frozenset({product}), **vraag)
        zaak.binnenkomst = goed(
            registreer_binnenkomst(zaak.kees, melding=melding, persoon=zaak.persoon, peildatum=zaak.dag)
        )
        assert zaak.binnenkomst.team == VERSTREKKINGEN
        oppakken = {"binnenkomst": zaak.binnenkomst, "peildatum": zaak.dag}
        # Where it waits for another team it is not even theirs to see.
        geweigerd("dossier.niet-betrokken", pak_op, zaak.anouk, **oppakken)
        goed(pak_op(daan, **oppakken))
        assert zaak.binnenkomst.dossier is not None
        zaak.dossier, zaak.anouk, zaak.beslisser = zaak.binnenkomst.dossier, daan, daan
        zaak.gedaan.append("vraag")
        zaak.tot("gesprek")
        vul_open_in(zaak.wereld, "anouk", zaak.dossier, "afweging", wetten=["Wmo 2015"])
        zaak.tot("afspraak")
        if product == "vervoersvergoeding":  # money in place of help in kind, so what that would cost is known
            geldopzet.legt_pgbplan_vast(zaak, natura=Bedrag.van_euro("900"), zelf_regelen=True)
        rond_onderzoek_zonodig_af(zaak.wereld, "anouk", zaak.dossier, "Wmo 2015")
        genomen = besluit(zaak)
    assert (genomen.uitkomst, genomen.genomen_door_id) == ("toegekend", daan.id)


@pytest.mark.eis("UTR-332")
def test_een_team_schakelt_het_frontofficeteam_in_en_alleen_dat_beslist_over_opvang(speel: Speel) -> None:
    zaak = speel("maatschappelijke-opvang")
    assert zaak.beslisser.team == "frontofficeteam"
    elders = Actor.van(zaak._medewerker("ivo", (Rol.BESLISSER,), VERSTREKKINGEN))
    doe = {"actie": zaak.actie, "voornemen": zaak.voornemen(), "peildatum": zaak.dag}
    weigering = geweigerd("mandaat.geen", neem_besluit, zaak.erbij(elders), **doe)
    assert "Frontofficeteam OGGZ" in weigering.reden
    collega = zaak._medewerker("frits", (Rol.BESLISSER,), "frontofficeteam")
    goed(betrek(zaak.anouk, dossier=zaak.dossier, medewerker=collega, rol=Rol.BESLISSER, peildatum=zaak.dag))
    frits = Actor.van(collega)
    assert zoek_dossier(frits, zaak.dossier.pk) is not None
    zaak.beslisser = frits
    assert besluit(zaak).genomen_door_id == frits.id


@pytest.mark.eis("UTR-332")
@pytest.mark.parametrize("product", ["maatschappelijke-opvang", "beschermd-wonen"])
def test_de_weg_naar_opvang_en_24_uursvoorzieningen_is_die_van_het_frontofficeteam(product: str) -> None:
    profiel = profiel_uit("utrecht")
    route = next(t for t in profiel.toegangsroutes if product in t.producten)
    mandaat = profiel.mandaat_voor(product)
    assert mandaat is not None
    assert (route.via, mandaat.besluitteams) == ("frontofficeteam", ("frontofficeteam",))
