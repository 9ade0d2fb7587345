"""How the plan is carried out: help that begins, goes lighter or heavier and ends, how it is judged, and looking
back. Who takes part is `samen`."""
