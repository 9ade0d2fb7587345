from django.apps import AppConfig


class BesluitConfig(AppConfig):
    name = "naober.besluit"
    label = "besluit"
    verbose_name = "Besluit"

    def ready(self) -> None:
        """Register the check of the checklists, and what is a reason to open a file."""
        from naober.besluit import checks, redenen  # noqa: F401 - importing registers it
