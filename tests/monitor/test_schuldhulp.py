"""DDAS schuldhulpverlening 1.0: what comes out validates, is what CBS asks, and what is missing is told by file."""

import json
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from hypothesis import given, settings
from hypothesis import strategies as st

from naober.bewoners.models import Persoon
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Rol
from naober.gemeente.profiel.schuldhulp import Schuldhulpbeleid
from naober.gemeente.schuldhulpregels import kader_uit
from naober.inkomen import actions as doen
from naober.inkomen.models import Schuld, Schuldhulptraject
from naober.inkomen.rules import regeling, stappen, traject
from naober.inkomen.rules.stappen import Stapinvoer
from naober.inkomen.rules.traject import Schuldgesprek, Trajectstand
from naober.inkomen.rules.woorden import REDENEN, STAPPEN, VORMEN
from naober.kern import Bedrag, Weigering
from naober.monitor.landelijk import schuldhulpbron
from naober.monitor.landelijk.actions import lever_schuldhulp
from naober.monitor.landelijk.onvolledig import onvolledig
from naober.monitor.landelijk.schuldhulp import (
    Client,
    Fase,
    Regeling,
    Schuldpost,
    Traject,
    controleer_periode,
    document,
    regel,
    te_leveren,
    tekorten,
)
from tests.dossier.opzet import Zaak, beide_profielen, goed, zaak
from tests.inkomen import opzet

__all__ = ["beide_profielen", "zaak"]

SCHEMA = Path(__file__).resolve().parents[3] / "shared/standaarden/ddas/json_schema_Uitwisselmodel.json"
DAG, VAN, TOT = date(2025, 3, 3), date(2025, 1, 1), date(2025, 12, 31)
CLIENT = Client("999990019", date(1980, 5, 6), "vrouw", "7777AA", "1", "a")
SCHULD = Schuldpost(1_250_49, DAG, "nuts", False, "Energie Oost", "12345678", "7777AB")
HEEL = Traject(
    1, 7, [CLIENT], DAG, DAG, "toelating", DAG, DAG, 1_250_49, [SCHULD],
    [Fase("stabilisatie", van=DAG, tot=DAG), Fase("oplossing", "nul-aanbod", van=DAG, vtlb_centen=1_100_50)],
    [Regeling(DAG, "toegekend", DAG, DAG, opgelegd=True)],
)  # fmt: skip


@cache
def keurder() -> Any:
    if not SCHEMA.exists():
        pytest.skip("het schema van DDAS schuldhulpverlening ligt niet naast dit project (shared/standaarden/ddas)")
    return jsonschema_rs.validator_for(json.loads(SCHEMA.read_text(encoding="utf-8")), validate_formats=True)


def fouten(levering: dict[str, Any]) -> list[str]:
    return [f"{f.instance_path}: {f.message}" for f in keurder().iter_errors(levering)]


def levering(*trajecten: Traject) -> dict[str, Any]:
    return document(
        trajecten, van=VAN, tot=TOT, gemaakt=datetime(2026, 1, 5, 9, 30, tzinfo=UTC), leverancier="Naober 0.1.0",
        gemeentecode="0160", gemeente="Gemeente Proef", contact={"naam": "Tom", "email": "tom@voorbeeld.nl"},
    )  # fmt: skip


