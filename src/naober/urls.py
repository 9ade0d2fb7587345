"""All addresses: the faces, each under its own."""

from django.urls import include, path

from naober.api.adressen import api

urlpatterns = [
    path("api/v1/", api.urls),
    path("", include("naober.identiteit.urls")),
    path("", include("naober.portaal.openbaar.urls")),
    path("", include("naober.portaal.urls")),
    path("", include("naober.werkplek.urls")),
]

# Also for what goes wrong before any page: the database may be away when the session is read.
handler500 = "naober.werkplek.storing.bij_storing"
