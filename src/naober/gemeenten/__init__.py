"""The municipalities: one folder of YAML each, no code. See docs/architectuur.md, idea 1."""