def test_een_heel_traject_staat_in_de_velden_van_het_model() -> None:
    uit = regel(HEEL, "0160")
    assert fouten(levering(HEEL)) == []
    assert uit["intake"] == {
        "startdatum": "2025-03-03", "einddatum": "2025-03-03", "beschikkingsdatum": "2025-03-03",
        "beschikkingssoort": "Toelatingsbeschikking",
    }  # fmt: skip
    # Half a euro goes up; the amount at the beginning is that of all debts together.
    assert (uit["schulden"][0]["bedrag"], uit["totaalSchuldbedragBijAanvangSchuld"]) == (1250, 1250)
    assert uit["oplossing"] == {"soort": "0%-aanbod", "startdatum": "2025-03-03", "vtlb": 1101}
    assert uit["schulden"][0]["schuldeiser"]["naam"] == uit["schulden"][0]["schuldeiser"]["Naam"]
    # The questions and answers of the standard: the day of the grant stands twice, and force counts once granted.
    assert uit["toekenningsdatum"] == uit["schuldregeling"]["toegekend"] == "2025-03-03"
    assert uit["schuldregeling"]["dwangakkoord"] is True
    for zonder in (Regeling(DAG, dwang=DAG), Regeling(DAG, "toegekend", DAG, DAG)):
        open_ = replace(HEEL, regelingen=[zonder])
        assert regel(open_, "0160")["schuldregeling"]["dwangakkoord"] is False
    # Of two solutions the one that began last counts, in whatever order they were recorded.
    eerder = Fase("oplossing", "herfinanciering", van=DAG - timedelta(days=9), tot=DAG)
    assert regel(replace(HEEL, fasen=[*HEEL.fasen, eerder]), "0160")["oplossing"]["soort"] == "0%-aanbod"
    # What was never agreed or done is not there.
    assert "planVanAanpak" not in regel(replace(HEEL, plan_op=None), "0160")
    assert uit["aanmelding"]["crisisinterventie"] is False
    assert "uitstroom" not in uit
    klaar = regel(replace(HEEL, einde=TOT, reden="afgerond", met_besluit=True), "0160")
    assert klaar["uitstroom"] == {"datum": "2025-12-31", "reden": "Afgerond",
                                  "datumBeeindigingsbeschikking": "2025-12-31"}  # fmt: skip
    assert klaar["einddatum"] == "2025-12-31"


def test_wie_het_is_gaat_mee_met_het_nummer_of_anders_met_de_rest_en_nooit_met_beide() -> None:
    assert regel(HEEL, "0160")["client"] == [{"Burgerservicenummer": "999990019"}]
    zonder = replace(CLIENT, bsn="")
    assert regel(replace(HEEL, clienten=[zonder]), "0160")["client"] == [
        {"Geboortedatum": "1980-05-06", "Geslachtsaanduiding": "Vrouw", "Postcode": "7777AA", "Huisnummer": "1",
         "Huisnummertoevoeging": "a"}
    ]  # fmt: skip
    # A person to whom money is owed is not named.
    prive = replace(HEEL, schulden=[replace(SCHULD, prive=True, schuldeiser="Oom Jan", kvk="")])
    assert regel(prive, "0160")["schulden"][0]["schuldeiser"] == {"privepersoon": True}


def test_wat_mist_staat_er_in_woorden_bij_met_wat_te_doen() -> None:
    assert tekorten(HEEL) == []
    geheim = replace(HEEL, clienten=[Client("", date(1980, 5, 6), "vrouw")])
    (mist,) = tekorten(geheim)
    assert mist.weglaten
    assert "burgerservicenummer" in mist.wat
    assert "de postcode, het huisnummer" in mist.doen
    kaal = replace(HEEL, schulden=[], fasen=[Fase("oplossing", "betalingsregeling", van=DAG)], gesprek=None)
    gevonden = tekorten(kaal)
    assert len(gevonden) == 3
    assert not any(t.weglaten for t in gevonden)
    assert all(t.doen.endswith(".") for t in gevonden)
    # Nothing of it changes once it ended: then nothing is asked that would be refused.
    erna = tekorten(replace(kaal, einde=TOT, reden="zelf"))
    assert [t.wat for t in erna] == [t.wat for t in gevonden]
    assert {t.doen for t in erna} == {"Dit traject is beëindigd en verandert niet meer. Het gaat mee zoals het is."}
    # What the court decides is asked while it can still be recorded.
    wacht = replace(HEEL, fasen=[Fase("moratorium", aangevraagd=DAG)])
    assert [t.wat for t in tekorten(wacht)] == ["Van een moratorium staat niet wat de rechter besliste."]
    # Refused: asked for, and nothing lacks.
    geweigerd = replace(HEEL, fasen=[Fase("moratorium", aangevraagd=DAG, tot=TOT)])
    assert tekorten(geweigerd) == []
    assert regel(geweigerd, "0160")["moratoria"] == [{"datumAanvraag": DAG.isoformat()}]


