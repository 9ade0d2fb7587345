"""Migration operations that protect a table, or open it on purpose.

A migration that uses them depends on `("fundament", "0001_rechten")`, the grants of which they narrow.
"""

import re
from typing import Any

from django.db.migrations.operations import RunSQL

from naober.fundament.rollen import APP, EIGENAAR

# Raises in both cases without scope: never set (unknown setting), or set in an earlier transaction (''). The
# subselect is evaluated once per query and not once per row; at the first row tested, so a search that finds
# no row in any municipality answers truthfully that there is none. A gate before the scan was tried (a
# condition without columns): under row level security the planner keeps it with the rows.
SCOPE_GEMEENTE = "(select current_setting('naober.gemeente')::smallint)"
# For whoever has the wide right, asked for by name; anything else needs a ground of its own.
BREED = "current_setting('naober.breed') = 'ja'"
ACTOR = "nullif(current_setting('naober.actor'), '')::bigint"
# Who watches over who looked, and who sees to keeping and destroying: by their right, not by involvement.
TOEZICHT = "current_setting('naober.toezicht') = 'ja'"
BEWAART = "current_setting('naober.bewaart') = 'ja'"
# Who brings volunteers and requests for them together.
BEMIDDELT = "current_setting('naober.bemiddelt') = 'ja'"
# Who handles allocations and invoices of the whole municipality, and who keeps up contracts.
LEVERT = "current_setting('naober.levert') = 'ja'"
CONTRACTEERT = "current_setting('naober.contracteert') = 'ja'"
# The team whose signals wait for whoever acts; empty for who follows none up.
SIGNALEN = "nullif(current_setting('naober.signalen'), '')"
# The resident on the pages of residents, for what is about them alone.
INWONER = "(select naober_inwoner())"
STANDAARD = "select, insert, update, delete"
_NAAM = re.compile(r"[a-z_][a-z0-9_]{0,62}")
_RECHTEN = frozenset({"select", "insert", "update", "delete"})


def _naam(naam: str) -> str:
    if not _NAAM.fullmatch(naam):
        raise ValueError(f"'{naam}' is geen naam van een tabel of kolom: gebruik kleine letters, cijfers en _.")
    return naam


def _verleen(tabel: str, rechten: str) -> str:
    return f"revoke all on {tabel} from {APP};\ngrant {rechten} on {tabel} to {APP};\n"


def _inzage(tabel: str, wie: str, schrijft: str = "") -> str:
    """Who sees a row, and who may write one: for the app only, so that a function of the owner can look further."""
    lees, schrijf = (f"({BREED} or {mag})" for mag in (wie, schrijft or wie))
    return f"create policy inzage on {tabel} as restrictive for all to {APP} using {lees} with check {schrijf};\n"


def gezien(kolom: str = "dossier_id") -> str:
    """The file in this column was seen before in this scope: that costs no call (dossier/migrations/0007)."""
    return f"strpos(current_setting('naober.gezien'), ',' || {_naam(kolom)} || ',') > 0"


def van_dossier(kolom: str = "dossier_id", *, zonder: str = "false") -> str:
    """Who may see the file in this column; of a row without a file, whoever `zonder` (SQL) says."""
    ziet = f"({gezien(kolom)} or naober_ziet({kolom}))"
    return ziet if zonder == "false" else f"case when {kolom} is null then {zonder} else {ziet} end"


def via(ouder: str, kolom: str) -> str:
    """Who may see the row of this other table to which the column points: its own policy decides. Written so that
    the planner looks up that one row, and never reads all of the other table to compare."""
    return f"(select true from {_naam(ouder)} ouder where ouder.id = {_naam(kolom)})"  # noqa: S608  names are checked


def van_medewerker(*kolommen: str) -> str:
    """The member of staff whose number is in one of these columns."""
    return "(" + " or ".join(f"{_naam(kolom)} = {ACTOR}" for kolom in kolommen) + ")"


def van_aanbieder(kolom: str = "aanbieder_id") -> str:
    """Who is of the provider in this column (levering/migrations/0003)."""
    return f"(current_setting('naober.aanbieder') = 'ja' and {_naam(kolom)} = (select naober_aanbieder()))"


def van_contracten(kolom: str = "aanbieder_id") -> str:
    """Whatever is no data of a resident but of one provider: for staff, and of providers for that one alone."""
    eigen = f"{_naam(kolom)} = (select naober_aanbieder())"
    return f"({CONTRACTEERT} or {ACTOR} is not null and (current_setting('naober.aanbieder') = 'nee' or {eigen}))"


