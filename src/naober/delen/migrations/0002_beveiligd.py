"""Row level security, after the foreign keys of 0001 have been checked: that check runs without a scope."""

from django.db import migrations

from naober.fundament.migraties import Beveilig

_GEVOLGD = ('toestemming', 'toegangsverzoek', 'noodopening')


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('delen', '0001_initial'),
    ]

    operations = [
        *(Beveilig(f'delen_{naam}') for naam in _GEVOLGD),
        *(Beveilig(f'delen_{naam}event', alleen_toevoegen=True) for naam in _GEVOLGD),
        Beveilig('delen_verstrekking', alleen_toevoegen=True),
        Beveilig('delen_uitzondering', alleen_toevoegen=True),
    ]
