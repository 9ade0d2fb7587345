"""How a serving process cleans up its memory."""

import gc

# Objects made more than thrown away, before Python looks for cycles among the young ones; its own habit is 700.
# A page makes tens of thousands of short-lived objects and hardly a cycle.
_JONG, _MIDDEN, _OUD = 50_000, 20, 50


def ruim_rustig_op() -> None:
    """Leave what is loaded now (code, templates, policy) out of every later search for cycles, and search less often.

    Called once, after loading and before the first request. Looking for cycles took a quarter of the time of a page
    (docs/metingen.md)."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_JONG, _MIDDEN, _OUD)
