"""Every page and operation × every role × every relation to the file: what happens is what the rights say.

The expectation comes from the definition of the right (roles, band) and, for what belongs to a file, from the query
that says who sees it; `matrix.strijdig` holds that query to what must always be so."""

import re
from pathlib import Path

import pytest
from django.contrib.auth.views import redirect_to_login
from django.core.management import get_commands
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from naober.api.operaties import OPERATIES
from naober.api.rechtenlijst import BEHEEROPDRACHTEN, lijst, paginas
from naober.dossier.handeling import rechten_van_handelingen
from naober.gemeente.profiel import Rol
from naober.gemeente.rechten import RECHTEN, Band, Stand
from tests.beveiliging.adressen import BEWONERS, OPENBAAR, RECHT, Adres, adressen
from tests.beveiliging.matrix import (
    BUITEN,
    SOORT,
    ZOEK,
    Persoon,
    Telling,
    V,
    Verhouding,
    aan_de_beurt,
    alles,
    eersten,
    hoort_te_zien,
    methoden,
    noemt,
    personen,
    strijdig,
    te_proberen,
    verwacht_op,
)
from tests.dossier.opzet import Zaak

__all__ = ["alles"]
BESLOTEN = [a for a in adressen() if a.naam not in OPENBAAR | BEWONERS]
EERSTEN = eersten((a.naam, RECHT[a.naam], a.soort if a.omzetters else "") for a in BESLOTEN)
VAN_BEWONERS = [a for a in adressen() if a.naam in BEWONERS]
# ---------------------------------------------------------------------------------------------- volledigheid


def test_elke_bladzijde_vraagt_in_de_code_het_recht_van_deze_lijst() -> None:
    gevraagd = {naam: recht for pad, naam, recht in paginas() if not pad.startswith("/api/")}
    assert {n: r for n, r in gevraagd.items() if r not in ("openbaar", "inwoner")} == RECHT
    assert {n for n, r in gevraagd.items() if r == "openbaar"} == OPENBAAR
    assert {n for n, r in gevraagd.items() if r == "inwoner"} == BEWONERS


def test_elk_recht_wordt_ergens_gevraagd_en_elk_gevraagd_recht_bestaat() -> None:
    gevraagd = {r for _, _, r in paginas()} | {op.recht for op in OPERATIES} | set(rechten_van_handelingen().values())
    gevraagd -= {None, "openbaar", "inwoner"}
    assert gevraagd <= set(RECHTEN)
    # What logs who looked is built beside this; its pages follow.
    assert set(RECHTEN) - gevraagd <= {"privacy.toezien"}


def test_elk_nummer_in_een_adres_hoort_bij_een_opvraging_die_zegt_wie_het_ziet(alles: dict[str, int]) -> None:
    soorten = {a.soort for a in BESLOTEN if a.omzetters} - {"agenda"}
    assert soorten <= set(ZOEK), "zeg in matrix.ZOEK welke opvraging dit vindt"
    assert soorten <= set(alles)
    assert {op.pad.partition("/")[0] for op in OPERATIES if op.nummers} <= set(SOORT)


def test_elke_opdracht_van_de_beheerder_staat_in_de_lijst() -> None:
    van_ons = {naam for naam, app in get_commands().items() if str(app).startswith("naober.")}
    assert van_ons == {o.naam for o in BEHEEROPDRACHTEN}, "zet de nieuwe opdracht in api/rechtenlijst.py"


def test_docs_rechten_is_wat_de_code_zegt() -> None:
    document = Path(__file__).resolve().parents[2] / "docs" / "rechten.md"
    assert document.read_text(encoding="utf-8") == lijst(), "draai manage.py rechten docs/rechten.md"


def test_een_recht_dat_over_een_dossier_gaat_zegt_of_het_na_het_einde_doorgaat() -> None:
    zonder_dossier = {r.code for r in RECHTEN.values() if r.stand == Stand.GEEN}
    assert {r.code for r in RECHTEN.values() if r.band == Band.BETROKKEN} & zonder_dossier == set()


# ------------------------------------------------------------------------------------------------ bladzijden


def doe(client: Client, methode: str, pad: str) -> HttpResponse:
    """One visit, of which nothing stays."""
    with transaction.atomic():
        antwoord = client.get(pad) if methode == "GET" else client.post(pad)
        transaction.set_rollback(True)
    return antwoord


