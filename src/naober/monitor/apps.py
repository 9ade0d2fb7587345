from django.apps import AppConfig


class MonitorConfig(AppConfig):
    name = "naober.monitor"
    label = "monitor"
    verbose_name = "Monitor"

    def ready(self) -> None:
        # Importing an action is enough to make its right known.
        from naober.monitor.landelijk import actions  # noqa: F401
