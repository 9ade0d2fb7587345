from django.apps import AppConfig

_OVER_VELEN = "cijfers, streefwaarden en wat bij doelen staat: over velen, en niemand is te herkennen"


class MonitorConfig(AppConfig):
    name = "naober.monitor"
    label = "monitor"
    verbose_name = "Monitor"
    zonder_inzage = dict.fromkeys(
        (f"monitor_{tabel}" for tabel in ("indicatorwaarde", "streefwaarde", "doelregel", "telling")), _OVER_VELEN
    ) | {
        "monitor_bewaardscenario": "aannamen over de hele gemeente; over niemand",
        "monitor_gelijkheidsvraag": "wie naar uitkomsten per groep vroeg en waarom; over geen inwoner",
        "monitor_vastgesteldrapport": "wat de raad leest: over velen, en openbaar",
    }

    def ready(self) -> None:
        # Importing an action is enough to make its right known.
        from naober.monitor import checks  # noqa: F401 - importing registers it
        from naober.monitor.doelen import actions as doelen  # noqa: F401
        from naober.monitor.doelen import inwoner  # noqa: F401
        from naober.monitor.landelijk import actions  # noqa: F401
        from naober.monitor.rapport import actions as rapporten  # noqa: F401
        from naober.monitor.scenario import actions as scenarios  # noqa: F401
        from naober.monitor.uitkomsten import actions as uitkomsten  # noqa: F401
