from django.apps import AppConfig


class GemeenteConfig(AppConfig):
    name = "naober.gemeente"
    label = "gemeente"
    verbose_name = "Gemeente"
    # Tables without residents' data, with the reason why they are not protected per municipality.
    open_tabellen = {
        "gemeente_gemeente": "namen en codes van gemeenten; geen gegevens van inwoners",
        "gemeente_medewerker": "accounts van medewerkers, nodig bij het inloggen als de gemeente nog niet bekend is",
        "gemeente_toegangssleutel": "afdrukken van sleutels van machines, nodig voordat de gemeente bekend is",
    }

    def ready(self) -> None:
        """Register the check of the profiles."""
        from naober.gemeente import checks  # noqa: F401 - importing registers it
