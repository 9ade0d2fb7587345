from django.apps import AppConfig


class PlanConfig(AppConfig):
    name = "naober.plan"
    label = "plan"
    verbose_name = "Plan"
