"""The addresses of the budget; part of `urls.py`."""

from django.urls import path

from naober.werkplek.geld import prognose, standen

GELDADRESSEN = [
    path("geld/", standen.geld, name="geld"),
    path("geld/post/", standen.post, name="geld-post"),
    path("geld/prognose/", prognose.prognose, name="geld-prognose"),
    path("geld/prognose/post/", prognose.prognose_post, name="geld-prognose-post"),
    path("geld/prognose/bestand/", prognose.prognosebestand, name="geld-prognose-bestand"),
    path("geld/prognose/oorzaak/", prognose.drijfveer_nieuw, name="drijfveer-nieuw"),
    path("geld/gebieden/", standen.gebieden, name="geld-gebieden"),
    path("dossier/<int:pk>/geld/", standen.van_dossier, name="dossier-geld"),
]
