"""Counts by month are what one gets by going over every commitment and every day of it, and they name nobody."""

from collections import defaultdict
from datetime import date, timedelta
from typing import Any

import pytest

from naober.besluit.models import Besluit
from naober.bewoners.models import Persoon
from naober.fundament.scope import in_scope
from naober.geld.controle import controleer
from naober.geld.models import Boeking, Maandstand, Verplichting
from naober.geld.prognose.tellen import maandbegin, maanden_terug, tel
from naober.levering.models import Declaratie, Levering, Prestatie, Toewijzing
from tests.dossier.opzet import Zaak
from tests.levering import opzet as levering

pytestmark = pytest.mark.django_db
_DAG = timedelta(days=1)


def persoon_van(v: Verplichting) -> Persoon:
    bron = v.besluit or v.toewijzing
    assert bron is not None
    return bron.persoon


def dagen_van(v: Verplichting) -> list[date]:
    """Every day of help under a commitment; none when it speaks through its orders, or was undone."""
    assert v.ingang is not None
    assert v.einde is not None
    begin, eind = v.ingang, v.einde
    if v.besluit and Toewijzing.objects.filter(besluit=v.besluit, verwijderd=False).exists():
        return []
    if (v.toewijzing and v.toewijzing.verwijderd) or not (v.verplicht_centen or v.onbekend):
        return []
    hulp = list(Levering.objects.filter(toewijzing=v.toewijzing_id)) if v.toewijzing_id else []
    if hulp:
        begin = max(begin, min(h.begin for h in hulp))
        if all(h.eind and not h.tijdelijk for h in hulp):
            eind = min(eind, max(h.eind for h in hulp if h.eind))
    return [begin + n * _DAG for n in range((eind - begin).days + 1)]


def leeftijd(geboren: date, dag: date) -> str:
    jaren = dag.year - geboren.year - ((dag.month, dag.day) < (geboren.month, geboren.day))
    return next(naam for grens, naam in ((18, "0-17"), (65, "18-64"), (80, "65-79"), (999, "80+")) if jaren < grens)


def woont(v: Verplichting, dag: date) -> str:
    """In which area the household of a commitment lives on this day."""
    return [v.gebied, *(gebied for op, gebied, *_ in v.verhuisd if date.fromisoformat(op) <= dag)][-1]


def dagdelen(centen: int, van: date, tot: date) -> list[tuple[date, int]]:
    """An amount over these days, each with its part, rounded as it adds up."""
    uit, lengte, vorige = [], (tot - van).days + 1, 0
    for n in range(1, lengte + 1):
        nu = (2 * abs(centen) * n + lengte) // (2 * lengte) * (1 if centen > 0 else -1)
        uit.append((van + (n - 1) * _DAG, nu - vorige))
        vorige = nu
    return uit


