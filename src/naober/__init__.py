"""Naober: one system for the whole municipal social domain, each municipality's own policy as data."""

__version__ = "0.1.0"
