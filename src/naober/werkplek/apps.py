from django.apps import AppConfig


class WerkplekConfig(AppConfig):
    name = "naober.werkplek"
    label = "werkplek"
    verbose_name = "Werkplek"

    def ready(self) -> None:
        from naober.logboek.routes import wijs_weg
        from naober.werkplek.inzage import vraag_waarvoor
        from naober.werkplek.verwerkingen import wegwijzer

        wijs_weg("", wegwijzer, vraag=vraag_waarvoor)
