"""The addresses of the budget; part of `urls.py`."""

from django.urls import path

from naober.werkplek.geld import standen

GELDADRESSEN = [
    path("geld/", standen.geld, name="geld"),
    path("geld/post/", standen.post, name="geld-post"),
    path("geld/gebieden/", standen.gebieden, name="geld-gebieden"),
    path("dossier/<int:pk>/geld/", standen.van_dossier, name="dossier-geld"),
]
