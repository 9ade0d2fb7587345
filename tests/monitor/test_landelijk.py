"""What goes to CBS follows its protocol: which help counts, what is merged, what is missing."""

import csv
from dataclasses import replace
from datetime import date, timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from hypothesis import given
from hypothesis import strategies as st

from naober.besluit.models import Rechtmatigheidstoets
from naober.bewoners.models import Huishouden
from naober.gemeente.profiel import Rol
from naober.monitor.landelijk import jeugd, wmo
from naober.monitor.landelijk.jeugd import BSN_ONBEKEND, Jeugdhulp, gebreken, te_leveren
from naober.plan.models import Actie
from tests.dossier.opzet import Zaak, beide_profielen, zaak
from tests.levering import geldopzet

__all__ = ["beide_profielen", "zaak"]

VAN, TOT = date(2026, 1, 1), date(2026, 6, 30)
HULP = Jeugdhulp(1, "999990019", date(2012, 4, 5), "vrouw", "3512AB", "01", "01", False, date(2025, 11, 3))


def test_alleen_hulp_die_in_het_half_jaar_liep_telt_en_wat_later_eindigt_loopt_nog() -> None:
    voorbij = replace(HULP, persoon=2, einde=VAN - timedelta(days=1), reden="01")
    later = replace(HULP, persoon=3, einde=TOT + timedelta(days=1), reden="02")
    erna = replace(HULP, persoon=4, aanvang=TOT + timedelta(days=1))
    op_de_dag = replace(HULP, persoon=5, einde=VAN, reden="01")
    uit = te_leveren([HULP, voorbij, later, erna, op_de_dag], VAN, TOT)
    assert [(h.persoon, h.einde, h.reden) for h in uit] == [(1, None, ""), (3, None, ""), (5, VAN, "01")]


def test_wat_elkaar_overlapt_is_een_regel_en_wat_los_ligt_zijn_er_twee() -> None:
    eerst = replace(HULP, einde=date(2026, 2, 10), reden="02", verwijzer="02")
    tweede = replace(HULP, aanvang=date(2026, 2, 10), einde=date(2026, 3, 1), reden="01")
    los = replace(HULP, aanvang=date(2026, 5, 1))
    ander = replace(tweede, hulpvorm="03")
    uit = te_leveren([los, tweede, eerst, ander], VAN, TOT)
    samen = replace(eerst, einde=date(2026, 3, 1), reden="01")
    assert sorted(uit, key=lambda h: (h.hulpvorm, h.aanvang)) == [samen, los, ander]


dagen = st.integers(0, 400).map(lambda n: date(2025, 9, 1) + timedelta(days=n))


@given(st.lists(st.tuples(st.integers(1, 3), st.sampled_from(["01", "02"]), dagen, st.integers(0, 90) | st.none())))
def test_elke_dag_met_hulp_staat_in_precies_een_regel(rijen: list[tuple[int, str, date, int | None]]) -> None:
    """The protocol's key (who, kind, first day) is unique, and no day of help is lost, doubled or made up."""
    hulp = [
        replace(
            HULP,
            persoon=wie,
            hulpvorm=vorm,
            aanvang=begin,
            einde=None if duur is None else begin + timedelta(days=duur),
        )
        for wie, vorm, begin, duur in rijen
    ]
    uit = te_leveren(hulp, VAN, TOT)
    sleutels = [(h.persoon, h.hulpvorm, h.aanvang) for h in uit]
    assert len(sleutels) == len(set(sleutels))

    def geholpen(regels: list[Jeugdhulp]) -> list[tuple[int, str, date]]:
        return [
            (h.persoon, h.hulpvorm, dag)
            for h in regels
            for dag in (VAN + timedelta(days=n) for n in range((TOT - VAN).days + 1))
            if h.aanvang <= dag and (h.einde is None or dag <= h.einde)
        ]

    assert sorted(geholpen(uit)) == sorted(set(geholpen(hulp)))


def test_wat_het_cbs_terug_zou_sturen_staat_er_per_regel_bij() -> None:
    assert gebreken([HULP, replace(HULP, einde=TOT, reden="05")]) == []
    mis = replace(HULP, bsn=BSN_ONBEKEND, geboren_op=None, verwijzer="07", hulpvorm="05", einde=date(2025, 1, 1))
    assert [(g.regel, g.wat) for g in gebreken([HULP, mis, replace(HULP, reden="01")])] == [
        (2, "Het burgerservicenummer ontbreekt."),
        (2, "De geboortedatum ontbreekt."),
        (2, "Verwijzer '07' bestaat niet."),
        (2, "Hulpvorm '05' bestaat niet."),
        (2, "De hulp eindigt voor zij begint."),
        (2, "De reden van het einde ontbreekt."),
        (3, "Er is een reden van het einde, en geen einde."),
    ]


