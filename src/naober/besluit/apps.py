from django.apps import AppConfig


class BesluitConfig(AppConfig):
    name = "naober.besluit"
    label = "besluit"
    verbose_name = "Besluit"
