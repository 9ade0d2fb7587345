"""The addresses on working together; part of `urls.py`."""

from django.urls import path

from naober.werkplek import netwerken, samenspel

samenspelurls = [
    path("netwerken/", netwerken.netwerken, name="netwerken"),
    path("netwerken/plannen/", netwerken.bijeenkomst_nieuw, name="bijeenkomst-nieuw"),
    path("bijeenkomst/<int:pk>/", netwerken.bijeenkomst, name="bijeenkomst"),
    path("bijeenkomst/<int:pk>/vastleggen/", netwerken.bijeenkomst_stap, name="bijeenkomst-stap"),
    path("casuspunt/<int:pk>/", netwerken.casuspunt, name="casuspunt"),
    path("werkafspraak/<int:pk>/", netwerken.werkafspraak, name="werkafspraak"),
    path("dossier/<int:pk>/samenspel/", samenspel.dossier_samenspel, name="dossier-samenspel"),
    path("dossier/<int:pk>/samenspel/overleg/", samenspel.casusoverleg_nieuw, name="casusoverleg-nieuw"),
    path("dossier/<int:pk>/samenspel/knelpunt/", samenspel.knelpunt_nieuw, name="knelpunt-nieuw"),
    path("casusoverleg/<int:pk>/", samenspel.casusoverleg, name="casusoverleg"),
    path("casusoverleg/<int:pk>/meedenken/", samenspel.casusoverleg_inbreng, name="casusoverleg-inbreng"),
    path("casusoverleg/<int:pk>/vastleggen/", samenspel.casusoverleg_stap, name="casusoverleg-stap"),
    path("knelpunten/", samenspel.knelpunten, name="knelpunten"),
    path("knelpunt/<int:pk>/", samenspel.knelpunt, name="knelpunt"),
    path("knelpunt/<int:pk>/beslissen/", samenspel.knelpunt_besluit, name="knelpunt-besluit"),
    path("knelpunt/<int:pk>/vastleggen/", samenspel.knelpunt_stap, name="knelpunt-stap"),
    path("doorbraak/<int:pk>/", samenspel.doorbraak, name="doorbraak"),
    path("regie/", samenspel.regie_op_regie, name="regie-op-regie"),
]
