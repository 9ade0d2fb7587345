from django.apps import AppConfig


class KoppelingenConfig(AppConfig):
    name = "naober.koppelingen"
    label = "koppelingen"
    verbose_name = "Koppelingen"
