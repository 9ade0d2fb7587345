"""Whom a row of a delivery is about: residents looked up in sets (`zoeken`), weighed and explained (`rules`)."""
