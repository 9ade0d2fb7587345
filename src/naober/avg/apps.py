from django.apps import AppConfig


class AvgConfig(AppConfig):
    name = "naober.avg"
    label = "avg"
    verbose_name = "Rechten van inwoners, bewaren en vernietigen"
