"""Row level security, after the foreign keys of 0001 have been checked: that check runs without a scope."""

from django.db import migrations

from naober.fundament.migraties import Beveilig

_MET_GESCHIEDENIS = (
    'aanbieder', 'aanbiederaccount', 'contract', 'contractproduct', 'tarief', 'ruimte', 'toewijzing', 'levering'
)


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('levering', '0001_initial'),
    ]

    operations = [
        *(Beveilig(f'levering_{naam}') for naam in _MET_GESCHIEDENIS),
        *(Beveilig(f'levering_{naam}event', alleen_toevoegen=True) for naam in _MET_GESCHIEDENIS),
        Beveilig('levering_beschikbaarheid', alleen_toevoegen=True),
    ]
