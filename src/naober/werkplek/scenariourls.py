"""The addresses of the workbench of scenarios; part of `urls.py`."""

from django.urls import path

from naober.werkplek.monitor import scenario

SCENARIOADRESSEN = [
    path("monitor/scenario/", scenario.scenarios, name="monitor-scenarios"),
    path("monitor/scenario/naast-elkaar/", scenario.naast_elkaar, name="monitor-scenario-naast"),
    path("scenario/<int:pk>/", scenario.bewaard, name="monitor-scenario-bewaard"),
    path("scenario/<int:pk>/bestand/", scenario.bestand, name="monitor-scenario-bestand"),
    path("monitor/scenario/thema/", scenario.themablad, name="monitor-scenario"),
]
