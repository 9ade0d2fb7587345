from django.apps import AppConfig


class NaoberschapConfig(AppConfig):
    name = "naober.naoberschap"
    label = "naoberschap"
    verbose_name = "Naoberschap"
    zonder_inzage = {
        "naoberschap_activiteit": "de kalender: wat er was of komt, met aantallen en zonder namen",
        "naoberschap_activiteitevent": "de kalender: wat er was of komt, met aantallen en zonder namen",
    }
