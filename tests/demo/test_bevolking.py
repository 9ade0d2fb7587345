"""The invented population: complete, the same every time, and recognisably invented."""

from collections import Counter, defaultdict
from datetime import date
from itertools import islice

import pytest
from stdnum.nl import bsn as elfproef

from naober.bewoners.models import Huishouden, Persoon
from naober.demo.bevolking import BSN_TOETSEN, BSN_VERHALEN, Bevolking, bevolking, jaren_terug, laad_bevolking
from naober.demo.namen import naamgever
from naober.fundament.scope import in_scope
from naober.gemeente.models import Gemeente
from naober.gemeente.profiel import Kern, Profiel
from naober.gemeente.queries import profiel_van
from naober.kern import Fout

# pytest would take its own name for that of a test.
from naober.kern import testreeks as nummers

from .conftest import INWONERS, PEILDATUM


@pytest.fixture(scope="module")
def groot() -> Bevolking:
    return bevolking(profiel_van(160, PEILDATUM), PEILDATUM)


def test_elke_inwoner_van_elke_kern_is_er(groot: Bevolking) -> None:
    gewenst = {
        (gebied.code, kern.naam): kern.inwoners
        for gebied in profiel_van(160, PEILDATUM).gebieden
        for kern in gebied.kernen
    }
    huizen = groot.huishoudens
    geteld = Counter((huizen[p.huishouden].gebied, huizen[p.huishouden].plaats) for p in groot.personen)
    assert dict(geteld) == gewenst
    assert len(groot.personen) == sum(gewenst.values()) > 60_000
    assert {p.huishouden for p in groot.personen} == set(range(len(huizen)))


def test_hetzelfde_zaad_geeft_dezelfde_mensen(klein: Profiel) -> None:
    assert bevolking(klein, PEILDATUM) == bevolking(klein, PEILDATUM)
    assert bevolking(klein, PEILDATUM) != bevolking(klein, PEILDATUM, zaad=2)


def test_een_bsn_is_uniek_en_komt_uit_de_testreeks(groot: Bevolking) -> None:
    bsns = [p.bsn for p in groot.personen if p.bsn is not None]
    assert len(bsns) == len(set(bsns)) > 8_500
    assert all("999900006" <= bsn <= "999999990" and elfproef.is_valid(bsn) for bsn in bsns)
    alle = list(nummers())
    # Free for the people of the stories, and for a test that adds someone.
    assert not set(bsns) & {*alle[:BSN_VERHALEN], *alle[-BSN_TOETSEN:]}
    assert all(p.bsn is None for p in groot.personen[len(bsns) :])


def test_niemand_is_jonger_dan_het_eigen_kind(groot: Bevolking) -> None:
    """By date and not by age: a household has a generation that is at least eighteen years older."""
    per_huis: dict[int, list[date]] = defaultdict(list)
    for persoon in groot.personen:
        per_huis[persoon.huishouden].append(persoon.geboortedatum)
    for dagen in per_huis.values():
        oudste, jongste = min(dagen), max(dagen)
        if jongste > jaren_terug(PEILDATUM, 18):
            assert oudste <= jaren_terug(jongste, 18)


def test_niemand_is_nog_niet_geboren_of_ouder_dan_honderd(groot: Bevolking) -> None:
    assert max(p.geboortedatum for p in groot.personen) <= PEILDATUM
    assert min(p.geboortedatum for p in groot.personen) > jaren_terug(PEILDATUM, 100)


def test_een_adres_is_van_een_huishouden(groot: Bevolking) -> None:
    adressen = [(h.postcode, h.huisnummer) for h in groot.huishoudens]
    assert len(adressen) == len(set(adressen))
    kernen = {k.naam: k.postcodes for g in profiel_van(160, PEILDATUM).gebieden for k in g.kernen}
    assert all(int(h.postcode[:4]) in kernen[h.plaats] for h in groot.huishoudens)
    assert {len(h.postcode) for h in groot.huishoudens} == {6}


def test_namen_zijn_verschillend_en_passen_in_de_tabel(groot: Bevolking) -> None:
    assert len({(p.voorvoegsel, p.geslachtsnaam) for p in groot.personen}) > 140
    vaakst, aantal = Counter(p.geslachtsnaam for p in groot.personen).most_common(1)[0]
    assert vaakst
    assert aantal < len(groot.personen) / 20
    assert all(p.voornamen and p.geslachtsnaam and p.geslacht in ("man", "vrouw") for p in groot.personen)
    assert max(len(p.voorvoegsel) for p in groot.personen) <= 20


def test_een_voornaam_past_bij_het_geboortejaar() -> None:
    reeks = naamgever().reeksen[0]
    oud, jong = dict(reeks.voornamen)[1954]["vrouw"], reeks.voornamen[-1][1]["vrouw"]
    assert not set(oud) & set(jong)


def test_in_een_huishouden_heten_er_zelden_twee_hetzelfde(groot: Bevolking) -> None:
    dubbel = Counter((p.huishouden, p.voornamen) for p in groot.personen)
    assert sum(aantal > 1 for aantal in dubbel.values()) < 20


def test_een_andere_kern_verandert_niemand_elders(klein: Profiel) -> None:
    eerste, tweede, *rest = klein.gebieden
    minder = klein.model_copy(
        update={"gebieden": (eerste, tweede.model_copy(update={"kernen": tweede.kernen[1:]}), *rest)}
    )
    plaats = tweede.kernen[1].naam

    def mensen(wie: Bevolking) -> list[tuple[str, date]]:
        return [(p.voornamen, p.geboortedatum) for p in wie.personen if wie.huishoudens[p.huishouden].plaats == plaats]

    assert mensen(bevolking(klein, PEILDATUM)) == mensen(bevolking(minder, PEILDATUM))


def test_een_kern_zonder_postcodes_wordt_geweigerd(klein: Profiel) -> None:
    kaal = klein.gebieden[0].model_copy(update={"kernen": (Kern(naam="Leegveld", inwoners=3, postcodes=()),)})
    with pytest.raises(Fout, match="Leegveld heeft geen postcodes"):
        bevolking(klein.model_copy(update={"gebieden": (kaal,)}), PEILDATUM)


@pytest.mark.parametrize(
    ("dag", "jaren", "verwacht"),
    [
        (date(2028, 2, 29), 1, date(2027, 2, 28)),
        (date(2028, 2, 29), 4, date(2024, 2, 29)),
        (date(2026, 1, 5), 31, date(1995, 1, 5)),
    ],
)
def test_jaren_terug(dag: date, jaren: int, verwacht: date) -> None:
    assert jaren_terug(dag, jaren) == verwacht


@pytest.mark.usefixtures("db")
def test_laden_zet_iedereen_in_de_eigen_gemeente(klein: Profiel) -> None:
    Gemeente.objects.create(code=160, naam="Proefgemeente", slug="proefgemeente")
    gemaakt = bevolking(klein, PEILDATUM)
    laad_bevolking(klein, PEILDATUM)
    with in_scope(gemeente=160, breed=True):
        assert Persoon.objects.count() == INWONERS
        assert Huishouden.objects.count() == len(gemaakt.huishoudens)
        for rij in islice(gemaakt.personen, 20):
            persoon = Persoon.objects.select_related("huishouden").get(bsn=rij.bsn)
            huis = gemaakt.huishoudens[rij.huishouden]
            assert (persoon.voornamen, persoon.geboortedatum) == (rij.voornamen, rij.geboortedatum)
            assert persoon.huishouden is not None
            assert (persoon.huishouden.postcode, persoon.huishouden.huisnummer) == (
                huis.postcode,
                huis.huisnummer,
            )
