from django.apps import AppConfig


class PortaalConfig(AppConfig):
    name = "naober.portaal"
    label = "portaal"
    verbose_name = "Portaal"
