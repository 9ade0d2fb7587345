from django.apps import AppConfig


class GeldConfig(AppConfig):
    name = "naober.geld"
    label = "geld"
    verbose_name = "Geld"
    zonder_inzage = {
        **dict.fromkeys(
            ("geld_boeking", "geld_boekstaart", "geld_boekstand"),
            "bedragen per begrotingspost, gebied en product, zonder persoon, huishouden of dossier",
        ),
        **dict.fromkeys(
            (
                *("geld_begrotingsbesluit", "geld_begrotingsregel", "geld_reserveboeking", "geld_besteding"),
                *("geld_begrotingsmaatregel", "geld_financieelrisico"),
                *("geld_begrotingsmaatregelevent", "geld_financieelrisicoevent"),
            ),
            "besluiten, maatregelen en risico's van de begroting: zonder inwoners",
        ),
    }

    def ready(self) -> None:
        from naober.geld import gevolgen  # noqa: F401
