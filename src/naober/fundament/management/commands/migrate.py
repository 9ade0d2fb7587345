"""`migrate` as the owner of the tables: the app's role may change no table."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.core.management.commands import migrate
from django.db.migrations.state import ModelState, ProjectState
from pgtrigger.migrations import AddTrigger, RemoveTrigger

from naober.fundament.databank.base import als_eigenaar


class Command(migrate.Command):
    """Django's own command, run as `naober_eigenaar`."""

    def execute(self, *args: Any, **options: Any) -> str | None:
        """Switch role around everything, the checks on the database included."""
        with als_eigenaar(options["database"]), _zonder_omhaal():
            return super().execute(*args, **options)


@contextmanager
def _zonder_omhaal() -> Iterator[None]:
    """Leave out what no step of a migration looks at.

    After every step Django makes the classes anew of all models that stand around the one that changed, and here nearly
    all stand around each other: that took most of the time of filling a new database. A new index, constraint or
    trigger changes no column; a new table or field changes none of the others."""

    def bewaar(self: ProjectState, app_label: str, model_name: str, option_name: str, obj: Any) -> None:
        opties = self.models[app_label, model_name].options
        opties[option_name] = [*opties.get(option_name, ()), obj]

    def trigger(self: AddTrigger, app_label: str, state: ProjectState) -> None:
        bewaar(state, app_label, self.model_name, "triggers", self.trigger)

    def geen_trigger(self: RemoveTrigger, app_label: str, state: ProjectState) -> None:
        opties = state.models[app_label, self.model_name].options
        opties["triggers"] = [t for t in opties.get("triggers", ()) if t.name != self.name]

    def model(self: ProjectState, model_state: ModelState) -> None:
        klassen = self.__dict__.pop("apps", None)
        nieuw(self, model_state)
        if klassen is not None:
            klassen.render_multiple([model_state])
            self.__dict__["apps"] = klassen

    def veld(self: ProjectState, app_label: str, model_name: str, *wat: Any) -> None:
        klassen = self.__dict__.pop("apps", None)
        erbij(self, app_label, model_name, *wat)
        if klassen is not None:
            klassen.unregister_model(app_label, model_name)
            klassen.render_multiple([self.models[app_label, model_name]])
            self.__dict__["apps"] = klassen

    nieuw, erbij = ProjectState.add_model, ProjectState.add_field
    anders = (
        (ProjectState, "_append_option", bewaar),
        (AddTrigger, "state_forwards", trigger),
        (RemoveTrigger, "state_forwards", geen_trigger),
        (ProjectState, "add_model", model),
        (ProjectState, "add_field", veld),
    )
    eerder = [(klasse, naam, getattr(klasse, naam)) for klasse, naam, _ in anders]
    try:
        for klasse, naam, functie in anders:
            setattr(klasse, naam, functie)
        yield
    finally:
        for klasse, naam, functie in eerder:
            setattr(klasse, naam, functie)
