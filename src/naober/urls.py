"""All addresses: the faces, each under its own."""

from django.urls import include, path

from naober.api.adressen import api

urlpatterns = [
    path("api/v1/", api.urls),
    path("", include("naober.identiteit.urls")),
    path("", include("naober.portaal.urls")),
    path("", include("naober.werkplek.urls")),
]
