from django.apps import AppConfig


class GemeenteConfig(AppConfig):
    name = "naober.gemeente"
    label = "gemeente"
    verbose_name = "Gemeente"
