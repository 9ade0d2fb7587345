from django.apps import AppConfig


class BesluitConfig(AppConfig):
    name = "naober.besluit"
    label = "besluit"
    verbose_name = "Besluit"

    def ready(self) -> None:
        """Register the check of the checklists."""
        from naober.besluit import checks  # noqa: F401 - importing registers it