def test_geleverd_wordt_wat_op_een_dag_van_de_periode_liep() -> None:
    ervoor = replace(HEEL, nummer=2, einde=VAN - timedelta(days=1), reden="zelf")
    op_de_dag = replace(ervoor, nummer=3, einde=VAN)
    erna = replace(HEEL, nummer=4, aangemeld=TOT + timedelta(days=1))
    later_klaar = replace(HEEL, nummer=5, einde=TOT + timedelta(days=9), reden="zelf")
    uit = te_leveren([HEEL, ervoor, op_de_dag, erna, later_klaar], VAN, TOT)
    assert [t.nummer for t in uit] == [1, 3, 5]
    assert controleer_periode(VAN, TOT, TOT + timedelta(days=1)) is None
    for van, tot, dag in ((TOT, VAN, date(2026, 2, 1)), (VAN, TOT, TOT)):
        assert controleer_periode(van, tot, dag) is not None


# ---------------------------------------------------------------- wat de handelingen kunnen maken, past altijd

_KADER = kader_uit(Schuldhulpbeleid(), DAG)
_LAATST = DAG + timedelta(days=400)
_dag = st.integers(-3, 400).map(lambda n: DAG + timedelta(days=n))
_soort = st.sampled_from([(s, v) for s in STAPPEN for v in VORMEN.get(s, {"": ""})])
_bedrag = st.integers(-1, 9_999_999_99)
_schuld = st.builds(
    Schuldpost, st.integers(1, 9_999_999_99), _dag, st.sampled_from(["zorg", "publiek", "nuts", "overig"]),
    st.booleans(), st.text(min_size=1, max_size=20), prive=st.booleans(),
)  # fmt: skip
_daad = st.one_of(
    st.tuples(st.just("gesprek"), _dag),
    st.tuples(st.just("besluit"), st.sampled_from(["toelating", "afwijzing"]), _dag),
    st.tuples(st.just("schuld"), _schuld),
    st.tuples(st.just("voorstel"), _dag),
    st.tuples(st.just("uitkomst"), st.sampled_from(list(regeling.UITKOMSTEN)), _dag),
    st.tuples(st.just("stap"), _soort, st.none() | _dag, st.none() | _dag, st.none() | _bedrag),
    st.tuples(st.just("klaar"), _dag, st.booleans()),
    st.tuples(st.just("einde"), st.sampled_from(list(REDENEN)), _dag),
)


def speel(daden: list[tuple[Any, ...]]) -> tuple[Traject, Counter[str]]:
    """A trajectory as the actions make it: each deed goes through the rules of the action, and only what those let
    pass changes anything."""
    t, gelukt = Traject(1, 7, [CLIENT], DAG), Counter[str]()
    for wat, *met in daden:
        nieuw = _DOE[wat](t, _stand(t), *met) if t.einde is None else None
        if nieuw is not None:
            t = nieuw
            gelukt[wat] += 1
    return t, gelukt


def _stand(t: Traject) -> Trajectstand:
    return Trajectstand(
        t.aangemeld, t.gesprek, t.toelating, False, t.einde,
        tuple(f.soort for f in t.fasen if f.tot is None), tuple(f.soort for f in t.fasen if f.tot is not None),
        any(not r.uitkomst for r in t.regelingen), any(r.uitkomst == "toegekend" for r in t.regelingen),
    )  # fmt: skip


def _gesprek(t: Traject, stand: Trajectstand, dag: date) -> Traject | None:
    fout = traject.controleer_gesprek(
        _KADER, Schuldgesprek(dag), aangemeld=DAG, gehad=stand.gesprek is not None, peildatum=_LAATST
    )
    return None if fout else replace(t, gesprek=dag)


def _besluit(t: Traject, stand: Trajectstand, uitkomst: str, dag: date) -> Traject | None:
    fout = traject.controleer_elders(_KADER, stand, uitkomst=uitkomst, door="Bank", dag=dag, peildatum=_LAATST)
    return None if fout or t.toelating else replace(t, toelating=uitkomst, toelating_op=dag)


def _voorstel(t: Traject, stand: Trajectstand, dag: date) -> Traject | None:
    fout = regeling.controleer_voorstel(stand, schulden=len(t.schulden), dag=dag, peildatum=_LAATST)
    return None if fout else replace(t, regelingen=[*t.regelingen, Regeling(dag)])


