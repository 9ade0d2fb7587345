"""Row level security, after the foreign keys of 0001 have been checked: that check runs without a scope."""

from django.db import migrations

from naober.fundament.migraties import Beveilig

TABELLEN = ('schuldhulptraject', 'schuldhulpclient', 'schuldhulpstap', 'schuld', 'schuldregeling')


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('inkomen', '0001_initial'),
    ]

    operations = [
        *(Beveilig(f'inkomen_{naam}') for naam in TABELLEN),
        *(Beveilig(f'inkomen_{naam}event', alleen_toevoegen=True) for naam in TABELLEN),
    ]
