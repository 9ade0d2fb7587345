from django.apps import AppConfig


class IdentiteitConfig(AppConfig):
    name = "naober.identiteit"
    label = "identiteit"
    verbose_name = "Identiteit"
    # Read before the municipality is known, and without anything about a resident.
    open_tabellen = {
        "identiteit_inlogrem": "afdrukken van accounts en adressen waar verkeerd mee werd ingelogd",
        "identiteit_aanbiederaccount": "welk account van een medewerker bij een aanbieder hoort; afdrukken",
        "identiteit_aanmelding": "welke sessie bij een aanbieder begon; afdrukken, en de sleutel van de sessie",
        "identiteit_gebruikttoken": "afdrukken van berichten van een aanbieder die al zijn uitgevoerd",
    }

    def ready(self) -> None:
        """A session of staff begins where Django signs somebody in, whichever way that happens."""
        from django.contrib.auth.signals import user_logged_in

        from naober.identiteit import checks  # noqa: F401 - importing registers it
        from naober.identiteit.sessies import begin_van_medewerker

        user_logged_in.connect(begin_van_medewerker, dispatch_uid="naober.identiteit")
