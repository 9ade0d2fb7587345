"""The sections of an investigation: which apply to this household, which are open, and what may be recorded."""
