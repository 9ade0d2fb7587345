from django.apps import AppConfig


class GezichtConfig(AppConfig):
    name = "naober.gezicht"
    verbose_name = "Gezicht"
