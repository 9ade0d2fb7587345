"""The addresses of the monitor: dashboards and the report to the council; part of `urls.py`."""

from django.urls import path

from naober.werkplek.monitor import borden, rapport, schuldhulp

MONITORADRESSEN = [
    path("monitor/", borden.monitor, name="monitor"),
    path("monitor/bord/", borden.bord, name="monitor-bord"),
    path("monitor/bord/bestand/", borden.bordcijfers, name="monitor-bordcijfers"),
    path("monitor/rapport/", rapport.rapport, name="raadsrapport"),
    path("monitor/rapport/bestand/", rapport.rapportcijfers, name="raadsrapport-cijfers"),
    path("monitor/schuldhulp/", schuldhulp.schuldhulplevering, name="schuldhulp-levering"),
]
