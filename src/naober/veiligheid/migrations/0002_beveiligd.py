"""Row level security, after the foreign keys of 0001 have been checked: that check runs without a scope."""

from django.db import migrations

from naober.fundament.migraties import Beveilig

# What changes keeps its history; what only grows is added to and never altered.
GEVOLGD = (
    'meldcode', 'overdracht', 'veiligheidsplan', 'verwijsindexmelding', 'opschaling', 'achtervang', 'markering'
)
GROEIT = (
    'meldcodestap', 'meldactie', 'terugkoppeling', 'veiligheidsafspraak', 'geweldsoordeel', 'verwijsindexmatch'
)


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('veiligheid', '0001_initial'),
    ]

    operations = [
        *(Beveilig(f'veiligheid_{naam}') for naam in GEVOLGD),
        *(Beveilig(f'veiligheid_{naam}event', alleen_toevoegen=True) for naam in GEVOLGD),
        *(Beveilig(f'veiligheid_{naam}', alleen_toevoegen=True) for naam in GROEIT),
    ]
