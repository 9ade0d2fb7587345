"""What can be chosen on a form of the map, as code and words: the faces know no tables."""

from naober.kaart.models import Organisatie, Preventiemaatregel, Preventiestap, Voorziening

AARD = Voorziening.Aard.choices
TOEGANG = Voorziening.Toegang.choices
LEVERING = Voorziening.Levering.choices
STAND = Voorziening.Stand.choices
BEREIK = Voorziening.Bereik.choices
UITVOERDER = Voorziening.Uitvoerder.choices
BEKOSTIGING = Voorziening.Bekostiging.choices
INITIATIEF = Voorziening.Initiatief.choices
ORGANISATIESOORT = Organisatie.Soort.choices
MAATREGELVORM = Preventiemaatregel.Vorm.choices
REIKWIJDTE = Preventiemaatregel.Reikwijdte.choices
STAPSOORT = Preventiestap.Soort.choices