def _uitkomst(t: Traject, stand: Trajectstand, uitkomst: str, dag: date) -> Traject | None:
    if not stand.regeling_open:
        return None
    *eerder, laatst = t.regelingen
    fout = regeling.controleer_uitkomst(
        uitkomst=uitkomst, dag=dag, ingediend=laatst.ingediend, dwang=None, antwoorden=["akkoord"], peildatum=_LAATST
    )
    return None if fout else replace(t, regelingen=[*eerder, replace(laatst, uitkomst=uitkomst, op=dag)])


def _stap(
    t: Traject, stand: Trajectstand, soort: tuple[str, str], van: date | None, gevraagd: date | None, vtlb: int | None
) -> Traject | None:
    invoer = Stapinvoer(
        soort[0], van, soort[1], uitvoerder="x", vtlb=None if vtlb is None else Bedrag(vtlb), aangevraagd=gevraagd
    )
    if isinstance(stappen.controleer_stap(_KADER, stand, invoer, _LAATST), Weigering):
        return None
    moratorium = soort[0] == "moratorium"
    fase = Fase(*soort, van, None, gevraagd if moratorium else None, van if moratorium else None, vtlb)
    return replace(t, fasen=[*t.fasen, fase])


def _klaar(t: Traject, stand: Trajectstand, dag: date, keur: bool) -> Traject | None:
    if not t.fasen:
        return None
    *eerder, laatst = t.fasen
    keurt = dag if keur and laatst.soort == "moratorium" and laatst.van is None else None
    had = stappen.Staphad(laatst.soort, laatst.van, laatst.aangevraagd, laatst.tot)
    fout = stappen.controleer_bijwerken(
        _KADER, had, van=keurt, tot=dag, goedgekeurd=keurt, uitkomst="", peildatum=_LAATST
    )
    nieuw = replace(laatst, van=keurt or laatst.van, tot=dag, goedgekeurd=keurt or laatst.goedgekeurd)
    return None if fout else replace(t, fasen=[*eerder, nieuw])


def _einde(t: Traject, stand: Trajectstand, reden: str, dag: date) -> Traject | None:
    fout = traject.controleer_einde(stand, reden=reden, dag=dag, peildatum=_LAATST)
    return None if fout else replace(t, einde=dag, reden=reden)


_DOE: dict[str, Any] = {
    "gesprek": _gesprek, "besluit": _besluit, "voorstel": _voorstel, "uitkomst": _uitkomst, "stap": _stap,
    "klaar": _klaar, "einde": _einde, "schuld": lambda t, _, s: replace(t, schulden=[*t.schulden, s]),
}  # fmt: skip


@settings(max_examples=30)
@given(st.lists(_daad, max_size=16))
def test_elk_traject_dat_de_handelingen_kunnen_maken_past_in_het_schema(daden: list[tuple[Any, ...]]) -> None:
    gemaakt, _ = speel(daden)
    assert fouten(levering(gemaakt)) == []
    # What the standard knows once is made once.
    assert max(Counter(f.soort for f in gemaakt.fasen if f.soort in stappen.EENMALIG - {"oplossing"}).values(),
               default=1) == 1  # fmt: skip


def test_het_spel_hierboven_komt_tot_het_eind() -> None:
    """So that the test above does not show that an empty trajectory validates."""
    dag = DAG + timedelta(days=9)
    alles: list[tuple[Any, ...]] = [
        ("stap", ("moratorium", ""), None, DAG, None), ("klaar", dag, True), ("gesprek", DAG), ("schuld", SCHULD),
        ("besluit", "toelating", DAG), ("stap", ("begeleiding", "lange-termijn"), DAG, None, None), ("voorstel", DAG),
        ("uitkomst", "toegekend", DAG), ("stap", ("oplossing", "saneringskrediet"), DAG, None, 1_000_00),
        ("klaar", dag, False), ("stap", ("nazorg", ""), dag, None, None), ("einde", "afgerond", dag),
    ]  # fmt: skip
    gemaakt, gelukt = speel(alles)
    assert sum(gelukt.values()) == len(alles)
    assert fouten(levering(gemaakt)) == []
    uit = regel(gemaakt, "0160")
    assert (uit["moratoria"][0]["datumGoedkeuring"], uit["oplossing"]["soort"]) == ("2025-03-12", "Saneringskrediet")


# ------------------------------------------------------------------------------------------- de opdracht