@pytest.mark.eis("UTR-306", "LEU-227")
def test_elke_bladzijde_doet_voor_iedereen_wat_de_rechten_zeggen(zaak: Zaak, alles: dict[str, int]) -> None:
    telling, inloggen, tegenspraak, gelekt = Telling(), reverse("inloggen"), list[str](), list[str]()
    for persoon in personen(zaak, alles):
        client = persoon.client()
        tegenspraak += strijdig(persoon)
        for adres in BESLOTEN:
            soort = adres.soort if adres.omzetters else ""
            eerste, beurt = EERSTEN[adres.naam], aan_de_beurt(adres.naam, RECHT[adres.naam], persoon.rollen)
            if not te_proberen(persoon, soort, eerste, beurt):
                continue
            verwacht = verwacht_op(persoon, RECHT[adres.naam], soort)
            pad = adres.pad(alles[soort]) if soort else adres.pad()
            if adres.naam == "medewerker-instellen" and persoon.account is not None:
                pad += f"?wie={persoon.account.pk}"
            for methode in methoden(persoon, verwacht, soort, eerste, beurt=beurt):
                antwoord = doe(client, methode, pad)
                if antwoord.status_code == 405 and verwacht == "verboden":
                    antwoord = doe(client, "POST", pad)
                if verwacht == "inloggen" and antwoord.status_code in (302, 405):
                    terug = redirect_to_login(pad, inloggen).url
                    assert antwoord.status_code == 405 or antwoord.headers["Location"] == terug
                    telling.cellen += 1
                elif antwoord.status_code != 405 or verwacht == "open":
                    telling.zie(persoon, f"{methode} {adres.naam}", verwacht, antwoord.status_code)
                telling.bekijk(f"{methode} {adres.naam} {antwoord.status_code}", antwoord)
                if not hoort_te_zien(persoon) and noemt(antwoord):
                    gelekt.append(f"{persoon}: {methode} {adres.naam}")
    assert tegenspraak == []
    assert telling.fout == [], "\n".join(telling.fout)
    assert gelekt == []
    assert telling.koppen == {}
    assert telling.cellen >= 2_000


@pytest.mark.eis("LEU-227")
def test_de_bladzijden_van_een_inwoner_zijn_dicht_voor_elke_medewerker(zaak: Zaak, alles: dict[str, int]) -> None:
    fout, cellen, inwoners = list[str](), 0, 0
    for persoon in personen(zaak, {}):
        if persoon.verhouding not in {V.BETROKKEN, V.ANDERE_GEMEENTE, *BUITEN}:
            continue  # what of the file they see is no matter here
        client = persoon.client()
        for adres in VAN_BEWONERS:
            antwoord = doe(client, "GET", adres.pad(alles["brief"]) if adres.omzetters else adres.pad())
            cellen += 1
            if persoon.bewoner is None:
                dicht = antwoord.status_code == 302 and antwoord["Location"].startswith(reverse("mijn-inloggen"))
                fout += [] if dicht else [f"{persoon}: {adres.naam} gaf {antwoord.status_code}"]
            else:
                inwoners += antwoord.status_code == 200
    assert fout == []
    assert cellen >= 250
    assert inwoners > 0, "anders is er niets waarvoor het dicht is"


def test_een_adres_dat_niet_in_de_lijst_staat_laat_de_matrix_falen(zaak: Zaak, alles: dict[str, int]) -> None:
    """Guards the guard: a page that asks too little, or shows too much, is a wrong cell."""
    [open_voor_iedereen] = [a for a in BESLOTEN if a.naam == "mijn-dag"]
    telling = Telling()
    persoon = next(p for p in personen(zaak, alles) if p.rollen == (Rol.INGANG,))
    assert persoon.verhouding == V.BETROKKEN
    antwoord = doe(persoon.client(), "GET", open_voor_iedereen.pad())
    telling.zie(persoon, "GET", verwacht_op(persoon, "besluit.toetsen", ""), antwoord.status_code)
    assert telling.fout == [f"{persoon}: GET gaf 200, verwacht verboden"]
    persoon.ziet["dossier"] = False
    assert verwacht_op(persoon, "bewoner.zoeken", "dossier") == "niet te vinden"
    assert re.search("ander team", str(Persoon((), Verhouding.ANDER_TEAM, None)))
    assert isinstance(open_voor_iedereen, Adres)
