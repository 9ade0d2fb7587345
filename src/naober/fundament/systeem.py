"""What no member of staff does: a command from a timer or a shell. Its changes stand in the history on the name of the
system, with which command it was and why."""

from collections.abc import Callable
from functools import wraps
from typing import Any

import pghistory
from django.core.management.base import BaseCommand

SYSTEEM = "systeem"


def namens_systeem(handle: Callable[..., None]) -> Callable[..., None]:
    """Decorator for the `handle` of a command that changes rows with a history. The reason is what the command says of
    itself (`help`). An action in it stands on the name of who acts, as always."""

    @wraps(handle)
    def doe(self: BaseCommand, *args: Any, **opties: Any) -> None:
        naam = type(self).__module__.rpartition(".")[2]
        with pghistory.context(actor=SYSTEEM, handeling=naam, reden=self.help):
            handle(self, *args, **opties)

    return doe
