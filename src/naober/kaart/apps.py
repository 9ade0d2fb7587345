from django.apps import AppConfig


class KaartConfig(AppConfig):
    name = "naober.kaart"
    label = "kaart"
    verbose_name = "Kaart"