def test_een_levering_gaat_over_een_half_jaar_dat_voorbij_is() -> None:
    assert jeugd.controleer_periode(VAN, TOT, date(2026, 7, 1)) is None
    for van, tot, dag, code in (
        (VAN, TOT, TOT, "landelijk.bezig"),
        (VAN, date(2026, 12, 31), date(2027, 1, 5), "landelijk.periode"),
        (date(2026, 7, 1), date(2025, 12, 31), date(2027, 1, 5), "landelijk.periode"),
    ):
        weigering = jeugd.controleer_periode(van, tot, dag)
        assert weigering is not None
        assert weigering.code == code


def _periode(dag: date) -> tuple[date, date]:
    """The half year of a day."""
    return (
        (date(dag.year, 1, 1), date(dag.year, 6, 30))
        if dag.month < 7
        else (date(dag.year, 7, 1), date(dag.year, 12, 31))
    )


def _lever(
    soort: str, pad: Path, zaak: Zaak, wie: int, monkeypatch: pytest.MonkeyPatch
) -> tuple[list[dict[str, str]], str]:
    van, tot = _periode(zaak.dag)
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_: tot + timedelta(days=10))
    uit = StringIO()
    call_command("landelijk", soort, pad, gemeente=zaak.gemeente, actor=wie, van=van, tot=tot, stdout=uit)
    with pad.open(encoding="utf-8", newline="") as bestand:
        return list(csv.DictReader(bestand)), uit.getvalue()


@pytest.mark.django_db
@pytest.mark.eis("HAR-274", "HAR-278")
def test_dezelfde_gegevens_leveren_het_rijk_wat_het_vraagt(
    zaak: Zaak, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the team did for a youth and what a provider was paid for are taken from the file and the invoices; nobody
    types them again."""
    zaak.tot("besluit")
    toewijzing = geldopzet.toewijzing(zaak)
    geldopzet.indienen(zaak, geldopzet.regel(toewijzing), geldopzet.regel(toewijzing, "R2", code="99X99"))
    henk = zaak._medewerker("henk.cbs", (Rol.TOETSER,))
    (regel,), verslag = _lever("wmo", tmp_path / "wmo.csv", zaak, henk.pk, monkeypatch)
    assert regel["bsn"] == (toewijzing.persoon.bsn or BSN_ONBEKEND)
    assert (regel["leveringsvorm"], regel["start"], regel["einde"]) == ("zin", f"{toewijzing.ingang:%Y%m%d}", "")
    assert regel["betaald"] == "615.00", "wat is afgekeurd, is niet betaald"
    assert verslag.startswith("Geleverd: 1 regels.")
    assert (tmp_path / "wmo.csv").stat().st_mode & 0o077 == 0

    Huishouden.objects.filter(pk=zaak.persoon.huishouden_id).update(geheim_adres=True)
    # Who delivers need not see the file: nothing in it waits for them.
    Rechtmatigheidstoets.objects.filter(besluit=zaak.besluit).delete()
    team = {"uitvoerder": "team", "product": "ambulante-jeugdhulp", "begonnen_op": zaak.dag}
    assert Actie.objects.update(**team) == 1
    (jeugdige,), verslag = _lever("jeugd", tmp_path / "jeugd.csv", zaak, henk.pk, monkeypatch)
    assert (jeugdige["hulpvorm"], jeugdige["verwijzer"], jeugdige["aanvang"]) == ("01", "01", f"{zaak.dag:%Y%m%d}")
    assert (jeugdige["postcode"], jeugdige["gemeentecode"]) == ("", f"{zaak.gemeente:04d}"), (
        "een geheim adres gaat niet mee"
    )

    with pytest.raises(CommandError, match="is er al"):
        _lever("wmo", tmp_path / "wmo.csv", zaak, henk.pk, monkeypatch)
    with pytest.raises(CommandError, match="rol"):
        _lever("wmo", tmp_path / "anders.csv", zaak, zaak.kees.id, monkeypatch)
    assert not (tmp_path / "anders.csv").exists()


def test_wat_de_wmo_levering_mist_staat_er_per_regel_bij() -> None:
    goede = wmo.Arrangement("999990019", "02", "02A03", "41410001", "zin", VAN, TOT, start=VAN)
    assert wmo.gebreken([goede]) == []
    mis = replace(goede, bsn=BSN_ONBEKEND, productcategorie="", vorm="zelf", start=None, einde=TOT)
    assert [g.wat for g in wmo.gebreken([mis])] == [
        "Het burgerservicenummer ontbreekt.",
        "Leveringsvorm 'zelf' bestaat niet.",
        "De productcategorie ontbreekt.",
        "Er is een einde, en geen begin.",
        "De reden van het einde ontbreekt.",
    ]
    ervoor = replace(goede, start=date(2025, 1, 1), einde=date(2025, 12, 31), reden="01")
    assert wmo.te_leveren([goede, ervoor, replace(ervoor, betaald_centen=100)], VAN, TOT) == [
        goede, replace(ervoor, betaald_centen=100),
    ]  # fmt: skip
