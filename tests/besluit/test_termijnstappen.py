"""What moves the term of a decision, and what it costs to be late: in the file, and on the page of the term."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from naober.besluit.actions import hervat_termijn, leg_termijnstap_vast, neem_besluit
from naober.besluit.models import Aanvraag, Termijnstap
from naober.fundament.scope import in_scope
from tests.dossier.gevallen import HARDENBERG, Geval, geval_met
from tests.dossier.opzet import Zaak, geweigerd, goed

# Two weeks after Monday 2 March 2015 (Wmo 2015 art. 2.3.5 lid 2).
UITERLIJK = date(2015, 3, 16)


def maart(dag: int) -> date:
    return date(2015, 3, dag)


def stap(zaak: Zaak, soort: str, van: date, peildatum: date | None = None, **anders: Any) -> dict[str, Any]:
    return {"actie": zaak.actie, "soort": soort, "van": van, "peildatum": peildatum or van, **anders}


@contextmanager
def gemeente(geval: Geval = HARDENBERG) -> Iterator[Zaak]:
    """A case whose application waits for a decision; the page opens a scope of its own."""
    with in_scope(gemeente=160, breed=True):
        zaak = Zaak(geval).tot("afspraak")
        yield zaak


def bladzijde(client: Client, zaak: Zaak, dag: date, monkeypatch: pytest.MonkeyPatch) -> str:
    """The page of the term as it is on this day."""
    monkeypatch.setattr("naober.werkplek.rond_besluit.vandaag", lambda: dag)
    client.force_login(zaak.staf["anouk"])
    antwoord = client.get(reverse("termijn", args=[zaak.actie.pk]))
    assert antwoord.status_code == 200
    return " ".join(antwoord.content.decode().split())


def test_een_termijn_staat_stil_en_loopt_weer_en_de_balk_noemt_de_nieuwe_laatste_dag(
    client: Client, db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    with gemeente() as zaak:
        rij = goed(
            leg_termijnstap_vast(
                zaak.anouk, **stap(zaak, "opschorting", maart(5), grond="aanvulling", reden="Inkomen ontbreekt.")
            )
        )
        assert rij.tot is None
        aanvraag = Aanvraag.objects.get(actie=zaak.actie)
        assert (aanvraag.ingediend_op, aanvraag.via) == (zaak.dag, "plan")
        geweigerd(
            "termijn.staat-al-stil",
            leg_termijnstap_vast, zaak.anouk, **stap(zaak, "opschorting", maart(6), grond="aanvulling"),
        )  # fmt: skip
        for tot in (maart(4), maart(12)):
            weigering = geweigerd(
                "termijn.staat-niet-stil", hervat_termijn, zaak.anouk, actie=zaak.actie, tot=tot, peildatum=maart(11)
            )
            assert weigering.veld == "tot"
    assert "loopt nog" in bladzijde(client, zaak, maart(9), monkeypatch)
    with in_scope(gemeente=160, breed=True):
        goed(hervat_termijn(zaak.anouk, actie=zaak.actie, tot=maart(11), peildatum=maart(11)))
        assert Termijnstap.objects.get().tot == maart(11)
        geweigerd("termijn.staat-niet-stil", hervat_termijn, zaak.anouk, actie=zaak.actie, tot=maart(11),
                  peildatum=maart(11))  # fmt: skip
    # Seven days stood still: 5 up to and including 11 March.
    pagina = bladzijde(client, zaak, maart(12), monkeypatch)
    assert "23 maart 2015" in pagina
    assert "de inwoner is gevraagd de aanvraag aan te vullen. Inkomen ontbreekt." in pagina


def test_zonder_stap_noemt_de_balk_de_laatste_dag_van_de_wet(
    client: Client, db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    with gemeente() as zaak:
        pass
    assert "16 maart 2015" in bladzijde(client, zaak, maart(9), monkeypatch)


def test_een_termijn_staat_alleen_stil_op_een_grond_van_de_wet(zaak: Zaak) -> None:
    zaak.tot("afspraak")
    weigering = geweigerd(
        "termijn.grond", leg_termijnstap_vast, zaak.anouk, **stap(zaak, "opschorting", zaak.dag, grond="drukte")
    )
    assert (str(weigering.bron), weigering.veld) == ("Awb, art. 4:15", "grond")
    geweigerd("termijn.datum", leg_termijnstap_vast, zaak.anouk,
              **stap(zaak, "opschorting", maart(1), maart(3), grond="aanvulling"))  # fmt: skip
    geweigerd("termijn.soort", leg_termijnstap_vast, zaak.anouk, **stap(zaak, "pauze", zaak.dag))


def test_een_termijn_die_de_wet_zelf_geeft_wordt_niet_verlengd_maar_wel_wordt_gezegd_dat_het_later_wordt(
    zaak: Zaak,
) -> None:
    zaak.tot("afspraak")
    weigering = geweigerd(
        "termijn.niet-te-verlengen",
        leg_termijnstap_vast, zaak.anouk, **stap(zaak, "verlenging", maart(9), weken=2, reden="Druk."),
    )  # fmt: skip
    assert str(weigering.bron) == "Awb, art. 4:14 lid 1"
    goed(leg_termijnstap_vast(zaak.anouk, **stap(zaak, "mededeling", maart(9), reden="Uiterlijk 1 april.")))


def test_een_redelijke_termijn_wordt_een_keer_verlengd_en_de_balk_noemt_de_nieuwe_laatste_dag(
    client: Client, db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    with gemeente(geval_met("bijzondere-bijstand-meerkosten")) as zaak:
        for anders, veld in (({"weken": 0, "reden": "Druk."}, "weken"), ({"weken": 2, "reden": " "}, "reden")):
            weigering = geweigerd(
                "termijn.verlenging", leg_termijnstap_vast, zaak.anouk, **stap(zaak, "verlenging", maart(9), **anders)
            )
            assert weigering.veld == veld
        te_laat = stap(zaak, "verlenging", date(2015, 5, 4), weken=2, reden="Druk.")
        geweigerd("termijn.te-laat", leg_termijnstap_vast, zaak.anouk, **te_laat)
        goed(leg_termijnstap_vast(zaak.anouk, **stap(zaak, "verlenging", maart(9), weken=2, reden="Druk.")))
        geweigerd("termijn.al-verlengd", leg_termijnstap_vast, zaak.anouk,
                  **stap(zaak, "verlenging", maart(10), weken=1, reden="Nog drukker."))  # fmt: skip
    pagina = bladzijde(client, zaak, maart(12), monkeypatch)
    # Eight weeks and two weeks after 2 March.
    assert "11 mei 2015" in pagina
    assert "2 weken langer" in pagina


def test_na_een_brief_van_de_inwoner_noemt_de_bladzijde_de_dwangsom_met_dagen_en_bedrag(
    client: Client, db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    with gemeente() as zaak:
        weigering = geweigerd(
            "termijn.ingebreke-te-vroeg", leg_termijnstap_vast, zaak.anouk, **stap(zaak, "ingebreke", UITERLIJK)
        )
        assert "16 maart 2015" in weigering.reden
        assert str(weigering.bron) == "Awb, art. 4:17 lid 3"
        goed(leg_termijnstap_vast(zaak.anouk, **stap(zaak, "ingebreke", maart(17))))
    eerder = bladzijde(client, zaak, maart(25), monkeypatch)
    assert "1 april 2015" in eerder, "twee weken na de brief van 17 maart"
    assert "De dwangsom loopt nog niet." in eerder
    # Fourteen days at 20 euros and six at 30: 1 up to and including 20 April.
    later = bladzijde(client, zaak, date(2015, 4, 20), monkeypatch)
    assert "460,00" in later
    assert "Dag 20 van ten hoogste 42" in later


def test_een_besluit_stopt_de_dwangsom_op_de_dag_zelf(
    client: Client, db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    with gemeente() as zaak:
        goed(leg_termijnstap_vast(zaak.anouk, **stap(zaak, "ingebreke", maart(17))))
        goed(neem_besluit(zaak.anouk, actie=zaak.actie, voornemen=zaak.voornemen(), peildatum=date(2015, 4, 4)))
        geweigerd("aanvraag.besloten", leg_termijnstap_vast, zaak.anouk,
                  **stap(zaak, "mededeling", date(2015, 4, 5)))  # fmt: skip
    pagina = bladzijde(client, zaak, date(2015, 4, 20), monkeypatch)
    # Three days at 20 euros: 1, 2 and 3 April.
    assert "60,00" in pagina
    assert "460,00" not in pagina
    assert "Er is beslist op 4 april 2015" in pagina
