from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "naober.demo"
    label = "demo"
    verbose_name = "Demo"
