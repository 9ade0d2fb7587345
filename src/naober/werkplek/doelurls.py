"""The addresses on goals and their figures; part of `urls.py`."""

from django.urls import path

from naober.werkplek.monitor import doelen

DOELADRESSEN = [
    path("monitor/doelen/", doelen.doelen, name="doelen"),
    path("monitor/indicator/", doelen.indicator, name="indicator"),
    path("monitor/cijfer/", doelen.cijfer, name="doel-cijfer"),
    path("monitor/streven/", doelen.streven, name="doel-streven"),
    path("monitor/inlezen/", doelen.inlezen, name="cijfers-inlezen"),
    path("monitor/vertellen/", doelen.vertellen, name="doel-vertellen"),
    path("actie/<int:pk>/nabevraging/", doelen.nabevraging, name="nabevraging"),
]
