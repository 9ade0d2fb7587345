from django.apps import AppConfig


class BesluitConfig(AppConfig):
    name = "naober.besluit"
    label = "besluit"
    verbose_name = "Besluit"

    def ready(self) -> None:
        """Register the check of the checklists, what is a reason to open a file, and which files a task shows."""
        from naober.besluit import checks, redenen, zicht  # noqa: F401 - importing registers it
