from django.apps import AppConfig


class InkomenConfig(AppConfig):
    name = "naober.inkomen"
    label = "inkomen"
    verbose_name = "Inkomen"

    def ready(self) -> None:
        from naober.inkomen import gevolgen  # noqa: F401
