from django.apps import AppConfig


class DossierConfig(AppConfig):
    name = "naober.dossier"
    label = "dossier"
    verbose_name = "Dossier"
    zonder_inzage = {
        "dossier_afwezigheid": "wie van de medewerkers weg is en wie dan waarneemt; niets over inwoners",
        "dossier_afwezigheidevent": "hetzelfde, zoals het eerder was",
        "dossier_verzending": "sleutels van formulieren die al zijn verstuurd, zonder inhoud",
    }
