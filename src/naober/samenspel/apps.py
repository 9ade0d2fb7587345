from django.apps import AppConfig


class SamenspelConfig(AppConfig):
    name = "naober.samenspel"
    label = "samenspel"
    verbose_name = "Samenspel"
    zonder_inzage = {
        "samenspel_bijeenkomst": "wanneer een netwerk bijeenkomt en wat het algemeen bespreekt, zonder inwoners",
        "samenspel_bijeenkomstevent": "wanneer een netwerk bijeenkomt en wat het algemeen bespreekt, zonder inwoners",
    }

    def ready(self) -> None:
        from naober.samenspel import gevolgen  # noqa: F401
