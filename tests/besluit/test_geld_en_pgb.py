"""Help in money has an amount, and a pgb has conditions of its own."""

from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from naober.besluit.actions import neem_besluit
from naober.besluit.models import Brief, Toetsing
from naober.gemeente.rules import Antwoord
from naober.kern import Bedrag
from naober.levering.actions import leg_pgbplan_vast
from tests.dossier.gevallen import antwoorden_op, geval_met
from tests.dossier.opzet import Zaak, geweigerd, goed
from tests.levering import geldopzet
from tests.pdf import controleer_pdf_ua

GELD = geval_met("financiele-steun-huishouding")
KEUZE = geval_met("materiele-hulp-mantelzorg")


def besluit(zaak: Zaak, **anders: Any) -> dict[str, Any]:
    return {"actie": zaak.actie, "voornemen": zaak.voornemen(**anders), "peildatum": zaak.dag}


@pytest.fixture
def geld(zaak: Zaak) -> Zaak:
    return Zaak(GELD, nummer=1).tot("afspraak")


@pytest.fixture
def keuze(zaak: Zaak) -> Zaak:
    """A product that can be given in kind, as pgb or in money."""
    return Zaak(KEUZE, nummer=1).tot("afspraak")


# ------------------------------------------------------------------------------------------------ geld


@pytest.mark.parametrize(
    "anders",
    [
        {"bedrag": None},
        {"bedrag": Bedrag(0)},
        {"bedrag": Bedrag(-8000)},
        {"bedrag": Bedrag(10**19)},
        {"per": ""},
        {"per": "week"},
        {"bedrag": None, "per": ""},
    ],
    ids=str,
)
def test_geld_zonder_bedrag_of_zonder_per_wanneer_wordt_geweigerd(geld: Zaak, anders: dict[str, Any]) -> None:
    weigering = geweigerd("besluit.bedrag", neem_besluit, geld.beslisser, **besluit(geld, **anders))
    assert (weigering.veld, weigering.bron) == ("bedrag", geld.product.bron)


@pytest.mark.parametrize("per", ["eenmalig", "maand", "jaar"])
def test_geld_bewaart_het_bedrag_in_centen_en_per_wanneer(geld: Zaak, per: str) -> None:
    rij = goed(neem_besluit(geld.beslisser, **besluit(geld, bedrag=Bedrag.van_euro("1.234,56"), per=per)))
    assert (rij.leveringsvorm, rij.bedrag_centen, rij.per) == ("geld", 123456, per)


def test_een_bedrag_dat_al_was_ingevuld_toen_voor_natura_werd_gekozen_telt_niet(keuze: Zaak) -> None:
    rij = goed(neem_besluit(keuze.anouk, **besluit(keuze, leveringsvorm="zin", bedrag=Bedrag(8000), per="maand")))
    assert (rij.leveringsvorm, rij.bedrag_centen, rij.per) == ("zin", None, "")


def test_een_afwijzing_in_geld_heeft_geen_bedrag(geld: Zaak) -> None:
    niets = antwoorden_op(geld.profiel, geld.product.toets, goed=False)
    rij = goed(neem_besluit(geld.beslisser, **besluit(geld, uitkomst="afgewezen", antwoorden=niets)))
    assert (rij.bedrag_centen, rij.per) == (None, "")


@pytest.mark.parametrize("vorm", ["geld", "pgb"])
@pytest.mark.parametrize(
    ("bedrag", "per", "mag"),
    [
        (8000, "maand", True),
        (None, "", False),
        (None, "maand", False),
        (0, "maand", False),
        (-1, "maand", False),
        (8000, "", False),
        (8000, "week", False),
    ],
)
def test_ook_in_sql_komt_geld_niet_zonder_bedrag_in_de_databank(
    geld: Zaak, vorm: str, bedrag: int | None, per: str, mag: bool
) -> None:
    """NULL in a check is neither true nor false, and lets a row through unless it is named."""
    geld.tot("besluit")

    def zet_om() -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(
                "update besluit_besluit set leveringsvorm = %s, bedrag_centen = %s, per = %s where id = %s",
                [vorm, bedrag, per, geld.besluit.pk],
            )

    if mag:
        zet_om()
    else:
        with pytest.raises(IntegrityError, match="besluit_geld_heeft_bedrag"):
            zet_om()
    geld.besluit.refresh_from_db()
    assert (geld.besluit.bedrag_centen, geld.besluit.per) == (8000, "maand")


# ------------------------------------------------------------------------------------------------- pgb


