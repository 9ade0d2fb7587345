"""The words to choose from beside goals, for forms that do not know the tables."""

from naober.monitor.models import Doelregel, Indicatorwaarde, Nabevraging, Streefwaarde

TELT = Indicatorwaarde.Telt.choices
STREEFSOORT = Streefwaarde.Soort.choices
REGELSOORT = Doelregel.Soort.choices
WAT = Doelregel.Wat.choices
HULP = Nabevraging.Hulp.choices
ANTWOORD = Nabevraging.Antwoord.choices
# What only who keeps up the figures records.
STUURT = frozenset({Doelregel.Soort.BIJSTELLING.value, Doelregel.Soort.EVALUATIE.value})
