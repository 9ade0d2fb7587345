from django.apps import AppConfig


class BewonersConfig(AppConfig):
    name = "naober.bewoners"
    label = "bewoners"
    verbose_name = "Bewoners"
