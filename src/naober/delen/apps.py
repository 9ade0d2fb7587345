from django.apps import AppConfig


class DelenConfig(AppConfig):
    name = "naober.delen"
    label = "delen"
    verbose_name = "Delen"
