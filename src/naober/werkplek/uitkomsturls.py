"""The addresses on what came of help; part of `urls.py`."""

from django.urls import path

from naober.werkplek.monitor import gelijk, uitkomsten

UITKOMSTADRESSEN = [
    path("monitor/paden/", uitkomsten.paden, name="monitor-paden"),
    path("monitor/trap/", uitkomsten.trap, name="monitor-trap"),
    path("monitor/wijken/", uitkomsten.wijken, name="monitor-wijken"),
    path("monitor/teams/", uitkomsten.teams, name="monitor-teams"),
    path("monitor/opbrengst/", uitkomsten.opbrengst, name="monitor-opbrengst"),
    path("monitor/beelden/", uitkomsten.beelden, name="monitor-beelden"),
    path("monitor/uitkomst/bestand/", uitkomsten.cijfers, name="monitor-uitkomstcijfers"),
    path("monitor/gelijk/", gelijk.gelijk, name="monitor-gelijk"),
    path("monitor/gelijk/bestand/", gelijk.cijfers, name="monitor-gelijkcijfers"),
]
