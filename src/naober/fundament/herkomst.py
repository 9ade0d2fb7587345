"""Who did what, for the history: told to the database as a statement of its own.

pghistory puts it before each statement, in one text with it. A server that gets values apart from the statement
(`server_side_binding`) refuses such a text.
"""

import json
from collections.abc import Callable
from typing import Any

from pghistory import config, runtime


def _vertel(voer_uit: Callable[..., Any], opdracht: Any, waarden: Any, veel: bool, context: dict[str, Any]) -> Any:
    """Before a statement that may change a row: set what its history keeps, until the transaction ends."""
    if runtime._can_inject_variable(context["cursor"], opdracht):  # type: ignore[no-untyped-call]
        wat = runtime._tracker.value
        # Past the wrappers: it is no statement that somebody asked for.
        context["connection"].connection.execute(
            "select set_config('pghistory.context_id', %s, true), set_config('pghistory.context_metadata', %s, true)",
            [str(wat.id), json.dumps(wat.metadata, cls=config.json_encoder())],
        )
    return voer_uit(opdracht, waarden, veel, context)


def gebruik() -> None:
    """From now on `pghistory.context` works this way."""
    runtime._inject_history_context = _vertel  # type: ignore[assignment]