@pytest.mark.django_db
def test_de_opdracht_schrijft_het_bestand_en_zegt_per_dossier_wat_mist(
    zaak: Zaak, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    zaak.tot("vraag")
    opzet.regeling(zaak)
    goed(doen.zet_schuldhulpstap(
        zaak.anouk, traject=opzet.vers(zaak), peildatum=zaak.dag,
        stap=opzet.stapinvoer(zaak, soort="crisisinterventie"),
    ))  # fmt: skip
    antwoord = {"schuld": opzet.schuld(zaak), "antwoord": "weigert", "peildatum": zaak.dag}
    goed(doen.leg_antwoord_vast(zaak.anouk, **antwoord))
    voorstel = {"regeling": opzet.regeling(zaak), "dag": zaak.dag, "peildatum": zaak.dag}
    goed(doen.vraag_dwangakkoord(zaak.anouk, **voorstel))
    goed(doen.rond_voorstel_af(zaak.anouk, uitkomst="toegekend", **voorstel))
    van, tot = date(zaak.dag.year, 1, 1), date(zaak.dag.year, 12, 31)
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_: tot + timedelta(days=10))
    henk = zaak._medewerker("henk.ddas", (Rol.TOETSER,))

    def lever(naam: str, wie: int = henk.pk) -> tuple[dict[str, Any], str]:
        uit = StringIO()
        call_command("landelijk", "schuldhulp", tmp_path / naam, gemeente=zaak.gemeente, actor=wie, van=van, tot=tot,
                     email="cbs@voorbeeld.nl", stdout=uit)  # fmt: skip
        return json.loads((tmp_path / naam).read_text(encoding="utf-8")), uit.getvalue()

    uit, verslag = lever("eerst.json")
    assert fouten(uit) == []
    (deel,) = uit["leveringen"]
    (rij,) = deel["schuldhulptrajecten"]
    assert deel["aanleverende_organisatie"]["gemeentecode"] == rij["gemeentecode"] == f"{zaak.gemeente:04d}"
    assert rij["client"] == [{"Burgerservicenummer": zaak.persoon.bsn}]
    assert rij["aanmelding"]["crisisinterventie"] is True
    assert rij["schulden"][0]["bedrag"] == 1250
    # It was decided elsewhere and no plan is known; the court made a creditor agree.
    assert "planVanAanpak" not in rij
    assert rij["schuldregeling"]["dwangakkoord"] is True
    # Who agreed after all was made by nobody.
    Schuld.objects.update(antwoord="akkoord")
    [traject_] = schuldhulpbron.trajecten(Schuldhulptraject.objects.all())
    assert not traject_.regelingen[0].opgelegd
    assert verslag.startswith("Geleverd: 1 trajecten. Niet mee: 0.")
    assert (tmp_path / "eerst.json").stat().st_mode & 0o077 == 0

    # Without number and birth it cannot go along; who works in the file reads so, who delivers only how often.
    Persoon.objects.filter(pk=zaak.persoon.pk).update(bsn=None, geboortedatum=None, verwacht_op=zaak.dag)
    uit, verslag = lever("tweede.json")
    assert uit["leveringen"][0]["schuldhulptrajecten"] == []
    assert fouten(uit) == []
    assert verslag.splitlines() == [
        "Geleverd: 0 trajecten. Niet mee: 1.",
        "Niet in orde in 1 trajecten: Van een inwoner ontbreekt het burgerservicenummer.",
        "In welk dossier, en wat te doen, leest wie het dossier ziet bij Monitor, Schuldhulp.",
    ]
    # What comes out beside the delivery is the number of a file and what lacks in it.
    weer = lever_schuldhulp(Actor.van(henk), van=van, tot=tot, gemaakt=datetime(2026, 1, 5, tzinfo=UTC),
                            peildatum=tot + timedelta(days=9))  # fmt: skip
    assert [(nr, t.weglaten) for nr, t in goed(weer).tekorten] == [(zaak.dossier.pk, True)]
    blad = onvolledig(zaak.anouk, van, tot)
    assert [(r.dossier, r.tekorten[0].weglaten) for r in blad.rijen] == [(zaak.dossier.pk, True)]
    assert onvolledig(zaak.elders, van, tot).bekeken == 0
    with pytest.raises(CommandError, match="rol"):
        lever("derde.json", zaak.kees.id)
