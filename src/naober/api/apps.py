from django.apps import AppConfig


class ApiConfig(AppConfig):
    name = "naober.api"
    label = "api"
    verbose_name = "API"

    def ready(self) -> None:
        from naober.api.verwerkingen import wegwijzer
        from naober.logboek.routes import wijs_weg

        wijs_weg("api", wegwijzer)
