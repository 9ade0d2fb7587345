"""Goals with what was measured, told and adjusted beside them, in the municipalities of the documents."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel, Rol
from naober.gemeente.queries import profiel_van
from naober.monitor.actions import lees_cijfers_in, leg_cijfer_vast, stel_bij, stel_streef_vast, vertel_bij_doel
from naober.monitor.doelen import queries
from naober.monitor.doelen.queries import Doelbeeld, Indicatorbeeld
from naober.monitor.doelen.rules import Regel, Streefkeuze, Waarde
from naober.monitor.models import Indicatorwaarde
from naober.register.models import Registratie
from tests.dossier.opzet import geweigerd, goed
from tests.register.opzet import DAG, gemeente

pytestmark = pytest.mark.django_db


@dataclass
class Sturing:
    """Who keeps up the figures of one municipality, and who does the work there."""

    beleid: Actor
    generalist: Actor
    profiel: Profiel
    dag: date

    def meet(self, indicator: str, getal: str | None, jaar: int, **anders: Any) -> Indicatorwaarde:
        w = Waarde(
            indicator, date(jaar, 1, 1), date(jaar, 12, 31), Decimal(getal) if getal else None,
            herkomst="eigen telling", volledig="Alles telt mee.",
        )  # fmt: skip
        return goed(leg_cijfer_vast(self.beleid, waarde=replace(w, **anders), peildatum=self.dag))

    def boom(self) -> dict[str, Doelbeeld]:
        return {b.doel.code: b for b in queries.doelenboom(self.beleid, self.profiel, self.dag)}

    def beeld(self, code: str) -> Indicatorbeeld:
        gevonden = queries.indicator(self.beleid, self.profiel, code, self.dag)
        assert gevonden is not None
        return gevonden

    def regel(self, **velden: Any) -> dict[str, Any]:
        basis = Regel("verhaal", "Proef", "Het ging zo.", self.dag)
        return {"regel": replace(basis, **velden), "peildatum": self.dag}


@contextmanager
def sturing(slug: str) -> Iterator[Sturing]:
    with gemeente(slug) as maak:
        beleid = maak(Rol.BELEID)
        yield Sturing(beleid, maak(Rol.GENERALIST), profiel_van(beleid.gemeente, DAG[slug]), DAG[slug])


@pytest.mark.eis("LEU-200", "LEU-205")
def test_een_doelstelling_van_leusden_krijgt_activiteiten_en_wordt_meetbaar_met_een_cijfer() -> None:
    with sturing("leusden") as s:
        voor = s.boom()
        assert voor["doelstelling-1-3"].niet_meetbaar
        assert voor["doelstelling-1-3"].diepte == 1
        assert [n.partition(" ")[0] for n in voor["doelstelling-1-2"].dient] == ["A2", "A5"]
        s.meet("peuters-opvang", "91", 2016)
        activiteit = s.regel(
            soort="activiteit", doel="doelstelling-1-3", titel="Voorleesweek", van=date(2017, 9, 1), wie="bibliotheek"
        )
        goed(vertel_bij_doel(s.generalist, **activiteit))
        na = s.boom()["doelstelling-1-3"]
        assert not na.niet_meetbaar
        assert [r.titel for r in na.verhalen] == ["Voorleesweek"]
        assert [r.titel for r in queries.regels_bij(s.beleid, "doelstelling-1-3")] == ["Voorleesweek"]
        # The implementation plan adds a target; from then that one counts.
        streef = Streefkeuze("peuters-opvang", "streefcijfer", Decimal(95), date(2017, 2, 1), "Uitvoeringsplan", "Zo.")
        goed(stel_streef_vast(s.beleid, streef=streef, peildatum=s.dag))
        stand = s.beeld("peuters-opvang").stand
        assert (stand.streef.waarde, stand.streef.herkomst, stand.gehaald) == (95, "Uitvoeringsplan", False)


def test_wat_een_register_bijhoudt_wordt_geteld_zonder_het_nog_eens_te_vragen() -> None:
    with sturing("leusden") as s:
        for antwoord in ("ja", "ja", "ja", "nog niet"):
            Registratie.objects.create(
                register="toerusting-signaleren", gegevens={"organisatie": "Club", "toegerust": antwoord}, dag=s.dag,
                medewerker_id=s.beleid.id,
            )  # fmt: skip
        laatste = s.beeld("organisaties-toegerust").stand.laatste
        assert laatste is not None
        assert (laatste.waarde, laatste.noemer) == (Decimal("75.0"), 4)


@pytest.mark.eis("GOO-231", "GOO-232", "GOO-236", "GOO-242")
def test_gooise_meren_zet_inspanning_onderzoek_en_woorden_naast_een_cijfer() -> None:
    with sturing("gooise-meren") as s:
        # A figure that nobody can give in money or numbers is told.
        s.meet("schooluitval", None, 2021, uitspraak="De jeugdconsulent ziet dat jongeren terugkomen op school.")
        beeld = s.beeld("schooluitval")
        assert beeld.stand.uitspraak is not None
        assert not beeld.stand.meetbaar
        assert "inzet van de outreachende jeugdconsulent" in beeld.stand.indicator.achtergrond
        for soort, titel in (
            ("interventie", "Outreachende jeugdconsulent"),
            ("effect", "Jongeren komen terug"),
            ("onderzoek", "Hogeschool: wat bewijst zich in de wijk"),
        ):
            goed(vertel_bij_doel(s.generalist, **s.regel(soort=soort, titel=titel, indicator="schooluitval")))
        soorten = [r.soort for r in s.beeld("schooluitval").regels]
        assert soorten == ["onderzoek", "effect", "interventie"]
        # Every indicator takes words beside it, also one that is counted by the system.
        for i in s.profiel.indicatoren:
            s.meet(i.code, None, 2021, uitspraak="Zo zien wij het.")
        assert all(b.uitspraak for b in queries.standen_van(s.beleid, s.profiel, s.dag).values())


@pytest.mark.eis("GOO-235", "UTR-276")
def test_een_cijfer_leidt_tot_een_bijstelling_en_dat_blijft_te_zien() -> None:
    with sturing("gooise-meren") as s:
        cijfer = s.meet("afstand-arbeidsmarkt", "41", 2021)
        stel = s.regel(
            soort="bijstelling", indicator="afstand-arbeidsmarkt", titel="Meer begeleiding", wat="instrument",
            tekst="Het aandeel neemt toe; er komt begeleiding naar vrijwilligerswerk bij.",
        )  # fmt: skip
        goed(stel_bij(s.beleid, waarde=cijfer, **stel))
        [regel] = s.beeld("afstand-arbeidsmarkt").regels
        assert regel.waarde is not None
        assert (regel.wat, regel.waarde.waarde) == ("instrument", 41)
        ander = s.meet("vrijwilligers", None, 2021, uitspraak="Loopt terug.")
        geweigerd("doelen.ander-cijfer", stel_bij, s.beleid, waarde=ander, **stel)
        # Who does the work tells; who keeps up the figures adjusts.
        assert geweigerd("recht.ontbreekt", stel_bij, s.generalist, waarde=cijfer, **stel)
        geweigerd("doelen.bijstelling", vertel_bij_doel, s.generalist, **stel)
    with sturing("utrecht") as s:
        for wat in ("kader", "instrument", "uitvoering"):
            goed(stel_bij(s.beleid, **s.regel(
                soort="bijstelling", indicator="huishouden-levertijd", wat=wat, titel=wat,
            )))  # fmt: skip
        assert {r.wat for r in s.beeld("huishouden-levertijd").regels} == {"kader", "instrument", "uitvoering"}


@pytest.mark.eis("UTR-268", "UTR-277")
def test_utrecht_zet_verhalen_naast_cijfers_en_elk_cijfer_zegt_wat_het_telt() -> None:
    with sturing("utrecht") as s:
        for soort in ("verhaal", "ervaring", "reflectie"):
            goed(vertel_bij_doel(s.generalist, **s.regel(soort=soort, doel="vangnet", titel=soort)))
        assert {r.soort for r in queries.regels_bij(s.beleid, "vangnet")} == {"verhaal", "ervaring", "reflectie"}
        per_bron = {p.herkomst: p for p in s.beeld("begeleiding-individueel").punten}
        ciz, vektis = per_bron["de nota; CIZ"], per_bron["de nota; Vektis"]
        assert (ciz.waarde, ciz.telt, ciz.over_jaar) == (3205, "indicatie", False)
        assert (vektis.waarde, vektis.telt, vektis.over_jaar) == (4285, "gebruik", True)
        assert per_bron["de nota; zorgkantoor"].correctie
        bestand = (
            "indicator;van;tot;waarde;eenheid;gebied;deel;herkomst;peildatum;telt;correctie;volledig\n"
            "grondslag-per-wijk;2014-01-01;2014-07-01;360;mensen;overvecht;Psychisch;CIZ;2014-07-01;indicatie;geen;Alles\n"
            "grondslag-per-wijk;2014-07-01;2015-01-01;350;mensen;overvecht;Psychisch;CIZ;2015-01-01;indicatie;geen;Alles\n"
        )
        assert goed(lees_cijfers_in(s.beleid, bestand=bestand, peildatum=s.dag)) == 2
        overvecht = [
            p for p in s.beeld("grondslag-per-wijk").punten if (p.gebied, p.deel) == ("overvecht", "Psychisch")
        ]
        assert sorted((p.tot, p.waarde) for p in overvecht) == [
            (date(2013, 7, 1), 390), (date(2014, 7, 1), 360), (date(2015, 1, 1), 350),
        ]  # fmt: skip
        in_duizenden = bestand.replace(";mensen;", ";x 1000 mensen;")
        geweigerd("doelen.bestand-regel", lees_cijfers_in, s.beleid, bestand=in_duizenden, peildatum=s.dag)
        assert Indicatorwaarde.objects.count() == 2


def test_van_werk_in_een_dossier_terug_naar_het_doel_van_de_nota() -> None:
    with sturing("utrecht") as s:
        assert [d.code for d in queries.doelen_voor(s.profiel, product="dagverzorging")] == ["vangnet"]
        assert [d.code for d in queries.doelen_voor(s.profiel, doelsoort="verbetering")] == ["samen-oplossen"]
        assert queries.doelen_voor(s.profiel, product="bestaat-niet") == ()
    with sturing("utrechtse-heuvelrug") as s:
        assert [d.code for d in queries.doelen_voor(s.profiel, maatregel="actieplan-lhbti")] == ["lhbti"]
