from django.apps import AppConfig


class AgendaConfig(AppConfig):
    name = "naober.agenda"
    label = "agenda"
    verbose_name = "Agenda"
    zonder_inzage = {"agenda_groepsbrief": "een brief aan velen, zoals iedereen hem leest; zonder namen"}

    def ready(self) -> None:
        # What follows from an action of another room, and what is a reason to open a file, is named there; importing
        # it is enough.
        from naober.agenda import aanvragen, berichten, gevolgen, redenen, schuldhulptaken, veiligheidstaken  # noqa: F401
