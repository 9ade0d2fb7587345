"""Django's registration of this room."""

from django.apps import AppConfig


class FundamentConfig(AppConfig):
    """The database ground: roles, scope and protection of tables."""

    name = "naober.fundament"
    label = "fundament"
    verbose_name = "Fundament"
