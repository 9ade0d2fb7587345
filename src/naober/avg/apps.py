from django.apps import AppConfig


class AvgConfig(AppConfig):
    name = "naober.avg"
    label = "avg"
    verbose_name = "Rechten van inwoners, bewaren en vernietigen"

    def ready(self) -> None:
        """Register which files a request shows; and what was destroyed, which is known outside the database, and is
        done again after a restore."""
        from naober.avg import zicht  # noqa: F401 - importing registers it
        from naober.avg.herhalen import na_herstel
        from naober.avg.signalen import na_herstel as ruim_signalen_op
        from naober.avg.vernietigregister import van_register, vul_alles_aan

        self.controles = (van_register,)
        self.bij_reservekopie = (vul_alles_aan,)
        self.na_herstel = (na_herstel, ruim_signalen_op)
