from django.apps import AppConfig


class WerkplekConfig(AppConfig):
    name = "naober.werkplek"
    label = "werkplek"
    verbose_name = "Werkplek"