def nageteld() -> dict[tuple[Any, ...], dict[str, int]]:
    """Day by day and resident by resident, without any of the SQL."""
    uit: dict[tuple[Any, ...], dict[str, int]] = defaultdict(lambda: defaultdict(int))
    # Of each resident and kind of help every day of it, with the area on that day.
    dagen: dict[tuple[Any, ...], dict[date, str]] = defaultdict(dict)
    stukken = []
    for v in Verplichting.objects.order_by("pk"):
        wie, vorm = persoon_van(v), "geld" if v.besluit and v.besluit.bedrag_centen is not None else "zin"
        for dag in dagen_van(v):
            post = v.jaren.get(str(dag.year), [v.post])[0]
            sleutel = (wie.pk, post, v.wet, v.product, vorm)
            dagen[sleutel][dag] = woont(v, dag)
            stukken.append((sleutel, dag))
        eigen = dagen_van(v) or [v.ingang]
        for jaar, (post, centen, _) in v.jaren.items():
            binnen = [d for d in eigen if d and d.year == int(jaar)]
            van, tot = (min(binnen), max(binnen)) if binnen else (date(int(jaar), 1, 1), date(int(jaar), 12, 31))
            oud = leeftijd(wie.geboortedatum, min(d for d in eigen if d)) if wie.geboortedatum else ""
            for dag, deel in dagdelen(centen, van, tot):
                cel = uit[maandbegin(dag), post, woont(v, dag), v.wet, v.product, vorm, oud]
                cel["verplicht"] += deel
                cel["centen"] += deel if vorm == "geld" else 0
    begin: dict[tuple[tuple[Any, ...], date], str] = {}
    for sleutel, die in dagen.items():
        geboren = Persoon.objects.get(pk=sleutel[0]).geboortedatum
        assert geboren is not None
        for dag in sorted(die):
            vers = dag - _DAG not in die
            oud = leeftijd(geboren, dag) if vers else begin[sleutel, dag - _DAG]
            begin[sleutel, dag] = oud
            cel = uit[maandbegin(dag), sleutel[1], die[dag], *sleutel[2:], oud]
            cel["dagen"] += 1
            cel["gestart"] += vers
            cel["gestopt"] += dag + _DAG not in die
            cel["lopend"] += (dag + _DAG).day == 1 and dag + _DAG in die
    for sleutel, dag in stukken:
        uit[maandbegin(dag), sleutel[1], dagen[sleutel][dag], *sleutel[2:], begin[sleutel, dag]]["stukdagen"] += 1
    for r in Prestatie.objects.filter(declaratie__stand="goedgekeurd", toewijzing__isnull=False):
        assert r.toewijzing is not None
        v = r.toewijzing.verplichting
        oud = leeftijd(r.toewijzing.persoon.geboortedatum, dagen_van(v)[0])  # type: ignore[arg-type]
        for dag, deel in dagdelen(r.toegekend_centen, r.begin, r.eind):
            post = v.jaren.get(str(dag.year), [v.post])[0]
            uit[maandbegin(dag), post, woont(v, dag), v.wet, v.product, "zin", oud]["centen"] += deel
    return {s: n for s, cel in uit.items() if (n := {k: n for k, n in cel.items() if n})}


def uit_de_tabel() -> dict[tuple[Any, ...], dict[str, int]]:
    sleutel = ("maand", "post", "gebied", "wet", "product", "vorm", "leeftijd")
    velden = ("gestart", "gestopt", "lopend", "dagen", "stukdagen", "verplicht", "centen")
    uit = {}
    for rij in Maandstand.objects.values(*sleutel, *velden):
        uit[tuple(rij[k] for k in sleutel)] = {k: rij[k] for k in velden if rij[k]}
    return {s: cel for s, cel in uit.items() if cel}


def factuurregel(t: Toewijzing, van: date, tot: date, centen: int, volume: int) -> None:
    d = Declaratie.objects.create(
        aanbieder=t.aanbieder, wet="iwmo", nummer=f"F{Declaratie.objects.count()}", van=van, tot=tot, dagtekening=tot,
        ontvangen_op=tot, kanaal="bestand", stand="goedgekeurd", ingediend_centen=centen, toegekend_centen=centen,
        regels=1,
    )  # fmt: skip
    Prestatie.objects.create(
        declaratie=d, aanbieder=t.aanbieder, wet="iwmo", volgnummer=1, toewijzing=t, toewijzingnummer=t.nummer,
        referentie=f"R{d.pk}", productcategorie="02", productcode="02A03", begin=van, eind=tot, volume=volume,
        eenheid="04", tarief_centen=6150, centen=centen, toegekend_volume=volume, toegekend_centen=centen,
        uitkomst="goed",
    )  # fmt: skip


def vul(zaak: Zaak) -> None:
    """Two residents: help that overlaps, goes on after a gap, began late, stopped early, is undone, or is money."""
    zaak.tot("besluit")
    dag = zaak.dag
    een = levering.toewijzing(zaak, ingang=dag, einde=date(2015, 6, 30))
    levering.toewijzing(zaak, ingang=date(2015, 6, 1), einde=date(2015, 9, 14))
    levering.toewijzing(zaak, ingang=date(2015, 10, 1), einde=None)
    laat = levering.toewijzing(zaak, persoon=zaak.andere, besluit=None, ingang=dag, einde=date(2016, 3, 31))
    for begin, eind in ((dag + 9 * _DAG, date(2015, 5, 2)), (date(2015, 6, 3), date(2015, 12, 9))):
        Levering.objects.create(
            toewijzing=laat, begin=begin, eind=eind, reden_beeindiging="19", gemeld_op=begin, eind_gemeld_op=eind
        )
    levering.toewijzing(
        zaak, persoon=zaak.andere, besluit=None, ingang=dag, einde=dag, verwijderd=True, reden_wijziging="13"
    )
    factuurregel(een, dag, date(2015, 4, 12), 123_457, 21)
    factuurregel(laat, date(2015, 12, 1), date(2016, 1, 3), -10_001, -2)
    Persoon.objects.filter(pk=zaak.andere.pk).update(geboortedatum=date(1997, 6, 15))
    Besluit.objects.filter(pk=zaak.besluit.pk).update(eind_op=date(2016, 12, 31))
    controleer(zaak.gemeente, dag, herstel=True)


