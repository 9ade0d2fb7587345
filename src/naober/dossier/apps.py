from django.apps import AppConfig


class DossierConfig(AppConfig):
    name = "naober.dossier"
    label = "dossier"
    verbose_name = "Dossier"
