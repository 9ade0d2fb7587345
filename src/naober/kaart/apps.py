from django.apps import AppConfig

_NIET_VAN_INWONERS = "de sociale kaart: wat er is voor iedereen, niet wie er hulp krijgt"
_TABELLEN = (
    "organisatie",
    "voorziening",
    "locatie",
    "plek",
    "openingstijd",
    "label",
    "kaartvoorstel",
    "preventiemaatregel",
)


class KaartConfig(AppConfig):
    name = "naober.kaart"
    label = "kaart"
    verbose_name = "Kaart"
    zonder_inzage = {f"kaart_{t}{wat}": _NIET_VAN_INWONERS for t in _TABELLEN for wat in ("", "event")} | {
        "kaart_preventiestap": "wat er met een maatregel voor velen is gedaan: zonder namen van inwoners",
        **{f"kaart_{t}": _NIET_VAN_INWONERS for t in ("kaartinvoer", "kaartinvoerdeel")},
    }
    # An index on words cannot be used under row level security; see models/zoeken.py.
    open_tabellen = {
        f"kaart_zoek{naam}": "woorden van wat er op de sociale kaart staat: openbaar, en niet over inwoners"
        for naam in ("regel", "plaats", "woord")
    }