def pgb(zaak: Zaak, **anders: Any) -> dict[str, Any]:
    """With the answers of the product's own checklist, and of the pgb's unless said otherwise."""
    van_pgb = antwoorden_op(zaak.profiel, zaak.product.toets_pgb, goed=True)
    antwoorden = {**zaak.geval.antwoorden, **van_pgb, **anders.pop("antwoorden", {})}
    return besluit(zaak, leveringsvorm="pgb", antwoorden=antwoorden, **anders)


def test_bij_een_pgb_tellen_de_eigen_voorwaarden_ook(zaak: Zaak) -> None:
    zaak.tot("afspraak")
    weigering = geweigerd("besluit.toets-open", neem_besluit, zaak.anouk, **besluit(zaak, leveringsvorm="pgb"))
    assert weigering.veld == "voorwaarde-vermogen"
    toets = zaak.profiel.toets("pgb")
    assert weigering.bron == toets.voorwaarden[0].bron
    plan = geldopzet.pgbplan(zaak)
    goed(leg_pgbplan_vast(zaak.anouk, actie=zaak.actie, plan=plan, peildatum=zaak.dag))
    goed(neem_besluit(zaak.anouk, **pgb(zaak)))
    bewaard = list(Toetsing.objects.order_by("volgorde").values_list("code", flat=True))
    assert zaak.product.toets is not None
    eigen = [v.code for v in zaak.profiel.toets(zaak.product.toets).voorwaarden]
    assert bewaard == [*eigen, *(v.code for v in toets.voorwaarden)]


@pytest.mark.parametrize("voorwaarde", ["vermogen", "motivatie", "kwaliteit"])
def test_een_pgb_dat_niet_aan_een_eigen_voorwaarde_voldoet_wordt_niet_toegekend_en_kan_worden_afgewezen(
    zaak: Zaak, voorwaarde: str
) -> None:
    zaak.tot("afspraak")
    mis = {"antwoorden": {voorwaarde: Antwoord(False, "Dat lukt niet.")}}
    weigering = geweigerd("besluit.toets-niet-gehaald", neem_besluit, zaak.anouk, **pgb(zaak, **mis))
    assert weigering.veld == f"voorwaarde-{voorwaarde}"
    goed(neem_besluit(zaak.anouk, **pgb(zaak, uitkomst="afgewezen", **mis)))


def test_wie_hulp_in_natura_krijgt_hoeft_niet_aan_de_voorwaarden_van_een_pgb_te_voldoen(zaak: Zaak) -> None:
    zaak.tot("afspraak")
    mis = {code: Antwoord(False, "Nee.") for code in ("vermogen", "motivatie", "kwaliteit")}
    goed(neem_besluit(zaak.anouk, **besluit(zaak, antwoorden={**zaak.geval.antwoorden, **mis})))
    assert not Toetsing.objects.filter(code__in=mis).exists()


@pytest.mark.parametrize("anders", [{"bedrag": None}, {"per": ""}, {"bedrag": Bedrag(0)}], ids=str)
def test_een_pgb_noemt_hoe_hoog_het_is(zaak: Zaak, anders: dict[str, Any]) -> None:
    zaak.tot("afspraak")
    geweigerd("besluit.bedrag", neem_besluit, zaak.anouk, **pgb(zaak, **anders))


def test_elk_product_dat_als_pgb_kan_heeft_voorwaarden_voor_een_pgb(zaak: Zaak) -> None:
    zonder = [p.code for p in zaak.profiel.producten if "pgb" in p.leveringsvormen and p.toets_pgb is None]
    assert zonder == []


@pytest.mark.eis("HAR-091")
def test_wat_hulp_buiten_het_aanbod_meer_kost_betaalt_de_inwoner_en_dat_staat_in_de_brief(zaak: Zaak) -> None:
    zaak.tot("afspraak")
    goed(leg_pgbplan_vast(zaak.anouk, actie=zaak.actie, plan=geldopzet.pgbplan(zaak), peildatum=zaak.dag))
    buiten = {**zaak.geval.gegevens, "buiten-aanbod": "ja"}
    weigering = geweigerd("besluit.gegeven", neem_besluit, zaak.anouk, **pgb(zaak, gegevens=buiten))
    assert weigering.veld == "gegeven-meerkosten"
    meer = {**buiten, "meerkosten": "45,50"}
    rij = goed(neem_besluit(zaak.anouk, **pgb(zaak, gegevens=meer, bedrag=Bedrag(8000), per="maand")))
    # What was granted is no more than without: the rest is for the resident, who reads so.
    assert (rij.bedrag_centen, rij.gegevens["meerkosten"]) == (8000, "45,50")
    brief = " ".join(controleer_pdf_ua(bytes(Brief.objects.get(besluit=rij).pdf)).split())
    assert "Meerkosten, die u zelf betaalt 45,50 euro per maand" in brief
    assert "80,00 per maand" in brief
