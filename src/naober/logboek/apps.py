from django.apps import AppConfig


class LogboekConfig(AppConfig):
    name = "naober.logboek"
    label = "logboek"
    verbose_name = "Logboek"
