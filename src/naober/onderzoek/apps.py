from django.apps import AppConfig


class OnderzoekConfig(AppConfig):
    name = "naober.onderzoek"
    label = "onderzoek"
    verbose_name = "Onderzoek"
