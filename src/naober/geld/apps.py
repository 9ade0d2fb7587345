from django.apps import AppConfig


class GeldConfig(AppConfig):
    name = "naober.geld"
    label = "geld"
    verbose_name = "Geld"
    zonder_inzage = {
        **dict.fromkeys(
            ("geld_boeking", "geld_boekstaart", "geld_boekstand", "geld_maandstand", "geld_prognose"),
            "bedragen per begrotingspost, gebied en product, zonder persoon, huishouden of dossier",
        ),
        "geld_bevolking": "hoeveel mensen er van een leeftijd wonen, uit een bestand van het CBS",
        **dict.fromkeys(
            (
                *("geld_begrotingsbesluit", "geld_begrotingsregel", "geld_reserveboeking", "geld_besteding"),
                "geld_drijfveerraming",
                *("geld_begrotingsmaatregel", "geld_financieelrisico"),
                *("geld_begrotingsmaatregelevent", "geld_financieelrisicoevent"),
            ),
            "besluiten, maatregelen en risico's van de begroting: zonder inwoners",
        ),
    }

    def ready(self) -> None:
        from naober.geld import gevolgen  # noqa: F401
