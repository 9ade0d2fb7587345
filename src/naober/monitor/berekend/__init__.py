"""Counted figures that are kept: every indicator of the profile over its periods and parts, decided once what of it may
be shown, and stored as it may be read everywhere. What is given by hand is in `doelen`."""
