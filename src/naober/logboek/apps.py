from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class LogboekConfig(AppConfig):
    name = "naober.logboek"
    label = "logboek"
    verbose_name = "Logboek"

    def ready(self) -> None:
        """Every deploy makes the months ahead, also when there is nothing to migrate."""
        from naober.logboek.maanden import van_maanden

        self.controles = (van_maanden,)
        post_migrate.connect(_na_migratie, sender=self)


def _na_migratie(**wat: Any) -> None:
    from django.db import connections

    from naober.logboek.maanden import maak_vooruit

    with connections[wat["using"]].cursor() as cursor:
        cursor.execute("select to_regproc('naober_logboek_vooruit') is not null")
        [(is_er,)] = cursor.fetchall()
    if is_er:
        maak_vooruit()
