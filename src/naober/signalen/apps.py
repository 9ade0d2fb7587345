from django.apps import AppConfig


class SignalenConfig(AppConfig):
    name = "naober.signalen"
    label = "signalen"
    verbose_name = "Signalen"

    def ready(self) -> None:
        from naober.signalen import gevolgen  # noqa: F401
