"""The addresses of the demo: those of every installation, and a door for invented residents."""

from django.urls import include, path

from naober.demo.deur import proef_inwoner

urlpatterns = [path("proef/inwoner/", proef_inwoner, name="proef-inwoner"), path("", include("naober.urls"))]

handler500 = "naober.werkplek.storing.bij_storing"