@pytest.mark.parametrize("verhuisd", [[], ["2015-04-10", "2015-07-01", "2015-12-24"]])
def test_de_telling_is_gelijk_aan_elke_dag_en_elke_inwoner_nalopen(zaak: Zaak, verhuisd: list[str]) -> None:
    vul(zaak)
    with in_scope(gemeente=zaak.gemeente, breed=True):
        # There and back again, on the first of a month as well.
        for v in Verplichting.objects.all():
            om = [(op, ("elders", v.gebied)[n % 2], "") for n, op in enumerate(verhuisd)]
            Verplichting.objects.filter(pk=v.pk).update(verhuisd=om)
        assert tel(zaak.dag) == Maandstand.objects.count() > 20
        assert uit_de_tabel() == nageteld()
        # Each month is the one before it with who began and without who stopped; and no cent is lost on the way.
        per: dict[str, dict[date, list[int]]] = defaultdict(lambda: defaultdict(lambda: [0, 0, 0]))
        for s in Maandstand.objects.all():
            for n, waarde in enumerate((s.gestart, s.gestopt, s.lopend)):
                per[s.leeftijd][s.maand][n] += waarde
        assert {"65-79", "0-17"} <= set(per)
        for maanden in per.values():
            loopt = 0
            for maand in sorted(maanden):
                gestart, gestopt, lopend = maanden[maand]
                loopt += gestart - gestopt
                assert loopt == lopend
        verplicht = sum(Verplichting.objects.values_list("verplicht_centen", flat=True))
        assert sum(Maandstand.objects.values_list("verplicht", flat=True)) == verplicht > 0
        assert sum(Maandstand.objects.values_list("centen", flat=True)) == 123_457 - 10_001
        april = [s for s in Maandstand.objects.filter(maand=date(2015, 4, 1)) if s.volume]
        assert {(s.eenheid, s.volume_centen == s.centen) for s in april} == {("04", True)}
        assert len(april) == (2 if verhuisd else 1)
        # What it cost by length of stay: the first ended after its own days, and the gap of a fortnight is a new stay.
        assert {s.duur for s in Maandstand.objects.filter(maand=date(2015, 9, 1)) if s.gestopt} == {
            (date(2015, 9, 14) - zaak.dag).days + 1
        }


def test_opnieuw_tellen_verandert_niets_en_oude_maanden_blijven(zaak: Zaak) -> None:
    vul(zaak)
    with in_scope(gemeente=zaak.gemeente, breed=True):
        tel(zaak.dag)
        eerst = uit_de_tabel()
        tel(zaak.dag)
        assert uit_de_tabel() == eerst
        # Two years on the file is gone; what can no longer change stays, and the rest is counted anew.
        Maandstand.objects.filter(maand=date(2015, 4, 1)).update(gestart=77)
        later = date(2017, 5, 2)
        assert maanden_terug(maandbegin(later), 24) == date(2015, 5, 1)
        tel(later)
        assert Maandstand.objects.filter(gestart=77).exists()
        tel(later, alles=True)
        assert not Maandstand.objects.filter(gestart=77).exists()


def test_een_afrekening_met_een_aanbieder_telt_in_elke_maand_van_haar_jaar(zaak: Zaak) -> None:
    for soort in ("verplicht", "gerealiseerd"):
        Boeking.objects.create(
            boekjaar=2014, soort=soort, post="p", centen=1_000, verplichting=-3, dag=zaak.dag, product="x"
        )
    with in_scope(gemeente=zaak.gemeente, breed=True):
        tel(zaak.dag)
        rijen = Maandstand.objects.filter(post="p").order_by("maand")
        assert [r.centen for r in rijen][:3] == [83, 84, 83]
        assert (len(rijen), sum(r.centen for r in rijen), sum(r.verplicht for r in rijen)) == (12, 1_000, 1_000)
