from django.apps import AppConfig


class IngangConfig(AppConfig):
    name = "naober.ingang"
    label = "ingang"
    verbose_name = "Ingang"
    zonder_inzage = {"ingang_stem": "een antwoord van een bezoeker op een vraag aan iedereen; over niemand"}

    def ready(self) -> None:
        # What is a reason to open a file is named there; importing it is enough.
        from naober.ingang import redenen  # noqa: F401