class Inzage(RunSQL):
    """Close a table that `Beveilig` keeps apart by municipality, to all but who `wie` says; SQL, as one of the
    functions above makes it. `schrijft`: who may leave a row so, when that is not the same. Reversible."""

    def __init__(self, tabel: str, wie: str, *, schrijft: str = "") -> None:
        self.tabel, self.wie, self.schrijft = _naam(tabel), wie, schrijft
        super().__init__(_inzage(tabel, wie, schrijft), f"drop policy inzage on {tabel};\n")

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        """As written in the migration, not as SQL."""
        return type(self).__name__, [self.tabel, self.wie], {"schrijft": self.schrijft} if self.schrijft else {}

    def describe(self) -> str:
        """One line for `migrate` and `sqlmigrate`."""
        return f"Inzage in {self.tabel} alleen voor wie het aangaat"


def inzage(*tabellen: str, wie: str, schrijft: str = "", geschiedenis: bool = True) -> list[Inzage]:
    """The same `Inzage` on each of these tables, and on their history tables."""
    namen = [naam for tabel in tabellen for naam in ((tabel, f"{tabel}event") if geschiedenis else (tabel,))]
    return [Inzage(naam, wie, schrijft=schrijft) for naam in namen]


class Beveilig(RunSQL):
    """Row level security on one table with personal data: only rows of the municipality in scope.

    It binds the owner too, so that a data migration has to work in a scope, and raises without one. `kolom`
    holds the municipality's CBS code. `alleen_toevoegen` is for history: the app may read and add, never
    change or remove. `inzage` says who may see, change or add a row, made by `van_dossier`, `via` or
    `van_medewerker`; the wide right passes it. Reversible.

    A later migration that adds a foreign key to existing columns of a filled table raises, because PostgreSQL
    checks it as the owner: say `no force row level security` before it and `force` after it, in the same
    migration. A new nullable column with a foreign key is no trouble.
    """

    def __init__(
        self, tabel: str, kolom: str = "gemeente_id", *, alleen_toevoegen: bool = False, inzage: str = ""
    ) -> None:
        self.tabel, self.kolom = _naam(tabel), _naam(kolom)
        self.alleen_toevoegen, self.inzage = alleen_toevoegen, inzage
        voorwaarde = f"({kolom} = {SCOPE_GEMEENTE})"
        rechten = "select, insert" if alleen_toevoegen else STANDAARD
        # A restrictive policy alone shows nothing: the permissive one lets rows in, the others choose.
        heen = (
            f"alter table {tabel} enable row level security;\n"
            f"alter table {tabel} force row level security;\n"
            f"create policy toegang on {tabel} as permissive for all to {APP}, {EIGENAAR}"
            " using (true) with check (true);\n"
            f"create policy gemeente on {tabel} as restrictive for all using {voorwaarde}"
            f" with check {voorwaarde};\n"
        )
        if inzage:
            heen += _inzage(tabel, inzage)
        terug = (
            f"drop policy if exists inzage on {tabel};\n"
            f"drop policy gemeente on {tabel};\n"
            f"drop policy toegang on {tabel};\n"
            f"alter table {tabel} no force row level security;\n"
            f"alter table {tabel} disable row level security;\n"
        )
        super().__init__(heen + _verleen(tabel, rechten), terug + _verleen(tabel, STANDAARD))

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        """As written in the migration, not as SQL."""
        extra = {"alleen_toevoegen": self.alleen_toevoegen, "inzage": self.inzage}
        return type(self).__name__, [self.tabel, self.kolom], {k: v for k, v in extra.items() if v}

    def describe(self) -> str:
        """One line for `migrate` and `sqlmigrate`."""
        return f"Beveilig {self.tabel} per gemeente ({self.kolom})"


class Open(RunSQL):
    """Grants on a table without personal data, such as a municipality's name. Explain it in `open_tabellen`.

    `rechten` is a list of select, insert, update and delete, with commas. Reversible.
    """

    def __init__(self, tabel: str, rechten: str = STANDAARD) -> None:
        self.tabel, self.rechten = _naam(tabel), rechten
        if onbekend := {recht.strip() for recht in rechten.split(",")} - _RECHTEN:
            raise ValueError(f"Onbekend recht op {tabel}: {sorted(onbekend)}. Kies uit {STANDAARD}.")
        super().__init__(_verleen(tabel, rechten), _verleen(tabel, STANDAARD))

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        """As written in the migration, not as SQL."""
        return type(self).__name__, [self.tabel, self.rechten], {}

    def describe(self) -> str:
        """One line for `migrate` and `sqlmigrate`."""
        return f"Open {self.tabel} voor {self.rechten}"
