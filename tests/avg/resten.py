"""What is left of a file, in every table and in the history of it."""

from naober.avg.graaf import tabellen
from naober.dossier.models import Dossier
from tests.beveiliging.tabellen import sql


def nummers_in(dossier: Dossier) -> dict[str, list[int]]:
    """Every row of the file by table, as the models find them."""
    uit = {}
    for t in tabellen():
        if t.dossier:
            uit[t.model._meta.db_table] = list(
                t.model._default_manager.filter(**{t.dossier: dossier.pk}).values_list("pk", flat=True)
            )
    return uit


def over_van(nummers: dict[str, list[int]]) -> list[str]:
    """What is still there of these rows, in their tables and in their history."""
    over = []
    for tabel, ids in nummers.items():
        if sql(f"select 1 from {tabel} where id = any(%s) limit 1", [ids]):
            over.append(tabel)
        if sql("select to_regclass(%s) is not null", [f"{tabel}event"]) == [(True,)] and sql(
            f"select 1 from {tabel}event where pgh_obj_id = any(%s) limit 1", [ids]
        ):
            over.append(f"{tabel}event")
    return over
