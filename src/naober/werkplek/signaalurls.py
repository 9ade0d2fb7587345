"""The addresses of signals and of deliveries; part of `urls.py`."""

from django.urls import path

from naober.werkplek import aanleveringen, signaalstappen, signalen

SIGNAALADRESSEN = [
    path("meldingen/", signalen.meldingen, name="meldingen"),
    path("meldingen/nieuw/", signalen.melden, name="signaal-melden"),
    path("melding/<int:pk>/", signalen.melding, name="melding"),
    path("melding/<int:pk>/intrekken/", signalen.intrekken, name="melding-intrekken"),
    path("melding/<int:pk>/koppelen/", signalen.koppelen, name="melding-koppelen"),
    path("signaalrij/", signalen.rij, name="signaalrij"),
    path("signaalzaak/<int:pk>/", signalen.zaak, name="signaalzaak"),
    path("signaalzaak/<int:pk>/oppakken/", signalen.oppakken, name="signaalzaak-oppakken"),
    path("signaalzaak/<int:pk>/meldcode/", signaalstappen.meldcode, name="signaalzaak-meldcode"),
    path("signaalzaak/<int:pk>/poging/", signalen.poging, name="signaalzaak-poging"),
    path("signaalzaak/<int:pk>/aanbod/", signalen.aanbod, name="signaalzaak-aanbod"),
    path("signaalzaak/<int:pk>/afspraak/", signalen.afspraak, name="signaalzaak-afspraak"),
    path("signaalzaak/<int:pk>/doorsturen/", signalen.doorsturen, name="signaalzaak-doorsturen"),
    path("signaalzaak/<int:pk>/hulpvraag/", signalen.hulpvraag, name="signaalzaak-hulpvraag"),
    path("signaalzaak/<int:pk>/stuk/", signaalstappen.stuk, name="signaalzaak-stuk"),
    path("signaalzaak/<int:pk>/groep/", signaalstappen.groep, name="signaalzaak-groep"),
    path("signaalzaak/<int:pk>/sluiten/", signalen.sluiten, name="signaalzaak-sluiten"),
    path("opvolging/<int:pk>/", signalen.afronden, name="opvolging-afronden"),
    path("aanleveringen/", aanleveringen.aanleveringen, name="aanleveringen"),
    path("aanleveringen/nieuw/", aanleveringen.aanleveren, name="signalen-aanleveren"),
    path("aanlevering/<int:pk>/", aanleveringen.aanlevering, name="aanlevering"),
    path("aanlevering/<int:pk>/afbreken/", aanleveringen.afbreken, name="aanlevering-afbreken"),
]
