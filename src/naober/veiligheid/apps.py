from django.apps import AppConfig


class VeiligheidConfig(AppConfig):
    name = "naober.veiligheid"
    label = "veiligheid"
    verbose_name = "Veiligheid"

    def ready(self) -> None:
        from naober.veiligheid import gevolgen  # noqa: F401
