"""All addresses: the faces, each under its own."""

from django.urls import include, path

urlpatterns = [path("", include("naober.werkplek.urls"))]
