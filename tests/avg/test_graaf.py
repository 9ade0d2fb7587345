"""No table with personal data is forgotten: by the models, and by the foreign keys of the database itself."""

import pytest
from django.db import connection, models
from pghistory.models import Event

from naober.avg import graaf
from naober.avg.graaf import NIET_IN_INZAGE, ZONDER_INWONER, beschermde_modellen, tabel, tabellen, vergeten


def test_elke_tabel_met_persoonsgegevens_wordt_bereikt_of_is_uitgelegd() -> None:
    assert vergeten() == []
    assert all(reden.strip() for reden in (*ZONDER_INWONER.values(), *NIET_IN_INZAGE.values()))


def test_een_tabel_die_niemand_noemt_valt_op(monkeypatch: pytest.MonkeyPatch) -> None:
    """A model without a way to a file or person, and one for which the excuse was taken away."""
    monkeypatch.delitem(graaf.ZONDER_INWONER, "dossier.Verzending")
    assert vergeten() == ["dossier.Verzending: niet bereikt en niet uitgelegd"]


def test_een_uitleg_die_niets_meer_uitlegt_valt_op(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(graaf.ZONDER_INWONER, "plan.Doel", "hoort hier niet")
    monkeypatch.setitem(graaf.ZONDER_INWONER, "plan.Weg", "bestaat niet")
    assert vergeten() == ["plan.Weg: uitgelegd, maar bestaat niet", "plan.Doel: uitgelegd, maar wel bereikt"]


def test_elke_weg_loopt_langs_velden_die_er_zijn() -> None:
    for t in tabellen():
        for weg in filter(None, (t.dossier, t.persoon)):
            assert str(t.model._default_manager.filter(**{f"{weg}__isnull": False}).query), t.naam


def test_wie_alleen_meedoet_is_niet_over_wie_het_gaat() -> None:
    regie = tabel("plan.Regie")
    assert regie is not None
    assert (regie.dossier, regie.persoon) == ("dossier", "")


@pytest.mark.django_db
def test_de_sleutels_van_de_databank_vinden_dezelfde_tabellen_als_de_modellen() -> None:
    """Destruction walks the foreign keys of the database; access walks the models. They may not differ."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            with recursive onder as (
              select 'dossier_dossier'::regclass::oid as tabel
              union
              select c.conrelid from pg_constraint c join onder o on c.confrelid = o.tabel
              where c.contype = 'f' and c.conparentid = 0
            )
            select tabel::regclass::text from onder
            """
        )
        bereikt = {naam for (naam,) in cursor.fetchall() if not naam.startswith("toets_")}
    assert bereikt == {t.model._meta.db_table for t in tabellen() if t.dossier}


def test_elke_geschiedenis_heet_naar_haar_tabel_en_wijst_naar_de_rij() -> None:
    """The function that destroys finds the history by that name and that column."""
    for model in beschermde_modellen():
        soorten = getattr(model, "pgh_event_models", None) or {}
        for gebeurtenis in soorten.values():
            assert issubclass(gebeurtenis, Event)
            assert gebeurtenis._meta.db_table == f"{model._meta.db_table}event"
            assert isinstance(gebeurtenis._meta.get_field("pgh_obj"), models.ForeignKey)
