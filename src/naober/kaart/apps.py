from django.apps import AppConfig


class KaartConfig(AppConfig):
    name = "naober.kaart"
    label = "kaart"
    verbose_name = "Kaart"
    zonder_inzage = {
        "kaart_organisatie": "de sociale kaart: welke organisaties er zijn",
        "kaart_voorziening": "de sociale kaart: wat er is voor iedereen",
    }
