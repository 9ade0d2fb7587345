from django.apps import AppConfig


class MonitorConfig(AppConfig):
    name = "naober.monitor"
    label = "monitor"
    verbose_name = "Monitor"
