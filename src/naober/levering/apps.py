from django.apps import AppConfig


class LeveringConfig(AppConfig):
    name = "naober.levering"
    label = "levering"
    verbose_name = "Levering"

    def ready(self) -> None:
        # What follows from an action on an allocation is named there; importing it is enough.
        from naober.levering import gevolgen  # noqa: F401

        # What follows from a decision is named there; importing it is enough.
        from naober.levering.actions import bijdrage, pgb  # noqa: F401
