"""Row level security on the files that are read in; what was handed in and what came of it only grows."""

from django.db import migrations

from naober.fundament.migraties import Beveilig


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('kaart', '0010_bijhouden'),
    ]

    operations = [
        *(Beveilig(f'kaart_{naam}', alleen_toevoegen=True) for naam in ('kaartinvoer', 'kaartinvoerdeel')),
    ]
