from django.apps import AppConfig


class LeveringConfig(AppConfig):
    name = "naober.levering"
    label = "levering"
    verbose_name = "Levering"
