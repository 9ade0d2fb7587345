"""The addresses of the budget itself: tables, reserves, decisions, measures and risks; part of `urls.py`."""

from django.urls import path

from naober.werkplek.geld import afspraken, begroting

BEGROTINGSADRESSEN = [
    path("geld/begroting/", begroting.begroting, name="begroting"),
    path("geld/begroting/tabel/", begroting.deel, name="begroting-deel"),
    path("geld/begroting/reserves/", begroting.reserves, name="begroting-reserves"),
    path("geld/begroting/reserves/boeken/", begroting.boeken, name="begroting-boeken"),
    path("geld/begroting/besluiten/", begroting.besluiten, name="begroting-besluiten"),
    path("geld/begroting/besluiten/nieuw/", begroting.besluit_nieuw, name="begroting-besluit-nieuw"),
    path("geld/begroting/besteden/", begroting.besteden, name="begroting-besteden"),
    path("geld/begroting/maatregelen/", begroting.maatregelen, name="begroting-maatregelen"),
    path("geld/begroting/maatregelen/nieuw/", begroting.maatregel_nieuw, name="begroting-maatregel-nieuw"),
    path("geld/begroting/afspraken/", afspraken.afspraken, name="begroting-afspraken"),
    path("geld/begroting/volgen/", afspraken.volgen, name="begroting-volgen"),
    path("geld/begroting/rijksmiddelen/", afspraken.rijksmiddelen, name="begroting-rijk"),
    path("geld/begroting/bestemmen/", afspraken.bestemmen, name="begroting-bestemmen"),
    path("geld/begroting/reserves/vervallen/", afspraken.schrappen, name="begroting-schrappen"),
    path("geld/begroting/verdelen/", afspraken.verdelen, name="begroting-verdelen"),
    path("geld/begroting/inlezen/", afspraken.inlezen, name="begroting-inlezen"),
    path("begrotingsmaatregel/<int:pk>/stand/", begroting.maatregel_stand, name="begroting-maatregel-stand"),
    path("geld/begroting/risicos/nieuw/", begroting.risico_nieuw, name="begroting-risico-nieuw"),
    path("financieelrisico/<int:pk>/", begroting.risico, name="begroting-risico"),
]
