"""The addresses of help with debts; part of the list in `urls.py`."""

from django.urls import path

from naober.werkplek import schuldhulp

SCHULDHULPADRESSEN = [
    path("dossier/<int:pk>/schulden/", schuldhulp.schulden, name="schulden"),
    path("dossier/<int:pk>/schuldhulp/", schuldhulp.schuldhulp_nieuw, name="schuldhulp-nieuw"),
    path("schuldhulptraject/<int:pk>/bedreiging/", schuldhulp.bedreiging, name="schuldhulp-bedreiging"),
    path("schuldhulptraject/<int:pk>/gesprek/", schuldhulp.schuldgesprek, name="schuldhulp-gesprek"),
    path("schuldhulptraject/<int:pk>/plan/", schuldhulp.schuldhulp_koppelen, name="schuldhulp-koppelen"),
    path("schuldhulptraject/<int:pk>/besluit/", schuldhulp.besluit_elders, name="schuldhulp-besluit"),
    path("schuldhulptraject/<int:pk>/einde/", schuldhulp.schuldhulp_einde, name="schuldhulp-einde"),
    path("schuldhulptraject/<int:pk>/schuld/", schuldhulp.schuld_nieuw, name="schuld-nieuw"),
    path("schuldhulptraject/<int:pk>/stap/", schuldhulp.stap_nieuw, name="schuldstap-nieuw"),
    path("schuldhulptraject/<int:pk>/voorstel/", schuldhulp.voorstel, name="schuldvoorstel"),
    path("schuld/<int:pk>/wijzigen/", schuldhulp.schuld_wijzigen, name="schuld-wijzigen"),
    path("schuld/<int:pk>/vervallen/", schuldhulp.schuld_vervallen, name="schuld-vervallen"),
    path("schuld/<int:pk>/antwoord/", schuldhulp.schuldeiser_antwoord, name="schuldeiser-antwoord"),
    path("schuldhulpstap/<int:pk>/bijwerken/", schuldhulp.stap_bijwerken, name="schuldstap-bijwerken"),
    path("schuldregeling/<int:pk>/afronden/", schuldhulp.voorstel_afronden, name="schuldvoorstel-afronden"),
    path("schuldregeling/<int:pk>/dwangakkoord/", schuldhulp.dwangakkoord, name="dwangakkoord"),
]
