from django.apps import AppConfig


class IngangConfig(AppConfig):
    name = "naober.ingang"
    label = "ingang"
    verbose_name = "Ingang"
